"""The venue page as a manager uses it: areas, equipment, hours, single days, holidays, posts, roster, schedules, notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.venue_values import NewArea
from desktop.rules.inspections.calendar import HOLIDAY, OverrideKind
from desktop.rules.inspections.schedule import SITE
from desktop.rules.inspections.vocabulary import AreaKind, AssetDateKind, AssetKind, Cadence, PostScope
from tests.ui.conftest import ATTENDANT, MANAGER, HandClock
from ui.pages.page import Page
from ui.pages.venue import VenuePage
from ui.pages.venue.areas import AreasSection, AssetsSection
from ui.pages.venue.handover import HandOverSection
from ui.pages.venue.hours import DaysSection, HolidaysSection, HoursSection, days_text
from ui.pages.venue.numbers import decimal_from, span_from, span_text
from ui.pages.venue.posts import PostsSection
from ui.pages.venue.register import Register
from ui.pages.venue.roster import RosterSection
from ui.pages.venue.schedules import SchedulesSection
from ui.pages.venue.times import intervals_from, intervals_text, month_day_from, shift_from
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

TODAY = 20261122  # a Sunday
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(page_of: Callable[..., Page]) -> VenuePage:
    made = page_of(VenuePage)
    assert isinstance(made, VenuePage)
    return made


@pytest.fixture
def told(page: VenuePage) -> list[str]:
    heard: list[str] = []
    page.noticed.connect(lambda _tone, text: heard.append(text))
    return heard


@pytest.fixture
def hall(desk: Desk, manager: Actor) -> bytes:
    return desk.venue.add_area(manager, NewArea("QG", "综合球馆", AreaKind.SPORTS_HALL, 200)).area


def section(page: VenuePage, key: str, kind: type) -> QWidget:
    page.open_section(key)
    found = page.sections[key]
    assert isinstance(found, kind)
    settle()
    return found


def settle() -> None:
    """Let what came into the page show itself, and what left it go."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def press(widget: QWidget, text: str) -> None:
    found = [one for one in widget.findChildren(Button) if one.text() == text and one.isVisibleTo(widget)]
    assert len(found) == 1, f"{text}: {len(found)}"
    found[0].click()


def give_reason(register: Register, reason: str) -> None:
    register._why._line.setText(reason)
    register._why._do()


# --- areas and equipment ----------------------------------------------------------------------------------------


def areas(page: VenuePage) -> Register:
    found = section(page, "areas", AreasSection)
    assert isinstance(found, AreasSection)
    return found.register


def test_an_area_is_entered_changed_and_given_up(
    page: VenuePage, desk: Desk, manager: Actor, told: list[str]
) -> None:
    register = areas(page)
    assert register.table.text().rows == ()
    register.form.set_values(
        {"name": "综合球馆", "code": "QG", "kind": AreaKind.SPORTS_HALL, "capacity": "２００"}
    )
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert register.table.text().rows == (("QG", "综合球馆", "Sports hall", "200"),)
    assert told == ["综合球馆 is kept."]
    register.table.select(desk.venue.areas(manager)[0].area)
    register.form.set_values({"capacity": "180"})
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert desk.venue.areas(manager)[0].capacity == 180
    press(register, "Give up")
    give_reason(register, "改作仓库")
    assert register.table.text().rows == ()


def test_a_short_code_that_is_taken_is_said_under_it(page: VenuePage, hall: bytes) -> None:
    register = areas(page)
    register.form.set_values({"name": "小剧场", "code": "QG"})
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert "Another area has this short code" in register.form.error("code")
    assert register.form.values()["name"] == "小剧场"


@pytest.mark.parametrize(("capacity", "sentence"), [("many", "A number, please"), ("-3", "A number, please")])
def test_a_number_that_is_none_is_said_under_it(page: VenuePage, capacity: str, sentence: str) -> None:
    register = areas(page)
    register.form.set_values({"name": "小剧场", "code": "WT", "capacity": capacity})
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert sentence in register.form.error("capacity")


def test_what_is_typed_and_not_kept_counts_as_unsaved(page: VenuePage) -> None:
    register = areas(page)
    assert not page.unsaved()
    register.form.set_values({"name": "小剧场"})
    assert page.unsaved()


