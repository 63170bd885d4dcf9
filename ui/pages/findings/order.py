"""The order to rectify as it will stand on paper; saving and printing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot

from desktop import paper
from desktop.actor import Actor
from desktop.inspections.findings import FindingDetail
from desktop.problems import Problem
from desktop.progress import Progress
from ui import problem_wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.day.slip import SlipView
from ui.pages.findings.known import Labels


@dataclass(frozen=True)
class _Sheet:
    """A drawn order; saving keeps the very bytes that are shown."""

    number: str
    title: str
    drawn: paper.Drawn
    raster: paper.Raster


class OrderView(SlipView):
    """`told` carries a tone and a sentence; `path_wanted` the name of the file that somebody wants to save."""

    told = Signal(object, str)
    path_wanted = Signal(str)

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(
            QCoreApplication.translate("findings", "The finding"),
            QCoreApplication.translate("findings", "Order to rectify"),
        )
        self._desk, self._jobs, self._session = desk, jobs, session
        self._sheet: _Sheet | None = None
        self.save_asked.connect(self._ask_path)
        self.print_asked.connect(self._send)
        self.page_asked.connect(self._turn_to)

    def show_order(self, detail: FindingDetail, labels: Labels, pictures: tuple[bytes, ...]) -> None:
        """Draw the order of a finding off this thread, and show it."""
        actor = self._session()
        if actor is None:
            return
        self._sheet = None
        self.wait(self.tr("The order is being drawn…"))
        dpi = self.dpi()

        def draw(progress: Progress) -> _Sheet:
            words = _words(self._desk, actor, detail.line.finding, labels, pictures)
            from desktop.paper_inspections import draw_order

            drawn: paper.Drawn = self._desk.helper.run(draw_order, words, None, progress=progress)
            return _Sheet(words.number, words.letter.title, drawn, paper.page(drawn.pdf, 0, dpi))

        self._jobs.start(
            draw, self.tr("Drawing the order"), self._show_drawn, owner=self, failed=self._not_drawn
        )

    def save(self, path: Path) -> None:
        """Keep the order that is shown."""
        sheet = self._sheet
        if sheet is None:
            return

        def saved(_none: None) -> None:
            self.told.emit(Tone.GOOD, self.tr("Saved: {path}").format(path=path))

        self._jobs.start(
            lambda progress: _keep(path, sheet.drawn.pdf), self.tr("Saving the order"), saved, owner=self
        )

    # -- inside

    def _show_drawn(self, sheet: _Sheet) -> None:
        self._sheet = sheet
        self.show_page(sheet.raster, 0, sheet.drawn.pages, sheet.number)

    def _not_drawn(self, error: BaseException) -> None:
        self.wait(self.tr("The order could not be drawn. The finding is kept."))
        if isinstance(error, Problem):
            self.told.emit(Tone.CAUTION, problem_wording.sentence(error))

    @Slot(int)
    def _turn_to(self, number: int) -> None:
        sheet, dpi = self._sheet, self.dpi()
        if sheet is None:
            return

        def show(raster: paper.Raster) -> None:
            self.show_page(raster, number, sheet.drawn.pages, sheet.number)

        self._jobs.start(
            lambda progress: paper.page(sheet.drawn.pdf, number, dpi),
            self.tr("Drawing the order"),
            show,
            owner=self,
        )

    @Slot()
    def _ask_path(self) -> None:
        if self._sheet is not None:
            self.path_wanted.emit(f"{self._sheet.number}.pdf")

    @Slot()
    def _send(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        wanted, title = self._desk.settings.computer().printer, f"{sheet.title} {sheet.number}"

        def send(progress: Progress) -> str:
            from ui import printing

            printer = wanted or printing.printers().default
            printing.print_pages(sheet.drawn.pdf, printing.A4, printer, title, progress)
            return printer

        def sent(printer: str) -> None:
            self.told.emit(Tone.GOOD, self.tr("The order went to {printer}.").format(printer=printer))

        self._jobs.start(send, self.tr("Printing the order"), sent, owner=self)


def _words(desk: Any, actor: Actor, finding: bytes, labels: Labels, pictures: tuple[bytes, ...]) -> Any:
    from desktop.ledger import head_groups
    from ui.papers.order import order_paper

    at = desk.ledger.position()
    site = desk.settings.site()
    return order_paper(
        desk.findings.order(actor, finding),
        labels,
        site.number,
        desk.context.desk_number,
        (head_groups(at.head), at.seq),
        pictures,
    )


def _keep(path: Path, pdf: bytes) -> None:
    from desktop.home import write_whole
    from desktop.service import named_conditions

    with named_conditions():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, pdf)
