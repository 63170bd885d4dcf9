"""What the papers of months and quarters have in common: whose they are, the log's head, what no reader must miss."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.inspections.period_values import Amended, MonthReport, PeriodAct, QuarterReport
from desktop.paper_inspections import Fact, FindingHeads, FindingLine, Letter, Proof, Section, SignBox
from desktop.rules.inspections.month import FindingLine as Line
from desktop.rules.inspections.month import Integrity
from desktop.rules.inspections.vocabulary import FindingState, PeriodState
from ui import slips, wording
from ui import wording_inspections as inspections
from ui import wording_periods as words

Report = MonthReport | QuarterReport
Pictures = Callable[[bytes], bytes | None]
"""Gives the bytes of a picture by its SHA-256; None where it cannot be read."""

_CLOSED = (FindingState.VERIFIED, FindingState.MERGED, FindingState.WITHDRAWN)


def no_pictures(_digest: bytes) -> bytes | None:
    """For papers without pictures."""
    return None


def letter(report: Report, title: str, period: str, editions: Sequence[str] = (), place: str = "") -> Letter:
    """The head and foot of a paper. `place` stands below the palace's name; the desk, where none is given."""
    return Letter(
        palace=report.site,
        place=place or slips.desk_name(report.site_number, report.desk),
        title=title,
        period=period,
        anchor=proof(report),
        editions=(scheme_name(report), *editions),
        marks=marks(report),
    )


def scheme_name(report: Report) -> str:
    number = report.figures.scheme
    return QCoreApplication.translate("papers", "Scheme {number}").format(
        number=number if isinstance(number, int) else number.number
    )


def proof(report: Report) -> Proof:
    """Where the log stood: at the seal, or when this was printed."""
    day = wording.day_of(wording.now() if report.seal is None else report.seal.at)
    desk = f"{report.site_number:04}-{report.desk:02}"
    payload = f"LOTUSDESK-HEAD/1 {desk} {day} {report.seq} {''.join(report.head)}"
    said = (
        QCoreApplication.translate("papers", "after entry {seq}, when this was printed")
        if report.seal is None
        else QCoreApplication.translate("papers", "after entry {seq}, when this was sealed")
    )
    line = said.format(seq=words.number(report.seq))
    return Proof(QCoreApplication.translate("papers", "Head of the log"), report.head, payload, line)


def marks(report: Report) -> tuple[str, ...]:
    """What stands in a frame on every page."""
    said = []
    if report.state is not PeriodState.SEALED:
        said.append(QCoreApplication.translate("papers", "Draft, not sealed"))
    if report.figures.single_staff:
        said.append(
            QCoreApplication.translate(
                "papers", "Site with a single member of staff: one person may sign twice"
            )
        )
    return tuple(said)


def boxes(report: Report) -> tuple[SignBox, ...]:
    """Prepared, reviewed and approved; with the names of those who signed by PIN."""
    return (
        _box(QCoreApplication.translate("papers", "Prepared"), report.remark),
        _box(QCoreApplication.translate("papers", "Reviewed"), report.reviewed),
        _box(QCoreApplication.translate("papers", "Approved"), report.signed),
    )


def _box(role: str, act: PeriodAct | None) -> SignBox:
    return SignBox(role) if act is None else SignBox(role, act.by, wording.moment(act.at))


def by_hand() -> tuple[SignBox, ...]:
    """Who signs on the paper itself, and whose stamped sheet is the witness outside."""
    return (
        SignBox(QCoreApplication.translate("papers", "Person responsible for fire safety")),
        SignBox(QCoreApplication.translate("papers", "Manager in charge of fire safety")),
        SignBox(QCoreApplication.translate("papers", "Union inspector")),
    )


def signed_line(act: PeriodAct | None) -> str:
    """By whom and when; "" where nobody."""
    return "" if act is None else f"{act.by}, {wording.moment(act.at)}"


# Findings -------------------------------------------------------------------------------------------------------


def heads() -> FindingHeads:
    """The columns of 附录B."""
    return FindingHeads(
        number=QCoreApplication.translate("papers", "No. / state"),
        place=QCoreApplication.translate("papers", "Where, what"),
        found=QCoreApplication.translate("papers", "Found by"),
        grade=QCoreApplication.translate("papers", "Severity"),
        measure=QCoreApplication.translate("papers", "Measure"),
        owner=QCoreApplication.translate("papers", "Owner"),
        fund=QCoreApplication.translate("papers", "Money"),
        due=QCoreApplication.translate("papers", "Deadline"),
        done=QCoreApplication.translate("papers", "Done"),
        verified=QCoreApplication.translate("papers", "Verified"),
        days=QCoreApplication.translate("papers", "Days taken"),
        pictures=QCoreApplication.translate("papers", "Before / after"),
    )


