"""Nothing but the window is ever shown as a window: a part that is shown before it has its place flashes up as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from ui import shown_pages
from ui.covers.first_run import FirstRunCover
from ui.covers.plain import ProblemCover, WaitCover
from ui.covers.recovery import RecoveryCover
from ui.covers.restore import RestoreCover
from ui.covers.sign_in import SignInCover
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.pages.members import MembersPage
from ui.theme import Theme


class Watch(QObject):
    """Notes the class of every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def window(watch: Watch, desk: Desk, jobs: Jobs, manager: Actor, dressed: Theme, qtbot: QtBot) -> MainWindow:
    entries = shown_pages.entries(lambda key: shown_pages.build(key, desk, jobs, lambda: manager))
    made = MainWindow(entries, jobs, phrase=lambda problem: problem.code, theme=dressed)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", shown_pages.KEYS)
def test_a_page_comes_in_its_place(key: str, window: MainWindow, watch: Watch) -> None:
    window.go(key)
    assert window.current() is window.page(key)
    assert watch.shown == ["MainWindow"]


def test_the_form_of_a_member_comes_in_its_place(window: MainWindow, watch: Watch) -> None:
    window.go("members")
    page = window.page("members")
    assert isinstance(page, MembersPage)
    page.enrol("张䶮")
    assert watch.shown == ["MainWindow"]


COVERS: dict[str, Callable[[Desk, Jobs], QWidget]] = {
    "sign in": lambda desk, jobs: SignInCover(desk, jobs),
    "first run": lambda desk, jobs: FirstRunCover(desk, jobs),
    "recovery": lambda desk, jobs: RecoveryCover(desk, jobs, "ABCD-EFGH"),
    "restore": lambda desk, jobs: RestoreCover(desk.home, jobs),
    "wait": lambda desk, jobs: WaitCover("Title", "Text"),
    "problem": lambda desk, jobs: ProblemCover("Text", desk.home.backups, restorable=True),
}


@pytest.mark.parametrize("name", COVERS)
def test_a_cover_comes_in_its_place(
    name: str, window: MainWindow, watch: Watch, desk: Desk, jobs: Jobs
) -> None:
    window.cover(COVERS[name](desk, jobs))
    assert window.is_covered
    assert watch.shown == ["MainWindow"]
