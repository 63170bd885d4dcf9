"""What the checks ask: the list, the sheet a new palace confirms, the editor, packs and spreadsheets."""

from ui.pages.venue.checks.section import ChecksSection

__all__ = ["ChecksSection"]
