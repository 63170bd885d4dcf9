"""Every problem that the program can raise has a sentence, found by reading the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from db.errors import _SAYINGS
from desktop.members import Fault
from desktop.problems import Problem
from desktop.rules import names, pins
from ui.problem_wording import FAULTS, SENTENCES, fault, sentence

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("db", "desktop", "printing", "ui")
PASSED_ON = {
    "db/errors.py": "StoreError(code): the engine's sayings",
    "desktop/inspections/finding_book.py": "Problem(code): what the rules of findings refuse",
    "desktop/people.py": "Problem(fault): what rights.check_roles answers",
    "desktop/problems.py": "Problem(code): one that was pickled",
    "desktop/service.py": "Problem(problem.code), Problem(_file_code(problem))",
}
SPOKEN_APART = {
    "pin-wrong",
    "setting-wrong",
    "name-refused",
    "phone-refused",
    "pin-refused",
    "member-refused",
}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def constant_answers(path: str, function: str) -> set[str]:
    """The texts that a function of `path` can return."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    body = next(
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == function
    )
    returned = (node.value for node in ast.walk(body) if isinstance(node, ast.Return))
    return {
        str(value.value) for value in returned if isinstance(value, ast.Constant) and value.value is not None
    }


def raised_codes() -> tuple[set[str], set[str]]:
    """The codes written out in the source, and the files where a code is passed on instead."""
    codes, elsewhere = set(), set()
    for path in (path for floor in FLOORS for path in (ROOT / floor).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name not in ("Problem", "StoreError"):
                continue
            if isinstance(node.args[0], ast.Constant):
                codes.add(str(node.args[0].value))
            else:
                elsewhere.add(path.relative_to(ROOT).as_posix())
    return codes, elsewhere


def refusals() -> set[str]:
    """The codes with which the rules of findings refuse a step."""
    folder = ROOT / "desktop" / "rules" / "inspections" / "findings"
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("*.py"))
    texts = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {text for text in texts if isinstance(text, str) and re.fullmatch(r"finding-[a-z-]+", text)}


def all_codes() -> set[str]:
    written, _ = raised_codes()
    passed_on = constant_answers("desktop/service.py", "_file_code")
    passed_on |= constant_answers("desktop/rules/rights.py", "check_roles")
    passed_on |= constant_answers("db/place.py", "closer")
    passed_on |= refusals()
    return written | passed_on | {code for _, code in _SAYINGS}


def test_codes_are_passed_on_only_where_this_test_follows_them() -> None:
    _, elsewhere = raised_codes()
    assert elsewhere == set(PASSED_ON)


def test_every_problem_has_a_sentence() -> None:
    codes = all_codes()
    assert {"disk-full", "store-newer", "roles-apart", "day-closed"} <= codes
    assert codes - SPOKEN_APART - set(SENTENCES) == set()


def test_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) - all_codes() == set()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_says_what_happened_what_is_safe_and_what_to_do(code: str) -> None:
    said = sentence(Problem(code))
    parts = re.findall(r"[^.?!:]+[.?!:](?:\s|$)", said)
    assert len(parts) >= 2, said
    assert len(said) <= 190, f"too long for the bar at the top: {said}"
    assert "{" not in said


def test_facts_stand_in_the_sentence() -> None:
    assert "Sunday, 22 November 2026 is closed" in sentence(Problem("day-closed", day=20261122))
    assert "close the day" in sentence(Problem("not-allowed", right="close-day"))
    assert "0009_later" in sentence(Problem("store-newer", schema="0009_later", known="0001_initial"))
    assert "/srv/{0}/%n" in sentence(Problem("file-missing", path="/srv/{0}/%n"))
    assert "Reported lost" in sentence(Problem("card-step", state="lost", step="returned"))
    assert "Months of a membership” must be 1 to 120" in sentence(
        Problem("setting-wrong", name="membership_months", least=1, most=120)
    )


def test_wrong_pins_count_down() -> None:
    assert "3 more tries" in sentence(Problem("pin-wrong", left=3, seconds=0))
    assert "After one more" in sentence(Problem("pin-wrong", left=1, seconds=0))
    assert "30 seconds" in sentence(Problem("pin-wrong", left=0, seconds=30))


def test_a_refused_enrolment_names_the_fields() -> None:
    faults = (Fault("phone", "phone-shape"), Fault("name", "too-long", 60))
    said = sentence(Problem("member-refused", faults=faults))
    assert "Phone: That is no phone number" in said
    assert "Name: At most 60 characters" in said


def test_a_code_nobody_knows_is_still_said_calmly() -> None:
    said = sentence(Problem("comet-impact", at="noon"))
    assert "comet-impact" in said
    assert "kept" in said


def fault_codes() -> set[str]:
    """The codes that forms get back: those of the rules, and those that members names itself."""
    tree = ast.parse((ROOT / "desktop/members.py").read_text(encoding="utf-8"))
    named = {
        str(node.args[1].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "Fault"
        and isinstance(node.args[1], ast.Constant)
    }
    kinds = (names.TextFault, names.PhoneFault, names.BirthYearFault, pins.PinFault)
    return (
        named | {fault.value for kind in kinds for fault in kind} | {"no-role", "roles-apart", "staff-exists"}
    )


def test_every_fault_of_a_form_has_a_sentence() -> None:
    codes = fault_codes()
    assert {"not-asked", "pin-run", "phone-shape", "too-large"} <= codes
    assert codes == set(FAULTS)
    for code in codes:
        assert code not in fault("name", code, 60)


def test_limits_stand_in_the_fault() -> None:
    assert "60 characters" in fault("name", "too-long", 60)
    assert "2 MB" in fault("photo", "too-large", 2 * 1024 * 1024)
    assert "no JPEG or PNG" in fault("photo", "empty")
