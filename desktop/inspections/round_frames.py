"""A round's frame: its template version laid over the area and assets that were there when it was begun.

The frame follows from what the round was begun with, so it is the same whenever it is opened again; only the dates of
the assets are those of now, as long as it takes answers.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from db import inspections as kept
from db import venue as kept_venue
from db.inspections import AnswerRow, RoundRow, StepRow
from db.queries import Queries
from desktop.context import Context
from desktop.inspections.round_values import Area, Title
from desktop.inspections.templates import Version
from desktop.rules import days
from desktop.rules.inspections.answers import (
    AssetInfo,
    Given,
    Line,
    Slot,
    facts_from,
    sample,
    seed_of,
)
from desktop.rules.inspections.rounds import RoundStep, Standing, Stepped, standing
from desktop.rules.inspections.template import ALL, Item, applicable
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetKind,
    Bound,
    How,
    ItemType,
    Result,
    TemplateKind,
)

_BACK_DAYS = 100
_REPEATED = frozenset({TemplateKind.PATROL})
_DONE = ("submitted", "countersigned")


@dataclass(frozen=True)
class Frame:
    """`capacity` is that of the area, or of all areas together; `totals` how many there were last time, by slot."""

    row: RoundRow
    version: Version
    area: Area
    lines: tuple[Line, ...]
    capacity: int | None
    walk_seconds: int
    totals: dict[Slot, int]

    @property
    def title(self) -> Title:
        template = self.version.template
        return Title(template.code, template.kind, template.title_zh, template.title_en)

    def line(self, slot: Slot) -> Line | None:
        return next((line for line in self.lines if line.slot == slot), None)

    def bound(self, item: Item) -> Decimal | None:
        if item.bound is Bound.CAPACITY and self.capacity is not None:
            return Decimal(self.capacity)
        return None


def frame_of(context: Context, row: RoundRow, version: Version, *, event: bool) -> Frame:
    """Lay the version over the place."""
    store, template = context.store, version.template
    areas = [area for area in kept_venue.areas(store) if _was_there(area, row.started)]
    own = [area for area in areas if area.id == row.area]
    here = areas if row.area is None else own
    assets = [
        asset
        for asset in kept_venue.assets(store)
        if _was_there(asset, row.started) and (row.area is None or asset.area == row.area)
    ]
    items = applicable(
        template,
        {AreaKind(area.kind) for area in here},
        {AssetKind(asset.kind) for asset in assets},
        event or template.kind is TemplateKind.EVENT,
    )
    seed = seed_of(
        row.occurrence,
        template.kind in _REPEATED,
        row.due,
        f"{row.template}/{'' if row.area is None else row.area.hex()}/{row.day}",
    )
    lines = _lines(items, assets, _dates(store), sample(items, seed))
    capacities = [area.capacity for area in here if area.capacity is not None]
    name = own[0].name if own else ""
    return Frame(
        row,
        version,
        Area(row.area, name),
        lines,
        sum(capacities) if capacities else None,
        sum(area.walk_seconds or 0 for area in here),
        _totals(store, row, lines),
    )


def _was_there(place: kept_venue.AreaRow | kept_venue.AssetRow, at: int) -> bool:
    return place.created <= at and (place.retired is None or place.retired > at)


def _dates(store: Queries) -> dict[tuple[bytes, str], int]:
    """The latest date of each kind of each asset."""
    return {(row.asset, row.what): row.day for row in kept_venue.asset_dates(store)}


def _lines(
    items: tuple[Item, ...],
    assets: list[kept_venue.AssetRow],
    dates: dict[tuple[bytes, str], int],
    sampled: frozenset[str],
) -> tuple[Line, ...]:
    lines: list[Line] = []
    for number, item in enumerate(items, 1):
        own = [asset for asset in assets if asset.kind == item.asset_kind]
        if not own:
            lines.append(Line(item, None, str(number), item.code in sampled))
        for place, asset in enumerate(own, 1):
            day = dates.get((asset.id, item.date_kind.value)) if item.date_kind is not None else None
            info = AssetInfo(asset.id, asset.tag, asset.name, day, asset.area)
            label = str(number) if len(own) == 1 else f"{number}.{place}"
            lines.append(Line(item, info, label, item.code in sampled))
    return tuple(lines)


def _totals(store: Queries, row: RoundRow, lines: tuple[Line, ...]) -> dict[Slot, int]:
    """How many there were of what must be complete, when the same check was last done here."""
    wanted = {line.slot for line in lines if line.item.type is ItemType.COUNT and line.item.expected == ALL}
    if not wanted:
        return {}
    last = kept.last_of(store, row.template, row.area, _DONE, days.later(row.day, -_BACK_DAYS))
    if last is None:
        return {}
    totals: dict[Slot, int] = {}
    for answer in kept.answers(store, last.id):
        slot = (answer.item, answer.asset)
        total = (answer.value or "").partition("/")[2]
        if slot in wanted and total.isdecimal():
            totals[slot] = int(total)
    return totals


# Rows as the rules see them -------------------------------------------------------------------------------------


def given_of(row: AnswerRow) -> Given:
    failing, flags, undoes = facts_from(row.facts)
    return Given(
        row.id,
        row.item,
        row.asset,
        Result(row.verdict) if row.verdict else None,
        row.value,
        How(row.how),
        row.reason,
        failing,
        flags,
        undoes,
        row.observed,
        row.staff,
    )


def facts_of(step: StepRow) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(step.facts)
    return facts


def stepped(step: StepRow) -> Stepped | None:
    """None for a step that only a later release knows."""
    if step.what not in _KNOWN_STEPS:
        return None
    by = facts_of(step).get("by")
    return Stepped(RoundStep(step.what), step.observed, step.staff if by is None else bytes.fromhex(by))


_KNOWN_STEPS = {step.value for step in RoundStep}


def standing_of(steps: list[StepRow] | tuple[StepRow, ...]) -> Standing:
    return standing(step for step in map(stepped, steps) if step is not None)
