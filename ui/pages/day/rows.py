"""The rows behind a figure, to look at, to copy and to export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.reception import TodayRow
from desktop.reports import DayReport, Refusal
from ui import wording
from ui.pages.day.cut import Cut, is_later
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column


class _Behind(QWidget):
    """A table with what its rows have in common above it. `left` when somebody wants back to the figures (Esc)."""

    left = Signal()

    def __init__(
        self, columns: Sequence[Column], name: str, key: Callable[[Any], bytes], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        back = Button(self.tr("Figures"), "chevron-left", key="Alt+B")
        back.clicked.connect(self.left)
        self._title = PlainLabel("", bold=True, elide=True)
        nothing = Empty(self.tr("Nothing stands behind this figure"), icon="reports")
        self.table = Table(columns, name=name, empty=nothing, key=key, export=True)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def title(self) -> str:
        return self._title.accessibleName()

    def focus_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class RowsView(_Behind):
    """Visits, names masked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._report: DayReport | None = None
        super().__init__(self._columns(), self.tr("Visits"), lambda row: row.visit, parent)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Came"), lambda row: row.observed, wording.clock, width=9 * GRID),
            Column(self.tr("Left"), lambda row: row.left, _clock_or_nothing, width=9 * GRID),
            Column(self.tr("Name"), wording.visitor),
            Column(self.tr("Category"), lambda row: row.category, wording.category, width=18 * GRID),
            Column(self.tr("People"), lambda row: row.people, align="right", width=10 * GRID),
            Column(self.tr("Source"), lambda row: row.source, wording.source, width=17 * GRID),
            Column(self.tr("Desk staff"), lambda row: row.by, width=13 * GRID),
            Column(self.tr("State"), self._state, width=14 * GRID, ink=self._ink),
        )

    def show_rows(self, cut: Cut, rows: Sequence[TodayRow], report: DayReport) -> None:
        """Show these rows of a day."""
        self._report = report
        times = sum(row.people for row in rows)
        said = self.tr("{what}: {times} person-times in {entries} entries")
        self._title.setText(said.format(what=cut.title(), times=times, entries=len(rows)))
        self.table.set_rows(rows)

    def _state(self, row: TodayRow) -> str:
        if row.annulled:
            return self.tr("Taken back")
        if self._report is not None and is_later(row, self._report):
            return self.tr("After the close")
        return ""

    def _ink(self, row: TodayRow) -> str:
        return "caution" if row.annulled else "note"


class RefusalsView(_Behind):
    """Verdicts that let nobody in, names masked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = (
            Column(self.tr("Time"), lambda row: row.observed, wording.clock, width=9 * GRID),
            Column(self.tr("Name"), lambda row: row.name, _or_dash, width=16 * GRID),
            Column(self.tr("Card"), lambda row: row.card, _or_dash, width=18 * GRID),
            Column(self.tr("What was said"), lambda row: wording.reason(row.verdict, row.reason)),
            Column(self.tr("Desk staff"), lambda row: row.by, width=13 * GRID),
            Column(self.tr("After that"), self._after, width=14 * GRID),
        )
        super().__init__(columns, self.tr("Not let in at first"), lambda row: row.attempt, parent)

    def show_refusals(self, cut: Cut, rows: Sequence[Refusal]) -> None:
        """Show these verdicts of a day."""
        self._title.setText(self.tr("{what}: {times} times").format(what=cut.title(), times=len(rows)))
        self.table.set_rows(rows)

    def _after(self, row: Refusal) -> str:
        return self.tr("Let in") if row.let_in else ""


def _clock_or_nothing(ms: int | None) -> str:
    return "" if ms is None else wording.clock(ms)


def _or_dash(text: str) -> str:
    return text or "–"
