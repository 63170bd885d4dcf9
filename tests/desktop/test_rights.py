"""Who may call what. The table is written out here by hand: a right that moves must be moved here too, on purpose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.actor import Actor
from desktop.problems import Problem
from desktop.reception import Reception
from desktop.rules.rights import Right, Role, may
from desktop.rules.vocabulary import Category
from desktop.service import Service, calls, open_to_all, permits
from tests.desktop.calls import SERVICES, arguments, call, takes_actor
from tests.desktop.palace import Palace, copied

ALL = "everybody, signed in or not"
A, C, M, X, U = Role.ATTENDANT, Role.CARD_PRINTER, Role.MANAGER, Role.ADMINISTRATOR, Role.AUDITOR

EXPECTED: dict[str, object] = {
    "people.tiles": ALL,
    "people.find": ALL,
    "people.sign_in": ALL,
    "people.prove": ALL,
    "people.sign_out": ALL,
    "people.change_own_pin": ALL,
    "people.everyone": {X},
    "people.add": {X},
    "people.change_roles": {X},
    "people.leave": {X},
    "people.reset_pin": {X},
    "reception.scan": {A, M},
    "reception.enter": {A, M},
    "reception.find": {A, C, M},
    "reception.admit": {A, M},
    "reception.guest": {A, M},
    "reception.tally": {A, M},
    "reception.override": {A, M},
    "reception.leave": {A, M},
    "reception.undo": {A, M},
    "reception.annul": {A, M},
    "reception.today": {A, M, U},
    "reception.picture": {A, C, M},
    "reception.reveal": {A, M},
    "members.listed": {A, C, M},
    "members.shown": {A, C, M},
    "members.units": {A, C, M},
    "members.add_unit": {A, M},
    "members.missing_glyphs": {A, C, M},
    "members.namesakes": {A, C, M},
    "members.check": {A, M},
    "members.enrol": {A, M},
    "members.profile": {A, M},
    "members.edit": {A, M},
    "members.suspend": {A, M},
    "members.resume": {A, M},
    "members.renew": {A, M},
    "members.history": {A, C, M},
    "cards.of_member": {A, C, M},
    "cards.steps": {A, C, M},
    "cards.code": {C, M},
    "cards.issue": {C, M},
    "cards.report_loss": {A, C, M},
    "cards.found_again": {A, C, M},
    "cards.replace": {C, M},
    "cards.take_back": {A, C, M},
    "cards.hand_over": {A, C, M},
    "cards.print_run": {C, M},
    "cards.printed": ALL,
    "cards.preview": {A, C, M},
    "cards.everyone": {A, C, M},
    "reports.day": {M, U},
    "reports.refused": {M, U},
    "reports.days": {M, U},
    "reports.close_day": {M},
    "reports.write_slip": {M, U},
    "ledger.position": ALL,
    "ledger.latest": {M, U},
    "ledger.verify": ALL,
    "ledger.visit_ids": ALL,
    "backups.due": ALL,
    "backups.run": ALL,
    "backups.last": ALL,
    "settings.site": ALL,
    "settings.computer": ALL,
    "settings.change_computer": ALL,
    "settings.change_site": {M, X},
    "findings.list": {A, M, U},
    "findings.board": {A, M, U},
    "findings.detail": {A, M, U},
    "findings.by_number": {A, M, U},
    "findings.open_of_area": {A, M, U},
    "findings.closed_areas": {A, M, U},
    "findings.order": {A, M, U},
    "findings.states_at": {A, M, U},
    "findings.events_between": {A, M, U},
    "findings.raise_": {A, M},
    "findings.sight": {A, M},
    "findings.alike": {A, M},
    "findings.correct": {A, M},
    "findings.start": {A, M},
    "findings.claim": {A, M},
    "findings.interim": {A, M},
    "findings.cause": {A, M},
    "findings.verify": {A, M},
    "findings.attach": {A, M},
    "findings.detach": {A, M},
    "findings.assign": {M},
    "findings.reject": {M},
    "findings.defer": {M},
    "findings.extend": {M},
    "findings.merge": {M},
    "findings.withdraw": {M},
    "findings.regrade": {M},
    "findings.close_area": {M},
    "findings.open_area": {M},
    "findings.acknowledge": {M},
    "voices.add": {A, M},
    "voices.reply": {A, M},
    "voices.list": {A, M, U},
    "voices.waiting": {A, M, U},
    "periods.month": {A, M, U},
    "periods.quarter": {A, M, U},
    "periods.listed": {A, M, U},
    "periods.rows_behind": {A, M, U},
    "periods.differing": {A, M, U},
    "periods.scheme": {A, M, U},
    "periods.write_month": {A, M, U},
    "periods.write_quarter": {A, M, U},
    "periods.write_notice": {A, M, U},
    "periods.amend": {A, M},
    "periods.appeal": {A, M},
    "periods.remark": {M},
    "periods.review": {M},
    "periods.sign": {M},
    "periods.seal": {M},
    "periods.answer_appeal": {M},
    "periods.decide": {M},
    "periods.change_scheme": {M},
    "rechecks.wanted": {M},
    "rechecks.mark": {M},
    "inspections.day": {A, M, U},
    "inspections.open": {A, M, U},
    "inspections.open_code": {A, M, U},
    "inspections.picture": {A, M, U},
    "inspections.rounds_of": {A, M, U},
    "inspections.unreleased": ALL,
    "inspections.point_codes": {M},
    "inspections.begin": {A, M},
    "inspections.backfill": {A, M},
    "inspections.answer": {A, M},
    "inspections.answer_rest": {A, M},
    "inspections.clear": {A, M},
    "inspections.undo": {A, M},
    "inspections.sign_item": {A, M},
    "inspections.walk": {A, M},
    "inspections.attach": {A, M},
    "inspections.detach": {A, M},
    "inspections.submit": {A, M},
    "inspections.countersign": {A, M},
    "inspections.countersign_clean": {A, M},
    "inspections.return_": {M},
    "inspections.abandon": {A, M},
    "inspections.request_excusal": {A, M},
    "inspections.excuse": {M},
    "inspections.refuse_excusal": {M},
    "inspections.release": {M},
    "inspections.write_sheet": {A, M},
    "venue.areas": {A, M, U},
    "venue.add_area": {M},
    "venue.change_area": {M},
    "venue.order_areas": {M},
    "venue.retire_area": {M},
    "venue.assets": {A, M, U},
    "venue.add_asset": {M},
    "venue.change_asset": {M},
    "venue.retire_asset": {M},
    "venue.date_asset": {A, M},
    "venue.expiring": {A, M, U},
    "venue.posts": {A, M, U},
    "venue.add_post": {M},
    "venue.change_post": {M},
    "venue.retire_post": {M},
    "venue.hold_post": {M},
    "venue.holdings": {A, M, U},
    "venue.responsible": {A, M, U},
    "venue.shifts": {A, M, U},
    "venue.add_shift": {M},
    "venue.take_back_shift": {M},
    "venue.repeat_week": {M},
    "venue.hand_over": {A, M},
    "venue.hand_overs": {A, M, U},
    "venue.days": {A, M, U},
    "venue.occurrences": {A, M, U},
    "venue.plans": {A, M, U},
    "venue.change_plan": {M},
    "venue.override_day": {M},
    "venue.withdraw_override": {M},
    "venue.overrides": {A, M, U},
    "venue.holidays": {A, M, U},
    "venue.import_holidays": {M},
    "venue.schedules": {A, M, U},
    "venue.change_schedule": {M},
    "venue.end_schedule": {M},
    "venue.note_session": ALL,
    "venue.beat": ALL,
    "venue.end_session": ALL,
    "venue.prepare": ALL,
    "venue.today": ALL,
}


def _named() -> dict[str, Right | None]:
    return {f"{noun}.{name}": right for noun, kind in SERVICES.items() for name, right in calls(kind).items()}


def _refusal(palace: Palace, name: str, *arguments: object) -> str:
    """The code of the Problem that a call raises, "" for none."""
    try:
        call(palace, name, *arguments)
    except Problem as problem:
        return problem.code
    return ""


@pytest.fixture(scope="module")
def peopled(founded: Palace, tmp_path_factory: pytest.TempPathFactory) -> Palace:
    """With a member, a card and a visit; closed, to be copied."""
    palace = copied(founded, tmp_path_factory.mktemp("peopled") / "home")
    palace.scan(palace.bearer())
    palace.desk.close()
    return palace


@pytest.fixture
def palace(peopled: Palace, tmp_path: Path) -> Palace:
    return copied(peopled, tmp_path / "home")


def test_the_table_names_every_call() -> None:
    assert set(_named()) == set(EXPECTED)


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_what_the_table_says(palace: Palace, role: Role) -> None:
    given, actor = arguments(palace), palace.actor(role)
    wrong = []
    for name, allowed in EXPECTED.items():
        before = palace.desk.ledger.position()
        with_actor = (actor, *given.get(name, ())) if takes_actor(name) else given.get(name, ())
        if name == "people.sign_out":
            continue
        code = _refusal(palace, name, *with_actor)
        expected = allowed == ALL or (isinstance(allowed, set) and role in allowed)
        if (code == "not-allowed") is expected or code == "signed-out":
            wrong.append((name, code))
        if not expected and palace.desk.ledger.position() != before:
            wrong.append((name, "wrote although refused"))
    assert not wrong
    assert palace.sound()
    palace.desk.close()


def _signed_out(palace: Palace, actor: Actor) -> None:
    given, before = arguments(palace), palace.desk.ledger.position()
    for name in EXPECTED:
        if takes_actor(name) and name != "people.sign_out":
            assert _refusal(palace, name, actor, *given.get(name, ())) == "signed-out", name
    assert palace.desk.ledger.position() == before


def test_nothing_goes_without_a_live_session(palace: Palace) -> None:
    real = palace.actor(M, X)
    for actor in (
        real._replace(session=bytes(16)),
        real._replace(roles=frozenset(Role)),
        real._replace(staff=bytes(16)),
        real._replace(name="somebody else"),
    ):
        _signed_out(palace, actor)
    palace.desk.people.sign_out(real)
    palace.desk.people.sign_out(real)
    _signed_out(palace, real)
    palace.desk.close()


def test_a_session_ends_with_the_program(palace: Palace) -> None:
    actor = palace.actor(M)
    palace.reopened()
    _signed_out(palace, actor)
    palace.desk.close()


def test_a_call_without_a_right_cannot_be_written() -> None:
    def unmarked(self: Any, /) -> None: ...

    for name, careless in {
        "method": unmarked,
        "static": staticmethod(unmarked),
        "of the class": classmethod(unmarked),
        "property": property(unmarked),
    }.items():
        with pytest.raises(TypeError, match="names no right"):
            type("Careless", (Service,), {"look": careless})
        assert issubclass(type(name, (Service,), {"_look": careless}), Service)
    with pytest.raises(TypeError, match="names no right"):
        type("Careless", (Reception,), {"scan": unmarked})


def test_a_marked_call_names_its_right() -> None:
    class Careful(Service):
        @permits(Right.STAFF)
        def one(self, actor: Actor) -> None: ...

        @open_to_all
        def two(self) -> None: ...

    assert calls(Careful) == {"one": Right.STAFF, "two": None}


def test_duties_stay_apart() -> None:
    """等保: who manages accounts sees no visitors, who audits changes nothing, nobody but the auditor's kind reads along."""
    changing = {
        Right.CHECK_IN, Right.ANNUL, Right.EDIT_MEMBERS, Right.ISSUE_CARD, Right.REPORT_LOSS, Right.HAND_OVER_CARD,
        Right.CLOSE_DAY, Right.SITE_SETTINGS, Right.STAFF,
    }  # fmt: skip
    persons = {Right.SEE_VISITS, Right.SEE_MEMBERS, Right.REVEAL, Right.EDIT_MEMBERS, Right.CHECK_IN}
    assert not any(may(frozenset({U}), right) for right in changing | {Right.REVEAL, Right.SEE_MEMBERS})
    assert not any(may(frozenset({X}), right) for right in persons)
    assert not may(frozenset({M}), Right.STAFF)
    assert not any(may(frozenset(), right) for right in Right)
    assert all(any(may(frozenset({role}), right) for role in Role) for right in Right)


def test_two_roles_add_up_and_the_lesser_one_is_written_down(palace: Palace) -> None:
    both = palace.actor(A, M)
    palace.desk.reception.tally(both, Category.PUBLIC)
    palace.desk.reports.close_day(both)
    told = palace.desk.ledger.latest(both, 2)
    assert [(act.table, act.role) for act in told] == [("day_close", "manager"), ("visit", "attendant")]
    palace.desk.close()
