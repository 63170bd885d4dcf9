"""The day page as a manager uses it: read, open, close, take the slip."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from db import ledger as log
from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.ledger import head_groups
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.reception import Outcome
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Tag
from ui import printing, wording
from ui.jobs import InlineJobs
from ui.pages.day import DayPage
from ui.pages.day.cut import By, Cut
from ui.pages.page import Page
from ui.widgets.buttons import Button


@pytest.fixture(autouse=True)
def site_time(desk: Desk) -> Iterator[None]:
    wording.use_clock(desk.clock)
    yield
    wording.use_clock(Clock())


@pytest.fixture
def morning(desk: Desk, attendant: Actor, clock: Clock) -> Outcome:
    """A member, a guest, five children counted, a worker counted and taken back, and a card nobody knows."""
    member = desk.members.enrol(attendant, Enrolment("欧阳娜娜", Category.UNION_MEMBER)).member
    came = desk.reception.admit(attendant, member)
    desk.reception.guest(attendant, "李四", Category.PUBLIC)
    desk.reception.tally(attendant, Category.STUDENT_CHILD, 5)
    desk.reception.tally(attendant, Category.WORKER)
    desk.reception.undo(attendant)
    desk.reception.scan(attendant, "5" * 40)
    return came


@pytest.fixture
def day_page(morning: Outcome, page_of: Callable[..., Page]) -> DayPage:
    page = page_of(DayPage)
    assert isinstance(page, DayPage)
    return page


def button(page: DayPage, text: str) -> QPushButton:
    """The one visible button with this text."""
    found = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    assert len(found) == 1, f"{text}: {len(found)}"
    return found[0]


def figures(page: DayPage) -> tuple[str, ...]:
    shown = (By.ALL, By.NAMED, By.UNNAMED, By.UNDONE)
    return tuple(page.overview.figure(by).text_of_value() for by in shown)


def close(page: DayPage) -> None:
    button(page, "Close the day").click()
    button(page, "Close the day").click()


def slip_text(desk: Desk) -> str:
    path = desk.home.papers / "0407-01-20261122.pdf"
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_figures_of_today(day_page: DayPage) -> None:
    assert figures(day_page) == ("7", "2", "5", "1")
    categories, sources, refused = (parts.shown() for parts in day_page.overview.parts)
    assert categories == [
        ("union-member", "Union member", 1),
        ("student-child", "Student or child", 5),
        ("public", "Public", 1),
    ]
    assert sources == [("typed", "By name", 2), ("tally", "Counted", 5)]
    assert [code for code, _, _ in refused] == ["damaged"]


def test_figures_follow_the_desk(day_page: DayPage, desk: Desk, attendant: Actor, jobs: InlineJobs) -> None:
    desk.reception.tally(attendant, Category.PUBLIC, 2)
    jobs.announce({"visits"})
    assert figures(day_page)[0] == "9"


@pytest.mark.parametrize(
    ("cut", "people"),
    [
        (Cut(By.ALL), 7),
        (Cut(By.NAMED), 2),
        (Cut(By.UNNAMED), 5),
        (Cut(By.UNDONE), 1),
        (Cut(By.CATEGORY, "student-child"), 5),
        (Cut(By.SOURCE, "typed"), 2),
        (Cut(By.HOUR, "09"), 7),
        (Cut(By.HOUR, "10"), 0),
    ],
)
def test_behind_every_figure_stand_its_rows(day_page: DayPage, cut: Cut, people: int) -> None:
    day_page.open_rows(cut)
    rows = day_page.rows.table.text().rows
    assert sum(int(row[4]) for row in rows) == people
    assert f"{people} person-times" in day_page.rows.title()


def test_a_figure_opens_with_enter_and_escape_leads_back(day_page: DayPage) -> None:
    figure = day_page.overview.figure(By.UNNAMED)
    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Return)
    assert day_page.rows.isVisible()
    assert len(day_page.rows.table.text().rows) == 1
    QTest.keyClick(day_page.rows, Qt.Key.Key_Escape)
    assert day_page.overview.isVisible()


def test_a_bar_opens_its_hour_by_mouse_and_by_keys(day_page: DayPage) -> None:
    bars = day_page.overview.bars
    assert bars.place_of(QPointF(bars.width() / 2, 10)) == 0
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Return)
    assert "09:00 to 09:59" in day_page.rows.title()
    day_page.rows.left.emit()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton)
    assert day_page.rows.isVisible()


def test_somebody_counted_under_a_tag_is_told_by_it(day_page: DayPage, desk: Desk, attendant: Actor) -> None:
    desk.reception.tally(attendant, Category.PUBLIC, 2, (Tag.OUTDOOR,))
    day_page.open_rows(Cut(By.CATEGORY, "public"))
    assert {row[2] for row in day_page.rows.table.text().rows} == {"李*", "Outdoor worker"}


def test_a_part_opens_its_rows(day_page: DayPage) -> None:
    categories, _, _ = day_page.overview.parts
    categories.row("public").click()
    assert [row[2] for row in day_page.rows.table.text().rows] == ["李*"]


def test_behind_a_refusal_stand_who_it_was_why_and_what_came_of_it(
    day_page: DayPage, desk: Desk, attendant: Actor, manager: Actor, jobs: InlineJobs, clock: Clock
) -> None:
    member = desk.members.enrol(attendant, Enrolment("尉迟敬", Category.RETIRED)).member
    lost = desk.cards.issue(manager, member)
    code = desk.cards.code(manager, lost.card)
    desk.cards.report_loss(manager, lost.card)
    desk.reception.scan(attendant, code)
    desk.reception.admit(attendant, member)
    clock.forward(minutes=1)  # type: ignore[attr-defined]
    inside = desk.reception.admit(attendant, member)
    desk.reception.override(attendant, inside.attempt or b"", "又来了")
    jobs.announce({"visits"})
    _, _, refused = day_page.overview.parts
    assert {code for code, _, _ in refused.shown()} == {"damaged", "lost", "inside"}
    refused.row("lost").click()
    assert day_page.refusals.title() == "Card not valid: 1 times"
    ((_, name, card, said, by, after),) = day_page.refusals.table.text().rows
    assert (name, card, said, by, after) == (
        "尉迟*", lost.number, "This card was reported lost.", attendant.name, "",
    )  # fmt: skip
    QTest.keyClick(day_page.refusals, Qt.Key.Key_Escape)
    assert day_page.overview.isVisible()
    day_page.open_rows(Cut(By.REFUSED, "inside"))
    ((_, name, card, _, _, after),) = day_page.refusals.table.text().rows
    assert (name, card, after) == ("尉迟*", "–", "Let in")
    day_page.open_rows(Cut(By.REFUSED, "damaged"))
    ((_, name, card, said, _, _),) = day_page.refusals.table.text().rows
    assert (name, card) == ("–", "–")
    assert said


def test_names_are_masked_in_rows_and_in_the_exported_file(
    day_page: DayPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day_page.open_rows(Cut(By.NAMED))
    path = tmp_path / "rows.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    button(day_page, "Export").click()
    read = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    assert read[0][:3] == ["Came", "Left", "Name"]
    assert {row[2] for row in read[1:]} == {"欧阳**", "李*"}


def test_closing_asks_first_and_can_be_left(day_page: DayPage, desk: Desk, manager: Actor) -> None:
    button(day_page, "Close the day").click()
    QTest.keyClick(day_page.overview.confirm, Qt.Key.Key_Escape)
    assert desk.reports.day(manager).close is None
    assert button(day_page, "Close the day").isEnabled()


def test_closing_fixes_the_figures_and_shows_the_slip(
    day_page: DayPage, desk: Desk, manager: Actor, jobs: InlineJobs
) -> None:
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)
    close(day_page)
    report = desk.reports.day(manager)
    assert report.close is not None
    assert "day" in frozenset().union(*told)
    assert day_page.slip.isVisible()
    text = slip_text(desk)
    for word in ("潞州区工人文化宫", "Day slip", "Union member", "王丽", "0407-01-20261122"):
        assert word in text
    through = int(re.search(r"after entry (\d+)", text)[1])  # type: ignore[index]
    (last,) = log.entries(desk.context.store, through - 1, through)
    for group in head_groups(last.link or b""):
        assert group in text


def test_whoever_comes_after_the_close_is_counted_beside_it(
    day_page: DayPage, desk: Desk, attendant: Actor, jobs: InlineJobs, clock: Clock
) -> None:
    close(day_page)
    button(day_page, "Figures").click()
    clock.forward(minutes=5)  # type: ignore[attr-defined]
    desk.reception.tally(attendant, Category.PUBLIC, 3)
    jobs.announce({"visits"})
    assert figures(day_page) == ("7", "2", "5", "1")
    assert "+3 person-times, 10 in all" in day_page.overview.later_text()
    button(day_page, "Show them").click()
    (row,) = day_page.rows.table.text().rows
    assert row[4] == "3"
    assert row[-1] == "After the close"
    day_page.open_rows(Cut(By.ALL))
    assert sum(int(row[4]) for row in day_page.rows.table.text().rows) == 7


def test_a_closed_day_is_marked_and_cannot_be_closed_again(day_page: DayPage) -> None:
    close(day_page)
    button(day_page, "Figures").click()
    assert [b for b in day_page.findChildren(Button) if b.text() == "Close the day" and b.isVisible()] == []
    assert ("Sun 22 Nov", "closed") in day_page.choice.table.text().rows


def test_another_desk_closed_it_first(
    day_page: DayPage, desk: Desk, manager: Actor, problems: list[Problem]
) -> None:
    button(day_page, "Close the day").click()
    desk.reports.close_day(manager)
    button(day_page, "Close the day").click()
    assert [problem.code for problem in problems] == ["day-closed"]
    assert not day_page._close.isVisible()


def test_days_are_chosen_by_list_arrows_and_date(
    day_page: DayPage, desk: Desk, attendant: Actor, jobs: InlineJobs, clock: Clock, qtbot: QtBot
) -> None:
    clock.forward(days=2)  # type: ignore[attr-defined]
    desk.reception.tally(attendant, Category.PUBLIC)
    jobs.announce({"visits"})
    assert figures(day_page)[0] == "7"
    day_page.choice.table.select(20261124)
    assert figures(day_page)[0] == "1"
    QTest.keyClick(day_page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: figures(day_page)[0] == "7")
    day_page.show_day(20261123)
    assert figures(day_page)[0] == "0"


def test_a_day_without_anybody_says_so_and_can_be_closed(page_of: Callable[..., Page], desk: Desk) -> None:
    page = page_of(DayPage)
    assert isinstance(page, DayPage)
    assert figures(page) == ("0", "0", "0", "0")
    assert not page.overview.figure(By.ALL).isEnabled()
    close(page)
    assert "Nobody" in slip_text(desk)
    assert page.choice.table.text().rows == (("Sun 22 Nov", "closed"),)


def test_tomorrow_cannot_be_closed(day_page: DayPage) -> None:
    day_page.show_day(20261123)
    assert not day_page._close.isVisible()


def test_an_auditor_reads_and_closes_nothing(
    morning: Outcome, page_of: Callable[..., Page], desk: Desk, manager: Actor
) -> None:
    auditor = desk.context.sessions.begin(manager.staff, "审计", frozenset({Role.AUDITOR}))
    page = page_of(DayPage, auditor)
    assert isinstance(page, DayPage)
    assert figures(page)[0] == "7"
    assert not page._close.isVisible()


def test_the_slip_is_saved_where_the_manager_wants_it(
    day_page: DayPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    button(day_page, "Day slip").click()
    button(day_page, "Save as PDF").click()
    text = "".join(page.extract_text() for page in PdfReader(path.with_suffix(".pdf")).pages)
    assert "not closed" in text


def test_a_folder_that_is_gone_is_a_sentence_and_the_figures_stay(
    day_page: DayPage, desk: Desk, problems: list[Problem], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(blocked / "slip.pdf"), ""))
    button(day_page, "Day slip").click()
    button(day_page, "Save as PDF").click()
    assert [problem.code for problem in problems] == ["file-failed"]


def test_the_slip_goes_to_the_printer_of_this_computer(
    day_page: DayPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[tuple[bytes, str]] = []
    monkeypatch.setattr(
        printing, "print_pages", lambda pdf, on, printer, title, progress: sent.append((pdf, printer))
    )
    desk.settings.change_computer(printer="前台打印机")
    button(day_page, "Day slip").click()
    button(day_page, "Print").click()
    ((pdf, printer),) = sent
    assert printer == "前台打印机"
    assert "not closed" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


def test_without_a_printer_nothing_is_lost(day_page: DayPage, problems: list[Problem]) -> None:
    button(day_page, "Day slip").click()
    button(day_page, "Print").click()
    assert [problem.code for problem in problems] == ["printer-missing"]
    assert button(day_page, "Save as PDF").isEnabled()
