"""The way of a period to its seal: the paragraph, the review, the signature, the seal, one after another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.inspections.period_values import MonthReport, PeriodAct, QuarterReport
from desktop.rules.inspections.periodlife import PeriodStep
from desktop.rules.inspections.vocabulary import PeriodKind, PeriodState
from desktop.rules.names import NOTE_LIMIT
from ui import wording
from ui import wording_periods as words
from ui.looks import Tone
from ui.pages.periods.edits import edits
from ui.papers.proposal import proposal
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel
from ui.widgets.pinpad import PinPad
from ui.widgets.scroll import Scroll

Report = MonthReport | QuarterReport
People = Sequence[tuple[bytes, str]]
_ORDER = tuple(PeriodState)


class _Marker(QSyntaxHighlighter):
    """Underlines what is not as it was proposed."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())
        self.proposed = ""

    def highlightBlock(self, text: str) -> None:
        marked = QTextCharFormat()
        marked.setFontUnderline(True)
        marked.setBackground(QColor(look().tones[Tone.NOTE].wash))
        whole, first = self.document().toPlainText(), self.currentBlock().position()
        for start, length in edits(self.proposed, whole).added:
            begin, end = _units(whole[:start]) - first, _units(whole[: start + length]) - first
            begin, end = max(0, begin), min(end, _units(text))
            if begin < end:
                self.setFormat(begin, end - begin, marked)


class ParagraphEdit(QPlainTextEdit):
    """A text in which everything that is not as it was proposed is underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(22 * GRID)
        self._marker = _Marker(self)

    def propose(self, proposed: str, text: str) -> None:
        """Show `text`, compared with what was proposed."""
        self._marker.proposed = proposed
        self.setPlainText(text)

    def marked(self) -> list[str]:
        """The stretches that are underlined, in order."""
        found = []
        block = self.document().firstBlock()
        while block.isValid():
            units = block.text().encode("utf-16-le")
            for each in block.layout().formats():
                found.append(units[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le"))
            block = block.next()
        return found


def _units(text: str) -> int:
    """Length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


