"""Writing and folding findings: what rounds, the desk and the periods have in common.

Everything that writes here is called inside an open transaction of its caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from db import findings as kept
from db import inspections as kept_rounds
from db import venue as kept_venue
from db.findings import EventRow, FindingRow
from db.queries import Queries
from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections.finding_values import FailedAnswer, Raised, Told
from desktop.problems import Problem
from desktop.rules.inspections.findings import (
    Event,
    Facts,
    Life,
    Method,
    OwnerKind,
    Policy,
    RaisedKind,
    Start,
    Step,
    barred,
    default_due,
    facts_from,
    facts_text,
    fold,
    hazard_key,
    raising_fault,
    refusal,
    relation,
)
from desktop.rules.inspections.vocabulary import (
    Disposition,
    EvidenceRole,
    FindingOrigin,
    FindingState,
    LegalClass,
)

FINDING, ROUND = "finding", "round"
"""What a picture can be linked to."""

_LONGEST_CHAIN = 50
_STAYS_OPEN = frozenset({"finding-proof-needed", "finding-verifier-is-doer"})


@dataclass(frozen=True)
class Trouble:
    """What is told of a trouble, whoever tells it."""

    origin: FindingOrigin
    hazard: str
    area: bytes | None
    asset: bytes | None
    item: str
    point: str
    text: str
    severity: int
    legal_class: LegalClass
    disposition: Disposition
    observed: int
    staff: bytes
    interim: str = ""
    cause: str = ""
    done: str = ""
    due: int | None = None
    round: bytes | None = None
    voice: bytes | None = None
    area_closed: bool = False

    @property
    def seen(self) -> str:
        """What of a round saw it."""
        return "" if self.round is None else seen_mark(self.round, self.item, self.asset)


def policy(context: Context) -> Policy:
    """The site's own limits."""
    site = context.site
    due_days = (0, site.rectify_days_s2, site.rectify_days_s3, site.rectify_days_s4)
    return Policy(due_days, site.recurrence_days)


# Folding --------------------------------------------------------------------------------------------------------


def start_of(row: FindingRow) -> Start:
    return Start(
        row.id.hex(),
        row.severity,
        Disposition(row.disposition),
        LegalClass(row.legal_class),
        row.observed,
        row.staff.hex(),
        row.recurrence_of is not None,
    )


def event_of(row: EventRow) -> Event:
    return Event(
        row.id.hex(),
        row.what,
        row.observed,
        row.day,
        row.staff.hex(),
        facts_from(row.facts),
        row.reason or "",
    )


def life_of(row: FindingRow, events: Iterable[EventRow]) -> Life:
    return fold(start_of(row), map(event_of, events))


def standing(life: Life) -> kept.Standing:
    return kept.Standing(life.state.value, life.grade, life.due, life.closed)


def follows(row: FindingRow, events: Sequence[EventRow]) -> bool:
    """Whether what a finding caches follows from its steps, and every step is one that we know."""
    try:
        life = life_of(row, events)
    except (ValueError, TypeError, AttributeError):  # a text that somebody spoilt
        return False
    known = {step.value for step in Step}
    return standing(life) == standing_of(row) and all(event.what in known for event in events)


def standing_of(row: FindingRow) -> kept.Standing:
    return kept.Standing(row.state, row.grade, row.due, row.closed)


def told(store: Queries, through: bytes | None = None) -> Iterator[Told]:
    """Every finding as it stood after the last row `through`, oldest first."""
    for row, events in kept.told(store, through):
        steps = [event_of(event) for event in events]
        seen = [step.facts.seen for step in steps if step.what == Step.SIGHTED and step.facts.seen]
        if row.round is not None:
            seen.insert(0, seen_mark(row.round, row.item or "", row.asset))
        yield Told(row, fold(start_of(row), steps), tuple(seen))


def seen_mark(round_id: bytes, item: str, asset: bytes | None) -> str:
    """How a finding names the line of a round that told of it."""
    return f"{round_id.hex()}:{item}:{_hex(asset)}"


def holder_of(store: Queries, post: bytes, day: int, through: bytes | None = None) -> bytes | None:
    """Who held a post on a day."""
    held = [row for row in kept_venue.holdings(store, through) if row.post == post and row.from_day <= day]
    return max(held, key=lambda row: (row.from_day, row.id)).holder if held else None


# Steps ----------------------------------------------------------------------------------------------------------


