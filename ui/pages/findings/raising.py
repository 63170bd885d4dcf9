"""Raising a finding by hand. What is open already in that place stands beside it, so that nothing is raised twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.findings import FindingLine, NewFinding
from desktop.inspections.venue_values import AreaShown, AssetShown
from desktop.inspections.voices import VoiceLine
from desktop.problems import Problem
from desktop.rules.inspections.vocabulary import Disposition, FindingOrigin, LegalClass, Severity
from desktop.rules.names import NOTE_LIMIT
from ui import problem_wording, wording_findings
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.acts import FIELD_OF
from ui.pages.findings.known import Known, Labels
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.scroll import Scroll

POINT_LIMIT = 60
_ASIDE = 48 * GRID
_MOST = 6
_SETTLED_MS = 250
_BY_HAND = (FindingOrigin.STAFF, FindingOrigin.VISITOR, FindingOrigin.AUTHORITY, FindingOrigin.DRILL)


class FindingForm(QWidget):
    """`kept` carries a `NewFinding`; `sighted` the id of an open one, what was said and how serious; `alike_wanted` an area
    and a point; `left` nothing.
    """

    kept = Signal(object)
    sighted = Signal(object, str, int)
    alike_wanted = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: tuple[AreaShown, ...] = ()
        self._assets: tuple[AssetShown, ...] = ()
        self._labels: Labels = {}
        self._voice: VoiceLine | None = None
        self._dirty = False
        self.form: Form | None = None
        self.alike: list[Button] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLED_MS)
        self._settle.timeout.connect(self._ask_alike)
        self._told = PlainLabel("", ink="soft", wrap=True)
        self._form_room = QVBoxLayout()
        self._alike_room = QVBoxLayout()
        self._keep = Button(self.tr("Keep the finding"), "save", kind="primary", key="Alt+S")
        self._keep.clicked.connect(self._submit)
        self._build()

    def _build(self) -> None:
        leave = Button(self.tr("Cancel"), kind="quiet")
        leave.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._keep)
        foot.addWidget(leave)
        foot.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._told)
        column.addLayout(self._form_room)
        column.addStretch(1)
        foot.setContentsMargins(3 * GRID, 0, 3 * GRID, 2 * GRID)
        card = Card()
        room = QVBoxLayout(card)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(2 * GRID)
        room.addWidget(Scroll(inside), 1)
        room.addLayout(foot)
        beside = QWidget()
        alike = QVBoxLayout(beside)
        alike.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        alike.setSpacing(GRID)
        alike.addWidget(PlainLabel(self.tr("Open there already"), bold=True))
        self._alike_room.setSpacing(2 * GRID)
        alike.addLayout(self._alike_room)
        alike.addStretch(1)
        aside = Card()
        aside.setFixedWidth(_ASIDE)
        aside_room = QVBoxLayout(aside)
        aside_room.setContentsMargins(0, 0, 0, 0)
        aside_room.addWidget(Scroll(beside))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(card, 1)
        row.addWidget(aside)

    # -- what a page uses

    def begin(self, known: Known, voice: VoiceLine | None = None) -> None:
        """A form to fill in, with what a visitor said already in it; what was begun before is still there."""
        again = self.form is not None and self._dirty and voice is None and self._voice is None
        changed = (known.areas, known.assets) != (self._areas, self._assets)
        self._labels = known.labels
        if self.form is None or changed or not again:
            held = self.form.values() if self.form is not None and again else {}
            self._areas, self._assets = known.areas, known.assets
            self._renew()
            if self.form is not None and held:
                self.form.set_values(held)
        self._voice = voice
        self._told.setVisible(voice is not None)
        if voice is not None and self.form is not None:
            said = self.tr("A visitor's word: {text}").format(text=voice.text)
            self._told.setText(said)
            self.form.set_values(
                {
                    "text": voice.text,
                    "area": "" if voice.area is None else voice.area.hex(),
                    "origin": FindingOrigin.VISITOR.value,
                }
            )
        self._arrange()
        self._ask_alike()
        if self.form is not None:
            self.form.focus_first()

    def has_text(self) -> bool:
        """Whether something was entered that would be lost."""
        if self.form is None or not self._dirty:
            return False
        values = self.form.values()
        return any(values[key] for key in ("text", "point", "interim", "done"))

    def show_alike(self, lines: Sequence[FindingLine]) -> None:
        """Show what is open there, those at the same point first."""
        _empty(self._alike_room)
        self.alike = []
        if not lines:
            nothing = PlainLabel(self.tr("Nothing is open in this place."), ink="soft", wrap=True)
            self._alike_room.addWidget(nothing)
        for line in lines[:_MOST]:
            self._alike_room.addWidget(self._offer(line))
        if len(lines) > _MOST:
            more = self.tr("and {count} more").format(count=len(lines) - _MOST)
            self._alike_room.addWidget(PlainLabel(more, ink="soft"))

    def went_wrong(self, error: BaseException) -> bool:
        """Show a problem under its field; False where it belongs to none."""
        if not isinstance(error, Problem) or self.form is None:
            return False
        field = FIELD_OF.get(error.code) or str(error.facts.get("field", ""))
        if field not in self.form.values():
            return False
        self.form.set_shown(field, True)
        self.form.set_error(field, problem_wording.sentence(error))
        self.form.focus_error()
        return True

    def done(self) -> None:
        """It was kept: the next one begins empty."""
        self._dirty = False
        self._voice = None

    # -- inside

    def _renew(self) -> None:
        if self.form is not None:
            old = self.form
            self._form_room.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.form = Form(self._fields())
        self.form.set_values({"severity": int(Severity.S3)})
        self.form.edited.connect(self._edited)
        self.form.submitted.connect(self._submit)
        self._form_room.addWidget(self.form)
        self.form.show()
        self._dirty = False

    def _fields(self) -> tuple[Field, ...]:
        areas = tuple((area.area.hex(), area.name) for area in self._areas)
        names = {area.area: area.name for area in self._areas}
        assets = tuple(
            (one.asset.hex(), " · ".join(part for part in (one.tag, one.name, names.get(one.area)) if part))
            for one in self._assets
        )
        nothing = ("", self.tr("No piece of equipment"))
        return (
            Field("text", self.tr("What is wrong"), "note", required=True, limit=NOTE_LIMIT),
            Field("area", self.tr("Area"), "choice", choices=(("", self.tr("Whole site")), *areas)),
            Field(
                "point",
                self.tr("Where exactly"),
                limit=POINT_LIMIT,
                hint=self.tr("East door, second floor"),
            ),
            Field(
                "severity",
                self.tr("How serious"),
                "choice",
                choices=tuple((int(one), inspections.severity(one)) for one in Severity),
            ),
            Field(
                "disposition",
                self.tr("What was done"),
                "choice",
                choices=tuple(
                    (one.value, inspections.disposition(one.value))
                    for one in (Disposition.RECTIFY, Disposition.ON_SPOT)
                ),
            ),
            Field("done", self.tr("How it was put right"), required=True, limit=NOTE_LIMIT),
            Field(
                "interim",
                self.tr("What protects people until then"),
                limit=NOTE_LIMIT,
                hint=self.tr("Closed off, switched off, somebody stands by"),
            ),
            Field(
                "close",
                self.tr("Close the area now"),
                "toggle",
                help=self.tr("The desk shows it at every scan until the area is opened again."),
            ),
            *(
                (Field("asset", self.tr("Equipment"), "choice", choices=(nothing, *assets)),)
                if assets
                else ()
            ),
            Field(
                "origin",
                self.tr("Told by"),
                "choice",
                choices=tuple((one.value, inspections.origin(one.value)) for one in _BY_HAND),
            ),
            Field(
                "class",
                self.tr("Class in law"),
                "choice",
                choices=tuple((one.value, inspections.legal_class(one.value)) for one in LegalClass),
            ),
        )

    def _offer(self, line: FindingLine) -> QWidget:
        offer = QWidget()
        column = QVBoxLayout(offer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(IconView(words.icon(line) or "flag", role=words.tone(line)))
        urgency = f"{words.short_number(line)} · {wording_findings.escalation(line.escalation)}"
        head.addWidget(PlainLabel(urgency, ink=words.tone(line), elide=True), 1)
        column.addLayout(head)
        column.addWidget(PlainLabel(words.what(line, self._labels)[:160], wrap=True))
        column.addWidget(PlainLabel(words.place(line), ink="soft", elide=True))
        button = Button(self.tr("It is this one, seen again"), "eye")
        button.setAccessibleName(f"{button.text()}: {line.number}")
        button.clicked.connect(lambda: self._same(line))
        self.alike.append(button)
        column.addWidget(button)
        return offer

    def _same(self, line: FindingLine) -> None:
        if self.form is not None:
            values = self.form.values()
            self.sighted.emit(line.finding, values["text"], int(values["severity"]))

    @Slot()
    def _edited(self) -> None:
        self._dirty = True
        self._arrange()
        self._settle.start()

    def _arrange(self) -> None:
        form = self.form
        if form is None:
            return
        values = form.values()
        on_spot = values["disposition"] == Disposition.ON_SPOT.value
        worst = int(values["severity"]) == Severity.S1 and not on_spot
        form.set_shown("done", on_spot)
        form.set_shown("interim", worst)
        form.set_shown("close", worst)

    @Slot()
    def _ask_alike(self) -> None:
        if self.form is not None:
            values = self.form.values()
            self.alike_wanted.emit(_place(values), values["point"] or values["text"])

    @Slot()
    def _submit(self) -> None:
        if self.form is None or not self.form.check():
            return
        values = self.form.values()
        on_spot = values["disposition"] == Disposition.ON_SPOT.value
        worst = int(values["severity"]) == Severity.S1 and not on_spot
        asset = values.get("asset") or ""
        self.kept.emit(
            NewFinding(
                values["text"],
                int(values["severity"]),
                _place(values),
                values["point"],
                asset=bytes.fromhex(asset) if asset else None,
                origin=FindingOrigin(values["origin"]),
                legal_class=LegalClass(values["class"]),
                disposition=Disposition(values["disposition"]),
                interim=values["interim"] if worst else "",
                close_area=bool(values["close"]) and worst,
                done=values["done"] if on_spot else "",
                voice=None if self._voice is None else self._voice.voice,
            )
        )


def _place(values: Mapping[str, Any]) -> bytes | None:
    return bytes.fromhex(values["area"]) if values["area"] else None


def _empty(room: QVBoxLayout) -> None:
    while room.count():
        taken = room.takeAt(0)
        old = taken.widget() if taken else None
        if old is not None:
            old.hide()
            old.deleteLater()
