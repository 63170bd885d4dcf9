"""Rounds as people meet them: begun, answered key by key, taken back, signed twice, given back, given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop.inspections.round_values import RoundSheet, SheetItem
from desktop.problems import Problem
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.answers import Ask, Failing, Flag, Lack, Missing, Typed
from desktop.rules.inspections.vocabulary import (
    Disposition,
    How,
    ItemType,
    OccurrenceState,
    Result,
    RoundMode,
    RoundState,
    Severity,
    Timeliness,
)
from desktop.rules.rights import Role
from tests.desktop.inspections.rounds_house import (
    FAIL,
    NA,
    ON_SPOT,
    PASS,
    RECTIFY,
    House,
    furnish,
    picture,
    right_answer,
)
from tests.desktop.palace import PIN, Palace


@pytest.fixture
def house(palace: Palace) -> House:
    return furnish(palace)


def _item(sheet: RoundSheet, code: str) -> SheetItem:
    return next(item for item in sheet.items if item.item.code == code)


def _reread(house: House, sheet: RoundSheet) -> RoundSheet:
    return house.rounds.open(house.attendant, sheet.round)


def _refused(problem: pytest.ExceptionInfo[Problem]) -> str:
    return problem.value.code


# --- beginning and resuming -------------------------------------------------------------------------------------


def test_the_morning_asks_for_the_opening_check(house: House) -> None:
    listed = house.rounds.day(house.attendant)
    entry = house.entry("OP")
    assert (entry.state, entry.blocks_opening, entry.ready) == (OccurrenceState.OPEN, True, True)
    assert listed.unfinished == ()
    assert [one.why for one in listed.unreleased] == ["unfinished"]
    assert {title.code for title in listed.startable} >= {"OP", "PT", "CL"}


def test_a_round_has_thirty_lines_in_the_order_of_the_template(house: House) -> None:
    sheet = house.begun()
    assert [item.item.code for item in sheet.items] == [f"OP{at:02}" for at in range(1, 31)]
    assert [item.number for item in sheet.items] == [str(at) for at in range(1, 31)]
    assert all(item.answer is None for item in sheet.items), "nothing is answered by default"


def test_a_second_round_of_the_same_check_is_refused_and_names_the_first(house: House) -> None:
    sheet = house.begun()
    with pytest.raises(Problem) as problem:
        house.rounds.begin(house.manager, house.entry().occurrence)
    assert problem.value.code == "round-begun"
    assert problem.value.facts["round"] == sheet.round.hex()


def test_an_unfinished_round_is_offered_with_who_and_how_far(house: House) -> None:
    sheet = house.begun()
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=PASS)
    palace = house.palace.reopened()
    (left,) = palace.desk.inspections.day(palace.attendant).unfinished
    assert (left.round, left.answered, left.lines) == (sheet.round, 1, 30)
    assert left.begun_by == "赵敏"
    again = palace.desk.inspections.open(palace.attendant, sheet.round)
    answer = _item(again, "OP05").answer
    assert answer is not None
    assert answer.result is Result.PASS


def test_a_round_keeps_its_own_template_version(house: House) -> None:
    sheet = house.begun()
    house.publish("OP")
    again = _reread(house, sheet)
    assert (sheet.version, again.version) == (1, 1)
    house.rounds.abandon(house.attendant, sheet.round, "重来")
    assert house.begun().version == 2


def test_a_printed_sheet_opens_its_round(house: House) -> None:
    sheet = house.begun()
    opened = house.rounds.open_code(house.attendant, " ".join(roundcode.groups(sheet.code)))
    assert opened.round == sheet.round
    with pytest.raises(Problem) as problem:
        house.rounds.open_code(house.attendant, sheet.code[:-1] + "x")
    assert _refused(problem) == "round-code-damaged"


def test_too_early_and_too_late_are_said(house: House) -> None:
    occurrence = house.entry().occurrence
    house.at(datetime(2026, 11, 24, 7, 0))
    with pytest.raises(Problem) as early:
        house.rounds.begin(house.attendant, occurrence)
    house.at(datetime(2026, 11, 24, 20, 0))
    with pytest.raises(Problem) as late:
        house.rounds.begin(house.attendant, occurrence)
    assert (_refused(early), _refused(late)) == ("round-early", "round-missed")


def test_any_template_in_use_can_be_begun_in_an_area(house: House) -> None:
    sheet = house.rounds.begin(house.attendant, template="OP", area=house.areas["球馆"])
    codes = {item.item.code for item in sheet.items}
    assert "OP13" in codes
    assert not codes & {"OP15", "OP18", "OP20"}, "what the area lacks drops out"
    with pytest.raises(Problem) as unknown:
        house.rounds.begin(house.attendant, template="MO")
    assert _refused(unknown) == "template-unpublished"


# --- answering --------------------------------------------------------------------------------------------------


def test_each_answer_is_a_row_and_the_latest_holds(house: House) -> None:
    sheet = house.begun()
    for typed in (PASS, FAIL, PASS):
        house.rounds.answer(house.attendant, sheet.round, "OP05", typed=typed)
    assert house.palace.count("answer") == 3
    answer = _item(_reread(house, sheet), "OP05").answer
    assert answer is not None
    assert (answer.result, answer.how, answer.by) == (Result.PASS, How.SINGLE, "赵敏")


def test_a_fail_begins_with_the_items_severity_and_is_told_bit_by_bit(house: House) -> None:
    sheet = house.begun()
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL).items
    assert item.answer is not None
    assert item.answer.failing == Failing(Severity.S2)
    assert {one.lack for one in item.missing} == {Lack.POINT, Lack.DISPOSITION}
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP05", failing=RECTIFY).items
    assert item.answer is not None
    assert (item.answer.result, item.answer.failing) == (Result.FAIL, RECTIFY)
    assert item.missing == ()


def test_a_number_out_of_reason_is_asked_for_twice(house: House) -> None:
    sheet = house.begun()
    first = house.rounds.answer(house.attendant, sheet.round, "OP28", typed=Typed(value="85"))
    assert (first.ask, house.palace.count("answer")) == (Ask.SURE, 0)
    sure = Typed(value="85", sure=True)
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP28", typed=sure).items
    assert item.answer is not None
    assert (item.answer.result, item.answer.flags) == (Result.FAIL, (Flag.IMPLAUSIBLE,))


def test_the_number_decides_and_not_the_key(house: House) -> None:
    sheet = house.begun()
    typed = Typed(Result.PASS, value="9.5")
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP28", typed=typed).items
    assert item.answer is not None
    assert (item.answer.result, item.answer.value) == (Result.FAIL, "9.5")


def test_not_applicable_needs_leave_and_a_reason(house: House) -> None:
    sheet = house.begun()
    answer = house.rounds.answer
    assert answer(house.attendant, sheet.round, "OP05", typed=NA).ask is Ask.NA_NOT_ALLOWED
    assert answer(house.attendant, sheet.round, "OP07", typed=Typed(Result.NA)).ask is Ask.REASON
    (item,) = answer(house.attendant, sheet.round, "OP07", typed=NA).items
    assert item.answer is not None
    assert (item.answer.result, item.answer.reason) == (Result.NA, "没有")


def test_the_rest_of_a_section_leaves_what_has_to_be_looked_at(house: House) -> None:
    sheet = house.begun()
    for section in sheet.sections:
        house.rounds.answer_rest(house.attendant, sheet.round, section.section.code)
    again = _reread(house, sheet)
    bulk = [item for item in again.items if item.answer is not None]
    assert bulk
    assert all(item.answer is not None and item.answer.how is How.BULK for item in bulk)
    assert not any(item.item.critical or item.sampled for item in bulk)
    left = {item.item.code for item in again.items if item.answer is None}
    assert left >= {item.item.code for item in again.items if item.item.critical}


def test_an_expired_asset_cannot_be_passed(house: House) -> None:
    house.palace.clock.later(days=365)
    sheet = house.rounds.begin(house.attendant, template="OP")
    asset = house.assets["DT-1"]
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP20", asset, PASS).items
    assert item.answer is not None
    assert item.answer.result is Result.FAIL


def test_undo_takes_back_key_by_key_and_a_bulk_at_once(house: House) -> None:
    sheet = house.begun()
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=PASS)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL)
    house.rounds.answer_rest(house.attendant, sheet.round, "PLACES")
    house.rounds.undo(house.attendant, sheet.round)
    assert {item.item.code for item in _reread(house, sheet).items if item.answer} == {"OP05"}
    (item,) = house.rounds.undo(house.attendant, sheet.round).items
    assert item.answer is not None
    assert item.answer.result is Result.PASS
    (item,) = house.rounds.undo(house.attendant, sheet.round).items
    assert item.answer is None
    with pytest.raises(Problem) as nothing:
        house.rounds.undo(house.attendant, sheet.round)
    assert _refused(nothing) == "nothing-to-undo"


def test_two_desks_lose_nothing_and_are_told_of_each_other(house: House) -> None:
    sheet = house.begun()
    here, there = house.attendant, house.manager
    first = house.rounds.answer(here, sheet.round, "OP05", typed=PASS, rows=sheet.rows)
    assert not first.elsewhere
    other = house.rounds.answer(there, sheet.round, "OP07", typed=PASS, rows=sheet.rows)
    assert other.elsewhere, "this screen did not know of the first"
    late = house.rounds.answer(there, sheet.round, "OP05", typed=FAIL, rows=other.rows)
    assert not late.elsewhere
    again = _reread(house, sheet)
    assert {item.item.code for item in again.items if item.answer} == {"OP05", "OP07"}
    answer = _item(again, "OP05").answer
    assert answer is not None
    assert (answer.result, answer.by) == (Result.FAIL, "孙主任"), "the later one holds"
    with pytest.raises(Problem):
        house.rounds.undo(here, sheet.round)


def test_last_times_total_is_known(house: House) -> None:
    house.done()
    house.at(datetime(2026, 11, 25, 8, 30))
    sheet = house.begun()
    assert _item(sheet, "OP04").total == 4
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP04", typed=Typed(value="3")).items
    assert item.answer is not None
    assert (item.answer.result, item.answer.value) == (Result.FAIL, "3/4")


# --- signing ----------------------------------------------------------------------------------------------------


def test_an_unfinished_round_cannot_be_signed_and_says_what_is_missing(house: House) -> None:
    sheet = house.begun()
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN)
    missing = problem.value.facts["missing"]
    assert isinstance(missing, tuple)
    assert len(missing) == 29, "the duty lead's signature is the one that is being given"
    assert {one.lack for one in missing} == {Lack.UNANSWERED}


def test_two_people_sign_by_pin(house: House) -> None:
    sheet = house.done()
    assert sheet.short.state is RoundState.SUBMITTED
    assert (sheet.short.performer, sheet.short.timeliness) == ("赵敏", Timeliness.ON_TIME)
    assert _item(sheet, "OP30").signers == ("赵敏",), "one PIN signed both"
    with pytest.raises(Problem) as same:
        house.rounds.countersign(house.attendant, sheet.round, house.attendant.staff, PIN)
    with pytest.raises(Problem) as wrong:
        house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, "111111")
    assert _refused(same) == "signer-not-allowed"
    assert _refused(wrong) == "pin-wrong"
    signed = house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, PIN)
    assert (signed.short.state, signed.short.countersigner) == (RoundState.COUNTERSIGNED, "孙主任")
    with pytest.raises(Problem) as late:
        house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL)
    assert _refused(late) == "round-signed"
    assert house.palace.sound()


def test_nobody_countersigns_their_own_round_but_on_a_single_staff_site(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.submit(house.manager, sheet.round, PIN)
    with pytest.raises(Problem) as same:
        house.rounds.countersign(house.manager, sheet.round, house.manager.staff, PIN)
    assert _refused(same) == "same-person"
    house.palace.desk.settings.change_site(house.manager, single_staff=True)
    signed = house.rounds.countersign(house.manager, sheet.round, house.manager.staff, PIN)
    assert signed.short.state is RoundState.COUNTERSIGNED
    assert signed.single_staff


def test_each_fail_makes_exactly_one_finding(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=RECTIFY)
    house.rounds.answer(house.attendant, sheet.round, "OP12", typed=FAIL, failing=RECTIFY)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    assert house.palace.count("finding") == 2
    house.rounds.return_(house.manager, sheet.round, "补一张照片")
    back = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert house.palace.count("finding") == 2, "given back and handed in again, it tells nothing twice"
    assert back.short.fails == 2
    house.at(datetime(2026, 11, 25, 8, 30))
    again = house.begun()
    assert _item(again, "OP05").finding, "the sheet shows that it is open already"
    house.complete(again)
    house.rounds.answer(house.attendant, again.round, "OP05", typed=FAIL, failing=RECTIFY)
    house.rounds.submit(house.attendant, again.round, PIN)
    assert house.palace.count("finding") == 2, "seen again, not found anew"
    assert house.palace.sound()


def test_what_was_put_right_on_the_spot_needs_a_picture_or_a_word(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=ON_SPOT)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    with pytest.raises(Problem) as problem:
        house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, PIN)
    assert _refused(problem) == "note-needed"
    house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, PIN, "看过，已清")
    row = house.palace.desk.context.store.one("SELECT state FROM finding")
    assert row == ("verified",)


def test_an_s1_that_stays_needs_protection(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    worst = Failing(Severity.S1, "北门", Disposition.RECTIFY)
    (item,) = house.rounds.answer(house.attendant, sheet.round, "OP11", typed=FAIL, failing=worst).items
    assert {one.lack for one in item.missing} == {Lack.INTERIM}
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN)
    assert _refused(problem) == "round-incomplete"
    assert house.palace.count("finding") == 0


def test_a_returned_round_counts_from_when_it_was_first_handed_in(house: House) -> None:
    sheet = house.done()
    house.at(datetime(2026, 11, 24, 15, 0))
    house.rounds.return_(house.manager, sheet.round, "写清楚")
    back = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert back.short.timeliness is Timeliness.ON_TIME


def test_an_abandoned_round_frees_its_check(house: House) -> None:
    sheet = house.begun()
    with pytest.raises(Problem) as problem:
        house.rounds.abandon(house.attendant, sheet.round, "  ")
    assert _refused(problem) == "reason-needed"
    house.rounds.abandon(house.attendant, sheet.round, "按错了")
    assert house.begun().round != sheet.round
    assert [one.state for one in house.entry().rounds] == [RoundState.DRAFT]


def test_clean_rounds_are_countersigned_in_one_go_and_others_are_not(house: House) -> None:
    clean = house.done()
    other = house.rounds.begin(house.attendant, template="OP", area=house.areas["大厅"])
    house.complete(other)
    house.rounds.answer(house.attendant, other.round, "OP05", typed=FAIL, failing=RECTIFY)
    house.rounds.submit(house.attendant, other.round, PIN)
    both = [clean.round, other.round]
    with pytest.raises(Problem) as problem:
        house.rounds.countersign_clean(house.manager, both, house.manager.staff, PIN)
    assert _refused(problem) == "round-not-clean"
    assert house.rounds.open(house.manager, clean.round).short.state is RoundState.SUBMITTED
    assert house.rounds.countersign_clean(house.manager, [clean.round], house.manager.staff, PIN) == 1


def test_who_may_not_inspect_signs_nothing(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    auditor = house.palace.actor(Role.AUDITOR)
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN, auditor.staff)
    assert _refused(problem) == "signer-not-allowed"


def test_a_clock_set_back_marks_the_round_and_stops_nobody(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.palace.clock.later(minutes=-20)
    signed = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert Flag.CLOCK_BACK in signed.short.flags


def test_a_walk_shorter_than_its_way_is_noted(house: House) -> None:
    area = house.areas["大厅"]
    venue = house.palace.desk.venue
    shown = next(one for one in venue.areas(house.manager) if one.area == area)
    from desktop.inspections.venue_values import NewArea

    venue.change_area(house.manager, area, NewArea(shown.code, shown.name, shown.kind, 300, 240))
    sheet = house.rounds.begin(house.attendant, template="OP", area=area)
    house.rounds.walk(house.attendant, sheet.round, back=False)
    house.palace.clock.later(seconds=30)
    house.rounds.walk(house.attendant, sheet.round, back=True)
    house.complete(sheet)
    signed = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert signed.short.flags == (Flag.WALK_SHORT,)
    assert not signed.short.clean


def test_a_time_from_the_paper_needs_the_paper(house: House) -> None:
    sheet = house.rounds.begin(house.attendant, template="OP", mode=RoundMode.PAPER)
    house.palace.clock.later(minutes=40)
    claimed = house.palace.clock.ms - 20 * 60_000
    house.rounds.walk(house.attendant, sheet.round, back=True, at=claimed)
    house.complete(sheet)
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN)
    assert problem.value.facts["missing"] == (Missing("", None, Lack.PAPER),)
    house.rounds.attach(house.attendant, sheet.round, "", None, picture())
    signed = house.rounds.submit(house.attendant, sheet.round, PIN)
    assert signed.short.at == claimed


# --- key strokes ------------------------------------------------------------------------------------------------


def _keys_for(item: SheetItem) -> int:
    """How many keys answer a line by hand: one for a look or a choice, the digits and Enter for a number, Enter for a date
    that is known.
    """
    kind = item.item.type
    if kind in (ItemType.NUMBER, ItemType.COUNT):
        value = right_answer(item).value.partition("/")[0] if item.total else right_answer(item).value
        return len(value) + 1
    return 1


def test_thirty_items_take_at_most_forty_five_keys_whatever_is_drawn(house: House) -> None:
    house.done()
    most = 0
    for at in range(1, 21):
        house.at(datetime(2026, 11, 24, 8, 30) + timedelta(days=at))
        sheet = house.begun()
        assert len(sheet.items) == 30
        keys = 0
        for section in sheet.sections:
            keys += bool(house.rounds.answer_rest(house.attendant, sheet.round, section.section.code).items)
        for item in _reread(house, sheet).items:
            if item.answer is None and item.item.code not in sheet.signer_fills:
                keys += _keys_for(item)
                asset = None if item.asset is None else item.asset.id
                value = right_answer(item)
                if item.total:
                    value = replace(value, value=value.value.partition("/")[0])
                house.rounds.answer(house.attendant, sheet.round, item.item.code, asset, value)
        keys += len("^") + len(PIN) + len("\n")
        signed = house.rounds.submit(house.attendant, sheet.round, PIN)
        assert signed.short.fails == 0
        bulk = [item for item in signed.items if item.answer and item.answer.how is How.BULK]
        assert not any(item.item.critical or item.sampled for item in bulk)
        most = max(most, keys)
    assert most <= 45, most
    assert most > 30, "somebody looked at something"


def test_a_morning_goes_the_same_on_a_file_and_on_a_server(either: Palace) -> None:
    house = furnish(either)
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=RECTIFY)
    house.rounds.answer(house.attendant, sheet.round, "OP12", typed=FAIL, failing=ON_SPOT)
    house.rounds.undo(house.attendant, sheet.round)
    house.rounds.attach(house.attendant, sheet.round, "OP05", None, picture())
    signed = house.rounds.submit(house.attendant, sheet.round, PIN)
    house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, PIN)
    assert (signed.short.fails, either.count("finding")) == (1, 1)
    listed = house.rounds.day(house.manager)
    assert listed.open_findings == 1
    assert [entry.state for entry in listed.entries if entry.title.code == "OP"] == [OccurrenceState.DONE]
    assert house.rounds.unreleased() == ()
    (told,) = house.rounds.rounds_of(house.manager, 20261124, 20261124)
    assert (told.fails, told.timeliness) == (1, Timeliness.ON_TIME)
    assert either.sound()
