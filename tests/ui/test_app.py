"""How the program starts, who may sit at it, and how it ends: the whole program, with real lanes, by its keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.actor import Actor
from desktop.computer import ComputerSettings, save_computer
from desktop.desk import Desk
from desktop.home import Home
from desktop.inspections.venue_values import Beat
from desktop.problems import Problem
from desktop.rules.rights import Role
from tests.ui.conftest import ATTENDANT, ATTENDANT_PIN, MANAGER, MANAGER_PIN, HandClock, signed_in
from ui import app, shown_pages, theme
from ui.covers.opening import OpeningPage
from ui.covers.sign_in import SignInCover
from ui.hands import Hands
from ui.jobs import InlineJobs, Jobs
from ui.looks import Tone
from ui.options import Options, command, parse
from ui.program import Program
from ui.upkeep import Upkeep
from ui.widgets.labels import PlainLabel
from ui.widgets.pinpad import PinPad
from ui.widgets.rail import RailButton

ROOT = Path(__file__).resolve().parents[2]
ROLES = {
    "卡务": (Role.CARD_PRINTER, "730518"),
    "管理": (Role.ADMINISTRATOR, "730517"),
    "审计": (Role.AUDITOR, "730516"),
}


# -- the command line


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), None),
        (("--smoke",), None),
        (("verify",), "verify"),
        (("--home", "demo", "--demo"), None),
        (("--home", "there", "scan", "0123"), "scan"),
        (("--lang", "en", "--json", "find", "王"), "find"),
        (("--screenshot", "verify", "--page", "desk"), None),
        (("--home=there", "backup"), "backup"),
    ],
)
def test_a_command_is_told_from_the_values_of_options(words: Sequence[str], found: str | None) -> None:
    assert command(words) == found


def test_options_of_the_window(tmp_path: Path) -> None:
    assert parse([]) == Options()
    given = parse(
        ["--home", str(tmp_path), "--lang", "en", "--screenshot", "a.png", "--page", "day", "--demo"]
    )
    assert given == Options(tmp_path, "en", True, None, False, Path("a.png"), "day")
    assert Options().by_hand
    assert Options(demo=True).by_hand
    assert not given.by_hand


@pytest.mark.parametrize(
    "words", [["--page", "day"], ["--lang", "fr"], ["--nonsense"], ["--home"], ["--json"]]
)
def test_wrong_usage_ends_with_2_and_says_why(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        app.main(words)
    assert end.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_help_names_the_options_and_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        app.main(["--help"])
    assert end.value.code == 0
    said = capsys.readouterr().out
    for word in ("--demo", "--tour", "--smoke", "--screenshot", "--home", "verify", "restore"):
        assert word in said


def test_a_command_gets_the_whole_line(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[list[str]] = []

    def carry_out(argv: list[str]) -> int:
        lines.append(argv)
        return 1

    monkeypatch.setattr("ui.command_line.run", carry_out)
    assert app.main(["--home", "x", "verify", "--rows"]) == 1
    assert lines == [["--home", "x", "verify", "--rows"]]


@pytest.fixture
def tours(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str]]:
    taken: list[tuple[Path, str]] = []

    def take(directory: Path, lang: str) -> int:
        taken.append((directory, lang))
        return 0

    monkeypatch.setattr("ui.tour.take", take)
    return taken


def test_without_a_display_the_tour_is_taken_and_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tours: list[tuple[Path, str]]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")
    assert app.main([]) == 0
    assert tours == [(app.TOUR, "")]
    said = capsys.readouterr().err
    assert "no display" in said
    assert str(app.TOUR.resolve()) in said
    assert said.count("\n") == 1
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_the_tour_goes_where_it_is_told(tours: list[tuple[Path, str]], tmp_path: Path) -> None:
    assert app.main(["--tour", str(tmp_path), "--lang", "en"]) == 0
    assert tours == [(tmp_path, "en")]


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_what_the_environment_names(
    environ: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.has_display(environ) is shown
    monkeypatch.setattr(sys, "platform", "win32")
    assert app.has_display(environ)


# -- a run of its own


@pytest.fixture
def home(founded_home: Path, tmp_path: Path) -> Path:
    """The founded home with one person for every role, quiet and without an idle lock."""
    root = tmp_path / "home"
    shutil.copytree(founded_home, root)
    save_computer(Home(root), ComputerSettings(sounds=False, lock_seconds=0, store_expected=True))
    desk = Desk(Home(root), clock=HandClock())
    desk.open()
    manager = signed_in(desk, MANAGER)
    for name, (role, pin) in ROLES.items():
        desk.people.add(manager, name, frozenset({role}), pin)
    desk.close()
    return root


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_smoke_starts_shows_and_quits(home: Path) -> None:
    done = run("--home", home, "--smoke")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_smoke_on_a_new_desk_founds_nothing(tmp_path: Path) -> None:
    done = run("--home", tmp_path / "new", "--smoke")
    assert done.returncode == 0, done.stderr
    assert not Home(tmp_path / "new").store_file.exists()


def test_a_home_that_does_not_open_ends_with_1_and_a_sentence(home: Path) -> None:
    (home / "lotusdesk.db").write_bytes(b"")
    done = run("--home", home, "--smoke", "--lang", "en")
    assert done.returncode == 1
    assert "empty" in done.stderr


def sign_ins(home: Path) -> int:
    """How often somebody signed in, by the ledger."""
    desk = Desk(Home(home))
    desk.open()
    acts = desk.ledger.latest(signed_in(desk, MANAGER))
    desk.close()
    return [act.what for act in acts].count("signed-in")


def test_a_picture_of_a_real_home_shows_no_more_than_the_tiles(home: Path, tmp_path: Path) -> None:
    picture, before = tmp_path / "desk.png", sign_ins(home)
    done = run("--home", home, "--screenshot", picture, "--page", "members")
    assert done.returncode == 0, done.stderr
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1366, 768)
    assert sign_ins(home) == before, "nobody got past the tiles"


def test_a_picture_that_cannot_be_kept_ends_with_1(home: Path, tmp_path: Path) -> None:
    done = run("--home", home, "--screenshot", tmp_path / "no such folder" / "desk.png", "--lang", "en")
    assert done.returncode == 1
    assert "desk.png" in done.stderr


def test_an_unknown_page_is_wrong_usage(home: Path, tmp_path: Path) -> None:
    done = run("--home", home, "--screenshot", tmp_path / "desk.png", "--page", "nowhere")
    assert done.returncode == 2
    assert "members" in done.stderr


FIRST = """
import sys
from pathlib import Path
from ui.app import start
from ui.options import Options

