from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.names import (
    FIELD_LIMIT,
    NAME_LIMIT,
    NOTE_LIMIT,
    BirthYearFault,
    PhoneFault,
    PhoneReading,
    TextFault,
    ascii_digits,
    check_birth_year,
    check_text,
    is_han,
    name_parts,
    normalise_name,
    normalise_phone,
    surname_length,
)

# --- names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", "·•‧∙⋅・･．﹒.᛫\u0387")
def test_every_separator_between_chinese_characters_is_the_one_of_the_notice(separator: str) -> None:
    assert normalise_name(f"阿卜杜热合曼{separator}麦麦提依明") == "阿卜杜热合曼\u00b7麦麦提依明"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  张三  ", "张三"),
        ("张　三", "张三"),
        ("张 三", "张三"),
        ("张\u200b三\ufeff", "张三"),
        ("\t王一\r\n", "王一"),
        ("阿卜杜 · 麦麦提", "阿卜杜·麦麦提"),
        ("阿卜杜··麦麦提", "阿卜杜·麦麦提"),
        ("阿卜杜 麦麦提", "阿卜杜 麦麦提"),
        ("𠅤.𬴊", "𠅤·𬴊"),
        ("葛\U000e0100.麦", "葛\U000e0100·麦"),
        ("John   Smith", "John Smith"),
        ("J. R. Smith", "J. R. Smith"),
        ("Jose\u0301", "José"),
        ("Дж.Смит", "Дж.Смит"),
        ("张三.", "张三."),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("", ""),
        ("\u3000", ""),
    ],
)
def test_names_are_kept_in_one_form(typed: str, kept: str) -> None:
    assert normalise_name(typed) == kept


name_like = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="张三阿𠅤·•. \u3000\u200bae\u0301\U000e0100가\u1112\n", max_size=30),
)


@given(name_like)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise_name(text)
    assert normalise_name(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once == once.strip(" ")


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=30))
def test_plain_chinese_names_are_left_alone(name: str) -> None:
    assert normalise_name(name) == name


@pytest.mark.parametrize("text", ["." * 10_000, "张" + ". " * 5_000, "张." * 5_000, " " * 10_000])
def test_ten_thousand_characters_are_normalised(text: str) -> None:
    assert len(normalise_name(text)) <= len(text)


@pytest.mark.parametrize("character", "张䶮㛃𠅤𬴊𫖯𬱖𬍛〇")
def test_rare_characters_are_chinese_too(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("text", ["", "a", "·", "あ", "한", "張三", "！"])
def test_what_is_not_one_chinese_character(text: str) -> None:
    assert not is_han(text)


def test_parts_of_names() -> None:
    assert name_parts("阿卜杜热合曼·麦麦提依明") == ["阿卜杜热合曼", "麦麦提依明"]
    assert name_parts(" John  Smith ") == ["John", "Smith"]
    assert name_parts("··") == []


@pytest.mark.parametrize(
    ("name", "length"), [("张三", 1), ("欧阳娜娜", 2), ("尉迟敬", 2), ("欧阳", 1), ("令狐秀英", 2), ("张", 1)]
)
def test_compound_surnames(name: str, length: int) -> None:
    assert surname_length(name) == length


# --- texts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "张三",
        "阿卜杜热合曼·麦麦提依明",
        "😀",
        "👨\u200d👩\u200d👧",
        "مەمەت",
        "שלום",
        "<b>'; DROP TABLE x; --",
        "../../etc/passwd",
        "\ue863",
        "\U0002ebf0",
        "\U00031350",
        "e\u0301" * 5,
    ],
)
def test_texts_that_are_kept(text: str) -> None:
    assert check_text(text, NAME_LIMIT) is None


@pytest.mark.parametrize(
    "text", ["", " ", "\u3000\u00a0", "\u200b\u200d", "\u3164", "\u2800", "\ufe0f", "\u0301"]
)
def test_nothing_visible_is_empty(text: str) -> None:
    assert check_text(text, NAME_LIMIT) is TextFault.EMPTY


@pytest.mark.parametrize(
    "character",
    [
        *map(chr, range(0x20)),
        *map(chr, range(0x7F, 0xA0)),
        *"\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        chr(0xD800),
        chr(0xDFFF),
    ],
)
def test_characters_that_make_the_screen_lie_are_refused(character: str) -> None:
    assert check_text(f"张{character}三", NAME_LIMIT) is TextFault.CONTROL_CHARACTERS


