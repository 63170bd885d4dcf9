"""Portraits made ready for paper: cropped to their frame, upright, no larger than the paper can show."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from reportlab.lib.utils import ImageReader

_DPI = 400
_LARGEST_SIDE = 12_000  # pixels; anything beyond is no portrait but an attempt on the memory


def readable(photo: bytes) -> bool:
    """Whether this is a picture that can be printed. Ask when it is taken: a card leaves out what is not."""
    return opened(photo) is not None


@lru_cache(maxsize=16)
def portrait(photo: bytes, width: float, height: float) -> ImageReader | None:
    """The picture cropped to a frame of so many points, a little above its middle; None: unreadable."""
    from PIL import Image, ImageOps
    from reportlab.lib.utils import ImageReader

    across, down = round(width / 72 * _DPI), round(height / 72 * _DPI)
    picture = opened(photo, (across, down))
    if picture is None:
        return None
    flat = without_alpha(ImageOps.exif_transpose(picture))
    fitted = ImageOps.fit(flat, (across, down), Image.Resampling.BICUBIC, centering=(0.5, 0.4))
    out = io.BytesIO()
    fitted.save(out, "JPEG", quality=90)
    out.seek(0)
    return ImageReader(out)


def without_alpha(picture: Image) -> Image:
    """The picture in RGB, on white where it is transparent."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def opened(photo: bytes, at_least: tuple[int, int] | None = None) -> Image | None:
    """The decoded picture; a JPEG much larger than `at_least` is decoded at a fraction of its size."""
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(photo), formats=("JPEG", "PNG"))
        if max(picture.size) > _LARGEST_SIDE:
            return None
        if at_least is not None:
            side = max(at_least)  # it may lie on its side
            picture.draft("RGB", (side, side))
        picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return picture
