"""What holds for the palace, at all its desks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.preferences import SiteSettings
from desktop.problems import Problem
from ui import problem_wording, wording
from ui.jobs import Jobs
from ui.looks import Tone
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.fields import Field
from ui.widgets.form import Form
from ui.widgets.labels import PlainLabel

_VISITS = ("same_visit_minutes", "repeat_ms", "expiring_days", "membership_months")
_FINDINGS = ("rectify_days_s2", "rectify_days_s3", "rectify_days_s4", "recurrence_days")


class SiteForm(QWidget):
    """Some settings of the palace in a form with one button. `told` carries a tone and a sentence."""

    told = Signal(object, str)
    numbers: ClassVar[tuple[str, ...]] = ()
    shown: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._session = desk, jobs, session
        self.form = Form(self._fields())
        self.form.edited.connect(self._show_state)
        self.form.submitted.connect(self.save)
        self._number = PlainLabel("", ink="soft", wrap=True)
        self._save = Button(
            QCoreApplication.translate("SiteSection", "Save"), "save", kind="primary", key="Alt+S"
        )
        self._save.clicked.connect(self.save)
        self._undo = Button(QCoreApplication.translate("SiteSection", "Take back"), "undo", kind="quiet")
        self._undo.clicked.connect(self.show_kept)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._save)
        row.addWidget(self._undo)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._number)
        column.addWidget(self.form)
        column.addLayout(row)
        self.show_kept()

    def _fields(self) -> list[Field]:
        raise NotImplementedError

    def _remark(self) -> str:
        """What stands above the form."""
        raise NotImplementedError

    @Slot()
    def show_kept(self) -> None:
        """Show what is kept, and forget what was entered."""
        self.form.set_values(self._kept())
        self._number.setText(self._remark())
        self._show_state()

    def refresh(self) -> None:
        """Show what another desk or page changed, unless something is being entered here."""
        if not self.unsaved():
            self.show_kept()

    def unsaved(self) -> bool:
        return self.isEnabled() and self.form.values() != self._kept()

    def _kept(self) -> dict[str, Any]:
        values = self._desk.settings.site()._asdict()
        return {key: str(values[key]) if key in self.numbers else values[key] for key in self.shown}

    def _show_state(self) -> None:
        for button in (self._save, self._undo):
            button.setEnabled(self.unsaved())

    @Slot()
    def save(self) -> None:
        """Keep what was changed, or say under a field what cannot be."""
        actor = self._session()
        if actor is None or not self.form.check():
            return
        kept, changes = self._kept(), {}
        for key, value in self.form.values().items():
            if value == kept[key]:
                continue
            if key in self.numbers and not (value.isascii() and value.isdigit() and len(value) <= 9):
                self.form.set_error(key, QCoreApplication.translate("SiteSection", "A whole number, please."))
                self.form.focus_error()
                return
            changes[key] = int(value) if key in self.numbers else value
        if changes:
            work = lambda: self._desk.settings.change_site(actor, **changes)  # noqa: E731
            self._jobs.ask(work, self._saved, owner=self, failed=self._failed)

    def _saved(self, _now: SiteSettings) -> None:
        self.show_kept()
        self.told.emit(
            Tone.GOOD, QCoreApplication.translate("SiteSection", "The settings of the palace are kept.")
        )
        self._jobs.announce({"settings", "ledger"})

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            return
        field = error.facts.get("name")
        if error.code == "setting-wrong" and field in self.shown:
            self.form.set_error(str(field), problem_wording.sentence(error))
            self.form.focus_error()
        else:
            self._jobs.problem.emit(error)


class SiteSection(SiteForm):
    """The palace: its name, its cards, its visits."""

    numbers = _VISITS
    shown = ("name", "card_title", *_VISITS, "ask_id_number")

    def _remark(self) -> str:
        number = self.tr(
            "Number of the palace: {number:04}. It stands on cards and papers and cannot change."
        )
        return number.format(number=self._desk.settings.site().number)

    def _fields(self) -> list[Field]:
        return [
            Field(
                "name",
                wording.setting("name"),
                required=True,
                limit=60,
                help=self.tr("Stands at the top of the window and on every paper and card."),
            ),
            Field(
                "card_title",
                wording.setting("card_title"),
                limit=60,
                hint=self.tr("Member card"),
                help=self.tr("Empty means “Member card”."),
            ),
            Field(
                "same_visit_minutes",
                wording.setting("same_visit_minutes"),
                "digits",
                required=True,
                help=self.tr(
                    "Whoever scans again within them is already inside, and is not counted twice. 30 is usual."
                ),
            ),
            Field(
                "repeat_ms",
                wording.setting("repeat_ms"),
                "digits",
                required=True,
                help=self.tr(
                    "A scanner that sends a code twice counts once. 2500 is two and a half seconds."
                ),
            ),
            Field(
                "expiring_days",
                wording.setting("expiring_days"),
                "digits",
                required=True,
                help=self.tr("From then on the desk says that the membership runs out soon."),
            ),
            Field(
                "membership_months",
                wording.setting("membership_months"),
                "digits",
                required=True,
                help=self.tr("What a new membership and a renewal last. Present ones stay as they are."),
            ),
            Field(
                "ask_id_number",
                wording.setting("ask_id_number"),
                "toggle",
                help=self.tr(
                    "Only where a rule demands it. Of each number the last four characters are kept, and a mark by "
                    "which it is found again; the number itself is not kept. Members must be told why it is asked."
                ),
            ),
        ]


class TermsSection(SiteForm):
    """How long findings may take, and whether one person may sign twice."""

    numbers = _FINDINGS
    shown = (*_FINDINGS, "single_staff")

    def _remark(self) -> str:
        return self.tr("New findings follow what is set here; those that were told already keep their day.")

    def _fields(self) -> list[Field]:
        days = [Field(name, wording.setting(name), "digits", required=True) for name in _FINDINGS]
        return [
            *days,
            Field(
                "single_staff",
                wording.setting("single_staff"),
                "toggle",
                help=self.tr(
                    "Only for a palace with a single member of staff. Rounds and findings are then signed twice by one "
                    "person, and every paper says so."
                ),
            ),
        ]
