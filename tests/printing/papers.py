"""Invented papers of inspections as values: an ordinary month and quarter, a notice, an order, a round sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.rules.inspections import roundcode
from printing.blocks import Proof
from printing.charts import (
    Bar,
    Bars,
    Cell,
    Funnel,
    GapBar,
    GapChart,
    Heat,
    HeatCell,
    HeatRow,
    Mark,
    Matrix,
    MatrixRow,
    Point,
    Stack,
    Stacked,
    Trend,
)
from printing.findings import FindingHeads, FindingLine, FindingTable
from printing.month import Integrity, MonthPaper, Verdict
from printing.notice import NoticePaper
from printing.order import OrderPaper
from printing.quarter import Dimension, QuarterPaper, Ranking, Said, Scheme, ScoreRow, Scores
from printing.report import Fact, Letter, SignBox, Tile
from printing.round_sheet import RoundItem, RoundSection, RoundSheetPaper
from printing.tables import Section

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


def finding(at: int, **changes: Any) -> FindingLine:
    fields: dict[str, Any] = {
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
    return FindingLine(**(fields | changes))


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


RUN = bytes.fromhex("0193a1b2c3d47e5f8a9b0c1d2e3f4051")
CODE = roundcode.encode(RUN)
PFN = ("合格", "不合格", "不适用")


def items(start: int, *rows: tuple[str, str, str, str]) -> tuple[RoundItem, ...]:
    """Items by label, signs, limit and unit; without a unit they are ticked."""
    return tuple(
        RoundItem(
            number=str(start + at),
            label=label,
            signs=signs,
            limit=limit,
            severity=f"S{1 + at % 4}",
            boxes=() if unit else PFN,
            unit=unit,
            sampled=label.startswith("卫生间"),
        )
        for at, (label, signs, limit, unit) in enumerate(rows)
    )


OPENING = RoundSheetPaper(
    palace="长治市屯留区工人文化宫",
    place="1 号前台（0406 馆）",
    title="开馆检查",
    day="2026年11月21日 星期六",
    facts=(
        Fact("区域", "全馆"),
        Fact("应于", "09:00 前完成"),
        Fact("模板", "开馆检查 V3"),
        Fact("岗位", "安全岗 张伟"),
    ),
    walk=(Fact("出发", ""), Fact("返回", "")),
    code=CODE,
    code_groups=roundcode.groups(CODE),
    code_label="在前台扫一扫，打开这一次检查",
    legend=("★ 关键项，须逐项作答  ⊙ 可当场改正  数字框须填写实测值",),
    sections=(
        RoundSection(
            "消防",
            items(
                1,
                ("消控室在岗持证人数", "★", "≥ 2 人", "人"),
                ("火灾报警控制器状态", "★", "正常", "状态"),
                ("喷淋、防排烟、卷帘联动在自动", "★", "", ""),
                ("安全出口解锁可开", "★⊙", "全部 6 处", "/ 6"),
                ("疏散通道、楼梯无堆物", "⊙", "", ""),
                ("疏散指示、应急照明外观与亮灯", "", "故障 0", "处"),
                ("常闭防火门关闭、卷帘下无物", "⊙", "", ""),
                ("灭火器、消火栓在位无遮挡", "⊙", "", ""),
                ("消防车道畅通", "", "", ""),
                ("配电间无异味异响、无杂物、已上锁", "", "", ""),
                ("电动自行车、锂电池未入楼充电", "★", "", ""),
            ),
        ),
        RoundSection(
            "场地与器材",
            items(
                12,
                ("大厅地面干燥、无绊倒物", "", "", ""),
                ("球馆地板无翘边、积水、异物", "", "", ""),
                ("篮球架、网柱固定、护垫完好", "", "", ""),
                ("足球门锚固或配重、无攀爬变形", "★", "全部 4 樘", "/ 4"),
                ("围网、灯杆、看台栏杆无松动", "", "", ""),
                ("室外健身、儿童器材无断裂锐边", "", "", ""),
                ("莲池等临水护栏、警示、救生圈", "", "", ""),
                ("舞台台口、台阶、吊挂下方无人区", "", "", ""),
                ("电梯试乘、对讲、检验标志有效", "★", "有效至 2027-03-20", ""),
            ),
        ),
        RoundSection(
            "卫生与服务",
            items(
                21,
                ("AED 指示正常、箱未上锁", "", "", ""),
                ("急救箱齐全在效期", "", "有效至 2027-06-01", ""),
                ("卫生间清洁、有纸皂、地干", "", "", ""),
                ("饮水机出水、滤芯效期、防烫标识", "", "", ""),
                ("户外劳动者站点：饮水、微波炉、充电、药箱、桌椅", "", "5 / 5", "/ 5"),
                ("图书角书架稳固、通道清", "", "", ""),
                ("新风或开窗通风已运行", "", "", ""),
                ("冷藏温度（供餐时）", "", "0–8 ℃", "℃"),
                ("今日限流人数已设、公示", "★", "1–800", "人"),
                ("值班长签名", "", "", "签名"),
            ),
        ),
    ),
    notes_title="发现的问题",
    notes_columns=("项", "问题与位置", "处置（当场 / 整改）", "责任人、期限"),
    notes_rows=(("",) * 4,) * 4,
    signatures=(SignBox("检查人"), SignBox("主管")),
    sampled_label="左侧加框的项目本次抽查，请写数值或拍照",
)


NOTICE = NoticePaper(
    letter=replace(LETTER, place="公示", title="安全卫生检查公示", editions=("评价办法 V1",)),
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
