"""A screen of the test's own, with a keyboard and a scanner before it: Xvfb, xdotool and one message of X."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

SIZE = (1366, 768)
_NEEDED = ("Xvfb", "xdotool")
_FIND_SECONDS = 40


def must_be_installed(tools: tuple[str, ...] = _NEEDED, packages: str = "xvfb xdotool") -> None:
    """Without the tools CI fails; elsewhere the test is skipped and says why."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if not missing:
        return
    said = f"not installed: {', '.join(missing)} (apt-get install {packages})"
    if os.environ.get("CI") == "true" or os.environ.get("LOTUSDESK_TEST_XVFB") == "1":
        pytest.fail(said, pytrace=False)
    pytest.skip(said)


@dataclass(frozen=True)
class Display:
    name: str
    more: Mapping[str, str] = field(default_factory=dict)
    """What else a program that shows itself here finds in its environment."""

    def environment(self) -> dict[str, str]:
        """What a program needs to show itself here."""
        apart = ("WAYLAND_DISPLAY", "QT_IM_MODULE", "QT_IM_MODULES")
        inherited = {name: value for name, value in os.environ.items() if name not in apart}
        return inherited | {
            "DISPLAY": self.name,
            "QT_QPA_PLATFORM": "xcb",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            **self.more,
        }

    def _xdotool(self, *words: str) -> str:
        ran = subprocess.run(
            ["xdotool", *words],
            env=self.environment(),
            check=True,
            capture_output=True,
            encoding="utf-8",
            timeout=_FIND_SECONDS,
        )
        return ran.stdout

    def windows(self, title: str) -> list[int]:
        """The windows with `title` in their title, once there is one."""
        return [
            int(line) for line in self._xdotool("search", "--sync", "--onlyvisible", "--name", title).split()
        ]

    def focus(self, window: int) -> None:
        """Give `window` the keys, which is a window manager's work, and none runs here."""
        self._xdotool("windowfocus", "--sync", str(window))

    def type(self, text: str, delay: int = 120) -> None:
        """Type as a person does, with about half of `delay` milliseconds between the keys."""
        self._xdotool("type", "--clearmodifiers", "--delay", str(delay), "--", text)

    def scan(self, code: str, delay: int = 8, prefix: str = "") -> None:
        """A keyboard wedge: `prefix` is a key it was set up to send first; at the end comes Enter."""
        before = ("key", "--delay", str(delay), prefix) if prefix else ()
        typed = ("type", "--delay", str(delay), "--args", "1", code)
        self._xdotool(*before, *typed, "key", "--delay", str(delay // 2), "Return")

    def press(self, *keys: str) -> None:
        """Keys as X names them: F2, ctrl+z."""
        self._xdotool("key", "--delay", "60", *keys)

    def see(self) -> Image.Image:
        """What is on the screen now."""
        return ImageGrab.grab(xdisplay=self.name).convert("RGB")

    def close(self, window: int) -> None:
        """What a window manager sends when somebody presses the cross."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
        x11.XSendEvent.argtypes = (
            ctypes.c_void_p,
            ctypes.c_ulong,
            ctypes.c_int,
            ctypes.c_long,
            ctypes.c_void_p,
        )
        x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
        connection = x11.XOpenDisplay(self.name.encode())
        message = _ClientMessage(type=33, window=window, format=32)
        message.message_type = x11.XInternAtom(connection, b"WM_PROTOCOLS", 0)
        message.data[0] = x11.XInternAtom(connection, b"WM_DELETE_WINDOW", 0)
        x11.XSendEvent(connection, window, 0, 0, ctypes.byref(message))
        x11.XCloseDisplay(connection)


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent, as wide as any XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


@contextmanager
def virtual_display(log: Path) -> Iterator[Display]:
    """A screen that nobody sees; X itself picks a free number."""
    reading, writing = os.pipe()
    with log.open("wb") as said:
        server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writing),
                "-screen",
                "0",
                "{}x{}x24".format(*SIZE),
                "-nolisten",
                "tcp",
            ],
            pass_fds=(writing,),
            stdout=said,
            stderr=said,
        )
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as answer:
            number = answer.readline().strip().decode()
        if not number:
            pytest.fail(f"Xvfb did not start:\n{log.read_text()}", pytrace=False)
        yield Display(f":{number}")
    finally:
        server.terminate()
        server.wait(10)
