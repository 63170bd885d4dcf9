"""The months and quarters of an invented palace: written about, reviewed, signed, sealed, but for the last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from desktop.actor import Actor
from desktop.demonstration.agenda import Agenda
from desktop.demonstration.house import CLEANING, MAIN, SPORTS, THEATRE_POST, House
from desktop.demonstration.months import Months
from desktop.demonstration.story import SetClock
from desktop.desk import Desk
from desktop.inspections.period_values import Decision
from desktop.rules import days
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.scheme import SubjectKind
from desktop.rules.inspections.vocabulary import PeriodKind

_MONTH_DAY, _QUARTER_DAY = 5, 9
"""On which day of the next month: what was due on the last days can still be done until then."""
_BEGIN, _PAUSE_MS = 10 * 60, 15_000

_REMARKS = (
    "本月检查基本按时。停电检修一天闭馆，已提前公告。疏散指示灯整改超期四天，系维保单位备件不足，已约谈；"
    "下月起备一套常用灯具。",
    "本月停电一天，程序未启动，检查缺记，已如实列出。球门锚固松动当日处置，疏散指示灯重复出现，"
    "已查明是接线端子老化并整条更换。",
    "本月防火门问题重复一次，已更换闭门器并交代保洁。消防监督抽查一项已整改。驿站延时开放的意见待研究。",
)
_QUARTER_REMARK = (
    "本季检查执行较稳，两小时巡查覆盖率高。主要问题是疏散指示灯和防火门重复出现，原因已查明并换件。"
    "下季重点：备件、外包维保的时限、剧场电气。"
)
_APPEAL = "剧场只在周五到周日开放，次数少，建议注明场次后再比较。"
_ANSWER = "属实。表中已注明开放场次，名次只供参考。"


@dataclass(frozen=True)
class Signers:
    """Who writes and signs, and who reviews, with their PINs; `speaker` appeals."""

    manager: Actor
    deputy: Actor
    pins: Mapping[bytes, str]
    speaker: Actor


class Sealing:
    def __init__(self, desk: Desk, clock: SetClock, house: House, signers: Signers) -> None:
        self._desk, self._clock, self._house, self._signers = desk, clock, house, signers

    def plan(self, agenda: Agenda, months: Months) -> None:
        """All whole months but the last are sealed, and the quarters that end with one of them; the last is reviewed."""
        whole = months.starts[:-1]
        for at, start in enumerate(whole):
            after = months.starts[at + 1]
            sealed = at + 1 < len(whole)
            moment = months.ms(after + _MONTH_DAY - 1, _BEGIN)
            agenda.at(moment, None, self._month(start, _REMARKS[at % len(_REMARKS)], sealed=sealed))
            if days.quarter_of(start)[1] == days.later(after, -1):
                moment = months.ms(after + _QUARTER_DAY - 1, _BEGIN)
                agenda.at(moment, None, self._quarter(start, sealed=sealed))

    def _month(self, start: int, remark: str, *, sealed: bool) -> Callable[[], None]:
        def run() -> None:
            self._desk.periods.remark(self._signers.manager, PeriodKind.MONTH, start, remark)
            self._sign(PeriodKind.MONTH, start, sealed=sealed)

        return run

    def _quarter(self, day: int, *, sealed: bool) -> Callable[[], None]:
        def run() -> None:
            manager, periods = self._signers.manager, self._desk.periods
            periods.remark(manager, PeriodKind.QUARTER, day, _QUARTER_REMARK)
            post = self._house.posts[THEATRE_POST].hex()
            (appeal,) = periods.appeal(self._signers.speaker, day, SubjectKind.POST, post, _APPEAL)
            self._wait()
            periods.answer_appeal(manager, appeal.id, _ANSWER)
            for decision in self._decisions(day):
                periods.decide(manager, day, decision)
            if sealed:
                self._sign(PeriodKind.QUARTER, day, sealed=True)

        return run

    def _decisions(self, day: int) -> Iterable[Decision]:
        due = days.later(self._clock.today(), 45)
        main, sports = self._house.areas[MAIN].hex(), self._house.areas[SPORTS].hex()
        owner = self._house.posts[CLEANING]
        text = "保洁班前交底：防火门不得顶开，发现一次扣一次评议分"
        yield Decision(DecisionKind.IMPROVE, SubjectKind.AREA, main, text, owner, due)
        yield Decision(DecisionKind.CONTINUE, SubjectKind.AREA, sports, "球馆插排统一收管，保持")

    def _sign(self, kind: PeriodKind, day: int, *, sealed: bool) -> None:
        signers, periods = self._signers, self._desk.periods
        manager, deputy = signers.manager, signers.deputy
        self._wait()
        periods.review(manager, kind, day, deputy.staff, signers.pins[deputy.staff])
        if sealed:
            self._wait()
            periods.sign(manager, kind, day, manager.staff, signers.pins[manager.staff])
            periods.seal(manager, kind, day)

    def _wait(self) -> None:
        self._clock.ms += _PAUSE_MS
