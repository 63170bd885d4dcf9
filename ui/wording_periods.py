"""Words and numbers of months and quarters, in the language the program speaks now: for their page and their papers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from desktop.inspections.period_values import AssetName, Names, Words
from desktop.rules import days
from desktop.rules.inspections.calendar import ClosedBy
from desktop.rules.inspections.facts import RowKind, Share
from desktop.rules.inspections.month import Counts, FindingLine, GapCause, Mark
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.quarter import QuarterFigures
from desktop.rules.inspections.scheme import FULL, Band, Dimension, SubjectKind
from desktop.rules.inspections.scores import Score, Veto
from desktop.rules.inspections.vocabulary import PeriodKind
from ui import wording
from ui import wording_inspections as inspections

_Words = Mapping[str, Any]

_MARKS: _Words = {
    Mark.ON_TIME: QT_TRANSLATE_NOOP("periods", "on time"),
    Mark.LATE: QT_TRANSLATE_NOOP("periods", "late"),
    Mark.BACKFILLED: QT_TRANSLATE_NOOP("periods", "entered afterwards"),
    Mark.MISSED: QT_TRANSLATE_NOOP("periods", "missed"),
    Mark.EXCUSED: QT_TRANSLATE_NOOP("periods", "excused"),
    Mark.PENDING: QT_TRANSLATE_NOOP("periods", "still due"),
    Mark.CLOSED: QT_TRANSLATE_NOOP("periods", "closed"),
}

_GAP_CAUSES: _Words = {
    GapCause.NO_SESSION: QT_TRANSLATE_NOOP("periods", "desk not switched on"),
    GapCause.NOT_DONE: QT_TRANSLATE_NOOP("periods", "nobody went"),
    GapCause.EXCUSED: QT_TRANSLATE_NOOP("periods", "excused"),
}

_CLOSED: _Words = {
    ClosedBy.OVERRIDE: QT_TRANSLATE_NOOP("periods", "Closed that day"),
    ClosedBy.HOURS: QT_TRANSLATE_NOOP("periods", "Closed by the opening hours"),
    ClosedBy.NO_PLAN: QT_TRANSLATE_NOOP("periods", "No opening hours yet"),
}

_DIMENSIONS: _Words = {
    Dimension.EXECUTION: QT_TRANSLATE_NOOP("periods", "Execution"),
    Dimension.CONDITION: QT_TRANSLATE_NOOP("periods", "Condition"),
    Dimension.RECTIFICATION: QT_TRANSLATE_NOOP("periods", "Rectification"),
    Dimension.INTEGRITY: QT_TRANSLATE_NOOP("periods", "Integrity"),
    Dimension.APPRAISAL: QT_TRANSLATE_NOOP("periods", "Appraisal"),
    Dimension.READINESS: QT_TRANSLATE_NOOP("periods", "Readiness"),
}

_BANDS: _Words = {
    Band.EXCELLENT: QT_TRANSLATE_NOOP("periods", "Excellent"),
    Band.GOOD: QT_TRANSLATE_NOOP("periods", "Good"),
    Band.PASS: QT_TRANSLATE_NOOP("periods", "Pass"),
    Band.FAIL: QT_TRANSLATE_NOOP("periods", "Fail"),
}

_SUBJECTS: _Words = {
    SubjectKind.AREA: QT_TRANSLATE_NOOP("periods", "Area"),
    SubjectKind.POST: QT_TRANSLATE_NOOP("periods", "Post"),
}

_DECISIONS: _Words = {
    DecisionKind.CONTINUE: QT_TRANSLATE_NOOP("periods", "Continue"),
    DecisionKind.IMPROVE: QT_TRANSLATE_NOOP("periods", "Improve"),
    DecisionKind.CLOSE: QT_TRANSLATE_NOOP("periods", "Close"),
}

_VETOES: _Words = {
    "overdue-major": QT_TRANSLATE_NOOP("periods", "Major hazard overdue ({number}): no better than pass"),
    "exposed-s1": QT_TRANSLATE_NOOP("periods", "S1 left open to the public ({number}): no better than pass"),
}

_ROWS: _Words = {
    RowKind.ROUND: QT_TRANSLATE_NOOP("periods", "Round"),
    RowKind.OCCURRENCE: QT_TRANSLATE_NOOP("periods", "Nothing was done"),
    RowKind.FINDING: QT_TRANSLATE_NOOP("periods", "Finding"),
    RowKind.VOICE: QT_TRANSLATE_NOOP("periods", "Visitor's word"),
    RowKind.ASSET: QT_TRANSLATE_NOOP("periods", "Equipment"),
    RowKind.MARK: QT_TRANSLATE_NOOP("periods", "Re-check"),
    RowKind.AMENDMENT: QT_TRANSLATE_NOOP("periods", "Amendment"),
    RowKind.RELEASE: QT_TRANSLATE_NOOP("periods", "Area released"),
    RowKind.TEMPLATE: QT_TRANSLATE_NOOP("periods", "Template changed"),
    RowKind.DAY: QT_TRANSLATE_NOOP("periods", "Day"),
}


def _said(table: _Words, code: str) -> str:
    return QCoreApplication.translate("periods", table[code]) if code in table else str(code)


def mark(code: str) -> str:
    """What became of what was due on a day; "" where nothing was."""
    return _said(_MARKS, code) if code else ""


def gap_cause(code: str) -> str:
    return _said(_GAP_CAUSES, code)


def closed_by(code: str) -> str:
    """Why a day was closed, where nobody gave a reason."""
    return _said(_CLOSED, code)


def dimension(code: str) -> str:
    return _said(_DIMENSIONS, code)


def band(code: str) -> str:
    return _said(_BANDS, code)


def subject_kind(code: str) -> str:
    return _said(_SUBJECTS, code)


def decision_kind(code: str) -> str:
    return _said(_DECISIONS, code)


def veto(of: Veto) -> str:
    """Why a subject is no better than "pass"."""
    return _said(_VETOES, of.why).format(number=of.number)


def row_kind(code: str) -> str:
    """What stands behind a figure."""
    return _said(_ROWS, code)


# Numbers --------------------------------------------------------------------------------------------------------


def number(value: int) -> str:
    return QLocale().toString(value)


def decimal(value: float, places: int = 1) -> str:
    return QLocale().toString(value, "f", places)


def too_few() -> str:
    return QCoreApplication.translate("periods", "too few")


def per_cent(per_mille: int) -> str:
    return QCoreApplication.translate("periods", "{number} %").format(number=decimal(per_mille / 10))


def share(of: Share) -> str:
    """A share as it is read: "97.4 %", or "too few"; 100 % only where nothing is missing."""
    if of.too_few or of.per_mille is None:
        return too_few()
    return per_cent(min(of.per_mille, 999) if of.part < of.whole else of.per_mille)


def cases(of: Share) -> str:
    """Numerator and denominator of thousandths a case: "301.6 of 309"."""
    return QCoreApplication.translate("periods", "{part} of {whole}").format(
        part=decimal(of.part / 1_000), whole=number(of.whole // 1_000)
    )


def fraction(part: int, whole: int) -> str:
    return QCoreApplication.translate("periods", "{part} of {whole}").format(
        part=number(part), whole=number(whole)
    )


def ratio(of: Share, kind: Dimension | None = None) -> str:
    """What a share was divided by, with the number of cases where these are not the same."""
    if of.too_few or not of.whole or kind is Dimension.APPRAISAL:
        return counted(of.n)
    if kind in (Dimension.EXECUTION, Dimension.RECTIFICATION):
        return cases(of)
    if kind is Dimension.INTEGRITY:
        return QCoreApplication.translate("periods", "{count} rounds").format(count=number(of.n))
    return fraction(of.part, of.whole)


def counted(cases: int) -> str:
    return f"n = {number(cases)}"


def mean(of: Share) -> str:
    """The mean rating of 1 to 5 from a share of full marks, or "too few"."""
    return too_few() if of.too_few or not of.whole else decimal(1 + 4 * of.part / of.whole)


def points(hundredths: int | None) -> str:
    """A score of 100, or "too few"."""
    return too_few() if hundredths is None else decimal(hundredths * 100 / FULL)


def change(of: Score) -> str:
    """Against the quarter before."""
    if of.points is None:
        return "–"
    if of.change is None:
        return QCoreApplication.translate("periods", "first time")
    sign = "+" if of.change > 0 else "−" if of.change < 0 else "±"
    return f"{sign}{decimal(abs(of.change) * 100 / FULL)}"


def minutes(value: int) -> str:
    return QCoreApplication.translate("periods", "{minutes} min").format(minutes=number(value))


def hours(open_minutes: int) -> str:
    return QCoreApplication.translate("periods", "{hours} h").format(hours=decimal(open_minutes / 60))


def clock(minute: int) -> str:
    """A minute of the day, also beyond midnight."""
    return f"{minute // 60:02}:{minute % 60:02}"


def of_days(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("periods", "1 day")
    return QCoreApplication.translate("periods", "{count} days").format(count=number(count))


def of_findings(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("periods", "1 finding")
    return QCoreApplication.translate("periods", "{count} findings").format(count=number(count))


def yuan(fen: int) -> str:
    """Money, "" for none."""
    return f"¥ {QLocale().toString(fen / 100, 'f', 2)}" if fen else ""


def done_of(counts: Counts) -> str:
    """How many of those that were due and not excused were done."""
    done = counts.on_time + counts.late + counts.backfilled
    return f"{done}/{counts.due - counts.excused}"


def counts(of: Counts) -> str:
    """What a cell of the matrix says when it is looked at closely."""
    said = (
        (of.on_time, _said(_MARKS, Mark.ON_TIME)),
        (of.late, _said(_MARKS, Mark.LATE)),
        (of.backfilled, _said(_MARKS, Mark.BACKFILLED)),
        (of.not_done, QCoreApplication.translate("periods", "not done")),
        (of.no_session, QCoreApplication.translate("periods", "desk not switched on")),
        (of.excused, _said(_MARKS, Mark.EXCUSED)),
        (of.pending, _said(_MARKS, Mark.PENDING)),
    )
    return wording.listed(f"{count} {word}" for count, word in said if count)


# Days -----------------------------------------------------------------------------------------------------------


def _date(number_: int) -> QDate:
    found = days.date_of(number_)
    return QDate(found.year, found.month, found.day)


def period(kind: PeriodKind, first: int) -> str:
    """November 2026, or the fourth quarter of it."""
    day = days.date_of(first)
    if kind is PeriodKind.MONTH:
        return QLocale().toString(_date(first), QCoreApplication.translate("periods", "MMMM yyyy"))
    return QCoreApplication.translate("periods", "Quarter {quarter} of {year}").format(
        quarter=(day.month + 2) // 3, year=day.year
    )


def short_quarter(first: int) -> str:
    """26Q4, for the foot of a small chart."""
    return f"{first // 10_000 % 100:02}Q{(first // 100 % 100 + 2) // 3}"


def short_month(first: int) -> str:
    return QLocale().toString(_date(first), QCoreApplication.translate("periods", "MMM yyyy"))


def day(number_: int | None) -> str:
    """A day within a year, 22 Nov; "" for none."""
    if number_ is None:
        return ""
    return QLocale().toString(_date(number_), QCoreApplication.translate("periods", "d MMM"))


def day_named(number_: int) -> str:
    """A day with its day of the week, Sun 22 Nov."""
    return QLocale().toString(_date(number_), QCoreApplication.translate("periods", "ddd d MMM"))


def narrow_weekday(number_: int) -> str:
    """One letter or character of the day of the week."""
    return QLocale().dayName(days.weekday(number_), QLocale.FormatType.NarrowFormat)


# Names ----------------------------------------------------------------------------------------------------------


def _of(words: Words | None, code: str) -> str:
    return code if words is None else inspections.bilingual(words.zh, words.en)


def template(names: Names, code: str) -> str:
    return _of(names.templates.get(code), code)


def item(names: Names, code: str, template: str = "") -> str:
    """What an item asks; "" is no item."""
    if not code:
        return ""
    return _of(names.items.get((template, code), names.items.get(("", code))), code)


def section(names: Names, code: str) -> str:
    """The category of a finding."""
    if not code:
        return QCoreApplication.translate("periods", "Other")
    return _of(names.sections.get(("", code)), code)


def area(names: Names, key: str) -> str:
    return names.areas.get(key, key[:8]) if key else QCoreApplication.translate("periods", "Whole site")


def post(names: Names, key: str) -> str:
    return names.posts.get(key, key[:8]) if key else ""


def person(names: Names, key: str) -> str:
    return names.staff.get(key, key[:8]) if key else ""


def subject(names: Names, kind: SubjectKind, key: str) -> str:
    return area(names, key) if kind is SubjectKind.AREA else post(names, key)


def asset(names: Names, key: str) -> str:
    """A piece of equipment by its kind, its tag and its name."""
    known = names.assets.get(key)
    return key[:8] if known is None else asset_of(known)


def asset_of(known: AssetName) -> str:
    kind = inspections.asset_kind(known.kind.value)
    return " ".join(dict.fromkeys(part for part in (kind, known.tag, known.name) if part))


def place(names: Names, line: FindingLine) -> str:
    """Where a finding is: the area and the point in it."""
    told = names.findings.get(line.finding)
    return " · ".join(part for part in (area(names, line.area), told.point if told else "") if part)


def trouble(names: Names, line: FindingLine) -> str:
    """What is wrong: what was written of it, else what the item asks."""
    told = names.findings.get(line.finding)
    return (told.text if told else "") or item(names, line.item)


def owner(names: Names, line: FindingLine) -> str:
    """Who puts it right: the post with its person, or the operator from outside."""
    if line.contractor:
        return line.contractor
    return " ".join(part for part in (post(names, line.post), person(names, line.owner)) if part)


def short_number(number_: str) -> str:
    """A finding's number without those of site and desk, "–" for none."""
    return "-".join(number_.split("-")[-2:]) or "–"


