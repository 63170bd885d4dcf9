"""The digits on a printed round sheet: the run's 16-byte id in a form that an open Chinese input method leaves alone.

    digits   0-1    2-40                          41-47
             head   the id as a number, 39 digits  check

48 digits, where a card code has 40 and everything else people carry or type has fewer than 24, so no text is both;
two cards scanned in one go are 80. The check is the remainder of all before it by the largest prime below ten million:
it finds every digit mistyped, every two neighbours exchanged, and all but one in ten million of other damage, such as
an eight-digit number typed in front of a card. It is no secret: a sheet opens a run, it proves nothing.
"""

from __future__ import annotations

import re

LENGTH = 48
HEAD = "77"
"""No card code begins so: theirs begin with their format, 1."""

_ID_BYTES = 16
_ID_DIGITS = 39
_CHECK_DIGITS = 7
_PRIME = 9_999_991
_PLAIN = re.compile(rf"{HEAD}[0-9]{{46}}")
_GROUPED = re.compile(rf"{HEAD}[0-9]{{2}}(?: [0-9]{{4}}){{11}}")


def encode(run: bytes) -> str:
    """The 48 digits of a run's id. ValueError unless it has 16 bytes."""
    if len(run) != _ID_BYTES:
        raise ValueError("the id of a run has 16 bytes")
    body = f"{HEAD}{int.from_bytes(run, 'big'):0{_ID_DIGITS}}"
    return body + _check(body)


def decode(text: str) -> bytes | None:
    """The run's id of a text in one of the two spellings (plain, or in fours with single spaces), else None."""
    if not is_round_code(text):
        return None
    code = text.replace(" ", "")
    body, number = code[:-_CHECK_DIGITS], int(code[len(HEAD) : -_CHECK_DIGITS])
    if _check(body) != code[-_CHECK_DIGITS:] or number >= 1 << 8 * _ID_BYTES:
        return None
    return number.to_bytes(_ID_BYTES, "big")


def is_round_code(text: str) -> bool:
    """Whether it has the shape of one; if `decode` still gives None, a digit was mistyped or lost on the way."""
    return bool(_PLAIN.fullmatch(text) or _GROUPED.fullmatch(text))


def groups(code: str) -> tuple[str, ...]:
    """The digits in fours, as they stand beside the QR."""
    return tuple(code[at : at + 4] for at in range(0, len(code), 4))


def _check(body: str) -> str:
    return f"{int(body) * 10**_CHECK_DIGITS % _PRIME:0{_CHECK_DIGITS}}"
