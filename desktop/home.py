"""The folder that holds everything of this desk; `--home DIR` moves it whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import NamedTuple


class Home(NamedTuple):
    root: Path

    @property
    def store_file(self) -> Path:
        return self.root / "lotusdesk.db"

    @property
    def keys_file(self) -> Path:
        return self.root / "keys.json"

    @property
    def recovery_file(self) -> Path:
        return self.root / "recovery.json"

    @property
    def computer_file(self) -> Path:
        return self.root / "computer.json"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def papers(self) -> Path:
        """Where day slips and card sheets go when nobody names another place."""
        return self.root / "papers"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def evidence(self) -> Path:
        """Pictures of rounds and findings, by the SHA-256 of their bytes."""
        return self.root / "evidence"

    def prepare(self) -> None:
        """Make the folders, readable by the owner alone."""
        for folder in (self.root, self.backups, self.papers, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def default_home() -> Home:
    from platformdirs import user_data_path

    return Home(user_data_path("LotusDesk", appauthor=False))


def demonstration_home() -> Home:
    """The invented palace's own folder, beside the real one."""
    real = default_home().root
    return Home(real.with_name(real.name + "-demonstration"))


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace `path` by `data` so that a cut of power leaves the old file or the new one, never a piece."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        part.chmod(0o600 if private else 0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
