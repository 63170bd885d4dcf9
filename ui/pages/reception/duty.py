"""What the house asks of the desk now: areas that are not released, rounds that are due, findings that are open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.inspections.round_values import DayEntry, DayList
from desktop.rules.inspections.vocabulary import OccurrenceState
from ui import wording
from ui import wording_inspections as inspections
from ui.theme import GRID
from ui.widgets.labels import IconView, PlainLabel

_SOON_MS = 30 * 60_000
_MOST = 4


def unreleased(day: DayList) -> str:
    """What a scan says of areas that are not to be used yet; "" where all are released."""
    if not day.unreleased:
        return ""
    names = [
        one.area.name or QCoreApplication.translate("DutyBar", "the whole site") for one in day.unreleased
    ]
    return QCoreApplication.translate("DutyBar", "Not released: {area}").format(area=wording.listed(names))


class DutyBar(QWidget):
    """A line of chips, gone while there is nothing; `asked` carries the key of the page that a click wants."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_day(self, day: DayList) -> None:
        """Show what is not released first, then what is due now or soon, then what is open."""
        chips = [*self._unreleased(day), *self._due(day)][:_MOST]
        if day.open_findings:
            said = self.tr("{count} open findings").format(count=day.open_findings)
            chips.append(("flag", "soft", said, "findings"))
        while self._row.count() > 1:
            taken = self._row.takeAt(0)
            old = taken.widget() if taken else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (icon, role, text, page) in enumerate(chips):
            chip = _Chip(icon, role, text)
            chip.clicked.connect(lambda page=page: self.asked.emit(page))
            self._row.insertWidget(place, chip)
        self.setVisible(bool(chips))

    def texts(self) -> list[str]:
        """What stands on the chips, from the left."""
        return [chip.accessibleName() for chip in self.findChildren(_Chip) if not chip.isHidden()]

    def _unreleased(self, day: DayList) -> list[tuple[str, str, str, str]]:
        said = unreleased(day)
        return [("barred", "stop", said, "rounds")] if said else []

    def _due(self, day: DayList) -> list[tuple[str, str, str, str]]:
        chips = []
        for entry in day.entries:
            due = entry.due if entry.next_due is None else entry.next_due
            name = " · ".join(
                part
                for part in (inspections.bilingual(entry.title.zh, entry.title.en), entry.area.name)
                if part
            )
            if entry.state is OccurrenceState.OVERDUE or (_is_open(entry) and due < day.now):
                said = self.tr("{check} was due at {time}").format(check=name, time=wording.clock(due))
                chips.append(("clock", "stop", said, "rounds"))
            elif _is_open(entry) and due - day.now <= _SOON_MS:
                said = self.tr("{check} by {time}").format(check=name, time=wording.clock(due))
                chips.append(("clock", "caution", said, "rounds"))
        return chips


def _is_open(entry: DayEntry) -> bool:
    return entry.state in (OccurrenceState.OPEN, OccurrenceState.IN_PROGRESS)


class _Chip(QWidget):
    """An icon and a few words; a click does something. It never takes the focus from the box."""

    clicked = Signal()

    def __init__(self, icon: str, role: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(IconView(icon, role=role))
        row.addWidget(PlainLabel(text, ink=role))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()
