"""The day slip: one day of one desk on A4, to read, to sign and to check against the ledger later."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Chart, Figure, Proof, bars, closing, figures
from printing.document import Target
from printing.flow import Flow, heading, letterhead, paragraph, write_flow
from printing.tables import Section, tables

__all__ = ["Chart", "DaySlip", "Figure", "Proof", "Section", "write_slip"]


@dataclass(frozen=True)
class DaySlip:
    """Everything on the slip, as finished words and numbers in the order it shall stand.

    `facts` are short lines under the head (opened, closed, by whom). `ledger` is the log's head after the
    close: eight groups of four, its sequence number as `line`, and what the QR holds.
    """

    palace: str
    desk: str
    day: str
    title: str
    facts: tuple[str, ...]
    figures: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    sections: tuple[Section, ...]
    notes_title: str
    notes: tuple[str, ...]
    ledger: Proof | None
    signatures: tuple[str, ...]


def write_slip(slip: DaySlip, out: Target) -> int:
    """Write the slip as PDF and return its pages: one, or as many as the rows need."""
    foot = f"{slip.palace} · {slip.desk} · {slip.day}"
    return write_flow(out, f"{slip.title} {slip.day}", foot, lambda flow: _body(flow, slip))


def _body(flow: Flow, slip: DaySlip) -> None:
    letterhead(flow, slip.palace, slip.desk, slip.title, slip.day)
    figures(flow, slip.figures)
    for fact in slip.facts:
        paragraph(flow, fact)
    flow.y -= 12
    for chart in slip.charts:
        bars(flow, chart)
    tables(flow, slip.sections)
    if slip.notes:
        heading(flow, slip.notes_title)
        for note in slip.notes:
            paragraph(flow, note, 9)
        flow.y -= 12
    closing(flow, slip.ledger, slip.signatures)
