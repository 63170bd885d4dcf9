"""The print page: whose cards, on what paper, what the paper shows, and what happens when a printer fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules.vocabulary import Category
from desktop.shown import Shown
from ui import links, printing, wording
from ui.pages.cards import CardsPage
from ui.pages.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

UNPRINTABLE = "\U0002b820"
PRINTER = "前台 Fargo"
NAMES = (
    "欧阳娜娜",
    "张伟",
    "买买提·吐尔逊",
    "李㛃䶮",
    "王一",
    "尉迟敬",
    "单雄",
    "曾解",
    "仇任",
    "赵敏",
    "刘洋",
    "陈静",
)
real_print = printing.print_pages


@pytest.fixture(autouse=True)
def site_time(desk: Desk) -> Iterator[None]:
    wording.use_clock(desk.clock)
    yield
    wording.use_clock(Clock())


@pytest.fixture(autouse=True)
def no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine has: no test may print."""
    monkeypatch.setattr(printing, "printers", lambda: printing.Printers())


@pytest.fixture
def people(desk: Desk, manager: Actor) -> list[Shown]:
    return [desk.members.enrol(manager, Enrolment(name, Category.WORKER)) for name in NAMES]


@pytest.fixture
def page(page_of: Callable[..., Page]) -> CardsPage:
    made = page_of(CardsPage)
    assert isinstance(made, CardsPage)
    return made


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A printer that really draws, onto paper that can be looked at."""
    paper = tmp_path / "paper.pdf"

    def draw(pdf: bytes, on: printing.Paper, printer: str, title: str, progress: Progress) -> int:
        assert printer == PRINTER
        return real_print(pdf, on, printer, title, progress, file=paper)

    monkeypatch.setattr(printing, "printers", lambda: printing.Printers(("办公室 HP", PRINTER), PRINTER))
    monkeypatch.setattr(printing, "print_pages", draw)
    return paper


def ids(people: list[Shown]) -> list[bytes]:
    return [person.member for person in people]


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def buttons(widget: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in widget.findChildren(Button) if button.isVisibleTo(widget)}


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def codes_on(pdf: Path) -> list[list[str]]:
    """What a scanner reads on each page, from top to bottom, at 300 dpi."""
    document = PdfDocument(pdf)
    read = []
    for page in document:
        found = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil())
        found.sort(key=lambda code: (round(code.position.top_left.y / 100), code.position.top_left.x))
        read.append([code.text for code in found])
    document.close()
    return read


def codes(desk: Desk, actor: Actor, people: list[Shown]) -> list[str]:
    cards = [desk.cards.of_member(actor, person.member)[0] for person in people]
    return [desk.cards.code(actor, card.card) for card in cards]


# --- choosing ---------------------------------------------------------------------------------------------------


def test_nobody_is_chosen_at_first_and_nothing_can_be_printed(page: CardsPage) -> None:
    assert "Nobody is chosen yet" in texts(page)
    assert not buttons(page)["Save as PDF"].isEnabled()


def test_members_that_another_page_sends_are_chosen_ready_for_enter(
    page: CardsPage, people: list[Shown]
) -> None:
    page.receive(links.members(ids(people[:2])))
    assert page._chosen.members() == ids(people[:2])
    assert focused() is buttons(page)["Save as PDF"]


def test_names_in_the_list_are_masked(page: CardsPage, people: list[Shown]) -> None:
    page.choose(ids(people[:1]))
    assert [row[0] for row in page._chosen._table.text().rows] == ["欧阳**"]


def test_one_that_fits_is_added_and_several_are_asked_about(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor
) -> None:
    other = desk.members.enrol(manager, Enrolment("张伟", Category.RETIRED))
    page._chosen.focus_search()
    QTest.keyClicks(focused(), "oynn")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert page._chosen.members() == [people[0].member]
    QTest.keyClicks(focused(), "zw")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert len(page._chosen.members()) == 1
    QTest.keyClick(focused(), Qt.Key.Key_2)
    assert page._chosen.members() in ([people[0].member, other.member], [people[0].member, people[1].member])


def test_nobody_is_chosen_twice(page: CardsPage, people: list[Shown]) -> None:
    for _ in range(2):
        page._chosen._line.setText("oynn")
        page._chosen.search_now()
    assert page._chosen.members() == [people[0].member]


def test_a_search_that_finds_nobody_says_so(page: CardsPage, people: list[Shown]) -> None:
    said: list[str] = []
    page.noticed.connect(lambda _tone, text: said.append(text))
    page._chosen._line.setText("xyz")
    page._chosen.search_now()
    assert said == ["Nobody fits “xyz”."]


def test_whoever_is_suspended_is_left_out_and_that_is_said(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor
) -> None:
    said: list[str] = []
    page.noticed.connect(lambda _tone, text: said.append(text))
    desk.members.suspend(manager, people[1].member, "争吵")
    page.choose(ids(people[:3]))
    assert page._chosen.members() == [people[0].member, people[2].member]
    assert said == ["1 left out: the membership is suspended or over."]


def test_everybody_can_be_chosen_and_somebody_taken_out(page: CardsPage, people: list[Shown]) -> None:
    buttons(page)["All active members"].click()
    assert page._chosen.members() == ids(people)
    assert "Members: 12" in texts(page)
    page._chosen._table.select(people[0].member)
    buttons(page)["Take out"].click()
    assert page._chosen.members() == ids(people[1:])
    buttons(page)["Clear"].click()
    assert page._chosen.members() == []


# --- looking ----------------------------------------------------------------------------------------------------


def test_the_preview_shows_the_page_that_will_be_printed(page: CardsPage, people: list[Shown]) -> None:
    page.choose(ids(people[:3]))
    page.look_now()
    shown = page._preview._page
    assert shown.width() / shown.height() == pytest.approx(210 / 297, abs=0.01)
    page._paper._single.setChecked(True)
    page.look_now()
    shown = page._preview._page
    assert shown.width() / shown.height() == pytest.approx(85.6 / 53.98, abs=0.01)


def test_the_start_slot_decides_how_many_pages_there_are(page: CardsPage, people: list[Shown]) -> None:
    page.choose(ids(people[:3]))
    page._paper._picker.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_End)
    page.look_now()
    assert [page._paper.page(number, 3) for number in range(2)] == [(0, 1, 10), (1, 3, 1)]
    assert "Page 1 of 2" in texts(page)
    first = page._preview._page.copy()
    page._turn(1)
    assert "Page 2 of 2" in texts(page)
    assert page._preview._page != first


@pytest.mark.parametrize("cards", [1, 9, 10, 11, 25, 1_000_000])
@pytest.mark.parametrize("start", [1, 2, 10])
def test_pages_hold_every_card_once(page: CardsPage, cards: int, start: int) -> None:
    page._paper.set_start(start)
    count = page._paper.pages(cards)
    ends = [0, *(page._paper.page(number, cards)[1] for number in range(min(count, 5)))]
    begins = [page._paper.page(number, cards)[0] for number in range(min(count, 5))]
    assert begins == ends[:-1]
    assert page._paper.page(count - 1, cards)[1] == cards
    assert page._paper.page(count - 1, cards)[0] < cards


def test_an_unprintable_character_is_named_before_printing(
    page: CardsPage, desk: Desk, manager: Actor
) -> None:
    member = desk.members.enrol(manager, Enrolment("王" + UNPRINTABLE, Category.WORKER))
    page.choose([member.member])
    page.look_now()
    assert f"No font here can print {UNPRINTABLE}; 〓 stands in its place." in texts(page)


def test_looking_issues_no_card(page: CardsPage, people: list[Shown], desk: Desk, manager: Actor) -> None:
    page.choose(ids(people))
    page.look_now()
    assert desk.cards.of_member(manager, people[0].member) == ()


def test_the_preview_says_what_stands_in_its_way(
    page: CardsPage, people: list[Shown], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise Problem("helper-gone")

    monkeypatch.setattr(desk.cards, "preview", gone)
    page.choose(ids(people[:1]))
    page.look_now()
    assert page._preview.accessibleName().startswith("Preview of the cards: The drawing of papers")


# --- a PDF ------------------------------------------------------------------------------------------------------


def test_the_sheet_holds_every_code_from_the_start_slot_on(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor, tmp_path: Path
) -> None:
    page.choose(ids(people))
    page._paper.set_start(9)
    page.save(tmp_path / "cards.pdf")
    first, second = codes_on(tmp_path / "cards.pdf")
    assert (len(first), len(second)) == (2, 10)
    assert first + second == codes(desk, manager, people)
    assert f"12 cards are in {tmp_path / 'cards.pdf'}." in texts(page)


def test_the_names_stand_on_the_paper(page: CardsPage, people: list[Shown], tmp_path: Path) -> None:
    page.choose(ids(people))
    page.save(tmp_path / "cards.pdf")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "cards.pdf").pages)
    assert [name for name in NAMES if name not in text.replace("\n", "")] == []


def test_single_cards_have_the_size_of_a_card(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor, tmp_path: Path
) -> None:
    page._paper._single.setChecked(True)
    page.choose(ids(people[:2]))
    page.save(tmp_path / "cards.pdf")
    boxes = [sheet.mediabox for sheet in PdfReader(tmp_path / "cards.pdf").pages]
    assert [(round(float(box.width)), round(float(box.height))) for box in boxes] == [(243, 153)] * 2
    assert codes_on(tmp_path / "cards.pdf") == [[code] for code in codes(desk, manager, people[:2])]


def test_printing_again_makes_no_new_number(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor, tmp_path: Path
) -> None:
    page.choose(ids(people[:2]))
    page.save(tmp_path / "first.pdf")
    page.save(tmp_path / "second.pdf")
    assert codes_on(tmp_path / "first.pdf") == codes_on(tmp_path / "second.pdf")
    (card,) = desk.cards.of_member(manager, people[0].member)
    assert card.printed == 2


def test_the_next_run_goes_on_where_this_one_ended(
    page: CardsPage, people: list[Shown], tmp_path: Path
) -> None:
    page.choose(ids(people[:3]))
    page._paper.set_start(2)
    page.save(tmp_path / "cards.pdf")
    assert page._paper.start() == 2
    page.choose(ids(people[3:4]))
    assert page._paper.start() == 5


def test_giving_up_the_file_name_prints_nothing(
    page: CardsPage, people: list[Shown], desk: Desk, manager: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.choose(ids(people[:1]))
    buttons(page)["Save as PDF"].click()
    assert desk.cards.of_member(manager, people[0].member) == ()


def test_the_file_gets_its_ending(
    page: CardsPage, people: list[Shown], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "新卡"), ""))
    page.choose(ids(people[:1]))
    buttons(page)["Save as PDF"].click()
    assert (tmp_path / "新卡.pdf").exists()


def test_a_place_that_cannot_be_written_is_a_sentence(
    page: CardsPage, people: list[Shown], problems: list[Problem], tmp_path: Path
) -> None:
    page.choose(ids(people[:1]))
    page.save(tmp_path / "nowhere" / "cards.pdf")
    assert [problem.code for problem in problems] == ["file-missing"]
    assert buttons(page)["Save as PDF"].isEnabled()


def test_a_run_that_was_stopped_says_so(
    page: CardsPage, people: list[Shown], desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stopped(*_: object) -> None:
        raise Cancelled

    said: list[str] = []
    page.noticed.connect(lambda _tone, text: said.append(text))
    monkeypatch.setattr(desk.cards, "print_run", stopped)
    page.choose(ids(people[:1]))
    page.save(tmp_path / "cards.pdf")
    assert said == ["Stopped. Nothing went to the printer or into a file."]
    assert buttons(page)["Save as PDF"].isEnabled()


# --- a printer --------------------------------------------------------------------------------------------------


def test_without_a_printer_the_pdf_is_the_way(page: CardsPage, people: list[Shown]) -> None:
    page.choose(ids(people[:1]))
    assert "Print" not in buttons(page)
    assert any(text.startswith("No printer is set up on this computer.") for text in texts(page))


def test_a_printer_gets_the_pages_in_their_size(
    printed: Path, page: CardsPage, people: list[Shown], desk: Desk, manager: Actor
) -> None:
    page._paper._single.setChecked(True)
    page.choose(ids(people[:2]))
    buttons(page)["Print"].click()
    assert f"2 cards were sent to {PRINTER}." in texts(page)
    boxes = [sheet.mediabox for sheet in PdfReader(printed).pages]
    assert [(round(float(box.width)), round(float(box.height))) for box in boxes] == [(243, 153)] * 2
    assert codes_on(printed) == [[code] for code in codes(desk, manager, people[:2])]


def test_the_printer_that_was_used_is_remembered(
    printed: Path, page: CardsPage, people: list[Shown], desk: Desk
) -> None:
    page.choose(ids(people[:1]))
    buttons(page)["Print"].click()
    assert desk.settings.computer().printer == PRINTER


def test_cards_are_handed_over_after_printing(
    printed: Path, page: CardsPage, people: list[Shown], desk: Desk, manager: Actor
) -> None:
    page.choose(ids(people[:2]))
    buttons(page)["Print"].click()
    assert focused() is buttons(page)["All handed over"]
    buttons(page)["All handed over"].click()
    cards = [desk.cards.of_member(manager, person.member)[0] for person in people[:2]]
    assert [card.handed_over for card in cards] == [True, True]
    assert "2 cards were handed over." in texts(page)


@pytest.mark.parametrize("code", ["printer-missing", "printer-failed"])
def test_a_failing_printer_is_a_sentence_and_blocks_no_check_in(
    printed: Path,
    page: CardsPage,
    people: list[Shown],
    desk: Desk,
    manager: Actor,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
) -> None:
    works = printing.print_pages

    def fails(*_: object) -> int:
        raise Problem(code, printer=PRINTER)

    monkeypatch.setattr(printing, "print_pages", fails)
    page.choose(ids(people[:1]))
    buttons(page)["Print"].click()
    assert any(PRINTER in text and "try again" in text for text in texts(page))
    assert buttons(page)["Save as PDF"].isEnabled()
    assert desk.cards.of_member(manager, people[0].member)[0].printed == 0
    (card,) = codes(desk, manager, people[:1])
    assert desk.reception.scan(manager, card).verdict in ("in", "in-note")
    monkeypatch.setattr(printing, "print_pages", works)
    buttons(page)["Try again"].click()
    assert codes_on(printed) == [[card]]
    assert desk.cards.of_member(manager, people[0].member)[0].printed == 1


def test_only_who_may_issue_cards_sees_the_buttons(
    page_of: Callable[..., Page], attendant: Actor, people: list[Shown]
) -> None:
    page = page_of(CardsPage, attendant)
    page.receive(links.members(ids(people[:1])))
    assert not {"Save as PDF", "Print"} & set(buttons(page))
