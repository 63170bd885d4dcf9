"""What stands on the papers: the right figures, the head of the log, and every word."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from desktop import keys, paper
from desktop.clock import Clock
from desktop.progress import Progress
from desktop.reports import Close, DayReport
from desktop.rules.counting import DayFigures
from desktop.rules.vocabulary import Category
from ui import slips, wording

HEAD = tuple("9F3A 07C1 BB20 4D5E 81A6 F0D2 3C77 E915".split())
FIGURES = DayFigures(
    person_times=486,
    named_people=397,
    unnamed=86,
    by_category={"public": 40, "union-member": 440, "worker": 6},
    by_source={"scan": 380, "tally": 86, "typed": 20},
    by_hour={"08": 25, "09": 300, "14": 161},
    visits=480,
    annulled=3,
)
OPEN = DayReport(
    20261121, "长治市工人文化宫", 407, 1, FIGURES, {"damaged": 2, "unknown": 5}, None, HEAD, 18204
)
CLOSED = replace(OPEN, close=Close(1_795_266_300_000, "王丽", "0407-01-20261121", FIGURES, 18200))
LATER = replace(CLOSED, figures=replace(FIGURES, person_times=489, unnamed=89))


class Evening(Clock):
    def now_ms(self) -> int:
        return 1_795_266_360_000


@pytest.fixture(autouse=True)
def evening() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    wording.use_clock(Evening())
    yield
    wording.use_clock(Clock())
    QLocale.setDefault(before)


def drawn(report: DayReport) -> bytes:
    return paper.draw_slip(slips.day_slip(report, "李强"), None, Progress()).pdf


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def codes_of(pdf: bytes) -> list[str]:
    page = paper.page(pdf, 0, 300)
    image = Image.frombuffer("RGB", (page.width, page.height), page.pixels, "raw", "BGRX", page.stride, 1)
    return [found.text for found in zxingcpp.read_barcodes(image)]


def test_the_slip_of_a_closed_day() -> None:
    pdf = drawn(CLOSED)
    text = text_of(pdf)
    for word in (
        "长治市工人文化宫",
        "Saturday, 21 November 2026",
        "Day slip",
        "Front desk 1 (palace 0407)",
        "Closed 21/11/2026 21:05, 王丽, slip 0407-01-20261121",
        "Printed 21/11/2026 21:06, 李强",
        "486",
        "397",
        "86",
        "Union member",
        "440",
        "Card scanned",
        "380",
        "Code arrived damaged",
        "after entry 18,204",
    ):
        assert word in text, word
    assert " ".join(HEAD[:4]) in re.sub(" +", " ", text)
    assert codes_of(pdf) == ["LOTUSDESK-HEAD/1 0407-01 20261121 18204 " + "".join(HEAD)]


def test_figures_after_the_close_stand_as_a_note_and_change_nothing_above() -> None:
    before, after = slips.day_slip(CLOSED, "李强"), slips.day_slip(LATER, "李强")
    assert after.figures == before.figures
    assert after.sections == before.sections
    assert any("+3 person-times, to 489" in note for note in after.notes)
    assert not any("After the close" in note for note in before.notes)


def test_a_day_that_only_lost_and_won_as_many_is_told_as_changed() -> None:
    moved = replace(CLOSED, figures=replace(FIGURES, by_category={"public": 486}))
    assert any("After the close" in note for note in slips.day_slip(moved, "李强").notes)


def test_an_open_day_says_so_in_its_title() -> None:
    slip = slips.day_slip(OPEN, "李强")
    assert "not closed" in slip.title
    assert not any("Closed" in fact for fact in slip.facts)


def test_a_day_without_anybody_is_a_whole_slip() -> None:
    nobody = DayFigures(0, 0, 0, {}, {}, {}, 0, 0)
    empty = replace(OPEN, figures=nobody, refused={})
    pdf = drawn(empty)
    assert "Nobody" in text_of(pdf)
    assert "Never" in text_of(pdf)


def test_hours_have_no_gap_and_categories_keep_their_order() -> None:
    assert slips.hours({"08": 1, "11": 2}) == (("08", 1), ("09", 0), ("10", 0), ("11", 2))
    assert slips.hours({}) == ()
    ordered = slips.in_order({"later-kind": 1, "public": 2, "union-member": 3}, Category)
    assert [code for code, _ in ordered] == ["union-member", "public", "later-kind"]


def test_the_recovery_sheet_gives_the_key_back() -> None:
    key = keys.new_recovery_key()
    sheet = slips.recovery_sheet("长治市工人文化宫", 407, 1, 20261121, key)
    pdf = paper.draw_recovery(sheet, Progress()).pdf
    assert codes_of(pdf) == [key]
    assert keys.read_recovery_key("".join(sheet.groups)) == key
    assert "Recovery key" in text_of(pdf)


def test_a_card_has_words_for_every_category() -> None:
    words = slips.card_words()
    assert set(words.categories) == {category.value for category in Category}
    assert all(words.categories.values())
    assert words.title
    assert words.specimen
