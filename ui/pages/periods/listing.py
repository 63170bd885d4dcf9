"""A table inside a view that scrolls: as tall as its rows, up to a limit, with its title above."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_ROW = 5 * GRID
_HEAD = 6 * GRID
_MOST_ROWS = 12


class Listing(QWidget):
    """`opened` carries the keys of the figure that a chosen row is, as `keys` tells them. Enter and double click open."""

    opened = Signal(object)

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        empty: str,
        keys: Callable[[Any], tuple[str, ...]],
        *,
        key: Callable[[Any], Hashable] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys = keys
        self._title = PlainLabel(title, bold=True)
        self._empty = PlainLabel(empty, ink="soft")
        self.table = Table(
            columns,
            name=title,
            empty=Empty(empty, icon="reports"),
            key=key or (lambda row: row),
            filtered=False,
        )
        self.table.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self._title, self._empty, self.table):
            column.addWidget(part)
        self.set_rows(())

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these; where there are none one sentence takes the place of the table."""
        self.table.set_rows(rows)
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.setFixedHeight(_HEAD + _ROW * min(len(rows), _MOST_ROWS) + 4)

    def rows(self) -> int:
        """How many are listed."""
        return len(self.table.text().rows)

    def _open(self, row: Any) -> None:
        keys = self._keys(row)
        if keys:
            self.opened.emit(keys)
