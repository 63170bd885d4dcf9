"""What one page tells another when it asks for it (`Page.other_asked`, `Page.receive`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_MEMBERS, _ENROL = "\x1fmembers:", "\x1fenrol:"
"""Begin with a character that nobody types, so that a text a person searched for is never taken for a link."""


@dataclass(frozen=True)
class Link:
    """`members` are ids; `text` is what to search for, or the name to enrol."""

    kind: Literal["members", "enrol", "search"]
    text: str = ""
    members: tuple[bytes, ...] = ()


def members(ids: Sequence[bytes]) -> str:
    """Open these members: on the members' page the first, on the cards' page all, for printing."""
    return _MEMBERS + ",".join(member.hex() for member in ids)


def enrol(name: str = "") -> str:
    """Open the form for a new member of this name."""
    return _ENROL + name


def read(text: str) -> Link:
    """What `text` asks for; anything that is no link is a search."""
    if text.startswith(_MEMBERS):
        ids = text.removeprefix(_MEMBERS).split(",")
        return Link("members", members=tuple(bytes.fromhex(member) for member in ids if member))
    if text.startswith(_ENROL):
        return Link("enrol", text.removeprefix(_ENROL))
    return Link("search", text)
