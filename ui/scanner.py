"""The one box: it takes scans, phone numbers, initials and names, and says which of the two it was: scanned or typed.

Scans aimed at other fields are brought home by `ui.wedge`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.burst import ENDS, Burst, Clock, monotonic_ms
from ui.theme import GRID
from ui.widgets.labels import IconView, restyle, set_tip

_SETTLE_MS = 80
"""A digit that no key follows for so long was a person's choice and not the first key of a scan."""


class ScanLine(QLineEdit):
    """A line that is always ready for a scan.

    Chinese input methods stay out of it, because they would eat a scan; Alt+H lets one in for a single entry, and
    the chip at the right says which it is. Enter never reaches a dialog's default button.

    `scanned` carries a burst, `entered` what a person typed before Enter ("" included: Enter also means "yes").
    `chosen` carries a digit typed while a list of choices stands on the page (`set_choices`); `stepped` -1 or +1
    for the arrow keys.
    """

    scanned = Signal(str)
    entered = Signal(str)
    chosen = Signal(int)
    stepped = Signal(int)

    def __init__(self, clock: Clock = monotonic_ms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._burst = Burst(clock)
        self._han = False
        self._held = ""
        self._choices = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._choose)
        self._glass = IconView("scan", role="soft", size=3 * GRID, parent=self)
        self._chip = QPushButton(self)
        self._chip.setObjectName("inputMethod")
        self._chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chip.clicked.connect(self.toggle_han)
        self.textChanged.connect(self._emptied)
        self.setPlaceholderText(self.tr("Card, phone, last four, initials or name"))
        self.setAccessibleName(self.tr("Scan or search"))
        self._show_han()

    @property
    def han(self) -> bool:
        """True while a Chinese input method may compose in the box."""
        return self._han

    def set_choices(self, count: int) -> None:
        """Let the digits 1 to `count` choose while the box holds no digit; 0 gives them back to the box."""
        self._choices = min(count, 9)

    @Slot()
    def toggle_han(self) -> None:
        """Let the input method in, or keep it out again."""
        self._set_han(not self._han)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *rest: object) -> object:
        """Only this answer keeps an input method out: attribute and hints leave it switched on."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return self._han
        return super().inputMethodQuery(query, *rest)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENDS:
                return self._end(event) or super().event(event)
            self._settle.stop()
            self._burst.add(event)
        return super().event(event)

    def _end(self, event: QKeyEvent) -> bool:
        """Enter or Tab: True when it was ours. A person's Tab moves on as everywhere."""
        if self._burst.echo(event):
            return True
        scan = self._burst.end(event)
        if not scan and event.key() == Qt.Key.Key_Tab:
            return False
        self._settle.stop()
        if scan:
            whole = self.text()
            self.clear()
            self.scanned.emit(whole if whole != scan and _is_code(whole) else scan)
        else:
            self.entered.emit(self.text())
            self._set_han(False)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_H and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.toggle_han()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            free = not any(c.isdigit() for c in self.text())
            super().keyPressEvent(event)
            if free and event.text() in list("123456789"[: self._choices]):
                self._settle.start()

    @Slot()
    def _choose(self) -> None:
        text, place = self.text(), self.cursorPosition()
        digit = text[place - 1 : place]
        if digit.isdigit() and 1 <= int(digit) <= self._choices:
            self._burst.forget()
            self.setText(text[: place - 1] + text[place:])
            self.chosen.emit(int(digit))

    @Slot(str)
    def _emptied(self, text: str) -> None:
        if not text and self._held:
            self._set_han(False)
        self._held = text

    def _set_han(self, on: bool) -> None:
        if on != self._han:
            self._han = on
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)
            self._show_han()

    def _show_han(self) -> None:
        self._chip.setText(self.tr("Han") if self._han else self.tr("Abc"))
        self._chip.setProperty("on", self._han)
        restyle(self._chip)
        tip = (
            self.tr("Chinese input is on for this entry (Alt+H)")
            if self._han
            else self.tr("Chinese input is off, so scans arrive whole (Alt+H)")
        )
        self._chip.setAccessibleName(tip)
        set_tip(self._chip, tip)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        middle = self.height() // 2
        self._glass.setGeometry(2 * GRID, middle - 12, 3 * GRID, 3 * GRID)
        wide = max(5 * GRID, self._chip.sizeHint().width())
        self._chip.setGeometry(self.width() - wide - GRID, middle - 2 * GRID, wide, 4 * GRID)


def _is_code(text: str) -> bool:
    """Whether a line is a code of a card or a sheet from its first key on, though the burst seemed to begin later."""
    from desktop.rules.cardcode import canonical
    from desktop.rules.inspections.roundcode import is_round_code

    return canonical(text) is not None or is_round_code(text)
