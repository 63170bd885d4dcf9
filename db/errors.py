"""What the engine could not do, sorted where it arises into the conditions a person can act on and our own bugs."""

from __future__ import annotations


class StoreError(Exception):
    """A condition of the surroundings (disk full, file damaged, server away); `code` is kebab-case and stable."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


# The engine's own words, first match wins; SQLite gives no finer handle through every driver.
_SAYINGS: tuple[tuple[str, str], ...] = (
    ("database or disk is full", "disk-full"),
    ("no space left", "disk-full"),
    ("no transaction is active", "disk-full"),
    ("readonly database", "store-read-only"),
    ("read-only", "store-read-only"),
    ("database is locked", "store-busy"),
    ("database table is locked", "store-busy"),
    ("lock timeout", "store-busy"),
    ("canceling statement due to statement timeout", "store-busy"),
    ("file is not a database", "store-unreadable"),
    ("hmac check failed", "store-damaged"),
    ("malformed", "store-damaged"),
    ("disk i/o error", "disk-failed"),
    ("unable to open database", "store-unreachable"),
    ("connection", "server-away"),
    ("server closed", "server-away"),
    ("could not translate host", "server-away"),
)


def from_engine(problem: Exception) -> StoreError | None:
    """The condition behind a driver's exception, or None when it is our own mistake (a constraint, bad SQL)."""
    words = str(problem).lower()
    for saying, code in _SAYINGS:
        if saying in words:
            return StoreError(code)
    return None
