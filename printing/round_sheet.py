"""The sheet somebody walks with: the items in the screen's order, and a QR that opens this very run at the desk."""

from __future__ import annotations

from dataclasses import dataclass

from printing.document import Target
from printing.flow import LEFT, RIGHT, WIDTH, Flow, hairline, letterhead, page_line, write_flow
from printing.qr import QUIET_MODULES, draw, matrix
from printing.report import Fact, SignBox, sign_boxes
from printing.style import BAR, GREY, INK, MM, WASH
from printing.text import LEADING, Fitted, draw_lines, draw_text, fit, text_width

__all__ = ["Fact", "RoundItem", "RoundSection", "RoundSheetPaper", "SignBox", "write_round"]

_FOOT = 27 * MM
_QR = 26 * MM
_SMALL_QR = 14 * MM
_NUMBER, _SIGNS, _SEVERITY, _ANSWER = 24.0, 22.0, 22.0, 150.0
_LABEL = WIDTH - _NUMBER - _SIGNS - _SEVERITY - _ANSWER
_ROWS = (17.5, 16.8, 16.1, 15.4)
_BOX = 8.5
_SIGNING = 80.0


@dataclass(frozen=True)
class RoundItem:
    """One line: an item, or one asset of it.

    `number` as on the screen ("12" or "12.3"); `signs` what to mind ("★", "⊙"), `label` the item, `limit` what is
    right ("0–8 ℃", "all 6"). `boxes` are the words to tick ("pass", "fail", "N/A"), of which `ticked` (from 0) is
    crossed on a finished round; where there are none, a line to write on with its `unit`. `written` stands on it:
    the value, or the asset's date. `sampled` marks the few that are to be answered with a number or a photo.
    """

    number: str
    label: str
    signs: str = ""
    limit: str = ""
    severity: str = ""
    boxes: tuple[str, ...] = ()
    unit: str = ""
    ticked: int | None = None
    written: str = ""
    sampled: bool = False
    indent: bool = False


@dataclass(frozen=True)
class RoundSection:
    title: str
    items: tuple[RoundItem, ...]


@dataclass(frozen=True)
class RoundSheetPaper:
    """A run on paper. `facts` are area, day, due, template version; `walk` are times to fill in (out, in).

    `code` is what the QR holds (digits, `desktop.rules.inspections.roundcode`), `code_groups` the same for typing.
    `legend` explains the signs. `notes` heads the ruled space for what was found, with its columns. `marks` are
    lines in a frame, such as the single-staff site's.
    """

    palace: str
    place: str
    title: str
    day: str
    facts: tuple[Fact, ...]
    walk: tuple[Fact, ...]
    code: str
    code_groups: tuple[str, ...]
    code_label: str
    legend: tuple[str, ...]
    sections: tuple[RoundSection, ...]
    notes_title: str
    notes_columns: tuple[str, ...]
    notes_rows: tuple[tuple[str, ...], ...]
    signatures: tuple[SignBox, ...]
    marks: tuple[str, ...] = ()
    sampled_label: str = ""


def write_round(paper: RoundSheetPaper, out: Target) -> int:
    """Write the sheet as PDF and return its pages; the code stands on each, as a back side may be scanned alone."""
    return write_flow(
        out,
        f"{paper.title} {paper.day}",
        lambda flow: _foot(flow, paper),
        lambda flow: _body(flow, paper),
        _FOOT,
    )


def _foot(flow: Flow, paper: RoundSheetPaper) -> None:
    hairline(flow.canvas, LEFT, _FOOT - 4, RIGHT)
    left = LEFT
    if flow.page > 1:
        draw(flow.canvas, matrix(paper.code), LEFT, _FOOT - 12 - _SMALL_QR, _SMALL_QR)
        left += _SMALL_QR + 16
    y = _FOOT - 17
    page_line(flow, f"{paper.palace} · {paper.title} · {paper.day}", y, left)
    for text in (*paper.legend, paper.sampled_label if _sampled(paper) else ""):
        if text:
            y -= 11
            words = fit(text, RIGHT - left, 7.5, 4.5, max_lines=1)
            draw_text(flow.canvas, left, y, words.lines[0], words.size, color=GREY)


def _sampled(paper: RoundSheetPaper) -> bool:
    return any(item.sampled for section in paper.sections for item in section.items)


def _body(flow: Flow, paper: RoundSheetPaper) -> None:
    letterhead(flow, paper.palace, paper.place, paper.title, paper.day)
    _head(flow, paper)
    row = _row_height(paper.sections, flow.y - flow.bottom)
    for section in paper.sections:
        _section(flow, section, row)
    flow.y -= 10
    _notes(flow, paper)
    sign_boxes(flow, paper.signatures, tall=50)


