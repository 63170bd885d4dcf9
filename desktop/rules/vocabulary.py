"""The code lists of the front desk: who came, in which group, and how the person-time became known.

A visitor has one *category* (身份) and any number of *tags* (群体标签); they are two axes, never one list.
The values are stored and exchanged, so a value never changes its meaning; new ones are added at the end.
Words for people are made from them above.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Category(StrEnum):
    """What somebody is to the palace (身份)."""

    UNION_MEMBER = "union-member"
    WORKER = "worker"
    FAMILY = "family"
    RETIRED = "retired"
    STUDENT_CHILD = "student-child"
    PUBLIC = "public"
    GROUP = "group"


class Tag(StrEnum):
    """A group that unions care for and report on (群体标签)."""

    OUTDOOR = "outdoor"
    NEW_EMPLOYMENT = "new-employment"
    MIGRANT = "migrant"
    HARDSHIP = "hardship"
    MODEL = "model"
    VETERAN = "veteran"
    DISABLED = "disabled"


class Source(StrEnum):
    """How a person-time became known; every one has exactly one source."""

    SCAN = "scan"
    TYPED = "typed"
    TALLY = "tally"
    PAPER = "paper"
    SENSOR = "sensor"
    ESTIMATE = "estimate"


class UnitKind(StrEnum):
    """The level of a union unit in the tree from the city down; FLEXIBLE is the leaf for people without a
    unit.
    """

    CITY = "city"
    COUNTY = "county"
    INDUSTRY = "industry"
    TOWNSHIP = "township"
    GRASSROOTS = "grassroots"
    FLEXIBLE = "flexible"


TALLY_KEYS: Mapping[str, Category] = MappingProxyType(
    {
        "F1": Category.UNION_MEMBER,
        "F2": Category.WORKER,
        "F3": Category.FAMILY,
        "F4": Category.RETIRED,
        "F5": Category.STUDENT_CHILD,
        "F6": Category.PUBLIC,
        "F7": Category.GROUP,
        "F8": Category.WORKER,
    }
)
"""One key, one person of that category. F8 is a worker too, with the tag that `TALLY_TAGS` names."""

TALLY_TAGS: Mapping[str, Tag] = MappingProxyType({"F8": Tag.OUTDOOR})
"""What a tally key says besides the category: F8 counts the outdoor workers who drop in for water and shade.
"""
