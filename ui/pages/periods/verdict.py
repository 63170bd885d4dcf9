"""The paragraph of a period: what the figures say by themselves, and what the manager added."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.inspections.period_values import MonthReport, QuarterReport
from ui import wording
from ui.papers.proposal import own_words, proposal
from ui.theme import GRID
from ui.widgets.labels import Card, PlainLabel


class VerdictCard(Card):
    """Shows both, the manager's own apart with name and time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = PlainLabel("", wrap=True)
        self._own = PlainLabel("", wrap=True, bold=True)
        self._by = PlainLabel("", ink="soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        column.setSpacing(GRID)
        for part in (self._made, self._own, self._by):
            column.addWidget(part)

    def show_report(self, report: MonthReport | QuarterReport) -> None:
        """Show the paragraph of a period."""
        own = own_words(report)
        self._made.setText(proposal(report))
        self._own.setText(own)
        self._own.setVisible(bool(own))
        by = ""
        if own and report.remark is not None:
            by = self.tr("{name}, {time}").format(
                name=report.remark.by, time=wording.moment(report.remark.at)
            )
        self._by.setText(by)
        self._by.setVisible(bool(by))

    def text(self) -> str:
        """What is shown, for tests."""
        return "\n".join(part.text() for part in (self._made, self._own, self._by) if part.text())
