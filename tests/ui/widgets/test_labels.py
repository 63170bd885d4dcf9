"""Text is shown as it is, whatever it holds."""

from __future__ import annotations

import ast
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import ASSETS, Theme
from ui.widgets.buttons import Button, KeyHint
from ui.widgets.labels import PlainLabel, one_line, set_tip

UI = ASSETS.parent
NASTY = [
    "<b>bold</b><img src='file:///etc/passwd'>",
    "&amp; & <",
    "a\x00b\x1bc\r\nd",
    "\u202eright to left\u202c",
    "👩‍👩‍👧‍👦" * 50,
    "'; DROP TABLE member; --",
]


@pytest.mark.parametrize("text", NASTY)
def test_a_label_shows_markup_literally(qtbot: QtBot, dressed: Theme, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


def test_a_tag_does_not_change_the_height_of_a_label(qtbot: QtBot, dressed: Theme) -> None:
    plain, tagged = PlainLabel("x"), PlainLabel("<h1>x</h1>")
    for label in (plain, tagged):
        qtbot.addWidget(label)
    assert plain.sizeHint().height() == tagged.sizeHint().height()


@pytest.mark.parametrize("text", [*NASTY, "plain"])
def test_a_tool_tip_shows_its_text_literally(qtbot: QtBot, text: str) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tip(widget, text)
    shown = QTextDocument()
    shown.setHtml(widget.toolTip())
    visible = "".join(c for c in shown.toPlainText() if c.isprintable())
    assert visible.replace(" ", "") == "".join(c for c in text if c.isprintable()).replace(" ", "")


def test_one_line_is_one_line_and_ends_in_time() -> None:
    assert one_line("a\nb\tc\x00d") == "a b c d"
    assert one_line("x" * 300) == "x" * 300
    assert one_line("x" * 301) == "x" * 300 + "…"


def test_ten_thousand_characters_neither_widen_nor_hold_up_a_label(qtbot: QtBot, dressed: Theme) -> None:
    label = PlainLabel("王" * 10_000, elide=True)
    qtbot.addWidget(label)
    label.resize(200, 24)
    label.show()
    before = time.monotonic()
    label.grab()
    assert time.monotonic() - before < 2
    assert label.minimumSizeHint().height() < 60
    assert label.accessibleName().startswith("王王")


def test_an_elided_label_ends_in_an_ellipsis_and_keeps_its_whole_name(qtbot: QtBot, dressed: Theme) -> None:
    name = "阿卜杜热合曼·买买提依明·吐尔逊"
    short, whole = PlainLabel(name, elide=True), PlainLabel(name, elide=True)
    for label, width in ((short, 60), (whole, 600)):
        qtbot.addWidget(label)
        label.resize(width, 24)
        label.show()
    assert short.accessibleName() == name
    assert short.grab().toImage() != whole.grab().toImage().copy(0, 0, 60, 24)


def test_a_button_keeps_its_key_when_its_words_change(qtbot: QtBot, dressed: Theme) -> None:
    button = Button("Save", "save", key="Alt+S")
    qtbot.addWidget(button)
    button.setText("Save again")
    assert button.shortcut().toString() == "Alt+S"


def test_a_chip_takes_a_key_of_its_own_but_never_one_of_the_box(qtbot: QtBot, dressed: Theme) -> None:
    live, typed = KeyHint("Alt+X", "left"), KeyHint("Enter", "yes")
    for chip in (live, typed):
        qtbot.addWidget(chip)
    assert live.shortcut().toString() == "Alt+X"
    assert typed.shortcut().isEmpty()
    assert live.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert live.accessibleName() == "left (Alt+X)"


FORBIDDEN = {"QLabel", "QMessageBox", "QTextEdit", "QTextBrowser", "QErrorMessage", "QToolTip"}


def misuse(source: str, *, labels: bool = False) -> list[str]:
    """What in a file of `ui` could show text as markup: a widget that guesses, or a raw tool tip."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and not labels:
            found += [alias.name for alias in node.names if alias.name in FORBIDDEN]
        if isinstance(node, ast.Attribute) and node.attr in FORBIDDEN:
            found.append(node.attr)
        if isinstance(node, ast.Attribute) and node.attr in ("setToolTip", "setWhatsThis") and not labels:
            found.append(node.attr)
    return found


def test_no_other_file_shows_text_that_could_be_markup() -> None:
    files = {path: path.relative_to(UI).as_posix() for path in sorted(UI.rglob("*.py"))}
    assert "widgets/labels.py" in files.values()
    found = {
        name: wrong
        for path, name in files.items()
        if (wrong := misuse(path.read_text("utf-8"), labels=name == "widgets/labels.py"))
    }
    assert found == {}


@pytest.mark.parametrize(
    "line",
    [
        "from PySide6.QtWidgets import QLabel",
        "from PySide6.QtWidgets import QWidget, QMessageBox",
        "QtWidgets.QTextEdit()",
        "button.setToolTip(name)",
    ],
)
def test_the_check_finds_what_it_looks_for(line: str) -> None:
    assert misuse(line)
