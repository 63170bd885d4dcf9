"""One member beside the list: masked until somebody who may asks for more, with cards and history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.cards import CardShown, StepShown
from desktop.members import Change, Profile, Unit
from desktop.rules.checkin import MemberState
from desktop.rules.rights import Right
from desktop.shown import Shown
from ui import wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.members.cards import CardAct, CardsOfMember
from ui.pages.members.reason import ReasonAsk, Wanted
from ui.pages.members.refill import refill
from ui.pages.members.told import History
from ui.theme import GRID, look
from ui.widgets.avatar import paint_avatar
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll

WIDTH = 52 * GRID
_FIELD = 12 * GRID
_STATES = {MemberState.ACTIVE: "good", MemberState.SUSPENDED: "caution"}


@dataclass(frozen=True)
class _Loaded:
    """What a look at a member brings besides the row of the list."""

    cards: tuple[CardShown, ...]
    steps: dict[bytes, tuple[StepShown, ...]]
    photo: bytes | None
    history: tuple[Change, ...]
    units: tuple[Unit, ...]


def _load(desk: Any, actor: Actor, shown: Shown) -> _Loaded:
    cards = desk.cards.of_member(actor, shown.member)
    return _Loaded(
        cards,
        {card.card: desk.cards.steps(actor, card.card) for card in cards},
        desk.reception.picture(actor, shown.photo) if shown.photo else None,
        desk.members.history(actor, shown.member),
        desk.members.units(actor),
    )


class Detail(Card):
    """`change_asked` carries the member whose form is wanted, `print_asked` the one whose card, `closed` nothing.

    `told` carries a tone and a sentence.
    """

    change_asked = Signal(object)
    print_asked = Signal(object)
    closed = Signal()
    told = Signal(object, str)

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self._shown: Shown | None = None
        self._loaded: _Loaded | None = None
        self._profile: Profile | None = None
        self._then_print = False
        self.setFixedWidth(WIDTH)
        self._portrait = _Portrait()
        self._name = PlainLabel("", size="title", wrap=True)
        self._number = PlainLabel("", ink="soft")
        self._state = PlainLabel("", bold=True, wrap=True)
        self._facts = QWidget()
        rows = QVBoxLayout(self._facts)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID // 2)
        self._change = Button(self.tr("Edit"), "pencil", key="Alt+E")
        self._reveal = Button(self.tr("Show in full"), "eye", key="Alt+F")
        self._renew = Button(self.tr("Renew"), "calendar", key="Alt+R")
        self._halt = Button(self.tr("Suspend"), "barred")
        self._reason = ReasonAsk()
        self._cards = CardsOfMember()
        self._history = History()
        self._build()
        self._change.clicked.connect(self._ask_change)
        self._reveal.clicked.connect(self.reveal)
        self._renew.clicked.connect(self._ask_renew)
        self._halt.clicked.connect(self._ask_state)
        self._cards.asked.connect(self._card)

    def _build(self) -> None:
        close = Button("", "x", kind="quiet", name=self.tr("Close"))
        close.clicked.connect(self.closed)
        who = QVBoxLayout()
        who.setSpacing(GRID // 2)
        for label in (self._name, self._number, self._state):
            who.addWidget(label)
        who.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._portrait, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(who, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QGridLayout()
        buttons.setSpacing(GRID)
        for place, button in enumerate((self._change, self._reveal, self._renew, self._halt)):
            buttons.addWidget(button, place // 2, place % 2)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GRID, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addLayout(buttons)
        column.addWidget(self._reason)
        column.addWidget(PlainLabel(self.tr("Cards"), bold=True))
        column.addWidget(self._cards)
        column.addWidget(PlainLabel(self.tr("History"), bold=True))
        column.addWidget(self._history)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * GRID, 2 * GRID, GRID, 2 * GRID)
        self._scroll = Scroll(inside)
        outer.addWidget(self._scroll)

    # -- what the page uses

    @property
    def shown(self) -> Shown | None:
        """The member that is open."""
        return self._shown

    def show_member(self, shown: Shown, *, then_print: bool = False) -> None:
        """Open a member; with `then_print` the focus goes to the card's first button when it is there."""
        if self._shown is None or shown.member != self._shown.member:
            self._profile = None
            self._loaded = None
            self._reason.close_question()
        changed, self._shown = shown != self._shown, shown
        self._then_print = self._then_print or then_print
        if changed:
            self._paint()
        self.reload()

    def forget(self) -> None:
        """Nobody is open any more."""
        self._shown = self._profile = self._loaded = None
        self._reason.close_question()

    def mask_again(self) -> None:
        """Mask again what was shown in full."""
        if self._profile is not None:
            self._profile = None
            self._paint()

    @Slot()
    def reload(self) -> None:
        """Ask for cards, photo and history again."""
        actor, shown = self._session(), self._shown
        if actor is not None and shown is not None:
            self._jobs.ask(
                lambda: _load(self._desk, actor, shown),
                lambda loaded: self._with_loaded(shown.member, loaded),
                owner=self,
            )

    @Slot()
    def reveal(self) -> None:
        """Show name and phone in full; that they were looked at is kept. Again: mask them."""
        actor, shown = self._session(), self._shown
        if actor is None or shown is None:
            return
        if self._profile is not None:
            self.mask_again()
            return
        self._jobs.ask(
            lambda: self._desk.members.profile(actor, shown.member), self._with_profile, owner=self
        )

    # -- showing

    def _with_loaded(self, member: bytes, loaded: _Loaded) -> None:
        if self._shown is not None and self._shown.member == member:
            if loaded != self._loaded:
                self._loaded = loaded
                self._paint()
            if self._then_print:
                self._then_print = False
                self._cards.focus_first()

    def _with_profile(self, profile: Profile) -> None:
        if self._shown is not None and self._shown.member == profile.member:
            self._profile = profile
            self._paint()

    def _paint(self) -> None:
        shown, actor = self._shown, self._session()
        if shown is None or actor is None:
            return
        profile, loaded = self._profile, self._loaded
        self._name.setText(profile.name if profile else shown.name)
        self._number.setText(shown.number)
        self._state.set_ink(_STATES.get(MemberState(shown.state), "soft"))
        self._state.setText(_state(shown, self.tr("{state} until {day}")))
        self._portrait.show_person(shown.name, loaded.photo if loaded else None)
        self._paint_facts(shown, profile)
        self._paint_buttons(shown, actor)
        if loaded is not None:
            active = shown.state == MemberState.ACTIVE
            self._cards.show_cards(loaded.cards, loaded.steps, actor, active=active)
            units = {unit.unit.hex(): unit.name for unit in loaded.units}
            self._history.show_changes(loaded.history, units if profile else None)

    def _paint_facts(self, shown: Shown, profile: Profile | None) -> None:
        facts = {
            "category": wording.category(shown.category),
            "unit": shown.unit,
            "phone": profile.phone if profile else shown.phone,
            "birth_year": str(shown.birth_year or ""),
        }
        if profile is not None:
            facts["id_tail"] = f"****{profile.id_tail}" if profile.id_tail else ""
            facts["tags"] = wording.listed(wording.tag(tag) for tag in profile.tags)
            facts["note"] = profile.note
        refill(
            self._facts, [_fact(wording.member_field(field), text) for field, text in facts.items() if text]
        )

    def _paint_buttons(self, shown: Shown, actor: Actor) -> None:
        edits = actor.may(Right.EDIT_MEMBERS)
        for button in (self._change, self._reveal, self._renew, self._halt):
            button.setVisible(edits)
        self._reveal.setText(self.tr("Mask again") if self._profile else self.tr("Show in full"))
        self._reveal.set_icon("eye-off" if self._profile else "eye")
        active = shown.state == MemberState.ACTIVE
        self._halt.setText(self.tr("Suspend") if active else self.tr("Take up again"))
        self._halt.set_icon("barred" if active else "unlock")

    # -- doing

    def _act(self, work: Callable[[Actor], Any], topics: set[str], said: Callable[[Any], str]) -> None:
        actor = self._session()
        if actor is None:
            return

        def done(answer: Any) -> None:
            self._jobs.announce(topics)
            self.told.emit(Tone.GOOD, said(answer))

        self._jobs.ask(lambda: work(actor), done, owner=self)

    def _ask(self, question: str, verb: str, then: Callable[[str], None], reason: Wanted) -> None:
        self._reason.ask(question, verb, then, reason)
        QTimer.singleShot(0, self._reason, lambda: self._scroll.ensureWidgetVisible(self._reason))

    @Slot()
    def _ask_change(self) -> None:
        if self._shown is not None:
            self.change_asked.emit(self._shown)

    @Slot()
    def _ask_renew(self) -> None:
        if self._shown is not None:
            months = self._desk.settings.site().membership_months
            question = self.tr("Renew this membership for {months} months?").format(months=months)
            self._ask(question, self.tr("Renew"), self._do_renew, "no")

    def _do_renew(self, _reason: str) -> None:
        shown = self._shown
        if shown is None:
            return
        said = self.tr("{name}: valid until {day}.")
        self._act(
            lambda actor: self._desk.members.renew(actor, shown.member),
            {"members"},
            lambda now: said.format(name=now.name, day=wording.short_day(now.valid_until)),
        )

    @Slot()
    def _ask_state(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.state == MemberState.ACTIVE:
            question = self.tr(
                "Suspend this membership? The desk will then ask for the manager at every scan."
            )
            self._ask(question, self.tr("Suspend"), self._suspend, "must")
        else:
            question = self.tr("Take this membership up again?")
            self._ask(question, self.tr("Take up again"), self._resume, "must")

    def _suspend(self, reason: str) -> None:
        self._set_state(reason, self._desk.members.suspend)

    def _resume(self, reason: str) -> None:
        self._set_state(reason, self._desk.members.resume)

    def _set_state(self, reason: str, call: Callable[[Actor, bytes, str], Shown]) -> None:
        shown = self._shown
        if shown is not None:
            self._act(
                lambda actor: call(actor, shown.member, reason),
                {"members"},
                lambda now: f"{now.name}: {wording.member_state(now.state)}",
            )

    @Slot(object, object)
    def _card(self, act: CardAct, card: CardShown | None) -> None:
        shown, cards = self._shown, self._desk.cards
        if shown is None:
            return
        if act is CardAct.PRINT:
            self.print_asked.emit(shown)
        elif act is CardAct.ISSUE:
            said = self.tr("Card {number} was issued. It is not printed yet.")
            self._act(
                lambda actor: cards.issue(actor, shown.member),
                {"cards"},
                lambda made: said.format(number=made.number),
            )
        elif card is not None:
            self._card_step(act, card)

    def _card_step(self, act: CardAct, card: CardShown) -> None:
        cards = self._desk.cards
        now = self.tr("Card {number}: {state}.")

        def step(call: Callable[[Actor, bytes, str], CardShown], said: str = now) -> Callable[[str], None]:
            return lambda reason: self._act(
                lambda actor: call(actor, card.card, reason),
                {"cards"},
                lambda after: said.format(number=after.number, state=wording.card_state(after.state)),
            )

        if act is CardAct.HAND_OVER:
            said = self.tr("Card {number} was handed over.")
            self._act(
                lambda actor: cards.hand_over(actor, card.card),
                {"cards"},
                lambda after: said.format(number=after.number),
            )
        elif act is CardAct.LOSS:
            question = self.tr("Report card {number} lost? It is refused from now on.").format(
                number=card.number
            )
            self._ask(question, self.tr("Report loss"), step(cards.report_loss), "may")
        elif act is CardAct.FOUND:
            question = self.tr("Take the loss of card {number} back? It is valid again then.").format(
                number=card.number
            )
            self._ask(question, self.tr("Found again"), step(cards.found_again), "may")
        elif act is CardAct.TAKE_BACK:
            question = self.tr("Take card {number} back? It is refused from now on.").format(
                number=card.number
            )
            self._ask(question, self.tr("Take back"), step(cards.take_back), "may")
        else:
            question = self.tr(
                "Replace card {number}? A new number is issued; the old card is refused for good."
            )
            new = self.tr("Card {number} was issued in its place. Print it now.")
            self._ask(
                question.format(number=card.number), self.tr("Replace"), step(cards.replace, new), "must"
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _state(shown: Shown, pattern: str) -> str:
    word = wording.member_state(shown.state)
    if shown.valid_until is None or shown.state != MemberState.ACTIVE:
        return word
    return pattern.format(state=word, day=wording.short_day(shown.valid_until))


def _fact(field: str, text: str) -> QWidget:
    said = PlainLabel(field, ink="soft")
    said.setFixedWidth(_FIELD)
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2 * GRID)
    row.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, wrap=True), 1)
    return line


class _Portrait(QWidget):
    """The photo, or the first letter of the name."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._photo = QImage()
        self.setFixedSize(9 * GRID, 12 * GRID)

    def show_person(self, name: str, photo: bytes | None) -> None:
        self._name = name
        self._photo = QImage.fromData(photo) if photo else QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._photo.isNull():
            size = self.width()
            paint_avatar(painter, QRect(0, (self.height() - size) // 2, size, size), self._name, self.font())
            return
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), GRID, GRID)
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(self.rect(), self._photo)
        painter.restore()
        painter.setPen(QColor(look().line))
        painter.drawPath(shape)
