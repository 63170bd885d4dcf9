"""When the venue is open: the rules of the week and the season, single days that are otherwise, public holidays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSpinBox

from desktop.actor import Actor
from desktop.inspections.venue_values import AreaShown, HolidayImport, HolidayShown, OverrideShown, PlanShown
from desktop.rules import days
from desktop.rules.inspections.calendar import FIRST_MMDD, HOLIDAY, LAST_MMDD, OpeningRule, OverrideKind
from ui import wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.venue.register import Register
from ui.pages.venue.section import Section
from ui.pages.venue.ticks import week
from ui.pages.venue.times import day_from, intervals_from, intervals_text, month_day_from, season_text
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty, Table
from ui.widgets.table_model import Column

_BACK, _AHEAD = 62, 337
"""The days ahead are what one question may ask for, less those behind."""


class HoursSection(Section):
    """The opening hours, rule by rule; a later rule goes before an earlier one."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._areas: tuple[AreaShown, ...] = ()
        self._plan: PlanShown | None = None
        self._register: Register | None = None
        self.column.addWidget(
            PlainLabel(
                self.tr(
                    "What is changed here holds from today on. Of several rules for a day the lower one counts."
                ),
                ink="soft",
                wrap=True,
            )
        )

    @property
    def register(self) -> Register:
        assert self._register is not None
        return self._register

    def unsaved(self) -> bool:
        return self._register is not None and self._register.dirty()

    def refresh(self) -> None:
        self.ask(
            lambda actor: (self.desk.venue.areas(actor), self.desk.venue.plans(actor)),
            lambda both: self._show(*both),
        )

    def _show(self, areas: tuple[AreaShown, ...], plans: tuple[PlanShown, ...]) -> None:
        if self._register is None or areas != self._areas:
            self._areas = areas
            self._rebuild()
        today = self.desk.clock.today()
        self._plan = next((plan for plan in reversed(plans) if plan.from_day <= today), None)
        self.register.set_rows(list(enumerate(self._plan.rules)) if self._plan is not None else [])

    def _rebuild(self) -> None:
        if self._register is not None:
            self._register.hide()
            self._register.deleteLater()
        names = {area.area.hex(): area.name for area in self._areas}
        whole, closed = self.tr("Whole site"), self.tr("closed")
        year = self.tr("all year")
        weekdays = _weekdays(self.tr("Holiday"))
        said = dict(weekdays)
        self._register = Register(
            (
                Column(self.tr("Days"), lambda row: days_text(row[1].weekdays, said, self.tr("every day"))),
                Column(
                    self.tr("Season"),
                    lambda row: season_text(row[1].from_mmdd, row[1].until_mmdd) or year,
                    width=15 * GRID,
                ),
                Column(self.tr("Area"), lambda row: names.get(row[1].area or "", whole), width=13 * GRID),
                Column(
                    self.tr("Open"), lambda row: intervals_text(row[1].intervals) or closed, width=18 * GRID
                ),
            ),
            (
                Field("weekdays", self.tr("Days"), choices=weekdays, editor=week),
                Field(
                    "hours",
                    self.tr("Open"),
                    hint="09:00-12:00 14:00-21:00",
                    help=self.tr("Nothing means closed."),
                ),
                Field(
                    "from",
                    self.tr("Season from"),
                    hint="05-01",
                    help=self.tr("Nothing means the whole year."),
                ),
                Field("until", self.tr("Season until"), hint="09-30"),
                Field(
                    "area",
                    self.tr("Area"),
                    "choice",
                    choices=((None, whole), *((area.area.hex(), area.name) for area in self._areas)),
                ),
            ),
            name=self.tr("Opening hours"),
            new=self.tr("New rule"),
            empty=Empty(self.tr("No opening hours yet"), "", "clock", self.tr("New rule")),
            key=lambda row: row[0],
            values=_rule_values,
            give_up=(self.tr("Remove"), self.tr("Remove this rule from today on?")),
            why="no",
        )
        self._register.kept.connect(self._keep)
        self._register.given_up.connect(self._remove)
        self._register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("hours")))
        self.column.addWidget(self._register, 1)

    @Slot(object, object)
    def _keep(self, row: tuple[int, OpeningRule] | None, values: dict[str, Any]) -> None:
        hours = intervals_from(values["hours"])
        first, last = month_day_from(values["from"], FIRST_MMDD), month_day_from(values["until"], LAST_MMDD)
        wrong = {
            "weekdays": "" if values["weekdays"] else self.tr("Choose at least one day."),
            "hours": self.tr("Type it as 09:00-12:00 14:00-21:00.") if hours is None else "",
            "from": self.tr("Type it as 05-01.") if first is None else "",
            "until": self.tr("Type it as 09-30.") if last is None else "",
        }
        for key, sentence in wrong.items():
            self.register.form.set_error(key, sentence)
        if hours is None or first is None or last is None or not values["weekdays"]:
            self.register.form.focus_error()
            return
        rule = OpeningRule(frozenset(values["weekdays"]), first, last, values["area"], hours)
        rules = list(self._plan.rules) if self._plan is not None else []
        if row is None:
            rules.append(rule)
        else:
            rules[row[0]] = rule
        self._set(rules)

    @Slot(object, str)
    def _remove(self, row: tuple[int, OpeningRule], _reason: str) -> None:
        rules = list(self._plan.rules) if self._plan is not None else []
        del rules[row[0]]
        self._set(rules)

    def _set(self, rules: list[OpeningRule]) -> None:
        def kept(_plan: PlanShown) -> None:
            self.register.begin()
            self.changed(self.tr("The opening hours hold from today on."))

        today = self.desk.clock.today()
        self.ask(lambda actor: self.desk.venue.change_plan(actor, today, rules), kept)


