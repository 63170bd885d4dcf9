"""Areas, assets, posts and the roster as a manager keeps them."""

from __future__ import annotations

import pytest

from desktop.inspections.venue_values import NewArea, NewAsset, NewPost
from desktop.problems import Problem
from desktop.rules.inspections.vocabulary import AreaKind, AssetDateKind, AssetKind, PostScope
from desktop.rules.rights import Role
from tests.desktop.palace import STAFF, Palace

TODAY = 20261123
HALL = NewArea("A1", "篮球馆", AreaKind.SPORTS_HALL, 200, 90)
STAGE = NewArea("B1", "小剧场", AreaKind.STAGE)


def refused(caught: pytest.ExceptionInfo[Problem]) -> tuple[str, object]:
    return caught.value.code, caught.value.facts.get("field")


def staff(palace: Palace, role: Role) -> bytes:
    return palace.actor(role).staff


# Areas and assets -----------------------------------------------------------------------------------------------


def test_a_new_site_has_no_areas_and_takes_what_is_entered(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    assert venue.areas(manager) == ()
    hall, stage = venue.add_area(manager, HALL), venue.add_area(manager, STAGE)
    assert [each.name for each in venue.areas(either.attendant)] == ["篮球馆", "小剧场"]
    changed = venue.change_area(manager, hall.area, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL, 260))
    assert (changed.name, changed.capacity, changed.walk_seconds) == ("综合馆", 260, None)
    assert [each.area for each in venue.order_areas(manager, [stage.area])] == [stage.area, hall.area]
    assert [each.area for each in venue.areas(manager)] == [stage.area, hall.area]
    assert either.sound()


@pytest.mark.parametrize(
    ("entered", "fault"),
    [
        (NewArea("", "馆", AreaKind.LOBBY), ("text-refused", "code")),
        (NewArea("A" * 13, "馆", AreaKind.LOBBY), ("text-refused", "code")),
        (NewArea("A9", " ", AreaKind.LOBBY), ("text-refused", "name")),
        (NewArea("A9", "a\nb", AreaKind.LOBBY), ("text-refused", "name")),
        (NewArea("A9", "馆", AreaKind.LOBBY, -1), ("number-refused", "capacity")),
        (NewArea("A9", "馆", AreaKind.LOBBY, None, 99_999), ("number-refused", "walk_seconds")),
        (NewArea("A1", "另一个", AreaKind.LOBBY), ("area-exists", None)),
    ],
)
def test_an_area_that_cannot_be_kept_is_not(
    palace: Palace, entered: NewArea, fault: tuple[str, object]
) -> None:
    palace.desk.venue.add_area(palace.manager, HALL)
    with pytest.raises(Problem) as caught:
        palace.desk.venue.add_area(palace.manager, entered)
    assert refused(caught) == fault
    assert len(palace.desk.venue.areas(palace.manager)) == 1


