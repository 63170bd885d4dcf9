"""How names, phones and codes are shown where others can look on.

There is no single norm for it; ours keeps the surname and the last four, which is what a desk needs to ask
back.
"""

from __future__ import annotations

import re
import unicodedata

from desktop.rules.names import all_han, is_han, name_parts, surname_length

STAR = "*"
_GAP = STAR * 4
_MOBILE = re.compile(r"1[3-9][0-9]{9}")


def mask_name(name: str) -> str:
    """张* for 张三, 张*三 for three characters, 欧阳** for 欧阳娜娜, 阿**·麦** for names in parts, J*** S***
    in Latin.

    The stars of parts and Latin names are always as many, so that they tell nothing about the length.
    """
    if all_han(name):
        return _mask_chinese(name)
    characters = _characters(name)
    parts = name_parts("".join(characters))
    if not parts:
        return ""
    if len(parts) == 1 and all_han(parts[0]):
        return _mask_chinese(parts[0])
    joint = "·" if "·" in name else " "
    return joint.join(_mask_part(part) for part in parts)


def mask_phone(phone: str) -> str:
    """138****1234; a landline keeps its area and the last two digits; short numbers keep nothing."""
    if not phone:
        return ""
    if _MOBILE.fullmatch(phone):
        return phone[:3] + _GAP + phone[-4:]
    area, dash, local = phone.rpartition("-")
    if len(local) < 7:
        return _GAP
    return area + dash + _GAP + local[-2:]


def mask_code(code: str) -> str:
    """The last four of a card code, a bank card or any other number; nothing of one that is hardly longer."""
    bare = "".join(code.split())
    return _GAP + (bare[-4:] if len(bare) >= 8 else "")


def _characters(name: str) -> list[str]:
    return [c for c in name if unicodedata.category(c) not in ("Mn", "Cf")]


def _mask_chinese(name: str) -> str:
    if len(name) == 1:
        return STAR
    surname = surname_length(name)
    if surname == 2 or len(name) == 2:
        return name[:surname] + STAR * (len(name) - surname)
    return name[0] + STAR * (len(name) - 2) + name[-1]


def _mask_part(part: str) -> str:
    return part[0] + STAR * (2 if is_han(part[0]) else 3)
