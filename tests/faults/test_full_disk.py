"""A disk that runs full: nothing is lost that was acknowledged, it is said what to do, and with room the desk goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.problems import Problem
from desktop.rules.vocabulary import Category
from tests.desktop.palace import PIN, Palace
from tests.faults.conftest import Run, SmallDisk, said
from ui.problem_wording import sentence

FULL = "The disk is full. All that was confirmed is kept, this was not. Free some space, then try again."


def _kept(palace: Palace) -> set[str]:
    return {visit.hex() for visit in palace.desk.ledger.visit_ids()}


@pytest.mark.skipif(os.name != "posix", reason="a limit to files is POSIX's")
def test_a_file_that_may_not_grow_in_the_middle_of_a_write(palace: Palace, run: Run) -> None:
    palace.desk.close()
    size = palace.home.store_file.stat().st_size
    for room in (10_000, 50_001, 123_456):
        told = [line.split() for line in (run("small_files", palace.home.root, size + room).stdout or ())]
        refused = [value for word, value in told if word == "problem"]
        acknowledged = [value for word, value in told if word == "visit"]
        assert len(refused) == 5
        assert set(refused) <= {"disk-full", "disk-failed"}
        assert told[-1][0] == "visit", "with room the same program goes on"
        palace.desk.open()
        assert set(acknowledged) <= _kept(palace)
        assert palace.sound()
        palace.desk.close()


def test_a_desk_works_until_the_disk_is_full_and_goes_on_when_there_is_room(small_disk: SmallDisk) -> None:
    palace = small_disk.palace
    attendant, reception = palace.attendant, palace.desk.reception
    small_disk.fill(leave=400_000)
    acknowledged = set[str]()

    def count_on() -> None:
        while True:
            acknowledged.add((reception.tally(attendant, Category.PUBLIC).visit or b"").hex())

    with pytest.raises(Problem) as refused:
        count_on()
    assert len(acknowledged) > 10
    assert sentence(refused.value) == FULL
    assert _kept(palace) == acknowledged, "what was refused is not there, what was acknowledged is"
    assert reception.today(attendant).rows, "reading goes on"
    with pytest.raises(Problem, match="disk-full"):
        palace.desk.backups.run()
    assert not list(palace.home.backups.glob("*.backup"))
    small_disk.make_room()
    acknowledged.add((reception.tally(attendant, Category.PUBLIC).visit or b"").hex())
    assert _kept(palace.reopened()) == acknowledged
    assert palace.sound()
    assert palace.desk.backups.run().path.exists()


@pytest.mark.parametrize("left", [0, 4_096, 20_000])
def test_a_store_on_a_full_disk_is_not_taken_for_a_damaged_one(small_disk: SmallDisk, left: int) -> None:
    palace = small_disk.palace
    code = palace.bearer()
    palace.desk.close()
    small_disk.fill(left)
    with pytest.raises(Problem) as refused:
        palace.desk.open()
    assert sentence(refused.value) == FULL
    assert said("verify", palace.home.root) == FULL
    small_disk.make_room()
    palace.desk.open()
    assert palace.scan(code).visit
    assert palace.sound()


def test_nobody_signs_in_unseen_on_a_full_disk(small_disk: SmallDisk) -> None:
    people = small_disk.palace.desk.people
    staff = people.tiles()[0].staff
    small_disk.fill()
    for _ in range(3):
        with pytest.raises(Problem, match="disk-full"):
            people.sign_in(staff, PIN)
    small_disk.make_room()
    assert people.sign_in(staff, PIN).staff == staff


def test_a_stick_that_is_full_holds_no_copy_that_looks_whole(palace: Palace, small_disk: SmallDisk) -> None:
    stick = small_disk.folder / "copies"
    stick.mkdir()
    palace.scan(palace.bearer())
    for left in (0, 8_192, 200_000, 450_000):
        small_disk.fill(left)
        with pytest.raises(Problem) as refused:
            palace.desk.backups.run(stick)
        assert sentence(refused.value) == FULL
        assert not _names(stick)
        small_disk.make_room()
    copy = palace.desk.backups.run(stick).path
    assert copy.name in _names(stick)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
