"""Areas and the equipment in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot

from desktop.actor import Actor
from desktop.inspections.venue_values import AreaShown, AssetShown, NewArea, NewAsset
from desktop.rules.inspections.vocabulary import AreaKind, AssetDateKind, AssetKind
from ui import wording
from ui import wording_inspections as words
from ui.jobs import Jobs
from ui.pages.venue.register import Register
from ui.pages.venue.section import Section
from ui.theme import GRID
from ui.widgets.fields import Field
from ui.widgets.table import Empty
from ui.widgets.table_model import Column

_FIELDS = {
    "code": "code",
    "name": "name",
    "capacity": "capacity",
    "walk_seconds": "walk",
    "area-exists": "code",
}


class AreasSection(Section):
    """The areas in the order of the walk."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self.register = Register(
            (
                Column(self.tr("Code"), lambda row: row.code, width=10 * GRID),
                Column(self.tr("Name"), lambda row: row.name),
                Column(self.tr("Kind"), lambda row: row.kind.value, words.area_kind, width=18 * GRID),
                Column(self.tr("People at most"), lambda row: row.capacity, align="right", width=17 * GRID),
            ),
            (
                Field("name", self.tr("Name"), required=True, limit=60),
                Field(
                    "code",
                    self.tr("Short code"),
                    required=True,
                    limit=12,
                    help=self.tr("For lists and papers: QG1."),
                ),
                Field(
                    "kind",
                    self.tr("Kind"),
                    "choice",
                    choices=tuple((one, words.area_kind(one.value)) for one in AreaKind),
                    help=self.tr("Items of a check apply by it: what a kind does not have is not asked."),
                ),
                Field("capacity", self.tr("People at most"), "digits"),
                Field(
                    "walk",
                    self.tr("Seconds to walk through"),
                    "digits",
                    help=self.tr("A walk measured shorter than this is marked, never refused."),
                ),
            ),
            name=self.tr("Areas"),
            new=self.tr("New area"),
            empty=Empty(
                self.tr("No areas yet"),
                self.tr("Rounds cover the whole site until areas are named."),
                "building",
                self.tr("New area"),
            ),
            key=lambda row: row.area,
            values=_area_values,
            give_up=(self.tr("Give up"), self.tr("Why is this area given up? What was done there stays.")),
        )
        self.register.kept.connect(self._keep)
        self.register.given_up.connect(self._give_up)
        self.register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("areas")))
        self.column.addWidget(self.register)

    def unsaved(self) -> bool:
        return self.register.dirty()

    def refresh(self) -> None:
        self.ask(lambda actor: self.desk.venue.areas(actor), self.register.set_rows)

    @Slot(object, object)
    def _keep(self, row: AreaShown | None, values: dict[str, Any]) -> None:
        numbers = {key: _number(values[key]) for key in ("capacity", "walk")}
        wrong = [key for key, number in numbers.items() if number == -1]
        if wrong:
            for key in wrong:
                self.register.form.set_error(key, self.tr("A number, please, or nothing."))
            return
        entered = NewArea(
            values["code"], values["name"], values["kind"], numbers["capacity"], numbers["walk"]
        )

        def keep(actor: Actor) -> AreaShown:
            if row is None:
                return self.desk.venue.add_area(actor, entered)
            return self.desk.venue.change_area(actor, row.area, entered)

        def kept(shown: AreaShown) -> None:
            self.changed(self.tr("{name} is kept.").format(name=shown.name))
            if row is None:
                self.register.begin()

        self.ask(keep, kept, lambda error: self.register.refuse(error, _FIELDS))

    @Slot(object, str)
    def _give_up(self, row: AreaShown, reason: str) -> None:
        def gone(shown: AreaShown) -> None:
            self.register.begin()
            self.changed(
                self.tr("{name} is given up; nothing is due there from today on.").format(name=shown.name)
            )

        self.ask(lambda actor: self.desk.venue.retire_area(actor, row.area, reason), gone)


