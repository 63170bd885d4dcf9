"""The page of months and quarters: choose one, see its figures and the rows behind them, review, sign, seal, print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.period_values import Appeal, MonthReport, PeriodShort, QuarterReport
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules.inspections.facts import Row, RowKind
from desktop.rules.inspections.periodlife import PeriodStep
from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.scores import Score
from desktop.rules.inspections.vocabulary import PeriodKind, PeriodState
from desktop.rules.rights import Right, may
from ui import problem_wording, wording
from ui import wording_periods as words
from ui.export import ask_path, export_table
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.page import Page
from ui.pages.periods import questions
from ui.pages.periods.ask import AskView, Question
from ui.pages.periods.behind import RowsBehind, Shown, read
from ui.pages.periods.choice import PeriodChoice
from ui.pages.periods.month import MonthView
from ui.pages.periods.paper import PaperKind, PaperView
from ui.pages.periods.quarter import QuarterView
from ui.pages.periods.way import WayView
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.confirm import ConfirmStrip
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import NoticeBar
from ui.widgets.table import TableText

T = TypeVar("T")
Report = MonthReport | QuarterReport


@dataclass(frozen=True)
class _Read:
    """What the page asks for at once. `signers` may sign a period, as far as that can be told; `staff` is everybody."""

    report: Report
    listed: tuple[PeriodShort, ...]
    signers: tuple[tuple[bytes, str], ...]
    staff: tuple[tuple[bytes, str], ...]
    posts: tuple[tuple[bytes, str], ...]


class PeriodsPage(Page):
    topics: ClassVar[frozenset[str]] = frozenset(
        {"periods", "rounds", "findings", "venue", "templates", "settings"}
    )

    def __init__(
        self, desk: Any, jobs: Jobs, session: Callable[[], Actor | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, session, parent=parent)
        self._kind, self._day = PeriodKind.MONTH, 0
        self._days: dict[PeriodKind, int] = {}
        self._known: _Read | None = None
        self._keys: tuple[str, ...] = ()
        self.choice = PeriodChoice()
        self._title = PlainLabel("", size="title", elide=True)
        self._state = PlainLabel("", ink="soft", elide=True)
        self._notice = Button(self.tr("Public notice"), "people", key="Alt+N")
        self._paper = Button(self.tr("Paper"), "file", key="Alt+D")
        self._paragraph = Button(self.tr("Paragraph"), "pencil", key="Alt+P")
        self.next = Button("", "chevron-right", kind="primary", key="Alt+W")
        self.confirm = ConfirmStrip()
        self.changed_bar = NoticeBar()
        self.month = MonthView()
        self.quarter = QuarterView()
        self.rows = RowsBehind()
        self.way = WayView()
        self.paper = PaperView(desk, jobs, session)
        self.ask_view = AskView()
        self._stack = QStackedWidget()
        for view in (self.month, self.quarter, self.rows, self.way, self.paper, self.ask_view):
            self._stack.addWidget(view)
        self._connect()
        self._build()

    def _connect(self) -> None:
        self.choice.chosen.connect(self.show_period)
        self.choice.kind_chosen.connect(self.show_kind)
        self._notice.clicked.connect(lambda: self.show_paper(PaperKind.NOTICE))
        self._paper.clicked.connect(lambda: self.show_paper())
        for button in (self._paragraph, self.next):
            button.clicked.connect(self.go_on)
        self.confirm.left.connect(self._show_actions)
        for view in (self.month, self.quarter):
            view.opened.connect(self.open_rows)
            view.amend_asked.connect(self._ask_correction)
        self.quarter.appeal_asked.connect(self._ask_appeal)
        self.quarter.answer_asked.connect(self._ask_answer)
        self.quarter.decide_asked.connect(self._ask_decision)
        self.quarter.scheme_asked.connect(self._read_scheme)
        self.rows.left.connect(self.show_figures)
        self.rows.row_opened.connect(self._open_row)
        self.rows.table.export_asked.connect(self._export)
        self.way.left.connect(self.show_figures)
        self.way.kept.connect(self._keep_paragraph)
        self.way.signed.connect(self._sign)
        self.way.seal_asked.connect(self._ask_seal)
        self.paper.left.connect(self.show_figures)
        self.paper.told.connect(self.tell)
        self.paper.path_wanted.connect(self._save_paper)
        self.ask_view.left.connect(self.show_figures)
        self._stack.currentChanged.connect(self._show_actions)

    def _build(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._state)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(titles, 1)
        for button in (self._notice, self._paper, self._paragraph, self.next):
            head.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(GRID + GRID // 2)
        right.addLayout(head)
        right.addWidget(self.confirm)
        right.addWidget(self.changed_bar)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.choice)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self._show_actions()

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

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Problem):
            self.tell(Tone.CAUTION, problem_wording.sentence(error))

    def _may(self, right: Right) -> bool:
        actor = self.session()
        return actor is not None and bool(actor.may(right))

    def refresh(self) -> None:
        kind, day = self._kind, self._day or self.desk.clock.today()
        self._day = day
        self._do(lambda actor: _read(self.desk, actor, kind, day), self._show_read)

    def _show_read(self, known: _Read) -> None:
        report = known.report
        if _kind(report) is not self._kind or not report.first <= self._day <= report.last:
            return
        first = self._known is None
        self._known = known
        self.choice.set_listed(self._kind, known.listed, self.desk.clock.today())
        self.choice.set_period(self._kind, report.first)
        self._show_report(report)
        if self._stack.currentWidget() is self.rows and self._keys:
            self._read_rows(self._keys)
        if first:
            self.choice.focus_list()

    @property
    def report(self) -> Report | None:
        """The period that is shown."""
        return None if self._known is None else self._known.report

    # -- where we are

    @Slot(object)
    def show_kind(self, kind: PeriodKind) -> None:
        """Months or quarters: the one that was last looked at, else that of today."""
        if kind is not self._kind:
            self.show_period(kind, self._days.get(kind, self._day))

    @Slot(object, int)
    def show_period(self, kind: PeriodKind, day: int) -> None:
        """Show the month or quarter of a day YYYYMMDD."""
        self._kind, self._day = kind, day
        self._days[kind] = day
        self.confirm.dismiss()
        self.choice.set_period(kind, day)
        self._stack.setCurrentWidget(self._figures_view())
        self.refresh()

    @Slot()
    def show_figures(self) -> None:
        """Back to the figures."""
        self._keys = ()
        self.confirm.dismiss()
        self._stack.setCurrentWidget(self._figures_view())
        self.choice.focus_list()

    def _figures_view(self) -> QWidget:
        return self.month if self._kind is PeriodKind.MONTH else self.quarter

    def unsaved(self) -> bool:
        return self.way.has_text() or self.ask_view.has_text()

    def receive(self, text: str) -> None:
        """Open the month of a day YYYYMMDD, or "quarter" and its day; without one what was open."""
        kind = PeriodKind.QUARTER if text.startswith("quarter") else PeriodKind.MONTH
        digits = "".join(char for char in text if char.isdigit())
        if len(digits) == 8:
            self.show_period(kind, int(digits))

    def _show_report(self, report: Report) -> None:
        self._title.setText(words.period(self._kind, report.first))
        self._state.setText(self._state_of(report))
        signs, inspects = self._may(Right.SIGN_PERIODS), self._may(Right.INSPECT)
        if isinstance(report, MonthReport):
            self.month.show_report(report, amends=inspects)
        else:
            self.quarter.show_report(report, appeals=inspects, rules=signs, amends=inspects)
        if self._stack.currentWidget() in (self.month, self.quarter):
            self._stack.setCurrentWidget(self._figures_view())
        if self._stack.currentWidget() is self.way:
            self._show_way(report)
        self._show_changed(report)
        self._show_actions()

    def _state_of(self, report: Report) -> str:
        if report.seal is not None:
            return self.tr("Sealed {time}, {name}. The figures are those of the seal.").format(
                time=wording.moment(report.seal.at), name=report.seal.by
            )
        if not self._is_over(report):
            return self.tr("Still running, the figures are those of this moment")
        pending = report.figures.pending
        if pending:
            return self.tr("Over. {count} checks can still be done or put down.").format(count=pending)
        state = {
            PeriodState.OPEN: self.tr("Over, to be reviewed"),
            PeriodState.DRAFTED: self.tr("Drafted, to be reviewed"),
            PeriodState.REVIEWED: self.tr("Reviewed, to be signed"),
            PeriodState.SIGNED: self.tr("Signed, to be sealed"),
        }
        return state[report.state]

    def _is_over(self, report: Report) -> bool:
        return bool(report.last < self.desk.clock.today())

    def _show_changed(self, report: Report) -> None:
        if not report.changed:
            self.changed_bar.dismiss()
            return
        self.changed_bar.show_notice(
            Tone.NOTE,
            self.tr(
                "Recorded after the seal: {count} figures would be others today. The sealed ones stay; a correction can "
                "stand beside them."
            ).format(count=len(report.changed)),
            stays=True,
        )

    @Slot()
    def _show_actions(self) -> None:
        report, view = self.report, self._stack.currentWidget()
        at_figures = view in (self.month, self.quarter) and report is not None
        signs = self._may(Right.SIGN_PERIODS) and report is not None
        sealed = report is not None and report.state is PeriodState.SEALED
        over = report is not None and self._is_over(report)
        self._notice.setVisible(at_figures and self._kind is PeriodKind.MONTH)
        self._paper.setVisible(at_figures)
        self._paragraph.setVisible(at_figures and signs and not sealed and not over)
        self.next.setVisible(at_figures and signs and not sealed and over and not self.confirm.asking)
        if report is not None:
            self.next.setText(self._next_word(report))

    def _next_word(self, report: Report) -> str:
        return {
            PeriodState.OPEN: self.tr("Write and review"),
            PeriodState.DRAFTED: self.tr("Review"),
            PeriodState.REVIEWED: self.tr("Sign"),
            PeriodState.SIGNED: self.tr("Seal"),
        }.get(report.state, "")

    # -- the rows behind a figure

    @Slot(object)
    def open_rows(self, keys: Sequence[str]) -> None:
        """Show the rows behind figures; a finding by itself opens on its own page."""
        wanted = tuple(keys)
        head, _, rest = wanted[0].partition("/")
        if len(wanted) == 1 and head == "finding":
            self.other_asked.emit("findings", rest)
            return
        self._keys = wanted
        self._read_rows(wanted)

    def _read_rows(self, keys: tuple[str, ...]) -> None:
        report, kind = self.report, self._kind
        if report is None:
            return
        first, names = report.first, report.names

        def ask(actor: Actor) -> tuple[Shown, ...]:
            rows: dict[Row, None] = {}
            for key in keys:
                rows |= dict.fromkeys(self.desk.periods.rows_behind(actor, kind, first, key))
            ordered = sorted(rows, key=lambda row: (row.day, row.kind.value, row.id))
            return read(self.desk, actor, ordered, names)

        def show(rows: tuple[Shown, ...]) -> None:
            here = self.report
            if keys == self._keys and here is not None and here.first == first:
                opened = self._stack.currentWidget() is not self.rows
                self._stack.setCurrentWidget(self.rows)
                self.rows.show_rows(self._figure_title(keys), rows)
                if opened:
                    self.rows.focus_table()

        self._do(ask, show)

    def _figure_title(self, keys: tuple[str, ...]) -> str:
        report = self.report
        assert report is not None
        if len(keys) > 1:
            return words.template(report.names, keys[0].split("/")[1])
        return words.figure(report.names, keys[0])

    @Slot(object)
    def _open_row(self, row: Shown) -> None:
        self.other_asked.emit("rounds" if row.kind is RowKind.ROUND else "findings", row.id)

    @Slot(object)
    def _export(self, table: TableText) -> None:
        report = self.report
        if report is not None:
            name = f"{report.site_number:04}-{report.desk:02}-{report.first // 100}"
            rows = self.tr("rows")
            export_table(self, table, f"{name}-{rows}")

    # -- the way to the seal

    @Slot()
    def go_on(self) -> None:
        """Take the next step of the period."""
        report = self.report
        if report is None:
            return
        self._stack.setCurrentWidget(self.way)
        self._show_way(report)
        self.way.focus_first()
        if report.state is PeriodState.SIGNED and self._is_over(report):
            self._ask_seal()

    def _show_way(self, report: Report) -> None:
        actor, known = self.session(), self._known
        if actor is not None and known is not None:
            self.way.show_report(report, known.signers, actor.staff, over=self._is_over(report))

    @Slot(str)
    def _keep_paragraph(self, text: str) -> None:
        report, kind = self.report, self._kind
        if report is None:
            return

        def kept(_act: object) -> None:
            self.tell(Tone.GOOD, self.tr("The paragraph is kept."))
            self._changed_period()
            self.way.focus_first()

        self._do(lambda actor: self.desk.periods.remark(actor, kind, report.first, text), kept)

    @Slot(object, object, str)
    def _sign(self, step: PeriodStep, staff: bytes, pin: str) -> None:
        report, kind = self.report, self._kind
        if report is None:
            return
        self.way.wait(True)
        periods = self.desk.periods
        act = periods.review if step is PeriodStep.REVIEWED else periods.sign

        def signed(_act: object) -> None:
            said = (
                self.tr("Reviewed. Somebody else may sign now.")
                if step is PeriodStep.REVIEWED
                else self.tr("Signed. It can be sealed now.")
            )
            self.tell(Tone.GOOD, said)
            self._changed_period()

        def refused(error: BaseException) -> bool:
            if not isinstance(error, Problem):
                self.way.wait(False)
                return False
            self.way.refuse(problem_wording.sentence(error))
            if error.code in ("period-moved", "period-step-refused"):
                self.refresh()
            return True

        self._do(lambda actor: act(actor, kind, report.first, staff, pin), signed, refused)

    @Slot()
    def _ask_seal(self) -> None:
        report = self.report
        if report is None or report.state is not PeriodState.SIGNED:
            return
        effects = self.tr(
            "Its figures are fixed: execution {execution}, patrol coverage {coverage}, {findings}. They never change again, "
            "whatever is recorded later; corrections stand beside them. The log is sealed and signed."
        ).format(**_headline(report))
        self.confirm.ask(
            self.tr("Seal {period}?").format(period=words.period(self._kind, report.first)),
            effects,
            self.tr("Seal"),
            lambda: self._seal(report.first),
        )
        self._show_actions()

    def _seal(self, first: int) -> None:
        actor, kind = self.session(), self._kind
        if actor is None:
            return

        def sealed(report: Report) -> None:
            self.tell(
                Tone.GOOD, self.tr("{period} is sealed.").format(period=words.period(kind, report.first))
            )
            self.jobs.announce({"periods", "ledger"})
            if self.report is not None and self.report.first == first:
                self.show_figures()
                self.show_paper()

        def refused(error: BaseException) -> None:
            self._refused(error)
            self.refresh()

        def work(progress: Progress) -> Report:
            report: Report = self.desk.periods.seal(actor, kind, first, progress)
            return report

        self.jobs.start(work, self.tr("Sealing"), sealed, owner=self, failed=refused)

    def _changed_period(self) -> None:
        self.jobs.announce({"periods", "ledger"})
        self.refresh()

    # -- paper

    def show_paper(self, kind: PaperKind | None = None) -> None:
        """Draw the paper of the period, or the notice for the board."""
        report = self.report
        if report is None:
            return
        usual = PaperKind.SUMMARY if isinstance(report, MonthReport) else PaperKind.EVALUATION
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_paper(report, kind or usual)

    @Slot(str)
    def _save_paper(self, name: str) -> None:
        path: Path | None = ask_path(self, self.desk.home.papers / name, self.tr("PDF (*.pdf)"))
        if path is not None:
            self.paper.save(path)

    # -- forms

    def _ask(self, question: Question) -> None:
        self._stack.setCurrentWidget(self.ask_view)
        self.ask_view.ask(question)

    def _taken(
        self, said: str, topics: frozenset[str] = frozenset({"periods", "ledger"})
    ) -> Callable[[object], None]:
        def then(_answer: object) -> None:
            self.ask_view.done()
            self.tell(Tone.GOOD, said)
            self.show_figures()
            self.jobs.announce(topics)
            self.refresh()

        return then

    @Slot()
    def _ask_correction(self) -> None:
        report, known, kind, actor = self.report, self._known, self._kind, self.session()
        if report is None or known is None or actor is None:
            return
        single = report.figures.single_staff
        people = tuple(each for each in known.signers if single or each[0] != actor.staff)

        def take(values: Mapping[str, Any], staff: bytes, pin: str) -> None:
            of = questions.corrected(report, values)
            self._do(
                lambda who: self.desk.periods.amend(who, kind, report.first, of, staff, pin),
                self._taken(self.tr("The correction stands beside the figure.")),
                self.ask_view.went_wrong,
            )

        self._ask(questions.correction(report, people, take))

    @Slot(object)
    def _ask_appeal(self, score: Score) -> None:
        report = self.report
        if report is None:
            return

        def take(values: Mapping[str, Any], _staff: bytes, _pin: str) -> None:
            self._do(
                lambda actor: self.desk.periods.appeal(
                    actor, report.first, score.kind, score.subject, values["text"]
                ),
                self._taken(self.tr("It is kept beside the score.")),
                self.ask_view.went_wrong,
            )

        self._ask(questions.appeal(score, report.names, take))

    @Slot(object)
    def _ask_answer(self, to: Appeal) -> None:
        def take(values: Mapping[str, Any], _staff: bytes, _pin: str) -> None:
            self._do(
                lambda actor: self.desk.periods.answer_appeal(actor, to.id, values["text"]),
                self._taken(self.tr("The answer is kept.")),
                self.ask_view.went_wrong,
            )

        self._ask(questions.answer(to, take))

    @Slot()
    def _ask_decision(self) -> None:
        report, known = self.report, self._known
        if not isinstance(report, QuarterReport) or known is None:
            return

        def take(values: Mapping[str, Any], _staff: bytes, _pin: str) -> None:
            of = questions.decided(values)
            topics = frozenset({"periods", "ledger"} | ({"findings"} if of.finding else set()))
            self._do(
                lambda actor: self.desk.periods.decide(actor, report.first, of),
                self._taken(self.tr("The decision is kept."), topics),
                self.ask_view.went_wrong,
            )

        today = self.desk.clock.today()
        raises = self._may(Right.RAISE_FINDING)
        self._ask(questions.decision(report, known.posts, known.staff, today, take, raises=raises))
        self.quarter.open_view("decisions")

    @Slot()
    def _read_scheme(self) -> None:
        report = self.report
        if report is not None:
            self._do(lambda actor: self.desk.periods.scheme(actor, report.first), self._ask_scheme)

    def _ask_scheme(self, of: Scheme) -> None:
        def take(values: Mapping[str, Any], _staff: bytes, _pin: str) -> None:
            self._do(
                lambda actor: self.desk.periods.change_scheme(actor, questions.adopted(of, values)),
                self._taken(self.tr("The scheme is adopted.")),
                self.ask_view.went_wrong,
            )

        self._ask(questions.weights(of, take))


def _kind(report: Report) -> PeriodKind:
    return PeriodKind.MONTH if isinstance(report, MonthReport) else PeriodKind.QUARTER


def _headline(report: Report) -> dict[str, str]:
    if isinstance(report, MonthReport):
        tiles = report.figures.tiles
        execution, coverage, found = tiles.execution, tiles.coverage, tiles.found
    else:
        figures = report.figures
        execution, coverage, found = figures.execution, figures.coverage, figures.funnel.found
    return {
        "execution": words.share(execution),
        "coverage": words.share(coverage),
        "findings": words.of_findings(found),
    }


def _read(desk: Any, actor: Actor, kind: PeriodKind, day: int) -> _Read:
    """Ask the desk for all of it; for the desk lane."""
    periods = desk.periods
    report = periods.month(actor, day) if kind is PeriodKind.MONTH else periods.quarter(actor, day)
    staff = tuple((tile.staff, tile.name) for tile in desk.people.tiles())
    signers = staff
    if actor.may(Right.STAFF):
        may_sign = {each.staff for each in desk.people.everyone(actor) if may(each.roles, Right.SIGN_PERIODS)}
        signers = tuple(each for each in staff if each[0] in may_sign)
    posts: tuple[tuple[bytes, str], ...] = ()
    if kind is PeriodKind.QUARTER:
        posts = tuple((each.post, each.name) for each in desk.venue.posts(actor))
    return _Read(report, periods.listed(actor, kind), signers, staff, posts)
