"""Charts for a city office: direct labels, patterns that survive a copying machine, no legend to look up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What became of what was due on a day: ● ◐ ▽ ✕ – □, a ring for still due, and nothing for not due at all."""

    ON_TIME = "on-time"
    LATE = "late"
    BACKFILLED = "backfilled"
    MISSED = "missed"
    EXCUSED = "excused"
    CLOSED = "closed"
    DUE = "due"
    NONE = "none"


@dataclass(frozen=True)
class Cell:
    """One day of one row. `text` of a few characters stands small under the mark: "4/5", "97"."""

    mark: Mark
    text: str = ""


@dataclass(frozen=True)
class MatrixRow:
    """A template, or a template in an area; as many cells as the matrix has days. `total`: "29/30"."""

    label: str
    cells: tuple[Cell, ...]
    total: str


@dataclass(frozen=True)
class Matrix:
    """The day x template matrix. `days` are the heads ("1" … "31"), `weekdays` stand below them ("一" … "日").

    `rest` are the places (from 0) of days in grey: closed, or not yet come. `legend` says what each mark means.
    """

    title: str
    days: tuple[str, ...]
    weekdays: tuple[str, ...]
    rest: frozenset[int]
    rows: tuple[MatrixRow, ...]
    total: str
    legend: tuple[tuple[Mark, str], ...]
    empty: str = "—"


@dataclass(frozen=True)
class GapBar:
    """One day: the longest gap in minutes (None: closed, or nothing to measure) and the coverage as it is read."""

    label: str
    minutes: int | None
    coverage: str = ""


@dataclass(frozen=True)
class GapChart:
    """A bar a day as tall as its longest gap, with a line at `limit` minutes; bars over the line are hatched."""

    title: str
    bars: tuple[GapBar, ...]
    limit: int
    limit_label: str
    coverage_label: str
    empty: str = "—"


@dataclass(frozen=True)
class Stack:
    """One bar: its label and how much each part of the chart has in it."""

    label: str
    values: tuple[int, ...]


@dataclass(frozen=True)
class Stacked:
    """Lying bars in parts, each part with its own pattern; at most ten parts."""

    title: str
    parts: tuple[str, ...]
    bars: tuple[Stack, ...]
    empty: str = "—"


@dataclass(frozen=True)
class Bar:
    """A lying bar: `value` gives the length, `shown` is what stands at its end; "" shows the value."""

    label: str
    value: float
    shown: str = ""


@dataclass(frozen=True)
class Bars:
    title: str
    bars: tuple[Bar, ...]
    empty: str = "—"


@dataclass(frozen=True)
class HeatCell:
    """`level` 0 (poor, darkest) to 4 (best, white); None where there is nothing to say."""

    text: str
    level: int | None


@dataclass(frozen=True)
class HeatRow:
    label: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True)
class Heat:
    """Area x month: the number stands in each cell, the shade only helps the eye."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[HeatRow, ...]
    legend: str = ""
    empty: str = "—"


@dataclass(frozen=True)
class Point:
    """One quarter of a trend; None: too few."""

    label: str
    per_mille: int | None


@dataclass(frozen=True)
class Trend:
    """One small line, 0 to 100 %, with its first and last value written beside it. `note`: over what."""

    title: str
    points: tuple[Point, ...]
    note: str = ""


@dataclass(frozen=True)
class Funnel:
    """Steps that get narrower: found, assigned, done, verified."""

    title: str
    steps: tuple[tuple[str, int], ...]
