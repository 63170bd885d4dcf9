"""A period as it will stand on paper: drawn off this thread, looked at, saved, printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot

from desktop import paper
from desktop.actor import Actor
from desktop.inspections.period_values import MonthReport, QuarterReport
from desktop.problems import Problem
from desktop.progress import Progress
from ui import problem_wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.day.slip import SlipView


class PaperKind(StrEnum):
    SUMMARY = "summary"
    EVALUATION = "evaluation"
    NOTICE = "notice"


@dataclass(frozen=True)
class _Sheet:
    """A drawn paper; saving keeps the very bytes that are shown."""

    name: str
    title: str
    drawn: paper.Drawn
    raster: paper.Raster


class PaperView(SlipView):
    """`told` carries a tone and a sentence; `path_wanted` the name of the file that somebody wants to save."""

    told = Signal(object, str)
    path_wanted = Signal(str)

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(
            QCoreApplication.translate("periods", "Figures"), QCoreApplication.translate("periods", "Paper")
        )
        self._desk, self._jobs, self._session = desk, jobs, session
        self._sheet: _Sheet | None = None
        self._wanted: object = None
        self.save_asked.connect(self._ask_path)
        self.print_asked.connect(self._send)
        self.page_asked.connect(self._turn_to)

    @property
    def pages(self) -> int:
        """How many pages the paper has that is shown, 0 while there is none."""
        return 0 if self._sheet is None else self._sheet.drawn.pages

    def show_paper(self, report: MonthReport | QuarterReport, kind: PaperKind) -> None:
        """Draw a paper of this period, and show it."""
        actor = self._session()
        if actor is None:
            return
        wanted = self._wanted = object()
        self._sheet = None
        self.wait(self.tr("The paper is being drawn…"))
        dpi, desk = self.dpi(), self._desk

        def draw(progress: Progress) -> _Sheet:
            drawn, title = _drawn(desk, actor, report, kind, progress)
            return _Sheet(_name(report, kind), title, drawn, paper.page(drawn.pdf, 0, dpi))

        def show(sheet: _Sheet) -> None:
            if self._wanted is wanted:
                self._sheet = sheet
                self._show(sheet, sheet.raster, 0)
            self._jobs.announce({"ledger"})

        self._jobs.start(draw, self.tr("Drawing the paper"), show, owner=self, failed=self._not_drawn)

    def save(self, path: Path) -> None:
        """Keep the paper that is shown."""
        sheet = self._sheet
        if sheet is None:
            return

        def saved(_none: None) -> None:
            self.told.emit(Tone.GOOD, self.tr("Saved: {path}").format(path=path))

        self._jobs.start(
            lambda progress: _keep(path, sheet.drawn.pdf), self.tr("Saving the paper"), saved, owner=self
        )

    # -- inside

    def _show(self, sheet: _Sheet, raster: paper.Raster, number: int) -> None:
        place = self.tr("Page {page} of {pages}").format(page=number + 1, pages=sheet.drawn.pages)
        self.show_page(raster, number, sheet.drawn.pages, place)

    def _not_drawn(self, error: BaseException) -> None:
        self.wait(self.tr("The paper could not be drawn. The figures are kept."))
        if isinstance(error, Problem):
            self.told.emit(Tone.CAUTION, problem_wording.sentence(error))

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        sheet, dpi = self._sheet, self.dpi()
        if sheet is not None:
            self._jobs.start(
                lambda progress: paper.page(sheet.drawn.pdf, number, dpi),
                self.tr("Drawing the paper"),
                lambda raster: self._show(sheet, raster, number),
                owner=self,
            )

    @Slot()
    def _ask_path(self) -> None:
        if self._sheet is not None:
            self.path_wanted.emit(f"{self._sheet.name}.pdf")

    @Slot()
    def _send(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        wanted = self._desk.settings.computer().printer

        def send(progress: Progress) -> str:
            from ui import printing

            printer = wanted or printing.printers().default
            printing.print_pages(sheet.drawn.pdf, printing.A4, printer, sheet.title, progress)
            return printer

        def sent(printer: str) -> None:
            self.told.emit(Tone.GOOD, self.tr("The paper went to {printer}.").format(printer=printer))

        self._jobs.start(send, self.tr("Printing the paper"), sent, owner=self)


def _drawn(
    desk: Any, actor: Actor, report: MonthReport | QuarterReport, kind: PaperKind, progress: Progress
) -> tuple[paper.Drawn, str]:
    from ui.papers.month import month_paper
    from ui.papers.notice import notice_paper
    from ui.papers.quarter import quarter_paper

    words: Any
    if isinstance(report, QuarterReport):
        words, write = quarter_paper(report), desk.periods.write_quarter
    elif kind is PaperKind.NOTICE:
        words, write = notice_paper(report), desk.periods.write_notice
    else:
        words, write = month_paper(report, _pictures(desk, actor)), desk.periods.write_month
    title = f"{words.letter.title} {words.letter.period}"
    return write(actor, report.first, words, None, progress), title


def _pictures(desk: Any, actor: Actor) -> Callable[[bytes], bytes | None]:
    """Reads evidence for the paper; what is missing or was changed leaves its frame empty."""

    def read(digest: bytes) -> bytes | None:
        try:
            picture: bytes = desk.inspections.picture(actor, digest)
        except Problem:
            return None
        return picture

    return read


def _name(report: MonthReport | QuarterReport, kind: PaperKind) -> str:
    desk = f"{report.site_number:04}-{report.desk:02}"
    return f"{desk}-{report.first // 100}-{kind.value}"


def _keep(path: Path, pdf: bytes) -> None:
    from desktop.home import write_whole
    from desktop.service import named_conditions

    with named_conditions():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, pdf)
