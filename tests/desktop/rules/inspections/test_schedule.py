"""What is due when: the same however often, in whatever order and in whatever parts it is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules import days
from desktop.rules.inspections.calendar import (
    Calendars,
    Holiday,
    Interval,
    OpeningRule,
    Override,
    OverrideKind,
    Plan,
    venue_intervals,
)
from desktop.rules.inspections.schedule import (
    SITE,
    AreaInfo,
    Occurrence,
    ScheduleRule,
    due_ms,
    missed_cause,
    occurrence_id,
    occurrences,
    open_on,
    schedule_faults,
    schedule_from,
    schedule_text,
    status,
)
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    Cadence,
    CalendarKind,
    MissedCause,
    OccurrenceState,
    TemplateKind,
)

OFFSET = 480
HALL, STAGE = "a" * 32, "b" * 32
AREAS = (AreaInfo(HALL, AreaKind.SPORTS_HALL, None), AreaInfo(STAGE, AreaKind.STAGE, 20261127))
MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY = 20261123, 20261124, 20261127, 20261128, 20261129
SIX_DAYS = OpeningRule(frozenset(range(2, 8)), 101, 1231, None, (Interval(540, 1260),))
"""Closed on Mondays."""
KNOWN = Calendars((Plan(20250101, (SIX_DAYS,)),))


def rule(
    series: str = "s",
    kind: TemplateKind = TemplateKind.DAILY,
    cadence: Cadence = Cadence.DAILY,
    **more: object,
) -> ScheduleRule:
    values: dict[str, object] = {
        "id": series.encode(),
        "series": series,
        "template": "OP",
        "kind": kind,
        "areas": (SITE,),
        "post": None,
        "cadence": cadence,
        "gap_minutes": 120 if cadence is Cadence.MAX_GAP else 0,
        "calendar": CalendarKind.VENUE,
        "lead_minutes": 0,
        "due_minutes": 0,
        "grace_minutes": 0,
        "miss_after_minutes": 60,
        "blocks_opening": False,
        "weekday": 1 if cadence is Cadence.WEEKLY else None,
        "month_day": None,
        "from_day": 20260101,
        "ended": False,
    }
    return ScheduleRule(**(values | more))  # type: ignore[arg-type]


OPENING = rule("opening", TemplateKind.OPENING, lead_minutes=45, miss_after_minutes=180, blocks_opening=True)
PATROL = rule("patrol", TemplateKind.PATROL, Cadence.MAX_GAP)
CLOSING = rule("closing", TemplateKind.CLOSING, due_minutes=45)
MONTHLY = rule(
    "monthly", TemplateKind.MONTHLY, Cadence.MONTHLY, month_day=25, lead_minutes=7200, miss_after_minutes=7200
)


def due(
    *rules: ScheduleRule, first: int = MONDAY, last: int = SUNDAY, known: Calendars = KNOWN
) -> tuple[Occurrence, ...]:
    return occurrences(rules, known, AREAS, first, last, OFFSET)


def clock(day: int, hour: int, minute: int = 0) -> int:
    return days.ms_at(day, hour * 60 + minute, OFFSET)


def slots(found: Sequence[Occurrence]) -> list[str]:
    return [each.slot for each in found]


# The usual ones -------------------------------------------------------------------------------------------------


def test_the_opening_check_is_due_when_the_doors_open() -> None:
    (one,) = due(OPENING, first=TUESDAY, last=TUESDAY)
    assert (one.day, one.slot, one.blocks_opening) == (TUESDAY, "20261124", True)
    assert (one.opens_ms, one.due_ms, one.miss_ms) == (
        clock(TUESDAY, 8, 15), clock(TUESDAY, 9), clock(TUESDAY, 12)
    )  # fmt: skip


def test_the_closing_check_may_run_past_midnight() -> None:
    late = Override(SATURDAY, None, OverrideKind.OPEN, Interval(540, 1440), "演出")
    (one,) = due(CLOSING, first=SATURDAY, last=SATURDAY, known=replace(KNOWN, overrides=(late,)))
    assert one.opens_ms == clock(SUNDAY, 0)
    assert one.due_ms == clock(SUNDAY, 0, 45)
    assert one.day == SATURDAY


def test_grace_puts_off_when_it_is_late() -> None:
    (one,) = due(replace(OPENING, grace_minutes=10), first=TUESDAY, last=TUESDAY)
    assert (one.due_ms, one.miss_ms) == (clock(TUESDAY, 9, 10), clock(TUESDAY, 12, 10))


def test_on_closed_days_nothing_of_the_venues_is_due() -> None:
    assert due(OPENING, PATROL, CLOSING, first=MONDAY, last=MONDAY) == ()
    every = replace(OPENING, calendar=CalendarKind.EVERY_DAY)
    assert [each.due_ms for each in due(every, first=MONDAY, last=MONDAY)] == [clock(MONDAY, 8)]


def test_staff_have_days_of_their_own() -> None:
    known = replace(KNOWN, holidays=(Holiday(TUESDAY, "放假", True), Holiday(SATURDAY, "上班", False)))
    found = due(rule(calendar=CalendarKind.STAFF), known=known)
    assert [each.day for each in found] == [MONDAY, 20261125, 20261126, FRIDAY, SATURDAY]


def test_a_patrol_has_one_occurrence_for_each_open_interval() -> None:
    split = Override(TUESDAY, None, OverrideKind.CLOSED, Interval(720, 840), "午休")
    known = replace(KNOWN, overrides=(split,))
    found = due(PATROL, first=TUESDAY, last=TUESDAY, known=known)
    assert slots(found) == ["20261124/540", "20261124/840"]
    assert [(each.opens_ms, each.due_ms, each.close_ms) for each in found] == [
        (clock(TUESDAY, 9), clock(TUESDAY, 11), clock(TUESDAY, 12)),
        (clock(TUESDAY, 14), clock(TUESDAY, 16), clock(TUESDAY, 21)),
    ]
    assert all(each.gap_minutes == 120 and each.miss_ms == each.close_ms for each in found)


def test_an_interval_no_longer_than_the_gap_asks_for_no_patrol() -> None:
    short = Override(TUESDAY, None, OverrideKind.OPEN, Interval(540, 660), "半日")
    assert due(PATROL, first=TUESDAY, last=TUESDAY, known=replace(KNOWN, overrides=(short,))) == ()


def test_each_area_has_its_own_until_it_is_given_up() -> None:
    found = due(replace(OPENING, areas=(HALL, STAGE, "c" * 32)), first=20261126, last=SATURDAY)
    assert {(each.day, each.area) for each in found} == {
        (20261126, HALL), (20261126, STAGE), (FRIDAY, HALL), (SATURDAY, HALL)
    }  # fmt: skip
    assert len({each.id for each in found}) == 4


# Weeks, months, quarters ----------------------------------------------------------------------------------------


def test_a_month_is_due_on_its_day_and_open_before() -> None:
    (one,) = due(MONTHLY, first=20261101, last=20261130)
    assert (one.day, one.slot) == (20261125, "202611")
    assert (one.opens_ms, one.due_ms, one.miss_ms) == (
        clock(20261120, 9), clock(20261125, 21), clock(20261130, 21)
    )  # fmt: skip


def test_what_falls_on_a_closed_day_is_due_before_it() -> None:
    (one,) = due(replace(MONTHLY, month_day=23), first=20261101, last=20261130)
    assert one.day == 20261122
    assert one.slot == "202611"


def test_what_would_leave_its_period_is_due_after_the_closed_days() -> None:
    closed = tuple(
        Override(day, None, OverrideKind.CLOSED, None, "检修") for day in (20261101, 20261102, 20261103)
    )
    (one,) = due(
        replace(MONTHLY, month_day=3), first=20261001, last=20261130, known=replace(KNOWN, overrides=closed)
    )[1:]
    assert one.day == 20261104


def test_a_month_that_was_closed_throughout_has_none() -> None:
    closed = tuple(
        Override(day, None, OverrideKind.CLOSED, None, "改造") for day in days.each(20261101, 20261130)
    )
    assert due(MONTHLY, first=20261101, last=20261130, known=replace(KNOWN, overrides=closed)) == ()


def test_the_last_day_of_short_months() -> None:
    every = replace(MONTHLY, month_day=31, calendar=CalendarKind.EVERY_DAY)
    assert [each.day for each in due(every, first=20260201, last=20260430)] == [20260228, 20260331, 20260430]


def test_weeks_half_months_and_quarters() -> None:
    every = CalendarKind.EVERY_DAY
    weekly = due(rule(cadence=Cadence.WEEKLY, weekday=5, calendar=every), first=20261228, last=20270110)
    assert [(each.day, each.slot) for each in weekly] == [(20270101, "2026W53"), (20270108, "2027W01")]
    halves = due(rule(cadence=Cadence.HALF_MONTHLY, calendar=every), first=20260201, last=20260228)
    assert [(each.day, each.slot) for each in halves] == [(20260215, "202602/1"), (20260228, "202602/2")]
    quarter = due(rule(cadence=Cadence.QUARTERLY, calendar=every), first=20260601, last=20261231)
    assert [(each.day, each.slot) for each in quarter] == [
        (20260630, "2026Q2"), (20260930, "2026Q3"), (20261231, "2026Q4")
    ]  # fmt: skip


def test_events_are_only_begun_by_hand() -> None:
    assert due(rule(cadence=Cadence.EVENT)) == ()


# Changes --------------------------------------------------------------------------------------------------------


def test_a_new_version_holds_from_its_day_and_keeps_the_ids() -> None:
    later = replace(OPENING, id=b"2", lead_minutes=90, from_day=FRIDAY)
    found = {each.day: each for each in due(OPENING, later)}
    assert {day: each.schedule for day, each in found.items()} == {
        TUESDAY: b"opening", 20261125: b"opening", 20261126: b"opening",
        FRIDAY: b"2", SATURDAY: b"2", SUNDAY: b"2",
    }  # fmt: skip
    assert [each.id for each in due(OPENING)] == [each.id for each in due(OPENING, later)]


def test_an_ended_schedule_asks_for_nothing_more() -> None:
    ended = replace(OPENING, id=b"2", ended=True, from_day=FRIDAY)
    assert [each.day for each in due(OPENING, ended)] == [TUESDAY, 20261125, 20261126]
    over = replace(MONTHLY, id=b"2", ended=True, from_day=20261120, month_day=5)
    assert due(MONTHLY, over, first=20261101, last=20261231) == ()


def test_a_change_in_the_middle_of_a_month_loses_no_month() -> None:
    sooner = replace(MONTHLY, id=b"2", month_day=5, from_day=20261110)
    assert [each.day for each in due(MONTHLY, sooner, first=20261101, last=20261231)] == [20261125, 20261205]
    later = replace(MONTHLY, id=b"2", month_day=28, from_day=20261110)
    assert [each.day for each in due(MONTHLY, later, first=20261101, last=20261231)] == [20261128, 20261227]


def test_from_months_to_weeks() -> None:
    weekly = replace(MONTHLY, id=b"2", cadence=Cadence.WEEKLY, weekday=3, from_day=20261110)
    found = due(MONTHLY, weekly, first=20261101, last=20261130)
    assert slots(found) == ["2026W46", "2026W47", "2026W48"]


def test_an_area_taken_off_a_schedule_is_due_no_more() -> None:
    both = replace(MONTHLY, areas=(HALL, SITE))
    less = replace(both, id=b"2", areas=(SITE,), from_day=20261120)
    assert [each.area for each in due(both, less, first=20261101, last=20261130)] == [None]
    less_daily = replace(OPENING, id=b"2", areas=(HALL,), from_day=FRIDAY)
    assert [each.day for each in due(OPENING, less_daily) if each.area is None] == [
        TUESDAY,
        20261125,
        20261126,
    ]


# The same however it is computed --------------------------------------------------------------------------------

some_rules = st.builds(
    lambda series, serial, kind, cadence, calendar, areas, from_day, ended, day, lead: rule(
        series,
        kind,
        cadence,
        id=bytes([serial]),
        calendar=calendar,
        areas=areas,
        from_day=from_day,
        ended=ended,
        weekday=1 + day % 7,
        month_day=day if day <= 31 else None,
        lead_minutes=lead,
    ),
    st.sampled_from(["one", "two"]),
    st.integers(0, 255),
    st.sampled_from([TemplateKind.OPENING, TemplateKind.PATROL, TemplateKind.CLOSING, TemplateKind.MONTHLY]),
    st.sampled_from(list(Cadence)),
    st.sampled_from(list(CalendarKind)),
    st.sets(st.sampled_from([SITE, HALL, STAGE]), min_size=1).map(lambda some: tuple(sorted(some))),
    st.sampled_from([20260101, 20261110, 20261124, 20261130, 20261215]),
    st.booleans(),
    st.integers(1, 33),
    st.sampled_from([0, 45, 7200]),
)
many_rules = st.lists(some_rules, max_size=5, unique_by=lambda each: each.id)
november = st.integers(0, 120).map(lambda step: days.later(20261015, step))
some_overrides = st.lists(
    st.builds(
        Override,
        st.integers(0, 90).map(lambda step: days.later(20261101, step)),
        st.sampled_from([None, HALL]),
        st.sampled_from(list(OverrideKind)),
        st.just(Interval(600, 900)),
        st.just("改"),
    ),
    max_size=6,
).map(tuple)


@given(many_rules, some_overrides, november, st.integers(0, 60), st.data())
def test_expansion_is_idempotent_and_free_of_order(
    rules: list[ScheduleRule], changed: tuple[Override, ...], first: int, span: int, data: st.DataObject
) -> None:
    known, last = replace(KNOWN, overrides=changed), days.later(first, span)
    whole = occurrences(rules, known, AREAS, first, last, OFFSET)
    shuffled = data.draw(st.permutations(rules))
    assert occurrences(shuffled, known, AREAS[::-1], first, last, OFFSET) == whole
    # Any cut of the window gives the same: a catch-up after days without the computer is that function again.
    cut = days.later(first, data.draw(st.integers(0, span)))
    parts = occurrences(rules, known, AREAS, first, cut, OFFSET) + (
        occurrences(rules, known, AREAS, days.later(cut, 1), last, OFFSET) if cut < last else ()
    )
    assert parts == whole
    assert len({each.id for each in whole}) == len(whole)
    assert all(first <= each.day <= last for each in whole)
    assert all(each.id == occurrence_id(each.series, each.area, each.slot) for each in whole)


@given(many_rules, some_overrides, november)
def test_each_is_due_where_its_calendar_says_and_after_it_opens(
    rules: list[ScheduleRule], changed: tuple[Override, ...], first: int
) -> None:
    known, by_id = replace(KNOWN, overrides=changed), {each.id: each for each in rules}
    for each in occurrences(rules, known, AREAS, first, days.later(first, 40), OFFSET):
        version = by_id[each.schedule]
        assert version.from_day <= each.day
        assert not version.ended
        assert each.opens_ms <= each.due_ms <= each.miss_ms
        if version.calendar is CalendarKind.VENUE:
            assert venue_intervals(known, each.day, each.area)


@given(many_rules, st.lists(st.sampled_from(list(days.each(20261101, 20261231))), max_size=5), november)
def test_a_decree_that_comes_late_moves_times_and_never_ids(
    rules: list[ScheduleRule], off: list[int], first: int
) -> None:
    before = occurrences(rules, KNOWN, AREAS, first, days.later(first, 40), OFFSET)
    decreed = replace(KNOWN, holidays=tuple(Holiday(day, "放假", True) for day in off))
    after = occurrences(rules, decreed, AREAS, first, days.later(first, 40), OFFSET)
    ids = {(each.series, each.area, each.slot): each.id for each in before}
    assert all(ids.get((each.series, each.area, each.slot), each.id) == each.id for each in after)


@given(many_rules, november)
def test_what_can_be_worked_on_is_found_from_any_day(rules: list[ScheduleRule], day: int) -> None:
    start, end = days.ms_at(day, 0, OFFSET), days.ms_at(day, 1440, OFFSET)
    wide = occurrences(rules, KNOWN, AREAS, days.later(day, -60), days.later(day, 60), OFFSET)
    expected = tuple(
        each for each in wide if each.day == day or (each.opens_ms < end and each.miss_ms > start)
    )
    assert open_on(rules, KNOWN, AREAS, day, OFFSET) == expected


def test_more_than_four_hundred_days_are_refused() -> None:
    assert len(due(OPENING, first=20250101, last=days.later(20250101, 399))) == 30
    with pytest.raises(ValueError, match="too many days"):
        due(OPENING, first=20250101, last=days.later(20250101, 400))


def test_the_id_is_the_same_at_every_desk() -> None:
    assert occurrence_id("opening", None, "20261124").hex() == "3f0da4e9ee49960e6a6245cd34ed1488"
    assert occurrence_id("a", "b", "c") != occurrence_id("ab", "", "c")
    assert len(occurrence_id("opening", None, "20261124")) == 16


# What became of it ----------------------------------------------------------------------------------------------


def test_the_states_of_a_check_over_its_day() -> None:
    (one,) = due(OPENING, first=TUESDAY, last=TUESDAY)
    told = [
        status(one, clock(TUESDAY, hour, minute))
        for hour, minute in ((8, 0), (8, 15), (9, 0), (9, 1), (12, 0))
    ]
    assert told == [
        OccurrenceState.COMING,
        OccurrenceState.OPEN,
        OccurrenceState.OPEN,
        OccurrenceState.OVERDUE,
        OccurrenceState.MISSED,
    ]
    assert status(one, clock(TUESDAY, 10), in_progress=True) is OccurrenceState.IN_PROGRESS
    assert status(one, clock(TUESDAY, 12), in_progress=True) is OccurrenceState.MISSED
    assert status(one, clock(TUESDAY, 12), excused=True) is OccurrenceState.EXCUSED
    assert status(one, clock(TUESDAY, 12), done=[clock(TUESDAY, 11)], excused=True) is OccurrenceState.DONE


def test_a_patrol_is_due_again_until_the_doors_close() -> None:
    (one,) = due(PATROL, first=TUESDAY, last=TUESDAY)
    walked = [clock(TUESDAY, 10, 30)]
    assert due_ms(one) == clock(TUESDAY, 11)
    assert due_ms(one, walked) == clock(TUESDAY, 12, 30)
    assert due_ms(one, [clock(TUESDAY, 20)]) == clock(TUESDAY, 21)
    assert status(one, clock(TUESDAY, 12, 30), done=walked) is OccurrenceState.OPEN
    assert status(one, clock(TUESDAY, 12, 31), done=walked) is OccurrenceState.OVERDUE
    assert status(one, clock(TUESDAY, 21), done=walked) is OccurrenceState.DONE
    assert status(one, clock(TUESDAY, 21)) is OccurrenceState.MISSED


def test_no_session_is_told_from_nobody_did_it() -> None:
    (one,) = due(OPENING, first=TUESDAY, last=TUESDAY)
    assert missed_cause(one, {MONDAY, 20261125}, OFFSET) is MissedCause.NO_SESSION
    assert missed_cause(one, {TUESDAY}, OFFSET) is MissedCause.NOT_DONE
    (month,) = due(MONTHLY, first=20261101, last=20261130)
    assert missed_cause(month, {20261122}, OFFSET) is MissedCause.NOT_DONE
    assert missed_cause(month, {20261119, 20261201}, OFFSET) is MissedCause.NO_SESSION


# Keeping --------------------------------------------------------------------------------------------------------


@given(some_rules)
def test_a_schedule_comes_back_as_it_was_kept(one: ScheduleRule) -> None:
    text = schedule_text(one)
    assert schedule_from(one.id, one.series, one.template, one.from_day, one.ended, text) == one


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (replace(OPENING, areas=()), ("areas", "area-needed")),
        (replace(PATROL, gap_minutes=0), ("gap_minutes", "gap-needed")),
        (replace(PATROL, gap_minutes=1441), ("gap_minutes", "out-of-range")),
        (replace(CLOSING, lead_minutes=-1), ("lead_minutes", "out-of-range")),
        (replace(OPENING, lead_minutes=0), ("due_minutes", "window-empty")),
        (rule(cadence=Cadence.WEEKLY, weekday=None), ("weekday", "weekday-needed")),
        (rule(cadence=Cadence.WEEKLY, weekday=8), ("weekday", "out-of-range")),
        (replace(MONTHLY, month_day=32), ("month_day", "out-of-range")),
    ],
)
def test_a_schedule_that_cannot_be_is_named(wrong: ScheduleRule, fault: tuple[str, str]) -> None:
    assert schedule_faults(wrong) == [fault]


def test_the_usual_ones_are_without_fault() -> None:
    assert [schedule_faults(each) for each in (OPENING, PATROL, CLOSING, MONTHLY)] == [[], [], [], []]
