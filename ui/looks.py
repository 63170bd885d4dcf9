"""The colours of the program, light and dark; tests hold every pair that is read to WCAG AA."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Tone(StrEnum):
    """What a colour says. Never said by colour alone: an icon and a word stand beside it."""

    GOOD = "good"
    NOTE = "note"
    CAUTION = "caution"
    STOP = "stop"
    UNKNOWN = "unknown"


_TONE_NAMES = frozenset(Tone)


class Shade(NamedTuple):
    """One tone in one look: `on_fill` is read on `fill`; `text` is read on `wash`, `surface` and `paper`."""

    fill: str
    on_fill: str
    wash: str
    text: str


class Look(NamedTuple):
    """The colours of one appearance; names say the use, not the hue."""

    dark: bool
    ink: str
    soft: str
    faint: str
    paper: str
    surface: str
    sunken: str
    line: str
    edge: str
    accent: str
    accent_strong: str
    on_accent: str
    focus: str
    select: str
    tones: Mapping[Tone, Shade]

    def role(self, name: str) -> str:
        """The colour called `name`: a field of this class, or a tone's name for that tone's text colour."""
        if name in _TONE_NAMES:
            return self.tones[Tone(name)].text
        value = getattr(self, name)
        assert isinstance(value, str), name
        return value


LIGHT = Look(
    dark=False,
    ink="#1F2328",
    soft="#57606A",
    faint="#8B9097",
    paper="#FAFAF8",
    surface="#FFFFFF",
    sunken="#F2F0EB",
    line="#E3E1DC",
    edge="#87847D",
    accent="#B3261E",
    accent_strong="#951F18",
    on_accent="#FFFFFF",
    focus="#1F5FA8",
    select="#E4EDF8",
    tones={
        Tone.GOOD: Shade("#1E7F4F", "#FFFFFF", "#E7F4EC", "#1A7347"),
        Tone.NOTE: Shade("#1F5FA8", "#FFFFFF", "#E8F0FA", "#1F5FA8"),
        Tone.CAUTION: Shade("#9A6700", "#FFFFFF", "#FBF1DC", "#855900"),
        Tone.STOP: Shade("#B42318", "#FFFFFF", "#FCEBE9", "#B42318"),
        Tone.UNKNOWN: Shade("#5F6B7A", "#FFFFFF", "#EEF0F3", "#55606E"),
    },
)

DARK = Look(
    dark=True,
    ink="#ECEAE6",
    soft="#A9B0BA",
    faint="#6E757F",
    paper="#15171A",
    surface="#1E2125",
    sunken="#101214",
    line="#32363C",
    edge="#737A85",
    accent="#C93A30",
    accent_strong="#B23028",
    on_accent="#FFFFFF",
    focus="#7DB4F2",
    select="#26374D",
    tones={
        Tone.GOOD: Shade("#1E7F4F", "#FFFFFF", "#17301F", "#6FD6A0"),
        Tone.NOTE: Shade("#2C6CB8", "#FFFFFF", "#17283D", "#8FC0F7"),
        Tone.CAUTION: Shade("#916100", "#FFFFFF", "#33290F", "#E8BC55"),
        Tone.STOP: Shade("#C5352A", "#FFFFFF", "#3A1B19", "#FF9F96"),
        Tone.UNKNOWN: Shade("#657284", "#FFFFFF", "#282C32", "#B3BDC9"),
    },
)
