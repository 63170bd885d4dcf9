"""Public holidays: the table that comes with the program, and files to import."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db import venue as kept
from desktop.context import Context
from desktop.problems import Problem
from desktop.rules import days
from desktop.rules.inspections.calendar import Holiday
from desktop.rules.names import check_text

_TABLE = Path(__file__).with_name("holidays.json")
_LARGEST = 1 << 20
_NAME_LIMIT = 40
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_DATE = re.compile(r"([0-9]{4})([-/.年]?)([0-9]{1,2})([-/.月]?)([0-9]{1,2})日?")
_OFF = frozenset("true 1 yes y off 休 是 放假 休息".split())
_WORK = frozenset("false 0 no n work 班 否 上班 调休".split())
_HEADINGS = frozenset("day date 日期 日".split())


@dataclass(frozen=True)
class NamedDay:
    """A holiday or make-up workday, and the notice it comes from."""

    holiday: Holiday
    source: str


@dataclass(frozen=True)
class RowFault:
    """What is wrong in a row of a file (counted from 1, the heading included) or an entry of a list.

    Codes: day-wrong, day-twice, off-wrong, name-wrong, row-short.
    """

    row: int
    field: str
    code: str


@dataclass(frozen=True)
class HolidayFile:
    days: tuple[Holiday, ...]
    faults: tuple[RowFault, ...]


@dataclass(frozen=True)
class Notice:
    """What the State Council's General Office announced for a year, in the order of the days."""

    year: int
    days: tuple[NamedDay, ...]


def notices() -> tuple[Notice, ...]:
    """The table that comes with the program: 2023 to 2026."""
    return tuple(_notice(entry) for entry in json.loads(_TABLE.read_text("utf-8")))


def _notice(entry: dict[str, Any]) -> Notice:
    off = [
        Holiday(day, name, True)
        for name, first, last in entry["days"]
        for day in days.each(_number(first), _number(last))
    ]
    work = [Holiday(_number(day), name, False) for name, day in entry["work"]]
    found = sorted((*off, *work), key=lambda each: each.day)
    return Notice(entry["year"], tuple(NamedDay(each, entry["source"]) for each in found))


def keep(context: Context, named: Iterable[NamedDay], staff: bytes) -> None:
    """Keep days inside the caller's transaction."""
    now = context.clock.now_ms()
    rows = [
        kept.HolidayRow(
            context.new_id(),
            each.holiday.day,
            each.holiday.name,
            int(each.holiday.off),
            each.source,
            now,
            staff,
        )
        for each in named
    ]
    kept.add_many(context.store, rows)


def read_file(path: Path) -> HolidayFile:
    """The days of a file: JSON in holiday-cn's shape, or CSV with day, name, off (1 or 休, 0 or 班).

    Raises Problem holidays-unreadable (path) where it is neither, or larger than a mebibyte; OSError as it comes.
    """
    if path.stat().st_size > _LARGEST:
        raise Problem("holidays-unreadable", path=str(path))
    text = _decoded(path.read_bytes(), path)
    entries = _json_entries(text, path) if text.lstrip()[:1] in ("{", "[") else _csv_entries(text, path)
    return _checked(entries)


def _decoded(raw: bytes, path: Path) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Problem("holidays-unreadable", path=str(path))


@dataclass(frozen=True)
class _Entry:
    row: int
    day: object
    name: object
    off: object


def _json_entries(text: str, path: Path) -> list[_Entry]:
    try:
        body: Any = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise Problem("holidays-unreadable", path=str(path)) from problem
    entries = body.get("days") if isinstance(body, dict) else body
    if not isinstance(entries, list) or not entries:
        raise Problem("holidays-unreadable", path=str(path))
    return [
        _Entry(at, entry.get("date"), entry.get("name"), entry.get("isOffDay"))
        if isinstance(entry, dict)
        else _Entry(at, None, None, None)
        for at, entry in enumerate(entries, 1)
    ]


def _csv_entries(text: str, path: Path) -> list[_Entry]:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as problem:
        raise Problem("holidays-unreadable", path=str(path)) from problem
    found = []
    for at, cells in enumerate(rows, 1):
        filled = [cell.strip() for cell in cells]
        if not any(filled) or (at == 1 and filled[0].lower() in _HEADINGS):
            continue
        day, name, off, *_ = (*filled, "", "", "")
        found.append(_Entry(at, day, name, off if len(filled) > 2 else None))
    if not found:
        raise Problem("holidays-unreadable", path=str(path))
    return found


def _checked(entries: list[_Entry]) -> HolidayFile:
    kept: dict[int, Holiday] = {}
    faults: list[RowFault] = []
    for entry in entries:
        day, off = _day(entry.day), _off(entry.off)
        name = entry.name.strip() if isinstance(entry.name, str) else ""
        if day is None:
            faults.append(RowFault(entry.row, "day", "day-wrong"))
        if off is None:
            faults.append(RowFault(entry.row, "off", "row-short" if entry.off is None else "off-wrong"))
        if check_text(name, _NAME_LIMIT) is not None:
            faults.append(RowFault(entry.row, "name", "name-wrong"))
        elif day is not None and off is not None:
            holiday = Holiday(day, name, off)
            if kept.setdefault(day, holiday) != holiday:
                faults.append(RowFault(entry.row, "day", "day-twice"))
    return HolidayFile(tuple(kept[day] for day in sorted(kept)), tuple(faults))


def _day(value: object) -> int | None:
    found = _DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or (not found[2] and len(found[0]) != 8):
        return None
    number = int(found[1]) * 10_000 + int(found[3]) * 100 + int(found[5])
    try:
        days.date_of(number)
    except ValueError:
        return None
    return number if _FIRST_YEAR <= int(found[1]) <= _LAST_YEAR else None


def _off(value: object) -> bool | None:
    if isinstance(value, bool):
        return value
    word = value.strip().lower() if isinstance(value, str) else ""
    return True if word in _OFF else False if word in _WORK else None


def _number(text: str) -> int:
    return int(text.replace("-", ""))
