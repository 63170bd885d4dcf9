"""What a check asks: templates as values, their canonical text and digest, what is wrong with one, and what applies.

A template is data: its words are in Chinese and English, everything else is codes and numbers. The text that
`template_text` makes is what a version keeps; a published one never changes, so its digest can be recomputed at any time.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, Final, Literal

from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Bound,
    Hint,
    ItemType,
    PhotoRule,
    Severity,
    SourceMark,
    TemplateKind,
)

FORMAT: Final = 1
ALL: Final[Literal["all"]] = "all"
"""The `expected` of a count that must be complete: all of how many the round or the person names (found/total)."""

WEIGHTS: Final[Mapping[Severity, int]] = {Severity.S1: 10, Severity.S2: 6, Severity.S3: 3, Severity.S4: 1}
"""How heavily an item counts in the condition of an area, by the severity of its failing."""

MOST_ITEMS: Final = 300
LONGEST_LABEL: Final = 120
LONGEST_HELP: Final = 400

_TEMPLATE_CODE = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)*")
_LONGEST_CODE = 16
_JUDGED = frozenset(
    {ItemType.PASS_FAIL, ItemType.NUMBER, ItemType.COUNT, ItemType.DATE, ItemType.SELECT, ItemType.PHOTO}
)
_MEASURED = frozenset({ItemType.NUMBER, ItemType.COUNT})


@dataclass(frozen=True, slots=True)
class Source:
    """Where an item comes from. `ref` names the rule in short ("公安部令第61号 第25条"); empty for a rule of the house."""

    ref: str
    mark: SourceMark


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a select item; choosing one that is not `ok` is a fail."""

    code: str
    zh: str
    en: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a check.

    How the types are judged: PASS_FAIL by the person; NUMBER by ok_min/ok_max; COUNT by `expected` (a number: at least
    so many; ALL: all of a total) and by ok_min/ok_max; DATE is a "valid until" that must not lie before the day of the
    round, or with `max_age_months` the day it was last done, not longer ago than that; SELECT by its options; PHOTO by
    being there; TEXT, SIGNATURE and CODE by nothing. Whatever has a severity may also be failed by the person: what
    `help` names beside a number can be wrong while the number is right, and there may be nobody to sign.

    `expected` of a SIGNATURE is how many people sign. `asset_kind` repeats the item for every asset of that kind in the
    round's area (once, where none is registered); `date_kind` is the date of that asset shown beside it: a DATE is
    filled from it, and where it has passed no other answer is a pass.
    """

    code: str
    section: str
    label_zh: str
    label_en: str
    help_zh: str = ""
    help_en: str = ""
    type: ItemType = ItemType.PASS_FAIL
    unit: str = ""
    decimals: int = 0
    ok_min: Decimal | None = None
    ok_max: Decimal | None = None
    plausible_min: Decimal | None = None
    plausible_max: Decimal | None = None
    max_age_months: int | None = None
    options: tuple[Option, ...] = ()
    expected: int | Literal["all"] | None = None
    bound: Bound | None = None
    """Takes the place of ok_max: the capacity of the area, or of the site."""
    amber_share: Decimal | None = None
    """From this share of the upper limit on the number is shown as near the limit; it is still a pass."""
    hint: Hint | None = None
    asset_kind: AssetKind | None = None
    date_kind: AssetDateKind | None = None
    area_kinds: tuple[AreaKind, ...] = ()
    """Empty: everywhere. Otherwise only where the round's area (the site) has one of them."""
    with_asset_only: bool = False
    """Only where an asset of `asset_kind` is registered."""
    event_only: bool = False
    na: bool = True
    """Whether "does not apply" may be answered, always with a reason."""
    severity: Severity | None = None
    weight: int = 0
    critical: bool = False
    on_spot: bool = False
    """To be put right at once where it fails."""
    photo: PhotoRule = PhotoRule.NEVER
    sample_rate: Decimal = Decimal(0)
    sources: tuple[Source, ...] = ()
    site_limit: bool = False
    """The limit is the site's to give; without one the item cannot be published."""
    needs_confirmation: bool = False
    """The limit or the source is not certain: the site confirms, changes or removes it before publishing."""


