"""The shell: pages are built when wanted, scans find their page, notices move nothing, closing is honest."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.problems import Problem
from desktop.progress import Progress
from ui.jobs import InlineJobs, Jobs
from ui.looks import Tone
from ui.main_window import Entry, MainWindow
from ui.pages.page import Page
from ui.scanner import ScanLine
from ui.theme import Theme
from ui.widgets.banner import VerdictBanner
from ui.widgets.busy import BusyStrip
from ui.widgets.buttons import Button
from ui.widgets.rail import RailButton

CODE = "1001000700000123450123456789012345678997"


class Desk(Page):
    """A desk page that writes down what reaches it."""

    topics: ClassVar[frozenset[str]] = frozenset({"visits"})

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None)
        self.box = ScanLine()
        self.other = QPushButton("other")
        self.body.addWidget(self.box)
        self.body.addWidget(self.other)
        self.scans: list[str] = []
        self.reads = 0
        self.draft = False

    def refresh(self) -> None:
        self.reads += 1

    def take_scan(self, text: str) -> bool:
        self.scans.append(text)
        return True

    def unsaved(self) -> bool:
        return self.draft


class Members(Page):
    """Another page; it takes scans while `wants` is set."""

    topics: ClassVar[frozenset[str]] = frozenset({"members"})

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None, title="Members")
        self.name = QLineEdit()
        self.body.addWidget(self.name)
        self.wants = False
        self.scans: list[str] = []
        self.reads = 0

    def refresh(self) -> None:
        self.reads += 1

    def take_scan(self, text: str) -> bool:
        if self.wants:
            self.scans.append(text)
        return self.wants


class Shell:
    """A window of two pages, and how often each was built."""

    def __init__(self, jobs: Jobs) -> None:
        self.jobs = jobs
        self.built: list[str] = []
        self.window = MainWindow(
            [
                Entry("desk", "Desk", "desk", lambda: self._make("desk", Desk(jobs))),
                Entry("members", "Members", "members", lambda: self._make("members", Members(jobs))),
            ],
            jobs,
            phrase=lambda problem: f"sentence about {problem.code}",
        )

    def _make(self, key: str, page: Page) -> Page:
        self.built.append(key)
        return page

    @property
    def desk(self) -> Desk:
        page = self.window.page("desk")
        assert isinstance(page, Desk)
        return page

    @property
    def members(self) -> Members:
        page = self.window.page("members")
        assert isinstance(page, Members)
        return page


def opened(qtbot: QtBot, jobs: Jobs) -> Shell:
    shell = Shell(jobs)
    qtbot.addWidget(shell.window)
    shell.window.resize(1366, 768)
    shell.window.go("desk")
    shell.window.show()
    qtbot.waitExposed(shell.window)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    return shell


@pytest.fixture
def shell(qtbot: QtBot, dressed: Theme, jobs: InlineJobs) -> Shell:
    return opened(qtbot, jobs)


@pytest.fixture
def threaded(qtbot: QtBot, dressed: Theme) -> Iterator[Shell]:
    """A window whose jobs run in their threads."""
    shell = opened(qtbot, Jobs())
    yield shell
    shell.jobs.close()


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def scan(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.keyClicks(widget, CODE)
    qtbot.keyClick(widget, Qt.Key.Key_Return)


# -- pages


def test_a_page_is_built_when_it_is_first_wanted_and_then_kept(qtbot: QtBot, shell: Shell) -> None:
    assert shell.built == ["desk"]
    qtbot.keyClick(shell.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.window.current() is shell.members
    qtbot.keyClick(shell.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert shell.window.current() is shell.desk
    assert shell.built == ["desk", "members"]


def test_the_rail_leads_to_the_page_and_shows_where_one_is(qtbot: QtBot, shell: Shell) -> None:
    desk, members = shell.window.findChildren(RailButton)
    qtbot.mouseClick(members, Qt.MouseButton.LeftButton)
    assert shell.window.current() is shell.members
    assert (desk.isChecked(), members.isChecked()) == (False, True)


def test_the_desk_page_has_the_keys_as_soon_as_it_is_seen(qtbot: QtBot, shell: Shell) -> None:
    assert shell.desk.box is not None
    qtbot.waitUntil(shell.desk.box.hasFocus)
    shell.window.go("members")
    focus(qtbot, shell.members.name)
    shell.window.go("desk")
    qtbot.waitUntil(shell.desk.box.hasFocus)


def test_letters_typed_beside_the_box_reach_it_whole(qtbot: QtBot, shell: Shell) -> None:
    focus(qtbot, shell.desk.other)
    box = shell.desk.box
    assert box is not None
    qtbot.keyClicks(shell.desk.other, "z")
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "s")
    assert box.text() == "zs"


def test_a_scan_beside_the_box_is_a_scan(qtbot: QtBot, shell: Shell) -> None:
    focus(qtbot, shell.desk.other)
    box = shell.desk.box
    assert box is not None
    qtbot.keyClicks(shell.desk.other, CODE[0])
    qtbot.waitUntil(box.hasFocus)
    with qtbot.waitSignal(box.scanned) as scanned:
        qtbot.keyClicks(box, CODE[1:])
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert scanned.args == [CODE]


def test_only_the_pages_concerned_reread_and_only_when_seen(qtbot: QtBot, shell: Shell) -> None:
    assert shell.desk.reads == 1
    shell.jobs.announce({"visits"})
    assert shell.desk.reads == 2
    shell.window.go("members")
    assert shell.members.reads == 1
    shell.jobs.announce({"visits"})
    shell.jobs.announce({"visits", "cards"})
    assert (shell.desk.reads, shell.members.reads) == (2, 1)
    shell.window.go("desk")
    assert shell.desk.reads == 3


def test_a_page_nobody_may_open_stays_shut(qtbot: QtBot, shell: Shell) -> None:
    shell.window.go("members")
    shell.window.allow(["desk"])
    assert shell.window.current() is shell.desk
    shell.window.go("members")
    qtbot.keyClick(shell.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.window.current() is shell.desk


# -- scans


def test_a_scan_on_another_page_reaches_the_desk_and_leaves_everything_as_it_was(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.window.go("members")
    shell.members.name.setText("half a na")
    focus(qtbot, shell.members.name)
    scan(qtbot, shell.members.name)
    assert shell.desk.scans == [CODE]
    assert shell.members.name.text() == "half a na"
    assert shell.window.current() is shell.members
    assert shell.members.name.hasFocus()


def test_a_page_that_wants_the_scan_gets_it_alone(qtbot: QtBot, shell: Shell) -> None:
    shell.window.go("members")
    shell.members.wants = True
    focus(qtbot, shell.members.name)
    scan(qtbot, shell.members.name)
    assert (shell.members.scans, shell.desk.scans) == ([CODE], [])


def test_f9_by_hand_leads_to_the_box(qtbot: QtBot, shell: Shell) -> None:
    shell.window.go("members")
    focus(qtbot, shell.members.name)
    qtbot.keyClick(shell.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: shell.window.current() is shell.desk)
    assert shell.desk.box is not None
    qtbot.waitUntil(shell.desk.box.hasFocus)


def test_behind_a_cover_nothing_is_scanned_opened_or_seen(qtbot: QtBot, shell: Shell) -> None:
    cover = QWidget()
    pin = QLineEdit()
    QVBoxLayout(cover).addWidget(pin)
    shell.window.cover(cover)
    focus(qtbot, pin)
    scan(qtbot, pin)
    assert (shell.desk.scans, pin.text()) == ([], "")
    assert "Sign in" in shell.window.notice.text()
    shell.window.go("members")
    assert shell.window.current() is None
    assert not shell.desk.isVisible()
    shell.window.uncover()
    assert shell.window.current() is shell.desk


# -- notices


def test_a_problem_is_a_sentence_at_the_top_that_moves_nothing(qtbot: QtBot, shell: Shell) -> None:
    box = shell.desk.box
    assert box is not None
    focus(qtbot, box)
    before = box.mapTo(shell.window, QPoint(0, 0))
    shell.jobs.problem.emit(Problem("disk-full"))
    assert shell.window.notice.text() == "sentence about disk-full"
    assert shell.window.notice.isVisible()
    assert box.mapTo(shell.window, QPoint(0, 0)) == before
    assert box.hasFocus()
    close = next(b for b in shell.window.notice.findChildren(Button) if not b.text())
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert shell.window.notice.text() == ""
    assert box.hasFocus()


def test_a_notice_can_offer_what_to_do(qtbot: QtBot, shell: Shell) -> None:
    done: list[str] = []
    shell.window.show_notice(Tone.NOTE, "Saved.", action="Undo", act=lambda: done.append("undo"))
    qtbot.keyClick(shell.window, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: done == ["undo"])
    assert shell.window.notice.text() == ""


def test_a_page_can_say_something(shell: Shell) -> None:
    shell.desk.tell(Tone.GOOD, "Card printed.")
    assert shell.window.notice.text() == "Card printed."


def test_markup_in_a_notice_is_text(shell: Shell) -> None:
    shell.window.show_notice(Tone.NOTE, "<b>王芳</b> & more")
    assert shell.window.notice.text() == "<b>王芳</b> & more"


# -- header


def test_the_header_says_where_and_who_and_has_a_key_for_both(qtbot: QtBot, shell: Shell) -> None:
    header = shell.window.header
    header.set_place("长治市工人文化宫")
    header.set_person("王芳", "attendant")
    with qtbot.waitSignal(shell.window.switch_asked):
        qtbot.keyClick(shell.window, Qt.Key.Key_F11)
    with qtbot.waitSignal(shell.window.lock_asked):
        qtbot.keyClick(shell.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    header.set_person("", "")
    with qtbot.assertNotEmitted(shell.window.switch_asked):
        qtbot.keyClick(shell.window, Qt.Key.Key_F11)


# -- long work and the end


def strip_of(shell: Shell) -> BusyStrip:
    strip = shell.window.findChild(BusyStrip)
    assert isinstance(strip, BusyStrip)
    return strip


def test_long_work_is_seen_and_can_be_stopped(qtbot: QtBot, threaded: Shell) -> None:
    assert threaded.window.findChild(BusyStrip) is None
    stop = threading.Event()

    def task(progress: Progress) -> None:
        while not stop.wait(0.01):
            progress.step(30, 100)

    handle = threaded.jobs.start(task, "Printing cards", owner=threaded.window)
    strip = strip_of(threaded)
    bar = strip.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(lambda: strip.isVisible() and (bar.value(), bar.maximum()) == (30, 100))
    assert bar.accessibleName() == "Printing cards"
    button = strip.findChild(Button)
    assert isinstance(button, Button)
    button.click()
    qtbot.waitUntil(lambda: handle.over)
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_closing_in_the_middle_of_something_asks_once_without_a_dialog(qtbot: QtBot, shell: Shell) -> None:
    shell.desk.draft = True
    assert not shell.window.close()
    assert "not saved" in shell.window.notice.text()
    with qtbot.waitSignal(shell.window.closing):
        assert shell.window.close()


def test_the_offered_button_closes_and_dismissing_it_stays(qtbot: QtBot, shell: Shell) -> None:
    shell.desk.draft = True
    shell.window.close()
    shell.window.notice.dismiss()
    assert not shell.window.close()
    offered = next(b for b in shell.window.notice.findChildren(Button) if b.text())
    with qtbot.waitSignal(shell.window.closing):
        offered.click()
    assert not shell.window.isVisible()


def test_closing_with_nothing_under_way_closes_and_ends_the_jobs(qtbot: QtBot, threaded: Shell) -> None:
    answers: list[int] = []
    threaded.jobs.ask(lambda: 1, answers.append, owner=threaded.window)
    with qtbot.waitSignal(threaded.window.closing):
        assert threaded.window.close()
    threaded.jobs.ask(lambda: 2, answers.append, owner=threaded.window)
    assert not threaded.window.isVisible()


# -- for everybody


def gallery() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gallery", Path(__file__).with_name("gallery.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the focus and say nothing to a screen reader."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        heard = QAccessible.queryAccessibleInterface(widget)
        if heard is not None and not heard.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("kind", ["DeskPage", "MembersPage", "PartsPage", "VerdictsPage"])
def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, dressed: Theme, jobs: InlineJobs, kind: str
) -> None:
    page: QWidget = getattr(gallery(), kind)(jobs)
    qtbot.addWidget(page)
    page.resize(1366, 1000)
    page.show()
    qtbot.waitExposed(page)
    assert nameless(page) == []


def test_the_shell_and_the_sign_in_have_names_for_everything(qtbot: QtBot, shell: Shell) -> None:
    shell.window.header.set_person("王芳", "attendant")
    shell.window.show_notice(Tone.NOTE, "x", action="y", act=lambda: None)
    assert nameless(shell.window) == []
    shell.window.cover(gallery().sign_in())
    assert nameless(shell.window) == []


def test_at_150_percent_of_a_small_screen_everything_can_be_reached(qtbot: QtBot, shell: Shell) -> None:
    """1366 x 768 at 150 % leaves 911 x 512: the rail gives way, the page scrolls, the keys stay."""
    window = shell.window
    window.header.set_place("长治市潞州区工人文化宫（东门前台）" * 3)
    window.header.set_person("买买提·吐尔逊·艾合买提", "facility manager")
    assert window.minimumWidth() <= 911
    assert window.minimumHeight() <= 512
    tall = QLineEdit()
    tall.setMinimumHeight(900)
    shell.desk.body.addWidget(tall)
    last = QLineEdit()
    shell.desk.body.addWidget(last)
    window.resize(911, 512)
    rail = window.findChildren(RailButton)
    qtbot.waitUntil(lambda: rail[0].width() < 80)
    assert [button.accessibleName() for button in rail] == ["Desk", "Members"]
    focus(qtbot, last)

    def in_sight() -> bool:
        place = last.mapTo(window, last.rect().center())
        return window.rect().contains(place) and place.y() > window.header.height()

    qtbot.waitUntil(in_sight)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current() is shell.members
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: rail[0].width() > 150)
    assert rail[0].text() == "Desk"


def test_with_little_height_the_banner_is_lower(qtbot: QtBot, shell: Shell) -> None:
    banner = VerdictBanner()
    shell.desk.body.addWidget(banner)
    roomy = banner.height()
    shell.window.resize(1366, 512)
    assert banner.height() < roomy
    shell.window.resize(1366, 768)
    assert banner.height() == roomy
