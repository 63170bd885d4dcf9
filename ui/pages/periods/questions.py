"""What is asked on the page of months and quarters: corrections, words against a score, decisions, the scheme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.inspections.finding_values import NewFinding
from desktop.inspections.period_values import (
    Appeal,
    Correction,
    Decision,
    MonthReport,
    Names,
    QuarterReport,
)
from desktop.rules import days
from desktop.rules.inspections.periodlife import DecisionKind
from desktop.rules.inspections.scheme import FULL, Dimension, Scheme, SubjectKind, faults
from desktop.rules.inspections.scores import Score
from desktop.rules.inspections.vocabulary import Severity
from desktop.rules.names import NOTE_LIMIT
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.pages.findings.fields import DayPick
from ui.pages.periods.ask import Question
from ui.widgets.fields import Field

People = Sequence[tuple[bytes, str]]
Take = Callable[[Mapping[str, Any], bytes, str], None]
_NO_OWNER = ""


def figures_of(report: MonthReport | QuarterReport) -> dict[str, str]:
    """The figures that can be corrected by hand, by their keys, as they read."""
    figures = report.figures
    if isinstance(report, MonthReport):
        month = report.figures
        tiles = month.tiles
        found = {
            "tile/execution": words.share(tiles.execution),
            "tile/coverage": words.share(tiles.coverage),
            "tile/appraisal": words.mean(tiles.appraisal),
            "days/open": words.number(month.open_days),
            "days/closed": words.number(len(month.closed)),
        }
        for name, count in vars(month.counts).items():
            found[f"findings/{name}"] = words.number(count)
        for row in month.matrix:
            for outcome in ("on-time", "late", "backfilled", "not-done", "no-session", "excused"):
                count = getattr(row.total, outcome.replace("-", "_"))
                found[f"matrix/{row.template}/{outcome}"] = words.number(count)
    else:
        quarter = report.figures
        found = {
            "tile/execution": words.share(quarter.execution),
            "tile/coverage": words.share(quarter.coverage),
            "trend/rectification": words.share(quarter.rectification),
            "tile/appraisal": words.mean(quarter.appraisal),
        }
        for name, count in vars(quarter.funnel).items():
            found[f"funnel/{name}"] = words.number(count)
        for score in (*quarter.areas, *quarter.posts):
            found[f"score/{score.kind.value}/{score.subject}"] = words.points(score.points)
    for name, count in vars(figures.integrity).items():
        found[f"integrity/{name}"] = words.number(count)
    return found


def correction(report: MonthReport | QuarterReport, people: People, take: Take) -> Question:
    """A correction beside sealed figures, approved by somebody's PIN."""
    pattern = QCoreApplication.translate("periods", "{figure}: {value}")
    choices = tuple(
        (key, pattern.format(figure=words.figure(report.names, key), value=value))
        for key, value in figures_of(report).items()
    )
    return Question(
        QCoreApplication.translate("periods", "Correct a figure"),
        QCoreApplication.translate(
            "periods",
            "The sealed figure stays as it is. What would be right stands beside it, here and on every paper, with the "
            "reason and both names.",
        ),
        (
            Field("subject", QCoreApplication.translate("periods", "Figure"), "choice", choices=choices),
            Field(
                "new", QCoreApplication.translate("periods", "What would be right"), required=True, limit=200
            ),
            Field(
                "reason",
                QCoreApplication.translate("periods", "Reason"),
                "note",
                required=True,
                limit=NOTE_LIMIT,
            ),
        ),
        "",
        take,
        people=tuple(people),
        pin_title=QCoreApplication.translate("periods", "Approved by, with PIN"),
    )


def corrected(report: MonthReport | QuarterReport, values: Mapping[str, Any]) -> Correction:
    """The correction from the values of its form."""
    key = values["subject"]
    return Correction(key, figures_of(report).get(key, ""), values["new"], values["reason"])


