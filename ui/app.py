"""How the program starts: a command, a tour, or the window."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ui.options import Options, command, parse

if TYPE_CHECKING:
    from desktop.home import Home
    from ui.program import Program

DONE, FAILED, MISUSED = 0, 1, 2
TOUR = Path("lotusdesk-tour")
_PICTURE = (1366, 768)
"""The size of a common front-desk screen."""


def main(argv: list[str] | None = None) -> int:
    """What `python3 -m desktop` and the installed command call. 0 done, 1 a problem, 2 wrong usage."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    words = sys.argv[1:] if argv is None else argv
    if command(words) is not None:
        from ui.command_line import run

        return run(words)
    options = parse(words)
    shown = has_display(os.environ)
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.tour is not None:
        return _tour(options.tour, options.lang)
    if not shown and options.by_hand:
        print(
            f"lotusdesk: there is no display; taking the tour instead, into {TOUR.resolve()}"
            " / 没有显示器，改为自动演示，结果保存在上述文件夹",
            file=sys.stderr,
            flush=True,
        )
        return _tour(TOUR, options.lang)
    return start(options)


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown; a platform that was asked for by name is taken at its word."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(environ.get(name) for name in named)


def _tour(directory: Path, lang: str) -> int:
    from ui.tour import take

    return take(directory, lang)


def start(
    options: Options,
    *,
    on_painted: Callable[[Program], None] | None = None,
    on_ready: Callable[[Program], None] | None = None,
) -> int:
    """Run the window until it is closed.

    The callbacks are for those who measure or drive it: after the first paint, and when people can begin. Gives 1
    where the desk could not be opened and no person was there to see it.
    """
    gc.disable()  # what is loaded from here to the tiles stays: looking for garbage in it takes 18 ms
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from desktop.computer import THEMES, load_computer
    from desktop.fonts import font_files
    from ui import language, shown_pages, theme
    from ui.jobs import Jobs
    from ui.program import Program
    from ui.single import Claim, SingleCopy

    if options.page and options.page not in shown_pages.KEYS:
        print(f"lotusdesk: no page {options.page}; there are {', '.join(shown_pages.KEYS)}", file=sys.stderr)
        return MISUSED
    language.prepare_environment(os.environ)
    app = QApplication([*sys.argv[:1], *theme.STYLE])
    app.setApplicationName("LotusDesk")
    home = _home(options)
    settings = load_computer(home)
    language.install(app, options.lang or settings.language)
    copy = SingleCopy(_lock_folder(home, options))
    claim = copy.claim()
    if claim is Claim.RAISED:
        return DONE
    font = theme.ui_font(
        theme.load_fonts(map(str, font_files())), only_bundled=options.screenshot is not None
    )
    mode = theme.Mode(settings.theme) if settings.theme in THEMES else theme.Mode.SYSTEM
    program = Program(
        home,
        Jobs(),
        copy=copy,
        held=claim is Claim.HELD,
        theme=theme.Theme(app, mode, font),
        demo=options.demo,
        system_keys=options.home is None and not options.demo,
    )
    program.ready.connect(gc.freeze)
    if on_painted is not None:
        program.painted.connect(lambda: on_painted(program))
    if on_ready is not None:
        program.ready.connect(lambda: on_ready(program))
    if not options.by_hand:
        from ui.unattended import Unattended

        Unattended(program, options.screenshot, options.page)
    try:
        program.show(None if options.by_hand and app.platformName() != "offscreen" else QSize(*_PICTURE))
        status = app.exec()
    finally:
        program.close()
    return status


def _home(options: Options) -> Home:
    from desktop.home import Home, default_home, demonstration_home

    if options.home is not None:
        return Home(options.home.resolve())
    return demonstration_home() if options.demo else default_home()


def _lock_folder(home: Home, options: Options) -> Path:
    """Where the lock lies: in the home, but beside the demonstration, which is thrown away and made anew.

    A folder that cannot be made is no reason to stop here; opening the home says why.
    """
    folder = home.root.parent if options.demo else home.root
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
