"""The shorthand in which the shipped templates are written, and the one rule for what a site has to confirm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from desktop.rules.inspections.template import WEIGHTS, Item, Section, Source, Template
from desktop.rules.inspections.vocabulary import Cadence, ItemType, Severity, SourceMark, TemplateKind

PLAIN_SAMPLE = Decimal("0.15")
"""Of some fifteen plain items of a daily check two are answered singly."""


@dataclass(frozen=True, slots=True)
class Part:
    section: Section
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Shipped:
    """A template of an optional pack, and how often it is meant to be done; None is "when it is called for"."""

    template: Template
    cadence: Cadence | None
    gap_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    code: str
    title_zh: str
    title_en: str
    about_zh: str
    about_en: str
    templates: tuple[Shipped, ...]


def ask(code: str, zh: str, en: str, severity: int | None, *sources: Source, **rest: Any) -> Item:
    """One item. Numbers are written as text or whole numbers.

    It needs the site's confirmation where a source is unsure, where the limit is the site's to give, and where it has
    a limit that no source which was read backs. `confirm` says otherwise by hand.
    """
    confirm = rest.pop("confirm", None)
    for name in ("ok_min", "ok_max", "plausible_min", "plausible_max", "amber_share", "sample_rate"):
        if name in rest:
            rest[name] = Decimal(rest[name])
    level = None if severity is None else Severity(severity)
    item = Item(
        code,
        "",
        zh,
        en,
        severity=level,
        weight=0 if level is None else WEIGHTS[level],
        sources=sources,
        **rest,
    )
    return replace(item, needs_confirmation=_uncertain(item) if confirm is None else confirm)


def _uncertain(item: Item) -> bool:
    marks = {source.mark for source in item.sources}
    if SourceMark.UNSURE in marks or item.site_limit:
        return True
    limits = (item.ok_min, item.ok_max, item.max_age_months)
    counted = item.type is ItemType.COUNT and isinstance(item.expected, int)
    limited = any(limits) or counted  # a limit of zero, "none at all", is no figure that somebody chose
    return limited and SourceMark.READ not in marks


def part(code: str, zh: str, en: str, *items: Item) -> Part:
    return Part(Section(code, zh, en), tuple(replace(item, section=code) for item in items))


def template(
    code: str, kind: TemplateKind, title_zh: str, title_en: str, *parts: Part, pack: str = ""
) -> Template:
    return Template(
        code,
        kind,
        title_zh,
        title_en,
        tuple(one.section for one in parts),
        tuple(item for one in parts for item in one.items),
        pack,
    )