def _head(flow: Flow, paper: RoundSheetPaper) -> None:
    """The facts on the left, the code on the right with its digits below."""
    canvas, top = flow.canvas, flow.y + 4
    symbol = matrix(paper.code)
    quiet = QUIET_MODULES * _QR / len(symbol)
    draw(canvas, symbol, RIGHT - _QR, top - _QR, _QR)
    label = fit(paper.code_label, 2 * _QR, 8, 5, max_lines=1)
    room = WIDTH - _QR - quiet - 8
    rows = (*paper.facts, *paper.walk)
    left, y = _columns(rows, room), top - 10
    for start in range(0, len(rows), 2):
        for at, item in enumerate(rows[start : start + 2]):
            _fact(flow, item, LEFT + at * room / 2, y, (left, room / 2 - 12))
        y -= 15.5
    digits = fit("  ".join(paper.code_groups), room, 9, 5, max_lines=1)
    y = min(y, top - _QR + 9)
    draw_text(canvas, LEFT, y, digits.lines[0], digits.size)
    draw_text(canvas, LEFT, y - 10.5, label.lines[0], label.size, color=GREY)
    flow.y = y - 20
    for mark in paper.marks:
        words = fit(mark, WIDTH - 14, 9, 5, max_lines=1, bold=True)
        canvas.setStrokeColorRGB(*GREY)
        canvas.setLineWidth(0.8)
        canvas.rect(
            LEFT, flow.y - 15, text_width(words.lines[0], words.size, True) + 14, 15, stroke=1, fill=0
        )
        draw_text(canvas, LEFT + 7, flow.y - 11, words.lines[0], words.size, True)
        flow.y -= 20


def _columns(rows: tuple[Fact, ...], room: float) -> float:
    longest = max((text_width(row.label, 9) for row in rows), default=0)
    return min(longest + 8, room * 0.22)


def _fact(flow: Flow, item: Fact, x: float, y: float, sizes: tuple[float, float]) -> None:
    left, width = sizes
    label = fit(item.label, left - 5, 9, 5, max_lines=1)
    draw_text(flow.canvas, x, y, label.lines[0], label.size, color=GREY)
    if item.value:
        value = fit(item.value, width - left, 9.5, 5.5, max_lines=1)
        draw_text(flow.canvas, x + left, y, value.lines[0], value.size)
    else:
        _blank(flow, x + left, y, width - left)


def _blank(flow: Flow, x: float, y: float, width: float) -> None:
    flow.canvas.setStrokeColorRGB(*GREY)
    flow.canvas.setLineWidth(0.6)
    flow.canvas.line(x, y - 2, x + width, y - 2)


def _row_height(sections: tuple[RoundSection, ...], room: float) -> float:
    """Rows a little closer where that saves a page with a line or two on it."""
    labels = [_label(item) for section in sections for item in section.items]

    def total(row: float) -> float:
        return 14.0 * len(sections) + sum(_item_height(label, row) for label in labels)

    return next((row for row in _ROWS if total(row) <= room), _ROWS[0])


def _item_height(label: Fitted, row: float) -> float:
    return max(row, len(label.lines) * label.size * LEADING + 4)


def _section(flow: Flow, section: RoundSection, row: float) -> None:
    flow.need(15 + row)
    flow.canvas.setFillColorRGB(*WASH)
    flow.canvas.rect(LEFT, flow.y - 14, WIDTH, 14, stroke=0, fill=1)
    title = fit(section.title, WIDTH - 10, 9, 6, max_lines=1, bold=True)
    draw_text(flow.canvas, LEFT + 4, flow.y - 10.4, title.lines[0], title.size, True)
    flow.y -= 14
    for item in section.items:
        label = _label(item)
        tall = _item_height(label, row)
        flow.need(tall)
        _item(flow, item, label, tall)


def _label(item: RoundItem) -> Fitted:
    return fit(item.label, _label_room(item), 9.3, 6.5, max_lines=2)


def _label_room(item: RoundItem) -> float:
    limit = text_width(item.limit, 8) + 10 if item.limit else 0
    return _LABEL - min(limit, _LABEL * 0.4) - 6 - (10 if item.indent else 0)


