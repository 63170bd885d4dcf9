"""What every service has in common: a named actor, a right for each call, and one place where conditions get a name."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from db.errors import StoreError
from db.store import Store
from desktop.actor import Actor
from desktop.clock import Clock
from desktop.context import Context
from desktop.problems import Problem
from desktop.rules import rights
from desktop.rules.rights import Right

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="Service")


def permits(
    right: Right,
) -> Callable[[Callable[Concatenate[S, Actor, P], R]], Callable[Concatenate[S, Actor, P], R]]:
    """Mark a service call with the right that it takes; its first argument is the actor.

    The call raises Problem("signed-out") for an actor whose session has ended, Problem("not-allowed") without the right.
    """

    def mark(call: Callable[Concatenate[S, Actor, P], R]) -> Callable[Concatenate[S, Actor, P], R]:
        @functools.wraps(call)
        def guarded(self: S, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            self.context.sessions.check(actor)
            if not rights.may(actor.roles, right):
                raise Problem("not-allowed", right=right.value)
            with named_conditions():
                return call(self, actor, *args, **kwargs)

        guarded.right = right  # type: ignore[attr-defined]
        return guarded

    return mark


def open_to_all(call: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Mark a service call that needs nobody signed in: the tiles, signing in, what the screen shows when locked."""

    @functools.wraps(call)
    def guarded(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with named_conditions():
            return call(self, *args, **kwargs)

    guarded.right = None  # type: ignore[attr-defined]
    return guarded


class named_conditions:
    """Turn what the store could not do into a Problem with the same code and facts."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: object
    ) -> None:
        if isinstance(problem, StoreError):
            raise Problem(problem.code, **problem.facts) from problem
        if isinstance(problem, OSError):
            raise Problem(_file_code(problem), path=str(problem.filename or "")) from problem


def _file_code(problem: OSError) -> str:
    import errno

    if problem.errno == errno.ENOSPC:
        return "disk-full"
    if problem.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "folder-read-only"
    if problem.errno == errno.ENOENT:
        return "file-missing"
    return "file-failed"


class Service:
    """A noun of the desk. Every public call must be marked with `permits` or `open_to_all`: deny by default."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for name, call in vars(cls).items():
            callable_here = inspect.isfunction(call) or isinstance(
                call, property | staticmethod | classmethod
            )
            if not name.startswith("_") and callable_here and not hasattr(call, "right"):
                raise TypeError(f"{cls.__name__}.{name} names no right")

    @property
    def store(self) -> Store:
        return self.context.store

    @property
    def clock(self) -> Clock:
        return self.context.clock


def calls(service: type[Service]) -> dict[str, Any]:
    """The public calls of a service and the right that each takes (None = open to all)."""
    parts = reversed(service.__mro__)
    return {name: call.right for part in parts for name, call in vars(part).items() if hasattr(call, "right")}
