"""Staff, their credentials, and what they did that changed no row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.models import Credential, Event, Staff
from db.queries import Queries


@dataclass(frozen=True)
class StaffRow:
    id: bytes
    name: str
    roles: str
    active: bool


@dataclass(frozen=True)
class CredentialRow:
    salt: bytes
    digest: bytes
    failures: int
    last_failure: int


@dataclass(frozen=True)
class EventRow:
    id: bytes
    what: str
    staff: bytes | None
    observed: int
    facts: dict[str, object]


def add(store: Queries, row: StaffRow, created: int) -> None:
    store.run(
        Staff.insert(id=row.id, name=row.name, roles=row.roles, active=int(row.active), created=created)
    )


def change(store: Queries, staff: bytes, **columns: object) -> None:
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
    store.run(Credential.delete().where(Credential.staff == staff))
    store.run(
        Credential.insert(staff=staff, salt=salt, digest=digest, changed=now_ms, failures=0, last_failure=0)
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
    store.run(
        Event.insert(
            id=row_id, what=what, staff=staff, tbl=table, row_id=row, observed=observed, day=day, facts=text
        )
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
