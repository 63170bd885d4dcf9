"""The papers of inspections are drawn by the helper process, kept whole or not at all."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from desktop import paper_inspections as papers
from desktop.helper import Helper
from desktop.paper import Drawn
from desktop.progress import Cancelled, Progress
from tests.printing.papers import MONTH, NOTICE, OPENING, ORDER, QUARTER

Draw = Callable[[Any, Path | None, Progress], Drawn]

TASKS = [
    pytest.param(papers.draw_round, OPENING, "开馆检查", id="round"),
    pytest.param(papers.draw_month, MONTH, "月度安全卫生维护总结", id="month"),
    pytest.param(papers.draw_quarter, QUARTER, "季度安全卫生维护评价", id="quarter"),
    pytest.param(papers.draw_notice, NOTICE, "安全卫生检查公示", id="notice"),
    pytest.param(papers.draw_order, ORDER, "隐患整改督办单", id="order"),
]


@pytest.fixture(scope="module")
def helper() -> Iterator[Helper]:
    made = Helper()
    yield made
    made.close()


@pytest.mark.parametrize(("draw", "paper", "title"), TASKS)
def test_a_paper_goes_to_the_helper_and_comes_back_as_pages_and_as_a_file(
    helper: Helper, draw: Draw, paper: object, title: str, tmp_path: Path
) -> None:
    assert pickle.loads(pickle.dumps(paper)) == paper
    out = tmp_path / "纸.pdf"
    drawn = helper.run(draw, paper, out)
    assert out.read_bytes() == drawn.pdf
    pages = PdfReader(BytesIO(drawn.pdf)).pages
    assert len(pages) == drawn.pages
    assert title in pages[0].extract_text()


@pytest.mark.parametrize(("draw", "paper", "title"), TASKS)
def test_a_cancelled_paper_leaves_the_file_as_it_was(
    draw: Draw, paper: object, title: str, tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    out.write_bytes(b"before")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        draw(paper, out, progress)
    assert out.read_bytes() == b"before"
    assert [file.name for file in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        papers.draw_month(MONTH, tmp_path / "nowhere" / "month.pdf", Progress())
