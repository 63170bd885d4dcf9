"""What every page has in common: its place in the window, what it listens to, and when it rereads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.burst import printable
from ui.jobs import Jobs
from ui.looks import Tone
from ui.scanner import ScanLine
from ui.theme import GRID
from ui.widgets.labels import PlainLabel


class Page(QWidget):
    """A page under the rail. A subclass fills `body`, names its `topics` and rereads in `refresh`.

    `refresh` is called before the page is seen for the first time, and when one of its topics changed: at once if
    the page is visible, else when it becomes so. `desk` holds the services, `session` gives who is signed in.

    A page with a `box` gets every letter and digit that nothing else on it wants.
    """

    topics: ClassVar[frozenset[str]] = frozenset()

    noticed = Signal(object, str)
    """A tone and a sentence for the notice bar."""
    unsaid = Signal(str)
    """A sentence that was told is no longer needed."""
    front_asked = Signal()
    """The page wants to be the one that is seen."""
    other_asked = Signal(str, str)
    """Another page is wanted: its key, and a text for its `receive` ("" for none)."""
    lock_asked = Signal()
    """Whoever is at the desk wants it locked."""

    def __init__(
        self,
        desk: Any,
        jobs: Jobs,
        session: Callable[[], Any],
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.session = session
        self.box: ScanLine | None = None
        self._stale = True
        self._low = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        self._head = QHBoxLayout()
        self._head.setSpacing(GRID)
        if title:
            self._head.addWidget(PlainLabel(title, size="title"))
            self._head.addStretch(1)
            column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(2 * GRID)
        column.addLayout(self.body, 1)
        jobs.changed.connect(self._changed)

    def set_actions(self, *buttons: QWidget) -> None:
        """Put the page's actions beside its title, the primary one last."""
        for button in buttons:
            self._head.addWidget(button)

    def set_low(self, low: bool) -> None:
        """Make do with little height: narrower margins, a lower banner. The window says when."""
        if low == self._low:
            return
        from ui.widgets.banner import VerdictBanner  # the first page that is painted has none

        self._low = low
        edge = GRID if low else 2 * GRID
        self._column.setContentsMargins(3 * GRID, edge, 3 * GRID, edge if low else 3 * GRID)
        self._column.setSpacing(edge)
        self.body.setSpacing(edge)
        for banner in self.findChildren(VerdictBanner):
            banner.set_low(low)

    # -- for subclasses

    def refresh(self) -> None:
        """Ask the desk again and show the answer."""

    def take_scan(self, text: str) -> bool:
        """A scan came while this page is open. True if the page used it; else the desk page gets it."""
        return False

    def receive(self, text: str) -> None:
        """The page was asked for by name (F9, a link): take the focus; `text` is what was typed meanwhile."""
        if self.box is not None:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            if text:
                self.box.setText(text)

    def unsaved(self) -> bool:
        """True while leaving the program would lose something that was entered."""
        return False

    def tell(self, tone: Tone, text: str) -> None:
        """Say something in the notice bar."""
        self.noticed.emit(tone, text)

    # -- inside

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        self.hear(topics)  # a slot that a subclass overrides stays connected when the page is gone

    def hear(self, topics: frozenset[str]) -> None:
        """These topics changed: reread at once, or when the page is shown again."""
        if topics & self.topics:
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()
        if self.box is not None:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.box is not None and not self.box.hasFocus() and printable(event):
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self.box, event.clone())
        else:
            super().keyPressEvent(event)
