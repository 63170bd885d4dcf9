"""What the papers of inspections share: whose paper it is, the ledger's head on every page, boxes to sign in."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Proof


@dataclass(frozen=True)
class Letter:
    """Whose paper it is, what it is and of when; on every page stands where it comes from.

    `anchor` is the ledger's head (groups and QR at the foot of each page). `editions` are short: the scheme and the
    template versions behind the figures. `marks` also stand on each page, in a frame, and are for what a reader must
    not miss: "single-staff site", "draft, not sealed".
    """

    palace: str
    place: str
    title: str
    period: str
    anchor: Proof | None = None
    editions: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Fact:
    """A label and what it says."""

    label: str
    value: str


@dataclass(frozen=True)
class Tile:
    """A headline number: `value` large ("97.4 %", or "too few"), `note` small below (what it was divided by)."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class SignBox:
    """A box to sign in. `name` and `when` stand there already where somebody signed by PIN; empty: by hand."""

    role: str
    name: str = ""
    when: str = ""
