"""How a long task tells how far it is and learns that it is no longer wanted."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event


class Cancelled(Exception):
    """Raised inside a task at its next step after someone asked to stop; the task's transaction rolls back."""


class Progress:
    """Handed to every long task; the task calls `step`, the person's side calls `cancel`. Safe across threads."""

    def __init__(self, listener: Callable[[int, int, str], None] | None = None) -> None:
        self._listener = listener
        self._stop = Event()

    def step(self, done: int, total: int, label: str = "") -> None:
        """Report `done` of `total` (total 0 = unknown); `label` is a code, not a sentence. Raises Cancelled."""
        if self._stop.is_set():
            raise Cancelled
        if self._listener is not None:
            self._listener(done, total, label)

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()
