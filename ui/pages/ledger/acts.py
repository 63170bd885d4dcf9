"""Acts of the log in plain words, without anybody's data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.ledger import Act
from ui import wording

MADE: Mapping[str, Any] = {
    "amendment": QT_TRANSLATE_NOOP("acts", "Amended a sealed period"),
    "annulment": QT_TRANSLATE_NOOP("acts", "Took an entry back"),
    "answer": QT_TRANSLATE_NOOP("acts", "Answered an item of a round"),
    "area": QT_TRANSLATE_NOOP("acts", "Added an area"),
    "area_release": QT_TRANSLATE_NOOP("acts", "Released an area"),
    "asset": QT_TRANSLATE_NOOP("acts", "Added a piece of equipment"),
    "asset_date": QT_TRANSLATE_NOOP("acts", "Noted a date of a piece of equipment"),
    "card": QT_TRANSLATE_NOOP("acts", "Gave a card its number"),
    "day_close": QT_TRANSLATE_NOOP("acts", "Closed the day"),
    "day_override": QT_TRANSLATE_NOOP("acts", "Set other hours for a day"),
    "desk_day": QT_TRANSLATE_NOOP("acts", "This desk was switched on"),
    "desk_machine": QT_TRANSLATE_NOOP("acts", "Set this desk up"),
    "evidence": QT_TRANSLATE_NOOP("acts", "Kept a picture"),
    "evidence_link": QT_TRANSLATE_NOOP("acts", "Put a picture to an entry"),
    "excusal": QT_TRANSLATE_NOOP("acts", "Decided on a round that was not done"),
    "finding": QT_TRANSLATE_NOOP("acts", "Raised a finding"),
    "finding_event": QT_TRANSLATE_NOOP("acts", "Took a step on a finding"),
    "guest": QT_TRANSLATE_NOOP("acts", "Noted a guest's name"),
    "hand_over": QT_TRANSLATE_NOOP("acts", "Left a note for the next shift"),
    "holiday_day": QT_TRANSLATE_NOOP("acts", "Noted a public holiday"),
    "integrity_mark": QT_TRANSLATE_NOOP("acts", "Checked a round again"),
    "member": QT_TRANSLATE_NOOP("acts", "Enrolled a member"),
    "opening_plan": QT_TRANSLATE_NOOP("acts", "Set the opening hours"),
    "period_step": QT_TRANSLATE_NOOP("acts", "Took a step on a month or quarter"),
    "post": QT_TRANSLATE_NOOP("acts", "Added a post"),
    "post_holding": QT_TRANSLATE_NOOP("acts", "Gave a post to somebody"),
    "round": QT_TRANSLATE_NOOP("acts", "Began a round"),
    "round_step": QT_TRANSLATE_NOOP("acts", "Took a step on a round"),
    "schedule": QT_TRANSLATE_NOOP("acts", "Set when rounds are due"),
    "score_scheme": QT_TRANSLATE_NOOP("acts", "Set how a quarter is scored"),
    "shift": QT_TRANSLATE_NOOP("acts", "Put somebody on the duty roster"),
    "staff": QT_TRANSLATE_NOOP("acts", "Took on a member of staff"),
    "template_version": QT_TRANSLATE_NOOP("acts", "Began a version of a template"),
    "union_unit": QT_TRANSLATE_NOOP("acts", "Added a union unit"),
    "visit_exit": QT_TRANSLATE_NOOP("acts", "Recorded that a visitor left"),
    "voice": QT_TRANSLATE_NOOP("acts", "Noted a visitor's word"),
    "voice_reply": QT_TRANSLATE_NOOP("acts", "Answered a visitor"),
}
"""What the first writing of a row means, by table."""

CHANGED: Mapping[str, Any] = {
    "area": QT_TRANSLATE_NOOP("acts", "Changed an area"),
    "asset": QT_TRANSLATE_NOOP("acts", "Changed a piece of equipment"),
    "card": QT_TRANSLATE_NOOP("acts", "Changed a card"),
    "desk_machine": QT_TRANSLATE_NOOP("acts", "Changed this desk"),
    "guest": QT_TRANSLATE_NOOP("acts", "Changed a guest's entry"),
    "post": QT_TRANSLATE_NOOP("acts", "Changed a post"),
    "staff": QT_TRANSLATE_NOOP("acts", "Changed a member of staff"),
    "template_version": QT_TRANSLATE_NOOP("acts", "Changed a version of a template"),
    "union_unit": QT_TRANSLATE_NOOP("acts", "Changed a union unit"),
}
"""What setting a column anew means, by table."""

EVENTS: Mapping[str, Any] = {
    "backup": QT_TRANSLATE_NOOP("acts", "Made a backup and checked it"),
    "code-shown": QT_TRANSLATE_NOOP("acts", "Looked at the code of a card"),
    "pin-changed": QT_TRANSLATE_NOOP("acts", "Changed the own PIN"),
    "pin-failed": QT_TRANSLATE_NOOP("acts", "Entered a wrong PIN"),
    "pin-reset": QT_TRANSLATE_NOOP("acts", "Gave somebody a new PIN"),
    "revealed": QT_TRANSLATE_NOOP("acts", "Looked at a full name and phone"),
    "round-printed": QT_TRANSLATE_NOOP("acts", "Drew the sheet of a round"),
    "signed-in": QT_TRANSLATE_NOOP("acts", "Signed in at the desk"),
    "slip-printed": QT_TRANSLATE_NOOP("acts", "Drew a day slip"),
}


def deed(act: Act) -> str:
    """What was done."""
    match act.table:
        case "event":
            return _said(EVENTS, act.what) or act.what
        case "visit":
            return _of(QT_TRANSLATE_NOOP("acts", "Recorded a visit: {what}"), wording.source(act.what))
        case "attempt":
            return _of(QT_TRANSLATE_NOOP("acts", "Let nobody in: {what}"), wording.verdict(act.what))
        case "card_event":
            return _of(QT_TRANSLATE_NOOP("acts", "Card: {what}"), wording.step(act.what))
        case "setting":
            return _of(QT_TRANSLATE_NOOP("acts", "Setting: {what}"), wording.setting(act.what))
        case "member" if act.column is not None:
            return _of(
                QT_TRANSLATE_NOOP("acts", "Changed a member: {what}"), wording.member_field(act.column)
            )
    words = MADE if act.column is None else CHANGED
    return _said(words, act.table) or _of(QT_TRANSLATE_NOOP("acts", "An entry of the kind {what}"), act.table)


def who(act: Act) -> str:
    """The person, or the program itself."""
    return act.who or QCoreApplication.translate("acts", "The program")


def role(act: Act) -> str:
    """In which role; nothing for what the program does by itself."""
    return "" if act.role == "system" else wording.role(act.role)


def _said(words: Mapping[str, Any], code: str) -> str:
    return QCoreApplication.translate("acts", words[code]) if code in words else ""


def _of(text: Any, what: str) -> str:
    return QCoreApplication.translate("acts", text).format(what=what)
