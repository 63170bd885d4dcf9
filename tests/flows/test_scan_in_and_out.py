"""A member comes, is scanned by mistake again, goes; a card is scanned while the attendant is elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.conftest import HandClock
from ui.looks import Tone

if TYPE_CHECKING:
    from tests.flows.conftest import Front, House


@pytest.fixture
def code(house: House) -> str:
    return house.card(house.enrol("欧阳娜娜", "长治市第一机床厂工会", "13812345678", 1990))


def test_scan_in_and_out(code: str, front: Front, clock: HandClock) -> None:
    assert front.says() == ("Ready", "Scan a card or type a name")
    front.hands.scan(code)
    assert front.says() == ("Signed in, please note", "欧阳**")
    assert front.numbers() == ("1", "1", "≈ 1")

    clock.forward(seconds=1)
    front.hands.scan(code)
    assert front.says() == ("Signed in, please note", "欧阳**")
    assert front.numbers() == ("1", "1", "≈ 1")

    clock.forward(minutes=20)
    front.hands.scan(code)
    assert front.says() == ("Already inside", "欧阳**")
    front.hands.press("Alt+X")
    assert front.says() == ("Has left", "欧阳**")
    assert front.page.banner.face.lines[1] == "Stayed 20 min."
    assert front.numbers() == ("1", "1", "0")

    clock.forward(minutes=10)
    front.hands.scan(code)
    assert front.says() == ("Signed in", "欧阳**")
    assert front.numbers() == ("2", "1", "≈ 1")

    front.hands.press("Ctrl+Z")
    assert front.says() == ("Taken back", "欧阳**")
    assert front.numbers() == ("1", "1", "0")
    assert [row[4] for row in front.rows()] == ["Taken back", "Signed in, please note"]


def test_a_scan_reaches_the_desk_from_another_page_and_leaves_that_page_alone(
    code: str, front: Front
) -> None:
    front.hands.press("Ctrl+2")
    members = front.program.window.current()
    assert members is not front.page
    front.hands.type("oy")
    front.hands.scan(code)
    assert front.program.window.current() is members
    assert front.program.window.notice.text().startswith("Signed in, please note  欧阳**")
    front.hands.press("Ctrl+1")
    assert front.program.window.notice.text() == ""
    assert front.says() == ("Signed in, please note", "欧阳**")
    assert front.page.line.text() == ""
    assert front.numbers() == ("1", "1", "≈ 1")


def test_a_scan_while_a_guest_is_entered_keeps_the_guest(code: str, front: Front) -> None:
    front.hands.press("Alt+G")
    front.hands.type("阿依古丽")
    front.hands.scan(code)
    assert front.says() == ("Signed in, please note", "欧阳**")
    assert front.page.below.guest.name.text() == "阿依古丽"
    front.hands.press("Return")
    assert front.says() == ("Signed in", "阿**丽")
    assert front.numbers() == ("2", "2", "≈ 2")


def test_two_cards_one_after_the_other_and_a_stray_enter(
    code: str, house: House, front: Front, clock: HandClock
) -> None:
    other = house.card(house.enrol("赵敏", "上党区环卫中心工会"))
    front.hands.scan(code)
    front.hands.scan(other)
    front.hands.press("Return")
    front.hands.press("Return")
    assert front.numbers() == ("2", "2", "≈ 2")
    front.hands.scan(other[:31])
    assert front.says()[0] == "Code arrived damaged"
    assert front.page.banner.face.tone is Tone.UNKNOWN
    assert front.numbers() == ("2", "2", "≈ 2")


def test_nobody_signed_in_no_scan(code: str, front: Front) -> None:
    front.hands.press("Ctrl+L")
    front.hands.scan(code)
    assert "sign in" in front.program.window.notice.text().lower()
    front.hands.type("730519")
    front.hands.until(lambda: not front.program.window.is_covered)
    front.hands.rest()
    assert front.numbers() == ("0", "0", "0")
