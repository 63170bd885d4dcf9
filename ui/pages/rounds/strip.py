"""What opens under a line: the particulars of a fail, why something does not apply, or a text to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.clock import day_date
from desktop.inspections.round_values import SheetItem
from desktop.inspections.venue_values import AreaShown
from desktop.rules import days
from desktop.rules.inspections.answers import LONGEST_POINT, LONGEST_TEXT, Failing
from desktop.rules.inspections.vocabulary import Disposition, PhotoRule, Severity
from ui import wording_inspections as words
from ui.pages.day.choice import DateField
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.picking import place_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Strip(Card):
    """A card under a line. Enter in one of its lines is `done`, Esc is `left`."""

    done = Signal()
    left = Signal()
    grew = Signal()
    """It stands where it will stand, or takes more room than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        self._column.setSpacing(GRID)
        self._wrong = PlainLabel("", ink="stop", wrap=True)
        self._wrong.hide()

    def say(self, sentence: str) -> None:
        """Say what is still wrong; "" takes it away."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def focus_first(self) -> None:
        """Put the focus where one types."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grew.emit()

    def _watch(self, *widgets: QWidget) -> None:
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.done.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)


@dataclass(frozen=True)
class Ground:
    """What a fail is measured by. `areas` are to choose from: none in the round of one area. `today` is YYYYMMDD; `allowed`
    are the days that the site gives a finding, S1 (0, at once) to S4.
    """

    areas: tuple[AreaShown, ...] = ()
    today: int = 0
    offset_minutes: int = 0
    allowed: tuple[int, int, int, int] = (0, 0, 0, 0)


class FailStrip(Strip):
    """How serious, where, what was done about it. The fail itself is kept already; this adds what a finding needs."""

    picture_asked = Signal()

    def __init__(self, line: SheetItem, ground: Ground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        held = line.answer.failing if line.answer is not None else None
        known = held or Failing()
        self.severity = _choice(
            self.tr("How serious"), [(grade.value, words.severity(grade)) for grade in Severity]
        )
        self.disposition = _choice(
            self.tr("What was done"), [(one.value, words.disposition(one.value)) for one in Disposition]
        )
        self.area = _choice(self.tr("Area"), [(area.area, area.name) for area in ground.areas])
        self.due = DateField()
        self.due.setKeyboardTracking(True)
        self.due.setAccessibleName(self.tr("To be put right by the end of"))
        self.point = _line(self.tr("Where exactly, for example: east door, second floor"), LONGEST_POINT)
        self.text = _line(self.tr("What is wrong"), LONGEST_TEXT)
        self.interim = _line(
            self.tr("What protects people until then, for example: closed off"), LONGEST_TEXT
        )
        _put(self.severity, (known.severity or line.item.severity or Severity.S3).value)
        preset = Disposition.ON_SPOT if line.item.on_spot else None
        chosen = known.disposition or preset
        _put(self.disposition, None if chosen is None else chosen.value)
        _put(self.area, known.area or _only(line, ground.areas))
        self.point.setText(known.point)
        self.text.setText(known.text)
        self.interim.setText(known.interim)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        first = QHBoxLayout()
        first.setSpacing(2 * GRID)
        self._due_caption = PlainLabel(self.tr("By"), ink="soft")
        for part in (
            self.severity,
            PlainLabel(self.tr("Done"), ink="soft"),
            self.disposition,
            self._due_caption,
            self.due,
        ):
            first.addWidget(part)
        first.addStretch(1)
        grid.addWidget(PlainLabel(self.tr("Serious"), ink="soft"), 0, 0)
        grid.addLayout(first, 0, 1)
        where = QHBoxLayout()
        where.setSpacing(GRID)
        where.addWidget(self.area)
        where.addWidget(self.point, 1)
        if not ground.areas or line.asset is not None:
            self.area.hide()
        grid.addWidget(PlainLabel(self.tr("Where"), ink="soft"), 1, 0)
        grid.addLayout(where, 1, 1)
        rows = ((self.tr("What"), self.text),)
        for place, (caption, line_edit) in enumerate(rows, 2):
            grid.addWidget(PlainLabel(caption, ink="soft"), place, 0)
            grid.addWidget(line_edit, place, 1)
        self._interim_caption = PlainLabel(self.tr("Until then"), ink="soft")
        grid.addWidget(self._interim_caption, 3, 0)
        grid.addWidget(self.interim, 3, 1)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)
        self._column.addWidget(self._wrong)
        self._column.addLayout(self._build_foot(line))
        self._chosen_due = known.due
        self._watch(self.point, self.text, self.interim, self.severity, self.disposition, self.area, self.due)
        self.severity.currentIndexChanged.connect(self._arrange)
        self.disposition.currentIndexChanged.connect(self._arrange)
        self.due.dateChanged.connect(self._dated)
        self._arrange()

    def _build_foot(self, line: SheetItem) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        picture = Button(self.tr("Picture"), "camera", key="Alt+P")
        picture.clicked.connect(self.picture_asked)
        keep = Button(self.tr("Keep (Enter)"), "check", kind="primary")
        keep.clicked.connect(self.done)
        row.addWidget(picture)
        count = len(line.pictures)
        if count:
            row.addWidget(PlainLabel(self.tr("{count} pictures").format(count=count), ink="soft"))
        elif line.item.photo in (PhotoRule.ON_FAIL, PhotoRule.ALWAYS):
            row.addWidget(PlainLabel(self.tr("A picture is needed for this one."), ink="caution"))
        row.addStretch(1)
        row.addWidget(keep)
        return row

    def value(self) -> Failing:
        grade, done = self.severity.currentData(), self.disposition.currentData()
        return Failing(
            severity=None if grade is None else Severity(grade),
            point=self.point.text().strip(),
            disposition=None if done is None else Disposition(done),
            text=self.text.text().strip(),
            interim=self.interim.text().strip() if self.interim.isVisibleTo(self) else "",
            due=self._chosen_due if self.due.isVisibleTo(self) else None,
            area=self.area.currentData(),
        )

    def check(self) -> bool:
        """Whether everything a finding needs is there; says what is missing, and goes there."""
        for wrong, widget, sentence in (
            (
                not self.point.text().strip(),
                self.point,
                self.tr("Say where exactly, so that somebody else finds it."),
            ),
            (
                self.disposition.currentData() is None,
                self.disposition,
                self.tr("Say what was done about it."),
            ),
            (
                self.interim.isVisibleTo(self) and not self.interim.text().strip(),
                self.interim,
                self.tr("This is serious: say what protects people until it is put right."),
            ),
        ):
            if wrong:
                self.say(sentence)
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        self.say("")
        return True

    def focus_first(self) -> None:
        self.point.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _arrange(self) -> None:
        needed = (
            self.severity.currentData() == Severity.S1.value
            and self.disposition.currentData() == Disposition.RECTIFY.value
        )
        self.interim.setVisible(needed)
        self._interim_caption.setVisible(needed)
        self._propose_due()

    def _propose_due(self) -> None:
        """The day that the site's terms give, until somebody names another."""
        grade = self.severity.currentData()
        allowed = 0 if grade is None else self._ground.allowed[Severity(grade) - 1]
        later = bool(allowed) and self.disposition.currentData() == Disposition.RECTIFY.value
        self.due.setVisible(later)
        self._due_caption.setVisible(later)
        if not later:
            return
        day = days.later(self._ground.today, allowed)
        if self._chosen_due is not None:
            day = days.day_at(self._chosen_due, self._ground.offset_minutes)
        shown = day_date(day)
        self.due.blockSignals(True)
        self.due.setDate(QDate(shown.year, shown.month, shown.day))
        self.due.blockSignals(False)

    @Slot(QDate)
    def _dated(self, date: QDate) -> None:
        day = date.year() * 10_000 + date.month() * 100 + date.day()
        self._chosen_due = days.ms_at(day, 1440, self._ground.offset_minutes) - 1


