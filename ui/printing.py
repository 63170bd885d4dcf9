"""To a system printer: pages of a finished PDF as the preview shows them, each filling its paper to the edge.

Everything here is for the bench lane: a print system that does not answer keeps nobody at the desk waiting.
QtPrintSupport is loaded with the first call.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from desktop import paper
from desktop.problems import Problem
from desktop.progress import Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
"""What card printers have; a module of the code is ten dots then."""


@dataclass(frozen=True)
class Paper:
    """A size of paper, in millimetres as it lies before the reader."""

    name: str
    width: float
    height: float


CR80 = Paper("CR80", 85.6, 53.98)
A4 = Paper("A4", 210.0, 297.0)


@dataclass(frozen=True)
class Printers:
    """The printers of this computer; `default` is "" where there is none."""

    names: tuple[str, ...] = ()
    default: str = ""


def printers() -> Printers:
    """Ask the print system, which may take its time."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names = tuple(QPrinterInfo.availablePrinterNames())
    default = QPrinterInfo.defaultPrinterName()
    return Printers(names, default if default in names else "")


def print_pages(
    pdf: bytes, on: Paper, printer: str, title: str, progress: Progress, *, file: Path | None = None
) -> int:
    """Send all pages to the printer of this name, and return how many; with `file`, print into that PDF instead.

    Raises Problem printer-missing or printer-failed, and Cancelled: nothing is handed to the printer then.
    """
    from PySide6.QtPrintSupport import QPrinterInfo

    if file is None and printer not in QPrinterInfo.availablePrinterNames():
        raise Problem("printer-missing", printer=printer)
    queue = _queue(on, printer, title, file)
    painter = QPainter()
    if not painter.begin(queue):
        raise Problem("printer-failed", printer=printer)
    whole = False
    try:
        count = paper.pages(pdf)
        for number in range(count):
            progress.step(number, count, "pages")
            if number and not queue.newPage():
                raise Problem("printer-failed", printer=printer)
            _draw(painter, queue, on, pdf, number)
        progress.step(count, count, "pages")
        whole = True
    finally:
        if not whole:
            queue.abort()
        ended = painter.end()
    if not ended or queue.printerState() == queue.PrinterState.Error:
        raise Problem("printer-failed", printer=printer)
    return count


def _queue(on: Paper, printer: str, title: str, file: Path | None) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter

    queue = QPrinter(QPrinter.PrinterMode.HighResolution)
    if file is not None:
        queue.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        queue.setOutputFileName(str(file))
    else:
        queue.setPrinterName(printer)
    queue.setDocName(title)
    queue.setCreator("LotusDesk")
    queue.setResolution(DPI)
    queue.setFullPage(True)
    # A card lies wide: as a wide page held upright it reaches CUPS unrotated; as a tall page on its side it does not.
    queue.setPageLayout(QPageLayout(_size(on), QPageLayout.Orientation.Portrait, QMarginsF()))
    queue.setFullPage(True)
    return queue


def _size(on: Paper) -> QPageSize:
    if on == A4:
        return QPageSize(QPageSize.PageSizeId.A4)
    millimetres = QSizeF(on.width, on.height)
    return QPageSize(millimetres, QPageSize.Unit.Millimeter, on.name, QPageSize.SizeMatchPolicy.ExactMatch)


def _draw(painter: QPainter, queue: QPrinter, on: Paper, pdf: bytes, number: int) -> None:
    """One page, as large as its paper at whatever resolution the printer settled for."""
    page = paper.page(pdf, number, DPI)
    drawn = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    dots = queue.resolution() / 25.4
    painter.drawImage(QRect(0, 0, round(on.width * dots), round(on.height * dots)), drawn)
