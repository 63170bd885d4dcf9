"""That the program runs: on which days a desk was on, and whether its clock can be believed."""

from __future__ import annotations

import time

from db import venue as kept
from desktop.context import Context
from desktop.inspections.venue_values import Beat
from desktop.service import Service, open_to_all

DRIFT_LIMIT_MS = 5 * 60_000


def steady_ms() -> int:
    """A clock that nobody can set; it counts sleep too where the system lets it."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return (time.monotonic_ns() if boot is None else time.clock_gettime_ns(boot)) // 1_000_000


class Presence(Service):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session: bytes | None = None
        self._started = (0, 0)
        self._set_back = False

    @open_to_all
    def note_session(self, steady: int | None = None) -> Beat:
        """The program is there: keeps the day (once a day and desk) and begins a session. Again, it is a beat."""
        steady = steady_ms() if steady is None else steady
        if self._session is not None:
            return self._beat(steady)
        now = self.clock.now_ms()
        before = kept.last_session(self.store)
        self._set_back = before is not None and now < before.last_beat - DRIFT_LIMIT_MS
        row = kept.SessionRow(self.context.new_id(), now, now, 0, 0)
        with self.store.local():
            kept.add(self.store, row)
        self._session, self._started = row.id, (now, steady)
        return self._told(0, self._note_day())

    @open_to_all
    def beat(self, steady: int | None = None) -> Beat:
        """Call it every few minutes: notices a new day, and a clock that was set by more than five minutes.

        `steady` is a time in ms that nobody sets (`steady_ms`).
        """
        return self.note_session(steady)

    @open_to_all
    def end_session(self) -> None:
        """The program ends as it should; nothing where no session was begun."""
        if self._session is None:
            return
        with self.store.local():
            kept.beat(self.store, self._session, self.clock.now_ms(), self._drift(steady_ms()), clean=True)
        self._session = None

    def _beat(self, steady: int) -> Beat:
        assert self._session is not None
        drift = self._drift(steady)
        with self.store.local():
            kept.beat(self.store, self._session, self.clock.now_ms(), drift)
        return self._told(drift, self._note_day())

    def _drift(self, steady: int) -> int:
        wall, began = self._started
        return (self.clock.now_ms() - wall) - (steady - began)

    def _told(self, drift: int, new_day: bool) -> Beat:
        self.context.clock_doubtful = self._set_back or abs(drift) > DRIFT_LIMIT_MS
        return Beat(drift, self.context.clock_doubtful, new_day)

    def _note_day(self) -> bool:
        today, desk = self.clock.today(), self.context.desk_number
        if kept.has_desk_day(self.store, today, desk):
            return False
        with self.context.write_as_system():
            if not kept.has_desk_day(self.store, today, desk):
                kept.add_desk_day(self.store, self.context.new_id(), today, desk, self.clock.now_ms())
        return True
