"""A template as a spreadsheet, one row an item: out for the office, and back without half of it being taken.

The first sheet holds the items: codes of the columns in the first row, words in the second. The sheet "template" names
the template itself; a CSV has only items and goes into a draft that is there.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from enum import Enum
from pathlib import Path
from typing import Any, Literal, TypeVar

from desktop.inspections.sheet_words import COLUMNS, NO, OPTIONAL, WORDS, YES, cell
from desktop.problems import Problem
from desktop.rules.inspections.template import (
    ALL,
    MOST_ITEMS,
    WEIGHTS,
    Fault,
    Item,
    Option,
    Section,
    Source,
    Template,
    is_number,
    number_text,
)
from desktop.rules.inspections.vocabulary import (
    AreaKind,
    AssetDateKind,
    AssetKind,
    Bound,
    Hint,
    ItemType,
    PhotoRule,
    Severity,
    SourceMark,
    TemplateKind,
)

E = TypeVar("E", bound=Enum)

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 64 * 1024 * 1024
_NO_ZIP = (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError)
"""What zipfile says of a damaged directory."""

_MOST_ROWS = MOST_ITEMS + 50
_HEAD_ROWS = 2
_TEMPLATE_SHEET, _ITEM_SHEET, _WORD_SHEET = "template", "items", "words"
_BETWEEN = re.compile(r"[;；\n]+")
_COMMAS = re.compile(r"[,，、;；\n]+")
_MARK = re.compile(r"^(.*?)[\[［【]\s*([^\]］】]*?)\s*[\]］】]\s*$")
_FLAGS = {
    **dict.fromkeys((*YES, "y", "true", "1", "√", "✓", "v", "有"), True),
    **dict.fromkeys((*NO, "n", "false", "0", "×", "x", "无", ""), False),
}


@dataclass(frozen=True)
class RowFault:
    """A cell that cannot be taken. `row` counts from 1 as the spreadsheet shows it; 0 is the sheet as a whole."""

    row: int
    column: str
    code: str
    value: str = ""


@dataclass(frozen=True)
class ReadSheet:
    """What a sheet says: a template where there is no fault, and which code stands in which row."""

    template: Template | None
    faults: tuple[RowFault, ...]
    rows: Mapping[str, int]

    def at(self, fault: Fault) -> RowFault:
        """A fault of the template as one of the sheet."""
        return RowFault(self.rows.get(fault.item, 0), fault.field, fault.code)


# Out ------------------------------------------------------------------------------------------------------------


def sheet_bytes(template: Template) -> bytes:
    """The template as an .xlsx with lists of choices in the cells."""
    import xlsxwriter  # 60 ms that no start and no round need

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    formats = {
        "code": book.add_format({"font_size": 8, "font_color": "#5F6B7A", "locked": True}),
        "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "wait": book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#FFF3CD"}),
    }
    items = book.add_worksheet(_ITEM_SHEET)
    facts = book.add_worksheet(_TEMPLATE_SHEET)
    words = book.add_worksheet(_WORD_SHEET)
    lists = _write_words(words, formats)
    _write_items(items, template, formats, lists)
    named = (
        ("code", template.code),
        ("kind", cell(template.kind)),
        ("title_zh", template.title_zh),
        ("title_en", template.title_en),
    )
    facts.set_column(0, 0, 14)
    facts.set_column(1, 1, 40)
    for row, (name, value) in enumerate(named):
        facts.write_string(row, 0, name, formats["code"])
        facts.write_string(row, 1, value, formats["text"])
    facts.data_validation(1, 1, 1, 1, {"validate": "list", "source": lists[TemplateKind]})
    book.close()
    return out.getvalue()


def _write_words(sheet: Any, formats: Mapping[str, Any]) -> dict[object, str]:
    """All allowed words, a column a list; gives the range of each for the choices in the cells."""
    lists: dict[object, str] = {}
    columns: list[tuple[object, str, list[tuple[str, str]]]] = [
        (kind, kind.__name__, [(cell(one), english) for one, (_, english) in words.items()])
        for kind, words in WORDS.items()
    ]
    columns.append(("flag", "YesNo", [(YES[1], YES[0]), (NO[1], NO[0])]))
    for place, (kind, name, rows) in enumerate(columns):
        column = place * 2
        sheet.set_column(column, column, 22)
        sheet.set_column(column + 1, column + 1, 24)
        sheet.write_string(0, column, name, formats["code"])
        for row, (written, english) in enumerate(rows, 1):
            sheet.write_string(row, column, written)
            sheet.write_string(row, column + 1, english, formats["code"])
        letters = _letters(column)
        lists[kind] = f"={_WORD_SHEET}!${letters}$2:${letters}${len(rows) + 1}"
    return lists


def _letters(column: int) -> str:
    return ("" if column < 26 else chr(64 + column // 26)) + chr(65 + column % 26)


_CHOICES: Mapping[str, object] = {
    "type": ItemType,
    "bound": Bound,
    "hint": Hint,
    "asset_kind": AssetKind,
    "date_kind": AssetDateKind,
    "severity": Severity,
    "photo": PhotoRule,
    **dict.fromkeys(
        ("with_asset_only", "event_only", "na", "critical", "on_spot", "site_limit", "needs_confirmation"),
        "flag",
    ),
}
_WIDTHS = {
    "label_zh": 34,
    "label_en": 34,
    "help_zh": 36,
    "help_en": 36,
    "options": 30,
    "sources": 34,
    "area_kinds": 22,
}


def _write_items(
    sheet: Any, template: Template, formats: Mapping[str, Any], lists: Mapping[object, str]
) -> None:
    for column, (name, (chinese, english)) in enumerate(COLUMNS.items()):
        sheet.set_column(column, column, _WIDTHS.get(name, 13))
        sheet.write_string(0, column, name, formats["code"])
        sheet.write_string(1, column, f"{chinese}\n{english}", formats["head"])
        if name in _CHOICES:
            choice = {"validate": "list", "source": lists[_CHOICES[name]], "error_type": "warning"}
            sheet.data_validation(_HEAD_ROWS, column, _HEAD_ROWS + MOST_ITEMS, column, choice)
    sheet.set_row(1, 48)
    sheet.freeze_panes(_HEAD_ROWS, list(COLUMNS).index("label_zh") + 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, 1)
    row = _HEAD_ROWS
    for section, items in template.in_order():
        for item in items:
            values = _cells(section, item)
            waits = formats["wait" if item.needs_confirmation else "text"]
            for column, name in enumerate(COLUMNS):
                value = values[name]
                if isinstance(value, int | float):
                    sheet.write_number(row, column, value, waits)
                else:
                    sheet.write_string(row, column, value, waits)
            row += 1


def _cells(section: Section, item: Item) -> dict[str, str | int | float]:
    def number(value: Decimal | None) -> str | float:
        """A number where a spreadsheet keeps every digit of it, a text where it would not."""
        if value is None:
            return ""
        return float(value) if Decimal(repr(float(value))) == value else number_text(value)

    def flag(value: bool) -> str:
        return YES[1] if value else NO[1]

    return {
        "section": section.code,
        "section_zh": section.label_zh,
        "section_en": section.label_en,
        "code": item.code,
        "label_zh": item.label_zh,
        "label_en": item.label_en,
        "help_zh": item.help_zh,
        "help_en": item.help_en,
        "type": cell(item.type),
        "unit": item.unit,
        "decimals": item.decimals,
        "ok_min": number(item.ok_min),
        "ok_max": number(item.ok_max),
        "plausible_min": number(item.plausible_min),
        "plausible_max": number(item.plausible_max),
        "max_age_months": "" if item.max_age_months is None else item.max_age_months,
        "expected": "" if item.expected is None else item.expected,
        "options": "；".join(
            f"{one.code}|{one.zh}|{one.en}|{'ok' if one.ok else 'bad'}" for one in item.options
        ),
        "bound": cell(item.bound),
        "amber_share": number(item.amber_share),
        "hint": cell(item.hint),
        "asset_kind": cell(item.asset_kind),
        "date_kind": cell(item.date_kind),
        "area_kinds": "、".join(cell(one) for one in item.area_kinds),
        "with_asset_only": flag(item.with_asset_only),
        "event_only": flag(item.event_only),
        "na": flag(item.na),
        "severity": cell(item.severity),
        "weight": item.weight,
        "critical": flag(item.critical),
        "on_spot": flag(item.on_spot),
        "photo": cell(item.photo),
        "sample_rate": number(item.sample_rate),
        "sources": "；".join(f"{one.ref} [{cell(one.mark)}]".strip() for one in item.sources),
        "site_limit": flag(item.site_limit),
        "needs_confirmation": flag(item.needs_confirmation),
    }


# In -------------------------------------------------------------------------------------------------------------


def read_sheet(path: Path, into: Template | None) -> ReadSheet:
    """Read a sheet; `into` is the draft that it shall replace, None where the sheet itself names the template.

    Raises Problem sheet-unreadable (no spreadsheet, damaged, a password), sheet-too-large, file-missing.
    """
    tables = _tables(path)
    facts = {row[0].strip(): row[1].strip() for row in tables.get(_TEMPLATE_SHEET, []) if len(row) > 1}
    items = tables.get(_ITEM_SHEET) or next(
        (rows for name, rows in tables.items() if name not in (_TEMPLATE_SHEET, _WORD_SHEET)), []
    )
    return _Reading(items, facts, into).result()


def _tables(path: Path) -> dict[str, list[list[str]]]:
    """Every sheet as texts, by its name. A cell keeps its row and column; numbers are written without rounding."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Problem("sheet-too-large", most_mb=LARGEST_FILE // 1024 // 1024)
    if path.suffix.lower() == ".csv":
        return {_ITEM_SHEET: _csv_rows(path.read_bytes())}
    return _book_rows(path)


