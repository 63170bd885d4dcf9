"""The tables and nothing else: columns, indexes, and how each is captured by the operation log.

`capture` says what the log does with a table: "fact" rows are written once, "field" rows may have their columns
set anew (one operation a column), "local" tables are this computer's own and are not logged. `derived` columns are
caches of other rows; they are left out of the log and recomputed by the verification.
Times are milliseconds UTC, days are local calendar days as YYYYMMDD, ids are 16-byte UUIDv7.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from peewee import BigIntegerField, CompositeKey, IntegerField, Model, SmallIntegerField, TextField

from db.fields import Bytes, RowKey

Capture = Literal["fact", "field", "local"]


class Table(Model):
    capture: ClassVar[Capture] = "local"
    derived: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        legacy_table_names = False


# The operation log ---------------------------------------------------------------------------------------------


class Writer(Table):
    """One row: where this desk's log stands, and who is writing at this moment (empty between transactions)."""

    id = SmallIntegerField(primary_key=True)
    origin = SmallIntegerField()
    seq = BigIntegerField()
    chained = BigIntegerField()
    head = Bytes()
    stamp = BigIntegerField()
    recorded = BigIntegerField()
    doubtful = SmallIntegerField()
    segment = IntegerField()
    segment_from = BigIntegerField()
    segment_seed = Bytes()
    segment_before = Bytes()
    mode = TextField()
    actor = Bytes(null=True)
    role = TextField(null=True)
    reason = TextField(null=True)


class Origin(Table):
    """Every desk whose operations stand here; our own is the one the writer names."""

    id = SmallIntegerField(primary_key=True)
    desk = Bytes(unique=True)
    public_key = Bytes()


class Operation(Table):
    """One change to one row. `id` = origin * 2**40 + seq; seq has no gaps. `body` is JSON text, empty once erased."""

    id = RowKey(primary_key=True)
    stamp = BigIntegerField()
    recorded = BigIntegerField()
    doubtful = SmallIntegerField()
    actor = Bytes()
    role = TextField()
    reason = TextField(null=True)
    kind = SmallIntegerField()
    tbl = TextField()
    row_id = Bytes()
    col = TextField(null=True)
    body = TextField(null=True)
    commitment = Bytes(null=True)
    link = Bytes(null=True)


Operation.add_index(Operation.index(Operation.row_id, where=Operation.kind == 2, name="operation_edits"))


class Segment(Table):
    """A sealed stretch of one desk's log. `id` = origin * 2**40 + number; `seed` gives way to `salts` after an erasure."""

    id = RowKey(primary_key=True)
    from_seq = BigIntegerField()
    to_seq = BigIntegerField()
    before = Bytes()
    seen = TextField()
    seed = Bytes(null=True)
    salts = Bytes(null=True)
    head = Bytes()
    sealed = BigIntegerField()
    ground = TextField()
    seal = Bytes()
    signature = Bytes()


# The house and its people ---------------------------------------------------------------------------------------


class Setting(Table):
    """What belongs to the site; `id` is derived from the name, so that two desks set the same row."""

    capture = "field"
    id = Bytes(primary_key=True)
    name = TextField()
    value = TextField()

    class Meta:
        without_rowid = True


class DeskMachine(Table):
    """A front-desk computer of the site and the public half of its signing key."""

    capture = "field"
    id = Bytes(primary_key=True)
    fingerprint = Bytes()
    site = IntegerField()
    number = SmallIntegerField()
    public_key = Bytes()
    started = BigIntegerField()

    class Meta:
        without_rowid = True


class Staff(Table):
    capture = "field"
    id = Bytes(primary_key=True)
    name = TextField()
    roles = TextField()
    active = SmallIntegerField()
    created = BigIntegerField()

    class Meta:
        without_rowid = True


class Credential(Table):
    """A PIN's hash and its throttle; never leaves this computer."""

    staff = Bytes(primary_key=True)
    salt = Bytes()
    digest = Bytes()
    changed = BigIntegerField()
    failures = IntegerField()
    last_failure = BigIntegerField()

    class Meta:
        without_rowid = True


class Event(Table):
    """Something done that changes no other row: a sign-in, a reveal, a print, a backup. `facts` holds no personal data."""

    capture = "fact"
    id = Bytes(primary_key=True)
    what = TextField()
    staff = Bytes(null=True)
    tbl = TextField(null=True)
    row_id = Bytes(null=True)
    observed = BigIntegerField()
    day = IntegerField(index=True)
    facts = TextField()

    class Meta:
        without_rowid = True


# Members and cards ----------------------------------------------------------------------------------------------


class UnionUnit(Table):
    capture = "field"
    id = Bytes(primary_key=True)
    name = TextField()
    kind = TextField()
    parent = Bytes(null=True)

    class Meta:
        without_rowid = True


