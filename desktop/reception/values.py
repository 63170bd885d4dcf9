"""What the desk answers, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from desktop.rules.checkin import Verdict
from desktop.shown import Shown


class Outcome(NamedTuple):
    """What the desk answers. `visit` is the row of a visit written now or just left, `attempt` the row of a verdict
    that let nobody in; both are there where somebody is inside already, and `visit` is that earlier one. `since`
    (ms), `since_desk` and `since_by` tell of the visit or card it is about.
    """

    verdict: Verdict
    reason: str | None = None
    observed: int = 0
    visit: bytes | None = None
    attempt: bytes | None = None
    person: Shown | None = None
    guest: str = ""
    category: str | None = None
    people: int = 1
    since: int | None = None
    since_desk: int | None = None
    since_by: str = ""
    days_left: int | None = None
    site: int | None = None
    ignored: int = 0
    choices: tuple[Shown, ...] = ()
    more: bool = False


@dataclass(frozen=True)
class TodayRow:
    """One line of today's list; the name is masked. `tags` are those that somebody without a name was counted under."""

    visit: bytes
    observed: int
    name: str
    category: str
    tags: tuple[str, ...]
    people: int
    source: str
    verdict: str
    left: int | None
    annulled: bool
    by: str
    named: bool


@dataclass(frozen=True)
class Today:
    """The day so far. `inside` counts person-times that came and did not leave: an upper bound, not a head count."""

    day: int
    rows: tuple[TodayRow, ...]
    person_times: int
    named_people: int
    inside: int


@dataclass(frozen=True)
class Undone:
    """What was taken back: a visit or an exit, and of whom (masked)."""

    table: str
    name: str
    category: str
    people: int


@dataclass(frozen=True)
class Revealed:
    name: str
    phone: str
