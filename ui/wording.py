"""Words for the codes, days and times that come from below, in the language the program speaks now.

A code this release does not know (written by a newer one at another desk) is shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from desktop.clock import Clock, day_date
from desktop.reception import Outcome, TodayRow
from desktop.rules.cardcode import Damage, Kind
from desktop.rules.cardlife import CardState, Step
from desktop.rules.checkin import MemberState, Verdict
from desktop.rules.rights import Right, Role
from desktop.rules.vocabulary import Category, Source, Tag, UnitKind

_MINUTE = 60_000

_Words = Mapping[str, Any]
"""By code, an English text as the catalogue knows it; PySide6 types what marks it as an object."""

VERDICTS: _Words = {
    Verdict.IN: QT_TRANSLATE_NOOP("wording", "Signed in"),
    Verdict.IN_NOTE: QT_TRANSLATE_NOOP("wording", "Signed in, please note"),
    Verdict.OUT: QT_TRANSLATE_NOOP("wording", "Has left"),
    Verdict.REPEAT: QT_TRANSLATE_NOOP("wording", "Read twice"),
    Verdict.INSIDE: QT_TRANSLATE_NOOP("wording", "Already inside"),
    Verdict.EXPIRING: QT_TRANSLATE_NOOP("wording", "Signed in, runs out soon"),
    Verdict.EXPIRED: QT_TRANSLATE_NOOP("wording", "Membership has run out"),
    Verdict.FULL: QT_TRANSLATE_NOOP("wording", "Full"),
    Verdict.NOT_ENROLLED: QT_TRANSLATE_NOOP("wording", "Not enrolled here"),
    Verdict.FOREIGN: QT_TRANSLATE_NOOP("wording", "Card of another palace"),
    Verdict.CHOOSE: QT_TRANSLATE_NOOP("wording", "Which one?"),
    Verdict.LOST: QT_TRANSLATE_NOOP("wording", "Card not valid"),
    Verdict.BARRED: QT_TRANSLATE_NOOP("wording", "Please call the manager on duty"),
    Verdict.CLOSED: QT_TRANSLATE_NOOP("wording", "Closed"),
    Verdict.DAMAGED: QT_TRANSLATE_NOOP("wording", "Code arrived damaged"),
    Verdict.UNKNOWN: QT_TRANSLATE_NOOP("wording", "Not recognised"),
}

REASONS: Mapping[tuple[str, str], Any] = {
    (Verdict.IN, "allowed"): QT_TRANSLATE_NOOP("wording", "Let in by the desk."),
    (Verdict.IN_NOTE, "card-waiting"): QT_TRANSLATE_NOOP("wording", "A card is ready to be picked up."),
    (Verdict.IN_NOTE, "first-visit"): QT_TRANSLATE_NOOP("wording", "First visit here. Welcome!"),
    (Verdict.EXPIRED, "term"): QT_TRANSLATE_NOOP(
        "wording", "The term is over. Renew it, or let the person in once."
    ),
    (Verdict.EXPIRED, "left"): QT_TRANSLATE_NOOP("wording", "No longer a member."),
    (Verdict.LOST, CardState.LOST): QT_TRANSLATE_NOOP("wording", "This card was reported lost."),
    (Verdict.LOST, CardState.REPLACED): QT_TRANSLATE_NOOP("wording", "A newer card has replaced this one."),
    (Verdict.LOST, CardState.RETURNED): QT_TRANSLATE_NOOP("wording", "This card was handed back."),
    (Verdict.BARRED, MemberState.SUSPENDED): QT_TRANSLATE_NOOP("wording", "The manager on duty will help."),
    (Verdict.FOREIGN, Kind.FOREIGN_VERIFIED): QT_TRANSLATE_NOOP(
        "wording", "A genuine card. The visit counts as a guest's."
    ),
    (Verdict.FOREIGN, Kind.FOREIGN_UNVERIFIED): QT_TRANSLATE_NOOP(
        "wording", "It cannot be proven here. The visit counts as a guest's."
    ),
    (Verdict.DAMAGED, Damage.INPUT_METHOD): QT_TRANSLATE_NOOP(
        "wording", "A Chinese input method may be open. Switch it off (Shift) and scan again."
    ),
    (Verdict.DAMAGED, Damage.CHECK_DIGITS): QT_TRANSLATE_NOOP(
        "wording", "A digit is wrong. Please scan again."
    ),
    (Verdict.DAMAGED, Damage.LENGTH): QT_TRANSLATE_NOOP(
        "wording", "Digits are missing or too many. Please scan again."
    ),
    (Verdict.DAMAGED, Damage.SPACING): QT_TRANSLATE_NOOP(
        "wording", "The digits are right, the gaps are not. Type them in groups of four, or scan again."
    ),
    (Verdict.UNKNOWN, Kind.OWN_UNVERIFIED): QT_TRANSLATE_NOOP(
        "wording", "It names this palace, but this desk cannot prove it. Look the person up by name."
    ),
    (Verdict.UNKNOWN, Kind.FORGED): QT_TRANSLATE_NOOP(
        "wording", "It looks like our card, but we did not issue it."
    ),
    (Verdict.UNKNOWN, Kind.OTHER_FORMAT): QT_TRANSLATE_NOOP(
        "wording", "The code is of a kind this version does not know. Look the person up by name."
    ),
    (Verdict.UNKNOWN, "no-such-card"): QT_TRANSLATE_NOOP(
        "wording", "A genuine card, but its bearer is not known here. Look the person up by name."
    ),
    (Verdict.UNKNOWN, "nobody-found"): QT_TRANSLATE_NOOP(
        "wording", "Nobody fits. Sign them in as a guest, or count them."
    ),
    (Verdict.UNKNOWN, "link"): QT_TRANSLATE_NOOP(
        "wording", "That is a web link, such as a WeChat code, and no card."
    ),
    (Verdict.UNKNOWN, "not-a-code"): QT_TRANSLATE_NOOP(
        "wording", "That is no card of ours: another barcode perhaps."
    ),
}

CATEGORIES: _Words = {
    Category.UNION_MEMBER: QT_TRANSLATE_NOOP("wording", "Union member"),
    Category.WORKER: QT_TRANSLATE_NOOP("wording", "Worker"),
    Category.FAMILY: QT_TRANSLATE_NOOP("wording", "Worker's family"),
    Category.RETIRED: QT_TRANSLATE_NOOP("wording", "Retired"),
    Category.STUDENT_CHILD: QT_TRANSLATE_NOOP("wording", "Student or child"),
    Category.PUBLIC: QT_TRANSLATE_NOOP("wording", "Public"),
    Category.GROUP: QT_TRANSLATE_NOOP("wording", "Group"),
}

TAGS: _Words = {
    Tag.OUTDOOR: QT_TRANSLATE_NOOP("wording", "Outdoor worker"),
    Tag.NEW_EMPLOYMENT: QT_TRANSLATE_NOOP("wording", "Platform worker"),
    Tag.MIGRANT: QT_TRANSLATE_NOOP("wording", "Migrant worker"),
    Tag.HARDSHIP: QT_TRANSLATE_NOOP("wording", "Worker in hardship"),
    Tag.MODEL: QT_TRANSLATE_NOOP("wording", "Model worker"),
    Tag.VETERAN: QT_TRANSLATE_NOOP("wording", "Veteran"),
    Tag.DISABLED: QT_TRANSLATE_NOOP("wording", "Disabled"),
}

SOURCES: _Words = {
    Source.SCAN: QT_TRANSLATE_NOOP("wording", "Card scanned"),
    Source.TYPED: QT_TRANSLATE_NOOP("wording", "By name"),
    Source.TALLY: QT_TRANSLATE_NOOP("wording", "Counted"),
    Source.PAPER: QT_TRANSLATE_NOOP("wording", "Paper list"),
    Source.SENSOR: QT_TRANSLATE_NOOP("wording", "Door counter"),
    Source.ESTIMATE: QT_TRANSLATE_NOOP("wording", "Estimate"),
}

MEMBER_STATES: _Words = {
    MemberState.ACTIVE: QT_TRANSLATE_NOOP("wording", "Active"),
    MemberState.SUSPENDED: QT_TRANSLATE_NOOP("wording", "Suspended"),
    MemberState.LEFT: QT_TRANSLATE_NOOP("wording", "Left"),
}

CARD_STATES: _Words = {
    CardState.ACTIVE: QT_TRANSLATE_NOOP("wording", "Valid"),
    CardState.LOST: QT_TRANSLATE_NOOP("wording", "Reported lost"),
    CardState.REPLACED: QT_TRANSLATE_NOOP("wording", "Replaced"),
    CardState.RETURNED: QT_TRANSLATE_NOOP("wording", "Handed back"),
}

STEPS: _Words = {
    Step.ISSUED: QT_TRANSLATE_NOOP("wording", "Issued"),
    Step.PRINTED: QT_TRANSLATE_NOOP("wording", "Printed"),
    Step.HANDED_OVER: QT_TRANSLATE_NOOP("wording", "Handed over"),
    Step.LOST: QT_TRANSLATE_NOOP("wording", "Reported lost"),
    Step.FOUND: QT_TRANSLATE_NOOP("wording", "Found again"),
    Step.REPLACED: QT_TRANSLATE_NOOP("wording", "Replaced by a new card"),
    Step.RETURNED: QT_TRANSLATE_NOOP("wording", "Handed back"),
}

ROLES: _Words = {
    Role.ATTENDANT: QT_TRANSLATE_NOOP("wording", "Attendant"),
    Role.CARD_PRINTER: QT_TRANSLATE_NOOP("wording", "Card printing"),
    Role.MANAGER: QT_TRANSLATE_NOOP("wording", "Manager"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("wording", "Administrator"),
    Role.AUDITOR: QT_TRANSLATE_NOOP("wording", "Auditor"),
}

RIGHTS: _Words = {
    Right.CHECK_IN: QT_TRANSLATE_NOOP("wording", "sign visitors in"),
    Right.SEE_VISITS: QT_TRANSLATE_NOOP("wording", "see the list of visits"),
    Right.ANNUL: QT_TRANSLATE_NOOP("wording", "take this visit back"),
    Right.REVEAL: QT_TRANSLATE_NOOP("wording", "see full names and phones"),
    Right.SEE_MEMBERS: QT_TRANSLATE_NOOP("wording", "see the members"),
    Right.EDIT_MEMBERS: QT_TRANSLATE_NOOP("wording", "enrol and change members"),
    Right.ISSUE_CARD: QT_TRANSLATE_NOOP("wording", "issue and print cards"),
    Right.REPORT_LOSS: QT_TRANSLATE_NOOP("wording", "report a card lost"),
    Right.HAND_OVER_CARD: QT_TRANSLATE_NOOP("wording", "hand a card over"),
    Right.REPORTS: QT_TRANSLATE_NOOP("wording", "see the day's figures"),
    Right.CLOSE_DAY: QT_TRANSLATE_NOOP("wording", "close the day"),
    Right.SITE_SETTINGS: QT_TRANSLATE_NOOP("wording", "change the settings of the palace"),
    Right.STAFF: QT_TRANSLATE_NOOP("wording", "manage the staff"),
    Right.BACKUP: QT_TRANSLATE_NOOP("wording", "make backups"),
    Right.READ_LEDGER: QT_TRANSLATE_NOOP("wording", "read the ledger"),
    Right.SEE_ROUNDS: QT_TRANSLATE_NOOP("wording", "see rounds, findings and months"),
    Right.INSPECT: QT_TRANSLATE_NOOP("wording", "do rounds"),
    Right.COUNTERSIGN: QT_TRANSLATE_NOOP("wording", "countersign rounds"),
    Right.RAISE_FINDING: QT_TRANSLATE_NOOP("wording", "raise findings"),
    Right.RECTIFY: QT_TRANSLATE_NOOP("wording", "put findings right"),
    Right.RULE_FINDINGS: QT_TRANSLATE_NOOP("wording", "assign and verify findings"),
    Right.TEMPLATES: QT_TRANSLATE_NOOP("wording", "change check templates"),
    Right.VENUE: QT_TRANSLATE_NOOP("wording", "change areas, hours and posts"),
    Right.SIGN_PERIODS: QT_TRANSLATE_NOOP("wording", "sign and seal months and quarters"),
}

UNIT_KINDS: _Words = {
    UnitKind.CITY: QT_TRANSLATE_NOOP("wording", "City federation"),
    UnitKind.COUNTY: QT_TRANSLATE_NOOP("wording", "County or district federation"),
    UnitKind.INDUSTRY: QT_TRANSLATE_NOOP("wording", "Industry union"),
    UnitKind.TOWNSHIP: QT_TRANSLATE_NOOP("wording", "Township or street union"),
    UnitKind.GRASSROOTS: QT_TRANSLATE_NOOP("wording", "Grassroots union"),
    UnitKind.FLEXIBLE: QT_TRANSLATE_NOOP("wording", "No unit, flexible employment"),
}


SETTINGS: _Words = {
    "name": QT_TRANSLATE_NOOP("wording", "Name of the palace"),
    "number": QT_TRANSLATE_NOOP("wording", "Number of the palace"),
    "desk_number": QT_TRANSLATE_NOOP("wording", "Number of the desk"),
    "utc_offset_minutes": QT_TRANSLATE_NOOP("wording", "Minutes ahead of UTC"),
    "same_visit_minutes": QT_TRANSLATE_NOOP("wording", "Minutes that count as one visit"),
    "repeat_ms": QT_TRANSLATE_NOOP("wording", "Milliseconds in which a second reading is ignored"),
    "expiring_days": QT_TRANSLATE_NOOP("wording", "Days of notice before a membership ends"),
    "membership_months": QT_TRANSLATE_NOOP("wording", "Months of a membership"),
    "ask_id_number": QT_TRANSLATE_NOOP("wording", "Ask for ID numbers"),
    "card_title": QT_TRANSLATE_NOOP("wording", "Title on the card"),
    "single_staff": QT_TRANSLATE_NOOP("wording", "One person may do and sign"),
    "rectify_days_s2": QT_TRANSLATE_NOOP("wording", "Days to put right a finding of severity 2"),
    "rectify_days_s3": QT_TRANSLATE_NOOP("wording", "Days to put right a finding of severity 3"),
    "rectify_days_s4": QT_TRANSLATE_NOOP("wording", "Days to put right a finding of severity 4"),
    "recurrence_days": QT_TRANSLATE_NOOP("wording", "Days in which the same finding again is a recurrence"),
}

MEMBER_FIELDS: _Words = {
    "name": QT_TRANSLATE_NOOP("wording", "Name"),
    "category": QT_TRANSLATE_NOOP("wording", "Category"),
    "unit": QT_TRANSLATE_NOOP("wording", "Union unit"),
    "phone": QT_TRANSLATE_NOOP("wording", "Phone"),
    "birth_year": QT_TRANSLATE_NOOP("wording", "Year of birth"),
    "id_number": QT_TRANSLATE_NOOP("wording", "ID number"),
    "id_tail": QT_TRANSLATE_NOOP("wording", "ID number"),
    "id_mark": QT_TRANSLATE_NOOP("wording", "ID number"),
    "photo": QT_TRANSLATE_NOOP("wording", "Photo"),
    "tags": QT_TRANSLATE_NOOP("wording", "Groups"),
    "note": QT_TRANSLATE_NOOP("wording", "Note"),
    "state": QT_TRANSLATE_NOOP("wording", "State"),
    "valid_until": QT_TRANSLATE_NOOP("wording", "Valid until"),
}


def _said(table: _Words, code: str) -> str:
    return QCoreApplication.translate("wording", table[code]) if code in table else str(code)


# Codes ----------------------------------------------------------------------------------------------------------


def verdict(code: str) -> str:
    """The word of the banner."""
    return _said(VERDICTS, code)


def reason(of: str, code: str | None) -> str:
    """The sentence under a verdict's word; "" where the word says it all."""
    if code is None:
        return ""
    said = REASONS.get((of, code))
    return QCoreApplication.translate("wording", said) if said else str(code)


