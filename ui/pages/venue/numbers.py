"""Numbers and spans of time as people type them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

_UNITS = {
    "": 1,
    "min": 1,
    "m": 1,
    "分": 1,
    "分钟": 1,
    "h": 60,
    "小时": 60,
    "时": 60,
    "d": 1440,
    "天": 1440,
    "日": 1440,
}
_SPAN = re.compile(r"(\d{1,5})\s*(\D*)")


def plain(text: str) -> str:
    """Full-width digits and points as the usual ones, without blanks around them."""
    return unicodedata.normalize("NFKC", text).strip()


def decimal_from(text: str) -> Decimal | None:
    """The number typed, None for nothing. Raises ValueError for what is none."""
    typed = plain(text)
    if not typed:
        return None
    if re.fullmatch(r"-?\d{1,9}([.]\d{1,6})?", typed) is None:
        raise ValueError(typed)
    try:
        return Decimal(typed)
    except InvalidOperation:
        raise ValueError(typed) from None


def whole_from(text: str) -> int | None:
    """The whole number typed, None for nothing. Raises ValueError for what is none."""
    typed = plain(text)
    if not typed:
        return None
    if re.fullmatch(r"\d{1,6}", typed) is None:
        raise ValueError(typed)
    return int(typed)


def span_from(text: str) -> int | None:
    """Minutes: 45, 45 min, 3 h, 5 d, 5天; 0 for nothing; None for what is no span of time."""
    typed = plain(text)
    if not typed:
        return 0
    found = _SPAN.fullmatch(typed)
    if found is None or found[2].strip().lower() not in _UNITS:
        return None
    return int(found[1]) * _UNITS[found[2].strip().lower()]


def span_text(minutes: int) -> str:
    """In the largest unit that goes up: 45 min, 3 h, 5 d; empty for none."""
    if not minutes:
        return ""
    if minutes % 1440 == 0:
        return QCoreApplication.translate("venue", "{count} d").format(count=minutes // 1440)
    if minutes % 60 == 0:
        return QCoreApplication.translate("venue", "{count} h").format(count=minutes // 60)
    return QCoreApplication.translate("venue", "{count} min").format(count=minutes)
