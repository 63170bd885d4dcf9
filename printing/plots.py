"""The charts of `printing.charts` on a page: shapes by reportlab's graphics, words by `printing.text`.

Parts are told apart by pattern, not by colour, and every number stands beside what it counts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from printing.charts import Bars, Funnel, GapChart, Heat, Stacked, Trend
from printing.flow import LEFT, WIDTH, Flow, heading
from printing.fonts import base_font
from printing.style import BAR, GREY, INK, LINE, Rgb
from printing.text import draw_text, fit, text_width

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing
    from reportlab.lib.colors import Color

_WORD = 8.0
_SMALL = 7.0
_ROW = 19.0
_PATTERNS = 10
_GROUNDS: dict[int, Rgb] = {0: GREY, 3: LINE, 7: BAR}
_ANGLES = ((), (), (45,), (), (45, 135), (135,), (0,), (), (90,), (0, 90))
_SHADES: tuple[Rgb, ...] = (
    (0.45,) * 3,
    (0.62,) * 3,
    (0.78,) * 3,
    (0.9,) * 3,
    (1.0,) * 3,
)  # heat: poor to best


def _color(rgb: Rgb) -> Color:
    from reportlab.lib.colors import Color

    return Color(*rgb)


def _drawing(width: float, height: float) -> Drawing:
    from reportlab.graphics.shapes import Drawing

    return Drawing(width, height, initialFontName=base_font())


def _put(flow: Flow, drawing: Drawing, x: float, y: float) -> None:
    from reportlab.graphics import renderPDF

    renderPDF.draw(drawing, flow.canvas, x, y)


def _rect(drawing: Drawing, x: float, y: float, width: float, height: float, fill: Rgb | None) -> None:
    from reportlab.graphics.shapes import Rect

    color = None if fill is None else _color(fill)
    drawing.add(Rect(x, y, width, height, fillColor=color, strokeColor=_color(GREY), strokeWidth=0.6))


def _line(
    drawing: Drawing, x1: float, y1: float, x2: float, y2: float, color: Rgb = BAR, dash: bool = False
) -> None:
    from reportlab.graphics.shapes import Line

    pattern = [3, 2] if dash else None
    drawing.add(Line(x1, y1, x2, y2, strokeColor=_color(color), strokeWidth=0.7, strokeDashArray=pattern))


def _patterned(drawing: Drawing, x: float, y: float, width: float, height: float, pattern: int) -> None:
    """A box in one of ten patterns: four plain grounds and six hatchings, neighbours as unlike as can be."""
    from reportlab.graphics.shapes import Hatching

    at = pattern % _PATTERNS
    _rect(drawing, x, y, width, height, _GROUNDS.get(at, (1, 1, 1)))
    angles = _ANGLES[at]
    if angles and width > 1 and height > 1:
        corners = [x, y, x + width, y, x + width, y + height, x, y + height]
        drawing.add(
            Hatching(
                spacings=[2.6] * len(angles),
                angles=list(angles),
                xyLists=[corners],
                strokeColor=_color(GREY),
                strokeWidth=0.5,
                fillColor=None,
            )
        )


def _begin(flow: Flow, title: str, height: float, nothing: bool, empty: str) -> bool:
    """The heading and the room for the chart; False where there is nothing to draw and the paper says so."""
    heading(flow, title, 16 if nothing else height)
    if nothing:
        words = fit(empty, WIDTH, 8.8, 5, max_lines=1)
        draw_text(flow.canvas, LEFT, flow.y - 9, words.lines[0], words.size, color=GREY)
        flow.y -= 26
        return False
    flow.need(height)
    return True


def gap_chart(flow: Flow, chart: GapChart, height: float = 92) -> None:
    """A bar a day: hatched where the longest gap was over the limit, and the coverage below."""
    measured = [bar.minutes for bar in chart.bars if bar.minutes is not None]
    if not _begin(flow, chart.title, height + 40, not measured, chart.empty):
        return
    head = 46.0
    step = (WIDTH - head) / len(chart.bars)
    thick, base = min(step * 0.66, 22), flow.y - height - 4
    most = max(*measured, chart.limit * 1.25, 1)
    scale = (height - 10) / most
    drawing = _drawing(WIDTH, height + 4)
    _line(drawing, head, 0, WIDTH, 0)
    for at, bar in enumerate(chart.bars):
        if bar.minutes:
            x = head + (at + 0.5) * step - thick / 2
            _patterned(drawing, x, 0, thick, bar.minutes * scale, 2 if bar.minutes > chart.limit else 3)
    _line(drawing, head, chart.limit * scale, WIDTH, chart.limit * scale, INK, dash=True)
    _put(flow, drawing, LEFT, base)
    label = fit(chart.limit_label, head - 6, _SMALL, 4, max_lines=2)
    for at, line in enumerate(label.lines):
        y = base + chart.limit * scale - 2.5 - (at - (len(label.lines) - 1) / 2) * label.size * 1.2
        draw_text(flow.canvas, LEFT, y, line, label.size)
    for at, bar in enumerate(chart.bars):
        middle = LEFT + head + (at + 0.5) * step
        if bar.minutes is not None:
            number = fit(str(bar.minutes), step - 0.6, _SMALL, 3, max_lines=1)
            if -number.size < (bar.minutes - chart.limit) * scale < 1:  # the line would cross it out
                flow.canvas.setFillColorRGB(1, 1, 1)
                plate = base + bar.minutes * scale + 1.2
                flow.canvas.rect(middle - step / 2, plate, step, number.size, stroke=0, fill=1)
            draw_text(
                flow.canvas,
                middle,
                base + bar.minutes * scale + 2.5,
                number.lines[0],
                number.size,
                bar.minutes > chart.limit,
                align="center",
            )
        for words, down in ((bar.label, 9.0), (bar.coverage, 19.0)):
            word = fit(words, step - 0.6, _SMALL, 3, max_lines=1)
            draw_text(flow.canvas, middle, base - down, word.lines[0], word.size, color=GREY, align="center")
    word = fit(chart.coverage_label, head - 6, _SMALL, 4, max_lines=1)
    draw_text(flow.canvas, LEFT, base - 19, word.lines[0], word.size, color=GREY)
    flow.y = base - 36


def stacked(flow: Flow, chart: Stacked) -> None:
    """Lying bars in patterned parts; the key of the patterns stands in one line above them."""
    most = max((sum(bar.values) for bar in chart.bars), default=0)
    height = 18 + len(chart.bars) * _ROW
    if not _begin(flow, chart.title, min(height, 200), not most, chart.empty):
        return
    x = LEFT
    share = WIDTH / max(1, len(chart.parts))
    for at, part in enumerate(chart.parts):
        drawing = _drawing(12, 9)
        _patterned(drawing, 0, 0, 11, 8, at)
        _put(flow, drawing, x, flow.y - 9)
        word = fit(part, share - 24, _WORD, 4.5, max_lines=1)
        draw_text(flow.canvas, x + 15, flow.y - 8, word.lines[0], word.size)
        x += 15 + text_width(word.lines[0], word.size) + 16
    flow.y -= 18
    label, end = _label_width([bar.label for bar in chart.bars], WIDTH), 24.0
    scale = (WIDTH - label - end) / most
    for bar in chart.bars:
        flow.need(_ROW)
        _row_label(flow, bar.label, LEFT, label)
        drawing, x = _drawing(WIDTH - label, 12), 0.0
        for at, value in enumerate(bar.values):
            if value > 0:
                _patterned(drawing, x, 0, value * scale, 11, at)
                x += value * scale
        _put(flow, drawing, LEFT + label, flow.y - 12)
        _part_numbers(flow, bar.values, scale, LEFT + label)
        draw_text(flow.canvas, LEFT + label + x + 4, flow.y - 9.5, str(sum(bar.values)), _WORD)
        flow.y -= _ROW
    flow.y -= 12


def _part_numbers(flow: Flow, values: Sequence[int], scale: float, x: float) -> None:
    """The number of each part inside it, on a white plate where the part is patterned; left out where it is thin."""
    if sum(value > 0 for value in values) < 2:
        return
    for at, value in enumerate(values):
        wide = text_width(str(value), _SMALL)
        if value > 0 and value * scale > wide + 7:
            middle = x + value * scale / 2
            dark = at % _PATTERNS == 0
            if not dark:
                flow.canvas.setFillColorRGB(1, 1, 1)
                flow.canvas.rect(middle - wide / 2 - 2, flow.y - 10.6, wide + 4, 8.2, stroke=0, fill=1)
            color: Rgb = (1, 1, 1) if dark else INK
            draw_text(flow.canvas, middle, flow.y - 9, str(value), _SMALL, color=color, align="center")
        x += max(0, value) * scale


def lying_bars(flow: Flow, chart: Bars, x: float = LEFT, width: float = WIDTH) -> None:
    """A bar a row, its label before it and its number behind it."""
    most = max((bar.value for bar in chart.bars), default=0)
    height = len(chart.bars) * _ROW
    if x == LEFT and width == WIDTH:
        if not _begin(flow, chart.title, min(height, 200), not chart.bars, chart.empty):
            return
    else:
        _narrow_title(flow, chart.title, x, width)
        if not chart.bars:
            words = fit(chart.empty, width, 8.8, 5, max_lines=1)
            draw_text(flow.canvas, x, flow.y - 9, words.lines[0], words.size, color=GREY)
            flow.y -= 26
    label = _label_width([bar.label for bar in chart.bars], width)
    shown = [bar.shown or f"{bar.value:g}" for bar in chart.bars]
    end = min(width * 0.35, max((text_width(text, _WORD) for text in shown), default=0) + 8)
    for bar, text in zip(chart.bars, shown, strict=True):
        flow.need(_ROW)
        _row_label(flow, bar.label, x, label)
        long = (width - label - end) * max(0.0, bar.value) / most if most > 0 else 0.0
        drawing = _drawing(width, 12)
        _line(drawing, 0, -1.5, 0, 13)
        if long:
            _patterned(drawing, 0, 0, long, 11, 3)
        _put(flow, drawing, x + label, flow.y - 12)
        word = fit(text, end - 5, _WORD, 4, max_lines=1)
        draw_text(flow.canvas, x + label + long + 4, flow.y - 9.5, word.lines[0], word.size)
        flow.y -= _ROW
    flow.y -= 12


def bars_side_by_side(flow: Flow, left: Bars, right: Bars) -> None:
    """Two charts of lying bars in two columns, where both have room on one page."""
    half = (WIDTH - 26) / 2
    tall = 26 + max(len(left.bars), len(right.bars), 1) * _ROW
    flow.need(tall)
    top = flow.y
    lying_bars(flow, left, LEFT, half)
    end, flow.y = flow.y, top
    lying_bars(flow, right, LEFT + half + 26, half)
    flow.y = min(end, flow.y)


def _narrow_title(flow: Flow, title: str, x: float, width: float) -> None:
    fitted = fit(title, width, 10.5, 6, max_lines=1, bold=True)
    draw_text(flow.canvas, x, flow.y - 10, fitted.lines[0], fitted.size, True)
    flow.y -= 20


def _label_width(labels: Sequence[str], width: float) -> float:
    longest = max((text_width(label, _WORD) for label in labels), default=0)
    return min(longest + 10, width * (0.42 if width == WIDTH else 0.5))


def _row_label(flow: Flow, text: str, x: float, width: float) -> None:
    word = fit(text, width - 8, _WORD, 5, max_lines=2, height=_ROW - 2)
    y = flow.y - 6.5 + (len(word.lines) * word.size * 1.12) / 2
    for line in word.lines:
        draw_text(flow.canvas, x, y - word.size * 0.9, line, word.size)
        y -= word.size * 1.12


def heat(flow: Flow, chart: Heat) -> None:
    """The number in each cell, its ground darker the poorer it is."""
    if not _begin(flow, chart.title, 20 + min(len(chart.rows), 8) * 22, not chart.rows, chart.empty):
        return
    label = _label_width([row.label for row in chart.rows], WIDTH)
    cell = min((WIDTH - label) / max(1, len(chart.columns)), 92)
    _heat_head(flow, chart, label, cell)
    for row in chart.rows:
        if flow.need(22):
            _heat_head(flow, chart, label, cell)
        drawing = _drawing(WIDTH - label, 20)
        for at, box in enumerate(row.cells):
            if box.level is not None:
                _rect(drawing, at * cell, 0, cell - 2, 19, _SHADES[min(max(box.level, 0), 4)])
        _put(flow, drawing, LEFT + label, flow.y - 20)
        flow.y -= 3
        _row_label(flow, row.label, LEFT, label)
        flow.y += 3
        for at, box in enumerate(row.cells):
            word = fit(box.text, cell - 6, 8.5, 4, max_lines=1)
            dark = box.level == 0
            draw_text(
                flow.canvas,
                LEFT + label + at * cell + cell / 2 - 1,
                flow.y - 13,
                word.lines[0],
                word.size,
                dark,
                color=(1, 1, 1) if dark else GREY if box.level is None else INK,
                align="center",
            )
        flow.y -= 22
    if chart.legend:
        words = fit(chart.legend, WIDTH, 7.5, 5, max_lines=2)
        for line in words.lines:
            draw_text(flow.canvas, LEFT, flow.y - 9, line, words.size, color=GREY)
            flow.y -= 10
    flow.y -= 14


def _heat_head(flow: Flow, chart: Heat, label: float, cell: float) -> None:
    for at, head in enumerate(chart.columns):
        word = fit(head, cell - 4, _WORD, 4, max_lines=1)
        x = LEFT + label + at * cell + cell / 2 - 1
        draw_text(flow.canvas, x, flow.y - 9, word.lines[0], word.size, color=GREY, align="center")
    flow.y -= 14


def trends(flow: Flow, title: str, charts: Sequence[Trend]) -> None:
    """Small lines of one scale side by side, three to a row."""
    if not charts:
        return
    tall, gap = 96.0, 20.0
    heading(flow, title, tall)
    cell = (WIDTH - 2 * gap) / 3
    for start in range(0, len(charts), 3):
        flow.need(tall)
        for at, chart in enumerate(charts[start : start + 3]):
            _trend(flow, chart, LEFT + at * (cell + gap), cell)
        flow.y -= tall + 6
    flow.y -= 6


def _trend(flow: Flow, chart: Trend, x: float, width: float) -> None:
    """A line through the quarters that have enough to say, and a dash where one has not.

    The scale is 0 to 100 %, or 50 to 100 % where nothing is below; both ends are written on it.
    """
    name = fit(chart.title, width, 8.8, 5, max_lines=1)
    draw_text(flow.canvas, x, flow.y - 9, name.lines[0], name.size)
    tall, left, right, base = 46.0, 12.0, 26.0, flow.y - 72
    step = (width - left - right) / max(1, len(chart.points) - 1)
    low = 500 if all(point.per_mille is None or point.per_mille >= 500 for point in chart.points) else 0
    drawing = _drawing(width, tall + 10)
    for share in (0.0, 0.5, 1.0):
        _line(drawing, 0, share * tall, width - 16, share * tall, LINE)
    known = [
        (left + at * step, None if point.per_mille is None else _height(point.per_mille, low) * tall)
        for at, point in enumerate(chart.points)
    ]
    _trend_line(drawing, known)
    _put(flow, drawing, x, base)
    for end, rise in ((low, 0.0), (1000, tall)):
        draw_text(flow.canvas, x + width, base + rise - 2.2, f"{end // 10}", 6.2, color=GREY, align="right")
    values = [(at, up, point.per_mille) for (at, up), point in zip(known, chart.points, strict=True)]
    measured = [(at, up, value) for at, up, value in values if up is not None and value is not None]
    for at, height, value in [measured[0], measured[-1]] if len(measured) > 1 else measured:
        y = base + height + (5 if height < tall * 0.7 else -11)
        draw_text(flow.canvas, x + at, y, f"{value / 10:.1f}", _SMALL, True, align="center")
    widest = max((text_width(point.label, _SMALL) for point in chart.points), default=0)
    every = max(1, math.ceil((widest + 3) / step)) if step > 0 else 1
    for place, ((at, up), point) in enumerate(zip(known, chart.points, strict=True)):
        if up is None:
            draw_text(flow.canvas, x + at, base + tall / 4 - 2, "—", _SMALL, color=GREY, align="center")
        if (len(known) - 1 - place) % every == 0:
            word = fit(point.label, step * every - 2 if step else width, _SMALL, 3.5, max_lines=1)
            draw_text(flow.canvas, x + at, base - 9, word.lines[0], word.size, color=GREY, align="center")
    note = fit(chart.note, width, _SMALL, 4, max_lines=1)
    draw_text(flow.canvas, x, base - 19, note.lines[0], note.size, color=GREY)


def _height(per_mille: int, low: int) -> float:
    return (min(max(per_mille, low), 1000) - low) / (1000 - low)


def _trend_line(drawing: Drawing, points: Sequence[tuple[float, float | None]]) -> None:
    from reportlab.graphics.shapes import Circle

    before: tuple[float, float] | None = None
    for x, up in points:
        if up is None:
            before = None
            continue
        if before is not None:
            _line(drawing, *before, x, up, INK)
        before = (x, up)
        drawing.add(Circle(x, up, 1.8, fillColor=_color(INK), strokeColor=None))


def funnel(flow: Flow, chart: Funnel) -> None:
    """Steps one below the other, each as wide as its number, and how many of the first it still is."""
    first = chart.steps[0][1] if chart.steps else 0
    if not _begin(flow, chart.title, len(chart.steps) * 25, not chart.steps, "—"):
        return
    label = _label_width([name for name, _ in chart.steps], WIDTH)
    room = WIDTH - label - 90
    for at, (name, count) in enumerate(chart.steps):
        wide = room * count / first if first > 0 else 0.0
        drawing = _drawing(WIDTH - label, 20)
        if wide:
            _patterned(drawing, (room - wide) / 2, 0, wide, 19, 3)
        _put(flow, drawing, LEFT + label, flow.y - 20)
        flow.y -= 3
        _row_label(flow, name, LEFT, label)
        flow.y += 3
        draw_text(flow.canvas, LEFT + label + room / 2, flow.y - 14, str(count), 10, True, align="center")
        if at and first > 0:
            share = f"{count / first:.0%}"
            draw_text(flow.canvas, LEFT + label + room + 10, flow.y - 13.5, share, _WORD, color=GREY)
        flow.y -= 23
    flow.y -= 12


def score_bar(flow: Flow, per_mille: int, limits: Sequence[int], x: float, y: float, width: float) -> None:
    """A score on a scale to 100, with ticks where a band begins; `y` is its lower edge."""
    drawing = _drawing(width, 12)
    _rect(drawing, 0, 2, width, 7, (1, 1, 1))
    long = width * min(max(per_mille, 0), 1000) / 1000
    if long:
        _patterned(drawing, 0, 2, long, 7, 0)
    for limit in limits:
        _line(drawing, width * limit / 1000, 0, width * limit / 1000, 11, BAR)
    _put(flow, drawing, x, y)
