"""The faces of `printing.coverage` for reportlab, loaded once, at the first need (0.2 s, 30 MB)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

from printing.coverage import SUBSTITUTE, chain, face_of
from printing.coverage import missing as missing_glyphs
from printing.plain import plain

__all__ = ["Run", "base_font", "missing_glyphs", "register", "runs", "width_in_em"]

_ASTRAL = re.compile(r"<([0-9A-F]{5,6})>")
_lock = Lock()


@dataclass(frozen=True)
class Run:
    """A piece of a line that one face draws. `thicken`: it is too light, draw its outline as well."""

    font: str
    text: str
    thicken: bool


def register() -> None:
    """Load the faces. May be called from any thread and as often as one likes."""
    with _lock:
        _load()


@cache
def _load() -> None:
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics, ttfonts

    rl_config.useA85 = 0  # ASCII-85 costs a quarter of the time and of the file
    original = ttfonts.makeToUnicodeCMap
    ttfonts.makeToUnicodeCMap = lambda name, subset: utf16_targets(original(name, subset))
    for path in {face.path: None for bold in (False, True) for face in chain(bold)}:
        pdfmetrics.registerFont(ttfonts.TTFont(path.stem, str(path)))


def utf16_targets(cmap: str) -> str:
    """A ToUnicode map with surrogate pairs for characters above U+FFFF, as the PDF format asks.

    reportlab 5.1 writes their plain number, and copied text then holds another character.
    """
    return _ASTRAL.sub(lambda found: f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>", cmap)


def base_font() -> str:
    """The name of the Regular face in reportlab's registry."""
    register()
    return chain(False)[0].path.stem


@lru_cache(maxsize=16384)
def runs(text: str, bold: bool = False) -> tuple[Run, ...]:
    """The text as it will be drawn (`plain`, then 〓 for what no face has), cut where the face changes."""
    register()
    faces = chain(bold)
    pieces: list[tuple[int, str]] = []
    for char in plain(text):
        at = face_of(char, bold)
        if at is None:
            at, char = 0, SUBSTITUTE
        if pieces and pieces[-1][0] == at:
            pieces[-1] = (at, pieces[-1][1] + char)
        else:
            pieces.append((at, char))
    return tuple(Run(faces[at].path.stem, piece, bold and at > 0) for at, piece in pieces)


@lru_cache(maxsize=65536)
def width_in_em(char: str, bold: bool = False) -> float:
    """The advance of one character of a `plain` text, as a part of the type size."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return sum(float(stringWidth(run.text, run.font, 1)) for run in runs(char, bold))
