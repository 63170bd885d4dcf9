"""Text on paper is literal, has a size that fits, and breaks where a reader would break it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printing.document import pdf
from printing.plain import plain
from printing.text import draw_text, fit, text_width, wrap

ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from("张王李 ·，（）abc\n\u202é")), max_size=80)


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("张三", "张三"),
        ("a\u202eb\u2066", "a[U+202E]b[U+2066]"),
        ("a\r\n\tb\x00", "a[U+000D][U+000A][U+0009]b[U+0000]"),
        ("\ud800", "[U+D800]"),
        ("a\u200bb\ufeff", "a[U+200B]b[U+FEFF]"),
        ("a\u2028b", "a[U+2028]b"),
        ("a\u2009b\u3000c", "a b\u3000c"),
        ("葛\U000e0100❤\ufe0f", "葛❤"),
        ("Zoe\u0308", "Zoë"),
        ("神\ufa19", "神\ufa19"),  # a name keeps the form of its character
        ("<b>&amp;</b>%s{0}", "<b>&amp;</b>%s{0}"),
    ],
)
def test_what_would_do_something_elsewhere_only_stands_there(given_text: str, shown: str) -> None:
    assert plain(given_text) == shown


@given(ANY_TEXT)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(ANY_TEXT, st.floats(20, 300), st.integers(1, 4), st.booleans())
def test_fitted_lines_fit_and_lose_nothing_in_silence(
    text: str, width: float, max_lines: int, bold: bool
) -> None:
    fitted = fit(text, width, 20, 4, max_lines, bold=bold, height=60)
    assert 4 <= fitted.size <= 20
    assert 1 <= len(fitted.lines) <= max_lines
    assert all(text_width(line, fitted.size, bold) <= width + 0.01 for line in fitted.lines)
    kept = "".join("".join(fitted.lines).split())
    whole = "".join(plain(text).split())
    if fitted.cut:
        assert kept.endswith("…")
        assert whole.startswith(kept[:-1])
    else:
        assert kept == whole


def test_a_text_that_fits_keeps_its_size_and_one_line() -> None:
    assert fit("张三", 100, 20, 5) == fit("张三", 100, 20, 5, max_lines=4)
    assert fit("张三", 100, 20, 5).lines == ("张三",)
    assert fit("张三", 100, 20, 5).size == 20


def test_a_long_name_first_shrinks_then_breaks_after_the_dot() -> None:
    assert fit("买买提·吐尔逊", 130, 22, 5).lines == ("买买提·吐尔逊",)
    assert fit("古丽巴哈尔·阿不都热依木", 90, 22, 5).lines == ("古丽巴哈尔·", "阿不都热依木")


def test_an_endless_text_is_cut_and_says_so() -> None:
    fitted = fit("长" * 10_000, 90, 20, 5)
    assert fitted.cut
    assert fitted.size == 5
    assert fitted.lines == ("长" * 18, "长" * 17 + "…")


def test_lines_do_not_begin_with_closing_marks_nor_end_with_opening_ones() -> None:
    text = "前台（一号机），后台（二号机）。"
    for ems in range(3, 12):
        for line in wrap(text, ems):
            assert line[0] not in "），。"
            assert line[-1] != "（"


def test_latin_words_stay_whole_where_they_can() -> None:
    assert wrap("Jean-Baptiste de la Fontaine", 8) == ("Jean-Baptiste de", "la Fontaine")
    assert wrap("Fontaineblau", 3)[0] == "Fontai"  # a word wider than the line has to break


def test_bold_text_falls_back_to_the_whole_face(text_of: Callable[[bytes], str]) -> None:
    out = io.BytesIO()
    with pdf(out, (200, 50), "") as canvas:
        draw_text(canvas, 5, 8, "韡喆韡", 20, bold=True)
        canvas.showPage()
    assert text_of(out.getvalue()) == "韡喆韡"


def test_right_and_middle_are_where_they_are_asked_for(page_image: Callable[..., Image.Image]) -> None:
    out = io.BytesIO()
    with pdf(out, (200, 50), "") as canvas:
        draw_text(canvas, 190, 30, "中中", 16, align="right")
        draw_text(canvas, 100, 5, "中中", 16, align="center")
        canvas.showPage()
    page = page_image(out.getvalue(), dpi=72).convert("L").point(lambda value: 255 * (value < 128))
    upper, lower = page.crop((0, 0, 200, 25)).getbbox(), page.crop((0, 25, 200, 50)).getbbox()
    assert upper is not None
    assert lower is not None
    assert upper[2] == pytest.approx(189, abs=2)
    assert (lower[0] + lower[2]) / 2 == pytest.approx(100, abs=1.5)
