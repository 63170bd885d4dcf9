"""The round sheet: the screen's order on paper, a code that a scanner and a hand can enter, a finished round as kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image
from pypdf import PdfReader

from desktop.rules.inspections import roundcode
from printing.round_sheet import Fact, RoundItem, RoundSection, RoundSheetPaper, SignBox, write_round

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]

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


def sheet(paper: RoundSheetPaper = OPENING) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_round(paper, out), out.getvalue()


def test_the_code_opens_that_run_from_either_page_by_scanner_and_by_hand(
    page_image: See, decoded: Read
) -> None:
    pages, data = sheet()
    assert pages == 2
    for page in range(pages):
        (code,) = decoded(page_image(data, page, dpi=150))
        assert roundcode.decode(code) == RUN
    assert "  ".join(roundcode.groups(CODE)) in PdfReader(io.BytesIO(data)).pages[0].extract_text()


def test_all_items_stand_in_the_screens_order_with_what_is_right_and_where_to_answer() -> None:
    _, data = sheet()
    text = "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages)
    every = [item for section in OPENING.sections for item in section.items]
    assert len(every) == 30
    places = [text.index("".join(item.label.split())) for item in every]
    assert places == sorted(places)
    for item in every:
        assert "".join(item.limit.split()) in text
    ticks = sum(len(item.boxes) for item in every)
    assert text.count("合格") - text.count("不合格") == ticks / 3
    for word in ("关键项", "左侧加框的项目", "发现的问题", "检查人", "主管", "出发", "开馆检查V3"):
        assert word in text


def test_a_short_patrol_is_one_page_with_room_to_write() -> None:
    paper = replace(OPENING, title="两小时防火巡查", sections=OPENING.sections[:1])
    assert sheet(paper)[0] == 1


def test_a_finished_round_shows_what_was_answered_and_who_signed(page_image: See) -> None:
    first, *others = OPENING.sections[0].items
    assert not first.boxes
    answered = replace(first, written="3")
    ticked = tuple(replace(item, ticked=0) if item.boxes else item for item in others)
    done = replace(
        OPENING,
        sections=(RoundSection("消防", (answered, *ticked)),),
        signatures=(SignBox("检查人", "张伟", "08:47"), SignBox("主管", "王建国", "08:55")),
        notes_rows=(("6", "疏散指示灯 2 具不亮", "整改", "设备岗 12-03"),),
        marks=("单人值守场馆：会签由本人完成",),
    )
    _, data = sheet(done)
    text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    for word in ("张伟", "08:55", "疏散指示灯 2 具不亮", "单人值守场馆"):
        assert word in text
    empty = replace(done, sections=(RoundSection("消防", (first, *others)),))
    inked = [
        sum(level < 128 for level in page_image(each, dpi=100).convert("L").tobytes())
        for each in (data, sheet(empty)[1])
    ]
    assert inked[0] > inked[1]


def test_many_long_items_with_assets_go_on_over_pages_and_none_is_lost(text_of: Text) -> None:
    long = "每具灭火器压力指针在绿区、铅封完好、软管无裂、筒体无锈蚀，且放置牢固、标识朝外、取用方便"
    rows = tuple(
        RoundItem(
            f"4.{at}",
            f"{long} MFZ-{at:03d}",
            "★⊙",
            "压力 0.9–1.2 MPa",
            "S2",
            PFN,
            written="2027-03",
            indent=True,
        )
        for at in range(1, 90)
    )
    pages, data = sheet(replace(OPENING, sections=(RoundSection("灭火器逐具检查", rows),)))
    assert pages > 3
    text = text_of(data)
    assert all(f"MFZ-{at:03d}" in text for at in range(1, 90))


def test_hostile_text_stands_literally(text_of: Text) -> None:
    bad = "<b>&amp;</b>\u202e\x00" + "长" * 5_000
    section = RoundSection(
        bad, (RoundItem(bad, bad, bad, bad, bad, (bad, bad), bad, 0, bad), RoundItem(bad, bad))
    )
    paper = replace(
        OPENING,
        palace=bad,
        place=bad,
        title=bad,
        day=bad,
        facts=(Fact(bad, bad),),
        sections=(section,),
        marks=(bad,),
    )
    assert "[U+202E][U+0000]长" in text_of(sheet(paper)[1])
