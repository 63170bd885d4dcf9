"""Pictures for a demonstration: coloured cards with the words of what they would show, so that nobody takes one for a photo."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

from printing.fontfiles import font_files

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_WIDTH, _HEIGHT = 480, 360
_BAND = 64
_NOTE = "演示图片，非实拍  ·  Invented"
_INK, _PAPER = "#1F2328", "#FFFFFF"
GROUNDS = ("#E6B8AF", "#B7D7C2", "#B8CCE4", "#F3E2A9", "#D5C3E0", "#CFCFC4")


def picture_of(words: str, ground: int, caption: str) -> bytes:
    """A small JPEG: `words` in the middle on the ground of that number, `caption` (place and time) below."""
    from PIL import Image, ImageDraw

    colour = GROUNDS[ground % len(GROUNDS)]
    card = Image.new("RGB", (_WIDTH, _HEIGHT), colour)
    pen = ImageDraw.Draw(card)
    # Slanted bars, other ones for every text: two cards must not count as the same scene.
    seed = sum(map(ord, words + caption))
    for bar in range(6):
        left = (seed * (bar + 3) * 37) % _WIDTH
        pen.polygon([(left, 0), (left + 30, 0), (left - 60, _HEIGHT), (left - 90, _HEIGHT)], fill=_PAPER)
    pen.rectangle((0, _HEIGHT - _BAND, _WIDTH, _HEIGHT), fill=_INK)
    pen.rectangle((24, 90, _WIDTH - 24, 210), fill=_PAPER, outline=_INK)
    size = 44 if len(words) <= 9 else 30
    pen.text((_WIDTH // 2, 150), words, font=_font(size), fill=_INK, anchor="mm")
    pen.text((16, _HEIGHT - 54), caption, font=_font(20), fill=_PAPER)
    pen.text((16, _HEIGHT - 28), _NOTE, font=_font(17), fill=_PAPER)
    out = io.BytesIO()
    card.save(out, "JPEG", quality=70)
    return out.getvalue()


@cache
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(str(font_files()[0]), size)
