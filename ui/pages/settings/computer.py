"""What belongs to this computer alone: each choice takes effect at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.computer import LANGUAGES, THEMES, ComputerSettings
from ui import printing
from ui.jobs import Jobs
from ui.looks import Tone
from ui.widgets.fields import Field
from ui.widgets.form import Form

_LOCKS = (30, 60, 90, 120, 300, 600)


class ComputerSection(QWidget):
    """`told` carries a tone and a sentence."""

    told = Signal(object, str)

    def __init__(self, desk: Any, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._printers: tuple[str, ...] = ()
        self._quiet = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.form = self._build()

    def _build(self) -> Form:
        form = Form(
            [
                Field(
                    "language",
                    self.tr("Language"),
                    "choice",
                    choices=tuple((code, self._language(code)) for code in LANGUAGES),
                    help=self.tr("From the next start on."),
                ),
                Field(
                    "theme",
                    self.tr("Light or dark"),
                    "choice",
                    choices=tuple((code, self._theme(code)) for code in THEMES),
                ),
                Field("sounds", self.tr("A sound for every verdict"), "toggle"),
                Field(
                    "lock_seconds",
                    self.tr("Lock the desk when nobody has touched it for"),
                    "choice",
                    choices=tuple((seconds, self._seconds(seconds)) for seconds in self._locks()),
                    help=self.tr(
                        "Visitors can see the screen: the lists are hidden then until somebody signs in."
                    ),
                ),
                Field(
                    "printer",
                    self.tr("Printer for cards and papers"),
                    "choice",
                    choices=(
                        ("", self.tr("The one of the system")),
                        *((name, name) for name in self._names()),
                    ),
                ),
            ]
        )
        form.set_values(self._values())
        form.edited.connect(self._keep)
        self._column.addWidget(form)
        return form

    def _language(self, code: str) -> str:
        if code == "system":
            return self.tr("As the system")
        return (
            "简体中文" if code == "zh_CN" else "English"
        )  # each in its own words, for whoever reads no other

    def _theme(self, code: str) -> str:
        said = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        return said[code]

    def _seconds(self, seconds: int) -> str:
        if seconds % 60:
            return self.tr("{seconds} seconds").format(seconds=seconds)
        if seconds == 60:
            return self.tr("one minute")
        return self.tr("{minutes} minutes").format(minutes=seconds // 60)

    def _locks(self) -> tuple[int, ...]:
        return tuple(sorted({*_LOCKS, self._now().lock_seconds}))

    def _names(self) -> tuple[str, ...]:
        chosen = self._now().printer
        return tuple(dict.fromkeys([*self._printers, *([chosen] if chosen else [])]))

    def _now(self) -> ComputerSettings:
        found: ComputerSettings = self._desk.settings.computer()
        return found

    def _values(self) -> dict[str, Any]:
        now = self._now()
        return {key: getattr(now, key) for key in ("language", "theme", "sounds", "lock_seconds", "printer")}

    def refresh(self) -> None:
        """Show what is set, and ask for the printers."""
        self._show()
        self._jobs.prepare(lambda _progress: printing.printers(), self._with_printers, owner=self)

    def _show(self) -> None:
        if self.form.values() != self._values():
            self._quiet = True
            self.form.set_values(self._values())
            self._quiet = False

    def _with_printers(self, found: printing.Printers) -> None:
        if found.names == self._printers:
            return
        self._printers = found.names
        self._column.removeWidget(self.form)
        self.form.deleteLater()
        self.form = self._build()

    def _keep(self) -> None:
        before, entered = self._values(), self.form.values()
        changes = {key: value for key, value in entered.items() if value != before[key]}
        if self._quiet or not changes:
            return
        language = "language" in changes

        def kept(_now: ComputerSettings) -> None:
            if language:
                self.told.emit(Tone.NOTE, self.tr("The language changes when the program is started again."))
            self._jobs.announce({"settings"})

        self._jobs.ask(lambda: self._desk.settings.change_computer(**changes), kept, owner=self)
