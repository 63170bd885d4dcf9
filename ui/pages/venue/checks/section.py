"""The section of checks: the list, and what opens in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.actor import Actor
from desktop.inspections.templates import Listed, PackOffer, SheetResult, Told, Version
from desktop.problems import Problem
from desktop.rules.inspections.template import Fault, Template
from desktop.rules.inspections.vocabulary import VersionState
from ui import problem_wording, wording
from ui import wording_inspections as words
from ui import wording_templates as said
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.venue.checks.confirm import Confirmed, ConfirmSheet
from ui.pages.venue.checks.editor import Editor
from ui.pages.venue.checks.listing import Listing
from ui.pages.venue.checks.packs import Packs
from ui.pages.venue.checks.taking import Taking
from ui.pages.venue.section import Section

_TOPICS = frozenset({"templates"})


@dataclass(frozen=True)
class _Outcome:
    """What became of the checks of one sheet: those in force now, and what stood in the way of the first that is not."""

    published: tuple[str, ...]
    problem: Problem | None


class ChecksSection(Section):
    """`waiting` says how many items wait for the site's word in checks that were never in force."""

    waiting = Signal(int, int)
    path_asked = Signal(object, str)
    """Where to write a file: what writes it, and the name it is offered under."""

    def __init__(self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None]) -> None:
        super().__init__(desk, jobs, session)
        self.listing, self.sheet, self.editor = Listing(), ConfirmSheet(), Editor()
        self.packs, self.taking = Packs(), Taking()
        self._listed: tuple[Listed, ...] = ()
        self._file: Path | None = None
        self._into: bytes | None = None
        self.stack = QStackedWidget()
        for view in (self.listing, self.sheet, self.editor, self.packs, self.taking):
            self.stack.addWidget(view)
        self.column.addWidget(self.stack, 1)
        for left in (self.sheet.left, self.editor.left, self.packs.left, self.taking.left):
            left.connect(self.open_list)
        self._connect()

    def _connect(self) -> None:
        one = self.listing
        one.picked.connect(self._ask_versions)
        one.edit_asked.connect(self.edit)
        one.look_asked.connect(self._look)
        one.publish_asked.connect(self._publish)
        one.discard_asked.connect(self._discard)
        one.retire_asked.connect(self._retire)
        one.sheet_asked.connect(self._write_sheet)
        one.copy_asked.connect(self._copy)
        one.confirm_asked.connect(self.open_sheet)
        one.packs_asked.connect(self.open_packs)
        one.import_asked.connect(self._ask_file)
        one.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("checks")))
        self.sheet.confirmed.connect(self._confirm)
        self.editor.save_asked.connect(self._save)
        self.editor.publish_asked.connect(self._save_and_publish)
        self.editor.confirm_asked.connect(self._confirm_one)
        self.editor.edit_asked.connect(self.edit)
        self.packs.add_asked.connect(self._add_pack)
        self.taking.again.connect(self._ask_file)
        self.taking.taken.connect(self._take_in)
        self.taking.export_asked.connect(lambda table: self.export_asked.emit(table, self.tr("corrections")))

    # -- views

    @Slot()
    def open_list(self) -> None:
        """Back to the list of checks."""
        self.stack.setCurrentWidget(self.listing)
        self.listing.table.view.setFocus()

    @Slot()
    def open_sheet(self) -> None:
        """The one sheet of what waits for the palace's word."""
        self.sheet.show_checks(self._listed)
        if self.sheet.checks:
            self.stack.setCurrentWidget(self.sheet)
            self.sheet.focus_first()

    @Slot()
    def open_packs(self) -> None:
        def show(packs: tuple[PackOffer, ...]) -> None:
            self.packs.show_packs(packs)
            self.stack.setCurrentWidget(self.packs)

        self.ask(lambda actor: self.desk.templates.packs(actor), show)

    @property
    def confirming(self) -> bool:
        """Whether the sheet is open."""
        return self.stack.currentWidget() is self.sheet

    # -- reading

    def refresh(self) -> None:
        self.ask(lambda actor: self.desk.templates.listed(actor), self._show)

    def unsaved(self) -> bool:
        return self.editor.dirty()

    def _show(self, listed: tuple[Listed, ...]) -> None:
        self._listed = listed
        self.listing.show_checks(listed)
        self.sheet.show_checks(listed)
        if self.confirming and not self.sheet.checks:
            self.open_list()
        fresh = [one for one in listed if one.published is None and one.to_confirm]
        self.waiting.emit(len(fresh), sum(len(one.to_confirm) for one in fresh))

    @Slot(object)
    def _ask_versions(self, row: Listed) -> None:
        code = row.code

        def show(versions: tuple[Told, ...]) -> None:
            self.listing.show_versions(code, versions)

        self.ask(lambda actor: self.desk.templates.versions(actor, code), show)

    # -- the sheet

    @Slot(object)
    def _confirm(self, ready: list[Confirmed]) -> None:
        def work(actor: Actor) -> _Outcome:
            templates, done = self.desk.templates, list[str]()
            for one in ready:
                try:
                    if one.left_out:
                        templates.save_draft(actor, one.version, one.without(), one.digest)
                    templates.confirm_and_publish(actor, one.version, one.items)
                except Problem as problem:
                    return _Outcome(tuple(done), problem)
                done.append(words.bilingual(one.template.title_zh, one.template.title_en))
            return _Outcome(tuple(done), None)

        self.ask(work, self._confirmed)

    def _confirmed(self, outcome: _Outcome) -> None:
        if outcome.published:
            text = self.tr("In force now: {checks}. They are due from tomorrow on.")
            self.changed(text.format(checks=wording.listed(outcome.published)), _TOPICS | {"venue"})
        if outcome.problem is not None:
            self.sheet.tell(problem_wording.sentence(outcome.problem))
            self.sheet.show_faults(_faults(outcome.problem))

    # -- the editor

    @Slot(str)
    def edit(self, code: str) -> None:
        """Open the draft of a check; begun as the version in force where there is none yet."""

        def work(actor: Actor) -> tuple[Version, tuple[Told, ...]]:
            return self.desk.templates.draft(actor, code), self.desk.templates.versions(actor, code)

        def show(both: tuple[Version, tuple[Told, ...]]) -> None:
            draft, versions = both
            self.editor.open(draft, _published(versions))
            self.stack.setCurrentWidget(self.editor)
            self.editor.table.view.setFocus()
            self.jobs.announce(_TOPICS)

        self.ask(work, show)

    @Slot(object)
    def _look(self, version: Version) -> None:
        if version.state is VersionState.DRAFT:
            self.edit(version.code)
            return
        self.editor.open(version)
        self.stack.setCurrentWidget(self.editor)
        self.editor.table.view.setFocus()

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or not _faults(error):
            return False
        self.told.emit(Tone.CAUTION, problem_wording.sentence(error))
        self.editor.show_faults(_faults(error))
        return True

    @Slot(object)
    def _save(self, template: Template) -> None:
        draft = self.editor.version
        if draft is None:
            return

        def kept(version: Version) -> None:
            self.editor.open(version, self.editor.fixed)
            self.changed(self.tr("The draft is kept. It is not in force before you publish it."), _TOPICS)

        self.ask(
            lambda actor: self.desk.templates.save_draft(actor, draft.id, template, draft.digest),
            kept,
            self._refused,
        )

    @Slot(object, str)
    def _save_and_publish(self, template: Template, note: str) -> None:
        draft = self.editor.version
        if draft is None:
            return

        def work(actor: Actor) -> Version:
            templates = self.desk.templates
            kept = draft
            if template != draft.template:
                kept = templates.save_draft(actor, draft.id, template, draft.digest)
            published: Version = templates.publish(actor, kept.id, note)
            return published

        def done(version: Version) -> None:
            self.open_list()
            self._in_force(version)

        def refused(error: BaseException) -> bool:
            if (
                template != draft.template
                and isinstance(error, Problem)
                and error.code == "template-unconfirmed"
            ):
                self.edit(draft.code)  # what was edited is kept; only the publishing has to wait
            return self._refused(error)

        self.ask(work, done, refused)

    @Slot(object, str)
    def _confirm_one(self, template: Template, code: str) -> None:
        draft = self.editor.version
        if draft is None:
            return

        def work(actor: Actor) -> Version:
            templates = self.desk.templates
            if template != draft.template:
                templates.save_draft(actor, draft.id, template, draft.digest)
            version: Version = templates.confirm(actor, draft.id, {code: None})
            return version

        def kept(version: Version) -> None:
            self.editor.open(version, self.editor.fixed)
            self.changed(self.tr("{code} is the palace's own now.").format(code=code), _TOPICS)

        self.ask(work, kept, self._refused)

    # -- the list's buttons

    def _in_force(self, version: Version) -> None:
        title = words.bilingual(version.template.title_zh, version.template.title_en)
        text = self.tr("{title}: version {number} is in force now.")
        self.changed(text.format(title=title, number=version.number), _TOPICS)

    @Slot(object, str)
    def _publish(self, draft: Version, note: str) -> None:
        self.ask(lambda actor: self.desk.templates.publish(actor, draft.id, note), self._in_force)

    @Slot(object)
    def _discard(self, draft: Version) -> None:
        def gone(_answer: None) -> None:
            self.changed(self.tr("The draft is dropped; what is in force stays."), _TOPICS)

        self.ask(lambda actor: self.desk.templates.discard(actor, draft.id), gone)

    @Slot(str)
    def _retire(self, code: str) -> None:
        def gone(_answer: None) -> None:
            self.changed(self.tr("{code} is out of use from tomorrow on.").format(code=code), _TOPICS)

        self.ask(lambda actor: self.desk.templates.retire(actor, code), gone)

    @Slot(object, object)
    def _copy(self, version: Version, values: dict[str, str]) -> None:
        def made(copy: Version) -> None:
            self.listing.one.close_copy()
            self.changed(self.tr("{code} is a draft now.").format(code=copy.code), _TOPICS)
            self.listing.table.select(copy.code)

        def refused(error: BaseException) -> bool:
            if not isinstance(error, Problem):
                return False
            faults = _faults(error)
            sentence = said.fault(faults[0].code) if faults else problem_wording.sentence(error)
            self.listing.one.refuse_copy(sentence)
            return True

        self.ask(
            lambda actor: self.desk.templates.copy_as(
                actor, version.id, values["code"], values["title_zh"], values["title_en"]
            ),
            made,
            refused,
        )

    @Slot(str)
    def _add_pack(self, code: str) -> None:
        def added(versions: tuple[Version, ...]) -> None:
            waiting = sum(one.state is VersionState.DRAFT for one in versions)
            text = (
                self.tr("Checks added: {count}; of them {waiting} wait for your confirmation.")
                if waiting
                else self.tr("Checks added, and in force: {count}.")
            )
            self.changed(text.format(count=len(versions), waiting=waiting), _TOPICS)
            self.open_packs()

        self.ask(lambda actor: self.desk.templates.add_pack(actor, code), added)

    # -- spreadsheets

    @Slot(object)
    def _write_sheet(self, version: Version) -> None:
        def write(path: Path) -> None:
            def kept(_answer: None) -> None:
                self.told.emit(Tone.GOOD, self.tr("Saved: {path}").format(path=path))

            self.ask(lambda actor: self.desk.templates.export_sheet(actor, version.id, path), kept)

        self.path_asked.emit(write, f"{version.code}-{version.number}.xlsx")

    @Slot()
    def _ask_file(self) -> None:
        title = self.tr("The spreadsheet of a check")
        kinds = self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if chosen:
            self.try_file(Path(chosen))

    def try_file(self, path: Path) -> None:
        """Say what a spreadsheet would change, without taking anything in."""
        listed = self.listing.current()
        draft = None if listed is None else listed.draft
        # A CSV does not name its check: it is meant for the draft that is chosen.
        into = draft.version.id if draft is not None and path.suffix.lower() == ".csv" else None
        self._file, self._into = path, into

        def show(result: SheetResult) -> None:
            known = next((one for one in self._listed if one.code == result.code), None)
            told = None if known is None else known.draft or known.published
            items = () if told is None else told.version.template.items
            self.taking.show_result(path.name, result, {item.code: said.label(item) for item in items})
            self.stack.setCurrentWidget(self.taking)

        self.ask(lambda actor: self.desk.templates.import_sheet(actor, path, into, dry_run=True), show)

    @Slot()
    def _take_in(self) -> None:
        path, into = self._file, self._into
        if path is None:
            return

        def taken(result: SheetResult) -> None:
            if result.faults:  # the file was changed since it was tried
                self.taking.show_result(path.name, result, {})
                return
            self.open_list()
            self.changed(
                self.tr("The spreadsheet is in the draft of {code}.").format(code=result.code), _TOPICS
            )
            self.listing.table.select(result.code)

        self.ask(lambda actor: self.desk.templates.import_sheet(actor, path, into, dry_run=False), taken)


def _faults(problem: Problem) -> tuple[Fault, ...]:
    found: Any = problem.facts.get("faults", ())
    return tuple(found)


def _published(versions: tuple[Told, ...]) -> frozenset[str]:
    """Codes of items that were in force at some time."""
    return frozenset(
        item.code
        for told in versions
        if told.version.published is not None
        for item in told.version.template.items
    )
