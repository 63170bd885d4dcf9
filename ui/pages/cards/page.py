"""A print run: whose cards, on what paper, how it will look, and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import paper
from desktop.actor import Actor
from desktop.cards import PrintRun
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules.rights import Right
from ui import export, links, printing, problem_wording, slips, wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.cards.chosen import Chosen
from ui.pages.cards.sheet import PaperChoice
from ui.pages.page import Page
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.preview import PdfPreview

_LOOK_AFTER_MS = 150
_LEFT, _MIDDLE = 44 * GRID, 31 * GRID
_COARSEST, _FINEST = 48, 300


@dataclass(frozen=True)
class _View:
    """One page of the run, to be looked at."""

    raster: paper.Raster
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Drawn:
    """A finished run with what it was drawn for."""

    run: PrintRun
    on: printing.Paper
    start: int

    def next_slot(self) -> int:
        """Where the next run may begin on the sheet that this one began or went on with."""
        return (self.start - 1 + len(self.run.codes)) % paper.SLOTS + 1 if self.on == printing.A4 else 1


class CardsPage(Page):
    """Asked for with `links.members`, it takes these; with any other text, it searches for whom to add."""

    topics: ClassVar[frozenset[str]] = frozenset({"members", "cards"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, title=self.tr("Print cards"), parent=parent)
        self._ticket = 0
        self._at = 0
        self._next_slot = 1
        self._busy = False
        self._drawn: _Drawn | None = None
        self._save_first = Button(self.tr("Save as PDF"), "download", kind="primary", key="Alt+S")
        self._save = Button(self.tr("Save as PDF"), "download", key="Alt+S")
        self._print = Button(self.tr("Print"), "printer", kind="primary", key="Alt+P")
        self.set_actions(self._save, self._save_first, self._print)
        self._chosen = Chosen(desk, jobs, session)
        self._chosen.setFixedWidth(_LEFT)
        self._paper = PaperChoice()
        self._paper.setFixedWidth(_MIDDLE)
        self._preview = PdfPreview(self.tr("Preview of the cards"))
        self._before = Button("", "chevron-left", kind="quiet", name=self.tr("Page before"))
        self._after = Button("", "chevron-right", kind="quiet", name=self.tr("Next page"))
        self._page_number = PlainLabel("", ink="soft")
        self._missing = PlainLabel("", ink="caution", wrap=True)
        self._result = _Result()
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LOOK_AFTER_MS)
        self._later.timeout.connect(self.look_now)
        self._connect()
        self._show_actions()

    def _build(self) -> None:
        turn = QHBoxLayout()
        turn.addStretch(1)
        for widget in (self._before, self._page_number, self._after):
            turn.addWidget(widget)
        turn.addStretch(1)
        frame = Card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self._result)
        inside.addWidget(self._preview, 1)
        inside.addWidget(self._missing)
        inside.addLayout(turn)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._chosen)
        row.addWidget(self._paper)
        row.addWidget(frame, 1)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        for save in (self._save, self._save_first):
            save.clicked.connect(self._ask_file)
        self._print.clicked.connect(self.print_now)
        self._chosen.changed.connect(self._people_changed)
        self._chosen.told.connect(self.tell)
        self._paper.changed.connect(self._paper_changed)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._result.hand_over.clicked.connect(self._hand_over)
        self._result.again.clicked.connect(self._send)

    # -- what others ask of the page

    def refresh(self) -> None:
        self._show_actions()
        self._look_later()

    def receive(self, text: str) -> None:
        link = links.read(text)
        if link.kind == "members":
            self.choose(link.members)
        else:
            self._chosen.focus_search()

    def choose(self, members: Sequence[bytes]) -> None:
        """Take these members, ready to print with the next key."""
        self._chosen.choose(members)
        self._primary().setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.jobs.prepare(lambda _progress: printing.printers(), self._with_printers, owner=self)

    # -- what is shown

    def _with_printers(self, found: printing.Printers) -> None:
        focused = self._save_first.hasFocus()
        self._paper.set_printers(found, self.desk.settings.computer().printer)
        self._show_actions()
        if focused:
            self._primary().setFocus(Qt.FocusReason.OtherFocusReason)

    def _primary(self) -> Button:
        return self._print if self._paper.printer() else self._save_first

    def _show_actions(self) -> None:
        """Without a printer the PDF is the way; with one it is the other way."""
        actor = self.session()
        may = actor is not None and actor.may(Right.ISSUE_CARD)
        printer = bool(self._paper.printer())
        self._save.setVisible(may and printer)
        self._print.setVisible(may and printer)
        self._save_first.setVisible(may and not printer)
        ready = not self._busy and bool(self._chosen.members())
        for button in (self._save, self._save_first, self._print):
            button.setEnabled(ready)

    @Slot()
    def _people_changed(self) -> None:
        self._at = 0
        self._result.hide()
        self._paper.set_count(len(self._chosen.members()))
        if self._next_slot != 1:
            self._paper.set_start(self._next_slot)
            self._next_slot = 1
        self._show_actions()
        self._look_later()

    @Slot()
    def _paper_changed(self) -> None:
        self._at = 0
        self._look_later()

    def _turn(self, step: int) -> None:
        self._at += step
        self.look_now()

    def _look_later(self) -> None:
        self._later.start()

    @Slot()
    def look_now(self) -> None:
        """Have the page that is open drawn, as it would be printed."""
        self._later.stop()
        self._ticket += 1
        members, actor = self._chosen.members(), self.session()
        pages = self._paper.pages(len(members))
        self._at = max(0, min(self._at, pages - 1))
        self._show_turn(pages)
        if actor is None or not members:
            self._missing.hide()
            self._preview.show_message(self.tr("Choose members to see their cards here."))
            return
        first, last, start = self._paper.page(self._at, len(members))
        ticket, layout, words = self._ticket, self._paper.layout_code(), slips.card_words()
        dpi = self._dpi()

        def draw(progress: Progress) -> _View:
            run = self.desk.cards.preview(actor, members[first:last], layout, words, start, progress)
            missing = dict.fromkeys(char for chars in run.unprintable.values() for char in chars)
            return _View(paper.page(run.pdf, 0, dpi), tuple(missing))

        self.jobs.prepare(
            draw,
            lambda view: self._show_view(ticket, view),
            owner=self,
            failed=lambda error: self._no_view(ticket, error),
        )

    def _dpi(self) -> int:
        on, pixels = self._paper.paper(), self._preview.wanted_pixels()
        fitting = min(pixels.width() * 25.4 / on.width, pixels.height() * 25.4 / on.height)
        return max(_COARSEST, min(_FINEST, round(fitting)))

    def _show_turn(self, pages: int) -> None:
        several = pages > 1
        for widget in (self._before, self._after, self._page_number):
            widget.setVisible(several)
        self._before.setEnabled(self._at > 0)
        self._after.setEnabled(self._at < pages - 1)
        self._page_number.setText(self.tr("Page {page} of {pages}").format(page=self._at + 1, pages=pages))

    def _show_view(self, ticket: int, view: _View) -> None:
        if ticket != self._ticket:
            return
        drawn = view.raster
        self._preview.show_raster(drawn.width, drawn.height, drawn.stride, drawn.pixels)
        self._missing.setVisible(bool(view.missing))
        self._missing.setText(
            self.tr("No font here can print {characters}; 〓 stands in its place.").format(
                characters=" ".join(view.missing)
            )
        )

    def _no_view(self, ticket: int, error: BaseException) -> None:
        if ticket == self._ticket and isinstance(error, Problem):
            self._preview.show_message(problem_wording.sentence(error))

    # -- the run

    @Slot()
    def _ask_file(self) -> None:
        number = len(self._chosen.members())
        name = f"cards-{self.desk.clock.today()}-{number}.pdf"
        path = export.ask_path(self, self.desk.home.papers / name, "PDF (*.pdf)")
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Make the run and keep it as a PDF."""
        said = self.tr("{count} cards are in {path}.")
        self._start(path, lambda drawn: self._done(drawn, said.format(count=len(drawn.run.codes), path=path)))

    @Slot()
    def print_now(self) -> None:
        """Make the run and send it to the printer."""
        self._start(None, self._send_drawn)

    def _start(self, out: Path | None, then: Callable[[_Drawn], None]) -> None:
        actor, members = self.session(), self._chosen.members()
        if actor is None or self._busy or not members:
            return
        self._set_busy(True)
        layout, start, words = self._paper.layout_code(), self._paper.start(), slips.card_words()
        on = self._paper.paper()

        def work(progress: Progress) -> _Drawn:
            run = self.desk.cards.print_run(actor, members, layout, words, start, out, progress)
            return _Drawn(run, on, start)

        title = self.tr("Drawing {count} cards").format(count=len(members))
        self.jobs.start(work, title, then, owner=self, failed=self._failed)

    def _send_drawn(self, drawn: _Drawn) -> None:
        self._drawn = drawn
        self._busy = False
        self._send()

    @Slot()
    def _send(self) -> None:
        """Hand the finished run to the printer; also again, after it failed."""
        drawn, printer = self._drawn, self._paper.printer()
        if drawn is None or self._busy:
            return
        self._set_busy(True)
        facts = {"count": len(drawn.run.codes), "printer": printer}
        title = self.tr("Printing {count} cards on {printer}").format(**facts)
        said = self.tr("{count} cards were sent to {printer}.").format(**facts)
        name = slips.card_words().title

        def work(progress: Progress) -> None:
            printing.print_pages(drawn.run.pdf, drawn.on, printer, name, progress)
            self.desk.cards.printed(drawn.run.ticket)

        self.jobs.start(
            work,
            title,
            lambda _done: self._sent(drawn, printer, said),
            owner=self,
            failed=self._failed,
        )

    def _sent(self, drawn: _Drawn, printer: str, said: str) -> None:
        if self.desk.settings.computer().printer != printer:
            self.jobs.ask(lambda: self.desk.settings.change_computer(printer=printer), owner=self)
        self._done(drawn, said)

    def _done(self, drawn: _Drawn, said: str) -> None:
        self._set_busy(False)
        self._drawn, self._next_slot = drawn, drawn.next_slot()
        missing = dict.fromkeys(char for chars in drawn.run.unprintable.values() for char in chars)
        if missing:
            stands = self.tr("〓 stands for {characters}.").format(characters=" ".join(missing))
            said = wording.running_on([said, stands])
        actor = self.session()
        may = actor is not None and actor.may(Right.HAND_OVER_CARD)
        self._result.show_result(Tone.GOOD, said, hand_over=len(drawn.run.cards) if may else 0)
        self._result.focus_action()
        self.jobs.announce({"cards"})

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if isinstance(error, Cancelled):
            self.tell(Tone.NOTE, self.tr("Stopped. Nothing went to the printer or into a file."))
        if not isinstance(error, Problem):
            return
        printer = error.facts.get("printer", "")
        if error.code == "printer-missing":
            said = self.tr(
                "The printer {printer} is not there any more. The cards are drawn. "
                "Check it and try again, or save them as PDF."
            ).format(printer=printer)
        elif error.code == "printer-failed":
            said = self.tr(
                "The printer {printer} did not take the cards. They are drawn. "
                "Check it and try again, or save them as PDF."
            ).format(printer=printer)
        else:
            self.jobs.problem.emit(error)
            return
        self._result.show_result(Tone.CAUTION, said, again=True)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_actions()

    @Slot()
    def _hand_over(self) -> None:
        actor, drawn = self.session(), self._drawn
        if actor is None or drawn is None:
            return

        def work() -> int:
            return len([self.desk.cards.hand_over(actor, card) for card in drawn.run.cards])

        def done(count: int) -> None:
            self._result.show_result(
                Tone.GOOD, self.tr("{count} cards were handed over.").format(count=count)
            )
            self.jobs.announce({"cards"})

        self.jobs.ask(work, done, owner=self)


class _Result(QWidget):
    """What became of the run, and what comes next."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconView("check-circle", role="good")
        self._text = PlainLabel("", wrap=True)
        self.hand_over = Button(self.tr("Handed over"), "check")
        self.again = Button(self.tr("Try again"), "refresh")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self.hand_over)
        row.addWidget(self.again)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def show_result(self, tone: Tone, text: str, *, hand_over: int = 0, again: bool = False) -> None:
        """Say what became of the run. `hand_over` cards may be given out now; `again` offers another try."""
        self._icon.set_icon("check-circle" if tone is Tone.GOOD else "alert", tone.value)
        self._text.setText(text)
        one = self.tr("Handed over") if hand_over == 1 else self.tr("All handed over")
        self.hand_over.setText(one)
        self.hand_over.setVisible(hand_over > 0)
        self.again.setVisible(again)
        self.setAccessibleName(text)
        self.show()

    def focus_action(self) -> None:
        if self.hand_over.isVisibleTo(self):
            self.hand_over.setFocus(Qt.FocusReason.OtherFocusReason)
