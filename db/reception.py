"""Visits, exits, undone ones, and the verdicts that let nobody in. What a scan runs is constant SQL."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from db.models import Annulment, Guest, VisitExit
from db.queries import Queries


class Bearer(NamedTuple):
    """A card and the person it points at, as a scan needs them."""

    card: bytes
    card_state: str
    member: bytes


class LastVisit(NamedTuple):
    visit: bytes
    observed: int
    desk: int
    staff: bytes
    open: bool


class NewVisit(NamedTuple):
    """A row of `visit`, its columns in this order."""

    id: bytes
    site: int
    desk: int
    day: int
    observed: int
    hour: int
    member: bytes | None
    guest: bytes | None
    card: bytes | None
    category: str
    tags: str
    people: int
    source: str
    verdict: str
    reason: str | None
    note: str | None
    allows: bytes | None
    staff: bytes


class NewAttempt(NamedTuple):
    """A row of `attempt`, its columns in this order."""

    id: bytes
    site: int
    desk: int
    day: int
    observed: int
    verdict: str
    reason: str | None
    code_mark: bytes | None
    member: bytes | None
    card: bytes | None
    visit: bytes | None
    staff: bytes


class VisitRow(NamedTuple):
    """A visit as the day's list shows it."""

    id: bytes
    observed: int
    hour: int
    member: bytes | None
    guest: bytes | None
    name: str | None
    category: str
    tags: str
    people: int
    source: str
    verdict: str
    reason: str | None
    staff: bytes
    left: int | None
    annulled: bool


_ADD_VISIT = (
    "INSERT INTO visit (id, site, desk, day, observed, hour, member, guest, card, category, tags, people, source, verdict,"
    " reason, note, allows, staff) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_STILL_OPEN = (
    "NOT EXISTS (SELECT 1 FROM visit_exit e WHERE e.visit = v.id"
    " AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = e.id))"
)
_LAST_VISIT = (
    f"SELECT v.id, v.observed, v.desk, v.staff, {_STILL_OPEN} FROM visit v WHERE v.member = ?"
    " AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = v.id) ORDER BY v.observed DESC LIMIT 1"
)
_PERSON_COLUMNS = (
    "m.name, m.category, m.state, m.valid_until, m.number, m.phone, m.birth_year, m.photo, u.name"
)
_PERSON = f"SELECT {_PERSON_COLUMNS} FROM member m LEFT JOIN union_unit u ON u.id = m.unit WHERE m.id = ?"
_BEARER = (
    f"SELECT {_PERSON_COLUMNS}, c.id, c.state, c.member, v.id, v.observed, v.desk, v.staff, {_STILL_OPEN}"
    " FROM card c JOIN member m ON m.id = c.member LEFT JOIN union_unit u ON u.id = m.unit"
    " LEFT JOIN visit v ON v.id = (SELECT w.id FROM visit w WHERE w.member = c.member"
    " AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = w.id) ORDER BY w.observed DESC LIMIT 1)"
    " WHERE c.site = ? AND c.number = ?"
)


class PersonRow(NamedTuple):
    name: str
    category: str
    state: str
    valid_until: int | None
    number: str
    phone: str | None
    birth_year: int | None
    photo: bytes | None
    unit: str | None


def bearer(store: Queries, site: int, number: int) -> tuple[Bearer, PersonRow, LastVisit | None] | None:
    """The card of that number, whom it points at, and that person's latest visit that was not undone."""
    row = store.one(_BEARER, (site, number))
    if row is None:
        return None
    card, state, member = row[9:12]
    last = None if row[12] is None else _last(row[12:])
    return Bearer(bytes(card), state, bytes(member)), _person(row[:9]), last


def person(store: Queries, member: bytes) -> PersonRow | None:
    row = store.one(_PERSON, (member,))
    return None if row is None else _person(row)


def _person(row: tuple[Any, ...]) -> PersonRow:
    name, category, state, valid_until, number, phone, birth_year, photo, unit = row
    picture = None if photo is None else bytes(photo)
    return PersonRow(name, category, state, valid_until, number, phone, birth_year, picture, unit)


def last_visit(store: Queries, member: bytes) -> LastVisit | None:
    """The latest visit of a person that was not undone."""
    row = store.one(_LAST_VISIT, (member,))
    return None if row is None else _last(row)


def _last(row: tuple[Any, ...]) -> LastVisit:
    return LastVisit(bytes(row[0]), row[1], row[2], bytes(row[3]), bool(row[4]))


def add_visit(store: Queries, visit: NewVisit) -> None:
    store.sql(_ADD_VISIT, visit)


def add_visits(store: Queries, visits: list[NewVisit]) -> None:
    """Many at once, for bulk."""
    store.many(_ADD_VISIT, visits)


