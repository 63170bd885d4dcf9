"""The month's summary (月总): every figure of it computed from the days, and the rows behind each.

`summarise` is a function of its facts alone, in whatever order they come. What is sealed is `spell(figures)`; a month is
sound when the facts of its seal give the same text again. A figure's key names it for `Summary.behind`, for example
`matrix/OP/20261103`, `coverage/20261103`, `findings/overdue`, `integrity/bulk`: see KEYS.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass
from enum import StrEnum

from desktop.rules import days
from desktop.rules.days import MINUTE_MS
from desktop.rules.inspections.coverage import Coverage, combined
from desktop.rules.inspections.facts import (
    AnswerFact,
    DayFact,
    DueFact,
    FindingFact,
    MarkKind,
    MarkOutcome,
    PeriodFacts,
    RoundFact,
    Row,
    RowKind,
    Rows,
    Share,
    VoiceFact,
)
from desktop.rules.inspections.judged import (
    Judged,
    JudgedDue,
    Outcome,
    is_open,
    judge,
    late_days,
    overdue_since,
)
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    LegalClass,
    Result,
    RoundMode,
    RoundState,
    TemplateKind,
    VoiceKind,
)

KEYS = """
tile/execution, tile/coverage, tile/found, tile/closed, tile/overdue, tile/appraisal
days/open, days/closed, days/no-session
matrix/TEMPLATE/DAY, matrix/TEMPLATE/MARK (on-time, late, backfilled, no-session, not-done, excused, pending)
coverage/DAY, coverage/area/AREA, gap/OCCURRENCE
findings/COUNT (each field of FindingCounts), finding/FINDING, ageing/7, ageing/30, ageing/more
category/AREA/SECTION, item/TEMPLATE/ITEM, recurrence/FINDING, expiry/ASSET/WHAT
integrity/FIELD (each field of Integrity), excused-by/STAFF
special/TEMPLATE, coming/TEMPLATE/AREA, voices/KIND, voices/score/N, unfinished
"""

TOP_ITEMS = 10
EXPIRY_DAYS = 90
VALID_UNTIL = (AssetDateKind.EXPIRES, AssetDateKind.SERVICE, AssetDateKind.INSPECTED)


class Mark(StrEnum):
    """The sign in the day x template matrix: the worst of what was due that day."""

    ON_TIME = "on-time"
    LATE = "late"
    BACKFILLED = "backfilled"
    MISSED = "missed"
    EXCUSED = "excused"
    PENDING = "pending"
    CLOSED = "closed"
    NOTHING = ""


@dataclass(frozen=True)
class ClosedDay:
    """`by` is a code of `calendar.ClosedBy`."""

    day: int
    reason: str
    by: str = ""


@dataclass(frozen=True)
class PostLine:
    """Who held a post on which days of the month; "" nobody."""

    post: str
    holder: str
    first: int
    last: int


@dataclass(frozen=True)
class Tiles:
    """The four of the first page. Execution is in thousandths a case; the appraisal's share is of full marks (1 = 0, 5 = 1)."""

    execution: Share
    coverage: Share
    found: int
    closed: int
    overdue: int
    appraisal: Share


@dataclass(frozen=True)
class Counts:
    """What became of what was due. A patrol is late where a gap was too long, missed where nobody went at all."""

    on_time: int = 0
    late: int = 0
    backfilled: int = 0
    no_session: int = 0
    not_done: int = 0
    excused: int = 0
    pending: int = 0

    @property
    def missed(self) -> int:
        return self.no_session + self.not_done

    @property
    def due(self) -> int:
        return self.on_time + self.late + self.backfilled + self.missed + self.excused + self.pending


@dataclass(frozen=True)
class Cell:
    day: int
    mark: Mark
    counts: Counts


@dataclass(frozen=True)
class MatrixRow:
    """One template; a cell for every day of the month."""

    template: str
    kind: TemplateKind
    cells: tuple[Cell, ...]
    total: Counts


