"""What can be set for the site: rows, the same at all its desks. For the computer see `desktop.computer`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from db import settings as kept
from db.store import Store
from desktop.problems import Problem


class SiteSettings(NamedTuple):
    """The site's own, the same at all its desks. Times in minutes or days as named."""

    name: str = ""
    number: int = 0
    utc_offset_minutes: int = 480
    same_visit_minutes: int = 30
    repeat_ms: int = 2_500
    expiring_days: int = 30
    membership_months: int = 12
    ask_id_number: bool = False
    card_title: str = ""
    single_staff: bool = False
    """Whoever does something may also countersign and verify it; printed on every paper that it concerns."""
    rectify_days_s2: int = 3
    rectify_days_s3: int = 7
    rectify_days_s4: int = 30
    """Days to put a finding right by its severity, where nobody says otherwise; S1 is at once."""
    recurrence_days: int = 30
    """Within so many days after it was verified, the same trouble again is a recurrence."""


_LIMITS: dict[str, tuple[int, int]] = {
    "number": (1, 9999),
    "utc_offset_minutes": (-720, 840),
    "same_visit_minutes": (1, 720),
    "repeat_ms": (500, 10_000),
    "expiring_days": (0, 365),
    "membership_months": (1, 120),
    "rectify_days_s2": (1, 30),
    "rectify_days_s3": (1, 90),
    "rectify_days_s4": (1, 365),
    "recurrence_days": (1, 365),
}
_TEXT_LIMIT = 60


def setting_names() -> tuple[str, ...]:
    return SiteSettings._fields


def setting_id(name: str) -> bytes:
    """The row id of a setting, alike at every desk."""
    return hashlib.sha256(b"lotusdesk/setting/" + name.encode()).digest()[:16]


def checked(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes as they may be stored. Raises Problem setting-unknown or setting-wrong (name; least and most, or fault)."""
    from desktop.rules.names import check_text  # 10 ms that no start needs

    kinds = {name: type(value) for name, value in SiteSettings()._asdict().items()}
    for name, value in changes.items():
        if name not in kinds:
            raise Problem("setting-unknown", name=name)
        if type(value) is not kinds[name]:
            raise Problem("setting-wrong", name=name)
        if name in _LIMITS and not _LIMITS[name][0] <= value <= _LIMITS[name][1]:
            least, most = _LIMITS[name]
            raise Problem("setting-wrong", name=name, least=least, most=most)
        needed = name == "name"  # the palace's own stands on every paper
        fault = check_text(value, _TEXT_LIMIT) if isinstance(value, str) and (value or needed) else None
        if fault is not None:
            raise Problem("setting-wrong", name=name, fault=fault.value, most=_TEXT_LIMIT)
    return dict(changes)


def read_site(store: Store) -> SiteSettings:
    known = SiteSettings._fields
    rows = kept.load(store)
    return SiteSettings(**{name: json.loads(value) for name, value in rows.items() if name in known})


def write_site(store: Store, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        kept.put(store, setting_id(name), name, json.dumps(value, ensure_ascii=False))
