"""The month is what its days were: marks, gaps, findings, and the rows behind every figure, in whatever order they came."""

from __future__ import annotations

from dataclasses import asdict, replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.rules.days import DAY_MS, MINUTE_MS
from desktop.rules.inspections.facts import (
    ActFact,
    AnswerFact,
    DateFact,
    DayFact,
    ExcusalFact,
    HoldingFact,
    MarkFact,
    MarkKind,
    MarkOutcome,
    PeriodFacts,
    RowKind,
    Share,
    VoiceFact,
)
from desktop.rules.inspections.month import (
    Ageing,
    ClosedDay,
    ComingLine,
    Counts,
    ExcuseLine,
    GapCause,
    Mark,
    MonthFigures,
    PostLine,
    summarise,
)
from desktop.rules.inspections.spelling import spell, unspell
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingState,
    How,
    MissedCause,
    Result,
    RoundMode,
    RoundState,
    TemplateKind,
    VoiceChannel,
    VoiceKind,
)
from tests.desktop.rules.inspections.periods import (
    LATER,
    answers,
    check,
    done,
    finding,
    fixed,
    mixed,
    ms,
    november,
    patrol,
    periods,
)

DAY = 20261110
hurried = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _figures(**facts: Any) -> MonthFigures:
    return summarise(november(**facts)).figures


def _cell(figures: MonthFigures, day: int = DAY) -> tuple[Mark, Counts]:
    cell = figures.matrix[0].cells[day - 20261101]
    assert cell.day == day
    return cell.mark, cell.counts


# What was due -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "more", "mark", "counts"),
    [
        (ms(DAY, 9), {}, Mark.ON_TIME, Counts(on_time=1)),
        (ms(DAY, 9, 1), {}, Mark.LATE, Counts(late=1)),
        (ms(DAY, 9), {"mode": RoundMode.BACKFILL}, Mark.BACKFILLED, Counts(backfilled=1)),
        (ms(DAY, 9), {"mode": RoundMode.PAPER}, Mark.ON_TIME, Counts(on_time=1)),
        (ms(DAY, 9), {"state": RoundState.DRAFT}, Mark.MISSED, Counts(not_done=1)),
        (ms(DAY, 9), {"state": RoundState.RETURNED}, Mark.MISSED, Counts(not_done=1)),
        (ms(DAY, 9), {"state": RoundState.ABANDONED}, Mark.MISSED, Counts(not_done=1)),
    ],
)
def test_what_became_of_a_round(at: int, more: dict[str, Any], mark: Mark, counts: Counts) -> None:
    due = check(DAY)
    assert _cell(_figures(dues=(due,), rounds=(done(due, at, **more),))) == (mark, counts)


def test_late_missed_excused_and_backfilled_are_four_things() -> None:
    dues = tuple(check(DAY, key) for key in ("late", "gone", "off", "excused", "filled"))
    dues = (*dues[:2], replace(dues[2], cause=MissedCause.NO_SESSION), *dues[3:])
    figures = _figures(
        dues=dues,
        rounds=(done(dues[0], ms(DAY, 10)), done(dues[4], ms(DAY, 11), mode=RoundMode.BACKFILL)),
        excusals=(ExcusalFact("excused", DAY, "s2"),),
    )
    counts = Counts(late=1, backfilled=1, no_session=1, not_done=1, excused=1)
    assert _cell(figures) == (Mark.MISSED, counts)
    assert (counts.missed, counts.due) == (2, 5)
    assert figures.matrix[0].total == counts
    assert figures.tiles.execution == Share(900, 4_000, 4)  # 0.6 + 0.3 of the four that were not excused
    assert figures.tiles.execution.too_few
    assert figures.excuses == (ExcuseLine("s2", 1),)


def test_a_done_round_is_done_although_it_was_excused() -> None:
    due = check(DAY)
    facts = {
        "dues": (due,),
        "rounds": (done(due, ms(DAY, 9)),),
        "excusals": (ExcusalFact(due.id, DAY, "s2"),),
    }
    assert _cell(_figures(**facts))[0] is Mark.ON_TIME


def test_a_round_of_another_day_does_what_was_due() -> None:
    """A monthly check is begun before the day it is due."""
    due = check(DAY)
    early = done(due, ms(DAY, 9) - 3 * DAY_MS, day=20261107)
    assert _cell(_figures(dues=(due,), rounds=(early,)))[0] is Mark.ON_TIME


