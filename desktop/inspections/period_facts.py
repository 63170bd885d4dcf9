"""From the store to the facts that a month or a quarter is computed from, as they were known at one moment.

A period that is sealed is read as it was then: facts up to the seal's `through`, rows that can be changed as they stood
at the seal's place in the log. So recomputing it gives the same figures whatever came later.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from db import findings as kept_findings
from db import inspections as kept_rounds
from db import periods as kept
from db import venue as kept_venue
from db.store import Store
from desktop.context import SYSTEM, Context
from desktop.inspections.calendars import post_areas, read_override
from desktop.inspections.finding_book import life_of
from desktop.inspections.round_book import submitted_facts
from desktop.inspections.round_frames import standing_of
from desktop.rules import days
from desktop.rules.inspections import calendar, schedule
from desktop.rules.inspections.answers import Flag
from desktop.rules.inspections.calendar import Calendars, Holiday, plan_from
from desktop.rules.inspections.facts import (
    ActFact,
    AnswerFact,
    DateFact,
    DayFact,
    DueFact,
    ExcusalFact,
    FindingFact,
    HoldingFact,
    MarkFact,
    MarkKind,
    MarkOutcome,
    PeriodFacts,
    PostFact,
    RoundFact,
    VoiceFact,
)
from desktop.rules.inspections.findings import Life, OwnerKind
from desktop.rules.inspections.rounds import timeliness
from desktop.rules.inspections.schedule import AreaInfo, Occurrence, schedule_from
from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.spelling import unspell
from desktop.rules.inspections.template import Item, Template, template_from
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    LegalClass,
    Result,
    RoundMode,
    VoiceChannel,
    VoiceKind,
)

_ALL = b"\xff" * 16
_CLOCK_FLAGS = {Flag.CLOCK_BACK.value, Flag.CLOCK_DRIFT.value}
_NEAR = 31
"""Days around a period in which a miss is looked into: a check of the month may be begun and missed outside it."""


@dataclass(frozen=True)
class Span:
    """Which days, seen from when. `through` and `seq` bound what was known where the period is sealed; `late` are facts that
    were written after the seal with an id from before it.
    """

    first: int
    last: int
    at_ms: int
    through: bytes | None = None
    seq: int | None = None
    late: frozenset[bytes] = frozenset()


class _Row(Protocol):
    @property
    def id(self) -> bytes: ...


R = TypeVar("R", bound=_Row)


def scheme_on(store: Store, first_day: int, through: bytes | None = None) -> Scheme:
    """The scheme that holds for a period beginning on a day: the highest number of those begun by then."""
    rows = [row for row in kept.schemes(store, through) if row.from_day <= first_day]
    return unspell(Scheme, max(rows, key=lambda row: (row.number, row.id)).body) if rows else Scheme()


def gather(
    context: Context, span: Span, *, offset_minutes: int, single_staff: bool, coming_until: int | None = None
) -> PeriodFacts:
    """The facts of a span; `coming_until` also what is due after it until that day. Call it inside one reading view."""
    return _Gathering(context, span, offset_minutes).facts(single_staff, coming_until)


@lru_cache(maxsize=256)
def _template(body: str) -> Template:
    return template_from(body)


@lru_cache(maxsize=256)
def _items(body: str) -> dict[str, Item]:
    return {item.code: item for item in _template(body).items}


def _hex(value: bytes | None) -> str:
    return "" if value is None else value.hex()


@dataclass(frozen=True)
class _Told:
    """Rounds with their templates' texts, and by round, item and asset the finding that a fail told of."""

    rounds: tuple[RoundFact, ...]
    bodies: dict[str, str]
    failed: dict[tuple[str, str, str], str]


