"""One warm helper process for long pure-Python work, so that a check-in never waits for the interpreter.

A task is a module-level function whose last argument is a Progress; arguments and answer are pickled. Without a
started helper (command line, tests) the task simply runs here.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.problems import Problem
from desktop.progress import Cancelled, Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
_STOP_SECONDS = 5


class Helper:
    """Starts on the first call (or on `warm`) and serves one task at a time."""

    def __init__(self, *, inline: bool = False) -> None:
        self._inline = inline
        self._lock = Lock()
        self._process: Any = None
        self._pipe: Connection | None = None

    def run(self, task: Callable[..., T], *args: Any, progress: Progress | None = None) -> T:
        """The task's answer. Raises what it raised, Cancelled through `progress`, Problem helper-gone if it died."""
        progress = progress or Progress()
        if self._inline:
            return task(*args, progress)
        with self._lock:
            pipe = self._started()
            try:
                pipe.send((task, args))
                kind, value = self._answer(pipe, progress)
            except (EOFError, BrokenPipeError, ConnectionResetError) as gone:
                self._drop()
                raise Problem("helper-gone") from gone
            except BaseException:
                self._drop()  # an answer that is still to come must not be taken for the next task's
                raise
        if kind == "raised":
            raise value
        answer: T = value
        return answer

    @property
    def busy(self) -> bool:
        """Whether a task is under way, so that another one would wait."""
        return self._lock.locked()

    def warm(self, *tasks: Callable[[Progress], object]) -> None:
        """Start the process and let it load what these tasks load."""
        for task in tasks:
            self.run(task)

    def close(self) -> None:
        with self._lock:
            if self._pipe is not None:
                self._pipe.close()  # an idle helper ends by itself
            if self._process is not None:
                self._process.join(_STOP_SECONDS)
            self._drop()

    def _started(self) -> Connection:
        if self._pipe is None or not self._process.is_alive():
            self._drop()
            import multiprocessing  # 14 ms that no start needs

            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            self._process = spawn.Process(target=_serve, args=(theirs,), name="lotusdesk-helper", daemon=True)
            self._process.start()
            theirs.close()
            self._pipe = ours
        return self._pipe

    def _answer(self, pipe: Connection, progress: Progress) -> tuple[str, Any]:
        asked_to_stop = False
        while True:
            if progress.cancelled and not asked_to_stop:
                pipe.send("cancel")
                asked_to_stop = True
            if not pipe.poll(0.1):
                continue
            kind, value = pipe.recv()
            if kind != "step":
                return kind, value
            if not asked_to_stop and not progress.cancelled:
                progress.step(*value)

    def _drop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.terminate()
            self._process.join(_STOP_SECONDS)
        self._process = self._pipe = None


class _Told(Progress):
    """The helper's end of a Progress: tells through the pipe, and looks there for a word to stop."""

    def __init__(self, pipe: Connection) -> None:
        super().__init__(lambda *step: pipe.send(("step", step)))
        self._pipe = pipe

    def step(self, done: int, total: int, label: str = "") -> None:
        if self._pipe.poll() and self._pipe.recv() == "cancel":
            self.cancel()
        super().step(done, total, label)


def _serve(pipe: Connection) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            message = pipe.recv()
        except EOFError:
            return
        if message == "cancel":
            continue
        task, args = message
        try:
            answer = ("answer", task(*args, _Told(pipe)))
        except (Problem, Cancelled, OSError, ValueError) as expected:
            answer = ("raised", expected)
        pipe.send(answer)
