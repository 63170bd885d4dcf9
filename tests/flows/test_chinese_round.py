"""A round under an open Chinese input method, a real one: digits and letters answer, and Chinese can be typed in the strip."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.inspections.round_values import SheetItem
from desktop.rules.inspections.vocabulary import Result
from desktop.rules.rights import Role
from tests.flows.display import must_be_installed, virtual_display
from tests.flows.input_method import composing, input_method_must_be_installed
from tests.flows.shift import Shift, shift_on


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


def test_a_round_is_answered_while_libpinyin_is_on(shift: Shift) -> None:
    display = shift.display
    display.focus(display.windows("LotusDesk")[0])
    shift.sign_in(Role.MANAGER)
    before = rounds(shift)
    display.press("ctrl+5", "alt+n", "Return")
    shift.until(lambda: len(rounds(shift) - before) == 1, "a patrol that was not due")
    (begun,) = rounds(shift) - before

    display.type("1p1")
    shift.until(lambda: len(answered(shift, begun)) == 3, "digits and letters answer")
    display.type("2")
    shift.until(lambda: failed(shift, begun) is not None, "a fail, kept before its particulars")
    display.type("dong")
    display.press("space", "Return")
    shift.until(lambda: point(shift, begun) != "", "where it is")
    assert all("\u4e00" <= letter <= "\u9fff" for letter in point(shift, begun))
    display.type("1")
    shift.until(lambda: len(answered(shift, begun)) == 5, "and on")
    results = [item.answer.result for item in answered(shift, begun) if item.answer is not None]
    assert results == [Result.PASS] * 3 + [Result.FAIL, Result.PASS]


def rounds(shift: Shift) -> set[bytes]:
    return {bytes(row) for (row,) in shift.reader.context.store.rows("SELECT id FROM round")}


def answered(shift: Shift, begun: bytes) -> list[SheetItem]:
    """The lines that have an answer, in the order of the sheet."""
    whole = shift.reader.inspections._sheet(begun)
    return [item for item in whole.items if item.answer is not None]


def failed(shift: Shift, begun: bytes) -> SheetItem | None:
    return next(
        (one for one in answered(shift, begun) if one.answer and one.answer.result is Result.FAIL), None
    )


def point(shift: Shift, begun: bytes) -> str:
    line = failed(shift, begun)
    return (
        ""
        if line is None or line.answer is None or line.answer.failing is None
        else line.answer.failing.point
    )
