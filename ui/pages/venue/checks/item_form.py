"""The form of one item: its fields, and the way between what is typed and the item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.rules.inspections.template import ALL, WEIGHTS, Item, Option, Template, number_text
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Bound,
    ItemType,
    PhotoRule,
    Severity,
)
from ui import wording_inspections as words
from ui.pages.venue.numbers import decimal_from, plain, whole_from
from ui.pages.venue.ticks import Ticks
from ui.theme import GRID
from ui.widgets.fields import Field, Note
from ui.widgets.form import Form

_NUMBERS = ("ok_min", "ok_max", "plausible_min", "plausible_max")
_TEXTS = ("code", "section", "label_zh", "label_en", "help_zh", "help_en", "unit")
_AS_THEY_ARE = (
    "type",
    "severity",
    "critical",
    "on_spot",
    "na",
    "photo",
    "area_kinds",
    "asset_kind",
    "date_kind",
    "with_asset_only",
    "event_only",
)
_MEASURED = (ItemType.NUMBER, ItemType.COUNT)
_ONLY_FOR: Mapping[str, tuple[ItemType, ...]] = {
    "unit": _MEASURED,
    "decimals": (ItemType.NUMBER,),
    "ok_min": _MEASURED,
    "ok_max": _MEASURED,
    "plausible_min": _MEASURED,
    "plausible_max": _MEASURED,
    "bound": _MEASURED,
    "expected": (ItemType.COUNT, ItemType.SIGNATURE),
    "max_age_months": (ItemType.DATE,),
    "options": (ItemType.SELECT,),
}


class Lines(Note):
    """Two lines of text: what stands in one line of a check."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.setFixedHeight(8 * GRID)


def item_fields(template: Template) -> tuple[Field, ...]:
    """The fields of an item; their keys are the item's own names, so that faults find them."""
    none = QCoreApplication.translate("ItemForm", "None")
    return (
        Field(
            "label_zh",
            QCoreApplication.translate("ItemForm", "What to check, in Chinese"),
            limit=120,
            editor=Lines,
        ),
        Field(
            "label_en",
            QCoreApplication.translate("ItemForm", "What to check, in English"),
            limit=120,
            editor=Lines,
        ),
        Field(
            "help_zh",
            QCoreApplication.translate("ItemForm", "How to look, in Chinese"),
            limit=400,
            editor=Lines,
        ),
        Field(
            "help_en",
            QCoreApplication.translate("ItemForm", "How to look, in English"),
            limit=400,
            editor=Lines,
        ),
        Field(
            "section",
            QCoreApplication.translate("ItemForm", "Section"),
            "choice",
            choices=tuple(
                (one.code, words.bilingual(one.label_zh, one.label_en)) for one in template.sections
            ),
        ),
        Field(
            "type",
            QCoreApplication.translate("ItemForm", "Kind of answer"),
            "choice",
            choices=tuple((one, words.item_type(one.value)) for one in ItemType),
        ),
        Field("unit", QCoreApplication.translate("ItemForm", "Unit"), limit=12, hint="℃"),
        Field("ok_min", QCoreApplication.translate("ItemForm", "Good from"), "digits"),
        Field("ok_max", QCoreApplication.translate("ItemForm", "Good up to"), "digits"),
        Field("bound", QCoreApplication.translate("ItemForm", "At most as many as the area holds"), "toggle"),
        Field(
            "expected",
            QCoreApplication.translate("ItemForm", "How many it takes"),
            "digits",
            help=QCoreApplication.translate("ItemForm", "A number, or “all” for every one of a total."),
        ),
        Field(
            "max_age_months",
            QCoreApplication.translate("ItemForm", "Not older than so many months"),
            "digits",
        ),
        Field(
            "options",
            QCoreApplication.translate("ItemForm", "Choices"),
            "note",
            hint="1|清洁|Clean|ok",
            help=QCoreApplication.translate(
                "ItemForm", "A line each: code|Chinese|English|ok, or bad at the end."
            ),
        ),
        Field(
            "plausible_min",
            QCoreApplication.translate("ItemForm", "Plausible from"),
            "digits",
            help=QCoreApplication.translate("ItemForm", "A number beyond these two is asked for twice."),
        ),
        Field("plausible_max", QCoreApplication.translate("ItemForm", "Plausible up to"), "digits"),
        Field("decimals", QCoreApplication.translate("ItemForm", "Decimal places"), "digits"),
        Field(
            "severity",
            QCoreApplication.translate("ItemForm", "How bad a fail is"),
            "choice",
            choices=((None, none), *((one, words.severity(one)) for one in Severity)),
        ),
        Field(
            "critical",
            QCoreApplication.translate("ItemForm", "Critical: never answered with the rest"),
            "toggle",
        ),
        Field("on_spot", QCoreApplication.translate("ItemForm", "To be put right on the spot"), "toggle"),
        Field("na", QCoreApplication.translate("ItemForm", "May be not applicable, with a reason"), "toggle"),
        Field(
            "photo",
            QCoreApplication.translate("ItemForm", "Picture"),
            "choice",
            choices=tuple((one, words.photo_rule(one.value)) for one in PhotoRule),
        ),
        Field(
            "sample_rate",
            QCoreApplication.translate("ItemForm", "Share that is sampled"),
            "digits",
            hint="0.2",
            help=QCoreApplication.translate("ItemForm", "0.2 is one in five."),
        ),
        Field(
            "asset_kind",
            QCoreApplication.translate("ItemForm", "For each piece of equipment"),
            "choice",
            choices=((None, none), *((one, words.asset_kind(one.value)) for one in AssetKind)),
        ),
        Field(
            "date_kind",
            QCoreApplication.translate("ItemForm", "With its date"),
            "choice",
            choices=((None, none), *((one, words.asset_date(one.value)) for one in AssetDateKind)),
        ),
        Field(
            "with_asset_only",
            QCoreApplication.translate("ItemForm", "Only where some is registered"),
            "toggle",
        ),
        Field("event_only", QCoreApplication.translate("ItemForm", "Only when an event is on"), "toggle"),
        Field(
            "area_kinds",
            QCoreApplication.translate("ItemForm", "Only in these areas (none: everywhere)"),
            choices=tuple((one, words.area_kind(one.value)) for one in AreaKind),
            editor=lambda field: Ticks(field, columns=1),
        ),
        Field(
            "code",
            QCoreApplication.translate("ItemForm", "Code"),
            limit=16,
            help=QCoreApplication.translate(
                "ItemForm", "Stays once it was published; figures over the years hang on it."
            ),
        ),
    )


