"""The verification finds what somebody with the key and the triggers silenced did to the store, and says where."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from db import ledger as log
from db.ids import MAX_SEQ
from db.store import Store
from desktop.ledger import head_groups
from desktop.members import Enrolment
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from tests.desktop.palace import Palace, Server, copied

BASE = log.OWN * MAX_SEQ


@dataclass
class Story:
    """A palace in which something of every kind happened: a closed and sealed day, and a morning that is still open."""

    palace: Palace
    member: bytes = b""
    card: bytes = b""
    visit: bytes = b""
    late_visit: bytes = b""
    guest: bytes = b""

    @property
    def store(self) -> Store:
        return self.palace.desk.context.store


def _tell(palace: Palace) -> Story:
    told = Story(palace)
    desk, attendant, manager = palace.desk, palace.attendant, palace.manager
    told.member = palace.enrol().member
    told.card, code = palace.card(told.member)
    told.visit = desk.reception.scan(attendant, code).visit or b""
    desk.reception.scan(attendant, code)
    desk.reception.guest(attendant, "李四", Category.PUBLIC)
    desk.reception.tally(attendant, Category.WORKER)
    desk.reception.undo(attendant)
    desk.reception.leave(attendant, told.visit)
    desk.members.edit(manager, told.member, Enrolment("欧阳娜", Category.WORKER, phone="13812345678"))
    desk.cards.replace(manager, told.card, "丢了")
    desk.reports.close_day(manager)
    palace.clock.later(days=1)
    told.late_visit = desk.reception.admit(attendant, told.member).visit or b""
    desk.reception.guest(attendant, "王五", Category.RETIRED)
    row = told.store.one("SELECT id FROM guest ORDER BY id DESC LIMIT 1")
    assert row is not None
    told.guest = bytes(row[0])
    return told


@pytest.fixture(scope="module")
def told(founded: Palace, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The story in a file, closed; to be copied."""
    made = _tell(copied(founded, tmp_path_factory.mktemp("told") / "home"))
    made.palace.desk.close()
    return made


