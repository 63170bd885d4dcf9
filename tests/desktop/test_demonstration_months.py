"""An invented palace with months of inspections: what a manager, a fire officer and an auditor would look for in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.actor import Actor
from desktop.demonstration import Demonstration, build
from desktop.desk import Desk
from desktop.home import Home
from desktop.inspections.findings import Filter
from desktop.rules.inspections.findings import Escalation, Step
from desktop.rules.inspections.month import Mark
from desktop.rules.inspections.vocabulary import (
    FindingOrigin,
    FindingState,
    OccurrenceState,
    PeriodKind,
    PeriodState,
    Timeliness,
    VoiceKind,
)
from tests.desktop.palace import HandClock

EVENING = datetime(2026, 11, 23, 18, 20)
TODAY = 20261123
AUGUST, SEPTEMBER, OCTOBER, NOVEMBER = 20260801, 20260901, 20261001, 20261101


@pytest.fixture(scope="module", autouse=True)
def cheap_pins() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.people._MEMORY_KIB", 64)
        yield


def _built(root: Path, **changes: Any) -> tuple[Demonstration, Desk]:
    clock = HandClock(EVENING)
    made = build(Home(root), clock=clock, **{"members": 20, "visits": 120, "days": 2, "months": 3, **changes})
    desk = Desk(Home(root), clock=clock)
    desk.open()
    return made, desk


@pytest.fixture(scope="module")
def desk(cheap_pins: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    _, desk = _built(tmp_path_factory.mktemp("months") / "home")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def manager(desk: Desk) -> Actor:
    first = next(tile for tile in desk.people.tiles() if tile.name == "申建平")
    from desktop.rules.rights import Role

    return desk.context.sessions.begin(first.staff, first.name, frozenset({Role.MANAGER}))


STORY = (
    "SELECT id, code, name FROM area ORDER BY id",
    "SELECT * FROM asset_date ORDER BY id",
    "SELECT * FROM shift ORDER BY id",
    "SELECT * FROM round ORDER BY id",
    "SELECT * FROM round_step ORDER BY id",
    "SELECT * FROM answer WHERE item != 'PT14' ORDER BY id",  # the codes at the points are secret, and new ones
    "SELECT * FROM finding ORDER BY id",
    "SELECT * FROM finding_event ORDER BY id",
    "SELECT * FROM evidence ORDER BY id",
    "SELECT * FROM voice ORDER BY id",
    "SELECT * FROM visit ORDER BY id",
)


def test_the_same_seed_gives_the_same_months(tmp_path: Path) -> None:
    (one, first), (other, second) = (_built(tmp_path / name, months=1) for name in ("one", "other"))
    for query in STORY:
        rows = first.context.store.rows(query)
        assert rows == second.context.store.rows(query), query
        assert rows, query
    assert one.codes == other.codes
    first.close()
    second.close()


def test_it_is_sound_down_to_the_sealed_months(desk: Desk, manager: Actor) -> None:
    found = desk.ledger.verify()
    assert found.faults == ()
    assert desk.context.store.one("SELECT sum(doubtful) FROM operation") == (0,)
    periods = {each.first: each.state for each in desk.periods.listed(manager, PeriodKind.MONTH)}
    assert periods == {
        AUGUST: PeriodState.SEALED,
        SEPTEMBER: PeriodState.SEALED,
        OCTOBER: PeriodState.REVIEWED,
        NOVEMBER: PeriodState.OPEN,
    }
    for month in (AUGUST, SEPTEMBER):
        assert desk.periods.differing(manager, PeriodKind.MONTH, month) == ()
    assert desk.periods.differing(manager, PeriodKind.QUARTER, AUGUST) == ()


def test_the_months_hold_what_goes_wrong_in_a_palace(desk: Desk, manager: Actor) -> None:
    marks: set[Mark] = set()
    for month in (AUGUST, SEPTEMBER, OCTOBER):
        figures = desk.periods.month(manager, month).figures
        marks |= {cell.mark for row in figures.matrix for cell in row.cells}
        assert 900 < (figures.tiles.execution.per_mille or 0) < 1_000
        assert figures.counts.found >= 8
    assert marks >= {Mark.ON_TIME, Mark.LATE, Mark.MISSED, Mark.EXCUSED, Mark.BACKFILLED, Mark.CLOSED}
    september = desk.periods.month(manager, SEPTEMBER).figures
    assert september.no_session == (20260916,), "the power was cut"
    assert september.counts.recurrences == 1
    assert september.integrity.releases == 1
    (closed,) = desk.periods.month(manager, AUGUST).figures.closed
    assert closed.reason
    assert any(line.late_days for line in desk.periods.month(manager, AUGUST).figures.findings)
    assert desk.periods.month(manager, OCTOBER).figures.integrity.backfills == 1


def test_the_quarter_can_be_compared(desk: Desk, manager: Actor) -> None:
    report = desk.periods.quarter(manager, AUGUST)
    figures = report.figures
    assert report.state is PeriodState.SEALED
    assert report.appeals
    assert report.appeals[0].answer
    assert len(report.decisions) == 2
    scored = [score for score in (*figures.areas, *figures.posts) if score.points is not None]
    assert len(scored) >= 6
    assert len(scored) < len(figures.areas) + len(figures.posts), "too few are told as too few"
    assert figures.voices.ratings >= 30
    assert len(figures.contractors) == 2
    assert any(line.closed for line in figures.changed)


def test_findings_of_every_kind_are_open_today(desk: Desk, manager: Actor) -> None:
    lines = desk.findings.list(manager)
    assert {line.state for line in lines} == {
        FindingState.OPEN,
        FindingState.RECTIFYING,
        FindingState.CLAIMED,
        FindingState.DEFERRED,
        FindingState.ON_SPOT,
    }
    assert {line.escalation for line in lines} >= {Escalation.DUE_SOON, Escalation.FAR_OVERDUE}
    assert any(line.sightings for line in lines)
    all_told = desk.findings.list(manager, Filter(live=False))
    assert {line.origin for line in all_told} == set(FindingOrigin)
    for line in all_told:
        if line.recurrence:
            assert desk.findings.detail(manager, line.finding).earlier is not None
    authority = next(line for line in all_told if line.origin is FindingOrigin.AUTHORITY)
    told = desk.findings.detail(manager, authority.finding)
    assert {Step.EXTENDED, Step.REJECTED, Step.VERIFIED} <= {step.step for step in told.steps}
    assert told.fund_fen
    assert told.line.owner is not None


def test_today_asks_for_something(desk: Desk, manager: Actor) -> None:
    today = desk.inspections.day(manager)
    opening = next(entry for entry in today.entries if entry.title.code == "OP")
    assert (opening.state, opening.timeliness) == (OccurrenceState.DONE, Timeliness.ON_TIME)
    patrols = [entry for entry in today.entries if entry.title.code == "PT"]
    assert patrols
    for patrol in patrols:
        assert patrol.rounds
        assert patrol.next_due is not None
        assert 0 < patrol.next_due - today.now <= 40 * 60_000, "due soon, not late"
    assert today.waiting
    assert today.unreleased == ()
    assert desk.venue.shifts(manager, TODAY, TODAY)
    assert desk.venue.expiring(manager, 20270131)


def test_its_pictures_are_there_and_call_themselves_invented(desk: Desk, manager: Actor) -> None:
    rows = desk.context.store.rows("SELECT digest FROM evidence_link")
    roles = {role for (role,) in desk.context.store.rows("SELECT DISTINCT role FROM evidence_link")}
    assert roles == {"before", "after", "spot", "paper"}
    for (digest,) in rows:
        assert desk.inspections.picture(manager, bytes(digest)).startswith(b"\xff\xd8")


def test_visitors_were_heard(desk: Desk, manager: Actor) -> None:
    voices = desk.voices.list(manager, frozenset({VoiceKind.COMPLAINT}))
    assert any(voice.replies for voice in voices)
    assert any(voice.late for voice in voices)
    assert any(voice.finding for voice in voices)
    assert desk.voices.waiting(manager) == 1
    assert all(tile.name not in voice.text for voice in voices for tile in desk.people.tiles())
