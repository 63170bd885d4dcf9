"""What the banner shows, sounds and offers for each answer of the desk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from desktop.problems import Problem
from desktop.reception import Outcome, Undone
from desktop.rules.cardlife import CardState
from desktop.rules.checkin import Verdict
from ui import problem_wording, wording
from ui.looks import Tone
from ui.sounds import Sound
from ui.widgets.banner import Face, Hint


class Act(StrEnum):
    """What a key under the verdict does."""

    READ = "read"
    LEAVE = "leave"
    AGAIN = "again"
    ALLOW = "allow"
    GUEST_CARD = "guest-card"
    BY_NAME = "by-name"
    FOUND = "found"
    HANDED = "handed"
    GUEST = "guest"
    ENROL = "enrol"
    MEMBER = "member"
    CHOOSE = "choose"
    COMPANIONS = "companions"


@dataclass(frozen=True)
class _Look:
    tone: Tone | None
    icon: str
    sound: Sound
    quiet: bool = False


_LOOKS: Mapping[Verdict, _Look] = MappingProxyType(
    {
        Verdict.IN: _Look(Tone.GOOD, "check-circle", Sound.ENTER),
        Verdict.IN_NOTE: _Look(Tone.NOTE, "bell", Sound.ATTENTION),
        Verdict.EXPIRING: _Look(Tone.CAUTION, "calendar", Sound.ATTENTION),
        Verdict.OUT: _Look(Tone.GOOD, "log-out", Sound.EXIT, quiet=True),
        Verdict.INSIDE: _Look(Tone.CAUTION, "door", Sound.ATTENTION),
        Verdict.EXPIRED: _Look(Tone.CAUTION, "alert", Sound.ATTENTION),
        Verdict.FOREIGN: _Look(Tone.CAUTION, "building", Sound.ATTENTION),
        Verdict.CHOOSE: _Look(None, "users", Sound.ATTENTION),
        Verdict.LOST: _Look(Tone.STOP, "x-circle", Sound.ERROR),
        Verdict.BARRED: _Look(Tone.STOP, "barred", Sound.ERROR),
        Verdict.DAMAGED: _Look(Tone.UNKNOWN, "keyboard", Sound.ERROR),
        Verdict.UNKNOWN: _Look(Tone.UNKNOWN, "question", Sound.ERROR),
    }
)
_OTHER = _Look(Tone.CAUTION, "alert", Sound.ATTENTION)
_SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s+")


def look_of(verdict: Verdict) -> _Look:
    """Tone, icon and sound; a verdict of a newer release gets a cautious one."""
    return _LOOKS.get(verdict, _OTHER)


def sound_of(outcome: Outcome) -> Sound:
    """The sound of an answer. A tally is pressed by hand and only ticks; a repeat never sounds like somebody new."""
    if outcome.verdict is Verdict.REPEAT or is_tally(outcome):
        return Sound.TICK
    return look_of(outcome.verdict).sound


def is_tally(outcome: Outcome) -> bool:
    """Whether the answer is about people who were counted by a key and stay unnamed."""
    unnamed = outcome.person is None and not outcome.guest and outcome.visit is not None
    return unnamed and outcome.verdict is Verdict.IN and outcome.reason is None


def asks(outcome: Outcome) -> bool:
    """Whether the answer waits for a person's decision, so that it should stay on screen for longer."""
    return outcome.verdict in (Verdict.INSIDE, Verdict.EXPIRED, Verdict.FOREIGN, Verdict.CHOOSE, Verdict.LOST)


def of_outcome(outcome: Outcome) -> Face:
    """The face of a verdict."""
    look = look_of(outcome.verdict)
    name, lines = _who(outcome), _lines(outcome)
    return Face(
        look.tone,
        "users" if is_tally(outcome) else look.icon,
        _word(outcome),
        name,
        lines,
        _hints(outcome),
        when=wording.clock(outcome.observed),
        quiet=look.quiet,
    )


