"""What happens when in an invented palace: acts in the order of their time, a stretch by one person in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from desktop.actor import Actor
from desktop.context import Context
from desktop.demonstration.story import SetClock
from desktop.rules.rights import Right

_REASON = "demonstration"
_STRETCH_MS = 6 * 3_600_000


@dataclass(frozen=True)
class By:
    """Who is signed in for an act, and the right that it takes."""

    actor: Actor
    right: Right


@dataclass(frozen=True)
class _Act:
    """`by` None: it calls services, which have transactions of their own."""

    at: int
    by: By | None
    run: Callable[[], None]

    def goes_with(self, first: _Act) -> bool:
        if self.by is None or first.by is None:
            return False
        same = self.by.actor.staff == first.by.actor.staff and self.by.right is first.by.right
        return same and self.at - first.at < _STRETCH_MS


class Agenda:
    """While acts run, nothing may be added that is to happen before them."""

    def __init__(self, context: Context, clock: SetClock) -> None:
        self._context, self._clock = context, clock
        self._numbers = count()
        self._acts: list[tuple[int, int, _Act]] = []

    def at(self, ms: int, by: By | None, run: Callable[[], None]) -> None:
        heappush(self._acts, (ms, next(self._numbers), _Act(ms, by, run)))

    def until(self, ms: int) -> None:
        """Let happen what lies before `ms`; the clock stands at the last of it."""
        stretch: list[_Act] = []
        while self._acts and self._acts[0][0] < ms:
            act = heappop(self._acts)[2]
            if stretch and not act.goes_with(stretch[0]):
                self._run(stretch)
                stretch = []
            stretch.append(act)
        if stretch:
            self._run(stretch)

    def _run(self, stretch: list[_Act]) -> None:
        by, last = stretch[0].by, stretch[-1].at
        if by is None:
            self._clock.ms = last
            stretch[0].run()
            return
        self._clock.ms = last
        with self._context.write(by.actor, by.right, _REASON):
            for act in stretch:
                self._clock.ms = act.at
                act.run()
        self._clock.ms = last