@dataclass(frozen=True, slots=True)
class Section:
    code: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Template:
    """`pack` names the optional pack that it came with; empty for the five that every site has, and for the site's own."""

    code: str
    kind: TemplateKind
    title_zh: str
    title_en: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    pack: str = ""

    def item(self, code: str) -> Item | None:
        return next((item for item in self.items if item.code == code), None)

    def in_order(self) -> Iterator[tuple[Section, tuple[Item, ...]]]:
        """Sections as listed, each with its items as listed."""
        for section in self.sections:
            yield section, tuple(item for item in self.items if item.section == section.code)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that keeps a template from being saved or published. `item`: its code; empty for the template itself."""

    item: str
    field: str
    code: str


# The text -------------------------------------------------------------------------------------------------------


def number_text(value: Decimal) -> str:
    """The one spelling of a number: no exponent, no trailing zeros, no negative zero."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def template_text(template: Template) -> str:
    """The canonical JSON of a template: equal templates have equal texts."""
    return json.dumps(
        {"format": FORMAT, **_plain(template)}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )


def template_from(text: str) -> Template:
    """The template of a kept text. Raises ValueError where it is none, or of a later format."""
    try:
        facts = json.loads(text)
        if facts["format"] != FORMAT:
            raise ValueError("format")
        return Template(
            code=_text(facts["code"]),
            kind=TemplateKind(facts["kind"]),
            title_zh=_text(facts["title_zh"]),
            title_en=_text(facts["title_en"]),
            sections=tuple(
                Section(_text(one["code"]), _text(one["label_zh"]), _text(one["label_en"]))
                for one in facts["sections"]
            ),
            items=tuple(_item(one) for one in facts["items"]),
            pack=_text(facts["pack"]),
        )
    except (KeyError, TypeError, AttributeError, InvalidOperation) as problem:
        raise ValueError("no template") from problem


def digest(text: str) -> bytes:
    """SHA-256 of a version's text."""
    return hashlib.sha256(text.encode()).digest()


def _plain(value: object) -> Any:
    if isinstance(value, Template | Section | Item | Option | Source):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return number_text(value)
    return value.value if isinstance(value, Enum) else value


