"""The staff page as an administrator uses it, and the change of one's own PIN."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.problems import Problem
from desktop.rules.rights import Role
from ui.jobs import InlineJobs
from ui.pages.own_pin import OwnPin
from ui.pages.page import Page
from ui.pages.people import PeoplePage
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

MANAGER, MANAGER_PIN = "王丽", "204861"
ATTENDANT, ATTENDANT_PIN = "李敏", "730519"
NEW_PIN = "418305"


@pytest.fixture
def page(page_of: Callable[..., Page]) -> PeoplePage:
    made = page_of(PeoplePage)
    assert isinstance(made, PeoplePage)
    return made


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def buttons(widget: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in widget.findChildren(Button) if button.isVisibleTo(widget)}


def rows(page: PeoplePage) -> list[tuple[str, ...]]:
    return list(page._table.text().rows)


def choose(page: PeoplePage, desk: Desk, name: str) -> None:
    assert page._table.select(desk.people.find(name).staff)


def fill_new(page: PeoplePage, **values: object) -> None:
    page.add()
    usual = {"name": "赵强", "roles": frozenset({Role.CARD_PRINTER}), "pin": NEW_PIN, "again": NEW_PIN}
    page._new._form.set_values(usual | values)
    page._new.save()


def may_sign_in(desk: Desk, name: str, pin: str) -> bool:
    try:
        desk.people.sign_out(desk.people.sign_in(desk.people.find(name).staff, pin))
    except Problem as problem:
        if problem.code != "pin-wrong":
            raise
        return False
    return True


# --- somebody new -----------------------------------------------------------------------------------------------


def test_the_list_says_who_does_what(page: PeoplePage) -> None:
    assert set(rows(page)) == {
        (MANAGER, "Manager, Administrator", "On the staff"),
        (ATTENDANT, "Attendant", "On the staff"),
    }


def test_somebody_added_can_sign_in_at_once(page: PeoplePage, desk: Desk) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert "Somebody new" in texts(page)
    fill_new(page)
    assert ("赵强", "Card printing", "On the staff") in rows(page)
    assert may_sign_in(desk, "赵强", NEW_PIN)


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"name": ""}, "name", "Please fill this in."),
        ({"name": "张" * 61}, "name", "At most 60 characters; these are 61."),
        ({"name": "张\x07伟"}, "name", "There are invisible control characters in it. Type it anew."),
        (
            {"name": ATTENDANT},
            "name",
            "Somebody of this name is on the tiles already. Nothing was changed. Add a word that tells them apart.",
        ),
        ({"roles": frozenset()}, "roles", "Choose at least one role."),
        (
            {"roles": frozenset({Role.ADMINISTRATOR, Role.AUDITOR})},
            "roles",
            "Nobody may be administrator and auditor at once.",
        ),
        ({"pin": "12345", "again": "12345"}, "pin", "A PIN has six digits."),
        ({"pin": "123456", "again": "123456"}, "pin", "Digits in a row are too easy."),
        ({"again": "418306"}, "again", "The two are not alike. Please type it once more."),
    ],
)
def test_what_cannot_be_is_said_under_its_field(
    page: PeoplePage, values: dict[str, object], field: str, said: str
) -> None:
    fill_new(page, **values)
    assert page._new._form.error(field) == said
    assert len(rows(page)) == 2


def test_a_begun_form_is_kept_and_counts_as_unsaved(page: PeoplePage, desk: Desk) -> None:
    fill_new(page, pin="12", again="12")
    assert page.unsaved()
    choose(page, desk, ATTENDANT)
    page.add()
    assert page._new._form.values()["name"] == "赵强"
    buttons(page._new)["Cancel"].click()
    assert not page.unsaved()


def test_every_role_says_what_it_does(page: PeoplePage) -> None:
    page.add()
    assert "Issues, prints and replaces cards." in texts(page._new)
    assert "Looks after the staff and the settings. Sees no visitor and no member." in texts(page._new)


# --- somebody of the staff --------------------------------------------------------------------------------------


def test_other_roles_end_the_session_they_replace(page: PeoplePage, desk: Desk, attendant: Actor) -> None:
    choose(page, desk, ATTENDANT)
    page._person._roles.set_values({"roles": frozenset({Role.ATTENDANT, Role.CARD_PRINTER})})
    buttons(page._person)["Save the roles"].click()
    assert (ATTENDANT, "Attendant, Card printing", "On the staff") in rows(page)
    with pytest.raises(Problem, match="signed-out"):
        desk.reception.scan(attendant, "x")


def test_the_last_administrator_stays_one(page: PeoplePage, desk: Desk) -> None:
    choose(page, desk, MANAGER)
    assert any(text.startswith("These are your own roles") for text in texts(page._person))
    page._person._roles.set_values({"roles": frozenset({Role.MANAGER})})
    page._person.save_roles()
    assert page._person._roles.error("roles").startswith("Nobody could manage the staff afterwards.")
    assert (MANAGER, "Manager, Administrator", "On the staff") in rows(page)


def test_the_last_administrator_cannot_leave(page: PeoplePage, desk: Desk) -> None:
    choose(page, desk, MANAGER)
    buttons(page._person)["Has left the staff"].click()
    buttons(page._person)["Yes, has left"].click()
    assert page._person._roles.error("roles").startswith("Nobody could manage the staff afterwards.")
    assert may_sign_in(desk, MANAGER, MANAGER_PIN)


def test_whoever_leaves_is_off_the_tiles_and_stays_in_the_list(page: PeoplePage, desk: Desk) -> None:
    choose(page, desk, ATTENDANT)
    buttons(page._person)["Has left the staff"].click()
    assert len(desk.people.tiles()) == 2
    buttons(page._person)["Yes, has left"].click()
    assert [tile.name for tile in desk.people.tiles()] == [MANAGER]
    assert (ATTENDANT, "Attendant", "Has left") in rows(page)
    assert not {"Save the roles", "Set the PIN", "Has left the staff"} & set(buttons(page._person))


def test_a_forgotten_pin_is_set_anew(page: PeoplePage, desk: Desk) -> None:
    choose(page, desk, ATTENDANT)
    page._person._pin.set_values({"pin": NEW_PIN, "again": NEW_PIN})
    buttons(page._person)["Set the PIN"].click()
    assert may_sign_in(desk, ATTENDANT, NEW_PIN)
    assert not may_sign_in(desk, ATTENDANT, ATTENDANT_PIN)
    assert page._person._pin.values() == {"pin": "", "again": ""}


def test_a_pin_typed_for_one_person_is_not_there_for_the_next(page: PeoplePage, desk: Desk) -> None:
    choose(page, desk, ATTENDANT)
    page._person._pin.set_values({"pin": NEW_PIN})
    choose(page, desk, MANAGER)
    assert page._person._pin.values()["pin"] == ""


def test_a_name_with_markup_is_shown_as_it_is(page: PeoplePage, desk: Desk) -> None:
    fill_new(page, name="<b>赵</b>&强")
    choose(page, desk, "<b>赵</b>&强")
    assert page._person._name.text() == "<b>赵</b>&强"
    assert page._person._name.textFormat() is Qt.TextFormat.PlainText


# --- one's own PIN ----------------------------------------------------------------------------------------------


@pytest.fixture
def own(desk: Desk, jobs: InlineJobs, attendant: Actor, qtbot: QtBot) -> OwnPin:
    widget = OwnPin(desk, jobs, lambda: attendant)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def type_pins(own: OwnPin, old: str, new: str, again: str) -> None:
    own._form.focus_first()
    for pin in (old, new, again):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.echoMode() is QLineEdit.EchoMode.Password
        QTest.keyClicks(focused, pin)
        QTest.keyClick(focused, Qt.Key.Key_Tab if pin is not again else Qt.Key.Key_Return)


def test_everybody_changes_their_own_pin_by_keyboard(own: OwnPin, desk: Desk) -> None:
    said: list[str] = []
    own.told.connect(lambda _tone, text: said.append(text))
    type_pins(own, ATTENDANT_PIN, NEW_PIN, str(int(NEW_PIN)))
    assert said == ["Your PIN was changed. Use the new one from now on."]
    assert may_sign_in(desk, ATTENDANT, NEW_PIN)
    assert set(own._form.values().values()) == {""}


def test_a_wrong_or_easy_pin_is_said_under_its_field(own: OwnPin, desk: Desk) -> None:
    own._form.set_values({"old": "999111", "new": NEW_PIN, "again": NEW_PIN})
    own.change()
    assert own._form.error("old") == "That is not your present PIN."
    own._form.set_values({"old": ATTENDANT_PIN, "new": "111111", "again": "111111"})
    own.change()
    assert own._form.error("new") == "Six times the same digit is too easy."
    own._form.set_values({"new": NEW_PIN, "again": "418306"})
    own.change()
    assert own._form.error("again") == "The two are not alike. Please type it once more."
    assert may_sign_in(desk, ATTENDANT, ATTENDANT_PIN)


def test_guessing_ones_own_pin_has_to_wait_too(own: OwnPin) -> None:
    for _ in range(6):
        own._form.set_values({"old": "999111", "new": NEW_PIN, "again": NEW_PIN})
        own.change()
    assert own._form.error("old") == "Too many wrong PINs. Please wait 30 seconds."
