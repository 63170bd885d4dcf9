"""One run of the program: the window first, then the store, then who sits there; at the end everything is let go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog

from desktop.actor import Actor
from desktop.home import Home
from desktop.problems import Problem
from ui import shown_pages
from ui.covers.opening import OpeningPage
from ui.garbage import Garbage
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.session import Idle, Session
from ui.single import Claim, SingleCopy
from ui.theme import Theme

if TYPE_CHECKING:
    import logging

    from desktop.clock import Clock
    from desktop.demonstration import Demonstration
    from desktop.people import Tile
    from ui.alerts import CrashHook
    from ui.covers.sign_in import SignInCover

_SERVE_AFTER_MS, _WARM_AFTER_MS = 50, 2000
"""After the tiles are on screen: what the desk needs next, and what only papers need."""
_LOG_BYTES = 1 << 20
_SMALL_SCREEN = 1600
_ROLES = ("manager", "administrator", "auditor", "card-printer", "attendant")
"""Whose word stands under a name: the first that a person holds."""
_RESTORABLE = frozenset(
    {
        "store-cut",
        "store-damaged",
        "store-empty",
        "store-missing",
        "store-unreadable",
        "keys-missing",
        "keys-damaged",
    }
)


class Program(QObject):
    """The window and what stands behind it. `show` it, let the event loop run, `close` it.

    `painted` comes after the first paint, with nothing heavy loaded; `ready` once people can begin: the tiles, the
    first run, or a problem (`trouble`) are on screen; `settled` when a person is signed in and their page is open.
    """

    painted = Signal()
    ready = Signal()
    settled = Signal()

    def __init__(
        self,
        home: Home,
        jobs: Jobs,
        *,
        copy: SingleCopy | None = None,
        held: bool = False,
        theme: Theme | None = None,
        demo: bool = False,
        system_keys: bool = False,
        clock: Clock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.home = home
        self.jobs = jobs
        self.desk: Any = None
        self.demonstration: Demonstration | None = None
        self.trouble: Problem | None = None
        self._garbage = Garbage(self)
        self._copy = copy
        self._held = held
        self._crash: CrashHook | None = None
        self._theme = theme
        self._demo = demo
        self._system_keys = system_keys
        self._clock = clock
        self._closed = False
        self._worn = ""
        self._is_ready = False
        self._last: dict[bytes, str] = {}
        self.session = Session(jobs, Idle(self._lock_seconds), self)
        self.session.began.connect(self._began)
        self.session.locked.connect(self._locked)
        self._opening: OpeningPage | None = None
        self.window = MainWindow(shown_pages.entries(self._make), jobs, phrase=_phrase, theme=theme)
        self.window.setWindowTitle(self.tr("LotusDesk"))
        self.window.switch_asked.connect(self.switch)
        self.window.lock_asked.connect(self.session.lock)
        self.window.opened.connect(self._opened_page)
        jobs.problem.connect(self._look_at)
        jobs.changed.connect(self._changed)
        if demo:
            self._mark()
        self.window.allow({shown_pages.DESK})

    def _make(self, key: str) -> Page:
        if self.desk is None or self.session.actor() is None:
            self._opening = OpeningPage(self.jobs, self.session.actor)
            self._opening.painted.connect(lambda: self._later(0, self._after_paint))
            return self._opening
        return shown_pages.build(key, self.desk, self.jobs, self.session.actor)

    def _lock_seconds(self) -> int:
        return int(self.desk.context.computer.lock_seconds)

    # -- from the first paint to the tiles

    def show(self, size: QSize | None = None) -> None:
        """Put the window on screen: in `size`, else as large as a small screen is, else a good size."""
        room = self.window.screen().availableGeometry().size()
        whole = size is None and room.width() <= _SMALL_SCREEN
        self.window.resize(room if whole else size or QSize(1440, 900))
        self.window.turn_to(None, shown_pages.DESK)
        if whole:
            self.window.showMaximized()
        else:
            self.window.show()

    @Slot()
    def _after_paint(self) -> None:
        self.painted.emit()
        self.jobs.failed.connect(self._report)
        self.begin()

    @Slot(object)
    def _report(self, error: BaseException) -> None:
        self._catch_bugs().report(error)

    def _catch_bugs(self) -> CrashHook:
        if self._crash is None:
            from ui.alerts import CrashHook

            self._crash = CrashHook(_log(self.home), lambda: self.window)
            self._crash.install()
        return self._crash

    @Slot()
    def begin(self) -> None:
        """Take the home, build the demonstration where one is wanted, and open: for the first time or again."""
        if self._copy is not None and self._held:
            claim = self._copy.claim()
            if claim is Claim.RAISED:
                self.window.close()
                return
            if claim is Claim.HELD:
                self._has_not_opened(Problem("home-held"))
                return
            self._held = False
        if self._demo and self.demonstration is None:
            self._build_demonstration()
        else:
            self._open()

    @Slot()
    def _open(self) -> None:
        self.jobs.ask(
            lambda: _opened(self.home, self._clock), self._has_opened, owner=self, failed=self._has_not_opened
        )

    def _build_demonstration(self) -> None:
        from ui.covers.plain import WaitCover

        title = self.tr("Preparing the demonstration")
        text = self.tr("A palace with invented people and two weeks of visits. This takes a few seconds.")
        self.window.cover(WaitCover(title, text))
        self.jobs.start(
            lambda progress: _demonstration(self.home, self._clock, progress),
            title,
            self._has_built,
            owner=self,
            failed=self._has_not_opened,
        )

    def _has_built(self, built: Demonstration) -> None:
        self.demonstration = built
        self._open()

    def _has_opened(self, opened: tuple[Any, list[Tile]]) -> None:
        self.desk, tiles = opened
        self.trouble = None
        self.jobs.finish_with(self.desk.release)
        if self.desk.is_new:
            self._first_run()
        else:
            self._take_up(tiles)

    def _has_not_opened(self, error: BaseException) -> None:
        from ui.covers.plain import ProblemCover

        self.trouble = error if isinstance(error, Problem) else Problem("not-opened")
        cover = ProblemCover(
            _phrase(self.trouble), self.home.backups, restorable=self.trouble.code in _RESTORABLE
        )
        cover.again.connect(self.begin)
        cover.left.connect(self.window.close)
        cover.restore_asked.connect(self._restore)
        cover.seen.connect(self._say_ready)
        self.window.cover(cover)

    def _first_run(self) -> None:
        from ui.covers.first_run import FirstRunCover

        cover = FirstRunCover(self.desk, self.jobs, system_keys=self._system_keys)
        cover.founded.connect(self._show_recovery)
        cover.restore_asked.connect(self._restore)
        cover.seen.connect(self._say_ready)
        self.window.cover(cover)

    @Slot(str)
    def _show_recovery(self, key: str) -> None:
        from ui.covers.recovery import RecoveryCover

        cover = RecoveryCover(self.desk, self.jobs, key)
        cover.kept.connect(lambda: self._take_up(None))
        self.window.cover(cover)

    @Slot()
    def _restore(self) -> None:
        from ui.covers.restore import RestoreCover

        cover = RestoreCover(self.home, self.jobs)
        cover.restored.connect(self._open)
        cover.given_up.connect(self._open)
        self.window.cover(cover)

    def _take_up(self, tiles: list[Tile] | None) -> None:
        """The store is open: people may sign in, and the desk looks after itself."""
        self.session.serve(self.desk.people)
        self.window.header.set_place(self.desk.context.site.name)
        self._worn = self.desk.context.computer.theme
        cover = self._sign_in(tiles=tiles)
        cover.seen.connect(self._say_ready)
        self.window.cover(cover)
        self._later(_SERVE_AFTER_MS, self._serve)

    def _sign_in(self, first: Actor | None = None, tiles: list[Tile] | None = None) -> SignInCover:
        from ui.covers.sign_in import SignInCover

        pins = {one.id: one.pin for one in self.demonstration.staff} if self.demonstration else None
        cover = SignInCover(self.desk, self.jobs, first=first, tiles=tiles, pins=pins)
        cover.signed_in.connect(self.session.begin)
        cover.given_up.connect(self._return)
        return cover

    @Slot()
    def _say_ready(self) -> None:
        if not self._is_ready:
            self._is_ready = True
            self.ready.emit()

    # -- what only the second moment needs

    @Slot()
    def _serve(self) -> None:
        self._catch_bugs()
        from desktop.helper_tasks import speller
        from ui import wording
        from ui.upkeep import Upkeep

        wording.use_clock(self.desk.clock)
        self.window.header.set_clock(self.desk.clock)
        self.desk.context.spell = speller(self.desk.helper)
        Upkeep(self.desk, self.jobs, parent=self).look()
        self.jobs.ask(self.desk.stand_up, owner=self)
        self.jobs.ask(lambda: _is_demonstration(self.home), self._mark_if, owner=self)
        if self._copy is not None:
            self._copy.asked_to_front.connect(self.come_to_front)
            self._copy.listen()
        self._later(0, lambda: shown_pages.load(shown_pages.DESK))
        self._later(_WARM_AFTER_MS, self._warm)

    def _later(self, ms: int, act: Callable[[], None]) -> None:
        """Call `act` after so long, unless the program has ended by then."""
        QTimer.singleShot(ms, self, lambda: None if self._closed else act())

    @Slot()
    def _warm(self) -> None:
        self.jobs.prepare(lambda progress: _warmed(self.desk.helper), owner=self)

    def _mark_if(self, invented: bool) -> None:
        if invented:
            self._mark()

    def _mark(self) -> None:
        self.window.setWindowTitle(self.tr("LotusDesk – demonstration"))
        self.window.header.set_mark(self.tr("Demonstration"))

    @Slot(object)
    def _changed(self, topics: frozenset[str]) -> None:
        if "staff" in topics:
            self._check_actor()
        if "settings" in topics:
            self._follow_settings()

    def _check_actor(self) -> None:
        """Whoever changed their own roles or PIN has to sign in anew."""
        actor = self.session.actor()
        if actor is not None:
            self.jobs.ask(lambda: self.desk.context.sessions.check(actor), owner=self)

    def _follow_settings(self) -> None:
        """What the window itself shows of the settings."""
        if self.desk is None or not self.desk.is_open:
            return
        self.window.header.set_place(self.desk.context.site.name)
        worn = self.desk.context.computer.theme
        if self._theme is not None and worn != self._worn:
            self._worn = worn
            self._theme.set_mode(type(self._theme.mode)(worn))

    # -- who is here

    @Slot(object)
    def _began(self, actor: Actor) -> None:
        from ui import wording

        keys = shown_pages.allowed(actor)
        self.window.allow(keys)
        last = self._last.get(actor.staff)
        self.window.turn_to(actor.staff, last if last in keys else keys[0])
        role = next(role for role in _ROLES if role in actor.roles)
        self.window.header.set_person(actor.name, wording.role(role))
        self.window.uncover()
        if self._opening is not None and shown_pages.DESK in keys:
            typed = self._opening.take()
            if typed:
                self.window.page(shown_pages.DESK).receive(typed)
        self.settled.emit()

    @Slot(object)
    def _locked(self, actor: Actor) -> None:
        """Hide at once what is on screen: pages, a notice that may name somebody, and any dialog."""
        self.window.header.set_person("", "")
        self.window.notice.dismiss()
        _put_dialogs_away()
        self.window.cover(self._sign_in(actor))

    @Slot()
    def switch(self) -> None:
        """Show the tiles to whoever takes over; until they have signed in, the person before is still here."""
        if self.session.actor() is not None and not self.window.is_covered:
            self.window.cover(self._sign_in())

    @Slot()
    def _return(self) -> None:
        if self.session.actor() is not None:
            self.window.uncover()

    @Slot(str)
    def _opened_page(self, key: str) -> None:
        actor = self.session.actor()
        if actor is not None:
            self._last[actor.staff] = key

    @Slot(object)
    def _look_at(self, problem: Problem) -> None:
        if problem.code == "signed-out":
            self.session.lock()
            self.window.show_problem(problem)  # once more, because locking took the notice away

    @Slot()
    def come_to_front(self) -> None:
        """Another copy was started: this is the one."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.raise_()
        self.window.activateWindow()

    # -- the end

    def close(self) -> None:
        """Let go of lanes, connections, the helper process and the home. Nothing may be asked of it afterwards."""
        self._closed = True
        self.jobs.close()
        if self.desk is not None:
            self.desk.close()
        if self._crash is not None:
            self._crash.uninstall()
        if self._copy is not None:
            self._copy.release()
        self._garbage.end()
        self.jobs.deleteLater()
        self.deleteLater()


