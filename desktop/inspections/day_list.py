"""The day's list: what is due, what became of it, and which areas are not released. Reads only the day's rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import RLock

from db import findings as kept_findings
from db import inspections as kept
from db import venue as kept_venue
from db.inspections import ExcusalRow, RoundRow, StepRow
from desktop.inspections import calendars
from desktop.inspections.round_book import Names, RoundBook, submitted_facts
from desktop.inspections.round_frames import standing_of
from desktop.inspections.round_values import (
    Area,
    DayEntry,
    DayList,
    Excuse,
    RoundShort,
    Title,
    Unreleased,
)
from desktop.rules import days
from desktop.rules.inspections import schedule
from desktop.rules.inspections.coverage import Coverage, coverage
from desktop.rules.inspections.findings import LIVE
from desktop.rules.inspections.rounds import BACKFILL_MS, DONE, WRITABLE
from desktop.rules.inspections.schedule import Occurrence
from desktop.rules.inspections.vocabulary import (
    Disposition,
    FindingState,
    MissedCause,
    OccurrenceState,
    RoundMode,
    RoundState,
    Timeliness,
)

_WAITING_DAYS = 31
_LOOK_BACK = 4
_REMEMBERED = 16
_UNFINISHED = tuple(state.value for state in WRITABLE)


Offered = Mapping[str, tuple[Title, bool]]


@dataclass(frozen=True)
class _Work:
    """The rounds on the day's occurrences with their steps, read at once."""

    rounds: Mapping[bytes, list[RoundRow]]
    steps: Mapping[bytes, list[StepRow]]
    excusals: Mapping[bytes, ExcusalRow]


