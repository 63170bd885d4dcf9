"""A round picture of a person who has none: the first letter of the name on a calm colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.looks import Tone
from ui.theme import BODY, GRID, TITLE, look

_TONES = (Tone.NOTE, Tone.GOOD, Tone.UNKNOWN, Tone.CAUTION)


def initial(name: str) -> str:
    """The surname's character of a Chinese name, the first letters of two words of any other."""
    words = name.split()
    if not words:
        return "?"
    if name[0].isascii() and len(words) > 1:
        return (words[0][0] + words[-1][0]).upper()
    return words[0][0].upper()


def paint_avatar(painter: QPainter, box: QRect, name: str, font: QFont) -> None:
    """Draw the avatar of `name` into the square `box`; the same name always has the same colour."""
    shade = look().tones[_TONES[sum(map(ord, name)) % len(_TONES)]]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shade.wash))
    painter.drawEllipse(box)
    letters = QFont(font)
    letters.setPixelSize(TITLE if box.width() >= 5 * GRID else BODY)
    letters.setBold(True)
    painter.setFont(letters)
    painter.setPen(QColor(shade.text))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), initial(name))


class Avatar(QWidget):
    """An avatar as a widget; the name stands beside it, so it is decoration."""

    def __init__(self, name: str = "", size: int = 4 * GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(size, size)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, self.rect(), self._name, self.font())