@dataclass(frozen=True)
class CoverageDay:
    """All patrols of a day together; `longest_minutes` is the longest stretch of any of them."""

    day: int
    open_minutes: int
    breach_minutes: int
    longest_minutes: int

    @property
    def per_mille(self) -> int | None:
        return Share(self.open_minutes - self.breach_minutes, self.open_minutes).per_mille


@dataclass(frozen=True)
class CoverageArea:
    area: str
    open_minutes: int
    breach_minutes: int
    longest_minutes: int


class GapCause(StrEnum):
    NO_SESSION = "no-session"
    NOT_DONE = "not-done"
    EXCUSED = "excused"


@dataclass(frozen=True)
class GapLine:
    """A stretch without a patrol that was too long: from which minute of the day, how long, and what was allowed."""

    occurrence: str
    day: int
    area: str
    from_minute: int
    minutes: int
    limit: int
    cause: GapCause


@dataclass(frozen=True)
class FindingLine:
    """A finding as it stood at the end of the month. `days` it took, or has been open; `late_days` beyond its due."""

    finding: str
    number: str
    origin: FindingOrigin
    area: str
    section: str
    item: str
    severity: int
    legal_class: LegalClass
    state: FindingState
    found_day: int
    found_by: str
    post: str
    owner: str
    contractor: str
    fund_fen: int
    due_day: int | None
    done_day: int | None
    closed_day: int | None
    verifier: str
    days: int
    late_days: int
    sightings: int
    recurrence_of: str
    interim: bool
    review_day: int | None


@dataclass(frozen=True)
class FindingCounts:
    """`open_before` + `found` = `closed` + `dropped` + `open_after`. `on_spot`, `major`, `recurrences` are among the found.

    `closed` were verified, `dropped` merged or withdrawn; `waiting` ones are done and not verified yet.
    """

    open_before: int = 0
    found: int = 0
    on_spot: int = 0
    closed: int = 0
    dropped: int = 0
    open_after: int = 0
    overdue: int = 0
    deferred: int = 0
    waiting: int = 0
    major: int = 0
    recurrences: int = 0
    sightings: int = 0
    rejections: int = 0


@dataclass(frozen=True)
class Ageing:
    """Open findings at the end of the month by the days since they were found."""

    to_7: int = 0
    to_30: int = 0
    more: int = 0


@dataclass(frozen=True)
class AreaCategory:
    area: str
    section: str
    found: int


@dataclass(frozen=True)
class FailingItem:
    template: str
    item: str
    fails: int
    answered: int


@dataclass(frozen=True)
class RecurrenceLine:
    """`after_days` since the earlier finding was closed; None where that one is not known here."""

    finding: str
    number: str
    earlier: str
    earlier_number: str
    after_days: int | None


@dataclass(frozen=True)
class ExpiryLine:
    """Something that ends within 90 days after the month, or has ended (`left` below 0)."""

    asset: str
    kind: AssetKind
    area: str
    what: AssetDateKind
    day: int
    left: int


@dataclass(frozen=True)
class ExcuseLine:
    staff: str
    excused: int


@dataclass(frozen=True)
class Integrity:
    """`bulk` of `answers` were answered with one key for a section; `single_handed` rounds have one person's two signatures."""

    answers: int = 0
    bulk: int = 0
    rounds: int = 0
    rechecks: int = 0
    mismatches: int = 0
    seeded: int = 0
    seeded_missed: int = 0
    flags: int = 0
    flags_upheld: int = 0
    backfills: int = 0
    clock_flags: int = 0
    single_handed: int = 0
    not_countersigned: int = 0
    releases: int = 0
    amendments: int = 0


@dataclass(frozen=True)
class SpecialLine:
    """A round of an optional pack (elevators and the like). A zero report is a round that found nothing, kept all the same."""

    template: str
    kind: TemplateKind
    pack: str
    counts: Counts
    done: int
    zero_reports: int