class ReasonStrip(Strip):
    """Why an item does not apply: a digit takes one of the usual reasons, anything else is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = (
            self.tr("Not open today"),
            self.tr("Out of use, being repaired"),
            self.tr("There is none here"),
        )
        self.line = _line(self.tr("Why it does not apply: a digit, or write it down"), LONGEST_TEXT)
        said = "   ".join(f"{place} {reason}" for place, reason in enumerate(self._usual, 1))
        self._column.addWidget(PlainLabel(said, ink="soft", wrap=True))
        self._column.addWidget(self.line)
        self._column.addWidget(self._wrong)
        self._watch(self.line)
        self.line.textEdited.connect(self._digit)

    def value(self) -> str:
        return self.line.text().strip()

    def focus_first(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _digit(self, text: str) -> None:
        if text in ("1", "2", "3"):
            self.line.setText(self._usual[int(text) - 1])
            self.done.emit()


class TextStrip(Strip):
    """A text to write down."""

    def __init__(self, known: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _line(self.tr("Write it down; Enter keeps it"), LONGEST_TEXT)
        self.line.setText(known)
        self._column.addWidget(self.line)
        self._column.addWidget(self._wrong)
        self._watch(self.line)

    def value(self) -> str:
        return self.line.text().strip()

    def focus_first(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(hint: str, limit: int) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(hint)
    line.setAccessibleName(hint)
    line.setMaxLength(limit)
    return line


def _choice(name: str, choices: Sequence[tuple[object, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setPlaceholderText(name)
    for value, text in choices:
        box.addItem(text, value)
    return box


def _put(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(-1 if value is None else place_of(box, value))


def _only(line: SheetItem, areas: Sequence[AreaShown]) -> bytes | None:
    """The area that can be meant, where there is one alone."""
    meant = [one.area for one in areas if not line.item.area_kinds or one.kind in line.item.area_kinds]
    return meant[0] if len(meant) == 1 else None
