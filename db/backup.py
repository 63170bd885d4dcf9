"""Copying a whole store, and looking into a copy before it counts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db import place
from db.errors import StoreError, from_engine
from db.queries import Queries, conditions, engine_errors
from db.sqlcipher import APPLICATION_ID, SqlCipher, strange_wal
from db.store import Store, create_empty

_PORTION = 1_000


@dataclass(frozen=True)
class Copy:
    """What a checked copy holds."""

    seq: int
    head: bytes
    visits: int
    members: int


def copy(store: Store, target: Path, key: bytes) -> None:
    """A whole copy at `target`, which must not exist yet. From a server it becomes a file of the same tables."""
    if store.sqlite:
        with conditions():
            store.sql("VACUUM INTO ?", (str(target),))
        return
    _copy_rows(store, target, key)


def _copy_rows(store: Store, target: Path, key: bytes) -> None:
    applied = store.one("SELECT max(name) FROM schema_migration")
    made = create_empty(place.address_of(target), key, through=None if applied is None else applied[0])
    try:
        with store.read(), made.local():
            _copy_table(store, made, "writer")  # first: without its row, every other table refuses
            made.sql("UPDATE writer SET mode = 'apply'")
            for name in made.database.get_tables():
                if name not in ("writer", "schema_migration"):
                    _copy_table(store, made, name)
            made.sql("UPDATE writer SET mode = ''")
        made.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        made.close()


def _copy_table(store: Store, made: Store, name: str) -> None:
    """Every row, in the columns that this schema has: it may be older than the models."""
    columns = [column.name for column in made.database.get_columns(name)]
    listed, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    cursor = store.sql(f"SELECT {listed} FROM {name}")
    while rows := cursor.fetchmany(_PORTION):
        made.many(f"INSERT INTO {name} ({listed}) VALUES ({marks})", rows)


def check(path: Path, key: bytes) -> Copy:
    """Open a copy with its key and prove it sound: page checksums, structure, ours, and with an unbroken last link.

    Raises StoreError backup-damaged or backup-foreign. The copy is opened read-only in effect: nothing is written.
    """
    if not path.exists() or path.stat().st_size == 0:
        raise StoreError("backup-damaged", path=str(path))
    engine = SqlCipher(path, key, wal=False)
    found = Queries(engine)
    try:
        if found.one("PRAGMA application_id") != (APPLICATION_ID,):
            raise StoreError("backup-foreign", path=str(path))
        if found.rows("PRAGMA cipher_integrity_check") or found.rows("PRAGMA integrity_check") != [("ok",)]:
            raise StoreError("backup-damaged", path=str(path))
        return _copied(found, path)
    except StoreError as damage:
        if damage.code == "backup-foreign":
            raise
        raise StoreError("backup-damaged", path=str(path)) from damage
    except engine_errors() as damage:
        raise StoreError("backup-damaged", path=str(path)) from damage
    finally:
        engine.close()


def _copied(found: Queries, path: Path) -> Copy:
    row = found.one("SELECT chained, head FROM writer")
    last = found.one("SELECT link FROM operation ORDER BY id DESC LIMIT 1")
    visits, members = found.one("SELECT count(*) FROM visit"), found.one("SELECT count(*) FROM member")
    if (
        row is None
        or visits is None
        or members is None
        or (last is not None and bytes(last[0]) != bytes(row[1]))
    ):
        raise StoreError("backup-damaged", path=str(path))
    return Copy(row[0], bytes(row[1]), visits[0], members[0])


def in_use(path: Path, key: bytes) -> bool:
    """Whether some program has this store open. A file that is none, or is not whole, is nobody's."""
    if not path.exists() or path.stat().st_size == 0 or strange_wal(path, key):
        return False
    engine = SqlCipher(path, key, wal=False)
    try:
        # Leaving the write-ahead log needs the file for oneself alone; without another user it only tidies up.
        engine.execute_sql("PRAGMA journal_mode = DELETE").fetchall()
    except engine_errors() as refusal:
        known = from_engine(refusal)
        return known is not None and known.code == "store-busy"
    finally:
        engine.close()
    return False
