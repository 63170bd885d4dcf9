"""An invented palace: the same for the same seed, sound, and never in the place of a real one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.backups import restore
from desktop.demonstration import SHOWN_MONTHS, Demonstration, build, is_demonstration, open_or_build
from desktop.desk import Desk
from desktop.home import Home
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules.checkin import Verdict
from desktop.rules.rights import Role
from tests.desktop.palace import HandClock

NOON = datetime(2026, 11, 23, 12, 0)
MEMBERS, VISITS, DAYS = 60, 300, 3


@pytest.fixture(scope="module", autouse=True)
def cheap_pins() -> Iterator[None]:
    """The PINs of seven staff would take longer than everything else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.people._MEMORY_KIB", 64)
        yield


@dataclass
class Built:
    made: Demonstration
    desk: Desk
    clock: HandClock


def _built(root: Path, **changes: Any) -> Built:
    clock = HandClock(NOON)
    sizes = {"members": MEMBERS, "visits": VISITS, "days": DAYS, **changes}
    made = build(Home(root), clock=clock, **sizes)
    desk = Desk(Home(root), clock=clock)
    desk.open()
    return Built(made, desk, clock)


@pytest.fixture(scope="module")
def built(cheap_pins: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    found = _built(tmp_path_factory.mktemp("demonstration") / "home")
    yield found
    found.desk.close()


STORY = (
    "SELECT * FROM member ORDER BY id",
    "SELECT * FROM visit ORDER BY id",
    "SELECT * FROM visit_exit ORDER BY id",
    "SELECT * FROM guest ORDER BY id",
    "SELECT * FROM card ORDER BY id",
    "SELECT * FROM card_event ORDER BY id",
    "SELECT * FROM union_unit ORDER BY id",
    "SELECT id, name, roles FROM staff ORDER BY id",
    "SELECT day, figures FROM day_close ORDER BY id",
    "SELECT * FROM card_key",
    "SELECT key, member FROM search_key ORDER BY key, member",
)


def test_the_same_seed_gives_the_same_palace(built: Built, tmp_path: Path) -> None:
    again = _built(tmp_path / "again")
    for query in STORY:
        assert again.desk.context.store.rows(query) == built.desk.context.store.rows(query), query
    assert again.made.codes == built.made.codes
    assert again.made.examples == built.made.examples
    assert again.made.staff == built.made.staff
    assert again.made.recovery_key != built.made.recovery_key, "what is secret is never the same"
    again.desk.close()


def test_another_seed_gives_another(built: Built, tmp_path: Path) -> None:
    other = _built(tmp_path / "other", seed=1)
    assert not set(other.made.codes) & set(built.made.codes)
    names = "SELECT name FROM member ORDER BY number"
    assert other.desk.context.store.rows(names) != built.desk.context.store.rows(names)
    other.desk.close()


def test_it_is_sound_and_every_day_but_today_is_closed(built: Built) -> None:
    found = built.desk.ledger.verify()
    assert found.faults == ()
    assert built.desk.ledger.position().unsealed == 0
    manager = built.desk.people.sign_in(built.made.staff[0].id, built.made.staff[0].pin)
    days = built.desk.reports.days(manager)
    assert [day for day, _ in days] == [20261123, 20261122, 20261121, 20261120]
    assert [closed for _, closed in days] == [False, True, True, True]
    assert built.desk.context.store.one("SELECT count(*) FROM member") == (MEMBERS,)
    visits = built.desk.context.store.one("SELECT count(*), max(observed) FROM visit")
    assert visits is not None
    assert visits[0] >= VISITS // 2
    assert visits[1] < built.clock.ms


def test_its_staff_sign_in_with_the_pins_that_were_told(built: Built) -> None:
    for one in built.made.staff:
        assert built.desk.people.sign_in(one.id, one.pin).roles == frozenset(one.roles)
    assert {role for one in built.made.staff for role in one.roles} == set(Role)
    assert len({one.pin for one in built.made.staff}) == len(built.made.staff)


def test_its_cards_say_what_they_are_said_to_say(built: Built, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    backup = built.desk.backups.run(tmp_path / "stick")
    restore(backup.path, Home(copy), built.made.recovery_key)
    desk = Desk(Home(copy), clock=HandClock(NOON))
    desk.open()
    attendant = next(one for one in built.made.staff if Role.ATTENDANT in one.roles)
    actor = desk.people.sign_in(attendant.id, attendant.pin)
    assert len(built.made.codes) == 20
    for code in built.made.codes:
        assert re.fullmatch("[0-9]{40}", code)
        assert desk.reception.scan(actor, code).visit is not None
    said = {name: desk.reception.scan(actor, code).verdict for name, code in built.made.examples.items()}
    assert said["lost"] == said["replaced"] == Verdict.LOST
    assert said["barred"] is Verdict.BARRED
    assert said["expired"] is Verdict.EXPIRED
    assert said["foreign"] is Verdict.FOREIGN
    assert desk.ledger.verify().sound
    desk.close()


@pytest.mark.parametrize("members", [1, 2, 4])
def test_a_palace_may_be_tiny(tmp_path: Path, members: int) -> None:
    tiny = _built(tmp_path / "tiny", members=members, visits=0, days=1)
    assert tiny.desk.ledger.verify().sound
    tiny.desk.close()


@pytest.mark.parametrize(
    "sizes", [{"members": 0}, {"days": 0}, {"visits": -1}, {"members": -5}, {"months": 13}]
)
def test_sizes_that_make_no_palace(tmp_path: Path, sizes: dict[str, int]) -> None:
    with pytest.raises(Problem, match="demo-size"):
        _built(tmp_path / "none", **sizes)
    assert not (tmp_path / "none").exists()


def test_it_never_takes_the_place_of_anything(tmp_path: Path, built: Built) -> None:
    with pytest.raises(Problem, match="store-exists"):
        build(built.made.home, members=1, visits=0, days=1)
    folder = Home(tmp_path / "letters")
    folder.root.mkdir()
    letter, neighbour = folder.root / "letter.txt", tmp_path / "letters.new" / "letter.txt"
    letter.write_text("dear")
    with pytest.raises(Problem, match="demo-elsewhere"):
        open_or_build(folder, HandClock(NOON))
    with pytest.raises(Problem, match="demo-elsewhere"):
        open_or_build(built.made.home, HandClock(NOON))
    assert letter.read_text() == "dear"
    letter.unlink()
    neighbour.parent.mkdir()
    neighbour.write_text("dear")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        open_or_build(folder, HandClock(NOON), progress)
    assert neighbour.read_text() == "dear"


def test_todays_is_opened_again_and_yesterdays_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.demonstration import place

    def small(home: Home, **named: Any) -> Demonstration:
        assert named.pop("months") == SHOWN_MONTHS
        return build(home, members=5, visits=10, days=1, **named)

    monkeypatch.setattr(place, "build", small)
    home, clock = Home(tmp_path / "demonstration"), HandClock(NOON)
    first = open_or_build(home, clock)
    assert is_demonstration(home)
    assert open_or_build(home, clock) == first
    assert first.home == home
    clock.later(days=1)
    assert open_or_build(home, clock).codes != first.codes or open_or_build(home, clock) != first
    desk = Desk(home, clock=clock)
    desk.open()
    assert desk.ledger.verify().sound
    desk.close()
    assert [path.name for path in tmp_path.iterdir()] == ["demonstration"]
    (home.root / "demonstration.json").write_text("{")
    assert open_or_build(home, clock).staff
