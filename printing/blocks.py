"""The pieces of a report on paper: figures, bars, tables, a code with its digits, lines to sign on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from printing.flow import LEFT, RIGHT, WIDTH, Flow, heading
from printing.qr import QUIET_MODULES, draw, matrix
from printing.style import BAR, GREY, MM, WASH
from printing.text import draw_text, fit, text_width


@dataclass(frozen=True)
class Figure:
    """One headline number with its word, both as they shall be read."""

    label: str
    value: str


@dataclass(frozen=True)
class Chart:
    """Bars in the given order, label and value each; the tallest stands out."""

    title: str
    bars: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Proof:
    """A fingerprint to compare later: groups for the eye, `payload` for the QR, `line` for its place."""

    label: str
    groups: tuple[str, ...]
    payload: str
    line: str = ""


_PER_ROW = 4
_SIGN_WIDTH, _SIGN_STEP = 178.0, 25.0


def figures(flow: Flow, items: Sequence[Figure]) -> None:
    """Large figures on a quiet ground, four to a row."""
    for start in range(0, len(items), _PER_ROW):
        row = items[start : start + _PER_ROW]
        flow.need(70)
        flow.canvas.setFillColorRGB(*WASH)
        flow.canvas.roundRect(LEFT, flow.y - 64, WIDTH, 64, 4, stroke=0, fill=1)
        cell = WIDTH / len(row)
        for at, item in enumerate(row):
            x = LEFT + at * cell + 14
            value = fit(item.value, cell - 24, 30, 9, max_lines=1, bold=True)
            draw_text(flow.canvas, x, flow.y - 37, value.lines[0], value.size, True)
            label = fit(item.label, cell - 24, 9, 5, max_lines=1)
            draw_text(flow.canvas, x, flow.y - 53, label.lines[0], label.size, color=GREY)
        flow.y -= 70
    flow.y -= 8


def bars(flow: Flow, chart: Chart, height: float = 104) -> None:
    """Upright bars with their values above and labels below."""
    if not chart.bars:
        return
    if not any(value > 0 for _, value in chart.bars):
        height = 20
    heading(flow, chart.title, height + 30)
    flow.need(height + 30)
    canvas, base = flow.canvas, flow.y - height - 4
    step = WIDTH / len(chart.bars)
    thick = min(step * 0.62, 26)
    most = max(1, *(value for _, value in chart.bars), 1)
    every = max(1, -(-len(chart.bars) * 14 // int(WIDTH)))
    for at, (label, value) in enumerate(chart.bars):
        middle = LEFT + (at + 0.5) * step
        tall = (height - 14) * max(0, value) / most
        canvas.setFillColorRGB(*(GREY if value == most else BAR))
        if tall:
            canvas.rect(middle - thick / 2, base, thick, tall, stroke=0, fill=1)
        if value and every == 1:
            number = fit(str(value), step - 1, 7.5, 3, max_lines=1)
            draw_text(canvas, middle, base + tall + 3, number.lines[0], number.size, align="center")
        if at % every == 0:
            word = fit(label, step * every - 1, 7.5, 3, max_lines=1)
            draw_text(canvas, middle, base - 11, word.lines[0], word.size, color=GREY, align="center")
    canvas.setStrokeColorRGB(*BAR)
    canvas.setLineWidth(0.6)
    canvas.line(LEFT, base, RIGHT, base)
    flow.y = base - 30


def closing(flow: Flow, item: Proof | None, labels: Sequence[str], size: float = 20 * MM) -> None:
    """At the foot of the last page: the proof on the left, the lines to sign on on the right."""
    height = max(size + 8 * MM if item else 0, len(labels) * _SIGN_STEP)
    if not height:
        return
    flow.need(height)
    flow.y = flow.bottom + height
    if item is not None:
        _proof(flow, item, LEFT, RIGHT - _SIGN_WIDTH - 20 if labels else RIGHT, size)
    y = flow.bottom + height / 2 + (len(labels) * _SIGN_STEP) / 2 - 19
    for label in labels:
        word = fit(label, _SIGN_WIDTH * 0.45, 9.5, 5, max_lines=1)
        start = RIGHT - _SIGN_WIDTH
        draw_text(flow.canvas, start, y + 3, word.lines[0], word.size, color=GREY)
        flow.canvas.setStrokeColorRGB(*BAR)
        flow.canvas.setLineWidth(0.6)
        flow.canvas.line(start + text_width(word.lines[0], word.size) + 8, y, RIGHT, y)
        y -= _SIGN_STEP
    flow.y = flow.bottom


def _proof(flow: Flow, item: Proof, left: float, right: float, size: float) -> None:
    """The QR with its quiet zone, and beside it the groups in two rows, centred on its height."""
    symbol = matrix(item.payload, "M")
    quiet = QUIET_MODULES * size / len(symbol)
    top = (flow.y + flow.bottom) / 2 + size / 2
    draw(flow.canvas, symbol, left, top - size, size)
    x = left + size + max(quiet, 14)
    label = fit(item.label, right - x, 9, 5, max_lines=1)
    draw_text(flow.canvas, x, top - 8, label.lines[0], label.size, color=GREY)
    half, y = -(-len(item.groups) // 2), top - 26
    for groups in (item.groups[:half], item.groups[half:]):
        code = fit("  ".join(groups), right - x, 12.5, 5, max_lines=1)
        draw_text(flow.canvas, x, y, code.lines[0], code.size)
        y -= 17
    line = fit(item.line, right - x, 8, 5, max_lines=1)
    draw_text(flow.canvas, x, y + 2, line.lines[0], line.size, color=GREY)
