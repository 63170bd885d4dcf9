"""A window that ends without being closed: what outlives it (the theme, the jobs, the application) tells it nothing more."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.problems import Problem
from desktop.rules.rights import Role
from ui import shown_pages, theme
from ui.jobs import InlineJobs
from ui.main_window import MainWindow

TOPICS = {"visits", "members", "cards", "day", "staff", "settings", "ledger", "backups", "people"}


@pytest.fixture
def everything(desk: Desk, manager: Actor, jobs: InlineJobs, dressed: theme.Theme) -> MainWindow:
    """The window with every page built and opened, and not owned by the test."""
    whole = desk.context.sessions.begin(manager.staff, manager.name, frozenset(Role))
    window = MainWindow(
        shown_pages.entries(lambda key: shown_pages.build(key, desk, jobs, lambda: whole)),
        jobs,
        phrase=lambda problem: problem.code,
        theme=dressed,
    )
    window.allow(shown_pages.allowed(whole))
    window.show()
    return window


@pytest.mark.parametrize("front", shown_pages.KEYS)
def test_nothing_reaches_a_window_that_is_gone(
    everything: MainWindow, jobs: InlineJobs, dressed: theme.Theme, qtbot: QtBot, front: str
) -> None:
    for key in shown_pages.KEYS:
        everything.go(key)
    everything.go(front)
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.captureExceptions() as raised:
        shiboken6.delete(everything)
        for mode in (theme.Mode.DARK, theme.Mode.LIGHT):
            dressed.set_mode(mode)
        jobs.announce(TOPICS)
        jobs.start(lambda progress: progress.step(1, 2, "x"), "work", owner=other)
        jobs.problem.emit(Problem("disk-full"))
        other.show()
        other.activateWindow()
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)
        qtbot.wait(50)
    assert raised == []
