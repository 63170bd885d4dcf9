"""A PDF that appears whole or not at all, with the same bytes for the same content."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from printing.fonts import base_font
from printing.plain import plain

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Target = BinaryIO | Path


@contextmanager
def pdf(out: Target, page: tuple[float, float], title: str) -> Iterator[Canvas]:
    """A canvas for pages of `page` points; at the end of the block the file is at `out`.

    Whatever is raised inside the block passes through and leaves `out` as it was. OSError when the place
    cannot be written: disk full, no right, or open in another program (Windows).
    """
    canvas = blank(page)
    canvas.setTitle(plain(title))
    canvas.setAuthor("LotusDesk")
    canvas.setCreator("LotusDesk")
    canvas.setSubject("")
    canvas.setViewerPreference("PrintScaling", "None")  # a card must come out at its true size
    yield canvas
    _place(out, canvas.getpdfdata())


def blank(page: tuple[float, float]) -> Canvas:
    """A canvas that nobody will keep, to learn how much room something takes."""
    from reportlab.pdfgen.canvas import Canvas

    return Canvas(
        "", pagesize=page, pageCompression=1, invariant=1, initialFontName=base_font(), lang="zh-CN"
    )


def _place(out: Target, data: bytes) -> None:
    if not isinstance(out, Path):
        out.write(data)
        return
    beside = out.with_name(f".printing-{secrets.token_hex(6)}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
