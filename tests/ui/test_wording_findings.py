"""Every code of findings has words of its own."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from desktop.rules.inspections.findings import Escalation, Method, OwnerKind, RaisedKind, Step
from ui import wording_findings as words


@pytest.mark.parametrize(
    ("said_by", "codes"),
    [
        (words.step, Step),
        (words.escalation, Escalation),
        (words.owner_kind, OwnerKind),
        (words.method, Method),
        (words.raised, RaisedKind),
    ],
)
def test_every_code_has_words_of_its_own(said_by: Callable[[Any], str], codes: type[Enum]) -> None:
    said = {code: said_by(code.value) for code in codes}
    for code, text in said.items():
        assert text.strip()
        assert text != str(code.value), f"{code!r} is shown as a code"
    assert len(set(said.values())) == len(said), "two codes read the same"


def test_a_code_of_a_newer_release_stands_for_itself() -> None:
    assert words.step("blessed") == "blessed"