def appeal(score: Score, names: Names, take: Take) -> Question:
    """A word against a score, or to it."""
    title = QCoreApplication.translate("periods", "To the score of {subject}").format(
        subject=words.subject(names, score.kind, score.subject)
    )
    return Question(
        title,
        QCoreApplication.translate(
            "periods",
            "It stands beside the score and on the paper. The manager answers before the quarter is sealed.",
        ),
        (_note("text", QCoreApplication.translate("periods", "What is to be said")),),
        QCoreApplication.translate("periods", "Keep it"),
        take,
    )


def answer(to: Appeal, take: Take) -> Question:
    """What is said to an appeal."""
    return Question(
        QCoreApplication.translate("periods", "Answer"),
        QCoreApplication.translate("periods", "{name}: {text}").format(name=to.by, text=to.text),
        (_note("text", QCoreApplication.translate("periods", "Answer")),),
        QCoreApplication.translate("periods", "Keep the answer"),
        take,
        values={"text": to.answer or ""},
    )


def _note(key: str, label: str) -> Field:
    return Field(key, label, "note", required=True, limit=NOTE_LIMIT)


# Decisions ------------------------------------------------------------------------------------------------------


def decision(
    report: QuarterReport, posts: People, people: People, today: int, take: Take, *, raises: bool
) -> Question:
    """What was decided on an area or a post; it can become a finding at once."""
    figures = report.figures
    subjects = [
        (
            f"{each.kind.value}/{each.subject}",
            " · ".join((words.subject_kind(each.kind), words.subject(report.names, each.kind, each.subject))),
        )
        for each in (*figures.areas, *figures.posts)
    ]
    whole = f"{SubjectKind.AREA.value}/"
    if whole not in dict(subjects):
        subjects.insert(0, (whole, words.area(report.names, "")))
    owners = [(_NO_OWNER, QCoreApplication.translate("periods", "nobody yet"))]
    owners += [(key.hex(), name) for key, name in (*posts, *people)]
    fields = [
        Field(
            "kind",
            QCoreApplication.translate("periods", "Decision"),
            "choice",
            choices=tuple((kind.value, words.decision_kind(kind.value)) for kind in DecisionKind),
        ),
        Field(
            "about",
            QCoreApplication.translate("periods", "About"),
            "choice",
            choices=tuple(subjects),
        ),
        _note("text", QCoreApplication.translate("periods", "What was decided")),
        Field("owner", QCoreApplication.translate("periods", "Owner"), "choice", choices=tuple(owners)),
        Field("due", QCoreApplication.translate("periods", "Until"), editor=DayPick),
    ]
    if raises:
        fields += [
            Field(
                "raise",
                QCoreApplication.translate("periods", "Raise it as a finding, so that it is followed up"),
                "toggle",
            ),
            Field(
                "severity",
                QCoreApplication.translate("periods", "Severity"),
                "choice",
                choices=tuple(
                    (int(each), inspections.severity(each)) for each in reversed(Severity) if each > 1
                ),
            ),
        ]
    return Question(
        QCoreApplication.translate("periods", "Put down a decision"),
        QCoreApplication.translate(
            "periods", "Continue what works, improve what does not, close what cannot be used."
        ),
        tuple(fields),
        QCoreApplication.translate("periods", "Keep the decision"),
        take,
        values={"due": days.later(today, 30)} | ({"severity": int(Severity.S3)} if raises else {}),
        unneeded=_unneeded_of_decision if raises else None,
    )


def _unneeded_of_decision(values: Mapping[str, Any]) -> frozenset[str]:
    if values["kind"] == DecisionKind.CONTINUE.value:
        return frozenset({"raise", "severity"})
    return frozenset() if values["raise"] else frozenset({"severity"})


