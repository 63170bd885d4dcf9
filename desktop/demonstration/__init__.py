"""An invented palace to show and to practise on: `build` makes one, the same for the same seed, day and hour."""

from desktop.demonstration.build import SHOWN_MONTHS, Demonstration, build
from desktop.demonstration.house import SPORTS_HALL
from desktop.demonstration.place import is_demonstration, mark, open_or_build
from desktop.demonstration.story import DemoStaff, SetClock, ShiftedClock

__all__ = [
    "SHOWN_MONTHS",
    "SPORTS_HALL",
    "DemoStaff",
    "Demonstration",
    "SetClock",
    "ShiftedClock",
    "build",
    "is_demonstration",
    "mark",
    "open_or_build",
]
