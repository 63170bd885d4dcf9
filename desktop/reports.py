"""The day's numbers, and closing it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from db import people as kept_people
from db import reception as kept_visits
from db import reports as kept
from db.ledger import position
from desktop import paper
from desktop.actor import Actor
from desktop.clock import day_date
from desktop.context import Context
from desktop.helper import Helper
from desktop.ledger import head_groups
from desktop.problems import Problem
from desktop.rules.cardcode import display_number
from desktop.rules.counting import DayFigures, VisitFact, as_text, count, from_text
from desktop.rules.masking import mask_name
from desktop.rules.rights import Right
from desktop.service import Service, permits

_DAYS = 60


@dataclass(frozen=True)
class Close:
    """How a day was closed. `figures` are those of that moment and never change; `seq` is where the log stood."""

    closed: int
    by: str
    slip: str
    figures: DayFigures
    seq: int


@dataclass(frozen=True)
class DayReport:
    """A day's figures as they stand now, beside those it was closed with; what came later is their difference."""

    day: int
    site: str
    site_number: int
    desk: int
    figures: DayFigures
    refused: dict[str, int]
    close: Close | None
    head: tuple[str, ...]
    seq: int

    @property
    def later(self) -> int:
        """Person-times recorded (or undone) after the close."""
        return 0 if self.close is None else self.figures.person_times - self.close.figures.person_times


@dataclass(frozen=True)
class Refusal:
    """A verdict that let nobody in; name masked, name and card number "" where the code told neither.

    `let_in` where the desk let the person in after it.
    """

    attempt: bytes
    observed: int
    verdict: str
    reason: str | None
    name: str
    card: str
    by: str
    let_in: bool


class Reports(Service):
    def __init__(self, context: Context, helper: Helper) -> None:
        super().__init__(context)
        self._helper = helper

    @permits(Right.REPORTS)
    def day(self, actor: Actor, day: int | None = None) -> DayReport:
        """The figures of a day (YYYYMMDD, today by default). Raises Problem day-wrong for what is no day."""
        return self._report(self._day(day))

    @permits(Right.REPORTS)
    def days(self, actor: Actor) -> list[tuple[int, bool]]:
        """The last 60 days with visits, newest first, and whether each is closed."""
        return kept.days(self.store, self.context.site.number, _DAYS)

    @permits(Right.REPORTS)
    def refused(self, actor: Actor, day: int, verdict: str) -> tuple[Refusal, ...]:
        """The verdicts of one kind that let nobody in on a day, newest first. Raises Problem day-wrong."""
        names = kept_people.names(self.store)
        rows = kept.refusals_of(self.store, self.context.site.number, self._day(day))
        return tuple(_refusal(row, names.get(row.staff, "")) for row in rows if row.verdict == verdict)

    @permits(Right.CLOSE_DAY)
    def close_day(self, actor: Actor, day: int | None = None) -> DayReport:
        """Close a day: fix its figures, seal and sign the log. Visits and corrections that come later are later rows.

        Raises Problem day-closed, day-wrong, day-ahead.
        """
        number = self._day(day)
        if number > self.clock.today():
            raise Problem("day-ahead")
        site = self.context.site.number
        with self.context.write(actor, Right.CLOSE_DAY):
            if kept.close_of(self.store, site, number) is not None:
                raise Problem("day-closed", day=number)
            now = self.clock.now_ms()
            rows = kept_visits.of_day(self.store, site, number)
            at = position(self.store)
            slip = f"{site:04}-{self.context.desk_number:02}-{number}"
            figures = as_text(_figures(rows))
            row_id = self.context.new_id()
            kept.add_close(
                self.store,
                kept.DayCloseRow(
                    row_id,
                    site,
                    self.context.desk_number,
                    number,
                    now,
                    slip,
                    figures,
                    at.seq,
                    at.head,
                    actor.staff,
                ),
            )
        self.context.seal("day-close")
        return self._report(number)

    @permits(Right.REPORTS)
    def write_slip(self, actor: Actor, slip: paper.DaySlip, out: Path | None) -> paper.Drawn:
        """Draw a day slip, and keep it at `out`; that it was printed is kept. For the bench lane."""
        if out is not None:
            out.parent.mkdir(parents=True, exist_ok=True)
        drawn = self._helper.run(paper.draw_slip, slip, out)
        with self.context.write(actor, Right.REPORTS):
            self.context.record("slip-printed", actor.staff, {"pages": drawn.pages})
        return drawn

    def _day(self, day: int | None) -> int:
        if day is None:
            return self.clock.today()
        try:
            day_date(day)
        except ValueError as wrong:
            raise Problem("day-wrong") from wrong
        return day

    def _report(self, day: int) -> DayReport:
        site = self.context.site
        rows = kept_visits.of_day(self.store, site.number, day)
        close, at = kept.close_of(self.store, site.number, day), position(self.store)
        return DayReport(
            day,
            site.name,
            site.number,
            self.context.desk_number,
            _figures(rows),
            kept.refusals(self.store, site.number, day),
            None if close is None else self._closed(close),
            head_groups(at.head),
            at.seq,
        )

    def _closed(self, row: kept.DayCloseRow) -> Close:
        who = kept_people.names(self.store).get(row.staff, "")
        return Close(row.closed, who, row.slip, from_text(row.figures), row.through_seq)


def _refusal(row: kept.RefusalRow, by: str) -> Refusal:
    known = row.card_site is not None and row.card_number is not None
    return Refusal(
        row.id,
        row.observed,
        row.verdict,
        row.reason,
        mask_name(row.name) if row.name else "",
        display_number(row.card_site or 0, row.card_number or 0) if known else "",
        by,
        row.let_in,
    )


def _figures(rows: list[kept_visits.VisitRow]) -> DayFigures:
    standing = (
        VisitFact(
            row.id.hex(),
            0,
            0,
            row.hour,
            row.category,
            row.source,
            row.people,
            (row.member or row.guest or b"").hex() or None,
        )
        for row in rows
        if not row.annulled
    )
    return count(standing, sum(row.annulled for row in rows))
