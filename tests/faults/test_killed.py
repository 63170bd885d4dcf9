"""kill -9 at any moment: whatever was acknowledged is there afterwards, the log is whole, and nobody is asked anything."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from db import backup as copies
from db import store as stores
from desktop.backups import read_manifest, restore
from desktop.desk import Desk
from desktop.home import Home
from desktop.problems import Problem
from tests.desktop.palace import FOUNDING, HandClock, Palace
from tests.faults.conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the nursery forks")


class Nursery:
    """Gives birth to programs that are killed; each begins its work at once."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.worker", "nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout

    def killed(self, rng: Random, longest_ms: float, *words: object) -> list[tuple[str, str]]:
        """Let a program do what `words` say and kill it at some moment; gives what it acknowledged, word and value."""
        self._to.write("\t".join(map(str, words)) + "\n")
        self._to.flush()
        child, told = 0, list[tuple[str, str]]()
        while True:
            word, _, value = self._from.readline().rstrip("\n").partition(" ")
            if word == "child":
                child = int(value)
                time.sleep(rng.uniform(0, longest_ms) / 1000)
                os.kill(child, signal.SIGKILL)
            elif word == "dead":
                assert child
                return told
            else:
                assert word, "the nursery died"
                told.append((word, value))

    def close(self) -> None:
        self._to.close()
        self._process.wait()
        self._from.close()


class Patience:
    """How long a program may live at most: longer where the computer is slow, so that some get to tell something."""

    def __init__(self, longest_ms: float) -> None:
        self.ms = longest_ms

    def learn(self, told: list[tuple[str, str]]) -> None:
        """Nothing was told: the next one gets more time; much was told: less."""
        self.ms *= 1.4 if not told else 0.8 if len(told) > 12 else 1


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


def _values(told: list[tuple[str, str]], word: str) -> set[str]:
    return {value for one, value in told if one == word}


def test_every_acknowledged_visit_is_there(palace: Palace, nursery: Nursery) -> None:
    codes = [palace.bearer(name, "") for name in ("欧阳娜娜", "张三", "李四")]
    rng, acknowledged, late, patience = Random(), set[str](), 0, Patience(70)
    palace.desk.close()
    for _ in range(80):
        told = nursery.killed(rng, patience.ms, "check_in", palace.home.root, *codes)
        patience.learn(told)
        assert not _values(told, "problem")
        late += bool(told)
        acknowledged |= _values(told, "visit")
        palace.desk.open()
        visits = {visit.hex() for visit in palace.desk.ledger.visit_ids()}
        assert acknowledged <= visits
        left = {bytes(row).hex() for (row,) in palace.desk.context.store.rows("SELECT visit FROM visit_exit")}
        assert _values(told, "exit") <= left
        cards = {bytes(row).hex() for (row,) in palace.desk.context.store.rows("SELECT id FROM card")}
        assert _values(told, "card") <= cards
        assert palace.sound()
        palace.desk.close()
    assert len(acknowledged) > 100
    assert late > 20, "most were killed at work"


def test_every_acknowledged_close_is_there(palace: Palace, nursery: Nursery) -> None:
    rng, closed, patience = Random(), set[str](), Patience(60)
    palace.desk.close()
    for _ in range(20):
        told = nursery.killed(rng, patience.ms, "close_days", palace.home.root)
        patience.learn(told)
        assert not _values(told, "problem")
        closed |= _values(told, "closed")
        palace.desk.open()
        days = palace.desk.context.store.rows("SELECT day, figures FROM day_close")
        assert closed <= {str(day) for day, _ in days}
        assert all('"person_times":7,' in figures for _, figures in days)
        assert palace.sound()
        palace.desk.close()
    assert closed


def test_a_copy_that_looks_whole_is_whole(palace: Palace, nursery: Nursery, tmp_path: Path) -> None:
    rng, stick, told, patience = Random(), tmp_path / "stick", list[tuple[str, str]](), Patience(80)
    palace.scan(palace.bearer())
    key = palace.desk.context.keys.store
    palace.desk.close()
    for _ in range(20):
        now = nursery.killed(rng, patience.ms, "back_up", palace.home.root, stick)
        patience.learn(now)
        told += now
        for path in stick.glob("lotusdesk-*.backup"):
            assert read_manifest(path).seq == copies.check(path, key).seq
        palace.desk.open()
        assert palace.sound()
        palace.desk.close()
    assert _values(told, "backup")
    newest = max(stick.glob("*.backup"))
    assert restore(newest, Home(tmp_path / "new"), palace.recovery_key) == 1


def test_a_first_run_is_whole_or_begun_again(
    nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.people._MEMORY_KIB", 64)
    rng, whole, again = Random(), 0, 0
    for number in range(20):
        root = tmp_path / f"{number}"
        told = nursery.killed(rng, 60, "found", root)
        desk = Desk(Home(root), clock=HandClock())
        if desk.is_new:
            assert not _values(told, "founded")
            desk.found(FOUNDING)
            again += 1
        else:
            desk.open()
            whole += 1
        assert [tile.name for tile in desk.people.tiles()] == ["王丽"]
        assert desk.ledger.verify().sound
        desk.close()
        shutil.rmtree(root)
    assert again


def test_a_restore_that_was_cut_off_is_done_again(palace: Palace, nursery: Nursery) -> None:
    rng = Random()
    palace.scan(palace.bearer())
    backup = palace.desk.backups.run().path
    palace.desk.close()
    for _ in range(15):
        nursery.killed(rng, 50, "restore", palace.home.root, backup)
        try:
            palace.desk.open()
        except Problem as refused:
            missing = refused.code
            assert list(palace.home.root.glob("lotusdesk.db.before-*")), missing
            assert restore(backup, palace.home, None) == 1
            palace.desk.open()
        assert palace.count("visit") == 1
        assert palace.sound()
        palace.desk.close()


def test_an_update_is_there_or_not(
    palace: Palace, nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng, later = Random(), tmp_path / "migrations"
    shutil.copytree(stores.MIGRATIONS, later, ignore=shutil.ignore_patterns("__pycache__"))
    (later / "9002_later.py").write_text(
        "from peewee import IntegerField\n\n\ndef up(migrator, db):\n"
        "    for table in ('visit', 'guest', 'member', 'card', 'event'):\n"
        "        migrator.migrate(migrator.add_column(table, 'room', IntegerField(default=0)))\n"
    )
    palace.scan(palace.bearer())
    palace.desk.close()
    old, seen = tmp_path / "old", set[int]()
    shutil.copytree(palace.home.root, old)
    for number in range(20):
        root = tmp_path / f"{number}"
        shutil.copytree(old, root)
        nursery.killed(rng, 60, "update", root, later)
        desk = Desk(Home(root), clock=HandClock())
        with monkeypatch.context() as newer:
            newer.setattr(stores, "MIGRATIONS", later)
            desk.open()
            store = desk.context.store
            seen.add(len(store.rows("SELECT name FROM schema_migration")))
            assert store.rows("SELECT room FROM visit") == [(0,)]
            assert store.one("SELECT mode FROM writer") == ("",)
            assert Palace(desk, HandClock(), "").sound()
            desk.close()
        for copy in (root / "backups").glob("before-update-*.backup"):
            assert copies.check(copy, desk.context.keys.store).visits == 1
        shutil.rmtree(root)
    assert seen == {len(list(later.glob("[0-9]*.py")))}
