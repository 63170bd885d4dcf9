"""What visitors say is kept, answered, and can become a finding."""

from __future__ import annotations

import pytest

from db import voices as kept
from desktop.inspections.findings import NewFinding
from desktop.inspections.venue_values import NewArea
from desktop.inspections.voices import NewVoice
from desktop.problems import Problem
from desktop.rules.inspections.vocabulary import AreaKind, FindingOrigin, VoiceChannel, VoiceKind
from tests.desktop.palace import Palace


def _refused(palace: Palace, new: NewVoice) -> str:
    with pytest.raises(Problem) as caught:
        palace.desk.voices.add(palace.attendant, new)
    return caught.value.code


def test_a_word_is_kept_answered_and_becomes_a_finding(either: Palace) -> None:
    desk, attendant = either.desk, either.attendant
    area = desk.venue.add_area(either.manager, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL)).area
    said = desk.voices.add(
        attendant, NewVoice(VoiceKind.COMPLAINT, "篮筐松了", VoiceChannel.PHONE, area, score=2)
    )
    assert (said.area_name, said.by, said.late, desk.voices.waiting(attendant)) == (
        "综合馆",
        "赵敏",
        False,
        1,
    )
    new = NewFinding(said.text, 2, area, "3号篮筐", origin=FindingOrigin.VISITOR, voice=said.voice)
    raised = desk.findings.raise_(attendant, new)
    either.clock.later(days=8)
    (late,) = desk.voices.list(attendant, unanswered=True)
    assert (late.late, late.finding) == (True, raised.number)
    answered = desk.voices.reply(attendant, said.voice, "已加固")
    assert [reply.text for reply in answered.replies] == ["已加固"]
    assert answered.late
    assert (desk.voices.list(attendant, unanswered=True), desk.voices.waiting(attendant)) == ((), 0)
    assert either.sound()


def test_an_answer_within_seven_days_is_in_time(palace: Palace) -> None:
    voices, attendant = palace.desk.voices, palace.attendant
    said = voices.add(attendant, NewVoice(VoiceKind.COMPLAINT, "太吵"))
    palace.clock.later(days=7)
    assert not voices.reply(attendant, said.voice, "已调低音量").late
    palace.clock.later(days=30)
    assert not voices.list(attendant)[0].late


def test_what_cannot_be_kept_is_refused(palace: Palace) -> None:
    assert _refused(palace, NewVoice(VoiceKind.DEMAND, "  ")) == "text-refused"
    assert _refused(palace, NewVoice(VoiceKind.RATING)) == "voice-score-refused"
    assert _refused(palace, NewVoice(VoiceKind.RATING, score=6)) == "voice-score-refused"
    assert _refused(palace, NewVoice(VoiceKind.DEMAND, "夜场", area=bytes(16))) == "area-unknown"
    with pytest.raises(Problem, match="voice-unknown"):
        palace.desk.voices.reply(palace.attendant, bytes(16), "好")
    with pytest.raises(Problem, match="voice-unknown"):
        palace.desk.findings.raise_(palace.attendant, NewFinding("x", 3, voice=bytes(16)))
    assert palace.count("voice") == 0
    assert palace.desk.voices.add(palace.attendant, NewVoice(VoiceKind.RATING, score=5)).text == ""


def test_the_list_pages_and_a_past_moment_stays(palace: Palace) -> None:
    voices, attendant = palace.desk.voices, palace.attendant
    first = voices.add(attendant, NewVoice(VoiceKind.DEMAND, "开夜校"))
    through = palace.desk.context.new_id()
    second = voices.add(attendant, NewVoice(VoiceKind.SUGGESTION, "多放椅子"))
    voices.reply(attendant, first.voice, "九月开班")
    assert [line.voice for line in voices.list(attendant)] == [second.voice, first.voice]
    assert [line.voice for line in voices.list(attendant, before=second.voice)] == [first.voice]
    wanted = voices.list(attendant, frozenset({VoiceKind.DEMAND}))
    assert [line.voice for line in wanted] == [first.voice]
    store, day = palace.desk.context.store, first.day
    assert [row.id for row in kept.between(store, day, day, through)] == [first.voice]
    assert kept.replies(store, [first.voice], through) == {}
    assert len(kept.between(store, day, day)) == 2
