"""On which days a desk was on, and whether its clock can be believed."""

from __future__ import annotations

from dataclasses import dataclass

from db import venue as kept
from desktop.inspections.calendars import desk_days, due_between
from desktop.inspections.venue_presence import steady_ms
from desktop.rules.inspections.schedule import missed_cause
from desktop.rules.inspections.vocabulary import MissedCause
from tests.desktop.palace import DESK_NUMBER, Palace

MINUTE = 60_000
TODAY = 20261123


@dataclass
class Clocks:
    """The wall's clock and the steady one beside it."""

    palace: Palace
    steady: int = 0

    def beat(self, minutes: float, steady: float | None = None) -> bool:
        """Time passes on both (on the steady one otherwise, where told); whether the wall's is doubted then."""
        self.palace.clock.later(minutes=minutes)
        self.steady += round((minutes if steady is None else steady) * MINUTE)
        return self.palace.desk.venue.beat(self.steady).clock_doubtful


def test_a_day_is_noted_once_a_desk(either: Palace) -> None:
    venue = either.desk.venue
    assert venue.note_session(0).new_day
    assert not venue.note_session(MINUTE).new_day
    again = either.reopened()
    assert not again.desk.venue.note_session(0).new_day
    assert again.count("desk_day") == 1
    assert again.count("app_session") == 2
    assert kept.desk_days(again.desk.context.store, TODAY, TODAY) == {TODAY: frozenset({DESK_NUMBER})}
    assert again.sound()


def test_a_program_left_on_overnight_notes_the_next_day(palace: Palace) -> None:
    palace.desk.venue.note_session(0)
    palace.clock.later(hours=14)
    assert palace.desk.venue.beat(14 * 60 * MINUTE).new_day
    assert desk_days(palace.desk.context.store, TODAY, 20261130) == {TODAY, 20261124}


def test_three_days_without_the_computer_are_told_from_days_on_which_nobody_did_it(palace: Palace) -> None:
    palace.desk.stand_up()
    palace.clock.later(days=1)
    palace = palace.reopened()
    palace.desk.stand_up()
    palace.clock.later(days=3)
    palace = palace.reopened()
    palace.desk.stand_up()
    context = palace.desk.context
    days_on = desk_days(context.store, TODAY, 20261130)
    causes = {
        each.day: missed_cause(each, days_on, 480)
        for each in due_between(context, 20261124, 20261127)
        if each.template == "PT"
    }
    assert causes == {
        20261124: MissedCause.NOT_DONE,
        20261125: MissedCause.NO_SESSION,
        20261126: MissedCause.NO_SESSION,
        20261127: MissedCause.NOT_DONE,
    }


def test_a_clock_set_while_the_program_runs_is_doubted_and_nothing_is_refused(palace: Palace) -> None:
    clocks = Clocks(palace)
    assert not clocks.beat(0)
    assert not clocks.beat(60)
    assert not clocks.beat(64, steady=60)
    assert clocks.beat(2, steady=0)
    assert palace.desk.context.clock_doubtful
    assert palace.desk.venue.today().clock_doubtful
    palace.desk.venue.hand_over(palace.attendant, "照常")
    assert not clocks.beat(-6, steady=0)  # set right again
    assert not palace.desk.context.clock_doubtful


def test_a_clock_set_back_while_the_program_was_off_is_doubted(palace: Palace) -> None:
    palace.desk.venue.note_session(0)
    again = palace.reopened()
    again.clock.later(minutes=-4)
    assert not again.desk.venue.note_session(0).clock_doubtful
    again = again.reopened()
    again.clock.later(days=-2)
    assert again.desk.venue.note_session(0).clock_doubtful
    assert again.desk.venue.today().clock_doubtful


def test_an_end_as_it_should_be_is_told_from_a_power_cut(palace: Palace) -> None:
    palace.desk.venue.note_session()
    palace.clock.later(hours=1)
    again = palace.reopened()
    first = kept.last_session(again.desk.context.store)
    assert first is not None
    assert (first.clean, first.last_beat - first.started) == (1, 60 * MINUTE)
    again.desk.venue.note_session()
    again.desk.context.store.release()  # the power goes
    last = kept.last_session(again.desk.context.store)
    assert last is not None
    assert last.clean == 0


def test_the_steady_clock_goes_on() -> None:
    first = steady_ms()
    assert first <= steady_ms() < first + 60_000
