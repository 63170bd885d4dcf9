"""A list with a form beside it: add, change, give up. What areas, equipment and posts have in common."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui import problem_wording
from ui.pages.members.reason import ReasonAsk, Wanted
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_FORM = 44 * GRID


class Register(QWidget):
    """`kept` carries the row that is changed (None for a new one) and the form's values; `given_up` a row and a reason."""

    kept = Signal(object, object)
    given_up = Signal(object, str)
    picked = Signal(object)
    export_asked = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        fields: Sequence[Field],
        *,
        name: str,
        new: str,
        empty: Empty,
        key: Callable[[Any], Hashable],
        values: Callable[[Any], Mapping[str, Any]],
        give_up: tuple[str, str] = ("", ""),
        why: Wanted = "must",
        title: Callable[[Any], str] | None = None,
        fresh: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values, self._new_title, self._give_up = values, new, give_up
        self._wanted = why
        self._named, self._fresh = title, dict(fresh or {})
        self._row: Any = None
        self._shown: Mapping[str, Any] = {}
        self.table = Table(columns, name=name, empty=empty, key=key, export=True)
        self.table.picked.connect(self._pick)
        self.table.export_asked.connect(self.export_asked)
        self.table.empty_acted.connect(self.begin)
        self.form = Form(fields)
        self.form.submitted.connect(self._keep)
        self._title = PlainLabel("", size="title", wrap=True)
        self._keep_button = Button(self.tr("Save"), "save", kind="primary", key="Alt+S")
        self._keep_button.clicked.connect(self._keep)
        self._new = Button(new, "plus", key="Alt+N")
        self._new.clicked.connect(self.begin)
        self._gone = Button(give_up[0], "x")
        self._gone.clicked.connect(self._ask_gone)
        self._why = ReasonAsk()
        self._beside = QVBoxLayout()
        self._beside.setSpacing(2 * GRID)
        self._build()
        self.begin()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._keep_button)
        buttons.addStretch(1)
        buttons.addWidget(self._gone)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._title)
        column.addWidget(self.form)
        column.addWidget(self._why)
        column.addLayout(buttons)
        column.addLayout(self._beside)
        column.addStretch(1)
        card = Card()
        card.setFixedWidth(_FORM)
        room = QVBoxLayout(card)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(Scroll(inside))
        self.table.add_tool(self._new)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addWidget(card)

    def add_below(self, widget: QWidget) -> None:
        """Something more about the row, under its form."""
        self._beside.addWidget(widget)

    def set_rows(self, rows: Sequence[Any]) -> None:
        self.table.set_rows(rows)

    @property
    def row(self) -> Any:
        """The row in the form; None while a new one is entered."""
        return self._row

    def dirty(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.form.values() != self._shown

    def show_row(self, row: Any) -> None:
        """Put a row into the form, as it was kept."""
        self._row = row
        values = self._values(row)
        self.form.set_values(values)
        self._shown = self.form.values()
        named = self._named(row) if self._named is not None else str(next(iter(values.values()), ""))
        self._title.setText(named)
        self._gone.setVisible(bool(self._give_up[0]))
        self._why.close_question()

    @Slot()
    def begin(self) -> None:
        """An empty form for a new row."""
        self._row = None
        self.table.view.clearSelection()
        self.form.clear()
        self.form.set_values(self._fresh)
        self._shown = self.form.values()
        self._title.setText(self._new_title)
        self._gone.hide()
        self._why.close_question()
        if self.isVisible():
            self.form.focus_first()
        self.picked.emit(None)

    def refuse(self, error: BaseException, fields: Mapping[str, str]) -> bool:
        """Show a problem under its field; False where it belongs to none. `fields` maps the service's names."""
        if not isinstance(error, Problem):
            return False
        field = fields.get(str(error.facts.get("field", ""))) or fields.get(error.code)
        if field is None:
            return False
        self.form.set_error(field, problem_wording.sentence(error))
        self.form.focus_error()
        return True

    @Slot(object)
    def _pick(self, row: Any) -> None:
        if row is not None:
            self.show_row(row)
            self.picked.emit(row)

    @Slot()
    def _keep(self) -> None:
        if self.form.check():
            self.kept.emit(self._row, self.form.values())

    @Slot()
    def _ask_gone(self) -> None:
        row = self._row
        if row is not None:
            self._why.ask(
                self._give_up[1],
                self._give_up[0],
                lambda reason: self.given_up.emit(row, reason),
                self._wanted,
            )