def ready(program):
    def come():
        print("front", flush=True)
        program.window.close()
    program.come_to_front = come
    print("ready", flush=True)

sys.exit(start(Options(home=Path(sys.argv[1])), on_ready=ready))
"""


def test_a_second_copy_raises_the_first_and_leaves(home: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", FIRST, str(home)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == "ready\n"
        second = run("--home", home)
        assert second.returncode == 0, second.stderr
        assert first.stdout.readline() == "front\n"
    assert first.returncode == 0


# -- the whole program here


class Front:
    """The program with hands on its keys."""

    def __init__(self, program: Program, jobs: Jobs) -> None:
        self.program = program
        self.window = program.window
        self.hands = Hands(program.window, jobs)

    @property
    def actor(self) -> Actor | None:
        return self.program.session.actor()

    def tile(self, name: str) -> str:
        names = [tile.name for tile in self.program.desk.people.tiles()]
        return str(names.index(name) + 1)

    def sign_in(self, name: str, pin: str) -> None:
        self.hands.press(self.tile(name))
        self.hands.type(pin)
        self.hands.until(lambda: self.actor is not None and self.actor.name == name)
        self.hands.rest()

    def cover(self) -> SignInCover:
        cover = self.window.covering
        assert isinstance(cover, SignInCover)
        return cover

    def said(self) -> str:
        """What the pad says."""
        pad = self.cover().findChild(PinPad)
        assert isinstance(pad, PinPad)
        return " ".join(label.text() for label in pad.findChildren(PlainLabel))

    def rail(self) -> list[str]:
        """The pages that may be opened, from top to bottom."""
        return [one.text() for one in self.window.findChildren(RailButton) if one.isVisible()]

    def box(self) -> QLineEdit:
        page = self.window.page(shown_pages.DESK)
        assert page.box is not None
        return page.box


@pytest.fixture
def opened(home: Path, dressed: theme.Theme, clock: HandClock) -> Iterator[Program]:
    program = Program(Home(home), Jobs(), theme=dressed, clock=clock)
    yield program
    program.window.hide()
    program.close()
    program.window.deleteLater()


@pytest.fixture
def front(opened: Program, qtbot: QtBot) -> Front:
    with qtbot.waitSignal(opened.ready, timeout=20_000):
        opened.show(QSize(1366, 768))
    shown = Front(opened, opened.jobs)
    shown.hands.rest()
    return shown


# -- signing in


def test_a_tile_and_six_digits_lead_to_the_desk(front: Front) -> None:
    assert front.rail() == []
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    assert front.window.covering is None
    assert front.box().hasFocus()
    assert front.rail() == ["Desk", "Members", "Rounds", "Findings", "Summaries", "Venue", "Settings", "Help"]


@pytest.mark.parametrize(
    ("name", "pin", "pages"),
    [
        (
            MANAGER,
            MANAGER_PIN,
            [
                *("desk", "members", "cards", "day", "rounds", "findings"),
                *("periods", "venue"),
                *("people", "ledger", "settings", "help"),
            ],
        ),
        (
            ATTENDANT,
            ATTENDANT_PIN,
            ["desk", "members", "rounds", "findings", "periods", "venue", "settings", "help"],
        ),
        ("卡务", "730518", ["members", "cards", "settings", "help"]),
        ("管理", "730517", ["people", "settings", "help"]),
        ("审计", "730516", ["desk", "day", "rounds", "findings", "periods", "ledger", "settings", "help"]),
    ],
)
def test_everybody_finds_the_pages_of_their_role(name: str, pin: str, pages: list[str], front: Front) -> None:
    front.sign_in(name, pin)
    assert front.actor is not None
    assert shown_pages.allowed(front.actor) == pages
    problems: list[Problem] = []
    front.program.jobs.problem.connect(problems.append)
    assert front.window.current() is front.window.page(pages[0])
    for number in range(1, min(9, len(shown_pages.KEYS)) + 1):
        front.hands.press(f"Ctrl+{number}")
        open_page = front.window.current()
        assert open_page in [front.window.page(key) for key in pages]
    for key in pages:
        front.window.go(key)
        front.hands.rest()
        assert front.window.current() is front.window.page(key)
    assert problems == [], "what may be opened may be read"


def test_a_wrong_pin_says_how_many_tries_are_left_and_then_counts_down(
    front: Front, clock: HandClock, qtbot: QtBot
) -> None:
    front.hands.press(front.tile(ATTENDANT))
    for left in ("4 more tries", "3 more tries", "2 more tries", "One more try"):
        front.hands.type("111119")
        front.hands.until(lambda left=left: left in front.said())  # type: ignore[misc]
    front.hands.type("111119")
    front.hands.until(lambda: "Wait 30 s" in front.said())
    front.hands.type(ATTENDANT_PIN)
    assert front.actor is None, "nothing is taken while one waits"
    front.hands.until(lambda: "Wait 29 s" in front.said())
    front.hands.press("Escape")
    front.sign_in(MANAGER, MANAGER_PIN)
    front.hands.press("F11", front.tile(ATTENDANT))
    front.hands.type(ATTENDANT_PIN)
    front.hands.until(lambda: "Wait" in front.said())
    clock.forward(seconds=31)


def test_a_wait_that_is_over_lets_one_in(front: Front, clock: HandClock) -> None:
    front.hands.press(front.tile(ATTENDANT))
    for _ in range(5):
        front.hands.type("111119")
    front.hands.until(lambda: "Wait" in front.said())
    clock.forward(seconds=31)
    front.hands.press("Escape")
    front.sign_in(ATTENDANT, ATTENDANT_PIN)


def test_a_scan_on_the_tiles_signs_nobody_in(front: Front) -> None:
    front.hands.scan("4071" * 10)
    assert front.actor is None
    assert "Sign in" in front.window.notice.text()


def test_escape_leads_from_the_pad_to_the_tiles(front: Front) -> None:
    front.hands.press("1")
    assert "PIN" in front.said()
    front.hands.press("Escape", "2")
    front.hands.rest()
    assert front.cover().findChildren(PinPad)[0].isVisible()


def test_somebody_taken_on_meanwhile_has_a_tile(front: Front) -> None:
    desk = front.program.desk
    manager = signed_in(desk, MANAGER)
    desk.people.add(manager, "新来的", frozenset({Role.ATTENDANT}), "730515")
    front.program.jobs.announce({"staff"})
    front.hands.rest()
    front.sign_in("新来的", "730515")


# -- locking and taking over


def test_ctrl_l_hides_everything_and_six_keys_bring_it_back(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    front.window.go("members")
    front.hands.rest()
    page = front.window.current()
    front.window.show_notice(Tone.NOTE, "王芳: card printed")
    front.hands.press("Ctrl+L")
    assert front.actor is None
    assert front.window.is_covered
    assert page is not None
    assert not page.isVisible()
    assert front.rail() == []
    assert front.window.notice.text() == "", "a notice may name somebody"
    front.hands.type(ATTENDANT_PIN)
    front.hands.until(lambda: front.actor is not None)
    assert front.window.current() is page
    assert page.isVisible()


def test_another_person_takes_over_with_two_keys_and_a_pin(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    before = front.actor
    front.hands.press("F11")
    assert front.actor is before, "until the other one is in, nobody else is here"
    front.hands.press(front.tile(MANAGER))
    front.hands.type(MANAGER_PIN)
    front.hands.until(lambda: front.actor is not None and front.actor.name == MANAGER)
    assert before is not None
    with pytest.raises(Problem, match="signed-out"):
        front.program.desk.reception.today(before)


def test_f11_by_mistake_is_taken_back_with_escape(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    before, page = front.actor, front.window.current()
    front.hands.press("F11", "Escape")
    assert front.actor is before
    assert front.window.current() is page
    assert front.box().hasFocus()


def test_after_a_lock_escape_brings_nobody_back(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    front.hands.press("F11", "Ctrl+L")
    front.program.session.lock()
    front.hands.press("Escape", "Escape", "Escape")
    assert front.actor is None
    assert front.window.is_covered


def test_what_one_began_stays_theirs(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    front.hands.type("oyn")
    mine = front.box()
    front.hands.press("F11")
    front.sign_in(MANAGER, MANAGER_PIN)
    theirs = front.box()
    assert theirs is not mine
    assert theirs.text() == ""
    assert not mine.isVisible()
    front.window.go("day")
    front.hands.press("F11")
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    assert front.box() is mine
    assert mine.text() == "oyn"
    front.hands.press("F11")
    front.sign_in(MANAGER, MANAGER_PIN)
    assert front.window.current() is front.window.page("day"), "where they were"


def test_a_dialog_is_put_away_with_the_rest(front: Front, qtbot: QtBot) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    dialog = QDialog(front.window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    front.program.session.lock()
    assert not dialog.isVisible()


def test_rights_that_were_withdrawn_lock_the_desk(front: Front) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    front.program.desk.context.sessions.end_of_staff(front.actor.staff if front.actor else b"")
    front.program.jobs.announce({"staff"})
    front.hands.until(lambda: front.window.is_covered)
    assert front.actor is None
    assert "Nobody is signed in any more" in front.window.notice.text()


def test_the_idle_time_of_the_settings_locks(front: Front, qtbot: QtBot) -> None:
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    front.program.desk.settings.change_computer(lock_seconds=1)
    with qtbot.waitSignal(front.program.session.locked):
        pass
    assert front.window.is_covered


# -- what is typed before the store is open


def test_what_is_typed_while_the_desk_opens_waits_in_the_box(opened: Program, qtbot: QtBot) -> None:
    typed: list[bool] = []

    def type_early() -> None:
        page = opened.window.current()
        assert isinstance(page, OpeningPage)
        qtbot.keyClicks(page.line, "5678")
        typed.append(opened.desk is None)

    opened.painted.connect(type_early)
    with qtbot.waitSignal(opened.ready, timeout=20_000):
        opened.show(QSize(1366, 768))
    assert typed == [True]
    front = Front(opened, opened.jobs)
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    assert front.box().text() == "5678"
    assert front.box().hasFocus()


def test_a_scan_while_the_desk_opens_waits_in_the_box_too(opened: Program, qtbot: QtBot) -> None:
    code = "4071" * 10

    def scan_early() -> None:
        Hands(opened.window, opened.jobs)
        page = opened.window.current()
        assert isinstance(page, OpeningPage)
        page.take_scan(code)

    opened.painted.connect(scan_early)
    with qtbot.waitSignal(opened.ready, timeout=20_000):
        opened.show(QSize(1366, 768))
    assert "Sign in" in opened.window.notice.text()
    front = Front(opened, opened.jobs)
    front.sign_in(ATTENDANT, ATTENDANT_PIN)
    assert front.box().text() == code


# -- the window itself


def test_the_palace_and_its_new_name_stand_at_the_top(front: Front) -> None:
    front.sign_in(MANAGER, MANAGER_PIN)
    header = front.window.header
    assert "潞州区工人文化宫" in [label.text() for label in header.findChildren(PlainLabel)]
    front.program.desk.settings.change_site(front.actor, name="上党区工人文化宫")
    front.program.jobs.announce({"settings"})
    front.hands.rest()
    assert "上党区工人文化宫" in [label.text() for label in header.findChildren(PlainLabel)]


def test_a_second_copy_brings_a_small_window_back(front: Front) -> None:
    front.window.showMinimized()
    front.program.come_to_front()
    assert not front.window.isMinimized()


def test_an_invented_palace_says_so(home: Path, dressed: theme.Theme, clock: HandClock, qtbot: QtBot) -> None:
    (home / "demonstration.json").write_text("{}", "utf-8")
    program = Program(Home(home), Jobs(), theme=dressed, clock=clock)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.show(QSize(1366, 768))
    shown = program.window.header
    qtbot.waitUntil(lambda: "Demonstration" in [one.text() for one in shown.findChildren(PlainLabel)])
    assert "demonstration" in program.window.windowTitle()
    program.window.hide()
    program.close()
    program.window.deleteLater()


def test_nothing_stands_beside_the_window(front: Front) -> None:
    """A part shown before it has its place would flash up as a window and take the keys."""
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert windows == [front.window]


# -- what the desk does by itself


class Copies:
    """Stands for `desk.backups`, counting."""

    def __init__(self) -> None:
        self.asked = 0
        self.made = 0
        self.is_due = False

    def due(self) -> bool:
        self.asked += 1
        return self.is_due

    def run(self, progress: object = None) -> None:
        self.made += 1


class Beats:
    """Stands for `desk.venue`, counting; `next` is the next answer, or what goes wrong."""

    def __init__(self) -> None:
        self.beats = 0
        self.next: Beat | Problem = Beat(0, False, False)

    def beat(self) -> Beat:
        self.beats += 1
        if isinstance(self.next, Problem):
            raise self.next
        return self.next


class Kept(QObject):
    """Stands for the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.backups = Copies()
        self.venue = Beats()


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def seconds() -> list[float]:
    return [0.0]


