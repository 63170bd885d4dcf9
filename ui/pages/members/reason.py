"""Asking why, in the place where the button was pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.rules.names import FIELD_LIMIT
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

Wanted = Literal["no", "may", "must"]
"""Whether a reason is asked for, and whether it has to be given."""


class ReasonAsk(QWidget):
    """A question, a line for the reason, and what will be done. Hidden until `ask`; Enter does it, Esc does not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed = False
        self._then: Callable[[str], None] | None = None
        self._question = PlainLabel("", bold=True, wrap=True)
        self._line = QLineEdit()
        self._line.returnPressed.connect(self._do)
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self._verb = Button(self.tr("Go on"))
        self._verb.clicked.connect(self._do)
        leave = Button(self.tr("Cancel"), kind="quiet")
        leave.clicked.connect(self.close_question)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._verb)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        for widget in (self._question, self._line, self._fault):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.hide()

    def ask(self, question: str, verb: str, then: Callable[[str], None], reason: Wanted) -> None:
        """Ask; `then` gets the reason, "" where none was given."""
        needed = reason == "must"
        self._needed, self._then = needed, then
        self._question.setText(question)
        self._verb.setText(verb)
        self._line.clear()
        self._line.setPlaceholderText(
            self.tr("Reason") if needed else self.tr("Reason, if there is one to note")
        )
        self._line.setAccessibleName(f"{question} {self._line.placeholderText()}")
        self._say("")
        self._line.setVisible(reason != "no")
        self.show()
        (self._verb if reason == "no" else self._line).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def close_question(self) -> None:
        """Take the question away; nothing is done."""
        self._then = None
        self.hide()

    @Slot()
    def _do(self) -> None:
        reason, then = self._line.text().strip(), self._then
        if self._needed and not reason:
            self._say(self.tr("Please say why in a few words."))
        elif len(reason) > FIELD_LIMIT:
            self._say(
                self.tr("At most {limit} characters; these are {count}.").format(
                    limit=FIELD_LIMIT, count=len(reason)
                )
            )
        elif then is not None:
            self.close_question()
            then(reason)

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._line.setAccessibleDescription(fault)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
        else:
            super().keyPressEvent(event)
