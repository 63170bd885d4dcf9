"""Who sits at the desk, and when the desk locks itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from desktop.actor import Actor
from ui.jobs import Jobs

Seconds = Callable[[], float]

_LOOK_EVERY_MS = 1000
_ACTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    }
)


class Session(QObject):
    """The person signed in, or nobody. `locked` when that ended for any reason but another person taking over.

    A session that ended here has ended below too: the services refuse its actor from then on.
    """

    began = Signal(object)
    locked = Signal(object)
    """Carries the Actor who was at the desk."""

    def __init__(
        self,
        jobs: Jobs,
        idle: Idle,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._people: Any = None
        self._actor: Actor | None = None
        self._idle = idle
        idle.over.connect(self.lock)

    def serve(self, people: Any) -> None:
        """Sign in and out with this service."""
        self._people = people

    def actor(self) -> Actor | None:
        """Who is signed in; None while the desk is locked. Pages ask this before every call."""
        return self._actor

    def begin(self, actor: Actor) -> None:
        """`actor` has signed in; whoever was here before is signed out."""
        self._end()
        self._actor = actor
        self._idle.start()
        self.began.emit(actor)

    @Slot()
    def lock(self) -> None:
        """Nobody is at the desk from now on."""
        actor = self._actor
        if actor is not None:
            self._end()
            self.locked.emit(actor)

    def _end(self) -> None:
        actor, self._actor = self._actor, None
        self._idle.stop()
        if actor is not None:
            self._jobs.ask(lambda: self._people.sign_out(actor), owner=self)


class Idle(QObject):
    """Says when nobody has touched keyboard, mouse or scanner for so long. 0 seconds: never.

    Two clocks, because a sleeping computer stops the monotonic one and a person may set the wall clock back. Input
    is seen at the windows, so a computer that wakes up after the time does not take its first key for work.
    """

    over = Signal()

    def __init__(
        self,
        limit: Callable[[], int],
        *,
        steady: Seconds = time.monotonic,
        wall: Seconds = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._limit = limit
        self._steady, self._wall = steady, wall
        self._since = (0.0, 0.0)
        self._window: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Somebody is here now."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        if not self._timer.isActive():
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())
        self._touch()
        self._timer.start()

    def stop(self) -> None:
        """Nobody is here: nothing to watch."""
        if self._timer.isActive():
            self._timer.stop()
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.disconnect(self._watch)
            self._watch(None)

    @Slot()
    def look(self) -> None:
        """Say that the time is over if it is."""
        if self._timer.isActive() and self._is_over():
            self.over.emit()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        """Follow the window that has the focus: a dialog is work as much as a page is."""
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        self._window = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _ACTS:
            return False
        if self._is_over():
            self.over.emit()
            return True
        self._touch()
        return False

    def _touch(self) -> None:
        self._since = (self._steady(), self._wall())

    def _is_over(self) -> bool:
        limit = self._limit()
        steady, wall = self._since
        return limit > 0 and max(self._steady() - steady, self._wall() - wall) >= limit
