"""Holding the business rows against the operation log, inside the engine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from db.capture import FIELD, body_sql
from db.ids import MAX_SEQ
from db.ledger import OWN
from db.models import Table
from db.queries import Queries
from db.schema import CAPTURED

BY_NAME: dict[str, type[Table]] = {table._meta.table_name: table for table in CAPTURED}
_FEW = 20


@dataclass(frozen=True)
class Mismatch:
    """A row that is not what the log says. `what`: edited, missing, inserted."""

    what: str
    table: str
    row: bytes


def portion(store: Queries, tables: set[str], first: int, last: int) -> Iterator[Mismatch]:
    """Rows written first by operations `first` to `last` that are gone, or whose columns differ from the log."""
    for name in sorted(tables):
        table = BY_NAME[name]
        now = body_sql(table, "r", sqlite=store.sqlite)
        settings = (
            f"SELECT 1 FROM operation s WHERE s.row_id = o.row_id AND s.kind = {FIELD} AND s.col IS NOT NULL"
            " AND s.tbl = o.tbl"
        )
        edited = f" AND NOT EXISTS ({settings})"
        found = store.rows(
            f"SELECT o.row_id, r.id FROM operation o LEFT JOIN {name} r ON r.id = o.row_id"
            f" WHERE o.id BETWEEN ? AND ? AND o.col IS NULL AND o.tbl = ? AND o.body IS NOT NULL"
            f" AND (r.id IS NULL OR o.body <> {now}){edited if table.capture == 'field' else ''}",
            (OWN * MAX_SEQ + first, OWN * MAX_SEQ + last, name),
        )
        for row, present in found:
            yield Mismatch("missing" if present is None else "edited", name, bytes(row))


def edited_rows(store: Queries) -> Iterator[Mismatch]:
    """Rows of "field" tables that were set anew: their first writing with every later setting, against the row."""
    for name, table in BY_NAME.items():
        if table.capture != "field":
            continue
        settings: dict[bytes, dict[str, Any]] = {}
        for row, column, body in store.rows(
            f"SELECT row_id, col, body FROM operation WHERE kind = {FIELD} AND col IS NOT NULL AND tbl = ? ORDER BY id",
            (name,),
        ):
            settings.setdefault(bytes(row), {})[column] = _parsed(body)
        for row, changed in settings.items():
            yield from _against_row(store, table, row, changed)


def _against_row(
    store: Queries, table: type[Table], row: bytes, changed: dict[str, Any]
) -> Iterator[Mismatch]:
    name = table._meta.table_name
    now = store.one(
        f"SELECT {body_sql(table, 'r', sqlite=store.sqlite)} FROM {name} r WHERE r.id = ?", (row,)
    )
    first = store.one(
        f"SELECT body FROM operation WHERE row_id = ? AND kind = {FIELD} AND col IS NULL AND tbl = ?",
        (row, name),
    )
    if now is None:
        yield Mismatch("missing", name, row)
        return
    written = None if first is None else _parsed(first[0])
    settled = {
        column: value[0] if isinstance(value, list) and value else None for column, value in changed.items()
    }
    if not isinstance(written, dict) or {**written, **settled} != json.loads(now[0]):
        yield Mismatch("edited", name, row)


def _parsed(body: str | None) -> object:
    """A body as a value; None where it is gone or was spoilt, which the chain then tells."""
    try:
        return None if body is None else json.loads(body)
    except ValueError:
        return None


def strange_rows(store: Queries, inserted: dict[str, int], suspect: set[str]) -> Iterator[Mismatch]:
    """Rows that no operation wrote; `inserted` is the number of first writings a table that the log holds.

    A table with the right number of rows is believed, unless it is `suspect` because others are gone from it.
    """
    for name in BY_NAME:
        row = store.one(f"SELECT count(*) FROM {name}")
        if name not in suspect and row is not None and row[0] == inserted.get(name, 0):
            continue
        found = store.rows(
            f"SELECT r.id FROM {name} r LEFT JOIN (SELECT row_id FROM operation WHERE tbl = ? AND col IS NULL) o"
            f" ON o.row_id = r.id WHERE o.row_id IS NULL LIMIT {_FEW}",
            (name,),
        )
        for (key,) in found:
            yield Mismatch("inserted", name, bytes(key))


def engine_damage(store: Queries) -> list[str]:
    """What the engine itself finds wrong with the file: page checksums, then structure. Empty is sound."""
    if not store.sqlite:
        return []
    pages = [str(line) for (line,) in store.rows("PRAGMA cipher_integrity_check")]
    if pages:
        return pages
    return [str(line) for (line,) in store.rows("PRAGMA quick_check") if line != "ok"]