def test_what_can_still_be_done_is_pending_and_a_closed_day_is_closed() -> None:
    closed = DayFact(DAY, False, "检修")
    opened = DayFact(20261111, True)
    figures = _figures(dues=(check(20261111),), days=(opened, closed), at_ms=ms(20261111, 11))
    assert [figures.matrix[0].cells[day].mark for day in (8, 9, 10)] == [
        Mark.NOTHING,
        Mark.CLOSED,
        Mark.PENDING,
    ]
    assert (figures.closed, figures.open_days, figures.pending) == ((ClosedDay(DAY, "检修"),), 1, 1)


def test_days_without_a_desk_are_told_until_today() -> None:
    off = tuple(DayFact(day, True, session=False) for day in (DAY, 20261111, 20261112))
    assert _figures(days=off, at_ms=ms(20261111, 9)).no_session == (DAY, 20261111)


# Patrols ------------------------------------------------------------------------------------------------------


def test_two_patrols_that_would_tick_every_slot_leave_a_hole() -> None:
    due = patrol(DAY)
    walked = (9, 10, 12, 15, 17, 19, 21)
    rounds = tuple(done(due, ms(DAY, hour)) for hour in walked)
    summary = summarise(november(dues=(due,), rounds=rounds))
    figures = summary.figures
    (day,), (gap,) = figures.coverage, figures.gaps
    assert (day.open_minutes, day.breach_minutes, day.longest_minutes, day.per_mille) == (720, 60, 180, 917)
    assert (gap.from_minute, gap.minutes, gap.limit, gap.cause) == (720, 180, 120, GapCause.NOT_DONE)
    assert _cell(figures)[0] is Mark.LATE
    assert figures.tiles.coverage == Share(660, 720, 1)
    assert figures.gap_limit == 120
    assert len(summary.behind[f"coverage/{DAY}"]) == len(walked)


def test_a_patrol_that_nobody_walked_is_missed_and_worth_nothing() -> None:
    figures = _figures(dues=(patrol(DAY, cause=MissedCause.NO_SESSION),))
    assert _cell(figures) == (Mark.MISSED, Counts(no_session=1))
    assert figures.tiles.execution == Share(0, 1_000, 1)
    assert [(gap.minutes, gap.cause) for gap in figures.gaps] == [(720, GapCause.NO_SESSION)]


def test_what_was_filled_in_later_proves_no_presence() -> None:
    due = patrol(DAY)
    rounds = tuple(done(due, ms(DAY, hour), mode=RoundMode.BACKFILL) for hour in (11, 13, 15, 17, 19))
    figures = _figures(dues=(due,), rounds=rounds)
    assert _cell(figures)[0] is Mark.BACKFILLED
    assert figures.coverage[0].longest_minutes == 720


def test_an_excused_patrol_is_out_of_the_coverage_but_its_gap_is_told() -> None:
    figures = _figures(dues=(patrol(DAY),), excusals=(ExcusalFact(f"pt{DAY}", DAY, "s2"),))
    assert (figures.coverage, figures.tiles.coverage) == ((), Share())
    assert [gap.cause for gap in figures.gaps] == [GapCause.EXCUSED]


def test_a_running_day_is_judged_up_to_now() -> None:
    due = patrol(DAY)
    figures = _figures(dues=(due,), rounds=(done(due, ms(DAY, 10)),), at_ms=ms(DAY, 11))
    assert (figures.coverage[0].open_minutes, figures.coverage[0].breach_minutes) == (120, 0)
    assert _cell(figures)[0] is Mark.PENDING


# Findings -----------------------------------------------------------------------------------------------------


def test_findings_are_told_as_they_stood_at_the_end_of_the_month() -> None:
    spot = fixed("4", DAY, 0, disposition=Disposition.ON_SPOT, assigned_ms=None)
    facts = (
        finding("1", 20261020),
        fixed("2", 20261103, 2),
        fixed("3", 20261103, 5),
        spot,
        finding("5", 20261129, severity=4, due_ms=ms(20261229, 10)),
        finding("6", DAY, state=FindingState.MERGED, closed_ms=ms(DAY, 12)),
        finding("7", 20261108, state=FindingState.DEFERRED, due_ms=ms(20261220, 10), review_day=20261220),
        finding("8", 20261120, state=FindingState.CLAIMED, claimed_ms=ms(20261121, 9)),
        finding("9", 20261202),
    )
    figures = _figures(findings=facts)
    counts = figures.counts
    assert (counts.open_before, counts.found, counts.closed, counts.dropped, counts.open_after) == (
        1,
        7,
        3,
        1,
        4,
    )
    assert (counts.overdue, counts.deferred, counts.waiting, counts.on_spot) == (1, 1, 1, 1)
    assert figures.deferred == ("7",)
    assert [line.finding for line in figures.on_spot] == ["4"]
    lines = {line.finding: line for line in figures.findings}
    assert set(lines) == {"1", "2", "3", "5", "6", "7", "8"}
    assert (lines["3"].days, lines["3"].late_days, lines["3"].done_day) == (5, 2, 20261108)
    assert (lines["2"].late_days, lines["1"].days) == (0, 41)
    assert lines["1"].late_days == 39  # due on 23 October at ten, open when November ended: begun days count
    assert figures.ageing == Ageing(to_7=1, to_30=2, more=1)


