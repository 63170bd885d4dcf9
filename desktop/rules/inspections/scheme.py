"""How a quarter is scored (季评): the numbers of one version of the scheme, and what is wrong with a proposed one.

The formulas are those of the site's own scheme; weights are percent, shares per mille, points and bands hundredths of a
point (10000 is full marks), so that no score is ever a float.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum


class Dimension(StrEnum):
    EXECUTION = "execution"
    CONDITION = "condition"
    RECTIFICATION = "rectification"
    INTEGRITY = "integrity"
    APPRAISAL = "appraisal"
    READINESS = "readiness"


class Band(StrEnum):
    EXCELLENT = "excellent"
    GOOD = "good"
    PASS = "pass"
    FAIL = "fail"


class SubjectKind(StrEnum):
    """What is scored. A fail lowers an area's score, never the post's that found it."""

    AREA = "area"
    POST = "post"


FULL = 10_000
"""Full marks in hundredths of a point."""


@dataclass(frozen=True)
class Scheme:
    """One version. `area_weights` and `post_weights` are percent in the order of Dimension; `severity` weighs S1 to S4.

    `least` is the number of cases below which a line is "too few"; a subject of which less than `least_weight` percent
    could be measured has no score. The lines that are left share the weight of those that are missing.
    """

    number: int = 1
    area_weights: tuple[int, ...] = (0, 45, 30, 0, 20, 5)
    post_weights: tuple[int, ...] = (40, 0, 30, 20, 10, 0)
    severity: tuple[int, ...] = (10, 6, 3, 1)
    late: int = 600
    backfilled: int = 300
    shrink: int = 20
    complaint_days: int = 7
    complaint_share: int = 250
    mismatch_penalty: int = 50
    seeded_penalty: int = 100
    flag_penalty: int = 100
    bands: tuple[int, ...] = (9_000, 8_000, 7_000)
    least: int = 5
    least_weight: int = 50

    def weight(self, kind: SubjectKind, dimension: Dimension) -> int:
        weights = self.area_weights if kind is SubjectKind.AREA else self.post_weights
        return weights[tuple(Dimension).index(dimension)]

    def severity_weight(self, severity: int) -> int:
        """The weight of S1 to S4; 0 for what has no severity."""
        return self.severity[severity - 1] if 1 <= severity <= len(self.severity) else 0

    def band(self, points: int) -> Band:
        for band, least in zip(Band, self.bands, strict=False):
            if points >= least:
                return band
        return Band.FAIL


_SHARES = ("late", "backfilled", "complaint_share", "mismatch_penalty", "seeded_penalty", "flag_penalty")
_LIMITS = {"shrink": (0, 1_000), "complaint_days": (1, 90), "least": (1, 100), "least_weight": (1, 100)}


def faults(scheme: Scheme) -> tuple[str, ...]:
    """The names of the fields that cannot be so; empty where the scheme can be adopted."""
    wrong = [each for each in ("area_weights", "post_weights") if not _weights_hold(getattr(scheme, each))]
    if not _falls(scheme.severity):
        wrong.append("severity")
    wrong += [name for name in _SHARES if not 0 <= getattr(scheme, name) <= 1_000]
    wrong += [name for name, (least, most) in _LIMITS.items() if not least <= getattr(scheme, name) <= most]
    bands = scheme.bands
    if len(bands) != 3 or not FULL >= bands[0] > bands[1] > bands[2] > 0:
        wrong.append("bands")
    return tuple(each.name for each in fields(scheme) if each.name in wrong)


def _weights_hold(weights: tuple[int, ...]) -> bool:
    return (
        len(weights) == len(Dimension) and all(0 <= each <= 100 for each in weights) and sum(weights) == 100
    )


def _falls(severity: tuple[int, ...]) -> bool:
    """Four weights, the worst severity weighing most."""
    ordered = list(severity) == sorted(severity, reverse=True)
    return len(severity) == 4 and ordered and any(severity) and all(0 <= weight <= 100 for weight in severity)
