"""The life of the invented findings after they were found, and the words of the visitors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from db import findings as kept
from db import inspections as kept_rounds
from db import voices as kept_voices
from desktop.actor import Actor
from desktop.demonstration.agenda import Agenda, By
from desktop.demonstration.house import House
from desktop.demonstration.months import Months
from desktop.demonstration.rounds import RoundWriter
from desktop.demonstration.troubles import FIRMS, Told, Trouble, Turn, Word
from desktop.desk import Desk
from desktop.inspections import finding_book as book
from desktop.rules import days
from desktop.rules.days import MINUTE_MS
from desktop.rules.inspections.findings import Facts, Owner, OwnerKind, Step, hazard_key
from desktop.rules.inspections.vocabulary import (
    Disposition,
    EvidenceRole,
    FindingOrigin,
    LegalClass,
    VoiceKind,
)
from desktop.rules.rights import Right

_TOLD_AT, _REPLIED_AT = 15 * 60 + 10, 16 * 60 + 10
_BREATH_MS = 12 * MINUTE_MS
_RULED = frozenset({Step.ASSIGNED, Step.EXTENDED, Step.DEFERRED, Step.REJECTED})


@dataclass(frozen=True)
class Hands:
    """Who does what: `manager` verifies, `deputy` gives out the work, `holder` tells who holds a post on a day."""

    manager: Actor
    deputy: Actor
    at_desk: Callable[[int, int], Actor]
    holder: Callable[[str, int], Actor]


class Mending:
    def __init__(
        self, desk: Desk, agenda: Agenda, months: Months, house: House, writer: RoundWriter, hands: Hands
    ) -> None:
        self._context, self._agenda, self._months = desk.context, agenda, months
        self._house, self._writer, self._hands = house, writer, hands
        self._found: dict[int, bytes] = {}
        self._voices: dict[int, bytes] = {}

    # Findings ---------------------------------------------------------------------------------------------------

    def found(self, trouble: Trouble | Told | Word, finding: bytes) -> None:
        self._found[id(trouble)] = finding

    def plan(self, trouble: Trouble | Told | Word, day: int, found_ms: int) -> None:
        """Put the turns of what is found on `day` at `found_ms` on the agenda."""
        owner = ""
        at = found_ms
        for turn in trouble.turns:
            owner = turn.owner or owner
            on = days.later(day, turn.after)
            at = max(self._months.ms(on, turn.minute), at + _BREATH_MS)
            by = self._by(turn, owner, on)
            self._agenda.at(at, by, self._turning(trouble, turn, by, on, owner))

    def _by(self, turn: Turn, owner: str, day: int) -> By:
        if turn.step is Step.VERIFIED:
            return By(self._hands.manager, Right.RULE_FINDINGS)
        if turn.step in _RULED:
            return By(self._hands.deputy, Right.RULE_FINDINGS)
        if owner in FIRMS or not owner:
            return By(self._hands.at_desk(day, turn.minute), Right.RECTIFY)
        return By(self._hands.holder(owner, day), Right.RECTIFY)

    def _turning(
        self, trouble: Trouble | Told | Word, turn: Turn, by: By, day: int, owner: str
    ) -> Callable[[], None]:
        def run() -> None:
            finding = self._found.get(id(trouble))
            if finding is not None:
                self._turn(finding, turn, by.actor.staff, day, owner)

        return run

    def _turn(self, finding: bytes, turn: Turn, staff: bytes, day: int, owner: str) -> None:
        row = kept.get(self._context.store, finding)
        assert row is not None
        if turn.step is Step.VERIFIED:
            book.verify(self._context, row, staff, turn.method)
            return
        if turn.picture:
            self._writer.show(staff, book.FINDING, finding, EvidenceRole.AFTER, turn.picture, None)
        review = days.later(day, turn.review) if turn.review else None
        facts = Facts(
            due=self._due(turn, day, review),
            measure=turn.measure,
            owner=self._owner(owner) if turn.step is Step.ASSIGNED else None,
            fund_fen=turn.fund_fen or None,
            interim=turn.interim,
            cause=turn.cause,
            done=turn.done,
            holders=self._holders(turn, owner, day),
            review_day=review,
        )
        book.take(self._context, row, turn.step, staff, facts, turn.reason)

    def _due(self, turn: Turn, day: int, review: int | None) -> int | None:
        if turn.step not in (Step.ASSIGNED, Step.EXTENDED, Step.DEFERRED):
            return None
        return self._months.ms(review or days.later(day, turn.due), 1440) - 1

    def _owner(self, owner: str) -> Owner:
        if owner in FIRMS:
            return Owner(OwnerKind.CONTRACTOR, name=owner)
        return Owner(OwnerKind.POST, self._house.posts[owner].hex())

    def _holders(self, turn: Turn, owner: str, day: int) -> tuple[str, ...]:
        if turn.step is not Step.CLAIMED or owner in FIRMS:
            return ()
        return (self._hands.holder(owner, day).staff.hex(),)

    # What was told ----------------------------------------------------------------------------------------------

    def tell(self, told: Told, day: int) -> None:
        at, by = self._months.ms(day, _TOLD_AT), By(self._hands.deputy, Right.RAISE_FINDING)

        def run() -> None:
            self.found(
                told, self._raise(told.origin, told.area, told.severity, told.point, told.text, by.actor)
            )

        self._agenda.at(at, by, run)
        self.plan(told, day, at)

    def _raise(
        self,
        origin: FindingOrigin,
        area: str,
        severity: int,
        point: str,
        text: str,
        by: Actor,
        voice: bytes | None = None,
    ) -> bytes:
        key = self._house.areas[area]
        trouble = book.Trouble(
            origin,
            hazard_key(key.hex(), "", "", point, text),
            key,
            None,
            "",
            point,
            text,
            severity,
            LegalClass.GENERAL,
            Disposition.RECTIFY,
            self._context.clock.now_ms(),
            by.staff,
            voice=voice,
        )
        return book.raise_trouble(self._context, trouble).finding

    def hear(self, word: Word, day: int) -> None:
        at = self._months.ms(day, _TOLD_AT - 20)
        by = By(self._hands.at_desk(day, _TOLD_AT), Right.RAISE_FINDING)

        def said() -> None:
            voice = self.voice(
                word.kind, word.channel.value, self._house.areas[word.area], None, word.text, by.actor
            )
            self._voices[id(word)] = voice
            if word.severity:
                point, text = word.point, word.text
                origin = FindingOrigin.VISITOR
                self.found(word, self._raise(origin, word.area, word.severity, point, text, by.actor, voice))

        self._agenda.at(at, by, said)
        if word.severity:
            self.plan(word, day, at)
        if word.reply:
            self._answer(word, days.later(day, word.reply_after))

    def _answer(self, word: Word, day: int) -> None:
        by = By(self._hands.at_desk(day, _REPLIED_AT), Right.RAISE_FINDING)

        def run() -> None:
            now = self._context.clock.now_ms()
            row = kept_voices.ReplyRow(
                self._context.new_id(), self._voices[id(word)], word.reply, day, now, by.actor.staff
            )
            kept_voices.add_reply(self._context.store, row)

        self._agenda.at(self._months.ms(day, _REPLIED_AT), by, run)

    def voice(
        self, kind: VoiceKind, channel: str, area: bytes, score: int | None, text: str, by: Actor
    ) -> bytes:
        """Keep a visitor's word, inside a transaction."""
        now = self._context.clock.now_ms()
        row = kept_voices.VoiceRow(
            self._context.new_id(),
            kind.value,
            channel,
            area,
            score,
            text,
            self._context.clock.day(now),
            now,
            by.staff,
        )
        kept_voices.add(self._context.store, row)
        return row.id

    def release(self, reason: str, day: int, by: Actor) -> None:
        """Let the site be used although its opening check failed, inside a transaction."""
        now = self._context.clock.now_ms()
        row = kept_rounds.ReleaseRow(self._context.new_id(), None, day, reason, now, by.staff)
        kept_rounds.add(self._context.store, row)
