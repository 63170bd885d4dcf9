"""What is open as cards, a column for each state: how far everything has come, at one look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.inspections.findings import FindingLine
from desktop.rules.inspections.findings import Escalation
from desktop.rules.inspections.vocabulary import FindingState
from ui import icons
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.known import Known, Labels
from ui.theme import BODY, GRID, look
from ui.widgets.labels import PlainLabel, one_line

Index = QModelIndex | QPersistentModelIndex
_TALL = 17 * GRID
_ICON = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Cards(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[FindingLine] = []
        self.labels: Labels = {}

    def set_lines(self, lines: Sequence[FindingLine], labels: Labels) -> None:
        self.beginResetModel()
        self.lines, self.labels = list(lines), labels
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = (words.urgency(line), words.what(line, self.labels), words.place(line), words.grade(line))
            return ", ".join(part for part in said if part)
        return None


class _CardPainter(QStyledItemDelegate):
    """Severity and number, what is wrong on two lines, where, and how urgent it is, as icon and word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * GRID, _TALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, _Cards)
        shown, state = look(), option.state
        line = model.lines[index.row()]
        box = option.rect.adjusted(2, 2, -2, -GRID)
        here = bool(state & QStyle.StateFlag.State_HasFocus) and bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(shown.focus if here else shown.line))
        painter.setBrush(QColor(shown.select if here else shown.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
        room = box.adjusted(GRID + 4, GRID, -GRID - 4, -GRID)
        self._head(painter, room, line)
        self._words(painter, room.adjusted(0, 24, 0, 0), words.what(line, model.labels))
        foot = QRect(room.left(), room.bottom() - 44, room.width(), 22)
        self._line(painter, foot, words.place(line), shown.soft)
        self._urgency(painter, foot.translated(0, 22), line)
        painter.restore()

    def _head(self, painter: QPainter, room: QRect, line: FindingLine) -> None:
        shown, head = look(), QRect(room.left(), room.top(), room.width(), 22)
        painter.setFont(_font(bold=True))
        painter.setPen(QColor(shown.role("stop") if line.grade == 1 else shown.ink))
        painter.drawText(head, _LEFT, f"S{line.grade}")
        if line.recurrence:
            painter.drawImage(head.left() + 30, head.top() + 3, icons.image("repeat", shown.soft, _ICON))
        painter.setFont(_font())
        painter.setPen(QColor(shown.soft))
        painter.drawText(head, _RIGHT, words.short_number(line))

    def _words(self, painter: QPainter, room: QRect, text: str) -> None:
        painter.setPen(QColor(look().ink))
        font = _font()
        layout = QTextLayout(one_line(text), font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        first = layout.createLine()
        if first.isValid():
            first.setLineWidth(room.width())
        layout.endLayout()
        painter.setFont(font)
        length = first.textLength() if first.isValid() else 0
        said = one_line(text)
        self._line(painter, QRect(room.left(), room.top(), room.width(), 21), said[:length], look().ink)
        self._line(painter, QRect(room.left(), room.top() + 21, room.width(), 21), said[length:], look().ink)

    def _urgency(self, painter: QPainter, room: QRect, line: FindingLine) -> None:
        shown, name = look(), words.icon(line)
        colour = shown.role(words.tone(line))
        left = room.left()
        if name:
            painter.drawImage(left, room.top() + 3, icons.image(name, colour, _ICON))
            left += _ICON + 6
        said = (
            words.urgency(line) if line.escalation is not Escalation.NAMED else words.level(line.escalation)
        )
        when = words.day(line.due) if line.closed is None else words.day(line.closed)
        if not name and when:
            said = when
        self._line(painter, QRect(left, room.top(), room.right() - left, room.height()), said, colour)

    def _line(self, painter: QPainter, room: QRect, text: str, colour: str) -> None:
        painter.setFont(_font())
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def _font(*, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(BODY)
    font.setBold(bold)
    return font


class CardColumn(QListView):
    """The cards of one column. `went` wants the column beside it (-1 left, 1 right), `opened` carries a finding."""

    opened = Signal(object)
    went = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = _Cards(self)
        self.setModel(self._cards)
        self.setItemDelegate(_CardPainter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        clear = self.palette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)
        self.doubleClicked.connect(self._open)

    def set_lines(self, lines: Sequence[FindingLine], labels: Labels) -> None:
        """Show these cards; the chosen one stays chosen while it is here."""
        before = self.current()
        self._cards.set_lines(lines, labels)
        at = next((n for n, line in enumerate(lines) if before and line.finding == before.finding), 0)
        if lines:
            self.setCurrentIndex(self._cards.index(at))

    def lines(self) -> list[FindingLine]:
        return list(self._cards.lines)

    def current(self) -> FindingLine | None:
        index = self.currentIndex()
        return self._cards.lines[index.row()] if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.went.emit(steps[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self._open()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        line = self.current()
        if line is not None:
            self.opened.emit(line)


class FindingBoard(QWidget):
    """Raised, assigned, being rectified, to be verified, deferred, closed. `opened` carries a `FindingLine`."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[tuple[str, tuple[FindingState, ...]], ...] = (
            (inspections.finding_state(FindingState.OPEN.value), (FindingState.OPEN,)),
            (inspections.finding_state(FindingState.ASSIGNED.value), (FindingState.ASSIGNED,)),
            (inspections.finding_state(FindingState.RECTIFYING.value), (FindingState.RECTIFYING,)),
            (self.tr("To be verified"), (FindingState.CLAIMED, FindingState.ON_SPOT)),
            (inspections.finding_state(FindingState.DEFERRED.value), (FindingState.DEFERRED,)),
            (self.tr("Closed lately"), ()),
        )
        self.columns: list[CardColumn] = []
        self._counts: list[PlainLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for place, (title, _) in enumerate(self._states):
            row.addWidget(self._column(place, title), 1)

    def _column(self, place: int, title: str) -> QWidget:
        ground = _Ground()
        cards = CardColumn(title)
        cards.opened.connect(self.opened)
        cards.went.connect(lambda step: self._go(place, step))
        count = PlainLabel("", ink="soft")
        head = QHBoxLayout()
        head.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        head.addWidget(PlainLabel(title, bold=True, elide=True), 1)
        head.addWidget(count)
        column = QVBoxLayout(ground)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(cards, 1)
        self.columns.append(cards)
        self._counts.append(count)
        return ground

    def show_known(self, known: Known) -> None:
        for cards, count, (_, states) in zip(self.columns, self._counts, self._states, strict=True):
            lines = [line for line in known.open_lines if line.state in states]
            if not states:
                lines = list(known.board.closed)
            cards.set_lines(lines, known.labels)
            count.setText(f"{len(lines)}")

    def focus_first(self) -> None:
        """Put the focus on the first column that has a card."""
        cards = next((column for column in self.columns if column.lines()), self.columns[0])
        cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, place: int, step: int) -> None:
        for to in range(place + step, len(self.columns) if step > 0 else -1, step):
            if self.columns[to].lines():
                self.columns[to].setFocus(Qt.FocusReason.TabFocusReason)
                return


class _Ground(QFrame):
    """What a column's cards lie on."""

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look().sunken))
        painter.drawRoundedRect(self.rect(), GRID + 4, GRID + 4)
