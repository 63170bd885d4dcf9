"""How a person appears on a screen that others can see: masked, and nothing that is not needed."""

from __future__ import annotations

from typing import NamedTuple

from db.members import MemberRow
from db.reception import PersonRow
from desktop.rules.masking import mask_name, mask_phone


class Shown(NamedTuple):
    """A member as the desk shows one. `photo` is the digest to ask the picture by."""

    member: bytes
    name: str
    number: str
    category: str
    unit: str
    phone: str
    birth_year: int | None
    photo: bytes | None
    state: str
    valid_until: int | None


def shown_person(member: bytes, person: PersonRow) -> Shown:
    return Shown(
        member,
        mask_name(person.name),
        person.number,
        person.category,
        person.unit or "",
        mask_phone(person.phone or ""),
        person.birth_year,
        person.photo,
        person.state,
        person.valid_until,
    )


def shown_member(row: MemberRow, units: dict[bytes, str]) -> Shown:
    return Shown(
        row.id,
        mask_name(row.name),
        row.number,
        row.category,
        units.get(row.unit, "") if row.unit else "",
        mask_phone(row.phone or ""),
        row.birth_year,
        row.photo,
        row.state,
        row.valid_until,
    )
