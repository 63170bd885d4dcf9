"""The quarterly evaluation: scores with what they were divided by, "too few" as such, the scheme on the last page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace

from PIL import Image
from pypdf import PdfReader

from printing.quarter import (
    Funnel,
    HeatCell,
    HeatRow,
    Point,
    Proof,
    QuarterPaper,
    Trend,
    write_quarter,
)
from tests.printing.papers import ANCHOR, QUARTER, area

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]


def quarter(paper: QuarterPaper = QUARTER) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_quarter(paper, out), out.getvalue()


def words(value: object) -> list[str]:
    """Every word and number in a paper, but what stands for nothing."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [word for part in value for word in words(part)]
    if is_dataclass(value) and not isinstance(value, Proof):
        kept = [getattr(value, field.name) for field in fields(value) if field.name != "empty"]
        return words(tuple(kept))
    return []


def test_an_ordinary_quarter_is_six_to_eight_pages_and_everything_given_stands_on_it(text_of: Text) -> None:
    pages, data = quarter()
    assert 6 <= pages <= 8
    text = text_of(data)
    paper = replace(QUARTER, trends=tuple(replace(trend, points=()) for trend in QUARTER.trends))
    for word in words(paper):
        assert "".join(word.split()) in text, word
    for shown in ("86.0", "95.1", "26Q4"):
        assert shown in text


def test_every_page_carries_the_head_the_scheme_and_the_single_staff_line(
    page_image: See, decoded: Read
) -> None:
    pages, data = quarter()
    for number, page in enumerate(PdfReader(io.BytesIO(data)).pages, 1):
        text = page.extract_text()
        assert f"{number} / {pages}" in text
        assert "评价办法 V1" in text
        assert "单人值守场馆" in text
        assert decoded(page_image(data, number - 1, dpi=150)) == [ANCHOR.payload]


def test_the_scheme_begins_the_last_page() -> None:
    _, data = quarter()
    last = PdfReader(io.BytesIO(data)).pages[-1].extract_text()
    assert last.startswith("评价办法 V1")
    assert "迟办每日递减" in last


def test_a_score_bar_is_as_long_as_the_score_and_too_few_has_none(page_image: See) -> None:
    rows = (
        area("1", "满", 1000, "优秀", ""),
        area("2", "半", 500, "不合格", ""),
        area("", "无", None, "—", "—"),
    )
    _, data = quarter(replace(QUARTER, area_scores=replace(QUARTER.area_scores, rows=rows, limits=())))
    page = page_image(data, 0, dpi=144).convert("L")
    dark = [sum(level < 100 for level in _row(page, y)[376:736]) for y in range(page.height)]
    longest = [length for length in dark if length > 100]
    assert max(longest) > 300
    halves = [length for length in longest if 0.45 < length / max(longest) < 0.55]
    assert len(halves) >= 5


def _row(page: Image.Image, y: int) -> bytes:
    return page.crop((0, y, page.width, y + 1)).tobytes()


def test_signatures_never_stand_alone_on_a_page() -> None:
    for count in (1, 3, 6, 9, 12, 16):
        rows = QUARTER.decisions.rows * count
        _, data = quarter(replace(QUARTER, decisions=replace(QUARTER.decisions, rows=rows)))
        texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
        (signed,) = [text for text in texts if "工会检查人" in text]
        assert "更换舞台吊杆限位开关" in signed


def test_a_first_quarter_with_nothing_to_score_is_calm(text_of: Text) -> None:
    nothing = replace(
        QUARTER,
        tiles=(),
        area_scores=replace(QUARTER.area_scores, rows=(), empty="没有区域"),
        post_scores=replace(QUARTER.post_scores, rows=(), empty="没有岗位"),
        ranking=replace(QUARTER.ranking, areas=(), posts=(), empty="没有得分"),
        heat=replace(QUARTER.heat, rows=(), empty="没有检查"),
        trends=(Trend("覆盖率", (Point("26Q4", None),)), Trend("执行率", ())),
        funnel=Funnel("整改过程", (("发现", 0), ("已整改", 0))),
        distribution=replace(QUARTER.distribution, bars=(), empty="没有评分"),
        hazards_sign=(),
        decisions=replace(QUARTER.decisions, rows=(), empty="没有决定"),
    )
    pages, data = quarter(nothing)
    assert pages >= 3
    for word in ("没有区域", "没有岗位", "没有得分", "没有检查", "没有评分", "没有决定"):
        assert word in text_of(data)


def test_many_areas_and_long_words_go_on_over_pages_and_none_is_lost(text_of: Text) -> None:
    bad = "<b>&amp;</b>\u202e" + "长" * 300
    many = tuple(
        replace(area(str(at), f"{at}号场", 900 - at * 9, "良好", "0", bad), comment=bad)
        for at in range(1, 31)
    )
    ranks = replace(QUARTER.ranking, areas=many, posts=many[:7])
    cells = tuple(HeatCell("99%", 4) for _ in range(8))
    hot = replace(
        QUARTER.heat,
        columns=tuple(f"2026-{at:02d}" for at in range(1, 9)),
        rows=tuple(HeatRow(row.subject, cells) for row in many),
    )
    paper = replace(
        QUARTER, ranking=ranks, area_scores=replace(QUARTER.area_scores, rows=many), heat=hot, verdict=(bad,)
    )
    pages, data = quarter(paper)
    text = text_of(data)
    assert pages > 8
    assert "\u202e" not in text
    for at in range(1, 31):
        assert text.count(f"{at}号场") >= 3


def test_a_quarter_has_repeatable_bytes_and_carries_its_fonts(
    fonts_of: Callable[[bytes], list[bool]],
) -> None:
    first, second = quarter()[1], quarter()[1]
    assert first == second
    assert all(fonts_of(first))
