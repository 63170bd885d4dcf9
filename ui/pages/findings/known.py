"""What the findings page read last: what is open, and the names that its forms choose among."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.actor import Actor
from desktop.inspections.findings import Board, FindingLine
from desktop.inspections.venue_values import AreaShown, AssetShown, PostShown
from desktop.inspections.voices import VoiceLine
from desktop.rules.inspections.findings import Escalation
from ui import wording_inspections as inspections

Labels = Mapping[str, str]
"""What the items of the checks in use ask, by their codes."""


@dataclass(frozen=True)
class Known:
    """`open_lines` are the most pressing first, whatever their state."""

    board: Board
    open_lines: tuple[FindingLine, ...]
    voices: tuple[VoiceLine, ...]
    waiting: int
    areas: tuple[AreaShown, ...]
    assets: tuple[AssetShown, ...]
    posts: tuple[PostShown, ...]
    people: tuple[tuple[bytes, str], ...]
    labels: Labels = field(default_factory=dict)

    def name_of(self, staff: bytes) -> str:
        return next((name for key, name in self.people if key == staff), "")

    def count(self, *levels: Escalation) -> int:
        """How many have gone so far."""
        return sum(self.board.escalated.get(level, 0) for level in levels)


def read(desk: Any, actor: Actor) -> Known:
    """Ask the desk for all of it; for the desk lane."""
    board = desk.findings.board(actor)
    lines = [line for column in board.columns.values() for line in column]
    return Known(
        board,
        tuple(sorted(lines, key=pressing)),
        desk.voices.list(actor),
        desk.voices.waiting(actor),
        desk.venue.areas(actor),
        desk.venue.assets(actor),
        desk.venue.posts(actor),
        tuple((tile.staff, tile.name) for tile in desk.people.tiles()),
        labels(desk, actor),
    )


def labels(desk: Any, actor: Actor) -> Labels:
    said: dict[str, str] = {}
    for listed in desk.templates.listed(actor):
        if listed.published is not None:
            for item in listed.published.version.template.items:
                said[item.code] = inspections.bilingual(item.label_zh, item.label_en)
    return said


def pressing(line: FindingLine) -> tuple[int, int, int, bytes]:
    """The order of what is open: how far it has gone, how serious it is, when it is due."""
    due = line.observed if line.due is None else line.due
    return -line.escalation, line.grade, due, line.finding
