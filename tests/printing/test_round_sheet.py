"""The round sheet: the screen's order on paper, a code that a scanner and a hand can enter, a finished round as kept."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from PIL import Image
from pypdf import PdfReader

from desktop.rules.inspections import roundcode
from printing.round_sheet import Fact, RoundItem, RoundSection, RoundSheetPaper, SignBox, write_round
from tests.printing.papers import CODE, OPENING, PFN, RUN

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]


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
