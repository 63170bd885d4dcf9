"""Numbers of a period that can be opened: large ones, and short lists of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GRID
from ui.widgets.figures import FigureButton, PartRow
from ui.widgets.labels import Card, PlainLabel, restyle


class Tile(FigureButton):
    """A headline number with its word, and below what it was divided by; as tall as its neighbours."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_text(self, value: str, note: str = "", *, opens: bool = True) -> None:
        """Show a number as it is read, such as "97.4 %" or "too few"."""
        self._value.setText(value)
        counted = any(char.isdigit() for char in value)
        self._value.setProperty("scale", "display" if counted else "title")
        restyle(self._value)
        self._note.setText(f"{self._label}\n{note}" if note else self._label)
        self.setEnabled(opens)
        self.setAccessibleName(" ".join(part for part in (f"{self._label}: {value}", note) if part))


class NumberButton(FigureButton):
    """A number among others on one card, with a word below."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(GRID // 2, 0, GRID // 2, 0)


class Numbers(Card):
    """Numbers that belong together, side by side; `opened` carries the keys of the one that was pressed."""

    opened = Signal(object)

    def __init__(self, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {key: NumberButton(word) for key, word in parts}
        self._note = PlainLabel("", ink="soft", elide=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.opened.emit((key,)))
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID)
        column.setSpacing(0)
        column.addLayout(row)
        note = QHBoxLayout()
        note.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        note.addWidget(self._note)
        column.addLayout(note)

    def show_numbers(self, numbers: Sequence[int], note: str) -> None:
        """Show them in their order, with a remark below."""
        for button, number in zip(self.buttons.values(), numbers, strict=True):
            button.set_value(number)
        self._note.setText(note)


@dataclass(frozen=True)
class LineOf:
    """`keys` are the figures that it opens, () for none."""

    keys: tuple[str, ...]
    word: str
    value: str
    aside: str = ""


class LineButton(PartRow):
    """A word, what stands beside it, and its number."""

    def __init__(self, line: LineOf) -> None:
        QPushButton.__init__(self)
        self.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 2, GRID, 2)
        row.setSpacing(GRID)
        row.addWidget(PlainLabel(line.word, elide=True), 1)
        if line.aside:
            row.addWidget(PlainLabel(line.aside, ink="soft"))
        row.addWidget(PlainLabel(line.value))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(part for part in (f"{line.word}: {line.value}", line.aside) if part))
        opens = bool(line.keys)
        self.setProperty("opens", opens)
        if not opens:  # not disabled: what it says is as true as the rest
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class Lines(Card):
    """A short list of numbers under a title. `opened` carries the keys of a line."""

    opened = Signal(object)

    def __init__(self, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineOf, ...] = ()
        self._buttons: list[LineButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID + GRID // 2, GRID, GRID)
        self._column.setSpacing(0)
        self._title = PlainLabel(title, bold=True, elide=True)
        self._empty = PlainLabel(empty, ink="soft")
        head = QVBoxLayout()
        head.setContentsMargins(GRID, 0, GRID, GRID // 2)
        head.setSpacing(GRID // 2)
        for label in (self._title, self._empty):
            head.addWidget(label)
        self._column.addLayout(head)
        self._column.addStretch(1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def set_lines(self, lines: Sequence[LineOf]) -> None:
        """Show these, in this order."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [LineButton(line) for line in lines]
        for place, (line, button) in enumerate(zip(lines, self._buttons, strict=True)):
            if line.keys:
                button.clicked.connect(lambda _=False, keys=line.keys: self.opened.emit(keys))
            self._column.insertWidget(place + 1, button)
        self._empty.setVisible(not lines)

    def lines(self) -> tuple[LineOf, ...]:
        """What is shown now."""
        return self._lines

    def button(self, place: int) -> QPushButton:
        return self._buttons[place]
