"""A schema that grows: the same from scratch as from before, every row kept, a checked copy first, whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from playhouse.schema_diff import diff_models

from db import backup, ledger, store
from db.errors import StoreError
from db.models import Table
from db.queries import engine_errors
from db.schema import CAPTURED, TABLES
from db.store import Store, create_empty, create_store, open_store
from tests.db.conftest import CLERK, DESK, KEY, NOW

RELEASED = sorted(path.stem for path in store.MIGRATIONS.glob("[0-9]*.py"))

LATER = """
from peewee import IntegerField, TextField
from playhouse.migrate import SchemaMigrator


def up(migrator, db):
    migrator.migrate(
        migrator.add_column("member", "nickname", TextField(null=True)),
        migrator.add_column("visit", "room", IntegerField(default=0)),
        migrator.drop_not_null("guest", "name"),
        migrator.add_index("visit", ("room",)),
    )
{more}
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of migrations with one more than this release has; in force once it holds `9002_later.py`."""
    folder = tmp_path / "migrations"
    shutil.copytree(store.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(store, "MIGRATIONS", folder)
    return folder


def _value(field: Any) -> object:
    return {"BLOB": b"picture", "TEXT": "one"}.get(field.field_type, 1)


def _fill(store: Store) -> None:
    """One row in every table that has none."""
    with store.local():
        for table in TABLES:
            if table.capture == "local" and not store.rows(f"SELECT 1 FROM {table._meta.table_name}"):
                store.run(table.insert({field: _value(field) for field in table._meta.sorted_fields}))
    with store.write(CLERK, NOW):
        for table in CAPTURED:
            store.run(
                table.insert(
                    {
                        field: bytes(16) if field.primary_key else _value(field)
                        for field in table._meta.sorted_fields
                    }
                )
            )


def _all(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in the columns of this release."""
    found = {}
    for table in TABLES:
        listed = ", ".join(f'"{field.column_name}"' for field in table._meta.sorted_fields)
        rows = store.rows(f"SELECT {listed} FROM {table._meta.table_name}")
        found[table._meta.table_name] = sorted(rows, key=repr)
    return found


@pytest.fixture
def filled(engine_url: str) -> str:
    made = create_store(engine_url, KEY, DESK, NOW)
    _fill(made)
    made.close()
    return engine_url


def test_a_fresh_store_is_what_the_models_say(store: Store) -> None:
    with store.database.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        found = diff_models(store.database, TABLES)
    assert not any(found), found


def test_every_table_is_watched(store: Store) -> None:
    """A captured table without its triggers would be a hole in the log."""
    query = (
        "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
        if store.sqlite
        else "SELECT event_object_table, trigger_name FROM information_schema.triggers"
    )
    there = set(store.rows(query))
    wanted = {
        (table._meta.table_name, f"log_{table._meta.table_name}_{act}")
        for table in CAPTURED
        for act in ("insert", "update", "delete")
    }
    assert wanted <= there


def test_an_update_keeps_every_row_and_makes_a_checked_copy_first(
    filled: str, later: Path, tmp_path: Path
) -> None:
    opened = open_store(filled, KEY)
    before = _all(opened)
    opened.close()
    copied: list[backup.Copy] = []

    def copy(old: Store) -> None:
        backup.copy(old, tmp_path / "before.backup", KEY)
        copied.append(backup.check(tmp_path / "before.backup", KEY))

    (later / "9002_later.py").write_text(LATER.format(more=""))
    opened = open_store(filled, KEY, before_migrating=copy)
    assert _all(opened) == before
    assert opened.rows("SELECT room FROM visit") == [(0,)]
    with opened.write(CLERK, NOW):
        opened.sql("UPDATE member SET name = 'two'")
    assert opened.one("SELECT col, body FROM operation ORDER BY id DESC LIMIT 1") == ("name", '["two"]')
    with pytest.raises(engine_errors(), match="no writer named"), opened.local():
        opened.sql("UPDATE member SET name = 'three'")
    opened.close()
    assert [one.seq for one in copied] == [len(CAPTURED)]
    opened = open_store(filled, KEY, before_migrating=copy)
    opened.close()
    assert len(copied) == 1, "an ordinary start makes no copy"


@pytest.mark.parametrize("through", RELEASED[:-1])
def test_each_older_schema_comes_up_to_date(engine_url: str, through: str) -> None:
    """Rows of a store as an older release left it are all there afterwards, and every table is watched."""
    old = create_empty(
        engine_url,
        KEY,
        through=through,
        begin=lambda made: ledger.begin(made, DESK.fingerprint, DESK.public_key, NOW),
    )
    with old.local():
        old.sql("UPDATE writer SET mode = 'apply'")
        old.sql(
            "INSERT INTO staff (id, name, roles, active, created) VALUES (?, ?, ?, ?, ?)",
            (bytes(16), "王", "[]", 1, 1),
        )
        old.sql("UPDATE writer SET mode = ''")
    old.close()
    opened = open_store(engine_url, KEY)
    assert opened.rows("SELECT name FROM staff") == [("王",)]
    test_every_table_is_watched(opened)
    test_a_fresh_store_is_what_the_models_say(opened)
    opened.close()


def test_without_a_copy_there_is_no_update(filled: str, later: Path) -> None:
    def full(old: Store) -> None:
        raise StoreError("disk-full")

    (later / "9002_later.py").write_text(LATER.format(more=""))
    with pytest.raises(StoreError, match="disk-full"):
        open_store(filled, KEY, before_migrating=full)
    (later / "9002_later.py").unlink()
    opened = open_store(filled, KEY)
    assert [name for (name,) in opened.rows("SELECT name FROM schema_migration ORDER BY name")] == RELEASED
    opened.close()


@pytest.mark.parametrize("fails", ["in the migration", "after it"])
def test_an_update_that_fails_leaves_the_old_schema_watched(
    filled: str, later: Path, fails: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db import capture

    opened = open_store(filled, KEY)
    before = _all(opened)
    opened.close()
    (later / "9002_later.py").write_text(
        LATER.format(more="    raise RuntimeError('cut')" if fails == "in the migration" else "")
    )
    with monkeypatch.context() as broken:
        if fails == "after it":
            broken.setattr(
                capture, "statements", lambda *, sqlite: iter(["SELECT no_such_function_at_all()"])
            )
        with pytest.raises(Exception):  # noqa: B017, PT011 - what it was does not matter
            open_store(filled, KEY)
    (later / "9002_later.py").unlink()
    opened = open_store(filled, KEY)
    assert _all(opened) == before
    assert opened.one("SELECT mode FROM writer") == ("",)
    with pytest.raises(engine_errors(), match="no writer named"), opened.local():
        opened.sql("UPDATE member SET name = 'three'")
    opened.close()


def test_a_store_made_by_an_update_refuses_the_older_release(filled: str, later: Path) -> None:
    (later / "9002_later.py").write_text(LATER.format(more=""))
    open_store(filled, KEY).close()
    (later / "9002_later.py").unlink()
    with pytest.raises(StoreError, match="store-newer") as refused:
        open_store(filled, KEY)
    assert refused.value.facts == {"schema": "9002_later", "known": RELEASED[-1]}


def test_the_models_name_a_capture_for_each_table() -> None:
    """What is captured has an id of its own bytes: the log names rows by it."""
    for table in CAPTURED:
        assert table._meta.fields["id"].primary_key, table
        assert table.derived <= {field.column_name for field in table._meta.sorted_fields}
    assert Table.capture == "local"
