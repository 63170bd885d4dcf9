"""The triggers that write the operation log, generated from the tables, for SQLite and for PostgreSQL.

A captured table's insert becomes one operation with all its columns (`FACT`, or `FIELD` without a column); an update
of a "field" table becomes one `FIELD` operation per changed column. Deleting is refused, and so is changing a "fact".
Outside a transaction that names who is writing (`Writer.mode`), every write is refused. `apply` mode silences the
triggers (migrations, erasure, import).
"""

from __future__ import annotations

from collections.abc import Iterator

from peewee import Field

from db.fields import Bytes
from db.ids import MAX_SEQ
from db.models import Table
from db.schema import CAPTURED

FACT, FIELD = 1, 2

_HEADER = "id, stamp, recorded, doubtful, actor, role, reason, kind, tbl, row_id, col, body"


def captured_fields(table: type[Table]) -> list[Field]:
    """The columns of `table` that the log carries, in their order."""
    return [field for field in table._meta.sorted_fields if field.column_name not in table.derived]


def body_sql(table: type[Table], row: str, *, sqlite: bool) -> str:
    """The JSON text of a whole row as SQL over the row named `row`; the same expression writes and verifies a body.

    Both engines spell it alike (no spaces, only what must be escaped is): a commitment made on one holds on the other.
    """
    fields = captured_fields(table)
    if sqlite:
        pairs = ", ".join(f"'{field.column_name}', {_plain(field, row, sqlite)}" for field in fields)
        return f"json_object({pairs})"
    parts = " || ',' || ".join(f"'\"{field.column_name}\":' || {_json(field, row)}" for field in fields)
    return f"'{{' || {parts} || '}}'"


def value_sql(field: Field, row: str, *, sqlite: bool) -> str:
    """The JSON text of one column, as a list of one, as SQL."""
    return f"json_array({_plain(field, row, sqlite)})" if sqlite else f"'[' || {_json(field, row)} || ']'"


def _json(field: Field, row: str) -> str:
    return f"coalesce(to_json({_plain(field, row, False)})::text, 'null')"


def _plain(field: Field, row: str, sqlite: bool) -> str:
    column = f'{row}."{field.column_name}"'
    if not isinstance(field, Bytes):
        return column
    if sqlite:
        return f"CASE WHEN {column} IS NULL THEN NULL ELSE lower(hex({column})) END"
    return f"encode({column}, 'hex')"


def _first(table: type[Table]) -> int:
    return FACT if table.capture == "fact" else FIELD


def _append_sql(table: str, kind: int, column: str | None, body: str) -> str:
    col = "NULL" if column is None else f"'{column}'"
    return (
        f"INSERT INTO operation ({_HEADER}) SELECT origin * {MAX_SEQ} + seq, stamp, recorded, doubtful, actor, role, reason, "
        f"{kind}, '{table}', NEW.id, {col}, {body} FROM writer"
    )


def statements(*, sqlite: bool) -> Iterator[str]:
    """Every statement that (re)installs the capture; safe to run again after a migration."""
    for table in CAPTURED:
        yield from _sqlite_table(table) if sqlite else _postgres_table(table)
    yield from _guard_log_sqlite() if sqlite else _guard_log_postgres()


# SQLite ---------------------------------------------------------------------------------------------------------

_QUIET = "(SELECT mode FROM writer) IS 'apply'"
_NO_CONTEXT = "SELECT RAISE(ABORT, 'no writer named') WHERE (SELECT mode FROM writer) IS NOT 'write'"
_NEXT = "UPDATE writer SET seq = seq + 1"


def _trigger(name: str, when: str, condition: str, *body: str) -> Iterator[str]:
    yield f'DROP TRIGGER IF EXISTS "{name}"'
    yield f'CREATE TRIGGER "{name}" {when} WHEN {condition} BEGIN {"; ".join(body)}; END'