@dataclass(frozen=True)
class ComingLine:
    """What is due next month, and the first day that it is."""

    template: str
    kind: TemplateKind
    area: str
    first_day: int
    count: int


@dataclass(frozen=True)
class VoiceCounts:
    """`scores` counts the ratings of 1 to 5; `in_time` of the complaints were answered within the days allowed."""

    demands: int = 0
    suggestions: int = 0
    complaints: int = 0
    ratings: int = 0
    in_time: int = 0
    scores: tuple[int, ...] = (0, 0, 0, 0, 0)


@dataclass(frozen=True)
class MonthFigures:
    """All figures of one month. Lines are in a fixed order, so equal facts give equal figures."""

    site: int
    first: int
    last: int
    at_ms: int
    offset_minutes: int
    single_staff: bool
    scheme: int
    open_days: int
    closed: tuple[ClosedDay, ...]
    no_session: tuple[int, ...]
    posts: tuple[PostLine, ...]
    tiles: Tiles
    matrix: tuple[MatrixRow, ...]
    coverage: tuple[CoverageDay, ...]
    coverage_areas: tuple[CoverageArea, ...]
    gap_limit: int
    gaps: tuple[GapLine, ...]
    counts: FindingCounts
    findings: tuple[FindingLine, ...]
    on_spot: tuple[FindingLine, ...]
    ageing: Ageing
    categories: tuple[AreaCategory, ...]
    failing: tuple[FailingItem, ...]
    recurrences: tuple[RecurrenceLine, ...]
    expiries: tuple[ExpiryLine, ...]
    integrity: Integrity
    excuses: tuple[ExcuseLine, ...]
    special: tuple[SpecialLine, ...]
    coming: tuple[ComingLine, ...]
    deferred: tuple[str, ...]
    voices: VoiceCounts
    unfinished: int
    version: int = 1

    @property
    def pending(self) -> int:
        """How much of what was due can still be done."""
        return sum(row.total.pending for row in self.matrix)


@dataclass(frozen=True)
class Summary:
    """The figures, and the rows behind each by its key."""

    figures: MonthFigures
    behind: dict[str, tuple[Row, ...]]


# Computing ------------------------------------------------------------------------------------------------------


def summarise(facts: PeriodFacts) -> Summary:
    """The month of `facts`. The same facts in another order give the same summary."""
    judged, rows = judge(facts), Rows()
    findings = FindingTable(facts, judged, rows)
    closed = _closed_days(facts, rows)
    gaps = tuple(_gaps(facts, judged, rows))
    voices, appraisal = count_voices(facts, rows)
    execution, covered = shares(facts, judged, rows)
    counts = findings.counts
    figures = MonthFigures(
        site=facts.site,
        first=facts.first,
        last=facts.last,
        at_ms=facts.at_ms,
        offset_minutes=facts.offset_minutes,
        single_staff=facts.single_staff,
        scheme=facts.scheme.number,
        open_days=len(facts.days) - len(closed),
        closed=closed,
        no_session=no_session(facts, rows),
        posts=tuple(_posts(facts)),
        tiles=Tiles(execution, covered, counts.found, counts.closed, counts.overdue, appraisal),
        matrix=tuple(_matrix(facts, judged, rows)),
        coverage=tuple(_coverage_days(judged, rows)),
        coverage_areas=tuple(_coverage_areas(judged, rows)),
        gap_limit=min((each.due.gap_minutes or 0 for each in judged.dues if each.due.is_patrol), default=0),
        gaps=gaps,
        counts=counts,
        findings=findings.lines,
        on_spot=findings.on_spot,
        ageing=findings.ageing(),
        categories=findings.categories(),
        failing=_failing(facts.answers, rows),
        recurrences=findings.recurrences(),
        expiries=_expiries(facts, rows),
        integrity=integrity(facts, judged, rows),
        excuses=_excuses(facts, rows),
        special=tuple(_special(facts, judged, rows)),
        coming=tuple(_coming(facts, rows)),
        deferred=findings.deferred,
        voices=voices,
        unfinished=unfinished(judged, rows),
    )
    _tile_rows(rows)
    return Summary(figures, rows.sorted())


