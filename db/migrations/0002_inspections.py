"""Inspections, findings and periods. A frozen copy of the tables as they were; never edited after a release."""

from __future__ import annotations

from peewee import (
    BigIntegerField,
    Database,
    IntegerField,
    Model,
    SmallIntegerField,
    SqliteDatabase,
    TextField,
)
from playhouse.migrate import SchemaMigrator

from db.fields import Bytes


def up(migrator: SchemaMigrator, db: Database) -> None:
    plain = isinstance(db, SqliteDatabase)

    class Table(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class Area(Table):
        id = Bytes(primary_key=True)
        code = TextField()
        name = TextField()
        kind = TextField()
        capacity = IntegerField(null=True)
        walk_seconds = IntegerField(null=True)
        place = IntegerField()
        created = BigIntegerField()
        retired = BigIntegerField(null=True)

        class Meta:
            without_rowid = plain

    class Asset(Table):
        id = Bytes(primary_key=True)
        area = Bytes(index=True)
        kind = TextField()
        tag = TextField()
        name = TextField()
        created = BigIntegerField()
        retired = BigIntegerField(null=True)

        class Meta:
            without_rowid = plain

    class AssetDate(Table):
        id = Bytes(primary_key=True)
        asset = Bytes(index=True)
        what = TextField()
        day = IntegerField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Post(Table):
        id = Bytes(primary_key=True)
        name = TextField()
        scope = TextField()
        duty = TextField()
        areas = TextField()
        place = IntegerField()
        created = BigIntegerField()
        retired = BigIntegerField(null=True)

        class Meta:
            without_rowid = plain

    class PostHolding(Table):
        id = Bytes(primary_key=True)
        post = Bytes(index=True)
        holder = Bytes(null=True)
        areas = TextField()
        from_day = IntegerField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Shift(Table):
        id = Bytes(primary_key=True)
        day = IntegerField(index=True)
        post = Bytes(null=True)
        holder = Bytes()
        from_minute = SmallIntegerField()
        until_minute = SmallIntegerField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class HandOver(Table):
        id = Bytes(primary_key=True)
        day = IntegerField(index=True)
        text = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class OpeningPlan(Table):
        id = Bytes(primary_key=True)
        from_day = IntegerField()
        body = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class DayOverride(Table):
        id = Bytes(primary_key=True)
        day = IntegerField(index=True)
        area = Bytes(null=True)
        kind = TextField()
        open_minute = SmallIntegerField(null=True)
        close_minute = SmallIntegerField(null=True)
        reason = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class HolidayDay(Table):
        id = Bytes(primary_key=True)
        day = IntegerField(index=True)
        name = TextField()
        off = SmallIntegerField()
        source = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class DeskDay(Table):
        id = Bytes(primary_key=True)
        day = IntegerField(index=True)
        desk = SmallIntegerField()
        opened = BigIntegerField()

        class Meta:
            without_rowid = plain

    class AppSession(Table):
        id = Bytes(primary_key=True)
        started = BigIntegerField()
        last_beat = BigIntegerField()
        clean = SmallIntegerField()
        drift_ms = BigIntegerField()

        class Meta:
            without_rowid = plain

    class TemplateVersion(Table):
        id = Bytes(primary_key=True)
        code = TextField(index=True)
        number = IntegerField()
        kind = TextField()
        state = TextField()
        body = TextField()
        digest = Bytes(null=True)
        note = TextField(null=True)
        created = BigIntegerField()
        staff = Bytes()
        published = BigIntegerField(null=True)
        published_by = Bytes(null=True)

        class Meta:
            without_rowid = plain

    class Schedule(Table):
        id = Bytes(primary_key=True)
        series = TextField(index=True)
        template = TextField()
        from_day = IntegerField()
        ended = SmallIntegerField()
        body = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Excusal(Table):
        id = Bytes(primary_key=True)
        occurrence = Bytes(index=True)
        day = IntegerField(index=True)
        what = TextField()
        reason = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Round(Table):
        id = Bytes(primary_key=True)
        occurrence = Bytes(null=True, index=True)
        schedule = Bytes(null=True)
        version = Bytes()
        template = TextField()
        area = Bytes(null=True)
        day = IntegerField(index=True)
        due = BigIntegerField(null=True)
        miss = BigIntegerField(null=True)
        started = BigIntegerField()
        mode = TextField()
        desk = SmallIntegerField()
        staff = Bytes()
        state = TextField()
        submitted = BigIntegerField(null=True)
        performer = Bytes(null=True)
        countersigner = Bytes(null=True)

        class Meta:
            without_rowid = plain
            indexes = ((("state", "day"), False),)

    class RoundStep(Table):
        id = Bytes(primary_key=True)
        round = Bytes(index=True)
        what = TextField()
        observed = BigIntegerField()
        day = IntegerField()
        reason = TextField(null=True)
        facts = TextField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Answer(Table):
        id = Bytes(primary_key=True)
        round = Bytes(index=True)
        item = TextField()
        asset = Bytes(null=True)
        verdict = TextField()
        value = TextField(null=True)
        how = TextField()
        reason = TextField(null=True)
        facts = TextField(null=True)
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Evidence(Table):
        id = Bytes(primary_key=True)
        digest = Bytes(index=True)
        original = Bytes()
        media = TextField()
        size = IntegerField()
        width = IntegerField()
        height = IntegerField()
        mark = TextField()
        taken = BigIntegerField(null=True)
        source = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class EvidenceLink(Table):
        id = Bytes(primary_key=True)
        digest = Bytes(index=True)
        tbl = TextField()
        row_id = Bytes(index=True)
        item = TextField(null=True)
        asset = Bytes(null=True)
        role = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class AreaRelease(Table):
        id = Bytes(primary_key=True)
        area = Bytes(null=True)
        day = IntegerField(index=True)
        reason = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class IntegrityMark(Table):
        id = Bytes(primary_key=True)
        kind = TextField()
        outcome = TextField()
        round = Bytes(null=True, index=True)
        item = TextField(null=True)
        post = Bytes(null=True)
        day = IntegerField(index=True)
        text = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Finding(Table):
        id = Bytes(primary_key=True)
        number = TextField(index=True)
        origin = TextField()
        hazard = TextField(index=True)
        area = Bytes(null=True)
        asset = Bytes(null=True)
        item = TextField(null=True)
        point = TextField()
        text = TextField()
        severity = SmallIntegerField()
        legal_class = TextField()
        disposition = TextField()
        round = Bytes(null=True, index=True)
        voice = Bytes(null=True)
        recurrence_of = Bytes(null=True)
        observed = BigIntegerField()
        day = IntegerField(index=True)
        staff = Bytes()
        state = TextField(index=True)
        grade = SmallIntegerField()
        due = BigIntegerField(null=True)
        closed = BigIntegerField(null=True)

        class Meta:
            without_rowid = plain

    class FindingEvent(Table):
        id = Bytes(primary_key=True)
        finding = Bytes(index=True)
        what = TextField()
        observed = BigIntegerField()
        day = IntegerField(index=True)
        reason = TextField(null=True)
        facts = TextField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Voice(Table):
        id = Bytes(primary_key=True)
        kind = TextField()
        channel = TextField()
        area = Bytes(null=True)
        score = SmallIntegerField(null=True)
        text = TextField()
        day = IntegerField(index=True)
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class VoiceReply(Table):
        id = Bytes(primary_key=True)
        voice = Bytes(index=True)
        text = TextField()
        day = IntegerField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class PeriodStep(Table):
        id = Bytes(primary_key=True)
        kind = TextField()
        start = IntegerField(index=True)
        what = TextField()
        subject = TextField(null=True)
        text = TextField(null=True)
        figures = TextField(null=True)
        scheme = IntegerField(null=True)
        through = Bytes(null=True)
        head = Bytes(null=True)
        pdf = Bytes(null=True)
        observed = BigIntegerField()
        day = IntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class Amendment(Table):
        id = Bytes(primary_key=True)
        kind = TextField()
        start = IntegerField(index=True)
        subject = TextField()
        old = TextField()
        new = TextField()
        reason = TextField()
        observed = BigIntegerField()
        day = IntegerField()
        approver = Bytes()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    class ScoreScheme(Table):
        id = Bytes(primary_key=True)
        number = IntegerField()
        from_day = IntegerField()
        body = TextField()
        observed = BigIntegerField()
        staff = Bytes()

        class Meta:
            without_rowid = plain

    db.create_tables(
        [
            Area,
            Asset,
            AssetDate,
            Post,
            PostHolding,
            Shift,
            HandOver,
            OpeningPlan,
            DayOverride,
            HolidayDay,
            DeskDay,
            AppSession,
            TemplateVersion,
            Schedule,
            Excusal,
            Round,
            RoundStep,
            Answer,
            Evidence,
            EvidenceLink,
            AreaRelease,
            IntegrityMark,
            Finding,
            FindingEvent,
            Voice,
            VoiceReply,
            PeriodStep,
            Amendment,
            ScoreScheme,
        ]
    )
