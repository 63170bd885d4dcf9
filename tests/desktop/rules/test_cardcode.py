from __future__ import annotations

import hmac
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.cardcode import (
    CardId,
    Damage,
    Kind,
    Reading,
    card_number,
    display_number,
    groups,
    mint,
    read,
    read_display_number,
)

OURS = b"our card key, 32 bytes of it ...."
THEIRS = b"the card key of the palace nearby"
KEYS = {(407, 1): OURS, (412, 3): THEIRS}
CARD = CardId(key_id=1, site=407, number=card_number(desk=1, running=123))
CODE = mint(CARD, OURS)
FROZEN = "1070407010000001231927613963012709240723"

cards = st.builds(
    CardId,
    key_id=st.integers(0, 99),
    site=st.integers(0, 9999),
    number=st.integers(0, 10**11 - 1),
)
keys = st.binary(min_size=16, max_size=64)


def with_check(body: str) -> str:
    """Thirty-eight digits with the check digits that anybody can compute."""
    return f"{body}{98 - int(body) * 100 % 97:02}"


def kind(text: str) -> Kind:
    return read(text, KEYS, own_site=407).kind


@given(cards, keys)
def test_a_minted_code_reads_back_as_its_card_in_both_spellings(card: CardId, key: bytes) -> None:
    code = mint(card, key)
    held = {(card.site, card.key_id): key}
    assert len(code) == 40
    assert code.isascii()
    assert code.isdecimal()
    for text in (code, groups(code)):
        assert read(text, held, own_site=card.site) == Reading(Kind.OWN_OK, card)


@given(cards, keys)
def test_the_check_is_iso_7064_mod_97_10(card: CardId, key: bytes) -> None:
    assert int(mint(card, key)) % 97 == 1


def test_a_code_made_once_is_read_for_ever() -> None:
    """Printed cards outlive releases: this very text must keep its meaning."""
    code = mint(CardId(7, 407, 1_000_000_123), bytes(range(32)))
    assert code == FROZEN


@given(cards, st.binary(min_size=16, max_size=130))
def test_the_mac_is_the_standard_librarys_hmac(card: CardId, key: bytes) -> None:
    code = mint(card, key)
    digest = hmac.digest(key, b"lotusdesk card code 1\0" + code[:18].encode(), "sha256")
    assert int(code[18:38]) == int.from_bytes(digest, "big") % 10**20


def test_the_printed_groups_are_fours() -> None:
    assert groups(CODE).split(" ") == [CODE[i : i + 4] for i in range(0, 40, 4)]


def test_the_site_and_the_keys_held_decide_what_is_believed() -> None:
    foreign = CardId(3, 412, 77)
    code = mint(foreign, THEIRS)
    assert read(code, KEYS, own_site=407) == Reading(Kind.FOREIGN_VERIFIED, foreign)
    assert read(code, {(407, 1): OURS}, own_site=407) == Reading(Kind.FOREIGN_UNVERIFIED, foreign)
    assert read(code, KEYS, own_site=412) == Reading(Kind.OWN_OK, foreign)


def test_an_own_card_under_a_key_that_is_not_held_proves_nothing() -> None:
    card = CardId(2, 407, 5)
    assert read(mint(card, OURS), KEYS, own_site=407) == Reading(Kind.OWN_UNVERIFIED, card)


def test_a_wrong_mac_is_forged_and_names_no_card() -> None:
    assert read(mint(CARD, THEIRS), KEYS, own_site=407) == Reading(Kind.FORGED)
    altered = with_check(CODE[:17] + str((int(CODE[17]) + 1) % 10) + CODE[18:38])
    assert read(altered, KEYS, own_site=407) == Reading(Kind.FORGED)


def test_a_code_of_another_site_cannot_be_made_with_our_key() -> None:
    assert kind(mint(CardId(3, 412, 77), OURS)) is Kind.FORGED


def test_a_later_format_is_not_called_damaged() -> None:
    assert kind(with_check("2" + CODE[1:38])) is Kind.OTHER_FORMAT


