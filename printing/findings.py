"""The table of findings as an inspector knows it (附录B), with a picture before and after where there is one."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from printing.flow import LEFT, RIGHT, WIDTH, Flow, hairline, heading
from printing.photo import opened, without_alpha
from printing.plain import plain
from printing.style import GREY, INK, LINE
from printing.text import draw_text, fit, text_width, wrap

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader

_SIZE = 7.8
_LEADING = 1.24
_PAD = 5.0
_PICTURE = 40.0
_THUMB_DPI = 200
_PLAIN_WIDTHS = (62.0, 116.0, 56.0, 40.0, 120.0, 73.0, 26.2)
_WITH_PICTURES = (56.0, 92.0, 50.0, 34.0, 96.0, 63.0, 20.2, 82.0)


@dataclass(frozen=True)
class FindingHeads:
    """The words of the findings table: a column may hold several of them, one below the other."""

    number: str
    place: str
    found: str
    grade: str
    measure: str
    owner: str
    fund: str
    due: str
    done: str
    verified: str
    days: str
    pictures: str


@dataclass(frozen=True)
class FindingLine:
    """One finding (附录B): every field as it is read, "" where there is nothing.

    `found` is by whom, `found_at` when; `grade` such as "S2", `legal` general or major; `state` how it stands at the
    end of the period, `late` puts it in a frame; `before` and `after` are pictures (JPEG or PNG bytes).
    """

    number: str
    place: str
    text: str
    found: str
    found_at: str
    grade: str
    legal: str
    measure: str
    owner: str
    fund: str
    due: str
    done: str
    verified: str
    days: str
    state: str
    late: bool = False
    before: bytes | None = None
    after: bytes | None = None


@dataclass(frozen=True)
class FindingTable:
    title: str
    heads: FindingHeads
    rows: tuple[FindingLine, ...]
    empty: str = "—"


@dataclass(frozen=True)
class _Line:
    """One line of a cell, ready to set."""

    text: str
    size: float = _SIZE
    bold: bool = False
    grey: bool = False
    framed: bool = False


_Cells = tuple[tuple[_Line, ...], ...]


def findings_table(flow: Flow, table: FindingTable) -> None:
    """Every finding whole on one page, the heads again on each."""
    heading(flow, table.title, 90)
    if not table.rows:
        words = fit(table.empty, WIDTH, 8.8, 5, max_lines=1)
        draw_text(flow.canvas, LEFT, flow.y - 9, words.lines[0], words.size, color=GREY)
        flow.y -= 26
        return
    pictures = any(row.before or row.after for row in table.rows)
    widths = _WITH_PICTURES if pictures else _PLAIN_WIDTHS
    _heads(flow, table.heads, widths)
    for row in table.rows:
        cells = _cells(row, table.heads, widths)
        tall = max(sum(line.size * _LEADING for line in cell) for cell in cells) + 8
        if row.before or row.after:
            tall = max(tall, _PICTURE + 7)
        if flow.need(tall):
            _heads(flow, table.heads, widths)
        _row(flow, cells, row, widths, tall)
    flow.y -= 16


def _heads(flow: Flow, heads: FindingHeads, widths: tuple[float, ...]) -> None:
    columns = (
        (heads.number,),
        (heads.place,),
        (heads.found,),
        (heads.grade,),
        (heads.measure, f"{heads.owner} · {heads.fund}"),
        (heads.due, f"{heads.done} · {heads.verified}"),
        (heads.days,),
        (heads.pictures,),
    )
    x = LEFT
    for column, width in zip(columns, widths, strict=False):
        y = flow.y - 9
        for words in column:
            word = fit(words, width - _PAD, 7.5, 4, max_lines=1)
            draw_text(flow.canvas, x, y, word.lines[0], word.size, color=GREY)
            y -= 10
        x += width
    flow.y -= 24
    hairline(flow.canvas, LEFT, flow.y, RIGHT)


def _cells(row: FindingLine, heads: FindingHeads, widths: tuple[float, ...]) -> _Cells:
    room = [width - _PAD for width in widths]
    return (
        (*_number(row.number, room[0]), *_set(row.state, room[0] - 4, 2, framed=row.late)),
        (*_set(row.place, room[1], 2, bold=True), *_set(row.text, room[1], 5)),
        (*_set(row.found, room[2], 2), *_set(row.found_at, room[2], 2, grey=True)),
        (*_set(row.grade, room[3], 1, bold=True), *_set(row.legal, room[3], 2, grey=True)),
        (
            *_set(row.measure, room[4], 5),
            *_set(row.owner, room[4], 2, grey=True),
            *_set(row.fund, room[4], 1, grey=True),
        ),
        (
            *_labelled(heads.due, row.due, room[5]),
            *_labelled(heads.done, row.done, room[5]),
            *_labelled(heads.verified, row.verified, room[5]),
        ),
        _set(row.days, room[6], 1),
    )


def _number(text: str, width: float) -> tuple[_Line, ...]:
    """In even halves, so that the running number stays with its year."""
    fitted = fit(text, width, _SIZE, 5.2, 2, bold=True)
    return tuple(_Line(line, fitted.size, True) for line in fitted.lines)


def _set(
    text: str, width: float, lines: int, *, bold: bool = False, grey: bool = False, framed: bool = False
) -> tuple[_Line, ...]:
    if not text:
        return ()
    whole = wrap(plain(text[: lines * 60]), width / _SIZE, bold)
    if 2 < lines >= len(whole) and len(text) <= lines * 60:  # sentences keep one size, short words their line
        return tuple(_Line(line, _SIZE, bold, grey, framed) for line in whole)
    fitted = fit(text, width, _SIZE, 5.2, lines, bold=bold)
    return tuple(_Line(line, fitted.size, bold, grey, framed) for line in fitted.lines)


def _labelled(label: str, text: str, width: float) -> tuple[_Line, ...]:
    return _set(f"{label} {text}", width, 2) if text else ()


def _row(flow: Flow, cells: _Cells, row: FindingLine, widths: tuple[float, ...], tall: float) -> None:
    x = LEFT
    for cell, width in zip(cells, widths, strict=False):
        y = flow.y - 4
        for line in cell:
            left = x
            if line.framed:
                left += 3
                wide = text_width(line.text, line.size, line.bold) + 6
                flow.canvas.setStrokeColorRGB(*INK)
                flow.canvas.setLineWidth(0.8)
                flow.canvas.rect(x, y - line.size * 1.16, wide, line.size * 1.24, stroke=1, fill=0)
            color = GREY if line.grey else INK
            draw_text(flow.canvas, left, y - line.size * 0.92, line.text, line.size, line.bold, color=color)
            y -= line.size * _LEADING
        x += width
    if row.before or row.after:
        for at, data in enumerate((row.before, row.after)):
            _picture(flow, data, RIGHT - (2 - at) * (_PICTURE + 1), flow.y - _PICTURE - 3.5)
    flow.y -= tall
    hairline(flow.canvas, LEFT, flow.y, RIGHT)


def _picture(flow: Flow, data: bytes | None, x: float, y: float) -> None:
    """The picture whole inside its square, or an empty light frame where one was not taken or cannot be read."""
    found = thumbnail(data, _PICTURE - 2) if data else None
    if found is None:
        flow.canvas.setStrokeColorRGB(*LINE)
        flow.canvas.setLineWidth(0.5)
        flow.canvas.rect(x, y, _PICTURE - 2, _PICTURE - 2, stroke=1, fill=0)
        return
    picture, wide, tall = found
    side = _PICTURE - 2
    flow.canvas.drawImage(picture, x + (side - wide) / 2, y + (side - tall) / 2, wide, tall)


@lru_cache(maxsize=512)
def thumbnail(data: bytes, side: float, dpi: int = _THUMB_DPI) -> tuple[ImageReader, float, float] | None:
    """The picture scaled to a square of `side` points with its width and height in points; None: unreadable."""
    from PIL import Image, ImageOps
    from reportlab.lib.utils import ImageReader

    pixels = round(side / 72 * dpi)
    picture = opened(data, (pixels, pixels))
    if picture is None:
        return None
    flat = without_alpha(ImageOps.exif_transpose(picture))
    flat.thumbnail((pixels, pixels), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    flat.save(out, "JPEG", quality=82)
    out.seek(0)
    scale = side / max(flat.size)
    return ImageReader(out), flat.width * scale, flat.height * scale
