"""The sheet somebody walks with: the items in the screen's order, and a QR that opens this very run at the desk."""

from __future__ import annotations

from dataclasses import dataclass

from printing.report import Fact, SignBox

__all__ = ["Fact", "RoundItem", "RoundSection", "RoundSheetPaper", "SignBox"]


@dataclass(frozen=True)
class RoundItem:
    """One line: an item, or one asset of it.

    `number` as on the screen ("12" or "12.3"); `signs` what to mind ("★", "⊙"), `label` the item, `limit` what is
    right ("0–8 ℃", "all 6"). `boxes` are the words to tick ("pass", "fail", "N/A"), of which `ticked` (from 0) is
    crossed on a finished round; where there are none, a line to write on with its `unit`. `written` stands on it:
    the value, or the asset's date. `sampled` marks the few that are to be answered with a number or a photo.
    """

    number: str
    label: str
    signs: str = ""
    limit: str = ""
    severity: str = ""
    boxes: tuple[str, ...] = ()
    unit: str = ""
    ticked: int | None = None
    written: str = ""
    sampled: bool = False
    indent: bool = False


@dataclass(frozen=True)
class RoundSection:
    title: str
    items: tuple[RoundItem, ...]


@dataclass(frozen=True)
class RoundSheetPaper:
    """A run on paper. `facts` are area, day, due, template version; `walk` are times to fill in (out, in).

    `code` is what the QR holds (digits, `desktop.rules.inspections.roundcode`), `code_groups` the same for typing.
    `legend` explains the signs. `notes` heads the ruled space for what was found, with its columns. `marks` are
    lines in a frame, such as the single-staff site's.
    """

    palace: str
    place: str
    title: str
    day: str
    facts: tuple[Fact, ...]
    walk: tuple[Fact, ...]
    code: str
    code_groups: tuple[str, ...]
    code_label: str
    legend: tuple[str, ...]
    sections: tuple[RoundSection, ...]
    notes_title: str
    notes_columns: tuple[str, ...]
    notes_rows: tuple[tuple[str, ...], ...]
    signatures: tuple[SignBox, ...]
    marks: tuple[str, ...] = ()
    sampled_label: str = ""
