"""Cards: issuing, printing, loss and replacement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from db import cards as kept
from db import members as kept_members
from db import people as kept_people
from desktop import paper
from desktop.actor import Actor
from desktop.context import Context
from desktop.founding import CARD_KEY_ID
from desktop.helper import Helper
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules import cardcode
from desktop.rules.cardcode import CardId
from desktop.rules.cardlife import CardState, Step, allowed, state_after
from desktop.rules.checkin import MemberState
from desktop.rules.names import check_text
from desktop.rules.rights import Right
from desktop.service import Service, open_to_all, permits

Layout = Literal["cr80", "a4"]


@dataclass(frozen=True)
class CardShown:
    """A card as the member's page shows it; the code itself is asked for separately."""

    card: bytes
    member: bytes
    number: str
    state: CardState
    issued: int
    printed: int
    handed_over: bool


@dataclass(frozen=True)
class StepShown:
    step: Step
    observed: int
    by: str
    reason: str


@dataclass(frozen=True)
class PrintRun:
    """A finished print file. `codes` are in print order; `unprintable` are characters drawn as 〓, by card number.

    `ticket` is what `Cards.printed` asks for, where a printer still has to take it.
    """

    out: Path | None
    pdf: bytes
    pages: int
    cards: tuple[bytes, ...]
    codes: tuple[str, ...]
    unprintable: Mapping[str, tuple[str, ...]]
    ticket: bytes = b""