def test_a_recurrence_names_the_earlier_finding_of_another_month() -> None:
    earlier, again = fixed("1", 20261015, 1), finding("2", 20261101, recurrence_of="1")
    summary = summarise(november(findings=(earlier, again)))
    (line,) = summary.figures.recurrences
    assert (line.finding, line.earlier, line.earlier_number, line.after_days) == (
        "2",
        "1",
        earlier.number,
        16,
    )
    assert [row.id for row in summary.behind["recurrence/2"]] == ["1", "2"]
    assert summary.figures.counts.open_before == 0


def test_work_that_waits_for_its_check_is_not_overdue() -> None:
    waiting = finding("1", DAY, state=FindingState.CLAIMED, claimed_ms=ms(20261112, 9))
    late = finding("2", DAY, state=FindingState.CLAIMED, claimed_ms=ms(20261118, 9))
    figures = _figures(findings=(waiting, late))
    assert [(line.finding, line.late_days) for line in figures.findings] == [("1", 0), ("2", 5)]
    assert figures.counts.overdue == 1


# The rest -----------------------------------------------------------------------------------------------------


def test_the_ten_items_that_fail_most() -> None:
    fails = tuple(
        replace(answer, item=f"OP-{item:02}", verdict=Result.FAIL)
        for item in range(12)
        for answer in answers(item + 1)
    )
    figures = _figures(answers=(*fails, *answers(3, item="OP-11"), *answers(2, Result.NA, item="OP-11")))
    assert [line.item for line in figures.failing] == [f"OP-{item:02}" for item in range(11, 1, -1)]
    assert (figures.failing[0].fails, figures.failing[0].answered) == (12, 15)


def test_integrity_counts_what_can_be_doubted() -> None:
    due = check(DAY)
    rounds = (
        done(due, ms(DAY, 9), "r1", clock_flag=True),
        done(due, ms(DAY, 9), "r2", occurrence="", countersigner="s1"),
        done(due, ms(DAY, 9), "r3", mode=RoundMode.BACKFILL, state=RoundState.SUBMITTED, countersigner=""),
        done(due, ms(DAY, 9), "r4", occurrence="", state=RoundState.DRAFT),
    )
    kinds = (
        (MarkKind.RECHECK, MarkOutcome.DIFFERED),
        (MarkKind.RECHECK, MarkOutcome.AGREED),
        (MarkKind.SEEDED, MarkOutcome.MISSED),
        (MarkKind.FLAG, MarkOutcome.UPHELD),
        (MarkKind.FLAG, MarkOutcome.EXPLAINED),
    )
    marks = tuple(MarkFact(f"m{place}", *kind, "p1", DAY) for place, kind in enumerate(kinds))
    summary = summarise(
        november(
            dues=(due,),
            rounds=rounds,
            answers=(*answers(3), *answers(2, how=How.BULK)),
            marks=marks,
            amendments=(ActFact("am", DAY),),
            releases=(ActFact("re", DAY),),
        )
    )
    told = asdict(summary.figures.integrity)
    assert told == {
        "answers": 5, "bulk": 2, "rounds": 3, "rechecks": 2, "mismatches": 1, "seeded": 1, "seeded_missed": 1,
        "flags": 2, "flags_upheld": 1, "backfills": 1, "clock_flags": 1, "single_handed": 1, "not_countersigned": 1,
        "releases": 1, "amendments": 1,
    }  # fmt: skip
    assert [row.id for row in summary.behind["integrity/backfills"]] == ["r3"]
    assert summary.figures.unfinished == 1


def test_a_round_that_found_nothing_is_a_zero_report() -> None:
    dues = [check(day, template="ELEV-D", kind=TemplateKind.DAILY) for day in (DAY, 20261111, 20261112)]
    rounds = [done(due, ms(due.day, 9), f"r{place}") for place, due in enumerate(dues[:2])]
    failed = replace(answers(1, Result.FAIL)[0], round="r1", template="ELEV-D")
    figures = _figures(dues=tuple(dues), rounds=tuple(rounds), answers=(failed,), packs={"ELEV-D": "ELEV"})
    (line,) = figures.special
    assert (line.pack, line.done, line.zero_reports, line.counts.missed) == ("ELEV", 2, 1, 1)


