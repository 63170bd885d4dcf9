"""The shell: rail, header, pages, busy strip. It knows no rule and asks nothing; it shows what it is handed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui.covers.cover import Cover
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.page import Page
from ui.theme import GRID, Mode, Theme, look
from ui.wedge import Wedge
from ui.widgets.buttons import Button
from ui.widgets.header import Header
from ui.widgets.rail import Rail
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from ui.widgets.notice import NoticeBar

SMALLEST = QSize(100 * GRID, 58 * GRID)
"""Less than 1366 x 768 at 150 %."""
_NARROW, _LOW = 128 * GRID, 83 * GRID
"""Below these the rail shows icons alone, and pages make do with less height: 1366 x 768 from 125 % on."""


class Entry(NamedTuple):
    """A page in the rail; `make` builds it when it is first opened."""

    key: str
    title: str
    icon: str
    make: Callable[[], Page]


class MainWindow(QWidget):
    """The window. `entries` stand in the rail from top to bottom; the first is the desk, home of every scan.

    `switch_asked` (F11) and `lock_asked` (Ctrl+L) are for whoever owns the session; `closing` comes once, before
    the jobs are ended.
    """

    switch_asked = Signal()
    lock_asked = Signal()
    closing = Signal()
    opened = Signal(str)

    def __init__(
        self,
        entries: Sequence[Entry],
        jobs: Jobs,
        *,
        phrase: Callable[[Problem], str],
        theme: Theme | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = {entry.key: entry for entry in entries}
        self._home = entries[0].key
        self._jobs = jobs
        self._phrase = phrase
        self._theme = theme
        self._pages: dict[str, Page] = {}
        self._people: dict[object, dict[str, Page]] = {None: self._pages}
        self._cover: QWidget | None = None
        self._before: QWidget | None = None
        self._allowed = set(self._entries)
        self._warned = False
        self._narrow = False
        self.header = Header()
        self._rail = Rail()
        self._stack = _Stack()
        self._build(entries)
        self.header.switch_asked.connect(self.switch_asked)
        self.header.lock_asked.connect(self.lock_asked)
        self._rail.went.connect(self.go)
        jobs.problem.connect(self.show_problem)
        self._wedge = Wedge(self)
        self._wedge.scanned.connect(self.take_scan)
        self._wedge.called.connect(self._called_home)

    def _build(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._rail.add(entry.key, entry.title, entry.icon)
        if self._theme is not None:
            self._rail.add_foot(self._build_appearance(self._theme))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        room = Scroll(self._stack)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        right.addWidget(room, 1)
        self._right = right
        self._jobs.job_started.connect(self._add_strip, Qt.ConnectionType.SingleShotConnection)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(right, 1)
        self.setMinimumSize(SMALLEST)

    @Slot()
    def _add_strip(self) -> None:
        """With the first long job; the first paint has none."""
        from ui.widgets.busy import BusyStrip

        self._right.addWidget(BusyStrip(self._jobs, self))

    def _build_appearance(self, theme: Theme) -> Button:
        self._appearance = Button("", "sun", kind="quiet", name=self.tr("Light or dark"))
        self._appearance.clicked.connect(lambda: theme.set_mode(Mode.LIGHT if look().dark else Mode.DARK))
        theme.changed.connect(self._show_appearance)
        self._show_appearance()
        return self._appearance

    @Slot()
    def _show_appearance(self) -> None:
        self._appearance.set_icon("sun" if look().dark else "moon")

    # -- where we are

    @Slot(str)
    def go(self, key: str) -> None:
        """Open the page named `key`, building it first if need be; one that is not allowed stays shut."""
        if key not in self._allowed or self._cover is not None:
            return
        self._rail.mark(key)
        self._stack.setCurrentWidget(self.page(key))
        self.opened.emit(key)

    @Slot(str, str)
    def go_with(self, key: str, text: str) -> None:
        """Open the page named `key` and hand it `text`; a page that is not allowed gets nothing."""
        self.go(key)
        page = self.current()
        if text and page is not None and page is self._pages.get(key):
            page.receive(text)

    def page(self, key: str) -> Page:
        """The page named `key`, built if it was not yet."""
        if key not in self._pages:
            page = self._entries[key].make()
            page.noticed.connect(self.show_notice)
            page.unsaid.connect(self.take_notice_back)
            page.front_asked.connect(lambda: self.go(key))
            page.other_asked.connect(self.go_with)
            page.lock_asked.connect(self.lock_asked)
            page.set_low(self._is_low())
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def current(self) -> Page | None:
        """The page that is open; None behind a cover or before the first `go`."""
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Page) else None

    def turn_to(self, who: object, key: str) -> None:
        """Open `key` among the pages of `who`. Everybody has pages of their own, and finds them as they left them."""
        self._pages = self._people.setdefault(who, {})
        self._rail.mark(key)
        page = self.page(key)
        if self._cover is None:
            self._stack.setCurrentWidget(page)
        else:
            self._before = page
        self.opened.emit(key)

    def allow(self, keys: Iterable[str]) -> None:
        """Show only these pages in the rail. If the open one is not among them, the first allowed opens."""
        self._allowed = set(keys) & set(self._entries)
        self._rail.allow(self._allowed)
        shown = [key for key, page in self._pages.items() if page is self._stack.currentWidget()]
        if shown and shown[0] not in self._allowed:
            first = next((key for key in self._entries if key in self._allowed), None)
            if first is not None:
                self.go(first)

    def cover(self, widget: QWidget) -> None:
        """Hide rail and pages behind `widget` (sign in, first steps) until `uncover`; scans are not taken."""
        former, self._cover = self._cover, widget
        if former is None:
            self._before = self._stack.currentWidget()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._rail.hide()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(former)

    def uncover(self) -> None:
        """Show the pages again, the one that was open before in front. The cover is deleted."""
        cover, self._cover = self._cover, None
        if cover is None:
            return
        self._rail.show()
        if isinstance(self._before, Page):
            self._stack.setCurrentWidget(self._before)
        self._drop(cover)

    def _drop(self, cover: QWidget | None) -> None:
        if cover is not None:
            self._stack.removeWidget(cover)
            cover.deleteLater()

    @property
    def is_covered(self) -> bool:
        return self._cover is not None

    @property
    def covering(self) -> QWidget | None:
        """What stands before the pages, if anything does."""
        return self._cover

    # -- what there is to say

    @property
    def notice(self) -> NoticeBar:
        return self.header.notice

    @Slot(object, str)
    def show_notice(
        self, tone: Tone, text: str, *, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Say something at the top of the window."""
        self.notice.show_notice(tone, text, action=action, act=act)
        self.header.show_left()

    @Slot(str)
    def take_notice_back(self, text: str) -> None:
        """Take `text` away if it is what stands at the top of the window."""
        if self.notice.text() == text:
            self.notice.dismiss()

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong, what is safe and what to do; it stays until it is closed."""
        self.show_notice(Tone.CAUTION, self._phrase(problem))

    # -- scans

    @Slot(str)
    def take_scan(self, text: str) -> None:
        """A scan from anywhere: the open page may use it, else the desk page does, in front or not."""
        if self._cover is not None:
            self.show_notice(Tone.CAUTION, self.tr("Nobody is signed in. Sign in, then scan again."))
            return
        current = self.current()
        if current is not None and current.take_scan(text):
            return
        home = self.page(self._home)
        if home is not current:
            home.take_scan(text)

    @Slot(str)
    def _called_home(self, text: str) -> None:
        if self._cover is None:
            self.go(self._home)
            self.page(self._home).receive(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._rail.set_narrow(narrow)
        self._rail.set_low(self._is_low())
        for pages in self._people.values():
            for page in pages.values():
                page.set_low(self._is_low())

    def _is_low(self) -> bool:
        return self.height() < _LOW

    # -- the end

    def closeEvent(self, event: QCloseEvent) -> None:
        """The first try with work under way only says so; the second closes."""
        if self._unsaved() and not self._warned:
            self._warned = True
            event.ignore()
            self.show_notice(
                Tone.CAUTION,
                self.tr("Something is still under way or not saved. Closing now stops it."),
                action=self.tr("Close anyway"),
                act=self._close_anyway,
            )
            self.notice.closed.connect(self._calm, Qt.ConnectionType.SingleShotConnection)
            return
        self.closing.emit()
        self._jobs.close()
        event.accept()

    def _unsaved(self) -> bool:
        cover = isinstance(self._cover, Cover) and self._cover.unsaved()
        drafts = any(page.unsaved() for pages in self._people.values() for page in pages.values())
        return bool(self._jobs.running) or cover or drafts

    def _close_anyway(self) -> None:
        self._warned = True
        self.close()

    @Slot()
    def _calm(self) -> None:
        self._warned = False


class _Stack(QStackedWidget):
    """As large as the page that is open asks for; the hidden ones make nothing scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint() if page is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()
