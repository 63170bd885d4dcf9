"""A day's figures, and closing it: what was closed never changes, what comes later is told beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.problems import Problem
from desktop.reports import DayReport
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from tests.desktop.calls import SLIP
from tests.desktop.palace import Palace

TODAY = 20261123


def _refused(call: Any, *arguments: object, **named: object) -> str:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value.code


def _a_morning(palace: Palace) -> None:
    code, reception, attendant = palace.bearer(), palace.desk.reception, palace.attendant
    visit = reception.scan(attendant, code).visit or b""
    reception.scan(attendant, code)
    reception.scan(attendant, "https://weixin.qq.com/x")
    palace.clock.later(hours=1)
    reception.leave(attendant, visit)
    reception.scan(attendant, code)
    reception.guest(attendant, "李四", Category.PUBLIC)
    reception.tally(attendant, Category.GROUP, 20)
    reception.tally(attendant, Category.WORKER, 3)
    reception.undo(attendant)


def test_refusals_are_told_with_who_why_and_what_came_of_it(either: Palace) -> None:
    code = either.bearer("欧阳娜娜", "")
    either.scan(code)
    either.clock.later(minutes=1)
    inside = either.scan(code)
    either.scan("5" * 40)
    reports, manager, today = either.desk.reports, either.manager, either.clock.today()
    (told,) = reports.refused(manager, today, "inside")
    assert (told.name, told.card, told.by, told.let_in) == ("欧阳**", "0407-01-000001", "赵敏", False)
    let_in = either.desk.reception.override(either.attendant, inside.attempt or b"", "又来了").visit
    assert [one.let_in for one in reports.refused(manager, today, "inside")] == [True]
    either.desk.reception.annul(manager, let_in or b"", "弄错了")
    assert [one.let_in for one in reports.refused(manager, today, "inside")] == [False]
    (damaged,) = reports.refused(manager, today, "damaged")
    assert (damaged.name, damaged.card, bool(damaged.reason)) == ("", "", True)
    assert reports.refused(manager, today, "nothing") == reports.refused(manager, 20260101, "inside") == ()
    with pytest.raises(Problem, match="day-wrong"):
        reports.refused(manager, 20261399, "inside")


def test_a_days_figures_by_category_source_and_hour(either: Palace) -> None:
    _a_morning(either)
    report = either.desk.reports.day(either.manager)
    figures = report.figures
    assert (report.day, report.site, report.site_number, report.desk) == (TODAY, "潞州区工人文化宫", 407, 1)
    assert (figures.person_times, figures.named_people, figures.unnamed) == (23, 2, 20)
    assert (figures.visits, figures.annulled) == (4, 1)
    assert figures.by_category == {"group": 20, "public": 1, "union-member": 2}
    assert figures.by_source == {"scan": 2, "tally": 20, "typed": 1}
    assert figures.by_hour == {"10": 1, "11": 22}
    for part in (figures.by_category, figures.by_source, figures.by_hour):
        assert sum(part.values()) == figures.person_times
    assert report.refused == {"repeat": 1, "unknown": 1}
    assert (report.close, report.later) == (None, 0)
    assert report.seq == either.desk.ledger.position().seq


def test_closing_fixes_the_figures_and_seals_the_log(either: Palace) -> None:
    _a_morning(either)
    reports, manager = either.desk.reports, either.manager
    before = reports.day(manager)
    closed = reports.close_day(manager)
    assert closed.close is not None
    assert (closed.close.figures, closed.close.by, closed.close.slip) == (
        before.figures,
        "孙主任",
        "0407-01-20261123",
    )
    assert closed.close.seq == before.seq
    assert either.desk.ledger.verify().segments == 1
    assert either.desk.ledger.position().unsealed == 0
    assert len(closed.head) == 8
    assert _refused(reports.close_day, manager) == "day-closed"
    either.desk.reception.tally(either.attendant, Category.FAMILY, 4)
    either.desk.reception.undo(either.attendant)
    either.desk.reception.tally(either.attendant, Category.FAMILY, 5)
    later = reports.day(manager)
    assert later.close == closed.close
    assert (later.figures.person_times, later.later) == (28, 5)
    assert either.sound()


def test_an_empty_day_and_a_forgotten_one_can_be_closed(palace: Palace) -> None:
    reports, manager = palace.desk.reports, palace.manager
    palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    palace.clock.later(days=2)
    assert reports.close_day(manager).figures.person_times == 0
    yesterday = reports.close_day(manager, TODAY)
    assert yesterday.close is not None
    assert yesterday.close.figures.person_times == 1
    assert reports.days(manager) == [(TODAY, True)]
    assert palace.sound()


def test_days_that_are_none(palace: Palace) -> None:
    reports, manager, before = palace.desk.reports, palace.manager, palace.desk.ledger.position()
    for day in (0, 1, -1, 20260230, 20261301, 99999999, 10**30, -(10**30)):
        assert _refused(reports.day, manager, day) == "day-wrong", day
        assert _refused(reports.close_day, manager, day) == "day-wrong", day
        assert _refused(palace.desk.reception.today, manager, day) == "day-wrong", day
    assert _refused(reports.close_day, manager, TODAY + 1) == "day-ahead"
    assert palace.desk.ledger.position() == before
    assert reports.day(manager, 20300101).figures.person_times == 0


def test_the_last_days_stand_newest_first(palace: Palace) -> None:
    for _ in range(3):
        palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
        palace.clock.later(days=1)
    palace.desk.reports.close_day(palace.manager, TODAY + 1)
    days = palace.desk.reports.days(palace.actor(Role.AUDITOR))
    assert days == [(TODAY + 2, False), (TODAY + 1, True), (TODAY, False)]


def test_a_slip_is_kept_and_its_printing_written_down(palace: Palace, tmp_path: Path) -> None:
    out = tmp_path / "papers" / "deep" / "slip.pdf"
    drawn = palace.desk.reports.write_slip(palace.actor(Role.AUDITOR), SLIP, out)
    assert out.read_bytes() == drawn.pdf
    assert drawn.pages == 1
    assert palace.desk.context.store.rows("SELECT facts FROM event WHERE what = 'slip-printed'") == [
        ('{"pages": 1}',)
    ]
    in_the_way = tmp_path / "papers" / "deep" / "slip.pdf" / "x.pdf"
    assert _refused(palace.desk.reports.write_slip, palace.manager, SLIP, in_the_way).startswith("f")


def test_a_close_that_cannot_be_stored_closes_nothing(
    palace: Palace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db import ledger
    from db.errors import StoreError

    def full(*_: object) -> int:
        raise StoreError("disk-full")

    with monkeypatch.context() as fault:
        fault.setattr(ledger, "chain", full)
        assert _refused(palace.desk.reports.close_day, palace.manager) == "disk-full"
    report: DayReport = palace.desk.reports.day(palace.manager)
    assert report.close is None
    assert palace.desk.reports.close_day(palace.manager).close is not None
