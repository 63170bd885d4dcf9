"""Calendar days as YYYYMMDD numbers, and the minutes of a day at the site's offset from UTC."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

DAY_MS = 86_400_000
MINUTE_MS = 60_000
_EPOCH = date(1970, 1, 1).toordinal()


def date_of(day: int) -> date:
    """The date of a YYYYMMDD number. Raises ValueError where there is no such day."""
    if not 0 < day < 100_000_000:
        raise ValueError("no day")
    return date(day // 10_000, day // 100 % 100, day % 100)


def number_of(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def later(day: int, days: int) -> int:
    """The day `days` after (before, where negative)."""
    return number_of(date_of(day) + timedelta(days=days))


def distance(first: int, last: int) -> int:
    """Days from `first` to `last`; negative where `last` is before."""
    return (date_of(last) - date_of(first)).days


def each(first: int, last: int) -> Iterator[int]:
    """All days from `first` to `last`, both included."""
    start = date_of(first)
    for step in range(distance(first, last) + 1):
        yield number_of(start + timedelta(days=step))


def weekday(day: int) -> int:
    """1 is Monday, 7 is Sunday."""
    return date_of(day).isoweekday()


def ms_at(day: int, minute: int, offset_minutes: int) -> int:
    """Milliseconds UTC of a minute counted from local midnight; 1440 and more is the next day."""
    days = date_of(day).toordinal() - _EPOCH
    return days * DAY_MS + (minute - offset_minutes) * MINUTE_MS


def day_at(ms: int, offset_minutes: int) -> int:
    """The local calendar day of a moment."""
    return number_of(date.fromordinal(_EPOCH + (ms + offset_minutes * MINUTE_MS) // DAY_MS))


def minute_at(ms: int, offset_minutes: int) -> int:
    """Minutes since local midnight at a moment."""
    return (ms + offset_minutes * MINUTE_MS) % DAY_MS // MINUTE_MS


def month_of(day: int) -> tuple[int, int]:
    """First and last day of the month of `day`."""
    year, month = day // 10_000, day // 100 % 100
    return year * 10_000 + month * 100 + 1, year * 10_000 + month * 100 + calendar.monthrange(year, month)[1]


def quarter_of(day: int) -> tuple[int, int]:
    """First and last day of the quarter of `day`."""
    year, month = day // 10_000, day // 100 % 100
    first = (month - 1) // 3 * 3 + 1
    return year * 10_000 + first * 100 + 1, month_of(year * 10_000 + (first + 2) * 100 + 1)[1]
