"""The only place of the program that knows threads: two lanes for work, one way back to the window.

A lane is one thread, so what is asked first is answered first. Whatever a task raises is kept by its future and
brought here: a `Problem` becomes a sentence, `Cancelled` is calm, anything else is a bug for the crash hook.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from ui.handles import JobHandle, JobState

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor  # the window comes first, then these

T = TypeVar("T")
Failed = Callable[[BaseException], None]
_REPORT_EVERY = 0.05


class Lane(StrEnum):
    """Where work runs: `DESK` for short questions in order, `BENCH` for what takes long."""

    DESK = "desk"
    BENCH = "bench"


class _Landing(NamedTuple):
    """An answer on its way to the window's thread."""

    future: Future[Any]
    then: Callable[[Any], None] | None
    failed: Failed | None
    owner: QObject
    handle: JobHandle | None = None


class Jobs(QObject):
    """Runs work off the window's thread and brings answers back to it. Lives as long as the program.

    `changed` carries a frozenset of topics once per round of announcements; `problem` a `Problem` nobody took with
    `failed=`; `failed` a bug. An answer whose owner is gone is dropped.
    """

    changed = Signal(object)
    problem = Signal(object)
    failed = Signal(object)
    job_started = Signal(object)
    job_progressed = Signal(object)
    job_finished = Signal(object)

    _landed = Signal(object)
    _stepped = Signal(object)
    _announced = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._handles: list[JobHandle] = []
        self._topics: set[str] = set()
        self._lock = Lock()
        self._closed = False
        self._waiting = 0
        self._unseen = Progress()
        self._last: Callable[[], object] = lambda: None
        queued = Qt.ConnectionType.QueuedConnection
        self._landed.connect(self._land, queued)
        self._stepped.connect(self._step, queued)
        self._announced.connect(self._tell_changes, queued)

    @property
    def running(self) -> tuple[JobHandle, ...]:
        """The long jobs that wait or run, oldest first."""
        return tuple(self._handles)

    @property
    def waiting(self) -> int:
        """How many answers have not come back yet, those of tasks that nobody sees among them."""
        return self._waiting

    def ask(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        failed: Failed | None = None,
    ) -> None:
        """Run `work` on the desk lane, then `then(answer)` in the window's thread, in the order of asking.

        `failed` receives whatever `work` raised; a Problem it receives is not shown elsewhere, a bug is.
        """
        self._post(Lane.DESK, work, None, then, failed, owner)

    def start(
        self,
        task: Callable[[Progress], T],
        title: str,
        then: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        failed: Failed | None = None,
    ) -> JobHandle:
        """Run a long task on the bench lane; `title` is what the busy strip says. `failed` as in `ask`."""
        handle = JobHandle(title, self._listener())
        self._handles.append(handle)
        self.job_started.emit(handle)

        def work() -> T:
            handle.state = JobState.RUNNING
            handle.progress.step(0, 0)
            return task(handle.progress)

        self._post(Lane.BENCH, work, handle, then, failed, owner)
        return handle

    def prepare(
        self,
        task: Callable[[Progress], T],
        then: Callable[[T], None] | None = None,
        *,
        owner: QObject,
        failed: Failed | None = None,
    ) -> None:
        """Run on the bench lane what nobody waits for: it is not shown, and closing the program just stops it."""
        self._post(Lane.BENCH, lambda: task(self._unseen), None, then, failed, owner)

    def finish_with(self, last: Callable[[], object]) -> None:
        """Let every lane end with `last`, run in its own thread: connections are closed where they were opened."""
        self._last = last

    def announce(self, topics: Iterable[str]) -> None:
        """Say from any thread that something changed; topics announced close together are told once."""
        with self._lock:
            first = not self._topics
            self._topics |= set(topics)
        if first:
            self._announced.emit()

    def close(self) -> None:
        """Cancel the bench, finish what the desk lane was asked, and wait. Later asks are not run."""
        self._closed = True
        self._unseen.cancel()
        for handle in self._handles:
            handle.cancel()  # one that has not begun then stops at its first step
        lanes = list(self._lanes.values())
        self._lanes.clear()
        endings = [pool.submit(self._last) for pool in lanes]
        for pool in lanes:
            pool.shutdown(wait=True)
        for ending in endings:
            ending.result()

    # -- inside

    def _post(
        self,
        lane: Lane,
        work: Callable[[], Any],
        handle: JobHandle | None,
        then: Callable[[Any], None] | None,
        failed: Failed | None,
        owner: QObject,
    ) -> None:
        if self._closed:
            return
        self._waiting += 1

        def done(future: Future[Any]) -> None:
            if not future.cancelled():
                self._bring(_Landing(future, then, failed, owner, handle))

        self._run(lane, work).add_done_callback(done)

    def _run(self, lane: Lane, work: Callable[[], Any]) -> Future[Any]:
        from concurrent.futures import ThreadPoolExecutor

        if lane not in self._lanes:
            self._lanes[lane] = ThreadPoolExecutor(max_workers=1, thread_name_prefix=lane.value)
        return self._lanes[lane].submit(work)

    def _bring(self, landing: _Landing) -> None:
        self._landed.emit(landing)

    def _listener(self) -> Callable[[JobHandle, int, int, str], None]:
        """What a task's steps come to: a signal at most twenty times a second, and at the end."""
        last = 0.0

        def listen(handle: JobHandle, done: int, total: int, label: str) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _REPORT_EVERY or (total and done >= total):
                last = now
                self._stepped.emit((handle, done, total, label))

        return listen

    @Slot(object)
    def _step(self, news: tuple[JobHandle, int, int, str]) -> None:
        handle, done, total, label = news
        handle.done, handle.total, handle.label = done, total, label
        if not handle.over:
            self.job_progressed.emit(handle)

    @Slot()
    def _tell_changes(self) -> None:
        with self._lock:
            topics, self._topics = frozenset(self._topics), set()
        if topics:
            self.changed.emit(topics)

    @Slot(object)
    def _land(self, landing: _Landing) -> None:
        self._waiting -= 1
        if self._closed:
            return
        error = landing.future.exception()
        if landing.handle is not None:
            self._finish(landing.handle, error)
        alive = shiboken6.isValid(landing.owner)
        if error is not None:
            self._route(error, landing, alive)
        elif alive and landing.then is not None:
            landing.then(landing.future.result())

    def _finish(self, handle: JobHandle, error: BaseException | None) -> None:
        calm = JobState.CANCELLED if isinstance(error, Cancelled) else JobState.FAILED
        handle.state = JobState.DONE if error is None else calm
        self._handles.remove(handle)
        self.job_finished.emit(handle)

    def _route(self, error: BaseException, landing: _Landing, alive: bool) -> None:
        taken = alive and landing.failed is not None
        if isinstance(error, Problem):
            if not taken:
                self.problem.emit(error)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
        if taken and landing.failed is not None:
            landing.failed(error)


class InlineJobs(Jobs):
    """The same contract without threads: an answer is there when `ask` returns. For tests of pages.

    A bug is raised where it happened instead of being reported, so that the test shows it.
    """

    def _run(self, lane: Lane, work: Callable[[], Any]) -> Future[Any]:
        from concurrent.futures import Future

        future: Future[Any] = Future()
        try:
            future.set_result(work())
        except (Problem, Cancelled) as known:
            future.set_exception(known)
        return future

    def _bring(self, landing: _Landing) -> None:
        self._land(landing)

    def _listener(self) -> Callable[[JobHandle, int, int, str], None]:
        return lambda handle, done, total, label: self._step((handle, done, total, label))

    def announce(self, topics: Iterable[str]) -> None:
        self._topics |= set(topics)
        self._tell_changes()
