"""The findings page: what is open as a list and as a board, one finding, telling a new one, visitors' words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.findings import Filter, FindingDetail, FindingLine, NewFinding, Raised
from desktop.inspections.voices import NewVoice, VoiceLine
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.inspections.findings import LIVE, RaisedKind
from desktop.rules.inspections.vocabulary import EvidenceRole, EvidenceSource
from desktop.rules.rights import Right
from ui import problem_wording
from ui import wording_inspections as inspections
from ui.burst import printable
from ui.export import ask_path, export_table
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.findings.acts import Act
from ui.pages.findings.board import FindingBoard
from ui.pages.findings.detail import FindingView
from ui.pages.findings.known import Known, read
from ui.pages.findings.list import FindingList
from ui.pages.findings.order import OrderView
from ui.pages.findings.pictures import SUFFIXES, Shown
from ui.pages.findings.raising import FindingForm
from ui.pages.findings.tab import Tab
from ui.pages.findings.voices import VoiceView
from ui.pages.page import Page
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.table import TableText

T = TypeVar("T")
_HEX_ID = 32
_MOST_PICTURES, _MOST_SHOWN = 3, 8


class FindingsPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset({"findings", "rounds", "venue", "templates", "staff"})

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Any], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._known: Known | None = None
        self._wanted: Callable[[], None] | None = None
        self._back: QWidget | None = None
        self._title = PlainLabel("", size="title", elide=True)
        self._said = PlainLabel("", ink="soft", elide=True)
        self.list = FindingList()
        self.board = FindingBoard()
        self.voices = VoiceView()
        self.finding = FindingView()
        self.form = FindingForm()
        self.order = OrderView(desk, jobs, session)
        self._stack = QStackedWidget()
        for view in (self.list, self.board, self.voices, self.finding, self.form, self.order):
            self._stack.addWidget(view)
        self._tabs: dict[str, Tab] = {}
        self._tab_row = QWidget()
        self._group = QButtonGroup(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        tabs = QHBoxLayout(self._tab_row)
        tabs.setContentsMargins(0, 0, 0, 0)
        tabs.setSpacing(GRID)
        for key, title, icon, shortcut in (
            ("list", self.tr("List"), "clipboard", "Alt+L"),
            ("board", self.tr("Board"), "reports", "Alt+K"),
            ("voices", self.tr("Visitors' words"), "users", "Alt+W"),
        ):
            button = Tab(title, icon, shortcut)
            button.clicked.connect(lambda _=False, key=key: self.open_tab(key))
            self._tabs[key] = button
            self._group.addButton(button)
            tabs.addWidget(button)
        self._tabs["list"].setChecked(True)
        self._leave = Button(self.tr("All findings"), "chevron-left", key="Alt+B")
        self._leave.clicked.connect(self.go_back)
        self._paper = Button(self.tr("Order to rectify"), "printer", key="Alt+D")
        self._paper.clicked.connect(self._show_order)
        self._hear = Button(self.tr("A visitor's word"), "users", key="Alt+V")
        self._hear.clicked.connect(self._begin_voice)
        self._tell = Button(self.tr("Raise a finding"), "plus", kind="primary", key="Alt+N")
        self._tell.clicked.connect(lambda: self.begin())
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._said)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(titles, 1)
        for part in (self._tab_row, self._leave, self._paper, self._hear, self._tell):
            head.addWidget(part)
        self.body.addLayout(head)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for view in (self.list, self.board):
            view.opened.connect(self._open_line)
        self.list.closed_wanted.connect(self._read_closed)
        self.list.raise_asked.connect(lambda: self.begin())
        self.list.export_asked.connect(self._export)
        self.voices.kept.connect(self._keep_voice)
        self.voices.replied.connect(self._keep_reply)
        self.voices.finding_asked.connect(self.begin)
        self.voices.number_asked.connect(self._open_number)
        self.voices.table.export_asked.connect(self._export_voices)
        self.finding.other_asked.connect(self.open_finding)
        self.finding.round_asked.connect(lambda key: self.other_asked.emit("rounds", key.hex()))
        self.finding.panel.taken.connect(self._take)
        self.finding.pictures.file_wanted.connect(self._ask_picture)
        self.finding.pictures.given.connect(self._take_picture)
        self.finding.pictures.taken_off.connect(self._take_off)
        self.form.kept.connect(self._keep_finding)
        self.form.sighted.connect(self._keep_sighting)
        self.form.alike_wanted.connect(self._read_alike)
        self.form.left.connect(self.go_back)
        self.order.left.connect(self._leave_order)
        self.order.told.connect(self.tell)
        self.order.path_wanted.connect(self._save_order)
        self._stack.currentChanged.connect(self._show_actions)

    # -- asking the desk

    def _do(
        self,
        work: Callable[[Actor], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], bool] | None = None,
    ) -> None:
        actor = self.session()
        if actor is None:
            return

        def refused(error: BaseException) -> None:
            if failed is not None and failed(error):
                return
            self._refused(error)

        self.jobs.ask(lambda: work(actor), then, owner=self, failed=refused)

    def _tell_others(self) -> None:
        self.jobs.announce({"findings", "rounds", "ledger"})

    def refresh(self) -> None:
        self._do(lambda actor: read(self.desk, actor), self._show_known)
        detail = self.finding.detail
        if detail is not None and self._stack.currentWidget() is self.finding:
            self._read_finding(detail.line.finding)

    def _show_known(self, known: Known) -> None:
        first = self._known is None
        self._known = known
        self.list.show_known(known)
        self.board.show_known(known)
        self.voices.show_known(known, self._may(Right.RAISE_FINDING))
        waiting = f"  {known.waiting}" if known.waiting else ""
        self._tabs["voices"].set_words(self.tr("Visitors' words") + waiting)
        self._show_actions()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()
        elif first and self._stack.currentWidget() is self.list:
            self.list.focus_table()

    def _may(self, right: Right) -> bool:
        actor = self.session()
        return actor is not None and bool(actor.may(right))

    # -- where we are

    @Slot(str)
    def open_tab(self, key: str) -> None:
        """Show the list, the board or what visitors said."""
        views = {"list": self.list, "board": self.board, "voices": self.voices}
        self._tabs[key].setChecked(True)
        self._stack.setCurrentWidget(views[key])
        self._focus_view()

    def _tab(self) -> str:
        return next((key for key, button in self._tabs.items() if button.isChecked()), "list")

    @Slot()
    def go_back(self) -> None:
        """From one finding or a form to where one came from."""
        self.open_tab(self._tab())

    def _focus_view(self) -> None:
        view = self._stack.currentWidget()
        if view is self.list:
            self.list.focus_table()
        elif view is self.board:
            self.board.focus_first()
        elif view is self.voices:
            self.voices.focus_first()

    @Slot()
    def _show_actions(self) -> None:
        view, detail = self._stack.currentWidget(), self.finding.detail
        whole = view in (self.list, self.board, self.voices)
        raises = self._may(Right.RAISE_FINDING)
        self._tab_row.setVisible(whole)
        self._leave.setVisible(view in (self.finding, self.form))
        self._paper.setVisible(view is self.finding and detail is not None and detail.line.state in LIVE)
        self._hear.setVisible(whole and raises)
        self._tell.setVisible(whole and raises)
        if view is self.finding and detail is not None:
            self._title.setText(detail.line.number)
            self._said.setText(inspections.finding_state(detail.line.state.value))
        elif view is self.order and detail is not None:
            self._title.setText("")
            self._said.setText("")
        elif view is self.form:
            self._title.setText(self.tr("Raise a finding"))
            self._said.setText(self.tr("What is open already is not raised twice: look at the right first."))
        else:
            self._title.setText(self.tr("Findings"))
            self._said.setText("")
        self._title.setVisible(bool(self._title.text()))
        self._said.setVisible(bool(self._said.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self._stack.currentWidget()
        if event.key() == Qt.Key.Key_Escape:
            if view in (self.finding, self.form):
                self.go_back()
            elif view is self.list and self.list.clear_filters():
                self.list.focus_table()
            elif view in (self.board, self.voices):
                self.open_tab("list")
        elif view is self.list and printable(event).strip():
            self.list.type_on(event)
        else:
            super().keyPressEvent(event)

    def receive(self, text: str) -> None:
        """Open a finding by its id in hexadecimal or its number; "new" a form, "voice" one for a visitor's word."""
        wanted = text.strip()
        if wanted == "new":
            self._when_known(lambda: self.begin())
        elif wanted == "voice":
            self._when_known(self._begin_voice)
        elif wanted in ("soon", "over", "far"):
            self.open_tab("list")
            self.list.show_level(wanted)
        elif len(wanted) == _HEX_ID and _is_hex(wanted):
            self.open_finding(bytes.fromhex(wanted))
        elif wanted:
            self._open_number(wanted)
        else:
            self.open_tab("list")

    def _when_known(self, then: Callable[[], None]) -> None:
        if self._known is None:
            self._wanted = then
            self.refresh()
        else:
            then()

    def unsaved(self) -> bool:
        return self.form.has_text() or self.voices.has_text() or self.finding.panel.has_text()

    # -- one finding

    @Slot(object)
    def _open_line(self, line: FindingLine) -> None:
        self.open_finding(line.finding)

    @Slot(object)
    def open_finding(self, finding: bytes) -> None:
        """Show a finding, whatever its state."""
        self._when_known(lambda: self._read_finding(finding, open_it=True))

    @Slot(str)
    def _open_number(self, number: str) -> None:
        self._when_known(
            lambda: self._do(lambda actor: self.desk.findings.by_number(actor, number), self._show_finding)
        )

    def _read_finding(self, finding: bytes, *, open_it: bool = False) -> None:
        def show(detail: FindingDetail) -> None:
            here = self.finding.detail
            if open_it or (here is not None and here.line.finding == detail.line.finding):
                self._show_finding(detail)

        self._do(lambda actor: self.desk.findings.detail(actor, finding), show)

    def _show_finding(self, detail: FindingDetail) -> None:
        actor, known = self.session(), self._known
        if actor is None or known is None:
            return
        before = self.finding.detail
        other = before is None or before.line.finding != detail.line.finding
        self.finding.show_finding(detail, known, actor, self.desk.clock.today())
        opened = self._stack.currentWidget() is not self.finding
        self._stack.setCurrentWidget(self.finding)
        self._show_actions()
        if opened or other or before is None or before.pictures != detail.pictures:
            self._read_pictures(detail)
        if (opened or other) and self.isVisible():
            self.finding.panel.focus_first()

    def _read_pictures(self, detail: FindingDetail) -> None:
        self.finding.pictures.clear()
        if not detail.pictures:
            return

        def show(pictures: tuple[Shown, ...]) -> None:
            here = self.finding.detail
            if here is not None and here.line.finding == detail.line.finding:
                self.finding.pictures.show_pictures(pictures)

        self._do(lambda actor: _pictures(self.desk, actor, detail), show)

    @Slot(object)
    def _ask_picture(self, role: EvidenceRole) -> None:
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("A picture"), "", self.tr("Pictures ({kinds})").format(kinds=kinds)
        )
        if chosen:
            self._take_picture(role, Path(chosen))

    @Slot(object, object)
    def _take_picture(self, role: EvidenceRole, picture: Path | bytes) -> None:
        actor, detail = self.session(), self.finding.detail
        if actor is None or detail is None:
            return
        finding = detail.line.finding
        source = EvidenceSource.FILE if isinstance(picture, Path) else EvidenceSource.PASTE

        def attach(progress: Progress) -> object:
            return self.desk.findings.attach(actor, finding, picture, role, source)

        self.jobs.start(
            attach,
            self.tr("Taking the picture in"),
            lambda _none: self._pictures_changed(finding, self.tr("The picture is kept.")),
            owner=self,
            failed=self._refused,
        )

    @Slot(object)
    def _take_off(self, link: bytes) -> None:
        detail = self.finding.detail
        if detail is not None:
            finding = detail.line.finding
            said = self.tr("The picture is taken off; its file stays.")
            self._do(
                lambda actor: self.desk.findings.detach(actor, finding, link),
                lambda _none: self._pictures_changed(finding, said),
            )

    def _pictures_changed(self, finding: bytes, said: str) -> None:
        self.tell(Tone.GOOD, said)
        self._read_finding(finding)
        self.jobs.announce({"ledger"})

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self.tell(Tone.CAUTION, problem_wording.sentence(error))

    @Slot(object, object, str)
    def _take(self, act: Act, values: Mapping[str, Any], pin: str) -> None:
        detail = self.finding.detail
        if detail is None:
            return
        finding = detail.line.finding

        def taken(_line: FindingLine) -> None:
            self.finding.panel.done()
            self.tell(Tone.GOOD, act.said)
            self._tell_others()
            self._read_finding(finding)

        self._do(
            lambda actor: act.do(self.desk.findings, actor, finding, values, pin),
            taken,
            self.finding.panel.went_wrong,
        )

    # -- telling

    @Slot(object)
    def begin(self, voice: VoiceLine | None = None) -> None:
        """A form for a new finding, with what a visitor said in it where that is given."""
        known = self._known
        if known is not None and self._may(Right.RAISE_FINDING):
            self._stack.setCurrentWidget(self.form)
            self.form.begin(known, voice)

    @Slot(object, str)
    def _read_alike(self, area: bytes | None, point: str) -> None:
        self._do(lambda actor: self.desk.findings.alike(actor, area, point), self.form.show_alike)

    @Slot(object)
    def _keep_finding(self, new: NewFinding) -> None:
        self._do(lambda actor: self.desk.findings.raise_(actor, new), self._told, self.form.went_wrong)

    @Slot(object, str, int)
    def _keep_sighting(self, finding: bytes, text: str, severity: int) -> None:
        self._do(lambda actor: self.desk.findings.sight(actor, finding, text, severity), self._told)

    def _told(self, raised: Raised) -> None:
        said = {
            RaisedKind.NEW: self.tr("Kept as {number}."),
            RaisedKind.SIGHTING: self.tr("Known already: it is noted on {number} that it was seen again."),
            RaisedKind.RECURRENCE: self.tr(
                "Kept as {number}. It came back after it was closed, so it counts one step worse."
            ),
            RaisedKind.KNOWN: self.tr("{number} says so already."),
        }[raised.kind]
        self.form.done()
        self.tell(Tone.GOOD, said.format(number=raised.number))
        self._tell_others()
        self._read_finding(raised.finding, open_it=True)

    # -- visitors' words

    @Slot()
    def _begin_voice(self) -> None:
        self.open_tab("voices")
        self.voices.begin()

    @Slot(object)
    def _keep_voice(self, new: NewVoice) -> None:
        def kept(line: VoiceLine) -> None:
            self.tell(Tone.GOOD, self.tr("What was said is kept."))
            self.voices.done()
            self._tell_others()

        self._do(lambda actor: self.desk.voices.add(actor, new), kept, self.voices.went_wrong)

    @Slot(object, str)
    def _keep_reply(self, voice: VoiceLine, text: str) -> None:
        def kept(line: VoiceLine) -> None:
            self.tell(Tone.GOOD, self.tr("The answer is kept."))
            self.voices.answered(line)
            self._tell_others()

        self._do(lambda actor: self.desk.voices.reply(actor, voice.voice, text), kept, self.voices.went_wrong)

    # -- what is closed, tables, paper

    @Slot(object)
    def _read_closed(self, by: Filter) -> None:
        self._do(lambda actor: self.desk.findings.list(actor, by), self.list.show_closed)

    @Slot(object)
    def _export(self, table: TableText) -> None:
        name = self.tr("findings")
        export_table(self, table, f"{self.desk.clock.today()}-{name}")

    @Slot(object)
    def _export_voices(self, table: TableText) -> None:
        name = self.tr("visitors-words")
        export_table(self, table, f"{self.desk.clock.today()}-{name}")

    @Slot()
    def _show_order(self) -> None:
        detail, known = self.finding.detail, self._known
        if detail is not None and known is not None:
            self._stack.setCurrentWidget(self.order)
            shown = [one.jpeg for one in self.finding.pictures.shown if one.jpeg]
            self.order.show_order(detail, known.labels, tuple(shown[:_MOST_PICTURES]))

    @Slot()
    def _leave_order(self) -> None:
        self._stack.setCurrentWidget(self.finding)
        self.finding.panel.focus_first()

    @Slot(str)
    def _save_order(self, name: str) -> None:
        path = ask_path(self, self.desk.home.papers / name, self.tr("PDF (*.pdf)"))
        if path is not None:
            self.order.save(path)


def _pictures(desk: Any, actor: Actor, detail: FindingDetail) -> tuple[Shown, ...]:
    """The pictures with their bytes; a file that is gone or spoilt is shown as such."""
    shown = []
    for picture in detail.pictures[-_MOST_SHOWN:]:
        try:
            shown.append(Shown(picture, desk.inspections.picture(actor, picture.digest)))
        except Problem as gone:
            if gone.code != "picture-gone":
                raise
            shown.append(Shown(picture, b""))
    return tuple(shown)


def _is_hex(text: str) -> bool:
    try:
        bytes.fromhex(text)
    except ValueError:
        return False
    return True
