"""The first run: a new desk made by the keyboard, its key on paper, a backup brought back, and homes that do not open."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.store import open_store
from desktop import keys, paper
from desktop.desk import Desk
from desktop.founding import Founding
from desktop.home import Home
from desktop.problems import Problem
from tests.ui.conftest import MANAGER, MANAGER_PIN, HandClock, signed_in
from ui import problem_wording, theme
from ui.covers.first_run import FirstRunCover
from ui.covers.plain import ProblemCover
from ui.covers.recovery import RecoveryCover
from ui.covers.restore import RestoreCover
from ui.covers.sign_in import SignInCover
from ui.hands import Hands
from ui.jobs import Jobs
from ui.program import Program
from ui.widgets.buttons import Button
from ui.widgets.form import Form
from ui.widgets.labels import PlainLabel

W = TypeVar("W", bound=QWidget)
Start = Callable[[Path], "Run"]


class Run:
    """The whole program on a home, with real lanes."""

    def __init__(self, program: Program, jobs: Jobs) -> None:
        self.program = program
        self.hands = Hands(program.window, jobs)
        self._ended = False

    def end(self) -> None:
        """Close it, as far as that was not done."""
        if not self._ended:
            self._ended = True
            self.program.window.hide()
            self.program.close()
            self.program.window.deleteLater()

    def cover(self, kind: type[W]) -> W:
        """The cover in front, which has to be of this kind."""
        self.hands.until(lambda: isinstance(self.program.window.covering, kind))
        self.hands.rest()
        cover = self.program.window.covering
        assert isinstance(cover, kind)
        return cover

    def fields(self) -> dict[str, QLineEdit]:
        """The lines of every form of the cover, by key."""
        forms = self.cover(QWidget).findChildren(Form)
        found = {key: form.field(key) for form in forms for key in form.values()}
        return {key: widget for key, widget in found.items() if isinstance(widget, QLineEdit)}

    def faults(self) -> dict[str, str]:
        forms = self.cover(QWidget).findChildren(Form)
        return {key: form.error(key) for form in forms for key in form.values() if form.error(key)}

    def words(self) -> str:
        labels = self.cover(QWidget).findChildren(PlainLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def press(self, text: str) -> None:
        """Press the button with these words."""
        buttons = self.cover(QWidget).findChildren(Button)
        next(one for one in buttons if one.text() == text and one.isVisible()).click()
        self.hands.rest()

    def fill(self, *texts: str) -> None:
        """Type one text after the other, each ended with Enter."""
        for text in texts:
            if text:
                self.hands.type(text)
            self.hands.press("Return")


@pytest.fixture
def start(dressed: theme.Theme, clock: HandClock, qtbot: QtBot) -> Iterator[Start]:
    runs: list[Run] = []

    def opened(home: Path) -> Run:
        jobs = Jobs()
        program = Program(Home(home), jobs, clock=clock)
        runs.append(Run(program, jobs))
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.show(QSize(1366, 768))
        return runs[-1]

    yield opened
    for run in runs:
        run.end()


@pytest.fixture
def new(start: Start, tmp_path: Path) -> Run:
    return start(tmp_path / "new")


@pytest.fixture
def home(founded_home: Path, tmp_path: Path) -> Path:
    root = tmp_path / "home"
    shutil.copytree(founded_home, root)
    return root


GOOD = ("潞州区工人文化宫", "407", "", MANAGER, MANAGER_PIN, MANAGER_PIN)


def key_of(cover: RecoveryCover) -> list[str]:
    """The groups as they stand on the screen."""
    return [label.text() for label in cover.findChildren(PlainLabel) if len(label.text()) == 4]


# -- a new desk


def test_a_new_desk_is_made_with_the_keyboard_alone(new: Run) -> None:
    new.cover(FirstRunCover)
    assert new.fields()["site_name"].hasFocus()
    new.fill(*GOOD)
    cover = new.cover(RecoveryCover)
    groups = key_of(cover)
    assert len(groups) == 9
    assert keys.read_recovery_key("-".join(groups))
    new.fill(groups[-1].lower())
    new.cover(SignInCover)
    new.hands.type(MANAGER_PIN)
    new.hands.until(lambda: new.program.session.actor() is not None)
    actor = new.program.session.actor()
    assert actor is not None
    assert actor.name == MANAGER
    assert new.program.desk.context.site.name == "潞州区工人文化宫"
    assert (new.program.desk.context.site.number, new.program.desk.context.desk_number) == (407, 1)


def test_the_pin_is_not_shown(new: Run) -> None:
    fields = new.fields()
    assert [fields[key].echoMode() for key in ("pin", "again")] == [QLineEdit.EchoMode.Password] * 2


def test_nothing_is_made_until_all_is_there(new: Run) -> None:
    new.hands.press("Alt+S")
    assert set(new.faults()) == {"site_name", "site_number", "manager", "pin", "again"}
    assert new.fields()["site_name"].hasFocus()
    assert not new.program.home.store_file.exists()


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"site_number": "0"}, "site_number", "1 to 9999"),
        ({"site_number": "10000"}, "site_number", "1 to 9999"),
        ({"site_number": "四百零七"}, "site_number", "1 to 9999"),
        ({"desk_number": "100"}, "desk_number", "1 to 99"),
        ({"site_name": "宫" * 61}, "site_name", "At most 60"),
        ({"site_name": "潞州\u202e宫"}, "site_name", ""),
        ({"manager": "王" * 61}, "manager", "At most 60"),
        ({"manager": "王\x07丽"}, "manager", ""),
        ({"again": "204862"}, "again", "not the same"),
        ({"pin": "20486", "again": "20486"}, "pin", "six digits"),
        ({"pin": "123456", "again": "123456"}, "pin", ""),
        ({"pin": "２０４８６１", "again": "２０４８６"}, "again", "not the same"),
    ],
)
def test_what_cannot_be_kept_is_said_below_its_field_and_nothing_is_lost(
    changed: dict[str, str], field: str, sentence: str, new: Run
) -> None:
    keys_of = ("site_name", "site_number", "desk_number", "manager", "pin", "again")
    entered = dict(zip(keys_of, ("潞州区工人文化宫", "407", "1", *GOOD[3:]), strict=True)) | changed
    for key, line in new.fields().items():
        line.setText(entered[key])
    new.hands.press("Alt+S")
    new.cover(FirstRunCover)
    assert list(new.faults()) == [field]
    assert sentence in new.faults()[field]
    assert new.fields()[field].hasFocus()
    assert {key: line.text() for key, line in new.fields().items()} == entered
    new.fields()[field].setText(dict(zip(keys_of, GOOD, strict=True))[field] or "1")
    new.fields()["pin"].setText(MANAGER_PIN)
    new.fields()["again"].setText(MANAGER_PIN)
    new.hands.press("Alt+S")
    new.cover(RecoveryCover)


@pytest.mark.parametrize("name", ["<b>宫</b>", "'; DROP TABLE staff; --", "../../etc", "宫 🎎 & co"])
def test_any_text_is_kept_as_it_is(name: str, new: Run) -> None:
    new.fields()["site_name"].setText(name)
    new.fields()["manager"].setText(name)
    for key, value in (("site_number", "407"), ("pin", MANAGER_PIN), ("again", MANAGER_PIN)):
        new.fields()[key].setText(value)
    new.hands.press("Alt+S")
    new.cover(RecoveryCover)
    assert new.program.desk.context.site.name == name


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_lost(
    new: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise Problem("folder-read-only", path="/somewhere")

    monkeypatch.setattr(new.program.desk, "found", refuse)
    new.fill(*GOOD)
    assert "/somewhere" in new.words()
    assert new.fields()["site_name"].text() == GOOD[0]
    monkeypatch.undo()
    new.hands.press("Alt+S")
    new.cover(RecoveryCover)


# -- the key on paper


@pytest.fixture
def founded(new: Run) -> Run:
    new.fill(*GOOD)
    new.cover(RecoveryCover)
    return new


def test_only_the_last_group_shows_that_it_is_on_paper(founded: Run) -> None:
    groups = key_of(founded.cover(RecoveryCover))
    for wrong in ("", "0000", groups[0]):
        founded.fill(wrong)
        assert founded.faults(), wrong
        founded.fields()["last"].clear()
    founded.fill(groups[-1])
    founded.cover(SignInCover)


def test_the_sheet_is_saved_as_a_pdf_with_the_key(
    founded: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    drawn: list[str] = []
    draw = paper.draw_recovery

    def watched(sheet: paper.RecoverySheet, progress: object) -> paper.Drawn:
        drawn.append(sheet.payload)
        return draw(sheet, progress)  # type: ignore[arg-type]

    founded.program.desk.helper._inline = True  # so that what is drawn can be seen here
    monkeypatch.setattr(paper, "draw_recovery", watched)
    founded.hands.press("Alt+S")
    founded.hands.until(lambda: "sheet.pdf" in founded.words())
    pdf = file.with_suffix(".pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.stat().st_mode & 0o077 == 0, "nobody else reads the key"
    assert drawn == ["-".join(key_of(founded.cover(RecoveryCover)))]


def test_a_place_that_refuses_the_sheet_is_said(
    founded: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "no such folder" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    founded.hands.press("Alt+S")
    founded.hands.until(lambda: str(file) in founded.words())
    assert not file.exists()


def test_without_a_printer_a_sentence_says_so(founded: Run) -> None:
    founded.hands.press("Alt+P")
    founded.hands.until(lambda: "rinter" in founded.words().replace("Print the sheet", ""))
    founded.cover(RecoveryCover)


def test_closing_before_the_key_is_on_paper_is_asked_about(founded: Run) -> None:
    founded.program.window.close()
    assert founded.program.window.isVisible()
    assert "not saved" in founded.program.window.notice.text()


def test_the_next_start_shows_the_tiles(founded: Run, start: Start) -> None:
    founded.end()
    again = start(founded.program.home.root)
    again.cover(SignInCover)


# -- a backup brought back


@pytest.fixture
def backup(start: Start, tmp_path: Path) -> tuple[Path, str]:
    """A verified copy of a palace, and its recovery key."""
    home = Home(tmp_path / "before")
    desk = Desk(home, clock=HandClock())
    key = desk.found(Founding("潞州区工人文化宫", 407, 1, MANAGER, MANAGER_PIN))
    path = desk.backups.run().path
    desk.close()
    return path, key


def test_a_palace_comes_back_from_its_backup_and_its_key(new: Run, backup: tuple[Path, str]) -> None:
    path, key = backup
    new.hands.press("Alt+R")
    new.cover(RestoreCover)
    assert new.fields()["file"].hasFocus()
    new.fields()["file"].setText(str(path))
    new.fields()["key"].setText(key.replace("-", " ").lower())
    new.hands.press("Alt+R")
    new.cover(SignInCover)
    new.hands.type(MANAGER_PIN)
    new.hands.until(lambda: new.program.session.actor() is not None)
    assert new.program.desk.context.site.number == 407


def test_a_slip_in_the_key_is_said_and_the_key_stays(new: Run, backup: tuple[Path, str]) -> None:
    path, key = backup
    new.hands.press("Alt+R")
    new.fields()["file"].setText(str(path))
    new.fields()["key"].setText(key[:-1] + ("0" if key[-1] != "0" else "1"))
    new.hands.press("Alt+R")
    new.cover(RestoreCover)
    assert "does not fit" in new.faults()["key"]
    assert new.fields()["key"].text().startswith(key[:10])
    assert not new.program.home.store_file.exists()


@pytest.mark.parametrize("name", ["not there.backup", "<b>.backup", ""])
def test_a_file_that_is_no_backup_is_said(name: str, new: Run, backup: tuple[Path, str]) -> None:
    new.hands.press("Alt+R")
    new.fields()["file"].setText(name and str(backup[0].parent / name))
    new.fields()["key"].setText(backup[1])
    new.hands.press("Alt+R")
    new.cover(RestoreCover)
    assert "file" in new.faults()


def test_escape_leads_back_to_the_first_run(new: Run) -> None:
    new.hands.press("Alt+R")
    new.cover(RestoreCover)
    new.hands.press("Escape")
    new.cover(FirstRunCover)


# -- homes that do not open


def spoil_newer(home: Path) -> None:
    store = open_store(f"sqlite:///{home / 'lotusdesk.db'}", keys.load(Home(home)).store)
    with store.local():
        store.sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')")
    store.close()


def spoil_cut(home: Path) -> None:
    file = home / "lotusdesk.db"
    file.write_bytes(file.read_bytes()[:-100])


def spoil_empty(home: Path) -> None:
    (home / "lotusdesk.db").write_bytes(b"")


def spoil_missing(home: Path) -> None:
    (home / "lotusdesk.db").unlink()


def spoil_keys_missing(home: Path) -> None:
    (home / "keys.json").unlink()


def spoil_keys_damaged(home: Path) -> None:
    (home / "keys.json").write_text('{"where": "file", "store": "!"}', "utf-8")


def spoil_scrambled(home: Path) -> None:
    file = home / "lotusdesk.db"
    file.write_bytes(b"\x00" * 4096 + file.read_bytes()[4096:])


SPOILT = {
    "store-newer": spoil_newer,
    "store-cut": spoil_cut,
    "store-empty": spoil_empty,
    "store-missing": spoil_missing,
    "keys-missing": spoil_keys_missing,
    "keys-damaged": spoil_keys_damaged,
    "store-unreadable": spoil_scrambled,
}


def everything(home: Path) -> dict[str, bytes]:
    """What lies in a home but for the folders that every start makes."""
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("code", SPOILT)
def test_a_home_that_does_not_open_is_said_and_left_as_it_is(code: str, home: Path, start: Start) -> None:
    whole = everything(home)
    SPOILT[code](home)
    before = everything(home)
    run = start(home)
    run.cover(ProblemCover)
    assert run.program.trouble is not None
    assert run.program.trouble.code == code
    assert problem_wording.sentence(run.program.trouble) in run.words()
    run.press("Try again")
    run.cover(ProblemCover)
    assert everything(home) == before
    for name, content in whole.items():
        (home / name).write_bytes(content)
    run.hands.press("Alt+T")
    run.cover(SignInCover)
    assert run.program.trouble is None


def test_a_lost_store_comes_back_from_the_desks_own_backup(home: Path, start: Start) -> None:
    desk = Desk(Home(home), clock=HandClock())
    desk.open()
    desk.members.add_unit(signed_in(desk, MANAGER), "长治市第一机床厂工会")
    copy = desk.backups.run().path
    desk.close()
    spoil_cut(home)
    run = start(home)
    run.cover(ProblemCover)
    run.hands.press("Alt+R")
    run.cover(RestoreCover)
    assert run.fields()["file"].text() == str(copy), "the newest copy is proposed"
    run.hands.press("Alt+R")
    run.cover(SignInCover)
    tiles = run.program.desk.people.tiles()
    assert MANAGER in [tile.name for tile in tiles]


def test_the_folder_of_backups_is_opened_where_there_is_one(
    home: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QDesktopServices

    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    spoil_missing(home)
    run = start(home)
    run.press("Open the folder of backups")
    assert asked == [str(home / "backups")]


def test_the_program_can_be_left_from_there(home: Path, start: Start) -> None:
    spoil_missing(home)
    run = start(home)
    run.hands.press("Alt+Q")
    assert not run.program.window.isVisible()
