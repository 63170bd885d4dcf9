"""The fields that only a member has: a name with a dot in it, a union unit, the groups somebody belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QPushButton, QWidget

from desktop.members import Unit
from desktop.rules.names import SEPARATOR
from desktop.rules.vocabulary import Tag
from ui import icons, wording
from ui.theme import GRID
from ui.widgets.buttons import IconRedraw
from ui.widgets.fields import Field, Line
from ui.widgets.labels import set_tip

_CHIP = 4 * GRID
_TAG_COLUMNS = 3


class _Chip(IconRedraw, QPushButton):
    """A small button inside a line, for the mouse; the line itself keeps the focus."""

    def __init__(self, line: Line, says: str, *, text: str = "", icon: str = "", key: str = "") -> None:
        super().__init__(line)
        self._icon = icon
        self.setObjectName("inField")
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(says)
        set_tip(self, f"{says} ({key})" if key else says)
        if key:
            self.setShortcut(key)
        line.setTextMargins(0, 0, _CHIP, 0)

    def draw_icon(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, "soft", ratio=self.devicePixelRatioF()))

    def place(self, line: Line) -> None:
        self.setGeometry(line.width() - _CHIP - 4, 4, _CHIP, line.height() - 8)


class NameLine(Line):
    """A name. The dot between its parts is typed by a button, because every input method hides it elsewhere."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._dot = _Chip(self, self.tr("Insert the dot in a name"), text=SEPARATOR, key="Alt+.")
        self._dot.clicked.connect(self._insert_dot)

    @Slot()
    def _insert_dot(self) -> None:
        self.insert(SEPARATOR)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dot.place(self)


class UnitLine(Line):
    """A union unit: one that is known, found by any part of its name, or the name of a new one.

    Its value is the id of a known unit, the text of an unknown one, or None for an empty line.
    """

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._known: dict[str, bytes] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(9)
        self.setCompleter(completer)
        self._list = _Chip(self, self.tr("Show all units"), icon="chevron-down")
        self._list.clicked.connect(self.show_all)

    def set_units(self, units: Sequence[Unit]) -> None:
        """The units to choose from; two of one name are told apart by what they belong to."""
        times = Counter(unit.name for unit in units)
        above = {unit.unit: unit.name for unit in units}
        self._known = {}
        for unit in units:
            belongs = above.get(unit.parent, "") if unit.parent else ""
            twice = times[unit.name] > 1 and belongs
            self._known[f"{unit.name} ({belongs})" if twice else unit.name] = unit.unit
        self._names.setStringList(list(self._known))

    def is_new(self) -> bool:
        """Whether a name stands here that no unit has yet."""
        return isinstance(self.value(), str)

    def value(self) -> Any:
        text = super().value()
        return self._known.get(text, text or None)

    def put(self, value: Any) -> None:
        names = {unit: name for name, unit in self._known.items()}
        self.setText(names.get(value, "") if isinstance(value, bytes) else value or "")

    @Slot()
    def show_all(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.show_all()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.place(self)


class TagPick(QWidget):
    """The groups somebody belongs to: none, one or several."""

    edited = Signal()

    def __init__(self, _field: Field) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID // 2)
        self._boxes: dict[Tag, QCheckBox] = {}
        for place, tag in enumerate(Tag):
            box = QCheckBox(wording.tag(tag))
            box.toggled.connect(lambda: self.edited.emit())
            self._boxes[tag] = box
            grid.addWidget(box, place // _TAG_COLUMNS, place % _TAG_COLUMNS)
        self.setFocusProxy(self._boxes[Tag.OUTDOOR])

    def value(self) -> Any:
        return tuple(tag for tag, box in self._boxes.items() if box.isChecked())

    def put(self, value: Any) -> None:
        for tag, box in self._boxes.items():
            box.setChecked(tag in (value or ()))

    def fault(self) -> str:
        return ""

    def widget(self) -> QWidget:
        return self
