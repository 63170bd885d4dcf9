"""What `report month` and `report quarter` say and write."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.inspections.period_values import MonthReport, QuarterReport
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.inspections.facts import Share
from desktop.rules.inspections.scores import Score
from desktop.rules.inspections.vocabulary import PeriodKind
from ui import wording, wording_inspections

_MONTH = re.compile(r"(\d{4})-?(\d{2})")
_QUARTER = re.compile(r"(\d{4})-?[Qq]([1-4])")


def first_day(kind: PeriodKind, text: str, clock: Clock) -> int:
    """The first day of 2026-10 or 2026Q3; "today" is in the one that runs. Raises Problem period-wrong."""
    if text == "today":
        return clock.today()
    found = (_MONTH if kind is PeriodKind.MONTH else _QUARTER).fullmatch(text.strip())
    if found is None:
        raise Problem("period-wrong")
    number = int(found[2])
    month = number if kind is PeriodKind.MONTH else 3 * number - 2
    if not 1 <= month <= 12:
        raise Problem("period-wrong")
    return int(found[1]) * 10_000 + month * 100 + 1


def written(
    desk: Desk, actor: Actor, kind: PeriodKind, text: str, out: Path | None, progress: Progress
) -> tuple[dict[str, object], str]:
    """A period's figures as an object and as a line; with `out` its paper is drawn there."""
    wording.use_clock(desk.clock)
    day = first_day(kind, text, desk.clock)
    if kind is PeriodKind.MONTH:
        return _month(desk, actor, desk.periods.month(actor, day), out, progress)
    return _quarter(desk, actor, desk.periods.quarter(actor, day), out, progress)


def _month(
    desk: Desk, actor: Actor, report: MonthReport, out: Path | None, progress: Progress
) -> tuple[dict[str, object], str]:
    if out is not None:
        from ui.papers.month import month_paper

        def picture(digest: bytes) -> bytes | None:
            try:
                return desk.inspections.picture(actor, digest)
            except Problem:
                return None

        desk.periods.write_month(actor, report.first, month_paper(report, picture), out, progress)
    tiles = report.figures.tiles
    value = _common(report, PeriodKind.MONTH) | {
        "execution": tiles.execution.per_mille,
        "coverage": tiles.coverage.per_mille,
        "found": tiles.found,
        "closed": tiles.closed,
        "overdue": tiles.overdue,
        "open": report.figures.counts.open_after,
        "pending": report.figures.pending,
    }
    said = QCoreApplication.translate("command", "{found} found, {closed} closed, {overdue} overdue")
    counts = said.format(found=tiles.found, closed=tiles.closed, overdue=tiles.overdue)
    return value, _row(report, tiles.execution, tiles.coverage, counts)


def _quarter(
    desk: Desk, actor: Actor, report: QuarterReport, out: Path | None, progress: Progress
) -> tuple[dict[str, object], str]:
    if out is not None:
        from ui.papers.quarter import quarter_paper

        desk.periods.write_quarter(actor, report.first, quarter_paper(report), out, progress)
    figures = report.figures
    areas = {area.area.hex(): area.name for area in desk.venue.areas(actor, retired=True)}
    posts = {post.post.hex(): post.name for post in desk.venue.posts(actor, retired=True)}
    value = _common(report, PeriodKind.QUARTER) | {
        "execution": figures.execution.per_mille,
        "coverage": figures.coverage.per_mille,
        "areas": [_score(each, areas) for each in figures.areas],
        "posts": [_score(each, posts) for each in figures.posts],
        "pending": figures.pending,
    }
    scored = sum(each.points is not None for each in (*figures.areas, *figures.posts))
    said = QCoreApplication.translate("command", "{count} scored").format(count=scored)
    return value, _row(report, figures.execution, figures.coverage, said)


def _common(report: MonthReport | QuarterReport, kind: PeriodKind) -> dict[str, object]:
    return {
        "kind": kind.value,
        "first": report.first,
        "last": report.last,
        "state": report.state.value,
        "seq": report.seq,
        "head": "-".join(report.head),
        "changed": list(report.changed),
    }


def _score(each: Score, names: dict[str, str]) -> dict[str, object]:
    """Points in hundredths; null where there was too little to measure."""
    return {
        "id": each.subject,
        "name": names.get(each.subject, ""),
        "points": each.points,
        "band": None if each.band is None else each.band.value,
        "vetoes": [veto.number for veto in each.vetoes],
    }


def _row(report: MonthReport | QuarterReport, execution: Share, coverage: Share, counts: str) -> str:
    state = wording_inspections.period_state(report.state.value)
    fields = (f"{report.first}–{report.last}", state, _percent(execution), _percent(coverage), counts)
    return "\t".join(fields)


def _percent(share: Share) -> str:
    return "–" if share.per_mille is None else f"{share.per_mille / 10:.1f}%"