def _tile_rows(rows: Rows) -> None:
    for tile, key in (
        ("found", "findings/found"),
        ("closed", "findings/closed"),
        ("overdue", "findings/overdue"),
    ):
        rows.alias(f"tile/{tile}", key)


def _round_row(each: RoundFact) -> Row:
    return Row(RowKind.ROUND, each.id, each.day)


def _posts(facts: PeriodFacts) -> Iterator[PostLine]:
    for each in sorted(facts.holdings, key=lambda each: (each.post, each.first)):
        if each.last >= facts.first and each.first <= facts.last:
            yield PostLine(each.post, each.holder, max(each.first, facts.first), min(each.last, facts.last))


# Days -----------------------------------------------------------------------------------------------------------


def _closed_days(facts: PeriodFacts, rows: Rows) -> tuple[ClosedDay, ...]:
    for each in facts.days:
        rows.add("days/open" if each.open else "days/closed", Row(RowKind.DAY, str(each.day), each.day))
    closed = (each for each in sorted(facts.days, key=_day) if not each.open)
    return tuple(ClosedDay(each.day, each.reason, each.by) for each in closed)


def _day(fact: DayFact) -> int:
    return fact.day


def no_session(facts: PeriodFacts, rows: Rows) -> tuple[int, ...]:
    """The open days, until now, on which no desk was switched on."""
    today = days.day_at(facts.at_ms, facts.offset_minutes)
    found = tuple(
        sorted(each.day for each in facts.days if each.open and not each.session and each.day <= today)
    )
    rows.add("days/no-session", *(Row(RowKind.DAY, str(day), day) for day in found))
    return found


# What was due ---------------------------------------------------------------------------------------------------


def tally(judged: Iterable[JudgedDue]) -> Counts:
    seen = Counter(each.outcome for each in judged)
    return Counts(*(seen[outcome] for outcome in Outcome))


def _matrix(facts: PeriodFacts, judged: Judged, rows: Rows) -> Iterator[MatrixRow]:
    closed = {each.day for each in facts.days if not each.open}
    order = tuple(TemplateKind)
    grouped: dict[tuple[int, str], dict[int, list[JudgedDue]]] = {}
    for each in judged.dues:
        key = (order.index(each.due.kind), each.due.template)
        grouped.setdefault(key, {}).setdefault(each.due.day, []).append(each)
        name = f"matrix/{each.due.template}"
        rows.add(f"{name}/{each.due.day}", *each.rows)
        rows.add(f"{name}/{each.outcome.value}", *each.rows)
    for (kind, template), by_day in sorted(grouped.items(), key=lambda group: group[0]):
        cells = tuple(
            _cell(day, by_day.get(day, ()), day in closed) for day in days.each(facts.first, facts.last)
        )
        total = tally(each for dues in by_day.values() for each in dues)
        yield MatrixRow(template, order[kind], cells, total)


def _cell(day: int, dues: Iterable[JudgedDue], closed: bool) -> Cell:
    counts = tally(dues)
    marks = (
        (counts.missed, Mark.MISSED),
        (counts.pending, Mark.PENDING),
        (counts.backfilled, Mark.BACKFILLED),
        (counts.late, Mark.LATE),
        (counts.on_time, Mark.ON_TIME),
        (counts.excused, Mark.EXCUSED),
        (closed, Mark.CLOSED),
    )
    return Cell(day, next((mark for there, mark in marks if there), Mark.NOTHING), counts)


