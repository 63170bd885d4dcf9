"""Fields of the findings' forms that no other form has: a day and an amount of money."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, Signal
from PySide6.QtWidgets import QWidget

from desktop.clock import day_date
from ui.pages.day.choice import DateField
from ui.pages.findings import words
from ui.theme import GRID
from ui.widgets.fields import DigitsLine, Field


class DayPick(DateField):
    """A day to type or to pick; its value is YYYYMMDD."""

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setMaximumWidth(22 * GRID)
        self.setKeyboardTracking(True)
        self.dateChanged.connect(lambda: self.edited.emit())

    def value(self) -> Any:
        picked = self.date()
        return picked.year() * 10_000 + picked.month() * 100 + picked.day()

    def put(self, value: Any) -> None:
        if value is not None:
            found = day_date(value)
            self.setDate(QDate(found.year, found.month, found.day))

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


class Money(DigitsLine):
    """An amount typed in yuan; its value is in fen, 0 for an empty line."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.setMaximumWidth(22 * GRID)

    def value(self) -> Any:
        return words.fen_from(self.text()) or 0

    def put(self, value: Any) -> None:
        self.setText(words.plain_yuan(value or 0))

    def fault(self) -> str:
        if words.fen_from(self.text()) is not None:
            return ""
        return QCoreApplication.translate("findings", "An amount in yuan, for example 1280 or 1280.50.")
