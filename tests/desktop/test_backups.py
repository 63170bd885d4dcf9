"""Copies that are opened before they count, and homes that come back from them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import backup as copies
from db import store as stores
from desktop import keys
from desktop.backups import AFTER_VISITS, newest, restore
from desktop.desk import Desk
from desktop.home import Home
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules.rotation import DAILY, MONTHLY, WEEKLY, to_drop
from desktop.rules.vocabulary import Category
from tests.desktop.palace import HandClock, Palace, copied
from tests.privileges import like_anybody


def _refused(call: Callable[..., object], *arguments: Any, **named: Any) -> str:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value.code


def _bytes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _restored(backup: Path, home: Home, recovery: str | None) -> Palace:
    restore(backup, home, recovery)
    desk = Desk(home, clock=HandClock())
    desk.open()
    assert isinstance(desk.clock, HandClock)
    return Palace(desk, desk.clock, recovery or "")


# --- making -------------------------------------------------------------------------------------------------------


def test_a_copy_holds_all_and_comes_back_in_a_new_home_with_the_paper_key(
    either: Palace, tmp_path: Path
) -> None:
    visit = either.scan(either.bearer()).visit
    either.desk.reports.close_day(either.manager)
    either.desk.reception.guest(either.attendant, "李四", Category.PUBLIC)
    position = either.desk.ledger.position()
    made = either.desk.backups.run()
    assert (made.seq, made.visits, made.members) == (position.seq, 2, 1)
    assert made.path.parent == either.home.backups
    assert made.size == made.path.stat().st_size
    assert either.desk.backups.last() == either.clock.ms
    assert sorted(path.name for path in either.home.backups.iterdir()) == [
        made.path.name,
        made.path.name + ".json",
    ]
    assert not made.path.read_bytes().startswith(b"SQLite format 3")

    back = _restored(made.path, Home(tmp_path / "new"), either.recovery_key)
    assert back.desk.ledger.position() == position
    assert back.sound()
    assert list(back.desk.ledger.visit_ids()) == list(either.desk.ledger.visit_ids())
    assert back.desk.context.site == either.desk.context.site
    assert visit in list(back.desk.ledger.visit_ids())
    actor = back.desk.people.sign_in(back.desk.people.find("孙主任").staff, "204861")
    back.clock.later(hours=1)
    assert back.desk.reception.enter(actor, "oynn").visit is not None, "and the desk goes on"
    assert back.desk.members.profile(actor, back.desk.members.listed(actor)[0].member).phone == "13812345678"
    assert back.sound()
    back.desk.close()


def test_what_is_written_while_copying_stays_out_or_comes_whole(palace: Palace) -> None:
    attendant = palace.attendant

    def write(done: int, total: int, label: str) -> None:
        if label == "check":
            palace.desk.reception.tally(attendant, Category.PUBLIC)

    made = palace.desk.backups.run(progress=Progress(write))
    assert made.visits == 0
    assert palace.count("visit") == 1
    assert palace.sound()


def test_a_copy_is_due_after_so_many_visits(palace: Palace) -> None:
    attendant, backups = palace.attendant, palace.desk.backups
    assert backups.last() is None
    for count in range(AFTER_VISITS):
        assert not backups.due(), count
        palace.desk.reception.tally(attendant, Category.PUBLIC)
    assert backups.due()
    backups.run()
    assert not backups.due()
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    assert not backups.due()


def test_a_copy_goes_where_one_says(palace: Palace, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / "palace"
    made = palace.desk.backups.run(stick)
    assert made.path.parent == stick
    assert newest([stick, palace.home.backups]) == made.path
    palace.clock.later(minutes=1)
    later = palace.desk.backups.run()
    assert newest([stick, palace.home.backups]) == later.path
    assert newest([tmp_path / "nowhere"]) is None


def test_a_place_that_cannot_take_it_is_told_and_left_clean(palace: Palace, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    before = palace.desk.ledger.position()
    with like_anybody():
        assert _refused(palace.desk.backups.run, locked) == "folder-read-only"
        assert _refused(palace.desk.backups.run, locked / "deeper") == "folder-read-only"
    in_the_way = tmp_path / "file"
    in_the_way.write_text("a letter")
    assert _refused(palace.desk.backups.run, in_the_way).startswith("f")
    assert list(locked.iterdir()) == []
    assert in_the_way.read_text() == "a letter"
    assert palace.desk.ledger.position() == before


def test_a_copy_that_does_not_hold_is_thrown_away(palace: Palace, monkeypatch: pytest.MonkeyPatch) -> None:
    real = copies.copy

    def spoiling(store: Any, target: Path, key: bytes) -> None:
        real(store, target, key)
        data = bytearray(target.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(data)

    def empty(store: Any, target: Path, key: bytes) -> None:
        target.touch()

    for fault in (spoiling, empty):
        monkeypatch.setattr(copies, "copy", fault)
        assert _refused(palace.desk.backups.run) == "backup-damaged"
        assert list(palace.home.backups.iterdir()) == []
    assert palace.desk.backups.last() is None


@pytest.mark.parametrize("stage", ["", "copy"])
def test_a_copy_that_was_stopped_leaves_nothing(palace: Palace, stage: str) -> None:
    """Before it began, and after the copy was made and before it was looked into."""

    def stop(done: int, total: int, label: str) -> None:
        if label == stage:
            progress.cancel()

    progress = Progress(stop)
    if not stage:
        progress.cancel()
    with pytest.raises(Cancelled):
        palace.desk.backups.run(progress=progress)
    assert list(palace.home.backups.iterdir()) == []
    assert palace.desk.backups.last() is None


def test_pieces_of_old_copies_are_cleared_and_new_ones_left(palace: Palace) -> None:
    old, new = palace.home.backups / ".copy-1.part", palace.home.backups / ".copy-2.part"
    old.write_bytes(b"old")
    new.write_bytes(b"being written by another program")
    os.utime(old, (0, 0))
    palace.desk.backups.run()
    assert not old.exists()
    assert new.exists()


# --- rotation -----------------------------------------------------------------------------------------------------

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(st.lists(st.tuples(DAYS, st.integers(0, 86_399)), max_size=80))
def test_rotation_keeps_days_weeks_and_months(made: list[tuple[date, int]]) -> None:
    backups = [(f"lotusdesk-{day:%Y%m%d}-{second:06}-{at:09}", day) for at, (day, second) in enumerate(made)]
    kept = {name for name, _ in backups} - to_drop(backups)
    newest_first = sorted(backups, reverse=True)
    assert len(kept) <= DAILY + WEEKLY + MONTHLY
    if backups:
        assert newest_first[0][0] in kept, "never the newest"
    for span, limit in (
        (lambda day: day.toordinal(), DAILY),
        (lambda day: day.isocalendar()[:2], WEEKLY),
        (lambda day: (day.year, day.month), MONTHLY),
    ):
        spans = sorted({span(day) for _, day in backups}, reverse=True)[:limit]
        for wanted in spans:
            assert next(name for name, day in newest_first if span(day) == wanted) in kept
    assert to_drop([one for one in backups if one[0] in kept]) == set(), "doing it again drops no more"


def test_copies_of_many_days_are_rotated(palace: Palace) -> None:
    for _ in range(12):
        palace.desk.backups.run()
        palace.clock.later(days=1)
    days = sorted({path.name[10:18] for path in palace.home.backups.glob("*.backup")})
    assert days[-DAILY:] == [f"{date(2026, 11, 28) + timedelta(days=day):%Y%m%d}" for day in range(DAILY)]
    assert len(days) < 12
    assert len(list(palace.home.backups.glob("*.backup"))) == len(list(palace.home.backups.glob("*.json")))


def test_what_does_not_hold_and_what_is_another_desks_is_not_rotated(palace: Palace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    other = Desk(Home(tmp_path / "other"), clock=HandClock())
    from tests.desktop.palace import FOUNDING

    other.found(FOUNDING)
    theirs = other.backups.run(stick).path
    other.close()
    palace.clock.later(minutes=1)
    first = palace.desk.backups.run(stick).path
    altered = first.with_name(first.name + ".json")
    altered.write_text(altered.read_text().replace('"visits', '"visitz').replace("visits", "visitz"))
    lonely = stick / "lotusdesk-20200101-000000-000000001.backup"
    lonely.write_bytes(b"no page beside it")
    letter = stick / "lotusdesk-letter.backup"
    letter.write_text("a letter")
    for _ in range(20):
        palace.clock.later(minutes=1)
        last = palace.desk.backups.run(stick).path
    left = set(stick.glob("*.backup"))
    assert left >= {theirs, first, lonely, letter, last}
    assert len(left) == 5


# --- bringing back ------------------------------------------------------------------------------------------------


@pytest.fixture
def backup(palace: Palace) -> Path:
    palace.scan(palace.bearer())
    return palace.desk.backups.run().path


def _flip(path: Path, at: float) -> None:
    data = bytearray(path.read_bytes())
    data[int(len(data) * at)] ^= 1
    path.write_bytes(data)


def _page(path: Path, **changes: object) -> None:
    beside = path.with_name(path.name + ".json")
    signed = json.loads(beside.read_text())
    manifest = json.dumps({**json.loads(signed["manifest"]), **changes}, sort_keys=True)
    beside.write_text(json.dumps({**signed, "manifest": manifest}))


def _forged(path: Path) -> None:
    """A page signed by a stranger's key, with their key named in it, over a file that is not ours."""
    stranger = keys.create()
    path.write_bytes(os.urandom(65_536))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    _page(path, sha256=digest, public_key=stranger.public_key().hex())
    beside = path.with_name(path.name + ".json")
    signed = json.loads(beside.read_text())
    beside.write_text(json.dumps({**signed, "signature": stranger.sign(signed["manifest"].encode()).hex()}))


