"""Pictures beside a copy of the store: files named by the SHA-256 of their bytes, so that each is carried once."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop.home import sync_folder, write_whole
from desktop.progress import Progress

FOLDER = "evidence"


def carry(source: Path, target: Path, progress: Progress) -> int:
    """Copy every picture of `source` that `target` lacks; gives how many were copied.

    A file that is not what its name says is left behind: the verification names it where it is. Raises OSError,
    Cancelled; what was copied by then stays.
    """
    wanted = [path for path in sorted(source.glob("??/*.jpg")) if not _is_there(path, target)]
    copied = 0
    for at, path in enumerate(wanted, 1):
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() == path.stem:
            place = target / path.parent.name / path.name
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, data)
            copied += 1
        progress.step(at, len(wanted), "pictures")
    for folder in {target / path.parent.name for path in wanted}:
        if folder.exists():
            sync_folder(folder)
    return copied


def beside(backup: Path) -> Path | None:
    """The pictures that belong to a copy: next to it on a stick, or the home's own where it lies among its backups."""
    for folder in (backup.parent / FOLDER, backup.parent.parent / FOLDER):
        if folder.is_dir():
            return folder
    return None


def _is_there(path: Path, target: Path) -> bool:
    other = target / path.parent.name / path.name
    return other.is_file() and other.stat().st_size == path.stat().st_size
