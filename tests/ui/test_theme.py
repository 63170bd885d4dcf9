"""The colours can be read by everyone, in light and in dark, and change while the program runs."""

from __future__ import annotations

import string
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.looks import DARK, LIGHT, Look, Tone
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel

LOOKS = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
READ, SEEN = 4.5, 3.0  # WCAG 2.2 AA: text, and the outline of a control


@pytest.fixture
def lit(dressed: theme.Theme) -> Iterator[theme.Theme]:
    """For tests that change the mode: light again afterwards."""
    yield dressed
    dressed.set_mode(theme.Mode.LIGHT)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_the_formula_of_wcag() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#FFFFFF", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
def test_text_is_readable_on_every_ground(look: Look) -> None:
    grounds = {"paper": look.paper, "surface": look.surface, "sunken": look.sunken, "select": look.select}
    inks = {"ink": look.ink, "soft": look.soft}
    poor = [
        (i, g) for i, ink in inks.items() for g, ground in grounds.items() if contrast(ink, ground) < READ
    ]
    assert poor == []
    assert contrast(look.on_accent, look.accent) >= READ
    assert contrast(look.on_accent, look.accent_strong) >= READ
    assert contrast(look.surface, look.focus) >= READ  # selected text


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_is_readable_as_sign_and_as_text(look: Look, tone: Tone) -> None:
    shade = look.tones[tone]
    assert contrast(shade.on_fill, shade.fill) >= READ
    for ground in (shade.wash, look.surface, look.paper, look.sunken):
        assert contrast(shade.text, ground) >= READ
    for ink in (look.ink, look.soft):
        assert contrast(ink, shade.wash) >= READ


@pytest.mark.parametrize("look", LOOKS)
def test_controls_and_focus_stand_out_from_their_ground(look: Look) -> None:
    for ground in (look.paper, look.surface, look.sunken):
        assert contrast(look.edge, ground) >= SEEN
        assert contrast(look.focus, ground) >= SEEN


def test_the_accent_is_never_the_colour_of_a_good_result() -> None:
    for look in (LIGHT, DARK):
        assert look.accent not in (look.tones[Tone.GOOD].fill, look.tones[Tone.GOOD].text)


@pytest.mark.parametrize("look", LOOKS)
def test_the_stylesheet_is_filled_in_whole(look: Look) -> None:
    sheet = theme.stylesheet(look)
    assert "$" not in sheet
    assert look.accent in sheet
    assert not set(string.Template(sheet).get_identifiers())


def test_the_colours_change_while_the_program_runs(qtbot: QtBot, lit: theme.Theme) -> None:
    button = Button("save", "save")
    label = PlainLabel("soft", ink="soft")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.show()
    light_icon = button.icon().pixmap(20, 20).toImage()
    with qtbot.waitSignal(lit.changed):
        lit.set_mode(theme.Mode.DARK)
    assert theme.look() is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.soft)
    assert button.icon().pixmap(20, 20).toImage() != light_icon
    with qtbot.waitSignal(lit.changed):
        lit.set_mode(theme.Mode.LIGHT)
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.soft)
    assert button.icon().pixmap(20, 20).toImage() == light_icon


def test_choosing_the_present_mode_again_redraws_nothing(qtbot: QtBot, lit: theme.Theme) -> None:
    with qtbot.assertNotEmitted(lit.changed):
        lit.set_mode(theme.Mode.LIGHT)


def test_names_with_rare_characters_have_glyphs(qapp: QApplication, dressed: theme.Theme) -> None:
    families = qapp.font().families()
    assert "Noto Sans SC" in families


def test_a_file_that_is_no_font_adds_nothing(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    broken = tmp_path_factory.mktemp("fonts") / "broken.ttf"
    broken.write_bytes(b"not a font")
    assert theme.load_fonts([str(broken)]) == ()
    assert theme.load_fonts([str(broken.with_name("missing.ttf"))]) == ()
