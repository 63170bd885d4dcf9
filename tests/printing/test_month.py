"""The monthly summary: all that was given stands on it, in black and white too, on few pages or as many as it takes."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from printing.month import (
    Bar,
    Bars,
    Cell,
    FindingTable,
    GapBar,
    GapChart,
    Mark,
    Matrix,
    MatrixRow,
    MonthPaper,
    Proof,
    Stack,
    Stacked,
    write_month,
)
from tests.printing.papers import (
    ANCHOR,
    EMPTY,
    HEAD,
    HEADS,
    LETTER,
    MONTH,
    finding,
    matrix,
)

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]


def month(paper: MonthPaper = MONTH) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_month(paper, out), out.getvalue()


def photo(color: tuple[int, int, int], size: tuple[int, int] = (1600, 1200)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, color).save(out, "JPEG")
    return out.getvalue()


def words(paper: MonthPaper) -> list[str]:
    """Every word and number that was given, in whatever part."""
    found: list[str] = []

    def collect(value: object) -> None:
        if isinstance(value, Mark | bytes) or value is None:
            return
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            for part in value:
                collect(part)
        elif is_dataclass(value):
            for field in fields(value):
                if field.name not in ("anchor", "empty"):
                    collect(getattr(value, field.name))

    collect(paper)
    return found


def test_an_ordinary_month_is_four_to_six_pages_and_everything_given_stands_on_it(text_of: Text) -> None:
    rows = (finding(0, before=photo((90, 90, 90))), *MONTH.findings.rows[1:])
    paper = replace(MONTH, findings=replace(MONTH.findings, rows=rows))
    pages, data = month(paper)
    assert 4 <= pages <= 6
    text = text_of(data)
    for word in words(paper):
        assert "".join(word.split()) in text, word
    assert "".join(HEAD) in text


def test_every_page_carries_the_head_of_the_ledger_to_read_and_to_scan(
    page_image: See, decoded: Read
) -> None:
    pages, data = month()
    for page in range(pages):
        assert decoded(page_image(data, page, dpi=150)) == [ANCHOR.payload]
    for number, page_text in enumerate(PdfReader(io.BytesIO(data)).pages, 1):
        text = page_text.extract_text()
        assert f"{number} / {pages}" in text
        assert " ".join(HEAD) in text
        assert "评价办法 V1" in text


def test_the_scan_of_a_grey_copy_of_a_copy_still_gives_the_head(page_image: See, decoded: Read) -> None:
    _, data = month()
    grey = (
        page_image(data, 0, dpi=200)
        .convert("L")
        .resize((1400, 1980))
        .point(lambda level: min(255, level + 30))
    )
    assert decoded(grey) == [ANCHOR.payload]


def test_a_draft_of_a_single_staff_site_says_so_on_every_page() -> None:
    letter = replace(LETTER, anchor=None, marks=("草稿，未封存", "单人值守"))
    _, data = month(replace(MONTH, letter=letter))
    for page in PdfReader(io.BytesIO(data)).pages:
        assert "草稿，未封存" in page.extract_text()
        assert "单人值守" in page.extract_text()


def test_a_month_with_nothing_says_nothing_calmly(text_of: Text, page_image: See, decoded: Read) -> None:
    pages, data = month(EMPTY)
    assert pages <= 3
    text = text_of(data)
    for word in ("没有检查安排", "没有巡查", "本月没有隐患", "没有设岗位", "草稿，未封存"):
        assert word in text
    assert decoded(page_image(data, 0, dpi=150)) == []


def test_sixty_findings_with_pictures_go_on_under_their_heads_and_none_is_lost() -> None:
    pictures = photo((180, 60, 60)), photo((60, 160, 80), (900, 1600))
    rows = tuple(
        finding(at, before=pictures[at % 2], after=pictures[1] if at % 3 else None) for at in range(60)
    )
    pages, data = month(replace(MONTH, findings=replace(MONTH.findings, rows=rows)))
    assert pages <= 9
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    whole = "".join(texts)
    for at in range(60):
        assert whole.count(f"2026-{at:04d}") >= 1
    for text in texts:
        if "一般隐患" in text:
            assert "整改前 / 后" in text
    assert len(data) < 3_000_000


def test_a_picture_is_shown_whole_and_one_that_cannot_be_read_is_an_empty_frame(page_image: See) -> None:
    row = finding(1, before=photo((200, 30, 30)), after=b"no picture")
    _, data = month(replace(EMPTY, findings=FindingTable("隐患", HEADS, (row,))))
    red = [
        (x, y)
        for page in [page_image(data, 0, dpi=72)]
        for x in range(page.width)
        for y in range(page.height)
        if _is_red(page.getpixel((x, y)))
    ]
    wide, tall = (max(at) - min(at) + 1 for at in zip(*[at for at in red if at[0] > 300], strict=True))
    assert wide / tall == pytest.approx(4 / 3, abs=0.08)


def _is_red(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return bool(pixel[0] > 180 and pixel[1] < 60 and pixel[2] < 60)


def test_a_month_of_31_days_and_many_rows_shows_every_day_and_repeats_the_days() -> None:
    long = matrix(31, 3)
    rows = tuple(replace(long.rows[at % 5], label=f"{long.rows[at % 5].label} {at}区") for at in range(60))
    pages, data = month(replace(EMPTY, matrices=(replace(long, rows=rows),)))
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert pages >= 2
    for text in texts[:2]:
        assert all(f"\n{day}\n" in text or f"{day}" in text.split() for day in range(1, 32))
    assert all(f"{at}区" in "".join(texts).replace(" ", "").replace("\n", "") for at in range(60))


def test_the_marks_are_told_apart_by_shape_alone(page_image: See) -> None:
    """Each mark on a row of its own, cut out in grey: no two look alike."""
    marks = [mark for mark in Mark if mark is not Mark.NONE]
    one = Matrix(
        "图",
        ("1",),
        ("一",),
        frozenset(),
        tuple(MatrixRow(mark, (Cell(mark),), "1") for mark in marks),
        "计",
        (),
    )
    _, data = month(replace(EMPTY, matrices=(one,)))
    _, bare = month(
        replace(
            EMPTY,
            matrices=(replace(one, rows=tuple(replace(row, cells=(Cell(Mark.NONE),)) for row in one.rows)),),
        )
    )
    page, without = (page_image(pdf, 0, dpi=144).convert("L") for pdf in (data, bare))
    changed = ImageChops.difference(page, without)
    box = changed.getbbox()
    assert box is not None
    strip = changed.crop(box).point(lambda level: 255 if level > 60 else 0)
    step = strip.height / (len(marks) - 1 + 0.42)
    shapes = {
        strip.crop((0, round(at * step), strip.width, round(at * step + step * 0.45))).tobytes()
        for at in range(len(marks))
    }
    assert len(shapes) == len(marks)


def test_bars_over_the_limit_are_hatched_and_bold(page_image: See) -> None:
    chart = GapChart("间隔", (GapBar("1", 119), GapBar("2", 121), GapBar("3", None)), 120, "120", "%")
    _, data = month(replace(EMPTY, coverage=(chart,)))
    assert {"119", "121"} <= set("".join(p.extract_text() for p in PdfReader(io.BytesIO(data)).pages).split())


def test_hostile_text_anywhere_stands_literally_and_nothing_hangs(text_of: Text) -> None:
    bad = "<b>&amp;</b>\u202e\x00" + "长" * 10_000
    paper = hurt(MONTH, bad)
    pages, data = month(paper)
    assert pages > 4
    text = text_of(data)
    assert "<b>&amp;</b>[U+202E][U+0000]长" in text
    assert "\u202e" not in text


T = TypeVar("T")


def hurt(value: T, bad: str) -> T:
    """The value with every text in it replaced, marks and pictures left alone."""
    if isinstance(value, Mark | Proof | bytes) or value is None:
        return value
    if isinstance(value, str):
        return bad  # type: ignore[return-value]  # T is str here
    if isinstance(value, tuple):
        return tuple(hurt(part, bad) for part in value)  # type: ignore[return-value]  # T is this tuple
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: hurt(getattr(value, field.name), bad) for field in fields(value)}
        )
    return value


def test_numbers_below_nothing_and_beyond_everything_do_not_break_a_chart() -> None:
    odd = replace(
        MONTH,
        by_area=Stacked("图", ("甲", "乙"), (Stack("一", (0, 0)), Stack("二", (10**9, 1)))),
        ageing=Bars("账龄", (Bar("一", -5), Bar("二", 0))),
        top_items=Bars("项目", (Bar("一", 10**12),)),
        coverage=(
            GapChart(
                "间隔", tuple(GapBar(str(at), 10**6 if at == 3 else 0) for at in range(31)), 120, "120", "%"
            ),
        ),
    )
    assert month(odd)[0] >= 4


def test_a_month_has_repeatable_bytes_and_carries_its_fonts(fonts_of: Callable[[bytes], list[bool]]) -> None:
    first, second = month()[1], month()[1]
    assert first == second
    assert fonts_of(first)
    assert all(fonts_of(first))
