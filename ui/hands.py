"""Uses the window as a person does: keys, scans, Chinese text, and the patience to wait until nothing moves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from ui.burst import GAP_MS
from ui.jobs import Jobs

_PATIENCE = 30.0
_LOOK_MS = 5
_SHORT_MS = 500
"""A timer up to here only waits for the next key; longer ones are about the time of day and never end."""
_LONGEST_WAY = 80


class Stuck(Exception):
    """What was to happen did not."""


class Hands:
    """Sends keys to `window`, which must be shown. Every call returns when what it caused has come to rest."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        self._window = window
        self._jobs = jobs

    def come_forward(self) -> None:
        """Give the window the keys; where no window manager runs nobody else does."""
        self._window.activateWindow()
        self.until(self._window.isActiveWindow)
        self.rest()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as it stands in a menu: "Return", "F2", "Ctrl+Z"."""
        for key in keys:
            self._strike(key)
            self.rest()

    def type(self, text: str) -> None:
        """Type ASCII key by key; anything else arrives as an input method hands it over, in one piece.

        The next key comes late enough that nobody takes this for a scan.
        """
        if text.isascii():
            for character in text:
                self._strike(character)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QCoreApplication.sendEvent(self._focus(), event)
        self._pause(GAP_MS + 10)
        self.rest()

    def scan(self, code: str) -> None:
        """Scan a code: keys as fast as they go, then Enter."""
        for character in code:
            self._strike(character)
        self._strike("Return")
        self.rest()

    def walk_to(self, widget: QWidget) -> None:
        """Press Tab until `widget` has the focus."""
        for _ in range(_LONGEST_WAY):
            if self._focus() is widget:
                return
            self._strike("Tab")
        said = QCoreApplication.translate("tour", "Tab does not lead to {field}")
        raise Stuck(said.format(field=widget.accessibleName() or widget.objectName()))

    def save_as(self, key: str, path: Path) -> None:
        """Press `key`, which asks where to keep a file, and answer with `path`."""
        asked = QTimer()
        asked.setInterval(_LOOK_MS)

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QFileDialog) and dialog.isVisible():
                asked.stop()
                dialog.selectFile(str(path))
                QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Return)

        asked.timeout.connect(answer)
        asked.start()
        self._strike(key)
        asked.stop()
        self.until(path.exists)
        self.come_forward()

    def until(self, there: Callable[[], bool], seconds: float = _PATIENCE) -> None:
        """Wait until something is there. Raises Stuck when it does not come."""
        if there():
            return
        loop, look, end = QEventLoop(), QTimer(), QTimer()
        look.setInterval(_LOOK_MS)
        look.timeout.connect(lambda: loop.quit() if there() or self._window.isHidden() else None)
        end.setSingleShot(True)
        end.timeout.connect(lambda: loop.exit(1))
        look.start()
        end.start(round(seconds * 1000))
        if loop.exec() != 0:
            raise Stuck(QCoreApplication.translate("tour", "it takes too long"))
        if self._window.isHidden():
            raise Stuck(QCoreApplication.translate("tour", "the window was closed"))

    def rest(self) -> None:
        """Wait until every answer is here and nothing on screen is about to change by itself."""
        QCoreApplication.processEvents()  # what was sent or announced is still on its way
        self.until(self._at_rest)
        QCoreApplication.processEvents()

    # -- inside

    def _at_rest(self) -> bool:
        if self._jobs.waiting:
            return False
        timers = self._window.findChildren(QTimer)
        if any(one.isActive() and one.isSingleShot() and one.interval() <= _SHORT_MS for one in timers):
            return False
        moving = self._window.findChildren(QAbstractAnimation)
        return not any(one.state() is QAbstractAnimation.State.Running for one in moving)

    def _pause(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def _strike(self, key: str) -> None:
        QTest.keySequence(self._window.windowHandle(), QKeySequence(key))

    def _focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        if focused is None:
            raise Stuck(QCoreApplication.translate("tour", "no field has the focus"))
        return focused