def _sqlite_table(table: type[Table]) -> Iterator[str]:
    name = table._meta.table_name
    body = body_sql(table, "NEW", sqlite=True)
    loud = f"NOT {_QUIET}"
    yield from _trigger(
        f"log_{name}_insert",
        f"AFTER INSERT ON {name}",
        loud,
        _NO_CONTEXT,
        _NEXT,
        _append_sql(name, _first(table), None, body),
    )
    yield from _trigger(
        f"log_{name}_delete",
        f"BEFORE DELETE ON {name}",
        loud,
        "SELECT RAISE(ABORT, 'captured rows are never deleted')",
    )
    columns = [field for field in captured_fields(table) if not field.primary_key]
    names = ", ".join(f'"{field.column_name}"' for field in columns)
    if table.capture == "fact":
        refusal = "SELECT RAISE(ABORT, 'facts are never changed')"
        yield from _trigger(f"log_{name}_update", f'BEFORE UPDATE OF "id", {names} ON {name}', loud, refusal)
        return
    steps = [_NO_CONTEXT, "SELECT RAISE(ABORT, 'ids are never changed') WHERE OLD.id <> NEW.id"]
    for field in columns:
        changed = f'NEW."{field.column_name}" IS NOT OLD."{field.column_name}"'
        steps.append(f"{_NEXT} WHERE {changed}")
        append = _append_sql(name, FIELD, field.column_name, value_sql(field, "NEW", sqlite=True))
        steps.append(f"{append} WHERE {changed}")
    yield from _trigger(f"log_{name}_update", f"AFTER UPDATE ON {name}", loud, *steps)


def _guard_log_sqlite() -> Iterator[str]:
    for table, settled in (("operation", "OLD.link IS NOT NULL"), ("segment", "1")):
        loud = f"NOT {_QUIET}"
        refusal = "SELECT RAISE(ABORT, 'the log is never changed')"
        yield from _trigger(
            f"guard_{table}_update", f"BEFORE UPDATE ON {table}", f"{loud} AND {settled}", refusal
        )
        yield from _trigger(f"guard_{table}_delete", f"BEFORE DELETE ON {table}", loud, refusal)


# PostgreSQL -----------------------------------------------------------------------------------------------------


def _function(name: str, table: str, when: str, body: str) -> Iterator[str]:
    # psycopg would read a bare percent sign as a placeholder: none of these bodies holds one.
    yield (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$ "
        f"DECLARE state text; BEGIN SELECT mode INTO state FROM writer; "
        f"IF state = 'apply' THEN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END IF; {body} END $body$"
    )
    yield f"DROP TRIGGER IF EXISTS {name} ON {table}"
    yield f"CREATE TRIGGER {name} {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"


_PG_NO_CONTEXT = "IF state IS DISTINCT FROM 'write' THEN RAISE EXCEPTION 'no writer named'; END IF;"


def _postgres_table(table: type[Table]) -> Iterator[str]:
    name = table._meta.table_name
    append = _append_sql(name, _first(table), None, body_sql(table, "NEW", sqlite=False))
    yield from _function(
        f"log_{name}_insert", name, "AFTER INSERT", f"{_PG_NO_CONTEXT} {_NEXT}; {append}; RETURN NEW;"
    )
    yield from _function(
        f"log_{name}_delete", name, "BEFORE DELETE", "RAISE EXCEPTION 'captured rows are never deleted';"
    )
    columns = [field for field in captured_fields(table) if not field.primary_key]
    changed = {
        field: f'NEW."{field.column_name}" IS DISTINCT FROM OLD."{field.column_name}"' for field in columns
    }
    if table.capture == "fact":
        anything = " OR ".join(["NEW.id <> OLD.id", *changed.values()])
        refusal = f"IF {anything} THEN RAISE EXCEPTION 'facts are never changed'; END IF; RETURN NEW;"
        yield from _function(f"log_{name}_update", name, "BEFORE UPDATE", refusal)
        return
    steps = [_PG_NO_CONTEXT, "IF NEW.id <> OLD.id THEN RAISE EXCEPTION 'ids are never changed'; END IF;"]
    for field, differs in changed.items():
        append = _append_sql(name, FIELD, field.column_name, value_sql(field, "NEW", sqlite=False))
        steps.append(f"IF {differs} THEN {_NEXT}; {append}; END IF;")
    yield from _function(f"log_{name}_update", name, "AFTER UPDATE", " ".join([*steps, "RETURN NEW;"]))


def _guard_log_postgres() -> Iterator[str]:
    refusal = "RAISE EXCEPTION 'the log is never changed';"
    settled = f"IF OLD.link IS NOT NULL THEN {refusal} END IF; RETURN NEW;"
    yield from _function("guard_operation_update", "operation", "BEFORE UPDATE", settled)
    yield from _function("guard_operation_delete", "operation", "BEFORE DELETE", refusal)
    yield from _function("guard_segment_update", "segment", "BEFORE UPDATE", refusal)
    yield from _function("guard_segment_delete", "segment", "BEFORE DELETE", refusal)
