"""Patrol coverage, against a count of the minutes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.inspections.coverage import Coverage, combined, coverage, next_due_ms

MINUTE = 60_000
NINE = 1_790_000_040_000 // MINUTE * MINUTE


def at(hour: int, minute: int = 0) -> int:
    return NINE + ((hour - 9) * 60 + minute) * MINUTE


def test_patrols_at_nine_and_one_to_one_leave_a_hole_of_119_minutes() -> None:
    found = coverage(at(9), at(15), [at(9), at(12, 59), at(14, 30)], 120)
    assert (found.open_minutes, found.breach_minutes, found.longest_minutes) == (360, 119, 239)
    assert [(gap.from_ms, gap.until_ms, gap.minutes, gap.breach_minutes) for gap in found.gaps] == [
        (at(9), at(12, 59), 239, 119)
    ]
    assert found.per_mille == 669


def test_the_opening_and_the_closing_bound_the_day() -> None:
    assert coverage(at(9), at(11), [], 120).per_mille == 1000
    empty = coverage(at(9), at(21), [], 120)
    assert (empty.breach_minutes, empty.longest_minutes, empty.per_mille) == (600, 720, 166)


def test_a_running_day_is_judged_up_to_now() -> None:
    assert coverage(at(9), at(21), [], 120, at(10, 30)).per_mille == 1000
    late = coverage(at(9), at(21), [], 120, at(11, 10))
    assert (late.open_minutes, late.breach_minutes) == (130, 10)
    assert coverage(at(9), at(21), [], 120, at(22)) == coverage(at(9), at(21), [], 120)


def test_before_the_opening_there_is_nothing_to_cover() -> None:
    found = coverage(at(9), at(21), [], 120, at(7))
    assert found == Coverage(0, 0, 0, ())
    assert found.per_mille == 1000


def test_one_minute_of_breach_is_never_all() -> None:
    found = coverage(at(9), at(9) + 100_000 * MINUTE, [at(9) + k * 120 * MINUTE for k in range(832)], 279)
    assert found.breach_minutes == 1
    assert found.per_mille == 999


def test_seconds_do_not_make_a_breach() -> None:
    assert coverage(at(9), at(13), [at(11) + 59_999], 120).breach_minutes == 0
    assert coverage(at(9), at(13), [at(11, 1)], 120).breach_minutes == 1


def test_the_next_patrol_is_due_a_gap_after_the_last() -> None:
    assert next_due_ms(at(9), [], 120) == at(11)
    assert next_due_ms(at(9), [at(12), at(10)], 120) == at(14)
    assert next_due_ms(at(9), [at(8)], 120) == at(11)


def brute(length: int, times: list[int], gap: int, until: int) -> tuple[int, int, int]:
    """Minute by minute: open, breached, the longest stretch."""
    end = max(0, min(length, until))
    since = breach = longest = 0
    for minute in range(end):
        if minute in times:
            since = 0
        since += 1
        breach += since > gap
        longest = max(longest, since)
    return end, breach, longest


@given(
    st.integers(0, 900),
    st.lists(st.integers(-120, 1000), max_size=12),
    st.integers(1, 300),
    st.one_of(st.none(), st.integers(-60, 1000)),
    st.lists(st.integers(0, 59_999), min_size=12, max_size=12),
)
def test_coverage_is_what_counting_minutes_gives(
    length: int, times: list[int], gap: int, until: int | None, seconds: list[int]
) -> None:
    stamps = [NINE + time * MINUTE + more for time, more in zip(times, seconds, strict=False)]
    # Seconds past the end are outside the interval; a patrol there changes nothing either way.
    found = coverage(
        NINE, NINE + length * MINUTE, stamps, gap, None if until is None else NINE + until * MINUTE
    )
    expected = brute(length, times, gap, length if until is None else until)
    assert (found.open_minutes, found.breach_minutes, found.longest_minutes) == expected
    assert found.breach_minutes == sum(each.breach_minutes for each in found.gaps)
    assert all(each.minutes > gap for each in found.gaps)
    assert 0 <= found.per_mille <= 1000
    assert (found.per_mille == 1000) == (not found.breach_minutes)


@given(st.lists(st.integers(0, 720), max_size=8), st.integers(0, 720), st.integers(1, 200))
def test_one_patrol_more_never_covers_less(times: list[int], more: int, gap: int) -> None:
    stamps = [NINE + time * MINUTE for time in times]
    before = coverage(NINE, at(21), stamps, gap)
    after = coverage(NINE, at(21), [*stamps, NINE + more * MINUTE], gap)
    assert after.breach_minutes <= before.breach_minutes
    assert after.longest_minutes <= before.longest_minutes


@given(st.permutations([9, 10, 12, 15, 19]))
def test_the_order_of_the_patrols_does_not_matter(order: list[int]) -> None:
    assert coverage(at(9), at(21), map(at, order), 120) == coverage(
        at(9), at(21), map(at, sorted(order)), 120
    )


def test_areas_and_days_add_up() -> None:
    one, other = coverage(at(9), at(12), [], 120), coverage(at(14), at(18), [at(16)], 120)
    both = combined([one, other])
    assert (both.open_minutes, both.breach_minutes, both.longest_minutes) == (420, 60, 180)
    assert both.gaps == one.gaps
    assert combined([]) == Coverage(0, 0, 0, ())
