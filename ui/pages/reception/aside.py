"""Beside the list: the day in three numbers, and the keys that count people who stay unnamed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.reception import Today
from desktop.rules.vocabulary import TALLY_KEYS, TALLY_TAGS
from ui import wording
from ui.theme import GRID
from ui.widgets.buttons import KeyHint
from ui.widgets.labels import Card, PlainLabel, set_tip

WIDTH = 42 * GRID
_KEY_HEIGHT = 36


def tally_word(key: str) -> str:
    """What a tally key counts: its tag where it has one, else its category."""
    return wording.tag(TALLY_TAGS[key]) if key in TALLY_TAGS else wording.category(TALLY_KEYS[key])


class DayNumbers(Card):
    """Person-times, named people, and who has not left: never one instead of the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_times = PlainLabel("–", size="title")
        self.people = PlainLabel("–", size="title")
        self.inside = PlainLabel("–", size="title")
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(0)
        captions = (
            (self.person_times, self.tr("Person-times"), self.tr("Every visit today, and everybody counted")),
            (self.people, self.tr("People"), self.tr("Different people known by name, each once")),
            (
                self.inside,
                self.tr("Inside, about"),
                self.tr(
                    "Came and was not recorded as gone. Many leave without a word, so fewer are really here."
                ),
            ),
        )
        for place, (number, caption, tip) in enumerate(captions):
            grid.addWidget(number, 0, place)
            grid.addWidget(PlainLabel(caption, ink="soft"), 1, place)
            grid.setColumnStretch(place, 1)
            set_tip(number, tip)

    def show_today(self, today: Today) -> None:
        self._put(self.person_times, self.tr("Person-times"), f"{today.person_times}")
        self._put(self.people, self.tr("People"), f"{today.named_people}")
        self._put(self.inside, self.tr("Inside, about"), f"≈ {today.inside}" if today.inside else "0")

    def in_a_line(self) -> str:
        """The same numbers where there is no height for the card."""
        numbers = (self.person_times, self.people, self.inside)
        return "   ".join(label.accessibleName() for label in numbers)

    def _put(self, label: PlainLabel, caption: str, number: str) -> None:
        label.setText(number)
        label.setAccessibleName(f"{caption} {number}")


class TallyKeys(Card):
    """F1 to F8, one key a person; `pressed` carries the key."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low = self._crowded = False
        self._column = column = QVBoxLayout(self)
        self._title = PlainLabel(self.tr("Count without a name"), bold=True)
        column.addWidget(self._title)
        self._grid = grid = QGridLayout()
        half = (len(TALLY_KEYS) + 1) // 2
        for place, key in enumerate(TALLY_KEYS):
            chip = KeyHint(key, tally_word(key), live=False)
            chip.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            chip.setMinimumHeight(_KEY_HEIGHT)
            layout = chip.layout()
            assert isinstance(layout, QHBoxLayout)
            layout.setStretch(1, 1)  # the words take the room, the cap stays a cap
            chip.clicked.connect(lambda _=False, key=key: self.pressed.emit(key))
            grid.addWidget(chip, place % half, place // half)
        column.addLayout(grid)
        self._hint = PlainLabel("", ink="soft", elide=True)
        column.addWidget(self._hint)
        self.set_low(False)

    def set_crowded(self, crowded: bool) -> None:
        """Do without the hint, where something else needs its height."""
        self._crowded = crowded
        self._hint.setVisible(self._low or not crowded)
        self._column.setSpacing(GRID // 2 if self._low or crowded else GRID)

    def set_low(self, low: bool, instead: str = "") -> None:
        """Stand closer where there is little height, with `instead` at the foot in place of the hint."""
        self._low = low
        self.set_crowded(self._crowded)
        self._title.setVisible(not low)
        edge = GRID if low else GRID + GRID // 2
        self._column.setContentsMargins(edge if low else 2 * GRID, edge, edge if low else 2 * GRID, edge)
        self._grid.setSpacing(GRID // 2 if low else GRID)
        self._hint.setText(instead if low else self.tr("A party: + number, then its key"))


class Aside(QWidget):
    """The right side of the page; `acted` carries a key that was clicked (F1 to F8, Alt+G, Ctrl+Z)."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._keys: list[KeyHint] = []
        self._low = False
        self._works = True
        self.numbers = DayNumbers()
        self.tallies = TallyKeys()
        self.tallies.pressed.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.numbers)
        column.addWidget(self.tallies)
        column.addLayout(self._build_keys())
        column.addStretch(1)

    def allow(self, works: bool) -> None:
        """Hide the keys from somebody who only looks."""
        self._works = works
        self._arrange()

    def set_low(self, low: bool) -> None:
        """Make do with little height: the numbers in a line, the keys without a title."""
        self._low = low
        self.setMinimumWidth(0 if low else WIDTH)
        self._arrange()

    def show_today(self, today: Today) -> None:
        self.numbers.show_today(today)
        self._arrange()

    def _arrange(self) -> None:
        self.numbers.setVisible(not self._low or not self._works)
        self.tallies.setVisible(self._works)
        self.tallies.set_low(self._low, self.numbers.in_a_line())
        for chip in self._keys:
            chip.setVisible(self._works and not self._low)

    def _build_keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for key, text in (("Alt+G", self.tr("Guest")), ("Ctrl+Z", self.tr("Undo")), ("/", self.tr("More"))):
            chip = KeyHint(key, text, live=False)
            chip.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
            self._keys.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return row
