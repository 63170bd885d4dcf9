"""How findings are shown: with the names of people, areas and posts in place of ids."""

from __future__ import annotations

from functools import cached_property

from db import findings as kept
from db import inspections as kept_rounds
from db import people as kept_people
from db import venue as kept_venue
from db.findings import EventRow, FindingRow
from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections import finding_book as book
from desktop.inspections.finding_values import FindingDetail, FindingLine, Other, OwnerShown, StepLine
from desktop.inspections.round_values import Picture
from desktop.rules import rights
from desktop.rules.inspections.findings import (
    Escalation,
    Event,
    Life,
    Owner,
    OwnerKind,
    Step,
    barred,
    escalation_of,
    openings,
)
from desktop.rules.inspections.vocabulary import Disposition, FindingOrigin, FindingState
from desktop.rules.rights import Right, Role


class Shower:
    """Looks names up once for a whole list."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store
        self._now = context.clock.now_ms()
        self._today = context.clock.day(self._now)

    @cached_property
    def _staff(self) -> dict[bytes, str]:
        return kept_people.names(self._store)

    @cached_property
    def _areas(self) -> dict[bytes, str]:
        return {row.id: row.name for row in kept_venue.areas(self._store)}

    @cached_property
    def _tags(self) -> dict[bytes, str]:
        return {row.id: row.tag for row in kept_venue.assets(self._store)}

    @cached_property
    def _posts(self) -> dict[bytes, str]:
        return {row.id: row.name for row in kept_venue.posts(self._store)}

    @cached_property
    def _holders(self) -> dict[bytes, bytes | None]:
        held: dict[bytes, bytes | None] = {}
        rows = (row for row in kept_venue.holdings(self._store) if row.from_day <= self._today)
        for row in sorted(rows, key=lambda row: (row.from_day, row.id)):
            held[row.post] = row.holder
        return held

    def line(self, row: FindingRow, life: Life) -> FindingLine:
        level = escalation_of(life, self._now, self._context.site.utc_offset_minutes)
        known = life.acknowledged is not None and life.acknowledged >= level
        return FindingLine(
            row.id,
            row.number,
            life.state,
            level,
            row.severity,
            life.grade,
            life.legal_class,
            Disposition(row.disposition),
            FindingOrigin(row.origin),
            row.area,
            self._areas.get(row.area or b"", ""),
            row.asset,
            self._tags.get(row.asset or b"", ""),
            row.item or "",
            row.point,
            row.text,
            self._owner(life.owner),
            row.observed,
            row.day,
            life.due,
            life.base,
            life.closed,
            life.sightings,
            life.start.recurrent,
            bool(life.interim) or life.area_closed,
            life.area_closed,
            life.seen_since_claim,
            known and level is not Escalation.NONE,
            self._staff.get(row.staff, ""),
            row.round,
            row.voice,
        )

    def detail(self, row: FindingRow) -> FindingDetail:
        events = kept.events_of(self._store, [row.id])[row.id]
        life = book.life_of(row, events)
        earlier = kept.get(self._store, row.recurrence_of) if row.recurrence_of else None
        into = kept.get(self._store, bytes.fromhex(life.merged_into)) if life.merged_into else None
        return FindingDetail(
            self.line(row, life),
            life.measure,
            life.plan,
            life.fund_fen,
            life.interim,
            life.cause,
            life.done,
            life.review_day,
            life.assigned_ms,
            life.claimed_ms,
            self._staff.get(bytes.fromhex(life.verifier), "") if life.verifier else "",
            life.method,
            life.single,
            life.rejections,
            life.exposed,
            book.has_after_picture(self._context, row),
            self.pictures(row),
            _other(earlier),
            tuple(Other(each.id, each.number) for each in kept.recurrences_of(self._store, row.id)),
            _other(into),
            tuple(Other(each.id, each.number) for each in kept.merged_into(self._store, row.id)),
            self._verifiers(life),
            tuple(self._step(event) for event in events),
            openings(life),
        )

    def pictures(self, row: FindingRow) -> tuple[Picture, ...]:
        """Those of the round's line first, then those of the finding, each in the order in which they came."""
        return tuple(self._picture(row, link) for link in book.links_of(self._store, row))

    def _picture(self, row: FindingRow, link: kept_rounds.LinkRow) -> Picture:
        known = kept_rounds.evidence(self._store, link.digest)
        if known is None:
            return Picture(link.id, link.digest, link.role, 0, 0, None, False, False)
        there = evidence.is_there(self._context.home, link.digest, known.size)
        older = known.observed < row.observed and link.tbl == book.FINDING
        return Picture(link.id, link.digest, link.role, known.width, known.height, known.taken, there, older)

    def _owner(self, owner: Owner | None) -> OwnerShown | None:
        if owner is None:
            return None
        if owner.kind is OwnerKind.CONTRACTOR:
            return OwnerShown(owner.kind, None, owner.name)
        key = bytes.fromhex(owner.id)
        if owner.kind is OwnerKind.PERSON:
            return OwnerShown(owner.kind, key, self._staff.get(key, ""))
        holder = self._holders.get(key)
        return OwnerShown(owner.kind, key, self._posts.get(key, ""), self._staff.get(holder or b"", ""))

    def _verifiers(self, life: Life) -> tuple[bytes, ...]:
        if life.state not in (FindingState.CLAIMED, FindingState.ON_SPOT):
            return ()
        out = set() if self._context.site.single_staff else {*barred(life)}
        holder = book.owning(self._context, life)
        if holder is not None and not self._context.site.single_staff:
            out.add(holder.hex())
        return tuple(
            row.id
            for row in kept_people.everyone(self._store)
            if row.active and row.id.hex() not in out and rights.may(_roles(row.roles), Right.RULE_FINDINGS)
        )

    def _step(self, row: EventRow) -> StepLine:
        event = book.event_of(row)
        step = Step(event.what) if event.what in {each.value for each in Step} else None
        into = kept.get(self._store, bytes.fromhex(event.facts.into)) if event.facts.into else None
        return StepLine(
            step,
            event.observed,
            event.day,
            self._staff.get(row.staff, ""),
            event.reason,
            _said(event),
            event.facts.due,
            self._owner(event.facts.owner),
            "" if into is None else into.number,
            event.facts.single,
        )


def _roles(text: str) -> frozenset[Role]:
    return frozenset(Role(role) for role in text.split(",") if role)


def _other(row: FindingRow | None) -> Other | None:
    return None if row is None else Other(row.id, row.number)


def _said(event: Event) -> str:
    facts = event.facts
    texts = (facts.measure, facts.done, facts.note, facts.interim, facts.cause)
    return next((text for text in texts if text), "")
