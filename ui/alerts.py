"""What happens when something is wrong: a bug opens a calm window and a line in the log, and the program stays open."""

from __future__ import annotations

import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.problems import Problem
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel

_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_DIGITS = re.compile(r"\d{3,}")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


class ShowsProblems(Protocol):
    """A window that has room for a problem: `ui.main_window.MainWindow`, or a page's stand-in in a test."""

    def show_problem(self, problem: Problem) -> None: ...


def show_problem(problem: Problem, parent: QWidget) -> None:
    """Show `problem` as a bar in the window `parent` stands in: nothing opens, the focus stays where it is."""
    window: ShowsProblems | QWidget = parent.window()
    if not isinstance(window, QWidget) or not hasattr(window, "show_problem"):
        raise problem
    window.show_problem(problem)


def without_names(text: str) -> str:
    """`text` of an exception with everything blotted out that could be a person's: quoted, numeric, not ASCII."""
    for pattern in (_QUOTED, _FOREIGN, _DIGITS):
        text = pattern.sub("…", text)
    return text


def details(error: BaseException) -> str:
    """What a maintainer needs of `error`: where it went, without the values of any variable."""
    parts: list[str] = []
    link: BaseException | None = error
    seen: set[int] = set()
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        where = traceback.extract_tb(link.__traceback__)
        lines = [f"  {'/'.join(Path(f.filename).parts[-2:])}:{f.lineno} {f.name}: {f.line}" for f in where]
        parts.append("\n".join([*lines, f"{type(link).__name__}: {without_names(str(link))}"]))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return "\n\nafter\n\n".join(parts)


class CrashHook(QObject):
    """Receives every bug: of the window's thread, of other threads, and of `Jobs.failed`."""

    _came = Signal(object)

    def __init__(self, log: logging.Logger, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._log = log
        self._window = window
        self._dialog: CrashDialog | None = None
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Become the hook of the process."""
        sys.excepthook = self._main_hook
        threading.excepthook = self._thread_hook

    def uninstall(self) -> None:
        """Give the hooks back as they were."""
        sys.excepthook, threading.excepthook = self._before

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log a bug and show it; safe from any thread. Connect `Jobs.failed` to it."""
        text = details(error)
        self._log.error("%s", text)
        self._came.emit(text)

    def _main_hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            QGuiApplication.exit(130)
            return
        self.report(error.with_traceback(trace))

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    @Slot(object)
    def _show(self, text: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.add(text)
            return
        self._dialog = CrashDialog(text, self._window())
        self._dialog.show()


class CrashDialog(QDialog):
    """Says that something went wrong and that work goes on. It takes no focus, so a scan still finds the box."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(72 * GRID)
        self.resize(92 * GRID, 54 * GRID)
        self._seen = 1
        self._count = PlainLabel("", ink="soft")
        self._count.hide()
        self._text = QPlainTextEdit(text)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Details for the people who look after the program"))
        self._text.setTabChangesFocus(True)

        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(PlainLabel(self.tr("The program made a mistake and goes on"), size="title"))
        words.addWidget(
            PlainLabel(
                self.tr(
                    "What was confirmed before is kept. The last step may not be; look before you repeat it. "
                    "Copy the details below for the people who look after the program; they hold no names."
                ),
                wrap=True,
            )
        )
        words.addWidget(self._count)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(IconView("alert", role="caution", size=4 * GRID), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)

        copy = Button(self.tr("Copy details"), "copy", key="Alt+C")
        copy.clicked.connect(self._copy)
        close = Button(self.tr("Go on"), kind="primary", key="Alt+G")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)

        page = QVBoxLayout(self)
        page.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        page.setSpacing(2 * GRID)
        page.addLayout(head)
        page.addWidget(self._text, 1)
        page.addLayout(foot)

    def text(self) -> str:
        """The details, as they are copied."""
        return self._text.toPlainText()

    def add(self, text: str) -> None:
        """Another bug while this one is on screen."""
        self._seen += 1
        self._count.setText(self.tr("{count} mistakes so far").format(count=self._seen))
        self._count.show()
        self._text.appendPlainText(f"\n{text}")

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