SPOILT: dict[str, tuple[Callable[[Path], object], str]] = {
    "first byte": (lambda path: _flip(path, 0), "backup-damaged"),
    "middle": (lambda path: _flip(path, 0.5), "backup-damaged"),
    "last byte": (lambda path: _flip(path, 0.999999), "backup-damaged"),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:-4096]), "backup-damaged"),
    "grown": (lambda path: path.write_bytes(path.read_bytes() + bytes(4096)), "backup-damaged"),
    "empty": (lambda path: path.write_bytes(b""), "backup-damaged"),
    "gone": (Path.unlink, "backup-incomplete"),
    "page gone": (lambda path: path.with_name(path.name + ".json").unlink(), "backup-incomplete"),
    "page empty": (lambda path: path.with_name(path.name + ".json").write_bytes(b""), "backup-damaged"),
    "page no json": (
        lambda path: path.with_name(path.name + ".json").write_bytes(b"\xff{"),
        "backup-damaged",
    ),
    "page a list": (lambda path: path.with_name(path.name + ".json").write_bytes(b"[]"), "backup-damaged"),
    "page of numbers": (
        lambda path: path.with_name(path.name + ".json").write_bytes(b'{"manifest": 1, "signature": 2}'),
        "backup-damaged",
    ),
    "page altered": (lambda path: _page(path, visits=99), "backup-damaged"),
    "page for another file": (lambda path: _page(path, sha256="0" * 64), "backup-damaged"),
    "forged": (_forged, "backup-damaged"),
}


