"""What the house asks of the desk stands on the desk page: nobody has to open another page to know."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.rules.inspections import roundcode
from desktop.rules.vocabulary import Category
from tests.ui.conftest import HandClock
from ui.pages.reception import ReceptionPage

MORNING = 86_400_000 - 30 * 60_000
"""From the founding at nine to the next morning at half past eight."""


@pytest.fixture
def next_morning(desk: Desk, manager: Actor, clock: HandClock) -> None:
    """The opening check is in use, and due."""
    listed = next(one for one in desk.templates.listed(manager) if one.code == "OP")
    assert listed.draft is not None
    desk.templates.confirm_and_publish(
        manager, listed.draft.version.id, {item.code: None for item in listed.to_confirm}
    )
    clock.now += MORNING


def test_on_the_first_day_nothing_is_asked(page_of: Callable[..., ReceptionPage]) -> None:
    page = page_of(ReceptionPage)
    assert page._duty is not None
    assert page._duty.isHidden(), "the first round is due tomorrow"


@pytest.mark.usefixtures("next_morning")
def test_what_is_not_released_and_due_stands_under_the_verdict(page_of: Callable[..., ReceptionPage]) -> None:
    page = page_of(ReceptionPage)
    assert page._duty is not None
    first, *rest = page._duty.texts()
    assert first == "Not released: the whole site"
    assert any("09:00" in text for text in rest)


@pytest.mark.usefixtures("next_morning")
def test_a_visitor_is_let_in_and_the_clerk_is_told(
    page_of: Callable[..., ReceptionPage], desk: Desk, manager: Actor
) -> None:
    page = page_of(ReceptionPage)
    page._tally("F1")
    assert "Not released: the whole site" in page.banner.face.lines
    desk.inspections.release(manager, None, "值班经理已看过现场")
    page.jobs.announce({"rounds"})
    page._tally("F1")
    assert "Not released: the whole site" not in page.banner.face.lines
    assert desk.reception.today(manager).person_times == 2
    assert {row.category for row in desk.reception.today(manager).rows} == {Category.UNION_MEMBER}


@pytest.mark.usefixtures("next_morning")
def test_the_square_of_a_sheet_opens_its_round_and_counts_nobody(
    page_of: Callable[..., ReceptionPage], desk: Desk, manager: Actor
) -> None:
    page = page_of(ReceptionPage)
    entry = next(one for one in desk.inspections.day(manager).entries if one.title.code == "OP")
    sheet = desk.inspections.begin(manager, entry.occurrence)
    asked: list[tuple[str, str]] = []
    page.other_asked.connect(lambda key, text: asked.append((key, text)))
    code = roundcode.encode(sheet.round)
    page.scan(code)
    page.enter(" ".join(roundcode.groups(code)))
    assert [key for key, _ in asked] == ["rounds", "rounds"]
    assert desk.reception.today(manager).rows == ()


@pytest.mark.usefixtures("next_morning")
def test_a_click_goes_where_it_is_dealt_with(page_of: Callable[..., ReceptionPage]) -> None:
    page = page_of(ReceptionPage)
    asked: list[str] = []
    page.other_asked.connect(lambda key, _text: asked.append(key))
    assert page._duty is not None
    page._duty.asked.emit("rounds")
    assert asked == ["rounds"]
