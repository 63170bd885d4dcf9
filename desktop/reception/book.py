"""Writing down what happened at the desk; always inside the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass, field

from db import reception as kept
from db.reception import Bearer, NewAttempt, NewVisit
from desktop.actor import Actor
from desktop.context import Context
from desktop.rules.checkin import Decision, Verdict
from desktop.rules.vocabulary import Category, Source

_REMEMBERED = 500


@dataclass
class Readings:
    """When each code was last read here, so that a scanner that sends twice counts once."""

    last: dict[str, int] = field(default_factory=dict)
    ignored: dict[str, int] = field(default_factory=dict)

    def note(self, code: str, now: int) -> None:
        """Only after what was read is stored: a reading that was lost is no reading."""
        self.last.pop(code, None)
        self.last[code] = now
        if len(self.last) > _REMEMBERED:
            oldest = next(iter(self.last))
            del self.last[oldest]
            self.ignored.pop(oldest, None)

    def forget(self) -> None:
        """After something was taken back, the same card counts again at once."""
        self.last.clear()

    def ignore(self, code: str) -> int:
        self.ignored[code] = self.ignored.get(code, 0) + 1
        return self.ignored[code]


class Book:
    """The visits and the verdicts that let nobody in, as rows of this desk."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def attempt(
        self,
        actor: Actor,
        now: int,
        decision: Decision,
        text: str | None,
        member: bytes | None = None,
        bearer: Bearer | None = None,
        visit: bytes | None = None,
    ) -> bytes:
        row = NewAttempt(
            self.context.store.ids.new(now),
            self.context.site.number,
            self.context.desk_number,
            self.context.clock.day(now),
            now,
            decision.verdict.value,
            decision.reason,
            None if text is None else self.context.keys.marked(text),
            member,
            bearer.card if bearer else None,
            visit,
            actor.staff,
        )
        kept.add_attempt(self.context.store, row)
        return row.id

    def visit(
        self,
        actor: Actor,
        now: int,
        category: Category,
        source: Source,
        verdict: Verdict,
        *,
        member: bytes | None = None,
        guest: bytes | None = None,
        card: bytes | None = None,
        people: int = 1,
        tags: str = "",
        reason: str | None = None,
        note: str | None = None,
        allows: bytes | None = None,
    ) -> bytes:
        context = self.context
        row = NewVisit(
            context.store.ids.new(now),
            context.site.number,
            context.desk_number,
            context.clock.day(now),
            now,
            context.clock.hour(now),
            member,
            guest,
            card,
            category._value_,  # `value` is a property in Python, and every scan passes here
            tags,
            people,
            source._value_,
            verdict._value_,
            reason,
            note,
            allows,
            actor.staff,
        )
        kept.add_visit(context.store, row)
        return row.id
