"""The words of the notice for the board (职工公示): the month for everybody, without names of people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.inspections.period_values import MonthReport
from desktop.paper_inspections import Bar, Bars, NoticePaper, Section, Tile
from desktop.rules.inspections.month import FindingLine
from desktop.rules.inspections.vocabulary import FindingState, PeriodKind
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.papers import period
from ui.papers.month import tiles
from ui.papers.proposal import month_counts

_NOT_SHOWN = (FindingState.MERGED, FindingState.WITHDRAWN)


def notice_paper(report: MonthReport) -> NoticePaper:
    """The month on the board. Who found, owns or verified something is not told, and pictures are not shown.

    The point and the text of a finding were typed by people, who may have written a name there: hazards are told by
    their area and by what the item asks.
    """
    figures = report.figures
    shown = [line for line in (*figures.findings, *figures.on_spot) if line.state not in _NOT_SHOWN]
    fixed = [line for line in shown if period.is_closed(line)]
    left = [line for line in shown if not period.is_closed(line)]
    return NoticePaper(
        letter=period.letter(
            report,
            QCoreApplication.translate("papers", "Notice on safety and hygiene"),
            words.period(PeriodKind.MONTH, report.first),
            place=QCoreApplication.translate("papers", "For everybody who comes here"),
        ),
        paragraphs=_paragraphs(report),
        tiles=_tiles(report),
        findings=_fixed(report, fixed),
        open_findings=_open(report, left),
        areas=_areas(report),
        invitation=QCoreApplication.translate(
            "papers",
            "If you notice something, please tell us at the front desk. You need not give your name.",
        ),
        dated=(report.site, wording.day(wording.day_of(_when(report)))),
        more=QCoreApplication.translate("papers", "and {n} more, to be asked for at the front desk"),
    )


def _when(report: MonthReport) -> int:
    return wording.now() if report.seal is None else report.seal.at


def _tiles(report: MonthReport) -> tuple[Tile, ...]:
    execution, coverage, _, appraisal = tiles(report)
    of = report.figures.tiles
    return (
        Tile(execution.label, execution.value),
        Tile(coverage.label, coverage.value),
        Tile(QCoreApplication.translate("papers", "Hazards found / closed"), f"{of.found} / {of.closed}"),
        Tile(appraisal.label, appraisal.value, appraisal.note),
    )


def _paragraphs(report: MonthReport) -> tuple[str, ...]:
    figures, counts = report.figures, month_counts(report.figures)
    done = counts.on_time + counts.late + counts.backfilled
    first = QCoreApplication.translate(
        "papers",
        "Dear visitors, in {month} the house was open on {days}. {done} of {due} checks were done, and patrols covered "
        "{coverage} of the open hours.",
    ).format(
        month=words.period(PeriodKind.MONTH, report.first),
        days=words.of_days(figures.open_days),
        done=words.number(done),
        due=words.number(counts.due - counts.excused - counts.pending),
        coverage=words.share(figures.tiles.coverage),
    )
    if not figures.counts.found and not figures.counts.open_after:
        return (first, QCoreApplication.translate("papers", "No hazards were found."))
    second = QCoreApplication.translate(
        "papers", "{found} hazards were found and {closed} put right; {left} are still being worked on."
    ).format(
        found=words.number(figures.counts.found),
        closed=words.number(figures.counts.closed),
        left=words.number(figures.counts.open_after),
    )
    return (first, second)


def _trouble(report: MonthReport, line: FindingLine) -> str:
    return words.item(report.names, line.item) or inspections.origin(line.origin.value)


def _fixed(report: MonthReport, lines: list[FindingLine]) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Put right"),
        (
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "What was checked"),
            QCoreApplication.translate("papers", "Put right on"),
        ),
        tuple(
            (
                words.area(report.names, line.area),
                _trouble(report, line),
                words.day(line.closed_day or line.done_day),
            )
            for line in lines
        ),
        empty=period.none(),
    )


def _open(report: MonthReport, lines: list[FindingLine]) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Being worked on"),
        (
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "What was checked"),
            QCoreApplication.translate("papers", "State"),
            QCoreApplication.translate("papers", "Until"),
        ),
        tuple(
            (
                words.area(report.names, line.area),
                _trouble(report, line),
                _state(line),
                words.day(line.due_day) or "–",
            )
            for line in lines
        ),
        empty=period.none(),
    )


def _state(line: FindingLine) -> str:
    if line.interim:
        return QCoreApplication.translate("papers", "protected until it is put right")
    return inspections.finding_state(line.state.value)


def _areas(report: MonthReport) -> Bars:
    found: dict[str, int] = {}
    for each in report.figures.categories:
        found[each.area] = found.get(each.area, 0) + each.found
    ordered = sorted(found.items(), key=lambda each: (-each[1], words.area(report.names, each[0])))
    return Bars(
        QCoreApplication.translate("papers", "Hazards found by area"),
        tuple(Bar(words.area(report.names, area), count) for area, count in ordered),
        period.none(),
    )
