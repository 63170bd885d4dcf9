"""What the pages of findings give and are told."""

from __future__ import annotations

from dataclasses import dataclass, field

from db.findings import FindingRow
from desktop.inspections.round_values import Picture
from desktop.rules.inspections.findings import Escalation, Life, Method, OwnerKind, RaisedKind, Step
from desktop.rules.inspections.vocabulary import Disposition, FindingOrigin, FindingState, LegalClass


@dataclass(frozen=True)
class NewFinding:
    """A finding told at the desk. `area` None is the whole site; with an `item` code it is the same trouble as a round's
    fail of that item. `close_area` shuts the area until it is opened again; an S1 that stays needs that or `interim`.
    `done` says what was done where it was put right on the spot.
    """

    text: str
    severity: int
    area: bytes | None = None
    point: str = ""
    asset: bytes | None = None
    item: str = ""
    origin: FindingOrigin = FindingOrigin.STAFF
    legal_class: LegalClass = LegalClass.GENERAL
    disposition: Disposition = Disposition.RECTIFY
    interim: str = ""
    close_area: bool = False
    done: str = ""
    cause: str = ""
    voice: bytes | None = None


@dataclass(frozen=True)
class FailedAnswer:
    """A fail of a round that is being handed in. `staff` is who found it (the performer); `due` in ms, None by the policy."""

    round: bytes
    item: str
    asset: bytes | None
    area: bytes | None
    severity: int
    disposition: Disposition
    observed: int
    staff: bytes
    point: str = ""
    text: str = ""
    interim: str = ""
    cause: str = ""
    due: int | None = None


@dataclass(frozen=True)
class Raised:
    """What a fail or a word made; `earlier` is the closed finding that a recurrence names."""

    kind: RaisedKind
    finding: bytes
    number: str
    earlier: bytes | None = None


@dataclass(frozen=True)
class Assignment:
    """What a rectification is given: all of it is needed but the fund; `plan` for a major hazard, `interim` for an S1."""

    measure: str
    due_day: int
    post: bytes | None = None
    person: bytes | None = None
    contractor: str = ""
    fund_fen: int = 0
    interim: str = ""
    plan: str = ""
    cause: str = ""


@dataclass(frozen=True)
class Filter:
    """Which findings to list; what is empty does not matter. `live` leaves out what is closed. `owner`: a post, a person's
    id, or an operator's name. `least`: escalated at least so far. `before` pages on from the last line's finding.
    """

    live: bool = True
    states: frozenset[FindingState] = frozenset()
    areas: tuple[bytes, ...] = ()
    grades: frozenset[int] = frozenset()
    origins: frozenset[FindingOrigin] = frozenset()
    first_day: int | None = None
    last_day: int | None = None
    owner: bytes | str | None = None
    least: Escalation | None = None
    recurrences: bool = False
    text: str = ""
    before: bytes | None = None
    limit: int = 500


@dataclass(frozen=True)
class OwnerShown:
    """`id` is a post's or a person's; `holder` who holds the post today, where it is one."""

    kind: OwnerKind
    id: bytes | None
    name: str
    holder: str = ""


@dataclass(frozen=True)
class FindingLine:
    """A finding in a list or on the board. `since` is when the time until `due` began to run; `severity` as it was found,
    `grade` as it counts. `protected`: an interim measure or a closed area stands.
    """

    finding: bytes
    number: str
    state: FindingState
    escalation: Escalation
    severity: int
    grade: int
    legal_class: LegalClass
    disposition: Disposition
    origin: FindingOrigin
    area: bytes | None
    area_name: str
    asset: bytes | None
    asset_tag: str
    item: str
    point: str
    text: str
    owner: OwnerShown | None
    observed: int
    day: int
    due: int | None
    since: int
    closed: int | None
    sightings: int
    recurrence: bool
    protected: bool
    area_closed: bool
    seen_since_claim: bool
    acknowledged: bool
    found_by: str
    round: bytes | None
    voice: bytes | None


@dataclass(frozen=True)
class StepLine:
    """A step as it is read. `step` None: a newer release's; `other` is the finding that a merge or a recurrence names."""

    step: Step | None
    observed: int
    day: int
    by: str
    reason: str
    text: str
    due: int | None
    owner: OwnerShown | None
    other: str
    single: bool


@dataclass(frozen=True)
class Other:
    finding: bytes
    number: str


@dataclass(frozen=True)
class FindingDetail:
    """A finding whole. `steps` are oldest first. `may_verify`: the staff who may, now. `merged`: those that are its doubles."""

    line: FindingLine
    measure: str
    plan: str
    fund_fen: int
    interim: str
    cause: str
    done: str
    review_day: int | None
    assigned: int | None
    claimed: int | None
    verifier: str
    method: Method | None
    single: bool
    rejections: int
    exposed: bool
    has_after_picture: bool
    pictures: tuple[Picture, ...]
    earlier: Other | None
    later: tuple[Other, ...]
    merged_into: Other | None
    merged: tuple[Other, ...]
    may_verify: tuple[bytes, ...]
    steps: tuple[StepLine, ...]
    allowed: frozenset[Step] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Board:
    """What is not closed, by column, the most pressing first; `closed` are the last ones closed."""

    columns: dict[FindingState, tuple[FindingLine, ...]]
    closed: tuple[FindingLine, ...]
    counts: dict[FindingState, int]
    escalated: dict[Escalation, int]


@dataclass(frozen=True)
class Order:
    """What a 督办单 says, in codes and numbers; `days_over` is 0 where it is not overdue yet."""

    detail: FindingDetail
    site: str
    issued: int
    issued_by: str
    days_over: int
    single_staff: bool


@dataclass(frozen=True)
class Told:
    """A finding with its steps folded, as it was known at one moment; for what is computed from findings.

    `seen` names the lines of rounds that told of it, see `seen_mark`: the one that raised it and those that saw it again.
    """

    row: FindingRow
    life: Life
    seen: tuple[str, ...] = ()
