"""Months and quarters: computed from the days, sealed once and for ever, corrected beside, and always proved again."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import inspections as kept_rounds
from db import periods as kept
from desktop.inspections.finding_values import Assignment, NewFinding
from desktop.inspections.period_values import Correction, Decision, QuarterReport
from desktop.inspections.periods import Periods
from desktop.inspections.voices import NewVoice
from desktop.paper_inspections import Bars, Letter, NoticePaper, Proof, Section
from desktop.problems import Problem
from desktop.rules.inspections.calendar import OverrideKind
from desktop.rules.inspections.facts import RowKind
from desktop.rules.inspections.month import Counts, GapCause, Mark
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.scheme import Scheme, SubjectKind
from desktop.rules.inspections.vocabulary import (
    ItemType,
    PeriodKind,
    PeriodState,
    RoundMode,
    VoiceKind,
)
from desktop.rules.rights import Right
from tests.desktop.inspections.diary import CLOSING, PATROL, Diary, last_week, ms
from tests.desktop.inspections.rounds_house import FAIL, RECTIFY, furnish
from tests.desktop.palace import PIN, Palace

NOVEMBER, OCTOBER = 20261101, 20261001
MONTH, QUARTER = PeriodKind.MONTH, PeriodKind.QUARTER


@pytest.fixture
def diary(palace: Palace) -> Diary:
    return last_week(palace)


def _periods(diary: Diary) -> Periods:
    return diary.desk.periods


def _refused(call: Callable[..., object], *arguments: object, **named: object) -> str:
    with pytest.raises(Problem) as refusal:
        call(*arguments, **named)
    return refusal.value.code


def _seal(diary: Diary, kind: PeriodKind = MONTH, day: int = NOVEMBER) -> Any:
    periods, manager = _periods(diary), diary.manager
    periods.remark(manager, kind, day, "本月巡查有缺口，已整改。")
    periods.review(manager, kind, day, manager.staff, PIN)
    periods.sign(manager, kind, day, manager.staff, PIN)
    return periods.seal(manager, kind, day)


# The month ----------------------------------------------------------------------------------------------------


def test_a_month_is_what_its_days_were(either: Palace) -> None:
    diary = last_week(either)
    report = _periods(diary).month(diary.manager, 20261115)
    figures = report.figures
    assert (report.first, report.last, report.state) == (NOVEMBER, 20261130, PeriodState.OPEN)
    assert (report.site, report.seal, report.changed) == ("潞州区工人文化宫", None, ())
    rows = {row.template: row for row in figures.matrix}
    assert rows[PATROL].total == Counts(on_time=3, late=2, no_session=2)
    assert rows[CLOSING].total == Counts(on_time=4, not_done=2, no_session=1)
    marks = [cell.mark for cell in rows[PATROL].cells[23:]]
    late, missed, on_time = Mark.LATE, Mark.MISSED, Mark.ON_TIME
    assert marks == [on_time, on_time, late, missed, late, on_time, missed]
    assert [(gap.day, gap.minutes, gap.cause) for gap in figures.gaps] == [
        (20261126, 240, GapCause.NOT_DONE),
        (20261127, 720, GapCause.NO_SESSION),
        (20261128, 600, GapCause.NOT_DONE),
        (20261130, 720, GapCause.NO_SESSION),
    ]
    (line,) = figures.findings
    assert (line.item, line.section, line.severity, line.found_day) == ("PT02", "FIRE", 1, 20261128)
    assert (figures.counts.found, figures.counts.overdue, figures.failing[0].item) == (1, 1, "PT02")
    names = report.names
    assert names.findings[line.finding].text == "锁死"
    assert names.items[PATROL, "PT02"].zh
    assert (names.staff[line.found_by], names.posts[figures.posts[0].post]) == ("赵敏", "安全员")
    assert {each.template for each in figures.coming} == {PATROL, CLOSING}


def test_every_figure_opens_its_rows(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager

    def rows(key: str) -> list[tuple[RowKind, int]]:
        return [(row.kind, row.day) for row in periods.rows_behind(manager, MONTH, NOVEMBER, key)]

    assert rows("matrix/PT/20261126") == [(RowKind.ROUND, 20261126)] * 4
    assert rows("matrix/PT/no-session") == [(RowKind.OCCURRENCE, 20261127), (RowKind.OCCURRENCE, 20261130)]
    assert rows("findings/found") == [(RowKind.FINDING, 20261128)]
    assert rows("item/PT/PT02") == [(RowKind.ROUND, 20261128)]
    assert rows("matrix/PT/20261101") == rows("nothing/like/that") == []


def test_a_round_that_was_walked_and_signed_counts(palace: Palace) -> None:
    """Through the screens' own calls: begun, answered with a fail, signed by two."""
    house = furnish(palace)
    periods, manager = palace.desk.periods, house.manager
    sheet = house.begun()
    failing = next(
        item for item in sheet.items if item.item.type is ItemType.PASS_FAIL and not item.item.critical
    )
    house.complete(sheet)
    house.rounds.answer(house.attendant, sheet.round, failing.item.code, typed=FAIL, failing=RECTIFY)
    begun = periods.month(manager).figures
    assert (begun.unfinished, begun.integrity.answers, begun.counts.found) == (1, 0, 0)
    house.rounds.submit(house.attendant, sheet.round, PIN)
    house.rounds.countersign(house.attendant, sheet.round, manager.staff, PIN)
    figures = periods.month(manager).figures
    row = next(row for row in figures.matrix if row.template == "OP")
    assert (row.total.on_time, figures.unfinished, figures.integrity.not_countersigned) == (1, 0, 0)
    assert 0 < figures.integrity.bulk < figures.integrity.answers
    (line,) = figures.findings
    assert (line.item, line.section) == (failing.item.code, failing.item.section)
    quarter = periods.quarter(manager).figures
    site = next(score for score in quarter.areas if score.subject == "")
    condition = site.lines[0].share
    weight = quarter.scheme.severity_weight(failing.item.severity or 0)
    assert condition.whole - condition.part == weight
    assert palace.sound()


