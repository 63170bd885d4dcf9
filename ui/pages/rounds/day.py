"""The day's rounds: what is due, what is unfinished, what waits for a second signature, what is not released."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.round_values import DayEntry, DayList, RoundShort, Unreleased
from desktop.rules.inspections.vocabulary import OccurrenceState, RoundState
from ui import wording
from ui import wording_inspections as inspections
from ui.looks import Tone
from ui.pages.rounds import words
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column


@dataclass(frozen=True)
class Line:
    """A row of the day's list: something due, or a round that was done without being due."""

    key: tuple[str, bytes]
    entry: DayEntry | None
    round: RoundShort | None
    elsewhere: bool = False
    """Of another day than the list's: the closing check of the evening before."""

    @property
    def check(self) -> str:
        return words.title(self._of.title)

    @property
    def area(self) -> str:
        return self._of.area.name or QCoreApplication.translate("rounds", "Whole site")

    @property
    def _of(self) -> DayEntry | RoundShort:
        found = self.entry or self.round
        assert found is not None
        return found

    @property
    def due(self) -> int | None:
        if self.entry is None:
            return None if self.round is None else self.round.due
        return self.entry.due if self.entry.next_due is None else self.entry.next_due


class DayView(QWidget):
    """`opened` carries a round to look at or go on with, `begun` a `DayEntry`; `asked` an act and its `Line`."""

    opened = Signal(object)
    begun = Signal(object)
    asked = Signal(str, object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list: DayList | None = None
        self._releases = False
        self._notices = QVBoxLayout()
        self._notices.setSpacing(GRID)
        self.table = Table(
            (
                Column(self.tr("Check"), lambda line: line.check),
                Column(self.tr("Area"), lambda line: line.area, width=17 * GRID),
                Column(self.tr("Due"), _time, width=20 * GRID),
                Column(self.tr("State"), _state, width=34 * GRID, ink=_ink),
                Column(self.tr("Answered"), _answered, width=13 * GRID),
                Column(self.tr("By"), _by, width=16 * GRID),
            ),
            name=self.tr("Rounds of the day"),
            key=lambda line: line.key,
            empty=Empty(
                self.tr("Nothing is due on this day"),
                self.tr("A special check can be begun at any time."),
                "clipboard",
            ),
            filtered=False,
            export=True,
        )
        self.table.opened.connect(self._open)
        self.table.picked.connect(self.picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(self._notices)
        column.addWidget(self.table, 1)

    def show_day(
        self, day: DayList, unconfirmed: Sequence[tuple[str, int]] = (), releases: bool = False
    ) -> None:
        """Show a day; `unconfirmed` names checks that are not in use yet, and how many limits wait for the site's word.

        `releases`: whoever looks may release an area all the same.
        """
        self._releases = releases
        self._list = day
        lines = [Line(("due", one.occurrence), one, None, one.day != day.day) for one in day.entries]
        lines += [Line(("round", short.round), None, short) for short in day.others]
        self.table.set_rows(lines)
        if lines and self.current() is None:
            wanted = next((line for line in lines if line.entry and line.entry.state in _URGENT), lines[0])
            self.table.select(wanted.key)
        self._show_notices(day, unconfirmed)

    def current(self) -> Line | None:
        line = self.table.current()
        return line if isinstance(line, Line) else None

    @Slot(object)
    def _open(self, line: Line) -> None:
        if line.round is not None:
            self.opened.emit(line.round.round)
        elif line.entry is not None:
            open_round = newest(line.entry)
            if open_round is not None and not _begins(line.entry):
                self.opened.emit(open_round.round)
            else:
                self.begun.emit(line.entry)

    def _show_notices(self, day: DayList, unconfirmed: Sequence[tuple[str, int]]) -> None:
        while self._notices.count():
            taken = self._notices.takeAt(0)
            old = taken.widget() if taken else None
            if old is not None:
                old.hide()
                old.deleteLater()
        if unconfirmed:
            self._notices.addWidget(self._unconfirmed(unconfirmed))
        for closed in day.unreleased:
            self._notices.addWidget(self._unreleased(closed))
        for short in day.unfinished:
            self._notices.addWidget(self._unfinished(short))
        for short in day.waiting[:3]:
            self._notices.addWidget(self._waiting(short))

    def _unconfirmed(self, checks: Sequence[tuple[str, int]]) -> QWidget:
        said = self.tr("{check}: {count} limits")
        note = _Notice(
            Tone.CAUTION,
            "alert",
            self.tr("Not in use yet, the palace has to confirm its limits"),
            wording.listed(said.format(check=check, count=count) for check, count in checks),
        )
        note.add(self.tr("Confirm"), lambda: self.asked.emit("confirm", None))
        return note

    def _unreleased(self, closed: Unreleased) -> QWidget:
        where = closed.area.name or self.tr("The whole site")
        why = (
            self.tr("a critical item of its opening check failed")
            if closed.why == "failed"
            else self.tr("its opening check is not finished")
        )
        note = _Notice(Tone.STOP, "barred", self.tr("Not released: {area}").format(area=where), why)
        if self._releases:
            note.add(self.tr("Release"), lambda: self.asked.emit("release", closed))
        return note

    def _unfinished(self, short: RoundShort) -> QWidget:
        title = self.tr("Unfinished: {check}").format(check=" · ".join(_names(short)))
        said = self.tr("{name}, last kept {time}, {done} of {all} answered").format(
            name=short.begun_by, time=wording.moment(short.saved), done=short.answered, all=short.lines
        )
        note = _Notice(Tone.CAUTION, "clipboard", title, said)
        note.add(self.tr("Go on"), lambda: self.opened.emit(short.round))
        note.add(self.tr("Give up"), lambda: self.asked.emit("abandon", short))
        return note

    def _waiting(self, short: RoundShort) -> QWidget:
        title = self.tr("To be countersigned: {check}").format(check=" · ".join(_names(short)))
        said = self.tr("{name} signed at {time}").format(
            name=short.performer, time=wording.moment(short.submitted or short.saved)
        )
        if short.fails:
            fails = self.tr("{count} fails").format(count=short.fails)
            said = f"{said} · {fails}"
        note = _Notice(Tone.NOTE, "pencil", title, said)
        note.add(self.tr("Look and countersign"), lambda: self.asked.emit("countersign", short))
        return note


class _Notice(Card):
    """A line with an icon, what it is, why, and what can be done."""

    def __init__(self, tone: Tone, icon: str, title: str, said: str) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        self._row.setSpacing(GRID + GRID // 2)
        self._row.addWidget(IconView(icon, role=tone.value))
        self._row.addWidget(PlainLabel(title, bold=True))
        self._row.addWidget(PlainLabel(said, ink="soft", elide=True), 1)

    def add(self, text: str, act: object) -> None:
        button = Button(text)
        assert callable(act)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


_URGENT = (OccurrenceState.IN_PROGRESS, OccurrenceState.OVERDUE, OccurrenceState.OPEN)


def _begins(entry: DayEntry) -> bool:
    """Whether Enter begins a round here rather than showing the last one: a patrol is walked again and again."""
    latest = newest(entry)
    if latest is None or latest.state is RoundState.ABANDONED:
        return True
    return entry.gap_minutes is not None and latest.state not in (RoundState.DRAFT, RoundState.RETURNED)


def newest(entry: DayEntry) -> RoundShort | None:
    return entry.rounds[0] if entry.rounds else None


def _shown_round(line: Line) -> RoundShort | None:
    return line.round or (newest(line.entry) if line.entry is not None else None)


def _names(short: RoundShort) -> list[str]:
    return [part for part in (words.title(short.title), short.area.name) if part]


def _time(line: Line) -> str:
    if line.due is None:
        return ""
    return wording.moment(line.due) if line.elsewhere else wording.clock(line.due)


def _state(line: Line) -> str:
    entry, short = line.entry, line.round
    if entry is None:
        return "" if short is None else inspections.round_state(short.state.value)
    if entry.state is OccurrenceState.DONE and entry.timeliness is not None:
        said = inspections.timeliness(entry.timeliness.value)
    else:
        said = inspections.occurrence_state(entry.state.value)
    if entry.coverage is not None and entry.coverage.open_minutes:
        said = f"{said} {entry.coverage.per_mille // 10} %"
    if entry.cause is not None:
        said = f"{said} · {inspections.missed_cause(entry.cause.value)}"
    return said


def _ink(line: Line) -> str:
    return "soft" if line.entry is None else words.state_tone(line.entry.state).value


def _answered(line: Line) -> str:
    short = _shown_round(line)
    return "" if short is None else words.progress(short)


def _by(line: Line) -> str:
    short = _shown_round(line)
    if short is None:
        return ""
    return " / ".join(name for name in (short.performer or short.begun_by, short.countersigner) if name)
