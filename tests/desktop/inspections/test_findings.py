"""Findings as people meet them: told, seen again, come back, put right, verified by somebody else; never told twice."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

import pytest
from PIL import Image

from desktop.actor import Actor
from desktop.inspections import evidence
from desktop.inspections.evidence import path_of
from desktop.inspections.findings import (
    Assignment,
    FailedAnswer,
    Filter,
    Findings,
    NewFinding,
    Raised,
    raise_from_answer,
    settle_on_spot,
    told,
)
from desktop.inspections.venue_values import NewArea, NewAsset, NewPost
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections.findings import Escalation, Method, RaisedKind, Step
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetKind,
    Disposition,
    EvidenceRole,
    FindingOrigin,
    FindingState,
    LegalClass,
    PostScope,
)
from desktop.rules.rights import Right, Role
from tests.desktop.palace import PIN, Palace

DAY = 20261123
ROUND = bytes(15) + b"R"
LATER_ROUND = bytes(15) + b"S"


@dataclass
class Site:
    """A palace with two areas, an extinguisher, and a post that the attendant holds."""

    palace: Palace
    hall: bytes
    stage: bytes
    asset: bytes
    post: bytes

    @property
    def findings(self) -> Findings:
        return self.palace.desk.findings

    @property
    def attendant(self) -> Actor:
        return self.palace.attendant

    @property
    def manager(self) -> Actor:
        return self.palace.manager

    @property
    def founder(self) -> bytes:
        return self.palace.desk.people.find("王丽").staff

    def told(self, text: str = "东门锁坏", severity: int = 3, **more: object) -> bytes:
        new = NewFinding(text, severity, self.hall, "东门")
        return self.findings.raise_(self.attendant, replace(new, **more)).finding  # type: ignore[arg-type]

    def assigned(self, finding: bytes, due_day: int = 20261130, **more: object) -> bytes:
        given = Assignment("换锁", due_day, person=self.attendant.staff, fund_fen=12_800)
        self.findings.assign(self.manager, finding, replace(given, **more))  # type: ignore[arg-type]
        return finding

    def closed(self, finding: bytes) -> bytes:
        self.findings.claim(self.attendant, self.assigned(finding), "已换新锁", cause="锁芯老化")
        self.verify(finding)
        return finding

    def verify(self, finding: bytes, staff: bytes | None = None, note: str = "") -> None:
        self.findings.verify(self.attendant, finding, staff or self.manager.staff, PIN, Method.ON_SITE, note)

    def state(self, finding: bytes) -> FindingState:
        return self.findings.detail(self.attendant, finding).line.state

    def failed(self, round_id: bytes = ROUND, **more: object) -> FailedAnswer:
        now = self.palace.clock.now_ms()
        usual = FailedAnswer(
            round_id,
            "OP-4",
            None,
            self.hall,
            2,
            Disposition.RECTIFY,
            now,
            self.attendant.staff,
            "东门",
            "锁死",
        )
        return replace(usual, **more)  # type: ignore[arg-type]

    def hand_in(self, *failed: FailedAnswer) -> list[Raised]:
        context = self.palace.desk.context
        with context.write(self.attendant, Right.INSPECT):
            return [raise_from_answer(context, each) for each in failed]


def _site(palace: Palace) -> Site:
    venue, manager = palace.desk.venue, palace.manager
    hall = venue.add_area(manager, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL)).area
    stage = venue.add_area(manager, NewArea("A2", "剧场", AreaKind.STAGE)).area
    asset = venue.add_asset(manager, NewAsset(hall, AssetKind.EXTINGUISHER, "MH-012")).asset
    post = venue.add_post(manager, NewPost("安全员", PostScope.SAFETY, areas=(hall,)), palace.attendant.staff)
    return Site(palace, hall, stage, asset, post.post)


@pytest.fixture
def site(palace: Palace) -> Site:
    return _site(palace)


@pytest.fixture
def either_site(either: Palace) -> Site:
    return _site(either)


def refused(call: object, *arguments: object, **more: object) -> Problem:
    with pytest.raises(Problem) as caught:
        call(*arguments, **more)  # type: ignore[operator]
    return caught.value


# --- the loop ---------------------------------------------------------------------------------------------------


def test_from_a_visitors_word_to_the_signature_of_another(either_site: Site) -> None:
    site = either_site
    finding = site.told(origin=FindingOrigin.VISITOR)
    line = site.findings.list(site.attendant)[0]
    assert (line.finding, line.state, line.area_name, line.found_by) == (
        finding,
        FindingState.OPEN,
        "综合馆",
        "赵敏",
    )
    assert line.due == days.ms_at(20261130, 1440, 480) - 1
    site.assigned(finding)
    site.findings.start(site.attendant, finding)
    site.findings.claim(site.attendant, finding, "已换新锁")
    shown = site.findings.detail(site.manager, finding)
    assert site.attendant.staff not in shown.may_verify
    assert set(shown.may_verify) == {site.manager.staff, site.founder}
    site.verify(finding, note="现场查看")
    shown = site.findings.detail(site.attendant, finding)
    assert (shown.line.state, shown.verifier, shown.fund_fen) == (FindingState.VERIFIED, "孙主任", 12_800)
    assert [step.step for step in shown.steps] == [
        Step.RAISED, Step.ASSIGNED, Step.STARTED, Step.CLAIMED, Step.VERIFIED,
    ]  # fmt: skip
    assert [step.by for step in shown.steps] == ["赵敏", "孙主任", "赵敏", "赵敏", "孙主任"]
    assert shown.allowed == frozenset()
    assert site.findings.list(site.attendant) == ()
    assert site.palace.sound()


def test_the_signature_is_the_verifiers_own_act(site: Site) -> None:
    finding = site.told()
    site.findings.claim(site.attendant, site.assigned(finding), "已换")
    site.verify(finding)
    last = site.palace.desk.ledger.latest(site.manager, 1)[0]
    assert (last.table, last.who, last.role) == ("finding_event", "孙主任", "manager")


@pytest.mark.parametrize("role", [Role.ATTENDANT, Role.CARD_PRINTER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_only_who_may_rule_can_sign(site: Site, role: Role) -> None:
    finding = site.told()
    site.findings.claim(
        site.attendant, site.assigned(finding, person=site.founder), "已换", doer=site.founder
    )
    who = site.palace.actor(role).staff
    expected = "finding-verifier-is-doer" if role is Role.ATTENDANT else "not-allowed"
    assert refused(site.verify, finding, who).code == expected
    assert site.state(finding) is FindingState.CLAIMED


def test_neither_the_doer_nor_the_owner_nor_the_holder_of_the_post_signs(site: Site) -> None:
    finding = site.assigned(site.told(), person=site.manager.staff)
    site.findings.claim(site.attendant, finding, "已换")
    assert refused(site.verify, finding, site.manager.staff).code == "finding-verifier-is-doer"
    site.verify(finding, site.founder)

    held = site.told("西门锁坏")
    site.palace.desk.venue.hold_post(site.manager, site.post, site.manager.staff)
    site.assigned(held, person=None, post=site.post)
    line = site.findings.claim(site.attendant, held, "已换")
    assert line.owner is not None
    assert (line.owner.name, line.owner.holder) == ("安全员", "孙主任")
    assert refused(site.verify, held, site.manager.staff).code == "finding-verifier-is-doer"
    site.verify(held, site.founder)


def test_a_single_staff_site_may_and_it_is_told(site: Site) -> None:
    site.palace.desk.settings.change_site(site.manager, single_staff=True)
    finding = site.assigned(site.told(), person=site.manager.staff)
    site.findings.claim(site.manager, finding, "已换")
    site.verify(finding)
    shown = site.findings.detail(site.manager, finding)
    assert shown.single
    assert site.palace.sound()


def test_a_wrong_pin_signs_nothing(site: Site) -> None:
    finding = site.told()
    site.findings.claim(site.attendant, site.assigned(finding), "已换")
    call = site.findings.verify
    problem = refused(call, site.attendant, finding, site.manager.staff, "000000", Method.ON_SITE)
    assert problem.code == "pin-wrong"
    assert site.state(finding) is FindingState.CLAIMED


def test_rejected_it_goes_back(site: Site) -> None:
    finding = site.told()
    site.findings.claim(site.attendant, site.assigned(finding), "已换")
    assert refused(site.findings.reject, site.manager, finding, " ").code == "reason-needed"
    assert site.findings.reject(site.manager, finding, "仍打不开").state is FindingState.RECTIFYING
    assert site.findings.detail(site.manager, finding).rejections == 1


def test_a_step_out_of_order_is_refused_and_writes_nothing(site: Site) -> None:
    finding = site.told()
    before = site.palace.desk.ledger.position()
    for call, more in (
        (site.findings.start, ()),
        (site.findings.claim, ("好了",)),
        (site.findings.reject, ("不行",)),
        (site.findings.open_area, ("好了",)),
    ):
        actor = site.manager
        assert refused(call, actor, finding, *more).code.startswith("finding-"), call
    assert refused(site.findings.start, site.attendant, bytes(16)).code == "finding-unknown"
    assert site.palace.desk.ledger.position() == before
    closed = site.closed(site.told("西门锁坏"))
    assert refused(site.findings.interim, site.attendant, closed, "围挡").code == "finding-closed"
    assert refused(site.findings.order, site.attendant, closed).code == "finding-closed"


def test_an_assignment_names_one_owner_who_is_there(site: Site) -> None:
    finding = site.told()
    for more, code in (
        ({"person": None}, "finding-owner-needed"),
        ({"contractor": "安达维保"}, "finding-owner-needed"),
        ({"person": None, "post": bytes(16)}, "post-unknown"),
        ({"person": bytes(16)}, "staff-unknown"),
        ({"measure": " "}, "finding-measure-needed"),
        ({"due_day": 20261122}, "finding-due-needed"),
        ({"due_day": 20261199}, "day-wrong"),
        ({"fund_fen": -1}, "finding-fund-refused"),
        ({"measure": "换" * 3000}, "text-refused"),
    ):
        assert refused(site.assigned, finding, **more).code == code, more
    site.assigned(finding, person=None, contractor="安达维保")
    (line,) = site.findings.list(site.attendant, Filter(owner="安达维保"))
    assert line.finding == finding
    assert site.findings.list(site.attendant, Filter(owner=site.attendant.staff)) == ()


def test_an_s1_is_protected_when_it_is_told(site: Site) -> None:
    problem = refused(site.told, severity=1)
    assert problem.code == "finding-interim-needed"
    assert site.palace.count("finding") == 0
    finding = site.told(severity=1, close_area=True)
    assert site.findings.list(site.attendant)[0].area_closed
    ((area, line),) = site.findings.closed_areas(site.attendant)
    assert (area, line.finding) == (site.hall, finding)
    site.findings.open_area(site.manager, finding, "已围挡")
    assert site.findings.closed_areas(site.attendant) == ()
    other = site.told("灯箱坠落", severity=1, interim="拉警戒线")
    site.findings.close_area(site.manager, other, "拆除前封闭")
    assert len(site.findings.closed_areas(site.attendant)) == 1
    site.findings.correct(site.attendant, other, "已拆除")
    site.verify(other, note="看过")
    assert site.findings.closed_areas(site.attendant) == ()


def test_put_off_extended_graded_anew_and_withdrawn(site: Site) -> None:
    finding = site.told()
    assert (
        refused(site.findings.defer, site.manager, finding, "等配件", 20261130).code
        == "finding-interim-needed"
    )
    line = site.findings.defer(site.manager, finding, "等配件", 20261215, "专人看守")
    assert (line.state, line.due) == (FindingState.DEFERRED, days.ms_at(20261215, 1440, 480) - 1)
    assert (
        refused(site.findings.defer, site.manager, finding, "再等", 20261224).code == "finding-review-refused"
    )
    site.assigned(finding)
    line = site.findings.extend(site.manager, finding, 20261210, "下雪")
    assert line.due == days.ms_at(20261210, 1440, 480) - 1
    line = site.findings.regrade(site.manager, finding, "人多", 1, LegalClass.MAJOR)
    assert (line.severity, line.grade, line.legal_class) == (3, 1, LegalClass.MAJOR)
    line = site.findings.withdraw(site.manager, finding, "记错了门")
    assert line.state is FindingState.WITHDRAWN
    assert site.hand_in(site.failed())[0].kind is RaisedKind.NEW
    assert site.palace.sound()


# --- the same trouble again -------------------------------------------------------------------------------------


def test_a_fail_is_one_finding_then_a_sighting_then_a_recurrence(either_site: Site) -> None:
    site = either_site
    (first,) = site.hand_in(site.failed())
    assert first.kind is RaisedKind.NEW
    site.palace.clock.later(hours=2)
    (again,) = site.hand_in(site.failed(LATER_ROUND, point="东门 "))
    assert (again.kind, again.finding) == (RaisedKind.SIGHTING, first.finding)
    assert site.findings.list(site.attendant)[0].sightings == 1
    site.palace.clock.later(days=1)
    site.closed(first.finding)
    site.palace.clock.later(days=29)
    (back,) = site.hand_in(site.failed(bytes(15) + b"T"))
    assert (back.kind, back.earlier) == (RaisedKind.RECURRENCE, first.finding)
    shown = site.findings.detail(site.attendant, back.finding)
    assert (shown.line.severity, shown.line.grade, shown.line.recurrence) == (2, 1, True)
    assert shown.earlier is not None
    assert shown.earlier.finding == first.finding
    assert [other.finding for other in site.findings.detail(site.attendant, first.finding).later] == [
        back.finding
    ]
    assert site.state(first.finding) is FindingState.VERIFIED
    assert site.palace.sound()


def test_after_the_time_of_recurrence_it_is_simply_new(site: Site) -> None:
    (first,) = site.hand_in(site.failed())
    site.closed(first.finding)
    site.palace.clock.later(days=31)
    (new,) = site.hand_in(site.failed(LATER_ROUND))
    assert (new.kind, new.earlier) == (RaisedKind.NEW, None)


def test_the_site_sets_its_own_days_and_what_was_told_before_keeps_its_own(site: Site) -> None:
    before = site.told("一", severity=2)
    site.palace.desk.settings.change_site(site.manager, rectify_days_s2=1, recurrence_days=2)
    after = site.told("二", severity=2)
    dues = {line.finding: line.due for line in site.findings.list(site.attendant)}
    assert dues[before] == days.ms_at(DAY + 3, 1440, 480) - 1
    assert dues[after] == days.ms_at(DAY + 1, 1440, 480) - 1
    (first,) = site.hand_in(site.failed())
    site.closed(first.finding)
    site.palace.clock.later(days=3)
    assert site.hand_in(site.failed(LATER_ROUND))[0].kind is RaisedKind.NEW
    assert site.palace.sound()


def test_a_recurrence_is_not_done_without_its_cause(site: Site) -> None:
    (first,) = site.hand_in(site.failed())
    site.closed(first.finding)
    (back,) = site.hand_in(site.failed(LATER_ROUND))
    site.assigned(back.finding, interim="专人看守")
    assert refused(site.findings.claim, site.attendant, back.finding, "又换").code == "finding-cause-needed"
    site.findings.cause(site.attendant, back.finding, "门框变形")
    assert site.findings.claim(site.attendant, back.finding, "校正门框").state is FindingState.CLAIMED


def test_handed_in_again_a_round_tells_nothing_twice(site: Site) -> None:
    """B8, 7: a fail has exactly one link, however often the round goes to and fro."""
    both = (site.failed(), site.failed(item="OP-8", asset=site.asset, point=""))
    first = site.hand_in(*both)
    again = site.hand_in(*both)
    assert [each.kind for each in again] == [RaisedKind.KNOWN, RaisedKind.KNOWN]
    assert [each.finding for each in again] == [each.finding for each in first]
    later = site.hand_in(*(replace(each, round=LATER_ROUND) for each in both))
    assert [each.kind for each in later] == [RaisedKind.SIGHTING, RaisedKind.SIGHTING]
    assert [each.kind for each in site.hand_in(replace(both[0], round=LATER_ROUND))] == [RaisedKind.KNOWN]
    assert site.palace.count("finding") == 2
    marks = [mark for each in told(site.palace.desk.context.store) for mark in each.seen]
    assert len(marks) == len(set(marks)) == 4
    assert f"{ROUND.hex()}:OP-8:{site.asset.hex()}" in marks


def test_a_fail_of_a_merged_double_goes_to_what_it_was_merged_into(site: Site) -> None:
    first, double = site.hand_in(site.failed(), site.failed(item="OP-5"))
    site.findings.merge(site.manager, double.finding, first.finding, "同一扇门")
    assert site.state(double.finding) is FindingState.MERGED
    (seen,) = site.hand_in(site.failed(LATER_ROUND, item="OP-5"))
    assert (seen.kind, seen.finding) == (RaisedKind.SIGHTING, first.finding)
    assert [other.finding for other in site.findings.detail(site.attendant, first.finding).merged] == [
        double.finding
    ]
    merged = site.findings.detail(site.attendant, double.finding)
    assert merged.merged_into is not None
    assert merged.steps[-1].other == first.number
    assert (
        refused(site.findings.merge, site.manager, first.finding, double.finding).code
        == "finding-merge-refused"
    )
    site.closed(first.finding)
    (back,) = site.hand_in(site.failed(bytes(15) + b"T", item="OP-5"))
    assert (back.kind, back.earlier) == (RaisedKind.RECURRENCE, first.finding)


def test_a_round_put_down_late_saw_what_was_open_then(site: Site) -> None:
    (first,) = site.hand_in(site.failed())
    seen_at = site.palace.clock.now_ms() + 1
    site.palace.clock.later(hours=3)
    site.closed(first.finding)
    (late,) = site.hand_in(site.failed(LATER_ROUND, observed=seen_at))
    assert (late.kind, late.finding) == (RaisedKind.SIGHTING, first.finding)
    assert site.state(first.finding) is FindingState.VERIFIED
    assert site.palace.sound()


def test_told_at_the_desk_two_troubles_at_one_door_are_two(site: Site) -> None:
    first, second = site.told("东门锁坏"), site.told("东门灯不亮")
    assert first != second
    raised = site.findings.raise_(site.attendant, NewFinding("东门锁坏", 3, site.hall, "东门"))
    assert (raised.kind, raised.finding) == (RaisedKind.SIGHTING, first)
    alike = site.findings.alike(site.attendant, site.hall, "东门")
    assert {line.finding for line in alike} == {first, second}
    assert site.findings.alike(site.attendant, site.stage) == ()
    site.findings.sight(site.attendant, second, "又有人说", 2)
    line = site.findings.detail(site.attendant, second).line
    assert (line.sightings, line.grade) == (1, 2)


def test_told_with_an_item_it_is_the_trouble_of_the_round(site: Site) -> None:
    (first,) = site.hand_in(site.failed(item="OP-8", asset=site.asset))
    raised = site.findings.raise_(site.attendant, NewFinding("没压力", 2, asset=site.asset, item="OP-8"))
    assert (raised.kind, raised.finding) == (RaisedKind.SIGHTING, first.finding)


def test_a_refused_fail_leaves_nothing_of_its_round(site: Site) -> None:
    before = site.palace.desk.ledger.position()
    problem = refused(site.hand_in, site.failed(), site.failed(item="OP-1", severity=1))
    assert problem.code == "finding-interim-needed"
    assert site.palace.count("finding") == 0
    assert site.palace.desk.ledger.position() == before


# --- on the spot --------------------------------------------------------------------------------------------------


def test_the_second_signature_closes_what_was_put_right_on_the_spot(site: Site) -> None:
    context = site.palace.desk.context
    spot = site.failed(disposition=Disposition.ON_SPOT)
    first, second = site.hand_in(spot, replace(spot, item="OP-5"))
    with context.write(site.manager, Right.COUNTERSIGN):
        left = settle_on_spot(context, ROUND, site.manager.staff)
    assert set(left) == {first.finding, second.finding}
    assert site.state(first.finding) is FindingState.ON_SPOT
    with context.write(site.manager, Right.COUNTERSIGN):
        assert settle_on_spot(context, ROUND, site.attendant.staff, "看过") == left
        assert settle_on_spot(context, ROUND, site.manager.staff, "看过") == ()
        assert settle_on_spot(context, ROUND, site.manager.staff, "看过") == ()
    assert site.state(first.finding) is FindingState.VERIFIED
    assert site.palace.sound()


def test_an_after_picture_is_proof_and_one_taken_off_or_spoilt_is_not(site: Site) -> None:
    (found,) = site.hand_in(site.failed(disposition=Disposition.ON_SPOT))
    finding = found.finding
    before, colours = _jpeg((200, 30, 30)), _jpeg((30, 200, 30))
    site.findings.attach(site.attendant, finding, before, EvidenceRole.BEFORE)
    assert not site.findings.detail(site.attendant, finding).has_after_picture
    (_, shown) = site.findings.attach(site.attendant, finding, colours)
    assert (shown.role, shown.whole, shown.reused) == ("after", True, False)
    assert site.findings.detail(site.attendant, finding).has_after_picture
    path = path_of(site.palace.home, shown.digest)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert not site.findings.detail(site.attendant, finding).has_after_picture
    path.write_bytes(whole)
    assert len(site.findings.detach(site.attendant, finding, shown.link)) == 1
    assert refused(site.findings.detach, site.attendant, finding, shown.link).code == "picture-unknown"
    assert refused(site.verify, finding).code == "finding-proof-needed"
    site.findings.attach(site.attendant, finding, colours)
    site.verify(finding)
    assert refused(site.findings.attach, site.attendant, finding, colours).code == "finding-closed"
    assert site.palace.sound()


def test_told_and_put_right_on_the_spot_at_the_desk(site: Site) -> None:
    assert refused(site.told, disposition=Disposition.ON_SPOT).code == "finding-done-needed"
    finding = site.told(disposition=Disposition.ON_SPOT, done="当场拧紧")
    assert refused(site.verify, finding, site.attendant.staff).code == "finding-verifier-is-doer"
    shown = site.findings.detail(site.attendant, finding)
    assert (shown.line.state, shown.done) == (FindingState.ON_SPOT, "当场拧紧")
    site.verify(finding, note="看过")
    assert site.palace.sound()


def test_a_broken_picture_is_refused_and_leaves_nothing(site: Site) -> None:
    finding = site.told()
    assert refused(site.findings.attach, site.attendant, finding, b"no picture").code == "picture-unreadable"
    assert site.palace.count("evidence") == site.palace.count("evidence_link") == 0


def test_an_after_picture_of_the_rounds_own_line_is_proof(site: Site) -> None:
    """What was shown of the trouble itself is none."""
    context = site.palace.desk.context
    (found, other) = site.hand_in(
        site.failed(disposition=Disposition.ON_SPOT),
        site.failed(item="OP-5", disposition=Disposition.ON_SPOT),
    )
    stored = evidence.store(context, _jpeg((30, 30, 200)))
    staff = site.attendant.staff
    with context.write(site.attendant, Right.INSPECT):
        evidence.keep(context, staff, stored, "file")
        evidence.link(context, staff, stored.digest, "round", ROUND, "spot", "OP-5")
        evidence.link(context, staff, stored.digest, "round", ROUND, "after", "OP-4")
    with context.write(site.manager, Right.COUNTERSIGN):
        assert settle_on_spot(context, ROUND, site.manager.staff) == (other.finding,)
    assert site.state(found.finding) is FindingState.VERIFIED


def _jpeg(colour: tuple[int, int, int]) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (320, 240), colour).save(held, "JPEG")
    return held.getvalue()


# --- lists ----------------------------------------------------------------------------------------------------------


def test_numbers_carry_site_desk_and_year(site: Site) -> None:
    site.told("一")
    site.told("二")
    site.palace.clock.later(days=60)
    site.told("三")
    numbers = [line.number for line in site.findings.list(site.attendant, Filter(live=False))]
    assert numbers == ["0407-01-2027-0001", "0407-01-2026-0002", "0407-01-2026-0001"]
    assert site.findings.by_number(site.attendant, " 0407-01-2026-0002 ").line.text == "二"
    assert refused(site.findings.by_number, site.attendant, "0407-01-2026-0009").code == "finding-unknown"


def test_numbers_go_on_past_9999(site: Site) -> None:
    first = site.told("一")
    store = site.palace.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        store.sql("UPDATE finding SET number = '0407-01-2026-9999' WHERE id = ?", (first,))
        store.sql("UPDATE writer SET mode = ''")
    site.told("二")
    site.told("三")
    numbers = [line.number for line in site.findings.list(site.attendant, Filter(live=False))]
    assert numbers == ["0407-01-2026-10001", "0407-01-2026-10000", "0407-01-2026-9999"]


def test_the_list_filters(site: Site) -> None:
    door = site.told("东门锁坏")
    stage = site.told("幕布破损", severity=2, area=site.stage, point="台口", origin=FindingOrigin.AUTHORITY)
    site.palace.clock.later(days=1)
    whole = site.told("全馆断网", severity=4, area=None, point="")
    site.closed(door)
    site.palace.clock.later(days=40)

    def listed(**by: object) -> list[bytes]:
        return [line.finding for line in site.findings.list(site.attendant, Filter(**by))]  # type: ignore[arg-type]

    assert listed() == [stage, whole]
    assert listed(live=False) == [whole, stage, door]
    assert listed(live=False, states=frozenset({FindingState.VERIFIED})) == [door]
    assert listed(areas=(site.stage,)) == [stage]
    assert listed(grades=frozenset({4})) == [whole]
    assert listed(origins=frozenset({FindingOrigin.AUTHORITY})) == [stage]
    assert listed(first_day=DAY + 1) == [whole]
    assert listed(live=False, last_day=DAY) == [stage, door]
    assert listed(text="幕布") == [stage]
    assert listed(text="2026-0003") == [whole]
    assert listed(text="锁\x00") == []
    assert listed(text="%") == listed(text="_") == []
    assert listed(live=False, limit=1) == [whole]
    assert listed(live=False, before=stage) == [door]
    assert listed(recurrences=True) == []
    assert listed(least=Escalation.NAMED) == [stage, whole]
    assert [line.finding for line in site.findings.open_of_area(site.attendant, None)] == [whole]


def test_the_most_pressing_comes_first_and_is_acknowledged(site: Site) -> None:
    calm = site.told("一", severity=4)
    pressing = site.told("二", severity=2)
    site.palace.clock.later(days=4)
    lines = site.findings.list(site.attendant)
    assert [(line.finding, line.escalation) for line in lines] == [
        (pressing, Escalation.OVERDUE), (calm, Escalation.NONE),
    ]  # fmt: skip
    assert site.findings.acknowledge(site.manager, pressing).acknowledged
    site.palace.clock.later(days=4)
    line = site.findings.list(site.attendant)[0]
    assert (line.finding, line.escalation, line.acknowledged) == (pressing, Escalation.NAMED, False)
    order = site.findings.order(site.manager, pressing)
    assert (order.days_over, order.issued_by, order.site) == (5, "孙主任", "潞州区工人文化宫")


def test_the_board_has_a_column_a_state(site: Site) -> None:
    opened, assigned, closed = site.told("一"), site.assigned(site.told("二")), site.closed(site.told("三"))
    board = site.findings.board(site.attendant)
    shown = {state: [line.finding for line in lines] for state, lines in board.columns.items()}
    assert shown[FindingState.OPEN] == [opened]
    assert shown[FindingState.ASSIGNED] == [assigned]
    assert shown[FindingState.CLAIMED] == []
    assert [line.finding for line in board.closed] == [closed]
    assert board.counts == {FindingState.OPEN: 1, FindingState.ASSIGNED: 1, FindingState.VERIFIED: 1}
    assert FindingState.VERIFIED not in shown


# --- what a period reads ------------------------------------------------------------------------------------------


def test_a_past_moment_stays_what_it_was(site: Site) -> None:
    finding = site.assigned(site.told())
    context = site.palace.desk.context
    through = context.new_id()
    before = site.findings.states_at(site.attendant, through)
    site.palace.clock.later(days=1)
    site.findings.claim(site.attendant, finding, "已换")
    site.verify(finding)
    site.told("西门锁坏")
    assert [each.life for each in site.findings.states_at(site.attendant, through)] == [
        each.life for each in before
    ]
    assert before[0].life.state is FindingState.ASSIGNED
    now = site.findings.states_at(site.attendant)
    assert [each.life.state for each in now] == [FindingState.VERIFIED, FindingState.OPEN]
    steps = site.findings.events_between(site.attendant, DAY, DAY)
    assert [step.what for step in steps] == [Step.RAISED, Step.ASSIGNED]
    assert len(site.findings.events_between(site.attendant, DAY, DAY + 1, through)) == 2
    assert len(site.findings.events_between(site.attendant, DAY, DAY + 1)) == 5


# --- the ledger ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE finding SET state = 'verified' WHERE id = ?",
        "UPDATE finding SET grade = 4 WHERE id = ?",
        "UPDATE finding SET due = due + 1 WHERE id = ?",
        "UPDATE finding SET closed = 1 WHERE id = ?",
        "UPDATE finding SET disposition = 'x' WHERE id = ?",
        "UPDATE finding_event SET what = 'blessed' WHERE finding = ? AND what = 'assigned'",
        "UPDATE finding_event SET facts = 'x' WHERE finding = ? AND what = 'assigned'",
        "UPDATE finding_event SET facts = '{\"due\":\"x\"}' WHERE finding = ? AND what = 'assigned'",
    ],
)
def test_the_verification_finds_what_does_not_follow(either_site: Site, statement: str) -> None:
    site = either_site
    finding = site.assigned(site.told())
    store = site.palace.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        store.sql(statement, (finding,))
        store.sql("UPDATE writer SET mode = ''")
    faults = {(fault.what, fault.where) for fault in site.palace.desk.ledger.verify().faults}
    assert ("finding-state", f"finding {finding.hex()}") in faults


def test_a_verification_that_nobody_else_signed_is_found(site: Site) -> None:
    """B8, 6, kept true by the ledger: a closing by the doer changes nothing, so what says closed does not follow."""
    finding = site.closed(site.told())
    store = site.palace.desk.context.store
    with store.local():
        store.sql("UPDATE writer SET mode = 'apply'")
        store.sql(
            "UPDATE finding_event SET staff = ? WHERE finding = ? AND what = 'verified'",
            (site.attendant.staff, finding),
        )
        store.sql("UPDATE writer SET mode = ''")
    assert "finding-state" in {fault.what for fault in site.palace.desk.ledger.verify().faults}
