"""Capture is complete: whatever is written is in the log, or it was refused; rows rebuilt from the log are the rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import Field, Model, Query

from db.errors import StoreError
from db.fields import Bytes
from db.ids import MAX_SEQ
from db.ledger import OWN, START, commit, entries, link, position
from db.models import Guest, Table
from db.queries import engine_errors
from db.schema import CAPTURED, TABLES
from db.store import Store
from tests.db.conftest import CLERK, NOW

Rows = dict[str, dict[bytes, dict[str, Any]]]

REFUSED: tuple[type[Exception], ...] = (StoreError, *engine_errors())


# --- what stands in the store, and what the log says should ---------------------------------------------------


def _rows(store: Store) -> Rows:
    """Every captured row, bytes as the log spells them."""
    found: Rows = {}
    for table in CAPTURED:
        names = [field.column_name for field in table._meta.sorted_fields]
        listed = ", ".join(f'"{name}"' for name in names)
        raw = store.rows(f"SELECT {listed} FROM {table._meta.table_name}")
        rows = [dict(zip(names, map(_spelt, row), strict=True)) for row in raw]
        found[table._meta.table_name] = {bytes.fromhex(row["id"]): row for row in rows}
    return found


def _spelt(value: object) -> object:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value


def _rebuilt(store: Store) -> Rows:
    """The captured rows as the log alone tells them."""
    made: Rows = {table._meta.table_name: {} for table in CAPTURED}
    for entry in entries(store):
        assert entry.body is not None
        if entry.column is None:
            assert entry.row not in made[entry.table]
            made[entry.table][entry.row] = json.loads(entry.body)
        else:
            made[entry.table][entry.row][entry.column] = json.loads(entry.body)[0]
    return made


def _without_derived(rows: Rows) -> Rows:
    derived = {table._meta.table_name: table.derived for table in CAPTURED}
    return {
        name: {
            key: {column: value for column, value in row.items() if column not in derived[name]}
            for key, row in content.items()
        }
        for name, content in rows.items()
    }


def _check_log(store: Store) -> None:
    """No gap, every link recomputed from the start, the head where the writer says, nobody's name left on it."""
    row = store.one("SELECT mode, actor, role, reason, seq, segment_seed FROM writer")
    assert row is not None
    assert row[:4] == ("", None, None, None)
    head, told = START, list(entries(store))
    assert [entry.seq for entry in told] == list(range(1, row[4] + 1))
    for entry in told:
        head = link(head, entry, commit(bytes(row[5]), entry.seq, entry.body or ""))
        assert entry.link == head
    assert position(store).head == head
    count = store.one("SELECT count(*), coalesce(max(id), ?) FROM operation", (OWN * MAX_SEQ,))
    assert count == (len(told), OWN * MAX_SEQ + len(told))


# --- random writes -------------------------------------------------------------------------------------------------


def _ids(table: type[Table]) -> st.SearchStrategy[bytes]:
    """Few ids a table, so that writes meet on one row."""
    prefix = CAPTURED.index(table)
    return st.integers(0, 2).map(lambda number: bytes([prefix]) * 15 + bytes([number]))


_WORDS = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12
)  # PostgreSQL holds no NUL


def _value(field: Field) -> st.SearchStrategy[Any]:
    values: st.SearchStrategy[Any]
    if isinstance(field, Bytes):
        values = st.binary(max_size=20)
    elif field.field_type == "SMALLINT":
        values = st.integers(-(2**15), 2**15 - 1)
    elif field.field_type == "INT":
        values = st.integers(-(2**31), 2**31 - 1)
    elif field.field_type == "BIGINT":
        values = st.integers(-(2**63), 2**63 - 1)
    else:
        values = _WORDS
    return st.none() | values if field.null else values


@st.composite
def _row(draw: st.DrawFn, table: type[Table]) -> dict[str, Any]:
    row: dict[str, Any] = {"id": draw(_ids(table))}
    for field in table._meta.sorted_fields:
        if not field.primary_key:
            row[field.name] = draw(_value(field))
    return row


@st.composite
def _changes(draw: st.DrawFn, table: type[Table]) -> dict[str, Any]:
    names = [field.name for field in table._meta.sorted_fields if not field.primary_key]
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True))
    fields = table._meta.fields
    return {name: draw(_value(fields[name])) for name in chosen}


Write = Callable[[Store], Any]