def _item(facts: Mapping[str, Any]) -> Item:
    return Item(
        code=_text(facts["code"]),
        section=_text(facts["section"]),
        label_zh=_text(facts["label_zh"]),
        label_en=_text(facts["label_en"]),
        help_zh=_text(facts["help_zh"]),
        help_en=_text(facts["help_en"]),
        type=ItemType(facts["type"]),
        unit=_text(facts["unit"]),
        decimals=_whole(facts["decimals"]),
        ok_min=_decimal(facts["ok_min"]),
        ok_max=_decimal(facts["ok_max"]),
        plausible_min=_decimal(facts["plausible_min"]),
        plausible_max=_decimal(facts["plausible_max"]),
        max_age_months=None if facts["max_age_months"] is None else _whole(facts["max_age_months"]),
        options=tuple(
            Option(_text(one["code"]), _text(one["zh"]), _text(one["en"]), _flag(one["ok"]))
            for one in facts["options"]
        ),
        expected=_expected(facts["expected"]),
        bound=None if facts["bound"] is None else Bound(facts["bound"]),
        amber_share=_decimal(facts["amber_share"]),
        hint=None if facts["hint"] is None else Hint(facts["hint"]),
        asset_kind=None if facts["asset_kind"] is None else AssetKind(facts["asset_kind"]),
        date_kind=None if facts["date_kind"] is None else AssetDateKind(facts["date_kind"]),
        area_kinds=tuple(AreaKind(one) for one in facts["area_kinds"]),
        with_asset_only=_flag(facts["with_asset_only"]),
        event_only=_flag(facts["event_only"]),
        na=_flag(facts["na"]),
        severity=None if facts["severity"] is None else Severity(facts["severity"]),
        weight=_whole(facts["weight"]),
        critical=_flag(facts["critical"]),
        on_spot=_flag(facts["on_spot"]),
        photo=PhotoRule(facts["photo"]),
        sample_rate=_decimal(facts["sample_rate"]) or Decimal(0),
        sources=tuple(Source(_text(one["ref"]), SourceMark(one["mark"])) for one in facts["sources"]),
        site_limit=_flag(facts["site_limit"]),
        needs_confirmation=_flag(facts["needs_confirmation"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("no whole number")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _decimal(value: object) -> Decimal | None:
    if value is None:
        return None
    number = Decimal(_text(value))
    if not number.is_finite():
        raise ValueError("no number")
    return number


def _expected(value: object) -> int | Literal["all"] | None:
    if value is None:
        return None
    return ALL if value == ALL else _whole(value)


# What applies ---------------------------------------------------------------------------------------------------


def applicable(
    template: Template,
    area_kinds: Collection[AreaKind],
    asset_kinds: Collection[AssetKind],
    event: bool = False,
) -> tuple[Item, ...]:
    """The items of a round in the order of its sections: what the place lacks drops out.

    `area_kinds` and `asset_kinds` are those of the round's area, or of the whole site; `event`: an event is on today.
    """
    return tuple(
        item
        for _, items in template.in_order()
        for item in items
        if (event or not item.event_only) and _there(item, area_kinds, asset_kinds)
    )


def _there(item: Item, area_kinds: Collection[AreaKind], asset_kinds: Collection[AssetKind]) -> bool:
    if item.asset_kind is not None and item.asset_kind in asset_kinds:
        return True
    if item.with_asset_only:
        return False
    return not item.area_kinds or any(kind in area_kinds for kind in item.area_kinds)


def is_judged(item: Item) -> bool:
    """Whether an answer to it can be a fail."""
    return item.type in _JUDGED


# Confirming -----------------------------------------------------------------------------------------------------


def to_confirm(template: Template) -> tuple[Item, ...]:
    """The items whose limit or source the site has still to confirm."""
    return tuple(item for item in template.items if item.needs_confirmation)


def lacks_limit(item: Item) -> bool:
    """Whether the site has still to give a limit, without which the item says nothing."""
    if not item.site_limit:
        return False
    if item.type is ItemType.DATE:
        return item.max_age_months is None
    return item.ok_min is None and item.ok_max is None and item.expected is None and item.bound is None


def confirmed(item: Item) -> Item:
    """The item as the site's own: what was uncertain about its source stays marked so and is not shown as fact."""
    own = Source("", SourceMark.SITE)
    sources = item.sources if own in item.sources else (*item.sources, own)
    return replace(item, needs_confirmation=False, sources=sources)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a site puts in place of an item's limits when it confirms it."""

    ok_min: Decimal | None = None
    ok_max: Decimal | None = None
    expected: int | Literal["all"] | None = None
    max_age_months: int | None = None


def limits_of(item: Item) -> Limits:
    return Limits(item.ok_min, item.ok_max, item.expected, item.max_age_months)


def limited(item: Item, limits: Limits) -> Item:
    """The item with other limits, as the site's own."""
    return confirmed(
        replace(
            item,
            ok_min=limits.ok_min,
            ok_max=limits.ok_max,
            expected=limits.expected,
            max_age_months=limits.max_age_months,
        )
    )


def settled(before: Template | None, after: Template) -> Template:
    """The template as it is to be kept after somebody edited it.

    An item that waited for the site's confirmation goes on waiting, whatever the editor sent, unless what it judges by
    was changed: a limit that the site sets is the site's own.
    """
    kept = []
    for item in after.items:
        old = None if before is None else before.item(item.code)
        if old is not None and old.needs_confirmation:
            changed = _judged_by(item) != _judged_by(old)
            item = confirmed(item) if changed else replace(item, needs_confirmation=True, sources=old.sources)
        kept.append(item)
    return with_items(after, kept)


def _judged_by(item: Item) -> tuple[object, ...]:
    return (
        item.type,
        item.unit,
        limits_of(item),
        item.bound,
        tuple((one.code, one.ok) for one in item.options),
    )


def retyped(template: Template, published: Iterable[Template]) -> list[Fault]:
    """Codes that meant another kind of answer in a published version: figures over the years would mix the two."""
    types = {item.code: item.type for earlier in published for item in earlier.items}
    return [
        Fault(item.code, "type", "type-changed")
        for item in template.items
        if types.get(item.code, item.type) is not item.type
    ]


def shown_sources(item: Item) -> tuple[Source, ...]:
    """What may be shown and printed as the ground of an item: all that was not left uncertain."""
    return tuple(one for one in item.sources if one.mark is not SourceMark.UNSURE)


# What is wrong --------------------------------------------------------------------------------------------------


def faults(template: Template) -> list[Fault]:
    """All that keeps a template from being saved, in its own order; empty when it is sound.

    What keeps a sound one from being *published* are only `to_confirm` and `lacks_limit`.
    """
    found = list(_template_faults(template))
    sections = {section.code for section in template.sections}
    seen: set[str] = set()
    for item in template.items:
        if item.code in seen:
            found.append(Fault(item.code, "code", "duplicate-code"))
        seen.add(item.code)
        if item.section not in sections:
            found.append(Fault(item.code, "section", "unknown-section"))
        found += (Fault(item.code, field, code) for field, code in _item_faults(item))
    return found


def _template_faults(template: Template) -> Iterator[Fault]:
    if not is_code(template.code):
        yield Fault("", "code", "bad-code")
    if not (template.title_zh.strip() or template.title_en.strip()):
        yield Fault("", "title_zh", "no-label")
    if not template.items:
        yield Fault("", "items", "no-items")
    if len(template.items) > MOST_ITEMS:
        yield Fault("", "items", "too-many-items")
    codes = [section.code for section in template.sections]
    for section in template.sections:
        if not section.code.strip() or codes.count(section.code) > 1:
            yield Fault("", "sections", "duplicate-section")
            break
    if any(not (one.label_zh.strip() or one.label_en.strip()) for one in template.sections):
        yield Fault("", "sections", "no-label")
    words = [template.title_zh, template.title_en]
    words += [word for one in template.sections for word in (one.code, one.label_zh, one.label_en)]
    if any(len(word) > LONGEST_LABEL or not _printable(word) for word in words):
        yield Fault("", "title_zh", "bad-text")


def is_code(code: str) -> bool:
    """Whether a template's or an item's code is well formed: capitals, digits and single hyphens, at most 16."""
    return len(code) <= _LONGEST_CODE and _TEMPLATE_CODE.fullmatch(code) is not None


def _item_faults(item: Item) -> Iterator[tuple[str, str]]:
    if not is_code(item.code):
        yield "code", "bad-code"
    if not (item.label_zh.strip() or item.label_en.strip()):
        yield "label_zh", "no-label"
    for field, longest in (("label_zh", LONGEST_LABEL), ("label_en", LONGEST_LABEL), ("unit", 12)):
        if len(getattr(item, field)) > longest or not _printable(getattr(item, field)):
            yield field, "bad-text"
    for field in ("help_zh", "help_en"):
        if len(getattr(item, field)) > LONGEST_HELP or not _printable(getattr(item, field)):
            yield field, "bad-text"
    yield from _limit_faults(item)
    yield from _option_faults(item)
    yield from _kind_faults(item)
    yield from _weight_faults(item)


def _limit_faults(item: Item) -> Iterator[tuple[str, str]]:
    limits = ("ok_min", "ok_max", "plausible_min", "plausible_max")
    given = [field for field in limits if getattr(item, field) is not None]
    if item.type not in _MEASURED:
        yield from ((field, "not-for-type") for field in given)
        if item.bound is not None:
            yield "bound", "not-for-type"
    elif item.expected is not None and (item.ok_min is not None or item.ok_max is not None):
        yield "expected", "two-limits"
    for field in given:
        if not is_number(getattr(item, field)):
            yield field, "bad-number"
            return
    if _crossed(item.ok_min, item.ok_max):
        yield "ok_max", "limits-crossed"
    if _crossed(item.plausible_min, item.plausible_max):
        yield "plausible_max", "limits-crossed"
    if _crossed(item.plausible_min, item.ok_min) or _crossed(item.plausible_min, item.ok_max):
        yield "plausible_min", "ok-not-plausible"
    if _crossed(item.ok_max, item.plausible_max) or _crossed(item.ok_min, item.plausible_max):
        yield "plausible_max", "ok-not-plausible"
    if item.bound is not None and item.ok_max is not None:
        yield "ok_max", "two-limits"
    if not 0 <= item.decimals <= 6 or (item.decimals and item.type is not ItemType.NUMBER):
        yield "decimals", "bad-number"
    if item.amber_share is not None and not Decimal(0) < item.amber_share < 1:
        yield "amber_share", "bad-share"
    if item.max_age_months is not None:
        if item.type is not ItemType.DATE:
            yield "max_age_months", "not-for-type"
        elif not 1 <= item.max_age_months <= 240:
            yield "max_age_months", "bad-number"


def is_number(value: Decimal) -> bool:
    """Whether it is a number of this world: finite, and neither too large nor too fine to be written out."""
    return value.is_finite() and (not value or -9 <= value.adjusted() <= 9)


def _crossed(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _option_faults(item: Item) -> Iterator[tuple[str, str]]:
    if item.type is not ItemType.SELECT:
        if item.options:
            yield "options", "not-for-type"
        return
    codes = [option.code for option in item.options]
    if len(codes) < 2 or len(codes) > 9:
        yield "options", "too-few-options" if len(codes) < 2 else "too-many-options"
    elif len(set(codes)) < len(codes) or not all(codes):
        yield "options", "duplicate-option"
    elif not any(option.ok for option in item.options):
        yield "options", "no-good-option"
    words = [word for one in item.options for word in (one.code, one.zh, one.en)]
    if any(len(word) > 40 or not _printable(word) for word in words):
        yield "options", "bad-text"
    if any(not (option.zh.strip() or option.en.strip()) for option in item.options):
        yield "options", "no-label"


def _kind_faults(item: Item) -> Iterator[tuple[str, str]]:
    if item.expected is not None:
        if item.type not in (ItemType.COUNT, ItemType.SIGNATURE):
            yield "expected", "not-for-type"
        elif item.expected == ALL:
            if item.type is ItemType.SIGNATURE:
                yield "expected", "bad-number"
        elif not 1 <= item.expected <= 9_999:
            yield "expected", "bad-number"
    if item.asset_kind is None and (item.date_kind is not None or item.with_asset_only):
        yield "asset_kind", "no-asset-kind"
    if item.type is ItemType.PHOTO and item.photo is not PhotoRule.ALWAYS:
        yield "photo", "photo-needed"


def _weight_faults(item: Item) -> Iterator[tuple[str, str]]:
    if is_judged(item) and item.severity is None:
        if item.weight or item.critical or has_limit(item) or item.type is ItemType.PASS_FAIL:
            yield "severity", "no-severity"
    elif not 0 <= item.weight <= 100:
        yield "weight", "bad-number"
    if not 0 <= item.sample_rate <= 1:
        yield "sample_rate", "bad-share"
    if item.photo is PhotoRule.SAMPLED and not item.sample_rate:
        yield "sample_rate", "bad-share"


def has_limit(item: Item) -> bool:
    """Whether the answer's value decides between pass and fail; one without is for information."""
    if item.type in _MEASURED:
        return any(one is not None for one in (item.ok_min, item.ok_max, item.expected, item.bound))
    return item.type in (ItemType.DATE, ItemType.SELECT)


def _printable(text: str) -> bool:
    return all(letter.isprintable() or letter in "\n\u3000\u00a0" for letter in text)


def not_publishable(template: Template) -> list[Fault]:
    """What keeps a sound draft from being published: what the site has still to confirm, and limits it has to give."""
    return [
        Fault(item.code, "ok_min" if item.type is not ItemType.DATE else "max_age_months", "no-limit")
        if lacks_limit(item)
        else Fault(item.code, "needs_confirmation", "unconfirmed")
        for item in template.items
        if lacks_limit(item) or item.needs_confirmation
    ]


def with_items(template: Template, items: Iterable[Item]) -> Template:
    """The template with other items, in their order."""
    return replace(template, items=tuple(items))
