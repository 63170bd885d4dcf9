"""The papers of inspections as values for `printing`, and the tasks that draw them in the helper process."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeVar

from desktop.home import write_whole
from desktop.paper import Drawn
from desktop.progress import Progress
from printing.blocks import Proof
from printing.charts import (
    Bar,
    Bars,
    Cell,
    Funnel,
    GapBar,
    GapChart,
    Heat,
    HeatCell,
    HeatRow,
    Mark,
    Matrix,
    MatrixRow,
    Point,
    Stack,
    Stacked,
    Trend,
)
from printing.findings import FindingHeads, FindingLine, FindingTable
from printing.month import Integrity, MonthPaper, Verdict, write_month
from printing.notice import NoticePaper, write_notice
from printing.order import OrderPaper, Picture, write_order
from printing.quarter import (
    Dimension,
    QuarterPaper,
    Ranking,
    Said,
    Scheme,
    ScoreRow,
    Scores,
    write_quarter,
)
from printing.report import Fact, Letter, SignBox, Tile
from printing.round_sheet import RoundItem, RoundSection, RoundSheetPaper, write_round
from printing.tables import Section

__all__ = [
    "Bar",
    "Bars",
    "Cell",
    "Dimension",
    "Fact",
    "FindingHeads",
    "FindingLine",
    "FindingTable",
    "Funnel",
    "GapBar",
    "GapChart",
    "Heat",
    "HeatCell",
    "HeatRow",
    "Integrity",
    "Letter",
    "Mark",
    "Matrix",
    "MatrixRow",
    "MonthPaper",
    "NoticePaper",
    "OrderPaper",
    "Picture",
    "Point",
    "Proof",
    "QuarterPaper",
    "Ranking",
    "RoundItem",
    "RoundSection",
    "RoundSheetPaper",
    "Said",
    "Scheme",
    "ScoreRow",
    "Scores",
    "Section",
    "SignBox",
    "Stack",
    "Stacked",
    "Tile",
    "Trend",
    "Verdict",
    "draw_month",
    "draw_notice",
    "draw_order",
    "draw_quarter",
    "draw_round",
]

P = TypeVar("P")


def draw_round(paper: RoundSheetPaper, out: Path | None, progress: Progress) -> Drawn:
    """The sheet to walk with, also kept at `out`."""
    return _drawn(write_round, paper, out, progress)


def draw_month(paper: MonthPaper, out: Path | None, progress: Progress) -> Drawn:
    """The monthly summary, also kept at `out`."""
    return _drawn(write_month, paper, out, progress)


def draw_quarter(paper: QuarterPaper, out: Path | None, progress: Progress) -> Drawn:
    """The quarterly evaluation, also kept at `out`."""
    return _drawn(write_quarter, paper, out, progress)


def draw_notice(paper: NoticePaper, out: Path | None, progress: Progress) -> Drawn:
    """The notice for the board, also kept at `out`."""
    return _drawn(write_notice, paper, out, progress)


def draw_order(paper: OrderPaper, out: Path | None, progress: Progress) -> Drawn:
    """The rectification order, also kept at `out`."""
    return _drawn(write_order, paper, out, progress)


def _drawn(write: Callable[[P, BinaryIO], int], paper: P, out: Path | None, progress: Progress) -> Drawn:
    """Raises Cancelled or OSError; nothing is at `out` then, or what was there before."""
    progress.step(0, 1, "pages")
    buffer = BytesIO()
    pages = write(paper, buffer)
    progress.step(1, 1, "pages")
    data = buffer.getvalue()
    if out is not None:
        write_whole(out, data)
    return Drawn(data, pages)
