"""The one box of the desk page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.scanner import ScanLine


class DeskBox(ScanLine):
    """A scan line that leaves Ctrl+Z to the desk while it is empty.

    A line edit would bring back what it held before, and that may be the code of a person's card.
    """

    undo_asked = Signal()

    def event(self, event: QEvent) -> bool:
        keys = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if isinstance(event, QKeyEvent) and event.type() in keys and not self.text():
            if event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                    self.undo_asked.emit()
                return True
            if event.matches(QKeySequence.StandardKey.Redo):
                event.accept()
                return True
        return super().event(event)
