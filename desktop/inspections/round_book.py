"""Reading rounds whole and writing their answers and steps; what writes is called inside the caller's transaction."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any

from db import findings as kept_findings
from db import inspections as kept
from db import people as kept_people
from db import reception as kept_visits
from db import venue as kept_venue
from db.inspections import AnswerRow, EvidenceRow, LinkRow, RoundRow, StepRow
from desktop.context import Context
from desktop.inspections import evidence
from desktop.inspections.round_frames import Frame, facts_of, frame_of, given_of, standing_of
from desktop.inspections.round_values import (
    Area,
    Held,
    Picture,
    RoundSheet,
    RoundShort,
    SheetItem,
    SheetSection,
    SheetStep,
    Title,
)
from desktop.inspections.templates import Templates, Version
from desktop.problems import Problem
from desktop.rules.inspections import answers as rules
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.answers import (
    Around,
    Failing,
    Flag,
    Given,
    Lack,
    Line,
    Missing,
    Pictured,
    Slot,
    Tally,
)
from desktop.rules.inspections.rounds import WRITABLE, RoundStep, Standing, timeliness
from desktop.rules.inspections.template import number_text
from desktop.rules.inspections.vocabulary import (
    EvidenceRole,
    Hint,
    How,
    ItemType,
    LegalClass,
    Result,
    RoundMode,
    RoundState,
    VersionState,
)

ROUND = "round"
_REMEMBERED = 32


@dataclass(frozen=True)
class Whole:
    """A round with all that was written in it. `given` are its answers in order, `held` those that stand."""

    row: RoundRow
    steps: tuple[StepRow, ...]
    standing: Standing
    frame: Frame
    given: tuple[Given, ...]
    held: Mapping[Slot, Given]
    links: tuple[LinkRow, ...]

    @property
    def writable(self) -> bool:
        return self.standing.state in WRITABLE

    def links_of(self, slot: Slot) -> tuple[LinkRow, ...]:
        return tuple(link for link in self.links if (link.item, link.asset) == slot)

    @property
    def paper(self) -> tuple[LinkRow, ...]:
        return tuple(link for link in self.links if link.role == EvidenceRole.PAPER)

    @property
    def tally(self) -> Tally:
        return rules.tally(self.frame.lines, self.held)


@dataclass(frozen=True)
class Names:
    """What ids are called, read once for a list."""

    staff: Mapping[bytes, str]
    areas: Mapping[bytes, str]

    def area(self, area: bytes | None) -> Area:
        return Area(area, "" if area is None else self.areas.get(area, ""))

    def person(self, staff: bytes | None) -> str:
        return "" if staff is None else self.staff.get(staff, "")


class RoundBook:
    """Keeps parsed versions and frames of rounds that are being worked on, because every key asks for them."""

    def __init__(self, context: Context, templates: Templates) -> None:
        self.context = context
        self._templates = templates
        self._lock = Lock()
        self._versions: dict[bytes, Version] = {}
        self._frames: OrderedDict[bytes, tuple[object, Frame]] = OrderedDict()

    # Reading ----------------------------------------------------------------------------------------------------

    def names(self) -> Names:
        store = self.context.store
        areas = {row.id: row.name for row in kept_venue.areas(store)}
        return Names(kept_people.names(store), areas)

    def version(self, version_id: bytes) -> Version:
        """A version; one that was published never changes, so it is parsed once."""
        found = self._versions.get(version_id)
        if found is None:
            found = self._templates.version(version_id)
            if found.state is not VersionState.DRAFT:
                self._versions[version_id] = found
        return found

    def title(self, version_id: bytes) -> Title:
        return title_of(self.version(version_id))

    def offered(self) -> dict[str, tuple[Title, bool]]:
        """What every template is called, by its code, and whether rounds of it can be begun."""
        newest: dict[str, bytes] = {}
        in_use: dict[str, bytes] = {}
        for code, version, state in kept.versions_by_code(self.context.store):
            newest[code] = version
            if state == VersionState.PUBLISHED:
                in_use[code] = version
        return {
            code: (self.title(in_use.get(code, version)), code in in_use) for code, version in newest.items()
        }

    def frame(self, row: RoundRow, standing: Standing, *, anew: bool = False) -> Frame:
        """`anew`: with the assets' dates of now."""
        with self._lock:
            known = self._frames.get(row.id)
        if known is not None and not anew and known[0] == standing.event:
            return known[1]
        made = frame_of(self.context, row, self.version(row.version), event=standing.event)
        with self._lock:
            self._frames[row.id] = (standing.event, made)
            self._frames.move_to_end(row.id)
            while len(self._frames) > _REMEMBERED:
                self._frames.popitem(last=False)
        return made

    def row(self, round_id: bytes) -> RoundRow:
        row = kept.get(self.context.store, round_id)
        if row is None:
            raise Problem("round-unknown")
        return row

    def whole(self, round_id: bytes, *, anew: bool = False) -> Whole:
        """Everything of a round. Raises Problem round-unknown."""
        store, row = self.context.store, self.row(round_id)
        steps = tuple(kept.steps(store, round_id))
        standing = standing_of(steps)
        given = tuple(map(given_of, kept.answers(store, round_id)))
        links = tuple(kept.links(store, ROUND, [round_id]))
        frame = self.frame(row, standing, anew=anew)
        return Whole(row, steps, standing, frame, given, rules.standing(given), links)

    def writable(self, round_id: bytes) -> Whole:
        """A round that takes answers. Raises Problem round-unknown, round-signed (state)."""
        whole = self.whole(round_id)
        if not whole.writable:
            raise Problem("round-signed", state=whole.standing.state.value)
        return whole

    def around(self, whole: Whole, line: Line) -> Around:
        frame, day = whole.frame, self.context.clock.today()
        code = self.point_code(whole.row.area, day) if line.item.type is ItemType.CODE else ""
        return Around(day, frame.bound(line.item), frame.totals.get(line.slot), code)

    def point_code(self, area: bytes | None, day: int) -> str:
        """The four digits posted at an area's point on a day; nobody can work them out from earlier ones."""
        import hashlib
        import hmac

        text = f"lotusdesk/point/1\0{'' if area is None else area.hex()}\0{day}"
        mark = hmac.digest(self.context.keys.pepper, text.encode(), hashlib.sha256)
        return f"{int.from_bytes(mark, 'big') % 10_000:04}"

    # Writing ----------------------------------------------------------------------------------------------------

    def answer(
        self,
        whole: Whole,
        staff: bytes,
        slot: Slot,
        result: Result | None,
        value: str | None,
        how: How,
        reason: str = "",
        failing: Failing | None = None,
        flags: Sequence[Flag] = (),
        undoes: bytes | None = None,
        observed: int | None = None,
    ) -> Given:
        code, asset = slot
        row = AnswerRow(
            self.context.new_id(),
            whole.row.id,
            code,
            asset,
            "" if result is None else result.value,
            value,
            how.value,
            reason or None,
            rules.facts_text(failing, flags, undoes),
            self.context.clock.now_ms() if observed is None else observed,
            staff,
        )
        kept.add(self.context.store, row)
        return given_of(row)

    def step(
        self,
        row: RoundRow,
        steps: Sequence[StepRow],
        what: RoundStep,
        staff: bytes,
        *,
        reason: str = "",
        facts: Mapping[str, Any] | None = None,
        observed: int | None = None,
    ) -> StepRow:
        """Keep a step and what the round is after it."""
        now = self.context.clock.now_ms() if observed is None else observed
        text = json.dumps(dict(facts or {}), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        day = self.context.clock.day(now)
        made = StepRow(
            self.context.new_id(), row.id, what.value, now, day, reason.strip() or None, text, staff
        )
        kept.add(self.context.store, made)
        after = standing_of([*steps, made])
        kept.set_standing(
            self.context.store,
            row.id,
            after.state.value,
            after.submitted,
            after.performer,
            after.countersigner,
        )
        return made

    # The guard --------------------------------------------------------------------------------------------------

    def missing(self, whole: Whole, *, hashed: bool) -> tuple[Missing, ...]:
        """What keeps the round from being submitted; `hashed`: pictures are read and not only looked for."""
        pictures: dict[Slot, list[Pictured]] = {}
        sizes = self._evidence(whole.links) if not hashed else {}
        for link in whole.links:
            there = (
                evidence.is_whole(self.context.home, link.digest)
                if hashed
                else self._is_there(sizes.get(link.digest))
            )
            pictures.setdefault((link.item or "", link.asset), []).append(Pictured(link.role, there))
        found = rules.missing(whole.frame.lines, whole.held, pictures, placed=whole.row.area is not None)
        needs_paper = whole.row.mode == RoundMode.BACKFILL or self._claims(whole)
        papers = pictures.get(("", None), [])
        if needs_paper and not papers:
            found = (*found, Missing("", None, Lack.PAPER))
        if any(not paper.whole for paper in papers):
            found = (*found, Missing("", None, Lack.PHOTO_GONE))
        return found

    def _claims(self, whole: Whole) -> bool:
        """Whether a time of the walk was written down by hand."""
        return any(facts_of(step).get("claimed") for step in whole.steps)

    def _is_there(self, row: EvidenceRow | None) -> bool:
        return row is not None and evidence.is_there(self.context.home, row.digest, row.size)

    def _evidence(self, links: Iterable[LinkRow]) -> dict[bytes, EvidenceRow]:
        found = {}
        for digest in {link.digest for link in links}:
            row = kept.evidence(self.context.store, digest)
            if row is not None:
                found[digest] = row
        return found

    # The sheet --------------------------------------------------------------------------------------------------

    def sheet(self, whole: Whole, names: Names) -> RoundSheet:
        missing = self.missing(whole, hashed=False) if whole.writable else ()
        drawn = _Drawn(self, whole, names, missing)
        sections = tuple(
            SheetSection(
                section,
                tuple(drawn.item(line) for line in whole.frame.lines if line.item.section == section.code),
            )
            for section in whole.frame.version.template.sections
        )
        fills = tuple(line.item.code for line in whole.frame.lines if rules.signed_by_submitting(line.item))
        return RoundSheet(
            whole.row.id,
            roundcode.encode(whole.row.id),
            self.short(whole.row, whole.steps, whole, names),
            whole.frame.version.number,
            tuple(section for section in sections if section.items),
            missing,
            tuple(_step(step, names) for step in whole.steps),
            tuple(drawn.picture(link) for link in whole.paper),
            whole.standing.walked_out,
            whole.standing.walked,
            whole.frame.walk_seconds,
            len(whole.given),
            whole.writable,
            self.context.site.single_staff,
            fills,
        )

    def items(self, whole: Whole, slots: Iterable[Slot], names: Names) -> tuple[SheetItem, ...]:
        """Some lines as they stand."""
        wanted = set(slots)
        drawn = _Drawn(self, whole, names, self.missing(whole, hashed=False))
        return tuple(drawn.item(line) for line in whole.frame.lines if line.slot in wanted)

    def short(self, row: RoundRow, steps: Sequence[StepRow], whole: Whole | None, names: Names) -> RoundShort:
        """A round in a list; `whole` where its answers are at hand, else what was kept when it was submitted."""
        standing = standing_of(list(steps)) if whole is None else whole.standing
        kept_facts = submitted_facts(steps)
        tally = Tally(*kept_facts.get("tally", (0, 0, 0, 0, 0))) if whole is None else whole.tally
        mode = RoundMode(row.mode)
        flags = tuple(Flag(flag) for flag in kept_facts.get("flags", ()) if flag in _FLAGS)
        saved = max((given.observed for given in whole.given), default=row.started) if whole else row.started
        return RoundShort(
            row.id,
            row.occurrence,
            self.title(row.version),
            names.area(row.area),
            row.day,
            mode,
            standing.state,
            row.started,
            standing.submitted or saved,
            names.person(row.staff),
            names.person(standing.performer),
            names.person(standing.countersigner),
            standing.submitted,
            standing.at,
            timeliness(mode, standing.at, row.due),
            row.due,
            tally.lines,
            tally.answered,
            tally.fails,
            tally.nas,
            tally.bulk,
            flags,
            row.desk,
            standing.state is RoundState.SUBMITTED and bool(kept_facts.get("clean")),
        )


def title_of(version: Version) -> Title:
    template = version.template
    return Title(template.code, template.kind, template.title_zh, template.title_en)


_FLAGS = {flag.value for flag in Flag}


def submitted_facts(steps: Sequence[StepRow]) -> dict[str, Any]:
    """What was kept with the last submission; empty before the first."""
    last = next((step for step in reversed(steps) if step.what == RoundStep.SUBMITTED), None)
    return {} if last is None else facts_of(last)


def _step(step: StepRow, names: Names) -> SheetStep:
    by = facts_of(step).get("by")
    who = step.staff if by is None else bytes.fromhex(by)
    return SheetStep(step.what, step.observed, names.person(who), step.reason or "")


class _Drawn:
    """The lines of one sheet, with what has to be read once for all of them."""

    def __init__(self, book: RoundBook, whole: Whole, names: Names, missing: Sequence[Missing]) -> None:
        self._book, self._whole, self._names = book, whole, names
        self._day = book.context.clock.today()
        self._missing: dict[Slot, list[Missing]] = {}
        for one in missing:
            self._missing.setdefault((one.item, one.asset), []).append(one)
        self._evidence = book._evidence(whole.links)
        self._findings = self._open_findings()
        self._hints: dict[Hint, str] = {}

    def item(self, line: Line) -> SheetItem:
        whole, item = self._whole, line.item
        given = whole.held.get(line.slot)
        bound = whole.frame.bound(item)
        most = rules.upper_limit(item, bound)
        near = rules.near_from(item, most)
        signers = rules.signers(given.value) if given and item.type is ItemType.SIGNATURE else ()
        return SheetItem(
            item,
            line.asset,
            line.number,
            line.sampled,
            whole.writable and given is None and rules.is_plain(line, self._day),
            rules.needs_photo(line, given.result if given else None),
            None if given is None else self._held(given),
            self._offered(line),
            "" if bound is None else number_text(bound),
            "" if near is None else number_text(near),
            whole.frame.totals.get(line.slot),
            tuple(self.picture(link) for link in whole.links_of(line.slot)),
            tuple(self._names.person(staff) for staff in signers),
            self._findings.get((item.code, line.asset.id if line.asset else None), ""),
            tuple(self._missing.get(line.slot, ())),
        )

    def picture(self, link: LinkRow) -> Picture:
        row = self._evidence.get(link.digest)
        if row is None:
            return Picture(link.id, link.digest, link.role, 0, 0, None, False, False)
        there = self._book._is_there(row)
        reused = row.observed < self._whole.row.started
        return Picture(link.id, link.digest, link.role, row.width, row.height, row.taken, there, reused)

    def _held(self, given: Given) -> Held:
        assert given.result is not None
        return Held(
            given.result,
            given.value,
            given.how,
            given.reason or "",
            given.failing,
            given.flags,
            self._names.person(given.staff),
            given.observed,
        )

    def _offered(self, line: Line) -> str:
        """What the program knows already: a person confirms it."""
        item = line.item
        if not self._whole.writable:
            return ""
        if item.type is ItemType.DATE and line.asset is not None and line.asset.day is not None:
            return str(line.asset.day)
        if item.hint is None or (item.hint in _OF_THE_SITE and self._whole.row.area is not None):
            return ""
        if item.hint not in self._hints:
            self._hints[item.hint] = _HINTS[item.hint](self._book.context)
        return self._hints[item.hint]

    def _open_findings(self) -> dict[tuple[str, bytes | None], str]:
        if not self._whole.writable:
            return {}
        area = self._whole.row.area
        return {
            (row.item, row.asset): row.number
            for row in kept_findings.live(self._book.context.store)
            if row.item is not None and (row.asset is not None or row.area == area)
        }


def _inside(context: Context) -> str:
    rows = kept_visits.of_day(context.store, context.site.number, context.clock.today())
    return str(sum(row.people for row in rows if not row.annulled and row.left is None))


def _today(context: Context) -> str:
    rows = kept_visits.of_day(context.store, context.site.number, context.clock.today())
    return str(sum(row.people for row in rows if not row.annulled))


def _open_now(context: Context) -> str:
    return str(len(kept_findings.live(context.store)))


def _overdue_major(context: Context) -> str:
    now = context.clock.now_ms()
    return str(
        sum(
            row.legal_class == LegalClass.MAJOR and row.due is not None and row.due < now
            for row in kept_findings.live(context.store)
        )
    )


def _on_duty(context: Context) -> str:
    today, names = context.clock.today(), kept_people.names(context.store)
    return ", ".join(names.get(row.holder, "") for row in kept_venue.shifts(context.store, today, today))


_HINTS: dict[Hint, Callable[[Context], str]] = {
    Hint.HEADCOUNT: _inside,
    Hint.VISITS_TODAY: _today,
    Hint.OPEN_FINDINGS: _open_now,
    Hint.OVERDUE_MAJOR: _overdue_major,
    Hint.DUTY: _on_duty,
}
_OF_THE_SITE = frozenset({Hint.HEADCOUNT, Hint.VISITS_TODAY})
"""Visitors are counted at the door of the house: what they are in one area, nobody knows."""
