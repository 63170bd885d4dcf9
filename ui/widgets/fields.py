"""The kinds of fields a form is made of, each with the same four methods, so that a form is only a list."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.theme import GRID
from ui.widgets.photo import PhotoPick

Kind = Literal["text", "digits", "phone", "year", "choice", "toggle", "note", "photo"]


@dataclass(frozen=True)
class Field:
    """One field. `limit` is in characters as people count them, 0 for none; nothing is ever cut off.

    `choices` are (value, label) pairs of a choice; `hint` stands in the empty field, `help` below it. A page may
    bring an `editor` of its own, made from the field.
    """

    key: str
    label: str
    kind: Kind = "text"
    required: bool = False
    limit: int = 0
    choices: tuple[tuple[Any, str], ...] = ()
    hint: str = ""
    help: str = ""
    editor: Callable[[Field], Editor] | None = None


class Editor(Protocol):
    """What a form asks of each of its fields. `fault` is a sentence about what cannot be read, "" if all is well."""

    @property
    def edited(self) -> SignalInstance: ...

    def value(self) -> Any: ...
    def put(self, value: Any) -> None: ...
    def fault(self) -> str: ...
    def widget(self) -> QWidget: ...


class Line(QLineEdit):
    """A line of text."""

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setPlaceholderText(field.hint)
        self.textChanged.connect(lambda: self.edited.emit())

    def value(self) -> Any:
        return self.text().strip()

    def put(self, value: Any) -> None:
        self.setText("" if value is None else str(value))

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


class DigitsLine(Line):
    """A line for numbers. Chinese input methods stay out of it; full-width digits are read as digits."""

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *rest: object) -> object:
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *rest)

    def value(self) -> Any:
        return unicodedata.normalize("NFKC", self.text()).strip()


class YearLine(DigitsLine):
    """A year: its value is a number, or None for an empty line."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self.setMaximumWidth(18 * GRID)

    def value(self) -> Any:
        text = super().value()
        return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None

    def fault(self) -> str:
        wrong = bool(self.text().strip()) and self.value() is None
        return (
            QCoreApplication.translate("Form", "A year has four digits, for example 1986.") if wrong else ""
        )


class Choices(QComboBox):
    """One of a few values; the first is taken until someone chooses.

    The values stay here: Qt would hand a code of ours back as a plain text.
    """

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._values: list[Any] = [value for value, _ in field.choices]
        self.addItems([label for _, label in field.choices])
        self.currentIndexChanged.connect(lambda: self.edited.emit())

    def value(self) -> Any:
        place = self.currentIndex()
        return self._values[place] if 0 <= place < len(self._values) else None

    def put(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


class Toggle(QCheckBox):
    """Yes or no; the words stand beside the box."""

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__(field.label)
        self.toggled.connect(lambda: self.edited.emit())

    def value(self) -> Any:
        return self.isChecked()

    def put(self, value: Any) -> None:
        self.setChecked(bool(value))

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


class Note(QPlainTextEdit):
    """A few lines of text, pasted as text only."""

    edited = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setPlaceholderText(field.hint)
        self.setTabChangesFocus(True)
        self.setFixedHeight(11 * GRID)
        self.textChanged.connect(lambda: self.edited.emit())

    def value(self) -> Any:
        return self.toPlainText().strip()

    def put(self, value: Any) -> None:
        self.setPlainText("" if value is None else str(value))

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self


class Photo(PhotoPick):
    """A portrait: its value is a JPEG as bytes, or None."""

    def __init__(self, field: Field) -> None:
        super().__init__(field.label)


_EDITORS: dict[Kind, Callable[[Field], Editor]] = {
    "text": Line,
    "digits": DigitsLine,
    "phone": DigitsLine,
    "year": YearLine,
    "choice": Choices,
    "toggle": Toggle,
    "note": Note,
    "photo": Photo,
}


def make(field: Field) -> Editor:
    """The editor of one field."""
    return (field.editor or _EDITORS[field.kind])(field)
