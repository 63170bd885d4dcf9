"""The desk's secrets: where they lie, who may read them, and the key on paper."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import keys
from desktop.home import Home
from desktop.keys import KeyRing
from desktop.problems import Problem
from tests.desktop.palace import Palace

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _code(call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(Problem) as refusal:
        call(*arguments)
    return refusal.value.code


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.prepare()
    return made


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_what_is_secret_is_the_owners_alone(palace: Palace) -> None:
    home = palace.home
    for path in (home.keys_file, home.recovery_file, home.computer_file, home.store_file):
        assert path.stat().st_mode & 0o777 == 0o600, path.name
    for folder in (home.backups, home.papers, home.logs):
        assert folder.stat().st_mode & 0o777 == 0o700, folder.name


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_new_home_is_the_owners_alone(home: Home) -> None:
    assert home.root.stat().st_mode & 0o777 == 0o700


def test_a_ring_comes_back_as_it_was_saved(home: Home) -> None:
    ring = keys.create()
    assert keys.save(home, ring, system=False) == "file"
    assert keys.load(home) == ring
    assert len({ring.store, ring.device, ring.pepper, ring.mark}) == 4
    assert {len(value) for value in (ring.store, ring.device, ring.pepper, ring.mark)} == {32}
    assert [path.name for path in home.root.iterdir() if path.is_file()] == ["keys.json"], (
        "no piece is left beside it"
    )


def test_a_ring_never_shows_itself() -> None:
    ring = keys.create()
    assert ring.store.hex() not in repr(ring)
    assert repr(ring.store) not in repr(ring)


class _Store:
    """A key store of an operating system."""

    def __init__(self, *, works: bool) -> None:
        self.works = works
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, name: str, text: str) -> None:
        if not self.works:
            raise RuntimeError("locked")
        self.kept[service, name] = text

    def get_password(self, service: str, name: str) -> str | None:
        if not self.works:
            raise RuntimeError("locked")
        return self.kept.get((service, name))


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> _Store:
    import keyring

    store = _Store(works=True)
    monkeypatch.setattr(keyring, "set_password", store.set_password)
    monkeypatch.setattr(keyring, "get_password", store.get_password)
    return store


def test_the_systems_key_store_is_used_where_it_works(home: Home, system: _Store) -> None:
    ring = keys.create()
    assert keys.save(home, ring, system=True) == "system"
    assert keys.load(home) == ring
    assert b"pepper" not in home.keys_file.read_bytes()
    system.works = False
    assert _code(keys.load, home) == "keys-locked"
    system.works = True
    system.kept.clear()
    assert _code(keys.load, home) == "keys-missing"
    system.kept["LotusDesk", str(home.root)] = "spoilt"
    assert _code(keys.load, home) == "keys-damaged"


def test_without_one_the_ring_lies_in_a_file(home: Home, system: _Store) -> None:
    system.works = False
    ring = keys.create()
    assert keys.save(home, ring, system=True) == "file"
    assert keys.load(home) == ring


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{", b"\xff\xfe", b"null", b"[]", b'"keys"', b"{}", b'{"where": "file"}',
     b'{"where": "file", "store": 1, "device": 2, "pepper": 3, "mark": 4}',
     b'{"where": "file", "store": "AA==", "device": "AA==", "pepper": "AA==", "mark": "AA=="}',
     b'{"where": "file", "store": "!", "device": "!", "pepper": "!", "mark": "!"}'],
)  # fmt: skip
def test_spoilt_keys_are_told_from_missing_ones(home: Home, spoilt: bytes) -> None:
    assert _code(keys.load, home) == "keys-missing"
    home.keys_file.write_bytes(spoilt)
    assert _code(keys.load, home) == "keys-damaged"


# --- the key on paper --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def written() -> tuple[KeyRing, str, bytes]:
    ring, recovery = keys.create(), keys.new_recovery_key()
    return ring, recovery, keys.wrap(ring, recovery)


def test_the_paper_key_opens_the_ring(written: tuple[KeyRing, str, bytes]) -> None:
    ring, recovery, wrapped = written
    assert keys.unwrap(wrapped, recovery) == ring
    assert [len(group) for group in recovery.split("-")] == [4] * 9
    assert set(recovery) <= set(ALPHABET) | {"-"}
    for value in (ring.store, ring.device, ring.pepper, ring.mark):
        assert value not in wrapped


@given(data=st.data())
def test_it_may_be_typed_as_people_type(written: tuple[KeyRing, str, bytes], data: st.DataObject) -> None:
    ring, recovery, wrapped = written
    typed = "".join(
        data.draw(
            st.sampled_from(
                {"0": "0Oo", "1": "1IlLi", "-": ["-", " ", "", "  ", "\n"]}.get(sign, sign + sign.lower())
            )
        )
        for sign in recovery
    )
    assert keys.unwrap(wrapped, f" {typed} ") == ring


@given(data=st.data())
def test_a_slip_of_the_pen_is_noticed_before_anything_is_tried(
    written: tuple[KeyRing, str, bytes], data: st.DataObject
) -> None:
    recovery = written[1]
    letters = recovery.replace("-", "")
    at = data.draw(st.integers(0, len(letters) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET).filter(lambda sign: sign != letters[at]))
    slips = [
        letters[:at] + wrong + letters[at + 1 :],
        letters[:at] + letters[at + 1 :],
        letters[:at] + wrong + letters[at:],
        letters[:at] + data.draw(st.characters()) + letters[at:],
    ]
    if at and letters[at] != letters[at - 1]:
        slips.append(letters[: at - 1] + letters[at] + letters[at - 1] + letters[at + 1 :])
    slip = data.draw(
        st.sampled_from(slips).filter(lambda text: "".join(text.upper().split()).replace("-", "") != letters)
    )
    assert _code(keys.read_recovery_key, slip) == "recovery-key-wrong"


def test_another_key_and_a_spoilt_wrapping_open_nothing(written: tuple[KeyRing, str, bytes]) -> None:
    _, recovery, wrapped = written
    assert _code(keys.unwrap, wrapped, keys.new_recovery_key()) == "recovery-key-wrong"
    parts = json.loads(wrapped)
    for name in parts:
        changed = {**parts, name: parts[name][:-4] + ("AAA=" if parts[name][-4:] != "AAA=" else "AAE=")}
        code = _code(keys.unwrap, json.dumps(changed).encode(), recovery)
        assert code in ("recovery-key-wrong", "keys-damaged"), name
    for spoilt in (
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b'{"salt": 1, "nonce": 2, "body": 3}',
        b'{"salt": "AA=="}',
    ):
        assert _code(keys.unwrap, spoilt, recovery) == "keys-damaged", spoilt


def test_a_text_is_never_a_recovery_key() -> None:
    for text in ("", "-", "0" * 35, "0" * 37, "莲" * 36, "\ud800" * 36, "x" * 10_000, "１" * 36):
        assert _code(keys.read_recovery_key, text) == "recovery-key-wrong", text


def test_signatures_hold_for_their_key_only() -> None:
    one, other = keys.create(), keys.create()
    signature = one.sign(b"message")
    assert keys.verify(one.public_key(), b"message", signature)
    assert not keys.verify(one.public_key(), b"massage", signature)
    assert not keys.verify(other.public_key(), b"message", signature)
    assert not keys.verify(one.public_key(), b"message", signature[:-1] + bytes([signature[-1] ^ 1]))
    assert len(keys.fingerprint(one.public_key())) == 8
    assert one.marked("code") == one.marked("code") != other.marked("code")
