"""kill -9 in a round: every answer that was acknowledged is there, the round goes on with its own template version, and a
submission with its findings happened whole or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from random import Random

import pytest

from desktop import people
from desktop.rules.inspections.vocabulary import RoundState
from tests.desktop.inspections.rounds_house import furnish
from tests.desktop.palace import PIN, Palace
from tests.faults.test_killed import Nursery, Patience

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the nursery forks")


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    made = Nursery()
    yield made
    made.close()


def _values(told: list[tuple[str, str]], word: str) -> set[str]:
    return {value for one, value in told if one == word}


def test_every_acknowledged_answer_is_there_and_the_round_goes_on(
    palace: Palace, nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "_MEMORY_KIB", 64)
    house = furnish(palace)
    with palace.desk.context.write_as_system():
        people.set_pin(palace.desk.context, palace.attendant.staff, PIN)
    palace.desk.close()
    rng, answered, submitted, resumed = Random(), set[str](), set[str](), 0
    patience = Patience(150)
    for turn in range(40):
        told = nursery.killed(rng, patience.ms, "inspect", palace.home.root)
        patience.learn(told)
        assert not _values(told, "problem")
        answered |= _values(told, "answer")
        submitted |= _values(told, "submitted")
        palace.desk.open()
        store, rounds = palace.desk.context.store, palace.desk.inspections
        rows = store.rows("SELECT round, item FROM answer")
        assert answered <= {bytes(key).hex() + item for key, item in rows}
        unfinished = rounds.day(palace.attendant).unfinished
        assert len(unfinished) <= 1
        for short in unfinished:
            sheet = rounds.open(palace.attendant, short.round)
            given = store.rows("SELECT count(*) FROM answer WHERE round = ?", (short.round,))
            assert [(sheet.short.answered,)] == given, "one row a key"
            resumed += sheet.short.answered > 0
            assert store.rows("SELECT 1 FROM finding WHERE round = ?", (short.round,)) == []
            if turn == 20:
                house.publish("OP")
                assert rounds.open(palace.attendant, short.round).version == sheet.version
        for (key,) in store.rows("SELECT id FROM round WHERE state = 'submitted'"):
            sheet = rounds.open(palace.attendant, bytes(key))
            assert sheet.short.answered == sheet.short.lines
            told_of = store.rows(
                "SELECT 1 FROM round_step WHERE round = ? AND what = 'submitted'", (bytes(key),)
            )
            assert len(told_of) == 1
        states = {bytes(key).hex(): state for key, state in store.rows("SELECT id, state FROM round")}
        assert all(states[key] == RoundState.SUBMITTED for key in submitted)
        assert palace.sound()
        palace.desk.close()
    assert len(answered) > 60
    assert resumed > 10
    assert submitted
