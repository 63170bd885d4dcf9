"""The program as it is started, on a screen, typed at and scanned at by real key events, then asked what it kept."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.rules.rights import Role
from tests.flows.display import must_be_installed, virtual_display
from tests.flows.shift import PATIENCE, ROOT, Shift, shift_on
from ui.looks import LIGHT

_SLOW_SCANNER = 50
"""About 30 ms between the keys, the slowest a scanner is sold with."""


@pytest.fixture
def shift(tmp_path: Path) -> Iterator[Shift]:
    must_be_installed()
    with virtual_display(tmp_path / "display.log") as display, shift_on(display, tmp_path) as begun:
        yield begun


def test_a_shift_at_the_desk_leaves_exactly_its_visits(shift: Shift) -> None:
    display, codes = shift.display, iter(shift.built.codes)
    window = display.windows("LotusDesk")[0]
    display.focus(window)
    shift.sign_in(Role.ATTENDANT)
    expected: Counter[tuple[str, bytes | None, bool]] = Counter()

    def scans(count: int, delay: int, prefix: str = "") -> None:
        for _ in range(count):
            code = next(codes)
            display.scan(code, delay, prefix)
            expected[shift.scanned(code)] += 1

    def all_there(what: str) -> None:
        shift.until(lambda: shift.visits() == expected, f"{what}: {expected - shift.visits()}")

    scans(4, 8)
    scans(2, _SLOW_SCANNER)
    all_there("scans on the desk page")

    display.press("ctrl+2")
    display.type("wang")
    scans(2, 8)
    scans(1, 8, prefix="F9")
    scans(1, _SLOW_SCANNER, prefix="F9")
    all_there("scans from the search of the members' page")

    display.press("ctrl+1", "F2", "F2", "F8")
    expected["tally", None, False] += 3
    all_there("three counted")
    display.press("ctrl+z")
    expected["tally", None, False] -= 1
    expected["tally", None, True] += 1
    all_there("one of them taken back")

    display.press("ctrl+l")
    shift.until(lambda: shift.shows(LIGHT.paper), "the locked desk")
    display.scan(next(codes))
    shift.enter_pin(Role.ATTENDANT)
    scans(1, 8)
    all_there("nothing from the locked desk, and one after it")

    second = shift.start()
    assert second.wait(PATIENCE) == 0
    assert shift.process.poll() is None
    assert display.windows("LotusDesk") == [window]
    scans(1, 8)
    all_there("the first copy goes on")

    display.close(window)
    assert shift.process.wait(PATIENCE) == 0
    assert shift.visits() == expected
    assert_verified(shift)


def assert_verified(shift: Shift) -> None:
    """The log and the rows agree, asked from outside."""
    line = [sys.executable, "-m", "desktop", "verify", "--rows", "--home", str(shift.built.home.root)]
    ended = subprocess.run(line, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    told = ended.stdout.splitlines()
    assert told[-1].startswith("SOUND ")
    assert {line for line in told if line.startswith("VISIT ")} == {
        f"VISIT {row.hex()}" for row in shift.reader.ledger.visit_ids()
    }
