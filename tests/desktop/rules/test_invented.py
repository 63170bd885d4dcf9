from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from random import Random

import pytest

from desktop.rules.invented import (
    FIXED_PEOPLE,
    REFERENCE_YEAR,
    STAFF,
    UNITS,
    PlannedVisit,
    VisitKind,
    people,
    staff_pins,
    visit_plan,
)
from desktop.rules.names import NAME_LIMIT, check_birth_year, check_text, normalise_name, normalise_phone
from desktop.rules.pins import check_pin
from desktop.rules.rights import Role, check_roles
from desktop.rules.vocabulary import TALLY_KEYS, TALLY_TAGS, Category, Source, Tag, UnitKind

HARD_NAMES = """
    阿卜杜热合曼·麦麦提依明 古丽巴哈尔·阿不都热依木 扎西顿珠 欧阳达晟 尉迟敬 单雄 曾解 仇任 尤努斯·买买提 王一
    张三 欧阳娜娜 买买提·吐尔逊
""".split()
RARE_CHARACTERS = "䶮𬱖𬍛赟屾彧勰琎韡昫喆犇㛃𠅤𬴊𫖯"


@pytest.fixture(scope="module")
def crowd() -> list[tuple[str, Category, int | None, str, int]]:
    return [(p.name, p.category, p.unit_index, p.phone, p.birth_year) for p in people(Random(5), 20_000)]


def test_the_same_seed_gives_the_same_people_and_another_gives_others() -> None:
    assert list(people(Random(9), 500)) == list(people(Random(9), 500))
    assert list(people(Random(9), 500)) != list(people(Random(10), 500))
    assert list(people(Random(9), 100)) == list(islice(people(Random(9), 500), 100))


def test_the_names_that_programs_get_wrong_are_among_the_first() -> None:
    first = list(people(Random(1), FIXED_PEOPLE))
    names = [person.name for person in first]
    assert set(HARD_NAMES) <= set(names)
    assert set(RARE_CHARACTERS) <= set("".join(names))
    assert any(name.isascii() for name in names)
    twins = [person for person in first if person.name == "张伟"]
    assert len(twins) == 2
    assert len({(twin.unit_index, twin.birth_year) for twin in twins}) == 1
    assert twins[0].phone != twins[1].phone


def test_everybody_could_be_enrolled() -> None:
    for person in people(Random(2), 5_000):
        assert normalise_name(person.name) == person.name
        assert check_text(person.name, NAME_LIMIT) is None
        assert check_birth_year(person.birth_year, REFERENCE_YEAR) is None
        assert not person.phone or normalise_phone(person.phone).value == person.phone
        assert person.unit_index is None or UNITS[person.unit_index].kind in (
            UnitKind.GRASSROOTS,
            UnitKind.FLEXIBLE,
        )
        assert person.sex in ("f", "m")


def test_phones_are_in_blocks_without_subscribers_and_some_are_shared(crowd: list[tuple[str, ...]]) -> None:
    phones = Counter(person[3] for person in crowd if person[3])
    assert all(re.fullmatch(r"(163|164|179|194)[0-9]{8}", phone) for phone in phones)
    shared = sum(1 for uses in phones.values() if uses > 1)
    assert 0.02 < shared / len(phones) < 0.12
    assert 0.08 < sum(not person[3] for person in crowd) / len(crowd) < 0.3


def test_the_crowd_has_every_category_and_kind_of_name(crowd: list[tuple[str, ...]]) -> None:
    categories = Counter(person[1] for person in crowd)
    assert set(categories) == set(Category) - {Category.GROUP}
    assert categories.most_common(1)[0][0] is Category.UNION_MEMBER
    names = Counter(person[0] for person in crowd)
    assert 0.08 < sum(uses for name, uses in names.items() if len(name) == 2) / len(crowd) < 0.3
    assert any("·" in name for name in list(names)[FIXED_PEOPLE:])
    assert any(name.startswith("欧阳") for name in list(names)[FIXED_PEOPLE:])
    assert names.most_common(1)[0][1] > 1


def test_the_union_tree_is_a_tree_with_the_twelve_counties() -> None:
    assert [unit.parent for unit in UNITS].count(None) == 1
    assert all(unit.parent is None or unit.parent < index for index, unit in enumerate(UNITS))
    assert sum(unit.kind is UnitKind.COUNTY for unit in UNITS) == 12
    assert {unit.kind for unit in UNITS} == set(UnitKind)
    assert len({unit.name for unit in UNITS}) == len(UNITS)
    for unit in UNITS:
        assert check_text(unit.name, NAME_LIMIT) is None


def test_grassroots_units_hang_where_their_names_say() -> None:
    by_name = {unit.name: unit for unit in UNITS}
    parents = {name: UNITS[unit.parent].name for name, unit in by_name.items() if unit.parent is not None}
    assert parents["飞燕快递联合工会"] == "长治市新就业形态劳动者工会联合会"
    assert parents["莲池机械厂工会"] == "莲池街道总工会"
    assert parents["莲池街道总工会"] == "潞州区总工会"
    assert parents["云岭镇总工会"] == "襄垣县总工会"
    assert parents["潞城区青石建材厂工会"] == "潞城区总工会"


