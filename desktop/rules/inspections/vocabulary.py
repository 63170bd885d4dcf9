"""The code lists of inspections. Values are stored and exchanged: a value never changes its meaning, new ones are added."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class AreaKind(StrEnum):
    """What an area is; items of a template apply by it."""

    LOBBY = "lobby"
    SPORTS_HALL = "sports-hall"
    STAGE = "stage"
    AUDITORIUM = "auditorium"
    PITCH = "pitch"
    PLAYGROUND = "playground"
    FITNESS = "fitness"
    POOL = "pool"
    LIBRARY = "library"
    CLASSROOM = "classroom"
    EXHIBITION = "exhibition"
    KITCHEN = "kitchen"
    STATION = "station"
    PLANT = "plant"
    CONTROL_ROOM = "control-room"
    TOILET = "toilet"
    WATER_EDGE = "water-edge"
    ELEVATOR = "elevator"


class AssetKind(StrEnum):
    EXTINGUISHER = "extinguisher"
    HYDRANT = "hydrant"
    FIRE_DOOR = "fire-door"
    SHUTTER = "shutter"
    GOAL = "goal"
    HOOP = "hoop"
    EQUIPMENT = "equipment"
    ELEVATOR = "elevator"
    AED = "aed"
    FIRST_AID = "first-aid"
    DISPENSER = "dispenser"
    CURTAIN = "curtain"
    SWITCHBOARD = "switchboard"
    CERTIFICATE = "certificate"


class AssetDateKind(StrEnum):
    MADE = "made"
    EXPIRES = "expires"
    SERVICE = "service"
    INSPECTED = "inspected"


class PostScope(StrEnum):
    """What a post answers for (岗位责任制)."""

    SAFETY = "safety"
    HYGIENE = "hygiene"
    MAINTENANCE = "maintenance"
    RECEPTION = "reception"
    LEAD = "lead"


class TemplateKind(StrEnum):
    OPENING = "opening"
    PATROL = "patrol"
    CLOSING = "closing"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    EVENT = "event"
    ADHOC = "adhoc"


class VersionState(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class ItemType(StrEnum):
    PASS_FAIL = "pass-fail"
    NUMBER = "number"
    COUNT = "count"
    DATE = "date"
    SELECT = "select"
    TEXT = "text"
    PHOTO = "photo"
    SIGNATURE = "signature"
    CODE = "code"


class PhotoRule(StrEnum):
    NEVER = "never"
    ON_FAIL = "on-fail"
    ALWAYS = "always"
    SAMPLED = "sampled"


class SourceMark(StrEnum):
    """How sure a rule's source is: READ = text read, SECONDARY = second-hand, UNSURE = to be checked before shown as fact."""

    READ = "read"
    SECONDARY = "secondary"
    UNSURE = "unsure"
    SITE = "site"


class Severity(IntEnum):
    """1 is worst: S1 to S4."""

    S1 = 1
    S2 = 2
    S3 = 3
    S4 = 4


class Result(StrEnum):
    """What an answer says. An item without an answer has none of these: there is no default."""

    PASS = "pass"
    FAIL = "fail"
    NA = "na"


class How(StrEnum):
    SINGLE = "single"
    BULK = "bulk"
    AUTO = "auto"


class Disposition(StrEnum):
    """What was done about a fail: corrected on the spot, or to be rectified."""

    ON_SPOT = "on-spot"
    RECTIFY = "rectify"


class Cadence(StrEnum):
    MAX_GAP = "max-gap"
    DAILY = "daily"
    WEEKLY = "weekly"
    HALF_MONTHLY = "half-monthly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    EVENT = "event"


class CalendarKind(StrEnum):
    """Which days count: when the venue is open, when staff work, or all."""

    VENUE = "venue"
    STAFF = "staff"
    EVERY_DAY = "every-day"


class OccurrenceState(StrEnum):
    """Computed, never stored."""

    COMING = "coming"
    OPEN = "open"
    OVERDUE = "overdue"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    MISSED = "missed"
    EXCUSED = "excused"


class Timeliness(StrEnum):
    ON_TIME = "on-time"
    LATE = "late"
    BACKFILLED = "backfilled"


class MissedCause(StrEnum):
    """Why a round was missed: the desk was not switched on that day, or it was and nobody did it."""

    NO_SESSION = "no-session"
    NOT_DONE = "not-done"


class RoundMode(StrEnum):
    LIVE = "live"
    PAPER = "paper"
    BACKFILL = "backfill"


class RoundState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    COUNTERSIGNED = "countersigned"
    ABANDONED = "abandoned"


class FindingOrigin(StrEnum):
    ROUND = "round"
    VISITOR = "visitor"
    STAFF = "staff"
    AUTHORITY = "authority"
    DRILL = "drill"


class LegalClass(StrEnum):
    """安监总局令第16号: general or major; apart from our own severity."""

    GENERAL = "general"
    MAJOR = "major"


class FindingState(StrEnum):
    OPEN = "open"
    ASSIGNED = "assigned"
    RECTIFYING = "rectifying"
    CLAIMED = "claimed"
    ON_SPOT = "on-spot"
    DEFERRED = "deferred"
    VERIFIED = "verified"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


class VoiceKind(StrEnum):
    DEMAND = "demand"
    SUGGESTION = "suggestion"
    COMPLAINT = "complaint"
    RATING = "rating"


class VoiceChannel(StrEnum):
    DESK = "desk"
    BOX = "box"
    QUESTIONNAIRE = "questionnaire"
    MEETING = "meeting"
    PHONE = "phone"


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"


class PeriodState(StrEnum):
    OPEN = "open"
    DRAFTED = "drafted"
    REVIEWED = "reviewed"
    SIGNED = "signed"
    SEALED = "sealed"


class Hint(StrEnum):
    """What the program knows already and offers beside an item; a person still has to confirm it."""

    HEADCOUNT = "headcount"
    VISITS_TODAY = "visits-today"
    OPEN_FINDINGS = "open-findings"
    OVERDUE_MAJOR = "overdue-major"
    DUTY = "duty"


class Bound(StrEnum):
    """A limit that is not in the template because the venue has it."""

    CAPACITY = "capacity"


class EvidenceRole(StrEnum):
    """What a picture shows of a trouble, or that it is of the paper somebody walked with."""

    BEFORE = "before"
    AFTER = "after"
    SPOT = "spot"
    PAPER = "paper"


class EvidenceSource(StrEnum):
    FILE = "file"
    DROP = "drop"
    PASTE = "paste"
    SCAN = "scan"