@st.composite
def _write(draw: st.DrawFn, table: type[Table]) -> Write:
    """One way in which a programmer might write, the careless ones too."""
    one, other = draw(_row(table)), draw(_row(table))
    changes, key = draw(_changes(table)), draw(_ids(table))
    name = table._meta.table_name
    columns = [field.column_name for field in table._meta.sorted_fields]
    listed, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
    whole = tuple(one[column] for column in columns)
    column = draw(st.sampled_from(sorted(changes)))
    same_key = table._meta.primary_key == key

    def save(store: Store, *, fresh: bool) -> None:
        with store.database.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
            model: Model = table(**one)
            model.save(force_insert=fresh)

    ways: list[Write] = [
        lambda store: store.run(table.insert(**one)),
        lambda store: save(store, fresh=True),
        lambda store: save(store, fresh=False),
        lambda store: store.run(table.insert_many([one, other])),
        lambda store: store.run(table.update(**changes).where(same_key)),
        lambda store: store.run(table.update(**changes)),
        lambda store: store.run(table.update(id=one["id"]).where(same_key)),
        lambda store: store.run(
            table.insert(**one).on_conflict(conflict_target=[table._meta.primary_key], update=changes)
        ),
        lambda store: store.run(
            table.insert(**one).on_conflict(
                conflict_target=[table._meta.primary_key], preserve=sorted(changes)
            )
        ),
        lambda store: store.run(table.insert(**one).on_conflict_ignore()),
        lambda store: store.run(table.delete().where(same_key)),
        lambda store: store.run(table.delete()),
        lambda store: store.sql(f"INSERT INTO {name} ({listed}) VALUES ({marks})", whole),
        lambda store: store.many(f"INSERT INTO {name} ({listed}) VALUES ({marks})", [whole, whole]),
        lambda store: store.sql(f'UPDATE {name} SET "{column}" = ? WHERE id = ?', (changes[column], key)),
        lambda store: store.sql(f"DELETE FROM {name} WHERE id = ?", (key,)),
        lambda store: store.sql(f"INSERT INTO {name} SELECT * FROM {name}"),
    ]
    only_sqlite: list[Write] = [
        lambda store: store.run(table.replace(**one)),
        lambda store: store.sql(f"REPLACE INTO {name} ({listed}) VALUES ({marks})", whole),
        lambda store: store.sql(f"INSERT OR IGNORE INTO {name} ({listed}) VALUES ({marks})", whole),
        lambda store: store.sql(f"INSERT OR ROLLBACK INTO {name} ({listed}) VALUES ({marks})", whole),
        lambda store: store.sql(f"UPDATE OR IGNORE {name} SET id = ? WHERE id = ?", (one["id"], key)),
        lambda store: store.sql(f"UPDATE OR REPLACE {name} SET id = ? WHERE id = ?", (one["id"], key)),
    ]
    way = draw(st.integers(0, len(ways) + len(only_sqlite) - 1))

    def write(store: Store) -> Any:
        return [*ways, *(only_sqlite if store.sqlite else ways)][way](store)

    return write


def _empty(store: Store) -> None:
    """As after `create_store`, so that an example starts from nothing."""
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        for table in (*CAPTURED, TABLES[2]):
            store.sql(f"DELETE FROM {table._meta.table_name}")
        store.sql("UPDATE writer SET mode = '', seq = 0, chained = 0, head = ?", (START,))


@dataclass(frozen=True)
class Plan:
    """Two rows to begin with, then transactions on that table: with a writer named or without, and their writes."""

    table: type[Table]
    begin: list[dict[str, Any]]
    transactions: list[tuple[bool, list[Write]]]


@st.composite
def _plans(draw: st.DrawFn) -> Plan:
    table = draw(st.sampled_from(CAPTURED))
    begin = draw(st.lists(_row(table), min_size=1, max_size=2, unique_by=lambda row: row["id"]))
    writes = st.lists(_write(table), min_size=1, max_size=2)
    named = st.sampled_from([True, True, False])
    return Plan(table, begin, draw(st.lists(st.tuples(named, writes), min_size=1, max_size=5)))


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(plan=_plans())
def test_every_write_is_in_the_log_or_was_refused(store: Store, plan: Plan) -> None:
    _empty(store)
    with store.write(CLERK, NOW):
        store.run(plan.table.insert_many(plan.begin))
    for named, writes in plan.transactions:
        before, logged = _rows(store), position(store).seq
        try:
            with store.write(CLERK, NOW) if named else store.local():
                for write in writes:
                    write(store)
        except REFUSED:
            assert _rows(store) == before
            assert position(store).seq == logged
            continue
        after = _rows(store)
        if not named:
            assert _without_derived(after) == _without_derived(before)
            assert position(store).seq == logged
        _nothing_lost(plan.table, before, after)
    _check_log(store)
    assert _rebuilt(store) == _without_derived(_rows(store))


