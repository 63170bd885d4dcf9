"""Backups: the last one, making one here or elsewhere, proving the store, and how one comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.backups import Backup
from desktop.problems import Problem
from ui import wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.theme import GRID
from ui.verification import VerifyPanel
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel

_LATE_MS = 3 * 86_400_000


class CopiesSection(QWidget):
    """`told` carries a tone and a sentence."""

    told = Signal(object, str)

    def __init__(self, desk: Any, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._icon = IconView("info", role="soft", size=3 * GRID)
        self._last = PlainLabel("", bold=True, wrap=True)
        self._result = PlainLabel("", ink="soft", wrap=True)
        self._here = Button(self.tr("Back up now"), "save", kind="primary", key="Alt+U")
        self._here.clicked.connect(lambda: self.copy(None))
        self._elsewhere = Button(self.tr("To another folder…"), "usb", key="Alt+O")
        self._elsewhere.clicked.connect(self._choose)
        folder = Button(self.tr("Open the folder"), "file", kind="quiet")
        folder.clicked.connect(self._open_folder)
        self.verification = VerifyPanel(desk, jobs)
        self._build(folder)

    def _build(self, folder: Button) -> None:
        state = QHBoxLayout()
        state.setSpacing(GRID + GRID // 2)
        state.addWidget(self._icon)
        state.addWidget(self._last, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self._here, self._elsewhere, folder):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(state)
        column.addWidget(self._result)
        column.addLayout(row)
        where = self.tr(
            "Copies are kept in {path}: seven days, five weeks, twelve months. One is made after the close of a day "
            "and after every 200 visits, and counts only once it was opened and checked. This disk can break or be "
            "stolen: keep one on a USB stick too, away from this computer."
        )
        column.addWidget(PlainLabel(where.format(path=self._desk.home.backups), ink="soft", wrap=True))
        column.addSpacing(GRID)
        column.addWidget(PlainLabel(self.tr("Is everything as it was written?"), bold=True))
        column.addWidget(self.verification)
        column.addSpacing(GRID)
        column.addWidget(PlainLabel(self.tr("Bringing a copy back"), bold=True))
        back = self.tr(
            "A copy is two files, .backup and .backup.json; keep them together. On a new computer start LotusDesk, "
            "choose “Restore a backup” and type the key from the recovery sheet. On this computer close the program "
            "and type: lotusdesk restore FILE. The store that is here is set aside under another name and never "
            "overwritten. What was entered after the copy is not in it."
        )
        column.addWidget(PlainLabel(back, ink="soft", wrap=True))

    def refresh(self) -> None:
        self._jobs.ask(self._desk.backups.last, self._show_last, owner=self)

    def _show_last(self, last: int | None) -> None:
        if last is None:
            self._say("alert", "caution", self.tr("There is no copy yet"))
        elif wording.now() - last > _LATE_MS:
            said = self.tr("The last checked copy is of {time}: that is long ago")
            self._say("alert", "caution", said.format(time=wording.moment(last)))
        else:
            said = self.tr("Last checked copy: {time}")
            self._say("check-circle", "good", said.format(time=wording.moment(last)))

    def _say(self, icon: str, role: str, text: str) -> None:
        self._icon.set_icon(icon, role)
        self._last.setText(text)
        self._last.set_ink(role)

    @Slot()
    def _choose(self) -> None:
        title = self.tr("Folder for the copy")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.copy(Path(chosen))

    def copy(self, to: Path | None) -> None:
        """Make a checked copy, in the usual folder where `to` is None."""
        self._set_busy(True)
        self._result.setText(self.tr("The store is being copied and the copy checked…"))
        self._jobs.start(
            lambda progress: self._desk.backups.run(to, progress),
            self.tr("Making a backup"),
            self._copied,
            owner=self,
            failed=self._failed,
        )

    def _copied(self, made: Backup) -> None:
        self._set_busy(False)
        size = QLocale().formattedDataSize(made.size)
        said = self.tr("Copied and checked: {visits} visits, {members} members, {size}. {path}")
        number = QLocale().toString
        self._result.setText(
            said.format(visits=number(made.visits), members=number(made.members), size=size, path=made.path)
        )
        self.told.emit(Tone.GOOD, self.tr("A checked backup was made."))
        self._jobs.announce({"backups", "ledger"})

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        self._result.setText(self.tr("No copy was made. The store itself is as it was."))
        if isinstance(error, Problem):
            self._jobs.problem.emit(error)

    def _set_busy(self, busy: bool) -> None:
        for button in (self._here, self._elsewhere):
            button.setEnabled(not busy)

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.home.backups)))

    def state(self) -> str:
        """The words now shown, for tests."""
        return f"{self._last.text()}\n{self._result.text()}"