def test_what_ends_within_ninety_days_after_the_month() -> None:
    kinds = AssetDateKind
    dates = tuple(
        DateFact(asset, AssetKind.EXTINGUISHER, "a1", what, day)
        for asset, what, day in (
            ("gone", kinds.EXPIRES, 20261115),
            ("soon", kinds.SERVICE, 20270228),
            ("later", kinds.EXPIRES, 20270301),
            ("made", kinds.MADE, 20261115),
        )
    )
    assert [(line.asset, line.left) for line in _figures(dates=dates).expiries] == [
        ("gone", -15),
        ("soon", 90),
    ]


def test_words_of_visitors() -> None:
    def said(key: str, kind: VoiceKind, **more: Any) -> VoiceFact:
        return replace(VoiceFact(key, kind, VoiceChannel.DESK, "a1", DAY), **more)

    voices = (
        said("1", VoiceKind.RATING, score=5),
        said("2", VoiceKind.RATING, score=2),
        said("3", VoiceKind.COMPLAINT, replied_day=20261117),
        said("4", VoiceKind.COMPLAINT, replied_day=20261118),
        said("5", VoiceKind.DEMAND),
        said("6", VoiceKind.SUGGESTION, score=1),
    )
    figures = _figures(voices=voices)
    told = figures.voices
    assert (told.demands, told.suggestions, told.complaints, told.in_time) == (1, 1, 2, 1)
    assert (told.scores, told.ratings, figures.tiles.appraisal) == ((1, 1, 0, 0, 1), 3, Share(5, 12, 3))


def test_posts_and_next_month() -> None:
    figures = _figures(
        holdings=(HoldingFact("p1", "s1", 20261020, DAY), HoldingFact("p1", "", 20261111, 20261215)),
        coming=(check(20261202), check(20261201)),
    )
    assert figures.posts == (PostLine("p1", "s1", 20261101, DAY), PostLine("p1", "", 20261111, 20261130))
    assert figures.coming == (ComingLine("OP", TemplateKind.OPENING, "a1", 20261201, 2),)


# For any facts ------------------------------------------------------------------------------------------------


@given(periods(), st.integers())
@hurried
def test_the_order_of_the_facts_does_not_matter(facts: PeriodFacts, seed: int) -> None:
    other = summarise(mixed(facts, Random(seed)))
    assert other == summarise(facts)
    assert spell(other.figures) == spell(summarise(facts).figures)


@given(periods())
@hurried
def test_figures_are_kept_in_one_spelling(facts: PeriodFacts) -> None:
    figures = summarise(facts).figures
    assert unspell(MonthFigures, spell(figures)) == figures


@given(periods())
@hurried
def test_the_figures_agree_with_each_other_and_with_their_rows(facts: PeriodFacts) -> None:
    summary = summarise(facts)
    figures, behind, counts = summary.figures, summary.behind, summary.figures.counts
    assert counts.open_before + counts.found == counts.closed + counts.dropped + counts.open_after
    assert sum(row.total.due for row in figures.matrix) == len(facts.dues)
    for row in figures.matrix:
        for name, number in asdict(row.total).items():
            assert sum(asdict(cell.counts)[name] for cell in row.cells) == number
        for cell in row.cells:
            assert bool(behind.get(f"matrix/{row.template}/{cell.day}")) == bool(cell.counts.due)
    for name, number in asdict(counts).items():
        if name not in ("sightings", "rejections"):
            assert len(behind[f"findings/{name}"]) == number
    ageing = figures.ageing
    assert ageing.to_7 + ageing.to_30 + ageing.more == counts.open_after
    assert sum(line.found for line in figures.categories) == counts.found
    for share in (figures.tiles.execution, figures.tiles.coverage, figures.tiles.appraisal):
        assert 0 <= share.part <= share.whole
    assert all(gap.minutes > gap.limit for gap in figures.gaps)
    assert {row.kind for rows in behind.values() for row in rows} <= set(RowKind)


@given(periods(), st.integers(1, 400))
@hurried
def test_later_days_change_nothing_of_a_month_that_is_over(facts: PeriodFacts, after: int) -> None:
    over = replace(facts, at_ms=LATER)
    later = replace(facts, at_ms=LATER + after * DAY_MS + 7 * MINUTE_MS)
    first, second = summarise(over).figures, summarise(later).figures
    assert replace(first, at_ms=0, no_session=()) == replace(second, at_ms=0, no_session=())


def test_an_answer_counts_where_it_was_given() -> None:
    fail = AnswerFact("r1", "OP", "OP-4", "a2", DAY, Result.FAIL, severity=1, finding="1")
    summary = summarise(november(answers=(fail,)))
    assert [row.id for row in summary.behind["item/OP/OP-4"]] == ["r1"]
