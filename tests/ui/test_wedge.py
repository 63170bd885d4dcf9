"""A scan aimed at another field comes home, and the field is as it was."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.scanner import ScanLine
from ui.theme import Theme
from ui.wedge import Wedge
from ui.widgets.pinpad import PinPad
from ui.widgets.table import Column, Empty, Table

CODE = "1001000700000123450123456789012345678997"
Key = Qt.Key


class Pace:
    def __init__(self) -> None:
        self.gap = 10.0
        self.now = 0.0

    def __call__(self) -> float:
        self.now += self.gap
        return self.now


class Window(QWidget):
    """A box, and the kinds of things that can have the focus instead."""

    def __init__(self, pace: Pace) -> None:
        super().__init__()
        self.pace = pace
        self.box = ScanLine(clock=pace)
        self.name = QLineEdit()
        self.note = QPlainTextEdit()
        self.button = QPushButton("ok")
        self.table = Table([Column("Name", lambda row: row[0])], name="People", empty=Empty("Nobody"))
        self.table.set_rows([("1",), ("10",)])
        self.pad = PinPad()
        column = QVBoxLayout(self)
        for widget in (self.box, self.name, self.note, self.button, self.table, self.pad):
            column.addWidget(widget)
        self.wedge = Wedge(self, clock=pace)
        self.scanned: list[str] = []
        self.called: list[str] = []
        self.boxed: list[str] = []
        self.wedge.scanned.connect(self.scanned.append)
        self.wedge.called.connect(self.called.append)
        self.box.scanned.connect(self.boxed.append)


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme) -> Window:
    made = Window(Pace())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def scan(
    qtbot: QtBot, window: Window, widget: QWidget, text: str = CODE, end: Qt.Key = Key.Key_Return
) -> None:
    window.pace.gap = 10
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, end)


def test_a_name_field_gets_its_text_cursor_and_selection_back(qtbot: QtBot, window: Window) -> None:
    window.name.setText("王小明")
    focus(qtbot, window.name)
    window.name.setSelection(1, 2)
    scan(qtbot, window, window.name)
    assert window.scanned == [CODE]
    assert (window.name.text(), window.name.selectedText()) == ("王小明", "小明")
    assert window.name.hasFocus()


def test_a_half_typed_word_stays(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.name)
    window.pace.gap = 130
    qtbot.keyClicks(window.name, "wang")
    window.pace.now += 500
    scan(qtbot, window, window.name, end=Key.Key_Tab)
    assert (window.scanned, window.name.text()) == ([CODE], "wang")
    assert window.name.hasFocus()


def test_a_note_field_gets_its_lines_back(qtbot: QtBot, window: Window) -> None:
    window.note.setPlainText("one\ntwo")
    focus(qtbot, window.note)
    scan(qtbot, window, window.note)
    assert (window.scanned, window.note.toPlainText()) == ([CODE], "one\ntwo")


def test_a_button_under_the_focus_is_not_pressed(qtbot: QtBot, window: Window) -> None:
    pressed: list[bool] = []
    window.button.clicked.connect(pressed.append)
    window.button.setAutoDefault(True)
    focus(qtbot, window.button)
    scan(qtbot, window, window.button)
    assert (window.scanned, pressed) == ([CODE], [])


def test_a_table_under_the_focus_gives_the_scan_away(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.table.view)
    scan(qtbot, window, window.table.view)
    assert window.scanned == [CODE]


@pytest.mark.parametrize("length", [40, 41, 42])
def test_a_scan_at_the_pin_pad_is_no_attempt(qtbot: QtBot, window: Window, length: int) -> None:
    tried: list[str] = []
    window.pad.entered.connect(tried.append)
    focus(qtbot, window.pad)
    code = (CODE + "99")[:length]
    scan(qtbot, window, window.pad, code)
    qtbot.wait(150)  # longer than the pad waits before it takes six digits for a PIN
    assert (window.scanned, tried) == ([code], [])


def test_what_a_person_types_elsewhere_is_left_alone(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.name)
    window.pace.gap = 130
    qtbot.keyClicks(window.name, "Zhang San")
    qtbot.keyClick(window.name, Key.Key_Return)
    assert (window.scanned, window.name.text()) == ([], "Zhang San")


def test_the_box_reports_its_own_scans_once(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.box)
    scan(qtbot, window, window.box)
    assert (window.boxed, window.scanned) == ([CODE], [])


def press_f9(qtbot: QtBot, window: Window) -> QWidget:
    """F9 as the scanner sends it; returns who has the keys now."""
    qtbot.keyClick(window, Key.Key_F9)
    holder = window.focusWidget()
    assert holder is not None
    return holder


@pytest.mark.parametrize("which", ["name", "box", "pad"])
def test_with_f9_a_scan_of_any_pace_comes_home_and_the_focus_goes_back(
    qtbot: QtBot, window: Window, which: str
) -> None:
    field: QWidget = getattr(window, which)
    focus(qtbot, field)
    holder = press_f9(qtbot, window)
    assert holder is not field
    assert holder.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is not True
    window.pace.gap = 70  # a slow scanner: with F9 the pace does not matter
    qtbot.keyClicks(holder, "1234")
    qtbot.keyClick(holder, Key.Key_Return)
    assert window.scanned == ["1234"]
    assert field.hasFocus()
    assert window.name.text() == ""


def test_with_f9_in_the_middle_of_a_chinese_word_neither_scan_nor_word_is_lost(
    qtbot: QtBot, window: Window
) -> None:
    window.name.setText("欧阳")
    focus(qtbot, window.name)
    QApplication.sendEvent(window.name, QInputMethodEvent("娜娜", []))
    holder = press_f9(qtbot, window)
    qtbot.keyClicks(holder, CODE)
    qtbot.keyClick(holder, Key.Key_Return)
    assert (window.scanned, window.name.text()) == ([CODE], "欧阳娜娜")
    assert window.name.hasFocus()
    press_f9(qtbot, window)
    assert window.name.text() == "欧阳娜娜", "once"


def test_f9_by_hand_asks_for_the_box(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.name)
    holder = press_f9(qtbot, window)
    qtbot.keyClicks(holder, "zs")
    qtbot.waitUntil(lambda: window.called == ["zs"])
    assert window.scanned == []


def test_a_window_that_ends_without_a_close_ends_in_silence(qtbot: QtBot, dressed: Theme) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    for focused in ("name", "box", "table"):
        window = Window(Pace())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        field: QWidget = getattr(window, focused)
        field.setFocus()
        with qtbot.captureExceptions() as raised:
            shiboken6.delete(window)
            other.show()
            other.activateWindow()
            other.setFocus()
            qtbot.waitUntil(other.hasFocus)
        assert raised == []
        other.hide()


def test_a_field_that_is_gone_by_the_end_of_the_scan_does_no_harm(qtbot: QtBot, window: Window) -> None:
    field = QLineEdit(window)
    field.show()
    focus(qtbot, field)
    qtbot.keyClicks(field, CODE[:10])
    window.name.setFocus()
    field.deleteLater()
    qtbot.waitUntil(window.name.hasFocus)
    qtbot.keyClicks(window.name, CODE[10:])
    qtbot.keyClick(window.name, Key.Key_Return)
    assert (window.scanned, window.name.text()) == ([CODE], "")
