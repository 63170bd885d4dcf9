"""What is due how often. A change holds from tomorrow on; what was due before stays as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Slot

from desktop.actor import Actor
from desktop.inspections.templates import Listed
from desktop.inspections.venue_values import AreaShown, PostShown
from desktop.problems import Problem
from desktop.rules.inspections.schedule import SITE, ScheduleRule
from desktop.rules.inspections.vocabulary import Cadence, CalendarKind, TemplateKind
from ui import wording
from ui import wording_inspections as words
from ui.jobs import Jobs
from ui.pages.venue.numbers import span_from, span_text, whole_from
from ui.pages.venue.register import Register
from ui.pages.venue.section import Section
from ui.pages.venue.ticks import Ticks
from ui.pages.venue.times import day_from
from ui.theme import GRID
from ui.widgets.fields import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.table import Empty
from ui.widgets.table_model import Column

_Known = tuple[tuple[AreaShown, ...], tuple[PostShown, ...], tuple[tuple[str, str, str], ...]]
_SPANS = {
    "gap": "gap_minutes",
    "lead": "lead_minutes",
    "due": "due_minutes",
    "grace": "grace_minutes",
    "miss": "miss_after_minutes",
}
_FIELDS = {field: key for key, field in _SPANS.items()} | {"areas": "areas", "weekday": "weekday"}
_OFTEN = (
    Cadence.DAILY,
    Cadence.MAX_GAP,
    Cadence.WEEKLY,
    Cadence.HALF_MONTHLY,
    Cadence.MONTHLY,
    Cadence.QUARTERLY,
)


class SchedulesSection(Section):
    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._known: _Known | None = None
        self._register: Register | None = None
        self.column.addWidget(
            PlainLabel(
                self.tr(
                    "A change holds from tomorrow on, or from a later day; what was due before stays due."
                ),
                ink="soft",
                wrap=True,
            )
        )

    @property
    def register(self) -> Register:
        """Built with the checks, areas and posts to choose from, which may change."""
        assert self._register is not None
        return self._register

    def unsaved(self) -> bool:
        return self._register is not None and self._register.dirty()

    def refresh(self) -> None:
        def read(actor: Actor) -> tuple[_Known, tuple[ScheduleRule, ...]]:
            venue = self.desk.venue
            checks = _in_force(self.desk.templates.listed(actor))
            return (venue.areas(actor), venue.posts(actor), checks), venue.schedules(actor)

        self.ask(read, lambda both: self._show(*both))

    def _show(self, known: _Known, rules: tuple[ScheduleRule, ...]) -> None:
        if self._register is None or known != self._known:
            self._known = known
            self._rebuild(known)
        self.register.set_rows(rules)

    def _rebuild(self, known: _Known) -> None:
        if self._register is not None:
            self._register.hide()
            self._register.deleteLater()
        areas, _, checks = known
        names = {area.area.hex(): area.name for area in areas} | {SITE: self.tr("Whole site")}
        titles = {code: title for code, _, title in checks}
        self._register = Register(
            (
                Column(self.tr("Check"), lambda rule: titles.get(rule.template, rule.template)),
                Column(self.tr("How often"), self._often, width=20 * GRID),
                Column(
                    self.tr("Where"),
                    lambda rule: wording.listed(names.get(area, "") for area in rule.areas),
                    width=16 * GRID,
                ),
                Column(
                    self.tr("From"), lambda rule: rule.from_day, self._from, width=15 * GRID, ink=self._ink
                ),
            ),
            self._fields(known),
            name=self.tr("Schedules"),
            new=self.tr("New schedule"),
            empty=Empty(
                self.tr("Nothing is due yet"),
                self.tr("The usual schedules begin the day after their check is published."),
                "repeat",
            ),
            key=lambda rule: (rule.series, rule.from_day),
            values=_values,
            give_up=(self.tr("End"), self.tr("Why does this schedule end? Nothing is due from tomorrow on.")),
            title=lambda rule: titles.get(rule.template, rule.template),
            fresh={"areas": (SITE,)},
        )
        self._register.setEnabled(bool(checks))
        self._register.kept.connect(self._keep)
        self._register.given_up.connect(self._end)
        self._register.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("schedules")))
        self._register.form.edited.connect(self._arrange)
        self._register.picked.connect(lambda _row: self._arrange())
        self._arrange()
        self.column.addWidget(self._register, 1)

    def _fields(self, known: _Known) -> tuple[Field, ...]:
        areas, posts, checks = known
        weekdays = tuple((day, QLocale().standaloneDayName(day)) for day in range(1, 8))
        places = ((SITE, self.tr("Whole site")), *((area.area.hex(), area.name) for area in areas))
        span = self.tr("45 min, 3 h or 5 d")
        return (
            Field(
                "template",
                self.tr("Check"),
                "choice",
                choices=tuple((code, name) for code, _, name in checks),
            ),
            Field(
                "cadence",
                self.tr("How often"),
                "choice",
                choices=tuple((one, words.cadence(one.value)) for one in _OFTEN),
            ),
            Field("gap", self.tr("At most this long apart"), "text", hint="120 min"),
            Field("weekday", self.tr("Day of the week"), "choice", choices=weekdays),
            Field(
                "month_day",
                self.tr("Day of the month"),
                "digits",
                help=self.tr("Nothing means the last day."),
            ),
            Field("areas", self.tr("Where"), choices=places, editor=Ticks),
            Field(
                "post",
                self.tr("Post"),
                "choice",
                choices=((None, self.tr("Whoever is there")), *((one.post.hex(), one.name) for one in posts)),
            ),
            Field(
                "calendar",
                self.tr("On which days"),
                "choice",
                choices=tuple((one, words.calendar_kind(one.value)) for one in CalendarKind),
            ),
            Field("lead", self.tr("Can be begun this long before"), hint=span),
            Field(
                "due",
                self.tr("Due this long after"),
                hint=span,
                help=self.tr(
                    "After the opening; a closing check counts from the closing, a longer one from the end of its day."
                ),
            ),
            Field("grace", self.tr("And this much grace"), hint=span),
            Field("miss", self.tr("Counts as missed this much later"), hint=span),
            Field("blocks_opening", self.tr("The area is not released before it is done"), "toggle"),
            Field(
                "from",
                self.tr("Holds from"),
                "digits",
                hint="20270101",
                help=self.tr("Nothing means from tomorrow on."),
            ),
        )

    def _often(self, rule: ScheduleRule) -> str:
        if rule.cadence is Cadence.MAX_GAP:
            return self.tr("At most {span} apart").format(span=span_text(rule.gap_minutes))
        if rule.cadence is Cadence.WEEKLY and rule.weekday is not None:
            return self.tr("Every week, {day}").format(day=QLocale().standaloneDayName(rule.weekday))
        if rule.cadence is Cadence.MONTHLY and rule.month_day is not None:
            return self.tr("Every month, by the {day}.").format(day=rule.month_day)
        return words.cadence(rule.cadence.value)

    def _from(self, day: int) -> str:
        return wording.short_day(day)

    def _ink(self, rule: ScheduleRule) -> str:
        return "note" if rule.from_day > self.desk.clock.today() else "soft"

    @Slot()
    def _arrange(self) -> None:
        """Ask only what this cadence has."""
        form = self.register.form
        cadence = form.values()["cadence"]
        form.set_shown("gap", cadence is Cadence.MAX_GAP)
        form.set_shown("weekday", cadence is Cadence.WEEKLY)
        form.set_shown("month_day", cadence is Cadence.MONTHLY)
        for key in ("lead", "due", "grace", "miss"):
            form.set_shown(key, cadence is not Cadence.MAX_GAP)

    @Slot(object, object)
    def _keep(self, row: ScheduleRule | None, values: dict[str, Any]) -> None:
        read = self._read(row, values)
        if read is None:
            self.register.form.focus_error()
            return
        rule, start = read

        def kept(shown: ScheduleRule) -> None:
            if row is None:
                self.register.begin()
            self.changed(self.tr("It is due so from {day} on.").format(day=wording.short_day(shown.from_day)))

        self.ask(lambda actor: self.desk.venue.change_schedule(actor, rule, start), kept, self._refused)

    def _read(
        self, row: ScheduleRule | None, values: dict[str, Any]
    ) -> tuple[ScheduleRule, int | None] | None:
        """The rule that was typed and its first day; None where something cannot be read, which is marked."""
        form = self.register.form
        spans = {key: span_from(values[key]) for key in _SPANS}
        for key, span in spans.items():
            form.set_error(key, self.tr("Type it as 45 min, 3 h or 5 d.") if span is None else "")
        start = day_from(values["from"]) if values["from"] else None
        wrong_start = bool(values["from"]) and start is None
        form.set_error("from", self.tr("Type the day as 20270331.") if wrong_start else "")
        try:
            month_day = whole_from(values["month_day"])
            form.set_error("month_day", "")
        except ValueError:
            month_day = None
            form.set_error("month_day", self.tr("A number, please, or nothing."))
        if any(form.error(key) for key in values):
            return None
        assert self._known is not None
        kind = next(TemplateKind(kind) for code, kind, _ in self._known[2] if code == values["template"])
        cadence = values["cadence"]
        minutes = {_SPANS[key]: span or 0 for key, span in spans.items()}
        if cadence is not Cadence.MAX_GAP:
            minutes["gap_minutes"] = 0
        rule = ScheduleRule(
            id=b"",
            series="" if row is None else row.series,
            template=values["template"],
            kind=kind,
            areas=values["areas"],
            post=values["post"],
            cadence=cadence,
            calendar=values["calendar"],
            blocks_opening=values["blocks_opening"],
            weekday=values["weekday"] if cadence is Cadence.WEEKLY else None,
            month_day=month_day if cadence is Cadence.MONTHLY else None,
            from_day=0,
            ended=False,
            **minutes,
        )
        return rule, start

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, Problem):
            return False
        if error.code == "schedule-refused":
            sentences = {
                "area-needed": self.tr("Choose at least one area, or the whole site."),
                "out-of-range": self.tr("This is too much or too little."),
                "gap-needed": self.tr("Say how long apart at most."),
                "weekday-needed": self.tr("Choose a day of the week."),
                "window-empty": self.tr("It would be due before it can be begun."),
            }
            faults: Any = error.facts.get("faults", ())
            for field, code in faults:
                self.register.form.set_error(_FIELDS.get(field, field), sentences.get(code, code))
            return self.register.form.focus_error()
        return self.register.refuse(error, {"day-wrong": "from"})

    @Slot(object, str)
    def _end(self, row: ScheduleRule, reason: str) -> None:
        def ended(shown: ScheduleRule) -> None:
            self.register.begin()
            self.changed(
                self.tr("Nothing of it is due from {day} on.").format(day=wording.short_day(shown.from_day))
            )

        self.ask(lambda actor: self.desk.venue.end_schedule(actor, row.series, reason), ended)


def _in_force(listed: tuple[Listed, ...]) -> tuple[tuple[str, str, str], ...]:
    """Code, kind and title of the checks that can be due."""
    return tuple(
        (one.code, one.kind.value, words.bilingual(one.title_zh, one.title_en))
        for one in listed
        if one.published is not None
    )


def _values(rule: ScheduleRule) -> dict[str, Any]:
    return {
        "template": rule.template,
        "cadence": rule.cadence,
        "weekday": rule.weekday,
        "month_day": "" if rule.month_day is None else str(rule.month_day),
        "areas": rule.areas,
        "post": rule.post,
        "calendar": rule.calendar,
        "blocks_opening": rule.blocks_opening,
        "from": "",
        **{key: span_text(getattr(rule, field)) for key, field in _SPANS.items()},
    }
