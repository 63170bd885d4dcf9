"""Tables on paper: columns as wide as their words need; on a further page the head stands again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from printing.flow import LEFT, WIDTH, Flow, hairline
from printing.style import GREY, INK
from printing.text import LEADING, Fitted, draw_lines, draw_text, fit, text_width

_CELL = 8.8
_PAD = 5.0
_NUMERIC = frozenset("0123456789.,%+-−–—: /()±约 ")
_NO_NUMBER = re.compile(r"[0-9][-–—:][0-9]")  # a day, a time or a finding's number
_SHORT = 330.0  # points that two tables side by side may be tall
_TITLE_ROOM = 70.0
_NUMBERS_SHARE = 0.7
_MEASURED = 60  # characters of a cell that count for the width of its column


@dataclass(frozen=True)
class Section:
    """A table; each row has a cell for each column. Columns of numbers are set to the right.

    `total` is a last row in bold, () for none; `empty` stands where there are no rows.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    empty: str = "—"


@dataclass(frozen=True)
class _Columns:
    """The widths of a table's columns, which of them are numbers, and the size of its type."""

    widths: tuple[float, ...]
    right: tuple[bool, ...]
    size: float


def tables(flow: Flow, sections: Sequence[Section]) -> None:
    """Each section in turn; two short, narrow neighbours stand side by side."""
    waiting = list(sections)
    while waiting:
        pair, half = waiting[:2], (WIDTH - 22) / 2
        tallest = max(_height(section, half) for section in pair)
        if len(pair) > 1 and tallest < _SHORT and all(len(section.columns) <= 4 for section in pair):
            flow.need(tallest)
            top = flow.y
            table(flow, pair[0], LEFT, half)
            left_end, flow.y = flow.y, top
            table(flow, pair[1], LEFT + half + 22, half)
            flow.y = min(left_end, flow.y)
            del waiting[:2]
        else:
            table(flow, waiting.pop(0), LEFT, WIDTH)


def _height(section: Section, width: float) -> float:
    columns = _Columns(*_columns(section, width, _CELL), _CELL)
    return _TITLE_ROOM + sum(_row_height(row, columns) for row in [section.columns, *section.rows])


def table(flow: Flow, section: Section, x: float, width: float, size: float = _CELL) -> None:
    """One table in a column of the page, its cells in type of `size`; the head stands again on each further page."""
    title = fit(section.title, width, 10.5, 6, bold=True)
    flow.need(_TITLE_ROOM)
    if section.title:
        flow.y = draw_lines(flow.canvas, x, flow.y, title, bold=True) - 4
    columns = _Columns(*_columns(section, width, size), size)
    _row(flow, section.columns, x, columns, head=True)
    for row in section.rows:
        if flow.need(_row_height(row, columns)):
            _row(flow, section.columns, x, columns, head=True)
        _row(flow, row, x, columns)
    if not section.rows:
        words = fit(section.empty, width, _CELL, 5, max_lines=1)
        draw_text(flow.canvas, x, flow.y - 12, words.lines[0], words.size, color=GREY)
        flow.y -= 18
    if section.total:
        flow.need(_row_height(section.total, columns))
        _row(flow, section.total, x, columns, bold=True)
    flow.y -= 16


@lru_cache(maxsize=64)
def _columns(section: Section, width: float, size: float) -> tuple[tuple[float, ...], tuple[bool, ...]]:
    """The widths of the columns, and which are numbers. All share what is to spare, those of words the most."""
    body = [*section.rows, *([section.total] if section.total else [])]
    wide, right = [], []
    for at, head in enumerate(section.columns):
        cells = [row[at] for row in body]
        wide.append(max(text_width(cell[:_MEASURED], size, bold=True) for cell in [head, *cells]) + 2 * _PAD)
        right.append(at > 0 and bool(cells) and all(map(_is_number, cells)))
    spare = width - sum(wide)
    if spare >= 0:
        shares = [
            column * (_NUMBERS_SHARE if number else 1) for column, number in zip(wide, right, strict=True)
        ]
        wide = [column + spare * share / sum(shares) for column, share in zip(wide, shares, strict=True)]
    else:
        most = _level(wide, width)
        wide = [min(column, most) for column in wide]
    return tuple(wide), tuple(right)


def _is_number(cell: str) -> bool:
    return set(cell) <= _NUMERIC and not _NO_NUMBER.search(cell)


def _level(wanted: Sequence[float], width: float) -> float:
    """The width that wider columns are cut to, so that all together fill `width`; narrow ones stay whole."""
    left, room = sorted(wanted), width
    while left[0] < room / len(left):
        room -= left.pop(0)
    return room / len(left)


def _fitted(cell: str, width: float, size: float, bold: bool = False) -> Fitted:
    return fit(cell, width - 2 * _PAD + 0.5, size, 5.5, max_lines=6, bold=bold)


def _row_height(cells: Sequence[str], columns: _Columns) -> float:
    fitted = [_fitted(cell, width, columns.size) for cell, width in zip(cells, columns.widths, strict=True)]
    return max((len(cell.lines) * cell.size * LEADING for cell in fitted), default=columns.size) + 6.5


def _row(
    flow: Flow,
    cells: Sequence[str],
    x: float,
    columns: _Columns,
    *,
    head: bool = False,
    bold: bool = False,
) -> None:
    left, height = x, _row_height(cells, columns)
    for cell, width, number in zip(cells, columns.widths, columns.right, strict=True):
        fitted = _fitted(cell, width, columns.size, bold)
        y = flow.y - 3.4
        for line in fitted.lines:
            place = x + width - _PAD if number else x + (_PAD if x > left else 0)
            draw_text(
                flow.canvas,
                place,
                y - fitted.size * 0.9,
                line,
                fitted.size,
                bold,
                color=GREY if head else INK,
                align="right" if number else "left",
            )
            y -= fitted.size * LEADING
        x += width
    flow.y -= height
    hairline(flow.canvas, left, flow.y, x)
