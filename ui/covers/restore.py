"""Bringing a palace back from a backup, with the key on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.home import Home
from desktop.problems import Problem
from desktop.progress import Progress
from ui.covers.cover import Cover
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WIDE = 68 * GRID


class RestoreCover(Cover):
    """Asks for a backup and the recovery key. `restored` when the store is back; `given_up` for the way back."""

    restored = Signal(int)
    given_up = Signal()

    def __init__(self, home: Home, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._jobs = jobs
        self._form = Form(
            [
                Field("file", self.tr("Backup file"), required=True, hint="lotusdesk-….backup"),
                Field(
                    "key",
                    self.tr("Recovery key, from the paper"),
                    "digits",
                    required=not home.keys_file.exists(),
                    help=self._key_help(home),
                ),
            ]
        )
        self._form.submitted.connect(self.restore)
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self._fault.hide()
        choose = Button(self.tr("Choose the file"), "file", key="Alt+F")
        choose.clicked.connect(self.choose)
        back = Button(self.tr("Back"), "chevron-left", kind="quiet", key="Alt+B")
        back.clicked.connect(self.given_up)
        self._go = Button(self.tr("Restore"), "check", kind="primary", key="Alt+R")
        self._go.clicked.connect(self.restore)
        card = Card()
        card.setFixedWidth(_WIDE)
        column = QVBoxLayout(card)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._form)
        column.addWidget(self._fault)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(back)
        row.addStretch(1)
        row.addWidget(choose)
        row.addWidget(self._go)
        column.addLayout(row)
        self.body.addStretch(1)
        self.body.addWidget(PlainLabel(self.tr("Restore a backup"), size="title"), 0, _CENTRE)
        self.body.addWidget(card, 0, _CENTRE)
        self.body.addStretch(2)
        jobs.ask(lambda: _newest(home), self._propose, owner=self)

    def _key_help(self, home: Home) -> str:
        if home.keys_file.exists():
            return self.tr("Only if the backup is another desk's: this computer still has its own keys.")
        return self.tr("Nine groups of four. Type it, or scan the square on the sheet.")

    def _propose(self, path: Path | None) -> None:
        if path is not None and not self._form.values()["file"]:
            self._form.set_values({"file": str(path)})

    def take_focus(self) -> None:
        self._form.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def choose(self) -> None:
        """Pick the backup in a dialog."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), "", self.tr("Backups") + " (*.backup)"
        )
        if name:
            self._form.set_values({"file": name})
            self._form.field("key").setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def restore(self) -> None:
        """Bring it back, or say what stands in the way. What is in the home already is never overwritten."""
        self._say("")
        if not self._form.check():
            return
        values = self._form.values()
        path, key = Path(values["file"]), values["key"] or None
        self._wait(True)
        self._jobs.start(
            lambda progress: self._bring_back(path, key, progress),
            self.tr("Restoring the backup"),
            self._done,
            owner=self,
            failed=self._refused,
        )

    def _bring_back(self, path: Path, key: str | None, progress: Progress) -> int:
        from desktop.backups import restore

        return restore(path, self._home, key)

    def _done(self, visits: int) -> None:
        self._wait(False)
        self.restored.emit(visits)

    def _refused(self, error: BaseException) -> None:
        self._wait(False)
        if not isinstance(error, Problem):
            return
        from ui import problem_wording

        said = problem_wording.sentence(error)
        match error:
            case Problem(code="recovery-key-wrong"):
                self._form.set_error("key", said)
            case Problem(code="backup-incomplete" | "backup-damaged" | "backup-foreign"):
                self._form.set_error("file", said)
            case _:
                self._say(said)
        self._form.focus_error()

    def _say(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _wait(self, waiting: bool) -> None:
        self._form.setEnabled(not waiting)
        self._go.setEnabled(not waiting)


def _newest(home: Home) -> Path | None:
    from desktop.backups import newest

    return newest([home.backups])
