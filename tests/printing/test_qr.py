"""QR symbols: the shape the card relies on, and anything else that has to be carried."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from printing.document import pdf
from printing.qr import Level, Matrix, draw, matrix

CODES = st.text("0123456789", min_size=40, max_size=40)


def picture(symbol: Matrix, border: int = 4) -> Image.Image:
    side = len(symbol) + 2 * border
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(symbol):
        for x, dark in enumerate(row):
            image.putpixel((x + border, y + border), 0 if dark else 255)
    return image.resize((side * 4, side * 4), Image.Resampling.NEAREST)


@settings(max_examples=60, deadline=None)
@given(CODES)
def test_every_card_code_has_25_modules_at_level_q_and_reads_back(code: str) -> None:
    symbol = matrix(code)
    assert {len(symbol), *map(len, symbol)} == {25}
    read = zxingcpp.read_barcode(picture(symbol))
    assert read is not None
    assert read.text == code
    assert read.ec_level == "Q"


@pytest.mark.parametrize("code", ["0" * 40, "9" * 40, "1234567890" * 4, "0" * 39 + "7", "00000" + "9" * 35])
def test_extreme_card_codes_read_back(code: str) -> None:
    read = zxingcpp.read_barcode(picture(matrix(code)))
    assert read is not None
    assert read.text == code


@pytest.mark.parametrize("level", ["L", "M", "Q", "H"])
@pytest.mark.parametrize("payload", ["A", "LD1:9F3A07C1:18204", "长治市工人文化宫", "x" * 400, "7" * 39])
def test_other_payloads_get_a_symbol_that_reads_back(payload: str, level: Level) -> None:
    read = zxingcpp.read_barcode(picture(matrix(payload, level)))
    assert read is not None
    assert read.text == payload
    assert read.ec_level == level


def test_what_no_symbol_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        matrix("x" * 5000)


def test_the_drawn_symbol_covers_its_square_module_for_module(page_image: Callable[..., Image.Image]) -> None:
    symbol = matrix("0123456789" * 4)
    out = io.BytesIO()
    with pdf(out, (200, 150), "") as canvas:
        draw(canvas, symbol, 50, 25, 100)  # four points a module
        canvas.showPage()
    page = page_image(out.getvalue(), dpi=72).convert("L")
    grey = page.tobytes()
    for y, row in enumerate(symbol):
        for x, dark in enumerate(row):
            assert (grey[(25 + 4 * y + 2) * page.width + 50 + 4 * x + 2] < 128) == dark
    ink = page.point(lambda value: 255 * (value < 128)).getbbox()
    assert ink == (50, 25, 150, 125)
