"""Finished values to print, and eyes that read paper: rendered pages, decoded codes, the text layer."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw
from pypdf import PdfReader

from printing.card import CardFace, CardLabels
from printing.preview import raster

Page = Callable[..., Image.Image]


@pytest.fixture
def make_face() -> Callable[..., CardFace]:
    """A card of an invented person, with any field changed."""

    def make(**changes: Any) -> CardFace:
        fields: dict[str, Any] = {
            "palace": "长治市工人文化宫",
            "title": "会员卡",
            "name": "张三",
            "category": "工会会员职工",
            "unit": "潞州区环卫处工会",
            "number": "1404-01-000123",
            "valid_until": "2027-12-31",
            "code": "1011404010000001230123456789012345678942",
            "labels": CardLabels("卡号", "有效期至", "拾到请交还前台"),
            "english": "CHANGZHI WORKERS' CULTURAL PALACE",
        }
        return CardFace(**(fields | changes))

    return make


@pytest.fixture
def page_image() -> Page:
    """A page as a person sees it: a picture on white."""

    def see(data: bytes, page: int = 0, dpi: float = 300) -> Image.Image:
        found = raster(data, page, dpi)
        return Image.frombuffer(
            "RGB", (found.width, found.height), found.pixels, "raw", "BGRX", found.stride, 1
        )

    return see


@pytest.fixture
def decoded() -> Callable[[Image.Image], list[str]]:
    """What a scanner reads on a picture, sorted."""

    def read(picture: Image.Image) -> list[str]:
        return sorted(code.text for code in zxingcpp.read_barcodes(picture))

    return read


@pytest.fixture
def text_of() -> Callable[[bytes], str]:
    """The text layer of all pages without any white space, as line breaks depend on the layout."""

    def extract(data: bytes) -> str:
        return "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages)

    return extract


@pytest.fixture
def fonts_of() -> Callable[[bytes], list[bool]]:
    """For each font of each page, whether it travels inside the file."""

    def look(data: bytes) -> list[bool]:
        found = []
        for page in PdfReader(io.BytesIO(data)).pages:
            fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]  # pypdf types it as any object
            found += ["/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts.values()]
        return found

    return look


@pytest.fixture
def portrait() -> Callable[..., bytes]:
    """A picture in one colour with a darker head, in the format asked for."""

    def draw(kind: str = "JPEG", size: tuple[int, int] = (480, 640), mode: str = "RGB") -> bytes:
        picture = Image.new("RGB", size, (60, 140, 220))
        ImageDraw.Draw(picture).ellipse((size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2), "black")
        out = io.BytesIO()
        picture.convert(mode).save(out, kind)
        return out.getvalue()

    return draw
