"""Runs of cards: the right places on the sheet, marks that spare the faces, a file whole or not at all."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from printing.card import CardFace
from printing.sheet import CARD_MM, SHEET_MM, SLOTS, Slot, marks, sheet_slots, write_cards

Make = Callable[..., CardFace]
See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
DOTS = 10  # a millimetre, at 254 dpi


def run(make_face: Make, count: int) -> list[CardFace]:
    return [make_face(name=f"会员{at}", code=f"{at:040d}") for at in range(1, count + 1)]


def dots(slot: Slot) -> tuple[int, int, int, int]:
    left, top = round(slot.x * DOTS), round(slot.y * DOTS)
    return left, top, round((slot.x + slot.width) * DOTS), round((slot.y + slot.height) * DOTS)


def darkest(picture: Image.Image) -> int:
    return min(picture.convert("L").tobytes())


def test_ten_places_of_card_size_lie_apart_on_the_sheet() -> None:
    slots = sheet_slots()
    assert [slot.number for slot in slots] == list(range(1, SLOTS + 1))
    for slot in slots:
        assert (slot.width, slot.height) == CARD_MM
        assert 5 <= slot.x <= SHEET_MM[0] - slot.width - 5  # what most printers leave white
        assert 5 <= slot.y <= SHEET_MM[1] - slot.height - 5
    for one, other in itertools.combinations(slots, 2):
        beside = one.x + one.width <= other.x or other.x + other.width <= one.x
        below = one.y + one.height <= other.y + 1e-9 or other.y + other.height <= one.y + 1e-9
        assert beside or below


@pytest.mark.parametrize(
    ("start", "count", "pages"), [(1, 1, 1), (1, 10, 1), (1, 11, 2), (4, 7, 1), (4, 8, 2), (10, 3, 2)]
)
def test_the_run_begins_at_the_start_slot_and_fills_every_place_once(
    start: int, count: int, pages: int, make_face: Make, page_image: See, decoded: Read
) -> None:
    faces, out = run(make_face, count), io.BytesIO()
    assert write_cards(faces, out, layout="a4", start_slot=start) == pages
    seen = []
    for page in range(pages):
        picture = page_image(out.getvalue(), page, 25.4 * DOTS)
        for slot in sheet_slots():
            on_it = decoded(picture.crop(dots(slot)))
            used = start <= slot.number + page * SLOTS < start + count
            assert len(on_it) == used
            seen += on_it
    assert seen == [face.code for face in faces]


@pytest.mark.parametrize("start", [0, 11, -1])
def test_a_start_slot_off_the_sheet_is_refused(start: int, make_face: Make) -> None:
    with pytest.raises(ValueError, match="start slot"):
        write_cards(run(make_face, 1), io.BytesIO(), layout="a4", start_slot=start)


def test_no_cards_make_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no cards"):
        write_cards([], tmp_path / "cards.pdf", layout="a4")
    assert list(tmp_path.iterdir()) == []


def test_the_marks_point_at_every_edge_and_touch_no_face() -> None:
    slots = sheet_slots()
    lines = marks(slots)
    for x1, y1, x2, y2 in lines:
        assert min(x1, y1) > 0
        assert x2 < SHEET_MM[0]
        assert y2 < SHEET_MM[1]
        for slot in slots:
            apart = x2 < slot.x - 1 or x1 > slot.x + slot.width + 1
            assert apart or y2 < slot.y - 1 or y1 > slot.y + slot.height + 1
    for slot in slots:
        assert sum(y1 == y2 == slot.y for _, y1, _, y2 in lines) == 3
        assert sum(x1 == x2 == slot.x + slot.width for x1, _, x2, _ in lines) == 2


def test_on_paper_the_marks_leave_each_face_as_a_single_card_has_it(make_face: Make, page_image: See) -> None:
    face, out, single = make_face(), io.BytesIO(), io.BytesIO()
    write_cards([face], out, layout="a4", start_slot=4)
    write_cards([face], single, layout="cr80")
    picture = page_image(out.getvalue(), dpi=25.4 * DOTS).convert("L")
    here = sheet_slots()[3]
    edge = picture.crop(dots(here)).point(lambda value: 255 * (value < 250)).getbbox()
    alone = page_image(single.getvalue(), dpi=25.4 * DOTS).convert("L")
    assert edge == pytest.approx(alone.point(lambda value: 255 * (value < 250)).getbbox(), abs=2)
    for slot in sheet_slots():
        if slot != here:
            assert darkest(picture.crop(dots(slot))) == 255
    picture.paste(255, dots(here))
    assert darkest(picture) < 200


def test_the_sheet_is_a4_and_printed_at_its_true_size(make_face: Make) -> None:
    out = io.BytesIO()
    write_cards(run(make_face, 2), out, layout="a4")
    found = PdfReader(out)
    box = found.pages[0].mediabox
    assert [float(box.width), float(box.height)] == pytest.approx([595.28, 841.89], abs=0.01)
    assert found.viewer_preferences is not None
    assert str(found.viewer_preferences.print_scaling) == "/None"


def test_a_thousand_cards_tell_how_far_they_are(make_face: Make, page_image: See, decoded: Read) -> None:
    told: list[tuple[int, int]] = []
    faces, out = run(make_face, 1000), io.BytesIO()
    assert write_cards(faces, out, layout="a4", on_page=lambda *step: told.append(step)) == 100
    assert told == [(page, 100) for page in range(1, 101)]
    assert decoded(page_image(out.getvalue(), 99)) == [face.code for face in faces[-10:]]


def test_one_card_a_page_ignores_the_start_slot(make_face: Make) -> None:
    told: list[tuple[int, int]] = []
    out = io.BytesIO()
    write_cards(run(make_face, 3), out, layout="cr80", start_slot=7, on_page=lambda *step: told.append(step))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert len(PdfReader(out).pages) == 3


class Stopped(Exception):
    """What a person's "cancel" raises."""


@pytest.mark.parametrize("before", [None, b"the run of yesterday"])
def test_a_stopped_run_leaves_the_place_as_it_was(
    before: bytes | None, make_face: Make, tmp_path: Path
) -> None:
    target = tmp_path / "会员卡.pdf"
    if before is not None:
        target.write_bytes(before)

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        write_cards(run(make_face, 30), target, layout="a4", on_page=stop)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ([before] if before is not None else [])


def test_a_finished_run_replaces_the_file_with_the_same_bytes_each_time(
    make_face: Make, tmp_path: Path
) -> None:
    target = tmp_path / "会员卡.pdf"
    target.write_bytes(b"old")
    write_cards(run(make_face, 12), target, layout="a4", start_slot=3)
    first = target.read_bytes()
    write_cards(run(make_face, 12), target, layout="a4", start_slot=3)
    assert target.read_bytes() == first
    assert first.startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


def test_a_place_that_cannot_be_written_is_an_os_error_and_leaves_nothing(
    make_face: Make, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        write_cards(run(make_face, 1), tmp_path / "absent" / "cards.pdf", layout="cr80")
    taken = tmp_path / "a folder.pdf"
    taken.mkdir()
    with pytest.raises(OSError):  # noqa: PT011 (IsADirectoryError here, PermissionError on Windows)
        write_cards(run(make_face, 1), taken, layout="cr80")
    assert list(tmp_path.iterdir()) == [taken]