def shares(facts: PeriodFacts, judged: Judged, rows: Rows) -> tuple[Share, Share]:
    """Execution (thousandths of cases) and patrol coverage (minutes) of all that was due."""
    decided = [each for each in judged.dues if each.counts]
    patrols = [(each, each.coverage) for each in judged.dues if _covered(each)]
    for each in decided:
        rows.add("tile/execution", *each.rows)
    for each, _ in patrols:
        rows.add("tile/coverage", *each.rows)
    done = sum(each.thousandths(facts.scheme) for each in decided)
    walked = [coverage for _, coverage in patrols if coverage is not None]
    opened = sum(each.open_minutes for each in walked)
    return (
        Share(done, 1_000 * len(decided), len(decided)),
        Share(opened - sum(each.breach_minutes for each in walked), opened, len(walked)),
    )


def _covered(each: JudgedDue) -> bool:
    return each.coverage is not None and each.outcome is not Outcome.EXCUSED


def _coverage_days(judged: Judged, rows: Rows) -> Iterator[CoverageDay]:
    for day, parts in _grouped_coverage(judged, rows, "coverage", lambda due: str(due.day)):
        yield CoverageDay(int(day), *parts)


def _coverage_areas(judged: Judged, rows: Rows) -> Iterator[CoverageArea]:
    for area, parts in _grouped_coverage(judged, rows, "coverage/area", lambda due: due.area):
        yield CoverageArea(area, *parts)


def _grouped_coverage(
    judged: Judged, rows: Rows, key: str, of: Callable[[DueFact], str]
) -> Iterator[tuple[str, tuple[int, int, int]]]:
    grouped: dict[str, list[Coverage]] = {}
    for each in judged.dues:
        if _covered(each) and each.coverage is not None:
            grouped.setdefault(of(each.due), []).append(each.coverage)
            rows.add(f"{key}/{of(each.due)}", *each.rows)
    for name, parts in sorted(grouped.items()):
        whole = combined(parts)
        yield name, (whole.open_minutes, whole.breach_minutes, whole.longest_minutes)


def _gaps(facts: PeriodFacts, judged: Judged, rows: Rows) -> Iterator[GapLine]:
    for each in judged.dues:
        for gap in () if each.coverage is None else each.coverage.gaps:
            due = each.due
            rows.add(f"gap/{due.id}", *each.rows)
            yield GapLine(
                due.id,
                due.day,
                due.area,
                (gap.from_ms - days.ms_at(due.day, 0, facts.offset_minutes)) // MINUTE_MS,
                gap.minutes,
                due.gap_minutes or 0,
                GapCause.EXCUSED if each.outcome is Outcome.EXCUSED else GapCause(due.cause.value),
            )


def _coming(facts: PeriodFacts, rows: Rows) -> Iterator[ComingLine]:
    order = tuple(TemplateKind)
    grouped: dict[tuple[int, str, str], list[int]] = {}
    for each in facts.coming:
        grouped.setdefault((order.index(each.kind), each.template, each.area), []).append(each.day)
        rows.add(f"coming/{each.template}/{each.area}", Row(RowKind.OCCURRENCE, each.id, each.day))
    for (kind, template, area), due in sorted(grouped.items()):
        yield ComingLine(template, order[kind], area, min(due), len(due))


# Findings -------------------------------------------------------------------------------------------------------


