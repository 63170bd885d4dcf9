"""The program as it is started, on a screen, with hands on its keys and a reader beside it that looks into its store."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from db import cards as kept_cards
from db import reception as kept
from desktop.computer import load_computer, save_computer
from desktop.demonstration import Demonstration, build
from desktop.desk import Desk
from desktop.home import Home
from desktop.rules.rights import Role
from tests.flows.display import Display
from ui.looks import LIGHT

ROOT = Path(__file__).resolve().parents[2]
PATIENCE, _LOOK = 40.0, 0.03
_RAIL = (4, 400)
"""A point of the rail, which is hidden while nobody is signed in."""
_TILES = (300, 100, 1066, 700)


class Shift:
    """The program in its own process, and a reader that looks into its store beside it."""

    def __init__(self, display: Display, built: Demonstration, log: Path) -> None:
        self.display, self.built, self._log = display, built, log
        self.reader = Desk(built.home)
        self.reader.open()
        self._before = set(self.reader.ledger.visit_ids())
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        """Start the program, or a second copy of it."""
        line = [sys.executable, "-m", "desktop", "--home", str(self.built.home.root), "--lang", "en"]
        with self._log.open("ab") as log:
            return subprocess.Popen(line, cwd=ROOT, env=self.display.environment(), stdout=log, stderr=log)

    def until(self, there: Callable[[], bool], what: str) -> None:
        """Look again and again until something is there, the program has ended, or it takes too long."""
        end = monotonic() + PATIENCE
        while not there():
            if monotonic() > end:
                self.display.see().save(self._log.with_suffix(".png"))
                pytest.fail(f"not there: {what}\n{self._log.read_text()}")
            try:
                self.process.wait(_LOOK)
            except subprocess.TimeoutExpired:
                continue
            pytest.fail(f"the program ended before: {what}\n{self._log.read_text()}")

    # -- what is on the screen

    def shows(self, colour: str) -> bool:
        """Whether the place of the rail has this colour."""
        wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return self.display.see().getpixel(_RAIL) == wanted

    def has_tiles(self) -> bool:
        colours = self.display.see().crop(_TILES).getcolors(1 << 20) or []
        white = sum(count for count, colour in colours if colour == (255, 255, 255))
        return self.shows(LIGHT.paper) and white > 100_000

    def sign_in(self, role: Role) -> None:
        """By the keyboard alone: the number on the tile, then the PIN."""
        self.until(self.has_tiles, "the tiles")
        person = next(one for one in self.built.staff if one.roles[0] is role)
        self.display.press(str([tile.staff for tile in self.reader.people.tiles()].index(person.id) + 1))
        self.enter_pin(role)

    def enter_pin(self, role: Role) -> None:
        self.display.type(next(one.pin for one in self.built.staff if one.roles[0] is role))
        self.until(lambda: self.shows(LIGHT.sunken), "the pages, after signing in")

    # -- what is kept

    def visits(self) -> Counter[tuple[str, bytes | None, bool]]:
        """Source, member, and whether it was taken back, of every visit since the start."""
        store = self.reader.context.store
        rows = [kept.visit(store, row) for row in self.reader.ledger.visit_ids() if row not in self._before]
        return Counter((row.source, row.member, row.annulled) for row in rows if row is not None)

    def scanned(self, code: str) -> tuple[str, bytes | None, bool]:
        """The visit that a scan of this code has to leave."""
        card = kept_cards.by_number(self.reader.context.store, self.built_site, int(code[7:18]))
        assert card is not None
        return "scan", card.member, False

    @property
    def built_site(self) -> int:
        return self.reader.context.site.number


@contextmanager
def shift_on(display: Display, folder: Path) -> Iterator[Shift]:
    """A small palace of its own in `folder`, opened on `display`."""
    built = build(Home(folder / "home"), members=80, visits=60, days=2)
    save_computer(built.home, load_computer(built.home)._replace(theme="light", sounds=False))
    begun = Shift(display, built, folder / "program.log")
    yield begun
    begun.reader.close()
    if begun.process.poll() is None:
        begun.process.kill()
        begun.process.wait()
