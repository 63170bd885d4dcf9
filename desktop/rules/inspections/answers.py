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
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desktop.rules import days
from desktop.rules.inspections.template import ALL, Item, is_judged, number_text
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
    """What is said of a fail, bit by bit in its strip. `due` is a moment in ms; None: by the site's policy. `area` says
    where, in a round of the whole site.

    `interim` is what protects people until it is put right; a fail of S1 needs it unless it was put right on the spot.
    """

    severity: Severity | None = None
    point: str = ""
    disposition: Disposition | None = None
    due: int | None = None
    text: str = ""
    interim: str = ""
    area: bytes | None = None


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
    area: bytes | None = None


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


# What an answer says --------------------------------------------------------------------------------------------


def judge(line: Line, typed: Typed, around: Around, pictured: bool = False) -> Judged:
    """What somebody's key or text comes to on a line; `pictured`: a picture of it is there.

    A value decides by itself: pressing "pass" beside a number outside its limits is a fail. The other way round a
    person may fail a right number.
    """
    item = line.item
    if typed.result is Result.NA:
        if not item.na:
            return Judged(ask=Ask.NA_NOT_ALLOWED)
        return Judged(Result.NA) if typed.reason.strip() else Judged(ask=Ask.REASON)
    if typed.result is Result.FAIL and not is_judged(item):
        return Judged(ask=Ask.NOT_A_FAIL)
    judged = _JUDGES[item.type](line, typed, around, pictured)
    if judged.result is Result.PASS and _expired(line, around.day):
        return Judged(Result.FAIL, judged.value, judged.flags)
    return judged


def _expired(line: Line, day: int) -> bool:
    """Whether the asset's own date has passed, so that nothing else makes it right."""
    item, asset = line.item, line.asset
    if asset is None or asset.day is None or item.type is ItemType.DATE:
        return False
    return item.date_kind not in (None, AssetDateKind.MADE) and asset.day < day


