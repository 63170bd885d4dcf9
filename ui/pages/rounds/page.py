"""The rounds page: what is due today, one round on one page, and its signatures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.round_values import Answered, DayEntry, DayList, RoundSheet, RoundShort, Unreleased
from desktop.paper import Drawn
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.answers import Failing, Typed
from desktop.rules.inspections.answers import Slot as Line
from desktop.rules.inspections.vocabulary import (
    EvidenceSource,
    OccurrenceState,
    Result,
    RoundMode,
    RoundState,
)
from desktop.rules.rights import Right
from ui import problem_wording, wording
from ui import wording_inspections as inspections
from ui.export import ask_path, export_table
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.members.reason import ReasonAsk, Wanted
from ui.pages.page import Page
from ui.pages.rounds import words
from ui.pages.rounds.day import DayView
from ui.pages.rounds.day import Line as DayLine
from ui.pages.rounds.sheet import SheetView
from ui.pages.rounds.sign import SignView
from ui.pages.rounds.special import SpecialCheck
from ui.pages.rounds.strip import Ground
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import TableText

T = TypeVar("T")
_Read = tuple[DayList, list[tuple[bytes, str]], list[tuple[str, int]], Ground]
_PICTURES = "*.jpg *.jpeg *.png *.bmp *.webp"


class RoundsPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"rounds", "findings", "venue", "templates"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Any], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._day = 0
        self._people: list[tuple[bytes, str]] = []
        self._backfilled: DayEntry | None = None
        self._came = False
        """The page was opened just now; the focus goes to the list once it has a line."""
        self._title = PlainLabel("", size="title", elide=True)
        self._state = PlainLabel("", ink="soft", elide=True)
        self.list = DayView()
        self.sheet = SheetView()
        self.sign = SignView()
        self.reason = ReasonAsk()
        self.special = SpecialCheck()
        self._stack = QStackedWidget()
        for view in (self.list, self.sheet, self.sign):
            self._stack.addWidget(view)
        self._actions: dict[str, Button] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(titles, 1)
        self._add(
            head, "before", "", "chevron-left", "Alt+Left", self._step_back, name=self.tr("The day before")
        )
        self._add(
            head, "after", "", "chevron-right", "Alt+Right", self._step_on, name=self.tr("The day after")
        )
        self._add(head, "today", self.tr("Today"), "calendar", "Alt+T", self._to_today)
        self._add(head, "special", self.tr("Special check"), "plus", "Alt+N", self._ask_special)
        self._add(head, "not-done", self.tr("Not done"), "x", "Alt+X", self._not_done)
        self._add(head, "back", self.tr("Day"), "chevron-left", "Alt+B", self.show_day)
        self._add(head, "walk", self.tr("Walk out"), "log-out", "Alt+W", self._walk)
        self._add(head, "paper", self.tr("Picture of the paper"), "camera", "Alt+O", self._ask_paper)
        self._add(head, "print", self.tr("Print"), "printer", "Alt+D", self._print)
        self._add(head, "begin", self.tr("Begin"), "check", "Alt+S", self._begin_current, kind="primary")
        self._add(head, "sign", self.tr("Sign"), "pencil", "Alt+S", self._ask_signature, kind="primary")
        self.body.addLayout(head)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.special)
        self.body.addWidget(self._stack, 1)

    def _add(
        self,
        row: QHBoxLayout,
        key: str,
        text: str,
        icon: str,
        shortcut: str,
        act: Callable[[], None],
        *,
        kind: Any = "plain",
        name: str = "",
    ) -> None:
        button = Button(text, icon, kind=kind, key=shortcut, name=name)
        button.clicked.connect(act)
        self._actions[key] = button
        row.addWidget(button)

    def _connect(self) -> None:
        self.list.opened.connect(self.open_round)
        self.list.begun.connect(self.begin)
        self.list.asked.connect(self._asked)
        self.list.picked.connect(self._show_actions)
        self.list.table.export_asked.connect(self._export)
        self.sheet.answered.connect(self._answer)
        self.sheet.rest_asked.connect(self._answer_rest)
        self.sheet.undo_asked.connect(self._undo)
        self.sheet.sign_asked.connect(self._ask_signature)
        self.sheet.picture_asked.connect(self._ask_picture)
        self.sheet.picture_given.connect(self._take_picture)
        self.sheet.said.connect(lambda text: self.tell(Tone.CAUTION, text))
        self.sign.signed.connect(self._signed)
        self.sign.lacking.connect(self._show_lacking)
        self.sign.left.connect(self._leave_signing)
        self.sign.refused.connect(self._send_back)
        self.special.chosen.connect(self._begin_special)
        self._stack.currentChanged.connect(self._give_room)
        self._stack.currentChanged.connect(self._show_actions)
        self._give_room()

    @Slot()
    def _give_room(self) -> None:
        """A long list of the day makes the sheet no taller: only what is seen asks for room."""
        seen, hidden = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored
        for view in (self.list, self.sheet, self.sign):
            policy = seen if view is self._stack.currentWidget() else hidden
            view.setSizePolicy(policy, policy)

    # -- asking the desk

    def _do(
        self,
        work: Callable[[Actor], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        actor = self.session()
        if actor is not None:
            self.jobs.ask(lambda: work(actor), then, owner=self, failed=failed or self._refused)

    def _refused(self, error: BaseException) -> None:
        self.sheet.went_wrong()
        if isinstance(error, Problem):
            self.tell(Tone.CAUTION, problem_wording.sentence(error))

    def _tell_others(self) -> None:
        self.jobs.announce({"rounds", "ledger"})

    # -- the day

    def refresh(self) -> None:
        day = self._day or self.desk.clock.today()
        self._day = day

        def read(actor: Actor) -> _Read:
            people = [(tile.staff, tile.name) for tile in self.desk.people.tiles()]
            listed = self.desk.templates.listed(actor) if actor.may(Right.TEMPLATES) else ()
            waiting = [
                (inspections.bilingual(one.title_zh, one.title_en), len(one.to_confirm))
                for one in listed
                if one.published is None and one.draft is not None
            ]
            return self.desk.inspections.day(actor, day), people, waiting, self._ground(actor)

        def show(came: _Read) -> None:
            if came[0].day == self._day:
                self._people = came[1]
                self.list.show_day(came[0], came[2], self._may_release())
                self.sheet.set_ground(came[3])
                self._focus_list()
                self._show_actions()

        self._do(read, show)
        sheet = self.sheet.sheet
        if sheet is not None and self._stack.currentWidget() is not self.list:
            self._read(sheet.round)

    def _ground(self, actor: Actor) -> Ground:
        """What a fail is measured by here: the areas, and the days that the site gives a finding."""
        site, clock = self.desk.settings.site(), self.desk.clock
        allowed = (0, site.rectify_days_s2, site.rectify_days_s3, site.rectify_days_s4)
        return Ground(self.desk.venue.areas(actor), clock.today(), clock.offset_minutes, allowed)

    @Slot()
    def show_day(self) -> None:
        """Back to the day's list."""
        self._backfilled = None
        self._stack.setCurrentWidget(self.list)
        self.list.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    @Slot()
    def _step_back(self) -> None:
        self._move(-1)

    @Slot()
    def _step_on(self) -> None:
        self._move(1)

    @Slot()
    def _to_today(self) -> None:
        self._day = self.desk.clock.today()
        self.refresh()

    def _move(self, by: int) -> None:
        from desktop.rules.days import later

        self._day = later(self._day or self.desk.clock.today(), by)
        self.refresh()

    @Slot()
    def _show_actions(self) -> None:
        actor, view = self.session(), self._stack.currentWidget()
        works = actor is not None and actor.may(Right.INSPECT)
        on_list, on_sheet = view is self.list, view is self.sheet
        sheet = self.sheet.sheet
        writable = on_sheet and sheet is not None and sheet.writable and works
        waits = on_sheet and sheet is not None and sheet.short.state is RoundState.SUBMITTED and works
        line = self.list.current()
        shown = {
            "before": on_list,
            "after": on_list and self._day < self.desk.clock.today(),
            "today": on_list and self._day != self.desk.clock.today(),
            "special": on_list and works,
            "not-done": on_list and works and line is not None and _open(line),
            "begin": on_list and works and line is not None,
            "back": not on_list,
            "walk": writable,
            "paper": writable and sheet is not None and _wants_paper(sheet),
            "print": on_sheet,
            "sign": writable or waits,
        }
        for key, button in self._actions.items():
            button.setVisible(shown[key])
        if sheet is not None:
            self._actions["walk"].setText(
                self.tr("Is back")
                if sheet.walked_out is not None and sheet.walked is None
                else self.tr("Walk out")
            )
            self._actions["sign"].setText(self.tr("Countersign") if waits else self.tr("Sign"))
        if on_list and line is not None:
            self._actions["begin"].setText(self._verb(line))
        self._show_title()

    def _verb(self, line: DayLine) -> str:
        if line.entry is not None and line.entry.state is OccurrenceState.MISSED:
            return self.tr("Put down afterwards")
        newest = line.round or (
            line.entry.rounds[0] if line.entry is not None and line.entry.rounds else None
        )
        if newest is not None and newest.state in (RoundState.DRAFT, RoundState.RETURNED):
            return self.tr("Go on")
        if line.entry is None or (newest is not None and line.entry.gap_minutes is None):
            return self.tr("Look at it")
        return self.tr("Begin")

    def _show_title(self) -> None:
        sheet = self.sheet.sheet
        if self._stack.currentWidget() is self.list or sheet is None:
            self._title.setText(wording.day(self._day) if self._day else "")
            self._state.setText(self.tr("Rounds of the day"))
            return
        short = sheet.short
        place = short.area.name or self.tr("whole site")
        self._title.setText(f"{words.title(short.title)} · {place}")
        said = [
            self.tr("{done} of {all} answered").format(done=short.answered, all=short.lines),
            inspections.round_state(short.state.value),
            *(words.flag(flag) for flag in short.flags),
            self.tr("version {number}").format(number=sheet.version),
            wording.short_day(short.day),
        ]
        self._state.setText(" · ".join(said))

    @Slot(str, object)
    def _asked(self, act: str, about: object) -> None:
        if act == "release" and isinstance(about, Unreleased):
            area = about.area
            self._why(
                self.tr("Release {area} although its check is not done or failed?").format(
                    area=area.name or self.tr("the whole site")
                ),
                self.tr("Release"),
                lambda actor, reason: self.desk.inspections.release(actor, area.id, reason),
            )
        elif act == "abandon" and isinstance(about, RoundShort):
            self._why(
                self.tr("Give this round up? Its answers stay in the log."),
                self.tr("Give up"),
                lambda actor, reason: self.desk.inspections.abandon(actor, about.round, reason),
            )
        elif act == "confirm":
            self.other_asked.emit("venue", "confirm")
        elif act == "countersign" and isinstance(about, RoundShort):
            self.open_round(about.round)

    def _why(
        self, question: str, verb: str, act: Callable[[Actor, str], object], wanted: Wanted = "must"
    ) -> None:
        def done(_answer: object) -> None:
            self._tell_others()

        self.reason.ask(
            question, verb, lambda reason: self._do(lambda actor: act(actor, reason), done), wanted
        )

    @Slot()
    def _not_done(self) -> None:
        line, actor = self.list.current(), self.session()
        if line is None or line.entry is None or actor is None:
            return
        entry = line.entry
        if actor.may(Right.COUNTERSIGN):
            self._why(
                self.tr("Excuse {check}? It then counts neither as done nor as missed.").format(
                    check=line.check
                ),
                self.tr("Excuse"),
                lambda who, reason: self.desk.inspections.excuse(who, entry.occurrence, reason, entry.day),
            )
        else:
            self._why(
                self.tr("Why is {check} not done? A manager decides.").format(check=line.check),
                self.tr("Tell"),
                lambda who, reason: self.desk.inspections.request_excusal(
                    who, entry.occurrence, reason, entry.day
                ),
            )

    @Slot(object)
    def _export(self, table: TableText) -> None:
        name = self.tr("rounds")
        export_table(self, table, f"{self._day}-{name}")

    # -- beginning and opening

    @Slot()
    def _begin_current(self) -> None:
        line = self.list.current()
        if line is not None:
            self.list.table.opened.emit(line)

    @Slot(object)
    def begin(self, entry: DayEntry) -> None:
        """Begin what is due; what was missed is put down afterwards, with a witness."""
        if entry.state is OccurrenceState.MISSED:
            self._backfilled = entry
            actor = self.session()
            chosen = next(
                (staff for staff, _ in self._people if actor is not None and staff != actor.staff), b""
            )
            self.sign.show_backfill(words.title(entry.title), self._people, chosen)
            self._stack.setCurrentWidget(self.sign)
            return
        self._do(
            lambda actor: self.desk.inspections.begin(actor, entry.occurrence), self._begun, self._not_begun
        )

    def _begun(self, sheet: RoundSheet) -> None:
        self._show_sheet(sheet)
        self._tell_others()

    def _not_begun(self, error: BaseException) -> None:
        if isinstance(error, Problem) and error.code == "round-begun":
            self.open_round(bytes.fromhex(str(error.facts["round"])))
        else:
            self._refused(error)

    @Slot()
    def _ask_special(self) -> None:
        self.special.wait()

        def show(both: tuple[Any, Any]) -> None:
            self.special.offer(*both)

        self._do(lambda actor: (self.desk.templates.listed(actor), self.desk.venue.areas(actor)), show)

    @Slot(str, object, bool)
    def _begin_special(self, template: str, area: bytes | None, event: bool) -> None:
        self._do(
            lambda actor: self.desk.inspections.begin(actor, template=template, area=area, event=event),
            self._begun,
            self._not_begun,
        )

    @Slot(object)
    def open_round(self, round_id: bytes) -> None:
        """Show a round, whatever its state."""
        self._do(lambda actor: self.desk.inspections.open(actor, round_id), self._show_sheet)

    def _read(self, round_id: bytes) -> None:
        def show(sheet: RoundSheet) -> None:
            if self.sheet.sheet is not None and self.sheet.sheet.round == sheet.round:
                self.sheet.show_sheet(sheet)
                self._show_actions()

        self._do(lambda actor: self.desk.inspections.open(actor, round_id), show)

    def _show_sheet(self, sheet: RoundSheet) -> None:
        self.sheet.show_sheet(sheet)
        self._stack.setCurrentWidget(self.sheet)
        self._show_actions()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_scan(self, text: str) -> bool:
        """The square of a printed sheet opens its round; every other scan belongs to the desk."""
        if not roundcode.is_round_code(text.strip()):
            return False
        self.receive(text)
        return True

    def receive(self, text: str) -> None:
        """Open the round that a sheet's code names, or that is named by its id in hexadecimal."""
        if roundcode.is_round_code(text.strip()):
            self._do(lambda actor: self.desk.inspections.open_code(actor, text), self._show_sheet)
        elif len(text) == 32:
            self.open_round(bytes.fromhex(text))
        else:
            self.show_day()

    # -- answering

    @Slot(object, object, object)
    def _answer(self, slot: Line, typed: Typed, failing: Failing | None) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return
        item, asset = slot

        def kept(came: Answered) -> None:
            self._take(came)
            if came.ask is None:
                self.sheet.go_on(slot)
                self._show_progress(came)

        self._do(
            lambda actor: self.desk.inspections.answer(actor, sheet.round, item, asset, typed, failing), kept
        )

    @Slot(str)
    def _answer_rest(self, section: str) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return

        def kept(came: Answered) -> None:
            self._take(came)
            self.sheet.went_on()
            self._show_progress(came)

        self._do(lambda actor: self.desk.inspections.answer_rest(actor, sheet.round, section), kept)

    @Slot()
    def _undo(self) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return

        def kept(came: Answered) -> None:
            self._take(came)
            self._show_progress(came)
            if came.items:
                self.sheet.stand_at(came.items[0].slot)

        self._do(lambda actor: self.desk.inspections.undo(actor, sheet.round), kept)

    def _take(self, came: Answered) -> None:
        self.sheet.take(came)
        if came.elsewhere and self.sheet.sheet is not None:
            self.tell(
                Tone.NOTE, self.tr("This round was changed at another desk too; both answers are kept.")
            )
            self._read(self.sheet.sheet.round)

    def _show_progress(self, came: Answered) -> None:
        sheet = self.sheet.sheet
        if sheet is not None:
            done = sheet.short.lines - came.left
            said = self.tr("{done} of {all} answered").format(done=done, all=sheet.short.lines)
            self._state.setText(f"{said} · {inspections.round_state(sheet.short.state.value)}")

    @Slot()
    def _walk(self) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return
        back = sheet.walked_out is not None and sheet.walked is None

        def walked(now: RoundSheet) -> None:
            self.sheet.show_sheet(now)
            self._show_actions()
            time = wording.clock(self.desk.clock.now_ms())
            said = self.tr("Back at {time}.") if back else self.tr("On the way since {time}.")
            self.tell(Tone.GOOD, said.format(time=time))

        self._do(lambda actor: self.desk.inspections.walk(actor, sheet.round, back), walked)

    # -- pictures

    @Slot(object)
    def _ask_picture(self, slot: Line) -> None:
        path = self._ask_file()
        if path is not None:
            self._take_picture(slot, path)

    @Slot()
    def _ask_paper(self) -> None:
        path = self._ask_file()
        if path is not None:
            self._take_picture(("", None), path)

    def _ask_file(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A picture"), "", self.tr("Pictures ({kinds})").format(kinds=_PICTURES)
        )
        return Path(chosen) if chosen else None

    @Slot(object, object)
    def _take_picture(self, slot: Line, picture: Path | bytes) -> None:
        actor, sheet = self.session(), self.sheet.sheet
        if actor is None or sheet is None:
            return
        item, asset = slot
        source = EvidenceSource.FILE if isinstance(picture, Path) else EvidenceSource.PASTE

        def attach(progress: Progress) -> Answered:
            came: Answered = self.desk.inspections.attach(
                actor, sheet.round, item, asset, picture, source=source
            )
            return came

        def taken(came: Answered) -> None:
            self._take(came)
            self._read(sheet.round)
            self.tell(Tone.GOOD, self.tr("The picture is kept."))

        self.jobs.start(attach, self.tr("Taking the picture in"), taken, owner=self, failed=self._refused)

    # -- signing

    @Slot()
    def _ask_signature(self) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return

        def show(now: RoundSheet) -> None:
            self.sheet.show_sheet(now)
            actor = self.session()
            second = now.short.state is RoundState.SUBMITTED
            mine = b"" if actor is None else actor.staff
            chosen = mine if not second or self._may_countersign(now, actor) else self._another(mine)
            self.sign.show_sheet(now, self._people, chosen, second=second)
            self._stack.setCurrentWidget(self.sign)

        self._do(lambda actor: self.desk.inspections.open(actor, sheet.round), show)

    def _may_countersign(self, sheet: RoundSheet, actor: Actor | None) -> bool:
        return actor is not None and actor.may(Right.COUNTERSIGN) and actor.name != sheet.short.performer

    def _another(self, mine: bytes) -> bytes:
        return next((staff for staff, _ in self._people if staff != mine), mine)

    @Slot(object, str, str)
    def _signed(self, staff: bytes, pin: str, note: str) -> None:
        sheet, missed = self.sheet.sheet, self._backfilled
        self.sign.wait(True)
        if missed is not None:
            self._do(
                lambda actor: self.desk.inspections.backfill(
                    actor, missed.occurrence, note, staff, pin, missed.day
                ),
                self._backfill_begun,
                self._not_signed,
            )
            return
        if sheet is None:
            return
        second = sheet.short.state is RoundState.SUBMITTED

        def work(actor: Actor) -> RoundSheet:
            service = self.desk.inspections
            now: RoundSheet = (
                service.countersign(actor, sheet.round, staff, pin, note)
                if second
                else service.submit(actor, sheet.round, pin, staff)
            )
            return now

        self._do(work, lambda now: self._has_signed(now, second), self._not_signed)

    def _backfill_begun(self, sheet: RoundSheet) -> None:
        self._backfilled = None
        self.sign.wait(False)
        self._begun(sheet)

    def _has_signed(self, sheet: RoundSheet, second: bool) -> None:
        self.sign.wait(False)
        fails = sum(item.answer is not None and item.answer.result is Result.FAIL for item in sheet.items)
        said = self.tr("Signed by both.") if second else self.tr("Signed. It waits for its second signature.")
        if fails and not second:
            found = self.tr("{count} fails stand among the findings.").format(count=fails)
            said = wording.running_on([said, found])
        self.tell(Tone.GOOD, said)
        self.jobs.announce({"findings"})
        self._tell_others()
        self.show_day()

    def _not_signed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            self.sign.wait(False)
        elif error.code == "round-incomplete":
            self.sign.wait(False)
            self._show_lacking()
        else:
            self.sign.refuse(problem_wording.sentence(error), error.code == "note-needed")

    @Slot()
    def _show_lacking(self) -> None:
        self._leave_signing()
        self.sheet.show_lacking()

    @Slot()
    def _leave_signing(self) -> None:
        if self._backfilled is not None:
            self.show_day()
            return
        self._stack.setCurrentWidget(self.sheet)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _send_back(self) -> None:
        sheet = self.sheet.sheet
        if sheet is not None:
            self._leave_signing()
            self._why(
                self.tr("What is to be corrected?"),
                self.tr("Send back"),
                lambda actor, reason: self.desk.inspections.return_(actor, sheet.round, reason),
            )

    # -- paper

    @Slot()
    def _print(self) -> None:
        actor, sheet = self.session(), self.sheet.sheet
        if actor is None or sheet is None:
            return
        from ui.papers.rounds import round_sheet

        site = self.desk.settings.site()
        values = round_sheet(sheet, site.name, site.number, self.desk.context.desk_number)
        name = f"{sheet.short.title.code}-{sheet.short.day}-{sheet.round.hex()[-6:]}.pdf"
        path = ask_path(self, self.desk.home.papers / name, self.tr("PDF (*.pdf)"))
        if path is None:
            return

        def written(_drawn: Drawn) -> None:
            self.tell(Tone.GOOD, self.tr("Saved: {path}").format(path=path))

        self.jobs.start(
            lambda progress: self.desk.inspections.write_sheet(actor, sheet.round, values, path),
            self.tr("Drawing the round's sheet"),
            written,
            owner=self,
        )

    def _focus_list(self) -> None:
        if self._came and self._stack.currentWidget() is self.list and self.list.table.view.isVisible():
            self._came = False
            QTimer.singleShot(0, self, self._take_focus)  # after the window's own choice

    def _take_focus(self) -> None:
        if self.special.isHidden() and self.reason.isHidden():
            self.list.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_release(self) -> bool:
        """An area is released for today, whatever day is looked at."""
        actor = self.session()
        return actor is not None and actor.may(Right.RULE_FINDINGS) and self._day == self.desk.clock.today()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._came = True
        self._focus_list()

    def set_low(self, low: bool) -> None:
        super().set_low(low)
        self.sheet.set_low(low)

    def unsaved(self) -> bool:
        return self.sheet.strip is not None


def _wants_paper(sheet: RoundSheet) -> bool:
    """Whether a picture of the paper belongs to this round: it was put down afterwards, or a time stands on paper only."""
    asked = any(not one.item for one in sheet.missing)
    return asked or bool(sheet.paper) or sheet.short.mode is not RoundMode.LIVE


def _open(line: DayLine) -> bool:
    """Whether something due may still be excused."""
    return line.entry is not None and line.entry.state not in (OccurrenceState.DONE, OccurrenceState.EXCUSED)
