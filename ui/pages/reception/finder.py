"""The list under the box: what a few letters find, namesakes to choose from, commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.shown import Shown
from ui import wording
from ui.pages.reception import commands
from ui.pages.reception.commands import Command
from ui.scanner import ScanLine
from ui.theme import GRID
from ui.widgets.choices import Choice, ChoiceList
from ui.widgets.labels import Card, PlainLabel

_LISTED = 9
_LEAST_LISTED = 3
_LINE, _AROUND = 6 * GRID, 11 * GRID
"""Height of one line, and of what stands around the lines."""
_PAUSE_MS = 60
"""Longer than a scanner's gap between keys, so a scan asks for no list; shorter than a person notices."""
_LEAST = 2

Ask = Callable[[str, Callable[[tuple[Shown, ...]], None]], None]


class Kind(Enum):
    CLOSED = auto()
    TYPING = auto()
    """What the letters in the box find. Enter leaves the decision to the desk."""
    NAMESAKES = auto()
    """The desk asked which one."""
    COMMANDS = auto()


class FoundPanel(Card):
    """A card that lies over the page, with a title, numbered lines and what the keys do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.title = PlainLabel("", bold=True, elide=True)
        self.choices = ChoiceList(self.tr("Found"))
        self.foot = PlainLabel("", ink="soft", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID + GRID // 2, GRID, GRID + GRID // 2)
        column.setSpacing(GRID // 2)
        for widget in (self.title, self.choices, self.foot):
            row = QHBoxLayout()
            row.setContentsMargins(0 if widget is self.choices else 2 * GRID, 0, GRID, 0)
            row.addWidget(widget)
            column.addLayout(row)
        self.hide()

    def height_wanted(self) -> int:
        """What the lines it holds now need, also before it was ever shown."""
        layout = self.layout()
        assert layout is not None
        self.ensurePolished()
        layout.activate()
        return layout.totalSizeHint().height()


class Finder(QObject):
    """Keeps the panel beside what is in the box.

    `picked` carries a member's id, `commanded` a `Command` and what stands behind it. While a list without a typed
    digit is shown, the digits choose from it, and from it alone: a list that is no longer about what stands in the
    box never chooses.
    """

    picked = Signal(object)
    commanded = Signal(object, str)

    def __init__(self, box: ScanLine, page: QWidget, ask: Ask) -> None:
        super().__init__(page)
        self._box = box
        self._page = page
        self._ask = ask
        self._kind = Kind.CLOSED
        self._listed = ""
        self._newest = 0
        self._top = 0
        self.panel = FoundPanel(page)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        box.textChanged.connect(self._typed)
        box.chosen.connect(self.panel.choices.choose)
        box.stepped.connect(self.panel.choices.move_by)
        self.panel.choices.chosen.connect(self._chosen)

    @property
    def kind(self) -> Kind:
        return self._kind

    # -- what the page uses

    def ask_which(self, people: Sequence[Shown], *, more: bool, top: int) -> None:
        """Let one of several be chosen; the list begins `top` pixels down the page."""
        self._top = top
        foot = self.tr("Press the number, or ↑ ↓ and Enter. Esc: none of them.")
        if more or len(people) > _LISTED:
            foot = self.tr("There are more. Type another letter, or the last four of the phone.")
        self._show(Kind.NAMESAKES, "", _people(people), foot, self._box.text())

    def take_enter(self) -> bool:
        """Enter came: True if it chose the line that the arrows marked, or a command."""
        if self._kind is Kind.CLOSED:
            return False
        marked = self.panel.choices.current()
        if marked is not None:
            self._chosen(marked.key)
            return True
        if self._kind is Kind.COMMANDS and self.panel.choices.count() == 1:
            self.panel.choices.choose(1)
            return True
        return self._kind is not Kind.TYPING

    @Slot()
    def close(self) -> None:
        """Take the list away; digits belong to the box again."""
        self._pause.stop()
        self._newest += 1
        self._kind = Kind.CLOSED
        self._listed = ""
        self._box.set_choices(0)
        self.panel.hide()

    def _room(self) -> int:
        """How many lines a low window has height for."""
        left = self._page.height() - self._under() - _AROUND
        return max(_LEAST_LISTED, min(_LISTED, left // _LINE))

    def _under(self) -> int:
        return self._box.mapTo(self._page, QPoint(0, 0)).y() + self._box.height() + GRID // 2

    def place(self) -> None:
        """Lay the panel under the box, or where the page wanted it; it never leaves the page."""
        box = self._box
        at = box.mapTo(self._page, QPoint(0, 0))
        height = self.panel.height_wanted()
        under = self._under()
        top = self._top if self._kind is Kind.NAMESAKES else under
        top = max(under, min(top, self._page.height() - height - GRID))
        self.panel.setGeometry(at.x(), top, box.width(), height)

    # -- inside

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self._kind is not Kind.CLOSED and (text == self._listed or self._may_choose(text)):
            return
        self._pause.stop()
        self._newest += 1
        self._box.set_choices(0)
        if commands.is_command(text):
            self._show_commands(text)
        elif len(text.strip()) >= _LEAST and not text.startswith(("+", "＋")):
            self._pause.start()
        else:
            self.close()

    def _may_choose(self, text: str) -> bool:
        """Whether `text` is what was listed with one digit more, which the box will take back as a choice."""
        place = self._box.cursorPosition()
        digit, rest = text[place - 1 : place], text[: max(0, place - 1)] + text[place:]
        return rest == self._listed and digit in list("123456789"[: self.panel.choices.count()])

    @Slot()
    def _search(self) -> None:
        text, number = self._box.text(), self._newest
        self._ask(text.strip(), lambda found: self._found(found, text, number))

    def _found(self, found: tuple[Shown, ...], text: str, number: int) -> None:
        if number != self._newest or text != self._box.text():
            return
        if not found:
            self._show_nobody(text)
            return
        title = self.tr("{count} found").format(count=len(found))
        foot = self.tr("Press the number, or ↑ ↓ and Enter.")
        if len(found) == 1:
            title, foot = self.tr("One person"), self.tr("Enter: sign in.")
        elif len(found) > _LISTED:
            foot = self._type_on()
        self._show(Kind.TYPING, title, _people(found), foot, text)

    def _type_on(self) -> str:
        return self.tr("Press the number, or type on: the more you type, the fewer remain.")

    def _show_nobody(self, text: str) -> None:
        if any(character.isdigit() for character in text):
            self.close()  # a phone is still being typed
            return
        shown = self.tr("Nobody found for “{text}”").format(text=text.strip())
        self._show(Kind.TYPING, shown, [], self.tr("Alt+G: guest by name. Alt+M: enrol as a member."), text)

    def _show_commands(self, text: str) -> None:
        fitting = commands.fitting(text)
        if not fitting:
            self._show(Kind.COMMANDS, self.tr("There is no such command"), [], self.tr("Esc: back"), text)
            return
        lines = [Choice(command, f"/{command.word}", command.title, command.key) for command in fitting]
        self._show(
            Kind.COMMANDS,
            self.tr("Commands"),
            lines,
            self.tr("Press the number, or type on and Enter."),
            text,
        )

    def _show(self, kind: Kind, title: str, choices: Sequence[Choice], foot: str, text: str) -> None:
        self._kind, self._listed = kind, text
        panel = self.panel
        panel.title.setText(title)
        panel.title.setVisible(bool(title))
        most = self._room()
        if len(choices) > most:
            foot = self._type_on()
        panel.foot.setText(foot)
        panel.choices.set_choices(choices[:most], marked=False)
        panel.choices.setVisible(bool(choices))
        self.place()
        panel.show()
        panel.raise_()
        self._box.set_choices(panel.choices.count())

    @Slot(object)
    def _chosen(self, key: object) -> None:
        behind = commands.arguments(self._listed) if isinstance(key, Command) else ""
        self.close()
        self._box.clear()
        if isinstance(key, Command):
            self.commanded.emit(key, behind)
        else:
            self.picked.emit(key)


def _people(people: Sequence[Shown]) -> list[Choice]:
    return [_person(person) for person in people[:_LISTED]]


def _person(person: Shown) -> Choice:
    year = str(person.birth_year) if person.birth_year else ""
    tail = person.phone[-4:] if person.phone else ""
    aside = "  ".join(
        part for part in (wording.category(person.category), year, f"…{tail}" if tail else "") if part
    )
    return Choice(person.member, person.name, person.unit, aside)
