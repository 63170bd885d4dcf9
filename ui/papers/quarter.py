"""The words of the quarterly evaluation (季度评价), from the figures of the service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.inspections.period_values import Appeal, Decided, QuarterReport
from desktop.paper_inspections import (
    Bar,
    Bars,
    Dimension,
    Fact,
    Funnel,
    Heat,
    HeatCell,
    HeatRow,
    Point,
    QuarterPaper,
    Ranking,
    Said,
    Scheme,
    ScoreRow,
    Scores,
    Section,
    SignBox,
    Tile,
    Trend,
)
from desktop.rules.inspections import quarter as rules
from desktop.rules.inspections import scheme as schemes
from desktop.rules.inspections.facts import Share
from desktop.rules.inspections.scheme import FULL, SubjectKind
from desktop.rules.inspections.scores import Score, ScoreLine
from desktop.rules.inspections.vocabulary import PeriodKind
from ui import wording
from ui import wording_inspections as inspections
from ui import wording_periods as words
from ui.papers import period
from ui.papers.proposal import own_words, proposal

_LEVELS = (700, 800, 900, 970)
"""Per mille from which a cell of the heat map is one shade lighter."""


def quarter_paper(report: QuarterReport, editions: Sequence[str] = ()) -> QuarterPaper:
    """The quarter on paper. `editions` are versions behind the figures."""
    figures = report.figures
    areas = score_rows(report, figures.areas)
    posts = score_rows(report, figures.posts)
    return QuarterPaper(
        letter=period.letter(
            report,
            QCoreApplication.translate("papers", "Quarterly evaluation of safety and hygiene"),
            words.period(PeriodKind.QUARTER, report.first),
            editions,
        ),
        facts=_facts(report),
        verdict_title=QCoreApplication.translate("papers", "The quarter in short"),
        verdict=_verdict(report),
        tiles=tiles(report),
        area_scores=_scores(report, QCoreApplication.translate("papers", "Condition of the areas"), areas),
        post_scores=_scores(report, QCoreApplication.translate("papers", "Duty of the posts"), posts),
        ranking=Ranking(
            QCoreApplication.translate("papers", "Where the scores come from"),
            QCoreApplication.translate("papers", "Areas"),
            areas,
            QCoreApplication.translate("papers", "Posts"),
            posts,
            QCoreApplication.translate("papers", "Word of the post"),
            period.none(),
        ),
        heat=_heat(report),
        trends_title=QCoreApplication.translate("papers", "The last quarters"),
        trends=trends(report),
        funnel=Funnel(QCoreApplication.translate("papers", "From found to verified"), funnel(report)),
        medians=_medians(report),
        overdue=_overdue(report),
        recurrences=period.recurrences(report),
        contractors=_contractors(report),
        hazards=_hazards(report),
        hazards_note=QCoreApplication.translate(
            "papers", "Counted by the quarter, and signed by the head of the palace."
        ),
        hazards_sign=(
            SignBox(QCoreApplication.translate("papers", "Head of the palace")),
            SignBox(QCoreApplication.translate("papers", "Date")),
        ),
        channels=_channels(report),
        distribution=_distribution(report),
        themes=_themes(report),
        complaints=_complaints(report),
        said=_said(report),
        compliance=_compliance(report),
        quality=_quality(report),
        quality_title=QCoreApplication.translate("papers", "Quality of the records"),
        quality_tables=(period.amendments(report),),
        decisions=_decisions(report),
        decisions_note=QCoreApplication.translate(
            "papers", "What is to be improved or closed can become a finding at once; its number stands here."
        ),
        signatures=period.by_hand(),
        scheme=scheme_words(figures.scheme),
    )


def _facts(report: QuarterReport) -> tuple[Fact, ...]:
    figures = report.figures
    facts = [
        Fact(
            QCoreApplication.translate("papers", "Prepared"),
            period.signed_line(report.remark) or "–",
        ),
        Fact(QCoreApplication.translate("papers", "Reviewed"), period.signed_line(report.reviewed) or "–"),
        Fact(QCoreApplication.translate("papers", "Approved"), period.signed_line(report.signed) or "–"),
        Fact(QCoreApplication.translate("papers", "Figures of"), wording.moment(figures.at_ms)),
    ]
    if report.changed:
        facts.append(
            Fact(
                QCoreApplication.translate("papers", "Recorded after the seal"),
                QCoreApplication.translate(
                    "papers", "{count} figures would be others today; these are the sealed ones"
                ).format(count=len(report.changed)),
            )
        )
    if figures.unfinished:
        facts.append(Fact(words.figure_name("unfinished"), words.number(figures.unfinished)))
    return tuple(facts)


def _verdict(report: QuarterReport) -> tuple[str, ...]:
    own = own_words(report)
    if not own:
        return (proposal(report),)
    by = QCoreApplication.translate("papers", "({name})").format(name=period.signed_line(report.remark))
    return (proposal(report), wording.running_on((own, by)))


def tiles(report: QuarterReport) -> tuple[Tile, ...]:
    """The four numbers of the first page."""
    figures = report.figures
    return (
        Tile(
            words.figure_name("tile/execution"),
            words.share(figures.execution),
            words.cases(figures.execution),
        ),
        Tile(
            words.figure_name("tile/coverage"),
            words.share(figures.coverage),
            QCoreApplication.translate("papers", "{part} of {whole} h").format(
                part=words.number(figures.coverage.part // 60),
                whole=words.number(figures.coverage.whole // 60),
            ),
        ),
        Tile(
            words.figure_name("trend/rectification"),
            words.share(figures.rectification),
            words.ratio(figures.rectification, schemes.Dimension.RECTIFICATION),
        ),
        Tile(
            words.figure_name("tile/appraisal"),
            words.mean(figures.appraisal),
            words.counted(figures.appraisal.n),
        ),
    )


# Scores ---------------------------------------------------------------------------------------------------------


def _scores(report: QuarterReport, title: str, rows: tuple[ScoreRow, ...]) -> Scores:
    return Scores(
        title,
        (
            QCoreApplication.translate("papers", "Subject"),
            QCoreApplication.translate("papers", "Score"),
            QCoreApplication.translate("papers", "Band"),
            QCoreApplication.translate("papers", "Change"),
        ),
        rows,
        tuple(sorted(limit * 1_000 // FULL for limit in report.figures.scheme.bands)),
        period.none(),
    )


def score_rows(report: QuarterReport, scores: Iterable[Score]) -> tuple[ScoreRow, ...]:
    """The result of each subject as it is read, best first."""
    return tuple(_score_row(report, each) for each in scores)


def _score_row(report: QuarterReport, of: Score) -> ScoreRow:
    said = [each for each in report.appeals if (each.kind, each.subject) == (of.kind, of.subject)]
    return ScoreRow(
        subject=_subject(report, of),
        score=words.points(of.points),
        per_mille=None if of.points is None else of.points * 1_000 // FULL,
        band="–" if of.band is None else words.band(of.band),
        change=words.change(of),
        vetoes=tuple(words.veto(each) for each in of.vetoes),
        parts=tuple(_part(line) for line in of.lines),
        comment=wording.running_on(f"{each.text} ({each.by})" for each in said),
        answer=wording.running_on(_answer(each) for each in said if each.answer),
        place="" if of.rank is None else str(of.rank),
    )


def _subject(report: QuarterReport, of: Score) -> str:
    return words.subject(report.names, of.kind, of.subject)


def _answer(of: Appeal) -> str:
    return QCoreApplication.translate("papers", "Answer: {text} ({name})").format(
        text=of.answer, name=of.answered_by
    )


def _part(line: ScoreLine) -> Dimension:
    name = QCoreApplication.translate("papers", "{dimension} {weight}").format(
        dimension=words.dimension(line.dimension), weight=line.weight
    )
    ratio = words.ratio(line.share, line.dimension)
    if line.points is None:
        return Dimension(name, "–", f"{words.too_few()} ({ratio})", True)
    return Dimension(name, words.decimal(line.weight * line.points / FULL), ratio)


# Charts ---------------------------------------------------------------------------------------------------------


def level(of: Share) -> int | None:
    """The shade of a cell of the heat map, 0 (poor) to 4; None with too few cases."""
    if of.too_few or of.per_mille is None:
        return None
    return sum(of.per_mille >= limit for limit in _LEVELS)


def _heat(report: QuarterReport) -> Heat:
    cells = {(each.area, each.month): each.share for each in report.figures.heat}
    months = sorted({month for _, month in cells})
    rows = tuple(
        HeatRow(
            words.area(report.names, area),
            tuple(_heat_cell(cells.get((area, month), Share())) for month in months),
        )
        for area in dict.fromkeys(each.subject for each in report.figures.areas)
        if any(each == area for each, _ in cells)
    )
    return Heat(
        QCoreApplication.translate("papers", "Condition by area and month"),
        tuple(words.short_month(month) for month in months),
        rows,
        QCoreApplication.translate("papers", "The darker, the poorer; weighted share of passed items."),
        period.none(),
    )


def _heat_cell(of: Share) -> HeatCell:
    return HeatCell(words.share(of), level(of))


def trends(report: QuarterReport) -> tuple[Trend, ...]:
    """Coverage, execution and rectification of the last quarters."""
    found = report.figures.trend
    names = (
        (words.figure_name("tile/coverage"), [each.coverage for each in found]),
        (words.figure_name("tile/execution"), [each.execution for each in found]),
        (words.figure_name("trend/rectification"), [each.rectification for each in found]),
    )
    labels = [words.short_quarter(each.quarter) for each in found]
    return tuple(
        Trend(
            title,
            tuple(
                Point(label, None if share.too_few else share.per_mille)
                for label, share in zip(labels, shares, strict=True)
            ),
            QCoreApplication.translate("papers", "whole site, %"),
        )
        for title, shares in names
    )


def funnel(report: QuarterReport) -> tuple[tuple[str, int], ...]:
    """The steps of rectification and how many findings came that far."""
    of = report.figures.funnel
    return (
        (words.figure_name("funnel/found"), of.found),
        (words.figure_name("funnel/assigned"), of.assigned),
        (words.figure_name("funnel/done"), of.done),
        (words.figure_name("funnel/verified"), of.verified),
    )


# Findings -------------------------------------------------------------------------------------------------------


def _medians(report: QuarterReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "From found to closed (median)"),
        (
            QCoreApplication.translate("papers", "Severity"),
            QCoreApplication.translate("papers", "Closed"),
            QCoreApplication.translate("papers", "Days taken"),
        ),
        tuple(
            (
                inspections.severity(each.severity),
                words.number(each.closed),
                "–" if each.tenths is None else words.decimal(each.tenths / 10),
            )
            for each in report.figures.medians
        ),
        empty=period.none(),
    )


def _overdue(report: QuarterReport) -> Section:
    names = report.names
    return Section(
        QCoreApplication.translate("papers", "Overdue"),
        (
            QCoreApplication.translate("papers", "No."),
            QCoreApplication.translate("papers", "Where"),
            QCoreApplication.translate("papers", "Hazard"),
            QCoreApplication.translate("papers", "Owner"),
            QCoreApplication.translate("papers", "Deadline"),
            QCoreApplication.translate("papers", "Days over"),
        ),
        tuple(
            (
                line.number,
                words.place(names, line),
                words.trouble(names, line),
                words.owner(names, line) or "–",
                words.day(line.due_day),
                words.number(line.late_days),
            )
            for line in report.figures.overdue
        ),
        empty=period.none(),
    )


def _contractors(report: QuarterReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Outside operators"),
        (
            QCoreApplication.translate("papers", "Operator"),
            QCoreApplication.translate("papers", "Given"),
            QCoreApplication.translate("papers", "In time"),
            QCoreApplication.translate("papers", "Done late"),
            QCoreApplication.translate("papers", "Still open"),
            QCoreApplication.translate("papers", "Overdue"),
        ),
        tuple(
            (
                each.contractor,
                *map(words.number, (each.given, each.on_time, each.late, each.open, each.overdue)),
            )
            for each in report.figures.contractors
        ),
        empty=period.none(),
    )


def _hazards(report: QuarterReport) -> Section:
    lines = report.figures.hazards
    found, fixed = sum(each.found for each in lines), sum(each.fixed for each in lines)
    return Section(
        QCoreApplication.translate("papers", "Statistics of hazards"),
        (
            QCoreApplication.translate("papers", "Class"),
            QCoreApplication.translate("papers", "Found"),
            QCoreApplication.translate("papers", "Fixed"),
            QCoreApplication.translate("papers", "Rate"),
            QCoreApplication.translate("papers", "Money"),
        ),
        tuple(
            (
                inspections.legal_class(each.legal_class.value),
                words.number(each.found),
                words.number(each.fixed),
                words.share(each.rate),
                words.yuan(each.fund_fen) or "–",
            )
            for each in lines
        ),
        (
            QCoreApplication.translate("papers", "Together"),
            words.number(found),
            words.number(fixed),
            words.share(Share(fixed, found, found)),
            words.yuan(sum(each.fund_fen for each in lines)) or "–",
        ),
    )


# Voices ---------------------------------------------------------------------------------------------------------


def _channels(report: QuarterReport) -> Section:
    lines = report.figures.channels
    rows = tuple((inspections.voice_channel(each.channel.value), words.number(each.count)) for each in lines)
    together = QCoreApplication.translate("papers", "Together")
    return Section(
        QCoreApplication.translate("papers", "What visitors said, by channel"),
        (QCoreApplication.translate("papers", "Channel"), QCoreApplication.translate("papers", "Words")),
        rows,
        (together, words.number(sum(each.count for each in lines))) if rows else (),
        empty=period.none(),
    )


def _distribution(report: QuarterReport) -> Bars:
    scores = report.figures.voices.scores
    pattern = QCoreApplication.translate("papers", "{score} of 5")
    bars = tuple(Bar(pattern.format(score=score), scores[score - 1]) for score in range(5, 0, -1))
    return Bars(
        QCoreApplication.translate("papers", "Ratings"), bars if any(scores) else (), empty=period.none()
    )


def _themes(report: QuarterReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "What was said most"),
        (
            QCoreApplication.translate("papers", "Kind"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "Times"),
        ),
        tuple(
            (
                inspections.voice_kind(each.kind.value),
                words.area(report.names, each.area),
                words.number(each.count),
            )
            for each in report.figures.themes
        ),
        empty=period.none(),
    )


def _complaints(report: QuarterReport) -> Section:
    names = report.names
    rows = []
    for each in report.figures.replies:
        told = names.voices.get(each.voice)
        answered = (
            QCoreApplication.translate("papers", "not answered")
            if each.reply_days is None
            else words.of_days(each.reply_days)
        )
        rows.append((words.day(each.day), words.area(names, each.area), told.text if told else "–", answered))
    return Section(
        QCoreApplication.translate("papers", "Complaints and how long the answer took"),
        (
            QCoreApplication.translate("papers", "Day"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "Complaint"),
            QCoreApplication.translate("papers", "Answered in"),
        ),
        tuple(rows),
        empty=period.none(),
    )


def _said(report: QuarterReport) -> Said:
    names, rows = report.names, []
    for each in report.figures.changed:
        voice, finding = names.voices.get(each.voice), names.findings.get(each.finding)
        done = (finding.done or finding.measure) if finding else ""
        state = (
            QCoreApplication.translate("papers", "put right ({number})")
            if each.closed
            else QCoreApplication.translate("papers", "under way ({number})")
        ).format(number=each.number)
        rows.append((voice.text if voice else "–", wording.running_on((done, state))))
    return Said(
        QCoreApplication.translate("papers", "You said, we did"),
        (QCoreApplication.translate("papers", "You said"), QCoreApplication.translate("papers", "We did")),
        tuple(rows),
        period.none(),
    )


# The rest -------------------------------------------------------------------------------------------------------


def _compliance(report: QuarterReport) -> Section:
    names = report.names
    return Section(
        QCoreApplication.translate("papers", "Tests, licences and what else must be in date"),
        (
            QCoreApplication.translate("papers", "Equipment or paper"),
            QCoreApplication.translate("papers", "Area"),
            QCoreApplication.translate("papers", "What runs out"),
            QCoreApplication.translate("papers", "Day"),
            QCoreApplication.translate("papers", "Days left"),
        ),
        tuple(_compliance_row(names, each) for each in report.figures.compliance),
        empty=period.none(),
    )


def _compliance_row(names: words.Names, each: rules.ComplianceLine) -> tuple[str, ...]:
    return (
        words.asset(names, each.asset),
        words.area(names, each.area),
        inspections.asset_date(each.what.value),
        wording.short_day(each.day),
        words.number(each.left),
    )


def _quality(report: QuarterReport) -> tuple[Fact, ...]:
    figures = report.figures
    seen = figures.observed
    log = {
        True: QCoreApplication.translate("papers", "checked at the seal: sound"),
        False: QCoreApplication.translate("papers", "checked at the seal: not sound"),
        None: QCoreApplication.translate("papers", "is checked at the seal"),
    }[seen.log_sound]
    off = wording.listed(map(words.day, figures.no_session)) or period.none()
    return (
        Fact(words.figure_name("days/no-session"), off),
        Fact(QCoreApplication.translate("papers", "Pictures missing"), words.number(seen.missing_evidence)),
        Fact(QCoreApplication.translate("papers", "Log"), log),
        Fact(words.figure_name("template-changes"), words.number(figures.template_changes)),
        *period.integrity_facts(figures.integrity),
    )


def _decisions(report: QuarterReport) -> Section:
    return Section(
        QCoreApplication.translate("papers", "Decisions"),
        (
            QCoreApplication.translate("papers", "Decision"),
            QCoreApplication.translate("papers", "About"),
            QCoreApplication.translate("papers", "What"),
            QCoreApplication.translate("papers", "Owner"),
            QCoreApplication.translate("papers", "Until"),
            QCoreApplication.translate("papers", "Finding"),
        ),
        tuple(_decision(report, each) for each in report.decisions),
        empty=period.none(),
    )


def _decision(report: QuarterReport, each: Decided) -> tuple[str, ...]:
    return (
        words.decision_kind(each.kind),
        words.subject(report.names, each.about, each.subject),
        each.text,
        each.owner or "–",
        "–" if each.due is None else wording.short_day(each.due),
        each.number or "–",
    )


def scheme_words(of: schemes.Scheme) -> Scheme:
    """The scheme in full, as it stands on the last page."""
    rows = tuple(
        (words.dimension(dimension), str(area), str(post))
        for dimension, area, post in zip(schemes.Dimension, of.area_weights, of.post_weights, strict=True)
    )
    return Scheme(
        QCoreApplication.translate("papers", "The scheme in full (number {number})").format(number=of.number),
        Section(
            QCoreApplication.translate("papers", "Weights in percent"),
            (
                QCoreApplication.translate("papers", "Part"),
                words.subject_kind(SubjectKind.AREA),
                words.subject_kind(SubjectKind.POST),
            ),
            rows,
            (
                QCoreApplication.translate("papers", "Together"),
                str(sum(of.area_weights)),
                str(sum(of.post_weights)),
            ),
        ),
        _rules(of),
    )


def _rules(of: schemes.Scheme) -> tuple[str, ...]:
    severity = wording.listed(f"S{at} = {weight}" for at, weight in enumerate(of.severity, 1))
    bands = [words.decimal(limit * 100 / FULL, 0) for limit in of.bands]
    return (
        QCoreApplication.translate(
            "papers",
            "Execution = (in time + {late} × late + {after} × entered afterwards) ÷ (due − excused). "
            "Of a patrol its coverage counts.",
        ).format(late=words.decimal(of.late / 1_000), after=words.decimal(of.backfilled / 1_000)),
        QCoreApplication.translate(
            "papers",
            "Condition = weighted passes ÷ weighted passes and fails; weights {weights}. "
            "The fails of one open finding count once.",
        ).format(weights=severity),
        QCoreApplication.translate(
            "papers",
            "Rectification, for each finding due in the quarter: in time 1; late 1 − days late ÷ days allowed, never "
            "below 0; open and overdue 0; come back 0. Weighted as above.",
        ),
        QCoreApplication.translate(
            "papers",
            "Integrity = 1 less {mismatch} for each re-check that differed, {seeded} for each test defect missed, "
            "{flag} for each flag upheld, never below 0.",
        ).format(
            mismatch=words.decimal(of.mismatch_penalty / 1_000, 2),
            seeded=words.decimal(of.seeded_penalty / 1_000, 2),
            flag=words.decimal(of.flag_penalty / 1_000, 2),
        ),
        QCoreApplication.translate(
            "papers",
            "Appraisal = the mean rating drawn to that of the site by {shrink} ratings, from 1 = 0 to 5 = 1. Where there "
            "are complaints, {share} of it is the share of them answered within {days} days.",
        ).format(
            shrink=of.shrink,
            share=words.per_cent(of.complaint_share),
            days=of.complaint_days,
        ),
        QCoreApplication.translate(
            "papers",
            "Readiness = the share of dates (tests, licences, supplies) that hold at the end of the quarter.",
        ),
        QCoreApplication.translate(
            "papers",
            "A part with fewer than {least} cases is “too few”, and the others share its weight. A subject of which "
            "less than {weight} % could be measured has no score.",
        ).format(least=of.least, weight=of.least_weight),
        QCoreApplication.translate(
            "papers",
            "From {excellent} excellent, from {good} good, from {enough} pass. With a major hazard overdue, or an S1 left "
            "open to the public, no better than pass.",
        ).format(excellent=bands[0], good=bands[1], enough=bands[2]),
    )
