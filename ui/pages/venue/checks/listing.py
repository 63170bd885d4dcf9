"""The list of checks, and beside it one of them: how far it is, its versions, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.templates import Listed, Told, Version
from desktop.rules.inspections.vocabulary import VersionState
from ui import wording
from ui import wording_inspections as words
from ui import wording_templates as said
from ui.pages.members.reason import ReasonAsk
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_BESIDE = 46 * GRID


class Listing(QWidget):
    """`did` carries what was asked for and the check: edit, look, publish, discard, retire, sheet, copy."""

    picked = Signal(object)
    edit_asked = Signal(str)
    look_asked = Signal(object)
    publish_asked = Signal(object, str)
    discard_asked = Signal(object)
    retire_asked = Signal(str)
    sheet_asked = Signal(object)
    copy_asked = Signal(object, object)
    export_asked = Signal(object)
    packs_asked = Signal()
    import_asked = Signal()
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[Listed, ...] = ()
        self.table = Table(
            (
                Column(self.tr("Check"), lambda row: words.bilingual(row.title_zh, row.title_en)),
                Column(self.tr("Kind"), lambda row: row.kind.value, words.template_kind, width=18 * GRID),
                Column(self.tr("Items"), lambda row: row.items, align="right", width=9 * GRID),
                Column(self.tr("State"), said.state, width=21 * GRID, ink=_ink, icon=_icon),
            ),
            name=self.tr("Checks"),
            empty=Empty(
                self.tr("No checks yet"),
                self.tr("Add one of the program's packs, or bring in a spreadsheet."),
                "clipboard",
            ),
            key=lambda row: row.code,
            export=True,
        )
        self.table.picked.connect(self._pick)
        self.table.opened.connect(self._open)
        self.table.export_asked.connect(self.export_asked)
        packs = Button(self.tr("Packs"), "plus", key="Alt+K")
        packs.clicked.connect(self.packs_asked)
        take = Button(self.tr("Import"), "upload", key="Alt+I")
        take.clicked.connect(self.import_asked)
        for button in (packs, take):
            self.table.add_tool(button)
        self.one = OneCheck()
        card = Card()
        card.setFixedWidth(_BESIDE)
        room = QVBoxLayout(card)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(Scroll(self.one))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 1)
        row.addWidget(card)
        for name in ("edit", "look", "publish", "discard", "retire", "sheet", "copy", "confirm"):
            getattr(self.one, f"{name}_asked").connect(getattr(self, f"{name}_asked"))

    def show_checks(self, listed: Sequence[Listed]) -> None:
        """Show these; the one that was chosen stays so."""
        self._listed = tuple(listed)
        self.table.set_rows(self._listed)
        if self.table.current() is None and self._listed:
            self.table.select(self._listed[0].code)

    def current(self) -> Listed | None:
        found: Listed | None = self.table.current()
        return found

    def show_versions(self, code: str, versions: Sequence[Told]) -> None:
        """The versions of the check that is chosen."""
        current = self.current()
        if current is not None and current.code == code:
            self.one.show_versions(versions)

    @Slot(object)
    def _pick(self, row: Listed | None) -> None:
        if row is not None:
            self.one.show_check(row)
            self.picked.emit(row)

    @Slot(object)
    def _open(self, row: Listed) -> None:
        """Enter: go on with the draft, or look at what is in force."""
        if row.draft is not None:
            self.edit_asked.emit(row.code)
        elif row.published is not None:
            self.look_asked.emit(row.published.version)


class OneCheck(QWidget):
    """One check: its state in a sentence, its buttons, its versions."""

    edit_asked = Signal(str)
    look_asked = Signal(object)
    publish_asked = Signal(object, str)
    discard_asked = Signal(object)
    retire_asked = Signal(str)
    sheet_asked = Signal(object)
    copy_asked = Signal(object, object)
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: Listed | None = None
        self._title = PlainLabel("", size="title", wrap=True)
        self._said = PlainLabel("", ink="soft", wrap=True)
        self._ask = ReasonAsk()
        self._copy = self._build_copy()
        self.versions = Table(
            (
                Column(self.tr("Version"), lambda told: told.version.number, width=11 * GRID),
                Column(
                    self.tr("State"),
                    lambda told: told.version.state.value,
                    words.version_state,
                    ink=lambda told: "soft" if told.version.state is VersionState.RETIRED else "",
                ),
                Column(
                    self.tr("Since"),
                    _since,
                    lambda ms: wording.short_day(wording.day_of(ms)),
                    width=14 * GRID,
                ),
            ),
            name=self.tr("Versions"),
            empty=Empty(self.tr("No versions yet"), icon="clock"),
            key=lambda told: told.version.id,
            filtered=False,
        )
        self.versions.setMinimumHeight(20 * GRID)
        self.versions.opened.connect(lambda told: self.look_asked.emit(told.version))
        self.versions.picked.connect(self._version_picked)
        self._about = PlainLabel("", ink="soft", wrap=True)
        self._build_buttons()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for widget in (self._title, self._said):
            column.addWidget(widget)
        column.addLayout(self._buttons)
        column.addWidget(self._ask)
        column.addWidget(self._copy)
        column.addWidget(PlainLabel(self.tr("Versions"), bold=True))
        column.addWidget(self.versions, 1)
        column.addWidget(self._about)

    def _build_buttons(self) -> None:
        self._confirm = Button(self.tr("Confirm the limits"), "check")
        self._confirm.clicked.connect(self.confirm_asked)
        self._edit = Button("", "pencil", key="Alt+E")
        self._edit.clicked.connect(self._ask_edit)
        self._look = Button(self.tr("Look through"), "eye", key="Alt+L")
        self._look.clicked.connect(self._ask_look)
        self._publish = Button(self.tr("Publish"), "check", key="Alt+P")
        self._publish.clicked.connect(self._ask_publish)
        self._sheet = Button(self.tr("Spreadsheet"), "download", key="Alt+X")
        self._sheet.clicked.connect(self._ask_sheet)
        self._copying = Button(self.tr("Copy as"), "copy", key="Alt+C")
        self._copying.clicked.connect(self._ask_copy)
        self._discard = Button(self.tr("Drop the draft"), "undo")
        self._discard.clicked.connect(self._ask_discard)
        self._retire = Button(self.tr("Out of use"), "x")
        self._retire.clicked.connect(self._ask_retire)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(GRID)
        self._order = (
            self._confirm,
            self._edit,
            self._publish,
            self._look,
            self._sheet,
            self._copying,
            self._discard,
            self._retire,
        )

    def _build_copy(self) -> QWidget:
        self._copy_form = Form(
            (
                Field("code", self.tr("Code of the copy"), required=True, limit=16, hint="OP-2"),
                Field("title_zh", self.tr("Title in Chinese"), limit=120),
                Field("title_en", self.tr("Title in English"), limit=120),
            )
        )
        self._copy_form.submitted.connect(self._do_copy)
        make = Button(self.tr("Make the copy"), "copy")
        make.clicked.connect(self._do_copy)
        leave = Button(self.tr("Cancel"), kind="quiet")
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(make)
        row.addWidget(leave)
        row.addStretch(1)
        holder = QWidget()
        leave.clicked.connect(holder.hide)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._copy_form)
        column.addLayout(row)
        holder.hide()
        return holder

    # -- what the list uses

    def show_check(self, listed: Listed) -> None:
        """Show how far a check is, and what can be done with it now."""
        other = self._listed is None or self._listed.code != listed.code
        self._listed = listed
        self._title.setText(words.bilingual(listed.title_zh, listed.title_en))
        self._said.setText(self._sentence(listed))
        self._edit.setText(
            self.tr("Go on with the draft") if listed.draft is not None else self.tr("New version")
        )
        shown = {
            self._confirm: bool(listed.to_confirm),
            self._publish: listed.draft is not None and not listed.to_confirm,
            self._look: listed.published is not None,
            self._discard: listed.draft is not None,
            self._retire: listed.published is not None,
        }
        places = [button for button in self._order if shown.get(button, True)]
        for button in self._order:
            self._buttons.removeWidget(button)
            if button not in places:
                button.hide()
        for at, button in enumerate(places):
            self._buttons.addWidget(button, at // 2, at % 2)
            button.show()
        if other:
            self._ask.close_question()
            self._copy.hide()
            self._about.setText("")

    def show_versions(self, versions: Sequence[Told]) -> None:
        self.versions.set_rows(versions)

    def refuse_copy(self, sentence: str) -> None:
        """Say under the code why there is no copy."""
        self._copy_form.set_error("code", sentence)
        self._copy_form.focus_error()

    def close_copy(self) -> None:
        self._copy.hide()

    def _sentence(self, listed: Listed) -> str:
        said_of = []
        if listed.published is not None:
            version = listed.published.version
            day = wording.short_day(wording.day_of(version.published or version.created))
            said_of.append(
                self.tr("Version {number} has been in force since {day}.").format(
                    number=version.number, day=day
                )
            )
        if listed.draft is not None:
            text = self.tr("Version {number} is a draft.").format(number=listed.draft.version.number)
            said_of.append(text)
        if listed.to_confirm:
            waiting = self.tr("Points that wait for the palace's word: {count}.")
            said_of.append(waiting.format(count=len(listed.to_confirm)))
        return wording.running_on(said_of)

    # -- buttons

    @Slot(object)
    def _version_picked(self, told: Told | None) -> None:
        if told is None:
            return
        by = told.published_by if told.version.published is not None else told.by
        name = by or self.tr("LotusDesk itself")
        parts = [self.tr("By {name}").format(name=name), told.version.note]
        self._about.setText(" · ".join(part for part in parts if part))

    @Slot()
    def _ask_edit(self) -> None:
        if self._listed is not None:
            self.edit_asked.emit(self._listed.code)

    @Slot()
    def _ask_look(self) -> None:
        if self._listed is not None and self._listed.published is not None:
            self.look_asked.emit(self._listed.published.version)

    @Slot()
    def _ask_sheet(self) -> None:
        listed = self._listed
        told = None if listed is None else listed.draft or listed.published
        if told is not None:
            self.sheet_asked.emit(told.version)

    @Slot()
    def _ask_publish(self) -> None:
        listed = self._listed
        if listed is None or listed.draft is None:
            return
        draft = listed.draft.version
        self._ask.ask(
            self.tr(
                "From now on new rounds use version {number}; rounds that have begun keep theirs."
            ).format(number=draft.number),
            self.tr("Publish"),
            lambda note: self.publish_asked.emit(draft, note),
            "may",
        )

    @Slot()
    def _ask_discard(self) -> None:
        listed = self._listed
        if listed is None or listed.draft is None:
            return
        draft = listed.draft.version
        self._ask.ask(
            self.tr("Drop version {number}? What is in force stays in force.").format(number=draft.number),
            self.tr("Drop the draft"),
            lambda _reason: self.discard_asked.emit(draft),
            "no",
        )

    @Slot()
    def _ask_retire(self) -> None:
        listed = self._listed
        if listed is None:
            return
        code = listed.code
        self._ask.ask(
            self.tr("Take this check out of use? Nothing of it is due from tomorrow on; its rounds stay."),
            self.tr("Take out of use"),
            lambda _reason: self.retire_asked.emit(code),
            "no",
        )

    @Slot()
    def _ask_copy(self) -> None:
        if self._listed is not None:
            self._copy_form.set_values(
                {"code": "", "title_zh": self._listed.title_zh, "title_en": self._listed.title_en}
            )
            self._copy.show()
            self._copy_form.focus_first()

    @Slot()
    def _do_copy(self) -> None:
        listed = self._listed
        told = None if listed is None else listed.published or listed.draft
        if told is not None and self._copy_form.check():
            self.copy_asked.emit(told.version, self._copy_form.values())


def _since(told: Told) -> int:
    version: Version = told.version
    return version.published or version.created


def _ink(row: Listed) -> str:
    return "caution" if row.to_confirm else "note" if row.draft is not None else "good"


def _icon(row: Listed) -> str:
    return "question" if row.to_confirm else "pencil" if row.draft is not None else "check"
