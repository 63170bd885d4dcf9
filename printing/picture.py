"""Pictures that prove something: upright, no larger than a report shows, and without what a camera writes about the place."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Exif, Image, Resampling

LONG_SIDE = 1_600
"""Pixels; a third of a megabyte."""

_FORMATS = ("JPEG", "PNG", "WEBP", "BMP")
_MOST_PIXELS = 50_000_000
_MOST_PIXELS_JPEG = 170_000_000  # decoded at a fraction of its size
_QUALITIES = (82, 70, 55)
_GOAL = 400_000
_MARK_ACROSS, _MARK_DOWN = 9, 8
_TAKEN = 0x9003
_CHANGED = 0x0132
_DETAILS = 0x8769


class PictureFault(StrEnum):
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"


class NotAPicture(Exception):
    """What was given cannot be kept as a picture."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True)
class Prepared:
    """A JPEG without any EXIF. `mark` is a 64-bit difference hash in hex; `taken` is the camera's local time, if it told."""

    jpeg: bytes
    width: int
    height: int
    mark: str
    taken: datetime | None


def prepare(data: bytes) -> Prepared:
    """Make a picture ready to be kept. Raises NotAPicture for what is none, is broken, or would fill the memory."""
    picture, exif = _opened(data)
    taken, upright = _moment(exif), _upright(picture, exif)
    flat = _on_white(upright)
    flat.thumbnail((LONG_SIDE, LONG_SIDE), resample=_lanczos())
    return Prepared(_jpeg(flat), flat.width, flat.height, mark_of(flat), taken)


def apart(one: str, other: str) -> int:
    """In how many of 64 bits two marks differ; the same scene stays below 6."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def mark_of(picture: Image) -> str:
    """Brighter or darker than the pixel to its right, over eight rows of eight."""
    small = picture.convert("L").resize((_MARK_ACROSS, _MARK_DOWN), _lanczos())
    grey = small.tobytes()
    bits = 0
    for row in range(_MARK_DOWN):
        for column in range(_MARK_ACROSS - 1):
            at = row * _MARK_ACROSS + column
            bits = bits << 1 | (grey[at] > grey[at + 1])
    return f"{bits:016x}"


def _opened(data: bytes) -> tuple[Image, Exif | None]:
    from PIL import Image

    try:
        picture = Image.open(io.BytesIO(data), formats=_FORMATS)
        jpeg = picture.format in ("JPEG", "MPO")
        if picture.width * picture.height > (_MOST_PIXELS_JPEG if jpeg else _MOST_PIXELS):
            raise NotAPicture(PictureFault.TOO_LARGE)
        if jpeg:
            picture.draft("RGB", (LONG_SIDE, LONG_SIDE))
        picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise NotAPicture(PictureFault.TOO_LARGE) from bomb
    except (OSError, ValueError, SyntaxError, struct.error, EOFError) as broken:
        raise NotAPicture(PictureFault.UNREADABLE) from broken
    return picture, _exif(picture)


def _exif(picture: Image) -> Exif | None:
    """What the camera wrote; None where that itself is broken, which is no reason to refuse the picture."""
    try:
        return picture.getexif()
    except (OSError, ValueError, SyntaxError, struct.error, KeyError, TypeError):
        return None


def _moment(exif: Exif | None) -> datetime | None:
    if exif is None:
        return None
    try:
        text = exif.get_ifd(_DETAILS).get(_TAKEN) or exif.get(_CHANGED)
        return datetime.strptime(str(text).strip("\0 "), "%Y:%m:%d %H:%M:%S")
    except (ValueError, struct.error, KeyError, TypeError, OSError, SyntaxError):
        return None


def _upright(picture: Image, exif: Exif | None) -> Image:
    from PIL import Image

    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    turn = turns.get(exif.get(0x0112, 1)) if exif is not None else None
    return picture if turn is None else picture.transpose(turn)


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def _jpeg(picture: Image) -> bytes:
    """The first of some qualities that is small enough, else the smallest."""
    data = b""
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        data = out.getvalue()
        if len(data) <= _GOAL:
            break
    return data


def _lanczos() -> Resampling:
    from PIL import Image

    return Image.Resampling.LANCZOS
