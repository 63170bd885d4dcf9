"""A form loses nothing that was entered and says what is wrong where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QImage, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import PlainLabel
from ui.widgets.photo import SIZE, PhotoPick, portrait

FIELDS = (
    Field("name", "Name", required=True, limit=5),
    Field("phone", "Phone", "phone"),
    Field("year", "Birth year", "year"),
    Field("category", "Category", "choice", choices=(("member", "Member"), ("guest", "Guest"))),
    Field("consent", "May keep a photo", "toggle"),
    Field("note", "Note", "note", limit=10),
    Field("photo", "Photo", "photo"),
)


@pytest.fixture
def form(qtbot: QtBot, dressed: Theme) -> Form:
    made = Form(FIELDS)
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def commit(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def test_what_was_filled_in_comes_back(form: Form) -> None:
    values = {
        "name": "张三",
        "phone": "13812345678",
        "year": 1986,
        "category": "guest",
        "consent": True,
        "note": "two\nlines",
        "photo": None,
    }
    form.set_values(values)
    assert form.values() == values
    form.clear()
    assert form.values() == {
        "name": "",
        "phone": "",
        "year": None,
        "category": "member",
        "consent": False,
        "note": "",
        "photo": None,
    }


def test_a_missing_name_is_said_under_the_name_and_the_focus_goes_there(qtbot: QtBot, form: Form) -> None:
    assert not form.check()
    assert form.error("name")
    assert form.error("phone") == ""
    qtbot.waitUntil(form.field("name").hasFocus)
    sentence = form.error("name")
    assert any(label.text() == sentence and label.isVisible() for label in form.findChildren(PlainLabel))
    assert form.field("name").accessibleDescription() == sentence


def test_limits_count_characters_as_people_do_and_cut_nothing(form: Form) -> None:
    form.set_values({"name": "张三㛃䶮𠅤"})
    assert form.check()
    form.set_values({"name": "张三㛃䶮𠅤𬴊"})
    assert not form.check()
    assert "5" in form.error("name")
    assert form.values()["name"] == "张三㛃䶮𠅤𬴊"


def test_a_fault_goes_as_soon_as_it_is_mended(qtbot: QtBot, form: Form) -> None:
    form.check()
    field = form.field("name")
    commit(field, "王芳")
    assert form.error("name") == ""
    assert form.check()


def test_too_long_is_said_while_typing(form: Form) -> None:
    commit(form.field("name"), "买买提吐尔逊")
    assert form.error("name")


def test_a_year_is_four_digits(qtbot: QtBot, form: Form) -> None:
    form.set_values({"name": "x"})
    year = form.field("year")
    assert isinstance(year, QLineEdit)
    qtbot.keyClicks(year, "86")
    assert not form.check()
    assert form.error("year")
    assert year.text() == "86"
    year.setText("1９８6")
    assert form.check()
    assert form.values()["year"] == 1986


@pytest.mark.parametrize("key", ["phone", "year"])
def test_input_methods_stay_out_of_number_fields_and_full_width_digits_count(form: Form, key: str) -> None:
    field = form.field(key)
    assert field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert form.field("name").inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_full_width_digits_of_a_phone_are_digits(form: Form) -> None:
    form.set_values({"phone": " １３８１２３４５６７８ "})
    assert form.values()["phone"] == "13812345678"


def test_a_sentence_of_the_page_stands_under_the_field_until_it_is_changed(qtbot: QtBot, form: Form) -> None:
    form.set_values({"name": "张三", "phone": "123"})
    form.set_error("phone", "A phone has eleven digits.")
    assert form.focus_error()
    phone = form.field("phone")
    assert isinstance(phone, QLineEdit)
    qtbot.keyClicks(phone, "4")
    assert form.error("phone") == ""


def test_enter_in_a_line_submits_and_in_a_note_makes_a_line(qtbot: QtBot, form: Form) -> None:
    note = form.field("note")
    assert isinstance(note, QPlainTextEdit)
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(note, Qt.Key.Key_Return)
    assert note.toPlainText() == "\n"
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.field("name"), Qt.Key.Key_Return)


def test_tab_walks_the_fields_from_top_to_bottom(qtbot: QtBot, form: Form) -> None:
    form.focus_first()
    seen = []
    for _ in range(7):
        focused = form.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Name (required)",
        "Phone",
        "Birth year",
        "Category",
        "May keep a photo",
        "Note",
        "Photo: Choose a picture",
    ]


def test_a_note_takes_pasted_text_as_text(form: Form) -> None:
    note = form.field("note")
    assert isinstance(note, QPlainTextEdit)
    commit(note, "<b>x</b>")
    assert form.values()["note"] == "<b>x</b>"


def picture(path: Path, width: int, height: int, colour: str = "#336699") -> str:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return str(path)


@pytest.mark.parametrize(
    ("width", "height"), [(4000, 3000), (3000, 4000), (1200, 700), (480, 640), (90, 120)]
)
def test_any_picture_becomes_a_small_upright_jpeg(
    qapp: object, tmp_path: Path, width: int, height: int
) -> None:
    data = portrait(picture(tmp_path / "p.png", width, height))
    assert data is not None
    assert data.startswith(b"\xff\xd8")
    image = QImage.fromData(data)
    assert image.width() / image.height() == pytest.approx(0.75, abs=0.02)
    assert image.height() <= SIZE.height()


def test_a_transparent_picture_gets_a_white_ground(qapp: object, tmp_path: Path) -> None:
    data = portrait(picture(tmp_path / "p.png", 300, 400, "#00000000"))
    assert QImage.fromData(data or b"").pixelColor(5, 5) == QColor("white")


@pytest.mark.parametrize(
    "content", [b"", b"not a picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.4"]
)
def test_what_is_no_picture_is_refused_with_a_sentence(form: Form, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(content)
    photo = form.field("photo")
    assert isinstance(photo, PhotoPick)
    photo.take(str(path))
    assert form.error("photo")
    assert form.values()["photo"] is None


def test_a_bad_picture_leaves_the_good_one(form: Form, tmp_path: Path) -> None:
    photo = form.field("photo")
    assert isinstance(photo, PhotoPick)
    photo.take(picture(tmp_path / "p.png", 300, 400))
    good = form.values()["photo"]
    photo.take(str(tmp_path / "missing.jpg"))
    assert form.error("photo")
    assert form.values()["photo"] == good
    assert good
