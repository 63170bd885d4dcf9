"""The venue: its areas, assets, posts and roster, its calendar and schedules, and the day as the desk shows it."""

from __future__ import annotations

from desktop.inspections.calendars import read_calendars
from desktop.inspections.seeding import begin_site, is_begun
from desktop.inspections.venue_calendar import Openings
from desktop.inspections.venue_places import Places
from desktop.inspections.venue_posts import Posts
from desktop.inspections.venue_presence import Presence
from desktop.inspections.venue_values import Today
from desktop.rules import days
from desktop.rules.inspections import calendar
from desktop.rules.inspections.calendar import Calendars
from desktop.service import open_to_all

_LOOK_AHEAD = 60
_WARN_DAYS = 31


class Venue(Places, Posts, Openings, Presence):
    @open_to_all
    def prepare(self) -> bool:
        """Give a site from before inspections what a new one begins with; True where something was missing.

        Quick and without a write where all is there, so it can be called at every start.
        """
        if is_begun(self.context):
            return False
        with self.context.write_as_system("first-run"):
            begin_site(self.context)
        return True

    @open_to_all
    def today(self) -> Today:
        """The day for the desk; the locked screen may show it too."""
        now = self.clock.now_ms()
        day, minute = self.clock.day(now), days.minute_at(now, self.context.site.utc_offset_minutes)
        calendars = read_calendars(self.store)
        intervals = calendar.venue_intervals(calendars, day)
        return Today(
            day,
            intervals,
            any(each.open_minute <= minute < each.close_minute for each in intervals),
            calendar.closed_reason(calendars, day),
            _next_open(calendars, day, minute),
            calendars.holiday_of.get(day),
            calendar.is_staff_day(calendars, day),
            calendar.unknown_years(calendars, day, days.later(day, _WARN_DAYS)),
            self.context.clock_doubtful,
        )


def _next_open(calendars: Calendars, day: int, minute: int) -> tuple[int, int] | None:
    for coming in days.each(day, days.later(day, _LOOK_AHEAD)):
        for each in calendar.venue_intervals(calendars, coming):
            if coming > day or each.open_minute > minute:
                return coming, each.open_minute
    return None
