"""The rectification order (督办单): what must be put right, by whom and until when, with a slip to answer on."""

from __future__ import annotations

from dataclasses import dataclass

from printing.document import Target
from printing.findings import thumbnail
from printing.flow import LEFT, RIGHT, WIDTH, Flow, heading, paragraph
from printing.report import Fact, Letter, SignBox, facts, sign_boxes, write_report
from printing.style import BAR, GREY, INK, LINE
from printing.text import draw_text, fit, text_width

__all__ = ["Fact", "Letter", "OrderPaper", "Picture", "SignBox", "write_order"]

_PICTURE = 150.0
_FLAT = 0.66
_DPI = 200
_LINE = 21.0


@dataclass(frozen=True)
class Picture:
    """A photo of the thing, with the words under it."""

    data: bytes
    label: str


@dataclass(frozen=True)
class OrderPaper:
    """One page, a second one where the words are long. `due` stands large.

    `number` is the finding's; `to` whom it is for; `facts` what, where, found when, class and severity;
    `demands` what is asked, numbered; `history` what happened so far, a line each. `reply` are the lines of the
    answer slip to be filled in by hand.
    """

    letter: Letter
    number: str
    to: Fact
    lead: str
    facts: tuple[Fact, ...]
    due: Fact
    demands_title: str
    demands: tuple[str, ...]
    history_title: str
    history: tuple[str, ...]
    pictures: tuple[Picture, ...]
    signatures: tuple[SignBox, ...]
    reply_title: str
    reply: tuple[str, ...]
    reply_signatures: tuple[SignBox, ...]


def write_order(paper: OrderPaper, out: Target) -> int:
    """Write the order as PDF and return its pages: one, or two where the words are long."""
    return write_report(paper.letter, out, lambda flow: _body(flow, paper))


def _body(flow: Flow, paper: OrderPaper) -> None:
    _head(flow, paper)
    paragraph(flow, paper.lead, 10.5)
    flow.y -= 10
    facts(flow, paper.facts)
    if paper.demands:
        heading(flow, paper.demands_title)
        _numbered(flow, paper.demands)
    if paper.history:
        heading(flow, paper.history_title)
        for line in paper.history:
            paragraph(flow, line, 9)
        flow.y -= 10
    _pictures(flow, paper.pictures)
    sign_boxes(flow, paper.signatures, tall=54)
    _reply(flow, paper)


def _head(flow: Flow, paper: OrderPaper) -> None:
    """Whom it is for and its number on the left, the day it is due in a heavy frame on the right."""
    canvas, tall, wide = flow.canvas, 48.0, 150.0
    room = WIDTH - wide - 20
    number = fit(paper.number, room, 10.5, 6, max_lines=1)
    draw_text(canvas, LEFT, flow.y - 11, number.lines[0], number.size, color=GREY)
    to = fit(f"{paper.to.label}  {paper.to.value}", room, 14, 7, max_lines=2, bold=True)
    y = flow.y - 33
    for line in to.lines:
        draw_text(canvas, LEFT, y, line, to.size, True)
        y -= to.size * 1.25
    canvas.setStrokeColorRGB(*INK)
    canvas.setLineWidth(1.4)
    canvas.rect(RIGHT - wide, flow.y - tall, wide, tall, stroke=1, fill=0)
    label = fit(paper.due.label, wide - 16, 8.5, 5, max_lines=1)
    draw_text(canvas, RIGHT - wide + 8, flow.y - 13, label.lines[0], label.size, color=GREY)
    due = fit(paper.due.value, wide - 16, 18, 7, max_lines=1, bold=True)
    draw_text(canvas, RIGHT - wide + 8, flow.y - 37, due.lines[0], due.size, True)
    flow.y -= max(tall, flow.y - y - 6) + 16


def _numbered(flow: Flow, lines: tuple[str, ...]) -> None:
    for number, text in enumerate(lines, 1):
        flow.need(16)
        draw_text(flow.canvas, LEFT, flow.y - 10, f"{number}.", 10, color=GREY)
        paragraph(flow, text, 10, indent=18)
        flow.y -= 3
    flow.y -= 8


def _pictures(flow: Flow, pictures: tuple[Picture, ...]) -> None:
    """Up to three to a row; what cannot be read leaves a frame with its words."""
    step = WIDTH / 3
    for start in range(0, len(pictures), 3):
        flow.need(_PICTURE * _FLAT + 24)
        for at, picture in enumerate(pictures[start : start + 3]):
            _picture(flow, picture, LEFT + at * step)
        flow.y -= _PICTURE * _FLAT + 24


def _picture(flow: Flow, picture: Picture, x: float) -> None:
    found = thumbnail(picture.data, _PICTURE, _DPI)
    room = _PICTURE * _FLAT
    if found is None:
        flow.canvas.setStrokeColorRGB(*LINE)
        flow.canvas.rect(x, flow.y - room, _PICTURE, room, stroke=1, fill=0)
    else:
        image, wide, tall = found
        scale = min(1.0, room / tall)
        flow.canvas.drawImage(image, x, flow.y - room, wide * scale, tall * scale)
    label = fit(picture.label, _PICTURE, 8, 5, max_lines=1)
    draw_text(flow.canvas, x, flow.y - room - 11, label.lines[0], label.size, color=GREY)


def _reply(flow: Flow, paper: OrderPaper) -> None:
    """Below a line to cut along, at the foot of the page: lines to answer on."""
    if not paper.reply:
        return
    tall = 34 + len(paper.reply) * _LINE + (56 if paper.reply_signatures else 0)
    flow.need(tall)
    flow.y = flow.bottom + tall
    canvas = flow.canvas
    canvas.setStrokeColorRGB(*GREY)
    canvas.setLineWidth(0.7)
    canvas.setDash(4, 3)
    canvas.line(LEFT, flow.y, RIGHT, flow.y)
    canvas.setDash()
    flow.y -= 10
    title = fit(f"{paper.reply_title}  {paper.number}", WIDTH, 10.5, 6, max_lines=1, bold=True)
    draw_text(canvas, LEFT, flow.y - 10, title.lines[0], title.size, True)
    flow.y -= 18
    for label in paper.reply:
        word = fit(label, WIDTH * 0.4, 9.5, 5, max_lines=1)
        draw_text(canvas, LEFT, flow.y - 14, word.lines[0], word.size, color=GREY)
        canvas.setStrokeColorRGB(*BAR)
        canvas.setLineWidth(0.6)
        canvas.line(LEFT + text_width(word.lines[0], word.size) + 8, flow.y - 16, RIGHT, flow.y - 16)
        flow.y -= _LINE
    flow.y -= 4
    sign_boxes(flow, paper.reply_signatures, tall=40)
