"""Row ids made at the desk: UUIDv7 as 16 bytes (RFC 9562 §5.7), in order inside a millisecond."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock

MAX_SEQ = 1 << 40
"""An operation's or a segment's id is origin * MAX_SEQ + its number."""

_VERSION = 0x7 << 76
_VARIANT = 0b10 << 62
_TAIL_BITS = 74


class IdMaker:
    """Makes ids; `entropy` is given so that an invented palace can be the same twice."""

    def __init__(self, entropy: Callable[[int], bytes] = os.urandom) -> None:
        self._entropy = entropy
        self._lock = Lock()
        self._last_ms = 0
        self._tail = 0

    def follow(self, row_id: bytes) -> None:
        """From now on ids sort after `row_id`, although this program did not make it."""
        with self._lock:
            last_ms = int.from_bytes(row_id[:6], "big")
            if last_ms >= self._last_ms:
                self._last_ms = last_ms + 1
                self._tail = self._fresh_tail()

    def new(self, now_ms: int) -> bytes:
        """The next id for `now_ms` (milliseconds UTC); later calls sort after earlier ones, a clock set back included."""
        with self._lock:
            if now_ms > self._last_ms:
                self._last_ms = now_ms
                self._tail = self._fresh_tail()
            else:
                self._tail += 1 + int.from_bytes(self._entropy(2), "big")
            high, low = self._tail >> 62, self._tail & ((1 << 62) - 1)
            value = (self._last_ms << 80) | _VERSION | (high << 64) | _VARIANT | low
            return value.to_bytes(16, "big")

    def _fresh_tail(self) -> int:
        return int.from_bytes(self._entropy(9), "big") & ((1 << (_TAIL_BITS - 2)) - 1)
