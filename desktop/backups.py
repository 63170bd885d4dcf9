"""Verified copies of the store, and getting one back."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from db import backup as copies
from db import people as kept_people
from db import place, reception
from db.store import Store, open_store
from desktop import keys, pictures
from desktop.clock import day_date
from desktop.computer import load_computer, save_computer
from desktop.home import Home, sync_folder, write_whole
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.rotation import to_drop
from desktop.service import Service, named_conditions, open_to_all

AFTER_VISITS = 200
_SUFFIX = ".backup"
_MANIFEST = ".json"
_PART = ".part"
_BLOCK = 1 << 20
_LEFT_OVER_SECONDS = 86_400


@dataclass(frozen=True)
class Backup:
    """A copy that was opened and checked after it was written."""

    path: Path
    seq: int
    visits: int
    members: int
    size: int


class Backups(Service):
    @open_to_all
    def due(self) -> bool:
        """Whether 200 visits have come in since the last copy."""
        last = kept_people.last_event(self.store, "backup")
        return reception.count_since(self.store, last.id if last else b"") >= AFTER_VISITS

    @open_to_all
    def run(self, to: Path | None = None, progress: Progress | None = None) -> Backup:
        """Copy, check, and only then let it count. Shows nobody's data, so that a schedule may run it.

        Raises Problem backup-damaged, disk-full, folder-read-only ...; no half copy is left that looks whole.
        """
        progress = progress or Progress()
        folder = to or self.context.home.backups
        local = self.clock.local(self.clock.now_ms())
        path, found = keep_copy(
            self.store,
            self.context.keys,
            self.context.home,
            folder,
            lambda found: f"lotusdesk-{local:%Y%m%d-%H%M%S}-{found.seq:09}{_SUFFIX}",
            progress,
        )
        if (
            folder.resolve() != self.context.home.backups.resolve()
        ):  # there the pictures themselves are beside it
            pictures.carry(self.context.home.evidence, folder / pictures.FOLDER, progress)
        progress.step(2, 3, "rotate")
        with self.context.write_as_system():
            self.context.record("backup", None, {"seq": found.seq, "visits": found.visits})
        _rotate(folder, self.context.fingerprint.hex())
        progress.step(3, 3, "rotate")
        return Backup(path, found.seq, found.visits, found.members, path.stat().st_size)

    @open_to_all
    def last(self) -> int | None:
        """When the last checked copy was made (ms), or None."""
        event = kept_people.last_event(self.store, "backup")
        return event.observed if event else None


def keep_copy(
    store: Store,
    ring: keys.KeyRing,
    home: Home,
    folder: Path,
    name: Callable[[copies.Copy], str],
    progress: Progress,
) -> tuple[Path, copies.Copy]:
    """A checked copy of `store` in `folder` with its signed page; it has its name only once all of it is there.

    Raises StoreError backup-damaged, disk-full ..., OSError, Cancelled; no half copy is left that looks whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    progress.step(0, 3, "copy")
    _clear_left_overs(folder)
    part = folder / f".copy-{secrets.token_hex(6)}{_PART}"
    part.touch()  # the folder's own refusal, in its own words
    part.unlink()
    try:
        copies.copy(store, part, ring.store)
        progress.step(1, 3, "check")
        found = copies.check(part, ring.store)
        _sync(part)
        path = folder / name(found)
        write_whole(path.with_name(path.name + _MANIFEST), _signed_page(part, found, ring, home))
        part.replace(path)
        sync_folder(folder)
    finally:
        _remove(part)
    return path, found


def _signed_page(copy: Path, found: copies.Copy, ring: keys.KeyRing, home: Home) -> bytes:
    public_key = ring.public_key()
    manifest = {
        "desk": keys.fingerprint(public_key).hex(),
        "public_key": public_key.hex(),
        "seq": found.seq,
        "head": found.head.hex(),
        "visits": found.visits,
        "members": found.members,
        "sha256": _digest(copy),
        "keys": base64.b64encode(home.recovery_file.read_bytes()).decode(),
    }
    text = json.dumps(manifest, sort_keys=True)
    return json.dumps({"manifest": text, "signature": ring.sign(text.encode()).hex()}).encode()


@dataclass(frozen=True)
class Manifest:
    """What stands beside a backup, its signature checked."""

    desk: str
    seq: int
    sha256: str
    wrapped_keys: bytes


def read_manifest(path: Path) -> Manifest:
    """The signed page beside a backup. Raises Problem backup-incomplete (no page), backup-damaged (altered)."""
    beside = path.with_name(path.name + _MANIFEST)
    if not path.exists() or not beside.exists():
        raise Problem("backup-incomplete", path=str(path))
    try:
        signed = json.loads(beside.read_text(encoding="utf-8"))
        manifest = json.loads(signed["manifest"])
        public_key, signature = bytes.fromhex(manifest["public_key"]), bytes.fromhex(signed["signature"])
        holds = keys.verify(public_key, signed["manifest"].encode(), signature)
        wrapped = base64.b64decode(manifest["keys"], validate=True)
        found = Manifest(str(manifest["desk"]), int(manifest["seq"]), str(manifest["sha256"]), wrapped)
    except (ValueError, KeyError, TypeError) as damage:
        raise Problem("backup-damaged", path=str(path)) from damage
    if not holds:
        raise Problem("backup-damaged", path=str(path))
    return found


