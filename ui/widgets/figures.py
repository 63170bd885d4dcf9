"""Numbers that can be opened: a large figure, a line of a small list, a bar of a chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import GRID, look
from ui.widgets.chart import BarChart
from ui.widgets.labels import Card, PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Opening(QPushButton):
    """A button that Enter presses too, and that is as large as what stands on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.totalSizeHint()


class FigureButton(_Opening):
    """One figure, legible from a metre away, with its word below. Pressing it asks for the rows behind it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._value = PlainLabel("", size="display")
        self._note = PlainLabel(label, ink="soft", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(None)

    def set_value(self, value: int | None) -> None:
        """Show a number; None while it is not known yet."""
        text = "–" if value is None else QLocale().toString(value)
        self._value.setText(text)
        self.setEnabled(bool(value))
        self.setAccessibleName(f"{self._label}: {text}")

    def text_of_value(self) -> str:
        """What is shown, for tests and screen readers."""
        return self._value.text()


class PartRow(_Opening):
    """A line of a list: a word and its number."""

    def __init__(self, word: str, value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        number = QLocale().toString(value)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 2, GRID, 2)
        row.setSpacing(GRID)
        row.addWidget(PlainLabel(word, elide=True), 1)
        row.addWidget(PlainLabel(number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{word}: {number}")


class Parts(Card):
    """A small list of numbers. `opened` carries the code of a line."""

    opened = Signal(str)

    def __init__(self, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = PlainLabel(empty, ink="soft")
        self._rows: dict[str, PartRow] = {}
        self._parts: list[tuple[str, str, int]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, GRID + GRID // 2, GRID, GRID)
        self._column.setSpacing(0)
        head = PlainLabel(title, bold=True)
        for label in (head, self._empty):
            label.setContentsMargins(GRID, 0, GRID, GRID // 2)
            self._column.addWidget(label)
        self._column.addStretch(1)

    def set_parts(self, parts: Sequence[tuple[str, str, int]]) -> None:
        """Show these (code, word, number) lines."""
        if list(parts) == self._parts:
            return
        self._parts = list(parts)
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = {}
        for place, (code, word, value) in enumerate(parts):
            row = PartRow(word, value)
            row.clicked.connect(lambda _checked=False, code=code: self.opened.emit(code))
            self._rows[code] = row
            self._column.insertWidget(place + 2, row)
        self._empty.setVisible(not parts)

    def shown(self) -> list[tuple[str, str, int]]:
        """The lines now shown: code, word and number."""
        return list(self._parts)

    def row(self, code: str) -> PartRow:
        """The line of a code."""
        return self._rows[code]


class OpenBars(BarChart):
    """A bar chart whose bars can be chosen: `opened` carries a bar's label. Arrows move, Enter opens."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._labels: tuple[str, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_bars(self, bars: Sequence[tuple[str, int]], marked: int = -1) -> None:
        self._labels = tuple(label for label, _ in bars)
        self._at = marked
        super().set_bars(bars, marked)

    def place_of(self, at: QPointF) -> int:
        """Which bar's column a point is in, or -1."""
        inside = self._labels and self.rect().contains(at.toPoint())
        return int(at.x() * len(self._labels) / self.width()) if inside else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_of(event.position())
        if place >= 0:
            self.opened.emit(self._labels[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if self._labels and step is not None:
            self._at = max(0, min(len(self._labels) - 1, self._at + step))
            self._mark()
        elif event.key() in _ENTER and self._at >= 0:
            self.opened.emit(self._labels[self._at])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._at = max(self._at, 0)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._at = -1
        self._mark()

    def _mark(self) -> None:
        super().set_bars(self._bars, self._at)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
