"""The way of a month or a quarter: open, drafted, reviewed, signed, sealed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from desktop.rules.inspections.vocabulary import PeriodState


class PeriodStep(StrEnum):
    """REMARKED writes the paragraph anew, so what was reviewed or signed before has to be again. The rest leave the state."""

    REMARKED = "remarked"
    REVIEWED = "reviewed"
    SIGNED = "signed"
    SEALED = "sealed"
    APPEALED = "appealed"
    ANSWERED = "answered"
    DECIDED = "decided"
    PRINTED = "printed"


class DecisionKind(StrEnum):
    CONTINUE = "continue"
    IMPROVE = "improve"
    CLOSE = "close"


_UNSEALED = frozenset(PeriodState) - {PeriodState.SEALED}
_FROM: Mapping[PeriodStep, frozenset[PeriodState]] = {
    PeriodStep.REMARKED: _UNSEALED,
    PeriodStep.REVIEWED: frozenset({PeriodState.OPEN, PeriodState.DRAFTED}),
    PeriodStep.SIGNED: frozenset({PeriodState.REVIEWED}),
    PeriodStep.SEALED: frozenset({PeriodState.SIGNED}),
    PeriodStep.APPEALED: _UNSEALED,
    PeriodStep.ANSWERED: _UNSEALED,
    PeriodStep.DECIDED: _UNSEALED,
}
_LEAVES: Mapping[PeriodStep, PeriodState] = {
    PeriodStep.REMARKED: PeriodState.DRAFTED,
    PeriodStep.REVIEWED: PeriodState.REVIEWED,
    PeriodStep.SIGNED: PeriodState.SIGNED,
    PeriodStep.SEALED: PeriodState.SEALED,
}


def allowed(state: PeriodState, step: PeriodStep) -> bool:
    """Whether a step may be taken; a paper may always be printed, and a sealed period takes nothing else."""
    return state in _FROM.get(step, frozenset(PeriodState))


def state_after(steps: Iterable[str]) -> PeriodState:
    """The fold of the steps in order. One that was not allowed where it stands (two desks at once) changes nothing."""
    state = PeriodState.OPEN
    known = {step.value for step in PeriodStep}
    for word in steps:
        if word in known and allowed(state, PeriodStep(word)):
            state = _LEAVES.get(PeriodStep(word), state)
    return state
