"""Rounds, their steps and answers, the pictures that prove them, excusals, releases of areas.

`through` is a period's last known id: facts that came later are left out, so that a sealed period stays as it was. The
derived columns of a round are those of now; whoever asks for `through` folds the steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, TypeVar

from db.queries import Queries

_ALL = b"\xff" * 16
_FEW = 500


@dataclass(frozen=True, slots=True)
class RoundRow:
    id: bytes
    occurrence: bytes | None
    schedule: bytes | None
    version: bytes
    template: str
    area: bytes | None
    day: int
    due: int | None
    miss: int | None
    started: int
    mode: str
    desk: int
    staff: bytes
    state: str
    submitted: int | None
    performer: bytes | None
    countersigner: bytes | None


@dataclass(frozen=True, slots=True)
class StepRow:
    id: bytes
    round: bytes
    what: str
    observed: int
    day: int
    reason: str | None
    facts: str
    staff: bytes


@dataclass(frozen=True, slots=True)
class AnswerRow:
    id: bytes
    round: bytes
    item: str
    asset: bytes | None
    verdict: str
    value: str | None
    how: str
    reason: str | None
    facts: str | None
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    id: bytes
    digest: bytes
    original: bytes
    media: str
    size: int
    width: int
    height: int
    mark: str
    taken: int | None
    source: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class LinkRow:
    id: bytes
    digest: bytes
    tbl: str
    row_id: bytes
    item: str | None
    asset: bytes | None
    role: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class ExcusalRow:
    id: bytes
    occurrence: bytes
    day: int
    what: str
    reason: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    id: bytes
    area: bytes | None
    day: int
    reason: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class MarkRow:
    id: bytes
    kind: str
    outcome: str
    round: bytes | None
    item: str | None
    post: bytes | None
    day: int
    text: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class Life:
    """What a round caches, beside the steps that tell of it."""

    round: bytes
    state: str
    submitted: int | None
    performer: bytes | None
    countersigner: bytes | None
    steps: tuple[StepRow, ...]


R = TypeVar("R")
_TABLES: dict[type[Any], str] = {
    RoundRow: "round",
    StepRow: "round_step",
    AnswerRow: "answer",
    EvidenceRow: "evidence",
    LinkRow: "evidence_link",
    ExcusalRow: "excusal",
    ReleaseRow: "area_release",
    MarkRow: "integrity_mark",
}
_NAMES = {kind: tuple(field.name for field in fields(kind)) for kind in _TABLES}
_COLUMNS = {kind: ", ".join(f"r.{name}" for name in names) for kind, names in _NAMES.items()}
_SELECT = {kind: f"SELECT {_COLUMNS[kind]} FROM {table} r" for kind, table in _TABLES.items()}
_INSERT = {
    kind: f"INSERT INTO {table} ({', '.join(_NAMES[kind])}) VALUES ({', '.join('?' * len(_NAMES[kind]))})"
    for kind, table in _TABLES.items()
}
_VALUES = {kind: attrgetter(*names) for kind, names in _NAMES.items()}  # astuple would copy each value deeply
_STANDING = " AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = r.id)"


def _read(store: Queries, kind: type[R], rest: str, params: Sequence[object] = ()) -> list[R]:
    return [kind(*row) for row in store.rows(f"{_SELECT[kind]} {rest}", params)]


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _of_several(
    store: Queries,
    kind: type[R],
    column: str,
    keys: Sequence[bytes],
    rest: str = "",
    params: Sequence[object] = (),
) -> list[R]:
    found: list[R] = []
    for at in range(0, len(keys), _FEW):
        part = keys[at : at + _FEW]
        found += _read(
            store, kind, f"WHERE r.{column} IN ({_marks(len(part))}){rest} ORDER BY r.id", (*part, *params)
        )
    return found


def add(store: Queries, row: object) -> None:
    """Keep a new row of any kind above."""
    store.sql(_INSERT[type(row)], _VALUES[type(row)](row))


def add_many(store: Queries, rows: Sequence[object]) -> None:
    """Keep several rows of one kind."""
    if rows:
        store.many(_INSERT[type(rows[0])], map(_VALUES[type(rows[0])], rows))


# Rounds ---------------------------------------------------------------------------------------------------------


def get(store: Queries, round_id: bytes) -> RoundRow | None:
    return next(iter(_read(store, RoundRow, "WHERE r.id = ?", (round_id,))), None)


def of_days(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[RoundRow]:
    """The rounds that belong to these days, in the order they were begun."""
    return _read(
        store,
        RoundRow,
        "WHERE r.day >= ? AND r.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )


def in_states(store: Queries, states: Sequence[str], since_day: int = 0) -> list[RoundRow]:
    """All rounds that stand so now, of whatever day."""
    return _read(
        store,
        RoundRow,
        f"WHERE r.state IN ({_marks(len(states))}) AND r.day >= ? ORDER BY r.id",
        (*states, since_day),
    )


def of_occurrences(store: Queries, occurrences: Sequence[bytes]) -> list[RoundRow]:
    return _of_several(store, RoundRow, "occurrence", occurrences)


def last_of(
    store: Queries, template: str, area: bytes | None, states: Sequence[str], since_day: int
) -> RoundRow | None:
    """The latest round of a template in an area that stands so, not before a day."""
    bound, params = ("r.area IS NULL", ()) if area is None else ("r.area = ?", (area,))
    rest = (
        f"WHERE r.day >= ? AND r.template = ? AND {bound} AND r.state IN ({_marks(len(states))})"
        " ORDER BY r.day DESC, r.id DESC LIMIT 1"
    )
    return next(iter(_read(store, RoundRow, rest, (since_day, template, *params, *states))), None)


def set_standing(
    store: Queries,
    round_id: bytes,
    state: str,
    submitted: int | None,
    performer: bytes | None,
    countersigner: bytes | None,
) -> None:
    """Set the derived columns anew, after a step was added."""
    store.sql(
        "UPDATE round SET state = ?, submitted = ?, performer = ?, countersigner = ? WHERE id = ?",
        (state, submitted, performer, countersigner, round_id),
    )


def steps(store: Queries, round_id: bytes) -> list[StepRow]:
    return _read(store, StepRow, "WHERE r.round = ? ORDER BY r.id", (round_id,))


def steps_of(store: Queries, rounds: Sequence[bytes], through: bytes | None = None) -> list[StepRow]:
    """The steps of several rounds, in order."""
    return _of_several(store, StepRow, "round", rounds, " AND r.id <= ?", (through or _ALL,))


def steps_of_days(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[StepRow]:
    """The steps of the rounds that belong to these days, in order."""
    return _read(
        store,
        StepRow,
        "JOIN round o ON o.id = r.round WHERE o.day >= ? AND o.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )


def lives(store: Queries) -> Iterator[Life]:
    """Every round with its steps, read in portions."""
    after = b""
    while True:
        rows = store.rows(
            "SELECT id, state, submitted, performer, countersigner FROM round WHERE id > ? ORDER BY id LIMIT 1000",
            (after,),
        )
        if not rows:
            return
        last = bytes(rows[-1][0])
        told: dict[bytes, list[StepRow]] = {}
        for step in _read(
            store, StepRow, "WHERE r.round > ? AND r.round <= ? ORDER BY r.round, r.id", (after, last)
        ):
            told.setdefault(step.round, []).append(step)
        for key, state, submitted, performer, countersigner in rows:
            found = tuple(told.get(bytes(key), ()))
            yield Life(bytes(key), state, submitted, _bytes(performer), _bytes(countersigner), found)
        after = last


def _bytes(value: Any) -> bytes | None:
    return None if value is None else bytes(value)


# Answers --------------------------------------------------------------------------------------------------------


def answers(store: Queries, round_id: bytes, through: bytes | None = None) -> list[AnswerRow]:
    """Every answer that was ever given in a round, in order."""
    return _read(
        store, AnswerRow, "WHERE r.round = ? AND r.id <= ? ORDER BY r.id", (round_id, through or _ALL)
    )


def answers_of(store: Queries, rounds: Sequence[bytes]) -> list[AnswerRow]:
    return _of_several(store, AnswerRow, "round", rounds)


# Evidence -------------------------------------------------------------------------------------------------------


def evidence(store: Queries, digest: bytes) -> EvidenceRow | None:
    return next(iter(_read(store, EvidenceRow, "WHERE r.digest = ? ORDER BY r.id LIMIT 1", (digest,))), None)


def evidence_marks(store: Queries, since: bytes, before: bytes) -> list[str]:
    """The difference hashes of the pictures kept between two ids."""
    return [
        mark
        for (mark,) in store.rows(
            "SELECT mark FROM evidence WHERE id >= ? AND id < ? ORDER BY id", (since, before)
        )
    ]


def all_evidence(store: Queries) -> Iterator[EvidenceRow]:
    """Every picture, oldest first, read in portions."""
    after = b""
    while rows := _read(store, EvidenceRow, "WHERE r.id > ? ORDER BY r.id LIMIT 500", (after,)):
        yield from rows
        after = rows[-1].id


def links(store: Queries, table: str, rows: Sequence[bytes]) -> list[LinkRow]:
    """What was shown of these rows and not taken back, in order."""
    return _of_several(store, LinkRow, "row_id", rows, f" AND r.tbl = ?{_STANDING}", (table,))


def link(store: Queries, link_id: bytes) -> LinkRow | None:
    """A showing that still stands."""
    return next(iter(_read(store, LinkRow, f"WHERE r.id = ?{_STANDING}", (link_id,))), None)


# Excusals, releases, marks --------------------------------------------------------------------------------------


def excusals(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[ExcusalRow]:
    """What was asked for and decided of the days' rounds, in order; the latest of an occurrence holds."""
    return _read(
        store,
        ExcusalRow,
        "WHERE r.day >= ? AND r.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )


def excusals_of(store: Queries, occurrences: Sequence[bytes]) -> list[ExcusalRow]:
    return _of_several(store, ExcusalRow, "occurrence", occurrences)


def releases(store: Queries, day: int) -> list[ReleaseRow]:
    return _read(store, ReleaseRow, "WHERE r.day = ? ORDER BY r.id", (day,))


def releases_between(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[ReleaseRow]:
    return _read(
        store,
        ReleaseRow,
        "WHERE r.day >= ? AND r.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )


def marks(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[MarkRow]:
    return _read(
        store,
        MarkRow,
        "WHERE r.day >= ? AND r.day <= ? AND r.id <= ? ORDER BY r.id",
        (first_day, last_day, through or _ALL),
    )


# What the list of a day depends on ------------------------------------------------------------------------------


def _newest(*tables: str) -> str:
    # Not max(id): PostgreSQL has none for bytes before its release 18.
    return ", ".join(f"(SELECT id FROM {table} ORDER BY id DESC LIMIT 1)" for table in tables)


_STAMP = (
    f"SELECT {_newest('schedule', 'opening_plan', 'day_override', 'holiday_day', 'area')},"
    " (SELECT max(retired) FROM area)"
)
_ACTIVITY = f"SELECT {_newest('round', 'round_step', 'area_release', 'excusal', 'finding_event')}"


def stamp(store: Queries) -> tuple[object, ...]:
    """Where everything stands that the day's occurrences are computed from; alike as long as nothing of it changed."""
    return store.one(_STAMP) or ()


def activity(store: Queries) -> tuple[object, ...]:
    """Where everything stands that decides, beside the occurrences, whether an area is released."""
    return store.one(_ACTIVITY) or ()


def states_of(store: Queries, findings: Iterable[bytes]) -> dict[bytes, str]:
    """How these findings stand."""
    keys = tuple(findings)
    if not keys:
        return {}
    rows = store.rows(f"SELECT id, state FROM finding WHERE id IN ({_marks(len(keys))})", keys)
    return {bytes(key): state for key, state in rows}


def versions_by_code(store: Queries) -> list[tuple[str, bytes, str]]:
    """Code, id and state of every template version, the latest of a code last."""
    rows = store.rows("SELECT code, id, state FROM template_version ORDER BY code, number, id")
    return [(code, bytes(key), state) for code, key, state in rows]
