"""A section of a sheet: its lines under its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.round_values import SheetItem, SheetSection
from ui import wording_inspections as inspections
from ui.pages.rounds import words
from ui.pages.rounds.row import ItemRow
from ui.pages.rounds.strip import Strip
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel

_HEAD = 5 * GRID + GRID // 2


class SheetBlock(Card):
    """A section's lines under its name. Once all is answered and one has gone on, it folds to its name; a click unfolds it."""

    rest_asked = Signal(str)

    def __init__(self, section: SheetSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = section.section.code
        self._rows: list[ItemRow] = []
        self._folds = False
        self._unfolded = False
        self._title = PlainLabel(
            inspections.bilingual(section.section.label_zh, section.section.label_en), bold=True
        )
        self._state = PlainLabel("", ink="soft")
        self._fold = IconView("chevron-down", role="soft")
        self._rest = Button(self.tr("A  Rest passes"), kind="quiet")
        self._rest.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rest.clicked.connect(lambda: self.rest_asked.emit(self._code))
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, 0, GRID, 0)
        head.setSpacing(2 * GRID)
        head.addWidget(self._title)
        head.addWidget(self._state)
        head.addWidget(self._fold)
        head.addStretch(1)
        head.addWidget(self._rest)
        top = QWidget()
        top.setFixedHeight(_HEAD)
        top.setLayout(head)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, GRID // 2)
        self._column.setSpacing(0)
        self._column.addWidget(top)

    def add(self, row: ItemRow) -> None:
        self._rows.append(row)
        self._column.addWidget(row)

    def put_below(self, row: ItemRow, strip: Strip) -> None:
        self._column.insertWidget(self._column.indexOf(row) + 1, strip)

    def show_state(self, lines: list[SheetItem], *, here: bool, writable: bool) -> None:
        done = sum(line.answer is not None for line in lines)
        fails = sum(words.is_fail(line) for line in lines)
        said = f"{done}/{len(lines)}"
        if fails:
            failed = self.tr("{count} fails").format(count=fails)
            said = f"{said}  {failed}"
        self._state.setText(said)
        self._state.set_ink("stop" if fails else "good" if done == len(lines) else "soft")
        self._rest.setVisible(writable and any(line.bulk for line in lines))
        self._folds = writable and done == len(lines) and not here
        if not self._folds:
            self._unfolded = False
        self._arrange()

    @property
    def folded(self) -> bool:
        return self._folds and not self._unfolded

    def _arrange(self) -> None:
        self._fold.setVisible(self._folds)
        self._fold.set_icon("chevron-down" if self.folded else "chevron-up", "soft")
        for row in self._rows:
            row.setVisible(not self.folded)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._folds and event.position().y() <= _HEAD:
            self._unfolded = not self._unfolded
            self._arrange()
        else:
            super().mousePressEvent(event)
