"""Members: enrolling, finding, changing, suspending, renewing."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from db import cards as kept_cards
from db import members as kept
from db import people as kept_people
from db.ledger import changes_of
from desktop import search
from desktop.actor import Actor
from desktop.clock import day_date, day_number
from desktop.problems import Problem
from desktop.rules import box
from desktop.rules.checkin import MemberState
from desktop.rules.names import check_birth_year, check_text, normalise_name, normalise_phone
from desktop.rules.rights import Right
from desktop.rules.terms import months_later
from desktop.rules.vocabulary import Category, Tag, UnitKind
from desktop.service import Service, permits
from desktop.shown import Shown, shown_member
from printing.coverage import missing

NAME_LIMIT = 60
UNIT_LIMIT = 60
NOTE_LIMIT = 2000
LARGEST_PHOTO = 2 * 1024 * 1024
_PAGE = 200
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Unit:
    unit: bytes
    name: str
    kind: str
    parent: bytes | None


@dataclass(frozen=True)
class Enrolment:
    """What is asked of a new member. Empty texts are "not given"; `photo` is a JPEG or PNG of at most 2 MiB."""

    name: str
    category: Category
    unit: bytes | None = None
    phone: str = ""
    birth_year: int | None = None
    id_number: str = ""
    photo: bytes | None = None
    tags: tuple[Tag, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Profile:
    """A member in full, for editing. Whoever sees it has been written down."""

    member: bytes
    number: str
    name: str
    category: Category
    unit: bytes | None
    phone: str
    birth_year: int | None
    id_tail: str
    photo: bytes | None
    tags: tuple[Tag, ...]
    note: str
    state: MemberState
    valid_from: int
    valid_until: int | None


@dataclass(frozen=True)
class Fault:
    """A field that cannot be kept as it was entered, and why (a code, with the limit where there is one)."""

    field: str
    code: str
    limit: int = 0


@dataclass(frozen=True)
class Change:
    """One column set anew (or the first writing, `column` None). `old` and `new` are stored values.

    `reason` is what was given for it, "" where none was asked.
    """

    recorded: int
    by: str
    column: str | None
    old: object
    new: object
    reason: str = ""


@dataclass
class _Checked:
    columns: dict[str, object] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


class Members(Service):
    @permits(Right.SEE_MEMBERS)
    def listed(self, actor: Actor, text: str = "", before: bytes | None = None) -> tuple[Shown, ...]:
        """Up to 200 masked members: those that `text` finds, or the newest, `before` paging on."""
        if text.strip():
            found = kept.several(self.store, search.find(self.context, box.classify(text), _PAGE))
        else:
            found = kept.newest(self.store, _PAGE, before)
        units = {unit.id: unit.name for unit in kept.units(self.store)}
        return tuple(shown_member(row, units) for row in found)

    @permits(Right.SEE_MEMBERS)
    def shown(self, actor: Actor, members: Sequence[bytes]) -> tuple[Shown, ...]:
        """These members, masked, in the order asked for; whoever is not known here is left out."""
        units = {unit.id: unit.name for unit in kept.units(self.store)}
        return tuple(shown_member(row, units) for row in kept.several(self.store, members))

    @permits(Right.SEE_MEMBERS)
    def units(self, actor: Actor) -> tuple[Unit, ...]:
        return tuple(Unit(row.id, row.name, row.kind, row.parent) for row in kept.units(self.store))

    @permits(Right.EDIT_MEMBERS)
    def add_unit(
        self, actor: Actor, name: str, kind: UnitKind = UnitKind.GRASSROOTS, parent: bytes | None = None
    ) -> Unit:
        """Add a union unit; a name that is there already gives that unit back. Raises Problem name-refused."""
        name = name.strip()
        fault = check_text(name, UNIT_LIMIT)
        if not name or fault is not None:
            raise Problem("name-refused", fault=str(fault or "empty"), limit=UNIT_LIMIT)
        for row in kept.units(self.store):
            if row.name == name and row.parent == parent:
                return Unit(row.id, row.name, row.kind, row.parent)
        unit = kept.UnitRow(self.context.new_id(), name, kind.value, parent)
        with self.context.write(actor, Right.EDIT_MEMBERS):
            kept.add_unit(self.store, unit)
        return Unit(unit.id, unit.name, unit.kind, unit.parent)

    @permits(Right.SEE_MEMBERS)
    def missing_glyphs(self, actor: Actor, name: str) -> tuple[str, ...]:
        """Characters of a name that the printed card could not show; asked while the name is being typed."""
        return missing(name)

    @permits(Right.SEE_MEMBERS)
    def namesakes(self, actor: Actor, name: str) -> tuple[Shown, ...]:
        """Members with exactly this name, to be seen before enrolling another; never merged."""
        wanted = normalise_name(name)
        found = kept.several(self.store, search.find(self.context, box.Name(wanted), _PAGE)) if wanted else []
        units = {unit.id: unit.name for unit in kept.units(self.store)}
        return tuple(shown_member(row, units) for row in found if row.name == wanted)

    @permits(Right.EDIT_MEMBERS)
    def check(self, actor: Actor, entered: Enrolment) -> tuple[Fault, ...]:
        """What of an enrolment cannot be kept as it stands; empty when all of it can."""
        return tuple(self._checked(entered).faults)

    @permits(Right.EDIT_MEMBERS)
    def enrol(self, actor: Actor, entered: Enrolment) -> Shown:
        """Keep a new member. Raises Problem member-refused with the faults; nothing is kept then."""
        columns = self._accepted(entered)
        with self.context.write(actor, Right.EDIT_MEMBERS):
            row = self._new_row(columns)
            self._keep_photo(entered.photo)
            kept.add(self.store, row)
            kept.set_keys(self.store, row.id, self._keys(row, ()))
        return self._shown(row.id)

    @permits(Right.EDIT_MEMBERS)
    def profile(self, actor: Actor, member: bytes) -> Profile:
        """A member in full; the look is kept as an event. Raises Problem member-unknown."""
        with self.context.write(actor, Right.EDIT_MEMBERS):
            row = self._row(member)
            self.context.record("revealed", actor.staff, {}, ("member", member))
        return Profile(
            row.id,
            row.number,
            row.name,
            Category(row.category),
            row.unit,
            row.phone or "",
            row.birth_year,
            row.id_tail or "",
            row.photo,
            tuple(Tag(tag) for tag in row.tags.split(",") if tag),
            row.note or "",
            MemberState(row.state),
            row.valid_from,
            row.valid_until,
        )

    @permits(Right.EDIT_MEMBERS)
    def edit(self, actor: Actor, member: bytes, entered: Enrolment, *, without_photo: bool = False) -> Shown:
        """Set a member's fields anew; only what changed is written, and what stood before stays in the log.

        An empty `id_number` leaves that as it is, and so does a `photo` of None unless it is to go (`without_photo`).
        Raises Problem member-refused, member-unknown.
        """
        columns = self._accepted(entered)
        for name in ("id_tail", "id_mark", "photo"):
            if columns[name] is None and not (name == "photo" and without_photo):
                del columns[name]
        with self.context.write(actor, Right.EDIT_MEMBERS):
            self._row(member)
            self._keep_photo(entered.photo)
            kept.change(self.store, member, **columns)
            numbers = [card.number for card in kept_cards.of_member(self.store, member)]
            kept.set_keys(self.store, member, self._keys(self._row(member), numbers))
        return self._shown(member)

    @permits(Right.EDIT_MEMBERS)
    def suspend(self, actor: Actor, member: bytes, reason: str) -> Shown:
        """Suspend a membership; the desk then says "see the manager". Raises Problem reason-needed."""
        return self._set_state(actor, member, MemberState.SUSPENDED, reason)

    @permits(Right.EDIT_MEMBERS)
    def resume(self, actor: Actor, member: bytes, reason: str) -> Shown:
        return self._set_state(actor, member, MemberState.ACTIVE, reason)

    @permits(Right.EDIT_MEMBERS)
    def renew(self, actor: Actor, member: bytes, months: int | None = None) -> Shown:
        """Prolong a term by the site's months, from its end or from today where it has run out."""
        span = self.context.site.membership_months if months is None else months
        if not 1 <= span <= 120:
            raise Problem("term-refused", least=1, most=120)
        with self.context.write(actor, Right.EDIT_MEMBERS):
            row = self._row(member)
            today = day_date(self.clock.today())
            start = max(today, day_date(row.valid_until)) if row.valid_until else today
            kept.change(self.store, member, valid_until=day_number(months_later(start, span)))
        return self._shown(member)

    @permits(Right.SEE_MEMBERS)
    def history(self, actor: Actor, member: bytes) -> tuple[Change, ...]:
        """Every writing of a member, newest first, from the log. Values are None where they were erased, and for whoever
        may not see a member in full.
        """
        names = kept_people.names(self.store)
        shows = actor.may(Right.EDIT_MEMBERS)
        values: dict[str, object] = {}
        told: list[Change] = []
        for entry in changes_of(self.store, member):
            who = names.get(entry.actor, "")
            if entry.column is None:
                values = json.loads(entry.body) if entry.body and shows else {}
                told.append(Change(entry.recorded, who, None, None, None))
                continue
            new = json.loads(entry.body)[0] if entry.body and shows else None
            why = entry.reason if entry.reason and shows else ""
            told.append(Change(entry.recorded, who, entry.column, values.get(entry.column), new, why))
            values[entry.column] = new
        return tuple(reversed(told))

    # Inside -----------------------------------------------------------------------------------------------------

    def _row(self, member: bytes) -> kept.MemberRow:
        row = kept.get(self.store, member)
        if row is None:
            raise Problem("member-unknown")
        return row

    def _shown(self, member: bytes) -> Shown:
        units = {unit.id: unit.name for unit in kept.units(self.store)}
        return shown_member(self._row(member), units)

    def _set_state(self, actor: Actor, member: bytes, state: MemberState, reason: str) -> Shown:
        reason = reason.strip()
        if not reason or check_text(reason) is not None:
            raise Problem("reason-needed")
        with self.context.write(actor, Right.EDIT_MEMBERS, reason):
            self._row(member)
            kept.change(self.store, member, state=state.value)
        return self._shown(member)

    def _accepted(self, entered: Enrolment) -> dict[str, object]:
        checked = self._checked(entered)
        if checked.faults:
            raise Problem("member-refused", faults=tuple(checked.faults))
        return checked.columns

    def _checked(self, entered: Enrolment) -> _Checked:
        checked = _Checked()
        columns, faults = checked.columns, checked.faults
        name = normalise_name(entered.name)
        _text(checked, "name", name, NAME_LIMIT, needed=True)
        _text(checked, "note", entered.note.strip(), NOTE_LIMIT, lines=True)
        columns["category"] = entered.category.value
        columns["tags"] = ",".join(tag.value for tag in Tag if tag in entered.tags)
        columns["unit"] = entered.unit
        columns["phone"] = None
        if entered.phone.strip():
            phone = normalise_phone(entered.phone)
            columns["phone"] = phone.value
            if phone.fault is not None:
                faults.append(Fault("phone", phone.fault.value))
        columns["birth_year"] = entered.birth_year
        if entered.birth_year is not None:
            fault = check_birth_year(entered.birth_year, self.clock.today() // 10_000)
            if fault is not None:
                faults.append(Fault("birth_year", fault.value))
        self._check_id_number(checked, entered.id_number)
        columns["photo"] = _photo(checked, entered.photo)
        return checked

    def _check_id_number(self, checked: _Checked, entered: str) -> None:
        checked.columns |= {"id_tail": None, "id_mark": None}
        if not entered.strip():
            return
        if not self.context.site.ask_id_number:
            checked.faults.append(Fault("id_number", "not-asked"))
            return
        typed = box.classify(entered)
        if not isinstance(typed, box.CitizenNumber):
            checked.faults.append(Fault("id_number", "wrong"))
            return
        checked.columns |= {"id_tail": typed.digits[-4:], "id_mark": self.context.keys.marked(typed.digits)}

    def _new_row(self, columns: dict[str, object]) -> kept.MemberRow:
        now, site = self.clock.now_ms(), self.context.site
        prefix = f"{site.number:04}-{self.context.desk_number:02}-"
        today = day_date(self.clock.today())
        until = months_later(today, site.membership_months) - timedelta(days=1)
        values: dict[str, object] = {
            "id": self.store.ids.new(now),
            "number": f"{prefix}{kept.last_number(self.store, prefix) + 1:06}",
            "site": site.number,
            "state": MemberState.ACTIVE.value,
            "valid_from": day_number(today),
            "valid_until": day_number(until),
            "created": now,
            **columns,
        }
        return kept.MemberRow(**values)  # type: ignore[arg-type]

    def _keep_photo(self, photo: bytes | None) -> None:
        if photo is not None:
            media = "image/png" if photo.startswith(_PNG) else "image/jpeg"
            kept.keep_picture(self.store, hashlib.sha256(photo).digest(), media, photo, self.clock.now_ms())

    def _keys(self, row: kept.MemberRow, numbers: Sequence[int]) -> frozenset[str]:
        return self.context.spell(row.name) | search.marks_of(row.phone, row.id_mark, numbers)


def _text(
    checked: _Checked, name: str, text: str, limit: int, *, needed: bool = False, lines: bool = False
) -> None:
    checked.columns[name] = text if needed else text or None
    if not text:
        if needed:
            checked.faults.append(Fault(name, "empty"))
        return
    fault = check_text(text, limit, lines=lines)
    if fault is not None:
        checked.faults.append(Fault(name, fault.value, limit))


def _photo(checked: _Checked, photo: bytes | None) -> bytes | None:
    if photo is None:
        return None
    if not photo.startswith((_JPEG, _PNG)):
        checked.faults.append(Fault("photo", "no-picture"))
    elif len(photo) > LARGEST_PHOTO:
        checked.faults.append(Fault("photo", "too-large", LARGEST_PHOTO))
    return hashlib.sha256(photo).digest()


def unchanged(profile: Profile) -> Enrolment:
    """A profile as the form starts with it; the ID number is never shown again."""
    shared = {entry.name for entry in dataclasses.fields(Enrolment)} - {"id_number", "photo"}
    return Enrolment(**{name: getattr(profile, name) for name in shared})