@pytest.fixture
def upkeep(kept: Kept, jobs: InlineJobs, seconds: list[float]) -> Upkeep:
    return Upkeep(kept, jobs, clock=lambda: seconds[0])


def test_a_copy_is_asked_about_every_twenty_visits(upkeep: Upkeep, kept: Kept, jobs: InlineJobs) -> None:
    for _ in range(59):
        jobs.announce({"visits"})
    assert (kept.backups.asked, kept.backups.made) == (2, 0)
    kept.backups.is_due = True
    jobs.announce({"visits"})
    assert (kept.backups.asked, kept.backups.made) == (3, 1)


def test_a_quiet_desk_is_asked_about_once_a_minute(
    upkeep: Upkeep, kept: Kept, jobs: InlineJobs, seconds: list[float]
) -> None:
    jobs.announce({"visits"})
    seconds[0] = 60.0
    jobs.announce({"visits"})
    jobs.announce({"visits"})
    assert kept.backups.asked == 1


def test_the_close_of_a_day_makes_a_copy(upkeep: Upkeep, kept: Kept, jobs: InlineJobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.changed, check_params_cb=lambda topics: "backups" in topics):
        jobs.announce({"day", "visits"})
    assert kept.backups.made == 1
    jobs.announce({"members"})
    assert kept.backups.made == 1


def test_the_desk_says_every_five_minutes_that_it_is_there(upkeep: Upkeep, kept: Kept) -> None:
    (timer,) = upkeep.findChildren(QTimer)
    assert timer.isActive()
    assert timer.interval() == 5 * 60_000
    timer.timeout.emit()
    timer.timeout.emit()
    assert kept.venue.beats == 2


def test_a_new_day_and_a_clock_that_was_set_are_told_once(
    upkeep: Upkeep, kept: Kept, jobs: InlineJobs
) -> None:
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)
    upkeep.beat()
    assert told == []
    kept.venue.next = Beat(0, False, True)
    upkeep.beat()
    kept.venue.next = Beat(400_000, True, False)
    upkeep.beat()
    upkeep.beat()
    assert [{"rounds", "venue"} <= topics for topics in told] == [True, True]
    assert kept.backups.made == 0


def test_a_beat_that_cannot_be_kept_troubles_nobody(upkeep: Upkeep, kept: Kept, jobs: InlineJobs) -> None:
    shown: list[Problem] = []
    jobs.problem.connect(shown.append)
    kept.venue.next = Problem("disk-full")
    upkeep.beat()
    assert kept.venue.beats == 1
    assert shown == []
