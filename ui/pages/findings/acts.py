"""The steps that may be taken on a finding now, by whom is signed in: each with the fields it needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.actor import Actor
from desktop.inspections.findings import Assignment, FindingDetail, FindingLine
from desktop.rules import days
from desktop.rules.inspections.findings import (
    LONGEST_DEFERRAL_DAYS,
    Escalation,
    Method,
    OwnerKind,
    Step,
)
from desktop.rules.inspections.vocabulary import FindingState, LegalClass, Severity
from desktop.rules.names import FIELD_LIMIT, NOTE_LIMIT
from desktop.rules.rights import Right
from ui import wording, wording_findings
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.fields import DayPick, Money
from ui.pages.findings.known import Known
from ui.widgets.fields import Field
from ui.widgets.form import Form

Values = Mapping[str, Any]
_REVIEW_AFTER_DAYS = 7
_CONTRACTOR = "contractor"


@dataclass(frozen=True)
class Act:
    """A step that may be taken. `do` gets the service, who is signed in, the finding, the form's values and a PIN.

    Without `fields` and `pin` it is done at once. `arrange` shows only the fields that what is chosen needs.
    """

    step: Step
    right: Right
    title: str
    icon: str
    said: str
    do: Callable[[Any, Actor, bytes, Values, str], FindingLine]
    fields: tuple[Field, ...] = ()
    values: Values = field(default_factory=dict)
    about: str = ""
    pin: bool = False
    arrange: Callable[[Form], None] | None = None


FIELD_OF = {
    "finding-measure-needed": "measure",
    "finding-owner-needed": "owner",
    "finding-due-needed": "due",
    "finding-due-not-later": "due",
    "finding-fund-refused": "fund",
    "finding-plan-needed": "plan",
    "finding-interim-needed": "interim",
    "finding-review-refused": "review",
    "finding-cause-needed": "cause",
    "finding-done-needed": "done",
    "finding-proof-needed": "note",
    "finding-verifier-is-doer": "who",
    "finding-severity-needed": "severity",
    "finding-merge-refused": "into",
    "reason-needed": "reason",
    "day-wrong": "due",
    "area-unknown": "area",
    "asset-unknown": "asset",
}
"""Under which field of a form a problem stands."""


def offered(detail: FindingDetail, known: Known, actor: Actor, today: int) -> tuple[Act, ...]:
    """What may be done now, the next step of its way first."""
    makers = (
        _start,
        _claim,
        _verify,
        _assign,
        _correct,
        _reject,
        _acknowledge,
        _interim,
        _extend,
        _defer,
        _cause,
        _regrade,
        _close_area,
        _open_area,
        _merge,
        _withdraw,
    )
    shown = []
    for make in makers:
        act = make(detail, known, actor, today)
        if act.step in detail.allowed and actor.may(act.right) and _makes_sense(act.step, detail):
            shown.append(act)
    return tuple(shown)


def _makes_sense(step: Step, detail: FindingDetail) -> bool:
    """What is allowed and would still be refused, or change nothing, is not offered."""
    line = detail.line
    match step:
        case Step.STARTED | Step.CLAIMED:
            return line.owner is not None
        case Step.ACKNOWLEDGED:
            return line.escalation is not Escalation.NONE and not line.acknowledged
        case Step.MERGED:
            return not line.area_closed
        case _:
            return True


def _note(key: str, label: str, *, required: bool = True, help: str = "") -> Field:
    return Field(key, label, "note", required=required, limit=NOTE_LIMIT, help=help)


def _reason(label: str) -> Field:
    return Field("reason", label, required=True, limit=FIELD_LIMIT)


def _doer(known: Known, actor: Actor) -> Field:
    here = QCoreApplication.translate("findings", "{name} (signed in)").format(name=actor.name)
    others = tuple((staff.hex(), name) for staff, name in known.people if staff != actor.staff)
    return Field(
        "doer",
        QCoreApplication.translate("findings", "Who did the work"),
        "choice",
        choices=(("", here), *others),
        help=QCoreApplication.translate("findings", "Whoever did it does not verify it."),
    )


def _id(text: str) -> bytes | None:
    return bytes.fromhex(text) if text else None


def _assign(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    again = detail.assigned is not None
    line = detail.line
    major = line.legal_class is LegalClass.MAJOR
    fields = [
        _note("measure", QCoreApplication.translate("findings", "What is to be done")),
        Field(
            "owner",
            QCoreApplication.translate("findings", "Who puts it right"),
            "choice",
            required=True,
            choices=_owners(known),
        ),
        Field(
            _CONTRACTOR,
            QCoreApplication.translate("findings", "Name of the operator"),
            required=True,
            limit=60,
        ),
        Field("due", QCoreApplication.translate("findings", "To be done by the end of"), editor=DayPick),
        Field(
            "fund",
            QCoreApplication.translate("findings", "Money (yuan)"),
            editor=Money,
            hint=QCoreApplication.translate("findings", "Nothing, if it costs nothing"),
        ),
        _note(
            "interim",
            QCoreApplication.translate("findings", "What protects people until then"),
            required=line.grade == Severity.S1 and not line.protected,
        ),
    ]
    if major:
        fields.append(
            _note(
                "plan",
                QCoreApplication.translate("findings", "Plan (a major hazard needs one)"),
                required=not detail.plan,
            )
        )
    if line.recurrence:
        fields.append(
            _note("cause", QCoreApplication.translate("findings", "Why it came back"), required=False)
        )
    given = {
        "measure": detail.measure,
        "owner": _owner_key(detail),
        _CONTRACTOR: line.owner.name if line.owner and line.owner.kind is OwnerKind.CONTRACTOR else "",
        "due": _due_day(line, today),
        "fund": detail.fund_fen,
        "interim": detail.interim,
        "plan": detail.plan,
        "cause": detail.cause,
    }
    return Act(
        Step.ASSIGNED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Assign anew")
        if again
        else QCoreApplication.translate("findings", "Assign"),
        "user",
        QCoreApplication.translate("findings", "Assigned. Whoever puts it right can begin."),
        _do_assign,
        tuple(fields),
        {key: value for key, value in given.items() if key in {each.key for each in fields}},
        arrange=lambda form: form.set_shown(_CONTRACTOR, form.values()["owner"] == _CONTRACTOR),
    )


def _owners(known: Known) -> tuple[tuple[str, str], ...]:
    post = QCoreApplication.translate("findings", "Post: {name}")
    nobody = QCoreApplication.translate("findings", "{name}, held by nobody")
    posts = tuple(
        (
            f"post:{one.post.hex()}",
            post.format(
                name=f"{one.name} ({one.holder_name})" if one.holder_name else nobody.format(name=one.name)
            ),
        )
        for one in known.posts
    )
    people = tuple((f"person:{staff.hex()}", name) for staff, name in known.people)
    choose = ("", QCoreApplication.translate("findings", "Please choose"))
    outside = (_CONTRACTOR, QCoreApplication.translate("findings", "An outside operator"))
    return (choose, *posts, *people, outside)


def _owner_key(detail: FindingDetail) -> str:
    owner = detail.line.owner
    if owner is None:
        return ""
    return _CONTRACTOR if owner.id is None else f"{owner.kind.value}:{owner.id.hex()}"


def _due_day(line: FindingLine, today: int) -> int:
    """The day that stands now, or tomorrow where that is over."""
    stands = None if line.due is None else wording.day_of(line.due)
    return stands if stands is not None and stands > today else days.later(today, 1)


def _do_assign(service: Any, actor: Actor, finding: bytes, values: Values, pin: str) -> FindingLine:
    kind, _, key = str(values["owner"]).partition(":")
    given = Assignment(
        values["measure"],
        values["due"],
        post=_id(key) if kind == OwnerKind.POST.value else None,
        person=_id(key) if kind == OwnerKind.PERSON.value else None,
        contractor=values[_CONTRACTOR] if kind == _CONTRACTOR else "",
        fund_fen=values["fund"],
        interim=values["interim"],
        plan=values.get("plan", ""),
        cause=values.get("cause", ""),
    )
    line: FindingLine = service.assign(actor, finding, given)
    return line


def _start(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.STARTED,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "Work begins"),
        "log-out",
        QCoreApplication.translate("findings", "The work has begun."),
        lambda service, who, finding, values, pin: service.start(who, finding),
    )


def _claim(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    fields = [
        _note("done", QCoreApplication.translate("findings", "What was done")),
        _doer(known, actor),
    ]
    if detail.line.recurrence:
        fields.append(
            _note(
                "cause", QCoreApplication.translate("findings", "Why it came back"), required=not detail.cause
            )
        )
    return Act(
        Step.CLAIMED,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "It is done"),
        "check",
        QCoreApplication.translate("findings", "Said to be done. Somebody else looks at it and verifies."),
        lambda service, who, finding, values, pin: service.claim(
            who, finding, values["done"], _id(values["doer"]), values.get("cause", "")
        ),
        tuple(fields),
        {"cause": detail.cause} if detail.line.recurrence else {},
    )


def _correct(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.CORRECTED,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "Put right on the spot"),
        "check",
        QCoreApplication.translate("findings", "Put right. Somebody else looks at it and verifies."),
        lambda service, who, finding, values, pin: service.correct(
            who, finding, values["done"], _id(values["doer"])
        ),
        (_note("done", QCoreApplication.translate("findings", "What was done")), _doer(known, actor)),
    )


def _verify(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    signers = tuple((staff.hex(), known.name_of(staff)) for staff in detail.may_verify)
    proof = detail.line.state is FindingState.ON_SPOT and not detail.has_after_picture
    nobody = QCoreApplication.translate(
        "findings",
        "Nobody may verify it now: it needs somebody who may rule on findings, did not do the work and does not own it.",
    )
    mine = actor.staff.hex()
    return Act(
        Step.VERIFIED,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "Verify and close"),
        "check-circle",
        QCoreApplication.translate("findings", "Verified and closed."),
        lambda service, who, finding, values, pin: service.verify(
            who, finding, bytes.fromhex(values["who"]), pin, Method(values["method"]), values["note"]
        ),
        (
            Field(
                "who", QCoreApplication.translate("findings", "Who looked at it"), "choice", choices=signers
            ),
            Field(
                "method",
                QCoreApplication.translate("findings", "How"),
                "choice",
                choices=tuple((one.value, wording_findings.method(one.value)) for one in Method),
            ),
            Field(
                "note",
                QCoreApplication.translate("findings", "What was seen"),
                required=proof,
                limit=FIELD_LIMIT,
            ),
        )
        if signers
        else (),
        {"who": mine if mine in {key for key, _ in signers} else signers[0][0]} if signers else {},
        about="" if signers else nobody,
        pin=True,
    )


def _reject(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.REJECTED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Not good, send back"),
        "undo",
        QCoreApplication.translate("findings", "Sent back to the work."),
        lambda service, who, finding, values, pin: service.reject(who, finding, values["reason"]),
        (_reason(QCoreApplication.translate("findings", "What is not good yet")),),
    )


def _defer(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.DEFERRED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Put off"),
        "calendar",
        QCoreApplication.translate("findings", "Put off. It comes up again on its day."),
        lambda service, who, finding, values, pin: service.defer(
            who, finding, values["reason"], values["review"], values["interim"]
        ),
        (
            _reason(QCoreApplication.translate("findings", "Why it cannot be done now")),
            Field(
                "review",
                QCoreApplication.translate("findings", "Looked at again on"),
                editor=DayPick,
                help=QCoreApplication.translate("findings", "At most {days} days ahead.").format(
                    days=LONGEST_DEFERRAL_DAYS
                ),
            ),
            _note(
                "interim",
                QCoreApplication.translate("findings", "What protects people until then"),
                required=not detail.interim,
            ),
        ),
        {"review": days.later(today, _REVIEW_AFTER_DAYS), "interim": detail.interim},
    )


def _extend(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    stands = today if detail.line.due is None else max(today, wording.day_of(detail.line.due))
    return Act(
        Step.EXTENDED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Give more time"),
        "calendar",
        QCoreApplication.translate("findings", "More time is given; the old day stays in its history."),
        lambda service, who, finding, values, pin: service.extend(
            who, finding, values["due"], values["reason"]
        ),
        (
            Field("due", QCoreApplication.translate("findings", "To be done by the end of"), editor=DayPick),
            _reason(QCoreApplication.translate("findings", "Why it takes longer")),
        ),
        {"due": days.later(stands, _REVIEW_AFTER_DAYS)},
    )


def _merge(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    line = detail.line
    others = [one for one in known.open_lines if one.finding != line.finding]
    others.sort(key=lambda one: one.area != line.area)
    choices = tuple(
        (
            one.finding.hex(),
            " · ".join((words.short_number(one), words.area(one), words.what(one, known.labels)[:40])),
        )
        for one in others
    )
    return Act(
        Step.MERGED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "It is the same as another"),
        "copy",
        QCoreApplication.translate("findings", "Merged. The other one stays."),
        lambda service, who, finding, values, pin: service.merge(
            who, finding, bytes.fromhex(values["into"]), values["reason"]
        ),
        (
            Field(
                "into",
                QCoreApplication.translate("findings", "The one that stays"),
                "choice",
                required=True,
                choices=(("", QCoreApplication.translate("findings", "Please choose")), *choices),
            ),
            Field(
                "reason",
                QCoreApplication.translate("findings", "Why, if there is something to say"),
                limit=FIELD_LIMIT,
            ),
        ),
    )


def _regrade(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.REGRADED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Grade anew"),
        "star",
        QCoreApplication.translate("findings", "Graded anew; how it was found stays."),
        lambda service, who, finding, values, pin: service.regrade(
            who,
            finding,
            values["reason"],
            severity=int(values["severity"]) if int(values["severity"]) != detail.line.grade else None,
            legal_class=LegalClass(values["class"]),
        ),
        (
            Field(
                "severity",
                QCoreApplication.translate("findings", "How serious"),
                "choice",
                choices=tuple((int(one), inspections.severity(one)) for one in Severity),
            ),
            Field(
                "class",
                QCoreApplication.translate("findings", "Class in law"),
                "choice",
                choices=tuple((one.value, inspections.legal_class(one.value)) for one in LegalClass),
            ),
            _reason(QCoreApplication.translate("findings", "Why")),
        ),
        {"severity": detail.line.grade, "class": detail.line.legal_class.value},
    )


def _interim(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.INTERIM,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "Protect until then"),
        "care",
        QCoreApplication.translate("findings", "Noted what protects people until then."),
        lambda service, who, finding, values, pin: service.interim(who, finding, values["interim"]),
        (_note("interim", QCoreApplication.translate("findings", "What protects people until then")),),
        {"interim": detail.interim},
    )


def _cause(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.CAUSED,
        Right.RECTIFY,
        QCoreApplication.translate("findings", "Note the cause"),
        "question",
        QCoreApplication.translate("findings", "The cause is noted."),
        lambda service, who, finding, values, pin: service.cause(who, finding, values["cause"]),
        (_note("cause", QCoreApplication.translate("findings", "Why it came to this")),),
        {"cause": detail.cause},
    )


def _close_area(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.AREA_CLOSED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Close the area"),
        "barred",
        QCoreApplication.translate(
            "findings", "The area is closed until it is opened again or this is verified."
        ),
        lambda service, who, finding, values, pin: service.close_area(who, finding, values["reason"]),
        (_reason(QCoreApplication.translate("findings", "Why it is closed")),),
        about=QCoreApplication.translate(
            "findings", "The desk then shows “not released: {area}” at every scan."
        ).format(area=words.area(detail.line)),
    )


def _open_area(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.AREA_OPENED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "Open the area again"),
        "door",
        QCoreApplication.translate("findings", "The area is open again."),
        lambda service, who, finding, values, pin: service.open_area(who, finding, values["reason"]),
        (_reason(QCoreApplication.translate("findings", "Why it can be used again")),),
    )


def _acknowledge(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.ACKNOWLEDGED,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "I know how far it is"),
        "bell",
        QCoreApplication.translate("findings", "Taken note of; it is told again when it goes further."),
        lambda service, who, finding, values, pin: service.acknowledge(who, finding),
    )


def _withdraw(detail: FindingDetail, known: Known, actor: Actor, today: int) -> Act:
    return Act(
        Step.WITHDRAWN,
        Right.RULE_FINDINGS,
        QCoreApplication.translate("findings", "It was never there"),
        "x-circle",
        QCoreApplication.translate("findings", "Withdrawn; nothing counts it."),
        lambda service, who, finding, values, pin: service.withdraw(who, finding, values["reason"]),
        (_reason(QCoreApplication.translate("findings", "How it came to be told")),),
        about=QCoreApplication.translate(
            "findings", "For a wrong key or a wrong area only. What was put right is verified, not withdrawn."
        ),
    )
