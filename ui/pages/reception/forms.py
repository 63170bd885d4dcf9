"""Questions that stand in the place of the list: a guest's name, a reason. Nothing opens, scans go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.problems import Problem
from desktop.rules.vocabulary import Category
from ui import problem_wording, wording
from ui.theme import GRID
from ui.widgets.buttons import Button, KeyHint
from ui.widgets.fields import DigitsLine, Field
from ui.widgets.labels import Card, PlainLabel, announce, restyle


@dataclass(frozen=True)
class Guest:
    """What was entered about a guest, as it stands in the fields."""

    name: str
    category: Category
    phone: str


class _Question(Card):
    """A card with a title, fields, a fault line, one primary button, and Esc."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", bold=True, elide=True)
        self.fault = PlainLabel("", ink="stop", wrap=True)
        self.fault.hide()
        self.ok = Button("", "check", kind="primary")
        self.ok.clicked.connect(self.submit)
        leave = KeyHint("Esc", self.tr("Back to the list"))
        leave.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.title, 1)
        head.addWidget(leave)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.ok)
        foot.addWidget(self.fault, 1)
        foot.addStretch(0)
        self._column = column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(self.body)
        column.addLayout(foot)
        column.addStretch(1)
        self._space(low=False)

    def set_low(self, low: bool) -> None:
        """Stand closer where there is little height."""
        self._space(low=low)

    def _space(self, *, low: bool) -> None:
        top, foot = (GRID // 2, GRID) if low else (GRID + GRID // 2, 2 * GRID)
        self._column.setContentsMargins(2 * GRID, top, 2 * GRID, foot)
        self._column.setSpacing(GRID // 2 if low else GRID + GRID // 2)
        self.body.setSpacing(GRID // 2 if low else GRID)

    @Slot()
    def submit(self) -> None:
        """Enter, or the button."""

    def minimumSizeHint(self) -> QSize:
        """Nothing while another question or the list stands in this place."""
        return QSize() if self.isHidden() else super().minimumSizeHint()

    def say_fault(self, sentence: str, *lines: QLineEdit) -> None:
        """Say what is wrong, and mark the fields it is about; "" takes it away."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
        for line in self.findChildren(QLineEdit):
            wrong = bool(sentence) and line in lines
            if bool(line.property("wrong")) != wrong:
                line.setProperty("wrong", wrong)
                line.setAccessibleDescription(sentence if wrong else "")
                restyle(line)
        if sentence:
            self.fault.setAccessibleName(sentence)
            announce(self.fault)
            for line in lines[:1]:
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            event.accept()  # a letter beside the fields is not meant for the box while a question is open


class GuestForm(_Question):
    """Name, category, phone. What was entered stays entered until the guest is signed in."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Guest by name"))
        self.ok.setText(self.tr("Sign in (Enter)"))
        self.name = QLineEdit()
        self.phone = DigitsLine(Field("phone", ""))
        self.categories = QButtonGroup(self)
        self._captions: list[PlainLabel] = []
        fields = QGridLayout()
        fields.setHorizontalSpacing(2 * GRID)
        fields.setVerticalSpacing(GRID // 2)
        fields.setColumnStretch(0, 3)
        fields.setColumnStretch(1, 2)
        for column, (label, line) in enumerate(
            ((self.tr("Name"), self.name), (self.tr("Phone, if they like"), self.phone))
        ):
            caption = PlainLabel(label, ink="soft")
            caption.setBuddy(line)
            self._captions.append(caption)
            line.setAccessibleName(label)
            line.textEdited.connect(lambda _text: self.say_fault(""))
            fields.addWidget(caption, 0, column)
            fields.addWidget(line, 1, column)
        self.body.addLayout(fields)
        self.body.addLayout(self._build_categories())

    def _build_categories(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        caption = PlainLabel(self.tr("Category: Alt and its number"), ink="soft")
        self._captions.append(caption)
        grid.addWidget(caption, 0, 0, 1, 4)
        for place, category in enumerate(Category):
            button = QRadioButton(f"{place + 1}  {wording.category(category)}")
            button.setChecked(category is Category.PUBLIC)
            self.categories.addButton(button, place)
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda button=button: button.setChecked(True))
            grid.addWidget(button, 1 + place // 4, place % 4)
        return grid

    def set_low(self, low: bool) -> None:
        super().set_low(low)
        for caption in self._captions:
            caption.setVisible(not low)
        for line in self.findChildren(QLineEdit):
            line.setPlaceholderText(line.accessibleName() if low else "")

    def open(self, name: str = "") -> None:
        """Take the focus; a `name` typed elsewhere begins a new entry, otherwise the last one goes on."""
        if name:
            self.clear()
            self.name.setText(name)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def entered(self) -> Guest:
        category = list(Category)[self.categories.checkedId()]
        return Guest(self.name.text(), category, str(self.phone.value()))

    def filled(self) -> bool:
        """Whether something was entered that is not signed in yet."""
        return bool(self.name.text().strip() or self.phone.text().strip())

    def clear(self) -> None:
        self.name.clear()
        self.phone.clear()
        self.categories.button(list(Category).index(Category.PUBLIC)).setChecked(True)
        self.say_fault("")

    @Slot()
    def submit(self) -> None:
        self.given.emit(self.entered())

    def refuse(self, problem: Problem) -> None:
        """Show why the guest was not signed in; everything stays as it was entered."""
        fields = {"name-refused": self.name, "phone-refused": self.phone}
        line = fields.get(problem.code)
        if line is None:
            self.say_fault(problem_wording.sentence(problem))
            return
        field = problem.code.partition("-")[0]
        limit = int(problem.facts.get("limit", 0) or 0)  # type: ignore[call-overload]
        self.say_fault(problem_wording.fault(field, str(problem.facts.get("fault", "")), limit), line)


class ReasonForm(_Question):
    """One line for a reason. It remembers whom it is about, whatever is scanned in between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Reason, in a few words"))
        self.reason.textEdited.connect(lambda _text: self.say_fault(""))
        self.body.addWidget(self.reason)
        self._then: Callable[[str], None] | None = None

    def open(self, title: str, button: str, then: Callable[[str], None]) -> None:
        """Ask for a reason and hand it to `then`, which closes the form or shows what is wrong."""
        self.title.setText(title)
        self.ok.setText(button)
        self._then = then
        self.reason.clear()
        self.say_fault("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def submit(self) -> None:
        if self._then is None:
            return
        reason = self.reason.text().strip()
        if reason:
            self._then(reason)
        else:
            self.say_fault(self.tr("A few words are needed: they are kept with the visit."), self.reason)

    def refuse(self, problem: Problem) -> None:
        """Show why it was not done; the reason stays."""
        self.say_fault(problem_wording.sentence(problem), self.reason)
