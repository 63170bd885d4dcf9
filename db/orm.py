"""What peewee sees of an engine. Loaded with the first query that peewee builds, because it takes 25 ms: no start waits."""

from __future__ import annotations

from typing import Any

from peewee import Database, PostgresqlDatabase, SqliteDatabase

from db.sqlcipher import SqlCipher, engine_version


class OverSqlCipher(SqliteDatabase):
    """peewee's queries and migrations on the connections that constant SQL runs on, so that one transaction holds both."""

    server_version = engine_version()
    field_types = {**SqliteDatabase.field_types, "ROWKEY": "INTEGER"}  # noqa: RUF012 - as peewee declares it

    _engine: SqlCipher

    def __init__(self, engine: SqlCipher) -> None:
        super().__init__(str(engine.path))
        self._engine = engine

    def connect(self, reuse_if_open: bool = False) -> bool:
        self._engine.connection()
        return True

    def connection(self) -> Any:
        return self._engine.connection()

    def cursor(self, named_cursor: str | None = None) -> Any:
        return self._engine.connection().cursor()

    def is_closed(self) -> bool:
        # While it is being made, peewee would close what it finds open.
        return not hasattr(self, "_engine") or self._engine.is_closed()

    def is_connection_usable(self) -> bool:
        return not self._engine.is_closed()

    def close(self) -> bool:
        was_open = not self._engine.is_closed()
        self._engine.close()
        return was_open


class Server(PostgresqlDatabase):
    field_types = {**PostgresqlDatabase.field_types, "ROWKEY": "BIGINT"}  # noqa: RUF012 - as peewee declares it


def server(address: str) -> Server:
    """The engine of an address that begins with `postgresql:`."""
    return Server(
        address,
        prefer_psycopg3=True,
        connect_timeout=3,
        options="-c lock_timeout=10s -c synchronous_commit=on",
    )


def over(engine: Any) -> Database:
    """peewee's view of `engine`; a server is peewee's own already."""
    return OverSqlCipher(engine) if isinstance(engine, SqlCipher) else engine