def _item(flow: Flow, item: RoundItem, label: Fitted, tall: float) -> None:
    canvas, y = flow.canvas, flow.y - tall / 2 - 3.2
    number = fit(item.number, _NUMBER - 4, 9, 5, max_lines=1)
    draw_text(canvas, LEFT, y, number.lines[0], number.size, color=GREY)
    signs = fit(item.signs, _SIGNS - 3, 9, 5, max_lines=1)
    draw_text(canvas, LEFT + _NUMBER, y, signs.lines[0], signs.size)
    x = LEFT + _NUMBER + _SIGNS
    block = len(label.lines) * label.size * LEADING
    draw_lines(canvas, x + (10 if item.indent else 0), flow.y - (tall - block) / 2 - 0.8, label)
    limit = fit(item.limit, _LABEL * 0.4, 8, 5, max_lines=1)
    draw_text(canvas, x + _LABEL - 6, y, limit.lines[0], limit.size, color=GREY, align="right")
    x += _LABEL
    severity = fit(item.severity, _SEVERITY - 4, 8, 5, max_lines=1)
    draw_text(canvas, x, y, severity.lines[0], severity.size, color=GREY)
    _answer(flow, item, x + _SEVERITY, y)
    if item.sampled:
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(1)
        canvas.rect(LEFT - 4, flow.y - tall + 2, _NUMBER - 4, tall - 4, stroke=1, fill=0)
    flow.y -= tall
    hairline(canvas, LEFT, flow.y, RIGHT)


def _answer(flow: Flow, item: RoundItem, x: float, y: float) -> None:
    """Boxes with their words side by side; with a line to write on where there are none, or beside them."""
    canvas = flow.canvas
    room = RIGHT - x
    share = room / max(3, len(item.boxes) + (1 if item.unit or item.written else 0)) if item.boxes else room
    for at, words in enumerate(item.boxes):
        canvas.setStrokeColorRGB(*INK)
        canvas.setLineWidth(0.7)
        canvas.rect(x, y - 1.2, _BOX, _BOX, stroke=1, fill=0)
        if item.ticked == at:
            canvas.setLineWidth(1.4)
            canvas.line(x + 1.6, y + _BOX * 0.42 - 1.2, x + _BOX * 0.42, y + 0.4)
            canvas.line(x + _BOX * 0.42, y + 0.4, x + _BOX - 1, y + _BOX - 2.6)
        word = fit(words, share - _BOX - 6, 8, 4.5, max_lines=1)
        draw_text(canvas, x + _BOX + 3, y, word.lines[0], word.size)
        x += share
    if not item.boxes or item.unit or item.written:
        unit = fit(item.unit, 34, 8, 5, max_lines=1)
        wide = text_width(unit.lines[0], unit.size) + 4 if item.unit else 0
        _blank(flow, x, y, RIGHT - x - wide)
        draw_text(canvas, RIGHT, y, unit.lines[0], unit.size, color=GREY, align="right")
        written = fit(item.written, RIGHT - x - wide - 4, 9, 5, max_lines=1)
        draw_text(canvas, x + 2, y, written.lines[0], written.size)


def _notes(flow: Flow, paper: RoundSheetPaper) -> None:
    """Ruled rows for what was found: the columns in equal widths but the first, which is a number's."""
    if not paper.notes_columns:
        return
    first = 36.0
    rest = (WIDTH - first) / max(1, len(paper.notes_columns) - 1)
    lefts = [LEFT, *(LEFT + first + at * rest for at in range(len(paper.notes_columns) - 1))]
    flow.need(14 + 16 + 22 * max(1, min(3, len(paper.notes_rows))))
    title = fit(paper.notes_title, WIDTH, 10, 6, max_lines=1, bold=True)
    draw_text(flow.canvas, LEFT, flow.y - 10, title.lines[0], title.size, True)
    flow.y -= 15
    _note_row(flow, paper.notes_columns, lefts, 16, head=True)
    for row in paper.notes_rows:
        flow.need(22)
        _note_row(flow, row, lefts, 22)
    if not any(map(any, paper.notes_rows)):  # an empty sheet: lines to write on as far as the page goes
        while flow.y - 22 - _SIGNING > flow.bottom:
            _note_row(flow, ("",) * len(paper.notes_columns), lefts, 22)
    flow.y -= 14


def _note_row(
    flow: Flow, cells: tuple[str, ...], lefts: list[float], tall: float, *, head: bool = False
) -> None:
    canvas, ends = flow.canvas, [*lefts[1:], RIGHT]
    canvas.setStrokeColorRGB(*BAR)
    canvas.setLineWidth(0.5)
    for cell, left, end in zip(cells, lefts, ends, strict=True):
        canvas.rect(left, flow.y - tall, end - left, tall, stroke=1, fill=0)
        words = fit(cell, end - left - 8, 8, 5, max_lines=2, height=tall - 3)
        y = flow.y - tall / 2 + len(words.lines) * words.size * LEADING / 2
        draw_lines(canvas, left + 4, y, words, color=GREY if head else INK)
    flow.y -= tall
