"""What a verdict shows when it arrives a moment later: the photo, and which card is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from desktop.actor import Actor
from desktop.reception import Outcome
from desktop.rules.cardlife import CardState
from desktop.rules.checkin import Verdict
from ui.jobs import Jobs
from ui.pages.reception import faces
from ui.pages.reception.faces import Cards
from ui.widgets.banner import Face

Show = Callable[[Outcome, Face, Cards], None]


def ask_more(desk: Any, jobs: Jobs, actor: Actor, outcome: Outcome, show: Show, owner: QObject) -> None:
    """Ask for what the verdict itself did not wait for, if there is any; `show` gets the fuller face."""
    person = outcome.person
    about_cards = outcome.verdict is Verdict.LOST or outcome.reason == "card-waiting"
    if person is None or not (person.photo or about_cards):
        return
    member, digest = person.member, person.photo

    def work() -> tuple[QImage, Cards]:
        data = desk.reception.picture(actor, digest) if digest else None
        photo = QImage.fromData(data) if data else QImage()
        return photo, _cards_of(desk, actor, member) if about_cards else Cards()

    def came(found: tuple[QImage, Cards]) -> None:
        photo, cards = found
        face = faces.with_cards(faces.of_outcome(outcome), outcome, cards)
        show(outcome, face if photo.isNull() else replace(face, photo=photo), cards)

    jobs.ask(work, came, owner=owner, failed=lambda _error: None)  # the verdict stands without it


def _cards_of(desk: Any, actor: Actor, member: bytes) -> Cards:
    cards = desk.cards.of_member(actor, member)
    lost = [card.card for card in cards if card.state is CardState.LOST]
    active = [card for card in cards if card.state is CardState.ACTIVE]
    waiting = [card.card for card in active if card.printed and not card.handed_over]
    return Cards(
        active[0].number if active else "",
        lost[0] if len(lost) == 1 else None,
        waiting[0] if waiting else None,
    )
