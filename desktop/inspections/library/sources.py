"""The rules that shipped items rest on, and how sure their reading is.

READ: the text of the clause was read. SECONDARY: told by others. UNSURE: to be checked by the site with its fire or
health office; kept for the manager, never shown as a fact. All were read on mirrors: the site's own officer confirms.
"""

from __future__ import annotations

from desktop.rules.inspections.template import Source
from desktop.rules.inspections.vocabulary import SourceMark


def _read(ref: str) -> Source:
    return Source(ref, SourceMark.READ)


def _told(ref: str) -> Source:
    return Source(ref, SourceMark.SECONDARY)


def _unsure(ref: str) -> Source:
    return Source(ref, SourceMark.UNSURE)


HOUSE = Source("", SourceMark.SITE)
UNKNOWN = Source("", SourceMark.UNSURE)
"""No rule is known that asks for it in this form."""

PATROL = _read("公安部令第61号 第25条")
FIRE_CHECK = _read("公安部令第61号 第26条")
FIRE_CHECK_TOLD = _told("公安部令第61号 第26条")
AT_ONCE = _read("公安部令第61号 第31条")
RECTIFY = _read("公安部令第61号 第32条")
TRAINING = _unsure("公安部令第61号 第36条")
DRILL = _unsure("公安部令第61号 第40条")

CROWDED = _read("GB/T 40248-2021 第7.3条")
CROWDED_TWO_SIGN = _read("GB/T 40248-2021 第7.3.2条")
CROWDED_POWER = _read("GB/T 40248-2021 第7.3.5条")
CROWDED_PATROL = _read("GB/T 40248-2021 第7.3.6条")
CROWDED_MONTH = _read("GB/T 40248-2021 第7.3.7条")
CROWDED_EVENT = _told("GB/T 40248-2021 第8.7条")

CONTROL_ROOM = _read("GB 25201 第5.2条")
FACILITIES = _unsure("GB 25201")
VENUES = _told("公安部令第39号")
FIRE_LAW = _read("消防法 第16条")
TELL_STAFF = _read("安全生产法 第41条")
HAZARDS = _told("安监总局令第16号")
EXTINGUISHERS = _unsure("GB 50444-2008")
SCRAPPING = _told("GB 50444-2008")
LIGHTS_TEST = _unsure("GB 51309")

ELEVATORS = _told("市场监管总局令第74号")
ELEVATOR_CARE = _unsure("TSG T5002")
FOOD = _told("市场监管总局令第60号")
FOOD_SHANXI = _told("DB14/T 2560-2022")
FOOD_LIMITS = _unsure("餐饮服务食品安全操作规范")

HYGIENE = _told("公共场所卫生管理条例")
HYGIENE_LIMITS = _told("GB 37488-2019")
CHLORINE = _unsure("GB 37488-2019")
FITNESS = _told("GB 19272-2024")
SPORTS_KIT = _told("GB/T 37913-2019")
CAGE = _told("GB/T 34279-2017")
SLIDES = _told("GB/T 27689-2025")
INFLATABLES = _told("GB 37219-2023")
AED = _told("国卫办医函〔2021〕602号")
FIRE_CURTAIN = _told("GB 36726-2018")
BIG_EVENTS = _read("国务院令第505号")
REST_POINT = _told("户外劳动者服务站点“六有”")
