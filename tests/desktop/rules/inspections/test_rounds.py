"""The life of a round as a fold, and whether it was in time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.inspections.answers import Flag
from desktop.rules.inspections.rounds import (
    CLOCK_SLIP_MS,
    DONE,
    RoundStep,
    Stepped,
    allowed,
    clock_flags,
    standing,
    timeliness,
    walk_flags,
)
from desktop.rules.inspections.vocabulary import RoundMode, RoundState, Timeliness

_STEPS = st.lists(
    st.builds(
        Stepped, st.sampled_from(RoundStep), st.integers(0, 10**6), st.sampled_from([b"a", b"b", b"c"])
    ),
    max_size=12,
)


@given(_STEPS)
def test_done_is_submitted_and_nothing_comes_back_from_the_end(steps: list[Stepped]) -> None:
    before = standing(())
    for at, step in enumerate(steps):
        now = standing(steps[: at + 1])
        if before.state in (RoundState.COUNTERSIGNED, RoundState.ABANDONED):
            assert now == before
        if not allowed(before.state, step.what):
            assert now == before, "what two desks did at once changes nothing"
        assert (now.state in DONE) <= (now.submitted is not None)
        assert (now.state is RoundState.COUNTERSIGNED) == (now.countersigner is not None)
        before = now


def test_the_first_submission_counts_and_the_walk_before_it() -> None:
    steps = [
        Stepped(RoundStep.WALKED_OUT, 100, b"a"),
        Stepped(RoundStep.WALKED_IN, 200, b"a"),
        Stepped(RoundStep.SUBMITTED, 300, b"a"),
        Stepped(RoundStep.RETURNED, 400, b"b"),
        Stepped(RoundStep.SUBMITTED, 500, b"c"),
        Stepped(RoundStep.COUNTERSIGNED, 600, b"b"),
    ]
    told = standing(steps)
    assert (told.state, told.submitted, told.performer, told.countersigner) == (
        RoundState.COUNTERSIGNED,
        300,
        b"c",
        b"b",
    )
    assert (told.at, standing(steps[2:]).at, standing(steps[:2]).at) == (200, 300, None)


def test_in_time_late_and_put_down_later_are_three_things() -> None:
    live, later = RoundMode.LIVE, RoundMode.BACKFILL
    assert timeliness(live, 100, 100) is Timeliness.ON_TIME
    assert timeliness(live, 101, 100) is Timeliness.LATE
    assert timeliness(live, 101, None) is Timeliness.ON_TIME
    assert timeliness(later, 1, 100) is Timeliness.BACKFILLED
    assert timeliness(live, None, 100) is None


@given(st.lists(st.integers(0, 10**9), max_size=20), st.booleans())
def test_a_clock_that_goes_on_is_believed(times: list[int], doubtful: bool) -> None:
    flags = clock_flags(sorted(times), doubtful)
    assert flags == ((Flag.CLOCK_DRIFT,) if doubtful else ())


def test_a_clock_set_back_is_seen_but_a_second_is_not() -> None:
    assert clock_flags([10**7, 10**7 - CLOCK_SLIP_MS]) == ()
    assert clock_flags([10**7, 10**7 - CLOCK_SLIP_MS - 1]) == (Flag.CLOCK_BACK,)
    assert clock_flags([0, 10**7, 10**7 + 5, 10**6]) == (Flag.CLOCK_BACK,)


def test_only_a_measured_walk_can_be_too_short() -> None:
    assert walk_flags(0, 60_000, 60) == ()
    assert walk_flags(0, 59_999, 60) == (Flag.WALK_SHORT,)
    assert walk_flags(None, 1, 60) == walk_flags(0, None, 60) == walk_flags(0, 1, 0) == ()
