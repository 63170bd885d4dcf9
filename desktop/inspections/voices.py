"""职工之声: what visitors wish, suggest, complain of and how they rate; each can be answered, and become a finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db import findings as kept_findings
from db import people as kept_people
from db import venue as kept_venue
from db import voices as kept
from desktop.actor import Actor
from desktop.inspections import venue_checks as checks
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections.vocabulary import VoiceChannel, VoiceKind
from desktop.rules.rights import Right
from desktop.service import Service, permits

ANSWER_DAYS = 7
"""A complaint is to be answered within so many days."""

_PAGE = 200


@dataclass(frozen=True)
class NewVoice:
    """What a visitor said, without who it was. A rating needs its score (1 to 5); everything else its words."""

    kind: VoiceKind
    text: str = ""
    channel: VoiceChannel = VoiceChannel.DESK
    area: bytes | None = None
    score: int | None = None


@dataclass(frozen=True)
class Reply:
    text: str
    day: int
    observed: int
    by: str


@dataclass(frozen=True)
class VoiceLine:
    """`finding` is the number of what came of it; `late`: a complaint that was not answered within seven days."""

    voice: bytes
    kind: VoiceKind
    channel: VoiceChannel
    area: bytes | None
    area_name: str
    score: int | None
    text: str
    day: int
    observed: int
    by: str
    replies: tuple[Reply, ...]
    finding: str
    late: bool


class Voices(Service):
    @permits(Right.RAISE_FINDING)
    def add(self, actor: Actor, new: NewVoice) -> VoiceLine:
        """Keep what a visitor said. Raises Problem text-refused (field, fault, limit), voice-score-refused, area-unknown."""
        if new.score is not None and not 1 <= new.score <= 5:
            raise Problem("voice-score-refused", least=1, most=5)
        if new.kind is VoiceKind.RATING and new.score is None:
            raise Problem("voice-score-refused", least=1, most=5)
        text = checks.note("text", new.text, needed=new.kind is not VoiceKind.RATING)
        if new.area is not None and kept_venue.area(self.store, new.area) is None:
            raise Problem("area-unknown")
        now = self.clock.now_ms()
        with self.context.write(actor, Right.RAISE_FINDING):
            row = kept.VoiceRow(
                self.context.new_id(),
                new.kind.value,
                new.channel.value,
                new.area,
                new.score,
                text,
                self.clock.day(now),
                now,
                actor.staff,
            )
            kept.add(self.store, row)
        return self._lines([row])[0]

    @permits(Right.RAISE_FINDING)
    def reply(self, actor: Actor, voice: bytes, text: str) -> VoiceLine:
        """Keep what the visitor was answered, or what was changed. Raises Problem voice-unknown, text-refused."""
        text = checks.note("text", text)
        row = kept.get(self.store, voice)
        if row is None:
            raise Problem("voice-unknown")
        now = self.clock.now_ms()
        with self.context.write(actor, Right.RAISE_FINDING):
            answer = kept.ReplyRow(self.context.new_id(), voice, text, self.clock.day(now), now, actor.staff)
            kept.add_reply(self.store, answer)
        return self._lines([row])[0]

    @permits(Right.SEE_ROUNDS)
    def list(
        self,
        actor: Actor,
        kinds: frozenset[VoiceKind] = frozenset(),
        unanswered: bool = False,
        before: bytes | None = None,
    ) -> tuple[VoiceLine, ...]:
        """At most 200, the newest first; `before` pages on."""
        words = sorted(kind.value for kind in kinds)
        return self._lines(kept.newest(self.store, words, unanswered, before, _PAGE))

    @permits(Right.SEE_ROUNDS)
    def waiting(self, actor: Actor) -> int:
        """How many complaints nobody has answered yet."""
        return kept.waiting(self.store)

    def _lines(self, rows: Sequence[kept.VoiceRow]) -> tuple[VoiceLine, ...]:
        keys = [row.id for row in rows]
        replies = kept.replies(self.store, keys)
        names = kept_people.names(self.store)
        areas = {row.id: row.name for row in kept_venue.areas(self.store)}
        came_of = kept_findings.of_voice(self.store, keys)
        numbers = {
            key: row.number for key, row in kept_findings.several(self.store, list(came_of.values())).items()
        }
        today = self.clock.today()
        lines = []
        for row in rows:
            answers = tuple(
                Reply(each.text, each.day, each.observed, names.get(each.staff, ""))
                for each in replies.get(row.id, ())
            )
            waited = days.distance(row.day, answers[0].day if answers else today)
            lines.append(
                VoiceLine(
                    row.id,
                    VoiceKind(row.kind),
                    VoiceChannel(row.channel),
                    row.area,
                    areas.get(row.area or b"", ""),
                    row.score,
                    row.text,
                    row.day,
                    row.observed,
                    names.get(row.staff, ""),
                    answers,
                    numbers.get(came_of.get(row.id, b""), ""),
                    row.kind == VoiceKind.COMPLAINT and waited > ANSWER_DAYS,
                )
            )
        return tuple(lines)