class DaysSection(Section):
    """Single days that are otherwise: a closure with its reason, longer hours for an event."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._areas: tuple[AreaShown, ...] = ()
        self._register: Register | None = None

    @property
    def register(self) -> Register:
        assert self._register is not None
        return self._register

    def unsaved(self) -> bool:
        return self._register is not None and self._register.dirty()

    def refresh(self) -> None:
        today = self.desk.clock.today()
        first, last = days.later(today, -_BACK), days.later(today, _AHEAD)
        self.ask(
            lambda actor: (self.desk.venue.areas(actor), self.desk.venue.overrides(actor, first, last)),
            lambda both: self._show(*both),
        )

    def _show(self, areas: tuple[AreaShown, ...], overrides: tuple[OverrideShown, ...]) -> None:
        if self._register is None or areas != self._areas:
            self._areas = areas
            self._rebuild()
        self.register.set_rows([one for one in overrides if one.holds])

    def _rebuild(self) -> None:
        if self._register is not None:
            self._register.hide()
            self._register.deleteLater()
        names = {area.area: area.name for area in self._areas}
        whole = self.tr("Whole site")
        kinds = ((OverrideKind.CLOSED, self.tr("closed")), (OverrideKind.OPEN, self.tr("open")))
        said = dict(kinds)
        self._register = Register(
            (
                Column(self.tr("Day"), lambda row: row.override.day, wording.listed_day, width=18 * GRID),
                Column(self.tr("Area"), lambda row: _named(row, names, whole), width=15 * GRID),
                Column(self.tr("Is"), lambda row: said.get(row.override.kind, ""), width=8 * GRID),
                Column(self.tr("Hours"), _override_hours, width=15 * GRID),
                Column(self.tr("Reason"), lambda row: row.override.reason),
            ),
            (
                Field("day", self.tr("Day"), "digits", required=True, hint="20270331"),
                Field("kind", self.tr("Is"), "choice", choices=kinds),
                Field(
                    "hours", self.tr("Hours"), hint="09:00-12:00", help=self.tr("Closed all day needs none.")
                ),
                Field(
                    "area",
                    self.tr("Area"),
                    "choice",
                    choices=((None, whole), *((area.area, area.name) for area in self._areas)),
                ),
                Field("reason", self.tr("Reason"), required=True, limit=200),
            ),
            name=self.tr("Days that are otherwise"),
            new=self.tr("New day"),
            empty=Empty(
                self.tr("Every day is as usual"),
                self.tr("Closures and longer hours of single days stand here, with their reason."),
                "calendar",
                self.tr("New day"),
            ),
            key=lambda row: (row.override.day, row.override.area),
            values=_override_values,
            give_up=(self.tr("As usual again"), self.tr("Why is this day as usual again?")),
        )
        self._register.kept.connect(self._keep)
        self._register.given_up.connect(self._withdraw)
        self._register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("days")))
        self.column.addWidget(self._register, 1)

    @Slot(object, object)
    def _keep(self, _row: OverrideShown | None, values: dict[str, Any]) -> None:
        day, hours = day_from(values["day"]), intervals_from(values["hours"])
        single = hours is not None and len(hours) <= 1
        if day is None:
            self.register.form.set_error("day", self.tr("Type the day as 20270331."))
        if not single or (values["kind"] is OverrideKind.OPEN and not hours):
            self.register.form.set_error("hours", self.tr("Type it as 09:00-12:00."))
        if self.register.form.focus_error() or day is None or hours is None:
            return
        interval = hours[0] if hours else None

        def keep(actor: Actor) -> object:
            return self.desk.venue.override_day(
                actor, day, values["kind"], values["reason"], values["area"], interval
            )

        def kept(_shown: object) -> None:
            self.register.begin()
            self.changed(self.tr("{day} is otherwise now.").format(day=wording.short_day(day)))

        self.ask(
            keep,
            kept,
            lambda error: self.register.refuse(error, {"day-wrong": "day", "interval-wrong": "hours"}),
        )

    @Slot(object, str)
    def _withdraw(self, row: OverrideShown, reason: str) -> None:
        override = row.override
        area = None if override.area is None else bytes.fromhex(override.area)

        def gone(_shown: object) -> None:
            self.register.begin()
            self.changed(self.tr("{day} is as usual again.").format(day=wording.short_day(override.day)))

        self.ask(lambda actor: self.desk.venue.withdraw_override(actor, override.day, reason, area), gone)


class HolidaysSection(Section):
    """Public holidays and make-up workdays of a year, and taking in a file with them."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self.year = QSpinBox()
        self.year.setRange(2015, 2099)
        self.year.setValue(days.date_of(desk.clock.today()).year)
        self.year.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.year.setAccessibleName(self.tr("Year"))
        self.year.valueChanged.connect(self.refresh)
        take = Button(self.tr("Import a file"), "upload", key="Alt+I")
        take.clicked.connect(self._ask_file)
        self.faults = PlainLabel("", ink="stop", wrap=True)
        self.faults.hide()
        self.table = Table(
            (
                Column(self.tr("Day"), lambda row: row.holiday.day, wording.listed_day, width=22 * GRID),
                Column(self.tr("Name"), lambda row: row.holiday.name),
                Column(
                    self.tr("Is"),
                    lambda row: row.holiday.off,
                    lambda off: self.tr("day off") if off else self.tr("make-up workday"),
                    width=18 * GRID,
                ),
                Column(self.tr("From"), lambda row: row.source, width=26 * GRID),
            ),
            name=self.tr("Public holidays"),
            key=lambda row: row.holiday.day,
            empty=Empty(
                self.tr("No holidays are known for this year"),
                self.tr("The weekly hours count until the list is imported; nothing else changes."),
                "calendar",
            ),
            filtered=False,
        )
        export = Button(self.tr("Export"), "download")
        export.clicked.connect(lambda: self.export_asked.emit(self.table.text(), self.tr("holidays")))
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.year)
        row.addStretch(1)
        row.addWidget(export)
        row.addWidget(take)
        self.column.addLayout(row)
        self.column.addWidget(self.faults)
        self.column.addWidget(self.table, 1)

    @Slot()
    def refresh(self) -> None:
        year = self.year.value()

        def show(rows: tuple[HolidayShown, ...]) -> None:
            if year == self.year.value():
                self.table.set_rows(rows)

        self.ask(lambda actor: self.desk.venue.holidays(actor, year), show)

    @Slot()
    def _ask_file(self) -> None:
        title = self.tr("A list of public holidays")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Lists (*.json *.csv)"))
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Take a file in whole, or say what is wrong in which row and take nothing."""

        def taken(came: HolidayImport) -> None:
            if came.faults:
                wrong = {
                    "day-wrong": self.tr("no such day"),
                    "day-twice": self.tr("this day stands there twice"),
                    "off-wrong": self.tr("whether it is a day off cannot be read"),
                    "name-wrong": self.tr("the name is missing or too long"),
                    "row-short": self.tr("something is missing in this row"),
                }
                row = self.tr("Row {row}: {fault}")
                said = [
                    row.format(row=one.row, fault=wrong.get(one.code, one.code)) for one in came.faults[:12]
                ]
                head = self.tr("Nothing was taken in. Rows that are wrong: {count}.").format(
                    count=len(came.faults)
                )
                self.faults.setText("\n".join([head, *said]))
                self.faults.show()
                return
            self.faults.hide()
            said_it = self.tr("New days: {added}, changed: {changed}, as before: {same}.").format(
                added=came.added, changed=came.changed, same=came.unchanged
            )
            if came.years:
                self.year.setValue(came.years[-1])
            self.told.emit(Tone.GOOD, said_it)
            self.jobs.announce({"venue"})
            self.refresh()

        self.ask(lambda actor: self.desk.venue.import_holidays(actor, path), taken)


def _weekdays(holiday: str) -> tuple[tuple[int, str], ...]:
    from PySide6.QtCore import QLocale

    named = [
        (number, QLocale().standaloneDayName(number, QLocale.FormatType.ShortFormat))
        for number in range(1, 8)
    ]
    return (*named, (HOLIDAY, holiday))


def days_text(chosen: frozenset[int], said: Mapping[int, str], every: str) -> str:
    """周一–周五、节假日: three or more days in a row as a span."""
    parts: list[str] = []
    if chosen >= frozenset(range(1, HOLIDAY)):
        parts.append(every)
    else:
        for first in range(1, HOLIDAY):
            if first in chosen and first - 1 not in chosen:
                last = next(
                    day for day in range(first, HOLIDAY) if day + 1 not in chosen or day + 1 == HOLIDAY
                )
                run = [said[day] for day in range(first, last + 1)]
                parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 else run
    if HOLIDAY in chosen:
        parts.append(said[HOLIDAY])
    return wording.listed(parts)


def _rule_values(row: tuple[int, OpeningRule]) -> dict[str, Any]:
    rule = row[1]
    season = season_text(rule.from_mmdd, rule.until_mmdd)
    first, last = season.split(" – ") if season else ("", "")
    hours = intervals_text(rule.intervals)
    return {"hours": hours, "weekdays": tuple(rule.weekdays), "from": first, "until": last, "area": rule.area}


def _named(row: OverrideShown, names: dict[bytes, str], whole: str) -> str:
    area = row.override.area
    return whole if area is None else names.get(bytes.fromhex(area), "")


def _override_hours(row: OverrideShown) -> str:
    interval = row.override.interval
    return "" if interval is None else intervals_text((interval,))


def _override_values(row: OverrideShown) -> dict[str, Any]:
    override = row.override
    return {
        "day": str(override.day),
        "kind": override.kind,
        "hours": _override_hours(row),
        "area": None if override.area is None else bytes.fromhex(override.area),
        "reason": override.reason,
    }
