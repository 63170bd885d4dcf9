"""Findings and their steps. A step is kept together with what the finding is after it.

`through` leaves out every row with a later id: what was known when a period was sealed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields

from db.queries import Queries

_ALL = b"\xff" * 16
_PORTION = 500
_LIVE = "('open', 'assigned', 'rectifying', 'claimed', 'on-spot', 'deferred')"


@dataclass(frozen=True, slots=True)
class FindingRow:
    id: bytes
    number: str
    origin: str
    hazard: str
    area: bytes | None
    asset: bytes | None
    item: str | None
    point: str
    text: str
    severity: int
    legal_class: str
    disposition: str
    round: bytes | None
    voice: bytes | None
    recurrence_of: bytes | None
    observed: int
    day: int
    staff: bytes
    state: str
    grade: int
    due: int | None
    closed: int | None


@dataclass(frozen=True, slots=True)
class EventRow:
    id: bytes
    finding: bytes
    what: str
    observed: int
    day: int
    reason: str | None
    facts: str
    staff: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """What a finding caches of its steps."""

    state: str
    grade: int
    due: int | None
    closed: int | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which findings; what is empty or None does not matter. `text` is looked for in number, words and point."""

    states: tuple[str, ...] = ()
    areas: tuple[bytes, ...] = ()
    grades: tuple[int, ...] = ()
    origins: tuple[str, ...] = ()
    first_day: int | None = None
    last_day: int | None = None
    due_before: int | None = None
    recurrences: bool = False
    text: str = ""
    before: bytes | None = None
    limit: int = 500


def _names(kind: type) -> str:
    return ", ".join(field.name for field in fields(kind))


_FINDING = f"SELECT {_names(FindingRow)} FROM finding"
_EVENT = f"SELECT {_names(EventRow)} FROM finding_event"
_ADD_FINDING = (
    f"INSERT INTO finding ({_names(FindingRow)}) VALUES ({', '.join('?' * len(fields(FindingRow)))})"
)
_ADD_EVENT = (
    f"INSERT INTO finding_event ({_names(EventRow)}) VALUES ({', '.join('?' * len(fields(EventRow)))})"
)


def add(store: Queries, row: FindingRow) -> None:
    store.sql(_ADD_FINDING, astuple(row))


def add_event(store: Queries, event: EventRow) -> None:
    store.sql(_ADD_EVENT, astuple(event))


def settle(store: Queries, finding: bytes, now: Standing) -> None:
    """Keep what a finding is after its steps."""
    store.sql(
        "UPDATE finding SET state = ?, grade = ?, due = ?, closed = ? WHERE id = ?", (*astuple(now), finding)
    )


def get(store: Queries, finding: bytes) -> FindingRow | None:
    row = store.one(f"{_FINDING} WHERE id = ?", (finding,))
    return None if row is None else FindingRow(*row)


def several(store: Queries, findings: Sequence[bytes]) -> dict[bytes, FindingRow]:
    found: dict[bytes, FindingRow] = {}
    for at in range(0, len(findings), _PORTION):
        part = tuple(findings[at : at + _PORTION])
        marks = ", ".join("?" * len(part))
        found.update(
            {row[0]: FindingRow(*row) for row in store.rows(f"{_FINDING} WHERE id IN ({marks})", part)}
        )
    return found


def by_number(store: Queries, number: str) -> FindingRow | None:
    """The finding of this number; the older one where two desks issued it alike."""
    row = store.one(f"{_FINDING} WHERE number = ? ORDER BY id LIMIT 1", (number,))
    return None if row is None else FindingRow(*row)


def last_number(store: Queries, prefix: str) -> int:
    """The highest running number among the numbers that begin with `prefix`, 0 where there is none."""
    row = store.one(
        "SELECT number FROM finding WHERE number >= ? AND number < ? ORDER BY length(number) DESC, number DESC LIMIT 1",
        (prefix, prefix + ":"),
    )
    return 0 if row is None else int(row[0][len(prefix) :])


def latest_of_hazard(store: Queries, hazard: str) -> FindingRow | None:
    row = store.one(f"{_FINDING} WHERE hazard = ? ORDER BY id DESC LIMIT 1", (hazard,))
    return None if row is None else FindingRow(*row)


def of_round(store: Queries, round_id: bytes) -> list[FindingRow]:
    """The findings that a round raised; what it saw again is a step of the finding it saw."""
    return [FindingRow(*row) for row in store.rows(f"{_FINDING} WHERE round = ? ORDER BY id", (round_id,))]


def recurrences_of(store: Queries, finding: bytes) -> list[FindingRow]:
    """Later findings of the same hazard that name this one as their earlier."""
    rows = store.rows(
        f"{_FINDING} WHERE hazard = (SELECT hazard FROM finding WHERE id = ?) AND recurrence_of = ? ORDER BY id",
        (finding, finding),
    )
    return [FindingRow(*row) for row in rows]


