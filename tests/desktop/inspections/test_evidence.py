"""Pictures of rounds: kept before they are named, looked at before they are signed for, known when they come again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections.round_values import Picture
from desktop.problems import Problem
from desktop.rules.inspections.answers import Flag, Lack, Missing
from desktop.rules.inspections.vocabulary import EvidenceRole, EvidenceSource
from tests.desktop.inspections.rounds_house import FAIL, ON_SPOT, RECTIFY, House, furnish, picture
from tests.desktop.palace import PIN, Palace


@pytest.fixture
def house(palace: Palace) -> House:
    return furnish(palace)


def _attach(
    house: House, round_id: bytes, data: bytes | Path, role: EvidenceRole = EvidenceRole.SPOT
) -> Picture:
    (item,) = house.rounds.attach(house.attendant, round_id, "OP05", None, data, role).items
    return item.pictures[-1]


def _files(house: House) -> list[Path]:
    return [path for path in house.palace.home.evidence.rglob("*") if path.is_file()]


def test_a_picture_is_kept_by_its_hash_and_shown_again(house: House, tmp_path: Path) -> None:
    sheet = house.begun()
    path = tmp_path / "照片.jpg"
    path.write_bytes(picture())
    shown = _attach(house, sheet.round, path)
    (kept,) = _files(house)
    assert kept.name == f"{shown.digest.hex()}.jpg"
    assert kept.parent.name == shown.digest.hex()[:2]
    assert house.rounds.picture(house.attendant, shown.digest) == kept.read_bytes()
    assert (shown.whole, shown.reused) == (True, False)
    again = house.rounds.open(house.attendant, sheet.round)
    assert next(item for item in again.items if item.pictures).pictures == (shown,)


def test_a_broken_or_huge_picture_leaves_nothing_behind(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = house.begun()
    with pytest.raises(Problem) as broken:
        _attach(house, sheet.round, b"GIF89a")
    monkeypatch.setattr(evidence, "LARGEST_FILE", 100)
    with pytest.raises(Problem) as huge:
        _attach(house, sheet.round, picture())
    with pytest.raises(Problem) as gone:
        _attach(house, sheet.round, house.palace.home.root / "nowhere.jpg")
    assert [one.value.code for one in (broken, huge, gone)] == [
        "picture-unreadable",
        "picture-too-large",
        "file-missing",
    ]
    assert _files(house) == []
    assert (house.palace.count("evidence"), house.palace.count("evidence_link")) == (0, 0)


def test_the_file_is_there_before_any_row_names_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = house.begun()
    seen = list[int]()
    keep = evidence.keep

    def watched(context: Context, staff: bytes, stored: evidence.Stored, source: str) -> None:
        seen.append(len(_files(house)))
        keep(context, staff, stored, source)

    monkeypatch.setattr(evidence, "keep", watched)
    _attach(house, sheet.round, picture())
    assert seen == [1]


def test_a_round_is_not_signed_while_a_picture_is_gone(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=RECTIFY)
    shown = _attach(house, sheet.round, picture())
    path = evidence.path_of(house.palace.home, shown.digest)
    size = path.stat().st_size
    path.write_bytes(bytes(size))
    with pytest.raises(Problem) as problem:
        house.rounds.submit(house.attendant, sheet.round, PIN)
    assert problem.value.facts["missing"] == (Missing("OP05", None, Lack.PHOTO_GONE),)
    with pytest.raises(Problem) as gone:
        house.rounds.picture(house.attendant, shown.digest)
    assert gone.value.code == "picture-gone"
    _attach(house, sheet.round, picture())
    house.rounds.submit(house.attendant, sheet.round, PIN)


def test_a_picture_of_after_closes_what_was_put_right_at_once(house: House) -> None:
    sheet = house.begun()
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, "OP05", typed=FAIL, failing=ON_SPOT)
    _attach(house, sheet.round, picture(), EvidenceRole.AFTER)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    house.rounds.countersign(house.attendant, sheet.round, house.manager.staff, PIN)
    assert house.palace.desk.context.store.one("SELECT state FROM finding") == ("verified",)


def test_a_picture_is_taken_from_its_line_and_stays_on_the_disk(house: House) -> None:
    sheet = house.begun()
    shown = _attach(house, sheet.round, picture())
    (item,) = house.rounds.detach(house.attendant, sheet.round, shown.link).items
    assert item.pictures == ()
    assert len(_files(house)) == 1
    with pytest.raises(Problem) as problem:
        house.rounds.detach(house.attendant, sheet.round, shown.link)
    assert problem.value.code == "picture-unknown"


def test_the_picture_of_an_earlier_round_is_known_again(house: House) -> None:
    first = house.begun()
    _attach(house, first.round, picture(70))
    house.rounds.abandon(house.attendant, first.round, "重来")
    house.palace.clock.later(minutes=1)
    again = house.begun()
    house.complete(again)
    shown = _attach(house, again.round, picture(70))
    assert shown.reused
    signed = house.rounds.submit(house.attendant, again.round, PIN)
    assert Flag.PHOTO_REUSED in signed.short.flags
    assert not signed.short.clean


def test_the_same_picture_twice_is_one_file_and_one_row(house: House) -> None:
    sheet = house.begun()
    for source in (EvidenceSource.FILE, EvidenceSource.PASTE):
        house.rounds.attach(house.attendant, sheet.round, "OP05", None, picture(), EvidenceRole.SPOT, source)
    assert len(_files(house)) == 1
    assert (house.palace.count("evidence"), house.palace.count("evidence_link")) == (1, 2)
