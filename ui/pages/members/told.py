"""What happened to a member, as lines to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.members import Change
from ui import wording
from ui.pages.members.refill import refill
from ui.theme import GRID
from ui.widgets.labels import PlainLabel

_SILENT = frozenset({"id_mark"})
_LONGEST = 60


class History(QWidget):
    """Who changed what and when, newest first; the values only where `units` is given (for whoever may see them)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)

    def show_changes(self, changes: Sequence[Change], units: Mapping[str, str] | None) -> None:
        """`units` are the names of union units by their id in hexadecimal."""
        entries = groupby(changes, key=lambda change: (change.recorded, change.by))
        refill(self, [_entry(*head, list(found), units) for head, found in entries])


def _entry(recorded: int, by: str, changes: Sequence[Change], units: Mapping[str, str] | None) -> QWidget:
    who = by or QCoreApplication.translate("History", "the program")
    entry = QWidget()
    column = QVBoxLayout(entry)
    column.setContentsMargins(0, 0, 0, GRID // 2)
    column.setSpacing(2)
    column.addWidget(PlainLabel(f"{wording.moment(recorded)} · {who}", ink="soft"))
    for line in lines(changes, units):
        column.addWidget(PlainLabel(line, wrap=True))
    return entry


def lines(changes: Sequence[Change], units: Mapping[str, str] | None) -> list[str]:
    """One entry of the log as sentences, a line a field; why it was done is shown where the values are."""
    said = []
    for change in changes:
        if change.column is None:
            said.append(QCoreApplication.translate("History", "Enrolled"))
        elif change.column not in _SILENT:
            said.append(_line(change.column, change, units))
    reasons = dict.fromkeys(change.reason for change in changes if change.reason)
    if units is not None and reasons:
        said.append(
            QCoreApplication.translate("History", "Reason: {reason}").format(reason=" · ".join(reasons))
        )
    return said


def _line(column: str, change: Change, units: Mapping[str, str] | None) -> str:
    field = wording.member_field(column)
    if column == "photo" and change.old is not None and change.new is None:
        return QCoreApplication.translate("History", "{field} removed").format(field=field)
    if units is None or column == "photo":
        return QCoreApplication.translate("History", "{field} changed").format(field=field)
    nothing = QCoreApplication.translate("History", "nothing")
    before = value(column, change.old, units) or nothing
    after = value(column, change.new, units) or nothing
    return QCoreApplication.translate("History", "{field}: {before} → {after}").format(
        field=field, before=before, after=after
    )


def value(column: str, stored: object, units: Mapping[str, str]) -> str:
    """A stored value in words; "" for none."""
    if stored is None or stored == "":
        return ""
    match column:
        case "category":
            return wording.category(str(stored))
        case "tags":
            return wording.listed(wording.tag(tag) for tag in str(stored).split(","))
        case "state":
            return wording.member_state(str(stored))
        case "unit":
            return units.get(str(stored), "")
        case "valid_until" | "valid_from" if isinstance(stored, int):
            return wording.short_day(stored)
        case "id_tail":
            return f"****{stored}"
        case _:
            text = str(stored)
            return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
