"""Weeks of rounds written straight into the store, because signing each by PIN would take minutes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from db import inspections as kept
from db import templates as kept_templates
from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.calendars import due_between
from desktop.inspections.findings import FailedAnswer, raise_from_answer
from desktop.inspections.venue_values import NewArea, NewPost
from desktop.rules import days
from desktop.rules.inspections.schedule import Occurrence
from desktop.rules.inspections.template import template_from
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    Disposition,
    PostScope,
    RoundMode,
    TemplateKind,
)
from desktop.rules.rights import Right
from tests.desktop.palace import Palace

OFFSET = 480
PATROL, CLOSING = "PT", "CL"


def ms(day: int, hour: int, minute: int = 0) -> int:
    return days.ms_at(day, hour * 60 + minute, OFFSET)


@dataclass
class Diary:
    """A palace open from nine to nine, with a hall, a post for its safety, patrols and a closing check from tomorrow on."""

    palace: Palace
    hall: bytes
    post: bytes
    attendant: Actor
    manager: Actor

    @property
    def desk(self) -> Desk:
        return self.palace.desk

    def due(self, day: int, code: str) -> Occurrence:
        return next(each for each in due_between(self.desk.context, day, day) if each.template == code)

    def round(
        self,
        day: int,
        code: str,
        at: int,
        *,
        fails: dict[str, int] | None = None,
        mode: RoundMode = RoundMode.LIVE,
        signed: bool = True,
    ) -> bytes:
        """A round of what was due, walked at `at` (ms); `fails` are items with their severity, to be rectified."""
        context, due = self.desk.context, self.due(day, code)
        version = kept_templates.published_of(context.store, code)
        assert version is not None
        self.palace.clock.ms = at
        with context.write(self.attendant, Right.INSPECT):
            row = kept.RoundRow(
                context.new_id(), due.id, due.schedule, version.id, code, self.hall if due.area else None, day,
                due.due_ms, due.miss_ms, at, mode.value, 1, self.attendant.staff, "draft", None, None, None,
            )  # fmt: skip
            kept.add(context.store, row)
            failed = [
                self._answer(row.id, item.code, (fails or {}).get(item.code))
                for item in template_from(version.body).items
            ]
            told = [each for each in failed if each is not None]
            facts = {"by": self.attendant.staff.hex(), "tally": [0] * 5, "flags": [], "failed": told}
            self._step(row.id, "submitted", facts)
            if signed:
                self._step(row.id, "countersigned", {"by": self.manager.staff.hex()})
            state = "countersigned" if signed else "submitted"
            signer = self.manager.staff if signed else None
            kept.set_standing(context.store, row.id, state, at, self.attendant.staff, signer)
        return row.id

    def _answer(self, round_id: bytes, item: str, severity: int | None) -> dict[str, object] | None:
        context = self.desk.context
        now, staff = context.clock.now_ms(), self.attendant.staff
        verdict = "pass" if severity is None else "fail"
        row = kept.AnswerRow(
            context.new_id(), round_id, item, None, verdict, None, "single", None, None, now, staff
        )
        kept.add(context.store, row)
        if severity is None:
            return None
        failed = FailedAnswer(
            round_id, item, None, None, severity, Disposition.RECTIFY, now, staff, "东门", "锁死", "设岗看守"
        )
        raised = raise_from_answer(context, failed)
        return {
            "item": item,
            "asset": None,
            "finding": raised.finding.hex(),
            "kind": raised.kind.value,
            "critical": False,
            "disposition": "rectify",
        }

    def _step(self, round_id: bytes, what: str, facts: Mapping[str, object]) -> None:
        context = self.desk.context
        now = context.clock.now_ms()
        text = json.dumps(facts, separators=(",", ":"))
        step = kept.StepRow(
            context.new_id(), round_id, what, now, context.clock.day(now), None, text, self.attendant.staff
        )
        kept.add(context.store, step)

    def day(self, day: int, hours: tuple[int, ...] = (11, 13, 15, 17, 19)) -> None:
        """A whole day with patrols at these hours and a closing check in time."""
        self.on(day)
        for hour in hours:
            self.round(day, PATROL, ms(day, hour))
        self.round(day, CLOSING, ms(day, 21, 10))

    def on(self, day: int) -> None:
        """The desk is switched on."""
        self.palace.clock.ms = ms(day, 8, 30)
        self.desk.venue.note_session()


def begin(palace: Palace) -> Diary:
    desk, manager = palace.desk, palace.manager
    desk.venue.prepare()
    hall = desk.venue.add_area(manager, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL)).area
    attendant = palace.attendant
    post = desk.venue.add_post(manager, NewPost("安全员", PostScope.SAFETY), attendant.staff).post
    for rule in desk.venue.schedules(manager):
        if rule.kind in (TemplateKind.PATROL, TemplateKind.CLOSING):
            desk.venue.change_schedule(manager, replace(rule, post=post.hex()))
    return Diary(palace, hall, post, attendant, manager)


def last_week(palace: Palace) -> Diary:
    """The end of November: whole days on 24, 25 and 29; 26 with a hole in its patrols; nobody on 27; 28 with one patrol, which
    found an exit locked; nothing on 30. It is nine o'clock on 3 December.
    """
    diary = begin(palace)
    for day in (20261124, 20261125):
        diary.day(day)
    diary.day(20261126, (11, 15, 17, 19))
    diary.on(20261128)
    diary.round(20261128, PATROL, ms(20261128, 11), fails={"PT02": 1})
    diary.day(20261129)
    diary.on(20261203)
    palace.clock.ms = ms(20261203, 9)
    return diary
