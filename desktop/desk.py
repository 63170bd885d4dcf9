"""The desk: one home folder opened, with its services."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from db import backup, place
from db import cards as kept_cards
from db import settings as kept_settings
from db.ids import IdMaker
from db.store import By, Identity, Store, create_store, open_store
from desktop import keys
from desktop.backups import Backups
from desktop.cards import KEY_ID, Cards
from desktop.clock import Clock
from desktop.computer import ComputerSettings, load_computer, save_computer
from desktop.context import SYSTEM, Context
from desktop.helper import Helper
from desktop.home import Home, write_whole
from desktop.ledger import Ledger
from desktop.members import Members
from desktop.people import People, add_staff
from desktop.preferences import checked, write_site
from desktop.problems import Problem
from desktop.reception import Reception
from desktop.reports import Reports
from desktop.rules.rights import Role
from desktop.service import named_conditions
from desktop.settings import Settings

_LAST_DESK = 99


@dataclass(frozen=True, repr=False)
class Founding:
    """What a new desk is made with. Site number 1 to 9999, desk number 1 to 99, a six-digit PIN.

    `card_key` (32 bytes) is made by chance unless given, as a demonstration does so that its cards stay the same.
    """

    site_name: str
    site_number: int
    desk_number: int
    manager: str
    pin: str
    card_key: bytes | None = None


class Desk:
    """Open it on the desk lane; the services may be called from any lane, each on its own connection."""

    def __init__(
        self,
        home: Home,
        *,
        clock: Clock | None = None,
        ids: IdMaker | None = None,
        helper: Helper | None = None,
    ) -> None:
        self.home = home
        self.clock = clock or Clock()
        self.helper = helper or Helper(inline=True)
        self._ids = ids
        self.computer: ComputerSettings = load_computer(home)
        self.context: Context

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever set up here: the first run makes the first manager."""
        return not (self.computer.store_expected or self.computer.address or self.home.store_file.exists())

    def found(self, founding: Founding, *, address: str = "", system_keys: bool = False) -> str:
        """Set up a new store with its first manager, and open it. Returns the recovery key for the paper.

        Nothing counts until all of it is there: a run that was cut off is simply begun again. Raises Problem
        setting-wrong, name-refused, pin-refused, store-exists, store-elsewhere, disk-full ...
        """
        with named_conditions():
            site = checked({"name": founding.site_name.strip(), "number": founding.site_number})
            if not site["name"]:
                raise Problem("setting-wrong", name="name")
            if not 1 <= founding.desk_number <= _LAST_DESK:
                raise Problem("setting-wrong", name="desk_number", least=1, most=_LAST_DESK)
            self.home.prepare()
            ring, recovery = keys.create(), keys.new_recovery_key()
            being_made = self.home.root / "lotusdesk.new"
            _clear(being_made)
            store = self._new_store(ring, address or place.address_of(being_made))
            try:
                self._first_rows(store, ring, founding, site)
            finally:
                store.close()
            keys.save(self.home, ring, system=system_keys)
            write_whole(self.home.recovery_file, keys.wrap(ring, recovery), private=True)
            if not address:
                being_made.chmod(0o600)
                being_made.replace(self.home.store_file)
            self.computer = replace(self.computer, address=address, store_expected=True)
            save_computer(self.home, self.computer)
            self.open()
        return recovery

    def open(self) -> None:
        """Open the store and stand the services up. Raises Problem; the store is left as it was then."""
        with named_conditions():
            self.home.prepare()
            address = self.computer.address or place.address_of(self.home.store_file)
            if place.is_file(address):
                place.check(place.file_of(address), new=False)
            ring = keys.load(self.home)
            store = open_store(
                address, ring.store, self._ids, before_migrating=self._copy_before_migrating(ring)
            )
            self.context = Context(self.home, self.computer, ring, store, self.clock)
            self._stand_up(self.context)

    def _stand_up(self, context: Context) -> None:
        self.ledger = Ledger(context)
        self.people = People(context)
        self.reception = Reception(context)
        self.members = Members(context)
        self.cards = Cards(context, self.helper)
        self.reports = Reports(context, self.helper)
        self.backups = Backups(context)
        self.settings = Settings(context)

    @property
    def is_open(self) -> bool:
        return hasattr(self, "context")

    def release(self) -> None:
        """Close the calling lane's connection."""
        if self.is_open:
            self.context.store.release()

    def close(self) -> None:
        """Stop the helper and close this lane's connection; every other lane releases its own first."""
        self.helper.close()
        self.release()

    def _new_store(self, ring: keys.KeyRing, address: str) -> Store:
        public_key = ring.public_key()
        identity = Identity(keys.fingerprint(public_key), public_key)
        return create_store(address, ring.store, identity, self.clock.now_ms(), self._ids)

    def _first_rows(
        self, store: Store, ring: keys.KeyRing, founding: Founding, site: dict[str, object]
    ) -> None:
        now, public_key = self.clock.now_ms(), ring.public_key()
        context = Context(self.home, self.computer, ring, store, self.clock)
        with store.local():
            secret = founding.card_key or secrets.token_bytes(32)
            kept_cards.add_key(store, founding.site_number, KEY_ID, secret, now)
        with store.write(By(SYSTEM, "system", "first-run"), now):
            write_site(store, site)
            kept_settings.add_desk(
                store,
                context.new_id(),
                keys.fingerprint(public_key),
                founding.site_number,
                founding.desk_number,
                public_key,
                now,
            )
            add_staff(context, founding.manager, frozenset({Role.MANAGER, Role.ADMINISTRATOR}), founding.pin)

    def _copy_before_migrating(self, ring: keys.KeyRing) -> Callable[[Store], None]:
        def copy(store: Store) -> None:
            target = self.home.backups / f"before-update-{self.clock.now_ms()}.backup"
            backup.copy(store, target, ring.store)
            backup.check(target, ring.store)

        return copy


def _clear(left_over: Path) -> None:
    for name in (left_over.name, f"{left_over.name}-wal", f"{left_over.name}-shm"):
        left_over.with_name(name).unlink(missing_ok=True)
