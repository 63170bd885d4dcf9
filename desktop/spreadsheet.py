"""Tables for other programs: CSV that a spreadsheet opens as text, whatever stands in the cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from desktop.home import write_whole
from desktop.service import named_conditions

_LONG_NUMBER = re.compile(r"0[0-9]+|[0-9]{12,}")
_FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet computes or rounds: with an apostrophe before a formula and before digits that would
    lose their first zero or their last places (phones, card numbers).
    """
    if cell.startswith(_FORMULA) or _LONG_NUMBER.fullmatch(cell):
        return "'" + cell
    return cell


def csv_text(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)  # commas and CRLF, as RFC 4180 and Excel have it
    writer.writerow([guarded(cell) for cell in headers])
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def write_csv(path: Path, headers: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Keep a table at `path`, in UTF-8 with the mark that Excel needs. Raises Problem disk-full, folder-read-only ..."""
    with named_conditions():
        write_whole(path, csv_text(headers, rows).encode("utf-8-sig"))
