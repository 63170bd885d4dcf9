"""Months and quarters: their figures, the rows behind them, review, signatures, the seal, and their papers."""

from ui.pages.periods.page import PeriodsPage

__all__ = ["PeriodsPage"]
