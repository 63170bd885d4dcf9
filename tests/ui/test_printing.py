"""Paper from a system printer: drawn here into a PDF, which Qt draws like any printer."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from PySide6.QtWidgets import QApplication

from desktop import paper
from desktop.problems import Problem
from desktop.progress import Cancelled, Progress
from printing.card import CardFace, CardLabels
from ui import printing

CODE = "1010407010000002961200761147178139652"


def cards(count: int, layout: str) -> bytes:
    labels = CardLabels("卡号", "有效期至")
    faces = [
        CardFace("潞州区工人文化宫", "会员卡", "欧阳娜娜", "职工", "", str(n), "", f"{CODE}{n:03}", labels)
        for n in range(count)
    ]
    return paper.draw_cards(faces, layout, 1, None, Progress()).pdf  # type: ignore[arg-type]


def codes(file: Path) -> list[list[str]]:
    document = PdfDocument(file)
    read = [zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil()) for page in document]
    document.close()
    return [sorted(code.text for code in found) for found in read]


@pytest.mark.parametrize(
    ("layout", "on", "size", "pages"),
    [("cr80", printing.CR80, (243, 153), 3), ("a4", printing.A4, (595, 842), 1)],
)
def test_every_page_fills_its_paper_and_the_codes_read(
    qapp: QApplication, tmp_path: Path, layout: str, on: printing.Paper, size: tuple[int, int], pages: int
) -> None:
    file = tmp_path / "paper.pdf"
    assert printing.print_pages(cards(3, layout), on, "", "卡", Progress(), file=file) == pages
    sheets = PdfReader(file).pages
    assert [(round(float(s.mediabox.width)), round(float(s.mediabox.height))) for s in sheets] == [
        size
    ] * pages
    assert [code for found in codes(file) for code in found] == [f"{CODE}{n:03}" for n in range(3)]


def test_what_is_drawn_is_as_large_as_on_the_pdf(qapp: QApplication, tmp_path: Path) -> None:
    """The same dots, not a picture scaled to some printable area."""
    pdf = cards(1, "cr80")
    printing.print_pages(pdf, printing.CR80, "", "卡", Progress(), file=tmp_path / "paper.pdf")
    (tmp_path / "drawn.pdf").write_bytes(pdf)
    widths = []
    for name in ("paper.pdf", "drawn.pdf"):
        document = PdfDocument(tmp_path / name)
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=300 / 72).to_pil())
        widths.append(code.position.top_right.x - code.position.top_left.x)
        document.close()
    assert widths[0] == pytest.approx(widths[1], abs=2)


def test_progress_is_told_page_by_page(qapp: QApplication, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    progress = Progress(lambda *step: told.append(step))
    printing.print_pages(cards(2, "cr80"), printing.CR80, "", "卡", progress, file=tmp_path / "paper.pdf")
    assert told == [(0, 2, "pages"), (1, 2, "pages"), (2, 2, "pages")]


def test_a_stopped_job_leaves_the_printer_without_a_whole_one(qapp: QApplication, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        printing.print_pages(cards(2, "cr80"), printing.CR80, "", "卡", progress, file=tmp_path / "paper.pdf")
    again = tmp_path / "again.pdf"
    assert printing.print_pages(cards(1, "cr80"), printing.CR80, "", "卡", Progress(), file=again) == 1


def test_a_printer_that_is_not_there_is_named(qapp: QApplication) -> None:
    with pytest.raises(Problem) as told:
        printing.print_pages(cards(1, "cr80"), printing.CR80, "no such printer", "卡", Progress())
    assert (told.value.code, told.value.facts) == ("printer-missing", {"printer": "no such printer"})


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_paper_that_cannot_be_begun_is_a_problem(qapp: QApplication, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "paper.pdf"
    with pytest.raises(Problem, match="printer-failed"):
        printing.print_pages(cards(1, "cr80"), printing.CR80, "", "卡", Progress(), file=nowhere)
