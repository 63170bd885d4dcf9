"""A few views under one row of names."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.findings.tab import Tab
from ui.theme import GRID
from ui.widgets.scroll import Scroll


class Tabs(QWidget):
    """Views by key. `opened` carries the keys of a figure that somebody pressed in any of them."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Tab] = {}
        self._views: dict[str, QWidget] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID // 2)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addLayout(self._row)
        column.addWidget(self._stack, 1)

    def add_view(self, key: str, title: str, icon: str, *parts: QWidget | QHBoxLayout) -> None:
        """Add a view of these parts, one below the other, with room to scroll."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for part in parts:
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch(1)
        view = Scroll(inside)
        button = Tab(title, icon, "")
        button.clicked.connect(lambda _=False, key=key: self.open_view(key))
        self._buttons[key], self._views[key] = button, view
        self._group.addButton(button)
        self._row.insertWidget(len(self._buttons) - 1, button)
        self._stack.addWidget(view)
        if len(self._buttons) == 1:
            button.setChecked(True)

    def open_view(self, key: str) -> None:
        """Show one of them."""
        self._buttons[key].setChecked(True)
        self._stack.setCurrentWidget(self._views[key])

    def at(self) -> str:
        """The key of the view that is shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())


def across(*parts: QWidget) -> QHBoxLayout:
    """Parts side by side, each as wide as the others."""
    row = QHBoxLayout()
    row.setSpacing(2 * GRID)
    for part in parts:
        row.addWidget(part, 1)
    return row