def grade(severity: int) -> str:
    return f"S{severity}" if severity else ""


# Figures by their key -------------------------------------------------------------------------------------------

_FIGURES: _Words = {
    "tile/execution": QT_TRANSLATE_NOOP("periods", "Execution"),
    "tile/coverage": QT_TRANSLATE_NOOP("periods", "Patrol coverage"),
    "tile/found": QT_TRANSLATE_NOOP("periods", "Findings raised"),
    "tile/closed": QT_TRANSLATE_NOOP("periods", "Findings closed"),
    "tile/overdue": QT_TRANSLATE_NOOP("periods", "Findings overdue"),
    "tile/appraisal": QT_TRANSLATE_NOOP("periods", "Appraisal"),
    "days/open": QT_TRANSLATE_NOOP("periods", "Open days"),
    "days/closed": QT_TRANSLATE_NOOP("periods", "Closed days"),
    "days/no-session": QT_TRANSLATE_NOOP("periods", "Days without the desk"),
    "findings/open_before": QT_TRANSLATE_NOOP("periods", "Open before"),
    "findings/found": QT_TRANSLATE_NOOP("periods", "Findings raised"),
    "findings/on_spot": QT_TRANSLATE_NOOP("periods", "Put right on the spot"),
    "findings/closed": QT_TRANSLATE_NOOP("periods", "Findings closed"),
    "findings/dropped": QT_TRANSLATE_NOOP("periods", "Merged or withdrawn"),
    "findings/open_after": QT_TRANSLATE_NOOP("periods", "Open at the end"),
    "findings/overdue": QT_TRANSLATE_NOOP("periods", "Findings overdue"),
    "findings/deferred": QT_TRANSLATE_NOOP("periods", "Deferred"),
    "findings/waiting": QT_TRANSLATE_NOOP("periods", "Waiting to be verified"),
    "findings/major": QT_TRANSLATE_NOOP("periods", "Major hazards"),
    "findings/recurrences": QT_TRANSLATE_NOOP("periods", "Come back"),
    "findings/sightings": QT_TRANSLATE_NOOP("periods", "Seen again"),
    "findings/rejections": QT_TRANSLATE_NOOP("periods", "Sent back at the check"),
    "ageing/7": QT_TRANSLATE_NOOP("periods", "Open for up to 7 days"),
    "ageing/30": QT_TRANSLATE_NOOP("periods", "Open for 8 to 30 days"),
    "ageing/more": QT_TRANSLATE_NOOP("periods", "Open for more than 30 days"),
    "integrity/answers": QT_TRANSLATE_NOOP("periods", "Answers"),
    "integrity/bulk": QT_TRANSLATE_NOOP("periods", "Answered in bulk"),
    "integrity/rounds": QT_TRANSLATE_NOOP("periods", "Rounds handed in"),
    "integrity/rechecks": QT_TRANSLATE_NOOP("periods", "Re-checks"),
    "integrity/mismatches": QT_TRANSLATE_NOOP("periods", "Re-checks that differed"),
    "integrity/seeded": QT_TRANSLATE_NOOP("periods", "Defects set as a test"),
    "integrity/seeded_missed": QT_TRANSLATE_NOOP("periods", "Test defects missed"),
    "integrity/flags": QT_TRANSLATE_NOOP("periods", "Flags looked into"),
    "integrity/flags_upheld": QT_TRANSLATE_NOOP("periods", "Flags upheld"),
    "integrity/backfills": QT_TRANSLATE_NOOP("periods", "Entered afterwards"),
    "integrity/clock_flags": QT_TRANSLATE_NOOP("periods", "Clock set differently"),
    "integrity/single_handed": QT_TRANSLATE_NOOP("periods", "One person signed twice"),
    "integrity/not_countersigned": QT_TRANSLATE_NOOP("periods", "Not countersigned"),
    "integrity/releases": QT_TRANSLATE_NOOP("periods", "Areas released"),
    "integrity/amendments": QT_TRANSLATE_NOOP("periods", "Amendments"),
    "voices/demand": QT_TRANSLATE_NOOP("periods", "Wishes"),
    "voices/suggestion": QT_TRANSLATE_NOOP("periods", "Suggestions"),
    "voices/complaint": QT_TRANSLATE_NOOP("periods", "Complaints"),
    "voices/rating": QT_TRANSLATE_NOOP("periods", "Ratings"),
    "voices/in-time": QT_TRANSLATE_NOOP("periods", "Complaints answered in time"),
    "unfinished": QT_TRANSLATE_NOOP("periods", "Rounds begun and not handed in"),
    "trend/rectification": QT_TRANSLATE_NOOP("periods", "Rectified in time"),
    "funnel/found": QT_TRANSLATE_NOOP("periods", "Found"),
    "funnel/assigned": QT_TRANSLATE_NOOP("periods", "Assigned"),
    "funnel/done": QT_TRANSLATE_NOOP("periods", "Said to be done"),
    "funnel/verified": QT_TRANSLATE_NOOP("periods", "Verified"),
    "template-changes": QT_TRANSLATE_NOOP("periods", "Template changes"),
}


