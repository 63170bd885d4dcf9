"""Pictures as evidence: upright, small, without what a camera tells of the place; broken and huge ones are refused."""

from __future__ import annotations

import io
import struct
import zlib
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from printing.picture import LONG_SIDE, NotAPicture, PictureFault, apart, prepare


def _scene(size: tuple[int, int] = (800, 600), *, moved: int = 0) -> Image.Image:
    image = Image.new("RGB", size, "#c8d0d8")
    draw = ImageDraw.Draw(image)
    draw.rectangle((60 + moved, 80, 300 + moved, 420), fill="#a02020")
    draw.ellipse((420, 200 + moved, 700, 480 + moved), fill="#203060")
    draw.line((0, 590, 800, 540), fill="#101010", width=12)
    return image


def _saved(image: Image.Image, kind: str = "JPEG", **rest: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **rest)
    return out.getvalue()


def _exif(turn: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = turn
    exif[0x010F] = "Maker"
    exif[0x8769] = {0x9003: "2026:11:24 08:41:07"}
    exif[0x8825] = {1: "N", 2: (36.0, 11.0, 30.0)}
    return exif


def test_a_large_picture_becomes_small_and_keeps_its_shape() -> None:
    made = prepare(_saved(_scene((4000, 3000)), quality=95))
    assert (made.width, made.height) == (LONG_SIDE, LONG_SIDE * 3 // 4)
    assert len(made.jpeg) < 400_000
    small = prepare(_saved(_scene()))
    assert (small.width, small.height) == (800, 600), "nothing is blown up"


def test_what_a_camera_writes_is_gone_but_its_time_is_told() -> None:
    made = prepare(_saved(_scene(), exif=_exif()))
    assert made.taken == datetime(2026, 11, 24, 8, 41, 7)
    kept = Image.open(io.BytesIO(made.jpeg))
    assert not kept.getexif()
    assert b"Maker" not in made.jpeg
    assert b"Exif" not in made.jpeg


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_picture_stands_upright_whichever_way_the_camera_was_held(turn: int) -> None:
    upright = _scene()
    undone = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[turn]
    held = upright if undone is None else upright.transpose(undone)
    made = prepare(_saved(held, exif=_exif(turn), quality=95))
    assert (made.width, made.height) == upright.size
    assert apart(made.mark, prepare(_saved(upright, quality=95)).mark) <= 2


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
def test_the_usual_kinds_are_taken(kind: str) -> None:
    made = prepare(_saved(_scene(), kind))
    assert Image.open(io.BytesIO(made.jpeg)).format == "JPEG"


def test_what_is_transparent_stands_on_white() -> None:
    made = prepare(_saved(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG"))
    assert Image.open(io.BytesIO(made.jpeg)).getpixel((20, 20)) == (255, 255, 255)


def test_the_same_scene_is_known_again_and_another_is_not() -> None:
    first = prepare(_saved(_scene()))
    again = prepare(_saved(_scene().resize((640, 480)), quality=60))
    other = prepare(_saved(_scene(moved=260)))
    assert apart(first.mark, again.mark) <= 5
    assert apart(first.mark, other.mark) > 5


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", b"\xff\xd8\xff", b"GIF89a" + bytes(40), b"%PDF-1.7", _saved(_scene())[:3000]],
)
def test_what_is_broken_or_none_is_refused(data: bytes) -> None:
    with pytest.raises(NotAPicture) as refused:
        prepare(data)
    assert refused.value.fault is PictureFault.UNREADABLE


def _bomb(side: int) -> bytes:
    """A PNG of a few hundred bytes that says it is `side` pixels square."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000])
def test_a_picture_that_would_fill_the_memory_is_refused(side: int) -> None:
    with pytest.raises(NotAPicture) as refused:
        prepare(_bomb(side))
    assert refused.value.fault is PictureFault.TOO_LARGE


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow tells of damage that it gets over
@given(st.integers(0, 400), st.binary(min_size=1, max_size=30))
@settings(max_examples=80)
def test_damage_is_refused_or_survived_but_never_raised(at: int, damage: bytes) -> None:
    data = _saved(_scene((120, 90)), exif=_exif())
    hurt = data[:at] + damage + data[at + len(damage) :]
    try:
        made = prepare(hurt)
    except NotAPicture:
        return
    assert made.jpeg.startswith(b"\xff\xd8\xff")
