"""What the venue's service gives and takes. Ids are row ids; staff are staff ids; days are YYYYMMDD."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.inspections.calendars import Responsible
from desktop.inspections.holiday_table import RowFault
from desktop.rules.inspections.calendar import Closed, Holiday, Interval, OpeningRule, Override, OverrideKind
from desktop.rules.inspections.vocabulary import AreaKind, AssetDateKind, AssetKind, PostScope


@dataclass(frozen=True)
class NewArea:
    """`code` is short and its own among the areas in use; capacity in persons, the walk through it in seconds."""

    code: str
    name: str
    kind: AreaKind
    capacity: int | None = None
    walk_seconds: int | None = None


@dataclass(frozen=True)
class AreaShown:
    area: bytes
    code: str
    name: str
    kind: AreaKind
    capacity: int | None
    walk_seconds: int | None
    retired: bool


@dataclass(frozen=True)
class NewAsset:
    """`tag` is what is written on it; its own among the assets in use of its kind."""

    area: bytes
    kind: AssetKind
    tag: str
    name: str = ""


@dataclass(frozen=True)
class AssetShown:
    """`dates` holds the latest day of each kind that was entered."""

    asset: bytes
    area: bytes
    kind: AssetKind
    tag: str
    name: str
    dates: dict[AssetDateKind, int]
    retired: bool


@dataclass(frozen=True)
class Expiry:
    """A date that is over or comes up: when something expires, is to be serviced, or its inspection runs out."""

    asset: bytes
    area: bytes
    kind: AssetKind
    tag: str
    name: str
    what: AssetDateKind
    day: int


@dataclass(frozen=True)
class NewPost:
    """No areas means the whole site."""

    name: str
    scope: PostScope
    duty: str = ""
    areas: tuple[bytes, ...] = ()


@dataclass(frozen=True)
class PostShown:
    """`holder` is who holds it today, None for nobody."""

    post: bytes
    name: str
    scope: PostScope
    duty: str
    areas: tuple[bytes, ...]
    holder: bytes | None
    holder_name: str
    retired: bool


@dataclass(frozen=True)
class HoldingShown:
    from_day: int
    holder: bytes | None
    holder_name: str
    areas: tuple[bytes, ...]


@dataclass(frozen=True)
class ShiftShown:
    shift: bytes
    day: int
    post: bytes | None
    holder: bytes
    holder_name: str
    from_minute: int
    until_minute: int


@dataclass(frozen=True)
class Duty:
    """Who answered for an area on a day: the posts with their holders, and whose duty it was."""

    day: int
    posts: tuple[Responsible, ...]
    on_duty: tuple[ShiftShown, ...]


@dataclass(frozen=True)
class HandOverShown:
    day: int
    observed: int
    by: str
    text: str


@dataclass(frozen=True)
class PlanShown:
    from_day: int
    rules: tuple[OpeningRule, ...]
    observed: int
    by: str


@dataclass(frozen=True)
class OverrideShown:
    override: Override
    observed: int
    by: str

    @property
    def holds(self) -> bool:
        return self.override.kind is not OverrideKind.WITHDRAWN


@dataclass(frozen=True)
class DayShown:
    """A day of the calendar. `closed` says why where there is no opening time."""

    day: int
    intervals: tuple[Interval, ...]
    closed: Closed | None
    override: Override | None
    holiday: Holiday | None
    staff_work: bool


@dataclass(frozen=True)
class HolidayShown:
    holiday: Holiday
    source: str


@dataclass(frozen=True)
class HolidayImport:
    """What a file brought, or would bring. With faults nothing was kept.

    `withdrawn` counts days of a whole year in the file that were known before and are not in it.
    """

    years: tuple[int, ...]
    added: int
    changed: int
    unchanged: int
    withdrawn: int
    faults: tuple[RowFault, ...]


@dataclass(frozen=True)
class Today:
    """What the desk shows of the day. `next_open` is the next opening from now on as (day, minute), within 60 days.

    `unknown_years`: no holidays are known for them, this year or the one that begins within a month.
    `clock_doubtful`: the computer's clock left the right time by more than five minutes.
    """

    day: int
    intervals: tuple[Interval, ...]
    open_now: bool
    closed: Closed | None
    next_open: tuple[int, int] | None
    holiday: Holiday | None
    staff_work: bool
    unknown_years: tuple[int, ...]
    clock_doubtful: bool


@dataclass(frozen=True)
class Beat:
    """`drift_ms`: how far the wall clock left the steady one since the program started."""

    drift_ms: int
    clock_doubtful: bool
    new_day: bool
