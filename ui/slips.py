"""The words of what goes on paper: day slip, recovery sheet, card. `desktop.paper` draws them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop import paper
from desktop.reports import DayReport
from desktop.rules.counting import DayFigures
from desktop.rules.vocabulary import Category, Source
from ui import wording


def day_slip(report: DayReport, printed_by: str) -> paper.DaySlip:
    """A day on paper: the figures it was closed with, or those of this moment where it is still open."""
    figures = report.figures if report.close is None else report.close.figures
    return paper.DaySlip(
        palace=report.site,
        desk=desk_name(report.site_number, report.desk),
        day=wording.day(report.day),
        title=_title(report),
        facts=_facts(report, printed_by),
        figures=_figures(figures),
        charts=_charts(figures),
        sections=_sections(figures, report.refused),
        notes_title=QCoreApplication.translate("slips", "Notes"),
        notes=(*_later(report), *_how_counted()),
        ledger=_proof(report),
        signatures=(
            QCoreApplication.translate("slips", "On duty"),
            QCoreApplication.translate("slips", "Manager"),
        ),
    )


def desk_name(site: int, desk: int) -> str:
    """The desk as papers name it; the numbers also stand in card and slip numbers."""
    return QCoreApplication.translate("slips", "Front desk {desk} (palace {site:04})").format(
        site=site, desk=desk
    )


def hours(by_hour: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """The hours from the first to the last with visitors, without a gap, for a chart."""
    if not by_hour:
        return ()
    first, last = int(min(by_hour)), int(max(by_hour))
    return tuple((f"{hour:02}", by_hour.get(f"{hour:02}", 0)) for hour in range(first, last + 1))


def in_order(parts: Mapping[str, int], codes: Iterable[str]) -> list[tuple[str, int]]:
    """The parts in the order of the code list, then those that this release does not know."""
    known = [str(code) for code in codes]
    strange = sorted(set(parts) - set(known))
    return [(code, parts[code]) for code in [*known, *strange] if code in parts]


def _title(report: DayReport) -> str:
    if report.close is None:
        return QCoreApplication.translate("slips", "Day so far (not closed)")
    return QCoreApplication.translate("slips", "Day slip")


def _facts(report: DayReport, printed_by: str) -> tuple[str, ...]:
    by = QCoreApplication.translate("slips", "Printed {time}, {name}").format(
        time=wording.moment(wording.now()), name=printed_by
    )
    if report.close is None:
        return (by,)
    closed = QCoreApplication.translate("slips", "Closed {time}, {name}, slip {slip}").format(
        time=wording.moment(report.close.closed), name=report.close.by, slip=report.close.slip
    )
    return (closed, by)


def _figures(figures: DayFigures) -> tuple[paper.Figure, ...]:
    return (
        paper.Figure(QCoreApplication.translate("slips", "Person-times"), _number(figures.person_times)),
        paper.Figure(QCoreApplication.translate("slips", "People by name"), _number(figures.named_people)),
        paper.Figure(QCoreApplication.translate("slips", "Person-times unnamed"), _number(figures.unnamed)),
        paper.Figure(QCoreApplication.translate("slips", "Entries taken back"), _number(figures.annulled)),
    )


def _charts(figures: DayFigures) -> tuple[paper.Chart, ...]:
    title = QCoreApplication.translate("slips", "Person-times by the hour of arrival")
    return (paper.Chart(title, hours(figures.by_hour)),) if figures.by_hour else ()


def _sections(figures: DayFigures, refused: Mapping[str, int]) -> tuple[paper.Section, ...]:
    times = QCoreApplication.translate("slips", "Person-times")
    none = QCoreApplication.translate("slips", "Nobody")
    total = (QCoreApplication.translate("slips", "Total"), _number(figures.person_times))
    return (
        paper.Section(
            QCoreApplication.translate("slips", "By category"),
            (QCoreApplication.translate("slips", "Category"), times),
            tuple(
                (wording.category(code), _number(n)) for code, n in in_order(figures.by_category, Category)
            ),
            total,
            none,
        ),
        paper.Section(
            QCoreApplication.translate("slips", "By source"),
            (QCoreApplication.translate("slips", "Source"), times),
            tuple((wording.source(code), _number(n)) for code, n in in_order(figures.by_source, Source)),
            total,
            none,
        ),
        paper.Section(
            QCoreApplication.translate("slips", "Not let in at first"),
            (
                QCoreApplication.translate("slips", "Verdict"),
                QCoreApplication.translate("slips", "Times"),
            ),
            tuple((wording.verdict(code), _number(n)) for code, n in sorted(refused.items())),
            (),
            QCoreApplication.translate("slips", "Never"),
        ),
    )


def _later(report: DayReport) -> tuple[str, ...]:
    if report.close is None or report.figures == report.close.figures:
        return ()
    said = QCoreApplication.translate(
        "slips",
        "After the close the day changed by {later} person-times, to {now}. "
        "The figures above are those of the close and stay as they are.",
    )
    return (said.format(later=f"{report.later:+}", now=_number(report.figures.person_times)),)


def _how_counted() -> tuple[str, ...]:
    return (
        QCoreApplication.translate(
            "slips",
            "Person-times count every arrival. People by name are counted once a day. Whoever came unnamed "
            "is in the person-times only.",
        ),
    )


def _proof(report: DayReport) -> paper.Proof:
    desk = f"{report.site_number:04}-{report.desk:02}"
    payload = f"LOTUSDESK-HEAD/1 {desk} {report.day} {report.seq} {''.join(report.head)}"
    line = QCoreApplication.translate("slips", "after entry {seq}, when this was printed").format(
        seq=_number(report.seq)
    )
    return paper.Proof(QCoreApplication.translate("slips", "Head of the log"), report.head, payload, line)


def _number(value: int) -> str:
    return QLocale().toString(value)


# The key on paper -----------------------------------------------------------------------------------------------


def recovery_sheet(palace: str, site: int, desk: int, day: int, recovery_key: str) -> paper.RecoverySheet:
    """The sheet that brings a palace back when its computer is gone. Its QR holds the key as it is typed."""
    return paper.RecoverySheet(
        palace=palace,
        place=desk_name(site, desk),
        title=QCoreApplication.translate("slips", "Recovery key"),
        day=wording.day(day),
        paragraphs=(
            QCoreApplication.translate(
                "slips",
                "When this computer is lost or broken, a backup can be opened with this key only. "
                "Nobody can make it again, and nobody else has it.",
            ),
            QCoreApplication.translate(
                "slips",
                "Keep the sheet in the safe, away from the computer and from the backups. Whoever has both "
                "a backup and this sheet can read everything in it.",
            ),
            QCoreApplication.translate(
                "slips",
                "To bring the palace back: install LotusDesk, choose “restore a backup” (or type: lotusdesk "
                "restore FILE), choose the newest file that ends in .backup, and type the key or scan it.",
            ),
        ),
        groups=tuple(recovery_key.split("-")),
        payload=recovery_key,
        qr_label=QCoreApplication.translate(
            "slips", "The same key, for a scanner. The letters I, L, O and U do not occur."
        ),
        signatures=(
            QCoreApplication.translate("slips", "Kept by"),
            QCoreApplication.translate("slips", "Date"),
        ),
    )


# The card -------------------------------------------------------------------------------------------------------


def card_words() -> paper.CardWords:
    """The words of a member card, in the language of the program."""
    return paper.CardWords(
        title=QCoreApplication.translate("slips", "Member card"),
        number=QCoreApplication.translate("slips", "No."),
        valid_until=QCoreApplication.translate("slips", "Valid until"),
        note=QCoreApplication.translate(
            "slips", "For the bearer only. Please report a loss at the front desk."
        ),
        specimen=QCoreApplication.translate("slips", "Specimen"),
        date="%Y-%m-%d",
        categories={category.value: _on_card(category) for category in Category},
    )


def _on_card(category: Category) -> str:
    """As in lists, but a card that somebody carries does not say what its bearer is not."""
    match category:
        case Category.WORKER:
            return QCoreApplication.translate("slips", "Worker")
        case Category.RETIRED:
            return QCoreApplication.translate("slips", "Retired")
        case _:
            return wording.category(category)
