"""Several programs on one store: a held lock is a sentence and passes, and writing at once loses nothing."""

from __future__ import annotations

import pytest

from desktop.problems import Problem
from desktop.rules.vocabulary import Category
from tests.desktop.palace import Palace
from tests.faults.conftest import Run
from ui.problem_wording import sentence

BUSY = "The store is busy. Nothing was changed. Wait a moment, then try again."
_EACH = 60


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock is waited for a twentieth of a second instead of five."""
    monkeypatch.setattr("db.sqlcipher._BUSY_SECONDS", 0.05)


def _said(refused: pytest.ExceptionInfo[Problem]) -> str:
    return sentence(refused.value)


def test_a_store_that_another_program_holds_is_said_and_works_afterwards(
    palace: Palace, run: Run, impatient: None
) -> None:
    code = palace.reopened().bearer()
    attendant, reception = palace.attendant, palace.desk.reception
    holder = run("lock", palace.home.root)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "locked\n"
    for _ in range(2):
        with pytest.raises(Problem) as refused:
            reception.scan(attendant, code)
        assert _said(refused) == BUSY
    assert [found.name for found in reception.find(attendant, "欧阳")], "reading goes on"
    palace.desk.close()
    with pytest.raises(Problem) as refused:
        palace.desk.open()
    assert _said(refused) == BUSY
    holder.communicate("\n")
    palace.desk.open()
    assert palace.count("visit") == 0
    assert palace.scan(code).visit
    assert palace.sound()


def test_two_programs_that_write_at_once_lose_nothing(either: Palace, run: Run) -> None:
    either.desk.close()
    writers = [run("write", either.home.root, _EACH) for _ in range(2)]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    told = [line.split() for writer in writers for line in (writer.stdout or ())]
    assert [writer.wait() for writer in writers] == [0, 0]
    visits = [visit for _, visit in told]
    assert len(visits) == len(set(visits)) == 2 * _EACH
    either.desk.open()
    assert {visit.hex() for visit in either.desk.ledger.visit_ids()} == set(visits)
    counted = either.desk.context.store.one("SELECT sum(people) FROM visit")
    assert counted == (sum(range(1, _EACH + 1)) * 2,)
    either.clock.later(minutes=10)
    either.desk.reception.tally(either.attendant, Category.PUBLIC)
    assert either.sound()
