"""The main job once, done by keys in the real window on an invented palace, with pictures and papers to keep."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from datetime import time
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from desktop.demonstration import Demonstration, ShiftedClock
from desktop.fonts import font_files
from desktop.home import Home
from desktop.rules.invented import UNITS
from desktop.rules.rights import Role
from ui import language, problem_wording
from ui.alerts import CrashDialog
from ui.hands import Hands, Stuck
from ui.jobs import Jobs
from ui.looks import Tone
from ui.pages.cards.sheet import PaperChoice
from ui.pages.members.detail import Detail
from ui.program import Program
from ui.theme import STYLE, Mode, Theme, load_fonts, ui_font
from ui.tour_rounds import Part, RoundSteps
from ui.widgets.buttons import Button
from ui.widgets.staff import StaffTileButton
from ui.widgets.table import Table

DONE, FAILED = 0, 1
_SIZE = QSize(1366, 768)
_TIME = time(18, 20)
"""The list of the day is long by then, and the day is nearly over."""
_RARE_NAME, _GUEST = "张䶮", "段雨晴"
_NAMESAKES = "zw"
_ON_A_SHEET = 9
_BUILDING_SECONDS = 180.0
"""The invented palace is made first."""

W = TypeVar("W", bound=QWidget)


def take(directory: Path, lang: str) -> int:
    """Do the main job once and keep what it leaves in `directory`. 0 done, 1 with a sentence that names the step.

    Drawn off screen, so that nobody's hands get in between and pictures are the same everywhere, unless
    QT_QPA_PLATFORM asks for something else.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    language.prepare_environment(os.environ)
    qInstallMessageHandler(_without_hardware)
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("LotusDesk")
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app.setCursorFlashTime(0)  # a caret that blinks would be in one picture and not in the next
    spoken = language.install(app, lang or "zh_CN")
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="lotusdesk-tour-", ignore_cleanup_errors=True) as folder:
            return _take(app, Home(Path(folder) / "palace"), directory.resolve(), spoken)
    except OSError as error:
        print(f"lotusdesk: {error.strerror or error}: {error.filename or directory}", file=sys.stderr)
        return FAILED


