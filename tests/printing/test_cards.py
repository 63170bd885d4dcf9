"""The card in the hand: it reads at a scanner, carries the name whole, and survives whatever is typed into it."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image
from pypdf import PdfReader

from printing import photo
from printing.card import HEIGHT, WIDTH, CardFace, CardLabels, draw_face, in_fours, shortened
from printing.document import pdf
from printing.sheet import write_cards

Make = Callable[..., CardFace]
See = Callable[..., Image.Image]
Read = Callable[[Image.Image], list[str]]
NAMES = (
    *(
        "张三",
        "欧阳娜娜",
        "买买提·吐尔逊",
        "㛃䶮𠅤𬴊𫖯",
        "䶮𬱖𬍛赟屾彧勰琎韡昫喆犇",
        "阿卜杜热合曼·麦麦提依明",
    ),
    *("古丽巴哈尔·阿不都热依木", "扎西顿珠", "尉迟敬", "王一", "Jean-Baptiste de la Fontaine", "名" * 60),
)


def card(face: CardFace) -> bytes:
    out = io.BytesIO()
    assert write_cards([face], out, layout="cr80") == 1
    return out.getvalue()


def ink_box(picture: Image.Image) -> tuple[int, int, int, int]:
    box = picture.convert("L").point(lambda value: 255 * (value < 250)).getbbox()
    assert box is not None
    return box


def rgb(picture: Image.Image, x: int, y: int) -> tuple[int, int, int]:
    red, green, blue = picture.crop((x, y, x + 1, y + 1)).tobytes()
    return red, green, blue


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("with_photo", [False, True], ids=["plain", "photo"])
def test_the_name_stands_whole_and_the_code_reads(
    name: str,
    with_photo: bool,
    make_face: Make,
    portrait: Callable[..., bytes],
    page_image: See,
    decoded: Read,
    text_of: Callable[[bytes], str],
) -> None:
    face = make_face(name=name, photo=portrait() if with_photo else None)
    data = card(face)
    text = text_of(data)
    for expected in (name, face.unit, face.palace, face.category, face.number, face.valid_until, face.code):
        assert "".join(expected.split()) in text
    page = page_image(data)
    assert decoded(page) == [face.code]
    for dpi in (150, 203):
        size = (round(page.width * dpi / 300), round(page.height * dpi / 300))
        assert decoded(page.resize(size, Image.Resampling.BILINEAR)) == [face.code]
        assert decoded(page_image(data, dpi=dpi)) == [face.code]
    assert shortened(face) == ()


def test_the_page_is_a_card_and_nothing_stands_near_its_edge(
    make_face: Make, portrait: Callable[..., bytes], page_image: See
) -> None:
    data = card(make_face(photo=portrait(), name="名" * 60, palace="宫" * 40, unit="会" * 60))
    page = PdfReader(io.BytesIO(data)).pages[0]
    assert [float(page.mediabox.width), float(page.mediabox.height)] == pytest.approx(
        [242.65, 153.01], abs=0.01
    )
    picture = page_image(data, dpi=254)  # ten dots a millimetre
    left, top, right, bottom = ink_box(picture)
    assert min(left, top, picture.width - right, picture.height - bottom) >= 28


def test_the_qr_is_large_enough_and_has_its_quiet_zone(make_face: Make, page_image: See) -> None:
    picture = page_image(card(make_face()), dpi=600)
    dot = 25.4 / 600
    side = 21.17 / dot
    left, top = picture.width - 12 / 72 * 600 - side, picture.height - 106 / 72 * 600
    quiet = 4 * side / 25
    assert side * dot >= 20
    around = picture.crop(
        (round(left - quiet), round(top - quiet), round(left + side + quiet), round(top + side + quiet))
    )
    assert ink_box(around) == pytest.approx([quiet, quiet, quiet + side, quiet + side], abs=2)


def test_the_code_holds_only_the_digits_and_they_stand_in_fours(make_face: Make) -> None:
    face = make_face()
    text = PdfReader(io.BytesIO(card(face))).pages[0].extract_text()
    assert in_fours(face.code) == "1011 4040 1000 0001 2301 2345 6789 0123 4567 8942"
    assert in_fours(face.code) in text


def test_all_fonts_travel_with_the_card_and_the_bytes_are_repeatable(
    make_face: Make, fonts_of: Callable[[bytes], list[bool]]
) -> None:
    data = card(make_face(name="韡㛃张"))
    assert fonts_of(data)
    assert all(fonts_of(data))
    assert card(make_face(name="韡㛃张")) == data


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>x</b><img src='/etc/passwd'/>&amp;",
        "a\n\r\t\x00\x1b[31m",
        "abc\u202egnp.exe\u2066",
        "'; DROP TABLE--",
        "😀🇨🇳",
    ],
)
def test_hostile_text_stands_literally(
    hostile: str, make_face: Make, page_image: See, decoded: Read, text_of: Callable[[bytes], str]
) -> None:
    texts = dict.fromkeys(("palace", "title", "name", "category", "unit", "number", "valid_until"), hostile)
    face = make_face(**texts, english=hostile, labels=CardLabels(hostile, hostile, hostile))
    data = card(face)
    assert decoded(page_image(data)) == [face.code]
    text = text_of(data)
    assert not any(char in text for char in "\u202e\u2066\x00\x1b")
    if hostile.startswith("a\n"):
        assert "a[U+000A][U+000D][U+0009][U+0000][U+001B]" in text
    elif hostile.startswith("abc"):
        assert "abc[U+202E]gnp.exe[U+2066]" in text
    elif "😀" in hostile:
        assert "〓" in text
    else:
        assert "".join(hostile.split()) in text


def test_endless_text_is_cut_with_a_sign_and_the_fields_are_named(
    make_face: Make, page_image: See, decoded: Read
) -> None:
    names = ("palace", "title", "name", "category", "unit", "number", "valid_until", "english")
    face = make_face(**dict.fromkeys(names, "长" * 10_000))
    assert sorted(shortened(face)) == sorted(names)
    page = page_image(card(face))
    assert decoded(page) == [face.code]
    assert min(ink_box(page)[:2]) > 20


def test_a_card_without_the_optional_lines_has_none(make_face: Make, text_of: Callable[[bytes], str]) -> None:
    face = make_face(
        unit="", number="", valid_until="", category="", english="", labels=CardLabels("卡号", "至")
    )
    assert text_of(card(face)) == f"{face.palace}{face.title}{face.name}{face.code}"


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "RGB"), ("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P")]
)
def test_a_photo_is_shown_in_its_frame(
    kind: str, mode: str, make_face: Make, portrait: Callable[..., bytes], page_image: See
) -> None:
    data = portrait(kind, (900, 500), mode)
    assert photo.readable(data)
    page = page_image(card(make_face(photo=data)), dpi=72)
    red, green, blue = rgb(page, 50, 100)  # in the frame, right of the head
    assert (blue > red) if mode != "L" else (red == green == blue < 200)


def test_a_large_photo_does_not_make_a_large_card(make_face: Make, portrait: Callable[..., bytes]) -> None:
    assert len(card(make_face(photo=portrait("PNG", (3000, 4000))))) < len(card(make_face())) + 40_000


def test_a_turned_photo_is_set_upright(make_face: Make, page_image: See) -> None:
    sideways = Image.new("RGB", (400, 300), "white")
    sideways.paste((200, 0, 0), (0, 0, 200, 300))  # its left half is the top of the picture once turned
    turned = Image.Exif()
    turned[0x0112] = 6
    out = io.BytesIO()
    sideways.save(out, "JPEG", exif=turned)
    page = page_image(card(make_face(photo=out.getvalue())), dpi=72)
    assert rgb(page, 35, 55)[1] < 60
    assert rgb(page, 35, 100)[1] > 200


@pytest.mark.parametrize(
    "broken", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut", b"\x89PNG\r\n\x1a\n" + b"\0" * 50]
)
def test_an_unreadable_photo_leaves_the_plain_card(broken: bytes, make_face: Make) -> None:
    assert not photo.readable(broken)
    assert card(make_face(photo=broken)) == card(make_face())


def test_a_cut_photo_is_known_when_it_is_taken(portrait: Callable[..., bytes]) -> None:
    assert not photo.readable(portrait()[:-400])


def test_a_face_can_be_placed_anywhere(make_face: Make, page_image: See, decoded: Read) -> None:
    out = io.BytesIO()
    with pdf(out, (2 * WIDTH, HEIGHT), "") as canvas:
        draw_face(canvas, make_face(), 0, 0)
        draw_face(canvas, make_face(code="7" * 40), WIDTH, 0)
        canvas.showPage()
    assert decoded(page_image(out.getvalue())) == sorted([make_face().code, "7" * 40])


def test_another_payload_is_drawn_and_set_as_it_is(make_face: Make, page_image: See, decoded: Read) -> None:
    face = make_face(code="LD-GUEST-17")
    assert decoded(page_image(card(face))) == ["LD-GUEST-17"]
