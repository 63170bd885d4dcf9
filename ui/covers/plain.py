"""Covers that only say something: the desk is being prepared, or it does not open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.covers.cover import Cover, centred
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_WIDE = 80 * GRID


class WaitCover(Cover):
    """A sentence while something takes a moment; how far it is stands in the strip below."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _fill(self, "clock", "soft", title, text)
        self.body.addStretch(2)


class ProblemCover(Cover):
    """The desk does not open: what happened, what is safe, what to do now. Nothing was touched."""

    again = Signal()
    restore_asked = Signal()
    left = Signal()

    def __init__(
        self, text: str, backups: Path, *, restorable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        _fill(self, "alert", "caution", self.tr("The desk could not be opened"), text)
        self._again = Button(self.tr("Try again"), "refresh", kind="primary", key="Alt+T")
        self._again.clicked.connect(self.again)
        restore = Button(self.tr("Restore a backup"), "upload", key="Alt+R")
        restore.clicked.connect(self.restore_asked)
        folder = Button(self.tr("Open the folder of backups"), "file", key="Alt+O")
        folder.clicked.connect(self._open_folder)
        leave = Button(self.tr("Close the program"), "x", kind="quiet", key="Alt+Q")
        leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        for button in (self._again, restore, folder, leave):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addSpacing(GRID)
        self.body.addLayout(row)
        restore.setVisible(restorable)  # only now: without a parent it would be shown as a window of its own
        self.body.addStretch(2)

    def take_focus(self) -> None:
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_folder(self) -> None:
        """The nearest folder that is there: a new desk has none yet."""
        there = next(path for path in (self._backups, *self._backups.parents) if path.is_dir())
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))


def _fill(cover: Cover, icon: str, role: str, title: str, text: str) -> None:
    words = PlainLabel(text, wrap=True)
    words.setAlignment(_CENTRE)
    words.setFixedWidth(_WIDE)
    cover.body.addStretch(1)
    cover.body.addWidget(IconView(icon, role=role, size=6 * GRID), 0, _CENTRE)
    cover.body.addWidget(PlainLabel(title, size="title"), 0, _CENTRE)
    cover.body.addLayout(centred(words))
