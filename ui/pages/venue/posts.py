"""Posts and who holds them; who was responsible on a past day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desktop.actor import Actor
from desktop.clock import day_date
from desktop.inspections.venue_values import AreaShown, Duty, HoldingShown, NewPost, PostShown
from desktop.people import Tile
from desktop.rules.inspections.vocabulary import PostScope
from ui import wording
from ui import wording_inspections as words
from ui.jobs import Jobs
from ui.pages.day.choice import DateField
from ui.pages.venue.register import Register
from ui.pages.venue.section import Section
from ui.pages.venue.ticks import Ticks
from ui.theme import GRID
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.picking import place_of
from ui.widgets.table import Empty
from ui.widgets.table_model import Column

_Known = tuple[tuple[AreaShown, ...], list[Tile]]


class PostsSection(Section):
    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._known: _Known = ((), [])
        self._register: Register | None = None
        self._history = PlainLabel("", ink="soft", wrap=True)
        self._day = DateField()
        self._day.setAccessibleName(self.tr("Day"))
        self._day.dateChanged.connect(self._ask_responsible)
        self._where = QComboBox()
        self._where.setAccessibleName(self.tr("Area"))
        self._where.currentIndexChanged.connect(self._ask_responsible)
        self._answer = PlainLabel("", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(PlainLabel(self.tr("Who was responsible on"), bold=True))
        row.addWidget(self._day)
        row.addWidget(self._where)
        row.addWidget(self._answer, 1)
        self.column.addLayout(row)

    @property
    def register(self) -> Register:
        """Built with the areas and people to choose from, which may change."""
        assert self._register is not None
        return self._register

    def unsaved(self) -> bool:
        return self._register is not None and self._register.dirty()

    def refresh(self) -> None:
        def read(actor: Actor) -> tuple[_Known, tuple[PostShown, ...]]:
            venue = self.desk.venue
            return (venue.areas(actor), self.desk.people.tiles()), venue.posts(actor)

        self.ask(read, lambda both: self._show(*both))
        if self._day.date() <= QDate(2000, 1, 1):  # not chosen yet
            today = day_date(self.desk.clock.today())
            self._day.setDate(QDate(today.year, today.month, today.day))
        self._ask_responsible()

    def _show(self, known: _Known, posts: tuple[PostShown, ...]) -> None:
        if self._register is None or known != self._known:
            self._known = known
            self._rebuild()
            self._fill_where()
        self.register.set_rows(posts)

    def _rebuild(self) -> None:
        if self._register is not None:
            self._history.setParent(None)
            self._register.hide()
            self._register.deleteLater()
        areas, people = self._known
        names = {area.area: area.name for area in areas}
        whole = self.tr("Whole site")
        self._register = Register(
            (
                Column(self.tr("Post"), lambda row: row.name),
                Column(self.tr("For"), lambda row: row.scope.value, words.post_scope, width=13 * GRID),
                Column(
                    self.tr("Areas"),
                    lambda row: (
                        wording.listed(names.get(area, "") for area in row.areas) if row.areas else whole
                    ),
                    width=24 * GRID,
                ),
                Column(self.tr("Held by"), lambda row: row.holder_name, width=14 * GRID),
            ),
            (
                Field("name", self.tr("Post"), required=True, limit=60),
                Field(
                    "scope",
                    self.tr("Answers for"),
                    "choice",
                    choices=tuple((one, words.post_scope(one.value)) for one in PostScope),
                ),
                Field(
                    "holder",
                    self.tr("Held by, from today on"),
                    "choice",
                    choices=((None, self.tr("Nobody")), *((tile.staff, tile.name) for tile in people)),
                ),
                Field(
                    "areas",
                    self.tr("Areas (none: the whole site)"),
                    choices=tuple((area.area, area.name) for area in areas),
                    editor=Ticks,
                ),
                Field("duty", self.tr("Duty"), "note", limit=500),
            ),
            name=self.tr("Posts"),
            new=self.tr("New post"),
            empty=Empty(
                self.tr("No posts yet"),
                self.tr("A post says who answers for safety, hygiene or maintenance, and where."),
                "people",
                self.tr("New post"),
            ),
            key=lambda row: row.post,
            values=_values,
            give_up=(self.tr("Give up"), self.tr("Why is this post given up?")),
        )
        self._register.add_below(self._history)
        self._register.kept.connect(self._keep)
        self._register.given_up.connect(self._give_up)
        self._register.picked.connect(self._ask_history)
        self._register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("posts")))
        self.column.insertWidget(0, self._register, 1)

    def _fill_where(self) -> None:
        """The areas that can be asked about; the one chosen stays."""
        chosen = self._where.currentData()
        self._where.blockSignals(True)
        self._where.clear()
        self._where.addItem(self.tr("Whole site"), None)
        for area in self._known[0]:
            self._where.addItem(area.name, area.area)
        self._where.setCurrentIndex(max(0, place_of(self._where, chosen)))
        self._where.blockSignals(False)

    @Slot(object, object)
    def _keep(self, row: PostShown | None, values: dict[str, Any]) -> None:
        entered = NewPost(values["name"], values["scope"], values["duty"], values["areas"])
        holder = values["holder"]

        def keep(actor: Actor) -> PostShown:
            venue = self.desk.venue
            if row is None:
                added: PostShown = venue.add_post(actor, entered, holder)
                return added
            changed: PostShown = venue.change_post(actor, row.post, entered)
            if holder != row.holder:
                changed = venue.hold_post(actor, row.post, holder)
            return changed

        def kept(shown: PostShown) -> None:
            self.changed(self.tr("{name} is kept.").format(name=shown.name))
            if row is None:
                self.register.begin()

        fields = {"name": "name", "duty": "duty", "post-exists": "name"}
        self.ask(keep, kept, lambda error: self.register.refuse(error, fields))

    @Slot(object, str)
    def _give_up(self, row: PostShown, reason: str) -> None:
        def gone(shown: PostShown) -> None:
            self.register.begin()
            self.changed(self.tr("{name} is given up.").format(name=shown.name))

        self.ask(lambda actor: self.desk.venue.retire_post(actor, row.post, reason), gone)

    @Slot(object)
    def _ask_history(self, row: PostShown | None) -> None:
        if row is None:
            self._history.setText("")
            return
        self.ask(lambda actor: self.desk.venue.holdings(actor, row.post), self._show_history)

    def _show_history(self, holdings: tuple[HoldingShown, ...]) -> None:
        said = self.tr("From {day}: {name}")
        nobody = self.tr("nobody")
        self._history.setText(
            "\n".join(
                said.format(day=wording.short_day(one.from_day), name=one.holder_name or nobody)
                for one in holdings
            )
        )

    @Slot()
    def _ask_responsible(self) -> None:
        date = self._day.date()
        day = date.year() * 10_000 + date.month() * 100 + date.day()
        area = self._where.currentData()
        self.ask(lambda actor: self.desk.venue.responsible(actor, day, area), self._show_responsible)

    def _show_responsible(self, duty: Duty) -> None:
        nobody, each = self.tr("nobody"), self.tr("{post}: {name}")
        said = [each.format(post=one.name, name=one.holder_name or nobody) for one in duty.posts]
        on_duty = wording.listed(dict.fromkeys(shift.holder_name for shift in duty.on_duty))
        if on_duty:
            said.append(self.tr("On duty: {name}").format(name=on_duty))
        self._answer.setText("   ".join(said) or self.tr("No post answered for it, and nobody was on duty."))


def _values(row: PostShown) -> dict[str, Any]:
    return {"name": row.name, "scope": row.scope, "holder": row.holder, "areas": row.areas, "duty": row.duty}
