"""A spreadsheet that is to be taken in: what it would change, or a sentence a row for what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.template_sheets import RowFault
from desktop.inspections.templates import SheetResult
from ui import wording_templates as said
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column


class Taking(QWidget):
    """`taken` when the sheet shall go into the draft, `again` for another file, `left` leaves."""

    taken = Signal()
    again = Signal()
    left = Signal()
    export_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = Button(self.tr("Back"), "chevron-left", key="Alt+Left")
        back.clicked.connect(self.left)
        other = Button(self.tr("Another file"), "upload", key="Alt+I")
        other.clicked.connect(self.again)
        self.take = Button(self.tr("Take in as a draft"), "check", kind="primary", key="Alt+S")
        self.take.clicked.connect(self.taken)
        self._title = PlainLabel("", size="title", wrap=True)
        self._text = PlainLabel("", wrap=True)
        self.changes = Table(
            (
                Column(self.tr("Would be"), lambda row: row[0], width=16 * GRID),
                Column(self.tr("Code"), lambda row: row[1], width=14 * GRID),
                Column(self.tr("Item"), lambda row: row[2]),
            ),
            name=self.tr("What the spreadsheet changes"),
            empty=Empty(
                self.tr("Nothing is different"), self.tr("The sheet says what is there already."), "check"
            ),
            key=lambda row: row[:2],
        )
        self.faults = Table(
            (
                Column(self.tr("Row"), lambda fault: fault.row, self._row, align="right", width=9 * GRID),
                Column(self.tr("Column"), lambda fault: said.field(fault.column), width=22 * GRID),
                Column(self.tr("There stands"), lambda fault: fault.value, width=22 * GRID),
                Column(self.tr("What is wrong"), lambda fault: said.fault(fault.code), ink=lambda _: "stop"),
            ),
            name=self.tr("What is wrong with the spreadsheet"),
            empty=Empty(self.tr("Nothing is wrong"), icon="check"),
            key=lambda fault: (fault.row, fault.column, fault.code),
            export=True,
        )
        self.faults.export_asked.connect(self.export_asked)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back)
        head.addWidget(self._title, 1)
        head.addWidget(other)
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addWidget(self.changes, 1)
        column.addWidget(self.faults, 1)

    @Slot(int)
    def _row(self, number: int) -> str:
        return str(number) if number else self.tr("all")

    def show_result(self, name: str, result: SheetResult, labels: Mapping[str, str]) -> None:
        """What a dry run said of the file `name`; `labels` of the items that are known already."""
        wrong: tuple[RowFault, ...] = result.faults
        self._title.setText(name)
        self.faults.setVisible(bool(wrong))
        self.changes.setVisible(not wrong)
        if wrong:
            text = self.tr(
                "Places that need correcting: {count}. Nothing is taken in before the sheet is sound."
            )
            self._text.setText(text.format(count=len(wrong)))
            self.faults.set_rows(wrong)
            self.take.setVisible(False)
            return
        kinds = (
            (self.tr("added"), result.added),
            (self.tr("changed"), result.changed),
            (self.tr("removed"), result.removed),
        )
        rows = [(what, code, labels.get(code, "")) for what, codes in kinds for code in codes]
        text = self.tr(
            "Items that are new: {added}, changed: {changed}, gone: {removed}. Nothing is taken in yet."
        ).format(added=len(result.added), changed=len(result.changed), removed=len(result.removed))
        self._text.setText(text)
        self.changes.set_rows(rows)
        self.take.setVisible(True)
        self.take.setEnabled(bool(rows))
