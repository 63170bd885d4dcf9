"""Rounds: beginning, answering, signing, and what the day asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db import inspections as kept
from db import venue as kept_venue
from db.inspections import ExcusalRow, ReleaseRow, RoundRow
from desktop import paper_inspections as paper
from desktop.actor import Actor
from desktop.context import Context
from desktop.helper import Helper
from desktop.inspections import calendars, evidence
from desktop.inspections.day_list import EXCUSED, DayLists
from desktop.inspections.finding_book import raise_from_answer, settle_on_spot
from desktop.inspections.finding_values import FailedAnswer, Raised
from desktop.inspections.round_book import ROUND, RoundBook, Whole
from desktop.inspections.round_frames import facts_of
from desktop.inspections.round_reads import read_rounds
from desktop.inspections.round_values import (
    Answered,
    DayList,
    RoundFact,
    RoundSheet,
    Unreleased,
)
from desktop.inspections.templates import Templates
from desktop.paper import Drawn
from desktop.people import People
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections import answers as rules
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.answers import (
    LONGEST_POINT,
    LONGEST_TEXT,
    Ask,
    Failing,
    Flag,
    Given,
    Judged,
    Line,
    Slot,
    Typed,
)
from desktop.rules.inspections.rounds import (
    BACKFILL_MS,
    RoundStep,
    allowed,
    clock_flags,
    walk_flags,
)
from desktop.rules.inspections.schedule import Occurrence
from desktop.rules.inspections.vocabulary import (
    Disposition,
    EvidenceRole,
    EvidenceSource,
    How,
    ItemType,
    OccurrenceState,
    Result,
    RoundMode,
    RoundState,
)
from desktop.rules.rights import Right, may
from desktop.service import Service, open_to_all, permits

REASON_LIMIT = 200
_DAYS_OF_CODES = 7


@dataclass(frozen=True)
class PointCode:
    """What is posted at an area's point on a day."""

    day: int
    code: str