def category(code: str) -> str:
    return _said(CATEGORIES, code)


def tag(code: str) -> str:
    return _said(TAGS, code)


def visitor(row: TodayRow) -> str:
    """Who came: the masked name, or what somebody without one was counted under; "" where neither is known."""
    return row.name or listed(tag(code) for code in row.tags)


def source(code: str) -> str:
    """How a person-time became known."""
    return _said(SOURCES, code)


def member_state(code: str) -> str:
    return _said(MEMBER_STATES, code)


def card_state(code: str) -> str:
    return _said(CARD_STATES, code)


def step(code: str) -> str:
    """A step in a card's life, as something that was done."""
    return _said(STEPS, code)


def role(code: str) -> str:
    return _said(ROLES, code)


def right(code: str) -> str:
    """What a right lets one do, as the end of "may not …"."""
    return _said(RIGHTS, code)


def unit_kind(code: str) -> str:
    return _said(UNIT_KINDS, code)


def setting(name: str) -> str:
    """The name of a setting of the palace."""
    return _said(SETTINGS, name)


def member_field(name: str) -> str:
    """The name of what is kept of a member: a field of the form, or the column it is kept in."""
    return _said(MEMBER_FIELDS, name)


# What the desk answered -----------------------------------------------------------------------------------------


def verdict_detail(outcome: Outcome) -> str:
    """What there is to know beside the verdict's word and the person; "" where the word says it all."""
    match outcome.verdict:
        case Verdict.OUT:
            return _stay(outcome)
        case Verdict.REPEAT:
            return _repeats(outcome.ignored)
        case Verdict.INSIDE:
            return _since(outcome)
        case Verdict.EXPIRING:
            return _days_left(outcome.days_left)
        case Verdict.FOREIGN:
            return _foreign(outcome)
        case Verdict.CHOOSE:
            return _choices(outcome)
        case Verdict.IN if outcome.person is None and outcome.people > 1:
            return QCoreApplication.translate("wording", "{count} people").format(count=outcome.people)
        case _:
            return reason(outcome.verdict, outcome.reason)


