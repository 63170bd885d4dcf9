"""The one box tells a scan from typing, keeps input methods out, and never loses or misplaces a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.rules import cardcode
from ui.burst import Burst
from ui.scanner import ScanLine
from ui.theme import Theme

CODE = "1001000700000123450123456789012345678997"
Key = Qt.Key


class Pace:
    """A clock for keys whose pace a test changes as it goes."""

    def __init__(self) -> None:
        self.gap = 10.0
        self.now = 0.0

    def __call__(self) -> float:
        self.now += self.gap
        return self.now


class Heard:
    """What a box has reported."""

    def __init__(self, box: ScanLine) -> None:
        self.scanned: list[str] = []
        self.entered: list[str] = []
        self.chosen: list[int] = []
        self.stepped: list[int] = []
        box.scanned.connect(self.scanned.append)
        box.entered.connect(self.entered.append)
        box.chosen.connect(self.chosen.append)
        box.stepped.connect(self.stepped.append)


@pytest.fixture
def pace() -> Pace:
    return Pace()


@pytest.fixture
def box(qtbot: QtBot, dressed: Theme, pace: Pace) -> ScanLine:
    made = ScanLine(clock=pace)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def scan(qtbot: QtBot, widget: QWidget, pace: Pace, text: str, end: Qt.Key = Key.Key_Return) -> None:
    pace.gap = 10
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, end)


def type_slowly(qtbot: QtBot, widget: QWidget, pace: Pace, text: str) -> None:
    pace.gap = 130
    qtbot.keyClicks(widget, text)


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_a_burst_is_a_scan_whatever_ends_it(qtbot: QtBot, box: ScanLine, pace: Pace, end: Qt.Key) -> None:
    heard = Heard(box)
    scan(qtbot, box, pace, CODE, end)
    assert (heard.scanned, heard.entered, box.text()) == ([CODE], [], "")


def test_what_a_person_types_is_entered_and_stays(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    type_slowly(qtbot, box, pace, "13812345678")
    qtbot.keyClick(box, Key.Key_Return)
    assert (heard.scanned, heard.entered, box.text()) == ([], ["13812345678"], "13812345678")


def test_enter_in_the_empty_box_means_yes(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    pace.gap = 500
    qtbot.keyClick(box, Key.Key_Return)
    assert heard.entered == [""]


@pytest.mark.parametrize("second", [Key.Key_Return, Key.Key_Tab])
def test_a_scanner_that_ends_twice_confirms_nothing(
    qtbot: QtBot, box: ScanLine, pace: Pace, second: Qt.Key
) -> None:
    heard = Heard(box)
    scan(qtbot, box, pace, CODE)
    qtbot.keyClick(box, second)
    assert (heard.scanned, heard.entered) == ([CODE], [])
    assert box.hasFocus()


def test_two_scans_in_a_row_are_two(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    scan(qtbot, box, pace, CODE)
    scan(qtbot, box, pace, CODE[::-1])
    assert heard.scanned == [CODE, CODE[::-1]]


def test_a_scan_into_a_half_typed_name_is_only_the_scan(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    type_slowly(qtbot, box, pace, "zha")
    pace.now += 400
    scan(qtbot, box, pace, CODE)
    assert heard.scanned == [CODE]
    assert box.text() == ""


def test_five_quick_keys_are_not_a_scan(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    scan(qtbot, box, pace, "12345")
    assert (heard.scanned, heard.entered) == ([], ["12345"])


def test_a_pause_in_the_middle_is_a_persons(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    qtbot.keyClicks(box, "123456")
    pace.now += 300
    qtbot.keyClicks(box, "789")
    qtbot.keyClick(box, Key.Key_Return)
    assert (heard.scanned, heard.entered) == ([], ["123456789"])


def test_a_key_held_down_is_not_a_scan(box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    for count in range(20):
        pace.now += 30
        QCoreApplication.sendEvent(
            box, QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", count > 0)
        )
    QCoreApplication.sendEvent(
        box, QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    )
    assert (heard.scanned, heard.entered) == ([], ["a" * 20])


def test_equal_digits_that_arrive_as_repeats_are_part_of_a_fast_scan(box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    for digit, repeat in (("1", False), ("0", False), ("0", True), ("0", True), ("7", False), ("7", True)):
        pace.now += 2
        key = Key(Key.Key_0 + int(digit))
        QCoreApplication.sendEvent(
            box, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, digit, repeat)
        )
    pace.now += 2
    QCoreApplication.sendEvent(
        box, QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    )
    assert (heard.scanned, heard.entered) == (["100077"], [])


def test_a_busy_computer_may_stop_in_the_middle_of_a_scan(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    pace.gap = 30
    qtbot.keyClicks(box, CODE[:20])
    pace.now += 150
    qtbot.keyClicks(box, CODE[20:])
    pace.now += 150
    qtbot.keyClick(box, Key.Key_Return)
    assert (heard.scanned, heard.entered) == ([CODE], [])


def test_a_code_is_taken_from_its_first_key_where_the_burst_seemed_to_begin_later(
    qtbot: QtBot, box: ScanLine, pace: Pace
) -> None:
    code = cardcode.mint(cardcode.CardId(1, 407, cardcode.card_number(1, 12)), bytes(32))
    heard = Heard(box)
    qtbot.keyClicks(box, code[:3])
    pace.now += 80
    scan(qtbot, box, pace, code[3:])
    assert (heard.scanned, box.text()) == ([code], "")


def test_what_a_person_typed_before_a_scan_is_not_part_of_it(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    type_slowly(qtbot, box, pace, "13")
    pace.now += 300
    scan(qtbot, box, pace, CODE)
    assert (heard.scanned, box.text()) == ([CODE], "")


def test_capitals_of_a_scanner_that_presses_shift_stay_one_burst(qtbot: QtBot, box: ScanLine) -> None:
    heard = Heard(box)
    for letter in "WC2026-ABC":
        qtbot.keyPress(box, Key.Key_Shift)
        qtbot.keyClicks(box, letter)
    qtbot.keyClick(box, Key.Key_Return)
    assert heard.scanned == ["WC2026-ABC"]


def test_a_persons_tab_moves_on(qtbot: QtBot, dressed: Theme, pace: Pace) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    box, next_field = ScanLine(clock=pace), QLineEdit()
    column.addWidget(box)
    column.addWidget(next_field)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    heard = Heard(box)
    type_slowly(qtbot, box, pace, "zhang san")
    qtbot.keyClick(box, Key.Key_Tab)
    assert next_field.hasFocus()
    assert (heard.scanned, heard.entered) == ([], [])


def test_enter_never_presses_a_default_button(qtbot: QtBot, dressed: Theme, pace: Pace) -> None:
    dialog = QDialog()
    column = QVBoxLayout(dialog)
    box = ScanLine(clock=pace)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    default = buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert isinstance(default, QPushButton)
    default.setDefault(True)
    column.addWidget(box)
    column.addWidget(buttons)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    pressed: list[bool] = []
    default.clicked.connect(pressed.append)
    scan(qtbot, box, pace, CODE)
    type_slowly(qtbot, box, pace, "zs")
    qtbot.keyClick(box, Key.Key_Return)
    assert pressed == []


def ime_open(box: ScanLine) -> object:
    return box.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)


def test_input_methods_are_kept_out_until_asked_for(qtbot: QtBot, box: ScanLine) -> None:
    assert ime_open(box) is False
    qtbot.keyClick(box, Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert ime_open(box) is True
    composed = QInputMethodEvent()
    composed.setCommitString("张三")
    QCoreApplication.sendEvent(box, composed)
    assert box.text() == "张三"
    heard = Heard(box)
    qtbot.keyClick(box, Key.Key_Return)
    assert heard.entered == ["张三"]
    assert ime_open(box) is False


def test_emptying_the_box_shuts_the_input_method_out_again(qtbot: QtBot, box: ScanLine) -> None:
    box.toggle_han()
    box.setText("李")
    qtbot.keyClick(box, Key.Key_Escape)
    assert box.text() == ""
    assert ime_open(box) is False


def test_the_chip_says_which_it_is_and_switches(qtbot: QtBot, box: ScanLine) -> None:
    chip = box.findChild(QPushButton, "inputMethod")
    assert isinstance(chip, QPushButton)
    before = chip.text(), chip.accessibleName()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert box.han
    assert chip.text() != before[0]
    assert chip.accessibleName() != before[1]
    assert box.hasFocus()


def test_a_digit_chooses_among_namesakes_once_it_stands_alone(
    qtbot: QtBot, box: ScanLine, pace: Pace
) -> None:
    heard = Heard(box)
    box.set_choices(3)
    type_slowly(qtbot, box, pace, "wf2")
    qtbot.waitUntil(lambda: heard.chosen == [2])
    assert box.text() == "wf"


def test_a_scan_while_there_are_choices_is_a_scan(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    box.set_choices(9)
    scan(qtbot, box, pace, CODE)
    qtbot.wait(150)  # longer than a lone digit takes to count
    assert (heard.scanned, heard.chosen) == ([CODE], [])


def test_digits_nobody_offers_belong_to_the_box(qtbot: QtBot, box: ScanLine, pace: Pace) -> None:
    heard = Heard(box)
    type_slowly(qtbot, box, pace, "4")
    box.set_choices(2)
    type_slowly(qtbot, box, pace, "3")
    qtbot.wait(150)
    assert (heard.chosen, box.text()) == ([], "43")


def test_arrows_step_through_what_stands_below(qtbot: QtBot, box: ScanLine) -> None:
    heard = Heard(box)
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Up)
    assert heard.stepped == [1, -1]


def test_the_time_of_the_event_counts_where_it_has_one() -> None:
    burst = Burst(clock=lambda: pytest.fail("the clock was asked"))
    for place, letter in enumerate("123456"):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_1, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(5000 + 30 * place)
        burst.add(event)
    end = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    end.setTimestamp(5180)
    assert burst.end(end) == "123456"
