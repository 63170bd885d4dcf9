"""A pad for a PIN: what is typed is counted and never shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.burst import ENDS
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

PIN_LENGTH = 6
_SETTLE_MS = 80
"""A sixth digit is acted on after this silence, so that a scan aimed at the pad is not taken for a PIN."""


class PinPad(QWidget):
    """Six dots and a keypad. The digits are never shown; `entered` carries them once and they are forgotten.

    `given_up` is Esc on an empty pad. It is not a text field, so no input method gets between the keys and the pad.
    """

    entered = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = ""
        self._busy = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._send)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dots = _Dots()
        self._message = PlainLabel("", ink="soft", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._message.setFixedSize(32 * GRID, 6 * GRID)
        self._keys: list[PadKey] = []
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._key(digit), place // 3, place % 3)
        grid.addWidget(self._key("0"), 3, 1)
        erase = PadKey("", "backspace", name=self.tr("Erase the last digit"))
        erase.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        erase.clicked.connect(self._erase)
        self._keys.append(erase)
        grid.addWidget(erase, 3, 2)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._dots, 0, centre)
        column.addWidget(self._message, 0, centre)
        column.addLayout(grid)
        column.setAlignment(grid, centre)
        self._changed()

    def _key(self, digit: str) -> PadKey:
        key = PadKey(digit)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the pad itself takes the keys of the keyboard
        key.clicked.connect(lambda: self._type(digit))
        self._keys.append(key)
        return key

    def show_message(self, text: str) -> None:
        """Say whose PIN is wanted."""
        self._message.set_ink("soft")
        self._message.setText(text)

    def show_error(self, text: str) -> None:
        """Say what was wrong, and start again."""
        self.clear()
        self._message.set_ink("stop")
        self._message.setText(text)

    def clear(self) -> None:
        """Forget what was typed."""
        self._settle.stop()
        self._pin = ""
        self._changed()

    def set_busy(self, busy: bool) -> None:
        """While a PIN is checked nothing more is taken."""
        self._busy = busy
        for key in self._keys:
            key.setEnabled(not busy)

    def before_burst(self) -> Callable[[], None]:
        """What undoes a scan that was aimed here (see `ui.wedge`)."""
        return self.clear

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) == 1 and digit.isascii() and digit.isdigit():
            self._type(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self._erase()
        elif event.key() == Qt.Key.Key_Escape:
            if self._pin:
                self.clear()
            else:
                self.given_up.emit()
        elif event.key() not in ENDS:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        if self._busy:
            return
        if len(self._pin) == PIN_LENGTH:  # a seventh: this was never a PIN
            self.clear()
            return
        self._pin += digit
        self._changed()
        if len(self._pin) == PIN_LENGTH:
            self._settle.start()

    @Slot()
    def _erase(self) -> None:
        if not self._busy:
            self._settle.stop()
            self._pin = self._pin[:-1]
            self._changed()

    @Slot()
    def _send(self) -> None:
        pin = self._pin
        self.clear()
        self.entered.emit(pin)

    def _changed(self) -> None:
        count = len(self._pin)
        self._dots.set_count(count)
        self.setAccessibleName(self.tr("PIN, {count} of 6 digits").format(count=count))


class PadKey(Button):
    """A key of the pad, large enough for a finger."""


class _Dots(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self.setFixedSize(PIN_LENGTH * 4 * GRID, 4 * GRID)

    def set_count(self, count: int) -> None:
        self._count = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(PIN_LENGTH):
            full = place < self._count
            painter.setPen(QColor(shown.ink if full else shown.edge))
            painter.setBrush(QColor(shown.ink) if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF((place * 4 + 2) * GRID, 2 * GRID), 7, 7)
