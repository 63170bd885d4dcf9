"""Two people do anything in any order: nothing but problems with a name is raised, and what must be true stays true (B8)."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

import pytest

from desktop import people
from desktop.actor import Actor
from desktop.inspections.round_values import RoundSheet, SheetItem
from desktop.problems import Problem
from desktop.rules.inspections.answers import Failing, Typed
from desktop.rules.inspections.vocabulary import (
    Disposition,
    EvidenceRole,
    How,
    ItemType,
    Result,
    RoundState,
    Severity,
)
from tests.desktop.inspections.rounds_house import House, furnish, picture, right_answer
from tests.desktop.palace import PIN, Palace

DONE = (RoundState.SUBMITTED, RoundState.COUNTERSIGNED)


class Storm:
    def __init__(self, house: House, rng: Random) -> None:
        self.house, self.rng = house, rng
        self.people = (house.attendant, house.manager)
        self.rounds: list[bytes] = []
        self.problems: set[str] = set()

    def blow(self, acts: int) -> None:
        doings: tuple[Callable[[Actor], object], ...] = (
            self.begin, *[self.answer] * 12, self.rest, self.undo, self.clear, self.walk,
            self.attach, self.finish, self.submit, *[self.countersign] * 2, self.give_back, self.abandon, self.later,
        )  # fmt: skip
        for _ in range(acts):
            try:
                self.rng.choice(doings)(self.rng.choice(self.people))
            except Problem as problem:
                self.problems.add(problem.code)

    def any_round(self) -> bytes:
        return self.rng.choice(self.rounds) if self.rounds else bytes(16)

    def any_item(self, actor: Actor, round_id: bytes) -> SheetItem:
        return self.rng.choice(self.house.rounds.open(actor, round_id).items)

    def begin(self, actor: Actor) -> None:
        rounds = self.house.rounds
        if self.rng.random() < 0.5:
            entry = self.rng.choice(rounds.day(actor).entries)
            self.rounds.append(rounds.begin(actor, entry.occurrence).round)
        else:
            area = self.rng.choice((None, *self.house.areas.values()))
            self.rounds.append(rounds.begin(actor, template="OP", area=area).round)

    def answer(self, actor: Actor) -> None:
        round_id = self.any_round()
        item = self.any_item(actor, round_id)
        asset = None if item.asset is None else item.asset.id
        typed = self.rng.choice(
            (right_answer(item), Typed(Result.PASS), Typed(Result.FAIL), Typed(Result.NA, reason="无"),
             Typed(value=self.rng.choice(("", "0", "7", "3/4", "20270101", "x"))), None)
        )  # fmt: skip
        failing = Failing(
            self.rng.choice((None, Severity.S1, Severity.S3)),
            self.rng.choice(("", "东门")),
            self.rng.choice((None, *Disposition)),
            interim=self.rng.choice(("", "拉线")),
        )
        told = self.rng.choice((None, failing))
        self.house.rounds.answer(actor, round_id, item.item.code, asset, typed, told)

    def rest(self, actor: Actor) -> None:
        section = self.rng.choice(("FIRE", "POWER", "PLACES", "CARE", "nowhere"))
        self.house.rounds.answer_rest(actor, self.any_round(), section)

    def undo(self, actor: Actor) -> None:
        self.house.rounds.undo(actor, self.any_round())

    def clear(self, actor: Actor) -> None:
        round_id = self.any_round()
        item = self.any_item(actor, round_id)
        asset = None if item.asset is None else item.asset.id
        self.house.rounds.clear(actor, round_id, item.item.code, asset)

    def walk(self, actor: Actor) -> None:
        self.house.rounds.walk(actor, self.any_round(), back=self.rng.random() < 0.5)

    def attach(self, actor: Actor) -> None:
        data = picture(self.rng.randrange(20, 200), (160, 120))
        role = self.rng.choice((EvidenceRole.AFTER, EvidenceRole.SPOT))
        self.house.rounds.attach(actor, self.any_round(), "OP05", None, data, role)

    def finish(self, actor: Actor) -> None:
        """Complete what is open, as people do in the end, and hand it in."""
        round_id, rounds = self.any_round(), self.house.rounds
        for item in rounds.open(actor, round_id).items:
            asset = None if item.asset is None else item.asset.id
            if item.answer is None and item.item.type is not ItemType.SIGNATURE:
                rounds.answer(actor, round_id, item.item.code, asset, right_answer(item))
            elif item.answer is not None and item.missing:
                told = Failing(Severity.S2, "东门", self.rng.choice(tuple(Disposition)))
                rounds.answer(actor, round_id, item.item.code, asset, failing=told)
        for code in {one.item for one in rounds.open(actor, round_id).missing}:
            if code:
                rounds.sign_item(actor, round_id, code, actor.staff, PIN)
        rounds.submit(actor, round_id, PIN)

    def submit(self, actor: Actor) -> None:
        self.house.rounds.submit(actor, self.any_round(), PIN)

    def countersign(self, actor: Actor) -> None:
        note = self.rng.choice(("", "看过"))
        self.house.rounds.countersign(actor, self.any_round(), self.people[1].staff, PIN, note)

    def give_back(self, actor: Actor) -> None:
        if self.rng.random() < 0.5:
            self.house.rounds.return_(actor, self.any_round(), "改一下")

    def abandon(self, actor: Actor) -> None:
        if self.rng.random() < 0.3:
            self.house.rounds.abandon(actor, self.any_round(), "重来")

    def later(self, actor: Actor) -> None:
        self.house.palace.clock.later(minutes=self.rng.choice((1, 5, 20, 600, -3)))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_two_people_do_what_must_be_true_stays_true(
    palace: Palace, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(people, "_MEMORY_KIB", 64)
    house = furnish(palace)
    with palace.desk.context.write_as_system():
        for actor in (house.attendant, house.manager):
            people.set_pin(palace.desk.context, actor.staff, PIN)
    storm = Storm(house, Random(seed))
    storm.blow(400)
    assert "round-signed" in storm.problems
    sheets = [house.rounds.open(house.manager, round_id) for round_id in storm.rounds]
    assert any(sheet.short.state in DONE for sheet in sheets)
    for sheet in sheets:
        _must_hold(house, sheet)
    _one_each(house)
    assert palace.sound()


def _must_hold(house: House, sheet: RoundSheet) -> None:
    for item in sheet.items:
        held = item.answer
        if held is None:
            continue
        assert held.how is not How.BULK or not (item.item.critical or item.sampled), "B8, 9"
        assert held.result is not Result.NA or (item.item.na and held.reason), "B8, 8"
    if sheet.short.state in DONE:
        open_to_codes = (ItemType.CODE,)
        assert all(item.answer or item.item.type in open_to_codes for item in sheet.items), "B8, 4"
        store = house.palace.desk.context.store
        (text,) = store.rows(
            "SELECT facts FROM round_step WHERE round = ? AND what = 'submitted' ORDER BY id DESC LIMIT 1",
            (sheet.round,),
        )[0]
        failed = json.loads(text)["failed"]
        fails = [item for item in sheet.items if item.answer and item.answer.result is Result.FAIL]
        assert [one["item"] for one in failed] == [item.item.code for item in fails], "B8, 7"
        for one in failed:
            row = store.one("SELECT 1 FROM finding WHERE id = ?", (bytes.fromhex(one["finding"]),))
            assert row is not None, "B8, 7"
    if sheet.short.state is RoundState.COUNTERSIGNED:
        assert sheet.short.performer != sheet.short.countersigner, "B8, 5"


def _one_each(house: House) -> None:
    """B8, 3: at most one live round of what is due once."""
    rows = house.palace.desk.context.store.rows(
        "SELECT occurrence, count(*) FROM round WHERE template <> 'PT' AND occurrence IS NOT NULL"
        " AND state <> 'abandoned' GROUP BY occurrence"
    )
    assert all(count == 1 for _, count in rows)