def test_the_staff_fill_every_role_and_keep_duties_apart() -> None:
    assert {role for member in STAFF for role in member.roles} == set(Role)
    assert all(check_roles(frozenset(member.roles)) is None for member in STAFF)
    assert len({member.name for member in STAFF}) == len(STAFF)


def test_pins_of_the_staff_are_different_and_not_easy() -> None:
    pins = staff_pins(Random(3), len(STAFF))
    assert len(set(pins)) == len(STAFF)
    assert all(check_pin(pin) is None for pin in pins)
    assert pins == staff_pins(Random(3), len(STAFF))


# --- visits -------------------------------------------------------------------------------------------------

CATEGORIES = [person.category for person in people(Random(4), 3_000)]


def plan(
    visits: int = 6_000, days: int = 14, seed: int = 4, closed: tuple[int, ...] = ()
) -> list[PlannedVisit]:
    return list(
        visit_plan(Random(seed), days=days, visits=visits, member_categories=CATEGORIES, closed_days=closed)
    )


def test_the_plan_is_exact_in_order_and_the_same_for_the_same_seed() -> None:
    visits = plan()
    assert len(visits) == 6_000
    assert [(v.day, v.ms_of_day) for v in visits] == sorted((v.day, v.ms_of_day) for v in visits)
    assert visits == plan()
    assert visits != plan(seed=5)


def test_visits_stay_within_opening_hours_and_days() -> None:
    visits = plan(closed=(7, 9))
    assert {v.day for v in visits} == set(range(14)) - {7, 9}
    assert all(510 * 60_000 <= v.ms_of_day < 1260 * 60_000 for v in visits)


def test_another_palace_has_other_hours() -> None:
    visits = list(
        visit_plan(Random(1), days=2, visits=400, member_categories=CATEGORIES, opening_minutes=(540, 660))
    )
    assert len(visits) == 400
    assert all(540 * 60_000 <= v.ms_of_day < 660 * 60_000 for v in visits)


def test_weekends_evenings_and_openings_are_busy_and_noon_belongs_to_outdoor_workers() -> None:
    visits = plan(visits=20_000)
    days = Counter(v.day % 7 for v in visits)
    assert min(days[5], days[6]) > max(days[day] for day in range(5))
    weekdays = Counter(v.ms_of_day // 1_800_000 for v in visits if v.day % 7 < 5)
    assert weekdays[17] > 1.5 * weekdays[20]
    assert weekdays[36] > 1.5 * weekdays[31]
    noon = [v for v in visits if 41_400_000 <= v.ms_of_day < 48_600_000]
    outdoor = [v for v in visits if v.tag is Tag.OUTDOOR]
    assert sum(v.tag is Tag.OUTDOOR for v in noon) > len(outdoor) / 2


def test_every_row_is_one_that_the_desk_could_write() -> None:
    visits = plan(visits=20_000)
    assert {v.kind for v in visits} == set(VisitKind)
    for v in visits:
        assert (v.member is not None) is (v.kind is VisitKind.MEMBER)
        assert v.member is None or v.category is CATEGORIES[v.member]
        assert (v.party_size > 1) is (v.kind is VisitKind.PARTY) is (v.category is Category.GROUP)
        assert v.kind is not VisitKind.TALLY or (
            v.stay_minutes is None and v.source in (Source.TALLY, Source.PAPER)
        )
        assert v.source is not Source.SCAN or v.kind is VisitKind.MEMBER


def test_nobody_comes_twice_a_day_and_many_do_not_scan_out() -> None:
    visits = [v for v in plan(visits=20_000) if v.kind is VisitKind.MEMBER]
    assert len({(v.day, v.member) for v in visits}) == len(visits)
    assert 0.25 < sum(v.stay_minutes is None for v in visits) / len(visits) < 0.45


def test_a_palace_without_members_counts_its_guests() -> None:
    visits = list(visit_plan(Random(1), days=3, visits=300, member_categories=[]))
    assert len(visits) == 300
    assert all(v.member is None for v in visits)


@pytest.mark.parametrize(("days", "closed"), [(0, ()), (2, (0, 1))])
def test_visits_on_no_open_day_cannot_be_planned(days: int, closed: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="open"):
        plan(visits=1, days=days, closed=closed)
    assert plan(visits=0, days=days, closed=closed) == []


@pytest.mark.parametrize("hours", [(600, 600), (600, 500), (-1, 600), (600, 1441)])
def test_impossible_hours_are_refused(hours: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="opening"):
        list(visit_plan(Random(1), days=1, visits=1, member_categories=[], opening_minutes=hours))


# --- vocabulary ---------------------------------------------------------------------------------------------


def test_eight_keys_tally_every_category_and_outdoor_workers() -> None:
    assert list(TALLY_KEYS) == [f"F{number}" for number in range(1, 9)]
    assert set(TALLY_KEYS.values()) == set(Category)
    assert TALLY_TAGS == {"F8": Tag.OUTDOOR}
    assert TALLY_KEYS["F8"] is Category.WORKER
