from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.box import (
    Boxed,
    CitizenNumber,
    Command,
    Damaged,
    Empty,
    Link,
    Name,
    Number,
    Phone,
    Pinyin,
    RoundSheet,
    Scan,
    Tail,
    classify,
    is_citizen_number,
)
from desktop.rules.cardcode import CardId, Damage, display_number, groups, mint
from desktop.rules.inspections import roundcode

CODE = mint(CardId(1, 407, 1_000_000_123), b"a key of sixteen")
RUN = bytes(range(16))
SHEET = roundcode.encode(RUN)


@pytest.mark.parametrize(
    ("text", "boxed"),
    [
        ("", Empty()),
        (" \r\n\u3000\ufeff", Empty()),
        ("\u200b\u2060", Empty()),
        (CODE, Scan(CODE)),
        (groups(CODE), Scan(CODE)),
        (f"\x02{CODE}\x03\r\n", Scan(CODE)),
        (f"  {CODE}\t", Scan(CODE)),
        (CODE[:-1], Damaged(Damage.LENGTH)),
        (CODE[:-2] + "00", Damaged(Damage.CHECK_DIGITS)),
        ("你" + CODE[1:], Damaged(Damage.INPUT_METHOD)),
        (CODE.replace("0", "０"), Damaged(Damage.INPUT_METHOD)),
        (groups(CODE).replace(" ", "-"), Damaged(Damage.SPACING)),
        (CODE * 2, Damaged(Damage.LENGTH)),
        (f"12345678{CODE}", Damaged(Damage.LENGTH)),
        (SHEET, RoundSheet(RUN)),
        (f" {' '.join(roundcode.groups(SHEET))}\r\n", RoundSheet(RUN)),
        (SHEET[:-1], Damaged(Damage.LENGTH)),
        (SHEET.replace("0", "０"), Damaged(Damage.INPUT_METHOD)),
        ("13812345678", Phone("13812345678")),
        ("138 1234 5678", Phone("13812345678")),
        ("138-1234-5678", Phone("13812345678")),
        ("+86 138 1234 5678", Phone("13812345678")),
        ("１３８１２３４５６７８", Phone("13812345678")),
        ("12345678901", Number("12345678901")),
        ("0355-2123456", Number("03552123456")),
        ("5678", Tail("5678")),
        ("５６７８", Tail("5678")),
        ("567", Number("567")),
        ("56789", Number("56789")),
        ("140400199003070017", CitizenNumber("140400199003070017")),
        ("14040019900101007x", CitizenNumber("14040019900101007X")),
        ("１４０４００１９９００１０１００７Ｘ", CitizenNumber("14040019900101007X")),
        ("140400 19900307 0017", CitizenNumber("140400199003070017")),
        ("张三 140400199003070017", CitizenNumber("140400199003070017")),
        ("140400199003070018", Number("140400199003070018")),
        ("6222021234567890123", Number("6222021234567890123")),
        ("6222 0212 3456 7890", Number("6222021234567890")),
        ("0407-01-000123", Number("040701000123")),
        ("zs", Pinyin("zs")),
        ("ZS", Pinyin("zs")),
        ("zhang san", Pinyin("zhangsan")),
        ("xi'an", Pinyin("xian")),
        ("lü", Pinyin("lv")),
        ("lv", Pinyin("lv")),
        ("lu", Pinyin("lu")),
        ("zhāng", Pinyin("zhang")),
        ("ｚｓ", Pinyin("zs")),
        ("John Smith", Pinyin("johnsmith")),
        ("张三", Name("张三")),
        ("张　三", Name("张三")),
        ("阿卜杜热合曼•麦麦提依明", Name("阿卜杜热合曼·麦麦提依明")),
        ("䶮", Name("䶮")),
        ("𠅤", Name("𠅤")),
        ("晋D 12345", Name("晋D 12345")),
        ("Smith-Jones", Name("Smith-Jones")),
        ("'; DROP TABLE member; --", Name("'; DROP TABLE member; --")),
        ("<b>张</b>", Name("<b>张</b>")),
        ("../../etc/passwd", Name("../../etc/passwd")),
        ("😀", Name("😀")),
        ("/help", Command("help", "")),
        ("/Undo  last one ", Command("undo", "last one")),
        ("、help", Command("help", "")),
        ("／help", Command("help", "")),
        ("/", Command("", "")),
        ("https://example.org/a?b=1", Link("https://example.org/a?b=1")),
        ("HTTPS://EXAMPLE.ORG", Link("HTTPS://EXAMPLE.ORG")),
        ("https：／／example.org", Link("https：／／example.org")),
        ("www.example.org", Link("www.example.org")),
        ("u.wechat.com/EAbc123", Link("u.wechat.com/EAbc123")),
        ("wxp://f2f0abc", Link("wxp://f2f0abc")),
        ("weixin://dl/business", Link("weixin://dl/business")),
        ("wxid_abc123", Link("wxid_abc123")),
        ("https://example.org/" + CODE, Link("https://example.org/" + CODE)),
    ],
)
def test_every_kind_of_text_goes_into_its_class(text: str, boxed: Boxed) -> None:
    assert classify(text) == boxed


