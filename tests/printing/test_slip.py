"""The day slip and the recovery sheet: everything given stands there, on as many pages as it takes."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import BinaryIO

import pytest
from PIL import Image
from pypdf import PdfReader

from printing.recovery import RecoverySheet, write_recovery
from printing.slip import Chart, DaySlip, Figure, Proof, Section, write_slip
from printing.style import BAR, GREY, Rgb

See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
Text = Callable[[bytes], str]

SLIP = DaySlip(
    palace="长治市工人文化宫",
    desk="前台一号机",
    day="2026年11月21日 星期六",
    title="日结单",
    facts=("开馆 08:30 王芳", "闭馆 21:05 李强"),
    figures=(Figure("人次", "486"), Figure("人数", "397"), Figure("未具名计数", "86")),
    charts=(Chart("各小时入馆人次", (("08", 25), ("09", 100), ("10", 50))),),
    sections=(
        Section(
            "按身份", ("身份", "人次", "人数"), (("工会会员职工", "212", "187"),), ("合计", "212", "187")
        ),
        Section("按来源", ("来源", "人次"), (), empty="没有记录"),
        Section("补录", ("时间", "内容", "原因"), (("10:42", "访客 张*", "停电"),)),
    ),
    notes_title="说明",
    notes=("人次按每次入馆计算。",),
    ledger=Proof(
        "台账链头", tuple("9F3A 07C1 BB20 4D5E 81A6 F0D2 3C77 E915".split()), "LD1:9F3A07C1", "第 18204 条"
    ),
    signatures=("值班员", "负责人"),
)
SHEET = RecoverySheet(
    palace="长治市工人文化宫",
    place="前台一号机",
    title="数据恢复密钥",
    day="2026年11月22日",
    paragraphs=("电脑损坏后，凭它才能打开备份。",),
    groups=tuple("7K3Q MX9A 0TRB 8WZH 2FJD QP6N V4CE 5SGY H1K7 B9TX R3MW Z8DA 4E2C".split()),
    payload="LDR1-7K3QMX9A0TRB8WZH2FJDQP6NV4CE5SGYH1K7B9TXR3MWZ8DA4E2C",
    qr_label="扫描与手工输入等效。",
    signatures=("保管人", "日期"),
)


def slip(changed: DaySlip = SLIP) -> tuple[int, bytes]:
    out = io.BytesIO()
    return write_slip(changed, out), out.getvalue()


def near(pixel: bytes, wanted: Rgb) -> bool:
    return all(abs(have - want * 255) <= 3 for have, want in zip(pixel, wanted, strict=True))


def test_one_page_holds_an_ordinary_day_and_everything_given_stands_on_it(text_of: Text) -> None:
    pages, data = slip()
    assert pages == 1
    text = text_of(data)
    words = [
        SLIP.palace,
        SLIP.desk,
        SLIP.day,
        SLIP.title,
        *SLIP.facts,
        *SLIP.notes,
        *SLIP.signatures,
        "没有记录",
    ]
    words += [word for figure in SLIP.figures for word in (figure.label, figure.value)]
    words += [
        cell for part in SLIP.sections for row in (part.columns, *part.rows, part.total) for cell in row
    ]
    words += [label for label, _ in SLIP.charts[0].bars] + ["各小时入馆人次", "第18204条", "1/1", "台账链头"]
    for word in words:
        assert "".join(word.split()) in text, word
    assert "9F3A07C1BB204D5E81A6F0D23C77E915" in text


def test_the_head_of_the_ledger_reads_from_the_paper(page_image: See, decoded: Read) -> None:
    _, data = slip()
    assert decoded(page_image(data)) == ["LD1:9F3A07C1"]
    assert decoded(page_image(data, dpi=150)) == ["LD1:9F3A07C1"]


def test_bars_are_as_tall_as_their_values_and_the_tallest_stands_out(page_image: See) -> None:
    _, data = slip()
    page = page_image(data, dpi=72)
    pixels, row = page.tobytes(), 3 * page.width

    def heights(of: Rgb) -> list[int]:
        """The heights of the bars of one colour, left to right."""
        columns = [
            sum(near(pixels[at : at + 3], of) for at in range(150 * row + 3 * x, 400 * row, row))
            for x in range(page.width)
        ]
        return [height for before, height in pairwise(columns) if height > 12 and before < 6]

    first, third = heights(BAR)
    (second,) = heights(GREY)
    assert second == pytest.approx(4 * first, abs=4)
    assert second == pytest.approx(2 * third, abs=3)


def test_a_day_with_nothing_is_a_quiet_page(text_of: Text) -> None:
    empty = replace(
        SLIP,
        facts=(),
        figures=(Figure("人次", "0"),),
        charts=(Chart("各小时", (("08", 0), ("09", 0))), Chart("无", ())),
        sections=(Section("按身份", ("身份", "人次"), (), empty="没有记录"),),
        notes=(),
        ledger=None,
        signatures=(),
    )
    pages, data = slip(empty)
    assert pages == 1
    assert "没有记录" in text_of(data)


def test_many_rows_flow_on_under_a_repeated_head_and_none_is_lost() -> None:
    rows = tuple((f"{at // 60:02d}:{at % 60:02d}", f"补录{at:04d}", "停电") for at in range(200))
    pages, data = slip(replace(SLIP, sections=(Section("补录与更正", ("时刻", "内容", "原因"), rows),)))
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert pages == len(texts) > 3
    for number, text in enumerate(texts, 1):
        assert f"{number} / {pages}" in text
        assert ("时刻" in text) == ("补录0" in text)
    whole = "".join(texts)
    assert [whole.count(f"补录{at:04d}") for at in range(200)] == [1] * 200


def test_hostile_text_anywhere_stands_literally_and_nothing_hangs(text_of: Text) -> None:
    bad = "<b>&amp;</b>\u202e\x00" + "长" * 10_000
    texts = dict.fromkeys(("palace", "desk", "day", "title", "notes_title"), bad)
    pages, data = slip(
        replace(
            SLIP,
            **texts,
            facts=(bad,),
            figures=(Figure(bad, bad),),
            charts=(Chart(bad, ((bad, 3), (bad, -5), ("", 10**12))),),
            sections=(Section(bad, (bad, bad), ((bad, bad), ("", "")), (bad, bad), bad),),
            notes=(bad,),
            ledger=Proof(bad, (bad, bad), "LD1", bad),
            signatures=(bad, bad),
        )
    )
    assert pages > 1
    text = text_of(data)
    assert "<b>&amp;</b>[U+202E][U+0000]长" in text
    assert "\u202e" not in text


@pytest.mark.parametrize("write", [lambda out: write_slip(SLIP, out), lambda out: write_recovery(SHEET, out)])
def test_papers_have_repeatable_bytes_and_carry_their_fonts(
    write: Callable[[BinaryIO], int], fonts_of: Callable[[bytes], list[bool]]
) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    write(first)
    write(second)
    assert first.getvalue() == second.getvalue()
    box = PdfReader(first).pages[0].mediabox
    assert [float(box.width), float(box.height)] == pytest.approx([595.28, 841.89], abs=0.01)
    assert fonts_of(first.getvalue())
    assert all(fonts_of(first.getvalue()))


def test_the_recovery_key_reads_by_eye_and_by_camera(page_image: See, decoded: Read, text_of: Text) -> None:
    out = io.BytesIO()
    assert write_recovery(SHEET, out) == 1
    assert "".join(SHEET.groups[:4]) in text_of(out.getvalue())
    for word in (*SHEET.groups, *SHEET.paragraphs, SHEET.qr_label, SHEET.title, *SHEET.signatures):
        assert "".join(word.split()) in text_of(out.getvalue())
    for dpi in (100, 150, 300):
        assert decoded(page_image(out.getvalue(), dpi=dpi)) == [SHEET.payload]
