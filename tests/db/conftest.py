"""Empty stores on each engine, and a way to reach into one as a tamperer with the key would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from db.store import By, Identity, Store, create_store

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

KEY = bytes(range(32))
DESK = Identity(b"desk----", bytes(32))
CLERK = By(b"clerk-----------", "attendant")
NOW = 1_795_312_800_000
"""2026-11-22 10:00 in Changzhi."""


@pytest.fixture
def store(engine_url: str) -> Iterator[Store]:
    made = create_store(engine_url, KEY, DESK, NOW)
    yield made
    made.close()
