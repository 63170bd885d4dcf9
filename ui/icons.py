"""The program's icons: Lucide drawings in `assets/icons`, coloured by their role and sharp at any scale."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap

from ui.theme import ASSETS, look

SIZE = 20
"""Edge of an icon beside text, in pixels of a 100 % screen."""


def icon(name: str, role: str = "ink", size: int = SIZE, ratio: float = 0.0, gap: int = 0) -> QIcon:
    """The icon `name` in the colour called `role` of the present look; the style greys it when its control is disabled.

    `ratio` is the screen's device pixel ratio, 0 for the sharpest screen there is; `gap` is free room at the right,
    because buttons set icon and text too close. An unknown name raises KeyError.
    """
    return QIcon(_with_gap(image(name, look().role(role), size, ratio), gap))


def _with_gap(drawn: QImage, gap: int) -> QPixmap:
    if not gap:
        return QPixmap.fromImage(drawn)
    ratio = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return wide


def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 0.0) -> QPixmap:
    """The icon `name` in `colour` ("#RRGGBB"), `size` logical pixels wide."""
    return QPixmap.fromImage(image(name, colour, size, ratio))


def image(name: str, colour: str, size: int = SIZE, ratio: float = 0.0) -> QImage:
    """As `pixmap`, for a painter. Drawn once and kept: an image, unlike a pixmap, may outlive the application."""
    app = QGuiApplication.instance()
    sharpest = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, colour, size, ratio or sharpest)


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QImage:
    from PySide6.QtSvg import QSvgRenderer  # not needed before the first icon is drawn

    drawn = QImage(round(size * ratio), round(size * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _source(name: str) -> bytes:
    file = ASSETS / "icons" / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file.read_bytes()
