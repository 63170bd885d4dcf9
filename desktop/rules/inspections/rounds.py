"""The life of a round: which step may follow, what its steps leave it as, and whether it was in time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.rules.days import MINUTE_MS
from desktop.rules.inspections.answers import Flag
from desktop.rules.inspections.vocabulary import RoundMode, RoundState, Timeliness

BACKFILL_MS = 72 * 60 * MINUTE_MS
"""So long after it was missed a round may still be put down."""

CLOCK_SLIP_MS = 5 * MINUTE_MS


class RoundStep(StrEnum):
    """EVENT: something is on, so items about events apply. BACKFILLED: put down later, with a witness."""

    EVENT = "event"
    BACKFILLED = "backfilled"
    WALKED_OUT = "walked-out"
    WALKED_IN = "walked-in"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    COUNTERSIGNED = "countersigned"
    ABANDONED = "abandoned"


_FROM: Mapping[RoundStep, frozenset[RoundState]] = {
    RoundStep.EVENT: frozenset({RoundState.DRAFT}),
    RoundStep.BACKFILLED: frozenset({RoundState.DRAFT}),
    RoundStep.WALKED_OUT: frozenset({RoundState.DRAFT, RoundState.RETURNED}),
    RoundStep.WALKED_IN: frozenset({RoundState.DRAFT, RoundState.RETURNED}),
    RoundStep.SUBMITTED: frozenset({RoundState.DRAFT, RoundState.RETURNED}),
    RoundStep.RETURNED: frozenset({RoundState.SUBMITTED}),
    RoundStep.COUNTERSIGNED: frozenset({RoundState.SUBMITTED}),
    RoundStep.ABANDONED: frozenset({RoundState.DRAFT}),
}
_LEAVES: Mapping[RoundStep, RoundState] = {
    RoundStep.SUBMITTED: RoundState.SUBMITTED,
    RoundStep.RETURNED: RoundState.RETURNED,
    RoundStep.COUNTERSIGNED: RoundState.COUNTERSIGNED,
    RoundStep.ABANDONED: RoundState.ABANDONED,
}
WRITABLE = frozenset({RoundState.DRAFT, RoundState.RETURNED})
"""In these a round takes answers."""
DONE = frozenset({RoundState.SUBMITTED, RoundState.COUNTERSIGNED})


@dataclass(frozen=True, slots=True)
class Stepped:
    """A step as the rules see it. `by`: who signed it by PIN, else who was signed in."""

    what: RoundStep
    observed: int
    by: bytes


@dataclass(frozen=True, slots=True)
class Standing:
    """What a round's steps in order come to. `submitted` is the first submission: a round that was returned for its
    paper was still done when it was done. `walked` is when the patroller was back, as measured or claimed.
    """

    state: RoundState = RoundState.DRAFT
    submitted: int | None = None
    performer: bytes | None = None
    countersigner: bytes | None = None
    walked_out: int | None = None
    walked: int | None = None
    event: bool = False
    witness: bytes | None = None

    @property
    def at(self) -> int | None:
        """The time for which the round counts: back from the walk, else submitted. None: not done."""
        if self.submitted is None:
            return None
        return self.submitted if self.walked is None else self.walked


def allowed(state: RoundState, step: RoundStep) -> bool:
    """Whether `step` may be taken from `state`; a countersigned or abandoned round never comes back."""
    return state in _FROM[step]


def standing(steps: Iterable[Stepped]) -> Standing:
    """The fold of the steps in order. One that was not allowed where it stands (two desks at once) changes nothing."""
    now = Standing()
    for step in steps:
        if allowed(now.state, step.what):
            now = _after(now, step)
    return now


def _after(now: Standing, step: Stepped) -> Standing:
    state = _LEAVES.get(step.what, now.state)
    match step.what:
        case RoundStep.SUBMITTED:
            submitted = step.observed if now.submitted is None else now.submitted
            return replace(now, state=state, submitted=submitted, performer=step.by)
        case RoundStep.COUNTERSIGNED:
            return replace(now, state=state, countersigner=step.by)
        case RoundStep.WALKED_OUT:
            return replace(now, walked_out=step.observed)
        case RoundStep.WALKED_IN:
            return replace(now, walked=step.observed)
        case RoundStep.EVENT:
            return replace(now, event=True)
        case RoundStep.BACKFILLED:
            return replace(now, witness=step.by)
    return replace(now, state=state)


def timeliness(mode: RoundMode, at: int | None, due: int | None) -> Timeliness | None:
    """Whether a round was in time; None where it is not done. One put down later is never on time."""
    if at is None:
        return None
    if mode is RoundMode.BACKFILL:
        return Timeliness.BACKFILLED
    return Timeliness.LATE if due is not None and at > due else Timeliness.ON_TIME


def clock_flags(times: Sequence[int], doubtful: bool = False) -> tuple[Flag, ...]:
    """Whether the clock can be believed. `times` are the round's own in the order they were written; `doubtful`: it left
    the right time by more than five minutes since the program began.
    """
    found = []
    latest = None
    for time in times:
        if latest is not None and latest - time > CLOCK_SLIP_MS:
            found.append(Flag.CLOCK_BACK)
            break
        latest = time if latest is None else max(latest, time)
    if doubtful:
        found.append(Flag.CLOCK_DRIFT)
    return tuple(found)


def walk_flags(out: int | None, back: int | None, least_seconds: int) -> tuple[Flag, ...]:
    """Whether a measured walk was shorter than its way takes. Nothing is said of a walk that nobody measured."""
    if out is None or back is None or not least_seconds:
        return ()
    return (Flag.WALK_SHORT,) if back - out < least_seconds * 1000 else ()