class _Step(QWidget):
    """One step of the way: done, at hand, or to come."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._icon = IconView("minus", role="soft")
        self._name = PlainLabel(title, bold=True)
        self._by = PlainLabel("", ink="soft", elide=True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._by)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)

    def show_step(self, act: str, *, done: bool, now: bool) -> None:
        self._icon.set_icon(
            "check-circle" if done else "chevron-right" if now else "minus",
            "good" if done else "accent" if now else "soft",
        )
        self._name.set_ink("ink" if done or now else "soft")
        self._by.setText(act)
        self.setAccessibleName(f"{self._title} {act}")


class WayView(QWidget):
    """`kept` carries the paragraph, `signed` a step, who signs and the PIN; `seal_asked` wants the seal; `left` goes back."""

    kept = Signal(str)
    signed = Signal(object, object, str)
    seal_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._step: PeriodStep | None = None
        self._offered: object = None
        self._steps = {
            PeriodState.DRAFTED: _Step(self.tr("1  Paragraph")),
            PeriodState.REVIEWED: _Step(self.tr("2  Review")),
            PeriodState.SIGNED: _Step(self.tr("3  Signature")),
            PeriodState.SEALED: _Step(self.tr("4  Seal")),
        }
        self._hint = PlainLabel("", wrap=True)
        self.editor = ParagraphEdit()
        self.editor.setAccessibleName(self.tr("Paragraph"))
        self.editor.textChanged.connect(self._typed)
        self._left_out = PlainLabel("", ink="soft", wrap=True)
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self.keep = Button(self.tr("Keep the paragraph"), "save", kind="primary", key="Alt+S")
        self.keep.clicked.connect(self._keep)
        self._again = Button(self.tr("As proposed"), "undo")
        self._again.clicked.connect(self._propose_again)
        self.restart = Button(self.tr("Back to the review"), "repeat")
        self.restart.clicked.connect(self._keep)
        self._who = QComboBox()
        self._who.setAccessibleName(self.tr("Who signs"))
        self._who.currentIndexChanged.connect(self._asked)
        self.pad = PinPad()
        self.pad.entered.connect(self._entered)
        self.pad.given_up.connect(self.left)
        self._pad_title = PlainLabel("", bold=True, wrap=True)
        self._pad_card = Card()
        self.seal = Button(self.tr("Seal…"), "lock", kind="primary")
        self.seal.clicked.connect(self.seal_asked)
        self._build()

    def _build(self) -> None:
        back = Button(self.tr("Figures"), "chevron-left", key="Alt+B")
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        for step in self._steps.values():
            head.addWidget(step, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.keep)
        buttons.addWidget(self._again)
        buttons.addWidget(self.restart)
        buttons.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        column.addWidget(self._hint)
        column.addWidget(self.editor)
        column.addWidget(self._left_out)
        column.addWidget(self._fault)
        column.addLayout(buttons)
        column.addWidget(self.seal, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        pad = QVBoxLayout(self._pad_card)
        pad.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        pad.setSpacing(GRID + GRID // 2)
        for part in (self._pad_title, self._who, self.pad):
            pad.addWidget(part)
        pad.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(Scroll(inside), 1)
        row.addWidget(self._pad_card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GRID)
        whole.addLayout(head)
        whole.addLayout(row, 1)

    # -- showing

    def show_report(self, report: Report, people: People, chosen: bytes, *, over: bool) -> None:
        """Show how far the period is, and what comes next. `over`: its last day is past."""
        other = self._report is None or (self._report.first, self._report.last) != (report.first, report.last)
        typed = "" if other else self.editor.toPlainText()
        before = self._report
        if other:
            self._offered = None
        self._report = report
        self._show_steps(report)
        made = proposal(report)
        kept = made if report.remark is None else report.remark.text
        if other or before is None or before.remark != report.remark or not typed:
            self.editor.propose(made, kept)
        else:
            self.editor.propose(made, typed)
        self._step = _next(report.state) if over else None
        self._hint.setText(self._next_words(report, over))
        self._fault.setText("")
        sealed = report.state is PeriodState.SEALED
        self.editor.setReadOnly(sealed)
        for button in (self.keep, self._again):
            button.setVisible(not sealed)
        self.restart.setVisible(report.state in (PeriodState.REVIEWED, PeriodState.SIGNED))
        signing = self._step in (PeriodStep.REVIEWED, PeriodStep.SIGNED)
        self._pad_card.setVisible(signing)
        self.seal.setVisible(self._step is PeriodStep.SEALED)
        if signing:
            self._pad_title.setText(
                self.tr("Review: sign with your PIN")
                if self._step is PeriodStep.REVIEWED
                else self.tr("Approve: sign with your PIN")
            )
            self._offer(_signers(report, people, self._step), chosen)
        self._typed()

    def focus_first(self) -> None:
        """Put the focus where the next step is."""
        if self._step in (PeriodStep.REVIEWED, PeriodStep.SIGNED) and self._report is not None:
            drafted = self._report.state is not PeriodState.OPEN
            (self.pad if drafted else self.editor).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._step is PeriodStep.SEALED:
            self.seal.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_text(self) -> bool:
        """Whether a paragraph was changed and not kept."""
        return self._report is not None and self.isVisible() and self._is_changed()

    def wait(self, busy: bool) -> None:
        """While a PIN is checked nothing more is taken."""
        self.pad.set_busy(busy)

    def refuse(self, sentence: str) -> None:
        """Say why it could not be signed."""
        self.pad.set_busy(False)
        self.pad.show_error(sentence)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- inside

    def _show_steps(self, report: Report) -> None:
        acts: dict[PeriodState, PeriodAct | None] = {
            PeriodState.DRAFTED: report.remark,
            PeriodState.REVIEWED: report.reviewed,
            PeriodState.SIGNED: report.signed,
        }
        at = _ORDER.index(report.state)
        for state, step in self._steps.items():
            place = _ORDER.index(state)
            act = acts.get(state)
            said = "" if act is None else f"{act.by}, {words.day(wording.day_of(act.at))}"
            if state is PeriodState.SEALED and report.seal is not None:
                said = f"{report.seal.by}, {words.day(wording.day_of(report.seal.at))}"
            done = place <= at and (bool(said) or state is not PeriodState.DRAFTED)
            step.show_step(said, done=done, now=place == at + 1)

    def _next_words(self, report: Report, over: bool) -> str:
        if report.state is PeriodState.SEALED:
            return self.tr("Sealed. What is found to be wrong later goes beside it as a correction.")
        begun = self.tr(
            "The paragraph begins with what the figures say. Change it as you like: what you change is underlined, and "
            "the paper shows it apart with your name."
        )
        if not over:
            end = words.day_named(report.last)
            return wording.running_on(
                (begun, self.tr("It can be reviewed when the period is over, after {day}.").format(day=end))
            )
        if report.state in (PeriodState.REVIEWED, PeriodState.SIGNED):
            return self.tr(
                "Whoever changes the paragraph now starts again at the review. So does who finds that the figures have moved "
                "since."
            )
        return begun

    def _is_changed(self) -> bool:
        report = self._report
        if report is None or report.state is PeriodState.SEALED:
            return False
        kept = proposal(report) if report.remark is None else report.remark.text
        return self.editor.toPlainText().strip() != kept.strip()

    @Slot()
    def _typed(self) -> None:
        report = self._report
        if report is None:
            return
        text = self.editor.toPlainText()
        said = self._left_out_words(proposal(report), text)
        self._left_out.setText(said)
        self._left_out.setVisible(bool(said))
        long = len(text) > NOTE_LIMIT
        self._fault.setText(
            self.tr("At most {limit} characters; these are {count}.").format(
                limit=NOTE_LIMIT, count=len(text)
            )
            if long
            else ""
        )
        self._fault.setVisible(long)
        self.keep.setEnabled((self._is_changed() or report.remark is None) and not long)
        self._again.setEnabled(text.strip() != proposal(report).strip())
        waiting = self._is_changed()
        self._pad_card.setEnabled(not waiting)
        self.seal.setEnabled(not waiting)

    def _left_out_words(self, proposed: str, text: str) -> str:
        gone = edits(proposed, text).left_out
        if sum(map(len, gone)) > len(proposed) // 2:
            return self.tr("The proposed text is not in it. The paper shows both, one below the other.")
        return self.tr("Left out: {words}").format(words=wording.listed(gone)) if gone else ""

    @Slot()
    def _keep(self) -> None:
        self.kept.emit(self.editor.toPlainText().strip())

    @Slot()
    def _propose_again(self) -> None:
        if self._report is not None:
            self.editor.setPlainText(proposal(self._report))

    def _offer(self, people: People, chosen: bytes) -> None:
        offered = (self._step, tuple(people))
        if offered == self._offered:  # what the pad says of the last try stays
            return
        self._offered = offered
        self._who.blockSignals(True)
        self._who.clear()
        for staff, name in people:
            self._who.addItem(name, staff)
        places = [place for place, (staff, _) in enumerate(people) if staff == chosen]
        self._who.setCurrentIndex(places[0] if places else 0)
        self._who.blockSignals(False)
        self.pad.set_busy(False)
        self.pad.clear()
        self._asked()

    @Slot()
    def _asked(self) -> None:
        self.pad.show_message(self.tr("PIN of {name}").format(name=self._who.currentText()))

    @Slot(str)
    def _entered(self, pin: str) -> None:
        staff = self._who.currentData()
        if staff is not None and self._step is not None:
            self.signed.emit(self._step, bytes(staff), pin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _signers(report: Report, people: People, step: PeriodStep | None) -> People:
    """Who may be asked for the PIN. Another than who reviewed approves, where the site has another."""
    reviewed = report.reviewed
    if step is not PeriodStep.SIGNED or reviewed is None or report.figures.single_staff:
        return people
    return [each for each in people if each[0] != reviewed.staff] or people


def _next(state: PeriodState) -> PeriodStep | None:
    return {
        PeriodState.OPEN: PeriodStep.REVIEWED,
        PeriodState.DRAFTED: PeriodStep.REVIEWED,
        PeriodState.REVIEWED: PeriodStep.SIGNED,
        PeriodState.SIGNED: PeriodStep.SEALED,
    }.get(state)


def kind_of(report: Report) -> PeriodKind:
    """Whether it is a month or a quarter."""
    return PeriodKind.MONTH if isinstance(report, MonthReport) else PeriodKind.QUARTER
