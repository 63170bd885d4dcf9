"""A run without a person: `--smoke` shows the window and quits, `--screenshot` keeps a picture first."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.rules.rights import Role
from ui import problem_wording, shown_pages
from ui.program import Program

_ROUNDS = 3
_PAUSE_MS = 150


class Unattended(QObject):
    """Waits until `program` is ready, takes the picture if one is wanted, and quits.

    On the demonstration its manager signs in with the PIN that is told there; on a real home the picture shows the
    tiles, because there is no way past them.
    """

    def __init__(self, program: Program, picture: Path | None, page: str) -> None:
        super().__init__(program)
        self._program = program
        self._picture = picture
        self._page = page
        program.ready.connect(self._ready)
        program.settled.connect(self._signed_in)

    @Slot()
    def _ready(self) -> None:
        built = self._program.demonstration
        if self._picture is None or built is None or self._program.trouble is not None:
            self._when_quiet(self._finish)
            return
        manager = next(one for one in built.staff if Role.MANAGER in one.roles)
        people = self._program.desk.people
        self._program.jobs.ask(
            lambda: people.sign_in(manager.id, manager.pin), self._program.session.begin, owner=self
        )

    @Slot()
    def _signed_in(self) -> None:
        self._program.window.go(self._page or shown_pages.DESK)
        self._when_quiet(self._finish)

    def _when_quiet(self, then: Callable[[], None], rounds: int = _ROUNDS) -> None:
        """Call `then` when the lanes have answered what the page asked, and what it asked upon that."""

        def next_round() -> None:
            if self._program.jobs.running:
                self._when_quiet(then, rounds)
            elif rounds:
                self._when_quiet(then, rounds - 1)
            else:
                then()

        def answered(_: None) -> None:
            QTimer.singleShot(_PAUSE_MS, self, next_round)

        self._program.jobs.ask(lambda: None, answered, owner=self)

    def _finish(self) -> None:
        status = 0
        if self._picture is not None and not self._program.window.grab().save(str(self._picture)):
            said = self.tr("the picture could not be saved: {path}").format(path=self._picture)
            print(f"lotusdesk: {said}", file=sys.stderr)
            status = 1
        if self._program.trouble is not None:
            print(f"lotusdesk: {problem_wording.sentence(self._program.trouble)}", file=sys.stderr)
            status = 1
        self._program.window.hide()
        QApplication.exit(status)
