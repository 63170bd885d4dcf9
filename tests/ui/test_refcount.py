"""PySide6 6.12.0 lost a reference to None or True in every call; on Python 3.11 that ends the program.

From Python 3.12 on both are immortal and the counts stand still by themselves.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2000
NOISE = 100  # what other code may let go of meanwhile


class Bell(QObject):
    rung = Signal(bool)


def _lost(constant: object, call: Callable[[], object]) -> int:
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(constant)


def test_calls_that_return_nothing_keep_none_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert _lost(None, lambda: label.setText("莲池")) < NOISE


@pytest.mark.parametrize("value", [True, False])
def test_signals_keep_their_answer_alive(qtbot: QtBot, value: bool) -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rung.connect(lambda rung: heard.append(int(rung)))
    assert _lost(True, lambda: bell.rung.emit(value)) < NOISE
    assert len(heard) == CALLS
