"""The words of a template's spreadsheet: every code with what it is called, so that a person can fill a cell.

A sheet is read in the office that wrote it, in Chinese or English, so both stand beside the code; reading takes any of
the three.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Bound,
    Hint,
    ItemType,
    PhotoRule,
    Severity,
    SourceMark,
    TemplateKind,
)

COLUMNS: Mapping[str, tuple[str, str]] = {
    "section": ("分组代码", "Section code"),
    "section_zh": ("分组", "Section, Chinese"),
    "section_en": ("分组（英文）", "Section, English"),
    "code": ("项目代码（不改）", "Item code (stays)"),
    "label_zh": ("检查项目", "Item, Chinese"),
    "label_en": ("检查项目（英文）", "Item, English"),
    "help_zh": ("怎么看", "How to look, Chinese"),
    "help_en": ("怎么看（英文）", "How to look, English"),
    "type": ("答案类型", "Kind of answer"),
    "unit": ("单位", "Unit"),
    "decimals": ("小数位", "Decimal places"),
    "ok_min": ("合格下限", "Good from"),
    "ok_max": ("合格上限", "Good up to"),
    "plausible_min": ("可信下限", "Plausible from"),
    "plausible_max": ("可信上限", "Plausible up to"),
    "max_age_months": ("几个月内", "Within months"),
    "expected": ("应有数（all = 全部）", "Expected (all = every one)"),
    "options": ("选项：代码|中文|英文|ok/bad；分号隔开", "Options: code|Chinese|English|ok/bad; next"),
    "bound": ("上限取自", "Upper limit from"),
    "amber_share": ("提醒起点（0–1）", "Amber from share (0-1)"),
    "hint": ("旁注", "Hint"),
    "asset_kind": ("逐件设备", "For each asset"),
    "date_kind": ("设备日期", "Asset date"),
    "area_kinds": ("适用场所（顿号隔开，空 = 全部）", "Areas (comma between; empty = all)"),
    "with_asset_only": ("有登记才查", "Only where registered"),
    "event_only": ("有活动才查", "Only at events"),
    "na": ("可选不适用", "May be not applicable"),
    "severity": ("严重度 1–4", "Severity 1-4"),
    "weight": ("权重", "Weight"),
    "critical": ("关键项", "Critical"),
    "on_spot": ("当场改", "Put right at once"),
    "photo": ("照片", "Photo"),
    "sample_rate": ("抽查率（0–1）", "Sampled share (0-1)"),
    "sources": ("依据 [可信度]；分号隔开", "Ground [how sure]; next"),
    "site_limit": ("限值由本馆定", "Limit is the site's"),
    "needs_confirmation": ("待本馆确认", "To be confirmed"),
}
"""In the order of the sheet. The codes are the first row, the words the second."""

OPTIONAL = frozenset({"section_zh", "section_en", "label_en", "help_zh", "help_en", "weight", "hint"})
"""A sheet may come without these; all other columns have to be there, because an empty one would be a silent change."""

YES, NO = ("yes", "是"), ("no", "否")

WORDS: Mapping[type[Enum], Mapping[Enum, tuple[str, str]]] = {
    ItemType: {
        ItemType.PASS_FAIL: ("合格/不合格", "pass or fail"),
        ItemType.NUMBER: ("数值", "number"),
        ItemType.COUNT: ("计数", "count"),
        ItemType.DATE: ("日期", "date"),
        ItemType.SELECT: ("选择", "choice"),
        ItemType.TEXT: ("文字", "text"),
        ItemType.PHOTO: ("照片", "photo"),
        ItemType.SIGNATURE: ("签名", "signature"),
        ItemType.CODE: ("暗码", "checkpoint code"),
    },
    PhotoRule: {
        PhotoRule.NEVER: ("不要求", "not asked"),
        PhotoRule.ON_FAIL: ("不合格时", "on a fail"),
        PhotoRule.ALWAYS: ("每次", "always"),
        PhotoRule.SAMPLED: ("抽到时", "when sampled"),
    },
    Bound: {Bound.CAPACITY: ("核定容量", "rated capacity")},
    Hint: {
        Hint.HEADCOUNT: ("在场人数", "people inside"),
        Hint.VISITS_TODAY: ("今日人次", "visits today"),
        Hint.OPEN_FINDINGS: ("未闭环隐患", "open findings"),
        Hint.OVERDUE_MAJOR: ("逾期重大隐患", "overdue major findings"),
        Hint.DUTY: ("值班人", "on duty"),
    },
    AssetDateKind: {
        AssetDateKind.MADE: ("出厂", "made"),
        AssetDateKind.EXPIRES: ("到期", "expiry"),
        AssetDateKind.SERVICE: ("下次保养", "next service"),
        AssetDateKind.INSPECTED: ("检验有效期", "inspection valid until"),
    },
    AssetKind: {
        AssetKind.EXTINGUISHER: ("灭火器", "extinguishers"),
        AssetKind.HYDRANT: ("消火栓", "hydrants"),
        AssetKind.FIRE_DOOR: ("防火门", "fire doors"),
        AssetKind.SHUTTER: ("防火卷帘", "fire shutters"),
        AssetKind.GOAL: ("球门", "goals"),
        AssetKind.HOOP: ("篮球架", "hoops"),
        AssetKind.EQUIPMENT: ("器材", "fitness and play equipment"),
        AssetKind.ELEVATOR: ("电梯", "elevators"),
        AssetKind.AED: ("自动体外除颤器", "defibrillators"),
        AssetKind.FIRST_AID: ("急救箱", "first-aid kits"),
        AssetKind.DISPENSER: ("饮水机", "water dispensers"),
        AssetKind.CURTAIN: ("幕布", "curtains"),
        AssetKind.SWITCHBOARD: ("配电箱", "switchboards"),
        AssetKind.CERTIFICATE: ("证书", "certificates"),
    },
    AreaKind: {
        AreaKind.LOBBY: ("大厅", "lobby"),
        AreaKind.SPORTS_HALL: ("球馆", "sports hall"),
        AreaKind.STAGE: ("舞台", "stage"),
        AreaKind.AUDITORIUM: ("礼堂", "auditorium"),
        AreaKind.PITCH: ("球场", "pitch"),
        AreaKind.PLAYGROUND: ("儿童乐园", "playground"),
        AreaKind.FITNESS: ("健身区", "fitness area"),
        AreaKind.POOL: ("泳池", "pool"),
        AreaKind.LIBRARY: ("图书角", "library"),
        AreaKind.CLASSROOM: ("教室", "classroom"),
        AreaKind.EXHIBITION: ("展厅", "exhibition"),
        AreaKind.KITCHEN: ("厨房", "kitchen"),
        AreaKind.STATION: ("户外劳动者驿站", "outdoor workers' station"),
        AreaKind.PLANT: ("设备房", "plant room"),
        AreaKind.CONTROL_ROOM: ("消控室", "fire control room"),
        AreaKind.TOILET: ("卫生间", "toilets"),
        AreaKind.WATER_EDGE: ("临水区", "water's edge"),
        AreaKind.ELEVATOR: ("电梯", "elevator"),
    },
    SourceMark: {
        SourceMark.READ: ("已读原文", "text was read"),
        SourceMark.SECONDARY: ("转引", "told by others"),
        SourceMark.UNSURE: ("待核实", "to be checked"),
        SourceMark.SITE: ("本馆规定", "rule of the site"),
    },
    TemplateKind: {
        TemplateKind.OPENING: ("开馆", "opening"),
        TemplateKind.PATROL: ("巡查", "patrol"),
        TemplateKind.CLOSING: ("闭馆", "closing"),
        TemplateKind.DAILY: ("每日", "daily"),
        TemplateKind.WEEKLY: ("每周", "weekly"),
        TemplateKind.MONTHLY: ("每月", "monthly"),
        TemplateKind.QUARTERLY: ("每季", "quarterly"),
        TemplateKind.EVENT: ("活动", "event"),
        TemplateKind.ADHOC: ("临时", "when called for"),
    },
    Severity: {
        Severity.S1: ("危及生命", "life at risk"),
        Severity.S2: ("严重", "serious"),
        Severity.S3: ("一般", "moderate"),
        Severity.S4: ("轻微", "slight"),
    },
}


def cell(value: Enum | None) -> str:
    """A code with its Chinese word, as it stands in a cell: "number 数值"."""
    if value is None:
        return ""
    return f"{value.value} {WORDS[type(value)][value][0]}"
