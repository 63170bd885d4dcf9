"""Cards, their steps, and the keys they are made under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from db.models import Card, CardEvent, CardKey
from db.queries import Queries

_DESK_SPAN = 10**9


@dataclass(frozen=True)
class CardRow:
    id: bytes
    member: bytes
    site: int
    number: int
    key_id: int
    issued: int
    state: str
    replaced_by: bytes | None


@dataclass(frozen=True)
class StepRow:
    card: bytes
    what: str
    observed: int
    staff: bytes
    reason: str | None


@dataclass(frozen=True)
class Life:
    """What a card caches (its state, what replaced it) beside the steps and the replacement that they tell of."""

    card: bytes
    state: str
    replaced_by: bytes | None
    steps: tuple[str, ...]
    replacement: bytes | None


_COLUMNS = "id, member, site, number, key_id, issued, state, replaced_by"


def _card(row: Sequence[Any]) -> CardRow:
    key, member, site, number, key_id, issued, state, replaced_by = row
    return CardRow(
        bytes(key),
        bytes(member),
        site,
        number,
        key_id,
        issued,
        state,
        None if replaced_by is None else bytes(replaced_by),
    )


def add(store: Queries, card: CardRow) -> None:
    store.run(
        Card.insert(
            id=card.id,
            member=card.member,
            site=card.site,
            number=card.number,
            key_id=card.key_id,
            issued=card.issued,
            state=card.state,
        )
    )


def add_many(store: Queries, cards: Sequence[CardRow]) -> None:
    """Many at once, for bulk; their steps are added apart."""
    store.many(
        "INSERT INTO card (id, member, site, number, key_id, issued, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (card.id, card.member, card.site, card.number, card.key_id, card.issued, card.state)
            for card in cards
        ],
    )


def add_steps(store: Queries, steps: Sequence[tuple[bytes, bytes, str, int, int, bytes]]) -> None:
    """Steps that leave a card as it was, many at once: (id, card, what, observed, day, staff)."""
    store.many(
        "INSERT INTO card_event (id, card, what, observed, day, staff) VALUES (?, ?, ?, ?, ?, ?)", steps
    )


def add_step(
    store: Queries, row_id: bytes, step: StepRow, day: int, state: str, other: bytes | None = None
) -> None:
    """Keep a step and the state that the card has after it."""
    store.run(
        CardEvent.insert(
            id=row_id,
            card=step.card,
            what=step.what,
            observed=step.observed,
            day=day,
            staff=step.staff,
            reason=step.reason,
            other=other,
        )
    )
    if other is None:
        store.run(Card.update(state=state).where(Card.id == step.card))
    else:
        store.run(Card.update(state=state, replaced_by=other).where(Card.id == step.card))


def get(store: Queries, card: bytes) -> CardRow | None:
    row = store.one(f"SELECT {_COLUMNS} FROM card WHERE id = ?", (card,))
    return None if row is None else _card(row)


def by_number(store: Queries, site: int, number: int) -> CardRow | None:
    row = store.one(f"SELECT {_COLUMNS} FROM card WHERE site = ? AND number = ?", (site, number))
    return None if row is None else _card(row)


def of_member(store: Queries, member: bytes) -> list[CardRow]:
    """All cards of a person, newest first."""
    return [
        _card(row)
        for row in store.rows(f"SELECT {_COLUMNS} FROM card WHERE member = ? ORDER BY id DESC", (member,))
    ]


def active_of(store: Queries, members: Sequence[bytes]) -> dict[bytes, CardRow]:
    """The newest active card of each of the members that has one."""
    found: dict[bytes, CardRow] = {}
    for at in range(0, len(members), 500):
        part = members[at : at + 500]
        marks = ", ".join("?" * len(part))
        rows = store.rows(
            f"SELECT {_COLUMNS} FROM card WHERE state = 'active' AND member IN ({marks}) ORDER BY id",
            tuple(part),
        )
        found.update({bytes(row[1]): _card(row) for row in rows})
    return found


def steps(store: Queries, card: bytes) -> list[StepRow]:
    rows = store.rows(
        "SELECT card, what, observed, staff, reason FROM card_event WHERE card = ? ORDER BY id", (card,)
    )
    return [StepRow(bytes(key), what, at, bytes(staff), reason) for key, what, at, staff, reason in rows]


def waiting(store: Queries, member: bytes) -> bool:
    """Whether an active card of this person was printed and not yet handed over."""
    row = store.one(
        "SELECT 1 FROM card c WHERE c.member = ? AND c.state = 'active'"
        " AND EXISTS (SELECT 1 FROM card_event e WHERE e.card = c.id AND e.what = 'printed')"
        " AND NOT EXISTS (SELECT 1 FROM card_event e WHERE e.card = c.id AND e.what = 'handed-over') LIMIT 1",
        (member,),
    )
    return row is not None


def last_number(store: Queries, site: int, desk: int) -> int:
    """The highest running number this desk has given a card, 0 where there is none."""
    low = desk * _DESK_SPAN
    row = store.one(
        "SELECT max(number) FROM card WHERE site = ? AND number >= ? AND number < ?",
        (site, low, low + _DESK_SPAN),
    )
    return 0 if row is None or row[0] is None else row[0] - low


def lives(store: Queries) -> Iterator[Life]:
    """Every card with its steps, read in portions."""
    after = b""
    while True:
        rows = store.rows(
            "SELECT id, state, replaced_by FROM card WHERE id > ? ORDER BY id LIMIT 1000", (after,)
        )
        if not rows:
            return
        last = bytes(rows[-1][0])
        told: dict[bytes, list[str]] = {}
        replaced: dict[bytes, bytes] = {}
        for raw, what, other in store.rows(
            "SELECT e.card, e.what, e.other FROM card_event e WHERE e.card > ? AND e.card <= ? ORDER BY e.card, e.id",
            (after, last),
        ):
            card = bytes(raw)
            told.setdefault(card, []).append(what)
            if other is not None:
                replaced[card] = bytes(other)
        for raw, state, by in rows:
            card = bytes(raw)
            cached = None if by is None else bytes(by)
            yield Life(card, state, cached, tuple(told.get(card, ())), replaced.get(card))
        after = last


def keys(store: Queries) -> dict[tuple[int, int], bytes]:
    """The card keys by site and key id, retired ones too."""
    return {
        (key // 100, key % 100): bytes(secret)
        for key, secret in store.rows("SELECT id, secret FROM card_key")
    }


def add_key(store: Queries, site: int, key_id: int, secret: bytes, now_ms: int) -> None:
    store.run(CardKey.insert(id=site * 100 + key_id, secret=secret, created=now_ms))
