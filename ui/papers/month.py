"""The words of the monthly summary (月度安全卫生维护总结), from the figures of the service."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.inspections.period_values import MonthReport
from desktop.paper_inspections import (
    Bar,
    Bars,
    Cell,
    Fact,
    FindingTable,
    GapBar,
    GapChart,
    Integrity,
    Mark,
    Matrix,
    MatrixRow,
    MonthPaper,
    Section,
    Stack,
    Stacked,
    Tile,
    Verdict,
)
from desktop.rules import days
from desktop.rules.inspections import month as rules
from desktop.rules.inspections.facts import Share
from desktop.rules.inspections.vocabulary import PeriodKind, TemplateKind
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.papers import period
from ui.papers.period import Pictures, no_pictures
from ui.papers.proposal import longest, own_words, proposal

_MARKS = {
    rules.Mark.ON_TIME: Mark.ON_TIME,
    rules.Mark.LATE: Mark.LATE,
    rules.Mark.BACKFILLED: Mark.BACKFILLED,
    rules.Mark.MISSED: Mark.MISSED,
    rules.Mark.EXCUSED: Mark.EXCUSED,
    rules.Mark.PENDING: Mark.DUE,
    rules.Mark.CLOSED: Mark.CLOSED,
    rules.Mark.NOTHING: Mark.NONE,
}
_PARTS = 10


def month_paper(
    report: MonthReport, pictures: Pictures = no_pictures, editions: Sequence[str] = ()
) -> MonthPaper:
    """The month on paper. `pictures` reads evidence by its SHA-256; `editions` are versions behind the figures."""
    figures = report.figures
    own = own_words(report)
    return MonthPaper(
        letter=period.letter(
            report,
            QCoreApplication.translate("papers", "Monthly summary of safety and hygiene"),
            words.period(PeriodKind.MONTH, report.first),
            editions,
        ),
        facts=_facts(report),
        closed=_closed(report),
        posts=_posts(report),
        boxes=period.boxes(report),
        seal_label=QCoreApplication.translate("papers", "Seal"),
        verdict=Verdict(
            QCoreApplication.translate("papers", "The month in short"),
            proposal(report),
            own,
            period.signed_line(report.remark) if own else "",
        ),
        tiles=tiles(report),
        matrices=(_matrix(report),),
        coverage=(_coverage(report),),
        coverage_areas=_coverage_areas(report),
        gaps=_gaps(report),
        findings=FindingTable(
            QCoreApplication.translate("papers", "Hazards and their rectification"),
            period.heads(),
            tuple(period.finding_line(report, line, pictures) for line in figures.findings),
            QCoreApplication.translate("papers", "No hazards"),
        ),
        on_spot=_on_spot(report),
        by_area=_by_area(report),
        ageing=ageing(report),
        top_items=_top_items(report),
        recurrences=period.recurrences(report),
        expiry=_expiry(report),
        integrity=_integrity(report),
        equipment=_equipment(report),
        next_jobs=_coming(report),
        deferred=_deferred(report),
        signatures=period.by_hand(),
    )


def _facts(report: MonthReport) -> tuple[Fact, ...]:
    figures = report.figures
    facts = [
        Fact(words.figure_name("days/open"), words.of_days(figures.open_days)),
        Fact(words.figure_name("days/closed"), words.of_days(len(figures.closed))),
        Fact(
            words.figure_name("days/no-session"),
            wording.listed(map(words.day, figures.no_session)) or period.none(),
        ),
        Fact(
            QCoreApplication.translate("papers", "Figures of"),
            wording.moment(figures.at_ms),
        ),
    ]
    if report.changed:
        facts.append(
            Fact(
                QCoreApplication.translate("papers", "Recorded after the seal"),
                QCoreApplication.translate(
                    "papers", "{count} figures would be others today; these are the sealed ones"
                ).format(count=len(report.changed)),
            )
        )
    if figures.unfinished:
        facts.append(Fact(words.figure_name("unfinished"), words.number(figures.unfinished)))
    return tuple(facts)


def _closed(report: MonthReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Closed days"),
        (QCoreApplication.translate("papers", "Day"), QCoreApplication.translate("papers", "Reason")),
        tuple(
            (words.day_named(each.day), each.reason or words.closed_by(each.by))
            for each in report.figures.closed
        ),
        empty=period.none(),
    )


def _posts(report: MonthReport) -> Section:
    figures = report.figures
    rows = []
    for each in figures.posts:
        whole = each.first == figures.first and each.last == figures.last
        span = (
            QCoreApplication.translate("papers", "the whole month")
            if whole
            else f"{words.day(each.first)} – {words.day(each.last)}"
        )
        holder = words.person(report.names, each.holder) or QCoreApplication.translate("papers", "nobody")
        rows.append((words.post(report.names, each.post), holder, span))
    return Section(
        QCoreApplication.translate("papers", "Posts and who held them"),
        (
            QCoreApplication.translate("papers", "Post"),
            QCoreApplication.translate("papers", "Holder"),
            QCoreApplication.translate("papers", "When"),
        ),
        tuple(rows),
        empty=period.none(),
    )


def tiles(report: MonthReport) -> tuple[Tile, ...]:
    """The four numbers of the first page."""
    shown, counts, worst = report.figures.tiles, report.figures.counts, longest(report.figures)
    gap = QCoreApplication.translate("papers", "longest gap {minutes}")
    left = QCoreApplication.translate("papers", "open at the end: {count}")
    return (
        Tile(words.figure_name("tile/execution"), words.share(shown.execution), words.cases(shown.execution)),
        Tile(
            words.figure_name("tile/coverage"),
            words.share(shown.coverage),
            gap.format(minutes=words.minutes(worst.longest_minutes)) if worst else "",
        ),
        Tile(
            QCoreApplication.translate("papers", "Hazards new / closed / overdue"),
            f"{shown.found} / {shown.closed} / {shown.overdue}",
            left.format(count=counts.open_after),
        ),
        Tile(
            words.figure_name("tile/appraisal"), words.mean(shown.appraisal), words.counted(shown.appraisal.n)
        ),
    )


# Days -----------------------------------------------------------------------------------------------------------


def _matrix(report: MonthReport) -> Matrix:
    figures = report.figures
    all_days = tuple(days.each(report.first, report.last))
    closed = {each.day for each in figures.closed}
    today = days.day_at(figures.at_ms, figures.offset_minutes)
    patrols = sum(row.kind is TemplateKind.PATROL for row in figures.matrix)
    covered = {each.day: each for each in figures.coverage} if patrols == 1 else {}
    return Matrix(
        QCoreApplication.translate("papers", "What was done day by day"),
        tuple(str(day % 100) for day in all_days),
        tuple(words.narrow_weekday(day) for day in all_days),
        frozenset(at for at, day in enumerate(all_days) if day in closed or day > today),
        tuple(
            _matrix_row(report, row, covered if row.kind is TemplateKind.PATROL else {})
            for row in figures.matrix
        ),
        QCoreApplication.translate("papers", "done"),
        tuple((_MARKS[mark], words.mark(mark)) for mark in rules.Mark if mark is not rules.Mark.NOTHING),
        QCoreApplication.translate("papers", "Nothing was due"),
    )


def _matrix_row(
    report: MonthReport, row: rules.MatrixRow, covered: dict[int, rules.CoverageDay]
) -> MatrixRow:
    return MatrixRow(
        words.template(report.names, row.template),
        tuple(Cell(_MARKS[cell.mark], _cell_text(cell, covered.get(cell.day))) for cell in row.cells),
        words.done_of(row.total),
    )


def _cell_text(cell: rules.Cell, covered: rules.CoverageDay | None) -> str:
    """The coverage of a patrol day, else how many of several were done where not all were."""
    if covered is not None and covered.per_mille is not None and cell.counts.due > cell.counts.pending:
        return str(covered.per_mille // 10)
    of = cell.counts
    done = of.on_time + of.late + of.backfilled
    return f"{done}/{of.due}" if of.due > 1 and done < of.due and not of.pending else ""


def _coverage(report: MonthReport) -> GapChart:
    figures = report.figures
    by_day = {each.day: each for each in figures.coverage}
    return GapChart(
        QCoreApplication.translate("papers", "Longest gap between patrols (minutes) and coverage"),
        tuple(_gap_bar(day, by_day.get(day)) for day in days.each(report.first, report.last)),
        figures.gap_limit,
        words.minutes(figures.gap_limit),
        QCoreApplication.translate("papers", "coverage %"),
        QCoreApplication.translate("papers", "No patrols"),
    )


def _gap_bar(day: int, of: rules.CoverageDay | None) -> GapBar:
    if of is None or of.per_mille is None:
        return GapBar(str(day % 100), None)
    return GapBar(str(day % 100), of.longest_minutes, str(of.per_mille // 10))


def _coverage_areas(report: MonthReport) -> Section:
    rows = tuple(
        (
            words.area(report.names, each.area),
            words.hours(each.open_minutes),
            _covered(each),
            words.minutes(each.longest_minutes),
        )
        for each in report.figures.coverage_areas
    )
    return Section(
        QCoreApplication.translate("papers", "Patrols by area"),
        (
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "Open"),
            QCoreApplication.translate("papers", "Covered"),
            QCoreApplication.translate("papers", "Longest gap"),
        ),
        rows,
        empty=period.none(),
    )


def _covered(of: rules.CoverageArea) -> str:
    part = of.open_minutes - of.breach_minutes
    return words.share(Share(part, of.open_minutes, of.open_minutes))


def _gaps(report: MonthReport) -> Section:
    rows = tuple(
        (
            words.day_named(each.day),
            words.area(report.names, each.area),
            f"{words.clock(each.from_minute)}–{words.clock(each.from_minute + each.minutes)}",
            words.number(each.minutes),
            words.gap_cause(each.cause),
        )
        for each in report.figures.gaps
    )
    return Section(
        QCoreApplication.translate("papers", "Longer than {minutes} without a patrol").format(
            minutes=words.minutes(report.figures.gap_limit)
        ),
        (
            QCoreApplication.translate("papers", "Day"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "From – to"),
            QCoreApplication.translate("papers", "Minutes"),
            QCoreApplication.translate("papers", "Cause"),
        ),
        rows,
        empty=period.none(),
    )


# Findings -------------------------------------------------------------------------------------------------------


def _on_spot(report: MonthReport) -> Section:
    names = report.names
    return Section(
        QCoreApplication.translate("papers", "Put right on the spot"),
        (
            QCoreApplication.translate("papers", "Day"),
            QCoreApplication.translate("papers", "Where"),
            QCoreApplication.translate("papers", "What"),
            QCoreApplication.translate("papers", "Found by"),
            QCoreApplication.translate("papers", "Countersigned"),
        ),
        tuple(
            (
                words.day(line.found_day),
                words.place(names, line),
                words.trouble(names, line),
                words.person(names, line.found_by),
                words.person(names, line.verifier) or "–",
            )
            for line in report.figures.on_spot
        ),
        empty=period.none(),
    )


def _by_area(report: MonthReport) -> Stacked:
    cells = report.figures.categories
    totals: dict[str, int] = {}
    for each in cells:
        totals[each.section] = totals.get(each.section, 0) + each.found
    order = sorted(totals, key=lambda section: (-totals[section], section))
    parts, rest = order[:_PARTS], order[_PARTS:]
    if rest:
        parts, rest = order[: _PARTS - 1], order[_PARTS - 1 :]
    names = [words.section(report.names, section) for section in parts]
    if rest:
        names.append(QCoreApplication.translate("papers", "Others"))
    found = {(each.area, each.section): each.found for each in cells}
    areas = sorted({each.area for each in cells}, key=lambda area: words.area(report.names, area))
    bars = []
    for area in areas:
        values = [found.get((area, section), 0) for section in parts]
        if rest:
            values.append(sum(found.get((area, section), 0) for section in rest))
        bars.append(Stack(words.area(report.names, area), tuple(values)))
    bars.sort(key=lambda bar: -sum(bar.values))
    return Stacked(
        QCoreApplication.translate("papers", "Hazards found, by area and category"),
        tuple(names),
        tuple(bars),
        period.none(),
    )


def ageing(report: MonthReport) -> Bars:
    """The open findings by their age."""
    of = report.figures.ageing
    return Bars(
        QCoreApplication.translate("papers", "Open hazards by age"),
        (
            Bar(QCoreApplication.translate("papers", "0–7 days"), of.to_7),
            Bar(QCoreApplication.translate("papers", "8–30 days"), of.to_30),
            Bar(QCoreApplication.translate("papers", "over 30 days"), of.more),
        )
        if of.to_7 or of.to_30 or of.more
        else (),
        period.none(),
    )


def _top_items(report: MonthReport) -> Bars:
    return Bars(
        QCoreApplication.translate("papers", "Items that failed most"),
        tuple(
            Bar(
                words.item(report.names, each.item, each.template),
                each.fails,
                words.fraction(each.fails, each.answered),
            )
            for each in report.figures.failing
        ),
        period.none(),
    )


def _deferred(report: MonthReport) -> Section:
    names, wanted = report.names, frozenset(report.figures.deferred)
    rows = []
    for line in report.figures.findings:
        if line.finding in wanted:
            told = names.findings.get(line.finding)
            rows.append(
                (
                    line.number,
                    words.trouble(names, line),
                    (told.interim if told else "") or "–",
                    words.day(line.review_day) or "–",
                )
            )
    return Section(
        QCoreApplication.translate("papers", "Deferred"),
        (
            QCoreApplication.translate("papers", "No."),
            QCoreApplication.translate("papers", "Hazard"),
            QCoreApplication.translate("papers", "Protection until then"),
            QCoreApplication.translate("papers", "Looked at again"),
        ),
        tuple(rows),
        empty=period.none(),
    )


# The rest -------------------------------------------------------------------------------------------------------


def _expiry(report: MonthReport) -> Section:
    names = report.names
    return Section(
        QCoreApplication.translate("papers", "Runs out within 90 days"),
        (
            QCoreApplication.translate("papers", "Day"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "Equipment or paper"),
            QCoreApplication.translate("papers", "What runs out"),
            QCoreApplication.translate("papers", "Days left"),
        ),
        tuple(
            (
                wording.short_day(each.day),
                words.area(names, each.area),
                words.asset(names, each.asset),
                inspections.asset_date(each.what.value),
                words.number(each.left),
            )
            for each in report.figures.expiries
        ),
        empty=period.none(),
    )


def _integrity(report: MonthReport) -> Integrity:
    names, figures = report.names, report.figures
    excused = Section(
        QCoreApplication.translate("papers", "Excused"),
        (
            QCoreApplication.translate("papers", "Excused by"),
            QCoreApplication.translate("papers", "Times"),
        ),
        tuple((words.person(names, each.staff), words.number(each.excused)) for each in figures.excuses),
        empty=period.none(),
    )
    note = (
        QCoreApplication.translate(
            "papers",
            "The site has a single member of staff: one person may walk a round and countersign it.",
        )
        if figures.single_staff
        else QCoreApplication.translate(
            "papers", "Whoever countersigns a round did not walk it; whoever verifies did not do the work."
        )
    )
    return Integrity(
        QCoreApplication.translate("papers", "How far the figures may be believed"),
        period.integrity_facts(figures.integrity),
        (excused, period.amendments(report)),
        (note,),
    )


def _equipment(report: MonthReport) -> Section | None:
    lines = report.figures.special
    if not lines:
        return None
    return Section(
        QCoreApplication.translate("papers", "Special equipment"),
        (
            QCoreApplication.translate("papers", "Check"),
            QCoreApplication.translate("papers", "Times due"),
            QCoreApplication.translate("papers", "Times done"),
            QCoreApplication.translate("papers", "Nothing found"),
        ),
        tuple(
            (
                words.template(report.names, each.template),
                words.number(each.counts.due - each.counts.excused),
                words.number(each.done),
                words.number(each.zero_reports),
            )
            for each in lines
        ),
    )


def _coming(report: MonthReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Due next month"),
        (
            QCoreApplication.translate("papers", "First on"),
            QCoreApplication.translate("papers", "Check"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "Times"),
        ),
        tuple(
            (
                words.day(each.first_day),
                words.template(report.names, each.template),
                words.area(report.names, each.area),
                words.number(each.count),
            )
            for each in report.figures.coming
        ),
        empty=period.none(),
    )
