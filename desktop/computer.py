"""What can be set for this computer: a file in the home folder. Light, because the window asks before its first paint."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from typing import Any

from desktop.home import Home, write_whole

LANGUAGES = ("system", "zh_CN", "en")
THEMES = ("system", "light", "dark")


@dataclass(frozen=True)
class ComputerSettings:
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
    defaults = dataclasses.asdict(ComputerSettings())
    fitting: dict[str, Any] = {
        name: value
        for name, value in values.items()
        if name in defaults and type(value) is type(defaults[name])
    }
    return ComputerSettings(**fitting)


def save_computer(home: Home, settings: ComputerSettings) -> None:
    text = json.dumps(dataclasses.asdict(settings), ensure_ascii=False, indent=1)
    write_whole(home.computer_file, text.encode(), private=True)
