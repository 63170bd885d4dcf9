"""QR symbols as rows of modules, and as one path of filled rectangles (sharp on any printer, no image)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

Matrix = tuple[tuple[bool, ...], ...]
Level = Literal["L", "M", "Q", "H"]

QUIET_MODULES = 4
"""The white border that a symbol needs on each side, in modules; whoever draws one keeps it free."""

CODE_DIGITS = 40
_CODE_VERSION = 2
_CODE_MASK = 0  # the one with the lowest penalty for most codes


def matrix(payload: str, level: Level = "Q") -> Matrix:
    """The symbol of a payload, True for dark, without the quiet zone.

    A card code (40 digits) at level Q is version 2, numeric, with a fixed mask: 25 modules, always.
    Anything else gets the smallest version that takes it and the mask the standard prefers. ValueError when
    nothing can hold it.
    """
    if level == "Q" and is_card_code(payload):
        return _encode(payload, level, _CODE_VERSION, _CODE_MASK)
    return _encode(payload, level, None, None)


def is_card_code(payload: str) -> bool:
    """Forty ASCII digits: the shape that `matrix` draws with 25 modules."""
    return len(payload) == CODE_DIGITS and payload.isascii() and payload.isdigit()


def draw(canvas: Canvas, symbol: Matrix, x: float, y: float, size: float) -> None:
    """Fill the symbol into the square of `size` points whose lower left corner is at x, y.

    The quiet zone, `QUIET_MODULES * size / len(symbol)` on each side, is the caller's to leave white.
    """
    scale = size / len(symbol)
    canvas.addLiteral(f"q 0 g {scale:.5f} 0 0 {-scale:.5f} {x:.3f} {y + size:.3f} cm {_path(symbol)} f Q")


def _path(symbol: Matrix) -> str:
    """Each row's dark runs as rectangles, in module units with y downwards."""
    pieces = []
    for y, row in enumerate(symbol):
        start = None
        for x, dark in enumerate((*row, False)):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                pieces.append(f"{start} {y} {x - start} 1 re")
                start = None
    return "\n".join(pieces)


def _encode(payload: str, level: Level, version: int | None, mask: int | None) -> Matrix:
    import qrcode
    from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
    from qrcode.exceptions import DataOverflowError

    levels = {"L": ERROR_CORRECT_L, "M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}
    code = qrcode.QRCode(version=version, error_correction=levels[level], border=0, mask_pattern=mask)
    code.add_data(payload)
    try:
        code.make(fit=version is None)
    except (DataOverflowError, ValueError) as error:
        raise ValueError(f"{len(payload)} characters do not fit a QR symbol at level {level}") from error
    return tuple(tuple(bool(module) for module in row) for row in code.modules)
