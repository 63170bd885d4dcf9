"""A store that cannot be written to is told when it is opened, not at the first visitor, and stays as it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.problems import Problem
from tests.desktop.palace import Palace
from tests.faults.conftest import SmallDisk, said
from tests.privileges import like_anybody
from ui.problem_wording import sentence

READ_ONLY = (
    "The store cannot be written to. All that was confirmed is kept. Ask for write access to its folder."
)

Lock = Callable[[Path, int], None]


def _all(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def modes() -> Iterator[Lock]:
    """Change a mode until the end of the test."""
    before: list[tuple[Path, int]] = []

    def change(path: Path, mode: int) -> None:
        before.append((path, path.stat().st_mode))
        path.chmod(mode)

    yield change
    for path, mode in reversed(before):
        path.chmod(mode)


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
@pytest.mark.parametrize(("what", "mode"), [("", 0o500), ("lotusdesk.db", 0o400)])
def test_without_the_right_to_write_the_desk_does_not_open(
    palace: Palace, modes: Lock, what: str, mode: int
) -> None:
    code = palace.bearer()
    palace.desk.close()
    before = _all(palace.home.root)
    with like_anybody():
        modes(palace.home.root / what, mode)
        with pytest.raises(Problem) as refused:
            palace.desk.open()
    assert sentence(refused.value) == READ_ONLY
    assert before.items() <= _all(palace.home.root).items()
    modes(palace.home.root / what, 0o700)
    palace.desk.open()
    assert palace.scan(code).visit


def test_a_write_protected_disk_is_told(small_disk: SmallDisk) -> None:
    palace = small_disk.palace
    palace.scan(palace.bearer())
    palace.desk.close()
    before = _all(palace.home.root)
    small_disk.write_protect()
    with pytest.raises(Problem) as refused:
        palace.desk.open()
    assert sentence(refused.value) == READ_ONLY
    assert said("verify", palace.home.root) == READ_ONLY
    assert _all(palace.home.root) == before
