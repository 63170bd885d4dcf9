"""A short numbered list to choose from: namesakes, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import BODY, GRID, look
from ui.widgets.labels import one_line

_ROW = 6 * GRID
_MOST = 9


@dataclass(frozen=True)
class Choice:
    """One line: `key` is what `chosen` reports; `title` in bold, `detail` after it, `aside` at the right."""

    key: object
    title: str
    detail: str = ""
    aside: str = ""


class ChoiceList(QWidget):
    """Shows at most nine choices. The box keeps the focus: feed `choose` with its digits and `move` with its arrows."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.set_choices(())

    def set_choices(self, choices: Sequence[Choice], *, marked: bool = True) -> None:
        """Show these, the first of them marked, or none until an arrow is pressed (`marked` False).

        More than nine are cut, so the page should say "and more".
        """
        self._choices = tuple(choices[:_MOST])
        self._at = 0 if marked else -1
        self.updateGeometry()
        self._marked()

    def count(self) -> int:
        return len(self._choices)

    def current(self) -> Choice | None:
        """The marked choice."""
        return self._choices[self._at] if self._choices and self._at >= 0 else None

    def move_by(self, step: int) -> None:
        """Mark the next or the one before; the ends are joined."""
        if self._choices:
            at = self._at if self._at >= 0 or step > 0 else 0
            self._at = (at + step) % len(self._choices)
            self._marked()

    def choose(self, number: int = 0) -> None:
        """Choose by number from 1, or the marked one; a number nobody has does nothing."""
        if number:
            if number > len(self._choices):
                return
            self._at = number - 1
            self._marked()
        current = self.current()
        if current is not None:
            self.chosen.emit(current.key)

    def _marked(self) -> None:
        current = self.current()
        said = f"{self._at + 1}. {current.title} {current.detail} {current.aside}" if current else ""
        self.setAccessibleName(f"{self._name} {said}".strip())
        self.update()

    # -- Qt

    def sizeHint(self) -> QSize:
        return QSize(60 * GRID, len(self._choices) * _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.move_by(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._point(event):
            self.choose()

    def _point(self, event: QMouseEvent) -> bool:
        place = int(event.position().y()) // _ROW
        inside = 0 <= place < len(self._choices)
        if inside and place != self._at:
            self._at = place
            self._marked()
        return inside

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = QFont(self.font()), QFont(self.font())
        plain.setPixelSize(BODY)
        bold.setPixelSize(BODY)
        bold.setBold(True)
        for place, choice in enumerate(self._choices):
            row = QRect(0, place * _ROW, self.width(), _ROW)
            if place == self._at:
                painter.setPen(QColor(shown.focus) if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(shown.select))
                painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), GRID, GRID)
            self._paint_number(painter, row, place + 1, bold)
            painter.setFont(plain)
            painter.setPen(QColor(shown.soft))
            right = row.adjusted(row.width() // 2, 0, -2 * GRID, 0)
            aside = painter.fontMetrics().elidedText(
                one_line(choice.aside), Qt.TextElideMode.ElideRight, right.width()
            )
            painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), aside)
            room = row.adjusted(7 * GRID, 0, -painter.fontMetrics().horizontalAdvance(aside) - 4 * GRID, 0)
            self._paint_words(painter, room, choice, bold, plain)

    def _paint_number(self, painter: QPainter, row: QRect, number: int, bold: QFont) -> None:
        shown = look()
        cap = QRect(row.left() + 2 * GRID, row.center().y() - 13, 26, 26)
        painter.setPen(QColor(shown.edge))
        painter.setBrush(QColor(shown.surface))
        painter.drawRoundedRect(cap, 6, 6)
        painter.setFont(bold)
        painter.setPen(QColor(shown.ink))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), str(number))

    def _paint_words(self, painter: QPainter, room: QRect, choice: Choice, bold: QFont, plain: QFont) -> None:
        shown = look()
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.setFont(bold)
        painter.setPen(QColor(shown.ink))
        title = painter.fontMetrics().elidedText(
            one_line(choice.title), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, title)
        room = room.adjusted(painter.fontMetrics().horizontalAdvance(title) + 2 * GRID, 0, 0, 0)
        painter.setFont(plain)
        painter.setPen(QColor(shown.soft))
        painter.drawText(
            room,
            middle,
            painter.fontMetrics().elidedText(
                one_line(choice.detail), Qt.TextElideMode.ElideRight, max(0, room.width())
            ),
        )
