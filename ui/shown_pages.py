"""The pages in the rail: their names, who may open them, and their classes, each loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.actor import Actor
from desktop.rules.rights import Right
from ui.jobs import Jobs
from ui.main_window import Entry
from ui.pages.page import Page

DESK = "desk"

_RIGHTS: dict[str, tuple[Right, ...]] = {
    DESK: (Right.CHECK_IN, Right.SEE_VISITS),
    "members": (Right.SEE_MEMBERS,),
    "cards": (Right.ISSUE_CARD,),
    "day": (Right.REPORTS,),
    "rounds": (Right.SEE_ROUNDS, Right.INSPECT),
    "findings": (Right.SEE_ROUNDS, Right.RAISE_FINDING),
    "periods": (Right.SIGN_PERIODS, Right.REPORTS, Right.INSPECT),
    "venue": (Right.VENUE, Right.TEMPLATES, Right.INSPECT),
    "people": (Right.STAFF,),
    "ledger": (Right.READ_LEDGER,),
}
"""Any of these opens the page; a page that is not named here is open to everybody."""


def allowed(actor: Actor) -> list[str]:
    """The pages this person may open, in the order of the rail."""
    return [key for key in _PAGES if key not in _RIGHTS or any(actor.may(right) for right in _RIGHTS[key])]


def entries(make: Callable[[str], Page]) -> list[Entry]:
    """The rail from top to bottom; `make` builds the page of a key."""
    titles = _titles()
    return [Entry(key, titles[key], icon, _maker(make, key)) for key, (icon, _) in _PAGES.items()]


def build(key: str, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> Page:
    """Load the class of a page, and make one."""
    return _PAGES[key][1]()(desk, jobs, session)


def load(key: str) -> None:
    """Load the class of a page ahead of its first use."""
    _PAGES[key][1]()


def _maker(make: Callable[[str], Page], key: str) -> Callable[[], Page]:
    return lambda: make(key)


def _titles() -> dict[str, str]:
    return {
        DESK: QCoreApplication.translate("rail", "Desk"),
        "members": QCoreApplication.translate("rail", "Members"),
        "cards": QCoreApplication.translate("rail", "Cards"),
        "day": QCoreApplication.translate("rail", "The day"),
        "rounds": QCoreApplication.translate("rail", "Rounds"),
        "findings": QCoreApplication.translate("rail", "Findings"),
        "periods": QCoreApplication.translate("rail", "Summaries"),
        "venue": QCoreApplication.translate("rail", "Venue"),
        "people": QCoreApplication.translate("rail", "Staff"),
        "ledger": QCoreApplication.translate("rail", "Ledger"),
        "settings": QCoreApplication.translate("rail", "Settings"),
        "help": QCoreApplication.translate("rail", "Help"),
    }


def _desk() -> type[Page]:
    from ui.pages.reception import ReceptionPage

    return ReceptionPage


def _members() -> type[Page]:
    from ui.pages.members import MembersPage

    return MembersPage


def _cards() -> type[Page]:
    from ui.pages.cards import CardsPage

    return CardsPage


def _day() -> type[Page]:
    from ui.pages.day import DayPage

    return DayPage


def _rounds() -> type[Page]:
    from ui.pages.rounds import RoundsPage

    return RoundsPage


def _findings() -> type[Page]:
    from ui.pages.findings import FindingsPage

    return FindingsPage


def _periods() -> type[Page]:
    from ui.pages.periods import PeriodsPage

    return PeriodsPage


def _venue() -> type[Page]:
    from ui.pages.venue import VenuePage

    return VenuePage


def _people() -> type[Page]:
    from ui.pages.people import PeoplePage

    return PeoplePage


def _ledger() -> type[Page]:
    from ui.pages.ledger import LedgerPage

    return LedgerPage


def _settings() -> type[Page]:
    from ui.pages.settings import SettingsPage

    return SettingsPage


def _help() -> type[Page]:
    from ui.pages.help import HelpPage

    return HelpPage


_PAGES: dict[str, tuple[str, Callable[[], type[Page]]]] = {
    DESK: ("desk", _desk),
    "members": ("members", _members),
    "cards": ("cards", _cards),
    "day": ("reports", _day),
    "rounds": ("clipboard", _rounds),
    "findings": ("flag", _findings),
    "periods": ("calendar", _periods),
    "venue": ("building", _venue),
    "people": ("people", _people),
    "ledger": ("ledger", _ledger),
    "settings": ("settings", _settings),
    "help": ("help", _help),
}

KEYS = tuple(_PAGES)
"""From the top of the rail to its foot."""
