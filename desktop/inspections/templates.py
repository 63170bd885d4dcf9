"""Templates of checks: what is in use, drafts, the site's confirmation of limits, publishing, packs.

A version is a draft until it is published; from then on its text never changes and rounds that began with it keep it.
What the program brings arrives as version 1: published at once where nothing in it needs the site's confirmation
(the patrol, the closing check), as a draft where something does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from db import people as kept_people
from db import templates as kept
from db.queries import Queries
from desktop.actor import Actor
from desktop.context import SYSTEM, Context
from desktop.home import write_whole
from desktop.inspections.template_sheets import RowFault, differences, read_sheet, sheet_bytes
from desktop.inspections.usual import begin_schedules, end_schedules
from desktop.problems import Problem
from desktop.rules.inspections import template as rules
from desktop.rules.inspections.template import Fault, Item, Limits, Template
from desktop.rules.inspections.vocabulary import Cadence, TemplateKind, VersionState
from desktop.rules.names import check_text
from desktop.rules.rights import Right
from desktop.service import Service, open_to_all, permits
from printing.coverage import missing

NOTE_LIMIT = 400


@dataclass(frozen=True)
class Version:
    """One version of a template. `digest` is that of its text as it stands; of a published one it never changes."""

    id: bytes
    code: str
    number: int
    state: VersionState
    template: Template
    digest: bytes
    note: str
    created: int
    published: int | None


@dataclass(frozen=True)
class Told:
    """A version as a list shows it: who began it and who published it, by name ("" is the program itself)."""

    version: Version
    by: str
    published_by: str


@dataclass(frozen=True)
class Listed:
    """One template: what is in use, and what is being prepared."""

    code: str
    kind: TemplateKind
    title_zh: str
    title_en: str
    pack: str
    items: int
    published: Told | None
    draft: Told | None
    to_confirm: tuple[Item, ...]
    """What the site has still to confirm before the draft can be published."""


@dataclass(frozen=True)
class PackTemplate:
    """`cadence` is how often it is meant to be done (None: when it is called for); its schedule is the manager's to make."""

    code: str
    title_zh: str
    title_en: str
    items: int
    to_confirm: int
    cadence: Cadence | None
    gap_minutes: int | None


@dataclass(frozen=True)
class PackOffer:
    code: str
    title_zh: str
    title_en: str
    about_zh: str
    about_en: str
    templates: tuple[PackTemplate, ...]
    added: bool


@dataclass(frozen=True)
class SheetResult:
    """What a spreadsheet would change, or has changed: item codes. With a fault nothing of it is taken."""

    code: str
    faults: tuple[RowFault, ...]
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    to_confirm: int = 0
    version: Version | None = None
    """The draft that it went into; None after a dry run."""


