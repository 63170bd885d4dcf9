"""The venue: areas, assets, posts, roster, opening plans, holidays, schedules, and on which days a desk was on.

Facts come oldest first. `through` leaves out every fact with a later id: what was known when a period was sealed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from typing import Any, TypeVar

from db.queries import Queries

R = TypeVar("R")
_ALL = b"\xff" * 16


@dataclass(frozen=True, slots=True)
class AreaRow:
    id: bytes
    code: str
    name: str
    kind: str
    capacity: int | None
    walk_seconds: int | None
    place: int
    created: int
    retired: int | None


@dataclass(frozen=True, slots=True)
class AssetRow:
    id: bytes
    area: bytes
    kind: str
    tag: str
    name: str
    created: int
    retired: int | None


@dataclass(frozen=True, slots=True)
class AssetDateRow:
    id: bytes
    asset: bytes
    what: str
    day: int
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class PostRow:
    """`areas` is a JSON list of area ids in hexadecimal."""

    id: bytes
    name: str
    scope: str
    duty: str
    areas: str
    place: int
    created: int
    retired: int | None


@dataclass(frozen=True, slots=True)
class HoldingRow:
    id: bytes
    post: bytes
    holder: bytes | None
    areas: str
    from_day: int
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class ShiftRow:
    id: bytes
    day: int
    post: bytes | None
    holder: bytes
    from_minute: int
    until_minute: int
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class HandOverRow:
    id: bytes
    day: int
    text: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class PlanRow:
    id: bytes
    from_day: int
    body: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class OverrideRow:
    id: bytes
    day: int
    area: bytes | None
    kind: str
    open_minute: int | None
    close_minute: int | None
    reason: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class HolidayRow:
    id: bytes
    day: int
    name: str
    off: int
    source: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    id: bytes
    series: str
    template: str
    from_day: int
    ended: int
    body: str
    observed: int
    staff: bytes


@dataclass(frozen=True, slots=True)
class SessionRow:
    id: bytes
    started: int
    last_beat: int
    clean: int
    drift_ms: int


_TABLES: dict[type[Any], str] = {
    AreaRow: "area",
    AssetRow: "asset",
    AssetDateRow: "asset_date",
    PostRow: "post",
    HoldingRow: "post_holding",
    ShiftRow: "shift",
    HandOverRow: "hand_over",
    PlanRow: "opening_plan",
    OverrideRow: "day_override",
    HolidayRow: "holiday_day",
    ScheduleRow: "schedule",
    SessionRow: "app_session",
}
_COLUMNS = {kind: tuple(field.name for field in fields(kind)) for kind in _TABLES}
_SELECT = {kind: f"SELECT {', '.join(_COLUMNS[kind])} FROM {table}" for kind, table in _TABLES.items()}
_INSERT = {
    kind: f"INSERT INTO {table} ({', '.join(_COLUMNS[kind])}) VALUES ({', '.join('?' * len(_COLUMNS[kind]))})"
    for kind, table in _TABLES.items()
}
_UPDATE = {
    kind: f"UPDATE {_TABLES[kind]} SET {', '.join(f'{name} = ?' for name in _COLUMNS[kind][1:])} WHERE id = ?"
    for kind in (AreaRow, AssetRow, PostRow)
}


def add(store: Queries, row: object) -> None:
    """Keep a new row of any kind above."""
    store.sql(_INSERT[type(row)], _values(row))


def add_many(store: Queries, rows: Sequence[object]) -> None:
    """Keep several rows of one kind."""
    if rows:
        store.many(_INSERT[type(rows[0])], [_values(row) for row in rows])


def change(store: Queries, row: AreaRow | AssetRow | PostRow) -> None:
    """Keep a row as it is now; only the columns that differ reach the log."""
    key, *others = _values(row)
    store.sql(_UPDATE[type(row)], (*others, key))


def _values(row: Any) -> tuple[Any, ...]:
    return astuple(row)


def _read(store: Queries, kind: type[R], rest: str = "ORDER BY id", params: Sequence[object] = ()) -> list[R]:
    return [kind(*row) for row in store.rows(f"{_SELECT[kind]} {rest}", params)]


# Areas and assets -----------------------------------------------------------------------------------------------


def areas(store: Queries) -> list[AreaRow]:
    """All, retired ones too, in the order of the walk."""
    return _read(store, AreaRow, "ORDER BY place, id")


def area(store: Queries, area_id: bytes) -> AreaRow | None:
    return next(iter(_read(store, AreaRow, "WHERE id = ?", (area_id,))), None)


def assets(store: Queries) -> list[AssetRow]:
    return _read(store, AssetRow, "ORDER BY area, kind, tag, id")


def asset(store: Queries, asset_id: bytes) -> AssetRow | None:
    return next(iter(_read(store, AssetRow, "WHERE id = ?", (asset_id,))), None)


def asset_dates(store: Queries, through: bytes | None = None) -> list[AssetDateRow]:
    return _read(store, AssetDateRow, "WHERE id <= ? ORDER BY id", (through or _ALL,))


# Posts and the roster -------------------------------------------------------------------------------------------


def posts(store: Queries) -> list[PostRow]:
    return _read(store, PostRow, "ORDER BY place, id")


def post(store: Queries, post_id: bytes) -> PostRow | None:
    return next(iter(_read(store, PostRow, "WHERE id = ?", (post_id,))), None)


def holdings(store: Queries, through: bytes | None = None) -> list[HoldingRow]:
    return _read(store, HoldingRow, "WHERE id <= ? ORDER BY id", (through or _ALL,))


def shifts(store: Queries, first_day: int, last_day: int, through: bytes | None = None) -> list[ShiftRow]:
    """The duty of these days in the order of the clock, without what was taken back by then."""
    return _read(
        store,
        ShiftRow,
        "WHERE day >= ? AND day <= ? AND id <= ? AND NOT EXISTS"
        " (SELECT 1 FROM annulment a WHERE a.target = shift.id AND a.id <= ?) ORDER BY day, from_minute, id",
        (first_day, last_day, through or _ALL, through or _ALL),
    )


def shift(store: Queries, shift_id: bytes) -> ShiftRow | None:
    """A duty that still stands."""
    rest = "WHERE id = ? AND NOT EXISTS (SELECT 1 FROM annulment a WHERE a.target = shift.id)"
    return next(iter(_read(store, ShiftRow, rest, (shift_id,))), None)


def annul(
    store: Queries, row_id: bytes, target: bytes, observed: int, day: int, reason: str, staff: bytes
) -> None:
    store.sql(
        "INSERT INTO annulment (id, target, observed, day, reason, staff) VALUES (?, ?, ?, ?, ?, ?)",
        (row_id, target, observed, day, reason, staff),
    )


def hand_overs(store: Queries, first_day: int, last_day: int) -> list[HandOverRow]:
    return _read(store, HandOverRow, "WHERE day >= ? AND day <= ? ORDER BY id", (first_day, last_day))


# The calendar ---------------------------------------------------------------------------------------------------


def plans(store: Queries, through: bytes | None = None) -> list[PlanRow]:
    return _read(store, PlanRow, "WHERE id <= ? ORDER BY id", (through or _ALL,))


def overrides(
    store: Queries, through: bytes | None = None, first_day: int = 0, last_day: int = 99_999_999
) -> list[OverrideRow]:
    return _read(
        store,
        OverrideRow,
        "WHERE day >= ? AND day <= ? AND id <= ? ORDER BY id",
        (first_day, last_day, through or _ALL),
    )


def holidays(store: Queries, through: bytes | None = None) -> list[HolidayRow]:
    return _read(store, HolidayRow, "WHERE id <= ? ORDER BY id", (through or _ALL,))


def schedules(store: Queries, through: bytes | None = None) -> list[ScheduleRow]:
    return _read(store, ScheduleRow, "WHERE id <= ? ORDER BY id", (through or _ALL,))


def has_plan(store: Queries) -> bool:
    return store.one("SELECT 1 FROM opening_plan") is not None


def published_templates(store: Queries) -> set[str]:
    """The codes of the templates in use."""
    return {
        code for (code,) in store.rows("SELECT DISTINCT code FROM template_version WHERE state = 'published'")
    }


# Days and runs of the program -----------------------------------------------------------------------------------


def desk_days(
    store: Queries, first_day: int, last_day: int, through: bytes | None = None
) -> dict[int, frozenset[int]]:
    """The days on which a desk was on, with the numbers of those desks."""
    found: dict[int, set[int]] = {}
    for day, desk in store.rows(
        "SELECT day, desk FROM desk_day WHERE day >= ? AND day <= ? AND id <= ? ORDER BY day, desk",
        (first_day, last_day, through or _ALL),
    ):
        found.setdefault(day, set()).add(desk)
    return {day: frozenset(desks) for day, desks in found.items()}


def add_desk_day(store: Queries, row_id: bytes, day: int, desk: int, opened: int) -> None:
    store.sql("INSERT INTO desk_day (id, day, desk, opened) VALUES (?, ?, ?, ?)", (row_id, day, desk, opened))


def has_desk_day(store: Queries, day: int, desk: int) -> bool:
    return store.one("SELECT 1 FROM desk_day WHERE day = ? AND desk = ?", (day, desk)) is not None


def last_session(store: Queries) -> SessionRow | None:
    return next(iter(_read(store, SessionRow, "ORDER BY last_beat DESC, id DESC LIMIT 1")), None)


def beat(store: Queries, session: bytes, last_beat: int, drift_ms: int, *, clean: bool = False) -> None:
    store.sql(
        "UPDATE app_session SET last_beat = ?, drift_ms = ?, clean = ? WHERE id = ?",
        (last_beat, drift_ms, int(clean), session),
    )
