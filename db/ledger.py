"""The operation log: chained at commit, cut into segments that are sealed and signed, and walked by the verification.

Commitment of an operation = SHA-256(salt || body), salt = BLAKE2b(key = the segment's seed, the operation's number).
Link = SHA-256(link before || header || commitment). An erased body leaves its commitment, so the chain still holds.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from db.errors import StoreError
from db.ids import MAX_SEQ
from db.queries import Queries

if TYPE_CHECKING:
    from typing import Protocol

    class _Writer(Protocol):
        @property
        def actor(self) -> bytes: ...
        @property
        def role(self) -> str: ...
        @property
        def reason(self) -> str | None: ...


OWN = 1
SEED_BYTES = 16
_SALT_BYTES = 16
START = bytes(32)
_WRITING = "write"
_NOTHING = b"\xff\xff\xff\xff"
_CHUNK = 2_000


class Position(NamedTuple):
    """Where a desk's own log stands: the last operation, the chain's head over it, the operations not yet sealed."""

    seq: int
    head: bytes
    unsealed: int


class Entry(NamedTuple):
    """One operation as it stands."""

    seq: int
    stamp: int
    recorded: int
    doubtful: int
    actor: bytes
    role: str
    reason: str | None
    kind: int
    table: str
    row: bytes
    column: str | None
    body: str | None
    commitment: bytes | None
    link: bytes | None


class Stretch(NamedTuple):
    """A segment. `before` is the seal of the one before it; `salts` stand where a body was erased."""

    number: int
    from_seq: int
    to_seq: int
    before: bytes
    seen: str
    seed: bytes | None
    salts: bytes | None
    head: bytes
    sealed: int
    ground: str
    seal: bytes
    signature: bytes


_ENTRY_COLUMNS = (
    "id, stamp, recorded, doubtful, actor, role, reason, kind, tbl, row_id, col, body, commitment, link"
)


def begin(store: Queries, fingerprint: bytes, public_key: bytes, now_ms: int) -> None:
    """Start the log of a new store."""
    store.sql("INSERT INTO origin (id, desk, public_key) VALUES (?, ?, ?)", (OWN, fingerprint, public_key))
    store.sql(
        "INSERT INTO writer (id, origin, seq, chained, head, stamp, recorded, doubtful, segment, segment_from, segment_seed,"
        " segment_before, mode) VALUES (1, ?, 0, 0, ?, ?, ?, 0, 1, 1, ?, ?, '')",
        (OWN, START, now_ms << 16, now_ms, os.urandom(SEED_BYTES), START),
    )


class Opened(NamedTuple):
    """Where the log stood when a transaction took the pen."""

    base: int
    chained: int
    head: bytes
    seed: bytes
    segment_from: int


def open_for(store: Queries, by: _Writer, now_ms: int, slip_ms: int) -> Opened:
    """Name who writes in this transaction, and advance the hybrid clock (wall milliseconds << 16, never backwards).

    The clock is doubtful while it stands more than `slip_ms` behind the latest time it ever showed here.
    """
    wall = now_ms << 16
    found = store.rows(
        "UPDATE writer SET mode = ?, actor = ?, role = ?, reason = ?,"
        " stamp = CASE WHEN stamp >= ? THEN stamp + 1 ELSE ? END,"
        " doubtful = CASE WHEN stamp > ? THEN 1 ELSE 0 END, recorded = ?"
        " RETURNING origin, chained, head, segment_seed, segment_from",
        (_WRITING, by.actor, by.role, by.reason, wall, wall, (now_ms + slip_ms) << 16, now_ms),
    )
    if len(found) != 1:
        raise StoreError("store-damaged")
    origin, chained, head, seed, segment_from = found[0]
    return Opened(origin * MAX_SEQ, chained, bytes(head), bytes(seed), segment_from)


def chain(store: Queries, opened: Opened) -> int:
    """Link this transaction's operations to the chain and take the writer's name off again.

    Returns how many operations are not sealed yet.
    """
    first, head = opened.base + opened.chained, opened.head
    links: list[tuple[bytes, int]] = []
    written = f"SELECT {_ENTRY_COLUMNS} FROM operation WHERE id > ? AND id < ? ORDER BY id"
    for values in store.rows(written, (first, opened.base + MAX_SEQ)):
        entry = _entry(values)
        head = link(head, entry, commit(opened.seed, entry.seq, entry.body or ""))
        links.append((head, values[0]))
    seq = opened.chained + len(links)
    if len(links) == 1:
        store.sql("UPDATE operation SET link = ? WHERE id = ?", links[0])
    elif links:
        store.many("UPDATE operation SET link = ? WHERE id = ?", links)
    closed = store.sql(
        "UPDATE writer SET chained = ?, head = ?, mode = '', actor = NULL, role = NULL, reason = NULL WHERE seq = ?",
        (seq, head, seq),
    )
    if closed.rowcount != 1:
        raise StoreError("store-damaged")
    return seq - opened.segment_from + 1


def salt(seed: bytes, seq: int) -> bytes:
    return hashlib.blake2b(seq.to_bytes(8, "big"), key=seed, digest_size=_SALT_BYTES).digest()


def commit(seed: bytes, seq: int, body: str) -> bytes:
    """The salted commitment to one operation's body."""
    return hashlib.sha256(salt(seed, seq) + body.encode()).digest()


