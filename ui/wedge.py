"""Brings a scan home when the keys went to another field, and leaves that field as it was."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ui.burst import ENDS, Burst, Clock, monotonic_ms, printable
from ui.scanner import ScanLine

_SILENCE_MS = 400
"""After F9 a scanner's next key comes at once; a person who pressed F9 wants the box."""
_AGAIN_MS = 80
"""Looked at twice: on a busy computer the silence is over before keys that came long ago are handed on."""


class Wedge(QObject):
    """Watches the focused widget of one window for bursts, without a look at any other event of the program.

    `scanned` carries a burst from any field or page but the box itself, which reports its own. With F9 as the
    scanner's prefix a scan arrives whole also while a Chinese input method is open. `called` carries what a person
    typed after pressing F9 by hand ("" as a rule): the desk page should take the focus.
    """

    scanned = Signal(str)
    called = Signal(str)

    def __init__(self, window: QWidget, clock: Clock = monotonic_ms) -> None:
        super().__init__(window)
        self._window = window
        self._burst = Burst(clock)
        self._watched: QWidget | None = None
        self._unfinished = ""
        self._restore: dict[QWidget, Callable[[], None]] = {}
        self._catcher = _Catcher(window, clock)
        self._catcher.caught.connect(self.scanned)
        self._catcher.called.connect(self.called)
        prefix = QShortcut(QKeySequence(Qt.Key.Key_F9), window)
        prefix.setContext(Qt.ShortcutContext.ApplicationShortcut)
        prefix.setAutoRepeat(False)
        prefix.activated.connect(self._open)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, app.focusWidget())

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        receiver = now or self._window  # with no focus anywhere, keys go to the window itself
        # A window that is being deleted gives its focus up, and then it is only a name.
        aside = isinstance(receiver, (ScanLine, _Catcher)) or not shiboken6.isValid(receiver)
        self._watched = None if aside else receiver
        self._unfinished = ""
        if self._watched is not None:
            self._watched.installEventFilter(self)

    @Slot()
    def _open(self) -> None:
        """Let the catcher take the scan. A word that an input method has not finished goes into the field as it stands.

        Asked to commit it, IBus throws it away.
        """
        word, self._unfinished = self._unfinished, ""
        if word and self._watched is not None:
            finished = QInputMethodEvent()
            finished.setCommitString(word)
            QApplication.sendEvent(self._watched, finished)
            QApplication.inputMethod().reset()
        self._catcher.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._unfinished = event.preeditString()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in ENDS:
            return self._end(event)
        begins = self._burst.add(event)
        if not self._burst.text:
            self._restore.clear()
        elif isinstance(watched, QWidget):
            if begins:
                self._restore.clear()
            if watched not in self._restore:
                self._restore[watched] = _undoing(watched)
        return False

    def _end(self, event: QKeyEvent) -> bool:
        if self._burst.echo(event):
            return True
        scan = self._burst.end(event)
        if scan:
            for widget, restore in self._restore.items():
                if shiboken6.isValid(widget):
                    restore()
            self.scanned.emit(scan)
        self._restore.clear()
        return bool(scan)


def _undoing(widget: QWidget) -> Callable[[], None]:
    """What puts back the text `widget` holds now. A widget of ours may offer `before_burst()` for the same."""
    if isinstance(widget, QLineEdit):
        line, text, place = widget, widget.text(), widget.cursorPosition()
        start, length = widget.selectionStart(), len(widget.selectedText())

        def put_back() -> None:
            line.setText(text)
            line.setCursorPosition(place)
            if start >= 0:
                line.setSelection(start, length)

        return put_back
    if isinstance(widget, QPlainTextEdit):
        box, whole, cursor = widget, widget.toPlainText(), widget.textCursor().position()

        def put_all_back() -> None:
            box.setPlainText(whole)
            moved = box.textCursor()
            moved.setPosition(cursor)
            box.setTextCursor(moved)

        return put_all_back
    offered = getattr(widget, "before_burst", None)
    return offered() if callable(offered) else lambda: None


class _Catcher(QWidget):
    """Holds the focus from F9 to the end of the scan. Not a text field, so no input method is open in it."""

    caught = Signal(str)
    called = Signal(str)

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(-1, -1, 1, 1)
        self.setAccessibleName(self.tr("Scan"))
        self._text = ""
        self._burst = Burst(clock, least=1)
        self._home: QWidget | None = None
        self._again = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENCE_MS)
        self._silence.timeout.connect(self._give_up)

    @Slot()
    def open(self) -> None:
        """Take the focus and wait for the scan; where the focus was is remembered."""
        holder = QApplication.focusWidget()
        if holder is not self:
            self._home = holder
        self._text = ""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wait()

    def _wait(self) -> None:
        self._again = False
        self._silence.start(_SILENCE_MS)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENDS:
                self._end()
            else:
                self._text += printable(event)
                self._wait()
            event.accept()
            return True
        return super().event(event)

    def _end(self) -> None:
        text = self._text
        self._close()
        if text:
            self.caught.emit(text)

    @Slot()
    def _give_up(self) -> None:
        if not self._again:
            self._again = True
            self._silence.start(_AGAIN_MS)
            return
        text = self._text
        self._close()
        self.called.emit(text)

    def _close(self) -> None:
        self._silence.stop()
        self._text = ""
        home, self._home = self._home, None
        if home is not None and shiboken6.isValid(home):
            home.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()
