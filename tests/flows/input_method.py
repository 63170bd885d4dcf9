"""IBus with libpinyin switched on, as on a desk where Chinese is typed: a daemon of the test's own, on its own screen."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from tests.flows.display import Display, must_be_installed

_ENGINE = "libpinyin"
_PATIENCE, _CALL_SECONDS = 20.0, 5


def input_method_must_be_installed() -> None:
    must_be_installed(("ibus", "ibus-daemon"), "ibus ibus-libpinyin")
    must_be_installed(("/usr/libexec/ibus-engine-libpinyin",), "ibus-libpinyin")


@contextmanager
def composing(display: Display, folder: Path) -> Iterator[Display]:
    """The same screen, where every text field composes Chinese from now on. No panel, no settings of this machine."""
    private = folder / "ibus"
    private.mkdir(mode=0o700)
    own = {
        "HOME": str(private),
        "XDG_RUNTIME_DIR": str(private),
        "XDG_CONFIG_HOME": str(private / "config"),
        "XDG_CACHE_HOME": str(private / "cache"),
        "GSETTINGS_BACKEND": "memory",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # IBus has a bus of its own
    }
    there = replace(display, more=own)
    with (private / "log").open("wb") as log:
        daemon = subprocess.Popen(
            ["ibus-daemon", "--panel=disable", "--emoji-extension=disable"],
            env=there.environment(),
            stdout=log,
            stderr=log,
        )
    try:
        _switch_on(there, daemon, private / "log")
        yield replace(there, more={**own, "QT_IM_MODULE": "ibus"})
        assert _engine(there) == _ENGINE, "it was on to the end"
    finally:
        daemon.terminate()
        daemon.wait(10)


def _switch_on(display: Display, daemon: subprocess.Popen[bytes], log: Path) -> None:
    end = monotonic() + _PATIENCE
    while _engine(display) != _ENGINE:
        if monotonic() > end or daemon.poll() is not None:
            pytest.fail(f"{_ENGINE} does not come:\n{log.read_text()}", pytrace=False)
        _ibus(display, "engine", _ENGINE)


def _engine(display: Display) -> str:
    """What is switched on now."""
    return _ibus(display, "engine").strip()


def _ibus(display: Display, *words: str) -> str:
    """An answer, or "" while there is none."""
    try:
        ran = subprocess.run(
            ["ibus", *words],
            env=display.environment(),
            capture_output=True,
            encoding="utf-8",
            timeout=_CALL_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return ""
    return ran.stdout
