"""The only way text gets onto paper: literal, a face for every character, shrunk or broken, never clipped."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from printing.fonts import runs, width_in_em
from printing.plain import plain
from printing.style import INK, Rgb

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

LEADING = 1.22
ELLIPSIS = "…"
_WORTH_A_LINE = 0.8  # fewer lines win as long as the type stays this close to the largest possible
_AFTER = frozenset(" ·-/、，。；：）》」』】”’!?！？")
_NOT_FIRST = frozenset("·、，。；：！？）》〉」』】”’…,.;:!?)]}%℃")
_NOT_LAST = frozenset("（《〈「『【“‘([{")
_CHARACTERS_READ = 2000


@dataclass(frozen=True)
class Fitted:
    """Text broken into lines of one size. `cut`: it ends in … because even the smallest size left no room."""

    size: float
    lines: tuple[str, ...]
    cut: bool = False


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in points of the text on one line."""
    return size * sum(width_in_em(char, bold) for char in plain(text))


def draw_text(
    canvas: Canvas,
    x: float,
    y: float,
    text: str,
    size: float,
    bold: bool = False,
    *,
    color: Rgb = INK,
    align: Literal["left", "center", "right"] = "left",
    word_space: float = 0,
) -> None:
    """Draw one line on the baseline `y`; `x` is its left end, middle or right end. A missing glyph is drawn
    as 〓.

    `word_space` (points) widens every space of a line that stands at its left end.
    """
    if align != "left":
        x -= text_width(text, size, bold) * (0.5 if align == "center" else 1)
    canvas.setFillColorRGB(*color)
    for run in runs(text, bold):
        canvas.setFont(run.font, size)
        if run.thicken:
            canvas.setStrokeColorRGB(*color)
            canvas.setLineWidth(size * 0.032)
        canvas.drawString(x, y, run.text, mode=2 if run.thicken else None, wordSpace=word_space or None)
        x += size * sum(width_in_em(char, bold) for char in run.text) + word_space * run.text.count(" ")


def draw_lines(
    canvas: Canvas, x: float, top: float, fitted: Fitted, bold: bool = False, *, color: Rgb = INK
) -> float:
    """Draw the lines downwards from `top`; returns the y below the last one."""
    y = top
    for line in fitted.lines:
        draw_text(canvas, x, y - fitted.size * 0.9, line, fitted.size, bold, color=color)
        y -= fitted.size * LEADING
    return y


@lru_cache(maxsize=8192)
def fit(
    text: str,
    width: float,
    size: float,
    min_size: float,
    max_lines: int = 2,
    *,
    bold: bool = False,
    height: float = float("inf"),
) -> Fitted:
    """Shrink from `size`, then break into up to `max_lines`, within `width` and `height` (points).

    What has no room in `max_lines` at `min_size` ends in …, and `cut` says so: on a card nothing of up to 60
    characters is cut. Never slow: only as much of a text is looked at as could stand on the paper.
    """
    whole = plain(text[:_CHARACTERS_READ]).strip()
    lines_at_min = max(1, int(min(max_lines, height / (min_size * LEADING) + 1e-6)))
    shown, room = _prefix(whole, lines_at_min * width / min_size, bold)
    if room and len(text) <= _CHARACTERS_READ:
        candidates = [_at_most(shown, width, size, lines, bold, height) for lines in range(1, max_lines + 1)]
        largest = max(candidate.size for candidate in candidates)
        if largest >= min_size:
            wanted = max(min_size, largest * _WORTH_A_LINE)
            best = next(candidate for candidate in candidates if candidate.size >= wanted)
            return Fitted(best.size, _balanced(shown, len(best.lines), width / best.size, bold))
    return Fitted(min_size, _cut(shown, width / min_size, lines_at_min, bold), True)


def _prefix(text: str, ems: float, bold: bool) -> tuple[str, bool]:
    """As much of the text as has room in one endless line of `ems`, and whether that is all of it."""
    used = 0.0
    for at, char in enumerate(text):
        used += width_in_em(char, bold)
        if used > ems + 1e-6:
            return text[:at], False
    return text, True


def _at_most(text: str, width: float, size: float, lines: int, bold: bool, height: float) -> Fitted:
    """The largest size, `size` at most, at which the text breaks into at most so many lines."""
    total = max(sum(width_in_em(char, bold) for char in text), 0.01)
    size = min(size, lines * width / total, height / (lines * LEADING))
    broken = wrap(text, width / size, bold)
    while len(broken) > lines:
        size *= 0.97
        broken = wrap(text, width / size, bold)
    return Fitted(size, broken)


def _balanced(text: str, lines: int, ems: float, bold: bool) -> tuple[str, ...]:
    """The same number of lines, as even as they can be: the narrowest column that still takes them."""
    if lines == 1:
        return (text,)
    narrow, wide = 0.0, ems
    for _ in range(8):
        middle = (narrow + wide) / 2
        if len(wrap(text, middle, bold)) > lines:
            narrow = middle
        else:
            wide = middle
    return wrap(text, wide, bold)


def _cut(text: str, ems: float, lines: int, bold: bool) -> tuple[str, ...]:
    room = ems - width_in_em(ELLIPSIS, bold)
    kept = wrap(text, ems, bold)[:lines]
    last, _ = _prefix(kept[-1] if kept else "", room, bold)
    return (*kept[:-1], last.rstrip() + ELLIPSIS)


def wrap(text: str, ems: float, bold: bool = False) -> tuple[str, ...]:
    """Break a `plain` text into lines of at most `ems`, after a space, a · or another mark if one is near."""
    lines: list[str] = []
    start, used, at = 0, 0.0, 0
    while at < len(text):
        used += width_in_em(text[at], bold)
        if used > ems + 1e-6 and at > start and text[at] != " ":
            at = _break_before(text, start, at)
            lines.append(text[start:at].rstrip())
            start, used = at, 0.0
        else:
            at += 1
    if start < len(text) or not lines:
        lines.append(text[start:].rstrip())
    return tuple(lines)


def _break_before(text: str, start: int, at: int) -> int:
    """The best place to break, not after `at`: a natural one in the second half, else any that reads well."""
    for place in range(at, start + (at - start) // 2, -1):
        if text[place - 1] in _AFTER and text[place] not in _NOT_FIRST:
            return place
    for place in range(at, max(start + 1, at - 4), -1):
        before, after = text[place - 1], text[place]
        inside_word = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
        if after not in _NOT_FIRST and before not in _NOT_LAST and not inside_word:
            return place
    return at
