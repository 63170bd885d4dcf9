"""From the start of the process to the painted desk and to being ready, beside a bare PySide6 window in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from desktop.demonstration import build
from desktop.home import Home

ROUNDS = 7
ROOT = Path(__file__).parents[2]

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Window(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
        QTimer.singleShot(0, QApplication.quit)

app = QApplication(sys.argv)
window = Window("LotusDesk")
window.resize(1366, 768)
window.show()
app.exec()
"""

# As `python -m desktop` does it: nothing of Qt is imported before `start` says so.
OURS = """
import sys
from desktop.bootstrap import ensure
ensure("desktop")
from ui.app import start
from ui.options import parse

def ready(program):
    print("ready", flush=True)
    from PySide6.QtWidgets import QApplication
    program.window.hide()
    QApplication.quit()

start(parse(["--home", sys.argv[1]]), on_painted=lambda program: print("painted", flush=True), on_ready=ready)
"""


def test_the_desk_is_painted_and_ready_soon(tmp_path: Path, figures: Callable[[str], None]) -> None:
    home = tmp_path / "home"
    build(Home(home), members=300, visits=600, days=3, seed=3)
    bare, painted, ready = [], [], []
    environ = _environ(tmp_path / "bytecode")
    for _ in range(ROUNDS + 1):  # the first keeps the bytecode and does not count
        bare.append(_moments(environ, BARE)["painted"])
        ours = _moments(environ, OURS, str(home))
        painted.append(ours["painted"])
        ready.append(ours["ready"])
    floor, first, able = median(bare[1:]), median(painted[1:]), median(ready[1:])
    figures(
        f"start: bare window painted {floor:.0f} ms; desk painted {first:.0f} ms, {first / floor:.2f} x (goal 1.6); "
        f"ready {able:.0f} ms, {able / floor:.2f} x (goal 2)"
    )
    assert floor < first < able, "the moments come in their order"


def _environ(bytecode: Path) -> dict[str, str]:
    """This environment with bytecode kept, as a person's Python keeps it: a runner often forbids it, and then every
    start would compile all files that are ours and none of the bare window's.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(bytecode)}


def _moments(environ: dict[str, str], script: str, *arguments: str) -> dict[str, float]:
    """Milliseconds from the start of the process to each word that it says."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments], cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = {line.strip(): (time.perf_counter() - started) * 1000 for line in process.stdout}
    assert process.returncode == 0
    return said
