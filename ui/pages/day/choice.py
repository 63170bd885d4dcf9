"""Choosing a day: the last days with visits, arrows, or a date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from desktop.clock import day_date
from ui import wording
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_WIDTH = 29 * GRID

Day = tuple[int, bool]


class DayChoice(QWidget):
    """`chosen` carries a day YYYYMMDD that somebody picked; `set_day` moves without a signal."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._day = 0
        self._days: list[Day] = []
        self._quiet = False
        self._before = Button("", "chevron-left", key="Alt+Left", name=self.tr("The day before"))
        self._before.clicked.connect(lambda: self._step(1))
        self._after = Button("", "chevron-right", key="Alt+Right", name=self.tr("The day after"))
        self._after.clicked.connect(lambda: self._step(-1))
        self._date = DateField()
        self._date.setAccessibleName(self.tr("Date"))
        self._date.dateChanged.connect(self._dated)
        self.table = Table(
            (
                Column(self.tr("Day"), lambda day: day[0], wording.listed_day),
                Column(
                    self.tr("State"),
                    lambda day: day[1],
                    lambda closed: self.tr("closed") if closed else self.tr("open"),
                    width=11 * GRID,
                    ink=lambda day: "soft" if day[1] else "note",
                ),
            ),
            name=self.tr("Days with visits"),
            empty=Empty(self.tr("No visits yet"), icon="calendar"),
            filtered=False,
        )
        self.table.picked.connect(self._picked)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._before)
        row.addWidget(self._date, 1)
        row.addWidget(self._after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def set_days(self, days: Sequence[Day]) -> None:
        """The days to list, newest first."""
        self._days = list(days)
        self._quietly()

    def set_state(self, day: int, closed: bool) -> None:
        """Say of one listed day whether it is closed: a day without visits is closed too, and known to nobody else."""
        self._days = [(number, closed if number == day else state) for number, state in self._days]
        self._quietly()

    def set_day(self, day: int) -> None:
        """Mark the day that is shown."""
        self._day = day
        self._quietly()

    def _quietly(self) -> None:
        self._quiet = True
        self.table.set_rows(self._days)
        if self._day:
            shown = day_date(self._day)
            self._date.setDate(QDate(shown.year, shown.month, shown.day))
            if not self.table.select(self._day):
                self.table.view.clearSelection()
        listed = [number for number, _ in self._days]
        self._before.setEnabled(any(number < self._day for number in listed))
        self._after.setEnabled(any(number > self._day for number in listed))
        self._quiet = False

    def _step(self, older: int) -> None:
        listed = [number for number, _ in self._days]
        beyond = [n for n in listed if (n < self._day if older > 0 else n > self._day)]
        if beyond:
            self.chosen.emit(max(beyond) if older > 0 else min(beyond))

    @Slot(object)
    def _picked(self, day: Day | None) -> None:
        if not self._quiet and day is not None and day[0] != self._day:
            self.chosen.emit(day[0])

    @Slot(QDate)
    def _dated(self, date: QDate) -> None:
        number = date.year() * 10_000 + date.month() * 100 + date.day()
        if not self._quiet and number != self._day:
            self.chosen.emit(number)


class DateField(QDateEdit):
    """A date to type or to pick from a calendar without colours of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setKeyboardTracking(False)
        calendar = QCalendarWidget()
        calendar.setMinimumSize(44 * GRID, 34 * GRID)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, calendar.weekdayTextFormat(Qt.DayOfWeek.Monday))
        self.setCalendarWidget(calendar)
