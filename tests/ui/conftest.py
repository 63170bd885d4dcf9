"""What tests of pages start from: a founded desk, people who are signed in, a page that is on screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.problems import Problem
from desktop.rules.rights import Role
from ui import theme
from ui.jobs import InlineJobs
from ui.pages.page import Page

MANAGER, MANAGER_PIN = "王丽", "204861"
ATTENDANT, ATTENDANT_PIN = "李敏", "730519"
FONTS = Path(__file__).resolve().parents[2] / "printing" / "fonts"

P = TypeVar("P", bound=Page)


class HandClock(Clock):
    """A clock that goes on by hand only: Sunday, 22 November 2026, 09:00 in Changzhi."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1_795_309_200_000

    def now_ms(self) -> int:
        return self.now

    def forward(self, *, seconds: float = 0, minutes: float = 0, days: int = 0) -> None:
        self.now += round(seconds * 1000 + minutes * 60_000) + days * 86_400_000


class Hand:
    """Keys as a scanner or a person sends them to whatever has the focus; hand its `clock` to the box."""

    SCANNER_MS, PERSON_MS, SETTLED_MS = 8, 160, 1000

    def __init__(self) -> None:
        self.ms = 1000.0
        self.keys = 0

    def clock(self) -> float:
        return self.ms

    @staticmethod
    def _focus() -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def _send(self, text: str, gap: float) -> None:
        for character in text:
            self.ms += gap
            self.keys += 1
            QTest.keyClicks(self._focus(), character)

    def scan(self, code: str) -> None:
        """A burst that ends with Enter."""
        self.ms += self.SETTLED_MS
        self._send(code, self.SCANNER_MS)
        self.ms += self.SCANNER_MS
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self.ms += self.SETTLED_MS

    def type(self, text: str) -> None:
        """A person's typing, without Enter. ASCII only."""
        self._send(text, self.PERSON_MS)

    def press(self, key: str) -> None:
        """One key or combination, such as "Enter", "Alt+X", "F1"."""
        self.ms += self.PERSON_MS
        self.keys += 1
        QTest.keySequence(self._focus(), QKeySequence("Return" if key == "Enter" else key))

    def compose(self, text: str) -> None:
        """What an input method hands over."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture(scope="session")
def founded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a manager and an attendant and nothing else. Copy it, never open it."""
    home = Home(tmp_path_factory.mktemp("founded"))
    desk = Desk(home, clock=HandClock())
    desk.found(Founding("潞州区工人文化宫", 407, 1, MANAGER, MANAGER_PIN))
    manager = desk.people.sign_in(desk.people.find(MANAGER).staff, MANAGER_PIN)
    desk.people.add(manager, ATTENDANT, frozenset({Role.ATTENDANT}), ATTENDANT_PIN)
    desk.close()
    return home.root


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def desk(founded_home: Path, tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """A copy of the founded home, opened."""
    root = tmp_path / "home"
    shutil.copytree(founded_home, root)
    opened = Desk(Home(root), clock=clock)
    opened.open()
    yield opened
    opened.close()


def signed_in(desk: Desk, name: str) -> Actor:
    """Begin a session as `sign_in` does, without the fifth of a second that a PIN takes on purpose."""
    tile = desk.people.find(name)
    roles = {Role.MANAGER, Role.ADMINISTRATOR} if name == MANAGER else {Role.ATTENDANT}
    return desk.context.sessions.begin(tile.staff, tile.name, frozenset(roles))


@pytest.fixture
def manager(desk: Desk) -> Actor:
    """王丽, manager and administrator, as the first run makes them."""
    return signed_in(desk, MANAGER)


@pytest.fixture
def attendant(desk: Desk) -> Actor:
    return signed_in(desk, ATTENDANT)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[InlineJobs]:
    """Jobs without threads: what is asked is answered before the next line."""
    made = InlineJobs()
    yield made
    made.close()


@pytest.fixture
def problems(jobs: InlineJobs) -> list[Problem]:
    """Every problem that no page took for itself, in order."""
    seen: list[Problem] = []
    jobs.problem.connect(seen.append)
    return seen


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> theme.Theme:
    """The program's own look and fonts, in the light palette."""
    families = theme.load_fonts(
        str(FONTS / name) for name in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")
    )
    return theme.Theme(qapp, theme.Mode.LIGHT, theme.ui_font(families, only_bundled=True))


@pytest.fixture
def page_of(
    desk: Desk, jobs: InlineJobs, manager: Actor, dressed: theme.Theme, qtbot: QtBot
) -> Callable[..., Page]:
    """Builds a page and shows it; `actor` is who is signed in (the manager unless said), the rest is the page's."""

    def build(kind: type[P], actor: Actor | None = None, **more: object) -> P:
        page = kind(desk, jobs, lambda: actor or manager, **more)  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1166, 704)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return build
