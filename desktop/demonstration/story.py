"""Who and when of an invented palace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from desktop.clock import Clock
from desktop.rules.rights import Role


@dataclass(frozen=True)
class DemoStaff:
    id: bytes
    name: str
    roles: tuple[Role, ...]
    pin: str


class SetClock(Clock):
    """A clock that is put where the story is."""

    def __init__(self, ms: int) -> None:
        super().__init__()
        self.ms = ms

    def now_ms(self) -> int:
        return self.ms


class ShiftedClock(Clock):
    """A clock that runs, and began at `wanted` of today: whenever a tour is taken, it shows the same time of day."""

    def __init__(self, wanted: time) -> None:
        super().__init__()
        now = super().now_ms()
        self._ahead = self.ms_at(datetime.combine(self.local(now).date(), wanted)) - now

    def now_ms(self) -> int:
        return super().now_ms() + self._ahead
