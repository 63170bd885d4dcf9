"""One form at a time in the page: a correction, an appeal, an answer, a decision, the weights of the scheme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui import problem_wording
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.pinpad import PinPad
from ui.widgets.scroll import Scroll


@dataclass(frozen=True)
class Question:
    """What is asked. With `people` somebody among them signs by PIN, else `verb` is pressed.

    `take` is given the values, who signs and the PIN (b"" and "" without). `check` answers what is wrong, by field.
    `unneeded` are the fields to hide for given values.
    """

    title: str
    about: str
    fields: tuple[Field, ...]
    verb: str
    take: Callable[[Mapping[str, Any], bytes, str], None]
    values: Mapping[str, Any] = field(default_factory=dict)
    people: tuple[tuple[bytes, str], ...] = ()
    pin_title: str = ""
    check: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None
    unneeded: Callable[[Mapping[str, Any]], frozenset[str]] | None = None


class AskView(QWidget):
    """`left` when somebody does not want to (Esc)."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.form: Form | None = None
        self.go = Button(kind="primary")
        self._title = PlainLabel("", size="title", wrap=True)
        self._about = PlainLabel("", ink="soft", wrap=True)
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self._who = QComboBox()
        self._who.setAccessibleName(self.tr("Who signs"))
        self._who.currentIndexChanged.connect(self._asked)
        self.pad = PinPad()
        self.pad.entered.connect(self._entered)
        self.pad.given_up.connect(self.left)
        self._pad_title = PlainLabel("", bold=True, wrap=True)
        self._pad_card = Card()
        self._inside = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._build()

    def _build(self) -> None:
        back = Button(self.tr("Not now"), kind="quiet")
        back.clicked.connect(self.left)
        self._buttons.setSpacing(GRID)
        self._buttons.addWidget(self.go)
        self._buttons.addWidget(back)
        self._buttons.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._inside)
        column.addWidget(self._fault)
        column.addLayout(self._buttons)
        column.addStretch(1)
        pad = QVBoxLayout(self._pad_card)
        pad.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        pad.setSpacing(GRID + GRID // 2)
        for part in (self._pad_title, self._who, self.pad):
            pad.addWidget(part)
        pad.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addWidget(Scroll(inside), 1)
        row.addWidget(self._pad_card)

    def ask(self, question: Question) -> None:
        """Show an empty form, or one with `values`."""
        self._question = question
        old = self.form
        if old is not None:
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.form = Form(question.fields)
        self.form.set_values(question.values)
        self.form.edited.connect(self._arrange)
        self._inside.addWidget(self.form)
        self.form.show()  # the layout would do so only later
        self._title.setText(question.title)
        self._about.setText(question.about)
        self._about.setVisible(bool(question.about))
        self._say("")
        fresh = Button(question.verb, kind="primary", key="Alt+S")
        fresh.clicked.connect(self._do)
        self._buttons.replaceWidget(self.go, fresh)
        self.go.hide()
        self.go.deleteLater()
        self.go = fresh
        signing = bool(question.people)
        fresh.setVisible(not signing)
        self._pad_card.setVisible(signing)
        if signing:
            self._pad_title.setText(question.pin_title)
            self._offer(question.people)
        self._arrange()
        self.form.focus_first()

    def has_text(self) -> bool:
        """Whether something was entered that would be lost."""
        question, form = self._question, self.form
        if question is None or form is None or not self.isVisible():
            return False
        values = form.values()
        return any(
            isinstance(value, str) and value and value != question.values.get(key, "")
            for key, value in values.items()
        )

    def went_wrong(self, error: BaseException) -> bool:
        """Show a problem on the form or the pad."""
        self.pad.set_busy(False)
        if not isinstance(error, Problem):
            return False
        said = problem_wording.sentence(error)
        if self._question is not None and self._question.people and error.code.startswith(("pin-", "signer")):
            self.pad.show_error(said)
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        key = str(error.facts.get("field", ""))
        if self.form is not None and key in self.form.values():
            self.form.set_error(key, said)
        else:
            self._say(said)
        return True

    def done(self) -> None:
        """What was asked was taken."""
        self._question = None
        self.pad.set_busy(False)

    # -- inside

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _offer(self, people: Sequence[tuple[bytes, str]]) -> None:
        self._who.blockSignals(True)
        self._who.clear()
        for staff, name in people:
            self._who.addItem(name, staff)
        self._who.blockSignals(False)
        self.pad.set_busy(False)
        self.pad.clear()
        self._asked()

    @Slot()
    def _arrange(self) -> None:
        question, form = self._question, self.form
        if question is None or form is None or question.unneeded is None:
            return
        hidden = question.unneeded(form.values())
        for one in question.fields:
            form.set_shown(one.key, one.key not in hidden)

    def _checked(self) -> bool:
        question, form = self._question, self.form
        if question is None or form is None or not form.check():
            return False
        wrong = {} if question.check is None else question.check(form.values())
        for key, sentence in wrong.items():
            form.set_error(key, sentence)
        return not form.focus_error()

    @Slot()
    def _do(self) -> None:
        if self._checked() and self._question is not None and self.form is not None:
            self._say("")
            self._question.take(self.form.values(), b"", "")

    @Slot()
    def _asked(self) -> None:
        self.pad.show_message(self.tr("PIN of {name}").format(name=self._who.currentText()))

    @Slot(str)
    def _entered(self, pin: str) -> None:
        staff = self._who.currentData()
        if staff is None or self._question is None or self.form is None or not self._checked():
            return
        self._say("")
        self.pad.set_busy(True)
        self._question.take(self.form.values(), bytes(staff), pin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