def test_line_breaks_are_for_notes_only() -> None:
    note = "第一行\n第二行\r\n\t第三行"
    assert check_text(note, NOTE_LIMIT, lines=True) is None
    assert check_text(note, NOTE_LIMIT) is TextFault.CONTROL_CHARACTERS
    assert check_text("\n\t\n", NOTE_LIMIT, lines=True) is TextFault.EMPTY
    assert check_text("a\x00b\n", NOTE_LIMIT, lines=True) is TextFault.CONTROL_CHARACTERS


@pytest.mark.parametrize("limit", [NAME_LIMIT, FIELD_LIMIT, NOTE_LIMIT])
@pytest.mark.parametrize("character", "a张𠅤😀")
def test_limits_count_characters_not_units(limit: int, character: str) -> None:
    assert check_text(character * limit, limit) is None
    assert check_text(character * (limit + 1), limit) is TextFault.TOO_LONG


@given(st.text(max_size=80))
def test_what_is_kept_can_be_stored_and_seen(text: str) -> None:
    if check_text(text, NAME_LIMIT) is None:
        assert text.encode("utf-8").decode("utf-8") == text
        assert text.strip()
        assert len(text) <= NAME_LIMIT


def test_digits_of_every_script_are_folded_for_searching() -> None:
    assert ascii_digits("１３８٤٥६७ Ａ") == "1384567 A"


# --- phones -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("138—1234—5678", "13812345678"),
        ("+86 138 1234 5678", "13812345678"),
        ("+86-13812345678", "13812345678"),
        ("(+86)13812345678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("8613812345678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("\u3000１３８　１２３４　５６７８", "13812345678"),
        ("19912345678", "19912345678"),
        ("0355-2123456", "0355-2123456"),
        ("03552123456", "0355-2123456"),
        ("（0355）2123456", "0355-2123456"),
        ("+86 355 2123456", "0355-2123456"),
        ("2123456", "0355-2123456"),
        ("010-61234567", "010-61234567"),
        ("021 61234567", "021-61234567"),
        ("0351 6123456", "0351-6123456"),
        ("+852 9876 5432", "+85298765432"),
        ("00852 98765432", "+85298765432"),
    ],
)
def test_phones_are_kept_in_one_form(typed: str, kept: str) -> None:
    assert normalise_phone(typed) == PhoneReading(kept)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", PhoneFault.EMPTY),
        ("  - ", PhoneFault.EMPTY),
        ("12812345678", PhoneFault.SHAPE),
        ("1381234567", PhoneFault.SHAPE),
        ("138123456789", PhoneFault.SHAPE),
        ("1.404E+17", PhoneFault.LETTERS),
        ("无", PhoneFault.LETTERS),
        ("13812345678转3", PhoneFault.LETTERS),
        ("0355-123456", PhoneFault.SHAPE),
        ("1234567", PhoneFault.SHAPE),
        ("61234567", PhoneFault.SHAPE),
        ("+86 123", PhoneFault.SHAPE),
        ("+1", PhoneFault.SHAPE),
        ("1" * 10_000, PhoneFault.SHAPE),
        ("\ud800", PhoneFault.LETTERS),
    ],
)
def test_what_is_no_phone_gets_a_reason(typed: str, fault: PhoneFault) -> None:
    assert normalise_phone(typed) == PhoneReading("", fault)


def test_a_bare_number_belongs_to_the_place_of_the_site() -> None:
    assert normalise_phone("2123456", area_code="0356").value == "0356-2123456"
    assert normalise_phone("61234567", area_code="010", local_digits=8).value == "010-61234567"


@given(st.one_of(st.text(max_size=30), st.text(alphabet="0123456789+-() 8６", max_size=20)))
def test_a_kept_phone_stays_as_it_is(text: str) -> None:
    reading = normalise_phone(text)
    assert bool(reading.value) is (reading.fault is None)
    if reading.value:
        assert normalise_phone(reading.value) == reading


def test_a_phone_does_not_reach_a_log() -> None:
    assert "138" not in repr(normalise_phone("13812345678"))


# --- birth years --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "fault"),
    [
        (2026, None),
        (1906, None),
        (2027, BirthYearFault.FUTURE),
        (1905, BirthYearFault.TOO_LONG_AGO),
        (88, BirthYearFault.TOO_LONG_AGO),
        (-1, BirthYearFault.TOO_LONG_AGO),
    ],
)
def test_birth_years(year: int, fault: BirthYearFault | None) -> None:
    assert check_birth_year(year, this_year=2026) is fault
