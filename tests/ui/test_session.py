"""Who sits at the desk, and when the desk locks by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.problems import Problem
from tests.ui.conftest import signed_in
from ui.jobs import InlineJobs
from ui.session import Idle, Session

LIMIT = 90


class Clocks:
    """The two clocks of `Idle`, moved by hand."""

    def __init__(self) -> None:
        self.steady, self.wall = 500.0, 1_795_309_200.0
        self.limit = LIMIT

    def pass_by(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        """The computer sleeps: the steady clock stands still."""
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def idle(clocks: Clocks, qtbot: QtBot) -> Iterator[Idle]:
    made = Idle(lambda: clocks.limit, steady=lambda: clocks.steady, wall=lambda: clocks.wall)
    yield made
    made.stop()


@pytest.fixture
def session(jobs: InlineJobs, idle: Idle, desk: Desk) -> Session:
    made = Session(jobs, idle)
    made.serve(desk.people)
    return made


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[QLineEdit]:
    """A field in a window that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    yield field
    window.close()


def is_known(desk: Desk, actor: Actor) -> bool:
    try:
        desk.context.sessions.check(actor)
    except Problem:
        return False
    return True


# -- who is here


def test_the_one_who_signed_in_is_here_until_the_desk_is_locked(
    session: Session, desk: Desk, manager: Actor, qtbot: QtBot
) -> None:
    session.begin(manager)
    assert session.actor() is manager
    assert is_known(desk, manager)
    with qtbot.waitSignal(session.locked) as told:
        session.lock()
    assert told.args == [manager]
    assert session.actor() is None
    assert not is_known(desk, manager), "the services refuse a session that was locked"


def test_whoever_takes_over_ends_the_session_before(
    session: Session, desk: Desk, manager: Actor, attendant: Actor, qtbot: QtBot
) -> None:
    session.begin(manager)
    with qtbot.assertNotEmitted(session.locked):
        session.begin(attendant)
    assert session.actor() is attendant
    assert is_known(desk, attendant)
    assert not is_known(desk, manager)


def test_locking_an_empty_desk_is_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.locked):
        session.lock()


# -- nobody touches it


def test_the_desk_locks_when_nobody_touched_it_for_so_long(
    session: Session, idle: Idle, clocks: Clocks, desk: Desk
) -> None:
    actor = signed_in(desk, "王丽")
    session.begin(actor)
    clocks.pass_by(LIMIT - 1)
    idle.look()
    assert session.actor() is actor
    clocks.pass_by(1)
    idle.look()
    assert session.actor() is None


def test_it_looks_by_itself(session: Session, clocks: Clocks, manager: Actor, qtbot: QtBot) -> None:
    session.begin(manager)
    clocks.pass_by(LIMIT)
    with qtbot.waitSignal(session.locked):
        pass
    assert session.actor() is None


@pytest.mark.parametrize("act", ["key", "click", "move", "wheel"])
def test_keys_and_mouse_are_a_sign_of_life(
    act: str, session: Session, idle: Idle, clocks: Clocks, manager: Actor, line: QLineEdit
) -> None:
    session.begin(manager)
    clocks.pass_by(LIMIT - 1)
    window = line.window().windowHandle()
    middle = line.geometry().center()
    match act:
        case "key":
            QTest.keyClick(window, Qt.Key.Key_A)
            assert line.text() == "a", "the key arrives as well"
        case "click":
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        case "move":
            QTest.mouseMove(window, middle)
            QTest.mouseMove(window, middle + QPoint(5, 0))
            QTest.qWait(0)
        case "wheel":
            QTest.wheelEvent(window, middle.toPointF(), QPoint(0, 120))
    clocks.pass_by(LIMIT - 1)
    idle.look()
    assert session.actor() is manager


def test_a_dialog_is_work_too(
    session: Session, idle: Idle, clocks: Clocks, manager: Actor, line: QLineEdit, qtbot: QtBot
) -> None:
    session.begin(manager)
    dialog = QDialog(line.window())
    name = QLineEdit(dialog)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    clocks.pass_by(LIMIT - 1)
    name.setFocus()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    clocks.pass_by(LIMIT - 1)
    idle.look()
    assert session.actor() is manager


def test_a_computer_that_slept_is_locked_before_the_first_key_counts(
    session: Session, clocks: Clocks, manager: Actor, line: QLineEdit
) -> None:
    session.begin(manager)
    clocks.sleep(3600)
    QTest.keyClick(line.window().windowHandle(), Qt.Key.Key_A)
    assert session.actor() is None
    assert line.text() == "", "the key was for waking the computer"


def test_a_clock_that_is_set_back_keeps_nobody_signed_in(
    session: Session, idle: Idle, clocks: Clocks, manager: Actor
) -> None:
    session.begin(manager)
    clocks.wall -= 86_400
    clocks.pass_by(LIMIT)
    idle.look()
    assert session.actor() is None


def test_zero_seconds_is_never(session: Session, idle: Idle, clocks: Clocks, manager: Actor) -> None:
    clocks.limit = 0
    session.begin(manager)
    clocks.pass_by(10 * 3600)
    idle.look()
    assert session.actor() is manager


def test_a_new_limit_holds_at_once(session: Session, idle: Idle, clocks: Clocks, manager: Actor) -> None:
    session.begin(manager)
    clocks.pass_by(60)
    clocks.limit = 30
    idle.look()
    assert session.actor() is None


def test_the_time_begins_anew_with_every_person(
    session: Session, idle: Idle, clocks: Clocks, manager: Actor, attendant: Actor
) -> None:
    session.begin(manager)
    clocks.pass_by(LIMIT - 1)
    session.begin(attendant)
    clocks.pass_by(LIMIT - 1)
    idle.look()
    assert session.actor() is attendant
