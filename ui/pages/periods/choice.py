"""Choosing a month or a quarter, newest first, with how far each is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.period_values import PeriodShort
from desktop.rules.inspections.vocabulary import PeriodKind, PeriodState
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.pages.findings.tab import Tab
from ui.theme import GRID
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_WIDTH = 35 * GRID


class PeriodChoice(QWidget):
    """`chosen` carries the kind and the first day of a period that somebody picked; `set_period` moves without a signal."""

    chosen = Signal(object, int)
    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._kind = PeriodKind.MONTH
        self._first = self._today = 0
        self._listed: dict[PeriodKind, tuple[PeriodShort, ...]] = {}
        self._quiet = False
        self._group = QButtonGroup(self)
        self.tabs = {
            PeriodKind.MONTH: Tab(self.tr("Months"), "calendar", "Alt+M"),
            PeriodKind.QUARTER: Tab(self.tr("Quarters"), "reports", "Alt+Q"),
        }
        self.table = Table(
            (
                Column(
                    self.tr("Period"), lambda each: each.first, lambda first: words.period(self._kind, first)
                ),
                Column(
                    self.tr("State"),
                    self._state,
                    width=15 * GRID,
                    ink=lambda each: "soft" if each.state is PeriodState.SEALED else "note",
                ),
            ),
            name=self.tr("Months and quarters"),
            empty=Empty(self.tr("Nothing yet"), icon="calendar"),
            key=lambda each: (each.kind, each.first),
            filtered=False,
        )
        self.table.picked.connect(self._picked)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for kind, tab in self.tabs.items():
            tab.clicked.connect(lambda _=False, kind=kind: self.kind_chosen.emit(kind))
            self._group.addButton(tab)
            row.addWidget(tab, 1)
        self.tabs[self._kind].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def set_listed(self, kind: PeriodKind, listed: Sequence[PeriodShort], today: int) -> None:
        """The periods of a kind, newest first; those that ended before `today` (YYYYMMDD) can be reviewed."""
        self._today = today
        self._listed[kind] = tuple(listed)
        if kind is self._kind:
            self._quietly()

    def set_period(self, kind: PeriodKind, first: int) -> None:
        """Mark the period that is shown."""
        self._kind, self._first = kind, first
        self.tabs[kind].setChecked(True)
        self._quietly()

    def listed(self) -> tuple[PeriodShort, ...]:
        """What is listed now."""
        return self._listed.get(self._kind, ())

    def focus_list(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _state(self, each: PeriodShort) -> str:
        if each.state is PeriodState.OPEN and each.last < self._today:
            return self.tr("To review")
        return inspections.period_state(each.state.value)

    def _quietly(self) -> None:
        self._quiet = True
        self.table.set_rows(self.listed())
        if not self.table.select((self._kind, self._first)):
            self.table.view.clearSelection()
        self._quiet = False

    @Slot(object)
    def _picked(self, each: PeriodShort | None) -> None:
        if not self._quiet and each is not None and (each.kind, each.first) != (self._kind, self._first):
            self.chosen.emit(each.kind, each.first)