def of_undone(undone: Undone, now: int) -> Face:
    """The face of an undo: what was taken back, and of whom."""
    exit_only = undone.table != "visit"
    said = (
        QCoreApplication.translate("desk", "The exit no longer counts: still inside.")
        if exit_only
        else QCoreApplication.translate("desk", "The visit no longer counts.")
    )
    return Face(
        Tone.NOTE,
        "undo",
        QCoreApplication.translate("desk", "Taken back"),
        undone.name or _party(undone.category, undone.people),
        (said, QCoreApplication.translate("desk", "It stays in the list, marked as taken back.")),
        when=wording.clock(now),
        quiet=True,
    )


def of_failure(error: BaseException, hints: tuple[Hint, ...] = ()) -> Face:
    """What was asked for was not kept. Never green, and the keys that were offered stay for another try."""
    said = (
        problem_wording.sentence(error)
        if isinstance(error, Problem)
        else QCoreApplication.translate(
            "desk", "The program made a mistake. Nothing was kept of this. Please try again."
        )
    )
    word = QCoreApplication.translate("desk", "Not recorded")
    return Face(Tone.STOP, "alert", word, "", sentences(said), hints)


def of_waiting() -> Face:
    """The store takes its time; whoever stands there is not yet in."""
    return Face(
        None,
        "clock",
        QCoreApplication.translate("desk", "One moment"),
        "",
        (
            QCoreApplication.translate("desk", "The answer is on its way."),
            QCoreApplication.translate("desk", "Nothing is recorded before the verdict is here."),
        ),
    )


def party(word: str, people: int) -> str:
    """So many people of a kind."""
    if people == 1:
        return word
    return QCoreApplication.translate("desk", "{category} × {people}").format(category=word, people=people)


def repeated(outcome: Outcome, current: Outcome | None) -> str:
    """The remark in the banner's corner about a code that came twice; it names the person if another is shown."""
    said = (
        QCoreApplication.translate("desk", "Read again, ignored {count} times").format(count=outcome.ignored)
        if outcome.ignored > 1
        else QCoreApplication.translate("desk", "Read again, ignored once")
    )
    shown = current.person.member if current is not None and current.person is not None else None
    if outcome.person is not None and outcome.person.member != shown:
        return QCoreApplication.translate("desk", "{name}: {remark}").format(
            name=outcome.person.name, remark=said
        )
    return said


def sentences(text: str) -> tuple[str, ...]:
    """A text as the lines of the banner, one sentence each."""
    return tuple(part for part in (piece.strip() for piece in _SENTENCE_END.split(text)) if part)


# -- inside


def _word(outcome: Outcome) -> str:
    if is_tally(outcome):
        return QCoreApplication.translate("desk", "Counted")
    if outcome.reason == "allowed" and outcome.person is None:
        return QCoreApplication.translate("desk", "Signed in as a guest")
    if outcome.verdict is Verdict.LOST and outcome.reason is not None:
        return wording.card_state(outcome.reason)
    return wording.verdict(outcome.verdict)


def _who(outcome: Outcome) -> str:
    if outcome.person is not None:
        return outcome.person.name
    if outcome.guest:
        return outcome.guest
    if outcome.visit is not None and outcome.category:
        return _party(outcome.category, outcome.people)
    return ""


def _party(category: str, people: int) -> str:
    return party(wording.category(category), people)


def _lines(outcome: Outcome) -> tuple[str, ...]:
    detail = wording.verdict_detail(outcome)
    if is_tally(outcome):
        return (QCoreApplication.translate("desk", "Without a name"),)
    if outcome.person is None or outcome.verdict is Verdict.BARRED:
        return (*_guest_line(outcome), *sentences(detail))
    said = (detail,) if detail else ()
    about = _joined(wording.category(outcome.person.category), outcome.person.unit)
    if outcome.verdict is Verdict.EXPIRED and outcome.person.valid_until and outcome.reason == "term":
        day = wording.day(outcome.person.valid_until)
        said = (QCoreApplication.translate("desk", "Valid until {day}").format(day=day), *said)
    if outcome.verdict in (Verdict.IN, Verdict.EXPIRING, Verdict.IN_NOTE) and outcome.since is not None:
        last = wording.moment(outcome.since)
        before = QCoreApplication.translate("desk", "Last here {moment}").format(moment=last)
        said = (*said, before)
    return (about, *said)


