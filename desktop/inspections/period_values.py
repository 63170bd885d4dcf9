"""What the pages and papers of months and quarters are given: the figures, and the words for the ids in them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.inspections.finding_values import NewFinding
from desktop.rules.inspections.month import MonthFigures
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.quarter import QuarterFigures
from desktop.rules.inspections.scheme import SubjectKind
from desktop.rules.inspections.vocabulary import AssetKind, PeriodKind, PeriodState


@dataclass(frozen=True)
class Words:
    """A template's, an item's or a section's name in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class AssetName:
    kind: AssetKind
    tag: str
    name: str


@dataclass(frozen=True)
class FindingText:
    """What was written about a finding, as it stands today; pictures by their SHA-256."""

    text: str
    point: str
    measure: str
    interim: str
    cause: str
    done: str
    before: tuple[bytes, ...]
    after: tuple[bytes, ...]


@dataclass(frozen=True)
class VoiceText:
    text: str
    replies: tuple[str, ...]


@dataclass(frozen=True)
class Names:
    """The words for the ids in the figures (hexadecimal). Items go by (template, item), sections by (template, section).

    `item` and `section` without a template are under ("", code): what the newest template calls them.
    """

    staff: dict[str, str]
    areas: dict[str, str]
    posts: dict[str, str]
    assets: dict[str, AssetName]
    templates: dict[str, Words]
    items: dict[tuple[str, str], Words]
    sections: dict[tuple[str, str], Words]
    findings: dict[str, FindingText]
    voices: dict[str, VoiceText]


@dataclass(frozen=True)
class PeriodAct:
    """A step of a period: who, when, and what was said."""

    id: bytes
    what: str
    by: str
    staff: bytes
    at: int
    text: str


@dataclass(frozen=True)
class Seal:
    """How a period was sealed. `head` and `seq` are where the log stood: what its papers print."""

    by: str
    at: int
    head: tuple[str, ...]
    seq: int
    moment: bytes


@dataclass(frozen=True)
class Amended:
    """A correction shown beside sealed figures; `subject` is the key of a figure."""

    id: bytes
    subject: str
    old: str
    new: str
    reason: str
    by: str
    approver: str
    at: int


@dataclass(frozen=True)
class Correction:
    """A correction to be made: the key of the figure, what it says, and what would be right."""

    subject: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True)
class Appeal:
    """A word against a score before it is sealed; `answer` is None while there is none."""

    id: bytes
    kind: SubjectKind
    subject: str
    text: str
    by: str
    at: int
    answer: str | None
    answered_by: str


@dataclass(frozen=True)
class Decision:
    """What was decided on an area or a post (`subject` in hexadecimal, "" the whole site).

    `owner` is a post or a member of staff by id, `due` a day. With a `finding` it becomes one at once.
    """

    kind: DecisionKind
    about: SubjectKind
    subject: str
    text: str
    owner: bytes | None = None
    due: int | None = None
    finding: NewFinding | None = None


@dataclass(frozen=True)
class Decided:
    """A decision as it was kept; `number` is that of the finding it became."""

    id: bytes
    kind: DecisionKind
    about: SubjectKind
    subject: str
    text: str
    owner: str
    due: int | None
    finding: bytes | None
    number: str
    by: str
    at: int


@dataclass(frozen=True)
class PeriodShort:
    kind: PeriodKind
    first: int
    last: int
    state: PeriodState


@dataclass(frozen=True)
class MonthReport:
    """A month. Sealed: the figures of the seal, and in `changed` where the days would give others today.

    `head` and `seq` are where the log stands: of the seal where there is one. `remark` is the latest one.
    """

    first: int
    last: int
    state: PeriodState
    site: str
    site_number: int
    desk: int
    figures: MonthFigures
    remark: PeriodAct | None
    reviewed: PeriodAct | None
    signed: PeriodAct | None
    seal: Seal | None
    amendments: tuple[Amended, ...]
    changed: tuple[str, ...]
    names: Names
    head: tuple[str, ...]
    seq: int


@dataclass(frozen=True)
class QuarterReport:
    """A quarter, as `MonthReport`."""

    first: int
    last: int
    state: PeriodState
    site: str
    site_number: int
    desk: int
    figures: QuarterFigures
    remark: PeriodAct | None
    reviewed: PeriodAct | None
    signed: PeriodAct | None
    seal: Seal | None
    appeals: tuple[Appeal, ...]
    decisions: tuple[Decided, ...]
    amendments: tuple[Amended, ...]
    changed: tuple[str, ...]
    names: Names
    head: tuple[str, ...]
    seq: int
