"""Choosing in a combo box by what stands behind its lines."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def place_of(box: QComboBox, value: object) -> int:
    """The line with this value behind it, -1 where there is none.

    Qt's own `findData` takes two equal ids for different ones: it compares Python objects by what they are, not by
    what they hold.
    """
    return next((place for place in range(box.count()) if box.itemData(place) == value), -1)
