"""Lists to choose from, charts, the sheet, the preview: what they show and how they are used."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.looks import LIGHT
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.chart import BarChart
from ui.widgets.choices import Choice, ChoiceList
from ui.widgets.empty import EmptyState
from ui.widgets.preview import PdfPreview
from ui.widgets.scroll import Scroll
from ui.widgets.sheet import SheetPicker

NAMESAKES = [
    Choice(1, "王芳", "hospital union", "1986 · 0417"),
    Choice(2, "王芳", "coal mine union", "1991 · 2233"),
    Choice(3, "<b>王芳</b>", "", "1958"),
]


def shown(qtbot: QtBot, widget: QWidget, width: int = 600, height: int = 300) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)
    widget.activateWindow()


@pytest.fixture
def namesakes(qtbot: QtBot, dressed: Theme) -> ChoiceList:
    made = ChoiceList("Which one?")
    made.set_choices(NAMESAKES)
    shown(qtbot, made)
    return made


@pytest.fixture
def chosen(namesakes: ChoiceList) -> list[Any]:
    seen: list[Any] = []
    namesakes.chosen.connect(seen.append)
    return seen


def test_a_number_chooses_and_a_number_nobody_has_does_nothing(
    namesakes: ChoiceList, chosen: list[Any]
) -> None:
    namesakes.choose(2)
    namesakes.choose(9)
    assert chosen == [2]


def test_the_box_can_move_the_mark_and_choose_it(namesakes: ChoiceList, chosen: list[Any]) -> None:
    namesakes.move_by(1)
    namesakes.move_by(1)
    assert namesakes.current() == NAMESAKES[2]
    namesakes.move_by(1)
    assert namesakes.current() == NAMESAKES[0]
    namesakes.move_by(-1)
    namesakes.choose()
    assert chosen == [3]


def test_keys_and_mouse_choose_too(qtbot: QtBot, namesakes: ChoiceList, chosen: list[Any]) -> None:
    qtbot.keyClick(namesakes, Qt.Key.Key_Down)
    qtbot.keyClick(namesakes, Qt.Key.Key_Return)
    qtbot.mouseClick(namesakes, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    qtbot.mouseClick(namesakes, Qt.MouseButton.LeftButton, pos=QPoint(100, 290))
    assert chosen == [2, 1]


def test_a_screen_reader_hears_the_marked_one(namesakes: ChoiceList) -> None:
    assert namesakes.accessibleName() == "Which one? 1. 王芳 hospital union 1986 · 0417"
    namesakes.move_by(1)
    assert "2. 王芳 coal mine union" in namesakes.accessibleName()


def test_more_than_nine_are_cut_and_none_is_no_choice(namesakes: ChoiceList, chosen: list[Any]) -> None:
    namesakes.set_choices([Choice(n, str(n)) for n in range(12)])
    assert namesakes.count() == 9
    assert namesakes.sizeHint().height() == 9 * 48
    namesakes.set_choices([])
    namesakes.choose()
    namesakes.move_by(1)
    assert (namesakes.current(), chosen, namesakes.sizeHint().height()) == (None, [], 0)


def columns_of(chart: BarChart, colour: QColor) -> list[int]:
    """The x of every pixel of `colour` just above the floor."""
    picture = chart.grab().toImage()
    return [x for x in range(picture.width()) if picture.pixelColor(x, picture.height() - 28) == colour]


def test_the_bar_of_this_hour_is_drawn_stronger(qtbot: QtBot, dressed: Theme) -> None:
    chart = BarChart("Visits by hour")
    shown(qtbot, chart)
    chart.set_bars([("8", 5), ("9", 10), ("10", 7)], marked=1)
    strong = columns_of(chart, QColor(LIGHT.focus))
    assert strong
    assert all(200 <= x < 400 for x in strong)


def test_a_higher_number_is_a_higher_bar_and_nothing_is_no_bar(qtbot: QtBot, dressed: Theme) -> None:
    chart = BarChart("Visits by hour")
    shown(qtbot, chart)
    ground = chart.grab().toImage().pixelColor(5, 5)

    def height(at: int) -> int:
        picture = chart.grab().toImage()
        return sum(picture.pixelColor(at, y) != ground for y in range(30, picture.height() - 26))

    chart.set_bars([("8", 100), ("9", 0), ("10", 50)])
    assert height(100) > height(500) > height(300)
    assert height(300) == 0


def test_a_chart_can_be_heard_and_may_be_empty(qtbot: QtBot, dressed: Theme) -> None:
    chart = BarChart("Visits by hour")
    shown(qtbot, chart)
    chart.set_bars([("8", 3), ("9", 0)])
    assert chart.accessibleName() == "Visits by hour: 8 3"
    for bars in ([], [("8", 0)], [(str(n), n) for n in range(200)]):
        chart.set_bars(bars)
        assert not chart.grab().isNull()


@pytest.fixture
def sheet(qtbot: QtBot, dressed: Theme) -> SheetPicker:
    made = SheetPicker()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def picked(sheet: SheetPicker) -> list[int]:
    seen: list[int] = []
    sheet.picked.connect(seen.append)
    return seen


def test_a_click_on_a_place_starts_there(qtbot: QtBot, sheet: SheetPicker, picked: list[int]) -> None:
    middle = sheet.width() // 2
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(middle + 30, 40))
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(middle - 30, sheet.height() - 40))
    qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))  # the margin
    assert picked == [2, 9]
    assert sheet.start == 9


def test_the_arrows_move_the_start_and_stay_on_the_sheet(
    qtbot: QtBot, sheet: SheetPicker, picked: list[int]
) -> None:
    keys = Qt.Key
    for key in (
        keys.Key_Up,
        keys.Key_Left,
        keys.Key_Right,
        keys.Key_Down,
        keys.Key_End,
        keys.Key_Down,
        keys.Key_Home,
    ):
        qtbot.keyClick(sheet, key)
    assert picked == [2, 4, 10, 1]
    assert sheet.accessibleName() == "Start at place 1 of 10"


def test_a_start_off_the_sheet_is_brought_back(sheet: SheetPicker, picked: list[int]) -> None:
    sheet.set_start(99)
    assert sheet.start == 10
    sheet.set_start(-1)
    assert sheet.start == 1
    assert picked == []


def test_the_places_that_will_be_printed_are_marked(sheet: SheetPicker) -> None:
    sheet.set_start(3)
    sheet.set_count(2)
    picture = sheet.grab().toImage()

    def ground(slot: int) -> QColor:
        row, column = divmod(slot - 1, 2)
        return picture.pixelColor(40 + column * 85, 30 + row * 53)

    marked, used = QColor(LIGHT.select), QColor(LIGHT.sunken)
    assert [ground(slot) for slot in range(1, 6)] == [used, used, marked, marked, QColor(LIGHT.surface)]


def raster(width: int, height: int, pixel: bytes, padding: int = 0) -> tuple[int, int, int, bytes]:
    return width, height, width * 4 + padding, (pixel * width + bytes(padding)) * height


def test_a_preview_shows_the_colours_of_the_page_fitted_into_its_room(qtbot: QtBot, dressed: Theme) -> None:
    preview = PdfPreview("Card")
    shown(qtbot, preview, 400, 400)
    preview.show_raster(*raster(200, 100, b"\x10\x20\x30\xff", padding=8))
    picture = preview.grab().toImage()
    assert picture.pixelColor(200, 200) == QColor(0x30, 0x20, 0x10)
    assert picture.pixelColor(200, 60) == QColor(LIGHT.sunken)  # the page is wide: room above and below
    assert preview.accessibleName() == "Card"


def test_what_is_transparent_is_paper(qtbot: QtBot, dressed: Theme) -> None:
    preview = PdfPreview("Card")
    shown(qtbot, preview, 400, 400)
    preview.show_raster(*raster(100, 100, b"\x00\x00\x00\x00"))
    assert preview.grab().toImage().pixelColor(200, 200) == QColor("white")


def test_a_sentence_stands_in_for_the_page_and_is_heard(qtbot: QtBot, dressed: Theme) -> None:
    preview = PdfPreview("Card")
    shown(qtbot, preview, 400, 400)
    preview.show_raster(*raster(100, 100, b"\x00\x00\x00\xff"))
    preview.show_message("The card is being drawn")
    assert preview.accessibleName() == "Card: The card is being drawn"
    assert preview.grab().toImage().pixelColor(30, 30) == QColor(LIGHT.sunken)


@pytest.mark.parametrize("broken", [(0, 10, 40, b""), (10, 10, 4, bytes(400)), (10, 10, 40, bytes(399))])
def test_a_raster_shorter_than_it_says_is_refused(
    qtbot: QtBot, dressed: Theme, broken: tuple[int, int, int, bytes]
) -> None:
    preview = PdfPreview("Card")
    qtbot.addWidget(preview)
    with pytest.raises(ValueError, match="smaller"):
        preview.show_raster(*broken)


def test_a_preview_asks_for_the_pixels_of_its_screen(qtbot: QtBot, dressed: Theme) -> None:
    preview = PdfPreview("Card")
    shown(qtbot, preview, 400, 300)
    assert preview.wanted_pixels() == preview.size() * preview.devicePixelRatioF()


def test_an_empty_state_offers_what_to_do(qtbot: QtBot, dressed: Theme) -> None:
    state = EmptyState("calendar", "Nothing today", "Plan something.", "Plan")
    shown(qtbot, state)
    with qtbot.waitSignal(state.acted):
        state.findChild(Button).click()  # type: ignore[union-attr]
    bare = EmptyState("calendar", "Nothing today")
    qtbot.addWidget(bare)
    assert bare.findChild(Button) is None


def test_a_tall_page_scrolls_to_the_field_with_the_focus(qtbot: QtBot, dressed: Theme) -> None:
    inside = QWidget()
    column = QVBoxLayout(inside)
    fields = [QLineEdit() for _ in range(40)]
    for field in fields:
        column.addWidget(field)
    scroll = Scroll(inside)
    shown(qtbot, scroll, 300, 200)
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    for field in fields[:-1]:
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert scroll.viewport().rect().contains(fields[-1].mapTo(scroll.viewport(), fields[-1].rect().center()))
