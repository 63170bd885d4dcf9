"""Checks on the checks: which passed items a supervisor looks at once more, seeded defects, flags that were looked into.

What comes of them is kept for the post whose round it was, and counts for its integrity in the quarter.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from db import inspections as kept
from db import periods as kept_periods
from db import venue as kept_venue
from db.inspections import RoundRow
from desktop.actor import Actor
from desktop.inspections import venue_checks as checks
from desktop.inspections.round_frames import given_of
from desktop.problems import Problem
from desktop.rules.inspections.answers import standing
from desktop.rules.inspections.facts import MarkKind, MarkOutcome
from desktop.rules.inspections.schedule import schedule_from
from desktop.rules.inspections.template import Item, template_from
from desktop.rules.inspections.vocabulary import Result, RoundState
from desktop.rules.rights import Right
from desktop.service import Service, permits

_HOURS_MS = 24 * 3_600_000
_ONE_IN = 20
_OUTCOMES = {
    MarkKind.RECHECK: (MarkOutcome.AGREED, MarkOutcome.DIFFERED),
    MarkKind.SEEDED: (MarkOutcome.FOUND, MarkOutcome.MISSED),
    MarkKind.FLAG: (MarkOutcome.UPHELD, MarkOutcome.EXPLAINED),
}
_DONE = (RoundState.SUBMITTED, RoundState.COUNTERSIGNED)


@dataclass(frozen=True)
class Recheck:
    """A critical item that was passed within the last day, to be looked at by somebody else."""

    round: bytes
    item: str
    asset: bytes | None
    label_zh: str
    label_en: str
    area: bytes | None
    performer: bytes | None
    at: int


@dataclass(frozen=True)
class NewMark:
    """What came of a look. A re-check agreed or differed, a seeded defect was found or missed, a flag upheld or explained.

    `round` says whose it was; a seeded defect that nobody found may name the `post` instead.
    """

    kind: MarkKind
    outcome: MarkOutcome
    round: bytes | None = None
    item: str = ""
    post: bytes | None = None
    text: str = ""


class Rechecks(Service):
    @permits(Right.COUNTERSIGN)
    def wanted(self, actor: Actor) -> tuple[Recheck, ...]:
        """One in twenty of the critical items passed in the last 24 hours, chosen by their round, so that looking again
        changes nothing; without those of the asker and those that were looked at.
        """
        now = self.clock.now_ms()
        rows = kept.of_days(self.store, self.clock.day(now - _HOURS_MS), self.clock.day(now))
        recent = [row for row in rows if row.state in _DONE and (row.submitted or 0) >= now - _HOURS_MS]
        marks = kept.marks(self.store, self.clock.day(now - _HOURS_MS), self.clock.day(now))
        seen = {(mark.round, mark.item) for mark in marks if mark.kind == MarkKind.RECHECK}
        return tuple(
            each
            for row in recent
            if row.performer != actor.staff
            for each in self._of_round(row)
            if (row.id, each.item) not in seen
        )

    def _of_round(self, row: RoundRow) -> Iterator[Recheck]:
        items = self._items(row)
        held = standing(map(given_of, kept.answers(self.store, row.id)))
        for (code, asset), given in sorted(held.items(), key=lambda slot: (slot[0][0], slot[0][1] or b"")):
            item = items.get(code)
            passed = item is not None and item.critical and given.result is Result.PASS
            if item is not None and passed and _drawn(row.id, code, asset):
                yield Recheck(
                    row.id,
                    code,
                    asset,
                    item.label_zh,
                    item.label_en,
                    row.area,
                    row.performer,
                    row.submitted or 0,
                )

    def _items(self, row: RoundRow) -> dict[str, Item]:
        (version,) = kept_periods.versions(self.store, [row.version])
        return {item.code: item for item in template_from(version.body).items}

    @permits(Right.COUNTERSIGN)
    def mark(self, actor: Actor, new: NewMark) -> bytes:
        """Keep what came of a look, and return its id. Nobody judges their own round where the site has somebody else.

        Raises Problem mark-refused (kind, outcome), round-unknown, post-unknown, own-round, text-refused.
        """
        if new.outcome not in _OUTCOMES[new.kind]:
            raise Problem("mark-refused", kind=new.kind.value, outcome=new.outcome.value)
        text = checks.note("text", new.text, needed=False)
        post = self._post(actor, new)
        now = self.clock.now_ms()
        row = kept.MarkRow(
            self.context.new_id(),
            new.kind.value,
            new.outcome.value,
            new.round,
            new.item or None,
            post,
            self.clock.day(now),
            text,
            now,
            actor.staff,
        )
        with self.context.write(actor, Right.COUNTERSIGN):
            kept.add(self.store, row)
        return row.id

    def _post(self, actor: Actor, new: NewMark) -> bytes | None:
        """The post that it counts for: the round's by its schedule, else the one that was named."""
        if new.round is None:
            if new.post is not None and kept_venue.post(self.store, new.post) is None:
                raise Problem("post-unknown")
            return new.post
        row = kept.get(self.store, new.round)
        if row is None or row.state not in _DONE:
            raise Problem("round-unknown")
        if row.performer == actor.staff and not self.context.site.single_staff:
            raise Problem("own-round")
        for each in kept_venue.schedules(self.store):
            if each.id == row.schedule:
                rule = schedule_from(
                    each.id, each.series, each.template, each.from_day, bool(each.ended), each.body
                )
                return bytes.fromhex(rule.post) if rule.post else None
        return None


def _drawn(round_id: bytes, item: str, asset: bytes | None) -> bool:
    """Chosen by the round, not by chance: whoever asks again is told the same."""
    told = hashlib.sha256(b"lotusdesk/recheck" + round_id + item.encode() + b"/" + (asset or b"")).digest()
    return int.from_bytes(told[:4], "big") % _ONE_IN == 0