def _stay(outcome: Outcome) -> str:
    if outcome.since is None:
        return ""
    stay = duration(max(0, outcome.observed - outcome.since))
    return QCoreApplication.translate("wording", "Stayed {time}.").format(time=stay)


def _repeats(ignored: int) -> str:
    if ignored > 1:
        return QCoreApplication.translate(
            "wording", "The same code came again, ignored {count} times."
        ).format(count=ignored)
    return QCoreApplication.translate("wording", "The same code came again and was ignored.")


def _since(outcome: Outcome) -> str:
    if outcome.since is None:
        return ""
    facts = {"time": clock(outcome.since), "desk": outcome.since_desk, "name": outcome.since_by}
    if outcome.since_by:
        return QCoreApplication.translate("wording", "Since {time}, desk {desk}, {name}.").format(**facts)
    return QCoreApplication.translate("wording", "Since {time}, desk {desk}.").format(**facts)


def _days_left(days: int | None) -> str:
    if not days:
        return QCoreApplication.translate("wording", "The membership ends today.")
    if days == 1:
        return QCoreApplication.translate("wording", "The membership ends tomorrow.")
    return QCoreApplication.translate("wording", "The membership ends in {days} days.").format(days=days)


def _foreign(outcome: Outcome) -> str:
    said = reason(outcome.verdict, outcome.reason)
    if outcome.site is None:
        return said
    site = QCoreApplication.translate("wording", "Palace {site:04}.").format(site=outcome.site)
    return running_on([site, said])


