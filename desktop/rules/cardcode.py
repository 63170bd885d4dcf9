"""The forty digits of a card: how they are made, and what may be believed of forty digits that come in.

    digits   0      1-2      3-6     7-17          18-37   38-39
             format key id   site    card number   MAC     check

The card number is the issuing desk (2 digits) and a running number (9). The MAC is HMAC-SHA256 over a context
string and everything before it, reduced to 20 decimal digits (66 bits), under a key that belongs to a site
and a key id. The check digits are ISO 7064 MOD 97-10 over all of it: they tell damage from forgery, and need
no key.

A code has two spellings only: forty ASCII digits, or the same in fours with single spaces, as printed on the
card. Everything else is refused even where the value could be guessed, so that one card is one text.
"""

from __future__ import annotations

import hmac
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

LENGTH = 40
FORMAT = "1"
RUNNING_LIMIT = 10**9
NUMBER_LIMIT = 100 * RUNNING_LIMIT
KEY_BYTES = 16
"""The shortest key accepted, in bytes."""

DIGITS_OF_A_CODE = 24
"""From this many digits on a text is taken for a card code; bank cards and everything else people carry stay
below.
"""

_CONTEXT = b"lotusdesk card code 1\0"
_BLOCK = 64
_INNER = bytes(byte ^ 0x36 for byte in range(256))
_OUTER = bytes(byte ^ 0x5C for byte in range(256))
_MAC_DIGITS = 20
_HEAD = 18
_PLAIN = re.compile(r"[0-9]{40}")
_GROUPED = re.compile(r"[0-9]{4}(?: [0-9]{4}){9}")
_ONLY_SPACING = re.compile(r"[0-9\s\-]*", re.ASCII)
_DISPLAYED = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{6}|[1-9][0-9]{6,8})")


class Damage(StrEnum):
    """Why forty digits did not arrive as they were printed."""

    INPUT_METHOD = "input-method"
    CHECK_DIGITS = "check-digits"
    LENGTH = "length"
    SPACING = "spacing"
    """All forty digits are right, but not spaced as printed."""


class Kind(StrEnum):
    """What may be believed of a code; only OWN_OK and FOREIGN_VERIFIED prove that a palace issued it."""

    OWN_OK = "own-ok"
    FOREIGN_VERIFIED = "foreign-verified"
    FOREIGN_UNVERIFIED = "foreign-unverified"
    OWN_UNVERIFIED = "own-unverified"
    """Names this site and a key id that this desk does not hold: nothing is proven, never a welcome."""
    FORGED = "forged"
    DAMAGED = "damaged"
    OTHER_FORMAT = "other-format"
    """Forty sound digits of a format that this release does not know."""
    NOT_A_CODE = "not-a-code"


@dataclass(frozen=True, slots=True)
class CardId:
    """What a card says: the key that vouches for it (0-99), the site (0-9999) and the card number (11
    digits).
    """

    key_id: int
    site: int
    number: int


class Reading(NamedTuple):
    """The answer to a code. `card` is what the code *claims* for the unverified kinds, and None where it is
    no card.
    """

    kind: Kind
    card: CardId | None = None
    damage: Damage | None = None


def card_number(desk: int, running: int) -> int:
    """The 11-digit number of a card; two offline desks cannot make the same one. ValueError outside the
    ranges.
    """
    if not 0 <= desk < 100 or not 0 <= running < RUNNING_LIMIT:
        raise ValueError("desk or running number out of range")
    return desk * RUNNING_LIMIT + running


def mint(card: CardId, key: bytes) -> str:
    """The forty digits of a card under its key. ValueError when a number does not fit or the key is too
    short.
    """
    if not (0 <= card.key_id < 100 and 0 <= card.site < 10_000 and 0 <= card.number < NUMBER_LIMIT):
        raise ValueError("card out of range")
    if len(key) < KEY_BYTES:
        raise ValueError("card key too short")
    head = f"{FORMAT}{card.key_id:02}{card.site:04}{card.number:011}"
    body = head + _mac(head, key)
    return body + _check_digits(body)