def _nothing_lost(table: type[Table], before: Rows, after: Rows) -> None:
    """No row is gone; one of a "fact" table is as it was."""
    old, new = (
        _without_derived(before)[table._meta.table_name],
        _without_derived(after)[table._meta.table_name],
    )
    assert old.keys() <= new.keys()
    if table.capture == "fact":
        assert {key: new[key] for key in old} == old


# --- every table, every column, once ---------------------------------------------------------------------------

SAMPLE = {
    "SMALLINT": (1, 2),
    "INT": (1, 2),
    "BIGINT": (1, 2),
    "BLOB": (b"one", b"two"),
    "TEXT": ("one", "two"),
}


def _kind(field: Field) -> str:
    return "BLOB" if isinstance(field, Bytes) else field.field_type


def _sample(table: type[Table], key: bytes) -> dict[str, Any]:
    return {
        field.name: key if field.primary_key else SAMPLE[_kind(field)][0]
        for field in table._meta.sorted_fields
    }


def _other_values(field: Field) -> list[Any]:
    another = SAMPLE[_kind(field)][1]
    return [None, another] if field.null else [another]


def _refused(store: Store, query: Query) -> None:
    before, logged = _rows(store), position(store).seq
    with pytest.raises(REFUSED), store.write(CLERK, NOW):
        store.run(query)
    assert (_rows(store), position(store).seq) == (before, logged)


def test_no_captured_row_is_deleted_renamed_or_replaced(store: Store) -> None:
    for table in CAPTURED:
        name, first, second = table._meta.table_name, bytes(16), bytes(15) + b"1"
        with store.write(CLERK, NOW):
            store.run(table.insert(**_sample(table, first)))
        _refused(store, table.delete())
        _refused(store, table.update(id=second))
        if store.sqlite:
            _refused(store, table.replace(**_sample(table, first)))
        with pytest.raises(REFUSED), store.local():
            store.run(table.insert(**_sample(table, second)))
        with pytest.raises(REFUSED):
            store.sql(f"INSERT INTO {name} SELECT * FROM {name}")
    _check_log(store)


def test_each_column_is_watched(store: Store) -> None:
    key = bytes(16)
    for table in CAPTURED:
        with store.write(CLERK, NOW):
            store.run(table.insert(**_sample(table, key)))
        for field in table._meta.sorted_fields:
            if field.primary_key:
                continue
            for value in _other_values(field):
                change = table.update(**{field.name: value}).where(table._meta.primary_key == key)
                if table.capture == "fact" and field.column_name not in table.derived:
                    _refused(store, change)
                    continue
                logged = position(store).seq
                with store.write(CLERK, NOW):
                    store.run(change)
                told = [(entry.table, entry.column) for entry in entries(store, logged)]
                watched = field.column_name not in table.derived
                assert told == ([(table._meta.table_name, field.column_name)] if watched else [])
                with store.write(CLERK, NOW):
                    store.run(change)
                assert position(store).seq == logged + len(told), "the same value again is no change"
    _check_log(store)
    assert _rebuilt(store) == _without_derived(_rows(store))


def test_the_log_itself_is_never_changed(store: Store) -> None:
    with store.write(CLERK, NOW):
        store.run(Guest.insert(id=bytes(16), name="张三", created=NOW))
    for statement in (
        "UPDATE operation SET body = '{}'",
        "UPDATE operation SET recorded = 0",
        "UPDATE operation SET link = NULL",
        "DELETE FROM operation",
    ):
        with pytest.raises(REFUSED), store.write(CLERK, NOW):
            store.sql(statement)
        with pytest.raises(REFUSED):
            store.sql(statement)
    _check_log(store)


def test_without_its_writer_the_store_refuses_everything(store: Store) -> None:
    with store.local():
        store.sql("DELETE FROM writer")
    with pytest.raises(REFUSED):
        store.run(Guest.insert(id=bytes(16), name="张三", created=NOW))
    with pytest.raises(REFUSED), store.write(CLERK, NOW):
        store.run(Guest.insert(id=bytes(16), name="张三", created=NOW))
    assert store.rows("SELECT * FROM guest") == []


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    text=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40),
    phone=st.none() | _WORDS,
)
def test_a_body_is_spelt_alike_on_both_engines(store: Store, text: str, phone: str | None) -> None:
    """Commitments are over the text of a body, and a server's backup becomes a file: one spelling only."""
    _empty(store)
    row = {"id": bytes(16), "name": text, "phone": phone, "created": NOW}
    with store.write(CLERK, NOW):
        store.run(Guest.insert(**row))
        store.run(Guest.update(name=text + "'"))
    whole, changed = (entry.body for entry in entries(store))
    assert whole == json.dumps({**row, "id": "0" * 32}, ensure_ascii=False, separators=(",", ":"))
    assert changed == json.dumps([text + "'"], ensure_ascii=False, separators=(",", ":"))