def figure_name(key: str) -> str:
    """The name of a figure that is the same in every period."""
    return _said(_FIGURES, key)


def figure(names: Names, key: str) -> str:
    """The name of a figure from its key, such as the title of the rows behind it."""
    if key in _FIGURES:
        return _said(_FIGURES, key)
    head, *rest = key.split("/")
    parts = _KEYED[head](names, rest) if head in _KEYED and rest else [key]
    return " · ".join(part for part in parts if part)


def _matrix_key(names: Names, rest: list[str]) -> list[str]:
    which = rest[-1]
    said = day_named(int(which)) if which.isdigit() else _outcome(which)
    return [template(names, rest[0]), said] if len(rest) > 1 else [template(names, rest[0])]


def _outcome(code: str) -> str:
    if code == "no-session":
        return QCoreApplication.translate("periods", "desk not switched on")
    if code == "not-done":
        return QCoreApplication.translate("periods", "not done")
    return mark(code)


def _coverage_key(names: Names, rest: list[str]) -> list[str]:
    which = area(names, rest[1]) if rest[0] == "area" and len(rest) > 1 else day_named(int(rest[0]))
    return [_said(_FIGURES, "tile/coverage"), which]


def _gap_key(_names: Names, _rest: list[str]) -> list[str]:
    return [QCoreApplication.translate("periods", "Too long without a patrol")]