def decided(values: Mapping[str, Any]) -> Decision:
    """The decision from the values of its form."""
    kind, _, subject = str(values["about"]).partition("/")
    about = SubjectKind(kind)
    what = DecisionKind(values["kind"])
    finding = None
    if what is not DecisionKind.CONTINUE and values.get("raise"):
        area = bytes.fromhex(subject) if about is SubjectKind.AREA and subject else None
        finding = NewFinding(values["text"], int(values["severity"]), area)
    owner = bytes.fromhex(values["owner"]) if values["owner"] else None
    return Decision(what, about, subject, values["text"], owner, values["due"], finding)


# The scheme -----------------------------------------------------------------------------------------------------


def weights(of: Scheme, take: Take) -> Question:
    """The numbers of the scheme that a site sets for itself."""
    fields, values = [], {}
    for kind, given in ((SubjectKind.AREA, of.area_weights), (SubjectKind.POST, of.post_weights)):
        pattern = (
            QCoreApplication.translate("periods", "{dimension}, areas (%)")
            if kind is SubjectKind.AREA
            else QCoreApplication.translate("periods", "{dimension}, posts (%)")
        )
        for dimension, weight in zip(Dimension, given, strict=True):
            if weight or _makes_sense(kind, dimension):
                key = f"{kind.value}/{dimension.value}"
                label = pattern.format(dimension=words.dimension(dimension))
                fields.append(Field(key, label, "digits", required=True))
                values[key] = str(weight)
    for place, band in enumerate(("excellent", "good", "pass")):
        key = f"band/{place}"
        label = QCoreApplication.translate("periods", "“{band}” from (points)").format(band=words.band(band))
        fields.append(Field(key, label, "digits", required=True))
        values[key] = f"{of.bands[place] * 100 / FULL:g}"
    return Question(
        QCoreApplication.translate("periods", "Weights and bands"),
        QCoreApplication.translate(
            "periods",
            "They are the site's own rule and are printed in full with every quarter. Before the first quarter is sealed "
            "they hold at once, afterwards from the next quarter on. The weights of areas make 100, those of posts too.",
        ),
        tuple(fields),
        QCoreApplication.translate("periods", "Adopt"),
        take,
        values=values,
        check=lambda entered: _wrong(of, entered),
    )


def _makes_sense(kind: SubjectKind, dimension: Dimension) -> bool:
    """An area has no duty that could be done or left, and a post has no condition."""
    if kind is SubjectKind.AREA:
        return dimension not in (Dimension.EXECUTION, Dimension.INTEGRITY)
    return dimension not in (Dimension.CONDITION, Dimension.READINESS)


def adopted(of: Scheme, values: Mapping[str, Any]) -> Scheme:
    """The scheme from the values of its form; ValueError where one is no number."""

    def column(kind: SubjectKind) -> tuple[int, ...]:
        return tuple(int(values.get(f"{kind.value}/{dimension.value}", "0")) for dimension in Dimension)

    bands = tuple(round(float(values[f"band/{place}"]) * FULL / 100) for place in range(3))
    return replace(
        of, area_weights=column(SubjectKind.AREA), post_weights=column(SubjectKind.POST), bands=bands
    )


def _wrong(of: Scheme, values: Mapping[str, Any]) -> dict[str, str]:
    said = {}
    for key, value in values.items():
        try:
            float(value)
        except ValueError:
            said[key] = QCoreApplication.translate("periods", "A number, please.")
    if said:
        return said
    try:
        found = faults(adopted(of, values))
    except (ValueError, OverflowError):
        return {next(iter(values)): QCoreApplication.translate("periods", "Whole numbers, please.")}
    for name, key in (("area_weights", "area/condition"), ("post_weights", "post/execution")):
        if name in found:
            kind = key.split("/")[0]
            total = sum(int(value) for field, value in values.items() if field.startswith(f"{kind}/"))
            said[key] = QCoreApplication.translate(
                "periods", "They make {total} and should make 100."
            ).format(total=total)
    if "bands" in found:
        said["band/0"] = QCoreApplication.translate("periods", "Each lower than the one before, at most 100.")
    return said