def link(before: bytes, entry: Entry, commitment: bytes) -> bytes:
    """The chain's value after `entry`."""
    head = struct.pack(">QQQBB", entry.seq, entry.stamp, entry.recorded, entry.doubtful, entry.kind)
    parts = [before, head]
    # `_framed`, not called: every scan passes here.
    for value in (entry.actor, entry.role, entry.reason, entry.table, entry.row, entry.column):
        if value is None:
            parts.append(_NOTHING)
        else:
            raw = value.encode() if isinstance(value, str) else value
            parts += (len(raw).to_bytes(4, "big"), raw)
    parts.append(commitment)
    return hashlib.sha256(b"".join(parts)).digest()


def _framed(value: str | bytes | None) -> bytes:
    if value is None:
        return _NOTHING
    raw = value.encode() if isinstance(value, str) else value
    return len(raw).to_bytes(4, "big") + raw


def _entry(values: tuple) -> Entry:
    (
        key,
        stamp,
        recorded,
        doubtful,
        actor,
        role,
        reason,
        kind,
        table,
        row,
        column,
        body,
        commitment,
        chained,
    ) = values
    return Entry(
        key % MAX_SEQ,
        stamp,
        recorded,
        doubtful,
        bytes(actor),
        role,
        reason,
        kind,
        table,
        bytes(row),
        column,
        body,
        None if commitment is None else bytes(commitment),
        None if chained is None else bytes(chained),
    )


# Reading --------------------------------------------------------------------------------------------------------


def position(store: Queries) -> Position:
    """Where this desk's own log stands."""
    row = store.one("SELECT chained, head, segment_from FROM writer")
    if row is None:
        raise StoreError("store-damaged")
    return Position(row[0], bytes(row[1]), row[0] - row[2] + 1)


def open_seed(store: Queries) -> bytes:
    """The seed of the salts of what is not sealed yet."""
    row = store.one("SELECT segment_seed FROM writer")
    if row is None:
        raise StoreError("store-damaged")
    return bytes(row[0])


def own_identity(store: Queries) -> tuple[bytes, bytes]:
    """Fingerprint and public key of the desk that this store belongs to."""
    row = store.one("SELECT desk, public_key FROM origin JOIN writer ON origin.id = writer.origin")
    if row is None:
        raise StoreError("store-damaged")
    return bytes(row[0]), bytes(row[1])