_ADD_ATTEMPT = (
    "INSERT INTO attempt (id, site, desk, day, observed, verdict, reason, code_mark, member, card, visit, staff)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def add_attempt(store: Queries, attempt: NewAttempt) -> None:
    store.sql(_ADD_ATTEMPT, attempt)


def attempt(store: Queries, row_id: bytes) -> NewAttempt | None:
    row = store.one(
        "SELECT id, site, desk, day, observed, verdict, reason, code_mark, member, card, visit, staff FROM attempt"
        " WHERE id = ?",
        (row_id,),
    )
    if row is None:
        return None
    raw = [None if row[place] is None else bytes(row[place]) for place in (7, 8, 9, 10)]
    mark, member, card, visit = raw
    site, desk, day, observed, verdict, reason = row[1:7]
    return NewAttempt(
        bytes(row[0]), site, desk, day, observed, verdict, reason, mark, member, card, visit, bytes(row[11])
    )


def overridden(store: Queries, attempt_id: bytes) -> bool:
    """Whether somebody was already let in after this verdict, and that visit still stands."""
    row = store.one(
        "SELECT 1 FROM visit v WHERE v.allows = ? AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = v.id)",
        (attempt_id,),
    )
    return row is not None


def visit_of_exit(store: Queries, row_id: bytes) -> bytes:
    """The visit that an exit ended; the exit itself where it is unknown."""
    row = store.one("SELECT visit FROM visit_exit WHERE id = ?", (row_id,))
    return row_id if row is None else bytes(row[0])


def add_exit(
    store: Queries, row_id: bytes, visit: bytes, observed: int, day: int, how: str, staff: bytes
) -> None:
    store.run(VisitExit.insert(id=row_id, visit=visit, observed=observed, day=day, how=how, staff=staff))


def add_exits(store: Queries, exits: list[tuple[bytes, bytes, int, int, str, bytes]]) -> None:
    """Many at once, for bulk: (id, visit, observed, day, how, staff)."""
    store.many(
        "INSERT INTO visit_exit (id, visit, observed, day, how, staff) VALUES (?, ?, ?, ?, ?, ?)", exits
    )


def add_guests(store: Queries, guests: list[tuple[bytes, str, str | None, int]]) -> None:
    """Many at once, for bulk: (id, name, phone, created)."""
    store.many("INSERT INTO guest (id, name, phone, created) VALUES (?, ?, ?, ?)", guests)


def add_guest(store: Queries, row_id: bytes, name: str, phone: str | None, created: int) -> None:
    store.run(Guest.insert(id=row_id, name=name, phone=phone, created=created))


def guest(store: Queries, row_id: bytes) -> tuple[str, str | None] | None:
    """A guest's name and phone."""
    row = store.one("SELECT name, phone FROM guest WHERE id = ?", (row_id,))
    return None if row is None else (row[0], row[1])


def add_annulment(
    store: Queries, row_id: bytes, target: bytes, observed: int, day: int, reason: str | None, staff: bytes
) -> None:
    store.run(
        Annulment.insert(id=row_id, target=target, observed=observed, day=day, reason=reason, staff=staff)
    )


_LIST = (
    "SELECT v.id, v.observed, v.hour, v.member, v.guest, coalesce(m.name, g.name), v.category, v.tags, v.people, v.source,"
    " v.verdict, v.reason, v.staff,"
    " (SELECT min(e.observed) FROM visit_exit e WHERE e.visit = v.id"
    "  AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = e.id)),"
    " EXISTS (SELECT 1 FROM annulment a WHERE a.target = v.id)"
    " FROM visit v LEFT JOIN member m ON m.id = v.member LEFT JOIN guest g ON g.id = v.guest"
)


def _visit(row: tuple[Any, ...]) -> VisitRow:
    (
        key,
        observed,
        hour,
        member,
        guest_id,
        name,
        category,
        tags,
        people,
        source,
        verdict,
        reason,
        staff,
        left,
        gone,
    ) = row
    return VisitRow(
        bytes(key),
        observed,
        hour,
        None if member is None else bytes(member),
        None if guest_id is None else bytes(guest_id),
        name,
        category,
        tags,
        people,
        source,
        verdict,
        reason,
        bytes(staff),
        left,
        bool(gone),
    )


def of_day(store: Queries, site: int, day: int) -> list[VisitRow]:
    """The visits of a day, newest first, undone ones marked."""
    rows = store.rows(
        f"{_LIST} WHERE v.day = ? AND v.site = ? ORDER BY v.observed DESC, v.id DESC", (day, site)
    )
    return [_visit(row) for row in rows]


def visit(store: Queries, row_id: bytes) -> VisitRow | None:
    row = store.one(f"{_LIST} WHERE v.id = ?", (row_id,))
    return None if row is None else _visit(row)


def latest_act(store: Queries, staff: bytes, desk: int, day: int) -> tuple[str, bytes, int] | None:
    """The newest visit or exit of today by this person at this desk that still stands: (table, id, observed)."""
    row = store.one(
        "SELECT kind, id, observed FROM ("
        " SELECT 'visit' AS kind, v.id AS id, v.observed AS observed FROM visit v"
        "  WHERE v.day = ? AND v.desk = ? AND v.staff = ?"
        " UNION ALL SELECT 'visit_exit', e.id, e.observed FROM visit_exit e JOIN visit v ON v.id = e.visit"
        "  WHERE v.day = ? AND v.desk = ? AND e.staff = ?) acts"
        " WHERE NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = acts.id) ORDER BY acts.id DESC LIMIT 1",
        (day, desk, staff, day, desk, staff),
    )
    return None if row is None else (row[0], bytes(row[1]), row[2])


def all_ids(store: Queries) -> Iterator[bytes]:
    """Every visit's id, oldest first, read in portions."""
    after = b""
    while True:
        rows = store.rows("SELECT id FROM visit WHERE id > ? ORDER BY id LIMIT 5000", (after,))
        if not rows:
            return
        for (key,) in rows:
            yield bytes(key)
        after = bytes(rows[-1][0])


def count_since(store: Queries, row_id: bytes) -> int:
    """How many visits were written after this row."""
    row = store.one("SELECT count(*) FROM visit WHERE id > ?", (row_id,))
    return 0 if row is None else row[0]
