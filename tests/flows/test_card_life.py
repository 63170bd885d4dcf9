"""The life of a card, told through the real window: enrolled, printed, used, lost, replaced."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop.progress import Progress
from desktop.rules.cardlife import CardState
from desktop.rules.checkin import Verdict
from tests.ui.conftest import MANAGER, MANAGER_PIN, HandClock
from ui import printing, wording
from ui.pages.reception import ReceptionPage
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from tests.flows.conftest import Front, House

NAME = "欧阳娜娜"
PRINTER = "前台 Fargo"
real_print = printing.print_pages


class Story:
    """The window with the manager at the desk, who may both enrol and issue cards."""

    def __init__(self, front: Front, folder: Path) -> None:
        self.program, self.hands, self.folder = front.program, front.hands, folder

    def take_over(self, tiles: list[str]) -> None:
        """The manager takes the attendant's place."""
        self.hands.press("F11", str(tiles.index(MANAGER) + 1))
        self.hands.type(MANAGER_PIN)
        self.hands.until(lambda: not self.program.window.is_covered)
        self.hands.rest()

    def enrol(self, name: str) -> None:
        self.hands.press("Ctrl+2", "Alt+N")
        self.hands.type(name)
        self.hands.press("Return")

    def single_cards(self) -> None:
        """Choose the card printer's paper, as a person walks there."""
        sheet, single = self.page("cards").findChildren(QRadioButton)
        self.hands.walk_to(sheet)
        self.hands.press("Down")
        assert single.isChecked()

    def save(self, name: str) -> str:
        """Save the print run as PDF and scan what is on it."""
        path = self.folder / name
        self.hands.save_as("Alt+S", path)
        self.hands.until(lambda: path.stat().st_size > 0)
        self.hands.rest()
        (code,) = codes_on(path)
        return code

    def scan(self, code: str) -> str:
        """Scan at the desk; the word that the banner says."""
        self.hands.press("Ctrl+1")
        self.hands.scan(code)
        return self.desk.banner.face.word

    def says_at_desk(self) -> tuple[str, ...]:
        """The sentences of the banner."""
        return self.desk.banner.face.lines

    @property
    def desk(self) -> ReceptionPage:
        page = self.page("desk")
        assert isinstance(page, ReceptionPage)
        return page

    def click(self, words: str) -> None:
        """Walk to a button by Tab and press it."""
        self.hands.walk_to(self.button(words))
        self.hands.press("Space")

    def button(self, words: str) -> QWidget:
        page = self.program.window.current()
        assert page is not None
        (found,) = [
            button
            for button in page.findChildren(QWidget)
            if button.isVisible() and getattr(button, "text", str)() == words
        ]
        return found

    def page(self, key: str) -> QWidget:
        return self.program.window.page(key)

    def says(self) -> list[str]:
        """Every sentence on screen."""
        return [label.text() for label in self.program.window.findChildren(PlainLabel) if label.isVisible()]


def codes_on(pdf: Path) -> list[str]:
    document = PdfDocument(pdf)
    found = [
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
    ]
    document.close()
    return found


@pytest.fixture
def story(house: House, front: Front, tmp_path: Path) -> Story:
    told = Story(front, tmp_path)
    told.take_over([tile.name for tile in house.desk.people.tiles()])
    return told


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that really draws, onto paper that can be looked at."""
    paper = tmp_path / "paper.pdf"

    def draw(pdf: bytes, on: printing.Paper, printer: str, title: str, progress: Progress) -> int:
        return real_print(pdf, on, printer, title, progress, file=paper)

    monkeypatch.setattr(printing, "printers", lambda: printing.Printers((PRINTER,), PRINTER))
    monkeypatch.setattr(printing, "print_pages", draw)
    return paper


@pytest.fixture
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", lambda: printing.Printers())


def word(verdict: Verdict) -> str:
    return wording.verdict(verdict)


def test_enrol_print_use_lose_replace(no_printer: None, story: Story, clock: HandClock) -> None:
    hands = story.hands
    story.enrol(NAME)
    hands.press("Alt+P")
    story.single_cards()
    first = story.save("first.pdf")
    assert NAME in PdfReader(story.folder / "first.pdf").pages[0].extract_text()
    story.click("Handed over")
    assert story.scan(first) == word(Verdict.IN_NOTE)
    assert "First visit here. Welcome!" in story.says_at_desk()

    clock.forward(days=1)
    hands.press("Ctrl+2")
    story.click("Report loss")
    hands.type("公交车上丢失")
    hands.press("Return")
    assert story.scan(first) == wording.card_state(CardState.LOST)

    hands.press("Ctrl+2")
    story.click("Replace")
    hands.type("补卡")
    hands.press("Return", "Alt+P")
    second = story.save("second.pdf")
    assert second != first
    assert story.scan(first) == wording.card_state(CardState.REPLACED)
    assert "A newer card has replaced this one." in story.says_at_desk()
    assert story.scan(second) == word(Verdict.IN)

    hands.press("Ctrl+2")
    said = " ".join(story.says())
    assert "Replaced by a new card" in said
    assert "公交车上丢失" in said


def test_a_card_from_the_printer_is_handed_over_with_enter_alone(printed: Path, story: Story) -> None:
    story.enrol("尉迟敬")
    story.hands.press("Alt+P")
    story.single_cards()
    story.hands.press("Alt+P")
    story.hands.until(printed.exists)
    story.hands.rest()
    (code,) = codes_on(printed)
    box = PdfReader(printed).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (243, 153)
    story.hands.press("Space")
    assert "1 cards were handed over." in story.says()
    assert story.scan(code) == word(Verdict.IN_NOTE)


def test_a_printer_that_hangs_keeps_nobody_waiting(
    printed: Path, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Event()

    def hangs(*_: object) -> int:
        answer.wait(60)
        return 1

    story.enrol(NAME)
    story.hands.press("Alt+P")
    code = story.save("card.pdf")
    monkeypatch.setattr(printing, "print_pages", hangs)
    window = story.program.window
    try:
        strike(window, Qt.Key.Key_P)
        story.hands.until(lambda: any(job.title.startswith("Printing") for job in story.program.jobs.running))
        strike(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        for digit in code:
            strike(window, Qt.Key(ord(digit)), Qt.KeyboardModifier.NoModifier)
        strike(window, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        story.hands.until(lambda: story.desk.banner.face.word == word(Verdict.IN_NOTE))
        assert story.program.jobs.running
    finally:
        answer.set()
    story.hands.rest()


def strike(
    window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.AltModifier
) -> None:
    """A key without waiting for what it causes."""
    QTest.keyClick(window.windowHandle(), key, modifier)


def test_a_sheet_for_several_people_from_any_place(no_printer: None, story: Story) -> None:
    names = ("张伟", "买买提·吐尔逊", "李㛃䶮")
    for name in names:
        story.enrol(name)
    story.hands.press("Esc")
    story.hands.press("Ctrl+Home", "Shift+Down", "Shift+Down", "Alt+K")
    picker = story.page("cards").findChild(QWidget, "picker")
    assert picker is not None
    story.hands.walk_to(picker)
    story.hands.press("Down", "Down", "Down", "Down", "Right")
    path = story.folder / "sheet.pdf"
    story.hands.save_as("Alt+S", path)
    story.hands.rest()
    pages = PdfReader(path).pages
    assert [sum(name in page.extract_text() for name in names) for page in pages] == [1, 2]
    codes = codes_on(path)
    assert len(set(codes)) == 3
    assert [story.scan(code) for code in codes] == [word(Verdict.IN_NOTE)] * 3
