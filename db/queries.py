"""Running SQL on whichever engine is there."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from db import place
from db.errors import StoreError, from_engine

if TYPE_CHECKING:
    from peewee import Query


@cache
def _for_postgres(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def engine_errors() -> tuple[type[Exception], ...]:
    """What the engine may raise: the driver's errors, and peewee's and a server's as soon as one of them is in use.

    Asked for only when something was raised. What is not loaded raises nothing, and is not loaded for this.
    """
    errors: tuple[type[Exception], ...] = (dbapi2.Error,)
    if sys.modules.get("peewee"):
        from peewee import DatabaseError, InterfaceError

        errors += (DatabaseError, InterfaceError)
    if sys.modules.get("psycopg"):
        from psycopg import Error

        errors += (Error,)
    return errors


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
    except engine_errors() as problem:
        name_condition(problem, file)
        raise


class Queries:
    """Constant SQL with `?` places for the few hot statements, peewee queries for the rest.

    peewee builds a statement anew at each call, which costs ten times a constant one; so what a scan runs is constant,
    and goes to the connection itself: peewee's way there costs as much again as a short statement.
    Every call raises StoreError for a condition of the surroundings.
    """

    def __init__(self, engine: Any) -> None:
        """`engine` is a SqlCipher or a `db.orm.Server`."""
        self.engine = engine
        self.path: Path | None = getattr(engine, "path", None)
        self.sqlite = self.path is not None

    @cached_property
    def database(self) -> Any:
        """peewee's view of the same connections, for its queries and for migrations."""
        from db import orm

        return orm.over(self.engine)

    def sql(self, text: str, params: Sequence[object] = ()) -> Any:
        """Run constant SQL; returns the driver's cursor."""
        try:
            return self.engine.connection().execute(text if self.sqlite else _for_postgres(text), params)
        except engine_errors() as problem:
            self._name(problem)
            raise

    def rows(self, text: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            execute = self.engine.connection().execute
            return execute(text if self.sqlite else _for_postgres(text), params).fetchall()
        except engine_errors() as problem:
            self._name(problem)
            raise

    def one(self, text: str, params: Sequence[object] = ()) -> tuple[Any, ...] | None:
        try:
            execute = self.engine.connection().execute
            return execute(text if self.sqlite else _for_postgres(text), params).fetchone()
        except engine_errors() as problem:
            self._name(problem)
            raise

    def many(self, text: str, params: Iterable[Sequence[object]]) -> None:
        """The same statement for many rows."""
        try:
            self.engine.connection().cursor().executemany(
                text if self.sqlite else _for_postgres(text), params
            )
        except engine_errors() as problem:
            self._name(problem)
            raise

    def run(self, query: Query) -> Any:
        """Execute a peewee query on this store."""
        try:
            return query.execute(self.database)
        except engine_errors() as problem:
            self._name(problem)
            raise

    def _name(self, problem: Exception) -> None:
        try:
            name_condition(problem, self.path)
        except StoreError as known:
            if known.code == "server-away":
                self.engine.close()  # a connection that was cut stays cut: the next use makes a new one
            raise
