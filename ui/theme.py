"""How the program looks, said once: colours, sizes, fonts and the small stylesheet, light and dark.

Widgets that paint themselves ask `look()` when they paint, so nothing has to be told when the colours change.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.looks import DARK, LIGHT, Look

ASSETS = Path(__file__).parent / "assets"
"""Icons, sounds, catalogues. Not through importlib.resources, which takes 5 ms of the start to load."""

GRID = 8
"""Every gap and every size is a multiple (or half) of this many pixels."""
BODY, TITLE, DISPLAY = 15, 21, 42
"""The three text sizes, in pixels of a 100 % screen; a page uses no other."""

STYLE = ("-style", "Fusion")
"""Words for the application object. Said so and not with `setStyle`, which answers with a QStyle: the first one that
Python gets to see has all 566 names of its enums built, 5 ms of every start.
"""

_SYSTEM_FAMILIES = {
    "win32": ("Microsoft YaHei UI",),
    "darwin": ("PingFang SC",),
}
_LINUX_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC")


class Mode(StrEnum):
    """What the person chose; SYSTEM follows the desktop while the program runs."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


def look() -> Look:
    """The appearance now on screen, read from the application's palette."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def load_fonts(paths: Iterable[str]) -> tuple[str, ...]:
    """Load the program's own font files; returns their families. A file that cannot be read adds nothing."""
    families: dict[str, None] = {}
    for path in paths:
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            families |= dict.fromkeys(QFontDatabase.applicationFontFamilies(number))
    return tuple(families)


def ui_font(bundled: Sequence[str] = (), *, only_bundled: bool = False) -> QFont:
    """The face of the program: the system's Simplified Chinese face where there is one, then ours.

    The SC face is named outright, because a plain "Noto Sans CJK" can show Japanese shapes.
    """
    wanted = () if only_bundled else _SYSTEM_FAMILIES.get(sys.platform, _LINUX_FAMILIES)
    font = QFont(QGuiApplication.font())
    present = [family for family in wanted if QFontDatabase.hasFamily(family)]
    families = [*present, *bundled]
    if families:
        font.setFamilies(families)
    font.setPixelSize(BODY)
    return font


def palette(shown: Look) -> QPalette:
    """The Fusion palette of one appearance."""
    colours = QPalette(QColor(shown.surface), QColor(shown.paper))
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, shown.paper),
        (role.WindowText, shown.ink),
        (role.Base, shown.surface),
        (role.AlternateBase, shown.sunken),
        (role.Text, shown.ink),
        (role.Button, shown.surface),
        (role.ButtonText, shown.ink),
        (role.ToolTipBase, shown.ink),
        (role.ToolTipText, shown.surface),
        (role.PlaceholderText, shown.soft),
        (role.Highlight, shown.focus),
        (role.HighlightedText, shown.surface),
        (role.Accent, shown.focus),
        (role.Link, shown.focus),
    ):
        colours.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, QColor(shown.faint))
    return colours


def stylesheet(shown: Look) -> str:
    """The stylesheet of one appearance, filled in from its colours and the sizes above."""
    values: dict[str, object] = shown._asdict() | {
        "title": f"{TITLE}px",
        "display": f"{DISPLAY}px",
        "assets": ASSETS.as_posix(),
        "shade": "dark" if shown.dark else "light",
    }
    for tone, shade in shown.tones.items():
        values |= {f"{tone}_fill": shade.fill, f"{tone}_wash": shade.wash, f"{tone}_text": shade.text}
    return Template((ASSETS / "desk.qss").read_text(encoding="utf-8")).substitute(values)


class Theme(QObject):
    """Dresses the application and follows the system's light or dark when asked to. Make it before any widget.

    The application was made with `STYLE`.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM, font: QFont | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        self._worn: Look | None = None
        app.setFont(font if font is not None else ui_font())
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Light, dark, or as the system; takes effect at once."""
        self._mode = mode
        self._dress()

    def _wanted(self) -> Look:
        if self._mode is Mode.SYSTEM:
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self._mode is Mode.DARK
        return DARK if dark else LIGHT

    def _dress(self) -> None:
        hints = self._app.styleHints()
        scheme = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}.get(self._mode)
        if scheme is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(scheme)  # the title bar follows where the platform can
        wanted = self._wanted()
        if wanted is self._worn:
            return
        self._worn = wanted
        self._app.setPalette(palette(wanted))
        self._app.setStyleSheet(stylesheet(wanted))
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._dress()
