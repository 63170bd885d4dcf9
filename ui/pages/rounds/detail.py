"""Beside the sheet: the current line in full, where it comes from, its pictures, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.inspections.round_values import RoundSheet, SheetItem
from desktop.rules.inspections.vocabulary import How, ItemType
from ui import wording
from ui import wording_inspections as inspections
from ui.pages.rounds import words
from ui.theme import GRID
from ui.widgets.buttons import KeyHint
from ui.widgets.labels import Card, PlainLabel
from ui.widgets.scroll import Scroll

WIDTH, _LOW_WIDTH = 42 * GRID, 26 * GRID
_IN_A_ROW = 3


class LineDetail(Card):
    """`acted` carries the key of a chip that was clicked."""

    acted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._title = PlainLabel("", size="title", wrap=True)
        self._caution = PlainLabel("", ink="caution", wrap=True)
        self._help = PlainLabel("", wrap=True)
        self._marks = PlainLabel("", wrap=True)
        self._facts = PlainLabel("", ink="soft", wrap=True)
        self._sources = PlainLabel("", ink="soft", wrap=True)
        self._low = False
        self._keys = QVBoxLayout()
        self._keys.setSpacing(GRID // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        inside = QWidget()
        texts = QVBoxLayout(inside)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(GRID)
        for part in (self._title, self._caution, self._help, self._marks, self._facts, self._sources):
            texts.addWidget(part)
        texts.addStretch(1)
        column.addWidget(Scroll(inside), 1)
        column.addLayout(self._keys)

    def set_low(self, low: bool) -> None:
        """Make do with little room: narrower, and without the keys that the lines themselves show or that work unseen."""
        self._low = low
        self.setFixedWidth(_LOW_WIDTH if low else WIDTH)

    def show_line(self, line: SheetItem | None, sheet: RoundSheet) -> None:
        """Show a line, or what to do where every line is answered."""
        if line is None:
            self._put(self._title, self.tr("All is answered"))
            self._put(self._caution, "")
            self._put(self._help, self.tr("Look over what failed, then sign.") if sheet.writable else "")
            for part in (self._marks, self._facts, self._sources):
                self._put(part, "")
        else:
            self._put(self._title, words.label(line))
            self._put(self._caution, self._cautions(line))
            self._put(self._help, words.help_of(line.item))
            self._put(self._marks, words.marks(line.item))
            self._put(self._facts, self._facts_of(line))
            self._put(self._sources, words.sources(line.item))
        self._show_keys(line, sheet)

    def _cautions(self, line: SheetItem) -> str:
        said = [words.lack(one.lack) for one in line.missing if line.answer is not None]
        if line.answer is not None:
            said += [words.flag(one) for one in line.answer.flags]
        if line.finding:
            said.append(self.tr("Open finding {number}").format(number=line.finding))
        if line.photo_needed and not line.pictures:
            said.append(self.tr("A picture is needed."))
        return "\n".join(dict.fromkeys(said))

    def _facts_of(self, line: SheetItem) -> str:
        said = []
        limit = words.limit(line)
        if limit:
            said.append(self.tr("Passes: {limit}").format(limit=limit))
        if line.asset is not None and line.asset.day is not None:
            said.append(self.tr("On record: {day}").format(day=wording.short_day(line.asset.day)))
        if line.offered and line.answer is None:
            said.append(self.tr("Known: {value}. Enter confirms it.").format(value=words.offered(line)))
        if line.signers:
            said.append(self.tr("Signed: {names}").format(names=wording.listed(line.signers)))
        held = line.answer
        if held is not None:
            by = self.tr("{name}, {time}").format(name=held.by, time=wording.clock(held.observed))
            said.append(by if held.how is How.SINGLE else f"{by} · {inspections.how(held.how.value)}")
            if held.reason:
                said.append(held.reason)
            if held.failing is not None:
                said += [
                    part for part in (held.failing.point, held.failing.text, held.failing.interim) if part
                ]
        if line.pictures:
            said.append(self.tr("{count} pictures").format(count=len(line.pictures)))
        return "\n".join(said)

    def _show_keys(self, line: SheetItem | None, sheet: RoundSheet) -> None:
        while self._keys.count():
            taken = self._keys.takeAt(0)
            row = taken.layout() if taken else None
            while row is not None and row.count():
                inner = row.takeAt(0)
                widget = inner.widget() if inner else None
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
        if not sheet.writable or self._low:
            return
        for chips in self._chips(line):
            row = QHBoxLayout()
            row.setSpacing(GRID)
            row.setAlignment(Qt.AlignmentFlag.AlignLeft)
            for key, text in chips:
                chip = KeyHint(key, text, live=False)
                chip.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
                row.addWidget(chip)
            self._keys.addLayout(row)

    def _chips(self, line: SheetItem | None) -> list[list[tuple[str, str]]]:
        rows: list[list[tuple[str, str]]] = []
        if line is not None:
            answers = self._answers(line)
            rows += (
                [answers]
                if len(answers) <= _IN_A_ROW
                else [answers[at : at + 2] for at in range(0, len(answers), 2)]
            )
            rows.append([("A", self.tr("Rest passes")), ("G", self.tr("Next"))])
            rows.append([("U", self.tr("Take back")), ("Alt+P", self.tr("Picture"))])
        rows.append([("Ctrl+Enter", self.tr("Review and sign"))])
        return [row for row in rows if row]

    def _answers(self, line: SheetItem) -> list[tuple[str, str]]:
        item = line.item
        na = [("N", self.tr("N/A"))] if item.na else []
        match item.type:
            case ItemType.PASS_FAIL:
                na = [("3", self.tr("N/A"))] if item.na else []
                return [("1", self.tr("Pass")), ("2", self.tr("Fail")), *na]
            case ItemType.SELECT:
                options = [
                    (f"{place}", inspections.bilingual(one.zh, one.en))
                    for place, one in enumerate(item.options, 1)
                ]
                return [*options, *na]
            case ItemType.NUMBER | ItemType.COUNT | ItemType.DATE | ItemType.CODE:
                return [("Enter", self.tr("Keep")), ("F", self.tr("Fail")), *na]
            case ItemType.TEXT:
                return [("Enter", self.tr("Write")), *na]
            case ItemType.PHOTO:
                return [("Alt+P", self.tr("Picture")), *na]
        return na

    @staticmethod
    def _put(label: PlainLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
