"""Building an invented palace in bulk, in the order in which it would have come about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import islice
from random import Random

from db.ids import IdMaker
from desktop.clock import Clock
from desktop.demonstration.crowd import Crowd
from desktop.demonstration.diary import Diary
from desktop.demonstration.months import MOST as MOST_MONTHS
from desktop.demonstration.months import Months
from desktop.demonstration.story import DemoStaff, SetClock
from desktop.demonstration.visits import History
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.people import add_staff
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.invented import STAFF, staff_pins
from desktop.rules.rights import Role

SITE_NAME = "莲池工人文化宫"
SITE_NUMBER = 407
DESK_NUMBER = 1
DEFAULT_MEMBERS, DEFAULT_DAYS, DEFAULT_SEED = 860, 14, 20261122
SHOWN_MONTHS = 3
"""How many months of inspections whoever looks at the demonstration is given."""
VISITS_A_DAY = 310
BUSIEST_DAY = 3_000
_FOUNDED_AT = 7 * 60
_SHOWN_CODES = 20


@dataclass(frozen=True)
class Demonstration:
    """What was built. `codes` are cards that are good today and not yet inside; `examples` by what is the matter."""

    home: Home
    staff: tuple[DemoStaff, ...]
    codes: tuple[str, ...]
    examples: dict[str, str]
    recovery_key: str


def build(
    home: Home,
    *,
    members: int = DEFAULT_MEMBERS,
    visits: int | None = None,
    days: int | None = None,
    months: int = 0,
    seed: int = DEFAULT_SEED,
    clock: Clock | None = None,
    progress: Progress | None = None,
) -> Demonstration:
    """Make a palace in an empty home: members, cards, `visits` person-rows over `days` days and this morning.

    Without `days` it is two weeks, or as many as keep a day at 3,000 rows. `months` (at most 12) asks for inspections
    besides, from the first day of the month so many months ago until now: the rounds, findings and voices of so many whole
    months and of this one. All whole months but the last are sealed, and the quarters that end with them. 0: none of it.
    Every day but today is closed. Raises Problem store-exists, demo-size; Cancelled through `progress`, after which
    the home holds a part of a palace and is to be thrown away.
    """
    if not home_is_free(home):
        raise Problem("store-exists", path=str(home.root))
    if days is None:
        days = max(DEFAULT_DAYS, (visits or 0) // BUSIEST_DAY)
    if members < 1 or days < 1 or (visits is not None and visits < 0) or not 0 <= months <= MOST_MONTHS:
        raise Problem("demo-size")
    rng, now = Random(seed), (clock or Clock()).now_ms()
    told = progress or Progress()
    opening, clock = _opening(now, days), Clock()
    story = SetClock(opening)
    calendar = Months(months, clock.day(now), clock.offset_minutes)
    if months:
        story.ms = min(opening, calendar.ms(calendar.first, _FOUNDED_AT))
    desk = Desk(home, clock=story, ids=IdMaker(rng.randbytes))
    pins = staff_pins(rng, len(STAFF))
    try:
        recovery_key = desk.found(
            Founding(SITE_NAME, SITE_NUMBER, DESK_NUMBER, STAFF[0].name, pins[0], rng.randbytes(32))
        )
        staff = _staff(desk, pins)
        crowd = Crowd(desk, story, rng, staff, told, story.local(now).date())
        meanwhile, quiet = _nothing, frozenset[int]()
        if months:
            known = {one.id: one.pin for one in staff}
            diary = Diary(desk, story, seed, crowd, calendar, now, known, story.day(opening), told)
            diary.wait()
            meanwhile, quiet = diary.until, calendar.quiet
        meanwhile(opening)
        story.ms = max(story.ms, opening)
        crowd.enrol(members)
        wanted = VISITS_A_DAY * (days + 1) if visits is None else visits
        History(desk, story, rng, crowd, told, meanwhile, quiet).write(wanted, days, now)
        meanwhile(now)
        story.ms = now
        examples = crowd.mishaps()
        codes = tuple(islice(_good_codes(desk, crowd), _SHOWN_CODES))
        desk.context.seal("demonstration")
    finally:
        desk.close()
    return Demonstration(home, tuple(staff), codes, examples, recovery_key)


def _nothing(ms: int) -> None:
    """What happens meanwhile where no inspections are told of."""


def home_is_free(home: Home) -> bool:
    return not (home.store_file.exists() or home.keys_file.exists())


def _opening(now: int, days: int) -> int:
    clock = Clock()
    first = clock.local(now).date() - timedelta(days=days)
    return clock.ms_at(datetime.combine(first, time(7, 30)))


def _staff(desk: Desk, pins: Sequence[str]) -> list[DemoStaff]:
    founder = desk.people.tiles()[0]
    made = [DemoStaff(founder.staff, founder.name, (Role.MANAGER, Role.ADMINISTRATOR), pins[0])]
    with desk.context.write_as_system("demonstration"):
        for person, pin in zip(STAFF[1:], pins[1:], strict=True):
            staff = add_staff(desk.context, person.name, frozenset(person.roles), pin)
            made.append(DemoStaff(staff, person.name, person.roles, pin))
    return made


def _good_codes(desk: Desk, crowd: Crowd) -> Iterator[str]:
    """Codes of people who have not come today, the regulars first."""
    today = {row.member for row in crowd.visits_today()}
    for member in crowd.with_good_cards():
        if member not in today:
            yield crowd.code(member)
