"""Members: enrolled, found, changed as new versions, suspended, renewed."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

from desktop.members import LARGEST_PHOTO, Enrolment, Fault, Members, unchanged
from desktop.problems import Problem
from desktop.rules.checkin import MemberState
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Tag, UnitKind
from tests.desktop.palace import Palace

NAME, PHONE = "欧阳娜娜", "13812345678"
ID_NUMBER = "110101199003077774"


def _refused(call: Any, *arguments: object, **named: object) -> Problem:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value


def _picture(kind: str = "PNG", size: int = 8) -> bytes:
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (size, size), "red").save(out, kind)
    return out.getvalue()


WHOLE = Enrolment(
    NAME, Category.UNION_MEMBER, phone=" 138-1234-5678 ", birth_year=1990, photo=_picture(),
    tags=(Tag.VETERAN, Tag.OUTDOOR), note="第一行\n第二行",
)  # fmt: skip


def test_everything_entered_is_kept(either: Palace) -> None:
    manager, members = either.manager, either.desk.members
    city = members.add_unit(manager, "长治市总工会", UnitKind.CITY)
    unit = members.add_unit(manager, " 第一机床厂工会 ", parent=city.unit)
    entered = dataclasses.replace(WHOLE, unit=unit.unit)
    shown = members.enrol(manager, entered)
    assert (shown.name, shown.number, shown.unit) == ("欧阳**", "0407-01-000001", "第一机床厂工会")
    profile = members.profile(manager, shown.member)
    assert (profile.name, profile.phone, profile.birth_year, profile.note) == (
        NAME,
        PHONE,
        1990,
        "第一行\n第二行",
    )
    assert (profile.tags, profile.unit, profile.state) == (
        (Tag.OUTDOOR, Tag.VETERAN),
        unit.unit,
        MemberState.ACTIVE,
    )
    assert (profile.valid_from, profile.valid_until) == (20261123, 20271122)
    assert either.desk.reception.picture(manager, profile.photo or b"") == WHOLE.photo
    assert members.add_unit(manager, "第一机床厂工会", parent=city.unit) == unit, "a unit is there once"
    assert members.add_unit(manager, "第一机床厂工会").unit != unit.unit, "under another parent it is another"
    assert either.sound()


def test_numbers_run_on_after_a_restart(either: Palace) -> None:
    assert either.enrol().number == "0407-01-000001"
    assert either.reopened().enrol("张三", "").number == "0407-01-000002"


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"name": " "}, [("name", "empty", 0)]),
        ({"name": "张" * 61}, [("name", "too-long", 60)]),
        ({"name": "张\u202e三"}, [("name", "control-characters", 60)]),
        ({"phone": "1381234567"}, [("phone", "phone-shape", 0)]),
        ({"phone": "手机"}, [("phone", "phone-letters", 0)]),
        ({"birth_year": 2027}, [("birth_year", "birth-year-future", 0)]),
        ({"birth_year": 1899}, [("birth_year", "birth-year-too-long-ago", 0)]),
        ({"birth_year": -(10**30)}, [("birth_year", "birth-year-too-long-ago", 0)]),
        ({"id_number": ID_NUMBER}, [("id_number", "not-asked", 0)]),
        ({"note": "x" * 2001}, [("note", "too-long", 2000)]),
        ({"note": "\0"}, [("note", "control-characters", 2000)]),
        ({"photo": b""}, [("photo", "no-picture", 0)]),
        ({"photo": b"GIF89a"}, [("photo", "no-picture", 0)]),
        ({"photo": b"\xff\xd8\xff" + bytes(LARGEST_PHOTO)}, [("photo", "too-large", LARGEST_PHOTO)]),
        (
            {"name": "", "phone": "1", "note": "\0"},
            [("name", "empty", 0), ("note", "control-characters", 2000), ("phone", "phone-shape", 0)],
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_told_field_by_field(
    palace: Palace, changes: dict[str, Any], faults: list[tuple[str, str, int]]
) -> None:
    manager, before = palace.manager, palace.desk.ledger.position()
    entered = dataclasses.replace(WHOLE, **changes)
    expected = tuple(Fault(*fault) for fault in faults)
    assert palace.desk.members.check(manager, entered) == expected
    assert _refused(palace.desk.members.enrol, manager, entered).facts["faults"] == expected
    assert palace.desk.ledger.position() == before
    assert palace.count("member") == palace.count("attachment") == 0


def test_an_id_number_is_kept_only_where_it_is_asked_for_and_only_as_a_mark(palace: Palace) -> None:
    manager, members = palace.manager, palace.desk.members
    palace.desk.settings.change_site(manager, ask_id_number=True)
    wrong = ID_NUMBER[:-1] + "5"
    assert members.check(manager, dataclasses.replace(WHOLE, id_number=wrong)) == (
        Fault("id_number", "wrong"),
    )
    member = members.enrol(manager, dataclasses.replace(WHOLE, id_number=ID_NUMBER)).member
    assert members.profile(manager, member).id_tail == ID_NUMBER[-4:]
    assert [one.member for one in palace.desk.reception.find(manager, ID_NUMBER)] == [member]
    everything = str(palace.desk.context.store.rows("SELECT * FROM member"))
    everything += str(palace.desk.context.store.rows("SELECT body FROM operation"))
    everything += str(palace.desk.context.store.rows("SELECT * FROM search_key"))
    assert ID_NUMBER not in everything
    assert ID_NUMBER[:14] not in everything
    edited = members.edit(manager, member, unchanged(members.profile(manager, member)))
    assert edited.member == member
    assert members.profile(manager, member).id_tail == ID_NUMBER[-4:], "left empty, it stays"


def test_namesakes_with_one_phone_stay_two_people(palace: Palace) -> None:
    first, second = palace.enrol("张三", PHONE), palace.enrol("张三", PHONE)
    assert first.member != second.member
    found = {one.member for one in palace.desk.members.namesakes(palace.manager, " 张　三 ")}
    assert found == {first.member, second.member}
    assert palace.desk.members.namesakes(palace.manager, "张") == ()
    assert {one.member for one in palace.desk.reception.find(palace.attendant, PHONE)} == found


def test_an_edit_is_a_new_version(either: Palace) -> None:
    attendant, members = either.attendant, either.desk.members
    member = members.enrol(attendant, WHOLE).member
    either.clock.later(days=1)
    manager = either.manager
    changed = dataclasses.replace(WHOLE, name="欧阳娜", phone="", photo=None, tags=())
    members.edit(manager, member, changed)
    profile = members.profile(manager, member)
    assert (profile.name, profile.phone, profile.tags) == ("欧阳娜", "", ())
    assert profile.photo is not None, "no new photo leaves the old one"
    before = either.desk.ledger.position()
    members.edit(manager, member, changed)
    assert either.desk.ledger.position() == before, "the same again is no version"
    history = members.history(manager, member)
    assert [(one.column, one.old, one.new, one.by) for one in history] == [
        ("phone", PHONE, None, "孙主任"),
        ("tags", "outdoor,veteran", "", "孙主任"),
        ("name", NAME, "欧阳娜", "孙主任"),
        (None, None, None, "赵敏"),
    ]
    assert [one.member for one in either.desk.reception.find(attendant, "oyn")] == [member]
    assert either.desk.reception.find(attendant, "oynn") == ()
    assert either.desk.reception.find(attendant, "5678") == ()
    assert either.sound()


def test_a_photo_goes_as_a_new_version_and_stays_in_the_old_one(either: Palace) -> None:
    manager, members = either.manager, either.desk.members
    member = members.enrol(manager, WHOLE).member
    photo = members.profile(manager, member).photo
    assert photo is not None
    bare = dataclasses.replace(WHOLE, photo=None)
    for _ in range(2):
        members.edit(manager, member, bare, without_photo=True)
    assert members.profile(manager, member).photo is None
    (gone, enrolled) = members.history(manager, member)
    assert (gone.column, gone.old, gone.new) == ("photo", photo.hex(), None)
    assert enrolled.column is None
    assert either.desk.reception.picture(manager, photo) == WHOLE.photo
    assert either.sound()


def test_a_member_is_still_found_by_card_after_an_edit(palace: Palace) -> None:
    shown = palace.enrol()
    palace.card(shown.member)
    manager = palace.manager
    assert [one.member for one in palace.desk.reception.find(manager, "0001")] == [shown.member]
    profile = palace.desk.members.profile(manager, shown.member)
    palace.desk.members.edit(manager, shown.member, dataclasses.replace(unchanged(profile), phone=""))
    assert [one.member for one in palace.desk.reception.find(manager, "0001")] == [shown.member]


def test_suspending_and_resuming_need_a_reason(palace: Palace) -> None:
    member, members, manager = palace.enrol().member, palace.desk.members, palace.manager
    for call in (members.suspend, members.resume):
        for reason in ("", "  ", "a\x00b", "x" * 201):
            assert _refused(call, manager, member, reason).code == "reason-needed"
        assert _refused(call, manager, bytes(16), "因为").code == "member-unknown"
    assert members.suspend(manager, member, "材料待核").state == "suspended"
    assert members.resume(manager, member, "已核").state == "active"
    reasons = palace.desk.context.store.rows("SELECT reason FROM operation WHERE col = 'state' ORDER BY id")
    assert reasons == [("材料待核",), ("已核",)]
    assert [change.reason for change in members.history(manager, member)] == ["已核", "材料待核", ""]
    masked = members.history(palace.actor(Role.CARD_PRINTER), member)
    assert [change.reason for change in masked] == ["", "", ""]


@pytest.mark.parametrize(
    ("today", "months", "until"),
    [
        (datetime(2026, 11, 23), None, 20281122),
        (datetime(2027, 11, 22), 1, 20271222),
        (datetime(2027, 11, 23), 1, 20271223),
        (datetime(2029, 1, 31), 1, 20290228),
        (datetime(2028, 1, 31), 1, 20280229),
        (datetime(2026, 11, 23), 120, 20371122),
    ],
)
def test_a_term_goes_on_from_its_end_or_from_today(
    palace: Palace, today: datetime, months: int | None, until: int
) -> None:
    member = palace.enrol().member
    palace.clock.ms = palace.clock.ms_at(today)
    assert palace.desk.members.renew(palace.manager, member, months).valid_until == until


def test_a_term_has_its_limits(palace: Palace) -> None:
    member = palace.enrol().member
    for months in (0, -1, 121, 10**30):
        assert _refused(palace.desk.members.renew, palace.manager, member, months).code == "term-refused"
    assert _refused(palace.desk.members.renew, palace.manager, bytes(16)).code == "member-unknown"
    for _ in range(3):
        palace.desk.members.renew(palace.manager, member, 120)
    assert palace.desk.members.listed(palace.manager)[0].valid_until == 20571122


def test_the_list_pages_on(palace: Palace) -> None:
    enrolled = [palace.enrol("李伟", "").member for _ in range(230)]
    members, manager = palace.desk.members, palace.manager
    first = [one.member for one in members.listed(manager)]
    rest = [one.member for one in members.listed(manager, before=first[-1])]
    assert first + rest == enrolled[::-1]
    assert len(first) == 200
    assert len(members.listed(manager, "liwei")) == 200
    assert members.listed(manager, "nobody") == ()
    unknown = [*enrolled[:3], bytes(16)]
    assert [one.member for one in members.shown(manager, unknown)] == enrolled[:3]


def test_a_name_that_cannot_be_printed_is_told_while_it_is_typed(palace: Palace) -> None:
    missing = palace.desk.members.missing_glyphs
    assert missing(palace.attendant, "欧阳娜娜·Ab") == ()
    assert missing(palace.attendant, "张\U0003fffd三") == ("\U0003fffd",)


def test_who_may_not_see_members_in_full_sees_no_past_values(palace: Palace) -> None:
    member = palace.enrol().member
    palace.desk.members.edit(palace.manager, member, Enrolment("欧阳娜", Category.WORKER, phone=PHONE))
    for change in palace.desk.members.history(palace.actor(Role.CARD_PRINTER), member):
        assert (change.old, change.new) == (None, None)


def test_a_profile_opens_the_form_it_came_from(palace: Palace) -> None:
    member = palace.desk.members.enrol(palace.manager, WHOLE).member
    profile = palace.desk.members.profile(palace.manager, member)
    assert unchanged(profile) == dataclasses.replace(
        WHOLE, phone=PHONE, photo=None, tags=(Tag.OUTDOOR, Tag.VETERAN)
    )
    assert isinstance(palace.desk.members, Members)
    assert _refused(palace.desk.members.profile, palace.manager, bytes(16)).code == "member-unknown"
    assert _refused(palace.desk.members.edit, palace.manager, bytes(16), WHOLE).code == "member-unknown"
    assert json.dumps(profile.number)
