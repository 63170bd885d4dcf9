"""One finding: what it is, how far it has come, its steps in plain words, and beside it what may be done now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.inspections.finding_values import Other, StepLine
from desktop.inspections.findings import FindingDetail
from desktop.rules.inspections.findings import LIVE
from desktop.rules.inspections.vocabulary import FindingState, LegalClass
from desktop.rules.rights import Right
from ui import wording
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.acts import offered
from ui.pages.findings.known import Known
from ui.pages.findings.panel import ActPanel
from ui.pages.findings.pictures import Pictures, holds
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, IconView, PlainLabel, one_line
from ui.widgets.scroll import Scroll

_CAPTION = 17 * GRID
_MOST_STEPS = 200
_HEADLINE = 90
"""What is longer stands in full among the facts."""


class FindingView(QWidget):
    """`other_asked` carries another finding's id, `round_asked` the round it came from."""

    other_asked = Signal(object)
    round_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.detail: FindingDetail | None = None
        self.panel = ActPanel()
        self.pictures = Pictures()
        self._state = QWidget()
        self._facts = QWidget()
        self._steps = QWidget()
        self._sheet = QWidget()
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(2 * GRID)
        self._what = PlainLabel("", size="title", wrap=True)
        self._rooms: dict[str, QVBoxLayout] = {}
        inside.addWidget(self._what)
        for name, widget in (("state", self._state), ("facts", self._facts)):
            inside.addWidget(widget)
            self._rooms[name] = _column(widget)
        inside.addWidget(self.pictures)
        self._story = PlainLabel(self.tr("What happened"), bold=True)
        inside.addWidget(self._story)
        inside.addWidget(self._steps)
        self._rooms["steps"] = _column(self._steps)
        inside.addStretch(1)
        self._scroll = Scroll(self._sheet)
        card = Card()
        room = QVBoxLayout(card)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._scroll)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(card, 1)
        row.addWidget(self.panel)

    def show_finding(self, detail: FindingDetail, known: Known, actor: Actor, today: int) -> None:
        """Show it as it stands; a form that is open beside it stays open."""
        fresh = self.detail is None or self.detail.line.finding != detail.line.finding
        if fresh:
            self.panel.done()
            self.pictures.clear()
            self._scroll.verticalScrollBar().setValue(0)
        self.detail = detail
        self._what.setText(one_line(words.what(detail.line, known.labels), _HEADLINE))
        self._show_state(detail)
        self._show_facts(detail, known)
        self._show_steps(detail.steps)
        works = actor.may(Right.RECTIFY) and detail.line.state in LIVE
        self.pictures.allow(works, begun=detail.line.state not in (FindingState.OPEN, FindingState.ASSIGNED))
        self.panel.show_acts(offered(detail, known, actor, today), self._why_none(detail))

    def story(self) -> str:
        """Everything that is written here, for tests and the clipboard."""
        return "\n".join(label.text() for label in self._sheet.findChildren(PlainLabel) if label.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.pictures.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (event.matches(QKeySequence.StandardKey.Paste) and self.pictures.paste()):
            super().keyPressEvent(event)

    # -- inside

    def _why_none(self, detail: FindingDetail) -> str:
        if detail.line.state not in LIVE:
            return self.tr("It is closed. The same trouble again is a new finding that names this one.")
        return self.tr("Your role looks on here. Whoever rules on findings goes on.")

    def _show_state(self, detail: FindingDetail) -> None:
        room = _emptied(self._rooms["state"])
        line = detail.line
        if line.state in LIVE:
            said = [words.urgency(line)]
            if line.due is not None:
                said.append(self.tr("due {day}").format(day=words.day(line.due)))
            if line.acknowledged:
                said.append(self.tr("taken note of"))
            room.addWidget(_mark(words.icon(line) or "clock", words.tone(line), " · ".join(said)))
        if line.area_closed:
            said_closed = self.tr("{area} is closed because of it").format(area=words.area(line))
            room.addWidget(_mark("barred", "stop", said_closed))
        if line.seen_since_claim:
            room.addWidget(_mark("eye", "caution", self.tr("It was seen again after it was said to be done")))
        if detail.exposed and line.state in LIVE:
            room.addWidget(
                _mark("alert", "stop", self.tr("Nothing protected people in the hour after it was found"))
            )
        self._state.setVisible(room.count() > 0)

    def _show_facts(self, detail: FindingDetail, known: Known) -> None:
        room = _emptied(self._rooms["facts"])
        line = detail.line
        major = (
            inspections.legal_class(line.legal_class.value) if line.legal_class is LegalClass.MAJOR else ""
        )
        said = self.tr("{moment}, {name}")
        found = said.format(moment=wording.moment(line.observed), name=line.found_by)
        label = known.labels.get(line.item, "")
        whole = words.what(line, known.labels)
        facts = [
            (self.tr("What is wrong"), whole if one_line(whole, _HEADLINE) != whole else ""),
            (self.tr("Where"), words.place(line)),
            (self.tr("Severity"), " · ".join(part for part in (words.grade(line), major) if part)),
            (self.tr("Item of the check"), label if label != whole else ""),
            (self.tr("Found"), found),
            (self.tr("Told by"), inspections.origin(line.origin.value)),
            (self.tr("Seen again"), self._times(line.sightings)),
            (self.tr("To be done"), detail.measure),
            (self.tr("Who puts it right"), words.owner(line.owner)),
            (self.tr("Money"), words.yuan(detail.fund_fen) if detail.fund_fen else ""),
            (self.tr("Plan"), detail.plan),
            (self.tr("Until then"), detail.interim),
            (self.tr("Looked at again"), wording.short_day(detail.review_day) if detail.review_day else ""),
            (self.tr("Cause"), detail.cause),
            (self.tr("What was done"), detail.done),
            (self.tr("Sent back"), self._times(detail.rejections)),
            (self.tr("Verified"), words.verified(detail)),
        ]
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnMinimumWidth(0, _CAPTION)
        grid.setColumnStretch(1, 1)
        for caption, value in facts:
            if value:
                _add(grid, caption, PlainLabel(value, wrap=True))
        for caption, others in (
            (self.tr("Came back from"), (detail.earlier,)),
            (self.tr("Came back as"), detail.later),
            (self.tr("Merged with"), (detail.merged_into,)),
            (self.tr("Doubles"), detail.merged),
        ):
            links = [self._link(other) for other in others if other is not None]
            if links:
                _add(grid, caption, _beside(links))
        if line.round is not None:
            button = Button(self.tr("Open the round"), "clipboard")
            button.clicked.connect(lambda: self.round_asked.emit(line.round))
            _add(grid, self.tr("Round"), _beside([button]))
        room.addLayout(grid)

    def _times(self, count: int) -> str:
        if not count:
            return ""
        return self.tr("once") if count == 1 else self.tr("{count} times").format(count=count)

    def _link(self, other: Other) -> Button:
        button = Button(other.number, "chevron-right")
        button.clicked.connect(lambda: self.other_asked.emit(other.finding))
        return button

    def _show_steps(self, steps: Sequence[StepLine]) -> None:
        room = _emptied(self._rooms["steps"])
        shown = steps[-_MOST_STEPS:]
        if len(shown) < len(steps):
            left = self.tr("{count} earlier steps are not shown.").format(count=len(steps) - len(shown))
            room.addWidget(PlainLabel(left, ink="soft", wrap=True))
        for step in shown:
            room.addWidget(_Step(step))


class _Step(QWidget):
    """What was done, when and by whom, and what was said."""

    def __init__(self, step: StepLine) -> None:
        super().__init__()
        when = " · ".join(part for part in (wording.moment(step.observed), step.by) if part)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(PlainLabel(words.step(step), bold=True))
        head.addWidget(PlainLabel(when, ink="soft", elide=True), 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        details = words.step_details(step)
        if details:
            column.addWidget(PlainLabel(details, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, GRID)
        row.setSpacing(GRID + GRID // 2)
        row.addWidget(IconView(words.step_icon(step), role="soft"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)


def _mark(icon: str, role: str, text: str) -> QWidget:
    mark = QWidget()
    row = QHBoxLayout(mark)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    row.addWidget(IconView(icon, role=role), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, ink=role, bold=True, wrap=True), 1)
    return mark


def _beside(buttons: Sequence[QWidget]) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return holder


def _add(grid: QGridLayout, caption: str, widget: QWidget) -> None:
    place = grid.rowCount()
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(PlainLabel(caption, ink="soft"), place, 0, top)
    grid.addWidget(widget, place, 1)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID // 2)
    return column


def _emptied(column: QVBoxLayout) -> QVBoxLayout:
    """Take away what stood there."""
    while column.count():
        taken = column.takeAt(0)
        if taken is None:
            continue
        widget, inner = taken.widget(), taken.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _clear(inner)
    return column


def _clear(layout: object) -> None:
    assert isinstance(layout, QGridLayout)
    while layout.count():
        taken = layout.takeAt(0)
        widget = taken.widget() if taken is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    layout.deleteLater()
