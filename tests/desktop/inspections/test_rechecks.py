"""Checks on the checks: what is looked at again, by whom, and for which post it counts."""

from __future__ import annotations

import pytest

from desktop.inspections.rechecks import NewMark, Rechecks
from desktop.problems import Problem
from desktop.rules.inspections.facts import MarkKind, MarkOutcome
from desktop.rules.rights import Role
from tests.desktop.inspections.diary import PATROL, Diary, begin, ms
from tests.desktop.palace import Palace

DAY = 20261124


@pytest.fixture
def diary(palace: Palace) -> Diary:
    """A day with so many patrols that some of their critical items are drawn."""
    diary = begin(palace)
    diary.on(DAY)
    for minute in range(60):
        diary.round(DAY, PATROL, ms(DAY, 11, minute))
    return diary


def _rechecks(diary: Diary) -> Rechecks:
    return diary.desk.rechecks


def test_one_in_twenty_is_drawn_and_stays_drawn(diary: Diary) -> None:
    drawn = _rechecks(diary).wanted(diary.manager)
    assert 1 <= len(drawn) <= 60  # of 300: five critical items that are passed, in sixty rounds
    assert _rechecks(diary).wanted(diary.manager) == drawn
    assert all(each.label_zh and each.performer == diary.attendant.staff for each in drawn)
    diary.palace.clock.later(hours=25)
    assert _rechecks(diary).wanted(diary.manager) == ()


def test_what_was_looked_at_is_asked_no_more_and_counts_for_the_post(diary: Diary) -> None:
    first, *others = _rechecks(diary).wanted(diary.manager)
    _rechecks(diary).mark(
        diary.manager, NewMark(MarkKind.RECHECK, MarkOutcome.DIFFERED, first.round, first.item, text="未挂牌")
    )
    assert first not in _rechecks(diary).wanted(diary.manager)
    assert len(_rechecks(diary).wanted(diary.manager)) >= len(others) - 1
    figures = diary.desk.periods.month(diary.manager).figures
    assert (figures.integrity.rechecks, figures.integrity.mismatches) == (1, 1)
    integrity = diary.desk.periods.quarter(diary.manager).figures.posts[0].lines[2]
    assert integrity.share.part == 950


def test_who_walked_the_round_does_not_look_at_it_again(diary: Diary) -> None:
    both = diary.palace.actor(Role.ATTENDANT, Role.MANAGER)
    assert both.staff == diary.attendant.staff
    assert _rechecks(diary).wanted(both) == ()
    round_id = diary.round(DAY, PATROL, ms(DAY, 13))
    for new, code in (
        (NewMark(MarkKind.RECHECK, MarkOutcome.AGREED, round_id), "own-round"),
        (NewMark(MarkKind.RECHECK, MarkOutcome.FOUND, round_id), "mark-refused"),
        (NewMark(MarkKind.RECHECK, MarkOutcome.AGREED, bytes(16)), "round-unknown"),
        (NewMark(MarkKind.SEEDED, MarkOutcome.MISSED, post=bytes(16)), "post-unknown"),
    ):
        with pytest.raises(Problem) as refusal:
            _rechecks(diary).mark(both, new)
        assert refusal.value.code == code


def test_a_planted_fault_that_nobody_found_counts_for_the_post(diary: Diary) -> None:
    _rechecks(diary).mark(diary.manager, NewMark(MarkKind.SEEDED, MarkOutcome.MISSED, post=diary.post))
    integrity = diary.desk.periods.quarter(diary.manager).figures.posts[0].lines[2]
    assert (integrity.share.part, integrity.share.n) == (900, 60)
    assert diary.palace.sound()
