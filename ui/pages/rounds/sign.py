"""Before a round is signed: what it says in numbers, what still lacks, and the PIN of whoever signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.inspections.round_values import RoundSheet
from desktop.inspections.service import REASON_LIMIT
from desktop.rules.inspections.vocabulary import How, Result, RoundMode
from ui import wording_inspections as inspections
from ui.pages.rounds import words
from ui.theme import GRID
from ui.widgets.buttons import Button
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.picking import place_of
from ui.widgets.pinpad import PinPad
from ui.widgets.scroll import Scroll


class SignView(QWidget):
    """`signed` carries a staff id, a PIN and a note; `lacking` wants to see what is missing; `left` goes back to the sheet."""

    signed = Signal(object, str, str)
    lacking = Signal()
    left = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", size="title", wrap=True)
        self._numbers = PlainLabel("", wrap=True)
        self._why = PlainLabel("", ink="stop", wrap=True)
        self._lacks = PlainLabel("", ink="caution", wrap=True)
        self._see = Button(self.tr("Show what is missing"), "search")
        self._see.clicked.connect(self.lacking)
        self._opened = PlainLabel("", wrap=True)
        self._back = Button(self.tr("Back to the sheet"), "chevron-left", key="Alt+B")
        self._back.clicked.connect(self.left)
        self._refuse = Button(self.tr("Send back"), "undo", key="Alt+R")
        self._refuse.clicked.connect(self.refused)
        self._who = QComboBox()
        self._who.setAccessibleName(self.tr("Who signs"))
        self._who.currentIndexChanged.connect(self._asked)
        self.note = QLineEdit()
        self.note.setMaxLength(REASON_LIMIT)
        self.pad = PinPad()
        self.pad.entered.connect(self._entered)
        self.pad.given_up.connect(self.left)
        self._pad_card = Card()
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        words_column = QVBoxLayout(inside)
        words_column.setContentsMargins(0, 0, 2 * GRID, 0)
        words_column.setSpacing(2 * GRID)
        for part in (self._title, self._why, self._numbers, self._lacks):
            words_column.addWidget(part)
        words_column.addWidget(self._see, 0, Qt.AlignmentFlag.AlignLeft)
        words_column.addWidget(self._opened)
        words_column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._back)
        buttons.addWidget(self._refuse)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        left.addWidget(Scroll(inside), 1)
        left.addLayout(buttons)
        pad = QVBoxLayout(self._pad_card)
        pad.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        pad.setSpacing(GRID)
        pad.addWidget(PlainLabel(self.tr("Sign with your PIN"), bold=True))
        pad.addWidget(self._who)
        pad.addWidget(self.note)
        pad.addWidget(self.pad)
        pad.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addLayout(left, 1)
        right = Scroll(self._pad_card)
        right.setFixedWidth(self._pad_card.sizeHint().width())
        row.addWidget(right)

    def show_sheet(
        self, sheet: RoundSheet, people: Sequence[tuple[bytes, str]], chosen: bytes, *, second: bool
    ) -> None:
        """Ask for the first signature, or (`second`) for the one of whoever answers for the patroller."""
        lines = sheet.items
        count = {
            result: sum(line.answer is not None and line.answer.result is result for line in lines)
            for result in Result
        }
        bulk = sum(line.answer is not None and line.answer.how is How.BULK for line in lines)
        said = [
            self.tr("{passed} pass, {failed} fail, {na} do not apply.").format(
                passed=count[Result.PASS], failed=count[Result.FAIL], na=count[Result.NA]
            )
        ]
        if bulk:
            said.append(self.tr("{count} were answered with the rest of their section.").format(count=bulk))
        if sheet.short.mode is not RoundMode.LIVE:
            said.append(inspections.round_mode(sheet.short.mode.value))
        said += [words.flag(flag) for flag in sheet.short.flags]
        if sheet.single_staff:
            said.append(
                self.tr(
                    "This site has a single member of staff: one person may sign twice, and every paper says so."
                )
            )
        self._title.setText(
            self.tr("Countersign: {check}").format(check=words.title(sheet.short.title))
            if second
            else self.tr("Sign: {check}").format(check=words.title(sheet.short.title))
        )
        self._numbers.setText("\n".join(said))
        lacks = sum(1 for one in sheet.missing) if not second else 0
        self._lacks.setText(self.tr("{count} things are still missing.").format(count=lacks) if lacks else "")
        self._lacks.setVisible(bool(lacks))
        self._see.setVisible(bool(lacks))
        self._opened.setText(self._exceptions(sheet))
        self._refuse.setVisible(second)
        self._note(self.tr("What you saw, if need be") if second else "")
        self._pad_card.setEnabled(not lacks)
        self._offer(people, chosen)
        (self._see if lacks else self.pad).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_backfill(self, what: str, people: Sequence[tuple[bytes, str]], chosen: bytes) -> None:
        """Ask for the reason and the witness of a round that is put down after it was missed."""
        self._title.setText(self.tr("Put down afterwards: {check}").format(check=what))
        self._numbers.setText(
            self.tr(
                "It counts as put down afterwards, never as on time. Say why, and let somebody who knows that it was "
                "walked sign for it. A picture of the paper is needed before it can be signed."
            )
        )
        for part in (self._lacks, self._see, self._refuse):
            part.hide()
        self._opened.setText("")
        self._pad_card.setEnabled(True)
        self._note(self.tr("Why it is put down only now"))
        self._offer(people, chosen)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, hint: str) -> None:
        self.note.clear()
        self.note.setVisible(bool(hint))
        self.note.setPlaceholderText(hint)
        self.note.setAccessibleName(hint)

    def _offer(self, people: Sequence[tuple[bytes, str]], chosen: bytes) -> None:
        self._who.blockSignals(True)
        self._who.clear()
        for staff, name in people:
            self._who.addItem(name, staff)
        self._who.setCurrentIndex(max(0, place_of(self._who, chosen)))
        self._who.blockSignals(False)
        self.pad.clear()
        self._say("")
        self._asked()

    def _exceptions(self, sheet: RoundSheet) -> str:
        """Every fail and everything that does not apply, in the order of the sheet: what a second person must have seen."""
        said = []
        for line in sheet.items:
            held = line.answer
            if held is None or held.result is Result.PASS:
                continue
            parts = [
                f"{line.number}  {words.label(line)}: {words.answer(held)}",
                words.value(line),
                held.reason,
            ]
            if held.failing is not None:
                done = held.failing.disposition
                parts += [
                    held.failing.point,
                    held.failing.text,
                    "" if done is None else inspections.disposition(done.value),
                    held.failing.interim,
                ]
            said.append(" · ".join(part for part in parts if part))
        return "\n".join(said)

    def wait(self, busy: bool) -> None:
        """While a PIN is checked nothing more is taken."""
        self.pad.set_busy(busy)

    def refuse(self, sentence: str, note_wanted: bool = False) -> None:
        """Say why it could not be signed; where a word was missing the focus goes there."""
        self.pad.set_busy(False)
        self.pad.show_error(self.tr("Nothing was signed."))
        self._say(sentence)
        wanted = self.note if note_wanted else self.pad
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))

    @Slot()
    def _asked(self) -> None:
        self.pad.show_message(self.tr("PIN of {name}").format(name=self._who.currentText()))

    @Slot(str)
    def _entered(self, pin: str) -> None:
        staff = self._who.currentData()
        if staff is not None:
            self.signed.emit(bytes(staff), pin, self.note.text().strip())