def _by_key(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    return Judged(ask=Ask.VALUE) if typed.result is None else Judged(typed.result)


def _by_picture(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    if typed.result is None or (typed.result is Result.PASS and not pictured):
        return Judged(ask=Ask.PICTURE)
    return Judged(typed.result)


def _by_signature(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    return Judged(ask=Ask.SIGNATURE)


def _by_number(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    item, text = line.item, folded(typed.value)
    if not text:
        return _without_value(typed)
    number = _number(text)
    if number is None:
        return Judged(ask=Ask.NOT_A_NUMBER)
    if -int(number.as_tuple().exponent) > item.decimals:
        return Judged(ask=Ask.TOO_MANY_DECIMALS)
    return _measured(item, typed, around, number, number_text(number), right=True)


def _by_count(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    item, text = line.item, folded(typed.value)
    if not text:
        return _without_value(typed)
    parts = re.fullmatch(r"(\d{1,9})(?:/(\d{1,9}))?", text)
    if parts is None:
        return Judged(ask=Ask.NOT_A_NUMBER)
    found, named = int(parts[1]), None if parts[2] is None else int(parts[2])
    total = named if named is not None or item.expected != ALL else around.total
    if item.expected == ALL and total is None:
        return Judged(ask=Ask.TOTAL)
    if total is not None and found > total:
        return Judged(ask=Ask.FOUND_MORE)
    right = found == total if item.expected == ALL else item.expected is None or found >= int(item.expected)
    value = str(found) if total is None else f"{found}/{total}"
    return _measured(item, typed, around, Decimal(found), value, right=right)


def _without_value(typed: Typed) -> Judged:
    """A number that cannot be had is a fail; nothing else is said without one."""
    return Judged(Result.FAIL) if typed.result is Result.FAIL else Judged(ask=Ask.VALUE)


def _measured(
    item: Item, typed: Typed, around: Around, number: Decimal, value: str, *, right: bool
) -> Judged:
    if abs(number) > _LARGEST:
        return Judged(ask=Ask.TOO_LARGE)
    flags: tuple[Flag, ...] = ()
    if _outside(number, item.plausible_min, item.plausible_max):
        if not typed.sure:
            return Judged(ask=Ask.SURE)
        flags = (Flag.IMPLAUSIBLE,)
    most = upper_limit(item, around.limit)
    if not right or _outside(number, item.ok_min, most) or typed.result is Result.FAIL:
        return Judged(Result.FAIL, value, flags)
    near = near_from(item, most)
    if near is not None and number >= near:
        flags = (*flags, Flag.NEAR_LIMIT)
    return Judged(Result.PASS, value, flags)


def upper_limit(item: Item, bound: Decimal | None) -> Decimal | None:
    """The most that is right: the item's own, or what its bound came to (None: nobody gave the site one)."""
    return item.ok_max if item.bound is None else bound


def near_from(item: Item, most: Decimal | None) -> Decimal | None:
    """From here on a number is near its limit."""
    return None if most is None or item.amber_share is None else most * item.amber_share


def _outside(number: Decimal, least: Decimal | None, most: Decimal | None) -> bool:
    return (least is not None and number < least) or (most is not None and number > most)


def _by_day(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    item, text = line.item, folded(typed.value)
    if not text:
        if typed.result is Result.PASS and line.asset is not None and line.asset.day is not None:
            text = str(line.asset.day)
        else:
            return _without_value(typed)
    day = read_day(text, last=item.max_age_months is None)
    if day is None:
        return Judged(ask=Ask.NOT_A_DAY)
    flags: tuple[Flag, ...] = ()
    if item.max_age_months is None:
        right = day >= around.day
    else:
        right = day >= _months_before(around.day, item.max_age_months)
        if day > around.day:
            if not typed.sure:
                return Judged(ask=Ask.SURE)
            flags = (Flag.IMPLAUSIBLE,)
    passed = right and typed.result is not Result.FAIL
    return Judged(Result.PASS if passed else Result.FAIL, str(day), flags)


def _by_option(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    text = folded(typed.value)
    options = line.item.options
    if not text:
        return Judged(ask=Ask.VALUE)
    chosen = next((option for option in options if option.code == text), None)
    if chosen is None and text.isdecimal() and 1 <= int(text) <= len(options):
        chosen = options[int(text) - 1]
    if chosen is None:
        return Judged(ask=Ask.NO_SUCH_OPTION)
    passed = chosen.ok and typed.result is not Result.FAIL
    return Judged(Result.PASS if passed else Result.FAIL, chosen.code)


def _by_text(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    """Pressing "pass" says that there is nothing to note."""
    text = typed.value.strip()
    if not text and typed.result is None:
        return Judged(ask=Ask.VALUE)
    return Judged(Result.PASS, text) if is_text(text, LONGEST_TEXT) else Judged(ask=Ask.TEXT)


def _by_code(line: Line, typed: Typed, around: Around, pictured: bool) -> Judged:
    """The code posted at the point today: a wrong one is noted and stops nobody."""
    text = folded(typed.value).replace(" ", "")
    if not text:
        return Judged(ask=Ask.VALUE)
    if not is_text(text, LONGEST_POINT):
        return Judged(ask=Ask.TEXT)
    wrong = bool(around.code) and text != around.code
    return Judged(Result.PASS, text, (Flag.CODE_WRONG,) if wrong else ())


_JUDGES: Mapping[ItemType, Callable[[Line, Typed, Around, bool], Judged]] = {
    ItemType.PASS_FAIL: _by_key,
    ItemType.NUMBER: _by_number,
    ItemType.COUNT: _by_count,
    ItemType.DATE: _by_day,
    ItemType.SELECT: _by_option,
    ItemType.TEXT: _by_text,
    ItemType.PHOTO: _by_picture,
    ItemType.SIGNATURE: _by_signature,
    ItemType.CODE: _by_code,
}


# Reading what was typed -----------------------------------------------------------------------------------------


def folded(text: str) -> str:
    """What was typed as plain text: full-width digits, the full stop of an open input method, spaces around."""
    return unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", "/").strip()


def is_text(text: str, longest: int) -> bool:
    """Whether it can be kept and printed as it is; line breaks are allowed."""
    return len(text) <= longest and all(letter.isprintable() or letter == "\n" for letter in text)


def _number(text: str) -> Decimal | None:
    if not re.fullmatch(r"[+-]?\d{1,15}(?:[.,]\d{1,8})?", text):
        return None
    return Decimal(text.replace(",", "."))


def read_day(text: str, *, last: bool) -> int | None:
    """A day as YYYYMMDD from 20270331, 2027-3-31, 2027年3月31日; a month alone is its last day, or its first."""
    parts = re.fullmatch(r"(\d{4})(\d{2})(\d{2})?", text) or re.fullmatch(
        r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?", text
    )
    if parts is None or not 1950 <= int(parts[1]) <= 2150:
        return None
    day = int(parts[1]) * 10_000 + int(parts[2]) * 100 + int(parts[3] or 1)
    try:
        days.date_of(day)
    except ValueError:
        return None
    return days.month_of(day)[1] if parts[3] is None and last else day


def _months_before(day: int, months: int) -> int:
    at = day // 10_000 * 12 + day // 100 % 100 - 1 - months
    first = at // 12 * 10_000 + (at % 12 + 1) * 100 + 1
    return min(first + day % 100 - 1, days.month_of(first)[1])


# Which answers stand --------------------------------------------------------------------------------------------


def standing(rows: Iterable[Given]) -> dict[Slot, Given]:
    """The answers that stand, from rows in order: the latest of a slot."""
    latest = {row.slot: row for row in rows}
    return {slot: row for slot, row in latest.items() if row.result is not None}


def to_undo(rows: Sequence[Given], staff: bytes) -> tuple[tuple[Given, Given | None], ...]:
    """What this person's last answer was (all of a bulk), each with the answer that stood there before it.

    Only what still stands is taken back: where somebody else answered since, theirs holds.
    """
    stacks: dict[Slot, list[Given]] = {}
    undone = {row.undoes for row in rows if row.undoes is not None}
    for row in rows:
        if row.undoes is None and row.id not in undone:
            stacks.setdefault(row.slot, []).append(row)
    own = [stack for stack in stacks.values() if stack[-1].staff == staff]
    if not own:
        return ()
    last = max((stack[-1] for stack in own), key=lambda row: row.id)
    together = [
        stack
        for stack in own
        if stack[-1] is last
        or (last.how is How.BULK and stack[-1].how is How.BULK and stack[-1].observed == last.observed)
    ]
    return tuple((stack[-1], stack[-2] if len(stack) > 1 else None) for stack in together)


# One go for the plain ones --------------------------------------------------------------------------------------


def sample(items: Iterable[Item], seed: bytes) -> frozenset[str]:
    """The items that this time ask for more: the same whenever it is asked for the same seed, so nobody can re-roll."""
    return frozenset(
        item.code for item in items if _share(seed, item.code) < item.sample_rate * _SAMPLE_SCALE
    )


def _share(seed: bytes, code: str) -> int:
    return int.from_bytes(hashlib.sha256(seed + b"\0" + code.encode()).digest()[:4], "big")


def seed_of(occurrence: bytes | None, kind_repeats: bool, due: int | None, otherwise: str) -> bytes:
    """What the sample of a round is drawn by. Of a patrol, which is walked several times, the time it was due goes in."""
    if occurrence is None:
        return otherwise.encode()
    return occurrence + (str(due).encode() if kind_repeats else b"")


def is_plain(line: Line, day: int) -> bool:
    """Whether `A` may pass it with others: yes or no to look at, nothing critical, nothing drawn for more, in date."""
    item = line.item
    if item.type is not ItemType.PASS_FAIL or item.critical or line.sampled:
        return False
    return item.photo is not PhotoRule.ALWAYS and not _expired(line, day)


def rest_of(lines: Iterable[Line], held: Mapping[Slot, Given], section: str, day: int) -> tuple[Line, ...]:
    """What `A` answers in a section: all that is plain and still unanswered."""
    return tuple(
        line
        for line in lines
        if line.item.section == section and line.slot not in held and is_plain(line, day)
    )


# What is missing ------------------------------------------------------------------------------------------------


def needs_photo(line: Line, result: Result | None) -> bool:
    """Whether a picture of it is required, with this answer."""
    if result is Result.NA:
        return False
    rule = line.item.photo
    if rule is PhotoRule.ON_FAIL:
        return result is Result.FAIL
    return rule is PhotoRule.ALWAYS or (rule is PhotoRule.SAMPLED and line.sampled)


def signers(value: str | None) -> tuple[bytes, ...]:
    """Who signed an item, in order."""
    return tuple(bytes.fromhex(part) for part in (value or "").split(",") if part)


def signed_by_submitting(item: Item) -> bool:
    """Whether it is the signature of whoever submits, so that one PIN does for both."""
    return item.type is ItemType.SIGNATURE and item.severity is None and item.expected in (None, 1)


def missing(
    lines: Iterable[Line],
    held: Mapping[Slot, Given],
    pictures: Mapping[Slot, Collection[Pictured]],
    *,
    placed: bool,
) -> tuple[Missing, ...]:
    """What keeps a round from being submitted, in the order of its lines. `placed`: the round is of one area."""
    found: list[Missing] = []
    for line in lines:
        code, asset = line.slot
        given = held.get(line.slot)
        shown = pictures.get(line.slot, ())
        lacks = _answer_lacks(line, given, placed=placed)
        if given is not None and needs_photo(line, given.result) and not shown:
            lacks.append(Lack.PHOTO)
        if any(not picture.whole for picture in shown):
            lacks.append(Lack.PHOTO_GONE)
        found += (Missing(code, asset, lack) for lack in lacks)
    return tuple(found)


def _answer_lacks(line: Line, given: Given | None, *, placed: bool) -> list[Lack]:
    item = line.item
    if given is None:
        if item.type is ItemType.CODE or signed_by_submitting(item):
            return []
        return [Lack.UNANSWERED]
    lacks = []
    if given.how is How.BULK and (item.critical or line.sampled):
        lacks.append(Lack.SINGLY)
    if given.result is Result.NA and not (given.reason or "").strip():
        lacks.append(Lack.REASON)
    if item.type is ItemType.SIGNATURE and given.result is Result.PASS:
        wanted = item.expected if isinstance(item.expected, int) else 1
        if len(set(signers(given.value))) < wanted:
            lacks.append(Lack.SIGNATURES)
    if given.result is Result.FAIL:
        lacks += _fail_lacks(given.failing or Failing(), placed=placed or line.asset is not None)
    return lacks


def _fail_lacks(failing: Failing, *, placed: bool) -> list[Lack]:
    lacks = []
    if failing.severity is None:
        lacks.append(Lack.SEVERITY)
    if not (placed or failing.point.strip() or failing.area):
        lacks.append(Lack.POINT)
    if failing.disposition is None:
        lacks.append(Lack.DISPOSITION)
    urgent = failing.severity is Severity.S1 and failing.disposition is Disposition.RECTIFY
    if urgent and not failing.interim.strip():
        lacks.append(Lack.INTERIM)
    return lacks


def first_words(line: Line) -> Failing:
    """What the strip of a fail begins with: the item's severity. What was done about it is said by a person."""
    return Failing(severity=line.item.severity)


# Counting and keeping -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines stand how."""

    lines: int
    answered: int
    fails: int
    nas: int
    bulk: int


def tally(lines: Collection[Line], held: Mapping[Slot, Given]) -> Tally:
    answered = [held[line.slot] for line in lines if line.slot in held]
    return Tally(
        len(lines),
        len(answered),
        sum(given.result is Result.FAIL for given in answered),
        sum(given.result is Result.NA for given in answered),
        sum(given.how is How.BULK for given in answered),
    )


def digest(held: Mapping[Slot, Given]) -> str:
    """A hash of all answers that stand, kept with the signature: whoever changes one later changes this."""
    rows = sorted(
        (code, "" if asset is None else asset.hex(), given.id.hex()) for (code, asset), given in held.items()
    )
    return hashlib.sha256(json.dumps(rows, separators=(",", ":")).encode()).hexdigest()


def facts_text(
    failing: Failing | None = None, flags: Sequence[Flag] = (), undoes: bytes | None = None
) -> str | None:
    """The JSON kept with an answer; None where there is nothing to keep."""
    facts: dict[str, object] = {}
    if failing is not None:
        facts |= {
            "severity": None if failing.severity is None else int(failing.severity),
            "point": failing.point,
            "disposition": None if failing.disposition is None else failing.disposition.value,
            "due": failing.due,
            "text": failing.text,
            "interim": failing.interim,
        }
        if failing.area is not None:
            facts["area"] = failing.area.hex()
    if flags:
        facts["flags"] = [flag.value for flag in flags]
    if undoes is not None:
        facts["undoes"] = undoes.hex()
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")) if facts else None


def facts_from(text: str | None) -> tuple[Failing | None, tuple[Flag, ...], bytes | None]:
    """What `facts_text` kept; flags of a later release are left out. Raises ValueError for anything else."""
    if text is None:
        return None, (), None
    try:
        facts = json.loads(text)
        undoes = facts.get("undoes")
        failing = None
        if "severity" in facts:
            severity, disposition = facts["severity"], facts["disposition"]
            failing = Failing(
                None if severity is None else Severity(severity),
                facts["point"],
                None if disposition is None else Disposition(disposition),
                facts["due"],
                facts["text"],
                facts["interim"],
                bytes.fromhex(facts["area"]) if "area" in facts else None,
            )
        known = {flag.value for flag in Flag}
        flags = tuple(Flag(flag) for flag in facts.get("flags", ()) if flag in known)
        return failing, flags, None if undoes is None else bytes.fromhex(undoes)
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError("no facts of an answer") from problem
