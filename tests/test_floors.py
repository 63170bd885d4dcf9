"""The house keeps its floors: who may import what. Every complaint names file and line."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

FLOORS = {
    "ui": {"desktop"},
    "desktop": {"db", "printing"},
    "db": set[str](),
    "printing": set[str](),
}
UPWARD = ("desktop/__main__.py", "ui.app")  # the program's entry: the one arrow that points up

HOMES = {
    "ui": {"PySide6", "shiboken6", "miniaudio"},
    "desktop": {"cryptography", "keyring", "platformdirs", "pypinyin", "python_calamine", "xlsxwriter"},
    "db": {"peewee", "playhouse", "sqlcipher3", "psycopg"},
    "printing": {"reportlab", "qrcode", "pypdfium2", "PIL", "fontTools"},
}
IN_RULES = {"pypinyin"}  # a pure helper: text in, text out

# A second SQLite library in the process breaks the locks of the first on the same file.
SECOND_ENGINES = {"sqlite3", "apsw", "pysqlite3", "PySide6.QtSql"}

# Rules take time, ids and keys as arguments.
WORLD = {
    "asyncio",
    "getpass",
    "glob",
    "io",
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "platform",
    "queue",
    "random",
    "secrets",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "threading",
    "time",
}
SEEDED = "random.Random"  # with its seed it is a function like any other
CLOCK_AND_CHANCE = {"now", "utcnow", "today", "uuid1", "uuid4", "uuid6", "uuid7", "SystemRandom"}
FILES = {"open", "input", "print"}


@dataclass(frozen=True)
class Import:
    """One imported module: `a.b` for `import a.b` and for `from a import b` where b is a module of ours."""

    target: str
    file: Path
    line: int

    @property
    def top(self) -> str:
        return self.target.partition(".")[0]

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: imports {self.target}"


# --- reading ------------------------------------------------------------------------------------------------


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def _files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def _module(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def _imports(file: Path) -> Iterator[Import]:
    """All of them: on top, inside functions, for type checking only, and by name through importlib."""
    for node in ast.walk(_tree(file)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, file, node.lineno)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                outside = node.module.partition(".")[0] not in FLOORS
                yield Import(whole if outside or _is_module(whole) else node.module, file, node.lineno)
        elif isinstance(node, ast.Call) and _name(node.func) in ("import_module", "__import__") and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield Import(first.value, file, node.lineno)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def _in_rules(file: Path) -> bool:
    return (ROOT / "desktop" / "rules") in file.parents


# --- the arrows ---------------------------------------------------------------------------------------------


def _may_import(floor: str, found: Import) -> bool:
    if found.top in FLOORS:
        if (found.file.relative_to(ROOT).as_posix(), found.target) == UPWARD:
            return True
        if _in_rules(found.file):
            return found.target.startswith("desktop.rules")
        return found.top == floor or found.top in FLOORS[floor]
    if found.top in sys.stdlib_module_names:
        return True
    return found.top in (IN_RULES if _in_rules(found.file) else HOMES[floor])


@pytest.mark.parametrize("floor", FLOORS)
def test_every_import_stays_on_its_floor(floor: str) -> None:
    broken = [str(each) for file in _files(floor) for each in _imports(file) if not _may_import(floor, each)]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("folder", [*FLOORS, "tests"])
def test_nobody_brings_a_second_engine(folder: str) -> None:
    broken = [
        str(each)
        for file in _files(folder)
        for each in _imports(file)
        if any(f"{each.target}.".startswith(f"{engine}.") for engine in SECOND_ENGINES)
    ]
    assert not broken, "\n".join(broken)


# --- loops --------------------------------------------------------------------------------------------------


def _loop(arrows: dict[str, list[Import]]) -> list[Import]:
    """The first loop among the modules, as the imports that close it; empty if there is none."""
    finished: set[str] = set()
    way: list[Import] = []

    def follow(module: str, above: list[str]) -> list[Import]:
        for arrow in arrows.get(module, []):
            if arrow.target in above:
                return [*way[above.index(arrow.target) :], arrow]
            if arrow.target not in finished:
                way.append(arrow)
                found = follow(arrow.target, [*above, arrow.target])
                if found:
                    return found
                way.pop()
        finished.add(module)
        return []

    for module in arrows:
        if module not in finished:
            found = follow(module, [module])
            if found:
                return found
    return []


@pytest.mark.parametrize("floor", FLOORS)
def test_no_folder_imports_in_a_circle(floor: str) -> None:
    arrows = {_module(file): [each for each in _imports(file) if each.top == floor] for file in _files(floor)}
    loop = _loop(arrows)
    assert not loop, "\n".join(map(str, loop))


# --- the rules ----------------------------------------------------------------------------------------------


def _worldly(file: Path) -> Iterator[str]:
    place = file.relative_to(ROOT)
    for each in _imports(file):
        if each.top in WORLD and each.target != SEEDED:
            yield str(each)
    for node in ast.walk(_tree(file)):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name in CLOCK_AND_CHANCE or (isinstance(node.func, ast.Name) and name in FILES):
            yield f"{place}:{node.lineno}: calls {name}()"
        if name == "Random" and not node.args:
            yield f"{place}:{node.lineno}: calls Random() without a seed"


def test_rules_know_no_clock_no_file_and_no_chance() -> None:
    broken = [line for file in _files("desktop/rules") for line in _worldly(file)]
    assert not broken, "\n".join(broken)


# --- does the guard see? ------------------------------------------------------------------------------------


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    return tmp_path


def _write(house: Path, name: str, text: str) -> None:
    file = house / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("ui/pages/desk.py", "from db.people import find"),
        ("ui/pages/desk.py", "import printing.card"),
        ("ui/table.py", "def late():\n    import peewee"),
        ("desktop/cards.py", "from PySide6.QtCore import QObject"),
        ("desktop/cards.py", "from ui import app"),
        ("desktop/rules/checkin.py", "from desktop.people import People"),
        ("desktop/rules/checkin.py", "import msgspec"),
        ("db/store.py", "from desktop.problems import Problem"),
        ("db/store.py", "import importlib\nimportlib.import_module('reportlab.lib')"),
        ("printing/card.py", "import db"),
        ("printing/card.py", "import numpy"),
    ],
)
def test_the_guard_sees_a_broken_arrow(house: Path, name: str, line: str) -> None:
    _write(house, name, line)
    floor = name.partition("/")[0]
    with pytest.raises(AssertionError, match=rf"^{name}:{line.count(chr(10)) + 1}: imports "):
        test_every_import_stays_on_its_floor(floor)


def test_the_guard_lets_the_entry_through(house: Path) -> None:
    _write(house, "ui/app.py", "import PySide6.QtWidgets, desktop")
    _write(house, "desktop/__main__.py", "def main():\n    from ui.app import main")
    test_every_import_stays_on_its_floor("desktop")
    test_every_import_stays_on_its_floor("ui")


def test_the_guard_sees_a_circle(house: Path) -> None:
    _write(house, "db/a.py", "from db import b")
    _write(house, "db/b.py", "def late():\n    from db.c import thing")
    _write(house, "db/c.py", "import db.a")
    _write(house, "db/d.py", "import db.a")
    with pytest.raises(AssertionError) as seen:
        test_no_folder_imports_in_a_circle("db")
    complaint = str(seen.value).partition("\nassert")[0]
    assert [line.strip() for line in complaint.splitlines()] == [
        "db/a.py:1: imports db.b",
        "db/b.py:2: imports db.c",
        "db/c.py:1: imports db.a",
    ]


@pytest.mark.parametrize(
    "line", ["import sqlite3", "from PySide6 import QtSql", "import PySide6.QtSql", "import apsw.ext"]
)
def test_the_guard_sees_a_second_engine(house: Path, line: str) -> None:
    _write(house, "tests/bench.py", line)
    with pytest.raises(AssertionError, match=r"^tests/bench\.py:1: "):
        test_nobody_brings_a_second_engine("tests")


@pytest.mark.parametrize(
    "line",
    [
        "import time",
        "from random import choice",
        "from pathlib import Path",
        "def f(datetime):\n    return datetime.now()",
        "def f(path):\n    return open(path)",
        "from random import Random\nDICE = Random()",
    ],
)
def test_the_guard_sees_the_world_in_a_rule(house: Path, line: str) -> None:
    _write(house, "desktop/rules/checkin.py", line)
    with pytest.raises(AssertionError, match=r"^desktop/rules/checkin\.py:\d: "):
        test_rules_know_no_clock_no_file_and_no_chance()
