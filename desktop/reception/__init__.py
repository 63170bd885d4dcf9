"""The desk: what happens when a card is scanned, a name typed, a key pressed, and how it is undone."""

from desktop.reception.service import LARGEST_PARTY, NAME_LIMIT, REASON_LIMIT, Reception
from desktop.reception.values import Outcome, Revealed, Today, TodayRow, Undone

__all__ = [
    "LARGEST_PARTY",
    "NAME_LIMIT",
    "REASON_LIMIT",
    "Outcome",
    "Reception",
    "Revealed",
    "Today",
    "TodayRow",
    "Undone",
]
