"""The store: which engine runs, how a transaction is bounded, and what is refused at the door.

Nobody else knows the engine. SQLite is always SQLCipher's own library (one SQLite in the process), WAL and FULL; every
writer begins IMMEDIATE. PostgreSQL is chosen by an address that begins with `postgresql:`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, NamedTuple

from db import ledger, place
from db.errors import StoreError
from db.ids import IdMaker
from db.queries import Queries, conditions, engine_errors, name_condition
from db.sqlcipher import APPLICATION_ID, OLDEST_SQLITE, SqlCipher, engine_version, strange_wal

MIGRATIONS = Path(__file__).parent / "migrations"
_CLOCK_SLIP_MS = 120_000


class By(NamedTuple):
    """Who writes: a staff id, the role they act in, and a reason where one was asked for."""

    actor: bytes
    role: str
    reason: str | None = None


class Identity(NamedTuple):
    """The desk that a new store belongs to: 8-byte fingerprint of its Ed25519 public key, and the key (32 bytes)."""

    fingerprint: bytes
    public_key: bytes


class Store(Queries):
    """An open store. One connection a thread; `close` releases the calling thread's."""

    def __init__(self, engine: Any, address: str, ids: IdMaker) -> None:
        super().__init__(engine)
        self.address = address
        self.ids = ids
        self.unsealed = 0
        self._begin = "BEGIN IMMEDIATE" if self.sqlite else "BEGIN"

    def write(
        self, by: By, now_ms: int, then: Callable[[], None] | None = None
    ) -> AbstractContextManager[None]:
        """One durable transaction in the name of `by`. Its operations are chained before it commits; `then` comes after.

        Raises StoreError for a condition of the surroundings; nothing was stored then.
        """
        return _Writing(self, self._begin, by, now_ms, then)

    @contextlib.contextmanager
    def local(self) -> Iterator[None]:
        """One durable transaction on this computer's own tables; a captured table refuses it."""
        with _Bounded(self, self._begin):
            yield

    @contextlib.contextmanager
    def read(self) -> Iterator[None]:
        """One consistent view for several reads."""
        with _Bounded(self, "BEGIN" if self.sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"):
            yield

    def release(self) -> None:
        """Close the calling thread's connection; the next use opens one again."""
        if not self.engine.is_closed():
            self.engine.close()

    close = release


class _Bounded:
    """A transaction around a block: kept whole, or undone with whatever went wrong named where it has a name.

    A class, because every scan passes here and a generator costs three times as much.
    """

    def __init__(self, store: Store, begin: str) -> None:
        self._store = store
        self._begin = begin

    def __enter__(self) -> None:
        self._store.sql(self._begin)

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: object
    ) -> None:
        if problem is None:
            try:
                self._store.sql("COMMIT")
            except BaseException:
                self._undo()
                raise
            return
        self._undo()
        if isinstance(problem, engine_errors()):
            name_condition(problem, self._store.path)

    def _undo(self) -> None:
        with contextlib.suppress(StoreError, *engine_errors()):
            self._store.sql("ROLLBACK")


class _Writing(_Bounded):
    """A transaction that the log tells of."""

    def __init__(
        self, store: Store, begin: str, by: By, now_ms: int, then: Callable[[], None] | None
    ) -> None:
        self._store = store
        self._begin = begin
        self._by = by
        self._now_ms = now_ms
        self._then = then

    def __enter__(self) -> None:
        self._store.sql(self._begin)
        try:
            self._opened = ledger.open_for(self._store, self._by, self._now_ms, _CLOCK_SLIP_MS)
        except BaseException:
            self._undo()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: object
    ) -> None:
        if problem is not None:
            super().__exit__(kind, problem, trace)
            return
        try:
            unsealed = ledger.chain(self._store, self._opened)
            self._store.sql("COMMIT")
        except BaseException:
            self._undo()
            raise
        self._store.unsealed = unsealed
        if self._then is not None:
            self._then()


# Opening --------------------------------------------------------------------------------------------------------


def _engine(address: str, key: bytes | None) -> Any:
    if not place.is_file(address):
        from db import orm

        return orm.server(address)
    if engine_version() < OLDEST_SQLITE:
        raise StoreError("engine-too-old", found=engine_version(), needed=OLDEST_SQLITE)
    if key is None:
        raise StoreError("key-missing")
    return SqlCipher(place.file_of(address), key)


