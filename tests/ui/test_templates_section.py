"""The checks of a palace as its manager meets them: the one sheet of the first day, the editor, packs, spreadsheets."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.actor import Actor
from desktop.desk import Desk
from desktop.problems import Problem
from desktop.rules.inspections.template import Template
from desktop.rules.inspections.vocabulary import ItemType, Severity, SourceMark, VersionState
from ui import wording_templates as said
from ui.pages.page import Page
from ui.pages.venue import VenuePage
from ui.pages.venue.checks import ChecksSection
from ui.pages.venue.checks.confirm import ConfirmRow
from ui.widgets.buttons import Button
from ui.widgets.form import Form
from ui.widgets.labels import PlainLabel

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(page_of: Callable[..., Page]) -> VenuePage:
    made = page_of(VenuePage)
    assert isinstance(made, VenuePage)
    return made


@pytest.fixture
def checks(page: VenuePage) -> ChecksSection:
    return page.checks


@pytest.fixture
def told(page: VenuePage) -> list[str]:
    """What the notice bar said, in order."""
    heard: list[str] = []
    page.noticed.connect(lambda _tone, text: heard.append(text))
    return heard


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisibleTo(widget)]


def press(widget: QWidget, text: str) -> None:
    """The one button of these words that is shown."""
    found = [one for one in widget.findChildren(Button) if one.text() == text and one.isVisibleTo(widget)]
    assert len(found) == 1, f"{text}: {len(found)}"
    found[0].click()


def states(checks: ChecksSection) -> dict[str, str]:
    return {row.code: said.state(row) for row in checks.listing.table._model.shown_rows()}


def sheet_row(checks: ChecksSection, code: str) -> ConfirmRow:
    return next(row for check in checks.sheet.checks if (row := check.row(code)) is not None)


def in_force(desk: Desk, code: str) -> Template:
    version = desk.templates.published(code)
    assert version is not None
    return version.template


def publish_all(page: VenuePage, checks: ChecksSection) -> None:
    page.confirm()
    sheet_row(checks, "MO06").line("ok_min").setText("0.15")
    sheet_row(checks, "MO34").line("ok_min").setText("30")
    press(checks.sheet, "Confirm and publish")


def fill(form: Form, **values: object) -> None:
    """Change fields as a person does, one after another."""
    for key, value in values.items():
        editor = form.field(key)
        assert hasattr(editor, "put")
        editor.put(value)


def pick_item(checks: ChecksSection, code: str) -> None:
    place = next(at for at, item in enumerate(checks.editor.template.items) if item.code == code)
    assert checks.editor.table.select(("item", place))


# --- the first day ----------------------------------------------------------------------------------------------


def test_a_new_palace_is_told_what_waits_for_its_word(page: VenuePage, checks: ChecksSection) -> None:
    assert page.card.isVisible()
    assert "not in force yet: 3" in page.card.text()
    assert "31 points" in page.card.text()
    assert states(checks) == {
        "OP": "4 to confirm",
        "PT": "in force",
        "CL": "in force",
        "MO": "17 to confirm",
        "QT": "10 to confirm",
    }


def test_one_sheet_shows_every_limit_with_its_ground(page: VenuePage, checks: ChecksSection) -> None:
    QTest.keyClick(page, Qt.Key.Key_O, ALT)
    assert checks.confirming
    assert not page.card.isVisible()
    assert sum(len(check.rows) for check in checks.sheet.checks) == 31
    fridge = sheet_row(checks, "OP28")
    assert (fridge.line("ok_min").text(), fridge.line("ok_max").text()) == ("0", "8")
    assert any("nobody has checked the text yet" in text for text in texts(fridge))
    assert any("Only the palace knows this limit" in text for text in texts(sheet_row(checks, "MO06")))


def test_the_checks_are_in_force_after_one_sheet(
    page: VenuePage, checks: ChecksSection, desk: Desk, told: list[str]
) -> None:
    page.confirm()
    sheet_row(checks, "MO06").line("ok_min").setText("0.15")
    sheet_row(checks, "MO34").line("ok_min").setText("３０")  # an input method's digits
    sheet_row(checks, "OP28").line("ok_max").setText("6")
    QTest.keyClick(page, Qt.Key.Key_P, ALT)
    assert set(states(checks).values()) == {"in force"}
    assert not page.card.isVisible()
    assert not checks.confirming
    assert "In force now" in told[-1]
    month, opening = in_force(desk, "MO"), in_force(desk, "OP")
    pressure, days, fridge = month.item("MO06"), month.item("MO34"), opening.item("OP28")
    assert pressure is not None
    assert days is not None
    assert fridge is not None
    assert (pressure.ok_min, days.ok_min, fridge.ok_max) == (Decimal("0.15"), Decimal(30), Decimal(6))
    assert SourceMark.SITE in {source.mark for source in fridge.sources}


def test_a_limit_that_is_missing_is_asked_for_and_nothing_is_published(
    page: VenuePage, checks: ChecksSection, desk: Desk
) -> None:
    page.confirm()
    press(checks.sheet, "Confirm and publish")
    assert sheet_row(checks, "MO06").fault() == "The palace has to give this limit."
    assert sheet_row(checks, "MO06").line("ok_min").hasFocus()
    assert any("nothing was published yet" in text for text in texts(checks.sheet))
    assert desk.templates.published("OP") is None


@pytest.mark.parametrize(
    ("low", "high", "sentence"),
    [
        ("0,3x", "", "This is no number that can be used."),
        ("2", "1", "The lower limit is above the upper one."),
        ("NaN", "", "This is no number that can be used."),
        ("1e9", "", "This is no number that can be used."),
    ],
)
def test_a_limit_that_cannot_be_is_marked(
    low: str, high: str, sentence: str, page: VenuePage, checks: ChecksSection
) -> None:
    page.confirm()
    row = sheet_row(checks, "MO06")
    row.line("ok_min").setText(low)
    row.line("ok_max").setText(high)
    press(checks.sheet, "Confirm and publish")
    assert row.fault() == sentence


def test_a_check_can_wait_while_another_is_put_to_use(
    page: VenuePage, checks: ChecksSection, desk: Desk
) -> None:
    page.confirm()
    for check in checks.sheet.checks:
        check.now.setChecked(check.draft.code == "OP")
    sheet_row(checks, "MO06").line("ok_min").setText("0.15")
    press(checks.sheet, "Confirm and publish")
    assert desk.templates.published("OP") is not None
    assert desk.templates.published("MO") is None
    assert checks.confirming
    assert sheet_row(checks, "MO06").line("ok_min").text() == "0.15"  # what was typed already is still there


def test_an_item_can_be_left_out(page: VenuePage, checks: ChecksSection, desk: Desk) -> None:
    page.confirm()
    sheet_row(checks, "MO06").leave_out.setChecked(True)
    sheet_row(checks, "MO34").leave_out.setChecked(True)
    press(checks.sheet, "Confirm and publish")
    month = in_force(desk, "MO")
    assert month.item("MO06") is None
    assert len(month.items) == 32


def test_nothing_can_be_confirmed_when_nothing_is_chosen(page: VenuePage, checks: ChecksSection) -> None:
    page.confirm()
    for check in checks.sheet.checks:
        check.now.setChecked(False)
    assert not checks.sheet.go.isEnabled()


# --- the editor -------------------------------------------------------------------------------------------------


def test_a_new_version_is_edited_and_published_while_the_old_one_stays(
    page: VenuePage, checks: ChecksSection, desk: Desk, manager: Actor
) -> None:
    publish_all(page, checks)
    checks.edit("OP")
    editor = checks.editor
    pick_item(checks, "OP28")
    fill(editor.item_form, ok_max="5")
    assert editor.dirty()
    assert page.unsaved()
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert not editor.dirty()
    fridge = in_force(desk, "OP").item("OP28")
    assert fridge is not None
    assert fridge.ok_max == Decimal(8)
    QTest.keyClick(page, Qt.Key.Key_P, ALT)
    press(editor._note, "Publish")
    fridge = in_force(desk, "OP").item("OP28")
    assert fridge is not None
    assert fridge.ok_max == Decimal(5)
    assert [told.version.number for told in desk.templates.versions(manager, "OP")] == [2, 1]


def test_an_item_is_added_moved_and_removed_from_the_keyboard(
    page: VenuePage, checks: ChecksSection, desk: Desk, manager: Actor
) -> None:
    checks.edit("CL")
    editor = checks.editor
    pick_item(checks, "CL02")
    QTest.keyClick(page, Qt.Key.Key_N, ALT)
    codes = [item.code for item in editor.template.items]
    assert codes[1:3] == ["CL02", "CL19"]
    assert any("CL19" in text and "The name is missing." in text for text in texts(editor))
    fill(editor.item_form, label_zh="后门灯已关", label_en="Back door light off")
    assert editor.faults() == []
    QTest.keyClick(page, Qt.Key.Key_Up, ALT)
    assert [item.code for item in editor.template.items][1:3] == ["CL19", "CL02"]
    QTest.keyClick(page, Qt.Key.Key_Down, ALT)
    assert [item.code for item in editor.template.items][1:3] == ["CL02", "CL19"]
    QTest.keyClick(page, Qt.Key.Key_S, ALT)
    assert desk.templates.draft(manager, "CL").template.item("CL19") is not None
    QTest.keyClick(page, Qt.Key.Key_Delete, ALT)
    assert editor.template.item("CL19") is None


def test_typing_goes_on_while_the_list_follows(checks: ChecksSection) -> None:
    checks.edit("CL")
    checks.editor.add_item()
    field = checks.editor.item_form.field("label_en")
    field.setFocus()
    QTest.keyClicks(field, "Back door locked")
    assert field.hasFocus()
    assert checks.editor.template.items[1].label_en == "Back door locked"
    assert any("Back door locked" in row for row in checks.editor.table.text().rows)


def test_an_item_walks_into_the_next_section(checks: ChecksSection) -> None:
    checks.edit("CL")
    first, second = (section.code for section in checks.editor.template.sections[:2])
    last = [item.code for item in checks.editor.template.items if item.section == first][-1]
    pick_item(checks, last)
    checks.editor.move_by(1)
    item = checks.editor.template.item(last)
    assert item is not None
    assert item.section == second


def test_a_section_is_named_and_moved(checks: ChecksSection) -> None:
    checks.edit("CL")
    editor = checks.editor
    editor.add_section()
    fill(editor._part, label_zh="后院", label_en="Back yard")
    editor.move_by(-1)
    assert [section.label_zh for section in editor.template.sections][-2] == "后院"
    editor.remove()
    assert all(section.label_zh != "后院" for section in editor.template.sections)


def test_what_is_wrong_is_said_at_its_item_and_in_a_sentence(checks: ChecksSection, told: list[str]) -> None:
    checks.edit("PT")
    editor = checks.editor
    place = next(at for at, item in enumerate(editor.template.items) if item.type is ItemType.PASS_FAIL)
    editor.table.select(("item", place))
    fill(editor.item_form, severity=None)
    assert editor.item_form.error("severity") == "Say how bad a fail is."
    press(editor, "Save the draft")
    assert "places need correcting" in told[-1]
    assert editor.dirty()


def test_choices_and_numbers_that_cannot_be_read_are_not_lost(checks: ChecksSection) -> None:
    checks.edit("OP")
    pick_item(checks, "OP02")
    form = checks.editor.item_form
    fill(form, options="1|正常")
    assert form.error("options") == "Write each choice as code|Chinese|English|ok, or bad at the end."
    press(checks.editor, "Save the draft")
    assert form.values()["options"] == "1|正常"
    assert checks.editor.dirty()
    fill(form, options="1|正常|Normal|ok\n2|故障|Fault|bad")
    assert form.error("options") == ""


def test_the_severity_brings_its_weight(checks: ChecksSection) -> None:
    checks.edit("CL")
    checks.editor.add_item()
    fill(checks.editor.item_form, label_zh="甲", severity=Severity.S1)
    assert checks.editor.template.items[1].weight == 10


def test_a_published_code_keeps_its_kind_of_answer(page: VenuePage, checks: ChecksSection) -> None:
    checks.edit("CL")
    form = checks.editor.item_form
    assert not form.field("type").isEnabled()
    assert not form.field("code").isEnabled()
    checks.editor.add_item()
    assert form is checks.editor.item_form
    assert form.field("type").isEnabled()


def test_leaving_a_changed_draft_asks_first(page: VenuePage, checks: ChecksSection) -> None:
    checks.edit("CL")
    checks.editor.add_item()
    QTest.keyClick(page, Qt.Key.Key_Left, ALT)
    assert checks.stack.currentWidget() is checks.editor
    press(checks.editor._strip, "Leave")
    assert checks.stack.currentWidget() is checks.listing


def test_what_somebody_else_kept_meanwhile_is_not_overwritten(
    checks: ChecksSection, desk: Desk, manager: Actor, told: list[str]
) -> None:
    checks.edit("CL")
    draft = desk.templates.draft(manager, "CL")
    desk.templates.save_draft(manager, draft.id, replace(draft.template, title_en="Evening check"))
    checks.editor.table.select(("title", 0))
    fill(checks.editor._head, title_zh="晚检")
    press(checks.editor, "Save the draft")
    assert "Somebody else" in told[-1]
    assert desk.templates.draft(manager, "CL").template.title_en == "Evening check"


def test_one_item_can_be_confirmed_in_the_editor(checks: ChecksSection, desk: Desk, manager: Actor) -> None:
    checks.edit("OP")
    pick_item(checks, "OP24")
    press(checks.editor, "Confirm as it stands")
    item = desk.templates.draft(manager, "OP").template.item("OP24")
    assert item is not None
    assert not item.needs_confirmation
    assert states(checks)["OP"] == "3 to confirm"


def test_publishing_before_everything_is_confirmed_says_what_waits(
    checks: ChecksSection, desk: Desk, told: list[str]
) -> None:
    checks.edit("OP")
    press(checks.editor, "Publish")
    press(checks.editor._note, "Publish")
    assert "4 items still wait" in told[-1]
    assert desk.templates.published("OP") is None


def test_a_version_in_force_is_only_looked_through(checks: ChecksSection) -> None:
    checks.listing.table.select("CL")
    press(checks.listing.one, "Look through")
    assert not checks.editor.item_form.isEnabled()
    press(checks.editor, "Begin a new version")
    assert checks.editor.item_form.isEnabled()


# --- the list ---------------------------------------------------------------------------------------------------


def test_a_draft_is_dropped(checks: ChecksSection, desk: Desk) -> None:
    checks.edit("CL")
    checks.open_list()
    checks.listing.table.select("CL")
    press(checks.listing.one, "Drop the draft")
    press(checks.listing.one._ask, "Drop the draft")
    assert states(checks)["CL"] == "in force"


def test_a_check_goes_out_of_use(checks: ChecksSection, desk: Desk) -> None:
    checks.listing.table.select("PT")
    press(checks.listing.one, "Out of use")
    press(checks.listing.one._ask, "Take out of use")
    assert "PT" not in states(checks)
    assert desk.templates.published("PT") is None


def test_a_copy_has_its_own_code(checks: ChecksSection, desk: Desk) -> None:
    one = checks.listing.one
    checks.listing.table.select("CL")
    press(one, "Copy as")
    fill(one._copy_form, code="CL")
    press(one, "Make the copy")
    assert "with this code already" in one._copy_form.error("code")
    fill(one._copy_form, code="bad code")
    press(one, "Make the copy")
    assert one._copy_form.error("code") == "A code has capitals, digits and hyphens, at most 16."
    fill(one._copy_form, code="CL-2", title_zh="剧场闭馆检查")
    press(one, "Make the copy")
    assert states(checks)["CL-2"] == "draft"


def test_versions_are_told_with_who_and_why(
    page: VenuePage, checks: ChecksSection, desk: Desk, manager: Actor
) -> None:
    draft = desk.templates.draft(manager, "CL")
    desk.templates.publish(manager, draft.id, "北门改装后")
    page.refresh()
    checks.listing.table.select("CL")
    assert checks.listing.one.versions.text().rows[0][:2] == ("2", "In force")
    checks.listing.one.versions.select(draft.id)
    assert any("王丽 · 北门改装后" in text for text in texts(checks.listing.one))


def test_a_pack_is_added_and_says_what_waits(checks: ChecksSection, told: list[str]) -> None:
    checks.open_packs()
    checks.packs.buttons["POOL"].click()
    QApplication.processEvents()  # what is put into a page that is seen shows itself a moment later
    assert "wait for your confirmation" in told[-1]
    assert states(checks)["POOL"] == "8 to confirm"
    assert "Added" in texts(checks.packs)


# --- spreadsheets -----------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(desk: Desk, manager: Actor, tmp_path: Path) -> Path:
    path = tmp_path / "CL-1.xlsx"
    version = desk.templates.published("CL")
    assert version is not None
    desk.templates.export_sheet(manager, version.id, path)
    return path


def test_a_spreadsheet_that_says_the_same_changes_nothing(checks: ChecksSection, sheet: Path) -> None:
    checks.try_file(sheet)
    assert "new: 0, changed: 0, gone: 0" in " ".join(texts(checks.taking))
    assert not checks.taking.take.isEnabled()


def test_a_spreadsheet_is_tried_before_it_is_taken_in(
    checks: ChecksSection, desk: Desk, manager: Actor, tmp_path: Path
) -> None:
    draft = desk.templates.draft(manager, "CL")
    items = tuple(item for item in draft.template.items if item.code != "CL03")
    smaller = replace(draft.template, items=items)
    desk.templates.save_draft(manager, draft.id, smaller)
    path = tmp_path / "smaller.xlsx"
    desk.templates.export_sheet(manager, draft.id, path)
    desk.templates.discard(manager, draft.id)
    checks.refresh()
    checks.try_file(path)
    assert checks.taking.changes.text().rows[0][:2] == ("removed", "CL03")
    assert states(checks)["CL"] == "in force"
    press(checks.taking, "Take in as a draft")
    assert states(checks)["CL"] == "in force; next version: draft"
    assert desk.templates.draft(manager, "CL").template.item("CL03") is None


def test_a_broken_spreadsheet_gets_a_sentence_a_row_and_nothing_of_it_is_taken(
    checks: ChecksSection, desk: Desk, manager: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "CL.csv"
    checks.edit("CL")
    version = desk.templates.draft(manager, "CL")
    path.write_text("code,label_zh\nCL01,甲\nCL01,乙\n", encoding="utf-8")
    checks.open_list()
    checks.listing.table.select("CL")
    checks.try_file(path)
    rows = checks.taking.faults.text().rows
    assert rows
    assert all(row[0] == "1" and row[3] == "This column is missing." for row in rows)
    assert not checks.taking.take.isVisibleTo(checks)
    assert desk.templates.version(version.id).digest == version.digest


def test_a_file_that_is_no_spreadsheet_is_said_calmly(
    checks: ChecksSection, told: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing of the kind")
    checks.try_file(path)
    assert "cannot be read" in told[-1]
    assert checks.stack.currentWidget() is checks.listing


# --- who may ----------------------------------------------------------------------------------------------------


ROOT = Path(said.__file__).resolve().parents[1]
SOURCES = ("rules/inspections/template.py", "inspections/templates.py", "inspections/template_sheets.py")
PLACES = {"Fault": 2, "RowFault": 2, "wrong": 1}
"""Where the code stands among what is handed over."""


def fault_codes() -> Iterator[str]:
    """Every code of a fault that is written out in the source."""
    for name in SOURCES:
        for node in ast.walk(ast.parse((ROOT / "desktop" / name).read_text(encoding="utf-8"))):
            found: list[ast.expr] = []
            if isinstance(node, ast.Call):
                place = PLACES.get(getattr(node.func, "id", getattr(node.func, "attr", "")), 99)
                found = node.args[place : place + 1]
            elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                found = node.value.elts[1:2]
            for one in found:
                yield from (
                    part.value
                    for part in ast.walk(one)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def test_every_fault_that_the_desk_can_answer_has_a_sentence_and_none_is_left_over() -> None:
    assert set(fault_codes()) == set(said.FAULTS)


def test_an_attendant_confirms_nothing(desk: Desk, attendant: Actor) -> None:
    version = next(one.draft for one in desk.templates.listed(attendant) if one.draft is not None).version
    assert version.state is VersionState.DRAFT
    with pytest.raises(Problem, match="not-allowed"):
        desk.templates.publish(attendant, version.id)
