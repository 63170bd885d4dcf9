"""Words for the codes of inspections, findings and periods, in the language the program speaks now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Cadence,
    CalendarKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    ItemType,
    LegalClass,
    MissedCause,
    OccurrenceState,
    PeriodKind,
    PeriodState,
    PhotoRule,
    PostScope,
    Result,
    RoundMode,
    RoundState,
    Severity,
    SourceMark,
    TemplateKind,
    Timeliness,
    VersionState,
    VoiceChannel,
    VoiceKind,
)

_Words = Mapping[str, Any]

_AREA_KINDS: _Words = {
    AreaKind.LOBBY: QT_TRANSLATE_NOOP("inspections", "Lobby"),
    AreaKind.SPORTS_HALL: QT_TRANSLATE_NOOP("inspections", "Sports hall"),
    AreaKind.STAGE: QT_TRANSLATE_NOOP("inspections", "Stage"),
    AreaKind.AUDITORIUM: QT_TRANSLATE_NOOP("inspections", "Auditorium"),
    AreaKind.PITCH: QT_TRANSLATE_NOOP("inspections", "Pitch"),
    AreaKind.PLAYGROUND: QT_TRANSLATE_NOOP("inspections", "Playground"),
    AreaKind.FITNESS: QT_TRANSLATE_NOOP("inspections", "Fitness room"),
    AreaKind.POOL: QT_TRANSLATE_NOOP("inspections", "Pool"),
    AreaKind.LIBRARY: QT_TRANSLATE_NOOP("inspections", "Library corner"),
    AreaKind.CLASSROOM: QT_TRANSLATE_NOOP("inspections", "Classroom"),
    AreaKind.EXHIBITION: QT_TRANSLATE_NOOP("inspections", "Exhibition room"),
    AreaKind.KITCHEN: QT_TRANSLATE_NOOP("inspections", "Kitchen"),
    AreaKind.STATION: QT_TRANSLATE_NOOP("inspections", "Outdoor workers' station"),
    AreaKind.PLANT: QT_TRANSLATE_NOOP("inspections", "Plant room"),
    AreaKind.CONTROL_ROOM: QT_TRANSLATE_NOOP("inspections", "Fire control room"),
    AreaKind.TOILET: QT_TRANSLATE_NOOP("inspections", "Toilets"),
    AreaKind.WATER_EDGE: QT_TRANSLATE_NOOP("inspections", "Water's edge"),
    AreaKind.ELEVATOR: QT_TRANSLATE_NOOP("inspections", "Elevator"),
}

_ASSET_KINDS: _Words = {
    AssetKind.EXTINGUISHER: QT_TRANSLATE_NOOP("inspections", "Fire extinguisher"),
    AssetKind.HYDRANT: QT_TRANSLATE_NOOP("inspections", "Hydrant"),
    AssetKind.FIRE_DOOR: QT_TRANSLATE_NOOP("inspections", "Fire door"),
    AssetKind.SHUTTER: QT_TRANSLATE_NOOP("inspections", "Fire shutter"),
    AssetKind.GOAL: QT_TRANSLATE_NOOP("inspections", "Goal"),
    AssetKind.HOOP: QT_TRANSLATE_NOOP("inspections", "Basketball hoop"),
    AssetKind.EQUIPMENT: QT_TRANSLATE_NOOP("inspections", "Fitness or play equipment"),
    AssetKind.ELEVATOR: QT_TRANSLATE_NOOP("inspections", "Elevator car"),
    AssetKind.AED: QT_TRANSLATE_NOOP("inspections", "AED (defibrillator)"),
    AssetKind.FIRST_AID: QT_TRANSLATE_NOOP("inspections", "First-aid kit"),
    AssetKind.DISPENSER: QT_TRANSLATE_NOOP("inspections", "Water dispenser"),
    AssetKind.CURTAIN: QT_TRANSLATE_NOOP("inspections", "Stage curtain"),
    AssetKind.SWITCHBOARD: QT_TRANSLATE_NOOP("inspections", "Switchboard"),
    AssetKind.CERTIFICATE: QT_TRANSLATE_NOOP("inspections", "Certificate or test report"),
}

_ASSET_DATES: _Words = {
    AssetDateKind.MADE: QT_TRANSLATE_NOOP("inspections", "Made"),
    AssetDateKind.EXPIRES: QT_TRANSLATE_NOOP("inspections", "Valid until"),
    AssetDateKind.SERVICE: QT_TRANSLATE_NOOP("inspections", "Next service"),
    AssetDateKind.INSPECTED: QT_TRANSLATE_NOOP("inspections", "Inspection valid until"),
}

_POST_SCOPES: _Words = {
    PostScope.SAFETY: QT_TRANSLATE_NOOP("inspections", "Safety"),
    PostScope.HYGIENE: QT_TRANSLATE_NOOP("inspections", "Hygiene"),
    PostScope.MAINTENANCE: QT_TRANSLATE_NOOP("inspections", "Maintenance"),
    PostScope.RECEPTION: QT_TRANSLATE_NOOP("inspections", "Reception"),
    PostScope.LEAD: QT_TRANSLATE_NOOP("inspections", "Person in charge"),
}

_TEMPLATE_KINDS: _Words = {
    TemplateKind.OPENING: QT_TRANSLATE_NOOP("inspections", "Opening check"),
    TemplateKind.PATROL: QT_TRANSLATE_NOOP("inspections", "Patrol"),
    TemplateKind.CLOSING: QT_TRANSLATE_NOOP("inspections", "Closing check"),
    TemplateKind.DAILY: QT_TRANSLATE_NOOP("inspections", "Daily check"),
    TemplateKind.WEEKLY: QT_TRANSLATE_NOOP("inspections", "Weekly check"),
    TemplateKind.MONTHLY: QT_TRANSLATE_NOOP("inspections", "Monthly check"),
    TemplateKind.QUARTERLY: QT_TRANSLATE_NOOP("inspections", "Quarterly check"),
    TemplateKind.EVENT: QT_TRANSLATE_NOOP("inspections", "Event check"),
    TemplateKind.ADHOC: QT_TRANSLATE_NOOP("inspections", "Special check"),
}

_VERSION_STATES: _Words = {
    VersionState.DRAFT: QT_TRANSLATE_NOOP("inspections", "Draft version"),
    VersionState.PUBLISHED: QT_TRANSLATE_NOOP("inspections", "In force"),
    VersionState.RETIRED: QT_TRANSLATE_NOOP("inspections", "Replaced version"),
}

_ITEM_TYPES: _Words = {
    ItemType.PASS_FAIL: QT_TRANSLATE_NOOP("inspections", "Pass or fail"),
    ItemType.NUMBER: QT_TRANSLATE_NOOP("inspections", "Number"),
    ItemType.COUNT: QT_TRANSLATE_NOOP("inspections", "Count"),
    ItemType.DATE: QT_TRANSLATE_NOOP("inspections", "Valid-until date"),
    ItemType.SELECT: QT_TRANSLATE_NOOP("inspections", "One of several"),
    ItemType.TEXT: QT_TRANSLATE_NOOP("inspections", "Text"),
    ItemType.PHOTO: QT_TRANSLATE_NOOP("inspections", "Picture"),
    ItemType.SIGNATURE: QT_TRANSLATE_NOOP("inspections", "Signature"),
    ItemType.CODE: QT_TRANSLATE_NOOP("inspections", "Checkpoint code"),
}

_PHOTO_RULES: _Words = {
    PhotoRule.NEVER: QT_TRANSLATE_NOOP("inspections", "No picture"),
    PhotoRule.ON_FAIL: QT_TRANSLATE_NOOP("inspections", "Picture of a fail"),
    PhotoRule.ALWAYS: QT_TRANSLATE_NOOP("inspections", "Always a picture"),
    PhotoRule.SAMPLED: QT_TRANSLATE_NOOP("inspections", "Picture when sampled"),
}

_SOURCE_MARKS: _Words = {
    SourceMark.READ: QT_TRANSLATE_NOOP("inspections", "Text read"),
    SourceMark.SECONDARY: QT_TRANSLATE_NOOP("inspections", "Second-hand"),
    SourceMark.UNSURE: QT_TRANSLATE_NOOP("inspections", "To be confirmed"),
    SourceMark.SITE: QT_TRANSLATE_NOOP("inspections", "House rule"),
}

_RESULTS: _Words = {
    Result.PASS: QT_TRANSLATE_NOOP("inspections", "Pass"),
    Result.FAIL: QT_TRANSLATE_NOOP("inspections", "Fail"),
    Result.NA: QT_TRANSLATE_NOOP("inspections", "Not applicable"),
}

_HOWS: _Words = {
    How.SINGLE: QT_TRANSLATE_NOOP("inspections", "One by one"),
    How.BULK: QT_TRANSLATE_NOOP("inspections", "With the rest of the section"),
    How.AUTO: QT_TRANSLATE_NOOP("inspections", "By the program"),
}

_DISPOSITIONS: _Words = {
    Disposition.ON_SPOT: QT_TRANSLATE_NOOP("inspections", "Corrected on the spot"),
    Disposition.RECTIFY: QT_TRANSLATE_NOOP("inspections", "To be rectified"),
}

_CADENCES: _Words = {
    Cadence.MAX_GAP: QT_TRANSLATE_NOOP("inspections", "At most so many minutes apart"),
    Cadence.DAILY: QT_TRANSLATE_NOOP("inspections", "Every day"),
    Cadence.WEEKLY: QT_TRANSLATE_NOOP("inspections", "Every week"),
    Cadence.HALF_MONTHLY: QT_TRANSLATE_NOOP("inspections", "Twice a month"),
    Cadence.MONTHLY: QT_TRANSLATE_NOOP("inspections", "Every month"),
    Cadence.QUARTERLY: QT_TRANSLATE_NOOP("inspections", "Every quarter"),
    Cadence.EVENT: QT_TRANSLATE_NOOP("inspections", "Before an event"),
}

_CALENDARS: _Words = {
    CalendarKind.VENUE: QT_TRANSLATE_NOOP("inspections", "Days on which the venue is open"),
    CalendarKind.STAFF: QT_TRANSLATE_NOOP("inspections", "Working days"),
    CalendarKind.EVERY_DAY: QT_TRANSLATE_NOOP("inspections", "All days"),
}

_OCCURRENCE_STATES: _Words = {
    OccurrenceState.COMING: QT_TRANSLATE_NOOP("inspections", "Later"),
    OccurrenceState.OPEN: QT_TRANSLATE_NOOP("inspections", "Due now"),
    OccurrenceState.OVERDUE: QT_TRANSLATE_NOOP("inspections", "Overdue"),
    OccurrenceState.IN_PROGRESS: QT_TRANSLATE_NOOP("inspections", "Under way"),
    OccurrenceState.DONE: QT_TRANSLATE_NOOP("inspections", "Done"),
    OccurrenceState.MISSED: QT_TRANSLATE_NOOP("inspections", "Missed"),
    OccurrenceState.EXCUSED: QT_TRANSLATE_NOOP("inspections", "Excused"),
}

_TIMELINESS: _Words = {
    Timeliness.ON_TIME: QT_TRANSLATE_NOOP("inspections", "On time"),
    Timeliness.LATE: QT_TRANSLATE_NOOP("inspections", "Late"),
    Timeliness.BACKFILLED: QT_TRANSLATE_NOOP("inspections", "Entered afterwards"),
}

_MISSED_CAUSES: _Words = {
    MissedCause.NO_SESSION: QT_TRANSLATE_NOOP("inspections", "The desk was not switched on"),
    MissedCause.NOT_DONE: QT_TRANSLATE_NOOP("inspections", "Nobody did it"),
}

_ROUND_MODES: _Words = {
    RoundMode.LIVE: QT_TRANSLATE_NOOP("inspections", "At the desk"),
    RoundMode.PAPER: QT_TRANSLATE_NOOP("inspections", "From paper"),
    RoundMode.BACKFILL: QT_TRANSLATE_NOOP("inspections", "Afterwards"),
}

_ROUND_STATES: _Words = {
    RoundState.DRAFT: QT_TRANSLATE_NOOP("inspections", "Not finished"),
    RoundState.SUBMITTED: QT_TRANSLATE_NOOP("inspections", "Signed by the patroller"),
    RoundState.RETURNED: QT_TRANSLATE_NOOP("inspections", "Sent back"),
    RoundState.COUNTERSIGNED: QT_TRANSLATE_NOOP("inspections", "Signed by both"),
    RoundState.ABANDONED: QT_TRANSLATE_NOOP("inspections", "Given up"),
}

_ORIGINS: _Words = {
    FindingOrigin.ROUND: QT_TRANSLATE_NOOP("inspections", "A round"),
    FindingOrigin.VISITOR: QT_TRANSLATE_NOOP("inspections", "A visitor's word"),
    FindingOrigin.STAFF: QT_TRANSLATE_NOOP("inspections", "Staff"),
    FindingOrigin.AUTHORITY: QT_TRANSLATE_NOOP("inspections", "An authority"),
    FindingOrigin.DRILL: QT_TRANSLATE_NOOP("inspections", "A drill"),
}

_LEGAL_CLASSES: _Words = {
    LegalClass.GENERAL: QT_TRANSLATE_NOOP("inspections", "General hazard"),
    LegalClass.MAJOR: QT_TRANSLATE_NOOP("inspections", "Major hazard"),
}

_FINDING_STATES: _Words = {
    FindingState.OPEN: QT_TRANSLATE_NOOP("inspections", "Raised"),
    FindingState.ASSIGNED: QT_TRANSLATE_NOOP("inspections", "Assigned"),
    FindingState.RECTIFYING: QT_TRANSLATE_NOOP("inspections", "Being rectified"),
    FindingState.CLAIMED: QT_TRANSLATE_NOOP("inspections", "Said to be done"),
    FindingState.ON_SPOT: QT_TRANSLATE_NOOP("inspections", "Corrected, to be verified"),
    FindingState.DEFERRED: QT_TRANSLATE_NOOP("inspections", "Deferred"),
    FindingState.VERIFIED: QT_TRANSLATE_NOOP("inspections", "Closed"),
    FindingState.MERGED: QT_TRANSLATE_NOOP("inspections", "Merged with another"),
    FindingState.WITHDRAWN: QT_TRANSLATE_NOOP("inspections", "Withdrawn"),
}

_VOICE_KINDS: _Words = {
    VoiceKind.DEMAND: QT_TRANSLATE_NOOP("inspections", "Wish"),
    VoiceKind.SUGGESTION: QT_TRANSLATE_NOOP("inspections", "Suggestion"),
    VoiceKind.COMPLAINT: QT_TRANSLATE_NOOP("inspections", "Complaint"),
    VoiceKind.RATING: QT_TRANSLATE_NOOP("inspections", "Rating"),
}

_VOICE_CHANNELS: _Words = {
    VoiceChannel.DESK: QT_TRANSLATE_NOOP("inspections", "At the desk"),
    VoiceChannel.BOX: QT_TRANSLATE_NOOP("inspections", "Suggestion box"),
    VoiceChannel.QUESTIONNAIRE: QT_TRANSLATE_NOOP("inspections", "Questionnaire"),
    VoiceChannel.MEETING: QT_TRANSLATE_NOOP("inspections", "Meeting"),
    VoiceChannel.PHONE: QT_TRANSLATE_NOOP("inspections", "By phone"),
}

_PERIOD_KINDS: _Words = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("inspections", "Month summary"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("inspections", "Quarter evaluation"),
}

_PERIOD_STATES: _Words = {
    PeriodState.OPEN: QT_TRANSLATE_NOOP("inspections", "Still running"),
    PeriodState.DRAFTED: QT_TRANSLATE_NOOP("inspections", "Drafted"),
    PeriodState.REVIEWED: QT_TRANSLATE_NOOP("inspections", "Reviewed"),
    PeriodState.SIGNED: QT_TRANSLATE_NOOP("inspections", "Signed"),
    PeriodState.SEALED: QT_TRANSLATE_NOOP("inspections", "Sealed"),
}

_SEVERITIES: Mapping[int, Any] = {
    Severity.S1: QT_TRANSLATE_NOOP("inspections", "S1 at once"),
    Severity.S2: QT_TRANSLATE_NOOP("inspections", "S2 serious"),
    Severity.S3: QT_TRANSLATE_NOOP("inspections", "S3 ordinary"),
    Severity.S4: QT_TRANSLATE_NOOP("inspections", "S4 slight"),
}


def bilingual(chinese: str, english: str) -> str:
    """The text of a template in the language spoken now; the other one where it has only that."""
    first, second = (
        (chinese, english) if QLocale().language() == QLocale.Language.Chinese else (english, chinese)
    )
    return first or second


def _said(table: _Words, code: str) -> str:
    return QCoreApplication.translate("inspections", table[code]) if code in table else code


def severity(grade: int) -> str:
    """S1 is the worst, S4 the slightest."""
    return (
        QCoreApplication.translate("inspections", _SEVERITIES[grade]) if grade in _SEVERITIES else str(grade)
    )


def area_kind(code: str) -> str:
    """What an area is."""
    return _said(_AREA_KINDS, code)


def asset_kind(code: str) -> str:
    """What a piece of equipment is."""
    return _said(_ASSET_KINDS, code)


def asset_date(code: str) -> str:
    """Which date of a piece of equipment."""
    return _said(_ASSET_DATES, code)


def post_scope(code: str) -> str:
    """What a post answers for."""
    return _said(_POST_SCOPES, code)


def template_kind(code: str) -> str:
    """What kind of check a template is."""
    return _said(_TEMPLATE_KINDS, code)


def version_state(code: str) -> str:
    """How far a version of a template is."""
    return _said(_VERSION_STATES, code)


def item_type(code: str) -> str:
    """How an item is answered."""
    return _said(_ITEM_TYPES, code)


def photo_rule(code: str) -> str:
    """When an item wants a picture."""
    return _said(_PHOTO_RULES, code)


def source_mark(code: str) -> str:
    """How sure the source of an item is."""
    return _said(_SOURCE_MARKS, code)


def result(code: str) -> str:
    """What was answered."""
    return _said(_RESULTS, code)


def how(code: str) -> str:
    """How an answer was given."""
    return _said(_HOWS, code)


def disposition(code: str) -> str:
    """What was done about a fail."""
    return _said(_DISPOSITIONS, code)


def cadence(code: str) -> str:
    """How often a check is due."""
    return _said(_CADENCES, code)


def calendar_kind(code: str) -> str:
    """Which days count."""
    return _said(_CALENDARS, code)


def occurrence_state(code: str) -> str:
    """How a round that is due stands."""
    return _said(_OCCURRENCE_STATES, code)


def timeliness(code: str) -> str:
    """Whether a round was done in time."""
    return _said(_TIMELINESS, code)


def missed_cause(code: str) -> str:
    """Why a round was missed."""
    return _said(_MISSED_CAUSES, code)


def round_mode(code: str) -> str:
    """How a round was entered."""
    return _said(_ROUND_MODES, code)


def round_state(code: str) -> str:
    """How far a round is."""
    return _said(_ROUND_STATES, code)


def origin(code: str) -> str:
    """Where a finding came from."""
    return _said(_ORIGINS, code)


def legal_class(code: str) -> str:
    """The class in law."""
    return _said(_LEGAL_CLASSES, code)


def finding_state(code: str) -> str:
    """How far a finding is."""
    return _said(_FINDING_STATES, code)


def voice_kind(code: str) -> str:
    """What a visitor said."""
    return _said(_VOICE_KINDS, code)


def voice_channel(code: str) -> str:
    """How it reached us."""
    return _said(_VOICE_CHANNELS, code)


def period_kind(code: str) -> str:
    """Month or quarter."""
    return _said(_PERIOD_KINDS, code)


def period_state(code: str) -> str:
    """How far a month or quarter is."""
    return _said(_PERIOD_STATES, code)
