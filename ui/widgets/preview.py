"""Shows a page of a PDF that was made into pixels elsewhere: exactly what the printer gets."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import GRID, look


class PdfPreview(QWidget):
    """A page, fitted into the room there is; until one comes, a sentence. `name` is for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._page = QImage()
        self._message = ""
        self.setMinimumSize(24 * GRID, 16 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)

    def show_raster(self, width: int, height: int, stride: int, data: bytes) -> None:
        """Show a page of `width` x `height` pixels, four bytes each: blue, green, red, alpha; `stride` bytes a row."""
        if width <= 0 or height <= 0 or stride < 4 * width or len(data) < stride * height:
            raise ValueError("the raster is smaller than it says")
        borrowed = QImage(data, width, height, stride, QImage.Format.Format_ARGB32)
        self._page = QImage(width, height, QImage.Format.Format_RGB32)
        self._page.fill(Qt.GlobalColor.white)  # a page is paper, also where it is transparent
        painter = QPainter(self._page)
        painter.drawImage(0, 0, borrowed)
        painter.end()
        self._message = ""
        self.setAccessibleName(self._name)
        self.update()

    def show_message(self, text: str) -> None:
        """Show a sentence instead of a page."""
        self._page = QImage()
        self._message = text
        self.setAccessibleName(f"{self._name}: {text}" if text else self._name)
        self.update()

    def wanted_pixels(self) -> QSize:
        """How many pixels of this screen the preview covers: the raster to ask for."""
        return self.size() * self.devicePixelRatioF()

    def sizeHint(self) -> QSize:
        return QSize(48 * GRID, 40 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(shown.sunken))
        if self._page.isNull():
            painter.setPen(QColor(shown.soft))
            room = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
            painter.drawText(
                room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._message
            )
            return
        ratio = self.devicePixelRatioF()
        room = self.rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
        size = self._page.size().scaled(room.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        fitted = self._page.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        place = QRect(0, 0, round(size.width() / ratio), round(size.height() / ratio))
        place.moveCenter(room.center())
        painter.drawImage(place.topLeft(), fitted)
        painter.setPen(QColor(shown.line))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
