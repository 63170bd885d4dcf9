"""The program as another process, to be killed, to run beside this one, or to hold a lock. One word says what it does.

What was done is told a line at a time, after it was stored: whoever reads a line may rely on it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from db import place
from db.sqlcipher import SqlCipher
from desktop import keys
from desktop.backups import restore as bring_back
from desktop.desk import Desk
from desktop.home import Home
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from tests.desktop.palace import FOUNDING, PIN, HandClock, Palace


def _say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def _opened(home: str) -> Palace:
    clock = HandClock()
    desk = Desk(Home(Path(home)), clock=clock)
    desk.open()
    row = desk.context.store.one("SELECT stamp FROM writer")
    assert row is not None
    clock.ms = (row[0] >> 16) + 60_000
    return Palace(desk, clock, "")


# --- what is done until somebody kills it -----------------------------------------------------------------------


def check_in(home: str, *codes: str) -> None:
    """Scan, see off and enrol, over and over."""
    palace = _opened(home)
    attendant, manager, reception = palace.attendant, palace.manager, palace.desk.reception
    while True:
        for code in codes:
            palace.clock.later(minutes=1)
            told = reception.scan(attendant, code)
            if told.attempt is None and told.visit is not None:
                _say("visit", told.visit.hex())
                reception.leave(attendant, told.visit)
                _say("exit", told.visit.hex())
            tally = reception.tally(attendant, Category.GROUP, 3).visit or b""
            _say("visit", tally.hex())
        member = palace.desk.members.enrol(
            manager, Enrolment("张三", Category.WORKER, phone="13812345678")
        ).member
        card = palace.desk.cards.issue(manager, member)
        _say("card", card.card.hex())


def close_days(home: str) -> None:
    """Close one day after the other."""
    palace = _opened(home)
    while True:
        palace.clock.later(days=1)
        visit = palace.desk.reception.tally(palace.attendant, Category.PUBLIC, 7).visit or b""
        _say("visit", visit.hex())
        palace.desk.reports.close_day(palace.manager)
        _say("closed", palace.clock.today())


def back_up(home: str, folder: str) -> None:
    palace = _opened(home)
    while True:
        palace.clock.later(minutes=1)
        _say("backup", palace.desk.backups.run(Path(folder)).path)


def found(root: str) -> None:
    desk = Desk(Home(Path(root)), clock=HandClock())
    desk.found(FOUNDING)
    _say("founded")


def restore(home: str, backup: str) -> None:
    while True:
        bring_back(Path(backup), Home(Path(home)), None)
        _say("restored")


def update(home: str, migrations: str) -> None:
    """Open with a release that brings more migrations."""
    from db import store

    store.MIGRATIONS = Path(migrations)
    _opened(home)
    _say("updated")


def inspect(home: str) -> None:
    """Go on with the round that was begun, or begin one; every seventh line fails."""
    from tests.desktop.inspections.rounds_house import FAIL, RECTIFY, right_answer

    palace = _opened(home)
    attendant, rounds = palace.attendant, palace.desk.inspections
    while True:
        palace.clock.later(minutes=1)
        left = rounds.day(attendant).unfinished
        sheet = rounds.open(attendant, left[0].round) if left else rounds.begin(attendant, template="OP")
        _say("round", sheet.round.hex())
        for at, item in enumerate(sheet.items):
            asset = None if item.asset is None else item.asset.id
            if item.answer is None and item.item.code not in sheet.signer_fills:
                if at % 7 == 4:
                    rounds.answer(attendant, sheet.round, item.item.code, asset, FAIL, RECTIFY)
                else:
                    rounds.answer(attendant, sheet.round, item.item.code, asset, right_answer(item))
                _say("answer", sheet.round.hex() + item.item.code)
        rounds.submit(attendant, sheet.round, PIN)
        _say("submitted", sheet.round.hex())


ENDLESS: dict[str, Callable[..., None]] = {
    "check_in": check_in,
    "close_days": close_days,
    "back_up": back_up,
    "found": found,
    "restore": restore,
    "update": update,
    "inspect": inspect,
}


def nursery() -> None:
    """Read a task a line, give it to a child that has all modules already, and tell when the child is dead."""
    from desktop import people
    from desktop.rules.pinyin import search_keys

    for module in ("cards", "founding", "ledger", "reception", "reports", "inspections.service"):
        import_module(f"desktop.{module}")  # so that a child is at work at once
    setattr(people, "_MEMORY_KIB", 64)  # noqa: B010 - a first run is killed in what it writes, not in its hashing
    search_keys("莲池")
    for line in sys.stdin:
        name, *words = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            sys.stdin.close()
            try:
                ENDLESS[name](*words)
            except Problem as problem:
                _say("problem", problem)
            os._exit(0)
        _say("child", child)
        _, status = os.waitpid(child, 0)
        _say("dead", os.waitstatus_to_exitcode(status))


# --- what ends by itself ------------------------------------------------------------------------------------------


def guess(home: str, staff: str, pin: str) -> None:
    """Try a PIN, and die while it is being checked."""
    from desktop import people

    def die(pepper: bytes, typed: str, salt: bytes) -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    setattr(people, "digest_of", die)  # noqa: B010 - a function is no variable to mypy
    _opened(home).desk.people.sign_in(bytes.fromhex(staff), pin)


def write(home: str, count: str) -> None:
    """Begin when told, and write as fast as it goes."""
    palace = _opened(home)
    attendant = palace.actor(Role.ATTENDANT)
    _say("ready")
    sys.stdin.readline()
    for number in range(int(count)):
        visit = palace.desk.reception.tally(attendant, Category.PUBLIC, number + 1).visit or b""
        _say("visit", visit.hex())
    palace.desk.close()


def lock(home: str) -> None:
    """Hold the store's lock until told to let go."""
    path = Home(Path(home)).store_file
    database = SqlCipher(place.file_of(place.address_of(path)), keys.load(Home(Path(home))).store)
    database.execute_sql("BEGIN IMMEDIATE")
    _say("locked")
    sys.stdin.readline()
    database.execute_sql("ROLLBACK")
    database.close()


def small_files(home: str, size: str) -> None:
    """Write until no file may grow any more, tell what was refused, then go on with more room."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    palace = _opened(home)
    attendant = palace.attendant
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), most))
    refused = 0
    while refused < 5:
        try:
            visit = palace.desk.reception.tally(attendant, Category.PUBLIC).visit or b""
        except Problem as problem:
            refused += 1
            _say("problem", problem.code)
        else:
            _say("visit", visit.hex())
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    visit = palace.desk.reception.tally(attendant, Category.PUBLIC).visit or b""
    _say("visit", visit.hex())
    palace.desk.close()


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
