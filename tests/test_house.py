"""What a repository needs besides code: locks without addresses, a licence, a README that is true."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
HASHES = re.compile(r"\s*--hash=sha256:[0-9a-f]{64}")


def _pins(lock: str) -> dict[str, tuple[Requirement, set[str]]]:
    """Each line of a lock by the library's name: what it asks for, and the files it lets in."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    pins: dict[str, tuple[Requirement, set[str]]] = {}
    for line in text.splitlines():
        requirement = Requirement(HASHES.sub("", line))
        pins[canonicalize_name(requirement.name)] = (requirement, set(HASHES.findall(line)))
    return pins


def _project() -> tuple[list[str], list[str], list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    optional = project["project"]["optional-dependencies"]
    return project["project"]["dependencies"], optional["postgres"], project["dependency-groups"]["dev"]


@pytest.mark.parametrize("name", [*LOCKS, "pyproject.toml", ".ci/run"])
def test_no_address_and_no_file_of_a_machine_is_written_down(name: str) -> None:
    lines = (ROOT / name).read_text("utf-8").splitlines()
    found = [
        f"{name}:{number}: {line.strip()}"
        for number, line in enumerate(lines, 1)
        if re.search(r"://|\bfile:|--index|--find-links|--extra-index", line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_and_hashes_every_library(lock: str) -> None:
    for name, (requirement, hashes) in _pins(lock).items():
        assert [each.operator for each in requirement.specifier] == ["=="], name
        assert requirement.url is None, name
        assert hashes, name


def test_the_tests_lock_holds_the_programs() -> None:
    both = _pins("requirements-dev.lock")
    apart = {name for name, pin in _pins("requirements.lock").items() if both.get(name) != pin}
    assert not apart


def test_the_locks_fit_what_the_project_asks_for() -> None:
    program, postgres, dev = _project()
    for lock, wanted in (("requirements.lock", program), ("requirements-dev.lock", program + postgres + dev)):
        pins = _pins(lock)
        for requirement in map(Requirement, wanted):
            pinned, _ = pins[canonicalize_name(requirement.name)]
            (exact,) = pinned.specifier
            assert exact.version in requirement.specifier, f"{lock}: {requirement} became {pinned}"


@pytest.mark.parametrize("name", ["desktop", "desktop.rules", "ui", "db", "printing"])
def test_our_generic_names_are_ours(name: str) -> None:
    found = importlib.util.find_spec(name)
    assert found is not None
    assert found.origin == str(ROOT.joinpath(*name.split("."), "__init__.py"))


def test_no_folder_of_tests_is_a_package() -> None:
    # tests/db as a package would stand in front of db
    assert not [str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("__init__.py")]


def test_the_licence_is_apache_2() -> None:
    text = (ROOT / "LICENSE").read_text("utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_changelog_has_a_place_for_the_next_release() -> None:
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_readme_begins_with_the_two_commands() -> None:
    blocks = re.findall(
        r"^```[^\n]*\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert [block.strip() for block in blocks[:2]] == ["python3 -m desktop", "python3 -m tests"]