def _csv_rows(content: bytes) -> list[list[str]]:
    for encoding in ("utf-8-sig", "gb18030"):  # what Excel for Chinese saves is the second
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        try:
            return list(csv.reader(io.StringIO(text, newline="")))
        except csv.Error:
            break
    raise Problem("sheet-unreadable")


def _book_rows(path: Path) -> dict[str, list[list[str]]]:
    from python_calamine import CalamineError, load_workbook

    if zipfile.is_zipfile(path):
        try:
            with zipfile.ZipFile(path) as packed:
                unpacked = sum(each.file_size for each in packed.infolist())
        except _NO_ZIP:
            raise Problem("sheet-unreadable") from None
        if unpacked > LARGEST_UNPACKED:
            raise Problem("sheet-too-large", most_mb=LARGEST_UNPACKED // 1024 // 1024)
    try:
        book = load_workbook(str(path))
        return {
            name: [
                [_as_text(value) for value in row]
                for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=_MOST_ROWS)
            ]
            for name in book.sheet_names[:10]
        }
    except (CalamineError, ValueError):
        raise Problem("sheet-unreadable") from None


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return YES[1] if value else NO[1]
    if isinstance(value, float):
        return number_text(Decimal(repr(value)))
    return "" if value is None else str(value)


@dataclass
class _Reading:
    table: list[list[str]]
    facts: Mapping[str, str]
    into: Template | None
    faults: list[RowFault] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)

    def result(self) -> ReadSheet:
        template = self._template()
        return ReadSheet(None if self.faults else template, tuple(self.faults), dict(self.rows))

    def _template(self) -> Template | None:
        head = [name.strip().lower() for name in self.table[0]] if self.table else []
        for place, name in enumerate(head):
            if name in COLUMNS:
                if name in self.columns:
                    self.faults.append(RowFault(1, name, "duplicate-column"))
                self.columns.setdefault(name, place)
        self.faults += [
            RowFault(1, name, "missing-column") for name in COLUMNS if name not in {*self.columns, *OPTIONAL}
        ]
        if self.faults:
            return None
        items = [item for row in self._filled() if (item := self._item(*row)) is not None]
        if not items:
            self.faults.append(RowFault(0, "items", "no-items"))
        if len(items) > MOST_ITEMS:
            self.faults.append(RowFault(0, "items", "too-many-items"))
        return self._named(tuple(items))

    def _filled(self) -> list[tuple[int, dict[str, str]]]:
        """The rows with an item, by their number in the sheet; the row of words and empty rows are passed over."""
        filled = []
        for number, row in enumerate(self.table[1:], 2):
            values = {
                name: _tidy(row[place]) if place < len(row) else "" for name, place in self.columns.items()
            }
            is_words = number == _HEAD_ROWS and COLUMNS["code"][0] in values["code"]
            if any(values.values()) and not is_words:
                filled.append((number, values))
        return filled

    def _named(self, items: tuple[Item, ...]) -> Template | None:
        facts, into = self.facts, self.into
        if into is None and not facts.get("code"):
            self.faults.append(RowFault(0, "code", "no-template-named"))
            return None
        if into is not None and facts.get("code", into.code) != into.code:
            self.faults.append(RowFault(0, "code", "other-template", facts["code"][:40]))
            return None
        kind = _parse(TemplateKind, facts.get("kind", ""))
        if kind is None and (into is None or facts.get("kind")):
            self.faults.append(RowFault(0, "kind", "unknown-word", facts.get("kind", "")))
            return None
        base = into or Template(facts["code"], kind or TemplateKind.ADHOC, "", "", (), ())
        return replace(
            base,
            kind=kind or base.kind,
            title_zh=facts.get("title_zh") or base.title_zh,
            title_en=facts.get("title_en") or base.title_en,
            sections=tuple(self.sections.values()),
            items=items,
        )

    # One row ----------------------------------------------------------------------------------------------------

    def _item(self, row: int, values: dict[str, str]) -> Item | None:
        before = len(self.faults)

        def wrong(column: str, code: str) -> None:
            self.faults.append(RowFault(row, column, code, values.get(column, "")[:40]))

        code = values["code"]
        if not code:
            wrong("code", "no-code")
        elif code in self.rows:
            wrong("code", "duplicate-code")
        else:
            self.rows[code] = row
        self._section(values, wrong)
        cells = _Cells(values, wrong)
        severity = cells.word("severity", Severity)
        item = Item(
            code=code,
            section=values["section"],
            label_zh=values["label_zh"],
            label_en=values.get("label_en", ""),
            help_zh=values.get("help_zh", ""),
            help_en=values.get("help_en", ""),
            type=cells.word("type", ItemType, needed=True) or ItemType.PASS_FAIL,
            unit=values["unit"],
            decimals=cells.whole("decimals") or 0,
            ok_min=cells.number("ok_min"),
            ok_max=cells.number("ok_max"),
            plausible_min=cells.number("plausible_min"),
            plausible_max=cells.number("plausible_max"),
            max_age_months=cells.whole("max_age_months"),
            options=cells.options(),
            expected=cells.expected(),
            bound=cells.word("bound", Bound),
            amber_share=cells.number("amber_share"),
            hint=cells.word("hint", Hint),
            asset_kind=cells.word("asset_kind", AssetKind),
            date_kind=cells.word("date_kind", AssetDateKind),
            area_kinds=cells.area_kinds(),
            with_asset_only=cells.flag("with_asset_only"),
            event_only=cells.flag("event_only"),
            na=cells.flag("na"),
            severity=severity,
            weight=_weight(cells.whole("weight"), severity),
            critical=cells.flag("critical"),
            on_spot=cells.flag("on_spot"),
            photo=cells.word("photo", PhotoRule) or PhotoRule.NEVER,
            sample_rate=cells.number("sample_rate") or Decimal(0),
            sources=cells.sources(),
            site_limit=cells.flag("site_limit"),
            needs_confirmation=cells.flag("needs_confirmation"),
        )
        return item if len(self.faults) == before else None

    def _section(self, values: Mapping[str, str], wrong: Callable[[str, str], None]) -> None:
        code = values["section"]
        chinese, english = values.get("section_zh", ""), values.get("section_en", "")
        if not code:
            wrong("section", "no-section")
            return
        old = None
        if self.into is not None:
            old = next((one for one in self.into.sections if one.code == code), None)
        known = self.sections.get(code)
        if known is None:
            if not (chinese or english) and old is not None:
                chinese, english = old.label_zh, old.label_en
            self.sections[code] = Section(code, chinese or english or code, english)
        elif (chinese and chinese != known.label_zh) or (english and english != known.label_en):
            wrong("section_zh", "section-named-twice")


