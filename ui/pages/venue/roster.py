"""The duty roster, a week at a time: who is on duty when, and for which post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.venue_values import PostShown, ShiftShown
from desktop.people import Tile
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.rights import Right
from ui import problem_wording, wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.members.reason import ReasonAsk
from ui.pages.venue.numbers import plain
from ui.pages.venue.section import Section
from ui.pages.venue.times import shift_from
from ui.pages.venue.week_grid import Week, WeekGrid
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import TableText

_BESIDE = 36 * GRID
_DAY = 1440


class RosterSection(Section):
    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._monday = monday(desk.clock.today())
        self._people: tuple[Tile, ...] = ()
        self._posts: tuple[PostShown, ...] = ()
        self._shifts: tuple[ShiftShown, ...] = ()
        self._hours = ""
        self._form: Form | None = None
        self._title = PlainLabel("", size="title")
        self.grid = WeekGrid(self.tr("Duty roster"))
        self.grid.picked.connect(self._pick)
        self.grid.opened.connect(self._open)
        self._cell = PlainLabel("", size="title", wrap=True)
        self._duties: list[QWidget] = []
        self._duty_list = QVBoxLayout()
        self._duty_list.setSpacing(GRID)
        self._ask = ReasonAsk()
        self._add = Button(self.tr("Add the duty"), "plus", kind="primary", key="Alt+S")
        self._add.clicked.connect(self.add)
        self._beside = QVBoxLayout()
        self._card = self._build_card()
        self._build()

    def _build_card(self) -> Card:
        inside = QWidget()
        self._beside = QVBoxLayout(inside)
        self._beside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._beside.setSpacing(2 * GRID)
        self._beside.addWidget(self._cell)
        self._beside.addLayout(self._duty_list)
        self._beside.addWidget(self._ask)
        self._beside.addWidget(self._add)
        self._beside.addStretch(1)
        card = Card()
        card.setFixedWidth(_BESIDE)
        room = QVBoxLayout(card)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(Scroll(inside))
        return card

    def _build(self) -> None:
        before = Button("", "chevron-left", key="Alt+Left", name=self.tr("The week before"))
        before.clicked.connect(lambda: self.go(-7))
        after = Button("", "chevron-right", key="Alt+Right", name=self.tr("The week after"))
        after.clicked.connect(lambda: self.go(7))
        now = Button(self.tr("This week"), key="Alt+T")
        now.clicked.connect(self._go_home)
        self._repeat = Button(self.tr("Repeat the week before"), "repeat", key="Alt+R")
        self._repeat.clicked.connect(self.repeat)
        export = Button(self.tr("Export"), "download")
        export.clicked.connect(self._export)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        for widget in (before, after, now):
            head.addWidget(widget)
        head.addSpacing(GRID)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._repeat)
        head.addWidget(export)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.grid, 1)
        row.addWidget(self._card)
        self.column.addLayout(head)
        self.column.addLayout(row, 1)

    # -- reading

    def refresh(self) -> None:
        first = self._monday
        last = days.later(first, 6)

        def read(actor: Actor) -> tuple[list[Tile], tuple[PostShown, ...], tuple[ShiftShown, ...]]:
            venue = self.desk.venue
            return self.desk.people.tiles(), venue.posts(actor), venue.shifts(actor, first, last)

        def show(answer: tuple[list[Tile], tuple[PostShown, ...], tuple[ShiftShown, ...]]) -> None:
            people, posts, shifts = answer
            if first == self._monday:
                self._show(tuple(people), posts, shifts)

        self.ask(read, show)

    def _show(
        self, people: tuple[Tile, ...], posts: tuple[PostShown, ...], shifts: tuple[ShiftShown, ...]
    ) -> None:
        if self._form is None or posts != self._posts:
            self._posts = posts
            self._rebuild()
        self._people, self._shifts = people, shifts
        actor = self.session()
        may = actor is not None and actor.may(Right.VENUE)
        for widget in (self.form, self._add, self._repeat):
            widget.setVisible(may)
        self.grid.set_week(self._week())
        last = days.later(self._monday, 6)
        self._title.setText(f"{wording.short_day(self._monday)} – {wording.short_day(last)}")
        if self.grid.here() is None and people:
            today = self.desk.clock.today()
            self.grid.select(people[0].staff, today if self._monday <= today <= last else self._monday)
        self._show_cell()

    @property
    def form(self) -> Form:
        """Built with the posts to choose from."""
        assert self._form is not None
        return self._form

    def _rebuild(self) -> None:
        if self._form is not None:
            self._beside.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._form = Form(
            (
                Field(
                    "hours",
                    self.tr("From – until"),
                    required=True,
                    hint="09:00-17:00",
                    help=self.tr("An end before the beginning is the next morning: 21:00-08:00."),
                ),
                Field(
                    "post",
                    self.tr("Post"),
                    "choice",
                    choices=((None, self.tr("No post")), *((post.post, post.name) for post in self._posts)),
                ),
            )
        )
        self._form.submitted.connect(self.add)
        self._form.set_values({"hours": self._hours})
        self._beside.insertWidget(self._beside.indexOf(self._ask) + 1, self._form)

    def _week(self) -> Week:
        shown = {tile.staff: tile.name for tile in self._people}
        gone = {shift.holder: shift.holder_name for shift in self._shifts if shift.holder not in shown}
        cells: dict[tuple[bytes, int], tuple[str, ...]] = {}
        for shift in sorted(self._shifts, key=lambda one: (one.day, one.from_minute)):
            cells[shift.holder, shift.day] = (*cells.get((shift.holder, shift.day), ()), self._line(shift))
        week = tuple((day, _heading(day)) for day in days.each(self._monday, days.later(self._monday, 6)))
        return Week((*shown.items(), *gone.items()), week, cells, self.desk.clock.today())

    def _line(self, shift: ShiftShown) -> str:
        post = next((one.name for one in self._posts if one.post == shift.post), "")
        return f"{shift_text(shift)}\n{post}".strip()

    # -- one cell

    @Slot(bytes, int)
    def _pick(self, _person: bytes, _day: int) -> None:
        self._ask.close_question()
        self._show_cell()

    @Slot(bytes, int)
    def _open(self, _person: bytes, _day: int) -> None:
        if self._form is not None and self._form.isVisibleTo(self):
            self._form.focus_first()

    def _show_cell(self) -> None:
        for row in self._duties:
            self._duty_list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._duties = []
        here = self.grid.here()
        if here is None:
            self._cell.setText(self.tr("Choose a person and a day"))
            self._add.setEnabled(False)
            return
        person, day = here
        name = next((tile.name for tile in self._people if tile.staff == person), "")
        known = bool(name)
        name = name or next((one.holder_name for one in self._shifts if one.holder == person), "")
        self._cell.setText(f"{name} · {wording.listed_day(day)}")
        self._add.setEnabled(known)
        for shift in self._shifts:
            if (shift.holder, shift.day) == here:
                self._duties.append(self._duty(shift))
                self._duty_list.addWidget(self._duties[-1])

    def _duty(self, shift: ShiftShown) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        line = self._line(shift).replace("\n", " ")
        row.addWidget(PlainLabel(line, wrap=True), 1)
        actor = self.session()
        if actor is not None and actor.may(Right.VENUE):
            back = Button("", "x", name=self.tr("Take back {duty}").format(duty=line))
            back.clicked.connect(lambda: self._ask_back(shift))
            row.addWidget(back)
        return holder

    # -- changing

    @Slot()
    def add(self) -> None:
        """Put the person of the cell on duty on its day."""
        here, values = self.grid.here(), self.form.values()
        if here is None or not self.form.check():
            return
        span = shift_from(values["hours"])
        if span is None:
            self.form.set_error("hours", self.tr("Type it as 09:00-17:00."))
            self.form.focus_error()
            return
        (person, day), (start, end) = here, span
        self._hours = plain(values["hours"])

        def added(_shift: ShiftShown) -> None:
            self.changed(self.tr("The duty is in the roster."))
            self.grid.setFocus()

        def refused(error: BaseException) -> bool:
            if isinstance(error, Problem) and error.code == "shift-wrong":
                self.form.set_error("hours", problem_wording.sentence(error))
                return True
            return False

        self.ask(
            lambda actor: self.desk.venue.add_shift(actor, day, person, start, end, values["post"]),
            added,
            refused,
        )

    def _ask_back(self, shift: ShiftShown) -> None:
        self._ask.ask(
            self.tr("Why is this duty taken back?"),
            self.tr("Take back"),
            lambda reason: self._take_back(shift, reason),
            "must",
        )

    def _take_back(self, shift: ShiftShown, reason: str) -> None:
        def gone(_answer: None) -> None:
            self.changed(self.tr("The duty is taken back."))

        self.ask(lambda actor: self.desk.venue.take_back_shift(actor, shift.shift, reason), gone)

    @Slot()
    def repeat(self) -> None:
        """Copy the duties of the week before into this one; those that are there stay single."""
        target, before = self._monday, len(self._shifts)
        source = days.later(target, -7)

        def repeated(shifts: tuple[ShiftShown, ...]) -> None:
            count = len(shifts) - before
            if count:
                self.changed(self.tr("Duties taken over: {count}.").format(count=count))
            else:
                self.told.emit(Tone.NOTE, self.tr("The week before has no duty that is not here already."))

        self.ask(lambda actor: self.desk.venue.repeat_week(actor, source, target), repeated)

    # -- weeks

    def go(self, step: int) -> None:
        """So many days on; the cursor stays on its day of the week."""
        here = self.grid.here()
        self._monday = days.later(self._monday, step)
        self.refresh()
        if here is not None:
            self.grid.select(here[0], days.later(here[1], step))

    @Slot()
    def _go_home(self) -> None:
        self._monday = monday(self.desk.clock.today())
        self.refresh()

    @Slot()
    def _export(self) -> None:
        week = days.each(self._monday, days.later(self._monday, 6))
        headers = (self.tr("Name"), *(wording.short_day(day) for day in week))
        rows = tuple(tuple(cells) for cells in self.grid.lines())
        self.export_asked.emit(TableText(headers, rows), self.tr("duty roster"))


def monday(day: int) -> int:
    """The Monday of a day's week."""
    return days.later(day, 1 - days.weekday(day))


def _heading(day: int) -> str:
    """The day of the week, and below it month and day."""
    name = QLocale().standaloneDayName(days.weekday(day), QLocale.FormatType.ShortFormat)
    return f"{name}\n{day // 100 % 100}-{day % 100:02}"


def shift_text(shift: ShiftShown) -> str:
    """9-17, 8:30-17:30: what has room in a cell. An end on the next morning is that morning's time."""
    until = shift.until_minute if shift.until_minute <= _DAY else shift.until_minute - _DAY
    return f"{_short(shift.from_minute)}-{_short(until)}"


def _short(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    return f"{hour}:{rest:02}" if rest else str(hour)
