"""What every section of the venue page has in common: whom it asks, and what it says when something went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.problems import Problem
from ui import problem_wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.theme import GRID

T = TypeVar("T")


class Section(QWidget):
    """`told` carries a tone and a sentence; `export_asked` a table and a file's name."""

    told = Signal(object, str)
    export_asked = Signal(object, str)

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk, self.jobs, self.session = desk, jobs, session
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * GRID)

    def refresh(self) -> None:
        """Ask the desk again and show the answer."""

    def unsaved(self) -> bool:
        """True while leaving would lose something that was entered."""
        return False

    def ask(
        self,
        work: Callable[[Actor], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], bool] | None = None,
    ) -> None:
        """Have the desk do something; `failed` answers whether it showed the problem itself."""
        actor = self.session()
        if actor is None:
            return

        def refused(error: BaseException) -> None:
            if failed is not None and failed(error):
                return
            if isinstance(error, Problem):
                self.told.emit(Tone.CAUTION, problem_wording.sentence(error))

        self.jobs.ask(lambda: work(actor), then, owner=self, failed=refused)

    def changed(self, said: str, topics: frozenset[str] = frozenset({"venue"})) -> None:
        """Something was kept: say so, and let every page know."""
        self.told.emit(Tone.GOOD, said)
        self.jobs.announce(topics)
        self.refresh()