def test_an_area_given_up_frees_its_code_and_takes_its_assets_along(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    hall = venue.add_area(manager, HALL)
    venue.add_asset(manager, NewAsset(hall.area, AssetKind.EXTINGUISHER, "X-1"))
    venue.retire_area(manager, hall.area, "改作库房")
    assert venue.areas(manager) == ()
    assert venue.assets(manager) == ()
    assert [each.retired for each in venue.areas(manager, retired=True)] == [True]
    venue.add_area(manager, HALL)
    with pytest.raises(Problem) as caught:
        venue.change_area(manager, hall.area, STAGE)
    assert caught.value.code == "area-unknown"


def test_the_latest_date_of_a_kind_holds_and_what_runs_out_is_told(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    hall = venue.add_area(manager, HALL)
    first = venue.add_asset(manager, NewAsset(hall.area, AssetKind.EXTINGUISHER, "X-1", "东门"))
    second = venue.add_asset(manager, NewAsset(hall.area, AssetKind.ELEVATOR, "E-1"))
    venue.date_asset(either.attendant, first.asset, AssetDateKind.EXPIRES, 20261201)
    venue.date_asset(either.attendant, first.asset, AssetDateKind.EXPIRES, 20311201)
    venue.date_asset(either.attendant, first.asset, AssetDateKind.MADE, 20211201)
    shown = venue.date_asset(either.attendant, second.asset, AssetDateKind.INSPECTED, 20261110)
    assert shown.dates == {AssetDateKind.INSPECTED: 20261110}
    assert [(each.tag, each.what, each.day) for each in venue.expiring(manager, 20270228)] == [
        ("E-1", AssetDateKind.INSPECTED, 20261110)
    ]
    assert [each.tag for each in venue.expiring(manager, 20311231)] == ["E-1", "X-1"]
    assert either.sound()


def test_a_tag_is_on_one_thing_of_a_kind(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    hall = venue.add_area(manager, HALL)
    one = venue.add_asset(manager, NewAsset(hall.area, AssetKind.EXTINGUISHER, "X-1"))
    venue.add_asset(manager, NewAsset(hall.area, AssetKind.HYDRANT, "X-1"))
    with pytest.raises(Problem) as caught:
        venue.add_asset(manager, NewAsset(hall.area, AssetKind.EXTINGUISHER, " X-1 "))
    assert caught.value.code == "asset-exists"
    venue.retire_asset(manager, one.asset, "报废")
    venue.add_asset(manager, NewAsset(hall.area, AssetKind.EXTINGUISHER, "X-1"))
    with pytest.raises(Problem) as caught:
        venue.add_asset(manager, NewAsset(bytes(16), AssetKind.EXTINGUISHER, "X-9"))
    assert caught.value.code == "area-unknown"
    with pytest.raises(Problem) as caught:
        venue.date_asset(manager, one.asset, AssetDateKind.EXPIRES, 20261201)
    assert caught.value.code == "asset-unknown"


@pytest.mark.parametrize("day", [0, 20260230, 19991231, 99999999])
def test_a_day_that_is_none_is_refused(palace: Palace, day: int) -> None:
    with pytest.raises(Problem) as caught:
        palace.desk.venue.expiring(palace.manager, day)
    assert caught.value.code == "day-wrong"


# Posts: who was responsible -------------------------------------------------------------------------------------


def test_for_any_past_day_the_program_says_who_was_responsible(either: Palace) -> None:
    venue, manager, clock = either.desk.venue, either.manager, either.clock
    zhao, qian = staff(either, Role.ATTENDANT), staff(either, Role.CARD_PRINTER)
    hall, stage = venue.add_area(manager, HALL), venue.add_area(manager, STAGE)
    post = venue.add_post(manager, NewPost("安全岗", PostScope.SAFETY, "巡查", (hall.area,)), zhao)
    lead = venue.add_post(manager, NewPost("值班长", PostScope.LEAD))

    def who(day: int, area: bytes | None) -> list[tuple[str, str]]:
        return [(each.name, each.holder_name) for each in venue.responsible(manager, day, area).posts]

    assert who(TODAY, hall.area) == [("安全岗", STAFF[Role.ATTENDANT]), ("值班长", "")]
    assert who(TODAY, stage.area) == [("值班长", "")]
    assert who(TODAY, None) == [("值班长", "")]
    assert who(20261122, hall.area) == []
    clock.later(days=10)
    venue.hold_post(manager, post.post, qian)
    venue.change_post(manager, lead.post, NewPost("总值班", PostScope.LEAD, "", (hall.area,)))
    clock.later(days=10)
    venue.change_post(manager, post.post, NewPost("安全岗", PostScope.SAFETY, "巡查", (stage.area,)))
    venue.retire_post(manager, lead.post, "撤岗")
    assert who(20261202, hall.area) == [("安全岗", STAFF[Role.ATTENDANT]), ("总值班", "")]
    assert who(20261203, hall.area) == [("安全岗", STAFF[Role.CARD_PRINTER]), ("总值班", "")]
    assert who(20261212, hall.area) == [("安全岗", STAFF[Role.CARD_PRINTER]), ("总值班", "")]
    assert who(20261213, hall.area) == []
    assert who(20261213, stage.area) == [("安全岗", STAFF[Role.CARD_PRINTER])]
    assert who(20261202, stage.area) == [("总值班", "")]
    assert [(each.from_day, each.holder_name) for each in venue.holdings(manager, post.post)] == [
        (TODAY, STAFF[Role.ATTENDANT]), (20261203, STAFF[Role.CARD_PRINTER]), (20261213, STAFF[Role.CARD_PRINTER])
    ]  # fmt: skip
    assert either.sound()


def test_a_post_corrected_on_the_same_day_shows_the_later_entry(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    post = venue.add_post(manager, NewPost("卫生岗", PostScope.HYGIENE), staff(palace, Role.ATTENDANT))
    shown = venue.hold_post(manager, post.post, staff(palace, Role.CARD_PRINTER))
    assert shown.holder_name == STAFF[Role.CARD_PRINTER]
    assert len(venue.holdings(manager, post.post)) == 1
    coming = venue.hold_post(manager, post.post, None, 20261201)
    assert coming.holder_name == STAFF[Role.CARD_PRINTER]
    assert venue.responsible(manager, 20261201).posts[0].holder is None


def test_a_post_needs_a_name_of_its_own_known_areas_and_staff(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    venue.add_post(manager, NewPost("安全岗", PostScope.SAFETY))
    told = []
    for entered, holder in [
        (NewPost("安全岗", PostScope.LEAD), None),
        (NewPost("", PostScope.LEAD), None),
        (NewPost("新岗", PostScope.LEAD, "", (bytes(16),)), None),
        (NewPost("新岗", PostScope.LEAD), bytes(16)),
    ]:
        with pytest.raises(Problem) as caught:
            venue.add_post(manager, entered, holder)
        told.append(caught.value.code)
    assert told == ["post-exists", "text-refused", "area-unknown", "staff-unknown"]
    assert [each.name for each in venue.posts(manager)] == ["安全岗"]
    with pytest.raises(Problem) as caught:
        venue.hold_post(manager, venue.posts(manager)[0].post, None, 20260101)
    assert caught.value.code == "day-wrong"


# The roster and the hand-over -----------------------------------------------------------------------------------


def test_a_duty_is_kept_shown_and_taken_back(either: Palace) -> None:
    venue, manager = either.desk.venue, either.manager
    zhao = staff(either, Role.ATTENDANT)
    early = venue.add_shift(manager, TODAY, zhao, 480, 960)
    night = venue.add_shift(manager, TODAY, zhao, 1260, 1260 + 600)
    assert [each.shift for each in venue.shifts(either.attendant, TODAY, TODAY)] == [early.shift, night.shift]
    assert [each.holder_name for each in venue.responsible(manager, TODAY).on_duty] == [
        STAFF[Role.ATTENDANT]
    ] * 2
    venue.take_back_shift(manager, early.shift, "调班")
    assert [each.shift for each in venue.shifts(manager, TODAY, TODAY)] == [night.shift]
    with pytest.raises(Problem) as caught:
        venue.take_back_shift(manager, early.shift, "再调")
    assert caught.value.code == "shift-unknown"
    assert either.sound()


@pytest.mark.parametrize("minutes", [(480, 480), (-1, 60), (1440, 1500), (600, 2041)])
def test_a_duty_without_time_is_refused(palace: Palace, minutes: tuple[int, int]) -> None:
    with pytest.raises(Problem) as caught:
        palace.desk.venue.add_shift(palace.manager, TODAY, palace.attendant.staff, *minutes)
    assert caught.value.code == "shift-wrong"


def test_a_weeks_roster_is_copied_once(palace: Palace) -> None:
    venue, manager = palace.desk.venue, palace.manager
    zhao, gone = staff(palace, Role.ATTENDANT), staff(palace, Role.AUDITOR)
    venue.add_shift(manager, TODAY, zhao, 480, 960)
    venue.add_shift(manager, 20261129, zhao, 960, 1260)
    venue.add_shift(manager, 20261129, gone, 480, 960)
    palace.desk.people.leave(palace.actor(Role.ADMINISTRATOR), gone)
    for _ in range(2):
        copied = venue.repeat_week(manager, 20261125, 20261203)
        assert [(each.day, each.holder, each.from_minute) for each in copied] == [
            (20261130, zhao, 480), (20261206, zhao, 960)
        ]  # fmt: skip


def test_one_shift_tells_the_next(palace: Palace) -> None:
    venue = palace.desk.venue
    venue.hand_over(palace.attendant, "东门灯坏，已报修\n钥匙在前台")
    palace.clock.later(hours=8)
    venue.hand_over(palace.attendant, "无事")
    told = venue.hand_overs(palace.manager, TODAY, TODAY)
    assert [(each.by, each.text) for each in told] == [
        (STAFF[Role.ATTENDANT], "无事"),
        (STAFF[Role.ATTENDANT], "东门灯坏，已报修\n钥匙在前台"),
    ]
    with pytest.raises(Problem) as caught:
        venue.hand_over(palace.attendant, "  ")
    assert refused(caught) == ("text-refused", "text")
