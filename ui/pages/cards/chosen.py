"""Whose cards are to be printed: found by a search, or everybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.rules.checkin import MemberState
from desktop.shown import Shown
from ui import wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.choices import Choice, ChoiceList
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.table import Column, Empty, Table

_LISTED = 200
"""So many are shown by name; of more only the number is said."""
_MOST_CHOICES = 9


class Chosen(Card):
    """`changed` when other people are chosen; `told` carries a tone and a sentence."""

    changed = Signal()
    told = Signal(object, str)

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._ids: list[bytes] = []
        self._people: list[Shown] = []
        self._found: dict[object, Shown] = {}
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Add: name, initials, phone, last four"))
        self._line.setAccessibleName(self.tr("Add a member to the print run"))
        self._line.setClearButtonEnabled(True)
        self._line.returnPressed.connect(self.search_now)
        self._choices = ChoiceList(self.tr("Members found"))
        self._choices.chosen.connect(self._take)
        self._table = Table(
            (
                Column(self.tr("Name"), lambda m: m.name, width=112),
                Column(self.tr("Union unit"), lambda m: m.unit or wording.category(m.category)),
            ),
            name=self.tr("Chosen members"),
            empty=Empty(
                self.tr("Nobody is chosen yet"), self.tr("Search above, or print everybody's."), "cards"
            ),
            key=lambda m: m.member,
            filtered=False,
        )
        self._table.view.selectionModel().selectionChanged.connect(lambda: self._show_state())
        self._count = PlainLabel("", bold=True)
        self._everyone = Button(self.tr("All active members"), "users")
        self._everyone.clicked.connect(self.choose_everyone)
        self._out = Button(self.tr("Take out"), "minus", kind="quiet", key="Del")
        self._out.clicked.connect(self._take_out)
        self._none = Button(self.tr("Clear"), kind="quiet")
        self._none.clicked.connect(lambda: self._set([], []))
        self._build()
        self._show_state()

    def _build(self) -> None:
        found = QWidget()
        upper = QVBoxLayout(found)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self._choices)
        upper.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(found)
        foot = QHBoxLayout()
        foot.addWidget(self._everyone)
        foot.addStretch(1)
        foot.addWidget(self._out)
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self._none)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    # -- what the page uses

    def members(self) -> list[bytes]:
        """Whose cards, in print order."""
        return list(self._ids)

    def focus_search(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, members: Sequence[bytes]) -> None:
        """Choose these and nobody else; a membership that is suspended or over gets no card."""
        actor = self._session()
        if actor is not None and members:
            self._jobs.ask(
                lambda: self._desk.members.shown(actor, list(members)), self._choose_shown, owner=self
            )

    @Slot()
    def choose_everyone(self) -> None:
        """Choose all active members; only the first are shown by name."""
        actor = self._session()
        if actor is None:
            return

        def ask() -> tuple[list[bytes], tuple[Shown, ...]]:
            ids = self._desk.cards.everyone(actor)
            return ids, self._desk.members.shown(actor, ids[:_LISTED])

        self._jobs.ask(ask, lambda found: self._set(found[0], list(found[1])), owner=self)

    # -- inside

    def _choose_shown(self, people: Sequence[Shown]) -> None:
        active = [person for person in people if person.state == MemberState.ACTIVE]
        left_out = len(people) - len(active)
        if left_out:
            self.told.emit(
                Tone.NOTE,
                self.tr("{count} left out: the membership is suspended or over.").format(count=left_out),
            )
        self._set([person.member for person in active], active)

    def _set(self, ids: list[bytes], people: list[Shown]) -> None:
        self._ids, self._people = ids, people
        self._line.clear()
        self._table.set_rows(people)
        self._stack.setCurrentIndex(0)
        self._show_state()
        self.changed.emit()

    @Slot()
    def search_now(self) -> None:
        """Look for what stands in the line: one that fits is taken, of several the person chooses."""
        actor, text = self._session(), self._line.text()
        if actor is not None and text.strip():
            self._jobs.ask(lambda: self._desk.members.listed(actor, text), self._with_found, owner=self)

    def _with_found(self, found: Sequence[Shown]) -> None:
        self._found = {person.member: person for person in found}
        if not found:
            self.told.emit(Tone.UNKNOWN, self.tr("Nobody fits “{text}”.").format(text=self._line.text()[:40]))
            return
        if len(found) == 1:
            self._take(found[0].member)
            return
        self._choices.set_choices(
            [
                Choice(m.member, m.name, m.unit or wording.category(m.category), m.phone[-4:])
                for m in found[:_MOST_CHOICES]
            ]
        )
        self._stack.setCurrentIndex(1)
        self._choices.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(found) > _MOST_CHOICES:
            self.told.emit(
                Tone.NOTE, self.tr("{count} fit; type more to see fewer.").format(count=len(found))
            )

    @Slot(object)
    def _take(self, member: object) -> None:
        person = self._found[member]
        self._line.clear()
        self.focus_search()
        if person.state != MemberState.ACTIVE:
            self._stack.setCurrentIndex(0)
            state = wording.member_state(person.state)
            self.told.emit(
                Tone.CAUTION,
                self.tr("{name} gets no card: {state}.").format(name=person.name, state=state),
            )
        elif person.member in self._ids:
            self._stack.setCurrentIndex(0)
            self._table.select(person.member)
        else:
            self._set([*self._ids, person.member], [*self._people, person][:_LISTED])

    @Slot()
    def _take_out(self) -> None:
        gone = {person.member for person in self._table.selected()}
        if gone:
            self._set(
                [member for member in self._ids if member not in gone],
                [person for person in self._people if person.member not in gone],
            )

    def _show_state(self) -> None:
        count, named = len(self._ids), len(self._people)
        said = self.tr("Members: {count}").format(count=count)
        if named < count:
            said += self.tr("; the first {count} are listed").format(count=named)
        self._count.setText(said)
        self._out.setEnabled(bool(self._table.selected()))
        self._none.setEnabled(bool(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        choosing = self._stack.currentIndex() == 1
        if event.key() == Qt.Key.Key_Escape and choosing:
            self._stack.setCurrentIndex(0)
            self.focus_search()
        elif choosing and event.text() in list("123456789"):
            self._choices.choose(int(event.text()))
        else:
            super().keyPressEvent(event)
