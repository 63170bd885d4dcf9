"""What a month and a quarter are computed from, as they were known at one moment. Ids are hexadecimal; "" is none.

An area "" is the whole site. Days are YYYYMMDD, times milliseconds UTC. The names of outside
operators and the reasons of closed days are the only texts that somebody typed, so that nothing else of that kind gets
into the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    LegalClass,
    MissedCause,
    Result,
    RoundMode,
    RoundState,
    TemplateKind,
    Timeliness,
    VoiceChannel,
    VoiceKind,
)

DONE_STATES = frozenset({RoundState.SUBMITTED, RoundState.COUNTERSIGNED})


@dataclass(frozen=True, slots=True)
class DayFact:
    """A day of the venue: whether it was to be open, and whether a desk was switched on.

    `by` says what closed it (a code of `calendar.ClosedBy`), `reason` why, where that was told.
    """

    day: int
    open: bool
    reason: str = ""
    session: bool = True
    by: str = ""


@dataclass(frozen=True, slots=True)
class DueFact:
    """Something that was to be done: an occurrence of a schedule. A patrol's has its interval and its largest gap.

    `cause` is what a miss would be put down to.
    """

    id: str
    template: str
    kind: TemplateKind
    area: str
    post: str
    day: int
    opens_ms: int
    due_ms: int
    miss_ms: int
    close_ms: int | None = None
    gap_minutes: int | None = None
    cause: MissedCause = MissedCause.NOT_DONE

    @property
    def is_patrol(self) -> bool:
        return self.gap_minutes is not None and self.close_ms is not None


@dataclass(frozen=True, slots=True)
class RoundFact:
    """A round with its steps folded. `done_ms` is when the walk ended (else when it was submitted), None before that."""

    id: str
    occurrence: str
    template: str
    kind: TemplateKind
    area: str
    day: int
    mode: RoundMode
    state: RoundState
    timeliness: Timeliness | None = None
    done_ms: int | None = None
    performer: str = ""
    countersigner: str = ""
    clock_flag: bool = False

    @property
    def done(self) -> bool:
        return self.state in DONE_STATES


@dataclass(frozen=True, slots=True)
class ExcusalFact:
    """An occurrence that was excused, by whom."""

    occurrence: str
    day: int
    by: str


@dataclass(frozen=True, slots=True)
class AnswerFact:
    """The answer that holds to one item of a done round. `severity` is the item's (0 none); `area` where it was asked.

    `finding` is what a fail raised or was seen at again.
    """

    round: str
    template: str
    item: str
    area: str
    day: int
    verdict: Result
    how: How = How.SINGLE
    severity: int = 0
    finding: str = ""


@dataclass(frozen=True, slots=True)
class FindingFact:
    """A finding as it stood at the end of the period, `severity` its grade then.

    `claimed_ms` is when the work was last said to be done, as far as that was not rejected; `closed_ms` when it was
    verified, merged or withdrawn. `exposed` says that an S1 was neither closed off nor protected nor put right in the
    same sitting; `section` is its category. `post` answers for putting it right, `contractor` names who was asked to
    from outside. `disposition` is ON_SPOT only for what was put right where it was found.
    """

    id: str
    number: str
    origin: FindingOrigin
    area: str
    section: str
    item: str
    severity: int
    disposition: Disposition
    legal_class: LegalClass
    state: FindingState
    found_ms: int
    found_day: int
    found_by: str = ""
    post: str = ""
    owner: str = ""
    contractor: str = ""
    fund_fen: int = 0
    assigned_ms: int | None = None
    due_ms: int | None = None
    claimed_ms: int | None = None
    closed_ms: int | None = None
    verifier: str = ""
    review_day: int | None = None
    recurrence_of: str = ""
    sightings: int = 0
    rejections: int = 0
    exposed: bool = False
    interim: bool = False

    @property
    def closed(self) -> bool:
        return self.state in (FindingState.VERIFIED, FindingState.MERGED, FindingState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class VoiceFact:
    """A visitor's word. `replied_day` is that of the first answer; `finding` what it led to."""

    id: str
    kind: VoiceKind
    channel: VoiceChannel
    area: str
    day: int
    score: int | None = None
    replied_day: int | None = None
    finding: str = ""


@dataclass(frozen=True, slots=True)
class DateFact:
    """The day until which something holds (or when it is next due): an asset's latest of its kind."""

    asset: str
    kind: AssetKind
    area: str
    what: AssetDateKind
    day: int


