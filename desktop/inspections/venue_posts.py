"""Posts (岗位责任制) and who holds them, the duty roster, hand-over notes: who was responsible on any day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from db import people as kept_people
from db import venue as kept
from desktop.actor import Actor
from desktop.inspections import venue_checks as checks
from desktop.inspections.calendars import post_areas, responsible
from desktop.inspections.venue_values import Duty, HandOverShown, HoldingShown, NewPost, PostShown, ShiftShown
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections.vocabulary import PostScope
from desktop.rules.rights import Right
from desktop.service import Service, permits

_LONGEST_SPAN = 400


class Posts(Service):
    @permits(Right.SEE_ROUNDS)
    def posts(self, actor: Actor, *, retired: bool = False) -> tuple[PostShown, ...]:
        holding = self._holdings(self.clock.today())
        names = kept_people.names(self.store)
        return tuple(
            _post(row, holding.get(row.id), names)
            for row in kept.posts(self.store)
            if retired or row.retired is None
        )

    @permits(Right.VENUE)
    def add_post(self, actor: Actor, entered: NewPost, holder: bytes | None = None) -> PostShown:
        """A post from today on. Raises Problem text-refused, area-unknown, post-exists (name), staff-unknown."""
        with self.context.write(actor, Right.VENUE):
            rows, now = kept.posts(self.store), self.clock.now_ms()
            place = max((row.place for row in rows), default=0) + 1
            row = kept.PostRow(self.context.new_id(), "", "", "", "[]", place, now, None)
            row = self._entered_post(row, entered, rows)
            kept.add(self.store, row)
            held = self._hold(actor, row, holder, self.clock.today())
        return _post(row, held, kept_people.names(self.store))

    @permits(Right.VENUE)
    def change_post(self, actor: Actor, post: bytes, entered: NewPost) -> PostShown:
        """Other words at once; other areas from today on, so that the past keeps who was responsible for what."""
        with self.context.write(actor, Right.VENUE):
            old = self._post_row(post)
            row = self._entered_post(old, entered, kept.posts(self.store))
            kept.change(self.store, row)
            today = self.clock.today()
            held = self._holdings(today).get(post)
            if row.areas != old.areas:
                held = self._hold(actor, row, None if held is None else held.holder, today)
        return _post(row, held, kept_people.names(self.store))

    @permits(Right.VENUE)
    def retire_post(self, actor: Actor, post: bytes, reason: str) -> PostShown:
        reason = checks.reason(reason)
        with self.context.write(actor, Right.VENUE, reason):
            row = replace(self._post_row(post), retired=self.clock.now_ms())
            kept.change(self.store, row)
        return _post(row, self._holdings(self.clock.today()).get(post), kept_people.names(self.store))

    @permits(Right.VENUE)
    def hold_post(
        self, actor: Actor, post: bytes, holder: bytes | None, from_day: int | None = None
    ) -> PostShown:
        """Give a post to somebody (None: nobody) from a day on, today unless told otherwise; at most 62 days back.

        Raises Problem post-unknown, staff-unknown, day-wrong.
        """
        today = self.clock.today()
        from_day = checks.near(today if from_day is None else from_day, today)
        with self.context.write(actor, Right.VENUE):
            row = self._post_row(post)
            self._hold(actor, row, holder, from_day)
            held = self._holdings(today).get(post)
        return _post(row, held, kept_people.names(self.store))

    @permits(Right.SEE_ROUNDS)
    def holdings(self, actor: Actor, post: bytes) -> tuple[HoldingShown, ...]:
        """A post's holders over time, the oldest first; of two from the same day only the later entry."""
        names = kept_people.names(self.store)
        rows = [row for row in kept.holdings(self.store) if row.post == post]
        latest = {row.from_day: row for row in rows}
        return tuple(
            HoldingShown(day, row.holder, names.get(row.holder or b"", ""), post_areas(row.areas))
            for day, row in sorted(latest.items())
        )

    @permits(Right.SEE_ROUNDS)
    def responsible(self, actor: Actor, day: int, area: bytes | None = None) -> Duty:
        """Who answered for an area (None: the site as a whole) on that day, and whose duty it was."""
        checks.day(day)
        found = responsible(self.store, self.clock, day, area)
        return Duty(day, found, self._shifts(day, day))

    # The roster -------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def shifts(self, actor: Actor, first_day: int, last_day: int) -> tuple[ShiftShown, ...]:
        """The duty roster (值班表) of these days."""
        _checked_span(first_day, last_day)
        return self._shifts(first_day, last_day)

    @permits(Right.VENUE)
    def add_shift(
        self,
        actor: Actor,
        day: int,
        holder: bytes,
        from_minute: int,
        until_minute: int,
        post: bytes | None = None,
    ) -> ShiftShown:
        """Minutes from midnight; past 1440 is the next morning (a night duty). Raises Problem shift-wrong, staff-unknown."""
        checks.day(day)
        if not 0 <= from_minute < until_minute <= from_minute + 1440 or from_minute >= 1440:
            raise Problem("shift-wrong")
        with self.context.write(actor, Right.VENUE):
            checks.staff(self.store, holder)
            if post is not None:
                self._post_row(post)
            row = self._new_shift(actor, day, post, holder, from_minute, until_minute)
            kept.add(self.store, row)
        return _shift(row, kept_people.names(self.store))

    @permits(Right.VENUE)
    def take_back_shift(self, actor: Actor, shift: bytes, reason: str) -> None:
        """Raises Problem reason-needed, shift-unknown."""
        reason = checks.reason(reason)
        with self.context.write(actor, Right.VENUE, reason):
            row = kept.shift(self.store, shift)
            if row is None:
                raise Problem("shift-unknown")
            now = self.clock.now_ms()
            kept.annul(
                self.store, self.context.new_id(), shift, now, self.clock.day(now), reason, actor.staff
            )

    @permits(Right.VENUE)
    def repeat_week(self, actor: Actor, week: int, target: int) -> tuple[ShiftShown, ...]:
        """Copy the roster of the week of one day to the week of another; duties that are there already stay single."""
        source, goal = (_monday(checks.day(day)) for day in (week, target))
        shift_days = days.distance(source, goal)
        with self.context.write(actor, Right.VENUE):
            there = {_key(row) for row in kept.shifts(self.store, goal, days.later(goal, 6))}
            active = {row.id for row in kept_people.everyone(self.store) if row.active}
            posts = {row.id for row in kept.posts(self.store) if row.retired is None}
            rows = [
                self._new_shift(
                    actor,
                    days.later(row.day, shift_days),
                    row.post,
                    row.holder,
                    row.from_minute,
                    row.until_minute,
                )
                for row in kept.shifts(self.store, source, days.later(source, 6))
                if row.holder in active and (row.post is None or row.post in posts)
            ]
            kept.add_many(self.store, [row for row in rows if _key(row) not in there])
        return self._shifts(goal, days.later(goal, 6))

    @permits(Right.INSPECT)
    def hand_over(self, actor: Actor, text: str) -> HandOverShown:
        """What this shift tells the next. Raises Problem text-refused."""
        text = checks.note("text", text)
        now = self.clock.now_ms()
        row = kept.HandOverRow(self.context.new_id(), self.clock.day(now), text, now, actor.staff)
        with self.context.write(actor, Right.INSPECT):
            kept.add(self.store, row)
        return HandOverShown(row.day, now, actor.name, text)

    @permits(Right.SEE_ROUNDS)
    def hand_overs(self, actor: Actor, first_day: int, last_day: int) -> tuple[HandOverShown, ...]:
        """The newest first."""
        _checked_span(first_day, last_day)
        names = kept_people.names(self.store)
        rows = kept.hand_overs(self.store, first_day, last_day)
        return tuple(
            HandOverShown(row.day, row.observed, names.get(row.staff, ""), row.text) for row in reversed(rows)
        )

    # Inside -----------------------------------------------------------------------------------------------------

    def _post_row(self, post: bytes) -> kept.PostRow:
        row = kept.post(self.store, post)
        if row is None or row.retired is not None:
            raise Problem("post-unknown")
        return row

    def _entered_post(
        self, row: kept.PostRow, entered: NewPost, others: Sequence[kept.PostRow]
    ) -> kept.PostRow:
        name = checks.text("name", entered.name)
        if any(each.name == name and each.id != row.id and each.retired is None for each in others):
            raise Problem("post-exists", name=name)
        known = {area.id for area in kept.areas(self.store) if area.retired is None}
        if not known.union(post_areas(row.areas)).issuperset(entered.areas):
            raise Problem("area-unknown")
        areas = json.dumps(sorted(area.hex() for area in set(entered.areas)))
        duty = checks.note("duty", entered.duty, needed=False)
        return replace(row, name=name, scope=entered.scope.value, duty=duty, areas=areas)

    def _hold(self, actor: Actor, row: kept.PostRow, holder: bytes | None, from_day: int) -> kept.HoldingRow:
        if holder is not None:
            checks.staff(self.store, holder)
        now = self.clock.now_ms()
        held = kept.HoldingRow(self.context.new_id(), row.id, holder, row.areas, from_day, now, actor.staff)
        kept.add(self.store, held)
        return held

    def _holdings(self, day: int) -> dict[bytes, kept.HoldingRow]:
        rows = sorted(kept.holdings(self.store), key=lambda row: (row.from_day, row.id))
        return {row.post: row for row in rows if row.from_day <= day}

    def _new_shift(
        self, actor: Actor, day: int, post: bytes | None, holder: bytes, from_minute: int, until_minute: int
    ) -> kept.ShiftRow:
        now = self.clock.now_ms()
        return kept.ShiftRow(
            self.context.new_id(), day, post, holder, from_minute, until_minute, now, actor.staff
        )

    def _shifts(self, first_day: int, last_day: int) -> tuple[ShiftShown, ...]:
        names = kept_people.names(self.store)
        return tuple(_shift(row, names) for row in kept.shifts(self.store, first_day, last_day))


def _post(row: kept.PostRow, held: kept.HoldingRow | None, names: dict[bytes, str]) -> PostShown:
    holder = None if held is None else held.holder
    return PostShown(
        row.id,
        row.name,
        PostScope(row.scope),
        row.duty,
        post_areas(row.areas),
        holder,
        names.get(holder or b"", ""),
        row.retired is not None,
    )


def _shift(row: kept.ShiftRow, names: dict[bytes, str]) -> ShiftShown:
    return ShiftShown(
        row.id,
        row.day,
        row.post,
        row.holder,
        names.get(row.holder, ""),
        row.from_minute,
        row.until_minute,
    )


def _key(row: kept.ShiftRow) -> tuple[int, bytes | None, bytes, int, int]:
    return row.day, row.post, row.holder, row.from_minute, row.until_minute


def _monday(day: int) -> int:
    return days.later(day, 1 - days.weekday(day))


def _checked_span(first_day: int, last_day: int) -> None:
    checks.day(first_day)
    checks.day(last_day, least=first_day, most=days.later(first_day, _LONGEST_SPAN))
