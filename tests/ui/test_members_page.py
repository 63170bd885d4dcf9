"""The members' page as a receptionist uses it: by keyboard, with the names people have, with what goes wrong."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Tag
from desktop.shown import Shown
from ui import links, wording
from ui.pages.members import MembersPage
from ui.pages.members.cards import CardAct
from ui.pages.members.form import MemberForm
from ui.pages.page import Page
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

UNPRINTABLE = "\U0002b820"
"""A character of extension E that neither the bundled font nor a usual system font has."""


@pytest.fixture(autouse=True)
def site_time(desk: Desk) -> Iterator[None]:
    wording.use_clock(desk.clock)
    yield
    wording.use_clock(Clock())


@pytest.fixture
def unit(desk: Desk, manager: Actor) -> bytes:
    return desk.members.add_unit(manager, "长治市第一机床厂工会").unit


@pytest.fixture
def ouyang(desk: Desk, manager: Actor, unit: bytes) -> Shown:
    entered = Enrolment("欧阳娜娜", Category.UNION_MEMBER, unit, "13812345678", 1990, note="轮椅")
    return desk.members.enrol(manager, entered)


@pytest.fixture
def printer(desk: Desk, manager: Actor) -> Actor:
    """赵强, who prints cards and nothing else."""
    person = desk.people.add(manager, "赵强", frozenset({Role.CARD_PRINTER}), "204863")
    return desk.context.sessions.begin(person.staff, person.name, person.roles)


@pytest.fixture
def open_page(page_of: Callable[..., Page]) -> Callable[..., MembersPage]:
    def build(actor: Actor | None = None) -> MembersPage:
        page = page_of(MembersPage, actor)
        assert isinstance(page, MembersPage)
        return page

    return build


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def commit(text: str) -> None:
    """Type as a Chinese input method does: nothing, then the whole word."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def alt(key: Qt.Key) -> None:
    press(key, Qt.KeyboardModifier.AltModifier)


def texts(widget: QWidget) -> list[str]:
    """Every sentence that can be read on `widget`."""
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def buttons(widget: QWidget) -> dict[str, Button]:
    return {button.text(): button for button in widget.findChildren(Button) if button.isVisibleTo(widget)}


def cells(page: MembersPage) -> list[tuple[str, ...]]:
    return list(page._table.text().rows)


def form_of(page: MembersPage) -> MemberForm:
    return page._entry.form


def fill(page: MembersPage, **values: object) -> None:
    form = form_of(page)
    for part in (form._left, form._right):
        part.set_values({key: value for key, value in values.items() if key in part.values()})


def members(desk: Desk, actor: Actor) -> list[str]:
    return [desk.members.profile(actor, one.member).name for one in desk.members.listed(actor)]


# --- the list ---------------------------------------------------------------------------------------------------


def test_an_empty_list_says_what_to_do_and_does_it(open_page: Callable[..., MembersPage]) -> None:
    page = open_page()
    assert "No members yet" in texts(page)
    buttons(page)["Enrol a member"].click()
    assert form_of(page).isVisible()