class DayLists:
    def __init__(self, book: RoundBook) -> None:
        self._book = book
        self._context = book.context
        self._lock = RLock()
        self._stamp: object = None
        self._due: dict[object, tuple[Occurrence, ...]] = {}
        self._released: tuple[object, tuple[Unreleased, ...]] | None = None

    # What is due ------------------------------------------------------------------------------------------------

    def workable(self, day: int) -> tuple[Occurrence, ...]:
        """What can be worked on at some time of the day; computed anew only when something of the calendar changed."""
        return self._remembered(("on", day), lambda: calendars.workable_on(self._context, day))

    def due(self, first: int, last: int) -> tuple[Occurrence, ...]:
        return self._remembered(
            ("due", first, last), lambda: calendars.due_between(self._context, first, last)
        )

    def _remembered(
        self, what: tuple[object, ...], compute: Callable[[], tuple[Occurrence, ...]]
    ) -> tuple[Occurrence, ...]:
        stamp = kept.stamp(self._context.store)
        with self._lock:
            if stamp != self._stamp or len(self._due) >= _REMEMBERED:
                self._stamp = stamp
                self._due.clear()
            found = self._due.get(what)
            if found is None:
                found = self._due[what] = compute()
            return found

    def find(self, occurrence: bytes, day: int | None = None) -> Occurrence | None:
        """An occurrence by its id: of that day, else of now, else of the last weeks."""
        today = self._context.clock.today()
        searched = [self.due(day, day)] if day is not None else []
        for among in (*searched, self.workable(today)):
            for one in among:
                if one.id == occurrence:
                    return one
        if day is not None:
            return None
        month = self.due(days.later(today, -35), today)
        return next((one for one in month if one.id == occurrence), None)

    # The list ---------------------------------------------------------------------------------------------------

    def of(self, day: int) -> DayList:
        store, now = self._context.store, self._context.clock.now_ms()
        today = self._context.clock.today()
        names, offered = self._book.names(), self._book.offered()
        due = self.workable(day) if day == today else tuple(o for o in self.workable(day) if o.day == day)
        work = self._work(due)
        entries = tuple(self._entry(one, work, names, offered, now) for one in due)
        there = {short.round for entry in entries for short in entry.rounds}
        others = [row for row in kept.of_days(store, day, day) if row.id not in there]
        waiting_since = days.later(today, -_WAITING_DAYS)
        return DayList(
            day,
            now,
            entries,
            self._shorts([row for row in others if row.state != RoundState.ABANDONED], names),
            self._shorts(kept.in_states(store, _UNFINISHED), names),
            self._shorts(kept.in_states(store, (RoundState.SUBMITTED.value,), waiting_since), names),
            self.unreleased(day),
            sum(
                count
                for state, count in kept_findings.counts(store).items()
                if state in {live.value for live in LIVE}
            ),
            self._context.site.single_staff,
            self._missed(day, names, offered, now) if day == today else (),
            tuple(title for title, ready in offered.values() if ready),
        )

    def entry(self, one: Occurrence) -> DayEntry:
        now = self._context.clock.now_ms()
        return self._entry(one, self._work((one,)), self._book.names(), self._book.offered(), now)

    def _missed(self, day: int, names: Names, offered: Offered, now: int) -> tuple[DayEntry, ...]:
        before = self.due(days.later(day, -_LOOK_BACK), days.later(day, -1))
        shown = {one.id for one in self.workable(day)}
        gone = tuple(
            one for one in before if one.id not in shown and one.miss_ms <= now <= one.miss_ms + BACKFILL_MS
        )
        work = self._work(gone)
        entries = (self._entry(one, work, names, offered, now) for one in gone)
        return tuple(entry for entry in entries if entry.state is OccurrenceState.MISSED)

    def _work(self, due: Sequence[Occurrence]) -> _Work:
        store, keys = self._context.store, [one.id for one in due]
        rounds: dict[bytes, list[RoundRow]] = {}
        rows = kept.of_occurrences(store, keys)
        for row in rows:
            rounds.setdefault(row.occurrence or b"", []).append(row)
        steps: dict[bytes, list[StepRow]] = {}
        for step in kept.steps_of(store, [row.id for row in rows]):
            steps.setdefault(step.round, []).append(step)
        excusals = {row.occurrence: row for row in kept.excusals_of(store, keys)}
        return _Work(rounds, steps, excusals)

    def _entry(self, one: Occurrence, work: _Work, names: Names, offered: Offered, now: int) -> DayEntry:
        rows = [row for row in work.rounds.get(one.id, ()) if row.state != RoundState.ABANDONED]
        shorts = tuple(
            self._short(row, work.steps.get(row.id, ()), names)
            for row in sorted(rows, key=lambda row: row.id, reverse=True)
        )
        done = [short for short in shorts if short.state in DONE]
        times = [short.at for short in done if short.at is not None]
        walked = [short.at for short in done if short.at is not None and short.mode is not RoundMode.BACKFILL]
        excusal = work.excusals.get(one.id)
        state = schedule.status(
            one,
            now,
            done=times,
            in_progress=any(short.state in WRITABLE for short in shorts),
            excused=excusal is not None and excusal.what == EXCUSED,
        )
        missed = state is OccurrenceState.MISSED
        unknown = Title(one.template, one.kind, one.template, one.template)
        title, ready = offered.get(one.template, (unknown, False))
        patrol = one.close_ms is not None and one.gap_minutes is not None
        until = one.miss_ms + BACKFILL_MS
        return DayEntry(
            one.id,
            title,
            names.area(None if one.area is None else bytes.fromhex(one.area)),
            self._post(one.post),
            one.opens_ms,
            one.due_ms,
            one.miss_ms,
            one.close_ms,
            state,
            _first_timeliness(done) if not patrol else None,
            self._cause(one) if missed else None,
            one.blocks_opening,
            shorts,
            None if excusal is None else _excuse(excusal, names),
            _coverage(one, walked, now) if patrol else None,
            one.gap_minutes,
            schedule.due_ms(one, walked) if patrol and now < (one.close_ms or 0) else None,
            until if missed and now <= until else None,
            one.day,
            ready,
        )

    def _post(self, post: str | None) -> str:
        if not post:
            return ""
        row = kept_venue.post(self._context.store, bytes.fromhex(post))
        return "" if row is None else row.name

    def _cause(self, one: Occurrence) -> MissedCause:
        offset = self._context.site.utc_offset_minutes
        first = min(one.day, days.day_at(one.opens_ms, offset))
        last = max(one.day, days.day_at(one.miss_ms, offset))
        known = calendars.desk_days(self._context.store, first, last)
        return schedule.missed_cause(one, known, offset)

    def _shorts(self, rows: Iterable[RoundRow], names: Names) -> tuple[RoundShort, ...]:
        rows = list(rows)
        steps: dict[bytes, list[StepRow]] = {}
        for step in kept.steps_of(self._context.store, [row.id for row in rows]):
            steps.setdefault(step.round, []).append(step)
        return tuple(self._short(row, steps.get(row.id, ()), names) for row in rows)

    def _short(self, row: RoundRow, steps: Sequence[StepRow], names: Names) -> RoundShort:
        draft = row.state in _UNFINISHED
        whole = self._book.whole(row.id) if draft else None
        return self._book.short(row, steps, whole, names)

    # Released? --------------------------------------------------------------------------------------------------

    def unreleased(self, day: int) -> tuple[Unreleased, ...]:
        """Asked at every scan: two small reads, unless something happened since."""
        store = self._context.store
        key = (day, kept.stamp(store), kept.activity(store))
        known = self._released
        if known is not None and known[0] == key:
            return known[1]
        told = tuple(self._unreleased(day))
        self._released = (key, told)
        return told

    def _unreleased(self, day: int) -> Iterable[Unreleased]:
        store = self._context.store
        blocking = [one for one in self.workable(day) if one.blocks_opening and one.day == day]
        closed = kept_findings.closed_areas(store)
        if not blocking and not closed:
            return
        names, work = self._book.names(), self._work(blocking)
        released: dict[bytes | None, int] = {}
        for row in kept.releases(store, day):
            released[row.area] = row.observed
        for one in blocking:
            excusal = work.excusals.get(one.id)
            if excusal is not None and excusal.what == EXCUSED:
                continue
            area = None if one.area is None else bytes.fromhex(one.area)
            let = max((released[key] for key in {area, None} if key in released), default=None)
            yield from self._blocked(one, names.area(area), work, let)
        for where, _ in closed:
            yield Unreleased(names.area(where), CLOSED, None, None)

    def _blocked(self, one: Occurrence, area: Area, work: _Work, let: int | None) -> Iterable[Unreleased]:
        rows = [row for row in work.rounds.get(one.id, ()) if row.state != RoundState.ABANDONED]
        done = [row for row in rows if row.state in DONE]
        if not done:
            if let is None:
                begun = rows[-1].id if rows else None
                yield Unreleased(area, UNFINISHED, one.due_ms, begun)
            return
        last = max(done, key=lambda row: row.id)
        steps = work.steps.get(last.id, [])
        failed = critical_findings(steps)
        states = kept.states_of(self._context.store, failed)
        live = any(FindingState(state) in LIVE for state in states.values())
        submitted = standing_of(steps).submitted or 0
        if live and (let is None or let < submitted):
            yield Unreleased(area, FAILED, one.due_ms, last.id)


EXCUSED = "excused"
UNFINISHED, FAILED, CLOSED = "unfinished", "failed", "closed"


def critical_findings(steps: Sequence[StepRow]) -> list[bytes]:
    """The findings of critical items that a round left to be put right."""
    return [
        bytes.fromhex(failed["finding"])
        for failed in submitted_facts(steps).get("failed", ())
        if failed["critical"] and failed["disposition"] != Disposition.ON_SPOT
    ]


def _excuse(row: ExcusalRow, names: Names) -> Excuse:
    return Excuse(row.what, row.reason, names.person(row.staff), row.staff, row.observed)


def _first_timeliness(done: Sequence[RoundShort]) -> Timeliness | None:
    """Of the round that was done first: what is done twice was done in time if one was."""
    first = min(done, key=lambda short: short.at or 0, default=None)
    return None if first is None else first.timeliness


def _coverage(one: Occurrence, times: Sequence[int], now: int) -> Coverage:
    assert one.close_ms is not None
    assert one.gap_minutes is not None
    return coverage(one.opens_ms, one.close_ms, times, one.gap_minutes, min(now, one.close_ms))
