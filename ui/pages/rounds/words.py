"""What a round's page says about items, limits, what is missing and what is asked."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.inspections.round_values import Held, RoundShort, SheetItem, Title
from desktop.rules.inspections.answers import Ask, Flag, Lack
from desktop.rules.inspections.template import ALL, Item, Source
from desktop.rules.inspections.vocabulary import ItemType, OccurrenceState, Result, SourceMark
from ui import wording
from ui import wording_inspections as words
from ui.looks import Tone

ON_DIGITS = frozenset({ItemType.NUMBER, ItemType.COUNT, ItemType.DATE, ItemType.CODE})
"""Items that take the digits themselves, so that only letters pass or fail them."""


def title(of: Title) -> str:
    return words.bilingual(of.zh, of.en) or of.code


def label(line: SheetItem) -> str:
    """What to look at; for one of several assets, which."""
    text = words.bilingual(line.item.label_zh, line.item.label_en)
    if line.asset is None:
        return text
    return f"{text} · {' '.join(part for part in (line.asset.tag, line.asset.name) if part)}"


def help_of(item: Item) -> str:
    return words.bilingual(item.help_zh, item.help_en)


def limit(line: SheetItem) -> str:
    """What passes, in short: ≥ 2, 0–8 ℃, all, today or later."""
    item = line.item
    most = line.limit or _plain(item.ok_max)
    least = _plain(item.ok_min)
    if item.type is ItemType.COUNT and item.expected == ALL:
        return (
            QCoreApplication.translate("rounds", "all of {total}").format(total=line.total)
            if line.total
            else (QCoreApplication.translate("rounds", "all"))
        )
    if item.type is ItemType.COUNT and isinstance(item.expected, int):
        return f"≥ {item.expected} {item.unit}".rstrip()
    if item.type is ItemType.DATE:
        if item.max_age_months:
            return QCoreApplication.translate("rounds", "at most {months} months ago").format(
                months=item.max_age_months
            )
        return QCoreApplication.translate("rounds", "still valid")
    if least and most:
        return f"{least} – {most} {item.unit}".rstrip()
    if least:
        return f"≥ {least} {item.unit}".rstrip()
    if most:
        return f"≤ {most} {item.unit}".rstrip()
    return ""


def _plain(number: Decimal | None) -> str:
    return "" if number is None else format(number.normalize(), "f")


def value(line: SheetItem) -> str:
    """What was entered, as people read it."""
    return "" if line.answer is None or line.answer.value is None else shown(line.item, line.answer.value)


def offered(line: SheetItem) -> str:
    """What the program knows already and a person only confirms."""
    return shown(line.item, line.offered) if line.offered else ""


def shown(item: Item, text: str) -> str:
    if item.type is ItemType.DATE and len(text) == 8 and text.isdigit():
        return wording.short_day(int(text))
    if item.type is ItemType.SELECT:
        found = next((option for option in item.options if option.code == text), None)
        return text if found is None else words.bilingual(found.zh, found.en)
    if item.type in (ItemType.NUMBER, ItemType.COUNT) and item.unit:
        return f"{text} {item.unit}"
    return text


def answer(held: Held) -> str:
    """The result's word. An answer given with the rest of its section says so in the details, not here."""
    return words.result(held.result.value)


def sources(item: Item) -> str:
    """Where an item comes from, as sure as that is. What is to be confirmed is never shown as a rule."""
    return "\n".join(dict.fromkeys(_source(one) for one in item.sources))


def _source(one: Source) -> str:
    mark = words.source_mark(one.mark.value)
    if one.mark is SourceMark.SITE or not one.ref:
        return words.source_mark(SourceMark.SITE.value)
    return QCoreApplication.translate("rounds", "{rule} ({mark})").format(rule=one.ref, mark=mark)


def marks(item: Item) -> str:
    """What is special about an item."""
    said = []
    if item.critical:
        said.append(
            QCoreApplication.translate("rounds", "Critical: answered by itself, never with the rest.")
        )
    if item.on_spot:
        said.append(QCoreApplication.translate("rounds", "To be put right on the spot where it fails."))
    return "\n".join(said)


