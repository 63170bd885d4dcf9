"""The place below the verdict: the day's list, or a question that stands there for as long as it is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.pages.reception.day import DayPanel
from ui.pages.reception.forms import GuestForm, ReasonForm


class Below(QWidget):
    """Shows the list, the guest's form or the question for a reason. `left` when the list is back by somebody's wish."""

    left = Signal()
    turned = Signal()
    """A question opened or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DayPanel()
        self.guest = GuestForm()
        self.reason = ReasonForm()
        self._stack = QStackedLayout(self)
        for widget in (self.day, self.guest, self.reason):
            self._stack.addWidget(widget)
        self._stack.currentChanged.connect(lambda _place: self.turned.emit())
        self.guest.closed.connect(self._leave)
        self.reason.closed.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        self.show_list()
        self.left.emit()

    def set_low(self, low: bool) -> None:
        """Make do with little height."""
        self.day.set_low(low)
        self.guest.set_low(low)
        self.reason.set_low(low)

    def asks(self) -> bool:
        """Whether a question stands in the place of the list."""
        return self._stack.currentWidget() is not self.day

    def show_list(self) -> None:
        """Put the list back where a question stood; what was entered about a guest is kept."""
        self._stack.setCurrentWidget(self.day)

    def ask_guest(self, name: str) -> None:
        """Ask who comes; a `name` typed elsewhere begins a new entry."""
        self._stack.setCurrentWidget(self.guest)
        self.guest.open(name)

    def ask_reason(self, title: str, button: str, then: Callable[[str], None]) -> None:
        """Ask for a reason and hand it to `then`."""
        self._stack.setCurrentWidget(self.reason)
        self.reason.open(title, button, then)
