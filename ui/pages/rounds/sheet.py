"""A whole round on one page, answered with the digits of the numeric pad; nothing is answered by itself.

The list is no text field, so an open input method leaves its letters and digits alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.inspections.round_values import Answered, RoundSheet, SheetItem
from desktop.rules.inspections.answers import Ask, Failing, Typed
from desktop.rules.inspections.answers import Slot as Line
from desktop.rules.inspections.vocabulary import ItemType, Result
from ui.burst import GAP_MS, printable
from ui.pages.rounds import words
from ui.pages.rounds.block import SheetBlock
from ui.pages.rounds.detail import LineDetail
from ui.pages.rounds.row import ItemRow, RowFace
from ui.pages.rounds.strip import FailStrip, Ground, ReasonStrip, Strip, TextStrip
from ui.theme import GRID
from ui.widgets.labels import announce
from ui.widgets.scroll import Scroll

_SETTLE_MS = GAP_MS + 10
"""A key that another follows sooner may be a scanner's: nothing is answered before that is known."""
_TYPES = "0123456789.-/"
_LETTERS = {"p": Result.PASS, "f": Result.FAIL, "n": Result.NA}
_DIGITS = {"1": Result.PASS, "2": Result.FAIL, "3": Result.NA}
_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".webp")


class SheetView(QWidget):
    """Shows a `RoundSheet`; what is asked for leaves as a signal, what came of it comes back by `take`."""

    answered = Signal(object, object, object)
    """A line's slot, what was typed (`Typed`), and the particulars of a fail (`Failing` or None)."""
    rest_asked = Signal(str)
    """The code of a section whose plain lines pass."""
    undo_asked = Signal()
    sign_asked = Signal()
    picture_asked = Signal(object)
    """The slot that a picture is wanted for; the page asks for a file."""
    picture_given = Signal(object, object)
    """A slot, and a path or PNG bytes that were dropped or pasted."""
    said = Signal(str)
    """A sentence for the notice bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: RoundSheet | None = None
        self._lines: dict[Line, SheetItem] = {}
        self._order: list[Line] = []
        self._rows: dict[Line, ItemRow] = {}
        self._sections: dict[str, SheetBlock] = {}
        self._at: Line | None = None
        self._typed = ""
        self._sure = False
        self._wrong = ""
        self._ground = Ground()
        self._strip: Strip | None = None
        self._strip_of: Line | None = None
        self._held: list[QKeyEvent] = []
        self._waiting = False
        """What was pressed last is being kept; the next key belongs to the line after it."""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._take_held)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.detail = LineDetail()
        self.detail.acted.connect(self._chip)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._scroll = Scroll(self._inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.detail)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # -- what the page shows

    @property
    def sheet(self) -> RoundSheet | None:
        return self._sheet

    @property
    def current(self) -> SheetItem | None:
        """The line that the next key answers; None where all is answered."""
        return None if self._at is None else self._lines.get(self._at)

    @property
    def strip(self) -> Strip | None:
        """What is open under a line."""
        return self._strip

    def set_low(self, low: bool) -> None:
        """Make do with little room beside the lines."""
        self.detail.set_low(low)
        self._show()

    def set_ground(self, ground: Ground) -> None:
        """What the next fail is measured by."""
        self._ground = ground

    def show_sheet(self, sheet: RoundSheet) -> None:
        """Show a round. Of the same round the place is kept."""
        same = self._sheet is not None and self._sheet.round == sheet.round
        if not same or [item.slot for item in sheet.items] != self._order:
            self._build(sheet)
        self._sheet = sheet
        self._waiting = False
        self._put(sheet.items)
        if not same or self._at not in self._lines:
            self._go(self._next_open(None))
        else:
            self._show()

    def take(self, came: Answered) -> None:
        """Show what an answer came to: the lines as they stand, or what has to be said first."""
        self._waiting = False
        if came.ask is not None:
            self._held.clear()
            self._ask(came.ask)
            return
        if self._held:
            self._settle.start()
        self._put(came.items)
        if self._strip_of is None:
            self._typed, self._sure, self._wrong = "", False, ""
        self._show()

    def went_wrong(self) -> None:
        """An answer could not be kept: stay where it was given."""
        self._waiting = False
        self._held.clear()
        self._show()

    def _build(self, sheet: RoundSheet) -> None:
        self._close_strip()
        self._rows.clear()
        self._sections.clear()
        while self._column.count():
            taken = self._column.takeAt(0)
            old = taken.widget() if taken else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for section in sheet.sections:
            block = SheetBlock(section)
            block.rest_asked.connect(self._rest_of)
            for item in section.items:
                row = ItemRow(self._face(item, current=False))
                row.picked.connect(lambda slot=item.slot: self._pick(slot))
                self._rows[item.slot] = row
                block.add(row)
            self._sections[section.section.code] = block
            self._column.addWidget(block)
        self._column.addStretch(1)
        self._order = [item.slot for item in sheet.items]
        self._at = None
        self._typed = self._wrong = ""
        self._sure = False

    def _put(self, items: tuple[SheetItem, ...]) -> None:
        for item in items:
            self._lines[item.slot] = item

    def _face(self, line: SheetItem, *, current: bool) -> RowFace:
        typing = current and bool(self._typed)
        held = line.answer
        keys: tuple[str, ...] = ()
        if line.item.type is ItemType.PASS_FAIL:
            keys = ("1", "2", "3") if line.item.na else ("1", "2")
        limit = words.limit(line)
        if line.item.type is ItemType.SELECT and current:
            limit = "  ".join(
                f"{place} {words.shown(line.item, option.code)}"
                for place, option in enumerate(line.item.options, 1)
            )
        if line.pictures:
            pictures = self.tr("{count} pictures").format(count=len(line.pictures))
            limit = f"{limit}  {pictures}".strip()
        return RowFace(
            line.number,
            words.label(line),
            limit,
            critical=line.item.critical,
            sampled=line.sampled,
            value=self._typed if typing else words.value(line),
            offered="" if held is not None else words.offered(line),
            typing=typing,
            result=None if held is None or typing else held.result,
            answer="" if held is None else words.answer(held),
            keys=keys,
            caution=held is not None and bool(held.flags or line.missing),
            spoken=words.spoken(line),
        )

    def _show(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        for slot, row in self._rows.items():
            row.set_current(slot == self._at)
            row.show_face(self._face(self._lines[slot], current=slot == self._at))
        for section in sheet.sections:
            lines = [self._lines[item.slot] for item in section.items]
            here = any(line.slot == self._at for line in lines)
            self._sections[section.section.code].show_state(lines, here=here, writable=sheet.writable)
        self.detail.show_line(self.current, sheet)

    # -- where we are

    def _pick(self, slot: Line) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(slot)

    def _go(self, slot: Line | None) -> None:
        if slot != self._at:
            self._typed, self._sure, self._wrong = "", False, ""
        self._at = slot
        self._show()
        row = self._rows.get(slot) if slot is not None else None
        if row is not None:
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, 9 * GRID))
            announce(row)

    def _next_open(self, after: Line | None) -> Line | None:
        """The next unanswered line after `after`, from the top again where there is none below."""
        start = self._order.index(after) + 1 if after in self._order else 0
        for slot in (*self._order[start:], *self._order[:start]):
            line = self._lines[slot]
            if line.answer is None and line.item.type is not ItemType.SIGNATURE:
                return slot
        return None

    def _step(self, by: int) -> None:
        if not self._order:
            return
        place = (
            self._order.index(self._at) + by
            if self._at in self._order
            else (0 if by > 0 else len(self._order) - 1)
        )
        self._go(self._order[max(0, min(place, len(self._order) - 1))])

    def show_lacking(self) -> None:
        """Go to the first line that still lacks something."""
        for slot in self._order:
            line = self._lines[slot]
            if line.missing and line.item.type is not ItemType.SIGNATURE:
                self._go(slot)
                return

    # -- keys

    def before_burst(self) -> Callable[[], None]:
        """What undoes a scan that was aimed here (see `ui.wedge`): nothing was answered yet."""
        typed = self._typed

        def undo() -> None:
            self._held.clear()
            self._settle.stop()
            self._typed = typed
            self._show()

        return undo

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._sheet is None or not self._sheet.writable:
            self._look_only(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._take_held()
                self.sign_asked.emit()
            elif not event.isAutoRepeat():
                self._held.append(event.clone())
                self._take_held()
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_held()
            self._typed, self._sure = self._typed[:-1], False
            self._show()
        elif event.key() == Qt.Key.Key_Escape and self._typed:
            self._typed, self._sure = "", False
            self._show()
        elif printable(event).strip():
            if not event.isAutoRepeat():  # a key held down answers one line
                self._held.append(event.clone())
                self._settle.start()
        else:
            self._look_only(event)

    def _look_only(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10}
        if event.key() in steps:
            self._take_held()
            self._step(steps[Qt.Key(event.key())])
        elif printable(event) == " ":
            event.accept()  # the largest key answers nothing by accident
        else:
            super().keyPressEvent(event)

    @Slot()
    def _take_held(self) -> None:
        self._settle.stop()
        while self._held and not self._waiting:
            event = self._held.pop(0)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
            else:
                self._key(unicodedata.normalize("NFKC", printable(event)).casefold())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._take_held()

    def _key(self, key: str) -> None:
        line = self.current
        match key:
            case "g":
                self._go(self._next_open(self._at))
            case "u":
                self._waiting = True
                self.undo_asked.emit()
            case "a":
                self._rest()
            case _ if line is None or line.item.type is ItemType.SIGNATURE:
                return
            case _ if key in _LETTERS:
                self._answer(line, _LETTERS[key])
            case _ if line.item.type in words.ON_DIGITS:
                if key in _TYPES:
                    self._typed, self._sure, self._wrong = self._typed + key, False, ""
                    self._show()
            case _ if line.item.type is ItemType.SELECT and key.isdigit():
                self._choose(line, int(key))
            case _ if line.item.type is ItemType.PASS_FAIL and key in _DIGITS:
                self._answer(line, _DIGITS[key])

    @Slot(str)
    def _chip(self, key: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        match key:
            case "Enter":
                self._enter()
            case "Ctrl+Enter":
                self.sign_asked.emit()
            case "Alt+P":
                self.ask_picture()
            case _:
                self._key(key.casefold())

    def _enter(self) -> None:
        line = self.current
        if line is None:
            return
        if line.item.type is ItemType.TEXT:
            self._open(TextStrip(words.value(line)), line)
        elif line.item.type is ItemType.PHOTO:
            self.ask_picture()
        elif line.item.type in words.ON_DIGITS:
            value = self._typed or (line.offered if line.answer is None else "")
            if value or line.answer is None:
                self._give(line, Typed(value=value, sure=self._sure))
        elif line.answer is not None and line.answer.result is Result.FAIL:
            self._open(self._fail_strip(line), line)

    def _answer(self, line: SheetItem, result: Result) -> None:
        if result is Result.NA:
            if line.item.na:
                self._open(ReasonStrip(), line)
            else:
                self._ask(Ask.NA_NOT_ALLOWED)
        elif result is Result.FAIL:
            self._give(line, Typed(Result.FAIL, value=self._typed))
        else:
            self._give(line, Typed(Result.PASS, value=self._typed or line.offered, sure=self._sure))

    def _choose(self, line: SheetItem, place: int) -> None:
        if 1 <= place <= len(line.item.options):
            option = line.item.options[place - 1]
            self._give(line, Typed(value=option.code))
        else:
            self._ask(Ask.NO_SUCH_OPTION)

    def _give(self, line: SheetItem, typed: Typed, failing: Failing | None = None) -> None:
        self._waiting = True
        self.answered.emit(line.slot, typed, failing)

    def go_on(self, slot: Line) -> None:
        """The answer of a line is kept: a fail asks for its particulars, anything else goes on to the next open line."""
        line = self._lines[slot]
        if words.is_fail(line) and line.answer is not None and line.missing:
            self._open(self._fail_strip(line), line)
        elif slot == self._at:
            self._go(self._next_open(slot))

    def _rest(self) -> None:
        line = self.current
        if line is not None:
            self._rest_of(line.item.section)

    @Slot(str)
    def _rest_of(self, section: str) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if any(self._lines[slot].bulk for slot in self._order if self._lines[slot].item.section == section):
            self._waiting = True
            self.rest_asked.emit(section)
        else:
            self.said.emit(self.tr("What is left of this section is answered one by one."))

    def stand_at(self, slot: Line) -> None:
        """Put the mark on a line."""
        if slot in self._lines:
            self._go(slot)

    def went_on(self) -> None:
        """The rest of a section is answered: on to the next open line."""
        line = self.current
        if line is None or line.answer is not None:
            self._go(self._next_open(self._at))

    def _ask(self, ask: Ask) -> None:
        self._sure = ask is Ask.SURE
        sentence = words.ask(ask)
        if self._strip is not None:
            self._strip.say(sentence)
        else:
            self.said.emit(sentence)
        self._show()

    # -- strips

    def _fail_strip(self, line: SheetItem) -> FailStrip:
        sheet = self._sheet
        placed = sheet is None or sheet.short.area.id is not None
        return FailStrip(line, replace(self._ground, areas=()) if placed else self._ground)

    def _open(self, strip: Strip, line: SheetItem) -> None:
        self._close_strip()
        self._held.clear()
        self._strip, self._strip_of = strip, line.slot
        self._at = line.slot
        strip.done.connect(self._strip_done)
        strip.left.connect(self._strip_left)
        if isinstance(strip, FailStrip):
            strip.picture_asked.connect(self.ask_picture)
        row = self._rows[line.slot]
        self._sections[line.item.section].put_below(row, strip)
        self._show()
        strip.focus_first()
        strip.grew.connect(
            lambda: QTimer.singleShot(0, strip, lambda: self._scroll.ensureWidgetVisible(strip, 0, GRID))
        )

    def _close_strip(self) -> None:
        strip, self._strip, self._strip_of = self._strip, None, None
        if strip is not None:
            strip.hide()
            strip.deleteLater()

    @Slot()
    def _strip_left(self) -> None:
        self._close_strip()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _strip_done(self) -> None:
        strip, slot = self._strip, self._strip_of
        if strip is None or slot is None:
            return
        line = self._lines[slot]
        if isinstance(strip, FailStrip):
            if not strip.check():
                return
            held = line.answer
            typed = Typed(Result.FAIL, value="" if held is None else held.value or "", sure=True)
            failing = strip.value()
        elif isinstance(strip, ReasonStrip):
            if not strip.value():
                strip.say(words.ask(Ask.REASON))
                return
            typed, failing = Typed(Result.NA, reason=strip.value()), None
        else:
            assert isinstance(strip, TextStrip)
            typed, failing = Typed(value=strip.value()), None
        self._strip_left()
        self._give(line, typed, failing)

    # -- pictures

    @Slot()
    def ask_picture(self) -> None:
        """Ask for a picture's file for the current line."""
        if self._at is not None:
            self.picture_asked.emit(self._at)

    def _paste(self) -> None:
        board = QGuiApplication.clipboard().mimeData()
        if board is not None and not self._take_pictures(board):
            self.said.emit(self.tr("There is no picture on the clipboard."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if (
            self.current is not None
            and self._sheet is not None
            and self._sheet.writable
            and _holds(event.mimeData())
        ):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_pictures(event.mimeData()):
            event.acceptProposedAction()

    def _take_pictures(self, data: QMimeData) -> bool:
        slot = self._at
        if slot is None:
            return False
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        for path in paths:
            self.picture_given.emit(slot, path)
        if not paths and data.hasImage():
            image = data.imageData()
            if isinstance(image, QImage):
                self.picture_given.emit(slot, _png(image))
                return True
        return bool(paths)


def _holds(data: QMimeData) -> bool:
    return data.hasImage() or any(url.toLocalFile().casefold().endswith(_PICTURES) for url in data.urls())


def _png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
