"""A second copy of the program raises the first; a copy that died is no obstacle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.single import Claim, SingleCopy

ROOT = Path(__file__).resolve().parents[2]


def test_the_second_copy_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = SingleCopy(tmp_path), SingleCopy(tmp_path)
    assert first.claim() is Claim.FIRST
    first.listen()
    with qtbot.waitSignal(first.asked_to_front):
        assert second.claim() is Claim.RAISED
    first.release()


def test_another_home_is_another_program(qtbot: QtBot, tmp_path: Path) -> None:
    homes = [tmp_path / "a", tmp_path / "b"]
    for home in homes:
        home.mkdir()
    copies = [SingleCopy(home) for home in homes]
    assert [copy.claim() for copy in copies] == [Claim.FIRST, Claim.FIRST]
    for copy in copies:
        copy.release()


def test_a_home_that_was_given_back_is_free(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleCopy(tmp_path)
    assert first.claim() is Claim.FIRST
    first.listen()
    first.release()
    again = SingleCopy(tmp_path)
    assert again.claim() is Claim.FIRST
    again.release()


def test_a_copy_that_was_killed_leaves_nothing_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from ui.single import SingleCopy; app = QCoreApplication([]); copy = SingleCopy(Path(sys.argv[1]));"
        "print(copy.claim()); copy.listen(); sys.stdout.flush(); os.kill(os.getpid(), 9)"
    )
    died = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert died.stdout == "first\n"
    ours, later = SingleCopy(tmp_path), SingleCopy(tmp_path)
    assert ours.claim() is Claim.FIRST
    ours.listen()
    with qtbot.waitSignal(ours.asked_to_front):
        assert later.claim() is Claim.RAISED
    ours.release()


def test_a_copy_that_does_not_answer_is_reported_as_such(qtbot: QtBot, tmp_path: Path) -> None:
    mute, second = SingleCopy(tmp_path), SingleCopy(tmp_path, patience_ms=300)
    assert mute.claim() is Claim.FIRST
    assert second.claim() is Claim.HELD
    mute.release()


def test_the_network_part_is_not_loaded_before_it_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from ui.single import SingleCopy;"
        "SingleCopy(Path(sys.argv[1])).claim(); print('PySide6.QtNetwork' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "False\n"
