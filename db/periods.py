"""Months and quarters: their steps and seals, amendments, schemes, and what their figures are read from besides.

`through` leaves out every fact with a later id. What a sealed period was computed from is besides that bounded by the
place of its seal in the log: rows of a "field" table are read as they stood there (`fields_at`), and facts that another
desk wrote after it, by a clock that was behind, are told by `came_late`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any, TypeVar

from db.ids import MAX_SEQ
from db.ledger import OWN
from db.queries import Queries

R = TypeVar("R")
_ALL = b"\xff" * 16
_FEW = 500

SOURCES = (
    "asset_date", "post_holding", "opening_plan", "day_override", "holiday_day", "desk_day", "schedule", "excusal",
    "round", "round_step", "answer", "area_release", "integrity_mark", "finding", "finding_event", "voice",
    "voice_reply", "amendment", "score_scheme", "period_step",
)  # fmt: skip
"""The tables of facts that a period is computed from."""

_SOURCES = ", ".join(f"'{table}'" for table in SOURCES)


FIELDS = {
    "area": ("id", "kind", "created", "retired"),
    "asset": ("id", "area", "kind", "created", "retired"),
    "post": ("id", "created", "retired"),
}
"""What a period reads of the tables whose rows can be changed."""


@dataclass(frozen=True, slots=True)
class StepRow:
    id: bytes
    kind: str
    start: int
    what: str
    subject: str | None
    text: str | None
    figures: str | None
    scheme: int | None
    through: bytes | None
    head: bytes | None
    pdf: bytes | None
    observed: int
    day: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class AmendmentRow:
    id: bytes
    kind: str
    start: int
    subject: str
    old: str
    new: str
    reason: str
    observed: int
    day: int
    approver: bytes
    staff: bytes


@dataclass(frozen=True, slots=True)
class SchemeRow:
    id: bytes
    number: int
    from_day: int
    body: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class VoiceRow:
    id: bytes
    kind: str
    channel: str
    area: bytes | None
    score: int | None
    text: str
    day: int
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class VersionRow:
    """`published` in ms, None for a draft."""

    id: bytes
    code: str
    number: int
    state: str
    body: str
    published: int | None
    published_by: bytes | None


_TABLES: dict[type[Any], str] = {
    StepRow: "period_step",
    AmendmentRow: "amendment",
    SchemeRow: "score_scheme",
    VoiceRow: "voice",
    VersionRow: "template_version",
}
_NAMES = {kind: ", ".join(field.name for field in fields(kind)) for kind in _TABLES}
_SELECT = {kind: f"SELECT {_NAMES[kind]} FROM {table}" for kind, table in _TABLES.items()}


def _read(store: Queries, kind: type[R], rest: str, params: Sequence[object] = ()) -> list[R]:
    return [kind(*row) for row in store.rows(f"{_SELECT[kind]} {rest}", params)]


def add(store: Queries, row: StepRow | AmendmentRow | SchemeRow) -> None:
    marks = ", ".join("?" * len(fields(row)))
    kind = type(row)
    store.sql(f"INSERT INTO {_TABLES[kind]} ({_NAMES[kind]}) VALUES ({marks})", astuple(row))


# Steps, amendments, schemes -------------------------------------------------------------------------------------


def steps(store: Queries, kind: str, start: int) -> list[StepRow]:
    """A period's steps, oldest first."""
    return _read(store, StepRow, "WHERE start = ? AND kind = ? ORDER BY id", (start, kind))


def step(store: Queries, step_id: bytes) -> StepRow | None:
    return next(iter(_read(store, StepRow, "WHERE id = ?", (step_id,))), None)


def seals(store: Queries, kind: str | None = None, through: bytes | None = None) -> list[StepRow]:
    """The first seal of every sealed period, the oldest period first; a second one (two desks at once) does not count."""
    rows = _read(
        store,
        StepRow,
        "WHERE what = 'sealed' AND id <= ? ORDER BY start, id",
        (through or _ALL,),
    )
    first: dict[tuple[str, int], StepRow] = {}
    for row in rows:
        if kind is None or row.kind == kind:
            first.setdefault((row.kind, row.start), row)
    return list(first.values())


def seal_of(store: Queries, kind: str, start: int) -> StepRow | None:
    rest = "WHERE start = ? AND kind = ? AND what = 'sealed' ORDER BY id LIMIT 1"
    return next(iter(_read(store, StepRow, rest, (start, kind))), None)


