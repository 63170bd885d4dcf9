"""The monthly summary (月度安全卫生维护总结): a month of rounds and findings on four to six A4 pages."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Proof
from printing.charts import Bar, Bars, Cell, GapBar, GapChart, Mark, Matrix, MatrixRow, Stack, Stacked
from printing.report import Fact, Letter, SignBox, Tile
from printing.tables import Section

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
]


@dataclass(frozen=True)
class Verdict:
    """What the month was, in a paragraph. `text` is computed; `remark` is the manager's own, signed with `by`."""

    title: str
    text: str
    remark: str = ""
    by: str = ""


@dataclass(frozen=True)
class FindingHeads:
    """The words of the findings table: a column may hold several of them, one below the other."""

    number: str
    place: str
    found: str
    grade: str
    measure: str
    owner: str
    fund: str
    due: str
    done: str
    verified: str
    days: str
    pictures: str


@dataclass(frozen=True)
class FindingLine:
    """One finding (附录B): every field as it is read, "" where there is nothing.

    `found` is by whom, `found_at` when; `grade` such as "S2", `legal` general or major; `state` how it stands at the
    end of the period, `late` puts it in a frame; `before` and `after` are pictures (JPEG or PNG bytes).
    """

    number: str
    place: str
    text: str
    found: str
    found_at: str
    grade: str
    legal: str
    measure: str
    owner: str
    fund: str
    due: str
    done: str
    verified: str
    days: str
    state: str
    late: bool = False
    before: bytes | None = None
    after: bytes | None = None


@dataclass(frozen=True)
class FindingTable:
    title: str
    heads: FindingHeads
    rows: tuple[FindingLine, ...]
    empty: str = "—"


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
