"""A long job as the window sees it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from desktop.progress import Progress


class JobState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"


class JobHandle:
    """One long job as the window sees it. `total` 0 means that nobody knows yet; `label` is a code of the task."""

    def __init__(self, title: str, listener: Callable[[JobHandle, int, int, str], None]) -> None:
        self.title = title
        self.state = JobState.WAITING
        self.done = 0
        self.total = 0
        self.label = ""
        self.progress = Progress(lambda done, total, label: listener(self, done, total, label))

    def cancel(self) -> None:
        """Ask the task to stop at its next step."""
        self.progress.cancel()

    @property
    def over(self) -> bool:
        return self.state in (JobState.DONE, JobState.CANCELLED, JobState.FAILED)
