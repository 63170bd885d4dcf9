"""Times of day and seasons as people type them."""

from __future__ import annotations

import re
import unicodedata

from desktop.rules.inspections.calendar import DAY_MINUTES, Interval

_SPAN = re.compile(r"(\d{1,2})[:.]?(\d{2})\s*[-–~至到]+\s*(\d{1,2})[:.]?(\d{2})")


def minutes_text(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def intervals_text(intervals: tuple[Interval, ...]) -> str:
    """09:00-12:00 14:00-21:00; empty for closed."""
    return " ".join(f"{minutes_text(one.open_minute)}-{minutes_text(one.close_minute)}" for one in intervals)


def intervals_from(text: str) -> tuple[Interval, ...] | None:
    """The times typed; None where the text is none. Full-width digits and 至 are read too."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = [tuple(int(part) for part in match.groups()) for match in _SPAN.finditer(plain)]
    rest = _SPAN.sub("", plain).strip(" ,;，；、")
    intervals = tuple(Interval(a * 60 + b, c * 60 + d) for a, b, c, d in found)
    wrong = any(
        not 0 <= one.open_minute < one.close_minute <= DAY_MINUTES or b > 59 or d > 59
        for one, (_, b, _, d) in zip(intervals, found, strict=True)
    )
    return None if rest or wrong else intervals


def shift_from(text: str) -> tuple[int, int] | None:
    """From and until of a duty; an end that is not after the beginning is the next morning. None for what is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _SPAN.fullmatch(plain)
    if found is None:
        return None
    a, b, c, d = (int(part) for part in found.groups())
    start, end = a * 60 + b, c * 60 + d
    if b > 59 or d > 59 or start >= DAY_MINUTES or end > DAY_MINUTES:
        return None
    return start, end if end > start else end + DAY_MINUTES


def season_text(first: int, last: int) -> str:
    """05-01 – 09-30; empty for the whole year."""
    if (first, last) == (101, 1231):
        return ""
    return f"{first // 100:02}-{first % 100:02} – {last // 100:02}-{last % 100:02}"


def month_day_from(text: str, otherwise: int) -> int | None:
    """0501, 05-01 or 5.1 as 501; `otherwise` for nothing; None for what is no day."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return otherwise
    parts = re.fullmatch(r"(\d{1,2})[-./月](\d{1,2})日?|(\d{2})(\d{2})", plain)
    if parts is None:
        return None
    month, day = (int(part) for part in parts.groups() if part is not None)
    return month * 100 + day if 1 <= month <= 12 and 1 <= day <= 31 else None


def day_from(text: str) -> int | None:
    """20270331 or 2027-03-31 as a number; None for what is no day."""
    digits = re.sub(r"[-./年月日\s]", "", unicodedata.normalize("NFKC", text))
    return int(digits) if len(digits) == 8 and digits.isascii() and digits.isdigit() else None
