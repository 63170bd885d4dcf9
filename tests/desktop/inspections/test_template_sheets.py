"""A template as a spreadsheet, as an office edits it: out, changed, and back, whole or not at all."""

from __future__ import annotations

import csv
import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from python_calamine import load_workbook

from desktop.inspections.library import CORE, PACKS
from desktop.inspections.sheet_words import COLUMNS, WORDS, cell
from desktop.inspections.template_sheets import RowFault, read_sheet, sheet_bytes
from desktop.problems import Problem
from desktop.rules.inspections import vocabulary
from desktop.rules.inspections.template import Template
from desktop.rules.inspections.vocabulary import ItemType, Severity, SourceMark
from desktop.rules.rights import Role
from tests.desktop.palace import Palace

PATROL = next(template for template in CORE if template.code == "PT")
OPENING = next(template for template in CORE if template.code == "OP")
SHIPPED = (*CORE, *(shipped.template for pack in PACKS for shipped in pack.templates))
FIRST = 3
"""The row of the first item, as a spreadsheet counts."""

Rows = list[list[str]]


def rows_of(template: Template) -> Rows:
    """The item sheet as texts, as an office program would show it."""
    book = load_workbook(io.BytesIO(sheet_bytes(template)))
    table = book.get_sheet_by_name("items").to_python(skip_empty_area=False)
    return [[f"{value:g}" if isinstance(value, float) else str(value) for value in row] for row in table]


def put(rows: Rows, row: int, column: str, value: str) -> None:
    rows[row - 1][list(COLUMNS).index(column)] = value


def drop(rows: Rows, column: str) -> None:
    place = list(COLUMNS).index(column)
    for row in rows:
        del row[place]


def as_csv(rows: Rows, path: Path, encoding: str = "utf-8-sig") -> Path:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


