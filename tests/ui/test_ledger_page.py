"""The ledger as an auditor reads it: acts in words, the head, and a proof that names what is wrong."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from db.capture import captured_fields
from db.schema import CAPTURED
from desktop.actor import Actor
from desktop.desk import Desk
from desktop.ledger import Act, head_groups
from desktop.members import Enrolment
from desktop.progress import Progress
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from ui.jobs import InlineJobs
from ui.pages.ledger import LedgerPage
from ui.pages.ledger.acts import EVENTS, deed
from ui.pages.page import Page
from ui.verification import FAULTS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def auditor(desk: Desk, manager: Actor) -> Actor:
    return desk.context.sessions.begin(manager.staff, "审计", frozenset({Role.AUDITOR}))


@pytest.fixture
def ledger_page(desk: Desk, attendant: Actor, auditor: Actor, page_of: Callable[..., Page]) -> LedgerPage:
    member = desk.members.enrol(attendant, Enrolment("欧阳娜娜", Category.UNION_MEMBER, phone="13812345678"))
    desk.reception.admit(attendant, member.member)
    desk.members.suspend(attendant, member.member, "搬家到太原")
    desk.reception.undo(attendant)
    page = page_of(LedgerPage, auditor)
    assert isinstance(page, LedgerPage)
    return page


def press(page: LedgerPage, text: str) -> None:
    (found,) = [b for b in page.findChildren(QPushButton) if b.text() == text and b.isVisible()]
    found.click()


def acts_of(page: LedgerPage) -> list[tuple[str, str, str]]:
    """Who, in which role, what: from the newest on."""
    return [(row[2], row[3], row[4]) for row in page.table.text().rows]


def behind_the_programs_back(desk: Desk, sql: str) -> None:
    connection = desk.context.store.database.connection()
    connection.execute("DROP TRIGGER log_visit_update")
    connection.execute(sql)


def test_acts_in_words_the_newest_first(ledger_page: LedgerPage) -> None:
    assert acts_of(ledger_page)[:4] == [
        ("李敏", "Attendant", "Took an entry back"),
        ("李敏", "Attendant", "Changed a member: State"),
        ("李敏", "Attendant", "Recorded a visit: By name"),
        ("李敏", "Attendant", "Enrolled a member"),
    ]


def test_the_ledger_shows_nobodys_data(ledger_page: LedgerPage) -> None:
    text = "\n".join("\t".join(row) for row in ledger_page.table.text().rows)
    for secret in ("欧阳", "13812345678", "搬家", "suspended"):
        assert secret not in text


def test_the_head_stands_in_groups_and_can_be_copied(ledger_page: LedgerPage, desk: Desk) -> None:
    press(ledger_page, "Copy")
    groups = head_groups(desk.ledger.position().head)
    assert QGuiApplication.clipboard().text().split() == list(groups)


def test_a_sound_ledger_is_said_to_be_sound(ledger_page: LedgerPage) -> None:
    press(ledger_page, "Check now")
    assert "Everything is as it was written" in ledger_page.verification.verdict()


def test_a_changed_row_is_named_with_what_it_means(ledger_page: LedgerPage, desk: Desk) -> None:
    behind_the_programs_back(desk, "UPDATE visit SET people = 50")
    press(ledger_page, "Check now")
    said = ledger_page.verification.verdict()
    assert "Something is not as it was written" in said
    assert "somebody wrote past the program" in said
    assert "First: visit " in said
    press(ledger_page, "Copy the findings")
    assert QGuiApplication.clipboard().text().startswith("edited\tvisit ")


def test_more_faults_than_are_named_are_counted(
    ledger_page: LedgerPage, desk: Desk, attendant: Actor
) -> None:
    for _ in range(150):
        desk.reception.tally(attendant, Category.PUBLIC)
    behind_the_programs_back(desk, "UPDATE visit SET people = 50")
    total = desk.ledger.verify().total
    assert total > 150
    press(ledger_page, "Check now")
    said = ledger_page.verification.verdict()
    assert f"{total} things are not as they were written" in said
    press(ledger_page, "Copy the findings")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[-1] == f"and {total - len(lines) + 1} more; {total} in all"


def test_a_check_that_was_stopped_says_so(
    ledger_page: LedgerPage, desk: Desk, jobs: InlineJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = desk.ledger.verify

    def stopped_at_once(progress: Progress) -> object:
        press(ledger_page, "Stop")
        for handle in jobs.running:
            handle.cancel()
        return verify(progress)

    monkeypatch.setattr(desk.ledger, "verify", stopped_at_once)
    press(ledger_page, "Check now")
    assert "did not finish" in ledger_page.verification.verdict()


def test_the_acts_can_be_kept_as_a_table(
    ledger_page: LedgerPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(ledger_page, "Export")
    assert "Took an entry back" in path.read_text("utf-8-sig")


def test_a_desk_where_nothing_happened_but_the_set_up(page_of: Callable[..., Page], auditor: Actor) -> None:
    page = page_of(LedgerPage, auditor)
    assert isinstance(page, LedgerPage)
    assert ("The program", "", "Set this desk up") in acts_of(page)
    assert ("The program", "", "Setting: Name of the palace") in acts_of(page)


@pytest.mark.parametrize("table", [table._meta.table_name for table in CAPTURED])
def test_every_table_has_words_for_its_acts(table: str) -> None:
    kind = next(kind for kind in CAPTURED if kind._meta.table_name == table)
    columns: list[str | None] = [None]
    if kind.capture == "field":
        columns += [field.column_name for field in captured_fields(kind) if not field.primary_key]
    for column in columns:
        said = deed(Act(1, 0, "", "system", table, column, False, "x"))
        assert "kind" not in said, said


def recorded_events() -> set[str]:
    """Every event that a service keeps, found in the source."""
    found = set()
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "attr", "") not in ("record", "_note"):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


def test_every_event_has_words() -> None:
    assert {"revealed", "backup", "pin-failed"} <= recorded_events()
    assert recorded_events() == set(EVENTS)


def named_faults() -> set[str]:
    found = set()
    for path, name, place in (("desktop/ledger.py", "_found", 0), ("db/audit.py", "Mismatch", 0)):
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "attr", getattr(node.func, "id", "")) == name
            ):
                parts = ast.walk(node.args[place])
                found |= {str(part.value) for part in parts if isinstance(part, ast.Constant) and part.value}
    return found


def test_every_fault_says_what_it_means() -> None:
    assert {"link", "edited", "missing", "figures"} <= named_faults()
    assert named_faults() == set(FAULTS)