class FindingTable:
    """The findings of a period: what was open before, what was found, what became of them."""

    def __init__(self, facts: PeriodFacts, judged: Judged, rows: Rows) -> None:
        self._facts, self._start, self._end, self._rows = facts, judged.start_ms, judged.end_ms, rows
        self._known = {each.id: each for each in facts.findings}
        known = sorted(facts.findings, key=lambda each: (each.found_ms, each.number, each.id))
        self.found = [each for each in known if facts.first <= each.found_day <= facts.last]
        self.open_before = [
            each for each in known if each.found_day < facts.first and is_open(each, self._start)
        ]
        self.open_after = [each for each in self.all if is_open(each, self._end)]
        self.closed = [each for each in self.all if not is_open(each, self._end)]
        self.overdue = [each for each in self.open_after if overdue_since(each, self._end) is not None]
        self.lines = tuple(self.line(each) for each in self.all if each.disposition is Disposition.RECTIFY)
        self.on_spot = tuple(self.line(each) for each in self.all if each.disposition is Disposition.ON_SPOT)
        self.deferred = tuple(each.id for each in self.open_after if each.state is FindingState.DEFERRED)
        self.counts = self._counts()

    @property
    def all(self) -> list[FindingFact]:
        return self.open_before + self.found

    def row(self, each: FindingFact) -> Row:
        return Row(RowKind.FINDING, each.id, each.found_day)

    def _day(self, ms: int | None) -> int | None:
        return None if ms is None else days.day_at(ms, self._facts.offset_minutes)

    def line(self, each: FindingFact) -> FindingLine:
        self._rows.add(f"finding/{each.id}", self.row(each))
        closed = None if is_open(each, self._end) else self._day(each.closed_ms)
        done = each.claimed_ms if each.claimed_ms is not None or closed is None else each.closed_ms
        until = self._day(self._end - 1) if closed is None else closed
        return FindingLine(
            finding=each.id,
            number=each.number,
            origin=each.origin,
            area=each.area,
            section=each.section,
            item=each.item,
            severity=each.severity,
            legal_class=each.legal_class,
            state=each.state,
            found_day=each.found_day,
            found_by=each.found_by,
            post=each.post,
            owner=each.owner,
            contractor=each.contractor,
            fund_fen=each.fund_fen,
            due_day=self._day(each.due_ms),
            done_day=self._day(done),
            closed_day=closed,
            verifier="" if closed is None else each.verifier,
            days=max(0, days.distance(each.found_day, until or each.found_day)),
            late_days=late_days(each, self._end),
            sightings=each.sightings,
            recurrence_of=each.recurrence_of,
            interim=each.interim,
            review_day=each.review_day,
        )

    def _counts(self) -> FindingCounts:
        waiting = (FindingState.CLAIMED, FindingState.ON_SPOT)
        groups = {
            "open_before": self.open_before,
            "found": self.found,
            "on_spot": [each for each in self.found if each.disposition is Disposition.ON_SPOT],
            "closed": [each for each in self.closed if each.state is FindingState.VERIFIED],
            "dropped": [each for each in self.closed if each.state is not FindingState.VERIFIED],
            "open_after": self.open_after,
            "overdue": self.overdue,
            "deferred": [each for each in self.open_after if each.state is FindingState.DEFERRED],
            "waiting": [each for each in self.open_after if each.state in waiting],
            "major": [each for each in self.found if each.legal_class is LegalClass.MAJOR],
            "recurrences": [each for each in self.found if each.recurrence_of],
        }
        for name, group in groups.items():
            self._rows.add(f"findings/{name}", *map(self.row, group))
        for name in ("sightings", "rejections"):
            told = [each for each in self.all if getattr(each, name)]
            self._rows.add(f"findings/{name}", *map(self.row, told))
        numbers = {name: len(group) for name, group in groups.items()}
        return FindingCounts(
            **numbers,
            sightings=sum(each.sightings for each in self.all),
            rejections=sum(each.rejections for each in self.all),
        )

    def ageing(self) -> Ageing:
        seen: Counter[str] = Counter()
        for each in self.open_after:
            age = days.distance(each.found_day, self._day(self._end - 1) or each.found_day)
            step = "7" if age <= 7 else "30" if age <= 30 else "more"
            seen[step] += 1
            self._rows.add(f"ageing/{step}", self.row(each))
        return Ageing(seen["7"], seen["30"], seen["more"])

    def categories(self) -> tuple[AreaCategory, ...]:
        seen = Counter((each.area, each.section) for each in self.found)
        for each in self.found:
            self._rows.add(f"category/{each.area}/{each.section}", self.row(each))
        return tuple(AreaCategory(*place, count) for place, count in sorted(seen.items()))

    def recurrences(self) -> tuple[RecurrenceLine, ...]:
        return tuple(self._recurrence(each) for each in self.found if each.recurrence_of)

    def _recurrence(self, each: FindingFact) -> RecurrenceLine:
        earlier = self._known.get(each.recurrence_of)
        self._rows.add(f"recurrence/{each.id}", self.row(each))
        if earlier is None:
            return RecurrenceLine(each.id, each.number, each.recurrence_of, "", None)
        self._rows.add(f"recurrence/{each.id}", self.row(earlier))
        closed = self._day(earlier.closed_ms)
        after = None if closed is None else max(0, days.distance(closed, each.found_day))
        return RecurrenceLine(each.id, each.number, earlier.id, earlier.number, after)


