"""What became of each thing that was due, seen from one moment: the ground on which month and quarter count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.rules import days
from desktop.rules.inspections.coverage import Coverage, coverage
from desktop.rules.inspections.facts import DueFact, FindingFact, PeriodFacts, RoundFact, Row, RowKind
from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.vocabulary import FindingState, MissedCause, RoundMode, Timeliness


class Outcome(StrEnum):
    ON_TIME = "on-time"
    LATE = "late"
    BACKFILLED = "backfilled"
    NO_SESSION = "no-session"
    NOT_DONE = "not-done"
    EXCUSED = "excused"
    PENDING = "pending"


DONE = frozenset({Outcome.ON_TIME, Outcome.LATE, Outcome.BACKFILLED})


@dataclass(frozen=True)
class JudgedDue:
    """`rounds` are its done ones; `coverage` a patrol's, as far as its time has passed."""

    due: DueFact
    outcome: Outcome
    rounds: tuple[RoundFact, ...]
    coverage: Coverage | None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its done rounds; itself where there is none."""
        return tuple(Row(RowKind.ROUND, each.id, each.day) for each in self.rounds) or (
            Row(RowKind.OCCURRENCE, self.due.id, self.due.day),
        )

    @property
    def counts(self) -> bool:
        """Whether it counts for the execution: it was decided, and not excused."""
        return self.outcome not in (Outcome.EXCUSED, Outcome.PENDING)

    def thousandths(self, scheme: Scheme) -> int:
        """What it is worth for the execution; a patrol's is its coverage, nothing where nobody went."""
        if self.outcome not in DONE:
            return 0
        if self.coverage is not None:
            return self.coverage.per_mille
        return {Outcome.LATE: scheme.late, Outcome.BACKFILLED: scheme.backfilled}.get(self.outcome, 1_000)


@dataclass(frozen=True)
class Judged:
    """The facts of a period, judged. `end_ms` is its end, or the moment it is looked at where that is earlier."""

    dues: tuple[JudgedDue, ...]
    rounds: tuple[RoundFact, ...]
    start_ms: int
    end_ms: int


def judge(facts: PeriodFacts) -> Judged:
    start = days.ms_at(facts.first, 0, facts.offset_minutes)
    end = min(facts.at_ms, days.ms_at(facts.last, 1440, facts.offset_minutes))
    done: dict[str, list[RoundFact]] = {}
    for each in facts.rounds:
        if each.done and each.occurrence:
            done.setdefault(each.occurrence, []).append(each)
    excused = {each.occurrence for each in facts.excusals}
    judged = (
        _judged(due, done.get(due.id, []), due.id in excused, facts.at_ms)
        for due in sorted(facts.dues, key=lambda due: (due.day, due.due_ms, due.template, due.area, due.id))
    )
    rounds = sorted(facts.rounds, key=lambda each: (each.day, each.id))
    return Judged(tuple(judged), tuple(rounds), start, end)


def _judged(due: DueFact, rounds: Sequence[RoundFact], excused: bool, at_ms: int) -> JudgedDue:
    ordered = tuple(
        sorted(rounds, key=lambda each: (each.mode is RoundMode.BACKFILL, each.done_ms or 0, each.id))
    )
    if due.is_patrol:
        walked = _walked(due, ordered, at_ms)
        return JudgedDue(due, _patrol_outcome(due, ordered, excused, walked, at_ms), ordered, walked)
    return JudgedDue(due, _outcome(due, ordered, excused, at_ms), ordered, None)


def _outcome(due: DueFact, rounds: Sequence[RoundFact], excused: bool, at_ms: int) -> Outcome:
    if rounds:
        return Outcome(timeliness(due, rounds[0]).value)
    if excused:
        return Outcome.EXCUSED
    return Outcome.PENDING if at_ms < due.miss_ms else missed(due)


def _patrol_outcome(
    due: DueFact, rounds: Sequence[RoundFact], excused: bool, walked: Coverage | None, at_ms: int
) -> Outcome:
    whole = walked is not None and not walked.breach_minutes
    if excused and not (rounds and whole):
        return Outcome.EXCUSED
    if at_ms < due.miss_ms:
        return Outcome.PENDING
    if not rounds:
        return missed(due)
    if rounds[0].mode is RoundMode.BACKFILL:
        return Outcome.BACKFILLED
    return Outcome.ON_TIME if whole else Outcome.LATE


def _walked(due: DueFact, rounds: Iterable[RoundFact], at_ms: int) -> Coverage | None:
    """The coverage by rounds that were walked when they say so: what was filled in later proves no presence."""
    if due.close_ms is None or due.gap_minutes is None or at_ms <= due.opens_ms:
        return None
    times = [
        each.done_ms for each in rounds if each.mode is not RoundMode.BACKFILL and each.done_ms is not None
    ]
    return coverage(due.opens_ms, due.close_ms, times, due.gap_minutes, at_ms)


def timeliness(due: DueFact, done: RoundFact) -> Timeliness:
    if done.timeliness is not None:
        return done.timeliness
    if done.mode is RoundMode.BACKFILL:
        return Timeliness.BACKFILLED
    return Timeliness.ON_TIME if (done.done_ms or 0) <= due.due_ms else Timeliness.LATE


def missed(due: DueFact) -> Outcome:
    return Outcome.NO_SESSION if due.cause is MissedCause.NO_SESSION else Outcome.NOT_DONE


# Findings -------------------------------------------------------------------------------------------------------


def is_open(finding: FindingFact, end_ms: int) -> bool:
    return not finding.closed or (finding.closed_ms or 0) >= end_ms


def overdue_since(finding: FindingFact, end_ms: int) -> int | None:
    """The due that an open finding has passed. Work that was claimed in time and waits for its check is not overdue."""
    if finding.due_ms is None or not is_open(finding, end_ms):
        return None
    told = finding.claimed_ms if finding.state is FindingState.CLAIMED and finding.claimed_ms else end_ms
    return finding.due_ms if finding.due_ms < told else None


def late_days(finding: FindingFact, end_ms: int) -> int:
    """Whole days (begun ones count) that the work came, or is, after its due; 0 in time."""
    if finding.due_ms is None:
        return 0
    done = finding.closed_ms if finding.claimed_ms is None else finding.claimed_ms
    waiting = finding.state is FindingState.CLAIMED
    until = end_ms if done is None or (is_open(finding, end_ms) and not waiting) else done
    return max(0, -(-(until - finding.due_ms) // days.DAY_MS))


def allowed_days(finding: FindingFact) -> int:
    """Whole days from the finding to its due, at least one."""
    return max(1, -(-((finding.due_ms or finding.found_ms) - finding.found_ms) // days.DAY_MS))
