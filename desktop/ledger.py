"""The ledger: sealing the operation log, looking at it, and proving that it and the rows are what they were."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from db import audit, cards, findings, people, reception, templates
from db import ledger as log
from db.errors import StoreError
from desktop.actor import Actor
from desktop.context import Context
from desktop.inspections.finding_book import follows
from desktop.keys import verify as signature_holds
from desktop.preferences import setting_id, setting_names
from desktop.progress import Progress
from desktop.rules.cardlife import Step, state_after
from desktop.rules.counting import DayTally
from desktop.rules.inspections.template import digest
from desktop.rules.rights import Right
from desktop.service import Service, open_to_all, permits

_PORTION = 2_000
_MOST_FINDINGS = 100


@dataclass(frozen=True)
class Fault:
    """Something that is not what it was. `what`: edited, missing, inserted (rows); link, gap, seal, signature, cut (the
    log); figures (a closed day); period-figures (a sealed month or quarter); card-state, finding-state, round-state (what
    is cached of steps); template-text; evidence (a picture's file); engine. `where` names a table and row, an operation,
    a segment, a picture, or a period and a figure.
    """

    what: str
    where: str


@dataclass(frozen=True)
class Verification:
    """What the verification read and what it found; nothing found means sound.

    `faults` names a hundred and the first of each kind; `counts` counts all there are, by kind.
    """

    operations: int
    segments: int
    rows: int
    head: str
    faults: tuple[Fault, ...]
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """How many faults there are, named or not."""
        return sum(self.counts.values())

    @property
    def sound(self) -> bool:
        return not self.faults


@dataclass(frozen=True)
class Act:
    """One line of the ledger as people read it, without anybody's data. `column` names what was set anew.

    `what` is the code that tells acts of one table apart: an event, a step in a card's life, a verdict, a source, the
    name of a setting; "" where the table says it all.
    """

    seq: int
    recorded: int
    who: str
    role: str
    table: str
    column: str | None
    doubtful: bool
    what: str = ""


def head_groups(head: bytes) -> tuple[str, ...]:
    """The first 16 bytes of a head as eight groups of four, for the eye and the telephone."""
    text = head.hex().upper()[:32]
    return tuple(text[at : at + 4] for at in range(0, 32, 4))


_TELLING = {
    "attempt": "verdict",
    "card_event": "what",
    "event": "what",
    "setting": "name",
    "visit": "source",
}


def _what(entry: log.Entry) -> str:
    if entry.table == "setting" and entry.column is not None:
        return next((name for name in setting_names() if setting_id(name) == entry.row), "")
    if entry.body is None or entry.column is not None or entry.table not in _TELLING:
        return ""
    return str(json.loads(entry.body).get(_TELLING[entry.table], ""))


class Ledger(Service):
    @open_to_all
    def position(self) -> log.Position:
        """Where the log stands; printed on slips."""
        return log.position(self.store)

    @permits(Right.READ_LEDGER)
    def latest(self, actor: Actor, count: int = 200) -> list[Act]:
        """The newest acts, newest first."""
        names = people.names(self.store)
        return [
            Act(
                entry.seq,
                entry.recorded,
                names.get(entry.actor, ""),
                entry.role,
                entry.table,
                entry.column,
                bool(entry.doubtful),
                _what(entry),
            )
            for entry in log.latest(self.store, count)
        ]

    @open_to_all
    def verify(self, progress: Progress | None = None) -> Verification:
        """Recompute chain, seals and signatures, every row from the log, and the figures of every closed day.

        Shows nobody's data, so it takes no right: a schedule runs it. Raises Cancelled through `progress`.
        """
        return _Walk(self.context, progress or Progress()).verification()

    @open_to_all
    def visit_ids(self) -> Iterator[bytes]:
        """The id of every visit, oldest first."""
        return reception.all_ids(self.store)


@dataclass
class _Walk:
    """One pass over the log in order, with the rows held against it portion by portion."""

    context: Context
    progress: Progress
    faults: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    missing_from: set[str] = field(default_factory=set)
    inserted: dict[str, int] = field(default_factory=dict)
    tally: DayTally = field(default_factory=DayTally)

    def verification(self) -> Verification:
        store = self.context.store
        for damage in audit.engine_damage(store):
            self._found("engine", damage)
        try:
            with store.read():
                return self._walked(log.position(store), list(log.stretches(store)))
        except StoreError as unreadable:
            if not self.faults:
                raise
            self._found("engine", unreadable.code)
            return Verification(0, 0, 0, "", tuple(self.faults), self.counts)

    def _walked(self, position: log.Position, stretches: list[log.Stretch]) -> Verification:
        store = self.context.store
        if self.context.keys.public_key() != self.context.public_key:
            self._found("signature", "desk")
        self._chain(position, stretches)
        for mismatch in audit.edited_rows(store):
            self._mismatch(mismatch)
        for mismatch in audit.strange_rows(store, self.inserted, self.missing_from):
            self._mismatch(mismatch)
        self._cards()
        self._findings()
        self._rounds()
        self._templates()
        self._periods()
        head = "-".join(head_groups(position.head))
        return Verification(
            position.seq, len(stretches), sum(self.inserted.values()), head, tuple(self.faults), self.counts
        )

    def _cards(self) -> None:
        known = {step.value for step in Step}
        for life in cards.lives(self.context.store):
            strange = set(life.steps) - known
            told = state_after(Step(step) for step in life.steps if step in known)
            if strange or (told.value, life.replacement) != (life.state, life.replaced_by):
                self._found("card-state", f"card {life.card.hex()}")

    def _findings(self) -> None:
        for row, steps in findings.told(self.context.store):
            if not follows(row, steps):
                self._found("finding-state", f"finding {row.id.hex()}")

    def _rounds(self) -> None:
        from desktop.inspections import round_check  # with all its rules, which no start needs

        for key in round_check.strange_rounds(self.context):
            self._found("round-state", f"round {key.hex()}")
        for digest_of_picture in round_check.damaged_pictures(self.context, self.progress):
            self._found("evidence", f"picture {digest_of_picture.hex()}")

    def _templates(self) -> None:
        """A published text never changes: not even by a write that the log knows of."""
        for version in templates.ever_published(self.context.store):
            if version.digest is None or digest(version.body) != version.digest:
                self._found("template-text", f"template {version.id.hex()}")

    def _periods(self) -> None:
        """Every sealed month and quarter is computed again from what was known at its seal."""
        from desktop.inspections import period_check  # with all its rules, which no start needs

        for where in period_check.faults(self.context, self.progress):
            self._found("period-figures", where)

    def _found(self, what: str, where: str) -> None:
        self.counts[what] += 1
        if len(self.faults) < _MOST_FINDINGS or self.counts[what] == 1:
            self.faults.append(Fault(what, where))

    def _mismatch(self, mismatch: audit.Mismatch) -> None:
        if mismatch.what == "missing":
            self.missing_from.add(mismatch.table)
        self._found(mismatch.what, f"{mismatch.table} {mismatch.row.hex()}")

    def _chain(self, position: log.Position, stretches: list[log.Stretch]) -> None:
        head, expected, before = log.START, 1, log.START
        ends = {part.to_seq: part for part in stretches}
        parts = iter(stretches)
        part = next(parts, None)
        open_seed = log.open_seed(self.context.store)
        tables: set[str] = set()
        first = 1
        for entry in log.entries(self.context.store):
            if entry.seq != expected:
                self._found("gap", f"operation {expected}")
                expected = entry.seq
            while part is not None and entry.seq > part.to_seq:
                part = next(parts, None)
            head = self._linked(head, entry, open_seed if part is None else part.seed)
            if part is not None and entry.seq == part.to_seq:
                self._seal_holds(part, head, before)
                before = part.seal
                del ends[part.to_seq]
            tables |= {entry.table} if entry.column is None else set()
            expected += 1
            if expected % _PORTION == 1:
                self._rows(tables, first, entry.seq, position.seq)
                tables, first = set(), expected
        self._rows(tables, first, expected - 1, position.seq)
        for unmet in ends.values():
            self._found("seal", f"segment {unmet.number}")
        newest = log.latest(self.context.store, 1)
        if (expected - 1, head) != (position.seq, position.head) or (
            newest and newest[0].seq != position.seq
        ):
            self._found("cut", f"operation {expected - 1}")

    def _linked(self, head: bytes, entry: log.Entry, seed: bytes | None) -> bytes:
        """The chain after this entry; what is counted is counted from entries that hold."""
        held = entry.body is not None and seed is not None
        if held and log.link(head, entry, log.commit(seed or b"", entry.seq, entry.body or "")) == entry.link:
            self._count(entry)
        else:
            self._found("link", f"operation {entry.seq}")
            self._note_row(entry)
        return entry.link or b""

    def _seal_holds(self, part: log.Stretch, head: bytes, before: bytes) -> None:
        seal = log.seal_of(self.context.fingerprint, part, part.seen, part.sealed, part.ground)
        if (part.head, part.before, part.seal) != (head, before, seal):
            self._found("seal", f"segment {part.number}")
        if not signature_holds(self.context.public_key, part.seal, part.signature):
            self._found("signature", f"segment {part.number}")

    def _rows(self, tables: set[str], first: int, last: int, total: int) -> None:
        self.progress.step(last, total, "verify")
        for mismatch in audit.portion(self.context.store, tables & audit.BY_NAME.keys(), first, last):
            self._mismatch(mismatch)

    def _count(self, entry: log.Entry) -> None:
        self._note_row(entry)
        if entry.column is not None:
            return
        closed = self.tally.follow(entry.table, entry.body)
        if closed is not None and not closed.agrees:
            self._found("figures", f"day {closed.day}")

    def _note_row(self, entry: log.Entry) -> None:
        if entry.column is None:
            self.inserted[entry.table] = self.inserted.get(entry.table, 0) + 1