class Templates(Service):
    # Reading ----------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def listed(self, actor: Actor) -> tuple[Listed, ...]:
        """Every template that is in use or being prepared, the daily ones first."""
        names = kept_people.names(self.store)
        by_code: dict[str, list[kept.VersionRow]] = {}
        for row in kept.all_rows(self.store):
            by_code.setdefault(row.code, []).append(row)
        shown = [one for rows in by_code.values() if (one := _listed(rows, names)) is not None]
        order = list(TemplateKind)
        return tuple(sorted(shown, key=lambda one: (bool(one.pack), order.index(one.kind), one.code)))

    @permits(Right.SEE_ROUNDS)
    def versions(self, actor: Actor, code: str) -> tuple[Told, ...]:
        """All versions of a template, newest first."""
        names = kept_people.names(self.store)
        return tuple(_told(row, names) for row in kept.of_code(self.store, code))

    @open_to_all
    def published(self, code: str, through: bytes | None = None) -> Version | None:
        """The version in use, or the one that was when the id `through` was made; None where there is none."""
        return published(self.store, code, through)

    @open_to_all
    def version(self, version: bytes) -> Version:
        """Any version, for the round that began with it. Raises Problem template-unknown."""
        return _version(self._row(version))

    @permits(Right.TEMPLATES)
    def packs(self, actor: Actor) -> tuple[PackOffer, ...]:
        """The optional packs that the program brings."""
        from desktop.inspections.library import PACKS

        there = kept.codes(self.store)
        return tuple(
            PackOffer(
                pack.code,
                pack.title_zh,
                pack.title_en,
                pack.about_zh,
                pack.about_en,
                tuple(
                    PackTemplate(
                        one.template.code,
                        one.template.title_zh,
                        one.template.title_en,
                        len(one.template.items),
                        len(rules.to_confirm(one.template)),
                        one.cadence,
                        one.gap_minutes,
                    )
                    for one in pack.templates
                ),
                all(one.template.code in there for one in pack.templates),
            )
            for pack in PACKS
        )

    @open_to_all
    def verify_published(self) -> tuple[Version, ...]:
        """The published versions whose text is no longer what was published; empty when all is sound."""
        return tuple(
            _version(row)
            for row in kept.ever_published(self.store)
            if row.digest is None or rules.digest(row.body) != row.digest
        )

    # Drafts -----------------------------------------------------------------------------------------------------

    @permits(Right.TEMPLATES)
    def draft(self, actor: Actor, code: str) -> Version:
        """The draft of a template: the one that is there, or a new one that begins as the version used last.

        Raises Problem template-unknown.
        """
        with self.context.write(actor, Right.TEMPLATES):
            found = kept.draft_of(self.store, code)
            if found is None:
                rows = kept.of_code(self.store, code)
                if not rows:
                    raise Problem("template-unknown", template=code)
                found = self._add(actor, rules.template_from(_latest(rows).body), rows)
        return _version(found)

    @permits(Right.TEMPLATES)
    def save_draft(
        self, actor: Actor, version: bytes, template: Template, seen: bytes | None = None
    ) -> Version:
        """Keep a draft as it was edited. What waited for confirmation goes on waiting unless its limit was changed.

        `seen` is the digest of the draft that the editor began with. Raises Problem template-refused with `faults` (of
        `desktop.rules.inspections.template`), template-changed where somebody else saved meanwhile, not-a-draft.
        """
        with self.context.write(actor, Right.TEMPLATES):
            row = self._draft(version)
            if seen is not None and seen != rules.digest(row.body):
                raise Problem("template-changed", template=row.code)
            self._keep(row, template)
        return _version(self._row(version))

    @permits(Right.TEMPLATES)
    def discard(self, actor: Actor, version: bytes) -> None:
        """Lay a draft aside; what is in use stays in use. Raises Problem not-a-draft."""
        with self.context.write(actor, Right.TEMPLATES):
            kept.discard(self.store, self._draft(version).id)

    @permits(Right.TEMPLATES)
    def copy_as(
        self, actor: Actor, version: bytes, code: str, title_zh: str = "", title_en: str = ""
    ) -> Version:
        """A draft of a new template that begins as a copy. Raises Problem template-exists, template-refused."""
        with self.context.write(actor, Right.TEMPLATES):
            source = rules.template_from(self._row(version).body)
            copy = replace(
                source,
                code=code,
                title_zh=title_zh.strip() or source.title_zh,
                title_en=title_en.strip() or source.title_en,
                pack="",
            )
            if kept.of_code(self.store, code):
                raise Problem("template-exists", template=code)
            _refuse(faults_of(copy))
            row = self._add(actor, copy, ())
        return _version(row)

    # Confirming and publishing ----------------------------------------------------------------------------------

    @permits(Right.TEMPLATES)
    def confirm(self, actor: Actor, version: bytes, items: Mapping[str, Limits | None]) -> Version:
        """Take items of a draft as the site's own, by code: with other limits, or (None) as they stand.

        Raises Problem template-refused with `faults` (a limit that is still missing is `no-limit`), not-a-draft.
        """
        with self.context.write(actor, Right.TEMPLATES):
            self._confirm(self._draft(version), items)
        return _version(self._row(version))

    @permits(Right.TEMPLATES)
    def publish(self, actor: Actor, version: bytes, note: str = "") -> Version:
        """Put a draft to use; the version used before is retired, rounds that began with it keep it.

        Raises Problem template-unconfirmed with `faults` and their number `count`, template-refused, not-a-draft,
        note-refused.
        """
        with self.context.write(actor, Right.TEMPLATES):
            self._publish(actor, self._draft(version), _note(note))
        return _version(self._row(version))

    @permits(Right.TEMPLATES)
    def confirm_and_publish(
        self, actor: Actor, version: bytes, items: Mapping[str, Limits | None], note: str = ""
    ) -> Version:
        """Both in one step, so that a new site is ready to check after one sheet; nothing is kept where it fails."""
        with self.context.write(actor, Right.TEMPLATES):
            row = self._draft(version)
            if items:
                self._confirm(row, items)
            self._publish(actor, self._row(version), _note(note))
        return _version(self._row(version))

    @permits(Right.TEMPLATES)
    def retire(self, actor: Actor, code: str) -> None:
        """Take a template out of use, and end its schedules; its rounds stay. Raises Problem template-unknown."""
        with self.context.write(actor, Right.TEMPLATES):
            row = kept.published_of(self.store, code)
            if row is None:
                raise Problem("template-unknown", template=code)
            kept.retire(self.store, row.id)
            end_schedules(self.context, actor.staff, code)

    # What the program brings ------------------------------------------------------------------------------------

    @permits(Right.TEMPLATES)
    def add_pack(self, actor: Actor, code: str) -> tuple[Version, ...]:
        """Add an optional pack; templates of it that are there already stay. Raises Problem pack-unknown."""
        from desktop.inspections.library import PACKS

        pack = next((one for one in PACKS if one.code == code), None)
        if pack is None:
            raise Problem("pack-unknown", pack=code)
        with self.context.write(actor, Right.TEMPLATES):
            rows = _add_missing(self.context, actor.staff, (one.template for one in pack.templates))
        return tuple(map(_version, rows))

    # Spreadsheets -----------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def export_sheet(self, actor: Actor, version: bytes, path: Path) -> None:
        """Write a version as an .xlsx, one row an item. Raises Problem template-unknown, disk-full, folder-read-only."""
        write_whole(path, sheet_bytes(_read(self._row(version).body)))

    @permits(Right.TEMPLATES)
    def import_sheet(
        self, actor: Actor, path: Path, version: bytes | None = None, *, dry_run: bool = True
    ) -> SheetResult:
        """Read a spreadsheet (.xlsx, .xls, .ods, .csv) into a draft: whole, or not at all where it has a fault.

        `version` is the draft that it replaces; None takes the template that the sheet names, an existing one by its
        draft, a new one as version 1. What waits for the site's confirmation goes on waiting unless its limit is
        another. Raises Problem sheet-unreadable, sheet-too-large, not-a-draft, template-unknown.
        """
        into = None if version is None else rules.template_from(self._draft(version).body)
        sheet = read_sheet(path, into)
        if sheet.template is None:
            return SheetResult("" if into is None else into.code, sheet.faults)
        code = sheet.template.code
        rows = kept.of_code(self.store, code)
        base = into or (rules.template_from(_latest(rows).body) if rows else None)
        after = rules.settled(base, replace(sheet.template, pack="" if base is None else base.pack))
        faults = faults_of(after) + rules.retyped(after, self._published(code))
        if faults:
            return SheetResult(code, tuple(sheet.at(fault) for fault in faults))
        told = SheetResult(code, (), *differences(base, after), len(rules.to_confirm(after)))
        if dry_run:
            return told
        with self.context.write(actor, Right.TEMPLATES):
            if version is not None:
                row = self._draft(version)
            else:
                row = kept.draft_of(self.store, code) or self._add(
                    actor, base or after, kept.of_code(self.store, code)
                )
            self._keep(row, after)
        return replace(told, version=_version(self._row(row.id)))

    # Inside -----------------------------------------------------------------------------------------------------

    def _row(self, version: bytes) -> kept.VersionRow:
        row = kept.get(self.store, version)
        if row is None:
            raise Problem("template-unknown")
        return row

    def _draft(self, version: bytes) -> kept.VersionRow:
        row = self._row(version)
        if row.state != VersionState.DRAFT:
            raise Problem("not-a-draft", template=row.code, number=row.number)
        return row

    def _add(self, actor: Actor, template: Template, rows: Iterable[kept.VersionRow]) -> kept.VersionRow:
        number = max((row.number for row in rows), default=0) + 1
        row = _new_row(self.context, actor.staff, template, number)
        kept.add(self.store, row)
        return row

    def _keep(self, row: kept.VersionRow, template: Template) -> None:
        """Write a draft's new body if it is sound."""
        before = rules.template_from(row.body)
        after = rules.settled(before, replace(template, code=row.code, pack=before.pack))
        _refuse(faults_of(after) + rules.retyped(after, self._published(row.code)))
        kept.rewrite(self.store, row.id, rules.template_text(after), after.kind.value)

    def _confirm(self, row: kept.VersionRow, items: Mapping[str, Limits | None]) -> None:
        before = rules.template_from(row.body)
        faults = [Fault(code, "code", "unknown-item") for code in items if before.item(code) is None]
        changed = []
        for item in before.items:
            if item.code in items:
                limits = items[item.code]
                item = rules.confirmed(item) if limits is None else rules.limited(item, limits)
                if rules.lacks_limit(item):
                    faults.append(Fault(item.code, "ok_min", "no-limit"))
            changed.append(item)
        after = rules.with_items(before, changed)
        _refuse(faults + rules.faults(after))
        kept.rewrite(self.store, row.id, rules.template_text(after), after.kind.value)

    def _publish(self, actor: Actor, row: kept.VersionRow, note: str) -> None:
        template = rules.template_from(row.body)
        _refuse(rules.faults(template) + rules.retyped(template, self._published(row.code)))
        waiting = rules.not_publishable(template)
        if waiting:
            raise Problem(
                "template-unconfirmed", template=row.code, count=len(waiting), faults=tuple(waiting)
            )
        earlier = kept.published_of(self.store, row.code)
        if earlier is not None:
            kept.retire(self.store, earlier.id)
        now = self.clock.now_ms()
        kept.publish(self.store, row.id, rules.digest(row.body), note or None, now, actor.staff)
        begin_schedules(self.context, actor.staff)

    def _published(self, code: str) -> list[Template]:
        return [rules.template_from(row.body) for row in kept.ever_published(self.store, code)]


