"""Computing months and quarters, and proving that the figures of a sealed one still follow from what it was computed from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from db import periods as kept
from db.periods import StepRow
from desktop.context import Context
from desktop.inspections.period_facts import Span, gather
from desktop.progress import Progress
from desktop.rules import days
from desktop.rules.inspections.facts import PeriodFacts
from desktop.rules.inspections.month import MonthFigures, Summary, summarise
from desktop.rules.inspections.quarter import (
    Earlier,
    Evaluation,
    Observed,
    QuarterFigures,
    earlier_of,
    evaluate,
)
from desktop.rules.inspections.spelling import differences, spell, unspell
from desktop.rules.inspections.vocabulary import PeriodKind


@dataclass(frozen=True)
class Basis:
    """What besides the rows goes into the figures, kept in them: the site's number, its clock, whether one person is enough."""

    site: int
    offset_minutes: int
    single_staff: bool


def basis_now(context: Context) -> Basis:
    site = context.site
    return Basis(site.number, site.utc_offset_minutes, site.single_staff)


def basis_of(figures: MonthFigures | QuarterFigures) -> Basis:
    return Basis(figures.site, figures.offset_minutes, figures.single_staff)


def month_facts(context: Context, span: Span, basis: Basis) -> PeriodFacts:
    coming = days.month_of(days.later(span.last, 1))[1]
    return _facts(context, span, basis, coming)


def month(context: Context, span: Span, basis: Basis) -> Summary:
    """The month of a span; call it inside one reading view, as the others here."""
    return summarise(month_facts(context, span, basis))


def quarter(context: Context, span: Span, basis: Basis, observed: Observed | None = None) -> Evaluation:
    return evaluate(_facts(context, span, basis, None), earlier(context, span), observed)


def _facts(context: Context, span: Span, basis: Basis, coming: int | None) -> PeriodFacts:
    facts = gather(
        context,
        span,
        offset_minutes=basis.offset_minutes,
        single_staff=basis.single_staff,
        coming_until=coming,
    )
    return replace(facts, site=basis.site)


def earlier(context: Context, span: Span) -> Iterator[Earlier]:
    """The sealed quarters before this one, as they were known."""
    for row in kept.seals(context.store, PeriodKind.QUARTER.value, span.through):
        if row.start < span.first and row.id not in span.late and row.figures:
            yield earlier_of(unspell(QuarterFigures, row.figures))


def span_of(seal: StepRow, at_ms: int, late: frozenset[bytes] = frozenset()) -> Span:
    """What a sealed period was computed from."""
    return Span(seal.start, last_day(seal), at_ms, seal.through, place_of(seal), late)


def last_day(step: StepRow) -> int:
    return bounds(PeriodKind(step.kind), step.start)[1]


def bounds(kind: PeriodKind, day: int) -> tuple[int, int]:
    """First and last day of the month or quarter of a day."""
    return days.month_of(day) if kind is PeriodKind.MONTH else days.quarter_of(day)


def place_of(seal: StepRow) -> int:
    """The operation of the log up to which the period was read: a seal's subject."""
    return int(seal.subject or 0)


# Proving --------------------------------------------------------------------------------------------------------


def recompute(context: Context, seal: StepRow) -> Summary | Evaluation:
    """The figures and rows of a sealed period once more, from what was known at its seal.

    Raises ValueError or TypeError where its text is none.
    """
    return _again(context, seal)[0]


def differing(context: Context, seal: StepRow) -> tuple[str, ...]:
    """Where a sealed period's figures do not follow from its facts; empty where they hold.

    Figures of another version of the rules are not held against these. Raises ValueError or TypeError where the text
    is none.
    """
    return _again(context, seal)[1]


def _again(context: Context, seal: StepRow) -> tuple[Summary | Evaluation, tuple[str, ...]]:
    work, paths = _once(context, seal, frozenset())
    if paths:
        late = kept.came_late(context.store, place_of(seal), seal.through or b"")
        if late:
            return _once(context, seal, late)
    return work, paths


def _once(
    context: Context, seal: StepRow, late: frozenset[bytes]
) -> tuple[Summary | Evaluation, tuple[str, ...]]:
    text = seal.figures or ""
    work: Summary | Evaluation
    if seal.kind == PeriodKind.MONTH:
        sealed = unspell(MonthFigures, text)
        work = month(context, span_of(seal, sealed.at_ms, late), basis_of(sealed))
        same = sealed.version == work.figures.version
    else:
        told = unspell(QuarterFigures, text)
        work = quarter(context, span_of(seal, told.at_ms, late), basis_of(told), told.observed)
        same = told.version == work.figures.version
    return work, differences(text, spell(work.figures)) if same else ()


def faults(context: Context, progress: Progress) -> Iterator[str]:
    """The places (period and figure) at which sealed figures do not follow from their facts, for the ledger's verification.

    Call it inside one reading view. Raises Cancelled through `progress`.
    """
    seals = kept.seals(context.store)
    for at, seal in enumerate(seals, 1):
        progress.step(at, len(seals), "periods")
        name = f"{seal.kind} {seal.start}"
        try:
            paths = differing(context, seal)
        except (ValueError, TypeError, KeyError):
            yield name
            continue
        yield from (f"{name} {path}" for path in paths[:_FEW])


_FEW = 5
