"""Staff: named persons with roles and a PIN; signing in, switching, resetting."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import NamedTuple

from db import people as kept
from desktop.actor import Actor
from desktop.context import Context
from desktop.problems import Problem
from desktop.rules import pins, rights
from desktop.rules.rights import Right, Role
from desktop.service import Service, open_to_all, permits

_NAME_LIMIT = 60
_MEMORY_KIB = 65_536
_PASSES = 3


class Tile(NamedTuple):
    """A person to pick on the locked screen."""

    staff: bytes
    name: str


class Person(NamedTuple):
    staff: bytes
    name: str
    roles: frozenset[Role]
    active: bool


def digest_of(pepper: bytes, pin: str, salt: bytes) -> bytes:
    """Argon2id (64 MiB, 3 passes) over HMAC(pepper, PIN); takes about 0.2 s on purpose."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    peppered = hmac.digest(pepper, pin.encode("utf-8", "surrogatepass"), hashlib.sha256)
    return Argon2id(salt=salt, length=32, iterations=_PASSES, lanes=1, memory_cost=_MEMORY_KIB).derive(
        peppered
    )


def add_staff(context: Context, name: str, roles: frozenset[Role], pin: str) -> bytes:
    """Check and keep a member of staff, inside the caller's transaction; returns the id.

    Raises Problem name-refused, pin-refused, no-role, roles-apart, or staff-exists for a name already on a tile.
    """
    name = checked_staff(name, roles, pin)
    if any(row.name == name and row.active for row in kept.everyone(context.store)):
        raise Problem("staff-exists")
    staff, now = context.new_id(), context.clock.now_ms()
    kept.add(context.store, kept.StaffRow(staff, name, _joined(roles), True), now)
    set_pin(context, staff, pin)
    return staff


def checked_staff(name: str, roles: frozenset[Role], pin: str) -> str:
    """The name in its one form, where all of it can be taken. Raises Problem name-refused, pin-refused, no-role, roles-apart."""
    from desktop.rules.names import check_text, normalise_name  # 10 ms that no start needs

    name = normalise_name(name)
    fault = check_text(name, _NAME_LIMIT)
    if not name or fault is not None:
        raise Problem("name-refused", fault=str(fault or "empty"), limit=_NAME_LIMIT)
    _check_roles(roles)
    _check_pin(pin)
    return name


def set_pin(context: Context, staff: bytes, pin: str) -> None:
    salt = secrets.token_bytes(16)
    kept.set_credential(
        context.store, staff, salt, digest_of(context.keys.pepper, pin, salt), context.clock.now_ms()
    )


def _check_pin(pin: str) -> None:
    fault = pins.check_pin(pin)
    if fault is not None:
        raise Problem("pin-refused", fault=fault.value)


def _check_roles(roles: frozenset[Role]) -> None:
    fault = rights.check_roles(roles)
    if fault is not None:
        raise Problem(fault)


def _joined(roles: frozenset[Role]) -> str:
    return ",".join(role.value for role in Role if role in roles)


def _split(roles: str) -> frozenset[Role]:
    return frozenset(Role(role) for role in roles.split(",") if role)


