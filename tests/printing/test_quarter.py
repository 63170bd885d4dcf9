"""The quarterly evaluation: scores with what they were divided by, "too few" as such, the scheme on the last page."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace

from PIL import Image
from pypdf import PdfReader

from printing.quarter import (
    Bar,
    Bars,
    Dimension,
    Fact,
    Funnel,
    Heat,
    HeatCell,
    HeatRow,
    Letter,
    Point,
    Proof,
    QuarterPaper,
    Ranking,
    Said,
    Scheme,
    ScoreRow,
    Scores,
    Section,
    SignBox,
    Tile,
    Trend,
    write_quarter,
)

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]

HEAD = tuple("9F3A 07C1 BB20 4D5E 81A6 F0D2 3C77 E915".split())
ANCHOR = Proof("台账链头", HEAD, f"LOTUSDESK-HEAD/1 0406-01 20261231 24311 {''.join(HEAD)}", "第 24311 条")


def area(place: str, name: str, score: int | None, band: str, change: str, *vetoes: str) -> ScoreRow:
    few = score is None
    return ScoreRow(
        subject=name,
        score="样本不足" if score is None else f"{score / 10:.1f}",
        per_mille=score,
        band=band,
        change=change,
        vetoes=vetoes,
        parts=(
            Dimension("状况 45", "—" if few else "43.1", "样本不足（n=3）" if few else "1,204 / 1,256", few),
            Dimension("整改 30", "27.0", "16.2 / 18"),
            Dimension("评议 20", "15.4", "77.0%（n=41）"),
            Dimension("保障 5", "5.0", "12 / 12"),
        ),
        place=place,
    )


def post(place: str, name: str, score: int, comment: str = "", answer: str = "") -> ScoreRow:
    return ScoreRow(
        subject=name,
        score=f"{score / 10:.1f}",
        per_mille=score,
        band="优秀" if score >= 900 else "良好",
        change="+1.2",
        vetoes=(),
        parts=(
            Dimension("执行 40", "38.9", "874.6 / 898"),
            Dimension("整改 30", "26.1", "17.4 / 20"),
            Dimension("真实 20", "19.0", "1 / 32 不一致"),
            Dimension("评议 10", "7.7", "77.0%（n=41）"),
        ),
        comment=comment,
        answer=answer,
        place=place,
    )


AREAS = (
    area("1", "一层大厅", 941, "优秀", "+0.8"),
    area("2", "职工书屋", 903, "优秀", "-0.4"),
    area("3", "篮球馆与羽毛球馆", 862, "良好", "-3.9"),
    area("4", "舞台", 700, "合格", "-12.5", "否决：重大隐患逾期（0406-01-2026-0012），最高“合格”"),
    area("", "户外劳动者驿站（北门）", None, "—", "—"),
)
POSTS = (
    post("1", "安全岗 张伟", 948),
    post("2", "卫生岗 李娜", 921),
    post(
        "3",
        "设备岗 李强",
        873,
        "11 月 20 日停电，闭馆检查无法录入，请按免检处理。",
        "采纳：按免检计。王建国 01-06",
    ),
)
QUARTER = QuarterPaper(
    letter=Letter(
        palace="长治市屯留区工人文化宫",
        place="1 号前台（0406 馆）",
        title="季度安全卫生维护评价",
        period="2026年第四季度",
        anchor=ANCHOR,
        editions=(
            "评价办法 V1",
            "开馆检查 V3",
            "两小时防火巡查 V2",
            "闭馆检查 V2",
            "月度检查 V1",
            "季度检查 V1",
        ),
        marks=("单人值守场馆：会签与复核由本人完成",),
    ),
    facts=(
        Fact("开放天数", "79 天"),
        Fact("检查次数", "948 次"),
        Fact("编制", "李娜"),
        Fact("评价日期", "2027-01-08"),
    ),
    verdict_title="总体结论",
    verdict=(
        "本季度执行率 96.8%，巡查覆盖率 95.9%，按期整改率 87.5%。5 个区域中 2 个优秀、1 个良好、1 个合格，1 个样本不足；"
        "3 个岗位中 2 个优秀、1 个良好。",
    ),
    tiles=(
        Tile("执行率", "96.8%", "917.6 / 948"),
        Tile("巡查覆盖率", "95.9%", "最长间隔 154 分钟"),
        Tile("按期整改率", "87.5%", "17.5 / 20"),
        Tile("职工评议", "4.1", "n = 41"),
    ),
    area_scores=Scores("区域状况得分", ("区域", "得分", "等次", "比上季"), AREAS),
    post_scores=Scores("岗位履职得分", ("岗位", "得分", "等次", "比上季"), POSTS),
    ranking=Ranking("得分明细", "区域", AREAS, "岗位", POSTS, "岗位意见（封存前可申诉）"),
    heat=Heat(
        "各区域逐月状况（合格率）",
        ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"),
        tuple(
            HeatRow(
                row.subject,
                (
                    *(HeatCell(f"{99.1 - at * 4 - m:.1f}%", max(0, 4 - at)) for m in range(5)),
                    HeatCell("样本不足", None),
                ),
            )
            for at, row in enumerate(AREAS)
        ),
        "底色越深，状况越差；数字为加权合格率。",
    ),
    trends_title="近八个季度",
    trends=tuple(
        Trend(
            title,
            tuple(
                Point(f"{25 + at // 4}Q{at % 4 + 1}", None if at == 2 else 860 + at * 13) for at in range(8)
            ),
            "全馆合计",
        )
        for title in ("巡查覆盖率 %", "执行率 %", "按期整改率 %")
    ),
    funnel=Funnel("整改过程", (("发现", 24), ("已指派", 24), ("已整改", 21), ("已复核", 19))),
    medians=Section(
        "办结用时（中位数）",
        ("等级", "办结", "天数"),
        (("S1", "2", "0.5"), ("S2", "9", "2.1"), ("S3", "8", "5.8")),
    ),
    overdue=Section(
        "逾期未整改",
        ("编号", "区域", "隐患", "责任人", "期限", "逾期天数"),
        (("0406-01-2026-0012", "舞台", "吊杆限位开关失灵", "第三方维保 · 恒达机电", "12-10", "21"),),
    ),
    recurrences=Section(
        "复发及原因",
        ("编号", "上次编号", "间隔", "原因"),
        (("0406-01-2026-0017", "0406-01-2026-0003", "12 天", "上次只做润滑，未换推杆"),),
    ),
    contractors=Section(
        "第三方单位",
        ("单位", "指派", "按期", "迟", "未办结", "逾期"),
        (("恒达机电", "6", "3", "1", "2", "1"),),
    ),
    hazards=Section(
        "事故隐患统计（总局令第16号）",
        ("类别", "发现", "整改", "整改率", "资金（元）"),
        (("一般隐患", "22", "18", "81.8%", "12,860.00"), ("重大隐患", "2", "1", "50.0%", "35,000.00")),
        ("合计", "24", "19", "79.2%", "47,860.00"),
    ),
    hazards_note="按季统计，由主要负责人签字。",
    hazards_sign=(SignBox("主要负责人"), SignBox("日期")),
    channels=Section(
        "职工评议", ("渠道", "份数"), (("前台", "18"), ("意见箱", "9"), ("问卷", "14")), ("合计", "41")
    ),
    distribution=Bars(
        "评分分布",
        (Bar("5 分", 17), Bar("4 分", 15), Bar("3 分", 6), Bar("2 分", 2), Bar("1 分", 1)),
    ),
    themes=Section("集中反映", ("内容", "区域", "次数"), (("意见", "篮球馆", "7"), ("投诉", "卫生间", "3"))),
    complaints=Section(
        "投诉办理",
        ("日期", "区域", "内容", "答复用时"),
        (("10-12", "卫生间", "纸巾经常没有", "2 天"), ("11-30", "篮球馆", "灯光昏暗", "未答复")),
    ),
    said=Said("您说 · 我们做", ("您说", "我们做"), (("卫生间没有纸", "每两小时巡查增加补纸项"),)),
    compliance=Section(
        "法定检测与证照",
        ("事项", "区域", "有效至", "剩余天数"),
        (("电梯定期检验", "全馆", "2027-03-20", "79"), ("消防设施年度检测", "全馆", "2026-12-15", "-16")),
    ),
    quality_title="数据质量",
    quality=(
        Fact("电脑未开机天数", "1 天（11-20）"),
        Fact("缺失图片", "0 张"),
        Fact("台账校验", "通过"),
        Fact("模板变更", "1 次"),
    ),
    quality_tables=(Section("更正", ("项目", "原", "改为", "原因"), (), empty="没有更正"),),
    decisions=Section(
        "决定",
        ("决定", "内容", "责任人", "期限"),
        (("改进", "更换舞台吊杆限位开关并由专业机构检测", "设备岗 李强", "2027-01-20"),),
    ),
    decisions_note="决定自动列为隐患或检查计划。",
    signatures=(SignBox("馆长"), SignBox("分管副馆长"), SignBox("工会检查人")),
    scheme=Scheme(
        "评价办法 V1",
        Section(
            "权重",
            ("项目", "区域", "岗位"),
            (
                ("执行", "0", "40"),
                ("状况", "45", "0"),
                ("整改", "30", "30"),
                ("真实", "0", "20"),
                ("评议", "20", "10"),
                ("保障", "5", "0"),
            ),
            ("合计", "100", "100"),
        ),
        (
            "执行 =（按时 + 0.6×迟做 + 0.3×补录）÷（应做 − 免检 − 取消）；巡查按覆盖率计。",
            "状况 = Σ权重×合格 ÷ Σ权重×（合格 + 不合格），S1–S4 权重为 10、6、3、1；同一未办结隐患重复出现只计一次。",
            "整改：按期 1 分，迟办每日递减，逾期未办 0 分，复发 0 分，按等级加权。",
            "分母少于 5 的项目显示“样本不足”，其权重由其余项目分担。",
            "90 分以上优秀，80 分以上良好，70 分以上合格；重大隐患逾期或向公众开放时出现 S1，最高合格。",
        ),
    ),
)


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
