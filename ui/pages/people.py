"""The staff: who may sign in, what each may do, and new PINs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QCollator, QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.people import Person
from desktop.problems import Problem
from desktop.rules.rights import Role, check_roles
from ui import problem_wording, wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.own_pin import pin_field
from ui.pages.page import Page
from ui.theme import GRID
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.confirm import ConfirmStrip
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import Column, Empty, Table

_SIDE = 64 * GRID
_NAME_LIMIT = 60


def role_help(role: Role) -> str:
    """What somebody in this role does here, in a sentence."""
    said = {
        Role.ATTENDANT: QCoreApplication.translate(
            "roles", "Signs visitors in, enrols members, notes lost cards, hands cards over."
        ),
        Role.CARD_PRINTER: QCoreApplication.translate("roles", "Issues, prints and replaces cards."),
        Role.MANAGER: QCoreApplication.translate(
            "roles", "Everything at the desk, with reports, closing the day, settings and the ledger."
        ),
        Role.ADMINISTRATOR: QCoreApplication.translate(
            "roles", "Looks after the staff and the settings. Sees no visitor and no member."
        ),
        Role.AUDITOR: QCoreApplication.translate(
            "roles",
            "Reads visits, reports and the ledger, changes nothing. Never together with administrator.",
        ),
    }
    return said[role]


class RolePick(QWidget):
    """The roles of a person, each with what it means. Its value is a frozenset."""

    edited = Signal()

    def __init__(self, _field: Field) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._boxes: dict[Role, QCheckBox] = {}
        for role in Role:
            box = QCheckBox(wording.role(role))
            box.setAccessibleDescription(role_help(role))
            box.toggled.connect(lambda: self.edited.emit())
            self._boxes[role] = box
            column.addWidget(box)
            said = PlainLabel(role_help(role), ink="soft", wrap=True)
            said.setContentsMargins(4 * GRID, 0, 0, GRID)
            column.addWidget(said)
        self.setFocusProxy(self._boxes[Role.ATTENDANT])

    def value(self) -> Any:
        return frozenset(role for role, box in self._boxes.items() if box.isChecked())

    def put(self, value: Any) -> None:
        for role, box in self._boxes.items():
            box.setChecked(role in (value or ()))

    def fault(self) -> str:
        code = check_roles(self.value())
        return problem_wording.fault("roles", code) if code else ""

    def widget(self) -> QWidget:
        return self


class PeoplePage(Page):
    """Everybody of the staff, those who left too; beside it one person, or the form for a new one."""

    topics: ClassVar[frozenset[str]] = frozenset({"staff"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, title=self.tr("Staff"), parent=parent)
        self._add = Button(self.tr("Add somebody"), "user-plus", kind="primary", key="Alt+N")
        self._add.clicked.connect(self.add)
        self.set_actions(self._add)
        self._table = Table(
            (
                Column(self.tr("Name"), lambda p: p.name, width=180),
                Column(self.tr("Roles"), roles_of),
                Column(
                    self.tr("State"),
                    lambda p: p.active,
                    text=lambda active: self.tr("On the staff") if active else self.tr("Has left"),
                    width=130,
                    ink=lambda p: "" if p.active else "soft",
                ),
            ),
            name=self.tr("Staff"),
            empty=Empty(self.tr("Nobody yet"), icon="people"),
            key=lambda p: p.staff,
        )
        self._table.picked.connect(self._picked)
        self._person = PersonView(desk, jobs, session)
        self._new = NewPerson(desk, jobs, session)
        self._nobody = EmptyState("people", self.tr("Choose somebody to change roles or PIN"))
        for view in (self._person, self._new):
            view.told.connect(self.tell)
        self._new.left.connect(self._leave_form)
        self._side = QStackedWidget()
        for inside in (self._nobody, self._person, self._new):
            self._side.addWidget(inside)
        self._lay_out()

    def _lay_out(self) -> None:
        frame = Card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        inside.addWidget(self._table)
        beside = Card()
        beside.setFixedWidth(_SIDE)
        column = QVBoxLayout(beside)
        column.setContentsMargins(2 * GRID, 2 * GRID, GRID, 2 * GRID)
        column.addWidget(self._side)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(frame, 1)
        row.addWidget(beside)
        self.body.addLayout(row, 1)

    def refresh(self) -> None:
        actor = self.session()
        if actor is not None:
            self.jobs.ask(lambda: self.desk.people.everyone(actor), self._show, owner=self)

    def unsaved(self) -> bool:
        return self._side.currentWidget() is self._new and self._new.filled()

    def _show(self, people: list[Person]) -> None:
        collator = QCollator()
        self._table.set_rows(sorted(people, key=lambda p: (not p.active, collator.sortKey(p.name))))
        current = self._table.current()
        if current is not None and self._side.currentWidget() is self._person:
            self._person.show_person(current)

    @Slot(object)
    def _picked(self, person: Person | None) -> None:
        if person is not None:
            self._person.show_person(person)
            self._side.setCurrentWidget(self._person)

    @Slot()
    def add(self) -> None:
        """Open the form for a new member of staff."""
        self._side.setCurrentWidget(self._new)
        self._new.begin()

    @Slot()
    def _leave_form(self) -> None:
        self._side.setCurrentWidget(self._nobody)
        self._picked(self._table.current())


def roles_of(person: Person) -> str:
    """The roles in words, in the order of the list."""
    return wording.listed(wording.role(role) for role in Role if role in person.roles)


class _View(QWidget):
    """What the two views beside the list share: asking the desk, and saying what was wrong."""

    told = Signal(object, str)

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__()
        self._desk, self._jobs, self._session = desk, jobs, session

    def _do(self, work: Callable[[Actor], Any], said: str, form: Form, then: Callable[[], None]) -> None:
        actor = self._session()
        if actor is None:
            return

        def done(_answer: Any) -> None:
            then()
            self.told.emit(Tone.GOOD, said)
            self._jobs.announce({"staff"})

        self._jobs.ask(lambda: work(actor), done, owner=self, failed=lambda error: self._failed(error, form))

    def _failed(self, error: BaseException, form: Form) -> None:
        """Under its field where it has one, else at the top of the window."""
        if not isinstance(error, Problem):
            return
        fields = {
            "pin-refused": "pin",
            "name-refused": "name",
            "staff-exists": "name",
            "no-role": "roles",
            "roles-apart": "roles",
            "last-administrator": "roles",
        }
        field = fields.get(error.code, "")
        if field not in form.values():
            self._jobs.problem.emit(error)
            return
        if "fault" in error.facts:
            limit = error.facts.get("limit", 0)
            said = problem_wording.fault(
                field, str(error.facts["fault"]), limit if isinstance(limit, int) else 0
            )
        else:
            said = problem_wording.sentence(error)
        form.set_error(field, said)
        form.focus_error()


def _alike(form: Form, said: str) -> bool:
    values = form.values()
    if values["pin"] != values["again"]:
        form.set_error("again", said)
        form.focus_error()
        return False
    return True


class NewPerson(_View):
    """The form for somebody new. `left` when it is done or given up."""

    left = Signal()

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        first = self.tr("Six digits for the first time; the person then chooses another one.")
        self._form = Form(
            [
                Field("name", self.tr("Name"), required=True, limit=_NAME_LIMIT),
                pin_field("pin", self.tr("First PIN"), first),
                pin_field("again", self.tr("First PIN once more")),
                Field("roles", self.tr("Roles"), editor=RolePick),
            ]
        )
        self._form.submitted.connect(self.save)
        self._form.setContentsMargins(0, 0, GRID, 0)
        self._save = Button(self.tr("Add"), "user-plus", key="Alt+S")
        self._save.clicked.connect(self.save)
        cancel = Button(self.tr("Cancel"), kind="quiet")
        cancel.clicked.connect(self._give_up)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._save)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(PlainLabel(self.tr("Somebody new"), size="title"))
        column.addWidget(Scroll(self._form), 1)
        column.addLayout(buttons)

    def begin(self) -> None:
        """Begin with an empty form, an attendant unless told otherwise; go on with one that was begun."""
        if not self.filled():
            self._form.clear()
            self._form.set_values({"roles": frozenset({Role.ATTENDANT})})
        self._form.focus_first()

    def filled(self) -> bool:
        return bool(self._form.values()["name"])

    @Slot()
    def save(self) -> None:
        """Keep the person, or say under the field why not."""
        said = self.tr("The two are not alike. Please type it once more.")
        if not self._form.check() or not _alike(self._form, said):
            return
        values = self._form.values()
        self._do(
            lambda actor: self._desk.people.add(actor, values["name"], values["roles"], values["pin"]),
            self.tr("{name} can sign in now.").format(name=values["name"]),
            self._form,
            self._give_up,
        )

    @Slot()
    def _give_up(self) -> None:
        self._form.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.filled():
            self._give_up()
        else:
            super().keyPressEvent(event)


class PersonView(_View):
    """One member of staff: roles, a new PIN, leaving."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._who: Person | None = None
        self._avatar = Avatar(size=6 * GRID)
        self._name = PlainLabel("", size="title", elide=True)
        self._state = PlainLabel("", ink="soft", elide=True)
        self._roles = Form([Field("roles", self.tr("Roles"), editor=RolePick)])
        self._own = PlainLabel(
            self.tr("These are your own roles: after a change you sign in again."), ink="note", wrap=True
        )
        self._set_roles = Button(self.tr("Save the roles"), "save", key="Alt+S")
        self._set_roles.clicked.connect(self.save_roles)
        reset = self.tr("For somebody who forgot it. The person then chooses another one.")
        self._pin = Form(
            [pin_field("pin", self.tr("New PIN"), reset), pin_field("again", self.tr("New PIN once more"))]
        )
        self._pin.submitted.connect(self.save_pin)
        self._set_pin = Button(self.tr("Set the PIN"), "key")
        self._set_pin.clicked.connect(self.save_pin)
        self._leave = Button(self.tr("Has left the staff"), "log-out", kind="danger")
        self._leave.clicked.connect(self._ask_leave)
        self._sure = ConfirmStrip()
        self._all = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._avatar)
        head.addLayout(words, 1)
        inside = QVBoxLayout(self._all)
        inside.setContentsMargins(0, 0, GRID, 0)
        inside.setSpacing(GRID)
        for widget in (self._roles, self._own):
            inside.addWidget(widget)
        inside.addWidget(self._set_roles, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(2 * GRID)
        inside.addWidget(self._pin)
        inside.addWidget(self._set_pin, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addSpacing(2 * GRID)
        inside.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._sure)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(Scroll(self._all), 1)

    def show_person(self, person: Person) -> None:
        """Show somebody; what was begun for another person is forgotten."""
        if self._who is None or self._who.staff != person.staff:
            self._pin.clear()
            self._sure.dismiss()
        if person != self._who:
            self._roles.set_values({"roles": person.roles})
        self._who = person
        actor = self._session()
        self._avatar.set_name(person.name)
        self._name.setText(person.name)
        self._state.setText(roles_of(person) if person.active else self.tr("Has left"))
        self._own.setVisible(actor is not None and actor.staff == person.staff)
        self._all.setVisible(person.active)

    @Slot()
    def save_roles(self) -> None:
        """Give the roles that are ticked."""
        who = self._who
        if who is not None and self._roles.check():
            roles = self._roles.values()["roles"]
            self._do(
                lambda actor: self._desk.people.change_roles(actor, who.staff, roles),
                self.tr("{name}: the roles were changed.").format(name=who.name),
                self._roles,
                lambda: None,
            )

    @Slot()
    def save_pin(self) -> None:
        """Set another PIN for somebody who forgot it."""
        who = self._who
        said = self.tr("The two are not alike. Please type it once more.")
        if who is not None and self._pin.check() and _alike(self._pin, said):
            pin = self._pin.values()["pin"]
            self._do(
                lambda actor: self._desk.people.reset_pin(actor, who.staff, pin),
                self.tr("{name} has a new PIN.").format(name=who.name),
                self._pin,
                self._pin.clear,
            )

    @Slot()
    def _ask_leave(self) -> None:
        who = self._who
        if who is not None:
            self._sure.ask(
                self.tr("Has {name} left the staff?").format(name=who.name),
                self.tr("The person can no longer sign in. What was done under this name stays."),
                self.tr("Yes, has left"),
                lambda: self._let_go(who),
                kind="danger",
            )

    def _let_go(self, who: Person) -> None:
        self._do(
            lambda actor: self._desk.people.leave(actor, who.staff),
            self.tr("{name} has left the staff.").format(name=who.name),
            self._roles,
            lambda: None,
        )
