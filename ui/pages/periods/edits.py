"""What a person changed in a proposed text: which stretches are new, and which words were left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECES = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+|\s+|.", re.DOTALL)


@dataclass(frozen=True)
class Edits:
    """`added` are (start, length) in the text as it is now; `left_out` what is gone, in order."""

    added: tuple[tuple[int, int], ...]
    left_out: tuple[str, ...]


def edits(proposed: str, now: str) -> Edits:
    """Compare by words, Chinese by characters."""
    before, after = _PIECES.findall(proposed), _PIECES.findall(now)
    added: list[tuple[int, int]] = []
    gone: list[str] = []
    at, start = 0, 0
    for what, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        at += sum(map(len, after[start:j1]))
        start = j1
        if what in ("replace", "delete"):
            gone.append("".join(before[i1:i2]).strip())
        if what in ("replace", "insert"):
            added.append((at, sum(map(len, after[j1:j2]))))
    return Edits(tuple(added), tuple(part for part in gone if part))
