"""What the program brings: the five templates that every site has, and the packs that some add."""

from __future__ import annotations

from desktop.inspections.library.closing import CLOSING
from desktop.inspections.library.making import Pack, Shipped
from desktop.inspections.library.monthly import MONTHLY
from desktop.inspections.library.opening import OPENING
from desktop.inspections.library.packs import PACKS
from desktop.inspections.library.patrol import PATROL
from desktop.inspections.library.quarterly import QUARTERLY

CORE = (OPENING, PATROL, CLOSING, MONTHLY, QUARTERLY)

__all__ = ["CORE", "PACKS", "Pack", "Shipped"]
