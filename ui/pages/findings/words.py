"""What the findings page says about a finding: urgency, owner, money, dates."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.inspections.finding_values import OwnerShown, StepLine
from desktop.inspections.findings import FindingDetail, FindingLine
from desktop.rules.inspections.findings import LIVE, Escalation, OwnerKind, Step
from desktop.rules.inspections.vocabulary import FindingState
from ui import wording, wording_findings
from ui import wording_inspections as inspections
from ui.looks import Tone
from ui.pages.findings.known import Labels

_MOST_FEN = 100_000_000_00
_TONES = {
    Escalation.DUE_SOON: Tone.CAUTION,
    Escalation.OVERDUE: Tone.STOP,
    Escalation.FAR_OVERDUE: Tone.STOP,
    Escalation.NAMED: Tone.STOP,
}
_ICONS = {
    Escalation.DUE_SOON: "clock",
    Escalation.OVERDUE: "alert",
    Escalation.FAR_OVERDUE: "bell",
    Escalation.NAMED: "bell",
}
_STEP_ICONS = {
    Step.RAISED: "flag",
    Step.SIGHTED: "eye",
    Step.CORRECTED: "check",
    Step.ASSIGNED: "user",
    Step.STARTED: "log-out",
    Step.CLAIMED: "check",
    Step.REJECTED: "undo",
    Step.VERIFIED: "check-circle",
    Step.DEFERRED: "calendar",
    Step.EXTENDED: "calendar",
    Step.MERGED: "copy",
    Step.WITHDRAWN: "x-circle",
    Step.INTERIM: "care",
    Step.AREA_CLOSED: "barred",
    Step.AREA_OPENED: "door",
    Step.CAUSED: "question",
    Step.REGRADED: "star",
    Step.ACKNOWLEDGED: "bell",
}


def what(line: FindingLine, labels: Labels) -> str:
    """What is wrong, in the words of whoever found it, else in those of the item that failed."""
    return line.text or labels.get(line.item, "") or line.point or line.number


def place(line: FindingLine) -> str:
    """The area, the point in it, and the thing."""
    return " · ".join(part for part in (area(line), line.point, line.asset_tag) if part)


def area(line: FindingLine) -> str:
    return line.area_name or QCoreApplication.translate("findings", "Whole site")


def urgency(line: FindingLine) -> str:
    """How far it has gone; what waits to be verified says that it waits."""
    if line.state not in LIVE:
        return ""
    if line.escalation is Escalation.NONE and line.state in (FindingState.CLAIMED, FindingState.ON_SPOT):
        return QCoreApplication.translate("findings", "Waits to be verified")
    if line.escalation is Escalation.NONE and line.state is FindingState.DEFERRED:
        return inspections.finding_state(line.state.value)
    return wording_findings.escalation(line.escalation)


def level(found: Escalation) -> str:
    """As `urgency`, in a word or two for a narrow column."""
    if found is Escalation.NAMED:
        return QCoreApplication.translate("findings", "Carried over")
    return wording_findings.escalation(found)


def tone(line: FindingLine) -> str:
    """The ink of the urgency."""
    found = _TONES.get(line.escalation)
    return "soft" if found is None else found.value


def icon(line: FindingLine) -> str:
    """What stands before the urgency; nothing where nothing presses."""
    return _ICONS.get(line.escalation, "")


def day(ms: int | None) -> str:
    """The day of a moment in figures; nothing for none."""
    return "" if ms is None else wording.short_day(wording.day_of(ms))


def owner(shown: OwnerShown | None) -> str:
    """A post with who holds it, a person, or an outside operator."""
    if shown is None:
        return ""
    if shown.kind is OwnerKind.POST and shown.holder:
        said = QCoreApplication.translate("findings", "{post} ({name})")
        return said.format(post=shown.name, name=shown.holder)
    return shown.name


def grade(line: FindingLine) -> str:
    """How serious it counts, and how it was found where that differs."""
    now = inspections.severity(line.grade)
    if line.grade == line.severity:
        return now
    said = QCoreApplication.translate("findings", "{now}, found as {first}")
    return said.format(now=now, first=inspections.severity(line.severity))


def short_number(line: FindingLine) -> str:
    """Year and number: what tells findings of one desk apart."""
    return "-".join(line.number.split("-")[-2:])


def step_icon(step: StepLine) -> str:
    return "info" if step.step is None else _STEP_ICONS.get(step.step, "info")


def step(line: StepLine) -> str:
    if line.step is None:
        return QCoreApplication.translate("findings", "A step of a newer version of the program")
    return wording_findings.step(line.step.value)


def step_details(line: StepLine) -> str:
    """What a step said, a line each."""
    said = [line.text, line.reason]
    if line.owner is not None:
        said.append(QCoreApplication.translate("findings", "By: {owner}").format(owner=owner(line.owner)))
    if line.due is not None:
        until = QCoreApplication.translate("findings", "Until {day}")
        said.append(until.format(day=wording.short_day(wording.day_of(line.due))))
    if line.other:
        said.append(line.other)
    if line.single:
        said.append(QCoreApplication.translate("findings", "Done and verified by the same person"))
    return "\n".join(part for part in said if part)


def yuan(fen: int) -> str:
    """Money as it is written: 1,280.50 yuan."""
    amount = QLocale().toString(fen / 100, "f", 2)
    return QCoreApplication.translate("findings", "{amount} yuan").format(amount=amount)


def plain_yuan(fen: int) -> str:
    """Money as it is typed; nothing for nothing."""
    return "" if not fen else format(Decimal(fen) / 100, "f").removesuffix(".00")


def fen_from(text: str) -> int | None:
    """What was typed in yuan, in fen: 0 for nothing, None for what is no amount."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"[\s,，¥￥元]", "", plain)
    if not plain:
        return 0
    if re.fullmatch(r"\d{1,12}(\.\d{1,2})?", plain, re.ASCII) is None:
        return None
    fen = int(Decimal(plain) * 100)
    return fen if fen <= _MOST_FEN else None


def verified(detail: FindingDetail) -> str:
    """Who verified it, and how."""
    if not detail.verifier or detail.method is None:
        return detail.verifier
    said = QCoreApplication.translate("findings", "{name}: {method}")
    return said.format(name=detail.verifier, method=wording_findings.method(detail.method.value))