def test_what_was_said_and_when_it_was_answered(diary: Diary) -> None:
    voice = diary.desk.voices.add(diary.attendant, NewVoice(VoiceKind.COMPLAINT, "厕所脏")).voice
    diary.palace.clock.later(days=2)
    diary.desk.voices.reply(diary.attendant, voice, "已加派保洁")
    figures = _periods(diary).month(diary.manager).figures
    assert (figures.voices.complaints, figures.voices.in_time) == (1, 1)


def test_a_period_to_come_is_none_yet(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    assert _refused(periods.month, manager, 20270101) == "day-ahead"
    assert _refused(periods.quarter, manager, 20270101) == "day-ahead"
    assert _refused(periods.month, manager, 20261341) == "day-wrong"


def test_the_list_goes_back_to_the_first_day(diary: Diary) -> None:
    _seal(diary)
    listed = _periods(diary).listed(diary.manager, MONTH)
    assert [(each.first, each.state) for each in listed] == [
        (20261201, PeriodState.OPEN),
        (NOVEMBER, PeriodState.SEALED),
    ]
    assert [each.first for each in _periods(diary).listed(diary.manager, QUARTER)] == [OCTOBER]


# The way to the seal ------------------------------------------------------------------------------------------


def test_a_month_is_drafted_reviewed_signed_and_sealed(either: Palace) -> None:
    diary = last_week(either)
    periods, manager = _periods(diary), diary.manager
    live = periods.month(manager, NOVEMBER)
    report = _seal(diary)
    assert (report.state, report.remark.text) == (PeriodState.SEALED, "本月巡查有缺口，已整改。")
    assert (report.reviewed.by, report.signed.by, report.seal.by) == ("孙主任", "孙主任", "孙主任")
    assert replace(report.figures, at_ms=0) == replace(live.figures, at_ms=0)
    assert report.changed == periods.differing(manager, MONTH, NOVEMBER) == ()
    assert (report.head, report.seq) == (report.seal.head, report.seal.seq)
    assert diary.desk.ledger.position().unsealed == 0
    assert either.sound()


def test_a_running_month_is_not_reviewed(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    assert _refused(periods.review, manager, MONTH, 20261201, manager.staff, PIN) == "period-running"


def test_what_can_still_be_done_keeps_a_month_open(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    diary.palace.clock.ms = ms(20261201, 8)
    with pytest.raises(Problem) as refusal:
        periods.review(manager, MONTH, NOVEMBER, manager.staff, PIN)
    assert (refusal.value.code, refusal.value.facts) == ("period-undecided", {"left": 1})


def test_steps_come_in_their_order(diary: Diary) -> None:
    periods, manager, staff = _periods(diary), diary.manager, diary.manager.staff
    assert _refused(periods.sign, manager, MONTH, NOVEMBER, staff, PIN) == "period-step-refused"
    assert _refused(periods.seal, manager, MONTH, NOVEMBER) == "period-step-refused"
    periods.review(manager, MONTH, NOVEMBER, staff, PIN)
    periods.remark(manager, MONTH, NOVEMBER, "另作说明")
    assert _refused(periods.sign, manager, MONTH, NOVEMBER, staff, PIN) == "period-step-refused"
    _seal(diary)
    for call in (periods.seal, periods.remark, periods.review):
        more = {periods.remark: ("再说",), periods.review: (staff, PIN)}.get(call, ())
        assert _refused(call, manager, MONTH, NOVEMBER, *more) == "period-step-refused"


def test_figures_that_moved_are_reviewed_again(diary: Diary) -> None:
    periods, manager, staff = _periods(diary), diary.manager, diary.manager.staff
    periods.review(manager, MONTH, NOVEMBER, staff, PIN)
    diary.round(20261127, PATROL, ms(20261203, 9, 1), mode=RoundMode.BACKFILL)
    assert _refused(periods.sign, manager, MONTH, NOVEMBER, staff, PIN) == "period-moved"


def test_only_who_may_sign_periods_signs(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    attendant = diary.attendant.staff
    assert _refused(periods.review, manager, MONTH, NOVEMBER, attendant, PIN) == "signer-not-allowed"
    assert _refused(periods.review, manager, MONTH, NOVEMBER, manager.staff, "135790") == "pin-wrong"
    assert periods.month(manager, NOVEMBER).state is PeriodState.OPEN


def test_a_seal_is_computed_anew_where_somebody_wrote_meanwhile(
    diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another desk writes while the figures are computed, as often as the seal tries."""
    tries: list[int] = []
    real = Periods._to_seal

    def disturbed(self: Periods, *given: Any) -> Any:
        computed = real(self, *given)
        if len(tries) < 2:
            diary.palace.clock.later(seconds=1)
        tries.append(computed[2])
        return computed

    moved = iter((True, True))
    monkeypatch.setattr(Periods, "_to_seal", disturbed)
    monkeypatch.setattr(kept, "moved_since", lambda store, seq: next(moved, False))
    report = _seal(diary)
    assert (len(tries), report.state) == (3, PeriodState.SEALED)
    assert _periods(diary).differing(diary.manager, MONTH, NOVEMBER) == ()


# What came later ----------------------------------------------------------------------------------------------


def _backfill(diary: Diary) -> None:
    diary.round(20261126, PATROL, diary.palace.clock.ms, mode=RoundMode.BACKFILL)


def _assign(diary: Diary) -> None:
    findings, manager = diary.desk.findings, diary.manager
    (line, *_) = findings.list(manager)
    findings.assign(manager, line.finding, Assignment("换锁", 20270110, post=diary.post))
    findings.claim(diary.attendant, line.finding, "已换新锁", doer=diary.attendant.staff)


def _raise(diary: Diary) -> None:
    text = f"灯坏 {diary.palace.clock.ms}"
    diary.desk.findings.raise_(diary.attendant, NewFinding(text, 3, None, text))


def _close_a_past_day(diary: Diary) -> None:
    venue = diary.desk.venue
    venue.override_day(diary.manager, 20261127, OverrideKind.CLOSED, "补记：停电")


def _another_holder(diary: Diary) -> None:
    diary.desk.venue.hold_post(diary.manager, diary.post, diary.manager.staff, 20261110)


def _excuse(diary: Diary) -> None:
    context, due = diary.desk.context, diary.due(20261128, CLOSING)
    row = kept_rounds.ExcusalRow(
        context.new_id(), due.id, due.day, "excused", "停电", context.clock.now_ms(), diary.manager.staff
    )
    with context.write(diary.manager, Right.COUNTERSIGN):
        kept_rounds.add(context.store, row)


def _retire(diary: Diary) -> None:
    context = diary.desk.context
    with context.write(diary.manager, Right.VENUE):
        context.store.sql(
            "UPDATE area SET retired = ?, kind = 'stage' WHERE id = ?", (ms(20261120, 9), diary.hall)
        )
        context.store.sql("UPDATE post SET retired = ? WHERE id = ?", (ms(20261120, 9), diary.post))


def _mark(diary: Diary) -> None:
    context = diary.desk.context
    row = kept_rounds.MarkRow(
        context.new_id(), "recheck", "differed", None, None, diary.post, 20261128, "", context.clock.now_ms(),
        diary.manager.staff,
    )  # fmt: skip
    with context.write(diary.manager, Right.COUNTERSIGN):
        kept_rounds.add(context.store, row)


def _scheme(diary: Diary) -> None:
    _periods(diary).change_scheme(diary.manager, Scheme(late=100))


def _single_staff(diary: Diary) -> None:
    site = diary.desk.context.site
    diary.desk.settings.change_site(diary.manager, single_staff=not site.single_staff)


LATER = {
    "backfill": _backfill,
    "assign": _assign,
    "raise": _raise,
    "close a past day": _close_a_past_day,
    "another holder": _another_holder,
    "excuse": _excuse,
    "retire": _retire,
    "mark": _mark,
    "scheme": _scheme,
}
CHANGING = ("backfill", "close a past day", "another holder", "excuse", "mark", "scheme")


@pytest.mark.parametrize("what", LATER)
def test_a_sealed_month_stays_whatever_comes_later(diary: Diary, what: str) -> None:
    sealed = _seal(diary)
    behind = _periods(diary).rows_behind(diary.manager, MONTH, NOVEMBER, "tile/execution")
    diary.palace.clock.later(hours=1)
    LATER[what](diary)
    later = _periods(diary).month(diary.manager, NOVEMBER)
    assert (later.figures, later.seal) == (sealed.figures, sealed.seal)
    assert bool(later.changed) == (what in CHANGING)
    assert _periods(diary).differing(diary.manager, MONTH, NOVEMBER) == ()
    assert _periods(diary).rows_behind(diary.manager, MONTH, NOVEMBER, "tile/execution") == behind
    assert diary.palace.sound()


@given(st.lists(st.sampled_from(sorted(set(LATER) - {"assign"})), min_size=1, max_size=4))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_month_is_recomputed_month_after_any_later_facts(diary: Diary, acts: list[str]) -> None:
    """The acts of all examples heap up behind one seal; one that is refused by then (the post is retired) is none."""
    periods, manager = _periods(diary), diary.manager
    if kept.seal_of(diary.desk.context.store, MONTH.value, NOVEMBER) is None:
        _seal(diary)
    sealed = periods.month(manager, NOVEMBER).figures
    for act in acts:
        diary.palace.clock.later(minutes=7)
        with contextlib.suppress(Problem):
            LATER[act](diary)
    assert periods.differing(manager, MONTH, NOVEMBER) == ()
    assert periods.month(manager, NOVEMBER).figures == sealed


def test_another_desk_with_a_clock_behind_changes_no_seal(diary: Diary) -> None:
    """What it wrote after the seal has ids from before it."""
    _seal(diary)
    context, manager = diary.desk.context, diary.manager
    moment = ms(20261129, 12)
    row = kept_rounds.MarkRow(
        moment.to_bytes(6, "big") + bytes(10), "recheck", "differed", None, None, diary.post, 20261128, "",
        moment, manager.staff,
    )  # fmt: skip
    with context.write(manager, Right.COUNTERSIGN):
        kept_rounds.add(context.store, row)
    assert _periods(diary).differing(manager, MONTH, NOVEMBER) == ()
    assert "integrity/mismatches" in _periods(diary).month(manager, NOVEMBER).changed
    assert diary.palace.sound()


def _tamper(diary: Diary, statement: str, *values: object) -> set[str]:
    store = diary.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        assert store.sql(statement, values).rowcount
        store.sql("UPDATE writer SET mode = ''")
    return {fault.where for fault in diary.desk.ledger.verify().faults if fault.what == "period-figures"}


def test_the_verification_tells_figures_that_were_changed(diary: Diary) -> None:
    _seal(diary)
    row = diary.desk.context.store.one("SELECT figures FROM period_step WHERE what = 'sealed'")
    assert row is not None
    better = row[0].replace('"breach_minutes":600', '"breach_minutes":6')
    found = _tamper(diary, "UPDATE period_step SET figures = ? WHERE what = 'sealed'", better)
    assert "month 20261101 coverage/3/breach_minutes" in found


def test_the_verification_tells_rows_that_were_changed_under_a_seal(diary: Diary) -> None:
    _seal(diary)
    found = _tamper(
        diary,
        "UPDATE round_step SET observed = observed + 7200000 WHERE what = 'submitted' AND day = ?",
        20261125,
    )
    assert any(where.startswith("month 20261101 ") for where in found)


def test_the_verification_tells_a_text_that_is_none(diary: Diary) -> None:
    _seal(diary)
    assert _tamper(diary, "UPDATE period_step SET figures = 'no' WHERE what = 'sealed'") == {"month 20261101"}


# Amendments ---------------------------------------------------------------------------------------------------

CORRECTION = Correction("matrix/PT/20261127", "缺", "停电，已报备", "补交停电通知")


def test_a_correction_stands_beside_sealed_figures(diary: Diary) -> None:
    periods, manager, attendant = _periods(diary), diary.manager, diary.attendant
    assert (
        _refused(periods.amend, attendant, MONTH, NOVEMBER, CORRECTION, manager.staff, PIN)
        == "period-not-sealed"
    )
    sealed = _seal(diary)
    periods.amend(attendant, MONTH, NOVEMBER, CORRECTION, manager.staff, PIN)
    report = periods.month(manager, NOVEMBER)
    (told,) = report.amendments
    assert (told.old, told.new, told.by, told.approver) == ("缺", "停电，已报备", "赵敏", "孙主任")
    assert (report.figures, report.changed) == (sealed.figures, ())
    assert periods.month(manager, 20261201).figures.integrity.amendments == 1


def test_nobody_approves_their_own_correction(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    _seal(diary)
    own = (manager, MONTH, NOVEMBER, CORRECTION, manager.staff, PIN)
    assert _refused(periods.amend, *own) == "amendment-approver-same"
    _single_staff(diary)
    assert len(periods.amend(*own)) == 1
    wordless = replace(CORRECTION, reason=" ")
    assert _refused(periods.amend, manager, MONTH, NOVEMBER, wordless, manager.staff, PIN) == "reason-needed"


# The quarter --------------------------------------------------------------------------------------------------


def _new_year(diary: Diary) -> None:
    diary.palace.clock.ms = ms(20270105, 9)


def test_a_quarter_scores_areas_and_posts_apart(either: Palace) -> None:
    diary = last_week(either)
    _new_year(diary)
    figures = _periods(diary).quarter(diary.manager, OCTOBER).figures
    (post,) = figures.posts
    assert post.subject == diary.post.hex()
    assert [each.subject for each in figures.areas if each.points is not None or each.vetoes] == []
    assert {cell.month for cell in figures.heat} == {20261001, 20261101, 20261201}
    assert (figures.funnel.found, figures.hazards[0].found, len(figures.overdue)) == (1, 1, 1)
    execution = post.lines[0]
    assert (execution.share.part, execution.share.n, execution.points) == (8_166, 76, 1_074)
    rows = _periods(diary).rows_behind(
        diary.manager, QUARTER, OCTOBER, f"score/post/{post.subject}/execution"
    )
    assert {row.kind for row in rows} == {RowKind.ROUND, RowKind.OCCURRENCE}


def test_appeals_are_answered_before_the_seal(diary: Diary) -> None:
    _new_year(diary)
    periods, manager = _periods(diary), diary.manager
    (appeal,) = periods.appeal(diary.attendant, OCTOBER, SubjectKind.POST, diary.post.hex(), "十二月停电三天")
    assert (appeal.answer, appeal.by) == (None, "赵敏")
    with pytest.raises(Problem) as refusal:
        _seal(diary, QUARTER, OCTOBER)
    assert (refusal.value.code, refusal.value.facts) == ("period-appeals-open", {"left": 1})
    (answered,) = periods.answer_appeal(manager, appeal.id, "已核实，列入说明")
    assert (answered.answer, answered.answered_by) == ("已核实，列入说明", "孙主任")
    report = periods.seal(manager, QUARTER, OCTOBER)
    assert isinstance(report, QuarterReport)
    assert (report.state, report.figures.observed.log_sound) == (PeriodState.SEALED, True)
    late = (diary.attendant, OCTOBER, SubjectKind.POST, diary.post.hex(), "再申诉")
    assert _refused(periods.appeal, *late) == "period-step-refused"
    assert _refused(periods.answer_appeal, manager, bytes(16), "x") == "appeal-unknown"
    assert diary.palace.sound()


def test_a_subject_that_is_not_scored(diary: Diary) -> None:
    periods = _periods(diary)
    for about, subject in (
        (SubjectKind.POST, diary.hall.hex()),
        (SubjectKind.AREA, "x"),
        (SubjectKind.POST, ""),
    ):
        assert _refused(periods.appeal, diary.attendant, OCTOBER, about, subject, "为何") == "subject-unknown"


def test_a_decision_becomes_a_finding(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    finding = NewFinding("东门闭门器老化", 3, diary.hall, "东门")
    decision = Decision(
        DecisionKind.IMPROVE, SubjectKind.AREA, diary.hall.hex(), "更换闭门器", diary.post, 20261220, finding
    )
    (decided,) = periods.decide(manager, OCTOBER, decision)
    assert (decided.kind, decided.owner, decided.due) == (DecisionKind.IMPROVE, "安全员", 20261220)
    assert decided.finding is not None
    detail = diary.desk.findings.detail(manager, decided.finding)
    assert detail.line.number == decided.number
    plain = Decision(DecisionKind.CONTINUE, SubjectKind.AREA, "", "照旧")
    assert [each.number for each in periods.decide(manager, OCTOBER, plain)] == [decided.number, ""]
    nobody = replace(plain, owner=bytes(16))
    assert _refused(periods.decide, manager, OCTOBER, nobody) == "owner-unknown"


def test_the_next_quarter_is_compared_with_the_sealed_one(diary: Diary) -> None:
    _new_year(diary)
    sealed = _seal(diary, QUARTER, OCTOBER)
    assert [each.quarter for each in sealed.figures.trend] == [OCTOBER]
    next_one = _periods(diary).quarter(diary.manager).figures
    assert [each.quarter for each in next_one.trend] == [OCTOBER, 20270101]
    assert next_one.posts[0].before == sealed.figures.posts[0].points
    assert _periods(diary).differing(diary.manager, QUARTER, OCTOBER) == ()


def test_missing_pictures_are_counted_and_stay_counted(diary: Diary) -> None:
    context = diary.desk.context
    with context.write(diary.manager, Right.INSPECT):
        row = kept_rounds.EvidenceRow(
            context.new_id(), hashlib.sha256(b"x").digest(), bytes(32), "image/jpeg", 1, 1, 1, "0" * 16, None,
            "import", context.clock.now_ms(), diary.manager.staff,
        )  # fmt: skip
        kept_rounds.add(context.store, row)
    assert _periods(diary).quarter(diary.manager).figures.observed.missing_evidence == 1


# The scheme ---------------------------------------------------------------------------------------------------


def test_the_scheme_is_the_sites_own_until_a_quarter_is_sealed(diary: Diary) -> None:
    periods, manager = _periods(diary), diary.manager
    first = periods.scheme(manager)
    assert first == Scheme()
    second = periods.change_scheme(manager, replace(first, late=500))
    assert (second.number, second.late) == (2, 500)
    assert periods.scheme(manager) == periods.quarter(manager).figures.scheme == second
    _new_year(diary)
    _seal(diary, QUARTER, OCTOBER)
    third = periods.change_scheme(manager, replace(second, late=400))
    assert (periods.scheme(manager), periods.scheme(manager, 20270401)) == (second, third)
    assert periods.quarter(manager, OCTOBER).figures.scheme == second
    with pytest.raises(Problem) as refusal:
        periods.change_scheme(manager, replace(third, bands=(1, 2, 3)))
    assert (refusal.value.code, refusal.value.facts) == ("scheme-refused", {"fields": "bands"})


# Paper --------------------------------------------------------------------------------------------------------


def test_what_was_printed_is_kept_with_its_digest(diary: Diary, tmp_path: Path) -> None:
    letter = Letter("潞州区工人文化宫", "", "公示", "2026年11月", Proof("台账", ("1F3A",), "x"))
    section = Section("隐患", ("编号",), (("1",),))
    notice = NoticePaper(letter, ("本月",), (), section, section, Bars("", ()), "", (), "")
    out = tmp_path / "notices" / "11.pdf"
    drawn = _periods(diary).write_notice(diary.manager, NOVEMBER, notice, out)
    assert out.read_bytes() == drawn.pdf
    steps = kept.steps(diary.desk.context.store, MONTH.value, NOVEMBER)
    assert [(step.what, step.subject, step.pdf) for step in steps] == [
        ("printed", "notice", hashlib.sha256(drawn.pdf).digest())
    ]
    assert _periods(diary).month(diary.manager, NOVEMBER).state is PeriodState.OPEN
