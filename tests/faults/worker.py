"""The program as another process, to be killed, run beside this one, or to hold a lock. One word says what it does."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from desktop.desk import Desk
from desktop.home import Home


def _opened(home: str) -> Desk:
    desk = Desk(Home(Path(home)))
    desk.open()
    return desk


def guess(home: str, staff: str, pin: str) -> None:
    """Try a PIN, and die while it is being checked."""
    from desktop import people

    def die(pepper: bytes, typed: str, salt: bytes) -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    setattr(people, "digest_of", die)  # noqa: B010 - a function is no variable to mypy
    _opened(home).people.sign_in(bytes.fromhex(staff), pin)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