def _guest_line(outcome: Outcome) -> tuple[str, ...]:
    if outcome.guest and outcome.category:
        guest = QCoreApplication.translate("desk", "Guest")
        return (_joined(guest, wording.category(outcome.category)),)
    return ()


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _hints(outcome: Outcome) -> tuple[Hint, ...]:
    match outcome.verdict:
        case Verdict.IN:
            return (Hint("+", QCoreApplication.translate("desk", "Companions"), Act.COMPANIONS),)
        case Verdict.IN_NOTE:
            return (Hint("Enter", QCoreApplication.translate("desk", "Noted"), Act.READ),)
        case Verdict.EXPIRING:
            return (
                Hint("Enter", QCoreApplication.translate("desk", "Noted"), Act.READ),
                Hint("Alt+M", QCoreApplication.translate("desk", "Renew"), Act.MEMBER),
            )
        case Verdict.INSIDE:
            return (
                Hint("Alt+X", QCoreApplication.translate("desk", "Is leaving"), Act.LEAVE),
                Hint("Alt+N", QCoreApplication.translate("desk", "New visit"), Act.AGAIN),
            )
        case Verdict.EXPIRED:
            return (
                Hint("Alt+Y", QCoreApplication.translate("desk", "Let in once, with a reason"), Act.ALLOW),
                Hint("Alt+M", QCoreApplication.translate("desk", "Renew"), Act.MEMBER),
            )
        case Verdict.FOREIGN:
            return (Hint("Enter", QCoreApplication.translate("desk", "Let in as a guest"), Act.GUEST_CARD),)
        case Verdict.CHOOSE:
            return (
                Hint("1–9", QCoreApplication.translate("desk", "Choose"), Act.CHOOSE),
                Hint("Esc", QCoreApplication.translate("desk", "None of them"), Act.READ),
            )
        case Verdict.LOST:
            return (Hint("Alt+N", QCoreApplication.translate("desk", "Sign in by name"), Act.BY_NAME),)
        case Verdict.UNKNOWN:
            return _unknown_hints(outcome)
        case _:
            return ()


def _unknown_hints(outcome: Outcome) -> tuple[Hint, ...]:
    guest = Hint("Alt+G", QCoreApplication.translate("desk", "Guest by name"), Act.GUEST)
    if outcome.reason == "nobody-found":
        return (guest, Hint("Alt+M", QCoreApplication.translate("desk", "Enrol as a member"), Act.ENROL))
    return (guest,)


@dataclass(frozen=True)
class Cards:
    """What is known of a person's cards beyond the verdict: shown when it arrives."""

    current: str = ""
    lost: bytes | None = None
    waiting: bytes | None = None


def with_cards(face: Face, outcome: Outcome, cards: Cards) -> Face:
    """The face of a lost or waiting card, with which card is meant and the keys for it; any other as it is."""
    hints, lines = list(face.hints), list(face.lines)
    if outcome.verdict is Verdict.LOST:
        keep = QCoreApplication.translate("desk", "Keep this card here.")
        if outcome.reason == CardState.LOST and cards.lost is not None:
            hints.append(
                Hint("Alt+R", QCoreApplication.translate("desk", "Its owner has it back"), Act.FOUND)
            )
            keep = QCoreApplication.translate("desk", "Keep the card, unless its owner has found it again.")
        if cards.current:
            current = QCoreApplication.translate("desk", "The valid card is {number}.")
            keep = wording.running_on([current.format(number=cards.current), keep])
        lines.append(keep)
    if outcome.verdict is Verdict.IN_NOTE and cards.waiting is not None:
        hints.insert(0, Hint("Alt+K", QCoreApplication.translate("desk", "Card handed over"), Act.HANDED))
    return replace(face, lines=tuple(lines), hints=tuple(hints))
