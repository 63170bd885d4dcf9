"""What time it is at the desk; tests and the demonstration bring their own."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

DEFAULT_OFFSET_MINUTES = 480
"""Asia/Shanghai, which has kept UTC+8 without summer time since 1991."""


_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()


@lru_cache(maxsize=64)
def _day_since_epoch(days: int) -> int:
    return day_number(date.fromordinal(_EPOCH + days))


class Clock:
    """Wall time in milliseconds UTC, and the local calendar of the site."""

    def __init__(self, offset_minutes: int = DEFAULT_OFFSET_MINUTES) -> None:
        self.offset_minutes = offset_minutes

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def local(self, ms: int) -> datetime:
        """The wall time of the site at `ms`, without a zone."""
        return datetime.fromtimestamp(ms / 1000, UTC).replace(tzinfo=None) + timedelta(
            minutes=self.offset_minutes
        )

    def day(self, ms: int) -> int:
        """The local calendar day as YYYYMMDD."""
        return _day_since_epoch((ms + self.offset_minutes * 60_000) // _DAY_MS)

    def hour(self, ms: int) -> int:
        """The local hour, 0 to 23."""
        return (ms + self.offset_minutes * 60_000) % _DAY_MS // 3_600_000

    def today(self) -> int:
        return self.day(self.now_ms())

    def ms_at(self, local: datetime) -> int:
        """Milliseconds UTC of a wall time of the site."""
        return round((local - timedelta(minutes=self.offset_minutes)).replace(tzinfo=UTC).timestamp() * 1000)


def day_number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


@lru_cache(maxsize=1024)
def days_between(first: int, last: int) -> int:
    """How many days `last` comes after `first`, both YYYYMMDD. Raises ValueError where there is no such day."""
    return (day_date(last) - day_date(first)).days


def day_date(number: int) -> date:
    """The date of a YYYYMMDD number. Raises ValueError where there is no such day."""
    if not 0 < number < 100_000_000:
        raise ValueError("no day")
    return date(number // 10_000, number // 100 % 100, number % 100)
