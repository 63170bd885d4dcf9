"""Which characters stand on paper: the same answer from the quick table, from reportlab and from the pixels."""

from __future__ import annotations

import importlib.util
import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops

from printing import coverage, fonts
from printing.coverage import missing
from printing.document import pdf
from printing.fontfiles import font_files
from printing.text import draw_text

NAMES = (
    *("张三", "欧阳娜娜", "买买提·吐尔逊", "㛃", "䶮", "𠅤", "𬴊", "𫖯"),
    *(
        "䶮𬱖𬍛赟屾彧勰琎韡昫喆犇",
        "阿卜杜热合曼·麦麦提依明",
        "古丽巴哈尔·阿不都热依木",
        "扎西顿珠",
        "欧阳达晟",
    ),
    *("尉迟敬", "单雄", "曾解", "仇任", "尤努斯·买买提", "张伟", "王一", "Jean-Baptiste Müller"),
)
NO_FONT = "𪚥"  # four dragons: in no bundled font


@pytest.fixture
def no_host_font(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Only the bundled faces, or those given; forgets what was known of the computer's own fonts."""
    caches = (
        coverage.chain,
        coverage._host_faces,
        coverage.face_of,
        fonts._load,
        fonts.runs,
        fonts.width_in_em,
    )

    def only(*paths: Path) -> None:
        monkeypatch.setattr(coverage, "host_candidates", lambda: paths)
        for cache in caches:
            cache.cache_clear()

    only()
    yield only
    for cache in caches:
        cache.cache_clear()


def host_font(path: Path, char: str, rights: int = 0) -> Path:
    """A TrueType file with one character, drawn as a triangle."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    pen.lineTo((500, 800))
    pen.lineTo((900, 0))
    pen.closePath()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "own"])
    builder.setupCharacterMap({ord(char): "own"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "own": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (1000, 0), "own": (1000, 100)})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Own", "styleName": "Regular", "psName": "Own-Regular"})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    builder.save(path)
    return path


@pytest.mark.parametrize("name", NAMES)
def test_the_names_of_people_here_have_every_glyph(name: str) -> None:
    assert missing(name) == ()


def test_a_character_without_a_font_is_named_once_and_in_order(no_host_font: Callable[..., None]) -> None:
    assert missing(f"王{NO_FONT}一{NO_FONT}😀") == (NO_FONT, "😀")


def test_what_is_shown_by_number_is_not_missing() -> None:
    assert missing("王\n\u202e\x00\ufe0f") == ()


@pytest.mark.parametrize("at", [0, 1], ids=["regular", "bold"])
def test_the_quick_table_agrees_with_the_font_and_no_glyph_in_it_is_blank(at: int) -> None:
    font = TTFont(font_files()[at])
    ours = coverage.chain(at == 1)[0]
    mapped = font.getBestCmap()
    assert {code for code in range(0x110000) if ours.covers(code)} == set(mapped)
    offsets, number = font["loca"], font.getReverseGlyphMap()
    blank = [code for code, glyph in mapped.items() if offsets[number[glyph]] == offsets[number[glyph] + 1]]
    assert all(chr(code).isspace() for code in blank)


def test_asking_loads_nothing_heavy() -> None:
    asked = "import sys; from printing.coverage import missing; missing('㛃䶮𠅤'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"reportlab", "qrcode", "PIL", "fontTools", "pypdfium2", "PySide6", "peewee"}


@pytest.mark.parametrize("bold", [False, True])
def test_every_character_of_the_names_is_seen_on_paper(
    bold: bool, page_image: Callable[..., Image.Image]
) -> None:
    chars = sorted(set("".join(NAMES)) - {" "})
    fonts.register()
    out = io.BytesIO()
    with pdf(out, (40 * (len(chars) + 1), 40), "") as canvas:
        canvas.setFont(fonts.base_font(), 30)
        canvas.drawString(5, 8, "\U0010fffd")  # what a face draws for a character that it lacks
        for at, char in enumerate(chars, 1):
            draw_text(canvas, 40 * at + 5, 8, char, 30, bold)
        canvas.showPage()
    page = page_image(out.getvalue(), dpi=72)
    cells = [page.crop((40 * at, 0, 40 * at + 40, 40)) for at in range(len(chars) + 1)]
    tofu, drawn = cells[0], dict(zip(chars, cells[1:], strict=True))
    assert [char for char, cell in drawn.items() if min(cell.convert("L").tobytes()) > 100] == []
    assert [char for char, cell in drawn.items() if not ImageChops.difference(cell, tofu).getbbox()] == []
    assert len({cell.tobytes() for cell in cells}) == len(cells)


def test_a_missing_glyph_stands_as_the_geta_mark_never_as_nothing(
    no_host_font: Callable[..., None],
    page_image: Callable[..., Image.Image],
    text_of: Callable[[bytes], str],
) -> None:
    pages = []
    for text in (f"王{NO_FONT}", "王〓"):
        out = io.BytesIO()
        with pdf(out, (100, 50), "") as canvas:
            draw_text(canvas, 5, 8, text, 40)
            canvas.showPage()
        assert text_of(out.getvalue()) == "王〓"
        pages.append(page_image(out.getvalue(), dpi=72).tobytes())
    assert pages[0] == pages[1]


def test_a_font_of_this_computer_helps_with_rarer_characters(
    no_host_font: Callable[..., None], tmp_path: Path, text_of: Callable[[bytes], str]
) -> None:
    no_host_font(tmp_path / "absent.ttf", host_font(tmp_path / "own.ttf", NO_FONT))
    assert missing(f"王{NO_FONT}") == ()
    out = io.BytesIO()
    with pdf(out, (100, 50), "") as canvas:
        draw_text(canvas, 5, 8, f"王{NO_FONT}", 40, bold=True)
        canvas.showPage()
    assert text_of(out.getvalue()) == f"王{NO_FONT}"


@pytest.mark.parametrize("flaw", ["may not be embedded", "not a font", "cut"])
def test_a_useless_font_of_this_computer_is_left_out(
    flaw: str, no_host_font: Callable[..., None], tmp_path: Path
) -> None:
    path = host_font(tmp_path / "own.ttf", NO_FONT, rights=2 if flaw == "may not be embedded" else 0)
    if flaw == "not a font":
        path.write_bytes(b"no font at all, but long enough to look for tables in it" * 9)
    elif flaw == "cut":
        path.write_bytes(path.read_bytes()[:60])
    no_host_font(path)
    assert missing(NO_FONT) == (NO_FONT,)


def test_copied_text_keeps_characters_above_the_basic_plane(text_of: Callable[[bytes], str]) -> None:
    out = io.BytesIO()
    with pdf(out, (300, 50), "") as canvas:
        draw_text(canvas, 5, 8, "王𠅤𬴊𫖯", 20)
        canvas.showPage()
    assert text_of(out.getvalue()) == "王𠅤𬴊𫖯"


def test_reportlab_still_needs_our_text_layer() -> None:
    """Fails when reportlab writes UTF-16 itself: then `utf16_targets` and its call can go."""
    found = importlib.util.find_spec("reportlab.pdfbase.ttfonts")
    assert found is not None
    assert found.loader is not None
    untouched = importlib.util.module_from_spec(found)
    found.loader.exec_module(untouched)
    theirs = untouched.makeToUnicodeCMap("F", [0, ord("王"), ord("𠅤")])
    assert "<20164>" in theirs
    assert "<D840DD64>" in fonts.utf16_targets(theirs)
    assert "<738B>" in fonts.utf16_targets(theirs)
