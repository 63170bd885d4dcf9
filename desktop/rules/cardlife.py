"""The life of a card: which step may follow, and what it leaves the card as."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class CardState(StrEnum):
    ACTIVE = "active"
    LOST = "lost"
    REPLACED = "replaced"
    RETURNED = "returned"


class Step(StrEnum):
    ISSUED = "issued"
    PRINTED = "printed"
    HANDED_OVER = "handed-over"
    LOST = "lost"
    FOUND = "found"
    REPLACED = "replaced"
    RETURNED = "returned"


_LEAVES: dict[Step, CardState] = {
    Step.ISSUED: CardState.ACTIVE,
    Step.LOST: CardState.LOST,
    Step.FOUND: CardState.ACTIVE,
    Step.REPLACED: CardState.REPLACED,
    Step.RETURNED: CardState.RETURNED,
}
_FROM: dict[Step, frozenset[CardState]] = {
    Step.PRINTED: frozenset({CardState.ACTIVE}),
    Step.HANDED_OVER: frozenset({CardState.ACTIVE}),
    Step.LOST: frozenset({CardState.ACTIVE}),
    Step.FOUND: frozenset({CardState.LOST}),
    Step.REPLACED: frozenset({CardState.ACTIVE, CardState.LOST}),
    Step.RETURNED: frozenset({CardState.ACTIVE}),
}


def allowed(state: CardState, step: Step) -> bool:
    """Whether `step` may be taken from `state`; a replaced or returned card never comes back."""
    return state in _FROM.get(step, frozenset())


def state_after(steps: Iterable[Step]) -> CardState:
    """What a card is after its steps in order. Steps that tell of paper only leave it as it was."""
    state = CardState.ACTIVE
    for step in steps:
        state = _LEAVES.get(step, state)
    return state
