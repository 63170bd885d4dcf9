"""What visitors say, and what they were answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from db.queries import Queries

_ALL = b"\xff" * 16
_PORTION = 500


@dataclass(frozen=True, slots=True)
class VoiceRow:
    id: bytes
    kind: str
    channel: str
    area: bytes | None
    score: int | None
    text: str
    day: int
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class ReplyRow:
    id: bytes
    voice: bytes
    text: str
    day: int
    observed: int
    staff: bytes


def _names(kind: type) -> str:
    return ", ".join(field.name for field in fields(kind))


_VOICE = f"SELECT {_names(VoiceRow)} FROM voice"
_REPLY = f"SELECT {_names(ReplyRow)} FROM voice_reply"
_UNANSWERED = "NOT EXISTS (SELECT 1 FROM voice_reply r WHERE r.voice = voice.id)"


def add(store: Queries, row: VoiceRow) -> None:
    marks = ", ".join("?" * len(fields(VoiceRow)))
    store.sql(f"INSERT INTO voice ({_names(VoiceRow)}) VALUES ({marks})", astuple(row))


def add_reply(store: Queries, row: ReplyRow) -> None:
    marks = ", ".join("?" * len(fields(ReplyRow)))
    store.sql(f"INSERT INTO voice_reply ({_names(ReplyRow)}) VALUES ({marks})", astuple(row))


def get(store: Queries, voice: bytes) -> VoiceRow | None:
    row = store.one(f"{_VOICE} WHERE id = ?", (voice,))
    return None if row is None else VoiceRow(*row)


def between(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[VoiceRow]:
    """What was said on these days, oldest first."""
    rows = store.rows(
        f"{_VOICE} WHERE day >= ? AND day <= ? AND id <= ? ORDER BY id",
        (first_day, last_day, through or _ALL),
    )
    return [VoiceRow(*row) for row in rows]


def newest(
    store: Queries, kinds: Sequence[str], unanswered: bool, before: bytes | None, limit: int
) -> list[VoiceRow]:
    """The newest first; `before` pages on."""
    parts = ["id < ?"]
    params: list[object] = [before or _ALL]
    if kinds:
        parts.append(f"kind IN ({', '.join('?' * len(kinds))})")
        params += kinds
    if unanswered:
        parts.append(_UNANSWERED)
    where = " AND ".join(parts)
    rows = store.rows(f"{_VOICE} WHERE {where} ORDER BY id DESC LIMIT ?", (*params, limit))
    return [VoiceRow(*row) for row in rows]


def replies(
    store: Queries, voices: Sequence[bytes], through: bytes | None = None
) -> dict[bytes, list[ReplyRow]]:
    """The answers to each of these, oldest first."""
    found: dict[bytes, list[ReplyRow]] = {}
    for at in range(0, len(voices), _PORTION):
        part = tuple(voices[at : at + _PORTION])
        marks = ", ".join("?" * len(part))
        for row in store.rows(
            f"{_REPLY} WHERE voice IN ({marks}) AND id <= ? ORDER BY id", (*part, through or _ALL)
        ):
            found.setdefault(row[1], []).append(ReplyRow(*row))
    return found


def waiting(store: Queries) -> int:
    """How many complaints nobody has answered yet."""
    row = store.one(f"SELECT count(*) FROM voice WHERE kind = 'complaint' AND {_UNANSWERED}")
    return 0 if row is None else int(row[0])
