"""Sentences for problems: what happened, what is safe, what to do now.

They stand in one bar at the top of the window, so each is short. A code without a sentence (from a newer service)
still says calmly what to do, and names itself for whoever is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.problems import Problem
from ui import wording
from ui.problem_wording_inspections import FINDINGS, ROUNDS
from ui.problem_wording_periods import PERIODS

_BYTES_IN_MIB = 1024 * 1024

SENTENCES: Mapping[str, Any] = {
    **ROUNDS,
    **FINDINGS,
    **PERIODS,
    # The store and its surroundings
    "disk-full": QT_TRANSLATE_NOOP(
        "problem",
        "The disk is full. All that was confirmed is kept, this was not. Free some space, then try again.",
    ),
    "disk-failed": QT_TRANSLATE_NOOP(
        "problem",
        "The disk could not be read or written. All that was confirmed is kept, this was not. "
        "Check the disk and its free space, then try again.",
    ),
    "store-busy": QT_TRANSLATE_NOOP(
        "problem", "The store is busy. Nothing was changed. Wait a moment, then try again."
    ),
    "store-read-only": QT_TRANSLATE_NOOP(
        "problem",
        "The store cannot be written to. All that was confirmed is kept. Ask for write access to its folder.",
    ),
    "store-damaged": QT_TRANSLATE_NOOP(
        "problem",
        "The store is damaged. It was left as it is. Stop entering, and restore the last backup; this file is kept.",
    ),
    "store-unreadable": QT_TRANSLATE_NOOP(
        "problem",
        "The store cannot be opened with this computer's keys. It was left as it is. "
        "Check that this is the right folder, or restore a backup with the recovery sheet.",
    ),
    "store-unreachable": QT_TRANSLATE_NOOP(
        "problem",
        "The store cannot be reached. Nothing was changed. Check the disk or the folder, then start again.",
    ),
    "server-away": QT_TRANSLATE_NOOP(
        "problem", "The server does not answer. Nothing was changed. Check the network, then try again."
    ),
    "store-missing": QT_TRANSLATE_NOOP(
        "problem",
        "The store is not where it was: {path}. No new one was made in its place. "
        "Connect its disk, or restore the last backup.",
    ),
    "store-empty": QT_TRANSLATE_NOOP(
        "problem",
        "The store's file is empty: {path}. It was left as it is. Restore the last backup; this file is kept.",
    ),
    "store-cut": QT_TRANSLATE_NOOP(
        "problem",
        "The store's file was cut off: {path}. It was left as it is. Restore the last backup; this file is kept.",
    ),
    "store-elsewhere": QT_TRANSLATE_NOOP(
        "problem",
        "{path} is on a network drive, where a store is not safe. Nothing was written. Choose a folder of this computer.",
    ),
    "store-exists": QT_TRANSLATE_NOOP(
        "problem", "There is a store here already. It was left as it is. Open it, or choose another folder."
    ),
    "store-foreign": QT_TRANSLATE_NOOP(
        "problem",
        "This file belongs to another program. It was left as it is. Choose the folder of LotusDesk.",
    ),
    "store-newer": QT_TRANSLATE_NOOP(
        "problem",
        "The store was written by a newer version ({schema}; this one knows {known}). It was left as it is. "
        "Install that version here.",
    ),
    "engine-too-old": QT_TRANSLATE_NOOP(
        "problem",
        "The database engine is too old ({found}; {needed} is needed). The store was not touched. Install LotusDesk anew.",
    ),
    "key-missing": QT_TRANSLATE_NOOP(
        "problem",
        "The store's key is missing. The store was not touched. Restore a backup with the recovery sheet.",
    ),
    "keys-missing": QT_TRANSLATE_NOOP(
        "problem",
        "The keys of this desk are missing: {path}. The store was not touched. "
        "Restore a backup with the recovery sheet.",
    ),
    "keys-damaged": QT_TRANSLATE_NOOP(
        "problem",
        "The keys of this desk are damaged. The store was not touched. Restore a backup with the recovery sheet.",
    ),
    "keys-locked": QT_TRANSLATE_NOOP(
        "problem",
        "The computer's key store is locked. Nothing was changed. Unlock it or sign in again, then start again.",
    ),
    # Files
    "folder-read-only": QT_TRANSLATE_NOOP(
        "problem",
        "There is no right to write to {path}. Nothing was changed. Choose another folder, or ask for the right.",
    ),
    "file-missing": QT_TRANSLATE_NOOP(
        "problem", "{path} is not there. Nothing was changed. Check the name, or connect its disk."
    ),
    "file-failed": QT_TRANSLATE_NOOP(
        "problem",
        "{path} could not be read or written. Nothing was changed. Check its disk, or choose another folder.",
    ),
    "helper-gone": QT_TRANSLATE_NOOP(
        "problem", "The drawing of papers was interrupted. What was entered is kept. Please try again."
    ),
    # Backups
    "backup-damaged": QT_TRANSLATE_NOOP(
        "problem",
        "This copy is not sound: {path}. The store itself was not touched. Use an earlier copy, or make a new one.",
    ),
    "backup-incomplete": QT_TRANSLATE_NOOP(
        "problem",
        "The copy or the page beside it (.json) is missing: {path}. Nothing was changed. Bring both files into one folder.",
    ),
    "backup-foreign": QT_TRANSLATE_NOOP(
        "problem",
        "This is no backup of LotusDesk: {path}. Nothing was changed. Choose a file that ends in .backup.",
    ),
    "recovery-key-needed": QT_TRANSLATE_NOOP(
        "problem", "The recovery key is needed. Nothing was changed. Type it from the recovery sheet."
    ),
    "recovery-key-wrong": QT_TRANSLATE_NOOP(
        "problem",
        "The recovery key does not fit. Nothing was changed. Compare it with the sheet, group by group.",
    ),
    # People
    "signed-out": QT_TRANSLATE_NOOP(
        "problem", "Nobody is signed in any more. What was confirmed is kept. Sign in, then do it again."
    ),
    "not-allowed": QT_TRANSLATE_NOOP(
        "problem",
        "Your role may not {right}. Nothing was changed. Let somebody sign in whose role may (F11).",
    ),
    "staff-unknown": QT_TRANSLATE_NOOP(
        "problem", "This person is not on the staff of this desk. Nothing was changed. Choose another name."
    ),
    "staff-exists": QT_TRANSLATE_NOOP(
        "problem",
        "Somebody of this name is on the tiles already. Nothing was changed. Add a word that tells them apart.",
    ),
    "no-role": QT_TRANSLATE_NOOP(
        "problem", "A member of staff needs a role. Nothing was changed. Choose at least one."
    ),
    "roles-apart": QT_TRANSLATE_NOOP(
        "problem",
        "Nobody may be administrator and auditor at once. Nothing was changed. Leave one of the two out.",
    ),
    "last-administrator": QT_TRANSLATE_NOOP(
        "problem",
        "Nobody could manage the staff afterwards. Nothing was changed. Make somebody else administrator first.",
    ),
    "pin-wait": QT_TRANSLATE_NOOP(
        "problem",
        "Too many wrong PINs. All entries are kept. Wait {seconds} seconds, or let somebody else sign in.",
    ),
    # Members and cards
    "member-unknown": QT_TRANSLATE_NOOP(
        "problem", "This member is not known here. Nothing was changed. Look the person up again."
    ),
    "member-not-active": QT_TRANSLATE_NOOP(
        "problem", "The membership is suspended or over. No card was issued. Take it up again first."
    ),
    "reason-needed": QT_TRANSLATE_NOOP(
        "problem", "A reason is needed. Nothing was changed. Say why in a few words, without line breaks."
    ),
    "text-refused": QT_TRANSLATE_NOOP(
        "problem",
        "The text cannot be kept. Nothing was changed. At most {limit} characters, without control characters.",
    ),
    "term-refused": QT_TRANSLATE_NOOP(
        "problem", "A term is {least} to {most} months. Nothing was changed. Enter another number."
    ),
    "card-unknown": QT_TRANSLATE_NOOP(
        "problem", "This card is not known here. Nothing was changed. Open the member again."
    ),
    "card-exists": QT_TRANSLATE_NOOP(
        "problem",
        "This member has a valid card. No second one was issued. Replace the card, or report it lost.",
    ),
    "card-step": QT_TRANSLATE_NOOP(
        "problem",
        "This card can no longer be changed so; it is: {state}. Nothing was changed. Open the member again.",
    ),
    "card-key-missing": QT_TRANSLATE_NOOP(
        "problem",
        "The key for these cards is missing at this desk. Nothing was changed. Print them where they were issued.",
    ),
    "nobody-to-print": QT_TRANSLATE_NOOP(
        "problem", "Nobody is chosen. Nothing was printed. Choose members first."
    ),
    "start-slot": QT_TRANSLATE_NOOP(
        "problem",
        "A sheet has the places {least} to {most}. Nothing was printed. Choose where the printing starts.",
    ),
    # The desk
    "party-size": QT_TRANSLATE_NOOP(
        "problem",
        "A group counts {least} to {most} people. Nothing was counted. Enter a larger group in parts.",
    ),
    "nothing-to-allow": QT_TRANSLATE_NOOP(
        "problem", "There is nothing left to allow here. Nothing was changed. Scan the card again."
    ),
    "nothing-to-undo": QT_TRANSLATE_NOOP(
        "problem",
        "You did nothing in the last ten minutes that could be undone. All entries are kept. "
        "Take an older visit back in the list.",
    ),
    "visit-unknown": QT_TRANSLATE_NOOP(
        "problem", "This visit is not there, or was taken back. Nothing was changed. Look at the list again."
    ),
    "already-left": QT_TRANSLATE_NOOP(
        "problem", "This person has left already. Nothing was changed. Scan again to sign in."
    ),
    # The day
    "day-wrong": QT_TRANSLATE_NOOP(
        "problem", "There is no such day. Nothing was changed. Choose another date."
    ),
    "day-ahead": QT_TRANSLATE_NOOP(
        "problem", "This day has not come yet. Nothing was closed. Check the date of this computer."
    ),
    "day-closed": QT_TRANSLATE_NOOP(
        "problem", "{day} is closed already. Its figures stand. What comes later is shown beside them."
    ),
    "home-held": QT_TRANSLATE_NOOP(
        "problem",
        "LotusDesk is running on this folder already and does not answer. Nothing was changed. "
        "Close that window or restart the computer, then try again.",
    ),
    "not-opened": QT_TRANSLATE_NOOP(
        "problem",
        "The program made a mistake while opening. What was confirmed before is kept. "
        "Try again, and tell the people who look after the program.",
    ),
    # Printers
    "printer-missing": QT_TRANSLATE_NOOP(
        "problem",
        "There is no such printer: {printer}. Nothing was printed. Choose one in the settings, or save as PDF.",
    ),
    "printer-failed": QT_TRANSLATE_NOOP(
        "problem",
        "The printer did not take the paper: {printer}. What was entered is kept. "
        "Check it and try again, or save as PDF.",
    ),
    # The demonstration and the command line
    "demo-elsewhere": QT_TRANSLATE_NOOP(
        "problem",
        "{path} holds something else. It was left as it is. Choose an empty folder for the demonstration.",
    ),
    "demo-size": QT_TRANSLATE_NOOP(
        "problem",
        "A demonstration needs at least one member and one day. Nothing was made. Enter other numbers.",
    ),
    "who-are-you": QT_TRANSLATE_NOOP(
        "problem",
        "This command needs to know who you are. Nothing was read or changed. "
        "Give --as NAME, and the PIN in LOTUSDESK_PIN.",
    ),
    "code-needed": QT_TRANSLATE_NOOP(
        "problem",
        "There is no code to scan. Nothing was written. Give the code, or --stream and a code a line.",
    ),
    # Settings
    "setting-unknown": QT_TRANSLATE_NOOP(
        "problem", "This version does not know the setting “{name}”. Nothing was changed."
    ),
    "setting-fixed": QT_TRANSLATE_NOOP(
        "problem", "“{name}” stands on cards and papers and can no longer change. Nothing was changed."
    ),
    # The venue and its calendar
    "area-unknown": QT_TRANSLATE_NOOP(
        "problem", "This area is not there any more. Nothing was changed. Choose another one."
    ),
    "area-exists": QT_TRANSLATE_NOOP(
        "problem", "Another area has this short code. Nothing was changed. Choose one that tells them apart."
    ),
    "asset-unknown": QT_TRANSLATE_NOOP(
        "problem", "This piece of equipment is not there any more. Nothing was changed. Choose another one."
    ),
    "asset-exists": QT_TRANSLATE_NOOP(
        "problem", "Equipment of this kind has this tag already. Nothing was changed. Compare the two tags."
    ),
    "number-refused": QT_TRANSLATE_NOOP(
        "problem", "This number must be {least} to {most}. Nothing was changed. Enter another one."
    ),
    "plan-refused": QT_TRANSLATE_NOOP(
        "problem",
        "These opening hours contradict themselves. The hours before still hold. Check days, season and times.",
    ),
    "interval-wrong": QT_TRANSLATE_NOOP(
        "problem", "These are no times from and until. Nothing was changed. Type them as 09:00-12:00."
    ),
    "nothing-to-withdraw": QT_TRANSLATE_NOOP(
        "problem", "This day is as usual already. Nothing was changed. Look at the list again."
    ),
    "holidays-unreadable": QT_TRANSLATE_NOOP(
        "problem",
        "This is no list of holidays that can be read: {path}. Nothing was taken in. "
        "It wants JSON, or CSV with day, name and off.",
    ),
    "post-unknown": QT_TRANSLATE_NOOP(
        "problem", "This post is not there any more. Nothing was changed. Choose another one."
    ),
    "post-exists": QT_TRANSLATE_NOOP(
        "problem", "There is a post of this name already. Nothing was changed. Choose another name."
    ),
    "shift-wrong": QT_TRANSLATE_NOOP(
        "problem",
        "A duty begins on its day and lasts at most 24 hours. Nothing was changed. Enter other times.",
    ),
    "shift-unknown": QT_TRANSLATE_NOOP(
        "problem", "This duty is not there any more. Nothing was changed. Look at the week again."
    ),
    "schedule-unknown": QT_TRANSLATE_NOOP(
        "problem", "This schedule has ended already. Nothing was changed. Begin a new one if it is needed."
    ),
    "schedule-refused": QT_TRANSLATE_NOOP(
        "problem", "The schedule cannot be kept so. What was due before still is. Correct what is marked."
    ),
    # Templates of checks
    "template-unpublished": QT_TRANSLATE_NOOP(
        "problem", "This check is not in force. Nothing was changed. Confirm and publish it first."
    ),
    "template-unknown": QT_TRANSLATE_NOOP(
        "problem", "This check is not there, or not in force. Nothing was changed. Look at the list again."
    ),
    "template-exists": QT_TRANSLATE_NOOP(
        "problem", "There is a check with this code already. Nothing was changed. Choose another code."
    ),
    "template-refused": QT_TRANSLATE_NOOP(
        "problem",
        "The check was not kept: {count} places need correcting. What was kept before is unchanged.",
    ),
    "template-unconfirmed": QT_TRANSLATE_NOOP(
        "problem",
        "{count} items still wait for the site's word. The check was not published. Confirm them first.",
    ),
    "template-changed": QT_TRANSLATE_NOOP(
        "problem", "Somebody else has changed this draft meanwhile. Theirs is kept. Open it again."
    ),
    "not-a-draft": QT_TRANSLATE_NOOP(
        "problem", "A published version never changes. Nothing was changed. Begin a new draft."
    ),
    "note-refused": QT_TRANSLATE_NOOP(
        "problem",
        "The note cannot be kept. Nothing was changed. At most {limit} characters, without control characters.",
    ),
    "pack-unknown": QT_TRANSLATE_NOOP(
        "problem", "The program brings no such pack. Nothing was changed. Choose one of the list."
    ),
    "sheet-unreadable": QT_TRANSLATE_NOOP(
        "problem",
        "This spreadsheet cannot be read: damaged, with a password, or none. Nothing was changed. "
        "Save it anew as .xlsx.",
    ),
    "sheet-too-large": QT_TRANSLATE_NOOP(
        "problem",
        "The spreadsheet is larger than {most_mb} MB. Nothing was changed. Take out what is no item.",
    ),
}
"""By code; facts stand in braces."""

FAULTS: Mapping[str, Any] = {
    "empty": QT_TRANSLATE_NOOP("fault", "Please fill this in."),
    "too-long": QT_TRANSLATE_NOOP("fault", "At most {limit} characters, please."),
    "control-characters": QT_TRANSLATE_NOOP(
        "fault", "There are invisible control characters in it. Type it anew."
    ),
    "phone-letters": QT_TRANSLATE_NOOP("fault", "A phone number has digits only."),
    "phone-shape": QT_TRANSLATE_NOOP(
        "fault", "That is no phone number: 11 digits for a mobile, or area code and number."
    ),
    "birth-year-future": QT_TRANSLATE_NOOP("fault", "This year has not come yet."),
    "birth-year-too-long-ago": QT_TRANSLATE_NOOP("fault", "Nobody is that old. Please check the year."),
    "not-asked": QT_TRANSLATE_NOOP("fault", "This palace does not collect ID numbers. Leave it empty."),
    "wrong": QT_TRANSLATE_NOOP(
        "fault", "The check digit does not fit. Please compare the 18 characters with the card."
    ),
    "no-picture": QT_TRANSLATE_NOOP("fault", "This is no JPEG or PNG picture."),
    "too-large": QT_TRANSLATE_NOOP(
        "fault", "The picture is larger than {size} MB. Please choose a smaller one."
    ),
    "pin-not-six-digits": QT_TRANSLATE_NOOP("fault", "A PIN has six digits."),
    "pin-all-same": QT_TRANSLATE_NOOP("fault", "Six times the same digit is too easy."),
    "pin-run": QT_TRANSLATE_NOOP("fault", "Digits in a row are too easy."),
    "pin-repeated": QT_TRANSLATE_NOOP("fault", "Repeated pairs or threes are too easy."),
    "pin-common": QT_TRANSLATE_NOOP("fault", "Many people choose this one. Please think of another."),
    "no-role": QT_TRANSLATE_NOOP("fault", "Choose at least one role."),
    "roles-apart": QT_TRANSLATE_NOOP("fault", "Nobody may be administrator and auditor at once."),
    "staff-exists": QT_TRANSLATE_NOOP("fault", "Somebody of this name is on the tiles already."),
}
"""What is wrong with a field of a form, by code."""


class _Facts(dict[str, object]):
    """A fact that a problem did not bring is a dash in its sentence, never a second problem."""

    def __missing__(self, name: str) -> str:
        return "–"


def sentence(problem: Problem) -> str:
    """What happened, what is safe, what to do now."""
    match problem.code:
        case "pin-wrong":
            return _pin_wrong(problem.facts)
        case "setting-wrong":
            return _setting_wrong(problem.facts)
        case "name-refused" | "phone-refused" | "pin-refused":
            return _refused(problem.facts)
        case "member-refused":
            return _member_refused(problem.facts)
        case _:
            return _listed(problem)


def fault(field: str, code: str, limit: int = 0) -> str:
    """What is wrong with a field of a form, to stand below it. `limit` in characters, for a photo in bytes."""
    if field == "photo" and code == "empty":
        code = "no-picture"
    text = FAULTS.get(code)
    if text is None:
        return QCoreApplication.translate("fault", "This cannot be kept ({code}).").format(code=code)
    said = QCoreApplication.translate("fault", text)
    return said.format(limit=limit, size=limit // _BYTES_IN_MIB)


def _listed(problem: Problem) -> str:
    text = SENTENCES.get(problem.code)
    if text is None:
        return QCoreApplication.translate(
            "problem",
            "Something unexpected stood in the way ({code}). What was confirmed is kept. "
            "Try again, and tell the people who look after the program.",
        ).format(code=problem.code)
    return QCoreApplication.translate("problem", text).format_map(_Facts(_shown(problem.facts)))


def _shown(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as they are read: codes as words, days as dates."""
    words = {
        "right": lambda value: wording.right(str(value)),
        "state": lambda value: wording.card_state(str(value)),
        "name": lambda value: wording.setting(str(value)),
        "day": lambda value: wording.day(value) if isinstance(value, int) else value,
        "opens": lambda value: wording.clock(value) if isinstance(value, int) else value,
        "until": lambda value: wording.moment(value) if isinstance(value, int) else value,
        "path": lambda value: value or "–",
        "printer": lambda value: value or "–",
    }
    return {name: words[name](value) if name in words else value for name, value in facts.items()}


