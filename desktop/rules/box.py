"""What kind of thing was scanned or typed into the one box.

Everything is classed by its shape, and the shapes do not overlap: 4 digits are a tail, 11 that begin 13-19 a
phone, 18 with a right date and check digit a citizen number, 40 a card code, 48 that of a round sheet, 24 or
more otherwise a damaged card, all other digits a number. The parts of an answer are kept out of `repr`,
because what people type here is about people.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date

from desktop.rules import cardcode
from desktop.rules.inspections import roundcode
from desktop.rules.names import ascii_digits, normalise_name
from desktop.rules.pinyin import plain

_EDGES = "".join(map(chr, range(0x21))) + "\x7f\u00a0\u200b\u2060\u3000\ufeff"
"""What scanners and pasting add around a text: control characters, spaces, byte-order marks."""

_COMMAND_SIGNS = "/／、"
"""The key of the slash gives 、 while a Chinese input method is open."""

_FILLING = re.compile(r"[\s\-()]")
_NUMBER = re.compile(r"[0-9]+")
_MOBILE = re.compile(r"(?:\+86)?(1[3-9][0-9]{9})")
_CITIZEN = re.compile(r"(?<![0-9])([0-9]{17}[0-9X])(?![0-9X])")
_LATIN = re.compile(r"[a-z]+")
_PINYIN_FILLING = re.compile(r"[\s'’‘ʼ`´]")
_LINK = re.compile(
    r"[a-z][a-z0-9+.\-]{1,20}://\S|www\.\S|(?:weixin|wxp|alipays?|mailto|begin):\S|wxid_\S"
    r"|(?:[a-z0-9\-]{1,63}\.){1,6}(?:com|cn|net|org|gov|edu|top|vip|io|me|cc)(?:[/:?#]|$)"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing that can be seen."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A card code with right check digits, as forty digits; `cardcode.read` says what to believe of it."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """The code of a printed round sheet: it opens that run, and nobody is checked in by it."""

    run: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A card code that did not arrive as printed."""

    reason: cardcode.Damage


@dataclass(frozen=True, slots=True)
class Phone:
    """A mobile number, 11 digits."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tail:
    """Four digits: the end of a phone or of a card number."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CitizenNumber:
    """The number of an identity card or residence permit, X in upper case: for searching only, never logged
    or kept.
    """

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Number:
    """Other digits, spaces and dashes taken out: a bank-issued union card, a member number, a landline."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pinyin:
    """Latin letters only, as `pinyin.plain` makes them: initials, full pinyin or a foreign name."""

    letters: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in Chinese characters, or any other text that is nothing else."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Command:
    """`/word arguments`; the word in lower case, empty for a slash alone."""

    word: str
    arguments: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Link:
    """A web address or the code of WeChat or a payment: somebody scanned the wrong square."""

    text: str = field(repr=False)


Boxed = (
    Empty
    | Scan
    | RoundSheet
    | Damaged
    | Phone
    | Tail
    | CitizenNumber
    | Number
    | Pinyin
    | Name
    | Command
    | Link
)


def classify(text: str) -> Boxed:
    """The one class of any text. For finished texts: half a card code is not yet a damaged one."""
    text = text.strip(_EDGES)
    if not text:
        return Empty()
    if text[0] in _COMMAND_SIGNS:
        word, arguments = [*text[1:].split(None, 1), "", ""][:2]
        return Command(word.casefold(), arguments)
    code = cardcode.canonical(text)
    if code is not None:
        return Scan(code)
    run = roundcode.decode(text)
    if run is not None:
        return RoundSheet(run)
    folded = ascii_digits(text)
    if _LINK.match(folded.lower()):
        return Link(text)
    hurt = cardcode.damage(text)
    if hurt is not None:
        return Damaged(hurt)
    return _digits(folded) or _letters(folded)


def is_citizen_number(digits: str) -> bool:
    """True for 18 ASCII characters with a date that exists (1900-2099) and a right ISO 7064 MOD 11-2 check.

    The place code is not looked up: people keep the codes of places that were dissolved or renamed.
    """
    if not re.fullmatch(r"[1-9][0-9]{16}[0-9X]", digits) or digits[6:8] not in ("19", "20"):
        return False
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return digits[17] == _CHECKS[total % 11]


def _digits(folded: str) -> Boxed | None:
    compact = _FILLING.sub("", folded).upper()
    citizen = next((n for n in _CITIZEN.findall(compact) if is_citizen_number(n)), None)
    if citizen is not None:
        return CitizenNumber(citizen)
    mobile = _MOBILE.fullmatch(compact)
    if mobile:
        return Phone(mobile[1])
    if not _NUMBER.fullmatch(compact):
        return None
    return Tail(compact) if len(compact) == 4 else Number(compact)


def _letters(folded: str) -> Boxed:
    bare = _PINYIN_FILLING.sub("", folded)
    letters = plain(bare)
    if _LATIN.fullmatch(letters) and all(unicodedata.category(c)[0] in "LM" for c in bare):
        return Pinyin(letters)
    name = normalise_name(unicodedata.normalize("NFKC", folded))
    return Name(name) if name.strip(_EDGES) else Empty()
