"""The quarterly evaluation (季度评价): the scores of areas and posts, and where they come from, on six to eight pages."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Proof
from printing.charts import Bar, Bars, Funnel, Heat, HeatCell, HeatRow, Point, Trend
from printing.month import FindingHeads, FindingLine, FindingTable
from printing.report import Fact, Letter, SignBox, Tile
from printing.tables import Section

__all__ = [
    "Bar",
    "Bars",
    "Dimension",
    "Fact",
    "FindingHeads",
    "FindingLine",
    "FindingTable",
    "Funnel",
    "Heat",
    "HeatCell",
    "HeatRow",
    "Letter",
    "Point",
    "Proof",
    "QuarterPaper",
    "Ranking",
    "Said",
    "Scheme",
    "ScoreRow",
    "Scores",
    "Section",
    "SignBox",
    "Tile",
    "Trend",
]


@dataclass(frozen=True)
class Dimension:
    """One part of a score as it is read: "Execution", "37.2 of 40", "372/400"; `few` prints the value in grey."""

    name: str
    points: str
    ratio: str
    few: bool = False


@dataclass(frozen=True)
class ScoreRow:
    """A subject (area or post) and its result. `per_mille` gives the bar, None with too few data.

    `change` against the last quarter ("+2.1", "new"), `vetoes` what capped it, `comment` what the post says to it
    (申诉), `answer` what was decided on that.
    """

    subject: str
    score: str
    per_mille: int | None
    band: str
    change: str
    vetoes: tuple[str, ...]
    parts: tuple[Dimension, ...]
    comment: str = ""
    answer: str = ""


@dataclass(frozen=True)
class Scores:
    """The result table of one kind of subject, best first. `heads`: subject, score, band, change, vetoes."""

    title: str
    heads: tuple[str, str, str, str, str]
    rows: tuple[ScoreRow, ...]
    empty: str = "—"


@dataclass(frozen=True)
class Ranking:
    """The same rows side by side with each number's numerator and denominator, and a box for the post's comment."""

    title: str
    areas_title: str
    areas: tuple[ScoreRow, ...]
    posts_title: str
    posts: tuple[ScoreRow, ...]
    comment_label: str
    empty: str = "—"


@dataclass(frozen=True)
class Said:
    """You said, we did."""

    title: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    empty: str = "—"


@dataclass(frozen=True)
class Scheme:
    """The scheme in full: its number, the weights, and each rule as a sentence."""

    title: str
    weights: Section
    rules: tuple[str, ...]


@dataclass(frozen=True)
class QuarterPaper:
    """Everything on the quarterly evaluation, as finished words and numbers, in the order it stands."""

    letter: Letter
    facts: tuple[Fact, ...]
    verdict_title: str
    verdict: tuple[str, ...]
    tiles: tuple[Tile, ...]
    area_scores: Scores
    post_scores: Scores
    ranking: Ranking
    heat: Heat
    trends_title: str
    trends: tuple[Trend, ...]
    funnel: Funnel
    medians: Section
    overdue: Section
    recurrences: Section
    contractors: Section
    hazards: Section
    hazards_note: str
    hazards_sign: tuple[SignBox, ...]
    channels: Section
    distribution: Bars
    themes: Section
    complaints: Section
    said: Said
    compliance: Section
    quality: tuple[Fact, ...]
    quality_title: str
    quality_tables: tuple[Section, ...]
    decisions: Section
    decisions_note: str
    signatures: tuple[SignBox, ...]
    scheme: Scheme
