"""A picture of a sheet of cards, to say where on a begun sheet the printing starts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import GRID, look

_SHEET = QRectF(0, 0, 210, 297)
_CARD = (85.6, 53.98)


class SheetPicker(QWidget):
    """An A4 sheet of `columns` x `rows` cards. `picked` carries the slot to start at, counted from 1 by rows.

    Arrows, Home and End move the start; slots before it count as used, the ones to be printed are marked.
    """

    picked = Signal(int)

    def __init__(self, columns: int = 2, rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns, self._rows = columns, rows
        self._start = 1
        self._count = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._say()

    @property
    def start(self) -> int:
        """The slot at which the printing starts, from 1."""
        return self._start

    @property
    def slots(self) -> int:
        return self._columns * self._rows

    def set_start(self, slot: int) -> None:
        """Move the start without a signal; beyond the sheet it stays on it."""
        self._start = max(1, min(self.slots, slot))
        self._say()

    def set_count(self, cards: int) -> None:
        """How many cards are to be printed; those that fit on this sheet are marked."""
        self._count = max(0, cards)
        self._say()

    def _pick(self, slot: int) -> None:
        before = self._start
        self.set_start(slot)
        if self._start != before:
            self.picked.emit(self._start)

    def _say(self) -> None:
        self.setAccessibleName(
            self.tr("Start at place {slot} of {slots}").format(slot=self._start, slots=self.slots)
        )
        self.update()

    # -- Qt

    def sizeHint(self) -> QSize:
        return QSize(26 * GRID, round(26 * GRID * _SHEET.height() / _SHEET.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: self._start - 1,
            Qt.Key.Key_Right: self._start + 1,
            Qt.Key.Key_Up: self._start - self._columns,
            Qt.Key.Key_Down: self._start + self._columns,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self.slots,
        }
        target = steps.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        elif 1 <= target <= self.slots:
            self._pick(target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for slot in range(1, self.slots + 1):
            if self._slot(slot).contains(event.position()):
                self._pick(slot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _slot(self, slot: int) -> QRectF:
        scale = (self.width() - 2) / _SHEET.width()
        wide, tall = _CARD
        left = (_SHEET.width() - self._columns * wide) / 2
        top = (_SHEET.height() - self._rows * tall) / 2
        row, column = divmod(slot - 1, self._columns)
        card = QRectF(
            1 + (left + column * wide) * scale, 1 + (top + row * tall) * scale, wide * scale, tall * scale
        )
        return card.adjusted(2, 2, -2, -2)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(QColor(shown.focus if self.hasFocus() else shown.edge), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(QColor(shown.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        for slot in range(1, self.slots + 1):
            card = self._slot(slot)
            printed = self._start <= slot < self._start + self._count
            used = slot < self._start
            painter.setPen(
                QPen(QColor(shown.focus if printed else shown.line), 2 if slot == self._start else 1)
            )
            painter.setBrush(QColor(shown.select if printed else shown.sunken if used else shown.surface))
            painter.drawRoundedRect(card, 4, 4)
            painter.setPen(QColor(shown.ink if printed else shown.soft))
            painter.drawText(card, int(Qt.AlignmentFlag.AlignCenter), "×" if used else str(slot))