CLASSES = (Empty, Scan, RoundSheet, Damaged, Phone, Tail, CitizenNumber, Number, Pinyin, Name, Command, Link)
texts = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="0123456789", max_size=60),
    st.text(alphabet="0123456789０１２٣X -+/张三ab\u3000\u200b\ud800", max_size=60),
)


@given(texts)
def test_every_text_has_exactly_one_class(text: str) -> None:
    boxed = classify(text)
    assert [kind for kind in CLASSES if isinstance(boxed, kind)] == [type(boxed)]
    assert classify(text) == boxed


@pytest.mark.parametrize(
    "text", ["1" * 10_000, "a" * 10_000, "张" * 10_000, ". " * 5_000, "张." * 5_000, "a." * 5_000]
)
def test_ten_thousand_characters_are_classed(text: str) -> None:
    assert isinstance(classify(text), (Damaged, Pinyin, Name))


@given(st.text(alphabet="0123456789", min_size=1, max_size=60))
def test_the_numbers_of_digits_do_not_overlap(text: str) -> None:
    boxed = classify(text)
    expected: type[object]
    if len(text) >= 24:
        expected = Scan if len(text) == 40 and isinstance(boxed, Scan) else Damaged
    elif len(text) == 4:
        expected = Tail
    elif len(text) == 11 and text[0] == "1" and text[1] in "3456789":
        expected = Phone
    elif is_citizen_number(text):
        expected = CitizenNumber
    else:
        expected = Number
    assert type(boxed) is expected


@given(st.integers(0, 9999), st.integers(0, 10**11 - 1))
def test_a_card_number_as_shown_is_always_a_number(site: int, number: int) -> None:
    shown = display_number(site, number)
    assert classify(shown) == Number(shown.replace("-", ""))


@given(texts)
def test_what_is_typed_about_people_stays_out_of_repr(text: str) -> None:
    boxed = classify(text)
    if not isinstance(boxed, (Command, Damaged)):
        assert repr(boxed) == f"{type(boxed).__name__}()"


# --- citizen numbers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "digits",
    [
        "140400199003070017",
        "140400195608120023",
        "14040019900101007X",
        "140400201506010032",
        "81000019000101000X",
    ],
)
def test_right_citizen_numbers(digits: str) -> None:
    assert is_citizen_number(digits)


@pytest.mark.parametrize(
    "digits",
    [
        "140400199902290013",  # the check digit is right, but 1999 had no 29 February
        "140400199003070018",
        "14040019900101007x",
        "１４０４００１９９００３０７００１７",
        "040400199003070017",
        "14040019900307001",
        "",
    ],
)
def test_wrong_citizen_numbers(digits: str) -> None:
    assert not is_citizen_number(digits)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.integers(100_000, 999_999), st.integers(0, 999))
def test_exactly_one_check_digit_is_right(born: date, place: int, order: int) -> None:
    body = f"{place}{born:%Y%m%d}{order:03}"
    assert sum(is_citizen_number(body + check) for check in "0123456789X") == 1
