"""The way between pages: names with icons down the left side, Ctrl+1 to Ctrl+9."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from ui import icons
from ui.theme import GRID
from ui.widgets.buttons import IconRedraw
from ui.widgets.labels import set_tip

WIDTH, NARROW = 25 * GRID, 9 * GRID
_GAP = GRID
_LOW_BUTTON, _ANY = 4 * GRID, 16_777_215
"""Twelve pages stand one below the other in the 464 pixels of the smallest window."""


class RailButton(IconRedraw, QPushButton):
    """One page's name."""

    def __init__(self, title: str, icon: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._title, self._key = icon, title, key
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setIconSize(QSize(icons.SIZE + _GAP, icons.SIZE))
        self.setShortcut(key)
        set_tip(self, f"{title} ({key})" if key else title)
        self.toggled.connect(self.draw_icon)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone; the name stays in the tool tip."""
        self.setText("" if narrow else self._title)
        self.setShortcut(self._key)  # setText takes it away

    def set_low(self, low: bool) -> None:
        """Take less height, on a low screen."""
        self.setMinimumHeight(_LOW_BUTTON if low else 0)
        self.setMaximumHeight(_LOW_BUTTON if low else _ANY)

    def draw_icon(self) -> None:
        role = "accent" if self.isChecked() else "soft"
        self.setIcon(icons.icon(self._icon, role, ratio=self.devicePixelRatioF(), gap=_GAP))


class Rail(QFrame):
    """The list of pages. `went` carries the key of a page somebody asked for."""

    went = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._column.setSpacing(GRID // 2)
        self._column.addStretch(1)

    def add(self, key: str, title: str, icon: str) -> None:
        """Add a page below the others; the first nine get Ctrl and their number."""
        number = len(self._buttons) + 1
        button = RailButton(title, icon, f"Ctrl+{number}" if number <= 9 else "")
        button.clicked.connect(lambda: self.went.emit(key))
        self._buttons[key] = button
        self._group.addButton(button)
        self._column.insertWidget(number - 1, button)

    def add_foot(self, widget: QWidget) -> None:
        """Put something at the foot of the rail."""
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the room to the page, on a narrow screen."""
        self.setFixedWidth(NARROW if narrow else WIDTH)
        side, edge = GRID if narrow else 2 * GRID, self._column.contentsMargins().top()
        self._column.setContentsMargins(side, edge, side, edge)
        for button in self._buttons.values():
            button.set_narrow(narrow)

    def set_low(self, low: bool) -> None:
        """Keep every page in sight on a low screen."""
        side = self._column.contentsMargins().left()
        edge = GRID // 2 if low else 2 * GRID
        self._column.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(1 if low else GRID // 2)
        for button in self._buttons.values():
            button.set_low(low)

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self._buttons[key].setChecked(True)

    def allow(self, keys: set[str]) -> None:
        """Show only these pages; the keys of the others do nothing."""
        for key, button in self._buttons.items():
            button.setVisible(key in keys)
            button.setEnabled(key in keys)
