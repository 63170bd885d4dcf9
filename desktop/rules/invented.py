"""An invented palace in Changzhi: union units, staff, people and their visits, the same for the same seed.

Nobody here exists. The twelve counties and districts are real places; all enterprises, streets and persons
are made up. Mobile numbers lie in blocks (163, 164, 179, 194) that were assigned to no operator in the table
of the Ministry of Industry and Information Technology of March 2023, so that no demonstration can ring
anybody.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate, pairwise
from math import exp
from random import Random
from typing import NamedTuple

from desktop.rules.pins import check_pin
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category, Source, Tag, UnitKind

REFERENCE_YEAR = 2026
"""Ages are counted from here: an invented palace must not change with the calendar."""


class InventedUnit(NamedTuple):
    """A union unit; `parent` is an index into `UNITS`, None for the city."""

    name: str
    kind: UnitKind
    parent: int | None


class InventedStaff(NamedTuple):
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class InventedPerson:
    """`unit_index` points into `UNITS` and is None for people without a unit; `phone` is empty for those
    without.
    """

    name: str
    category: Category
    unit_index: int | None
    phone: str
    birth_year: int
    sex: str
    tags: tuple[Tag, ...] = ()


class VisitKind(StrEnum):
    MEMBER = "member"
    GUEST = "guest"
    TALLY = "tally"
    PARTY = "party"


class PlannedVisit(NamedTuple):
    """One row to come. Milliseconds count from the site's midnight; `party_size` is 1 except for parties.

    `stay_minutes` is None for whoever does not scan out, which is about one in three members and everybody
    unnamed.
    """

    day: int
    ms_of_day: int
    kind: VisitKind
    member: int | None
    category: Category
    party_size: int
    source: Source
    tag: Tag | None
    stay_minutes: int | None


_COUNTIES = "潞州区 上党区 屯留区 潞城区 襄垣县 平顺县 黎城县 壶关县 长子县 武乡县 沁县 沁源县"

_BRANCHES: tuple[tuple[str, UnitKind, int], ...] = (
    ("长治市能源化学工会", UnitKind.INDUSTRY, 0),
    ("长治市教科文卫体工会", UnitKind.INDUSTRY, 0),
    ("长治市交通建设工会", UnitKind.INDUSTRY, 0),
    ("长治市新就业形态劳动者工会联合会", UnitKind.INDUSTRY, 0),
    ("莲池街道总工会", UnitKind.TOWNSHIP, 1),
    ("石榴坡街道总工会", UnitKind.TOWNSHIP, 1),
    ("晴岚街道总工会", UnitKind.TOWNSHIP, 2),
    ("云岭镇总工会", UnitKind.TOWNSHIP, 5),
    ("漳源煤业有限公司工会", UnitKind.GRASSROOTS, 13),
    ("晴岚电力工程公司工会", UnitKind.GRASSROOTS, 13),
    ("太行星火新材料有限公司工会", UnitKind.GRASSROOTS, 13),
    ("莲池第二中学工会", UnitKind.GRASSROOTS, 14),
    ("石榴坡社区医院工会", UnitKind.GRASSROOTS, 14),
    ("上党戏曲传习院工会", UnitKind.GRASSROOTS, 14),
    ("云岭公交有限公司工会", UnitKind.GRASSROOTS, 15),
    ("北寨路桥工程有限公司工会", UnitKind.GRASSROOTS, 15),
    ("飞燕快递联合工会", UnitKind.GRASSROOTS, 16),
    ("晋好送外卖骑手联合工会", UnitKind.GRASSROOTS, 16),
    ("众安货车司机联合工会", UnitKind.GRASSROOTS, 16),
    ("莲池机械厂工会", UnitKind.GRASSROOTS, 17),
    ("红石榴纺织有限公司工会", UnitKind.GRASSROOTS, 17),
    ("漳河谷乳业有限公司工会", UnitKind.GRASSROOTS, 18),
    ("莲池环卫所工会", UnitKind.GRASSROOTS, 17),
    ("晴岚家政服务联合工会", UnitKind.GRASSROOTS, 19),
    ("云锦制衣厂工会", UnitKind.GRASSROOTS, 20),
    ("云岭小米加工厂工会", UnitKind.GRASSROOTS, 20),
    ("潞城区青石建材厂工会", UnitKind.GRASSROOTS, 4),
    ("无单位/灵活就业", UnitKind.FLEXIBLE, 0),
)

UNITS: tuple[InventedUnit, ...] = (
    InventedUnit("长治市总工会", UnitKind.CITY, None),
    *(InventedUnit(f"{county}总工会", UnitKind.COUNTY, 0) for county in _COUNTIES.split()),
    *(InventedUnit(*branch) for branch in _BRANCHES),
)
"""The union tree: city, counties and industries, townships, grassroots. A parent always stands before its
children.
"""

STAFF: tuple[InventedStaff, ...] = (
    InventedStaff("申建平", (Role.MANAGER,)),
    InventedStaff("牛晓燕", (Role.MANAGER, Role.ATTENDANT)),
    InventedStaff("郭丽芳", (Role.ATTENDANT,)),
    InventedStaff("秦雨桐", (Role.ATTENDANT,)),
    InventedStaff("暴志鹏", (Role.ATTENDANT,)),
    InventedStaff("苗春花", (Role.ATTENDANT,)),
    InventedStaff("欧阳静", (Role.ATTENDANT, Role.CARD_PRINTER)),
    InventedStaff("原海波", (Role.ATTENDANT,)),
    InventedStaff("靳文彬", (Role.CARD_PRINTER,)),
    InventedStaff("马依娜·吐尔逊", (Role.ATTENDANT,)),
    InventedStaff("程国栋", (Role.ADMINISTRATOR,)),
    InventedStaff("常玉梅", (Role.AUDITOR,)),
)


def _of_kind(kind: UnitKind) -> tuple[int, ...]:
    return tuple(index for index, unit in enumerate(UNITS) if unit.kind is kind)


_GRASSROOTS = _of_kind(UnitKind.GRASSROOTS)
_FLEXIBLE = _of_kind(UnitKind.FLEXIBLE)[0]
_PLATFORMS = 16
"""The federation of couriers, riders and drivers."""
_OUTDOOR_UNITS = tuple(i for i in _GRASSROOTS if UNITS[i].parent == _PLATFORMS or "环卫" in UNITS[i].name)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# name, category, place among the grassroots units (-1 flexible, None none), birth year, sex
_FIXED: tuple[tuple[str, Category, int | None, int, str], ...] = (
    ("张伟", Category.UNION_MEMBER, 0, 1988, "m"),
    ("张伟", Category.UNION_MEMBER, 0, 1988, "m"),
    ("王一", Category.UNION_MEMBER, 3, 1995, "f"),
    ("单雄", Category.UNION_MEMBER, 1, 1979, "m"),
    ("曾解", Category.UNION_MEMBER, 2, 1990, "m"),
    ("仇任", Category.RETIRED, 0, 1957, "m"),
    ("欧阳娜娜", Category.UNION_MEMBER, 4, 1999, "f"),
    ("欧阳达晟", Category.UNION_MEMBER, 6, 1986, "m"),
    ("尉迟敬", Category.UNION_MEMBER, 7, 1983, "m"),
    ("令狐秀英", Category.RETIRED, 11, 1955, "f"),
    ("上官文静", Category.UNION_MEMBER, 3, 1993, "f"),
    ("阿卜杜热合曼·麦麦提依明", Category.UNION_MEMBER, 8, 1991, "m"),
    ("古丽巴哈尔·阿不都热依木", Category.UNION_MEMBER, 12, 1987, "f"),
    ("尤努斯·买买提", Category.WORKER, 9, 1996, "m"),
    ("买买提·吐尔逊", Category.UNION_MEMBER, 10, 1984, "m"),
    ("扎西顿珠", Category.WORKER, -1, 1998, "m"),
    ("张三", Category.PUBLIC, None, 1974, "m"),
    ("刘䶮", Category.UNION_MEMBER, 5, 1981, "m"),
    ("张㛃", Category.UNION_MEMBER, 4, 1992, "f"),
    ("陈𠅤", Category.UNION_MEMBER, 2, 1978, "m"),
    ("李𬴊", Category.UNION_MEMBER, 1, 1989, "m"),
    ("王𫖯", Category.RETIRED, 13, 1952, "m"),
    ("周𬱖", Category.UNION_MEMBER, 13, 1994, "f"),
    ("杨𬍛", Category.UNION_MEMBER, 5, 1985, "f"),
    ("赵赟", Category.UNION_MEMBER, 6, 1980, "m"),
    ("郭屾", Category.WORKER, 14, 1997, "m"),
    ("申彧", Category.UNION_MEMBER, 3, 1990, "m"),
    ("牛勰", Category.UNION_MEMBER, 11, 1976, "m"),
    ("秦琎", Category.UNION_MEMBER, 7, 1988, "f"),
    ("程韡", Category.STUDENT_CHILD, None, 2014, "m"),
    ("杜昫", Category.STUDENT_CHILD, None, 2012, "f"),
    ("刘喆", Category.FAMILY, 0, 2001, "f"),
    ("暴犇", Category.UNION_MEMBER, 0, 1985, "m"),
    ("翟茜", Category.UNION_MEMBER, 3, 1991, "f"),
    ("覃小梅", Category.FAMILY, 12, 1969, "f"),
    ("朴明哲", Category.PUBLIC, None, 1982, "m"),
    ("吕绿漪", Category.UNION_MEMBER, 4, 1996, "f"),
    ("员重阳", Category.RETIRED, 15, 1949, "m"),
    ("乐朝霞", Category.RETIRED, 16, 1956, "f"),
    ("许朱红", Category.UNION_MEMBER, 17, 1973, "f"),
    ("Maria Lindqvist", Category.PUBLIC, None, 1987, "f"),
)

FIXED_PEOPLE = len(_FIXED)
"""How many people are the same in every palace: they carry the names that programs get wrong."""

_SURNAMES = tuple(
    "王王王王王王王王李李李李李李李李张张张张张张张张刘刘刘刘刘陈陈陈杨杨杨赵赵赵赵郭郭郭郭郭秦秦秦秦申申申申牛牛牛"
    "黄周周吴徐孙孙马马马胡朱朱何高高罗林郑梁谢宋宋唐许许韩韩韩冯冯邓曹曹彭曾肖田田董董袁潘蒋蔡余杜杜叶程程程苏魏魏吕"
    "丁任任任卢姚姚沈钟姜崔崔谭陆范范汪廖石石贾贾贾韦夏付方邹熊白白孟孟侯侯侯邱江尹尹薛薛闫闫段段雷龙黎史陶贺顾毛郝郝"
    "龚邵万钱武武武常常常暴暴靳靳靳原原原苗苗苗裴裴栗栗连连车路路药要关关和和平琚璩元元来卫卫单解曾仇查翟盖区覃缪员乐"
)
_COMPOUND = ("欧阳", "上官", "令狐", "尉迟", "司马", "诸葛", "皇甫", "长孙")
_OLD_MEN = tuple("国建志保福贵根拴双金银铁德明永忠文新来书荣海富喜玉树林山水宝成祥有全生春义仁兴长")
_OLD_WOMEN = tuple("秀桂玉兰英珍花香梅莲凤翠爱巧春彩菊仙果芳枝娥琴云改变素淑改金银喜荣")
_MEN = tuple("伟强磊军勇杰鹏斌波涛辉超刚健亮峰龙飞宇浩凯鑫帅俊明晓海东志文建国华旭阳晨毅林瑞嘉振立永庆")
_WOMEN = tuple("丽静敏燕娟艳红霞芳慧婷娜雪莉颖琳倩玲丹萍洁晓文雅玉春秋海佳欣悦淑云婧蓉瑶薇莹媛")
_BOYS = tuple("子浩宇轩梓博文皓泽睿晨俊熙一铭嘉佑辰奕然天翔煜城明哲昊瑾瑜承乐锦旭航")
_GIRLS = tuple("梓涵雨欣怡诗语若曦一诺可馨依艺思彤佳琪梦瑶芷晴萱心妍悦朵安静然乐茜清")
_RARE = tuple("䶮㛃𠅤𬴊𫖯赟昫喆犇彧勰琎韡翀垚堃淼骉燚曌")
_UYGHUR_MEN = _words(
    "阿卜杜热合曼 买买提 麦麦提依明 吐尔逊 尤努斯 艾合买提 阿不都热依木 "
    "库尔班 玉素甫 依明江 阿迪力 热合木吐拉"
)
_UYGHUR_WOMEN = _words("古丽巴哈尔 阿依古丽 热娜古丽 迪丽努尔 帕提古丽 麦热亚木 祖丽胡马尔 茹仙古丽")
_TIBETAN = _words("扎西顿珠 卓玛 才让 次仁央金 旦增罗布 格桑梅朵 索朗旺堆 德吉")
_MONGOL = _words("巴特尔 乌兰其其格 苏日娜 孟和 格日勒图 娜仁花 朝鲁 萨仁")

_BLOCKS = ("163", "164", "179", "194")
_SPREAD = 61_803_399
_NUMBERS = 10**8

_CATEGORIES = (
    (Category.UNION_MEMBER,) * 52
    + (Category.WORKER,) * 14
    + (Category.RETIRED,) * 13
    + (Category.FAMILY,) * 8
    + (Category.STUDENT_CHILD,) * 7
    + (Category.PUBLIC,) * 6
)
_AGES: dict[Category, tuple[int, int]] = {
    Category.UNION_MEMBER: (20, 40),
    Category.WORKER: (18, 40),
    Category.RETIRED: (55, 32),
    Category.FAMILY: (16, 60),
    Category.STUDENT_CHILD: (7, 11),
    Category.PUBLIC: (18, 60),
    Category.GROUP: (18, 50),
}
"""The youngest age and the width of the range, in years."""


def people(rng: Random, count: int) -> Iterator[InventedPerson]:
    """`count` invented people, the fixed ones first; a million takes some seconds.

    One in eight has no phone, children hardly ever, and one in twenty shares the phone of the person before;
    apart from that no phone comes twice within a hundred million people.
    """
    offset = int(rng.random() * _NUMBERS)
    phone = ""
    for index in range(count):
        own = f"{_BLOCKS[index & 3]}{(index * _SPREAD + offset) % _NUMBERS:08}"
        person = _fixed(index, own) if index < FIXED_PEOPLE else _random(rng, own, phone)
        phone = person.phone
        yield person


def staff_pins(rng: Random, count: int) -> list[str]:
    """Different PINs that pass `check_pin`, for a demonstration only."""
    pins: dict[str, None] = {}
    while len(pins) < count:
        pin = f"{int(rng.random() * 1_000_000):06}"
        if check_pin(pin) is None:
            pins[pin] = None
    return list(pins)


def visit_plan(
    rng: Random,
    *,
    days: int,
    visits: int,
    member_categories: Sequence[Category],
    opening_minutes: tuple[int, int] = (510, 1260),
    first_weekday: int = 0,
    closed_days: Collection[int] = (),
) -> Iterator[PlannedVisit]:
    """Exactly `visits` rows over `days` days, in order of time; ten million take about a minute.

    `member_categories[i]` is the category of member i. Low numbers are the regulars, and nobody is planned
    twice on one day. `opening_minutes` are minutes of the day, by default 8:30 to 21:00; `first_weekday` is 0
    for Monday; days in `closed_days` stay empty. ValueError where visits are wanted and no day is open.
    """
    clocks = _clock(opening_minutes, weekend=False), _clock(opening_minutes, weekend=True)
    for day, wanted in enumerate(_per_day(rng, days, visits, first_weekday, closed_days)):
        weekend = (first_weekday + day) % 7 >= 5
        yield from _day(rng, day, wanted, clocks[weekend], member_categories)


def _fixed(index: int, phone: str) -> InventedPerson:
    name, category, place, year, sex = _FIXED[index]
    unit = None if place is None else _FLEXIBLE if place < 0 else _GRASSROOTS[place]
    child = category is Category.STUDENT_CHILD
    return InventedPerson(name, category, unit, "" if child else phone, year, sex, _unit_tags(unit, category))


def _unit_tags(unit: int | None, category: Category) -> tuple[Tag, ...]:
    if unit not in _OUTDOOR_UNITS or category not in (Category.UNION_MEMBER, Category.WORKER):
        return ()
    return (Tag.OUTDOOR, Tag.NEW_EMPLOYMENT) if UNITS[unit].parent == _PLATFORMS else (Tag.OUTDOOR,)


def _random(rng: Random, own_phone: str, last_phone: str) -> InventedPerson:
    random = rng.random
    category = _CATEGORIES[int(random() * len(_CATEGORIES))]
    youngest, width = _AGES[category]
    age = youngest + int(random() * width)
    woman = random() < 0.52
    chance = random()
    phone = own_phone
    if category is Category.STUDENT_CHILD:
        phone = last_phone if chance < 0.3 else ""
    elif chance < 0.17:
        phone = last_phone if chance < 0.05 else ""
    unit = _unit(random(), category)
    tags = _unit_tags(unit, category) or _more_tags(random(), category)
    return InventedPerson(
        _name(rng, age, woman), category, unit, phone, REFERENCE_YEAR - age, "f" if woman else "m", tags
    )


def _unit(chance: float, category: Category) -> int | None:
    if category is Category.PUBLIC or category is Category.STUDENT_CHILD:
        return None
    if category is Category.WORKER and chance < 0.5:
        return _FLEXIBLE
    return _GRASSROOTS[int(chance * len(_GRASSROOTS))]


def _more_tags(chance: float, category: Category) -> tuple[Tag, ...]:
    if chance > 0.14 or category is Category.STUDENT_CHILD:
        return ()
    if chance < 0.06:
        return (Tag.MIGRANT,) if category is Category.WORKER else ()
    if chance < 0.09:
        return (Tag.HARDSHIP,)
    if chance < 0.11:
        return (Tag.VETERAN,)
    return (Tag.DISABLED,) if chance < 0.13 else (Tag.MODEL,)


def _name(rng: Random, age: int, woman: bool) -> str:
    random = rng.random
    rare = random()
    if rare < 0.02:
        return _unusual_name(rng, rare * 50, woman)
    first, second = _given_characters(age, woman)
    surname = _SURNAMES[int(random() * len(_SURNAMES))]
    given = first[int(random() * len(first))]
    if random() < 0.14:
        return surname + given
    return surname + given + second[int(random() * len(second))]


def _given_characters(age: int, woman: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if age >= 56:
        return (_OLD_WOMEN, _OLD_WOMEN) if woman else (_OLD_MEN, _OLD_MEN)
    if age >= 26:
        return (_WOMEN, _WOMEN) if woman else (_MEN, _MEN)
    return (_GIRLS, _GIRLS) if woman else (_BOYS, _BOYS)


def _unusual_name(rng: Random, kind: float, woman: bool) -> str:
    def one(words: tuple[str, ...]) -> str:
        return words[int(rng.random() * len(words))]

    if kind < 0.35:
        return f"{one(_UYGHUR_WOMEN if woman else _UYGHUR_MEN)}·{one(_UYGHUR_MEN)}"
    if kind < 0.45:
        return one(_TIBETAN)
    if kind < 0.55:
        return one(_MONGOL)
    if kind < 0.8:
        return one(_COMPOUND) + one(_WOMEN if woman else _MEN)
    return one(_SURNAMES) + one(_RARE)


def _per_day(
    rng: Random, days: int, visits: int, first_weekday: int, closed_days: Collection[int]
) -> Iterator[int]:
    closed = frozenset(closed_days)
    weights = [
        0.0
        if day in closed
        else (1.55 if (first_weekday + day) % 7 >= 5 else 1.0) * (0.88 + rng.random() * 0.24)
        for day in range(days)
    ]
    total = sum(weights)
    if visits and not total:
        raise ValueError("visits wanted, but no day is open")
    ends = (round(visits * part / total) if total else 0 for part in accumulate(weights, initial=0.0))
    return (later - earlier for earlier, later in pairwise(ends))


_SLOTS = 2048


@cache
def _clock(opening_minutes: tuple[int, int], weekend: bool) -> tuple[int, ...]:
    """The edges, in milliseconds, of slots between which equally many people arrive."""
    start, end = opening_minutes
    if not 0 <= start < end <= 1440:
        raise ValueError("opening minutes out of order")
    sums = list(accumulate(_density(minute, start, weekend) for minute in range(start, end)))
    edges = [start * 60_000]
    for slot in range(1, _SLOTS):
        wanted = sums[-1] * slot / _SLOTS
        place = bisect(sums, wanted)
        before = sums[place - 1] if place else 0.0
        edges.append(round((start + place + (wanted - before) / (sums[place] - before)) * 60_000))
    return (*edges, end * 60_000 - 1)


def _density(minute: int, start: int, weekend: bool) -> float:
    def peak(centre: float, width: float, height: float) -> float:
        return height * exp(-(((minute - centre) / width) ** 2))

    opening = peak(start + 8, 14, 3.0)
    noon = peak(735, 40, 2.0)
    if weekend:
        return 1.0 + opening + noon + peak(600, 50, 3.0) + peak(920, 70, 3.2)
    return 0.5 + opening + noon + peak(1095, 28, 4.5) + peak(1150, 50, 2.0)


def _day(
    rng: Random, day: int, wanted: int, edges: tuple[int, ...], member_categories: Sequence[Category]
) -> Iterator[PlannedVisit]:
    random = rng.random
    members = len(member_categories)
    present: set[int] = set()
    for at in sorted([_moment(random(), edges) for _ in range(wanted)]):
        noon = 41_400_000 <= at < 48_600_000
        draw = random()
        if draw < (0.42 if noon else 0.72) and members:
            member = _regular(rng, members, present)
            if member is not None:
                yield _member_visit(rng, day, at, member, member_categories[member])
                continue
        yield _other_visit(rng, day, at, noon)


def _moment(chance: float, edges: tuple[int, ...]) -> int:
    place = chance * _SLOTS
    slot = int(place)
    return edges[slot] + int((place - slot) * (edges[slot + 1] - edges[slot]))


def _regular(rng: Random, members: int, present: set[int]) -> int | None:
    for _ in range(4):
        chance = rng.random()
        member = int(chance * chance * members)
        if member not in present:
            present.add(member)
            return member
    return None


def _member_visit(rng: Random, day: int, at: int, member: int, category: Category) -> PlannedVisit:
    chance = rng.random()
    source = Source.SCAN if chance < 0.93 else Source.TYPED if chance < 0.996 else Source.PAPER
    stay = 25 + int(rng.random() * 130) if rng.random() < 0.64 else None
    return PlannedVisit(day, at, VisitKind.MEMBER, member, category, 1, source, None, stay)


_TALLIED = (
    (Category.PUBLIC,) * 8
    + (Category.FAMILY,) * 4
    + (Category.RETIRED,) * 4
    + (Category.STUDENT_CHILD,) * 2
    + (Category.WORKER,) * 2
)


def _other_visit(rng: Random, day: int, at: int, noon: bool) -> PlannedVisit:
    random = rng.random
    chance = random()
    if chance < (0.04 if noon else 0.22):
        category = _TALLIED[int(random() * len(_TALLIED))]
        stay = 20 + int(random() * 100) if random() < 0.3 else None
        return PlannedVisit(day, at, VisitKind.GUEST, None, category, 1, Source.TYPED, None, stay)
    if chance > 0.985:
        size = 6 + int(random() * 36)
        return PlannedVisit(day, at, VisitKind.PARTY, None, Category.GROUP, size, Source.TYPED, None, None)
    source = Source.PAPER if chance > 0.98 else Source.TALLY
    if random() < (0.75 if noon else 0.2):
        return PlannedVisit(day, at, VisitKind.TALLY, None, Category.WORKER, 1, source, Tag.OUTDOOR, None)
    category = _TALLIED[int(random() * len(_TALLIED))]
    return PlannedVisit(day, at, VisitKind.TALLY, None, category, 1, source, None, None)
