"""A sentence at the top of the window. Nothing opens, nothing moves, the focus stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.looks import Tone
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel, announce

_ICONS = {
    Tone.GOOD: "check-circle",
    Tone.NOTE: "info",
    Tone.CAUTION: "alert",
    Tone.STOP: "x-circle",
    Tone.UNKNOWN: "question",
}
_GOES_AFTER_MS = 8000


class NoticeBar(QFrame):
    """Shows one notice at a time. `closed` when it went, by itself or by hand."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NOTE
        self._act: Callable[[], None] | None = None
        self._icon = IconView("info", role="note")
        self._text = PlainLabel("", wrap=True)
        self._action = Button(key="Alt+A")
        self._action.clicked.connect(self._acted)
        self._close = Button("", "x", kind="quiet", name=self.tr("Close this notice"))
        self._close.clicked.connect(self.dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GOES_AFTER_MS)
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 4, GRID // 2, 4)
        row.setSpacing(GRID + GRID // 2)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def show_notice(
        self,
        tone: Tone,
        text: str,
        *,
        action: str = "",
        act: Callable[[], None] | None = None,
        stays: bool | None = None,
    ) -> None:
        """Show `text`, with a button `action` that calls `act`. It `stays` by default if it warns or can be acted on."""
        self._tone = tone
        self._act = act
        self._icon.set_icon(_ICONS[tone], tone.value)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        lasting = stays if stays is not None else bool(action) or tone in (Tone.CAUTION, Tone.STOP)
        if lasting:
            self._timer.stop()
        else:
            self._timer.start()
        self.setAccessibleName(text)
        self.show()
        self.update()
        announce(self)

    def text(self) -> str:
        """The sentence now shown, "" if none is."""
        return "" if self.isHidden() else self._text.text()

    @Slot()
    def dismiss(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._act = None
        self.hide()
        self.closed.emit()

    @Slot()
    def _acted(self) -> None:
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = look().tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shade.fill))
        painter.setBrush(QColor(shade.wash))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
