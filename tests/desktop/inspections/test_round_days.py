"""The day's list: what is due, missed, excused, put down later; how patrols are covered; which areas are not released."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.inspections.findings import Assignment
from desktop.problems import Problem
from desktop.rules.inspections.answers import Failing, Lack, Missing
from desktop.rules.inspections.findings import Method
from desktop.rules.inspections.vocabulary import (
    Disposition,
    MissedCause,
    OccurrenceState,
    RoundMode,
    Severity,
    Timeliness,
)
from tests.desktop.inspections.rounds_house import FAIL, House, furnish, picture
from tests.desktop.palace import PIN, Palace

AFTERNOON = datetime(2026, 11, 24, 15, 0)
CRITICAL = Failing(Severity.S1, "球馆", Disposition.RECTIFY, text="有电瓶车充电", interim="断电并拉线")


@pytest.fixture
def house(palace: Palace) -> House:
    return furnish(palace)


def _code(problem: pytest.ExceptionInfo[Problem]) -> str:
    return problem.value.code


def _state(house: House, template: str = "OP") -> OccurrenceState:
    return house.entry(template).state


# --- in time, late, missed --------------------------------------------------------------------------------------


def test_a_check_is_done_in_time_or_late(house: House) -> None:
    house.done()
    entry = house.entry()
    assert (entry.state, entry.timeliness) == (OccurrenceState.DONE, Timeliness.ON_TIME)


def test_after_its_due_it_is_overdue_and_counts_as_late(house: House) -> None:
    house.at(datetime(2026, 11, 24, 10, 0))
    assert _state(house) is OccurrenceState.OVERDUE
    house.done()
    assert house.entry().timeliness is Timeliness.LATE


def test_three_days_with_the_computer_off_are_three_misses(house: House) -> None:
    house.at(datetime(2026, 11, 27, 10, 0))
    palace = house.palace.reopened()
    palace.desk.venue.note_session(0)
    missed = palace.desk.inspections.day(palace.manager).missed
    opening = [entry for entry in missed if entry.title.code == "OP"]
    assert [entry.day for entry in opening] == [20261124, 20261125, 20261126]
    assert {entry.cause for entry in opening} == {MissedCause.NO_SESSION}
    again = palace.desk.inspections.day(palace.manager).missed
    assert [entry.occurrence for entry in again] == [entry.occurrence for entry in missed]


def test_a_day_on_which_the_desk_was_on_was_simply_not_done(house: House) -> None:
    house.palace.desk.venue.note_session(0)
    house.at(AFTERNOON)
    entry = house.entry()
    assert (entry.state, entry.cause) == (OccurrenceState.MISSED, MissedCause.NOT_DONE)


# --- put down later ---------------------------------------------------------------------------------------------


def test_a_missed_check_is_put_down_with_reason_witness_and_paper(house: House) -> None:
    house.at(AFTERNOON)
    entry = house.entry()
    witness = house.manager.staff
    with pytest.raises(Problem) as closed:
        house.rounds.begin(house.attendant, entry.occurrence)
    with pytest.raises(Problem) as needed:
        house.rounds.backfill(house.attendant, entry.occurrence, " ", witness, PIN)
    with pytest.raises(Problem) as same:
        house.rounds.backfill(house.attendant, entry.occurrence, "停电", house.attendant.staff, PIN)
    assert [_code(one) for one in (closed, needed, same)] == [
        "round-missed",
        "reason-needed",
        "same-person",
    ]
    sheet = house.rounds.backfill(house.attendant, entry.occurrence, "停电，纸上检查", witness, PIN)
    house.complete(sheet)
    with pytest.raises(Problem) as paper:
        house.rounds.submit(house.attendant, sheet.round, PIN)
    assert paper.value.facts["missing"] == (Missing("", None, Lack.PAPER),)
    house.rounds.attach(house.attendant, sheet.round, "", None, picture())
    signed = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert (signed.short.mode, signed.short.timeliness) == (RoundMode.BACKFILL, Timeliness.BACKFILLED)
    assert not signed.short.clean, "it is looked at before it is countersigned"
    assert house.entry().state is OccurrenceState.DONE
    assert house.palace.sound()


def test_the_witness_of_a_round_does_not_sign_it_as_its_performer(house: House) -> None:
    house.at(AFTERNOON)
    sheet = house.rounds.backfill(house.attendant, house.entry().occurrence, "停电", house.manager.staff, PIN)
    house.complete(sheet)
    house.rounds.attach(house.attendant, sheet.round, "", None, picture())
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN, house.manager.staff)
    assert _code(problem) == "same-person"


def test_after_seventy_two_hours_it_stays_missed(house: House) -> None:
    house.at(AFTERNOON)
    entry = house.entry()
    house.palace.clock.ms = entry.miss + 72 * 3_600_000 + 1
    with pytest.raises(Problem) as problem:
        house.rounds.backfill(
            house.attendant, entry.occurrence, "停电", house.manager.staff, PIN, day=entry.day
        )
    assert _code(problem) == "backfill-closed"


# --- excused ----------------------------------------------------------------------------------------------------


def test_a_round_is_excused_by_a_manager_and_not_by_who_asked(house: House) -> None:
    occurrence = house.entry().occurrence
    house.rounds.request_excusal(house.manager, occurrence, "大雪闭馆")
    with pytest.raises(Problem) as own:
        house.rounds.excuse(house.manager, occurrence, "同意")
    assert _code(own) == "own-round"
    house.rounds.refuse_excusal(house.manager, occurrence, "照常检查")
    entry = house.entry()
    assert entry.state is OccurrenceState.OPEN
    assert entry.excuse is not None
    assert (entry.excuse.what, entry.excuse.by) == ("refused", "孙主任")


def test_an_excused_round_is_not_begun_and_blocks_nothing(house: House) -> None:
    occurrence = house.entry().occurrence
    house.rounds.request_excusal(house.attendant, occurrence, "大雪闭馆")
    house.rounds.excuse(house.manager, occurrence, "同意")
    assert house.entry().state is OccurrenceState.EXCUSED
    assert house.rounds.unreleased() == ()
    with pytest.raises(Problem) as begun:
        house.rounds.begin(house.attendant, occurrence)
    with pytest.raises(Problem) as again:
        house.rounds.excuse(house.manager, occurrence, "同意")
    assert (_code(begun), _code(again)) == ("round-excused", "round-excused")


def test_what_is_done_needs_no_excuse(house: House) -> None:
    house.done()
    with pytest.raises(Problem) as problem:
        house.rounds.request_excusal(house.attendant, house.entry().occurrence, "忘了")
    assert _code(problem) == "round-done"


# --- patrols ----------------------------------------------------------------------------------------------------


def test_patrols_are_due_so_long_after_the_last_one(house: House) -> None:
    house.at(datetime(2026, 11, 24, 10, 30))
    entry = house.entry("PT")
    assert entry.coverage is not None
    assert entry.coverage.per_mille == 1000
    assert house.palace.clock.local(entry.next_due or 0) == datetime(2026, 11, 24, 11, 0)
    sheet = house.begun("PT")
    house.complete(sheet)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    entry = house.entry("PT")
    assert house.palace.clock.local(entry.next_due or 0) == datetime(2026, 11, 24, 12, 30)
    assert entry.rounds[0].timeliness is Timeliness.ON_TIME
    house.at(datetime(2026, 11, 24, 14, 30))
    entry = house.entry("PT")
    assert entry.state is OccurrenceState.OVERDUE
    assert entry.coverage is not None
    assert (entry.coverage.breach_minutes, entry.coverage.longest_minutes) == (120, 240)
    second = house.begun("PT")
    house.complete(second)
    house.rounds.submit(house.attendant, second.round, PIN)
    assert len(house.entry("PT").rounds) == 2
    assert house.entry("PT").rounds[0].timeliness is Timeliness.LATE


def test_two_patrols_at_once_are_refused(house: House) -> None:
    house.at(datetime(2026, 11, 24, 10, 30))
    house.begun("PT")
    with pytest.raises(Problem) as problem:
        house.begun("PT")
    assert _code(problem) == "round-begun"


# --- released ---------------------------------------------------------------------------------------------------


def test_the_house_is_not_released_until_its_check_is_done(house: House) -> None:
    (blocked,) = house.rounds.unreleased()
    assert (blocked.area.id, blocked.why) == (None, "unfinished")
    sheet = house.begun()
    assert house.rounds.unreleased()[0].round == sheet.round
    house.complete(sheet)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    assert house.rounds.unreleased() == ()


def test_a_critical_fail_blocks_until_it_is_put_right(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP11", typed=FAIL, failing=CRITICAL)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    (blocked,) = house.rounds.unreleased()
    assert (blocked.why, blocked.round) == ("failed", sheet.round)
    findings = house.palace.desk.findings
    row = house.palace.desk.context.store.one("SELECT id FROM finding")
    assert row is not None
    given = Assignment("移走并充电桩断电", 20261125, contractor="物业公司")
    findings.assign(house.manager, bytes(row[0]), given)
    findings.start(house.attendant, bytes(row[0]))
    findings.claim(house.attendant, bytes(row[0]), "车已移走")
    assert house.rounds.unreleased(), "said to be done is not done"
    findings.verify(house.attendant, bytes(row[0]), house.manager.staff, PIN, Method.ON_SITE, "看过")
    assert house.rounds.unreleased() == ()


def test_what_was_corrected_at_once_and_what_is_not_critical_block_nothing(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    spot = Failing(Severity.S1, "球馆", Disposition.ON_SPOT, text="已移走")
    house.rounds.answer(house.attendant, sheet.round, "OP11", typed=FAIL, failing=spot)
    minor = Failing(Severity.S3, "大厅", Disposition.RECTIFY)
    house.rounds.answer(house.attendant, sheet.round, "OP12", typed=FAIL, failing=minor)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    assert house.rounds.unreleased() == ()


def test_a_manager_releases_with_a_reason_and_a_later_fail_blocks_again(house: House) -> None:
    with pytest.raises(Problem) as allowed:
        house.rounds.release(house.attendant, None, "急用")
    assert _code(allowed) == "not-allowed"
    with pytest.raises(Problem) as reason:
        house.rounds.release(house.manager, None, "")
    assert _code(reason) == "reason-needed"
    assert house.rounds.release(house.manager, None, "团队已到，边查边用") == ()
    house.palace.clock.later(minutes=5)
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP11", typed=FAIL, failing=CRITICAL)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    assert [one.why for one in house.rounds.unreleased()] == ["failed"]
    house.palace.clock.later(minutes=5)
    assert house.rounds.release(house.manager, None, "球馆已封闭，其余可用") == ()


def test_tomorrow_nothing_is_released_by_todays_release(house: House) -> None:
    house.rounds.release(house.manager, None, "急用")
    house.at(datetime(2026, 11, 25, 8, 30))
    assert [one.why for one in house.rounds.unreleased()] == ["unfinished"]
