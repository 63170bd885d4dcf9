"""A founded palace for tests, on either engine: made once, then copied, because hashing the PINs takes its time."""

from __future__ import annotations

import secrets
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.members import Enrolment
from desktop.reception import Outcome
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from desktop.shown import Shown

PIN = "204861"
SITE, DESK_NUMBER = 407, 1
FOUNDING = Founding("潞州区工人文化宫", SITE, DESK_NUMBER, "王丽", PIN)
MORNING = datetime(2026, 11, 23, 10, 0)
STAFF = {
    Role.ATTENDANT: "赵敏",
    Role.CARD_PRINTER: "钱印",
    Role.MANAGER: "孙主任",
    Role.ADMINISTRATOR: "李管",
    Role.AUDITOR: "周审",
}
"""Besides the founder; all with the same PIN."""


class HandClock(Clock):
    """Stands still until it is moved."""

    def __init__(self, local: datetime = MORNING) -> None:
        super().__init__()
        self.ms = self.ms_at(local)

    def now_ms(self) -> int:
        return self.ms

    def later(self, **span: float) -> None:
        """Move by days, hours, minutes, seconds or milliseconds; backwards where negative."""
        self.ms += round(timedelta(**span).total_seconds() * 1000)


@dataclass
class Palace:
    desk: Desk
    clock: HandClock
    recovery_key: str

    @property
    def home(self) -> Home:
        return self.desk.home

    def actor(self, *roles: Role) -> Actor:
        """Signed in, without the fifth of a second that a PIN costs; one of the staff who has the first role."""
        names = {tile.name: tile.staff for tile in self.desk.people.tiles()}
        name = STAFF[roles[0]]
        return self.desk.context.sessions.begin(names[name], name, frozenset(roles))

    @property
    def attendant(self) -> Actor:
        return self.actor(Role.ATTENDANT)

    @property
    def manager(self) -> Actor:
        return self.actor(Role.MANAGER)

    def enrol(self, name: str = "欧阳娜娜", phone: str = "13812345678") -> Shown:
        return self.desk.members.enrol(self.manager, Enrolment(name, Category.UNION_MEMBER, phone=phone))

    def card(self, member: bytes) -> tuple[bytes, str]:
        """A new card and its code."""
        manager = self.manager
        card = self.desk.cards.issue(manager, member).card
        return card, self.desk.cards.code(manager, card)

    def bearer(self, name: str = "欧阳娜娜", phone: str = "13812345678") -> str:
        """The code of a new member's card."""
        return self.card(self.enrol(name, phone).member)[1]

    def scan(self, text: str) -> Outcome:
        return self.desk.reception.scan(self.attendant, text)

    def sound(self) -> bool:
        """Whether log, seals, rows and figures hold."""
        found = self.desk.ledger.verify()
        assert not found.faults, found.faults
        return found.sound

    def count(self, table: str) -> int:
        row = self.desk.context.store.one(f"SELECT count(*) FROM {table}")
        assert row is not None
        return int(row[0])

    def reopened(self) -> Palace:
        """The same home after the program was closed and started again."""
        self.desk.close()
        desk = Desk(self.home, clock=self.clock)
        desk.open()
        self.desk = desk
        return self


def found(root: Path, address: str = "") -> Palace:
    clock = HandClock()
    desk = Desk(Home(root), clock=clock)
    recovery = desk.found(FOUNDING, address=address)
    founder = desk.people.sign_in(desk.people.tiles()[0].staff, PIN)
    for role, name in STAFF.items():
        desk.people.add(founder, name, frozenset({role}), PIN)
    desk.people.sign_out(founder)
    desk.close()
    return Palace(desk, clock, recovery)


def copied(palace: Palace, root: Path, address: str = "") -> Palace:
    """The palace in a folder of its own, opened; `address` where its store is a server's."""
    shutil.copytree(palace.home.root, root)
    desk = Desk(Home(root), clock=HandClock())
    if address:
        from desktop.computer import save_computer

        desk.computer = desk.computer._replace(address=address)
        save_computer(desk.home, desk.computer)
    desk.open()
    assert isinstance(desk.clock, HandClock)
    return Palace(desk, desk.clock, palace.recovery_key)


@dataclass
class Server:
    """A PostgreSQL on which a palace is copied as a database."""

    address: str

    def empty(self) -> str:
        """The address of a new database."""
        return self.copy("template0")

    def copy(self, template: str) -> str:
        """The address of a copy of a database that nobody uses, `template` by its name or address."""
        import psycopg

        template = template.rpartition("/")[2]
        name = f"palace_{secrets.token_hex(6)}"
        with psycopg.connect(self.address, autocommit=True) as admin:
            admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address.rpartition("/")[0] + f"/{name}"
