"""Every code that the desk can answer has words, and days and times read as people write them."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import product

import pytest
from PySide6.QtCore import QLocale

from desktop.clock import Clock
from desktop.reception import Outcome
from desktop.reception import service as reception
from desktop.rules.cardcode import Damage, Kind
from desktop.rules.cardlife import CardState, Step
from desktop.rules.checkin import MemberState, Policy, Standing, Verdict, decide
from desktop.rules.rights import Right, Role
from desktop.rules.vocabulary import Category, Source, Tag, UnitKind
from ui import wording

TIME = 1_795_327_500_000
"""14:05 on 22 November 2026 in Changzhi."""


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (wording.verdict, Verdict),
        (wording.category, Category),
        (wording.tag, Tag),
        (wording.source, Source),
        (wording.member_state, MemberState),
        (wording.card_state, CardState),
        (wording.step, Step),
        (wording.role, Role),
        (wording.right, Right),
        (wording.unit_kind, UnitKind),
    ],
)
def test_every_code_has_words_of_its_own(words: Callable[[str], str], codes: type[StrEnum]) -> None:
    said = {code: words(code.value) for code in codes}
    for code, text in said.items():
        assert text.strip(), code
        assert text != code.value, f"{code!r} is shown as a code"
    assert len(set(said.values())) == len(said), "two codes read the same"


def test_a_code_of_a_newer_release_is_shown_as_it_is() -> None:
    assert wording.category("visitor-of-2031") == "visitor-of-2031"
    assert wording.reason("unknown", "hologram") == "hologram"


def reasons_of_the_rules() -> set[tuple[str, str]]:
    """Whatever `decide` can answer, found by asking it."""
    said = set()
    policy = Policy(repeat_ms=1, same_visit_ms=10, expiring_days=5)
    for state, card, waiting, last, left in product(
        MemberState, [None, *CardState], (True, False), (None, 0), (None, -1, 1, 90)
    ):
        decision = decide(Standing(state, None, left, card, None, last, False, waiting), policy, 100)
        if decision.reason is not None:
            said.add((decision.verdict.value, decision.reason))
    return said


def reasons_of_the_desk() -> set[tuple[str, str]]:
    """The reasons that reception writes itself: constants beside a verdict, and the kinds of a card code."""
    said = {("in", "allowed"), ("unknown", "link"), ("unknown", "not-a-code")}
    for call in ast.walk(ast.parse(inspect.getsource(reception))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") in ("_fail", "_failed"):
            verdict, why = call.args[1], call.args[2]
            if isinstance(verdict, ast.Attribute) and isinstance(why, ast.Constant) and why.value is not None:
                said.add((Verdict[verdict.attr].value, str(why.value)))
    said |= {("damaged", damage.value) for damage in Damage}
    said |= {("foreign", kind.value) for kind in (Kind.FOREIGN_VERIFIED, Kind.FOREIGN_UNVERIFIED)}
    return said | {("unknown", kind.value) for kind in (Kind.OWN_UNVERIFIED, Kind.FORGED, Kind.OTHER_FORMAT)}


def test_every_reason_has_a_sentence() -> None:
    told = reasons_of_the_rules() | reasons_of_the_desk()
    assert ("unknown", "nobody-found") in told
    assert ("in-note", "first-visit") in told
    for verdict, why in sorted(told):
        assert wording.reason(verdict, why) not in ("", why), f"{verdict} because of {why} has no sentence"


def test_what_stands_beside_a_verdict() -> None:
    inside = Outcome(Verdict.INSIDE, since=TIME, since_desk=2, since_by="王丽")
    assert wording.verdict_detail(inside) == "Since 14:05, desk 2, 王丽."
    left = Outcome(Verdict.OUT, observed=TIME + 95 * 60_000, since=TIME)
    assert wording.verdict_detail(left) == "Stayed 1 h 35 min."
    assert "4 times" in wording.verdict_detail(Outcome(Verdict.REPEAT, ignored=4))
    assert "12 days" in wording.verdict_detail(Outcome(Verdict.EXPIRING, days_left=12))
    assert "today" in wording.verdict_detail(Outcome(Verdict.EXPIRING, days_left=0))
    foreign = Outcome(Verdict.FOREIGN, "foreign-verified", site=31)
    assert wording.verdict_detail(foreign).startswith("Palace 0031.")
    assert wording.verdict_detail(Outcome(Verdict.IN)) == ""


def test_why_somebody_is_barred_stays_between_them_and_the_manager() -> None:
    said = wording.verdict("barred") + wording.verdict_detail(Outcome(Verdict.BARRED, "suspended"))
    assert "manager" in said
    assert "suspend" not in said.lower()


def test_days_and_times_in_english_and_in_chinese() -> None:
    assert wording.clock(TIME) == "14:05"
    assert wording.moment(TIME) == "22/11/2026 14:05"
    assert wording.day(20261122) == "Sunday, 22 November 2026"
    QLocale.setDefault(QLocale("zh_CN"))
    assert wording.day(20261122) == "2026年11月22日星期日"
    assert wording.short_day(20261122) == "2026/11/22"


def test_times_are_those_of_the_site_and_not_of_the_computer() -> None:
    try:
        wording.use_clock(Clock(offset_minutes=0))
        assert wording.clock(TIME) == "06:05"
    finally:
        wording.use_clock(Clock())


def test_lengths_of_time() -> None:
    assert wording.duration(59_999) == "less than a minute"
    assert wording.duration(12 * 60_000) == "12 min"
    assert wording.duration(125 * 60_000) == "2 h 5 min"
