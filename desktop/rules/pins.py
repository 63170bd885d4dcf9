"""Which PINs are too easy, and how long a person waits after wrong ones.

Six digits are quickly guessed by whoever may try freely, so the wait does the work: five tries, then 30
seconds doubling to a quarter of an hour, per person and desk. The caller writes the failure down *before* it
checks a PIN.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

FREE_TRIES = 5
FIRST_WAIT_MS = 30_000
LONGEST_WAIT_MS = 15 * 60_000

_SIX = r"[0-9]{6}"  # not compiled here: the tiles wait for this file
_REPEATED = r"(?:(..)\1\1|(...)\2|(.)\3(.)\4(.)\5|(.)\6\6(.)\7\7)"
_LISTED = """
    123321 654456 112211 123654 321456 147258 258369 147369 369258 159753 357159 753951 789456 456123 147852
    963852 741852 142536 520131 521131 131452 110120 119120 100200 100000 000001 200000 123890 998877
"""
_COMMON = frozenset(_LISTED.split())


class PinFault(StrEnum):
    NOT_SIX_DIGITS = "pin-not-six-digits"
    ALL_SAME = "pin-all-same"
    RUN = "pin-run"
    """Every digit the same step from the last: 123456, 654321, 024680, 789012."""
    REPEATED = "pin-repeated"
    """Pairs or threes again: 121212, 123123, 112233, 666888."""
    COMMON = "pin-common"


def check_pin(pin: str) -> PinFault | None:
    """Why a PIN cannot be taken, or None. ASCII digits only: they must be the same on every keyboard."""
    if not re.fullmatch(_SIX, pin):
        return PinFault.NOT_SIX_DIGITS
    steps = {(int(later) - int(earlier)) % 10 for earlier, later in pairwise(pin)}
    if len(steps) == 1:
        return PinFault.ALL_SAME if steps == {0} else PinFault.RUN
    if re.fullmatch(_REPEATED, pin):
        return PinFault.REPEATED
    return PinFault.COMMON if pin in _COMMON else None


def wait_after(failures: int) -> int:
    """Milliseconds to wait after that many wrong PINs in a row: none for four, 30 s after the fifth, at most
    15 min.
    """
    if failures < FREE_TRIES:
        return 0
    doublings = min(failures - FREE_TRIES, LONGEST_WAIT_MS.bit_length())
    return min(FIRST_WAIT_MS << doublings, LONGEST_WAIT_MS)


def may_try(failures: int, last_failure_ms: int, now_ms: int) -> int:
    """Milliseconds still to wait, 0 for go ahead; never negative and never more than `wait_after(failures)`.

    A clock that was set back leaves the whole wait: see `anchored` for how it then comes to an end.
    """
    return max(0, wait_after(failures) - max(0, now_ms - last_failure_ms))


def anchored(last_failure_ms: int, now_ms: int) -> int:
    """The time of the last failure to keep when `now_ms` is read: never in the future.

    Whoever asks `may_try` stores this first. Otherwise a clock set back by a year would lock for a year.
    """
    return min(last_failure_ms, now_ms)
