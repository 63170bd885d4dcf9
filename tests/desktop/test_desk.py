"""A desk is founded whole or not at all, and opened only where it can be trusted."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db import place
from db import store as stores
from db.errors import StoreError
from db.sqlcipher import SqlCipher
from desktop import keys
from desktop.computer import ComputerSettings, load_computer, save_computer
from desktop.desk import Desk
from desktop.home import Home, write_whole
from desktop.preferences import SiteSettings
from desktop.problems import Problem
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from tests.desktop.palace import FOUNDING, HandClock, Palace, Server
from tests.privileges import like_anybody


def _refused(call: Callable[..., object], *arguments: Any, **named: Any) -> Problem:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value


def _bytes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _new(root: Path) -> Desk:
    return Desk(Home(root), clock=HandClock())


# --- the first run ------------------------------------------------------------------------------------------------


def test_a_first_run_leaves_a_desk_that_opens(tmp_path: Path) -> None:
    desk = _new(tmp_path / "deep" / "home")
    assert (desk.is_new, desk.is_open) == (True, False)
    recovery = desk.found(FOUNDING)
    assert (desk.is_new, desk.is_open) == (False, True)
    site = desk.settings.site()
    assert (site.name, site.number, desk.context.desk_number) == ("潞州区工人文化宫", 407, 1)
    assert keys.unwrap(desk.home.recovery_file.read_bytes(), recovery) == desk.context.keys
    assert desk.ledger.verify().sound
    desk.close()
    assert sorted(path.name for path in desk.home.root.iterdir()) == [
        "backups", "computer.json", "keys.json", "logs", "lotusdesk.db", "papers", "recovery.json",
    ]  # fmt: skip
    again = _new(desk.home.root)
    assert not again.is_new
    again.open()
    assert [tile.name for tile in again.people.tiles()] == ["王丽"]
    again.close()


def test_two_desks_share_no_secret(tmp_path: Path) -> None:
    made = [_new(tmp_path / name) for name in ("one", "other")]
    papers = [desk.found(FOUNDING) for desk in made]
    assert papers[0] != papers[1]
    rings = [desk.context.keys for desk in made]
    assert not set(rings[0]) & set(rings[1])
    card_keys = [desk.context.store.one("SELECT secret FROM card_key") for desk in made]
    assert card_keys[0] != card_keys[1]
    for desk in made:
        desk.close()


WRONG = [
    ({"site_name": ""}, "setting-wrong"),
    ({"site_name": "  "}, "setting-wrong"),
    ({"site_name": "宫" * 61}, "setting-wrong"),
    ({"site_number": 0}, "setting-wrong"),
    ({"site_number": 10_000}, "setting-wrong"),
    ({"site_number": -(10**30)}, "setting-wrong"),
    ({"desk_number": 0}, "setting-wrong"),
    ({"desk_number": 100}, "setting-wrong"),
    ({"manager": " "}, "name-refused"),
    ({"pin": "123456"}, "pin-refused"),
]


@pytest.mark.parametrize(("changes", "code"), WRONG)
def test_a_first_run_with_something_wrong_makes_nothing(
    tmp_path: Path, changes: dict[str, Any], code: str
) -> None:
    desk = _new(tmp_path / "home")
    assert _refused(desk.found, replace(FOUNDING, **changes)).code == code
    assert desk.is_new
    assert not desk.home.root.exists() or _bytes(desk.home.root) == {}


@pytest.mark.postgres
def test_a_first_run_on_a_server_can_be_corrected(tmp_path: Path, server: Server) -> None:
    address, desk = server.empty(), _new(tmp_path / "home")
    assert _refused(desk.found, replace(FOUNDING, pin="123456"), address=address).code == "pin-refused"
    desk.found(FOUNDING, address=address)
    assert desk.ledger.verify().sound
    assert not desk.home.store_file.exists()
    second = _new(tmp_path / "second")
    assert _refused(second.found, FOUNDING, address=address).code == "store-exists"
    assert second.is_new
    desk.close()
    again = _new(desk.home.root)
    again.open()
    assert again.context.store.address == address
    again.close()


def test_a_second_first_run_touches_nothing(palace: Palace) -> None:
    palace.desk.close()
    before = _bytes(palace.home.root)
    for desk in (palace.desk, _new(palace.home.root)):
        assert _refused(desk.found, FOUNDING).code == "store-exists"
    palace.home.computer_file.unlink()
    assert _refused(_new(palace.home.root).found, FOUNDING).code == "store-exists"
    after = _bytes(palace.home.root)
    assert {**after, "computer.json": before["computer.json"]} == before


def test_a_first_run_that_was_cut_off_is_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = _new(tmp_path / "home")
    for step in ("desktop.founding._first_rows", "desktop.keys.save", "desktop.founding.write_whole"):
        with monkeypatch.context() as fault:

            def cut(*_: object, **__: object) -> None:
                raise StoreError("disk-full")

            fault.setattr(step, cut)
            assert _refused(desk.found, FOUNDING).code == "disk-full"
        assert desk.is_new, step
        assert not desk.home.store_file.exists()
    desk.found(FOUNDING)
    assert desk.ledger.verify().sound
    assert not list(desk.home.root.glob("lotusdesk.new*"))
    desk.close()


# --- opening -----------------------------------------------------------------------------------------------------


def _spoil_store(data: Callable[[bytes], bytes]) -> Callable[[Home], object]:
    return lambda home: home.store_file.write_bytes(data(home.store_file.read_bytes()))


def _newer(home: Home) -> None:
    database = SqlCipher(home.store_file, keys.load(home).store)
    database.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030')")
    database.close()


def _another_ring(home: Home) -> None:
    home.keys_file.unlink()
    keys.save(home, keys.create(), system=False)


SPOILT: dict[str, tuple[Callable[[Home], object], str]] = {
    "newer": (_newer, "store-newer"),
    "cut": (_spoil_store(lambda data: data[:-1]), "store-cut"),
    "half": (_spoil_store(lambda data: data[:40_960]), "store-damaged"),
    "empty": (_spoil_store(lambda data: b""), "store-empty"),
    "missing": (lambda home: home.store_file.unlink(), "store-missing"),
    "of another desk": (_another_ring, "store-unreadable"),
    "a plain SQLite file": (_spoil_store(lambda data: b"SQLite format 3\0" + data[16:]), "store-unreadable"),
    "keys missing": (lambda home: home.keys_file.unlink(), "keys-missing"),
    "keys spoilt": (lambda home: home.keys_file.write_bytes(b"{"), "keys-damaged"),
}


@pytest.mark.parametrize("case", SPOILT)
def test_what_cannot_be_trusted_is_refused_with_a_word_and_left(palace: Palace, case: str) -> None:
    spoil, code = SPOILT[case]
    palace.desk.close()
    spoil(palace.home)
    before = _bytes(palace.home.root)
    for _ in range(2):
        desk = _new(palace.home.root)
        assert not desk.is_new, "nobody is led to found a second palace over it"
        refusal = _refused(desk.open)
        assert refusal.code == code
        assert not desk.is_open
        assert _bytes(palace.home.root) == before
    if code == "store-newer":
        assert refusal.facts["schema"] == "9999_later"


def test_a_network_drive_is_refused(palace: Palace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    palace.desk.close()
    monkeypatch.setattr(place, "on_network", lambda path: True)
    assert _refused(palace.desk.open).code == "store-elsewhere"
    desk = _new(tmp_path / "new")
    assert _refused(desk.found, FOUNDING).code == "store-elsewhere"
    assert desk.is_new


def test_an_engine_that_is_too_old_is_refused(palace: Palace, monkeypatch: pytest.MonkeyPatch) -> None:
    palace.desk.close()
    monkeypatch.setattr(stores, "engine_version", lambda: (3, 40, 1))
    assert _refused(palace.desk.open).code == "engine-too-old"


def test_a_folder_without_rights_is_told(palace: Palace, tmp_path: Path) -> None:
    palace.desk.close()
    root = palace.home.root
    before = _bytes(root)
    root.chmod(0o500)
    try:
        with like_anybody():
            assert _refused(_new(root).open).code in (
                "store-unreachable",
                "store-read-only",
                "folder-read-only",
            )
            assert _refused(_new(root / "inside").found, FOUNDING).code == "folder-read-only"
    finally:
        root.chmod(0o700)
    assert _bytes(root) == before
    palace.home.store_file.chmod(0o400)
    with like_anybody():
        assert _refused(_new(root).open).code == "store-read-only"


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b"null", b"\xff", b'"x"', b'{"lock_seconds": "x"}', b'{"new": 1}']
)
def test_a_spoilt_file_of_settings_never_makes_a_desk_new(palace: Palace, spoilt: bytes) -> None:
    palace.desk.close()
    palace.home.computer_file.write_bytes(spoilt)
    desk = _new(palace.home.root)
    assert not desk.is_new
    desk.open()
    assert desk.people.tiles()
    desk.close()
    palace.home.store_file.unlink()
    still = load_computer(palace.home)
    assert still.store_expected is (not spoilt.startswith(b"{") or spoilt == b"{")


def test_each_thread_has_its_own_connection(either: Palace) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(len(either.desk.people.tiles()))
        either.desk.release()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [6] * 4


# --- settings -----------------------------------------------------------------------------------------------------

LIMITS = {
    "utc_offset_minutes": (-720, 840),
    "same_visit_minutes": (1, 720),
    "repeat_ms": (500, 10_000),
    "expiring_days": (0, 365),
    "membership_months": (1, 120),
    "rectify_days_s2": (1, 30),
    "rectify_days_s3": (1, 90),
    "rectify_days_s4": (1, 365),
    "recurrence_days": (1, 365),
}


@pytest.mark.parametrize("name", LIMITS)
def test_a_setting_of_the_palace_has_limits(palace: Palace, name: str) -> None:
    least, most = LIMITS[name]
    manager, settings = palace.manager, palace.desk.settings
    before = palace.desk.ledger.position()
    for value in (least - 1, most + 1, 10**30, "1", 1.5, True, None):
        refusal = _refused(settings.change_site, manager, **{name: value})
        assert (refusal.code, refusal.facts["name"]) == ("setting-wrong", name), value
    assert palace.desk.ledger.position() == before
    for value in (least, most):
        assert getattr(settings.change_site(manager, **{name: value}), name) == value
    assert getattr(palace.reopened().desk.settings.site(), name) == most
    assert palace.sound()


def test_settings_that_are_none_or_fixed(palace: Palace) -> None:
    admin, settings = palace.actor(Role.ADMINISTRATOR), palace.desk.settings
    assert _refused(settings.change_site, admin, number=408).code == "setting-fixed"
    assert settings.change_site(admin, number=407).number == 407
    assert _refused(settings.change_site, admin, colour="red").code == "setting-unknown"
    assert _refused(settings.change_site, admin, name="").code == "setting-wrong"
    assert _refused(settings.change_site, admin, name="宫", colour="red").code == "setting-unknown"
    assert settings.site() == SiteSettings(name="潞州区工人文化宫", number=407)


def test_a_setting_is_in_force_at_once_and_in_the_log(palace: Palace) -> None:
    manager, settings = palace.manager, palace.desk.settings
    before = palace.desk.ledger.position().seq
    settings.change_site(manager, utc_offset_minutes=540, name="新宫")
    assert palace.desk.ledger.position().seq == before + 2
    settings.change_site(manager, utc_offset_minutes=540, name="新宫")
    assert palace.desk.ledger.position().seq == before + 2, "the same again is no change"
    palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    assert palace.desk.context.store.rows("SELECT hour FROM visit") == [(11,)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"language": "fr"}, "setting-wrong"),
        ({"theme": "pink"}, "setting-wrong"),
        ({"sounds": "yes"}, "setting-wrong"),
        ({"lock_seconds": -1}, "setting-wrong"),
        ({"lock_seconds": 10**9}, "setting-wrong"),
        ({"lock_seconds": True}, "setting-wrong"),
        ({"printer": "x" * 256}, "setting-wrong"),
        ({"address": "sqlite:////tmp/elsewhere.db"}, "setting-unknown"),
        ({"store_expected": False}, "setting-unknown"),
        ({"colour": "red"}, "setting-unknown"),
    ],
)
def test_settings_of_the_computer_have_limits_too(palace: Palace, changes: dict[str, Any], code: str) -> None:
    before = palace.home.computer_file.read_bytes()
    assert _refused(palace.desk.settings.change_computer, **changes).code == code
    assert palace.home.computer_file.read_bytes() == before


def test_settings_of_the_computer_stay(palace: Palace) -> None:
    palace.desk.settings.change_computer(
        language="zh_CN", theme="dark", sounds=False, lock_seconds=0, printer="制卡机"
    )
    kept = palace.reopened().desk.settings.computer()
    assert kept == ComputerSettings("", "zh_CN", "dark", "制卡机", False, 0, True)
    assert json.loads(palace.home.computer_file.read_text("utf-8"))["printer"] == "制卡机"


# --- files --------------------------------------------------------------------------------------------------------


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    write_whole(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for step in ("os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"):
        with monkeypatch.context() as fault:
            fault.setattr(step, fail)
            with pytest.raises(OSError, match="No space"):
                write_whole(path, b"new")
        assert path.read_bytes() == b"old", step
        assert [one.name for one in tmp_path.iterdir()] == ["settings.json"], step
    write_whole(path, b"new", private=True)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)


def test_settings_that_cannot_be_kept_are_not_in_force(
    palace: Palace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    assert _refused(palace.desk.settings.change_computer, theme="dark").code == "disk-full"
    assert palace.desk.settings.computer().theme == "system"
    monkeypatch.undo()
    save_computer(palace.home, ComputerSettings(theme="light", store_expected=True))
    assert load_computer(palace.home).theme == "light"
