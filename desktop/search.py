"""Finding members by whatever was typed: pinyin, characters, a phone, its tail, a number."""

from __future__ import annotations

from collections.abc import Iterable

from db import cards, members
from db.store import Store
from desktop.context import Context
from desktop.rules import box
from desktop.rules.cardcode import read_display_number
from desktop.rules.pinyin import plain

_CANDIDATES = 200
_DAY_MS = 86_400_000
_LOCAL_DAYS = 90
TAIL = "#"
_ID = "!"


def marks_of(phone: str | None, id_mark: bytes | None, card_numbers: Iterable[int] = ()) -> frozenset[str]:
    """What a member is found by besides the name: the tails of phone and cards, the mark of the ID number."""
    tails = {TAIL + phone[-4:]} if phone else set()
    tails |= {f"{TAIL}{number % 10_000:04}" for number in card_numbers}
    marks = {_ID + id_mark.hex()} if id_mark else set()
    return frozenset(tails | marks)


def find(context: Context, typed: box.Boxed, limit: int) -> list[bytes]:
    """Members that fit, those who come here most often (90 days) first."""
    store = context.store
    found = _matching(context, typed)
    if len(found) < 2:
        return found
    since = context.clock.now_ms() - _LOCAL_DAYS * _DAY_MS
    visits = members.visits_since(store, found, since)
    found.sort(key=lambda member: (-visits.get(member, 0), member))
    return found[:limit]


def _matching(context: Context, typed: box.Boxed) -> list[bytes]:
    store = context.store
    match typed:
        case box.Phone(digits):
            return members.by_phone(store, digits, _CANDIDATES)
        case box.Tail(digits):
            return members.found_by(store, TAIL + digits, _CANDIDATES)
        case box.CitizenNumber(digits):
            return members.found_by(store, _ID + context.keys.marked(digits).hex(), _CANDIDATES)
        case box.Number(digits):
            return _by_number(store, digits)
        case box.Pinyin(letters):
            return members.found_by(store, letters, _CANDIDATES)
        case box.Name(text):
            beginning = plain(text)  # empty for a separator alone, which would fit everybody
            return members.found_by(store, beginning, _CANDIDATES) if beginning else []
        case _:
            return []


def _by_number(store: Store, digits: str) -> list[bytes]:
    """By the number on a card or of a member: they look alike, and a replaced card keeps neither."""
    displayed = read_display_number(digits)
    if displayed is None:
        return members.by_number(store, digits)
    card = cards.by_number(store, *displayed)
    found = [card.member] if card is not None else []
    found += members.by_number(store, f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
    return list(dict.fromkeys(found))
