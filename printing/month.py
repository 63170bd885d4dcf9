"""The monthly summary (月度安全卫生维护总结): a month of rounds and findings on four to six A4 pages."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Proof
from printing.charts import Bar, Bars, Cell, GapBar, GapChart, Mark, Matrix, MatrixRow, Stack, Stacked
from printing.document import Target
from printing.findings import FindingHeads, FindingLine, FindingTable, findings_table
from printing.flow import LEFT, TOP, WIDTH, Flow, heading, paragraph
from printing.matrix import matrix_table
from printing.plots import bars_side_by_side, gap_chart, stacked
from printing.report import Fact, Letter, SignBox, Tile, facts, sign_boxes, tiles, write_report
from printing.style import BAR, GREY
from printing.tables import Section, table, tables
from printing.text import draw_text, fit

__all__ = [
    "Bar",
    "Bars",
    "Cell",
    "Fact",
    "FindingHeads",
    "FindingLine",
    "FindingTable",
    "GapBar",
    "GapChart",
    "Integrity",
    "Letter",
    "Mark",
    "Matrix",
    "MatrixRow",
    "MonthPaper",
    "Proof",
    "Section",
    "SignBox",
    "Stack",
    "Stacked",
    "Tile",
    "Verdict",
    "write_month",
]


@dataclass(frozen=True)
class Verdict:
    """What the month was, in a paragraph. `text` is computed; `remark` is the manager's own, signed with `by`."""

    title: str
    text: str
    remark: str = ""
    by: str = ""


@dataclass(frozen=True)
class Integrity:
    """How far the figures may be believed: short facts, then tables of backfills, excuses, clock flags, amendments."""

    title: str
    facts: tuple[Fact, ...]
    tables: tuple[Section, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class MonthPaper:
    """Everything on the monthly summary, as finished words and numbers, in the order it stands.

    `facts` are the cover line (open and closed days, who was responsible), `closed` one line a closed day with its
    reason, `posts` the posts with their holders in that month. `boxes` are prepared, reviewed, approved. `tiles` are
    four. `matrices` are one for the whole site or one an area. `equipment` is None where the site has none.
    """

    letter: Letter
    facts: tuple[Fact, ...]
    closed: Section
    posts: Section
    boxes: tuple[SignBox, ...]
    seal_label: str
    verdict: Verdict
    tiles: tuple[Tile, ...]
    matrices: tuple[Matrix, ...]
    coverage: tuple[GapChart, ...]
    coverage_areas: Section
    gaps: Section
    findings: FindingTable
    on_spot: Section
    by_area: Stacked
    ageing: Bars
    top_items: Bars
    recurrences: Section
    expiry: Section
    integrity: Integrity
    equipment: Section | None
    next_jobs: Section
    deferred: Section
    signatures: tuple[SignBox, ...]


def write_month(paper: MonthPaper, out: Target) -> int:
    """Write the monthly summary as PDF and return its pages: four to six for an ordinary month."""
    return write_report(paper.letter, out, lambda flow: _body(flow, paper))


def _body(flow: Flow, paper: MonthPaper) -> None:
    facts(flow, paper.facts)
    sign_boxes(flow, paper.boxes, paper.seal_label)
    verdict(flow, paper.verdict)
    tiles(flow, paper.tiles)
    for matrix in paper.matrices:
        matrix_table(flow, matrix)
    tables(flow, (paper.closed, paper.posts))
    for chart in paper.coverage:
        gap_chart(flow, chart, 92 if len(paper.coverage) == 1 else 52)
    table(flow, paper.coverage_areas, LEFT, WIDTH)
    table(flow, paper.gaps, LEFT, WIDTH)
    findings_table(flow, paper.findings)
    table(flow, paper.on_spot, LEFT, WIDTH)
    stacked(flow, paper.by_area)
    bars_side_by_side(flow, paper.ageing, paper.top_items)
    table(flow, paper.recurrences, LEFT, WIDTH)
    table(flow, paper.expiry, LEFT, WIDTH)
    if paper.equipment is not None:
        table(flow, paper.equipment, LEFT, WIDTH)
    _integrity(flow, paper.integrity)
    table(flow, paper.next_jobs, LEFT, WIDTH)
    flow.need(min(150 + 22 * len(paper.deferred.rows), 400))  # signatures never stand alone on a page
    table(flow, paper.deferred, LEFT, WIDTH)
    sign_boxes(flow, paper.signatures)


def verdict(flow: Flow, words: Verdict) -> None:
    """The computed paragraph, and the manager's own below it with a rule at its side."""
    heading(flow, words.title)
    paragraph(flow, words.text, 10)
    if words.remark:
        flow.y -= 5
        page, top = flow.page, flow.y
        paragraph(flow, words.remark, 10, indent=12)
        by = fit(words.by, WIDTH - 12, 8, 5, max_lines=1)
        flow.need(14)
        draw_text(flow.canvas, LEFT + 12, flow.y - 9, by.lines[0], by.size, color=GREY)
        flow.y -= 14
        flow.canvas.setFillColorRGB(*BAR)
        top = top if flow.page == page else TOP
        flow.canvas.rect(LEFT, flow.y, 1.6, top - flow.y, stroke=0, fill=1)
    flow.y -= 12


def _integrity(flow: Flow, integrity: Integrity) -> None:
    if integrity.facts or integrity.notes:
        heading(flow, integrity.title, 60)
    facts(flow, integrity.facts)
    for note in integrity.notes:
        paragraph(flow, note, 9)
    flow.y -= 8
    tables(flow, integrity.tables)
