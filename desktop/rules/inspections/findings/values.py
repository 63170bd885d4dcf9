"""What a finding and its steps are, and the text in which a step's facts are kept.

Ids are hexadecimal, days YYYYMMDD, times milliseconds UTC, money in fen.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import IntEnum, StrEnum
from functools import cache
from typing import Any, NamedTuple

from desktop.rules.inspections.vocabulary import Disposition, FindingState, LegalClass, Severity

SITTING_MS = 3_600_000
"""What "in the same sitting" means for the protection of an S1: an hour."""


class Step(StrEnum):
    RAISED = "raised"
    SIGHTED = "sighted"
    CORRECTED = "corrected"
    ASSIGNED = "assigned"
    STARTED = "started"
    CLAIMED = "claimed"
    REJECTED = "rejected"
    VERIFIED = "verified"
    DEFERRED = "deferred"
    EXTENDED = "extended"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"
    INTERIM = "interim"
    AREA_CLOSED = "area-closed"
    AREA_OPENED = "area-opened"
    CAUSED = "caused"
    REGRADED = "regraded"
    ACKNOWLEDGED = "acknowledged"


class OwnerKind(StrEnum):
    POST = "post"
    PERSON = "person"
    CONTRACTOR = "contractor"


class Method(StrEnum):
    """How a rectification was verified."""

    ON_SITE = "on-site"
    RETEST = "retest"
    PHOTO = "photo"


class Escalation(IntEnum):
    """Computed, never stored. NAMED stands in the monthly summary: it was overdue when a month ended."""

    NONE = -1
    DUE_SOON = 0
    OVERDUE = 1
    FAR_OVERDUE = 2
    NAMED = 3


class RaisedKind(StrEnum):
    """What a fail made: a finding, a sighting of an open one, a recurrence that names the earlier one. KNOWN: the same
    round had told it already (it was returned and handed in again), and nothing was written.
    """

    NEW = "new"
    SIGHTING = "sighting"
    RECURRENCE = "recurrence"
    KNOWN = "known"


FINAL = frozenset({FindingState.VERIFIED, FindingState.MERGED, FindingState.WITHDRAWN})
LIVE = frozenset(FindingState) - FINAL


@dataclass(frozen=True, slots=True)
class Policy:
    """The site's: days to rectify by severity S1 to S4 (0 = at once), and within how many days a repeat is a recurrence."""

    due_days: tuple[int, int, int, int] = (0, 3, 7, 30)
    recurrence_days: int = 30


@dataclass(frozen=True, slots=True)
class Owner:
    """Who answers for the rectification: a post or a person by id, an outside operator by name."""

    kind: OwnerKind
    id: str = ""
    name: str = ""

    @property
    def named(self) -> bool:
        return bool(self.name.strip() if self.kind is OwnerKind.CONTRACTOR else self.id)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a step says besides who, when and why; which of these it needs is in `refusal`.

    `due` in ms; `doer` who did the work where that is not who wrote it down, `holders` who held the owning post then;
    `picture` says that an after-photo is linked; `single` that the site lets one person do and verify; `seen` is the
    round:item:asset of a sighting; `into` the finding that this one is a double of.
    """

    due: int | None = None
    measure: str = ""
    owner: Owner | None = None
    fund_fen: int | None = None
    plan: str = ""
    interim: str = ""
    cause: str = ""
    done: str = ""
    doer: str = ""
    holders: tuple[str, ...] = ()
    method: Method | None = None
    note: str = ""
    picture: bool = False
    single: bool = False
    review_day: int | None = None
    into: str = ""
    grade: int | None = None
    legal_class: LegalClass | None = None
    disposition: Disposition | None = None
    seen: str = ""
    point: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A step as it was taken. `what` may be a word that a newer release knows: it then changes nothing."""

    id: str
    what: str
    observed: int
    day: int
    staff: str
    facts: Facts = Facts()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """A finding as it was found."""

    finding: str
    severity: int
    disposition: Disposition
    legal_class: LegalClass
    observed: int
    staff: str
    recurrent: bool = False


@dataclass(frozen=True, slots=True)
class Extension:
    old: int | None
    new: int
    reason: str
    approver: str
    observed: int


class Life(NamedTuple):
    """A finding after its steps.

    `base` is the moment from which the time until `due` runs; `first_due` the due before any extension or deferral, of
    the raising or the latest assignment; `protected_ms` when interim protection, the closing of the area or a correction first
    stood; `claimed_ms` when the work was last said to be done. A plain tuple, because a list folds thousands of steps.
    """

    start: Start
    state: FindingState
    grade: int
    legal_class: LegalClass
    due: int | None = None
    base: int = 0
    first_due: int | None = None
    closed: int | None = None
    raised: bool = False
    measure: str = ""
    owner: Owner | None = None
    fund_fen: int = 0
    plan: str = ""
    interim: str = ""
    area_closed: bool = False
    cause: str = ""
    done: str = ""
    doers: frozenset[str] = frozenset()
    assigned_ms: int | None = None
    assigned_by: str = ""
    claimed_ms: int | None = None
    protected_ms: int | None = None
    verifier: str = ""
    method: Method | None = None
    single: bool = False
    review_day: int | None = None
    merged_into: str = ""
    sightings: int = 0
    last_seen: int = 0
    seen_since_claim: bool = False
    rejections: int = 0
    extensions: tuple[Extension, ...] = ()
    acknowledged: int | None = None

    @property
    def live(self) -> bool:
        return self.state in LIVE

    @property
    def allowed_ms(self) -> int | None:
        """The time that was given at first: from the raising or the latest assignment to its due."""
        return None if self.first_due is None else max(0, self.first_due - self.base_of_first)

    @property
    def base_of_first(self) -> int:
        return self.start.observed if self.assigned_ms is None else self.assigned_ms

    @property
    def exposed(self) -> bool:
        """An S1 that was neither closed off, protected nor corrected in the sitting in which it was found."""
        late = self.protected_ms is None or self.protected_ms - self.start.observed > SITTING_MS
        return self.start.severity == Severity.S1 and late


# Kept text -------------------------------------------------------------------------------------------------------


@cache
def _defaults() -> dict[str, Any]:
    return {each.name: each.default for each in fields(Facts) if each.default is not MISSING}


def facts_text(facts: Facts) -> str:
    """JSON of what a step says; what it does not say is left out."""
    said = {
        name: getattr(facts, name) for name, default in _defaults().items() if getattr(facts, name) != default
    }
    if facts.owner is not None:
        owner = {"kind": facts.owner.kind.value, "id": facts.owner.id, "name": facts.owner.name}
        said["owner"] = {name: value for name, value in owner.items() if value}
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def facts_from(text: str) -> Facts:
    """What `facts_text` kept; names and code words that this release does not know are left out."""
    raw = json.loads(text)
    said = {name: value for name, value in raw.items() if name in _defaults()}
    for name, kind in (("method", Method), ("legal_class", LegalClass), ("disposition", Disposition)):
        if name in said:
            said[name] = _word(kind, said[name])
    if "holders" in said:
        said["holders"] = tuple(said["holders"])
    if "owner" in said:
        said["owner"] = _owner(said["owner"])
    return Facts(**said)


def _owner(raw: Mapping[str, str]) -> Owner | None:
    kind = _word(OwnerKind, raw.get("kind", ""))
    return None if kind is None else Owner(kind, raw.get("id", ""), raw.get("name", ""))


def _word(kind: Any, value: str) -> Any:
    return kind(value) if value in {each.value for each in kind} else None
