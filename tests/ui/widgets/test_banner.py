"""The verdict: seen from afar, still when it changes, answered by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.looks import LIGHT, Tone
from ui.theme import Theme
from ui.widgets.banner import Face, Hint, VerdictBanner
from ui.widgets.buttons import KeyHint

IN = Face(
    Tone.GOOD, "check-circle", "Signed in", "张三", ("member", "calligraphy 19:00", "7th visit"), when="08:31"
)


class Desk(QWidget):
    """A box above a banner, as on the desk page."""

    def __init__(self) -> None:
        super().__init__()
        self.box, self.banner = QLineEdit(), VerdictBanner()
        self.acted: list[str] = []
        self.banner.acted.connect(self.acted.append)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.banner)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(1100, 320)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.box.setFocus()
    qtbot.waitUntil(made.box.hasFocus)
    return made


def still(qtbot: QtBot, banner: VerdictBanner) -> QImage:
    """The banner after its glow is over."""
    qtbot.waitUntil(lambda: not banner.glowing())
    return banner.grab().toImage()


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_fills_the_sign(qtbot: QtBot, desk: Desk, tone: Tone) -> None:
    desk.banner.show_face(Face(tone, "info", "word", "name"))
    picture = still(qtbot, desk.banner)
    assert picture.pixelColor(40, 20) == QColor(LIGHT.tones[tone].fill)
    assert LIGHT.tones[tone].wash.upper() in colours(picture)


def test_leaving_is_said_softly_in_the_same_tone(qtbot: QtBot, desk: Desk) -> None:
    desk.banner.show_face(Face(Tone.GOOD, "log-out", "left", "name", quiet=True))
    picture = still(qtbot, desk.banner)
    assert picture.pixelColor(40, 20) == QColor(LIGHT.surface)
    assert LIGHT.tones[Tone.GOOD].text.upper() in colours(picture)


def test_the_height_never_changes(desk: Desk) -> None:
    long = Face(
        Tone.STOP,
        "x-circle",
        "A very long word for a verdict",
        "买" * 200,
        ("x" * 500,) * 9,
        photo=QImage(30, 4000, QImage.Format.Format_RGB32),
    )
    heights = set()
    for face in (IN, long, Face(Tone.UNKNOWN, "question", "?")):
        desk.banner.show_face(face)
        arranged = desk.layout()
        assert arranged is not None
        arranged.activate()
        heights.add(desk.banner.height())
    desk.banner.show_idle()
    heights.add(desk.banner.height())
    assert len(heights) == 1


def test_a_screen_reader_hears_word_name_and_lines(desk: Desk) -> None:
    desk.banner.show_face(IN)
    assert desk.banner.accessibleName() == "Signed in, 张三, member, calligraphy 19:00, 7th visit"
    desk.banner.show_idle()
    assert "Scan a card" in desk.banner.accessibleName()


def test_keys_and_clicks_answer_and_the_box_keeps_the_focus(qtbot: QtBot, desk: Desk) -> None:
    hints = (Hint("Alt+X", "record exit", "exit"), Hint("Enter", "read", "ok"))
    desk.banner.show_face(Face(Tone.CAUTION, "alert", "inside", "李四", hints=hints))
    qtbot.waitUntil(lambda: len(desk.banner.findChildren(KeyHint)) == 2)
    qtbot.keyClick(desk.box, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: desk.acted == ["exit"])
    qtbot.mouseClick(desk.banner.findChildren(KeyHint)[1], Qt.MouseButton.LeftButton)
    assert desk.acted == ["exit", "ok"]
    assert desk.box.hasFocus()


def test_the_keys_of_an_old_verdict_are_dead(qtbot: QtBot, desk: Desk) -> None:
    desk.banner.show_face(
        Face(Tone.CAUTION, "alert", "inside", "李四", hints=(Hint("Alt+X", "exit", "exit"),))
    )
    desk.banner.show_face(IN)
    qtbot.waitUntil(lambda: not desk.banner.findChildren(KeyHint))
    qtbot.keyClick(desk.box, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert desk.acted == []


def test_a_photo_is_drawn_beside_the_name(qtbot: QtBot, desk: Desk) -> None:
    photo = QImage(300, 400, QImage.Format.Format_RGB32)
    photo.fill(QColor("#123456"))
    desk.banner.show_face(Face(Tone.GOOD, "check-circle", "in", "张三", photo=photo))
    picture = still(qtbot, desk.banner)
    assert picture.pixelColor(picture.width() - 60, 100) == QColor("#123456")


def test_the_same_verdict_again_can_be_told_from_the_first(qtbot: QtBot, desk: Desk) -> None:
    desk.banner.show_face(IN)
    calm = still(qtbot, desk.banner)
    desk.banner.show_face(IN)
    assert desk.banner.glowing()
    assert still(qtbot, desk.banner) == calm


def test_a_note_stands_until_the_next_face(qtbot: QtBot, desk: Desk) -> None:
    desk.banner.show_face(IN)
    before = still(qtbot, desk.banner)
    desk.banner.set_note("ignored once")
    assert still(qtbot, desk.banner) != before
    desk.banner.show_face(IN)
    assert still(qtbot, desk.banner) == before


def test_markup_and_control_characters_are_drawn_not_obeyed(qtbot: QtBot, desk: Desk) -> None:
    for name in ("<h1>x</h1>", "a\nb\x00c", "\u202eabc", "👩‍👩‍👧‍👦" * 40):
        desk.banner.show_face(Face(Tone.GOOD, "check-circle", "in", name, (name,)))
        assert not still(qtbot, desk.banner).isNull()
        assert name in desk.banner.accessibleName()
