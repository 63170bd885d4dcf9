"""Where the bundled fonts lie. Standard library only, so that the window may ask before its first paint."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).resolve().parent / "fonts"


def font_files() -> tuple[Path, Path]:
    """The bundled Regular (whole: all Han characters of GB 18030 levels 1 and 2) and Bold (a subset)."""
    return _FOLDER / "NotoSansSC-Regular.ttf", _FOLDER / "NotoSansSC-Bold.ttf"
