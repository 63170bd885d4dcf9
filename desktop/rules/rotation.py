"""Which backups stay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

DAILY, WEEKLY, MONTHLY = 7, 5, 12


def to_drop(backups: Iterable[tuple[str, date]]) -> set[str]:
    """Of verified backups (name, day; names sort by age) those that may go.

    The newest of each of the last 7 days, 5 weeks and 12 months that have one stays, and the newest of all whatever
    its date, because a clock may be wrong.
    """
    newest_first = sorted(backups, reverse=True)
    keep = {newest_first[0][0]} if newest_first else set()
    for span, limit in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        newest_of: dict[tuple[int, ...], str] = {}
        for name, day in newest_first:
            newest_of.setdefault(span(day), name)
        keep |= {newest_of[key] for key in sorted(newest_of, reverse=True)[:limit]}
    return {name for name, _ in newest_first} - keep


def _day(day: date) -> tuple[int, ...]:
    return (day.toordinal(),)


def _week(day: date) -> tuple[int, ...]:
    return tuple(day.isocalendar()[:2])


def _month(day: date) -> tuple[int, ...]:
    return (day.year, day.month)
