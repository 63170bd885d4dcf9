"""Counting a day: person-times (人次) and people (人数) apart, each by what it can be asked for.

A visit counts `people` person-times. Named people are told apart by member or guest; who came unnamed cannot be, so
those person-times stand by themselves and are never added to the people.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class VisitFact:
    """What the counting needs of one visit."""

    visit: str
    site: int
    day: int
    hour: int
    category: str
    source: str
    people: int
    person: str | None


@dataclass(frozen=True)
class DayFigures:
    """A day's numbers. The parts by category, source and hour each add up to `person_times`."""

    person_times: int
    named_people: int
    unnamed: int
    by_category: dict[str, int]
    by_source: dict[str, int]
    by_hour: dict[str, int]
    visits: int
    annulled: int


def count(visits: Iterable[VisitFact], annulled: int = 0) -> DayFigures:
    """The figures of visits that all belong to one day; undone ones must be left out and told as `annulled`."""
    times = unnamed = rows = 0
    people: set[str] = set()
    parts: tuple[dict[str, int], dict[str, int], dict[str, int]] = ({}, {}, {})
    for visit in visits:
        rows += 1
        times += visit.people
        if visit.person is None:
            unnamed += visit.people
        else:
            people.add(visit.person)
            unnamed += visit.people - 1
        for part, key in zip(parts, (visit.category, visit.source, f"{visit.hour:02}"), strict=True):
            part[key] = part.get(key, 0) + visit.people
    category, source, hour = (dict(sorted(part.items())) for part in parts)
    return DayFigures(times, len(people), unnamed, category, source, hour, rows, annulled)


def as_text(figures: DayFigures) -> str:
    """The one spelling in which figures are kept, so that they can be compared."""
    return json.dumps(asdict(figures), sort_keys=True, separators=(",", ":"))


def from_text(text: str) -> DayFigures:
    return DayFigures(**json.loads(text))


@dataclass(frozen=True)
class ClosedDay:
    """A day's close met in the log, and whether its figures follow from the rows before it."""

    day: int
    agrees: bool


@dataclass
class DayTally:
    """Counts each day anew while the log is replayed in order, and compares at each close."""

    _visits: dict[int, dict[str, VisitFact]] = field(default_factory=dict)
    _day_of: dict[str, int] = field(default_factory=dict)
    _annulled: dict[int, int] = field(default_factory=dict)
    _closed: set[int] = field(default_factory=set)

    def follow(self, table: str, body: str | None) -> ClosedDay | None:
        """Take in the first writing of a row; answers at a day's close."""
        if body is None or table not in ("visit", "annulment", "day_close"):
            return None
        row = json.loads(body)
        if table == "visit":
            self._visit(row)
        elif table == "annulment":
            self._annul(row["target"])
        else:
            return self._close(row)
        return None

    def _visit(self, row: dict[str, Any]) -> None:
        if row["day"] not in self._closed:
            fact = fact_of(row)
            self._visits.setdefault(fact.day, {})[fact.visit] = fact
            self._day_of[fact.visit] = fact.day

    def _annul(self, target: str) -> None:
        day = self._day_of.pop(target, None)
        if day is not None and self._visits.get(day, {}).pop(target, None) is not None:
            self._annulled[day] = self._annulled.get(day, 0) + 1

    def _close(self, row: dict[str, Any]) -> ClosedDay | None:
        day = row["day"]
        if day in self._closed:
            return None
        self._closed.add(day)
        facts = self._visits.pop(day, {})
        for visit in facts:
            self._day_of.pop(visit, None)
        own = (fact for fact in facts.values() if fact.site == row["site"])
        return ClosedDay(day, as_text(count(own, self._annulled.pop(day, 0))) == row["figures"])


def fact_of(row: dict[str, Any]) -> VisitFact:
    """A visit's row, ids in hexadecimal, as the counting sees it."""
    return VisitFact(
        row["id"],
        row["site"],
        row["day"],
        row["hour"],
        row["category"],
        row["source"],
        row["people"],
        row["member"] or row["guest"],
    )
