"""The venue page: a short list of sections at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.rules.rights import Right
from ui.export import export_table
from ui.jobs import Jobs
from ui.pages.page import Page
from ui.pages.venue.areas import AreasSection, AssetsSection
from ui.pages.venue.hours import DaysSection, HolidaysSection, HoursSection
from ui.pages.venue.posts import PostsSection
from ui.pages.venue.section import Section
from ui.theme import GRID
from ui.widgets.rail import RailButton

_LIST = 24 * GRID


class VenuePage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"venue", "templates", "staff"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, title="", parent=parent)
        self.sections: dict[str, Section] = {}
        self._needs: dict[str, Right] = {}
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID // 2)
        self._stack = QStackedWidget()
        for key, title, icon, section, right in (
            ("areas", self.tr("Areas"), "building", AreasSection, Right.VENUE),
            ("assets", self.tr("Equipment"), "clipboard", AssetsSection, Right.VENUE),
            ("hours", self.tr("Opening hours"), "clock", HoursSection, Right.VENUE),
            ("days", self.tr("Single days"), "calendar", DaysSection, Right.VENUE),
            ("holidays", self.tr("Public holidays"), "flag", HolidaysSection, Right.VENUE),
            ("posts", self.tr("Posts"), "people", PostsSection, Right.VENUE),
        ):
            self._add(key, title, icon, section(desk, jobs, session), right)
        self._list.addStretch(1)
        names = QWidget()
        names.setFixedWidth(_LIST)
        names.setLayout(self._list)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(names)
        row.addWidget(self._stack, 1)
        self.body.addLayout(row, 1)
        self.open_section("areas")

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
        self._buttons[key].setChecked(True)
        self._stack.setCurrentWidget(self.sections[key])
        if self.isVisible():
            self.sections[key].refresh()

    def receive(self, text: str) -> None:
        """Open the section that another page asked for by name."""
        if text in self._buttons and not self._buttons[text].isHidden():
            self.open_section(text)

    def refresh(self) -> None:
        actor = self.session()
        if actor is None:
            return
        for key, right in self._needs.items():
            self._buttons[key].setVisible(actor.may(right))
        current = self._stack.currentWidget()
        for section in self.sections.values():
            if section is current:
                section.refresh()