def _pin_wrong(facts: Mapping[str, Any]) -> str:
    left, seconds = facts.get("left", 0), facts.get("seconds", 0)
    if seconds:
        return QCoreApplication.translate(
            "problem", "The PIN is wrong. Nobody was signed in. The next try is in {seconds} seconds."
        ).format(seconds=seconds)
    if left == 1:
        return QCoreApplication.translate(
            "problem", "The PIN is wrong. Nobody was signed in. After one more there is a wait."
        )
    return QCoreApplication.translate(
        "problem", "The PIN is wrong. Nobody was signed in. {left} more tries before a wait."
    ).format(left=left)


def _setting_wrong(facts: Mapping[str, Any]) -> str:
    name = wording.setting(str(facts.get("name", "")))
    if "least" in facts:
        return QCoreApplication.translate(
            "problem", "“{name}” must be {least} to {most}. Nothing was changed. Enter another number."
        ).format(name=name, least=facts["least"], most=facts.get("most", ""))
    if "fault" in facts:
        return QCoreApplication.translate("problem", "“{name}”: {why} Nothing was changed.").format(
            name=name, why=fault("", str(facts["fault"]), int(facts.get("most", 0)))
        )
    return QCoreApplication.translate(
        "problem", "“{name}” cannot be this. Nothing was changed. Enter it anew."
    ).format(name=name)


def _refused(facts: Mapping[str, Any]) -> str:
    why = fault("", str(facts.get("fault", "")), int(facts.get("limit", 0)))
    return QCoreApplication.translate("problem", "{why} Nothing was changed.").format(why=why)


def _member_refused(facts: Mapping[str, Any]) -> str:
    said = [
        QCoreApplication.translate("problem", "{field}: {why}").format(
            field=wording.member_field(entry.field), why=fault(entry.field, entry.code, entry.limit)
        )
        for entry in facts.get("faults", ())
    ]
    start = QCoreApplication.translate("problem", "The entry cannot be kept yet; nothing was changed.")
    return wording.running_on([start, *said])
