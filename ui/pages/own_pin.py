"""Choosing a PIN: one's own here, somebody else's first one on the page of the staff."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.problems import Problem
from ui import problem_wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import DigitsLine, Field
from ui.widgets.form import Form

_WIDTH = 24 * GRID


class PinLine(DigitsLine):
    """Digits that nobody can read over a shoulder."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaximumWidth(_WIDTH)


def pin_field(key: str, label: str, help: str = "") -> Field:
    """A field for a PIN."""
    return Field(key, label, "digits", required=True, help=help, editor=PinLine)


class OwnPin(QWidget):
    """Changes the PIN of whoever is signed in. `told` carries a tone and a sentence when it was done."""

    told = Signal(object, str)

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._form = Form(
            [
                pin_field("old", self.tr("Present PIN")),
                pin_field(
                    "new", self.tr("New PIN"), self.tr("Six digits, no birthday, no row such as 123456.")
                ),
                pin_field("again", self.tr("New PIN once more")),
            ]
        )
        self._form.submitted.connect(self.change)
        self._change = Button(self.tr("Change my PIN"), "key")
        self._change.clicked.connect(self.change)
        row = QHBoxLayout()
        row.addWidget(self._change)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._form)
        column.addLayout(row)

    def clear(self) -> None:
        """Forget what was typed."""
        self._form.clear()

    @Slot()
    def change(self) -> None:
        """Change it, or say under the field why not."""
        actor, values = self._session(), self._form.values()
        if actor is None or not self._change.isEnabled() or not self._form.check():
            return
        if values["new"] != values["again"]:
            self._form.set_error("again", self.tr("The two are not alike. Please type it once more."))
            self._form.focus_error()
            return
        self._change.setEnabled(False)
        self._jobs.ask(
            lambda: self._desk.people.change_own_pin(actor, values["old"], values["new"]),
            self._changed,
            owner=self,
            failed=self._failed,
        )

    def _changed(self, _answer: None) -> None:
        self._change.setEnabled(True)
        self._form.clear()
        self.told.emit(Tone.GOOD, self.tr("Your PIN was changed. Use the new one from now on."))

    def _failed(self, error: BaseException) -> None:
        self._change.setEnabled(True)
        if not isinstance(error, Problem):
            return
        if error.code == "pin-refused":
            self._form.set_error("new", problem_wording.fault("pin", str(error.facts["fault"])))
        elif error.code == "pin-wrong":
            self._form.set_error("old", self.tr("That is not your present PIN."))
        elif error.code == "pin-wait":
            said = self.tr("Too many wrong PINs. Please wait {seconds} seconds.")
            self._form.set_error("old", said.format(seconds=error.facts["seconds"]))
        else:
            self._jobs.problem.emit(error)
        self._form.focus_error()
