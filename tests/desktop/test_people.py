"""Signing in, the throttle on wrong PINs, roles, and who may be taken off the tiles."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from db import people as kept
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.problems import Problem
from desktop.rules import pins
from desktop.rules.rights import Role
from tests.desktop.palace import FOUNDING, PIN, STAFF, HandClock, Palace

ROOT = Path(__file__).resolve().parents[2]
WRONG = "975310"


def _staff(palace: Palace, name: str) -> bytes:
    return palace.desk.people.find(name).staff


def _refused(call: Any, *arguments: object, **named: object) -> Problem:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value


@pytest.fixture
def quick(palace: Palace, monkeypatch: pytest.MonkeyPatch) -> Palace:
    """Where PINs are hashed without the fifth of a second; what is tested is what stands around it."""
    monkeypatch.setattr("desktop.people.digest_of", lambda pepper, pin, salt: (pin + pepper.hex()).encode())
    for name in [*STAFF.values(), "王丽"]:
        staff = _staff(palace, name)
        with palace.desk.context.store.local():
            digest = (PIN + palace.desk.context.keys.pepper.hex()).encode()
            kept.set_credential(palace.desk.context.store, staff, b"salt", digest, 0)
    return palace


def _enter(palace: Palace, pin: str, name: str = "赵敏") -> str:
    """The code of the refusal, "" for signed in."""
    try:
        palace.desk.people.sign_in(_staff(palace, name), pin)
    except Problem as problem:
        return problem.code
    return ""


# --- coming in ------------------------------------------------------------------------------------------------


def test_the_right_pin_signs_in_with_the_roles_of_the_person(either: Palace) -> None:
    people = either.desk.people
    for role, name in STAFF.items():
        actor = people.sign_in(_staff(either, name), PIN)
        assert (actor.name, actor.roles) == (name, frozenset({role}))
    assert either.sound()


def test_a_pin_is_never_kept_in_a_form_that_can_be_read(palace: Palace) -> None:
    rows = palace.desk.context.store.rows("SELECT salt, digest FROM credential")
    assert (
        len(rows) == len({bytes(salt) for salt, _ in rows}) == len({bytes(digest) for _, digest in rows}) == 6
    )
    assert {len(bytes(digest)) for _, digest in rows} == {32}
    assert all(PIN.encode() not in bytes(digest) for _, digest in rows)
    told = palace.desk.context.store.rows("SELECT body FROM operation WHERE tbl = 'credential'")
    assert told == [], "a hash never leaves this computer"


def test_each_sign_in_and_each_failure_is_an_event(quick: Palace) -> None:
    _enter(quick, WRONG)
    _enter(quick, PIN)
    told = quick.desk.context.store.rows("SELECT what, staff, facts FROM event ORDER BY id DESC LIMIT 2")
    staff = _staff(quick, "赵敏")
    assert [(what, bytes(who)) for what, who, _ in told] == [("signed-in", staff), ("pin-failed", staff)]
    assert WRONG not in str(told)


def test_there_is_no_default_account(tmp_path: Path) -> None:
    desk = Desk(Home(tmp_path / "home"), clock=HandClock())
    assert desk.is_new
    desk.found(FOUNDING)
    assert [tile.name for tile in desk.people.tiles()] == ["王丽"]
    for pin in ("", "000000", "123456", "888888"):
        assert _refused(desk.people.sign_in, desk.people.tiles()[0].staff, pin).code == "pin-wrong"
    desk.close()


def test_nobody_unknown_signs_in(quick: Palace) -> None:
    people = quick.desk.people
    for staff in (b"", bytes(16), b"x" * 10_000):
        assert _refused(people.sign_in, staff, PIN).code == "staff-unknown"
    for name in ("", "nobody", "赵敏 "):
        assert _refused(people.find, name).code == "staff-unknown"
    assert people.find(_staff(quick, "赵敏").hex()).name == "赵敏"


def test_a_session_ends_when_it_is_ended_and_others_go_on(quick: Palace) -> None:
    people, staff = quick.desk.people, _staff(quick, "赵敏")
    first, second = people.sign_in(staff, PIN), people.sign_in(staff, PIN)
    assert first.session != second.session
    people.sign_out(first)
    assert _refused(quick.desk.reception.scan, first, "x").code == "signed-out"
    quick.desk.reception.scan(second, "x")


# --- wrong PINs -----------------------------------------------------------------------------------------------


def test_five_tries_then_a_wait_that_doubles(quick: Palace) -> None:
    staff, people = _staff(quick, "赵敏"), quick.desk.people
    left = [_refused(people.sign_in, staff, WRONG).facts["left"] for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    waits = []
    for _ in range(8):
        refusal = _refused(people.sign_in, staff, PIN)
        assert refusal.code == "pin-wait"
        seconds = refusal.facts["seconds"]
        assert isinstance(seconds, int)
        waits.append(seconds)
        quick.clock.later(seconds=seconds - 1)
        assert _enter(quick, PIN) == "pin-wait"
        quick.clock.later(seconds=1)
        assert _refused(people.sign_in, staff, WRONG).code == "pin-wrong"
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]
    quick.clock.later(minutes=15)
    assert _enter(quick, PIN) == ""
    assert [_refused(people.sign_in, staff, WRONG).facts["left"] for _ in range(2)] == [4, 3]


def test_waiting_is_each_persons_own(quick: Palace) -> None:
    for _ in range(5):
        _enter(quick, WRONG)
    assert _enter(quick, PIN) == "pin-wait"
    assert _enter(quick, PIN, "孙主任") == ""


def test_the_wait_outlives_the_program(quick: Palace) -> None:
    for _ in range(5):
        _enter(quick, WRONG)
    quick.reopened()
    assert _enter(quick, PIN) == "pin-wait"


def test_a_clock_set_back_neither_shortens_the_wait_nor_prolongs_it(quick: Palace) -> None:
    for _ in range(5):
        _enter(quick, WRONG)
    quick.clock.later(days=-365)
    assert _refused(quick.desk.people.sign_in, _staff(quick, "赵敏"), PIN).facts["seconds"] == 30
    quick.clock.later(seconds=29)
    assert _enter(quick, PIN) == "pin-wait"
    quick.clock.later(seconds=1)
    assert _enter(quick, PIN) == ""


def test_a_guess_is_counted_although_the_program_is_killed_while_checking_it(palace: Palace) -> None:
    staff = _staff(palace, "赵敏").hex()
    palace.desk.close()
    for _ in range(2):
        killed = subprocess.run(
            [sys.executable, "-m", "tests.faults.worker", "guess", str(palace.home.root), staff, WRONG],
            cwd=ROOT,
            check=False,
        )
        assert killed.returncode == -9
    palace.desk.open()
    counted = kept.credential(palace.desk.context.store, bytes.fromhex(staff))
    assert counted is not None
    assert counted.failures == 2
    assert (
        _refused(palace.desk.people.sign_in, bytes.fromhex(staff), WRONG).facts["left"] == pins.FREE_TRIES - 3
    )


def test_guesses_at_the_same_moment_are_counted_one_by_one(
    either: Palace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.people.digest_of", lambda pepper, pin, salt: b"wrong")
    staff, answers = _staff(either, "赵敏"), []
    start = threading.Barrier(12)

    def guess() -> None:
        start.wait()
        answers.append(_refused(either.desk.people.sign_in, staff, WRONG).code)
        either.desk.release()

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["pin-wait"] * 7 + ["pin-wrong"] * 5
    assert either.sound()


# --- PINs -----------------------------------------------------------------------------------------------------

EASY = (
    "",
    "1234",
    "1234567",
    "000000",
    "123456",
    "654321",
    "121212",
    "123123",
    "１２３４５６",
    "20486a",
    "204861\n",
)


@pytest.mark.parametrize("pin", EASY)
def test_easy_pins_are_refused_everywhere(quick: Palace, pin: str, tmp_path: Path) -> None:
    admin, attendant = quick.actor(Role.ADMINISTRATOR), quick.attendant
    people, before = quick.desk.people, quick.desk.ledger.position()
    assert _refused(people.add, admin, "新人", frozenset({Role.ATTENDANT}), pin).code == "pin-refused"
    assert _refused(people.reset_pin, admin, attendant.staff, pin).code == "pin-refused"
    assert _refused(people.change_own_pin, attendant, PIN, pin).code == "pin-refused"
    assert quick.desk.ledger.position() == before
    new = Desk(Home(tmp_path / "new"), clock=HandClock())
    assert _refused(new.found, Founding("宫", 1, 1, "王丽", pin)).code == "pin-refused"
    assert new.is_new


def test_one_changes_ones_own_pin_with_the_old_one(quick: Palace) -> None:
    attendant = quick.attendant
    assert _refused(quick.desk.people.change_own_pin, attendant, WRONG, "730519").code == "pin-wrong"
    quick.desk.people.change_own_pin(attendant, PIN, "730519")
    assert _enter(quick, PIN) == "pin-wrong"
    assert _enter(quick, "730519") == ""
    quick.desk.reception.scan(attendant, "x")
    told = quick.desk.context.store.rows("SELECT facts FROM event WHERE what = 'pin-changed'")
    assert told == [("{}",)]


def test_a_reset_takes_the_wait_away_and_ends_the_sessions(quick: Palace) -> None:
    attendant, admin = quick.attendant, quick.actor(Role.ADMINISTRATOR)
    for _ in range(5):
        _enter(quick, WRONG)
    quick.desk.people.reset_pin(admin, attendant.staff, "730519")
    assert _refused(quick.desk.reception.scan, attendant, "x").code == "signed-out"
    assert _enter(quick, "730519") == ""
    assert _refused(quick.desk.people.reset_pin, admin, bytes(16), "730519").code == "staff-unknown"


# --- staff ----------------------------------------------------------------------------------------------------


def test_duties_that_must_stay_apart_are_not_given_to_one_person(quick: Palace) -> None:
    admin, people = quick.actor(Role.ADMINISTRATOR), quick.desk.people
    both = frozenset({Role.ADMINISTRATOR, Role.AUDITOR})
    assert _refused(people.add, admin, "新人", both, PIN).code == "roles-apart"
    assert _refused(people.change_roles, admin, _staff(quick, "赵敏"), both).code == "roles-apart"
    assert _refused(people.add, admin, "新人", frozenset(), PIN).code == "no-role"
    assert _refused(people.change_roles, admin, _staff(quick, "赵敏"), frozenset()).code == "no-role"


def test_new_roles_hold_from_the_next_sign_in(quick: Palace) -> None:
    attendant, admin = quick.attendant, quick.actor(Role.ADMINISTRATOR)
    quick.desk.people.change_roles(admin, attendant.staff, frozenset({Role.AUDITOR}))
    assert _refused(quick.desk.reception.scan, attendant, "x").code == "signed-out"
    actor = quick.desk.people.sign_in(attendant.staff, PIN)
    assert _refused(quick.desk.reception.scan, actor, "x").code == "not-allowed"


def test_who_left_is_off_the_tiles_and_what_they_did_stays_theirs(quick: Palace) -> None:
    attendant, admin = quick.attendant, quick.actor(Role.ADMINISTRATOR)
    quick.desk.reception.scan(attendant, "x")
    quick.desk.people.leave(admin, attendant.staff)
    assert "赵敏" not in [tile.name for tile in quick.desk.people.tiles()]
    assert _refused(quick.desk.people.sign_in, attendant.staff, PIN).code == "staff-unknown"
    assert _refused(quick.desk.reception.scan, attendant, "x").code == "signed-out"
    by = {act.table: act.who for act in quick.desk.ledger.latest(quick.manager, 10)}
    assert by["attempt"] == "赵敏"
    quick.desk.people.add(admin, "赵敏", frozenset({Role.ATTENDANT}), PIN)
    assert [tile.name for tile in quick.desk.people.tiles()].count("赵敏") == 1


def test_the_last_administrator_stays(quick: Palace) -> None:
    admin, people = quick.actor(Role.ADMINISTRATOR), quick.desk.people
    founder = _staff(quick, "王丽")
    people.change_roles(admin, founder, frozenset({Role.MANAGER}))
    manager = frozenset({Role.MANAGER})
    assert _refused(people.change_roles, admin, admin.staff, manager).code == "last-administrator"
    assert _refused(people.leave, admin, admin.staff).code == "last-administrator"
    people.change_roles(admin, founder, frozenset({Role.ADMINISTRATOR}))
    people.leave(admin, admin.staff)
    assert quick.sound()


def test_nobody_unknown_is_changed(quick: Palace) -> None:
    admin, before = quick.actor(Role.ADMINISTRATOR), quick.desk.ledger.position()
    manager = frozenset({Role.MANAGER})
    assert _refused(quick.desk.people.change_roles, admin, bytes(16), manager).code == "staff-unknown"
    assert _refused(quick.desk.people.leave, admin, bytes(16)).code == "staff-unknown"
    assert quick.desk.ledger.position() == before


def test_a_name_stands_on_one_tile_only(quick: Palace) -> None:
    admin = quick.actor(Role.ADMINISTRATOR)
    for name in ("赵敏", " 赵　敏 ", "赵 敏"):
        refusal = _refused(quick.desk.people.add, admin, name, frozenset({Role.ATTENDANT}), PIN)
        assert refusal.code == "staff-exists"
    for name in ("", "   ", "\u200b", "a" * 61, "a\x00b", "a\u202eb"):
        refusal = _refused(quick.desk.people.add, admin, name, frozenset({Role.ATTENDANT}), PIN)
        assert refusal.code == "name-refused"
