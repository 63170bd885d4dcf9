"""What the store says of days, as the rules want it; for every service that computes from it.

`through` is a period's last known id: facts that came later are left out, so that a sealed period stays as it was.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from db import people as kept_people
from db import venue as kept
from db.store import Store
from desktop.clock import Clock
from desktop.context import Context
from desktop.rules.inspections import schedule
from desktop.rules.inspections.calendar import Calendars, Holiday, Interval, Override, OverrideKind, plan_from
from desktop.rules.inspections.schedule import AreaInfo, Occurrence, ScheduleRule, schedule_from
from desktop.rules.inspections.vocabulary import AreaKind, PostScope


@dataclass(frozen=True)
class Responsible:
    """A post that answers for an area, and who held it on a day (None: nobody). `own`: the post names the area itself."""

    post: bytes
    name: str
    scope: PostScope
    duty: str
    holder: bytes | None
    holder_name: str
    own: bool


def read_calendars(store: Store, through: bytes | None = None) -> Calendars:
    return Calendars(
        tuple(plan_from(row.from_day, row.body) for row in kept.plans(store, through)),
        tuple(read_override(row) for row in kept.overrides(store, through)),
        tuple(Holiday(row.day, row.name, bool(row.off)) for row in kept.holidays(store, through)),
    )


def read_schedules(store: Store, through: bytes | None = None) -> tuple[ScheduleRule, ...]:
    """All versions of all series; the rules choose."""
    return tuple(
        schedule_from(row.id, row.series, row.template, row.from_day, bool(row.ended), row.body)
        for row in kept.schedules(store, through)
    )


def read_areas(store: Store, clock: Clock) -> tuple[AreaInfo, ...]:
    return tuple(
        AreaInfo(row.id.hex(), AreaKind(row.kind), None if row.retired is None else clock.day(row.retired))
        for row in kept.areas(store)
    )


def due_between(
    context: Context, first_day: int, last_day: int, through: bytes | None = None
) -> tuple[Occurrence, ...]:
    """All that was or is due on these days (at most 400), done or not."""
    return schedule.occurrences(
        read_schedules(context.store, through),
        read_calendars(context.store, through),
        read_areas(context.store, context.clock),
        first_day,
        last_day,
        context.site.utc_offset_minutes,
    )


def workable_on(context: Context, day: int, through: bytes | None = None) -> tuple[Occurrence, ...]:
    """What can be worked on at some time of the day: due then, open already, or late and not yet missed."""
    return schedule.open_on(
        read_schedules(context.store, through),
        read_calendars(context.store, through),
        read_areas(context.store, context.clock),
        day,
        context.site.utc_offset_minutes,
    )


def desk_days(store: Store, first_day: int, last_day: int, through: bytes | None = None) -> frozenset[int]:
    """The days on which any desk of the site was switched on."""
    return frozenset(kept.desk_days(store, first_day, last_day, through))


def responsible(
    store: Store, clock: Clock, day: int, area: bytes | None, through: bytes | None = None
) -> tuple[Responsible, ...]:
    """Who answered for an area (None: the site as a whole) on a day; posts that name the area come first."""
    names = kept_people.names(store)
    held: dict[bytes, kept.HoldingRow] = {}
    for row in sorted(kept.holdings(store, through), key=lambda each: (each.from_day, each.id)):
        if row.from_day <= day:
            held[row.post] = row
    found = []
    for post in kept.posts(store):
        holding = held.get(post.id)
        if holding is None or (post.retired is not None and clock.day(post.retired) <= day):
            continue
        areas = post_areas(holding.areas)
        if areas and area not in areas:
            continue
        name = names.get(holding.holder or b"", "")
        scope = PostScope(post.scope)
        found.append(Responsible(post.id, post.name, scope, post.duty, holding.holder, name, bool(areas)))
    return tuple(sorted(found, key=lambda each: not each.own))


def post_areas(text: str) -> tuple[bytes, ...]:
    return tuple(bytes.fromhex(area) for area in json.loads(text))


def read_override(row: kept.OverrideRow) -> Override:
    interval = (
        None
        if row.open_minute is None or row.close_minute is None
        else Interval(row.open_minute, row.close_minute)
    )
    area = None if row.area is None else row.area.hex()
    return Override(row.day, area, OverrideKind(row.kind), interval, row.reason)
