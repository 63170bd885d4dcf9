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
