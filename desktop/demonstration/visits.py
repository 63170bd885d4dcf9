"""The invented visits of a palace, day after day, each day closed but the last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, time, timedelta
from itertools import groupby
from random import Random

from db import reception as kept
from desktop.actor import Actor
from desktop.clock import day_number
from desktop.demonstration.crowd import Crowd
from desktop.demonstration.story import SetClock
from desktop.desk import Desk
from desktop.progress import Progress
from desktop.rules.checkin import Verdict
from desktop.rules.invented import PlannedVisit, VisitKind, people, visit_plan
from desktop.rules.rights import Right

_PORTION = 4_000
_LATE_SHIFT_MS = 14 * 3_600_000
_EXITS_OF_DAYS = 15
_CLOSING, _CLOSING_MS = time(21, 5), (21 * 60 + 5) * 60_000


class History:
    """`meanwhile` is told a moment (ms) before what lies around it is written, so that other things happen in between;
    on `quiet` days nobody comes.
    """

    def __init__(
        self,
        desk: Desk,
        clock: SetClock,
        rng: Random,
        crowd: Crowd,
        progress: Progress,
        meanwhile: Callable[[int], None] = lambda ms: None,
        quiet: Collection[int] = (),
    ) -> None:
        self.desk, self.clock, self.rng, self.crowd, self.progress = desk, clock, rng, crowd, progress
        self._meanwhile, self._quiet = meanwhile, quiet
        self._guests = people(Random(rng.random()), 1 << 30)
        self._done = 0

    def write(self, visits: int, days: int, now: int) -> None:
        """Write the planned rows that lie before `now`, which is in the day after the last whole one."""
        first = self.clock.local(self.clock.now_ms()).date()
        plan = visit_plan(
            self.rng,
            days=days + 1,
            visits=visits,
            member_categories=self.crowd.categories,
            first_weekday=first.weekday(),
            closed_days=[
                day for day in range(days) if day_number(first + timedelta(days=day)) in self._quiet
            ],
        )
        for day, planned in groupby(plan, key=lambda visit: visit.day):
            midnight = self.clock.ms_at(datetime.combine(first + timedelta(days=day), time()))
            self._meanwhile(min(midnight, now))
            past = (visit for visit in planned if midnight + visit.ms_of_day < now)
            with_exits = day > days - _EXITS_OF_DAYS
            for late, shift in groupby(past, key=lambda visit: visit.ms_of_day >= _LATE_SHIFT_MS):
                self._meanwhile(min(now, midnight + (_CLOSING_MS if late else _LATE_SHIFT_MS)))
                self._shift(shift, day, late, midnight, with_exits, now, visits)
            if day < days:
                closing = datetime.combine(first + timedelta(days=day), _CLOSING)
                self.clock.ms = self.clock.ms_at(closing)
                self.desk.reports.close_day(self.crowd.manager, day_number(closing.date()))

    def _shift(
        self,
        shift: Iterator[PlannedVisit],
        day: int,
        late: bool,
        midnight: int,
        with_exits: bool,
        now: int,
        total: int,
    ) -> None:
        actor = self.crowd.on_duty(day, late)
        portion: list[PlannedVisit] = []
        for visit in shift:
            portion.append(visit)
            if len(portion) == _PORTION:
                self._keep(portion, actor, midnight, with_exits, now, total)
                portion = []
        if portion:
            self._keep(portion, actor, midnight, with_exits, now, total)

    def _keep(
        self,
        portion: list[PlannedVisit],
        actor: Actor,
        midnight: int,
        with_exits: bool,
        now: int,
        total: int,
    ) -> None:
        store, ids = self.desk.context.store, self.desk.context.store.ids
        site, desk_number = self.desk.context.site.number, self.desk.context.desk_number
        number = self.clock.day(midnight)
        guests: list[tuple[bytes, str, str | None, int]] = []
        rows: list[kept.NewVisit] = []
        exits: list[tuple[bytes, bytes, int, int, str, bytes]] = []
        for visit in portion:
            at = midnight + visit.ms_of_day
            guest = None
            if visit.kind is VisitKind.GUEST:
                guest = ids.new(at)
                guests.append((guest, next(self._guests).name, None, at))
            member = None if visit.member is None else self.crowd.members[visit.member]
            row = kept.NewVisit(
                ids.new(at),
                site,
                desk_number,
                number,
                at,
                visit.ms_of_day // 3_600_000,
                member,
                guest,
                self.crowd.cards[visit.member]
                if visit.member is not None and visit.source == "scan"
                else None,
                visit.category.value,
                visit.tag.value if visit.tag else "",
                visit.party_size,
                visit.source.value,
                Verdict.IN.value,
                None,
                None,
                None,
                actor.staff,
            )
            rows.append(row)
            if with_exits and visit.stay_minutes is not None:
                left = at + visit.stay_minutes * 60_000
                if left < min(now, midnight + 21 * 3_600_000):
                    exits.append((ids.new(left), row.id, left, number, "asked", actor.staff))
        self.clock.ms = max(self.clock.ms, midnight + portion[-1].ms_of_day)
        with self.desk.context.write(actor, Right.CHECK_IN, "demonstration"):
            kept.add_guests(store, guests)
            kept.add_visits(store, rows)
            kept.add_exits(store, exits)
        self._done += len(rows)
        self.progress.step(self._done, total, "visits")
