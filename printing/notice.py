"""The month on the notice board (职工公示): one page, without names of staff and without pictures."""

from __future__ import annotations

from dataclasses import dataclass

from printing.charts import Bar, Bars
from printing.report import Letter, SignBox, Tile
from printing.tables import Section

__all__ = ["Bar", "Bars", "Letter", "NoticePaper", "Section", "SignBox", "Tile"]


@dataclass(frozen=True)
class NoticePaper:
    """One page for everybody: what was checked, what was found, what is fixed, what is not yet and until when.

    The caller leaves names of people out; `invitation` says where one can say something, `dated` who puts it up
    (the palace) and when. What has no room is counted in the last row (`more`, a pattern with {n}).
    """

    letter: Letter
    paragraphs: tuple[str, ...]
    tiles: tuple[Tile, ...]
    findings: Section
    open_findings: Section
    areas: Bars
    invitation: str
    dated: str
    more: str
