"""The public notice, always one page, and the rectification order with its slip to answer on."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image

from printing.blocks import Proof
from printing.notice import Bar, Bars, Letter, NoticePaper, Section, Tile, write_notice
from printing.order import Fact, OrderPaper, Picture, SignBox, write_order

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]

HEAD = tuple("9F3A 07C1 BB20 4D5E 81A6 F0D2 3C77 E915".split())
ANCHOR = Proof("台账链头", HEAD, f"LOTUSDESK-HEAD/1 0406-01 20261130 18204 {''.join(HEAD)}", "第 18204 条")
LETTER = Letter(
    "长治市屯留区工人文化宫", "公示", "安全卫生检查公示", "2026年11月", ANCHOR, ("评价办法 V1",), ()
)
NOTICE = NoticePaper(
    letter=LETTER,
    paragraphs=(
        "各位职工：本宫 11 月开放 26 天，按规定完成开馆、巡查、闭馆检查共 301 次，执行率 97.4%，两小时巡查覆盖率 96.2%。",
        "本月发现隐患 9 项，已整改 7 项。尚未整改的隐患及防范措施如下，请大家注意安全。",
    ),
    tiles=(
        Tile("执行率", "97.4%"),
        Tile("巡查覆盖率", "96.2%"),
        Tile("发现 / 已整改", "9 / 7"),
        Tile("职工评议", "4.1", "n = 41"),
    ),
    findings=Section(
        "已整改",
        ("地点", "隐患", "整改"),
        (("一层大厅", "疏散指示灯 2 具不亮", "已更换"), ("驿站", "滤芯超期", "已更换")),
    ),
    open_findings=Section(
        "正在整改",
        ("地点", "隐患", "防范措施", "期限"),
        (("篮球馆", "东侧出口推杆卡滞", "值班员每小时开启检查", "12-05"),),
    ),
    areas=Bars("各区域发现隐患", (Bar("篮球馆", 5), Bar("一层大厅", 3), Bar("舞台", 1))),
    invitation="如有意见，请到前台说一声，或投入一层意见箱。",
    dated=("长治市屯留区工人文化宫", "2026年12月3日"),
    more="另有 {n} 项，可到前台查看。",
)
ORDER = OrderPaper(
    letter=replace(
        LETTER, place="1 号前台（0406 馆）", title="隐患整改督办单", period="2026年11月21日", editions=()
    ),
    number="0406-01-2026-0012",
    to=Fact("责任单位", "第三方维保 · 恒达机电"),
    lead="以下隐患已逾期，请按要求立即整改，并在期限内书面回复。",
    facts=(
        Fact("隐患", "舞台吊杆 3 号限位开关失灵，上升时不能自动停止"),
        Fact("地点", "舞台"),
        Fact("发现", "2026-11-09 09:12，开馆检查，张伟"),
        Fact("等级", "S1 · 重大隐患"),
        Fact("原期限", "2026-11-12"),
        Fact("已逾期", "9 天"),
    ),
    due=Fact("整改期限", "11月24日 18:00"),
    demands_title="整改要求",
    demands=(
        "更换限位开关，并由具备资质的人员现场试验三次，记录存档。",
        "整改完成前 3 号吊杆断电上锁，悬挂“禁止操作”标牌，吊杆下方 2 米内不得站人。",
    ),
    history_title="督办经过",
    history=("11-09 指派，期限 11-12", "11-13 逾期提醒", "11-18 报告配件未到"),
    pictures=(),
    signatures=(SignBox("签发人", "王建国", "2026-11-21 10:05"), SignBox("签收人"), SignBox("签收日期")),
    reply_title="整改回执",
    reply=("完成情况", "完成日期", "费用（元）"),
    reply_signatures=(SignBox("整改负责人"), SignBox("复核人"), SignBox("复核日期")),
)


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
