"""Python's garbage is found in the window's thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    gc.collect()
    made = Garbage()
    yield made
    made.end()


class Knot(QObject):
    """Refers to itself, so that only a search for garbage frees it; tells in which thread it dies."""

    def __init__(self, died: list[threading.Thread]) -> None:
        super().__init__()
        self._self = self
        self._died = died

    def __del__(self) -> None:
        self._died.append(threading.current_thread())


def allocate(count: int) -> list[list[int]]:
    """Enough to make Python look for garbage many times over."""
    return [[number] for number in range(count)]


def test_another_thread_finds_none_and_the_windows_thread_does(garbage: Garbage) -> None:
    died: list[threading.Thread] = []
    Knot(died)
    lane = threading.Thread(target=allocate, args=(200_000,))
    lane.start()
    lane.join()
    assert died == []
    kept = allocate(2 * gc.get_threshold()[0])
    garbage.look()
    assert died == [threading.main_thread()]
    assert kept


def test_it_looks_by_itself(garbage: Garbage, qtbot: QtBot) -> None:
    died: list[threading.Thread] = []
    Knot(died)
    kept = allocate(2 * gc.get_threshold()[0])
    qtbot.waitUntil(lambda: bool(died))
    assert kept


def test_afterwards_python_looks_again(qtbot: QtBot) -> None:
    made = Garbage()
    assert not gc.isenabled()
    made.end()
    assert gc.isenabled()
