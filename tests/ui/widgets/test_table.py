"""A table filters, sorts, copies and keeps its place when it is reread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.table import Column, Empty, Table, TableText


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    visits: int | None


ROWS = [Row(1, "王芳", 12), Row(2, "Zhang San", 3), Row(3, "李\n四<b>", None), Row(4, "王小明", 100)]
COLUMNS = (
    Column("Name", lambda row: row.name),
    Column(
        "Visits",
        lambda row: row.visits,
        align="right",
        width=90,
        ink=lambda row: "stop" if row.visits == 3 else "",
    ),
)


@pytest.fixture
def table(qtbot: QtBot, dressed: Theme) -> Table:
    made = Table(
        COLUMNS,
        name="People",
        empty=Empty("Nobody yet", "Enrol someone."),
        key=lambda row: row.id,
        export=True,
    )
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.set_rows(ROWS)
    return made


@pytest.fixture
def chinese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def names(table: Table) -> list[str]:
    return [row[0] for row in table.text().rows]


def filter_of(table: Table) -> QLineEdit:
    return table.findChild(QLineEdit)  # type: ignore[return-value]


def empty_of(table: Table) -> EmptyState:
    return table.findChild(EmptyState)  # type: ignore[return-value]


def test_it_shows_every_row_on_one_line_and_literally(table: Table) -> None:
    assert table.text() == TableText(
        ("Name", "Visits"), (("王芳", "12"), ("Zhang San", "3"), ("李 四<b>", ""), ("王小明", "100"))
    )


def test_every_word_of_the_filter_has_to_occur(qtbot: QtBot, table: Table) -> None:
    filter_of(table).setText("王")
    assert names(table) == ["王芳", "王小明"]
    filter_of(table).setText("王 100")
    assert names(table) == ["王小明"]
    filter_of(table).setText("zhang")
    assert names(table) == ["Zhang San"]
    filter_of(table).clear()
    assert len(names(table)) == 4


def test_a_filter_without_a_hit_says_so(table: Table) -> None:
    filter_of(table).setText("nobody")
    assert empty_of(table).isVisible()
    filter_of(table).clear()
    assert not empty_of(table).isVisible()


def test_an_empty_table_says_what_to_do(table: Table) -> None:
    table.set_rows([])
    assert empty_of(table).isVisible()
    assert not table.view.isVisible()


def test_numbers_sort_as_numbers_and_nothing_comes_first(table: Table) -> None:
    table.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[1] for row in table.text().rows] == ["", "3", "12", "100"]
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in table.text().rows] == ["100", "12", "3", ""]


def test_order_filter_and_selection_survive_a_reread(table: Table) -> None:
    table.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    filter_of(table).setText("王")
    assert table.select(1)
    table.set_rows([Row(5, "王五", 50), *ROWS])
    assert names(table) == ["王小明", "王五", "王芳"]
    assert table.current() == Row(1, "王芳", 12)


def test_a_row_that_is_gone_is_no_longer_current(table: Table) -> None:
    table.select(2)
    table.set_rows(ROWS[2:])
    assert table.current() is None
    assert not table.select(99)


def test_picking_and_opening_are_told(qtbot: QtBot, table: Table) -> None:
    picked: list[Any] = []
    opened: list[Any] = []
    table.picked.connect(picked.append)
    table.opened.connect(opened.append)
    table.select(2)
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert picked == [ROWS[1], ROWS[2]]
    assert opened == [ROWS[2]]


def test_ctrl_c_copies_the_selected_rows_as_they_stand(qtbot: QtBot, table: Table) -> None:
    table.view.selectAll()
    assert table.selected() == ROWS
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "王芳\t12\nZhang San\t3\n李 四<b>\t\n王小明\t100"


def test_export_hands_over_what_is_shown(qtbot: QtBot, table: Table) -> None:
    filter_of(table).setText("王")
    button = next(b for b in table.findChildren(Button) if b.text())
    with qtbot.waitSignal(table.export_asked) as asked:
        button.click()
    assert asked.args == [TableText(("Name", "Visits"), (("王芳", "12"), ("王小明", "100")))]


def test_letters_on_a_table_are_left_to_the_page(qtbot: QtBot, dressed: Theme) -> None:
    class Page(QWidget):
        typed = ""

        def keyPressEvent(self, event: Any) -> None:
            self.typed += event.text()

    page = Page()
    qtbot.addWidget(page)
    inside = Table(COLUMNS, name="People", empty=Empty("Nobody"))
    inside.set_rows(ROWS)
    QVBoxLayout(page).addWidget(inside)
    qtbot.keyClicks(inside.view, "zs1")
    assert page.typed == "zs1"


def test_ten_thousand_rows_filter_in_one_go(table: Table) -> None:
    table.set_rows([Row(n, f"person {n}", n) for n in range(10_000)])
    filter_of(table).setText("9999")
    assert names(table) == ["person 9999"]


def test_names_sort_as_the_language_sorts_them(qtbot: QtBot, chinese: None) -> None:
    table = Table(COLUMNS, name="People", empty=Empty("Nobody"), key=lambda row: row.id)
    qtbot.addWidget(table)
    table.set_rows([Row(n, name, 1) for n, name in enumerate(("张三", "李四", "desk 10", "王五", "desk 9"))])
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    shown = names(table)
    assert [name for name in shown if not name.isascii()] == ["李四", "王五", "张三"]  # by pinyin
    assert [name for name in shown if name.isascii()] == ["desk 9", "desk 10"]