def finding_line(report: Report, line: Line, pictures: Pictures) -> FindingLine:
    """A finding as an inspector reads it."""
    names, told = report.names, report.names.findings.get(line.finding)
    verified = (words.person(names, line.verifier), words.day(line.closed_day))
    late = bool(line.late_days) and line.closed_day is None
    return FindingLine(
        number=line.number,
        place=words.place(names, line),
        text=words.trouble(names, line),
        found=words.person(names, line.found_by),
        found_at=words.day(line.found_day),
        grade=words.grade(line.severity),
        legal=inspections.legal_class(line.legal_class.value),
        measure=told.measure if told else "",
        owner=words.owner(names, line),
        fund=words.yuan(line.fund_fen),
        due=words.day(line.due_day),
        done=words.day(line.done_day),
        verified=" ".join(part for part in verified if part),
        days=words.number(line.days),
        state=QCoreApplication.translate("papers", "overdue")
        if late
        else inspections.finding_state(line.state.value),
        late=late,
        before=_first(told.before, pictures) if told else None,
        after=_first(told.after, pictures) if told else None,
    )


def _first(digests: Sequence[bytes], pictures: Pictures) -> bytes | None:
    return next((data for data in map(pictures, digests) if data), None)


def is_closed(line: Line) -> bool:
    return line.state in _CLOSED or line.closed_day is not None


def recurrences(report: Report) -> Section:
    """What came back after it was closed, and why."""
    names = report.names
    rows = []
    for each in report.figures.recurrences:
        told = names.findings.get(each.finding)
        rows.append(
            (
                each.number,
                each.earlier_number or "–",
                "–" if each.after_days is None else words.of_days(each.after_days),
                (told.cause if told else "") or QCoreApplication.translate("papers", "not told yet"),
            )
        )
    return Section(
        QCoreApplication.translate("papers", "Hazards that came back"),
        (
            QCoreApplication.translate("papers", "No."),
            QCoreApplication.translate("papers", "Earlier finding"),
            QCoreApplication.translate("papers", "Came back after"),
            QCoreApplication.translate("papers", "Cause"),
        ),
        tuple(rows),
        empty=none(),
    )


def none() -> str:
    return QCoreApplication.translate("papers", "None")


# Integrity ------------------------------------------------------------------------------------------------------


def integrity_facts(figures: Integrity) -> tuple[Fact, ...]:
    """How far the figures may be believed, in short."""

    def said(label: str, value: str) -> Fact:
        return Fact(label, value)

    bulk = words.fraction(figures.bulk, figures.answers) if figures.answers else "–"
    if figures.answers:
        bulk = f"{words.per_cent(figures.bulk * 1_000 // figures.answers)} ({bulk})"
    return (
        said(words.figure_name("integrity/bulk"), bulk),
        said(words.figure_name("integrity/mismatches"), words.fraction(figures.mismatches, figures.rechecks)),
        said(words.figure_name("integrity/backfills"), words.number(figures.backfills)),
        said(words.figure_name("integrity/clock_flags"), words.number(figures.clock_flags)),
        said(words.figure_name("integrity/single_handed"), words.number(figures.single_handed)),
        said(words.figure_name("integrity/not_countersigned"), words.number(figures.not_countersigned)),
        said(words.figure_name("integrity/releases"), words.number(figures.releases)),
        said(
            words.figure_name("integrity/seeded_missed"),
            words.fraction(figures.seeded_missed, figures.seeded),
        ),
        said(
            words.figure_name("integrity/flags_upheld"), words.fraction(figures.flags_upheld, figures.flags)
        ),
    )


def amendments(report: Report) -> Section:
    """The corrections beside sealed figures."""
    return Section(
        QCoreApplication.translate("papers", "Corrections beside the sealed figures"),
        (
            QCoreApplication.translate("papers", "Figure"),
            QCoreApplication.translate("papers", "Sealed"),
            QCoreApplication.translate("papers", "Right"),
            QCoreApplication.translate("papers", "Reason"),
            QCoreApplication.translate("papers", "By, approved by"),
        ),
        tuple(_amended(report, each) for each in report.amendments),
        empty=none(),
    )


def _amended(report: Report, each: Amended) -> tuple[str, ...]:
    return (
        words.figure(report.names, each.subject),
        each.old or "–",
        each.new,
        each.reason,
        wording.listed((each.by, each.approver)),
    )
