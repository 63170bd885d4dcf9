"""Where the demonstration lives, and when it is made anew."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

from desktop.clock import Clock
from desktop.demonstration.build import SHOWN_MONTHS, Demonstration, build
from desktop.demonstration.story import DemoStaff
from desktop.home import Home, write_whole
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.rights import Role

_MARK = "demonstration.json"


def open_or_build(home: Home, clock: Clock | None = None, progress: Progress | None = None) -> Demonstration:
    """Today's demonstration in this folder; one of another day is thrown away and made anew.

    Raises Problem demo-elsewhere for a folder that holds something else: a real palace is never touched.
    """
    told = _read(home)
    today = (clock or Clock()).today()
    if told is not None and told[0] == today:
        return told[1]
    if told is None and home.root.exists() and any(home.root.iterdir()):
        raise Problem("demo-elsewhere", path=str(home.root))
    if told is not None:
        shutil.rmtree(home.root)
    being_made = Home(home.root.with_name(f".{home.root.name}.being-made"))
    if being_made.root.exists():
        shutil.rmtree(being_made.root)
    made = build(being_made, months=SHOWN_MONTHS, clock=clock, progress=progress)
    write_whole(being_made.root / _MARK, json.dumps(_packed(today, made)).encode(), private=True)
    if home.root.exists():
        home.root.rmdir()
    being_made.root.replace(home.root)
    return replace(made, home=home)


def is_demonstration(home: Home) -> bool:
    """Whether this folder holds an invented palace, which the window then says."""
    return (home.root / _MARK).exists()


def mark(home: Home, today: int, made: Demonstration) -> None:
    """Write beside an invented palace that it is one, with the PINs of its staff."""
    write_whole(home.root / _MARK, json.dumps(_packed(today, made)).encode(), private=True)


def _packed(today: int, made: Demonstration) -> dict[str, object]:
    staff = [[one.id.hex(), one.name, [role.value for role in one.roles], one.pin] for one in made.staff]
    return {
        "day": today,
        "staff": staff,
        "codes": list(made.codes),
        "examples": made.examples,
        "key": made.recovery_key,
    }


def _read(home: Home) -> tuple[int, Demonstration] | None:
    path = home.root / _MARK
    if not path.exists():
        return None
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        staff = tuple(
            DemoStaff(bytes.fromhex(key), name, tuple(Role(role) for role in roles), pin)
            for key, name, roles, pin in told["staff"]
        )
        codes, examples = tuple(told["codes"]), dict(told["examples"])
        return told["day"], Demonstration(home, staff, codes, examples, told["key"])
    except (ValueError, KeyError, TypeError):
        return 0, Demonstration(home, (), (), {}, "")
