"""Runs of cards: one to a page for a card printer, or ten to an A4 sheet for scissors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from printing.card import CardFace, draw_face
from printing.document import Target, pdf
from printing.style import A4, CR80, GREY, MM

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Layout = Literal["cr80", "a4"]

COLUMNS, ROWS = 2, 5
SLOTS = COLUMNS * ROWS
SHEET_MM = (210.0, 297.0)
CARD_MM = (85.6, 53.98)
_GUTTER_MM = 8.0
_MARK_AWAY_MM, _MARK_MM = 1.5, 5.0  # clear of the faces, and as long as the gutter then allows


@dataclass(frozen=True)
class Slot:
    """A place for a card on the A4 sheet, in millimetres from the sheet's upper left corner."""

    number: int
    x: float
    y: float
    width: float = CARD_MM[0]
    height: float = CARD_MM[1]


def sheet_slots() -> tuple[Slot, ...]:
    """The ten places in the order they are filled: left to right, then down."""
    left = (SHEET_MM[0] - COLUMNS * CARD_MM[0] - _GUTTER_MM * (COLUMNS - 1)) / 2
    top = (SHEET_MM[1] - ROWS * CARD_MM[1]) / 2
    return tuple(
        Slot(at + 1, left + at % COLUMNS * (CARD_MM[0] + _GUTTER_MM), top + at // COLUMNS * CARD_MM[1])
        for at in range(SLOTS)
    )


def write_cards(
    faces: Sequence[CardFace],
    out: Target,
    *,
    layout: Layout,
    start_slot: int = 1,
    on_page: Callable[[int, int], None] | None = None,
) -> int:
    """Write the cards as PDF and return the number of pages.

    `start_slot` 1 to 10 is the first place used on the first A4 sheet, so that a begun sheet of blanks is
    not lost; on CR80 it means nothing. `on_page(done, total)` is called after each page; what it raises
    stops the run and leaves `out` untouched. ValueError for no faces, a start slot off the sheet, or a code
    no QR can hold.
    """
    if not 1 <= start_slot <= SLOTS:
        raise ValueError(f"start slot {start_slot} is not on the sheet (1 to {SLOTS})")
    if not faces:
        raise ValueError("no cards to print")
    per_page, slots = (SLOTS, sheet_slots()) if layout == "a4" else (1, ())
    begun = start_slot - 1 if slots else 0
    pages = -(-(begun + len(faces)) // per_page)
    with pdf(out, A4 if slots else CR80, faces[0].title) as canvas:
        remaining = iter(faces)
        for page in range(pages):
            used = slots[begun if page == 0 else 0 :]
            on_this_page = list(islice(remaining, len(used) or 1))
            if slots:
                crop_marks(canvas, used[: len(on_this_page)])
            for at, face in enumerate(on_this_page):
                x, y = _corner(used[at]) if slots else (0.0, 0.0)
                draw_face(canvas, face, x, y)
            canvas.showPage()
            if on_page is not None:
                on_page(page + 1, pages)
    return pages


def _corner(slot: Slot) -> tuple[float, float]:
    """The lower left corner of a place, in points from the lower left of the sheet."""
    return slot.x * MM, (SHEET_MM[1] - slot.y - slot.height) * MM


def marks(used: Sequence[Slot]) -> tuple[tuple[float, float, float, float], ...]:
    """Where to cut: lines x1, y1, x2, y2 in mm from the upper left, all clear of every place."""
    slots = sheet_slots()
    top, bottom = slots[0].y, slots[-1].y + slots[-1].height
    reach = _MARK_AWAY_MM + _MARK_MM
    starts = (slots[0].x - reach, *(place.x + place.width + _MARK_AWAY_MM for place in slots[:COLUMNS]))
    lines = set()
    for slot in used:
        for y in (slot.y, slot.y + slot.height):
            for x in starts:
                lines.add((x, y, x + _MARK_MM, y))
        for x in (slot.x, slot.x + slot.width):
            lines.add((x, top - reach, x, top - _MARK_AWAY_MM))
            lines.add((x, bottom + _MARK_AWAY_MM, x, bottom + reach))
    return tuple(sorted(lines))


def crop_marks(canvas: Canvas, used: Sequence[Slot]) -> None:
    """Draw the `marks`; none stand beside places that an earlier run has used up."""
    canvas.setStrokeColorRGB(*GREY)
    canvas.setLineWidth(0.35)
    for x1, y1, x2, y2 in marks(used):
        canvas.line(x1 * MM, (SHEET_MM[1] - y1) * MM, x2 * MM, (SHEET_MM[1] - y2) * MM)