def _latest(rows: list[kept.VersionRow]) -> kept.VersionRow:
    """Of the versions of a template, newest first, the one that a new draft begins as."""
    draft = next((row for row in rows if row.state == VersionState.DRAFT), None)
    return draft or next((row for row in rows if row.published is not None), rows[0])


def published(store: Queries, code: str, through: bytes | None = None) -> Version | None:
    """The version of a template in use, or the one that was when the id `through` was made."""
    if through is not None:
        moment = int.from_bytes(through[:6])  # a UUIDv7 begins with its milliseconds
        row = kept.published_by_then(store, code, moment)
    else:
        row = kept.published_of(store, code)
    return None if row is None else _version(row)


def begin(context: Context) -> list[kept.VersionRow]:
    """Give a site the five templates that it lacks, inside the caller's transaction."""
    from desktop.inspections.library import CORE

    return _add_missing(context, SYSTEM, CORE)


def _add_missing(context: Context, staff: bytes, templates: Iterable[Template]) -> list[kept.VersionRow]:
    there = kept.codes(context.store)
    rows = []
    for template in templates:
        if template.code not in there:
            row = _new_row(context, staff, template, 1)
            if not rules.not_publishable(template):
                row = replace(
                    row,
                    state=VersionState.PUBLISHED.value,
                    digest=rules.digest(row.body),
                    published=row.created,
                    published_by=staff,
                )
            kept.add(context.store, row)
            rows.append(row)
    return rows


