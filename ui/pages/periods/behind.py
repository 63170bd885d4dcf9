"""The rows behind a figure: rounds, what was not done, findings, visitors' words, days. A row that has a page opens it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.findings import Filter
from desktop.inspections.period_values import Names
from desktop.inspections.round_values import RoundFact
from desktop.rules.inspections.facts import Row, RowKind
from desktop.rules.inspections.vocabulary import OccurrenceState, RoundState
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_MOST_DAYS = 31
_MOST_FINDINGS = 500
_PAGES = 20
OPENS = frozenset({RowKind.ROUND, RowKind.FINDING})


@dataclass(frozen=True)
class Shown:
    """A row behind a figure, in words."""

    kind: RowKind
    id: str
    day: int
    what: str
    where: str = ""
    who: str = ""
    state: str = ""


def read(desk: Any, actor: Actor, rows: Sequence[Row], names: Names) -> tuple[Shown, ...]:
    """Ask the desk what these rows are; for the desk lane. The words are put in by whoever shows them."""
    found: dict[tuple[RowKind, str], Shown] = {}
    for kind, reader in _READERS.items():
        wanted = [row for row in rows if row.kind is kind]
        if wanted:
            found |= {(kind, each.id): each for each in reader(desk, actor, wanted, names)}
    return tuple(found.get((row.kind, row.id)) or _plain(row, names) for row in rows)


def _plain(row: Row, names: Names) -> Shown:
    what = words.asset(names, row.id) if row.kind is RowKind.ASSET else ""
    return Shown(row.kind, row.id, row.day, what)


def _rounds(desk: Any, actor: Actor, rows: Sequence[Row], names: Names) -> Iterable[Shown]:
    first, last = _span(rows)
    wanted = {row.id for row in rows}
    for each in desk.inspections.rounds_of(actor, first, last):
        if each.round.hex() in wanted:
            yield Shown(
                RowKind.ROUND,
                each.round.hex(),
                each.day,
                words.template(names, each.template),
                words.area(names, _hex(each.area)),
                words.person(names, _hex(each.performer)),
                _state_of(each),
            )


def _hex(key: bytes | None) -> str:
    return "" if key is None else key.hex()


def _state_of(each: RoundFact) -> str:
    done = "" if each.at is None else wording.clock(each.at)
    late = "" if each.timeliness is None else inspections.timeliness(each.timeliness.value)
    fails = (
        QCoreApplication.translate("periods", "{count} failed").format(count=each.fails) if each.fails else ""
    )
    whole = each.state in (RoundState.SUBMITTED, RoundState.COUNTERSIGNED)
    state = "" if whole else inspections.round_state(each.state.value)
    return " · ".join(part for part in (done, late, fails, state) if part)


def _occurrences(desk: Any, actor: Actor, rows: Sequence[Row], _names: Names) -> Iterable[Shown]:
    wanted = {row.id: row for row in rows}
    for day in sorted({row.day for row in rows})[:_MOST_DAYS]:
        for entry in desk.inspections.day(actor, day).entries:
            key = entry.occurrence.hex()
            if key in wanted:
                title = inspections.bilingual(entry.title.zh, entry.title.en) or entry.title.code
                cause = "" if entry.cause is None else inspections.missed_cause(entry.cause.value)
                missed = entry.state is OccurrenceState.MISSED and bool(cause)
                state = cause if missed else inspections.occurrence_state(entry.state.value)
                where = entry.area.name or words.area(_names, "")
                yield Shown(RowKind.OCCURRENCE, key, day, title, where, entry.post, state)


def _findings(desk: Any, actor: Actor, rows: Sequence[Row], names: Names) -> Iterable[Shown]:
    first, last = _span(rows)
    wanted, before = {row.id: row for row in rows}, None
    for _ in range(_PAGES):
        by = Filter(live=False, first_day=first, last_day=last, before=before, limit=_MOST_FINDINGS)
        lines = desk.findings.list(actor, by)
        for line in lines:
            key = line.finding.hex()
            if key in wanted:
                told = line.text or words.item(names, line.item)
                what = " · ".join(part for part in (line.number, told) if part)
                where = " · ".join(part for part in (line.area_name, line.point) if part)
                owner = "" if line.owner is None else line.owner.name
                state = inspections.finding_state(line.state.value)
                yield Shown(
                    RowKind.FINDING,
                    key,
                    line.day,
                    what,
                    where or words.area(names, ""),
                    owner,
                    f"{words.grade(line.grade)} · {state}",
                )
        if len(lines) < _MOST_FINDINGS:
            return
        before = lines[-1].finding


def _voices(desk: Any, actor: Actor, rows: Sequence[Row], names: Names) -> Iterable[Shown]:
    left, before = {row.id for row in rows}, None
    for _ in range(_PAGES):
        lines = desk.voices.list(actor, before=before)
        for line in lines:
            key = line.voice.hex()
            if key in left:
                left.discard(key)
                kind = inspections.voice_kind(line.kind.value)
                score = (
                    ""
                    if line.score is None
                    else QCoreApplication.translate("periods", "{score} of 5").format(score=line.score)
                )
                yield Shown(
                    RowKind.VOICE,
                    key,
                    line.day,
                    " · ".join(part for part in (kind, score, line.text) if part),
                    line.area_name or words.area(names, ""),
                    line.by,
                    inspections.voice_channel(line.channel.value),
                )
        if not lines or not left:
            return
        before = lines[-1].voice


def _span(rows: Sequence[Row]) -> tuple[int, int]:
    return min(row.day for row in rows), max(row.day for row in rows)


_READERS = {
    RowKind.ROUND: _rounds,
    RowKind.OCCURRENCE: _occurrences,
    RowKind.FINDING: _findings,
    RowKind.VOICE: _voices,
}


class RowsBehind(QWidget):
    """The rows with the figure's name above them. `left` when somebody wants back (Esc); `row_opened` carries a `Shown`."""

    left = Signal()
    row_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = Button(self.tr("Figures"), "chevron-left", key="Alt+B")
        back.clicked.connect(self.left)
        self._title = PlainLabel("", bold=True, elide=True)
        self._hint = PlainLabel("", ink="soft")
        self.table = Table(
            (
                Column(self.tr("Day"), lambda row: row.day, words.day_named, width=17 * GRID),
                Column(self.tr("What"), self._what),
                Column(self.tr("Where"), lambda row: row.where, width=24 * GRID),
                Column(self.tr("Who"), lambda row: row.who, width=14 * GRID),
                Column(self.tr("State"), lambda row: row.state, width=24 * GRID, ink=self._ink),
            ),
            name=self.tr("Rows behind the figure"),
            empty=Empty(self.tr("Nothing stands behind this figure"), icon="reports"),
            key=lambda row: (row.kind, row.id),
            export=True,
        )
        self.table.opened.connect(self._opened)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back)
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_rows(self, title: str, rows: Sequence[Shown]) -> None:
        """Show what stands behind the figure called `title`."""
        count = len(rows)
        self._title.setText(self.tr("{figure}: {count} rows").format(figure=title, count=count))
        opens = any(row.kind in OPENS for row in rows)
        self._hint.setText(self.tr("Enter opens a round or a finding") if opens else "")
        self.table.set_rows(rows)

    def title(self) -> str:
        return self._title.accessibleName()

    def focus_table(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what(self, row: Shown) -> str:
        kind = words.row_kind(row.kind)
        if row.kind is RowKind.OCCURRENCE and row.what:
            return row.what
        return kind if not row.what else row.what

    def _ink(self, row: Shown) -> str:
        return "caution" if row.kind is RowKind.OCCURRENCE else ""

    def _opened(self, row: Shown) -> None:
        if row.kind in OPENS:
            self.row_opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
