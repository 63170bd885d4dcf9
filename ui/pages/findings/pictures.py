"""The pictures of a finding, side by side: those that were taken when its round failed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import GRID, look

_TALL = 18 * GRID


class Pictures(QWidget):
    """Gone while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        self.hide()

    def clear(self) -> None:
        self.show_pictures(())

    def show_pictures(self, pictures: Sequence[tuple[bytes, str]]) -> None:
        """Show JPEGs, each with what it is for a screen reader."""
        while self._row.count() > 1:
            taken = self._row.takeAt(0)
            old = taken.widget() if taken else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (data, name) in enumerate(pictures):
            self._row.insertWidget(place, _Picture(data, name))
        self.setVisible(bool(pictures))


class _Picture(QWidget):
    def __init__(self, data: bytes, name: str) -> None:
        super().__init__()
        self._image = QImage.fromData(data)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if self._image.isNull():
            return QSize(_TALL, _TALL)
        return self._image.size().scaled(4 * _TALL, _TALL, Qt.AspectRatioMode.KeepAspectRatio)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GRID, GRID)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(look().sunken))
        painter.drawImage(self.rect(), self._image)
        painter.restore()
        painter.setPen(QColor(look().line))
        painter.drawPath(shape)
