"""One line of a round: what to look at, what was answered; the current one is marked and says which keys answer it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.rules.inspections.vocabulary import Result
from ui import icons
from ui.looks import Look, Tone
from ui.theme import BODY, GRID, look
from ui.widgets.labels import one_line

HEIGHT = 5 * GRID
_NUMBER, _MARK, _VALUE, _ANSWER = 6 * GRID, 3 * GRID, 17 * GRID, 15 * GRID
_NARROW, _LOW_VALUE = 80 * GRID, 11 * GRID
_TONES = {Result.PASS: Tone.GOOD, Result.FAIL: Tone.STOP, Result.NA: Tone.UNKNOWN}


@dataclass(frozen=True)
class RowFace:
    """What a line shows. `value` is what was typed or is being typed; `offered` stands in its place, in grey.

    `keys` are the caps of the current line, such as ("1", "2", "3"); `answer` is the result's word.
    """

    number: str
    label: str
    limit: str = ""
    critical: bool = False
    sampled: bool = False
    value: str = ""
    offered: str = ""
    typing: bool = False
    result: Result | None = None
    answer: str = ""
    keys: tuple[str, ...] = ()
    caution: bool = False
    spoken: str = ""


class ItemRow(QWidget):
    """Paints a `RowFace`; `picked` when it is clicked."""

    picked = Signal()

    def __init__(self, face: RowFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._current = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(face.spoken or face.label)

    @property
    def face(self) -> RowFace:
        return self._face

    def show_face(self, face: RowFace) -> None:
        if face != self._face:
            self._face = face
            self.setAccessibleName(face.spoken or face.label)
            self.update()

    def set_current(self, current: bool) -> None:
        if current != self._current:
            self._current = current
            self.update()

    @property
    def is_current(self) -> bool:
        return self._current

    def sizeHint(self) -> QSize:
        return QSize(70 * GRID, HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, face = look(), self._face
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(BODY)
        painter.setFont(font)
        room = self.rect()
        if self._current:
            painter.fillRect(room, QColor(shown.select))
            painter.fillRect(QRect(0, 0, GRID // 2, room.height()), QColor(shown.focus))
        else:
            painter.setPen(QColor(shown.line))
            painter.drawLine(room.left() + GRID, room.bottom(), room.right() - GRID, room.bottom())
        left = GRID
        painter.setPen(QColor(shown.soft))
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(
            QRect(left, 0, _NUMBER - GRID, HEIGHT), middle | int(Qt.AlignmentFlag.AlignRight), face.number
        )
        left += _NUMBER
        self._paint_marks(painter, shown, QRect(left, 0, _MARK, HEIGHT))
        left += _MARK
        answer = QRect(room.right() - _ANSWER - GRID, 0, _ANSWER, HEIGHT)
        width = _VALUE if room.width() > _NARROW else _LOW_VALUE
        value = QRect(answer.left() - width, 0, width, HEIGHT)
        self._paint_answer(painter, shown, answer)
        used = self._paint_value(painter, shown, value)
        right = value.left() if used else answer.left()
        self._paint_words(painter, shown, QRect(left, 0, right - left - 2 * GRID, HEIGHT), font)

    def _paint_marks(self, painter: QPainter, shown: Look, room: QRect) -> None:
        name = "star" if self._face.critical else "shuffle" if self._face.sampled else ""
        if name:
            role = "accent" if self._face.critical else "soft"
            image = icons.image(name, shown.role(role), 2 * GRID, self.devicePixelRatioF())
            painter.drawImage(room.left(), room.center().y() - GRID, image)

    def _paint_words(self, painter: QPainter, shown: Look, room: QRect, font: QFont) -> None:
        face = self._face
        bold = QFont(font)
        bold.setBold(self._current)
        painter.setFont(bold)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        metrics = painter.fontMetrics()
        aside = one_line(face.limit)
        aside_width = metrics.horizontalAdvance(aside) + 2 * GRID if aside else 0
        aside_width = min(aside_width, room.width() // 2)
        words = metrics.elidedText(
            one_line(face.label), Qt.TextElideMode.ElideRight, room.width() - aside_width
        )
        painter.setPen(QColor(shown.ink))
        painter.drawText(room, flags, words)
        if aside:
            painter.setFont(font)
            painter.setPen(QColor(shown.role("caution") if face.caution else shown.soft))
            place = QRect(room.right() - aside_width + GRID, 0, aside_width - GRID, HEIGHT)
            elided = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, flags | int(Qt.AlignmentFlag.AlignRight), elided)

    def _paint_value(self, painter: QPainter, shown: Look, room: QRect) -> bool:
        face = self._face
        if not (face.value or face.offered or face.typing):
            return False
        box = QRectF(room.adjusted(GRID, GRID - 1, -GRID, 1 - GRID))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
        if face.typing or (self._current and face.result is None):
            painter.setPen(QPen(QColor(shown.focus if face.typing else shown.edge), 2 if face.typing else 1))
            painter.setBrush(QColor(shown.surface))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(shown.ink if face.value or face.typing else shown.soft))
        text = face.value if face.value or face.typing else face.offered
        text = painter.fontMetrics().elidedText(
            one_line(text), Qt.TextElideMode.ElideRight, int(box.width()) - GRID
        )
        painter.drawText(box, flags, f"{text}▏" if face.typing else text)
        return True

    def _paint_answer(self, painter: QPainter, shown: Look, room: QRect) -> None:
        face = self._face
        middle = int(Qt.AlignmentFlag.AlignCenter)
        if face.result is not None:
            shade = shown.tones[_TONES[face.result]]
            pill = QRectF(room.adjusted(GRID, GRID - 2, -GRID, 2 - GRID))
            strong = face.result is Result.FAIL
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shade.fill if strong else shade.wash))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(QColor(shade.on_fill if strong else shade.text))
            font = QFont(painter.font())
            font.setBold(strong)
            painter.setFont(font)
            painter.drawText(pill, middle, face.answer)
            font.setBold(False)
            painter.setFont(font)
            return
        if not self._current or not face.keys:
            return
        cap, gap = 28, GRID
        left = room.center().x() - (len(face.keys) * (cap + gap) - gap) // 2
        for key in face.keys:
            square = QRectF(left, room.center().y() - cap // 2 + 1, cap, cap)
            painter.setPen(QColor(shown.edge))
            painter.setBrush(QColor(shown.surface))
            painter.drawRoundedRect(square, 6, 6)
            painter.setPen(QColor(shown.ink))
            painter.drawText(square, middle, key)
            left += cap + gap
