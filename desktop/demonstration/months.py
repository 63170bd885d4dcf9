"""The calendar of the story: which days it tells of, and which of them nobody could come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from desktop.demonstration.troubles import When
from desktop.rules import days
from desktop.rules.days import ms_at

MOST = 12
_ANNUAL_TEST, _POWER_CUT = When(1, 24), When(2, 16)
_LONG_AGO = 32
"""Days: neither of the two falls among the last weeks, which have visits and troubles of their own."""


@dataclass(frozen=True)
class Months:
    """`number` months before the one of `today`, from the first day of the first of them to today."""

    number: int
    today: int
    offset_minutes: int

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The first day of each month, that of today the last."""
        first = days.month_of(self.today)[0]
        found = [first]
        for _ in range(self.number):
            found.insert(0, days.month_of(days.later(found[0], -1))[0])
        return tuple(found)

    @property
    def first(self) -> int:
        return self.starts[0]

    def day_of(self, when: When) -> int | None:
        """None for what the story does not tell of."""
        if when.month == 0:
            day = days.later(self.today, -when.day)
            return day if day > self.first else None
        if when.month > self.number:
            return None
        day = self.starts[when.month - 1] + when.day - 1
        return day if day <= self.today else None

    def ms(self, day: int, minute: int) -> int:
        return ms_at(day, minute, self.offset_minutes)

    @cached_property
    def closure(self) -> int | None:
        """A day on which the palace was closed, and had said so."""
        return self._long_ago(_ANNUAL_TEST)

    @cached_property
    def power_cut(self) -> int | None:
        """A day on which the palace was open and no computer ran."""
        return self._long_ago(_POWER_CUT)

    @cached_property
    def quiet(self) -> frozenset[int]:
        """The days of which nothing is told."""
        return frozenset(day for day in (self.closure, self.power_cut) if day is not None)

    def _long_ago(self, when: When) -> int | None:
        day = self.day_of(when)
        return day if day is not None and days.distance(day, self.today) >= _LONG_AGO else None
