"""The life of a finding: every legal order, every refusal, and that closed is final."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.days import DAY_MS, later, ms_at
from desktop.rules.inspections.findings import (
    FINAL,
    LIVE,
    Escalation,
    Event,
    Facts,
    Life,
    Method,
    Owner,
    OwnerKind,
    Policy,
    RaisedKind,
    Start,
    Step,
    after,
    barred,
    begun,
    default_due,
    escalation,
    escalation_of,
    facts_from,
    facts_text,
    fold,
    hazard_key,
    openings,
    raising_fault,
    refusal,
    relation,
)
from desktop.rules.inspections.vocabulary import Disposition, FindingState, LegalClass

OFFSET = 480
DAY = 20261123
NOON = ms_at(DAY, 720, OFFSET)
FINDER, DOER, BOSS, OTHER = "f1", "d1", "b1", "o1"
WORKER = Owner(OwnerKind.PERSON, DOER)
TEN = ms_at(later(DAY, 10), 1440, OFFSET) - 1


def start(severity: int = 2, *, on_spot: bool = False, recurrent: bool = False, major: bool = False) -> Start:
    return Start(
        "f0",
        severity,
        Disposition.ON_SPOT if on_spot else Disposition.RECTIFY,
        LegalClass.MAJOR if major else LegalClass.GENERAL,
        NOON,
        FINDER,
        recurrent,
    )


class Story:
    """Steps one after another, an hour apart."""

    def __init__(self, begin: Start | None = None) -> None:
        self.start = begin or start()
        self.life = begun(self.start)
        self.events: list[Event] = []
        self.take(Step.RAISED, FINDER, Facts(due=TEN))

    def event(self, step: Step, staff: str, facts: Facts | None = None, reason: str = "") -> Event:
        number = len(self.events)
        return Event(
            f"{number:04}", step.value, NOON + number * 3_600_000, DAY, staff, facts or Facts(), reason
        )

    def refused(
        self, step: Step, staff: str = BOSS, facts: Facts | None = None, reason: str = ""
    ) -> str | None:
        event = self.event(step, staff, facts, reason)
        code = refusal(self.life, event)
        if code is not None:
            assert after(self.life, event) == self.life
            assert fold(self.start, [*self.events, event]) == self.life
        return code

    def take(self, step: Step, staff: str = BOSS, facts: Facts | None = None, reason: str = "") -> Story:
        event = self.event(step, staff, facts, reason)
        assert refusal(self.life, event) is None, refusal(self.life, event)
        self.events.append(event)
        self.life = after(self.life, event)
        assert fold(self.start, self.events) == self.life
        return self

    def assigned(self) -> Story:
        return self.take(
            Step.ASSIGNED, BOSS, Facts(due=TEN, measure="换锁", owner=WORKER, interim="专人看守")
        )

    def claimed(self) -> Story:
        return self.assigned().take(Step.STARTED, DOER).take(Step.CLAIMED, DOER, Facts(done="已换"))


# --- one way through, and what each step needs -------------------------------------------------------------------


def test_told_assigned_done_and_verified_by_another() -> None:
    story = Story().claimed()
    assert story.refused(Step.VERIFIED, DOER, Facts(method=Method.ON_SITE)) == "finding-verifier-is-doer"
    story.take(Step.VERIFIED, BOSS, Facts(method=Method.ON_SITE))
    life = story.life
    assert (life.state, life.closed, life.verifier) == (
        FindingState.VERIFIED,
        story.events[-1].observed,
        BOSS,
    )
    assert (life.measure, life.owner, life.done) == ("换锁", WORKER, "已换")
    assert life.claimed_ms == story.events[-2].observed


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (Facts(), "finding-measure-needed"),
        (Facts(measure="换锁"), "finding-owner-needed"),
        (Facts(measure="换锁", owner=Owner(OwnerKind.CONTRACTOR, name="  ")), "finding-owner-needed"),
        (Facts(measure="换锁", owner=WORKER), "finding-due-needed"),
        (Facts(measure="换锁", owner=WORKER, due=NOON), "finding-due-needed"),
        (Facts(measure="换锁", owner=WORKER, due=TEN, fund_fen=-1), "finding-fund-refused"),
    ],
)
def test_an_assignment_needs_all_of_it(facts: Facts, code: str) -> None:
    assert Story().refused(Step.ASSIGNED, BOSS, facts) == code


def test_a_major_hazard_needs_a_plan_and_an_s1_protection() -> None:
    given_ = Facts(due=TEN, measure="换锁", owner=WORKER)
    assert Story(start(major=True)).refused(Step.ASSIGNED, BOSS, given_) == "finding-plan-needed"
    assert Story(start(1)).refused(Step.ASSIGNED, BOSS, given_) == "finding-interim-needed"
    Story(start(1)).take(Step.AREA_CLOSED, BOSS, reason="危险").take(Step.ASSIGNED, BOSS, given_)
    Story(start(1)).take(Step.INTERIM, BOSS, Facts(interim="看守")).take(Step.ASSIGNED, BOSS, given_)


def test_a_claim_needs_words_and_for_a_recurrence_its_cause() -> None:
    story = Story(start(recurrent=True)).assigned()
    assert story.life.grade == 1
    assert story.refused(Step.CLAIMED, DOER) == "finding-done-needed"
    assert story.refused(Step.CLAIMED, DOER, Facts(done="已换")) == "finding-cause-needed"
    story.take(Step.CAUSED, BOSS, Facts(cause="锁芯质量差")).take(Step.CLAIMED, DOER, Facts(done="已换"))
    assert story.life.cause == "锁芯质量差"


def test_a_rejected_claim_goes_back_to_the_work() -> None:
    story = Story().claimed()
    assert story.refused(Step.REJECTED) == "reason-needed"
    story.take(Step.REJECTED, BOSS, reason="仍打不开")
    assert (story.life.state, story.life.rejections, story.life.claimed_ms) == (
        FindingState.RECTIFYING,
        1,
        None,
    )
    story.take(Step.CLAIMED, OTHER, Facts(done="再换"))
    assert barred(story.life) == {OTHER, DOER}


def test_who_wrote_the_claim_who_did_it_and_who_holds_the_post_may_not_verify() -> None:
    story = Story().take(
        Step.ASSIGNED, BOSS, Facts(due=TEN, measure="换锁", owner=Owner(OwnerKind.POST, "p1"))
    )
    story.take(Step.CLAIMED, FINDER, Facts(done="已换", doer=DOER, holders=(OTHER,)))
    for staff in (FINDER, DOER, OTHER):
        assert story.refused(Step.VERIFIED, staff, Facts(method=Method.PHOTO)) == "finding-verifier-is-doer"
    story.take(Step.VERIFIED, FINDER, Facts(method=Method.PHOTO, single=True))
    assert story.life.single


def test_what_was_put_right_on_the_spot_needs_a_picture_or_a_word() -> None:
    story = Story(start(on_spot=True))
    assert story.life.state is FindingState.ON_SPOT
    assert story.refused(Step.VERIFIED, BOSS) == "finding-method-needed"
    looked = Facts(method=Method.ON_SITE)
    assert story.refused(Step.VERIFIED, FINDER, looked) == "finding-verifier-is-doer"
    assert story.refused(Step.VERIFIED, BOSS, looked) == "finding-proof-needed"
    Story(start(on_spot=True)).take(Step.VERIFIED, BOSS, replace(looked, note="看过"))
    Story(start(on_spot=True)).take(Step.VERIFIED, BOSS, replace(looked, picture=True))


def test_seen_again_a_spot_correction_did_not_hold() -> None:
    story = Story(start(on_spot=True))
    story.take(Step.SIGHTED, OTHER, Facts(disposition=Disposition.ON_SPOT))
    assert story.life.state is FindingState.ON_SPOT
    story.take(Step.SIGHTED, OTHER, Facts(disposition=Disposition.RECTIFY))
    assert (story.life.state, story.life.sightings, barred(story.life)) == (FindingState.OPEN, 2, frozenset())
    story.take(Step.CORRECTED, DOER, Facts(done="搬走"))
    assert (story.life.state, barred(story.life)) == (FindingState.ON_SPOT, {DOER})


def test_a_sighting_after_the_claim_is_told_and_a_worse_one_grades_worse() -> None:
    story = Story().claimed().take(Step.SIGHTED, OTHER, Facts(grade=1, due=NOON))
    assert story.life.seen_since_claim
    assert (story.life.state, story.life.grade, story.life.due) == (FindingState.CLAIMED, 1, TEN)
    opened = Story().take(Step.SIGHTED, OTHER, Facts(grade=1, due=NOON + 1))
    assert opened.life.due == NOON + 1
    assert Story().take(Step.SIGHTED, OTHER, Facts(grade=4, due=NOON + 1)).life.due == TEN


@pytest.mark.parametrize(
    ("days", "code"), [(0, "finding-review-refused"), (1, None), (30, None), (31, "finding-review-refused")]
)
def test_a_deferral_is_looked_at_again_within_30_days(days: int, code: str | None) -> None:
    facts = Facts(review_day=later(DAY, days), due=TEN, interim="围挡")
    assert Story().refused(Step.DEFERRED, BOSS, facts, "等配件") == code
    assert (
        Story().refused(Step.DEFERRED, BOSS, replace(facts, review_day=20261399), "等")
        == "finding-review-refused"
    )


def test_a_deferral_needs_protection_and_a_reason() -> None:
    facts = Facts(review_day=later(DAY, 9), due=TEN)
    assert Story().refused(Step.DEFERRED, BOSS, facts) == "reason-needed"
    assert Story().refused(Step.DEFERRED, BOSS, facts, "等") == "finding-interim-needed"
    story = Story().take(Step.DEFERRED, BOSS, replace(facts, interim="围挡"), "等配件")
    assert story.refused(Step.CLAIMED, DOER, Facts(done="好了")) == "finding-owner-needed"
    story.assigned()
    assert story.life.review_day is None


def test_more_time_is_later_and_says_why() -> None:
    story = Story().assigned()
    assert story.refused(Step.EXTENDED, BOSS, Facts(due=TEN + 1)) == "reason-needed"
    assert story.refused(Step.EXTENDED, BOSS, Facts(due=TEN), "雨") == "finding-due-not-later"
    story.take(Step.EXTENDED, BOSS, Facts(due=TEN + DAY_MS), "雨")
    kept = story.life.extensions[0]
    assert (kept.old, kept.new, kept.approver) == (TEN, TEN + DAY_MS, BOSS)
    assert (story.life.due, story.life.first_due) == (TEN + DAY_MS, TEN)


def test_a_double_is_not_merged_with_itself_nor_while_it_keeps_an_area_shut() -> None:
    story = Story()
    assert story.refused(Step.MERGED, BOSS, Facts(into="f0")) == "finding-merge-refused"
    assert story.refused(Step.MERGED, BOSS) == "finding-merge-refused"
    story.take(Step.AREA_CLOSED, BOSS, reason="危险")
    assert story.refused(Step.MERGED, BOSS, Facts(into="f9")) == "finding-area-closed"
    story.take(Step.AREA_OPENED, BOSS, reason="已围挡").take(Step.MERGED, BOSS, Facts(into="f9"))
    assert story.life.merged_into == "f9"


def test_a_closed_finding_opens_its_area() -> None:
    story = Story().take(Step.AREA_CLOSED, BOSS, reason="危险")
    assert story.refused(Step.AREA_CLOSED, BOSS, reason="又") == "finding-step-refused"
    assert not story.take(Step.WITHDRAWN, BOSS, reason="记错了").life.area_closed


def test_an_s1_is_protected_in_the_same_sitting_or_it_was_open_to_the_public() -> None:
    assert raising_fault(1, Disposition.RECTIFY, " ", False) == "finding-interim-needed"
    assert raising_fault(1, Disposition.RECTIFY, "看守", False) is None
    assert raising_fault(1, Disposition.RECTIFY, "", True) is None
    assert raising_fault(1, Disposition.ON_SPOT, "", False) is None
    assert raising_fault(2, Disposition.RECTIFY, "", False) is None
    assert raising_fault(5, Disposition.RECTIFY, "", False) == "finding-severity-needed"
    assert Story(start(1)).life.exposed
    assert not Story(start(1)).take(Step.INTERIM, BOSS, Facts(interim="看守")).life.exposed
    late = Story(start(1)).take(Step.ACKNOWLEDGED, BOSS, Facts(level=1))
    assert late.take(Step.INTERIM, BOSS, Facts(interim="看守")).life.exposed
    assert not Story(start(2)).life.exposed


def test_graded_anew_it_keeps_how_it_was_found() -> None:
    story = Story().take(
        Step.REGRADED, BOSS, Facts(grade=1, legal_class=LegalClass.MAJOR, due=NOON + 1), "人多"
    )
    life = story.life
    assert (life.start.severity, life.grade, life.legal_class, life.due) == (2, 1, LegalClass.MAJOR, NOON + 1)
    assert story.refused(Step.REGRADED, BOSS, Facts(grade=7), "x") == "finding-severity-needed"
    assert story.refused(Step.REGRADED, BOSS, Facts(), "x") == "finding-severity-needed"


# --- any order ---------------------------------------------------------------------------------------------------

STAFF = st.sampled_from([FINDER, DOER, BOSS, OTHER])
FACTS = st.builds(
    Facts,
    due=st.sampled_from([None, NOON, TEN, TEN + DAY_MS, TEN + 9 * DAY_MS]),
    measure=st.sampled_from(["", "换锁"]),
    owner=st.sampled_from(
        [None, WORKER, Owner(OwnerKind.POST, "p1"), Owner(OwnerKind.CONTRACTOR, name="安达")]
    ),
    fund_fen=st.sampled_from([None, 0, 12_300, -1]),
    plan=st.sampled_from(["", "方案"]),
    interim=st.sampled_from(["", "围挡"]),
    cause=st.sampled_from(["", "老化"]),
    done=st.sampled_from(["", "已换"]),
    doer=st.sampled_from(["", DOER, OTHER]),
    holders=st.sampled_from([(), (OTHER,)]),
    method=st.sampled_from([None, *Method]),
    note=st.sampled_from(["", "看过"]),
    picture=st.booleans(),
    single=st.booleans(),
    review_day=st.sampled_from([None, later(DAY, 5), later(DAY, 99)]),
    into=st.sampled_from(["", "f0", "f9"]),
    grade=st.sampled_from([None, 1, 2, 4, 9]),
    legal_class=st.sampled_from([None, *LegalClass]),
    disposition=st.sampled_from([None, *Disposition]),
    seen=st.sampled_from(["", "r1:OP-4:"]),
    level=st.sampled_from([None, 0, 2]),
)
WORDS = st.sampled_from([*(step.value for step in Step), "blessed"])


@st.composite
def histories(draw: st.DrawFn) -> tuple[Start, list[Event]]:
    """Steps of every kind in any order, legal and not."""
    begin = Start(
        "f0",
        draw(st.integers(1, 4)),
        draw(st.sampled_from(Disposition)),
        draw(st.sampled_from(LegalClass)),
        NOON,
        FINDER,
        draw(st.booleans()),
    )
    drawn = draw(st.lists(st.tuples(WORDS, STAFF, FACTS, st.sampled_from(["", "因为"])), max_size=25))
    return begin, [
        Event(f"{number:04}", what, NOON + number * 3_600_000, DAY, staff, facts, reason)
        for number, (what, staff, facts, reason) in enumerate(drawn)
    ]


@given(histories(), st.randoms(use_true_random=False))
def test_the_fold_is_free_of_order_and_of_steps_that_come_twice(
    history: tuple[Start, list[Event]], chance: Random
) -> None:
    begin, events = history
    mixed = [*events, *events[::2]]
    chance.shuffle(mixed)
    assert fold(begin, mixed) == fold(begin, events)


@given(histories())
def test_a_step_that_is_refused_changes_nothing(history: tuple[Start, list[Event]]) -> None:
    begin, events = history
    life = begun(begin)
    legal = []
    for event in events:
        code, then = refusal(life, event), after(life, event)
        if code is None:
            legal.append(event)
        else:
            assert then == life
            assert code.strip()
        life = then
    assert life == fold(begin, events) == fold(begin, legal)


@given(histories())
def test_closed_is_final(history: tuple[Start, list[Event]]) -> None:
    begin, events = history
    life = begun(begin)
    for event in events:
        then = after(life, event)
        if life.state in FINAL:
            assert (then.state, then.closed, then.grade, then.due) == (
                life.state,
                life.closed,
                life.grade,
                life.due,
            )
            assert openings(life) == frozenset()
        life = then
    assert (life.closed is not None) == (life.state in FINAL)
    assert not (life.closed and life.area_closed)


@given(histories())
def test_nobody_verifies_their_own_work_and_nothing_closes_unproved(
    history: tuple[Start, list[Event]],
) -> None:
    """B8, 6 and 10, over every history."""
    begin, events = history
    life = begun(begin)
    for event in events:
        then = after(life, event)
        if then.state is FindingState.VERIFIED and life.state is not FindingState.VERIFIED:
            assert event.facts.single or then.verifier not in barred(life)
            assert life.state in (FindingState.CLAIMED, FindingState.ON_SPOT)
            assert life.state is FindingState.CLAIMED or event.facts.picture or event.facts.note.strip()
        life = then


@given(histories())
def test_what_is_offered_is_what_may_be_taken(history: tuple[Start, list[Event]]) -> None:
    begin, events = history
    life = begun(begin)
    for event in events:
        late = event.what == Step.SIGHTED and life.closed is not None
        if refusal(life, event) is None and event.what != Step.RAISED and not late:
            assert Step(event.what) in openings(life)
        life = after(life, event)


@given(histories())
def test_the_kept_text_gives_the_same_life(history: tuple[Start, list[Event]]) -> None:
    begin, events = history
    kept = [replace(event, facts=facts_from(facts_text(event.facts))) for event in events]
    assert kept == events
    assert fold(begin, kept) == fold(begin, events)


def test_words_of_a_newer_release_are_passed_over() -> None:
    text = '{"done":"x","glow":3,"method":"by-drone","owner":{"kind":"robot","id":"r1"}}'
    assert facts_from(text) == Facts(done="x")
    assert Story().refused(Step.CAUSED, BOSS, Facts()) == "finding-cause-needed"
    strange = Event("0009", "blessed", NOON, DAY, BOSS)
    assert fold(start(), [strange]) == begun(start())


# --- keys, dues, recurrence --------------------------------------------------------------------------------------


def test_the_same_trouble_has_one_key_however_the_place_is_typed() -> None:
    assert hazard_key("a1", "OP-4", "", "东门 ２号") == hazard_key("a1", "OP-4", "", "东门2号")
    assert hazard_key("a1", "OP-4", "x1", "东门") == hazard_key("a1", "OP-4", "x1", "西门")
    keys = {
        hazard_key("a1", "OP-4", "", "东门"),
        hazard_key("a2", "OP-4", "", "东门"),
        hazard_key("a1", "OP-5", "", "东门"),
        hazard_key("a1", "OP-4", "", "西门"),
        hazard_key("a1", "OP-4", "x1", ""),
        hazard_key("a1", "", "", "东门", "灯不亮"),
        hazard_key("a1", "", "", "东门", "锁坏了"),
    }
    assert len(keys) == 7
    assert hazard_key("a1", "", "", "东门", "灯 不亮") == hazard_key("a1", "", "", "东门", "灯不亮")


def test_what_is_due_when() -> None:
    assert default_due(1, NOON, Policy(), OFFSET) == NOON
    for severity, days in ((2, 3), (3, 7), (4, 30)):
        assert default_due(severity, NOON, Policy(), OFFSET) == ms_at(later(DAY, days), 1440, OFFSET) - 1
    assert default_due(2, NOON, Policy(due_days=(0, 1, 2, 3)), OFFSET) < ms_at(later(DAY, 2), 0, OFFSET)


@given(st.integers(0, 90 * DAY_MS))
def test_a_repeat_within_30_days_is_a_recurrence(since: int) -> None:
    found = relation(FindingState.VERIFIED, NOON, NOON + since, Policy(), OFFSET)
    limit = ms_at(later(DAY, 31), 0, OFFSET)
    assert found is (RaisedKind.RECURRENCE if NOON + since < limit else RaisedKind.NEW)


@pytest.mark.parametrize("state", sorted(LIVE))
def test_a_fail_of_what_is_open_is_a_sighting(state: FindingState) -> None:
    assert relation(state, None, NOON, Policy(), OFFSET) is RaisedKind.SIGHTING


def test_a_fail_entered_late_is_a_sighting_of_what_was_open_then() -> None:
    assert relation(FindingState.VERIFIED, NOON, NOON - 1, Policy(), OFFSET) is RaisedKind.SIGHTING
    closed = Story(start(on_spot=True)).take(Step.VERIFIED, BOSS, Facts(method=Method.PHOTO, picture=True))
    early = replace(closed.event(Step.SIGHTED, OTHER), observed=NOON)
    then = after(closed.life, early)
    assert (then.sightings, then._replace(sightings=0)) == (1, closed.life)
    assert closed.refused(Step.SIGHTED, OTHER) == "finding-closed"
    assert relation(FindingState.WITHDRAWN, NOON, NOON + 1, Policy(), OFFSET) is RaisedKind.NEW


# --- escalation --------------------------------------------------------------------------------------------------


def _level(life: Life, days_: float) -> Escalation:
    return escalation_of(life, NOON + round(days_ * DAY_MS), OFFSET)


def test_it_escalates_as_time_passes() -> None:
    life = Story().life  # of 23 November, until the end of 3 December
    assert _level(life, 1) is Escalation.NONE
    assert _level(life, 9) is Escalation.DUE_SOON
    assert _level(life, 10.6) is Escalation.OVERDUE
    assert _level(life, 21.5) is Escalation.FAR_OVERDUE
    assert _level(life, 39) is Escalation.NAMED


def test_an_s1_that_nobody_put_right_in_a_day_is_far_overdue_and_a_claim_waits_for_its_verifier() -> None:
    life = Story(start(1)).life
    assert _level(life._replace(due=NOON), 0.5) is Escalation.OVERDUE
    assert _level(life, 1.1) is Escalation.FAR_OVERDUE
    claimed = Story().claimed().life
    assert _level(claimed, 2) is Escalation.NONE
    assert _level(claimed, 4) is Escalation.OVERDUE
    assert _level(life._replace(state=FindingState.DEFERRED, due=TEN), 2) is Escalation.NONE


@given(st.sampled_from(sorted(LIVE)), st.integers(1, 4), st.lists(st.integers(0, 200 * DAY_MS), min_size=2))
def test_it_never_calms_down_by_itself(state: FindingState, grade: int, passed: list[int]) -> None:
    levels = [
        escalation(state, grade, NOON, NOON, TEN, NOON, NOON + since, OFFSET) for since in sorted(passed)
    ]
    assert levels == sorted(levels)
    assert all(
        escalation(final, grade, NOON, NOON, TEN, None, NOON + since, OFFSET) is Escalation.NONE
        for final in FINAL
        for since in passed
    )