def fullwidth(text: str) -> str:
    return text.translate({ord(str(d)): chr(0xFF10 + d) for d in range(10)})


def arabic(text: str) -> str:
    return text.translate({ord(str(d)): chr(0x0660 + d) for d in range(10)})


@pytest.mark.parametrize(
    ("text", "damage"),
    [
        pytest.param(fullwidth(CODE), Damage.INPUT_METHOD, id="full-width"),
        pytest.param(fullwidth(groups(CODE)), Damage.INPUT_METHOD, id="full-width groups"),
        pytest.param(arabic(CODE), Damage.INPUT_METHOD, id="Arabic-Indic"),
        pytest.param(
            CODE[:20] + fullwidth(CODE[20]) + CODE[21:], Damage.INPUT_METHOD, id="one full-width digit"
        ),
        pytest.param(CODE[:20] + "ni" + CODE[20:], Damage.INPUT_METHOD, id="letters between"),
        pytest.param("你" + CODE[1:], Damage.INPUT_METHOD, id="first digit chose a candidate"),
        pytest.param(CODE[:13] + "们" + CODE[14:], Damage.INPUT_METHOD, id="Han in the middle"),
        pytest.param(CODE[:39] + "。", Damage.INPUT_METHOD, id="full stop"),
        pytest.param(CODE[:-1], Damage.LENGTH, id="last digit gone"),
        pytest.param(CODE[1:], Damage.LENGTH, id="first digit gone"),
        pytest.param(CODE[:12] + CODE[20:], Damage.LENGTH, id="eight gone"),
        pytest.param(CODE + CODE, Damage.LENGTH, id="sent twice"),
        pytest.param(CODE[:-1] + str((int(CODE[-1]) + 1) % 10), Damage.CHECK_DIGITS, id="one digit wrong"),
        pytest.param(CODE[:4] + CODE[5] + CODE[4] + CODE[6:], Damage.CHECK_DIGITS, id="two digits swapped"),
        pytest.param(groups(CODE).replace(" ", "  "), Damage.SPACING, id="two spaces"),
        pytest.param(groups(CODE).replace(" ", "-"), Damage.SPACING, id="dashes"),
        pytest.param(CODE + "\n", Damage.SPACING, id="line end"),
        pytest.param(" " + CODE, Damage.SPACING, id="leading space"),
        pytest.param(groups(CODE).replace(" ", "\u00a0"), Damage.INPUT_METHOD, id="no-break spaces"),
    ],
)
def test_damage_has_a_name(text: str, damage: Damage) -> None:
    assert CODE[4] != CODE[5]
    assert read(text, KEYS, own_site=407) == Reading(Kind.DAMAGED, damage=damage)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "张三",
        "13812345678",
        "6222021234567890123",
        "https://example.org/12",
        "0407-01-000123",
        "\ud800",
        "😀" * 40,
    ],
)
def test_what_people_type_is_not_a_code(text: str) -> None:
    assert kind(text) is Kind.NOT_A_CODE


def test_equal_remainders_are_not_a_second_spelling() -> None:
    """99 leaves the remainder of 02, 00 that of 97 and 01 that of 98; only one of each two may be taken."""
    codes = (mint(CardId(1, 407, running), OURS) for running in range(2_000))
    by_check = {code[-2:]: code for code in codes}
    for genuine, twin in (("02", "99"), ("97", "00"), ("98", "01")):
        respelled = by_check[genuine][:-2] + twin
        assert int(respelled) % 97 == 1
        assert kind(by_check[genuine]) is Kind.OWN_OK
        assert read(respelled, KEYS, own_site=407) == Reading(Kind.DAMAGED, damage=Damage.CHECK_DIGITS)


def test_every_single_wrong_digit_and_every_swap_of_neighbours_is_noticed() -> None:
    for place in range(40):
        for digit in "0123456789":
            if digit != CODE[place]:
                assert kind(CODE[:place] + digit + CODE[place + 1 :]) is Kind.DAMAGED
    for place in range(39):
        swapped = CODE[:place] + CODE[place + 1] + CODE[place] + CODE[place + 2 :]
        assert swapped == CODE or kind(swapped) is Kind.DAMAGED


