"""The first thing on screen is the desk with its box, and nothing heavy was loaded for it. Each run a process of its own."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

LATER = {
    "PIL",
    "asyncio",
    "cryptography",
    "db",
    "keyring",
    "multiprocessing",
    "peewee",
    "playhouse",
    "psycopg",
    "pypdfium2",
    "pypinyin",
    "python_calamine",
    "qrcode",
    "reportlab",
    "sqlcipher3",
    "sqlite3",
    "xlsxwriter",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "desktop.desk",
    "desktop.context",
    "ui.command_line",
    "ui.alerts",
    "ui.pages.reception",
    "ui.problem_wording",
    "ui.widgets.table",
    "ui.wording",
}
"""Nothing of these may be loaded before the first paint; each of them took or takes time that a person waits."""

AFTER_THE_TILES = LATER - {"db", "sqlcipher3", "desktop.desk", "desktop.context"} | {
    "dataclasses",
    "db.models",
    "db.orm",
    "db.schema",
}
"""Nor any of these before people can begin: the tiles are read with constant SQL, however many tables there are, and
values that are needed so early are named tuples: each frozen dataclass takes half a millisecond to be made.
"""

TELL = """
import json, sys
from pathlib import Path
from ui.app import start
from ui.options import Options

told = {}

def painted(program):
    page = program.window.current()
    told["loaded"] = sorted(sys.modules)
    told["page"] = type(page).__name__
    told["box"] = page.box.isVisible() and page.box.hasFocus()
    told["covered"] = program.window.is_covered
    told["open"] = program.desk is not None

def ready(program):
    told["tiles"] = program.desk.is_open and program.window.is_covered
    told["loaded for the tiles"] = sorted(sys.modules)
    import multiprocessing
    program.desk.helper.run(id)  # anything that the helper can do
    told["helpers"] = len(multiprocessing.active_children())
    program.window.close()

told["status"] = start(Options(home=Path(sys.argv[1])), on_painted=painted, on_ready=ready)
import multiprocessing
told["left over"] = len(multiprocessing.active_children())
print(json.dumps(told))
"""


def run(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A fresh Python off screen, as a person's own start would be but for the screen."""
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.fixture(scope="module")
def told(founded_home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one start of the program told about itself."""
    home = tmp_path_factory.mktemp("start") / "home"
    shutil.copytree(founded_home, home)
    done = run(TELL, home)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_nothing_heavy_is_loaded_before_the_first_paint(told: dict[str, Any]) -> None:
    assert "PySide6.QtWidgets" in told["loaded"]
    early = among(told["loaded"], LATER)
    assert not early, f"loaded before the first paint: {', '.join(early)}"


def among(loaded: list[str], heavy: set[str]) -> list[str]:
    """What of `loaded` is one of the `heavy` modules or a part of one."""
    return [name for name in loaded if any(name == one or name.startswith(f"{one}.") for one in heavy)]


def test_every_name_of_that_list_means_something() -> None:
    """A name that is misspelt would never be found loaded."""
    gone = [
        name for name in (LATER | AFTER_THE_TILES) - {"psycopg"} if importlib.util.find_spec(name) is None
    ]
    assert not gone


def test_the_first_paint_shows_the_desk_with_its_box(told: dict[str, Any]) -> None:
    assert told["page"] == "OpeningPage"
    assert told["box"], "the box is there and takes the keys"
    assert not told["covered"]
    assert not told["open"], "the window comes before the store"


def test_ready_means_that_people_may_sign_in(told: dict[str, Any]) -> None:
    assert told["tiles"]
    early = among(told["loaded for the tiles"], AFTER_THE_TILES)
    assert not early, f"loaded before people can begin: {', '.join(early)}"


def test_a_closed_window_leaves_nothing_behind(told: dict[str, Any]) -> None:
    assert told["helpers"] == 1
    assert told["status"] == 0
    assert told["left over"] == 0
