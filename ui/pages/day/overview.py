"""A day's figures at a glance; each one opens the rows behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.reports import DayReport
from desktop.rules.counting import DayFigures
from desktop.rules.vocabulary import Category, Source
from ui import wording
from ui.looks import Tone
from ui.pages.day.cut import By, Cut
from ui.slips import hours, in_order
from ui.theme import GRID
from ui.widgets.confirm import ConfirmStrip
from ui.widgets.empty import EmptyState
from ui.widgets.figures import FigureButton, OpenBars, Parts
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll import Scroll


class Overview(QWidget):
    """Shows one `DayReport`. `opened` carries the `Cut` of a figure somebody pressed."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confirm = ConfirmStrip()
        self._later = NoticeBar()
        self._figures = {
            By.ALL: FigureButton(self.tr("Person-times")),
            By.NAMED: FigureButton(self.tr("People by name")),
            By.UNNAMED: FigureButton(self.tr("Person-times unnamed")),
            By.UNDONE: FigureButton(self.tr("Entries taken back")),
        }
        for by, button in self._figures.items():
            button.clicked.connect(lambda _checked=False, by=by: self.opened.emit(Cut(by)))
        self._bars = OpenBars(self.tr("Person-times by the hour of arrival"))
        self._bars.opened.connect(lambda hour: self.opened.emit(Cut(By.HOUR, hour)))
        self._nobody = EmptyState(
            "calendar",
            self.tr("Nobody has come on this day"),
            self.tr("Visits are signed in on the desk page."),
        )
        self._categories = Parts(self.tr("By category"), self.tr("Nobody"))
        self._categories.opened.connect(lambda code: self.opened.emit(Cut(By.CATEGORY, code)))
        self._sources = Parts(self.tr("By source"), self.tr("Nobody"))
        self._sources.opened.connect(lambda code: self.opened.emit(Cut(By.SOURCE, code)))
        self._refused = Parts(self.tr("Not let in at first"), self.tr("Never"))
        self._refused.opened.connect(lambda code: self.opened.emit(Cut(By.REFUSED, code)))
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.confirm)
        column.addWidget(self._later)
        large = QHBoxLayout()
        large.setSpacing(2 * GRID)
        for button in self._figures.values():
            large.addWidget(button, 1)
        column.addLayout(large)
        column.addWidget(self._chart_card(), 1)
        lists = QHBoxLayout()
        lists.setSpacing(2 * GRID)
        for parts in (self._categories, self._sources, self._refused):
            lists.addWidget(parts, 1)
        column.addLayout(lists)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inside))

    def _chart_card(self) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(PlainLabel(self.tr("Person-times by the hour of arrival"), bold=True))
        column.addWidget(self._bars, 1)
        column.addWidget(self._nobody, 1)
        return card

    def show_report(self, report: DayReport) -> None:
        """Show a day: the figures of its close where it is closed, and beside them what came later."""
        figures = report.figures if report.close is None else report.close.figures
        self._show_figures(figures)
        self._refused.set_parts(
            [(code, wording.verdict(code), n) for code, n in sorted(report.refused.items())]
        )
        self._show_later(report)

    def _show_figures(self, figures: DayFigures) -> None:
        self._figures[By.ALL].set_value(figures.person_times)
        self._figures[By.NAMED].set_value(figures.named_people)
        self._figures[By.UNNAMED].set_value(figures.unnamed)
        self._figures[By.UNDONE].set_value(figures.annulled)
        self._bars.set_bars(hours(figures.by_hour))
        self._bars.setVisible(bool(figures.by_hour))
        self._nobody.setVisible(not figures.by_hour)
        categories = in_order(figures.by_category, Category)
        self._categories.set_parts([(code, wording.category(code), n) for code, n in categories])
        sources = in_order(figures.by_source, Source)
        self._sources.set_parts([(code, wording.source(code), n) for code, n in sources])

    def _show_later(self, report: DayReport) -> None:
        if report.close is None or report.figures == report.close.figures:
            self._later.dismiss()
            return
        said = self.tr(
            "After the close: {later} person-times, {now} in all. The figures below are those of the close."
        )
        self._later.show_notice(
            Tone.NOTE,
            said.format(later=f"{report.later:+}", now=report.figures.person_times),
            action=self.tr("Show them"),
            act=lambda: self.opened.emit(Cut(By.LATER)),
        )

    def figure(self, by: By) -> FigureButton:
        """One of the four large figures."""
        return self._figures[by]

    @property
    def bars(self) -> OpenBars:
        return self._bars

    @property
    def parts(self) -> tuple[Parts, Parts, Parts]:
        """The lists by category, by source, and of verdicts that let nobody in."""
        return self._categories, self._sources, self._refused

    def later_text(self) -> str:
        """What is said of rows after the close, "" where there are none."""
        return self._later.text()
