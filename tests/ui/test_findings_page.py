"""The findings page as the manager and the attendant use it, on a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.inspections.findings import Assignment, FindingDetail, NewFinding
from desktop.inspections.venue_values import NewArea, NewPost
from desktop.inspections.voices import NewVoice
from desktop.rules.inspections.findings import Method, Step
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    EvidenceRole,
    FindingState,
    PostScope,
    VoiceKind,
)
from desktop.rules.rights import Role
from tests.ui.conftest import ATTENDANT_PIN, MANAGER_PIN, Hand, HandClock
from ui import wording
from ui.looks import Tone
from ui.pages.findings import FindingsPage, words
from ui.widgets.buttons import Button


@dataclass
class House:
    """A desk with two areas and a post, and the page on it."""

    desk: Desk
    clock: HandClock
    manager: Actor
    attendant: Actor
    hall: bytes
    stage: bytes
    post: bytes
    page_of: Callable[..., FindingsPage]

    def page(self, actor: Actor | None = None) -> FindingsPage:
        return self.page_of(FindingsPage, actor)

    def raised(self, text: str = "东门锁坏", severity: int = 3, **more: Any) -> bytes:
        new = replace(NewFinding(text, severity, self.hall, "东门"), **more)
        return self.desk.findings.raise_(self.attendant, new).finding

    def assigned(self, text: str = "东门锁坏", due_day: int = 20261130, **more: Any) -> bytes:
        finding = self.raised(text, **more)
        given = Assignment("换锁", due_day, person=self.attendant.staff)
        self.desk.findings.assign(self.manager, finding, given)
        return finding

    def claimed(self, text: str = "东门锁坏") -> bytes:
        finding = self.assigned(text)
        self.desk.findings.claim(self.attendant, finding, "已换新锁")
        return finding

    def closed(self, text: str) -> bytes:
        finding = self.claimed(text)
        self.desk.findings.verify(self.manager, finding, self.manager.staff, MANAGER_PIN, Method.ON_SITE)
        return finding

    def detail(self, finding: bytes) -> FindingDetail:
        return self.desk.findings.detail(self.manager, finding)


@pytest.fixture
def house(
    desk: Desk,
    clock: HandClock,
    manager: Actor,
    attendant: Actor,
    page_of: Callable[..., FindingsPage],
) -> House:
    wording.use_clock(clock)
    hall = desk.venue.add_area(manager, NewArea("QG", "综合球馆", AreaKind.SPORTS_HALL)).area
    stage = desk.venue.add_area(manager, NewArea("JC", "小剧场", AreaKind.STAGE)).area
    post = desk.venue.add_post(manager, NewPost("安全岗", PostScope.SAFETY, areas=(hall,)), manager.staff)
    return House(desk, clock, manager, attendant, hall, stage, post.post, page_of)


def said_of(page: FindingsPage) -> list[tuple[Tone, str]]:
    """What the notice bar is told from now on."""
    told: list[tuple[Tone, str]] = []
    page.noticed.connect(lambda tone, text: told.append((tone, text)))
    return told


def shown(page: FindingsPage) -> list[str]:
    """What is wrong, line by line as the list shows it."""
    return [row[1] for row in page.list.table.text().rows]


def steps(page: FindingsPage) -> list[str]:
    """The steps that are offered, from the top."""
    return [button.text() for button in page.finding.panel.buttons]


def press(within: QWidget, text: str) -> None:
    """Press the button that says `text`."""
    QApplication.processEvents()
    found = [one for one in within.findChildren(Button) if one.text() == text and one.isVisible()]
    assert len(found) == 1, f"{text}: {len(found)}"
    found[0].click()


def take(page: FindingsPage, step: Step, **values: Any) -> None:
    """Choose a step, fill its form in, and keep it."""
    assert page.finding.panel.open_step(step), f"{step} is not offered"
    form = page.finding.panel.form
    if form is not None:
        form.set_values(values)
        form.submitted.emit()


def choose(box: Any, text: str) -> None:
    box.setCurrentIndex([box.itemText(at) for at in range(box.count())].index(text))


# -- the list


def test_with_nothing_open_the_page_says_how_findings_come_here(house: House) -> None:
    page = house.page()
    assert page.list.table.text().rows == ()
    press(page.list, "Raise a finding")
    assert page.form.isVisible()


def test_the_most_pressing_stands_first_and_says_so_in_a_word(house: House) -> None:
    house.assigned("灯坏了", 20261220)
    house.assigned("门坏了", 20261123)
    house.clock.forward(days=1)
    house.raised("吊杆失灵", 1, interim="断电上锁")
    house.clock.forward(minutes=1)
    page = house.page()
    rows = [(row[0], row[1]) for row in page.list.table.text().rows]
    assert rows == [("Overdue", "吊杆失灵"), ("Due soon", "门坏了"), ("In time", "灯坏了")]
    icons = [words.icon(line) for line in page.list.table._model.shown_rows()]
    assert icons == ["alert", "clock", ""]


def test_levels_areas_severities_owners_and_words_narrow_the_list_and_esc_shows_all(
    house: House, hand: Hand
) -> None:
    house.assigned("灯坏了", 20261220)
    house.raised("幕布破了", 2, area=house.stage)
    page = house.page()
    choose(page.list._area, "小剧场")
    assert shown(page) == ["幕布破了"]
    hand.press("Esc")
    assert len(shown(page)) == 2
    choose(page.list._grade, "S3 ordinary")
    assert shown(page) == ["灯坏了"]
    hand.press("Esc")
    choose(page.list._owner, "Nobody yet")
    assert shown(page) == ["幕布破了"]
    hand.press("Esc")
    choose(page.list._state, "Assigned")
    assert shown(page) == ["灯坏了"]
    hand.press("Esc")
    page.list.show_level("over")
    assert shown(page) == []
    hand.press("Esc")
    page.list._search.setText("0002")
    page.list._search.setFocus()
    hand.press("Enter")
    assert shown(page) == ["幕布破了"]
    assert page.list.table.view.hasFocus()
    hand.press("Enter")
    assert page.finding.isVisible()


def test_what_is_closed_is_found_when_it_is_asked_for(house: House) -> None:
    house.closed("旧锁")
    house.raised("新锁")
    page = house.page()
    assert shown(page) == ["新锁"]
    choose(page.list._state, "Closed")
    assert shown(page) == ["旧锁"]
    assert page.list.table.text().rows[0][0] == ""
    choose(page.list._state, "Open and closed")
    assert sorted(shown(page)) == ["新锁", "旧锁"]


# -- the board


def test_the_board_shows_a_column_for_each_state_and_goes_by_keys(house: House, hand: Hand) -> None:
    house.raised("一")
    house.assigned("二")
    house.claimed("三")
    house.closed("四")
    page = house.page()
    hand.press("Alt+K")
    lines = [[line.text for line in column.lines()] for column in page.board.columns]
    assert lines == [["一"], ["二"], [], ["三"], [], ["四"]]
    assert page.board.columns[0].hasFocus()
    hand.press("Right")
    hand.press("Right")
    assert page.board.columns[3].hasFocus()
    hand.press("Enter")
    assert page.finding.detail is not None
    assert page.finding.detail.line.text == "三"
    hand.press("Esc")
    assert page.board.isVisible()


# -- raising


def test_a_finding_is_raised_with_the_keyboard_alone(house: House, hand: Hand) -> None:
    page = house.page(house.attendant)
    told = said_of(page)
    hand.press("Alt+N")
    hand.compose("看台第三排座椅松动")
    hand.press("Alt+S")
    assert told[-1][0] is Tone.GOOD
    assert page.finding.detail is not None
    line = page.finding.detail.line
    assert (line.text, line.severity, line.area, line.found_by) == ("看台第三排座椅松动", 3, None, "李敏")
    assert line.number in told[-1][1]
    hand.press("Esc")
    assert shown(page) == ["看台第三排座椅松动"]


def test_the_worst_grade_asks_what_protects_people_and_keeps_what_was_typed(house: House) -> None:
    page = house.page(house.attendant)
    page.begin()
    form = page.form.form
    assert form is not None
    assert not form.field("interim").isVisible()
    form.set_values({"text": "护栏断了", "severity": 1, "area": house.hall.hex(), "point": "东侧"})
    assert form.field("interim").isVisible()
    page.form._submit()
    assert "protects people" in form.error("interim")
    assert form.values()["text"] == "护栏断了"
    form.set_values({"close": True})
    page.form._submit()
    assert page.finding.detail is not None
    assert page.finding.detail.line.area_closed
    assert "综合球馆 is closed because of it" in page.finding.story()


def test_what_was_put_right_on_the_spot_says_how(house: House) -> None:
    page = house.page(house.attendant)
    page.begin()
    form = page.form.form
    assert form is not None
    form.set_values({"text": "通道堆物", "disposition": "on-spot"})
    page.form._submit()
    assert form.error("done")
    form.set_values({"done": "已搬走"})
    page.form._submit()
    assert page.finding.detail is not None
    assert page.finding.detail.line.state is FindingState.ON_SPOT


def test_an_open_one_alike_is_offered_and_seen_again_instead_of_raised_twice(house: House) -> None:
    known = house.raised("东门锁坏")
    page = house.page(house.attendant)
    told = said_of(page)
    page.begin()
    form = page.form.form
    assert form is not None
    form.set_values({"text": "东门打不开", "area": house.hall.hex(), "severity": 2})
    page.form._ask_alike()
    assert len(page.form.alike) == 1
    page.form.alike[0].click()
    assert "seen again" in told[-1][1]
    detail = house.detail(known)
    assert (detail.line.sightings, detail.line.grade) == (1, 2)
    assert len(house.desk.findings.list(house.manager)) == 1
    assert page.finding.isVisible()


def test_the_same_words_at_the_same_place_are_a_sighting(house: House) -> None:
    known = house.raised("东门锁坏")
    page = house.page(house.attendant)
    told = said_of(page)
    page.begin()
    assert page.form.form is not None
    page.form.form.set_values({"text": "东门锁坏", "point": "东门", "area": house.hall.hex()})
    page.form._submit()
    assert "Known already" in told[-1][1]
    assert house.detail(known).line.sightings == 1


def test_a_form_that_was_begun_is_still_there_after_esc_and_counts_as_unsaved(
    house: House, hand: Hand
) -> None:
    page = house.page(house.attendant)
    assert not page.unsaved()
    hand.press("Alt+N")
    hand.compose("水龙头漏水")
    hand.press("Esc")
    assert page.list.isVisible()
    assert page.unsaved()
    hand.press("Alt+N")
    assert page.form.form is not None
    assert page.form.form.values()["text"] == "水龙头漏水"


# -- the steps


def test_only_steps_that_may_be_taken_by_whoever_is_here_are_offered(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    assert steps(page)[0] == "Assign"
    assert "Work begins" not in steps(page)
    assert "Verify and close" not in steps(page)
    other = house.page(house.attendant)
    other.open_finding(finding)
    assert steps(other) == ["Put right on the spot", "Protect until then", "Note the cause"]


def test_an_auditor_only_looks_on(house: House) -> None:
    finding = house.raised()
    auditor = house.desk.context.sessions.begin(
        house.manager.staff, house.manager.name, frozenset({Role.AUDITOR})
    )
    page = house.page(auditor)
    page.open_finding(finding)
    assert steps(page) == []
    assert not page._tell.isVisible()
    assert not page.finding.pictures.after.isVisible()


def test_a_finding_is_assigned_with_measure_owner_money_and_day(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    panel = page.finding.panel
    panel.open_step(Step.ASSIGNED)
    assert panel.form is not None
    panel.form.submitted.emit()
    assert panel.form.error("measure")
    assert panel.form.error("owner")
    assert not panel.form.field("contractor").isVisible()
    panel.form.set_values({"owner": "contractor"})
    assert panel.form.field("contractor").isVisible()
    panel.form.set_values({"owner": f"post:{house.post.hex()}", "measure": "换锁", "due": 20261201})
    money = panel.form.field("fund")
    QTest.keyClicks(money, "128.5")
    panel.form.submitted.emit()
    detail = house.detail(finding)
    assert (detail.line.state, detail.measure, detail.fund_fen) == (FindingState.ASSIGNED, "换锁", 12_850)
    assert detail.line.owner is not None
    assert detail.line.owner.name == "安全岗"
    story = page.finding.story()
    assert "安全岗 (王丽)" in story
    assert "128.50 yuan" in story
    assert steps(page)[:2] == ["Work begins", "It is done"]


def test_a_wrong_amount_is_said_at_its_field_and_nothing_is_kept(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    panel = page.finding.panel
    panel.open_step(Step.ASSIGNED)
    assert panel.form is not None
    panel.form.set_values({"owner": f"person:{house.attendant.staff.hex()}", "measure": "换锁"})
    QTest.keyClicks(panel.form.field("fund"), "12.345")
    panel.form.submitted.emit()
    assert "1280.50" in panel.form.error("fund")
    assert house.detail(finding).line.state is FindingState.OPEN


def test_from_work_to_the_pin_of_somebody_else(house: House, hand: Hand) -> None:
    finding = house.assigned()
    page = house.page(house.attendant)
    told = said_of(page)
    page.open_finding(finding)
    hand.press("Alt+S")
    assert house.detail(finding).line.state is FindingState.RECTIFYING
    take(page, Step.CLAIMED, done="已换新锁")
    assert house.detail(finding).line.state is FindingState.CLAIMED
    panel = page.finding.panel
    hand.press("Alt+S")
    assert panel.form is not None
    assert panel.pad is not None
    who = panel.form.field("who")
    assert [who.itemText(at) for at in range(who.count())] == ["王丽"]  # type: ignore[attr-defined]
    panel.pad.entered.emit("111222")
    assert panel.pad is not None
    assert house.detail(finding).line.state is FindingState.CLAIMED
    panel.pad.entered.emit(MANAGER_PIN)
    detail = house.detail(finding)
    assert (detail.line.state, detail.verifier) == (FindingState.VERIFIED, "王丽")
    assert told[-1] == (Tone.GOOD, "Verified and closed.")
    assert steps(page) == []


def test_whoever_did_it_is_not_among_those_who_may_verify(house: House) -> None:
    finding = house.assigned()
    house.desk.findings.claim(house.attendant, finding, "已换", house.manager.staff)
    page = house.page()
    page.open_finding(finding)
    page.finding.panel.open_step(Step.VERIFIED)
    assert page.finding.panel.pad is None
    assert ATTENDANT_PIN not in page.finding.story()


def test_sent_back_put_off_given_time_graded_closed_opened_and_withdrawn(house: House) -> None:
    finding = house.claimed()
    page = house.page()
    page.open_finding(finding)
    page.finding.panel.open_step(Step.REJECTED)
    assert page.finding.panel.form is not None
    page.finding.panel.form.submitted.emit()
    assert page.finding.panel.form.error("reason")
    take(page, Step.REJECTED, reason="锁舌仍松")
    assert house.detail(finding).rejections == 1
    take(page, Step.EXTENDED, due=20261215, reason="配件未到")
    take(page, Step.DEFERRED, reason="等配件", review=20270131, interim="临时加锁")
    assert "30 days" in page.finding.panel.form.error("review")
    take(page, Step.DEFERRED, reason="等配件", review=20261201, interim="临时加锁")
    assert house.detail(finding).line.state is FindingState.DEFERRED
    take(page, Step.REGRADED, severity=2, reason="人多")
    assert house.detail(finding).line.grade == 2
    take(page, Step.AREA_CLOSED, reason="不安全")
    assert house.detail(finding).line.area_closed
    assert "It is the same as another" not in steps(page)
    take(page, Step.AREA_OPENED, reason="已加锁")
    take(page, Step.CAUSED, cause="锁芯老化")
    assert house.detail(finding).cause == "锁芯老化"
    take(page, Step.WITHDRAWN, reason="报错地方")
    assert house.detail(finding).line.state is FindingState.WITHDRAWN


def test_a_double_is_merged_into_the_one_that_stays(house: House) -> None:
    first, second = house.raised("一"), house.raised("二")
    page = house.page()
    page.open_finding(second)
    take(page, Step.MERGED, into=first.hex())
    assert house.detail(second).line.state is FindingState.MERGED
    number = house.detail(first).line.number
    press(page.finding, number)
    assert page.finding.detail is not None
    assert page.finding.detail.line.number == number


def test_an_overdue_one_is_taken_note_of_once(house: House) -> None:
    finding = house.assigned(due_day=20261123)
    house.clock.forward(days=2)
    page = house.page()
    page.open_finding(finding)
    take(page, Step.ACKNOWLEDGED)
    assert "taken note of" in page.finding.story()
    assert "I know how far it is" not in steps(page)


def test_esc_leaves_the_form_then_the_finding(house: House, hand: Hand) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    hand.press("Alt+S")
    assert steps(page) == []
    hand.press("Esc")
    assert steps(page)[0] == "Assign"
    assert page.finding.isVisible()
    hand.press("Down")
    assert page.finding.panel.buttons[1].hasFocus()
    hand.press("Esc")
    assert page.list.isVisible()


def test_a_form_stays_open_while_others_change_the_finding(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    page.finding.panel.open_step(Step.ASSIGNED)
    assert page.finding.panel.form is not None
    page.finding.panel.form.set_values({"measure": "换锁"})
    house.desk.findings.sight(house.attendant, finding, "又看到")
    page.jobs.announce({"findings"})
    assert page.finding.panel.form.values()["measure"] == "换锁"
    assert "Seen again" in page.finding.story()
    assert page.unsaved()


def test_what_others_do_moves_nobodys_focus(house: House, hand: Hand) -> None:
    finding = house.raised()
    page = house.page()
    page.open_finding(finding)
    hand.press("Down")
    hand.press("Down")
    house.raised("别处的隐患")
    page.jobs.announce({"findings"})
    assert page.finding.panel.buttons[2].hasFocus()
    page.finding.panel.buttons[0].click()
    take(page, Step.ASSIGNED, measure="换锁", owner=f"person:{house.attendant.staff.hex()}")
    assert page.finding.panel.buttons[0].hasFocus()


# -- visitors' words


def test_a_visitors_word_is_kept_answered_and_made_a_finding(house: House, hand: Hand) -> None:
    page = house.page(house.attendant)
    hand.press("Alt+V")
    form = page.voices.form
    assert form is not None
    form.submitted.emit()
    assert form.error("text")
    form.set_values({"kind": "complaint", "text": "卫生间灯坏了", "area": house.hall.hex()})
    form.submitted.emit()
    voices = house.desk.voices.list(house.manager)
    assert [(one.kind, one.text, one.area_name) for one in voices] == [
        (VoiceKind.COMPLAINT, "卫生间灯坏了", "综合球馆")
    ]
    assert page._tabs["voices"].text() == "Visitors' words  1"
    page.voices.table.view.selectRow(0)
    assert page.voices.reply is not None
    page.voices.reply.set_values({"text": "今天就修"})
    press(page.voices, "Keep the answer")
    assert house.desk.voices.list(house.manager)[0].replies[0].text == "今天就修"
    assert page._tabs["voices"].text() == "Visitors' words"
    press(page.voices, "Make it a finding")
    assert page.form.form is not None
    values = page.form.form.values()
    assert (values["text"], values["area"], values["origin"]) == (
        "卫生间灯坏了",
        house.hall.hex(),
        "visitor",
    )
    page.form._submit()
    number = house.desk.voices.list(house.manager)[0].finding
    assert page.finding.detail is not None
    assert page.finding.detail.line.number == number


def test_a_rating_needs_its_stars(house: House, hand: Hand) -> None:
    page = house.page(house.attendant)
    hand.press("Alt+V")
    form = page.voices.form
    assert form is not None
    assert not form.field("score").isVisible()
    form.set_values({"kind": "rating"})
    assert form.field("score").isVisible()
    form.submitted.emit()
    assert form.error("score")
    form.set_values({"score": 4})
    form.submitted.emit()
    assert page.voices.table.text().rows[0][2].startswith("★★★★☆")


def test_a_complaint_that_waits_longer_than_seven_days_says_so(house: House) -> None:
    house.desk.voices.add(house.attendant, NewVoice(VoiceKind.COMPLAINT, "太吵"))
    house.clock.forward(days=8)
    page = house.page()
    page.open_tab("voices")
    assert page.voices.table.text().rows[0][4] == "Too late"


# -- pictures


def _jpeg(tmp_path: Path, name: str = "after.png", colour: str = "#3F5573") -> Path:
    image = QImage(320, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = tmp_path / name
    assert image.save(str(path))
    return path


def test_a_picture_is_taken_in_shown_and_taken_off(house: House, tmp_path: Path) -> None:
    finding = house.assigned()
    page = house.page(house.attendant)
    told = said_of(page)
    page.open_finding(finding)
    page.finding.pictures.given.emit(EvidenceRole.AFTER, _jpeg(tmp_path))
    assert house.detail(finding).has_after_picture
    assert "After" in page.finding.story()
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    page.finding.pictures.given.emit(EvidenceRole.AFTER, broken)
    assert told[-1][0] is Tone.CAUTION
    page.finding.pictures.taken_off.emit(house.detail(finding).pictures[0].link)
    assert house.detail(finding).pictures == ()


def test_a_picture_is_pasted(house: House, tmp_path: Path) -> None:
    finding = house.raised()
    page = house.page(house.attendant)
    page.open_finding(finding)
    data = QMimeData()
    data.setImageData(QImage(str(_jpeg(tmp_path))))
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(page.finding, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.role for one in house.detail(finding).pictures] == [EvidenceRole.BEFORE.value]


# -- paper


def test_the_order_is_shown_and_saved_as_it_is_shown(
    house: House, hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdf import PdfReader

    finding = house.assigned("东门锁坏，人群无法疏散")
    page = house.page()
    told = said_of(page)
    page.open_finding(finding)
    hand.press("Alt+D")
    assert page.order.isVisible()
    out = tmp_path / "order.pdf"
    monkeypatch.setattr("ui.pages.findings.page.ask_path", lambda *_: out)
    hand.press("Alt+S")
    text = PdfReader(BytesIO(out.read_bytes())).pages[0].extract_text()
    line = house.detail(finding).line
    for part in (line.number, "东门锁坏", "李敏", "换锁", "潞州区工人文化宫"):
        assert part in text.replace("\n", "")
    assert str(out) in told[-1][1]
    hand.press("Esc")
    assert page.finding.isVisible()


def test_a_closed_one_has_no_order(house: House) -> None:
    finding = house.closed("旧锁")
    page = house.page()
    page.open_finding(finding)
    assert not page._paper.isVisible()


# -- coming from elsewhere


def test_another_page_opens_one_by_its_id_its_number_or_a_form(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page.receive(finding.hex())
    assert page.finding.detail is not None
    assert page.finding.detail.line.finding == finding
    page.receive("")
    assert page.list.isVisible()
    page.receive(house.detail(finding).line.number)
    assert page.finding.isVisible()
    page.receive("new")
    assert page.form.isVisible()
    page.receive("voice")
    assert page.voices.isVisible()
    told = said_of(page)
    page.receive("0407-01-2026-9999")
    assert "no such finding" in told[-1][1]


def test_a_page_that_was_never_open_still_opens_what_it_is_asked_for(house: House) -> None:
    finding = house.raised()
    page = house.page()
    page._known = None
    page.receive(finding.hex())
    assert page.finding.isVisible()


# -- words


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("", 0),
        ("128", 12_800),
        ("128.5", 12_850),
        ("0.05", 5),
        ("１，２８０．５０ 元", 128_050),
        ("¥1,280", 128_000),
        ("12.345", None),
        ("-3", None),
        ("一百", None),
        ("9999999999999", None),
    ],
)
def test_money_is_read_as_people_type_it(typed: str, fen: int | None) -> None:
    assert words.fen_from(typed) == fen


def test_very_long_words_break_nothing(house: House) -> None:
    house.raised("通道被堵" * 400, 2)
    page = house.page()
    assert shown(page)[0].endswith("…")
    page.list.table.opened.emit(page.list.table.current())
    assert page.finding.isVisible()
    page.open_tab("board")
    assert not page.board.grab().isNull()


def test_an_order_with_very_long_words_stays_short_and_whole(house: House, hand: Hand) -> None:
    from pypdf import PdfReader

    finding = house.assigned("通道被桌椅堵住，无法疏散。" * 60)
    page = house.page()
    page.open_finding(finding)
    hand.press("Alt+D")
    assert page.order._sheet is not None
    pages = PdfReader(BytesIO(page.order._sheet.drawn.pdf)).pages
    assert len(pages) <= 3
    text = "".join(one.extract_text() for one in pages).replace("\n", "")
    assert text.count("无法疏散") == 60
