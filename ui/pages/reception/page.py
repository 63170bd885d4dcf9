"""The page that is open all day: what is scanned or typed becomes a verdict, a sound and a row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.actor import Actor
from desktop.problems import Problem
from desktop.reception import Outcome, Today, TodayRow, Undone
from desktop.rules.checkin import Verdict
from desktop.rules.inspections import roundcode
from desktop.rules.rights import Right
from desktop.rules.vocabulary import TALLY_KEYS, TALLY_TAGS
from desktop.shown import Shown
from ui import links, problem_wording, wording
from ui.burst import Clock, monotonic_ms
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.page import Page
from ui.pages.reception import day, faces
from ui.pages.reception.aside import Aside, tally_word
from ui.pages.reception.below import Below
from ui.pages.reception.box import DeskBox
from ui.pages.reception.commands import Command, is_command
from ui.pages.reception.faces import Act
from ui.pages.reception.finder import Finder, Kind
from ui.pages.reception.forms import Guest
from ui.pages.reception.more import ask_more
from ui.pages.reception.recorder import Failed, Recorder
from ui.sounds import Sound, Sounds
from ui.theme import GRID
from ui.widgets.banner import Face, VerdictBanner

if TYPE_CHECKING:
    from desktop.inspections.round_values import DayList
    from ui.pages.reception.duty import DutyBar

T = TypeVar("T")

_READ_MS, _ASKED_MS = 45_000, 180_000
"""How long a verdict stays: names do not stand on a counter's screen for ever, questions wait for their answer."""
_REREAD_MS, _DUTY_MS = 60_000, 55_000
_DUTIES = frozenset({"rounds", "findings", "venue", "day"})
_PARTY = re.compile(r"[+＋]\s*([0-9０-９]{1,4})\s*")
_KEYS = (
    *TALLY_KEYS,
    *("Alt+G", "Alt+M", "Alt+N", "Alt+X", "Alt+Y", "Alt+R", "Alt+K", "Alt+V", "Alt+Z", "Alt+I", "Ctrl+Z"),
)
_CALM = frozenset(
    {"nothing-to-undo", "already-left", "nothing-to-allow", "visit-unknown", "not-allowed", "card-step"}
)
"""What a step after a verdict may be answered with: the verdict on screen stays true, a sentence at the top is enough."""


