"""Cards: one after the other, lost, found, replaced, printed; and what of it a scan then says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules import cardcode
from desktop.rules.cardlife import CardState, Step
from desktop.rules.checkin import Verdict
from desktop.rules.rights import Role
from tests.desktop.calls import WORDS
from tests.desktop.palace import Palace
from tests.privileges import like_anybody


def _refused(call: Any, *arguments: object, **named: object) -> str:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value.code


def test_a_card_is_issued_once(either: Palace) -> None:
    cards, manager, member = either.desk.cards, either.manager, either.enrol().member
    card = cards.issue(manager, member)
    assert (card.number, card.state, card.issued, card.printed) == (
        "0407-01-000001",
        CardState.ACTIVE,
        20261123,
        0,
    )
    assert not card.handed_over
    assert _refused(cards.issue, manager, member) == "card-exists"
    assert _refused(cards.issue, manager, bytes(16)) == "member-unknown"
    code = cards.code(manager, card.card)
    assert cardcode.canonical(code) == code
    assert either.count("event") > 0
    shown = either.desk.context.store.rows("SELECT row_id FROM event WHERE what = 'code-shown'")
    assert [bytes(row) for (row,) in shown] == [card.card]
    second = cards.issue(manager, either.enrol("张三", "").member)
    assert second.number == "0407-01-000002"
    assert cards.code(manager, second.card)[:7] == code[:7]
    assert cards.code(manager, second.card) != code
    assert either.sound()


def test_a_suspended_member_gets_no_card(palace: Palace) -> None:
    member = palace.enrol().member
    palace.desk.members.suspend(palace.manager, member, "待核")
    assert _refused(palace.desk.cards.issue, palace.manager, member) == "member-not-active"
    assert (
        _refused(palace.desk.cards.print_run, palace.manager, [member], "cr80", WORDS) == "member-not-active"
    )
    assert palace.count("card") == 0


def test_the_life_of_a_card(either: Palace) -> None:
    cards, manager, printer = either.desk.cards, either.manager, either.actor(Role.CARD_PRINTER)
    member = either.enrol().member
    first = cards.issue(printer, member).card
    assert cards.hand_over(printer, first).handed_over
    assert cards.report_loss(either.attendant, first, " 公交车上 ").state is CardState.LOST
    assert _refused(cards.report_loss, manager, first) == "card-step"
    assert _refused(cards.hand_over, manager, first) == "card-step"
    assert cards.found_again(manager, first).state is CardState.ACTIVE
    assert _refused(cards.found_again, manager, first) == "card-step"
    second = cards.replace(printer, first, "磨损").card
    for step in (cards.report_loss, cards.found_again, cards.replace, cards.hand_over):
        assert _refused(step, manager, first) == "card-step", step
        assert _refused(step, manager, bytes(16)) == "card-unknown", step
    assert [one.state for one in cards.of_member(manager, member)] == [CardState.ACTIVE, CardState.REPLACED]
    told = [(step.step, step.by, step.reason) for step in cards.steps(manager, first)]
    assert told == [
        (Step.ISSUED, "钱印", ""),
        (Step.HANDED_OVER, "钱印", ""),
        (Step.LOST, "赵敏", "公交车上"),
        (Step.FOUND, "孙主任", ""),
        (Step.REPLACED, "钱印", "磨损"),
    ]
    assert cards.report_loss(manager, second).state is CardState.LOST
    third = cards.replace(manager, second).card
    assert {one.card for one in cards.of_member(manager, member)} == {first, second, third}
    assert either.sound()


def test_a_card_that_was_taken_back_is_refused_and_another_may_follow(either: Palace) -> None:
    cards, attendant, member = either.desk.cards, either.attendant, either.enrol().member
    card, code = either.card(member)
    assert cards.take_back(attendant, card, "搬家").state is CardState.RETURNED
    assert [(step.step, step.reason) for step in cards.steps(attendant, card)][-1] == (Step.RETURNED, "搬家")
    for step in (cards.take_back, cards.report_loss, cards.found_again, cards.hand_over):
        assert _refused(step, attendant, card) == "card-step", step
    told = either.scan(code)
    assert (told.verdict, told.reason) == (Verdict.LOST, CardState.RETURNED)
    second, new_code = either.card(member)
    assert second != card
    assert either.scan(new_code).visit is not None
    assert either.sound()


def test_a_replacement_that_may_not_be_leaves_nothing(palace: Palace) -> None:
    cards, manager, member = palace.desk.cards, palace.manager, palace.enrol().member
    card = palace.card(member)[0]
    cards.replace(manager, card)
    before = palace.desk.ledger.position()
    assert _refused(cards.replace, manager, card) == "card-step"
    assert _refused(cards.replace, manager, card, "a\0b") == "text-refused"
    assert palace.desk.ledger.position() == before
    assert palace.count("card") == 2


def test_a_run_issues_prints_and_marks(palace: Palace, tmp_path: Path) -> None:
    cards, manager = palace.desk.cards, palace.manager
    members = [palace.enrol(name, "").member for name in ("欧阳娜娜", "张三", "阿卜杜拉·买买提")]
    own = palace.card(members[1])[1]
    out, pages = tmp_path / "cards.pdf", []
    run = cards.print_run(
        manager, members, "cr80", WORDS, out=out, progress=Progress(lambda *step: pages.append(step))
    )
    assert (run.pages, len(run.codes), run.codes[1]) == (3, 3, own)
    assert out.read_bytes() == run.pdf
    assert run.pdf.startswith(b"%PDF")
    assert pages[-1][:2] == (3, 3)
    assert len(set(run.codes)) == 3
    for member, card in zip(members, run.cards, strict=True):
        assert [(one.card, one.printed) for one in cards.of_member(manager, member)] == [(card, 1)]
    again = cards.print_run(manager, members, "a4", WORDS, start_slot=9)
    assert (again.codes, again.pages) == (run.codes, 2)
    assert cards.of_member(manager, members[0])[0].printed == 1, "no printer has taken it yet"
    cards.printed(again.ticket)
    assert cards.of_member(manager, members[0])[0].printed == 2
    assert palace.scan(run.codes[0]).visit is not None
    assert palace.sound()


def test_a_run_counts_as_printed_once_and_in_the_name_of_who_made_it(palace: Palace) -> None:
    cards, printer = palace.desk.cards, palace.actor(Role.CARD_PRINTER)
    members = [palace.enrol(name, "").member for name in ("欧阳娜娜", "张三")]
    first, second = (palace.card(member)[0] for member in members)
    ticket = cards.print_run(printer, members, "cr80", WORDS).ticket
    palace.desk.people.sign_out(printer)  # the desk locked itself while the printer worked
    cards.report_loss(palace.manager, second)
    for _ in range(2):
        cards.printed(ticket)
    cards.printed(bytes(16))
    assert [step.step for step in cards.steps(palace.manager, first)] == [Step.ISSUED, Step.PRINTED]
    assert cards.steps(palace.manager, first)[1].by == printer.name
    assert [step.step for step in cards.steps(palace.manager, second)] == [Step.ISSUED, Step.LOST]
    assert palace.sound()


def test_who_stands_twice_in_a_run_gets_one_card(palace: Palace) -> None:
    member = palace.enrol().member
    run = palace.desk.cards.print_run(palace.manager, [member, member], "cr80", WORDS)
    assert len(set(run.codes)) == 1
    assert palace.count("card") == 1


def test_a_run_that_is_refused_or_stopped_prints_nothing(palace: Palace, tmp_path: Path) -> None:
    cards, manager, member = palace.desk.cards, palace.manager, palace.enrol().member
    out = tmp_path / "cards.pdf"
    assert _refused(cards.print_run, manager, [], "cr80", WORDS, out=out) == "nobody-to-print"
    assert _refused(cards.print_run, manager, [bytes(16)], "cr80", WORDS, out=out) == "member-unknown"
    assert _refused(cards.preview, manager, [bytes(16)], "cr80", WORDS) == "member-unknown"
    for slot in (0, 11, -1):
        assert (
            _refused(cards.print_run, manager, [member], "a4", WORDS, start_slot=slot, out=out)
            == "start-slot"
        )
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        cards.print_run(manager, [member], "cr80", WORDS, out=out, progress=progress)
    assert not out.exists()
    assert [one.printed for one in cards.of_member(manager, member)] in ([], [0])


def test_a_folder_that_cannot_be_written_is_told(palace: Palace, tmp_path: Path) -> None:
    member, locked = palace.enrol().member, tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with like_anybody():
        code = _refused(
            palace.desk.cards.print_run, palace.manager, [member], "cr80", WORDS, out=locked / "x.pdf"
        )
    assert code == "folder-read-only"
    missing = tmp_path / "nowhere" / "x.pdf"
    assert (
        _refused(palace.desk.cards.print_run, palace.manager, [member], "cr80", WORDS, out=missing)
        == "file-missing"
    )
    assert list(locked.iterdir()) == []


def test_a_preview_writes_nothing_and_shows_codes_only_to_who_issues_them(palace: Palace) -> None:
    cards, member = palace.desk.cards, palace.enrol().member
    other = palace.enrol("张三", "").member
    code = palace.card(member)[1]
    before = palace.desk.ledger.position()
    printer, attendant = palace.actor(Role.CARD_PRINTER), palace.attendant
    assert cards.preview(printer, [member, other], "cr80", WORDS).codes == (code, "0" * 40)
    assert cards.preview(attendant, [member, other], "cr80", WORDS).codes == ("0" * 40, "0" * 40)
    assert palace.desk.ledger.position() == before
    assert palace.scan("0" * 40).visit is None, "a specimen opens nothing"


def test_a_photo_that_is_no_picture_does_not_stop_a_run(palace: Palace) -> None:
    from desktop.members import Enrolment
    from desktop.rules.vocabulary import Category

    broken = Enrolment("张三", Category.WORKER, photo=b"\x89PNG\r\n\x1a\n" + bytes(200))
    member = palace.desk.members.enrol(palace.manager, broken).member
    assert palace.desk.cards.print_run(palace.manager, [member], "cr80", WORDS).pages == 1


def test_characters_without_a_glyph_are_told_by_card(palace: Palace) -> None:
    member = palace.enrol("张\U0003fffd三", "").member
    run = palace.desk.cards.print_run(palace.manager, [member], "cr80", WORDS)
    assert run.unprintable == {"0407-01-000001": ("\U0003fffd",)}


def test_everybody_is_who_is_active_in_the_order_of_numbers(palace: Palace) -> None:
    members = [palace.enrol("李伟", "").member for _ in range(4)]
    palace.desk.members.suspend(palace.manager, members[2], "待核")
    assert palace.desk.cards.everyone(palace.manager) == [members[0], members[1], members[3]]


def test_without_its_key_a_card_is_not_spelt(palace: Palace) -> None:
    card = palace.card(palace.enrol().member)[0]
    with palace.desk.context.store.local():
        palace.desk.context.store.sql("DELETE FROM card_key")
    palace.reopened()
    assert _refused(palace.desk.cards.code, palace.manager, card) == "card-key-missing"
