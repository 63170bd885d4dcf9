"""The inspections of an invented palace, told day by day up to any moment, beside the visits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from db import inspections as kept
from db import reception as kept_visits
from db import venue as kept_venue
from desktop.actor import Actor
from desktop.demonstration.agenda import Agenda, By
from desktop.demonstration.crowd import Crowd
from desktop.demonstration.house import (
    CLOSES,
    DISPENSER,
    LEAD,
    MAIN,
    MAIN_POST,
    OPENS,
    POST_HOLDERS,
    SPENT_EXTINGUISHER,
    SPORTS,
    SPORTS_POST,
    THEATRE_POST,
    furnish,
    leave_alone,
)
from desktop.demonstration.house import DESK as DESK_POST
from desktop.demonstration.mending import Hands, Mending
from desktop.demonstration.months import Months
from desktop.demonstration.rounds import Done, Plan, RoundWriter
from desktop.demonstration.sealing import Sealing, Signers
from desktop.demonstration.story import SetClock
from desktop.demonstration.troubles import HAND_OVERS, RECHECK_WORDS, TOLD, TROUBLES, WORDS, Trouble, When
from desktop.desk import Desk
from desktop.inspections.calendars import due_between
from desktop.progress import Progress
from desktop.rules import days
from desktop.rules.days import MINUTE_MS
from desktop.rules.inspections.findings import Step
from desktop.rules.inspections.schedule import Occurrence
from desktop.rules.inspections.vocabulary import AssetDateKind, VoiceChannel, VoiceKind
from desktop.rules.rights import Right

_FURNISHED_AT, _SWITCHED_ON_AT, _SHIFT = 7 * 60 + 5, 7 * 60 + 40, 14 * 60
_GAP, _PACE = 120, 107
_COUNTERSIGNED_AT = 17 * 60 + 35
_LAST_WALK_MINUTES = {MAIN: 97, SPORTS: 84}
"""How long before the end of the story the last patrol was: the next one is due soon."""

_LATE_OPENING, _LATE_CLOSING = (When(1, 14), When(2, 11), When(3, 8)), (When(3, 17),)
_FORGOTTEN_CLOSING, _BACKFILLED_CLOSING = When(1, 16), When(3, 9)
_EXCUSED_OPENING, _RETURNED_OPENING = When(2, 27), When(3, 13)
_LAZY_DAYS = (When(1, 19), When(3, 22))
_BACKFILL = "当晚大雨抢修屋面，检查写在纸上，次日补录"
_ASKED = "市总工会借场办活动，按活动专项方案检查"
_EXCUSED = "同意，附活动方案"
_RETURNED = "限流人数请对照公示牌再核一次"
_NEW_HOLDER, _NEW_HOLDER_FROM = "原海波", When(3, 1)
_RATED = (5,) * 50 + (4,) * 31 + (3,) * 12 + (2,) * 5 + (1,) * 2
_CHANNELS = (VoiceChannel.QUESTIONNAIRE,) * 3 + (VoiceChannel.BOX, VoiceChannel.DESK)


@dataclass(frozen=True)
class _Walk:
    """A patrol: back at the desk so many ms after 1970."""

    due: Occurrence
    back: int
    due_ms: int


class Diary:
    """`until` is called with times that grow. The palace is furnished on the morning of the first day, nothing is due on it."""

    def __init__(
        self,
        desk: Desk,
        clock: SetClock,
        seed: int,
        crowd: Crowd,
        months: Months,
        end_ms: int,
        pins: Mapping[bytes, str],
        first_visit_day: int,
        progress: Progress,
    ) -> None:
        self.desk, self.clock, self.rng, self.crowd = desk, clock, Random(f"{seed}/rounds"), crowd
        self.months, self.end_ms, self.progress = months, end_ms, progress
        self._first_visit_day = first_visit_day
        self._deputy = next(actor for actor in crowd.leads if actor is not crowd.manager)
        self._pins = pins
        self._agenda = Agenda(desk.context, clock)
        self._due: dict[int, list[Occurrence]] = {}
        self._pending = [(day, each) for each in TROUBLES if (day := months.day_of(each.when)) is not None]
        self._waiting: list[Done] = []
        self._last_patrol: Done | None = None
        self._rechecks = 0
        self._planned: int | None = None

    def wait(self) -> None:
        """The palace is founded before the story of its inspections begins."""
        if self.clock.today() < self.months.first:
            leave_alone(self.desk, self.crowd.manager)

    def _begin(self) -> None:
        desk, months, manager = self.desk, self.months, self.crowd.manager
        self.clock.ms = months.ms(months.first, _FURNISHED_AT)
        closures = {} if months.closure is None else {months.closure: "消防设施年度检测，停电闭馆一天"}
        self.house = furnish(desk, manager, months.today, closures)
        leads = [manager.staff, self._deputy.staff]
        self._writer = RoundWriter(desk, self.clock, self.rng, self.house, leads)
        hands = Hands(manager, self._deputy, self._at_desk, self._holder)
        self._mending = Mending(desk, self._agenda, months, self.house, self._writer, hands)
        signers = Signers(manager, self._deputy, self._pins, self._holder(THEATRE_POST, months.first))
        Sealing(desk, self.clock, self.house, signers).plan(self._agenda, months)
        self._codes = {area.hex(): code for code, area in self.house.areas.items()}
        for due in due_between(desk.context, months.first, months.today):
            self._due.setdefault(due.day, []).append(due)
        self._planned = days.later(months.first, -1)
        self._note_days_before()
        self._furnish_dates()
        self._plan_once()

    def _note_days_before(self) -> None:
        """The desk was on in the first days of the quarter, if there were visits: nothing of it was missed."""
        context, first = self.desk.context, self.months.first
        start = max(days.quarter_of(first)[0], self._first_visit_day)
        with context.write_as_system("demonstration"):
            for day in days.each(start, days.later(first, -1)):
                at = self.months.ms(day, _SWITCHED_ON_AT)
                kept_venue.add_desk_day(context.store, context.new_id(), day, context.desk_number, at)

    def until(self, ms: int) -> None:
        """Tell everything that happened before `ms`."""
        if self._planned is None:
            if ms <= self.months.ms(self.months.first, _FURNISHED_AT):
                return
            self._begin()
        assert self._planned is not None
        while self._planned < self.months.today and self.months.ms(self._planned, 1440) <= ms:
            self._agenda.until(self.months.ms(self._planned, 1440))
            self._planned = days.later(self._planned, 1)
            self._plan_day(self._planned)
            told = days.distance(self.months.first, self._planned) + 1
            self.progress.step(told, days.distance(self.months.first, self.months.today) + 1, "rounds")
        self._agenda.until(min(ms, self.end_ms))

    # Who --------------------------------------------------------------------------------------------------------

    def _at_desk(self, day: int, minute: int) -> Actor:
        return self.crowd.on_duty(days.distance(self._first_visit_day, day), minute >= _SHIFT)

    def _holder(self, post: str, day: int) -> Actor:
        changed = self.months.day_of(_NEW_HOLDER_FROM)
        name = POST_HOLDERS[post]
        if post == MAIN_POST and changed is not None and day >= changed:
            name = _NEW_HOLDER
        return self.crowd.by_name[name]

    def _on(self, when: When, day: int) -> bool:
        return self.months.day_of(when) == day

    def _does(self, day: int, right: Right = Right.INSPECT, minute: int = 0) -> By:
        return By(self._at_desk(day, minute), right)

    # What happens once ------------------------------------------------------------------------------------------

    def _furnish_dates(self) -> None:
        """Equipment whose date runs out within the story, and is seen to."""
        months, first = self.months, self.months.first
        spent = months.day_of(When(2, 10)) or days.later(first, 40)
        date, actor = self.desk.venue.date_asset, self.crowd.manager
        date(actor, self.house.assets[SPENT_EXTINGUISHER], AssetDateKind.EXPIRES, spent)
        date(actor, self.house.assets[DISPENSER], AssetDateKind.SERVICE, days.later(first, 45))
        self._date_later(DISPENSER, AssetDateKind.SERVICE, days.later(first, 40), 17)

    def _date_later(
        self, tag: str, what: AssetDateKind, day: int, left: int, minute: int = _SHIFT - 30
    ) -> None:
        """Somebody enters a new date on `day`, that of `left` days after the end of the story."""

        def run() -> None:
            self.desk.venue.date_asset(
                self._at_desk(day, minute), self.house.assets[tag], what, days.later(self.months.today, left)
            )
            self._writer.forget()

        self._agenda.at(self.months.ms(day, minute), None, run)

    def _plan_once(self) -> None:
        months = self.months
        changed = months.day_of(_NEW_HOLDER_FROM)
        if changed is not None:
            post, holder = self.house.posts[MAIN_POST], self.crowd.by_name[_NEW_HOLDER].staff
            hold = self.desk.venue.hold_post
            self._agenda.at(
                months.ms(changed, 9 * 60), None, lambda: _ignore(hold(self.crowd.manager, post, holder))
            )
        for told in TOLD:
            if (day := months.day_of(told.when)) is not None:
                self._mending.tell(told, day)
        for word in WORDS:
            if (day := months.day_of(word.when)) is not None:
                self._mending.hear(word, day)
        self._roster(months.first)

    def _roster(self, monday: int) -> None:
        """The duty roster from a day to the end of its week."""
        last = days.later(monday, 7 - days.weekday(monday))

        def run() -> None:
            now, rows = self.clock.now_ms(), []
            for day in days.each(monday, last):
                for begin, end in ((7 * 60 + 40, _SHIFT), (_SHIFT, CLOSES + 50)):
                    rows.append(self._shift(day, self._at_desk(day, begin).staff, DESK_POST, begin, end, now))
                rows.append(self._shift(day, self._lead(day), LEAD, 8 * 60, CLOSES, now))
            kept_venue.add_many(self.desk.context.store, rows)

        day = max(days.later(monday, -1), self.months.first)
        self._agenda.at(self.months.ms(day, 16 * 60), By(self.crowd.manager, Right.VENUE), run)

    def _shift(
        self, day: int, holder: bytes, post: str, begin: int, end: int, now: int
    ) -> kept_venue.ShiftRow:
        key = self.desk.context.new_id()
        return kept_venue.ShiftRow(
            key, day, self.house.posts[post], holder, begin, end, now, self.crowd.manager.staff
        )

    def _lead(self, day: int) -> bytes:
        return (self._deputy if days.weekday(day) < 6 else self.crowd.manager).staff

    # A day ------------------------------------------------------------------------------------------------------

    def _plan_day(self, day: int) -> None:
        if day == self.months.power_cut:
            return
        if days.weekday(day) == 7:
            self._roster(days.later(day, 1))
        if day == self.months.closure:
            return
        self._switch_on(day)
        for due in self._due.get(day, ()):
            self._plan_due(due, day)
        # On the last day only what was left from the evening before: what waits for a signature is to be seen.
        signed_at = _COUNTERSIGNED_AT if day < self.months.today else 7 * 60 + 46
        self._agenda.at(self.months.ms(day, signed_at), By(self._deputy, Right.INSPECT), self._countersign)
        self._rate(day)
        self._hand_over(day)
        if days.weekday(day) == 3:
            by = By(self.crowd.manager, Right.COUNTERSIGN)
            self._agenda.at(self.months.ms(day, 16 * 60 + 20), by, self._recheck)

    def _switch_on(self, day: int) -> None:
        at = self.months.ms(day, _SWITCHED_ON_AT + self.rng.randrange(5))

        def run() -> None:
            context = self.desk.context
            with context.write_as_system("demonstration"):
                kept_venue.add_desk_day(context.store, context.new_id(), day, context.desk_number, at)

        self._agenda.at(at, None, run)

    def _plan_due(self, due: Occurrence, day: int) -> None:
        match due.template:
            case "OP":
                self._opening(due, day)
            case "PT":
                self._patrols(due, day)
            case "CL":
                self._closing(due, day)
            case "MO":
                self._monthly(due, day)
            case "QT":
                self._round(due, day, 9 * 60 + 40, 85)
            case "ELEV-W":
                self._round(due, day, 10 * 60 + 20, 14)

    def _opening(self, due: Occurrence, day: int) -> None:
        if self._on(_EXCUSED_OPENING, day):
            self._excuse(due, day)
            return
        late = any(self._on(when, day) for when in _LATE_OPENING)
        begin = OPENS - 12 if late else 7 * 60 + 49 + self.rng.randrange(8)
        done = self._round(due, day, begin, 17 + self.rng.randrange(9) + 6 * late)
        if self._on(_RETURNED_OPENING, day):
            self._return(day, done)

    def _closing(self, due: Occurrence, day: int) -> None:
        if self._on(_FORGOTTEN_CLOSING, day):
            return
        if self._on(_BACKFILLED_CLOSING, day):
            self._backfill(due, days.later(day, 1))
            return
        late = any(self._on(when, day) for when in _LATE_CLOSING)
        begin = CLOSES + (47 if late else 4 + self.rng.randrange(4))
        self._round(due, day, begin, 11 + self.rng.randrange(10))

    def _monthly(self, due: Occurrence, day: int) -> None:
        """In the second month a day too late."""
        if len(self.months.starts) > 2 and day // 100 == self.months.starts[1] // 100:
            after = next(
                each
                for each in days.each(days.later(day, 1), days.later(day, 3))
                if each not in self.months.quiet
            )
            if after <= self.months.today:
                self._round(due, after, 10 * 60, 70)
            return
        self._round(due, day, 14 * 60 + 5, 75)

    def _patrols(self, due: Occurrence, day: int) -> None:
        area = self._codes[due.area or ""]
        walks = list(self._walks(due, day, area))
        told = min(1, len(walks) - 1) if area == MAIN else 0
        for at, walk in enumerate(walks):
            troubles = self._troubles("PT", area, day) if at == told else ()
            self._patrol(walk, day, area, troubles)

    def _walks(self, due: Occurrence, day: int, area: str) -> Iterator[_Walk]:
        close = due.close_ms or due.miss_ms
        last_walk = self.end_ms - _LAST_WALK_MINUTES.get(area, 61) * MINUTE_MS
        if due.opens_ms < last_walk < close and day == self.months.today:
            back = self._backwards(due.opens_ms, last_walk)
        else:
            back = self._forwards(due.opens_ms, close)
        lazy = area == MAIN and any(self._on(when, day) for when in _LAZY_DAYS)
        before = due.opens_ms
        for at, moment in enumerate(back):
            if lazy and at in (2, 3):
                continue
            yield _Walk(due, moment, min(close, before + _GAP * MINUTE_MS))
            before = moment

    def _backwards(self, opens: int, last: int) -> list[int]:
        found = [last]
        while found[-1] - opens > (_GAP - 4) * MINUTE_MS:
            found.append(found[-1] - (_PACE + self.rng.randrange(-6, 7)) * MINUTE_MS)
        return found[::-1]

    def _forwards(self, opens: int, close: int) -> list[int]:
        found: list[int] = []
        at = opens
        while close - at > (_GAP - 2) * MINUTE_MS:
            late = 24 + self.rng.randrange(25) if self.rng.random() < 0.008 else 0
            at += (_PACE + self.rng.randrange(-9, 10) + late) * MINUTE_MS + self.rng.randrange(MINUTE_MS)
            found.append(at)
        return found

    def _patrol(self, walk: _Walk, day: int, area: str, troubles: Sequence[Trouble]) -> None:
        minute = days.minute_at(walk.back, self.months.offset_minutes)
        way = (4 if area == MAIN else 3) * MINUTE_MS + self.rng.randrange(2 * MINUTE_MS)
        typed = 70_000 + self.rng.randrange(50_000)
        post = {MAIN: MAIN_POST, SPORTS: SPORTS_POST}.get(area, THEATRE_POST)
        own = self.rng.random() < 0.7
        performer = self._holder(post, day) if own else self._at_desk(day, minute)
        plan = Plan(
            walk.due,
            walk.back - way,
            walk.back + typed,
            self._at_desk(day, minute),
            performer.staff,
            walk.due_ms,
            walk=(walk.back - way, walk.back),
            fails=tuple(trouble.failed for trouble in troubles),
        )
        self._write(plan, day, troubles, patrol=area == MAIN)

    def _round(self, due: Occurrence, day: int, minute: int, minutes: int) -> Plan:
        area = "" if due.area is None else self._codes[due.area]
        troubles = self._troubles(due.template, area, day)
        began = self.months.ms(day, minute) + self.rng.randrange(MINUTE_MS)
        at_desk = self._at_desk(day, minute)
        plan = Plan(
            due,
            began,
            began + minutes * MINUTE_MS + self.rng.randrange(MINUTE_MS),
            at_desk,
            at_desk.staff,
            due.due_ms,
            fails=tuple(trouble.failed for trouble in troubles),
            night=self._at_desk(days.later(day, 2), _SHIFT).staff,
            people=self._people(due),
        )
        self._write(plan, day, troubles)
        return plan

    def _people(self, due: Occurrence) -> Callable[[], int]:
        """How many came that day, as the desk counts them."""
        invented = 290 + self.rng.randrange(90)

        def count() -> int:
            rows = kept_visits.of_day(self.desk.context.store, self.desk.context.site.number, due.day)
            return sum(row.people for row in rows if not row.annulled) or invented

        return count

    def _write(self, plan: Plan, day: int, troubles: Sequence[Trouble] = (), *, patrol: bool = False) -> None:
        def run() -> None:
            done = self._writer.write(plan)
            self._waiting.append(done)
            if patrol:
                self._last_patrol = done
            for trouble in troubles:
                raised = done.raised[trouble.failed.item, trouble.failed.asset]
                self._mending.found(trouble, raised.finding)

        self._agenda.at(plan.done, By(plan.at_desk, Right.INSPECT), run)
        for trouble in troubles:
            self._mending.plan(trouble, day, plan.done)
            if trouble.failed.asset == SPENT_EXTINGUISHER:
                claimed = next(turn for turn in trouble.turns if turn.step is Step.CLAIMED)
                on = days.later(day, claimed.after)
                self._date_later(SPENT_EXTINGUISHER, AssetDateKind.EXPIRES, on, 3_600, claimed.minute + 30)
            if trouble.released:
                self._release(trouble.released, day, plan.done)

    def _troubles(self, template: str, area: str, day: int) -> tuple[Trouble, ...]:
        """What goes wrong in this round; never twice, and not before its day."""
        found = [
            each
            for from_day, each in self._pending
            if from_day <= day and (each.template, each.area) == (template, area)
        ]
        self._pending = [pair for pair in self._pending if pair[1] not in found]
        return tuple(found)

    # What is not as it should be --------------------------------------------------------------------------------

    def _excuse(self, due: Occurrence, day: int) -> None:
        for what, reason, by, minute in (
            ("requested", _ASKED, self._does(day), 7 * 60 + 55),
            ("excused", _EXCUSED, By(self.crowd.manager, Right.COUNTERSIGN), 9 * 60 + 20),
        ):
            self._agenda.at(self.months.ms(day, minute), by, self._excusing(due, what, reason, by))

    def _excusing(self, due: Occurrence, what: str, reason: str, by: By) -> Callable[[], None]:
        def run() -> None:
            context = self.desk.context
            now = self.clock.now_ms()
            row = kept.ExcusalRow(context.new_id(), due.id, due.day, what, reason, now, by.actor.staff)
            kept.add(context.store, row)

        return run

    def _backfill(self, due: Occurrence, day: int) -> None:
        began = self.months.ms(day, 10 * 60 + 40)
        at_desk = self._at_desk(day, _SHIFT - 1)
        late = self._at_desk(days.later(day, -1), _SHIFT)
        plan = Plan(
            due,
            began,
            began + 9 * MINUTE_MS,
            at_desk,
            late.staff,
            due.due_ms,
            late=(_BACKFILL, self._deputy.staff if late is not self._deputy else self.crowd.manager.staff),
            night=self._at_desk(days.later(day, 1), _SHIFT).staff,
            people=self._people(due),
        )
        self._write(plan, day)

    def _return(self, day: int, plan: Plan) -> None:
        """The supervisor gives a round back, and it is handed in again."""
        at = max(self.months.ms(day, 8 * 60 + 50), plan.done + MINUTE_MS)
        supervisor = By(self._deputy, Right.COUNTERSIGN)
        for ms, by in ((at, supervisor), (at + 12 * MINUTE_MS, By(plan.at_desk, Right.INSPECT))):
            self._agenda.at(ms, by, self._handing(plan, by, back=by is supervisor))

    def _handing(self, plan: Plan, by: By, *, back: bool) -> Callable[[], None]:
        def run() -> None:
            for at, done in enumerate(self._waiting):
                if done.row.started == plan.began:
                    write = self._writer.hand_back if back else self._writer.hand_in_again
                    self._waiting[at] = write(done, by.actor, _RETURNED if back else "")

        return run

    def _release(self, reason: str, day: int, after: int) -> None:
        by = By(self._deputy, Right.RULE_FINDINGS)
        self._agenda.at(after + 6 * MINUTE_MS, by, lambda: self._mending.release(reason, day, by.actor))

    # Supervisors and visitors -----------------------------------------------------------------------------------

    def _countersign(self) -> None:
        for done in self._waiting:
            own = done.performer == self._deputy.staff
            self._writer.countersign(done, self._deputy, self.crowd.manager if own else self._deputy)
        self._waiting.clear()

    def _recheck(self) -> None:
        if self._last_patrol is None:
            return
        self._rechecks += 1
        differs = self._rechecks % 7 == len(RECHECK_WORDS)
        context, now = self.desk.context, self.clock.now_ms()
        row = kept.MarkRow(
            context.new_id(),
            "recheck",
            "differed" if differs else "agreed",
            self._last_patrol.row.id,
            "PT02",
            self.house.posts[MAIN_POST],
            self.clock.day(now),
            RECHECK_WORDS[-1] if differs else RECHECK_WORDS[0],
            now,
            self.crowd.manager.staff,
        )
        kept.add(context.store, row)

    def _rate(self, day: int) -> None:
        by = self._does(day, Right.RAISE_FINDING, CLOSES)
        areas = list(self.house.areas.values())
        given = [
            (self.rng.choice(areas[:5]), self.rng.choice(_CHANNELS), self.rng.choice(_RATED))
            for _ in range(self.rng.randrange(3))
        ]

        def run() -> None:
            for area, channel, score in given:
                self._mending.voice(VoiceKind.RATING, channel.value, area, score, "", by.actor)

        if given:
            self._agenda.at(self.months.ms(day, 20 * 60 + 30), by, run)

    def _hand_over(self, day: int) -> None:
        if self.rng.random() > 0.35 and day != days.later(self.months.today, -1):
            return
        text = HAND_OVERS[self.rng.randrange(len(HAND_OVERS))]
        by = self._does(day, minute=CLOSES)

        def run() -> None:
            context, now = self.desk.context, self.clock.now_ms()
            row = kept_venue.HandOverRow(context.new_id(), day, text, now, by.actor.staff)
            kept_venue.add(context.store, row)

        self._agenda.at(self.months.ms(day, CLOSES + 48), by, run)


def _ignore(answer: object) -> None:
    """An act gives nothing back."""