def forge(rng: Random) -> str:
    """A code somebody without the key might present: new digits anywhere, the check made right again."""
    digits = list(CODE[:38])
    for _ in range(1 + int(rng.random() * 6)):
        digits[int(rng.random() * 38)] = str(int(rng.random() * 10))
    return with_check("".join(digits))


def respell(rng: Random) -> str:
    """The genuine code written otherwise."""
    text = CODE if rng.random() < 0.6 else groups(CODE)
    for _ in range(1 + int(rng.random() * 3)):
        place = int(rng.random() * (len(text) + 1))
        junk = rng.choice(
            (" ", "  ", "-", "\u3000", "\u200b", "\t", "０", "٣", "a", "你", "·", "0", "\r", "+", ".", "_")
        )
        drop = int(rng.random() * 3)
        text = text[:place] + junk + text[place + drop :]
    return text


def test_sixty_thousand_forgeries_and_respellings_are_never_taken() -> None:
    rng = Random(2)
    taken = []
    for attempt in range(60_000):
        text = forge(rng) if attempt % 2 else respell(rng)
        if text not in (CODE, groups(CODE)) and kind(text) in (Kind.OWN_OK, Kind.FOREIGN_VERIFIED):
            taken.append(text)
    assert taken == []


@given(st.text(alphabet=st.sampled_from(CODE + " -０١a你\n\u200b\ud800"), max_size=60))
def test_nothing_but_the_two_spellings_is_taken(text: str) -> None:
    assert text in (CODE, groups(CODE)) or kind(text) not in (Kind.OWN_OK, Kind.FOREIGN_VERIFIED)


@given(st.text(max_size=120))
def test_no_text_at_all_makes_reading_fail(text: str) -> None:
    assert kind(text) not in (Kind.OWN_OK, Kind.FOREIGN_VERIFIED)


@pytest.mark.parametrize("text", ["1" * 10_000, "１" * 10_000, "1 " * 5_000, CODE * 250, "\u0301" * 10_000])
def test_very_long_texts_are_answered(text: str) -> None:
    assert kind(text) in (Kind.DAMAGED, Kind.NOT_A_CODE)


@pytest.mark.parametrize(
    "card",
    [CardId(100, 0, 0), CardId(-1, 0, 0), CardId(0, 10_000, 0), CardId(0, 0, 10**11), CardId(0, 0, -1)],
)
def test_numbers_that_do_not_fit_are_refused(card: CardId) -> None:
    with pytest.raises(ValueError, match="range"):
        mint(card, OURS)


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="key"):
        mint(CARD, b"short")


@pytest.mark.parametrize(("desk", "running"), [(100, 0), (-1, 0), (0, 10**9), (0, -1)])
def test_desk_and_running_number_have_ranges(desk: int, running: int) -> None:
    with pytest.raises(ValueError, match="range"):
        card_number(desk, running)


@pytest.mark.parametrize(
    ("site", "desk", "running", "shown"),
    [
        (407, 1, 123, "0407-01-000123"),
        (0, 0, 0, "0000-00-000000"),
        (9999, 99, 999_999_999, "9999-99-999999999"),
        (12, 3, 1_000_000, "0012-03-1000000"),
    ],
)
def test_card_numbers_as_people_say_them(site: int, desk: int, running: int, shown: str) -> None:
    assert display_number(site, card_number(desk, running)) == shown


@given(st.integers(0, 9999), st.integers(0, 10**11 - 1))
def test_display_numbers_read_back_with_and_without_dashes(site: int, number: int) -> None:
    shown = display_number(site, number)
    assert read_display_number(shown) == (site, number)
    assert read_display_number(shown.replace("-", "")) == (site, number)
    assert 12 <= len(shown.replace("-", "")) <= 15


@pytest.mark.parametrize(
    "text", ["", "407-1-123", "0407-01-00123", "0407-01-0000123", "０407-01-000123", "张三"]
)
def test_other_texts_are_no_display_numbers(text: str) -> None:
    assert read_display_number(text) is None
