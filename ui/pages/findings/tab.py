"""A name to choose among a few that lie beside each other: views, or what a list is narrowed to."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from ui.widgets.rail import RailButton


class Tab(RailButton):
    """As wide as its words are in bold, so that choosing it moves nothing."""

    def set_words(self, text: str) -> None:
        """Change the words; the key stays."""
        self._title = text
        self.setAccessibleName(text)
        self.set_narrow(False)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return super().sizeHint() + QSize(max(0, more) + 2, 0)