# -- tasks of the lanes


def _opened(home: Home, clock: Clock | None) -> tuple[Any, list[Tile]]:
    from desktop.desk import Desk
    from desktop.helper import Helper

    desk = Desk(home, clock=clock, helper=Helper())
    if desk.is_new:
        return desk, []
    desk.open()
    return desk, desk.people.tiles()


def _demonstration(home: Home, clock: Clock | None, progress: Any) -> Demonstration:
    from desktop.demonstration import open_or_build

    return open_or_build(home, clock, progress)


def _is_demonstration(home: Home) -> bool:
    from desktop.demonstration import is_demonstration

    return is_demonstration(home)


def _warmed(helper: Any) -> None:
    from desktop.paper import warm

    helper.warm(warm)


def _phrase(problem: Problem) -> str:
    from ui import problem_wording

    return problem_wording.sentence(problem)


def _put_dialogs_away() -> None:
    from ui.alerts import CrashDialog

    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and not isinstance(window, CrashDialog) and window.isVisible():
            window.reject()


def _log(home: Home) -> logging.Logger:
    """Where bugs are written down, with nobody's name. What is over a megabyte is set aside at a start."""
    import logging

    file = home.logs / "lotusdesk.log"
    if file.exists() and file.stat().st_size > _LOG_BYTES:
        file.replace(file.with_suffix(".log.1"))
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s\n%(message)s"))
    logger = logging.Logger("lotusdesk")  # of this run alone, with the file of its home
    logger.addHandler(handler)
    return logger
