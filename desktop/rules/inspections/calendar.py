"""Two calendars: when the venue is open (`venue_intervals`), and when staff work (`is_staff_day`).

In every sequence the later entry holds over the earlier one ("oldest first"). A year whose holidays nobody imported
counts by its weekdays; nothing raises for it, `unknown_years` names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from desktop.rules import days

HOLIDAY = 8
"""Beside 1 (Monday) to 7 (Sunday) in `OpeningRule.weekdays`: a public holiday, whatever its weekday."""

FIRST_MMDD, LAST_MMDD = 101, 1231
NATIONAL_DAY = 1001
DAY_MINUTES = 1440


class OverrideKind(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class ClosedBy(StrEnum):
    """Why there is no opening time on a day: an override (with its reason), the opening hours, or no plan as yet."""

    OVERRIDE = "override"
    HOURS = "hours"
    NO_PLAN = "no-plan"


@dataclass(frozen=True, order=True)
class Interval:
    """Minutes from local midnight; `close_minute` is no longer open and at most 1440."""

    open_minute: int
    close_minute: int


@dataclass(frozen=True)
class OpeningRule:
    """Opening times for some weekdays in one season (months and days, both included; 1101 to 331 runs over New Year).

    `area` is an area's id in hexadecimal, or None for the site. No intervals means closed.
    """

    weekdays: frozenset[int]
    from_mmdd: int
    until_mmdd: int
    area: str | None
    intervals: tuple[Interval, ...]


@dataclass(frozen=True)
class Plan:
    from_day: int
    rules: tuple[OpeningRule, ...]


@dataclass(frozen=True)
class Override:
    """One day is otherwise. OPEN needs its interval; CLOSED without one is the whole day, with one that stretch of it."""

    day: int
    area: str | None
    kind: OverrideKind
    interval: Interval | None
    reason: str


@dataclass(frozen=True)
class Holiday:
    """`off`: a day without work. Not off: a weekend's day on which staff work (调休上班). No name: withdrawn again."""

    day: int
    name: str
    off: bool


@dataclass(frozen=True)
class Closed:
    by: ClosedBy
    reason: str = ""