def _without_hardware(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Qt's messages, but for what a screen that is not there cannot do."""
    if not text.startswith("This plugin does not support"):
        print(f"{kind.name}: {text}", file=sys.stderr)


def _take(app: QApplication, home: Home, directory: Path, spoken: str) -> int:
    theme = Theme(app, Mode.LIGHT, ui_font(load_fonts(map(str, font_files())), only_bundled=True))
    program = Program(home, Jobs(), theme=theme, demo=True, clock=ShiftedClock(_TIME))
    tour = Tour(program, theme, directory, spoken.partition("_")[0])
    program.window.setFixedSize(_SIZE)
    program.show(_SIZE)
    try:
        failed = tour.run()
    finally:
        program.window.hide()
        program.close()
    kept = QCoreApplication.translate("tour", "Pictures and papers are in {directory}")
    print(kept.format(directory=directory), flush=True)
    if failed:
        print(f"lotusdesk: {failed}", file=sys.stderr)
    return FAILED if failed else DONE


class Tour(QObject):
    """A day's work in steps. Each leaves a picture or a paper, and says so on a line."""

    def __init__(self, program: Program, theme: Theme, directory: Path, short: str) -> None:
        super().__init__()
        self._program = program
        self._theme = theme
        self.directory = directory
        self._short = short
        self.hands = Hands(program.window, program.jobs)
        self._rounds = RoundSteps(self)
        self._title = ""
        self._pictures = 0
        self._wrong: list[str] = []
        program.jobs.problem.connect(lambda problem: self._wrong.append(problem_wording.sentence(problem)))

    def run(self) -> str:
        """Go through all steps; "" or what to say about the one that failed. What was kept until then stays."""
        for step in self._steps():
            self._title = step.title
            try:
                step.act()
                self._expect_no_fault()
            except Stuck as stuck:
                said = self.tr("The tour stopped at “{step}”: {reason}")
                reasons = [str(stuck), *self._wrong]
                return said.format(step=step.title, reason="; ".join(dict.fromkeys(reasons)))
        return ""

    def _steps(self) -> list[Part]:
        return [
            Part(self.tr("Who is at the desk: a tile for each person"), self._open),
            Part(self.tr("The PIN"), self._sign_in),
            Part(self.tr("The desk, ready"), self._ready),
            Part(self.tr("A member's card is scanned: in"), self._scan),
            Part(self.tr("A lost card is scanned: stop"), self._lost_card),
            Part(self.tr("A forgotten card: initials find several people of one name"), self._namesakes),
            Part(self.tr("One of them is chosen by number"), self._choose),
            Part(self.tr("A guest by name"), self._guest),
            Part(self.tr("The guest is in"), self._guest_in),
            Part(self.tr("One person counted with one key"), self._tally),
            Part(self.tr("The last act is taken back"), self._undo),
            Part(self.tr("The desk"), self._desk_picture),
            Part(self.tr("The desk in the dark palette"), self._dark_picture),
            *self._rounds.walked(),
            Part(self.tr("The manager takes over"), self._switch),
            Part(self.tr("The members"), self._members),
            Part(self.tr("A new member with a rare character in the name"), self._enrol),
            Part(self.tr("The member is enrolled"), self._enrolled),
            Part(self.tr("The card before it is printed"), self._card),
            Part(self.tr("The card as a PDF"), self._card_saved),
            Part(self.tr("A sheet of cards"), self._sheet),
            Part(self.tr("The sheet as a PDF"), self._sheet_saved),
            *self._rounds.looked_at(),
            Part(self.tr("The day in figures"), self._day),
            Part(self.tr("Before the day is closed"), self._ask_close),
            Part(self.tr("The day is closed: the slip"), self._close_day),
        ]

    # -- the desk

    def _open(self) -> None:
        came: list[None] = []
        self._program.ready.connect(lambda: came.append(None))
        self.hands.until(lambda: bool(came), _BUILDING_SECONDS)
        if self._program.trouble is not None:
            raise Stuck(problem_wording.sentence(self._program.trouble))
        self.hands.come_forward()
        self.keep("sign-in")

    def _sign_in(self) -> None:
        self._choose_tile(Role.ATTENDANT)
        self.keep("pin")
        self.hands.type(self.someone(Role.ATTENDANT).pin)

    def _ready(self) -> None:
        self._until_signed_in()
        self.keep("desk")

    def _scan(self) -> None:
        self.hands.scan(self._built.codes[0])
        self._expect_tone(Tone.GOOD)
        self.keep("scan-in")

    def _lost_card(self) -> None:
        self.hands.scan(self._built.examples["lost"])
        self._expect_tone(Tone.STOP)
        self.keep("lost-card")

    def _namesakes(self) -> None:
        self.hands.type(_NAMESAKES)
        self.hands.press("Return")
        self.expect(self._desk_page.finder.panel.choices.count() > 1, self.tr("nobody to choose from"))
        self.keep("namesakes")

    def _choose(self) -> None:
        self.hands.press("1")
        self._expect_tone(Tone.GOOD, Tone.NOTE, Tone.CAUTION)
        self.keep("chosen")

    def _guest(self) -> None:
        self.hands.press("Alt+G")
        self.hands.type(_GUEST)
        self.hands.press("Alt+3")
        self.keep("guest")

    def _guest_in(self) -> None:
        self.hands.press("Return")
        self._expect_tone(Tone.GOOD)
        self.keep("guest-in")

    def _tally(self) -> None:
        self.hands.press("F2")
        self._expect_tone(Tone.GOOD)
        self.keep("tally")

    def _undo(self) -> None:
        self.hands.press("Ctrl+Z")
        self.expect(self._desk_page.banner.face.icon == "undo", self.tr("nothing was taken back"))
        self.keep("undo")

    def _desk_picture(self) -> None:
        self.hands.scan(self._built.codes[1])
        self._expect_tone(Tone.GOOD)
        self.keep_for_readme("desk")

    def _dark_picture(self) -> None:
        self._theme.set_mode(Mode.DARK)
        self.hands.rest()
        self.keep_for_readme("desk-dark")
        self._theme.set_mode(Mode.LIGHT)
        self.hands.rest()

    # -- members and cards

    def _switch(self) -> None:
        self.hands.press("F11")
        self._choose_tile(Role.MANAGER)
        self.hands.type(self.someone(Role.MANAGER).pin)
        self._until_signed_in()

    def _members(self) -> None:
        self.hands.press("Ctrl+2")
        self.hands.walk_to(self._one(self._open_page("members"), Table).view)
        self.hands.press("Ctrl+Home", "Down")
        self.keep_for_readme("members")

    def _enrol(self) -> None:
        self.hands.press("Alt+N")
        self.hands.type(_RARE_NAME)
        self.hands.press("Tab", "Tab")
        self.hands.type(UNITS[0].name)
        self.hands.press("Tab")
        self.hands.type("13903551827")
        self.hands.press("Tab")
        self.hands.type("1991")
        self.keep("enrol")

    def _enrolled(self) -> None:
        self.hands.press("Return")
        shown = self._one(self._open_page("members"), Detail).shown
        self.expect(shown is not None and shown.name[:1] == _RARE_NAME[:1], self.tr("nobody was enrolled"))
        self.keep("enrolled")

    def _card(self) -> None:
        self.hands.press("Alt+P")
        self._choose_paper(1)
        self.keep("card")

    def _choose_paper(self, place: int) -> None:
        choice = self._one(self._open_page("cards"), PaperChoice)
        kinds = choice.findChildren(QRadioButton)
        chosen = next(at for at, kind in enumerate(kinds) if kind.isChecked())
        self.hands.walk_to(kinds[chosen])
        self.hands.press(*["Down"] * (place - chosen), *["Up"] * (chosen - place))
        self.expect(kinds[place].isChecked(), self.tr("the paper is another one"))

    def _card_saved(self) -> None:
        self.save("card.pdf")
        self.keep("card-saved")

    def _sheet(self) -> None:
        self.hands.press("Ctrl+2")
        members = self._open_page("members")
        self.hands.walk_to(self._one(members, Table).view)
        self.hands.press("Ctrl+Home", *["Shift+Down"] * (_ON_A_SHEET - 1))
        says_how_many = [
            one for one in members.findChildren(Button) if str(_ON_A_SHEET) in one.text() and one.isVisible()
        ]
        self.expect(len(says_how_many) == 1, self.tr("there is no button to print several"))
        self.hands.walk_to(says_how_many[0])
        self.hands.press("Space")
        self._choose_paper(0)
        self.keep_for_readme("cards")

    def _sheet_saved(self) -> None:
        self.save("sheet.pdf")

    def save(self, name: str, key: str = "Alt+S") -> None:
        path = self.directory / name
        path.unlink(missing_ok=True)
        self.hands.save_as(key, path)
        self.hands.until(lambda: path.stat().st_size > 0)
        self._tell(name)

    # -- the day

    def _day(self) -> None:
        self.hands.press("Ctrl+4")
        self.keep_for_readme("day")

    def _ask_close(self) -> None:
        self.hands.press("Alt+C")
        self.keep("before-close")

    def _close_day(self) -> None:
        self.hands.press("Return")
        papers = sorted(self._program.home.papers.glob("*.pdf"))
        self.expect(len(papers) == 1, self.tr("there is no slip"))
        self.keep("day-slip")
        shutil.copyfile(papers[0], self.directory / "day-slip.pdf")
        self._tell("day-slip.pdf")

    # -- who is here

    @property
    def _built(self) -> Demonstration:
        built = self._program.demonstration
        assert built is not None
        return built

    def someone(self, role: Role) -> Any:
        """The first of the invented staff whose first role it is."""
        return next(one for one in self._built.staff if one.roles[0] is role)

    def _choose_tile(self, role: Role) -> None:
        wanted = self.someone(role).id
        tiles = self._program.window.findChildren(StaffTileButton)
        places = [place for place, tile in enumerate(tiles, 1) if tile.person.key == wanted]
        self.expect(bool(places) and places[0] <= 9, self.tr("this person has no tile"))
        self.hands.press(str(places[0]))

    def _until_signed_in(self) -> None:
        self.hands.until(lambda: not self._program.window.is_covered)
        self.hands.rest()

    # -- what is on screen

    @property
    def _desk_page(self) -> Any:
        return self._program.window.page("desk")

    def page(self, key: str) -> Any:
        """A page of the window, whether it is shown or not."""
        return self._program.window.page(key)

    def _open_page(self, key: str) -> QWidget:
        page = self._program.window.page(key)
        self.expect(
            self._program.window.current() is page, self.tr("the page {page} did not open").format(page=key)
        )
        return page

    def _one(self, page: QWidget, kind: type[W]) -> W:
        found = page.findChildren(kind)
        self.expect(len(found) == 1, self.tr("{part} is not on the page").format(part=kind.__name__))
        return found[0]

    def _expect_tone(self, *wanted: Tone) -> None:
        face = self._desk_page.banner.face
        self.expect(face.tone in wanted, self.tr("the desk says “{verdict}”").format(verdict=face.word))

    def expect(self, well: bool, complaint: str) -> None:
        if not well:
            raise Stuck(complaint)

    def _expect_no_fault(self) -> None:
        crashed = [one for one in QApplication.topLevelWidgets() if isinstance(one, CrashDialog)]
        if crashed:
            raise Stuck(crashed[0].text())
        if self._wrong:
            raise Stuck(self._wrong[0])

    # -- what is kept

    def keep(self, name: str) -> None:
        self._pictures += 1
        self._keep_named(f"{self._pictures:02}-{name}.png")

    def keep_for_readme(self, page: str) -> None:
        self._program.window.notice.dismiss()
        self.hands.rest()
        self._keep_named(f"{page}-{self._short}.png")

    def _keep_named(self, name: str) -> None:
        self._expect_no_fault()
        path = self.directory / name
        self.expect(
            self._program.window.grab().save(str(path)), self.tr("{path} cannot be written").format(path=path)
        )
        self._tell(name)

    def _tell(self, name: str) -> None:
        print(f"{name:22}  {self._title}", flush=True)
