"""What goes on paper, as values for `printing`; each `draw_` function is a task for the helper process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from db.members import MemberRow
from desktop.clock import day_date
from desktop.home import write_whole
from desktop.progress import Progress
from printing.card import CardFace, CardLabels
from printing.coverage import missing
from printing.fontfiles import font_files
from printing.recovery import RecoverySheet, write_recovery
from printing.sheet import SLOTS, sheet_slots, write_cards
from printing.slip import Chart, DaySlip, Figure, Proof, Section, write_slip

__all__ = [
    "SLOTS",
    "SPECIMEN_CODE",
    "CardWords",
    "Chart",
    "DaySlip",
    "Drawn",
    "Figure",
    "Proof",
    "RecoverySheet",
    "Section",
    "draw_cards",
    "draw_recovery",
    "draw_slip",
    "face",
    "font_files",
    "missing",
    "page",
    "pages",
    "sheet_slots",
    "warm",
]

SPECIMEN_CODE = "0" * 40
"""A square that no desk takes for a card."""


@dataclass(frozen=True)
class CardWords:
    """The words of a card, in its language. `categories` by code; `date` is a pattern such as %Y-%m-%d."""

    title: str
    number: str
    valid_until: str
    note: str
    specimen: str
    date: str
    categories: Mapping[str, str]


@dataclass(frozen=True)
class Drawn:
    pdf: bytes
    pages: int


@dataclass(frozen=True)
class Raster:
    """A page on white: rows of `stride` bytes, four a pixel (blue, green, red, 255)."""

    width: int
    height: int
    stride: int
    pixels: bytes


def face(
    palace: str,
    title: str,
    person: MemberRow,
    unit: str,
    number: str,
    code: str,
    photo: bytes | None,
    words: CardWords,
) -> CardFace:
    """One card as `printing` draws it."""
    until = day_date(person.valid_until).strftime(words.date) if person.valid_until else ""
    category = words.categories.get(person.category, "")
    labels = CardLabels(words.number, words.valid_until, words.note)
    return CardFace(
        palace, title or words.title, person.name, category, unit, number, until, code, labels, photo
    )


def draw_cards(
    faces: Sequence[CardFace],
    layout: Literal["cr80", "a4"],
    start_slot: int,
    out: Path | None,
    progress: Progress,
) -> Drawn:
    """The cards as one PDF, also kept at `out`. Raises Cancelled or OSError; `out` is untouched then."""
    buffer = BytesIO()
    pages = write_cards(
        faces,
        buffer,
        layout=layout,
        start_slot=start_slot,
        on_page=lambda done, total: progress.step(done, total, "pages"),
    )
    return _kept(buffer, pages, out)


def draw_slip(slip: DaySlip, out: Path | None, progress: Progress) -> Drawn:
    buffer = BytesIO()
    pages = write_slip(slip, buffer)
    progress.step(1, 1, "pages")
    return _kept(buffer, pages, out)


def draw_recovery(sheet: RecoverySheet, progress: Progress) -> Drawn:
    """The recovery key's sheet; in memory only, because the file would hold the key."""
    buffer = BytesIO()
    pages = write_recovery(sheet, buffer)
    progress.step(1, 1, "pages")
    return Drawn(buffer.getvalue(), pages)


def _kept(buffer: BytesIO, pages: int, out: Path | None) -> Drawn:
    data = buffer.getvalue()
    if out is not None:
        write_whole(out, data)
    return Drawn(data, pages)


def page(pdf: bytes, number: int, dpi: int) -> Raster:
    """One page of a finished PDF as pixels, for the screen and for a printer alike."""
    from printing.preview import raster

    drawn = raster(pdf, number, dpi)
    return Raster(drawn.width, drawn.height, drawn.stride, drawn.pixels)


def pages(pdf: bytes) -> int:
    from printing.preview import page_count

    return page_count(pdf)


def page_size_mm(pdf: bytes, number: int = 0) -> tuple[float, float]:
    """Width and height of a page, for choosing the paper."""
    from printing.preview import page_size_mm as size

    return size(pdf, number)


def warm(progress: Progress) -> None:
    """Load what drawing and spelling need, so that the first card does not wait."""
    from desktop.rules.pinyin import search_keys

    search_keys("\u83b2\u6c60")
    words = CardLabels("", "")
    specimen = CardFace("", "", "\u83b2", "", "", "", "", SPECIMEN_CODE, words)
    draw_cards([specimen], "cr80", 1, None, progress)
