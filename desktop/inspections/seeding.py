"""What a site begins with: opening hours, the holiday table, the default schedules and the templates."""

from __future__ import annotations

from db import templates as kept_templates
from db import venue as kept
from desktop.context import SYSTEM, Context
from desktop.inspections import holiday_table, templates
from desktop.rules import days
from desktop.rules.inspections.calendar import FIRST_MMDD, LAST_MMDD, Interval, OpeningRule, plan_text
from desktop.rules.inspections.schedule import SITE, ScheduleRule, schedule_text
from desktop.rules.inspections.vocabulary import Cadence, CalendarKind, TemplateKind

USUAL_HOURS = (
    OpeningRule(frozenset(range(1, 8)), FIRST_MMDD, LAST_MMDD, None, (Interval(9 * 60, 21 * 60),)),
)
_DAY = 1440


def is_begun(context: Context) -> bool:
    return all(kept.is_begun(context.store)) and bool(kept_templates.codes(context.store))


def begin_site(context: Context) -> None:
    """Keep what is missing, inside the caller's transaction; what is there stays as it is, so it can be called again.

    Rounds are due from tomorrow on: nobody can have done those of this morning.
    """
    plan, holidays, schedules = kept.is_begun(context.store)
    store, now, today = context.store, context.clock.now_ms(), context.clock.today()
    if not plan:
        kept.add(store, kept.PlanRow(context.new_id(), today, plan_text(USUAL_HOURS), now, SYSTEM))
    if not holidays:
        holiday_table.keep(context, holiday_table.shipped(), SYSTEM)
    templates.begin(context)
    if not schedules:
        tomorrow = days.later(today, 1)
        kept.add_many(
            store,
            [
                kept.ScheduleRow(
                    context.new_id(),
                    rule.series,
                    rule.template,
                    tomorrow,
                    0,
                    schedule_text(rule),
                    now,
                    SYSTEM,
                )
                for rule in usual_schedules()
            ],
        )


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
