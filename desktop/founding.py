"""The first run: a new store with its first manager, made whole or not at all."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from db import cards as kept_cards
from db import place
from db import settings as kept_settings
from db.ids import IdMaker
from db.store import By, Identity, create_store
from desktop import keys
from desktop.clock import Clock
from desktop.computer import ComputerSettings, save_computer
from desktop.context import SYSTEM, Context
from desktop.home import Home, write_whole
from desktop.inspections.seeding import begin_site
from desktop.people import add_staff, checked_staff
from desktop.preferences import checked, write_site
from desktop.problems import Problem
from desktop.rules.rights import Role

CARD_KEY_ID = 1
_LAST_DESK = 99
_FIRST_ROLES = frozenset({Role.MANAGER, Role.ADMINISTRATOR})


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


def found(
    founding: Founding,
    home: Home,
    computer: ComputerSettings,
    clock: Clock,
    ids: IdMaker | None,
    *,
    address: str,
    system_keys: bool,
) -> tuple[ComputerSettings, str]:
    """Make the store and everything beside it; gives the computer's settings and the recovery key.

    Nothing counts until all of it is there: a run that was cut off is simply begun again.
    """
    site = checked({"name": founding.site_name.strip(), "number": founding.site_number})
    if not site["name"]:
        raise Problem("setting-wrong", name="name")
    if not 1 <= founding.desk_number <= _LAST_DESK:
        raise Problem("setting-wrong", name="desk_number", least=1, most=_LAST_DESK)
    checked_staff(founding.manager, _FIRST_ROLES, founding.pin)
    home.prepare()
    ring, recovery = keys.create(), keys.new_recovery_key()
    being_made = home.root / "lotusdesk.new"
    _clear(being_made)
    public_key = ring.public_key()
    identity = Identity(keys.fingerprint(public_key), public_key)
    store = create_store(address or place.address_of(being_made), ring.store, identity, clock.now_ms(), ids)
    try:
        _first_rows(Context(home, computer, ring, store, clock), identity, founding, site)
    finally:
        store.close()
    keys.save(home, ring, system=system_keys)
    write_whole(home.recovery_file, keys.wrap(ring, recovery), private=True)
    if not address:
        being_made.chmod(0o600)
        being_made.replace(home.store_file)
    settings = computer._replace(address=address, store_expected=True)
    save_computer(home, settings)
    return settings, recovery


def _first_rows(context: Context, identity: Identity, founding: Founding, site: dict[str, object]) -> None:
    store, now = context.store, context.clock.now_ms()
    with store.local():
        secret = founding.card_key or secrets.token_bytes(32)
        kept_cards.add_key(store, founding.site_number, CARD_KEY_ID, secret, now)
    with store.write(By(SYSTEM, "system", "first-run"), now):
        write_site(store, site)
        kept_settings.add_desk(
            store,
            context.new_id(),
            identity.fingerprint,
            founding.site_number,
            founding.desk_number,
            identity.public_key,
            now,
        )
        add_staff(context, founding.manager, _FIRST_ROLES, founding.pin)
        begin_site(context)


def _clear(left_over: Path) -> None:
    for name in (left_over.name, f"{left_over.name}-wal", f"{left_over.name}-shm"):
        left_over.with_name(name).unlink(missing_ok=True)
