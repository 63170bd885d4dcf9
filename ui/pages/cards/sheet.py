"""On what the cards are printed: single cards, or a sheet of ten from any place; and on which printer."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout, QWidget

from ui import printing
from ui.printing import Printers
from ui.theme import GRID
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.sheet import SheetPicker

Layout = Literal["cr80", "a4"]


class PaperChoice(Card):
    """`changed` when paper or start are other ones."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QRadioButton(self.tr("A4 sheet, ten cards"))
        self._single = QRadioButton(self.tr("Card printer, one a page"))
        self._sheet.setChecked(True)
        self._picker = SheetPicker()
        self._picker.setObjectName("picker")
        self._where = PlainLabel(self.tr("Where the first card goes"), ink="soft", wrap=True)
        self._printer = QComboBox()
        self._printer.setAccessibleName(self.tr("Printer"))
        self._said = PlainLabel("", ink="soft", wrap=True)
        self._sheet.toggled.connect(lambda: self._changed())
        self._picker.picked.connect(lambda: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(PlainLabel(self.tr("Paper"), bold=True))
        column.addWidget(self._sheet)
        column.addWidget(self._single)
        column.addWidget(self._where)
        column.addWidget(self._picker, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self._printer)
        column.addWidget(self._said)
        self.set_printers(Printers(), "")

    def layout_code(self) -> Layout:
        return "a4" if self._sheet.isChecked() else "cr80"

    def paper(self) -> printing.Paper:
        return printing.A4 if self._sheet.isChecked() else printing.CR80

    def start(self) -> int:
        """The first place used on the sheet, from 1."""
        return self._picker.start if self._sheet.isChecked() else 1

    def set_start(self, slot: int) -> None:
        self._picker.set_start(slot)

    def set_count(self, cards: int) -> None:
        self._picker.set_count(cards)

    def pages(self, cards: int) -> int:
        """How many pages so many cards take."""
        if self.layout_code() == "cr80":
            return cards
        return -(-(self._picker.start - 1 + cards) // self._picker.slots) if cards else 0

    def page(self, number: int, cards: int) -> tuple[int, int, int]:
        """The first card of a page and the one after its last, and the place the first takes; all but it from 0."""
        if self.layout_code() == "cr80":
            return number, number + 1, 1
        begun, slots = self._picker.start - 1, self._picker.slots
        first = max(0, number * slots - begun)
        return first, min(cards, (number + 1) * slots - begun), begun + 1 if number == 0 else 1

    def printer(self) -> str:
        """The printer to use; "" where there is none."""
        return str(self._printer.currentData() or "")

    def set_printers(self, found: Printers, wanted: str) -> None:
        """Show the printers of this computer, `wanted` or the default one chosen."""
        chosen = self.printer() or wanted
        self._printer.clear()
        for name in found.names:
            self._printer.addItem(name, name)
        best = next((name for name in (chosen, found.default) if name in found.names), "")
        self._printer.setCurrentIndex(max(0, self._printer.findData(best)) if found.names else -1)
        self._printer.setVisible(bool(found.names))
        self._said.setVisible(not found.names)
        self._said.setText(
            self.tr("No printer is set up on this computer. Save the cards as PDF and print them elsewhere.")
        )

    def _changed(self) -> None:
        for widget in (self._where, self._picker):
            widget.setEnabled(self._sheet.isChecked())
            widget.setVisible(self._sheet.isChecked())
        self.changed.emit()
