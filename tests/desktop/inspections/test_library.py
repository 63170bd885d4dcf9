"""What the program brings, read as a fire officer would: complete, sound, honest about its sources, in both languages."""

from __future__ import annotations

import pytest

from desktop.inspections.library import CORE, PACKS
from desktop.rules.inspections.template import (
    Item,
    Template,
    applicable,
    faults,
    is_judged,
    lacks_limit,
    shown_sources,
)
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetKind,
    ItemType,
    PhotoRule,
    SourceMark,
    TemplateKind,
)
from printing.coverage import missing

IN_PACKS = tuple(shipped.template for pack in PACKS for shipped in pack.templates)
SHIPPED = (*CORE, *IN_PACKS)
ITEMS = [(template, item) for template in SHIPPED for item in template.items]


def numbers(template: Template, *, critical: bool = False, on_spot: bool = False) -> set[int]:
    return {
        place
        for place, item in enumerate(template.items, 1)
        if (not critical or item.critical) and (not on_spot or item.on_spot)
    }


def texts(item: Item) -> list[tuple[str, str]]:
    pairs = [(item.label_zh, item.label_en), (item.help_zh, item.help_en)]
    return pairs + [(option.zh, option.en) for option in item.options]


def test_the_five_have_as_many_items_as_they_should() -> None:
    assert {template.code: len(template.items) for template in CORE} == {
        "OP": 30,
        "PT": 14,
        "CL": 18,
        "MO": 34,
        "QT": 22,
    }


def test_the_packs_are_all_there() -> None:
    assert [pack.code for pack in PACKS] == [
        "POOL",
        "ELEV",
        "FOOD",
        "EVENT",
        "WEATHER",
        "PLAY",
        "HALF-MONTH",
    ]
    for code in ("ELEV", "FOOD"):
        (pack,) = [pack for pack in PACKS if pack.code == code]
        kinds = [shipped.template.kind for shipped in pack.templates]
        assert kinds == [TemplateKind.DAILY, TemplateKind.WEEKLY, TemplateKind.MONTHLY]


@pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.code)
def test_each_is_sound(template: Template) -> None:
    assert faults(template) == []


def test_codes_are_numbered_in_order_and_never_shared() -> None:
    codes = [item.code for _, item in ITEMS]
    assert len(set(codes)) == len(codes)
    for template in SHIPPED:
        assert [int(item.code[-2:]) for item in template.items] == list(range(1, len(template.items) + 1))
    assert len({template.code for template in SHIPPED}) == len(SHIPPED)


@pytest.mark.parametrize(
    ("place", "critical", "on_spot"),
    [
        (0, {1, 2, 3, 4, 11, 15, 20, 29}, {4, 5, 7, 8}),
        (1, {1, 2, 6, 8, 10}, {1, 2, 4, 5, 6, 9, 10}),
        (2, {1, 2, 3, 4, 5, 8, 15}, set()),
        (3, {2, 11, 15, 17, 21, 25, 26, 28}, {18}),
        (4, {1, 4, 5, 17, 19}, set()),
    ],
)
def test_what_is_critical_and_what_is_put_right_at_once(
    place: int, critical: set[int], on_spot: set[int]
) -> None:
    assert numbers(CORE[place], critical=True) == critical
    assert numbers(CORE[place], on_spot=True) == on_spot


def test_everything_is_said_in_chinese_and_in_english() -> None:
    silent = [
        item.code for _, item in ITEMS for chinese, english in texts(item) if bool(chinese) != bool(english)
    ]
    assert not silent
    assert not [item.code for _, item in ITEMS if not item.label_zh]
    for template in SHIPPED:
        assert template.title_zh
        assert template.title_en
        assert all(section.label_zh and section.label_en for section in template.sections)
        assert not [
            one for one in (template.title_en, *(s.label_en for s in template.sections)) if not one.isascii()
        ]


def test_chinese_is_short_and_printable_with_the_font_on_board() -> None:
    for _, item in ITEMS:
        assert len(item.label_zh) <= 30, item.code
        assert len(item.help_zh) <= 60, item.code
        assert not missing("".join(chinese + english for chinese, english in texts(item)) + item.unit), (
            item.code
        )
        assert not missing("".join(source.ref for source in item.sources)), item.code


def test_every_item_names_its_ground_and_what_is_unsure_waits_for_the_site() -> None:
    for _, item in ITEMS:
        assert item.sources, item.code
        marks = {source.mark for source in item.sources}
        if SourceMark.UNSURE in marks or lacks_limit(item):
            assert item.needs_confirmation, item.code
        assert all(source.mark is not SourceMark.UNSURE for source in shown_sources(item))


def test_no_number_that_was_not_read_in_a_rule_is_taken_for_granted() -> None:
    bare = [
        item.code
        for _, item in ITEMS
        if not item.needs_confirmation
        and SourceMark.READ not in {source.mark for source in item.sources}
        and (item.ok_min or item.ok_max or item.max_age_months or isinstance(item.expected, int))
        and item.type is not ItemType.SIGNATURE
    ]
    assert bare == ["OP29"], "a capacity of at least one person"


def test_nothing_that_can_fail_is_without_a_severity() -> None:
    informative = {"CL16", "EVT01"}
    assert {item.code for _, item in ITEMS if is_judged(item) and item.severity is None} == informative
    for _, item in ITEMS:
        assert bool(item.weight) == (item.severity is not None), item.code


def test_a_critical_item_of_the_daily_checks_that_is_everywhere_cannot_be_waved_off() -> None:
    waved = {
        item.code
        for template in CORE[:3]
        for item in template.items
        if item.critical and item.na and not item.area_kinds
    }
    assert waved == {"OP02", "OP03", "PT06"}, "no alarm system, no key point: said with a reason"


def test_pictures_are_asked_for_where_only_a_picture_proves_it() -> None:
    always = {item.code for _, item in ITEMS if item.photo is PhotoRule.ALWAYS}
    assert always == {"MO07", "QT13"}


def test_a_site_without_any_area_still_gets_a_useful_opening_check() -> None:
    asked = {item.code for item in applicable(CORE[0], set(), set())}
    assert {"OP04", "OP05", "OP06", "OP08", "OP11", "OP29", "OP30"} <= asked
    assert not asked & {"OP01", "OP15", "OP18", "OP20", "OP21", "OP25", "OP28"}


def test_a_palace_that_has_everything_gets_all_of_it() -> None:
    assert len(applicable(CORE[0], set(AreaKind), set(AssetKind))) == 30
    assert len(applicable(CORE[1], set(AreaKind), set(AssetKind), event=True)) == 14
