"""A form made from a list of fields. What is wrong stands under its field; what was entered stays entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.fields import Editor, Field, make
from ui.widgets.labels import PlainLabel, restyle


class Form(QWidget):
    """Shows `fields` from top to bottom. `edited` whenever something changed, `submitted` on Enter in a line.

    It checks only what needs no rule: that a required field is filled, that a limit holds, that a year is a year.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = {field.key: field for field in fields}
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._errors: dict[str, PlainLabel] = {}
        self._remarks: dict[str, PlainLabel] = {}
        self._helps: dict[str, PlainLabel] = {}
        self._away: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for field in fields:
            column.addLayout(self._build(field))
        column.addStretch(1)

    def _build(self, field: Field) -> QVBoxLayout:
        editor = make(field)
        widget = editor.widget()
        name = self.tr("{field} (required)").format(field=field.label) if field.required else field.label
        widget.setAccessibleName(name)
        widget.setMaximumWidth(min(widget.maximumWidth(), 60 * GRID))
        widget.installEventFilter(self)
        editor.edited.connect(lambda key=field.key: self._changed(key))
        self._editors[field.key] = editor
        block = QVBoxLayout()
        block.setSpacing(GRID // 2)
        if field.kind != "toggle":
            label = PlainLabel(f"{field.label} *" if field.required else field.label, bold=True)
            label.setBuddy(widget)
            self._labels[field.key] = label
            block.addWidget(label)
        across = QHBoxLayout()  # a narrow field must not narrow the sentences below it
        across.addWidget(widget, 1)
        across.addStretch(0)
        block.addLayout(across)
        if field.help:
            self._helps[field.key] = PlainLabel(field.help, ink="soft", wrap=True)
            block.addWidget(self._helps[field.key])
        error = PlainLabel("", ink="stop", wrap=True)
        error.hide()
        self._errors[field.key] = error
        block.addWidget(error)
        remark = PlainLabel("", ink="caution", wrap=True)
        remark.hide()
        self._remarks[field.key] = remark
        block.addWidget(remark)
        return block

    # -- what a page uses

    def values(self) -> dict[str, Any]:
        """What was entered: text without outer spaces, a year as a number or None, a photo as JPEG bytes or None."""
        return {key: editor.value() for key, editor in self._editors.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Fill in the fields named; the others stay."""
        for key, value in values.items():
            self._editors[key].put(value)
        self.clear_errors()

    def clear(self) -> None:
        """Empty every field."""
        self.set_values(dict.fromkeys(self._fields))

    def check(self) -> bool:
        """Show what is missing or too long; True if nothing is. Moves the focus to the first fault."""
        for key in self._fields:
            self.set_error(key, self._fault(key))
        return not self.focus_error()

    def set_error(self, key: str, sentence: str) -> None:
        """Show `sentence` under a field; "" takes it away."""
        error = self._errors[key]
        error.setText(sentence)
        error.setVisible(bool(sentence))
        widget = self._editors[key].widget()
        widget.setAccessibleDescription(sentence)
        if bool(widget.property("wrong")) != bool(sentence):
            widget.setProperty("wrong", bool(sentence))
            restyle(widget)

    def set_remark(self, key: str, sentence: str) -> None:
        """Say something under a field that is worth knowing and in nobody's way; "" takes it away."""
        remark = self._remarks[key]
        remark.setText(sentence)
        remark.setVisible(bool(sentence))

    def remark(self, key: str) -> str:
        """The remark now under a field."""
        return self._remarks[key].text()

    def error(self, key: str) -> str:
        """The sentence now under a field."""
        return self._errors[key].text()

    def clear_errors(self) -> None:
        for key in self._fields:
            self.set_error(key, "")

    def focus_error(self) -> bool:
        """Put the focus on the first field with a fault; False if there is none."""
        for key in self._fields:
            if self.error(key):
                self._editors[key].widget().setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def focus_first(self) -> None:
        """Put the focus on the first field."""
        next(iter(self._editors.values())).widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def field(self, key: str) -> QWidget:
        """The widget of a field, for a page that needs to hide or disable it."""
        return self._editors[key].widget()

    def set_shown(self, key: str, shown: bool) -> None:
        """Show a field with its words, or take it away: it is not checked then, and its value stays."""
        if shown == (key not in self._away):
            return
        self._away ^= {key}
        for words in (self._labels, self._helps):
            if key in words:
                words[key].setVisible(shown)
        self._editors[key].widget().setVisible(shown)
        self.set_error(key, "")
        self.set_remark(key, "")

    # -- inside

    def _fault(self, key: str) -> str:
        if key in self._away:
            return ""
        field, editor = self._fields[key], self._editors[key]
        value = editor.value()
        fault = editor.fault()
        if fault:
            return fault
        if field.required and (value is None or value == ""):
            return self.tr("Please fill this in.")
        if field.limit and isinstance(value, str) and len(value) > field.limit:
            return self.tr("At most {limit} characters; these are {count}.").format(
                limit=field.limit, count=len(value)
            )
        return ""

    def _changed(self, key: str) -> None:
        """A fault on screen follows the typing; a new one appears early only for what cannot get better by itself."""
        field, value = self._fields[key], self._editors[key].value()
        too_long = bool(field.limit) and isinstance(value, str) and len(value) > field.limit
        if self.error(key) or too_long or field.kind == "photo":
            self.set_error(key, self._fault(key))
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (
            isinstance(watched, QLineEdit)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if enter:
            self.submitted.emit()
        return enter
