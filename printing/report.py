"""What the papers of inspections share: whose paper it is, the ledger's head on every page, boxes to sign in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from printing.blocks import Proof
from printing.document import Target
from printing.flow import LEFT, RIGHT, WIDTH, Flow, hairline, letterhead, page_line, write_flow
from printing.plain import plain
from printing.qr import draw, matrix
from printing.style import BAR, GREY, INK, MM, WASH
from printing.text import LEADING, Fitted, draw_lines, draw_text, fit, text_width, wrap

FOOT = 30 * MM
"""What the foot of a report takes of each page, from its lower edge."""

_ANCHOR = 15 * MM
_FOOT_TOP = 26 * MM
_TILES_TO_A_ROW = 4
_FACT_SIZE = 9.2


@dataclass(frozen=True)
class Letter:
    """Whose paper it is, what it is and of when; on every page stands where it comes from.

    `anchor` is the ledger's head (groups and QR at the foot of each page). `editions` are short: the scheme and the
    template versions behind the figures. `marks` also stand on each page, in a frame, and are for what a reader must
    not miss: "single-staff site", "draft, not sealed".
    """

    palace: str
    place: str
    title: str
    period: str
    anchor: Proof | None = None
    editions: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A label and what it says."""

    label: str
    value: str


@dataclass(frozen=True)
class Tile:
    """A headline number: `value` large ("97.4 %", or "too few"), `note` small below (what it was divided by)."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class SignBox:
    """A box to sign in. `name` and `when` stand there already where somebody signed by PIN; empty: by hand."""

    role: str
    name: str = ""
    when: str = ""


def write_report(letter: Letter, out: Target, body: Callable[[Flow], None]) -> int:
    """Set a report whose every page carries the ledger's head, the editions and the marks; returns its pages."""

    def whole(flow: Flow) -> None:
        letterhead(flow, letter.palace, letter.place, letter.title, letter.period)
        body(flow)

    title = f"{letter.title} {letter.period}"
    return write_flow(out, title, lambda flow: _foot(flow, letter), whole, FOOT)


def _foot(flow: Flow, letter: Letter) -> None:
    canvas, left = flow.canvas, LEFT
    hairline(canvas, LEFT, _FOOT_TOP + 4, RIGHT)
    if letter.anchor is not None:
        symbol = matrix(letter.anchor.payload, "M")
        draw(canvas, symbol, LEFT, _FOOT_TOP - _ANCHOR - 4, _ANCHOR)
        left += _ANCHOR + 14
    y = _FOOT_TOP - 9
    page_line(flow, f"{letter.palace} · {letter.title} · {letter.period}", y, left)
    room = RIGHT - left
    if letter.anchor is not None:
        words = (letter.anchor.label, " ".join(letter.anchor.groups), letter.anchor.line)
        line = fit("  ".join(word for word in words if word), room, 7.5, 4, max_lines=1)
        y -= 11.5
        draw_text(canvas, left, y, line.lines[0], line.size)
    marks = "  ·  ".join(letter.marks)
    mark = fit(marks, room * 0.6, 7.5, 4, max_lines=1, bold=True)
    wide = text_width(mark.lines[0], mark.size, True) + 12 if marks else 0
    y -= 11.5
    line = fit(" · ".join(letter.editions), room - wide - 8, 7, 5.2, max_lines=3)
    draw_lines(canvas, left, y + line.size * 0.9, line, color=GREY)
    if marks:
        canvas.setStrokeColorRGB(*GREY)
        canvas.setLineWidth(0.8)
        canvas.rect(RIGHT - wide, y - 4, wide, 12.5, stroke=1, fill=0)
        draw_text(canvas, RIGHT - wide + 6, y, mark.lines[0], mark.size, True)


