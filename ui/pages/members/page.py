"""The members: the list with its search, one member beside it, the form for enrolling and changing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.members import Profile, Unit
from desktop.rules.checkin import MemberState
from desktop.rules.rights import Right
from desktop.shown import Shown
from ui import links, wording
from ui.burst import printable
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.members.detail import Detail
from ui.pages.members.entry import EntryView
from ui.pages.page import Page
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.table import Column, Empty, Table

_SEARCH_AFTER_MS = 150
_AT_ONCE = 200
_NARROW = 190 * GRID
_INKS = {MemberState.SUSPENDED: "caution", MemberState.LEFT: "soft"}
_ASIDE = (4, 5, 7)
"""The columns that the member beside the list shows anyway: phone, birth year, valid until."""


class MembersPage(Page):
    """Asked for with a text (`receive`), it searches; with a `links.member` it opens one; `links.enrol` a form."""

    topics: ClassVar[frozenset[str]] = frozenset({"members", "cards"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._found: list[Shown] = []
        self._search = self._build_search()
        self._table = self._build_table()
        self._older = Button(self.tr("Show older ones"), "chevron-down", kind="quiet")
        self._older.clicked.connect(self._ask_older)
        self._count = PlainLabel("", ink="soft")
        self._print = Button(self.tr("Print cards"), "printer", key="Alt+K")
        self._print.clicked.connect(self._print_selected)
        self._enrol = Button(self.tr("Enrol"), "user-plus", kind="primary", key="Alt+N")
        self._enrol.clicked.connect(lambda: self.enrol())
        self._detail = Detail(desk, jobs, session)
        self._detail.hide()
        self._entry = EntryView(desk, jobs, session)
        self._views = QStackedWidget()
        self._views.addWidget(self._build_browse())
        self._views.addWidget(self._entry)
        self.body.addWidget(self._views)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SEARCH_AFTER_MS)
        self._later.timeout.connect(self.search_now)
        self._connect()

    def _connect(self) -> None:
        self._search.textEdited.connect(lambda: self._later.start())
        self._search.textChanged.connect(lambda text: None if text else self._later.start())
        self._search.returnPressed.connect(self._enter)
        self._table.picked.connect(self._picked)
        self._table.opened.connect(lambda _row: self._detail.setFocus())
        self._table.empty_acted.connect(lambda: self.enrol())
        self._table.view.selectionModel().selectionChanged.connect(lambda: self._show_actions())
        self._detail.closed.connect(self._close_detail)
        self._detail.change_asked.connect(self._ask_change)
        self._detail.print_asked.connect(lambda shown: self._print_cards([shown.member]))
        self._detail.told.connect(self.tell)
        self._entry.saved.connect(self._saved)
        self._entry.left.connect(self._browse)
        self._entry.member_asked.connect(self._open_namesake)

    def _build_search(self) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(self.tr("Name, initials, phone or its last four"))
        line.setAccessibleName(self.tr("Search the members"))
        line.setClearButtonEnabled(True)
        line.setMaximumWidth(46 * GRID)
        return line

    def _build_table(self) -> Table:
        columns = (
            Column(self.tr("Number"), lambda m: m.number, width=142),
            Column(self.tr("Name"), lambda m: m.name, width=124),
            Column(self.tr("Category"), lambda m: wording.category(m.category), width=132),
            Column(self.tr("Union unit"), lambda m: m.unit),
            Column(self.tr("Phone"), lambda m: m.phone, width=130),
            Column(self.tr("Born"), lambda m: m.birth_year, width=76),
            Column(
                self.tr("State"),
                lambda m: wording.member_state(m.state),
                width=104,
                ink=lambda m: _INKS.get(MemberState(m.state), ""),
            ),
            Column(
                self.tr("Valid until"),
                lambda m: m.valid_until,
                text=lambda day: wording.short_day(day) if day else "",
                width=120,
            ),
        )
        return Table(
            columns,
            name=self.tr("Members"),
            empty=self._empty(),
            key=lambda m: m.member,
            filtered=False,
        )

    def _empty(self) -> Empty:
        return Empty(
            self.tr("No members yet"),
            self.tr("Enrol the first one with Alt+N."),
            "members",
            self.tr("Enrol a member"),
        )

    def _build_browse(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(PlainLabel(self.tr("Members"), size="title"))
        head.addWidget(self._search, 1)
        head.addWidget(self._count)
        head.addStretch(0)
        head.addWidget(self._print)
        head.addWidget(self._enrol)
        frame = Card()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self._table, 1)
        inside.addWidget(self._older, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(frame, 1)
        row.addWidget(self._detail)
        browse = QWidget()
        column = QVBoxLayout(browse)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addLayout(row, 1)
        return browse

    # -- what others ask of the page

    def refresh(self) -> None:
        actor = self.session()
        if actor is None:
            return
        self._show_actions()
        self.search_now()

    def receive(self, text: str) -> None:
        link = links.read(text)
        if link.kind == "enrol":
            self.enrol(link.text)
        elif link.kind == "members" and link.members:
            self._open(link.members[0])
        else:
            self._browse()
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            if link.text:
                self._search.setText(link.text)
                self.search_now()

    def unsaved(self) -> bool:
        return self._entry.dirty()

    @Slot(str)
    def enrol(self, name: str = "") -> None:
        """Open the form for a new member."""
        actor = self.session()
        if actor is not None and actor.may(Right.EDIT_MEMBERS):
            self._views.setCurrentWidget(self._entry)
            self._entry.enrol(name)

    # -- the list

    @Slot()
    def search_now(self) -> None:
        """Ask for the members that the box asks for, or the newest."""
        self._later.stop()
        actor, text = self.session(), self._search.text()
        if actor is not None:
            self.jobs.ask(
                lambda: self.desk.members.listed(actor, text),
                lambda found: self._show_found(text, list(found)),
                owner=self,
            )

    def _show_found(self, text: str, found: list[Shown]) -> None:
        if text != self._search.text():
            return
        self._found = found
        open_now = self._detail.shown
        if text.strip():
            self._table.set_empty(
                self.tr("Nobody fits"),
                self.tr("Initials, full pinyin, characters, a phone or its last four digits work."),
            )
        else:
            empty = self._empty()
            self._table.set_empty(empty.title, empty.hint)
        self._table.set_rows(found)
        self._older.setVisible(bool(found) and not text.strip() and len(found) % _AT_ONCE == 0)
        several = (
            self.tr("The first {count}; type more to see fewer")
            if text.strip()
            else self.tr("The newest {count}")
        )
        self._count.setText(several.format(count=len(found)) if len(found) >= _AT_ONCE else f"{len(found)}")
        if open_now is not None:
            self._reread(open_now)

    def _reread(self, shown: Shown) -> None:
        """The member beside the list may have changed, and need not be in the list."""
        actor = self.session()
        if actor is not None:
            self.jobs.ask(
                lambda: self.desk.members.shown(actor, [shown.member]),
                lambda now: self._detail.show_member(now[0]) if now and self._detail.shown else None,
                owner=self,
            )

    @Slot()
    def _ask_older(self) -> None:
        actor = self.session()
        if actor is not None and self._found:
            last = self._found[-1].member
            self.jobs.ask(
                lambda: self.desk.members.listed(actor, "", last),
                lambda older: self._show_found("", [*self._found, *older]) if older else self._older.hide(),
                owner=self,
            )

    @Slot()
    def _enter(self) -> None:
        """Enter in the box: search at once, and go to the list."""
        self.search_now()
        if self._found:
            self._table.select(self._found[0].member)
            self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _picked(self, row: Shown | None) -> None:
        if row is not None:
            self._show_detail(row)

    @Slot()
    def _show_actions(self) -> None:
        actor = self.session()
        if actor is None:
            return
        self._enrol.setVisible(actor.may(Right.EDIT_MEMBERS))
        chosen = len(self._table.selected())
        self._print.setVisible(actor.may(Right.ISSUE_CARD))
        self._print.setEnabled(chosen > 0)
        self._print.setText(
            self.tr("Print {count} cards").format(count=chosen) if chosen > 1 else self.tr("Print the card")
        )

    @Slot()
    def _print_selected(self) -> None:
        self._print_cards([row.member for row in self._table.selected()])

    def _print_cards(self, members: list[bytes]) -> None:
        if members:
            self.other_asked.emit("cards", links.members(members))

    # -- the member beside it

    def _show_detail(self, shown: Shown, *, then_print: bool = False) -> None:
        self._detail.show()
        self._detail.show_member(shown, then_print=then_print)
        self._show_columns()

    @Slot()
    def _close_detail(self) -> None:
        self._detail.hide()
        self._detail.forget()
        self._show_columns()
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_columns(self) -> None:
        narrow = not self._detail.isHidden() and self.width() < _NARROW
        for place in _ASIDE:
            self._table.view.setColumnHidden(place, narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_columns()

    def _open(self, member: bytes, *, then_print: bool = False) -> None:
        """Open a member, in the list or not."""
        self._browse()
        actor = self.session()
        if actor is None:
            return

        def shown(found: tuple[Shown, ...]) -> None:
            if found:
                self._table.select(found[0].member)
                self._show_detail(found[0], then_print=then_print)

        self.jobs.ask(lambda: self.desk.members.shown(actor, [member]), shown, owner=self)

    # -- the form

    @Slot()
    def _browse(self) -> None:
        self._views.setCurrentIndex(0)
        self._table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _ask_change(self, shown: Shown) -> None:
        actor = self.session()
        if actor is None:
            return

        def load() -> tuple[Profile, bytes | None, tuple[Unit, ...]]:
            profile = self.desk.members.profile(actor, shown.member)
            photo = self.desk.reception.picture(actor, profile.photo) if profile.photo else None
            return profile, photo, self.desk.members.units(actor)

        def show(loaded: tuple[Profile, bytes | None, tuple[Unit, ...]]) -> None:
            self._views.setCurrentWidget(self._entry)
            self._entry.change(*loaded)

        self.jobs.ask(load, show, owner=self)

    @Slot(object)
    def _saved(self, shown: Shown) -> None:
        enrolled = self._detail.shown is None or self._detail.shown.member != shown.member
        if enrolled:
            self._search.clear()
            self.tell(
                Tone.GOOD,
                self.tr("{name} is enrolled, number {number}.").format(name=shown.name, number=shown.number),
            )
        else:
            self.tell(Tone.GOOD, self.tr("{name}: saved.").format(name=shown.name))
        self._open(shown.member, then_print=enrolled)

    @Slot(object)
    def _open_namesake(self, shown: Shown) -> None:
        if self._entry.dirty():
            self.tell(Tone.NOTE, self.tr("What you typed is kept: Alt+N brings it back."))
        self._open(shown.member)

    # -- Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._views.currentIndex() == 0:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was shown in full is masked when nobody looks at the page any more."""
        super().hideEvent(event)
        self._detail.mask_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits that nothing else wants go to the search."""
        if self._views.currentIndex() == 0 and printable(event).strip() and not self._search.hasFocus():
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)
            QCoreApplication.sendEvent(self._search, event.clone())
        else:
            super().keyPressEvent(event)