def _new_row(context: Context, staff: bytes, template: Template, number: int) -> kept.VersionRow:
    return kept.VersionRow(
        id=context.new_id(),
        code=template.code,
        number=number,
        kind=template.kind.value,
        state=VersionState.DRAFT.value,
        body=rules.template_text(template),
        digest=None,
        note=None,
        created=context.clock.now_ms(),
        staff=staff,
        published=None,
        published_by=None,
    )


_read = lru_cache(maxsize=64)(rules.template_from)
"""A round that is open asks for its version at every key; the same text is always the same template."""


def _version(row: kept.VersionRow) -> Version:
    return Version(
        row.id,
        row.code,
        row.number,
        VersionState(row.state),
        _read(row.body),
        rules.digest(row.body),
        row.note or "",
        row.created,
        row.published,
    )


def _told(row: kept.VersionRow, names: Mapping[bytes, str]) -> Told:
    return Told(_version(row), names.get(row.staff, ""), names.get(row.published_by or b"", ""))


def _listed(rows: list[kept.VersionRow], names: Mapping[bytes, str]) -> Listed | None:
    current = next((row for row in rows if row.state == VersionState.PUBLISHED), None)
    draft = next((row for row in rows if row.state == VersionState.DRAFT), None)
    shown = current or draft
    if shown is None:
        return None
    template = _read(shown.body)
    return Listed(
        template.code,
        template.kind,
        template.title_zh,
        template.title_en,
        template.pack,
        len(template.items),
        None if current is None else _told(current, names),
        None if draft is None else _told(draft, names),
        () if draft is None else rules.to_confirm(_read(draft.body)),
    )


def faults_of(template: Template) -> list[Fault]:
    """What keeps a template from being kept: what the rules say, and letters that would be blank on paper."""
    words = {("", "title_zh"): template.title_zh + template.title_en}
    words |= {("", "sections"): "".join(one.label_zh + one.label_en for one in template.sections)}
    for item in template.items:
        words[item.code, "label_zh"] = item.label_zh + item.label_en + item.unit
        words[item.code, "help_zh"] = item.help_zh + item.help_en
        words[item.code, "options"] = "".join(option.zh + option.en for option in item.options)
    blank = [Fault(code, field, "no-glyph") for (code, field), text in words.items() if _has_blank(text)]
    return rules.faults(template) + blank


def _has_blank(text: str) -> bool:
    return bool(missing(text.replace("\n", "")))


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise Problem("template-refused", faults=tuple(faults), count=len(faults))


def _note(note: str) -> str:
    note = note.strip()
    fault = check_text(note, NOTE_LIMIT)
    if note and fault is not None:
        raise Problem("note-refused", fault=str(fault), limit=NOTE_LIMIT)
    return note
