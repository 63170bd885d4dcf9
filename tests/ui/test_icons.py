"""Every icon draws, in the colour asked for, as sharp as the screen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ui import icons
from ui.theme import ASSETS, Theme

FOLDER = ASSETS / "icons"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
UI = ASSETS.parent


def pixels(drawn: QImage) -> list[QColor]:
    return [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]


def parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_has_lines_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    wanted = parts(QColor("#B3261E"))
    opaque = [colour for colour in pixels(icons.image(name, "#B3261E", 48, 1.0)) if colour.alpha() == 255]
    assert opaque
    off = [abs(a - b) for colour in opaque for a, b in zip(parts(colour), wanted, strict=True)]
    assert max(off) <= 1  # two strokes that cross are blended


def test_an_icon_has_as_many_pixels_as_the_screen(qapp: QApplication) -> None:
    drawn = icons.image("save", "#000000", 20, 1.5)
    assert (drawn.width(), drawn.devicePixelRatio()) == (30, 1.5)


def test_an_icon_with_a_gap_keeps_its_drawing(qapp: QApplication) -> None:
    plain = icons.icon("save", "ink", ratio=1.0).pixmap(20, 20).toImage()
    gapped = icons.icon("save", "ink", ratio=1.0, gap=4).pixmap(24, 20).toImage()
    assert gapped.width() == 24
    assert gapped.copy(0, 0, 20, 20).convertToFormat(plain.format()) == plain


def test_an_icon_wears_the_role_of_the_look(dressed: Theme) -> None:
    drawn = icons.icon("check", "good", ratio=1.0).pixmap(20, 20).toImage()
    assert QColor("#1A7347") in pixels(drawn)


def test_an_unknown_icon_is_a_mistake(qapp: QApplication) -> None:
    with pytest.raises(KeyError, match="unicorn"):
        icons.image("unicorn", "#000000")


def _icon_calls(path: Path) -> list[str]:
    """Literal names handed to IconView, to set_icon and to Button's second place."""
    names = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = {"IconView": 0, "set_icon": 0, "EmptyState": 0, "Button": 1}.get(called)
        if place is not None and len(node.args) > place:
            word = node.args[place]
            if isinstance(word, ast.Constant) and isinstance(word.value, str) and word.value:
                names.append(word.value)
    return names


def test_every_icon_named_in_the_program_exists() -> None:
    named = {(path.name, name) for path in UI.rglob("*.py") for name in _icon_calls(path)}
    assert named
    assert {(file, name) for file, name in named if name not in NAMES} == set()


def test_the_licence_of_the_drawings_is_shipped() -> None:
    text = (FOLDER / "LICENSE").read_text("utf-8")
    assert "ISC License" in text
    assert "Lucide" in text
