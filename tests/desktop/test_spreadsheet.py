"""A table that left the program is still text: nothing computes, nothing is rounded."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from desktop.problems import Problem
from desktop.spreadsheet import csv_text, guarded, write_csv


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+86 138",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "＝HYPERLINK()",
        "＋1",
        "007",
        "040700000012",
        "123456789012",
    ],
)
def test_what_a_spreadsheet_would_compute_or_round_is_marked_as_text(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell", ["", "张三", "14:05", "138****5678", "486", "0", "阿卜杜·买买提", "a=b", "13812345678"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_commas_quotes_and_line_breaks_come_back_whole(tmp_path: Path) -> None:
    rows = [("a,b", 'say "hi"', "two\nlines"), ("=1", "张三", "")]
    path = tmp_path / "table.csv"
    write_csv(path, ("x", "y", "z"), rows)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert read == [["x", "y", "z"], ["a,b", 'say "hi"', "two\nlines"], ["'=1", "张三", ""]]


def test_a_table_without_rows_has_its_head() -> None:
    assert csv_text(("Time", "Name"), ()) == "Time,Name\r\n"


def test_a_folder_that_is_not_there_is_a_problem_and_no_bug(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="file-missing"):
        write_csv(tmp_path / "gone" / "table.csv", ("x",), ())
