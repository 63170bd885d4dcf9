from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.pins import (
    FREE_TRIES,
    LONGEST_WAIT_MS,
    PinFault,
    anchored,
    check_pin,
    may_try,
    wait_after,
)


@pytest.mark.parametrize(
    ("pin", "fault"),
    [
        ("", PinFault.NOT_SIX_DIGITS),
        ("12345", PinFault.NOT_SIX_DIGITS),
        ("1234567", PinFault.NOT_SIX_DIGITS),
        ("27381a", PinFault.NOT_SIX_DIGITS),
        ("273 81", PinFault.NOT_SIX_DIGITS),
        ("273815\n", PinFault.NOT_SIX_DIGITS),
        ("２７３８１５", PinFault.NOT_SIX_DIGITS),
        ("٢٧٣٨١٥", PinFault.NOT_SIX_DIGITS),
        ("888888", PinFault.ALL_SAME),
        ("666666", PinFault.ALL_SAME),
        ("000000", PinFault.ALL_SAME),
        ("123456", PinFault.RUN),
        ("654321", PinFault.RUN),
        ("456789", PinFault.RUN),
        ("567890", PinFault.RUN),
        ("098765", PinFault.RUN),
        ("135791", PinFault.RUN),
        ("121212", PinFault.REPEATED),
        ("123123", PinFault.REPEATED),
        ("112233", PinFault.REPEATED),
        ("666888", PinFault.REPEATED),
        ("520520", PinFault.REPEATED),
        ("123321", PinFault.COMMON),
        ("147258", PinFault.COMMON),
        ("520131", PinFault.COMMON),
    ],
)
def test_easy_pins_are_refused(pin: str, fault: PinFault) -> None:
    assert check_pin(pin) is fault


@pytest.mark.parametrize("pin", ["273815", "408162", "199005", "882731", "100273"])
def test_other_pins_are_taken(pin: str) -> None:
    assert check_pin(pin) is None


def test_most_pins_remain() -> None:
    refused = sum(check_pin(f"{pin:06}") is not None for pin in range(0, 1_000_000, 17))
    assert 1_000 < refused * 17 < 4_000


def test_five_tries_then_half_a_minute_doubling_to_a_quarter_of_an_hour() -> None:
    seconds = [wait_after(failures) // 1000 for failures in range(13)]
    assert seconds == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert wait_after(10**9) == LONGEST_WAIT_MS
    assert wait_after(-1) == 0


def test_the_wait_runs_down() -> None:
    assert may_try(FREE_TRIES, 1_000_000, 1_000_000) == 30_000
    assert may_try(FREE_TRIES, 1_000_000, 1_010_000) == 20_000
    assert may_try(FREE_TRIES, 1_000_000, 1_030_000) == 0
    assert may_try(FREE_TRIES - 1, 1_000_000, 1_000_000) == 0


def test_a_clock_set_back_neither_opens_nor_locks_for_ever() -> None:
    failed, a_year_earlier = 40_000_000_000, 8_000_000_000
    assert may_try(FREE_TRIES, failed, a_year_earlier) == 30_000
    kept = anchored(failed, a_year_earlier)
    assert may_try(FREE_TRIES, kept, a_year_earlier) == 30_000
    assert may_try(FREE_TRIES, anchored(kept, a_year_earlier + 30_000), a_year_earlier + 30_000) == 0


moments = st.integers(-(10**15), 10**15)


@given(st.integers(-5, 10**6), moments, moments)
def test_the_wait_is_never_negative_nor_longer_than_the_rule(failures: int, last: int, now: int) -> None:
    assert 0 <= may_try(failures, last, now) <= wait_after(failures)


def test_a_patient_guesser_gets_only_some_hundred_tries_a_day() -> None:
    """Five free ones, five doubling ones, then one each quarter of an hour."""
    now = tries = 0
    while True:
        tries += 1
        now += wait_after(tries)
        if now > 24 * 3_600_000:
            break
    assert tries < 110
