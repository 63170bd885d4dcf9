"""Running SQL on whichever engine is there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from peewee import Database, Query


@cache
def _for_postgres(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


class Queries:
    """Constant SQL with `?` places for the few hot statements, peewee queries for the rest.

    peewee builds a statement anew at each call, which costs ten times a constant one; so what a scan runs is constant.
    """

    def __init__(self, database: Database, *, sqlite: bool) -> None:
        self.database: Any = database  # peewee's stubs leave the calls below untyped
        self.sqlite = sqlite

    def sql(self, text: str, params: Sequence[object] = ()) -> Any:
        """Run constant SQL; returns the driver's cursor."""
        if self.sqlite:
            return self.database.execute_sql(text, params)
        return self.database.execute_sql(_for_postgres(text), params)

    def rows(self, text: str, params: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self.sql(text, params).fetchall()

    def one(self, text: str, params: Sequence[object] = ()) -> tuple[Any, ...] | None:
        return self.sql(text, params).fetchone()

    def many(self, text: str, params: Iterable[Sequence[object]]) -> None:
        """The same statement for many rows."""
        self.database.cursor().executemany(text if self.sqlite else _for_postgres(text), params)

    def run(self, query: Query) -> Any:
        """Execute a peewee query on this store."""
        return query.execute(self.database)
