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
    Fact,
    FindingHeads,
    FindingLine,
    FindingTable,
    GapBar,
    GapChart,
    Integrity,
    Letter,
    Mark,
    Matrix,
    MatrixRow,
    MonthPaper,
    Proof,
    Section,
    SignBox,
    Stack,
    Stacked,
    Tile,
    Verdict,
    write_month,
)

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]

HEAD = tuple("9F3A 07C1 BB20 4D5E 81A6 F0D2 3C77 E915".split())
ANCHOR = Proof("台账链头", HEAD, f"LOTUSDESK-HEAD/1 0406-01 20261130 18204 {''.join(HEAD)}", "第 18204 条")
LETTER = Letter(
    palace="长治市屯留区工人文化宫",
    place="1 号前台（0406 馆）",
    title="月度安全卫生维护总结",
    period="2026年11月",
    anchor=ANCHOR,
    editions=("评价办法 V1", "开馆检查 V3", "两小时防火巡查 V2", "闭馆检查 V2", "月度检查 V1"),
)
WEEKDAYS = "一二三四五六日"


def days(count: int, first_weekday: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (
        tuple(str(day) for day in range(1, count + 1)),
        tuple(WEEKDAYS[(first_weekday + at) % 7] for at in range(count)),
    )


def matrix(count: int = 30, first: int = 6, coming: int = 0) -> Matrix:
    """Five rows of a month; Mondays are closed; the last `coming` days have not come yet."""
    numbers, weekdays = days(count, first)
    rest = frozenset(at for at in range(count) if weekdays[at] == "一" or at >= count - coming)

    def row(label: str, pattern: str, total: str, texts: bool = False) -> MatrixRow:
        cells = []
        for at in range(count):
            if at >= count - coming:
                cells.append(Cell(Mark.NONE))
            elif at in rest:
                cells.append(Cell(Mark.CLOSED))
            else:
                mark = {
                    "o": Mark.ON_TIME,
                    "l": Mark.LATE,
                    "b": Mark.BACKFILLED,
                    "x": Mark.MISSED,
                    "e": Mark.EXCUSED,
                    ".": Mark.NONE,
                    "d": Mark.DUE,
                }[pattern[at % len(pattern)]]
                cells.append(Cell(mark, "97" if texts and mark is Mark.ON_TIME else "82" if texts else ""))
        return MatrixRow(label, tuple(cells), total)

    return Matrix(
        title="每日检查一览",
        days=numbers,
        weekdays=weekdays,
        rest=rest,
        rows=(
            row("开馆检查", "oooolooooox", "23/26"),
            row("两小时巡查 · 一层大厅", "ooooooool", "97.4%", texts=True),
            row("两小时巡查 · 篮球馆与羽毛球馆", "oolooooooo", "95.1%", texts=True),
            row("闭馆检查", "ooooooobxe", "24/26"),
            row("月度检查", "...............................", "1/1"),
        ),
        total="完成",
        legend=(
            (Mark.ON_TIME, "按时"),
            (Mark.LATE, "迟做"),
            (Mark.BACKFILLED, "补录"),
            (Mark.MISSED, "漏检"),
            (Mark.EXCUSED, "免检"),
            (Mark.CLOSED, "闭馆"),
            (Mark.DUE, "未到期"),
        ),
    )


def finding(at: int, **changes: object) -> FindingLine:
    fields: dict[str, object] = {
        "number": f"0406-01-2026-{at:04d}",
        "place": ("篮球馆", "一层大厅", "舞台", "户外劳动者驿站", "配电间")[at % 5],
        "text": (
            "东侧安全出口推杆卡滞，需用力才能打开",
            "疏散指示灯 2 具不亮",
            "吊杆限位开关失灵",
            "饮水机滤芯超期 12 天",
            "配电箱门未锁，箱前堆放纸箱",
        )[at % 5],
        "found": ("张伟", "李娜", "王芳")[at % 3],
        "found_at": f"11-{at % 28 + 1:02d} 09:{at % 60:02d}",
        "grade": f"S{at % 4 + 1}",
        "legal": "一般隐患",
        "measure": ("更换推杆机构", "更换灯具并复测照度", "停用吊杆，联系维保单位更换限位")[at % 3],
        "owner": "设备岗 李强",
        "fund": "￥1,280.00" if at % 3 == 0 else "",
        "due": f"11-{min(at % 28 + 4, 30):02d}",
        "done": f"11-{min(at % 28 + 3, 30):02d}" if at % 4 else "",
        "verified": "王建国 11-29" if at % 4 > 1 else "",
        "days": str(at % 9 + 1),
        "state": ("已逾期", "整改中", "已复核", "已复核")[at % 4],
        "late": at % 4 == 0,
    }
    return FindingLine(**(fields | changes))  # type: ignore[arg-type]  # an invented row with any field changed


HEADS = FindingHeads(
    number="编号 / 状态",
    place="地点 · 隐患",
    found="发现人",
    grade="等级",
    measure="整改措施",
    owner="责任人",
    fund="资金",
    due="期限",
    done="完成",
    verified="复核",
    days="天数",
    pictures="整改前 / 后",
)

MONTH = MonthPaper(
    letter=LETTER,
    facts=(
        Fact("开放天数", "26 天"),
        Fact("闭馆天数", "4 天（逢周一闭馆）"),
        Fact("消防安全责任人", "赵建军（馆长）"),
        Fact("消防安全管理人", "王建国（副馆长）"),
    ),
    closed=Section("闭馆日", ("日期", "原因"), (("11-02 周一", "每周闭馆"), ("11-09 周一", "每周闭馆"))),
    posts=Section(
        "岗位与责任人",
        ("岗位", "责任人", "任期"),
        (("安全岗", "张伟", "全月"), ("卫生岗", "李娜", "全月"), ("设备岗", "李强", "11-01 至 11-18")),
    ),
    boxes=(
        SignBox("编制", "李娜", "2026-12-01 09:12"),
        SignBox("审核", "王建国", "2026-12-02 10:40"),
        SignBox("批准"),
    ),
    seal_label="单位盖章",
    verdict=Verdict(
        "本月结论",
        "11 月开放 26 天，应做检查 312 次，按时完成 301 次，执行率 97.4%；两小时巡查覆盖率 96.2%，"
        "最长间隔 154 分钟（11 月 12 日，篮球馆）。新发现隐患 9 项，办结 7 项，逾期 1 项；复发 1 项。",
        "篮球馆东侧出口推杆配件 12 月 5 日到货，期间由值班员每小时开启一次检查。",
        "王建国补充，2026-12-02 10:38",
    ),
    tiles=(
        Tile("执行率", "97.4%", "301.6 / 309.6 次"),
        Tile("两小时巡查覆盖率", "96.2%", "最长间隔 154 分钟"),
        Tile("隐患 新增 / 办结 / 逾期", "9 / 7 / 1", "月末未办结 4 项"),
        Tile("职工评议", "样本不足", "n = 3"),
    ),
    matrices=(matrix(),),
    coverage=(
        GapChart(
            title="巡查最长间隔（分钟）与覆盖率",
            bars=tuple(
                GapBar(str(day), None if day % 7 == 2 else 96 + (day * 13) % 62, "" if day % 7 == 2 else "97")
                for day in range(1, 31)
            ),
            limit=120,
            limit_label="120 分钟",
            coverage_label="覆盖率 %",
        ),
    ),
    coverage_areas=Section(
        "各区域巡查",
        ("区域", "开放时间", "覆盖率", "最长间隔"),
        (("一层大厅", "312 小时", "97.4%", "141"), ("篮球馆", "300 小时", "95.1%", "154")),
    ),
    gaps=Section(
        "超过 120 分钟的间隔",
        ("日期", "区域", "起止", "分钟", "原因"),
        (
            ("11-12", "篮球馆", "10:05–12:39", "154", "未巡查"),
            ("11-20", "一层大厅", "14:00–16:21", "141", "电脑未开机"),
        ),
    ),
    findings=FindingTable("隐患整改情况（附录B）", HEADS, tuple(finding(at) for at in range(9))),
    on_spot=Section(
        "当场改正",
        ("日期", "地点", "情况", "改正人", "会签"),
        (
            ("11-03", "舞台", "通道堆放道具箱", "张伟", "王建国"),
            ("11-17", "大厅", "地面积水", "李娜", "王建国"),
        ),
    ),
    by_area=Stacked(
        "各区域隐患（按类别）",
        ("消防", "设施", "卫生", "电气"),
        (
            Stack("篮球馆", (3, 2, 0, 1)),
            Stack("一层大厅", (2, 0, 1, 0)),
            Stack("舞台", (1, 1, 0, 0)),
            Stack("户外劳动者驿站", (0, 0, 1, 0)),
        ),
    ),
    ageing=Bars("未办结隐患账龄", (Bar("0–7 天", 2), Bar("8–30 天", 1), Bar("30 天以上", 1))),
    top_items=Bars(
        "不合格最多的项目",
        (
            Bar("安全出口解锁可开", 5, "5 次"),
            Bar("疏散指示、应急照明外观与亮灯", 3, "3 次"),
            Bar("饮水机", 1, "1 次"),
        ),
    ),
    recurrences=Section(
        "复发隐患",
        ("编号", "上次", "间隔", "原因"),
        (("0406-01-2026-0007", "0406-01-2026-0003", "12 天", "上次只做润滑，未换推杆"),),
    ),
    expiry=Section(
        "未来 90 天到期",
        ("到期日", "区域", "设施 / 证照", "事项", "剩余天数"),
        (
            ("2026-12-05", "一层大厅", "灭火器 MFZ-012", "到期", "5"),
            ("2026-12-20", "全馆", "电梯 1 号", "定期检验", "20"),
            ("2027-01-31", "全馆", "卫生许可证", "到期", "62"),
        ),
    ),
    integrity=Integrity(
        "数据真实性",
        (
            Fact("批量作答", "41%（3,112 / 7,590）"),
            Fact("督查复核不一致", "1 / 32"),
            Fact("补录", "3 次"),
            Fact("时钟异常", "0 次"),
        ),
        (
            Section("免检", ("日期", "检查", "原因", "批准人"), (("11-20", "闭馆检查", "停电", "王建国"),)),
            Section("更正", ("项目", "原", "改为", "原因"), (), empty="没有更正"),
        ),
        ("本馆为双人值守，会签人与检查人均不相同。",),
    ),
    equipment=Section(
        "特种设备（电梯）日管控 · 周排查 · 月调度",
        ("层级", "应做", "已做", "零风险报告"),
        (("日管控", "26", "26", "25"), ("周排查", "4", "4", "4"), ("月调度", "1", "1", "—")),
    ),
    next_jobs=Section(
        "下月安排",
        ("日期", "工作", "岗位"),
        (("12-05", "更换推杆机构", "设备岗"), ("12-25", "月度检查", "安全岗")),
    ),
    deferred=Section(
        "暂缓整改",
        ("编号", "隐患", "防范措施", "复查日期"),
        (("0406-01-2026-0005", "看台栏杆松动", "封闭该段看台，设警示", "12-20"),),
    ),
    signatures=(SignBox("消防安全责任人"), SignBox("消防安全管理人"), SignBox("工会检查人")),
)
EMPTY = MonthPaper(
    letter=replace(LETTER, marks=("草稿，未封存",), anchor=None),
    facts=(),
    closed=Section("闭馆日", ("日期", "原因"), (), empty="没有闭馆日"),
    posts=Section("岗位与责任人", ("岗位", "责任人"), (), empty="没有设岗位"),
    boxes=MONTH.boxes,
    seal_label="",
    verdict=Verdict("本月结论", "本月没有检查安排，也没有记录。"),
    tiles=tuple(Tile(tile.label, "样本不足", "n = 0") for tile in MONTH.tiles),
    matrices=(replace(matrix(), rows=(), empty="没有检查安排"),),
    coverage=(replace(MONTH.coverage[0], bars=(), empty="没有巡查"),),
    coverage_areas=replace(MONTH.coverage_areas, rows=(), empty="没有"),
    gaps=replace(MONTH.gaps, rows=(), empty="没有"),
    findings=replace(MONTH.findings, rows=(), empty="本月没有隐患"),
    on_spot=replace(MONTH.on_spot, rows=(), empty="没有"),
    by_area=replace(MONTH.by_area, bars=(), empty="没有隐患"),
    ageing=replace(MONTH.ageing, bars=(), empty="没有"),
    top_items=replace(MONTH.top_items, bars=(), empty="没有"),
    recurrences=replace(MONTH.recurrences, rows=(), empty="没有"),
    expiry=replace(MONTH.expiry, rows=(), empty="没有"),
    integrity=Integrity("数据真实性", (), ()),
    equipment=None,
    next_jobs=replace(MONTH.next_jobs, rows=(), empty="没有"),
    deferred=replace(MONTH.deferred, rows=(), empty="没有"),
    signatures=(),
)


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
