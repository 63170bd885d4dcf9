"""Beside a finding: what may be done with it now; the chosen step opens its form in the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui import problem_wording
from ui.pages.findings.acts import FIELD_OF, Act
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.pinpad import PinPad
from ui.widgets.scroll import Scroll

WIDTH, SIGNING = 46 * GRID, 84 * GRID
"""A pad stands beside its form, so that the whole of it is in sight on a low screen."""


class ActPanel(Card):
    """`taken` carries an `Act`, the values of its form and a PIN ("" where none is asked)."""

    taken = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._acts: tuple[Act, ...] = ()
        self._act: Act | None = None
        self._empty = ""
        self.form: Form | None = None
        self.pad: PinPad | None = None
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._ground = QWidget(self)
        self._inside: QWidget | None = None

    @property
    def act(self) -> Act | None:
        """The step whose form is open."""
        return self._act

    def has_text(self) -> bool:
        """Whether something was entered that would be lost."""
        if self._act is None or self.form is None:
            return False
        given = self._act.values
        return any(
            isinstance(value, str) and value and value != given.get(key, "")
            for key, value in self.form.values().items()
            if key not in ("who", "method", "owner", "class", "doer")
        )

    def show_acts(self, acts: Sequence[Act], empty: str) -> None:
        """Offer these steps; `empty` says why there are none. A form that is open stays while its step is offered."""
        kept = self._act is not None and any(act.step is self._act.step for act in acts)
        same = bool(self.buttons) and _names(acts) == _names(self._acts)
        self._acts, self._empty = tuple(acts), empty
        if kept or same:
            return
        focused = QApplication.focusWidget()
        here = focused is not None and self.isAncestorOf(focused)
        self._show_list()
        if here:
            self.focus_first()

    def choose(self, act: Act) -> None:
        """Open the form of a step, or take it at once where it needs nothing."""
        if not act.fields and not act.pin:
            self.taken.emit(act, {}, "")
            return
        self._act = act
        column = self._fresh()
        column.addWidget(PlainLabel(act.title, size="title", wrap=True))
        if act.about:
            column.addWidget(PlainLabel(act.about, ink="soft", wrap=True))
        words = column
        if act.pin and act.fields:
            self.setFixedWidth(SIGNING)
            words = self._add_pad(column)
        if act.fields:
            self._add_form(words, act)
        if act.pin:
            words.addWidget(self._foot(act), 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        column.addStretch(1)
        self._place(None if act.pin else self._foot(act))
        if self.form is not None and not act.pin:
            self.form.focus_first()
        elif self.pad is not None:
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_step(self, step: object) -> bool:
        """Open the form of `step` if it is offered."""
        act = next((one for one in self._acts if one.step is step), None)
        if act is not None:
            self.choose(act)
        return act is not None

    def leave(self) -> bool:
        """Back from a form to the list of steps; False if the list is what is shown."""
        if self._act is None:
            return False
        self._show_list()
        self.focus_first()
        return True

    def focus_first(self) -> None:
        """Put the focus on the first step."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def went_wrong(self, error: BaseException) -> bool:
        """Show a problem at its field or on the pad; False where it belongs to none of them."""
        if self.pad is not None:
            self.pad.set_busy(False)
        if not isinstance(error, Problem) or self.form is None:
            return False
        said = problem_wording.sentence(error)
        field = FIELD_OF.get(error.code) or str(error.facts.get("field", ""))
        if field == "due" and field not in self.form.values():
            field = "review"
        if field in self.form.values():
            self.form.set_error(field, said)
            self.form.focus_error()
        elif self.pad is not None:
            self.pad.show_error(said)
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def done(self) -> None:
        """The step was taken: its form is no longer needed."""
        self._act = None

    # -- inside

    def _fresh(self) -> QVBoxLayout:
        if self._inside is not None:
            old = self._inside
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.form = self.pad = None
        self.buttons = []
        self.setFixedWidth(WIDTH)
        self._ground = QWidget()
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        return column

    def _place(self, foot: QWidget | None = None) -> None:
        """Show what was built, at once, so that it can take the focus; `foot` stays in sight below it."""
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Scroll(self._ground), 1)
        if foot is not None:
            foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
            column.addWidget(foot)
        self._column.addWidget(self._inside)
        self._inside.show()

    def _show_list(self) -> None:
        self._act = None
        column = self._fresh()
        column.setSpacing(GRID // 2)
        column.addWidget(PlainLabel(self.tr("What is done now"), bold=True))
        if not self._acts:
            column.addWidget(PlainLabel(self._empty, ink="soft", wrap=True))
        for place, act in enumerate(self._acts):
            button = Button(
                act.title, act.icon, kind="plain" if place else "primary", key="" if place else "Alt+S"
            )
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, step=act.step: self.open_step(step))
            column.addWidget(button)
            self.buttons.append(button)
        column.addStretch(1)
        self._place()

    def _add_form(self, column: QVBoxLayout, act: Act) -> None:
        form = Form(act.fields)
        form.set_values(act.values)
        form.submitted.connect(self._submit)
        column.addWidget(form)
        self.form = form
        arrange = act.arrange
        if arrange is not None:
            form.edited.connect(lambda: arrange(form))
            arrange(form)

    def _add_pad(self, column: QVBoxLayout) -> QVBoxLayout:
        """The pad at the right; returns the room at its left."""
        pad = PinPad()
        pad.show_message(self.tr("PIN of whoever looked at it"))
        pad.entered.connect(self._signed)
        pad.given_up.connect(self.leave)
        words, beside = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(GRID + GRID // 2)
        beside.setSpacing(2 * GRID)
        beside.addLayout(words, 1)
        beside.addWidget(pad, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside)
        self.pad = pad
        return words

    def _foot(self, act: Act) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        if not act.pin:
            keep = Button(act.title, "check", kind="primary", key="Alt+S")
            keep.clicked.connect(self._submit)
            row.addWidget(keep)
        leave = Button(self.tr("Cancel"), kind="quiet")
        leave.clicked.connect(self.leave)
        row.addWidget(leave)
        row.addStretch(1)
        return foot

    @Slot()
    def _submit(self) -> None:
        if self._act is None or self.form is None:
            return
        if self._act.pin:
            if self.pad is not None and self.form.check():
                self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.form.check():
            self.taken.emit(self._act, self._values(), "")

    @Slot(str)
    def _signed(self, pin: str) -> None:
        if self._act is not None and self.form is not None and self.form.check():
            if self.pad is not None:
                self.pad.set_busy(True)
            self.taken.emit(self._act, self._values(), pin)

    def _values(self) -> Mapping[str, Any]:
        return {} if self.form is None else self.form.values()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        at = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), -1)
        if event.key() in steps and at >= 0:
            to = (at + steps[Qt.Key(event.key())]) % len(self.buttons)
            self.buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at >= 0:
            self.buttons[at].click()
        elif event.key() == Qt.Key.Key_Escape and self.leave():
            pass
        else:
            super().keyPressEvent(event)


def _names(acts: Sequence[Act]) -> list[tuple[object, str]]:
    return [(act.step, act.title) for act in acts]
