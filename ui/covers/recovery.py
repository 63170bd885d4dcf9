"""The recovery key, once, on its way to paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.home import write_whole
from desktop.problems import Problem
from desktop.progress import Progress
from ui.covers.cover import Cover, centred
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WIDE = 88 * GRID
_PER_ROW = 3
_MISREAD = str.maketrans("OIL", "011")


class RecoveryCover(Cover):
    """Shows the key large, prints or saves its sheet, and goes on (`kept`) when its last group was typed from paper."""

    kept = Signal()

    def __init__(self, desk: Any, jobs: Jobs, recovery_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._key = recovery_key
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        column.addWidget(PlainLabel(self.tr("The recovery key belongs on paper"), size="title"), 0, _CENTRE)
        why = PlainLabel(
            self.tr(
                "When this computer is lost or broken, a backup opens with this key only. It is shown now and "
                "never again. Print it, or write it down, and keep it in the safe."
            ),
            wrap=True,
        )
        why.setAlignment(_CENTRE)
        why.setFixedWidth(_WIDE)
        column.addLayout(centred(why))
        column.addWidget(self._build_key(), 0, _CENTRE)
        column.addLayout(self._build_buttons())
        self._said = PlainLabel("", ink="note", wrap=True)
        self._said.setAlignment(_CENTRE)
        self._said.setFixedWidth(_WIDE)
        self._said.hide()
        column.addLayout(centred(self._said))
        column.addWidget(self._build_proof(), 0, _CENTRE)
        column.addStretch(2)
        self.body.addWidget(Scroll(inside))

    def _build_key(self) -> Card:
        card = Card()
        grid = QGridLayout(card)
        grid.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 3 * GRID)
        grid.setHorizontalSpacing(5 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        for place, group in enumerate(self._key.split("-")):
            label = PlainLabel(group, size="display")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, place // _PER_ROW, place % _PER_ROW, _CENTRE)
        card.setAccessibleName(" ".join(self._key))
        return card

    def _build_buttons(self) -> QHBoxLayout:
        self._save = Button(self.tr("Save the sheet as PDF"), "save", key="Alt+S")
        self._save.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self._print = Button(self.tr("Print the sheet"), "printer", key="Alt+P")
        self._print.clicked.connect(self.print)
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addStretch(1)
        return row

    def _build_proof(self) -> QWidget:
        self._proof = Form(
            [Field("last", self.tr("Type the last group of four from the paper"), "digits", required=True)]
        )
        self._proof.setFixedWidth(48 * GRID)
        self._proof.submitted.connect(self.confirm)
        done = Button(self.tr("I have it on paper"), "check", kind="primary", key="Alt+D")
        done.clicked.connect(self.confirm)
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setSpacing(2 * GRID)
        column.addWidget(self._proof)
        column.addWidget(done, 0, _CENTRE)
        return foot

    def take_focus(self) -> None:
        self._proof.focus_first()

    def unsaved(self) -> bool:
        return True

    @Slot()
    def confirm(self) -> None:
        """Go on if what was typed is the last group; letters that look like digits count as the digits."""
        if not self._proof.check():
            return
        typed = self._proof.values()["last"].upper().translate(_MISREAD)
        if typed == self._key.rpartition("-")[2]:
            self.kept.emit()
            return
        self._proof.set_error("last", self.tr("This is not the last group. Compare it with the paper."))
        self._proof.focus_error()

    @Slot()
    def save(self) -> None:
        """Ask where the sheet goes, and draw it there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = str(Path(folder) / self.tr("recovery-key.pdf"))
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the recovery sheet"), name, "PDF (*.pdf)")
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
        said = self.tr("Saved: {path}. Print it, then delete the file.").format(path=path)
        self._work(lambda progress: self._write(path, progress), said)

    @Slot()
    def print(self) -> None:
        """Send the sheet to the printer of the settings, or to the system's default one."""
        self._work(self._send, self.tr("The sheet was sent to the printer."))

    def _work(self, task: Callable[[Progress], None], said: str) -> None:
        self._wait(True)
        self._jobs.start(
            task,
            self.tr("Drawing the recovery sheet"),
            lambda _: self._done(said),
            owner=self,
            failed=self._failed,
        )

    def _write(self, path: Path, progress: Progress) -> None:
        drawn = self._drawn(progress)
        try:
            write_whole(path, drawn, private=True)
        except OSError as refusal:
            raise Problem("file-failed", path=str(path)) from refusal

    def _send(self, progress: Progress) -> None:
        from ui import printing

        printer = self._desk.context.computer.printer or printing.printers().default
        printing.print_pages(self._drawn(progress), printing.A4, printer, "LotusDesk", progress)

    def _drawn(self, progress: Progress) -> bytes:
        from desktop import paper
        from ui import slips

        context = self._desk.context
        sheet = slips.recovery_sheet(
            context.site.name, context.site.number, context.desk_number, self._desk.clock.today(), self._key
        )
        drawn: paper.Drawn = self._desk.helper.run(paper.draw_recovery, sheet, progress=progress)
        return drawn.pdf

    def _wait(self, waiting: bool) -> None:
        for button in (self._save, self._print):
            button.setEnabled(not waiting)

    def _done(self, said: str) -> None:
        self._wait(False)
        self._say(said, "note")

    def _failed(self, error: BaseException) -> None:
        self._wait(False)
        if isinstance(error, Problem):
            from ui import problem_wording

            self._say(problem_wording.sentence(error), "stop")

    def _say(self, text: str, ink: str) -> None:
        self._said.set_ink(ink)
        self._said.setText(text)
        self._said.show()
