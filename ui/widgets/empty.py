"""What stands where there is nothing yet: what belongs here, and what to do for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel


class EmptyState(QWidget):
    """An icon, a sentence, a hint and, with `action`, a button that emits `acted`."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, hint: str = "", action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, bold=True, wrap=True)
        self._hint = PlainLabel(hint, ink="soft", wrap=True)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._hint):
            label.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addStretch(1)
        column.addWidget(IconView(icon, role="soft", size=5 * GRID), 0, centre)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self._hint.setVisible(bool(hint))  # in its place: without a parent it would be a window of its own
        if action:
            button = Button(action)
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, centre)
        column.addStretch(2)

    def set_text(self, title: str, hint: str = "") -> None:
        """Say something else, such as why a filter finds nothing."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
