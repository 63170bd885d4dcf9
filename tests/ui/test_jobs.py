"""Work off the window's thread: in order, cancellable, and its failures go where they belong."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from ui.handles import JobState
from ui.jobs import InlineJobs, Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Jobs with their real threads, ended after the test."""
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def inline_jobs(qapp: QApplication) -> InlineJobs:
    return InlineJobs()


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


def test_answers_come_in_the_order_of_asking_and_in_the_windows_thread(
    qtbot: QtBot, jobs: Jobs, owner: QObject
) -> None:
    here = QThread.currentThread()
    answers: list[int] = []
    threads = set()
    places = set()

    def then(n: int) -> None:
        answers.append(n)
        places.add(QThread.currentThread() is here)

    def work(n: int) -> int:
        threads.add(threading.get_ident())
        return n

    for n in range(200):
        jobs.ask(partial(work, n), then, owner=owner)
    qtbot.waitUntil(lambda: len(answers) == 200)
    assert answers == list(range(200))
    assert places == {True}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_a_long_job_does_not_hold_up_the_desk(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    release = threading.Event()
    answers: list[str] = []
    jobs.start(lambda _: release.wait(10), "long", lambda _: answers.append("long"), owner=owner)
    jobs.ask(lambda: "short", answers.append, owner=owner)
    qtbot.waitUntil(lambda: answers == ["short"])
    release.set()
    qtbot.waitUntil(lambda: answers == ["short", "long"])


def test_a_job_tells_how_far_it_is_and_stops_when_asked(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    events: list[str] = []
    seen: list[tuple[int, int, str]] = []
    jobs.job_started.connect(lambda job: events.append(f"start {job.title}"))
    jobs.job_progressed.connect(lambda job: seen.append((job.done, job.total, job.label)))
    jobs.job_finished.connect(lambda job: events.append(f"end {job.state}"))
    stepped = threading.Event()

    def task(progress: Progress) -> None:
        for done in range(1_000_000):
            progress.step(done, 1_000_000, "cards")
            if progress.cancelled:
                continue
            stepped.set()

    failed: list[BaseException] = []
    handle = jobs.start(task, "print", lambda _: events.append("then"), owner=owner, failed=failed.append)
    assert stepped.wait(10)
    handle.cancel()
    qtbot.waitUntil(lambda: handle.over)
    assert events == ["start print", "end cancelled"]
    assert seen
    assert {(total, label) for _, total, label in seen} <= {(0, ""), (1_000_000, "cards")}
    assert [type(error) for error in failed] == [Cancelled]
    assert jobs.running == ()


def test_a_job_that_waits_can_be_cancelled_before_it_began(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    release = threading.Event()
    ran: list[str] = []
    first = jobs.start(lambda _: release.wait(10), "first", owner=owner)
    second = jobs.start(lambda _: ran.append("second"), "second", owner=owner)
    assert jobs.running == (first, second)
    second.cancel()
    release.set()
    qtbot.waitUntil(lambda: second.over)
    assert (first.state, second.state) == (JobState.DONE, JobState.CANCELLED)
    assert ran == []


def test_cancelling_is_calm(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    def task(_: Progress) -> None:
        raise Cancelled

    with qtbot.assertNotEmitted(jobs.failed), qtbot.assertNotEmitted(jobs.problem):
        handle = jobs.start(task, "x", owner=owner)
        qtbot.waitUntil(lambda: handle.over)
    assert handle.state is JobState.CANCELLED


def test_a_problem_nobody_takes_reaches_the_window(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    def work() -> None:
        raise Problem("disk-full")

    with qtbot.assertNotEmitted(jobs.failed), qtbot.waitSignal(jobs.problem) as told:
        jobs.ask(work, owner=owner)
    assert told.args is not None
    assert told.args[0].code == "disk-full"


def test_a_problem_the_page_takes_is_not_told_twice(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    def work() -> None:
        raise Problem("wrong-pin")

    taken: list[Any] = []
    with qtbot.assertNotEmitted(jobs.problem):
        jobs.ask(work, owner=owner, failed=taken.append)
        qtbot.waitUntil(lambda: bool(taken))
    assert taken[0].code == "wrong-pin"


def test_a_bug_is_reported_even_if_the_page_tidies_up_after_it(
    qtbot: QtBot, jobs: Jobs, owner: QObject
) -> None:
    taken: list[BaseException] = []
    with qtbot.waitSignal(jobs.failed) as told:
        jobs.ask(lambda: 1 // 0, owner=owner, failed=taken.append)
    assert told.args is not None
    assert isinstance(told.args[0], ZeroDivisionError)
    assert taken == [told.args[0]]


def test_an_answer_for_a_page_that_is_gone_is_dropped(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    release = threading.Event()
    answers: list[str] = []
    gone = QObject()

    def late() -> str:
        release.wait(10)
        return "late"

    jobs.ask(late, answers.append, owner=gone)
    jobs.ask(lambda: "next", answers.append, owner=owner)
    shiboken6.delete(gone)
    release.set()
    qtbot.waitUntil(lambda: answers == ["next"])


def test_changes_announced_together_are_told_once(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    told: list[frozenset[str]] = []
    jobs.changed.connect(told.append)

    hold = threading.Event()

    def work() -> None:
        jobs.announce({"visits"})
        jobs.announce({"members", "visits"})
        hold.set()

    done = threading.Thread(target=work)
    done.start()
    assert hold.wait(5)  # both were announced before the window looked
    done.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [frozenset({"visits", "members"})]


def test_changes_are_told_before_the_answer_that_made_them(qtbot: QtBot, jobs: Jobs, owner: QObject) -> None:
    order: list[str] = []
    jobs.changed.connect(lambda _: order.append("changed"))
    jobs.ask(lambda: jobs.announce({"visits"}), lambda _: order.append("then"), owner=owner)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["changed", "then"]


def test_closing_finishes_what_the_desk_was_asked_and_stops_the_bench(
    qtbot: QtBot, qapp: object, owner: QObject
) -> None:
    jobs = Jobs()
    written: list[int] = []
    for n in range(50):
        jobs.ask(partial(written.append, n), owner=owner)
    begun = threading.Event()

    def task(progress: Progress) -> None:
        begun.set()
        while True:
            progress.step(0, 0)

    jobs.start(task, "endless", owner=owner)
    jobs.start(lambda _: written.append(-1), "never", owner=owner)
    assert begun.wait(5)
    jobs.close()
    assert written == list(range(50))
    jobs.ask(lambda: written.append(99), owner=owner)
    jobs.close()
    assert written == list(range(50))


def test_without_threads_the_answer_is_there_at_once(inline_jobs: InlineJobs, owner: QObject) -> None:
    answers: list[Any] = []
    problems: list[Any] = []
    told: list[Any] = []
    inline_jobs.problem.connect(problems.append)
    inline_jobs.changed.connect(told.append)
    inline_jobs.ask(lambda: 7, answers.append, owner=owner)

    def task(progress: Progress) -> str:
        progress.step(1, 2)
        inline_jobs.announce({"cards"})
        return "printed"

    def refuse() -> None:
        raise Problem("printer-away")

    handle = inline_jobs.start(task, "print", answers.append, owner=owner)
    inline_jobs.ask(refuse, answers.append, owner=owner)
    assert answers == [7, "printed"]
    assert (handle.state, handle.done, handle.total) == (JobState.DONE, 1, 2)
    assert [problem.code for problem in problems] == ["printer-away"]
    assert told == [frozenset({"cards"})]
    with pytest.raises(ZeroDivisionError):
        inline_jobs.ask(lambda: 1 // 0, owner=owner)
