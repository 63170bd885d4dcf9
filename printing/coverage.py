"""Which characters can stand on paper, asked without reportlab and without reading a font whole.

Reads only the character map of each face (about 0.4 MB of the bundled Regular). The chain is: the bundled
faces, then a font of this computer for the rarer Han characters of the supplementary planes, then none.
"""

from __future__ import annotations

import os
import struct
import sys
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from printing.fontfiles import font_files
from printing.plain import plain

SUBSTITUTE = "〓"  # the geta mark: "a character stands here that we have no type for"
_RESTRICTED = 0x0002
_NO_SUBSET_OR_BITMAP_ONLY = 0x0300


@dataclass(frozen=True)
class Face:
    """A TrueType file and the ranges of characters that it has; `covers` is a binary search."""

    path: Path
    starts: array[int]
    ends: array[int]

    def covers(self, code: int) -> bool:
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code <= self.ends[at]


def host_candidates() -> tuple[Path, ...]:
    """Where Windows and Debian keep a TrueType font with the supplementary Han characters, found or not."""
    windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
    hanazono = Path("/usr/share/fonts/truetype/hanazono")
    return windows / "simsunb.ttf", windows / "SimsunExtG.ttf", hanazono / "HanaMinB.ttf"


@cache
def chain(bold: bool) -> tuple[Face, ...]:
    """The faces to try, in order. A host font that may not be embedded, or is none, is left out."""
    regular, heavy = font_files()
    ours = [_read(path) for path in ((heavy, regular) if bold else (regular,))]
    return (*ours, *_host_faces())


@cache
def _host_faces() -> tuple[Face, ...]:
    found = []
    for path in host_candidates():
        try:
            found.append(_read(path))
        except (OSError, ValueError, struct.error):
            continue  # a desk's own font is a help, never a condition
    return tuple(found)


@lru_cache(maxsize=65536)
def face_of(char: str, bold: bool = False) -> int | None:
    """The place in `chain(bold)` of the face that draws this character; None: `SUBSTITUTE` is drawn."""
    return next((at for at, face in enumerate(chain(bold)) if face.covers(ord(char))), None)


def missing(text: str) -> tuple[str, ...]:
    """The characters that would be drawn as 〓, each once, in their order. Empty: all stand on paper."""
    return tuple(dict.fromkeys(char for char in plain(text) if face_of(char) is None))


def _read(path: Path) -> Face:
    """ValueError when the file is not a TrueType font that reportlab may embed and that maps all planes."""
    with path.open("rb") as file:
        _, count = struct.unpack(">4sH", file.read(6))
        file.seek(12)
        tables = {}
        for _ in range(count):
            tag, _, offset, length = struct.unpack(">4sLLL", file.read(16))
            tables[tag] = (offset, length)
        if b"glyf" not in tables or b"cmap" not in tables or b"OS/2" not in tables:
            raise ValueError(f"{path.name} has no TrueType outlines")
        file.seek(tables[b"OS/2"][0] + 8)
        (rights,) = struct.unpack(">H", file.read(2))
        file.seek(tables[b"cmap"][0])
        characters = file.read(tables[b"cmap"][1])
    if rights == _RESTRICTED or rights & _NO_SUBSET_OR_BITMAP_ONLY:
        raise ValueError(f"{path.name} may not be embedded")
    return Face(path, *_ranges(characters))


def _ranges(table: bytes) -> tuple[array[int], array[int]]:
    """First and last character of each group of the format 12 subtable (the one that knows all planes)."""
    (count,) = struct.unpack_from(">H", table, 2)
    for at in range(count):
        (offset,) = struct.unpack_from(">L", table, 8 + 8 * at)
        if struct.unpack_from(">H", table, offset) == (12,):
            (groups,) = struct.unpack_from(">L", table, offset + 12)
            cells = array("I", table[offset + 16 : offset + 16 + 12 * groups])
            if sys.byteorder == "little":
                cells.byteswap()
            return cells[0::3], cells[1::3]
    raise ValueError("no character map for all planes")
