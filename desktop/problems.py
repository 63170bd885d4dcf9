"""What can go wrong around the desk, named by a code that `ui/wording.py` turns into a sentence."""

from __future__ import annotations

from typing import Any


class Problem(Exception):
    """A condition a person can act on (disk full, wrong PIN, file from a newer release): never a bug.

    `code` is kebab-case and stable; `facts` are plain values that the sentence may mention. Neither holds a
    person's data, because both may reach a log.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({inside})"

    def __reduce__(self) -> tuple[Any, ...]:
        # The helper process sends its problems back pickled.
        return _remade, (self.code, self.facts)


def _remade(code: str, facts: dict[str, Any]) -> Problem:
    return Problem(code, **facts)