class Member(Table):
    capture = "field"
    id = Bytes(primary_key=True)
    number = TextField(index=True)
    site = IntegerField()
    name = TextField()
    category = TextField()
    tags = TextField()
    unit = Bytes(null=True)
    phone = TextField(null=True, index=True)
    birth_year = SmallIntegerField(null=True)
    id_tail = TextField(null=True)
    id_mark = Bytes(null=True)
    photo = Bytes(null=True)
    state = TextField()
    valid_from = IntegerField()
    valid_until = IntegerField(null=True)
    note = TextField(null=True)
    created = BigIntegerField()

    class Meta:
        without_rowid = True


class SearchKey(Table):
    """What a clerk may type to find a member; rebuilt from the name and phone, never logged."""

    key = Bytes()
    member = Bytes(index=True)

    class Meta:
        primary_key = CompositeKey("key", "member")
        without_rowid = True


class Attachment(Table):
    """A picture by the SHA-256 of its bytes."""

    digest = Bytes(primary_key=True)
    media = TextField()
    body = Bytes()
    created = BigIntegerField()


class Card(Table):
    capture = "fact"
    derived = frozenset({"state", "replaced_by"})
    id = Bytes(primary_key=True)
    member = Bytes(index=True)
    site = IntegerField()
    number = BigIntegerField()
    key_id = SmallIntegerField()
    issued = IntegerField()
    state = TextField()
    replaced_by = Bytes(null=True)

    class Meta:
        without_rowid = True
        indexes = ((("site", "number"), False),)


class CardEvent(Table):
    """A step in a card's life: issued, printed, handed-over, lost, found, replaced, returned."""

    capture = "fact"
    id = Bytes(primary_key=True)
    card = Bytes(index=True)
    what = TextField()
    observed = BigIntegerField()
    day = IntegerField()
    staff = Bytes()
    reason = TextField(null=True)
    other = Bytes(null=True)

    class Meta:
        without_rowid = True


class CardKey(Table):
    """A site's card key. `id` = site * 100 + key id. Never logged, never in a bundle in clear."""

    id = IntegerField(primary_key=True)
    secret = Bytes()
    created = BigIntegerField()
    retired = BigIntegerField(null=True)


# Reception ------------------------------------------------------------------------------------------------------


class Guest(Table):
    """A named visitor who is not a member; the name goes after the retention time, the visit stays."""

    capture = "field"
    id = Bytes(primary_key=True)
    name = TextField()
    phone = TextField(null=True)
    created = BigIntegerField()

    class Meta:
        without_rowid = True


class Visit(Table):
    """One arrival; `people` person-times of one category from one source."""

    capture = "fact"
    id = Bytes(primary_key=True)
    site = IntegerField()
    desk = SmallIntegerField()
    day = IntegerField(index=True)
    observed = BigIntegerField()
    hour = SmallIntegerField()
    member = Bytes(null=True)
    guest = Bytes(null=True)
    card = Bytes(null=True)
    category = TextField()
    tags = TextField()
    people = IntegerField()
    source = TextField()
    verdict = TextField()
    reason = TextField(null=True)
    note = TextField(null=True)
    allows = Bytes(null=True)
    staff = Bytes()

    class Meta:
        without_rowid = True


Visit.add_index(
    Visit.index(Visit.member, Visit.observed, where=Visit.member.is_null(False), name="visit_of_member")
)
Visit.add_index(Visit.index(Visit.allows, where=Visit.allows.is_null(False), name="visit_allowing"))


class VisitExit(Table):
    capture = "fact"
    id = Bytes(primary_key=True)
    visit = Bytes(index=True)
    observed = BigIntegerField()
    day = IntegerField()
    how = TextField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Attempt(Table):
    """A verdict that let nobody in: repeat, inside, expired, lost, unknown ... `code_mark` is a keyed hash of what was read."""

    capture = "fact"
    id = Bytes(primary_key=True)
    site = IntegerField()
    desk = SmallIntegerField()
    day = IntegerField(index=True)
    observed = BigIntegerField()
    verdict = TextField()
    reason = TextField(null=True)
    code_mark = Bytes(null=True)
    member = Bytes(null=True)
    card = Bytes(null=True)
    visit = Bytes(null=True)
    staff = Bytes()

    class Meta:
        without_rowid = True


class Annulment(Table):
    """The undoing of a visit or an exit; the undone row stays."""

    capture = "fact"
    id = Bytes(primary_key=True)
    target = Bytes(index=True)
    observed = BigIntegerField()
    day = IntegerField()
    reason = TextField(null=True)
    staff = Bytes()

    class Meta:
        without_rowid = True


class DayClose(Table):
    """A closed day: the figures as printed, and where the log stood."""

    capture = "fact"
    id = Bytes(primary_key=True)
    site = IntegerField()
    desk = SmallIntegerField()
    day = IntegerField(index=True)
    closed = BigIntegerField()
    slip = TextField()
    figures = TextField()
    through_seq = BigIntegerField()
    head = Bytes()
    staff = Bytes()

    class Meta:
        without_rowid = True


TABLES: tuple[type[Table], ...] = (
    Writer, Origin, Operation, Segment, Setting, DeskMachine, Staff, Credential, Event, UnionUnit, Member, SearchKey,
    Attachment, Card, CardEvent, CardKey, Guest, Visit, VisitExit, Attempt, Annulment, DayClose,
)  # fmt: skip
