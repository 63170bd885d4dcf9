"""One sheet with everything a palace has to confirm before its checks are put to use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.inspections.templates import Listed
from desktop.rules.inspections.template import (
    ALL,
    Fault,
    Item,
    Limits,
    Template,
    lacks_limit,
    limits_of,
    number_text,
    with_items,
)
from desktop.rules.inspections.vocabulary import ItemType
from ui import wording
from ui import wording_inspections as words
from ui import wording_templates as said
from ui.pages.venue.numbers import decimal_from, plain, whole_from
from ui.theme import GRID, look
from ui.widgets.buttons import Button
from ui.widgets.fields import DigitsLine, Field
from ui.widgets.labels import Card, PlainLabel, restyle
from ui.widgets.scroll import Scroll

_ASIDE, _NUMBER = 40 * GRID, 11 * GRID


@dataclass(frozen=True)
class Confirmed:
    """What a manager said about one check: the draft, items to leave out, and the rest by code (None: as it stands)."""

    version: bytes
    digest: bytes
    template: Template
    left_out: frozenset[str]
    items: dict[str, Limits | None]

    def without(self) -> Template:
        """The template without what is left out."""
        return with_items(
            self.template, [one for one in self.template.items if one.code not in self.left_out]
        )


class ConfirmRow(QWidget):
    """One item: what it asks and on what ground at the left; its limit, and leaving it out, at the right."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._lines: dict[str, QLineEdit] = {}
        self._fault = PlainLabel("", ink="stop", wrap=True)
        self._fault.hide()
        self.leave_out = QCheckBox(self.tr("Leave this item out"))
        self.leave_out.setAccessibleName(f"{self.leave_out.text()}: {said.label(item)}")
        self.leave_out.toggled.connect(self._left_out)
        left = QVBoxLayout()
        left.setSpacing(GRID // 2)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        code = PlainLabel(item.code, ink="soft")
        code.setFixedWidth(8 * GRID)
        head.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        left.addWidget(PlainLabel(said.label(item), bold=True, wrap=True))
        help_text = words.bilingual(item.help_zh, item.help_en)
        if help_text:
            left.addWidget(PlainLabel(help_text, wrap=True))
        grounds = wording.listed(dict.fromkeys(said.ground(one) for one in item.sources))
        if grounds:
            ground = self.tr("Ground: {ground}").format(ground=grounds)
            left.addWidget(PlainLabel(ground, ink="soft", wrap=True))
        head.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(GRID // 2)
        right.addLayout(self._build_limit())
        if lacks_limit(item):
            right.addWidget(
                PlainLabel(self.tr("Only the palace knows this limit."), ink="caution", wrap=True)
            )
        right.addWidget(self._fault)
        right.addWidget(self.leave_out)
        right.addStretch(1)
        aside = QWidget()
        aside.setFixedWidth(_ASIDE)
        right.setContentsMargins(0, 0, 0, 0)
        aside.setLayout(right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, GRID + GRID // 2, 0, GRID + GRID // 2)
        row.setSpacing(3 * GRID)
        row.addLayout(head, 1)
        row.addWidget(aside)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(look().line))
        painter.drawLine(0, 0, self.width(), 0)

    def _build_limit(self) -> QHBoxLayout:
        item = self.item
        row = QHBoxLayout()
        row.setSpacing(GRID)
        if item.type is ItemType.DATE and item.max_age_months is not None:
            self._line(row, "max_age_months", self.tr("Not older than"), str(item.max_age_months))
            row.addWidget(PlainLabel(self.tr("months")))
        elif item.expected is not None:
            text = "" if item.expected == ALL else str(item.expected)
            self._line(row, "expected", self.tr("Good are at least"), text, self.tr("all"))
        elif item.type in (ItemType.NUMBER, ItemType.COUNT) and item.bound is None:
            both = item.ok_min is None and item.ok_max is None
            if both or item.ok_min is not None or item.type is ItemType.NUMBER:
                self._line(row, "ok_min", self.tr("From"), _text(item.ok_min))
            if both or item.ok_max is not None or item.type is ItemType.NUMBER:
                self._line(row, "ok_max", self.tr("up to"), _text(item.ok_max))
            if item.unit:
                row.addWidget(PlainLabel(item.unit))
        else:
            row.addWidget(PlainLabel(words.item_type(item.type.value), ink="soft"))
        row.addStretch(1)
        return row

    def _line(self, row: QHBoxLayout, key: str, label: str, text: str, hint: str = "") -> None:
        line = DigitsLine(Field(key, label, "digits", hint=hint))
        line.put(text)
        line.setFixedWidth(_NUMBER)
        line.setAccessibleName(f"{said.label(self.item)}: {label}")
        line.textEdited.connect(lambda: self.show_fault(""))
        self._lines[key] = line
        row.addWidget(PlainLabel(label))
        row.addWidget(line)

    # -- what the sheet uses

    @property
    def left_out(self) -> bool:
        return self.leave_out.isChecked()

    def line(self, key: str) -> QLineEdit:
        """The field of one limit."""
        return self._lines[key]

    def fault(self) -> str:
        """The sentence under the limit."""
        return self._fault.text()

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the limit; "" takes it away."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        for line in self._lines.values():
            line.setAccessibleDescription(sentence)
            if bool(line.property("wrong")) != bool(sentence):
                line.setProperty("wrong", bool(sentence))
                restyle(line)

    def focus(self) -> bool:
        """Go to the limit; False where the item has none."""
        for line in self._lines.values():
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def limits(self) -> Limits | None:
        """What was set, None for what stands. Raises ValueError where it cannot be read, or is still missing."""
        before = limits_of(self.item)
        found = Limits(
            self._decimal("ok_min", before.ok_min),
            self._decimal("ok_max", before.ok_max),
            self._expected(before.expected),
            self._whole("max_age_months", before.max_age_months),
        )
        if lacks_limit(self.item) and found.ok_min is None and found.ok_max is None:
            raise ValueError("no-limit")
        if found.ok_min is not None and found.ok_max is not None and found.ok_min > found.ok_max:
            raise ValueError("limits-crossed")
        return None if found == before else found

    def _decimal(self, key: str, before: Decimal | None) -> Decimal | None:
        if key not in self._lines:
            return before
        try:
            return decimal_from(self._lines[key].text())
        except ValueError:
            raise ValueError("bad-number") from None

    def _whole(self, key: str, before: int | None) -> int | None:
        if key not in self._lines:
            return before
        try:
            found = whole_from(self._lines[key].text())
        except ValueError:
            found = None
        if not found:
            raise ValueError("bad-number")
        return found

    def _expected(self, before: int | Literal["all"] | None) -> int | Literal["all"] | None:
        if "expected" not in self._lines:
            return before
        if not plain(self._lines["expected"].text()):
            return ALL
        return self._whole("expected", None)

    @Slot(bool)
    def _left_out(self, out: bool) -> None:
        for line in self._lines.values():
            line.setEnabled(not out)
        self.show_fault("")


class ConfirmCheck(Card):
    """All that waits in one check, under its name."""

    def __init__(self, listed: Listed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert listed.draft is not None
        self.draft = listed.draft.version
        title = words.bilingual(listed.title_zh, listed.title_en)
        self.rows = [ConfirmRow(item) for item in listed.to_confirm]
        self.now = QCheckBox(self.tr("Put to use now"))
        self.now.setAccessibleName(f"{self.now.text()}: {title}")
        self.now.setChecked(True)
        self.now.toggled.connect(self._ready)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(PlainLabel(title, size="title"))
        count = self.tr("{count} of {items} items to confirm")
        head.addWidget(
            PlainLabel(count.format(count=len(self.rows), items=len(self.draft.template.items)), ink="soft")
        )
        head.addStretch(1)
        head.addWidget(self.now)
        self._body = QWidget()
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for row in self.rows:
            rows.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._body)

    def row(self, code: str) -> ConfirmRow | None:
        return next((row for row in self.rows if row.item.code == code), None)

    def read(self) -> Confirmed | None:
        """What was said about this check; None where something is missing, which is marked then."""
        items: dict[str, Limits | None] = {}
        sound = True
        for row in self.rows:
            row.show_fault("")
            if row.left_out:
                continue
            try:
                items[row.item.code] = row.limits()
            except ValueError as error:
                row.show_fault(said.fault(str(error)))
                sound = False
        if not sound:
            return None
        out = frozenset(row.item.code for row in self.rows if row.left_out)
        return Confirmed(self.draft.id, self.draft.digest, self.draft.template, out, items)

    @Slot(bool)
    def _ready(self, ready: bool) -> None:
        self._body.setEnabled(ready)
        if not ready:
            for row in self.rows:
                row.show_fault("")


class ConfirmSheet(QWidget):
    """`confirmed` carries a list of `Confirmed`, one a check that is put to use now; `left` leaves the sheet."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Listed, ...] = ()
        self.checks: list[ConfirmCheck] = []
        back = Button(self.tr("Back"), "chevron-left", key="Alt+Left")
        back.clicked.connect(self.left)
        self.go = Button(self.tr("Confirm and publish"), "check", kind="primary", key="Alt+P")
        self.go.clicked.connect(self._go)
        self._say = PlainLabel("", ink="stop", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        words_column = QVBoxLayout()
        words_column.setSpacing(GRID // 2)
        words_column.addWidget(PlainLabel(self.tr("Confirm what the checks judge by"), size="title"))
        words_column.addWidget(
            PlainLabel(
                self.tr(
                    "Keep a limit as it stands, put your own in its place, or leave the item out. "
                    "What you confirm is the palace's own rule; it can be changed later in a new version."
                ),
                ink="soft",
                wrap=True,
            )
        )
        head.addLayout(words_column, 1)
        head.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(2 * GRID)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(self._say)
        column.addWidget(Scroll(inside), 1)
        self._say.hide()

    def show_checks(self, listed: Sequence[Listed]) -> None:
        """Show what waits, keeping what was typed where nothing of it changed."""
        waiting = tuple(one for one in listed if one.to_confirm)
        if waiting == self._shown:
            return
        there = dict(zip(self._shown, self.checks, strict=True))
        self._shown = waiting
        self.checks = [there.pop(one) if one in there else self._check(one) for one in waiting]
        for gone in there.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, check in enumerate(self.checks):
            self._column.insertWidget(place, check)
        self._count()
        self.tell("")

    def _check(self, listed: Listed) -> ConfirmCheck:
        check = ConfirmCheck(listed)
        check.now.toggled.connect(self._count)
        return check

    def focus_first(self) -> None:
        """Go to the first limit there is."""
        for row in (row for check in self.checks for row in check.rows):
            if row.focus():
                return

    def tell(self, sentence: str) -> None:
        """Say what is in the way; "" takes it away."""
        self._say.setText(sentence)
        self._say.setVisible(bool(sentence))

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Put what the desk answered under its items."""
        rows = {row.item.code: row for check in self.checks for row in check.rows}
        for fault in faults:
            if fault.item in rows:
                rows[fault.item].show_fault(said.fault(fault.code))
        self._focus_fault()

    def _focus_fault(self) -> None:
        for check in self.checks:
            for row in check.rows:
                if row.fault():
                    row.focus()
                    return

    @Slot()
    def _count(self) -> None:
        self.go.setEnabled(any(check.now.isChecked() for check in self.checks))

    @Slot()
    def _go(self) -> None:
        read = [check.read() for check in self.checks if check.now.isChecked()]
        ready = [one for one in read if one is not None]
        if len(ready) < len(read):
            self.tell(
                self.tr(
                    "Give the limits marked below, or leave these checks for later; nothing was published yet."
                )
            )
            self._focus_fault()
            return
        self.tell("")
        self.confirmed.emit(ready)


def _text(value: Decimal | None) -> str:
    return "" if value is None else number_text(value)