def _finding_key(names: Names, rest: list[str]) -> list[str]:
    told = names.findings.get(rest[0])
    return [row_kind(RowKind.FINDING), told.text if told else ""]


def _category_key(names: Names, rest: list[str]) -> list[str]:
    return [area(names, rest[0]), section(names, rest[1])]


def _item_key(names: Names, rest: list[str]) -> list[str]:
    return [QCoreApplication.translate("periods", "Failed"), item(names, rest[1], rest[0])]


def _recurrence_key(names: Names, rest: list[str]) -> list[str]:
    told = names.findings.get(rest[0])
    return [_said(_FIGURES, "findings/recurrences"), told.text if told else ""]


def _asset_key(names: Names, rest: list[str]) -> list[str]:
    return [asset(names, rest[0]), inspections.asset_date(rest[1])]


def _excuse_key(names: Names, rest: list[str]) -> list[str]:
    return [QCoreApplication.translate("periods", "Excused by"), person(names, rest[0])]


def _special_key(names: Names, rest: list[str]) -> list[str]:
    return [template(names, rest[0])]


def _coming_key(names: Names, rest: list[str]) -> list[str]:
    return [
        QCoreApplication.translate("periods", "Due next"),
        template(names, rest[0]),
        area(names, rest[1]),
    ]


