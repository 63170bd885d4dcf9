"""Closed days."""

from __future__ import annotations

from dataclasses import dataclass

from db.models import DayClose
from db.queries import Queries


@dataclass(frozen=True)
class DayCloseRow:
    id: bytes
    site: int
    desk: int
    day: int
    closed: int
    slip: str
    figures: str
    through_seq: int
    head: bytes
    staff: bytes


def add_close(store: Queries, row: DayCloseRow) -> None:
    store.run(DayClose.insert(**vars(row)))


def close_of(store: Queries, site: int, day: int) -> DayCloseRow | None:
    row = store.one(
        "SELECT id, site, desk, day, closed, slip, figures, through_seq, head, staff FROM day_close"
        " WHERE site = ? AND day = ? ORDER BY id LIMIT 1",
        (site, day),
    )
    if row is None:
        return None
    key, site_number, desk, number, closed, slip, figures, through_seq, head, staff = row
    return DayCloseRow(
        bytes(key), site_number, desk, number, closed, slip, figures, through_seq, bytes(head), bytes(staff)
    )


def days(store: Queries, site: int, limit: int) -> list[tuple[int, bool]]:
    """Days with visits, newest first, and whether each is closed."""
    found: list[tuple[int, bool]] = []
    bound = 99_991_231
    while len(found) < limit:
        # One step down the day index at a time: a DISTINCT would read every visit there is.
        row = store.one("SELECT max(day) FROM visit WHERE day < ?", (bound,))
        if row is None or row[0] is None:
            return found
        bound = row[0]
        found.append((bound, close_of(store, site, bound) is not None))
    return found


def refusals(store: Queries, site: int, day: int) -> dict[str, int]:
    """How often each verdict that let nobody in was given on a day."""
    return dict(
        store.rows(
            "SELECT verdict, count(*) FROM attempt WHERE day = ? AND site = ? GROUP BY verdict ORDER BY verdict",
            (day, site),
        )
    )
