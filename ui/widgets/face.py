"""What a verdict shows, and where on the banner it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.looks import Tone
from ui.theme import GRID


@dataclass(frozen=True)
class Hint:
    """A key that answers the verdict: `name` is what `VerdictBanner.acted` reports."""

    key: str
    text: str
    name: str


@dataclass(frozen=True)
class Face:
    """What the banner shows. `lines` are at most three; `when` is a clock time already written out.

    `quiet` draws the sign as an outline: the same tone, said softly (somebody left). No tone is the idle desk.
    """

    tone: Tone | None
    icon: str
    word: str
    name: str = ""
    lines: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    photo: QImage | None = None
    when: str = ""
    quiet: bool = False

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.word, self.name, *self.lines) if part)


class Plan(NamedTuple):
    """Where things stand on the banner, in pixels. `sign` is the width of the coloured part at the left."""

    height: int
    sign: int
    icon: int
    icon_top: int
    word_top: int
    name_top: int
    lines_top: int
    lines: int
    edge: int
    photo: QSize


ROOMY = Plan(
    height=28 * GRID,
    sign=31 * GRID,
    icon=8 * GRID,
    icon_top=6 * GRID,
    word_top=15 * GRID,
    name_top=3 * GRID,
    lines_top=11 * GRID,
    lines=3,
    edge=2 * GRID,
    photo=QSize(18 * GRID, 24 * GRID),
)
LOW = Plan(
    height=19 * GRID,
    sign=24 * GRID,
    icon=6 * GRID,
    icon_top=3 * GRID,
    word_top=10 * GRID,
    name_top=GRID,
    lines_top=8 * GRID,
    lines=2,
    edge=GRID,
    photo=QSize(13 * GRID, 17 * GRID),
)
