"""What is open, the most pressing first, with filters; and what is closed, where somebody asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.inspections.findings import Filter, FindingLine
from desktop.rules.inspections.findings import FINAL, LIVE, Escalation
from desktop.rules.inspections.vocabulary import FindingState, Severity
from ui import wording_findings
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.known import Known
from ui.pages.findings.tab import Tab
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.picking import place_of
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_OPEN, _CLOSED, _ALL = "", "closed", "all"
_SETTLED_MS = 150
_CLOSED_LAST = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_LEVELS: dict[str, tuple[Escalation, ...]] = {
    "": (),
    "soon": (Escalation.DUE_SOON,),
    "over": (Escalation.OVERDUE,),
    "far": (Escalation.FAR_OVERDUE, Escalation.NAMED),
}


@dataclass(frozen=True)
class _Chosen:
    state: str
    area: str
    grade: int
    owner: str
    text: str
    levels: tuple[Escalation, ...]


class FindingList(QWidget):
    """`opened` carries a `FindingLine`; `closed_wanted` a `Filter` for what is not open, `raise_asked` nothing,
    `export_asked` the text of the table.
    """

    opened = Signal(object)
    closed_wanted = Signal(object)
    raise_asked = Signal()
    export_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._closed: tuple[FindingLine, ...] = ()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Number, words or place"))
        self._search.setAccessibleName(self.tr("Search the findings"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(16 * GRID)
        self._search.installEventFilter(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._choose)
        self._search.textChanged.connect(lambda: self._settle.start())
        self._state = _box(self.tr("State"))
        self._area = _box(self.tr("Area"))
        self._grade = _box(self.tr("Severity"))
        self._owner = _box(self.tr("Who puts it right"))
        self._shown = PlainLabel("", ink="soft")
        self._levels: dict[str, Tab] = {}
        self._group = QButtonGroup(self)
        self.table = self._build_table()
        self._build()
        self._fill_fixed()

    def _build_table(self) -> Table:
        table = Table(
            (
                Column(
                    self.tr("Urgency"),
                    lambda line: _CLOSED_LAST if line.closed is not None else -line.escalation,
                    _level,
                    width=16 * GRID,
                    ink=words.tone,
                    icon=words.icon,
                ),
                Column(self.tr("What is wrong"), self._what),
                Column(self.tr("Where"), words.place, width=18 * GRID),
                Column(
                    self.tr("Severity"),
                    lambda line: line.grade,
                    inspections.severity,
                    width=14 * GRID,
                    ink=lambda line: "stop" if line.grade == Severity.S1 else "",
                ),
                Column(
                    self.tr("State"),
                    lambda line: line.state.value,
                    inspections.finding_state,
                    width=17 * GRID,
                ),
                Column(
                    self.tr("By whom"),
                    lambda line: words.owner(line.owner),
                    width=15 * GRID,
                ),
                Column(self.tr("Due"), lambda line: line.due, words.day, width=14 * GRID),
                Column(self.tr("No."), words.short_number, width=13 * GRID),
            ),
            name=self.tr("Findings"),
            key=lambda line: line.finding,
            empty=Empty(
                self.tr("Nothing is open"),
                self.tr(
                    "A fail of a round comes here by itself. What somebody sees or hears is raised by hand."
                ),
                "check-circle",
                self.tr("Raise a finding"),
            ),
            filtered=False,
        )
        table.opened.connect(self.opened)
        table.empty_acted.connect(self.raise_asked)
        return table

    def _build(self) -> None:
        levels = QHBoxLayout()
        levels.setSpacing(GRID)
        for key, icon in (("", "flag"), ("soon", "clock"), ("over", "alert"), ("far", "bell")):
            button = Tab("", icon, "")
            button.clicked.connect(self._choose)
            self._levels[key] = button
            self._group.addButton(button)
            levels.addWidget(button)
        self._levels[""].setChecked(True)
        levels.addStretch(1)
        export = Button(self.tr("Export"), "download")
        export.clicked.connect(lambda: self.export_asked.emit(self.table.text()))
        levels.addWidget(self._shown)
        levels.addWidget(export)
        filters = QHBoxLayout()
        filters.setSpacing(GRID)
        filters.addWidget(self._search, 2)
        for box in (self._state, self._area, self._grade, self._owner):
            box.currentIndexChanged.connect(self._choose)
            filters.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(levels)
        column.addLayout(filters)
        column.addWidget(self.table, 1)

    def _fill_fixed(self) -> None:
        live = [state for state in FindingState if state in LIVE]
        states = [(state.value, inspections.finding_state(state.value)) for state in live]
        _fill(
            self._state,
            [
                (_OPEN, self.tr("Everything open")),
                *states,
                (_CLOSED, self.tr("Closed")),
                (_ALL, self.tr("Open and closed")),
            ],
        )
        grades = [(grade.value, inspections.severity(grade)) for grade in Severity]
        _fill(self._grade, [(0, self.tr("Every severity")), *grades])

    # -- what a page uses

    def show_known(self, known: Known) -> None:
        """Show what is open now; filters, order and place stay."""
        self._known = known
        areas = [(area.area.hex(), area.name) for area in known.areas]
        _fill(self._area, [("", self.tr("Every area")), ("site", self.tr("Whole site")), *areas])
        owners = {_owner_key(line): words.owner(line.owner) for line in known.open_lines if line.owner}
        _fill(
            self._owner,
            [
                ("", self.tr("Everybody")),
                ("nobody", self.tr("Nobody yet")),
                *sorted(owners.items(), key=lambda each: each[1]),
            ],
        )
        self._count(known)
        self._choose()

    def show_closed(self, lines: Sequence[FindingLine]) -> None:
        """Show what the desk found for a `closed_wanted`."""
        self._closed = tuple(lines)
        self._show(self._closed)

    def show_level(self, key: str) -> None:
        """Show only what has gone so far: "soon", "over", "far"; "" for all that is open."""
        self._levels[key].setChecked(True)
        self._choose()

    def type_on(self, event: QKeyEvent) -> None:
        """Letters typed over the table belong to the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.setText(self._search.text() + event.text())

    def focus_table(self) -> None:
        """Put the focus where Enter opens."""
        if self.table.current() is None and self.table.text().rows:
            self.table.view.selectRow(0)
        some = bool(self.table.text().rows)
        (self.table.view if some else self._search).setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_filters(self) -> bool:
        """Show everything open again; False if that is what is shown."""
        chosen = self._chosen()
        if chosen == _Chosen(_OPEN, "", 0, "", "", ()):
            return False
        self._search.clear()
        self._settle.stop()
        for box in (self._state, self._area, self._grade, self._owner):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.show_level("")
        return True

    # -- inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = watched is self._search and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._settle.stop()
            self._choose()
            self.focus_table()
            return True
        return super().eventFilter(watched, event)

    def _what(self, line: FindingLine) -> str:
        said = words.what(line, {} if self._known is None else self._known.labels)
        return self.tr("Came back: {what}").format(what=said) if line.recurrence else said

    def _count(self, known: Known) -> None:
        far = known.count(Escalation.FAR_OVERDUE, Escalation.NAMED)
        titles = {
            "": (self.tr("Open"), len(known.open_lines)),
            "soon": (wording_findings.escalation(Escalation.DUE_SOON), known.count(Escalation.DUE_SOON)),
            "over": (wording_findings.escalation(Escalation.OVERDUE), known.count(Escalation.OVERDUE)),
            "far": (wording_findings.escalation(Escalation.FAR_OVERDUE), far),
        }
        for key, (title, count) in titles.items():
            self._levels[key].set_words(f"{title}  {count}")

    def _chosen(self) -> _Chosen:
        checked = next((key for key, button in self._levels.items() if button.isChecked()), "")
        return _Chosen(
            str(self._state.currentData() or ""),
            str(self._area.currentData() or ""),
            int(self._grade.currentData() or 0),
            str(self._owner.currentData() or ""),
            self._search.text().strip(),
            _LEVELS[checked],
        )

    @Slot()
    def _choose(self) -> None:
        known, chosen = self._known, self._chosen()
        if known is None:
            return
        if chosen.state in (_CLOSED, _ALL):
            self.closed_wanted.emit(_asked(chosen))
            return
        self._show([line for line in known.open_lines if self._fits(line, chosen)])

    def _fits(self, line: FindingLine, chosen: _Chosen) -> bool:
        text = " ".join(
            (line.number, self._what(line), words.place(line), words.owner(line.owner))
        ).casefold()
        return (
            (not chosen.state or line.state.value == chosen.state)
            and (not chosen.area or ("site" if line.area is None else line.area.hex()) == chosen.area)
            and (not chosen.grade or line.grade == chosen.grade)
            and (not chosen.owner or _owner_key(line) == chosen.owner)
            and (not chosen.levels or line.escalation in chosen.levels)
            and all(word in text for word in chosen.text.casefold().split())
        )

    def _show(self, lines: Sequence[FindingLine]) -> None:
        if self._chosen() == _Chosen(_OPEN, "", 0, "", "", ()):
            self.table.set_empty(
                self.tr("Nothing is open"),
                self.tr(
                    "A fail of a round comes here by itself. What somebody sees or hears is raised by hand."
                ),
            )
        else:
            self.table.set_empty(
                self.tr("Nothing fits these filters"), self.tr("Esc shows everything that is open.")
            )
        self.table.set_rows(lines)
        total = 0 if self._known is None else len(self._known.open_lines)
        some = self.tr("{count} shown").format(count=len(lines))
        self._shown.setText("" if len(lines) == total else some)


def _asked(chosen: _Chosen) -> Filter:
    states = FINAL if chosen.state == _CLOSED else frozenset[FindingState]()
    areas = (bytes.fromhex(chosen.area),) if chosen.area not in ("", "site") else ()
    grades = frozenset({chosen.grade} - {0})
    return Filter(live=False, states=states, areas=areas, grades=grades, text=chosen.text)


def _level(pressing: int) -> str:
    return "" if pressing == _CLOSED_LAST else words.level(Escalation(-pressing))


def _owner_key(line: FindingLine) -> str:
    if line.owner is None:
        return "nobody"
    return line.owner.name if line.owner.id is None else line.owner.id.hex()


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumContentsLength(5)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _fill(box: QComboBox, choices: Sequence[tuple[object, str]]) -> None:
    """Offer these; what was chosen stays chosen where it is still offered."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for value, text in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, place_of(box, before)))
    box.blockSignals(False)
