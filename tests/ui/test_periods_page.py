"""The page of months and quarters as a facility manager uses it: look, open what is behind, review, sign, seal, print."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.clock import Clock
from desktop.inspections.finding_values import NewFinding
from desktop.inspections.voices import NewVoice
from desktop.rules.inspections.facts import RowKind
from desktop.rules.inspections.month import Mark
from desktop.rules.inspections.scheme import Scheme
from desktop.rules.inspections.vocabulary import PeriodKind, PeriodState, VoiceKind
from desktop.rules.rights import Role
from tests.desktop.palace import PIN, STAFF, Palace
from tests.ui.periods_house import NOVEMBER, QUARTER, founded_week, opened
from ui import theme, wording
from ui.jobs import InlineJobs
from ui.pages.periods import PeriodsPage
from ui.pages.periods.edits import edits
from ui.pages.periods.paper import PaperKind

OPEN_DAYS = 8
"""The palace has opening hours from 23 November on."""


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> Palace:
    return founded_week(tmp_path_factory.mktemp("periods"))


@pytest.fixture
def palace(week: Palace, tmp_path: Path) -> Iterator[Palace]:
    made = opened(week, tmp_path)
    wording.use_clock(made.clock)
    yield made
    wording.use_clock(Clock())
    made.desk.close()


class House:
    """The page on screen, and what it said and asked for."""

    def __init__(self, palace: Palace, jobs: InlineJobs, actor: Actor, qtbot: QtBot) -> None:
        self.palace, self.desk = palace, palace.desk
        self.actor = actor
        self.told: list[str] = []
        self.asked: list[tuple[str, str]] = []
        self.page = PeriodsPage(palace.desk, jobs, lambda: self.actor)
        qtbot.addWidget(self.page)
        self.page.noticed.connect(lambda _tone, text: self.told.append(text))
        self.page.other_asked.connect(lambda key, text: self.asked.append((key, text)))
        self.page.resize(1166, 704)
        with qtbot.waitExposed(self.page):
            self.page.show()

    def november(self) -> PeriodsPage:
        self.page.show_period(PeriodKind.MONTH, NOVEMBER)
        return self.page

    def quarter(self) -> PeriodsPage:
        self.page.show_period(PeriodKind.QUARTER, QUARTER)
        return self.page

    def button(self, text: str) -> QPushButton:
        """The one visible button with this text."""
        found = [b for b in self.page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
        assert len(found) == 1, f"{text}: {len(found)}"
        return found[0]

    def offers(self, text: str) -> bool:
        return any(b.text() == text and b.isVisible() for b in self.page.findChildren(QPushButton))

    def state(self) -> PeriodState:
        report = self.page.report
        assert report is not None
        return report.state

    def signed_by(self, role: Role) -> None:
        """Somebody types the PIN at the pad."""
        who = self.page.way._who
        who.setCurrentIndex(who.findText(STAFF[role]))
        assert who.currentText() == STAFF[role]
        self.page.way.pad.entered.emit(PIN)

    def seal_november(self) -> None:
        """The whole way, by two people."""
        page = self.november()
        page.go_on()
        page.way.keep.click()
        self.signed_by(Role.MANAGER)
        page.way._who.setCurrentText("王丽")
        page.way.pad.entered.emit(PIN)
        page.way.seal.click()
        self.button("Seal").click()


@pytest.fixture
def house(palace: Palace, jobs: InlineJobs, dressed: theme.Theme, qtbot: QtBot) -> House:
    return House(palace, jobs, palace.manager, qtbot)


def rows(page: PeriodsPage) -> list[str]:
    """What stands behind the figure that is open, a line a row."""
    return [" ".join(line) for line in page.rows.table.text().rows]


# Looking --------------------------------------------------------------------------------------------------------


def test_months_are_listed_newest_first_with_how_far_they_are(house: House) -> None:
    page = house.page
    assert [each.first for each in page.choice.listed()] == [20261201, NOVEMBER]
    assert page.choice.table.text().rows == (
        ("December 2026", "Still running"),
        ("November 2026", "To review"),
    )
    assert page.report is not None
    assert page.report.first == 20261201
    house.november()
    assert page._title.accessibleName() == "November 2026"
    assert "Over, to be reviewed" in page._state.accessibleName()


def test_the_month_says_what_its_days_were(house: House) -> None:
    page = house.november()
    shown = {row.label: row for row in page.month.matrix.rows()}
    patrol = shown["Two-hourly fire patrol"]
    marks = [cell.mark for cell in patrol.cells[23:]]
    assert marks == [
        Mark.ON_TIME,
        Mark.ON_TIME,
        Mark.LATE,
        Mark.MISSED,
        Mark.LATE,
        Mark.ON_TIME,
        Mark.MISSED,
    ]
    assert patrol.total == "5/7"
    assert "desk not switched on" in patrol.cells[26].said
    assert patrol.cells[0].keys == ()
    tiles = page.month.tiles
    assert tiles["execution"].text_of_value().endswith("%")
    assert tiles["appraisal"].text_of_value() == "too few"
    assert page.month.numbers.buttons["tile/found"].text_of_value() == "1"


def test_every_number_of_the_month_opens_rows(house: House) -> None:
    page = house.november()
    report: Any = page.report
    listings = (
        page.month.days,
        page.month.counts,
        page.month.areas,
        page.month.ageing,
        page.month.failing,
        page.month.categories,
        page.month.integrity,
    )
    keys = [line.keys for listing in listings for line in listing.lines() if line.keys]
    keys += [cell.keys for row in page.month.matrix.rows() for cell in row.cells if cell.keys]
    keys += [row.total_keys for row in page.month.matrix.rows()]
    keys += [("tile/execution",), ("tile/coverage",), ("tile/found",)]
    keys += [(f"gap/{gap.occurrence}",) for gap in report.figures.gaps]
    assert len(keys) > 30
    for each in keys:
        page.open_rows(each)
        assert page.rows.isVisible(), each
        assert rows(page), each
        page.show_figures()


def test_a_click_on_a_mark_opens_the_rounds_behind_it(house: House, qtbot: QtBot) -> None:
    page = house.november()
    at = page.month.matrix.cell_rect(0, 23).center().toPoint()
    qtbot.mouseClick(page.month.matrix, Qt.MouseButton.LeftButton, pos=at)
    assert "Two-hourly fire patrol" in page.rows.title()
    behind = rows(page)
    assert len(behind) == 5
    assert all("赵敏" in row and "Tue 24 Nov" in row for row in behind)
    page.rows._opened(page.rows.table._model.row(0))
    ((key, text),) = house.asked
    assert key == "rounds"
    assert len(text) == 32


def test_what_was_not_done_is_told_with_its_cause(house: House) -> None:
    page = house.november()
    page.open_rows(("matrix/CL/no-session",))
    (row,) = rows(page)
    assert "Mon 30 Nov" in row
    assert "Closing check" in row
    assert "The desk was not switched on" in row
    assert page.rows.table._model.row(0).kind is RowKind.OCCURRENCE
    QTest.keyClick(page.rows, Qt.Key.Key_Escape)
    assert page.month.isVisible()


def test_arrows_and_enter_open_a_mark(house: House) -> None:
    page = house.november()
    grid = page.month.matrix
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(23):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    assert "24 Nov" in grid.accessibleName()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert len(rows(page)) == 5


def test_a_finding_opens_on_its_own_page(house: House) -> None:
    page = house.november()
    page.month.findings._open(page.month.findings.table._model.row(0))
    ((key, text),) = house.asked
    assert key == "findings"
    assert len(text) == 32


def test_a_place_beside_the_cells_is_none(house: House) -> None:
    grid = house.november().month.matrix
    assert grid.place_of(QPoint(2, 2).toPointF()) is None
    assert grid.place_of(grid.cell_rect(1, 30 - 1).center()) == (1, 29)
    assert grid.place_of(grid.cell_rect(0, 30).center()) == (0, 30)


# The way to the seal --------------------------------------------------------------------------------------------


def test_the_paragraph_is_proposed_and_what_is_changed_is_marked(house: House) -> None:
    page = house.november()
    page.go_on()
    proposed = page.way.editor.toPlainText()
    assert "November 2026" in proposed
    assert "Execution" in proposed
    page.way.editor.setPlainText(proposed + " 东门已换锁。")
    assert [text.strip() for text in page.way.editor.marked()] == ["东门已换锁。"]
    page.way.editor.setPlainText(proposed + "\n🔥 消防演练一次。\n东门已换锁。")
    assert page.way.editor.marked() == ["🔥 消防演练一次。", "东门已换锁。"]
    page.way.editor.setPlainText(proposed)
    assert page.way.editor.marked() == []
    page.way.editor.setPlainText(proposed + " 东门已换锁。")
    page.way.keep.click()
    assert house.state() is PeriodState.DRAFTED
    page.show_figures()
    assert "东门已换锁。" in page.month.verdict.text()
    assert "孙主任" in page.month.verdict.text()


def test_words_left_out_are_named(house: House) -> None:
    found = edits("open on 30 days", "open on 29 days 东门")
    assert [("open on 29 days 东门")[a : a + n].strip() for a, n in found.added] == ["29", "东门"]
    assert found.left_out == ("30",)
    page = house.november()
    page.go_on()
    page.way.editor.setPlainText(page.way.editor.toPlainText().replace("Execution", "Carrying out"))
    assert "Execution" in page.way._left_out.text()


def test_a_month_is_reviewed_signed_sealed_and_printed(house: House) -> None:
    house.seal_november()
    assert house.state() is PeriodState.SEALED
    assert house.page.paper.isVisible()
    assert house.page.paper.pages >= 2
    assert any("is sealed" in text for text in house.told)
    page = house.page
    page.show_figures()
    assert "Sealed" in page._state.accessibleName()
    assert not house.offers("Seal")
    assert house.offers("Paper")
    assert page.choice.listed()[1].state is PeriodState.SEALED


def test_the_seal_is_asked_for_in_place_and_says_what_is_fixed(house: House) -> None:
    page = house.november()
    page.go_on()
    page.way.keep.click()
    house.signed_by(Role.MANAGER)
    page.way.pad.entered.emit(PIN)
    assert house.state() is PeriodState.SIGNED
    page.way.seal.click()
    assert page.confirm.isVisible()
    assert "1 finding" in page.confirm.accessibleName()
    assert "never change" in page.confirm.accessibleName()
    house.button("Not yet").click()
    assert house.state() is PeriodState.SIGNED


def test_a_wrong_pin_is_said_on_the_pad(house: House) -> None:
    page = house.november()
    page.go_on()
    page.way.pad.entered.emit("111111")
    assert house.state() is PeriodState.OPEN
    assert "PIN is wrong" in page.way.pad._message.text()


def test_somebody_else_than_the_reviewer_is_asked_to_approve(house: House) -> None:
    page = house.november()
    page.go_on()
    house.signed_by(Role.MANAGER)
    assert house.state() is PeriodState.REVIEWED
    offered = [page.way._who.itemText(at) for at in range(page.way._who.count())]
    assert STAFF[Role.MANAGER] not in offered
    assert "王丽" in offered


def test_figures_that_moved_send_back_to_the_review(house: House) -> None:
    page = house.november()
    page.go_on()
    house.signed_by(Role.MANAGER)
    house.desk.inspections  # noqa: B018
    palace = house.palace
    clock = palace.clock
    now = clock.ms
    clock.ms = now - 5 * 86_400_000
    house.desk.findings.raise_(palace.attendant, NewFinding("灯不亮", 3))
    clock.ms = now
    page.way.pad.entered.emit(PIN)
    assert house.state() is PeriodState.REVIEWED
    assert "no longer those" in page.way.pad._message.text()
    page.way.restart.click()
    assert house.state() is PeriodState.DRAFTED


def test_a_running_month_cannot_be_reviewed_yet(house: House) -> None:
    page = house.page
    assert not page.next.isVisible()
    house.button("Paragraph").click()
    assert not page.way._pad_card.isVisible()
    assert "when the period is over" in page.way._hint.text()


def test_an_unsaved_paragraph_is_told(house: House) -> None:
    page = house.november()
    page.go_on()
    assert not page.unsaved()
    page.way.editor.setPlainText("只有这一句。")
    assert page.unsaved()
    assert not page.way._pad_card.isEnabled()


# Corrections ----------------------------------------------------------------------------------------------------


def test_a_correction_stands_beside_the_sealed_figure(house: House) -> None:
    house.seal_november()
    page = house.page
    page.show_figures()
    page.month.open_view("integrity")
    page.month.amend.click()
    form = page.ask_view.form
    assert form is not None
    form.set_values({"subject": "days/open", "new": "29", "reason": "27日停电闭馆"})
    offered = [page.ask_view._who.itemText(at) for at in range(page.ask_view._who.count())]
    assert STAFF[Role.MANAGER] not in offered  # who corrects does not approve
    page.ask_view._who.setCurrentText("王丽")
    page.ask_view.pad.entered.emit(PIN)
    ((figure, old, new, reason, both),) = page.month.amendments.table.text().rows
    assert (figure, old, new, reason) == ("Open days", str(OPEN_DAYS), "29", "27日停电闭馆")
    assert both == "孙主任, 王丽"
    report: Any = page.report
    assert report.figures.open_days == OPEN_DAYS


def test_a_correction_needs_its_reason(house: House) -> None:
    house.seal_november()
    page = house.page
    page.show_figures()
    page.month.amend.click()
    form = page.ask_view.form
    assert form is not None
    page.ask_view.pad.entered.emit(PIN)
    assert form.error("new")
    assert form.error("reason")
    assert page.report is not None
    assert page.report.amendments == ()


def test_what_comes_after_the_seal_is_told_beside(house: House) -> None:
    house.seal_november()
    clock = house.palace.clock
    now = clock.ms
    clock.ms = now - 5 * 86_400_000
    house.desk.findings.raise_(house.palace.attendant, NewFinding("灯不亮", 3))
    clock.ms = now
    page = house.november()
    page.refresh()
    assert "Recorded after the seal" in page.changed_bar.text()
    assert page.month.numbers.buttons["tile/found"].text_of_value() == "1"


# Papers ---------------------------------------------------------------------------------------------------------


def paper_text(page: PeriodsPage) -> str:
    sheet = page.paper._sheet
    assert sheet is not None
    return "".join(part.extract_text() for part in PdfReader(io.BytesIO(sheet.drawn.pdf)).pages)


def test_the_paper_says_what_the_screen_says(house: House) -> None:
    page = house.november()
    page.show_paper()
    said = re.sub(r"\s+", " ", paper_text(page))
    assert "Monthly summary of safety and hygiene" in said
    assert "Draft, not sealed" in said
    assert page.month.tiles["execution"].text_of_value() in said
    assert "desk not switched on" in said
    assert "锁死" in said


def test_the_notice_names_nobody(house: House) -> None:
    page = house.november()
    page.show_paper(PaperKind.NOTICE)
    said = paper_text(page)
    assert "Notice on safety and hygiene" in said
    for name in (*STAFF.values(), "王丽", "锁死"):
        assert name not in said
    assert page.paper.pages == 1


def test_the_paper_is_saved_where_somebody_wants_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = house.november()
    page.show_paper()
    wanted = tmp_path / "november.pdf"
    asked: list[str] = []

    def answer(_page: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(wanted), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(answer))
    house.button("Save as PDF").click()
    assert asked[0].endswith("0407-01-202611-summary.pdf")
    assert wanted.read_bytes().startswith(b"%PDF")


# The quarter ----------------------------------------------------------------------------------------------------


def test_the_quarter_scores_areas_and_posts_apart(house: House) -> None:
    page = house.quarter()
    kinds = {card.score.kind.value for card in page.quarter.cards}
    assert kinds == {"area", "post"}
    post = next(card for card in page.quarter.cards if card.score.kind.value == "post")
    assert [line.dimension.value for line in post.score.lines] == [
        "execution",
        "rectification",
        "integrity",
        "appraisal",
    ]
    assert "安全员" in post.accessibleName()
    post.parts[0].click()
    assert "安全员" in page.rows.title()
    assert len(rows(page)) > 20


def test_too_few_is_said_as_such(house: House) -> None:
    page = house.quarter()
    assert page.quarter.tiles["tile/appraisal"].text_of_value() == "too few"
    area = next(card for card in page.quarter.cards if card.score.kind.value == "area")
    assert any("too few" in part.accessibleName() for part in area.parts)


def test_every_number_of_the_quarter_opens_rows(house: House) -> None:
    desk, palace = house.desk, house.palace
    desk.voices.add(palace.attendant, NewVoice(VoiceKind.COMPLAINT, "灯光昏暗"))
    page = house.quarter()
    page.refresh()
    view = page.quarter
    lists = (
        view.funnel,
        view.medians,
        view.hazards,
        view.channels,
        view.kinds,
        view.themes,
        view.quality,
        view.integrity,
    )
    keys = [line.keys for listing in lists for line in listing.lines() if line.keys]
    keys += [cell.keys for row in view.heat.rows() for cell in row.cells if cell.keys]
    assert len(keys) > 6
    for each in keys:
        page.open_rows(each)
        assert rows(page), each
        page.show_figures()


def test_a_post_says_something_to_its_score_and_is_answered(house: House) -> None:
    house.quarter()
    house.actor = house.palace.attendant
    house.page.refresh()
    page = house.page
    post = next(card for card in page.quarter.cards if card.score.kind.value == "post")
    assert not house.offers("Put down a decision")
    post.appeal.click()
    assert page.ask_view.form is not None
    page.ask_view.form.set_values({"text": "27日停电"})
    house.button("Keep it").click()
    house.actor = house.palace.manager
    page.refresh()
    house.button("Answer").click()
    assert page.ask_view.form is not None
    page.ask_view.form.set_values({"text": "采纳"})
    house.button("Keep the answer").click()
    report = page.report
    assert report is not None
    ((said, answered),) = [(each.text, each.answer) for each in report.appeals]  # type: ignore[union-attr]
    assert (said, answered) == ("27日停电", "采纳")


def test_a_decision_becomes_a_finding(house: House) -> None:
    page = house.quarter()
    page.quarter.open_view("decisions")
    page.quarter.decide.click()
    form = page.ask_view.form
    assert form is not None
    assert not form.field("severity").isVisible()
    form.set_values(
        {"kind": "improve", "about": f"area/{house_area(page)}", "text": "更换东门门锁", "raise": True}
    )
    assert form.field("severity").isVisible()
    house.button("Keep the decision").click()
    ((kind, about, text, _owner, _due, number),) = page.quarter.decisions.table.text().rows
    assert (kind, about, text) == ("Improve", "综合馆", "更换东门门锁")
    found = house.desk.findings.by_number(house.actor, f"0407-01-{number}")
    assert found.line.text == "更换东门门锁"


def house_area(page: PeriodsPage) -> str:
    report = page.report
    assert report is not None
    return next(key for key, name in report.names.areas.items() if name == "综合馆")


def test_weights_that_do_not_make_a_hundred_are_refused_in_the_form(house: House) -> None:
    page = house.quarter()
    page.quarter.scheme.click()
    form = page.ask_view.form
    assert form is not None
    form.set_values({"area/condition": "50"})
    house.button("Adopt").click()
    assert "make 105" in form.error("area/condition")
    form.set_values({"area/condition": "50", "area/rectification": "25"})
    house.button("Adopt").click()
    report: Any = page.report
    assert report.figures.scheme.area_weights[:3] == (0, 50, 25)
    assert report.figures.scheme.number == Scheme().number + 1


def test_the_paper_of_a_quarter_has_its_scheme(house: House) -> None:
    page = house.quarter()
    page.show_paper()
    said = re.sub(r"\s+", " ", paper_text(page))
    assert "Quarterly evaluation of safety and hygiene" in said
    assert "The scheme in full (number 1)" in said
    assert "安全员" in said


def test_an_attendant_may_look_and_not_sign(house: House) -> None:
    house.actor = house.palace.attendant
    house.page.refresh()
    page = house.november()
    assert not page.next.isVisible()
    assert not house.offers("Paragraph")
    assert house.offers("Paper")
