"""The quarter's evaluation (季评): areas and posts scored apart by the scheme, and everything that its paper shows.

An area is asked whether the place is sound, a post whether it did its work; a fail lowers the area's score and never the
finder's. Like the month it is a function of its facts alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.rules.inspections.facts import Row, Share
from desktop.rules.inspections.month import FindingLine, Integrity, RecurrenceLine, VoiceCounts
from desktop.rules.inspections.scheme import Band, Dimension, Scheme, SubjectKind
from desktop.rules.inspections.vocabulary import AssetDateKind, AssetKind, LegalClass, VoiceChannel, VoiceKind

KEYS = """
score/KIND/SUBJECT/DIMENSION, veto/KIND/SUBJECT, heat/AREA/MONTH, trend/MEASURE
funnel/STEP (found, assigned, done, verified), median/SEVERITY, overdue, finding/FINDING, recurrence/FINDING
contractor/NAME, hazard/CLASS/COUNT (found, fixed), voices/CHANNEL, voices/score/N, voices/KIND/AREA, reply/VOICE
compliance/ASSET/WHAT, days/no-session, template-changes, integrity/FIELD, amendments
"""


@dataclass(frozen=True)
class ScoreLine:
    """One dimension of a subject: `points` (hundredths, 10000 is full) are part / whole; None with too few cases."""

    dimension: Dimension
    weight: int
    share: Share
    points: int | None


@dataclass(frozen=True)
class Veto:
    """Why a subject is no better than "pass": overdue-major, or exposed-s1; the finding that did it."""

    why: str
    finding: str
    number: str


@dataclass(frozen=True)
class Score:
    """`points` in hundredths, None where too little could be measured; `rank` among its kind, equal points alike."""

    kind: SubjectKind
    subject: str
    lines: tuple[ScoreLine, ...]
    points: int | None
    band: Band | None
    vetoes: tuple[Veto, ...]
    before: int | None
    rank: int | None

    @property
    def change(self) -> int | None:
        """Hundredths more than in the quarter before."""
        return None if self.points is None or self.before is None else self.points - self.before


@dataclass(frozen=True)
class HeatCell:
    """The condition of an area in one month (its first day)."""

    area: str
    month: int
    share: Share


@dataclass(frozen=True)
class TrendPoint:
    """One quarter (its first day) of the small charts; the last point is the quarter itself."""

    quarter: int
    coverage: Share
    execution: Share
    rectification: Share


@dataclass(frozen=True)
class Funnel:
    """Of the findings of the quarter."""

    found: int
    assigned: int
    done: int
    verified: int


@dataclass(frozen=True)
class MedianLine:
    """Tenths of a day from found to closed, of what was closed in the quarter; None where nothing was."""

    severity: int
    closed: int
    tenths: int | None


@dataclass(frozen=True)
class ContractorLine:
    contractor: str
    given: int
    on_time: int
    late: int
    open: int
    overdue: int


@dataclass(frozen=True)
class HazardLine:
    """The statistics of hazards for the head's signature: found in the quarter, of these fixed, and the money in fen."""

    legal_class: LegalClass
    found: int
    fixed: int
    fund_fen: int

    @property
    def rate(self) -> Share:
        return Share(self.fixed, self.found, self.found)


@dataclass(frozen=True)
class ChannelLine:
    channel: VoiceChannel
    count: int


@dataclass(frozen=True)
class ThemeLine:
    """How often a kind of word was said about an area."""

    kind: VoiceKind
    area: str
    count: int


@dataclass(frozen=True)
class ReplyLine:
    """A complaint and how many days its answer took; None while there is none."""

    voice: str
    area: str
    day: int
    reply_days: int | None
    in_time: bool


@dataclass(frozen=True)
class ChangedLine:
    """You said, we did: a word that became a finding, and whether that is closed."""

    voice: str
    finding: str
    number: str
    closed: bool


@dataclass(frozen=True)
class ComplianceLine:
    """A date that must hold (tests, licences, drills); `left` days at the end of the quarter, negative where over."""

    asset: str
    kind: AssetKind
    area: str
    what: AssetDateKind
    day: int
    left: int


@dataclass(frozen=True)
class Earlier:
    """What a sealed quarter before this one said."""

    quarter: int
    coverage: Share
    execution: Share
    rectification: Share
    areas: dict[str, int]
    posts: dict[str, int]


@dataclass(frozen=True)
class Observed:
    """What was seen when the quarter was sealed and cannot be computed again from rows."""

    missing_evidence: int = 0
    log_sound: bool | None = None


@dataclass(frozen=True)
class QuarterFigures:
    site: int
    first: int
    last: int
    at_ms: int
    offset_minutes: int
    single_staff: bool
    scheme: Scheme
    areas: tuple[Score, ...]
    posts: tuple[Score, ...]
    execution: Share
    coverage: Share
    rectification: Share
    heat: tuple[HeatCell, ...]
    trend: tuple[TrendPoint, ...]
    funnel: Funnel
    medians: tuple[MedianLine, ...]
    overdue: tuple[FindingLine, ...]
    recurrences: tuple[RecurrenceLine, ...]
    contractors: tuple[ContractorLine, ...]
    hazards: tuple[HazardLine, ...]
    voices: VoiceCounts
    appraisal: Share
    channels: tuple[ChannelLine, ...]
    themes: tuple[ThemeLine, ...]
    replies: tuple[ReplyLine, ...]
    changed: tuple[ChangedLine, ...]
    compliance: tuple[ComplianceLine, ...]
    no_session: tuple[int, ...]
    integrity: Integrity
    template_changes: int
    observed: Observed
    version: int = 1


@dataclass(frozen=True)
class Evaluation:
    """The figures, and the rows behind each by its key."""

    figures: QuarterFigures
    behind: dict[str, tuple[Row, ...]]
