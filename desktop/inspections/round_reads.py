"""Rounds as they stood after the last row `through`."""

from __future__ import annotations

from db import inspections as kept
from db.inspections import RoundRow, StepRow
from db.queries import Queries
from desktop.inspections.round_book import submitted_facts
from desktop.inspections.round_frames import standing_of
from desktop.inspections.round_values import RoundFact
from desktop.rules.inspections.answers import Flag
from desktop.rules.inspections.rounds import timeliness
from desktop.rules.inspections.vocabulary import RoundMode

_FLAGS = {flag.value for flag in Flag}


def read_rounds(store: Queries, first: int, last: int, through: bytes | None = None) -> tuple[RoundFact, ...]:
    """Every round that belongs to these days, drafts and abandoned ones too, in the order they were begun."""
    steps = _steps(store, first, last, through)
    rows = kept.of_days(store, first, last, through)
    return tuple(_fact(row, steps.get(row.id, [])) for row in rows)


def _steps(store: Queries, first: int, last: int, through: bytes | None) -> dict[bytes, list[StepRow]]:
    steps: dict[bytes, list[StepRow]] = {}
    for step in kept.steps_of_days(store, first, last, through):
        steps.setdefault(step.round, []).append(step)
    return steps


def _fact(row: RoundRow, steps: list[StepRow]) -> RoundFact:
    standing, facts = standing_of(steps), submitted_facts(steps)
    lines, _, fails, nas, bulk = facts.get("tally", (0, 0, 0, 0, 0))
    mode = RoundMode(row.mode)
    return RoundFact(
        row.id,
        row.occurrence,
        row.schedule,
        row.version,
        row.template,
        row.area,
        row.day,
        row.due,
        row.miss,
        mode,
        standing.state,
        row.started,
        standing.submitted,
        standing.at,
        timeliness(mode, standing.at, row.due),
        standing.performer,
        standing.countersigner,
        lines,
        fails,
        nas,
        bulk,
        tuple(Flag(flag) for flag in facts.get("flags", ()) if flag in _FLAGS),
        row.desk,
        standing.witness,
    )
