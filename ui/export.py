"""Keeping what a page shows as a file: asks where, writes off the window's thread, says where it went."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop.spreadsheet import write_csv
from ui.looks import Tone
from ui.pages.page import Page
from ui.widgets.table import TableText


def ask_path(page: Page, suggested: Path, kinds: str) -> Path | None:
    """Where the person wants the file, or None for nowhere. `kinds` as in QFileDialog, "PDF (*.pdf)"."""
    title = QCoreApplication.translate("export", "Save as")
    chosen, _ = QFileDialog.getSaveFileName(page, title, str(suggested), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suggested.suffix)


def export_table(page: Page, table: TableText, name: str) -> None:
    """Offer `table` as a CSV file called `name`, without a suffix."""
    kinds = QCoreApplication.translate("export", "Table for spreadsheets (*.csv)")
    path = ask_path(page, page.desk.home.papers / f"{name}.csv", kinds)
    if path is None:
        return

    def kept(_answer: None) -> None:
        page.tell(Tone.GOOD, QCoreApplication.translate("export", "Saved: {path}").format(path=path))

    page.jobs.ask(lambda: write_csv(path, table.headers, table.rows), kept, owner=page)
