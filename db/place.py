"""Where a store lies, and whether it may lie there."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from db.errors import StoreError

_PREFIX = "sqlite:///"
_NETWORK_TYPES = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "fuse.sshfs",
        "fuse.rclone",
        "davfs",
        "fuse.davfs2",
        "9p",
        "afs",
        "ceph",
    }
)
_PAGE = 4096
_INDEX_STEP = 32_768
"""By how much the engine's shared index (-shm) grows at a time."""


def is_file(address: str) -> bool:
    """Whether `address` names a file of ours (sqlite:///PATH) and not a server."""
    return address.startswith(_PREFIX)


def file_of(address: str) -> Path:
    return Path(address[len(_PREFIX) :])


def address_of(path: Path) -> str:
    return f"{_PREFIX}{path}"


def check(path: Path, *, new: bool) -> None:
    """Refuse what cannot be a store, before anything is opened: StoreError, and the file is untouched."""
    if on_network(path.parent if new else path):
        raise StoreError("store-elsewhere", path=str(path))
    if new:
        if path.exists():
            raise StoreError("store-exists", path=str(path))
        return
    if not path.exists():
        raise StoreError("store-missing", path=str(path))
    size = path.stat().st_size
    if size == 0:
        raise StoreError("store-empty", path=str(path))
    if size % _PAGE:
        raise StoreError("store-cut", path=str(path), size=size)


def closer(code: str, path: Path) -> str:
    """The code of a condition, by what is seen of the disk where the engine's own words are vague.

    They are where it cannot make its shared index (-shm) beside the file: for want of room, or of the right.
    """
    folder = path.parent
    if not folder.is_dir():
        return code
    if code == "disk-failed" and shutil.disk_usage(folder).free < _INDEX_STEP:
        return "disk-full"
    effective = os.access in os.supports_effective_ids
    if code == "store-unreachable" and not os.access(folder, os.W_OK, effective_ids=effective):
        return "store-read-only"
    return code


def on_network(path: Path, mounts: str | None = None) -> bool:
    """Whether `path` lies on a network drive, where SQLite's locks cannot be trusted. `mounts` is /proc/mounts."""
    if sys.platform == "win32":
        import ctypes

        remote_drive = 4
        anchor = path.resolve().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == remote_drive
    if mounts is None:
        table = Path("/proc/mounts")
        mounts = table.read_text(encoding="utf-8", errors="replace") if table.exists() else ""
    return _kind_of_mount(os.path.realpath(path), mounts) in _NETWORK_TYPES


def _kind_of_mount(path: str, mounts: str) -> str:
    longest, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(longest):
            longest, kind = point, fields[2]
    return kind