class AssetsSection(Section):
    """Equipment with a tag, and the dates that run out."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._areas: tuple[AreaShown, ...] = ()
        self._register: Register | None = None

    @property
    def register(self) -> Register:
        """Built with the areas to choose from, which may change."""
        assert self._register is not None
        return self._register

    def unsaved(self) -> bool:
        return self._register is not None and self._register.dirty()

    def refresh(self) -> None:
        self.ask(
            lambda actor: (self.desk.venue.areas(actor), self.desk.venue.assets(actor)),
            lambda both: self._show(*both),
        )

    def _show(self, areas: tuple[AreaShown, ...], assets: tuple[AssetShown, ...]) -> None:
        if self._register is None or areas != self._areas:
            self._areas = areas
            self._rebuild()
        self.register.set_rows(assets)

    def _rebuild(self) -> None:
        if self._register is not None:
            self._register.hide()
            self._register.deleteLater()
        names = {area.area: area.name for area in self._areas}
        dates = tuple(AssetDateKind)
        self._register = Register(
            (
                Column(self.tr("Tag"), lambda row: row.tag, width=14 * GRID),
                Column(self.tr("Kind"), lambda row: row.kind.value, words.asset_kind, width=18 * GRID),
                Column(self.tr("Area"), lambda row: names.get(row.area, "")),
                Column(self.tr("Runs out"), _soonest, _day, width=14 * GRID, ink=self._ink),
            ),
            (
                Field(
                    "tag",
                    self.tr("Tag"),
                    required=True,
                    limit=12,
                    help=self.tr("What is written on it: MH-07."),
                ),
                Field(
                    "kind",
                    self.tr("Kind"),
                    "choice",
                    choices=tuple((one, words.asset_kind(one.value)) for one in AssetKind),
                ),
                Field(
                    "area",
                    self.tr("Area"),
                    "choice",
                    choices=tuple((area.area, area.name) for area in self._areas),
                ),
                Field("name", self.tr("Name"), limit=60),
                *(Field(one.value, words.asset_date(one.value), "digits", hint="20270331") for one in dates),
            ),
            name=self.tr("Equipment"),
            new=self.tr("New piece of equipment"),
            empty=Empty(
                self.tr("No equipment yet"),
                self.tr("Extinguishers, doors, goals: what has a tag is asked about by itself.")
                if self._areas
                else self.tr("Name the areas first; each piece of equipment stands in one."),
                "clipboard",
            ),
            key=lambda row: row.asset,
            values=_asset_values,
            give_up=(self.tr("Give up"), self.tr("Why is it given up? What was noted about it stays.")),
        )
        self._register.setEnabled(bool(self._areas))
        self._register.kept.connect(self._keep)
        self._register.given_up.connect(self._give_up)
        self._register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("equipment")))
        self.column.addWidget(self._register)

    def _ink(self, row: AssetShown) -> str:
        soonest, today = _soonest(row), self.desk.clock.today()
        if soonest is None:
            return "soft"
        return "stop" if soonest < today else ""

    @Slot(object, object)
    def _keep(self, row: AssetShown | None, values: dict[str, Any]) -> None:
        entered = NewAsset(values["area"], values["kind"], values["tag"], values["name"])
        dates: dict[AssetDateKind, int] = {}
        for one in AssetDateKind:
            text = values[one.value]
            if text and not (len(text) == 8 and text.isdigit()):
                self.register.form.set_error(one.value, self.tr("Type the day as 20270331."))
                return
            if text and (row is None or row.dates.get(one) != int(text)):
                dates[one] = int(text)

        def keep(actor: Actor) -> AssetShown:
            venue = self.desk.venue
            shown: AssetShown = (
                venue.add_asset(actor, entered)
                if row is None
                else venue.change_asset(actor, row.asset, entered)
            )
            for what, day in dates.items():
                shown = venue.date_asset(actor, shown.asset, what, day)
            return shown

        def kept(shown: AssetShown) -> None:
            self.changed(self.tr("{name} is kept.").format(name=shown.tag))
            if row is None:
                self.register.begin()

        fields = {"tag": "tag", "name": "name", "asset-exists": "tag"}
        self.ask(keep, kept, lambda error: self.register.refuse(error, fields))

    @Slot(object, str)
    def _give_up(self, row: AssetShown, reason: str) -> None:
        def gone(shown: AssetShown) -> None:
            self.register.begin()
            self.changed(self.tr("{name} is given up.").format(name=shown.tag))

        self.ask(lambda actor: self.desk.venue.retire_asset(actor, row.asset, reason), gone)


def _area_values(row: AreaShown) -> dict[str, Any]:
    return {
        "name": row.name,
        "code": row.code,
        "kind": row.kind,
        "capacity": row.capacity,
        "walk": row.walk_seconds,
    }


def _asset_values(row: AssetShown) -> dict[str, Any]:
    dates = {one.value: row.dates.get(one) for one in AssetDateKind}
    return {"tag": row.tag, "kind": row.kind, "area": row.area, "name": row.name, **dates}


def _soonest(row: AssetShown) -> int | None:
    return min((day for what, day in row.dates.items() if what is not AssetDateKind.MADE), default=None)


def _day(day: int | None) -> str:
    return "" if day is None else wording.short_day(day)


def _number(text: str) -> int | None:
    """The number, None for nothing, -1 for what is none."""
    if not text:
        return None
    return int(text) if text.isascii() and text.isdigit() else -1
