"""What the services of one desk share: the store, the clock, the keys, the settings, and who is signed in."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from threading import Lock

from db import ledger as log
from db import people as kept_people
from db import settings as kept_settings
from db.errors import StoreError
from db.store import By, Store
from desktop.actor import Actor
from desktop.clock import Clock
from desktop.computer import ComputerSettings
from desktop.home import Home
from desktop.keys import KeyRing
from desktop.preferences import SiteSettings, read_site
from desktop.problems import Problem
from desktop.rules import rights
from desktop.rules.rights import Right, Role

SYSTEM = bytes(16)
"""The actor of what the program does by itself: first run, scheduled backups, seals."""

_SEAL_AFTER = 500


class Sessions:
    """Who is signed in at this desk. An actor that is not here may do nothing."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._live: dict[bytes, Actor] = {}

    def begin(self, staff: bytes, name: str, roles: frozenset[Role]) -> Actor:
        actor = Actor(staff, name, roles, secrets.token_bytes(16))
        with self._lock:
            self._live[actor.session] = actor
        return actor

    def end(self, actor: Actor) -> None:
        with self._lock:
            self._live.pop(actor.session, None)

    def end_of_staff(self, staff: bytes) -> None:
        """End every session of one person (rights withdrawn, PIN reset)."""
        with self._lock:
            self._live = {key: actor for key, actor in self._live.items() if actor.staff != staff}

    def check(self, actor: Actor) -> None:
        """Raises Problem signed-out unless `actor` is the one that signed in."""
        if self._live.get(actor.session) != actor:
            raise Problem("signed-out")


class Context:
    def __init__(
        self, home: Home, computer: ComputerSettings, keys: KeyRing, store: Store, clock: Clock
    ) -> None:
        self.home = home
        self.computer = computer
        self.keys = keys
        self.store = store
        self.clock = clock
        self.sessions = Sessions()
        self.site: SiteSettings = read_site(store)
        self.clock.offset_minutes = self.site.utc_offset_minutes
        self.fingerprint, self.public_key = log.own_identity(store)
        self.desk_number = kept_settings.desk_number(store, self.fingerprint) or 0
        self.clock_doubtful = False
        """Whether the wall clock was set by more than five minutes; what is written then is marked, never refused."""
        self.spell: Callable[[str], frozenset[str]] = _spelt
        """What a name is found by; the window has it done by the helper, because the pinyin tables take 0.7 s to load."""

    def new_id(self) -> bytes:
        return self.store.ids.new(self.clock.now_ms())

    def write(self, actor: Actor, right: Right, reason: str | None = None) -> AbstractContextManager[None]:
        """One durable transaction in the name of `actor`, under the role that carries `right`."""
        role = rights.role_for(actor.roles, right) or Role.ATTENDANT
        return self._write(By(actor.staff, role.value, reason))

    def write_as(self, actor: Actor) -> AbstractContextManager[None]:
        """One durable transaction of what needs no right: signing in, changing one's own PIN."""
        role = next(role for role in Role if role in actor.roles)
        return self._write(By(actor.staff, role.value))

    def write_as_system(self, reason: str | None = None) -> AbstractContextManager[None]:
        return self._write(By(SYSTEM, "system", reason))

    def _write(self, by: By) -> AbstractContextManager[None]:
        return self.store.write(by, self.clock.now_ms(), self._seal_if_long)

    def record(
        self,
        what: str,
        staff: bytes | None,
        facts: Mapping[str, object],
        about: tuple[str, bytes] | None = None,
    ) -> None:
        """Keep an event inside the caller's transaction; `facts` must hold nobody's data."""
        now = self.clock.now_ms()
        kept_people.record(
            self.store, self.store.ids.new(now), what, staff, now, self.clock.day(now), facts, about
        )

    def seal(self, ground: str) -> None:
        """Seal and sign what of the log is open, if anything; `ground` says why (day-close, count ...)."""
        with self.store.local():
            part = log.open_stretch(self.store)
            if part is None:
                return
            seen, now = log.seen_now(), self.clock.now_ms()
            seal = log.seal_of(self.fingerprint, part, seen, now, ground)
            log.close_stretch(self.store, part, seen, now, ground, seal, self.keys.sign(seal))
        self.store.unsealed = 0

    def _seal_if_long(self) -> None:
        if self.store.unsealed >= _SEAL_AFTER:
            # What was to be written is stored already, so it is not unsaid; the next act seals.
            with contextlib.suppress(StoreError):
                self.seal("count")


def _spelt(name: str) -> frozenset[str]:
    from desktop.rules.pinyin import search_keys  # its tables and patterns take 12 ms that no start needs

    return search_keys(name)
