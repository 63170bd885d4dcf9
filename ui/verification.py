"""Proving the ledger: a button, how far it is, and a verdict that people can read. Used by ledger and settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.desk import Desk
from desktop.ledger import Fault, Verification
from desktop.problems import Problem
from ui import wording
from ui.handles import JobHandle
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import IconView, PlainLabel

FAULTS: Mapping[str, Any] = {
    "edited": QT_TRANSLATE_NOOP(
        "verify", "A row was changed without the log: somebody wrote past the program."
    ),
    "missing": QT_TRANSLATE_NOOP(
        "verify", "A row that the log knows is gone: somebody deleted it past the program."
    ),
    "inserted": QT_TRANSLATE_NOOP(
        "verify", "A row that the log does not know: somebody added it past the program."
    ),
    "link": QT_TRANSLATE_NOOP("verify", "An entry of the log was changed after it was written."),
    "gap": QT_TRANSLATE_NOOP("verify", "Entries are missing from the middle of the log."),
    "cut": QT_TRANSLATE_NOOP("verify", "The end of the log is missing or was put there by hand."),
    "seal": QT_TRANSLATE_NOOP("verify", "A seal does not fit the entries below it."),
    "signature": QT_TRANSLATE_NOOP("verify", "A seal was not signed by this desk."),
    "figures": QT_TRANSLATE_NOOP("verify", "The figures of a closed day do not follow from its visits."),
    "card-state": QT_TRANSLATE_NOOP("verify", "The state of a card does not follow from its steps."),
    "finding-state": QT_TRANSLATE_NOOP("verify", "The state of a finding does not follow from its steps."),
    "template-text": QT_TRANSLATE_NOOP("verify", "A published check was changed after it was published."),
    "round-state": QT_TRANSLATE_NOOP("verify", "The state of a round does not follow from its steps."),
    "evidence": QT_TRANSLATE_NOOP("verify", "The picture of a round or a finding is missing or was changed."),
    "period-figures": QT_TRANSLATE_NOOP(
        "verify", "The figures of a sealed month or quarter do not follow from its rounds and findings."
    ),
    "engine": QT_TRANSLATE_NOOP("verify", "The file itself is damaged. Restore the last backup."),
}
"""What a fault means, by code."""


def meaning(fault: Fault) -> str:
    """A fault in plain words."""
    said = FAULTS.get(fault.what)
    return QCoreApplication.translate("verify", said) if said else fault.what


class VerifyPanel(QWidget):
    """Starts the verification on the bench, shows how far it is and what it found; it can be stopped."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._handle: JobHandle | None = None
        self._found: Verification | None = None
        self._start = Button(self.tr("Check now"), "refresh", key="Alt+K")
        self._start.clicked.connect(self.run)
        self._stop = Button(self.tr("Stop"), "x", kind="quiet")
        self._stop.clicked.connect(self._cancel)
        self._findings = Button(self.tr("Copy the findings"), "copy")
        self._findings.clicked.connect(self._copy)
        self._findings.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the check is"))
        self._icon = IconView("info", role="soft", size=3 * GRID)
        self._verdict = PlainLabel("", bold=True, wrap=True)
        self._details = PlainLabel("", ink="soft", wrap=True)
        self._build()
        self._jobs.job_progressed.connect(self._progressed)
        self._say("info", "soft", self.tr("Not checked since this page was opened"), self._explanation())

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._start)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._stop)
        row.addWidget(self._findings)
        row.addStretch(0)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._verdict)
        words.addWidget(self._details)
        result = QHBoxLayout()
        result.setSpacing(GRID + GRID // 2)
        result.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        result.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(result)
        column.addLayout(row)
        self._set_running(False)

    def _explanation(self) -> str:
        return self.tr(
            "The check recomputes the log entry by entry, its seals and signatures, compares every row with it, "
            "and counts every closed day anew. The desk goes on meanwhile."
        )

    @Slot()
    def run(self) -> None:
        """Start, unless it is under way."""
        if self._handle is not None and not self._handle.over:
            return
        self._set_running(True)
        self._findings.hide()
        self._say("clock", "note", self.tr("The check is under way"), "")
        self._handle = self._jobs.start(
            self._desk.ledger.verify,
            self.tr("Checking the ledger"),
            self._show,
            owner=self,
            failed=self._ended,
        )

    @Slot(object)
    def _progressed(self, handle: JobHandle) -> None:
        if handle is self._handle:
            self._bar.setRange(0, handle.total)
            self._bar.setValue(handle.done)

    @Slot()
    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()

    def _ended(self, error: BaseException) -> None:
        self._set_running(False)
        if isinstance(error, Problem):
            self._jobs.problem.emit(error)
        self._say(
            "info",
            "soft",
            self.tr("The check did not finish"),
            self.tr("Nothing was changed. It can start anew."),
        )

    def _show(self, found: Verification) -> None:
        self._set_running(False)
        self._found = found
        self._findings.setVisible(bool(found.faults))
        number = QLocale().toString
        counted = self.tr("{entries} entries, {seals} seals, {rows} rows. Head {head}, {time}.").format(
            entries=number(found.operations),
            seals=number(found.segments),
            rows=number(found.rows),
            head=found.head.replace("-", " "),
            time=wording.clock(wording.now()),
        )
        if found.sound:
            self._say("check-circle", "good", self.tr("Everything is as it was written"), counted)
            return
        self._say("x-circle", "stop", self._count(found.total), "\n".join([*self._listed(found), counted]))

    def _count(self, total: int) -> str:
        if total == 1:
            return self.tr("Something is not as it was written")
        return self.tr("{count} things are not as they were written").format(count=QLocale().toString(total))

    def _listed(self, found: Verification) -> list[str]:
        """A line for each kind of fault, with how often it was found and where first."""
        firsts: dict[str, Fault] = {}
        for fault in found.faults:
            firsts.setdefault(fault.what, fault)
        lines = [
            self.tr("{count} ×: {meaning} First: {where}.").format(
                count=QLocale().toString(found.counts[what]), meaning=meaning(first), where=first.where
            )
            for what, first in firsts.items()
        ]
        return [
            *lines,
            self.tr("Leave this computer as it is, copy the findings, and call whoever looks after it."),
        ]

    @Slot()
    def _copy(self) -> None:
        found = self._found
        if found is None:
            return
        lines = [f"{fault.what}\t{fault.where}\t{meaning(fault)}" for fault in found.faults]
        if found.total > len(lines):
            more = self.tr("and {more} more; {count} in all")
            lines.append(more.format(more=found.total - len(lines), count=found.total))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _set_running(self, running: bool) -> None:
        self._start.setEnabled(not running)
        self._bar.setVisible(running)
        self._bar.setRange(0, 0)
        self._stop.setVisible(running)

    def _say(self, icon: str, role: str, verdict: str, details: str) -> None:
        self._icon.set_icon(icon, role)
        self._verdict.setText(verdict)
        self._verdict.set_ink("ink" if role == "soft" else role)
        self._details.setText(details)
        self._details.setVisible(bool(details))

    def verdict(self) -> str:
        """The words now shown, for tests."""
        return f"{self._verdict.text()}\n{self._details.text()}"