# Answers --------------------------------------------------------------------------------------------------------


def _failing(answers: Iterable[AnswerFact], rows: Rows) -> tuple[FailingItem, ...]:
    asked: Counter[tuple[str, str]] = Counter()
    fails: Counter[tuple[str, str]] = Counter()
    for each in answers:
        if each.verdict is Result.NA:
            continue
        place = (each.template, each.item)
        asked[place] += 1
        if each.verdict is Result.FAIL:
            fails[place] += 1
            rows.add(f"item/{each.template}/{each.item}", Row(RowKind.ROUND, each.round, each.day))
    worst = sorted(fails.items(), key=lambda item: (-item[1], item[0]))[:TOP_ITEMS]
    return tuple(FailingItem(*place, count, asked[place]) for place, count in worst)


def _special(facts: PeriodFacts, judged: Judged, rows: Rows) -> Iterator[SpecialLine]:
    order = tuple(TemplateKind)
    failed = {each.round for each in facts.answers if each.verdict is Result.FAIL}
    kinds = {each.due.template: each.due.kind for each in judged.dues if each.due.template in facts.packs}
    kinds |= {each.template: each.kind for each in judged.rounds if each.template in facts.packs}
    for template, kind in sorted(kinds.items(), key=lambda item: (order.index(item[1]), item[0])):
        done = [each for each in judged.rounds if each.template == template and each.done]
        rows.add(f"special/{template}", *map(_round_row, done))
        counts = tally(each for each in judged.dues if each.due.template == template)
        zero = sum(each.id not in failed for each in done)
        yield SpecialLine(template, kind, facts.packs[template], counts, len(done), zero)


def unfinished(judged: Judged, rows: Rows) -> int:
    """Rounds that were begun, or handed back, and not handed in."""
    left = [each for each in judged.rounds if each.state in (RoundState.DRAFT, RoundState.RETURNED)]
    rows.add("unfinished", *map(_round_row, left))
    return len(left)


# Integrity ------------------------------------------------------------------------------------------------------


