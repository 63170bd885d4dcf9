"""Rows in memory, filtered and sorted without a query: what a page's table shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, QCollator, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from ui import icons
from ui.theme import look
from ui.widgets.labels import one_line

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


def _plain(value: object) -> str:
    return "" if value is None else str(value)


@dataclass(frozen=True)
class Column:
    """One column: `read` takes the value out of a row, `text` writes it, `ink` may name a tone for the row's cell.

    Rows sort by the value, texts as the language sorts them. `width` is in pixels; 0 shares what is left. `icon` may
    name an icon that stands before the text, in the same ink.
    """

    title: str
    read: Callable[[Any], Any]
    text: Callable[[Any], str] = _plain
    align: Literal["left", "right"] = "left"
    width: int = 0
    ink: Callable[[Any], str] | None = None
    icon: Callable[[Any], str] | None = None


class RowsModel(QAbstractTableModel):
    """A table model over any rows. What is shown is a list of positions, so filter and sort move no row."""

    def __init__(self, columns: Sequence[Column], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []
        self._cells: list[tuple[str, ...]] = []
        self._shown: list[int] = []
        self._needle = ""
        self._order: tuple[int, Qt.SortOrder] | None = None
        self._collator = QCollator(QLocale())
        self._collator.setNumericMode(True)

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self._cells = [tuple(one_line(c.text(c.read(row))) for c in self.columns) for row in self._rows]
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Keep rows in which every word of `text` occurs in some cell, in whatever case."""
        self.beginResetModel()
        self._needle = text
        self._arrange()
        self.endResetModel()

    def row(self, place: int) -> Any:
        """The row shown at `place`."""
        return self._rows[self._shown[place]]

    def shown_rows(self) -> list[Any]:
        return [self._rows[n] for n in self._shown]

    def shown_cells(self) -> list[tuple[str, ...]]:
        return [self._cells[n] for n in self._shown]

    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def _arrange(self) -> None:
        words = self._needle.casefold().split()
        everyone = range(len(self._rows))
        if words:
            texts = ("\n".join(cells).casefold() for cells in self._cells)
            self._shown = [
                n for n, text in zip(everyone, texts, strict=True) if all(w in text for w in words)
            ]
        else:
            self._shown = list(everyone)
        if self._order is not None:
            column, direction = self._order
            self._shown.sort(key=self._key(column), reverse=direction is Qt.SortOrder.DescendingOrder)

    def _key(self, column: int) -> Callable[[int], Any]:
        read = self.columns[column].read
        values = [read(row) for row in self._rows]
        kinds = {type(value) for value in values} - {type(None)}
        if len(kinds) == 1 and str not in kinds:
            return lambda n: (values[n] is not None, values[n])
        keys = {n: self._collator.sortKey(self._cells[n][column]) for n in self._shown}
        return lambda n: keys[n]

    # -- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role == Role.DisplayRole:
            return self._cells[self._shown[index.row()]][index.column()]
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ForegroundRole and column.ink is not None:
            ink = column.ink(self.row(index.row()))
            return QColor(look().role(ink)) if ink else None
        if role == Role.DecorationRole and column.icon is not None:
            row = self.row(index.row())
            name, tone = column.icon(row), "" if column.ink is None else column.ink(row)
            return icons.icon(name, tone or "ink") if name else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self.columns[section].title
        if role == Role.TextAlignmentRole:
            right = self.columns[section].align == "right"
            return (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self._order = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()
        self.layoutChanged.emit()
