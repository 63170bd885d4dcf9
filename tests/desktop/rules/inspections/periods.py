"""Invented facts of a November for the tests of month and quarter."""

from __future__ import annotations

from dataclasses import fields, replace
from random import Random
from typing import Any

from hypothesis import strategies as st

from desktop.rules import days
from desktop.rules.days import DAY_MS, MINUTE_MS
from desktop.rules.inspections.facts import (
    ActFact,
    AnswerFact,
    DateFact,
    DayFact,
    DueFact,
    ExcusalFact,
    FindingFact,
    HoldingFact,
    MarkFact,
    MarkKind,
    MarkOutcome,
    PeriodFacts,
    PostFact,
    RoundFact,
    VoiceFact,
)
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    LegalClass,
    MissedCause,
    Result,
    RoundMode,
    RoundState,
    TemplateKind,
    VoiceChannel,
    VoiceKind,
)

FIRST, LAST, OFFSET = 20261101, 20261130, 480
AREAS = ("a1", "a2", "")
POSTS = ("p1", "p2")
STAFF = ("s1", "s2", "s3")
LATER = days.ms_at(20261205, 600, OFFSET)
"""A moment at which nothing of November is pending."""


def ms(day: int, hour: int, minute: int = 0) -> int:
    return days.ms_at(day, hour * 60 + minute, OFFSET)


def november(**facts: Any) -> PeriodFacts:
    """A November seen on 5 December, open every day."""
    opened = tuple(DayFact(day, True) for day in days.each(FIRST, LAST))
    return replace(PeriodFacts(407, FIRST, LAST, LATER, OFFSET, days=opened), **facts)


def check(day: int, key: str = "", **more: Any) -> DueFact:
    """An opening check of area a1, due at nine and missed at noon."""
    due = DueFact(
        key or f"op{day}", "OP", TemplateKind.OPENING, "a1", "p1", day, ms(day, 8), ms(day, 9), ms(day, 12)
    )
    return replace(due, **more)


def patrol(day: int, key: str = "", **more: Any) -> DueFact:
    """A patrol of area a1, open from nine to nine, at most two hours apart."""
    due = DueFact(
        key or f"pt{day}",
        "PT",
        TemplateKind.PATROL,
        "a1",
        "p1",
        day,
        ms(day, 9),
        ms(day, 11),
        ms(day, 21),
        ms(day, 21),
        120,
    )
    return replace(due, **more)


def done(due: DueFact, at_ms: int, key: str = "", **more: Any) -> RoundFact:
    """A countersigned live round of something that was due."""
    made = RoundFact(
        key or f"r{due.id}-{at_ms}",
        due.id,
        due.template,
        due.kind,
        due.area,
        due.day,
        RoundMode.LIVE,
        RoundState.COUNTERSIGNED,
        None,
        at_ms,
        "s1",
        "s2",
    )
    return replace(made, **more)


def finding(key: str, day: int, **more: Any) -> FindingFact:
    """An S2 in area a1, found at ten, to be put right within three days by post p1."""
    found = FindingFact(
        key,
        f"0407-01-2026-{key}",
        FindingOrigin.ROUND,
        "a1",
        "fire",
        "OP-4",
        2,
        Disposition.RECTIFY,
        LegalClass.GENERAL,
        FindingState.ASSIGNED,
        ms(day, 10),
        day,
        "s1",
        "p1",
        assigned_ms=ms(day, 11),
        due_ms=ms(days.later(day, 3), 10),
    )
    return replace(found, **more)


def fixed(key: str, day: int, after_days: int, **more: Any) -> FindingFact:
    """Said to be put right so many days after it was found, and verified an hour later."""
    at = ms(day, 10) + after_days * DAY_MS
    return finding(
        key,
        day,
        **{"state": FindingState.VERIFIED, "claimed_ms": at, "closed_ms": at + 60 * MINUTE_MS, **more},
    )


def answers(count: int, verdict: Result = Result.PASS, **more: Any) -> tuple[AnswerFact, ...]:
    given = AnswerFact("r1", "OP", "OP-1", "a1", 20261110, verdict, severity=1)
    return tuple(replace(given, **{"item": f"OP-{number}", **more}) for number in range(count))


def mixed(facts: PeriodFacts, dice: Random) -> PeriodFacts:
    """The same facts in another order."""
    shuffled: dict[str, Any] = {}
    for each in fields(facts):
        value = getattr(facts, each.name)
        if isinstance(value, tuple):
            shuffled[each.name] = tuple(dice.sample(value, len(value)))
    return replace(facts, **shuffled)


# Any November ---------------------------------------------------------------------------------------------------

_day = st.integers(FIRST, LAST)
_any_day = st.sampled_from([*days.each(20261001, 20261231)])
_minute = st.integers(0, 1439)


