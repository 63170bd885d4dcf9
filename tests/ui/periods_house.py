"""The last week of November 2026 as the tests of months keep it, opened for tests of pages and papers."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.inspections.diary import Diary, last_week, ms
from tests.desktop.palace import Palace, copied, found

NOVEMBER, QUARTER = 20261101, 20261001
DECEMBER = 20261203


def founded_week(folder: Path) -> Palace:
    """A closed home with that week in it; copy it, never open it."""
    founded = found(folder / "founded")
    made = copied(founded, folder / "week")
    last_week(made)
    made.desk.close()
    return made


def opened(week: Palace, folder: Path) -> Palace:
    """A copy of that home on 3 December at nine."""
    made = copied(week, folder / "home")
    made.clock.ms = ms(DECEMBER, 9)
    return made


__all__ = ["DECEMBER", "NOVEMBER", "QUARTER", "Diary", "founded_week", "ms", "opened"]
