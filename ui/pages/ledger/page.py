"""The ledger page: head and proof on top, the newest acts below."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.ledger import Act, head_groups
from ui import wording
from ui.export import export_table
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.ledger import acts
from ui.pages.page import Page
from ui.theme import GRID
from ui.verification import VerifyPanel
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.table import Empty, Table, TableText
from ui.widgets.table_model import Column

_FIRST, _MORE = 300, 3_000


class LedgerPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset(
        {"visits", "members", "cards", "day", "staff", "settings", "ledger", "backups"}
    )

    def __init__(
        self, desk: Desk, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._count = _FIRST
        self._groups = PlainLabel("", size="title")
        self._place = PlainLabel("", ink="soft", wrap=True)
        self.verification = VerifyPanel(desk, jobs)
        self.table = Table(
            self._columns(),
            name=self.tr("Acts"),
            empty=Empty(self.tr("Nothing has been done yet"), icon="ledger"),
            key=lambda act: act.seq,
            export=True,
        )
        self.table.export_asked.connect(self._export)
        self._older = Button(self.tr("Show {count}").format(count=QLocale().toString(_MORE)))
        self._older.clicked.connect(self._show_more)
        self._build()

    def _build(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(2 * GRID)
        cards.addWidget(self._head_card(), 1)
        cards.addWidget(self._card(self.tr("Is everything as it was written?"), self.verification), 1)
        self.body.addLayout(cards)
        title = QHBoxLayout()
        title.setSpacing(GRID)
        title.addWidget(PlainLabel(self.tr("Who did what, the newest first"), bold=True))
        title.addStretch(1)
        title.addWidget(self._older)
        self.body.addLayout(title)
        self.body.addWidget(self.table, 1)

    def _head_card(self) -> Card:
        copy = Button(self.tr("Copy"), "copy", key="Alt+C")
        copy.clicked.connect(self._copy_head)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._groups)
        column.addWidget(self._place)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        column.addLayout(row)
        return self._card(self.tr("Head of the log"), inside)

    def _card(self, title: str, inside: QWidget) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(PlainLabel(title, bold=True))
        column.addWidget(inside)
        column.addStretch(1)
        return card

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No."), lambda act: act.seq, QLocale().toString, align="right", width=11 * GRID),
            Column(self.tr("When"), lambda act: act.recorded, wording.moment, width=20 * GRID),
            Column(self.tr("Who"), acts.who, width=16 * GRID),
            Column(self.tr("As"), acts.role, width=16 * GRID),
            Column(self.tr("What"), acts.deed),
            Column(self.tr("Clock"), self._clock, width=14 * GRID, ink=lambda act: "caution"),
        )

    def _clock(self, act: Act) -> str:
        return self.tr("doubtful") if act.doubtful else ""

    # -- reading

    def refresh(self) -> None:
        actor, count = self.session(), self._count
        if actor is None:
            return
        self.jobs.ask(lambda: self.desk.ledger.latest(actor, count), self._show_acts, owner=self)
        self.jobs.ask(self._where_it_stands, self._show_head, owner=self)

    def _show_acts(self, found: list[Act]) -> None:
        self.table.set_rows(found)
        self._older.setVisible(self._count < _MORE and len(found) >= self._count)

    def _where_it_stands(self) -> tuple[tuple[str, ...], int]:
        position = self.desk.ledger.position()
        return head_groups(position.head), position.seq

    def _show_head(self, stands: tuple[tuple[str, ...], int]) -> None:
        groups, seq = stands
        self._groups.setText("  ".join(groups[:4]) + "\n" + "  ".join(groups[4:]))
        said = self.tr(
            "After entry {seq}. A day slip shows the head of its hour: whoever keeps the paper can prove later that "
            "nothing before it was changed."
        )
        self._place.setText(said.format(seq=QLocale().toString(seq)))

    # -- doing

    @Slot()
    def _show_more(self) -> None:
        self._count = _MORE
        self.refresh()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _copy_head(self) -> None:
        QGuiApplication.clipboard().setText(self._groups.text().replace("\n", "  "))
        self.tell(Tone.GOOD, self.tr("The head of the log is on the clipboard."))

    @Slot(object)
    def _export(self, table: TableText) -> None:
        name = self.tr("ledger")
        export_table(self, table, f"{name}-{self.desk.clock.today()}")
