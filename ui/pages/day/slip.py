"""The day slip as it will stand on paper; saving and printing it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import paper
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.preview import PdfPreview

_A4_INCHES = 11.69
_COARSEST, _FINEST = 72, 220


class SlipView(QWidget):
    """One page of a PDF at a time. `left`, `save_asked`, `print_asked` and `page_asked` (a number from 0) are for the page.

    `back` says where `left` leads, `name` what the paper is; without them they are the day's figures and its slip.
    """

    left = Signal()
    save_asked = Signal()
    print_asked = Signal()
    page_asked = Signal(int)

    def __init__(self, back: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at, self._pages = 0, 0
        leave = Button(back or self.tr("Figures"), "chevron-left", key="Alt+B")
        leave.clicked.connect(self.left)
        self._save = Button(self.tr("Save as PDF"), "save", key="Alt+S")
        self._save.clicked.connect(self.save_asked)
        self._print = Button(self.tr("Print"), "printer", kind="primary", key="Alt+P")
        self._print.clicked.connect(self.print_asked)
        self._turn = Button(self.tr("Next page"), "chevron-right")
        self._turn.clicked.connect(lambda: self.page_asked.emit((self._at + 1) % max(1, self._pages)))
        self._place = PlainLabel("", ink="soft", elide=True)
        self.preview = PdfPreview(name or self.tr("Day slip"))
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(leave)
        head.addWidget(self._place, 1)
        for button in (self._turn, self._save, self._print):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.preview, 1)
        self.wait("")

    def wait(self, sentence: str) -> None:
        """Say something in place of the paper, which is not there (yet)."""
        self.preview.show_message(sentence)
        self._place.setText("")
        self._turn.hide()
        for button in (self._save, self._print):
            button.setEnabled(False)

    def show_page(self, raster: paper.Raster, number: int, pages: int, place: str) -> None:
        """Show page `number` (from 0) of a finished slip; `place` says where its file is."""
        self._at, self._pages = number, pages
        self.preview.show_raster(raster.width, raster.height, raster.stride, raster.pixels)
        self._place.setText(place)
        self._turn.setVisible(pages > 1)
        for button in (self._save, self._print):
            button.setEnabled(True)
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def dpi(self) -> int:
        """How fine a page must be drawn for this screen."""
        wanted = round(self.preview.wanted_pixels().height() / _A4_INCHES)
        return max(_COARSEST, min(_FINEST, wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