class MarkKind(StrEnum):
    RECHECK = "recheck"
    SEEDED = "seeded"
    FLAG = "flag"


class MarkOutcome(StrEnum):
    AGREED = "agreed"
    DIFFERED = "differed"
    FOUND = "found"
    MISSED = "missed"
    UPHELD = "upheld"
    EXPLAINED = "explained"


@dataclass(frozen=True, slots=True)
class MarkFact:
    """A check on the checks: a re-check, a seeded defect, a flag that was looked into."""

    id: str
    kind: MarkKind
    outcome: MarkOutcome
    post: str
    day: int
    round: str = ""


@dataclass(frozen=True, slots=True)
class HoldingFact:
    """Who held a post on which days of the period, both included; "" is nobody."""

    post: str
    holder: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PostFact:
    """A post; no areas is the whole site."""

    id: str
    areas: tuple[str, ...] = ()

    def answers_for(self, area: str) -> bool:
        return not self.areas or area in self.areas


@dataclass(frozen=True, slots=True)
class ActFact:
    """Something that is counted by its day: a release of an area, an amendment, a changed template."""

    id: str
    day: int
    by: str = ""
    area: str = ""


@dataclass(frozen=True)
class PeriodFacts:
    """Everything about the days `first` to `last`, in any order. `at_ms` is the moment from which "missed" is judged.

    `findings` are those raised no later than `last` and not closed before `first`, and besides the ones that these name
    as their earlier ones. `coming` is what is due after the period, `dates` what is known at its end; `packs` names the
    optional pack of each template that came with one.
    """

    site: int
    first: int
    last: int
    at_ms: int
    offset_minutes: int
    single_staff: bool = False
    scheme: Scheme = field(default_factory=Scheme)
    days: tuple[DayFact, ...] = ()
    areas: tuple[str, ...] = ()
    posts: tuple[PostFact, ...] = ()
    holdings: tuple[HoldingFact, ...] = ()
    dues: tuple[DueFact, ...] = ()
    rounds: tuple[RoundFact, ...] = ()
    excusals: tuple[ExcusalFact, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    findings: tuple[FindingFact, ...] = ()
    voices: tuple[VoiceFact, ...] = ()
    dates: tuple[DateFact, ...] = ()
    marks: tuple[MarkFact, ...] = ()
    amendments: tuple[ActFact, ...] = ()
    releases: tuple[ActFact, ...] = ()
    template_changes: tuple[ActFact, ...] = ()
    coming: tuple[DueFact, ...] = ()
    packs: Mapping[str, str] = field(default_factory=dict)


class RowKind(StrEnum):
    """What a figure's rows are. An occurrence has no row of its own: it is there where nothing was done."""

    ROUND = "round"
    OCCURRENCE = "occurrence"
    FINDING = "finding"
    VOICE = "voice"
    ASSET = "asset"
    MARK = "mark"
    AMENDMENT = "amendment"
    RELEASE = "release"
    TEMPLATE = "template"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A row behind a figure. A day's `id` is its YYYYMMDD."""

    kind: RowKind
    id: str
    day: int


@dataclass(frozen=True)
class Share:
    """A part of a whole out of `n` cases; under five cases it is no share to be printed."""

    part: int = 0
    whole: int = 0
    n: int = 0

    @property
    def per_mille(self) -> int | None:
        """Rounded half up; None of nothing."""
        return None if self.whole == 0 else (2_000 * self.part + self.whole) // (2 * self.whole)

    @property
    def too_few(self) -> bool:
        return self.n < LEAST


LEAST = 5


class Rows:
    """Collects what is behind each figure while it is computed."""

    def __init__(self) -> None:
        self._rows: dict[str, set[Row]] = {}

    def add(self, key: str, *rows: Row) -> None:
        self._rows.setdefault(key, set()).update(rows)

    def alias(self, key: str, of: str) -> None:
        """`key` has the rows that another one has so far."""
        self._rows[key] = set(self._rows.get(of, ()))

    def sorted(self) -> dict[str, tuple[Row, ...]]:
        """Each key's rows by day, whatever the order in which they came."""
        return {
            key: tuple(sorted(rows, key=lambda row: (row.day, row.kind.value, row.id)))
            for key, rows in self._rows.items()
        }
