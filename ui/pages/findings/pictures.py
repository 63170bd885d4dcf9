"""The pictures of a finding: those of the check that failed, and those taken before and after it was put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.inspections.round_values import Picture
from desktop.rules.inspections.vocabulary import EvidenceRole
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

SUFFIXES = (".jpg", ".jpeg", ".png", ".bmp", ".webp")
_TALL = 18 * GRID
_OWN = frozenset({EvidenceRole.BEFORE.value, EvidenceRole.AFTER.value})


@dataclass(frozen=True)
class Shown:
    """A picture with its JPEG, empty where its file is gone or is not what was kept."""

    picture: Picture
    jpeg: bytes


class Pictures(QWidget):
    """`file_wanted` carries the role of a picture that is to be chosen; `given` a role and a path or PNG bytes that were
    dropped or pasted; `taken_off` the link of one that shows something else.
    """

    file_wanted = Signal(object)
    given = Signal(object, object)
    taken_off = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may = self._begun = False
        self.shown: tuple[Shown, ...] = ()
        self.before = Button(self.tr("Picture before"), "camera", key="Alt+P")
        self.before.clicked.connect(lambda: self.file_wanted.emit(EvidenceRole.BEFORE))
        self.after = Button(self.tr("Picture after"), "camera", key="Alt+A")
        self.after.clicked.connect(lambda: self.file_wanted.emit(EvidenceRole.AFTER))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(PlainLabel(self.tr("Pictures"), bold=True))
        head.addStretch(1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * GRID)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(self._row)

    def allow(self, may: bool, *, begun: bool) -> None:
        """Let pictures be added; once work has `begun`, what is dropped or pasted shows the thing afterwards."""
        anew, self._may, self._begun = may != self._may, may, begun
        self.before.setVisible(may)
        self.after.setVisible(may)
        if anew:
            self.show_pictures(self.shown)
        self._settle()

    def clear(self) -> None:
        self.show_pictures(())

    def show_pictures(self, pictures: Sequence[Shown]) -> None:
        """Show these in their order."""
        self.shown = tuple(pictures)
        while self._row.count() > 1:
            taken = self._row.takeAt(0)
            old = taken.widget() if taken else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, shown in enumerate(self.shown):
            self._row.insertWidget(place, self._frame(shown))
        self._settle()

    def take(self, data: QMimeData) -> bool:
        """Hand on the pictures that were dropped or pasted; False where there is none."""
        if not self._may:
            return False
        role = EvidenceRole.AFTER if self._begun else EvidenceRole.BEFORE
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        for path in paths:
            self.given.emit(role, path)
        image = data.imageData() if not paths and data.hasImage() else None
        if isinstance(image, QImage):
            self.given.emit(role, _png(image))
            return True
        return bool(paths)

    def paste(self) -> bool:
        """As `take`, from the clipboard."""
        return self.take(QGuiApplication.clipboard().mimeData())

    # -- inside

    def _settle(self) -> None:
        self.setVisible(self._may or bool(self.shown))

    def _frame(self, shown: Shown) -> QWidget:
        caption = self._caption(shown)
        frame = QWidget()
        under = QHBoxLayout()
        under.setSpacing(GRID // 2)
        under.addWidget(PlainLabel(caption, ink="soft"), 1)
        if self._may and shown.picture.role in _OWN:
            off = Button("", "x", kind="quiet", name=self.tr("Take off: {picture}").format(picture=caption))
            off.clicked.connect(lambda: self.taken_off.emit(shown.picture.link))
            under.addWidget(off)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(_Drawn(shown.jpeg, caption))
        column.addLayout(under)
        return frame

    def _caption(self, shown: Shown) -> str:
        if not shown.picture.whole or not shown.jpeg:
            return self.tr("The file is gone")
        said = {
            EvidenceRole.BEFORE.value: self.tr("Before"),
            EvidenceRole.AFTER.value: self.tr("After"),
        }.get(shown.picture.role, self.tr("At the check"))
        again = self.tr("used before")
        return f"{said} · {again}" if shown.picture.reused else said


def holds(event: QDragEnterEvent | QDropEvent) -> bool:
    """Whether a picture is being dragged."""
    data = event.mimeData()
    return data.hasImage() or any(url.toLocalFile().casefold().endswith(SUFFIXES) for url in data.urls())


class _Drawn(QWidget):
    def __init__(self, jpeg: bytes, name: str) -> None:
        super().__init__()
        self._image = QImage.fromData(jpeg)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        if self._image.isNull():
            return QSize(_TALL, _TALL)
        return self._image.size().scaled(2 * _TALL, _TALL, Qt.AspectRatioMode.KeepAspectRatio)

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


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
