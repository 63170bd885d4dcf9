"""The rows behind a figure, to look at, to copy and to export."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.reception import TodayRow
from desktop.reports import DayReport
from ui import wording
from ui.pages.day.cut import Cut, is_later
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column


class RowsView(QWidget):
    """Visits in a table, names masked. `left` when somebody wants back to the figures (Esc)."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: DayReport | None = None
        self._back = Button(self.tr("Figures"), "chevron-left", key="Alt+B")
        self._back.clicked.connect(self.left)
        self._title = PlainLabel("", bold=True, elide=True)
        self.table = Table(
            self._columns(),
            name=self.tr("Visits"),
            empty=Empty(self.tr("No visits behind this figure"), icon="reports"),
            key=lambda row: row.visit,
            export=True,
        )
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.table, 1)

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

    def title(self) -> str:
        return self._title.accessibleName()

    def focus_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _state(self, row: TodayRow) -> str:
        if row.annulled:
            return self.tr("Taken back")
        if self._report is not None and is_later(row, self._report):
            return self.tr("After the close")
        return ""

    def _ink(self, row: TodayRow) -> str:
        return "caution" if row.annulled else "note"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _clock_or_nothing(ms: int | None) -> str:
    return "" if ms is None else wording.clock(ms)
