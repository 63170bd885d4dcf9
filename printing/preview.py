"""Pages of a finished PDF as pixels, for the screen and for a system printer: both show the same picture."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72
_LARGEST = 20_000  # pixels a side: A4 at 1,700 dpi
_one_at_a_time = Lock()  # pdfium is not safe across threads


class UnreadablePdf(ValueError):
    """The data is not a PDF, or is cut or encrypted."""


@dataclass(frozen=True)
class Raster:
    """A page on white. `pixels` is `height` rows of `stride` bytes, four a pixel: blue, green, red, unused
    (255).

    As a QImage: Format_RGB32 over these bytes with this stride.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes | Path) -> int:
    """UnreadablePdf when it is none; OSError when the file cannot be read."""
    with _opened(pdf) as document:
        return len(document)


def page_size_mm(pdf: bytes | Path, page: int = 0) -> tuple[float, float]:
    """Width and height of a page, counted from 0; IndexError when there is no such page."""
    with _opened(pdf) as document:
        width, height = document.get_page_size(_checked(document, page))
        return width * 25.4 / POINTS_PER_INCH, height * 25.4 / POINTS_PER_INCH


def raster(pdf: bytes | Path, page: int = 0, dpi: float = 96) -> Raster:
    """One page, counted from 0, at so many dots per inch.

    IndexError when there is no such page, ValueError for a resolution that no memory is meant for.
    """
    from pypdfium2 import raw

    with _opened(pdf) as document:
        at = _checked(document, page)
        if not 0 < dpi * max(document.get_page_size(at)) / POINTS_PER_INCH <= _LARGEST:
            raise ValueError(f"{dpi} dpi is out of range for this page")
        sheet = document[at]
        bitmap = sheet.render(
            scale=dpi / POINTS_PER_INCH,
            fill_color=(255, 255, 255, 255),
            force_bitmap_format=raw.FPDFBitmap_BGRx,
        )
        found = Raster(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        sheet.close()
        return found


def _checked(document: PdfDocument, page: int) -> int:
    if not 0 <= page < len(document):
        raise IndexError(f"page {page} of {len(document)}")
    return page


@contextmanager
def _opened(pdf: bytes | Path) -> Iterator[PdfDocument]:
    from pypdfium2 import PdfDocument, PdfiumError

    data = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    with _one_at_a_time:
        try:
            document = PdfDocument(data)
        except PdfiumError as error:
            raise UnreadablePdf(str(error)) from error
        try:
            yield document
        finally:
            document.close()
