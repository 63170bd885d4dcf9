"""A week as a grid: people down the side, days across, their duties in the cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import GRID, look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_BREAK = "-\u200b"
"""A narrow cell may go on in the next line after the dash of 13:30-21."""


@dataclass(frozen=True)
class Week:
    """What the grid shows: row keys with names, days with headings, and the lines of each cell."""

    people: tuple[tuple[bytes, str], ...] = ()
    days: tuple[tuple[int, str], ...] = ()
    cells: Mapping[tuple[bytes, int], tuple[str, ...]] | None = None
    today: int = 0

    def lines(self, person: bytes, day: int) -> tuple[str, ...]:
        return (self.cells or {}).get((person, day), ())


class _Model(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.week = Week()

    def set_week(self, week: Week) -> None:
        self.beginResetModel()
        self.week = week
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.week.people)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.week.days)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        person, day = self.week.people[index.row()], self.week.days[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self.week.lines(person[0], day[0])).replace("-", _BREAK)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((person[1], day[1], *self.week.lines(person[0], day[0])))
        if role == Qt.ItemDataRole.BackgroundRole and day[0] == self.week.today:
            return QColor(look().sunken)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole:
            return self.week.days[section][1] if across else self.week.people[section][1]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if (
            role == Qt.ItemDataRole.ForegroundRole
            and across
            and self.week.days[section][0] == self.week.today
        ):
            return QColor(look().accent)
        return None


class WeekGrid(QTableView):
    """`picked` carries the person and the day of the cell with the cursor, `opened` those of Enter or a double click."""

    picked = Signal(bytes, int)
    opened = Signal(bytes, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setHighlightSections(False)
        across.setMinimumSectionSize(8 * GRID)
        down.setHighlightSections(False)
        down.setDefaultSectionSize(7 * GRID)
        down.setMinimumWidth(9 * GRID)
        down.setMinimumSectionSize(6 * GRID)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._moved)

    def set_week(self, week: Week) -> None:
        """Show a week; the cursor stays on its person and day."""
        here = self.here()
        self._model.set_week(week)
        self.resizeRowsToContents()
        if here is not None:
            self.select(*here)

    def here(self) -> tuple[bytes, int] | None:
        """Person and day of the cursor."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        week = self._model.week
        return week.people[index.row()][0], week.days[index.column()][0]

    def select(self, person: bytes, day: int) -> None:
        """Put the cursor on a cell, where that person and day are shown."""
        week = self._model.week
        row = next((at for at, one in enumerate(week.people) if one[0] == person), None)
        column = next((at for at, one in enumerate(week.days) if one[0] == day), None)
        if row is not None and column is not None:
            self.setCurrentIndex(self._model.index(row, column))

    def lines(self) -> list[list[str]]:
        """What stands in the grid, row by row, the person's name first."""
        week = self._model.week
        return [
            [name, *("; ".join(week.lines(person, day)) for day, _ in week.days)]
            for person, name in week.people
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        here = self.here()
        if here is not None:
            self.opened.emit(*here)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        here = self.here()
        if now.isValid() and here is not None:
            self.picked.emit(*here)