def _weight(given: int | None, severity: Severity | None) -> int:
    if given is not None:
        return given
    return 0 if severity is None else WEIGHTS[severity]


def _tidy(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\u3000", " ").replace("\u00a0", " ").strip()


def _parse(kind: type[E], text: str) -> E | None:
    """The value that a cell names by its code, its word in Chinese or English, or code and word; None for no such."""
    wanted = text.strip().casefold()
    if kind is Severity:
        wanted = wanted.removeprefix("s")  # S1 to S4, as the window shows them
    for value, (chinese, english) in WORDS[kind].items():
        code = str(value.value)
        if wanted in (code, chinese.casefold(), english.casefold(), f"{code} {chinese}".casefold()):
            assert isinstance(value, kind)
            return value
    return None


@dataclass
class _Cells:
    """The cells of one row; what cannot be read is told to `wrong` with its column."""

    values: Mapping[str, str]
    wrong: Callable[[str, str], None]

    def word(self, column: str, kind: type[E], *, needed: bool = False) -> E | None:
        text = self.values.get(column, "")
        if not text:
            if needed:
                self.wrong(column, "unknown-word")
            return None
        value = _parse(kind, text)
        if value is None:
            self.wrong(column, "unknown-type" if kind is ItemType else "unknown-word")
        return value

    def number(self, column: str) -> Decimal | None:
        text = self.values[column]
        if not text:
            return None
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("NaN")
        if not is_number(number):
            self.wrong(column, "bad-number")
            return None
        return number

    def whole(self, column: str) -> int | None:
        text = self.values.get(column, "")
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", text, re.ASCII):
            self.wrong(column, "bad-number")
            return None
        return int(text)

    def flag(self, column: str) -> bool:
        known = _FLAGS.get(self.values[column].casefold())
        if known is None:
            self.wrong(column, "unknown-word")
        return bool(known)

    def expected(self) -> int | Literal["all"] | None:
        if self.values["expected"].casefold() in (ALL, "全部"):
            return ALL
        return self.whole("expected")

    def area_kinds(self) -> tuple[AreaKind, ...]:
        kinds = [_parse(AreaKind, one) for one in _COMMAS.split(self.values["area_kinds"]) if one.strip()]
        if None in kinds:
            self.wrong("area_kinds", "unknown-word")
        return tuple(dict.fromkeys(kind for kind in kinds if kind is not None))

    def options(self) -> tuple[Option, ...]:
        options = []
        for one in _BETWEEN.split(self.values["options"]):
            if not one.strip():
                continue
            parts = [part.strip() for part in re.split(r"[|｜]", one)]
            if len(parts) != 4 or parts[3].casefold() not in ("ok", "bad", "合格", "不合格"):
                self.wrong("options", "bad-options")
                return ()
            options.append(Option(parts[0], parts[1], parts[2], parts[3].casefold() in ("ok", "合格")))
        return tuple(options)

    def sources(self) -> tuple[Source, ...]:
        """Grounds with their marks; one that the site typed without a mark is the site's own rule."""
        sources = []
        for one in _BETWEEN.split(self.values["sources"]):
            if not one.strip():
                continue
            marked = _MARK.match(one.strip())
            if marked is None:
                sources.append(Source(one.strip(), SourceMark.SITE))
                continue
            mark = _parse(SourceMark, marked[2])
            if mark is None:
                self.wrong("sources", "unknown-word")
                return ()
            sources.append(Source(marked[1].strip(), mark))
        return tuple(sources)


def differences(
    before: Template | None, after: Template
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Which item codes a sheet would add, change and remove."""
    old: Mapping[str, Item] = {} if before is None else {item.code: item for item in before.items}
    new = {item.code: item for item in after.items}
    return (
        tuple(code for code in new if code not in old),
        tuple(code for code in new if code in old and new[code] != old[code]),
        tuple(code for code in old if code not in new),
    )


__all__: Sequence[str] = ("ReadSheet", "RowFault", "differences", "read_sheet", "sheet_bytes")
