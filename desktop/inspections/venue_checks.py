"""What may be kept of what is entered about the venue."""

from __future__ import annotations

from db import people as kept_people
from db.store import Store
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.names import NOTE_LIMIT, check_text

CODE_LIMIT, NAME_LIMIT = 12, 60
PAST_DAYS, COMING_DAYS = 62, 800


def text(field: str, value: str, limit: int = NAME_LIMIT, *, needed: bool = True, lines: bool = False) -> str:
    """The text without blanks around it. Raises Problem text-refused (field, fault, limit)."""
    value = value.strip()
    fault = check_text(value, limit, lines=lines) if value or needed else None
    if fault is not None:
        raise Problem("text-refused", field=field, fault=fault.value, limit=limit)
    return value


def note(field: str, value: str, *, needed: bool = True) -> str:
    return text(field, value, NOTE_LIMIT, needed=needed, lines=True)


def reason(value: str) -> str:
    """Raises Problem reason-needed."""
    value = value.strip()
    if check_text(value) is not None:
        raise Problem("reason-needed")
    return value


def number(field: str, value: int | None, least: int, most: int) -> int | None:
    """Raises Problem number-refused (field, least, most); None passes."""
    if value is not None and not least <= value <= most:
        raise Problem("number-refused", field=field, least=least, most=most)
    return value


def day(value: int, least: int = 20000101, most: int = 21001231) -> int:
    """Raises Problem day-wrong (least, most)."""
    try:
        days.date_of(value)
    except ValueError:
        raise Problem("day-wrong", least=least, most=most) from None
    if not least <= value <= most:
        raise Problem("day-wrong", least=least, most=most)
    return value


def near(value: int, today: int) -> int:
    """A day that can still be changed: at most two months back, two years ahead. Raises Problem day-wrong (least, most)."""
    return day(value, days.later(today, -PAST_DAYS), days.later(today, COMING_DAYS))


def staff(store: Store, who: bytes) -> bytes:
    """Somebody of the staff who is there. Raises Problem staff-unknown."""
    row = kept_people.get(store, who)
    if row is None or not row.active:
        raise Problem("staff-unknown")
    return who
