"""Who and when of an invented palace."""

from __future__ import annotations

from dataclasses import dataclass

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