@st.composite
def _finding(draw: st.DrawFn, number: int) -> FindingFact:
    day = draw(_any_day)
    found = ms(day, 10)
    state = draw(st.sampled_from(FindingState))
    ended = state in (FindingState.VERIFIED, FindingState.MERGED, FindingState.WITHDRAWN)
    claimed = ended or state in (FindingState.CLAIMED, FindingState.ON_SPOT)
    took = draw(st.integers(0, 60 * DAY_MS))
    end = days.ms_at(LAST, 1440, OFFSET)
    if (ended or claimed) and found + took >= end:
        took = max(0, end - found - 1)
    return FindingFact(
        f"f{number}",
        f"{number:04}",
        draw(st.sampled_from(FindingOrigin)),
        draw(st.sampled_from(AREAS)),
        draw(st.sampled_from(("fire", "power", ""))),
        "OP-1",
        draw(st.integers(1, 4)),
        draw(st.sampled_from(Disposition)),
        draw(st.sampled_from(LegalClass)),
        state,
        found,
        day,
        draw(st.sampled_from(STAFF)),
        draw(st.sampled_from(("", *POSTS))),
        contractor=draw(st.sampled_from(("", "长治机电"))),
        fund_fen=draw(st.integers(0, 10**7)),
        due_ms=draw(st.none() | st.integers(0, 40 * DAY_MS).map(lambda span: found + span)),
        claimed_ms=found + took if claimed else None,
        closed_ms=found + took if ended else None,
        recurrence_of=f"f{draw(st.integers(0, number))}" if draw(st.booleans()) and number else "",
        sightings=draw(st.integers(0, 3)),
        exposed=draw(st.booleans()),
    )


@st.composite
def periods(draw: st.DrawFn) -> PeriodFacts:
    """Facts of a November as they come, also such as make little sense together."""
    due = [
        check(day, f"op{place}", area=draw(st.sampled_from(AREAS)), cause=draw(st.sampled_from(MissedCause)))
        for place, day in enumerate(draw(st.lists(_day, max_size=8)))
    ]
    due += [patrol(day, f"pt{place}") for place, day in enumerate(draw(st.lists(_day, max_size=4)))]
    rounds = []
    for place, each in enumerate(due):
        for number in range(draw(st.integers(0, 3))):
            rounds.append(
                done(
                    each,
                    days.ms_at(each.day, draw(_minute), OFFSET),
                    f"r{place}-{number}",
                    mode=draw(st.sampled_from(RoundMode)),
                    state=draw(st.sampled_from(RoundState)),
                    performer=draw(st.sampled_from(STAFF)),
                    countersigner=draw(st.sampled_from(("", *STAFF))),
                    clock_flag=draw(st.booleans()),
                )
            )
    excused = draw(st.lists(st.sampled_from(due), max_size=3, unique=True)) if due else []
    keys = [each.id for each in rounds] or ["r"]
    given = [
        AnswerFact(
            draw(st.sampled_from(keys)),
            "OP",
            f"OP-{place}",
            draw(st.sampled_from(AREAS)),
            draw(_day),
            draw(st.sampled_from(Result)),
            draw(st.sampled_from(How)),
            draw(st.integers(0, 4)),
            draw(st.sampled_from(("", "f0", "f1"))),
        )
        for place in range(draw(st.integers(0, 12)))
    ]
    findings = [draw(_finding(number)) for number in range(draw(st.integers(0, 8)))]
    voices = [
        VoiceFact(
            f"v{place}",
            draw(st.sampled_from(VoiceKind)),
            draw(st.sampled_from(VoiceChannel)),
            draw(st.sampled_from(AREAS)),
            draw(_day),
            draw(st.none() | st.integers(1, 5)),
            draw(st.none() | st.just(LAST)),
            draw(st.sampled_from(("", "f0"))),
        )
        for place in range(draw(st.integers(0, 8)))
    ]
    marks = [
        MarkFact(
            f"m{place}",
            draw(st.sampled_from(MarkKind)),
            draw(st.sampled_from(MarkOutcome)),
            draw(st.sampled_from(POSTS)),
            draw(_day),
        )
        for place in range(draw(st.integers(0, 4)))
    ]
    dates = [
        DateFact(f"x{place}", draw(st.sampled_from(AssetKind)), "a1", what, draw(_any_day))
        for place, what in enumerate(draw(st.lists(st.sampled_from(AssetDateKind), max_size=5)))
    ]
    return november(
        at_ms=draw(st.integers(ms(FIRST, 12), LATER)),
        days=tuple(
            DayFact(day, draw(st.booleans()), session=draw(st.booleans())) for day in days.each(FIRST, LAST)
        ),
        areas=("a1", "a2"),
        posts=(PostFact("p1"), PostFact("p2", ("a2",))),
        holdings=(HoldingFact("p1", "s1", FIRST, 20261110), HoldingFact("p1", "s2", 20261111, LAST)),
        dues=tuple(due),
        rounds=tuple(rounds),
        excusals=tuple(ExcusalFact(each.id, each.day, draw(st.sampled_from(STAFF))) for each in excused),
        answers=tuple(given),
        findings=tuple(findings),
        voices=tuple(voices),
        dates=tuple(dates),
        marks=tuple(marks),
        amendments=tuple(ActFact(f"am{place}", draw(_day)) for place in range(draw(st.integers(0, 2)))),
        coming=tuple(check(20261201 + place) for place in range(draw(st.integers(0, 3)))),
        packs=draw(st.sampled_from(({}, {"OP": "ELEV"}))),
    )
