"""A morning: the opening check by digits with something that fails, two signatures, the finding, the released house."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from desktop.inspections.venue_values import NewArea
from desktop.rules.inspections.answers import Slot
from desktop.rules.inspections.vocabulary import AreaKind, How, ItemType, Result, RoundState
from tests.ui.conftest import ATTENDANT, ATTENDANT_PIN, MANAGER, MANAGER_PIN, HandClock
from ui.pages.findings import FindingsPage
from ui.pages.rounds import RoundsPage
from ui.pages.rounds.strip import FailStrip

if TYPE_CHECKING:
    from tests.flows.conftest import Front, House

AREAS = (
    ("一楼大厅", AreaKind.LOBBY),
    ("综合球馆", AreaKind.SPORTS_HALL),
    ("职工书屋", AreaKind.LIBRARY),
    ("卫生间", AreaKind.TOILET),
)


@pytest.fixture
def morning(house: House, clock: HandClock) -> HandClock:
    """Half past eight on the day after the palace confirmed the limits of its opening check."""
    venue, templates = house.desk.venue, house.desk.templates
    for place, (name, kind) in enumerate(AREAS):
        venue.add_area(house.manager, NewArea(f"A{place}", name, kind, 100))
    opening = next(one for one in templates.listed(house.manager) if one.code == "OP")
    assert opening.draft is not None
    templates.confirm_and_publish(
        house.manager, opening.draft.version.id, {item.code: None for item in opening.to_confirm}
    )
    clock.forward(days=1, minutes=-30)
    return clock


@dataclass
class Walk:
    """Whoever has the sheet before them."""

    front: Front
    keys: int = 0

    @property
    def page(self) -> RoundsPage:
        page = self.front.program.window.page("rounds")
        assert isinstance(page, RoundsPage)
        return page

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        self.front.hands.press(*keys)

    def type(self, text: str) -> None:
        self.keys += len(text)
        for letter in text:
            self.front.hands.type(letter)

    @property
    def line(self) -> str:
        current = self.page.sheet.current
        return "" if current is None else current.item.code

    def answer(self) -> None:
        """What is typed where all is well."""
        line = self.page.sheet.current
        assert line is not None
        match line.item.type:
            case ItemType.PASS_FAIL:
                self.type("1")
            case ItemType.SELECT:
                self.type(str(next(place for place, one in enumerate(line.item.options, 1) if one.ok)))
            case ItemType.DATE:
                self.type("" if line.offered else "20271231")
                self.press("Return")
            case ItemType.COUNT:
                least = "6/6" if line.item.expected == "all" else str(line.item.expected or 0)
                self.type("" if line.offered else least)
                self.press("Return")
            case _:
                self.type("" if line.offered else "4")
                self.press("Return")

    def to(self, code: str) -> None:
        while self.line != code:
            self.answer()

    def to_the_end(self) -> None:
        asked: set[str] = set()
        while (line := self.page.sheet.current) is not None:
            if line.bulk and line.item.section not in asked:
                asked.add(line.item.section)
                self.type("a")
            else:
                self.answer()


def takes_over(house: House, front: Front, name: str, pin: str) -> None:
    front.hands.press("F11")
    front.hands.press(str([tile.name for tile in house.desk.people.tiles()].index(name) + 1))
    front.hands.type(pin)
    front.hands.until(lambda: not front.program.window.is_covered)
    front.hands.rest()


def duty(front: Front) -> list[str]:
    front.hands.press("Ctrl+1")
    return [] if front.page._duty is None else front.page._duty.texts()


def test_the_opening_check_of_a_morning(house: House, morning: HandClock, front: Front) -> None:
    assert "Not released: the whole site" in duty(front)
    walk = Walk(front)
    front.hands.press("Ctrl+5", "Return")
    assert walk.page.sheet.current is not None, "Enter began what is due"

    walk.to("OP13")
    walk.press("2")
    strip = walk.page.sheet.strip
    assert isinstance(strip, FailStrip)
    assert strip.area.currentText() == "综合球馆", "the only area where this can be"
    walk.front.hands.type("东侧第二块地板翘边")
    walk.press("Return", "Down", "Down")
    assert strip.due.isVisible()
    assert strip.due.text() == "2026-11-26", "three days for something serious"
    walk.press("Return")
    assert walk.page.sheet.strip is None
    assert walk.line == "OP14"

    walk.to_the_end()
    walk.press("Ctrl+Return")
    sheet = walk.page.sheet.sheet
    assert sheet is not None
    assert walk.page.sign._who.currentText() == ATTENDANT, "whoever is signed in signs"
    pictured = [item.slot for item in sheet.items if item.photo_needed]
    assert not pictured
    walk.type(ATTENDANT_PIN)
    assert front.program.window.notice.text().startswith("Signed. It waits for its second signature.")

    assert not [said for said in duty(front) if said.startswith("Not released")], (
        "what failed is not critical"
    )

    front.hands.press("Ctrl+5", "Return", "Alt+S")
    walk.page.sign._who.setCurrentIndex(walk.page.sign._who.findText(ATTENDANT))
    walk.page.sign.pad.setFocus()
    walk.type(ATTENDANT_PIN)
    assert state(house, sheet.round) is RoundState.SUBMITTED, "never the same person"
    assert walk.page.sign._why.text()

    takes_over(house, front, MANAGER, MANAGER_PIN)
    front.hands.press("Ctrl+5", "Return", "Alt+S")
    walk = Walk(front)
    walk.type(MANAGER_PIN)
    assert front.program.window.notice.text() == "Signed by both."
    assert state(house, sheet.round) is RoundState.COUNTERSIGNED

    front.hands.press("Ctrl+6")
    findings = front.program.window.page("findings")
    assert isinstance(findings, FindingsPage)
    (row,) = findings.list.table.text().rows
    assert "综合球馆" in " ".join(row)
    kept = house.desk.inspections.open(house.manager, sheet.round)
    assert [item.item.code for item in kept.items if item.answer and item.answer.result is Result.FAIL] == [
        "OP13"
    ]
    bulk = [item.item for item in kept.items if item.answer and item.answer.how is How.BULK]
    assert bulk
    assert not any(item.critical for item in bulk)


def test_a_critical_fail_keeps_the_house_shut_until_a_manager_says_otherwise(
    house: House, morning: HandClock, front: Front
) -> None:
    walk = Walk(front)
    front.hands.press("Ctrl+5", "Return")
    walk.to("OP11")
    walk.press("2")
    walk.front.hands.type("大厅楼梯下")
    walk.press("Return", "Down", "Down", "Return")
    strip = walk.page.sheet.strip
    assert isinstance(strip, FailStrip), "an S1 says what protects people meanwhile"
    assert not strip.due.isVisible(), "it is to be put right at once"
    walk.front.hands.type("拉警戒带，专人看守")
    walk.press("Return")
    assert walk.page.sheet.strip is None
    walk.to_the_end()
    walk.press("Ctrl+Return")
    walk.type(ATTENDANT_PIN)
    assert "Not released: the whole site" in duty(front)

    takes_over(house, front, MANAGER, MANAGER_PIN)
    front.hands.press("Ctrl+5")
    house.desk.inspections.release(house.manager, None, "已拉警戒带，其余区域可用")
    front.program.window.page("desk").hear(frozenset({"rounds"}))
    assert not [said for said in duty(front) if said.startswith("Not released")]


def test_keys_that_come_before_the_answer_is_kept_belong_to_the_next_line(
    house: House, morning: HandClock, front: Front
) -> None:
    walk = Walk(front)
    front.hands.press("Ctrl+5", "Return")
    walk.to("OP07")
    for key in "1111":
        front.hands._strike(key)
    front.hands.until(lambda: walk.line == "OP11")
    given = {slot: answer for slot, answer in answers(house, walk).items() if slot[0] in _FOUR}
    assert list(given.values()) == [Result.PASS] * 4


_FOUR = ("OP07", "OP08", "OP09", "OP10")


def answers(house: House, walk: Walk) -> dict[Slot, Result | None]:
    sheet = walk.page.sheet.sheet
    assert sheet is not None
    kept = house.desk.inspections.open(house.manager, sheet.round)
    return {item.slot: item.answer.result for item in kept.items if item.answer is not None}


def state(house: House, round_id: bytes) -> RoundState:
    return house.desk.inspections.open(house.manager, round_id).short.state
