"""Who is at the desk: a tile, then six digits."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.actor import Actor
from desktop.problems import Problem
from ui.covers.cover import Cover
from ui.jobs import Jobs
from ui.theme import GRID
from ui.widgets.avatar import Avatar
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.scroll import Scroll
from ui.widgets.staff import StaffTile, StaffTiles

if TYPE_CHECKING:
    from ui.widgets.pinpad import PinPad

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class SignInCover(Cover):
    """`signed_in` carries the Actor; `given_up` is Esc on the tiles, for a person who pressed F11 by mistake.

    With `first` that person's pad is open at once: six keys end a lock. `tiles` are shown without asking; `pins`
    (the demonstration) are told on the tiles and beside the pad.
    """

    signed_in = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        desk: Any,
        jobs: Jobs,
        *,
        first: Actor | None = None,
        tiles: list[Any] | None = None,
        pins: Mapping[bytes, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._pins = pins or {}
        self._names: dict[bytes, str] = {}
        self._chosen: bytes | None = None
        self._wait = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)
        self._steps = QStackedLayout()
        self.body.addLayout(
            self._steps
        )  # before its widgets: the first would be shown as a window of its own
        self._steps.addWidget(self._build_tiles())
        jobs.changed.connect(self._changed)
        if first is not None:
            self._names[first.staff] = first.name
            self._choose(first.staff)
        if tiles is None:
            self.refresh()
        else:
            self._show(tiles)

    def _build_tiles(self) -> QWidget:
        self._title = PlainLabel(self.tr("Who is at the desk?"), size="title")
        self._hint = PlainLabel("", ink="soft", wrap=True)
        self._hint.setAlignment(_CENTRE)
        self._tiles = StaffTiles()
        self._tiles.chosen.connect(self._choose)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(3 * GRID)
        column.addStretch(1)
        column.addWidget(self._title, 0, _CENTRE)
        column.addWidget(self._tiles, 0, _CENTRE)
        column.addWidget(self._hint)
        column.addStretch(2)
        return Scroll(inside)

    @cached_property
    def _step(self) -> _PinStep:
        """Built with the first person chosen; nobody waits for it before the tiles."""
        step = _PinStep(self.tr("Somebody else"))
        step.pad.entered.connect(self._try)
        step.pad.given_up.connect(self.back)
        step.others.clicked.connect(self.back)
        step.others.setVisible(len(self._names) > 1)
        self._steps.addWidget(step)
        return step

    @property
    def _pad(self) -> PinPad:
        return self._step.pad

    def refresh(self) -> None:
        """Ask again who may sign in here."""
        self._jobs.ask(self._desk.people.tiles, self._show, owner=self)

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        if "staff" in topics:
            self.refresh()

    def _show(self, tiles: list[Any]) -> None:
        names = {tile.staff: tile.name for tile in tiles}
        told = self.tr("PIN {pin}")
        if names != self._names or not self._tiles.children():
            people = [
                StaffTile(staff, name, told.format(pin=self._pins[staff]) if staff in self._pins else "")
                for staff, name in names.items()
            ]
            self._tiles.set_people(people)
        self._names = names
        self._hint.setText(self._words_below(len(names)))
        if self._chosen is None and len(names) == 1:
            self._choose(next(iter(names)))
        if "_step" in vars(self):
            self._step.others.setVisible(len(names) > 1)
        self.take_focus()

    def _words_below(self, count: int) -> str:
        if self._pins:
            return self.tr("This is a demonstration: everybody here is invented, and the PINs are told.")
        return self.tr("Press the number on the tile, then type the PIN.") if count > 1 else ""

    def take_focus(self) -> None:
        if self._chosen is not None:
            self._pad.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._tiles.focus_first()

    # -- one person

    @Slot(object)
    def _choose(self, staff: bytes) -> None:
        self._chosen = staff
        name = self._names.get(staff, "")
        self._stop_waiting()
        self._step.avatar.set_name(name)
        self._step.name.setText(name)
        self._ask_for_pin()
        self._steps.setCurrentIndex(1)
        self.take_focus()

    def _ask_for_pin(self) -> None:
        pin = self._pins.get(self._chosen) if self._chosen else None
        asked = self.tr("Type your PIN.")
        self._pad.show_message(asked if pin is None else self.tr("PIN {pin}").format(pin=pin))

    @Slot()
    def back(self) -> None:
        """From the pad to the tiles; from the tiles to the pages, if somebody is still signed in."""
        if self._chosen is None or len(self._names) == 1:
            self.given_up.emit()
            return
        self._chosen = None
        self._stop_waiting()
        self._pad.clear()
        self._steps.setCurrentIndex(0)
        self.take_focus()

    @Slot(str)
    def _try(self, pin: str) -> None:
        staff = self._chosen
        if staff is None:
            return
        self._pad.set_busy(True)
        self._jobs.ask(
            lambda: self._desk.people.sign_in(staff, pin), self._came_in, owner=self, failed=self._refused
        )

    def _came_in(self, actor: Actor) -> None:
        self._pad.set_busy(False)
        self.signed_in.emit(actor)

    def _refused(self, error: BaseException) -> None:
        self._pad.set_busy(False)
        match error:
            case Problem(code="pin-wrong" | "pin-wait"):
                self._say_wrong(error)
            case Problem(code="staff-unknown"):
                self._pad.show_error(self.tr("This person no longer works here."))
                self.refresh()
            case Problem():
                self._pad.show_error(self.tr("Not signed in. See the note at the top."))
                self._jobs.problem.emit(error)
            case _:
                self._pad.show_error(self.tr("That did not work. Try again."))

    def _say_wrong(self, problem: Problem) -> None:
        seconds, left = problem.facts.get("seconds", 0), problem.facts.get("left", 0)
        if isinstance(seconds, int) and seconds > 0:
            self._wait = seconds
            self._pad.set_busy(True)
            self._second.start()
            self._say_wait()
        elif left == 1:
            self._pad.show_error(self.tr("Wrong PIN. One more try, then a wait."))
        else:
            self._pad.show_error(self.tr("Wrong PIN. {left} more tries, then a wait.").format(left=left))

    def _say_wait(self) -> None:
        self._pad.show_error(self.tr("Wrong PIN too often. Wait {seconds} s.").format(seconds=self._wait))

    @Slot()
    def _count_down(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self._say_wait()
            return
        self._stop_waiting()
        self._ask_for_pin()
        self.take_focus()

    def _stop_waiting(self) -> None:
        self._second.stop()
        self._wait = 0
        self._pad.set_busy(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)


class _PinStep(QWidget):
    """The second step: who was chosen, and the pad."""

    def __init__(self, others: str) -> None:
        from ui.widgets.pinpad import PinPad

        super().__init__()
        self.avatar = Avatar(size=9 * GRID)
        self.name = PlainLabel("", size="title")
        self.pad: PinPad = PinPad()
        self.others = Button(others, "users", kind="quiet", key="Alt+B")
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addStretch(1)
        for widget in (self.avatar, self.name, self.pad, self.others):
            column.addWidget(widget, 0, _CENTRE)
        column.addStretch(2)
