"""What a site begins with: opening hours, the holiday table, the templates, and the schedules of those in use."""

from __future__ import annotations

from db import templates as kept_templates
from db import venue as kept
from desktop.context import SYSTEM, Context
from desktop.inspections import holiday_table, templates, usual
from desktop.inspections.calendars import read_calendars
from desktop.inspections.holiday_table import NamedDay
from desktop.rules.inspections.calendar import (
    FIRST_MMDD,
    LAST_MMDD,
    Interval,
    OpeningRule,
    plan_text,
)

USUAL_HOURS = (
    OpeningRule(frozenset(range(1, 8)), FIRST_MMDD, LAST_MMDD, None, (Interval(9 * 60, 21 * 60),)),
)


def is_begun(context: Context) -> bool:
    """Whether nothing of it is missing; cheap enough for every start."""
    return (
        kept.has_plan(context.store)
        and bool(kept_templates.codes(context.store))
        and not _unknown_holidays(context)
        and not usual.unscheduled(context)
    )


def begin_site(context: Context) -> None:
    """Keep what is missing, inside the caller's transaction; what is there stays as it is, so it can be called again."""
    if not kept.has_plan(context.store):
        now = context.clock.now_ms()
        body = plan_text(USUAL_HOURS)
        kept.add(context.store, kept.PlanRow(context.new_id(), context.clock.day(now), body, now, SYSTEM))
    holiday_table.keep(context, _unknown_holidays(context), SYSTEM)
    templates.begin(context)
    usual.begin_schedules(context, SYSTEM)


def _unknown_holidays(context: Context) -> list[NamedDay]:
    """The years of the program's table, from this year on, that the site does not know: a newer release brings more."""
    this_year = context.clock.today() // 10_000
    known = read_calendars(context.store).known_years
    found: list[NamedDay] = []
    for notice in holiday_table.notices():
        if notice.year >= this_year and notice.year not in known:
            found.extend(notice.days)
    return found
