from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.masking import mask_code, mask_name, mask_phone


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张*"),
        ("王一", "王*"),
        ("张小三", "张*三"),
        ("欧阳娜娜", "欧阳**"),
        ("尉迟敬", "尉迟*"),
        ("欧阳", "欧*"),
        ("扎西顿珠", "扎**珠"),
        ("阿卜杜热合曼·麦麦提依明", "阿**·麦**"),
        ("尤努斯·买买提", "尤**·买**"),
        ("刘䶮", "刘*"),
        ("𠅤𬴊𫖯", "𠅤*𫖯"),
        ("葛\U000e0100三", "葛*"),
        ("王", "*"),
        ("John Smith", "J*** S***"),
        ("Maria", "M***"),
        ("张 Amy", "张** A***"),
        ("张Amy", "张**"),
        ("", ""),
    ],
)
def test_names(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@given(st.text(max_size=40))
def test_any_name_can_be_masked(name: str) -> None:
    assert isinstance(mask_name(name), str)


@given(st.text(alphabet="张三李四欧阳阿麦提𠅤", min_size=2, max_size=20))
def test_a_masked_name_always_hides_something(name: str) -> None:
    shown = mask_name(name)
    assert "*" in shown
    assert sum(character != "*" for character in shown) <= 2
    assert shown[0] == name[0]


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("13812341234", "138****1234"),
        ("0355-2123456", "0355-****56"),
        ("010-61234567", "010-****67"),
        ("+85298765432", "****32"),
        ("12351", "****"),
        ("", ""),
    ],
)
def test_phones(phone: str, shown: str) -> None:
    assert mask_phone(phone) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [("1" * 36 + "2345", "****2345"), ("6222 0212 3456 7890", "****7890"), ("1234567", "****"), ("", "****")],
)
def test_codes(code: str, shown: str) -> None:
    assert mask_code(code) == shown
