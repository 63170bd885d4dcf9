"""The face of a card, 85.6 x 53.98 mm (CR80): who, of which union, until when, and the code twice: as QR
and digits.

It stays legible after a bad cut or a shifted tray: nothing but white lies within 4 mm of the edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from printing.photo import portrait
from printing.qr import draw, matrix
from printing.style import CR80, GREY, LINE, RED
from printing.text import LEADING, Fitted, draw_lines, draw_text, fit, text_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = CR80
_LEFT, _RIGHT = 12.0, WIDTH - 12.0
_TOP, _BOTTOM = 106.0, 46.0  # of the middle, where photo, name and QR stand
_QR = _TOP - _BOTTOM  # 60 pt = 21.17 mm: a module is ten dots at 300 dpi
_PHOTO_WIDTH = _QR * 3 / 4
_GAP = 9.6  # the quiet zone of the QR, and as much between photo and text
_CODE_LINE = (22.4, 7.0)  # baseline and size
_NOTE_LINE = (12.4, 4.8)
_LABEL_WIDTH = 26.0
_TITLE_WIDTH = 58.0
_HEAD_LEFT = _LEFT + 7.5
_HEAD_WIDTH = _RIGHT - _TITLE_WIDTH - 8 - _HEAD_LEFT


@dataclass(frozen=True)
class CardLabels:
    """The words of the form in the language of the card. `note` is a line at the foot, "" for none."""

    number: str
    valid_until: str
    note: str = ""


@dataclass(frozen=True)
class CardFace:
    """What stands on one card; every text finished. "" leaves a line out, except name and code.

    `code` is the forty digits of the QR, or anything else that one can hold; nothing else goes into it.
    `photo` is a JPEG or PNG; one that cannot be read is left out (`photo.readable` tells beforehand).
    """

    palace: str
    title: str
    name: str
    category: str
    unit: str
    number: str
    valid_until: str
    code: str
    labels: CardLabels
    photo: bytes | None = None
    english: str = ""


def draw_face(canvas: Canvas, face: CardFace, x: float = 0, y: float = 0) -> None:
    """Draw the face, its lower left corner at x, y (points). ValueError for a code that no QR can hold."""
    canvas.saveState()
    canvas.translate(x, y)
    _head(canvas, face)
    _person(canvas, face, *_column(_photo(canvas, face.photo)))
    draw(canvas, matrix(face.code), _RIGHT - _QR, _BOTTOM, _QR)
    _foot(canvas, face)
    canvas.restoreState()


def shortened(face: CardFace) -> tuple[str, ...]:
    """The names of the fields that would end in … because even the smallest type leaves no room for them."""
    width = _column(face.photo is not None)[1]
    fitted = {
        "palace": _palace(face),
        "title": _title(face),
        "name": _name(face, width),
        "category": _category(face),
        "unit": _unit(face, width),
        "number": _value(face.number, width),
        "valid_until": _value(face.valid_until, width),
        "english": _english(face),
    }
    return tuple(field for field, fit_in in fitted.items() if fit_in.cut)


def in_fours(code: str) -> str:
    """A code as people read and type it: groups of four with a space between."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _column(has_photo: bool) -> tuple[float, float]:
    """Left end and width of the column between the photo, if there is one, and the QR."""
    left = _LEFT + (_PHOTO_WIDTH + _GAP if has_photo else 0)
    return left, _RIGHT - _QR - _GAP - left


def _palace(face: CardFace) -> Fitted:
    return fit(face.palace, _HEAD_WIDTH, 11, 5, bold=True, height=14 if face.english else 22)


def _english(face: CardFace) -> Fitted:
    return fit(face.english, _HEAD_WIDTH, 5.2, 3.6, max_lines=1)


def _title(face: CardFace) -> Fitted:
    return fit(face.title, _TITLE_WIDTH, 8.4, 4, max_lines=1)


def _category(face: CardFace) -> Fitted:
    return fit(face.category, _TITLE_WIDTH, 5.8, 3.6, max_lines=1)