def item_values(item: Item) -> dict[str, Any]:
    """What the form shows of an item."""
    values: dict[str, Any] = {key: getattr(item, key) for key in (*_TEXTS, *_AS_THEY_ARE)}
    for key in _NUMBERS:
        number = getattr(item, key)
        values[key] = "" if number is None else number_text(number)
    values["decimals"] = str(item.decimals) if item.decimals else ""
    values["max_age_months"] = "" if item.max_age_months is None else str(item.max_age_months)
    values["expected"] = "" if item.expected is None else str(item.expected)
    values["bound"] = item.bound is not None
    values["sample_rate"] = number_text(item.sample_rate) if item.sample_rate else ""
    values["options"] = "\n".join(
        f"{one.code}|{one.zh}|{one.en}|{'ok' if one.ok else 'bad'}" for one in item.options
    )
    return values


def item_of(before: Item, values: Mapping[str, Any]) -> tuple[Item, dict[str, str]]:
    """The item as the form has it now, and what cannot be read: the field and a fault's code."""
    wrong: dict[str, str] = {}

    def read(key: str, reader: Callable[[str], Any], otherwise: Any) -> Any:
        try:
            found = reader(str(values[key]))
        except ValueError as error:
            wrong[key] = str(error) if str(error) == "bad-options" else "bad-number"
            return otherwise
        return found

    fixed = {key: values[key] for key in (*_TEXTS, *_AS_THEY_ARE)}
    for key in _NUMBERS:
        fixed[key] = read(key, decimal_from, getattr(before, key))
    fixed["decimals"] = read("decimals", whole_from, before.decimals) or 0
    fixed["max_age_months"] = read("max_age_months", whole_from, before.max_age_months)
    fixed["expected"] = read("expected", _expected, before.expected)
    fixed["sample_rate"] = read("sample_rate", decimal_from, before.sample_rate) or Decimal(0)
    fixed["options"] = read("options", _options, before.options)
    fixed["bound"] = Bound.CAPACITY if values["bound"] else None
    for key, kinds in _ONLY_FOR.items():
        if fixed["type"] not in kinds:
            wrong.pop(key, None)
            fixed[key] = _NOTHING[key]
    if fixed["photo"] is not PhotoRule.SAMPLED:
        wrong.pop("sample_rate", None)
    if fixed["severity"] is not before.severity:
        fixed["weight"] = 0 if fixed["severity"] is None else WEIGHTS[fixed["severity"]]
    if fixed["asset_kind"] is None:
        fixed["date_kind"], fixed["with_asset_only"] = None, False
    return replace(before, **fixed), wrong


_NOTHING: Mapping[str, Any] = {
    "unit": "",
    "decimals": 0,
    "options": (),
    **dict.fromkeys((*_NUMBERS, "bound", "expected", "max_age_months")),
}


def show_kind(form: Form, item: Item) -> None:
    """Show the fields that this kind of answer has."""
    for key, kinds in _ONLY_FOR.items():
        form.set_shown(key, item.type in kinds)
    form.set_shown("sample_rate", item.photo is PhotoRule.SAMPLED)
    for key in ("date_kind", "with_asset_only"):
        form.set_shown(key, item.asset_kind is not None)


def _expected(text: str) -> object:
    typed = plain(text).lower()
    return ALL if typed in (ALL, "全部") else whole_from(typed)


def _options(text: str) -> tuple[Option, ...]:
    found = []
    for line in plain(text).splitlines():
        if not line.strip():
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 4 or parts[3].lower() not in ("ok", "bad"):
            raise ValueError("bad-options")
        found.append(Option(parts[0], parts[1], parts[2], parts[3].lower() == "ok"))
    return tuple(found)
