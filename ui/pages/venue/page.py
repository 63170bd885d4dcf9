"""The venue page: a short list of sections at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.rules.rights import Right
from ui.export import ask_path, export_table
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.pages.venue.areas import AreasSection, AssetsSection
from ui.pages.venue.checks import ChecksSection
from ui.pages.venue.handover import HandOverSection
from ui.pages.venue.hours import DaysSection, HolidaysSection, HoursSection
from ui.pages.venue.posts import PostsSection
from ui.pages.venue.roster import RosterSection
from ui.pages.venue.schedules import SchedulesSection
from ui.pages.venue.section import Section
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.rail import RailButton

_LIST = 23 * GRID


class WaitingCard(Card):
    """The first act on a new site: checks that wait for the palace's word. Gone when none does."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", bold=True, wrap=True)
        self._text = PlainLabel("", wrap=True)
        self.go = Button(self.tr("Look and confirm"), "chevron-right", kind="primary", key="Alt+O")
        self.go.clicked.connect(self.asked)
        self._aside = Button(self.tr("Look and confirm"), "chevron-right", key="Alt+O")
        self._aside.clicked.connect(self.asked)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        row.setSpacing(2 * GRID)
        row.addWidget(IconView("alert", role="caution", size=3 * GRID))
        row.addLayout(words, 1)
        row.addWidget(self.go)
        row.addWidget(self._aside)
        self.hide()

    def show_waiting(self, checks: int, items: int) -> None:
        title = self.tr("Checks that are not in force yet: {count}").format(count=checks)
        self._title.setText(title)
        text = self.tr(
            "The palace has {items} points to confirm in them. One sheet shows them all; "
            "confirm it and the rounds can begin."
        )
        self._text.setText(text.format(items=items))

    def set_first(self, first: bool) -> None:
        """Whether it holds the page's primary action, or a section's form does."""
        self.go.setVisible(first)
        self._aside.setVisible(not first)

    def text(self) -> str:
        return f"{self._title.text()} {self._text.text()}"


class VenuePage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"venue", "templates", "staff"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, title="", parent=parent)
        self.sections: dict[str, Section] = {}
        self._needs: dict[str, Right] = {}
        self._buttons: dict[str, RailButton] = {}
        self._waiting = 0
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID // 2)
        self._stack = QStackedWidget()
        self.checks = ChecksSection(desk, jobs, session)
        self._add("checks", self.tr("Checks"), "clipboard", self.checks, Right.TEMPLATES)
        for key, title, icon, section, right in (
            ("schedules", self.tr("Schedules"), "repeat", SchedulesSection, Right.VENUE),
            ("areas", self.tr("Areas"), "building", AreasSection, Right.VENUE),
            ("assets", self.tr("Equipment"), "wrench", AssetsSection, Right.VENUE),
            ("hours", self.tr("Opening hours"), "clock", HoursSection, Right.VENUE),
            ("days", self.tr("Single days"), "calendar", DaysSection, Right.VENUE),
            ("holidays", self.tr("Public holidays"), "flag", HolidaysSection, Right.VENUE),
            ("posts", self.tr("Posts"), "people", PostsSection, Right.VENUE),
            ("roster", self.tr("Duty roster"), "users", RosterSection, Right.SEE_ROUNDS),
            ("handover", self.tr("Hand-over"), "scroll", HandOverSection, Right.SEE_ROUNDS),
        ):
            self._add(key, title, icon, section(desk, jobs, session), right)
        self._list.addStretch(1)
        self.card = WaitingCard()
        self.card.asked.connect(self.confirm)
        self.checks.waiting.connect(self._show_waiting)
        self.checks.stack.currentChanged.connect(self._place_card)
        self.checks.path_asked.connect(self._ask_path)
        names = QWidget()
        names.setFixedWidth(_LIST)
        names.setLayout(self._list)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(names)
        row.addWidget(self._stack, 1)
        self.body.addWidget(self.card)
        self.body.addLayout(row, 1)
        self._at = ""
        self.open_section("checks")
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(key), self, lambda step=step: self._step(step))

    def _add(self, key: str, title: str, icon: str, section: Section, right: Right) -> None:
        button = RailButton(title, icon, "")
        button.clicked.connect(lambda: self.open_section(key))
        section.told.connect(self.tell)
        section.export_asked.connect(lambda table, name: export_table(self, table, name))
        self.sections[key], self._buttons[key], self._needs[key] = section, button, right
        self._group.addButton(button)
        self._list.addWidget(button)
        self._stack.addWidget(section)

    @Slot(str)
    def open_section(self, key: str) -> None:
        """Show one of the sections, read anew."""
        self._at = key
        self._buttons[key].setChecked(True)
        self._stack.setCurrentWidget(self.sections[key])
        self._place_card()
        if self.isVisible():
            self.sections[key].refresh()

    def _step(self, step: int) -> None:
        """The section above or below, from the keyboard."""
        shown = self.shown_sections()
        if self._at in shown:
            self.open_section(shown[(shown.index(self._at) + step) % len(shown)])

    @Slot()
    def confirm(self) -> None:
        """Open the one sheet of what waits for the palace's word."""
        self.open_section("checks")
        self.checks.open_sheet()

    def receive(self, text: str) -> None:
        """Open the section that another page asked for by name; "confirm" is the sheet of limits."""
        if text == "confirm" and self._may("checks"):
            self.open_section("checks")
            self.checks.refresh()
            self.checks.open_sheet()
        elif text in self._buttons and self._may(text):
            self.open_section(text)

    def unsaved(self) -> bool:
        return any(section.unsaved() for section in self.sections.values())

    def shown_sections(self) -> list[str]:
        """The sections this person may open."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]

    def refresh(self) -> None:
        if self.session() is None:
            return
        for key in self._needs:
            self._buttons[key].setVisible(self._may(key))
        if not self._may(self._at):
            self.open_section(self.shown_sections()[0])
        else:
            self.sections[self._at].refresh()
        if self._at != "checks" and self._may("checks"):
            self.checks.refresh()

    def _may(self, key: str) -> bool:
        actor = self.session()
        return actor is not None and actor.may(self._needs[key])

    @Slot(int, int)
    def _show_waiting(self, checks: int, items: int) -> None:
        self._waiting = checks
        self.card.show_waiting(checks, items)
        self._place_card()

    @Slot()
    def _place_card(self) -> None:
        open_now = self._at == "checks" and not self.checks.listing.isVisibleTo(self.checks)
        self.card.set_first(self._at in ("checks", "holidays"))
        self.card.setVisible(self._waiting > 0 and self._may("checks") and not open_now)

    @Slot(object, str)
    def _ask_path(self, write: Callable[[Path], None], name: str) -> None:
        path = ask_path(self, self.desk.home.papers / name, self.tr("Spreadsheet (*.xlsx)"))
        if path is not None:
            write(path)