@pytest.mark.parametrize("case", SPOILT)
def test_a_copy_that_does_not_hold_is_refused_and_nothing_changed(
    palace: Palace, backup: Path, tmp_path: Path, case: str
) -> None:
    spoil, code = SPOILT[case]
    palace.desk.close()
    spoil(backup)
    own, new = _bytes(palace.home.root), tmp_path / "new"
    assert _refused(restore, backup, Home(new), palace.recovery_key) == code
    assert not new.exists() or _bytes(new) == {}
    assert _refused(restore, backup, palace.home, None) == code
    assert _bytes(palace.home.root) == own


def test_the_paper_key_is_needed_and_must_fit(palace: Palace, backup: Path, tmp_path: Path) -> None:
    new = Home(tmp_path / "new")
    assert _refused(restore, backup, new, None) == "recovery-key-needed"
    assert _refused(restore, backup, new, "not a key") == "recovery-key-wrong"
    assert _refused(restore, backup, new, keys.new_recovery_key()) == "recovery-key-wrong"
    assert not new.store_file.exists()
    assert _restored(backup, new, palace.recovery_key.lower().replace("-", " ")).sound()


def test_a_desk_brings_its_own_copy_back_and_sets_the_store_aside(palace: Palace, backup: Path) -> None:
    palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    palace.desk.close()
    for times in (1, 2, 3):
        assert restore(backup, palace.home, None) == 1
        aside = list(palace.home.root.glob("lotusdesk.db.before-*"))
        assert len(aside) == times, "none takes another's place"
    key = palace.desk.context.keys.store
    assert sorted(copies.check(path, key).visits for path in aside) == [1, 1, 2]
    palace.desk.open()
    assert palace.count("visit") == 1
    assert palace.sound()


def test_a_store_that_is_open_is_not_taken_away(palace: Palace, backup: Path) -> None:
    assert palace.desk.people.tiles()
    assert _refused(restore, backup, palace.home, None) == "store-busy"
    visit = palace.desk.reception.tally(palace.attendant, Category.PUBLIC).visit
    assert visit in list(palace.reopened().desk.ledger.visit_ids())


def test_another_desks_home_is_left_alone(
    palace: Palace, backup: Path, tmp_path: Path, founded: Palace
) -> None:
    from tests.desktop.palace import FOUNDING

    other = Desk(Home(tmp_path / "other"), clock=HandClock())
    other.found(FOUNDING)
    other.close()
    before = _bytes(other.home.root)
    assert _refused(restore, backup, other.home, palace.recovery_key) == "store-exists"
    assert _refused(restore, backup, other.home, None) in ("store-unreadable", "backup-damaged")
    assert _bytes(other.home.root) == before


