"""When the venue is open and when staff work."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules import days
from desktop.rules.inspections import calendar
from desktop.rules.inspections.calendar import (
    HOLIDAY,
    Calendars,
    Closed,
    ClosedBy,
    Holiday,
    Interval,
    OpeningRule,
    Override,
    OverrideKind,
    Plan,
    closed_reason,
    is_staff_day,
    merged,
    plan_faults,
    plan_from,
    plan_text,
    unknown_years,
    venue_intervals,
)

HALL = "a" * 32
ALL_DAYS = frozenset(range(1, 8))
MONDAY, TUESDAY, SATURDAY, SUNDAY = 20261123, 20261124, 20261128, 20261129


def hours(opens: int, closes: int) -> Interval:
    return Interval(opens * 60, closes * 60)


def rule(
    *intervals: Interval,
    weekdays: frozenset[int] = ALL_DAYS,
    from_mmdd: int = 101,
    until_mmdd: int = 1231,
    area: str | None = None,
) -> OpeningRule:
    return OpeningRule(weekdays, from_mmdd, until_mmdd, area, intervals)


def calendars(
    *rules: OpeningRule, overrides: tuple[Override, ...] = (), **more: tuple[Holiday, ...]
) -> Calendars:
    return Calendars((Plan(20260101, rules),), overrides, more.get("holidays", ()))


def closed(day: int, area: str | None = None, interval: Interval | None = None) -> Override:
    return Override(day, area, OverrideKind.CLOSED, interval, "检修")


def opened(day: int, interval: Interval, area: str | None = None) -> Override:
    return Override(day, area, OverrideKind.OPEN, interval, "演出")


# Opening hours --------------------------------------------------------------------------------------------------


def test_the_last_rule_that_speaks_of_a_day_holds() -> None:
    known = calendars(
        rule(hours(9, 21)), rule(weekdays=frozenset({1})), rule(hours(9, 22), from_mmdd=601, until_mmdd=831)
    )
    assert venue_intervals(known, TUESDAY) == (hours(9, 21),)
    assert venue_intervals(known, MONDAY) == ()
    assert venue_intervals(known, 20260706) == (hours(9, 22),)  # a Monday in summer


def test_a_season_may_run_over_new_year() -> None:
    known = calendars(rule(hours(9, 21)), rule(hours(10, 18), from_mmdd=1101, until_mmdd=331))
    assert [venue_intervals(known, day)[0] for day in (20261031, 20261101, 20270101, 20270331, 20270401)] == [
        hours(9, 21), hours(10, 18), hours(10, 18), hours(10, 18), hours(9, 21)
    ]  # fmt: skip


def test_the_plan_in_force_is_the_last_that_began() -> None:
    plans = (Plan(20260901, (rule(hours(9, 17)),)), Plan(20260101, (rule(hours(9, 21)),)), Plan(20260901, ()))
    known = Calendars(plans)
    assert venue_intervals(known, 20251231) == ()
    assert venue_intervals(known, 20260831) == (hours(9, 21),)
    assert venue_intervals(known, 20260901) == ()  # two plans from one day: the later entry


def test_a_holiday_can_have_hours_of_its_own() -> None:
    known = calendars(
        rule(hours(9, 21)),
        rule(weekdays=frozenset({1})),
        rule(hours(10, 16), weekdays=frozenset({HOLIDAY})),
        holidays=(Holiday(20261005, "国庆节", True), Holiday(20261010, "国庆节", False)),
    )
    assert venue_intervals(known, 20261005) == (hours(10, 16),)  # a Monday, else closed
    assert venue_intervals(known, 20261010) == (hours(9, 21),)
    assert venue_intervals(known, 20261012) == ()


def test_an_area_keeps_its_own_hours_and_falls_back_on_the_sites() -> None:
    known = calendars(rule(hours(9, 21)), rule(hours(12, 20), weekdays=frozenset({1}), area=HALL))
    assert venue_intervals(known, MONDAY, HALL) == (hours(12, 20),)
    assert venue_intervals(known, TUESDAY, HALL) == (hours(9, 21),)
    assert venue_intervals(known, MONDAY) == (hours(9, 21),)


def test_intervals_are_joined_and_put_in_order() -> None:
    known = calendars(rule(hours(14, 18), hours(9, 12), hours(11, 13)))
    assert venue_intervals(known, MONDAY) == (hours(9, 13), hours(14, 18))


# Days that are otherwise ----------------------------------------------------------------------------------------


def test_a_closed_day_says_why() -> None:
    known = calendars(rule(hours(9, 21)), rule(weekdays=frozenset({1})), overrides=(closed(TUESDAY),))
    assert closed_reason(known, TUESDAY) == Closed(ClosedBy.OVERRIDE, "检修")
    assert closed_reason(known, MONDAY) == Closed(ClosedBy.HOURS)
    assert closed_reason(known, 20251231) == Closed(ClosedBy.NO_PLAN)
    assert closed_reason(known, SATURDAY) is None


def test_a_stretch_can_be_taken_out_of_a_day() -> None:
    known = calendars(rule(hours(9, 21)), overrides=(closed(MONDAY, interval=hours(12, 14)),))
    assert venue_intervals(known, MONDAY) == (hours(9, 12), hours(14, 21))
    assert closed_reason(known, MONDAY) is None


def test_the_latest_word_on_a_day_holds_and_can_be_withdrawn() -> None:
    first, then = closed(MONDAY), opened(MONDAY, hours(18, 22))
    back = Override(MONDAY, None, OverrideKind.WITHDRAWN, None, "改期")
    usual = rule(hours(9, 21))
    assert venue_intervals(calendars(usual, overrides=(first, then)), MONDAY) == (hours(18, 22),)
    assert venue_intervals(calendars(usual, overrides=(then, first)), MONDAY) == ()
    assert venue_intervals(calendars(usual, overrides=(first, then, back)), MONDAY) == (hours(9, 21),)


def test_a_closed_site_closes_its_areas_unless_one_is_opened() -> None:
    own = rule(hours(12, 20), area=HALL)
    known = calendars(rule(hours(9, 21)), own, overrides=(closed(MONDAY),))
    assert venue_intervals(known, MONDAY, HALL) == ()
    show = calendars(rule(hours(9, 21)), own, overrides=(closed(MONDAY), opened(MONDAY, hours(19, 22), HALL)))
    assert venue_intervals(show, MONDAY, HALL) == (hours(19, 22),)
    assert venue_intervals(show, MONDAY) == ()


def test_a_short_day_of_the_site_shortens_an_areas_own_hours() -> None:
    known = calendars(
        rule(hours(9, 21)), rule(hours(12, 20), area=HALL), overrides=(opened(MONDAY, hours(8, 15)),)
    )
    assert venue_intervals(known, MONDAY) == (hours(8, 15),)
    assert venue_intervals(known, MONDAY, HALL) == (hours(12, 15),)
    assert venue_intervals(known, MONDAY, "b" * 32) == (hours(8, 15),)


def test_one_area_closed_leaves_the_site_open() -> None:
    known = calendars(rule(hours(9, 21)), overrides=(closed(MONDAY, HALL),))
    assert venue_intervals(known, MONDAY, HALL) == ()
    assert closed_reason(known, MONDAY, HALL) == Closed(ClosedBy.OVERRIDE, "检修")
    assert venue_intervals(known, MONDAY) == (hours(9, 21),)


# Staff and years ------------------------------------------------------------------------------------------------


def test_staff_work_on_make_up_days_and_not_on_holidays() -> None:
    known = Calendars(holidays=(Holiday(20261001, "国庆节", True), Holiday(20261010, "国庆节", False)))
    assert not is_staff_day(known, 20261001)  # a Thursday
    assert is_staff_day(known, 20261010)  # a Saturday
    assert [is_staff_day(known, day) for day in (MONDAY, SATURDAY, SUNDAY)] == [True, False, False]


def test_a_withdrawn_holiday_is_a_day_like_any_other() -> None:
    known = Calendars(holidays=(Holiday(20261001, "国庆节", True), Holiday(20261001, "", True)))
    assert is_staff_day(known, 20261001)
    assert unknown_years(known, 20260101, 20261231) == (2026,)


def test_a_year_is_known_by_its_national_day() -> None:
    # The notice for 2027 may give 31 December 2026 off: that alone is no table of 2026.
    known = Calendars(holidays=(Holiday(20261231, "元旦", True), Holiday(20271001, "国庆节", True)))
    assert unknown_years(known, 20261101, 20280101) == (2026, 2028)


any_day = st.dates(min_value=days.date_of(19700101), max_value=days.date_of(21001231)).map(days.number_of)


@given(any_day, st.sampled_from([None, HALL]))
def test_an_unknown_year_never_raises(day: int, area: str | None) -> None:
    known = Calendars((Plan(19700101, (rule(hours(9, 21), weekdays=frozenset(range(1, 6))),)),))
    weekday = days.weekday(day)
    assert venue_intervals(known, day, area) == ((hours(9, 21),) if weekday <= 5 else ())
    assert is_staff_day(known, day) == (weekday <= 5)
    assert unknown_years(known, day, day) == (day // 10_000,)


# Against the minutes themselves ---------------------------------------------------------------------------------

intervals = st.builds(
    lambda start, length: Interval(start, min(1440, start + length)),
    st.integers(0, 1439),
    st.integers(1, 700),
)


def minutes(some: tuple[Interval, ...] | list[Interval]) -> set[int]:
    return {minute for each in some for minute in range(each.open_minute, each.close_minute)}


@given(st.lists(intervals, max_size=6))
def test_merged_keeps_every_minute_once(some: list[Interval]) -> None:
    found = merged(some)
    assert minutes(found) == minutes(some)
    assert sum(each.close_minute - each.open_minute for each in found) == len(minutes(some))
    assert all(one.close_minute < other.open_minute for one, other in pairwise(found))


@given(st.lists(intervals, max_size=4), intervals)
def test_a_closed_stretch_takes_exactly_its_minutes(usual: list[Interval], hole: Interval) -> None:
    known = calendars(rule(*usual), overrides=(closed(MONDAY, interval=hole),))
    assert minutes(venue_intervals(known, MONDAY)) == minutes(usual) - minutes([hole])


@given(st.lists(intervals, min_size=1, max_size=4), st.lists(intervals, max_size=3), intervals)
def test_an_area_with_its_own_hours_is_open_while_both_are(
    own: list[Interval], site: list[Interval], special: Interval
) -> None:
    known = calendars(rule(*site), rule(*own, area=HALL), overrides=(opened(MONDAY, special),))
    assert minutes(venue_intervals(known, MONDAY, HALL)) == minutes(own) & minutes([special])


# Keeping --------------------------------------------------------------------------------------------------------

rules = st.builds(
    OpeningRule,
    st.frozensets(st.integers(1, 8), min_size=1),
    st.sampled_from([101, 229, 601]),
    st.sampled_from([228, 831, 1231]),
    st.sampled_from([None, HALL]),
    st.lists(intervals, max_size=3).map(tuple),
)


@given(st.lists(rules, max_size=4))
def test_a_plan_comes_back_as_it_was_kept(some: list[OpeningRule]) -> None:
    text = plan_text(some)
    assert plan_from(20260101, text) == Plan(20260101, tuple(some))
    assert plan_text(plan_from(20260101, text).rules) == text


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (rule(hours(9, 21), weekdays=frozenset()), "weekdays-wrong"),
        (rule(hours(9, 21), weekdays=frozenset({9})), "weekdays-wrong"),
        (rule(hours(9, 21), from_mmdd=230), "season-wrong"),
        (rule(hours(9, 21), until_mmdd=1301), "season-wrong"),
        (rule(Interval(540, 540)), "interval-wrong"),
        (rule(Interval(-1, 540)), "interval-wrong"),
        (rule(Interval(540, 1441)), "interval-wrong"),
        (rule(hours(9, 12), hours(11, 14)), "interval-overlap"),
    ],
)
def test_a_rule_that_cannot_be_is_named(wrong: OpeningRule, code: str) -> None:
    assert plan_faults([rule(hours(9, 21)), wrong]) == [(1, code)]
    assert calendar.plan_faults([rule(hours(9, 12), hours(12, 14)), rule(from_mmdd=229)]) == []
