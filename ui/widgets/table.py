"""A table for people: filter, sort, copy, export, and a sentence when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.burst import printable
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import PlainLabel
from ui.widgets.table_model import Column, RowsModel


@dataclass(frozen=True)
class TableText:
    """What a table shows now, as text, in its order: for export and the clipboard."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Empty:
    """What an empty table says: what belongs here, and how it gets here."""

    title: str
    hint: str = ""
    icon: str = "file"
    action: str = ""


class Table(QWidget):
    """Shows rows of any kind through `columns`. `key` names a row, so that it stays selected when rows are reread.

    `opened` (double click, Enter) and `picked` (the selection moved; None for no row) carry the row itself;
    `export_asked` carries the `TableText` shown; `empty_acted` is the empty state's button.
    """

    opened = Signal(object)
    picked = Signal(object)
    export_asked = Signal(object)
    empty_acted = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        name: str,
        empty: Empty,
        key: Callable[[Any], Hashable] = lambda row: row[0],
        filtered: bool = True,
        export: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._empty_text = empty
        self._model = RowsModel(columns, self)
        self._view = self._build_view(name)
        self._empty = EmptyState(empty.icon, empty.title, empty.hint, empty.action)
        self._empty.acted.connect(self.empty_acted)
        self._body = QStackedLayout()
        self._body.addWidget(self._view)
        self._body.addWidget(self._empty)
        self._filter = QLineEdit(self)  # a parent at once: shown without one it would be a window of its own
        self._filter.hide()
        self._count = PlainLabel("", ink="soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._tools = QHBoxLayout()
        if filtered or export:
            self._build_tools(name, filtered, export)
            column.addLayout(self._tools)
        column.addLayout(self._body, 1)
        self._show_state()

    def _build_view(self, name: str) -> _View:
        view = _View(self)
        view.setModel(self._model)
        view.setAccessibleName(name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(5 * GRID)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(6 * GRID)
        view.setSortingEnabled(True)
        for place, column in enumerate(self._model.columns):
            if column.width:
                header.resizeSection(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        view.copy_asked.connect(self.copy)
        view.open_asked.connect(self._open)
        view.doubleClicked.connect(self._open)
        view.selectionModel().currentRowChanged.connect(self._moved)
        return view

    def _build_tools(self, name: str, filtered: bool, export: bool) -> None:
        row = self._tools
        row.setSpacing(2 * GRID)
        self._filter.setVisible(filtered)
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter: {table}").format(table=name))
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(36 * GRID)
        self._filter.textChanged.connect(self._set_filter)
        row.addWidget(self._filter, 1)
        row.addWidget(self._count)
        row.addStretch(1)
        if export:
            button = Button(self.tr("Export"), "download")
            button.clicked.connect(lambda: self.export_asked.emit(self.text()))
            row.addWidget(button)

    # -- what a page uses

    def add_tool(self, button: QWidget) -> None:
        """Put a button at the right of the row with the filter, which a table has that is filtered or exported."""
        self._tools.addWidget(button)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; filter, order, selection and place stay."""
        current = self.current()
        wanted = None if current is None else self._key(current)
        place = self._view.verticalScrollBar().value()
        self._model.set_rows(rows)
        if wanted is not None:
            self.select(wanted)
        self._view.verticalScrollBar().setValue(place)
        self._show_state()

    def current(self) -> Any:
        """The row with the cursor, or None."""
        index = self._view.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    def select(self, key: Hashable) -> bool:
        """Put the cursor on the row named `key`; False if it is not shown."""
        for place, row in enumerate(self._model.shown_rows()):
            if self._key(row) == key:
                index = self._model.index(place, 0)
                both = (
                    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                )
                self._view.selectionModel().setCurrentIndex(index, both)
                return True
        return False

    def selected(self) -> list[Any]:
        """All selected rows, from top to bottom."""
        chosen = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        return [self._model.row(place) for place in chosen]

    def text(self) -> TableText:
        """What is shown, as text."""
        return TableText(tuple(c.title for c in self._model.columns), tuple(self._model.shown_cells()))

    def set_empty(self, title: str, hint: str = "") -> None:
        """Change what the empty table says."""
        self._empty_text = Empty(title, hint)
        self._show_state()

    @property
    def view(self) -> QTableView:
        return self._view

    @Slot()
    def copy(self) -> None:
        """Put the selected rows on the clipboard, a line each, tabs between the cells."""
        cells = self._model.shown_cells()
        chosen = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells[place]) for place in chosen))

    # -- inside

    @Slot(str)
    def _set_filter(self, text: str) -> None:
        current = self.current()
        self._model.set_filter(text)
        if current is not None:
            self.select(self._key(current))
        self._show_state()

    def _show_state(self) -> None:
        shown, total = self._model.rowCount(), self._model.total()
        if total and not shown:
            self._empty.set_text(self.tr("Nothing matches the filter"), self.tr("Shorten it to see more."))
        else:
            self._empty.set_text(self._empty_text.title, self._empty_text.hint)
        self._body.setCurrentWidget(self._view if shown else self._empty)
        some = self.tr("{shown} of {total}").format(shown=shown, total=total)
        self._count.setText(some if shown != total else f"{total}")

    @Slot()
    def _open(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.picked.emit(self._model.row(now.row()) if now.isValid() else None)


class _View(QTableView):
    """Leaves letters and digits alone: on the desk page they belong to the box."""

    copy_asked = Signal()
    open_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit()
        elif printable(event).strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
