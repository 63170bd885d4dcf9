"""The invented people of a palace, their cards, and what happened to some of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from random import Random

from db import cards as kept_cards
from db import members as kept
from db import reception as kept_visits
from desktop import search
from desktop.actor import Actor
from desktop.clock import day_number
from desktop.demonstration.story import DemoStaff, SetClock
from desktop.desk import Desk
from desktop.founding import CARD_KEY_ID
from desktop.progress import Progress
from desktop.rules import cardcode
from desktop.rules.cardcode import CardId
from desktop.rules.checkin import MemberState
from desktop.rules.invented import UNITS, InventedPerson, people
from desktop.rules.rights import Right, Role
from desktop.rules.terms import months_later
from desktop.rules.vocabulary import Category

_PORTION = 2_000
_SORTED = 100_000
_STORIED = 2_000
_EXPIRED, _SOON, _SUSPENDED, _WITHOUT_CARD = 11, 13, 17, 19


class Crowd:
    """Members by their place in the plan of visits: number 0 comes most often."""

    def __init__(
        self,
        desk: Desk,
        clock: SetClock,
        rng: Random,
        staff: Sequence[DemoStaff],
        progress: Progress,
        today: date,
    ) -> None:
        self.desk, self.clock, self.rng, self.progress = desk, clock, rng, progress
        sessions = desk.context.sessions
        actors = [sessions.begin(person.id, person.name, frozenset(person.roles)) for person in staff]
        self.manager = actors[0]
        self.leads = [actor for actor in actors if Role.MANAGER in actor.roles]
        self.by_name = {actor.name: actor for actor in actors}
        self.attendants = [actor for actor in actors if Role.ATTENDANT in actor.roles]
        self.today = today
        self.members: list[bytes] = []
        self.cards: list[bytes] = []
        self.categories: list[Category] = []
        self._numbers: dict[bytes, int] = {}
        self._keys = kept_cards.keys(desk.context.store)

    # Enrolling --------------------------------------------------------------------------------------------------

    def enrol(self, count: int) -> None:
        units = self._units()
        everyone = people(self.rng, count)
        waiting: list[tuple[str, bytes]] = []
        while portion := list(islice(everyone, _PORTION)):
            self.progress.step(len(self.members), count, "members")
            rows = [self._row(person, len(self.members) + at, units) for at, person in enumerate(portion)]
            cards = [self._card(row, len(self.members) + at) for at, row in enumerate(rows)]
            with self.desk.context.write(self.manager, Right.EDIT_MEMBERS, "demonstration"):
                kept.add_many(self.desk.context.store, rows)
                kept_cards.add_many(self.desk.context.store, cards)
                kept_cards.add_steps(self.desk.context.store, list(self._steps(cards)))
            for row, card in zip(rows, cards, strict=True):
                marks = search.marks_of(row.phone, None, [card.number])
                waiting += [(key, row.id) for key in self.desk.context.spell(row.name) | marks]
            self.members += [row.id for row in rows]
            self.cards += [card.id for card in cards]
            self.categories += [Category(row.category) for row in rows]
            if len(waiting) >= _SORTED:
                self._keep(waiting)
        self._keep(waiting)

    def _keep(self, waiting: list[tuple[str, bytes]]) -> None:
        with self.desk.context.store.local():
            kept.add_keys(self.desk.context.store, sorted(waiting))
        waiting.clear()

    def _units(self) -> list[bytes]:
        made: list[bytes] = []
        with self.desk.context.write(self.manager, Right.EDIT_MEMBERS, "demonstration"):
            for unit in UNITS:
                row_id = self.desk.context.new_id()
                parent = None if unit.parent is None else made[unit.parent]
                kept.add_unit(
                    self.desk.context.store, kept.UnitRow(row_id, unit.name, unit.kind.value, parent)
                )
                made.append(row_id)
        return made

    def _row(self, person: InventedPerson, place: int, units: list[bytes]) -> kept.MemberRow:
        site, desk = self.desk.context.site.number, self.desk.context.desk_number
        joined = self.today - timedelta(days=self.rng.randrange(20, 330))
        until = months_later(joined, 12)
        if place % 97 == _EXPIRED:
            until = self.today - timedelta(days=self.rng.randrange(3, 60))
        elif place % 41 == _SOON:
            until = self.today + timedelta(days=self.rng.randrange(16, 40))
        return kept.MemberRow(
            self.desk.context.new_id(),
            f"{site:04}-{desk:02}-{place + 1:06}",
            site,
            person.name,
            person.category.value,
            ",".join(tag.value for tag in person.tags),
            None if person.unit_index is None else units[person.unit_index],
            person.phone or None,
            person.birth_year,
            None,
            None,
            None,
            MemberState.ACTIVE.value,
            day_number(joined),
            day_number(until),
            None,
            self.clock.now_ms(),
        )

    def _card(self, row: kept.MemberRow, place: int) -> kept_cards.CardRow:
        number = cardcode.card_number(self.desk.context.desk_number, place + 1)
        card = kept_cards.CardRow(
            self.desk.context.new_id(),
            row.id,
            row.site,
            number,
            CARD_KEY_ID,
            self.clock.today(),
            "active",
            None,
        )
        self._numbers[row.id] = number
        return card

    def _steps(
        self, cards: Sequence[kept_cards.CardRow]
    ) -> Iterator[tuple[bytes, bytes, str, int, int, bytes]]:
        now, day, staff = self.clock.now_ms(), self.clock.today(), self.manager.staff
        for at, card in enumerate(cards, start=len(self.members)):
            whole = at < _STORIED and at % 53 != _WITHOUT_CARD
            for what in ("issued", "printed", "handed-over") if whole else ("issued",):
                yield self.desk.context.new_id(), card.id, what, now, day, staff

    # Afterwards -------------------------------------------------------------------------------------------------

    def mishaps(self) -> dict[str, str]:
        """Lose a card, replace another, suspend somebody; a code for each, by what the desk will say."""
        told: dict[str, str] = {}
        places = [place for place in (3, 6, 47, 29) if place < len(self.members)]
        desk, actor = self.desk, self.manager
        if len(places) > 1:
            told["lost"] = self.code(self.members[places[0]])
            desk.cards.report_loss(actor, self.cards[places[0]], "公交车上遗失")
            told["replaced"] = self.code(self.members[places[1]])
            new = desk.cards.replace(actor, self.cards[places[1]], "卡面磨损")
            told["new-card"] = desk.cards.code(actor, new.card)
        if len(places) > 3:
            told["barred"] = self.code(self.members[places[3]])
            desk.members.suspend(actor, self.members[places[3]], "材料待核")
        if len(self.members) > _EXPIRED:
            told["expired"] = self.code(self.members[_EXPIRED])
        foreign = CardId(CARD_KEY_ID, 408, cardcode.card_number(1, 58))
        told["foreign"] = cardcode.mint(foreign, bytes(32))
        return told

    def code(self, member: bytes) -> str:
        site = self.desk.context.site.number
        return cardcode.mint(
            CardId(CARD_KEY_ID, site, self._numbers[member]), self._keys[(site, CARD_KEY_ID)]
        )

    def with_good_cards(self) -> Iterator[bytes]:
        """Members whose first card is active and whose term runs on, the regulars first."""
        store, today = self.desk.context.store, self.clock.today()
        for place in range(0, len(self.members), 500):
            part = self.members[place : place + 500]
            active = kept_cards.active_of(store, part)
            for row in kept.several(store, part):
                card = active.get(row.id)
                first = card is not None and card.number == self._numbers[row.id]
                if first and row.state == "active" and row.valid_until and row.valid_until > today + 200:
                    yield row.id

    def visits_today(self) -> list[kept_visits.VisitRow]:
        return kept_visits.of_day(self.desk.context.store, self.desk.context.site.number, self.clock.today())

    def on_duty(self, day: int, late: bool) -> Actor:
        """Who sits at the desk: two attendants a day, taking turns."""
        return self.attendants[(2 * day + late) % len(self.attendants)]
