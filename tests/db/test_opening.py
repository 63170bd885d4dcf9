"""What stands at the door: a store that cannot be trusted is refused with its word, and no byte of it changes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db import place, sqlcipher, store
from db.errors import StoreError
from db.models import CardKey
from db.sqlcipher import SqlCipher
from db.store import create_store, open_store
from tests.db.conftest import DESK, KEY, NOW
from tests.privileges import like_anybody


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A sound store, closed."""
    return _made(tmp_path / "desk" / "lotusdesk.db")


def _made(path: Path, key: bytes = KEY) -> Path:
    path.parent.mkdir(exist_ok=True)
    made = create_store(place.address_of(path), key, DESK, NOW)
    with made.local():
        made.run(CardKey.insert(id=40701, secret=os.urandom(32), created=NOW))
    made.close()
    return path


def _bytes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def _refusal(path: Path, key: bytes | None = KEY) -> StoreError:
    with pytest.raises(StoreError) as refused:
        open_store(place.address_of(path), key)
    return refused.value


def _cut(to: Callable[[int], int]) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[: to(len(data))])

    return spoil


def _flip(at: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[at] ^= 1
        path.write_bytes(data)

    return spoil


def _raw_sql(*statements: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        database = SqlCipher(path, KEY)
        for statement in statements:
            database.execute_sql(statement)
        database.close()

    return spoil


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "store-missing"),
    "empty": (_cut(lambda size: 0), "store-empty"),
    "cut inside a page": (_cut(lambda size: size - 100), "store-cut"),
    "cut in half": (_cut(lambda size: size // 8192 * 4096), "store-damaged"),
    "one page left": (_cut(lambda size: 4096), "store-damaged"),
    "first page damaged": (_flip(100), "store-unreadable"),
    "noise": (lambda path: path.write_bytes(os.urandom(65_536)), "store-unreadable"),
    "a text": (lambda path: path.write_bytes(b"palace\n" * 4096), "store-unreadable"),
    "of another program": (_raw_sql("PRAGMA application_id = 7"), "store-foreign"),
    "of a newer release": (
        _raw_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')"),
        "store-newer",
    ),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_spoilt_store_is_refused_and_left_as_it_is(file: Path, case: str) -> None:
    spoil, code = SPOILT[case]
    spoil(file)
    before = _bytes(file.parent)
    assert _refusal(file).code == code
    assert _bytes(file.parent) == before


def test_a_newer_store_names_both_versions(file: Path) -> None:
    SPOILT["of a newer release"][0](file)
    facts = _refusal(file).facts
    assert facts["schema"] == "9999_later"
    assert facts["known"] == max(path.stem for path in store.MIGRATIONS.glob("[0-9]*.py"))


def test_another_key_opens_nothing(file: Path) -> None:
    before = _bytes(file.parent)
    assert _refusal(file, bytes(32)).code == "store-unreadable"
    assert _refusal(file, None).code == "key-missing"
    assert _bytes(file.parent) == before


def test_a_plain_sqlite_file_is_refused(file: Path) -> None:
    # What every other program makes: the header says so in clear.
    file.write_bytes(b"SQLite format 3\0" + bytes([16, 0, 1, 1, 0, 64, 32, 32]) + bytes(4096 - 24))
    before = _bytes(file.parent)
    assert _refusal(file).code == "store-unreadable"
    assert _bytes(file.parent) == before


def test_a_log_left_by_another_file_is_not_taken_in(file: Path, tmp_path: Path) -> None:
    other = _made(tmp_path / "other" / "lotusdesk.db", key=bytes(32))
    live = open_store(place.address_of(other), bytes(32))
    with live.local():
        for number in range(2, 90):
            live.run(CardKey.insert(id=number, secret=os.urandom(2000), created=NOW))
    wal = file.with_name(file.name + "-wal")
    wal.write_bytes(other.with_name(other.name + "-wal").read_bytes())
    live.close()
    before = _bytes(file.parent)
    assert _refusal(file).code == "store-damaged"
    assert _bytes(file.parent) == before
    wal.unlink()
    open_store(place.address_of(file), KEY).close()


def test_a_new_store_never_takes_the_place_of_a_file(file: Path) -> None:
    before = _bytes(file.parent)
    with pytest.raises(StoreError, match="store-exists"):
        create_store(place.address_of(file), KEY, DESK, NOW)
    assert _bytes(file.parent) == before


def test_what_is_kept_is_not_readable_without_the_key(file: Path) -> None:
    data = file.read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"card_key" not in data
    assert b"CREATE TABLE" not in data


def test_an_engine_that_loses_pages_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "engine_version", lambda: (3, 51, 2))
    before = _bytes(file.parent)
    refused = _refusal(file)
    assert (refused.code, refused.facts["found"]) == ("engine-too-old", (3, 51, 2))
    assert _bytes(file.parent) == before
    assert sqlcipher.engine_version() >= sqlcipher.OLDEST_SQLITE


def test_every_connection_writes_through_and_checks(file: Path) -> None:
    opened = open_store(place.address_of(file), KEY)
    said = {
        name: opened.one(f"PRAGMA {name}")
        for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "trusted_schema")
    }
    opened.close()
    assert said == {
        "journal_mode": ("wal",),
        "synchronous": (2,),
        "foreign_keys": (1,),
        "recursive_triggers": (1,),
        "trusted_schema": (0,),
    }


# --- no right to write -------------------------------------------------------------------------------------------

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


@pytest.fixture
def writable_again(file: Path) -> Iterator[Path]:
    yield file
    file.parent.chmod(0o700)


@posix
def test_a_folder_without_the_right_to_write_is_refused(writable_again: Path) -> None:
    file = writable_again
    before = _bytes(file.parent)
    file.parent.chmod(0o500)
    with like_anybody():
        assert _refusal(file).code == "store-read-only"
    assert _bytes(file.parent) == before


@posix
def test_a_file_without_the_right_to_write_is_refused(file: Path) -> None:
    file.chmod(0o400)
    with like_anybody():
        assert _refusal(file).code == "store-read-only"


@posix
def test_a_folder_without_the_right_to_enter_is_refused(writable_again: Path) -> None:
    file = writable_again
    file.parent.chmod(0o000)
    with like_anybody(), pytest.raises((StoreError, OSError)):
        open_store(place.address_of(file), KEY)


# --- network drives ------------------------------------------------------------------------------------------------

MOUNTS = r"""
/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//nas/share /mnt/nas cifs rw,vers=3.0 0 0
10.0.0.5:/srv /srv/palace nfs4 rw 0 0
user@host: /home/desk/remote fuse.sshfs rw 0 0
//nas/two\040words /mnt/two\040words cifs rw 0 0
/dev/sdb1 /mnt/nas/stick vfat rw 0 0
tmpfs /mnt/nasty tmpfs rw 0 0
broken line
"""


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/home/desk/lotusdesk.db", False),
        ("/mnt/nas/lotusdesk.db", True),
        ("/mnt/nas", True),
        ("/mnt/nasty/lotusdesk.db", False),
        ("/mnt/nas/stick/lotusdesk.db", False),
        ("/srv/palace/deep/down/lotusdesk.db", True),
        ("/srv/palaces/lotusdesk.db", False),
        ("/home/desk/remote/x", True),
        ("/mnt/two words/lotusdesk.db", True),
        ("/lotusdesk.db", False),
    ],
)
@posix
def test_network_drives_are_known_by_their_mount(path: str, remote: bool) -> None:
    assert place.on_network(Path(path), MOUNTS) is remote


