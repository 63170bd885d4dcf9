"""The day x template matrix on paper: one mark a day, told apart by shape, so that a copy says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from printing.charts import Cell, Mark, Matrix, MatrixRow
from printing.flow import LEFT, RIGHT, WIDTH, Flow, hairline, heading
from printing.style import BAR, GREY, INK, LINE, WASH
from printing.text import draw_text, fit, text_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_R = 3.3
_HEAD = 23.0
_SIZE = 8.0


def matrix_table(flow: Flow, matrix: Matrix) -> None:
    """All rows; on a further page the days stand again above them. The legend stands below."""
    heading(flow, matrix.title, _HEAD + 60)
    if not matrix.rows:
        words = fit(matrix.empty, WIDTH, 8.8, 5, max_lines=1)
        draw_text(flow.canvas, LEFT, flow.y - 9, words.lines[0], words.size, color=GREY)
        flow.y -= 26
        return
    widest = max(text_width(row.label, _SIZE) for row in matrix.rows)
    label = min(max(widest + 8, 60.0), 124.0)
    total = min(max(text_width(row.total, _SIZE, True) for row in matrix.rows) + 8, 60.0)
    total = max(total, min(text_width(matrix.total, _SIZE) + 8, 44.0))
    step = (WIDTH - label - total) / max(1, len(matrix.days))
    tall = 21.0 if any(cell.text for row in matrix.rows for cell in row.cells) else 16.0
    _head(flow, matrix, label, step)
    for row in matrix.rows:
        if flow.need(tall):
            _head(flow, matrix, label, step)
        _row(flow, matrix, row, (label, step, tall))
    _legend(flow, matrix)


def _head(flow: Flow, matrix: Matrix, label: float, step: float) -> None:
    _grounds(flow, matrix, label, step, _HEAD)
    for at, (day, weekday) in enumerate(zip(matrix.days, matrix.weekdays, strict=True)):
        middle = LEFT + label + (at + 0.5) * step
        word = fit(day, step - 0.5, 7.5, 3, max_lines=1)
        draw_text(flow.canvas, middle, flow.y - 9, word.lines[0], word.size, align="center")
        below = fit(weekday, step - 0.5, 6.5, 3, max_lines=1)
        draw_text(flow.canvas, middle, flow.y - 18, below.lines[0], below.size, color=GREY, align="center")
    word = fit(matrix.total, WIDTH - label - step * len(matrix.days) - 2, _SIZE, 4, max_lines=1)
    draw_text(flow.canvas, RIGHT, flow.y - 9, word.lines[0], word.size, color=GREY, align="right")
    flow.y -= _HEAD
    flow.canvas.setStrokeColorRGB(*BAR)
    flow.canvas.setLineWidth(0.6)
    flow.canvas.line(LEFT, flow.y, RIGHT, flow.y)


def _grounds(flow: Flow, matrix: Matrix, label: float, step: float, tall: float) -> None:
    for at in sorted(matrix.rest):
        flow.canvas.setFillColorRGB(*WASH)
        flow.canvas.rect(LEFT + label + at * step, flow.y - tall, step, tall, stroke=0, fill=1)


def _row(flow: Flow, matrix: Matrix, row: MatrixRow, sizes: tuple[float, float, float]) -> None:
    label, step, tall = sizes
    canvas = flow.canvas
    _grounds(flow, matrix, label, step, tall)
    word = fit(row.label, label - 6, _SIZE, 5, max_lines=2, height=tall - 2)
    y = flow.y - tall / 2 + len(word.lines) * word.size * 1.12 / 2
    for line in word.lines:
        draw_text(canvas, LEFT, y - word.size * 0.9, line, word.size)
        y -= word.size * 1.12
    for at, cell in enumerate(row.cells):
        _cell(canvas, cell, LEFT + label + (at + 0.5) * step, flow.y, step, tall)
    sum_ = fit(row.total, WIDTH - label - step * len(matrix.days) - 3, _SIZE, 4, max_lines=1, bold=True)
    draw_text(canvas, RIGHT, flow.y - tall / 2 - 3, sum_.lines[0], sum_.size, True, align="right")
    flow.y -= tall
    canvas.setStrokeColorRGB(*LINE)
    canvas.setLineWidth(0.4)
    for at in range(10, len(matrix.days), 10):
        x = LEFT + label + at * step
        canvas.line(x, flow.y, x, flow.y + tall)
    hairline(canvas, LEFT, flow.y, RIGHT)


def _cell(canvas: Canvas, cell: Cell, x: float, top: float, step: float, tall: float) -> None:
    middle = top - (8 if cell.text else tall / 2)
    sign(canvas, cell.mark, x, middle, min(_R, step * 0.36))
    if cell.text:
        word = fit(cell.text, step - 0.8, 5.8, 2.5, max_lines=1)
        draw_text(canvas, x, top - tall + 3, word.lines[0], word.size, color=GREY, align="center")


def sign(canvas: Canvas, mark: Mark, x: float, y: float, r: float) -> None:
    """The shape of a mark around its middle."""
    canvas.setStrokeColorRGB(*INK)
    canvas.setFillColorRGB(*INK)
    canvas.setLineWidth(0.8)
    match mark:
        case Mark.ON_TIME:
            canvas.circle(x, y, r, stroke=1, fill=1)
        case Mark.LATE:
            canvas.circle(x, y, r, stroke=1, fill=0)
            canvas.wedge(x - r, y - r, x + r, y + r, 90, 180, stroke=0, fill=1)
        case Mark.BACKFILLED:
            path = canvas.beginPath()
            path.moveTo(x - r, y + r * 0.8)
            path.lineTo(x + r, y + r * 0.8)
            path.lineTo(x, y - r)
            path.close()
            canvas.drawPath(path, stroke=1, fill=0)
        case Mark.MISSED:
            canvas.setLineWidth(1.5)
            canvas.line(x - r * 0.85, y - r * 0.85, x + r * 0.85, y + r * 0.85)
            canvas.line(x - r * 0.85, y + r * 0.85, x + r * 0.85, y - r * 0.85)
        case Mark.EXCUSED:
            canvas.setLineWidth(1.2)
            canvas.line(x - r, y, x + r, y)
        case Mark.CLOSED:
            canvas.setStrokeColorRGB(*BAR)
            canvas.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7, stroke=1, fill=0)
        case Mark.DUE:
            canvas.setStrokeColorRGB(*BAR)
            canvas.setDash(1.2, 1.2)
            canvas.circle(x, y, r, stroke=1, fill=0)
            canvas.setDash()
        case Mark.NONE:
            pass


def _legend(flow: Flow, matrix: Matrix) -> None:
    flow.need(22)
    flow.y -= 8
    x = LEFT
    for mark, words in matrix.legend:
        word = fit(words, WIDTH / 3, 7.5, 4.5, max_lines=1)
        wide = 12 + text_width(word.lines[0], word.size) + 14
        if x + wide - 14 > RIGHT:
            x = LEFT
            flow.y -= 12
            flow.need(12)
        sign(flow.canvas, mark, x + 4, flow.y - 6, _R)
        draw_text(flow.canvas, x + 12, flow.y - 8.6, word.lines[0], word.size, color=GREY)
        x += wide
    flow.y -= 28