@pytest.mark.parametrize("spoilt", [None, b"", b"{}", b"[]"])
def test_lost_keys_come_back_with_the_paper_key(palace: Palace, backup: Path, spoilt: bytes | None) -> None:
    palace.desk.close()
    palace.home.keys_file.unlink()
    if spoilt is not None:
        palace.home.keys_file.write_bytes(spoilt)
    assert _refused(palace.desk.open) == ("keys-missing" if spoilt is None else "keys-damaged")
    assert _refused(restore, backup, palace.home, None) == "recovery-key-needed"
    back = _restored(backup, palace.home, palace.recovery_key)
    assert back.sound()
    assert back.home.keys_file.stat().st_mode & 0o077 == 0
    back.desk.close()


def test_a_copy_of_a_newer_release_is_refused_before_anything_moves(
    palace: Palace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = tmp_path / "migrations"
    shutil.copytree(stores.MIGRATIONS, later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "9002_later.py").write_text("def up(migrator, db):\n    pass\n")
    with monkeypatch.context() as newer:
        newer.setattr(stores, "MIGRATIONS", later)
        backup = palace.reopened().desk.backups.run().path
        palace.desk.close()
    before = _bytes(palace.home.root)
    assert _refused(restore, backup, palace.home, None) == "store-newer"
    assert _bytes(palace.home.root) == before
    assert _refused(restore, backup, Home(tmp_path / "new"), palace.recovery_key) == "store-newer"
    assert not (tmp_path / "new" / "lotusdesk.db").exists()


def test_a_copy_of_an_older_release_is_brought_up_to_date(
    palace: Palace, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = tmp_path / "migrations"
    shutil.copytree(stores.MIGRATIONS, later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "9002_later.py").write_text(
        "from peewee import TextField\n\n\ndef up(migrator, db):\n"
        "    migrator.migrate(migrator.add_column('guest', 'nickname', TextField(null=True)))\n"
    )
    monkeypatch.setattr(stores, "MIGRATIONS", later)
    back = _restored(backup, Home(tmp_path / "new"), palace.recovery_key)
    assert back.desk.context.store.rows("SELECT nickname FROM guest") == []
    assert back.sound()
    back.desk.close()


def test_looking_into_a_copy_changes_no_byte(palace: Palace, backup: Path) -> None:
    before = _bytes(backup.parent)
    assert copies.check(backup, palace.desk.context.keys.store).visits == 1
    assert _bytes(backup.parent) == before


def test_an_update_copies_the_store_first(
    palace: Palace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = tmp_path / "migrations"
    shutil.copytree(stores.MIGRATIONS, later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "9002_later.py").write_text("def up(migrator, db):\n    pass\n")
    palace.scan(palace.bearer())
    monkeypatch.setattr(stores, "MIGRATIONS", later)
    palace.reopened()
    made = list(palace.home.backups.glob("before-update-*.backup"))
    assert len(made) == 1
    monkeypatch.undo()
    assert restore(made[0], Home(tmp_path / "new"), palace.recovery_key) == 1, (
        "the older release goes on from it"
    )
    monkeypatch.setattr(stores, "MIGRATIONS", later)
    palace.reopened()
    assert list(palace.home.backups.glob("before-update-*.backup")) == made


def test_palaces_are_copied_apart(founded: Palace, tmp_path: Path) -> None:
    one, other = copied(founded, tmp_path / "one"), copied(founded, tmp_path / "other")
    one.desk.reception.tally(one.attendant, Category.PUBLIC)
    assert (one.count("visit"), other.count("visit")) == (1, 0)
    one.desk.close()
    other.desk.close()


def _picture(home: Home, text: str) -> Path:
    data = text.encode()
    name = hashlib.sha256(data).hexdigest()
    path = home.evidence / name[:2] / f"{name}.jpg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_pictures_come_along_to_a_stick_and_back(palace: Palace, tmp_path: Path) -> None:
    stick, new = tmp_path / "stick", Home(tmp_path / "new")
    first = _picture(palace.home, "东门")
    spoilt = _picture(palace.home, "西门")
    spoilt.write_bytes(b"something else")
    palace.desk.backups.run(stick)
    assert [path.stem for path in (stick / "evidence").glob("??/*")] == [first.stem], "only what is whole"
    second = _picture(palace.home, "南门")
    kept = palace.desk.backups.run(stick).path
    restore(kept, new, palace.recovery_key)
    back = {path.stem: path.read_bytes() for path in new.evidence.glob("??/*.jpg")}
    assert back == {one.stem: one.read_bytes() for one in (first, second)}


def test_a_copy_on_the_same_computer_does_not_keep_each_picture_twice(palace: Palace, tmp_path: Path) -> None:
    picture = _picture(palace.home, "东门")
    kept = palace.desk.backups.run().path
    assert not (palace.home.backups / "evidence").exists()
    new = Home(tmp_path / "new")
    restore(kept, new, palace.recovery_key)
    assert [path.stem for path in new.evidence.glob("??/*.jpg")] == [picture.stem]
