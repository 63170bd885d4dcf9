"""The venue's calendar as it is kept: what a site begins with, hours, other days, holidays from files, schedules."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import venue as kept
from desktop.inspections import holiday_table, usual
from desktop.inspections.calendars import due_between, read_calendars, workable_on
from desktop.inspections.holiday_table import RowFault
from desktop.inspections.venue_values import NewArea, NewPost
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections.calendar import ClosedBy, Interval, OpeningRule, OverrideKind, is_staff_day
from desktop.rules.inspections.schedule import SITE, ScheduleRule, schedule_faults
from desktop.rules.inspections.vocabulary import AreaKind, Cadence, PostScope, TemplateKind
from tests.desktop.palace import Palace

TODAY, TOMORROW = 20261123, 20261124
ALL_DAYS = frozenset(range(1, 8))
LONG_DAY = OpeningRule(ALL_DAYS, 101, 1231, None, (Interval(480, 1320),))


def forget_the_beginning(palace: Palace) -> None:
    """As a home looks that was made before there were inspections."""
    store = palace.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        for table in ("opening_plan", "holiday_day", "schedule", "template_version"):
            store.sql(f"DELETE FROM {table}")
        store.sql("UPDATE writer SET mode = ''")


# What a site begins with ----------------------------------------------------------------------------------------


def test_a_new_site_opens_every_day_and_knows_this_years_holidays(either: Palace) -> None:
    today = either.desk.venue.today()
    assert (today.day, today.intervals, today.open_now) == (TODAY, (Interval(540, 1260),), True)
    assert (today.closed, today.unknown_years, today.next_open) == (None, (), (TOMORROW, 540))
    holidays = either.desk.venue.holidays(either.manager, 2026)
    assert len(holidays) == 39
    assert {each.source for each in holidays} == {"国办发明电〔2025〕7号"}


def test_nothing_is_due_on_the_day_a_site_is_set_up(palace: Palace) -> None:
    assert palace.desk.venue.occurrences(palace.manager, 20260101, TODAY) == ()
    due = palace.desk.venue.occurrences(palace.manager, TOMORROW, TOMORROW)
    assert [each.template for each in due] == ["PT", "CL"]


def test_a_check_begins_the_day_after_its_template_is_published(palace: Palace) -> None:
    palace.clock.later(days=5)
    (opening,) = [one for one in palace.desk.templates.listed(palace.manager) if one.code == "OP"]
    assert opening.draft is not None
    palace.desk.templates.confirm_and_publish(
        palace.manager, opening.draft.version.id, {item.code: None for item in opening.to_confirm}
    )
    due = due_between(palace.desk.context, TODAY, 20261231)
    assert min(each.day for each in due if each.template == "OP") == 20261129
    # A later version changes nothing, and neither does another look.
    palace.desk.templates.publish(palace.manager, palace.desk.templates.draft(palace.manager, "OP").id)
    assert not palace.desk.venue.prepare()
    assert palace.count("schedule") == 3


def test_a_template_taken_out_of_use_is_due_no_more(palace: Palace) -> None:
    palace.clock.later(days=5)
    palace.desk.templates.retire(palace.manager, "PT")
    due = due_between(palace.desk.context, TODAY, 20261231)
    assert max(each.day for each in due if each.template == "PT") == 20261128
    assert [rule.template for rule in palace.desk.venue.schedules(palace.manager)] == ["CL", "PT"]
    palace.clock.later(days=1)
    assert [rule.template for rule in palace.desk.venue.schedules(palace.manager)] == ["CL"]
    assert palace.sound()


def test_an_older_home_is_given_the_same_on_its_first_start(palace: Palace) -> None:
    forget_the_beginning(palace)
    again = palace.reopened()
    again.desk.stand_up()
    assert again.desk.venue.today().open_now
    assert [
        again.count(table) for table in ("opening_plan", "holiday_day", "schedule", "template_version")
    ] == [1, 39, 2, 5]
    before = again.count("operation")
    assert not again.desk.venue.prepare()
    again.desk.stand_up()
    assert again.count("operation") == before


def test_what_a_manager_changed_is_left_alone(palace: Palace) -> None:
    palace.desk.venue.change_plan(palace.manager, TODAY, [LONG_DAY])
    for rule in palace.desk.venue.schedules(palace.manager):
        palace.desk.venue.end_schedule(palace.manager, rule.series, "另定")
    palace.clock.later(days=2)
    assert not palace.desk.venue.prepare()
    assert palace.desk.venue.schedules(palace.manager) == ()
    assert palace.desk.venue.today().intervals == (Interval(480, 1320),)


def test_the_program_brings_the_table_of_a_year_that_begins(palace: Palace) -> None:
    palace.clock.ms = palace.clock.ms_at(datetime(2025, 12, 15, 9, 0))
    forget_the_beginning(palace)
    assert palace.desk.venue.prepare()
    assert palace.desk.venue.today().unknown_years == ()
    assert [len(palace.desk.venue.holidays(palace.manager, year)) for year in (2024, 2025, 2026)] == [
        0,
        33,
        39,
    ]


def test_a_year_nobody_imported_shows_and_breaks_nothing(palace: Palace) -> None:
    palace.clock.later(days=20)
    assert palace.desk.venue.today().unknown_years == (2027,)
    palace.clock.later(days=400)
    today = palace.desk.venue.today()
    assert today.unknown_years == (2028,)
    assert today.open_now
    assert workable_on(palace.desk.context, today.day)
    assert not palace.desk.venue.prepare()


# The table that comes with the program --------------------------------------------------------------------------


def test_the_tables_weekdays_are_what_the_notices_say() -> None:
    for notice in holiday_table.notices():
        named = [each.holiday for each in notice.days]
        assert len({each.day for each in named}) == len(named)
        # Nobody makes up for a day on a day that is worked anyway.
        assert all(days.weekday(each.day) >= 6 for each in named if not each.off)
        assert any(each.day == notice.year * 10_000 + 1001 and each.off for each in named)


@pytest.mark.parametrize(
    ("year", "off", "work"), [(2023, 27, 7), (2024, 28, 8), (2025, 28, 5), (2026, 33, 6)]
)
def test_the_table_has_as_many_days_as_the_notices(year: int, off: int, work: int) -> None:
    (notice,) = [one for one in holiday_table.notices() if one.year == year]
    named = [each.holiday for each in notice.days]
    assert (sum(each.off for each in named), sum(not each.off for each in named)) == (off, work)


def test_the_spring_festival_of_2026_is_nine_days(palace: Palace) -> None:
    known = read_calendars(palace.desk.context.store)
    assert [day for day in days.each(20260209, 20260301) if is_staff_day(known, day)] == [
        20260209, 20260210, 20260211, 20260212, 20260213, 20260214,
        20260224, 20260225, 20260226, 20260227, 20260228,
    ]  # fmt: skip


# Hours and other days -------------------------------------------------------------------------------------------


def test_new_hours_begin_on_their_day(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    venue.change_plan(manager, 20261201, [LONG_DAY, replace(LONG_DAY, weekdays=frozenset({1}), intervals=())])
    shown = {each.day: each.intervals for each in venue.days(manager, 20261130, 20261207)}
    assert shown[20261130] == (Interval(540, 1260),)
    assert shown[20261201] == (Interval(480, 1320),)
    assert shown[20261207] == ()
    assert [each.from_day for each in venue.plans(manager)] == [TODAY, 20261201]
    assert either.sound()


@pytest.mark.parametrize(
    ("rule", "from_day", "code"),
    [
        (replace(LONG_DAY, weekdays=frozenset()), TODAY, "plan-refused"),
        (replace(LONG_DAY, area="a" * 32), TODAY, "area-unknown"),
        (LONG_DAY, 20261122, "day-wrong"),
        (LONG_DAY, 20261131, "day-wrong"),
        (LONG_DAY, 20300101, "day-wrong"),
    ],
)
def test_hours_that_cannot_be_are_refused(
    palace: Palace, rule: OpeningRule, from_day: int, code: str
) -> None:
    with pytest.raises(Problem) as caught:
        palace.desk.venue.change_plan(palace.manager, from_day, [rule])
    assert caught.value.code == code
    assert palace.count("opening_plan") == 1


def test_a_closed_day_with_its_reason_and_back_again(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    closed = venue.override_day(manager, TOMORROW, OverrideKind.CLOSED, "停电检修")
    assert closed.closed is not None
    assert (closed.closed.by, closed.closed.reason) == (ClosedBy.OVERRIDE, "停电检修")
    assert venue.occurrences(manager, TOMORROW, TOMORROW) == ()
    assert venue.today().next_open == (20261125, 540)
    back = venue.withdraw_override(manager, TOMORROW, "检修改期")
    assert back.intervals == (Interval(540, 1260),)
    (told,) = venue.overrides(manager, TODAY, 20261130)
    assert not told.holds
    with pytest.raises(Problem) as caught:
        venue.withdraw_override(manager, TOMORROW, "再来")
    assert caught.value.code == "nothing-to-withdraw"
    assert either.sound()


def test_one_area_is_otherwise(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    hall = venue.add_area(manager, NewArea("A1", "篮球馆", AreaKind.SPORTS_HALL)).area
    venue.override_day(manager, TODAY, OverrideKind.CLOSED, "地板", hall)
    venue.override_day(manager, TODAY, OverrideKind.OPEN, "夜场", None, Interval(1080, 1380))
    assert venue.days(manager, TODAY, TODAY, hall)[0].intervals == ()
    assert venue.days(manager, TODAY, TODAY)[0].intervals == (Interval(1080, 1380),)
    assert not venue.today().open_now


@pytest.mark.parametrize(
    ("kind", "day", "reason", "area", "interval", "code"),
    [
        (OverrideKind.OPEN, TODAY, "演出", None, None, "interval-wrong"),
        (OverrideKind.CLOSED, TODAY, "演出", None, Interval(600, 600), "interval-wrong"),
        (OverrideKind.CLOSED, TODAY, " ", None, None, "reason-needed"),
        (OverrideKind.CLOSED, 20260801, "补记", None, None, "day-wrong"),
        (OverrideKind.CLOSED, TODAY, "演出", bytes(16), None, "area-unknown"),
    ],
)
def test_another_day_that_cannot_be_is_refused(
    palace: Palace,
    kind: OverrideKind,
    day: int,
    reason: str,
    area: bytes | None,
    interval: Interval | None,
    code: str,
) -> None:
    with pytest.raises(Problem) as caught:
        palace.desk.venue.override_day(palace.manager, day, kind, reason, area, interval)
    assert caught.value.code == code
    assert palace.count("day_override") == 0


def test_the_next_opening_is_none_where_nothing_opens(palace: Palace) -> None:
    palace.desk.venue.change_plan(palace.manager, TODAY, [])
    today = palace.desk.venue.today()
    assert today.next_open is None
    assert today.closed is not None
    assert today.closed.by is ClosedBy.HOURS


# Holidays from a file -------------------------------------------------------------------------------------------

YEAR_2027 = [
    {"name": "元旦", "date": "2027-01-01", "isOffDay": True},
    {"name": "国庆节", "date": "2027-10-01", "isOffDay": True},
    {"name": "国庆节", "date": "2027-10-09", "isOffDay": False},
]


def written(folder: Path, body: object, name: str = "2027.json") -> Path:
    path = folder / name
    path.write_text(body if isinstance(body, str) else json.dumps(body), "utf-8")
    return path


def test_next_years_holidays_come_from_a_file(either: Palace, tmp_path: Path) -> None:
    venue, manager = either.desk.venue, either.manager
    path = written(tmp_path, {"year": 2027, "papers": [], "days": YEAR_2027})
    tried = venue.import_holidays(manager, path, dry_run=True)
    assert (tried.years, tried.added, venue.holidays(manager, 2027)) == ((2027,), 3, ())
    done = venue.import_holidays(manager, path)
    assert (done.added, done.changed, done.unchanged, done.withdrawn) == (3, 0, 0, 0)
    assert [each.holiday.day for each in venue.holidays(manager, 2027)] == [20270101, 20271001, 20271009]
    again = venue.import_holidays(manager, path)
    assert (again.added, again.unchanged) == (0, 3)
    assert either.count("holiday_day") == 42
    either.clock.later(days=30)
    assert venue.today().unknown_years == ()
    assert either.sound()


def test_a_decree_that_comes_late_replaces_and_withdraws(palace: Palace, tmp_path: Path) -> None:
    venue, manager = palace.desk.venue, palace.manager
    venue.import_holidays(manager, written(tmp_path, YEAR_2027))
    revised = [YEAR_2027[0], YEAR_2027[1], {"name": "国庆节", "date": "2027-10-10", "isOffDay": False}]
    done = venue.import_holidays(manager, written(tmp_path, revised))
    assert (done.added, done.changed, done.unchanged, done.withdrawn) == (1, 0, 2, 1)
    assert [each.holiday.day for each in venue.holidays(manager, 2027)] == [20270101, 20271001, 20271010]
    assert not is_staff_day(read_calendars(palace.desk.context.store), 20271009)


def test_a_part_of_a_year_withdraws_nothing(palace: Palace, tmp_path: Path) -> None:
    venue, manager = palace.desk.venue, palace.manager
    venue.import_holidays(manager, written(tmp_path, YEAR_2027))
    done = venue.import_holidays(manager, written(tmp_path, [YEAR_2027[0] | {"isOffDay": False}]))
    assert (done.changed, done.withdrawn) == (1, 0)
    assert len(venue.holidays(manager, 2027)) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_spreadsheets_csv_is_read_in_either_coding(palace: Palace, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "2027.csv"
    path.write_bytes(
        "日期,名称,休\r\n2027/1/1,元旦,休\r\n2027年10月1日,国庆节,1\r\n20271009,国庆节,班\r\n\r\n".encode(
            encoding
        )
    )
    done = palace.desk.venue.import_holidays(palace.manager, path)
    assert (done.added, done.faults) == (3, ())
    assert [(each.holiday.name, each.holiday.off) for each in palace.desk.venue.holidays(palace.manager, 2027)] == [
        ("元旦", True), ("国庆节", True), ("国庆节", False)
    ]  # fmt: skip


def test_a_row_that_is_wrong_is_named_and_nothing_is_half_imported(palace: Palace, tmp_path: Path) -> None:
    text = (
        "day,name,off\n2027-01-01,元旦,1\n2027-02-30,春节,1\n2027-02-06,,1\n2027-02-07,春节,maybe\n"
        "2027-02-08,春节\n2027-01-01,元旦,0\n1999-01-01,元旦,1\n"
    )
    done = palace.desk.venue.import_holidays(palace.manager, written(tmp_path, text, "2027.csv"))
    assert done.faults == (
        RowFault(3, "day", "day-wrong"),
        RowFault(4, "name", "name-wrong"),
        RowFault(5, "off", "off-wrong"),
        RowFault(6, "off", "row-short"),
        RowFault(7, "day", "day-twice"),
        RowFault(8, "day", "day-wrong"),
    )
    assert palace.count("holiday_day") == 39


@pytest.mark.parametrize(
    "body",
    ["", "{", "[]", "{}", '{"days": 5}', '{"days": []}', "[" * 100_000, '"2027', "\n\n", "day,name,off\n"],
    ids=[
        "empty",
        "cut",
        "no-days",
        "no-list",
        "number",
        "none",
        "deep",
        "open-quote",
        "blank",
        "heading-only",
    ],
)
def test_a_file_that_is_no_table_has_a_sentence(palace: Palace, tmp_path: Path, body: str) -> None:
    with pytest.raises(Problem) as caught:
        palace.desk.venue.import_holidays(palace.manager, written(tmp_path, body))
    assert caught.value.code == "holidays-unreadable"


def test_a_picture_or_a_huge_file_is_no_table(palace: Palace, tmp_path: Path) -> None:
    picture, huge = tmp_path / "a.png", tmp_path / "b.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00")
    huge.write_bytes(b"2027-01-01,a,1\n" * 100_000)
    for path in (picture, huge):
        with pytest.raises(Problem) as caught:
            palace.desk.venue.import_holidays(palace.manager, path)
        assert caught.value.code == "holidays-unreadable"
    with pytest.raises(Problem) as caught:
        palace.desk.venue.import_holidays(palace.manager, tmp_path / "none.csv")
    assert caught.value.code == "file-missing"


@given(st.one_of(st.text(max_size=200), st.binary(max_size=200)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_whatever_a_file_holds_it_is_read_or_refused(tmp_path: Path, body: str | bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(body if isinstance(body, bytes) else body.encode("utf-8", "surrogatepass"))
    assert _told(path)


def _told(path: Path) -> object:
    try:
        read = holiday_table.read_file(path)
    except Problem as problem:
        return problem.code == "holidays-unreadable"
    return read.days or read.faults


# Schedules ------------------------------------------------------------------------------------------------------


def patrol(palace: Palace) -> ScheduleRule:
    return next(rule for rule in palace.desk.venue.schedules(palace.manager) if rule.template == "PT")


def test_the_usual_schedules_are_without_fault() -> None:
    assert [schedule_faults(rule) for rule in usual.usual_schedules()] == [[]] * 5
    assert {rule.template: rule.cadence for rule in usual.usual_schedules()} == {
        "OP": Cadence.DAILY,
        "PT": Cadence.MAX_GAP,
        "CL": Cadence.DAILY,
        "MO": Cadence.MONTHLY,
        "QT": Cadence.QUARTERLY,
    }


def test_a_changed_schedule_holds_from_tomorrow(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    either.clock.later(days=3)
    hall = venue.add_area(manager, NewArea("A1", "篮球馆", AreaKind.SPORTS_HALL)).area.hex()
    kept_rule = venue.change_schedule(manager, replace(patrol(either), gap_minutes=90, areas=(SITE, hall)))
    assert kept_rule.from_day == 20261127
    found = [
        (each.day, each.area, each.gap_minutes)
        for each in venue.occurrences(manager, 20261126, 20261127)
        if each.template == "PT"
    ]
    assert found == [(20261126, None, 120), (20261127, None, 90), (20261127, hall, 90)]
    assert [rule.from_day for rule in venue.schedules(manager) if rule.template == "PT"] == [
        TOMORROW,
        20261127,
    ]
    assert either.sound()


def test_a_new_schedule_gets_a_series_of_its_own(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    made = venue.change_schedule(manager, replace(patrol(palace), series="", gap_minutes=60))
    other = venue.change_schedule(manager, replace(patrol(palace), series="", gap_minutes=60))
    assert len({made.series, other.series, "patrol"}) == 3
    assert sum(each.template == "PT" for each in venue.occurrences(manager, TOMORROW, TOMORROW)) == 3


def test_schedules_that_cannot_be_are_refused(palace: Palace) -> None:
    venue, manager, rule = palace.desk.venue, palace.manager, patrol(palace)
    post = venue.add_post(manager, NewPost("安全岗", PostScope.SAFETY)).post
    venue.retire_post(manager, post, "撤岗")
    told = []
    for wrong, from_day in [
        (replace(rule, gap_minutes=0), None),
        (replace(rule, areas=("a" * 32,)), None),
        (replace(rule, template="OP", kind=TemplateKind.OPENING), None),
        (replace(rule, post=post.hex()), None),
        (replace(rule, series="nobody's"), None),
        (rule, TODAY),
        (rule, 20261131),
    ]:
        with pytest.raises(Problem) as caught:
            venue.change_schedule(manager, wrong, from_day)
        told.append(caught.value.code)
    assert told == [
        "schedule-refused",
        "area-unknown",
        "template-unpublished",
        "post-unknown",
        "schedule-unknown",
        "day-wrong",
        "day-wrong",
    ]
    assert palace.count("schedule") == 2


def test_an_ended_schedule_can_be_taken_up_again(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    rule = patrol(palace)
    venue.change_schedule(manager, rule, 20261210)
    assert venue.end_schedule(manager, rule.series, "改造").from_day == 20261210
    with pytest.raises(Problem) as caught:
        venue.end_schedule(manager, rule.series, "改造")
    assert caught.value.code == "schedule-unknown"
    venue.change_schedule(manager, rule, 20261220)
    due = [each.day for each in venue.occurrences(manager, 20261201, 20261231) if each.template == "PT"]
    assert due == [*days.each(20261201, 20261209), *days.each(20261220, 20261231)]


def test_an_area_given_up_is_due_no_more_and_the_past_stays(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    hall = venue.add_area(manager, NewArea("A1", "篮球馆", AreaKind.SPORTS_HALL)).area
    venue.change_schedule(manager, replace(patrol(palace), areas=(hall.hex(),)))
    palace.clock.later(days=3)
    venue.retire_area(manager, hall, "拆除")
    due = [each.day for each in venue.occurrences(manager, TODAY, 20261231) if each.area == hall.hex()]
    assert due == [TOMORROW, 20261125]


# What was known when a period was sealed ------------------------------------------------------------------------


def test_what_came_after_a_seal_is_left_out(either: Palace) -> None:
    venue, manager, context = either.desk.venue, either.manager, either.desk.context
    before = due_between(context, TODAY, 20261231)
    through = context.new_id()
    either.clock.later(days=1)
    venue.override_day(manager, 20261201, OverrideKind.CLOSED, "检修")
    venue.change_plan(manager, 20261205, [LONG_DAY])
    venue.change_schedule(manager, replace(patrol(either), gap_minutes=60), 20261210)
    assert due_between(context, TODAY, 20261231) != before
    assert due_between(context, TODAY, 20261231, through) == before
    shift = venue.add_shift(manager, 20261201, manager.staff, 480, 960)
    later = context.new_id()
    venue.take_back_shift(manager, shift.shift, "调班")
    assert [len(kept.shifts(context.store, 20261201, 20261201, at)) for at in (through, later, None)] == [
        0,
        1,
        0,
    ]
