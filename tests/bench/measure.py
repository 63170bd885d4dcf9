"""Timing pairs in turn, on one machine, in one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Timing:
    """Milliseconds."""

    p50: float
    p95: float


@dataclass(frozen=True)
class Pair:
    ours: Timing
    bare: Timing

    @property
    def ratio(self) -> float:
        return self.ours.p50 / self.bare.p50


def timed(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def timing(samples: list[float]) -> Timing:
    return Timing(median(samples), quantiles(samples, n=20)[-1])


def in_turn(
    ours: Callable[[int], object], bare: Callable[[int], object], rounds: int, warm: int = 20
) -> Pair:
    """Both calls, one after the other, `rounds` times; the first `warm` are not counted."""
    mine, theirs = [], []
    for at in range(rounds + warm):
        one, other = timed(lambda at=at: ours(at)), timed(lambda at=at: bare(at))  # type: ignore[misc]
        if at >= warm:
            mine.append(one)
            theirs.append(other)
    return Pair(timing(mine), timing(theirs))
