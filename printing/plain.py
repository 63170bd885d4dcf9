"""Text made literal before it is measured or drawn: what does something elsewhere only stands there on paper.

Standard library only. Drawing itself goes through `canvas.drawString`, which knows no markup.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby

_SHOWN_BY_NUMBER = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_FULL_WIDTH_SPACE = "\u3000"
_SELECTORS = frozenset(chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """The text as it will stand on the paper.

    Control characters, line breaks, bidirectional overrides, invisible formatting and lone surrogates
    become their number, as in `[U+202E]`. Spaces of odd widths become the common one. Variation selectors,
    which have no shape of their own, go. Marks are joined with their letter where one character exists for
    both; Han characters are never replaced by another form.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = "".join(_shown(char) for char in text if char not in _SELECTORS)
    if not any(unicodedata.combining(char) for char in shown):
        return shown
    return "".join(_joined(cluster) for cluster in _clusters(shown))


def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if category in _SHOWN_BY_NUMBER:
        return f"[U+{ord(char):04X}]"
    return " " if category == "Zs" and char != _FULL_WIDTH_SPACE else char


def _clusters(text: str) -> list[str]:
    """A letter with the marks after it; the marks of a whole page of marks stay one cluster."""
    found: list[str] = []
    for is_mark, chars in groupby(text, key=lambda char: unicodedata.combining(char) > 0):
        piece = "".join(chars)
        if is_mark and found:
            found[-1] += piece
        elif is_mark:
            found.append(piece)
        else:
            found.extend(piece)
    return found


def _joined(cluster: str) -> str:
    return unicodedata.normalize("NFC", cluster) if len(cluster) > 1 else cluster
