"""The quarter's scores: areas and posts apart, in whole numbers, too few is too few, and no score from nothing."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.rules import days
from desktop.rules.days import DAY_MS
from desktop.rules.inspections.facts import (
    ActFact,
    DateFact,
    DayFact,
    FindingFact,
    MarkFact,
    MarkKind,
    MarkOutcome,
    PeriodFacts,
    PostFact,
    Share,
    VoiceFact,
)
from desktop.rules.inspections.quarter import (
    ChangedLine,
    ContractorLine,
    Earlier,
    Funnel,
    HazardLine,
    Observed,
    QuarterFigures,
    ThemeLine,
    earlier_of,
    evaluate,
)
from desktop.rules.inspections.scheme import FULL, Band, Dimension, Scheme, SubjectKind, faults
from desktop.rules.inspections.scores import Score, ScoreLine, Veto
from desktop.rules.inspections.spelling import spell, unspell
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingState,
    LegalClass,
    Result,
    RoundMode,
    VoiceChannel,
    VoiceKind,
)
from tests.desktop.rules.inspections.periods import (
    OFFSET,
    answers,
    check,
    done,
    finding,
    fixed,
    mixed,
    ms,
    patrol,
    periods,
)

FIRST, LAST = 20261001, 20261231
AFTER = days.ms_at(20270105, 600, OFFSET)
DAY = 20261110
hurried = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _facts(**facts: Any) -> PeriodFacts:
    opened = tuple(DayFact(day, True) for day in days.each(FIRST, LAST))
    usual = PeriodFacts(
        407, FIRST, LAST, AFTER, OFFSET, days=opened, areas=("a1", "a2"), posts=(PostFact("p1", ("a1",)),)
    )
    return replace(usual, **facts)


def _quarter(**facts: Any) -> QuarterFigures:
    return evaluate(_facts(**facts)).figures


def _line(score: Score, dimension: Dimension) -> ScoreLine:
    return next(line for line in score.lines if line.dimension is dimension)


def _area(dimension: Dimension, area: str = "a1", **facts: Any) -> ScoreLine:
    return _line(next(each for each in _quarter(**facts).areas if each.subject == area), dimension)


def _post(dimension: Dimension, **facts: Any) -> ScoreLine:
    return _line(_quarter(**facts).posts[0], dimension)


# The dimensions -----------------------------------------------------------------------------------------------


def test_condition_weighs_passes_by_severity() -> None:
    given = (
        *answers(4),
        *answers(2, severity=3),
        *answers(1, Result.FAIL, severity=2),
        *answers(3, severity=0),
    )
    line = _area(Dimension.CONDITION, answers=given)
    assert (line.share, line.weight) == (Share(46, 52, 7), 45)
    assert line.points == 8_846


def test_the_fails_of_one_open_finding_count_once() -> None:
    fails = answers(5, Result.FAIL, finding="1")
    others = answers(1, Result.FAIL, finding="2")
    assert _area(Dimension.CONDITION, answers=(*answers(6), *fails, *others)).share == Share(60, 80, 8)


def test_what_does_not_apply_is_no_answer() -> None:
    assert _area(Dimension.CONDITION, answers=answers(9, Result.NA)).share == Share()


def test_execution_of_a_post() -> None:
    dues = [check(day) for day in range(DAY, DAY + 5)]
    rounds = (
        done(dues[0], ms(DAY, 9)),
        done(dues[1], ms(DAY + 1, 11)),
        done(dues[2], ms(DAY + 2, 9), mode=RoundMode.BACKFILL),
    )
    walk = patrol(DAY)
    walked = tuple(done(walk, ms(DAY, hour)) for hour in (10, 12, 15, 17, 19))
    others = check(DAY, "other", post="p2")
    line = _post(Dimension.EXECUTION, dues=(*dues, walk, others), rounds=(*rounds, *walked))
    assert line.share == Share(1_000 + 600 + 300 + 916, 6_000, 6)
    assert line.points == 4_693


@pytest.mark.parametrize(
    ("each", "share"),
    [
        (fixed("1", DAY, 2), Share(6_000, 6_000, 1)),
        (fixed("1", DAY, 4), Share(3_996, 6_000, 1)),  # a day late of three allowed
        (fixed("1", DAY, 9), Share(0, 6_000, 1)),
        (finding("1", DAY), Share(0, 6_000, 1)),
        (finding("1", 20260910), Share(0, 6_000, 1)),  # due before, open still
        (fixed("1", 20260910, 40), Share()),  # was due before and counted there
        (
            finding("1", DAY, state=FindingState.CLAIMED, claimed_ms=ms(DAY, 12)),
            Share(),
        ),  # waits for its check
        (fixed("1", 20260920, 1, closed_ms=ms(20261002, 9)), Share(6_000, 6_000, 1)),  # waited for it then
        (fixed("1", DAY, 1, disposition=Disposition.ON_SPOT), Share()),
        (finding("1", DAY, state=FindingState.MERGED, closed_ms=ms(DAY, 12)), Share()),
        (finding("1", DAY, due_ms=ms(20270110, 9)), Share()),
        (finding("1", DAY, due_ms=None), Share()),
        (finding("1", DAY, severity=4), Share(0, 1_000, 1)),
    ],
)
def test_what_a_rectification_is_worth(each: FindingFact, share: Share) -> None:
    assert _area(Dimension.RECTIFICATION, findings=(each,)).share == share
    assert _post(Dimension.RECTIFICATION, findings=(each,)).share == share


def test_a_fix_that_did_not_last_is_worth_nothing() -> None:
    earlier = fixed("1", 20261102, 1)
    again = fixed("2", 20261110, 1, recurrence_of="1")
    assert _area(Dimension.RECTIFICATION, findings=(earlier, again)).share == Share(6_000, 12_000, 2)
    # It was due in the quarter before, but it came back in this one.
    older = fixed("1", 20260920, 1)
    assert _area(Dimension.RECTIFICATION, findings=(older, again)).share == Share(6_000, 12_000, 2)


def test_integrity_of_a_post_loses_by_what_was_found_out() -> None:
    dues = [check(day) for day in range(DAY, DAY + 5)]
    rounds = tuple(done(due, ms(due.day, 9)) for due in dues)
    kinds = (
        (MarkKind.RECHECK, MarkOutcome.DIFFERED),
        (MarkKind.SEEDED, MarkOutcome.MISSED),
        (MarkKind.FLAG, MarkOutcome.UPHELD),
        (MarkKind.FLAG, MarkOutcome.EXPLAINED),
    )
    marks = tuple(MarkFact(f"m{place}", *kind, "p1", DAY) for place, kind in enumerate(kinds))
    line = _post(Dimension.INTEGRITY, dues=tuple(dues), rounds=rounds, marks=marks)
    assert (line.share, line.points) == (Share(750, 1_000, 5), 7_500)
    assert _post(Dimension.INTEGRITY, dues=tuple(dues), rounds=rounds[:4]).points is None


def test_few_voices_are_drawn_to_the_mean_of_the_site() -> None:
    def rated(area: str, score: int, count: int) -> list[VoiceFact]:
        return [
            VoiceFact(f"{area}{score}{number}", VoiceKind.RATING, VoiceChannel.BOX, area, DAY, score)
            for number in range(count)
        ]

    voices = (*rated("a1", 5, 2), *rated("a2", 3, 8))
    line = _area(Dimension.APPRAISAL, voices=voices)
    # mean of the site 3.4; (2 x 5 + 20 x 3.4) / 22 = 78 / 22; minus one, over four: 56 / 88
    assert (line.share.part * 88, line.share.whole * 56) == (56 * line.share.whole, 88 * line.share.part)
    assert (line.share.n, line.points) == (10, 6_364)
    assert _area(Dimension.APPRAISAL, voices=voices[:4]).points is None
    silent = _area(Dimension.APPRAISAL, area="a2", voices=rated("a1", 4, 6))
    assert silent.points == 7_500


def test_complaints_that_were_answered_in_time_count_a_quarter() -> None:
    ratings = [
        VoiceFact(f"r{number}", VoiceKind.RATING, VoiceChannel.BOX, "a1", DAY, 3) for number in range(5)
    ]
    complaints = [
        VoiceFact("c1", VoiceKind.COMPLAINT, VoiceChannel.DESK, "a1", DAY, None, DAY + 7),
        VoiceFact("c2", VoiceKind.COMPLAINT, VoiceChannel.DESK, "a1", DAY, None, DAY + 8),
    ]
    assert _area(Dimension.APPRAISAL, voices=(*ratings, *complaints)).points == 5_000
    assert _area(Dimension.APPRAISAL, voices=(*ratings, complaints[0])).points == 6_250


def test_readiness_is_what_is_in_date() -> None:
    dates = tuple(
        DateFact(f"x{number}", AssetKind.EXTINGUISHER, "a1", AssetDateKind.EXPIRES, day)
        for number, day in enumerate((20261230, 20261231, 20270101, 20280101, 20290101))
    )
    assert _area(Dimension.READINESS, dates=dates).share == Share(4, 5, 5)


# The total ----------------------------------------------------------------------------------------------------


def _sound(**more: Any) -> dict[str, Any]:
    """An area with full marks in condition and rectification."""
    facts: dict[str, Any] = {
        "answers": answers(9),
        "findings": tuple(fixed(f"{number}", DAY, 1) for number in range(5)),
    }
    return {**facts, **more}


def test_the_lines_that_are_there_share_the_weight() -> None:
    first, second = _quarter(**_sound()).areas
    assert (first.subject, first.points, first.band, first.rank) == ("a1", FULL, Band.EXCELLENT, 1)
    assert (second.points, second.band, second.rank) == (None, None, None)
    assert [line.points for line in first.lines] == [FULL, FULL, None, None]


def test_too_little_to_measure_is_no_score() -> None:
    alone = _quarter(answers=answers(9)).areas[0]
    assert (_line(alone, Dimension.CONDITION).points, alone.points) == (FULL, None)
    assert _quarter(answers=answers(9), scheme=Scheme(least_weight=45)).areas[0].points == FULL


@pytest.mark.parametrize(
    ("each", "veto"),
    [
        (finding("9", DAY, legal_class=LegalClass.MAJOR), "overdue-major"),
        (fixed("9", DAY, 0, severity=1, exposed=True), "exposed-s1"),
    ],
)
def test_a_veto_caps_the_band_and_ranks_below(each: FindingFact, veto: str) -> None:
    sound = _sound()
    twin = tuple(replace(answer, area="a2") for answer in answers(9)[:8])
    worse = tuple(replace(answer, area="a2", verdict=Result.FAIL) for answer in answers(1))
    others = tuple(replace(found, id=f"b{found.id}", area="a2", post="") for found in sound["findings"])
    figures = _quarter(
        answers=(*sound["answers"], *twin, *worse), findings=(*sound["findings"], *others, each)
    )
    best, vetoed = figures.areas
    assert (best.subject, vetoed.subject) == ("a2", "a1")
    assert (vetoed.band, vetoed.vetoes) == (Band.PASS, (Veto(veto, "9", each.number),))
    assert vetoed.points is not None
    assert (best.rank, vetoed.rank) == (1, 2)


def test_major_findings_that_were_done_in_time_veto_nothing() -> None:
    major = fixed("9", DAY, 1, legal_class=LegalClass.MAJOR)
    assert _quarter(findings=(major,)).areas[0].vetoes == ()


def test_the_change_since_the_quarter_before() -> None:
    past = [
        Earlier(20260701, Share(1, 2, 9), Share(1, 2, 9), Share(1, 2, 9), {"a1": 9_000}, {}),
        Earlier(20260401, Share(1, 3, 9), Share(1, 3, 9), Share(1, 3, 9), {"a1": 5_000}, {}),
    ]
    figures = evaluate(_facts(**_sound()), past).figures
    assert (figures.areas[0].before, figures.areas[0].change) == (9_000, 1_000)
    assert [point.quarter for point in figures.trend] == [20260401, 20260701, 20261001]
    assert evaluate(_facts(**_sound()), past[1:]).figures.areas[0].change is None
    assert earlier_of(figures).areas == {"a1": FULL}


# What else is on the paper ------------------------------------------------------------------------------------


def test_heat_funnel_medians_hazards_and_contractors() -> None:
    findings = (
        finding("1", DAY, assigned_ms=None, state=FindingState.OPEN, fund_fen=100),
        finding("2", DAY, contractor="长治机电", fund_fen=200),
        fixed("3", DAY, 1, contractor="长治机电"),
        fixed("4", DAY, 5, contractor="长治机电", legal_class=LegalClass.MAJOR),
        finding("5", DAY, state=FindingState.WITHDRAWN, closed_ms=ms(DAY, 12)),
    )
    given = (*answers(6), *answers(6, Result.FAIL, day=20261205))
    figures = _quarter(findings=findings, answers=given)
    heat = {(cell.area, cell.month): cell.share.per_mille for cell in figures.heat}
    assert (heat["a1", 20261101], heat["a1", 20261201], heat["a2", 20261101]) == (1_000, 0, None)
    assert figures.funnel == Funnel(4, 3, 2, 2)
    assert [(line.closed, line.tenths) for line in figures.medians] == [
        (0, None),
        (2, 30),
        (0, None),
        (0, None),
    ]
    assert figures.hazards == (
        HazardLine(LegalClass.GENERAL, 3, 1, 300),
        HazardLine(LegalClass.MAJOR, 1, 1, 0),
    )
    assert figures.contractors == (ContractorLine("长治机电", 3, 1, 1, 1, 1),)
    assert [line.finding for line in figures.overdue] == ["1", "2"]


def test_voices_dates_and_changes() -> None:
    voices = (
        VoiceFact("c", VoiceKind.COMPLAINT, VoiceChannel.DESK, "a1", DAY, None, DAY + 2, "1"),
        VoiceFact("d", VoiceKind.DEMAND, VoiceChannel.BOX, "a1", DAY),
        VoiceFact("e", VoiceKind.DEMAND, VoiceChannel.BOX, "a1", DAY),
    )
    dates = (
        DateFact("lift", AssetKind.ELEVATOR, "a1", AssetDateKind.INSPECTED, 20280101),
        DateFact("far", AssetKind.EXTINGUISHER, "a1", AssetDateKind.EXPIRES, 20280101),
        DateFact("over", AssetKind.EXTINGUISHER, "a1", AssetDateKind.EXPIRES, 20261201),
    )
    changes = (ActFact("t1", DAY), ActFact("t2", DAY))
    facts = _facts(voices=voices, dates=dates, findings=(fixed("1", DAY, 1),), template_changes=changes)
    work = evaluate(facts, observed=Observed(2, True))
    figures = work.figures
    assert figures.themes == (ThemeLine(VoiceKind.DEMAND, "a1", 2), ThemeLine(VoiceKind.COMPLAINT, "a1", 1))
    assert [(line.reply_days, line.in_time) for line in figures.replies] == [(2, True)]
    assert figures.changed == (ChangedLine("c", "1", fixed("1", DAY, 1).number, True),)
    assert [(line.asset, line.left) for line in figures.compliance] == [("over", -30), ("lift", 366)]
    assert (figures.template_changes, figures.observed) == (2, Observed(2, True))
    assert [row.id for row in work.behind["template-changes"]] == ["t1", "t2"]


# The scheme ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scheme", "fields"),
    [
        (Scheme(), ()),
        (Scheme(area_weights=(0, 45, 30, 0, 20, 6)), ("area_weights",)),
        (Scheme(post_weights=(100,)), ("post_weights",)),
        (Scheme(severity=(1, 3, 6, 10)), ("severity",)),
        (Scheme(bands=(8_000, 9_000, 7_000), late=1_001), ("late", "bands")),
        (Scheme(shrink=-1, least=0), ("shrink", "least")),
    ],
)
def test_a_scheme_that_cannot_be(scheme: Scheme, fields: tuple[str, ...]) -> None:
    assert faults(scheme) == fields


def test_bands_begin_where_they_say() -> None:
    scheme = Scheme()
    assert [scheme.band(points) for points in (9_000, 8_999, 8_000, 7_000, 6_999)] == [
        Band.EXCELLENT,
        Band.GOOD,
        Band.GOOD,
        Band.PASS,
        Band.FAIL,
    ]


def test_a_dimension_without_weight_is_not_shown() -> None:
    scheme = Scheme(area_weights=(0, 100, 0, 0, 0, 0))
    assert [line.dimension for line in _quarter(scheme=scheme).areas[0].lines] == [Dimension.CONDITION]


# For any facts ------------------------------------------------------------------------------------------------


def _of_quarter(facts: PeriodFacts) -> PeriodFacts:
    return replace(facts, first=FIRST, last=LAST, at_ms=facts.at_ms + 40 * DAY_MS)


@given(periods(), st.integers())
@hurried
def test_the_order_of_the_facts_does_not_matter(facts: PeriodFacts, seed: int) -> None:
    facts = _of_quarter(facts)
    work = evaluate(facts)
    assert evaluate(mixed(facts, Random(seed))) == work
    assert unspell(QuarterFigures, spell(work.figures)) == work.figures


@given(periods())
@hurried
def test_scores_stay_within_their_bounds(facts: PeriodFacts) -> None:
    figures = evaluate(_of_quarter(facts)).figures
    for score in (*figures.areas, *figures.posts):
        assert score.points is None or 0 <= score.points <= FULL
        assert (score.points is None) == (score.band is None) == (score.rank is None)
        for line in score.lines:
            assert 0 <= line.share.part <= line.share.whole or line.share.whole == 0
            assert line.points is None or line.share.n >= figures.scheme.least
        if score.vetoes:
            assert score.band in (None, Band.PASS, Band.FAIL)
    funnel = figures.funnel
    assert funnel.found >= funnel.assigned >= funnel.done >= funnel.verified


@given(periods())
@hurried
def test_one_more_fail_never_helps_an_area_and_never_touches_a_post(facts: PeriodFacts) -> None:
    facts = _of_quarter(facts)
    fail = answers(1, Result.FAIL, area="a1")[0]
    before, after = evaluate(facts).figures, evaluate(replace(facts, answers=(*facts.answers, fail))).figures
    assert after.posts == before.posts
    old, new = (
        next(_line(each, Dimension.CONDITION) for each in figures.areas if each.subject == "a1")
        for figures in (before, after)
    )
    assert new.share.part == old.share.part
    assert new.share.whole > old.share.whole


def test_subjects_are_areas_and_posts() -> None:
    figures = _quarter(answers=answers(1, area=""))
    assert [each.subject for each in figures.areas] == ["", "a1", "a2"]
    assert {each.kind for each in figures.posts} == {SubjectKind.POST}
