"""A question asked in its place on the page, for what cannot be taken back: no window opens, nothing else waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.looks import Tone
from ui.theme import GRID, look
from ui.widgets.buttons import Button, Kind
from ui.widgets.labels import IconView, PlainLabel, announce


class ConfirmStrip(QFrame):
    """Hidden until `ask`. What is done stands in words above the two buttons; Esc is "no". `left` when it went."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self._question = PlainLabel("", bold=True, wrap=True)
        self._effects = PlainLabel("", wrap=True)
        self._yes = Button()
        self._yes.clicked.connect(self._do)
        self._no = Button(self.tr("Not yet"), kind="quiet")
        self._no.clicked.connect(self.dismiss)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GRID)
        self._buttons.addWidget(self._yes)
        self._buttons.addWidget(self._no)
        self._buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self._question)
        words.addWidget(self._effects)
        words.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(IconView("alert", role="caution", size=3 * GRID), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    def ask(
        self, question: str, effects: str, verb: str, act: Callable[[], None], *, kind: Kind = "primary"
    ) -> None:
        """Ask; `act` is called once when `verb` is pressed."""
        self._act = act
        self._question.setText(question)
        self._effects.setText(effects)
        self._effects.setVisible(bool(effects))
        fresh = Button(verb, kind=kind)
        fresh.clicked.connect(self._do)
        self._buttons.replaceWidget(self._yes, fresh)
        self._yes.deleteLater()
        self._yes = fresh
        self.setAccessibleName(f"{question} {effects}")
        self.show()
        fresh.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self)

    @property
    def asking(self) -> bool:
        return self._act is not None

    @Slot()
    def dismiss(self) -> None:
        """Take the question away; nothing is done."""
        self._act = None
        self.hide()
        self.left.emit()

    @Slot()
    def _do(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._yes.hasFocus():
            self._do()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = look().tones[Tone.CAUTION]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shade.fill))
        painter.setBrush(QColor(shade.wash))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
