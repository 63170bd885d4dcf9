"""How well an open interval was patrolled: never more than so many minutes apart.

The opening counts as the first time and the closing as the last, so two patrols at 9:00 and 12:59 are one breach of
119 minutes and no tick in two slots. Seconds are dropped: a patrol counts from its minute on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from desktop.rules.days import MINUTE_MS


@dataclass(frozen=True)
class Gap:
    """A stretch longer than allowed, and by how much."""

    from_ms: int
    until_ms: int
    minutes: int
    breach_minutes: int


@dataclass(frozen=True)
class Coverage:
    """`longest_minutes` is the longest stretch, too long or not; `gaps` only those that were too long."""

    open_minutes: int
    breach_minutes: int
    longest_minutes: int
    gaps: tuple[Gap, ...]

    @property
    def per_mille(self) -> int:
        """1000 only where there is no breach at all (rounded down); 1000 where nothing was open."""
        if not self.open_minutes:
            return 1000
        return (self.open_minutes - self.breach_minutes) * 1000 // self.open_minutes


def coverage(
    open_ms: int, close_ms: int, times: Iterable[int], gap_minutes: int, until_ms: int | None = None
) -> Coverage:
    """Coverage of one area in one open interval by patrols at `times` (ms, any order; outside the interval they do not count).

    `until_ms` is now, while the day is still running: only what has passed is judged.
    """
    end_ms = close_ms if until_ms is None else max(open_ms, min(close_ms, until_ms))
    length = max(0, end_ms - open_ms) // MINUTE_MS
    inside = {(time - open_ms) // MINUTE_MS for time in times if open_ms <= time <= end_ms}
    marks = sorted({0, length, *inside})
    stretches = list(pairwise(marks))
    gaps = tuple(
        Gap(open_ms + start * MINUTE_MS, open_ms + end * MINUTE_MS, end - start, end - start - gap_minutes)
        for start, end in stretches
        if end - start > gap_minutes
    )
    return Coverage(
        length,
        sum(gap.breach_minutes for gap in gaps),
        max((end - start for start, end in stretches), default=0),
        gaps,
    )


def combined(parts: Iterable[Coverage]) -> Coverage:
    """Several areas, intervals or days as one."""
    kept = tuple(parts)
    return Coverage(
        sum(each.open_minutes for each in kept),
        sum(each.breach_minutes for each in kept),
        max((each.longest_minutes for each in kept), default=0),
        tuple(gap for each in kept for gap in each.gaps),
    )


def next_due_ms(open_ms: int, times: Iterable[int], gap_minutes: int) -> int:
    """When the next patrol is due at the latest: so long after the last one, or after the opening."""
    return max((time for time in times if time >= open_ms), default=open_ms) + gap_minutes * MINUTE_MS
