"""The public notice, always one page, and the rectification order with its slip to answer on."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image

from printing.notice import Bar, NoticePaper, write_notice
from printing.order import OrderPaper, Picture, write_order
from tests.printing.papers import ANCHOR, NOTICE, ORDER

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]


def notice(paper: NoticePaper = NOTICE) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_notice(paper, out), out.getvalue()


def order(paper: OrderPaper = ORDER) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_order(paper, out), out.getvalue()


def photo(size: tuple[int, int] = (1600, 1200)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 30)).save(out, "JPEG")
    return out.getvalue()


def test_the_notice_is_one_page_with_its_head_to_scan(text_of: Text, page_image: See, decoded: Read) -> None:
    pages, data = notice()
    assert pages == 1
    text = text_of(data)
    for word in (*NOTICE.paragraphs, "推杆卡滞", "意见箱", "2026年12月3日", "97.4%", "n=41"):
        assert "".join(word.split()) in text
    assert decoded(page_image(data, dpi=150)) == [ANCHOR.payload]


def test_a_bad_month_is_still_one_page_and_says_how_many_more_there_are(text_of: Text) -> None:
    rows = tuple(("篮球馆", f"第{at:03d}处地板翘边，需要铲除后重新粘接", "已修复") for at in range(60))
    open_rows = tuple(("舞台", f"第{at:03d}号灯具距幕布不足四十厘米", "停用", "12-20") for at in range(60))
    bars = tuple(Bar(f"{at}号场", at) for at in range(30))
    paper = replace(
        NOTICE,
        findings=replace(NOTICE.findings, rows=rows),
        open_findings=replace(NOTICE.open_findings, rows=open_rows),
        areas=replace(NOTICE.areas, bars=bars),
    )
    pages, data = notice(paper)
    assert pages == 1
    text = text_of(data)
    shown = [sum(f"第{at:03d}{word}" in text for at in range(60)) for word in ("处", "号")]
    assert min(shown) >= 3
    for count in shown:
        assert f"另有{60 - count}项" in text


def test_a_month_without_findings_makes_a_notice_too(text_of: Text) -> None:
    paper = replace(
        NOTICE,
        findings=replace(NOTICE.findings, rows=(), empty="本月没有发现隐患"),
        open_findings=replace(NOTICE.open_findings, rows=(), empty="没有未整改的隐患"),
        areas=replace(NOTICE.areas, bars=(), empty="没有"),
    )
    pages, data = notice(paper)
    assert pages == 1
    assert "没有未整改的隐患" in text_of(data)


def test_an_order_is_one_page_with_its_slip_and_its_pictures_whole(text_of: Text, page_image: See) -> None:
    paper = replace(ORDER, pictures=(Picture(photo(), "整改前 11-09"), Picture(b"broken", "坏图")))
    pages, data = order(paper)
    assert pages == 1
    text = text_of(data)
    for word in (
        ORDER.number,
        ORDER.lead,
        *ORDER.demands,
        *ORDER.history,
        *ORDER.reply,
        "恒达机电",
        "11月24日18:00",
    ):
        assert "".join(word.split()) in text
    for word in ("整改前11-09", "坏图", "签收人", "复核日期", "第18204条"):
        assert word in text
    page = page_image(data, dpi=72)
    red = [at for at in range(page.width * page.height) if _is_red(page, at)]
    across, down = {at % page.width for at in red}, {at // page.width for at in red}
    picture = (max(across) - min(x for x in across if x > 53), len({y for y in down if y > 200}))
    assert picture[0] / picture[1] > 1.2


def _is_red(page: Image.Image, at: int) -> bool:
    pixel = page.getpixel((at % page.width, at // page.width))
    return isinstance(pixel, tuple) and pixel[0] > 170 and pixel[1] < 60


def test_a_long_order_goes_on_to_a_second_page_and_loses_nothing(text_of: Text) -> None:
    bad = "<b>&amp;</b>\u202e"
    demands = tuple(f"{bad}要求{at:02d}：" + "逐项落实并拍照存档，" * 12 for at in range(14))
    pages, data = order(replace(ORDER, demands=demands, pictures=(Picture(photo(), "前"),) * 4))
    assert pages >= 2
    text = text_of(data)
    assert all(f"要求{at:02d}" in text for at in range(14))
    assert "整改回执" in text
    assert "\u202e" not in text


def test_notice_and_order_have_repeatable_bytes_and_carry_their_fonts(
    fonts_of: Callable[[bytes], list[bool]],
) -> None:
    assert notice()[1] == notice()[1]
    assert order()[1] == order()[1]
    assert all(fonts_of(notice()[1]))
    assert all(fonts_of(order()[1]))
