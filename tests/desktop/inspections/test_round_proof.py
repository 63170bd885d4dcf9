"""The verification finds what was done to rounds and pictures behind the program's back."""

from __future__ import annotations

import pytest

from desktop.inspections import evidence
from desktop.rules.inspections.vocabulary import EvidenceRole
from tests.desktop.inspections.rounds_house import FAIL, ON_SPOT, House, furnish, picture
from tests.desktop.palace import PIN, Palace


@pytest.fixture
def house(palace: Palace) -> House:
    return furnish(palace)


def _faults(house: House) -> list[tuple[str, str]]:
    return [(fault.what, fault.where) for fault in house.palace.desk.ledger.verify().faults]


def _tamper(house: House, statement: str, *values: object) -> None:
    store = house.palace.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        assert store.sql(statement, values).rowcount != 0
        store.sql("UPDATE writer SET mode = ''")


@pytest.mark.parametrize(
    ("column", "value"),
    [("state", "countersigned"), ("submitted", 1), ("performer", bytes(16)), ("countersigner", bytes(16))],
)
def test_a_round_is_what_its_steps_make_it(house: House, column: str, value: object) -> None:
    sheet = house.done()
    assert _faults(house) == []
    _tamper(house, f"UPDATE round SET {column} = ? WHERE id = ?", value, sheet.round)
    assert _faults(house) == [("round-state", f"round {sheet.round.hex()}")]


def test_a_picture_that_was_exchanged_is_found(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=ON_SPOT)
    house.rounds.attach(house.attendant, sheet.round, "OP05", None, picture(), EvidenceRole.AFTER)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    items = house.rounds.open(house.attendant, sheet.round).items
    (shown,) = next(item for item in items if item.pictures).pictures
    path = evidence.path_of(house.palace.home, shown.digest)
    assert _faults(house) == []
    path.write_bytes(picture(10))
    assert _faults(house) == [("evidence", f"picture {shown.digest.hex()}")]
    path.unlink()
    assert _faults(house) == [("evidence", f"picture {shown.digest.hex()}")]
