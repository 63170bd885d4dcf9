"""Beginning a check that is not due: which, and where."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from desktop.inspections.templates import Listed
from desktop.inspections.venue_values import AreaShown
from ui import wording_inspections as inspections
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel


class SpecialCheck(Card):
    """Hidden until `offer`. `chosen` carries a template's code, an area (None: the whole site) and whether something is on."""

    chosen = Signal(str, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.check = QComboBox()
        self.check.setAccessibleName(self.tr("Check"))
        self.area = QComboBox()
        self.area.setAccessibleName(self.tr("Area"))
        self.event_on = QCheckBox(self.tr("An event is on"))
        begin = Button(self.tr("Begin"), "check", kind="primary")
        begin.clicked.connect(self._choose)
        leave = Button(self.tr("Cancel"), kind="quiet")
        leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(PlainLabel(self.tr("Special check"), bold=True))
        for part in (self.check, self.area, self.event_on, begin, leave):
            row.addWidget(part)
        row.addStretch(1)
        self.hide()

    def wait(self) -> None:
        """Stand there at once; Enter pressed before the checks are known counts when they are."""
        self.check.clear()
        self._wanted = False
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, checks: Iterable[Listed], areas: Iterable[AreaShown]) -> None:
        """Let somebody choose among the checks that are in use."""
        self.check.clear()
        for one in checks:
            if one.published is not None:
                self.check.addItem(inspections.bilingual(one.title_zh, one.title_en), one.code)
        self.area.clear()
        self.area.addItem(self.tr("Whole site"), None)
        for area in areas:
            self.area.addItem(area.name, area.area)
        self.setVisible(self.check.count() > 0)
        self.check.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted:
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        code = self.check.currentData()
        self._wanted = not code
        if code:
            self.hide()
            self.chosen.emit(str(code), self.area.currentData(), self.event_on.isChecked())
