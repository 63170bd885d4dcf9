"""Pictures as evidence: kept by the SHA-256 of their bytes in the home's evidence folder, the file before the row.

A cut of power can leave a file that no row names, never a row without its file. What a row names is looked at again
before a round is signed, and by the verification.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from db import inspections as kept
from db import venue as kept_venue
from desktop.context import Context
from desktop.home import Home, sync_folder, write_whole
from desktop.problems import Problem
from desktop.progress import Progress
from printing.picture import NotAPicture, PictureFault, Prepared, apart, prepare

LARGEST_FILE = 60 * 1024 * 1024
"""Bytes of a picture as it is given."""

_ALIKE = 5
_LOOK_BACK_DAYS = 60
_DAY_MS = 86_400_000


@dataclass(frozen=True)
class Stored:
    """A picture whose file is on the disk. `original` is the SHA-256 of what was given."""

    digest: bytes
    original: bytes
    size: int
    prepared: Prepared


def path_of(home: Home, digest: bytes) -> Path:
    name = digest.hex()
    return home.evidence / name[:2] / f"{name}.jpg"


def store(context: Context, picture: bytes | Path) -> Stored:
    """Scale a picture and put it on the disk; takes its time, so it is done before the transaction.

    Raises Problem picture-unreadable, picture-too-large (most, in bytes), file-missing, disk-full.
    """
    data = _read(picture) if isinstance(picture, Path) else picture
    if len(data) > LARGEST_FILE:
        raise Problem("picture-too-large", most=LARGEST_FILE)
    try:
        prepared = prepare(data)
    except NotAPicture as refused:
        if refused.fault is PictureFault.TOO_LARGE:
            raise Problem("picture-too-large", most=LARGEST_FILE) from refused
        raise Problem("picture-unreadable") from refused
    digest = hashlib.sha256(prepared.jpeg).digest()
    path = path_of(context.home, digest)
    if not is_whole(context.home, digest):
        _make_folder(path.parent)
        write_whole(path, prepared.jpeg, private=True)
    return Stored(digest, hashlib.sha256(data).digest(), len(prepared.jpeg), prepared)


def _read(path: Path) -> bytes:
    if path.stat().st_size > LARGEST_FILE:
        raise Problem("picture-too-large", most=LARGEST_FILE)
    return path.read_bytes()


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)


def keep(context: Context, staff: bytes, stored: Stored, source: str) -> None:
    """Write down that the picture is here, inside the caller's transaction; one that is known is not written again."""
    if kept.evidence(context.store, stored.digest) is not None:
        return
    prepared, taken = stored.prepared, stored.prepared.taken
    row = kept.EvidenceRow(
        context.new_id(),
        stored.digest,
        stored.original,
        "image/jpeg",
        stored.size,
        prepared.width,
        prepared.height,
        prepared.mark,
        None if taken is None else context.clock.ms_at(taken),
        source,
        context.clock.now_ms(),
        staff,
    )
    kept.add(context.store, row)


def link(
    context: Context,
    staff: bytes,
    digest: bytes,
    table: str,
    row: bytes,
    role: str,
    item: str | None = None,
    asset: bytes | None = None,
) -> bytes:
    """Say what a kept picture shows, inside the caller's transaction; returns the id of this showing."""
    made = kept.LinkRow(
        context.new_id(), digest, table, row, item, asset, role, context.clock.now_ms(), staff
    )
    kept.add(context.store, made)
    return made.id


def unlink(context: Context, staff: bytes, link_id: bytes, reason: str) -> kept.LinkRow:
    """Take a showing back, inside the caller's transaction; the file stays. Raises Problem picture-unknown."""
    row = kept.link(context.store, link_id)
    if row is None:
        raise Problem("picture-unknown")
    now = context.clock.now_ms()
    kept_venue.annul(context.store, context.new_id(), link_id, now, context.clock.day(now), reason, staff)
    return row


def is_reused(context: Context, stored: Stored, before: int) -> bool:
    """Whether the same scene was kept before `before` (ms): the same bytes ever, or nearly the same in the last 60 days."""
    known = kept.evidence(context.store, stored.digest)
    if known is not None:
        return known.observed < before
    since = max(0, before - _LOOK_BACK_DAYS * _DAY_MS)
    marks = kept.evidence_marks(
        context.store, since.to_bytes(6, "big") + bytes(10), before.to_bytes(6, "big") + bytes(10)
    )
    return any(apart(mark, stored.prepared.mark) <= _ALIKE for mark in marks)


def is_there(home: Home, digest: bytes, size: int) -> bool:
    """Whether the file is there with its size: what a look at a sheet costs."""
    try:
        return path_of(home, digest).stat().st_size == size
    except OSError:
        return False


def is_whole(home: Home, digest: bytes) -> bool:
    """Whether the file is there with the bytes it was kept with."""
    try:
        return hashlib.sha256(path_of(home, digest).read_bytes()).digest() == digest
    except OSError:
        return False


def damaged(context: Context, progress: Progress) -> Iterator[bytes]:
    """The digests whose files are gone or are not what they were. Raises Cancelled through `progress`."""
    rows = list(kept.all_evidence(context.store))
    for at, row in enumerate(rows, 1):
        progress.step(at, len(rows), "evidence")
        if not is_whole(context.home, row.digest):
            yield row.digest
