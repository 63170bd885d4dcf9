"""The rounds page as whoever walks the round meets it: digits answer, nothing is answered by itself, two people sign."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.venue_values import NewArea
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.vocabulary import AreaKind, How, ItemType, Result, RoundState
from tests.ui.conftest import MANAGER_PIN, HandClock
from ui.pages.rounds import RoundsPage
from ui.pages.rounds.strip import FailStrip, ReasonStrip
from ui.widgets.buttons import Button

EVERYWHERE = (
    ("一楼大厅", AreaKind.LOBBY),
    ("综合球馆", AreaKind.SPORTS_HALL),
    ("莲池小剧场", AreaKind.STAGE),
    ("足球场", AreaKind.PITCH),
    ("健身园", AreaKind.PLAYGROUND),
    ("职工书屋", AreaKind.LIBRARY),
    ("临水平台", AreaKind.WATER_EDGE),
    ("驿站", AreaKind.STATION),
    ("消控室", AreaKind.CONTROL_ROOM),
    ("食堂", AreaKind.KITCHEN),
    ("客梯", AreaKind.ELEVATOR),
    ("卫生间", AreaKind.TOILET),
)


@dataclass
class Walker:
    """Somebody at the page, whose key strokes are counted."""

    page: RoundsPage
    qtbot: QtBot
    keys: int = 0
    told: list[str] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type as a person does: each key is looked at before the next one."""
        for letter in text:
            self.keys += 1
            QTest.keyClicks(QApplication.focusWidget() or self.page, letter)
            self.settle()

    def settle(self) -> None:
        sheet = self.page.sheet
        self.qtbot.waitUntil(
            lambda: not sheet._settle.isActive() and not self.page.sign.pad._settle.isActive()
        )

    def commit(self, text: str) -> None:
        """What an input method hands over; it counts as a key for each character."""
        widget = QApplication.focusWidget()
        assert widget is not None
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
        self.keys += len(text)

    @property
    def line(self) -> str:
        """The code of the line that the next key answers."""
        line = self.page.sheet.current
        return "" if line is None else line.item.code


@pytest.fixture
def opening(desk: Desk, manager: Actor, clock: HandClock) -> bytes:
    """The next morning at half past eight, with every kind of area and all checks in use; gives the opening check."""
    for place, (name, kind) in enumerate(EVERYWHERE):
        desk.venue.add_area(manager, NewArea(f"A{place}", name, kind, 100))
    for listed in desk.templates.listed(manager):
        if listed.draft is not None and listed.code == "OP":
            desk.templates.confirm_and_publish(
                manager, listed.draft.version.id, {item.code: None for item in listed.to_confirm}
            )
    clock.now += 86_400_000 - 30 * 60_000
    return next(
        entry.occurrence for entry in desk.inspections.day(manager).entries if entry.title.code == "OP"
    )


@pytest.fixture
def walker(opening: bytes, page_of: Callable[..., RoundsPage], qtbot: QtBot) -> Walker:
    page = page_of(RoundsPage)
    walker = Walker(page, qtbot)
    page.noticed.connect(lambda _tone, text: walker.told.append(text))
    return walker


def begun(walker: Walker) -> Walker:
    walker.page.list.table.select(
        next(line.key for line in walker.page.list.table._model.shown_rows() if line.check)
    )
    walker.page._begin_current()
    assert walker.page.sheet.sheet is not None
    walker.keys = 0
    return walker


def value_for(walker: Walker) -> None:
    """What a careful walker types at this line, where all is well."""
    line = walker.page.sheet.current
    assert line is not None
    match line.item.type:
        case ItemType.PASS_FAIL:
            walker.type("1")
        case ItemType.SELECT:
            good = next(place for place, option in enumerate(line.item.options, 1) if option.ok)
            walker.type(str(good))
        case ItemType.DATE:
            if not line.offered:
                walker.type("20271231")
            walker.press(Qt.Key.Key_Enter)
        case ItemType.COUNT:
            if not line.offered:
                least = line.item.expected
                walker.type("6/6" if least == "all" else str(least) if isinstance(least, int) else "0")
            walker.press(Qt.Key.Key_Enter)
        case ItemType.NUMBER:
            if not line.offered:
                walker.type("4")
            walker.press(Qt.Key.Key_Enter)
        case _:
            walker.type("N")


def test_the_day_says_what_is_due_and_what_is_not_released(walker: Walker) -> None:
    rows = walker.page.list.table.text().rows
    assert [row[0] for row in rows][:2]
    assert any("08:15" in row or "09:00" in row[2] for row in rows)
    assert "Due now" in {row[3] for row in rows}


def test_what_was_missed_says_why_and_a_day_that_is_over_cannot_be_released(
    walker: Walker, clock: HandClock
) -> None:
    clock.forward(days=3)
    walker.page._to_today()
    walker.page._step_back()
    rows = walker.page.list.table.text().rows
    assert "Missed · The desk was not switched on" in {row[3] for row in rows}
    offered = [one for one in walker.page.list.findChildren(Button) if one.text() == "Release"]
    assert not [one for one in offered if one.isVisible()]