def _score_key(names: Names, rest: list[str]) -> list[str]:
    return [subject(names, SubjectKind(rest[0]), rest[1]), dimension(rest[2]) if len(rest) > 2 else ""]


def _heat_key(names: Names, rest: list[str]) -> list[str]:
    return [_said(_DIMENSIONS, Dimension.CONDITION), area(names, rest[0]), short_month(int(rest[1]))]


def _voices_key(_names: Names, rest: list[str]) -> list[str]:
    return [
        _said(_FIGURES, "voices/rating"),
        QCoreApplication.translate("periods", "{score} of 5").format(score=rest[-1]),
    ]


def _hazard_key(_names: Names, rest: list[str]) -> list[str]:
    fixed = rest[-1] == "fixed"
    return [
        inspections.legal_class(rest[0]),
        QCoreApplication.translate("periods", "fixed")
        if fixed
        else QCoreApplication.translate("periods", "found"),
    ]


def _median_key(_names: Names, rest: list[str]) -> list[str]:
    return [QCoreApplication.translate("periods", "Closed in the quarter"), grade(int(rest[0]))]


def _contractor_key(_names: Names, rest: list[str]) -> list[str]:
    return ["/".join(rest)]


def _channel_key(_names: Names, rest: list[str]) -> list[str]:
    return [inspections.voice_channel(rest[0])]


