"""Several of a few values, as boxes to tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.theme import GRID
from ui.widgets.fields import Field


class Ticks(QWidget):
    """An editor whose value is a tuple of the ticked values, in the order of the field's choices."""

    edited = Signal()

    def __init__(self, field: Field, columns: int = 2) -> None:
        super().__init__()
        self._boxes: list[tuple[Any, QCheckBox]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        for place, (value, label) in enumerate(field.choices):
            box = QCheckBox(label)
            box.toggled.connect(lambda: self.edited.emit())
            self._boxes.append((value, box))
            grid.addWidget(box, place // columns, place % columns)

    def value(self) -> Any:
        return tuple(value for value, box in self._boxes if box.isChecked())

    def put(self, value: Any) -> None:
        ticked = tuple(value or ())
        for one, box in self._boxes:
            box.setChecked(one in ticked)

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


def week(field: Field) -> Ticks:
    """Three in a row: the days of a week and the public holidays."""
    return Ticks(field, columns=3)
