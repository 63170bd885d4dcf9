"""Staff, their credentials, and what they did that changed no row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from db.queries import Queries


class StaffRow(NamedTuple):
    id: bytes
    name: str
    roles: str
    active: bool


class CredentialRow(NamedTuple):
    salt: bytes
    digest: bytes
    failures: int
    last_failure: int


class EventRow(NamedTuple):
    id: bytes
    what: str
    staff: bytes | None
    observed: int
    facts: dict[str, object]


def add(store: Queries, row: StaffRow, created: int) -> None:
    store.sql(
        "INSERT INTO staff (id, name, roles, active, created) VALUES (?, ?, ?, ?, ?)",
        (row.id, row.name, row.roles, int(row.active), created),
    )


def change(store: Queries, staff: bytes, **columns: object) -> None:
    from db.models import Staff  # the tiles need none of the models, and those take 40 ms to load

    store.run(Staff.update(**columns).where(Staff.id == staff))


def everyone(store: Queries) -> list[StaffRow]:
    found = store.rows("SELECT id, name, roles, active FROM staff ORDER BY created, id")
    return [StaffRow(bytes(key), name, roles, bool(active)) for key, name, roles, active in found]


def get(store: Queries, staff: bytes) -> StaffRow | None:
    row = store.one("SELECT id, name, roles, active FROM staff WHERE id = ?", (staff,))
    return None if row is None else StaffRow(bytes(row[0]), row[1], row[2], bool(row[3]))


def names(store: Queries) -> dict[bytes, str]:
    return {bytes(key): name for key, name in store.rows("SELECT id, name FROM staff")}


def credential(store: Queries, staff: bytes) -> CredentialRow | None:
    row = store.one("SELECT salt, digest, failures, last_failure FROM credential WHERE staff = ?", (staff,))
    return None if row is None else CredentialRow(bytes(row[0]), bytes(row[1]), row[2], row[3])


def held_credential(store: Queries, staff: bytes) -> CredentialRow | None:
    """A credential that nobody else can count a try on before the caller's transaction ends."""
    store.sql("UPDATE credential SET failures = failures WHERE staff = ?", (staff,))
    return credential(store, staff)


def set_credential(store: Queries, staff: bytes, salt: bytes, digest: bytes, now_ms: int) -> None:
    store.sql("DELETE FROM credential WHERE staff = ?", (staff,))
    store.sql(
        "INSERT INTO credential (staff, salt, digest, changed, failures, last_failure) VALUES (?, ?, ?, ?, 0, 0)",
        (staff, salt, digest, now_ms),
    )


def count_try(store: Queries, staff: bytes, now_ms: int) -> None:
    store.sql(
        "UPDATE credential SET failures = failures + 1, last_failure = ? WHERE staff = ?", (now_ms, staff)
    )


def set_last_failure(store: Queries, staff: bytes, last_failure: int) -> None:
    store.sql("UPDATE credential SET last_failure = ? WHERE staff = ?", (last_failure, staff))


def forget_tries(store: Queries, staff: bytes) -> None:
    store.sql("UPDATE credential SET failures = 0, last_failure = 0 WHERE staff = ?", (staff,))


def record(
    store: Queries,
    row_id: bytes,
    what: str,
    staff: bytes | None,
    observed: int,
    day: int,
    facts: Mapping[str, object],
    about: tuple[str, bytes] | None = None,
) -> None:
    """Keep an event; `about` is a table and a row of it. `facts` must hold nobody's data."""
    table, row = about or (None, None)
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True)
    store.sql(
        "INSERT INTO event (id, what, staff, tbl, row_id, observed, day, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (row_id, what, staff, table, row, observed, day, text),
    )


def last_event(store: Queries, what: str) -> EventRow | None:
    """The newest event of a kind."""
    row = store.one(
        "SELECT id, what, staff, observed, facts FROM event WHERE what = ? ORDER BY id DESC LIMIT 1", (what,)
    )
    if row is None:
        return None
    return EventRow(
        bytes(row[0]), row[1], None if row[2] is None else bytes(row[2]), row[3], json.loads(row[4])
    )