def _head(canvas: Canvas, face: CardFace) -> None:
    """The palace with its red mark, what the card is and for whom, and a hairline below."""
    canvas.setFillColorRGB(*RED)
    canvas.rect(_LEFT, 122.5, 2, 18.6, stroke=0, fill=1)
    palace = _palace(face)
    middle = 136.2 if face.english else 131.8
    draw_lines(canvas, _HEAD_LEFT, middle + len(palace.lines) * palace.size * LEADING / 2, palace, bold=True)
    if face.english:
        draw_text(canvas, _HEAD_LEFT, 123.6, _english(face).lines[0], _english(face).size, color=GREY)
    title, category = _title(face), _category(face)
    title_line = 133.2 if face.category else 128.8
    draw_text(canvas, _RIGHT, title_line, title.lines[0], title.size, color=RED, align="right")
    draw_text(canvas, _RIGHT, 123.6, category.lines[0], category.size, color=GREY, align="right")
    canvas.setStrokeColorRGB(*LINE)
    canvas.setLineWidth(0.5)
    canvas.line(_LEFT, 116.6, _RIGHT, 116.6)


def _photo(canvas: Canvas, photo: bytes | None) -> bool:
    """The portrait in its rounded frame; False when there is none to show."""
    picture = portrait(photo, _PHOTO_WIDTH, _QR) if photo else None
    if picture is None:
        return False
    canvas.saveState()
    frame = canvas.beginPath()
    frame.roundRect(_LEFT, _BOTTOM, _PHOTO_WIDTH, _QR, 2.5)
    canvas.clipPath(frame, stroke=0)
    canvas.drawImage(picture, _LEFT, _BOTTOM, _PHOTO_WIDTH, _QR)
    canvas.restoreState()
    return True


def _name(face: CardFace, width: float) -> Fitted:
    return fit(face.name, width, 22, 4.9, max_lines=4, bold=True, height=26.9)


def _unit(face: CardFace, width: float) -> Fitted:
    return fit(face.unit, width, 7, 3.8, max_lines=3, height=16.6)


def _value(value: str, width: float) -> Fitted:
    return fit(value, width - _LABEL_WIDTH, 6.8, 3.6, max_lines=1)


def _person(canvas: Canvas, face: CardFace, left: float, width: float) -> None:
    """Name and unit from the top, number and end of validity from the bottom."""
    below = draw_lines(canvas, left, _TOP + 1.6, _name(face, width), bold=True)
    draw_lines(canvas, left, below - 1.8, _unit(face, width), color=GREY)
    baseline = _BOTTOM + 0.6
    for label, text in ((face.labels.valid_until, face.valid_until), (face.labels.number, face.number)):
        if text:
            word, value = fit(label, _LABEL_WIDTH - 2, 5.2, 3.4, max_lines=1), _value(text, width)
            draw_text(canvas, left, baseline, word.lines[0], word.size, color=GREY)
            draw_text(canvas, left + _LABEL_WIDTH, baseline, value.lines[0], value.size)
            baseline += 9.2


def _foot(canvas: Canvas, face: CardFace) -> None:
    """The code for typing, over the whole width, and a note for whoever finds the card."""
    baseline, size = _CODE_LINE
    if not face.labels.note:
        baseline -= 4
    code = fit(in_fours(face.code), _RIGHT - _LEFT, size, 4.0)
    if len(code.lines) == 1:
        line = code.lines[0]
        spare = _RIGHT - _LEFT - text_width(line, code.size)
        draw_text(canvas, _LEFT, baseline, line, code.size, word_space=spare / max(1, line.count(" ")))
    else:
        draw_lines(canvas, _LEFT, baseline + size, code)
    if face.labels.note:
        note = fit(face.labels.note, _RIGHT - _LEFT, _NOTE_LINE[1], 3.4, max_lines=1)
        draw_text(canvas, _LEFT, _NOTE_LINE[0], note.lines[0], note.size, color=GREY)