def _choices(outcome: Outcome) -> str:
    if outcome.more:
        return QCoreApplication.translate("wording", "More than {count} fit. Type a little more.").format(
            count=len(outcome.choices)
        )
    return QCoreApplication.translate("wording", "{count} people fit. Ask, and choose.").format(
        count=len(outcome.choices)
    )


# Several in one line -------------------------------------------------------------------------------------------


def listed(words: Iterable[str]) -> str:
    """Words side by side: "a, b, c", a、b、c."""
    return _joined(words, QCoreApplication.translate("wording", "{before}, {word}"))


def running_on(sentences: Iterable[str]) -> str:
    """Sentences one after another, with a space between them where the language has one."""
    return _joined(sentences, QCoreApplication.translate("wording", "{before} {word}"))


def _joined(parts: Iterable[str], pattern: str) -> str:
    said = [part for part in parts if part]
    return reduce(lambda before, word: pattern.format(before=before, word=word), said) if said else ""


# Days and times -------------------------------------------------------------------------------------------------

_site_clock = Clock()


def use_clock(site: Clock) -> None:
    """Write times as the clocks of this site show them, wherever the computer believes to be."""
    global _site_clock
    _site_clock = site


def now() -> int:
    """This moment (ms) by the clock of the site."""
    return _site_clock.now_ms()


