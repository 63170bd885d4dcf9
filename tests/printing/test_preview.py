"""Pages as pixels: the size asked for, on white, in the order of colours that the window expects."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from printing.card import CardFace
from printing.preview import UnreadablePdf, page_count, page_size_mm, raster
from printing.sheet import write_cards


@pytest.fixture
def two_cards(make_face: Callable[..., CardFace]) -> bytes:
    out = io.BytesIO()
    write_cards([make_face(), make_face(name="李四")], out, layout="cr80")
    return out.getvalue()


def test_pages_are_counted_and_measured_from_memory_and_from_a_file(two_cards: bytes, tmp_path: Path) -> None:
    path = tmp_path / "预览.pdf"
    path.write_bytes(two_cards)
    for source in (two_cards, path):
        assert page_count(source) == 2
        assert page_size_mm(source, 1) == pytest.approx((85.6, 53.98), abs=0.02)


@pytest.mark.parametrize("dpi", [96, 300])
def test_a_raster_is_white_where_nothing_is_printed_and_red_is_red(dpi: int, two_cards: bytes) -> None:
    found = raster(two_cards, 0, dpi)
    assert found.width == pytest.approx(85.6 / 25.4 * dpi, abs=1.1)
    assert found.height == pytest.approx(53.98 / 25.4 * dpi, abs=1.1)
    assert found.stride >= 4 * found.width
    assert len(found.pixels) == found.stride * found.height
    assert found.pixels[:3] == b"\xff\xff\xff"
    x, y = round(13 / 72 * dpi), round((153 - 132) / 72 * dpi)  # the mark beside the palace
    blue, green, red = found.pixels[y * found.stride + 4 * x :][:3]
    assert (red, green, blue) == pytest.approx((0xB3, 0x26, 0x1E), abs=3)


def test_the_second_page_is_another_picture(two_cards: bytes) -> None:
    assert raster(two_cards, 0).pixels != raster(two_cards, 1).pixels


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.4 cut off"])
def test_what_is_no_pdf_is_said_so(data: bytes) -> None:
    with pytest.raises(UnreadablePdf):
        page_count(data)


@pytest.mark.parametrize("page", [-1, 2])
def test_a_page_that_is_not_there(page: int, two_cards: bytes) -> None:
    with pytest.raises(IndexError):
        raster(two_cards, page)


@pytest.mark.parametrize("dpi", [0, -5, 1e6, float("nan")])
def test_a_resolution_that_makes_no_sense(dpi: float, two_cards: bytes) -> None:
    with pytest.raises(ValueError, match="dpi"):
        raster(two_cards, 0, dpi)


def test_pages_may_be_asked_for_from_several_threads(two_cards: bytes) -> None:
    expected, found = raster(two_cards, 0).pixels, list[bytes]()
    threads = [threading.Thread(target=lambda: found.append(raster(two_cards, 0).pixels)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8
