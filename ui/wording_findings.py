"""Words for the steps of findings, in the language the program speaks now. Their states are in `wording_inspections`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.rules.inspections.findings import Escalation, Method, OwnerKind, RaisedKind, Step

_Words = Mapping[Any, Any]

_STEPS: _Words = {
    Step.RAISED: QT_TRANSLATE_NOOP("findings", "Found"),
    Step.SIGHTED: QT_TRANSLATE_NOOP("findings", "Seen again"),
    Step.CORRECTED: QT_TRANSLATE_NOOP("findings", "Put right on the spot"),
    Step.ASSIGNED: QT_TRANSLATE_NOOP("findings", "Assigned"),
    Step.STARTED: QT_TRANSLATE_NOOP("findings", "Work begun"),
    Step.CLAIMED: QT_TRANSLATE_NOOP("findings", "Said to be done"),
    Step.REJECTED: QT_TRANSLATE_NOOP("findings", "Sent back"),
    Step.VERIFIED: QT_TRANSLATE_NOOP("findings", "Verified and closed"),
    Step.DEFERRED: QT_TRANSLATE_NOOP("findings", "Deferred"),
    Step.EXTENDED: QT_TRANSLATE_NOOP("findings", "Given more time"),
    Step.MERGED: QT_TRANSLATE_NOOP("findings", "Merged with another"),
    Step.WITHDRAWN: QT_TRANSLATE_NOOP("findings", "Withdrawn"),
    Step.INTERIM: QT_TRANSLATE_NOOP("findings", "Protected until then"),
    Step.AREA_CLOSED: QT_TRANSLATE_NOOP("findings", "Area closed"),
    Step.AREA_OPENED: QT_TRANSLATE_NOOP("findings", "Area opened"),
    Step.CAUSED: QT_TRANSLATE_NOOP("findings", "Cause noted"),
    Step.REGRADED: QT_TRANSLATE_NOOP("findings", "Graded anew"),
    Step.ACKNOWLEDGED: QT_TRANSLATE_NOOP("findings", "Taken note of"),
}

_ESCALATIONS: _Words = {
    Escalation.NONE: QT_TRANSLATE_NOOP("findings", "In time"),
    Escalation.DUE_SOON: QT_TRANSLATE_NOOP("findings", "Due soon"),
    Escalation.OVERDUE: QT_TRANSLATE_NOOP("findings", "Overdue"),
    Escalation.FAR_OVERDUE: QT_TRANSLATE_NOOP("findings", "Far overdue"),
    Escalation.NAMED: QT_TRANSLATE_NOOP("findings", "Overdue at the end of the month"),
}

_OWNERS: _Words = {
    OwnerKind.POST: QT_TRANSLATE_NOOP("findings", "Post"),
    OwnerKind.PERSON: QT_TRANSLATE_NOOP("findings", "Person"),
    OwnerKind.CONTRACTOR: QT_TRANSLATE_NOOP("findings", "Outside operator"),
}

_METHODS: _Words = {
    Method.ON_SITE: QT_TRANSLATE_NOOP("findings", "Looked at on site"),
    Method.RETEST: QT_TRANSLATE_NOOP("findings", "Tested again"),
    Method.PHOTO: QT_TRANSLATE_NOOP("findings", "By picture"),
}

_RAISED: _Words = {
    RaisedKind.NEW: QT_TRANSLATE_NOOP("findings", "New finding"),
    RaisedKind.SIGHTING: QT_TRANSLATE_NOOP("findings", "Known already, seen again"),
    RaisedKind.RECURRENCE: QT_TRANSLATE_NOOP("findings", "Come back after it was closed"),
    RaisedKind.KNOWN: QT_TRANSLATE_NOOP("findings", "Told by this round already"),
}


def _said(table: _Words, code: Any) -> str:
    return QCoreApplication.translate("findings", table[code]) if code in table else str(code)


def step(code: str) -> str:
    """What was done."""
    return _said(_STEPS, code)


def escalation(level: int) -> str:
    """How far a finding has gone without being put right."""
    return _said(_ESCALATIONS, level)


def owner_kind(code: str) -> str:
    """What owns a rectification."""
    return _said(_OWNERS, code)


def method(code: str) -> str:
    """How it was verified."""
    return _said(_METHODS, code)


def raised(code: str) -> str:
    """What became of what was told."""
    return _said(_RAISED, code)
