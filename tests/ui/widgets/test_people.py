"""Choosing who one is: tiles, avatars and a PIN that nobody can read over a shoulder."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.avatar import initial
from ui.widgets.labels import PlainLabel
from ui.widgets.pinpad import PinPad
from ui.widgets.staff import StaffTile, StaffTiles

PEOPLE = [
    StaffTile(11, "王芳", "attendant"),
    StaffTile(22, "A & <b>B", "manager"),
    StaffTile(33, "买买提·吐尔逊", "auditor"),
    StaffTile(44, "欧阳娜娜"),
]


@pytest.fixture
def tiles(qtbot: QtBot, dressed: Theme) -> StaffTiles:
    made = StaffTiles(columns=2)
    qtbot.addWidget(made)
    made.set_people(PEOPLE)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.focus_first()
    return made


@pytest.fixture
def chosen(tiles: StaffTiles) -> list[Any]:
    seen: list[Any] = []
    tiles.chosen.connect(seen.append)
    return seen


def focused(tiles: StaffTiles) -> str:
    widget = tiles.focusWidget()
    assert widget is not None
    return widget.accessibleName()


def test_a_click_a_digit_and_enter_choose(qtbot: QtBot, tiles: StaffTiles, chosen: list[Any]) -> None:
    qtbot.mouseClick(tiles.findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tiles.focusWidget() is not None)
    qtbot.keyClicks(tiles.focusWidget(), "2")
    qtbot.keyClick(tiles.focusWidget(), Qt.Key.Key_Return)
    assert chosen == [33, 22, 33]


def test_arrows_walk_the_grid_and_stop_at_its_edge(
    qtbot: QtBot, tiles: StaffTiles, chosen: list[Any]
) -> None:
    qtbot.waitUntil(lambda: focused(tiles).startswith("王芳"))
    for key, name in (
        (Qt.Key.Key_Right, "A & <b>B, manager"),
        (Qt.Key.Key_Down, "欧阳娜娜"),
        (Qt.Key.Key_Down, "欧阳娜娜"),
        (Qt.Key.Key_Left, "买买提·吐尔逊, auditor"),
        (Qt.Key.Key_Up, "王芳, attendant"),
    ):
        qtbot.keyClick(tiles.focusWidget(), key)
        assert focused(tiles) == name


def test_other_people_take_the_places_of_the_former(
    qtbot: QtBot, tiles: StaffTiles, chosen: list[Any]
) -> None:
    tiles.set_people(PEOPLE[:1])
    qtbot.waitUntil(lambda: len(tiles.findChildren(QPushButton)) == 1)
    qtbot.keyClicks(tiles.findChildren(QPushButton)[0], "12")
    assert chosen == [11]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("王芳", "王"),
        ("欧阳娜娜", "欧"),
        ("Li Ming", "LM"),
        ("anna", "A"),
        ("", "?"),
        ("㛃䶮", "㛃"),
        ("𠅤", "𠅤"),
    ],
)
def test_an_avatar_shows_the_surname_or_initials(name: str, letters: str) -> None:
    assert initial(name) == letters


@pytest.fixture
def pad(qtbot: QtBot, dressed: Theme) -> PinPad:
    made = PinPad()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def pins(pad: PinPad) -> list[str]:
    seen: list[str] = []
    pad.entered.connect(seen.append)
    return seen


def dots(pad: PinPad) -> QImage:
    return pad.grab().toImage()


def test_six_digits_are_handed_over_once_and_forgotten(qtbot: QtBot, pad: PinPad, pins: list[str]) -> None:
    empty = dots(pad)
    qtbot.keyClicks(pad, "204861")
    qtbot.waitUntil(lambda: pins == ["204861"])
    assert dots(pad) == empty
    assert pad.accessibleName() == "PIN, 0 of 6 digits"


def test_any_digit_looks_like_any_other(qtbot: QtBot, pad: PinPad) -> None:
    qtbot.keyClicks(pad, "111")
    ones = dots(pad)
    pad.clear()
    qtbot.keyClicks(pad, "907")
    assert dots(pad) == ones
    assert pad.accessibleName() == "PIN, 3 of 6 digits"
    assert not any("907" in label.text() for label in pad.findChildren(PlainLabel))


def test_the_pad_on_screen_does_what_the_keys_do(qtbot: QtBot, pad: PinPad, pins: list[str]) -> None:
    keys = {key.text(): key for key in pad.findChildren(QPushButton)}
    erase = keys.pop("")
    assert sorted(keys) == list("0123456789")
    for digit in "2048":
        qtbot.mouseClick(keys[digit], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(erase, Qt.MouseButton.LeftButton)
    for digit in "861":
        qtbot.mouseClick(keys[digit], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pins == ["204861"])
    assert pad.hasFocus()


def test_backspace_takes_one_back_and_esc_all(qtbot: QtBot, pad: PinPad, pins: list[str]) -> None:
    qtbot.keyClicks(pad, "20486")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    assert pad.accessibleName() == "PIN, 4 of 6 digits"
    qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert pad.accessibleName() == "PIN, 0 of 6 digits"
    with qtbot.waitSignal(pad.given_up):
        qtbot.keyClick(pad, Qt.Key.Key_Escape)
    assert pins == []


def test_seven_digits_at_once_are_no_pin(qtbot: QtBot, pad: PinPad, pins: list[str]) -> None:
    qtbot.keyClicks(pad, "2048617")
    qtbot.wait(150)  # longer than the pad waits
    assert pins == []


def test_letters_signs_and_full_width_digits_are_nothing(qtbot: QtBot, pad: PinPad) -> None:
    qtbot.keyClicks(pad, "12ab-")
    assert pad.accessibleName() == "PIN, 2 of 6 digits"
    assert pad.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is not True


def test_while_a_pin_is_checked_nothing_is_taken(qtbot: QtBot, pad: PinPad) -> None:
    pad.set_busy(True)
    qtbot.keyClicks(pad, "123")
    assert pad.accessibleName() == "PIN, 0 of 6 digits"
    pad.set_busy(False)
    qtbot.keyClicks(pad, "1")
    assert pad.accessibleName() == "PIN, 1 of 6 digits"


def test_a_wrong_pin_is_said_and_the_pad_is_empty(qtbot: QtBot, pad: PinPad) -> None:
    qtbot.keyClicks(pad, "12")
    pad.show_error("Wrong PIN. Three tries left.")
    assert pad.accessibleName() == "PIN, 0 of 6 digits"
    assert any(label.text() == "Wrong PIN. Three tries left." for label in pad.findChildren(PlainLabel))
