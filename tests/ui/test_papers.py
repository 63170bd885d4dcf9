"""The words of the papers of months and quarters: what they say follows from the figures, in both languages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.clock import Clock
from desktop.inspections.finding_values import NewFinding
from desktop.inspections.period_values import MonthReport, QuarterReport
from desktop.inspections.voices import NewVoice
from desktop.paper import page as raster_of
from desktop.paper_inspections import Mark, MonthPaper
from desktop.progress import Progress
from desktop.rules.inspections.facts import Share
from desktop.rules.inspections.month import Ageing, AreaCategory, ExpiryLine
from desktop.rules.inspections.quarter import HeatCell
from desktop.rules.inspections.scheme import Dimension, Scheme
from desktop.rules.inspections.vocabulary import (
    AssetDateKind,
    AssetKind,
    Disposition,
    PeriodKind,
    VoiceKind,
)
from tests.desktop.palace import PIN, STAFF, Palace
from tests.ui.periods_house import NOVEMBER, QUARTER, founded_week, ms, opened
from ui import wording
from ui import wording_periods as words
from ui.papers import period
from ui.papers.month import month_paper
from ui.papers.notice import notice_paper
from ui.papers.proposal import own_words, proposal
from ui.papers.quarter import level, quarter_paper, scheme_words


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Palace:
    return founded_week(tmp_path_factory.mktemp("papers"))


@pytest.fixture
def palace(week: Palace, tmp_path: Path, qapp: QApplication) -> Iterator[Palace]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = opened(week, tmp_path)
    wording.use_clock(made.clock)
    yield made
    wording.use_clock(Clock())
    QLocale.setDefault(before)
    made.desk.close()


def month(palace: Palace) -> MonthReport:
    return palace.desk.periods.month(palace.manager, NOVEMBER)


def quarter(palace: Palace) -> QuarterReport:
    return palace.desk.periods.quarter(palace.manager, QUARTER)


def drawn(palace: Palace, words_of: Any) -> bytes:
    periods, manager = palace.desk.periods, palace.manager
    if isinstance(words_of, MonthPaper):
        return periods.write_month(manager, NOVEMBER, words_of, None).pdf
    return periods.write_quarter(manager, QUARTER, words_of, None).pdf


def text_of(pdf: bytes) -> str:
    return " ".join("".join(part.extract_text() for part in PdfReader(io.BytesIO(pdf)).pages).split())


def seal(palace: Palace) -> MonthReport:
    periods, manager = palace.desk.periods, palace.manager
    report = month(palace)
    periods.remark(manager, PeriodKind.MONTH, NOVEMBER, proposal(report) + " 东门已换锁。")
    periods.review(manager, PeriodKind.MONTH, NOVEMBER, manager.staff, PIN)
    second = palace.desk.people.find("王丽").staff
    periods.sign(manager, PeriodKind.MONTH, NOVEMBER, second, PIN)
    sealed = periods.seal(manager, PeriodKind.MONTH, NOVEMBER, Progress())
    assert isinstance(sealed, MonthReport)
    return sealed


# The month ------------------------------------------------------------------------------------------------------


def test_the_matrix_on_paper_is_that_of_the_figures(palace: Palace) -> None:
    paper = month_paper(month(palace))
    (matrix,) = paper.matrices
    rows = {row.label: row for row in matrix.rows}
    patrol = rows["Two-hourly fire patrol"]
    assert [cell.mark for cell in patrol.cells[22:]] == [
        Mark.NONE,
        Mark.ON_TIME,
        Mark.ON_TIME,
        Mark.LATE,
        Mark.MISSED,
        Mark.LATE,
        Mark.ON_TIME,
        Mark.MISSED,
    ]
    assert patrol.total == "5/7"
    assert len(matrix.days) == len(patrol.cells) == len(matrix.weekdays) == 30
    assert matrix.weekdays[23] == "T"  # Tuesday, 24 November
    assert 0 in matrix.rest
    assert 23 not in matrix.rest


def test_a_gap_says_when_and_why(palace: Palace) -> None:
    rows = month_paper(month(palace)).gaps.rows
    assert ("Thu 26 Nov", "Whole site", "11:00–15:00", "240", "nobody went") in rows
    assert ("Fri 27 Nov", "Whole site", "09:00–21:00", "720", "desk not switched on") in rows


def test_a_finding_stands_with_its_words(palace: Palace) -> None:
    (line,) = month_paper(month(palace)).findings.rows
    assert (line.place, line.text, line.found) == ("Whole site · 东门", "锁死", STAFF_FOUND)
    assert (line.number[:8], line.grade, line.state, line.late) == ("0407-01-", "S1", "overdue", True)


STAFF_FOUND = "赵敏"


def test_pictures_stand_beside_the_finding_they_show(palace: Palace) -> None:
    report = month(palace)
    (key,) = report.names.findings
    told = replace(report.names.findings[key], before=(b"\x01" * 32, b"\x02" * 32))
    shown = replace(report, names=replace(report.names, findings={key: told}))
    pictures = {b"\x02" * 32: b"jpeg"}
    (line,) = month_paper(shown, pictures.get).findings.rows
    assert line.before == b"jpeg"  # the first of them that can be read
    (bare,) = month_paper(shown).findings.rows
    assert bare.before is None


def test_too_few_is_printed_as_such(palace: Palace) -> None:
    paper = month_paper(month(palace))
    assert [tile.value for tile in paper.tiles][3] == "too few"
    assert paper.tiles[3].note == "n = 0"


def test_a_draft_says_so_and_a_sealed_month_names_who_signed(palace: Palace) -> None:
    draft = month_paper(month(palace))
    assert draft.letter.marks == ("Draft, not sealed",)
    assert [box.name for box in draft.boxes] == ["", "", ""]
    paper = month_paper(seal(palace))
    assert paper.letter.marks == ()
    assert [box.name for box in paper.boxes] == ["孙主任", "孙主任", "王丽"]
    assert paper.verdict.remark == "东门已换锁。"
    assert "孙主任" in paper.verdict.by


def test_a_correction_stands_on_the_paper(palace: Palace) -> None:
    from desktop.inspections.period_values import Correction

    seal(palace)
    periods, attendant = palace.desk.periods, palace.attendant
    approver = palace.desk.people.find("王丽").staff
    of = Correction("days/open", "8", "7", "27日停电闭馆")
    periods.amend(attendant, PeriodKind.MONTH, NOVEMBER, of, approver, PIN)
    (row,) = month_paper(month(palace)).integrity.tables[1].rows
    assert row == ("Open days", "8", "7", "27日停电闭馆", "赵敏, 王丽")


def test_single_staff_stands_on_every_page(palace: Palace) -> None:
    report = month(palace)
    single = replace(report, figures=replace(report.figures, single_staff=True))
    paper = month_paper(single)
    assert "single member of staff" in paper.letter.marks[-1]
    assert "single member of staff" in paper.integrity.notes[0]
    pdf = drawn(palace, paper)
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) > 1
    assert all("single member of staff" in page.extract_text() for page in pages)


def test_the_square_holds_the_head_of_the_log(palace: Palace) -> None:
    report = seal(palace)
    paper = month_paper(report)
    assert report.seal is not None
    assert paper.letter.anchor is not None
    pdf = drawn(palace, paper)
    raster = raster_of(pdf, 0, 200)
    image = Image.frombuffer(
        "RGBA", (raster.width, raster.height), raster.pixels, "raw", "BGRA", raster.stride, 1
    )
    (found,) = zxingcpp.read_barcodes(image.convert("L"))
    assert found.text == paper.letter.anchor.payload
    assert found.text.startswith("LOTUSDESK-HEAD/1 0407-01 20261203 ")
    assert found.text.endswith("".join(report.seal.head))
    assert "when this was sealed" in paper.letter.anchor.line


def test_many_categories_are_ten_at_most_and_lose_nothing(palace: Palace) -> None:
    report = month(palace)
    cells = tuple(AreaCategory("", f"s{at:02}", at + 1) for at in range(14))
    chart = month_paper(replace(report, figures=replace(report.figures, categories=cells))).by_area
    assert len(chart.parts) == 10
    (bar,) = chart.bars
    assert sum(bar.values) == sum(range(1, 15))
    assert chart.parts[-1] == "Others"


def test_a_month_without_anything_can_be_drawn(palace: Palace) -> None:
    august = palace.desk.periods.month(palace.manager, 20260801)
    paper = month_paper(august)
    assert paper.matrices[0].rows == ()
    assert "No hazards were found." in paper.verdict.text
    assert "Nothing was due" in text_of(drawn(palace, paper))


def test_dates_that_are_over_count_below_zero(palace: Palace) -> None:
    report = month(palace)
    asset = next(iter(report.names.assets), "a" * 32)
    line = ExpiryLine(asset, AssetKind.AED, "", AssetDateKind.EXPIRES, 20261125, -5)
    paper = month_paper(
        replace(report, figures=replace(report.figures, expiries=(line,), ageing=Ageing(1, 0, 2)))
    )
    assert paper.expiry.rows[0][-2:] == ("Valid until", "-5")
    assert [bar.value for bar in paper.ageing.bars] == [1, 0, 2]


# The paragraph --------------------------------------------------------------------------------------------------


def test_the_paragraph_is_made_of_the_figures(palace: Palace) -> None:
    said = proposal(month(palace))
    assert "November 2026: open on 8 days, 14 checks due, 7 done in time." in said
    assert "5 were missed, 3 of them while the desk was off." in said
    assert "the longest gap was 720 min" in said
    assert "Hazards: 1 found" in said
    assert "ratings" not in said  # too few of them


def test_only_what_was_added_counts_as_the_managers_own(palace: Palace) -> None:
    report = month(palace)
    periods, manager = palace.desk.periods, palace.manager
    assert own_words(report) == ""
    periods.remark(manager, PeriodKind.MONTH, NOVEMBER, proposal(report))
    assert own_words(month(palace)) == ""
    periods.remark(manager, PeriodKind.MONTH, NOVEMBER, proposal(report) + " 东门已换锁。")
    assert own_words(month(palace)) == "东门已换锁。"
    periods.remark(manager, PeriodKind.MONTH, NOVEMBER, "本月另有说明。")
    assert own_words(month(palace)) == "本月另有说明。"


# The notice -----------------------------------------------------------------------------------------------------


def test_the_notice_tells_hazards_without_what_people_wrote(palace: Palace) -> None:
    desk, attendant = palace.desk, palace.attendant
    palace.clock.ms = ms(20261130, 10)
    spot = NewFinding(
        "李某某把箱子放在门口", 3, item="PT01", disposition=Disposition.ON_SPOT, done="请李某某搬走"
    )
    desk.findings.raise_(attendant, spot)
    palace.clock.ms = ms(20261203, 9)
    paper = notice_paper(month(palace))
    told = repr(paper)
    for name in (*STAFF.values(), "王丽", "李某某", "锁死", "东门"):
        assert name not in told
    assert len(paper.open_findings.rows) == 2
    assert paper.open_findings.rows[0][0] == "Whole site"
    assert paper.tiles[2].value == "2 / 0"


# The quarter ----------------------------------------------------------------------------------------------------


def test_a_score_stands_with_what_it_was_divided_by(palace: Palace) -> None:
    report = quarter(palace)
    paper = quarter_paper(report)
    (post,) = paper.post_scores.rows
    assert post.subject == "安全员"
    execution = next(part for part in post.parts if part.name.startswith("Execution"))
    assert execution.name == "Execution 40"
    counted = report.figures.posts[0].lines[0].share
    assert counted.n > 14  # those of November and of December until now
    assert execution.ratio == f"{counted.part / 1000:.1f} of {counted.n}"
    appraisal = next(part for part in post.parts if part.name.startswith("Appraisal"))
    assert appraisal.few
    assert appraisal.ratio == "too few (n = 0)"


def test_a_complaint_and_its_answer_stand_on_the_paper(palace: Palace) -> None:
    desk, attendant = palace.desk, palace.attendant
    voice = desk.voices.add(attendant, NewVoice(VoiceKind.COMPLAINT, "灯光昏暗"))
    paper = quarter_paper(quarter(palace))
    assert paper.complaints.rows[0][2:] == ("灯光昏暗", "not answered")
    desk.voices.reply(attendant, voice.voice, "已换灯")
    assert quarter_paper(quarter(palace)).complaints.rows[0][3] == "0 days"


def test_the_scheme_is_printed_in_full(palace: Palace) -> None:
    scheme = scheme_words(Scheme())
    rows = {row[0]: row[1:] for row in scheme.weights.rows}
    assert rows["Execution"] == ("0", "40")
    assert rows["Condition"] == ("45", "0")
    assert scheme.weights.total == ("Together", "100", "100")
    assert any("0.6 × late" in rule for rule in scheme.rules)
    assert any("S1 = 10, S2 = 6, S3 = 3, S4 = 1" in rule for rule in scheme.rules)
    assert any("From 90 excellent, from 80 good, from 70 pass" in rule for rule in scheme.rules)


def test_the_poorer_the_darker(palace: Palace) -> None:
    assert [level(Share(part, 1000, 50)) for part in (600, 700, 850, 900, 970, 1000)] == [0, 1, 2, 3, 4, 4]
    assert level(Share(1, 1, 3)) is None
    report = quarter(palace)
    cells = tuple(HeatCell("", month_, Share(99, 100, 100)) for month_ in (20261001, 20261101))
    heat = quarter_paper(replace(report, figures=replace(report.figures, heat=cells))).heat
    assert heat.columns == ("Oct 2026", "Nov 2026")
    assert [cell.text for row in heat.rows for cell in row.cells] == ["99.0 %", "99.0 %"]


def test_the_quarter_is_drawn_whole(palace: Palace) -> None:
    said = text_of(drawn(palace, quarter_paper(quarter(palace))))
    assert "Quarter 4 of 2026" in said
    assert "The scheme in full (number 1)" in said
    assert "Draft, not sealed" in said


# Numbers --------------------------------------------------------------------------------------------------------


def test_a_hundred_percent_is_only_said_where_nothing_lacks(palace: Palace) -> None:
    assert words.share(Share(19_999, 20_000, 50)) == "99.9 %"
    assert words.share(Share(20_000, 20_000, 50)) == "100.0 %"
    assert words.share(Share(4, 4, 4)) == "too few"
    assert words.share(Share()) == "too few"


def test_what_a_share_was_divided_by_is_said_in_its_own_unit(palace: Palace) -> None:
    assert words.ratio(Share(5_500, 6_000, 6), Dimension.EXECUTION) == "5.5 of 6"
    assert words.ratio(Share(950, 1_000, 32), Dimension.INTEGRITY) == "32 rounds"
    assert words.ratio(Share(3, 4, 41), Dimension.APPRAISAL) == "n = 41"
    assert words.ratio(Share(1, 2, 2), Dimension.CONDITION) == "n = 2"


@pytest.mark.parametrize(
    ("kind", "first", "said"),
    [
        (PeriodKind.MONTH, 20261101, "November 2026"),
        (PeriodKind.QUARTER, 20261001, "Quarter 4 of 2026"),
        (PeriodKind.QUARTER, 20260101, "Quarter 1 of 2026"),
    ],
)
def test_periods_by_name(palace: Palace, kind: PeriodKind, first: int, said: str) -> None:
    assert words.period(kind, first) == said


def test_every_key_of_a_figure_has_a_name(palace: Palace) -> None:
    """A key that nobody named would stand on the screen as it is."""
    desk, manager = palace.desk, palace.manager
    desk.voices.add(palace.attendant, NewVoice(VoiceKind.COMPLAINT, "灯光昏暗"))
    report, evaluated = month(palace), quarter(palace)
    periods: Any = desk.periods
    seen = 0
    for kind, first, names in (
        (PeriodKind.MONTH, NOVEMBER, report.names),
        (PeriodKind.QUARTER, QUARTER, evaluated.names),
    ):
        assert periods.rows_behind(manager, kind, first, "tile/execution")
        for key in periods._work(kind, first, None).behind:
            said = words.figure(names, key)
            assert said, key
            assert key not in said
            seen += 1
    assert seen > 80


def test_by_hand_there_are_three_boxes(palace: Palace) -> None:
    assert len(period.by_hand()) == 3
    assert period.no_pictures(b"") is None
