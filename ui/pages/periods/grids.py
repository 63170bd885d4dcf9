"""Grids that are looked at rather than read: the day x template matrix, and the heat map. Drawn by hand, so that a
month of marks costs one widget; each cell opens what is behind it, and says itself in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.rules.inspections.month import Mark
from ui import wording_periods as words
from ui.looks import Tone
from ui.theme import BODY, GRID, look
from ui.widgets.labels import one_line, set_tip

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)
_R = 5.5

Keys = tuple[str, ...]


@dataclass(frozen=True)
class GridCell:
    """`keys` are the figures it opens, () for none; `said` is what it is in words. `level` 0 (poor) to 4 shades it."""

    keys: Keys = ()
    said: str = ""
    mark: Mark = Mark.NOTHING
    text: str = ""
    level: int | None = None


@dataclass(frozen=True)
class GridRow:
    """A line of cells; `total` stands at its end and opens `total_keys`."""

    label: str
    cells: tuple[GridCell, ...]
    total: str = ""
    total_keys: Keys = ()


@dataclass(frozen=True)
class GridHead:
    """The head of a column; `rest` draws the column on a quiet ground."""

    text: str
    below: str = ""
    rest: bool = False


class Grid(QWidget):
    """`opened` carries the keys of a cell. Arrows move, Enter opens."""

    opened = Signal(object)

    _row_height = 4 * GRID

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._heads: tuple[GridHead, ...] = ()
        self._rows: tuple[GridRow, ...] = ()
        self._total = ""
        self._at = (0, 0)
        self._under: tuple[int, int] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def set_grid(self, heads: Sequence[GridHead], rows: Sequence[GridRow], total: str = "") -> None:
        """Show these rows; `total` is the head of the last column."""
        self._heads, self._rows, self._total = tuple(heads), tuple(rows), total
        self._at, self._under = (0, 0), None
        self.updateGeometry()
        self._say()
        self.update()

    def rows(self) -> tuple[GridRow, ...]:
        return self._rows

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell stands; the column after the last is the total."""
        label, step, total = self._widths()
        y = self._head_height() + row * self._row_height
        if column == len(self._heads):
            return QRectF(self.width() - total, y, total, self._row_height)
        return QRectF(label + column * step, y, step, self._row_height)

    # -- for subclasses

    def _head_height(self) -> int:
        return 5 * GRID if any(head.below for head in self._heads) else 4 * GRID

    def _foot_height(self) -> int:
        return 0

    def paint_cell(self, painter: QPainter, cell: GridCell, place: QRectF) -> None:
        """Draw one cell."""
        raise NotImplementedError

    def paint_foot(self, painter: QPainter, place: QRectF) -> None:
        """Draw what stands below the rows."""

    # -- inside

    def _widths(self) -> tuple[float, float, float]:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0)
        label = float(min(max(widest + 2 * GRID, 10 * GRID), 25 * GRID))
        total = 0.0
        if self._total:
            texts = [self._total, *(row.total for row in self._rows)]
            total = float(max(metrics.horizontalAdvance(text) for text in texts) + 2 * GRID)
        step = (self.width() - label - total) / max(1, len(self._heads))
        return label, step, total

    def sizeHint(self) -> QSize:
        tall = self._head_height() + len(self._rows) * self._row_height + self._foot_height()
        return QSize(70 * GRID, tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * GRID, self.sizeHint().height())

    def _columns(self) -> int:
        return len(self._heads) + (1 if self._total else 0)

    def _keys(self, at: tuple[int, int]) -> Keys:
        row, column = at
        if not (0 <= row < len(self._rows) and 0 <= column < self._columns()):
            return ()
        of = self._rows[row]
        return of.total_keys if column == len(self._heads) else of.cells[column].keys

    def _words(self, at: tuple[int, int]) -> str:
        row, column = at
        if not (0 <= row < len(self._rows) and 0 <= column < self._columns()):
            return ""
        of = self._rows[row]
        return f"{of.label}: {of.total}" if column == len(self._heads) else of.cells[column].said

    def _say(self) -> None:
        said = self._words(self._at) if self.hasFocus() else ""
        self.setAccessibleName(f"{self._name}. {said}" if said else self._name)

    def place_of(self, at: QPointF) -> tuple[int, int] | None:
        """Row and column of a point, None beside the cells."""
        label, step, total = self._widths()
        row = int((at.y() - self._head_height()) // self._row_height)
        if not 0 <= row < len(self._rows) or at.x() < label:
            return None
        if total and at.x() >= self.width() - total:
            return row, len(self._heads)
        return row, min(len(self._heads) - 1, int((at.x() - label) // step))

    def _open(self, at: tuple[int, int]) -> None:
        keys = self._keys(at)
        if keys:
            self.opened.emit(keys)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.place_of(event.position())
        if under != self._under:
            self._under = under
            said = "" if under is None else self._words(under)
            set_tip(self, said)
            can = under is not None and bool(self._keys(under))
            self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        under = self.place_of(event.position())
        if under is not None and event.button() is Qt.MouseButton.LeftButton:
            self._at = under
            self._open(under)

    def leaveEvent(self, event: object) -> None:
        self._under = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._rows:
            row = max(0, min(len(self._rows) - 1, self._at[0] + step[0]))
            column = max(0, min(self._columns() - 1, self._at[1] + step[1]))
            self._at = (row, column)
            self._say()
            self.update()
        elif event.key() in _ENTER:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_grounds(painter)
        self._paint_heads(painter)
        for at, row in enumerate(self._rows):
            self._paint_row(painter, at, row)
        if self._foot_height():
            top = self._head_height() + len(self._rows) * self._row_height
            self.paint_foot(painter, QRectF(0, top, self.width(), self._foot_height()))
        if self.hasFocus() and self._rows:
            painter.setPen(QPen(QColor(look().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell_rect(*self._at).adjusted(1, 2, -1, -2), 4, 4)

    def _paint_grounds(self, painter: QPainter) -> None:
        shown, (label, step, _) = look(), self._widths()
        tall = self._head_height() + len(self._rows) * self._row_height
        for at, head in enumerate(self._heads):
            if head.rest:
                painter.fillRect(QRectF(label + at * step, 0, step, tall), QColor(shown.sunken))
        if self._under is not None and self._keys(self._under):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shown.select))
            painter.drawRoundedRect(self.cell_rect(*self._under).adjusted(0, 1, 0, -1), 4, 4)

    def _paint_heads(self, painter: QPainter) -> None:
        shown, (label, step, total) = look(), self._widths()
        font = painter.font()
        font.setPixelSize(BODY - 3)
        painter.setFont(font)
        tall = self._head_height()
        two = any(head.below for head in self._heads)
        for at, head in enumerate(self._heads):
            x = label + at * step
            painter.setPen(QColor(shown.ink))
            painter.drawText(QRectF(x - 2, 0, step + 4, tall / 2 if two else tall), _CENTRE, head.text)
            if head.below:
                painter.setPen(QColor(shown.soft))
                painter.drawText(QRectF(x - 2, tall / 2 - 2, step + 4, tall / 2), _CENTRE, head.below)
        if total:
            painter.setPen(QColor(shown.soft))
            painter.drawText(QRectF(self.width() - total, 0, total - 4, tall), _CENTRE, self._total)
        painter.setPen(QColor(shown.edge))
        painter.drawLine(QPointF(0, tall - 0.5), QPointF(self.width(), tall - 0.5))
        font.setPixelSize(BODY)
        painter.setFont(font)

    def _paint_row(self, painter: QPainter, at: int, row: GridRow) -> None:
        shown, (label, _, total) = look(), self._widths()
        y = self._head_height() + at * self._row_height
        painter.setPen(QColor(shown.ink))
        room = QRectF(0, y, label - GRID, self._row_height)
        text = painter.fontMetrics().elidedText(
            one_line(row.label), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, _LEFT, text)
        for column, cell in enumerate(row.cells):
            self.paint_cell(painter, cell, self.cell_rect(at, column))
        if total:
            painter.setPen(QColor(shown.ink))
            painter.drawText(QRectF(self.width() - total, y, total - 4, self._row_height), _CENTRE, row.total)
        painter.setPen(QColor(shown.line))
        foot = y + self._row_height - 0.5
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))


_INKS = {
    Mark.ON_TIME: "good",
    Mark.LATE: "caution",
    Mark.BACKFILLED: "note",
    Mark.MISSED: "stop",
    Mark.EXCUSED: "unknown",
    Mark.PENDING: "soft",
    Mark.CLOSED: "soft",
}


class MatrixGrid(Grid):
    """A mark a day, told apart by its shape; below them what each shape means."""

    _row_height = 4 * GRID + GRID // 2

    def _foot_height(self) -> int:
        return 4 * GRID

    def paint_cell(self, painter: QPainter, cell: GridCell, place: QRectF) -> None:
        centre = place.center()
        if cell.text:
            centre -= QPointF(0, 6)
        paint_mark(painter, cell.mark, centre)
        if cell.text:
            font = painter.font()
            font.setPixelSize(BODY - 5)
            painter.setFont(font)
            painter.setPen(QColor(look().soft))
            painter.drawText(QRectF(place.x() - 3, centre.y() + 5, place.width() + 6, 14), _CENTRE, cell.text)
            font.setPixelSize(BODY)
            painter.setFont(font)

    def paint_foot(self, painter: QPainter, place: QRectF) -> None:
        x, y = place.x() + 8, place.center().y() + 2
        font = painter.font()
        font.setPixelSize(BODY - 2)
        painter.setFont(font)
        for mark in Mark:
            if mark is Mark.NOTHING:
                continue
            paint_mark(painter, mark, QPointF(x, y))
            said = words.mark(mark)
            wide = painter.fontMetrics().horizontalAdvance(said)
            painter.setPen(QColor(look().soft))
            painter.drawText(QRectF(x + 12, y - 10, wide + 4, 20), _LEFT, said)
            x += wide + 36


def paint_mark(painter: QPainter, mark: Mark, at: QPointF) -> None:
    """The sign of `mark` around `at`: full, half, triangle, cross, dash, ring, square. The colour only helps."""
    if mark is Mark.NOTHING:
        return
    ink = QColor(look().role(_INKS[mark]))
    pen = QPen(ink, 1.4)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(at.x() - _R, at.y() - _R, 2 * _R, 2 * _R)
    match mark:
        case Mark.ON_TIME:
            painter.setBrush(ink)
            painter.drawEllipse(ring)
        case Mark.LATE:
            painter.drawEllipse(ring)
            painter.setBrush(ink)
            painter.drawPie(ring, 90 * 16, 180 * 16)
        case Mark.BACKFILLED:
            down = [QPointF(-_R, -_R + 1), QPointF(_R, -_R + 1), QPointF(0, _R)]
            painter.drawPolygon(QPolygonF([at + point for point in down]))
        case Mark.MISSED:
            pen.setWidthF(2.4)
            painter.setPen(pen)
            reach = _R - 1
            painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach))
            painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach))
        case Mark.EXCUSED:
            pen.setWidthF(2.0)
            painter.setPen(pen)
            painter.drawLine(at + QPointF(-_R + 1, 0), at + QPointF(_R - 1, 0))
        case Mark.PENDING:
            pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawEllipse(ring)
        case Mark.CLOSED:
            painter.drawRect(ring.adjusted(1.5, 1.5, -1.5, -1.5))


_STRENGTH = (0.55, 0.38, 0.24, 0.12, 0.0)


class HeatGrid(Grid):
    """The number stands in each cell; the darker its ground, the poorer it is."""

    def paint_cell(self, painter: QPainter, cell: GridCell, place: QRectF) -> None:
        shown = look()
        box = place.adjusted(2, 2, -2, -3)
        if cell.level is not None:
            ground = QColor(shown.tones[Tone.STOP].fill)
            ground.setAlphaF(_STRENGTH[cell.level])
            painter.setPen(QPen(QColor(shown.line), 1))
            painter.setBrush(QBrush(ground))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(shown.soft if cell.level is None else shown.ink))
        painter.drawText(box, _CENTRE, cell.text)
