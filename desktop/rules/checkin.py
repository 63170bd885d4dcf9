"""The decision at the desk: what a scan or a chosen person means."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from desktop.rules.cardlife import CardState


class Verdict(StrEnum):
    """The words of the desk, the same on screen, on the command line and in the rows."""

    IN = "in"
    IN_NOTE = "in-note"
    OUT = "out"
    REPEAT = "repeat"
    INSIDE = "inside"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    FULL = "full"
    NOT_ENROLLED = "not-enrolled"
    FOREIGN = "foreign"
    CHOOSE = "choose"
    LOST = "lost"
    BARRED = "barred"
    CLOSED = "closed"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"


class MemberState(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"
    LEFT = "left"


class Standing(NamedTuple):
    """What is known of a person, and of the card shown, at the moment of the decision. Times in ms, days YYYYMMDD."""

    member_state: MemberState
    valid_until: int | None
    days_left: int | None
    card_state: CardState | None
    last_read: int | None
    last_visit: int | None
    last_visit_open: bool
    card_waiting: bool


class Policy(NamedTuple):
    """The site's own limits."""

    repeat_ms: int
    same_visit_ms: int
    expiring_days: int


class Decision(NamedTuple):
    """`admits` = a visit is written now; otherwise the verdict alone is kept."""

    verdict: Verdict
    reason: str | None
    admits: bool


ADMITTING = frozenset({Verdict.IN, Verdict.IN_NOTE, Verdict.EXPIRING})
OVERRIDABLE = frozenset({Verdict.INSIDE, Verdict.EXPIRED, Verdict.FOREIGN})
"""Verdicts after which the attendant may still let the person in, under their own name."""


def decide(standing: Standing, policy: Policy, now: int) -> Decision:
    """Refusals first, then the double scan, then whether the person is here already, then what to mention.

    A clock that was set back makes neither a repeat nor an open visit: only times before `now` count as such.
    """
    refusal = _refusal(standing)
    if refusal is not None:
        return refusal
    if _within(standing.last_read, now, policy.repeat_ms):
        return Decision(Verdict.REPEAT, None, False)
    if standing.member_state is MemberState.SUSPENDED:
        return Decision(Verdict.BARRED, "suspended", False)
    if standing.member_state is MemberState.LEFT:
        return Decision(Verdict.EXPIRED, "left", False)
    if standing.last_visit_open and _within(standing.last_visit, now, policy.same_visit_ms):
        return Decision(Verdict.INSIDE, None, False)
    if standing.days_left is not None and standing.days_left < 0:
        return Decision(Verdict.EXPIRED, "term", False)
    if standing.days_left is not None and standing.days_left <= policy.expiring_days:
        return Decision(Verdict.EXPIRING, None, True)
    return _mention(standing)


def _refusal(standing: Standing) -> Decision | None:
    if standing.card_state is CardState.LOST:
        return Decision(Verdict.LOST, "lost", False)
    if standing.card_state in (CardState.REPLACED, CardState.RETURNED):
        return Decision(Verdict.LOST, standing.card_state.value, False)
    return None


def _mention(standing: Standing) -> Decision:
    if standing.card_waiting:
        return Decision(Verdict.IN_NOTE, "card-waiting", True)
    if standing.last_visit is None:
        return Decision(Verdict.IN_NOTE, "first-visit", True)
    return Decision(Verdict.IN, None, True)


def _within(then: int | None, now: int, span: int) -> bool:
    return then is not None and 0 <= now - then < span
