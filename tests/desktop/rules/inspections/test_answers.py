"""What an answer says, what may be answered in one go, and what is missing: rules, with Hypothesis where it counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rules.inspections import answers
from desktop.rules.inspections.answers import (
    Around,
    Ask,
    AssetInfo,
    Failing,
    Flag,
    Given,
    Judged,
    Lack,
    Line,
    Missing,
    Pictured,
    Typed,
)
from desktop.rules.inspections.template import ALL, Item, Option
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Bound,
    Disposition,
    How,
    ItemType,
    PhotoRule,
    Result,
    Severity,
)

DAY = 20261124
TODAY = Around(DAY)
PLAIN = Item("I1", "S", "查看", "Look", severity=Severity.S2)
PASS, FAIL = Typed(Result.PASS), Typed(Result.FAIL)
_ids = count(1)


def _line(item: Item, asset: AssetInfo | None = None, *, sampled: bool = False) -> Line:
    return Line(item, asset, "1", sampled)


def _judge(item: Item, typed: Typed, around: Around = TODAY, asset: AssetInfo | None = None) -> Judged:
    return answers.judge(_line(item, asset), typed, around)


def _number(**limits: str) -> Item:
    given_limits = {name: Decimal(value) for name, value in limits.items()}
    return replace(PLAIN, type=ItemType.NUMBER, decimals=1, **given_limits)  # type: ignore[arg-type]


def _given(
    code: str = "I1", result: Result | None = Result.PASS, staff: bytes = b"a", **rest: object
) -> Given:
    values: dict[str, object] = {
        "asset": None,
        "value": None,
        "how": How.SINGLE,
        "reason": None,
        "failing": None,
        "flags": (),
        "undoes": None,
        "observed": 0,
    }
    row_id = next(_ids).to_bytes(16, "big")
    return Given(id=row_id, item=code, result=result, staff=staff, **{**values, **rest})  # type: ignore[arg-type]


# --- judging ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "result", "value"),
    [
        ("0", Result.PASS, "0"),
        ("8", Result.PASS, "8"),
        ("08.0", Result.PASS, "8"),
        ("８．０", Result.PASS, "8"),
        ("7。5", Result.PASS, "7.5"),
        ("7,5", Result.PASS, "7.5"),
        ("-0", Result.PASS, "0"),
        ("8.1", Result.FAIL, "8.1"),
        ("-0.1", Result.FAIL, "-0.1"),
    ],
)
def test_a_number_is_one_spelling_and_its_limits_decide(typed: str, result: Result, value: str) -> None:
    judged = _judge(_number(ok_min="0", ok_max="8"), Typed(value=typed))
    assert (judged.result, judged.value, judged.ask) == (result, value, None)


@pytest.mark.parametrize(
    ("typed", "ask"),
    [
        ("", Ask.VALUE),
        ("abc", Ask.NOT_A_NUMBER),
        ("1e3", Ask.NOT_A_NUMBER),
        ("NaN", Ask.NOT_A_NUMBER),
        ("Infinity", Ask.NOT_A_NUMBER),
        ("1 2", Ask.NOT_A_NUMBER),
        ("1.25", Ask.TOO_MANY_DECIMALS),
        ("9" * 15, Ask.TOO_LARGE),
        ("9" * 400, Ask.NOT_A_NUMBER),
        ("41", Ask.SURE),
    ],
)
def test_what_is_no_answer_is_asked_for_again(typed: str, ask: Ask) -> None:
    item = _number(ok_min="0", ok_max="8", plausible_max="40")
    if ask is Ask.TOO_LARGE:
        item = _number()
    assert _judge(item, Typed(value=typed)) == Judged(ask=ask)


def test_a_number_near_its_limit_is_a_pass_that_says_so() -> None:
    item = replace(_number(), bound=Bound.CAPACITY, amber_share=Decimal("0.9"), decimals=0)
    around = replace(TODAY, limit=Decimal(200))
    assert _judge(item, Typed(value="179"), around).flags == ()
    assert _judge(item, Typed(value="180"), around) == Judged(Result.PASS, "180", (Flag.NEAR_LIMIT,))
    assert _judge(item, Typed(value="201"), around).result is Result.FAIL
    assert _judge(item, Typed(value="9999")).result is Result.PASS, "nobody gave the place a capacity"


@pytest.mark.parametrize(
    ("typed", "total", "told"),
    [
        ("6/6", None, (Result.PASS, "6/6")),
        ("5/6", None, (Result.FAIL, "5/6")),
        ("6", 6, (Result.PASS, "6/6")),
        ("5", 6, (Result.FAIL, "5/6")),
        ("7/7", 6, (Result.PASS, "7/7")),
        ("６、６", None, (Result.PASS, "6/6")),
    ],
)
def test_all_of_them_means_all(typed: str, total: int | None, told: tuple[Result, str]) -> None:
    item = replace(PLAIN, type=ItemType.COUNT, expected=ALL)
    judged = _judge(item, Typed(value=typed), replace(TODAY, total=total))
    assert (judged.result, judged.value) == told


def test_a_count_without_its_total_or_above_it_is_asked_for() -> None:
    item = replace(PLAIN, type=ItemType.COUNT, expected=ALL)
    assert _judge(item, Typed(value="6")).ask is Ask.TOTAL
    assert _judge(item, Typed(value="7/6")).ask is Ask.FOUND_MORE
    assert _judge(item, PASS).ask is Ask.VALUE, "all of them is counted, not nodded at"


def test_at_least_so_many() -> None:
    item = replace(PLAIN, type=ItemType.COUNT, expected=2)
    assert [_judge(item, Typed(value=text)).result for text in ("1", "2", "3")] == [
        Result.FAIL,
        Result.PASS,
        Result.PASS,
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20270331", 20270331),
        ("2027-3-31", 20270331),
        ("2027/03/31", 20270331),
        ("2027年3月31日", 20270331),
        ("202702", 20270228),
        ("2027年2月", 20270228),
        ("20270230", None),
        ("1899-01-01", None),
        ("27-03-31", None),
        ("tomorrow", None),
    ],
)
def test_days_as_people_type_them(text: str, day: int | None) -> None:
    assert answers.read_day(text, last=True) == day


def test_valid_until_and_last_done() -> None:
    until = replace(PLAIN, type=ItemType.DATE)
    assert _judge(until, Typed(value=str(DAY))).result is Result.PASS
    assert _judge(until, Typed(value="20261123")).result is Result.FAIL
    done = replace(until, max_age_months=12)
    assert _judge(done, Typed(value="20251124")).result is Result.PASS
    assert _judge(done, Typed(value="20251123")).result is Result.FAIL
    assert _judge(done, Typed(value="20270101")).ask is Ask.SURE, "done in the future"


def test_one_key_confirms_the_date_that_is_known() -> None:
    item = replace(
        PLAIN, type=ItemType.DATE, asset_kind=AssetKind.ELEVATOR, date_kind=AssetDateKind.INSPECTED
    )
    known = AssetInfo(b"x", "DT-1", "", 20270601)
    assert _judge(item, PASS, asset=known) == Judged(Result.PASS, "20270601")
    assert _judge(item, PASS, asset=replace(known, day=None)).ask is Ask.VALUE
    assert _judge(item, PASS, asset=replace(known, day=20261101)).result is Result.FAIL


def test_an_asset_out_of_date_is_no_pass_but_its_making_is_no_expiry() -> None:
    item = replace(PLAIN, asset_kind=AssetKind.ELEVATOR, date_kind=AssetDateKind.INSPECTED)
    old = AssetInfo(b"x", "DT-1", "", 20200101)
    assert _judge(item, PASS, asset=old).result is Result.FAIL
    made = replace(item, date_kind=AssetDateKind.MADE)
    assert _judge(made, PASS, asset=old).result is Result.PASS


def test_a_choice_by_its_code_or_its_number() -> None:
    options = (Option("ok", "正常", "Normal", True), Option("bad", "故障", "Fault", False))
    item = replace(PLAIN, type=ItemType.SELECT, options=options)
    assert _judge(item, Typed(value="1")) == Judged(Result.PASS, "ok")
    assert _judge(item, Typed(value="bad")) == Judged(Result.FAIL, "bad")
    assert _judge(item, Typed(value="3")).ask is Ask.NO_SUCH_OPTION
    assert _judge(item, Typed(value="0")).ask is Ask.NO_SUCH_OPTION


def test_a_wrong_code_is_noted_and_stops_nobody() -> None:
    item = replace(PLAIN, type=ItemType.CODE, severity=None)
    around = replace(TODAY, code="4711")
    assert _judge(item, Typed(value="4711"), around) == Judged(Result.PASS, "4711")
    assert _judge(item, Typed(value="1234"), around).flags == (Flag.CODE_WRONG,)


def test_what_is_not_judged_cannot_fail_and_what_must_be_there_cannot_be_left_out() -> None:
    text = replace(PLAIN, type=ItemType.TEXT, severity=None)
    assert _judge(text, FAIL).ask is Ask.NOT_A_FAIL
    assert _judge(text, PASS) == Judged(Result.PASS, "")
    assert _judge(text, Typed(value="x\0y")).ask is Ask.TEXT
    forced = replace(PLAIN, na=False)
    assert _judge(forced, Typed(Result.NA, reason="没有")).ask is Ask.NA_NOT_ALLOWED
    assert _judge(PLAIN, Typed(Result.NA, reason=" ")).ask is Ask.REASON
    photo = replace(PLAIN, type=ItemType.PHOTO, photo=PhotoRule.ALWAYS)
    assert _judge(photo, PASS).ask is Ask.PICTURE
    assert answers.judge(_line(photo), PASS, TODAY, pictured=True).result is Result.PASS


_ANYTHING = st.builds(
    Typed,
    st.none() | st.sampled_from(Result),
    st.text(max_size=30) | st.from_regex(r"[0-9/.\-]{0,12}", fullmatch=True),
    st.text(max_size=10),
    st.booleans(),
)
_ITEMS = st.builds(
    lambda kind, na, critical, rate, photo: replace(
        PLAIN,
        type=kind,
        na=na,
        critical=critical,
        sample_rate=Decimal(rate) / 10,
        photo=photo,
        options=(Option("a", "甲", "A", True), Option("b", "乙", "B", False))
        if kind is ItemType.SELECT
        else (),
        expected=ALL if kind is ItemType.COUNT else None,
    ),
    st.sampled_from(ItemType),
    st.booleans(),
    st.booleans(),
    st.integers(0, 10),
    st.sampled_from(PhotoRule),
)


@given(_ITEMS, _ANYTHING)
def test_nothing_that_is_typed_breaks_it_and_na_never_slips_through(item: Item, typed: Typed) -> None:
    judged = _judge(item, typed)
    assert (judged.ask is None) == (judged.result is not None)
    if judged.result is Result.NA:
        assert item.na
        assert typed.reason.strip()


# --- what stands ------------------------------------------------------------------------------------------------

_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["answer", "clear", "undo", "bulk"]), st.sampled_from("ABC"), st.sampled_from("xy")
    ),
    max_size=25,
)


@given(_STEPS)
@settings(max_examples=200)
def test_undo_brings_back_exactly_what_stood_before(steps: list[tuple[str, str, str]]) -> None:
    rows: list[Given] = []
    for at, (what, code, who) in enumerate(steps):
        staff = who.encode()
        if what == "answer":
            rows.append(_given(code, Result.FAIL if at % 2 else Result.PASS, staff, value=str(at)))
        elif what == "clear":
            rows.append(_given(code, None, staff))
        elif what == "bulk":
            rows += [_given(one, Result.PASS, staff, how=How.BULK, observed=at) for one in "ABC"]
        else:
            undone = answers.to_undo(rows, staff)
            stood = {slot: (row.result, row.value) for slot, row in answers.standing(rows).items()}
            for last, before in undone:
                assert last.staff == staff
                result = None if before is None else before.result
                value = None if before is None else before.value
                back = before.staff if before is not None else staff
                rows.append(_given(last.item, result, back, value=value, undoes=last.id))
            after = {slot: (row.result, row.value) for slot, row in answers.standing(rows).items()}
            touched = {last.slot for last, _ in undone}
            assert {slot: one for slot, one in stood.items() if slot not in touched} == {
                slot: one for slot, one in after.items() if slot not in touched
            }
            for last, before in undone:
                expected = None if before is None or before.result is None else (before.result, before.value)
                assert after.get(last.slot) == expected


# --- in one go --------------------------------------------------------------------------------------------------


@given(st.lists(_ITEMS, min_size=1, max_size=30), st.binary(min_size=16, max_size=16))
def test_a_never_answers_what_has_to_be_looked_at(items: list[Item], seed: bytes) -> None:
    named = [replace(item, code=f"I{at}") for at, item in enumerate(items)]
    drawn = answers.sample(named, seed)
    lines = [_line(item, sampled=item.code in drawn) for item in named]
    for line in answers.rest_of(lines, {}, "S", DAY):
        assert line.item.type is ItemType.PASS_FAIL
        assert not line.item.critical
        assert not line.sampled
        assert line.item.photo is not PhotoRule.ALWAYS
    assert not answers.rest_of(lines, {}, "other", DAY)


@given(st.binary(min_size=16, max_size=16))
def test_nobody_can_roll_the_sample_again(seed: bytes) -> None:
    items = [replace(PLAIN, code=f"I{at}", sample_rate=Decimal("0.5")) for at in range(20)]
    drawn = answers.sample(items, seed)
    assert drawn == answers.sample(list(reversed(items)), seed)
    assert drawn & {"I3"} == answers.sample([items[3]], seed), "what else is asked changes nothing"


def test_about_as_many_are_drawn_as_the_share_says() -> None:
    item = replace(PLAIN, sample_rate=Decimal("0.15"))
    drawn = sum(bool(answers.sample([item], at.to_bytes(16, "big"))) for at in range(2_000))
    assert 240 < drawn < 360
    always = replace(PLAIN, sample_rate=Decimal(1))
    assert all(answers.sample([always], at.to_bytes(16, "big")) for at in range(50))


# --- what is missing --------------------------------------------------------------------------------------------


def _missing(line: Line, one: Given | None, *pictures: Pictured, placed: bool = False) -> set[Lack]:
    held = {} if one is None else {line.slot: one}
    found = answers.missing([line], held, {line.slot: pictures}, placed=placed)
    assert all(isinstance(each, Missing) and each.item == line.item.code for each in found)
    return {each.lack for each in found}


def test_what_keeps_a_round_from_being_signed() -> None:
    line = _line(PLAIN)
    assert _missing(line, None) == {Lack.UNANSWERED}
    assert _missing(line, _given()) == set()
    assert _missing(line, _given(result=Result.NA)) == {Lack.REASON}
    fail = _given(result=Result.FAIL)
    assert _missing(line, fail) == {Lack.SEVERITY, Lack.POINT, Lack.DISPOSITION}
    assert _missing(line, fail, placed=True) == {Lack.SEVERITY, Lack.DISPOSITION}
    told = Failing(Severity.S1, "东门", Disposition.RECTIFY)
    assert _missing(line, replace(fail, failing=told)) == {Lack.INTERIM}
    assert _missing(line, replace(fail, failing=replace(told, interim="拉线"))) == set()
    assert _missing(line, replace(fail, failing=replace(told, disposition=Disposition.ON_SPOT))) == set()


def test_pictures_that_are_asked_for_have_to_be_there_whole() -> None:
    always = _line(replace(PLAIN, photo=PhotoRule.ALWAYS))
    assert _missing(always, _given()) == {Lack.PHOTO}
    assert _missing(always, _given(), Pictured("spot", True)) == set()
    assert _missing(always, _given(), Pictured("spot", False)) == {Lack.PHOTO_GONE}
    assert _missing(always, _given(result=Result.NA, reason="没有")) == set()
    on_fail = _line(replace(PLAIN, photo=PhotoRule.ON_FAIL))
    assert _missing(on_fail, _given()) == set()
    sampled = _line(replace(PLAIN, photo=PhotoRule.SAMPLED, sample_rate=Decimal(1)), sampled=True)
    assert _missing(sampled, _given()) == {Lack.PHOTO}


def test_a_bulk_answer_never_stands_where_one_has_to_look() -> None:
    bulk = _given(how=How.BULK)
    assert _missing(_line(replace(PLAIN, critical=True)), bulk) == {Lack.SINGLY}
    assert _missing(_line(PLAIN, sampled=True), bulk) == {Lack.SINGLY}


def test_two_signatures_are_two_people() -> None:
    line = _line(replace(PLAIN, type=ItemType.SIGNATURE, severity=None, expected=2))
    one = b"a".hex()
    assert _missing(line, _given(value=one)) == {Lack.SIGNATURES}
    assert _missing(line, _given(value=f"{one},{one}")) == {Lack.SIGNATURES}
    assert _missing(line, _given(value=f"{one},{b'b'.hex()}")) == set()


@given(
    st.builds(
        Failing,
        st.none() | st.sampled_from(Severity),
        st.text(max_size=20),
        st.none() | st.sampled_from(Disposition),
        st.none() | st.integers(0, 2**45),
        st.text(max_size=20),
        st.text(max_size=20),
        st.none() | st.binary(min_size=16, max_size=16),
    ),
    st.lists(st.sampled_from(Flag), unique=True).map(tuple),
    st.none() | st.binary(min_size=16, max_size=16),
)
def test_what_is_kept_with_an_answer_is_read_again(
    failing: Failing, flags: tuple[Flag, ...], undoes: bytes | None
) -> None:
    assert answers.facts_from(answers.facts_text(failing, flags, undoes)) == (failing, flags, undoes)


def test_flags_of_a_later_release_are_left_out_and_rubbish_is_told() -> None:
    assert answers.facts_from('{"flags":["from-the-future"]}') == (None, (), None)
    with pytest.raises(ValueError, match="no facts"):
        answers.facts_from("[]")
