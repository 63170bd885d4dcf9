"""The quarter's evaluation (季评): areas and posts scored apart by the scheme, and everything that its paper shows.

An area is asked whether the place is sound, a post whether it did its work; a fail lowers the area's score and never the
finder's. Like the month it is a function of its facts alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.rules import days
from desktop.rules.inspections.facts import (
    AnswerFact,
    FindingFact,
    PeriodFacts,
    Row,
    RowKind,
    Rows,
    Share,
    VoiceFact,
)
from desktop.rules.inspections.judged import Judged, Outcome, is_open, judge, late_days, overdue_since
from desktop.rules.inspections.month import (
    EXPIRY_DAYS,
    VALID_UNTIL,
    FindingLine,
    FindingTable,
    Integrity,
    RecurrenceLine,
    VoiceCounts,
    answered_in_time,
    count_voices,
    integrity,
    no_session,
    shares,
    unfinished,
)
from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.scores import Score, Scoring
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    FindingState,
    LegalClass,
    VoiceChannel,
    VoiceKind,
)

KEYS = """
score/KIND/SUBJECT/DIMENSION, veto/KIND/SUBJECT, heat/AREA/MONTH, tile/execution, tile/coverage, trend/rectification
funnel/STEP (found, assigned, done, verified), median/SEVERITY, findings/overdue, finding/FINDING, recurrence/FINDING
contractor/NAME, hazard/CLASS/COUNT (found, fixed), channel/CHANNEL, voices/KIND, voices/score/N, theme/KIND/AREA
voice/VOICE, compliance/ASSET/WHAT, days/no-session, template-changes, integrity/FIELD
"""


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
    pending: int
    unfinished: int
    observed: Observed
    version: int = 1


@dataclass(frozen=True)
class Evaluation:
    """The figures, and the rows behind each by its key."""

    figures: QuarterFigures
    behind: dict[str, tuple[Row, ...]]


TREND = 8
_ALWAYS = (AssetKind.CERTIFICATE, AssetKind.ELEVATOR, AssetKind.CURTAIN)
"""What the compliance sheet lists also where its date is far off."""


def evaluate(
    facts: PeriodFacts, earlier: Iterable[Earlier] = (), observed: Observed | None = None
) -> Evaluation:
    """The quarter of `facts`, compared with the sealed ones before it. The same facts in another order give the same."""
    judged, rows = judge(facts), Rows()
    past = sorted((each for each in earlier if each.quarter < facts.first), key=lambda each: each.quarter)
    before = next((each for each in past if each.quarter == _quarter_before(facts.first)), None)
    scoring = Scoring(facts, judged, rows)
    execution, coverage = shares(facts, judged, rows)
    rectification = scoring.rectification_of_all()
    findings = FindingTable(facts, judged, rows)
    voices, appraisal = count_voices(facts, rows)
    now = TrendPoint(facts.first, coverage, execution, rectification)
    trend = [TrendPoint(each.quarter, each.coverage, each.execution, each.rectification) for each in past]
    areas = scoring.areas({} if before is None else before.areas)
    figures = QuarterFigures(
        site=facts.site,
        first=facts.first,
        last=facts.last,
        at_ms=facts.at_ms,
        offset_minutes=facts.offset_minutes,
        single_staff=facts.single_staff,
        scheme=facts.scheme,
        areas=areas,
        posts=scoring.posts({} if before is None else before.posts),
        execution=execution,
        coverage=coverage,
        rectification=rectification,
        heat=_heat(facts, scoring, sorted(each.subject for each in areas)),
        trend=(*trend[-(TREND - 1) :], now),
        funnel=_funnel(findings, judged, rows),
        medians=_medians(findings, rows),
        overdue=tuple(findings.line(each) for each in findings.overdue),
        recurrences=findings.recurrences(),
        contractors=_contractors(findings, judged, rows),
        hazards=_hazards(findings, rows),
        voices=voices,
        appraisal=appraisal,
        channels=_channels(facts, rows),
        themes=_themes(facts, rows),
        replies=_replies(facts, rows),
        changed=_changed(facts, judged),
        compliance=_compliance(facts, rows),
        no_session=no_session(facts, rows),
        integrity=integrity(facts, judged, rows),
        template_changes=_template_changes(facts, rows),
        pending=sum(each.outcome is Outcome.PENDING for each in judged.dues),
        unfinished=unfinished(judged, rows),
        observed=observed or Observed(),
    )
    return Evaluation(figures, rows.sorted())


def earlier_of(figures: QuarterFigures) -> Earlier:
    """What later quarters compare themselves with."""
    areas, posts = (
        {each.subject: each.points for each in scores if each.points is not None}
        for scores in (figures.areas, figures.posts)
    )
    return Earlier(figures.first, figures.coverage, figures.execution, figures.rectification, areas, posts)


def _quarter_before(first: int) -> int:
    return days.quarter_of(days.later(first, -1))[0]


def _heat(facts: PeriodFacts, scoring: Scoring, areas: Sequence[str]) -> tuple[HeatCell, ...]:
    by_place: dict[tuple[str, int], list[AnswerFact]] = {}
    for each in facts.answers:
        by_place.setdefault((each.area, each.day // 100), []).append(each)
    months = sorted({day // 100 for day in days.each(facts.first, facts.last)})
    return tuple(
        HeatCell(
            area,
            month * 100 + 1,
            scoring.condition(f"heat/{area}/{month * 100 + 1}", by_place.get((area, month), ())),
        )
        for area in areas
        for month in months
    )


# Findings -------------------------------------------------------------------------------------------------------


def _kept(findings: Iterable[FindingFact]) -> list[FindingFact]:
    """Without those that turned out to be doubles or none."""
    dropped = (FindingState.MERGED, FindingState.WITHDRAWN)
    return [each for each in findings if each.state not in dropped]


def _funnel(findings: FindingTable, judged: Judged, rows: Rows) -> Funnel:
    found = _kept(findings.found)
    done = [each for each in found if each.claimed_ms is not None or each.state is FindingState.VERIFIED]
    steps = {
        "found": found,
        "assigned": [each for each in found if each.assigned_ms is not None or each in done],
        "done": done,
        "verified": [each for each in found if not is_open(each, judged.end_ms)],
    }
    for step, group in steps.items():
        rows.add(f"funnel/{step}", *map(findings.row, group))
    return Funnel(**{step: len(group) for step, group in steps.items()})


def _medians(findings: FindingTable, rows: Rows) -> tuple[MedianLine, ...]:
    lines = []
    for severity in (1, 2, 3, 4):
        closed = [each for each in _kept(findings.closed) if each.severity == severity]
        rows.add(f"median/{severity}", *map(findings.row, closed))
        took = sorted((each.closed_ms or 0) - each.found_ms for each in closed)
        lines.append(MedianLine(severity, len(took), _median_tenths(took)))
    return tuple(lines)


def _median_tenths(took: Sequence[int]) -> int | None:
    if not took:
        return None
    twice = took[(len(took) - 1) // 2] + took[len(took) // 2]
    return (10 * twice + days.DAY_MS) // (2 * days.DAY_MS)


def _contractors(findings: FindingTable, judged: Judged, rows: Rows) -> tuple[ContractorLine, ...]:
    lines = []
    for name in sorted({each.contractor for each in findings.all} - {""}):
        given = _kept(each for each in findings.all if each.contractor == name)
        rows.add(f"contractor/{name}", *map(findings.row, given))
        still = [each for each in given if is_open(each, judged.end_ms)]
        closed = [each for each in given if not is_open(each, judged.end_ms)]
        late = sum(late_days(each, judged.end_ms) > 0 for each in closed)
        overdue = sum(overdue_since(each, judged.end_ms) is not None for each in still)
        lines.append(ContractorLine(name, len(given), len(closed) - late, late, len(still), overdue))
    return tuple(lines)


def _hazards(findings: FindingTable, rows: Rows) -> tuple[HazardLine, ...]:
    lines = []
    for legal in LegalClass:
        found = [each for each in _kept(findings.found) if each.legal_class is legal]
        fixed = [each for each in found if each.state is FindingState.VERIFIED]
        rows.add(f"hazard/{legal.value}/found", *map(findings.row, found))
        rows.add(f"hazard/{legal.value}/fixed", *map(findings.row, fixed))
        lines.append(HazardLine(legal, len(found), len(fixed), sum(each.fund_fen for each in found)))
    return tuple(lines)


# Voices ---------------------------------------------------------------------------------------------------------


def _voice_row(each: VoiceFact) -> Row:
    return Row(RowKind.VOICE, each.id, each.day)


def _channels(facts: PeriodFacts, rows: Rows) -> tuple[ChannelLine, ...]:
    seen = Counter(each.channel for each in facts.voices)
    for each in facts.voices:
        rows.add(f"channel/{each.channel.value}", _voice_row(each))
    return tuple(ChannelLine(channel, seen[channel]) for channel in VoiceChannel if seen[channel])


def _themes(facts: PeriodFacts, rows: Rows) -> tuple[ThemeLine, ...]:
    said = [each for each in facts.voices if each.kind is not VoiceKind.RATING]
    seen = Counter((each.kind, each.area) for each in said)
    for each in said:
        rows.add(f"theme/{each.kind.value}/{each.area}", _voice_row(each))
    ordered = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    return tuple(ThemeLine(*theme, count) for theme, count in ordered)


def _replies(facts: PeriodFacts, rows: Rows) -> tuple[ReplyLine, ...]:
    complaints = [each for each in facts.voices if each.kind is VoiceKind.COMPLAINT]
    for each in complaints:
        rows.add(f"voice/{each.id}", _voice_row(each))
    return tuple(
        ReplyLine(
            each.id,
            each.area,
            each.day,
            None if each.replied_day is None else max(0, days.distance(each.day, each.replied_day)),
            answered_in_time(each, facts.scheme.complaint_days),
        )
        for each in sorted(complaints, key=lambda each: (each.day, each.id))
    )


def _changed(facts: PeriodFacts, judged: Judged) -> tuple[ChangedLine, ...]:
    known = {each.id: each for each in facts.findings}
    led = sorted(
        (each for each in facts.voices if each.finding in known), key=lambda each: (each.day, each.id)
    )
    return tuple(
        ChangedLine(
            each.id,
            each.finding,
            known[each.finding].number,
            not is_open(known[each.finding], judged.end_ms),
        )
        for each in led
    )


# Dates and templates --------------------------------------------------------------------------------------------


def _compliance(facts: PeriodFacts, rows: Rows) -> tuple[ComplianceLine, ...]:
    lines = []
    for each in sorted(facts.dates, key=lambda each: (each.day, each.asset, each.what.value)):
        left = days.distance(facts.last, each.day)
        if each.what in VALID_UNTIL and (each.kind in _ALWAYS or left <= EXPIRY_DAYS):
            rows.add(f"compliance/{each.asset}/{each.what.value}", Row(RowKind.ASSET, each.asset, each.day))
            lines.append(ComplianceLine(each.asset, each.kind, each.area, each.what, each.day, left))
    return tuple(lines)


def _template_changes(facts: PeriodFacts, rows: Rows) -> int:
    changed = (Row(RowKind.TEMPLATE, each.id, each.day) for each in facts.template_changes)
    rows.add("template-changes", *changed)
    return len(facts.template_changes)
