"""The words for the ids in a period's figures: names as they are today, what was written as it stood in the period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db import findings as kept_findings
from db import inspections as kept_rounds
from db import people as kept_people
from db import periods as kept
from db import venue as kept_venue
from db.findings import FindingRow
from db.inspections import LinkRow
from desktop.context import Context
from desktop.inspections.finding_book import life_of
from desktop.inspections.period_values import AssetName, FindingText, Names, VoiceText, Words
from desktop.rules import days
from desktop.rules.inspections.month import MonthFigures
from desktop.rules.inspections.quarter import QuarterFigures
from desktop.rules.inspections.template import Template, template_from
from desktop.rules.inspections.vocabulary import AssetKind

_BEFORE, _AFTER = ("before",), ("after", "spot")


def names_of(context: Context, figures: MonthFigures | QuarterFigures, through: bytes | None = None) -> Names:
    """`through` is a seal's: what was written about a finding after it is left out."""
    store = context.store
    templates = [template_from(row.body) for row in kept.latest_versions(store, context.clock.now_ms() + 1)]
    items, sections = _words(templates)
    return Names(
        {key.hex(): name for key, name in kept_people.names(store).items()},
        {row.id.hex(): row.name for row in kept_venue.areas(store)},
        {row.id.hex(): row.name for row in kept_venue.posts(store)},
        {row.id.hex(): AssetName(AssetKind(row.kind), row.tag, row.name) for row in kept_venue.assets(store)},
        {each.code: Words(each.title_zh, each.title_en) for each in templates},
        items,
        sections,
        _findings(context, figures, through),
        _voices(context, figures),
    )


def _words(
    templates: Iterable[Template],
) -> tuple[dict[tuple[str, str], Words], dict[tuple[str, str], Words]]:
    items: dict[tuple[str, str], Words] = {}
    sections: dict[tuple[str, str], Words] = {}
    for template in templates:
        for item in template.items:
            words = Words(item.label_zh, item.label_en)
            items[template.code, item.code] = items["", item.code] = words
        for section in template.sections:
            words = Words(section.label_zh, section.label_en)
            sections[template.code, section.code] = sections["", section.code] = words
    return items, sections


# Findings -------------------------------------------------------------------------------------------------------


def _named(figures: MonthFigures | QuarterFigures) -> list[bytes]:
    """The findings that the figures name."""
    if isinstance(figures, MonthFigures):
        lines = {each.finding for each in (*figures.findings, *figures.on_spot)}
    else:
        lines = {each.finding for each in figures.overdue} | {each.finding for each in figures.changed}
        lines |= {veto.finding for score in (*figures.areas, *figures.posts) for veto in score.vetoes}
    lines |= {each.finding for each in figures.recurrences} | {each.earlier for each in figures.recurrences}
    return sorted(bytes.fromhex(each) for each in lines)


def _findings(
    context: Context, figures: MonthFigures | QuarterFigures, through: bytes | None
) -> dict[str, FindingText]:
    store, ids = context.store, _named(figures)
    rows = kept_findings.several(store, ids)
    events = kept_findings.events_of(store, ids, through)
    end_ms = min(figures.at_ms, days.ms_at(figures.last, 1440, figures.offset_minutes))
    own = _by_row(kept_rounds.links(store, "finding", ids))
    rounds = sorted({row.round for row in rows.values() if row.round is not None})
    shown = _by_row(kept_rounds.links(store, "round", rounds))
    found = {}
    for key, row in rows.items():
        life = life_of(row, [each for each in events[key] if each.observed < end_ms])
        pictures = [*own.get(key, ()), *_of_item(shown, row)]
        found[key.hex()] = FindingText(
            row.text,
            row.point,
            life.measure,
            life.interim,
            life.cause,
            life.done,
            _of_role(pictures, _BEFORE),
            _of_role(pictures, _AFTER),
        )
    return found


def _by_row(links: Iterable[LinkRow]) -> dict[bytes, list[LinkRow]]:
    found: dict[bytes, list[LinkRow]] = {}
    for link in links:
        found.setdefault(link.row_id, []).append(link)
    return found


def _of_item(shown: dict[bytes, list[LinkRow]], row: FindingRow) -> list[LinkRow]:
    links = shown.get(row.round or b"", ())
    return [each for each in links if each.item == row.item and each.asset == row.asset]


def _of_role(links: Sequence[LinkRow], roles: Sequence[str]) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys(each.digest for each in links if each.role in roles))


def _voices(context: Context, figures: MonthFigures | QuarterFigures) -> dict[str, VoiceText]:
    if isinstance(figures, MonthFigures):
        return {}
    rows = kept.voices(context.store, figures.first, figures.last)
    named = {each.voice for each in figures.replies} | {each.voice for each in figures.changed}
    return {
        row.id.hex(): VoiceText(row.text, tuple(kept.reply_texts(context.store, row.id)))
        for row in rows
        if row.id.hex() in named
    }
