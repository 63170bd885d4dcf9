"""Doing what is kept, and knowing that it is kept before anything says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.actor import Actor
from desktop.problems import Problem
from ui.jobs import Jobs

T = TypeVar("T")
Failed = Callable[[BaseException], None]
_SLOW_MS = 400


class Recorder(QObject):
    """Runs acts on the desk lane, in the order they were asked for.

    `slow` comes while an answer is overdue, so that no former verdict is taken for this one.
    """

    slow = Signal()

    def __init__(self, jobs: Jobs, session: Callable[[], Any], owner: QObject) -> None:
        super().__init__(owner)
        self._jobs = jobs
        self._session = session
        self._waiting = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SLOW_MS)
        self._timer.timeout.connect(self.slow)

    def do(self, work: Callable[[Actor], T], then: Callable[[T], None], failed: Failed) -> None:
        """Do `work` as whoever is signed in; `failed` also gets the Problem signed-out when nobody is."""
        actor = self._session()
        if actor is None:
            failed(Problem("signed-out"))
            return
        self._waiting += 1
        if self._waiting == 1:
            self._timer.start()

        def came(answer: T) -> None:
            self._arrived()
            then(answer)

        def lost(error: BaseException) -> None:
            self._arrived()
            failed(error)

        self._jobs.ask(lambda: work(actor), came, owner=self, failed=lost)

    def _arrived(self) -> None:
        self._waiting -= 1
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
