"""Words for what checks ask: limits, states of a template, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.inspections.sheet_words import COLUMNS
from desktop.inspections.templates import Listed
from desktop.rules.inspections.template import ALL, Item, Source, number_text
from desktop.rules.inspections.vocabulary import ItemType, SourceMark
from ui.wording_inspections import bilingual

FAULTS: Mapping[str, Any] = {
    "bad-code": QT_TRANSLATE_NOOP("templates", "A code has capitals, digits and hyphens, at most 16."),
    "no-code": QT_TRANSLATE_NOOP("templates", "The item's code is missing."),
    "duplicate-code": QT_TRANSLATE_NOOP("templates", "This code is used twice."),
    "no-label": QT_TRANSLATE_NOOP("templates", "The name is missing."),
    "bad-text": QT_TRANSLATE_NOOP("templates", "Too long, or with characters that cannot be kept."),
    "no-glyph": QT_TRANSLATE_NOOP("templates", "There is a character in it that no paper can show."),
    "no-items": QT_TRANSLATE_NOOP("templates", "There is no item in it."),
    "too-many-items": QT_TRANSLATE_NOOP("templates", "More than 300 items."),
    "duplicate-section": QT_TRANSLATE_NOOP("templates", "A section's code is missing or used twice."),
    "unknown-section": QT_TRANSLATE_NOOP("templates", "There is no such section."),
    "no-section": QT_TRANSLATE_NOOP("templates", "The section is missing."),
    "section-named-twice": QT_TRANSLATE_NOOP("templates", "One section has two names."),
    "not-for-type": QT_TRANSLATE_NOOP("templates", "This does not fit the kind of answer."),
    "two-limits": QT_TRANSLATE_NOOP("templates", "Two limits contradict each other; keep one."),
    "bad-number": QT_TRANSLATE_NOOP("templates", "This is no number that can be used."),
    "limits-crossed": QT_TRANSLATE_NOOP("templates", "The lower limit is above the upper one."),
    "ok-not-plausible": QT_TRANSLATE_NOOP("templates", "A good value would lie outside the plausible range."),
    "bad-share": QT_TRANSLATE_NOOP("templates", "A share lies between 0 and 1, for example 0.2."),
    "too-few-options": QT_TRANSLATE_NOOP("templates", "It takes at least two choices."),
    "too-many-options": QT_TRANSLATE_NOOP("templates", "At most nine choices."),
    "duplicate-option": QT_TRANSLATE_NOOP("templates", "A choice's code is missing or used twice."),
    "no-good-option": QT_TRANSLATE_NOOP("templates", "No choice counts as good."),
    "bad-options": QT_TRANSLATE_NOOP(
        "templates", "Write each choice as code|Chinese|English|ok, or bad at the end."
    ),
    "no-asset-kind": QT_TRANSLATE_NOOP("templates", "Choose the kind of equipment."),
    "photo-needed": QT_TRANSLATE_NOOP("templates", "An item that is answered by a picture always takes one."),
    "no-severity": QT_TRANSLATE_NOOP("templates", "Say how bad a fail is."),
    "type-changed": QT_TRANSLATE_NOOP(
        "templates", "This code had another kind of answer when it was published. Give the item a new code."
    ),
    "no-limit": QT_TRANSLATE_NOOP("templates", "The palace has to give this limit."),
    "unconfirmed": QT_TRANSLATE_NOOP("templates", "The palace has still to confirm this."),
    "unknown-item": QT_TRANSLATE_NOOP("templates", "There is no such item."),
    "missing-column": QT_TRANSLATE_NOOP("templates", "This column is missing."),
    "duplicate-column": QT_TRANSLATE_NOOP("templates", "This column is there twice."),
    "unknown-type": QT_TRANSLATE_NOOP("templates", "There is no such kind of answer."),
    "unknown-word": QT_TRANSLATE_NOOP("templates", "This word is not known here."),
    "no-template-named": QT_TRANSLATE_NOOP("templates", "The sheet does not say which check it is."),
    "other-template": QT_TRANSLATE_NOOP("templates", "This is the sheet of another check."),
}
"""What is wrong with a template, or with a cell of its spreadsheet, by code."""

_FIELDS: Mapping[str, Any] = {
    "title_zh": QT_TRANSLATE_NOOP("templates", "Title"),
    "kind": QT_TRANSLATE_NOOP("templates", "Kind of check"),
    "sections": QT_TRANSLATE_NOOP("templates", "Sections"),
    "items": QT_TRANSLATE_NOOP("templates", "Items"),
}


def fault(code: str) -> str:
    """A sentence for what is wrong."""
    if code not in FAULTS:
        return QCoreApplication.translate("templates", "This cannot be kept ({code}).").format(code=code)
    return QCoreApplication.translate("templates", FAULTS[code])


def field(name: str) -> str:
    """What a field of a template, or a column of its spreadsheet, is called."""
    if name in _FIELDS:
        return QCoreApplication.translate("templates", _FIELDS[name])
    return bilingual(*COLUMNS[name]) if name in COLUMNS else name


def label(item: Item) -> str:
    """What an item asks, in the language spoken now."""
    return bilingual(item.label_zh, item.label_en)


def limit(item: Item) -> str:
    """When an answer is good: "at least 40 cm", "0 to 8 ℃", "all of them"; empty where nothing is measured."""
    unit = f" {item.unit}" if item.unit else ""
    if item.type is ItemType.DATE and item.max_age_months is not None:
        said = QCoreApplication.translate("templates", "not older than {count} months")
        return said.format(count=item.max_age_months)
    if item.expected == ALL:
        return QCoreApplication.translate("templates", "all of them")
    if item.expected is not None:
        return QCoreApplication.translate("templates", "at least {low}").format(low=item.expected)
    if item.bound is not None:
        return QCoreApplication.translate("templates", "at most as many as the area holds")
    return _span(item.ok_min, item.ok_max, unit)


def _span(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    if low is not None and high is not None:
        said = QCoreApplication.translate("templates", "{low} to {high}")
        return said.format(low=number_text(low), high=number_text(high)) + unit
    if low is not None:
        return QCoreApplication.translate("templates", "at least {low}").format(low=number_text(low)) + unit
    if high is not None:
        return QCoreApplication.translate("templates", "at most {high}").format(high=number_text(high)) + unit
    return ""


def ground(source: Source) -> str:
    """A source in short. One that nobody has read yet says so: it is no fact."""
    ref = source.ref or QCoreApplication.translate("templates", "the usual practice")
    said = {
        SourceMark.READ: "{ref}",
        SourceMark.SECONDARY: QCoreApplication.translate("templates", "{ref} (second-hand)"),
        SourceMark.UNSURE: QCoreApplication.translate("templates", "{ref} (nobody has checked the text yet)"),
        SourceMark.SITE: QCoreApplication.translate("templates", "house rule"),
    }[source.mark]
    return said.format(ref=ref)


def state(listed: Listed) -> str:
    """How far a check is: in force, a draft, waiting for so many confirmations."""
    if listed.to_confirm:
        said = QCoreApplication.translate("templates", "{count} to confirm")
        waiting = said.format(count=len(listed.to_confirm))
    elif listed.draft is not None:
        waiting = QCoreApplication.translate("templates", "draft")
    else:
        return QCoreApplication.translate("templates", "in force")
    if listed.published is None:
        return waiting
    return QCoreApplication.translate("templates", "in force; next version: {state}").format(state=waiting)
