"""What the command `findings` prints."""

from __future__ import annotations

from collections.abc import Callable

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.findings import Filter, FindingLine
from desktop.problems import Problem
from ui import wording_findings, wording_inspections

MOST = 500


def wanted(desk: Desk, actor: Actor, area: str | None, everything: bool) -> tuple[FindingLine, ...]:
    """The open findings, the most pressing first; with `everything` also the closed ones, the newest first.

    `area` is the name or the code of one. Raises Problem area-unknown.
    """
    areas: tuple[bytes, ...] = ()
    if area is not None:
        areas = tuple(
            known.area
            for known in desk.venue.areas(actor, retired=True)
            if area.strip() in (known.name, known.code)
        )
        if not areas:
            raise Problem("area-unknown")
    lines: list[FindingLine] = []
    before = None
    while True:
        page = desk.findings.list(actor, Filter(live=not everything, areas=areas, before=before, limit=MOST))
        lines += page
        if not everything or len(page) < MOST:
            return tuple(lines)
        before = page[-1].finding


def as_object(line: FindingLine, day: Callable[[int], int]) -> dict[str, object]:
    """A finding for `--json`: codes and numbers, days YYYYMMDD in the site's calendar."""
    return {
        "finding": line.finding.hex(),
        "number": line.number,
        "state": line.state.value,
        "severity": line.severity,
        "grade": line.grade,
        "legal_class": line.legal_class.value,
        "origin": line.origin.value,
        "escalation": line.escalation.name.lower().replace("_", "-"),
        "area": line.area_name,
        "point": line.point,
        "item": line.item,
        "asset": line.asset_tag,
        "text": line.text,
        "owner": None if line.owner is None else line.owner.name,
        "day": line.day,
        "due": None if line.due is None else day(line.due),
        "closed": None if line.closed is None else day(line.closed),
        "sightings": line.sightings,
        "recurrence": line.recurrence,
        "protected": line.protected,
        "area_closed": line.area_closed,
    }


def as_row(line: FindingLine, day: Callable[[int], int]) -> str:
    """A finding as a line of words, its fields apart by tabs; line breaks in it as blanks."""
    until = line.due if line.closed is None else line.closed
    fields = (
        line.number,
        wording_inspections.severity(line.grade),
        wording_inspections.finding_state(line.state),
        wording_findings.escalation(line.escalation) if line.closed is None else "",
        "" if until is None else _dashed(day(until)),
        line.area_name,
        line.point,
        "" if line.owner is None else line.owner.name,
        line.text,
    )
    return "\t".join(" ".join(field.split()) for field in fields)


def _dashed(day: int) -> str:
    return f"{day // 10_000:04}-{day // 100 % 100:02}-{day % 100:02}"