class ReceptionPage(Page):
    """The desk. `play` sounds a verdict; without it the page has a loudspeaker of its own.

    Every act runs on the desk lane, so verdicts come in the order of the scans. The list is reread once however many
    visits came meanwhile.
    """

    topics: ClassVar[frozenset[str]] = frozenset({"visits", "members", "day", "rounds", "findings", "venue"})

    def __init__(
        self,
        desk: Any,
        jobs: Jobs,
        session: Callable[[], Any],
        *,
        play: Callable[[Sound], None] | None = None,
        clock: Clock = monotonic_ms,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._play = play or self._loudspeaker()
        self._told: Outcome | None = None
        self._cards = faces.Cards()
        self._party = "F7"
        self._said = ""
        self._rereading = False
        self._again = False
        self._duty: DutyBar | None = None
        self._unreleased = ""
        self._duty_asked = float("-inf")
        self._now = clock
        self.line = DeskBox(clock)
        self.box = self.line
        self.banner = VerdictBanner(live_keys=False)
        self.below = Below()
        self.aside = Aside()
        self._build()
        self.finder = Finder(self.line, self, self._find)
        self._recorder = Recorder(jobs, session, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._clockwork = QTimer(self)
        self._clockwork.start(_REREAD_MS)
        self._connect()
        for key in _KEYS:
            self._bind(key)

    def _loudspeaker(self) -> Callable[[Sound], None]:
        sounds = Sounds()
        self.destroyed.connect(sounds.close)
        return lambda sound: sounds.play(sound) if self.desk.context.computer.sounds else None

    def _build(self) -> None:
        self.body.addWidget(self.line)
        self.body.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self.below, 1)
        row.addWidget(self.aside)
        self.body.addLayout(row, 1)

    def _connect(self) -> None:
        self.line.scanned.connect(self.scan)
        self.line.entered.connect(self.enter)
        self.line.undo_asked.connect(self.undo)
        self.banner.acted.connect(self._act)
        self.finder.picked.connect(self._admit)
        self.finder.commanded.connect(self._command)
        self.below.day.asked.connect(self._row_act)
        self.below.guest.given.connect(self._sign_guest_in)
        self.below.left.connect(self.focus_box)
        self.below.turned.connect(self._make_room)
        self.aside.acted.connect(self.press)
        self._recorder.slow.connect(lambda: self._show(faces.of_waiting()))
        self._idle.timeout.connect(self.calm_down)
        self._clockwork.timeout.connect(self._look_again)

    def _bind(self, key: str) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: self.press(key))

    # -- keys

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the page: what the verdict offers goes first, then what the selected row offers."""
        offered = next((hint.name for hint in self.banner.face.hints if hint.key == key), None)
        if not self.line.isEnabled():
            return
        if key in TALLY_KEYS:
            self._tally(key)
        elif offered is not None:
            self._act(offered)
        elif not self.below.day.act(key):
            self._press_anywhere(key)

    def _press_anywhere(self, key: str) -> None:
        match key:
            case "Alt+G":
                self.ask_guest(self._typed_name())
            case "Alt+M":
                self._elsewhere("members", links.enrol(self._typed_name()))
            case "Ctrl+Z":
                self.undo()
            case "Alt+I":
                self._show_inside()
            case "Alt+V" if self._told is not None and self._told.visit is not None:
                self._reveal(self._told.visit)
            case "/":
                self.focus_box()
                self.line.setText("/")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finder.close()
            self.calm_down()
            self.focus_box()
        else:
            super().keyPressEvent(event)

    @Slot()
    def focus_box(self) -> None:
        """Give the box the focus back."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- scans and what is typed

    def take_scan(self, text: str) -> bool:
        """A scan from anywhere. What is being entered on this page or another stays as it is."""
        self.scan(text)
        return True

    @Slot(str)
    def scan(self, text: str) -> None:
        """Let the desk decide about a code. The square of a round's sheet opens that round."""
        if roundcode.is_round_code(text.strip()):
            self._elsewhere("rounds", text.strip())
            return
        self.finder.close()
        self._do(lambda actor: self.desk.reception.scan(actor, text), self._answered)

    @Slot(str)
    def enter(self, text: str) -> None:
        """Enter in the box: yes to a question if it is empty, else a choice, a command, a party or a search."""
        if self.finder.take_enter():
            return
        party = _PARTY.fullmatch(text)
        if not text.strip():
            self._confirm()
        elif roundcode.is_round_code(text.strip()):
            self.scan(text)
        elif party is not None:
            self._tally(self._party)
        elif not is_command(text):
            self.finder.close()
            self._do(
                lambda actor: self.desk.reception.enter(actor, text),
                lambda outcome: self._entered(outcome, text),
            )

    def _entered(self, outcome: Outcome, text: str) -> None:
        if self.line.text() == text:
            if outcome.verdict is Verdict.UNKNOWN:
                self.line.selectAll()  # a slip of the finger is mended, a new search replaces it
            else:
                self.line.clear()
        self._answered(outcome)

    def _confirm(self) -> None:
        said_yes = next((hint.name for hint in self.banner.face.hints if hint.key == "Enter"), None)
        if said_yes is not None:
            self._act(said_yes)

    def _find(self, text: str, then: Callable[[tuple[Shown, ...]], None]) -> None:
        actor = self.session()
        if actor is not None and actor.may(Right.SEE_MEMBERS):
            self.jobs.ask(lambda: self.desk.reception.find(actor, text), then, owner=self)

    @Slot(object)
    def _admit(self, member: bytes) -> None:
        self._do(lambda actor: self.desk.reception.admit(actor, member), self._answered)

    def _typed_name(self) -> str:
        """What is in the box, where it can be a name."""
        text = self.line.text().strip()
        return "" if is_command(text) or any(c.isdigit() for c in text) else text

    # -- what the desk answers

    def _do(
        self, work: Callable[[Actor], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        self._recorder.do(work, then, failed or self._not_recorded)

    def _answered(self, outcome: Outcome, party: str = "") -> None:
        self._play(faces.sound_of(outcome))
        if outcome.verdict is Verdict.REPEAT:
            self.banner.set_note(faces.repeated(outcome, self._told))
            return
        face = faces.of_outcome(outcome)
        if self._unreleased and outcome.visit is not None and face.tone is not None:
            face = replace(face, lines=(self._unreleased, *face.lines))
        if party:
            face = replace(face, name=faces.party(party, outcome.people))
        self._show(face, outcome)
        if outcome.verdict is Verdict.CHOOSE:
            top = self.banner.mapTo(self, QPoint(0, self.banner.height())).y()
            self.finder.ask_which(outcome.choices, more=outcome.more, top=top + GRID)
        if outcome.visit is not None and outcome.verdict is not Verdict.INSIDE:
            self.jobs.announce({"visits"})
        ask_more(self.desk, self.jobs, self.session(), outcome, self._amend, self)
        self._say_elsewhere(face)

    def _amend(self, outcome: Outcome, face: Face, cards: faces.Cards) -> None:
        if self._told is outcome:
            self._cards = cards
            self.banner.amend(face)

    def _show(self, face: Face, outcome: Outcome | None = None) -> None:
        self._told = outcome
        self._cards = faces.Cards()
        self.below.day.look_away()
        self.banner.show_face(face)
        waits = outcome is not None and faces.asks(outcome)
        self._idle.start(_ASKED_MS if waits else _READ_MS)

    def _not_recorded(self, error: BaseException) -> None:
        """Something was asked for and is not kept. Nothing on screen may look as if it was."""
        self._play(Sound.ERROR)
        told = self._told
        face = faces.of_failure(error, self.banner.face.hints if told is not None else ())
        self._show(face, told)
        self._say_elsewhere(face)

    def _not_done(self, error: BaseException) -> None:
        """The same for a step after a verdict, where some problems only say that there is nothing to do."""
        if isinstance(error, Problem) and error.code in _CALM:
            self._play(Sound.ERROR)
            self.tell(Tone.CAUTION, problem_wording.sentence(error))
        else:
            self._not_recorded(error)

    def _say_elsewhere(self, face: Face) -> None:
        if not self.isVisible():
            lines = () if face.tone is Tone.GOOD else face.lines[:2]
            self._said = "  ".join(part for part in (face.word, face.name, *lines) if part)
            self.tell(face.tone or Tone.NOTE, self._said)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._said:  # the verdict itself is in sight now
            self.unsaid.emit(self._said)
            self._said = ""

    @Slot()
    def calm_down(self) -> None:
        """Nobody is at the counter any more: no name, no key that could still be pressed."""
        self._idle.stop()
        self._told = None
        if self.finder.kind is Kind.NAMESAKES:
            self.finder.close()
        self.below.day.look_away()
        self.banner.show_idle()

    # -- what the keys under a verdict do

    @Slot(str)
    def _act(self, name: str) -> None:
        told = self._told
        match name:
            case Act.READ:
                self.finder.close()
                self.calm_down()
                self.focus_box()
            case Act.GUEST:
                self.ask_guest(self._typed_name())
            case Act.ENROL:
                self._elsewhere("members", links.enrol(self._typed_name()))
            case Act.MEMBER if told is not None and told.person is not None:
                self._elsewhere("members", links.members([told.person.member]))
            case Act.COMPANIONS:
                self.focus_box()
                self.line.setText("+")
            case Act.LEAVE if told is not None and told.visit is not None:
                self._leave(told.visit)
            case Act.AGAIN | Act.GUEST_CARD if told is not None and told.attempt is not None:
                self._override(told.attempt)
            case Act.ALLOW if told is not None:
                self._ask_why_allowed(told)
            case Act.BY_NAME if told is not None and told.person is not None:
                self._admit(told.person.member)
            case Act.FOUND | Act.HANDED:
                self._card_step(Act(name))

    def _leave(self, visit: bytes) -> None:
        self._do(lambda actor: self.desk.reception.leave(actor, visit), self._answered, self._not_done)

    def _override(self, attempt: bytes) -> None:
        self._do(lambda actor: self.desk.reception.override(actor, attempt), self._answered, self._not_done)

    def _ask_why_allowed(self, told: Outcome) -> None:
        attempt = told.attempt
        if attempt is None or told.person is None:
            return

        def allowed(outcome: Outcome) -> None:
            self.show_list()
            self._answered(outcome)

        def allow(reason: str) -> None:
            self._do(
                lambda actor: self.desk.reception.override(actor, attempt, reason),
                allowed,
                self._refuse_reason,
            )

        title = self.tr("Let {name} in once, although: {verdict}")
        self.below.ask_reason(
            title.format(name=told.person.name, verdict=wording.verdict(told.verdict)),
            self.tr("Let in (Enter)"),
            allow,
        )

    def _card_step(self, act: Act) -> None:
        found = act is Act.FOUND
        card = self._cards.lost if found else self._cards.waiting
        if card is None:
            return

        def work(actor: Actor) -> None:
            step = self.desk.cards.found_again if found else self.desk.cards.hand_over
            step(actor, card)

        def done(_nothing: None) -> None:
            self.calm_down()
            self.jobs.announce({"cards"})
            valid = self.tr("The card is valid again. Please scan it once more.")
            self.tell(Tone.GOOD, valid if found else self.tr("The card is in its owner's hands."))

        self._do(work, done, self._not_done)

    # -- tallies, guests, undo

    def _tally(self, key: str) -> None:
        """Count one person of the key's kind, or as many as "+12" in the box says."""
        text = self.line.text()
        party = _PARTY.fullmatch(text)
        people = int(party[1]) if party is not None else 1
        tags = (TALLY_TAGS[key],) if key in TALLY_TAGS else ()

        def counted(outcome: Outcome) -> None:
            self._party = key
            if party is not None and self.line.text() == text:
                self.line.clear()
            self._answered(outcome, tally_word(key))

        self._do(lambda actor: self.desk.reception.tally(actor, TALLY_KEYS[key], people, tags), counted)

    @Slot()
    def ask_guest(self, name: str = "") -> None:
        """Open the guest's form in the place of the list."""
        self.finder.close()
        self.below.ask_guest(name)
        if name:
            self.line.clear()

    @Slot(object)
    def _sign_guest_in(self, guest: Guest) -> None:
        def signed_in(outcome: Outcome) -> None:
            if self.below.guest.entered() == guest:
                self.below.guest.clear()
                self.show_list()
            self._answered(outcome)

        def refused(error: BaseException) -> None:
            if isinstance(error, Problem) and error.code in ("name-refused", "phone-refused"):
                self._play(Sound.ERROR)
                self.below.guest.refuse(error)
            else:
                self._not_recorded(error)

        self._do(
            lambda actor: self.desk.reception.guest(actor, guest.name, guest.category, guest.phone),
            signed_in,
            refused,
        )

    @Slot()
    def undo(self) -> None:
        """Take back one's own last act."""
        self._do(lambda actor: self.desk.reception.undo(actor), self._undone, self._not_done)

    def _undone(self, undone: Undone) -> None:
        self._play(Sound.TICK)
        self._show(faces.of_undone(undone, self.desk.clock.now_ms()))
        self.jobs.announce({"visits"})

    # -- the list

    def refresh(self) -> None:
        """Reread the day; asked for again meanwhile, it is reread once more and not more often."""
        actor = self.session()
        if actor is None:
            return
        self._allow(actor)
        if self._rereading:
            self._again = True
            return
        self._rereading = True
        self.jobs.ask(
            lambda: self.desk.reception.today(actor), self._show_today, owner=self, failed=self._list_failed
        )

    def _allow(self, actor: Actor) -> None:
        """An auditor looks at the day and signs nobody in."""
        works = actor.may(Right.CHECK_IN)
        self.line.setEnabled(works)
        self.aside.allow(works)
        self.below.day.allow(actor)

    def _look_again(self) -> None:
        """Other desks write too, and the day ends."""
        if self.isVisible():
            self.refresh()

    def _show_today(self, today: Today) -> None:
        self._rereading = False
        self.below.day.show_today(today)
        self.aside.show_today(today)
        if self._again:
            self._again = False
            self.refresh()
        elif self._now() - self._duty_asked > _DUTY_MS:
            self._ask_duty()

    # -- what the house asks of the desk

    def hear(self, topics: frozenset[str]) -> None:
        if topics & _DUTIES:
            self._duty_asked = float("-inf")
        super().hear(topics)

    def _ask_duty(self) -> None:
        """After the list, so that nobody waits for it; visits alone do not change it."""
        actor = self.session()
        if actor is None or not actor.may(Right.SEE_ROUNDS):
            return
        self._duty_asked = self._now()
        self.jobs.ask(
            lambda: self.desk.inspections.day(actor), self._show_duty, owner=self, failed=self._list_failed
        )

    def _show_duty(self, day: DayList) -> None:
        from ui.pages.reception.duty import DutyBar, unreleased  # the first paint needs neither

        if self._duty is None:
            self._duty = DutyBar()
            self._duty.asked.connect(lambda page: self._elsewhere(page, ""))
            self.body.insertWidget(self.body.indexOf(self.banner) + 1, self._duty)
        self._duty.show_day(day)
        self.aside.tallies.set_crowded(not self._duty.isHidden())
        self._unreleased = unreleased(day)

    def _list_failed(self, error: BaseException) -> None:
        self._rereading = self._again = False
        if isinstance(error, Problem) and error.code != "signed-out":
            self.tell(Tone.CAUTION, problem_wording.sentence(error))

    @Slot(str, object)
    def _row_act(self, key: str, row: TodayRow) -> None:
        if key == day.LEAVE:
            self._leave(row.visit)
        elif key == day.REVEAL:
            self._reveal(row.visit)
        else:
            self._ask_why_annulled(row)

    def _reveal(self, visit: bytes) -> None:
        self._do(
            lambda actor: self.desk.reception.reveal(actor, visit),
            self.below.day.show_revealed,
            self._not_done,
        )

    def _ask_why_annulled(self, row: TodayRow) -> None:
        def undone(answer: Undone) -> None:
            self.show_list()
            self._undone(answer)

        def annul(reason: str) -> None:
            self._do(
                lambda actor: self.desk.reception.annul(actor, row.visit, reason), undone, self._refuse_reason
            )

        title = self.tr("Take back the visit of {name} at {time}")
        who = row.name or wording.category(row.category)
        self.below.ask_reason(
            title.format(name=who, time=wording.clock(row.observed)), self.tr("Take back (Enter)"), annul
        )

    def _refuse_reason(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self._play(Sound.ERROR)
            self.below.reason.refuse(error)
        else:
            self._not_recorded(error)

    @Slot()
    def show_list(self) -> None:
        """Put the list back where a question stood."""
        self.below.show_list()
        self.focus_box()

    def _show_inside(self) -> None:
        self.show_list()
        self.below.day.toggle_inside()

    # -- commands and other pages

    @Slot(object, str)
    def _command(self, command: Command, behind: str) -> None:
        match command.word:
            case "undo":
                self.undo()
            case "guest":
                self.ask_guest(behind)
            case "enrol":
                self._elsewhere("members", links.enrol(behind))
            case "inside":
                self._show_inside()
            case "close":
                self._elsewhere("day", "")
            case "lock":
                self.lock_asked.emit()
            case other:
                self._elsewhere(other, "")

    def _elsewhere(self, page: str, text: str) -> None:
        self.finder.close()
        self.line.clear()
        self.other_asked.emit(page, text)

    def set_low(self, low: bool) -> None:
        super().set_low(low)
        self.aside.set_low(low)
        self.below.set_low(low)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """A question needs the whole width of a small screen; its keys work unseen."""
        self.aside.setVisible(not (self._low and self.below.asks()))

    def unsaved(self) -> bool:
        return self.below.guest.filled()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.finder.kind is not Kind.CLOSED:
            self.finder.place()
