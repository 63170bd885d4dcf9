"""Showing other things in the place of those that stand there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def refill(host: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let the layout of `host` hold these and nothing else."""
    layout = host.layout()
    if layout is None:
        return
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        layout.addWidget(widget)
        widget.show()  # at once: what is added to a layout appears only with the next round of events