def test_equipment_has_its_dates(page: VenuePage, hall: bytes, desk: Desk, manager: Actor) -> None:
    found = section(page, "assets", AssetsSection)
    assert isinstance(found, AssetsSection)
    register = found.register
    register.form.set_values({"tag": "MH-01", "kind": AssetKind.EXTINGUISHER, "expires": "2027331"})
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert "20270331" in register.form.error("expires")
    register.form.set_values({"expires": "20261001"})
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    row = found.register.table.text().rows[0]
    assert row[:3] == ("MH-01", "Fire extinguisher", "综合球馆")
    assert desk.venue.assets(manager)[0].dates[AssetDateKind.EXPIRES] == 20261001


# --- hours and days ---------------------------------------------------------------------------------------------


def test_opening_hours_are_changed_from_today_on(page: VenuePage, desk: Desk, manager: Actor) -> None:
    found = section(page, "hours", HoursSection)
    assert isinstance(found, HoursSection)
    register = found.register
    assert register.table.text().rows[0][0] == "every day"
    register.form.set_values({"weekdays": (1,), "hours": ""})
    press(register, "Save")
    assert [row[3] for row in register.table.text().rows] == ["09:00-21:00", "closed"]
    monday = desk.venue.days(manager, 20261123, 20261123)[0]
    assert monday.intervals == ()


def test_hours_that_cannot_be_read_are_said(page: VenuePage) -> None:
    found = section(page, "hours", HoursSection)
    assert isinstance(found, HoursSection)
    form = found.register.form
    form.set_values({"weekdays": (), "hours": "nine to five", "from": "13-40"})
    press(found.register, "Save")
    assert form.error("weekdays") == "Choose at least one day."
    assert "09:00-12:00" in form.error("hours")
    assert "05-01" in form.error("from")


def test_a_day_is_closed_with_its_reason_and_open_again(
    page: VenuePage, desk: Desk, manager: Actor, told: list[str]
) -> None:
    found = section(page, "days", DaysSection)
    assert isinstance(found, DaysSection)
    assert told == []  # the list came without a complaint
    register = found.register
    register.form.set_values({"day": "20261201", "kind": OverrideKind.CLOSED, "reason": "消防检测"})
    press(register, "Save")
    assert desk.venue.days(manager, 20261201, 20261201)[0].intervals == ()
    assert register.table.text().rows[0][4] == "消防检测"
    register.table.select((20261201, None))
    press(register, "As usual again")
    give_reason(register, "检测改期")
    assert desk.venue.days(manager, 20261201, 20261201)[0].intervals != ()


def test_a_list_of_holidays_is_taken_in_whole_or_not_at_all(
    page: VenuePage, desk: Desk, manager: Actor, told: list[str], tmp_path: Path
) -> None:
    found = section(page, "holidays", HolidaysSection)
    assert isinstance(found, HolidaysSection)
    broken = tmp_path / "broken.csv"
    broken.write_text("day,name,off\n2027-01-01,元旦,休\n2027-02-30,春节,休\n", encoding="utf-8")
    found.take(broken)
    assert "Row 3: no such day" in found.faults.text()
    assert desk.venue.holidays(manager, 2027) == ()
    good = tmp_path / "2027.csv"
    good.write_text("day,name,off\n2027-01-01,元旦,休\n", encoding="utf-8")
    found.take(good)
    assert told[-1].startswith("New days: 1")
    assert len(found.table.text().rows) == 1
    found.take(tmp_path / "no.csv")
    assert "is not there" in told[-1]


# --- posts ------------------------------------------------------------------------------------------------------


def test_a_post_has_a_holder_and_says_who_was_responsible(
    page: VenuePage, hall: bytes, desk: Desk, manager: Actor
) -> None:
    found = section(page, "posts", PostsSection)
    assert isinstance(found, PostsSection)
    found.register.form.set_values(
        {"name": "安全岗", "scope": PostScope.SAFETY, "holder": manager.staff, "areas": (hall,)}
    )
    press(found.register, "Save")
    assert found.register.table.text().rows == (("安全岗", "Safety", "综合球馆", MANAGER),)
    found.refresh()
    found._where.setCurrentIndex(1)
    assert f"安全岗: {MANAGER}" in found._answer.text()
    found._day.setDate(QDate(2026, 11, 1))
    assert "No post answered for it" in found._answer.text()


# --- the roster -------------------------------------------------------------------------------------------------


@pytest.fixture
def roster(page: VenuePage) -> RosterSection:
    found = section(page, "roster", RosterSection)
    assert isinstance(found, RosterSection)
    return found


def add_duty(roster: RosterSection, staff: bytes, day: int, hours: str) -> None:
    roster.grid.select(staff, day)
    roster.form.set_values({"hours": hours})
    roster.add()


