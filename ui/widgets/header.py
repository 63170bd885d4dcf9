"""The top of the window: whose house it is, what there is to say, who is at the desk, what time it is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.clock import Clock
from ui.theme import GRID
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import AtOnce, Button
from ui.widgets.labels import PlainLabel, set_tip

if TYPE_CHECKING:
    from ui.widgets.notice import NoticeBar

HEIGHT = 8 * GRID


class Header(QFrame):
    """`switch_asked` (F11, or a click on the person) and `lock_asked` (Ctrl+L) are for whoever owns the session.

    Notices take the place of the title, so that nothing below moves and nobody's name is covered.
    """

    switch_asked = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._place = PlainLabel("", size="title", elide=True)
        self._mark = PlainLabel("", bold=True)
        self._mark.setProperty("mark", True)
        self._mark.hide()
        self._site = Clock()
        self._clock = PlainLabel("", bold=True)
        self._date = PlainLabel("", ink="soft")
        self._person = PersonButton()
        self._person.clicked.connect(self.switch_asked)
        self._lock = Button("", "lock", kind="quiet", key="Ctrl+L", name=self.tr("Lock the desk"))
        self._lock.clicked.connect(self.lock_asked)

        self._left = QStackedLayout()

        time = QVBoxLayout()
        time.setSpacing(0)
        time.addStretch(1)
        for label in (self._clock, self._date):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            time.addWidget(label)
        time.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.setSpacing(2 * GRID)
        row.addLayout(self._left, 1)
        self._left.addWidget(
            self._place
        )  # only now: without a parent it would be shown as a window of its own
        row.addWidget(self._mark)
        row.addLayout(time)
        row.addWidget(self._person)
        row.addWidget(self._lock)
        self.set_person("", "")

        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._show_time)
        self._show_time()

    @cached_property
    def notice(self) -> NoticeBar:
        """Made with the first notice: the first paint has none."""
        from ui.widgets.notice import NoticeBar

        notice = NoticeBar()
        notice.closed.connect(self._title_back)
        self._left.addWidget(notice)
        return notice

    def set_place(self, name: str) -> None:
        """The palace's name."""
        self._place.setText(name)

    def set_clock(self, site: Clock) -> None:
        """Show the time of the site, which is what visits are kept with, wherever the computer believes to be."""
        self._site = site
        self._show_time()

    def set_mark(self, text: str) -> None:
        """A word that is always in sight, such as that this is a demonstration; "" for none."""
        self._mark.setText(text)
        self._mark.setVisible(bool(text))

    def set_person(self, name: str, role: str) -> None:
        """Who is signed in; "" for nobody."""
        self._person.set_person(name, role)
        self._person.setVisible(bool(name))
        self._lock.setVisible(bool(name))

    def show_left(self) -> None:
        """Bring the notice to the front, called after it was filled."""
        self._left.setCurrentWidget(self.notice)

    @Slot()
    def _title_back(self) -> None:
        self._left.setCurrentWidget(self._place)

    @Slot()
    def _show_time(self) -> None:
        now = self._site.now_ms()
        local = self._site.local(now)
        day = QDate(local.year, local.month, local.day)
        self._clock.setText(f"{local:%H:%M}")
        self._date.setText(QLocale().toString(day, QLocale.FormatType.LongFormat))
        self._tick.start(60_000 - now % 60_000)


class PersonButton(AtOnce, QPushButton):
    """The person at the desk; pressing it lets another one take over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._avatar = Avatar()
        self._name = PlainLabel("", bold=True)
        self._role = PlainLabel("", ink="soft")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._role)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(GRID + 4, 4, 2 * GRID, 4)
        row.setSpacing(GRID + 4)
        row.addWidget(self._avatar)
        row.addLayout(words)

    def set_person(self, name: str, role: str) -> None:
        self._avatar.set_name(name)
        self._name.setText(name[:12])
        self._role.setText(role)
        said = self.tr("{name}, switch person (F11)").format(name=name)
        self.setAccessibleName(said)
        set_tip(self, said)
        self.setShortcut("F11")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()
