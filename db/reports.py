"""Closed days, and the verdicts of a day that let nobody in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

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


class RefusalRow(NamedTuple):
    """A verdict that let nobody in. `let_in` where somebody was let in after it, and that visit still stands."""

    id: bytes
    observed: int
    verdict: str
    reason: str | None
    name: str | None
    card_site: int | None
    card_number: int | None
    staff: bytes
    let_in: bool


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


def refusals_of(store: Queries, site: int, day: int) -> list[RefusalRow]:
    """The verdicts of a day, newest first."""
    # The visits of the day are looked through once: their index is by day, and none is by what they allow.
    rows = store.rows(
        "SELECT a.id, a.observed, a.verdict, a.reason, m.name, c.site, c.number, a.staff,"
        " a.id IN (SELECT v.allows FROM visit v WHERE v.day = ? AND v.allows IS NOT NULL"
        "  AND NOT EXISTS (SELECT 1 FROM annulment n WHERE n.target = v.id))"
        " FROM attempt a LEFT JOIN member m ON m.id = a.member LEFT JOIN card c ON c.id = a.card"
        " WHERE a.day = ? AND a.site = ? ORDER BY a.id DESC",
        (day, day, site),
    )
    return [
        RefusalRow(bytes(key), at, said, why, name, card_site, number, bytes(staff), bool(let_in))
        for key, at, said, why, name, card_site, number, staff, let_in in rows
    ]
