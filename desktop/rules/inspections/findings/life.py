"""The life of a finding (隐患整改闭环): which step may follow, what it needs, and what it leaves the finding as.

A finding is the fold of its steps in the order of their ids; a step that may not follow changes nothing, so the same
steps give the same finding everywhere. Closed is final: the same trouble again is a new finding that names the
earlier one. Ids are hexadecimal, days YYYYMMDD, times milliseconds UTC, money in fen.

Sources: 公安部令第61号 Art. 31-33 (correct on the spot, else measure, deadline, person, money and interim protection;
somebody higher signs); the day limits are the house's own and the site's to change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.rules.days import distance
from desktop.rules.inspections.findings.values import (
    LIVE,
    Event,
    Extension,
    Life,
    OwnerKind,
    Start,
    Step,
)
from desktop.rules.inspections.vocabulary import Disposition, FindingState, LegalClass, Severity

LONGEST_DEFERRAL_DAYS = 30


def begun(start: Start) -> Life:
    """A finding before its first step. A recurrence is graded one step worse than it was found."""
    on_spot = start.disposition is Disposition.ON_SPOT
    return Life(
        start,
        FindingState.ON_SPOT if on_spot else FindingState.OPEN,
        max(Severity.S1, start.severity - 1) if start.recurrent else start.severity,
        start.legal_class,
        base=start.observed,
        doers=frozenset({start.staff}) if on_spot else frozenset(),
        claimed_ms=start.observed if on_spot else None,
        protected_ms=start.observed if on_spot else None,
        last_seen=start.observed,
    )


def fold(start: Start, events: Iterable[Event]) -> Life:
    """A finding after its steps, whatever the order in which they are given; a step given twice is one."""
    life = begun(start)
    for _, event in sorted({event.id: event for event in events}.items()):
        if refusal(life, event) is None:
            life = _taken(life, event)
    return life


def after(life: Life, event: Event) -> Life:
    """The finding after one more step; as it was, where `refusal` says why not."""
    return life if refusal(life, event) is not None else _taken(life, event)


_FROM: dict[Step, frozenset[FindingState]] = {
    Step.CORRECTED: frozenset({FindingState.OPEN}),
    Step.ASSIGNED: frozenset(
        {FindingState.OPEN, FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.DEFERRED}
    ),
    Step.STARTED: frozenset({FindingState.ASSIGNED, FindingState.DEFERRED}),
    Step.CLAIMED: frozenset({FindingState.ASSIGNED, FindingState.RECTIFYING, FindingState.DEFERRED}),
    Step.REJECTED: frozenset({FindingState.CLAIMED, FindingState.ON_SPOT}),
    Step.VERIFIED: frozenset({FindingState.CLAIMED, FindingState.ON_SPOT}),
    Step.EXTENDED: frozenset({FindingState.OPEN, FindingState.ASSIGNED, FindingState.RECTIFYING}),
}
"""From where a step may be taken; the steps that are not here may be taken from every live state."""


def refusal(life: Life, event: Event) -> str | None:
    """The code of why this step may not follow, or None."""
    try:
        step = Step(event.what)
    except ValueError:
        return "finding-step-unknown"
    if step is Step.SIGHTED and life.closed is not None and event.observed < life.closed:
        return None
    if not life.live:
        return "finding-closed"
    if life.state not in _FROM.get(step, LIVE):
        return "finding-step-refused"
    needs = _NEEDS.get(step)
    return None if needs is None else needs(life, event)


def openings(life: Life) -> frozenset[Step]:
    """The steps that may be taken from here at all; what each needs besides is in `refusal`."""
    if not life.live:
        return frozenset()
    shut = Step.AREA_CLOSED if life.area_closed else Step.AREA_OPENED
    return frozenset(step for step in Step if life.state in _FROM.get(step, LIVE)) - {Step.RAISED, shut}


def _raised_needs(life: Life, event: Event) -> str | None:
    return "finding-step-refused" if life.raised else None


def _corrected_needs(life: Life, event: Event) -> str | None:
    return None if event.facts.done.strip() else "finding-done-needed"


def _assigned_needs(life: Life, event: Event) -> str | None:
    facts = event.facts
    if not facts.measure.strip():
        return "finding-measure-needed"
    if facts.owner is None or not facts.owner.named:
        return "finding-owner-needed"
    if facts.due is None or facts.due <= event.observed:
        return "finding-due-needed"
    if facts.fund_fen is not None and facts.fund_fen < 0:
        return "finding-fund-refused"
    if life.legal_class is LegalClass.MAJOR and not (facts.plan or life.plan).strip():
        return "finding-plan-needed"
    protected = facts.interim.strip() or life.interim or life.area_closed
    if life.grade == Severity.S1 and not protected:
        return "finding-interim-needed"
    return None


def _owned(life: Life, event: Event) -> str | None:
    return None if life.owner is not None else "finding-owner-needed"


def _claimed_needs(life: Life, event: Event) -> str | None:
    if life.owner is None:
        return "finding-owner-needed"
    if not event.facts.done.strip():
        return "finding-done-needed"
    if life.start.recurrent and not (event.facts.cause or life.cause).strip():
        return "finding-cause-needed"
    return None


def _verified_needs(life: Life, event: Event) -> str | None:
    if event.facts.method is None:
        return "finding-method-needed"
    if event.staff in barred(life) and not event.facts.single:
        return "finding-verifier-is-doer"
    on_spot = life.state is FindingState.ON_SPOT
    if on_spot and not (event.facts.picture or event.facts.note.strip()):
        return "finding-proof-needed"
    return None


def _reasoned(life: Life, event: Event) -> str | None:
    return None if event.reason.strip() else "reason-needed"


def _deferred_needs(life: Life, event: Event) -> str | None:
    if not event.reason.strip():
        return "reason-needed"
    if not (event.facts.interim or life.interim).strip():
        return "finding-interim-needed"
    review = event.facts.review_day
    if review is None or not 0 < _days(event.day, review) <= LONGEST_DEFERRAL_DAYS or event.facts.due is None:
        return "finding-review-refused"
    return None


def _days(first: int, last: int) -> int:
    try:
        return distance(first, last)
    except ValueError:
        return 0


def _extended_needs(life: Life, event: Event) -> str | None:
    if not event.reason.strip():
        return "reason-needed"
    due = event.facts.due
    if due is None or due <= max(life.due or 0, event.observed):
        return "finding-due-not-later"
    return None


def _merged_needs(life: Life, event: Event) -> str | None:
    if event.facts.into in ("", life.start.finding):
        return "finding-merge-refused"
    return "finding-area-closed" if life.area_closed else None


def _interim_needs(life: Life, event: Event) -> str | None:
    return None if event.facts.interim.strip() else "finding-interim-needed"


def _closing_needs(life: Life, event: Event) -> str | None:
    return "finding-step-refused" if life.area_closed else _reasoned(life, event)


def _opening_needs(life: Life, event: Event) -> str | None:
    return _reasoned(life, event) if life.area_closed else "finding-step-refused"


def _caused_needs(life: Life, event: Event) -> str | None:
    return None if event.facts.cause.strip() else "finding-cause-needed"


def _regraded_needs(life: Life, event: Event) -> str | None:
    grade, legal = event.facts.grade, event.facts.legal_class
    if grade is None and legal is None:
        return "finding-severity-needed"
    if grade is not None and not Severity.S1 <= grade <= Severity.S4:
        return "finding-severity-needed"
    return _reasoned(life, event)


def _acknowledged_needs(life: Life, event: Event) -> str | None:
    return None if event.facts.level is not None else "finding-step-refused"


_Need = Callable[[Life, Event], str | None]
_NEEDS: dict[Step, _Need] = {
    Step.RAISED: _raised_needs,
    Step.CORRECTED: _corrected_needs,
    Step.ASSIGNED: _assigned_needs,
    Step.STARTED: _owned,
    Step.CLAIMED: _claimed_needs,
    Step.REJECTED: _reasoned,
    Step.VERIFIED: _verified_needs,
    Step.DEFERRED: _deferred_needs,
    Step.EXTENDED: _extended_needs,
    Step.MERGED: _merged_needs,
    Step.WITHDRAWN: _reasoned,
    Step.INTERIM: _interim_needs,
    Step.AREA_CLOSED: _closing_needs,
    Step.AREA_OPENED: _opening_needs,
    Step.CAUSED: _caused_needs,
    Step.REGRADED: _regraded_needs,
    Step.ACKNOWLEDGED: _acknowledged_needs,
}


def barred(life: Life) -> frozenset[str]:
    """Who may not verify: whoever did the work or said that it was done, and the owner of the task."""
    owner = life.owner
    owning = {owner.id} if owner is not None and owner.kind is OwnerKind.PERSON else set()
    return life.doers | owning


def _taken(life: Life, event: Event) -> Life:
    return _TAKES[Step(event.what)](life, event)


def _protected(life: Life, event: Event, interim: str) -> Life:
    """With this interim measure, and the moment from which anything protects people."""
    kept = life._replace(interim=interim.strip()) if interim.strip() else life
    if kept.protected_ms is None and (kept.interim or kept.area_closed):
        return kept._replace(protected_ms=event.observed)
    return kept


def _raised(life: Life, event: Event) -> Life:
    facts = event.facts
    known = life._replace(
        raised=True,
        due=facts.due,
        first_due=facts.due,
        cause=facts.cause.strip(),
        done=facts.done.strip(),
    )
    return _protected(known, event, facts.interim)


def _sighted(life: Life, event: Event) -> Life:
    seen = life._replace(sightings=life.sightings + 1, last_seen=max(life.last_seen, event.observed))
    if not life.live:
        return seen
    facts = event.facts
    worse = facts.grade is not None and Severity.S1 <= facts.grade < seen.grade
    if worse and facts.grade is not None:
        seen = seen._replace(grade=facts.grade)
    if worse and facts.due is not None and seen.state is FindingState.OPEN:
        seen = seen._replace(due=min(facts.due, seen.due or facts.due))
    if (
        life.state is FindingState.CLAIMED
        and life.claimed_ms is not None
        and event.observed > life.claimed_ms
    ):
        seen = seen._replace(seen_since_claim=True)
    if life.state is FindingState.ON_SPOT and facts.disposition is Disposition.RECTIFY:
        seen = _reopened(seen)
    return _protected(seen, event, facts.interim)


def _reopened(life: Life) -> Life:
    return life._replace(state=FindingState.OPEN, doers=frozenset(), claimed_ms=None)


def _corrected(life: Life, event: Event) -> Life:
    return life._replace(
        state=FindingState.ON_SPOT,
        done=event.facts.done.strip(),
        doers=_doers(event),
        claimed_ms=event.observed,
        protected_ms=event.observed if life.protected_ms is None else life.protected_ms,
    )


def _doers(event: Event) -> frozenset[str]:
    return frozenset({event.staff, event.facts.doer, *event.facts.holders} - {""})


def _assigned(life: Life, event: Event) -> Life:
    facts = event.facts
    given = life._replace(
        state=FindingState.ASSIGNED,
        measure=facts.measure.strip(),
        owner=facts.owner,
        fund_fen=life.fund_fen if facts.fund_fen is None else facts.fund_fen,
        plan=facts.plan.strip() or life.plan,
        due=facts.due,
        first_due=facts.due,
        base=event.observed,
        assigned_ms=event.observed,
        assigned_by=event.staff,
        review_day=None,
        cause=facts.cause.strip() or life.cause,
    )
    return _protected(given, event, facts.interim)


def _started(life: Life, event: Event) -> Life:
    return life._replace(state=FindingState.RECTIFYING, review_day=None)


def _claimed(life: Life, event: Event) -> Life:
    return life._replace(
        state=FindingState.CLAIMED,
        done=event.facts.done.strip(),
        doers=_doers(event),
        claimed_ms=event.observed,
        cause=event.facts.cause.strip() or life.cause,
        seen_since_claim=False,
        review_day=None,
    )


def _rejected(life: Life, event: Event) -> Life:
    if life.state is FindingState.ON_SPOT:
        return _reopened(life)._replace(rejections=life.rejections + 1)
    return life._replace(
        state=FindingState.RECTIFYING,
        doers=frozenset(),
        claimed_ms=None,
        seen_since_claim=False,
        rejections=life.rejections + 1,
    )


def _verified(life: Life, event: Event) -> Life:
    return life._replace(
        state=FindingState.VERIFIED,
        closed=event.observed,
        area_closed=False,
        verifier=event.staff,
        method=event.facts.method,
        single=event.facts.single,
    )


def _deferred(life: Life, event: Event) -> Life:
    facts = event.facts
    put_off = life._replace(
        state=FindingState.DEFERRED,
        due=facts.due,
        base=event.observed,
        review_day=facts.review_day,
        claimed_ms=None,
        doers=frozenset(),
        seen_since_claim=False,
    )
    return _protected(put_off, event, facts.interim)


def _extended(life: Life, event: Event) -> Life:
    due = event.facts.due or 0
    kept = Extension(life.due, due, event.reason.strip(), event.staff, event.observed)
    return life._replace(due=due, extensions=(*life.extensions, kept))


def _merged(life: Life, event: Event) -> Life:
    return life._replace(state=FindingState.MERGED, closed=event.observed, merged_into=event.facts.into)


def _withdrawn(life: Life, event: Event) -> Life:
    return life._replace(state=FindingState.WITHDRAWN, closed=event.observed, area_closed=False)


def _interim(life: Life, event: Event) -> Life:
    return _protected(life, event, event.facts.interim)


def _area_closed(life: Life, event: Event) -> Life:
    return _protected(life._replace(area_closed=True), event, "")


def _area_opened(life: Life, event: Event) -> Life:
    return life._replace(area_closed=False)


def _caused(life: Life, event: Event) -> Life:
    return life._replace(cause=event.facts.cause.strip())


def _regraded(life: Life, event: Event) -> Life:
    facts = event.facts
    graded = life._replace(
        grade=life.grade if facts.grade is None else facts.grade,
        legal_class=facts.legal_class or life.legal_class,
    )
    unassigned = life.state is FindingState.OPEN and facts.due is not None
    return graded._replace(due=facts.due, first_due=facts.due) if unassigned else graded


def _acknowledged(life: Life, event: Event) -> Life:
    return life._replace(acknowledged=event.facts.level)


_TAKES: dict[Step, Callable[[Life, Event], Life]] = {
    Step.RAISED: _raised,
    Step.SIGHTED: _sighted,
    Step.CORRECTED: _corrected,
    Step.ASSIGNED: _assigned,
    Step.STARTED: _started,
    Step.CLAIMED: _claimed,
    Step.REJECTED: _rejected,
    Step.VERIFIED: _verified,
    Step.DEFERRED: _deferred,
    Step.EXTENDED: _extended,
    Step.MERGED: _merged,
    Step.WITHDRAWN: _withdrawn,
    Step.INTERIM: _interim,
    Step.AREA_CLOSED: _area_closed,
    Step.AREA_OPENED: _area_opened,
    Step.CAUSED: _caused,
    Step.REGRADED: _regraded,
    Step.ACKNOWLEDGED: _acknowledged,
}
