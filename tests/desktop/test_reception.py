"""What the desk answers and what it writes down: verdict by verdict, on both engines where the engine matters."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import cards as kept_cards
from desktop.founding import CARD_KEY_ID
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.reception import LARGEST_PARTY, Outcome, Reception
from desktop.rules import cardcode
from desktop.rules.cardcode import CardId
from desktop.rules.checkin import Verdict
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Source, Tag
from tests.desktop.palace import SITE, Palace

NAME, PHONE = "欧阳娜娜", "13812345678"


def _refused(call: Any, *arguments: object, **named: object) -> str:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value.code


def _visits(palace: Palace) -> int:
    return palace.count("visit")


def _nothing_written(palace: Palace, call: Callable[[], object]) -> None:
    before = palace.desk.ledger.position(), _visits(palace)
    call()
    assert (palace.desk.ledger.position(), _visits(palace)) == before


# --- cards --------------------------------------------------------------------------------------------------------


def test_a_first_visit_a_second_reading_somebody_inside_and_a_return(either: Palace) -> None:
    code = either.bearer()
    first = either.scan(code)
    assert (first.verdict, first.reason, first.attempt) == (Verdict.IN_NOTE, "first-visit", None)
    assert first.visit is not None
    assert first.person is not None
    assert (first.person.name, first.person.phone) == ("欧阳**", "138****5678")
    again = [either.scan(code) for _ in range(3)]
    assert [(one.verdict, one.ignored) for one in again] == [
        (Verdict.REPEAT, 1),
        (Verdict.REPEAT, 2),
        (Verdict.REPEAT, 3),
    ]
    assert {one.visit for one in again} == {first.visit}
    either.clock.later(minutes=5)
    inside = either.scan(code)
    assert (inside.verdict, inside.visit) == (Verdict.INSIDE, first.visit)
    assert (inside.since, inside.since_desk, inside.since_by) == (first.observed, 1, "赵敏")
    left = either.desk.reception.leave(either.attendant, first.visit)
    assert (left.verdict, left.since, left.observed) == (Verdict.OUT, first.observed, either.clock.ms)
    either.clock.later(minutes=1)
    back = either.scan(code)
    assert (back.verdict, back.reason) == (Verdict.IN, None)
    assert back.visit not in (None, first.visit)
    assert _visits(either) == 2
    assert either.count("attempt") == 4
    assert either.sound()


def test_after_the_same_visit_window_it_is_another_visit(palace: Palace) -> None:
    code = palace.bearer()
    palace.scan(code)
    palace.clock.later(minutes=29, seconds=55)
    assert palace.scan(code).verdict is Verdict.INSIDE
    palace.clock.later(seconds=5)
    assert palace.scan(code).verdict is Verdict.IN


def test_the_second_reading_counts_from_the_last_one(palace: Palace) -> None:
    code, verdicts = palace.bearer(), []
    for _ in range(4):
        verdicts.append(palace.scan(code).verdict)
        palace.clock.later(seconds=2)
    palace.clock.later(seconds=1)
    verdicts.append(palace.scan(code).verdict)
    assert verdicts == [Verdict.IN_NOTE, Verdict.REPEAT, Verdict.REPEAT, Verdict.REPEAT, Verdict.INSIDE]


def test_a_code_may_come_with_what_scanners_add_around_it(palace: Palace) -> None:
    code = palace.bearer()
    assert palace.scan(f" {code}\r\n").verdict is Verdict.IN_NOTE
    assert palace.scan(code).verdict is Verdict.REPEAT
    palace.clock.later(minutes=1)
    assert palace.scan(cardcode.groups(code)).verdict is Verdict.INSIDE


def test_lost_found_replaced_and_suspended(either: Palace) -> None:
    manager, member = either.manager, either.enrol().member
    card, code = either.card(member)
    either.desk.cards.report_loss(either.attendant, card, "公交车上")
    lost = either.scan(code)
    assert (lost.verdict, lost.reason, lost.visit) == (Verdict.LOST, "lost", None)
    assert either.scan(code).verdict is Verdict.LOST, "a lost card is lost at every reading"
    either.desk.cards.found_again(either.attendant, card)
    assert either.scan(code).verdict is not Verdict.LOST
    either.clock.later(hours=1)
    new = either.desk.cards.replace(manager, card, "磨损")
    old = either.scan(code)
    assert (old.verdict, old.reason) == (Verdict.LOST, "replaced")
    new_code = either.desk.cards.code(manager, new.card)
    either.desk.members.suspend(manager, member, "材料待核")
    barred = either.scan(new_code)
    assert (barred.verdict, barred.visit) == (Verdict.BARRED, None)
    either.desk.members.resume(manager, member, "已核")
    either.clock.later(hours=1)
    assert either.scan(new_code).visit is not None
    assert either.sound()


def test_a_term_that_runs_out(palace: Palace) -> None:
    code, site = palace.bearer(), palace.desk.context.site
    palace.clock.later(days=364 - site.expiring_days)
    assert palace.scan(code).verdict in (Verdict.IN_NOTE, Verdict.EXPIRING)
    palace.clock.later(days=site.expiring_days - 1)
    soon = palace.scan(code)
    assert (soon.verdict, soon.days_left) == (Verdict.EXPIRING, 1)
    assert soon.visit is not None
    palace.clock.later(days=1)
    assert palace.scan(code).days_left == 0
    palace.clock.later(days=1)
    over = palace.scan(code)
    assert (over.verdict, over.reason, over.visit, over.days_left) == (Verdict.EXPIRED, "term", None, -1)
    assert over.attempt is not None


def test_expired_is_let_in_once_with_a_reason(either: Palace) -> None:
    code, attendant = either.bearer(), either.attendant
    either.clock.later(days=400)
    attempt = either.scan(code).attempt or b""
    reception = either.desk.reception
    assert _refused(reception.override, attendant, attempt) == "reason-needed"
    assert _refused(reception.override, attendant, attempt, "   ") == "reason-needed"
    assert _refused(reception.override, attendant, attempt, "x" * 201) == "text-refused"
    assert _refused(reception.override, attendant, attempt, "a\x00b") == "text-refused"
    let_in = reception.override(attendant, attempt, "续费中")
    assert (let_in.verdict, let_in.reason) == (Verdict.IN, "allowed")
    assert _refused(reception.override, attendant, attempt, "续费中") == "nothing-to-allow"
    row = either.desk.context.store.one("SELECT reason, note, source FROM visit")
    assert row == ("allowed-expired", "续费中", "scan")
    written = either.desk.context.store.one("SELECT reason FROM operation WHERE tbl = 'visit'")
    assert written == ("续费中",)
    reception.undo(attendant)
    assert reception.override(attendant, attempt, "续费中").visit is not None
    assert either.sound()


def test_inside_may_be_a_new_visit_all_the_same(palace: Palace) -> None:
    code = palace.bearer()
    palace.scan(code)
    palace.clock.later(minutes=1)
    attempt = palace.scan(code).attempt or b""
    assert palace.desk.reception.override(palace.attendant, attempt).visit is not None
    assert _visits(palace) == 2


def test_what_cannot_be_allowed_is_not(palace: Palace) -> None:
    reception, attendant = palace.desk.reception, palace.attendant
    unknown = palace.scan("no card").attempt or b""
    code = palace.bearer()
    palace.clock.later(days=400)
    expired = palace.scan(code).attempt or b""
    palace.clock.later(days=1)
    for attempt in (unknown, expired, b"", bytes(16), b"x" * 1000):
        assert _refused(reception.override, attendant, attempt, "因为") == "nothing-to-allow"
    assert _visits(palace) == 0


# --- codes that are no card of ours ---------------------------------------------------------------------------


def _own_key(palace: Palace) -> bytes:
    return kept_cards.keys(palace.desk.context.store)[(SITE, CARD_KEY_ID)]


FOREIGN = CardId(CARD_KEY_ID, 408, cardcode.card_number(1, 58))


def test_another_palaces_card_is_a_guest(either: Palace) -> None:
    unknown_key = either.scan(cardcode.mint(FOREIGN, bytes(32)))
    assert (unknown_key.verdict, unknown_key.reason, unknown_key.site) == (
        Verdict.FOREIGN,
        "foreign-unverified",
        408,
    )
    with either.desk.context.store.local():
        kept_cards.add_key(either.desk.context.store, 408, CARD_KEY_ID, b"8" * 32, either.clock.ms)
    either.reopened()
    assert either.scan(cardcode.mint(FOREIGN, b"8" * 32)).reason == "foreign-verified"
    forged = either.scan(cardcode.mint(FOREIGN, b"9" * 32))
    assert (forged.verdict, forged.reason, forged.attempt is None) == (Verdict.UNKNOWN, "forged", False)
    let_in = either.desk.reception.override(either.attendant, unknown_key.attempt or b"")
    assert (let_in.verdict, let_in.person, let_in.category) == (Verdict.IN, None, "public")
    assert _visits(either) == 1
    assert either.sound()


def test_a_forged_card_is_never_taken(palace: Palace) -> None:
    code = palace.bearer()
    own = CardId(CARD_KEY_ID, SITE, cardcode.card_number(1, 1))
    cases = {
        cardcode.mint(own, bytes(32)): "forged",
        cardcode.mint(dataclasses.replace(own, key_id=77), bytes(32)): "own-unverified",
        cardcode.mint(
            dataclasses.replace(own, number=cardcode.card_number(1, 999)), _own_key(palace)
        ): "no-such-card",
        cardcode.mint(
            dataclasses.replace(own, number=cardcode.card_number(2, 1)), _own_key(palace)
        ): "no-such-card",
    }
    assert cardcode.mint(own, _own_key(palace)) == code
    for text, reason in cases.items():
        told = palace.scan(text)
        assert (told.verdict, told.reason, told.visit, told.person) == (Verdict.UNKNOWN, reason, None, None)
    assert _visits(palace) == 0


@settings(max_examples=200, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_respelling_of_a_code_is_green(palace: Palace, data: st.DataObject) -> None:
    """Any change to the forty digits, and any other way of writing them, is refused with a word."""
    rows = palace.desk.context.store.rows("SELECT number FROM card")
    code = (
        palace.bearer()
        if not rows
        else cardcode.mint(CardId(CARD_KEY_ID, SITE, rows[0][0]), _own_key(palace))
    )
    before, text = _visits(palace), data.draw(_spoilt(code))
    told = palace.scan(text)
    assert told.verdict in (Verdict.DAMAGED, Verdict.UNKNOWN, Verdict.FOREIGN)
    assert told.visit is None
    assert _visits(palace) == before


@st.composite
def _spoilt(draw: st.DrawFn, code: str) -> str:
    at = draw(st.integers(0, len(code) - 1))
    digit = draw(st.sampled_from("0123456789").filter(lambda sign: sign != code[at]))
    sign = draw(st.characters(exclude_categories=["Cs"]).filter(lambda one: not one.isspace()))
    other = draw(st.integers(0, len(code) - 1).filter(lambda place: code[place] != code[at]))
    swapped = list(code)
    swapped[at], swapped[other] = swapped[other], swapped[at]
    return draw(
        st.sampled_from(
            [
                code[:at] + digit + code[at + 1 :],
                code[:at] + sign + code[at:] + sign,
                code[:at] + code[at + 1 :],
                code[: at + 1] + code[at] + code[at + 1 :],
                "".join(swapped),
                code[::-1] if code[::-1] != code else code[:-1],
                code + code,
                "-".join(code[start : start + 4] for start in range(0, 40, 4)),
                code.translate(str.maketrans("0123456789", "０１２３４５６７８９")),
                code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
                "0" + code,
                "+" + code,
                code + "0" * 40,
            ]
        )
    )


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("https://weixin.qq.com/r/abc", Verdict.UNKNOWN, "link"),
        ("6222021234567890123", Verdict.UNKNOWN, "not-a-code"),
        ("6901234567892", Verdict.UNKNOWN, "not-a-code"),
        ("", Verdict.UNKNOWN, "not-a-code"),
        ("\0", Verdict.UNKNOWN, "not-a-code"),
        ("0" * 40, Verdict.DAMAGED, "check-digits"),
        ("5" * 39, Verdict.DAMAGED, "length"),
        ("１" * 40, Verdict.DAMAGED, "input-method"),
        ("9" * 10_000, Verdict.DAMAGED, "length"),
    ],
)
def test_what_else_scanners_read(palace: Palace, text: str, verdict: Verdict, reason: str) -> None:
    told = palace.scan(text)
    assert (told.verdict, told.reason, told.visit) == (verdict, reason, None)
    assert palace.count("attempt") == 1


def test_what_was_read_is_kept_only_as_a_mark(palace: Palace) -> None:
    palace.scan("110101199003077774 张三 13812345678")
    told = palace.desk.context.store.rows("SELECT * FROM attempt") + palace.desk.context.store.rows(
        "SELECT body FROM operation WHERE tbl = 'attempt'"
    )
    assert "张三" not in str(told)
    assert "1381234" not in str(told)


# --- the one box ------------------------------------------------------------------------------------------------


def test_what_is_typed_finds_people(either: Palace) -> None:
    member = either.enrol().member
    code = either.card(member)[1]
    number = either.desk.cards.of_member(either.manager, member)[0].number
    either.enrol("张三", "13987650001")
    reception, attendant = either.desk.reception, either.attendant
    for text in (
        "oynn",
        "ouyang",
        "欧阳",
        "欧阳娜娜",
        "5678",
        PHONE,
        "+86 138-1234-5678",
        number,
        number.replace("-", ""),
    ):
        assert [one.member for one in reception.find(attendant, text)] == [member], text
    for text in ("", " ", "·", "'", "#", "!", "#5678", "-", "%", "_", "*", "?", "/", "99999"):
        assert reception.find(attendant, text) == (), text
    assert reception.enter(attendant, code).person == reception.find(attendant, "oynn")[0]


def test_enter_lets_one_in_and_asks_between_namesakes(either: Palace) -> None:
    members = [either.enrol("张三", f"1380000000{last}").member for last in range(3)]
    reception, attendant = either.desk.reception, either.attendant
    asked = reception.enter(attendant, "张三")
    assert (asked.verdict, asked.visit, asked.more) == (Verdict.CHOOSE, None, False)
    assert {one.member for one in asked.choices} == set(members)
    assert {one.name for one in asked.choices} == {"张*"}
    assert {one.phone for one in asked.choices} == {f"138****000{last}" for last in range(3)}
    chosen = reception.admit(attendant, members[1])
    assert (chosen.verdict, chosen.visit is None) == (Verdict.IN_NOTE, False)
    assert reception.enter(attendant, "0002").person == chosen_person(either, members[2])
    assert reception.enter(attendant, "nobody").reason == "nobody-found"
    assert reception.enter(attendant, "").verdict is Verdict.UNKNOWN
    assert _refused(reception.admit, attendant, bytes(16)) == "member-unknown"
    sources = either.desk.context.store.rows("SELECT DISTINCT source FROM visit")
    assert sources == [(Source.TYPED.value,)]
    assert either.sound()


def chosen_person(palace: Palace, member: bytes) -> object:
    return palace.desk.members.shown(palace.manager, [member])[0]


def test_nobody_is_let_in_by_a_text_that_says_nothing(palace: Palace) -> None:
    palace.enrol()
    for text in ("·", "'", "  ", "#", "!", "##", "。", "%", "_", "/oynn", "\u200b", "-"):
        assert palace.desk.reception.enter(palace.attendant, text).visit is None, text


def test_regulars_stand_first_and_a_long_list_says_so(palace: Palace) -> None:
    members = [palace.enrol("李伟", f"139{number:08}").member for number in range(60)]
    palace.desk.reception.admit(palace.attendant, members[37])
    found = palace.desk.reception.find(palace.attendant, "lw")
    assert (len(found), found[0].member) == (50, members[37])
    asked = palace.desk.reception.enter(palace.attendant, "lw")
    assert (len(asked.choices), asked.more) == (50, True)
    assert palace.desk.reception.find(palace.attendant, "李" * 201) == ()


def test_a_card_that_waits_is_mentioned_to_who_came_without_it(palace: Palace) -> None:
    member = palace.enrol().member
    card, code = palace.card(member)
    manager = palace.manager
    with palace.desk.context.write(manager, right=_issue()):
        row = kept_cards.get(palace.desk.context.store, card)
        assert row is not None
        kept_cards.add_steps(
            palace.desk.context.store,
            [(palace.desk.context.new_id(), card, "printed", 0, 20261123, manager.staff)],
        )
    assert palace.desk.reception.admit(palace.attendant, member).reason == "card-waiting"
    palace.desk.cards.hand_over(manager, card)
    palace.clock.later(hours=1)
    assert palace.scan(code).reason is None


def _issue() -> Any:
    from desktop.rules.rights import Right

    return Right.ISSUE_CARD


# --- guests and tallies -----------------------------------------------------------------------------------------


def test_a_guest_has_a_name_and_perhaps_a_phone(either: Palace) -> None:
    reception, attendant = either.desk.reception, either.attendant
    told = reception.guest(attendant, " 李　四 ", Category.RETIRED, "138 1234 5678")
    assert (told.verdict, told.guest, told.category) == (Verdict.IN, "李*", "retired")
    assert either.desk.context.store.rows("SELECT name, phone FROM guest") == [("李四", PHONE)]
    for name in ("", "  ", "\u200b", "x" * 61, "a\x00b", "a\u202eb"):
        assert _refused(reception.guest, attendant, name, Category.PUBLIC) == "name-refused", name
    for phone in ("12", "电话", "1" * 100):
        assert _refused(reception.guest, attendant, "李四", Category.PUBLIC, phone) == "phone-refused", phone
    assert _visits(either) == 1
    assert reception.reveal(attendant, told.visit or b"") == reception_revealed("李四", PHONE)
    assert either.sound()


def reception_revealed(name: str, phone: str) -> object:
    from desktop.reception import Revealed

    return Revealed(name, phone)


@pytest.mark.parametrize("people", [1, 2, LARGEST_PARTY])
def test_a_party_is_counted_as_it_comes(palace: Palace, people: int) -> None:
    told = palace.desk.reception.tally(
        palace.attendant, Category.GROUP, people, (Tag.VETERAN, Tag.OUTDOOR, Tag.OUTDOOR)
    )
    assert (told.verdict, told.people, told.category) == (Verdict.IN, people, "group")
    today = palace.desk.reception.today(palace.attendant)
    assert (today.person_times, today.rows[0].tags) == (people, ("outdoor", "veteran"))
    assert palace.desk.context.store.rows("SELECT tags, source FROM visit") == [("outdoor,veteran", "tally")]


@pytest.mark.parametrize("people", [0, -1, LARGEST_PARTY + 1, 100_000, 2**63, -(2**70)])
def test_a_party_of_no_size_is_refused(palace: Palace, people: int) -> None:
    attendant = palace.attendant
    _nothing_written(
        palace,
        lambda: _refused(palace.desk.reception.tally, attendant, Category.GROUP, people) == "party-size",
    )
    with pytest.raises(Problem, match="party-size"):
        palace.desk.reception.tally(attendant, Category.GROUP, people)


# --- taking back --------------------------------------------------------------------------------------------------


def test_ones_own_last_act_is_undone_step_by_step(either: Palace) -> None:
    reception, attendant = either.desk.reception, either.attendant
    visit = either.scan(either.bearer()).visit or b""
    reception.tally(attendant, Category.WORKER, 3)
    reception.leave(attendant, visit)
    done = [(one.table, one.people) for one in (reception.undo(attendant) for _ in range(3))]
    assert done == [("visit_exit", 1), ("visit", 3), ("visit", 1)]
    assert _refused(reception.undo, attendant) == "nothing-to-undo"
    today = reception.today(attendant)
    assert (today.person_times, today.named_people, today.inside) == (0, 0, 0)
    assert [row.annulled for row in today.rows] == [True, True]
    assert _visits(either) == 2, "the rows stay"
    assert either.sound()


def test_undo_reaches_back_ten_minutes_and_only_to_ones_own(palace: Palace) -> None:
    reception = palace.desk.reception
    reception.tally(palace.attendant, Category.PUBLIC)
    assert _refused(reception.undo, palace.manager) == "nothing-to-undo"
    palace.clock.later(minutes=10)
    assert reception.undo(palace.attendant).table == "visit"
    reception.tally(palace.attendant, Category.PUBLIC)
    palace.clock.later(minutes=10, milliseconds=1)
    assert _refused(reception.undo, palace.attendant) == "nothing-to-undo"


def test_after_undo_the_same_card_counts_at_once(palace: Palace) -> None:
    code = palace.bearer()
    palace.scan(code)
    palace.desk.reception.undo(palace.attendant)
    assert palace.scan(code).visit is not None
    assert palace.desk.reception.today(palace.attendant).person_times == 1


def test_an_older_visit_is_taken_back_with_a_reason(either: Palace) -> None:
    reception, attendant, manager = either.desk.reception, either.attendant, either.manager
    mine = reception.tally(attendant, Category.PUBLIC).visit or b""
    theirs = reception.tally(manager, Category.PUBLIC).visit or b""
    either.clock.later(hours=1)
    assert _refused(reception.annul, attendant, mine, " ") == "reason-needed"
    assert _refused(reception.annul, attendant, mine, "x" * 201) == "reason-needed"
    assert _refused(reception.annul, attendant, theirs, "错了") == "not-allowed"
    assert _refused(reception.annul, attendant, bytes(16), "错了") == "visit-unknown"
    assert reception.annul(attendant, mine, "错了").category == "public"
    assert _refused(reception.annul, attendant, mine, "错了") == "visit-unknown"
    reception.annul(manager, theirs, "重复")
    assert reception.today(attendant).person_times == 0
    reasons = either.desk.context.store.rows("SELECT reason FROM annulment ORDER BY id")
    assert reasons == [("错了",), ("重复",)]
    assert either.sound()


def test_after_the_close_only_a_manager_takes_back(palace: Palace) -> None:
    reception, attendant, manager = palace.desk.reception, palace.attendant, palace.manager
    first = reception.tally(attendant, Category.PUBLIC, 5).visit or b""
    second = reception.tally(attendant, Category.PUBLIC, 7).visit or b""
    palace.desk.reports.close_day(manager)
    assert _refused(reception.annul, attendant, first, "错了") == "day-closed"
    reception.annul(manager, first, "错了")
    palace.clock.later(days=1)
    assert _refused(reception.annul, attendant, second, "错了") == "not-allowed"
    report = palace.desk.reports.day(manager, 20261123)
    assert report.close is not None
    assert (report.figures.person_times, report.close.figures.person_times, report.later) == (7, 12, -5)
    assert palace.sound()


def test_who_left_cannot_leave_again(palace: Palace) -> None:
    reception, attendant = palace.desk.reception, palace.attendant
    visit = reception.guest(attendant, "李四", Category.PUBLIC).visit or b""
    told = reception.leave(attendant, visit)
    assert (told.verdict, told.guest, told.visit) == (Verdict.OUT, "李*", visit)
    assert _refused(reception.leave, attendant, visit) == "already-left"
    reception.undo(attendant)
    reception.leave(attendant, visit)
    for unknown in (b"", bytes(16)):
        assert _refused(reception.leave, attendant, unknown) == "visit-unknown"
    other = reception.tally(attendant, Category.PUBLIC).visit or b""
    reception.undo(attendant)
    assert _refused(reception.leave, attendant, other) == "visit-unknown"


# --- today --------------------------------------------------------------------------------------------------------


def test_todays_figures(either: Palace) -> None:
    reception, attendant = either.desk.reception, either.attendant
    code = either.bearer()
    visit = either.scan(code).visit or b""
    either.clock.later(hours=2)
    either.scan(code)
    reception.guest(attendant, "李四", Category.PUBLIC)
    reception.guest(attendant, "李四", Category.PUBLIC)
    reception.tally(attendant, Category.GROUP, 20)
    reception.tally(attendant, Category.WORKER)
    reception.undo(attendant)
    reception.leave(attendant, visit)
    today = reception.today(attendant)
    assert (today.day, today.person_times, today.named_people, today.inside) == (20261123, 24, 3, 23)
    assert [row.observed for row in today.rows] == sorted((row.observed for row in today.rows), reverse=True)
    assert {row.name for row in today.rows} == {"欧阳**", "李*", ""}
    assert {row.by for row in today.rows} == {"赵敏"}
    report = either.desk.reports.day(either.manager)
    assert (report.figures.person_times, report.figures.named_people, report.figures.annulled) == (24, 3, 1)
    either.clock.later(days=1)
    assert reception.today(attendant).person_times == 0
    assert reception.today(attendant, 20261123).person_times == 24
    assert either.sound()


def test_a_day_ends_at_midnight_in_changzhi(palace: Palace) -> None:
    palace.clock.ms = palace.clock.ms_at(datetime(2026, 11, 23, 23, 59, 59))
    palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    palace.clock.later(seconds=1)
    palace.desk.reception.tally(palace.attendant, Category.PUBLIC, 2)
    assert palace.desk.context.store.rows("SELECT day, hour, people FROM visit ORDER BY id") == [
        (20261123, 23, 1),
        (20261124, 0, 2),
    ]


# --- names stay masked --------------------------------------------------------------------------------------------

SECRETS = (NAME, "娜娜", "1234", "李四", "13911112222", "11112222")


def test_nothing_that_is_shown_names_anybody(palace: Palace) -> None:
    """Whatever the services give for the screen, short of asking for it and being written down."""
    attendant, printer, auditor = (
        palace.attendant,
        palace.actor(Role.CARD_PRINTER),
        palace.actor(Role.AUDITOR),
    )
    reception, members, cards = palace.desk.reception, palace.desk.members, palace.desk.cards
    shown = palace.enrol()
    card, code = palace.card(shown.member)
    visit = palace.scan(code).visit or b""
    members.edit(
        attendant, shown.member, Enrolment(NAME, Category.WORKER, phone="13812345679", note=f"{NAME}的备注")
    )
    members.edit(attendant, shown.member, Enrolment(NAME, Category.WORKER, phone=PHONE))
    told: list[object] = [
        shown, reception.guest(attendant, "李四", Category.PUBLIC, "13911112222"), palace.scan(code),
        reception.enter(attendant, "oynn"), reception.find(attendant, "5678"), reception.today(attendant),
        reception.leave(attendant, visit), reception.undo(attendant), members.listed(attendant),
        members.listed(printer, "oynn"), members.namesakes(attendant, NAME), members.history(printer, shown.member),
        members.suspend(attendant, shown.member, "核"), members.resume(attendant, shown.member, "核"),
        members.renew(attendant, shown.member), members.shown(printer, [shown.member]),
        cards.of_member(printer, shown.member), cards.steps(printer, card), palace.desk.reports.day(auditor),
        palace.desk.ledger.latest(auditor, 500), palace.desk.ledger.verify(),
    ]  # fmt: skip
    for one in told:
        for secret in SECRETS:
            assert secret not in repr(one), (secret, one)


def test_looking_is_written_down(either: Palace) -> None:
    attendant = either.attendant
    visit = either.scan(either.bearer()).visit or b""
    told = either.desk.reception.reveal(attendant, visit)
    assert (told.name, told.phone) == (NAME, PHONE)
    member = either.desk.members.listed(attendant)[0].member
    either.desk.members.profile(attendant, member)
    rows = either.desk.context.store.rows(
        "SELECT tbl, row_id, staff, facts FROM event WHERE what = 'revealed' ORDER BY id"
    )
    assert [(table, bytes(row), bytes(staff), facts) for table, row, staff, facts in rows] == [
        ("visit", visit, attendant.staff, "{}"),
        ("member", member, attendant.staff, "{}"),
    ]
    unnamed = either.desk.reception.tally(attendant, Category.PUBLIC).visit or b""
    assert _refused(either.desk.reception.reveal, attendant, unnamed) == "visit-unknown"
    assert _refused(either.desk.reception.reveal, attendant, b"") == "visit-unknown"


# --- nothing acknowledged that is not stored -------------------------------------------------------------------


def test_a_reading_that_could_not_be_stored_is_no_reading(
    palace: Palace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a full disk, the same card scanned again at once must not be taken for a double reading."""
    from db import ledger
    from db.errors import StoreError

    code = palace.bearer()

    def full(*_: object) -> int:
        raise StoreError("disk-full")

    with monkeypatch.context() as fault:
        fault.setattr(ledger, "chain", full)
        for _ in range(3):
            assert _refused(palace.scan, code) == "disk-full"
    assert _visits(palace) == 0
    told = palace.scan(code)
    assert (told.verdict, told.visit is None) == (Verdict.IN_NOTE, False)
    assert palace.sound()


def test_a_seal_that_fails_does_not_unsay_a_visit(palace: Palace, monkeypatch: pytest.MonkeyPatch) -> None:
    from db import ledger
    from db.errors import StoreError

    attendant = palace.attendant
    palace.desk.context.store.unsealed = 10_000

    def full(*_: object) -> None:
        raise StoreError("disk-full")

    with monkeypatch.context() as fault:
        fault.setattr(ledger, "close_stretch", full)
        fault.setattr("desktop.context._SEAL_AFTER", 5)
        assert palace.desk.reception.tally(attendant, Category.PUBLIC).visit is not None
    monkeypatch.setattr("desktop.context._SEAL_AFTER", 5)
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    assert palace.desk.ledger.verify().segments == 1
    assert _visits(palace) == 2


def test_outcomes_are_values(palace: Palace) -> None:
    told = palace.scan("nothing")
    with pytest.raises(AttributeError):
        told.verdict = Verdict.IN  # type: ignore[misc]
    assert isinstance(told, Outcome)
    assert isinstance(palace.desk.reception, Reception)
