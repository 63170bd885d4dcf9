"""The paragraph that the figures of a month or quarter make by themselves; the manager's own goes beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.inspections.period_values import MonthReport, QuarterReport
from desktop.rules.inspections.month import Counts, CoverageDay, MonthFigures
from desktop.rules.inspections.scheme import Band, SubjectKind
from desktop.rules.inspections.vocabulary import PeriodKind
from ui import wording
from ui import wording_periods as words


def proposal(report: MonthReport | QuarterReport) -> str:
    """One paragraph of what the figures say."""
    said = _month(report) if isinstance(report, MonthReport) else _quarter(report)
    return wording.running_on(said)


def own_words(report: MonthReport | QuarterReport) -> str:
    """What the manager wrote beyond the proposal; the whole text where the proposal is not at its beginning."""
    if report.remark is None:
        return ""
    text, made = report.remark.text.strip(), proposal(report)
    return text.removeprefix(made).strip()


def month_counts(figures: MonthFigures) -> Counts:
    """All rows of the matrix together."""
    totals = [row.total for row in figures.matrix]
    return Counts(
        *(
            sum(getattr(total, name) for total in totals)
            for name in (
                "on_time",
                "late",
                "backfilled",
                "no_session",
                "not_done",
                "excused",
                "pending",
            )
        )
    )


def longest(figures: MonthFigures) -> CoverageDay | None:
    """The day with the longest stretch without a patrol."""
    return max(figures.coverage, key=lambda each: each.longest_minutes, default=None)


def _month(report: MonthReport) -> list[str]:
    figures = report.figures
    counts, tiles = month_counts(figures), figures.tiles
    said = [
        QCoreApplication.translate(
            "proposal", "{month}: open on {days}, {due} checks due, {done} done in time."
        ).format(
            month=words.period(PeriodKind.MONTH, report.first),
            days=words.of_days(figures.open_days),
            due=words.number(counts.due - counts.excused - counts.pending),
            done=words.number(counts.on_time),
        ),
        QCoreApplication.translate("proposal", "Execution {share}.").format(
            share=words.share(tiles.execution)
        ),
    ]
    if counts.missed:
        said.append(_missed(counts))
    worst = longest(figures)
    if worst is not None:
        said.append(
            QCoreApplication.translate(
                "proposal",
                "Patrols covered {share} of the open hours; the longest gap was {minutes} ({day}).",
            ).format(
                share=words.share(tiles.coverage),
                minutes=words.minutes(worst.longest_minutes),
                day=words.day(worst.day),
            )
        )
    said += _findings(report)
    if not tiles.appraisal.too_few:
        said.append(
            QCoreApplication.translate("proposal", "Visitors gave {mean} of 5 ({count} ratings).").format(
                mean=words.mean(tiles.appraisal), count=words.number(tiles.appraisal.n)
            )
        )
    return said


def _missed(counts: Counts) -> str:
    if not counts.no_session:
        return QCoreApplication.translate("proposal", "{missed} were missed.").format(
            missed=words.number(counts.missed)
        )
    return QCoreApplication.translate(
        "proposal", "{missed} were missed, {off} of them while the desk was off."
    ).format(missed=words.number(counts.missed), off=words.number(counts.no_session))


def _findings(report: MonthReport) -> list[str]:
    counts = report.figures.counts
    if not counts.found and not counts.open_after and not counts.closed:
        return [QCoreApplication.translate("proposal", "No hazards were found.")]
    said = [
        QCoreApplication.translate(
            "proposal", "Hazards: {found} found, {spot} of them put right on the spot, {closed} closed."
        ).format(
            found=words.number(counts.found),
            spot=words.number(counts.on_spot),
            closed=words.number(counts.closed),
        ),
        QCoreApplication.translate("proposal", "Open at the end: {left}, overdue: {overdue}.").format(
            left=words.number(counts.open_after), overdue=words.number(counts.overdue)
        ),
    ]
    if counts.recurrences:
        said.append(
            QCoreApplication.translate("proposal", "Come back after they were closed: {count}.").format(
                count=words.number(counts.recurrences)
            )
        )
    if counts.major:
        said.append(
            QCoreApplication.translate("proposal", "Major hazards: {count}.").format(
                count=words.number(counts.major)
            )
        )
    return said


def _quarter(report: QuarterReport) -> list[str]:
    figures = report.figures
    bands = words.bands_of(figures)
    said = [
        QCoreApplication.translate(
            "proposal",
            "{quarter}: execution {execution}, patrol coverage {coverage}, rectified in time {rectified}.",
        ).format(
            quarter=words.period(PeriodKind.QUARTER, report.first),
            execution=words.share(figures.execution),
            coverage=words.share(figures.coverage),
            rectified=words.share(figures.rectification),
        )
    ]
    for kind, pattern in (
        (SubjectKind.AREA, QCoreApplication.translate("proposal", "Areas: {bands}.")),
        (SubjectKind.POST, QCoreApplication.translate("proposal", "Posts: {bands}.")),
    ):
        listed = [
            f"{words.number(bands[kind][band])} {words.too_few() if band is None else words.band(band).lower()}"
            for band in (*Band, None)
            if band in bands[kind]
        ]
        if listed:
            said.append(pattern.format(bands=wording.listed(listed)))
    return said + _rest_of_quarter(report)


def _rest_of_quarter(report: QuarterReport) -> list[str]:
    figures = report.figures
    said = [
        QCoreApplication.translate(
            "proposal", "Hazards found: {found}, of them verified: {verified}. Overdue: {overdue}."
        ).format(
            found=words.number(figures.funnel.found),
            verified=words.number(figures.funnel.verified),
            overdue=words.number(len(figures.overdue)),
        )
    ]
    if figures.recurrences:
        said.append(
            QCoreApplication.translate("proposal", "Come back after they were closed: {count}.").format(
                count=words.number(len(figures.recurrences))
            )
        )
    if not figures.appraisal.too_few:
        said.append(
            QCoreApplication.translate("proposal", "Visitors gave {mean} of 5 ({count} ratings).").format(
                mean=words.mean(figures.appraisal), count=words.number(figures.appraisal.n)
            )
        )
    return said
