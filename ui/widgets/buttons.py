"""Buttons: one look for all, one primary among them on a page."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import icons
from ui.theme import GRID, look
from ui.widgets.labels import PlainLabel, set_tip

Kind = Literal["plain", "primary", "quiet", "danger"]
_ROLES = {"plain": "ink", "primary": "on_accent", "quiet": "ink", "danger": "stop"}


class AtOnce:
    """Mixed into a button: its key acts at once, where Qt shows the button pressed for a tenth of a second first."""

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QShortcutEvent)
            and not event.isAmbiguous()
            and isinstance(self, QAbstractButton)
        ):
            self.click()
            return True
        return bool(super().event(event))  # type: ignore[misc]


def _put_away(widget: QWidget) -> bool:
    """Whether somebody hid it, as pages are hidden that a person may not open; what is only not shown yet is not."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


class IconRedraw(AtOnce):
    """Mixed into a button with an icon: draws it when it is first seen, and again when colours or scale change."""

    _worn: object = None
    _FIRST = frozenset({QEvent.Type.Polish, QEvent.Type.Show})
    _AGAIN = frozenset({QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange})

    def draw_icon(self) -> None:
        """Set the icon in the present colours."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        due = kind in self._FIRST or (kind in self._AGAIN and self._worn is not None)
        if due and isinstance(self, QAbstractButton) and not _put_away(self):
            worn = (look(), self.devicePixelRatioF())
            if worn != self._worn:
                self._worn = worn
                self.draw_icon()
        return super().event(event)


class Button(IconRedraw, QPushButton):
    """A push button. Without `text` it shows only its icon, and `name` is what a screen reader says.

    `key` is a shortcut such as "Alt+S"; the tool tip names it. Enter presses the button only while it has the
    focus: it is never a dialog's default. A click leaves the focus where one types; Tab reaches the button.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        *,
        kind: Kind = "plain",
        key: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._key = icon, _ROLES[kind], key
        self.setText(text)
        self.setProperty("kind", kind)
        self.setProperty("bare", not text)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._gap = GRID // 2 if text else 0
        self.setIconSize(QSize(icons.SIZE + self._gap, icons.SIZE))
        if name:
            self.setAccessibleName(name)
        if key or not text:
            set_tip(self, " ".join(part for part in (name or text, f"({key})" if key else "") if part))

    def setText(self, text: str) -> None:
        """Change the words; the key stays, which Qt would take from the new words."""
        super().setText(text)
        if self._key:
            self.setShortcut(self._key)

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.draw_icon()

    def draw_icon(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, self._role, ratio=self.devicePixelRatioF(), gap=self._gap))


class KeyHint(AtOnce, QPushButton):
    """A key and what it does now, as a small chip; a click does the same. It never takes the focus from the box.

    A `key` that plain typing owns ("Enter", "1–9", "+") is only shown; any other becomes a live shortcut, unless
    the page listens for the key itself (`live` False).
    """

    _TYPED = frozenset({"Enter", "Esc", "+", "1–9", "↑↓"})

    def __init__(self, key: str, text: str, *, live: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, 2, GRID + 2, 2)
        row.setSpacing(GRID)
        row.addWidget(KeyCap(key))
        row.addWidget(PlainLabel(text))
        self.setAccessibleName(f"{text} ({key})")
        if live and key not in self._TYPED:
            self.setShortcut(key)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()


class KeyCap(PlainLabel):
    """The picture of a key."""
