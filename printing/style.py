"""The few colours and measures that everything on paper shares. Points (1/72 inch) unless a name says mm."""

from __future__ import annotations

from typing import Final

Rgb = tuple[float, float, float]


def _rgb(number: int) -> Rgb:
    return round((number >> 16) / 255, 4), round((number >> 8 & 255) / 255, 4), round((number & 255) / 255, 4)


INK: Final = _rgb(0x000000)  # pure: card printers have a sharp panel for it, lasers need no screen
GREY: Final = _rgb(0x4F5864)
LINE: Final = _rgb(0xE3E1DC)
WASH: Final = _rgb(0xF5F4F1)
RED: Final = _rgb(0xB3261E)
BAR: Final = _rgb(0x9AA2AD)

MM: Final = 72 / 25.4
A4: Final = (210 * MM, 297 * MM)
CR80: Final = (85.6 * MM, 53.98 * MM)
