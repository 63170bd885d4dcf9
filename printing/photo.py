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
    return _open(photo) is not None


@lru_cache(maxsize=16)
def portrait(photo: bytes, width: float, height: float) -> ImageReader | None:
    """The picture cropped to a frame of so many points, a little above its middle; None: unreadable."""
    from PIL import Image, ImageOps
    from reportlab.lib.utils import ImageReader

    picture = _open(photo)
    if picture is None:
        return None
    across, down = round(width / 72 * _DPI), round(height / 72 * _DPI)
    try:
        upright = ImageOps.exif_transpose(picture)
        flat = Image.new("RGB", upright.size, "white")
        flat.paste(upright.convert("RGB"), mask=upright.convert("RGBA").getchannel("A"))
        fitted = ImageOps.fit(flat, (across, down), Image.Resampling.LANCZOS, centering=(0.5, 0.4))
    except (OSError, ValueError, SyntaxError):
        return None
    out = io.BytesIO()
    fitted.save(out, "JPEG", quality=90)
    out.seek(0)
    return ImageReader(out)


def _open(photo: bytes) -> Image | None:
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(photo), formats=("JPEG", "PNG"))
        if max(picture.size) > _LARGEST_SIDE:
            return None
        picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return picture
