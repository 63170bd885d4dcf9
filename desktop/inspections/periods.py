"""Months and quarters (月总, 季评): computed from the days, reviewed, signed, sealed, corrected beside, printed.

A sealed period keeps its figures. What is recorded later for its days shows as `changed`, and corrections stand beside it
as amendments; the ledger's verification computes every sealed period again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from db import findings as kept_findings
from db import people as kept_people
from db import periods as kept
from db import venue as kept_venue
from db.ledger import position
from db.periods import StepRow
from desktop import paper_inspections as paper
from desktop.actor import Actor
from desktop.context import Context
from desktop.helper import Helper
from desktop.inspections import period_check as check
from desktop.inspections import venue_checks as checks
from desktop.inspections.evidence import is_there
from desktop.inspections.findings import Findings
from desktop.inspections.period_check import basis_now, basis_of, bounds
from desktop.inspections.period_facts import Span, scheme_on
from desktop.inspections.period_names import names_of
from desktop.inspections.period_values import (
    Amended,
    Appeal,
    Correction,
    Decided,
    Decision,
    MonthReport,
    PeriodAct,
    PeriodShort,
    QuarterReport,
    Seal,
)
from desktop.ledger import Ledger, head_groups
from desktop.paper import Drawn
from desktop.people import People
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.rules import days, rights
from desktop.rules.inspections import scheme as schemes
from desktop.rules.inspections.facts import Row
from desktop.rules.inspections.month import MonthFigures, Summary
from desktop.rules.inspections.periodlife import DecisionKind, PeriodStep, allowed, state_after
from desktop.rules.inspections.quarter import Evaluation, Observed, QuarterFigures
from desktop.rules.inspections.scheme import Scheme, SubjectKind
from desktop.rules.inspections.spelling import differences, spell, unspell
from desktop.rules.inspections.vocabulary import PeriodKind
from desktop.rules.names import NOTE_LIMIT
from desktop.rules.rights import Right
from desktop.service import Service, permits

_LISTED = 36
_FRESH_MS = 30_000
_TRIES = 3
_KEPT = 6

V = TypeVar("V")
Work = Summary | Evaluation
Figures = MonthFigures | QuarterFigures


class Periods(Service):
    def __init__(self, context: Context, helper: Helper) -> None:
        super().__init__(context)
        self._helper = helper
        self._works: dict[tuple[PeriodKind, int, int, int], tuple[int, Work]] = {}

    # Looking ----------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def month(self, actor: Actor, day: int | None = None) -> MonthReport:
        """The month of a day (YYYYMMDD, today by default). Raises Problem day-wrong, day-ahead."""
        first = self._first(PeriodKind.MONTH, day)
        with self.store.read():
            rows = kept.steps(self.store, PeriodKind.MONTH.value, first)
            seal = kept.seal_of(self.store, PeriodKind.MONTH.value, first)
            figures, changed = self._shown(PeriodKind.MONTH, first, seal, MonthFigures)
            said = self._said(rows)
            return MonthReport(
                first,
                figures.last,
                state_after(row.what for row in rows),
                self.context.site.name,
                figures.site,
                self.context.desk_number,
                figures,
                said.get(PeriodStep.REMARKED),
                said.get(PeriodStep.REVIEWED),
                said.get(PeriodStep.SIGNED),
                self._seal(seal),
                self._amendments(PeriodKind.MONTH, first),
                changed,
                names_of(self.context, figures, None if seal is None else seal.through),
                *self._place(seal),
            )

    @permits(Right.SEE_ROUNDS)
    def quarter(self, actor: Actor, day: int | None = None) -> QuarterReport:
        """The quarter of a day. Raises as `month` does."""
        first = self._first(PeriodKind.QUARTER, day)
        with self.store.read():
            rows = kept.steps(self.store, PeriodKind.QUARTER.value, first)
            seal = kept.seal_of(self.store, PeriodKind.QUARTER.value, first)
            figures, changed = self._shown(PeriodKind.QUARTER, first, seal, QuarterFigures)
            said = self._said(rows)
            return QuarterReport(
                first,
                figures.last,
                state_after(row.what for row in rows),
                self.context.site.name,
                figures.site,
                self.context.desk_number,
                figures,
                said.get(PeriodStep.REMARKED),
                said.get(PeriodStep.REVIEWED),
                said.get(PeriodStep.SIGNED),
                self._seal(seal),
                self._appeals(rows),
                self._decisions(rows),
                self._amendments(PeriodKind.QUARTER, first),
                changed,
                names_of(self.context, figures, None if seal is None else seal.through),
                *self._place(seal),
            )

    @permits(Right.SEE_ROUNDS)
    def listed(self, actor: Actor, kind: PeriodKind) -> tuple[PeriodShort, ...]:
        """The periods since the first day of which anything is known, newest first, at most 36."""
        first, last = bounds(kind, self.clock.today())
        known = kept.first_day(self.store)
        oldest = first if known is None else bounds(kind, min(known, first))[0]
        words = kept.words(self.store, kind.value, oldest, first)
        found: list[PeriodShort] = []
        while first >= oldest and len(found) < _LISTED:
            found.append(PeriodShort(kind, first, last, state_after(words.get(first, ()))))
            first, last = bounds(kind, days.later(first, -1))
        return tuple(found)

    @permits(Right.SEE_ROUNDS)
    def rows_behind(self, actor: Actor, kind: PeriodKind, day: int, key: str) -> tuple[Row, ...]:
        """What a figure was counted from, by its key (see KEYS in the rules of month and quarter); of a sealed period, what
        it was counted from then.
        """
        first = self._first(kind, day)
        with self.store.read():
            seal = kept.seal_of(self.store, kind.value, first)
            return self._work(kind, first, seal).behind.get(key, ())

    @permits(Right.SEE_ROUNDS)
    def differing(self, actor: Actor, kind: PeriodKind, day: int) -> tuple[str, ...]:
        """The figures of a sealed period that do not follow from what it was computed from: none, unless a row was tampered
        with. Raises Problem period-not-sealed.
        """
        first = self._first(kind, day)
        with self.store.read():
            return check.differing(self.context, self._sealed(kind, first))

    def _first(self, kind: PeriodKind, day: int | None) -> int:
        today = self.clock.today()
        chosen = today if day is None else checks.day(day)
        if bounds(kind, chosen)[0] > today:
            raise Problem("day-ahead")
        return bounds(kind, chosen)[0]

    def _shown(
        self, kind: PeriodKind, first: int, seal: StepRow | None, of: type[V]
    ) -> tuple[V, tuple[str, ...]]:
        """The figures to be shown; of a sealed period besides, where the days would give others by now."""
        if seal is None:
            live = self._work(kind, first, None).figures
            assert isinstance(live, of)
            return live, ()
        text = seal.figures or ""
        figures = unspell(of, text)
        anew = self._anew(kind, first, figures)
        return figures, differences(text, spell(anew))

    def _anew(self, kind: PeriodKind, first: int, figures: Any) -> Figures:
        """A sealed period from everything that is known by now, seen from the moment of its seal."""
        span = Span(first, figures.last, figures.at_ms)
        if kind is PeriodKind.MONTH:
            return check.month(self.context, span, basis_of(figures)).figures
        return check.quarter(self.context, span, basis_of(figures), figures.observed).figures

    def _work(self, kind: PeriodKind, first: int, seal: StepRow | None) -> Work:
        """The figures with their rows; kept for a moment, because one look at a page asks for many of them."""
        if seal is not None:
            return check.recompute(self.context, seal)
        now = self.clock.now_ms()
        key = (kind, first, position(self.store).seq, int(self.context.site.single_staff))
        at, work = self._works.get(key, (0, None))
        if work is None or not at <= now < at + _FRESH_MS:
            work = self._computed(kind, Span(first, bounds(kind, first)[1], now))
            self._works = dict([*self._works.items(), (key, (now, work))][-_KEPT:])
        return work

    def _computed(self, kind: PeriodKind, span: Span, log_sound: bool | None = None) -> Work:
        if kind is PeriodKind.MONTH:
            return check.month(self.context, span, basis_now(self.context))
        observed = Observed(self._missing_evidence(span), log_sound)
        return check.quarter(self.context, span, basis_now(self.context), observed)

    def _missing_evidence(self, span: Span) -> int:
        offset = self.context.site.utc_offset_minutes
        kept_pictures = kept.evidence_between(
            self.store, days.ms_at(span.first, 0, offset), days.ms_at(span.last, 1440, offset)
        )
        return sum(not is_there(self.context.home, *each) for each in kept_pictures)

    # What is beside the figures -----------------------------------------------------------------------------------

    def _names(self) -> dict[bytes, str]:
        return kept_people.names(self.store)

    def _act(self, row: StepRow) -> PeriodAct:
        by = self._names().get(row.staff, "")
        return PeriodAct(row.id, row.what, by, row.staff, row.observed, row.text or "")

    def _said(self, rows: Iterable[StepRow]) -> dict[str, PeriodAct]:
        """The latest remark, and the review and the signature that came after it."""
        held: dict[str, StepRow] = {}
        for row in rows:
            if row.what == PeriodStep.REMARKED:
                held = {row.what: row}
            elif row.what in (PeriodStep.REVIEWED, PeriodStep.SIGNED):
                held[row.what] = row
        return {what: self._act(row) for what, row in held.items()}

    def _seal(self, row: StepRow | None) -> Seal | None:
        if row is None:
            return None
        by = self._names().get(row.staff, "")
        return Seal(by, row.observed, head_groups(row.head or b""), check.place_of(row), row.through or b"")

    def _place(self, seal: StepRow | None) -> tuple[tuple[str, ...], int]:
        if seal is not None:
            return head_groups(seal.head or b""), check.place_of(seal)
        at = position(self.store)
        return head_groups(at.head), at.seq

    def _amendments(self, kind: PeriodKind, first: int) -> tuple[Amended, ...]:
        names = self._names()
        return tuple(
            Amended(
                row.id,
                row.subject,
                row.old,
                row.new,
                row.reason,
                names.get(row.staff, ""),
                names.get(row.approver, ""),
                row.observed,
            )
            for row in kept.amendments(self.store, kind.value, first)
        )

    def _appeals(self, rows: Iterable[StepRow]) -> tuple[Appeal, ...]:
        names, rows = self._names(), tuple(rows)
        answers = {row.subject: row for row in rows if row.what == PeriodStep.ANSWERED}
        found = []
        for row in rows:
            if row.what == PeriodStep.APPEALED:
                kind, _, subject = (row.subject or "").partition("/")
                answer = answers.get(row.id.hex())
                found.append(
                    Appeal(
                        row.id,
                        SubjectKind(kind),
                        subject,
                        row.text or "",
                        names.get(row.staff, ""),
                        row.observed,
                        None if answer is None else answer.text or "",
                        "" if answer is None else names.get(answer.staff, ""),
                    )
                )
        return tuple(found)

    def _decisions(self, rows: Iterable[StepRow]) -> tuple[Decided, ...]:
        return tuple(self._decided(row) for row in rows if row.what == PeriodStep.DECIDED)

    def _decided(self, row: StepRow) -> Decided:
        kind, _, subject = (row.subject or "").partition("/")
        told = json.loads(row.text or "{}")
        owner, finding = (bytes.fromhex(told.get(name) or "") for name in ("owner", "finding"))
        posts = {each.id: each.name for each in kept_venue.posts(self.store)}
        known = kept_findings.get(self.store, finding) if finding else None
        names = self._names()
        return Decided(
            row.id,
            DecisionKind(told["kind"]),
            SubjectKind(kind),
            subject,
            told["text"],
            posts.get(owner) or names.get(owner, ""),
            told.get("due"),
            finding or None,
            "" if known is None else known.number,
            names.get(row.staff, ""),
            row.observed,
        )

    # The way to the seal ------------------------------------------------------------------------------------------

    @permits(Right.SIGN_PERIODS)
    def remark(self, actor: Actor, kind: PeriodKind, day: int, text: str) -> PeriodAct:
        """The manager's own paragraph, in place of an earlier one; what was reviewed before has to be again.

        Raises Problem text-refused, period-step-refused (state, step).
        """
        words = checks.note("text", text, needed=False)
        return self._act(
            self._take(actor, kind, self._first(kind, day), PeriodStep.REMARKED, actor.staff, text=words)
        )

    @permits(Right.SIGN_PERIODS)
    def review(self, actor: Actor, kind: PeriodKind, day: int, staff: bytes, pin: str) -> PeriodAct:
        """Somebody looked through the figures of a period that is over, and signs by PIN.

        Raises Problem pin-wrong, pin-wait, signer-not-allowed, period-running, period-undecided (left), period-step-refused.
        """
        signer = self._signer(staff, pin)
        return self._signed(actor, kind, self._first(kind, day), PeriodStep.REVIEWED, signer)

    @permits(Right.SIGN_PERIODS)
    def sign(self, actor: Actor, kind: PeriodKind, day: int, staff: bytes, pin: str) -> PeriodAct:
        """The responsible person signs what was reviewed. Raises as `review` does, and Problem period-moved where the figures
        are not those that were reviewed.
        """
        signer = self._signer(staff, pin)
        first = self._first(kind, day)
        self._unmoved(kind, first, PeriodStep.REVIEWED)
        return self._signed(actor, kind, first, PeriodStep.SIGNED, signer)

    @permits(Right.SIGN_PERIODS)
    def seal(
        self, actor: Actor, kind: PeriodKind, day: int, progress: Progress | None = None
    ) -> MonthReport | QuarterReport:
        """Fix the figures of a signed period for ever, and seal the log. A quarter's seal checks the log first; for the bench
        lane. Raises Problem period-step-refused, period-moved, period-appeals-open (left).
        """
        first = self._first(kind, day)
        self._unmoved(kind, first, PeriodStep.SIGNED)
        open_appeals = sum(
            each.answer is None for each in self._appeals(kept.steps(self.store, kind.value, first))
        )
        if open_appeals:
            raise Problem("period-appeals-open", left=open_appeals)
        sound = Ledger(self.context).verify(progress).sound if kind is PeriodKind.QUARTER else None
        for attempt in range(_TRIES):
            if self._seal_once(actor, kind, first, sound, inside=attempt == _TRIES - 1):
                break
        self.context.seal("period")
        return self.month(actor, first) if kind is PeriodKind.MONTH else self.quarter(actor, first)

    def _seal_once(
        self, actor: Actor, kind: PeriodKind, first: int, sound: bool | None, *, inside: bool
    ) -> bool:
        """Compute beside the others' work and keep it, unless they wrote meanwhile; `inside`, while nobody else can write."""
        if inside:
            with self.context.write(actor, Right.SIGN_PERIODS):
                self._keep_seal(actor, kind, first, *self._to_seal(kind, first, sound))
            return True
        with self.store.read():
            figures, through, seq, head = self._to_seal(kind, first, sound)
        with self.context.write(actor, Right.SIGN_PERIODS):
            if kept.moved_since(self.store, seq):
                return False
            self._keep_seal(actor, kind, first, figures, through, seq, head)
        return True

    def _to_seal(self, kind: PeriodKind, first: int, sound: bool | None) -> tuple[Figures, bytes, int, bytes]:
        at = position(self.store)
        through = self.context.new_id()
        span = Span(first, bounds(kind, first)[1], self.clock.now_ms(), through, at.seq)
        return self._computed(kind, span, sound).figures, through, at.seq, at.head

    def _keep_seal(
        self,
        actor: Actor,
        kind: PeriodKind,
        first: int,
        figures: Figures,
        through: bytes,
        seq: int,
        head: bytes,
    ) -> None:
        number = figures.scheme if isinstance(figures, MonthFigures) else figures.scheme.number
        row = self._row(kind, first, PeriodStep.SEALED, actor.staff, subject=str(seq))
        row = replace(row, figures=spell(figures), scheme=number, through=through, head=head)
        self._guard(row)
        kept.add(self.store, row)

    def _signer(self, staff: bytes, pin: str) -> bytes:
        signer = People(self.context).prove(staff, pin)
        if not rights.may(signer.roles, Right.SIGN_PERIODS):
            raise Problem("signer-not-allowed", right=Right.SIGN_PERIODS.value)
        return signer.staff

    def _signed(
        self, actor: Actor, kind: PeriodKind, first: int, step: PeriodStep, signer: bytes
    ) -> PeriodAct:
        """The step with the digest of what the signer saw."""
        return self._act(
            self._take(actor, kind, first, step, signer, text=self._digest(self._over(kind, first)))
        )

    def _over(self, kind: PeriodKind, first: int) -> Figures:
        """The figures of a period that nothing can be added to in the ordinary way."""
        if bounds(kind, first)[1] >= self.clock.today():
            raise Problem("period-running")
        with self.store.read():
            figures = self._work(kind, first, None).figures
        if figures.pending:
            raise Problem("period-undecided", left=figures.pending)
        return figures

    def _unmoved(self, kind: PeriodKind, first: int, step: PeriodStep) -> None:
        """Raises Problem period-moved where the figures are not those of the latest `step`."""
        rows = kept.steps(self.store, kind.value, first)
        following = PeriodStep.SIGNED if step is PeriodStep.REVIEWED else PeriodStep.SEALED
        self._allowed(rows, following)
        last = next((row for row in reversed(rows) if row.what == step), None)
        if last is None or last.text != self._digest(self._over(kind, first)):
            raise Problem("period-moved")

    def _digest(self, figures: Figures) -> str:
        """Of the figures without the moment at which they are looked at."""
        told = (
            replace(figures, at_ms=0)
            if isinstance(figures, MonthFigures)
            else replace(figures, at_ms=0, observed=Observed())
        )
        return hashlib.sha256(spell(told).encode()).hexdigest()

    def _take(
        self,
        actor: Actor,
        kind: PeriodKind,
        first: int,
        step: PeriodStep,
        staff: bytes,
        *,
        right: Right = Right.SIGN_PERIODS,
        subject: str | None = None,
        text: str | None = None,
    ) -> StepRow:
        with self.context.write(actor, right):
            row = self._row(kind, first, step, staff, subject=subject, text=text)
            self._guard(row)
            kept.add(self.store, row)
        return row

    def _row(
        self,
        kind: PeriodKind,
        first: int,
        step: PeriodStep,
        staff: bytes,
        *,
        subject: str | None = None,
        text: str | None = None,
        pdf: bytes | None = None,
    ) -> StepRow:
        now = self.clock.now_ms()
        return StepRow(
            self.context.new_id(), kind.value, first, step.value, subject, text, None, None, None, None, pdf,
            now, self.clock.day(now), staff,
        )  # fmt: skip

    def _guard(self, row: StepRow) -> None:
        self._allowed(kept.steps(self.store, row.kind, row.start), PeriodStep(row.what))

    def _allowed(self, rows: Iterable[StepRow], step: PeriodStep) -> None:
        state = state_after(row.what for row in rows)
        if not allowed(state, step):
            raise Problem("period-step-refused", state=state.value, step=step.value)

    # Corrections, appeals, decisions ------------------------------------------------------------------------------

    @permits(Right.INSPECT)
    def amend(
        self, actor: Actor, kind: PeriodKind, day: int, correction: Correction, approver: bytes, pin: str
    ) -> tuple[Amended, ...]:
        """Put a correction beside sealed figures; somebody else who may sign periods approves it by PIN.

        Raises Problem period-not-sealed, amendment-approver-same, text-refused, reason-needed, pin-wrong,
        signer-not-allowed.
        """
        first = self._first(kind, day)
        self._sealed(kind, first)
        if approver == actor.staff and not self.context.site.single_staff:
            raise Problem("amendment-approver-same")
        row = kept.AmendmentRow(
            self.context.new_id(),
            kind.value,
            first,
            checks.text("subject", correction.subject, NOTE_LIMIT),
            checks.note("old", correction.old, needed=False),
            checks.note("new", correction.new),
            checks.reason(correction.reason),
            self.clock.now_ms(),
            self.clock.today(),
            self._signer(approver, pin),
            actor.staff,
        )
        with self.context.write(actor, Right.INSPECT, row.reason):
            kept.add(self.store, row)
        return self._amendments(kind, first)

    def _sealed(self, kind: PeriodKind, first: int) -> StepRow:
        seal = kept.seal_of(self.store, kind.value, first)
        if seal is None:
            raise Problem("period-not-sealed")
        return seal

    @permits(Right.INSPECT)
    def appeal(
        self, actor: Actor, day: int, about: SubjectKind, subject: str, text: str
    ) -> tuple[Appeal, ...]:
        """A word against a score of a quarter that is not sealed yet. Raises Problem subject-unknown, text-refused,
        period-step-refused.
        """
        first = self._first(PeriodKind.QUARTER, day)
        self._subject(first, about, subject)
        words = checks.note("text", text)
        key = f"{about.value}/{subject}"
        step = PeriodStep.APPEALED
        self._take(
            actor, PeriodKind.QUARTER, first, step, actor.staff, right=Right.INSPECT, subject=key, text=words
        )
        return self._appeals(kept.steps(self.store, PeriodKind.QUARTER.value, first))

    @permits(Right.SIGN_PERIODS)
    def answer_appeal(self, actor: Actor, appeal: bytes, text: str) -> tuple[Appeal, ...]:
        """What is said to an appeal; the latest answer holds. Raises Problem appeal-unknown, text-refused,
        period-step-refused.
        """
        row = kept.step(self.store, appeal)
        if row is None or row.what != PeriodStep.APPEALED:
            raise Problem("appeal-unknown")
        words, kind = checks.note("text", text), PeriodKind(row.kind)
        self._take(actor, kind, row.start, PeriodStep.ANSWERED, actor.staff, subject=appeal.hex(), text=words)
        return self._appeals(kept.steps(self.store, row.kind, row.start))

    @permits(Right.SIGN_PERIODS)
    def decide(self, actor: Actor, day: int, decision: Decision) -> tuple[Decided, ...]:
        """Keep what was decided on an area or a post; with a finding, that is raised too.

        Raises Problem subject-unknown, text-refused, owner-unknown, day-wrong, period-step-refused, and what raising a
        finding raises.
        """
        first = self._first(PeriodKind.QUARTER, day)
        self._subject(first, decision.about, decision.subject)
        words = checks.note("text", decision.text)
        if decision.owner is not None and not self._is_owner(decision.owner):
            raise Problem("owner-unknown")
        due = None if decision.due is None else checks.near(decision.due, self.clock.today())
        self._allowed(kept.steps(self.store, PeriodKind.QUARTER.value, first), PeriodStep.DECIDED)
        told: dict[str, object] = {"kind": decision.kind.value, "text": words, "due": due}
        told["owner"] = None if decision.owner is None else decision.owner.hex()
        if decision.finding is not None:
            told["finding"] = Findings(self.context).raise_(actor, decision.finding).finding.hex()
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        key = f"{decision.about.value}/{decision.subject}"
        self._take(actor, PeriodKind.QUARTER, first, PeriodStep.DECIDED, actor.staff, subject=key, text=text)
        return self._decisions(kept.steps(self.store, PeriodKind.QUARTER.value, first))

    def _subject(self, first: int, about: SubjectKind, subject: str) -> None:
        """Raises Problem subject-unknown for what the quarter does not score; "" is the site as a whole."""
        known = {row.id.hex() for row in kept_venue.areas(self.store)} | {""}
        if about is SubjectKind.POST:
            known = {row.id.hex() for row in kept_venue.posts(self.store)}
        if subject not in known:
            raise Problem("subject-unknown")

    def _is_owner(self, owner: bytes) -> bool:
        return owner in self._names() or kept_venue.post(self.store, owner) is not None

    # The scheme ---------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def scheme(self, actor: Actor, day: int | None = None) -> Scheme:
        """The scheme that holds for the quarter of a day (which may be to come)."""
        chosen = self.clock.today() if day is None else checks.day(day)
        return scheme_on(self.store, days.quarter_of(chosen)[0])

    @permits(Right.SIGN_PERIODS)
    def change_scheme(self, actor: Actor, scheme: Scheme) -> Scheme:
        """Adopt another scheme: at once while no quarter is sealed, afterwards from the next quarter on.

        It gets the next number. Raises Problem scheme-refused (fields).
        """
        wrong = schemes.faults(scheme)
        if wrong:
            raise Problem("scheme-refused", fields=", ".join(wrong))
        with self.context.write(actor, Right.SIGN_PERIODS):
            known = kept.schemes(self.store)
            adopted = replace(scheme, number=max((row.number for row in known), default=1) + 1)
            last = days.quarter_of(self.clock.today())[1]
            from_day = days.later(last, 1) if kept.seals(self.store, PeriodKind.QUARTER.value) else 0
            row_id, now = self.context.new_id(), self.clock.now_ms()
            kept.add(
                self.store,
                kept.SchemeRow(row_id, adopted.number, from_day, spell(adopted), now, actor.staff),
            )
        return adopted

    # Paper --------------------------------------------------------------------------------------------------------

    @permits(Right.SEE_ROUNDS)
    def write_month(
        self,
        actor: Actor,
        day: int,
        words: paper.MonthPaper,
        out: Path | None,
        progress: Progress | None = None,
    ) -> Drawn:
        """Draw the monthly summary, and keep it at `out`; that it was printed is kept, with its digest. For the bench lane."""
        return self._printed(actor, PeriodKind.MONTH, day, "summary", paper.draw_month, words, out, progress)

    @permits(Right.SEE_ROUNDS)
    def write_quarter(
        self,
        actor: Actor,
        day: int,
        words: paper.QuarterPaper,
        out: Path | None,
        progress: Progress | None = None,
    ) -> Drawn:
        """Draw the quarterly evaluation, as `write_month`."""
        return self._printed(
            actor, PeriodKind.QUARTER, day, "evaluation", paper.draw_quarter, words, out, progress
        )

    @permits(Right.SEE_ROUNDS)
    def write_notice(
        self,
        actor: Actor,
        day: int,
        words: paper.NoticePaper,
        out: Path | None,
        progress: Progress | None = None,
    ) -> Drawn:
        """Draw the notice for the board of a month, without names, as `write_month`."""
        return self._printed(actor, PeriodKind.MONTH, day, "notice", paper.draw_notice, words, out, progress)

    def _printed(
        self,
        actor: Actor,
        kind: PeriodKind,
        day: int,
        what: str,
        draw: Callable[..., Drawn],
        words: object,
        out: Path | None,
        progress: Progress | None,
    ) -> Drawn:
        first = self._first(kind, day)
        if out is not None:
            out.parent.mkdir(parents=True, exist_ok=True)
        drawn = self._helper.run(draw, words, out, progress=progress)
        digest = hashlib.sha256(drawn.pdf).digest()
        with self.context.write(actor, Right.SEE_ROUNDS):
            kept.add(
                self.store, self._row(kind, first, PeriodStep.PRINTED, actor.staff, subject=what, pdf=digest)
            )
        return drawn