def create_store(
    address: str, key: bytes | None, identity: Identity, now_ms: int, ids: IdMaker | None = None
) -> Store:
    """Make a new store for the desk `identity`. Refuses to touch anything that is already there."""

    def begin(store: Store) -> None:
        ledger.begin(store, identity.fingerprint, identity.public_key, now_ms)

    return create_empty(address, key, ids, begin=begin)


def create_empty(
    address: str,
    key: bytes | None,
    ids: IdMaker | None = None,
    *,
    through: str | None = None,
    begin: Callable[[Store], None] | None = None,
) -> Store:
    """Make the tables alone, as they were after the migration `through`, and let `begin` write the first rows."""
    if place.is_file(address):
        place.check(place.file_of(address), new=True)
    store = Store(_engine(address, key), address, ids or IdMaker())
    try:
        with conditions(store.path):
            store.engine.connection()
            if not store.sqlite and store.database.get_tables():
                raise StoreError("store-exists")
            if store.sqlite:
                store.sql(f"PRAGMA application_id = {APPLICATION_ID}")
            with _whole(store):
                _migrate(store, through)
                if begin is not None:
                    begin(store)
    except BaseException:
        store.close()
        raise
    return store


def open_store(
    address: str,
    key: bytes | None,
    ids: IdMaker | None = None,
    before_migrating: Callable[[Store], None] | None = None,
) -> Store:
    """Open an existing store, migrating it after `before_migrating` (the backup) where this release is newer.

    Raises StoreError with code store-missing, store-empty, store-cut, store-unreadable (another key, or not ours),
    store-newer, store-elsewhere (network drive), store-foreign, store-damaged, store-read-only; the file is left as
    it was.
    """
    if place.is_file(address):
        place.check(place.file_of(address), new=False)
        if key is not None and strange_wal(place.file_of(address), key):
            raise StoreError("store-damaged")
    store = Store(_engine(address, key), address, ids or IdMaker())
    try:
        with conditions(store.path):
            store.engine.connection()
            pending = _pending(store)
            if pending:
                if before_migrating is not None:
                    before_migrating(store)
                with _whole(store):
                    _migrate(store)
            # Changes nothing: without the right to write, the desk is told now and not at the first visitor.
            store.sql("UPDATE writer SET mode = '' WHERE id = 0")
            _follow(store)
    except BaseException:
        store.close()
        raise
    return store


def _pending(store: Store) -> list[str]:
    ours = store.one("PRAGMA application_id") == (APPLICATION_ID,) if store.sqlite else _has_history(store)
    if not ours:
        raise StoreError("store-foreign")
    known = [path.stem for path in sorted(MIGRATIONS.glob("[0-9]*.py"))]
    applied = [name for (name,) in store.rows("SELECT name FROM schema_migration ORDER BY name")]
    strange = [name for name in applied if name not in known]
    if strange:
        raise StoreError("store-newer", schema=strange[-1], known=known[-1])
    return [name for name in known if name not in applied]


def _follow(store: Store) -> None:
    """Let new ids sort after all that are here, also where the clock was set back while the program was closed."""
    for name in _watched(store):
        if name != "setting":  # its ids are made from names
            row = store.one(f"SELECT id FROM {name} ORDER BY id DESC LIMIT 1")
            if row is not None:
                store.ids.follow(bytes(row[0]))


def _watched(store: Store) -> list[str]:
    """The tables that the log's triggers stand on, as the store itself names them: no start has to load the models."""
    named = (
        "SELECT DISTINCT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'log_%'"
        if store.sqlite
        else "SELECT DISTINCT event_object_table FROM information_schema.triggers"
        " WHERE trigger_schema = current_schema() AND trigger_name LIKE 'log_%'"
    )
    return [name for (name,) in store.rows(named)]


def _has_history(store: Store) -> bool:
    return bool({"schema_migration", "writer"} <= set(store.database.get_tables()))


def _whole(store: Store) -> AbstractContextManager[None]:
    """All the steps of a migration in one transaction: a cut leaves the old schema or the new one, watched."""
    whole: AbstractContextManager[None] = store.database.atomic(*(("IMMEDIATE",) if store.sqlite else ()))
    return whole


def _migrate(store: Store, through: str | None = None) -> None:
    from playhouse.migrations import Runner  # kept out of the path of an ordinary start

    from db.capture import statements

    quiet = store.database.table_exists("writer")
    if quiet:
        store.sql("UPDATE writer SET mode = 'apply'")
    Runner(store.database, str(MIGRATIONS)).up(through)
    if not _pending(store):
        for statement in statements(sqlite=store.sqlite):
            store.sql(statement)
    if quiet:
        store.sql("UPDATE writer SET mode = ''")
