"""The words of a round's sheet: the same lines in the same order as on the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.inspections.round_values import RoundSheet, SheetItem
from desktop.paper_inspections import Fact, RoundItem, RoundSection, RoundSheetPaper, SignBox
from desktop.rules.inspections import roundcode
from desktop.rules.inspections.vocabulary import ItemType, Result, RoundState
from ui import slips, wording
from ui import wording_inspections as inspections
from ui.pages.rounds import words

_BOXES = (Result.PASS, Result.FAIL, Result.NA)


def round_sheet(sheet: RoundSheet, palace: str, site: int, desk: int) -> RoundSheetPaper:
    """A round to walk with, or as it was answered."""
    short = sheet.short
    place = short.area.name or QCoreApplication.translate("papers", "Whole site")
    signed = short.state in (RoundState.SUBMITTED, RoundState.COUNTERSIGNED)
    facts = [
        Fact(QCoreApplication.translate("papers", "Area"), place),
        Fact(QCoreApplication.translate("papers", "Version"), f"{short.title.code}-{sheet.version}"),
    ]
    if short.due is not None:
        facts.append(Fact(QCoreApplication.translate("papers", "Due"), wording.clock(short.due)))
    return RoundSheetPaper(
        palace=palace,
        place=slips.desk_name(site, desk),
        title=words.title(short.title),
        day=wording.day(short.day),
        facts=tuple(facts),
        walk=(
            Fact(QCoreApplication.translate("papers", "Went at"), _time(sheet.walked_out)),
            Fact(QCoreApplication.translate("papers", "Back at"), _time(sheet.walked)),
        ),
        code=sheet.code,
        code_groups=tuple(roundcode.groups(sheet.code)),
        code_label=QCoreApplication.translate("papers", "Scan to open this round"),
        legend=(
            QCoreApplication.translate("papers", "★ critical, looked at by itself   ⊙ put right on the spot"),
        ),
        sections=tuple(
            RoundSection(
                inspections.bilingual(section.section.label_zh, section.section.label_en),
                tuple(_item(line) for line in section.items if line.item.type is not ItemType.SIGNATURE),
            )
            for section in sheet.sections
        ),
        notes_title=QCoreApplication.translate("papers", "What was found"),
        notes_columns=(
            QCoreApplication.translate("papers", "No."),
            QCoreApplication.translate("papers", "Where"),
            QCoreApplication.translate("papers", "What"),
            QCoreApplication.translate("papers", "What was done"),
        ),
        notes_rows=tuple(_note(line) for line in sheet.items if words.is_fail(line)),
        signatures=(
            SignBox(QCoreApplication.translate("papers", "Patroller"), short.performer if signed else ""),
            SignBox(QCoreApplication.translate("papers", "Supervisor"), short.countersigner),
        ),
        marks=_marks(sheet),
        sampled_label=QCoreApplication.translate(
            "papers", "Marked lines were drawn for a closer look: number or picture"
        ),
    )


def _marks(sheet: RoundSheet) -> tuple[str, ...]:
    if not sheet.single_staff:
        return ()
    return (
        QCoreApplication.translate("papers", "Site with a single member of staff: one person may sign twice"),
    )


def _item(line: SheetItem) -> RoundItem:
    judged = line.item.type in (ItemType.PASS_FAIL, ItemType.SELECT)
    results = [one for one in _BOXES if one is not Result.NA or line.item.na]
    held = line.answer
    signs = ("★" if line.item.critical else "") + ("⊙" if line.item.on_spot else "")
    return RoundItem(
        line.number,
        words.label(line),
        signs,
        words.limit(line),
        "" if line.item.severity is None else f"S{int(line.item.severity)}",
        tuple(inspections.result(one.value) for one in results) if judged else (),
        "" if judged else line.item.unit,
        results.index(held.result) if judged and held is not None and held.result in results else None,
        words.value(line) or words.offered(line),
        line.sampled,
        line.asset is not None,
    )


def _note(line: SheetItem) -> tuple[str, ...]:
    failing = line.answer.failing if line.answer is not None else None
    if failing is None:
        return (line.number, "", "", "")
    done = "" if failing.disposition is None else inspections.disposition(failing.disposition.value)
    return (line.number, failing.point, failing.text or words.label(line), done)


def _time(ms: int | None) -> str:
    return "" if ms is None else wording.clock(ms)
