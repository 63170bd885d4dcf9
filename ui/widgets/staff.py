"""Who is at the desk: a tile for each person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import BODY, GRID, look
from ui.widgets.avatar import paint_avatar
from ui.widgets.labels import one_line


class StaffTile(NamedTuple):
    """One person: `key` is what `chosen` reports."""

    key: object
    name: str
    role: str = ""


class StaffTiles(QWidget):
    """Named tiles in rows; arrows and Tab move, Enter or a click chooses, the digits 1 to 9 choose at once."""

    chosen = Signal(object)

    def __init__(self, columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._tiles: list[StaffTileButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * GRID)

    def set_people(self, people: Sequence[StaffTile]) -> None:
        """Show these people in this order."""
        for old in self._tiles:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tiles = [StaffTileButton(person, place + 1) for place, person in enumerate(people)]
        for place, tile in enumerate(self._tiles):
            tile.clicked.connect(lambda _=False, key=tile.person.key: self.chosen.emit(key))
            self._grid.addWidget(tile, place // self._columns, place % self._columns)

    def focus_first(self) -> None:
        if self._tiles:
            self._tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = [place for place, tile in enumerate(self._tiles) if tile.hasFocus()]
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        number = event.text()
        if event.key() in steps and focused:
            target = focused[0] + steps[Qt.Key(event.key())]
            if 0 <= target < len(self._tiles):
                self._tiles[target].setFocus(Qt.FocusReason.TabFocusReason)
        elif number in list("123456789"[: len(self._tiles)]):
            self._tiles[int(number) - 1].click()
        else:
            super().keyPressEvent(event)


class StaffTileButton(QPushButton):
    """One person's tile, drawn by hand so that a name with & or < stays what it is."""

    def __init__(self, person: StaffTile, number: int) -> None:
        super().__init__()
        self.person = person
        self._number = number if number <= 9 else 0
        self.setAutoDefault(False)
        self.setAccessibleName(f"{person.name}, {person.role}" if person.role else person.name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(27 * GRID, 10 * GRID)

    def event(self, event: QEvent) -> bool:
        """Enter presses a tile as Space does, and the arrows are left to the grid."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.click()
                return True
            if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.ignore()
                return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # a button without a text: its frame
        shown = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(2 * GRID, (self.height() - 6 * GRID) // 2, 6 * GRID, 6 * GRID)
        paint_avatar(painter, box, self.person.name, self.font())
        room = QRect(box.right() + 2 * GRID, 0, self.width() - box.right() - 4 * GRID, self.height())
        upper = room.adjusted(0, 2 * GRID, 0, -5 * GRID)
        lower = room.adjusted(0, 5 * GRID, 0, -2 * GRID)
        for text, place, bold, ink in (
            (self.person.name, upper, True, shown.ink),
            (self.person.role, lower, False, shown.soft),
        ):
            font = QFont(self.font())
            font.setPixelSize(BODY)
            font.setBold(bold)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            words = painter.fontMetrics().elidedText(
                one_line(text), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words)
        if self._number:
            painter.setPen(QColor(shown.soft))
            corner = self.rect().adjusted(0, GRID // 2, -GRID, 0)
            painter.drawText(
                corner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), str(self._number)
            )
