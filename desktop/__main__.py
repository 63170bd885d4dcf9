"""The program's entry: the one arrow that points up."""

from __future__ import annotations

from desktop.bootstrap import ensure


def main() -> int:
    """What the installed `lotusdesk` command calls too. Gives 0 done, 1 a problem, 2 wrong usage."""
    ensure("desktop")
    from ui.app import main as start

    return start()


if __name__ == "__main__":
    raise SystemExit(main())
