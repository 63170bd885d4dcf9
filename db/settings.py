"""The site's settings as rows."""

from __future__ import annotations

from db.queries import Queries


def load(store: Queries) -> dict[str, str]:
    return dict(store.rows("SELECT name, value FROM setting"))


def put(store: Queries, row_id: bytes, name: str, value: str) -> None:
    """Set one setting; the same value again writes nothing."""
    found = store.one("SELECT value FROM setting WHERE id = ?", (row_id,))
    if found is None:
        store.sql("INSERT INTO setting (id, name, value) VALUES (?, ?, ?)", (row_id, name, value))
    elif found[0] != value:
        store.sql("UPDATE setting SET value = ? WHERE id = ?", (value, row_id))


def add_desk(
    store: Queries, row_id: bytes, fingerprint: bytes, site: int, number: int, public_key: bytes, started: int
) -> None:
    store.sql(
        "INSERT INTO desk_machine (id, fingerprint, site, number, public_key, started) VALUES (?, ?, ?, ?, ?, ?)",
        (row_id, fingerprint, site, number, public_key, started),
    )


def desk_number(store: Queries, fingerprint: bytes) -> int | None:
    """The number at its site of the desk with this key."""
    row = store.one("SELECT number FROM desk_machine WHERE fingerprint = ?", (fingerprint,))
    return None if row is None else row[0]