def test_a_duty_is_put_into_the_week_and_taken_back(
    roster: RosterSection, desk: Desk, manager: Actor, attendant: Actor
) -> None:
    add_duty(roster, attendant.staff, TODAY, "21:00-08:00")
    shifts = desk.venue.shifts(manager, TODAY, TODAY)
    assert [(one.holder_name, one.from_minute, one.until_minute) for one in shifts] == [
        (ATTENDANT, 1260, 1920)
    ]
    assert next(row for row in roster.grid.lines() if row[0] == ATTENDANT)[7] == "21-8"
    settle()
    (back,) = (one for one in roster.findChildren(Button) if one.accessibleName().startswith("Take back"))
    back.click()
    roster._ask._line.setText("换班")
    roster._ask._do()
    assert desk.venue.shifts(manager, TODAY, TODAY) == ()


def test_times_that_cannot_be_read_are_said(roster: RosterSection, attendant: Actor) -> None:
    add_duty(roster, attendant.staff, TODAY, "morning")
    assert "09:00-17:00" in roster.form.error("hours")
    roster.form.set_values({"hours": ""})
    roster.add()
    assert roster.form.error("hours") == "Please fill this in."


def test_last_week_is_repeated_once(
    roster: RosterSection, desk: Desk, manager: Actor, attendant: Actor, told: list[str]
) -> None:
    add_duty(roster, attendant.staff, TODAY, "09:00-17:00")
    roster.go(7)
    assert roster.grid.here() == (attendant.staff, 20261129)
    roster.repeat()
    assert told[-1] == "Duties taken over: 1."
    roster.repeat()
    assert "no duty that is not here" in told[-1]
    assert len(desk.venue.shifts(manager, 20261123, 20261129)) == 1


