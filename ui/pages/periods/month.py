"""The figures of a month; each opens the rows behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.period_values import MonthReport
from desktop.rules import days
from desktop.rules.inspections.month import FindingLine, GapLine, Mark, MatrixRow
from desktop.rules.inspections.vocabulary import PeriodState, TemplateKind, VoiceKind
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.pages.periods.charts import GapBars
from ui.pages.periods.grids import GridCell, GridHead, GridRow, MatrixGrid
from ui.pages.periods.lines import LineOf, Lines, Numbers, Tile
from ui.pages.periods.listing import Listing
from ui.pages.periods.tabs import Tabs, across
from ui.pages.periods.verdict import VerdictCard
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.table_model import Column

_OUTCOMES = ("on-time", "late", "backfilled", "not-done", "no-session", "excused", "pending")
_COUNTS = (
    "open_before",
    "found",
    "on_spot",
    "closed",
    "dropped",
    "open_after",
    "overdue",
    "deferred",
    "waiting",
    "major",
    "recurrences",
    "sightings",
    "rejections",
)
INTEGRITY = (
    "rounds",
    "bulk",
    "rechecks",
    "mismatches",
    "seeded",
    "seeded_missed",
    "flags",
    "flags_upheld",
    "backfills",
    "clock_flags",
    "single_handed",
    "not_countersigned",
    "releases",
    "amendments",
)


class MonthView(Tabs):
    """Shows one `MonthReport`. `amend_asked` wants to put a correction beside a sealed figure."""

    amend_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: MonthReport | None = None
        self._build_tiles()
        self.verdict = VerdictCard()
        self.matrix = MatrixGrid(self.tr("What was done day by day"))
        self.matrix.opened.connect(self.opened)
        self.gaps_chart = GapBars(self.tr("Longest gap between patrols, in minutes"))
        self.gaps_chart.opened.connect(self._open_day)
        self.days = self._lines(self.tr("Days"))
        self.counts = self._lines(self.tr("Findings"))
        self.voices = self._lines(self.tr("What visitors said"))
        self.areas = self._lines(self.tr("Patrols by area"))
        self.posts = self._lines(self.tr("Posts"))
        self.ageing = self._lines(self.tr("Open findings by age"))
        self.failing = self._lines(self.tr("Items that failed most"))
        self.categories = self._lines(self.tr("Found by area and category"))
        self.recurrences = self._lines(self.tr("Come back after they were closed"))
        self.integrity = self._lines(self.tr("How far the figures may be believed"))
        self.excuses = self._lines(self.tr("Excused by"))
        self.special = self._lines(self.tr("Special equipment"))
        self._build_tables()
        self.amend = Button(self.tr("Correct a figure"), "pencil")
        self.amend.clicked.connect(self.amend_asked)
        self._build_views()

    def _build_tiles(self) -> None:
        self.tiles = {
            "execution": Tile(self.tr("Execution")),
            "coverage": Tile(self.tr("Patrol coverage")),
            "appraisal": Tile(self.tr("Appraisal")),
        }
        for name, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, name=name: self.opened.emit((f"tile/{name}",)))
        self.numbers = Numbers(
            (
                ("tile/found", self.tr("new")),
                ("tile/closed", self.tr("closed")),
                ("tile/overdue", self.tr("overdue")),
            )
        )
        self.numbers.opened.connect(self.opened)

    def _lines(self, title: str) -> Lines:
        lines = Lines(title, self.tr("None"))
        lines.opened.connect(self.opened)
        return lines

    def _build_tables(self) -> None:
        self.gaps = Listing(
            self.tr("Too long without a patrol"),
            (
                Column(self.tr("Day"), lambda gap: gap.day, words.day_named, width=16 * GRID),
                Column(self.tr("Area"), lambda gap: self._area(gap.area)),
                Column(self.tr("From – to"), _gap_span, width=16 * GRID),
                Column(self.tr("Minutes"), lambda gap: gap.minutes, align="right", width=11 * GRID),
                Column(self.tr("Cause"), lambda gap: gap.cause, words.gap_cause, width=25 * GRID),
            ),
            self.tr("None: no gap was longer than allowed."),
            lambda gap: (f"gap/{gap.occurrence}",),
        )
        self.findings = self._finding_table(
            self.tr("Findings of the month"), self.tr("No findings to be rectified.")
        )
        self.on_spot = self._finding_table(self.tr("Put right on the spot"), self.tr("None."))
        self.expiries = Listing(
            self.tr("Runs out within 90 days"),
            (
                Column(self.tr("Day"), lambda each: each.day, wording.short_day, width=15 * GRID),
                Column(self.tr("Equipment or paper"), lambda each: self._asset(each.asset)),
                Column(self.tr("Area"), lambda each: self._area(each.area), width=24 * GRID),
                Column(
                    self.tr("What runs out"),
                    lambda each: each.what.value,
                    inspections.asset_date,
                    width=23 * GRID,
                ),
                Column(
                    self.tr("Days left"),
                    lambda each: each.left,
                    align="right",
                    width=13 * GRID,
                    ink=lambda each: "stop" if each.left < 0 else "caution" if each.left <= 30 else "",
                ),
            ),
            self.tr("Nothing."),
            lambda each: (f"expiry/{each.asset}/{each.what.value}",),
        )
        self.coming = Listing(
            self.tr("Due next month"),
            (
                Column(self.tr("First on"), lambda each: each.first_day, words.day_named, width=16 * GRID),
                Column(self.tr("Check"), lambda each: self._template(each.template)),
                Column(self.tr("Area"), lambda each: self._area(each.area), width=24 * GRID),
                Column(self.tr("Times"), lambda each: each.count, align="right", width=11 * GRID),
            ),
            self.tr("Nothing."),
            lambda each: (f"coming/{each.template}/{each.area}",),
        )
        self.amendments = Listing(
            self.tr("Corrections beside the sealed figures"),
            (
                Column(self.tr("Figure"), lambda each: self._figure(each.subject)),
                Column(self.tr("Sealed"), lambda each: each.old or "–", width=16 * GRID),
                Column(self.tr("Right"), lambda each: each.new, width=16 * GRID),
                Column(self.tr("Reason"), lambda each: each.reason),
                Column(
                    self.tr("By, approved by"),
                    lambda each: wording.listed((each.by, each.approver)),
                    width=20 * GRID,
                ),
            ),
            self.tr("None."),
            lambda each: (each.subject,),
            key=lambda each: each.id,
        )
        for listing in (
            self.gaps,
            self.findings,
            self.on_spot,
            self.expiries,
            self.coming,
            self.amendments,
        ):
            listing.opened.connect(self.opened)

    def _finding_table(self, title: str, empty: str) -> Listing:
        return Listing(
            title,
            (
                Column(self.tr("No."), lambda line: line.number, words.short_number, width=14 * GRID),
                Column(self.tr("Sev."), lambda line: line.severity, words.grade, width=8 * GRID),
                Column(self.tr("What"), self._trouble),
                Column(self.tr("Where"), lambda line: self._area(line.area), width=17 * GRID),
                Column(self.tr("Owner"), self._owner, width=14 * GRID),
                Column(self.tr("Deadline"), lambda line: line.due_day, words.day, width=13 * GRID),
                Column(self.tr("State"), self._state, width=18 * GRID, ink=_finding_ink),
            ),
            empty,
            lambda line: (f"finding/{line.finding}",),
            key=lambda line: line.finding,
        )

    def _build_views(self) -> None:
        tiles = self.tiles
        large = QHBoxLayout()
        large.setSpacing(2 * GRID)
        for tile, share in (
            (tiles["execution"], 5),
            (tiles["coverage"], 5),
            (self.numbers, 6),
            (tiles["appraisal"], 4),
        ):
            large.addWidget(tile, share)
        self.add_view(
            "overview",
            self.tr("Overview"),
            "reports",
            large,
            framed("", self.matrix),
            self.verdict,
            across(self.days, self.counts, self.voices),
        )
        chart = framed(self.tr("Longest gap between patrols, in minutes"), self.gaps_chart)
        self.add_view(
            "patrols", self.tr("Patrols"), "clock", chart, self.gaps, across(self.areas, self.posts)
        )
        self.add_view(
            "findings",
            self.tr("Findings"),
            "flag",
            self.findings,
            self.on_spot,
            across(self.ageing, self.failing),
            across(self.categories, self.recurrences),
        )
        self.add_view("dates", self.tr("Dates"), "calendar", self.expiries, self.coming, self.special)
        self.add_view(
            "integrity",
            self.tr("Integrity"),
            "check-circle",
            across(self.integrity, self.excuses),
            self.amendments,
            at_left(self.amend),
        )

    # -- showing

    def show_report(self, report: MonthReport, *, amends: bool) -> None:
        """Show a month; `amends`: whether who looks may correct a sealed figure."""
        self._report = report
        self._show_tiles(report)
        self._show_matrix(report)
        self.verdict.show_report(report)
        self._show_patrols(report)
        self._show_findings(report)
        self._show_lists(report)
        self.amendments.set_rows(report.amendments)
        self.amend.setVisible(amends and report.state is PeriodState.SEALED)

    def _show_tiles(self, report: MonthReport) -> None:
        of = report.figures.tiles
        self.tiles["execution"].show_text(
            words.share(of.execution), words.cases(of.execution), opens=bool(of.execution.n)
        )
        longest = max((each.longest_minutes for each in report.figures.coverage), default=0)
        gap = self.tr("longest gap {minutes}").format(minutes=words.minutes(longest)) if longest else ""
        self.tiles["coverage"].show_text(words.share(of.coverage), gap, opens=bool(of.coverage.n))
        left = self.tr("Findings, {count} open")
        self.numbers.show_numbers(
            (of.found, of.closed, of.overdue), left.format(count=report.figures.counts.open_after)
        )
        self.tiles["appraisal"].show_text(
            words.mean(of.appraisal), words.counted(of.appraisal.n), opens=bool(of.appraisal.n)
        )

    def _show_matrix(self, report: MonthReport) -> None:
        figures = report.figures
        today = days.day_at(figures.at_ms, figures.offset_minutes)
        closed = {each.day: each for each in figures.closed}
        heads = [
            GridHead(str(day % 100), words.narrow_weekday(day), day in closed or day > today)
            for day in days.each(report.first, report.last)
        ]
        self.matrix.set_grid(heads, [self._matrix_row(row) for row in figures.matrix], self.tr("done"))

    def _matrix_row(self, row: MatrixRow) -> GridRow:
        assert self._report is not None
        figures = self._report.figures
        label = self._template(row.template)
        patrols = sum(each.kind is TemplateKind.PATROL for each in figures.matrix)
        only = row.kind is TemplateKind.PATROL and patrols == 1
        covered = {each.day: each.per_mille for each in figures.coverage} if only else {}
        cells = []
        for cell in row.cells:
            share = covered.get(cell.day) if cell.counts.due > cell.counts.pending else None
            said = [f"{label}, {words.day_named(cell.day)}", words.counts(cell.counts)]
            if share is not None:
                said.append(self.tr("covered {share}").format(share=words.per_cent(share)))
            if cell.mark is Mark.CLOSED:
                said.append(words.mark(cell.mark))
            cells.append(
                GridCell(
                    (f"matrix/{row.template}/{cell.day}",) if cell.counts.due else (),
                    ": ".join(part for part in said if part),
                    cell.mark,
                    "" if share is None or share >= 1_000 else str(share // 10),
                )
            )
        keys = tuple(f"matrix/{row.template}/{outcome}" for outcome in _OUTCOMES)
        return GridRow(label, tuple(cells), words.done_of(row.total), keys)

    def _show_patrols(self, report: MonthReport) -> None:
        figures = report.figures
        longest = {each.day: each.longest_minutes for each in figures.coverage}
        self.gaps_chart.set_limit(figures.gap_limit, words.minutes(figures.gap_limit))
        self.gaps_chart.set_bars(
            [(str(day % 100), longest.get(day, 0)) for day in days.each(report.first, report.last)]
        )
        title = self.tr("Longer than {minutes} without a patrol").format(
            minutes=words.minutes(figures.gap_limit)
        )
        self.gaps.set_title(title if figures.gap_limit else self.tr("Too long without a patrol"))
        self.gaps.set_rows(figures.gaps)
        self.areas.set_lines(
            [
                LineOf(
                    (f"coverage/area/{each.area}",),
                    self._area(each.area),
                    words.per_cent(
                        1_000 * (each.open_minutes - each.breach_minutes) // max(1, each.open_minutes)
                    ),
                    words.minutes(each.longest_minutes),
                )
                for each in figures.coverage_areas
            ]
        )
        self.posts.set_lines(
            [
                LineOf(
                    (),
                    words.post(report.names, each.post),
                    words.person(report.names, each.holder) or self.tr("nobody"),
                    ""
                    if (each.first, each.last) == (report.first, report.last)
                    else f"{words.day(each.first)} – {words.day(each.last)}",
                )
                for each in figures.posts
            ]
        )

    def _show_findings(self, report: MonthReport) -> None:
        names, figures = report.names, report.figures
        self.findings.set_rows(figures.findings)
        self.on_spot.set_rows(figures.on_spot)
        self.on_spot.setVisible(bool(figures.on_spot))
        ages = (
            ("7", figures.ageing.to_7),
            ("30", figures.ageing.to_30),
            ("more", figures.ageing.more),
        )
        self.ageing.set_lines(figure_lines((f"ageing/{age}", count) for age, count in ages))
        self.failing.set_lines(
            [
                LineOf(
                    (f"item/{each.template}/{each.item}",),
                    words.item(names, each.item, each.template),
                    words.fraction(each.fails, each.answered),
                )
                for each in figures.failing
            ]
        )
        ordered = sorted(figures.categories, key=lambda each: -each.found)
        self.categories.set_lines(
            [
                LineOf(
                    (f"category/{each.area}/{each.section}",),
                    f"{self._area(each.area)} · {words.section(names, each.section)}",
                    words.number(each.found),
                )
                for each in ordered
            ]
        )
        self.recurrences.set_lines(
            [
                LineOf(
                    (f"recurrence/{each.finding}",),
                    f"{words.short_number(each.number)} ← {words.short_number(each.earlier_number)}",
                    "–" if each.after_days is None else words.of_days(each.after_days),
                )
                for each in figures.recurrences
            ]
        )

    def _show_lists(self, report: MonthReport) -> None:
        figures, names = report.figures, report.names
        self.days.set_lines(
            figure_lines(
                (
                    ("days/open", figures.open_days),
                    ("days/closed", len(figures.closed)),
                    ("days/no-session", len(figures.no_session)),
                    ("unfinished", figures.unfinished),
                )
            )
        )
        self.counts.set_lines(
            figure_lines((f"findings/{name}", getattr(figures.counts, name)) for name in _COUNTS)
        )
        said = figures.voices
        kinds = zip(VoiceKind, (said.demands, said.suggestions, said.complaints, said.ratings), strict=True)
        lines = [(f"voices/{kind.value}", count) for kind, count in kinds]
        self.voices.set_lines(figure_lines([*lines, ("voices/in-time", said.in_time)]))
        integrity = figures.integrity
        self.integrity.set_lines(
            figure_lines((f"integrity/{name}", getattr(integrity, name)) for name in INTEGRITY)
        )
        self.excuses.set_lines(
            [
                LineOf(
                    (f"excused-by/{each.staff}",),
                    words.person(names, each.staff),
                    words.number(each.excused),
                )
                for each in figures.excuses
            ]
        )
        self.expiries.set_rows(figures.expiries)
        self.coming.set_rows(figures.coming)
        self.special.set_lines(
            [
                LineOf(
                    (f"special/{each.template}",),
                    self._template(each.template),
                    words.fraction(each.done, each.counts.due - each.counts.excused),
                    self.tr("{count} found nothing").format(count=each.zero_reports),
                )
                for each in figures.special
            ]
        )
        self.special.setVisible(bool(figures.special))

    # -- words

    def _names(self) -> words.Names:
        assert self._report is not None
        return self._report.names

    def _area(self, key: str) -> str:
        return words.area(self._names(), key)

    def _asset(self, key: str) -> str:
        return words.asset(self._names(), key)

    def _template(self, code: str) -> str:
        return words.template(self._names(), code)

    def _figure(self, key: str) -> str:
        return words.figure(self._names(), key)

    def _trouble(self, line: FindingLine) -> str:
        return words.trouble(self._names(), line)

    def _owner(self, line: FindingLine) -> str:
        return words.owner(self._names(), line)

    def _state(self, line: FindingLine) -> str:
        if _is_late(line):
            return self.tr("overdue, {days}").format(days=words.of_days(line.late_days))
        return inspections.finding_state(line.state.value)

    def _open_day(self, label: str) -> None:
        assert self._report is not None
        self.opened.emit((f"coverage/{self._report.first // 100 * 100 + int(label)}",))


def figure_lines(counts: Iterable[tuple[str, int]]) -> Sequence[LineOf]:
    """Numbers by the keys of their figures; one that is nothing opens nothing."""
    return [
        LineOf((key,) if count else (), words.figure_name(key), words.number(count)) for key, count in counts
    ]


def _gap_span(gap: GapLine) -> str:
    return f"{words.clock(gap.from_minute)}–{words.clock(gap.from_minute + gap.minutes)}"


def _is_late(line: FindingLine) -> bool:
    return bool(line.late_days) and line.closed_day is None


def _finding_ink(line: FindingLine) -> str:
    return "stop" if _is_late(line) else "soft" if line.closed_day is not None else ""


def framed(title: str, inside: QWidget) -> Card:
    """A widget on a card, with its title."""
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
    column.setSpacing(GRID)
    if title:
        column.addWidget(PlainLabel(title, bold=True))
    column.addWidget(inside)
    return card


def at_left(button: QWidget) -> QHBoxLayout:
    """A button that is no wider than its words."""
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
