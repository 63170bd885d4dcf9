"""One window per home: a second copy of the program raises the first and leaves."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_RAISE = b"raise\n"


class Claim(StrEnum):
    """FIRST: the home is ours. RAISED: another copy has it and came to the front. HELD: it has it and is mute."""

    FIRST = "first"
    RAISED = "raised"
    HELD = "held"


class SingleCopy(QObject):
    """Holds a home folder for this copy. The lock of a copy that died is taken over.

    A copy that has the home is given `patience_ms` to answer, because it may be starting still.
    """

    asked_to_front = Signal()

    def __init__(self, home: Path, *, patience_ms: int = 3000, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._patience = patience_ms
        self._lock = QLockFile(str(home / "lotusdesk.lock"))
        self._lock.setStaleLockTime(0)  # stale only when its process is gone, however long it runs
        self._home = home
        self._server: QLocalServer | None = None

    @cached_property
    def _name(self) -> str:
        """Where later copies knock. Made when it is needed: the hash takes 3 ms of the start to load."""
        import hashlib

        return f"lotusdesk-{hashlib.sha256(str(self._home.resolve()).encode()).hexdigest()[:24]}"

    def claim(self) -> Claim:
        """Take the home, or ask the copy that has it to come to the front. The home folder has to exist."""
        if self._lock.tryLock(0):
            return Claim.FIRST
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return (
                Claim.FIRST
            )  # nobody may write here, so nobody holds it; opening the home says what is wrong
        return Claim.RAISED if self._call_first() else Claim.HELD

    def listen(self) -> None:
        """Start to hear later copies; needs the claim. Call it after the first paint: it loads the network part."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left by a copy that died; the lock says that none is alive
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._heard)
        self._server.listen(self._name)

    def release(self) -> None:
        """Give the home back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _heard(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnected.connect(visitor.deleteLater)
            self.asked_to_front.emit()

    def _call_first(self) -> bool:
        """Knock until the first copy answers."""
        from PySide6.QtCore import QDeadlineTimer, QThread
        from PySide6.QtNetwork import QLocalSocket

        deadline = QDeadlineTimer(self._patience)
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(200):
                socket.write(_RAISE)
                socket.waitForBytesWritten(200)
                socket.disconnectFromServer()
                return True
            if deadline.hasExpired():
                return False
            QThread.msleep(100)
