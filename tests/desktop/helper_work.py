"""Tasks for the helper process; it imports them by name."""

from __future__ import annotations

import os
import signal
import time

from desktop.problems import Problem
from desktop.progress import Progress


def add(one: int, other: int, progress: Progress) -> int:
    return one + other


def where(progress: Progress) -> int:
    return os.getpid()


def count(steps: int, progress: Progress) -> int:
    for step in range(steps):
        progress.step(step, steps, "pages")
    return steps


def wait_for_stop(progress: Progress) -> None:
    """Goes on until it is told to stop."""
    while True:
        progress.step(0, 0, "waiting")
        time.sleep(0.001)


def refuse(kind: str, progress: Progress) -> None:
    problems: dict[str, Exception] = {
        "problem": Problem("disk-full", path="/somewhere"),
        "file": FileNotFoundError(2, "No such file or directory", "/nowhere"),
        "pipe": BrokenPipeError(32, "Broken pipe"),
        "value": ValueError("three"),
    }
    raise problems[kind]


def die(progress: Progress) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def whole(size: int, progress: Progress) -> bytes:
    return bytes(size)
