"""The words of a rectification order (督办单): what must be put right, by whom and until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.inspections.finding_values import StepLine
from desktop.inspections.findings import FindingDetail, Order
from desktop.paper_inspections import Fact, Letter, OrderPaper, Picture, Proof, SignBox
from desktop.rules.inspections.findings import Step
from ui import slips, wording
from ui import wording_inspections as inspections
from ui.pages.findings import words
from ui.pages.findings.known import Labels
from ui.widgets.labels import one_line

_MOST_HISTORY, _LONGEST = 12, 80
_PASSING = frozenset({Step.SIGHTED, Step.ACKNOWLEDGED})


def order_paper(
    order: Order,
    labels: Labels,
    site: int,
    desk: int,
    head: tuple[tuple[str, ...], int],
    pictures: Sequence[bytes] = (),
) -> OrderPaper:
    """The order on paper. `head` is the ledger's, in groups, with its entry; `pictures` show the thing."""
    detail, line = order.detail, order.detail.line
    day, what = wording.day_of(order.issued), words.what(line, labels)
    return OrderPaper(
        letter=Letter(
            palace=order.site,
            place=slips.desk_name(site, desk),
            title=QCoreApplication.translate("papers", "Order to rectify"),
            period=wording.day(day),
            anchor=_proof(site, desk, day, head),
            marks=_marks(order),
        ),
        number=line.number,
        to=Fact(
            QCoreApplication.translate("papers", "To"),
            words.owner(line.owner) or QCoreApplication.translate("papers", "Not assigned yet"),
        ),
        lead=_lead(order, what if len(what) > _LONGEST else ""),
        facts=_facts(order, "" if len(what) > _LONGEST else what),
        due=Fact(
            QCoreApplication.translate("papers", "To be done by"),
            QCoreApplication.translate("papers", "At once") if line.due is None else words.day(line.due),
        ),
        demands_title=QCoreApplication.translate("papers", "What is asked"),
        demands=_demands(detail),
        history_title=QCoreApplication.translate("papers", "What happened so far"),
        history=tuple(_told(step) for step in _telling(detail.steps)),
        pictures=tuple(
            Picture(data, QCoreApplication.translate("papers", "Picture {number}").format(number=number))
            for number, data in enumerate(pictures, 1)
        ),
        signatures=(
            SignBox(QCoreApplication.translate("papers", "Issued by")),
            SignBox(QCoreApplication.translate("papers", "Received by")),
            SignBox(QCoreApplication.translate("papers", "Received on")),
        ),
        reply_title=QCoreApplication.translate("papers", "Answer"),
        reply=(
            QCoreApplication.translate("papers", "How it was put right"),
            QCoreApplication.translate("papers", "Done on"),
            QCoreApplication.translate("papers", "Cost (yuan)"),
        ),
        reply_signatures=(
            SignBox(QCoreApplication.translate("papers", "Put right by")),
            SignBox(QCoreApplication.translate("papers", "Verified by")),
            SignBox(QCoreApplication.translate("papers", "Verified on")),
        ),
    )


def _lead(order: Order, what: str) -> str:
    """What is asked; a long description has the whole width here."""
    return wording.running_on((_asked(order), what))


def _asked(order: Order) -> str:
    if order.days_over:
        return QCoreApplication.translate(
            "papers",
            "The following hazard is overdue. It is to be put right at once, and answered below in writing.",
        )
    return QCoreApplication.translate(
        "papers", "The following hazard is to be put right in time, and answered below in writing."
    )


def _facts(order: Order, what: str) -> tuple[Fact, ...]:
    detail, line = order.detail, order.detail.line
    found = QCoreApplication.translate("papers", "{moment}, {name}").format(
        moment=wording.moment(line.observed), name=line.found_by
    )
    grade = " · ".join((words.grade(line), inspections.legal_class(line.legal_class.value)))
    issued = QCoreApplication.translate("papers", "{moment}, {name}").format(
        moment=wording.moment(order.issued), name=order.issued_by
    )
    facts = [
        (QCoreApplication.translate("papers", "Hazard"), what),
        (QCoreApplication.translate("papers", "Where"), words.place(line)),
        (QCoreApplication.translate("papers", "Found"), found),
        (QCoreApplication.translate("papers", "Severity"), grade),
        (QCoreApplication.translate("papers", "State"), inspections.finding_state(line.state.value)),
        (QCoreApplication.translate("papers", "Issued"), issued),
    ]
    if order.days_over:
        days = QLocale().toString(order.days_over)
        facts.append((QCoreApplication.translate("papers", "Days overdue"), days))
    if detail.fund_fen:
        facts.append((QCoreApplication.translate("papers", "Money"), words.yuan(detail.fund_fen)))
    if line.recurrence and detail.earlier is not None:
        facts.append((QCoreApplication.translate("papers", "Came back from"), detail.earlier.number))
    return tuple(Fact(label, value) for label, value in facts if value)


def _demands(detail: FindingDetail) -> tuple[str, ...]:
    until = QCoreApplication.translate("papers", "Until then: {measure}")
    closed = QCoreApplication.translate("papers", "{area} stays closed until this is verified.")
    said = [
        detail.measure,
        detail.plan,
        until.format(measure=detail.interim) if detail.interim else "",
        closed.format(area=words.area(detail.line)) if detail.line.area_closed else "",
    ]
    if detail.line.recurrence and not detail.cause:
        said.append(QCoreApplication.translate("papers", "Find out why it came back, and say so."))
    return tuple(part for part in said if part)


def _telling(steps: Sequence[StepLine]) -> list[StepLine]:
    """The steps that matter to whoever gets the order, the latest of them."""
    return [step for step in steps if step.step not in _PASSING][-_MOST_HISTORY:]


def _told(step: StepLine) -> str:
    details = "; ".join(one_line(part, _LONGEST) for part in words.step_details(step).splitlines())
    said = f"{wording.moment(step.observed)}  {words.step(step)}"
    return " · ".join(part for part in (said, step.by, details) if part)


def _marks(order: Order) -> tuple[str, ...]:
    if not order.single_staff:
        return ()
    return (
        QCoreApplication.translate("papers", "Site with a single member of staff: one person may sign twice"),
    )


def _proof(site: int, desk: int, day: int, head: tuple[tuple[str, ...], int]) -> Proof:
    groups, seq = head
    payload = f"LOTUSDESK-HEAD/1 {site:04}-{desk:02} {day} {seq} {''.join(groups)}"
    line = QCoreApplication.translate("papers", "after entry {seq}, when this was printed").format(
        seq=QLocale().toString(seq)
    )
    return Proof(QCoreApplication.translate("papers", "Head of the log"), groups, payload, line)
