"""The form of a member, for enrolling and for changing: what is asked, in two columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from desktop.members import NAME_LIMIT, NOTE_LIMIT, UNIT_LIMIT, Enrolment, Fault, Unit
from desktop.rules.vocabulary import Category
from ui import problem_wording, wording
from ui.pages.members.fields import NameLine, TagPick, UnitLine
from ui.theme import GRID
from ui.widgets.fields import Field
from ui.widgets.form import Form


class MemberForm(QWidget):
    """`submitted` on Enter in a line, `edited` on any change, `name_edited` with what the name is now.

    What is to be asked before saving takes the place of the right column (`show_beside`).
    """

    submitted = Signal()
    edited = Signal()
    name_edited = Signal(str)

    def __init__(self, *, ask_id_number: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = Form([*self._person(), *(self._id_number() if ask_id_number else ())])
        self._right = Form(self._more())
        self._name = self._field(NameLine, "name")
        self._unit = self._field(UnitLine, "unit")
        self._name_before = ""
        self._start = self.values()
        for form in (self._left, self._right):
            form.submitted.connect(self.submitted)
            form.edited.connect(self._edited)
        self._second = QStackedLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, GRID, 0)
        row.setSpacing(5 * GRID)
        row.addWidget(self._left, 1)
        row.addLayout(self._second, 1)
        self._second.addWidget(self._right)  # last: without a parent it would be shown as a window of its own

    def _person(self) -> list[Field]:
        categories = tuple((category, wording.category(category)) for category in Category)
        return [
            Field(
                "name",
                wording.member_field("name"),
                required=True,
                limit=NAME_LIMIT,
                hint=self.tr("As on the identity card"),
                editor=NameLine,
            ),
            Field("category", wording.member_field("category"), "choice", choices=categories),
            Field(
                "unit",
                wording.member_field("unit"),
                limit=UNIT_LIMIT,
                hint=self.tr("Any part of its name; empty for none"),
                editor=UnitLine,
            ),
            Field("phone", wording.member_field("phone"), "phone", hint=self.tr("Optional")),
            Field("birth_year", wording.member_field("birth_year"), "year", hint=self.tr("Optional")),
        ]

    def _id_number(self) -> list[Field]:
        said = self.tr("Only its last four digits are kept, and a mark to find it by.")
        return [
            Field(
                "id_number", wording.member_field("id_number"), "digits", hint=self.tr("Optional"), help=said
            )
        ]

    def _more(self) -> list[Field]:
        return [
            Field("photo", wording.member_field("photo"), "photo"),
            Field("tags", wording.member_field("tags"), editor=TagPick),
            Field(
                "note",
                wording.member_field("note"),
                "note",
                limit=NOTE_LIMIT,
                hint=self.tr("For the desk only"),
            ),
        ]

    def _field(self, kind: type[Any], key: str) -> Any:
        found = self._left.field(key)
        assert isinstance(found, kind)
        return found

    # -- what the page uses

    def show_beside(self, widget: QWidget | None) -> None:
        """Put `widget` in the place of the right column; None brings the column back."""
        if widget is None:
            self._second.setCurrentWidget(self._right)
            return
        if self._second.indexOf(widget) < 0:
            self._second.addWidget(widget)
        self._second.setCurrentWidget(widget)

    def set_units(self, units: Sequence[Unit]) -> None:
        self._unit.set_units(units)

    def begin(self, values: Mapping[str, Any]) -> None:
        """Start with these values; `dirty` counts from here."""
        for form in (self._left, self._right):
            form.set_values({key: value for key, value in values.items() if key in form.values()})
        self._start = self.values()

    def focus_name(self) -> None:
        self._left.focus_first()

    def values(self) -> dict[str, Any]:
        return self._left.values() | self._right.values()

    def dirty(self) -> bool:
        """Whether something was entered since `begin`."""
        return self.values() != self._start

    def check(self) -> bool:
        """Show what is missing or too long; the focus goes to the first fault. True if nothing is."""
        well = [form.check() for form in (self._right, self._left)]
        return all(well)

    def entered(self) -> Enrolment:
        """What was entered, without the unit, which may have to be added first (`unit`)."""
        values = self.values()
        del values["unit"]
        return Enrolment(
            **values | {"category": Category(values["category"])}
        )  # Qt gives the code as a plain text

    def unit(self) -> bytes | str | None:
        """The unit's id, or the name of a new one."""
        value: bytes | str | None = self._unit.value()
        return value

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Say under each field why it cannot be kept, and go to the first."""
        for fault in faults:
            form = self._left if fault.field in self._left.values() else self._right
            if fault.field in form.values():
                form.set_error(fault.field, problem_wording.fault(fault.field, fault.code, fault.limit))
        if not self._left.focus_error():
            self._right.focus_error()

    def error(self, key: str) -> str:
        return (self._left if key in self._left.values() else self._right).error(key)

    def set_error(self, key: str, sentence: str) -> None:
        (self._left if key in self._left.values() else self._right).set_error(key, sentence)

    def show_missing(self, name: str, missing: Sequence[str]) -> None:
        """Name the characters of `name` that no font here can print; an answer for an older name is dropped."""
        if name != self._name.text():
            return
        said = ""
        if missing:
            said = self.tr(
                "No font here can print {characters}. The card would show 〓 in its place; the name itself is kept."
            ).format(characters=" ".join(missing))
        self._left.set_remark("name", said)

    def remark(self, key: str) -> str:
        return self._left.remark(key)

    # -- inside

    @Slot()
    def _edited(self) -> None:
        new = self._unit.is_new()
        self._left.set_remark("unit", self.tr("A new unit: it is added when you save.") if new else "")
        if self._name.text() != self._name_before:
            self._name_before = self._name.text()
            self.name_edited.emit(self._name_before)
        self.edited.emit()
