"""What can be set for this computer: a file in the home folder. Light, because the window asks before its first paint."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from desktop.home import Home, write_whole
from desktop.problems import Problem

LANGUAGES = ("system", "zh_CN", "en")
THEMES = ("system", "light", "dark")
LONGEST_LOCK = 3600
CHANGEABLE: dict[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "printer": (),
    "sounds": (),
    "lock_seconds": (),
}
"""What people set by themselves, with the words there are to choose from."""

_TEXT_LIMIT = 255


class ComputerSettings(NamedTuple):
    """This computer's own. `address` empty = the file in the home folder; `store_expected` = a store was made here once."""

    address: str = ""
    language: str = "system"
    theme: str = "system"
    printer: str = ""
    sounds: bool = True
    lock_seconds: int = 90
    store_expected: bool = False


def load_computer(home: Home) -> ComputerSettings:
    """The computer's settings; a missing or damaged file gives the defaults, except that the store stays expected."""
    if not home.computer_file.exists():
        return ComputerSettings()
    try:
        values = json.loads(home.computer_file.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError):
        return ComputerSettings(store_expected=True)
    if not isinstance(values, dict):
        return ComputerSettings(store_expected=True)
    defaults = ComputerSettings()._asdict()
    fitting: dict[str, Any] = {
        name: value
        for name, value in values.items()
        if name in defaults and type(value) is type(defaults[name])
    }
    return ComputerSettings(**fitting)


def checked_computer(changes: Mapping[str, Any]) -> dict[str, Any]:
    """What people may set of it, as it may be kept. Raises Problem setting-unknown or setting-wrong (name; least, most)."""
    kinds = {name: type(getattr(ComputerSettings(), name)) for name in CHANGEABLE}
    for name, value in changes.items():
        if name not in kinds:
            raise Problem("setting-unknown", name=name)
        choice = value in CHANGEABLE[name] if CHANGEABLE[name] else True
        if type(value) is not kinds[name] or not choice:
            raise Problem("setting-wrong", name=name)
        if isinstance(value, str) and not (value.isprintable() and len(value) <= _TEXT_LIMIT):
            raise Problem("setting-wrong", name=name, most=_TEXT_LIMIT)
    if not 0 <= changes.get("lock_seconds", 0) <= LONGEST_LOCK:
        raise Problem("setting-wrong", name="lock_seconds", least=0, most=LONGEST_LOCK)
    return dict(changes)


def save_computer(home: Home, settings: ComputerSettings) -> None:
    text = json.dumps(settings._asdict(), ensure_ascii=False, indent=1)
    write_whole(home.computer_file, text.encode(), private=True)
