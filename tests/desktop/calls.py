"""Every call of every service, and something sensible to call it with."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

from desktop.backups import Backups
from desktop.cards import Cards
from desktop.inspections.findings import Assignment, Findings, NewFinding
from desktop.inspections.period_values import Correction, Decision
from desktop.inspections.periods import Periods
from desktop.inspections.rechecks import NewMark, Rechecks
from desktop.inspections.service import Inspections
from desktop.inspections.usual import usual_schedules
from desktop.inspections.venue import Venue
from desktop.inspections.venue_values import NewArea, NewAsset, NewPost
from desktop.inspections.voices import NewVoice, Voices
from desktop.ledger import Ledger
from desktop.members import Enrolment, Members
from desktop.paper import CardWords, DaySlip
from desktop.paper_inspections import Bars, Letter, NoticePaper, RoundSheetPaper, Section
from desktop.people import People
from desktop.reception import Reception
from desktop.reports import Reports
from desktop.rules.inspections.calendar import OverrideKind
from desktop.rules.inspections.facts import MarkKind, MarkOutcome
from desktop.rules.inspections.findings import Method
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.scheme import Scheme, SubjectKind
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    PeriodKind,
    PostScope,
    VoiceKind,
)
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from desktop.service import Service
from desktop.settings import Settings
from tests.desktop.palace import PIN, Palace

SERVICES: dict[str, type[Service]] = {
    "people": People,
    "reception": Reception,
    "members": Members,
    "cards": Cards,
    "reports": Reports,
    "ledger": Ledger,
    "backups": Backups,
    "settings": Settings,
    "venue": Venue,
    "findings": Findings,
    "voices": Voices,
    "periods": Periods,
    "rechecks": Rechecks,
    "inspections": Inspections,
}

WORDS = CardWords("会员卡", "卡号", "有效期至", "", "样张", "%Y-%m-%d", {})
SLIP = DaySlip("宫", "前台一", "2026-11-23", "日报", (), (), (), (), "", (), None, ())

_TABLE = Section("隐患", ("编号",), (("1",),))
NOTICE = NoticePaper(Letter("宫", "", "公示", "2026年11月"), (), (), _TABLE, _TABLE, Bars("", ()), "", (), "")


def arguments(palace: Palace) -> dict[str, tuple[Any, ...]]:
    """Something sensible to call each with, besides the actor. What is not here takes nothing more."""
    member = palace.desk.members.listed(palace.manager, "oynn")[0].member
    card = palace.desk.cards.of_member(palace.manager, member)[0].card
    visit = palace.desk.reception.today(palace.manager).rows[0].visit
    founder = palace.desk.people.tiles()[0].staff
    enrolment = Enrolment("张三", Category.WORKER)
    return {
        "people.find": ("王丽",),
        "people.sign_in": (founder, PIN),
        "people.prove": (founder, PIN),
        "people.change_own_pin": (PIN, "204862"),
        "people.add": ("新人", frozenset({Role.ATTENDANT}), PIN),
        "people.change_roles": (founder, frozenset({Role.MANAGER, Role.ADMINISTRATOR})),
        "people.leave": (bytes(16),),
        "people.reset_pin": (founder, PIN),
        "reception.scan": ("x",),
        "reception.enter": ("x",),
        "reception.find": ("oynn",),
        "reception.admit": (member,),
        "reception.guest": ("张三", Category.PUBLIC),
        "reception.tally": (Category.PUBLIC,),
        "reception.override": (bytes(16),),
        "reception.leave": (visit,),
        "reception.annul": (bytes(16), "错了"),
        "reception.picture": (bytes(32),),
        "reception.reveal": (visit,),
        "members.shown": ([member],),
        "members.add_unit": ("某厂工会",),
        "members.missing_glyphs": ("张三",),
        "members.namesakes": ("张三",),
        "members.check": (enrolment,),
        "members.enrol": (enrolment,),
        "members.profile": (member,),
        "members.edit": (member, enrolment),
        "members.suspend": (member, "核对"),
        "members.resume": (member, "核对"),
        "members.renew": (member,),
        "members.history": (member,),
        "cards.of_member": (member,),
        "cards.steps": (card,),
        "cards.code": (card,),
        "cards.issue": (member,),
        "cards.report_loss": (card,),
        "cards.found_again": (card,),
        "cards.replace": (card,),
        "cards.take_back": (card,),
        "cards.hand_over": (card,),
        "cards.print_run": ([member], "cr80", WORDS),
        "cards.printed": (bytes(16),),
        "cards.preview": ([member], "cr80", WORDS),
        "reports.refused": (20261123, "lost"),
        "reports.write_slip": (SLIP, None),
        **_of_venue(founder),
        **_of_rounds(founder),
        **_of_findings(founder),
        **_of_periods(founder),
    }


def _of_periods(founder: bytes) -> dict[str, tuple[Any, ...]]:
    month, quarter, day = PeriodKind.MONTH, PeriodKind.QUARTER, 20261123
    return {
        "periods.listed": (month,),
        "periods.rows_behind": (month, day, "tile/found"),
        "periods.differing": (month, day),
        "periods.remark": (month, day, "本月正常"),
        "periods.review": (month, day, founder, PIN),
        "periods.sign": (month, day, founder, PIN),
        "periods.seal": (quarter, day),
        "periods.amend": (month, day, Correction("tile/found", "1", "2", "漏记"), founder, PIN),
        "periods.appeal": (day, SubjectKind.AREA, "", "停电三天"),
        "periods.answer_appeal": (bytes(16), "已核实"),
        "periods.decide": (day, Decision(DecisionKind.CONTINUE, SubjectKind.AREA, "", "照旧")),
        "periods.change_scheme": (Scheme(late=500),),
        "periods.write_month": (20990101, None, None),
        "periods.write_quarter": (20990101, None, None),
        "periods.write_notice": (day, NOTICE, None),
        "rechecks.mark": (NewMark(MarkKind.SEEDED, MarkOutcome.FOUND),),
    }


def _of_findings(founder: bytes) -> dict[str, tuple[Any, ...]]:
    finding = bytes(16)
    return {
        "findings.detail": (finding,),
        "findings.by_number": ("0407-01-2026-0001",),
        "findings.open_of_area": (None,),
        "findings.order": (finding,),
        "findings.events_between": (20261101, 20261130),
        "findings.raise_": (NewFinding("东门锁坏", 3),),
        "findings.sight": (finding,),
        "findings.alike": (None, "东门"),
        "findings.correct": (finding, "已换"),
        "findings.start": (finding,),
        "findings.claim": (finding, "已换"),
        "findings.interim": (finding, "专人看守"),
        "findings.cause": (finding, "老化"),
        "findings.verify": (finding, founder, PIN, Method.ON_SITE),
        "findings.attach": (finding, b"no picture"),
        "findings.detach": (finding, finding),
        "findings.assign": (finding, Assignment("换锁", 20261130, person=founder)),
        "findings.reject": (finding, "仍打不开"),
        "findings.defer": (finding, "等配件", 20261201),
        "findings.extend": (finding, 20261201, "下雪"),
        "findings.merge": (finding, finding),
        "findings.withdraw": (finding, "记错了"),
        "findings.regrade": (finding, "人多", 2),
        "findings.close_area": (finding, "危险"),
        "findings.open_area": (finding, "已围挡"),
        "findings.acknowledge": (finding,),
        "voices.add": (NewVoice(VoiceKind.SUGGESTION, "多放些椅子"),),
        "voices.reply": (finding, "已加"),
    }


def _of_rounds(founder: bytes) -> dict[str, tuple[Any, ...]]:
    nothing, day = bytes(16), 20261123
    sheet = RoundSheetPaper(
        "宫", "前台", "开馆检查", "2026-11-23", (), (), "", (), "", (), (), "", (), (), ()
    )  # fmt: skip
    return {
        "inspections.open": (nothing,),
        "inspections.open_code": ("77",),
        "inspections.picture": (nothing,),
        "inspections.rounds_of": (day, day),
        "inspections.point_codes": (None, day),
        "inspections.begin": (nothing,),
        "inspections.backfill": (nothing, "停电", founder, PIN),
        "inspections.answer": (nothing, "OP05"),
        "inspections.answer_rest": (nothing, "FIRE"),
        "inspections.clear": (nothing, "OP05"),
        "inspections.undo": (nothing,),
        "inspections.sign_item": (nothing, "CL15", founder, PIN),
        "inspections.walk": (nothing, True),
        "inspections.attach": (nothing, "OP05", None, b""),
        "inspections.detach": (nothing, nothing),
        "inspections.submit": (nothing, PIN),
        "inspections.countersign": (nothing, founder, PIN),
        "inspections.countersign_clean": ([nothing], founder, PIN),
        "inspections.return_": (nothing, "补照片"),
        "inspections.abandon": (nothing, "重来"),
        "inspections.request_excusal": (nothing, "停电"),
        "inspections.excuse": (nothing, "停电"),
        "inspections.refuse_excusal": (nothing, "照常"),
        "inspections.release": (None, "急用"),
        "inspections.write_sheet": (nothing, sheet, None),
    }


def _of_venue(founder: bytes) -> dict[str, tuple[Any, ...]]:
    nothing, day, later = bytes(16), 20261123, 20261130
    area = NewArea("Z9", "篮球馆", AreaKind.SPORTS_HALL)
    asset = NewAsset(nothing, AssetKind.EXTINGUISHER, "X-1")
    post = NewPost("安全岗", PostScope.SAFETY)
    (rule, *_) = usual_schedules()
    return {
        "venue.add_area": (area,),
        "venue.change_area": (nothing, area),
        "venue.order_areas": ([nothing],),
        "venue.retire_area": (nothing, "改作库房"),
        "venue.add_asset": (asset,),
        "venue.change_asset": (nothing, asset),
        "venue.retire_asset": (nothing, "报废"),
        "venue.date_asset": (nothing, AssetDateKind.EXPIRES, later),
        "venue.expiring": (later,),
        "venue.add_post": (post,),
        "venue.change_post": (nothing, post),
        "venue.retire_post": (nothing, "撤岗"),
        "venue.hold_post": (nothing, founder),
        "venue.holdings": (nothing,),
        "venue.responsible": (day,),
        "venue.shifts": (day, later),
        "venue.add_shift": (day, founder, 480, 960),
        "venue.take_back_shift": (nothing, "调班"),
        "venue.repeat_week": (day, later),
        "venue.hand_over": ("东门灯坏",),
        "venue.hand_overs": (day, later),
        "venue.days": (day, later),
        "venue.occurrences": (day, later),
        "venue.change_plan": (later, []),
        "venue.override_day": (later, OverrideKind.CLOSED, "检修"),
        "venue.withdraw_override": (later, "改期"),
        "venue.overrides": (day, later),
        "venue.holidays": (2026,),
        "venue.import_holidays": (Path("nowhere.json"),),
        "venue.change_schedule": (rule,),
        "venue.end_schedule": ("patrol", "改造"),
    }


def call(palace: Palace, name: str, *arguments: object) -> object:
    noun, _, call = name.partition(".")
    return getattr(getattr(palace.desk, noun), call)(*arguments)


def takes_actor(name: str) -> bool:
    noun, _, call = name.partition(".")
    return "actor" in inspect.signature(getattr(SERVICES[noun], call)).parameters
