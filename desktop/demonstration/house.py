"""The invented palace as a building: areas, equipment, posts, opening hours, and the checks that are due in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.usual import usual_schedules
from desktop.inspections.venue_values import NewArea, NewAsset, NewPost
from desktop.rules import days
from desktop.rules.inspections.calendar import FIRST_MMDD, LAST_MMDD, Interval, OpeningRule, OverrideKind
from desktop.rules.inspections.template import Limits
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Cadence,
    CalendarKind,
    PostScope,
    TemplateKind,
)

MAIN, SPORTS, THEATRE, LIBRARY, PITCH, STATION, CONTROL = "ZL", "QG", "JC", "TS", "QC", "YZ", "XK"
OPENS, CLOSES = 8 * 60 + 30, 21 * 60
_MONDAY_OPENS, _THEATRE_OPENS = 13 * 60, 14 * 60

SPORTS_HALL = "综合球馆"

_AREAS = (
    NewArea(MAIN, "主楼", AreaKind.LOBBY, 800, 200),
    NewArea(SPORTS, SPORTS_HALL, AreaKind.SPORTS_HALL, 400, 120),
    NewArea(THEATRE, "职工剧场", AreaKind.AUDITORIUM, 620, 150),
    NewArea(LIBRARY, "图书阅览室", AreaKind.LIBRARY, 90, 45),
    NewArea(PITCH, "室外球场", AreaKind.PITCH, 200, 100),
    NewArea(STATION, "户外劳动者驿站", AreaKind.STATION, 20, 20),
    NewArea(CONTROL, "消控室", AreaKind.CONTROL_ROOM, None, 15),
)

EXPIRES, SERVICE, INSPECTED = AssetDateKind.EXPIRES, AssetDateKind.SERVICE, AssetDateKind.INSPECTED
SPENT_EXTINGUISHER, DISPENSER = "ZL-07", "饮水机 1 号"

_ASSETS: tuple[tuple[str, AssetKind, str, str, AssetDateKind | None, int], ...] = (
    (MAIN, AssetKind.EXTINGUISHER, "ZL-01", "4 kg 干粉，大厅东", EXPIRES, 1_460),
    (MAIN, AssetKind.EXTINGUISHER, "ZL-02", "4 kg 干粉，大厅西", EXPIRES, 1_460),
    (MAIN, AssetKind.EXTINGUISHER, "ZL-03", "3 L 水基，二层", EXPIRES, 780),
    (MAIN, AssetKind.EXTINGUISHER, SPENT_EXTINGUISHER, "4 kg 干粉，三层", None, 0),
    (SPORTS, AssetKind.EXTINGUISHER, "QG-01", "4 kg 干粉，北门", EXPIRES, 410),
    (SPORTS, AssetKind.EXTINGUISHER, "QG-02", "4 kg 干粉，南门", EXPIRES, 58),
    (THEATRE, AssetKind.EXTINGUISHER, "JC-01", "5 kg 二氧化碳，台侧", EXPIRES, 1_900),
    (MAIN, AssetKind.FIRE_DOOR, "FM-01", "东楼梯间", None, 0),
    (MAIN, AssetKind.FIRE_DOOR, "FM-02", "西楼梯间", None, 0),
    (MAIN, AssetKind.SHUTTER, "JL-01", "中庭", None, 0),
    (MAIN, AssetKind.ELEVATOR, "客梯 1 号", "载重 1000 kg", INSPECTED, 71),
    (MAIN, AssetKind.AED, "AED-01", "服务台旁", EXPIRES, 83),
    (MAIN, AssetKind.FIRST_AID, "急救箱", "服务台", EXPIRES, 26),
    (MAIN, AssetKind.DISPENSER, DISPENSER, "大厅", SERVICE, 0),
    (MAIN, AssetKind.SWITCHBOARD, "AL-1", "一层配电间", None, 0),
    (SPORTS, AssetKind.SWITCHBOARD, "AL-2", "球馆配电间", None, 0),
    (THEATRE, AssetKind.CURTAIN, "大幕", "阻燃织物", EXPIRES, 240),
    (PITCH, AssetKind.GOAL, "球门 1", "北侧", None, 0),
    (PITCH, AssetKind.GOAL, "球门 2", "南侧", None, 0),
    (MAIN, AssetKind.CERTIFICATE, "卫生许可证", "", EXPIRES, 152),
    (MAIN, AssetKind.CERTIFICATE, "消防设施年度检测", "", INSPECTED, 64),
)
"""With a date: so many days after the last day of the story."""

LEAD, DESK = "值班长岗", "前台接待岗"
MAIN_POST, SPORTS_POST, THEATRE_POST = "主楼安全岗", "球馆安全岗", "剧场安全岗"
CLEANING, UPKEEP = "保洁卫生岗", "设备维修岗"
_POSTS: tuple[tuple[str, PostScope, str, str, tuple[str, ...]], ...] = (
    (LEAD, PostScope.LEAD, "开馆、闭馆检查，当班事件处置", "牛晓燕", ()),
    (MAIN_POST, PostScope.SAFETY, "主楼两小时巡查，疏散通道", "暴志鹏", (MAIN, LIBRARY, STATION)),
    (SPORTS_POST, PostScope.SAFETY, "球馆、球场巡查与器材", "马依娜·吐尔逊", (SPORTS, PITCH)),
    (THEATRE_POST, PostScope.SAFETY, "剧场巡查，演出日台口", "欧阳静", (THEATRE,)),
    (CLEANING, PostScope.HYGIENE, "卫生间、饮水点、地面", "苗春花", ()),
    (UPKEEP, PostScope.MAINTENANCE, "水电、电梯、消防设施的维保对接", "秦雨桐", ()),
    (DESK, PostScope.RECEPTION, "登记、投诉受理", "郭丽芳", ()),
)


POST_HOLDERS = {name: holder for name, _, _, holder, _ in _POSTS}


@dataclass(frozen=True)
class House:
    """Ids by area code, by the tag of the equipment and by the name of the post."""

    areas: Mapping[str, bytes]
    names: Mapping[str, str]
    assets: Mapping[str, bytes]
    posts: Mapping[str, bytes]


def furnish(desk: Desk, manager: Actor, today: int, closures: Mapping[int, str]) -> House:
    """Enter the palace on the clock's day; what is due begins on the next. `closures` are days with their reasons."""
    areas = {area.code: desk.venue.add_area(manager, area).area for area in _AREAS}
    names = {area.code: area.name for area in _AREAS}
    assets = _equip(desk, manager, areas, today)
    staff = {tile.name: tile.staff for tile in desk.people.tiles()}
    posts = {
        name: desk.venue.add_post(
            manager, NewPost(name, scope, duty, tuple(areas[code] for code in codes)), staff[holder]
        ).post
        for name, scope, duty, holder, codes in _POSTS
    }
    desk.venue.change_plan(manager, desk.clock.today(), _hours(areas))
    for day, reason in closures.items():
        desk.venue.override_day(manager, day, OverrideKind.CLOSED, reason)
    _publish(desk, manager)
    _schedule(desk, manager, areas, posts)
    return House(areas, names, assets, posts)


