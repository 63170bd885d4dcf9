"""What the desk does by itself while people work: a checked copy every 200 visits and after the close of a day, and every
five minutes a note that it is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Slot

from ui.jobs import JobHandle, Jobs

if TYPE_CHECKING:
    from desktop.inspections.venue_values import Beat

_LOOK_EVERY = 20
_LOOK_SECONDS = 60.0
_BEAT_EVERY_MS = 300_000


class Upkeep(QObject):
    """Listens to what changes and starts a backup on the bench lane when one is due. Asks at most every 20 visits
    or once a minute, because counting costs a query. The beats tell a day on which the desk was off from one on which
    nobody did a round, and notice a clock that was set and a day that has begun.
    """

    def __init__(
        self,
        desk: Any,
        jobs: Jobs,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._clock = clock
        self._visits = 0
        self._asked = clock()
        self._copy: JobHandle | None = None
        self._doubtful = False
        jobs.changed.connect(self._changed)
        timer = QTimer(self, interval=_BEAT_EVERY_MS)
        timer.timeout.connect(self.beat)
        timer.start()

    @Slot()
    def beat(self) -> None:
        """Note that the desk is there. One that cannot be kept is let go: the next act tells what is wrong."""
        self._jobs.ask(self._desk.venue.beat, self._beaten, owner=self, failed=lambda problem: None)

    def _beaten(self, beat: Beat) -> None:
        if beat.new_day or beat.clock_doubtful != self._doubtful:
            self._doubtful = beat.clock_doubtful
            self._jobs.announce({"rounds", "findings", "venue"})

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        if "day" in topics:
            self.copy()
        elif "visits" in topics:
            self._visits += 1
            if self._visits >= _LOOK_EVERY or self._clock() - self._asked >= _LOOK_SECONDS:
                self.look()

    def look(self) -> None:
        """Ask whether a copy is due, and make it if it is."""
        self._visits, self._asked = 0, self._clock()
        self._jobs.ask(self._desk.backups.due, self._answer, owner=self)

    def _answer(self, due: bool) -> None:
        if due:
            self.copy()

    def copy(self) -> None:
        """Make a checked copy, unless one is being made."""
        if self._copy is not None and not self._copy.over:
            return
        self._copy = self._jobs.start(
            lambda progress: self._desk.backups.run(progress=progress),
            self.tr("Making a backup"),
            lambda _: self._jobs.announce({"backups"}),
            owner=self,
        )
