"""Text and small pictures that a page shows. The only file that may touch QLabel and tool tips.

QLabel and tool tips guess whether a text is markup, and a person's name with a tag in it would change its size
or load a local file; here text is always text.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui import icons
from ui.theme import look

Size = Literal["body", "title", "display"]
_SHOWN_AT_MOST = 2000


def one_line(text: str, at_most: int = 300) -> str:
    """`text` as one line of at most so many characters: what a table cell or a banner can show."""
    line = "".join(c if c.isprintable() else " " for c in text[: at_most + 1])
    return line if len(text) <= at_most else line[:at_most] + "…"


def set_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a tool tip that shows `text` literally, whatever is in it."""
    literal = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    widget.setToolTip(f"<span>{literal}</span>" if text else "")


def announce(widget: QWidget) -> None:
    """Let a screen reader say the accessible name of `widget` now."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


def restyle(widget: QWidget) -> None:
    """Apply the stylesheet again after a property it looks at has changed. What was never shown is still to be dressed."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class PlainLabel(QLabel):
    """A label that shows its text literally.

    `ink` is a role of `theme.Look` ("ink", "soft", "accent") or a tone. With `elide` the text stays on one line
    and ends in "…" where the room ends; the whole text remains its accessible name.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: Size = "body",
        ink: str = "ink",
        bold: bool = False,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if size != "body":
            self.setProperty("scale", size)
        if bold:
            self.setProperty("weight", "bold")
        if ink != "ink":
            self.setProperty("ink", ink)
        across = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Preferred
        # Fixed would cut a further line.
        down = QSizePolicy.Policy.Minimum if wrap else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(across, down, QSizePolicy.ControlType.Label)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`; beyond two thousand characters it ends in "…", which no sentence of ours reaches."""
        shown = text if len(text) <= _SHOWN_AT_MOST else text[:_SHOWN_AT_MOST] + "…"
        super().setText(one_line(shown) if self._elide else shown)
        if self._elide:
            self.setAccessibleName(shown)

    def set_ink(self, ink: str) -> None:
        """Change the colour to another role or tone."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            restyle(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        flags = int(self.alignment() | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(self.rect(), flags, text)  # the painter begins with the label's own ink and font


class IconView(QWidget):
    """An icon that follows the colours of the present look by itself. Decoration: words say the same beside it."""

    def __init__(
        self, name: str, *, role: str = "ink", size: int = icons.SIZE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._role, self._size = name, role, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, role: str = "ink") -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = look().role(self._role)
        painter.drawImage(0, 0, icons.image(self._name, colour, self._size, self.devicePixelRatioF()))


class Card(QFrame):
    """A white surface with a thin line and round corners, on which things that belong together stand."""
