"""The optional packs: what each brings, and adding it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.inspections.templates import PackOffer, PackTemplate
from ui import wording
from ui import wording_inspections as words
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll


class Packs(QWidget):
    """`add_asked` carries a pack's code, `left` leaves."""

    add_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self.buttons: dict[str, Button] = {}
        back = Button(self.tr("Back"), "chevron-left", key="Alt+Left")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back)
        head.addWidget(PlainLabel(self.tr("Packs that come with the program"), size="title"))
        head.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(Scroll(inside), 1)

    def show_packs(self, packs: Sequence[PackOffer]) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.buttons = {}
        self._cards = [self._card(pack) for pack in packs]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(place, card)

    def _card(self, pack: PackOffer) -> Card:
        title = words.bilingual(pack.title_zh, pack.title_en)
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        text = QVBoxLayout()
        text.setSpacing(GRID // 2)
        text.addWidget(PlainLabel(title, bold=True, wrap=True))
        text.addWidget(PlainLabel(words.bilingual(pack.about_zh, pack.about_en), wrap=True))
        brings = wording.listed(self._brings(one) for one in pack.templates)
        text.addWidget(PlainLabel(brings, ink="soft", wrap=True))
        row.addLayout(text, 1)
        if pack.added:
            row.addWidget(PlainLabel(self.tr("Added"), ink="good"), 0, Qt.AlignmentFlag.AlignTop)
        else:
            add = Button(self.tr("Add"), "plus")
            add.setAccessibleName(f"{add.text()}: {title}")
            add.clicked.connect(lambda: self.add_asked.emit(pack.code))
            self.buttons[pack.code] = add
            row.addWidget(add, 0, Qt.AlignmentFlag.AlignTop)
        return card

    def _brings(self, one: PackTemplate) -> str:
        title = words.bilingual(one.title_zh, one.title_en)
        if one.gap_minutes:
            often = self.tr("every {count} minutes").format(count=one.gap_minutes)
        else:
            often = (
                self.tr("when it is called for") if one.cadence is None else words.cadence(one.cadence.value)
            )
        said = self.tr("{title} ({items} items, {often})")
        return said.format(title=title, items=one.items, often=often)
