"""Which rows stand behind a figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.clock import Clock
from desktop.reception import TodayRow
from desktop.reports import DayReport
from ui import wording


class By(StrEnum):
    ALL = "all"
    NAMED = "named"
    UNNAMED = "unnamed"
    UNDONE = "undone"
    LATER = "later"
    CATEGORY = "category"
    SOURCE = "source"
    HOUR = "hour"
    REFUSED = "refused"


@dataclass(frozen=True)
class Cut:
    """What was pressed: a figure, or a part by its code."""

    by: By
    code: str = ""

    def title(self) -> str:
        """What the rows have in common."""
        match self.by:
            case By.ALL:
                return QCoreApplication.translate("day", "All visits")
            case By.NAMED:
                return QCoreApplication.translate("day", "Visits of people by name")
            case By.UNNAMED:
                return QCoreApplication.translate("day", "Unnamed person-times")
            case By.UNDONE:
                return QCoreApplication.translate("day", "Entries taken back")
            case By.LATER:
                return QCoreApplication.translate("day", "After the close")
            case By.CATEGORY:
                return wording.category(self.code)
            case By.SOURCE:
                return wording.source(self.code)
            case By.REFUSED:
                return wording.verdict(self.code)
        return QCoreApplication.translate("day", "{hour}:00 to {hour}:59").format(hour=self.code)


def is_later(row: TodayRow, report: DayReport) -> bool:
    """Whether a visit came after its day was closed."""
    return report.close is not None and row.observed > report.close.closed


def rows_of(cut: Cut, rows: Iterable[TodayRow], report: DayReport, clock: Clock) -> list[TodayRow]:
    """The rows behind a figure. Behind a closed day's figures stand the rows that were there at the close."""
    return [row for row in rows if _fits(cut, row, is_later(row, report), clock)]


def _fits(cut: Cut, row: TodayRow, later: bool, clock: Clock) -> bool:
    if cut.by is By.LATER:
        return later
    if later or row.annulled:
        return cut.by is By.UNDONE and row.annulled and not later
    match cut.by:
        case By.NAMED:
            return row.named
        case By.UNNAMED:
            return not row.named or row.people > 1
        case By.CATEGORY:
            return row.category == cut.code
        case By.SOURCE:
            return row.source == cut.code
        case By.HOUR:
            return f"{clock.local(row.observed).hour:02}" == cut.code
    return cut.by is By.ALL
