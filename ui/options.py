"""What may stand on the command line when the window is wanted. No Qt, and no parser where nothing is to be parsed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_TAKE_A_VALUE = frozenset({"--home", "--lang", "--tour", "--screenshot", "--page"})


class Options(NamedTuple):
    """How the window starts. `home` None is this person's own; `lang` "" is that of the settings."""

    home: Path | None = None
    lang: str = ""
    demo: bool = False
    tour: Path | None = None
    smoke: bool = False
    screenshot: Path | None = None
    page: str = ""

    @property
    def by_hand(self) -> bool:
        """Whether a person will sit before the window, and not a script."""
        return not (self.tour or self.smoke or self.screenshot)


def command(argv: Sequence[str]) -> str | None:
    """The command on the line, the first word that is neither an option nor the value of one; None for the window."""
    words = iter(argv)
    for word in words:
        if word in _TAKE_A_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


def parse(argv: Sequence[str]) -> Options:
    """Raises SystemExit 2 for wrong usage, with the reason on stderr; 0 after `--help`."""
    if not argv:
        return Options()
    import argparse

    parser = argparse.ArgumentParser(
        prog="lotusdesk",
        usage="lotusdesk [--home DIR] [--lang zh_CN|en] [--demo] [--tour DIR] [--smoke] [--screenshot FILE [--page NAME]]\n"
        "       lotusdesk COMMAND ...   (lotusdesk COMMAND --help tells about one)",
        description="The front desk of a workers' cultural palace. Without a command it opens the window.",
        epilog=_commands() if {"-h", "--help"} & set(argv) else None,
        allow_abbrev=False,
    )
    parser.add_argument("--home", type=Path, metavar="DIR", help="the folder that holds everything")
    parser.add_argument("--lang", choices=("zh_CN", "en"), default="")
    parser.add_argument("--demo", action="store_true", help="open on invented data")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="do the main job once and keep pictures and PDFs"
    )
    parser.add_argument("--smoke", action="store_true", help="start, show, quit")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="save a picture of a page")
    parser.add_argument("--page", default="", metavar="NAME", help="which page the picture shows")
    given = parser.parse_args(argv)
    if given.page and given.screenshot is None:
        parser.error("--page says which page --screenshot shows")
    return Options(**vars(given))


def _commands() -> str:
    from ui.command_line import commands

    return f"Commands: {', '.join(commands())}"
