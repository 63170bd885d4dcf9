"""Rounds and answers as a period reads them: as they stood after the last row `through`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from db import inspections as kept
from db.inspections import RoundRow, StepRow
from db.queries import Queries
from desktop.inspections.round_book import submitted_facts
from desktop.inspections.round_frames import given_of, standing_of
from desktop.inspections.round_values import RoundFact
from desktop.rules.inspections import answers as rules
from desktop.rules.inspections.answers import Flag, Given
from desktop.rules.inspections.rounds import timeliness
from desktop.rules.inspections.vocabulary import RoundMode

_FLAGS = {flag.value for flag in Flag}


@dataclass(frozen=True)
class AnswerFact:
    """An answer that stood in a round, and the finding that a fail of it made (hexadecimal, "" for none)."""

    round: bytes
    given: Given
    finding: str


def read_rounds(store: Queries, first: int, last: int, through: bytes | None = None) -> tuple[RoundFact, ...]:
    """Every round that belongs to these days, drafts and abandoned ones too, in the order they were begun."""
    steps = _steps(store, first, last, through)
    rows = kept.of_days(store, first, last, through)
    return tuple(_fact(row, steps.get(row.id, [])) for row in rows)


def read_answers(store: Queries, first: int, last: int, through: bytes | None = None) -> Iterator[AnswerFact]:
    """The answers that stood in the rounds of these days, round after round."""
    steps = _steps(store, first, last, through)
    batch: list[Given] = []
    current = b""
    for row in kept.answers_of_days(store, first, last, through):
        if row.round != current:
            yield from _standing(current, batch, steps.get(current, []))
            current, batch = row.round, []
        batch.append(given_of(row))
    yield from _standing(current, batch, steps.get(current, []))


def _standing(round_id: bytes, given: list[Given], steps: list[StepRow]) -> Iterator[AnswerFact]:
    found = {
        (failed["item"], failed["asset"]): failed["finding"]
        for failed in submitted_facts(steps).get("failed", ())
    }
    for (item, asset), one in rules.standing(given).items():
        yield AnswerFact(round_id, one, found.get((item, None if asset is None else asset.hex()), ""))


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
