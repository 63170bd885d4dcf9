"""The verdict on a scan: a colour, an icon, a word and a name, readable from a metre away."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons
from ui.looks import Look
from ui.theme import BODY, DISPLAY, GRID, TITLE, look
from ui.widgets.buttons import KeyHint
from ui.widgets.face import LOW, ROOMY, Face, Hint
from ui.widgets.labels import announce, one_line


class VerdictBanner(QFrame):
    """Shows one `Face` at a time and keeps its height, so that nothing below it ever jumps.

    `acted` carries the name of a hint that was clicked or, with `live_keys`, whose key was pressed.
    """

    acted = Signal(str)

    def __init__(self, *, live_keys: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live_keys = live_keys
        self._plan = ROOMY
        self.setFixedHeight(ROOMY.height)
        self.setMinimumWidth(70 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._note = ""
        self._glow = QVariantAnimation(self)
        self._glow.setDuration(240)
        self._glow.setStartValue(1.0)
        self._glow.setEndValue(0.0)
        self._glow.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glow.valueChanged.connect(self.update)
        self._row = QHBoxLayout()
        self._row.setSpacing(GRID)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addLayout(self._row)
        self._row.addStretch(1)
        self.show_idle()

    @property
    def face(self) -> Face:
        return self._face

    def glowing(self) -> bool:
        """True for the quarter of a second after a new face."""
        return self._glow.state() is QVariantAnimation.State.Running

    def set_low(self, low: bool) -> None:
        """Take a third less height, on a screen that has little."""
        self._plan = LOW if low else ROOMY
        self.setFixedHeight(self._plan.height)
        self._make_room()
        self.update()

    def show_idle(self, hints: tuple[Hint, ...] = ()) -> None:
        """Nobody is at the desk: say what to do."""
        self._put(
            Face(
                None,
                "scan",
                self.tr("Ready"),
                self.tr("Scan a card or type a name"),
                (self.tr("Phone, last four digits, initials and names all work"),),
                hints,
            )
        )

    def show_face(self, face: Face) -> None:
        """Show a verdict; a short glow tells even the same verdict twice apart."""
        self._put(face)
        announce(self)
        self._glow.start()

    def amend(self, face: Face) -> None:
        """Show more about the verdict that is on screen (the photo came): no glow, nothing is said again."""
        note = self._note
        self._put(face)
        self._note = note

    def set_note(self, text: str) -> None:
        """A few words in the corner, beside the time ("ignored once"); gone with the next face."""
        self._note = text
        self.update()

    def _put(self, face: Face) -> None:
        self._face = face
        self._note = ""
        while self._row.count() > 1:
            old = self._row.takeAt(0)
            widget = old.widget() if old else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, hint in enumerate(face.hints):
            chip = KeyHint(hint.key, hint.text, live=self._live_keys, parent=self)
            chip.clicked.connect(lambda _=False, name=hint.name: self.acted.emit(name))
            self._row.insertWidget(place, chip)
            chip.show()  # its key is live at once, not with the next round of events
        self._make_room()
        self.setAccessibleName(face.spoken())
        self.update()

    def _make_room(self) -> None:
        """Keep the chips between the sign and the photo."""
        beside = self._plan.photo.width() + 2 * GRID if self._face.photo is not None else 0
        foot = self._plan.edge
        self._column.setContentsMargins(self._plan.sign + 3 * GRID, 0, 3 * GRID + beside, foot)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        card = QPainterPath()
        card.addRoundedRect(frame, 2 * GRID, 2 * GRID)
        tone = self._face.tone
        painter.fillPath(card, QColor(shown.surface if tone is None else shown.tones[tone].wash))
        painter.setClipPath(card)
        self._paint_sign(painter, shown, QRect(1, 1, self._plan.sign, self.height() - 2))
        self._paint_person(painter, shown)
        painter.setClipping(False)
        border = shown.line if tone is None else shown.tones[tone].fill
        painter.setPen(QPen(QColor(border), 1 if tone is None or not self._face.quiet else 2))
        painter.drawPath(card)

    def _paint_sign(self, painter: QPainter, shown: Look, box: QRect) -> None:
        face = self._face
        if face.tone is None:
            fill, ink = QColor(shown.sunken), shown.soft
        elif face.quiet:
            fill, ink = QColor(shown.surface), shown.tones[face.tone].text
        else:
            fill, ink = QColor(shown.tones[face.tone].fill), shown.tones[face.tone].on_fill
        glow = float(self._glow.currentValue()) if self.glowing() else 0.0
        painter.fillRect(box, fill.lighter(100 + round(40 * glow)))
        plan, size = self._plan, self._plan.icon
        painter.drawImage(
            box.center().x() - size // 2,
            plan.icon_top,
            icons.image(face.icon, ink, size, self.devicePixelRatioF()),
        )
        painter.setPen(QColor(ink))
        words = QRect(box.left() + GRID, plan.word_top, box.width() - 2 * GRID, box.bottom() - plan.word_top)
        large = self._font(DISPLAY, bold=True)
        painter.setFont(large)
        if painter.fontMetrics().horizontalAdvance(face.word) > words.width():
            painter.setFont(self._font(TITLE, bold=True))
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, int(centre) | int(Qt.TextFlag.TextWordWrap), face.word)

    def _paint_person(self, painter: QPainter, shown: Look) -> None:
        face, plan = self._face, self._plan
        left, right = plan.sign + 3 * GRID, self.width() - 3 * GRID
        if face.photo is not None and not face.photo.isNull():
            right = self._paint_photo(painter, face.photo)
        corner = "   ".join(part for part in (self._note, face.when) if part)
        painter.setFont(self._font(BODY))
        painter.setPen(QColor(shown.soft))
        spare = painter.fontMetrics().horizontalAdvance(corner) + 2 * GRID if corner else 0
        top = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(left, plan.edge, right - left, 3 * GRID), int(top), corner)

        idle = face.tone is None
        name, lines = face.name, face.lines
        if not name and lines:
            name, lines = lines[0], lines[1:]  # nobody to name: the first sentence takes the place
        painter.setFont(self._font(DISPLAY if face.name and not idle else TITLE, bold=True))
        painter.setPen(QColor(shown.ink))
        self._line(painter, QRect(left, plan.name_top, right - left - spare, 8 * GRID), name)
        painter.setFont(self._font(BODY))
        painter.setPen(QColor(shown.soft if idle else shown.ink))
        for place, text in enumerate(lines[: plan.lines]):
            self._line(painter, QRect(left, plan.lines_top + place * 3 * GRID, right - left, 3 * GRID), text)

    def _paint_photo(self, painter: QPainter, photo: QImage) -> int:
        """Draw the photo at the right, filling its frame from the middle; returns where text has to end."""
        edge = self._plan.edge
        frame = QRect(QPoint(0, edge), self._plan.photo)
        frame.moveRight(self.width() - edge)
        ratio = self.devicePixelRatioF()
        scaled = photo.scaled(
            frame.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), GRID, GRID)
        cut = QRect(0, 0, round(frame.width() * ratio), round(frame.height() * ratio))
        cut.moveCenter(scaled.rect().center())
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.drawImage(frame, scaled, cut)
        painter.restore()
        return frame.left() - 2 * GRID

    @staticmethod
    def _line(painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)

    def _font(self, pixels: int, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setBold(bold)
        return font
