"""The help page: a list of topics, a line to search them, and all of them one below the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from ui.jobs import Jobs
from ui.pages.help.topic import Term, Topic
from ui.pages.help.topics import topics
from ui.pages.page import Page
from ui.theme import GRID
from ui.widgets.buttons import KeyCap
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.rail import RailButton
from ui.widgets.scroll import Scroll

_LIST, _WIDEST, _WORD = 33 * GRID, 96 * GRID, 23 * GRID


class TopicCard(Card):
    """One topic, written out."""

    def __init__(self, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = topic
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(PlainLabel(topic.title, size="title"))
        for paragraph in topic.paragraphs:
            column.addWidget(PlainLabel(paragraph, wrap=True))
        for term in topic.terms:
            column.addLayout(self._line(term, keys=topic.key in ("keys", "tallies")))

    def _line(self, term: Term, *, keys: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        top = Qt.AlignmentFlag.AlignTop
        if term.icon:
            row.addWidget(IconView(term.icon, role=term.tone), 0, top)
        holder = QWidget()
        holder.setFixedWidth(_WORD)
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(
            KeyCap(term.word) if keys else PlainLabel(term.word, bold=True, wrap=True), int(not keys)
        )
        inside.addStretch(int(keys))
        row.addWidget(holder, 0, top)
        row.addWidget(PlainLabel(term.text, wrap=True), 1, top)
        return row


class HelpPage(Page):
    def __init__(
        self, desk: Desk, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._cards = {topic.key: TopicCard(topic) for topic in topics()}
        self._buttons: dict[str, RailButton] = {}
        self._nothing = EmptyState(
            "search", self.tr("Nothing about that here"), self.tr("Try another word, or ask the manager.")
        )
        self._nothing.hide()
        self._build()

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(GRID // 2)
        names.addWidget(self.search)
        names.addSpacing(GRID)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        for key, card in self._cards.items():
            button = RailButton(card.topic.title, card.topic.icon, "")
            button.setCheckable(False)
            button.clicked.connect(lambda _checked=False, key=key: self.show_topic(key))
            self._buttons[key] = button
            names.addWidget(button)
            column.addWidget(card)
        column.addWidget(self._nothing, 1)
        column.addStretch(1)
        names.addStretch(1)
        left = QWidget()
        left.setFixedWidth(_LIST)
        left.setLayout(names)
        self._scroll = Scroll(inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.tr("Help"))
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(left)
        row.addWidget(self._scroll, 1)
        self.body.addLayout(row, 1)

    @Slot(str)
    def show_topic(self, key: str) -> None:
        """Bring a topic to the top."""
        self._scroll.verticalScrollBar().setValue(self._cards[key].y())

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for key, card in self._cards.items():
            shown = all(word in card.topic.text() for word in words)
            card.setVisible(shown)
            self._buttons[key].setVisible(shown)
        self._nothing.setVisible(not self.shown_topics())
        QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(0))

    def shown_topics(self) -> list[str]:
        """The topics that the search leaves."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]

    def receive(self, text: str) -> None:
        """Open the topic of this key, or search for the text."""
        if text in self._cards:
            self.search.clear()
            QTimer.singleShot(0, self, lambda: self.show_topic(text))
        else:
            self.search.setText(text)
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
