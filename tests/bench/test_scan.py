"""A scan, from the text to the durable row, beside a bare commit that writes as many pages, scan for scan.

Run by name for a large palace: `python -m tests -m bench_large` (needs LOTUSDESK_BENCH_HOME, LOTUSDESK_BENCH_STAFF and
LOTUSDESK_PIN of a demonstration); the small one runs with the other tests. The figures are printed at the end.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest

from db import cards as kept_cards
from db import reception as kept_visits
from db.sqlcipher import SqlCipher
from desktop.actor import Actor
from desktop.demonstration import build
from desktop.desk import Desk
from desktop.home import Home
from desktop.rules import cardcode
from desktop.rules.cardcode import CardId
from tests.bench.measure import Pair, timed, timing

ROUNDS = 300
WARM = 20
MOST_PAGES = 200
"""More than any scan writes."""


@pytest.fixture
def small(tmp_path: Path) -> Iterator[tuple[Desk, Actor]]:
    made = build(Home(tmp_path / "home"), members=1_200, visits=3_000, days=14, seed=3)
    desk = Desk(made.home)
    desk.open()
    yield desk, desk.people.sign_in(made.staff[2].id, made.staff[2].pin)
    desk.close()


@pytest.fixture
def large() -> Iterator[tuple[Desk, Actor]]:
    desk = Desk(Home(Path(os.environ["LOTUSDESK_BENCH_HOME"])))
    desk.open()
    staff = desk.people.find(os.environ["LOTUSDESK_BENCH_STAFF"])
    yield desk, desk.people.sign_in(staff.staff, os.environ["LOTUSDESK_PIN"])
    desk.close()


def test_a_scan_costs_little_more_than_its_commit(
    small: tuple[Desk, Actor], tmp_path: Path, figures: Callable[[str], None]
) -> None:
    _measure(*small, tmp_path, figures)


@pytest.mark.bench_large
@pytest.mark.timeout(1800)
def test_a_scan_in_a_palace_of_many_years(
    large: tuple[Desk, Actor], tmp_path: Path, figures: Callable[[str], None]
) -> None:
    _measure(*large, tmp_path, figures)


def _measure(desk: Desk, actor: Actor, folder: Path, figures: Callable[[str], None]) -> None:
    codes = _codes(desk, ROUNDS + WARM + 20)
    log, bare = _Log(desk.home.store_file), _BareStore(folder / "bare.db")
    mine, theirs, pages = [], [], []
    for _ in range(ROUNDS + WARM):
        mine.append(timed(lambda: desk.reception.scan(actor, codes.pop())))
        pages.append(log.grown())
        theirs.append(timed(lambda: bare.commit(pages[-1])))
    bare.close()
    pair = Pair(timing(mine[WARM:]), timing(theirs[WARM:]))
    reading = timing([timed(lambda member=member: _look_up(desk, member)) for member in _members(desk)])  # type: ignore[misc]
    figures(
        f"scan to durable row: p50 {pair.ours.p50:.2f} ms, p95 {pair.ours.p95:.2f} ms; bare commit of as many pages"
        f" ({median(pages):.0f}) p50 {pair.bare.p50:.2f} ms; ratio {pair.ratio:.2f} (goal 1.5);"
        f" reading p50 {reading.p50:.3f} ms (goal 1)"
    )
    assert codes, "every scan was a fresh card"
    assert len(desk.reception.today(actor).rows) >= ROUNDS


def _codes(desk: Desk, count: int) -> list[str]:
    """Codes of good cards, spread over all members."""
    store, today = desk.context.store, desk.clock.today()
    rows = store.rows(
        "SELECT c.number FROM card c JOIN member m ON m.id = c.member WHERE c.state = 'active' AND m.state = 'active'"
        " AND m.valid_until > ? AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.member = m.id AND v.day = ?)"
        " ORDER BY c.id LIMIT ?",
        (today, today, count * 4),
    )
    key, site = kept_cards.keys(store)[(desk.context.site.number, 1)], desk.context.site.number
    return [cardcode.mint(CardId(1, site, number), key) for (number,) in rows[:: max(1, len(rows) // count)]][
        :count
    ]


def _members(desk: Desk) -> list[bytes]:
    return [
        bytes(key) for (key,) in desk.context.store.rows("SELECT id FROM member ORDER BY number LIMIT 500")
    ]


def _look_up(desk: Desk, member: bytes) -> None:
    kept_visits.person(desk.context.store, member)
    kept_visits.last_visit(desk.context.store, member)


class _Log:
    """Counts the pages that transactions write, in the header of the shared index (sqlite.org/walformat.html, mxFrame)."""

    def __init__(self, store: Path) -> None:
        self._index = store.with_name(f"{store.name}-shm")
        self._last = self._frames()

    def grown(self) -> int:
        """How many pages were written since the last call, in one transaction: a log that began anew is shorter."""
        before, self._last = self._last, self._frames()
        return self._last - before if self._last > before else self._last

    def _frames(self) -> int:
        with self._index.open("rb") as index:
            return int.from_bytes(index.read(20)[16:], sys.byteorder)


class _BareStore:
    """The same engine, settings and size of transaction, straight from the driver, and nothing of ours."""

    def __init__(self, path: Path) -> None:
        self._engine = SqlCipher(path, secrets.token_bytes(32))
        self._engine.execute_sql("CREATE TABLE page (id INTEGER PRIMARY KEY, body BLOB)")
        for at in range(MOST_PAGES):
            self._engine.execute_sql("INSERT INTO page VALUES (?, ?)", (at, bytes(3_000)))
        self._round = 0

    def commit(self, pages: int) -> None:
        self._round += 1
        body = self._round.to_bytes(8, "big") * 375
        execute = self._engine.connection().execute
        execute("BEGIN IMMEDIATE")
        for at in range(pages):
            execute("UPDATE page SET body = ? WHERE id = ?", (body, at))
        execute("COMMIT")

    def close(self) -> None:
        self._engine.close()
