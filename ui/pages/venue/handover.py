"""What one shift tells the next: write a note, read those of the last days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.venue_values import HandOverShown
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.rights import Right
from ui import problem_wording, wording
from ui.jobs import Jobs
from ui.pages.venue.section import Section
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.table import TableText

_BACK = 14
_MORE = 60
_WIDEST = 100 * GRID


class HandOverSection(Section):
    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self._days = _BACK
        self._notes: tuple[HandOverShown, ...] = ()
        self._cards: list[QWidget] = []
        self.form = Form(
            (
                Field(
                    "text",
                    self.tr("For the next shift"),
                    "note",
                    limit=500,
                    hint=self.tr("What is still open, what was lent, who will come back."),
                ),
            )
        )
        self._keep = Button(self.tr("Hand over"), "check", kind="primary", key="Alt+S")
        self._keep.clicked.connect(self.keep)
        self._more = Button(self.tr("Older notes"), "chevron-down")
        self._more.clicked.connect(self._read_more)
        export = Button(self.tr("Export"), "download")
        export.clicked.connect(self._export)
        self._entry = QWidget()
        entry = QVBoxLayout(self._entry)
        entry.setContentsMargins(0, 0, 0, 0)
        entry.setSpacing(GRID)
        entry.addWidget(self.form)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._keep)
        buttons.addStretch(1)
        entry.addLayout(buttons)
        self._entry.setMaximumWidth(_WIDEST)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        self._title = PlainLabel("", size="title")
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(export)
        self._empty = EmptyState(
            "scroll",
            self.tr("No notes in these days"),
            self.tr("A note tells the next shift what is still open; it stays with its day."),
        )
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, GRID, 0)
        self._list.setSpacing(GRID)
        self._list.addWidget(self._empty)
        self._list.addWidget(self._more)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._list)
        inside.setMaximumWidth(_WIDEST)
        self.column.addWidget(self._entry)
        self.column.addLayout(head)
        self.column.addWidget(Scroll(inside), 1)

    def refresh(self) -> None:
        actor = self.session()
        self._entry.setVisible(actor is not None and actor.may(Right.INSPECT))
        today = self.desk.clock.today()
        first = days.later(today, 1 - self._days)
        self.ask(lambda who: self.desk.venue.hand_overs(who, first, today), self._show)

    def unsaved(self) -> bool:
        return bool(self.form.values()["text"])

    def texts(self) -> list[str]:
        """The notes shown, newest first."""
        return [note.text for note in self._notes]

    def _show(self, notes: tuple[HandOverShown, ...]) -> None:
        self._notes = notes
        self._title.setText(self.tr("The last {count} days").format(count=self._days))
        self._empty.setVisible(not notes)
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [_card(note) for note in notes]
        for place, card in enumerate(self._cards):
            self._list.insertWidget(place + 1, card)

    @Slot()
    def keep(self) -> None:
        """Keep what was typed as a note of today."""
        text = self.form.values()["text"]
        if not self.form.check():
            return
        if not text:
            self.form.set_error("text", self.tr("Please write what the next shift should know."))
            self.form.focus_error()
            return

        def kept(_note: HandOverShown) -> None:
            self.form.clear()
            self.changed(self.tr("The note is kept for the next shift."))

        def refused(error: BaseException) -> bool:
            if not isinstance(error, Problem) or error.code != "text-refused":
                return False
            self.form.set_error("text", problem_wording.sentence(error))
            return True

        self.ask(lambda actor: self.desk.venue.hand_over(actor, text), kept, refused)

    @Slot()
    def _read_more(self) -> None:
        self._days = min(self._days + _MORE, 366)
        self._more.setEnabled(self._days < 366)
        self.refresh()

    @Slot()
    def _export(self) -> None:
        rows = tuple((wording.moment(one.observed), one.by, one.text) for one in self._notes)
        table = TableText((self.tr("When"), self.tr("Who"), self.tr("Note")), rows)
        self.export_asked.emit(table, self.tr("hand-over"))


def _card(note: HandOverShown) -> Card:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
    column.setSpacing(GRID // 2)
    head = QHBoxLayout()
    head.setSpacing(2 * GRID)
    head.addWidget(PlainLabel(note.by, bold=True))
    head.addWidget(PlainLabel(f"{wording.listed_day(note.day)} {wording.clock(note.observed)}", ink="soft"))
    head.addStretch(1)
    column.addLayout(head)
    column.addWidget(PlainLabel(note.text, wrap=True))
    return card