def entries(store: Queries, after: int = 0, through: int | None = None) -> Iterator[Entry]:
    """This desk's operations in order, read in portions."""
    last = position(store).seq if through is None else through
    base = OWN * MAX_SEQ
    while after < last:
        portion = store.rows(
            f"SELECT {_ENTRY_COLUMNS} FROM operation WHERE id > ? AND id <= ? ORDER BY id LIMIT ?",
            (base + after, base + last, _CHUNK),
        )
        if not portion:
            return
        for values in portion:
            yield _entry(values)
        after = portion[-1][0] - base


def changes_of(store: Queries, row_id: bytes) -> list[Entry]:
    """The first writing of a row of a "field" table and every later setting of a column, oldest first."""
    found = store.rows(
        f"SELECT {_ENTRY_COLUMNS} FROM operation WHERE row_id = ? AND kind = 2 ORDER BY id", (row_id,)
    )
    return [_entry(values) for values in found]


def latest(store: Queries, count: int) -> list[Entry]:
    """The newest operations, newest first."""
    found = store.rows(f"SELECT {_ENTRY_COLUMNS} FROM operation ORDER BY id DESC LIMIT ?", (count,))
    return [_entry(values) for values in found]


# Sealing --------------------------------------------------------------------------------------------------------


class OpenStretch(NamedTuple):
    """The part of the log that is not sealed yet."""

    number: int
    from_seq: int
    to_seq: int
    before: bytes
    seed: bytes
    head: bytes


def open_stretch(store: Queries) -> OpenStretch | None:
    """What a seal would cover now; None where everything is sealed."""
    row = store.one("SELECT segment, segment_from, chained, segment_before, segment_seed, head FROM writer")
    if row is None:
        raise StoreError("store-damaged")
    number, from_seq, to_seq, before, seed, head = row
    if to_seq < from_seq:
        return None
    return OpenStretch(number, from_seq, to_seq, bytes(before), bytes(seed), bytes(head))


def seen_now() -> str:
    """What this desk has seen of others, as the segment states it; no other desk has been met yet."""
    return json.dumps({}, separators=(",", ":"))


def seal_of(fingerprint: bytes, part: OpenStretch | Stretch, seen: str, sealed: int, ground: str) -> bytes:
    """The digest that a segment's signature covers."""
    fixed = struct.pack(">QQQQ", part.number, part.from_seq, part.to_seq, sealed)
    texts: tuple[str | bytes, ...] = (fingerprint, part.before, part.head, seen, ground)
    framed = b"".join(map(_framed, texts))
    return hashlib.sha256(b"lotusdesk/segment/1" + fixed + framed).digest()


def close_stretch(
    store: Queries, part: OpenStretch, seen: str, sealed: int, ground: str, seal: bytes, signature: bytes
) -> None:
    """Keep a sealed segment and open the next; inside a transaction that has no open operations of its own."""
    store.sql(
        "INSERT INTO segment (id, from_seq, to_seq, before, seen, seed, head, sealed, ground, seal, signature)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            OWN * MAX_SEQ + part.number,
            part.from_seq,
            part.to_seq,
            part.before,
            seen,
            part.seed,
            part.head,
            sealed,
            ground,
            seal,
            signature,
        ),
    )
    store.sql(
        "UPDATE writer SET segment = ?, segment_from = ?, segment_seed = ?, segment_before = ?",
        (part.number + 1, part.to_seq + 1, os.urandom(SEED_BYTES), seal),
    )


def stretches(store: Queries) -> Iterator[Stretch]:
    """The sealed segments, oldest first."""
    found = store.rows(
        "SELECT id, from_seq, to_seq, before, seen, seed, salts, head, sealed, ground, seal, signature FROM segment ORDER BY id"
    )
    for key, first, last, before, seen, seed, salts, head, sealed, ground, seal, signature in found:
        yield Stretch(
            key % MAX_SEQ,
            first,
            last,
            bytes(before),
            seen,
            None if seed is None else bytes(seed),
            None if salts is None else bytes(salts),
            bytes(head),
            sealed,
            ground,
            bytes(seal),
            bytes(signature),
        )
