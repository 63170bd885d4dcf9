"""What the bench is doing, along the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.handles import JobHandle
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


class BusyStrip(QFrame):
    """Shows the oldest long job with its progress and a way to stop it; hidden while there is none."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = PlainLabel("", elide=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(30 * GRID)
        self._share = PlainLabel("", ink="soft")
        self._share.setMinimumWidth(6 * GRID)
        self._stop = Button(self.tr("Stop"), "x", kind="quiet")
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2, 2 * GRID, 2)
        row.setSpacing(2 * GRID)
        row.addWidget(self._title, 1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._share)
        row.addWidget(self._stop)
        jobs.job_started.connect(self._show)
        jobs.job_progressed.connect(self._show)
        jobs.job_finished.connect(self._show)
        self._refresh()

    def _first(self) -> JobHandle | None:
        return self._jobs.running[0] if self._jobs.running else None

    @Slot(object)
    def _show(self, _job: JobHandle) -> None:
        self._refresh()

    def _refresh(self) -> None:
        first = self._first()
        self.setVisible(first is not None)
        if first is None:
            return
        waiting = len(self._jobs.running) - 1
        more = self.tr("  and {count} more after it").format(count=waiting) if waiting else ""
        self._title.setText(first.title + more)
        self._bar.setAccessibleName(first.title)
        self._bar.setRange(0, first.total)
        self._bar.setValue(first.done)
        self._share.setText(f"{100 * first.done // first.total} %" if first.total else "")
        stopping = first.progress.cancelled
        self._stop.setEnabled(not stopping)
        self._stop.setText(self.tr("Stopping…") if stopping else self.tr("Stop"))

    @Slot()
    def _cancel(self) -> None:
        first = self._first()
        if first is not None:
            first.cancel()
            self._refresh()