class People(Service):
    @open_to_all
    def tiles(self) -> list[Tile]:
        """Who can sign in here."""
        return [Tile(row.id, row.name) for row in kept.everyone(self.store) if row.active]

    @open_to_all
    def find(self, text: str) -> Tile:
        """The active member of staff with this name or hexadecimal id. Raises Problem staff-unknown."""
        for row in kept.everyone(self.store):
            if row.active and text in (row.name, row.id.hex()):
                return Tile(row.id, row.name)
        raise Problem("staff-unknown")

    @open_to_all
    def sign_in(self, staff: bytes, pin: str) -> Actor:
        """Check the PIN and begin a session.

        The try is counted and committed before the PIN is looked at, so that killing the program gives no free
        guess. Raises Problem pin-wait (seconds), pin-wrong (left = free tries left), staff-unknown.
        """
        row, roles = self._proved(staff, pin)
        actor = self.context.sessions.begin(staff, row.name, roles)
        with self.context.write_as(actor):
            self.context.record("signed-in", staff, {})
        return actor

    @open_to_all
    def prove(self, staff: bytes, pin: str) -> Actor:
        """Who signs with this PIN: nobody is signed in by it, so its session does nothing. Counted and raising as `sign_in`."""
        row, roles = self._proved(staff, pin)
        return Actor(staff, row.name, roles, b"")

    @open_to_all
    def sign_out(self, actor: Actor) -> None:
        """End a session (switch of user, idle lock, end of the program); ending it twice is nothing."""
        self.context.sessions.end(actor)

    @permits(Right.STAFF)
    def everyone(self, actor: Actor) -> list[Person]:
        return [Person(row.id, row.name, _split(row.roles), row.active) for row in kept.everyone(self.store)]

    @permits(Right.STAFF)
    def add(self, actor: Actor, name: str, roles: frozenset[Role], pin: str) -> Person:
        """Take on a member of staff with a first PIN, which they change themselves."""
        with self.context.write(actor, Right.STAFF):
            staff = add_staff(self.context, name, roles, pin)
        row = kept.get(self.store, staff)
        return Person(staff, row.name if row else name, roles, True)

    @permits(Right.STAFF)
    def change_roles(self, actor: Actor, staff: bytes, roles: frozenset[Role]) -> None:
        """Give other roles. Raises Problem staff-unknown, last-administrator where nobody could manage the staff afterwards."""
        _check_roles(roles)
        with self.context.write(actor, Right.STAFF):
            self._keep_an_administrator(staff, Role.ADMINISTRATOR in roles)
            kept.change(self.store, staff, roles=_joined(roles))
        self.context.sessions.end_of_staff(staff)

    @permits(Right.STAFF)
    def leave(self, actor: Actor, staff: bytes) -> None:
        """Take somebody off the tiles; what they did stays under their name. Raises as `change_roles` does."""
        with self.context.write(actor, Right.STAFF):
            self._keep_an_administrator(staff, False)
            kept.change(self.store, staff, active=0)
        self.context.sessions.end_of_staff(staff)

    @permits(Right.STAFF)
    def reset_pin(self, actor: Actor, staff: bytes, pin: str) -> None:
        _check_pin(pin)
        if kept.get(self.store, staff) is None:
            raise Problem("staff-unknown")
        with self.context.write(actor, Right.STAFF):
            set_pin(self.context, staff, pin)
            self.context.record("pin-reset", actor.staff, {}, ("staff", staff))
        self.context.sessions.end_of_staff(staff)

    @open_to_all
    def change_own_pin(self, actor: Actor, old: str, new: str) -> None:
        """Raises Problem pin-wrong or pin-wait for the old one, pin-refused for the new one."""
        self.context.sessions.check(actor)
        _check_pin(new)
        self.context.sessions.end(self.sign_in(actor.staff, old))
        with self.context.write_as(actor):
            set_pin(self.context, actor.staff, new)
            self.context.record("pin-changed", actor.staff, {})

    def _keep_an_administrator(self, staff: bytes, stays: bool) -> None:
        everyone = kept.everyone(self.store)
        if not any(row.id == staff for row in everyone):
            raise Problem("staff-unknown")
        others = [
            row
            for row in everyone
            if row.active and row.id != staff and Role.ADMINISTRATOR in _split(row.roles)
        ]
        if not others and not stays:
            raise Problem("last-administrator")

    def _proved(self, staff: bytes, pin: str) -> tuple[kept.StaffRow, frozenset[Role]]:
        row = kept.get(self.store, staff)
        credential = None if row is None or not row.active else self._try(staff)
        if row is None or credential is None:
            raise Problem("staff-unknown")
        if not hmac.compare_digest(
            digest_of(self.context.keys.pepper, pin, credential.salt), credential.digest
        ):
            failures = credential.failures + 1
            self._note("pin-failed", staff, {"failures": failures})
            raise Problem(
                "pin-wrong",
                left=max(0, pins.FREE_TRIES - failures),
                seconds=pins.wait_after(failures) // 1000,
            )
        with self.store.local():
            kept.forget_tries(self.store, staff)
        return row, _split(row.roles)

    def _try(self, staff: bytes) -> kept.CredentialRow | None:
        """Count a try, and give what it is checked against; two tries at once are counted one after the other."""
        now = self.clock.now_ms()
        with self.store.local():
            credential = kept.held_credential(self.store, staff)
            if credential is None:
                return None
            last = pins.anchored(credential.last_failure, now)
            wait = pins.may_try(credential.failures, last, now)
            if wait <= 0:
                kept.count_try(self.store, staff, now)
                return credential
            kept.set_last_failure(self.store, staff, last)
        raise Problem("pin-wait", seconds=-(-wait // 1000))

    def _note(self, what: str, staff: bytes, facts: dict[str, object]) -> None:
        with self.context.write_as_system():
            self.context.record(what, staff, facts)