def lack(code: Lack) -> str:
    """What a line still lacks before the round can be signed."""
    return {
        Lack.UNANSWERED: QCoreApplication.translate("rounds", "Not answered yet."),
        Lack.SEVERITY: QCoreApplication.translate("rounds", "Say how serious it is."),
        Lack.POINT: QCoreApplication.translate("rounds", "Say where exactly."),
        Lack.DISPOSITION: QCoreApplication.translate("rounds", "Say whether it was put right on the spot."),
        Lack.INTERIM: QCoreApplication.translate("rounds", "Say what protects people until it is put right."),
        Lack.REASON: QCoreApplication.translate("rounds", "Say why it does not apply."),
        Lack.PHOTO: QCoreApplication.translate("rounds", "A picture is needed."),
        Lack.PHOTO_GONE: QCoreApplication.translate(
            "rounds", "The picture's file is gone or damaged. Take it in again."
        ),
        Lack.SIGNATURES: QCoreApplication.translate("rounds", "A signature is missing."),
        Lack.SINGLY: QCoreApplication.translate(
            "rounds", "This one was drawn for a closer look: answer it by itself."
        ),
        Lack.PAPER: QCoreApplication.translate("rounds", "The picture of the paper sheet is missing."),
    }[code]


def ask(code: Ask) -> str:
    """What has to be said before an answer is kept."""
    return {
        Ask.SURE: QCoreApplication.translate(
            "rounds", "That is an unusual number. Enter once more keeps it."
        ),
        Ask.VALUE: QCoreApplication.translate("rounds", "Type what you read or counted."),
        Ask.TOTAL: QCoreApplication.translate("rounds", "Type found/all, for example 5/6."),
        Ask.REASON: QCoreApplication.translate("rounds", "Say why it does not apply."),
        Ask.NOT_A_NUMBER: QCoreApplication.translate("rounds", "That is no number."),
        Ask.NOT_A_DAY: QCoreApplication.translate("rounds", "That is no date. Type it as 20270331."),
        Ask.TOO_MANY_DECIMALS: QCoreApplication.translate("rounds", "Fewer decimals, please."),
        Ask.TOO_LARGE: QCoreApplication.translate("rounds", "That number is too large."),
        Ask.FOUND_MORE: QCoreApplication.translate("rounds", "More were found than there are."),
        Ask.NO_SUCH_OPTION: QCoreApplication.translate("rounds", "Choose one of the numbers shown."),
        Ask.NA_NOT_ALLOWED: QCoreApplication.translate("rounds", "This item always applies."),
        Ask.NOT_A_FAIL: QCoreApplication.translate("rounds", "This item is only noted; it cannot fail."),
        Ask.PICTURE: QCoreApplication.translate("rounds", "Take in a picture: drop it here, or press Alt+P."),
        Ask.SIGNATURE: QCoreApplication.translate("rounds", "It is signed at the end, with the PIN."),
        Ask.TEXT: QCoreApplication.translate("rounds", "Press Enter and write it down."),
    }[code]


def flag(code: Flag) -> str:
    """What was noted about an answer or a round, without blame."""
    return {
        Flag.IMPLAUSIBLE: QCoreApplication.translate("rounds", "Unusual number, confirmed"),
        Flag.CODE_WRONG: QCoreApplication.translate("rounds", "The checkpoint code does not fit"),
        Flag.CODE_MISSING: QCoreApplication.translate("rounds", "No checkpoint code"),
        Flag.NEAR_LIMIT: QCoreApplication.translate("rounds", "Near the limit"),
        Flag.PHOTO_REUSED: QCoreApplication.translate("rounds", "A picture was used before"),
        Flag.WALK_SHORT: QCoreApplication.translate("rounds", "The walk was shorter than the way takes"),
        Flag.CLOCK_BACK: QCoreApplication.translate("rounds", "The clock was set back"),
        Flag.CLOCK_DRIFT: QCoreApplication.translate("rounds", "The clock went astray"),
    }[code]


def state_tone(state: OccurrenceState) -> Tone:
    return {
        OccurrenceState.COMING: Tone.UNKNOWN,
        OccurrenceState.OPEN: Tone.NOTE,
        OccurrenceState.OVERDUE: Tone.STOP,
        OccurrenceState.IN_PROGRESS: Tone.CAUTION,
        OccurrenceState.DONE: Tone.GOOD,
        OccurrenceState.MISSED: Tone.STOP,
        OccurrenceState.EXCUSED: Tone.UNKNOWN,
    }[state]


def progress(short: RoundShort) -> str:
    return f"{short.answered}/{short.lines}"


def spoken(line: SheetItem) -> str:
    """A line for a screen reader."""
    held = line.answer
    said = QCoreApplication.translate("rounds", "not answered") if held is None else answer(held)
    return f"{line.number}. {label(line)}, {said} {value(line)}".strip()


def is_fail(line: SheetItem) -> bool:
    return line.answer is not None and line.answer.result is Result.FAIL