def read(text: str, keys: Mapping[tuple[int, int], bytes], *, own_site: int) -> Reading:
    """What may be believed of `text`. `keys` maps (site, key id) to the card keys this desk holds, retired
    ones too.
    """
    code = canonical(text)
    if code is None:
        hurt = damage(text)
        return Reading(Kind.DAMAGED, damage=hurt) if hurt else Reading(Kind.NOT_A_CODE)
    if code[0] != FORMAT:
        return Reading(Kind.OTHER_FORMAT)
    card = CardId(key_id=int(code[1:3]), site=int(code[3:7]), number=int(code[7:_HEAD]))
    key = keys.get((card.site, card.key_id))
    own = card.site == own_site
    if key is None:
        return Reading(Kind.OWN_UNVERIFIED if own else Kind.FOREIGN_UNVERIFIED, card)
    if not hmac.compare_digest(_mac(code[:_HEAD], key), code[_HEAD : _HEAD + _MAC_DIGITS]):
        return Reading(Kind.FORGED)
    return Reading(Kind.OWN_OK if own else Kind.FOREIGN_VERIFIED, card)


def canonical(text: str) -> str | None:
    """The forty digits of a text in one of the two spellings and with right check digits, else None."""
    if not _PLAIN.fullmatch(text) and not _GROUPED.fullmatch(text):
        return None
    code = text.replace(" ", "")
    return code if _check_digits(code[:-2]) == code[-2:] else None


def damage(text: str) -> Damage | None:
    """What befell a text that is not `canonical`, or None where it does not look like a card code at all."""
    digits = sum(character.isdecimal() for character in unicodedata.normalize("NFKC", text))
    if digits < DIGITS_OF_A_CODE or digits * 2 < len(text):
        return None
    if not _ONLY_SPACING.fullmatch(text):
        return Damage.INPUT_METHOD
    if digits != LENGTH:
        return Damage.LENGTH
    code = re.sub(r"[^0-9]", "", text)
    return Damage.SPACING if _check_digits(code[:-2]) == code[-2:] else Damage.CHECK_DIGITS


def groups(code: str) -> str:
    """The code in fours with single spaces, as it stands under the QR."""
    return " ".join(code[i : i + 4] for i in range(0, len(code), 4))


def display_number(site: int, number: int) -> str:
    """The card number as people say it: site, desk, running number, such as 0407-01-000123.

    The running number has at least six digits and grows to nine, so without dashes it is 12 to 15 digits
    long: longer than a phone number and shorter than a bank card.
    """
    desk, running = divmod(number, RUNNING_LIMIT)
    return f"{site:04}-{desk:02}-{running:06}"


def read_display_number(text: str) -> tuple[int, int] | None:
    """Site and card number of a display number, with its dashes or without; None if it is none."""
    found = _DISPLAYED.fullmatch(text)
    if found is None:
        return None
    site, desk, running = (int(part) for part in found.groups())
    return site, card_number(desk, running)


def _mac(head: str, key: bytes) -> str:
    inner, outer = _pads(key)
    digest = sha256(outer + sha256(inner + head.encode("ascii")).digest()).digest()
    return f"{int.from_bytes(digest, 'big') % 10**_MAC_DIGITS:0{_MAC_DIGITS}}"


@lru_cache(maxsize=16)
def _pads(key: bytes) -> tuple[bytes, bytes]:
    """What HMAC hashes before the message and before the inner digest (RFC 2104), with the context already in.

    Written out, because OpenSSL looks its HMAC up anew at each call, which takes five times as long as the hashing.
    """
    block = (key if len(key) <= _BLOCK else sha256(key).digest()).ljust(_BLOCK, b"\0")
    return block.translate(_INNER) + _CONTEXT, block.translate(_OUTER)


def _check_digits(body: str) -> str:
    # Always 02 to 98. "number % 97 == 1" alone would take 99 for 02, 00 for 97 and 01 for 98: a second
    # spelling.
    return f"{98 - int(body) * 100 % 97:02}"
