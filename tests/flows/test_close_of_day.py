"""An evening: a day of all kinds of visits is closed by the manager, the slip comes, and somebody is late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from db import ledger as log
from desktop.backups import newest
from desktop.ledger import head_groups
from tests.ui.conftest import MANAGER, MANAGER_PIN, HandClock
from ui.pages.day import DayPage
from ui.pages.day.cut import By

if TYPE_CHECKING:
    from tests.flows.conftest import Front, House

CLOSED = {By.ALL: "3", By.NAMED: "2", By.UNNAMED: "1", By.UNDONE: "1"}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def code(house: House) -> str:
    return house.card(house.enrol("欧阳娜娜", "长治市第一机床厂工会", "13812345678", 1990))


@pytest.fixture
def late(house: House) -> str:
    return house.card(house.enrol("赵敏", "上党区环卫中心工会"))


def manager_takes_over(house: House, front: Front) -> None:
    front.hands.press("F11")
    tiles = [tile.name for tile in house.desk.people.tiles()]
    front.hands.press(str(tiles.index(MANAGER) + 1))
    front.hands.type(MANAGER_PIN)
    front.hands.until(lambda: not front.program.window.is_covered)
    front.hands.rest()


def day_page(front: Front) -> DayPage:
    page = front.program.window.page("day")
    assert isinstance(page, DayPage)
    return page


def figures(front: Front) -> dict[By, str]:
    return {by: day_page(front).overview.figure(by).text_of_value() for by in CLOSED}


def slip_text(house: House) -> str:
    (slip,) = house.home.papers.glob("*.pdf")
    return "\n".join(page.extract_text() for page in PdfReader(slip).pages)


def test_close_of_day(house: House, code: str, late: str, front: Front, clock: HandClock) -> None:
    # The day
    front.hands.scan(code)
    clock.forward(minutes=40)
    front.hands.press("F5")
    front.hands.press("Alt+G")
    front.hands.type("阿依古丽")
    front.hands.press("Return")
    front.hands.press("F2")
    front.hands.press("Ctrl+Z")
    assert front.numbers() == ("3", "2", "≈ 3")

    # The attendant has no key to the evening; the manager has
    front.hands.press("Ctrl+4")
    assert front.program.window.current() is front.page
    clock.forward(minutes=600)
    manager_takes_over(house, front)
    front.hands.press("Ctrl+4")
    assert front.program.window.current() is day_page(front)
    assert figures(front) == CLOSED

    # Alt+C asks, Esc is no, Enter is yes
    front.hands.press("Alt+C", "Esc")
    assert house.desk.reports.day(house.manager).close is None
    front.hands.press("Alt+C", "Return")
    front.hands.until(lambda: bool(list(house.home.papers.glob("*.pdf"))))
    front.hands.rest()
    report = house.desk.reports.day(house.manager)
    assert report.close is not None
    assert day_page(front).slip.isVisible()

    # The paper holds the figures, and a head that the log really had
    text = slip_text(house)
    for word in (
        "潞州区工人文化宫",
        "Sunday, 22 November 2026",
        "Closed 22/11/2026 19:40, 王丽",
        report.close.slip,
    ):
        assert word in text
    for row in (
        "Union member\n1",
        "Student or child\n1",
        "Public\n1",
        "Card scanned\n1",
        "By name\n1",
        "Counted\n1",
    ):
        assert row in text, row
    through = int(re.search(r"after entry (\d+)", text)[1])  # type: ignore[index]
    (last,) = log.entries(house.desk.context.store, through - 1, through)
    for group in head_groups(last.link or b""):
        assert group in text
    assert newest([house.home.backups]) is not None, "a checked copy follows the close"

    # Closing sends nobody out; whoever is late is let in, beside the figures
    front.hands.press("Ctrl+1")
    assert front.numbers() == ("3", "2", "≈ 3")
    clock.forward(minutes=3)
    front.hands.scan(late)
    assert front.says() == ("Signed in, please note", "赵*")
    front.hands.press("Ctrl+4", "Alt+B")
    assert figures(front) == CLOSED
    assert "+1 person-times, 4 in all" in day_page(front).overview.later_text()
    assert house.desk.reports.day(house.manager).close == report.close

    # And all of it holds when it is proven
    assert house.desk.ledger.verify().sound


def test_a_figure_leads_to_its_rows_by_keys_alone(house: House, code: str, front: Front) -> None:
    front.hands.scan(code)
    front.hands.press("F5", "F5")
    manager_takes_over(house, front)
    front.hands.press("Ctrl+4")
    front.hands.walk_to(day_page(front).overview.figure(By.UNNAMED))
    front.hands.press("Return")
    assert [row[3] for row in day_page(front).rows.table.text().rows] == ["Student or child"] * 2
    front.hands.press("Esc")
    assert day_page(front).overview.isVisible()


def test_a_scan_while_the_day_is_being_closed_is_not_lost(house: House, code: str, front: Front) -> None:
    manager_takes_over(house, front)
    front.hands.press("Ctrl+4", "Alt+C")
    front.hands.scan(code)
    assert day_page(front).overview.confirm.asking, "a scan answers no question"
    assert front.program.window.notice.text().startswith("Signed in, please note  欧阳**")
    assert figures(front)[By.ALL] == "1"
    assert house.desk.reports.day(house.manager).close is None
