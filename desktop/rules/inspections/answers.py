"""Answers of a round: what one says, which stand, which may be given in one go, and what is missing before it is signed.

An answer belongs to a slot: an item, or one asset of it. The latest answer of a slot holds; one without a result unsays
it. There is no default: a slot without an answer is unanswered and keeps the round from being submitted. Numbers are
canonical text of a Decimal, days are YYYYMMDD as text, a count is "5" or "5/6" (found of how many).
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from desktop.rules import days
from desktop.rules.inspections.template import ALL, Item, has_limit, is_judged, number_text
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    Disposition,
    How,
    ItemType,
    PhotoRule,
    Result,
    Severity,
)

Slot = tuple[str, bytes | None]
"""An item's code, and the asset where the item is asked of each."""

LONGEST_TEXT = 500
LONGEST_POINT = 80
_LARGEST = Decimal(10) ** 12
_SAMPLE_SCALE = 1 << 32


class Flag(StrEnum):
    """What is noted about an answer or a round, shown in reports, and never stops anybody."""

    IMPLAUSIBLE = "implausible"
    CODE_WRONG = "code-wrong"
    CODE_MISSING = "code-missing"
    NEAR_LIMIT = "near-limit"
    PHOTO_REUSED = "photo-reused"
    WALK_SHORT = "walk-short"
    CLOCK_BACK = "clock-back"
    CLOCK_DRIFT = "clock-drift"


@dataclass(frozen=True, slots=True)
class Failing:
    """What is said of a fail, bit by bit in its strip. `due` is a moment in ms; None: by the site's policy.

    `interim` is what protects people until it is put right; a fail of S1 needs it unless it was put right on the spot.
    """

    severity: Severity | None = None
    point: str = ""
    disposition: Disposition | None = None
    due: int | None = None
    text: str = ""
    interim: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """One row of what was answered. `result` None unsays the slot; `undoes` is the row that this one took back."""

    id: bytes
    item: str
    asset: bytes | None
    result: Result | None
    value: str | None
    how: How
    reason: str | None
    failing: Failing | None
    flags: tuple[Flag, ...]
    undoes: bytes | None
    observed: int
    staff: bytes

    @property
    def slot(self) -> Slot:
        return self.item, self.asset


@dataclass(frozen=True, slots=True)
class AssetInfo:
    """An asset as the sheet shows it. `day` is the latest date of the item's kind; None where none is known."""

    id: bytes
    tag: str
    name: str
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a round in the order of screen and paper. `number` is "12", or "12.3" for the third asset of item 12."""

    item: Item
    asset: AssetInfo | None
    number: str
    sampled: bool

    @property
    def slot(self) -> Slot:
        return self.item.code, None if self.asset is None else self.asset.id


class Ask(StrEnum):
    """What has to be said before an answer can be kept: it is asked for, and nothing was written yet."""

    SURE = "sure"
    """The number is outside what is plausible: typed again, or said to be right, it is kept."""
    VALUE = "value"
    TOTAL = "total"
    REASON = "reason"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_DAY = "not-a-day"
    TOO_MANY_DECIMALS = "too-many-decimals"
    TOO_LARGE = "too-large"
    FOUND_MORE = "found-more"
    """More were found than there are."""
    NO_SUCH_OPTION = "no-such-option"
    NA_NOT_ALLOWED = "na-not-allowed"
    NOT_A_FAIL = "not-a-fail"
    """This item is not judged: it cannot fail."""
    PICTURE = "picture"
    SIGNATURE = "signature"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person gave: a key (pass, fail, na: `result`) or something typed (`value`), or both.

    `sure`: an implausible number is meant. `reason` belongs to "does not apply".
    """

    result: Result | None = None
    value: str = ""
    reason: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What a line is judged by beside its item. `limit` is what its bound came to; `total` how many there were last time."""

    day: int
    limit: Decimal | None = None
    total: int | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What an answer comes to: kept as it stands (`ask` None), or what has to be said first."""

    result: Result | None = None
    value: str | None = None
    flags: tuple[Flag, ...] = ()
    ask: Ask | None = None


class Lack(StrEnum):
    """Why a round cannot be submitted as it stands."""

    UNANSWERED = "unanswered"
    SEVERITY = "severity"
    POINT = "point"
    DISPOSITION = "disposition"
    INTERIM = "interim"
    REASON = "reason"
    PHOTO = "photo"
    PHOTO_GONE = "photo-gone"
    SIGNATURES = "signatures"
    SINGLY = "singly"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Missing:
    """`item` is empty where the round itself lacks it (its paper)."""

    item: str
    asset: bytes | None
    lack: Lack


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture of a line: what it shows (role), and whether its file is there as it was."""

    role: str
    whole: bool