def _theme_key(names: Names, rest: list[str]) -> list[str]:
    return [inspections.voice_kind(rest[0]), area(names, rest[1])]


def _voice_key(names: Names, rest: list[str]) -> list[str]:
    told = names.voices.get(rest[0])
    return [row_kind(RowKind.VOICE), told.text if told else ""]


_KEYED = {
    "matrix": _matrix_key,
    "coverage": _coverage_key,
    "gap": _gap_key,
    "finding": _finding_key,
    "category": _category_key,
    "item": _item_key,
    "recurrence": _recurrence_key,
    "expiry": _asset_key,
    "compliance": _asset_key,
    "excused-by": _excuse_key,
    "special": _special_key,
    "coming": _coming_key,
    "score": _score_key,
    "veto": _score_key,
    "heat": _heat_key,
    "voices": _voices_key,
    "hazard": _hazard_key,
    "median": _median_key,
    "contractor": _contractor_key,
    "channel": _channel_key,
    "theme": _theme_key,
    "voice": _voice_key,
}


def bands_of(figures: QuarterFigures) -> Mapping[SubjectKind, Mapping[Band | None, int]]:
    """How many areas and posts are in each band; None counts those with too few data."""
    found: dict[SubjectKind, dict[Band | None, int]] = {}
    for kind, scores in ((SubjectKind.AREA, figures.areas), (SubjectKind.POST, figures.posts)):
        found[kind] = {}
        for each in scores:
            found[kind][each.band] = found[kind].get(each.band, 0) + 1
    return found
