"""What the screen of rounds is told: the day's list, one round's sheet, and what an answer came to."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.rules.inspections.answers import (
    Ask,
    AssetInfo,
    Failing,
    Flag,
    Line,
    Missing,
    Slot,
)
from desktop.rules.inspections.coverage import Coverage
from desktop.rules.inspections.template import Item, Section
from desktop.rules.inspections.vocabulary import (
    How,
    MissedCause,
    OccurrenceState,
    Result,
    RoundMode,
    RoundState,
    TemplateKind,
    Timeliness,
)

__all__ = [
    "Answered",
    "Area",
    "AssetInfo",
    "DayEntry",
    "DayList",
    "Excuse",
    "Held",
    "Line",
    "Picture",
    "RoundFact",
    "RoundSheet",
    "RoundShort",
    "SheetItem",
    "SheetSection",
    "SheetStep",
    "Title",
    "Unreleased",
]


@dataclass(frozen=True)
class Title:
    """A template's name in both languages."""

    code: str
    kind: TemplateKind
    zh: str
    en: str


@dataclass(frozen=True)
class Area:
    """`id` None and an empty name: the whole site."""

    id: bytes | None
    name: str


@dataclass(frozen=True)
class RoundShort:
    """A round in a list. `saved` is when its last answer was written; `answered` of `lines` lines are.

    `fails`, `nas` and `bulk` count the lines that stand so. `at` is the time for which it counts.
    """

    round: bytes
    occurrence: bytes | None
    title: Title
    area: Area
    day: int
    mode: RoundMode
    state: RoundState
    started: int
    saved: int
    begun_by: str
    performer: str
    countersigner: str
    submitted: int | None
    at: int | None
    timeliness: Timeliness | None
    due: int | None
    lines: int
    answered: int
    fails: int
    nas: int
    bulk: int
    flags: tuple[Flag, ...]
    desk: int
    clean: bool
    """Submitted with nothing that has to be opened before it is countersigned: may be countersigned with others in one go."""


@dataclass(frozen=True)
class Excuse:
    """`what`: requested, excused or refused; the latest of an occurrence holds."""

    what: str
    reason: str
    by: str
    staff: bytes
    observed: int


@dataclass(frozen=True)
class DayEntry:
    """Something due on the day. Of a patrol: `next_due`, and how well its interval is covered up to now.

    `rounds` are those on it, newest first. `cause` tells why a missed one was missed. `backfill_until`: so long it may
    still be put down.
    """

    occurrence: bytes
    title: Title
    area: Area
    post: str
    opens: int
    due: int
    miss: int
    close: int | None
    state: OccurrenceState
    timeliness: Timeliness | None
    cause: MissedCause | None
    blocks_opening: bool
    rounds: tuple[RoundShort, ...]
    excuse: Excuse | None
    coverage: Coverage | None
    gap_minutes: int | None
    next_due: int | None
    backfill_until: int | None
    day: int
    ready: bool = True
    """Whether its template is published: a round of it can be begun."""


@dataclass(frozen=True)
class Unreleased:
    """An area that is not to be used. `why`: unfinished (its opening check), failed (a critical item of it), or closed
    (because of a finding).

    `due` is when the check is due, `round` the one that failed or is under way.
    """

    area: Area
    why: str
    due: int | None
    round: bytes | None


@dataclass(frozen=True)
class DayList:
    """One day: what is due (`entries`), what was done without being due (`others`), unfinished rounds of any day to be
    gone on with or abandoned (`unfinished`), and what waits for a second signature (`waiting`).
    """

    day: int
    now: int
    entries: tuple[DayEntry, ...]
    others: tuple[RoundShort, ...]
    unfinished: tuple[RoundShort, ...]
    waiting: tuple[RoundShort, ...]
    unreleased: tuple[Unreleased, ...]
    open_findings: int
    single_staff: bool
    missed: tuple[DayEntry, ...] = ()
    """Of the days before: what was missed and may still be put down or excused; only in today's list."""
    startable: tuple[Title, ...] = ()
    """What can be begun without being due."""


@dataclass(frozen=True)
class Picture:
    """`link` names this showing of it; `whole`: its file is there as it was kept."""

    link: bytes
    digest: bytes
    role: str
    width: int
    height: int
    taken: int | None
    whole: bool
    reused: bool


@dataclass(frozen=True)
class Held:
    """The answer that stands on a line."""

    result: Result
    value: str | None
    how: How
    reason: str
    failing: Failing | None
    flags: tuple[Flag, ...]
    by: str
    observed: int


@dataclass(frozen=True)
class SheetItem:
    """A line of the sheet. `offered` is what the program knows already (live head count, the asset's date, last time's
    total): shown, and only an answer once a person confirms it. `limit` is what its bound came to.

    `bulk`: A would answer it now. `near_from`: from this number on it is near the limit. `finding` is the number of a
    finding that is open on it already.
    """

    item: Item
    asset: AssetInfo | None
    number: str
    sampled: bool
    bulk: bool
    photo_needed: bool
    answer: Held | None
    offered: str
    limit: str
    near_from: str
    total: int | None
    pictures: tuple[Picture, ...]
    signers: tuple[str, ...]
    finding: str
    missing: tuple[Missing, ...]

    @property
    def slot(self) -> Slot:
        return self.item.code, None if self.asset is None else self.asset.id


@dataclass(frozen=True)
class SheetSection:
    section: Section
    items: tuple[SheetItem, ...]

    @property
    def left(self) -> int:
        """How many lines are unanswered."""
        return sum(item.answer is None for item in self.items)


@dataclass(frozen=True)
class SheetStep:
    what: str
    observed: int
    by: str
    reason: str


@dataclass(frozen=True)
class RoundSheet:
    """A whole round on one page, with its own template version. `rows` is how many answers were ever written: hand it
    back with the next answer, and it is told when another desk wrote in between (`Answered.elsewhere`).
    """

    round: bytes
    code: str
    short: RoundShort
    version: int
    sections: tuple[SheetSection, ...]
    missing: tuple[Missing, ...]
    steps: tuple[SheetStep, ...]
    paper: tuple[Picture, ...]
    walked_out: int | None
    walked: int | None
    walk_seconds: int
    rows: int
    writable: bool
    single_staff: bool
    signer_fills: tuple[str, ...]
    """Signature items that whoever submits signs with the same PIN."""

    @property
    def items(self) -> tuple[SheetItem, ...]:
        return tuple(item for section in self.sections for item in section.items)


@dataclass(frozen=True)
class Answered:
    """What came of an answer. `ask` set: nothing was written, this has to be said first. Otherwise `items` are the lines
    as they stand now, and `rows` what the next call is given. `elsewhere`: somebody wrote meanwhile, read the sheet again.
    """

    ask: Ask | None
    items: tuple[SheetItem, ...]
    rows: int
    elsewhere: bool
    left: int


@dataclass(frozen=True)
class RoundFact:
    """A round as a month reads it: what it was when `through` was the last row. Abandoned ones and drafts are there too."""

    round: bytes
    occurrence: bytes | None
    schedule: bytes | None
    version: bytes
    template: str
    area: bytes | None
    day: int
    due: int | None
    miss: int | None
    mode: RoundMode
    state: RoundState
    started: int
    submitted: int | None
    at: int | None
    timeliness: Timeliness | None
    performer: bytes | None
    countersigner: bytes | None
    lines: int
    fails: int
    nas: int
    bulk: int
    flags: tuple[Flag, ...]
    desk: int
    witness: bytes | None
