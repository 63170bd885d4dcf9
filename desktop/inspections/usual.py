"""The usual schedules: when the five checks are due unless a palace says otherwise.

A schedule begins with its template: the day after the template is first published. Before that nobody could do the
check, and nothing is missed.
"""

from __future__ import annotations

from dataclasses import replace

from db import venue as kept
from desktop.context import Context
from desktop.inspections.calendars import read_schedules
from desktop.rules import days
from desktop.rules.inspections.schedule import SITE, ScheduleRule, schedule_text
from desktop.rules.inspections.vocabulary import Cadence, CalendarKind, TemplateKind

_DAY = 1440


def usual_schedules() -> tuple[ScheduleRule, ...]:
    """Opening, patrol, closing, month and quarter for the site as a whole; a palace names its areas later."""
    return (
        _usual("OP", TemplateKind.OPENING, Cadence.DAILY, lead=45, miss=180, blocks=True),
        _usual("PT", TemplateKind.PATROL, Cadence.MAX_GAP, gap=120),
        _usual("CL", TemplateKind.CLOSING, Cadence.DAILY, due=45, miss=720),
        _usual(
            "MO",
            TemplateKind.MONTHLY,
            Cadence.MONTHLY,
            CalendarKind.STAFF,
            lead=5 * _DAY,
            miss=5 * _DAY,
            month_day=25,
        ),
        _usual(
            "QT", TemplateKind.QUARTERLY, Cadence.QUARTERLY, CalendarKind.STAFF, lead=9 * _DAY, miss=5 * _DAY
        ),
    )


def unscheduled(context: Context) -> tuple[ScheduleRule, ...]:
    """The usual schedules of published templates that never had a schedule."""
    published = kept.published_templates(context.store)
    if not published:
        return ()
    scheduled = {row.template for row in kept.schedules(context.store)}
    return tuple(rule for rule in usual_schedules() if rule.template in published - scheduled)


def begin_schedules(context: Context, staff: bytes) -> None:
    """Begin what `unscheduled` gives tomorrow, inside the caller's transaction; called again it does nothing."""
    tomorrow = days.later(context.clock.today(), 1)
    for rule in unscheduled(context):
        _keep(context, staff, rule, tomorrow)


def end_schedules(context: Context, staff: bytes, template: str) -> None:
    """End every schedule of a template that goes out of use, from tomorrow on, inside the caller's transaction."""
    latest: dict[str, ScheduleRule] = {}
    for rule in sorted(read_schedules(context.store), key=lambda rule: (rule.from_day, rule.id)):
        latest[rule.series] = rule
    tomorrow = days.later(context.clock.today(), 1)
    for rule in latest.values():
        if rule.template == template and not rule.ended:
            _keep(context, staff, replace(rule, ended=True), max(tomorrow, rule.from_day))


def _keep(context: Context, staff: bytes, rule: ScheduleRule, from_day: int) -> None:
    row = kept.ScheduleRow(
        context.new_id(),
        rule.series,
        rule.template,
        from_day,
        int(rule.ended),
        schedule_text(rule),
        context.clock.now_ms(),
        staff,
    )
    kept.add(context.store, row)


def _usual(
    template: str,
    kind: TemplateKind,
    cadence: Cadence,
    calendar: CalendarKind = CalendarKind.VENUE,
    *,
    gap: int = 0,
    lead: int = 0,
    due: int = 0,
    miss: int = 0,
    blocks: bool = False,
    month_day: int | None = None,
) -> ScheduleRule:
    return ScheduleRule(
        id=b"",
        series=kind.value,
        template=template,
        kind=kind,
        areas=(SITE,),
        post=None,
        cadence=cadence,
        gap_minutes=gap,
        calendar=calendar,
        lead_minutes=lead,
        due_minutes=due,
        grace_minutes=0,
        miss_after_minutes=miss,
        blocks_opening=blocks,
        weekday=None,
        month_day=month_day,
        from_day=0,
        ended=False,
    )
