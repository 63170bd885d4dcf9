"""A template as a value: one text for one template, what applies where, and what is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.inspections.template import (
    ALL,
    Item,
    Limits,
    Option,
    Section,
    Source,
    Template,
    applicable,
    digest,
    faults,
    limited,
    not_publishable,
    retyped,
    settled,
    shown_sources,
    template_from,
    template_text,
    with_items,
)
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Bound,
    ItemType,
    PhotoRule,
    Severity,
    SourceMark,
    TemplateKind,
)

SOUND = Item("A1", "S", "出口畅通", "Exits free", severity=Severity.S1, weight=10)


def one(item: Item) -> Template:
    return Template("T", TemplateKind.DAILY, "检查", "Check", (Section("S", "一", "One"),), (item,))


def item(**changes: object) -> Item:
    return replace(SOUND, **changes)  # type: ignore[arg-type]


def codes(template: Template) -> list[tuple[str, str]]:
    return [(fault.field, fault.code) for fault in faults(template)]


words = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20)
numbers = st.none() | st.decimals(-1000, 1000, places=3)
items = st.builds(
    Item,
    code=words,
    section=words,
    label_zh=words,
    label_en=words,
    help_zh=words,
    help_en=words,
    type=st.sampled_from(ItemType),
    unit=words,
    decimals=st.integers(0, 6),
    ok_min=numbers,
    ok_max=numbers,
    plausible_min=numbers,
    plausible_max=numbers,
    max_age_months=st.none() | st.integers(0, 300),
    options=st.lists(st.builds(Option, words, words, words, st.booleans()), max_size=4).map(tuple),
    expected=st.none() | st.just(ALL) | st.integers(0, 100),
    bound=st.none() | st.sampled_from(Bound),
    amber_share=numbers,
    asset_kind=st.none() | st.sampled_from(AssetKind),
    date_kind=st.none() | st.sampled_from(AssetDateKind),
    area_kinds=st.lists(st.sampled_from(AreaKind), max_size=3).map(tuple),
    severity=st.none() | st.sampled_from(Severity),
    weight=st.integers(0, 10),
    photo=st.sampled_from(PhotoRule),
    sample_rate=st.decimals(0, 1, places=2),
    sources=st.lists(st.builds(Source, words, st.sampled_from(SourceMark)), max_size=3).map(tuple),
    critical=st.booleans(),
    needs_confirmation=st.booleans(),
    site_limit=st.booleans(),
)
templates = st.builds(
    Template,
    code=words,
    kind=st.sampled_from(TemplateKind),
    title_zh=words,
    title_en=words,
    sections=st.lists(st.builds(Section, words, words, words), max_size=3).map(tuple),
    items=st.lists(items, max_size=4).map(tuple),
    pack=words,
)


@given(templates)
def test_a_text_gives_its_template_back_and_is_the_only_one(template: Template) -> None:
    text = template_text(template)
    assert template_from(text) == template
    assert template_text(template_from(text)) == text


@given(templates)
def test_any_template_is_judged_and_none_breaks_the_judge(template: Template) -> None:
    assert isinstance(faults(template), list)
    assert isinstance(not_publishable(template), list)


def test_the_same_number_written_otherwise_is_the_same_text() -> None:
    texts = {
        template_text(one(item(type=ItemType.NUMBER, ok_max=Decimal(spelling))))
        for spelling in ("8", "8.0", "8.00", "0.8E1")
    }
    assert len(texts) == 1
    assert len({digest(text) for text in texts}) == 1


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "[]",
        "{}",
        "not json",
        template_text(one(SOUND)).replace('"format":1', '"format":2'),
        template_text(one(SOUND)).replace('"pass-fail"', '"guess"'),
        template_text(one(SOUND)).replace('"critical":false', '"critical":"no"'),
        template_text(one(SOUND)).replace('"ok_min":null', '"ok_min":"NaN"'),
        template_text(one(SOUND)).replace('"ok_min":null', '"ok_min":"much"'),
        template_text(one(SOUND)).replace('"weight":10', '"weight":"10"'),
    ],
)
def test_what_is_no_template_is_refused(damage: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        template_from(damage)


def test_a_text_is_plain_json_in_chinese() -> None:
    text = template_text(one(SOUND))
    assert "出口畅通" in text
    assert json.loads(text)["items"][0]["weight"] == 10


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"code": "a 1"}, "code", "bad-code"),
        ({"code": "A" * 17}, "code", "bad-code"),
        ({"label_zh": "", "label_en": " "}, "label_zh", "no-label"),
        ({"label_zh": "出口\u202e畅通"}, "label_zh", "bad-text"),
        ({"help_en": "x" * 401}, "help_en", "bad-text"),
        ({"section": "X"}, "section", "unknown-section"),
        ({"ok_max": Decimal(1)}, "ok_max", "not-for-type"),
        ({"type": ItemType.NUMBER, "ok_min": Decimal(9), "ok_max": Decimal(1)}, "ok_max", "limits-crossed"),
        (
            {"type": ItemType.NUMBER, "ok_max": Decimal(9), "plausible_max": Decimal(5)},
            "plausible_max",
            "ok-not-plausible",
        ),
        ({"type": ItemType.NUMBER, "bound": Bound.CAPACITY, "ok_max": Decimal(5)}, "ok_max", "two-limits"),
        ({"type": ItemType.COUNT, "expected": 2, "ok_max": Decimal(5)}, "expected", "two-limits"),
        ({"type": ItemType.COUNT, "expected": 0}, "expected", "bad-number"),
        ({"expected": 2}, "expected", "not-for-type"),
        ({"type": ItemType.NUMBER, "decimals": 7}, "decimals", "bad-number"),
        ({"max_age_months": 12}, "max_age_months", "not-for-type"),
        ({"type": ItemType.SELECT}, "options", "too-few-options"),
        (
            {
                "type": ItemType.SELECT,
                "options": (Option("a", "甲", "A", False), Option("b", "乙", "B", False)),
            },
            "options",
            "no-good-option",
        ),
        (
            {
                "type": ItemType.SELECT,
                "options": (Option("a", "甲", "A", True), Option("a", "乙", "B", False)),
            },
            "options",
            "duplicate-option",
        ),
        ({"severity": None, "weight": 0}, "severity", "no-severity"),
        ({"weight": 101}, "weight", "bad-number"),
        ({"with_asset_only": True}, "asset_kind", "no-asset-kind"),
        ({"date_kind": AssetDateKind.EXPIRES}, "asset_kind", "no-asset-kind"),
        ({"photo": PhotoRule.SAMPLED}, "sample_rate", "bad-share"),
        ({"type": ItemType.PHOTO}, "photo", "photo-needed"),
    ],
)
def test_an_unsound_item_is_named_with_its_field(changes: dict[str, object], field: str, code: str) -> None:
    assert (field, code) in codes(one(item(**changes)))


def test_two_items_of_one_code_are_refused() -> None:
    assert ("code", "duplicate-code") in codes(with_items(one(SOUND), (SOUND, SOUND)))


def test_a_sound_template_has_no_fault_and_may_be_published() -> None:
    assert faults(one(SOUND)) == []
    assert not_publishable(one(SOUND)) == []


# What applies ---------------------------------------------------------------------------------------------------


def applies(asked: Item, *kinds: AreaKind | AssetKind, event: bool = False) -> bool:
    areas = {kind for kind in kinds if isinstance(kind, AreaKind)}
    assets = {kind for kind in kinds if isinstance(kind, AssetKind)}
    return bool(applicable(one(asked), areas, assets, event))


def test_what_the_place_lacks_drops_out() -> None:
    water = item(area_kinds=(AreaKind.WATER_EDGE,))
    assert not applies(water)
    assert not applies(water, AreaKind.LIBRARY)
    assert applies(water, AreaKind.LIBRARY, AreaKind.WATER_EDGE)
    assert applies(SOUND), "what is everywhere is everywhere"


def test_an_elevator_counts_as_an_area_or_as_an_asset() -> None:
    lift = item(area_kinds=(AreaKind.ELEVATOR,), asset_kind=AssetKind.ELEVATOR)
    assert not applies(lift)
    assert applies(lift, AreaKind.ELEVATOR)
    assert applies(lift, AssetKind.ELEVATOR)


def test_extinguishers_are_asked_for_before_anybody_registered_one_and_a_defibrillator_is_not() -> None:
    assert applies(item(asset_kind=AssetKind.EXTINGUISHER))
    defibrillator = item(asset_kind=AssetKind.AED, with_asset_only=True)
    assert not applies(defibrillator)
    assert applies(defibrillator, AssetKind.AED)


def test_event_items_are_asked_on_the_day_of_an_event() -> None:
    stands = item(event_only=True)
    assert not applies(stands)
    assert applies(stands, event=True)


def test_items_come_in_the_order_of_the_sections() -> None:
    sections = (Section("S", "一", "One"), Section("R", "二", "Two"))
    shuffled = (item(code="B1", section="R"), SOUND, item(code="B2", section="R"), item(code="A2"))
    template = replace(one(SOUND), sections=sections, items=shuffled)
    assert [each.code for each in applicable(template, set(), set())] == ["A1", "A2", "B1", "B2"]


# Confirming -----------------------------------------------------------------------------------------------------

UNSURE = item(
    type=ItemType.NUMBER,
    ok_max=Decimal(8),
    sources=(Source("GB 1", SourceMark.UNSURE),),
    needs_confirmation=True,
)


def test_an_unsure_source_is_never_shown_confirmed_or_not() -> None:
    assert shown_sources(UNSURE) == ()
    assert shown_sources(limited(UNSURE, Limits(ok_max=Decimal(5)))) == (Source("", SourceMark.SITE),)


def test_a_limit_that_the_site_has_to_give_keeps_the_template_back() -> None:
    lacking = item(type=ItemType.NUMBER, site_limit=True)
    assert [fault.code for fault in not_publishable(one(lacking))] == ["no-limit"]
    assert not_publishable(one(limited(lacking, Limits(ok_min=Decimal(30))))) == []


def test_an_edit_that_says_it_is_sure_is_not_believed_but_another_limit_is() -> None:
    claims = replace(UNSURE, needs_confirmation=False, sources=(), label_zh="别的说法")
    (kept,) = settled(one(UNSURE), one(claims)).items
    assert (kept.needs_confirmation, kept.sources, kept.label_zh) == (True, UNSURE.sources, "别的说法")
    (own,) = settled(one(UNSURE), one(replace(claims, ok_max=Decimal(6)))).items
    assert not own.needs_confirmation


def test_a_code_that_meant_another_kind_of_answer_is_named() -> None:
    number = one(item(type=ItemType.NUMBER))
    assert [(fault.item, fault.code) for fault in retyped(number, [one(SOUND)])] == [("A1", "type-changed")]
    assert retyped(number, []) == []
    assert retyped(one(item(label_zh="改了字")), [one(SOUND)]) == []
