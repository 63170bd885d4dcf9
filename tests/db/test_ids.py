"""Ids sort in the order in which they were made, whatever the clock does."""

from __future__ import annotations

from pathlib import Path
from uuid import RFC_4122, UUID

from hypothesis import given
from hypothesis import strategies as st

from db import place
from db.ids import IdMaker
from db.models import Guest
from db.store import create_store, open_store
from tests.db.conftest import CLERK, DESK, KEY, NOW

MOMENTS = st.lists(st.integers(0, 2**48 - 2), min_size=1, max_size=50)


@given(MOMENTS)
def test_ids_only_grow(moments: list[int]) -> None:
    maker = IdMaker()
    made = [maker.new(moment) for moment in moments for _ in range(3)]
    assert made == sorted(set(made))
    for one in made:
        assert (UUID(bytes=one).version, UUID(bytes=one).variant) == (7, RFC_4122)


@given(MOMENTS, MOMENTS)
def test_a_maker_follows_what_another_made(before: list[int], after: list[int]) -> None:
    first, second = IdMaker(), IdMaker()
    old = [first.new(moment) for moment in before]
    second.follow(old[-1])
    new = [second.new(moment) for moment in after]
    assert [*old, *new] == sorted({*old, *new})


@given(st.integers(0, 2**48 - 1))
def test_an_id_tells_its_millisecond(moment: int) -> None:
    assert int.from_bytes(IdMaker().new(moment)[:6], "big") == moment


def test_a_store_opened_with_its_clock_set_back_goes_on_after_what_is_there(tmp_path: Path) -> None:
    address = place.address_of(tmp_path / "lotusdesk.db")
    made: list[bytes] = []
    for moment in (NOW, NOW - 86_400_000, NOW, 0):
        store = open_store(address, KEY) if made else create_store(address, KEY, DESK, NOW)
        for _ in range(20):
            made.append(store.ids.new(moment))
            with store.write(CLERK, moment):
                store.run(Guest.insert(id=made[-1], name="张三", created=moment))
        store.close()
    assert made == sorted(made)