class Inspections(Service):
    def __init__(self, context: Context, templates: Templates, helper: Helper) -> None:
        super().__init__(context)
        self._people = People(context)
        self._templates = templates
        self._helper = helper
        self._book = RoundBook(context, templates)
        self._lists = DayLists(self._book)

    # Looking ----------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def day(self, actor: Actor, day: int | None = None) -> DayList:
        """What is due on a day (YYYYMMDD, today by default) and what became of it. Raises Problem day-wrong."""
        return self._lists.of(self._day(day))

    @permits(Right.SEE_ROUNDS)
    def open(self, actor: Actor, round_id: bytes) -> RoundSheet:
        """A round on one page, with the template version it was begun with. Raises Problem round-unknown."""
        return self._book.sheet(self._book.whole(round_id, anew=True), self._book.names())

    @permits(Right.SEE_ROUNDS)
    def open_code(self, actor: Actor, text: str) -> RoundSheet:
        """The round that a printed sheet's code opens. Raises Problem round-code-damaged, round-unknown."""
        round_id = roundcode.decode(text.strip())
        if round_id is None:
            raise Problem("round-code-damaged")
        return self._book.sheet(self._book.whole(round_id, anew=True), self._book.names())

    @permits(Right.SEE_ROUNDS)
    def picture(self, actor: Actor, digest: bytes) -> bytes:
        """The JPEG of a piece of evidence. Raises Problem picture-gone where its file is missing or was changed."""
        if not evidence.is_whole(self.context.home, digest):
            raise Problem("picture-gone")
        return evidence.path_of(self.context.home, digest).read_bytes()

    @permits(Right.SEE_ROUNDS)
    def rounds_of(
        self, actor: Actor, first: int, last: int, through: bytes | None = None
    ) -> tuple[RoundFact, ...]:
        """Every round of these days as it stood after the last row `through`."""
        return read_rounds(self.store, first, last, through)

    @open_to_all
    def unreleased(self, day: int | None = None) -> tuple[Unreleased, ...]:
        """The areas that are not to be used: an opening check unfinished or failed, or closed because of a finding."""
        return self._lists.unreleased(self._day(day))

    @permits(Right.VENUE)
    def point_codes(self, actor: Actor, area: bytes | None, first: int) -> tuple[PointCode, ...]:
        """A week of the digits that are posted at a point, from a day on."""
        span = days.each(first, days.later(first, _DAYS_OF_CODES - 1))
        return tuple(PointCode(day, self._book.point_code(area, day)) for day in span)

    # Beginning --------------------------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def begin(
        self,
        actor: Actor,
        occurrence: bytes | None = None,
        *,
        template: str = "",
        area: bytes | None = None,
        mode: RoundMode = RoundMode.LIVE,
        event: bool = False,
    ) -> RoundSheet:
        """Begin what is due, or any published template in an area (None: the whole site).

        Raises Problem round-begun (round: the one to go on with), round-early (opens), round-missed, round-excused,
        occurrence-unknown, template-unpublished, area-unknown.
        """
        if mode is RoundMode.BACKFILL:
            raise Problem("backfill-needs-witness")
        with self.context.write(actor, Right.INSPECT):
            if occurrence is not None:
                one = self._due(occurrence)
                self._may_begin(one)
                row = self._row_of(actor, one, mode)
            else:
                row = self._row(actor, template, area, mode)
            self._keep_new(row)
            if event:
                self._book.step(row, (), RoundStep.EVENT, actor.staff)
        return self._sheet(row.id)

    @permits(Right.INSPECT)
    def backfill(
        self,
        actor: Actor,
        occurrence: bytes,
        reason: str,
        witness: bytes,
        pin: str,
        day: int | None = None,
    ) -> RoundSheet:
        """Put down a missed round, within 72 hours, with a reason and a second person who signs that it was walked.

        It never counts as on time, and cannot be submitted without a picture of its paper.
        Raises Problem reason-needed, occurrence-unknown, backfill-closed, round-begun, round-excused, pin-wrong,
        pin-wait, same-person (the witness is who types).
        """
        reason = _reason(reason)
        signer = self._people.prove(witness, pin)
        if signer.staff == actor.staff and not self.context.site.single_staff:
            raise Problem("same-person")
        with self.context.write(actor, Right.INSPECT, reason):
            one = self._due(occurrence, day)
            entry = self._lists.entry(one)
            if entry.state is OccurrenceState.EXCUSED:
                raise Problem("round-excused")
            self._refuse_second(one)
            now = self.clock.now_ms()
            if entry.state is not OccurrenceState.MISSED or now > one.miss_ms + BACKFILL_MS:
                raise Problem("backfill-closed", until=one.miss_ms + BACKFILL_MS)
            row = self._row_of(actor, one, RoundMode.BACKFILL)
            self._keep_new(row)
            facts = {"by": signer.staff.hex()}
            self._book.step(row, (), RoundStep.BACKFILLED, actor.staff, reason=reason, facts=facts)
        return self._sheet(row.id)

    # Answering --------------------------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def answer(
        self,
        actor: Actor,
        round_id: bytes,
        item: str,
        asset: bytes | None = None,
        typed: Typed | None = None,
        failing: Failing | None = None,
        rows: int | None = None,
    ) -> Answered:
        """Answer one line: one committed row, or `ask` where something has to be said first.

        `failing` tells of a fail, now or later, as often as it changes; without `typed` the answer that stands keeps its
        result and value. `rows` is what the screen knew. Raises Problem round-signed, item-unknown, text-refused
        (field, limit), area-unknown.
        """
        failing = None if failing is None else self._told(failing)
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            line = self._line(whole, (item, asset))
            held = whole.held.get(line.slot)
            if typed is None:
                judged = _as_held(held)
                reason = "" if held is None else held.reason or ""
            else:
                pictured = bool(whole.links_of(line.slot))
                judged = rules.judge(line, typed, self._book.around(whole, line), pictured)
                reason = typed.reason.strip()[:REASON_LIMIT]
            if judged.ask is None:
                self._keep_answer(whole, actor, line, judged, held, reason, failing)
        if judged.ask is not None:
            return Answered(judged.ask, (), len(whole.given), False, _left(whole))
        return self._answered(round_id, (line.slot,), whole, rows, 1)

    @permits(Right.INSPECT)
    def answer_rest(self, actor: Actor, round_id: bytes, section: str, rows: int | None = None) -> Answered:
        """Pass what is plain and unanswered in a section: nothing critical, nothing drawn for more, no number."""
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            now = self.clock.now_ms()
            lines = rules.rest_of(whole.frame.lines, whole.held, section, self.clock.today())
            for line in lines:
                self._book.answer(whole, actor.staff, line.slot, Result.PASS, None, How.BULK, observed=now)
        return self._answered(round_id, [line.slot for line in lines], whole, rows, len(lines))

    @permits(Right.INSPECT)
    def clear(
        self, actor: Actor, round_id: bytes, item: str, asset: bytes | None = None, rows: int | None = None
    ) -> Answered:
        """Unsay an answer: the line is unanswered again. What was said stays in the log."""
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            line = self._line(whole, (item, asset))
            wrote = line.slot in whole.held
            if wrote:
                self._book.answer(whole, actor.staff, line.slot, None, None, How.SINGLE)
        return self._answered(round_id, (line.slot,), whole, rows, int(wrote))

    @permits(Right.INSPECT)
    def undo(self, actor: Actor, round_id: bytes, rows: int | None = None) -> Answered:
        """Take back one's own last answer (all of an `A` at once), as far as it still stands; again, the one before.

        Raises Problem nothing-to-undo.
        """
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            undone = rules.to_undo(whole.given, actor.staff)
            if not undone:
                raise Problem("nothing-to-undo")
            for last, before in undone:
                self._restate(whole, actor, last, before)
        return self._answered(round_id, [last.slot for last, _ in undone], whole, rows, len(undone))

    @permits(Right.INSPECT)
    def sign_item(
        self,
        actor: Actor,
        round_id: bytes,
        item: str,
        staff: bytes,
        pin: str,
        rows: int | None = None,
    ) -> Answered:
        """Somebody signs a signature item with their PIN; of two signatures each is another person's.

        Raises Problem pin-wrong, pin-wait, item-unknown, not-a-signature, signed-already.
        """
        signer = self._people.prove(staff, pin)
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            line = self._line(whole, (item, None))
            if line.item.type is not ItemType.SIGNATURE:
                raise Problem("not-a-signature")
            held = whole.held.get(line.slot)
            signed = rules.signers(held.value) if held and held.result is Result.PASS else ()
            if signer.staff in signed:
                raise Problem("signed-already")
            value = ",".join(one.hex() for one in (*signed, signer.staff))
            self._book.answer(whole, signer.staff, line.slot, Result.PASS, value, How.SINGLE)
        return self._answered(round_id, (line.slot,), whole, rows, 1)

    @permits(Right.INSPECT)
    def walk(self, actor: Actor, round_id: bytes, back: bool, at: int | None = None) -> RoundSheet:
        """Somebody goes, or is back. `at` (ms) is a time from the paper: it needs a picture of that before it is submitted.

        Raises Problem round-signed, walk-time-wrong (it is to come, or before this day).
        """
        what = RoundStep.WALKED_IN if back else RoundStep.WALKED_OUT
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            now = self.clock.now_ms()
            earliest = days.ms_at(whole.row.day, 0, self.context.site.utc_offset_minutes) - days.DAY_MS
            if at is not None and not earliest <= at <= now:
                raise Problem("walk-time-wrong")
            facts = {} if at is None else {"claimed": True}
            self._book.step(
                whole.row, whole.steps, what, actor.staff, facts=facts, observed=now if at is None else at
            )
        return self._sheet(round_id)

    # Evidence ---------------------------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def attach(
        self,
        actor: Actor,
        round_id: bytes,
        item: str,
        asset: bytes | None,
        picture: bytes | Path,
        role: EvidenceRole = EvidenceRole.SPOT,
        source: EvidenceSource = EvidenceSource.FILE,
    ) -> Answered:
        """Keep a picture and say that it shows a line; with an empty `item` it is of the round's paper.

        Scaling takes its time: for the bench lane. Raises Problem picture-unreadable, picture-too-large (most),
        file-missing, round-signed, item-unknown.
        """
        whole = self._book.writable(round_id)
        slot = self._line(whole, (item, asset)).slot if item else None
        stored = evidence.store(self.context, picture)
        reused = evidence.is_reused(self.context, stored, whole.row.started)
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            evidence.keep(self.context, actor.staff, stored, source.value)
            evidence.link(
                self.context,
                actor.staff,
                stored.digest,
                ROUND,
                round_id,
                (EvidenceRole.PAPER if slot is None else role).value,
                None if slot is None else slot[0],
                None if slot is None else slot[1],
            )
            wrote = slot is not None and self._shown(whole, actor, slot, reused)
        return self._answered(round_id, () if slot is None else (slot,), whole, None, int(wrote))

    @permits(Right.INSPECT)
    def detach(self, actor: Actor, round_id: bytes, link: bytes) -> Answered:
        """A picture shows something else: take it from its line. Raises Problem picture-unknown, round-signed."""
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            if link not in {one.id for one in whole.links}:
                raise Problem("picture-unknown")
            row = evidence.unlink(self.context, actor.staff, link, "detached")
        slots = () if row.item is None else ((row.item, row.asset),)
        return self._answered(round_id, slots, whole, None, 0)

    # Signing ----------------------------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def submit(self, actor: Actor, round_id: bytes, pin: str, performer: bytes | None = None) -> RoundSheet:
        """The patroller signs with their PIN (who is signed in, unless said otherwise). Every fail becomes one finding,
        a sighting of an open one or a recurrence, in the same transaction.

        Raises Problem round-incomplete (missing: what and where), round-signed, pin-wrong, pin-wait, signer-not-allowed,
        same-person (the witness of a backfill).
        """
        self._complete(self._book.writable(round_id))
        signer = self._signer(performer or actor.staff, pin, Right.INSPECT)
        with self.context.write(actor, Right.INSPECT):
            whole = self._book.writable(round_id)
            if whole.standing.witness == signer.staff and not self.context.site.single_staff:
                raise Problem("same-person")
            self._sign_own(whole, signer)
            whole = self._book.writable(round_id)
            self._complete(whole)
            raised = self._raise(whole, signer)
            self._book.step(
                whole.row,
                whole.steps,
                RoundStep.SUBMITTED,
                actor.staff,
                facts=self._summary(whole, signer, raised),
            )
        return self._sheet(round_id)

    @permits(Right.INSPECT)
    def countersign(
        self, actor: Actor, round_id: bytes, staff: bytes, pin: str, note: str = ""
    ) -> RoundSheet:
        """The supervisor signs with their PIN, and with it what was put right on the spot is verified.

        Raises Problem round-not-submitted, pin-wrong, pin-wait, signer-not-allowed, same-person, note-needed (something
        was put right on the spot and no picture shows it after).
        """
        signer = self._signer(staff, pin, Right.COUNTERSIGN)
        with self.context.write(actor, Right.INSPECT):
            self._countersign(actor, round_id, signer, _optional(note))
        return self._sheet(round_id)

    @permits(Right.INSPECT)
    def countersign_clean(self, actor: Actor, rounds: Sequence[bytes], staff: bytes, pin: str) -> int:
        """One PIN for several rounds in which nothing has to be looked at; all of them or none. Returns how many.

        Raises Problem as `countersign` does, round-not-clean for one with a fail, an N/A, a flag, or put down later.
        """
        signer = self._signer(staff, pin, Right.COUNTERSIGN)
        names = self._book.names()
        with self.context.write(actor, Right.INSPECT):
            for round_id in rounds:
                whole = self._book.whole(round_id)
                if not self._book.short(whole.row, whole.steps, whole, names).clean:
                    raise Problem("round-not-clean", round=round_id.hex())
                self._countersign(actor, round_id, signer, "")
        return len(rounds)

    @permits(Right.COUNTERSIGN)
    def return_(self, actor: Actor, round_id: bytes, reason: str) -> RoundSheet:
        """Give a submitted round back to be corrected. Raises Problem reason-needed, round-not-submitted."""
        reason = _reason(reason)
        with self.context.write(actor, Right.COUNTERSIGN, reason):
            whole = self._submitted(round_id)
            self._book.step(whole.row, whole.steps, RoundStep.RETURNED, actor.staff, reason=reason)
        return self._sheet(round_id)

    @permits(Right.INSPECT)
    def abandon(self, actor: Actor, round_id: bytes, reason: str) -> None:
        """Give up a round that was begun; its answers stay. Raises Problem reason-needed, round-signed."""
        reason = _reason(reason)
        with self.context.write(actor, Right.INSPECT, reason):
            whole = self._book.writable(round_id)
            if not allowed(whole.standing.state, RoundStep.ABANDONED):
                raise Problem("round-signed", state=whole.standing.state.value)
            self._book.step(whole.row, whole.steps, RoundStep.ABANDONED, actor.staff, reason=reason)

    # Not done, and not released ---------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def request_excusal(self, actor: Actor, occurrence: bytes, reason: str, day: int | None = None) -> None:
        """Say that a round is not done, and why; a manager decides. Raises Problem reason-needed, occurrence-unknown,
        round-done, round-excused.
        """
        reason = _reason(reason)
        with self.context.write(actor, Right.INSPECT, reason):
            one = self._excusable(occurrence, day)
            self._excusal(actor, one, "requested", reason)

    @permits(Right.COUNTERSIGN)
    def excuse(self, actor: Actor, occurrence: bytes, reason: str, day: int | None = None) -> None:
        """Excuse a round. Raises Problem as `request_excusal` does, own-round for who asked for it, began it, or held its
        post that day.
        """
        reason = _reason(reason)
        with self.context.write(actor, Right.COUNTERSIGN, reason):
            one = self._excusable(occurrence, day)
            if actor.staff in self._concerned(one) and not self.context.site.single_staff:
                raise Problem("own-round")
            self._excusal(actor, one, EXCUSED, reason)

    @permits(Right.COUNTERSIGN)
    def refuse_excusal(self, actor: Actor, occurrence: bytes, reason: str, day: int | None = None) -> None:
        """Answer a request with no. Raises Problem nothing-requested besides those of `request_excusal`."""
        reason = _reason(reason)
        with self.context.write(actor, Right.COUNTERSIGN, reason):
            one = self._excusable(occurrence, day)
            asked = kept.excusals_of(self.store, [one.id])
            if not asked or asked[-1].what != "requested":
                raise Problem("nothing-requested")
            self._excusal(actor, one, "refused", reason)

    @permits(Right.RULE_FINDINGS)
    def release(
        self, actor: Actor, area: bytes | None, reason: str, day: int | None = None
    ) -> tuple[Unreleased, ...]:
        """Let an area (None: the whole site) be used today though its opening check is not done or failed.

        Raises Problem reason-needed, area-unknown. Returns what is still not released.
        """
        reason, day = _reason(reason), self._day(day)
        with self.context.write(actor, Right.RULE_FINDINGS, reason):
            self._area(area)
            row = ReleaseRow(self.context.new_id(), area, day, reason, self.clock.now_ms(), actor.staff)
            kept.add(self.store, row)
        return self._lists.unreleased(day)

    # Paper ------------------------------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def write_sheet(
        self, actor: Actor, round_id: bytes, sheet: paper.RoundSheetPaper, out: Path | None
    ) -> Drawn:
        """Draw a round's sheet, and keep it at `out`; that it was printed is kept. For the bench lane."""
        if out is not None:
            out.parent.mkdir(parents=True, exist_ok=True)
        drawn = self._helper.run(paper.draw_round, sheet, out)
        with self.context.write(actor, Right.INSPECT):
            self.context.record("round-printed", actor.staff, {"pages": drawn.pages}, (ROUND, round_id))
        return drawn

    # Inside: beginning ------------------------------------------------------------------------------------------

    def _day(self, day: int | None) -> int:
        if day is None:
            return self.clock.today()
        try:
            days.date_of(day)
        except ValueError as wrong:
            raise Problem("day-wrong") from wrong
        return day

    def _due(self, occurrence: bytes, day: int | None = None) -> Occurrence:
        one = self._lists.find(occurrence, day)
        if one is None:
            raise Problem("occurrence-unknown")
        return one

    def _may_begin(self, one: Occurrence) -> None:
        now, entry = self.clock.now_ms(), self._lists.entry(one)
        if entry.state is OccurrenceState.EXCUSED:
            raise Problem("round-excused")
        self._refuse_second(one)
        if now < one.opens_ms:
            raise Problem("round-early", opens=one.opens_ms)
        if now >= one.miss_ms:
            raise Problem("round-missed", until=one.miss_ms + BACKFILL_MS)

    def _refuse_second(self, one: Occurrence) -> None:
        """At most one live round of what is due; of a patrol one at a time."""
        repeats = one.gap_minutes is not None
        for row in kept.of_occurrences(self.store, [one.id]):
            draft = row.state in (RoundState.DRAFT, RoundState.RETURNED)
            if draft or (row.state != RoundState.ABANDONED and not repeats):
                raise Problem("round-begun", round=row.id.hex())

    def _row_of(self, actor: Actor, one: Occurrence, mode: RoundMode) -> RoundRow:
        area = None if one.area is None else bytes.fromhex(one.area)
        entry = self._lists.entry(one)
        due = one.due_ms if entry.next_due is None else entry.next_due
        return replace(
            self._row(actor, one.template, area, mode),
            occurrence=one.id,
            schedule=one.schedule,
            day=one.day,
            due=due,
            miss=one.miss_ms,
        )

    def _row(self, actor: Actor, template: str, area: bytes | None, mode: RoundMode) -> RoundRow:
        self._area(area)
        version = self._templates.published(template)
        if version is None:
            raise Problem("template-unpublished", template=template)
        now = self.clock.now_ms()
        return RoundRow(
            self.context.new_id(),
            None,
            None,
            version.id,
            template,
            area,
            self.clock.day(now),
            None,
            None,
            now,
            mode.value,
            self.context.desk_number,
            actor.staff,
            RoundState.DRAFT.value,
            None,
            None,
            None,
        )

    def _area(self, area: bytes | None) -> None:
        if area is None:
            return
        row = kept_venue.area(self.store, area)
        if row is None or row.retired is not None:
            raise Problem("area-unknown")

    def _keep_new(self, row: RoundRow) -> None:
        kept.add(self.store, row)

    def _sheet(self, round_id: bytes) -> RoundSheet:
        return self._book.sheet(self._book.whole(round_id), self._book.names())

    # Inside: answering ------------------------------------------------------------------------------------------

    def _line(self, whole: Whole, slot: Slot) -> Line:
        line = whole.frame.line(slot)
        if line is None:
            raise Problem("item-unknown", item=slot[0])
        return line

    def _keep_answer(
        self,
        whole: Whole,
        actor: Actor,
        line: Line,
        judged: Judged,
        held: Given | None,
        reason: str,
        failing: Failing | None,
    ) -> None:
        if judged.result is Result.FAIL:
            before = held.failing if held is not None and held.result is Result.FAIL else None
            failing = failing or before or rules.first_words(line)
        else:
            failing = None
        reason = reason if judged.result is Result.NA else ""
        self._book.answer(
            whole,
            actor.staff,
            line.slot,
            judged.result,
            judged.value,
            How.SINGLE,
            reason,
            failing,
            judged.flags,
        )

    def _restate(self, whole: Whole, actor: Actor, last: Given, before: Given | None) -> None:
        if before is None or before.result is None:
            self._book.answer(whole, actor.staff, last.slot, None, None, How.SINGLE, undoes=last.id)
            return
        self._book.answer(
            whole,
            before.staff,
            last.slot,
            before.result,
            before.value,
            before.how,
            before.reason or "",
            before.failing,
            before.flags,
            undoes=last.id,
        )

    def _shown(self, whole: Whole, actor: Actor, slot: Slot, reused: bool) -> bool:
        """A picture came to a line: where the line asks for nothing else, it is answered by it."""
        line, held = self._line(whole, slot), whole.held.get(slot)
        flags = (Flag.PHOTO_REUSED,) if reused else ()
        if line.item.type is ItemType.PHOTO and held is None:
            self._book.answer(whole, actor.staff, slot, Result.PASS, None, How.SINGLE, flags=flags)
            return True
        if held is not None and flags and Flag.PHOTO_REUSED not in held.flags:
            self._book.answer(
                whole,
                held.staff,
                slot,
                held.result,
                held.value,
                held.how,
                held.reason or "",
                held.failing,
                (*held.flags, *flags),
            )
            return True
        return False

    def _told(self, failing: Failing) -> Failing:
        checked = replace(
            failing,
            point=failing.point.strip(),
            text=failing.text.strip(),
            interim=failing.interim.strip(),
        )
        limits = (("point", LONGEST_POINT), ("text", LONGEST_TEXT), ("interim", LONGEST_TEXT))
        for field, limit in limits:
            if not rules.is_text(getattr(checked, field), limit):
                raise Problem("text-refused", field=field, limit=limit)
        self._area(checked.area)
        return checked

    def _answered(
        self,
        round_id: bytes,
        slots: Iterable[Slot],
        before: Whole,
        rows: int | None,
        wrote: int,
    ) -> Answered:
        """What the screen is told after a write; `before` is the round as the write found it."""
        whole = self._book.whole(round_id)
        elsewhere = rows is not None and rows != len(before.given)
        changed = self._book.items(whole, slots, self._book.names())
        return Answered(None, changed, len(whole.given), elsewhere, _left(whole))

    # Inside: signing --------------------------------------------------------------------------------------------

    def _signer(self, staff: bytes, pin: str, right: Right) -> Actor:
        signer = self._people.prove(staff, pin)
        if not may(signer.roles, right):
            raise Problem("signer-not-allowed", right=right.value)
        return signer

    def _complete(self, whole: Whole) -> None:
        missing = self._book.missing(whole, hashed=True)
        if missing:
            raise Problem("round-incomplete", missing=missing)

    def _sign_own(self, whole: Whole, signer: Actor) -> None:
        """The one PIN also signs the line in which whoever submits signs."""
        for line in whole.frame.lines:
            if rules.signed_by_submitting(line.item) and line.slot not in whole.held:
                self._book.answer(whole, signer.staff, line.slot, Result.PASS, signer.staff.hex(), How.SINGLE)

    def _raise(self, whole: Whole, signer: Actor) -> list[tuple[Line, Given, Raised]]:
        raised = []
        for line in whole.frame.lines:
            given = whole.held.get(line.slot)
            if given is not None and given.result is Result.FAIL:
                failed = self._failed(whole, line, given, signer)
                raised.append((line, given, raise_from_answer(self.context, failed)))
        return raised

    def _failed(self, whole: Whole, line: Line, given: Given, signer: Actor) -> FailedAnswer:
        failing, asset = given.failing or Failing(), line.asset
        assert failing.severity is not None
        assert failing.disposition is not None
        area = whole.row.area or failing.area or (asset.area if asset is not None else None)
        return FailedAnswer(
            whole.row.id,
            line.item.code,
            None if asset is None else asset.id,
            area,
            int(failing.severity),
            failing.disposition,
            given.observed,
            signer.staff,
            failing.point,
            failing.text or (given.value or ""),
            failing.interim,
            due=failing.due,
        )

    def _summary(
        self, whole: Whole, signer: Actor, raised: list[tuple[Line, Given, Raised]]
    ) -> dict[str, object]:
        """What is kept with the signature, so that no list has to read the answers again."""
        tally = whole.tally
        flags = self._flags(whole)
        clean = (
            not (tally.fails or tally.nas or flags)
            and whole.row.mode != RoundMode.BACKFILL
            and not any(facts_of(step).get("claimed") for step in whole.steps)
        )
        return {
            "by": signer.staff.hex(),
            "tally": [tally.lines, tally.answered, tally.fails, tally.nas, tally.bulk],
            "flags": [flag.value for flag in flags],
            "digest": rules.digest(whole.held),
            "clean": clean,
            "failed": [
                {
                    "item": line.item.code,
                    "asset": None if line.asset is None else line.asset.id.hex(),
                    "finding": made.finding.hex(),
                    "kind": made.kind.value,
                    "critical": line.item.critical,
                    "disposition": (given.failing or Failing()).disposition,
                }
                for line, given, made in raised
            ],
        }

    def _flags(self, whole: Whole) -> tuple[Flag, ...]:
        of_answers = {flag for given in whole.held.values() for flag in given.flags}
        lacks_code = any(
            line.item.type is ItemType.CODE and line.slot not in whole.held for line in whole.frame.lines
        )
        measured = [
            step.observed
            for step in whole.steps
            if step.what in (RoundStep.WALKED_OUT, RoundStep.WALKED_IN) and not facts_of(step).get("claimed")
        ]
        standing = whole.standing
        out, back = (standing.walked_out, standing.walked) if len(measured) > 1 else (None, None)
        times = [whole.row.started, *(given.observed for given in whole.given), self.clock.now_ms()]
        found = (
            *of_answers,
            *((Flag.CODE_MISSING,) if lacks_code else ()),
            *walk_flags(out, back, whole.frame.walk_seconds),
            *clock_flags(times, self.context.clock_doubtful),
        )
        return tuple(flag for flag in Flag if flag in found and flag is not Flag.NEAR_LIMIT)

    def _submitted(self, round_id: bytes) -> Whole:
        whole = self._book.whole(round_id)
        if whole.standing.state is not RoundState.SUBMITTED:
            raise Problem("round-not-submitted", state=whole.standing.state.value)
        return whole

    def _countersign(self, actor: Actor, round_id: bytes, signer: Actor, note: str) -> None:
        whole = self._submitted(round_id)
        performer = whole.standing.performer
        if signer.staff == performer and not self.context.site.single_staff:
            raise Problem("same-person")
        if not note and any(self._needs_note(whole, given) for given in whole.held.values()):
            raise Problem("note-needed")
        facts = {"by": signer.staff.hex(), "single": signer.staff == performer}
        self._book.step(
            whole.row, whole.steps, RoundStep.COUNTERSIGNED, actor.staff, reason=note, facts=facts
        )
        settle_on_spot(self.context, round_id, signer.staff, note)

    def _needs_note(self, whole: Whole, given: Given) -> bool:
        """B8, 10: what was put right on the spot is shown by a picture, or the supervisor says so."""
        if given.failing is None or given.failing.disposition is not Disposition.ON_SPOT:
            return False
        return not any(link.role == EvidenceRole.AFTER for link in whole.links_of(given.slot))

    # Inside: excusing -------------------------------------------------------------------------------------------

    def _excusable(self, occurrence: bytes, day: int | None) -> Occurrence:
        one = self._due(occurrence, day)
        state = self._lists.entry(one).state
        if state is OccurrenceState.DONE:
            raise Problem("round-done")
        if state is OccurrenceState.EXCUSED:
            raise Problem("round-excused")
        return one

    def _excusal(self, actor: Actor, one: Occurrence, what: str, reason: str) -> None:
        row = ExcusalRow(
            self.context.new_id(),
            one.id,
            one.day,
            what,
            reason,
            self.clock.now_ms(),
            actor.staff,
        )
        kept.add(self.store, row)

    def _concerned(self, one: Occurrence) -> set[bytes]:
        """Who asked for it, began it, or held its post: none of them excuses it."""
        asked = {row.staff for row in kept.excusals_of(self.store, [one.id]) if row.what == "requested"}
        begun = {row.staff for row in kept.of_occurrences(self.store, [one.id])}
        area = None if one.area is None else bytes.fromhex(one.area)
        held = {
            post.holder
            for post in calendars.responsible(self.store, self.clock, one.day, area)
            if one.post is not None and post.post.hex() == one.post and post.holder is not None
        }
        return asked | begun | held


def _as_held(held: Given | None) -> Judged:
    return Judged(ask=Ask.VALUE) if held is None else Judged(held.result, held.value, held.flags)


def _left(whole: Whole) -> int:
    """How many lines are unanswered."""
    tally = whole.tally
    return tally.lines - tally.answered


def _reason(text: str) -> str:
    reason = text.strip()
    if not reason or not rules.is_text(reason, REASON_LIMIT):
        raise Problem("reason-needed")
    return reason


def _optional(text: str) -> str:
    note = text.strip()
    if not rules.is_text(note, REASON_LIMIT):
        raise Problem("text-refused", field="note", limit=REASON_LIMIT)
    return note
