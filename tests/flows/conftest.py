"""The whole program for a story: the real window, real lanes, a home with people in it, and hands on the keys."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.computer import ComputerSettings, save_computer
from desktop.desk import Desk
from desktop.home import Home
from desktop.members import Enrolment
from desktop.rules.vocabulary import Category
from tests.ui.conftest import (
    ATTENDANT,
    ATTENDANT_PIN,
    MANAGER,
    HandClock,
    clock,
    dressed,
    founded_home,
    signed_in,
)
from ui import theme
from ui.hands import Hands
from ui.jobs import Jobs
from ui.pages.reception import ReceptionPage
from ui.program import Program

__all__ = ["clock", "dressed", "founded_home"]


@dataclass
class House:
    """A home before the program opens it, for putting people into it."""

    home: Home
    desk: Desk
    manager: Actor

    def enrol(self, name: str, unit: str, phone: str = "", birth_year: int | None = None) -> bytes:
        """A member who has not been here yet."""
        place = self.desk.members.add_unit(self.manager, unit).unit
        entered = Enrolment(name, Category.UNION_MEMBER, place, phone, birth_year)
        return self.desk.members.enrol(self.manager, entered).member

    def card(self, member: bytes) -> str:
        """The code of a new card."""
        return self.desk.cards.code(self.manager, self.desk.cards.issue(self.manager, member).card)


@pytest.fixture
def house(founded_home: Path, tmp_path: Path, clock: HandClock) -> Iterator[House]:
    root = tmp_path / "home"
    shutil.copytree(founded_home, root)
    home = Home(root)
    save_computer(home, ComputerSettings(sounds=False, lock_seconds=0, store_expected=True))
    desk = Desk(home, clock=clock)
    desk.open()
    yield House(home, desk, signed_in(desk, MANAGER))
    desk.close()


@dataclass
class Front:
    """The program with the attendant signed in at the desk page."""

    program: Program
    hands: Hands

    @property
    def page(self) -> ReceptionPage:
        page = self.program.window.page("desk")
        assert isinstance(page, ReceptionPage)
        return page

    def says(self) -> tuple[str, str]:
        """The banner's word and name."""
        return self.page.banner.face.word, self.page.banner.face.name

    def numbers(self) -> tuple[str, str, str]:
        """Person-times, people, inside."""
        shown = self.page.aside.numbers
        return shown.person_times.text(), shown.people.text(), shown.inside.text()

    def rows(self) -> list[tuple[str, ...]]:
        return list(self.page.below.day.table.text().rows)


@pytest.fixture
def front(house: House, clock: HandClock, dressed: theme.Theme, qtbot: QtBot) -> Iterator[Front]:
    """Opened and signed in with the keys a person presses. Ask for `house` first and fill it."""
    jobs = Jobs()
    program = Program(house.home, jobs, clock=clock)
    hands = Hands(program.window, jobs)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.show(QSize(1366, 768))
    tiles = [tile.name for tile in house.desk.people.tiles()]
    with qtbot.waitSignal(program.settled, timeout=20_000):
        hands.press(str(tiles.index(ATTENDANT) + 1))
        hands.type(ATTENDANT_PIN)
    hands.rest()
    yield Front(program, hands)
    program.window.close()
    program.close()
    program.window.deleteLater()
    program.deleteLater()  # here and now: its timers must not be collected as garbage by another thread