def integrity(facts: PeriodFacts, judged: Judged, rows: Rows) -> Integrity:
    """How far the period's records may be believed."""
    done = [each for each in judged.rounds if each.done]
    bulk = [each for each in facts.answers if each.how is How.BULK]
    marked = {
        "rechecks": [each for each in facts.marks if each.kind is MarkKind.RECHECK],
        "mismatches": [each for each in facts.marks if each.outcome is MarkOutcome.DIFFERED],
        "seeded": [each for each in facts.marks if each.kind is MarkKind.SEEDED],
        "seeded_missed": [each for each in facts.marks if each.outcome is MarkOutcome.MISSED],
        "flags": [each for each in facts.marks if each.kind is MarkKind.FLAG],
        "flags_upheld": [each for each in facts.marks if each.outcome is MarkOutcome.UPHELD],
    }
    walked = {
        "rounds": done,
        "backfills": [each for each in done if each.mode is RoundMode.BACKFILL],
        "clock_flags": [each for each in done if each.clock_flag],
        "single_handed": [each for each in done if each.performer and each.performer == each.countersigner],
        "not_countersigned": [each for each in done if each.state is RoundState.SUBMITTED],
    }
    acts = {"releases": facts.releases, "amendments": facts.amendments}
    kinds = {"releases": RowKind.RELEASE, "amendments": RowKind.AMENDMENT}
    for name, marks in marked.items():
        rows.add(f"integrity/{name}", *(Row(RowKind.MARK, each.id, each.day) for each in marks))
    for name, rounds in walked.items():
        rows.add(f"integrity/{name}", *map(_round_row, rounds))
    for name, told in acts.items():
        rows.add(f"integrity/{name}", *(Row(kinds[name], each.id, each.day) for each in told))
    rows.add("integrity/bulk", *(Row(RowKind.ROUND, each.round, each.day) for each in bulk))
    rows.alias("integrity/answers", "integrity/rounds")
    groups: dict[str, Sized] = {**marked, **walked, **acts}
    numbers = {name: len(group) for name, group in groups.items()}
    return Integrity(answers=len(facts.answers), bulk=len(bulk), **numbers)


def _excuses(facts: PeriodFacts, rows: Rows) -> tuple[ExcuseLine, ...]:
    for each in facts.excusals:
        rows.add(f"excused-by/{each.by}", Row(RowKind.OCCURRENCE, each.occurrence, each.day))
    seen = Counter(each.by for each in facts.excusals)
    return tuple(ExcuseLine(*each) for each in sorted(seen.items()))


# Dates and voices -----------------------------------------------------------------------------------------------


def _expiries(facts: PeriodFacts, rows: Rows) -> tuple[ExpiryLine, ...]:
    near = (
        ExpiryLine(each.asset, each.kind, each.area, each.what, each.day, days.distance(facts.last, each.day))
        for each in sorted(facts.dates, key=lambda each: (each.day, each.asset, each.what.value))
        if each.what in VALID_UNTIL
    )
    lines = tuple(line for line in near if line.left <= EXPIRY_DAYS)
    for line in lines:
        rows.add(f"expiry/{line.asset}/{line.what.value}", Row(RowKind.ASSET, line.asset, line.day))
    return lines


def count_voices(facts: PeriodFacts, rows: Rows) -> tuple[VoiceCounts, Share]:
    """The visitors' words by kind, and the mean rating as a share of full marks."""
    scores = [0, 0, 0, 0, 0]
    kinds: Counter[VoiceKind] = Counter()
    for each in facts.voices:
        row = Row(RowKind.VOICE, each.id, each.day)
        kinds[each.kind] += 1
        rows.add(f"voices/{each.kind.value}", row)
        if rating(each) is not None:
            scores[(each.score or 1) - 1] += 1
            rows.add(f"voices/score/{each.score}", row)
            rows.add("tile/appraisal", row)
    complaints = [each for each in facts.voices if each.kind is VoiceKind.COMPLAINT]
    in_time = [each for each in complaints if answered_in_time(each, facts.scheme.complaint_days)]
    rows.add("voices/in-time", *(Row(RowKind.VOICE, each.id, each.day) for each in in_time))
    number = sum(scores)
    given = sum(place * count for place, count in enumerate(scores))
    counts = VoiceCounts(
        kinds[VoiceKind.DEMAND],
        kinds[VoiceKind.SUGGESTION],
        kinds[VoiceKind.COMPLAINT],
        number,
        len(in_time),
        tuple(scores),
    )
    return counts, Share(given, 4 * number, number)


def rating(voice: VoiceFact) -> int | None:
    """The score, where it is one of 1 to 5."""
    return voice.score if voice.score is not None and 1 <= voice.score <= 5 else None


def answered_in_time(voice: VoiceFact, allowed: int) -> bool:
    return voice.replied_day is not None and days.distance(voice.day, voice.replied_day) <= allowed
