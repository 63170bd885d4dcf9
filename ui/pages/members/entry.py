"""Enrolling a member, and changing one: the form, the namesakes, and the saving."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.members import Enrolment, Profile, Unit, unchanged
from desktop.problems import Problem
from desktop.shown import Shown
from ui import problem_wording, wording
from ui.jobs import Jobs
from ui.pages.members.form import MemberForm
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, ChoiceList
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll

_LOOK_AFTER_MS = 250
_NEW = "new"
_MOST_NAMESAKES = 8


class Namesakes(Card):
    """Members who have this name already: is it one of them? `chosen` carries the member, None for a new person."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: dict[object, Shown] = {}
        self._title = PlainLabel("", bold=True, wrap=True)
        self._list = ChoiceList(self.tr("People with this name"))
        self._list.chosen.connect(self._choose)
        self._more = PlainLabel("", ink="soft", wrap=True)
        hint = PlainLabel(
            self.tr("↑ ↓ and Enter, or the number. Esc goes back to the form."), ink="soft", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for widget in (self._title, self._list, self._more, hint):
            column.addWidget(widget)
        column.addStretch(1)
        self.setFocusProxy(self._list)

    def ask(self, people: Sequence[Shown]) -> None:
        """Show who has the name, the first of them marked."""
        said = (
            self.tr("Somebody has this name already. Is it the same person?")
            if len(people) == 1
            else self.tr("{count} people have this name already. Is it one of them?").format(
                count=len(people)
            )
        )
        self._title.setText(said)
        self._people = {person.member: person for person in people}
        shown = [self._choice(person) for person in people[:_MOST_NAMESAKES]]
        self._list.set_choices([*shown, Choice(_NEW, self.tr("No, a new person"))])
        left = len(people) - len(shown)
        self._more.setText(self.tr("and {count} more; the search of the list shows all").format(count=left))
        self._more.setVisible(left > 0)

    def count(self) -> int:
        """How many lines there are, the one for a new person included."""
        return self._list.count()

    def _choice(self, person: Shown) -> Choice:
        unit = person.unit or wording.category(person.category)
        year = str(person.birth_year) if person.birth_year else ""
        aside = " · ".join(part for part in (year, person.phone) if part)
        return Choice(person.member, person.name, unit, aside or person.number)

    @Slot(object)
    def _choose(self, key: object) -> None:
        self.chosen.emit(self._people.get(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in list("123456789"):
            self._list.choose(int(event.text()))
        else:
            super().keyPressEvent(event)


class EntryView(QWidget):
    """`saved` carries the `Shown` that was kept, `left` that the form was given up, `member_asked` a namesake."""

    saved = Signal(object)
    left = Signal()
    member_asked = Signal(object)

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._profile: Profile | None = None
        self._photo: bytes | None = None
        self._answered = ""
        self._busy = False
        self._title = PlainLabel("", size="title", elide=True)
        self._note = PlainLabel("", ink="soft")
        self._cancel = Button(self.tr("Cancel"), kind="quiet")
        self._cancel.clicked.connect(self.give_up)
        self._save = Button(self.tr("Save"), "save", kind="primary", key="Alt+S")
        self._save.clicked.connect(self.submit)
        self._form: MemberForm | None = None
        self._frame: Card | None = None
        self._namesakes: Namesakes | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_AFTER_MS)
        self._look.timeout.connect(self.look_at_name)
        self._room = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._title, 1)
        head.addWidget(self._note)
        head.addWidget(self._cancel)
        head.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addLayout(self._room, 1)

    @property
    def form(self) -> MemberForm:
        """The form, there from `enrol` or `change` to the end of it."""
        assert self._form is not None
        return self._form

    # -- beginning and ending

    def enrol(self, name: str = "") -> None:
        """Begin with an empty form, or go on with the one that was begun."""
        if self._profile is None and self.dirty() and not name:
            self._back_to_form()
            return
        self._title.setText(self.tr("Enrol a member"))
        self._save.setText(self.tr("Enrol"))
        self._begin(None, (), {"name": name})
        actor = self._session()
        if actor is not None:
            self._jobs.ask(lambda: self._desk.members.units(actor), self.form.set_units, owner=self.form)

    def change(self, profile: Profile, photo: bytes | None, units: Sequence[Unit]) -> None:
        """Begin with what is kept of a member."""
        self._title.setText(self.tr("Change {name}").format(name=profile.name))
        self._save.setText(self.tr("Save"))
        entered = unchanged(profile)
        values = {name: value for name, value in vars(entered).items() if name != "id_number"}
        self._begin(profile, units, values | {"photo": photo})

    def _begin(self, profile: Profile | None, units: Sequence[Unit], values: dict[str, Any]) -> None:
        """A new form each time: the site may ask for other things now, and nobody's data stays in an old one."""
        self.forget()
        self._profile, self._photo = profile, values.get("photo")
        self._form = MemberForm(ask_id_number=self._desk.settings.site().ask_id_number)
        self._form.submitted.connect(self.submit)
        self._form.name_edited.connect(self._name_edited)
        self._namesakes = Namesakes()
        self._namesakes.chosen.connect(self._answer)
        self._frame = Card()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(3 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        column.addWidget(Scroll(self._form))
        self._room.addWidget(self._frame)
        self._frame.show()  # at once, so that the next key goes to the name
        self._form.set_units(units)
        self._form.begin(values)
        self._form.focus_name()

    def dirty(self) -> bool:
        """Whether leaving now would lose something."""
        return self._form is not None and self._form.dirty()

    def forget(self) -> None:
        """Let go of the form and all that stands in it."""
        self._look.stop()
        self._profile, self._photo, self._answered = None, None, ""
        self._set_busy(False)
        frame, self._frame, self._form, self._namesakes = self._frame, None, None, None
        if frame is not None:
            self._room.removeWidget(frame)
            frame.hide()
            frame.deleteLater()

    @Slot()
    def give_up(self) -> None:
        self.forget()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._namesakes is not None and self._namesakes.isVisible():
            self._back_to_form()
        elif not self.dirty():
            self.give_up()
        else:
            self._note.setText(self.tr("Not saved yet"))

    def _back_to_form(self) -> None:
        self.form.show_beside(None)
        self.form.focus_name()

    # -- while the name is typed

    @Slot(str)
    def _name_edited(self, _name: str) -> None:
        self._look.start()

    @Slot()
    def look_at_name(self) -> None:
        """Ask whether the card can show the name, without waiting for the save."""
        self._look.stop()
        actor, name = self._session(), self.form.values()["name"]
        if actor is not None:
            self._jobs.ask(
                lambda: self._desk.members.missing_glyphs(actor, name),
                lambda missing: self.form.show_missing(name, missing),
                owner=self.form,
            )

    # -- saving

    @Slot()
    def submit(self) -> None:
        """Save, or ask about namesakes first."""
        if self._busy:
            return
        self._note.setText("")
        if not self.form.check():
            return
        name = self.form.values()["name"]
        if self._profile is not None or self._answered == name:
            self._keep()
            return
        actor = self._session()
        if actor is None:
            return
        self._set_busy(True)
        entered = self.form.entered()

        def look() -> tuple[tuple[Any, ...], tuple[Shown, ...]]:
            return self._desk.members.check(actor, entered), self._desk.members.namesakes(actor, name)

        self._jobs.ask(look, self._looked, owner=self.form, failed=self._failed)

    def _looked(self, found: tuple[tuple[Any, ...], tuple[Shown, ...]]) -> None:
        self._set_busy(False)
        faults, people = found
        if faults:
            self.form.show_faults(faults)
        elif people and self._namesakes is not None:
            self._namesakes.ask(people)
            self.form.show_beside(self._namesakes)
            self._namesakes.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._keep()

    @Slot(object)
    def _answer(self, person: Shown | None) -> None:
        self.form.show_beside(None)
        if person is not None:
            self.member_asked.emit(person)
        else:
            self._answered = self.form.values()["name"]
            self._keep()

    def _keep(self) -> None:
        actor = self._session()
        if actor is None or self._busy:
            return
        self._set_busy(True)
        entered, unit, profile = self.form.entered(), self.form.unit(), self._profile
        without_photo = self._photo is not None and entered.photo is None
        if entered.photo == self._photo:
            entered = replace(entered, photo=None)
        self._jobs.ask(
            lambda: _kept(self._desk, actor, entered, unit, profile, without_photo),
            self._kept,
            owner=self,
            failed=self._failed,
        )

    def _kept(self, shown: Shown) -> None:
        self._set_busy(False)
        self.forget()
        self._jobs.announce({"members"})
        self.saved.emit(shown)

    def _failed(self, error: BaseException) -> None:
        self._set_busy(False)
        if not isinstance(error, Problem):
            return
        if error.code == "member-refused":
            self.form.show_faults(error.facts["faults"])  # type: ignore[arg-type]
        elif error.code == "name-refused":
            self.form.set_error("unit", problem_wording.sentence(error))
        else:
            self._jobs.problem.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._save.setEnabled(not busy)
        self._note.setText("")


def _kept(
    desk: Any,
    actor: Actor,
    entered: Enrolment,
    unit: bytes | str | None,
    profile: Profile | None,
    without_photo: bool,
) -> Shown:
    """Keep what was entered, adding its unit first where that is new."""
    faults = desk.members.check(actor, entered)
    if faults:
        raise Problem("member-refused", faults=faults)
    known = desk.members.add_unit(actor, unit).unit if isinstance(unit, str) else unit
    whole = replace(entered, unit=known)
    shown: Shown = (
        desk.members.enrol(actor, whole)
        if profile is None
        else desk.members.edit(actor, profile.member, whole, without_photo=without_photo)
    )
    return shown