def take(
    context: Context,
    row: FindingRow,
    step: Step,
    staff: bytes,
    facts: Facts | None = None,
    reason: str = "",
    observed: int | None = None,
) -> Life:
    """Take a step, or raise Problem with the code of why it may not be taken (state, step)."""
    events = kept.events_of(context.store, [row.id])[row.id]
    now = context.clock.now_ms() if observed is None else observed
    new = EventRow(
        context.new_id(),
        row.id,
        step.value,
        now,
        context.clock.day(now),
        reason.strip() or None,
        facts_text(facts or Facts()),
        staff,
    )
    code = refusal(life_of(row, events), event_of(new))
    if code is not None:
        raise Problem(code, state=row.state, step=step.value)
    life = life_of(row, [*events, new])
    kept.add_event(context.store, new)
    kept.settle(context.store, row.id, standing(life))
    return life


# Raising --------------------------------------------------------------------------------------------------------


def raise_from_answer(context: Context, failed: FailedAnswer) -> Raised:
    """Keep what a failed answer means: a new finding, a sighting of the open one, or a recurrence that names the earlier.

    Called once for each fail of a round inside the transaction that hands it in; handing it in again writes nothing
    twice. Raises Problem finding-severity-needed, finding-interim-needed.
    """
    hazard = hazard_key(_hex(failed.area), failed.item, _hex(failed.asset), failed.point)
    return raise_trouble(
        context,
        Trouble(
            FindingOrigin.ROUND,
            hazard,
            failed.area,
            failed.asset,
            failed.item,
            failed.point.strip(),
            failed.text.strip(),
            failed.severity,
            LegalClass.GENERAL,
            failed.disposition,
            failed.observed,
            failed.staff,
            failed.interim.strip(),
            failed.cause.strip(),
            due=failed.due,
            round=failed.round,
        ),
    )


def raise_trouble(context: Context, trouble: Trouble) -> Raised:
    """As `raise_from_answer`, whoever tells it."""
    fault = raising_fault(trouble.severity, trouble.disposition, trouble.interim, trouble.area_closed)
    if fault is not None:
        raise Problem(fault)
    chain = _chain(context.store, kept.latest_of_hazard(context.store, trouble.hazard))
    latest = chain[-1] if chain else None
    if latest is None or latest.state == FindingState.WITHDRAWN:
        return _new(context, trouble, None)
    if trouble.round is not None and _knows(context.store, chain, trouble.round):
        return Raised(RaisedKind.KNOWN, latest.id, latest.number)
    kind = relation(
        FindingState(latest.state),
        latest.closed,
        trouble.observed,
        policy(context),
        context.site.utc_offset_minutes,
    )
    if kind is RaisedKind.SIGHTING:
        sight(context, latest, trouble)
        return Raised(kind, latest.id, latest.number)
    return _new(context, trouble, latest if kind is RaisedKind.RECURRENCE else None)


def sight(context: Context, row: FindingRow, trouble: Trouble) -> Life:
    """Keep that a known trouble was seen again; seen worse, it is graded worse."""
    facts = Facts(
        due=_due(context, trouble, trouble.severity),
        interim=trouble.interim,
        grade=trouble.severity,
        disposition=trouble.disposition,
        note=trouble.text,
        seen=trouble.seen,
        point=trouble.point,
    )
    life = take(context, row, Step.SIGHTED, trouble.staff, facts, observed=trouble.observed)
    if trouble.area_closed and life.live and not life.area_closed:
        life = take(context, row, Step.AREA_CLOSED, trouble.staff, reason=_ground(trouble))
    return life


def _new(context: Context, trouble: Trouble, earlier: FindingRow | None) -> Raised:
    now = context.clock.now_ms()
    start = FindingRow(
        context.new_id(),
        _number(context, trouble.observed),
        trouble.origin.value,
        trouble.hazard,
        trouble.area,
        trouble.asset,
        trouble.item or None,
        trouble.point,
        trouble.text,
        trouble.severity,
        trouble.legal_class.value,
        trouble.disposition.value,
        trouble.round,
        trouble.voice,
        None if earlier is None else earlier.id,
        trouble.observed,
        context.clock.day(trouble.observed),
        trouble.staff,
        FindingState.OPEN.value,
        trouble.severity,
        None,
        None,
    )
    grade = life_of(start, ()).grade
    facts = Facts(
        due=_due(context, trouble, grade),
        interim=trouble.interim,
        cause=trouble.cause,
        done=trouble.done,
    )
    kept.add(context.store, start)
    take(context, start, Step.RAISED, trouble.staff, facts, observed=trouble.observed)
    if trouble.area_closed:
        take(context, start, Step.AREA_CLOSED, trouble.staff, reason=_ground(trouble), observed=now)
    kind = RaisedKind.NEW if earlier is None else RaisedKind.RECURRENCE
    return Raised(kind, start.id, start.number, None if earlier is None else earlier.id)


