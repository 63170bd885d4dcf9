"""Somebody forgot the card: found by two letters, asked about where two have the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.pages.reception.finder import Kind

if TYPE_CHECKING:
    from tests.flows.conftest import Front, House

MINE, HOSPITAL = "潞安集团五阳煤矿工会", "长治市第二人民医院工会"


@pytest.fixture
def namesakes(house: House) -> dict[str, bytes]:
    """Two 张伟, one of whom comes often."""
    people = {
        MINE: house.enrol("张伟", MINE, "13812341111", 1986),
        HOSPITAL: house.enrol("张伟", HOSPITAL, "13912342222", 1986),
    }
    came = house.desk.reception.admit(house.manager, people[HOSPITAL])
    assert came.visit is not None
    house.desk.reception.leave(house.manager, came.visit)
    return people


def test_a_regular_is_first_and_comes_in_with_three_keys(namesakes: dict[str, bytes], front: Front) -> None:
    front.hands.type("zw")
    front.hands.until(lambda: front.page.finder.kind is Kind.TYPING)
    choices = front.page.finder.panel.choices
    assert choices.count() == 2
    front.hands.type("1")
    front.hands.until(lambda: front.says() == ("Signed in", "张*"))
    assert front.page.banner.face.lines[0] == f"Union member · {HOSPITAL}"
    assert front.page.line.text() == ""


def test_namesakes_are_asked_about_once_and_a_digit_answers(
    namesakes: dict[str, bytes], front: Front
) -> None:
    front.hands.type("zw")
    front.hands.press("Return")
    assert front.says()[0] == "Which one?"
    assert front.page.banner.face.lines == ("2 people fit.", "Ask, and choose.")
    shown = front.page.finder.panel.choices
    assert front.page.finder.kind is Kind.NAMESAKES
    front.hands.press("Return")
    assert front.says()[0] == "Which one?"
    assert front.numbers() == ("1", "1", "0")
    front.hands.press("2")
    front.hands.until(lambda: front.says()[1] == "张*")
    assert front.page.banner.face.lines[0] == f"Union member · {MINE}"
    assert not shown.isVisible()
    assert front.numbers() == ("2", "2", "≈ 1")


def test_the_last_four_of_the_phone_tell_them_apart(namesakes: dict[str, bytes], front: Front) -> None:
    front.hands.type("1111")
    front.hands.press("Return")
    assert front.page.banner.face.lines[0] == f"Union member · {MINE}"


def test_none_of_them_after_all(namesakes: dict[str, bytes], front: Front) -> None:
    front.hands.type("zw")
    front.hands.press("Return")
    front.hands.press("Esc")
    assert front.says()[0] == "Ready"
    front.hands.press("1")
    front.hands.rest()
    assert front.page.line.text() == "1"
    assert front.numbers() == ("1", "1", "0")


def test_nobody_of_that_name_becomes_a_guest(namesakes: dict[str, bytes], front: Front) -> None:
    front.hands.press("Alt+H")
    front.hands.type("古丽")
    front.hands.press("Return")
    assert front.says()[0] == "Not recognised"
    front.hands.press("Alt+G")
    front.hands.press("Return")
    assert front.says() == ("Signed in", "古*")
    assert front.numbers() == ("2", "2", "≈ 1")
