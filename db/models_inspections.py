"""The tables of inspections, findings and periods: columns, indexes, and how each is captured by the operation log.

What a month or a quarter is computed from are facts: the latest one with an id no later than a seal's `through` is
what was known when that period was sealed. Minutes are counted from local midnight; texts named `body` and `facts` are
JSON. `derived` columns are folds of the steps and events beside them.
"""

from __future__ import annotations

from peewee import BigIntegerField, IntegerField, SmallIntegerField, TextField

from db.fields import Bytes
from db.models import Table

# The venue ------------------------------------------------------------------------------------------------------


class Area(Table):
    capture = "field"
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
        without_rowid = True


class Asset(Table):
    """Something with a tag that is checked by itself: an extinguisher, a door, a goal, an elevator."""

    capture = "field"
    id = Bytes(primary_key=True)
    area = Bytes(index=True)
    kind = TextField()
    tag = TextField()
    name = TextField()
    created = BigIntegerField()
    retired = BigIntegerField(null=True)

    class Meta:
        without_rowid = True


class AssetDate(Table):
    """The latest of its kind holds: made, expires, service (next), inspected (valid until)."""

    capture = "fact"
    id = Bytes(primary_key=True)
    asset = Bytes(index=True)
    what = TextField()
    day = IntegerField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Post(Table):
    """A named responsibility. `areas` lists area ids in hexadecimal; an empty list is the whole site."""

    capture = "field"
    id = Bytes(primary_key=True)
    name = TextField()
    scope = TextField()
    duty = TextField()
    areas = TextField()
    place = IntegerField()
    created = BigIntegerField()
    retired = BigIntegerField(null=True)

    class Meta:
        without_rowid = True


class PostHolding(Table):
    """From `from_day` on the post answers for `areas` (as in the post) and is `holder`'s, nobody's where that is null."""

    capture = "fact"
    id = Bytes(primary_key=True)
    post = Bytes(index=True)
    holder = Bytes(null=True)
    areas = TextField()
    from_day = IntegerField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Shift(Table):
    """One person's duty on one day; undone by an annulment."""

    capture = "fact"
    id = Bytes(primary_key=True)
    day = IntegerField(index=True)
    post = Bytes(null=True)
    holder = Bytes()
    from_minute = SmallIntegerField()
    until_minute = SmallIntegerField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class HandOver(Table):
    """What one shift tells the next."""

    capture = "fact"
    id = Bytes(primary_key=True)
    day = IntegerField(index=True)
    text = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


# The calendar ---------------------------------------------------------------------------------------------------


class OpeningPlan(Table):
    """All opening rules from a day on; the latest plan of a day holds."""

    capture = "fact"
    id = Bytes(primary_key=True)
    from_day = IntegerField()
    body = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class DayOverride(Table):
    """One day is otherwise, for the site or for one area. `kind`: open, closed, withdrawn; the latest holds."""

    capture = "fact"
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
        without_rowid = True


class HolidayDay(Table):
    """A public holiday (`off` = 1) or a make-up workday (0); the latest row of a day holds."""

    capture = "fact"
    id = Bytes(primary_key=True)
    day = IntegerField(index=True)
    name = TextField()
    off = SmallIntegerField()
    source = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class DeskDay(Table):
    """A desk was switched on on this day, first at `opened`: what tells "no session" from "nobody did it"."""

    capture = "fact"
    id = Bytes(primary_key=True)
    day = IntegerField(index=True)
    desk = SmallIntegerField()
    opened = BigIntegerField()

    class Meta:
        without_rowid = True


class AppSession(Table):
    """One run of the program at this computer; `drift_ms` is how far the wall clock left the monotonic one."""

    id = Bytes(primary_key=True)
    started = BigIntegerField()
    last_beat = BigIntegerField()
    clean = SmallIntegerField()
    drift_ms = BigIntegerField()

    class Meta:
        without_rowid = True


# Templates and schedules ----------------------------------------------------------------------------------------


class TemplateVersion(Table):
    """`state`: draft, published, retired. A published body never changes; `digest` is the SHA-256 of its text."""

    capture = "field"
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
        without_rowid = True


class Schedule(Table):
    """How often a template is due, from a day on; the latest row of a `series` no later than a day holds there."""

    capture = "fact"
    id = Bytes(primary_key=True)
    series = TextField(index=True)
    template = TextField()
    from_day = IntegerField()
    ended = SmallIntegerField()
    body = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Excusal(Table):
    """A round that need not be done. `what`: requested, excused, refused; the latest of an occurrence holds."""

    capture = "fact"
    id = Bytes(primary_key=True)
    occurrence = Bytes(index=True)
    day = IntegerField(index=True)
    what = TextField()
    reason = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


