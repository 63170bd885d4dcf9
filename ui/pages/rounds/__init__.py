"""Rounds: the day, the sheet, the signatures."""

from ui.pages.rounds.page import RoundsPage

__all__ = ["RoundsPage"]
