"""The figures of a quarter: areas and posts side by side, and everything that its paper shows."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.period_values import Decided, QuarterReport
from desktop.rules.inspections.facts import Share
from desktop.rules.inspections.month import FindingLine
from desktop.rules.inspections.quarter import ChangedLine, ReplyLine
from desktop.rules.inspections.scheme import Dimension
from desktop.rules.inspections.scores import Score
from desktop.rules.inspections.vocabulary import PeriodState, VoiceKind
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.pages.periods.charts import TrendLine, TrendView
from ui.pages.periods.grids import GridCell, GridHead, GridRow, HeatGrid
from ui.pages.periods.lines import LineOf, Lines, Tile
from ui.pages.periods.listing import Listing
from ui.pages.periods.month import INTEGRITY, at_left, figure_lines, framed
from ui.pages.periods.score import ScoreCard
from ui.pages.periods.tabs import Tabs, across
from ui.pages.periods.verdict import VerdictCard
from ui.papers.quarter import level
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table_model import Column


class QuarterView(Tabs):
    """Shows one `QuarterReport`. `appeal_asked` carries a score, `answer_asked` an appeal."""

    amend_asked = Signal()
    appeal_asked = Signal(object)
    answer_asked = Signal(object)
    decide_asked = Signal()
    scheme_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: QuarterReport | None = None
        self.tiles = {
            "tile/execution": Tile(self.tr("Execution")),
            "tile/coverage": Tile(self.tr("Patrol coverage")),
            "trend/rectification": Tile(self.tr("Rectified in time")),
            "tile/appraisal": Tile(self.tr("Appraisal")),
        }
        for key, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, key=key: self.opened.emit((key,)))
        self.verdict = VerdictCard()
        self.cards: list[ScoreCard] = []
        self._area_cards, self._post_cards = QVBoxLayout(), QVBoxLayout()
        self._nothing: list[PlainLabel] = []
        self.heat = HeatGrid(self.tr("Condition by area and month"))
        self.heat.opened.connect(self.opened)
        self._heat_card = framed(self.tr("Condition by area and month"), self.heat)
        self.trends = [TrendView() for _ in range(3)]
        self.funnel = self._lines(self.tr("From found to verified"))
        self.medians = self._lines(self.tr("Days from found to closed (median)"))
        self.hazards = self._lines(self.tr("Statistics of hazards"))
        self.recurrences = self._lines(self.tr("Come back after they were closed"))
        self.contractors = self._lines(self.tr("Outside operators"))
        self.channels = self._lines(self.tr("What visitors said, by channel"))
        self.ratings = self._lines(self.tr("Ratings"))
        self.kinds = self._lines(self.tr("What visitors said"))
        self.themes = self._lines(self.tr("What was said most"))
        self.quality = self._lines(self.tr("Quality of the records"))
        self.integrity = self._lines(self.tr("How far the figures may be believed"))
        self._build_tables()
        self.amend = Button(self.tr("Correct a figure"), "pencil")
        self.amend.clicked.connect(self.amend_asked)
        self.decide = Button(self.tr("Put down a decision"), "plus")
        self.decide.clicked.connect(self.decide_asked)
        self.scheme = Button(self.tr("Weights and bands"), "settings")
        self.scheme.clicked.connect(self.scheme_asked)
        self._build_views()

    def _lines(self, title: str) -> Lines:
        lines = Lines(title, self.tr("None"))
        lines.opened.connect(self.opened)
        return lines

    def _build_tables(self) -> None:
        self.overdue = Listing(
            self.tr("Overdue"),
            (
                Column(self.tr("No."), lambda line: line.number, words.short_number, width=14 * GRID),
                Column(self.tr("Sev."), lambda line: line.severity, words.grade, width=8 * GRID),
                Column(self.tr("What"), self._trouble),
                Column(self.tr("Where"), lambda line: words.area(self._names(), line.area), width=17 * GRID),
                Column(self.tr("Owner"), self._owner, width=14 * GRID),
                Column(self.tr("Deadline"), lambda line: line.due_day, words.day, width=13 * GRID),
                Column(self.tr("Days over"), lambda line: line.late_days, align="right", width=12 * GRID),
            ),
            self.tr("None."),
            lambda line: (f"finding/{line.finding}",),
            key=lambda line: line.finding,
        )
        self.complaints = Listing(
            self.tr("Complaints and how long the answer took"),
            (
                Column(self.tr("Day"), lambda each: each.day, words.day_named, width=16 * GRID),
                Column(self.tr("Complaint"), self._voice),
                Column(self.tr("Area"), lambda each: words.area(self._names(), each.area), width=24 * GRID),
                Column(
                    self.tr("Answered in"),
                    self._answered,
                    width=18 * GRID,
                    ink=lambda each: "" if each.in_time else "stop",
                ),
            ),
            self.tr("None."),
            lambda each: (f"voice/{each.voice}",),
            key=lambda each: each.voice,
        )
        self.changed = Listing(
            self.tr("You said, we did"),
            (
                Column(self.tr("You said"), self._voice),
                Column(self.tr("We did"), self._did),
                Column(self.tr("Finding"), lambda each: each.number, words.short_number, width=14 * GRID),
            ),
            self.tr("None."),
            lambda each: (f"finding/{each.finding}",),
            key=lambda each: (each.voice, each.finding),
        )
        self.compliance = Listing(
            self.tr("Tests, licences and what else must be in date"),
            (
                Column(self.tr("Equipment or paper"), lambda each: words.asset(self._names(), each.asset)),
                Column(self.tr("Area"), lambda each: words.area(self._names(), each.area), width=24 * GRID),
                Column(
                    self.tr("What runs out"),
                    lambda each: each.what.value,
                    inspections.asset_date,
                    width=23 * GRID,
                ),
                Column(self.tr("Day"), lambda each: each.day, wording.short_day, width=15 * GRID),
                Column(
                    self.tr("Days left"),
                    lambda each: each.left,
                    align="right",
                    width=13 * GRID,
                    ink=lambda each: "stop" if each.left < 0 else "caution" if each.left <= 30 else "",
                ),
            ),
            self.tr("None."),
            lambda each: (f"compliance/{each.asset}/{each.what.value}",),
        )
        self.decisions = Listing(
            self.tr("Decisions"),
            (
                Column(
                    self.tr("Decision"), lambda each: each.kind.value, words.decision_kind, width=14 * GRID
                ),
                Column(self.tr("About"), self._about, width=22 * GRID),
                Column(self.tr("What"), lambda each: each.text),
                Column(self.tr("Owner"), lambda each: each.owner or "–", width=16 * GRID),
                Column(self.tr("Until"), lambda each: each.due, _short_day, width=15 * GRID),
                Column(self.tr("Finding"), lambda each: each.number, words.short_number, width=14 * GRID),
            ),
            self.tr("None yet. Decisions are put down before the quarter is sealed."),
            lambda each: (f"finding/{each.finding.hex()}",) if each.finding else (),
            key=lambda each: each.id,
        )
        self.amendments = Listing(
            self.tr("Corrections beside the sealed figures"),
            (
                Column(self.tr("Figure"), lambda each: words.figure(self._names(), each.subject)),
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
            self.overdue,
            self.complaints,
            self.changed,
            self.compliance,
            self.decisions,
            self.amendments,
        ):
            listing.opened.connect(self.opened)

    def _build_views(self) -> None:
        large = QHBoxLayout()
        large.setSpacing(2 * GRID)
        for tile in self.tiles.values():
            large.addWidget(tile, 1)
        self.add_view(
            "overview",
            self.tr("Scores"),
            "star",
            large,
            self.verdict,
            self._cards_row(),
            at_left(self.scheme),
        )
        self.add_view(
            "charts",
            self.tr("Charts"),
            "reports",
            self._heat_card,
            across(*(framed("", view) for view in self.trends)),
        )
        self.add_view(
            "findings",
            self.tr("Findings"),
            "flag",
            across(self.funnel, self.medians),
            self.hazards,
            self.overdue,
            across(self.recurrences, self.contractors),
        )
        self.add_view(
            "voices",
            self.tr("Visitors"),
            "users",
            across(self.kinds, self.channels, self.ratings),
            self.themes,
            self.complaints,
            self.changed,
        )
        self.add_view(
            "records",
            self.tr("Records"),
            "check-circle",
            self.compliance,
            across(self.quality, self.integrity),
            self.amendments,
            at_left(self.amend),
        )
        self.add_view("decisions", self.tr("Decisions"), "clipboard", self.decisions, at_left(self.decide))

    def _cards_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for title, cards in (
            (self.tr("Areas: is the place sound?"), self._area_cards),
            (self.tr("Posts: was the work done?"), self._post_cards),
        ):
            cards.setSpacing(GRID + GRID // 2)
            column = QVBoxLayout()
            column.setSpacing(GRID)
            column.addWidget(PlainLabel(title, bold=True))
            nothing = PlainLabel(self.tr("None"), ink="soft")
            self._nothing.append(nothing)
            column.addWidget(nothing)
            column.addLayout(cards)
            column.addStretch(1)
            row.addLayout(column, 1)
        return row

    # -- showing

    def show_report(self, report: QuarterReport, *, appeals: bool, rules: bool, amends: bool) -> None:
        """Show a quarter. Who looks may appeal, may rule (answer, decide, weigh), may correct a sealed figure."""
        self._report = report
        live = report.state is not PeriodState.SEALED
        self._show_tiles(report)
        self.verdict.show_report(report)
        self._show_cards(report, appealing=appeals and live, answering=rules and live)
        self._show_charts(report)
        self._show_findings(report)
        self._show_voices(report)
        self._show_records(report)
        self.decisions.set_rows(report.decisions)
        self.decide.setVisible(rules and live)
        self.scheme.setVisible(rules)
        self.amend.setVisible(amends and not live)

    def _show_tiles(self, report: QuarterReport) -> None:
        figures = report.figures
        hours = self.tr("{part} of {whole} h").format(
            part=words.number(figures.coverage.part // 60), whole=words.number(figures.coverage.whole // 60)
        )
        shown = (
            ("tile/execution", figures.execution, words.cases(figures.execution)),
            ("tile/coverage", figures.coverage, hours if figures.coverage.whole else ""),
            (
                "trend/rectification",
                figures.rectification,
                words.ratio(figures.rectification, Dimension.RECTIFICATION),
            ),
        )
        for key, share, note in shown:
            self.tiles[key].show_text(words.share(share), note, opens=bool(share.n))
        appraisal = figures.appraisal
        self.tiles["tile/appraisal"].show_text(
            words.mean(appraisal), words.counted(appraisal.n), opens=bool(appraisal.n)
        )

    def _show_cards(self, report: QuarterReport, *, appealing: bool, answering: bool) -> None:
        for card in self.cards:
            for column in (self._area_cards, self._post_cards):
                column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for scores, column, nothing in zip(
            (report.figures.areas, report.figures.posts),
            (self._area_cards, self._post_cards),
            self._nothing,
            strict=True,
        ):
            nothing.setVisible(not scores)
            for score in scores:
                card = self._card(report, score, appealing=appealing, answering=answering)
                self.cards.append(card)
                column.addWidget(card)
                card.show()  # the layout would do so only later

    def _card(self, report: QuarterReport, score: Score, *, appealing: bool, answering: bool) -> ScoreCard:
        said = [each for each in report.appeals if (each.kind, each.subject) == (score.kind, score.subject)]
        card = ScoreCard(
            score, report.names, report.figures.scheme, said, appealing=appealing, answering=answering
        )
        card.opened.connect(self.opened)
        card.appeal_asked.connect(self.appeal_asked)
        card.answer_asked.connect(self.answer_asked)
        return card

    def _show_charts(self, report: QuarterReport) -> None:
        figures = report.figures
        months = sorted({each.month for each in figures.heat})
        cells = {(each.area, each.month): each.share for each in figures.heat}
        rows = []
        for area in dict.fromkeys(each.area for each in figures.heat):
            name = words.area(report.names, area)
            row = tuple(_heat_cell(name, area, month, cells.get((area, month), Share())) for month in months)
            rows.append(GridRow(name, row))
        self._heat_card.setVisible(bool(rows))
        self.heat.set_grid([GridHead(words.short_month(month)) for month in months], rows)
        trend = figures.trend
        series = (
            ("tile/coverage", [each.coverage for each in trend]),
            ("tile/execution", [each.execution for each in trend]),
            ("trend/rectification", [each.rectification for each in trend]),
        )
        for view, (key, shares) in zip(self.trends, series, strict=True):
            points = tuple(
                (words.short_quarter(each.quarter), None if share.too_few else share.per_mille)
                for each, share in zip(trend, shares, strict=True)
            )
            last = words.share(shares[-1]) if shares else ""
            view.set_line(TrendLine(words.figure_name(key), points, last))

    def _show_findings(self, report: QuarterReport) -> None:
        figures = report.figures
        steps = figures.funnel
        self.funnel.set_lines(
            figure_lines(
                (
                    ("funnel/found", steps.found),
                    ("funnel/assigned", steps.assigned),
                    ("funnel/done", steps.done),
                    ("funnel/verified", steps.verified),
                )
            )
        )
        self.medians.set_lines(
            [
                LineOf(
                    (f"median/{each.severity}",) if each.closed else (),
                    inspections.severity(each.severity),
                    "–" if each.tenths is None else words.decimal(each.tenths / 10),
                    words.counted(each.closed),
                )
                for each in figures.medians
            ]
        )
        self.hazards.set_lines(list(self._hazard_lines(report)))
        self.overdue.set_rows(figures.overdue)
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
        self.contractors.set_lines(
            [
                LineOf(
                    (f"contractor/{each.contractor}",),
                    each.contractor,
                    words.fraction(each.on_time, each.given),
                    self.tr("{late} late, {open} open, {overdue} overdue").format(
                        late=each.late, open=each.open, overdue=each.overdue
                    ),
                )
                for each in figures.contractors
            ]
        )

    def _hazard_lines(self, report: QuarterReport) -> Iterable[LineOf]:
        for each in report.figures.hazards:
            name, code = inspections.legal_class(each.legal_class.value), each.legal_class.value
            found, fixed = self.tr("{hazard}, found"), self.tr("{hazard}, fixed")
            yield LineOf(
                (f"hazard/{code}/found",) if each.found else (),
                found.format(hazard=name),
                words.number(each.found),
                words.yuan(each.fund_fen),
            )
            yield LineOf(
                (f"hazard/{code}/fixed",) if each.fixed else (),
                fixed.format(hazard=name),
                words.number(each.fixed),
                words.share(each.rate) if each.found else "",
            )

    def _show_voices(self, report: QuarterReport) -> None:
        figures = report.figures
        said = figures.voices
        kinds = zip(VoiceKind, (said.demands, said.suggestions, said.complaints, said.ratings), strict=True)
        lines = [(f"voices/{kind.value}", count) for kind, count in kinds]
        self.kinds.set_lines(figure_lines([*lines, ("voices/in-time", said.in_time)]))
        self.channels.set_lines(
            [
                LineOf(
                    (f"channel/{each.channel.value}",),
                    inspections.voice_channel(each.channel.value),
                    words.number(each.count),
                )
                for each in figures.channels
            ]
        )
        rating = self.tr("{score} of 5")
        self.ratings.set_lines(
            [
                LineOf(
                    (f"voices/score/{score}",) if said.scores[score - 1] else (),
                    rating.format(score=score),
                    words.number(said.scores[score - 1]),
                )
                for score in range(5, 0, -1)
            ]
        )
        self.themes.set_lines(
            [
                LineOf(
                    (f"theme/{each.kind.value}/{each.area}",),
                    f"{inspections.voice_kind(each.kind.value)} · {words.area(report.names, each.area)}",
                    words.number(each.count),
                )
                for each in figures.themes
            ]
        )
        self.complaints.set_rows(figures.replies)
        self.changed.set_rows(figures.changed)

    def _show_records(self, report: QuarterReport) -> None:
        figures = report.figures
        seen = figures.observed
        log = {
            True: self.tr("sound at the seal"),
            False: self.tr("not sound at the seal"),
            None: self.tr("checked at the seal"),
        }[seen.log_sound]
        self.compliance.set_rows(figures.compliance)
        counted = figure_lines(
            (
                ("days/no-session", len(figures.no_session)),
                ("template-changes", figures.template_changes),
                ("unfinished", figures.unfinished),
            )
        )
        missing = LineOf((), self.tr("Pictures missing"), words.number(seen.missing_evidence))
        self.quality.set_lines([*counted, missing, LineOf((), self.tr("The log"), log)])
        self.integrity.set_lines(
            figure_lines((f"integrity/{name}", getattr(figures.integrity, name)) for name in INTEGRITY)
        )
        self.amendments.set_rows(report.amendments)

    # -- words

    def _names(self) -> words.Names:
        assert self._report is not None
        return self._report.names

    def _trouble(self, line: FindingLine) -> str:
        return words.trouble(self._names(), line)

    def _owner(self, line: FindingLine) -> str:
        return words.owner(self._names(), line)

    def _voice(self, each: ReplyLine | ChangedLine) -> str:
        told = self._names().voices.get(each.voice)
        return told.text if told else "–"

    def _answered(self, each: ReplyLine) -> str:
        return self.tr("not answered") if each.reply_days is None else words.of_days(each.reply_days)

    def _did(self, each: ChangedLine) -> str:
        told = self._names().findings.get(each.finding)
        done = (told.done or told.measure) if told else ""
        state = self.tr("put right") if each.closed else self.tr("under way")
        return " · ".join(part for part in (done, state) if part)

    def _about(self, each: Decided) -> str:
        return words.subject(self._names(), each.about, each.subject)


def _heat_cell(name: str, area: str, month: int, of: Share) -> GridCell:
    text = words.share(of)
    keys = (f"heat/{area}/{month}",) if of.n else ()
    return GridCell(
        keys,
        f"{name}, {words.short_month(month)}: {text} ({words.counted(of.n)})",
        text=text,
        level=level(of),
    )


def _short_day(day: int | None) -> str:
    return "–" if day is None else wording.short_day(day)