def day_of(ms: int) -> int:
    """The day (YYYYMMDD) of a moment by the clock of the site."""
    return _site_clock.day(ms)


def clock(ms: int) -> str:
    """A time of day of the site, "14:05"."""
    return f"{_site_clock.local(ms):%H:%M}"


def moment(ms: int) -> str:
    """Date and time."""
    return f"{short_day(_site_clock.day(ms))} {clock(ms)}"


def day(number: int) -> str:
    """A day YYYYMMDD with its day of the week: 2026年11月22日星期日, Sunday, 22 November 2026."""
    return QLocale().toString(_date(number), QLocale.FormatType.LongFormat)


def short_day(number: int) -> str:
    """A day YYYYMMDD in figures: 2026/11/22, 22/11/2026."""
    return QLocale().toString(_date(number), QLocale.FormatType.ShortFormat)


def listed_day(number: int) -> str:
    """A day YYYYMMDD of this or last year in a narrow list: 11月22日 周日, Sun 22 Nov."""
    return QLocale().toString(_date(number), QCoreApplication.translate("wording", "ddd d MMM"))


def duration(ms: int) -> str:
    """A length of time in hours and minutes, rounded down."""
    hours, minutes = divmod(ms // _MINUTE, 60)
    if hours:
        return QCoreApplication.translate("wording", "{hours} h {minutes} min").format(
            hours=hours, minutes=minutes
        )
    if minutes:
        return QCoreApplication.translate("wording", "{minutes} min").format(minutes=minutes)
    return QCoreApplication.translate("wording", "less than a minute")


def _date(number: int) -> QDate:
    found = day_date(number)
    return QDate(found.year, found.month, found.day)
