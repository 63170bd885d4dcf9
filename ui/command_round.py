"""The command `round`: what is due today, and one round begun, answered, signed and shown."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.round_values import DayEntry, DayList, RoundSheet, RoundShort, SheetItem
from desktop.problems import Problem
from desktop.rules.inspections.answers import Ask, Failing, Lack, Typed
from desktop.rules.inspections.vocabulary import Disposition, EvidenceRole, OccurrenceState, Result, Severity
from ui import wording, wording_inspections

_ID_BYTES = 16
_DUE = (OccurrenceState.OPEN, OccurrenceState.OVERDUE, OccurrenceState.IN_PROGRESS, OccurrenceState.COMING)


@dataclass(frozen=True)
class Told:
    """What a call prints: an object for `--json`, lines for people. `refused` goes to standard error, and is a failure."""

    value: dict[str, object]
    lines: tuple[str, ...] = ()
    refused: str = ""


def told(desk: Desk, actor: Actor, options: argparse.Namespace, pin: Callable[[], str]) -> Told:
    """Carry out what was asked. Raises Problem."""
    if options.act is None:
        return _day(desk, actor)
    if options.act == "begin":
        return _sheet(desk, _begun(desk, actor, options.template, options.area))
    sheet = _opened(desk, actor, options.round)
    match options.act:
        case "answer":
            return _answered(desk, actor, sheet, options)
        case "rest":
            return _rest(desk, actor, sheet, options.section)
        case "sign":
            made = desk.inspections.sign_item(
                actor, sheet.round, options.item.strip().upper(), actor.staff, pin()
            )
            return _kept(sheet, list(made.items), made.left)
        case "submit":
            return _sheet(desk, desk.inspections.submit(actor, sheet.round, pin()))
        case "countersign":
            return _sheet(
                desk, desk.inspections.countersign(actor, sheet.round, actor.staff, pin(), options.note)
            )
    return _sheet(desk, sheet)


# The day --------------------------------------------------------------------------------------------------------


def _day(desk: Desk, actor: Actor) -> Told:
    today = desk.inspections.day(actor)
    return Told(_day_object(today), tuple(_due_row(entry) for entry in today.entries))


def _day_object(today: DayList) -> dict[str, object]:
    return {
        "day": today.day,
        "due": [_due_object(entry) for entry in today.entries],
        "unfinished": [short.round.hex() for short in today.unfinished],
        "waiting": [short.round.hex() for short in today.waiting],
        "unreleased": [{"area": each.area.name, "why": each.why} for each in today.unreleased],
        "open_findings": today.open_findings,
    }


def _due_object(entry: DayEntry) -> dict[str, object]:
    covered = entry.coverage
    return {
        "occurrence": entry.occurrence.hex(),
        "template": entry.title.code,
        "area": entry.area.name,
        "post": entry.post,
        "state": entry.state.value,
        "timeliness": None if entry.timeliness is None else entry.timeliness.value,
        "cause": None if entry.cause is None else entry.cause.value,
        "opens": entry.opens,
        "due": entry.due if entry.next_due is None else entry.next_due,
        "coverage": None if covered is None else covered.per_mille,
        "longest_gap": None if covered is None else covered.longest_minutes,
        "rounds": [short.round.hex() for short in entry.rounds],
    }


def _due_row(entry: DayEntry) -> str:
    due = entry.due if entry.next_due is None else entry.next_due
    last = "" if not entry.rounds else entry.rounds[0].round.hex()
    covered = "" if entry.coverage is None else f"{entry.coverage.per_mille / 10:.1f}%"
    state = wording_inspections.occurrence_state(entry.state.value)
    fields = (wording.clock(due), entry.title.code, _title(entry), entry.area.name, state, covered, last)
    return "\t".join(fields)


def _title(of: DayEntry | RoundShort) -> str:
    return wording_inspections.bilingual(of.title.zh, of.title.en)


# A round --------------------------------------------------------------------------------------------------------


def _begun(desk: Desk, actor: Actor, template: str, area: str | None) -> RoundSheet:
    """What is due of this template there today; once nothing is due any more, a round of it all the same."""
    code = template.strip().upper()
    place = None if area is None else _area(desk, actor, area)
    entries = desk.inspections.day(actor).entries
    due = [entry for entry in entries if (entry.title.code, entry.area.id) == (code, place)]
    due.sort(key=lambda entry: _DUE.index(entry.state) if entry.state in _DUE else len(_DUE))
    if due and due[0].state in _DUE:
        return desk.inspections.begin(actor, due[0].occurrence)
    return desk.inspections.begin(actor, template=code, area=place)


def _area(desk: Desk, actor: Actor, name: str) -> bytes:
    for area in desk.venue.areas(actor):
        if name.strip() in (area.name, area.code):
            return area.area
    raise Problem("area-unknown")


def _opened(desk: Desk, actor: Actor, text: str) -> RoundSheet:
    """A round by its id or by the digits on its printed sheet."""
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) == _ID_BYTES:
        return desk.inspections.open(actor, key)
    if not text.replace(" ", "").isdecimal():
        raise Problem("round-unknown")
    return desk.inspections.open_code(actor, text)


def _sheet(desk: Desk, sheet: RoundSheet) -> Told:
    short = sheet.short
    value: dict[str, object] = {
        "round": sheet.round.hex(),
        "code": sheet.code,
        "template": short.title.code,
        "title": _title(short),
        "area": short.area.name,
        "day": short.day,
        "state": short.state.value,
        "mode": short.mode.value,
        "due": short.due,
        "at": short.at,
        "timeliness": None if short.timeliness is None else short.timeliness.value,
        "performer": short.performer,
        "countersigner": short.countersigner,
        "answered": short.answered,
        "lines": [_line_object(line) for line in sheet.items],
        "missing": [each.lack.value for each in sheet.missing if not each.item],
    }
    state = wording_inspections.round_state(short.state.value)
    head = (sheet.round.hex(), short.title.code, _title(short), short.area.name, state)
    counted = f"{short.answered}/{short.lines}"
    return Told(value, ("\t".join((*head, counted)), *map(_line_row, sheet.items)))


def _line_object(line: SheetItem) -> dict[str, object]:
    held, item = line.answer, line.item
    failing = None if held is None else held.failing
    return {
        "item": item.code,
        "asset": "" if line.asset is None else line.asset.tag,
        "number": line.number,
        "section": item.section,
        "label": wording_inspections.bilingual(item.label_zh, item.label_en),
        "type": item.type.value,
        "critical": item.critical,
        "sampled": line.sampled,
        "offered": line.offered,
        "result": None if held is None else held.result.value,
        "value": None if held is None else held.value,
        "how": None if held is None else held.how.value,
        "flags": [] if held is None else [flag.value for flag in held.flags],
        "severity": None if failing is None or failing.severity is None else int(failing.severity),
        "finding": line.finding,
        "missing": [each.lack.value for each in line.missing],
    }


def _line_row(line: SheetItem) -> str:
    held = line.answer
    said = "" if held is None else wording_inspections.result(held.result.value)
    label = wording_inspections.bilingual(line.item.label_zh, line.item.label_en)
    tag = "" if line.asset is None else line.asset.tag
    lacks = ",".join(each.lack.value for each in line.missing if each.lack is not Lack.UNANSWERED)
    value = "" if held is None else held.value or ""
    fields = (line.number, line.item.code, tag, said, value, lacks, label)
    return "\t".join(" ".join(field.split()) for field in fields)


# Answers --------------------------------------------------------------------------------------------------------


def _answered(desk: Desk, actor: Actor, sheet: RoundSheet, options: argparse.Namespace) -> Told:
    code = options.item.strip().upper()
    lines = [line for line in sheet.items if line.item.code == code]
    if not lines:
        raise Problem("item-unknown", item=code)
    if options.asset is not None:
        lines = [line for line in lines if line.asset is not None and line.asset.tag == options.asset.strip()]
        if not lines:
            raise Problem("asset-unknown")
    typed, text = _typed(options.value, sure=options.sure)
    failing = _failing(desk, actor, lines[0], options, text)
    kept: list[SheetItem] = []
    left = 0
    for line in lines:
        asset = None if line.asset is None else line.asset.id
        if options.picture is not None:
            role = EvidenceRole(options.role)
            desk.inspections.attach(actor, sheet.round, code, asset, options.picture, role)
        made = desk.inspections.answer(actor, sheet.round, code, asset, typed, failing)
        if made.ask is not None:
            return Told({"round": sheet.round.hex(), "ask": made.ask.value}, (), _asked(code, made.ask))
        kept += made.items
        left = made.left
    return _kept(sheet, kept, left)


def _kept(sheet: RoundSheet, lines: Sequence[SheetItem], left: int) -> Told:
    """Lines as they stand after they were answered, and how many are unanswered still."""
    objects = [_line_object(line) for line in lines]
    value: dict[str, object] = {"round": sheet.round.hex(), "ask": None, "lines": objects, "left": left}
    return Told(value, tuple(map(_line_row, lines)))


def _typed(words: Sequence[str], *, sure: bool) -> tuple[Typed, str]:
    """What was typed, and the words that follow pass, fail or na."""
    first, rest = words[0].strip().lower(), " ".join(words[1:]).strip()
    if first in {each.value for each in Result}:
        result = Result(first)
        return Typed(result, reason=rest if result is Result.NA else "", sure=sure), rest
    return Typed(value=" ".join(words).strip(), sure=sure), ""


def _failing(desk: Desk, actor: Actor, line: SheetItem, options: argparse.Namespace, text: str) -> Failing:
    severity = options.severity or line.item.severity
    return Failing(
        None if severity is None else Severity(severity),
        options.point,
        Disposition.ON_SPOT if options.on_spot else Disposition.RECTIFY,
        None,
        text,
        options.interim,
        None if options.where is None else _area(desk, actor, options.where),
    )


def _rest(desk: Desk, actor: Actor, sheet: RoundSheet, section: str | None) -> Told:
    codes = [each.section.code for each in sheet.sections]
    if section is not None:
        if section.strip().upper() not in codes:
            raise Problem("item-unknown", item=section)
        codes = [section.strip().upper()]
    kept: list[SheetItem] = []
    left = sheet.short.lines - sheet.short.answered
    for code in codes:
        made = desk.inspections.answer_rest(actor, sheet.round, code)
        kept += made.items
        left = made.left
    return _kept(sheet, kept, left)


def _asked(item: str, ask: Ask) -> str:
    said = {
        Ask.SURE: QCoreApplication.translate("command", "that is an unusual number; --sure keeps it"),
        Ask.VALUE: QCoreApplication.translate("command", "say what was read or counted"),
        Ask.TOTAL: QCoreApplication.translate("command", "say found/all, for example 5/6"),
        Ask.REASON: QCoreApplication.translate("command", "say why it does not apply"),
        Ask.NOT_A_NUMBER: QCoreApplication.translate("command", "that is no number"),
        Ask.NOT_A_DAY: QCoreApplication.translate("command", "that is no date such as 20270331"),
        Ask.TOO_MANY_DECIMALS: QCoreApplication.translate("command", "that has too many decimals"),
        Ask.TOO_LARGE: QCoreApplication.translate("command", "that number is too large"),
        Ask.FOUND_MORE: QCoreApplication.translate("command", "more were found than there are"),
        Ask.NO_SUCH_OPTION: QCoreApplication.translate("command", "that is none of its choices"),
        Ask.NA_NOT_ALLOWED: QCoreApplication.translate("command", "it always applies"),
        Ask.NOT_A_FAIL: QCoreApplication.translate("command", "it is only noted and cannot fail"),
        Ask.PICTURE: QCoreApplication.translate("command", "it needs a picture, with --picture"),
        Ask.SIGNATURE: QCoreApplication.translate("command", "it is signed with “round sign”, or at the end"),
        Ask.TEXT: QCoreApplication.translate("command", "that text cannot be kept"),
    }[ask]
    return QCoreApplication.translate("command", "{item} was not answered: {why}.").format(
        item=item, why=said
    )