def test_names_and_phones_are_masked_in_the_list(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    row = cells(open_page())[0]
    assert row[:5] == ("0407-01-000001", "欧阳**", "Union member", "长治市第一机床厂工会", "138****5678")


@pytest.mark.parametrize("typed", ["oynn", "ouyangnana", "娜娜", "13812345678", "5678"])
def test_a_member_is_found_by_what_people_type(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown, typed: str
) -> None:
    desk.members.enrol(manager, Enrolment("张伟", Category.WORKER))
    page = open_page()
    page._search.setText(typed)
    press(Qt.Key.Key_Return)
    assert [row[1] for row in cells(page)] == ["欧阳**"]
    assert page._detail.shown == ouyang


def test_a_search_that_finds_nobody_says_what_works(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    page = open_page()
    page._search.setText("xyz")
    page.search_now()
    assert "Nobody fits" in texts(page)


def test_letters_typed_anywhere_go_to_the_search(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    page = open_page()
    page._table.view.setFocus()
    press(Qt.Key.Key_O)
    press(Qt.Key.Key_Y)
    assert page._search.text() == "oy"
    assert focused() is page._search


def test_an_answer_to_an_older_search_is_dropped(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    page = open_page()
    page._show_found("something else", [])
    assert len(cells(page)) == 1


# --- enrolling --------------------------------------------------------------------------------------------------


def test_enrolling_by_keyboard_ends_at_the_card(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    page = open_page()
    asked: list[tuple[str, str]] = []
    page.other_asked.connect(lambda *what: asked.append(what))
    alt(Qt.Key.Key_N)
    commit("欧阳娜娜")
    press(Qt.Key.Key_Return)
    (kept,) = desk.members.listed(manager)
    assert desk.members.profile(manager, kept.member).name == "欧阳娜娜"
    assert focused().objectName() == CardAct.PRINT
    press(Qt.Key.Key_Space)
    assert asked == [("cards", links.members([kept.member]))]


def test_the_dot_of_a_name_has_a_key(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    open_page()
    alt(Qt.Key.Key_N)
    commit("买买提")
    alt(Qt.Key.Key_Period)
    commit("吐尔逊")
    press(Qt.Key.Key_Return)
    assert members(desk, manager) == ["买买提·吐尔逊"]


def test_a_character_that_cannot_be_printed_is_named_while_typing(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    page = open_page()
    page.enrol()
    commit("王" + UNPRINTABLE)
    page._entry.look_at_name()
    assert UNPRINTABLE in form_of(page).remark("name")
    press(Qt.Key.Key_Return)
    assert members(desk, manager) == ["王" + UNPRINTABLE]


def test_a_printable_name_has_no_remark(open_page: Callable[..., MembersPage]) -> None:
    page = open_page()
    page.enrol()
    commit("李㛃䶮")
    page._entry.look_at_name()
    assert form_of(page).remark("name") == ""


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "Please fill this in."),
        ("name", "张\u202e伟", "There are invisible control characters in it. Type it anew."),
        ("name", "张" * 10_000, "At most 60 characters; these are 10000."),
        ("phone", "12", "That is no phone number: 11 digits for a mobile, or area code and number."),
        ("birth_year", "2050", "This year has not come yet."),
        ("birth_year", "86", "A year has four digits, for example 1986."),
        ("note", "x" * 2001, "At most 2000 characters; these are 2001."),
    ],
)
def test_what_cannot_be_kept_is_said_under_its_field(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, field: str, typed: str, said: str
) -> None:
    page = open_page()
    page.enrol()
    fill(page, **({"name": "张伟", "unit": "东门工会"} | {field: typed}))
    page._entry.submit()
    assert form_of(page).error(field) == said
    assert desk.members.listed(manager) == ()
    assert page.unsaved()


@pytest.mark.parametrize(
    "name",
    ["<b>张&amp;伟</b>", "王小明😀", "محمد أمين", "Robert'); DROP TABLE member;--", "../../etc/passwd"],
)
def test_any_name_is_shown_as_it_was_typed(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, name: str
) -> None:
    page = open_page()
    page.enrol()
    fill(page, name=name)
    page._entry.submit()
    page._detail.reveal()
    assert members(desk, manager) == [name]
    assert page._detail._name.text() == name
    assert page._detail._name.textFormat() is Qt.TextFormat.PlainText


def test_a_phone_typed_full_width_is_read(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    page = open_page()
    page.enrol()
    fill(page, name="张伟", phone="１３８ 1234-5678")
    page._entry.submit()
    (kept,) = desk.members.listed(manager)
    assert kept.phone == "138****5678"


def test_a_unit_is_chosen_or_added(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, unit: bytes
) -> None:
    page = open_page()
    page.enrol()
    fill(page, name="张伟", unit="长治市第一机床厂工会")
    assert form_of(page).remark("unit") == ""
    page._entry.submit()
    page.enrol()
    fill(page, name="王一", unit="太行山快递联合工会")
    assert form_of(page).remark("unit") == "A new unit: it is added when you save."
    page._entry.submit()
    assert [one.unit for one in desk.members.listed(manager)] == [
        "太行山快递联合工会",
        "长治市第一机床厂工会",
    ]
    assert len(desk.members.units(manager)) == 2


def test_a_refused_entry_adds_no_unit(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    page = open_page()
    page.enrol()
    fill(page, name="张伟", unit="太行山快递联合工会", phone="12")
    page._entry.submit()
    assert desk.members.units(manager) == ()


def test_the_id_number_is_asked_only_where_the_site_wants_it(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    page = open_page()
    page.enrol()
    assert "id_number" not in form_of(page).values()
    desk.settings.change_site(manager, ask_id_number=True)
    page._entry.give_up()
    page.enrol()
    fill(page, name="张伟", id_number="140400199003070018")
    page._entry.submit()
    assert form_of(page).error("id_number").startswith("The check digit does not fit")
    fill(page, id_number="140400199003070017")
    page._entry.submit()
    (kept,) = desk.members.listed(manager)
    assert desk.members.profile(manager, kept.member).id_tail == "0017"


def test_what_was_typed_survives_a_full_disk(
    open_page: Callable[..., MembersPage],
    desk: Desk,
    problems: list[Problem],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise Problem("disk-full")

    page = open_page()
    page.enrol()
    fill(page, name="张伟", note="轮椅")
    monkeypatch.setattr(desk.members, "enrol", full)
    page._entry.submit()
    assert [problem.code for problem in problems] == ["disk-full"]
    assert form_of(page).values()["note"] == "轮椅"
    assert buttons(page._entry)["Enrol"].isEnabled()


def test_escape_leaves_an_empty_form_and_keeps_a_begun_one(open_page: Callable[..., MembersPage]) -> None:
    page = open_page()
    page.enrol()
    commit("张")
    press(Qt.Key.Key_Escape)
    assert "Not saved yet" in texts(page._entry)
    fill(page, name="")
    press(Qt.Key.Key_Escape)
    assert page._table.isVisible()


def test_the_desk_may_ask_for_the_form_with_a_name(open_page: Callable[..., MembersPage]) -> None:
    page = open_page()
    page.receive(links.enrol("王小明"))
    assert form_of(page).values()["name"] == "王小明"


# --- namesakes --------------------------------------------------------------------------------------------------


@pytest.fixture
def two_zhangs(desk: Desk, manager: Actor, unit: bytes) -> list[Shown]:
    return [
        desk.members.enrol(manager, Enrolment("张伟", Category.WORKER, unit, "", year))
        for year in (1980, 1991)
    ]


def test_namesakes_are_asked_about_before_saving(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, two_zhangs: list[Shown]
) -> None:
    page = open_page()
    page.enrol()
    commit("张伟")
    press(Qt.Key.Key_Return)
    assert "2 people have this name already. Is it one of them?" in texts(page._entry)
    assert len(desk.members.listed(manager)) == 2
    press(Qt.Key.Key_3)
    assert len(desk.members.listed(manager)) == 3


def test_choosing_a_namesake_opens_the_person_and_keeps_what_was_typed(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, two_zhangs: list[Shown]
) -> None:
    page = open_page()
    page.enrol()
    commit("张伟")
    fill(page, note="东门")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert page._detail.shown in two_zhangs
    assert len(desk.members.listed(manager)) == 2
    alt(Qt.Key.Key_N)
    assert form_of(page).values()["note"] == "东门"


def test_escape_goes_back_from_the_namesakes_to_the_form(
    open_page: Callable[..., MembersPage], two_zhangs: list[Shown]
) -> None:
    page = open_page()
    page.enrol()
    commit("张伟")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert isinstance(focused(), QLineEdit)
    assert form_of(page).values()["name"] == "张伟"


def test_a_new_person_is_asked_about_once(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, two_zhangs: list[Shown]
) -> None:
    """A fault found after the answer does not ask again."""
    page = open_page()
    page.enrol()
    commit("张伟")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    fill(page, phone="12")
    page._entry._answer(None)
    assert form_of(page).error("phone") != ""
    fill(page, phone="")
    page._entry.submit()
    assert len(desk.members.listed(manager)) == 3


# --- one member -------------------------------------------------------------------------------------------------


def opened(page: MembersPage, shown: Shown) -> MembersPage:
    assert page._table.select(shown.member)
    return page


def looks(desk: Desk, member: bytes) -> int:
    """How often a full look at this member was written down."""
    rows = desk.context.store.rows(
        "SELECT count(*) FROM event WHERE what = 'revealed' AND row_id = ?", (member,)
    )
    return int(rows[0][0])


def test_a_member_is_masked_until_somebody_asks_and_the_look_is_kept(
    open_page: Callable[..., MembersPage], desk: Desk, ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    assert not any(
        "欧阳娜娜" in text or "13812345678" in text or "轮椅" in text for text in texts(page._detail)
    )
    assert looks(desk, ouyang.member) == 0
    alt(Qt.Key.Key_F)
    assert {"欧阳娜娜", "13812345678", "轮椅"} <= set(texts(page._detail))
    assert looks(desk, ouyang.member) == 1
    alt(Qt.Key.Key_F)
    assert "欧阳娜娜" not in texts(page._detail)


def test_leaving_the_page_masks_again(open_page: Callable[..., MembersPage], ouyang: Shown) -> None:
    page = opened(open_page(), ouyang)
    page._detail.reveal()
    page.hide()
    page.show()
    assert "欧阳娜娜" not in texts(page._detail)


def test_another_member_is_masked_again(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    other = desk.members.enrol(manager, Enrolment("张伟", Category.WORKER))
    page = opened(open_page(), ouyang)
    page._detail.reveal()
    opened(opened(page, other), ouyang)
    assert "欧阳娜娜" not in texts(page._detail)


def test_a_change_is_a_new_version_that_the_history_tells(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    alt(Qt.Key.Key_E)
    assert form_of(page).values()["phone"] == "13812345678"
    fill(page, phone="13900001111", tags=(Tag.OUTDOOR,))
    alt(Qt.Key.Key_S)
    assert desk.members.profile(manager, ouyang.member).phone == "13900001111"
    said = texts(page._detail)
    assert "Phone changed" in said
    assert not any("13812345678" in text for text in said)
    page._detail.reveal()
    assert "Phone: 13812345678 → 13900001111" in texts(page._detail)
    assert "Groups: nothing → Outdoor worker" in texts(page._detail)


def test_saving_without_a_change_writes_nothing(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, unit: bytes
) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (480, 640), "#c7d5e5").save(picture, "JPEG")
    entered = Enrolment("欧阳娜娜", Category.RETIRED, unit, "0355-2012345", 1950, photo=picture.getvalue())
    member = desk.members.enrol(manager, entered)
    opened(open_page(), member)
    alt(Qt.Key.Key_E)
    alt(Qt.Key.Key_S)
    assert len(desk.members.history(manager, member.member)) == 1


def test_a_photo_is_taken_away_as_a_new_version(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor
) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (480, 640), "#c7d5e5").save(picture, "JPEG")
    entered = Enrolment("张伟", Category.WORKER, phone="13812345678", photo=picture.getvalue())
    member = desk.members.enrol(manager, entered)
    page = opened(open_page(), member)
    alt(Qt.Key.Key_E)
    buttons(form_of(page))["Remove"].click()
    alt(Qt.Key.Key_S)
    profile = desk.members.profile(manager, member.member)
    assert (profile.photo, profile.phone) == (None, "13812345678")
    assert "Photo removed" in texts(page._detail)
    alt(Qt.Key.Key_E)
    fill(page, photo=picture.getvalue())
    alt(Qt.Key.Key_S)
    back = desk.members.profile(manager, member.member).photo
    assert desk.reception.picture(manager, back or b"") == picture.getvalue()
    assert "Photo changed" in texts(page._detail)


def test_a_suspension_needs_a_reason(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    buttons(page._detail)["Suspend"].click()
    press(Qt.Key.Key_Return)
    assert "Please say why in a few words." in texts(page._detail)
    commit("多次争吵")
    press(Qt.Key.Key_Return)
    assert "Suspended" in texts(page._detail)
    assert not any("多次争吵" in text for text in texts(page._detail))
    page._detail.reveal()
    assert "Reason: 多次争吵" in texts(page._detail)
    buttons(page._detail)["Take up again"].click()
    commit("已和解")
    press(Qt.Key.Key_Return)
    assert desk.members.listed(manager)[0].state == "active"


def test_escape_takes_a_question_away_and_nothing_is_done(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    buttons(page._detail)["Suspend"].click()
    commit("多次争吵")
    press(Qt.Key.Key_Escape)
    assert desk.members.listed(manager)[0].state == "active"


def test_a_membership_is_renewed_by_the_months_of_the_site(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    desk.settings.change_site(manager, membership_months=6)
    page = opened(open_page(), ouyang)
    alt(Qt.Key.Key_R)
    assert "Renew this membership for 6 months?" in texts(page._detail)
    press(Qt.Key.Key_Space)
    assert ouyang.valid_until == 20271121
    assert desk.members.listed(manager)[0].valid_until == 20280521


# --- cards of a member ------------------------------------------------------------------------------------------


def test_a_card_lives_through_loss_and_replacement(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    buttons(page._detail)["Issue only"].click()
    (card,) = desk.cards.of_member(manager, ouyang.member)
    assert "Valid" in texts(page._detail)
    buttons(page._detail)["Hand over"].click()
    assert "Hand over" not in buttons(page._detail)
    buttons(page._detail)["Report loss"].click()
    commit("公交车上丢失")
    press(Qt.Key.Key_Return)
    assert "Reported lost" in texts(page._detail)
    assert any("公交车上丢失" in text for text in texts(page._detail))
    assert "Issue and print the card" not in buttons(page._detail)
    buttons(page._detail)["Replace"].click()
    press(Qt.Key.Key_Return)
    assert "Please say why in a few words." in texts(page._detail)
    commit("补卡")
    press(Qt.Key.Key_Return)
    new, old = desk.cards.of_member(manager, ouyang.member)
    assert old.card == card.card
    assert (old.state, new.state) == ("replaced", "active")


def test_a_card_is_taken_back_and_another_may_be_issued(
    open_page: Callable[..., MembersPage], desk: Desk, attendant: Actor, manager: Actor, ouyang: Shown
) -> None:
    desk.cards.issue(manager, ouyang.member)
    page = opened(open_page(attendant), ouyang)
    buttons(page._detail)["Take back"].click()
    assert any("It is refused from now on." in text for text in texts(page._detail))
    commit("退会")
    press(Qt.Key.Key_Return)
    assert desk.cards.of_member(manager, ouyang.member)[0].state == "returned"
    assert "Handed back" in texts(page._detail)
    assert any("退会" in text for text in texts(page._detail))
    assert "Take back" not in buttons(page._detail)
    assert "Issue and print the card" in buttons(opened(open_page(manager), ouyang)._detail)


def test_a_card_that_turns_up_is_valid_again(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    card = desk.cards.issue(manager, ouyang.member)
    desk.cards.report_loss(manager, card.card)
    page = opened(open_page(), ouyang)
    buttons(page._detail)["Found again"].click()
    press(Qt.Key.Key_Return)
    assert desk.cards.of_member(manager, ouyang.member)[0].state == "active"


def test_a_lost_card_beside_a_new_one_stays_lost(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, ouyang: Shown
) -> None:
    card = desk.cards.issue(manager, ouyang.member)
    desk.cards.report_loss(manager, card.card)
    desk.cards.issue(manager, ouyang.member)
    page = opened(open_page(), ouyang)
    assert "Print" in buttons(page._detail)
    assert "Found again" not in buttons(page._detail)


# --- who may ----------------------------------------------------------------------------------------------------


def test_an_attendant_changes_members_and_issues_no_card(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, attendant: Actor, ouyang: Shown
) -> None:
    desk.cards.issue(manager, ouyang.member)
    page = opened(open_page(attendant), ouyang)
    shown = set(buttons(page))
    assert {"Enrol", "Edit", "Hand over", "Report loss"} <= shown
    assert not {"Print", "Replace", "Print the card"} & shown


def test_a_card_printer_sees_masked_members_only(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, printer: Actor, ouyang: Shown
) -> None:
    page = opened(open_page(printer), ouyang)
    shown = set(buttons(page))
    assert {"Issue and print the card", "Print the card"} <= shown
    assert not {"Enrol", "Edit", "Show in full", "Renew", "Suspend"} & shown
    page.enrol()
    assert not page._entry.isVisible()


def test_several_members_are_handed_to_the_print_page(
    open_page: Callable[..., MembersPage], desk: Desk, manager: Actor, qtbot: QtBot
) -> None:
    for name in ("张伟", "王一", "尉迟敬"):
        desk.members.enrol(manager, Enrolment(name, Category.WORKER))
    page = open_page()
    asked: list[tuple[str, str]] = []
    page.other_asked.connect(lambda *what: asked.append(what))
    page._table.view.selectAll()
    buttons(page)["Print 3 cards"].click()
    assert asked == [("cards", links.members([one.member for one in desk.members.listed(manager)]))]


def test_a_member_opens_by_link_although_the_search_hides_it(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    page = open_page()
    page._search.setText("xyz")
    page.search_now()
    page.receive(links.members([ouyang.member]))
    assert page._detail.shown == ouyang
    assert page._detail.isVisible()


def test_everything_that_takes_the_focus_has_a_name(
    open_page: Callable[..., MembersPage], ouyang: Shown
) -> None:
    page = opened(open_page(), ouyang)
    page._detail._ask_state()
    assert nameless(page) == []
    page.enrol()
    assert nameless(page) == []


def nameless(page: QWidget) -> list[QWidget]:
    """Where Tab leads and a screen reader would say nothing."""
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    said = {widget: QAccessible.queryAccessibleInterface(widget) for widget in reached}
    return [widget for widget, told in said.items() if not told.text(QAccessible.Text.Name)]
