"""The desk: one home folder opened, with its services.

Only what the tiles need is loaded when a desk opens; each other service comes with its first use, so that people can
begin while the rest follows.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from db import place
from db.ids import IdMaker
from db.store import Store, open_store
from desktop import keys
from desktop.clock import Clock
from desktop.computer import ComputerSettings, load_computer
from desktop.context import Context
from desktop.helper import Helper
from desktop.home import Home
from desktop.people import People
from desktop.problems import Problem
from desktop.service import named_conditions

if TYPE_CHECKING:
    from desktop.backups import Backups
    from desktop.cards import Cards
    from desktop.founding import Founding
    from desktop.inspections.findings import Findings
    from desktop.inspections.periods import Periods
    from desktop.inspections.rechecks import Rechecks
    from desktop.inspections.service import Inspections
    from desktop.inspections.templates import Templates
    from desktop.inspections.venue import Venue
    from desktop.inspections.voices import Voices
    from desktop.ledger import Ledger
    from desktop.members import Members
    from desktop.reception import Reception
    from desktop.reports import Reports
    from desktop.settings import Settings

S = TypeVar("S")


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
        self._lock = RLock()
        self._services: dict[str, Any] = {}
        self.computer: ComputerSettings = load_computer(home)
        self.context: Context

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever set up here: the first run makes the first manager."""
        return not (self.computer.store_expected or self.computer.address or self.home.store_file.exists())

    def found(self, founding: Founding, *, address: str = "", system_keys: bool = False) -> str:
        """Set up a new store with its first manager, and open it. Returns the recovery key for the paper.

        Raises Problem setting-wrong, name-refused, pin-refused, store-exists, store-elsewhere, disk-full ...
        """
        from desktop.founding import found

        with named_conditions():
            if not self.is_new:
                raise Problem("store-exists", path=str(self.home.root))
            self.computer, recovery = found(
                founding,
                self.home,
                self.computer,
                self.clock,
                self._ids,
                address=address,
                system_keys=system_keys,
            )
            self.open()
        return recovery

    def open(self) -> None:
        """Open the store. Raises Problem; the store is left as it was then."""
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
            self._services.clear()

    # Services ---------------------------------------------------------------------------------------------------

    @property
    def people(self) -> People:
        return self._service("people", lambda: People(self.context))

    @property
    def reception(self) -> Reception:
        from desktop.reception import Reception

        return self._service("reception", lambda: Reception(self.context))

    @property
    def members(self) -> Members:
        from desktop.members import Members

        return self._service("members", lambda: Members(self.context))

    @property
    def cards(self) -> Cards:
        from desktop.cards import Cards

        return self._service("cards", lambda: Cards(self.context, self.helper))

    @property
    def reports(self) -> Reports:
        from desktop.reports import Reports

        return self._service("reports", lambda: Reports(self.context, self.helper))

    @property
    def ledger(self) -> Ledger:
        from desktop.ledger import Ledger

        return self._service("ledger", lambda: Ledger(self.context))

    @property
    def backups(self) -> Backups:
        from desktop.backups import Backups

        return self._service("backups", lambda: Backups(self.context))

    @property
    def settings(self) -> Settings:
        from desktop.settings import Settings

        return self._service("settings", lambda: Settings(self.context))

    @property
    def venue(self) -> Venue:
        from desktop.inspections.venue import Venue

        return self._service("venue", lambda: Venue(self.context))

    @property
    def templates(self) -> Templates:
        from desktop.inspections.templates import Templates

        return self._service("templates", lambda: Templates(self.context))

    @property
    def findings(self) -> Findings:
        from desktop.inspections.findings import Findings

        return self._service("findings", lambda: Findings(self.context))

    @property
    def voices(self) -> Voices:
        from desktop.inspections.voices import Voices

        return self._service("voices", lambda: Voices(self.context))

    @property
    def inspections(self) -> Inspections:
        from desktop.inspections.service import Inspections

        return self._service("inspections", lambda: Inspections(self.context, self.templates, self.helper))

    @property
    def periods(self) -> Periods:
        from desktop.inspections.periods import Periods

        return self._service("periods", lambda: Periods(self.context, self.helper))

    @property
    def rechecks(self) -> Rechecks:
        from desktop.inspections.rechecks import Rechecks

        return self._service("rechecks", lambda: Rechecks(self.context))

    def stand_up(self) -> None:
        """Load what the first act at the desk will need, and note that the desk is there today."""
        _ = self.reception, self.members, self.cards, self.reports, self.backups, self.ledger, self.settings
        self.venue.prepare()
        self.venue.note_session()

    def _service(self, name: str, make: Callable[[], S]) -> S:
        with self._lock:
            if name not in self._services:
                self._services[name] = make()
            service: S = self._services[name]
            return service

    # The end ----------------------------------------------------------------------------------------------------

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
        if "venue" in self._services:
            with contextlib.suppress(Problem):  # the end is no time to say that the disk is full
                self.venue.end_session()
        self.release()

    def _copy_before_migrating(self, ring: keys.KeyRing) -> Callable[[Store], None]:
        def copy(store: Store) -> None:
            from desktop.backups import keep_copy
            from desktop.progress import Progress

            name = f"before-update-{self.clock.now_ms()}.backup"
            keep_copy(store, ring, self.home, self.home.backups, lambda _: name, Progress())

        return copy