def facts(flow: Flow, items: Sequence[Fact], columns: int = 2) -> None:
    """Labels and what they say, in columns, each as many lines as it needs; no line of words is lost."""
    gap = 18.0
    cell = (WIDTH - gap * (columns - 1)) / columns
    for start in range(0, len(items), columns):
        row = items[start : start + columns]
        label = max(min(text_width(item.label, _FACT_SIZE), cell * 0.45) for item in items) + 10
        broken = [wrap(plain(item.value) or "—", (cell - label) / _FACT_SIZE) for item in row]
        flow.need(max(map(len, broken)) * _FACT_SIZE * 1.4 + 3)
        top, lowest = flow.y, flow.y
        for at, (item, lines) in enumerate(zip(row, broken, strict=True)):
            flow.y = top
            x = LEFT + at * (cell + gap)
            word = fit(item.label, label - 8, _FACT_SIZE, 5, max_lines=1)
            draw_text(flow.canvas, x, flow.y - _FACT_SIZE, word.lines[0], word.size, color=GREY)
            for line in lines:
                if flow.need(_FACT_SIZE * 1.4):
                    lowest = flow.y
                draw_text(flow.canvas, x + label, flow.y - _FACT_SIZE, line, _FACT_SIZE)
                flow.y -= _FACT_SIZE * 1.4
            lowest = min(lowest, flow.y)
        flow.y = lowest - 3
    flow.y -= 12


def tiles(flow: Flow, items: Sequence[Tile], tall: float = 68) -> None:
    """Headline numbers in frames, four to a row; the frame holds where a copy loses the ground."""
    canvas, gap = flow.canvas, 8.0
    cell = (WIDTH - gap * (_TILES_TO_A_ROW - 1)) / _TILES_TO_A_ROW
    for start in range(0, len(items), _TILES_TO_A_ROW):
        flow.need(tall)
        for at, item in enumerate(items[start : start + _TILES_TO_A_ROW]):
            x = LEFT + at * (cell + gap)
            canvas.setFillColorRGB(*WASH)
            canvas.setStrokeColorRGB(*BAR)
            canvas.setLineWidth(0.5)
            canvas.roundRect(x, flow.y - tall, cell, tall, 3, stroke=1, fill=1)
            label = fit(item.label, cell - 18, 9, 5, max_lines=1)
            draw_text(canvas, x + 9, flow.y - 16, label.lines[0], label.size, color=GREY)
            counted = any(char.isdigit() for char in item.value)
            value = fit(item.value, cell - 18, 21 if counted else 12, 7, max_lines=1, bold=counted)
            color = INK if counted else GREY
            y = flow.y - tall / 2 - (8 if counted else 5)
            draw_text(canvas, x + 9, y, value.lines[0], value.size, counted, color=color)
            note = fit(item.note, cell - 18, 8, 4.5, max_lines=1)
            draw_text(canvas, x + 9, flow.y - tall + 9, note.lines[0], note.size, color=GREY)
        flow.y -= tall + gap
    flow.y -= 8


def sign_boxes(flow: Flow, boxes: Sequence[SignBox], seal_label: str = "", tall: float = 62) -> None:
    """Frames to sign in, side by side; beside them a place for the seal where one is asked for."""
    if not boxes and not seal_label:
        return
    flow.need(tall + 10)
    seal = tall * 1.5 if seal_label else 0
    cell = (WIDTH - seal) / max(1, len(boxes))
    canvas, x, base = flow.canvas, LEFT, flow.y - tall
    for box in boxes:
        _frame(flow, x, base, cell, tall)
        role = fit(box.role, cell - 14, 8.5, 5, max_lines=1)
        draw_text(canvas, x + 7, flow.y - 13, role.lines[0], role.size, color=GREY)
        name = fit(box.name, cell - 14, 12, 6, max_lines=1)
        draw_text(canvas, x + 7, base + 22, name.lines[0], name.size)
        when = fit(box.when, cell - 14, 8, 5, max_lines=1)
        draw_text(canvas, x + 7, base + 8, when.lines[0], when.size, color=GREY)
        x += cell
    if seal:
        _frame(flow, x, base, seal, tall)
        label = fit(seal_label, seal - 14, 8.5, 5, max_lines=1)
        draw_text(
            canvas, x + seal / 2, base + tall / 2 - 3, label.lines[0], label.size, color=BAR, align="center"
        )
    flow.y = base - 14


def _frame(flow: Flow, x: float, base: float, width: float, tall: float) -> None:
    flow.canvas.setStrokeColorRGB(*BAR)
    flow.canvas.setLineWidth(0.6)
    flow.canvas.rect(x, base, width, tall, stroke=1, fill=0)


def block(
    flow: Flow, text: str, size: float, *, bold: bool = False, least: float = 5.5, lines: int = 4
) -> None:
    """Words over the whole width that shrink rather than run on."""
    fitted: Fitted = fit(text, WIDTH, size, least, lines, bold=bold)
    flow.need(len(fitted.lines) * fitted.size * LEADING)
    flow.y = draw_lines(flow.canvas, LEFT, flow.y, fitted, bold=bold)