def as_ods(sheets: dict[str, Rows], path: Path) -> Path:
    """What LibreOffice and WPS save, reduced to what a reader looks at."""

    def table(name: str, rows: Rows) -> str:
        lines = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
                for value in row
            )
            + "</table:table-row>"
            for row in rows
        )
        return f'<table:table table:name="{name}">{lines}</table:table>'

    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    body = "".join(table(name, rows) for name, rows in sheets.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", content)
        packed.writestr("META-INF/manifest.xml", manifest)
    return path


def edited(path: Path, *changes: tuple[int, str, str]) -> Path:
    """The patrol's sheet with some cells changed."""
    rows = rows_of(PATROL)
    for row, column, value in changes:
        put(rows, row, column, value)
    return as_csv(rows, path / "patrol.csv")


# There and back -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("template", SHIPPED, ids=lambda template: template.code)
def test_a_sheet_that_nobody_touched_changes_nothing(template: Template, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(sheet_bytes(template))
    read = read_sheet(path, None)
    assert read.faults == ()
    assert read.template == replace(template, pack="")


def test_every_code_has_its_words_and_no_two_values_of_a_kind_share_one() -> None:
    for kind, words in WORDS.items():
        assert set(words) == set(kind)
        assert getattr(vocabulary, kind.__name__) is kind
        said = [word.casefold() for value, pair in words.items() for word in (str(value.value), pair[0])]
        assert len(set(said)) == len(said), kind
        english = [pair[1] for pair in words.values()]
        assert len(set(english)) == len(english), kind


def test_a_sheet_is_made_for_people(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(sheet_bytes(OPENING))
    with zipfile.ZipFile(path) as packed:
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert "dataValidation" in sheet, "cells offer their words"
    assert "<f>" not in sheet, "nothing is computed, whatever an item is called"
    rows = rows_of(OPENING)
    assert rows[1][list(COLUMNS).index("label_zh")] == "检查项目\nItem, Chinese"
    assert rows[2][list(COLUMNS).index("type")] == "count 计数"


@pytest.mark.parametrize("limit", ["7.8", "0.1", "-3", "123456789.123456789", "0.000000001"])
def test_a_limit_keeps_every_digit(limit: str, tmp_path: Path) -> None:
    number = replace(PATROL.items[7], plausible_max=Decimal("1e9"), ok_min=Decimal(limit), plausible_min=None)
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(sheet_bytes(replace(PATROL, items=(*PATROL.items[:7], number, *PATROL.items[8:]))))
    template = read_sheet(path, None).template
    assert template is not None
    assert template.items[7].ok_min == Decimal(limit)


def test_an_item_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    odd = replace(PATROL, items=(replace(PATROL.items[0], label_zh='=HYPERLINK("x")'), *PATROL.items[1:]))
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(sheet_bytes(odd))
    assert read_sheet(path, None).template == odd


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_a_csv_in_either_encoding_goes_into_a_draft(encoding: str, tmp_path: Path) -> None:
    path = as_csv(rows_of(OPENING), tmp_path / "opening.csv", encoding)
    assert read_sheet(path, OPENING).template == OPENING
    assert read_sheet(path, None).faults == (RowFault(0, "code", "no-template-named"),)


def test_what_libreoffice_saves_is_read_too(tmp_path: Path) -> None:
    facts = [
        ["code", "PT"],
        ["kind", "patrol 巡查"],
        ["title_zh", "两小时防火巡查"],
        ["title_en", PATROL.title_en],
    ]
    path = as_ods({"items": rows_of(PATROL), "template": facts}, tmp_path / "patrol.ods")
    assert read_sheet(path, None).template == PATROL


def test_the_words_a_colleague_would_type_are_understood(tmp_path: Path) -> None:
    path = edited(
        tmp_path,
        (FIRST, "type", "合格/不合格"),
        (FIRST, "severity", "S3"),
        (FIRST, "weight", ""),
        (FIRST, "critical", "否"),
        (FIRST, "photo", "On a fail"),
        (FIRST, "area_kinds", "球馆，舞台"),
        (FIRST, "sources", "本馆安全制度第三条"),
    )
    template = read_sheet(path, PATROL).template
    assert template is not None
    item = template.items[0]
    assert (item.severity, item.weight, item.critical) == (Severity.S3, 3, False)
    assert [kind.value for kind in item.area_kinds] == ["sports-hall", "stage"]
    assert [(source.ref, source.mark) for source in item.sources] == [("本馆安全制度第三条", SourceMark.SITE)]


def test_columns_may_stand_in_any_order_and_rows_too(tmp_path: Path) -> None:
    rows = [list(reversed(row)) for row in rows_of(PATROL)]
    rows[2], rows[3] = rows[3], rows[2]
    template = read_sheet(as_csv(rows, tmp_path / "patrol.csv"), PATROL).template
    assert template is not None
    assert [item.code for item in template.items[:3]] == ["PT02", "PT01", "PT03"]


# What is wrong, cell by cell ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("type", "打分", "unknown-type"),
        ("type", "", "unknown-word"),
        ("code", "PT01", "duplicate-code"),
        ("code", "", "no-code"),
        ("section", "", "no-section"),
        ("section_zh", "另一个名字", "section-named-twice"),
        ("ok_max", "八", "bad-number"),
        ("ok_max", "NaN", "bad-number"),
        ("ok_max", "1e999999999", "bad-number"),
        ("ok_max", "1e-999999999", "bad-number"),
        ("decimals", "-1", "bad-number"),
        ("expected", "1.5", "bad-number"),
        ("critical", "也许", "unknown-word"),
        ("severity", "5", "unknown-word"),
        ("area_kinds", "球馆、月球", "unknown-word"),
        ("options", "a|甲|A", "bad-options"),
        ("sources", "某规定 [听说]", "unknown-word"),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named(column: str, value: str, code: str, tmp_path: Path) -> None:
    read = read_sheet(edited(tmp_path, (FIRST + 1, column, value)), PATROL)
    assert read.template is None
    assert [(fault.row, fault.column, fault.code) for fault in read.faults] == [(FIRST + 1, column, code)]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = edited(tmp_path, (3, "type", "?"), (5, "severity", "9"), (5, "na", "?"), (9, "code", "PT01"))
    assert [fault.row for fault in read_sheet(path, PATROL).faults] == [3, 5, 5, 9]


@pytest.mark.parametrize("column", ["code", "ok_max", "needs_confirmation"])
def test_a_missing_column_is_named(column: str, tmp_path: Path) -> None:
    rows = rows_of(PATROL)
    drop(rows, column)
    read = read_sheet(as_csv(rows, tmp_path / "patrol.csv"), PATROL)
    assert read.faults == (RowFault(1, column, "missing-column"),)


def test_a_sheet_without_help_and_english_is_enough(tmp_path: Path) -> None:
    rows = rows_of(PATROL)
    for column in sorted(
        ("help_zh", "help_en", "label_en", "section_zh", "section_en"), key=list(COLUMNS).index, reverse=True
    ):
        drop(rows, column)
    template = read_sheet(as_csv(rows, tmp_path / "patrol.csv"), PATROL).template
    assert template is not None
    assert template.sections == PATROL.sections, "names that the sheet leaves out stay"


def test_another_templates_sheet_is_not_taken_for_this_one(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(sheet_bytes(OPENING))
    assert read_sheet(path, PATROL).faults == (RowFault(0, "code", "other-template", "OP"),)


def test_a_sheet_of_far_too_many_rows_is_refused(tmp_path: Path) -> None:
    rows = rows_of(PATROL)
    line = rows[FIRST - 1]
    for number in range(400):
        rows.append(
            [f"X{number}" if name == "code" else value for name, value in zip(COLUMNS, line, strict=True)]
        )
    read = read_sheet(as_csv(rows, tmp_path / "patrol.csv"), PATROL)
    assert RowFault(0, "items", "too-many-items") in read.faults


# Files that are none --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["sheet.xlsx", "sheet.ods", "sheet.xls", "sheet.txt"])
@pytest.mark.parametrize(
    "content", [b"", b"hello", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)]
)
def test_a_file_that_is_no_spreadsheet_says_so(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Problem, match="sheet-unreadable"):
        read_sheet(path, PATROL)


def test_a_damaged_file_is_refused_or_read_and_never_a_crash(tmp_path: Path) -> None:
    whole, chance = sheet_bytes(PATROL), random.Random(7)
    path = tmp_path / "sheet.xlsx"
    said = []
    for _ in range(300):
        hurt = bytearray(whole)
        start = chance.choice((0, len(whole) - 900))  # the directory at the end is what readers trip over
        for _ in range(3):
            hurt[chance.randrange(start, len(hurt))] = chance.randrange(256)
        path.write_bytes(hurt)
        try:
            read_sheet(path, PATROL)
        except Problem as problem:
            said.append(problem.code)
    assert len(said) > 100
    assert set(said) <= {"sheet-unreadable", "sheet-too-large"}


def test_a_packed_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(70 * 1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(Problem, match="sheet-too-large"):
        read_sheet(path, PATROL)


# Through the service --------------------------------------------------------------------------------------------


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[Template], Path]:
    def made(template: Template) -> Path:
        path = tmp_path / f"{template.code}.xlsx"
        path.write_bytes(sheet_bytes(template))
        return path

    return made


def test_a_manager_edits_the_patrol_in_the_office(palace: Palace, tmp_path: Path) -> None:
    templates, manager = palace.desk.templates, palace.manager
    published = templates.published("PT")
    assert published is not None
    path = tmp_path / "巡查.xlsx"
    templates.export_sheet(manager, published.id, path)
    changed = replace(
        published.template,
        items=(
            replace(published.template.items[0], label_zh="用火、用电、用气无违章"),
            *published.template.items[1:13],
            replace(
                published.template.items[12], code="PT15", label_zh="地下车库无积水", label_en="Garage dry"
            ),
        ),
    )
    path.write_bytes(sheet_bytes(changed))
    told = templates.import_sheet(manager, path)
    assert (told.code, told.faults, told.version) == ("PT", (), None)
    assert (told.added, told.changed, told.removed) == (("PT15",), ("PT01",), ("PT14",))
    assert palace.count("template_version") == len(CORE), "a dry run keeps nothing"
    kept = templates.import_sheet(manager, path, dry_run=False).version
    assert kept is not None
    assert kept.template == changed
    assert (kept.number, kept.template.items[-1].code) == (2, "PT15")
    assert templates.published("PT") == published, "until it is published the old one is used"
    templates.publish(manager, kept.id)
    assert palace.sound()


def test_a_sheet_with_a_fault_leaves_everything_as_it_was(
    palace: Palace, sheet: Callable[[Template], Path]
) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "PT")
    broken = replace(
        PATROL,
        items=(
            replace(PATROL.items[0], label_zh="改过的"),
            replace(PATROL.items[1], type=ItemType.TEXT),
            *PATROL.items[2:7],
            replace(PATROL.items[7], plausible_min=Decimal(9), plausible_max=Decimal(1)),
            *PATROL.items[8:],
        ),
    )
    told = templates.import_sheet(manager, sheet(broken), draft.id, dry_run=False)
    assert told.version is None
    assert {(fault.row, fault.code) for fault in told.faults} == {(4, "type-changed"), (10, "limits-crossed")}
    assert templates.version(draft.id) == draft


def test_the_sheet_of_an_unconfirmed_check_is_still_unconfirmed_when_it_comes_back(
    palace: Palace, sheet: Callable[[Template], Path]
) -> None:
    templates, manager = palace.desk.templates, palace.manager
    sure = replace(
        OPENING, items=tuple(replace(item, needs_confirmation=False, sources=()) for item in OPENING.items)
    )
    told = templates.import_sheet(manager, sheet(sure), dry_run=False)
    assert told.to_confirm == 4
    assert told.version is not None
    with pytest.raises(Problem, match="template-unconfirmed"):
        templates.publish(manager, told.version.id)


def test_a_sheet_brings_a_template_of_the_sites_own(
    palace: Palace, sheet: Callable[[Template], Path]
) -> None:
    templates, manager = palace.desk.templates, palace.manager
    own = replace(PATROL, code="NIGHT", title_zh="夜间巡查", title_en="Night patrol")
    told = templates.import_sheet(manager, sheet(own), dry_run=False)
    assert told.version is not None
    assert told.version.number == 1
    assert templates.publish(manager, told.version.id).template == own
    bad = replace(own, code="夜间")
    assert [fault.code for fault in templates.import_sheet(manager, sheet(bad)).faults] == ["bad-code"]


def test_an_attendant_may_take_a_sheet_home_and_bring_none(
    palace: Palace, sheet: Callable[[Template], Path], tmp_path: Path
) -> None:
    templates, attendant = palace.desk.templates, palace.actor(Role.ATTENDANT)
    published = templates.published("PT")
    assert published is not None
    templates.export_sheet(attendant, published.id, tmp_path / "out.xlsx")
    assert read_sheet(tmp_path / "out.xlsx", None).template == PATROL
    with pytest.raises(Problem, match="not-allowed"):
        templates.import_sheet(attendant, sheet(PATROL))
    with pytest.raises(Problem, match="file-missing"):
        templates.import_sheet(palace.manager, tmp_path / "gone.xlsx")


def test_a_cell_shows_the_code_with_its_word() -> None:
    assert cell(ItemType.NUMBER) == "number 数值"
    assert cell(None) == ""