def leave_alone(desk: Desk, manager: Actor) -> None:
    """Until the palace is furnished nothing is due in it."""
    for rule in desk.venue.schedules(manager):
        desk.venue.end_schedule(manager, rule.series, "检查尚未启用")


def _equip(desk: Desk, manager: Actor, areas: Mapping[str, bytes], today: int) -> dict[str, bytes]:
    made = {}
    for area, kind, tag, name, what, left in _ASSETS:
        made[tag] = desk.venue.add_asset(manager, NewAsset(areas[area], kind, tag, name)).asset
        if what is not None and left:
            desk.venue.date_asset(manager, made[tag], what, days.later(today, left))
    return made


def _hours(areas: Mapping[str, bytes]) -> Sequence[OpeningRule]:
    def rule(weekdays: range, area: str | None, *intervals: Interval) -> OpeningRule:
        key = None if area is None else areas[area].hex()
        return OpeningRule(frozenset(weekdays), FIRST_MMDD, LAST_MMDD, key, intervals)

    return (
        rule(range(1, 8), None, Interval(OPENS, CLOSES)),
        rule(range(1, 8), SPORTS, Interval(OPENS, CLOSES)),
        rule(range(1, 2), SPORTS, Interval(_MONDAY_OPENS, CLOSES)),
        rule(range(1, 5), THEATRE),
        rule(range(5, 8), THEATRE, Interval(_THEATRE_OPENS, CLOSES)),
    )


_LIMITS = {"MO06": Limits(ok_min=Decimal("0.15")), "MO34": Limits(ok_min=Decimal(30))}


def _publish(desk: Desk, manager: Actor) -> None:
    """Confirm what a site has to confirm, and take the templates into use."""
    desk.templates.add_pack(manager, "ELEV")
    for listed in desk.templates.listed(manager):
        if listed.draft is not None and listed.pack == "":
            version = listed.draft.version.id
            confirmed = {item.code: _LIMITS.get(item.code) for item in listed.to_confirm}
            confirmed |= {code: limits for code, limits in _LIMITS.items() if code.startswith(listed.code)}
            desk.templates.confirm_and_publish(manager, version, confirmed, "按本馆实际确认")


def _schedule(desk: Desk, manager: Actor, areas: Mapping[str, bytes], posts: Mapping[str, bytes]) -> None:
    """The usual schedules by post; patrols by area, the elevator's weekly review besides."""
    usual = {rule.template: rule for rule in usual_schedules()}

    for template, post in (("OP", LEAD), ("CL", LEAD), ("MO", UPKEEP), ("QT", LEAD)):
        desk.venue.change_schedule(manager, replace(usual[template], post=posts[post].hex()))
    for area, post in ((MAIN, MAIN_POST), (SPORTS, SPORTS_POST), (THEATRE, THEATRE_POST)):
        series = usual["PT"].series if area == MAIN else ""
        patrol = replace(usual["PT"], series=series, areas=(areas[area].hex(),), post=posts[post].hex())
        desk.venue.change_schedule(manager, patrol)
    weekly = replace(
        usual["MO"],
        series="",
        template="ELEV-W",
        kind=TemplateKind.WEEKLY,
        cadence=Cadence.WEEKLY,
        calendar=CalendarKind.STAFF,
        post=posts[UPKEEP].hex(),
        weekday=5,
        month_day=None,
        lead_minutes=1_440,
        miss_after_minutes=1_440,
    )
    desk.venue.change_schedule(manager, weekly)