def test_the_roster_is_kept_as_a_table(
    roster: RosterSection, manager: Actor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "roster.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    add_duty(roster, manager.staff, TODAY, "09:30-17:00")
    press(roster, "Export")
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 3
    assert any(MANAGER in line and "9:30-17" in line for line in lines)


def test_enter_on_a_cell_goes_to_its_hours(page: VenuePage, roster: RosterSection, manager: Actor) -> None:
    roster.grid.select(manager.staff, TODAY)
    roster.grid.setFocus()
    QTest.keyClick(roster.grid, Qt.Key.Key_Return)
    assert roster.form.field("hours").hasFocus()


# --- hand-over --------------------------------------------------------------------------------------------------


def test_a_note_reaches_the_next_shift(page: VenuePage, desk: Desk, manager: Actor, clock: HandClock) -> None:
    found = section(page, "handover", HandOverSection)
    assert isinstance(found, HandOverSection)
    press(found, "Hand over")
    assert found.form.error("text") == "Please write what the next shift should know."
    found.form.set_values({"text": "二楼灯管不亮，已报修。"})
    assert page.unsaved()
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert found.texts() == ["二楼灯管不亮，已报修。"]
    assert found.form.values()["text"] == ""
    settle()
    assert any(MANAGER in text for text in texts(found))
    clock.forward(days=20)
    found.refresh()
    assert found.texts() == []
    press(found, "Older notes")
    assert found.texts() == ["二楼灯管不亮，已报修。"]


# --- schedules --------------------------------------------------------------------------------------------------


@pytest.fixture
def schedules(page: VenuePage) -> Register:
    found = section(page, "schedules", SchedulesSection)
    assert isinstance(found, SchedulesSection)
    return found.register


def test_the_usual_schedules_of_checks_in_force_are_there(schedules: Register) -> None:
    rows = {row[0]: row[1] for row in schedules.table.text().rows}
    assert rows == {"Two-hourly fire patrol": "At most 2 h apart", "Closing check": "Every day"}


def test_a_schedule_changes_from_tomorrow_on(schedules: Register, desk: Desk, manager: Actor) -> None:
    old = next(rule for rule in desk.venue.schedules(manager) if rule.template == "PT")
    schedules.table.select((old.series, old.from_day))
    assert schedules.form.values()["gap"] == "2 h"
    schedules.form.set_values({"gap": "90 min"})
    press(schedules, "Save")
    changed = [rule for rule in desk.venue.schedules(manager) if rule.template == "PT"][-1]
    assert (changed.gap_minutes, changed.from_day) == (90, 20261123)


def test_a_weekly_schedule_asks_for_its_day_and_nothing_else(
    schedules: Register, desk: Desk, manager: Actor
) -> None:
    assert schedules.form.values()["areas"] == (SITE,)
    schedules.form.set_values({"template": "CL", "cadence": Cadence.WEEKLY, "weekday": 3, "due": "30 min"})
    assert not schedules.form.field("gap").isVisibleTo(schedules)
    assert schedules.form.field("weekday").isVisibleTo(schedules)
    press(schedules, "Save")
    assert any(rule.cadence is Cadence.WEEKLY and rule.weekday == 3 for rule in desk.venue.schedules(manager))


def test_what_a_schedule_lacks_is_said_under_its_field(schedules: Register) -> None:
    schedules.form.set_values({"cadence": Cadence.MAX_GAP, "gap": "", "areas": ()})
    press(schedules, "Save")
    assert schedules.form.error("gap") == "Say how long apart at most."
    assert schedules.form.error("areas") == "Choose at least one area, or the whole site."
    schedules.form.set_values({"gap": "soon"})
    press(schedules, "Save")
    assert schedules.form.error("gap") == "Type it as 45 min, 3 h or 5 d."


def test_a_schedule_ends_with_a_reason(schedules: Register, desk: Desk, manager: Actor) -> None:
    old = next(rule for rule in desk.venue.schedules(manager) if rule.template == "PT")
    schedules.table.select((old.series, old.from_day))
    press(schedules, "End")
    give_reason(schedules, "改为保安公司巡查")
    assert all(rule.template != "PT" for rule in desk.venue.schedules(manager))


# --- the page ---------------------------------------------------------------------------------------------------


def test_sections_are_gone_through_from_the_keyboard(page: VenuePage) -> None:
    keys = page.shown_sections()
    QTest.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page._buttons[keys[1]].isChecked()
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page._buttons[keys[-1]].isChecked()


def test_another_page_asks_for_a_section_or_the_sheet(page: VenuePage) -> None:
    page.receive("roster")
    assert page._buttons["roster"].isChecked()
    page.receive("confirm")
    assert page.checks.confirming


def test_an_attendant_sees_the_roster_and_the_notes_only(
    page_of: Callable[..., Page], attendant: Actor, desk: Desk
) -> None:
    page = page_of(VenuePage, attendant)
    assert isinstance(page, VenuePage)
    assert page.shown_sections() == ["roster", "handover"]
    assert not page.card.isVisible()
    roster = page.sections["roster"]
    assert not any(
        one.text() == "Add the duty" and one.isVisibleTo(roster) for one in roster.findChildren(Button)
    )


# --- what is typed ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["09:00-12:00 14:00-21:00", "９：００－１２：００ １４：００－２１：００", "9.00至12.00，14.00至21.00"],
)
def test_times_are_read_as_people_type_them(text: str) -> None:
    read = intervals_from(text)
    assert read is not None
    assert intervals_text(read) == "09:00-12:00 14:00-21:00"


@pytest.mark.parametrize("text", ["9", "21:00-09:00", "09:00-25:00", "09:61-10:00", "morning"])
def test_times_that_are_none_are_not_guessed(text: str) -> None:
    assert intervals_from(text) is None


def test_a_duty_may_end_the_next_morning() -> None:
    assert shift_from("21:00-08:00") == (1260, 1920)
    assert shift_from("09:00-17:00") == (540, 1020)
    assert shift_from("24:00-08:00") is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("45", 45), ("45 min", 45), ("3 h", 180), ("５天", 7200), ("", 0), ("soon", None), ("-3", None)],
)
def test_spans_are_read_with_their_units(text: str, minutes: int | None) -> None:
    assert span_from(text) == minutes


@pytest.mark.parametrize("minutes", [0, 45, 120, 7200, 44640])
def test_a_span_that_is_shown_can_be_read_again(minutes: int) -> None:
    assert span_from(span_text(minutes)) == minutes


@pytest.mark.parametrize("text", ["1e5", "NaN", "--1", "1.2.3", "1234567890123"])
def test_numbers_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        decimal_from(text)


def test_days_in_a_row_are_a_span() -> None:
    said = {day: str(day) for day in range(1, 8)} | {HOLIDAY: "H"}
    assert days_text(frozenset(range(1, 6)), said, "all") == "1–5"
    assert days_text(frozenset((1, 2, 4, 5, 6, HOLIDAY)), said, "all") == "1, 2, 4–6, H"
    assert days_text(frozenset(range(1, 8)), said, "all") == "all"
    assert days_text(frozenset(range(1, 9)), said, "all") == "all, H"
    assert month_day_from("５月１日", 101) == 501