# Rounds ---------------------------------------------------------------------------------------------------------


class Round(Table):
    """One filled-in run of a template version. `mode`: live, paper, backfill; `due` and `miss` as they were at the start."""

    capture = "fact"
    derived = frozenset({"state", "submitted", "performer", "countersigner"})
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
        without_rowid = True
        indexes = ((("state", "day"), False),)


class RoundStep(Table):
    """A step of a round: walked-out, walked-in, submitted, returned, countersigned, abandoned."""

    capture = "fact"
    id = Bytes(primary_key=True)
    round = Bytes(index=True)
    what = TextField()
    observed = BigIntegerField()
    day = IntegerField()
    reason = TextField(null=True)
    facts = TextField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Answer(Table):
    """What was answered to one item, for one asset where it has several. The latest holds; an empty verdict unsays it.

    `how`: single, bulk, auto. `facts` of a fail: severity, point, disposition, due, text, interim.
    """

    capture = "fact"
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
        without_rowid = True


class Evidence(Table):
    """A picture in the home's evidence folder by the SHA-256 of its bytes; `mark` is its 64-bit difference hash in hex."""

    capture = "fact"
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
        without_rowid = True


class EvidenceLink(Table):
    """What a picture shows: a round's item, or a finding. `role`: before, after, spot, paper. Undone by an annulment."""

    capture = "fact"
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
        without_rowid = True


class AreaRelease(Table):
    """A manager let an area (the whole site where null) be used though its opening check is not done or failed."""

    capture = "fact"
    id = Bytes(primary_key=True)
    area = Bytes(null=True)
    day = IntegerField(index=True)
    reason = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class IntegrityMark(Table):
    """A check on the checks. `kind`: recheck, seeded, flag; `outcome`: agreed, differed, found, missed, upheld, explained."""

    capture = "fact"
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
        without_rowid = True


# Findings -------------------------------------------------------------------------------------------------------


class Finding(Table):
    """Something wrong. `hazard` is area + asset or point + item; severity 1 (worst) to 4 as it was found."""

    capture = "fact"
    derived = frozenset({"state", "grade", "due", "closed"})
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
        without_rowid = True


class FindingEvent(Table):
    """A step in a finding's life: sighted, assigned, started, claimed, rejected, verified, deferred, merged ..."""

    capture = "fact"
    id = Bytes(primary_key=True)
    finding = Bytes(index=True)
    what = TextField()
    observed = BigIntegerField()
    day = IntegerField(index=True)
    reason = TextField(null=True)
    facts = TextField()
    staff = Bytes()

    class Meta:
        without_rowid = True


class Voice(Table):
    """A visitor's word. `kind`: demand, suggestion, complaint, rating; `score` 1 to 5 where one was given."""

    capture = "fact"
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
        without_rowid = True


class VoiceReply(Table):
    capture = "fact"
    id = Bytes(primary_key=True)
    voice = Bytes(index=True)
    text = TextField()
    day = IntegerField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


# Periods --------------------------------------------------------------------------------------------------------


class PeriodStep(Table):
    """A month's or quarter's way: drafted, remarked, reviewed, signed, sealed, appealed, answered, decided, printed.

    `start` is its first day. A seal keeps the figures, the last id they were computed from, and the head of the log.
    """

    capture = "fact"
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
        without_rowid = True


class Amendment(Table):
    """A later correction to a sealed period, shown beside its figures."""

    capture = "fact"
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
        without_rowid = True


class ScoreScheme(Table):
    """How a quarter is scored, from a day on; the highest number holds."""

    capture = "fact"
    id = Bytes(primary_key=True)
    number = IntegerField()
    from_day = IntegerField()
    body = TextField()
    observed = BigIntegerField()
    staff = Bytes()

    class Meta:
        without_rowid = True


TABLES: tuple[type[Table], ...] = (
    Area, Asset, AssetDate, Post, PostHolding, Shift, HandOver, OpeningPlan, DayOverride, HolidayDay,
    DeskDay, AppSession, TemplateVersion, Schedule, Excusal, Round, RoundStep, Answer, Evidence,
    EvidenceLink, AreaRelease, IntegrityMark, Finding, FindingEvent, Voice, VoiceReply, PeriodStep,
    Amendment, ScoreScheme,
)  # fmt: skip
