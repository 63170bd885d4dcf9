"""Room for what may be taller than the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Lets `inside` scroll up and down where the window is low; whatever in it gets the focus comes into view."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = (
            QWidget()
        )  # our own: to ask Qt for its viewport makes PySide load every kind of widget, 17 ms
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Qt does this for Tab only; a fault far down in a form takes the focus without it."""
        if now is not None and self.isVisible() and self.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.ensureWidgetVisible(now))  # once it has its place