def test_without_a_table_of_mounts_nothing_is_taken_for_remote() -> None:
    assert place.on_network(Path("/anything"), "") is False


def test_a_store_on_a_network_drive_is_neither_made_nor_opened(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "on_network", lambda path: True)
    before = _bytes(file.parent)
    assert _refusal(file).code == "store-elsewhere"
    with pytest.raises(StoreError, match="store-elsewhere"):
        create_store(place.address_of(file.with_name("new.db")), KEY, DESK, NOW)
    assert _bytes(file.parent) == before


# --- a server --------------------------------------------------------------------------------------------------------


@pytest.mark.postgres
class TestServer:
    @pytest.fixture
    def address(self, postgres_url: str) -> Iterator[str]:
        import psycopg

        with psycopg.connect(postgres_url, autocommit=True) as admin:
            admin.execute("CREATE DATABASE door TEMPLATE template0")
            yield postgres_url.rpartition("/")[0] + "/door"
            admin.execute("DROP DATABASE door WITH (FORCE)")

    def test_an_empty_database_is_not_ours(self, address: str) -> None:
        with pytest.raises(StoreError, match="store-foreign"):
            open_store(address, None)

    def test_a_database_with_tables_is_not_taken(self, address: str) -> None:
        import psycopg

        with psycopg.connect(address, autocommit=True) as other:
            other.execute("CREATE TABLE theirs (id int)")
        with pytest.raises(StoreError, match="store-exists"):
            create_store(address, None, DESK, NOW)
        with pytest.raises(StoreError, match="store-foreign"):
            open_store(address, None)

    def test_a_newer_store_is_refused(self, address: str) -> None:
        made = create_store(address, None, DESK, NOW)
        with made.local():
            made.sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', now())")
        made.close()
        with pytest.raises(StoreError, match="store-newer"):
            open_store(address, None)

    def test_a_server_that_is_not_there_is_away(self, address: str) -> None:
        nobody = "postgresql://postgres@127.0.0.1:9/door"
        with pytest.raises(StoreError, match="server-away"):
            open_store(nobody, None)
        with pytest.raises(StoreError, match="server-away"):
            open_store(address + "_not_there", None)

    def test_a_connection_that_was_cut_comes_back(self, address: str) -> None:
        import psycopg

        made = create_store(address, None, DESK, NOW)
        made.one("SELECT 1")
        with psycopg.connect(address, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'door' AND pid <> pg_backend_pid()"
            )
        with pytest.raises(StoreError, match="server-away"):
            made.one("SELECT 1")
        assert made.one("SELECT 1") == (1,)
        with psycopg.connect(address, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'door' AND pid <> pg_backend_pid()"
            )
        with pytest.raises(StoreError, match="server-away"), made.local():
            made.sql("INSERT INTO card_key (id, secret, created) VALUES (1, '\\x00', 1)")
        with made.local():
            made.sql("INSERT INTO card_key (id, secret, created) VALUES (1, '\\x00', 1)")
        assert made.one("SELECT count(*) FROM card_key") == (1,)
        made.close()
