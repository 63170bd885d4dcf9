"""The desk page, as the attendant meets it: every verdict with its word, colour, sound and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.rules import cardcode
from desktop.rules.cardcode import CardId
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Tag
from desktop.shown import Shown
from tests.ui.conftest import Hand, HandClock
from ui import links
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.reception import ReceptionPage
from ui.pages.reception.finder import Kind
from ui.sounds import Sound
from ui.widgets.banner import Face

FOREIGN = cardcode.mint(CardId(1, 311, 10**9 + 7), b"k" * 32)


@dataclass
class Palace:
    """The desk with a hand for making people."""

    desk: Desk
    manager: Actor

    def enrol(self, name: str, unit: str = "长治市第一机床厂工会", **more: Any) -> Shown:
        place = self.desk.members.add_unit(self.manager, unit).unit
        entered = Enrolment(name, Category.UNION_MEMBER, place, **more)
        return self.desk.members.enrol(self.manager, entered)

    def card(self, member: Shown) -> tuple[bytes, str]:
        """A card and its code."""
        card = self.desk.cards.issue(self.manager, member.member).card
        return card, self.desk.cards.code(self.manager, card)

    def regular(self, name: str, *more: str, **fields: Any) -> tuple[Shown, str]:
        """A member who was here before, left, and has a card in hand."""
        member = self.enrol(name, *more, **fields)
        came = self.desk.reception.admit(self.manager, member.member)
        assert came.visit is not None
        self.desk.reception.leave(self.manager, came.visit)
        return member, self.card(member)[1]


@pytest.fixture
def palace(desk: Desk, manager: Actor) -> Palace:
    return Palace(desk, manager)


@pytest.fixture
def heard() -> list[Sound]:
    return []


@pytest.fixture
def page(
    page_of: Callable[..., ReceptionPage], attendant: Actor, heard: list[Sound], hand: Hand
) -> ReceptionPage:
    return page_of(ReceptionPage, attendant, play=heard.append, clock=hand.clock)


def keys(page: ReceptionPage) -> list[str]:
    return [hint.key for hint in page.banner.face.hints]


def rows(page: ReceptionPage) -> list[tuple[str, ...]]:
    return list(page.below.day.table.text().rows)


def listed(page: ReceptionPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.finder.kind is Kind.TYPING)


# -- ready


def test_an_idle_desk_says_what_to_do_and_waits_in_the_box(page: ReceptionPage) -> None:
    assert page.banner.face.word == "Ready"
    assert page.line.hasFocus()
    assert rows(page) == []
    assert page.aside.numbers.person_times.text() == "0"


# -- every verdict of a scan


def test_in(page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound]) -> None:
    member, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone, face.icon) == ("Signed in", Tone.GOOD, "check-circle")
    assert face.name == "欧阳**"
    assert face.lines[0] == "Union member · 长治市第一机床厂工会"
    assert face.lines[1].startswith("Last here ")
    assert heard == [Sound.ENTER]
    assert page.line.text() == ""
    assert rows(page)[0][1:5] == ("欧阳**", "Union member", "Card scanned", "Signed in")
    assert page.aside.numbers.person_times.text() == "2"
    assert page.aside.numbers.people.text() == "1"
    assert member.name == "欧阳**"


def test_the_photo_stands_beside_the_verdict(page: ReceptionPage, palace: Palace, hand: Hand) -> None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QImage(30, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    _, code = palace.regular("王芳", photo=bytes(data.data()))
    hand.scan(code)
    photo = page.banner.face.photo
    assert photo is not None
    assert photo.pixelColor(3, 3) == QColor("#336699")
    _, other = palace.regular("赵敏")
    hand.scan(other)
    assert page.banner.face.photo is None


def test_a_first_visit_is_a_note(page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound]) -> None:
    hand.scan(palace.card(palace.enrol("王一"))[1])
    face = page.banner.face
    assert (face.word, face.tone) == ("Signed in, please note", Tone.NOTE)
    assert "First visit here. Welcome!" in face.lines
    assert (heard, keys(page)) == ([Sound.ATTENTION], ["Enter"])
    hand.press("Enter")
    assert page.banner.face.word == "Ready"
    assert len(rows(page)) == 1


def test_a_card_that_waits_is_handed_over(
    page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock, desk: Desk, manager: Actor
) -> None:
    from desktop import paper

    member, _ = palace.regular("王一")
    words = paper.CardWords(
        "会员卡", "卡号", "有效期至", "", "样张", "%Y-%m-%d", {"union-member": "工会会员"}
    )
    desk.cards.printed(desk.cards.print_run(manager, [member.member], "cr80", words).ticket)
    hand.type("wangyi")
    hand.press("Enter")
    assert "A card is ready to be picked up." in page.banner.face.lines
    assert keys(page) == ["Alt+K", "Enter"]
    hand.press("Alt+K")
    assert [card.handed_over for card in desk.cards.of_member(manager, member.member)] == [True]
    clock.forward(minutes=40)
    hand.type("wangyi")
    hand.press("Enter")
    assert page.banner.face.word == "Signed in"


def test_a_code_that_comes_twice_is_ignored_and_the_verdict_stays(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], clock: HandClock
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    clock.forward(seconds=1)
    hand.scan(code)
    assert page.banner.face.word == "Signed in"
    assert page.banner._note == "Read again, ignored once"
    clock.forward(seconds=1)
    hand.scan(code)
    assert page.banner._note == "Read again, ignored 2 times"
    assert heard == [Sound.ENTER, Sound.TICK, Sound.TICK]
    assert page.aside.numbers.person_times.text() == "2"


def test_a_repeat_beside_another_person_names_whose_it_was(
    page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock
) -> None:
    _, first = palace.regular("欧阳娜娜")
    _, second = palace.regular("赵敏")
    hand.scan(first)
    hand.scan(second)
    clock.forward(seconds=1)
    hand.scan(first)
    assert page.banner.face.name == "赵*"
    assert page.banner._note == "欧阳**: Read again, ignored once"


def test_inside_then_leaving(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], clock: HandClock
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    clock.forward(minutes=5)
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone, keys(page)) == ("Already inside", Tone.CAUTION, ["Alt+X", "Alt+N"])
    assert "Since 09:00, desk 1, 李敏." in face.lines
    assert page.aside.numbers.inside.text() == "≈ 1"
    hand.press("Alt+X")
    face = page.banner.face
    assert (face.word, face.tone, face.quiet) == ("Has left", Tone.GOOD, True)
    assert "Stayed 5 min." in face.lines
    assert heard == [Sound.ENTER, Sound.ATTENTION, Sound.EXIT]
    assert rows(page)[0][5] == "09:05"
    assert page.aside.numbers.inside.text() == "0"


def test_inside_then_a_new_visit(page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    clock.forward(minutes=5)
    hand.scan(code)
    hand.press("Alt+N")
    assert (page.banner.face.word, page.banner.face.name) == ("Signed in", "欧阳**")
    assert page.aside.numbers.person_times.text() == "3"


def test_a_term_that_ends_soon_lets_in_and_says_how_soon(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], clock: HandClock
) -> None:
    _, code = palace.regular("欧阳娜娜")
    clock.forward(days=350)
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone) == ("Signed in, runs out soon", Tone.CAUTION)
    assert "The membership ends in 14 days." in face.lines
    assert (heard, keys(page)) == ([Sound.ATTENTION], ["Enter", "Alt+M"])
    assert page.aside.numbers.person_times.text() == "1"


def test_an_expired_member_comes_in_once_with_a_reason(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], clock: HandClock, qtbot: QtBot
) -> None:
    _, code = palace.regular("欧阳娜娜")
    clock.forward(days=400)
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone) == ("Membership has run out", Tone.CAUTION)
    assert any(line.startswith("Valid until ") for line in face.lines)
    assert (heard, keys(page)) == ([Sound.ATTENTION], ["Alt+Y", "Alt+M"])
    assert rows(page) == []
    hand.press("Alt+Y")
    assert page.below.reason.isVisible()
    assert page.below.reason.title.text() == "Let 欧阳** in once, although: Membership has run out"
    hand.press("Enter")
    assert page.below.reason.fault.isVisible()
    hand.compose("忘了续期，明天补办")
    hand.press("Enter")
    assert page.below.day.isVisible()
    assert page.banner.face.word == "Signed in"
    assert page.line.hasFocus()
    assert len(rows(page)) == 1


def test_renewing_opens_the_member(
    page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock, qtbot: QtBot
) -> None:
    member, code = palace.regular("欧阳娜娜")
    clock.forward(days=400)
    hand.scan(code)
    with qtbot.waitSignal(page.other_asked) as asked:
        hand.press("Alt+M")
    assert asked.args == ["members", links.members([member.member])]


def test_a_lost_card_says_so_and_what_to_do(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], desk: Desk, manager: Actor
) -> None:
    member = palace.enrol("欧阳娜娜")
    card, code = palace.card(member)
    desk.cards.report_loss(manager, card)
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone, heard) == ("Reported lost", Tone.STOP, [Sound.ERROR])
    assert "This card was reported lost." in face.lines
    assert "Keep the card, unless its owner has found it again." in face.lines
    assert keys(page) == ["Alt+N", "Alt+R"]
    assert rows(page) == []


def test_a_lost_card_that_its_owner_found_counts_again(
    page: ReceptionPage, palace: Palace, hand: Hand, desk: Desk, manager: Actor, clock: HandClock
) -> None:
    card, code = palace.card(palace.enrol("欧阳娜娜"))
    desk.cards.report_loss(manager, card)
    hand.scan(code)
    hand.press("Alt+R")
    assert page.banner.face.word == "Ready"
    clock.forward(seconds=4)
    hand.scan(code)
    assert page.banner.face.name == "欧阳**"
    assert page.banner.face.word == "Signed in, please note"


def test_a_replaced_card_names_the_valid_one(
    page: ReceptionPage, palace: Palace, hand: Hand, desk: Desk, manager: Actor
) -> None:
    member = palace.enrol("欧阳娜娜")
    card, code = palace.card(member)
    new = desk.cards.replace(manager, card)
    hand.scan(code)
    assert page.banner.face.word == "Replaced"
    assert f"The valid card is {new.number}. Keep this card here." in page.banner.face.lines
    assert keys(page) == ["Alt+N"]
    hand.press("Alt+N")
    assert page.banner.face.word == "Signed in, please note"


def test_a_suspended_member_gets_neutral_words(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], desk: Desk, manager: Actor
) -> None:
    member, code = palace.regular("欧阳娜娜")
    desk.members.suspend(manager, member.member, "欠费并与人争吵")
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone) == ("Please call the manager on duty", Tone.STOP)
    assert face.lines == ("The manager on duty will help.",)
    assert (keys(page), heard) == ([], [Sound.ERROR])


def test_a_card_of_another_palace_comes_in_as_a_guest(
    page: ReceptionPage, hand: Hand, heard: list[Sound]
) -> None:
    hand.scan(FOREIGN)
    face = page.banner.face
    assert (face.word, face.tone, keys(page)) == ("Card of another palace", Tone.CAUTION, ["Enter"])
    assert face.lines[0] == "Palace 0311."
    assert rows(page) == []
    hand.press("Enter")
    assert page.banner.face.word == "Signed in as a guest"
    assert page.aside.numbers.person_times.text() == "1"
    assert heard == [Sound.ATTENTION, Sound.ENTER]


@pytest.mark.parametrize(
    ("hurt", "line"),
    [
        (
            lambda code: code.replace(code[:4], code[:2] + "'" + code[2:4], 1),
            "A Chinese input method may be open.",
        ),
        (lambda code: code[:-3], "Digits are missing or too many."),
        (lambda code: code[:-1] + str((int(code[-1]) + 1) % 10), "A digit is wrong."),
        (lambda code: code[:7] + " " + code[7:], "The digits are right, the gaps are not."),
    ],
    ids=["input method", "half", "digit", "gaps"],
)
def test_a_damaged_code_says_what_befell_it(
    page: ReceptionPage,
    palace: Palace,
    hand: Hand,
    heard: list[Sound],
    hurt: Callable[[str], str],
    line: str,
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(hurt(code))
    face = page.banner.face
    assert (face.word, face.tone, face.lines[0]) == ("Code arrived damaged", Tone.UNKNOWN, line)
    assert heard == [Sound.ERROR]
    assert rows(page) == []


def test_codes_that_are_not_ours_are_told_apart(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], desk: Desk
) -> None:
    keys_held = desk.reception._keys
    (site, key_id), key = next(iter(keys_held.items()))
    seen = {}
    for what, text in (
        ("forged", cardcode.mint(CardId(key_id, site, 10**9 + 1), b"x" * 32)),
        ("no such card", cardcode.mint(CardId(key_id, site, 99 * 10**9 + 1), key)),
        ("own, another key", cardcode.mint(CardId(77, site, 10**9 + 1), key)),
        ("link", "https://weixin.qq.com/r/abc"),
        ("barcode", "6901234567892"),
    ):
        hand.scan(text)
        assert (page.banner.face.word, page.banner.face.tone) == ("Not recognised", Tone.UNKNOWN)
        assert "Alt+G" in keys(page)
        seen[what] = page.banner.face.lines[0]
    assert seen == {
        "forged": "It looks like our card, but we did not issue it.",
        "no such card": "A genuine card, but its bearer is not known here.",
        "own, another key": "It names this palace, but this desk cannot prove it.",
        "link": "That is a web link, such as a WeChat code, and no card.",
        "barcode": "That is no card of ours: another barcode perhaps.",
    }
    assert heard == [Sound.ERROR] * 5


# -- typing


def test_initials_list_people_and_a_digit_takes_one(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    palace.regular("张伟", "潞安集团五阳煤矿工会", phone="13812341111", birth_year=1986)
    palace.regular("章薇", "长治市第二人民医院工会", phone="13812342222", birth_year=1991)
    hand.type("z")
    hand.type("w")
    listed(page, qtbot)
    choices = page.finder.panel.choices
    assert choices.count() == 2
    shown = {(choice.title, choice.detail, choice.aside) for choice in choices._choices}
    assert shown == {
        ("张*", "潞安集团五阳煤矿工会", "Union member  1986  …1111"),
        ("章*", "长治市第二人民医院工会", "Union member  1991  …2222"),
    }
    second = choices._choices[1].title
    hand.type("2")
    qtbot.waitUntil(lambda: page.banner.face.word != "Ready")
    assert page.banner.face.name == second
    assert page.line.text() == ""
    assert page.finder.kind is Kind.CLOSED
    assert hand.keys == 3


def test_one_person_found_comes_in_with_enter(page: ReceptionPage, palace: Palace, hand: Hand) -> None:
    palace.regular("欧阳娜娜")
    hand.type("oynn")
    hand.press("Enter")
    assert page.banner.face.name == "欧阳**"
    assert page.line.text() == ""
    assert hand.keys == 5


@pytest.mark.parametrize("typed", ["13812345678", "5678", "ouyang", "oy"])
def test_a_phone_its_tail_and_pinyin_find_the_same_person(
    page: ReceptionPage, palace: Palace, hand: Hand, typed: str
) -> None:
    palace.regular("欧阳娜娜", phone="13812345678")
    hand.type(typed)
    hand.press("Enter")
    assert page.banner.face.name == "欧阳**"


def test_characters_find_a_person_once_the_input_method_is_let_in(
    page: ReceptionPage, palace: Palace, hand: Hand
) -> None:
    palace.regular("欧阳娜娜")
    hand.press("Alt+H")
    hand.compose("欧阳")
    hand.press("Enter")
    assert page.banner.face.name == "欧阳**"
    assert not page.line.han


def test_namesakes_are_asked_about_and_never_taken_by_a_second_enter(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], qtbot: QtBot
) -> None:
    palace.regular("张伟", "潞安集团五阳煤矿工会")
    palace.regular("张伟", "长治市第二人民医院工会")
    hand.type("zhangwei")
    hand.press("Enter")
    face = page.banner.face
    assert (face.word, face.tone) == ("Which one?", None)
    assert heard == [Sound.ATTENTION]
    assert page.finder.kind is Kind.NAMESAKES
    hand.press("Enter")
    assert page.banner.face.word == "Which one?"
    hand.press("Down")
    hand.press("Down")
    second = page.finder.panel.choices.current()
    assert second is not None
    hand.press("Enter")
    assert page.banner.face.word == "Signed in"
    assert page.banner.face.lines[0] == f"Union member · {second.detail}"


def test_a_scan_while_a_choice_is_open_never_chooses(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    palace.regular("张伟", "潞安集团五阳煤矿工会")
    palace.regular("张伟", "长治市第二人民医院工会")
    _, code = palace.regular("欧阳娜娜")
    assert code[0] in "12", "a code that begins with a digit of the choice"
    hand.type("zhangwei")
    hand.press("Enter")
    hand.scan(code)
    qtbot.wait(120)  # longer than the box waits before it takes a lone digit for a choice
    assert page.banner.face.name == "欧阳**"
    assert page.finder.kind is Kind.CLOSED
    assert [row[1] for row in rows(page)].count("张*") == 2  # both from before, none now


def test_a_digit_never_chooses_from_a_list_that_is_out_of_date(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    palace.regular("张伟")
    hand.type("zh")
    listed(page, qtbot)
    hand.type("a")
    hand.type("1")
    qtbot.wait(120)
    assert page.banner.face.word == "Ready"
    assert page.line.text() == "zha1"


def test_a_scan_asks_for_no_list(page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot) -> None:
    _, code = palace.regular("欧阳娜娜")
    asked: list[str] = []
    page.finder._ask = lambda text, then: asked.append(text)
    hand.scan(code)
    qtbot.wait(120)
    assert asked == []


def test_only_the_newest_answer_is_shown(page: ReceptionPage, palace: Palace, qtbot: QtBot) -> None:
    person = palace.enrol("张伟")
    waiting: list[tuple[str, Callable[[tuple[Shown, ...]], None]]] = []
    page.finder._ask = lambda text, then: waiting.append((text, then))
    page.line.setText("zh")
    qtbot.waitUntil(lambda: len(waiting) == 1)
    page.line.setText("zhw")
    qtbot.waitUntil(lambda: len(waiting) == 2)
    waiting[1][1]((person,))
    assert page.finder.panel.title.text() == "One person"
    waiting[0][1]((person, person, person))
    assert page.finder.panel.title.text() == "One person"


def test_nobody_found_offers_guest_and_enrolment_and_keeps_what_was_typed(
    page: ReceptionPage, hand: Hand, heard: list[Sound], qtbot: QtBot
) -> None:
    hand.type("qiqi")
    listed(page, qtbot)
    assert page.finder.panel.title.text() == "Nobody found for “qiqi”"
    hand.press("Enter")
    assert (page.banner.face.word, keys(page)) == ("Not recognised", ["Alt+G", "Alt+M"])
    assert page.line.selectedText() == "qiqi"
    with qtbot.waitSignal(page.other_asked) as asked:
        hand.press("Alt+M")
    assert asked.args == ["members", links.enrol("qiqi")]
    assert heard == [Sound.ERROR]


def test_enter_and_spaces_alone_do_nothing(
    page: ReceptionPage, hand: Hand, heard: list[Sound], desk: Desk
) -> None:
    hand.press("Enter")
    hand.type("  ")
    hand.press("Enter")
    assert page.banner.face.word == "Ready"
    assert heard == []


def test_enter_never_confirms_with_something_in_the_box(page: ReceptionPage, hand: Hand) -> None:
    hand.scan(FOREIGN)
    hand.type("qi")
    hand.press("Enter")
    assert page.banner.face.word == "Not recognised"
    assert rows(page) == []


# -- tallies


def test_one_key_counts_one_person(page: ReceptionPage, hand: Hand, heard: list[Sound]) -> None:
    hand.press("F8")
    face = page.banner.face
    assert (face.word, face.name, face.tone, face.icon) == ("Counted", "Outdoor worker", Tone.GOOD, "users")
    assert heard == [Sound.TICK]
    assert rows(page)[0][2:4] == ("Worker", "Counted")
    hand.press("F5")
    assert page.aside.numbers.person_times.text() == "2"
    assert page.aside.numbers.people.text() == "0"
    assert hand.keys == 2


def test_a_tally_carries_its_tag(page: ReceptionPage, hand: Hand, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    real = page.desk.reception.tally

    def tally(*given: Any) -> object:
        asked.append(given[1:])
        return real(*given)

    monkeypatch.setattr(page.desk.reception, "tally", tally)
    hand.press("F8")
    hand.press("F2")
    assert asked == [(Category.WORKER, 1, (Tag.OUTDOOR,)), (Category.WORKER, 1, ())]
    assert [row[1] for row in rows(page)] == ["–", "Outdoor worker"]


def test_a_party_is_a_plus_a_number_and_enter(page: ReceptionPage, hand: Hand) -> None:
    hand.press("F3")
    hand.type("+12")
    hand.press("Enter")
    assert (page.banner.face.word, page.banner.face.name) == ("Counted", "Worker's family × 12")
    assert page.line.text() == ""
    assert page.aside.numbers.person_times.text() == "13"


def test_a_party_takes_the_kind_of_the_key_that_ends_it(page: ReceptionPage, hand: Hand) -> None:
    hand.type("+30")
    hand.press("F7")
    assert page.banner.face.name == "Group × 30"
    assert rows(page)[0][1:3] == ("30 people", "Group")


def test_a_party_too_large_is_not_recorded_and_stays_in_the_box(page: ReceptionPage, hand: Hand) -> None:
    hand.type("+9999")
    hand.press("Enter")
    assert page.banner.face.word == "Not recorded"
    assert page.banner.face.tone is not Tone.GOOD
    assert page.line.text() == "+9999"


def test_tally_keys_are_buttons_too(page: ReceptionPage, qtbot: QtBot) -> None:
    page.aside.acted.emit("F1")
    assert page.banner.face.name == "Union member"


# -- guests


def test_a_guest_by_name(page: ReceptionPage, hand: Hand, heard: list[Sound]) -> None:
    hand.press("Alt+G")
    assert page.below.guest.isVisible()
    hand.compose("阿依古丽")
    hand.press("Alt+5")
    hand.press("Tab")
    hand.type("13812345678")
    hand.ms += 1000
    hand.press("Enter")
    face = page.banner.face
    assert (face.word, face.name, face.lines[0]) == ("Signed in", "阿**丽", "Guest · Student or child")
    assert heard == [Sound.ENTER]
    assert page.below.day.isVisible()
    assert page.line.hasFocus()
    assert rows(page)[0][1:4] == ("阿**丽", "Student or child", "By name")
    assert hand.keys + len("ayigl1") <= 25


def test_a_guest_that_is_refused_keeps_everything_and_says_why(
    page: ReceptionPage, hand: Hand, heard: list[Sound]
) -> None:
    hand.press("Alt+G")
    hand.press("Enter")
    assert page.below.guest.fault.text()
    assert page.below.guest.name.property("wrong")
    hand.compose("阿依古丽")
    assert not page.below.guest.fault.isVisible()
    hand.press("Tab")
    hand.type("123")
    hand.press("Enter")
    assert "phone" in page.below.guest.fault.text()
    assert page.below.guest.phone.hasFocus()
    assert page.below.guest.entered().name == "阿依古丽"
    assert rows(page) == []
    assert heard == [Sound.ERROR, Sound.ERROR]


def test_a_scan_while_a_guest_is_entered_destroys_nothing(
    page: ReceptionPage, palace: Palace, hand: Hand
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.press("Alt+G")
    hand.compose("阿依古丽")
    page.take_scan(code)
    assert page.banner.face.name == "欧阳**"
    assert page.below.guest.isVisible()
    assert page.below.guest.name.text() == "阿依古丽"
    assert page.below.guest.name.hasFocus()
    assert page.unsaved()


def test_escape_closes_the_guest_and_keeps_what_was_entered(page: ReceptionPage, hand: Hand) -> None:
    hand.press("Alt+G")
    hand.compose("阿依古丽")
    hand.press("Esc")
    assert page.below.day.isVisible()
    assert page.line.hasFocus()
    hand.press("Alt+G")
    assert page.below.guest.name.text() == "阿依古丽"


def test_a_name_nobody_has_becomes_the_guest_name(page: ReceptionPage, hand: Hand) -> None:
    hand.press("Alt+H")
    hand.compose("阿依古丽")
    hand.press("Enter")
    hand.press("Alt+G")
    assert page.below.guest.name.text() == "阿依古丽"
    assert page.line.text() == ""


# -- undo


def test_undo_takes_the_last_act_back_and_says_what(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound]
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    hand.press("Ctrl+Z")
    face = page.banner.face
    assert (face.word, face.name, face.tone) == ("Taken back", "欧阳**", Tone.NOTE)
    assert heard == [Sound.ENTER, Sound.TICK]
    assert rows(page)[0][4] == "Taken back"
    assert page.aside.numbers.person_times.text() == "1"


def test_undoing_an_exit_brings_the_person_back_in(
    page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    clock.forward(minutes=3)
    hand.scan(code)
    hand.press("Alt+X")
    hand.press("Ctrl+Z")
    assert "The exit no longer counts: still inside." in page.banner.face.lines
    assert page.aside.numbers.inside.text() == "≈ 1"


def test_nothing_to_undo_is_a_sentence(page: ReceptionPage, hand: Hand, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.noticed) as told:
        hand.press("Ctrl+Z")
    assert told.args is not None
    assert "nothing" in told.args[1].lower()
    assert page.banner.face.word == "Ready"


def test_ctrl_z_with_text_in_the_box_is_the_text_s_own(page: ReceptionPage, hand: Hand) -> None:
    hand.press("F1")
    hand.type("ab")
    hand.press("Ctrl+Z")
    assert page.aside.numbers.person_times.text() == "1"


def test_ctrl_z_never_brings_a_scanned_code_back_on_screen(
    page: ReceptionPage, palace: Palace, hand: Hand
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    hand.press("Ctrl+Z")
    hand.press("Ctrl+Z")
    assert page.line.text() == ""


# -- the list


def test_a_row_leaves_shows_its_name_and_is_taken_back(
    page: ReceptionPage, palace: Palace, hand: Hand, desk: Desk, attendant: Actor
) -> None:
    palace.regular("欧阳娜娜", phone="13812345678")
    hand.type("oynn")
    hand.press("Enter")
    row = page.below.day._rows[0]
    page.below.day.table.select(row.visit)
    page.below.day.table.view.setFocus()
    hand.press("Alt+V")
    assert page.below.day.revealed() == "欧阳娜娜  13812345678"
    hand.press("Alt+X")
    assert page.banner.face.word == "Has left"
    assert page.below.day.revealed() == ""
    hand.press("Alt+Z")
    assert page.below.reason.title.text() == "Take back the visit of 欧阳** at 09:00"
    hand.compose("扫错人了")
    hand.press("Enter")
    assert page.banner.face.word == "Taken back"
    assert page.below.day._rows[0].annulled


def test_with_the_list_in_hand_its_keys_go_before_the_verdict_s(
    page: ReceptionPage, palace: Palace, hand: Hand, clock: HandClock
) -> None:
    _, first = palace.regular("欧阳娜娜")
    _, second = palace.regular("赵敏")
    hand.scan(second)
    hand.scan(first)
    clock.forward(minutes=3)
    hand.scan(first)
    assert keys(page) == ["Alt+X", "Alt+N"]
    other = next(row for row in page.below.day._rows if row.name == "赵*" and row.left is None)
    page.below.day.table.select(other.visit)
    page.below.day.table.view.setFocus()
    hand.press("Alt+X")
    assert (page.banner.face.word, page.banner.face.name) == ("Has left", "赵*")


def test_a_new_verdict_forgets_the_row_that_was_selected(
    page: ReceptionPage, palace: Palace, hand: Hand
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.press("F1")
    page.below.day.table.select(page.below.day._rows[0].visit)
    hand.scan(code)
    hand.press("Alt+X")
    assert all(row.left is None for row in page.below.day._rows if row.name == "")


def test_looking_at_a_name_is_kept(
    page: ReceptionPage, palace: Palace, hand: Hand, desk: Desk, manager: Actor
) -> None:
    _, code = palace.regular("欧阳娜娜", phone="13812345678")
    hand.scan(code)
    hand.press("Alt+V")
    assert page.below.day.revealed() == "欧阳娜娜  13812345678"
    assert [act.who for act in desk.ledger.latest(manager) if act.what == "revealed"] == ["李敏"]
    page.below.day._timer.timeout.emit()
    assert page.below.day.revealed() == ""


def test_who_is_inside(page: ReceptionPage, palace: Palace, hand: Hand) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    hand.press("F2")
    hand.press("Alt+I")
    assert [row[1] for row in rows(page)] == ["–", "欧阳**"]
    assert page.aside.numbers.inside.text() == "≈ 2"
    hand.press("Alt+I")
    assert len(rows(page)) == 3


def test_a_long_day_is_reread_once_for_many_announcements(page: ReceptionPage, qtbot: QtBot) -> None:
    asked: list[Callable[[], None]] = []
    real = page.jobs.ask

    def hold(work: Callable[[], object], then: Callable[[object], None], **more: object) -> None:
        asked.append(lambda: real(work, then, **more))  # type: ignore[arg-type]

    page.jobs.ask = hold  # type: ignore[method-assign, assignment]
    for _ in range(50):
        page.jobs.announce({"visits"})
    assert len(asked) == 1
    asked.pop()()
    assert len(asked) == 1  # the one that covers the other forty-nine


# -- commands and other pages


def test_a_slash_lists_what_can_be_done(page: ReceptionPage, hand: Hand, qtbot: QtBot) -> None:
    hand.press("F1")
    hand.type("/")
    assert page.finder.kind is Kind.COMMANDS
    titles = [choice.title for choice in page.finder.panel.choices._choices]
    words = ["undo", "guest", "enrol", "inside", "close", "members", "rounds", "lock", "help"]
    assert titles == [f"/{word}" for word in words]
    hand.type("un")
    hand.press("Enter")
    assert page.banner.face.word == "Taken back"
    assert page.line.text() == ""


@pytest.mark.parametrize(
    ("typed", "page_asked", "text"),
    [
        ("/close", "day", ""),
        ("/help", "help", ""),
        ("/members", "members", ""),
        ("/enrol wang", "members", "wang"),
    ],
)
def test_commands_open_the_other_pages(
    page: ReceptionPage, hand: Hand, qtbot: QtBot, typed: str, page_asked: str, text: str
) -> None:
    hand.type(typed)
    with qtbot.waitSignal(page.other_asked) as asked:
        hand.press("Enter")
    assert asked.args == [page_asked, links.enrol(text) if text or typed == "/enrol" else ""]


def test_lock_and_guest_commands(page: ReceptionPage, hand: Hand, qtbot: QtBot) -> None:
    hand.type("/lock")
    with qtbot.waitSignal(page.lock_asked):
        hand.press("Enter")
    hand.type("/guest anna")
    hand.press("Enter")
    assert page.below.guest.name.text() == "anna"


def test_a_command_nobody_knows_does_nothing(page: ReceptionPage, hand: Hand, heard: list[Sound]) -> None:
    hand.type("/zzz")
    assert page.finder.panel.title.text() == "There is no such command"
    hand.press("Enter")
    assert page.line.text() == "/zzz"
    assert heard == []


def test_a_scan_elsewhere_is_told_on_the_page_that_is_open(
    page: ReceptionPage, palace: Palace, heard: list[Sound], qtbot: QtBot
) -> None:
    _, code = palace.regular("欧阳娜娜")
    page.hide()
    with qtbot.waitSignal(page.noticed) as told:
        assert page.take_scan(code)
    assert told.args == [Tone.GOOD, "Signed in  欧阳**"]
    assert heard == [Sound.ENTER]


# -- when things go wrong


def test_a_full_disk_is_never_green(
    page: ReceptionPage, palace: Palace, hand: Hand, heard: list[Sound], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)

    def full(*_given: object) -> None:
        raise Problem("disk-full")

    monkeypatch.setattr(page.desk.reception, "scan", full)
    hand.scan(code)
    face = page.banner.face
    assert (face.word, face.tone) == ("Not recorded", Tone.STOP)
    assert face.lines[0] == "The disk is full."
    assert heard == [Sound.ENTER, Sound.ERROR]


def test_a_step_that_failed_can_be_tried_again(
    page: ReceptionPage, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.scan(FOREIGN)
    with monkeypatch.context() as broken:

        def full(*_given: object) -> None:
            raise Problem("disk-full")

        broken.setattr(page.desk.reception, "override", full)
        hand.press("Enter")
        assert page.banner.face.word == "Not recorded"
    hand.press("Enter")
    assert page.banner.face.word == "Signed in as a guest"


def test_a_slow_store_shows_no_former_verdict(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    held: list[tuple[Callable[[], object], Callable[[object], None]]] = []
    page._recorder._jobs = type(
        "Held", (Jobs,), {"ask": lambda _s, work, then, **_m: held.append((work, then))}
    )()
    hand.scan(FOREIGN)
    qtbot.waitUntil(lambda: page.banner.face.word == "One moment")
    assert page.banner.face.tone is None
    work, then = held[0]
    then(work())
    assert page.banner.face.word == "Card of another palace"


def test_nobody_signed_in_records_nothing(page: ReceptionPage, palace: Palace, hand: Hand) -> None:
    _, code = palace.regular("欧阳娜娜")
    page._recorder._session = lambda: None
    hand.scan(code)
    assert page.banner.face.word == "Not recorded"
    assert page.banner.face.tone is Tone.STOP


def test_an_auditor_looks_and_signs_nobody_in(
    page_of: Callable[..., ReceptionPage], desk: Desk, hand: Hand, palace: Palace
) -> None:
    palace.regular("欧阳娜娜")
    staff = desk.people.find("李敏")
    auditor = desk.context.sessions.begin(staff.staff, staff.name, frozenset({Role.AUDITOR}))
    page = page_of(ReceptionPage, auditor, play=lambda _sound: None)
    assert not page.line.isEnabled()
    assert not page.aside.tallies.isVisible()
    assert len(rows(page)) == 1
    page.press("F1")
    assert len(rows(page)) == 1


def test_a_hundred_scans_each_get_their_word(
    page: ReceptionPage,
    palace: Palace,
    hand: Hand,
    heard: list[Sound],
    clock: HandClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = [palace.regular(f"张{chr(0x4E00 + n)}")[1] for n in range(10)]
    said: list[str] = []
    show_face = page.banner.show_face

    def show(face: Face) -> None:
        said.append(face.word)
        show_face(face)

    monkeypatch.setattr(page.banner, "show_face", show)
    for turn in range(10):
        for place, code in enumerate(people):
            hand.scan(code if place % 5 else code[:-2] if turn % 2 else code)
            clock.forward(seconds=0.1)
    assert len(heard) == 100
    assert said.count("Signed in") == 10
    assert said.count("Code arrived damaged") == 10
    assert said.count("Already inside") + heard.count(Sound.TICK) == 80
    assert page.aside.numbers.person_times.text() == "20"


def test_the_verdict_goes_away_after_a_while(page: ReceptionPage, palace: Palace, hand: Hand) -> None:
    _, code = palace.regular("欧阳娜娜")
    hand.scan(code)
    assert page._idle.isActive()
    page._idle.timeout.emit()
    assert page.banner.face.word == "Ready"
    hand.scan(FOREIGN)
    page._idle.timeout.emit()
    hand.press("Enter")
    assert page.aside.numbers.person_times.text() == "2"


def test_hostile_texts_are_shown_as_they_are(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    for text in ("<b>x</b>", "'; DROP TABLE visit;--", "x" * 10_000, "‮abc", "😀😀😀", "../../etc/passwd"):
        page.line.setText(text)
        page.enter(page.line.text())
        assert page.banner.face.word == "Not recognised"
        page.line.clear()
    assert rows(page) == []


def test_a_small_screen_shows_everything_without_scrolling(
    page: ReceptionPage, palace: Palace, hand: Hand, qtbot: QtBot
) -> None:
    """1366 x 768 at 150 %, less the rail and the header."""
    for number in range(9):
        palace.regular(f"张{chr(0x4E00 + number)}", phone=f"1380000000{number}")

    def fits() -> bool:
        layout = page.layout()
        assert layout is not None
        layout.activate()
        wanted = page.minimumSizeHint()
        return wanted.width() <= 839 and wanted.height() <= 448

    page.set_low(True)
    page.resize(839, 448)
    assert fits()
    hand.press("F1")
    assert page.aside.tallies._hint.text() == "Person-times 10   People 9   Inside, about ≈ 1"
    hand.type("zh")
    listed(page, qtbot)
    assert 3 <= page.finder.panel.choices.count() < 9
    assert page.finder.panel.geometry().bottom() < 448
    hand.press("Esc")
    hand.press("Alt+G")
    assert not page.aside.isVisible()
    assert fits()
    hand.press("Esc")
    assert page.aside.isVisible()
