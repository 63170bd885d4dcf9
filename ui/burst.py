"""Tells a scanner's burst of keys from a person's typing, by the gaps between the keys alone."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

LEAST = 6
"""A burst has at least so many printable keys."""
GAP_MS = 50
"""Scanners send a key every 4 to 30 ms; a person's fastest run of six stays above this."""
_HELD_MS = 15
"""A key held down repeats every 20 ms or later. Sooner it is a fast scanner's equal digits, which X11 calls repeats."""
_SURELY, _HICCUP_MS = 12, 200
"""Nobody types a dozen keys at such a pace. In a run so long a gap up to here is the computer's own, which was busy."""
ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)

Clock = Callable[[], float]
"""Milliseconds, rising. Asked only for key events without a time of their own, as tests send them."""


def monotonic_ms() -> float:
    return time.monotonic() * 1000


def printable(event: QKeyEvent) -> str:
    """The text `event` would type, or "" for keys that type nothing."""
    text = event.text()
    plain = not event.modifiers() & _MODIFIED
    return text if plain and text.isprintable() else ""


class Burst:
    """Keys that followed each other closely. Feed it every key press; ask it when Enter or Tab comes."""

    def __init__(self, clock: Clock = monotonic_ms, *, least: int = LEAST, gap_ms: float = GAP_MS) -> None:
        self._clock = clock
        self._least, self._gap = least, gap_ms
        self._text = ""
        self._last = float("-inf")
        self._ended = float("-inf")

    @property
    def text(self) -> str:
        return self._text

    def add(self, event: QKeyEvent) -> bool:
        """Take one key press; True if it begins a new run, so that whoever keeps a copy makes it now."""
        text = printable(event)
        if not text:
            if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_F9):
                self.forget()
            return False
        now = self._now(event)
        gap = now - self._last
        held = event.isAutoRepeat() and gap > _HELD_MS and set(self._text) == {text}
        begins = not self._text or held or gap > self._longest()
        self._text = text if begins else self._text + text
        self._last = now
        return begins

    def end(self, event: QKeyEvent) -> str:
        """Enter or Tab came: the burst it ends, or "" when a person pressed it. Forgets the run either way."""
        now = self._now(event)
        whole = len(self._text) >= self._least and now - self._last <= self._longest()
        found = self._text if whole else ""
        self.forget()
        if found:
            self._ended = now
        return found

    def echo(self, event: QKeyEvent) -> bool:
        """True for a second end mark right after a burst: some scanners send Enter twice, or Enter and Tab."""
        return not self._text and self._now(event) - self._ended <= 2 * self._gap

    def forget(self) -> None:
        self._text = ""

    def _longest(self) -> float:
        return _HICCUP_MS if len(self._text) >= _SURELY else self._gap

    def _now(self, event: QKeyEvent) -> float:
        return float(event.timestamp()) or self._clock()
