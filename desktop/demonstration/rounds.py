"""Writing an invented round whole, with the rows that the windows would have written one by one.

What is written is what the services write; only the PINs are not asked for, because proving each of some two thousand
signatures takes a fifth of a second.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from db import inspections as kept
from db.inspections import AnswerRow, RoundRow, StepRow
from desktop.actor import Actor
from desktop.demonstration.house import House
from desktop.demonstration.story import SetClock
from desktop.desk import Desk
from desktop.inspections import evidence
from desktop.inspections.finding_book import raise_from_answer, settle_on_spot
from desktop.inspections.finding_values import FailedAnswer, Raised
from desktop.inspections.round_book import ROUND, RoundBook
from desktop.inspections.round_frames import frame_of
from desktop.rules import days
from desktop.rules.inspections import answers as rules
from desktop.rules.inspections.answers import Failing, Given, Line, Slot
from desktop.rules.inspections.rounds import RoundStep
from desktop.rules.inspections.schedule import Occurrence
from desktop.rules.inspections.template import ALL
from desktop.rules.inspections.vocabulary import (
    Bound,
    Disposition,
    EvidenceRole,
    EvidenceSource,
    How,
    ItemType,
    PhotoRule,
    Result,
    RoundMode,
    RoundState,
    Severity,
    TemplateKind,
)
from printing.invented import picture_of

_MINUTE = 60_000
_TOTALS = {
    "CL01": 9,
    "MO03": 42,
    "MO08": 12,
    "MO17": 18,
    "MO32": 5,
    "OP15": 4,
    "QT10": 7,
    "QT16": 4,
    "QT17": 2,
}
_USUAL_TOTAL = 6
_NUMBERS = {
    "MO06": "0.28",
    "MO16": "2.5",
    "MO22": "0.8",
    "MO27": "65",
    "MO34": "45",
    "QT14": "46",
    "QT15": "100",
    "QT20": "96",
}
_INSIDE = {TemplateKind.PATROL: (12, 160)}
_LAST_DONE, _VALID_FOR = 96, 210
"""Days: how long ago a yearly test was done, and how long what has no equipment of its own is still valid."""


@dataclass(frozen=True)
class Failed:
    """A line that fails in a round: which, with what value, and what was said and shown of it."""

    item: str
    severity: int
    text: str
    point: str = ""
    asset: str = ""
    value: str | None = None
    on_spot: bool = False
    interim: str = ""
    area: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Plan:
    """A round to be written. `began` and `done` in ms; `walk` are out and back; `at_desk` is signed in, `performer` walks.

    `returned` is the reason for which it was given back once; `late` (reason, witness) says that it was put down later.
    """

    due: Occurrence
    began: int
    done: int
    at_desk: Actor
    performer: bytes
    due_ms: int
    walk: tuple[int, int] | None = None
    fails: tuple[Failed, ...] = ()
    late: tuple[str, bytes] | None = None
    night: bytes = b""
    people: Callable[[], int] = lambda: 0


@dataclass(frozen=True)
class Done:
    """A submitted round that waits for its second signature. `raised` by line."""

    row: RoundRow
    steps: tuple[StepRow, ...]
    performer: bytes
    on_spot: bool
    raised: Mapping[tuple[str, str], Raised]


class RoundWriter:
    """Call its methods inside a transaction; the clock is left where the act ended."""

    def __init__(
        self, desk: Desk, clock: SetClock, rng: Random, house: House, leads: Sequence[bytes]
    ) -> None:
        self.context, self.clock, self.rng, self.house = desk.context, clock, rng, house
        self._templates = desk.templates
        self._book = RoundBook(desk.context, desk.templates)
        self._leads = tuple(leads)
        self._frames: dict[tuple[str, bytes | None], tuple[Line, ...]] = {}
        self._capacity: dict[bytes | None, int] = {}
        self._tags = {asset: tag for tag, asset in house.assets.items()}
        self._codes = {area: code for code, area in house.areas.items()}

    def forget(self) -> None:
        """The equipment's dates changed."""
        self._frames.clear()

    # Writing ----------------------------------------------------------------------------------------------------

    def write(self, plan: Plan) -> Done:
        self.clock.ms = plan.began
        row = self._row(plan)
        lines = self._lines(row, plan)
        steps: list[StepRow] = []
        if plan.late is not None:
            reason, witness = plan.late
            steps.append(self._step(row, RoundStep.BACKFILLED, plan.at_desk, {"by": witness.hex()}, reason))
        if plan.walk is not None:
            for what, ms in zip((RoundStep.WALKED_OUT, RoundStep.WALKED_IN), plan.walk, strict=True):
                self.clock.ms = ms
                steps.append(self._step(row, what, plan.at_desk, {}))
        fails = {self._slot(failed): failed for failed in plan.fails}
        held = self._answer(row, lines, plan, fails)
        self.clock.ms = plan.done
        raised = {
            slot: self._raise(row, failed, held[slot], plan.performer) for slot, failed in fails.items()
        }
        facts = self._summary(plan, lines, held, fails, raised)
        steps.append(self._step(row, RoundStep.SUBMITTED, plan.at_desk, facts))
        signed = replace(row, state=RoundState.SUBMITTED.value, submitted=plan.done, performer=plan.performer)
        kept.add(self.context.store, signed)
        kept.add_many(self.context.store, steps)
        told = {(failed.item, failed.asset): raised[slot] for slot, failed in fails.items()}
        return Done(signed, tuple(steps), plan.performer, any(f.on_spot for f in fails.values()), told)

    def hand_back(self, done: Done, by: Actor, reason: str) -> Done:
        """The supervisor gives it back."""
        return self._with(done, self._step(done.row, RoundStep.RETURNED, by, {}, reason))

    def hand_in_again(self, done: Done, by: Actor, reason: str = "") -> Done:
        """As it was."""
        last = next(step for step in reversed(done.steps) if step.what == RoundStep.SUBMITTED)
        return self._with(done, self._step(done.row, RoundStep.SUBMITTED, by, json.loads(last.facts), reason))

    def _with(self, done: Done, step: StepRow) -> Done:
        kept.add(self.context.store, step)
        state = RoundState.RETURNED if step.what == RoundStep.RETURNED else RoundState.SUBMITTED
        key, row = done.row.id, done.row
        kept.set_standing(self.context.store, key, state.value, row.submitted, done.performer, None)
        return replace(done, steps=(*done.steps, step))

    def countersign(self, done: Done, at_desk: Actor, signer: Actor) -> None:
        """The supervisor's signature; what was put right on the spot is verified with it."""
        note = "已到现场看过" if done.on_spot else ""
        facts = {"by": signer.staff.hex(), "single": False}
        kept.add(self.context.store, self._step(done.row, RoundStep.COUNTERSIGNED, at_desk, facts, note))
        kept.set_standing(
            self.context.store,
            done.row.id,
            RoundState.COUNTERSIGNED.value,
            done.row.submitted,
            done.performer,
            signer.staff,
        )
        settle_on_spot(self.context, done.row.id, signer.staff, note)

    def show(
        self, staff: bytes, table: str, row: bytes, role: EvidenceRole, words: str, slot: Slot | None
    ) -> None:
        """Keep a test card as a picture of something."""
        at = self.clock.local(self.clock.now_ms()).strftime("%Y-%m-%d %H:%M")
        ground = {EvidenceRole.BEFORE: 0, EvidenceRole.AFTER: 1, EvidenceRole.PAPER: 5}.get(role, 2)
        stored = evidence.store(self.context, picture_of(words, ground, at))
        evidence.keep(self.context, staff, stored, EvidenceSource.FILE.value)
        item, asset = (None, None) if slot is None else slot
        evidence.link(self.context, staff, stored.digest, table, row, role.value, item, asset)

    # The frame --------------------------------------------------------------------------------------------------

    def _row(self, plan: Plan) -> RoundRow:
        version = self._templates.published(plan.due.template)
        assert version is not None
        return RoundRow(
            self.context.new_id(),
            plan.due.id,
            plan.due.schedule,
            version.id,
            plan.due.template,
            None if plan.due.area is None else bytes.fromhex(plan.due.area),
            plan.due.day,
            plan.due_ms,
            plan.due.miss_ms,
            plan.began,
            (RoundMode.LIVE if plan.late is None else RoundMode.BACKFILL).value,
            self.context.desk_number,
            plan.at_desk.staff,
            RoundState.DRAFT.value,
            None,
            None,
            None,
        )

    def _lines(self, row: RoundRow, plan: Plan) -> tuple[Line, ...]:
        """The lines of the template in this place, with what is drawn for this round."""
        key = (row.template, row.area)
        if key not in self._frames:
            frame = frame_of(self.context, row, self._book.version(row.version), event=False)
            self._frames[key] = frame.lines
            self._capacity[row.area] = frame.capacity or 1_000
        lines = self._frames[key]
        repeats = plan.due.kind is TemplateKind.PATROL
        drawn = rules.sample(
            {line.item for line in lines}, rules.seed_of(row.occurrence, repeats, row.due, "")
        )
        return tuple(
            line if line.sampled == (line.item.code in drawn) else replace(line, sampled=not line.sampled)
            for line in lines
        )

    def _slot(self, failed: Failed) -> Slot:
        return failed.item, self.house.assets[failed.asset] if failed.asset else None

    # Answers ----------------------------------------------------------------------------------------------------

    def _answer(
        self, row: RoundRow, lines: Sequence[Line], plan: Plan, fails: Mapping[Slot, Failed]
    ) -> dict[Slot, Given]:
        first = plan.began if plan.walk is None else plan.walk[1]
        pause = max(1, (plan.done - first) // (len(lines) + 1))
        today, rows, held = self.clock.day(plan.done), [], {}
        for at, line in enumerate(lines, 1):
            self.clock.ms = first + pause * at
            failed = fails.get(line.slot)
            given = self._given(row, line, plan, failed, today)
            held[line.slot] = given
            rows.append(_kept(row, given))
            if failed is not None:
                self._pictures(row, plan, line, failed)
            elif line.item.photo is PhotoRule.ALWAYS:
                words = line.item.label_zh.partition("（")[0]
                self.show(plan.performer, ROUND, row.id, EvidenceRole.SPOT, words, line.slot)
        kept.add_many(self.context.store, rows)
        if plan.late is not None:
            self.show(plan.performer, ROUND, row.id, EvidenceRole.PAPER, "纸质检查表", None)
        return held

    def _given(self, row: RoundRow, line: Line, plan: Plan, failed: Failed | None, today: int) -> Given:
        value = None if failed is None else failed.value
        if failed is None or line.item.type is ItemType.DATE:
            value = self._value(line, plan, today)
        plain = failed is None and rules.is_plain(line, today)
        failing = None
        if failed is not None:
            failing = Failing(
                Severity(failed.severity),
                failed.point,
                Disposition.ON_SPOT if failed.on_spot else Disposition.RECTIFY,
                None,
                failed.text,
                failed.interim,
                self.house.areas[failed.area] if failed.area and row.area is None else None,
            )
        result = Result.PASS if failed is None else Result.FAIL
        how = How.BULK if plain and self.rng.random() < 0.8 else How.SINGLE
        now = self.clock.now_ms()
        code, asset = line.slot
        return Given(
            self.context.new_id(),
            code,
            asset,
            result,
            value,
            how,
            None,
            failing,
            (),
            None,
            now,
            plan.performer,
        )

    def _value(self, line: Line, plan: Plan, today: int) -> str | None:
        item = line.item
        match item.type:
            case ItemType.COUNT:
                if item.expected == ALL:
                    total = _TOTALS.get(item.code, _USUAL_TOTAL)
                    return f"{total}/{total}"
                return "0" if item.expected is None else str(item.expected)
            case ItemType.NUMBER:
                return self._number(line, plan)
            case ItemType.DATE:
                if line.asset is not None and line.asset.day is not None:
                    return str(line.asset.day)
                return str(days.later(today, _VALID_FOR if item.max_age_months is None else -_LAST_DONE))
            case ItemType.SELECT:
                return next(option.code for option in item.options if option.ok)
            case ItemType.TEXT:
                return "无"
            case ItemType.SIGNATURE:
                return ",".join(staff.hex() for staff in self._signers(line, plan))
            case ItemType.CODE:
                area = None if plan.due.area is None else bytes.fromhex(plan.due.area)
                return self._book.point_code(area, today)
        return None

    def _number(self, line: Line, plan: Plan) -> str:
        code = line.item.code
        if code == "CL16":
            return str(plan.people())
        if line.item.bound is Bound.CAPACITY:
            area = None if plan.due.area is None else bytes.fromhex(plan.due.area)
            low, high = _INSIDE.get(plan.due.kind, (0, 0))
            most = self._capacity[area]
            return str(self.rng.randint(low, min(high, most // 2))) if high else str(most)
        return _NUMBERS[code]

    def _signers(self, line: Line, plan: Plan) -> tuple[bytes, ...]:
        if rules.signed_by_submitting(line.item):
            return (plan.performer,)
        if isinstance(line.item.expected, int) and line.item.expected > 1:
            return self._leads[: line.item.expected]
        return (plan.night or self._leads[0],)

    def _pictures(self, row: RoundRow, plan: Plan, line: Line, failed: Failed) -> None:
        for role, words in ((EvidenceRole.BEFORE, failed.before), (EvidenceRole.AFTER, failed.after)):
            if words:
                self.show(plan.performer, ROUND, row.id, role, words, line.slot)

    # Signing ----------------------------------------------------------------------------------------------------

    def _raise(self, row: RoundRow, failed: Failed, given: Given, performer: bytes) -> Raised:
        area = row.area
        if area is None and failed.area:
            area = self.house.areas[failed.area]
        told = FailedAnswer(
            row.id,
            failed.item,
            given.asset,
            area,
            failed.severity,
            Disposition.ON_SPOT if failed.on_spot else Disposition.RECTIFY,
            given.observed,
            performer,
            failed.point,
            failed.text,
            failed.interim,
        )
        return raise_from_answer(self.context, told)

    def _summary(
        self,
        plan: Plan,
        lines: Sequence[Line],
        held: Mapping[Slot, Given],
        fails: Mapping[Slot, Failed],
        raised: Mapping[Slot, Raised],
    ) -> dict[str, object]:
        tally = rules.tally(lines, held)
        critical = {line.item.code for line in lines if line.item.critical}
        return {
            "by": plan.performer.hex(),
            "tally": [tally.lines, tally.answered, tally.fails, tally.nas, tally.bulk],
            "flags": [],
            "digest": rules.digest(held),
            "clean": not tally.fails and plan.late is None,
            "failed": [
                {
                    "item": code,
                    "asset": None if asset is None else asset.hex(),
                    "finding": raised[code, asset].finding.hex(),
                    "kind": raised[code, asset].kind.value,
                    "critical": code in critical,
                    "disposition": (Disposition.ON_SPOT if failed.on_spot else Disposition.RECTIFY).value,
                }
                for (code, asset), failed in fails.items()
            ],
        }

    def _step(
        self, row: RoundRow, what: RoundStep, by: Actor, facts: Mapping[str, object], reason: str = ""
    ) -> StepRow:
        now = self.clock.now_ms()
        text = json.dumps(dict(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return StepRow(
            self.context.new_id(),
            row.id,
            what.value,
            now,
            self.clock.day(now),
            reason or None,
            text,
            by.staff,
        )


def _kept(row: RoundRow, given: Given) -> AnswerRow:
    return AnswerRow(
        given.id,
        row.id,
        given.item,
        given.asset,
        (given.result or Result.PASS).value,
        given.value,
        given.how.value,
        None,
        rules.facts_text(given.failing, given.flags),
        given.observed,
        given.staff,
    )
