"""A person has one card that is good, and is found by the number on it or by their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop import paper
from desktop.actor import Actor
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.rules.cardlife import CardState
from desktop.rules.checkin import Verdict
from desktop.rules.vocabulary import Category

WORDS = paper.CardWords("Card", "No.", "Until", "", "Specimen", "%Y-%m-%d", {})


@pytest.fixture(scope="module")
def at_the_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Actor]]:
    desk = Desk(Home(tmp_path_factory.mktemp("cards") / "home"))
    desk.found(Founding("Lotus", 407, 1, "Wang Li", "204861"))
    yield desk, desk.people.sign_in(desk.people.tiles()[0].staff, "204861")
    desk.close()


def test_a_lost_card_cannot_come_back_beside_the_new_one(at_the_desk: tuple[Desk, Actor]) -> None:
    desk, manager = at_the_desk
    member = desk.members.enrol(manager, Enrolment("张伟", Category.WORKER)).member
    first = desk.cards.issue(manager, member)
    old = desk.cards.code(manager, first.card)
    desk.cards.report_loss(manager, first.card)
    desk.cards.print_run(manager, [member], "cr80", WORDS)
    with pytest.raises(Problem) as refusal:
        desk.cards.found_again(manager, first.card)
    assert refusal.value.code == "card-step"
    assert [card.state for card in desk.cards.of_member(manager, member)] == [
        CardState.ACTIVE,
        CardState.REPLACED,
    ]
    assert desk.reception.scan(manager, old).verdict is Verdict.LOST
    assert desk.ledger.verify().sound


def test_a_lost_card_is_replaced_once(at_the_desk: tuple[Desk, Actor]) -> None:
    desk, manager = at_the_desk
    member = desk.members.enrol(manager, Enrolment("李四", Category.WORKER)).member
    first = desk.cards.issue(manager, member)
    desk.cards.report_loss(manager, first.card)
    desk.cards.replace(manager, first.card, "on the bus")
    with pytest.raises(Problem):
        desk.cards.replace(manager, first.card, "again")
    assert [card.state for card in desk.cards.of_member(manager, member)] == [
        CardState.ACTIVE,
        CardState.REPLACED,
    ]


@pytest.mark.parametrize("dashes", [True, False])
def test_a_member_is_found_by_the_own_number_and_by_the_card(
    at_the_desk: tuple[Desk, Actor], dashes: bool
) -> None:
    desk, manager = at_the_desk
    cardless = desk.members.enrol(manager, Enrolment("王五", Category.WORKER))
    number = cardless.number if dashes else cardless.number.replace("-", "")
    assert cardless.member in [person.member for person in desk.reception.find(manager, number)]
    card = desk.cards.issue(manager, cardless.member)
    shown = card.number if dashes else card.number.replace("-", "")
    assert cardless.member in [person.member for person in desk.reception.find(manager, shown)]
