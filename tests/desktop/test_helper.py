"""The helper process: it answers, tells how far it is, stops, dies and is started again; and it never stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from desktop.helper import Helper
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from tests.desktop import helper_work as work

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def warm() -> Iterator[Helper]:
    """One helper for the tests that leave it as it was."""
    made = Helper()
    made.warm(work.where)
    yield made
    made.close()


@pytest.fixture
def helper() -> Iterator[Helper]:
    made = Helper()
    yield made
    made.close()


def _alive(process: int) -> bool:
    """Whether there is such a process, a dead one that nobody waited for included."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_answers_from_another_process(warm: Helper) -> None:
    assert warm.run(work.add, 2, 3) == 5
    process = warm.run(work.where)
    assert process != os.getpid()
    assert warm.run(work.where) == process, "it stays warm"
    assert len(warm.run(work.whole, 20_000_000)) == 20_000_000


def test_inline_it_is_this_process() -> None:
    inline = Helper(inline=True)
    assert inline.run(work.where) == os.getpid()
    inline.close()


def test_it_tells_how_far_it_is(warm: Helper) -> None:
    steps: list[tuple[int, int, str]] = []
    assert warm.run(work.count, 50, progress=Progress(lambda *step: steps.append(step))) == 50
    assert steps == [(step, 50, "pages") for step in range(50)]


def test_it_stops_when_told_and_works_again(warm: Helper) -> None:
    def stop(done: int, total: int, label: str) -> None:
        progress.cancel()

    for _ in range(3):
        progress = Progress(stop)
        with pytest.raises(Cancelled):
            warm.run(work.wait_for_stop, progress=progress)
        assert warm.run(work.add, 2, 3) == 5


def test_stopping_before_it_began_is_stopping(warm: Helper) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        warm.run(work.wait_for_stop, progress=progress)
    assert warm.run(work.add, 2, 3) == 5


def test_what_a_task_raises_arrives_as_it_was(warm: Helper) -> None:
    with pytest.raises(Problem) as problem:
        warm.run(work.refuse, "problem")
    assert (problem.value.code, problem.value.facts) == ("disk-full", {"path": "/somewhere"})
    with pytest.raises(FileNotFoundError) as missing:
        warm.run(work.refuse, "file")
    assert missing.value.filename == "/nowhere"
    with pytest.raises(ValueError, match="three"):
        warm.run(work.refuse, "value")
    process = warm.run(work.where)
    with pytest.raises(BrokenPipeError):
        warm.run(work.refuse, "pipe")
    assert warm.run(work.where) == process, "a task's own broken pipe is not the helper's"


def test_a_listener_that_fails_does_not_hand_its_answer_to_the_next_task(helper: Helper) -> None:
    def fail(done: int, total: int, label: str) -> None:
        raise KeyError("page")

    with pytest.raises(KeyError):
        helper.run(work.count, 1000, progress=Progress(fail))
    assert helper.run(work.add, 2, 3) == 5


def test_what_cannot_be_sent_is_our_own_mistake_and_the_helper_goes_on(helper: Helper) -> None:
    with pytest.raises((AttributeError, TypeError)):
        helper.run(lambda progress: None)
    assert helper.run(work.add, 2, 3) == 5


def test_a_helper_that_dies_at_work_is_a_problem_and_the_next_one_works(helper: Helper) -> None:
    first = helper.run(work.where)
    with pytest.raises(Problem, match="helper-gone"):
        helper.run(work.die)
    assert not _alive(first)
    second = helper.run(work.where)
    assert second != first
    os.kill(second, signal.SIGKILL)
    os.waitid(os.P_PID, second, os.WEXITED | os.WNOWAIT)
    third = helper.run(work.where)
    assert third not in (first, second)
    helper.close()
    assert not any(map(_alive, (first, second, third)))
    helper.close()
    assert helper.run(work.add, 2, 3) == 5, "closed and used again"


def test_several_lanes_take_turns(warm: Helper) -> None:
    answers: list[int] = []
    lanes = [
        Thread(target=lambda number=number: answers.append(warm.run(work.add, number, 0)))
        for number in range(8)
    ]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    assert sorted(answers) == list(range(8))


ORPHAN = """
import os, signal
from desktop.helper import Helper
from tests.desktop import helper_work as work
if __name__ == "__main__":
    helper = Helper()
    print(helper.run(work.where), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_helper_ends_when_its_program_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN)
    killed = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    )
    with killed:
        assert killed.stdout is not None
        process = int(killed.stdout.readline())
        # The helper holds the other end of this pipe: the end of the text is the end of the helper.
        assert killed.stdout.read() == ""
    assert killed.returncode == -signal.SIGKILL
    assert not _alive(process) or Path(f"/proc/{process}/stat").read_text().split()[2] == "Z"
