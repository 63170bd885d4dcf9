"""The cards of one member: each with its life, and what can be done with it now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.cards import CardShown, StepShown
from desktop.rules.cardlife import CardState
from desktop.rules.rights import Right
from ui import wording
from ui.pages.members.refill import refill
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel


class CardAct(StrEnum):
    """What can be asked for with a button."""

    ISSUE = "issue"
    PRINT = "print"
    HAND_OVER = "hand-over"
    LOSS = "loss"
    FOUND = "found"
    REPLACE = "replace"
    TAKE_BACK = "take-back"


_TONES = {CardState.ACTIVE: "good", CardState.LOST: "stop"}
_RIGHTS = {
    CardAct.ISSUE: Right.ISSUE_CARD,
    CardAct.PRINT: Right.ISSUE_CARD,
    CardAct.HAND_OVER: Right.HAND_OVER_CARD,
    CardAct.LOSS: Right.REPORT_LOSS,
    CardAct.FOUND: Right.REPORT_LOSS,
    CardAct.REPLACE: Right.ISSUE_CARD,
    CardAct.TAKE_BACK: Right.HAND_OVER_CARD,
}


def acts_on(card: CardShown, *, another: bool) -> tuple[CardAct, ...]:
    """What may follow for a card, whoever asks; the first is what is most likely wanted.

    A lost card beside `another` that is valid stays lost: nobody has two.
    """
    if card.state is CardState.LOST:
        return () if another else (CardAct.REPLACE, CardAct.FOUND)
    if card.state is not CardState.ACTIVE:
        return ()
    over = () if card.handed_over else (CardAct.HAND_OVER,)
    return (CardAct.PRINT, *over, CardAct.LOSS, CardAct.REPLACE, CardAct.TAKE_BACK)


class CardsOfMember(QWidget):
    """`asked` carries a `CardAct` and the card it is for (None to issue a first one)."""

    asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)

    def show_cards(
        self,
        cards: Sequence[CardShown],
        steps: Mapping[bytes, Sequence[StepShown]],
        actor: Actor,
        *,
        active: bool,
    ) -> None:
        """Show `cards`, newest first, with what `actor` may do; `active` is whether the membership is."""
        focused = next((button.objectName() for button in self.findChildren(Button) if button.hasFocus()), "")
        self._first = None
        views: list[QWidget] = []
        if not cards:
            views.append(PlainLabel(self.tr("No card yet."), ink="soft"))
        if active and not any(card.state in (CardState.ACTIVE, CardState.LOST) for card in cards):
            views += self._buttons([CardAct.PRINT, CardAct.ISSUE], None, actor)
        another = any(card.state is CardState.ACTIVE for card in cards)
        for card in cards:
            buttons = self._buttons(acts_on(card, another=another), card, actor)
            views.append(self._one(card, steps.get(card.card, ()), buttons))
        refill(self, views)
        for button in self.findChildren(Button, focused) if focused else ():
            if button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus on the most likely act, if there is one."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _buttons(self, acts: Sequence[CardAct], card: CardShown | None, actor: Actor) -> list[QWidget]:
        """Rows of two: what `actor` may do of `acts`."""
        allowed = [act for act in acts if actor.may(_RIGHTS[act])]
        rows: list[QWidget] = []
        for at in range(0, len(allowed), 2):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GRID)
            for act in allowed[at : at + 2]:
                row.addWidget(self._button(act, card))
            row.addStretch(1)
            rows.append(pair)
        return rows

    def _button(self, act: CardAct, card: CardShown | None) -> Button:
        words = {
            CardAct.ISSUE: self.tr("Issue only"),
            CardAct.PRINT: self.tr("Print") if card else self.tr("Issue and print the card"),
            CardAct.HAND_OVER: self.tr("Hand over"),
            CardAct.LOSS: self.tr("Report loss"),
            CardAct.FOUND: self.tr("Found again"),
            CardAct.REPLACE: self.tr("Replace"),
            CardAct.TAKE_BACK: self.tr("Take back"),
        }
        icon = {CardAct.PRINT: "printer", CardAct.LOSS: "barred", CardAct.REPLACE: "refresh"}.get(act, "")
        first = self._first is None
        button = Button(words[act], icon, key="Alt+P" if first and act is CardAct.PRINT else "")
        if card is not None:
            button.setAccessibleName(f"{words[act]}, {card.number}")
        button.setObjectName(act.value)
        button.clicked.connect(lambda: self.asked.emit(act, card))
        if first:
            self._first = button
        return button

    def _one(self, card: CardShown, steps: Sequence[StepShown], buttons: Sequence[QWidget]) -> QWidget:
        state = wording.card_state(card.state)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(card.number, bold=True))
        head.addStretch(1)
        head.addWidget(PlainLabel(state, ink=_TONES.get(card.state, "soft"), bold=True))
        life = QVBoxLayout()
        life.setSpacing(2)
        life.addLayout(head)
        for step in steps:
            life.addWidget(PlainLabel(_told(step), ink="soft", wrap=True))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(life)
        for row in buttons:
            column.addWidget(row)
        return box


def _told(step: StepShown) -> str:
    parts = (wording.moment(step.observed), wording.step(step.step), step.by, step.reason)
    return " · ".join(part for part in parts if part)
