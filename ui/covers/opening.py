"""The desk as it is painted first, before anything is known of it: the box is there and takes what is typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.page import Page
from ui.scanner import ScanLine
from ui.theme import GRID
from ui.widgets.labels import Card, PlainLabel


class OpeningPage(Page):
    """Stands where the desk page will be. What is typed or scanned stays in the box until somebody has signed in."""

    painted = Signal()

    def __init__(self, jobs: Jobs, session: Callable[[], Any]) -> None:
        super().__init__(None, jobs, session)
        self._seen = False
        self.line = ScanLine()
        self.line.scanned.connect(self._keep)
        self.box = self.line
        room = Card()
        inside = QVBoxLayout(room)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.addWidget(PlainLabel(self.tr("The desk is opening…"), ink="soft"))
        inside.addStretch(1)
        self.body.addWidget(self.line)
        self.body.addWidget(room, 1)

    def take(self) -> str:
        """What was typed meanwhile; the box is empty afterwards."""
        text = self.line.text()
        self.line.clear()
        return text

    def take_scan(self, text: str) -> bool:
        self._keep(text)
        return True

    @Slot(str)
    def _keep(self, text: str) -> None:
        self.line.setText(text)
        self.tell(Tone.NOTE, self.tr("The scan waits in the box. Sign in, then press Enter."))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()
