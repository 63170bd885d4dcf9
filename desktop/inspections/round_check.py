"""What the verification asks of rounds: they are what their steps make them, and their pictures are what was kept."""

from __future__ import annotations

from collections.abc import Iterator

from db import inspections as kept
from db.inspections import Life
from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections.round_frames import facts_of, standing_of
from desktop.progress import Progress
from desktop.rules.inspections.rounds import RoundStep

_KNOWN = {step.value for step in RoundStep}


def strange_rounds(context: Context) -> Iterator[bytes]:
    """Rounds whose state or signatures do not follow from their steps, or that one person signed twice unallowed."""
    for life in kept.lives(context.store):
        if not follows(life):
            yield life.round


def follows(life: Life) -> bool:
    """Whether what a round caches is what its steps make it."""
    told = standing_of(life.steps)
    cached = (life.state, life.submitted, life.performer, life.countersigner)
    if cached != (told.state.value, told.submitted, told.performer, told.countersigner):
        return False
    if any(step.what not in _KNOWN for step in life.steps):
        return False
    alone = told.countersigner is not None and told.countersigner == told.performer
    return not alone or any(
        step.what == RoundStep.COUNTERSIGNED and facts_of(step).get("single") for step in life.steps
    )


def damaged_pictures(context: Context, progress: Progress) -> Iterator[bytes]:
    """Pictures whose file is gone or is not what was kept."""
    return evidence.damaged(context, progress)
