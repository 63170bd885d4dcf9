"""What the helper process does besides drawing papers: spelling names."""

from __future__ import annotations

from collections.abc import Callable

from desktop.helper import Helper
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.pinyin import search_keys


def spelt(name: str, progress: Progress) -> frozenset[str]:
    """What a name is found by. In the helper, because the pinyin tables take 0.7 s and 53 MB to load."""
    return search_keys(name)


def speller(helper: Helper) -> Callable[[str], frozenset[str]]:
    """For `Context.spell`. While the helper draws, or when it died, names are spelt here: nobody waits for a print run."""

    def spell(name: str) -> frozenset[str]:
        if helper.busy:
            return search_keys(name)
        try:
            return helper.run(spelt, name)
        except Problem:
            return search_keys(name)

    return spell
