"""`python3 -m tests [pytest arguments]`: the same set-up as the program's, then the tests, off screen."""

from __future__ import annotations

import os
import sys

from desktop.bootstrap import ensure


def main() -> int:
    """Give pytest's exit code; its closing line is the last one printed. `--setup-only` stops before that."""
    ensure("tests", dev=True)
    arguments = sys.argv[1:]
    if "--setup-only" in arguments:
        return 0
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import pytest

    return int(pytest.main(arguments))


if __name__ == "__main__":
    raise SystemExit(main())
