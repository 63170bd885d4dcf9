"""The month on the notice board (职工公示): one page, without names of staff and without pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace

from printing.charts import Bar, Bars
from printing.document import Target
from printing.flow import LEFT, RIGHT, WIDTH, Flow, count_pages, letterhead, paragraph
from printing.plots import lying_bars
from printing.report import FOOT, Letter, Tile, tiles, write_report
from printing.tables import Section, table
from printing.text import draw_text, fit

__all__ = ["Bar", "Bars", "Letter", "NoticePaper", "Section", "Tile", "write_notice"]

_MOST_ROWS = 40
_LEAST = 3


@dataclass(frozen=True)
class NoticePaper:
    """One page for everybody: what was checked, what was found, what is fixed, what is not yet and until when.

    The caller leaves names of people out; `invitation` says where one can say something, `dated` who puts it up
    (the palace) and when, a line each. Rows that have no room are counted below (`more`, a pattern with {n}); texts
    too long for a page even then go on to a second one.
    """

    letter: Letter
    paragraphs: tuple[str, ...]
    tiles: tuple[Tile, ...]
    findings: Section
    open_findings: Section
    areas: Bars
    invitation: str
    dated: tuple[str, ...]
    more: str


def write_notice(paper: NoticePaper, out: Target) -> int:
    """Write the notice as PDF and return its pages: one."""
    return write_report(paper.letter, out, lambda flow: _body(flow, paper, _rows_that_fit(paper)))


def _rows_that_fit(paper: NoticePaper) -> int:
    """How many rows each table may have, so that all stands on one page."""

    def one_page(rows: int) -> bool:
        def whole(flow: Flow) -> None:
            letterhead(flow, paper.letter.palace, paper.letter.place, paper.letter.title, paper.letter.period)
            _body(flow, paper, rows)

        return count_pages(whole, FOOT) == 1

    longest = min(max(len(paper.findings.rows), len(paper.open_findings.rows)), _MOST_ROWS)
    return next((rows for rows in range(longest, _LEAST, -1) if one_page(rows)), _LEAST)


def _body(flow: Flow, paper: NoticePaper, rows: int) -> None:
    for text in paper.paragraphs:
        paragraph(flow, text, 11.5)
        flow.y -= 5
    flow.y -= 8
    tiles(flow, paper.tiles)
    for section in (paper.findings, paper.open_findings):
        table(flow, replace(section, rows=section.rows[:rows]), LEFT, WIDTH, 10.5)
        left = len(section.rows) - rows
        if left > 0:
            flow.y += 10
            paragraph(flow, paper.more.replace("{n}", str(left)), 9)
            flow.y -= 12
    lying_bars(flow, replace(paper.areas, bars=paper.areas.bars[: max(rows, _LEAST)]))
    paragraph(flow, paper.invitation, 11.5)
    flow.need(16.0 * len(paper.dated) + 10)
    flow.y -= 10
    for line in paper.dated:
        word = fit(line, WIDTH, 11.5, 6, max_lines=1)
        draw_text(flow.canvas, RIGHT, flow.y - 11.5, word.lines[0], word.size, align="right")
        flow.y -= 17
