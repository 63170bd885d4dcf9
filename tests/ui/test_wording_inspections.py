"""Every code of inspections has words of its own."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import pytest
from PySide6.QtCore import QLocale

from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Cadence,
    CalendarKind,
    Disposition,
    FindingOrigin,
    FindingState,
    How,
    ItemType,
    LegalClass,
    MissedCause,
    OccurrenceState,
    PeriodKind,
    PeriodState,
    PhotoRule,
    PostScope,
    Result,
    RoundMode,
    RoundState,
    Severity,
    SourceMark,
    TemplateKind,
    Timeliness,
    VersionState,
    VoiceChannel,
    VoiceKind,
)
from ui import wording_inspections as words


@pytest.mark.parametrize(
    ("said_by", "codes"),
    [
        (words.area_kind, AreaKind),
        (words.asset_kind, AssetKind),
        (words.asset_date, AssetDateKind),
        (words.post_scope, PostScope),
        (words.template_kind, TemplateKind),
        (words.version_state, VersionState),
        (words.item_type, ItemType),
        (words.photo_rule, PhotoRule),
        (words.source_mark, SourceMark),
        (words.result, Result),
        (words.how, How),
        (words.disposition, Disposition),
        (words.cadence, Cadence),
        (words.calendar_kind, CalendarKind),
        (words.occurrence_state, OccurrenceState),
        (words.timeliness, Timeliness),
        (words.missed_cause, MissedCause),
        (words.round_mode, RoundMode),
        (words.round_state, RoundState),
        (words.origin, FindingOrigin),
        (words.legal_class, LegalClass),
        (words.finding_state, FindingState),
        (words.voice_kind, VoiceKind),
        (words.voice_channel, VoiceChannel),
        (words.period_kind, PeriodKind),
        (words.period_state, PeriodState),
    ],
)
def test_every_code_has_words_of_its_own(said_by: Callable[[str], str], codes: type[StrEnum]) -> None:
    said = {code: said_by(code.value) for code in codes}
    for code, text in said.items():
        assert text.strip()
        assert text != code.value, f"{code!r} is shown as a code"
    assert len(set(said.values())) == len(said), "two codes read the same"


def test_every_severity_has_words() -> None:
    assert len({words.severity(grade) for grade in Severity}) == len(Severity)
    assert words.severity(9) == "9"


def test_a_template_speaks_the_language_of_the_program() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    try:
        assert words.bilingual("灭火器在位", "Extinguishers in place") == "灭火器在位"
        assert words.bilingual("", "Extinguishers in place") == "Extinguishers in place"
    finally:
        QLocale.setDefault(before)
