"""The scores of a quarter: areas and posts by the formulas of the scheme, in whole numbers.

What the formulas leave open is decided here. A finding counts in the quarter in which it was due; still open after that
it counts again, with nothing, in every quarter until it is done; one that was claimed and waits for its check counts
when it is verified. An earlier fix that did not last counts with nothing, where it was due or where it came back. The
appraisal of few voices is drawn to the mean of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import gcd

from desktop.rules.inspections.facts import (
    AnswerFact,
    FindingFact,
    MarkOutcome,
    PeriodFacts,
    PostFact,
    Row,
    RowKind,
    Rows,
    Share,
    VoiceFact,
)
from desktop.rules.inspections.judged import Judged, allowed_days, is_open, late_days, overdue_since
from desktop.rules.inspections.month import VALID_UNTIL, answered_in_time, rating
from desktop.rules.inspections.scheme import FULL, Band, Dimension, Scheme, SubjectKind
from desktop.rules.inspections.vocabulary import (
    Disposition,
    FindingState,
    LegalClass,
    Result,
    VoiceKind,
)


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
    """`points` in hundredths, None where too little could be measured; `rank` among its kind, equal ones alike."""

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


class Scoring:
    """Scores one quarter; the rows behind each number go to `rows`."""

    def __init__(self, facts: PeriodFacts, judged: Judged, rows: Rows) -> None:
        self._facts, self._judged, self._rows = facts, judged, rows
        self._scheme = facts.scheme
        self._findings = sorted(facts.findings, key=lambda each: (each.found_ms, each.id))
        self._back_in_time = {each.recurrence_of for each in self._findings if self._found_by_now(each)} - {
            ""
        }
        self._back_now = {each.recurrence_of for each in self._findings if self._found_here(each)} - {""}

    def areas(self, before: dict[str, int]) -> tuple[Score, ...]:
        used = {each.area for each in self._facts.answers} | {each.area for each in self._facts.findings}
        subjects = sorted(set(self._facts.areas) | ({""} & used))
        return self._ranked([self._area(area, before.get(area)) for area in subjects])

    def posts(self, before: dict[str, int]) -> tuple[Score, ...]:
        posts = sorted(self._facts.posts, key=lambda post: post.id)
        return self._ranked([self._post(post, before.get(post.id)) for post in posts])

    def rectification_of_all(self) -> Share:
        return self._rectification("trend/rectification", lambda each: True)

    # Subjects ---------------------------------------------------------------------------------------------------

    def _area(self, area: str, before: int | None) -> Score:
        key = f"score/area/{area}"
        here: Callable[[FindingFact], bool] = lambda each: each.area == area  # noqa: E731
        shares = {
            Dimension.CONDITION: self.condition(f"{key}/condition", self._answers_of(area)),
            Dimension.RECTIFICATION: self._rectification(f"{key}/rectification", here),
            Dimension.APPRAISAL: self._appraisal(f"{key}/appraisal", lambda each: each.area == area),
            Dimension.READINESS: self._readiness(f"{key}/readiness", area),
        }
        vetoes = [*self._overdue_major(here), *self._exposed(here)]
        return self._score(SubjectKind.AREA, area, shares, vetoes, before)

    def _post(self, post: PostFact, before: int | None) -> Score:
        key = f"score/post/{post.id}"
        own: Callable[[FindingFact], bool] = lambda each: each.post == post.id  # noqa: E731
        shares = {
            Dimension.EXECUTION: self._execution(f"{key}/execution", post.id),
            Dimension.RECTIFICATION: self._rectification(f"{key}/rectification", own),
            Dimension.INTEGRITY: self._integrity(f"{key}/integrity", post.id),
            Dimension.APPRAISAL: self._appraisal(
                f"{key}/appraisal", lambda each: post.answers_for(each.area)
            ),
        }
        return self._score(SubjectKind.POST, post.id, shares, list(self._overdue_major(own)), before)

    def _score(
        self,
        kind: SubjectKind,
        subject: str,
        shares: dict[Dimension, Share],
        vetoes: Sequence[Veto],
        before: int | None,
    ) -> Score:
        lines = tuple(
            ScoreLine(dimension, self._scheme.weight(kind, dimension), share, points_of(share, self._scheme))
            for dimension, share in shares.items()
            if self._scheme.weight(kind, dimension)
        )
        for veto in vetoes:
            found = next(each for each in self._findings if each.id == veto.finding)
            self._rows.add(f"veto/{kind.value}/{subject}", _finding_row(found))
        points = total(lines, self._scheme)
        band = None if points is None else self._scheme.band(points)
        if vetoes and band in (Band.EXCELLENT, Band.GOOD):
            band = Band.PASS
        return Score(kind, subject, lines, points, band, tuple(vetoes), before, None)

    def _ranked(self, scores: list[Score]) -> tuple[Score, ...]:
        """By band, because a veto puts a subject below those without one, then by points."""
        order = tuple(Band)

        def place(each: Score) -> tuple[int, int]:
            return (len(order), 0) if each.band is None else (order.index(each.band), -(each.points or 0))

        places = sorted(place(each) for each in scores)
        ranked = (
            each if each.band is None else replace(each, rank=places.index(place(each)) + 1)
            for each in scores
        )
        return tuple(sorted(ranked, key=lambda each: (place(each), each.subject)))

    # Dimensions -------------------------------------------------------------------------------------------------

    def _execution(self, key: str, post: str) -> Share:
        mine = [each for each in self._judged.dues if each.due.post == post and each.counts]
        for each in mine:
            self._rows.add(key, *each.rows)
        done = sum(each.thousandths(self._scheme) for each in mine)
        return Share(done, 1_000 * len(mine), len(mine))

    def _answers_of(self, area: str) -> list[AnswerFact]:
        return [each for each in self._facts.answers if each.area == area]

    def condition(self, key: str, answers: Iterable[AnswerFact]) -> Share:
        """Weighted passes of weighted answers; the fails of one finding are one fail."""
        part = whole = number = 0
        counted: set[str] = set()
        for each in sorted(answers, key=lambda each: (each.day, each.round, each.item, each.finding)):
            weight = self._scheme.severity_weight(each.severity)
            if not weight or each.verdict is Result.NA or each.finding in counted:
                continue
            if each.verdict is Result.FAIL and each.finding:
                counted.add(each.finding)
            part += weight * (each.verdict is Result.PASS)
            whole += weight
            number += 1
            self._rows.add(key, Row(RowKind.ROUND, each.round, each.day))
        return Share(part, whole, number)

    def _rectification(self, key: str, of: Callable[[FindingFact], bool]) -> Share:
        part = whole = number = 0
        for each in self._findings:
            worth = self._worth(each) if of(each) and each.disposition is Disposition.RECTIFY else None
            weight = self._scheme.severity_weight(each.severity)
            if worth is None or not weight:
                continue
            part += weight * worth
            whole += weight * 1_000
            number += 1
            self._rows.add(key, _finding_row(each))
        return Share(part, whole, number)

    def _worth(self, each: FindingFact) -> int | None:
        """What a finding's rectification is worth in thousandths; None where it does not count in this quarter."""
        start, end = self._judged.start_ms, self._judged.end_ms
        dropped = each.state in (FindingState.MERGED, FindingState.WITHDRAWN)
        if dropped or each.due_ms is None or not self._found_by_now(each):
            return None
        if is_open(each, end):
            return 0 if overdue_since(each, end) is not None else None
        here = start <= each.due_ms < end
        waited = each.due_ms < start <= (each.closed_ms or 0) and (each.claimed_ms or start) < start
        if each.id in self._back_now or (here and each.id in self._back_in_time):
            return 0
        if not (here or waited):
            return None
        allowed = allowed_days(each)
        return max(0, allowed - late_days(each, end)) * 1_000 // allowed

    def _found_by_now(self, each: FindingFact) -> bool:
        return each.found_day <= self._facts.last

    def _found_here(self, each: FindingFact) -> bool:
        return self._facts.first <= each.found_day <= self._facts.last

    def _integrity(self, key: str, post: str) -> Share:
        done = {one.id for each in self._judged.dues if each.due.post == post for one in each.rounds}
        marks = [each for each in self._facts.marks if each.post == post]
        self._rows.add(key, *(Row(RowKind.MARK, each.id, each.day) for each in marks))
        penalties = {
            MarkOutcome.DIFFERED: self._scheme.mismatch_penalty,
            MarkOutcome.MISSED: self._scheme.seeded_penalty,
            MarkOutcome.UPHELD: self._scheme.flag_penalty,
        }
        lost = sum(penalties.get(each.outcome, 0) for each in marks)
        return Share(max(0, 1_000 - lost), 1_000, len(done))

    def _appraisal(self, key: str, of: Callable[[VoiceFact], bool]) -> Share:
        site = [each for each in self._facts.voices if rating(each) is not None]
        own = [each for each in site if of(each)]
        complaints = [each for each in self._facts.voices if each.kind is VoiceKind.COMPLAINT and of(each)]
        self._rows.add(key, *(Row(RowKind.VOICE, each.id, each.day) for each in (*own, *complaints)))
        weighed = len(own) + self._scheme.shrink
        if not site or not weighed:
            return Share()
        said, all_said = (sum(rating(each) or 0 for each in some) for some in (own, site))
        part = said * len(site) + self._scheme.shrink * all_said - weighed * len(site)
        whole = 4 * weighed * len(site)
        if complaints:
            answered = sum(answered_in_time(each, self._scheme.complaint_days) for each in complaints)
            share, number = self._scheme.complaint_share, len(complaints)
            part = (1_000 - share) * part * number + share * answered * whole
            whole *= 1_000 * number
        common = gcd(part, whole)
        return Share(part // common, whole // common, len(site))

    def _readiness(self, key: str, area: str) -> Share:
        dated = [each for each in self._facts.dates if each.area == area and each.what in VALID_UNTIL]
        self._rows.add(key, *(Row(RowKind.ASSET, each.asset, each.day) for each in dated))
        return Share(sum(each.day >= self._facts.last for each in dated), len(dated), len(dated))

    # Vetoes -----------------------------------------------------------------------------------------------------

    def _overdue_major(self, of: Callable[[FindingFact], bool]) -> Iterator[Veto]:
        for each in self._findings:
            late = overdue_since(each, self._judged.end_ms) is not None and self._found_by_now(each)
            if of(each) and late and each.legal_class is LegalClass.MAJOR:
                yield Veto("overdue-major", each.id, each.number)

    def _exposed(self, of: Callable[[FindingFact], bool]) -> Iterator[Veto]:
        for each in self._findings:
            kept = each.state not in (FindingState.MERGED, FindingState.WITHDRAWN)
            if of(each) and each.exposed and kept and self._found_here(each):
                yield Veto("exposed-s1", each.id, each.number)


def points_of(share: Share, scheme: Scheme) -> int | None:
    """Hundredths, rounded half up; None with too few cases."""
    if share.n < scheme.least or not share.whole:
        return None
    return (2 * FULL * share.part + share.whole) // (2 * share.whole)


def total(lines: Iterable[ScoreLine], scheme: Scheme) -> int | None:
    """The weighted mean of the lines that have points; None where these are less than the scheme asks for."""
    counted = [(each.weight, each.points) for each in lines if each.points is not None]
    weight = sum(weight for weight, _ in counted)
    if weight < scheme.least_weight:
        return None
    gained = sum(weight * points for weight, points in counted)
    return (2 * gained + weight) // (2 * weight)


def _finding_row(each: FindingFact) -> Row:
    return Row(RowKind.FINDING, each.id, each.found_day)
