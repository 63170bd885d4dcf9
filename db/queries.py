"""Running SQL on whichever engine is there."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from peewee import Database, DatabaseError, InterfaceError, Query
from sqlcipher3 import dbapi2

from db import place
from db.errors import StoreError, from_engine


@cache
def _for_postgres(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def _driver_errors() -> tuple[type[Exception], ...]:
    try:
        from psycopg import Error
    except ImportError:  # the desk's own file needs no server's driver
        return (dbapi2.Error,)
    return (dbapi2.Error, Error)


# Rows are fetched outside peewee's care, so a damaged page comes up as the driver's own exception.
ENGINE_ERRORS: tuple[type[Exception], ...] = (DatabaseError, InterfaceError, *_driver_errors())


def name_condition(problem: Exception, file: Path | None = None) -> None:
    """Raise StoreError for what a person can act on; what returns is our own mistake. `file` is the store's, if it is one."""
    known = from_engine(problem)
    if known is None:
        return
    if file is not None:
        known.code = place.closer(known.code, file)
    raise known from problem


@contextlib.contextmanager
def conditions(file: Path | None = None) -> Iterator[None]:
    """`name_condition` for a block."""
    try:
        yield
    except ENGINE_ERRORS as problem:
        name_condition(problem, file)
        raise


class Queries:
    """Constant SQL with `?` places for the few hot statements, peewee queries for the rest.

    peewee builds a statement anew at each call, which costs ten times a constant one; so what a scan runs is constant.
    Every call raises StoreError for a condition of the surroundings.
    """

    def __init__(self, database: Database, *, sqlite: bool) -> None:
        self.database: Any = database  # peewee's stubs leave the calls below untyped
        self.sqlite = sqlite
        self.path = Path(database.database) if sqlite else None

    def sql(self, text: str, params: Sequence[object] = ()) -> Any:
        """Run constant SQL; returns the driver's cursor."""
        try:
            return self._execute(text, params)
        except ENGINE_ERRORS as problem:
            self._name(problem)
            raise

    def rows(self, text: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._execute(text, params).fetchall()
        except ENGINE_ERRORS as problem:
            self._name(problem)
            raise

    def one(self, text: str, params: Sequence[object] = ()) -> tuple[Any, ...] | None:
        try:
            return self._execute(text, params).fetchone()
        except ENGINE_ERRORS as problem:
            self._name(problem)
            raise

    def many(self, text: str, params: Iterable[Sequence[object]]) -> None:
        """The same statement for many rows."""
        try:
            self.database.cursor().executemany(text if self.sqlite else _for_postgres(text), params)
        except ENGINE_ERRORS as problem:
            self._name(problem)
            raise

    def run(self, query: Query) -> Any:
        """Execute a peewee query on this store."""
        try:
            return query.execute(self.database)
        except ENGINE_ERRORS as problem:
            self._name(problem)
            raise

    def _name(self, problem: Exception) -> None:
        try:
            name_condition(problem, self.path)
        except StoreError as known:
            if known.code == "server-away":
                self.database.close()  # a connection that was cut stays cut: the next use makes a new one
            raise

    def _execute(self, text: str, params: Sequence[object]) -> Any:
        # The connection itself: peewee's way there costs as much again as a short statement.
        connection = self.database.connection()
        return connection.execute(text if self.sqlite else _for_postgres(text), params)
