"""A scanner's keys under an open Chinese input method, a real one: every scan counts, and Chinese can be typed all the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.rules.rights import Role
from tests.flows.display import must_be_installed, virtual_display
from tests.flows.input_method import composing, input_method_must_be_installed
from tests.flows.shift import Shift, shift_on

DELAYS = (8, 16, 32, 60)
"""About 4, 8, 16 and 30 ms from key to key."""


@pytest.fixture
def shift(tmp_path: Path) -> Iterator[Shift]:
    must_be_installed()
    input_method_must_be_installed()
    with (
        virtual_display(tmp_path / "display.log") as display,
        composing(display, tmp_path) as chinese,
        shift_on(chinese, tmp_path) as begun,
    ):
        yield begun


def test_scans_arrive_whole_while_libpinyin_is_on(shift: Shift) -> None:
    display, codes = shift.display, iter(shift.built.codes)
    display.focus(display.windows("LotusDesk")[0])
    shift.sign_in(Role.MANAGER)
    expected: Counter[tuple[str, bytes | None, bool]] = Counter()
    known, refused = names(shift), shift.reader.context.store.rows("SELECT count(*) FROM attempt")

    def scan(delay: int, prefix: str = "") -> None:
        code = next(codes)
        display.scan(code, delay, prefix)
        expected[shift.scanned(code)] += 1

    def all_there(what: str) -> None:
        shift.until(lambda: shift.visits() == expected, f"{what}: {expected - shift.visits()}")

    for delay in DELAYS:
        scan(delay)
    display.type("zhang")
    scan(DELAYS[0])
    all_there("scans into the box, also behind the letters of a name")

    display.press("alt+h")
    scan(DELAYS[0])
    all_there("a scan into the box while it lets Chinese in")

    display.press("ctrl+2", "alt+n")
    for delay in DELAYS:
        display.type("zhang")
        scan(delay, prefix="F9")
        all_there(f"a scan in the middle of a word, {delay}")
    display.press("Return")
    shift.until(lambda: len(names(shift)) > len(known), "the new member")
    (name,) = names(shift) - known
    assert "\u4e00" <= name[0] <= "\u9fff"
    assert name == name[0] * len(DELAYS), "Chinese was typed, and no scan took a word away"
    assert shift.reader.context.store.rows("SELECT count(*) FROM attempt") == refused, "no scan was damaged"


def names(shift: Shift) -> set[str]:
    return {str(name) for (name,) in shift.reader.context.store.rows("SELECT name FROM member")}
