"""SQLCipher under peewee: a raw 256-bit key, WAL with synchronous=FULL, foreign keys, triggers on REPLACE."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from peewee import SqliteDatabase
from sqlcipher3 import dbapi2

APPLICATION_ID = 0x4C4F5455
OLDEST_SQLITE = (3, 51, 3)
"""The WAL-reset race that loses committed pages was mended in 3.51.3."""

_BUSY_SECONDS = 5

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -16384",
)


def engine_version() -> tuple[int, ...]:
    return tuple(dbapi2.sqlite_version_info)


class SqlCipher(SqliteDatabase):
    """A SQLCipher file. The first query after connecting shows whether the key was right ("file is not a database")."""

    server_version = engine_version()
    field_types = {**SqliteDatabase.field_types, "ROWKEY": "INTEGER"}  # noqa: RUF012 - as peewee declares it

    def __init__(self, path: Path, key: bytes, *, wal: bool = True) -> None:
        super().__init__(str(path), timeout=_BUSY_SECONDS)
        self._key = key
        self._wal = wal

    def _connect(self) -> Any:
        connection = dbapi2.connect(self.database, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            # Without this, a wrong key writes to standard error beside our own sentence.
            connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"").fetchall()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS if self._wal else _PRAGMAS[1:]:
                connection.execute(pragma).fetchall()
        except BaseException:
            connection.close()
            raise
        return connection
