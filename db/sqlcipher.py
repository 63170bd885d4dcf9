"""A SQLCipher file: a raw 256-bit key, WAL with synchronous=FULL, foreign keys, triggers on REPLACE.

The driver alone, without peewee, so that a start can open the store before that is loaded (`db.orm` puts it on top).
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from collections.abc import Sequence
from pathlib import Path
from threading import local
from typing import Any

from sqlcipher3 import dbapi2

APPLICATION_ID = 0x4C4F5455
OLDEST_SQLITE = (3, 51, 3)
"""The WAL-reset race that loses committed pages was mended in 3.51.3."""

_BUSY_SECONDS = 5

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA cache_size = -16384",
)


def engine_version() -> tuple[int, ...]:
    return tuple(dbapi2.sqlite_version_info)


class SqlCipher:
    """One connection a thread, made when it is first asked for; every statement outside BEGIN commits by itself.

    Connecting shows whether the key was right ("file is not a database").
    """

    def __init__(self, path: Path, key: bytes, *, wal: bool = True) -> None:
        self.path = path
        self._key = key
        self._wal = wal
        self._here = local()

    def connection(self) -> Any:
        """This thread's connection."""
        try:
            return self._here.connection
        except AttributeError:
            self._here.connection = made = self._connect()
            return made

    def is_closed(self) -> bool:
        """Whether this thread has no connection."""
        return not hasattr(self._here, "connection")

    def close(self) -> None:
        """Close this thread's connection, if it has one; the next use makes another."""
        if not self.is_closed():
            made = self._here.connection
            del self._here.connection
            made.close()

    def execute_sql(self, text: str, params: Sequence[object] = ()) -> Any:
        """Run one statement; returns the driver's cursor."""
        return self.connection().execute(text, params)

    def _connect(self) -> Any:
        connection = dbapi2.connect(str(self.path), timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            # Without this, a wrong key writes to standard error beside our own sentence.
            connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
            connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"").fetchall()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for pragma in _PRAGMAS if self._wal else _PRAGMAS[1:]:
                connection.execute(pragma).fetchall()
        except BaseException:
            connection.close()
            raise
        return connection


# What SQLCipher 4 writes: a page ends with 16 bytes of initialisation vector and its 64-byte HMAC.
_PAGE, _SALT, _HMAC = 4096, 16, 64
_WAL_HEADER, _FRAME_HEADER, _WAL_SUMS = 32, 24, 8


def strange_wal(path: Path, key: bytes) -> bool:
    """Whether the write-ahead log beside a file that `key` opens was written for another file.

    The engine would take it in without asking and, on closing, copy its pages over ours.
    """
    beside = path.with_name(path.name + "-wal")
    if not beside.exists():
        return False
    with path.open("rb") as store, beside.open("rb") as log:
        page = store.read(_PAGE)
        header, head, logged = log.read(_WAL_HEADER), log.read(_FRAME_HEADER), log.read(_PAGE)
    if len(page) < _PAGE or not _is_whole(header, head, logged):
        return False
    salt = page[:_SALT]
    number = int.from_bytes(head[:4], "big")
    return _is_ours(page, 1, salt, key) and not _is_ours(logged, number, salt, key)


def _is_whole(header: bytes, head: bytes, page: bytes) -> bool:
    """Whether the log's first frame is one that the engine would read (https://sqlite.org/fileformat2.html#walformat)."""
    if len(page) < _PAGE or header[16:24] != head[8:16]:
        return False
    words = ">II" if header[3] & 1 else "<II"
    sums = (0, 0)
    for first, second in struct.iter_unpack(words, header[:-_WAL_SUMS] + head[:8] + page):
        one = (sums[0] + first + sums[1]) & 0xFFFFFFFF
        sums = (one, (sums[1] + second + one) & 0xFFFFFFFF)
    return struct.pack(">II", *sums) == head[16:]


def _is_ours(page: bytes, number: int, salt: bytes, key: bytes) -> bool:
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    body = page[_SALT if number == 1 else 0 : -_HMAC] + struct.pack("<I", number)
    return hmac.compare_digest(hmac.digest(mac_key, body, "sha512"), page[-_HMAC:])
