"""Versions of check templates. A published body is never written again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from db.queries import Queries


@dataclass(frozen=True)
class VersionRow:
    id: bytes
    code: str
    number: int
    kind: str
    state: str
    body: str
    digest: bytes | None
    note: str | None
    created: int
    staff: bytes
    published: int | None
    published_by: bytes | None


_COLUMNS = "id, code, number, kind, state, body, digest, note, created, staff, published, published_by"
_RAW = (0, 6, 9, 11)
_DRAFT, _PUBLISHED, _RETIRED = "draft", "published", "retired"


def _row(found: Sequence[Any]) -> VersionRow:
    values = list(found)
    for place in _RAW:
        values[place] = None if values[place] is None else bytes(values[place])
    return VersionRow(*values)


def _one(store: Queries, ending: str, *values: object) -> VersionRow | None:
    found = store.one(f"SELECT {_COLUMNS} FROM template_version WHERE {ending}", values)
    return None if found is None else _row(found)


def add(store: Queries, row: VersionRow) -> None:
    from db.models_inspections import TemplateVersion

    store.run(TemplateVersion.insert(**vars(row)))


def get(store: Queries, version: bytes) -> VersionRow | None:
    return _one(store, "id = ?", version)


def all_rows(store: Queries) -> list[VersionRow]:
    """Every version, by code, the newest first."""
    found = store.rows(f"SELECT {_COLUMNS} FROM template_version ORDER BY code, number DESC, id DESC")
    return [_row(one) for one in found]


def of_code(store: Queries, code: str) -> list[VersionRow]:
    """All versions of a template, newest first."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM template_version WHERE code = ? ORDER BY number DESC, id DESC", (code,)
    )
    return [_row(one) for one in found]


def codes(store: Queries) -> set[str]:
    return {code for (code,) in store.rows("SELECT DISTINCT code FROM template_version")}


def draft_of(store: Queries, code: str) -> VersionRow | None:
    return _one(store, "code = ? AND state = 'draft' ORDER BY number DESC, id DESC LIMIT 1", code)


def published_of(store: Queries, code: str) -> VersionRow | None:
    return _one(store, "code = ? AND state = 'published' ORDER BY published DESC, id DESC LIMIT 1", code)


def ids_in_use(store: Queries) -> list[bytes]:
    """The published version of every template in use, by code, without its text."""
    found = store.rows("SELECT id FROM template_version WHERE state = 'published' ORDER BY code, published")
    return [bytes(key) for (key,) in found]


def published_by_then(store: Queries, code: str, moment_ms: int) -> VersionRow | None:
    """The version that was the published one at a moment; one that was retired later counts."""
    return _one(
        store, "code = ? AND published <= ? ORDER BY published DESC, id DESC LIMIT 1", code, moment_ms
    )


def ever_published(store: Queries, code: str | None = None) -> list[VersionRow]:
    """All that were published at some time, retired ones too; of one template or of all."""
    ending, values = ("", ()) if code is None else (" AND code = ?", (code,))
    found = store.rows(
        f"SELECT {_COLUMNS} FROM template_version WHERE published IS NOT NULL{ending} ORDER BY code, number",
        values,
    )
    return [_row(one) for one in found]


def rewrite(store: Queries, version: bytes, body: str, kind: str) -> None:
    """Give a draft another body; any other version stays as it is."""
    _change(store, version, _DRAFT, body=body, kind=kind)


def publish(store: Queries, version: bytes, digest: bytes, note: str | None, now_ms: int, by: bytes) -> None:
    """Publish a draft."""
    _change(
        store,
        version,
        _DRAFT,
        state=_PUBLISHED,
        digest=digest,
        note=note,
        published=now_ms,
        published_by=by,
    )


def retire(store: Queries, version: bytes) -> None:
    """Take a published version out of use."""
    _change(store, version, _PUBLISHED, state=_RETIRED)


def discard(store: Queries, version: bytes) -> None:
    """Lay a draft aside for good."""
    _change(store, version, _DRAFT, state=_RETIRED)


def _change(store: Queries, version: bytes, only_if: str, **columns: object) -> None:
    from db.models_inspections import TemplateVersion

    where = (TemplateVersion.id == version) & (TemplateVersion.state == only_if)
    store.run(TemplateVersion.update(**columns).where(where))