def words(store: Queries, kind: str, first: int, last: int) -> dict[int, list[str]]:
    """The steps of the periods that begin on these days, as words, by first day; oldest first."""
    found: dict[int, list[str]] = {}
    rows = store.rows(
        "SELECT start, what FROM period_step WHERE start >= ? AND start <= ? AND kind = ? ORDER BY id",
        (first, last, kind),
    )
    for start, what in rows:
        found.setdefault(start, []).append(what)
    return found


def first_day(store: Queries) -> int | None:
    """The first day of which anything is known that a period counts."""
    row = store.one(
        "SELECT (SELECT min(day) FROM round), (SELECT min(day) FROM desk_day), (SELECT min(day) FROM finding)"
    )
    known = [day for day in row or () if day is not None]
    return min(known, default=None)


def amendments(store: Queries, kind: str, start: int) -> list[AmendmentRow]:
    return _read(store, AmendmentRow, "WHERE start = ? AND kind = ? ORDER BY id", (start, kind))


def amendments_between(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[AmendmentRow]:
    """What was corrected on these days, of whatever period."""
    rest = "WHERE day >= ? AND day <= ? AND id <= ? ORDER BY id"
    return _read(store, AmendmentRow, rest, (first_day, last_day, through or _ALL))


def schemes(store: Queries, through: bytes | None = None) -> list[SchemeRow]:
    return _read(store, SchemeRow, "WHERE id <= ? ORDER BY number, id", (through or _ALL,))


# What figures are read from -------------------------------------------------------------------------------------


def voices(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[VoiceRow]:
    rest = "WHERE day >= ? AND day <= ? AND id <= ? ORDER BY id"
    return _read(store, VoiceRow, rest, (first_day, last_day, through or _ALL))


def replies(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[tuple[bytes, bytes, int]]:
    """Id, voice and day of the answers to the words said on these days, oldest first."""
    rows = store.rows(
        "SELECT r.id, r.voice, r.day FROM voice_reply r JOIN voice v ON v.id = r.voice"
        " WHERE v.day >= ? AND v.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )
    return [(bytes(key), bytes(voice), day) for key, voice, day in rows]


def reply_texts(store: Queries, voice: bytes) -> list[str]:
    return [
        text for (text,) in store.rows("SELECT text FROM voice_reply WHERE voice = ? ORDER BY id", (voice,))
    ]


def finding_ids(
    store: Queries, first_day: int, last_day: int, start_ms: int, through: bytes | None = None
) -> list[bytes]:
    """The findings raised no later than `last_day` that a period is about: raised in it, not closed before it, due in it,
    or named as the earlier one by one that was raised in it.

    What a finding caches is of now, so one that got a step after `through` is always among them.
    """
    limit = through or _ALL
    rows = store.rows(
        "SELECT id FROM finding WHERE day <= ? AND id <= ? AND (day >= ? OR closed IS NULL OR closed >= ?"
        " OR due >= ? OR id IN (SELECT finding FROM finding_event WHERE id > ?) OR id IN (SELECT recurrence_of"
        " FROM finding WHERE day >= ? AND day <= ? AND id <= ? AND recurrence_of IS NOT NULL)) ORDER BY id",
        (last_day, limit, first_day, start_ms, start_ms, limit, first_day, last_day, limit),
    )
    return [bytes(key) for (key,) in rows]


def answers(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> Iterator[tuple[bytes, bytes, str, bytes | None, str, str]]:
    """Id, round, item, asset, verdict and how of every answer in the rounds of these days, in order, a day at a time."""
    days = store.rows(
        "SELECT DISTINCT day FROM round WHERE day >= ? AND day <= ? ORDER BY day", (first_day, last_day)
    )
    for (day,) in days:
        yield from store.rows(
            "SELECT a.id, a.round, a.item, a.asset, a.verdict, a.how FROM round o JOIN answer a ON a.round = o.id"
            " WHERE o.day = ? AND a.id <= ? ORDER BY a.id",
            (day, through or _ALL),
        )


def findings_of_voices(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> dict[bytes, bytes]:
    """The first finding that came of each word said on these days."""
    rows = store.rows(
        "SELECT f.voice, f.id FROM finding f JOIN voice v ON v.id = f.voice"
        " WHERE v.day >= ? AND v.day <= ? AND f.id <= ? ORDER BY f.id DESC",
        (first_day, last_day, through or _ALL),
    )
    return {bytes(voice): bytes(finding) for voice, finding in rows}


def versions(store: Queries, ids: Sequence[bytes]) -> list[VersionRow]:
    found: list[VersionRow] = []
    for at in range(0, len(ids), _FEW):
        part = tuple(ids[at : at + _FEW])
        marks = ", ".join("?" * len(part))
        found += _read(store, VersionRow, f"WHERE id IN ({marks}) ORDER BY id", part)
    return found


def published(store: Queries, first_ms: int, until_ms: int) -> list[VersionRow]:
    """The template versions published from `first_ms` to before `until_ms`."""
    rest = "WHERE published >= ? AND published < ? ORDER BY published, id"
    return _read(store, VersionRow, rest, (first_ms, until_ms))


def versions_of_rounds(store: Queries, rounds: Sequence[bytes]) -> dict[bytes, bytes]:
    """The template version of each of these rounds."""
    found: dict[bytes, bytes] = {}
    for at in range(0, len(rounds), _FEW):
        part = tuple(rounds[at : at + _FEW])
        marks = ", ".join("?" * len(part))
        rows = store.rows(f"SELECT id, version FROM round WHERE id IN ({marks})", part)
        found.update({bytes(key): bytes(version) for key, version in rows})
    return found


def desk_days(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[tuple[bytes, int]]:
    """Id and day of every time that a desk was first switched on, on these days."""
    rows = store.rows(
        "SELECT id, day FROM desk_day WHERE day >= ? AND day <= ? AND id <= ?",
        (first_day, last_day, through or _ALL),
    )
    return [(bytes(key), day) for key, day in rows]


def evidence_between(store: Queries, first_ms: int, until_ms: int) -> list[tuple[bytes, int]]:
    """Digest and size of the pictures kept from `first_ms` to before `until_ms`."""
    first, until = (ms.to_bytes(6, "big") + bytes(10) for ms in (first_ms, until_ms))
    rows = store.rows(
        "SELECT digest, size FROM evidence WHERE id >= ? AND id < ? ORDER BY id", (first, until)
    )
    return [(bytes(digest), size) for digest, size in rows]


def latest_versions(store: Queries, until_ms: int) -> list[VersionRow]:
    """Of every template code the newest version that was published before `until_ms`."""
    rows = _read(store, VersionRow, "WHERE published < ? ORDER BY published, number, id", (until_ms,))
    return list({row.code: row for row in rows}.values())


# The place of a seal in the log ---------------------------------------------------------------------------------


def came_late(store: Queries, after_seq: int, through: bytes) -> frozenset[bytes]:
    """Facts written after operation `after_seq` whose ids are not after `through`."""
    rows = store.rows(
        "SELECT row_id FROM operation WHERE id > ? AND id < ? AND col IS NULL AND row_id <= ?"
        f" AND tbl IN ({_SOURCES})",
        (OWN * MAX_SEQ + after_seq, (OWN + 1) * MAX_SEQ, through),
    )
    return frozenset(bytes(key) for (key,) in rows)


def moved_since(store: Queries, after_seq: int) -> bool:
    """Whether an area, an asset or a template was changed, or anything that counts for a period written, after `after_seq`."""
    row = store.one(
        "SELECT 1 FROM operation WHERE id > ? AND id < ?"
        f" AND tbl IN ('area', 'asset', 'post', 'template_version', {_SOURCES}) LIMIT 1",
        (OWN * MAX_SEQ + after_seq, (OWN + 1) * MAX_SEQ),
    )
    return row is not None


def fields_now(store: Queries, table: str) -> Iterator[dict[str, Any]]:
    """Every row of a "field" table as it is, ids in hexadecimal: what `fields_at` gives of the present."""
    columns = FIELDS[table]
    for row in store.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id"):
        yield {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in zip(columns, row, strict=True)
        }


def fields_at(store: Queries, table: str, through_seq: int) -> Iterator[dict[str, Any]]:
    """Every row of a "field" table as it stood at operation `through_seq`, ids in hexadecimal."""
    keys = [bytes(key) for (key,) in store.rows(f"SELECT id FROM {table} ORDER BY id")]
    for at in range(0, len(keys), _FEW):
        part = tuple(keys[at : at + _FEW])
        marks = ", ".join("?" * len(part))
        found: dict[bytes, dict[str, Any]] = {}
        for key, column, body in store.rows(
            f"SELECT row_id, col, body FROM operation WHERE kind = 2 AND row_id IN ({marks}) AND id <= ? AND tbl = ?"
            " AND body IS NOT NULL ORDER BY id",
            (*part, OWN * MAX_SEQ + through_seq, table),
        ):
            if column is None:
                found[bytes(key)] = json.loads(body)
            elif bytes(key) in found:
                found[bytes(key)][column] = json.loads(body)[0]
        yield from (found[key] for key in part if key in found)
