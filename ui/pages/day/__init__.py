"""The day: its figures, the rows behind them, closing it, and its slip."""

from ui.pages.day.page import DayPage

__all__ = ["DayPage"]
