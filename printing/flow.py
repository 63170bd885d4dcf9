"""An A4 page that things are set on from the top down, and that goes on over as many pages as they need."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from printing.document import Target, blank, pdf
from printing.plain import plain
from printing.style import A4, GREY, LINE, MM, RED
from printing.text import LEADING, draw_lines, draw_text, fit, text_width, wrap

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LEFT = 18 * MM
RIGHT = A4[0] - 18 * MM
WIDTH = RIGHT - LEFT
TOP = A4[1] - 15 * MM
BOTTOM = 20 * MM
_FOOT = 12 * MM


Foot = Callable[["Flow"], None]
"""Sets what stands at the foot of a page that is full."""


class Flow:
    """The page being set: `y` is the upper edge of what is still free, in points from the bottom.

    Nothing but the foot stands below `bottom`. `pages` is 0 while they are being counted.
    """

    def __init__(self, canvas: Canvas, foot: Foot, pages: int, bottom: float = BOTTOM) -> None:
        self.canvas = canvas
        self.page = 1
        self.pages = pages
        self.bottom = bottom
        self.y = TOP
        self._foot = foot

    def need(self, height: float) -> bool:
        """Start a new page unless so much is free on this one; True when it did."""
        if self.y - height >= self.bottom or self.y == TOP:
            return False
        self.finish_page()
        self.page += 1
        self.y = TOP
        return True

    def finish_page(self) -> None:
        """Set the foot and turn the page."""
        self._foot(self)
        self.canvas.showPage()

    def rule(self, gap: float = 0) -> None:
        """A hairline over the whole width, with `gap` below it."""
        hairline(self.canvas, LEFT, self.y, RIGHT)
        self.y -= gap


def write_flow(
    out: Target, title: str, foot: str | Foot, body: Callable[[Flow], None], bottom: float = BOTTOM
) -> int:
    """Set `body` twice, first to learn how many pages there are, then on paper; returns their number."""
    set_foot = foot if callable(foot) else lambda flow: page_line(flow, foot)
    pages = count_pages(body, bottom)
    with pdf(out, A4, title) as canvas:
        flow = Flow(canvas, set_foot, pages, bottom)
        body(flow)
        flow.finish_page()
    return pages


def count_pages(body: Callable[[Flow], None], bottom: float = BOTTOM) -> int:
    """How many pages the body takes."""
    flow = Flow(blank(A4), lambda _: None, 0, bottom)
    body(flow)
    return flow.page


def page_line(flow: Flow, text: str, y: float = _FOOT, left: float = LEFT) -> None:
    """What the paper is, and which page of how many."""
    foot = fit(text, RIGHT - left - 60, 7.5, 5, max_lines=1)
    draw_text(flow.canvas, left, y, foot.lines[0], foot.size, color=GREY)
    draw_text(flow.canvas, RIGHT, y, f"{flow.page} / {flow.pages}", 7.5, color=GREY, align="right")


def hairline(canvas: Canvas, x1: float, y: float, x2: float) -> None:
    """A thin light rule."""
    canvas.setStrokeColorRGB(*LINE)
    canvas.setLineWidth(0.6)
    canvas.line(x1, y, x2, y)


def letterhead(flow: Flow, palace: str, below: str, title: str, beside: str) -> None:
    """Whose paper it is on the left with the red mark, what it is on the right, and a rule."""
    canvas, half = flow.canvas, WIDTH / 2 - 12
    canvas.setFillColorRGB(*RED)
    canvas.rect(LEFT, flow.y - 33, 2.6, 33, stroke=0, fill=1)
    what = fit(title, half, 15, 7, max_lines=1)
    draw_text(canvas, RIGHT, flow.y - 13, what.lines[0], what.size, align="right")
    name = fit(palace, WIDTH - text_width(what.lines[0], what.size) - 34, 15, 7, bold=True, height=21)
    draw_lines(canvas, LEFT + 10, flow.y + 0.6, name, bold=True)
    place = fit(below, half, 9.5, 5, max_lines=1)
    draw_text(canvas, LEFT + 10, flow.y - 31, place.lines[0], place.size, color=GREY)
    when = fit(beside, half, 9.5, 5, max_lines=1)
    draw_text(canvas, RIGHT, flow.y - 31, when.lines[0], when.size, color=GREY, align="right")
    flow.y -= 46
    flow.rule(18)


def heading(flow: Flow, text: str, keep_with: float = 40) -> None:
    """A small bold heading that stays with `keep_with` points of what follows."""
    if not text:
        return
    fitted = fit(text, WIDTH, 10.5, 7, bold=True)
    flow.need(len(fitted.lines) * fitted.size * LEADING + 6 + keep_with)
    flow.y = draw_lines(flow.canvas, LEFT, flow.y, fitted, bold=True) - 6


def paragraph(flow: Flow, text: str, size: float = 9.5, indent: float = 0) -> None:
    """Plain text over the whole width, of any length; a line break in it is shown, not obeyed."""
    for line in wrap(plain(text), (WIDTH - indent) / size):
        flow.need(size * 1.6)
        draw_text(flow.canvas, LEFT + indent, flow.y - size, line, size)
        flow.y -= size * 1.55
