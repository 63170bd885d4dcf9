"""Palaces to be mistreated, the program as other processes, and a disk that is too small."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop.conftest import either, founded, founded_on_server, palace, server
from tests.desktop.palace import Palace, copied

__all__ = [
    "SmallDisk",
    "either",
    "founded",
    "founded_on_server",
    "palace",
    "run",
    "said",
    "server",
    "small_disk",
]

ROOT = Path(__file__).resolve().parents[2]
_BYTES = 2 << 20
_READ_ONLY, _REMOUNT, _DETACH = 1, 32, 2

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


def said(command: str, home: Path) -> str:
    """What the program says on standard error to a command that it cannot carry out: one line, and no more."""
    line = [sys.executable, "-m", "desktop", *command.split(), "--home", str(home), "--lang", "en"]
    ended = subprocess.run(line, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)
    assert (ended.returncode, ended.stdout) == (1, ""), ended.stderr
    return ended.stderr.removesuffix("\n").removeprefix("lotusdesk: ")


@dataclass(frozen=True)
class SmallDisk:
    """A disk of two megabytes with a palace on it."""

    palace: Palace
    folder: Path

    def fill(self, leave: int = 0) -> None:
        """Take all the room but so many bytes."""
        with (self.folder / "films").open("wb") as films:
            free = os.statvfs(self.folder)
            films.write(bytes(free.f_bavail * free.f_bsize - leave))

    def make_room(self) -> None:
        (self.folder / "films").unlink()

    def write_protect(self) -> None:
        _mount(self.folder, _READ_ONLY | _REMOUNT)


@pytest.fixture
def small_disk(founded: Palace, tmp_path: Path) -> Iterator[SmallDisk]:
    """A real file system. It takes root to make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or _mount(folder, 0) != 0:
        pytest.skip("only root can make a disk here")
    try:
        disk = SmallDisk(copied(founded, folder / "home"), folder)
        yield disk
        disk.palace.desk.close()
    finally:
        ctypes.CDLL(None).umount2(os.fsencode(folder), _DETACH)


def _mount(folder: Path, flags: int) -> int:
    options = f"size={_BYTES}".encode()
    done: int = ctypes.CDLL(None).mount(
        b"tmpfs", os.fsencode(folder), b"tmpfs", ctypes.c_ulong(flags), options
    )
    return done
