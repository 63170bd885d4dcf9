"""A bar chart, calm enough to stand beside a list: one colour, few lines, every bar labelled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import GRID, look

_FOOT = 3 * GRID
_HEAD = 3 * GRID


class BarChart(QWidget):
    """Bars with a label below and the number above. `name` is what a screen reader calls it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[tuple[str, int], ...] = ()
        self._marked = -1
        self.setMinimumHeight(16 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_bars(())

    def set_bars(self, bars: Sequence[tuple[str, int]], marked: int = -1) -> None:
        """Show these (label, value) bars; the one at `marked` (the hour now) is drawn stronger."""
        self._bars, self._marked = tuple(bars), marked
        said = ", ".join(f"{label} {value}" for label, value in self._bars if value)
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(48 * GRID, 20 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor = self.height() - _FOOT
        step = self.width() / len(self._bars)
        wide = min(step * 0.62, 5.0 * GRID)
        most = max(1, *(value for _, value in self._bars))
        metrics = painter.fontMetrics()
        widest = max(metrics.horizontalAdvance(label) for label, _ in self._bars) + GRID
        every = max(1, -(-widest // max(1, int(step))))
        for place, (label, value) in enumerate(self._bars):
            middle = (place + 0.5) * step
            tall = (floor - _HEAD) * value / most
            now = place == self._marked
            painter.setPen(Qt.PenStyle.NoPen)
            bar_colour = QColor(shown.focus)
            bar_colour.setAlphaF(1.0 if now else 0.45)
            painter.setBrush(bar_colour)
            if value:
                bar = QRectF(middle - wide / 2, floor - tall, wide, tall)
                painter.drawRoundedRect(bar, min(4.0, tall / 2), min(4.0, tall / 2))
            painter.setPen(QColor(shown.ink if now else shown.soft))
            below = QRectF(middle - step * every / 2, floor, step * every, _FOOT)
            if place % every == 0:
                painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), label)
            number = str(value)
            if value and metrics.horizontalAdvance(number) <= step * 1.1:
                above = QRectF(middle - step, floor - tall - _HEAD, 2 * step, _HEAD)
                painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), number)
        painter.setPen(QColor(shown.edge))
        painter.drawLine(0, floor, self.width(), floor)
