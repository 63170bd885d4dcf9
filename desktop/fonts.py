"""The bundled fonts, for the window: it loads them before its first paint, so nothing else may come along."""

from __future__ import annotations

from printing.fontfiles import font_files

__all__ = ["font_files"]