def _ground(trouble: Trouble) -> str:
    return trouble.interim or trouble.text or trouble.point


def _due(context: Context, trouble: Trouble, grade: int) -> int:
    if trouble.due is not None and trouble.due > trouble.observed:
        return trouble.due
    return due_for(context, grade, trouble.observed)


def due_for(context: Context, grade: int, observed: int) -> int:
    """Until when a trouble of this grade is to be put right by the site's policy (ms)."""
    return default_due(grade, observed, policy(context), context.site.utc_offset_minutes)


def _number(context: Context, observed: int) -> str:
    year = context.clock.day(observed) // 10_000
    prefix = f"{context.site.number:04}-{context.desk_number:02}-{year:04}-"
    return f"{prefix}{kept.last_number(context.store, prefix) + 1:04}"


def _chain(store: Queries, row: FindingRow | None) -> list[FindingRow]:
    """A finding and what it was merged into, and that in turn."""
    chain: list[FindingRow] = []
    while row is not None and len(chain) < _LONGEST_CHAIN and row.id not in {each.id for each in chain}:
        chain.append(row)
        into = ""
        if row.state == FindingState.MERGED:
            into = life_of(row, kept.events_of(store, [row.id])[row.id]).merged_into
        row = kept.get(store, bytes.fromhex(into)) if into else None
    return chain


def _knows(store: Queries, chain: list[FindingRow], round_id: bytes) -> bool:
    """Whether this round raised one of these or saw it again."""
    if any(row.round == round_id for row in chain):
        return True
    mark = f"{round_id.hex()}:"
    steps = kept.events_of(store, [row.id for row in chain])
    return any(
        event.what == Step.SIGHTED and facts_from(event.facts).seen.startswith(mark)
        for events in steps.values()
        for event in events
    )


def _hex(value: bytes | None) -> str:
    return "" if value is None else value.hex()


# Verifying ------------------------------------------------------------------------------------------------------


def verify(
    context: Context,
    row: FindingRow,
    verifier: bytes,
    method: Method,
    note: str = "",
    *,
    picture: bool = False,
) -> Life:
    """Somebody else says that it is put right, and the finding is closed. Raises Problem finding-verifier-is-doer,
    finding-proof-needed (corrected on the spot, and neither a picture nor a word of it).
    """
    doer = check_verifier(context, row, verifier)
    facts = Facts(method=method, note=note.strip(), picture=has_after_picture(context, row), single=doer)
    return take(context, row, Step.VERIFIED, verifier, facts)


def links_of(store: Queries, row: FindingRow) -> list[kept_rounds.LinkRow]:
    """The pictures that stand: of the finding, and of the line of the round that raised it."""
    own = kept_rounds.links(store, FINDING, [row.id])
    if row.round is None:
        return own
    of_round = kept_rounds.links(store, ROUND, [row.round])
    return [link for link in of_round if (link.item, link.asset) == (row.item, row.asset)] + own


def has_after_picture(context: Context, row: FindingRow) -> bool:
    """Whether a picture of how it is now stands, and its file is what was kept."""
    return any(
        link.role == EvidenceRole.AFTER and evidence.is_whole(context.home, link.digest)
        for link in links_of(context.store, row)
    )


def check_verifier(context: Context, row: FindingRow, verifier: bytes) -> bool:
    """Whether the verifier did the work or owns it, which only a single-staff site allows.

    Raises Problem finding-verifier-is-doer elsewhere.
    """
    life = life_of(row, kept.events_of(context.store, [row.id])[row.id])
    doer = verifier.hex() in barred(life) or verifier == owning(context, life)
    if doer and not context.site.single_staff:
        raise Problem("finding-verifier-is-doer", state=row.state, step=Step.VERIFIED.value)
    return doer


def owning(context: Context, life: Life) -> bytes | None:
    """Who holds the post that owns the rectification today; None where no post owns it or nobody holds it."""
    if life.owner is None or life.owner.kind is not OwnerKind.POST:
        return None
    return holder_of(context.store, bytes.fromhex(life.owner.id), context.clock.today())


def settle_on_spot(context: Context, round_id: bytes, verifier: bytes, note: str = "") -> tuple[bytes, ...]:
    """With a round's second signature, what it put right on the spot is verified by who signs.

    Returns those that stay open for want of a picture or of a word from the signer (B8, 10), or because the signer
    is who did it.
    """
    left = []
    for row in kept.of_round(context.store, round_id):
        if row.state == FindingState.ON_SPOT:
            try:
                verify(context, row, verifier, Method.ON_SITE, note)
            except Problem as problem:
                if problem.code not in _STAYS_OPEN:
                    raise
                left.append(row.id)
    return tuple(left)
