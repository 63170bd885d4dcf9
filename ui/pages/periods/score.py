"""One result of a quarter: an area or a post, its score on a scale with the bands, and what each part was divided by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.inspections.period_values import Appeal, Names
from desktop.rules.inspections.scheme import FULL, Scheme
from desktop.rules.inspections.scores import Score, ScoreLine
from ui import wording_periods as words
from ui.pages.periods.lines import LineButton, LineOf
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel


class ScoreBar(QWidget):
    """0 to 100 with a tick where each band begins."""

    def __init__(self, per_mille: int | None, limits: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._per_mille, self._limits = per_mille, tuple(limits)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(16 * GRID, 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown, painter = look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(0.5, 1.5, self.width() - 1, self.height() - 4)
        painter.setPen(QColor(shown.edge))
        painter.setBrush(QColor(shown.sunken))
        painter.drawRoundedRect(frame, 3, 3)
        if self._per_mille is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.focus))
            painter.drawRoundedRect(
                QRectF(0.5, 1.5, frame.width() * self._per_mille / 1_000, frame.height()), 3, 3
            )
        painter.setPen(QPen(QColor(shown.ink), 1))
        for limit in self._limits:
            x = frame.width() * limit / 1_000
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))


class ScoreCard(Card):
    """`opened` carries the keys of a part or a veto; `appeal_asked` and `answer_asked` the score and an appeal."""

    opened = Signal(object)
    appeal_asked = Signal(object)
    answer_asked = Signal(object)

    def __init__(
        self,
        score: Score,
        names: Names,
        scheme: Scheme,
        appeals: Sequence[Appeal],
        *,
        appealing: bool,
        answering: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.score = score
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID + GRID // 2, GRID, GRID)
        column.setSpacing(2)
        column.addLayout(self._head(names))
        column.addLayout(_inset(self._bar(scheme)))
        for veto in dict.fromkeys(map(words.veto, score.vetoes)):
            line = LineButton(LineOf((f"veto/{score.kind.value}/{score.subject}",), veto, ""))
            line.clicked.connect(lambda: self.opened.emit((f"veto/{score.kind.value}/{score.subject}",)))
            column.addWidget(line)
        self.parts = [self._part(line) for line in score.lines]
        for part in self.parts:
            column.addWidget(part)
        for appeal in appeals:
            column.addWidget(self._appeal(appeal, answering))
        if appealing:
            self.appeal = Button(self.tr("Say something to this score"), "pencil", kind="quiet")
            self.appeal.clicked.connect(lambda: self.appeal_asked.emit(score))
            column.addWidget(self.appeal, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, names: Names) -> QHBoxLayout:
        of = self.score
        name = words.subject(names, of.kind, of.subject)
        rank = "" if of.rank is None else f"{of.rank}  "
        band = "" if of.band is None else words.band(of.band)
        self.setAccessibleName(f"{name}: {words.points(of.points)} {band}")
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.setSpacing(GRID + GRID // 2)
        row.addWidget(PlainLabel(f"{rank}{name}", bold=True, elide=True), 1)
        if of.change is not None:
            row.addWidget(PlainLabel(words.change(of), ink="soft"))
        if band:
            row.addWidget(PlainLabel(band))
        row.addWidget(PlainLabel(words.points(of.points), bold=of.points is not None))
        return row

    def _bar(self, scheme: Scheme) -> ScoreBar:
        points = self.score.points
        limits = [limit * 1_000 // FULL for limit in scheme.bands]
        return ScoreBar(None if points is None else points * 1_000 // FULL, limits)

    def _part(self, line: ScoreLine) -> LineButton:
        key = f"score/{self.score.kind.value}/{self.score.subject}/{line.dimension.value}"
        weight = self.tr("{dimension}, {weight} %").format(
            dimension=words.dimension(line.dimension), weight=line.weight
        )
        value = (
            words.too_few()
            if line.points is None
            else self.tr("{points} of {weight}").format(
                points=words.decimal(line.weight * line.points / FULL), weight=line.weight
            )
        )
        keys = (key,) if line.share.n else ()
        button = LineButton(LineOf(keys, weight, value, words.ratio(line.share, line.dimension)))
        button.clicked.connect(lambda: self.opened.emit((key,)))
        return button

    def _appeal(self, appeal: Appeal, answering: bool) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.setSpacing(0)
        said = self.tr("{name}: {text}").format(name=appeal.by, text=appeal.text)
        column.addWidget(PlainLabel(said, wrap=True))
        if appeal.answer is not None:
            answered = self.tr("Answer, {name}: {text}").format(name=appeal.answered_by, text=appeal.answer)
            column.addWidget(PlainLabel(answered, ink="soft", wrap=True))
        if answering:
            word = self.tr("Answer") if appeal.answer is None else self.tr("Answer anew")
            button = Button(word, "pencil", kind="quiet")
            button.clicked.connect(lambda: self.answer_asked.emit(appeal))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return box


def _inset(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(GRID, 0, GRID, 0)
    row.addWidget(widget)
    return row
