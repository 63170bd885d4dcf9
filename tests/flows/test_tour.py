"""The tour, taken once as on a computer without a screen: what a stranger gets from the README's first command."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops
from pypdf import PdfReader

from desktop.rules import cardcode
from desktop.rules.inspections import roundcode
from printing.preview import raster

ROOT = Path(__file__).resolve().parents[2]
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SECONDS = 300
"""The invented palace with its three months is made first."""


@dataclass(frozen=True)
class Taken:
    folder: Path
    ended: subprocess.CompletedProcess[str]

    def names(self) -> list[str]:
        """The files it told about, in order."""
        lines = [line.split(maxsplit=1) for line in self.ended.stdout.splitlines()]
        return [parts[0] for parts in lines if parts and parts[0].endswith((".png", ".pdf"))]

    def pictures(self) -> list[Image.Image]:
        pngs = [name for name in self.names() if name.endswith(".png")]
        return [Image.open(self.folder / name).convert("RGB") for name in pngs]


def program(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as its own process, in `folder`, on a computer that has no screen."""
    environment = {name: value for name, value in os.environ.items() if name not in _SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=_SECONDS,
    )


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    folder = tmp_path_factory.mktemp("somewhere")
    return Taken(folder / "lotusdesk-tour", program(folder=folder))


def read(pdf: Path, page: int = 0) -> list[str]:
    """What a scanner reads on a page held before it, from the top."""
    found = raster(pdf.read_bytes(), page, 300)
    size = (found.width, found.height)
    picture = Image.frombuffer("RGB", size, found.pixels, "raw", "BGRX", found.stride, 1)
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def text_of(pdf: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def test_it_says_in_one_line_why_and_ends_well(taken: Taken) -> None:
    assert taken.ended.returncode == 0, taken.ended.stderr
    (line,) = taken.ended.stderr.splitlines()
    assert str(taken.folder) in line
    assert str(taken.folder) in taken.ended.stdout.splitlines()[-1]


def test_everything_it_tells_about_is_there_and_nothing_else(taken: Taken) -> None:
    assert sorted(taken.names()) == sorted(path.name for path in taken.folder.iterdir())
    papers = {"card.pdf", "sheet.pdf", "day-slip.pdf", "round.pdf", "order.pdf", "month.pdf", "quarter.pdf"}
    assert papers <= set(taken.names())
    for page in ("desk", "desk-dark", "members", "cards", "day", "rounds", "month"):
        assert f"{page}-zh.png" in taken.names()


def test_the_pictures_are_a_small_screen_each_with_something_on_it(taken: Taken) -> None:
    pictures = taken.pictures()
    assert len(pictures) >= 20
    assert {picture.size for picture in pictures} == {(1366, 768)}
    for picture in pictures:
        colours = picture.getcolors(maxcolors=1 << 20)
        assert colours is not None
        assert len(colours) > 100


def test_every_step_is_to_be_seen(taken: Taken) -> None:
    for before, after in pairwise(taken.pictures()):
        assert ImageChops.difference(before, after).getbbox() is not None


def test_the_card_carries_the_name_and_a_code_that_scans(taken: Taken) -> None:
    (code,) = read(taken.folder / "card.pdf")
    assert cardcode.canonical(code) == code
    lines = text_of(taken.folder / "card.pdf").splitlines()
    assert "张䶮" in lines
    assert cardcode.groups(code) in lines


def test_the_sheet_has_a_code_for_each_card(taken: Taken) -> None:
    codes = read(taken.folder / "sheet.pdf")
    assert len(set(codes)) == len(codes) == 9
    assert read(taken.folder / "card.pdf")[0] in codes


def test_the_slip_holds_the_figures_of_the_day(taken: Taken) -> None:
    lines = text_of(taken.folder / "day-slip.pdf").splitlines()

    def figure(label: str) -> int:
        return int(lines[lines.index(label) - 1])

    def parts(title: str) -> dict[str, int]:
        rows = lines[lines.index(title) + 3 :]
        pairs = list(zip(rows[::2], rows[1::2], strict=False))
        names = [name for name, _ in pairs]
        return {name: int(count) for name, count in pairs[: names.index("合计") + 1]}

    times, people, unnamed = figure("人次"), figure("实名人数"), figure("不记名人次")
    assert times > 100
    assert people + unnamed <= times
    assert figure("撤销记录") == 1  # the tally that was taken back
    for title in ("按身份", "按来源"):
        counts = parts(title)
        assert counts.pop("合计") == sum(counts.values()) == times
    assert parts("按来源")["扫码"] > 1
    assert lines[lines.index("卡已失效") + 1] == "1"  # the lost card
    assert "单号0407-01-" in "".join(lines)


def test_the_round_is_on_paper_with_its_fail_and_a_code_that_opens_it(taken: Taken) -> None:
    text = text_of(taken.folder / "round.pdf")
    assert "综合球馆" in text
    assert "二号场地西侧" in text
    codes = read(taken.folder / "round.pdf")
    assert any(roundcode.decode(code) for code in codes)


def test_month_quarter_and_order_say_whose_they_are(taken: Taken) -> None:
    for name, pages in (("month.pdf", 3), ("quarter.pdf", 3), ("order.pdf", 1)):
        assert len(PdfReader(taken.folder / name).pages) >= pages
        assert "莲池工人文化宫" in text_of(taken.folder / name)
        assert read(taken.folder / name), "the head of the log can be scanned"


def test_where_nothing_can_be_kept_it_says_so(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    ended = program("--tour", str(taken), folder=tmp_path)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert str(taken) in line
    assert taken.read_text() == "a file"
