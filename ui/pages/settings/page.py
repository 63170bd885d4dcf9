"""The settings page: a short list of sections at the left, one of them at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.rules.rights import Right
from ui.jobs import Jobs
from ui.pages.own_pin import OwnPin
from ui.pages.page import Page
from ui.pages.settings.computer import ComputerSection
from ui.pages.settings.copies import CopiesSection
from ui.pages.settings.site import SiteSection, TermsSection
from ui.theme import GRID
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.rail import RailButton
from ui.widgets.scroll import Scroll

_LIST, _WIDEST = 29 * GRID, 92 * GRID
_NEEDS = {"site": Right.SITE_SETTINGS, "checks": Right.SITE_SETTINGS, "copies": Right.BACKUP}


class SettingsPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"settings", "backups"})

    def __init__(
        self, desk: Desk, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, title="", parent=parent)
        self.computer = ComputerSection(desk, jobs)
        self.pin = OwnPin(desk, jobs, session)
        self.site = SiteSection(desk, jobs, session)
        self.checks = TermsSection(desk, jobs, session)
        self.copies = CopiesSection(desk, jobs)
        for section in (self.computer, self.pin, self.site, self.checks, self.copies):
            section.told.connect(self.tell)
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID // 2)
        self._stack = QStackedWidget()
        self._add("computer", self.tr("This computer"), "desk", self.computer)
        self._add("pin", self.tr("My PIN"), "key", self.pin)
        self._add("site", self.tr("The palace"), "building", self.site)
        self._add("checks", self.tr("Checks and findings"), "clipboard", self.checks)
        self._add("copies", self.tr("Backups"), "save", self.copies)
        self._list.addStretch(1)
        names = QWidget()
        names.setFixedWidth(_LIST)
        names.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(names)
        row.addWidget(self._stack, 1)
        self.body.addLayout(row, 1)
        self.open_section("computer")

    def _add(self, key: str, title: str, icon: str, section: QWidget) -> None:
        button = RailButton(title, icon, "")
        button.clicked.connect(lambda: self.open_section(key))
        self._buttons[key] = button
        self._group.addButton(button)
        self._list.addWidget(button)
        card = Card()
        card.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(2 * GRID)
        inside.addWidget(PlainLabel(title, size="title"))
        inside.addWidget(section)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._stack.addWidget(Scroll(holder))

    @Slot(str)
    def open_section(self, key: str) -> None:
        """Show one of computer, pin, site, checks, copies; the PIN that was half typed is forgotten."""
        self._buttons[key].setChecked(True)
        self._stack.setCurrentIndex(list(self._buttons).index(key))
        self.pin.clear()

    def receive(self, text: str) -> None:
        """Open the section that another page asked for by name."""
        if text in self._buttons and not self._buttons[text].isHidden():
            self.open_section(text)

    def refresh(self) -> None:
        actor = self.session()
        if actor is None:
            return
        for key, right in _NEEDS.items():
            self._buttons[key].setVisible(actor.may(right))
        if any(button.isChecked() and button.isHidden() for button in self._buttons.values()):
            self.open_section("computer")
        self.computer.refresh()
        self.site.setEnabled(actor.may(Right.SITE_SETTINGS))
        self.checks.setEnabled(actor.may(Right.SITE_SETTINGS))
        self.site.refresh()
        self.checks.refresh()
        self.copies.refresh()

    def unsaved(self) -> bool:
        return self.site.unsaved() or self.checks.unsaved()

    def shown_sections(self) -> list[str]:
        """The sections this person may open."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]
