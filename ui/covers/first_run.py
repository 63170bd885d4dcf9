"""The first run: whose house this is, who is its first manager, and the recovery key on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui.covers.cover import Cover
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from desktop.founding import Founding

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_CARD = 52 * GRID
_NAME_LIMIT = 60
_FIELD_OF_SETTING = {"name": "site_name", "number": "site_number", "desk_number": "desk_number"}


class FirstRunCover(Cover):
    """Asks for what a new desk needs. `founded` carries the recovery key; `restore_asked` is the other way in."""

    founded = Signal(str)
    restore_asked = Signal()

    def __init__(
        self, desk: Any, jobs: Jobs, *, system_keys: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._system_keys = system_keys
        self._place, self._person = self._build_place(), self._build_person()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(2 * GRID)
        column.addStretch(1)
        column.addWidget(PlainLabel(self.tr("A new desk"), size="title"), 0, _CENTRE)
        intro = self.tr("Nothing was set up on this computer yet. It takes a minute, and needs no network.")
        column.addWidget(PlainLabel(intro, ink="soft"), 0, _CENTRE)
        cards = QHBoxLayout()
        cards.setSpacing(3 * GRID)
        cards.addStretch(1)
        cards.addWidget(_card(self.tr("The palace"), self._place))
        cards.addWidget(_card(self.tr("You, its first manager"), self._person))
        cards.addStretch(1)
        column.addLayout(cards)
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self._fault.setAlignment(_CENTRE)
        self._fault.hide()
        column.addWidget(self._fault)
        column.addLayout(self._build_buttons())
        column.addStretch(2)
        self.body.addWidget(Scroll(inside))

    def _build_place(self) -> Form:
        form = Form(
            [
                Field("site_name", self.tr("Name of the palace"), required=True, limit=_NAME_LIMIT),
                Field(
                    "site_number",
                    self.tr("Number of the palace"),
                    "digits",
                    required=True,
                    help=self.tr("1 to 9999, from the city's list; it stands on every card and stays."),
                ),
                Field(
                    "desk_number",
                    self.tr("Number of this desk"),
                    "digits",
                    required=True,
                    help=self.tr("1 to 99, another one for every computer of the palace."),
                ),
            ]
        )
        form.set_values({"desk_number": "1"})
        form.submitted.connect(self._next_field)
        return form

    def _build_person(self) -> Form:
        form = Form(
            [
                Field("manager", self.tr("Your name"), required=True, limit=_NAME_LIMIT),
                Field(
                    "pin",
                    self.tr("PIN"),
                    "digits",
                    required=True,
                    help=self.tr(
                        "Six digits that nobody guesses. You type them whenever you come to the desk."
                    ),
                ),
                Field("again", self.tr("The PIN again"), "digits", required=True),
            ]
        )
        for key in ("pin", "again"):
            line = form.field(key)
            assert isinstance(line, QLineEdit)
            line.setEchoMode(QLineEdit.EchoMode.Password)
        form.submitted.connect(self._next_field)
        return form

    def _build_buttons(self) -> QHBoxLayout:
        self._make = Button(self.tr("Set the desk up"), "check", kind="primary", key="Alt+S")
        self._make.clicked.connect(self.set_up)
        self._restore = Button(self.tr("Restore a backup instead"), "upload", kind="quiet", key="Alt+R")
        self._restore.clicked.connect(self.restore_asked)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        row.addWidget(self._restore)
        row.addWidget(self._make)
        row.addStretch(1)
        return row

    def take_focus(self) -> None:
        if self.focusWidget() in (None, self):
            self._place.focus_first()

    @Slot()
    def _next_field(self) -> None:
        """Enter goes on to the next field, and sets up from the last."""
        if self._person.field("again").hasFocus():
            self.set_up()
        else:
            self.focusNextChild()

    @Slot()
    def set_up(self) -> None:
        """Make the desk of what was entered, or say below a field what is wrong with it."""
        founding = self._founding()
        if founding is None:
            return
        self._wait(True)
        self._jobs.start(
            lambda progress: self._desk.found(founding, system_keys=self._system_keys),
            self.tr("Setting up the desk"),
            self._made,
            owner=self,
            failed=self._refused,
        )

    def _founding(self) -> Founding | None:
        from desktop.founding import Founding

        self._say("")
        whole = self._person.check()
        whole = self._place.check() and whole
        place, person = self._place.values(), self._person.values()
        number = self._number("site_number", 9999)
        desk = self._number("desk_number", 99)
        if person["pin"] != person["again"] and not self._person.error("again"):
            self._person.set_error("again", self.tr("These are not the same six digits."))
            whole = False
        if not whole or number is None or desk is None:
            self._focus_fault()
            return None
        return Founding(place["site_name"], number, desk, person["manager"], person["pin"])

    def _number(self, key: str, most: int) -> int | None:
        """The number in a field of the palace, or None with a sentence below the field."""
        text = self._place.values()[key]
        number = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else 0
        if 1 <= number <= most:
            return number
        if text:
            self._place.set_error(key, self.tr("A number from 1 to {most}, please.").format(most=most))
        return None

    def _made(self, recovery_key: str) -> None:
        self._wait(False)
        self.founded.emit(recovery_key)

    def _refused(self, error: BaseException) -> None:
        self._wait(False)
        if not isinstance(error, Problem):
            return
        from ui import problem_wording

        said = problem_wording.sentence(error)
        match error:
            case Problem(code="setting-wrong"):
                self._place.set_error(_FIELD_OF_SETTING[str(error.facts["name"])], said)
            case Problem(code="name-refused" | "staff-exists"):
                self._person.set_error("manager", said)
            case Problem(code="pin-refused"):
                self._person.set_error("pin", said)
            case _:
                self._say(said)
        self._focus_fault()

    def _focus_fault(self) -> None:
        _ = self._place.focus_error() or self._person.focus_error()

    def _say(self, text: str) -> None:
        self._fault.setText(text)
        self._fault.setVisible(bool(text))

    def _wait(self, waiting: bool) -> None:
        for widget in (self._place, self._person, self._make, self._restore):
            widget.setEnabled(not waiting)


def _card(title: str, form: Form) -> Card:
    card = Card()
    card.setFixedWidth(_CARD)
    column = QVBoxLayout(card)
    column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
    column.setSpacing(2 * GRID)
    column.addWidget(PlainLabel(title, bold=True))
    column.addWidget(form)
    return card
