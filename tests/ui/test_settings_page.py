"""Settings as they are changed: of the computer at once, of the palace with a button, backups with a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop.actor import Actor
from desktop.backups import newest
from desktop.clock import Clock
from desktop.computer import load_computer
from desktop.desk import Desk
from desktop.problems import Problem
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from ui import printing, wording
from ui.jobs import InlineJobs
from ui.pages.page import Page
from ui.pages.settings import SettingsPage


@pytest.fixture(autouse=True)
def site_time(desk: Desk) -> Iterator[None]:
    wording.use_clock(desk.clock)
    yield
    wording.use_clock(Clock())


@pytest.fixture
def settings(page_of: Callable[..., Page], monkeypatch: pytest.MonkeyPatch) -> SettingsPage:
    monkeypatch.setattr(
        printing, "printers", lambda: printing.Printers(("前台打印机", "制卡机"), "前台打印机")
    )
    page = page_of(SettingsPage)
    assert isinstance(page, SettingsPage)
    return page


@pytest.fixture
def notices(settings: SettingsPage) -> list[str]:
    heard: list[str] = []
    settings.noticed.connect(lambda _tone, text: heard.append(text))
    return heard


def press(page: SettingsPage, text: str) -> None:
    (found,) = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    found.click()


# This computer --------------------------------------------------------------------------------------------------


def test_choices_of_this_computer_are_kept_at_once(
    settings: SettingsPage, desk: Desk, jobs: InlineJobs, notices: list[str]
) -> None:
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)
    form = settings.computer.form
    form.set_values({"theme": "dark", "sounds": False, "lock_seconds": 300, "printer": "制卡机"})
    kept = load_computer(desk.home)
    assert (kept.theme, kept.sounds, kept.lock_seconds, kept.printer) == ("dark", False, 300, "制卡机")
    assert frozenset({"settings"}) in told
    assert notices == []


def test_another_language_says_when_it_comes(settings: SettingsPage, desk: Desk, notices: list[str]) -> None:
    settings.computer.form.set_values({"language": "zh_CN"})
    assert load_computer(desk.home).language == "zh_CN"
    assert "started again" in notices[-1]


def test_a_printer_that_is_gone_stays_chosen(
    settings: SettingsPage, desk: Desk, jobs: InlineJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.computer.form.set_values({"printer": "制卡机"})
    monkeypatch.setattr(printing, "printers", lambda: printing.Printers())
    jobs.announce({"settings"})
    assert settings.computer.form.values()["printer"] == "制卡机"
    assert desk.settings.computer().printer == "制卡机"


# The palace -----------------------------------------------------------------------------------------------------


def test_the_palace_is_changed_with_a_button(settings: SettingsPage, desk: Desk, notices: list[str]) -> None:
    settings.open_section("site")
    settings.site.form.set_values(
        {"name": "长治市工人文化宫", "same_visit_minutes": "45", "ask_id_number": True}
    )
    assert settings.unsaved()
    assert desk.settings.site().same_visit_minutes == 30
    press(settings, "Save")
    site = desk.settings.site()
    assert (site.name, site.same_visit_minutes, site.ask_id_number) == ("长治市工人文化宫", 45, True)
    assert not settings.unsaved()
    assert "kept" in notices[-1]


@pytest.mark.parametrize(
    ("field", "entered", "said"),
    [
        ("membership_months", "121", "1 to 120"),
        ("same_visit_minutes", "0", "1 to 720"),
        ("repeat_ms", "2.5", "whole number"),
        ("expiring_days", "99999999999999999999", "whole number"),
        ("name", "", "fill this in"),
        ("card_title", "卡" * 61, "60 characters"),
        ("name", "文化宫\u202e", "control characters"),
    ],
)
def test_what_cannot_be_kept_is_said_below_its_field(
    settings: SettingsPage, desk: Desk, field: str, entered: str, said: str
) -> None:
    before = desk.settings.site()
    settings.open_section("site")
    settings.site.form.set_values({field: entered})
    settings.site.save()
    assert said in settings.site.form.error(field)
    assert desk.settings.site() == before


def test_how_long_findings_may_take_is_the_palaces_own(settings: SettingsPage, desk: Desk) -> None:
    settings.open_section("checks")
    settings.checks.form.set_values({"rectify_days_s2": "2", "single_staff": True})
    settings.checks.save()
    assert desk.settings.site().rectify_days_s2 == 2
    assert desk.settings.site().single_staff
    settings.checks.form.set_values({"rectify_days_s2": "400"})
    settings.checks.save()
    assert "30" in settings.checks.form.error("rectify_days_s2")
    assert desk.settings.site().rectify_days_s2 == 2


def test_what_was_entered_can_be_taken_back(settings: SettingsPage) -> None:
    settings.open_section("site")
    settings.site.form.set_values({"name": "别的名字"})
    press(settings, "Take back")
    assert settings.site.form.values()["name"] == "潞州区工人文化宫"
    assert not settings.unsaved()


def test_a_change_elsewhere_does_not_wipe_what_is_being_entered(
    settings: SettingsPage, desk: Desk, manager: Actor, jobs: InlineJobs
) -> None:
    settings.site.form.set_values({"name": "半个名字"})
    desk.settings.change_site(manager, expiring_days=14)
    jobs.announce({"settings"})
    assert settings.site.form.values()["name"] == "半个名字"


def test_an_attendant_sees_neither_palace_nor_other_rights(
    page_of: Callable[..., Page], attendant: Actor
) -> None:
    page = page_of(SettingsPage, attendant)
    assert isinstance(page, SettingsPage)
    assert page.shown_sections() == ["computer", "pin", "copies"]
    page.receive("site")
    assert not page.site.isVisible()


def test_an_auditor_has_only_computer_and_pin(
    page_of: Callable[..., Page], desk: Desk, manager: Actor
) -> None:
    auditor = desk.context.sessions.begin(manager.staff, "审计", frozenset({Role.AUDITOR}))
    page = page_of(SettingsPage, auditor)
    assert isinstance(page, SettingsPage)
    assert page.shown_sections() == ["computer", "pin"]
    assert not page.unsaved()


# Backups --------------------------------------------------------------------------------------------------------


def test_a_backup_is_made_checked_and_told(
    settings: SettingsPage, desk: Desk, attendant: Actor, notices: list[str]
) -> None:
    desk.reception.tally(attendant, Category.PUBLIC)
    settings.open_section("copies")
    assert "no copy yet" in settings.copies.state()
    press(settings, "Back up now")
    assert newest([desk.home.backups]) is not None
    assert "Last checked copy: " in settings.copies.state()
    assert "Copied and checked: 1 visits, 0 members" in settings.copies.state()
    assert "checked backup" in notices[-1]


def test_a_backup_goes_to_another_folder(
    settings: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    settings.open_section("copies")
    press(settings, "To another folder…")
    assert newest([stick]) is not None


def test_a_folder_that_takes_no_backup_is_a_sentence(
    settings: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems: list[Problem]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(blocked / "deep"))
    settings.open_section("copies")
    press(settings, "To another folder…")
    assert [problem.code for problem in problems] == ["file-failed"]
    assert "No copy was made" in settings.copies.state()
    press(settings, "Back up now")
    assert "Copied and checked" in settings.copies.state()


def test_an_old_backup_is_a_warning(
    settings: SettingsPage, desk: Desk, jobs: InlineJobs, clock: object
) -> None:
    desk.backups.run()
    clock.forward(days=4)  # type: ignore[attr-defined]
    jobs.announce({"backups"})
    assert "long ago" in settings.copies.state()


def test_the_store_is_proven_from_here_too(settings: SettingsPage) -> None:
    settings.open_section("copies")
    press(settings, "Check now")
    assert "Everything is as it was written" in settings.copies.verification.verdict()
