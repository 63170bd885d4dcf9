"""Charts of a period: the longest gap of each day against what is allowed, and the lines of the last quarters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import BODY, GRID, look
from ui.widgets.figures import OpenBars

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_FOOT, _HEAD = 3 * GRID, 3 * GRID


class GapBars(OpenBars):
    """A bar a day as tall as the longest stretch without a patrol; hatched where it was longer than allowed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._limit, self._limit_word = 0, ""
        super().__init__(name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_limit(self, limit: int, word: str) -> None:
        """What is allowed, in minutes, and how it is written."""
        self._limit, self._limit_word = limit, word
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(48 * GRID, 19 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        shown, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(BODY - 3)
        painter.setFont(font)
        floor = self.height() - _FOOT
        most = max(self._limit * 1.25, *(value for _, value in self._bars), 1)
        scale = (floor - _HEAD) / most
        step = self.width() / len(self._bars)
        for place, (label, value) in enumerate(self._bars):
            self._paint_bar(painter, place, label, value, (step, floor, scale))
        painter.setPen(QColor(shown.edge))
        painter.drawLine(0, floor, self.width(), floor)
        if self._limit:
            y = floor - self._limit * scale
            painter.setPen(QPen(QColor(shown.ink), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(shown.focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)

    def _paint_bar(
        self, painter: QPainter, place: int, label: str, value: int, scales: tuple[float, int, float]
    ) -> None:
        shown, (step, floor, scale) = look(), scales
        middle, wide, tall = (place + 0.5) * step, min(step * 0.66, 22.0), value * scale
        bar = QRectF(middle - wide / 2, floor - tall, wide, tall)
        over = bool(self._limit) and value > self._limit
        if value:
            ink = QColor(shown.role("stop") if over else shown.focus)
            ground = QColor(ink)
            ground.setAlphaF(0.18 if over else 0.5)
            painter.setPen(QPen(ink, 1) if over or place == self._marked else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRect(bar)
            if over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
                painter.drawRect(bar)
        painter.setPen(QColor(shown.ink if place == self._marked else shown.soft))
        painter.drawText(QRectF(middle - step / 2 - 2, floor, step + 4, _FOOT), _CENTRE, label)
        if value and (over or place == self._marked):
            painter.setPen(QColor(shown.ink))
            painter.drawText(QRectF(middle - 20, floor - tall - 18, 40, 16), _CENTRE, str(value))


@dataclass(frozen=True)
class TrendLine:
    """A line through the last quarters; None where there were too few cases. `last` is its newest value as it is read."""

    title: str
    points: tuple[tuple[str, int | None], ...]
    last: str


class TrendView(QWidget):
    """One small line from 0 to 100 %."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = TrendLine("", (), "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_line(self, line: TrendLine) -> None:
        self._line = line
        self.setAccessibleName(f"{line.title}: {line.last}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 * GRID, 14 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._line
        painter.setPen(QColor(shown.soft))
        painter.drawText(QRectF(0, 0, self.width(), 20), int(Qt.AlignmentFlag.AlignLeft), line.title)
        painter.setPen(QColor(shown.ink))
        painter.drawText(QRectF(0, 0, self.width(), 20), int(Qt.AlignmentFlag.AlignRight), line.last)
        top, floor = 26.0, self.height() - 20.0
        painter.setPen(QColor(shown.line))
        for y in (top, (top + floor) / 2, floor):
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        if line.points:
            self._paint_points(painter, line.points, top, floor)

    def _paint_points(
        self, painter: QPainter, points: Sequence[tuple[str, int | None]], top: float, floor: float
    ) -> None:
        shown = look()
        font = painter.font()
        font.setPixelSize(BODY - 4)
        painter.setFont(font)
        step = self.width() / len(points)
        before: QPointF | None = None
        for at, (label, value) in enumerate(points):
            x = (at + 0.5) * step
            painter.setPen(QColor(shown.soft))
            painter.drawText(QRectF(x - 30, floor + 2, 60, 16), _CENTRE, label)
            here = None if value is None else QPointF(x, floor - (floor - top) * value / 1_000)
            if here is not None:
                painter.setPen(QPen(QColor(shown.focus), 2))
                if before is not None:
                    painter.drawLine(before, here)
                painter.setBrush(QColor(shown.focus))
                painter.drawEllipse(here, 3, 3)
            before = here
