"""Today's list: who came, how it is known, who left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.reception import Revealed, Today, TodayRow
from desktop.rules.rights import Right
from ui import wording
from ui.theme import GRID
from ui.widgets.buttons import KeyHint
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.table import Column, Empty, Table

LEAVE, REVEAL, ANNUL = "Alt+X", "Alt+V", "Alt+Z"
_RIGHTS = {LEAVE: Right.CHECK_IN, REVEAL: Right.REVEAL, ANNUL: Right.ANNUL}
_LETTERS: dict[int, str] = {Qt.Key.Key_X: LEAVE, Qt.Key.Key_V: REVEAL, Qt.Key.Key_Z: ANNUL}
_REVEALED_MS = 10_000
_SPARED = (3, 5, 6)
"""The columns a small screen does without: how it is known, left, by."""


class DayPanel(Card):
    """The day's visits, newest first; `asked` carries one of the keys above and the row it is for.

    Its keys work on the selected row while the list has the focus, whatever they mean elsewhere on the page.
    """

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TodayRow, ...] = ()
        self._allowed: frozenset[str] = frozenset()
        self.everyone = QRadioButton(self.tr("All"))
        self.inside = QRadioButton(self.tr("Inside"))
        self._title = PlainLabel(self.tr("Today"), bold=True)
        self._low = False
        self.table = self._build_table()
        self._chips = self._build_chips()
        self._eye = IconView("eye", role="soft")
        self._told = PlainLabel("", bold=True, elide=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REVEALED_MS)
        self._timer.timeout.connect(self.hide_revealed)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(GRID // 2)
        column.addLayout(self._build_head())
        column.addWidget(self.table, 1)
        self.set_low(False)

    def _build_head(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._title)
        for button in (self.everyone, self.inside):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            group.addButton(button)
            row.addWidget(button)
        self.everyone.setChecked(True)
        group.buttonToggled.connect(self._refill)
        self._eye.hide()
        row.addWidget(self._eye)
        row.addWidget(self._told, 1)
        chips = QHBoxLayout()
        chips.setSpacing(GRID)
        for chip in self._chips.values():
            chips.addWidget(chip)
        row.addLayout(chips)
        row.addSpacing(GRID)
        return row

    def _build_chips(self) -> dict[str, KeyHint]:
        words = {LEAVE: self.tr("Left"), REVEAL: self.tr("Name"), ANNUL: self.tr("Take back")}
        chips = {key: KeyHint(key, word, live=False) for key, word in words.items()}
        for key, chip in chips.items():
            chip.clicked.connect(lambda _=False, key=key: self.act(key))
        return chips

    def _build_table(self) -> Table:
        def ink(row: TodayRow) -> str:
            return "soft" if row.annulled else ""

        table = Table(
            (
                Column(self.tr("Time"), lambda r: r.observed, wording.clock, width=72, ink=ink),
                Column(self.tr("Name"), _name, ink=ink),
                Column(self.tr("Category"), lambda r: wording.category(r.category), width=128, ink=ink),
                Column(self.tr("How"), lambda r: wording.source(r.source), width=96, ink=ink),
                Column(self.tr("Verdict"), _verdict, width=112, ink=ink),
                Column(self.tr("Left"), lambda r: r.left, _left, width=72, ink=ink),
                Column(self.tr("By"), lambda r: r.by, width=80, ink=ink),
            ),
            name=self.tr("Today"),
            empty=Empty(
                self.tr("Nobody has come yet today"),
                self.tr("Scan a card, type a name, or press F1 to F8 to count somebody."),
                "desk",
            ),
            key=lambda r: r.visit,
            filtered=False,
        )
        table.picked.connect(self._offer)
        return table

    # -- what the page uses

    def allow(self, actor: Actor) -> None:
        """Offer only what this person may do."""
        self._allowed = frozenset(key for key, right in _RIGHTS.items() if actor.may(right))
        self._offer(self.current())

    def set_low(self, low: bool) -> None:
        """Make do with little room: the columns that matter least go, and so does the title."""
        self._low = low
        self._column.setContentsMargins(
            2 * GRID, GRID // 2 if low else GRID + GRID // 2, GRID, GRID // 2 if low else GRID
        )
        self.table.setMinimumHeight(15 * GRID if low else 0)  # less than the empty table's padding asks for
        self._title.setVisible(not low)
        for place in _SPARED:
            self.table.view.setColumnHidden(place, low)
        self._offer(self.current())

    def show_today(self, today: Today) -> None:
        """Show the day's rows; selection and place stay."""
        self._rows = today.rows
        self._refill()

    def current(self) -> TodayRow | None:
        """The selected row."""
        row = self.table.current()
        return row if isinstance(row, TodayRow) else None

    def act(self, key: str) -> bool:
        """Do what `key` means for the selected row; False where there is no row or the key means nothing for it."""
        row = self.current()
        if row is None or key not in self._keys(row):
            return False
        self.asked.emit(key, row)
        return True

    def has_focus(self) -> bool:
        return self.table.view.hasFocus()

    def show_revealed(self, revealed: Revealed) -> None:
        """Show a name and phone in full for ten seconds."""
        self._told.setText("  ".join(part for part in (revealed.name, revealed.phone) if part))
        self._eye.show()
        self._timer.start()
        self._offer(self.current())

    def toggle_inside(self) -> None:
        """Show who has not left, or everybody again."""
        (self.everyone if self.inside.isChecked() else self.inside).setChecked(True)

    def look_away(self) -> None:
        """Somebody else is at the counter: no full name, and no row that a key could still mean by mistake."""
        self.hide_revealed()
        if not self.has_focus():
            self.table.view.setCurrentIndex(QModelIndex())
            self.table.view.clearSelection()

    @Slot()
    def hide_revealed(self) -> None:
        """Take a full name away before its time, because somebody else is at the counter now."""
        self._timer.stop()
        self._told.setText("")
        self._eye.hide()
        self._offer(self.current())

    def revealed(self) -> str:
        """The full name and phone on screen now, "" as a rule."""
        return self._told.text()

    # -- inside

    @Slot()
    def _refill(self) -> None:
        if self.inside.isChecked():
            rows = tuple(row for row in self._rows if row.left is None and not row.annulled)
            title, hint = self.tr("Everybody who came has left"), self.tr("“All” shows the whole day.")
        else:
            rows = self._rows
            title = self.tr("Nobody has come yet today")
            hint = self.tr("Scan a card, type a name, or press F1 to F8 to count somebody.")
        self.table.set_empty(title, hint)
        self.table.set_rows(rows)
        self._offer(self.current())

    @Slot(object)
    def _offer(self, row: TodayRow | None) -> None:
        offered = (
            self._keys(row) if row is not None and not self.revealed() else ()
        )  # a full name needs the room
        for key, chip in self._chips.items():
            chip.setVisible(key in offered)
        for button in (self.everyone, self.inside):
            button.setVisible(not (self._low and offered))

    def _keys(self, row: TodayRow) -> frozenset[str]:
        if row.annulled:
            return frozenset()
        meant = {ANNUL}
        if row.left is None:
            meant.add(LEAVE)
        if row.named:
            meant.add(REVEAL)
        return self._allowed & meant

    def event(self, event: QEvent) -> bool:
        """Claim the row's keys before the page's shortcuts see them, but only while the list has the focus."""
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if isinstance(event, QKeyEvent) and event.type() in kinds and self.has_focus():
            key = _key_of(event)
            row = self.current()
            if row is not None and key in self._keys(row):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.act(key)
                return True
        return super().event(event)


def _key_of(event: QKeyEvent) -> str:
    if event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return ""
    return _LETTERS.get(event.key(), "")


def _name(row: TodayRow) -> str:
    who = wording.visitor(row)
    if row.people == 1:
        return who or "–"
    count = QCoreApplication.translate("desk", "{count} people").format(count=row.people)
    return f"{who} · {count}" if who else count


def _verdict(row: TodayRow) -> str:
    if row.annulled:
        return QCoreApplication.translate("desk", "Taken back")
    return wording.verdict(row.verdict)


def _left(left: int | None) -> str:
    return "" if left is None else wording.clock(left)