@dataclass(frozen=True)
class Calendars:
    """All that is known of the days, oldest first in each sequence."""

    plans: tuple[Plan, ...] = ()
    overrides: tuple[Override, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    @cached_property
    def plans_by_day(self) -> tuple[Plan, ...]:
        return tuple(sorted(self.plans, key=lambda plan: plan.from_day))

    @cached_property
    def override_of(self) -> dict[tuple[int, str | None], Override]:
        """What holds for a day and an area (None: the site); withdrawn ones are gone."""
        latest = {(each.day, each.area): each for each in self.overrides}
        return {key: each for key, each in latest.items() if each.kind is not OverrideKind.WITHDRAWN}

    @cached_property
    def holiday_of(self) -> dict[int, Holiday]:
        latest = {each.day: each for each in self.holidays}
        return {day: each for day, each in latest.items() if each.name}

    @cached_property
    def known_years(self) -> frozenset[int]:
        """Years whose table is there. A notice may name a day of the year before, so only National Day tells."""
        return frozenset(day // 10_000 for day in self.holiday_of if day % 10_000 == NATIONAL_DAY)


# What is open ---------------------------------------------------------------------------------------------------


def venue_intervals(calendars: Calendars, day: int, area: str | None = None) -> tuple[Interval, ...]:
    """When the site, or one area of it, is open on a day: in order, without overlap; empty where closed.

    An area's own override holds before the site's, its own rules before the site's rules. Where the site is opened
    otherwise, an area with hours of its own is open while both are.
    """
    own = None if area is None else calendars.override_of.get((day, area))
    if own is not None:
        return _overridden(own, _by_plan(calendars, day, area) or _by_plan(calendars, day, None) or ())
    usual = _by_plan(calendars, day, area) if area is not None else None
    site = calendars.override_of.get((day, None))
    general = _by_plan(calendars, day, None) or ()
    if site is None:
        return general if usual is None else usual
    if usual is None:
        return _overridden(site, general)
    if site.kind is OverrideKind.OPEN:
        return _common(usual, _overridden(site, general))
    return _overridden(site, usual)


def closed_reason(calendars: Calendars, day: int, area: str | None = None) -> Closed | None:
    """Why there is no opening time at all on a day; None where there is one."""
    if venue_intervals(calendars, day, area):
        return None
    for key in ((day, area), (day, None)):
        override = calendars.override_of.get(key)
        if override is not None:
            return Closed(ClosedBy.OVERRIDE, override.reason)
    return Closed(ClosedBy.NO_PLAN if _plan_on(calendars, day) is None else ClosedBy.HOURS)


def is_staff_day(calendars: Calendars, day: int) -> bool:
    """Whether staff work: Monday to Friday but for public holidays, and the weekend days made up for them."""
    holiday = calendars.holiday_of.get(day)
    return days.weekday(day) <= 5 if holiday is None else not holiday.off


def unknown_years(calendars: Calendars, first: int, last: int) -> tuple[int, ...]:
    """The years from `first` to `last` (days) for which no holidays are known."""
    years = range(first // 10_000, last // 10_000 + 1)
    return tuple(year for year in years if year not in calendars.known_years)


def _overridden(override: Override, usual: tuple[Interval, ...]) -> tuple[Interval, ...]:
    if override.kind is OverrideKind.OPEN:
        return () if override.interval is None else (override.interval,)
    return () if override.interval is None else _without(usual, override.interval)


def _plan_on(calendars: Calendars, day: int) -> Plan | None:
    found = None
    for plan in calendars.plans_by_day:
        if plan.from_day > day:
            break
        found = plan
    return found


def _by_plan(calendars: Calendars, day: int, area: str | None) -> tuple[Interval, ...] | None:
    """What the last rule that speaks of the day says; None where none does."""
    plan = _plan_on(calendars, day)
    if plan is None:
        return None
    holiday = calendars.holiday_of.get(day)
    kinds = {days.weekday(day)} | ({HOLIDAY} if holiday is not None and holiday.off else set())
    for rule in reversed(plan.rules):
        if rule.area == area and _in_season(rule, day % 10_000) and kinds & rule.weekdays:
            return merged(rule.intervals)
    return None


def _in_season(rule: OpeningRule, mmdd: int) -> bool:
    if rule.from_mmdd <= rule.until_mmdd:
        return rule.from_mmdd <= mmdd <= rule.until_mmdd
    return mmdd >= rule.from_mmdd or mmdd <= rule.until_mmdd


# Intervals ------------------------------------------------------------------------------------------------------


def merged(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """In order, with those that touch or overlap made one, and empty ones left out."""
    joined: list[Interval] = []
    for each in sorted(intervals):
        if each.close_minute <= each.open_minute:
            continue
        if joined and each.open_minute <= joined[-1].close_minute:
            last = joined.pop()
            each = Interval(last.open_minute, max(last.close_minute, each.close_minute))
        joined.append(each)
    return tuple(joined)


def _without(intervals: tuple[Interval, ...], hole: Interval) -> tuple[Interval, ...]:
    parts: list[Interval] = []
    for each in intervals:
        parts.append(Interval(each.open_minute, min(each.close_minute, hole.open_minute)))
        parts.append(Interval(max(each.open_minute, hole.close_minute), each.close_minute))
    return tuple(part for part in parts if part.open_minute < part.close_minute)


def _common(one: tuple[Interval, ...], other: tuple[Interval, ...]) -> tuple[Interval, ...]:
    return merged(
        Interval(max(a.open_minute, b.open_minute), min(a.close_minute, b.close_minute))
        for a in one
        for b in other
    )


# Checking and keeping -------------------------------------------------------------------------------------------


def interval_fault(interval: Interval) -> str | None:
    return None if 0 <= interval.open_minute < interval.close_minute <= DAY_MINUTES else "interval-wrong"


def plan_faults(rules: Sequence[OpeningRule]) -> list[tuple[int, str]]:
    """What is wrong with each rule (its place from 0, a code): weekdays-wrong, season-wrong, interval-wrong, -overlap."""
    faults: list[tuple[int, str]] = []
    for at, rule in enumerate(rules):
        if not rule.weekdays or not rule.weekdays <= set(range(1, HOLIDAY + 1)):
            faults.append((at, "weekdays-wrong"))
        if not (_is_mmdd(rule.from_mmdd) and _is_mmdd(rule.until_mmdd)):
            faults.append((at, "season-wrong"))
        if any(interval_fault(each) for each in rule.intervals):
            faults.append((at, "interval-wrong"))
        elif sum(each.close_minute - each.open_minute for each in merged(rule.intervals)) != sum(
            each.close_minute - each.open_minute for each in rule.intervals
        ):
            faults.append((at, "interval-overlap"))
    return faults


def _is_mmdd(mmdd: int) -> bool:
    try:
        days.date_of(20_000_000 + mmdd)  # a leap year, so that 29 February is a day
    except ValueError:
        return False
    return FIRST_MMDD <= mmdd <= LAST_MMDD


def plan_text(rules: Sequence[OpeningRule]) -> str:
    """The rules as one canonical JSON text, as a plan is kept."""
    body = [
        {
            "weekdays": sorted(rule.weekdays),
            "from": rule.from_mmdd,
            "until": rule.until_mmdd,
            "area": rule.area,
            "open": [[each.open_minute, each.close_minute] for each in rule.intervals],
        }
        for rule in rules
    ]
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plan_from(from_day: int, text: str) -> Plan:
    """A kept plan. Raises ValueError, KeyError or TypeError for a text that `plan_text` never wrote."""
    rules = tuple(
        OpeningRule(
            frozenset(entry["weekdays"]),
            entry["from"],
            entry["until"],
            entry["area"],
            tuple(Interval(opens, closes) for opens, closes in entry["open"]),
        )
        for entry in json.loads(text)
    )
    return Plan(from_day, rules)
