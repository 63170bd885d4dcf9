"""The digits of a round sheet: they lead back to the run, tell damage, and are never taken for a card."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules import box, cardcode
from desktop.rules.inspections import roundcode

RUNS = st.binary(min_size=16, max_size=16)
CARD = cardcode.mint(cardcode.CardId(1, 407, 1_000_000_123), b"k" * 16)


@given(RUNS)
def test_the_digits_lead_back_to_the_run_in_both_spellings(run: bytes) -> None:
    code = roundcode.encode(run)
    assert len(code) == roundcode.LENGTH
    assert code.isascii()
    assert code.isdigit()
    assert roundcode.decode(code) == run
    assert roundcode.decode(" ".join(roundcode.groups(code))) == run


@given(RUNS, st.integers(0, 47), st.integers(1, 9))
def test_a_mistyped_digit_is_never_another_run(run: bytes, at: int, by: int) -> None:
    code = roundcode.encode(run)
    hurt = code[:at] + str((int(code[at]) + by) % 10) + code[at + 1 :]
    assert roundcode.decode(hurt) is None


@given(RUNS, st.integers(0, 46))
def test_two_neighbours_exchanged_are_never_another_run(run: bytes, at: int) -> None:
    code = roundcode.encode(run)
    hurt = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert hurt == code or roundcode.decode(hurt) is None


@given(RUNS)
def test_the_box_takes_a_sheet_for_no_card_and_nothing_else_that_people_carry(run: bytes) -> None:
    code = roundcode.encode(run)
    assert cardcode.canonical(code) is None
    assert box.classify(code) == box.RoundSheet(run)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234",
        "13800138000",
        CARD,
        f"12345678{CARD}",
        f"{CARD}{CARD}",
        "77" + "9" * 39 + "0000000",
        "七七",
        roundcode.encode(bytes(16))[:-1],
        roundcode.encode(bytes(16)) + "0",
        roundcode.encode(bytes(16)).replace("0", "０"),
    ],
)
def test_what_is_no_sheet_opens_no_run(text: str) -> None:
    assert roundcode.decode(text) is None


def test_a_number_beyond_sixteen_bytes_is_refused_though_its_check_is_right() -> None:
    body = int("77" + str(1 << 128)) * 10**7
    assert roundcode.is_round_code(f"{body + body % 9_999_991}")
    assert roundcode.decode(f"{body + body % 9_999_991}") is None


@pytest.mark.parametrize("run", [b"", bytes(15), bytes(17)])
def test_only_ids_become_digits(run: bytes) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        roundcode.encode(run)
