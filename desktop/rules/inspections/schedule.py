"""What is due when: a pure function of schedules, calendars and areas. Nothing of it is stored.

An occurrence's id follows from series, area and slot alone. So computing a stretch of days twice, in parts, or after a
week in which the computer was off gives the same occurrences, and a changed holiday only moves their times.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.rules import days
from desktop.rules.days import MINUTE_MS
from desktop.rules.inspections.calendar import Calendars, Interval, is_staff_day, venue_intervals
from desktop.rules.inspections.coverage import next_due_ms
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    Cadence,
    CalendarKind,
    MissedCause,
    OccurrenceState,
    TemplateKind,
)

LONGEST_WINDOW = 400
"""Days at a time: a damaged clock must not make a million occurrences."""

SITE = ""
"""Among the areas of a schedule: the site as a whole."""

_OFFICE_HOURS = Interval(8 * 60, 18 * 60)
"""What counts as the day where something is due on a day on which the venue is closed."""


@dataclass(frozen=True)
class AreaInfo:
    """`id` in hexadecimal; nothing is due in an area from `retired_day` on."""

    id: str
    kind: AreaKind
    retired_day: int | None


@dataclass(frozen=True)
class ScheduleRule:
    """One version of a schedule. Of a series, the last version begun by the day something is due decides about it.

    `areas` lists area ids in hexadecimal, `SITE` for the site as a whole. Minutes count from the day's opening (closing
    for a closing check): it can be begun `lead_minutes` before, is late after `due_minutes` + `grace_minutes`, and missed
    `miss_after_minutes` later. Weekly and longer ones count their lead from the opening and their due from the closing
    of the day they are due. `weekday` is 1 to 7; `month_day` None is the last day.
    """

    id: bytes
    series: str
    template: str
    kind: TemplateKind
    areas: tuple[str, ...]
    post: str | None
    cadence: Cadence
    gap_minutes: int
    calendar: CalendarKind
    lead_minutes: int
    due_minutes: int
    grace_minutes: int
    miss_after_minutes: int
    blocks_opening: bool
    weekday: int | None
    month_day: int | None
    from_day: int
    ended: bool


@dataclass(frozen=True)
class Occurrence:
    """Something due. `day` is the local day it is due (and counted in); after `due_ms` it is late (grace is in it).

    A patrol has one for each area and open interval, from `opens_ms` to `close_ms`, with its `gap_minutes`; `due_ms` is
    when the first patrol is due.
    """

    id: bytes
    schedule: bytes
    series: str
    template: str
    kind: TemplateKind
    area: str | None
    day: int
    slot: str
    opens_ms: int
    due_ms: int
    miss_ms: int
    close_ms: int | None
    blocks_opening: bool
    gap_minutes: int | None = None
    post: str | None = None


def occurrence_id(series: str, area: str | None, slot: str) -> bytes:
    """16 bytes, alike at every desk and at every time."""
    text = "\n".join(("lotusdesk/occurrence", series, area or SITE, slot))
    return hashlib.sha256(text.encode()).digest()[:16]


# Expansion ------------------------------------------------------------------------------------------------------


def occurrences(
    schedules: Iterable[ScheduleRule],
    calendars: Calendars,
    areas: Iterable[AreaInfo],
    first_day: int,
    last_day: int,
    offset_minutes: int,
) -> tuple[Occurrence, ...]:
    """What is due on the days from `first_day` to `last_day`, in the order of due times.

    Raises ValueError for more than 400 days.
    """
    if days.distance(first_day, last_day) >= LONGEST_WINDOW:
        raise ValueError("too many days at once")
    known = {area.id: area for area in areas}
    found: dict[bytes, Occurrence] = {}
    for versions in _series(schedules):
        for area in sorted({area for version in versions for area in version.areas}):
            if area == SITE or area in known:
                retired = known[area].retired_day if area in known else None
                for each in _of_area(versions, calendars, area, first_day, last_day, offset_minutes):
                    if retired is None or each.day < retired:
                        found[each.id] = each
    return tuple(
        sorted(found.values(), key=lambda each: (each.day, each.due_ms, each.series, each.area or SITE))
    )


def open_on(
    schedules: Iterable[ScheduleRule],
    calendars: Calendars,
    areas: Iterable[AreaInfo],
    day: int,
    offset_minutes: int,
) -> tuple[Occurrence, ...]:
    """What can be worked on at some time of `day`: due that day, open already, or late and not yet missed."""
    kept = tuple(schedules)
    before = max((rule.lead_minutes for rule in kept), default=0) // 1440 + 2
    after = (
        max((rule.due_minutes + rule.grace_minutes + rule.miss_after_minutes for rule in kept), default=0)
        // 1440
        + 2
    )
    start, end = days.ms_at(day, 0, offset_minutes), days.ms_at(day, 1440, offset_minutes)
    first, last = (
        days.later(day, -min(after, LONGEST_WINDOW // 2 - 1)),
        days.later(day, min(before, LONGEST_WINDOW // 2 - 1)),
    )
    near = occurrences(kept, calendars, areas, first, last, offset_minutes)
    return tuple(each for each in near if each.day == day or (each.opens_ms < end and each.miss_ms > start))


def _series(schedules: Iterable[ScheduleRule]) -> Iterator[list[ScheduleRule]]:
    """The versions of each series, oldest first; the same whatever the order they come in."""
    grouped: dict[str, list[ScheduleRule]] = {}
    for rule in schedules:
        grouped.setdefault(rule.series, []).append(rule)
    for series in sorted(grouped):
        yield sorted(grouped[series], key=lambda rule: (rule.from_day, rule.id))


def _of_area(
    versions: Sequence[ScheduleRule], calendars: Calendars, area: str, first: int, last: int, offset: int
) -> Iterator[Occurrence]:
    for at, rule in enumerate(versions):
        if rule.ended or area not in rule.areas:
            continue
        newer = versions[at + 1 :]
        if rule.cadence in _PERIODS:
            yield from _by_period(rule, newer, calendars, area, first, last, offset)
        elif rule.cadence in (Cadence.DAILY, Cadence.MAX_GAP):
            until = min([last, *(days.later(each.from_day, -1) for each in newer)])
            make = _patrols if rule.cadence is Cadence.MAX_GAP else _daily
            for day in days.each(max(first, rule.from_day), until):
                if _counts(rule.calendar, calendars, day, area):
                    yield from make(rule, calendars, area, day, offset)


def _daily(
    rule: ScheduleRule, calendars: Calendars, area: str, day: int, offset: int
) -> Iterator[Occurrence]:
    yield _occurrence(rule, calendars, area, day, str(day), offset)


def _patrols(
    rule: ScheduleRule, calendars: Calendars, area: str, day: int, offset: int
) -> Iterator[Occurrence]:
    """One for each open interval; one no longer than the gap asks for none, its opening and closing bound it."""
    for each in venue_intervals(calendars, day, area or None):
        if each.close_minute - each.open_minute <= rule.gap_minutes:
            continue
        slot = f"{day}/{each.open_minute}"
        opens, closes = (days.ms_at(day, minute, offset) for minute in (each.open_minute, each.close_minute))
        yield Occurrence(
            occurrence_id(rule.series, area, slot),
            rule.id,
            rule.series,
            rule.template,
            rule.kind,
            area or None,
            day,
            slot,
            opens,
            opens + rule.gap_minutes * MINUTE_MS,
            closes,
            closes,
            rule.blocks_opening,
            rule.gap_minutes,
            rule.post,
        )


def _occurrence(
    rule: ScheduleRule, calendars: Calendars, area: str, day: int, slot: str, offset: int
) -> Occurrence:
    hours = venue_intervals(calendars, day, area or None) or (_OFFICE_HOURS,)
    first, last = hours[0].open_minute, hours[-1].close_minute
    begins = last if rule.kind is TemplateKind.CLOSING else first
    ends = first if rule.kind is TemplateKind.OPENING else last
    due = days.ms_at(day, ends + rule.due_minutes + rule.grace_minutes, offset)
    return Occurrence(
        occurrence_id(rule.series, area, slot),
        rule.id,
        rule.series,
        rule.template,
        rule.kind,
        area or None,
        day,
        slot,
        days.ms_at(day, begins - rule.lead_minutes, offset),
        due,
        due + rule.miss_after_minutes * MINUTE_MS,
        None,
        rule.blocks_opening,
        None,
        rule.post,
    )


def _counts(kind: CalendarKind, calendars: Calendars, day: int, area: str) -> bool:
    if kind is CalendarKind.VENUE:
        return bool(venue_intervals(calendars, day, area or None))
    return kind is CalendarKind.EVERY_DAY or is_staff_day(calendars, day)


# Weeks, months, quarters ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Period:
    slot: str
    first: int
    last: int


def _by_period(
    rule: ScheduleRule,
    newer: Sequence[ScheduleRule],
    calendars: Calendars,
    area: str,
    first: int,
    last: int,
    offset: int,
) -> Iterator[Occurrence]:
    for period in _PERIODS[rule.cadence](first, last):
        day = _due_day(rule, calendars, area, period)
        if day is None or not max(first, rule.from_day) <= day <= last:
            continue
        if not any(_takes_over(each, rule, calendars, area, period, day) for each in newer):
            yield _occurrence(rule, calendars, area, day, period.slot, offset)


def _takes_over(
    newer: ScheduleRule, older: ScheduleRule, calendars: Calendars, area: str, period: _Period, day: int
) -> bool:
    """Whether `newer` decides about the period that `older` makes due on `day`.

    Where `newer` began only after the day that it would make due itself, the older one still holds: otherwise a change
    in the middle of a month would lose that month's check.
    """
    alike = newer.cadence is older.cadence and not newer.ended and area in newer.areas
    own = _due_day(newer, calendars, area, period) if alike else None
    return newer.from_day <= (day if own is None else own)


def _due_day(rule: ScheduleRule, calendars: Calendars, area: str, period: _Period) -> int | None:
    """The day that is wanted, else the nearest before it in the period that counts, else the nearest after it."""
    wanted = _wanted(rule, period)
    before = (days.later(wanted, -step) for step in range(days.distance(period.first, wanted) + 1))
    after = days.each(days.later(wanted, 1), period.last) if wanted < period.last else iter(())
    for day in (*before, *after):
        if _counts(rule.calendar, calendars, day, area):
            return day
    return None


def _wanted(rule: ScheduleRule, period: _Period) -> int:
    if rule.cadence is Cadence.WEEKLY:
        return days.later(period.first, (rule.weekday or 1) - 1)
    if rule.month_day is None or rule.cadence is Cadence.HALF_MONTHLY:
        return period.last
    return min(period.last, period.last // 100 * 100 + rule.month_day)


def _weeks(first: int, last: int) -> Iterator[_Period]:
    monday = days.later(first, 1 - days.weekday(first))
    while monday <= last:
        year, week, _ = days.date_of(monday).isocalendar()
        yield _Period(f"{year}W{week:02}", monday, days.later(monday, 6))
        monday = days.later(monday, 7)


def _half_months(first: int, last: int) -> Iterator[_Period]:
    for month in _months(first, last):
        middle = month.first + 14
        yield _Period(f"{month.slot}/1", month.first, middle)
        yield _Period(f"{month.slot}/2", middle + 1, month.last)


def _months(first: int, last: int) -> Iterator[_Period]:
    start = days.month_of(first)[0]
    while start <= last:
        end = days.month_of(start)[1]
        yield _Period(str(start // 100), start, end)
        start = days.later(end, 1)


def _quarters(first: int, last: int) -> Iterator[_Period]:
    start = days.quarter_of(first)[0]
    while start <= last:
        end = days.quarter_of(start)[1]
        yield _Period(f"{start // 10_000}Q{start // 100 % 100 // 3 + 1}", start, end)
        start = days.later(end, 1)


_PERIODS: dict[Cadence, Callable[[int, int], Iterator[_Period]]] = {
    Cadence.WEEKLY: _weeks,
    Cadence.HALF_MONTHLY: _half_months,
    Cadence.MONTHLY: _months,
    Cadence.QUARTERLY: _quarters,
}


# What became of it ----------------------------------------------------------------------------------------------


def status(
    occurrence: Occurrence,
    now_ms: int,
    *,
    done: Collection[int] = (),
    in_progress: bool = False,
    excused: bool = False,
) -> OccurrenceState:
    """Where an occurrence stands. `done` are the times at which rounds of it were walked and submitted.

    Before it can be missed a patrol is never done: it is open or overdue for the next one. After that a draft does not
    hide the miss.
    """
    patrol = occurrence.close_ms is not None
    if done and (not patrol or now_ms >= occurrence.miss_ms):
        return OccurrenceState.DONE
    if excused:
        return OccurrenceState.EXCUSED
    if now_ms >= occurrence.miss_ms:
        return OccurrenceState.MISSED
    if in_progress:
        return OccurrenceState.IN_PROGRESS
    if now_ms < occurrence.opens_ms:
        return OccurrenceState.COMING
    return OccurrenceState.OVERDUE if now_ms > due_ms(occurrence, done) else OccurrenceState.OPEN


def due_ms(occurrence: Occurrence, done: Collection[int] = ()) -> int:
    """When it is due; of a patrol, when the next one is, after those that are done (the end of opening at the latest)."""
    if occurrence.close_ms is None or occurrence.gap_minutes is None:
        return occurrence.due_ms
    return min(occurrence.close_ms, next_due_ms(occurrence.opens_ms, done, occurrence.gap_minutes))


def missed_cause(occurrence: Occurrence, desk_days: Collection[int], offset_minutes: int) -> MissedCause:
    """`desk_days` are the days on which a desk was switched on (as YYYYMMDD)."""
    first = min(occurrence.day, days.day_at(occurrence.opens_ms, offset_minutes))
    last = max(occurrence.day, days.day_at(occurrence.miss_ms - 1, offset_minutes))
    if any(day in desk_days for day in days.each(first, last)):
        return MissedCause.NOT_DONE
    return MissedCause.NO_SESSION


# Checking and keeping -------------------------------------------------------------------------------------------

_MONTH_MINUTES = 31 * 1440
_LIMITS: dict[str, tuple[int, int]] = {
    "gap_minutes": (0, 1440),
    "lead_minutes": (0, _MONTH_MINUTES),
    "due_minutes": (-_MONTH_MINUTES, _MONTH_MINUTES),
    "grace_minutes": (0, _MONTH_MINUTES),
    "miss_after_minutes": (0, _MONTH_MINUTES),
}


def schedule_faults(rule: ScheduleRule) -> list[tuple[str, str]]:
    """What cannot be kept of a schedule (field, code): area-needed, out-of-range, weekday-needed, gap-needed, window-empty."""
    faults = [
        (name, "out-of-range")
        for name, (least, most) in _LIMITS.items()
        if not least <= getattr(rule, name) <= most
    ]
    if not rule.areas:
        faults.append(("areas", "area-needed"))
    if rule.cadence is Cadence.MAX_GAP and not rule.gap_minutes:
        faults.append(("gap_minutes", "gap-needed"))
    if rule.cadence is Cadence.WEEKLY and rule.weekday is None:
        faults.append(("weekday", "weekday-needed"))
    if rule.weekday is not None and not 1 <= rule.weekday <= 7:
        faults.append(("weekday", "out-of-range"))
    if rule.month_day is not None and not 1 <= rule.month_day <= 31:
        faults.append(("month_day", "out-of-range"))
    at_a_moment = rule.kind in (TemplateKind.OPENING, TemplateKind.CLOSING)
    window = rule.lead_minutes + rule.due_minutes + rule.grace_minutes
    if rule.cadence is not Cadence.MAX_GAP and (window < 0 or (at_a_moment and window == 0)):
        faults.append(("due_minutes", "window-empty"))
    return faults


def schedule_text(rule: ScheduleRule) -> str:
    """All of a schedule but its own columns, as one canonical JSON text."""
    body = {
        "kind": rule.kind.value,
        "areas": list(rule.areas),
        "post": rule.post,
        "cadence": rule.cadence.value,
        "gap": rule.gap_minutes,
        "calendar": rule.calendar.value,
        "lead": rule.lead_minutes,
        "due": rule.due_minutes,
        "grace": rule.grace_minutes,
        "miss_after": rule.miss_after_minutes,
        "blocks_opening": rule.blocks_opening,
        "weekday": rule.weekday,
        "month_day": rule.month_day,
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def schedule_from(
    schedule: bytes, series: str, template: str, from_day: int, ended: bool, text: str
) -> ScheduleRule:
    """A kept schedule. Raises ValueError, KeyError or TypeError for a text that `schedule_text` never wrote."""
    body: dict[str, Any] = json.loads(text)
    return ScheduleRule(
        id=schedule,
        series=series,
        template=template,
        kind=TemplateKind(body["kind"]),
        areas=tuple(body["areas"]),
        post=body["post"],
        cadence=Cadence(body["cadence"]),
        gap_minutes=body["gap"],
        calendar=CalendarKind(body["calendar"]),
        lead_minutes=body["lead"],
        due_minutes=body["due"],
        grace_minutes=body["grace"],
        miss_after_minutes=body["miss_after"],
        blocks_opening=body["blocks_opening"],
        weekday=body["weekday"],
        month_day=body["month_day"],
        from_day=from_day,
        ended=ended,
    )
