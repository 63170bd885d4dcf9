"""Findings (隐患): told, assigned, put right, verified by somebody else; nothing that is open is forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from db import findings as kept
from db import people as kept_people
from db import venue as kept_venue
from db import voices as kept_voices
from db.findings import EventRow, FindingRow
from desktop.actor import Actor
from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections import finding_book as book
from desktop.inspections import venue_checks as checks
from desktop.inspections.finding_book import Trouble, raise_from_answer, settle_on_spot, told
from desktop.inspections.finding_shown import Shower
from desktop.inspections.finding_values import (
    Assignment,
    Board,
    FailedAnswer,
    Filter,
    FindingDetail,
    FindingLine,
    NewFinding,
    Order,
    Raised,
    Told,
)
from desktop.inspections.round_values import Picture
from desktop.people import People
from desktop.problems import Problem
from desktop.rules import days, rights
from desktop.rules.inspections.findings import (
    LIVE,
    Escalation,
    Facts,
    Life,
    Method,
    Owner,
    OwnerKind,
    RaisedKind,
    Step,
    escalation_of,
    hazard_key,
)
from desktop.rules.inspections.vocabulary import (
    Disposition,
    EvidenceRole,
    EvidenceSource,
    FindingState,
    LegalClass,
    Severity,
)
from desktop.rules.names import check_text
from desktop.rules.rights import Right
from desktop.service import Service, permits

__all__ = [
    "Assignment",
    "Board",
    "FailedAnswer",
    "Filter",
    "FindingDetail",
    "FindingLine",
    "Findings",
    "NewFinding",
    "Order",
    "Raised",
    "Told",
    "raise_from_answer",
    "settle_on_spot",
    "told",
]

POINT_LIMIT = 60
_CLOSED_SHOWN = 50
_MOST_LIVE = 5_000


class Findings(Service):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._people = People(context)

    # Looking --------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def list(self, actor: Actor, by: Filter | None = None) -> tuple[FindingLine, ...]:
        """The findings that fit: what is live the most pressing first, everything else the newest first."""
        by = by or Filter()
        if by.text.strip() and check_text(by.text) is not None:
            return ()
        states = by.states or (LIVE if by.live else frozenset())
        rows = kept.wanted(
            self.store,
            kept.Wanted(
                tuple(sorted(state.value for state in states)),
                by.areas,
                tuple(sorted(by.grades)),
                tuple(sorted(origin.value for origin in by.origins)),
                by.first_day,
                by.last_day,
                None,
                by.recurrences,
                by.text.strip(),
                by.before,
                _MOST_LIVE if by.live else by.limit,
            ),
        )
        lines = self._lines(rows)
        if by.owner is not None:
            lines = tuple(line for line in lines if _owned_by(line, by.owner))
        if by.least is not None:
            lines = tuple(line for line in lines if line.escalation >= by.least)
        if by.live:
            lines = tuple(sorted(lines, key=_pressing)[: by.limit])
        return lines

    @permits(Right.SEE_ROUNDS)
    def board(self, actor: Actor) -> Board:
        """What is not closed, by state, and the last 50 that were closed."""
        lines = sorted(self._lines(kept.live(self.store)), key=_pressing)
        columns = {
            state: tuple(line for line in lines if line.state is state)
            for state in FindingState
            if state in LIVE
        }
        closed = kept.Wanted(
            states=(FindingState.VERIFIED.value, FindingState.MERGED.value), limit=_CLOSED_SHOWN
        )
        escalated = {level: sum(line.escalation is level for line in lines) for level in Escalation}
        counts = {FindingState(state): count for state, count in kept.counts(self.store).items()}
        return Board(columns, self._lines(kept.wanted(self.store, closed)), counts, escalated)

    @permits(Right.SEE_ROUNDS)
    def detail(self, actor: Actor, finding: bytes) -> FindingDetail:
        """A finding whole. Raises Problem finding-unknown."""
        return self._detail(self._row(finding))

    @permits(Right.SEE_ROUNDS)
    def by_number(self, actor: Actor, number: str) -> FindingDetail:
        """As `detail`, by the number on its paper."""
        row = None if check_text(number) else kept.by_number(self.store, number.strip())
        if row is None:
            raise Problem("finding-unknown")
        return self._detail(row)

    @permits(Right.SEE_ROUNDS)
    def open_of_area(self, actor: Actor, area: bytes | None) -> tuple[FindingLine, ...]:
        """What is not closed in an area (None: of the site as a whole), the most pressing first."""
        return tuple(sorted(self._lines(kept.live_of_area(self.store, area)), key=_pressing))

    @permits(Right.SEE_ROUNDS)
    def closed_areas(self, actor: Actor) -> tuple[tuple[bytes | None, FindingLine], ...]:
        """Areas that stand closed because of a finding, and which."""
        shut = kept.closed_areas(self.store)
        rows = kept.several(self.store, [finding for _, finding in shut])
        lines = {line.finding: line for line in self._lines(list(rows.values()))}
        return tuple((area, lines[finding]) for area, finding in shut)

    @permits(Right.SEE_ROUNDS)
    def order(self, actor: Actor, finding: bytes) -> Order:
        """What the order to rectify (督办单) of a finding says. Raises Problem finding-closed for one that is closed."""
        row = self._open(finding)
        detail, now = self._detail(row), self.clock.now_ms()
        over = 0
        if row.due is not None and now > row.due:
            over = days.distance(self.clock.day(row.due), self.clock.day(now))
        site = self.context.site
        return Order(detail, site.name, now, actor.name, over, site.single_staff)

    @permits(Right.SEE_ROUNDS)
    def states_at(self, actor: Actor, through: bytes | None = None) -> tuple[Told, ...]:
        """Every finding as it stood after the last row `through`, oldest first."""
        return tuple(told(self.store, through))

    @permits(Right.SEE_ROUNDS)
    def events_between(
        self, actor: Actor, first: int, last: int, through: bytes | None = None
    ) -> tuple[EventRow, ...]:
        """The steps of the days `first` to `last`, oldest first."""
        return tuple(kept.events_between(self.store, first, last, through))

    # Telling --------------------------------------------------------------------------------------------------

    @permits(Right.RAISE_FINDING)
    def raise_(self, actor: Actor, new: NewFinding) -> Raised:
        """Keep what somebody tells. The same trouble as an open one is a sighting of it.

        Raises Problem text-refused (field, fault, limit), area-unknown, asset-unknown, voice-unknown,
        finding-severity-needed, finding-interim-needed, finding-done-needed.
        """
        trouble = self._trouble(actor, new)
        with self.context.write(actor, Right.RAISE_FINDING):
            return book.raise_trouble(self.context, trouble)

    @permits(Right.RAISE_FINDING)
    def sight(self, actor: Actor, finding: bytes, text: str = "", severity: int | None = None) -> Raised:
        """Somebody told of a trouble that is known: no new finding, only that it was seen again."""
        note = checks.note("text", text, needed=False)
        with self.context.write(actor, Right.RAISE_FINDING):
            row = self._row(finding)
            facts = Facts(note=note, grade=severity)
            if severity is not None and not Severity.S1 <= severity <= Severity.S4:
                raise Problem("finding-severity-needed")
            book.take(self.context, row, Step.SIGHTED, actor.staff, facts)
        return Raised(RaisedKind.SIGHTING, row.id, row.number)

    @permits(Right.RAISE_FINDING)
    def alike(self, actor: Actor, area: bytes | None, point: str = "") -> tuple[FindingLine, ...]:
        """What is open in the area already, those at the same point first: shown before another is raised."""
        lines = sorted(self._lines(kept.live_of_area(self.store, area)), key=_pressing)
        wanted = "".join(point.casefold().split())
        return tuple(sorted(lines, key=lambda line: not _near(line, wanted)))

    # Putting right --------------------------------------------------------------------------------------------

    @permits(Right.RECTIFY)
    def correct(self, actor: Actor, finding: bytes, done: str, doer: bytes | None = None) -> FindingLine:
        """Put right on the spot what was only raised; it waits for somebody else to verify it."""
        facts = Facts(done=checks.note("done", done, needed=False), doer=self._doer(doer))
        return self._step(actor, Right.RECTIFY, finding, Step.CORRECTED, facts)

    @permits(Right.RECTIFY)
    def start(self, actor: Actor, finding: bytes) -> FindingLine:
        """The work has begun."""
        return self._step(actor, Right.RECTIFY, finding, Step.STARTED)

    @permits(Right.RECTIFY)
    def claim(
        self, actor: Actor, finding: bytes, done: str, doer: bytes | None = None, cause: str = ""
    ) -> FindingLine:
        """Say that it is put right: what was done, by whom (None: by who says it); a recurrence needs its cause.

        Raises Problem finding-done-needed, finding-cause-needed, finding-owner-needed, finding-step-refused.
        """
        facts = Facts(
            done=checks.note("done", done, needed=False),
            cause=checks.note("cause", cause, needed=False),
            doer=self._doer(doer),
        )
        with self.context.write(actor, Right.RECTIFY):
            row = self._row(finding)
            owning = book.owning(self.context, self._life(row))
            holders = () if owning is None else (owning.hex(),)
            book.take(self.context, row, Step.CLAIMED, actor.staff, replace(facts, holders=holders))
        return self._line(finding)

    @permits(Right.RECTIFY)
    def interim(self, actor: Actor, finding: bytes, measure: str) -> FindingLine:
        """What protects people until it is put right."""
        facts = Facts(interim=checks.note("interim", measure, needed=False))
        return self._step(actor, Right.RECTIFY, finding, Step.INTERIM, facts)

    @permits(Right.RECTIFY)
    def cause(self, actor: Actor, finding: bytes, cause: str) -> FindingLine:
        """Why it came (back)."""
        facts = Facts(cause=checks.note("cause", cause, needed=False))
        return self._step(actor, Right.RECTIFY, finding, Step.CAUSED, facts)

    @permits(Right.RECTIFY)
    def verify(
        self, actor: Actor, finding: bytes, staff: bytes, pin: str, method: Method, note: str = ""
    ) -> FindingLine:
        """Close a finding with the signature (PIN) of somebody who may rule on findings and neither did the work nor owns it.

        Raises Problem not-allowed (the signer's right), finding-verifier-is-doer, finding-proof-needed,
        finding-step-refused, and for the PIN as signing in does.
        """
        note = checks.note("note", note, needed=False)
        book.check_verifier(self.context, self._row(finding), staff)
        signer = self._people.prove(staff, pin)
        if not rights.may(signer.roles, Right.RULE_FINDINGS):
            raise Problem("not-allowed", right=Right.RULE_FINDINGS.value)
        with self.context.write(signer, Right.RULE_FINDINGS):
            book.verify(self.context, self._row(finding), staff, method, note)
        return self._line(finding)

    @permits(Right.RECTIFY)
    def attach(
        self,
        actor: Actor,
        finding: bytes,
        picture: bytes | Path,
        role: EvidenceRole = EvidenceRole.AFTER,
        source: EvidenceSource = EvidenceSource.FILE,
    ) -> tuple[Picture, ...]:
        """Keep a picture of a finding that is open, and say whether it shows it before or after.

        Scaling takes its time: for the bench lane. Raises Problem picture-unreadable, picture-too-large (most),
        file-missing, finding-closed.
        """
        self._open(finding)
        stored = evidence.store(self.context, picture)
        with self.context.write(actor, Right.RECTIFY):
            row = self._open(finding)
            evidence.keep(self.context, actor.staff, stored, source.value)
            evidence.link(self.context, actor.staff, stored.digest, book.FINDING, finding, role.value)
        return Shower(self.context).pictures(row)

    @permits(Right.RECTIFY)
    def detach(self, actor: Actor, finding: bytes, link: bytes) -> tuple[Picture, ...]:
        """A picture shows something else: take it off the finding. Raises Problem picture-unknown, finding-closed."""
        with self.context.write(actor, Right.RECTIFY):
            row = self._open(finding)
            own = {each.id for each in book.links_of(self.store, row) if each.tbl == book.FINDING}
            if link not in own:
                raise Problem("picture-unknown")
            evidence.unlink(self.context, actor.staff, link, "")
        return Shower(self.context).pictures(row)

    # Ruling ---------------------------------------------------------------------------------------------------

    @permits(Right.RULE_FINDINGS)
    def assign(self, actor: Actor, finding: bytes, given: Assignment) -> FindingLine:
        """Who puts it right, how, until the end of which day, with what money; assigning again replaces it.

        Raises Problem finding-measure-needed, finding-owner-needed (none or several), finding-due-needed,
        finding-fund-refused, finding-plan-needed, finding-interim-needed, post-unknown, staff-unknown, day-wrong, day-refused.
        """
        facts = Facts(
            due=self._end_of(given.due_day),
            measure=checks.note("measure", given.measure, needed=False),
            owner=self._owner(given),
            fund_fen=given.fund_fen,
            plan=checks.note("plan", given.plan, needed=False),
            interim=checks.note("interim", given.interim, needed=False),
            cause=checks.note("cause", given.cause, needed=False),
        )
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.ASSIGNED, facts)

    @permits(Right.RULE_FINDINGS)
    def reject(self, actor: Actor, finding: bytes, reason: str) -> FindingLine:
        """It is not put right: back to the work. Raises Problem reason-needed."""
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.REJECTED, reason=reason)

    @permits(Right.RULE_FINDINGS)
    def defer(
        self, actor: Actor, finding: bytes, reason: str, review_day: int, interim: str = ""
    ) -> FindingLine:
        """Put it off to a day on which it is looked at again, at most 30 days ahead, with something that protects until then.

        Raises Problem reason-needed, finding-interim-needed, finding-review-refused.
        """
        facts = Facts(
            due=self._end_of(review_day),
            review_day=review_day,
            interim=checks.note("interim", interim, needed=False),
        )
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.DEFERRED, facts, reason)

    @permits(Right.RULE_FINDINGS)
    def extend(self, actor: Actor, finding: bytes, due_day: int, reason: str) -> FindingLine:
        """Give more time; the old day stays in its history. Raises Problem reason-needed, finding-due-not-later."""
        facts = Facts(due=self._end_of(due_day))
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.EXTENDED, facts, reason)

    @permits(Right.RULE_FINDINGS)
    def merge(self, actor: Actor, finding: bytes, into: bytes, reason: str = "") -> FindingLine:
        """This is the same trouble as another one that is open; the other stays. Raises Problem finding-merge-refused."""
        reason = checks.note("reason", reason, needed=False)
        with self.context.write(actor, Right.RULE_FINDINGS):
            row, other = self._row(finding), self._row(into)
            if FindingState(other.state) not in LIVE:
                raise Problem("finding-merge-refused", state=other.state, step=Step.MERGED.value)
            book.take(self.context, row, Step.MERGED, actor.staff, Facts(into=into.hex()), reason)
        return self._line(finding)

    @permits(Right.RULE_FINDINGS)
    def withdraw(self, actor: Actor, finding: bytes, reason: str) -> FindingLine:
        """It was never there (a wrong key, a wrong area): closed, and nothing counts it. Raises Problem reason-needed."""
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.WITHDRAWN, reason=reason)

    @permits(Right.RULE_FINDINGS)
    def regrade(
        self,
        actor: Actor,
        finding: bytes,
        reason: str,
        severity: int | None = None,
        legal_class: LegalClass | None = None,
    ) -> FindingLine:
        """Judge it better or worse than it was found; how it was found stays. Raises Problem reason-needed."""
        row = self._row(finding)
        due = None if severity is None else book.due_for(self.context, severity, row.observed)
        facts = Facts(grade=severity, legal_class=legal_class, due=due)
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.REGRADED, facts, reason)

    @permits(Right.RULE_FINDINGS)
    def close_area(self, actor: Actor, finding: bytes, reason: str) -> FindingLine:
        """Shut the area because of this finding, until it is opened again or the finding is verified."""
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.AREA_CLOSED, reason=reason)

    @permits(Right.RULE_FINDINGS)
    def open_area(self, actor: Actor, finding: bytes, reason: str) -> FindingLine:
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.AREA_OPENED, reason=reason)

    @permits(Right.RULE_FINDINGS)
    def acknowledge(self, actor: Actor, finding: bytes) -> FindingLine:
        """Say that one knows how far it has gone; the start screen stops telling until it goes further."""
        row = self._row(finding)
        level = escalation_of(self._life(row), self.clock.now_ms(), self.context.site.utc_offset_minutes)
        return self._step(actor, Right.RULE_FINDINGS, finding, Step.ACKNOWLEDGED, Facts(level=int(level)))

    # Inside ---------------------------------------------------------------------------------------------------

    def _row(self, finding: bytes) -> FindingRow:
        row = kept.get(self.store, finding)
        if row is None:
            raise Problem("finding-unknown")
        return row

    def _open(self, finding: bytes) -> FindingRow:
        row = self._row(finding)
        if FindingState(row.state) not in LIVE:
            raise Problem("finding-closed", state=row.state, step="")
        return row

    def _life(self, row: FindingRow) -> Life:
        return book.life_of(row, kept.events_of(self.store, [row.id])[row.id])

    def _line(self, finding: bytes) -> FindingLine:
        return self._lines([self._row(finding)])[0]

    def _lines(self, rows: Sequence[FindingRow]) -> tuple[FindingLine, ...]:
        shower = Shower(self.context)
        steps = kept.events_of(self.store, [row.id for row in rows])
        return tuple(shower.line(row, book.life_of(row, steps[row.id])) for row in rows)

    def _detail(self, row: FindingRow) -> FindingDetail:
        return Shower(self.context).detail(row)

    def _step(
        self,
        actor: Actor,
        right: Right,
        finding: bytes,
        step: Step,
        facts: Facts | None = None,
        reason: str = "",
    ) -> FindingLine:
        reason = checks.note("reason", reason, needed=False)
        with self.context.write(actor, right, reason or None):
            book.take(self.context, self._row(finding), step, actor.staff, facts, reason)
        return self._line(finding)

    def _trouble(self, actor: Actor, new: NewFinding) -> Trouble:
        text = checks.note("text", new.text)
        point = checks.text("point", new.point, POINT_LIMIT, needed=False)
        item = checks.text("item", new.item, needed=False)
        if new.disposition is Disposition.ON_SPOT and not new.done.strip():
            raise Problem("finding-done-needed")
        area_id = self._place(new)
        if new.voice is not None and kept_voices.get(self.store, new.voice) is None:
            raise Problem("voice-unknown")
        area = "" if area_id is None else area_id.hex()
        asset = "" if new.asset is None else new.asset.hex()
        return Trouble(
            new.origin,
            hazard_key(area, item, asset, point, text),
            area_id,
            new.asset,
            item,
            point,
            text,
            new.severity,
            new.legal_class,
            new.disposition,
            self.clock.now_ms(),
            actor.staff,
            checks.note("interim", new.interim, needed=False),
            checks.note("cause", new.cause, needed=False),
            checks.note("done", new.done, needed=False),
            voice=new.voice,
            area_closed=new.close_area,
        )

    def _place(self, new: NewFinding) -> bytes | None:
        """The area it is in: an asset's own."""
        if new.asset is not None:
            asset = kept_venue.asset(self.store, new.asset)
            if asset is None or asset.retired is not None:
                raise Problem("asset-unknown")
            return asset.area
        if new.area is not None:
            area = kept_venue.area(self.store, new.area)
            if area is None or area.retired is not None:
                raise Problem("area-unknown")
        return new.area

    def _doer(self, doer: bytes | None) -> str:
        if doer is None:
            return ""
        if kept_people.get(self.store, doer) is None:
            raise Problem("staff-unknown")
        return doer.hex()

    def _owner(self, given: Assignment) -> Owner | None:
        contractor = checks.text("contractor", given.contractor, needed=False)
        owners: list[Owner] = []
        if given.post is not None:
            row = kept_venue.post(self.store, given.post)
            if row is None or row.retired is not None:
                raise Problem("post-unknown")
            owners.append(Owner(OwnerKind.POST, given.post.hex()))
        if given.person is not None:
            owners.append(Owner(OwnerKind.PERSON, checks.staff(self.store, given.person).hex()))
        if contractor:
            owners.append(Owner(OwnerKind.CONTRACTOR, name=contractor))
        return owners[0] if len(owners) == 1 else None

    def _end_of(self, day: int) -> int:
        return days.ms_at(checks.day(day), 1440, self.context.site.utc_offset_minutes) - 1


def _pressing(line: FindingLine) -> tuple[int, int, int, bytes]:
    due = line.observed if line.due is None else line.due
    return -line.escalation, line.grade, due, line.finding


def _owned_by(line: FindingLine, owner: bytes | str) -> bool:
    if line.owner is None:
        return False
    return line.owner.name == owner if isinstance(owner, str) else line.owner.id == owner


def _near(line: FindingLine, point: str) -> bool:
    return bool(point) and point in "".join((line.point + line.text).casefold().split())