@pytest.fixture(scope="module")
def told_on_server(
    founded_on_server: Palace, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Story:
    address = server.copy(founded_on_server.desk.computer.address)
    made = _tell(copied(founded_on_server, tmp_path_factory.mktemp("told") / "home", address))
    made.palace.desk.close()
    return made


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def story(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Story]:
    if request.param == "sqlite":
        template: Story = request.getfixturevalue("told")
        palace = copied(template.palace, tmp_path / "home")
    else:
        template = request.getfixturevalue("told_on_server")
        palace = copied(
            template.palace,
            tmp_path / "home",
            request.getfixturevalue("server").copy(template.palace.desk.computer.address),
        )
    palace.clock.later(days=1)
    yield replace(template, palace=palace)
    palace.desk.close()


def _faults(story: Story) -> set[tuple[str, str]]:
    return {(fault.what, fault.where) for fault in story.palace.desk.ledger.verify().faults}


def _tamper(story: Story, *statements: tuple[str, tuple[object, ...]]) -> None:
    with story.store.local():
        story.store.sql("UPDATE writer SET mode = 'apply'")
        for statement, values in statements:
            done = story.store.sql(statement, values)
            assert done.rowcount != 0, statement
        story.store.sql("UPDATE writer SET mode = ''")


def _sealed(story: Story) -> log.Stretch:
    return list(log.stretches(story.store))[-1]


def _first_of(story: Story, row: bytes) -> log.Entry:
    return next(entry for entry in log.entries(story.store) if entry.row == row)


# --- nothing wrong ----------------------------------------------------------------------------------------------


def test_what_nobody_touched_is_sound(story: Story) -> None:
    found = story.palace.desk.ledger.verify()
    assert found.faults == ()
    assert found.sound
    assert found.operations == log.position(story.store).seq
    assert found.segments == 1
    assert found.head == "-".join(head_groups(log.position(story.store).head))


def test_every_operation_says_who_in_which_role_and_why(story: Story) -> None:
    names = {story.palace.actor(role).staff for role in Role} | {bytes(16)}
    told = list(log.entries(story.store))
    founder = story.store.one("SELECT id FROM staff WHERE name = '王丽'")
    assert founder is not None
    assert {entry.actor for entry in told} <= names | {bytes(founder[0])}
    by_visit = _first_of(story, story.visit)
    assert (by_visit.actor, by_visit.role) == (story.palace.attendant.staff, "attendant")
    replaced = [entry for entry in told if entry.table == "card_event" and entry.reason == "丢了"]
    assert {entry.role for entry in replaced} == {"manager"}


def test_stamps_and_numbers_only_grow(story: Story) -> None:
    told = list(log.entries(story.store))
    assert [entry.seq for entry in told] == list(range(1, len(told) + 1))
    stamps = [entry.stamp for entry in told]
    assert stamps == sorted(stamps)


# --- rows changed past the program -----------------------------------------------------------------------------

ROWS: dict[str, tuple[str, Callable[[Story], bytes], str, str]] = {
    "a visit's category": ("UPDATE visit SET category = 'group' WHERE id = ?", lambda s: s.visit, "edited", "visit"),
    "a visit's people": ("UPDATE visit SET people = 20 WHERE id = ?", lambda s: s.visit, "edited", "visit"),
    "a visit's time": ("UPDATE visit SET observed = 1 WHERE id = ?", lambda s: s.late_visit, "edited", "visit"),
    "a visit's member": ("UPDATE visit SET member = NULL WHERE id = ?", lambda s: s.visit, "edited", "visit"),
    "a member's name": ("UPDATE member SET name = '王五' WHERE id = ?", lambda s: s.member, "edited", "member"),
    "a member's term": ("UPDATE member SET valid_until = 20991231 WHERE id = ?", lambda s: s.member, "edited", "member"),
    "a member's phone gone": ("UPDATE member SET phone = NULL WHERE id = ?", lambda s: s.member, "edited", "member"),
    "a guest's name": ("UPDATE guest SET name = '王六' WHERE id = ?", lambda s: s.guest, "edited", "guest"),
    "a visit gone": ("DELETE FROM visit WHERE id = ?", lambda s: s.visit, "missing", "visit"),
    "an edited member gone": ("DELETE FROM member WHERE id = ?", lambda s: s.member, "missing", "member"),
    "a card's state": ("UPDATE card SET state = 'active' WHERE id = ?", lambda s: s.card, "card-state", "card"),
    "a card's successor": ("UPDATE card SET replaced_by = NULL WHERE id = ?", lambda s: s.card, "card-state", "card"),
    "a card's owner": ("UPDATE card SET member = id WHERE id = ?", lambda s: s.card, "edited", "card"),
}  # fmt: skip


@pytest.mark.parametrize("case", ROWS)
def test_a_row_changed_past_the_log_is_named(story: Story, case: str) -> None:
    statement, row, what, table = ROWS[case]
    _tamper(story, (statement, (row(story),)))
    assert (what, f"{table} {row(story).hex()}") in _faults(story)


def test_a_row_put_in_is_named_even_where_another_was_taken_out(story: Story) -> None:
    new = bytes(15) + b"!"
    columns = (
        "site, desk, day, observed, hour, member, guest, card, category, tags, people, source, verdict, staff"
    )
    _tamper(
        story,
        (
            f"INSERT INTO visit (id, {columns}) SELECT ?, {columns} FROM visit WHERE id = ?",
            (new, story.visit),
        ),
    )
    assert _faults(story) == {("inserted", f"visit {new.hex()}")}
    _tamper(story, ("DELETE FROM visit WHERE id = ?", (story.late_visit,)))
    assert {("inserted", f"visit {new.hex()}"), ("missing", f"visit {story.late_visit.hex()}")} <= _faults(
        story
    )


def test_the_figures_of_a_closed_day_are_held_against_its_visits(story: Story) -> None:
    row = story.store.one("SELECT id, figures FROM day_close")
    assert row is not None
    figures = json.loads(row[1]) | {"person_times": 999}
    _tamper(story, ("UPDATE day_close SET figures = ?", (json.dumps(figures),)))
    assert _faults(story) == {("edited", f"day_close {bytes(row[0]).hex()}")}


def test_a_step_that_nobody_knows_is_named(story: Story) -> None:
    _tamper(
        story, ("UPDATE card_event SET what = 'blessed' WHERE card = ? AND what = 'issued'", (story.card,))
    )
    assert ("card-state", f"card {story.card.hex()}") in _faults(story)


# --- the log changed --------------------------------------------------------------------------------------------

HEADERS = {
    "actor": bytes(16),
    "role": "auditor",
    "recorded": 1,
    "stamp": 1,
    "doubtful": 1,
    "reason": "because",
    "tbl": "guest",
    "kind": 2,
}


@pytest.mark.parametrize("column", HEADERS)
@pytest.mark.parametrize("part", ["sealed", "open"])
def test_a_changed_entry_is_named(story: Story, column: str, part: str) -> None:
    row = story.visit if part == "sealed" else story.late_visit
    seq = _first_of(story, row).seq
    _tamper(story, (f"UPDATE operation SET {column} = ? WHERE id = ?", (HEADERS[column], BASE + seq)))
    assert ("link", f"operation {seq}") in _faults(story)


@pytest.mark.parametrize("body", ["{}", "[]", "nonsense", "", "null", '{"id":'])
def test_a_changed_body_is_named(story: Story, body: str) -> None:
    for row in (story.visit, story.late_visit):
        seq = _first_of(story, row).seq
        _tamper(story, ("UPDATE operation SET body = ? WHERE id = ?", (body, BASE + seq)))
        assert ("link", f"operation {seq}") in _faults(story)


def test_a_changed_column_entry_is_named(story: Story) -> None:
    entry = next(one for one in log.entries(story.store) if one.row == story.member and one.column == "name")
    for body in ('["王五"]', "[]", "nonsense", "{}"):
        _tamper(story, ("UPDATE operation SET body = ? WHERE id = ?", (body, BASE + entry.seq)))
        assert ("link", f"operation {entry.seq}") in _faults(story)
        assert ("edited", f"member {story.member.hex()}") in _faults(story)


def _commitment(story: Story, entry: log.Entry, seed: bytes | None) -> bytes:
    return log.commit(seed or log.open_seed(story.store), entry.seq, entry.body or "")


def test_a_body_taken_out_behind_its_own_commitment_is_named(story: Story) -> None:
    """As an erasure would leave it: the row could then be changed without a trace."""
    for row, seed in ((story.visit, _sealed(story).seed), (story.late_visit, None)):
        entry = _first_of(story, row)
        kept = _commitment(story, entry, seed)
        _tamper(
            story,
            ("UPDATE operation SET body = NULL, commitment = ? WHERE id = ?", (kept, BASE + entry.seq)),
            ("UPDATE visit SET category = 'group' WHERE id = ?", (row,)),
        )
        assert ("link", f"operation {entry.seq}") in _faults(story)


def test_a_segment_without_its_seed_proves_nothing(story: Story) -> None:
    part = _sealed(story)
    kept = [
        (
            "UPDATE operation SET commitment = ? WHERE id = ?",
            (_commitment(story, entry, part.seed), BASE + entry.seq),
        )
        for entry in log.entries(story.store, 0, part.to_seq)
    ]
    entry = _first_of(story, story.visit)
    body = (entry.body or "").replace("union-member", "group")
    _tamper(
        story,
        *kept,
        ("UPDATE segment SET seed = NULL", ()),
        ("UPDATE operation SET body = ? WHERE id = ?", (body, BASE + entry.seq)),
        ("UPDATE visit SET category = 'group' WHERE id = ?", (story.visit,)),
    )
    assert ("link", f"operation {entry.seq}") in _faults(story)


@pytest.mark.parametrize("part", ["sealed", "open"])
def test_an_entry_taken_out_is_named(story: Story, part: str) -> None:
    seq = _first_of(story, story.visit if part == "sealed" else story.late_visit).seq
    _tamper(story, ("DELETE FROM operation WHERE id = ?", (BASE + seq,)))
    assert ("gap", f"operation {seq}") in _faults(story)


def test_the_last_entry_of_a_seal_taken_out_is_named(story: Story) -> None:
    part = _sealed(story)
    _tamper(story, ("DELETE FROM operation WHERE id = ?", (BASE + part.to_seq,)))
    assert {("gap", f"operation {part.to_seq}"), ("seal", f"segment {part.number}")} <= _faults(story)


@pytest.mark.parametrize("part", ["sealed", "open"])
def test_two_entries_that_changed_places_are_named(story: Story, part: str) -> None:
    first = _first_of(story, story.visit if part == "sealed" else story.late_visit).seq
    second, aside = first + 1, BASE + 1_000_000
    move = "UPDATE operation SET id = ? WHERE id = ?"
    _tamper(
        story,
        (move, (aside, BASE + first)),
        (move, (BASE + first, BASE + second)),
        (move, (BASE + second, aside)),
    )
    assert {("link", f"operation {first}"), ("link", f"operation {second}")} & _faults(story)


def test_a_tail_that_was_cut_is_named(story: Story) -> None:
    last = log.position(story.store).seq
    _tamper(story, ("DELETE FROM operation WHERE id > ?", (BASE + last - 2,)))
    assert ("cut", f"operation {last - 2}") in _faults(story)


def test_a_tail_cut_below_a_seal_is_named_although_the_writer_was_told(story: Story) -> None:
    part = _sealed(story)
    stays = part.to_seq - 3
    head = next(entry.link for entry in log.entries(story.store) if entry.seq == stays)
    _tamper(
        story,
        ("DELETE FROM operation WHERE id > ?", (BASE + stays,)),
        ("UPDATE writer SET seq = ?, chained = ?, head = ?", (stays, stays, head)),
    )
    assert ("seal", f"segment {part.number}") in _faults(story)


def test_a_tail_cut_below_a_printed_head_does_not_give_that_head(story: Story) -> None:
    """Without a seal above it, the paper is the witness: the head on the slip is gone from the log."""
    printed = log.position(story.store)
    stays = printed.seq - 2
    head = next(entry.link for entry in log.entries(story.store) if entry.seq == stays)
    gone = [entry.row for entry in log.entries(story.store, stays)]
    _tamper(
        story,
        ("DELETE FROM operation WHERE id > ?", (BASE + stays,)),
        ("UPDATE writer SET seq = ?, chained = ?, head = ?", (stays, stays, head)),
        *[
            (f"DELETE FROM {table} WHERE id = ?", (row,))
            for row, table in zip(gone, ("guest", "visit"), strict=True)
        ],
    )
    assert _faults(story) == set()
    assert printed.head not in {entry.link for entry in log.entries(story.store)}


def test_entries_put_behind_the_end_are_named(story: Story) -> None:
    last = log.position(story.store).seq
    columns = "stamp, recorded, doubtful, actor, role, kind, tbl, row_id, body, link"
    _tamper(
        story,
        (
            f"INSERT INTO operation (id, {columns}) SELECT ?, {columns} FROM operation WHERE id = ?",
            (BASE + last + 1, BASE + last),
        ),
    )
    assert ("cut", f"operation {last}") in _faults(story)


def test_a_changed_head_is_named(story: Story) -> None:
    _tamper(story, ("UPDATE writer SET head = ?", (bytes(32),)))
    assert ("cut", f"operation {log.position(story.store).seq}") in _faults(story)


# --- seals ------------------------------------------------------------------------------------------------------

SEALS = {
    "signature": bytes(64),
    "seal": bytes(32),
    "head": bytes(32),
    "before": b"before" + bytes(26),
    "ground": "count",
    "sealed": 1,
    "seen": "{} ",
}


@pytest.mark.parametrize("column", SEALS)
def test_a_changed_seal_is_named(story: Story, column: str) -> None:
    _tamper(story, (f"UPDATE segment SET {column} = ?", (SEALS[column],)))
    what = "signature" if column == "signature" else "seal"
    assert (what, "segment 1") in _faults(story)


def test_a_seal_taken_out_is_noticed(story: Story) -> None:
    story.palace.desk.context.seal("day-close")
    _tamper(story, ("DELETE FROM segment WHERE id = ?", (BASE + 1,)))
    assert ("seal", "segment 2") in _faults(story)


def _rechain(story: Story, sign: Callable[[bytes], bytes]) -> None:
    """What somebody with the store and all its seeds can do: make every link, seal and signature anew."""
    store, head, before = story.store, log.START, log.START
    parts = {part.to_seq: part for part in log.stretches(store)}
    steps: list[tuple[str, tuple[object, ...]]] = []
    seeds = {seq: part.seed for part in parts.values() for seq in range(part.from_seq, part.to_seq + 1)}
    for entry in log.entries(store):
        head = log.link(head, entry, _commitment(story, entry, seeds.get(entry.seq)))
        steps.append(("UPDATE operation SET link = ? WHERE id = ?", (head, BASE + entry.seq)))
        part = parts.get(entry.seq)
        if part is not None:
            open_part = log.OpenStretch(
                part.number, part.from_seq, part.to_seq, before, part.seed or b"", head
            )
            fingerprint = story.palace.desk.context.fingerprint
            before = log.seal_of(fingerprint, open_part, part.seen, part.sealed, part.ground)
            steps.append(
                (
                    "UPDATE segment SET head = ?, before = ?, seal = ?, signature = ? WHERE id = ?",
                    (head, open_part.before, before, sign(before), BASE + part.number),
                )
            )
    steps.append(("UPDATE writer SET head = ?, segment_before = ?", (head, before)))
    _tamper(story, *steps)


def test_a_day_rewritten_whole_lacks_the_signature(story: Story) -> None:
    entry = _first_of(story, story.visit)
    body = (entry.body or "").replace('"people":1', '"people":7')
    assert body != entry.body
    _tamper(
        story,
        ("UPDATE operation SET body = ? WHERE id = ?", (body, BASE + entry.seq)),
        ("UPDATE visit SET people = 7 WHERE id = ?", (story.visit,)),
    )
    _rechain(story, Ed25519PrivateKey.generate().sign)
    assert {("signature", "segment 1"), ("figures", "day 20261123")} == _faults(story)


def test_a_desk_that_puts_its_own_key_in_is_found_out(story: Story) -> None:
    stranger = Ed25519PrivateKey.generate()
    _rechain(story, stranger.sign)
    _tamper(story, ("UPDATE origin SET public_key = ?", (stranger.public_key().public_bytes_raw(),)))
    story.palace.reopened()
    assert ("signature", "desk") in _faults(story)


# --- as a service -------------------------------------------------------------------------------------------------


def test_the_verification_can_be_stopped_and_writes_nothing(story: Story) -> None:
    before = log.position(story.store)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        story.palace.desk.ledger.verify(progress)
    assert log.position(story.store) == before
    assert story.palace.desk.ledger.verify().sound


def test_a_long_log_seals_itself(palace: Palace) -> None:
    attendant = palace.attendant
    for _ in range(520):
        palace.desk.reception.tally(attendant, Category.PUBLIC)
    parts = list(log.stretches(palace.desk.context.store))
    assert [part.ground for part in parts] == ["count"]
    assert palace.sound()


def test_the_ledger_shows_acts_without_values(story: Story) -> None:
    told = story.palace.desk.ledger.latest(story.palace.actor(Role.AUDITOR), 500)
    text = repr(told)
    for secret in ("欧阳", "13812345678", "李四", "王五"):
        assert secret not in text
    assert {act.table for act in told} >= {"visit", "member", "card", "day_close"}
    assert [act.seq for act in told] == sorted((act.seq for act in told), reverse=True)


def test_a_clock_set_back_marks_what_follows(palace: Palace) -> None:
    attendant = palace.attendant
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    palace.clock.later(minutes=-1)
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    palace.clock.later(days=-2)
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    told = [act.doubtful for act in palace.desk.ledger.latest(palace.actor(Role.AUDITOR), 4)]
    assert told == [True, True, False, False]
    palace.clock.later(days=3)
    palace.desk.reception.tally(attendant, Category.PUBLIC)
    assert not palace.desk.ledger.latest(palace.actor(Role.AUDITOR), 1)[0].doubtful
    assert palace.sound()


def test_of_many_faults_a_hundred_are_named_and_all_are_counted(palace: Palace) -> None:
    for _ in range(130):
        palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    palace.bearer()
    store = palace.desk.context.store
    for trigger in ("log_visit_update", "log_visit_delete", "log_card_update"):
        store.sql(f"DROP TRIGGER {trigger}")
    store.sql("DELETE FROM visit WHERE id = (SELECT min(id) FROM visit)")
    store.sql("UPDATE visit SET people = people + 1")
    store.sql("UPDATE card SET state = 'lost'")
    found = palace.desk.ledger.verify()
    assert found.counts["edited"] == 129
    assert found.counts["card-state"] == 1
    assert found.counts["missing"] == 1
    assert found.total == sum(found.counts.values()) > len(found.faults) >= 100
    assert {fault.what for fault in found.faults} == set(found.counts), "the first of each kind is named"


@pytest.mark.parametrize("at", [0, 5_000, 40_000])
def test_a_damaged_page_is_reported(palace: Palace, at: int) -> None:
    for _ in range(50):
        palace.desk.reception.tally(palace.attendant, Category.PUBLIC)
    palace.desk.close()
    path = palace.home.store_file
    data = bytearray(path.read_bytes())
    data[len(data) // 2 + at] ^= 1
    path.write_bytes(data)
    assert _damage(palace) == {"engine"}


def _damage(palace: Palace) -> set[str]:
    """What is said of a damaged file: at the door, or by the verification."""
    try:
        palace.desk.open()
    except Problem as refused:
        return {"engine"} if refused.code == "store-damaged" else {refused.code}
    return {fault.what for fault in palace.desk.ledger.verify().faults}
