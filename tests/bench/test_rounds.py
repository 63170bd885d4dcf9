"""Opening the day's list, opening a sheet and asking what is released, beside the bare queries in the same run.

A month of rounds runs with the other tests; three years (five areas, some 15,000 rounds and 300,000 answers) by name:
`python -m tests -m bench_large`. The figures are printed at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from db import inspections as kept
from db.inspections import AnswerRow, RoundRow, StepRow
from desktop.context import SYSTEM
from desktop.rules import days
from desktop.rules.inspections.rounds import RoundStep
from tests.bench.measure import Pair, timed, timing
from tests.desktop.inspections.rounds_house import PASS, House, furnish
from tests.desktop.palace import Palace, copied, found

ROUNDS = 60
A_DAY = 14
ANSWERS = 20
NOON = datetime(2026, 11, 24, 12, 0)


@dataclass
class Filled:
    house: House
    rounds: int
    answers: int


def _fill(palace: Palace, span: int) -> Filled:
    """So many days of rounds before today, as they are after everybody signed."""
    house = furnish(palace)
    house.at(NOON)
    context = palace.desk.context
    version = palace.desk.templates.published("OP")
    assert version is not None
    staff, areas = palace.attendant.staff, list(house.areas.values())[:5]
    rounds = answers = 0
    for day in days.each(days.later(20261124, -span), 20261124):
        rows, steps, given = [], [], []
        for number in range(A_DAY):
            at = days.ms_at(day, 9 * 60 + number * 50, 480)
            key, area = context.new_id(), areas[number % len(areas)]
            rows.append(
                RoundRow(
                    key,
                    context.new_id(),
                    None,
                    version.id,
                    "OP",
                    area,
                    day,
                    at + 600_000,
                    at + 3_600_000,
                    at,
                    "live",
                    1,
                    staff,
                    "countersigned",
                    at,
                    staff,
                    SYSTEM,
                )
            )
            facts = f'{{"by":"{staff.hex()}","clean":true,"failed":[],"flags":[],"tally":[20,20,0,0,14]}}'
            for what, by in ((RoundStep.SUBMITTED, facts), (RoundStep.COUNTERSIGNED, "{}")):
                steps.append(StepRow(context.new_id(), key, what.value, at, day, None, by, SYSTEM))
            given += [
                AnswerRow(
                    context.new_id(), key, f"OP{item:02}", None, "pass", None, "bulk", None, None, at, staff
                )
                for item in range(1, ANSWERS + 1)
            ]
        with context.write_as_system():
            for part in (rows, steps, given):
                kept.add_many(context.store, part)
        rounds, answers = rounds + len(rows), answers + len(given)
    return Filled(house, rounds, answers)


@pytest.fixture
def palace(tmp_path: Path) -> Iterator[Palace]:
    made = copied(found(tmp_path / "founded"), tmp_path / "home")
    yield made
    made.desk.close()


def test_the_days_list_costs_little_more_than_its_queries(
    palace: Palace, figures: Callable[[str], None]
) -> None:
    _measure(_fill(palace, 30), figures)


@pytest.mark.bench_large
@pytest.mark.timeout(1800)
def test_the_days_list_after_three_years(palace: Palace, figures: Callable[[str], None]) -> None:
    _measure(_fill(palace, 1_080), figures)


def _measure(filled: Filled, figures: Callable[[str], None]) -> None:
    house, store = filled.house, filled.house.palace.desk.context.store
    rounds, actor = house.rounds, house.attendant
    first = timed(lambda: rounds.day(actor))
    sheet = rounds.begin(actor, template="OP")
    for section in sheet.sections:
        rounds.answer_rest(actor, sheet.round, section.section.code)
    listed = _in_turn(lambda: rounds.day(actor), lambda: _bare_day(house))
    opened = _in_turn(lambda: rounds.open(actor, sheet.round), lambda: _bare_sheet(house, sheet.round))
    asked = timing([timed(lambda: rounds.unreleased()) for _ in range(ROUNDS)])
    keyed = timing(
        [timed(lambda: rounds.answer(actor, sheet.round, "OP11", typed=PASS)) for _ in range(ROUNDS)]
    )
    plan = _plans(house)
    figures(f"rounds: {filled.rounds} with {filled.answers} answers; the first list {first:.1f} ms")
    figures(_line("the day's list", listed))
    figures(_line("a sheet of thirty lines", opened))
    figures(
        f"what is released, at a scan: p50 {asked.p50:.3f} ms; a key press to its durable row:"
        f" p50 {keyed.p50:.2f} ms, p95 {keyed.p95:.2f} ms"
    )
    assert rounds.day(actor).unfinished[0].round == sheet.round
    assert not [line for line in plan if "SCAN" in line], plan
    assert store.one("SELECT count(*) FROM round") == (filled.rounds + 1,)


def _in_turn(ours: Callable[[], object], bare: Callable[[], object]) -> Pair:
    pairs = [(timed(ours), timed(bare)) for _ in range(ROUNDS)]
    return Pair(timing([mine for mine, _ in pairs]), timing([theirs for _, theirs in pairs]))


def _line(name: str, pair: Pair) -> str:
    return (
        f"{name}: p50 {pair.ours.p50:.2f} ms, p95 {pair.ours.p95:.2f} ms; its bare queries {pair.bare.p50:.2f} ms;"
        f" ratio {pair.ratio:.1f}"
    )


_OF_DAY = "SELECT * FROM round WHERE day = ?"
_OPEN = "SELECT * FROM round WHERE state IN ('draft', 'returned')"
_WAITING = "SELECT * FROM round WHERE state = 'submitted' AND day >= ?"
_STEPS = "SELECT * FROM round_step WHERE round = ? ORDER BY id"
_ANSWERS = "SELECT * FROM answer WHERE round = ? ORDER BY id"
_LINKS = "SELECT * FROM evidence_link WHERE row_id = ?"
_EXCUSED = "SELECT * FROM excusal WHERE occurrence = ? ORDER BY id"


def _bare_day(house: House) -> None:
    """What has to be read for the list, and nothing made of it."""
    store = house.palace.desk.context.store
    for table in ("staff", "area", "template_version", "finding"):
        store.rows(f"SELECT id FROM {table}")
    store.rows(_OF_DAY, (20261124,))
    store.rows(_WAITING, (20261024,))
    for row in store.rows(_OPEN):
        for statement in (_STEPS, _ANSWERS, _LINKS):
            store.rows(statement, (row[0],))
    store.rows(_EXCUSED, (bytes(16),))


def _bare_sheet(house: House, round_id: bytes) -> None:
    store = house.palace.desk.context.store
    store.rows("SELECT * FROM round WHERE id = ?", (round_id,))
    for statement in (_STEPS, _ANSWERS, _LINKS):
        store.rows(statement, (round_id,))
    for table in ("staff", "area", "asset", "asset_date", "finding"):
        store.rows(f"SELECT * FROM {table}")


def _plans(house: House) -> list[str]:
    """How the engine finds the rows of the list: by an index, never by walking a table that grows."""
    store = house.palace.desk.context.store
    told: list[str] = []
    for statement in (_OF_DAY, _OPEN, _WAITING, _STEPS, _ANSWERS, _LINKS, _EXCUSED):
        values = ("",) * statement.count("?")
        told += [str(row[3]) for row in store.rows(f"EXPLAIN QUERY PLAN {statement}", values)]
    return told
