"""Opening plans, days that are otherwise, holidays, and schedules: what the calendar is computed from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from db import people as kept_people
from db import venue as kept
from desktop.actor import Actor
from desktop.inspections import venue_checks as checks
from desktop.inspections.calendars import due_between, read_calendars, read_override, read_schedules
from desktop.inspections.holiday_table import NamedDay, keep, read_file
from desktop.inspections.venue_values import DayShown, HolidayImport, HolidayShown, OverrideShown, PlanShown
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections import calendar
from desktop.rules.inspections.calendar import (
    NATIONAL_DAY,
    Calendars,
    Holiday,
    Interval,
    OpeningRule,
    OverrideKind,
    plan_faults,
    plan_from,
    plan_text,
)
from desktop.rules.inspections.schedule import (
    LONGEST_WINDOW,
    SITE,
    Occurrence,
    ScheduleRule,
    schedule_faults,
    schedule_text,
)
from desktop.rules.rights import Right
from desktop.service import Service, permits


class Openings(Service):
    # The days ---------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def days(
        self, actor: Actor, first_day: int, last_day: int, area: bytes | None = None
    ) -> tuple[DayShown, ...]:
        """The calendar of at most 400 days, for the site or one area. Raises Problem day-wrong."""
        _checked_span(first_day, last_day)
        calendars = read_calendars(self.store)
        key = None if area is None else area.hex()
        return tuple(day_shown(calendars, day, key) for day in days.each(first_day, last_day))

    @permits(Right.SEE_ROUNDS)
    def occurrences(self, actor: Actor, first_day: int, last_day: int) -> tuple[Occurrence, ...]:
        """All that was or is due on at most 400 days, done or not. Raises Problem day-wrong."""
        _checked_span(first_day, last_day)
        return due_between(self.context, first_day, last_day)

    # Opening hours ----------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def plans(self, actor: Actor) -> tuple[PlanShown, ...]:
        """The opening hours over time, oldest first; of two from the same day only the later entry."""
        names = kept_people.names(self.store)
        latest = {row.from_day: row for row in kept.plans(self.store)}
        return tuple(
            PlanShown(day, plan_from(day, row.body).rules, row.observed, names.get(row.staff, ""))
            for day, row in sorted(latest.items())
        )

    @permits(Right.VENUE)
    def change_plan(self, actor: Actor, from_day: int, rules: Sequence[OpeningRule]) -> PlanShown:
        """All opening hours anew from a day on, today at the earliest.

        Raises Problem plan-refused (faults: place of the rule and code), day-wrong, area-unknown.
        """
        today = self.clock.today()
        checks.day(from_day, least=today, most=days.later(today, checks.COMING_DAYS))
        faults = plan_faults(rules)
        if faults:
            raise Problem("plan-refused", faults=tuple(faults))
        now = self.clock.now_ms()
        with self.context.write(actor, Right.VENUE):
            self._known_areas(rule.area for rule in rules)
            body = plan_text(rules)
            kept.add(self.store, kept.PlanRow(self.context.new_id(), from_day, body, now, actor.staff))
        return PlanShown(from_day, tuple(rules), now, actor.name)

    @permits(Right.VENUE)
    def override_day(
        self,
        actor: Actor,
        day: int,
        kind: OverrideKind,
        reason: str,
        area: bytes | None = None,
        interval: Interval | None = None,
    ) -> DayShown:
        """One day is otherwise: open from to, closed, or closed for a stretch; at most 62 days back.

        Raises Problem reason-needed, day-wrong, interval-wrong, area-unknown.
        """
        reason = checks.reason(reason)
        checks.near(day, self.clock.today())
        if kind is OverrideKind.OPEN and interval is None:
            raise Problem("interval-wrong")
        if interval is not None and calendar.interval_fault(interval) is not None:
            raise Problem("interval-wrong")
        with self.context.write(actor, Right.VENUE, reason):
            self._known_areas([None if area is None else area.hex()])
            self._add_override(actor, day, area, kind, interval, reason)
        return day_shown(read_calendars(self.store), day, None if area is None else area.hex())

    @permits(Right.VENUE)
    def withdraw_override(self, actor: Actor, day: int, reason: str, area: bytes | None = None) -> DayShown:
        """The day is as usual again. Raises Problem reason-needed, nothing-to-withdraw."""
        reason = checks.reason(reason)
        key = None if area is None else area.hex()
        with self.context.write(actor, Right.VENUE, reason):
            if (day, key) not in read_calendars(self.store).override_of:
                raise Problem("nothing-to-withdraw")
            self._add_override(actor, day, area, OverrideKind.WITHDRAWN, None, reason)
        return day_shown(read_calendars(self.store), day, key)

    @permits(Right.SEE_ROUNDS)
    def overrides(self, actor: Actor, first_day: int, last_day: int) -> tuple[OverrideShown, ...]:
        """The latest word on each day and area, those withdrawn too, in the order of the days."""
        _checked_span(first_day, last_day)
        names = kept_people.names(self.store)
        rows = kept.overrides(self.store, None, first_day, last_day)
        latest = {(row.day, row.area): row for row in rows}
        return tuple(
            OverrideShown(read_override(row), row.observed, names.get(row.staff, ""))
            for row in sorted(latest.values(), key=lambda row: (row.day, row.area or b""))
        )

    # Holidays ---------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def holidays(self, actor: Actor, year: int) -> tuple[HolidayShown, ...]:
        """The public holidays and make-up workdays known for a year; empty for one that nobody imported."""
        latest = {row.day: row for row in kept.holidays(self.store)}
        return tuple(
            HolidayShown(Holiday(day, row.name, bool(row.off)), row.source)
            for day, row in sorted(latest.items())
            if row.name and day // 10_000 == year
        )

    @permits(Right.VENUE)
    def import_holidays(self, actor: Actor, path: Path, *, dry_run: bool = False) -> HolidayImport:
        """Take the holidays of a file: JSON in the shape of holiday-cn, or CSV with day, name, off. All of it or nothing.

        Where the file holds a whole year (National Day is in it), days known before that it does not hold are withdrawn.
        Raises Problem holidays-unreadable, file-missing.
        """
        read = read_file(path)
        years = tuple(sorted({each.day // 10_000 for each in read.days}))
        if read.faults:
            return HolidayImport(years, 0, 0, 0, 0, read.faults)
        known = read_calendars(self.store).holiday_of
        given = {each.day for each in read.days}
        whole = {day // 10_000 for day in given if day % 10_000 == NATIONAL_DAY}
        gone = [day for day in sorted(known) if day // 10_000 in whole and day not in given]
        fresh = [each for each in read.days if known.get(each.day) != each]
        changed = sum(each.day in known for each in fresh)
        if (fresh or gone) and not dry_run:
            withdrawn = [Holiday(day, "", known[day].off) for day in gone]
            with self.context.write(actor, Right.VENUE):
                named = [NamedDay(each, path.name[: checks.NAME_LIMIT]) for each in (*fresh, *withdrawn)]
                keep(self.context, named, actor.staff)
        return HolidayImport(years, len(fresh) - changed, changed, len(read.days) - len(fresh), len(gone), ())

    # Schedules --------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def schedules(self, actor: Actor) -> tuple[ScheduleRule, ...]:
        """For each series the version in force today and those to come; ended ones are left out."""
        today = self.clock.today()
        series: dict[str, list[ScheduleRule]] = {}
        for rule in sorted(read_schedules(self.store), key=lambda rule: (rule.from_day, rule.id)):
            versions = series.setdefault(rule.series, [])
            if versions and (rule.from_day <= today or versions[-1].from_day == rule.from_day):
                versions.pop()
            versions.append(rule)
        return tuple(rule for key in sorted(series) for rule in series[key] if not rule.ended)

    @permits(Right.VENUE)
    def change_schedule(self, actor: Actor, rule: ScheduleRule, from_day: int | None = None) -> ScheduleRule:
        """A new version of a schedule (of a new one where `series` is empty) from a day on, tomorrow unless told otherwise.

        Raises Problem schedule-refused (faults: field and code), template-unpublished, area-unknown, post-unknown,
        day-wrong for a day before tomorrow or before the version that was entered last.
        """
        faults = schedule_faults(rule)
        if faults:
            raise Problem("schedule-refused", faults=tuple(faults))
        return self._keep_schedule(actor, replace(rule, ended=False), from_day)

    @permits(Right.VENUE)
    def end_schedule(
        self, actor: Actor, series: str, reason: str, from_day: int | None = None
    ) -> ScheduleRule:
        """Nothing of a series is due from a day on. Raises Problem reason-needed, schedule-unknown, day-wrong."""
        reason = checks.reason(reason)
        versions = self._versions(series)
        if not versions or versions[-1].ended:
            raise Problem("schedule-unknown")
        return self._keep_schedule(actor, replace(versions[-1], ended=True), from_day, reason)

    # Inside -----------------------------------------------------------------------------------------------------

    def _add_override(
        self,
        actor: Actor,
        day: int,
        area: bytes | None,
        kind: OverrideKind,
        interval: Interval | None,
        reason: str,
    ) -> None:
        opens, closes = (None, None) if interval is None else (interval.open_minute, interval.close_minute)
        now = self.clock.now_ms()
        key = self.context.new_id()
        kept.add(
            self.store,
            kept.OverrideRow(key, day, area, kind.value, opens, closes, reason, now, actor.staff),
        )

    def _keep_schedule(
        self, actor: Actor, rule: ScheduleRule, from_day: int | None, reason: str | None = None
    ) -> ScheduleRule:
        today = self.clock.today()
        earliest = days.later(today, 1)
        with self.context.write(actor, Right.VENUE, reason):
            versions = self._versions(rule.series)
            if rule.series and not versions:
                raise Problem("schedule-unknown")
            earliest = max([earliest, *(each.from_day for each in versions)])
            start = earliest if from_day is None else from_day
            checks.day(start, least=earliest, most=days.later(today, checks.COMING_DAYS))
            if not rule.ended:
                self._check_parts(rule)
            key = self.context.new_id()
            rule = replace(rule, id=key, series=rule.series or key.hex(), from_day=start)
            now = self.clock.now_ms()
            body = schedule_text(rule)
            row = kept.ScheduleRow(
                key, rule.series, rule.template, start, int(rule.ended), body, now, actor.staff
            )
            kept.add(self.store, row)
        return rule

    def _versions(self, series: str) -> list[ScheduleRule]:
        rules = (rule for rule in read_schedules(self.store) if rule.series == series)
        return sorted(rules, key=lambda rule: (rule.from_day, rule.id))

    def _known_areas(self, areas: Iterable[str | None]) -> None:
        wanted = {area for area in areas if area is not None and area != SITE}
        known = {row.id.hex() for row in kept.areas(self.store) if row.retired is None}
        if not wanted <= known:
            raise Problem("area-unknown")

    def _check_parts(self, rule: ScheduleRule) -> None:
        self._known_areas(area or None for area in rule.areas)
        if rule.template not in kept.published_templates(self.store):
            raise Problem("template-unpublished", template=rule.template)
        posts = {row.id.hex() for row in kept.posts(self.store) if row.retired is None}
        if rule.post is not None and rule.post not in posts:
            raise Problem("post-unknown")


def day_shown(calendars: Calendars, day: int, area: str | None = None) -> DayShown:
    own = calendars.override_of.get((day, area))
    return DayShown(
        day,
        calendar.venue_intervals(calendars, day, area),
        calendar.closed_reason(calendars, day, area),
        own or calendars.override_of.get((day, None)),
        calendars.holiday_of.get(day),
        calendar.is_staff_day(calendars, day),
    )


def _checked_span(first_day: int, last_day: int) -> None:
    checks.day(first_day)
    checks.day(last_day, least=first_day, most=days.later(first_day, LONGEST_WINDOW - 1))