def test_release_is_offered_to_those_who_may(
    opening: bytes, page_of: Callable[..., RoundsPage], attendant: Actor
) -> None:
    def offered(page: RoundsPage) -> bool:
        return any(one.text() == "Release" for one in page.list.findChildren(Button) if not one.isHidden())

    assert offered(page_of(RoundsPage))
    assert not offered(page_of(RoundsPage, attendant))


def test_a_key_held_down_answers_one_line(walker: Walker) -> None:
    begun(walker)
    while walker.line != "OP07":
        value_for(walker)
    for held in (False, True, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", held)
        QApplication.sendEvent(walker.page.sheet, key)
    walker.settle()
    assert walker.line == "OP08"


def test_a_new_palace_is_led_to_the_limits_it_has_to_confirm(
    page_of: Callable[..., RoundsPage], qtbot: QtBot
) -> None:
    page = page_of(RoundsPage)
    asked: list[tuple[str, str]] = []
    page.other_asked.connect(lambda key, text: asked.append((key, text)))
    button = next(one for one in page.list.findChildren(Button) if one.text() == "Confirm")
    button.click()
    assert asked == [("venue", "confirm")]


def test_a_round_is_answered_by_digits_and_each_key_is_kept(
    walker: Walker, desk: Desk, manager: Actor
) -> None:
    begun(walker)
    sheet = walker.page.sheet
    assert sheet.sheet is not None
    assert all(item.answer is None for item in sheet.sheet.items), "nothing is answered by itself"
    while walker.line != "OP05":
        value_for(walker)
    walker.type("1")
    kept = {item.item.code: item.answer for item in desk.inspections.open(manager, sheet.sheet.round).items}
    assert kept["OP05"] is not None
    assert kept["OP05"].result is Result.PASS
    assert kept["OP06"] is None
    walker.type("u")
    assert walker.line == "OP05", "taken back, and asked again"


def test_the_largest_key_answers_nothing(walker: Walker) -> None:
    begun(walker)
    at = walker.line
    walker.press(Qt.Key.Key_Space)
    assert walker.line == at
    assert walker.page.sheet.current is not None
    assert walker.page.sheet.current.answer is None


def test_a_whole_opening_check_takes_few_keys_and_nothing_critical_goes_with_the_rest(
    walker: Walker, desk: Desk, manager: Actor
) -> None:
    begun(walker)
    sheet = walker.page.sheet.sheet
    assert sheet is not None
    lines = [item for item in sheet.items if item.item.type is not ItemType.SIGNATURE]
    assert len(lines) >= 25
    done_sections: set[str] = set()
    while walker.page.sheet.current is not None:
        line = walker.page.sheet.current
        if line.bulk and line.item.section not in done_sections:
            done_sections.add(line.item.section)
            walker.type("a")
        else:
            value_for(walker)
    walker.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    now = desk.inspections.open(manager, sheet.round)
    wanted = [item for item in now.items if item.missing and item.item.type is not ItemType.SIGNATURE]
    assert {lack.lack.value for item in wanted for lack in item.missing} <= {"photo"}
    walker.type(MANAGER_PIN)
    print(f"keys: {walker.keys} for {len(sheet.items)} lines")
    assert walker.keys <= 45
    for item in now.items:
        if item.answer is not None and item.item.critical:
            assert item.answer.how is How.SINGLE, item.item.code


def test_a_fail_asks_where_and_what_was_done_and_becomes_a_finding(
    walker: Walker, desk: Desk, manager: Actor, attendant: Actor
) -> None:
    begun(walker)
    while walker.line != "OP05":
        value_for(walker)
    walker.type("2")
    strip = walker.page.sheet.strip
    assert isinstance(strip, FailStrip)
    held = walker.page.sheet.current
    assert held is not None
    assert held.answer is not None
    assert held.answer.result is Result.FAIL, "kept before its particulars are told"
    walker.press(Qt.Key.Key_Return)
    assert "where" in strip._wrong.text().casefold()
    walker.commit("东楼梯间二层")
    walker.press(Qt.Key.Key_Return)
    assert walker.page.sheet.strip is None
    assert walker.line == "OP06"


def test_what_does_not_apply_says_why(walker: Walker) -> None:
    begun(walker)
    while (line := walker.page.sheet.current) and not (line.item.type is ItemType.PASS_FAIL and line.item.na):
        value_for(walker)
    assert line is not None
    walker.type("3")
    assert isinstance(walker.page.sheet.strip, ReasonStrip)
    walker.type("1")
    now = walker.page.sheet._lines[line.slot].answer
    assert now is not None
    assert now.result is Result.NA
    assert now.reason
    assert walker.line != line.item.code, "and on to the next"


def test_what_always_applies_says_so(walker: Walker) -> None:
    begun(walker)
    while walker.line != "OP05":
        value_for(walker)
    walker.type("3")
    assert walker.told == ["This item always applies."]
    assert walker.line == "OP05"


def test_a_finished_section_folds_to_its_name(walker: Walker) -> None:
    begun(walker)
    first = walker.page.sheet.current
    assert first is not None
    section = walker.page.sheet._sections[first.item.section]
    while (line := walker.page.sheet.current) and line.item.section == first.item.section:
        assert not section.folded
        value_for(walker)
    assert section.folded
    QTest.mouseClick(section, Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    assert not section.folded, "a click shows what was answered"


def test_a_scan_on_the_sheet_answers_nothing(walker: Walker) -> None:
    begun(walker)
    while walker.line != "OP05":
        value_for(walker)
    undo = walker.page.sheet.before_burst()
    for digit in "1111112":
        QTest.keyClicks(walker.page.sheet, digit)
    undo()
    walker.settle()
    assert walker.line == "OP05"


def test_an_open_input_method_does_not_get_the_keys(walker: Walker) -> None:
    begun(walker)
    assert not walker.page.sheet.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    while walker.line != "OP05":
        value_for(walker)
    wide = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "１")
    QApplication.sendEvent(walker.page.sheet, wide)
    walker.settle()
    assert walker.line == "OP06", "full-width digits count as well"


def test_two_people_sign_and_never_the_same(
    walker: Walker, desk: Desk, manager: Actor, attendant: Actor
) -> None:
    begun(walker)
    sheet = walker.page.sheet.sheet
    assert sheet is not None
    finish(desk, manager, sheet.round)
    walker.page._read(sheet.round)
    walker.page._ask_signature()
    walker.type(MANAGER_PIN)
    assert walker.told[-1].startswith("Signed.")
    walker.page.open_round(sheet.round)
    walker.page._ask_signature()
    assert walker.page.sign._who.currentText() != manager.name, "somebody else is proposed"
    walker.page.sign._who.setCurrentIndex(walker.page.sign._who.findText(manager.name))
    walker.page.sign.pad.setFocus()
    walker.type(MANAGER_PIN)
    assert desk.inspections.open(manager, sheet.round).short.state is RoundState.SUBMITTED
    assert walker.page.sign.pad._message.text()


def test_an_unfinished_round_is_offered_and_goes_on_where_it_was(
    walker: Walker, desk: Desk, manager: Actor, page_of: Callable[..., RoundsPage]
) -> None:
    begun(walker)
    value_for(walker)
    value_for(walker)
    at = walker.line
    again = page_of(RoundsPage)
    day = desk.inspections.day(manager)
    assert [one.answered for one in day.unfinished] == [2]
    assert again.sheet.sheet is None, "nothing opens by itself"
    again.open_round(day.unfinished[0].round)
    assert again.sheet.current is not None
    assert again.sheet.current.item.code == at


def test_the_square_of_a_printed_sheet_opens_its_round(walker: Walker) -> None:
    begun(walker)
    sheet = walker.page.sheet.sheet
    assert sheet is not None
    walker.page.show_day()
    assert walker.page.take_scan(roundcode.encode(sheet.round))
    assert walker.page._stack.currentWidget() is walker.page.sheet
    assert not walker.page.take_scan("1" * 40), "a card belongs to the desk"


def test_a_picture_is_dropped_onto_a_line(walker: Walker, tmp_path: Path) -> None:
    begun(walker)
    picture = tmp_path / "东门.jpg"
    Image.new("RGB", (64, 48), "grey").save(picture)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    drop = QDropEvent(
        QPoint(5, 5).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    walker.page.sheet.dropEvent(drop)
    line = walker.page.sheet.current
    assert line is not None
    assert len(line.pictures) == 1
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    walker.page._take_picture(line.slot, tmp_path / "broken.jpg")
    assert "picture" in walker.told[-1].casefold()


def finish(desk: Desk, manager: Actor, round_id: bytes) -> None:
    """Answer everything as it is when all is well."""
    from desktop.rules.inspections.answers import Typed

    for item in desk.inspections.open(manager, round_id).items:
        line = item.item
        if line.type is ItemType.SIGNATURE:
            continue
        typed = Typed(Result.PASS)
        if line.type is ItemType.SELECT:
            typed = Typed(value=next(option.code for option in line.options if option.ok))
        elif line.type is ItemType.DATE:
            typed = Typed(value=item.offered or "20271231")
        elif line.type is ItemType.NUMBER:
            typed = Typed(value=item.offered or str(line.ok_min or 4))
        elif line.type is ItemType.COUNT:
            least = str(line.expected) if isinstance(line.expected, int) else "0"
            typed = Typed(value=item.offered or ("6/6" if line.expected == "all" else least))
        elif line.type is ItemType.CODE:
            typed = Typed(Result.NA, reason="none")
        answered = desk.inspections.answer(manager, round_id, *item.slot, typed)
        assert answered.ask is None, (line.code, answered.ask)
        if item.photo_needed:
            desk.inspections.attach(manager, round_id, *item.slot, _jpeg())


def _jpeg() -> bytes:
    from io import BytesIO

    out = BytesIO()
    Image.new("RGB", (64, 48), "grey").save(out, "JPEG")
    return out.getvalue()
