"""Python looks for garbage in the window's thread alone.

By itself it looks in whichever thread happens to allocate, and a timer or widget that is found there is destroyed
there, which crashes Qt.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_EVERY_MS = 1000


class Garbage(QObject):
    """Looks once a second, as thoroughly as Python itself would at that moment; Python does not until `end`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation whose turn it is."""
        for generation in reversed(range(3)):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Leave it to Python again; the other threads are gone."""
        self._timer.stop()
        gc.enable()
