"""The way of a period to its seal, and the one spelling in which its figures are kept."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from desktop.rules.inspections.periodlife import state_after
from desktop.rules.inspections.spelling import differences, spell, unspell
from desktop.rules.inspections.vocabulary import PeriodState


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ("", PeriodState.OPEN),
        ("remarked", PeriodState.DRAFTED),
        ("reviewed", PeriodState.REVIEWED),
        ("remarked reviewed signed", PeriodState.SIGNED),
        ("remarked reviewed signed sealed", PeriodState.SEALED),
        ("remarked reviewed remarked signed", PeriodState.DRAFTED),
        ("reviewed remarked sealed", PeriodState.DRAFTED),
        ("remarked reviewed signed sealed remarked", PeriodState.SEALED),
        ("remarked appealed answered decided printed reviewed", PeriodState.REVIEWED),
        ("signed sealed unheard-of", PeriodState.OPEN),
    ],
)
def test_the_state_follows_from_the_steps(steps: str, state: PeriodState) -> None:
    assert state_after(steps.split()) is state


@dataclass(frozen=True)
class _Small:
    name: str
    state: PeriodState | None
    parts: tuple[tuple[str, int], ...] = ()
    more: dict[str, int] | None = None
    added: int = 7


def test_a_value_is_spelled_one_way_and_read_back() -> None:
    small = _Small("莲池", PeriodState.OPEN, (("a", 1),), {"b": 2})
    text = spell(small)
    assert text == '{"added":7,"more":{"b":2},"name":"\\u83b2\\u6c60","parts":[["a",1]],"state":"open"}'
    assert unspell(_Small, text) == small


def test_an_older_text_lacks_what_came_later() -> None:
    older = '{"name":"x","state":null,"gone":1}'
    assert unspell(_Small, older) == _Small("x", None)
    assert differences('{"name":"x"}', spell(_Small("x", None))) == ()


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"name":1,"state":null}', '{"name":"x","state":"odd"}', "nothing"]
)
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        unspell(_Small, text)


def test_no_float_is_kept() -> None:
    with pytest.raises(TypeError):
        spell({"share": 0.5})


def test_differences_name_the_place() -> None:
    one, other = '{"a":[1,{"b":2}],"c":1,"d":[1]}', '{"a":[1,{"b":3}],"c":true,"d":[1,2],"new":1}'
    assert differences(one, other) == ("a/1/b", "c", "d")
