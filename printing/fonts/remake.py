"""Makes the two font files in this folder anew from their sources. Needs fontTools.

    python -m printing.fonts.remake SOURCES.tgz Unihan_OtherMappings.txt[.bz2]

SOURCES.tgz is the npm package `@expo-google-fonts/noto-sans-sc` 0.4.3 (`npm pack` fetches it). The Unihan
file is part of the Unicode character database (Debian: package `unicode-data`); its kTGH field lists the
8,105 characters of the 通用规范汉字表 (2013). Regular is copied whole. Bold is cut down to that table, GB
2312, Latin and punctuation, without hints and layout tables; what it then lacks is drawn from Regular.
"""

from __future__ import annotations

import argparse
import bz2
import hashlib
import io
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from printing.fontfiles import font_files

SOURCES = (
    ("400Regular", "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16"),
    ("700Bold", "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96"),
)
TABLE_SIZE = 8105
BLOCKS = (
    (0x0020, 0x024F),  # Latin
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin with Vietnamese marks
    (0x2000, 0x22FF),  # punctuation, currency, numerals, arrows, mathematics
    (0x2460, 0x27BF),  # enclosed numbers, boxes, geometric shapes, symbols
    (0x3000, 0x30FF),  # Chinese punctuation, kana
    (0x3200, 0x33FF),  # enclosed and squared characters
    (0xFE30, 0xFE4F),  # vertical punctuation
    (0xFF00, 0xFFEF),  # full width
)


def source(archive: Path, style: str, digest: str) -> bytes:
    """One file of the npm package; ValueError when it is not the one this project was made with."""
    with tarfile.open(archive) as package:
        found = package.extractfile(f"package/{style}/NotoSansSC_{style}.ttf")
        data = found.read() if found else b""
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{style} is not the file of version 0.4.3")
    return data


def standard_characters(unihan: Path) -> set[int]:
    """The 8,105 of the 通用规范汉字表, from the kTGH lines of the Unicode database."""
    raw = unihan.read_bytes()
    text = (bz2.decompress(raw) if unihan.suffix == ".bz2" else raw).decode("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.startswith("U+"))
    found = {int(row[0][2:], 16) for row in rows if row[1] == "kTGH"}
    if len(found) != TABLE_SIZE:
        raise ValueError(f"{unihan.name} lists {len(found)} characters under kTGH, not {TABLE_SIZE}")
    return found


def gb2312() -> set[int]:
    """Everything in GB 2312, punctuation and symbols included."""
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(char) for pair in pairs for char in pair.decode("gb2312", "ignore")}


def cut_down(data: bytes, wanted: set[int]) -> bytes:
    """The font with the wanted characters only; the same bytes for the same input."""
    options = subset.Options(
        hinting=False, layout_features=[], glyph_names=False, notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "vhea", "vmtx", "VORG"]
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main() -> None:
    """Write both fonts over the ones in this folder."""
    parser = argparse.ArgumentParser(description="Make the bundled fonts anew.")
    parser.add_argument("sources", type=Path, help="the npm package, as packed")
    parser.add_argument("unihan", type=Path, help="Unihan_OtherMappings.txt, also as .bz2")
    chosen = parser.parse_args()
    wanted = standard_characters(chosen.unihan) | gb2312()
    for first, last in BLOCKS:
        wanted.update(range(first, last + 1))
    regular, bold = (source(chosen.sources, style, digest) for style, digest in SOURCES)
    regular_file, bold_file = font_files()
    regular_file.write_bytes(regular)
    bold_file.write_bytes(cut_down(bold, wanted))


if __name__ == "__main__":
    main()
