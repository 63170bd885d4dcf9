"""The day page: choose a day, see its figures and the rows behind them, close it, take its slip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import paper
from desktop.actor import Actor
from desktop.desk import Desk
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.reception import Today
from desktop.reports import DayReport, Refusal
from desktop.rules.rights import Right
from ui import wording
from ui.export import ask_path, export_table
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.day.choice import Day, DayChoice
from ui.pages.day.cut import By, Cut, rows_of
from ui.pages.day.overview import Overview
from ui.pages.day.rows import RefusalsView, RowsView
from ui.pages.day.slip import SlipView
from ui.pages.page import Page
from ui.slips import day_slip
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import TableText


@dataclass(frozen=True)
class Slip:
    """A drawn slip, and what it was drawn from, so that a saved one is the same paper."""

    words: paper.DaySlip
    drawn: paper.Drawn
    raster: paper.Raster
    kept: Path | None


class DayPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"visits", "day", "settings"})

    def __init__(
        self, desk: Desk, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._day = 0
        self._report: DayReport | None = None
        self._cut: Cut | None = None
        self._slip: Slip | None = None
        self.choice = DayChoice()
        self.choice.chosen.connect(self.show_day)
        self._title = PlainLabel("", size="title", elide=True)
        self._state = PlainLabel("", ink="soft", elide=True)
        self._to_slip = Button(self.tr("Day slip"), "file", key="Alt+D")
        self._to_slip.clicked.connect(self._show_slip)
        self._close = Button(self.tr("Close the day"), "lock", kind="primary", key="Alt+C")
        self._close.clicked.connect(self._ask_close)
        self.overview = Overview()
        self.overview.opened.connect(self.open_rows)
        self.overview.confirm.left.connect(self._show_actions)
        self.rows = RowsView()
        self.refusals = RefusalsView()
        for behind in (self.rows, self.refusals):
            behind.left.connect(self._show_figures)
            behind.table.export_asked.connect(self._export)
        self.slip = SlipView()
        self.slip.left.connect(self._show_figures)
        self.slip.save_asked.connect(self._save_slip)
        self.slip.print_asked.connect(self._print_slip)
        self.slip.page_asked.connect(self._turn_to)
        self._stack = QStackedWidget()
        for view in (self.overview, self.rows, self.refusals, self.slip):
            self._stack.addWidget(view)
        self._stack.currentChanged.connect(self._show_actions)
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(words, 1)
        head.addWidget(self._to_slip)
        head.addWidget(self._close)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        right.addLayout(head)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.choice)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)

    # -- reading

    def refresh(self) -> None:
        actor = self.session()
        if actor is None:
            return
        self._day = self._day or self.desk.clock.today()
        self.jobs.ask(lambda: self.desk.reports.days(actor), self._set_days, owner=self)
        self._read()

    def _set_days(self, days: list[Day]) -> None:
        today = self.desk.clock.today()
        listed = days if any(number == today for number, _ in days) else [(today, False), *days]
        self.choice.set_days(sorted(listed, reverse=True))
        if self._report is None:
            self.choice.table.view.setFocus(Qt.FocusReason.OtherFocusReason)  # not the year of the date
        else:
            self.choice.set_state(self._report.day, self._report.close is not None)

    @Slot(int)
    def show_day(self, day: int) -> None:
        """Show the figures of a day YYYYMMDD."""
        self._day = day
        self._cut = self._slip = None
        self.overview.confirm.dismiss()
        self._stack.setCurrentWidget(self.overview)
        self._read()

    def _read(self) -> None:
        actor, day = self.session(), self._day
        if actor is not None:
            self.jobs.ask(lambda: self.desk.reports.day(actor, day), self._show_report, owner=self)
        self.choice.set_day(day)

    def _show_report(self, report: DayReport) -> None:
        if report.day != self._day:
            return
        self._report = report
        self._title.setText(wording.day(report.day))
        self._state.setText(self._state_of(report))
        self.overview.show_report(report)
        self.choice.set_state(report.day, report.close is not None)
        self._show_actions()
        if self._cut is not None:
            self._read_rows(self._cut)

    def _state_of(self, report: DayReport) -> str:
        if report.close is not None:
            said = self.tr("Closed {time}, {name}. Slip {slip}")
            close = report.close
            return said.format(time=wording.moment(close.closed), name=close.by, slip=close.slip)
        if report.day == self.desk.clock.today():
            return self.tr("Open, the figures are those of this moment")
        return self.tr("Not closed")

    @Slot()
    def _show_actions(self) -> None:
        actor, report = self.session(), self._report
        closes = actor is not None and actor.may(Right.CLOSE_DAY) and not self.overview.confirm.asking
        came = report is not None and report.close is None and report.day <= self.desk.clock.today()
        printing = self._stack.currentWidget() is self.slip
        self._close.setVisible(closes and came and not printing)

    # -- the rows behind a figure

    @Slot(object)
    def open_rows(self, cut: Cut) -> None:
        """Show the rows behind a figure."""
        self._cut = cut
        self._read_rows(cut)

    def _read_rows(self, cut: Cut) -> None:
        actor, day = self.session(), self._day
        if actor is None:
            return

        def show(today: Today) -> None:
            if self._report is not None and self._awaits(cut, day):
                rows = rows_of(cut, today.rows, self._report, self.desk.clock)
                self.rows.show_rows(cut, rows, self._report)
                self._open(self.rows)

        def show_refusals(rows: tuple[Refusal, ...]) -> None:
            if self._awaits(cut, day):
                self.refusals.show_refusals(cut, rows)
                self._open(self.refusals)

        if cut.by is By.REFUSED:
            self.jobs.ask(lambda: self.desk.reports.refused(actor, day, cut.code), show_refusals, owner=self)
        else:
            self.jobs.ask(lambda: self.desk.reception.today(actor, day), show, owner=self)

    def _awaits(self, cut: Cut, day: int) -> bool:
        """Whether an answer is still for what is open; somebody may have gone on meanwhile."""
        return self._cut == cut and self._day == day

    def _open(self, view: RowsView | RefusalsView) -> None:
        if self._stack.currentWidget() is not view:
            self._stack.setCurrentWidget(view)
            view.focus_table()

    @Slot()
    def _show_figures(self) -> None:
        self._cut = None
        self._stack.setCurrentWidget(self.overview)
        self.choice.table.view.setFocus()

    @Slot(object)
    def _export(self, table: TableText) -> None:
        visits = self.tr("visits")
        export_table(self, table, f"{self._slip_name()}-{visits}")

    def _slip_name(self) -> str:
        report = self._report
        if report is None:
            return str(self._day)
        return f"{report.site_number:04}-{report.desk:02}-{report.day}"

    # -- closing

    @Slot()
    def _ask_close(self) -> None:
        report = self._report
        if report is None or report.close is not None:
            return
        self._show_figures()
        effects = self.tr(
            "Its figures are fixed at {times} person-times and {people} people by name, and never change again. "
            "The log is sealed and signed, and a backup is made. Visitors who still come are let in and shown "
            "beside the figures. "
            "A closed day cannot be opened again."
        ).format(times=report.figures.person_times, people=report.figures.named_people)
        self.overview.confirm.ask(
            self.tr("Close {day}?").format(day=wording.day(report.day)),
            effects,
            self.tr("Close the day"),
            lambda: self._close_day(report.day),
        )
        self._show_actions()

    def _close_day(self, day: int) -> None:
        actor = self.session()
        if actor is None:
            return

        def closed(report: DayReport) -> None:
            self.tell(Tone.GOOD, self.tr("{day} is closed.").format(day=wording.day(report.day)))
            self._show_report(report)
            self.jobs.announce({"day", "visits", "ledger"})
            self._draw_slip(report, keep=True)

        def refused(error: BaseException) -> None:
            if isinstance(error, Problem):
                self.jobs.problem.emit(error)
            self.refresh()  # another desk may have closed it

        self.jobs.ask(lambda: self.desk.reports.close_day(actor, day), closed, owner=self, failed=refused)

    # -- the slip

    @Slot()
    def _show_slip(self) -> None:
        if self._report is not None:
            self._draw_slip(self._report, keep=False)

    def _draw_slip(self, report: DayReport, *, keep: bool) -> None:
        """Draw the slip off this thread. The first one of a closed day is kept among the papers."""
        actor = self.session()
        if actor is None:
            return
        self._cut = None
        self._stack.setCurrentWidget(self.slip)
        self.slip.wait(self.tr("The slip is being drawn…"))
        words, dpi = day_slip(report, actor.name), self.slip.dpi()
        out = self.desk.home.papers / f"{self._slip_name()}.pdf" if keep else None

        def draw(progress: Progress) -> Slip:
            drawn = self.desk.reports.write_slip(actor, words, out)
            return Slip(words, drawn, paper.page(drawn.pdf, 0, dpi), out)

        self.jobs.start(
            draw, self.tr("Drawing the day slip"), self._show_drawn, owner=self, failed=self._not_drawn
        )

    def _show_drawn(self, slip: Slip) -> None:
        self._slip = slip
        place = self.tr("Kept: {path}").format(path=slip.kept) if slip.kept else ""
        self.slip.show_page(slip.raster, 0, slip.drawn.pages, place)

    def _not_drawn(self, error: BaseException) -> None:
        self.slip.wait(self.tr("The slip could not be drawn. The day's figures are kept."))
        if isinstance(error, Problem):
            self.jobs.problem.emit(error)

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        slip, dpi = self._slip, self.slip.dpi()
        if slip is None:
            return

        def show(raster: paper.Raster) -> None:
            self.slip.show_page(raster, number, slip.drawn.pages, "")

        task = self.tr("Drawing the day slip")
        self.jobs.start(lambda progress: paper.page(slip.drawn.pdf, number, dpi), task, show, owner=self)

    @Slot()
    def _save_slip(self) -> None:
        actor, slip = self.session(), self._slip
        if actor is None or slip is None:
            return
        suggested = self.desk.home.papers / f"{self._slip_name()}.pdf"
        path = ask_path(self, suggested, self.tr("PDF (*.pdf)"))
        if path is None:
            return

        def saved(_drawn: paper.Drawn) -> None:
            self.tell(Tone.GOOD, self.tr("Saved: {path}").format(path=path))

        self.jobs.start(
            lambda progress: self.desk.reports.write_slip(actor, slip.words, path),
            self.tr("Saving the day slip"),
            saved,
            owner=self,
        )

    @Slot()
    def _print_slip(self) -> None:
        slip = self._slip
        if slip is None:
            return
        wanted, title = self.desk.settings.computer().printer, f"{slip.words.title} {slip.words.day}"

        def send(progress: Progress) -> str:
            from ui import printing

            printer = wanted or printing.printers().default
            printing.print_pages(slip.drawn.pdf, printing.A4, printer, title, progress)
            return printer

        def sent(printer: str) -> None:
            self.tell(Tone.GOOD, self.tr("The slip went to {printer}.").format(printer=printer))

        self.jobs.start(send, self.tr("Printing the day slip"), sent, owner=self)
