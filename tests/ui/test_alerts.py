"""A bug is logged without anybody's data, shown calmly, and the program goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.problems import Problem
from ui.alerts import CrashDialog, CrashHook, details, show_problem, without_names
from ui.jobs import Jobs
from ui.theme import Theme
from ui.widgets.buttons import Button

NAME = "张三"


class Window(QWidget):
    """A window with one field, and room for a problem."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.problems: list[Problem] = []
        QVBoxLayout(self).addWidget(self.field)

    def show_problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def dialog(self) -> CrashDialog | None:
        return next((d for d in self.findChildren(CrashDialog) if d.isVisible()), None)


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.field.setFocus()
    return made


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Jobs with their real threads, ended after the test."""
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def hook(window: Window) -> Iterator[CrashHook]:
    made = CrashHook(logging.getLogger("lotusdesk.test"), lambda: window)
    made.install()
    yield made
    made.uninstall()


def fail_for(person: str) -> None:
    """Raise as a look-up by name would."""
    known = {"phone": "13812345678"}
    known[person]


def caught(person: str) -> BaseException:
    try:
        fail_for(person)
    except KeyError as error:
        return error
    raise AssertionError


def test_a_slot_that_raises_is_shown_and_logged_and_the_program_stays_open(
    qtbot: QtBot, window: Window, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    QTimer.singleShot(0, lambda: fail_for(NAME))
    qtbot.waitUntil(lambda: window.dialog() is not None)
    dialog = window.dialog()
    assert dialog is not None
    assert "KeyError" in dialog.text()
    assert "fail_for" in dialog.text()
    assert "KeyError" in caplog.text
    assert NAME not in dialog.text() + caplog.text
    assert not dialog.isModal()
    assert window.isVisible()


def test_typing_goes_on_in_the_field_while_the_dialog_is_there(
    qtbot: QtBot, window: Window, hook: CrashHook
) -> None:
    hook.report(caught("x"))
    qtbot.waitUntil(lambda: window.dialog() is not None)
    qtbot.keyClicks(window.field, "123")
    assert window.field.text() == "123"


def test_more_bugs_are_added_to_the_same_dialog(qtbot: QtBot, window: Window, hook: CrashHook) -> None:
    hook.report(caught("x"))
    hook.report(ValueError("second"))
    qtbot.waitUntil(lambda: window.dialog() is not None)
    dialog = window.dialog()
    assert dialog is not None
    qtbot.waitUntil(lambda: "ValueError: second" in dialog.text())
    assert "KeyError" in dialog.text()
    assert len(window.findChildren(CrashDialog)) == 1


def test_a_bug_in_any_thread_and_in_a_job_is_reported(
    qtbot: QtBot, window: Window, hook: CrashHook, jobs: Jobs
) -> None:
    jobs.failed.connect(hook.report)
    jobs.ask(lambda: 1 // 0, owner=window)
    thread = threading.Thread(target=fail_for, args=("x",))
    thread.start()
    thread.join()

    def both() -> bool:
        dialog = window.dialog()
        return dialog is not None and "ZeroDivisionError" in dialog.text() and "KeyError" in dialog.text()

    qtbot.waitUntil(both)


def test_the_details_can_be_copied_and_the_dialog_closed(
    qtbot: QtBot, window: Window, hook: CrashHook
) -> None:
    hook.report(caught("x"))
    qtbot.waitUntil(lambda: window.dialog() is not None)
    dialog = window.dialog()
    assert dialog is not None
    copy, close = dialog.findChildren(Button)
    copy.click()
    assert QGuiApplication.clipboard().text() == dialog.text()
    close.click()
    assert window.dialog() is None


def test_uninstalling_gives_the_hooks_back(window: Window) -> None:
    before = (sys.excepthook, threading.excepthook)
    hook = CrashHook(logging.getLogger("lotusdesk.test"), lambda: window)
    hook.install()
    hook.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


@pytest.mark.parametrize(
    "text",
    [
        "no member '张三'",
        'UNIQUE failed: "13812345678"',
        "买买提·吐尔逊 is twice here",
        "value 140402198601011234 out of range",
        """no member "O'Neil" here""",
    ],
)
def test_nothing_of_a_person_stays_in_the_text_of_an_error(text: str) -> None:
    cleaned = without_names(text)
    for part in ("张", "三", "吐尔逊", "1381", "1404", "Neil"):
        assert part not in cleaned


def test_the_details_name_the_places_of_the_whole_chain_and_no_home_folder() -> None:
    try:
        try:
            fail_for(NAME)
        except KeyError as inner:
            raise RuntimeError(f"could not read {NAME}") from inner
    except RuntimeError as error:
        text = details(error)
    assert "KeyError" in text
    assert "RuntimeError: could not read …" in text
    assert "test_alerts.py" in text
    assert NAME not in text
    assert str(Path(__file__).parents[2]) not in text


def test_a_problem_is_shown_by_the_window_the_widget_stands_in(window: Window) -> None:
    problem = Problem("disk-full")
    show_problem(problem, window.field)
    assert window.problems == [problem]


def test_a_problem_without_a_window_is_not_swallowed(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    with pytest.raises(Problem, match="disk-full"):
        show_problem(Problem("disk-full"), alone)