def restore(path: Path, home: Home, recovery_key: str | None) -> int:
    """Bring a backup back into a home: a new one with the paper key, or the desk's own with the keys it still has.

    A store that is there is set aside under another name, never overwritten. Returns the number of visits that came
    back. Raises Problem backup-incomplete, backup-damaged, recovery-key-wrong, recovery-key-needed, store-exists (the
    home of another desk), store-busy (the program is open there), store-newer; the home is as it was then.
    """
    with named_conditions():
        manifest = read_manifest(path)
        if _digest(path) != manifest.sha256:
            raise Problem("backup-damaged", path=str(path))
        ring = _keys_for(manifest, home, recovery_key)
        copies.check(path, ring.store)
        home.prepare()
        part = home.root / f".restore{_PART}"
        try:
            _copy_file(path, part)
            found = copies.check(part, ring.store)
            part.chmod(0o600)
            # Opened once, so that a copy from an older release is migrated before it takes the place of anything.
            open_store(place.address_of(part), ring.store).close()
            if copies.in_use(home.store_file, ring.store):
                raise Problem("store-busy")
            _set_aside(home.store_file)
            part.replace(home.store_file)
        finally:
            _remove(part)
        if _kept_keys(home) != ring:
            _set_aside(home.keys_file)
            keys.save(home, ring, system=False)
            write_whole(home.recovery_file, manifest.wrapped_keys, private=True)
        save_computer(home, load_computer(home)._replace(address="", store_expected=True))
        kept = pictures.beside(path)
        if kept is not None and kept.resolve() != home.evidence.resolve():
            pictures.carry(kept, home.evidence, Progress())
        return found.visits


def _keys_for(manifest: Manifest, home: Home, recovery_key: str | None) -> keys.KeyRing:
    kept = _kept_keys(home)
    if recovery_key is None:
        if kept is None:
            raise Problem("recovery-key-needed")
        return kept
    ring = keys.unwrap(manifest.wrapped_keys, recovery_key)
    if kept is not None and kept != ring and home.store_file.exists():
        raise Problem("store-exists", path=str(home.root))
    return ring


def _kept_keys(home: Home) -> keys.KeyRing | None:
    """The keys of a home; None where they are missing or spoilt, so that the paper key may bring them back."""
    try:
        return keys.load(home)
    except Problem as refused:
        if refused.code == "keys-locked":
            raise
        return None


def _set_aside(path: Path) -> None:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = next(
        name
        for at in count()
        if not path.with_name(name := f"{path.name}.before-{stamp}" + (f"-{at}" if at else "")).exists()
    )
    for ending in ("-wal", "-shm", ""):
        there = path.with_name(path.name + ending)
        if there.exists():
            there.replace(path.with_name(aside + ending))


def _rotate(folder: Path, desk: str) -> None:
    """Drop this desk's oldest copies; what does not hold, and what is another desk's, is not counted and not touched."""
    verified = []
    for path in folder.glob(f"lotusdesk-*{_SUFFIX}"):
        day = _day_of(path)
        if day is not None and _is_of(path, desk):
            verified.append((path.name, day))
    for name in to_drop(verified):
        _remove(folder / name)
        _remove(folder / (name + _MANIFEST))


def _is_of(path: Path, desk: str) -> bool:
    try:
        return read_manifest(path).desk == desk
    except Problem:
        return False


def _clear_left_overs(folder: Path) -> None:
    """Remove pieces of copies that were cut off; not those that another program may be writing now."""
    for left in folder.glob(f".copy-*{_PART}*"):
        if time.time() - left.stat().st_mtime > _LEFT_OVER_SECONDS:
            left.unlink(missing_ok=True)


def _day_of(path: Path) -> date | None:
    try:
        return day_date(int(path.name.split("-")[1]))
    except (ValueError, IndexError):
        return None


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


def _copy_file(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := reading.read(_BLOCK):
            writing.write(block)
        writing.flush()
        os.fsync(writing.fileno())


def _sync(path: Path) -> None:
    with path.open("rb+") as opened:
        os.fsync(opened.fileno())


def _remove(*paths: Path) -> None:
    for path in paths:
        for name in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
            name.unlink(missing_ok=True)


def newest(folders: Iterable[Path]) -> Path | None:
    """The newest backup that has its signed page beside it."""
    found = [
        path
        for folder in folders
        for path in folder.glob(f"lotusdesk-*{_SUFFIX}")
        if path.with_name(path.name + _MANIFEST).exists()
    ]
    return max(found, key=lambda path: path.name, default=None)
