"""Palaces to be mistreated, and the program as other processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.desktop.conftest import either, founded, founded_on_server, palace, server

__all__ = ["either", "founded", "founded_on_server", "palace", "run", "server"]

ROOT = Path(__file__).resolve().parents[2]

Run = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def run() -> Iterator[Run]:
    """Start the program as another process: what it does, on what. It is over at the end of the test."""
    with ExitStack() as running:

        def start(*words: object) -> subprocess.Popen[str]:
            started = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.worker", *map(str, words)],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            running.enter_context(started)
            running.callback(started.kill)
            return started

        yield start
