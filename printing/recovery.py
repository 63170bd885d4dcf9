"""The recovery key on paper: read back by eye or camera when the computer that knew it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import closing
from printing.document import Target
from printing.flow import LEFT, RIGHT, WIDTH, Flow, letterhead, paragraph, write_flow
from printing.qr import QUIET_MODULES, draw, matrix
from printing.style import GREY, MM, WASH
from printing.text import draw_text, fit

_PER_ROW = 4
_ROW = 46.0
_QR = 42 * MM
_PITCH = 0.74  # of the type size, from one character of a group to the next


@dataclass(frozen=True)
class RecoverySheet:
    """Finished words. `groups` are set large, four to a row with the number of the row's first group beside
    it.

    `payload` is what the QR holds, `qr_label` the words under it; `signatures` are lines to fill in by hand.
    """

    palace: str
    place: str
    title: str
    day: str
    paragraphs: tuple[str, ...]
    groups: tuple[str, ...]
    payload: str
    qr_label: str
    signatures: tuple[str, ...]


def write_recovery(sheet: RecoverySheet, out: Target) -> int:
    """Write the sheet as PDF and return its pages. The file holds the key: the caller chooses its place."""
    foot = f"{sheet.palace} · {sheet.place} · {sheet.day}"
    return write_flow(out, sheet.title, foot, lambda flow: _body(flow, sheet))


def _body(flow: Flow, sheet: RecoverySheet) -> None:
    letterhead(flow, sheet.palace, sheet.place, sheet.title, sheet.day)
    for text in sheet.paragraphs:
        paragraph(flow, text, 10.5)
        flow.y -= 5
    flow.y -= 10
    _groups(flow, sheet.groups)
    flow.y -= 22
    symbol = matrix(sheet.payload, "M")
    quiet = QUIET_MODULES * _QR / len(symbol)
    flow.need(_QR + 2 * quiet)
    draw(flow.canvas, symbol, LEFT, flow.y - _QR, _QR)
    label = fit(sheet.qr_label, WIDTH - _QR - 24, 9.5, 6, max_lines=4)
    y = flow.y - 10
    for line in label.lines:
        draw_text(flow.canvas, LEFT + _QR + max(quiet, 18), y, line, label.size, color=GREY)
        y -= label.size * 1.5
    flow.y -= _QR + quiet
    closing(flow, None, sheet.signatures)


def _groups(flow: Flow, groups: tuple[str, ...]) -> None:
    """Every character on a pitch of its own, so that none is read into its neighbour."""
    cell = (WIDTH - 44) / _PER_ROW
    for start in range(0, len(groups), _PER_ROW):
        row = groups[start : start + _PER_ROW]
        flow.need(_ROW)
        flow.canvas.setFillColorRGB(*WASH)
        flow.canvas.roundRect(LEFT, flow.y - _ROW + 4, RIGHT - LEFT, _ROW - 4, 4, stroke=0, fill=1)
        draw_text(flow.canvas, LEFT + 22, flow.y - 26, str(start + 1), 8, color=GREY, align="right")
        for at, group in enumerate(row):
            size = min(26.0, (cell - 20) / max(1, len(group)) / _PITCH)
            for place, char in enumerate(group):
                middle = LEFT + 44 + at * cell + (place + 0.5) * size * _PITCH
                draw_text(flow.canvas, middle, flow.y - 31, char, size, align="center")
        flow.y -= _ROW
