"""Choosing a portrait: any picture becomes a small upright JPEG without the data that cameras hide in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons
from ui.theme import GRID, look
from ui.widgets.buttons import Button

SIZE = QSize(480, 640)
"""Pixels of a stored portrait: three by four, enough for a card at 300 dpi."""
_QUALITY = 85
_FORMATS = frozenset({"jpeg", "jpg", "png", "bmp", "webp"})


def portrait(path: str) -> bytes | None:
    """The picture in `path` as a JPEG of at most `SIZE`, cut to three by four from its middle; None if it is none."""
    reader = QImageReader(path)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode("ascii", "replace") not in _FORMATS:
        return None
    whole = reader.size()
    if whole.isValid() and min(whole.width(), whole.height()) > SIZE.height():
        reader.setScaledSize(
            whole.scaled(SIZE.height(), SIZE.height(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        )
    picture = reader.read()
    if picture.isNull():
        return None
    frame = SIZE.scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
    cut = QRect(
        (picture.width() - frame.width()) // 2, (picture.height() - frame.height()) // 3, *frame.toTuple()
    )
    small = picture.copy(cut)
    if small.height() > SIZE.height():
        small = small.scaled(
            SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return _jpeg(small)


def _jpeg(picture: QImage) -> bytes:
    flat = QImage(picture.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)  # a transparent PNG would come out black
    painter = QPainter(flat)
    painter.drawImage(0, 0, picture)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_QUALITY)
    writer.write(flat)
    return bytes(data.data())


class PhotoPick(QWidget):
    """Shows a portrait, with buttons to choose and to remove it. A picture that cannot be read becomes a `fault`."""

    edited = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: bytes | None = None
        self._unreadable = False
        self._frame = _Frame()
        choose = Button(self.tr("Choose a picture"), "image")
        choose.setAccessibleName(f"{label}: {choose.text()}")
        choose.clicked.connect(self._ask)
        self._remove = Button(self.tr("Remove"), "trash", kind="quiet")
        self._remove.setAccessibleName(f"{label}: {self._remove.text()}")
        self._remove.clicked.connect(lambda: self.put(None))
        buttons = QVBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._frame)
        row.addLayout(buttons)
        row.addStretch(1)
        self.setFocusProxy(choose)
        self.put(None)

    def value(self) -> Any:
        return self._data

    def put(self, value: Any) -> None:
        self._data = value if isinstance(value, bytes) and value else None
        self._unreadable = False
        self._remove.setVisible(self._data is not None)
        self._frame.show_picture(QImage.fromData(self._data) if self._data else QImage())
        self.edited.emit()

    def fault(self) -> str:
        wrong = self._unreadable
        return (
            self.tr("This file is not a picture that can be read (JPEG, PNG, BMP or WebP).") if wrong else ""
        )

    def widget(self) -> QWidget:
        return self

    def take(self, path: str) -> None:
        """Use the picture in `path`; one that cannot be read leaves the photo as it was."""
        data = portrait(path)
        if data is not None:
            self.put(data)
        else:
            self._unreadable = True
            self.edited.emit()

    @Slot()
    def _ask(self) -> None:
        kinds = self.tr("Pictures") + " (*.jpg *.jpeg *.png *.bmp *.webp)"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if path:
            self.take(path)


class _Frame(QWidget):
    """The picture, or an outline of a person."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        self.setFixedSize(12 * GRID, 16 * GRID)

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GRID, GRID)
        if self._picture.isNull():
            painter.fillPath(shape, QColor(shown.sunken))
            size = 5 * GRID
            drawn = icons.image("user", shown.soft, size, self.devicePixelRatioF())
            painter.drawImage((self.width() - size) // 2, (self.height() - size) // 2, drawn)
        else:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(self.rect(), self._picture)
            painter.restore()
        painter.setPen(QColor(shown.line))
        painter.drawPath(shape)
