"""The first schema. A frozen copy of the tables as they were; never edited after a release."""

from __future__ import annotations

from peewee import (
    BigIntegerField,
    CompositeKey,
    Database,
    IntegerField,
    Model,
    SmallIntegerField,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator

from db.fields import Bytes, RowKey


def up(migrator: SchemaMigrator, db: Database) -> None:
    plain = isinstance(db, SqliteDatabase)

    class Table(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Writer(Table):
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
        id = SmallIntegerField(primary_key=True)
        desk = Bytes(unique=True)
        public_key = Bytes()

    class Operation(Table):
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

    class Setting(Table):
        id = Bytes(primary_key=True)
        name = TextField()
        value = TextField()

        class Meta:
            without_rowid = plain

    class DeskMachine(Table):
        id = Bytes(primary_key=True)
        fingerprint = Bytes()
        site = IntegerField()
        number = SmallIntegerField()
        public_key = Bytes()
        started = BigIntegerField()

        class Meta:
            without_rowid = plain

    class Staff(Table):
        id = Bytes(primary_key=True)
        name = TextField()
        roles = TextField()
        active = SmallIntegerField()
        created = BigIntegerField()

        class Meta:
            without_rowid = plain

    class Credential(Table):
        staff = Bytes(primary_key=True)
        salt = Bytes()
        digest = Bytes()
        changed = BigIntegerField()
        failures = IntegerField()
        last_failure = BigIntegerField()

        class Meta:
            without_rowid = plain

    class Event(Table):
        id = Bytes(primary_key=True)
        what = TextField()
        staff = Bytes(null=True)
        tbl = TextField(null=True)
        row_id = Bytes(null=True)
        observed = BigIntegerField()
        day = IntegerField(index=True)
        facts = TextField()

        class Meta:
            without_rowid = plain

    class UnionUnit(Table):
        id = Bytes(primary_key=True)
        name = TextField()
        kind = TextField()
        parent = Bytes(null=True)

        class Meta:
            without_rowid = plain

    class Member(Table):
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
            without_rowid = plain

    class SearchKey(Table):
        key = Bytes()
        member = Bytes(index=True)

        class Meta:
            primary_key = CompositeKey("key", "member")
            without_rowid = plain

    class Attachment(Table):
        digest = Bytes(primary_key=True)
        media = TextField()
        body = Bytes()
        created = BigIntegerField()

    class Card(Table):
        id = Bytes(primary_key=True)
        member = Bytes(index=True)
        site = IntegerField()
        number = BigIntegerField()
        key_id = SmallIntegerField()
        issued = IntegerField()
        state = TextField()
        replaced_by = Bytes(null=True)

        class Meta:
            without_rowid = plain
            indexes = ((("site", "number"), False),)

    class CardEvent(Table):
        id = Bytes(primary_key=True)
        card = Bytes(index=True)
        what = TextField()
        observed = BigIntegerField()
        day = IntegerField()
        staff = Bytes()
        reason = TextField(null=True)
        other = Bytes(null=True)

        class Meta:
            without_rowid = plain

    class CardKey(Table):
        id = IntegerField(primary_key=True)
        secret = Bytes()
        created = BigIntegerField()
        retired = BigIntegerField(null=True)

    class Guest(Table):
        id = Bytes(primary_key=True)
        name = TextField()
        phone = TextField(null=True)
        created = BigIntegerField()

        class Meta:
            without_rowid = plain

    class Visit(Table):
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
            without_rowid = plain

    Visit.add_index(
        Visit.index(Visit.member, Visit.observed, where=Visit.member.is_null(False), name="visit_of_member")
    )
    Visit.add_index(Visit.index(Visit.allows, where=Visit.allows.is_null(False), name="visit_allowing"))

    class VisitExit(Table):
        id = Bytes(primary_key=True)
        visit = Bytes(index=True)
        observed = BigIntegerField()
        day = IntegerField()
        how = TextField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Attempt(Table):
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
            without_rowid = plain

    class Annulment(Table):
        id = Bytes(primary_key=True)
        target = Bytes(index=True)
        observed = BigIntegerField()
        day = IntegerField()
        reason = TextField(null=True)
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class DayClose(Table):
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
            without_rowid = plain

    db.create_tables(
        [
            Writer,
            Origin,
            Operation,
            Segment,
            Setting,
            DeskMachine,
            Staff,
            Credential,
            Event,
            UnionUnit,
            Member,
            SearchKey,
            Attachment,
            Card,
            CardEvent,
            CardKey,
            Guest,
            Visit,
            VisitExit,
            Attempt,
            Annulment,
            DayClose,
        ]
    )
