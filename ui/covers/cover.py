"""What every cover has in common: the place of its column, and the widget that gets the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import GRID


class Cover(QWidget):
    """A calm page in front of everything else. A subclass fills `body` and says in `take_focus` where keys go."""

    seen = Signal()
    """Once, after it was painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_seen = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * GRID)
        outer.addLayout(self.body, 1)

    def take_focus(self) -> None:
        """Put the focus where a person would begin."""

    def unsaved(self) -> bool:
        """True while leaving the program would lose something that was entered."""
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            QTimer.singleShot(0, self, self.seen.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()


def centred(widget: QWidget) -> QHBoxLayout:
    """`widget` in the middle of a line. An alignment would do for all but wrapped text, which it cuts to one line."""
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(widget)
    line.addStretch(1)
    return line
