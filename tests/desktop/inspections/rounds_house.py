"""A palace in which rounds can be walked: areas, assets with dates, the opening check in use, and the morning after."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import datetime

from desktop.actor import Actor
from desktop.inspections.round_values import DayEntry, RoundSheet, SheetItem
from desktop.inspections.service import Inspections
from desktop.inspections.venue_values import NewArea, NewAsset
from desktop.rules.inspections.answers import Failing, Typed
from desktop.rules.inspections.template import to_confirm
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Disposition,
    ItemType,
    Result,
    Severity,
)
from tests.desktop.palace import PIN, Palace

BEFORE_OPENING = datetime(2026, 11, 24, 8, 30)
PASS, FAIL, NA = Typed(Result.PASS), Typed(Result.FAIL), Typed(Result.NA, reason="没有")
RECTIFY = Failing(Severity.S2, "东门", Disposition.RECTIFY, text="堆了纸箱")
ON_SPOT = Failing(Severity.S2, "东门", Disposition.ON_SPOT, text="已搬走")
AREAS = (
    ("大厅", AreaKind.LOBBY, 300),
    ("球馆", AreaKind.SPORTS_HALL, 200),
    ("足球场", AreaKind.PITCH, None),
    ("健身苑", AreaKind.FITNESS, None),
    ("莲池", AreaKind.WATER_EDGE, None),
    ("剧场", AreaKind.STAGE, 400),
    ("电梯间", AreaKind.ELEVATOR, None),
    ("驿站", AreaKind.STATION, 30),
    ("书屋", AreaKind.LIBRARY, 60),
    ("食堂", AreaKind.KITCHEN, 80),
    ("消控室", AreaKind.CONTROL_ROOM, None),
)
ASSETS = (
    ("电梯间", AssetKind.ELEVATOR, "DT-1", AssetDateKind.INSPECTED, 20270601),
    ("大厅", AssetKind.AED, "AED-1", None, 0),
    ("大厅", AssetKind.FIRST_AID, "JJ-1", AssetDateKind.EXPIRES, 20270301),
    ("大厅", AssetKind.DISPENSER, "YS-1", AssetDateKind.SERVICE, 20270115),
)


@dataclass
class House:
    palace: Palace
    areas: dict[str, bytes] = field(default_factory=dict)
    assets: dict[str, bytes] = field(default_factory=dict)

    @property
    def rounds(self) -> Inspections:
        return self.palace.desk.inspections

    @property
    def attendant(self) -> Actor:
        return self.palace.attendant

    @property
    def manager(self) -> Actor:
        return self.palace.manager

    def publish(self, code: str) -> None:
        templates = self.palace.desk.templates
        draft = templates.draft(self.manager, code)
        limits = {item.code: None for item in to_confirm(draft.template)}
        templates.confirm_and_publish(self.manager, draft.id, limits)

    def at(self, local: datetime) -> None:
        self.palace.clock.ms = self.palace.clock.ms_at(local)

    def entry(self, template: str = "OP", day: int | None = None) -> DayEntry:
        listed = self.rounds.day(self.manager, day)
        return next(entry for entry in listed.entries if entry.title.code == template)

    def begun(self, template: str = "OP") -> RoundSheet:
        return self.rounds.begin(self.attendant, self.entry(template).occurrence)

    def complete(self, sheet: RoundSheet) -> None:
        """Answer everything that is open as it should be."""
        for section in sheet.sections:
            self.rounds.answer_rest(self.attendant, sheet.round, section.section.code)
        for item in self.rounds.open(self.attendant, sheet.round).items:
            if item.answer is None and item.item.type is not ItemType.SIGNATURE:
                typed = right_answer(item)
                asset = None if item.asset is None else item.asset.id
                got = self.rounds.answer(self.attendant, sheet.round, item.item.code, asset, typed)
                assert got.ask is None, (item.item.code, got.ask)
        for item in sheet.items:
            if item.item.type is ItemType.SIGNATURE and item.item.code not in sheet.signer_fills:
                signer = self.manager.staff
                self.rounds.sign_item(self.attendant, sheet.round, item.item.code, signer, PIN)

    def done(self, template: str = "OP") -> RoundSheet:
        """A check that is submitted with nothing to tell."""
        sheet = self.begun(template)
        self.complete(sheet)
        return self.rounds.submit(self.attendant, sheet.round, PIN)


def right_answer(item: SheetItem) -> Typed:
    kind = item.item.type
    if kind is ItemType.PASS_FAIL:
        return PASS
    if kind is ItemType.COUNT:
        total = item.total or 4
        wanted = item.item.expected
        return Typed(value=f"{total}/{total}" if wanted == "all" else str(wanted or 0))
    if kind is ItemType.NUMBER:
        least = item.item.ok_min if item.item.ok_min is not None else item.item.ok_max
        return Typed(value=str(least if least is not None else 0))
    if kind is ItemType.DATE:
        return Typed(value=item.offered or "20270301")
    if kind in (ItemType.SELECT, ItemType.CODE):
        return Typed(value="1")
    return Typed(Result.PASS)


def furnish(palace: Palace) -> House:
    """The day before: the house is described and the opening check published; then it is the next morning."""
    house, venue, manager = House(palace), palace.desk.venue, palace.manager
    for at, (name, kind, capacity) in enumerate(AREAS):
        shown = venue.add_area(manager, NewArea(f"A{at}", name, kind, capacity))
        house.areas[name] = shown.area
    for area, asset_kind, tag, what, day in ASSETS:
        asset = venue.add_asset(manager, NewAsset(house.areas[area], asset_kind, tag))
        house.assets[tag] = asset.asset
        if what is not None:
            venue.date_asset(manager, asset.asset, what, day)
    house.publish("OP")
    house.at(BEFORE_OPENING)
    return house


def picture(shade: int = 90, size: tuple[int, int] = (640, 480)) -> bytes:
    """A JPEG as a camera makes one: a scene of its own for every shade."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", size, (shade, 120, 200 - shade // 2))
    draw = ImageDraw.Draw(image)
    for at in range(8):
        left = (at * 83 + shade * 31) % size[0]
        top = (at * 57 + shade * 17) % size[1]
        draw.rectangle((left, top, left + 90, top + 60), fill=((shade * at) % 255, at * 30, shade))
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()