def of_voice(store: Queries, voices: Sequence[bytes]) -> dict[bytes, bytes]:
    """The first finding that came of each of these words of visitors."""
    found: dict[bytes, bytes] = {}
    for at in range(0, len(voices), _PORTION):
        part = tuple(voices[at : at + _PORTION])
        marks = ", ".join("?" * len(part))
        rows = store.rows(f"SELECT voice, id FROM finding WHERE voice IN ({marks}) ORDER BY id DESC", part)
        found.update({voice: finding for voice, finding in rows})
    return found


def live(store: Queries) -> list[FindingRow]:
    """Everything that is not closed, oldest first."""
    return [FindingRow(*row) for row in store.rows(f"{_FINDING} WHERE state IN {_LIVE} ORDER BY id")]


def live_of_area(store: Queries, area: bytes | None) -> list[FindingRow]:
    where, params = ("area IS NULL", ()) if area is None else ("area = ?", (area,))
    rows = store.rows(f"{_FINDING} WHERE state IN {_LIVE} AND {where} ORDER BY id", params)
    return [FindingRow(*row) for row in rows]


def closed_areas(store: Queries) -> list[tuple[bytes | None, bytes]]:
    """Areas (None: the whole site) that stand closed because of a finding, with that finding."""
    rows = store.rows(
        "SELECT f.area, f.id, e.what FROM finding f JOIN finding_event e ON e.finding = f.id"
        f" WHERE f.state IN {_LIVE} AND e.what IN ('area-closed', 'area-opened') ORDER BY e.id"
    )
    last = {finding: (area, what) for area, finding, what in rows}
    return [(area, finding) for finding, (area, what) in last.items() if what == "area-closed"]


def wanted(store: Queries, by: Wanted) -> list[FindingRow]:
    """The newest first; `before` pages on."""
    parts: list[str] = []
    params: list[object] = []
    for column, values in (
        ("state", by.states),
        ("area", by.areas),
        ("grade", by.grades),
        ("origin", by.origins),
    ):
        if values:
            parts.append(f"{column} IN ({', '.join('?' * len(values))})")
            params += values
    for clause, value in (
        ("day >= ?", by.first_day),
        ("day <= ?", by.last_day),
        ("due < ?", by.due_before),
        ("id < ?", by.before),
    ):
        if value is not None:
            parts.append(clause)
            params.append(value)
    if by.recurrences:
        parts.append("recurrence_of IS NOT NULL")
    if by.text:
        like = "%" + by.text.lower().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"
        columns = ("number", "text", "point")
        parts.append("(" + " OR ".join(f"lower({name}) LIKE ? ESCAPE '!'" for name in columns) + ")")
        params += [like] * len(columns)
    where = f" WHERE {' AND '.join(parts)}" if parts else ""
    return [
        FindingRow(*row)
        for row in store.rows(f"{_FINDING}{where} ORDER BY id DESC LIMIT ?", (*params, by.limit))
    ]


def counts(store: Queries) -> dict[str, int]:
    """How many findings are in each state."""
    return dict(store.rows("SELECT state, count(*) FROM finding GROUP BY state"))


def events_of(
    store: Queries, findings: Sequence[bytes], through: bytes | None = None
) -> dict[bytes, list[EventRow]]:
    """The steps of each of these findings, oldest first."""
    found: dict[bytes, list[EventRow]] = {finding: [] for finding in findings}
    for at in range(0, len(findings), _PORTION):
        part = tuple(findings[at : at + _PORTION])
        marks = ", ".join("?" * len(part))
        for row in store.rows(
            f"{_EVENT} WHERE finding IN ({marks}) AND id <= ? ORDER BY id", (*part, through or _ALL)
        ):
            found[row[1]].append(EventRow(*row))
    return found


def events_between(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> list[EventRow]:
    """The steps of these days, oldest first."""
    rows = store.rows(
        f"{_EVENT} WHERE day >= ? AND day <= ? AND id <= ? ORDER BY id",
        (first_day, last_day, through or _ALL),
    )
    return [EventRow(*row) for row in rows]


def told(store: Queries, through: bytes | None = None) -> Iterator[tuple[FindingRow, list[EventRow]]]:
    """Every finding with its steps, oldest first, read in portions."""
    after, limit = b"", through or _ALL
    while True:
        rows = store.rows(f"{_FINDING} WHERE id > ? AND id <= ? ORDER BY id LIMIT {_PORTION}", (after, limit))
        if not rows:
            return
        portion = [FindingRow(*row) for row in rows]
        steps = events_of(store, [row.id for row in portion], through)
        for row in portion:
            yield row, steps[row.id]
        after = portion[-1].id


def merged_into(store: Queries, finding: bytes) -> list[FindingRow]:
    """The doubles of a finding, oldest first."""
    doubles = (
        "SELECT finding FROM finding_event WHERE what = 'merged' AND facts LIKE ?"
        " AND finding IN (SELECT id FROM finding WHERE state = 'merged')"
    )
    rows = store.rows(f"{_FINDING} WHERE id IN ({doubles}) ORDER BY id", (f'%"into":"{finding.hex()}"%',))
    return [FindingRow(*row) for row in rows]