class _Gathering:
    def __init__(self, context: Context, span: Span, offset_minutes: int) -> None:
        self._context, self._store, self._span, self._offset = context, context.store, span, offset_minutes
        self._start_ms = days.ms_at(span.first, 0, offset_minutes)
        self._end_ms = min(span.at_ms, days.ms_at(span.last, 1440, offset_minutes))
        self._areas = [row for row in self._fields("area") if self._day(row["created"]) <= span.last]
        self._assets = {row["id"]: row for row in self._fields("asset")}
        self._desk_days = self._read_desk_days()
        self._calendars = self._read_calendars()

    def facts(self, single_staff: bool, coming_until: int | None) -> PeriodFacts:
        span, store = self._span, self._store
        occurrences = self._occurrences(span.first, span.last)
        told = self._rounds(occurrences)
        coming = () if coming_until is None else self._occurrences(days.later(span.last, 1), coming_until)
        codes = {each.template for each in occurrences} | {each.template for each in told.rounds}
        return PeriodFacts(
            site=self._context.site.number,
            first=span.first,
            last=span.last,
            at_ms=span.at_ms,
            offset_minutes=self._offset,
            single_staff=single_staff,
            scheme=scheme_on(store, span.first, span.through),
            days=tuple(self._day_facts()),
            areas=tuple(row["id"] for row in self._areas if self._stands(row)),
            posts=tuple(self._posts()),
            holdings=tuple(self._holdings()),
            dues=tuple(map(self._due, occurrences)),
            rounds=told.rounds,
            excusals=tuple(self._excusals()),
            answers=tuple(self._answers(told)),
            findings=tuple(self._findings()),
            voices=tuple(self._voices()),
            dates=tuple(self._dates()),
            marks=tuple(self._marks()),
            amendments=tuple(self._amendments()),
            releases=tuple(self._releases()),
            template_changes=tuple(self._template_changes()),
            coming=tuple(map(self._due, coming)),
            packs=self._packs(codes),
        )

    def _known(self, rows: Iterable[R]) -> list[R]:
        return [row for row in rows if row.id not in self._span.late]

    def _day(self, ms: int) -> int:
        return days.day_at(ms, self._offset)

    def _fields(self, table: str) -> list[dict[str, Any]]:
        """Rows that can be changed, as they stood; ids in hexadecimal."""
        if self._span.seq is not None:
            return list(kept.fields_at(self._store, table, self._span.seq))
        return list(kept.fields_now(self._store, table))

    def _stands(self, row: dict[str, Any]) -> bool:
        """Whether it was there on a day of the span."""
        retired = row["retired"]
        return self._day(row["created"]) <= self._span.last and (
            retired is None or self._day(retired) > self._span.first
        )

    # The calendar -----------------------------------------------------------------------------------------------

    def _read_calendars(self) -> Calendars:
        through = self._span.through
        holidays = self._known(kept_venue.holidays(self._store, through))
        return Calendars(
            tuple(
                plan_from(row.from_day, row.body)
                for row in self._known(kept_venue.plans(self._store, through))
            ),
            tuple(map(read_override, self._known(kept_venue.overrides(self._store, through)))),
            tuple(Holiday(row.day, row.name, bool(row.off)) for row in holidays),
        )

    def _read_desk_days(self) -> frozenset[int]:
        span = self._span
        first, last = days.later(span.first, -_NEAR), days.later(span.last, _NEAR)
        rows = kept.desk_days(self._store, first, last, span.through)
        return frozenset(day for key, day in rows if key not in span.late)

    def _day_facts(self) -> Iterator[DayFact]:
        for day in days.each(self._span.first, self._span.last):
            closed = calendar.closed_reason(self._calendars, day)
            session = day in self._desk_days
            if closed is None:
                yield DayFact(day, True, session=session)
            else:
                yield DayFact(day, False, closed.reason, session, closed.by.value)

    def _occurrences(self, first: int, last: int) -> tuple[Occurrence, ...]:
        rows = self._known(kept_venue.schedules(self._store, self._span.through))
        rules = [
            schedule_from(row.id, row.series, row.template, row.from_day, bool(row.ended), row.body)
            for row in rows
        ]
        areas = [
            AreaInfo(
                row["id"],
                AreaKind(row["kind"]),
                None if row["retired"] is None else self._day(row["retired"]),
            )
            for row in self._areas
        ]
        return schedule.occurrences(rules, self._calendars, areas, first, last, self._offset)

    def _due(self, each: Occurrence) -> DueFact:
        return DueFact(
            each.id.hex(),
            each.template,
            each.kind,
            each.area or "",
            each.post or "",
            each.day,
            each.opens_ms,
            each.due_ms,
            each.miss_ms,
            each.close_ms,
            each.gap_minutes,
            schedule.missed_cause(each, self._desk_days, self._offset),
        )

    def _excusals(self) -> Iterator[ExcusalFact]:
        span = self._span
        first, last = days.later(span.first, -_NEAR), days.later(span.last, _NEAR)
        rows = self._known(kept_rounds.excusals(self._store, first, last, span.through))
        latest = {row.occurrence: row for row in rows}
        for row in latest.values():
            if row.what == "excused" and span.first <= row.day <= span.last:
                yield ExcusalFact(row.occurrence.hex(), row.day, row.staff.hex())

    # Posts ------------------------------------------------------------------------------------------------------

    def _held(self) -> dict[str, list[kept_venue.HoldingRow]]:
        """Each post's holdings up to the end of the span, in the order in which they began."""
        rows = self._known(kept_venue.holdings(self._store, self._span.through))
        held: dict[str, list[kept_venue.HoldingRow]] = {}
        for row in sorted(rows, key=lambda row: (row.from_day, row.id)):
            if row.from_day <= self._span.last:
                held.setdefault(row.post.hex(), []).append(row)
        return held

    def _posts(self) -> Iterator[PostFact]:
        held = self._held()
        for row in self._fields("post"):
            if self._stands(row) and row["id"] in held:
                yield PostFact(row["id"], tuple(area.hex() for area in post_areas(held[row["id"]][-1].areas)))

    def _holdings(self) -> Iterator[HoldingFact]:
        span = self._span
        for post, rows in self._held().items():
            latest = {row.from_day: row for row in rows}  # of two from one day the later fact holds
            begun = sorted(latest)
            for at, day in enumerate(begun):
                last = days.later(begun[at + 1], -1) if at + 1 < len(begun) else span.last
                if last >= span.first:
                    yield HoldingFact(
                        post, _hex(latest[day].holder), max(day, span.first), min(last, span.last)
                    )

    # Rounds and answers -----------------------------------------------------------------------------------------

    def _rounds(self, due: Sequence[Occurrence]) -> _Told:
        """The rounds of the days, and those of other days that did what was due on these."""
        span, store = self._span, self._store
        rows = self._known(kept_rounds.of_days(store, span.first, span.last, span.through))
        here = {row.occurrence for row in rows}
        away = [each.id for each in due if each.id not in here and each.close_ms is None]
        others = self._known(kept_rounds.of_occurrences(store, away))
        known = {row.id for row in rows}
        limit = span.through or _ALL
        rows += [row for row in others if row.id not in known and row.id <= limit]
        steps: dict[bytes, list[kept_rounds.StepRow]] = {}
        for step in self._known(kept_rounds.steps_of(store, [row.id for row in rows], span.through)):
            steps.setdefault(step.round, []).append(step)
        bodies = {row.id: row.body for row in kept.versions(store, sorted({row.version for row in rows}))}
        rows = [row for row in rows if row.version in bodies]
        return _Told(
            tuple(self._round(row, steps.get(row.id, []), bodies[row.version]) for row in rows),
            {row.id.hex(): bodies[row.version] for row in rows},
            {
                (row.id.hex(), failed["item"], failed["asset"] or ""): failed["finding"]
                for row in rows
                for failed in submitted_facts(steps.get(row.id, [])).get("failed", ())
            },
        )

    def _round(self, row: kept_rounds.RoundRow, steps: list[kept_rounds.StepRow], body: str) -> RoundFact:
        now, mode = standing_of(steps), RoundMode(row.mode)
        return RoundFact(
            row.id.hex(),
            _hex(row.occurrence),
            row.template,
            _template(body).kind,
            _hex(row.area),
            row.day,
            mode,
            now.state,
            timeliness(mode, now.at, row.due),
            now.at,
            _hex(now.performer),
            _hex(now.countersigner),
            not _CLOCK_FLAGS.isdisjoint(submitted_facts(steps).get("flags", ())),
        )

    def _answers(self, told: _Told) -> Iterator[AnswerFact]:
        done = {each.id: each for each in told.rounds if each.done}
        held: dict[tuple[bytes, str, bytes | None], tuple[str, str]] = {}
        for row in self._answer_rows(done.values()):
            held[row[1:4]] = row[4:]
        for (key, item, asset), (verdict, how) in held.items():
            if verdict and key.hex() in done:
                yield self._answer(told, done[key.hex()], item, _hex(asset), Result(verdict), How(how))

    def _answer_rows(self, done: Iterable[RoundFact]) -> Iterator[tuple[Any, ...]]:
        span = self._span
        rows = kept.answers(self._store, span.first, span.last, span.through)
        yield from (row for row in rows if row[0] not in span.late)
        away = [bytes.fromhex(each.id) for each in done if not span.first <= each.day <= span.last]
        limit = span.through or _ALL
        for row in self._known(kept_rounds.answers_of(self._store, away)):
            if row.id <= limit:
                yield row.id, row.round, row.item, row.asset, row.verdict, row.how

    def _answer(
        self, told: _Told, done: RoundFact, item: str, asset: str, verdict: Result, how: How
    ) -> AnswerFact:
        asked = _items(told.bodies[done.id]).get(item)
        area = self._assets[asset]["area"] if not done.area and asset in self._assets else done.area
        severity = 0 if asked is None or asked.severity is None else int(asked.severity)
        finding = told.failed.get((done.id, item, asset), "") if verdict is Result.FAIL else ""
        return AnswerFact(done.id, done.template, item, area, done.day, verdict, how, severity, finding)

    # Findings ---------------------------------------------------------------------------------------------------

    def _findings(self) -> Iterator[FindingFact]:
        """The findings as they stood at the end."""
        span, store = self._span, self._store
        ids = kept.finding_ids(store, span.first, span.last, self._start_ms, span.through)
        ids = [key for key in ids if key not in span.late]
        rows = kept_findings.several(store, ids)
        events = kept_findings.events_of(store, ids, span.through)
        sections = self._sections(rows.values())
        for key in ids:
            told = [each for each in self._known(events[key]) if each.observed < self._end_ms]
            yield self._finding(rows[key], life_of(rows[key], told), sections.get(key, ""))

    def _sections(self, rows: Collection[kept_findings.FindingRow]) -> dict[bytes, str]:
        """The section of the template item that each finding came from."""
        asked = kept.versions_of_rounds(
            self._store, sorted({row.round for row in rows if row.round is not None})
        )
        bodies = {row.id: row.body for row in kept.versions(self._store, sorted(set(asked.values())))}
        found = {}
        for row in rows:
            body = bodies.get(asked.get(row.round or b"", b""))
            item = None if body is None else _items(body).get(row.item or "")
            if item is not None:
                found[row.id] = item.section
        return found

    def _finding(self, row: kept_findings.FindingRow, life: Life, section: str) -> FindingFact:
        owner = life.owner
        kind = None if owner is None else owner.kind
        person = owner.id if owner is not None and kind is OwnerKind.PERSON else ""
        on_spot = life.assigned_ms is None and life.state in (FindingState.ON_SPOT, FindingState.VERIFIED)
        return FindingFact(
            id=row.id.hex(),
            number=row.number,
            origin=FindingOrigin(row.origin),
            area=_hex(row.area),
            section=section,
            item=row.item or "",
            severity=life.grade,
            disposition=Disposition.ON_SPOT if on_spot else Disposition.RECTIFY,
            legal_class=LegalClass(life.legal_class),
            state=life.state,
            found_ms=row.observed,
            found_day=row.day,
            found_by=row.staff.hex(),
            post=owner.id if owner is not None and kind is OwnerKind.POST else self._post_of(person, life),
            owner=person,
            contractor=owner.name if owner is not None and kind is OwnerKind.CONTRACTOR else "",
            fund_fen=life.fund_fen,
            assigned_ms=life.assigned_ms,
            due_ms=life.due,
            claimed_ms=life.claimed_ms,
            closed_ms=life.closed,
            verifier=life.verifier,
            review_day=life.review_day,
            recurrence_of=_hex(row.recurrence_of),
            sightings=life.sightings,
            rejections=life.rejections,
            exposed=life.exposed,
            interim=bool(life.interim) or life.area_closed,
        )

    def _post_of(self, person: str, life: Life) -> str:
        """The post that a person held when the work was given to them; the first of several."""
        if not person or life.assigned_ms is None:
            return ""
        day = self._day(life.assigned_ms)
        for post, rows in sorted(self._held().items()):
            before = [row for row in rows if row.from_day <= day]
            if before and _hex(before[-1].holder) == person:
                return post
        return ""

    # Voices, dates and acts -------------------------------------------------------------------------------------

    def _voices(self) -> Iterator[VoiceFact]:
        span, store = self._span, self._store
        replied: dict[bytes, int] = {}
        for key, voice, day in kept.replies(store, span.first, span.last, span.through):
            if key not in span.late:
                replied.setdefault(voice, day)
        led = kept.findings_of_voices(store, span.first, span.last, span.through)
        for row in self._known(kept.voices(store, span.first, span.last, span.through)):
            finding = led.get(row.id)
            yield VoiceFact(
                row.id.hex(),
                VoiceKind(row.kind),
                VoiceChannel(row.channel),
                _hex(row.area),
                row.day,
                row.score,
                replied.get(row.id),
                "" if finding in span.late else _hex(finding),
            )

    def _dates(self) -> Iterator[DateFact]:
        rows = self._known(kept_venue.asset_dates(self._store, self._span.through))
        latest = {(row.asset, row.what): row for row in rows}
        for row in latest.values():
            asset = self._assets.get(row.asset.hex())
            if asset is not None and self._stands(asset):
                yield DateFact(
                    asset["id"],
                    AssetKind(asset["kind"]),
                    asset["area"] or "",
                    AssetDateKind(row.what),
                    row.day,
                )

    def _marks(self) -> Iterator[MarkFact]:
        span = self._span
        for row in self._known(kept_rounds.marks(self._store, span.first, span.last, span.through)):
            kind, outcome = MarkKind(row.kind), MarkOutcome(row.outcome)
            yield MarkFact(row.id.hex(), kind, outcome, _hex(row.post), row.day, _hex(row.round))

    def _amendments(self) -> Iterator[ActFact]:
        span = self._span
        for row in self._known(kept.amendments_between(self._store, span.first, span.last, span.through)):
            yield ActFact(row.id.hex(), row.day, row.staff.hex())

    def _releases(self) -> Iterator[ActFact]:
        span = self._span
        rows = kept_rounds.releases_between(self._store, span.first, span.last, span.through)
        for row in self._known(rows):
            yield ActFact(row.id.hex(), row.day, row.staff.hex(), _hex(row.area))

    def _template_changes(self) -> Iterator[ActFact]:
        """What somebody published in the span; what came with the program is no change."""
        for row in kept.published(self._store, self._start_ms, self._end_ms):
            if row.published_by not in (None, SYSTEM):
                yield ActFact(row.id.hex(), self._day(row.published or 0), _hex(row.published_by))

    def _packs(self, codes: Collection[str]) -> dict[str, str]:
        rows = kept.latest_versions(self._store, self._span.at_ms + 1)
        packs = {row.code: _template(row.body).pack for row in rows if row.code in codes}
        return {code: pack for code, pack in sorted(packs.items()) if pack}
