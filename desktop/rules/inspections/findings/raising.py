"""What makes two fails the same trouble, until when it is to be put right, and how far it has gone without."""

from __future__ import annotations

import hashlib
import unicodedata

from desktop.rules.days import DAY_MS, day_at, distance, later, ms_at
from desktop.rules.inspections.findings.values import FINAL, Escalation, Life, Policy, RaisedKind
from desktop.rules.inspections.vocabulary import Disposition, FindingState, Severity

_VERIFICATION_DAYS = 3
_FAR_S1_MS = DAY_MS


def hazard_key(area: str, item: str, asset: str, point: str, words: str = "") -> str:
    """What makes two fails the same trouble: area, item, and the asset or else the point.

    What was told in words alone (no item) has a key of its own words, because two troubles at one door are two.
    """
    place = asset or "@" + _folded(point)
    if not item:
        place += "#" + hashlib.sha256(_folded(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"{area}/{item}/{place}"


def _folded(text: str) -> str:
    """Without what people type differently for the same place: width, case, spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def default_due(severity: int, observed: int, policy: Policy, offset_minutes: int) -> int:
    """Until when: S1 at once, else the end of the local day so many days later."""
    days = policy.due_days[severity - 1]
    if days == 0:
        return observed
    return ms_at(later(day_at(observed, offset_minutes), days), 1440, offset_minutes) - 1


def relation(
    state: FindingState, closed: int | None, observed: int, policy: Policy, offset_minutes: int
) -> RaisedKind:
    """What a fail seen at `observed` is to the latest finding of its hazard. A fail entered late, seen before that one was
    closed, is a sighting of it.
    """
    if state not in FINAL or closed is None:
        return RaisedKind.SIGHTING
    if state is not FindingState.VERIFIED:
        return RaisedKind.NEW
    if observed < closed:
        return RaisedKind.SIGHTING
    days = distance(day_at(closed, offset_minutes), day_at(observed, offset_minutes))
    return RaisedKind.RECURRENCE if days <= policy.recurrence_days else RaisedKind.NEW


def raising_fault(severity: int, disposition: Disposition, interim: str, area_closed: bool) -> str | None:
    """Why a finding cannot be raised like that, or None: an S1 that stays is closed off or protected in the same sitting."""
    if not Severity.S1 <= severity <= Severity.S4:
        return "finding-severity-needed"
    if (
        severity == Severity.S1
        and disposition is Disposition.RECTIFY
        and not (interim.strip() or area_closed)
    ):
        return "finding-interim-needed"
    return None


def escalation(
    state: FindingState,
    grade: int,
    observed: int,
    base: int,
    due: int | None,
    claimed_ms: int | None,
    now_ms: int,
    offset_minutes: int,
) -> Escalation:
    """How far a finding has gone without being put right.

    What is claimed or corrected waits for somebody to verify it: after three days that is overdue too, and what was
    claimed late stays late no longer. Far overdue: by more than the whole time that was given (a day at least), or an
    S1 that nobody has put right within a day. Named: it was overdue when the last month ended.
    """
    if state in FINAL:
        return Escalation.NONE
    if claimed_ms is not None and state in (FindingState.CLAIMED, FindingState.ON_SPOT):
        waited = now_ms - claimed_ms > _VERIFICATION_DAYS * DAY_MS
        return Escalation.OVERDUE if waited else Escalation.NONE
    if due is not None and due < _month_began(now_ms, offset_minutes):
        return Escalation.NAMED
    forgotten = grade == Severity.S1 and state is not FindingState.DEFERRED and now_ms - observed > _FAR_S1_MS
    if forgotten:
        return Escalation.FAR_OVERDUE
    if due is None:
        return Escalation.NONE
    period = max(DAY_MS, due - base)
    if now_ms > due:
        far = now_ms - due > period
        return Escalation.FAR_OVERDUE if far else Escalation.OVERDUE
    soon = max(DAY_MS, min(period // 5, 3 * DAY_MS))
    return Escalation.DUE_SOON if due - now_ms <= soon else Escalation.NONE


def escalation_of(life: Life, now_ms: int, offset_minutes: int) -> Escalation:
    """`escalation` of a folded finding."""
    return escalation(
        life.state,
        life.grade,
        life.start.observed,
        life.base,
        life.due,
        life.claimed_ms,
        now_ms,
        offset_minutes,
    )


def _month_began(now_ms: int, offset_minutes: int) -> int:
    return ms_at(day_at(now_ms, offset_minutes) // 100 * 100 + 1, 0, offset_minutes)
