"""What visitors wish, suggest, complain of and how they rate: noted, answered, made a finding."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.voices import NewVoice, VoiceLine
from desktop.problems import Problem
from desktop.rules.inspections.vocabulary import VoiceChannel, VoiceKind
from desktop.rules.names import NOTE_LIMIT
from ui import problem_wording, wording
from ui import wording_inspections as inspections
from ui.pages.findings.known import Known
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_ASIDE = 52 * GRID
_BEST = 5


class VoiceView(QWidget):
    """`kept` carries a `NewVoice`, `replied` a voice and the words, `finding_asked` a voice that becomes a finding,
    `number_asked` the number of the finding that came of one.
    """

    kept = Signal(object)
    replied = Signal(object, str)
    finding_asked = Signal(object)
    number_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: tuple[tuple[str, str], ...] | None = None
        self._voice: VoiceLine | None = None
        self._may = False
        self.form: Form | None = None
        self.reply: Form | None = None
        self.table = Table(
            (
                Column(self.tr("Day"), lambda line: line.day, wording.short_day, width=14 * GRID),
                Column(
                    self.tr("Kind"), lambda line: line.kind.value, inspections.voice_kind, width=14 * GRID
                ),
                Column(self.tr("What was said"), self._said),
                Column(self.tr("Area"), lambda line: line.area_name, width=14 * GRID),
                Column(self.tr("Answer"), self._answer, width=18 * GRID, ink=_ink, icon=_icon),
            ),
            name=self.tr("Visitors' words"),
            key=lambda line: line.voice,
            empty=Empty(
                self.tr("Nobody said anything yet"),
                self.tr("A wish, a complaint or a rating is noted without who said it."),
                "users",
            ),
            export=True,
        )
        self.table.picked.connect(self._pick)
        self.table.opened.connect(self._open)
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        aside = Card()
        aside.setFixedWidth(_ASIDE)
        aside.setLayout(self._room)
        self._ground = QWidget(self)
        self._inside: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addWidget(aside)

    def show_known(self, known: Known, may: bool) -> None:
        """Show what was said; `may`: who is signed in may note and answer."""
        areas = tuple((area.area.hex(), area.name) for area in known.areas)
        anew = areas != self._areas and not self.has_text()
        self._areas = areas if anew or self._areas is None else self._areas
        self._may = may
        self.table.set_rows(known.voices)
        current = self.table.current()
        if isinstance(current, VoiceLine) and self._voice is not None:
            if current != self._voice:
                self._show(current)
        elif self.form is None or anew:
            self.begin()

    def begin(self) -> None:
        """A form for a new word."""
        self._voice = None
        self.table.view.clearSelection()
        self.table.view.setCurrentIndex(self.table.view.rootIndex())
        column = self._fresh()
        if not self._may:
            column.addWidget(PlainLabel(self.tr("Choose a line to read it."), ink="soft", wrap=True))
            column.addStretch(1)
            self._place()
            return
        self.form = Form(self._fields())
        self.form.submitted.connect(self._keep)
        self.form.edited.connect(self._arrange)
        keep = Button(self.tr("Keep what was said"), "save", kind="primary", key="Alt+S")
        keep.clicked.connect(self._keep)
        column.addWidget(PlainLabel(self.tr("A visitor's word"), size="title", wrap=True))
        column.addWidget(self.form)
        column.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._place()
        self._arrange()
        if self.isVisible():
            self.form.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the table, or on the form where there is nothing to read."""
        if self.form is not None and not self.table.text().rows:
            self.form.focus_first()
        else:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Back from a word to the form for a new one; False if that is what is shown."""
        if self._voice is None:
            return False
        self.begin()
        return True

    def has_text(self) -> bool:
        """Whether something was entered that would be lost."""
        return any(form is not None and bool(form.values().get("text")) for form in (self.form, self.reply))

    def done(self) -> None:
        """It was kept: the next one begins empty."""
        self.form = self.reply = None
        self.begin()

    def answered(self, line: VoiceLine) -> None:
        """An answer was kept."""
        self.reply = None
        self._show(line)

    def went_wrong(self, error: BaseException) -> bool:
        """Show a problem under its field; False where it belongs to none."""
        form = self.form or self.reply
        if not isinstance(error, Problem) or form is None:
            return False
        field = {"voice-score-refused": "score", "area-unknown": "area"}.get(
            error.code, str(error.facts.get("field", ""))
        )
        if field not in form.values():
            return False
        form.set_error(field, problem_wording.sentence(error))
        form.focus_error()
        return True

    # -- inside

    def _fields(self) -> tuple[Field, ...]:
        scores = tuple((score, "★" * score + "☆" * (_BEST - score)) for score in range(_BEST, 0, -1))
        return (
            Field(
                "kind",
                self.tr("Kind"),
                "choice",
                choices=tuple((one.value, inspections.voice_kind(one.value)) for one in VoiceKind),
            ),
            Field("text", self.tr("What was said"), "note", limit=NOTE_LIMIT),
            Field("score", self.tr("Stars"), "choice", choices=((0, self.tr("None given")), *scores)),
            Field(
                "area",
                self.tr("Area"),
                "choice",
                choices=(("", self.tr("Whole site")), *(self._areas or ())),
            ),
            Field(
                "channel",
                self.tr("How it reached us"),
                "choice",
                choices=tuple((one.value, inspections.voice_channel(one.value)) for one in VoiceChannel),
            ),
        )

    def _arrange(self) -> None:
        if self.form is not None:
            self.form.set_shown("score", self.form.values()["kind"] == VoiceKind.RATING.value)

    def _fresh(self) -> QVBoxLayout:
        if self._inside is not None:
            old = self._inside
            self._room.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.form = self.reply = None
        self._ground = QWidget()
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        return column

    def _place(self) -> None:
        """Show what was built, at once, so that it can take the focus."""
        self._inside = Scroll(self._ground)
        self._room.addWidget(self._inside)
        self._inside.show()

    @Slot(object)
    def _pick(self, line: VoiceLine | None) -> None:
        if line is not None and (self._voice is None or line.voice != self._voice.voice):
            self._show(line)

    @Slot(object)
    def _open(self, line: VoiceLine) -> None:
        if self._voice is None or line.voice != self._voice.voice:
            self._show(line)
        if self.reply is not None:
            self.reply.focus_first()

    def _show(self, line: VoiceLine) -> None:
        self._voice = line
        column = self._fresh()
        column.addWidget(PlainLabel(inspections.voice_kind(line.kind.value), size="title", wrap=True))
        parts = [
            wording.moment(line.observed),
            inspections.voice_channel(line.channel.value),
            line.area_name,
            self.tr("noted by {name}").format(name=line.by) if line.by else "",
        ]
        column.addWidget(PlainLabel(" · ".join(part for part in parts if part), ink="soft", wrap=True))
        column.addWidget(PlainLabel(self._said(line), wrap=True))
        for reply in line.replies:
            said = self.tr("Answered {moment}, {name}").format(
                moment=wording.moment(reply.observed), name=reply.by
            )
            column.addWidget(PlainLabel(said, ink="soft", wrap=True))
            column.addWidget(PlainLabel(reply.text, wrap=True))
        if line.late and not line.replies:
            late = self.tr("A complaint is answered within seven days. This one waits longer.")
            column.addWidget(PlainLabel(late, ink="stop", wrap=True))
        if line.finding:
            button = Button(self.tr("Finding {number}").format(number=line.finding), "flag")
            button.clicked.connect(lambda: self.number_asked.emit(line.finding))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if self._may:
            self._add_reply(column, line)
        column.addStretch(1)
        self._place()

    def _add_reply(self, column: QVBoxLayout, line: VoiceLine) -> None:
        self.reply = Form(
            (
                Field(
                    "text",
                    self.tr("Answer"),
                    "note",
                    required=True,
                    limit=NOTE_LIMIT,
                    help=self.tr("What the visitor was told, or what was changed."),
                ),
            )
        )
        keep = Button(
            self.tr("Keep the answer"), "save", kind="plain" if line.replies else "primary", key="Alt+S"
        )
        keep.clicked.connect(self._reply)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(keep)
        if not line.finding:
            make = Button(self.tr("Make it a finding"), "flag", key="Alt+F")
            make.clicked.connect(lambda: self.finding_asked.emit(line))
            row.addWidget(make)
        row.addStretch(1)
        column.addWidget(self.reply)
        column.addLayout(row)

    @Slot()
    def _keep(self) -> None:
        form = self.form
        if form is None:
            return
        values = form.values()
        kind = VoiceKind(values["kind"])
        if kind is not VoiceKind.RATING and not values["text"]:
            form.set_error("text", self.tr("Please write down what was said."))
            form.focus_error()
            return
        if kind is VoiceKind.RATING and not int(values["score"]):
            form.set_error("score", self.tr("How many stars?"))
            form.focus_error()
            return
        if form.check():
            area = bytes.fromhex(values["area"]) if values["area"] else None
            score = int(values["score"]) or None if kind is VoiceKind.RATING else None
            self.kept.emit(NewVoice(kind, values["text"], VoiceChannel(values["channel"]), area, score))

    @Slot()
    def _reply(self) -> None:
        if self._voice is not None and self.reply is not None and self.reply.check():
            self.replied.emit(self._voice, self.reply.values()["text"])

    def _said(self, line: VoiceLine) -> str:
        stars = "" if line.score is None else "★" * line.score + "☆" * (_BEST - line.score)
        return "  ".join(part for part in (stars, line.text) if part)

    def _answer(self, line: VoiceLine) -> str:
        if line.replies:
            said = self.tr("Answered")
        elif line.late:
            said = self.tr("Too late")
        else:
            said = "" if line.finding else self.tr("Waits")
        return " · ".join(part for part in (said, _finding(line)) if part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.leave():
            return
        super().keyPressEvent(event)


def _ink(line: VoiceLine) -> str:
    if line.replies:
        return "good"
    return "stop" if line.late else "soft"


def _icon(line: VoiceLine) -> str:
    if line.replies:
        return "check"
    return "alert" if line.late else ""


def _finding(line: VoiceLine) -> str:
    return "-".join(line.finding.split("-")[-2:])
