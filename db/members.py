"""Members, their union units, and what finds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from db.models import Attachment, Member, SearchKey, UnionUnit
from db.queries import Queries


@dataclass(frozen=True)
class MemberRow:
    id: bytes
    number: str
    site: int
    name: str
    category: str
    tags: str
    unit: bytes | None
    phone: str | None
    birth_year: int | None
    id_tail: str | None
    id_mark: bytes | None
    photo: bytes | None
    state: str
    valid_from: int
    valid_until: int | None
    note: str | None
    created: int


@dataclass(frozen=True)
class UnitRow:
    id: bytes
    name: str
    kind: str
    parent: bytes | None


_COLUMNS = (
    "m.id, m.number, m.site, m.name, m.category, m.tags, m.unit, m.phone, m.birth_year, m.id_tail, m.id_mark, m.photo,"
    " m.state, m.valid_from, m.valid_until, m.note, m.created"
)
_RAW = (0, 6, 10, 11)


def _member(row: Sequence[Any]) -> MemberRow:
    values = list(row)
    for place in _RAW:
        values[place] = None if values[place] is None else bytes(values[place])
    return MemberRow(*values)


def add(store: Queries, member: MemberRow) -> None:
    store.run(Member.insert(**vars(member)))


def add_many(store: Queries, members: Sequence[MemberRow]) -> None:
    """Many at once, for bulk; what finds them is added apart, see `add_keys`."""
    names = tuple(field.name for field in fields(MemberRow))
    marks = ", ".join("?" * len(names))
    rows = [tuple(getattr(member, name) for name in names) for member in members]
    store.many(f"INSERT INTO member ({', '.join(names)}) VALUES ({marks})", rows)


def change(store: Queries, member: bytes, **columns: object) -> None:
    """Set columns anew; only those that differ reach the log."""
    store.run(Member.update(**columns).where(Member.id == member))


def get(store: Queries, member: bytes) -> MemberRow | None:
    row = store.one(f"SELECT {_COLUMNS} FROM member m WHERE m.id = ?", (member,))
    return None if row is None else _member(row)


def several(store: Queries, members: Sequence[bytes]) -> list[MemberRow]:
    """The members in the order asked for; unknown ids are left out."""
    found: dict[bytes, MemberRow] = {}
    for at in range(0, len(members), 500):
        part = members[at : at + 500]
        marks = ", ".join("?" * len(part))
        for row in store.rows(f"SELECT {_COLUMNS} FROM member m WHERE m.id IN ({marks})", tuple(part)):
            member = _member(row)
            found[member.id] = member
    return [found[key] for key in members if key in found]


def newest(store: Queries, limit: int, before: bytes | None = None) -> list[MemberRow]:
    """Members, newest first; `before` pages on."""
    bound, params = ("", ()) if before is None else (" WHERE m.id < ?", (before,))
    rows = store.rows(f"SELECT {_COLUMNS} FROM member m{bound} ORDER BY m.id DESC LIMIT ?", (*params, limit))
    return [_member(row) for row in rows]


def active_ids(store: Queries) -> list[bytes]:
    """All active members in the order of their numbers."""
    return [
        bytes(key) for (key,) in store.rows("SELECT id FROM member WHERE state = 'active' ORDER BY number")
    ]


def last_number(store: Queries, prefix: str) -> int:
    """The highest running number among member numbers that begin with `prefix`, 0 where there is none."""
    row = store.one(
        "SELECT number FROM member WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT 1",
        (prefix, prefix + ":"),
    )
    return 0 if row is None else int(row[0][len(prefix) :])


def by_phone(store: Queries, phone: str, limit: int) -> list[bytes]:
    rows = store.rows("SELECT id FROM member WHERE phone = ? ORDER BY id LIMIT ?", (phone, limit))
    return [bytes(key) for (key,) in rows]


def by_number(store: Queries, number: str) -> list[bytes]:
    return [bytes(key) for (key,) in store.rows("SELECT id FROM member WHERE number = ?", (number,))]


# Search ---------------------------------------------------------------------------------------------------------


def set_keys(store: Queries, member: bytes, keys: Iterable[str]) -> None:
    """Replace what a member is found by."""
    store.run(SearchKey.delete().where(SearchKey.member == member))
    store.many(
        "INSERT INTO search_key (key, member) VALUES (?, ?)",
        [(key.encode(), member) for key in sorted(set(keys))],
    )


def add_key(store: Queries, member: bytes, key: str) -> None:
    raw = key.encode()
    if store.one("SELECT 1 FROM search_key WHERE key = ? AND member = ?", (raw, member)) is None:
        store.sql("INSERT INTO search_key (key, member) VALUES (?, ?)", (raw, member))


def add_keys(store: Queries, keys: Iterable[tuple[str, bytes]]) -> None:
    """Many at once, for bulk; in key order they are written fastest."""
    store.many(
        "INSERT INTO search_key (key, member) VALUES (?, ?)", ((key.encode(), member) for key, member in keys)
    )


def found_by(store: Queries, beginning: str, limit: int) -> list[bytes]:
    """Members with a key that begins so, in key order."""
    raw = beginning.encode("utf-8", "surrogatepass")
    rows = store.rows(
        "SELECT DISTINCT member FROM (SELECT member FROM search_key WHERE key >= ? AND key < ? ORDER BY key LIMIT ?) found",
        (raw, raw + b"\xff", limit * 4),
    )
    return [bytes(key) for (key,) in rows][:limit]


def visits_since(store: Queries, members: Sequence[bytes], since: int) -> dict[bytes, int]:
    """How often each of the members came since then."""
    if not members:
        return {}
    marks = ", ".join("?" * len(members))
    rows = store.rows(
        f"SELECT member, count(*) FROM visit WHERE member IN ({marks}) AND observed >= ? GROUP BY member",
        (*members, since),
    )
    return {bytes(key): times for key, times in rows}


# Units and pictures ---------------------------------------------------------------------------------------------


def units(store: Queries) -> list[UnitRow]:
    rows = store.rows("SELECT id, name, kind, parent FROM union_unit ORDER BY id")
    return [
        UnitRow(bytes(key), name, kind, None if parent is None else bytes(parent))
        for key, name, kind, parent in rows
    ]


def add_unit(store: Queries, unit: UnitRow) -> None:
    store.run(UnionUnit.insert(id=unit.id, name=unit.name, kind=unit.kind, parent=unit.parent))


def keep_picture(store: Queries, digest: bytes, media: str, body: bytes, now_ms: int) -> None:
    if store.one("SELECT 1 FROM attachment WHERE digest = ?", (digest,)) is None:
        store.run(Attachment.insert(digest=digest, media=media, body=body, created=now_ms))


def picture(store: Queries, digest: bytes) -> bytes | None:
    row = store.one("SELECT body FROM attachment WHERE digest = ?", (digest,))
    return None if row is None else bytes(row[0])
