"""Areas and the assets in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db import venue as kept
from desktop.actor import Actor
from desktop.inspections import venue_checks as checks
from desktop.inspections.venue_values import AreaShown, AssetShown, Expiry, NewArea, NewAsset
from desktop.problems import Problem
from desktop.rules.inspections.vocabulary import AreaKind, AssetDateKind, AssetKind
from desktop.rules.rights import Right
from desktop.service import Service, permits

_MOST_PEOPLE = 100_000
_LONGEST_WALK = 4 * 3600
_RUNS_OUT = (AssetDateKind.EXPIRES, AssetDateKind.SERVICE, AssetDateKind.INSPECTED)


class Places(Service):
    # Areas ------------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def areas(self, actor: Actor, *, retired: bool = False) -> tuple[AreaShown, ...]:
        """The areas in the order of the walk; those given up only where asked for."""
        rows = kept.areas(self.store)
        return tuple(_area(row) for row in rows if retired or row.retired is None)

    @permits(Right.VENUE)
    def add_area(self, actor: Actor, entered: NewArea) -> AreaShown:
        """Raises Problem text-refused, number-refused, area-exists (name)."""
        with self.context.write(actor, Right.VENUE):
            rows = kept.areas(self.store)
            place = max((row.place for row in rows), default=0) + 1
            now = self.clock.now_ms()
            row = kept.AreaRow(
                self.context.new_id(), "", "", entered.kind.value, None, None, place, now, None
            )
            row = self._entered_area(row, entered, rows)
            kept.add(self.store, row)
        return _area(row)

    @permits(Right.VENUE)
    def change_area(self, actor: Actor, area: bytes, entered: NewArea) -> AreaShown:
        """Raises as `add_area` does, and area-unknown."""
        with self.context.write(actor, Right.VENUE):
            row = self._entered_area(self._area_row(area), entered, kept.areas(self.store))
            kept.change(self.store, row)
        return _area(row)

    @permits(Right.VENUE)
    def order_areas(self, actor: Actor, areas: Sequence[bytes]) -> tuple[AreaShown, ...]:
        """Put the areas in the order of the walk; those not named follow as they were."""
        with self.context.write(actor, Right.VENUE):
            rows = {row.id: row for row in kept.areas(self.store)}
            order = [area for area in dict.fromkeys(areas) if area in rows]
            order += [area for area in rows if area not in order]
            for place, area in enumerate(order, 1):
                rows[area] = replace(rows[area], place=place)
                kept.change(self.store, rows[area])
        return tuple(_area(rows[area]) for area in order if rows[area].retired is None)

    @permits(Right.VENUE)
    def retire_area(self, actor: Actor, area: bytes, reason: str) -> AreaShown:
        """Give an area up: nothing is due there from today on; what was done there stays. Its assets go with it."""
        reason = checks.reason(reason)
        with self.context.write(actor, Right.VENUE, reason):
            now = self.clock.now_ms()
            row = replace(self._area_row(area), retired=now)
            kept.change(self.store, row)
            for asset in kept.assets(self.store):
                if asset.area == area and asset.retired is None:
                    kept.change(self.store, replace(asset, retired=now))
        return _area(row)

    # Assets -----------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def assets(
        self, actor: Actor, area: bytes | None = None, *, retired: bool = False
    ) -> tuple[AssetShown, ...]:
        dates = self._dates()
        return tuple(
            _asset(row, dates)
            for row in kept.assets(self.store)
            if (area is None or row.area == area) and (retired or row.retired is None)
        )

    @permits(Right.VENUE)
    def add_asset(self, actor: Actor, entered: NewAsset) -> AssetShown:
        """Raises Problem text-refused, area-unknown, asset-exists (name)."""
        with self.context.write(actor, Right.VENUE):
            now = self.clock.now_ms()
            row = kept.AssetRow(self.context.new_id(), entered.area, entered.kind.value, "", "", now, None)
            row = self._entered_asset(row, entered)
            kept.add(self.store, row)
        return _asset(row, {})

    @permits(Right.VENUE)
    def change_asset(self, actor: Actor, asset: bytes, entered: NewAsset) -> AssetShown:
        """Raises as `add_asset` does, and asset-unknown."""
        with self.context.write(actor, Right.VENUE):
            row = self._entered_asset(self._asset_row(asset), entered)
            kept.change(self.store, row)
        return _asset(row, self._dates())

    @permits(Right.VENUE)
    def retire_asset(self, actor: Actor, asset: bytes, reason: str) -> AssetShown:
        reason = checks.reason(reason)
        with self.context.write(actor, Right.VENUE, reason):
            row = replace(self._asset_row(asset), retired=self.clock.now_ms())
            kept.change(self.store, row)
        return _asset(row, self._dates())

    @permits(Right.INSPECT)
    def date_asset(self, actor: Actor, asset: bytes, what: AssetDateKind, day: int) -> AssetShown:
        """Note a day of an asset (made, expires, next service, inspected until); the latest note of a kind holds."""
        checks.day(day)
        with self.context.write(actor, Right.INSPECT):
            row = self._asset_row(asset)
            now = self.clock.now_ms()
            noted = kept.AssetDateRow(self.context.new_id(), asset, what.value, day, now, actor.staff)
            kept.add(self.store, noted)
        return _asset(row, self._dates())

    @permits(Right.SEE_ROUNDS)
    def expiring(self, actor: Actor, until_day: int) -> tuple[Expiry, ...]:
        """What has run out or will by `until_day`, the soonest first."""
        checks.day(until_day)
        dates = self._dates()
        found = [
            Expiry(row.id, row.area, AssetKind(row.kind), row.tag, row.name, what, day)
            for row in kept.assets(self.store)
            if row.retired is None
            for what, day in dates.get(row.id, {}).items()
            if what in _RUNS_OUT and day <= until_day
        ]
        return tuple(sorted(found, key=lambda each: (each.day, each.kind, each.tag)))

    # Inside -----------------------------------------------------------------------------------------------------

    def _area_row(self, area: bytes) -> kept.AreaRow:
        row = kept.area(self.store, area)
        if row is None or row.retired is not None:
            raise Problem("area-unknown")
        return row

    def _entered_area(
        self, row: kept.AreaRow, entered: NewArea, others: Sequence[kept.AreaRow]
    ) -> kept.AreaRow:
        code = checks.text("code", entered.code, checks.CODE_LIMIT)
        if any(each.code == code and each.id != row.id and each.retired is None for each in others):
            raise Problem("area-exists", name=code)
        return replace(
            row,
            code=code,
            name=checks.text("name", entered.name),
            kind=entered.kind.value,
            capacity=checks.number("capacity", entered.capacity, 0, _MOST_PEOPLE),
            walk_seconds=checks.number("walk_seconds", entered.walk_seconds, 0, _LONGEST_WALK),
        )

    def _asset_row(self, asset: bytes) -> kept.AssetRow:
        row = kept.asset(self.store, asset)
        if row is None or row.retired is not None:
            raise Problem("asset-unknown")
        return row

    def _entered_asset(self, row: kept.AssetRow, entered: NewAsset) -> kept.AssetRow:
        tag, kind = checks.text("tag", entered.tag), entered.kind.value
        name = checks.text("name", entered.name, needed=False)
        self._area_row(entered.area)
        for other in kept.assets(self.store):
            if (other.kind, other.tag) == (kind, tag) and other.id != row.id and other.retired is None:
                raise Problem("asset-exists", name=tag)
        return replace(row, area=entered.area, kind=kind, tag=tag, name=name)

    def _dates(self) -> dict[bytes, dict[AssetDateKind, int]]:
        found: dict[bytes, dict[AssetDateKind, int]] = {}
        for row in kept.asset_dates(self.store):
            found.setdefault(row.asset, {})[AssetDateKind(row.what)] = row.day
        return found


def _area(row: kept.AreaRow) -> AreaShown:
    return AreaShown(
        row.id,
        row.code,
        row.name,
        AreaKind(row.kind),
        row.capacity,
        row.walk_seconds,
        row.retired is not None,
    )


def _asset(row: kept.AssetRow, dates: dict[bytes, dict[AssetDateKind, int]]) -> AssetShown:
    return AssetShown(
        row.id,
        row.area,
        AssetKind(row.kind),
        row.tag,
        row.name,
        dict(dates.get(row.id, {})),
        row.retired is not None,
    )