class Cards(Service):
    def __init__(self, context: Context, helper: Helper) -> None:
        super().__init__(context)
        self._helper = helper
        self._keys = kept.keys(context.store)
        self._for_printer: dict[bytes, tuple[Actor, list[bytes]]] = {}

    @permits(Right.SEE_MEMBERS)
    def of_member(self, actor: Actor, member: bytes) -> tuple[CardShown, ...]:
        """Every card a person ever had, newest first."""
        return tuple(self._shown(row) for row in kept.of_member(self.store, member))

    @permits(Right.SEE_MEMBERS)
    def steps(self, actor: Actor, card: bytes) -> tuple[StepShown, ...]:
        """A card's life, oldest step first."""
        names = kept_people.names(self.store)
        return tuple(
            StepShown(Step(step.what), step.observed, names.get(step.staff, ""), step.reason or "")
            for step in kept.steps(self.store, card)
        )

    @permits(Right.ISSUE_CARD)
    def code(self, actor: Actor, card: bytes) -> str:
        """The forty digits of a card; that they were looked at is kept. Raises Problem card-unknown."""
        row = self._row(card)
        with self.context.write(actor, Right.ISSUE_CARD):
            self.context.record("code-shown", actor.staff, {}, ("card", card))
        return self._code(row)

    @permits(Right.ISSUE_CARD)
    def issue(self, actor: Actor, member: bytes) -> CardShown:
        """A first card. Raises Problem card-exists where an active one is out, member-unknown, member-not-active."""
        with self.context.write(actor, Right.ISSUE_CARD):
            self._may_have_card(member)
            if any(row.state == CardState.ACTIVE for row in kept.of_member(self.store, member)):
                raise Problem("card-exists")
            return self._shown(self._issue(actor, member))

    @permits(Right.REPORT_LOSS)
    def report_loss(self, actor: Actor, card: bytes, reason: str = "") -> CardShown:
        """From now on the card says "reported lost" at every scan. Raises Problem card-unknown, card-step."""
        return self._step(actor, Right.REPORT_LOSS, card, Step.LOST, reason)

    @permits(Right.REPORT_LOSS)
    def found_again(self, actor: Actor, card: bytes, reason: str = "") -> CardShown:
        """Take a loss back; not after the card was replaced."""
        return self._step(actor, Right.REPORT_LOSS, card, Step.FOUND, reason)

    @permits(Right.ISSUE_CARD)
    def replace(self, actor: Actor, card: bytes, reason: str = "") -> CardShown:
        """A new card under a new number; the old one is refused for good. Raises Problem card-unknown, card-step."""
        with self.context.write(actor, Right.ISSUE_CARD, _reason(reason)):
            old = self._row(card)
            self._may_have_card(old.member)
            if not allowed(CardState(old.state), Step.REPLACED):
                raise Problem("card-step", state=old.state, step=Step.REPLACED.value)
            new = self._issue(actor, old.member, reason)
            if old.state == CardState.ACTIVE:
                self._take(actor, old, Step.REPLACED, reason, new.id)
            return self._shown(new)

    @permits(Right.HAND_OVER_CARD)
    def hand_over(self, actor: Actor, card: bytes) -> CardShown:
        """The card is in its bearer's hand. Raises Problem card-unknown, card-step."""
        return self._step(actor, Right.HAND_OVER_CARD, card, Step.HANDED_OVER, "")

    @permits(Right.HAND_OVER_CARD)
    def take_back(self, actor: Actor, card: bytes, reason: str = "") -> CardShown:
        """The card came back and is valid no more; its bearer may get a new one. Raises Problem card-unknown, card-step."""
        return self._step(actor, Right.HAND_OVER_CARD, card, Step.RETURNED, reason)

    @permits(Right.ISSUE_CARD)
    def print_run(
        self,
        actor: Actor,
        members: Sequence[bytes],
        layout: Layout,
        words: paper.CardWords,
        start_slot: int = 1,
        out: Path | None = None,
        progress: Progress | None = None,
    ) -> PrintRun:
        """Draw the active cards of these members, issuing one to whoever has none; long, so for the bench lane.

        With a file at `out` they count as printed; for a printer, tell `printed` once it took them.
        Raises Problem nobody-to-print, start-slot, or what a file may raise.
        """
        rows = self._cards_for(actor, members)
        drawn = self._drawn(rows, layout, words, start_slot, out, progress)
        cards = [row.id for row in rows]
        if out is not None:
            self._mark_printed(actor, cards)
            return drawn
        drawn = replace(drawn, ticket=self.context.new_id())
        self._for_printer[drawn.ticket] = actor, cards
        return drawn

    @open_to_all
    def printed(self, ticket: bytes) -> None:
        """The printer took this run. It is kept in the name of who made it, who may have locked the desk meanwhile.

        A run that no printer is awaited for changes nothing.
        """
        if ticket in self._for_printer:
            self._mark_printed(*self._for_printer[ticket])
            del self._for_printer[ticket]

    @permits(Right.SEE_MEMBERS)
    def preview(
        self,
        actor: Actor,
        members: Sequence[bytes],
        layout: Layout,
        words: paper.CardWords,
        start_slot: int = 1,
        progress: Progress | None = None,
    ) -> PrintRun:
        """The same paper for looking at. A specimen code stands for whoever has no card yet, and on every card before
        somebody who may not issue cards. Raises Problem member-unknown.
        """
        active = kept.active_of(self.store, members)
        rows = [active.get(member) or self._specimen(member) for member in members]
        real = actor.may(Right.ISSUE_CARD)
        return self._drawn(rows, layout, words, start_slot, None, progress, real_codes=real)

    @permits(Right.SEE_MEMBERS)
    def everyone(self, actor: Actor) -> list[bytes]:
        """All active members, in the order of their numbers, for a print run of everybody."""
        return kept_members.active_ids(self.store)

    # Inside -----------------------------------------------------------------------------------------------------

    def _row(self, card: bytes) -> kept.CardRow:
        row = kept.get(self.store, card)
        if row is None:
            raise Problem("card-unknown")
        return row

    def _may_have_card(self, member: bytes) -> None:
        row = kept_members.get(self.store, member)
        if row is None:
            raise Problem("member-unknown")
        if row.state != MemberState.ACTIVE:
            raise Problem("member-not-active")

    def _issue(self, actor: Actor, member: bytes, reason: str = "") -> kept.CardRow:
        """A new card; a lost one of the same person is replaced by it, so that it cannot come back beside it."""
        before = kept.of_member(self.store, member)
        site, desk = self.context.site.number, self.context.desk_number
        number = cardcode.card_number(desk, kept.last_number(self.store, site, desk) + 1)
        row = kept.CardRow(
            self.context.new_id(),
            member,
            site,
            number,
            CARD_KEY_ID,
            self.clock.today(),
            CardState.ACTIVE.value,
            None,
        )
        kept.add(self.store, row)
        self._take(actor, row, Step.ISSUED, "", None)
        for lost in before:
            if lost.state == CardState.LOST:
                self._take(actor, lost, Step.REPLACED, reason, row.id)
        kept_members.add_key(self.store, member, f"#{number % 10_000:04}")
        return row

    def _take(self, actor: Actor, row: kept.CardRow, step: Step, reason: str, other: bytes | None) -> None:
        now = self.clock.now_ms()
        before = CardState(row.state)
        if step is not Step.ISSUED and not allowed(before, step):
            raise Problem("card-step", state=before.value, step=step.value)
        after = before if step in (Step.PRINTED, Step.HANDED_OVER) else state_after([step])
        told = kept.StepRow(row.id, step.value, now, actor.staff, _reason(reason))
        kept.add_step(self.store, self.context.new_id(), told, self.clock.day(now), after.value, other)

    def _step(self, actor: Actor, right: Right, card: bytes, step: Step, reason: str) -> CardShown:
        with self.context.write(actor, right, _reason(reason)):
            self._take(actor, self._row(card), step, reason, None)
            return self._shown(self._row(card))

    def _code(self, row: kept.CardRow) -> str:
        key = self._keys.get((row.site, row.key_id))
        if key is None:
            raise Problem("card-key-missing")
        return cardcode.mint(CardId(row.key_id, row.site, row.number), key)

    def _shown(self, row: kept.CardRow) -> CardShown:
        steps = [step.what for step in kept.steps(self.store, row.id)]
        return CardShown(
            row.id,
            row.member,
            cardcode.display_number(row.site, row.number),
            CardState(row.state),
            row.issued,
            steps.count(Step.PRINTED),
            Step.HANDED_OVER in steps,
        )

    def _specimen(self, member: bytes) -> kept.CardRow:
        return kept.CardRow(b"", member, 0, 0, 0, self.clock.today(), CardState.ACTIVE.value, None)

    def _cards_for(self, actor: Actor, members: Sequence[bytes]) -> list[kept.CardRow]:
        if not members:
            raise Problem("nobody-to-print")
        active = kept.active_of(self.store, members)
        for at in range(0, len(members), 200):
            lacking = [member for member in dict.fromkeys(members[at : at + 200]) if member not in active]
            if lacking:
                with self.context.write(actor, Right.ISSUE_CARD):
                    for member in lacking:
                        self._may_have_card(member)
                        active[member] = self._issue(actor, member)
        return [active[member] for member in members]

    def _mark_printed(self, actor: Actor, cards: Sequence[bytes]) -> None:
        for at in range(0, len(cards), 200):
            with self.context.write(actor, Right.ISSUE_CARD):
                for row in map(self._row, cards[at : at + 200]):
                    if allowed(
                        CardState(row.state), Step.PRINTED
                    ):  # none that was lost while the printer worked
                        self._take(actor, row, Step.PRINTED, "", None)

    def _drawn(
        self,
        rows: Sequence[kept.CardRow],
        layout: Layout,
        words: paper.CardWords,
        start_slot: int,
        out: Path | None,
        progress: Progress | None,
        *,
        real_codes: bool = True,
    ) -> PrintRun:
        if not 1 <= start_slot <= paper.SLOTS:
            raise Problem("start-slot", least=1, most=paper.SLOTS)
        people = {row.id: row for row in kept_members.several(self.store, [row.member for row in rows])}
        units = {unit.id: unit.name for unit in kept_members.units(self.store)}
        site = self.context.site
        faces, codes, unprintable = [], [], {}
        for row in rows:
            person = people.get(row.member)
            if person is None:
                raise Problem("member-unknown")
            code = self._code(row) if row.number and real_codes else paper.SPECIMEN_CODE
            photo = kept_members.picture(self.store, person.photo) if person.photo else None
            unit = units.get(person.unit, "") if person.unit else ""
            number = cardcode.display_number(row.site, row.number) if row.number else words.specimen
            faces.append(paper.face(site.name, site.card_title, person, unit, number, code, photo, words))
            codes.append(code)
            gaps = paper.missing(person.name + unit)
            if gaps:
                unprintable[number] = gaps
        drawn = self._helper.run(paper.draw_cards, faces, layout, start_slot, out, progress=progress)
        return PrintRun(out, drawn.pdf, drawn.pages, tuple(row.id for row in rows), tuple(codes), unprintable)


def _reason(reason: str) -> str | None:
    reason = reason.strip()
    if reason and check_text(reason) is not None:
        raise Problem("text-refused", limit=200)
    return reason or None
