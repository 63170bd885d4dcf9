"""How names, other texts, phones and birth years are brought into one form, and what is refused.

Limits count characters as people do, that is code points, not UTF-16 units. The separator in names of
minorities is U+00B7 alone (notice 民委发〔2016〕33号); the look-alikes that input methods produce are brought
to it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

NAME_LIMIT = 60
FIELD_LIMIT = 200
NOTE_LIMIT = 2000
OLDEST_AGE = 120

SEPARATOR = "\u00b7"

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_SEPARATORS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e\ufe52\u16eb."
_SPACES = " \t\r\n\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_PASTED = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))
"""Invisible characters that come along with pasted text and mean nothing in a name."""

_IS_HAN = re.compile(f"[{_HAN}]")
_ALL_HAN = re.compile(f"[{_HAN}]+")
_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}{_SELECTORS}])[{_SEPARATORS}{_SPACES}]+(?=[{_HAN}])")
_ANY_SEPARATOR = re.compile(f"[{_SEPARATORS}]")
_SPACE_RUN = re.compile(f"[{_SPACES}]+")
_PADDED = re.compile(f"([{_HAN}]) ([{_HAN}])")
_REFUSED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_BREAKS = re.compile("[\r\n\t]")
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")
"""Characters that fonts draw as nothing although Unicode calls them letters or symbols."""

_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"))

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"(010|02[0-9])([2-9][0-9]{7})|(0[3-9][0-9]{2})([2-9][0-9]{6,7})")
_ABROAD = re.compile(r"\+[1-9][0-9]{6,14}")
_PHONE_FILLING = re.compile(f"[{_SPACES}()\\-\u2010-\u2015\u2212./]")

_COMPOUNDS = """
    欧阳 尉迟 令狐 长孙 上官 司马 司徒 司空 诸葛 夏侯 皇甫 东方 独孤 慕容 公孙 呼延 轩辕 端木 申屠 太史 钟离
    濮阳 淳于 公冶 宗政 赫连 闾丘 鲜于 亓官 仲孙 拓跋 百里 南宫 西门 东郭 第五 左丘 公羊 谷梁 段干 完颜 纳兰
    耶律 万俟 澹台 宇文
"""
COMPOUND_SURNAMES = frozenset(_COMPOUNDS.split())


class TextFault(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too-long"
    CONTROL_CHARACTERS = "control-characters"


class PhoneFault(StrEnum):
    EMPTY = "empty"
    LETTERS = "phone-letters"
    SHAPE = "phone-shape"


class BirthYearFault(StrEnum):
    FUTURE = "birth-year-future"
    TOO_LONG_AGO = "birth-year-too-long-ago"


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """A phone in its one form, or the fault and an empty value. Not in repr: a phone must not reach a log."""

    value: str
    fault: PhoneFault | None = None

    def __repr__(self) -> str:
        return f"PhoneReading(fault={self.fault!r})"


def is_han(character: str) -> bool:
    """True for one Chinese character of any plane, 〇 included."""
    return _IS_HAN.fullmatch(character) is not None


def all_han(text: str) -> bool:
    """True for a text of Chinese characters alone."""
    return _ALL_HAN.fullmatch(text) is not None


def normalise_name(text: str) -> str:
    """The one stored form of a name; doing it twice changes nothing.

    NFC, trimmed, runs of spaces as one, any separator between Chinese characters as ·. A name of two
    characters that was padded with a space to fill a column (张　三) is joined. Nothing else is taken out:
    what is not allowed is left for `check_text` to refuse.
    """
    text = unicodedata.normalize("NFC", text.translate(_PASTED))
    text = _SPACE_RUN.sub(" ", text).strip(" ")
    text = _BETWEEN_HAN.sub(lambda found: SEPARATOR if _ANY_SEPARATOR.search(found[0]) else found[0], text)
    padded = _PADDED.fullmatch(text)
    return padded[1] + padded[2] if padded else text


def name_parts(name: str) -> list[str]:
    """The parts of a name between separators and spaces, without empty ones."""
    return [part for part in re.split(f"[{SEPARATOR}{_SPACES}]+", name) if part]


def surname_length(name: str) -> int:
    """How many characters of an undivided Chinese name are the surname: 2 for 欧阳娜娜, 1 for 欧阳 and for
    张三.
    """
    return 2 if len(name) > 2 and name[:2] in COMPOUND_SURNAMES else 1


def check_text(text: str, limit: int = FIELD_LIMIT, *, lines: bool = False) -> TextFault | None:
    """Why a text cannot be kept, or None. `lines` allows line breaks and tabs, as in notes.

    Control characters, directional overrides and halves of UTF-16 pairs are refused, never dropped in
    silence: they make the screen lie. Emoji and writing from right to left are text like any other.
    """
    if _REFUSED.search(_LINE_BREAKS.sub("", text) if lines else text):
        return TextFault.CONTROL_CHARACTERS
    if not any(_is_visible(character) for character in text):
        return TextFault.EMPTY
    return TextFault.TOO_LONG if len(text) > limit else None


def ascii_digits(text: str) -> str:
    """The text in NFKC with the decimal digits of every script as 0-9: for searches, never for card codes."""
    folded = unicodedata.normalize("NFKC", text)
    if folded.isascii():
        return folded
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in folded)


def normalise_phone(text: str, *, area_code: str = "0355", local_digits: int = 7) -> PhoneReading:
    """A phone in its one form: 13812345678, 0355-1234567, or +85298765432 for one from abroad.

    +86, spaces, dashes, brackets and full-width digits are fine. A bare number of `local_digits` digits is a
    landline of `area_code` (Changzhi unless told otherwise). That two people share a phone is none of this
    rule's.
    """
    digits = _PHONE_FILLING.sub("", ascii_digits(text))
    if not digits:
        return PhoneReading("", PhoneFault.EMPTY)
    if not re.fullmatch(r"\+?[0-9]+", digits):
        return PhoneReading("", PhoneFault.LETTERS)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("+86"):
        digits = digits[3:] if _MOBILE.fullmatch(digits[3:]) else "0" + digits[3:].removeprefix("0")
    elif _ABROAD.fullmatch(digits):
        return PhoneReading(digits)
    elif digits.startswith("86") and _MOBILE.fullmatch(digits[2:]):
        digits = digits[2:]
    if _MOBILE.fullmatch(digits):
        return PhoneReading(digits)
    if len(digits) == local_digits and digits[0] in "23456789":
        digits = area_code + digits
    found = _LANDLINE.fullmatch(digits)
    if found is None:
        return PhoneReading("", PhoneFault.SHAPE)
    return PhoneReading("-".join(part for part in found.groups() if part))


def check_birth_year(year: int, this_year: int) -> BirthYearFault | None:
    """Why a birth year cannot be right, or None; a child born this year may come along."""
    if year > this_year:
        return BirthYearFault.FUTURE
    return BirthYearFault.TOO_LONG_AGO if year < this_year - OLDEST_AGE else None


def _is_visible(character: str) -> bool:
    # Unassigned and private characters count: rare ones in names may be newer than Python's tables.
    return unicodedata.category(character) not in _INVISIBLE and character not in _BLANK
